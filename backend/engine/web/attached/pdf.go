package attached

import (
	"bytes"
	"compress/zlib"
	"io"
	"strconv"
)

// A PDF is objects, one after the other, of which some lie packed in streams. What it can do stands
// in dictionaries, as names: /JavaScript, /Launch. So all that is not the content of a page, a font or
// an image is read token by token, also what is packed, and the names are held against a list.
//
// Readers of PDF find their way by a table of addresses. So that none of them finds an object where
// we saw a picture or a comment, a head of an object ("7 0 obj") may stand only where we read it as one.

const (
	maxInflated = 64 << 20 // bytes of all packed objects
	maxDepth    = 100      // of dictionaries and lists in one another
	tailRoom    = 1024     // from the address of the table to the end
)

// acts are the names that a document must not have, and why.
var acts = map[string]Reason{
	"JavaScript": Program, "JS": Program, "Launch": Program, "XFA": Program, "RichMedia": Program, "Rendition": Program,
	"SubmitForm": Program, "ImportData": Program, "GoToE": Attachment, "EmbeddedFile": Attachment, "EmbeddedFiles": Attachment,
	"FileAttachment": Attachment, "Encrypt": Locked,
}

func lookAtPDF(raw []byte) error {
	if err := framed(raw); err != nil {
		return err
	}
	left := maxInflated
	l := &lexer{b: raw, left: &left, heads: map[int]bool{}}
	if err := l.file(); err != nil {
		if bytes.Contains(raw, []byte("/Encrypt")) { // what is packed cannot be read for that reason
			return refuse(Locked, "%v", err)
		}
		return err
	}
	if len(l.heads) == 0 {
		return refuse(Damaged, "no object")
	}
	return l.strayHeads()
}

// framed looks at the first and the last bytes.
func framed(raw []byte) error {
	if len(raw) < 8 || (raw[5] != '1' && raw[5] != '2') || raw[6] != '.' {
		return refuse(Damaged, "it begins %.12q", raw)
	}
	head := bytes.ToLower(raw[:min(len(raw), 4096)])
	for _, mark := range []string{"<html", "<script", "<!doctype", "<svg", "<body", "<?php"} {
		if bytes.Contains(head, []byte(mark)) {
			return refuse(TwoThings, "%s stands in its beginning", mark)
		}
	}
	end := bytes.LastIndex(raw, []byte("%%EOF"))
	if end < 0 {
		return refuse(Damaged, "no end")
	}
	if rest := bytes.Trim(raw[end+5:], "\x00\t\n\f\r "); len(rest) > 0 {
		return refuse(TwoThings, "%d bytes stand after its end", len(rest))
	}
	if bytes.LastIndex(raw[max(0, end-tailRoom):end], []byte("startxref")) < 0 {
		return refuse(Damaged, "no address of the table")
	}
	if isArchive(raw) {
		return refuse(TwoThings, "it is an archive too")
	}
	return nil
}

// isArchive tells whether a reader of archives, who begins at the end, would find one.
func isArchive(raw []byte) bool {
	const farthest = 1<<16 + 22
	return bytes.Contains(raw[max(0, len(raw)-farthest):], []byte("PK\x05\x06"))
}

// lexer reads a file, or the objects of one packed stream.
type lexer struct {
	b     []byte
	at    int
	depth int
	left  *int         // of maxInflated
	heads map[int]bool // where the word obj stands as a head
}

// thing is as much of a value as we need: a name, a whole number, or a dictionary.
type thing struct {
	kind byte // '/' a name, '0' a whole number, 'd' a dictionary, 'a' a list, 'r' a reference, 'w' a word, 's' a string, '1' another number
	word string
	dict *dict
	list []thing
}

// dict has what matters of the dictionary of a stream.
type dict struct {
	kind, filter, length, first, count, parms *thing
	twice                                     bool // one of them is said twice
}

func (d *dict) put(key string, value thing) {
	at := d.place(key)
	if at == nil {
		return
	}
	d.twice = d.twice || *at != nil
	*at = &value
}

func (d *dict) place(key string) **thing {
	switch key {
	case "Type":
		return &d.kind
	case "Filter", "F":
		return &d.filter
	case "Length":
		return &d.length
	case "First":
		return &d.first
	case "N":
		return &d.count
	case "DecodeParms", "DP":
		return &d.parms
	}
	return nil
}

// file reads the whole file.
func (l *lexer) file() error {
	var before thing
	for {
		if l.skip(); l.at >= len(l.b) {
			return nil
		}
		start := l.at
		t, err := l.value()
		if err != nil {
			return err
		}
		if t.kind == 'w' {
			if err := l.word(t.word, start, before); err != nil {
				return err
			}
		}
		before = t
	}
}

// word takes a word that is no value.
func (l *lexer) word(word string, start int, before thing) error {
	switch word {
	case "obj":
		l.heads[start] = true
	case "stream":
		if before.kind != 'd' {
			return refuse(Damaged, "a stream without a dictionary")
		}
		return l.stream(before.dict)
	case "endobj", "endstream", "xref", "trailer", "startxref", "n", "f", "R", "true", "false", "null":
	default:
		return refuse(Damaged, "%.20q stands at %d", word, start)
	}
	return nil
}

