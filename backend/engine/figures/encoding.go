package figures

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"

	utf16 "golang.org/x/text/encoding/unicode"
)

// decoded gives a text as UTF-8. Excel writes Windows-1252 or UTF-16 as often as UTF-8, so those are
// read; what cannot be told is refused rather than guessed at.
func decoded(raw []byte) (plain []byte, encoding string, err error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		plain, err = utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder().Bytes(raw)
		encoding = "utf-32"
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		plain, err = utf16.UTF16(utf16.LittleEndian, utf16.UseBOM).NewDecoder().Bytes(raw)
		encoding = "utf-16"
	case bytes.IndexByte(raw, 0) >= 0:
		return nil, "", refuse("encoding", wordsEncoding)
	case utf8.Valid(raw):
		plain, encoding = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")), "utf-8"
	case slices.ContainsFunc([]byte{0x81, 0x8d, 0x8f, 0x90, 0x9d}, func(b byte) bool { return bytes.IndexByte(raw, b) >= 0 }):
		return nil, "", refuse("encoding", wordsEncoding) // no letters of Windows-1252
	default:
		plain, err = charmap.Windows1252.NewDecoder().Bytes(raw)
		encoding = "windows-1252"
	}
	if err != nil || bytes.ContainsRune(plain, utf8.RuneError) || bytes.IndexByte(plain, 0) >= 0 || len(plain) > 4*MaxFile {
		return nil, "", refuse("encoding", wordsEncoding)
	}
	return plain, encoding, nil
}

// shown makes a text of a stranger's file fit to be shown, compared and put in the log: one line, no
// signs that turn the direction of writing, not too long.
func shown(s string) string {
	if len(s) > maxCell {
		s = s[:maxCell]
	}
	kept := strings.Map(func(r rune) rune {
		switch {
		case r == '\u00a0' || r == '\u202f' || r == '\n' || r == '\t':
			return ' '
		case !unicode.IsGraphic(r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(kept)
}
