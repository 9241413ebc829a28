package dispatch

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"fellesplan/backend/domain"
)

// maxMarks is how many combining marks may stand on one letter. The languages that use most of
// them need four; "zalgo" text has hundreds and covers what stands above and below it.
const maxMarks = 8

// clean gives a text as it is kept, or the rule that it breaks. It is kept in NFC, so that what
// looks alike is alike, and running text has "\n" for each line break.
//
// A line is a name or a title and is shown among other texts, so whatever is not seen, or changes
// the direction of what follows, is refused there. In running text such marks have their use
// (names in Arabic or Hebrew, Persian spelling, emoji of families); the page isolates it.
func clean(s string, isProse bool) (string, string) {
	if plain(s) {
		return s, ""
	}
	if isProse {
		s = lineBreaks.Replace(s)
	}
	s = norm.NFC.String(s)
	marks := 0
	for _, r := range s {
		if marks = count(marks, r); marks > maxMarks {
			return "", "combining"
		}
		switch {
		case r == '\n' && isProse:
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', noncharacter(r):
			return "", "control"
		case !isProse && unseen(r):
			return "", "unseen"
		}
	}
	return s, ""
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u2029", "\n")

// plain is the short way for most texts: printable ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// count tells how many marks stand on the letter that r belongs to, so far.
func count(marks int, r rune) int {
	if r < 0x300 || !unicode.Is(unicode.M, r) {
		return 0
	}
	return marks + 1
}

// noncharacter tells of the code points that Unicode sets aside for no use in text.
func noncharacter(r rune) bool { return r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF }

// unseen tells of what changes the text without being seen: format characters (category Cf: the
// bidirectional controls U+202A–202E, U+2066–2069, U+200E–200F, U+061C; the zero-width joiners
// and spaces; the soft hyphen; the byte order mark; the tags) and the rest of what Unicode calls
// default ignorable. The two selectors that choose between a text and an emoji form are let in.
func unseen(r rune) bool {
	if r < 0x300 {
		return r == '\u00AD'
	}
	if r == '\uFE0E' || r == '\uFE0F' {
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// holdsFodselsnummer tells whether somebody's fødselsnummer stands in the text. It has no place in
// a log that is never rewritten.
func holdsFodselsnummer(s string) bool { return domain.Fodselsnummer(s) }