// stream goes past the bytes of a stream, and reads them where they are objects.
func (l *lexer) stream(d *dict) error {
	if bytes.HasPrefix(l.b[l.at:], []byte("\r\n")) {
		l.at += 2
	} else if l.at < len(l.b) && (l.b[l.at] == '\n' || l.b[l.at] == '\r') {
		l.at++
	}
	start, end := l.at, l.endOf(d)
	if end < 0 {
		return refuse(Damaged, "a stream without an end")
	}
	l.at = end
	if d.kind != nil && d.kind.word == "ObjStm" || d.first != nil && d.count != nil {
		return l.packed(d, l.b[start:end])
	}
	return nil
}

// endOf finds where a stream ends: where it says, if its end is there, else at the first end.
func (l *lexer) endOf(d *dict) int {
	const word = "endstream"
	if d.length != nil && d.length.kind == '0' {
		if n, err := strconv.Atoi(d.length.word); err == nil && n >= 0 && n <= len(l.b)-l.at {
			rest := bytes.TrimLeft(l.b[l.at+n:min(len(l.b), l.at+n+len(word)+3)], "\r\n ")
			if bytes.HasPrefix(rest, []byte(word)) {
				return l.at + n
			}
		}
	}
	if i := bytes.Index(l.b[l.at:], []byte(word)); i >= 0 {
		return l.at + i
	}
	return -1
}

// packed reads the objects of a stream. It begins with their numbers and places; whoever looks for
// one begins there, so each place must be one where we begin too.
func (l *lexer) packed(d *dict, raw []byte) error {
	if d.twice {
		return refuse(Hidden, "packed objects that are described twice")
	}
	content, err := l.unpacked(d, raw)
	if err != nil {
		return err
	}
	in := &lexer{b: content, left: l.left, heads: map[int]bool{}}
	first, ok := whole(d.first)
	count, ok2 := whole(d.count)
	if !ok || !ok2 || first > len(content) || count > len(content) {
		return refuse(Hidden, "packed objects that are not counted")
	}
	places := make([]int, 0, count)
	for range 2 * count {
		in.skip()
		t, err := in.value()
		if err != nil || t.kind != '0' || in.at > first {
			return refuse(Hidden, "packed objects without their places")
		}
		n, _ := strconv.Atoi(t.word)
		places = append(places, n+first)
	}
	in.at = first
	begun := map[int]bool{}
	for in.skip(); in.at < len(content); in.skip() {
		begun[in.at] = true
		t, err := in.value()
		if err != nil {
			return err
		}
		if t.kind == 'w' && t.word != "true" && t.word != "false" && t.word != "null" && t.word != "R" {
			return refuse(Hidden, "%.20q stands among packed objects", t.word)
		}
	}
	for i := 1; i < len(places); i += 2 {
		if !begun[in.past(places[i])] {
			return refuse(Hidden, "a packed object begins within another")
		}
	}
	return nil
}

// past is the place behind blanks and comments.
func (l *lexer) past(at int) int {
	l.at = max(0, min(at, len(l.b)))
	l.skip()
	return l.at
}

func whole(t *thing) (int, bool) {
	if t == nil || t.kind != '0' {
		return 0, false
	}
	n, err := strconv.Atoi(t.word)
	return n, err == nil && n >= 0
}

// unpacked takes the packing away. There is one that everybody uses; what is packed in another way,
// or twice, is not looked into, and so not let in.
func (l *lexer) unpacked(d *dict, raw []byte) ([]byte, error) {
	filter := d.filter
	if filter != nil && filter.kind == 'a' && len(filter.list) == 1 {
		filter = &filter.list[0]
	}
	switch {
	case filter == nil || filter.kind == 'a' && len(filter.list) == 0 || filter.kind == 'w' && filter.word == "null":
		return raw, nil
	case filter.kind != '/' || (filter.word != "FlateDecode" && filter.word != "Fl"):
		return nil, refuse(Hidden, "objects packed as %.30q", filter.word)
	case d.parms != nil && (d.parms.kind != 'w' || d.parms.word != "null"):
		return nil, refuse(Hidden, "objects packed with parameters")
	}
	z, err := zlib.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, refuse(Damaged, "packed objects: %v", err)
	}
	content, err := io.ReadAll(io.LimitReader(z, int64(*l.left)+1))
	if err != nil {
		return nil, refuse(Damaged, "packed objects: %v", err)
	}
	if *l.left -= len(content); *l.left < 0 {
		return nil, refuse(TooMuch, "more than %d bytes of packed objects", maxInflated)
	}
	return content, nil
}

// strayHeads looks for heads of objects that we did not read as heads. By chance one stands in the
// bytes of an image once in some hundred files of 20 MB.
func (l *lexer) strayHeads() error {
	for at := 0; ; at += 3 {
		i := bytes.Index(l.b[at:], []byte("obj"))
		if i < 0 {
			return nil
		}
		at += i
		if l.heads[at] || at+3 < len(l.b) && isRegular(l.b[at+3]) && !isDigit(l.b[at+3]) {
			continue
		}
		before := bytes.TrimRight(l.b[:at], "\x00\t\n\f\r ")
		newline := bytes.ContainsAny(l.b[len(before):at], "\r\n") && bytes.ContainsRune(lastLine(before), '%')
		if len(before) > 0 && isDigit(before[len(before)-1]) || newline {
			return refuse(Hidden, "an object begins at %d, within something else", at)
		}
	}
}

func lastLine(b []byte) []byte { return b[bytes.LastIndexAny(b, "\r\n")+1:] }
