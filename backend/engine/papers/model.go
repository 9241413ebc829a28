package papers

import "strings"

// The blocks of a paper: what a text holds, in the few forms that paper knows.

// section is one chapter.
type section struct {
	Chapter
	head   *text
	blocks []block
}

// block is one of text, list, quote, table, figure, analysis, card.
type block interface{ isBlock() }

// text is a paragraph or a heading.
type text struct {
	level  int // of a heading, 1 … 6; 0 = a paragraph
	number string
	runs   []run
	lang   string
	end    *change // its end is suggested to come or to go
	was    *form   // what it was before somebody suggested it to be otherwise
	anchor string  // of a heading
}

// form is what a paragraph can be suggested to be instead: its level.
type form struct {
	level int
	by    change
}

// run is a piece of text of one look. Where note or brk is set, it has no words.
type run struct {
	words  string
	look   look
	change *change
	note   *note
	brk    bool
}

// look is how words look and what they are.
type look struct {
	strong, em, sup, sub bool
	link                 string
	lang                 string // where it is another than that of the text
}

// change is a suggestion.
type change struct {
	id      string
	deleted bool // it is to go; else it is to come
}

// note is a footnote.
type note struct {
	number int
	runs   []run
	lang   string
}

type list struct {
	ordered bool
	start   int
	items   [][]block
}

type quote struct{ blocks []block }

type table struct{ rows []row }

type row struct {
	cells  []cell
	change *change
}

type cell struct {
	head             bool
	colspan, rowspan int
	widths           []int
	blocks           []block
}

type figure struct {
	file, alt     string
	width, height int
	caption       *text
	change        *change
}

// analysis is the block of three columns: as the kommunar see it, as the specialists do, and together.
type analysis struct{ columns [3][]block }

type card struct {
	Card
	found  bool
	change *change
}

func (*text) isBlock()     {}
func (*list) isBlock()     {}
func (*quote) isBlock()    {}
func (*table) isBlock()    {}
func (*figure) isBlock()   {}
func (*analysis) isBlock() {}
func (*card) isBlock()     {}

// named tells whether a heading can stand in a list of headings.
func (t *text) named() bool { return t.level > 0 && strings.TrimSpace(t.title()) != "" }

// empty tells whether a text has no words.
func (t *text) empty() bool {
	for _, r := range t.runs {
		if strings.TrimSpace(r.words) != "" || r.note != nil || r.brk {
			return false
		}
	}
	return true
}

// plain is the words alone.
func (t *text) plain() string { return plainOf(t.runs) }

func plainOf(runs []run) string {
	var s strings.Builder
	for _, r := range runs {
		if r.brk {
			s.WriteByte(' ')
		}
		s.WriteString(r.words)
	}
	return s.String()
}
