package papers

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// reader makes blocks of nodes.
type reader struct {
	book  *book
	lang  string // of the chapter
	depth int    // of the chapter
	last  *int   // the level of the heading before, so that none is left out on the way down
	seen  int    // headings of the chapter

	borders map[*node]*change // suggestions by which the border after a paragraph comes or goes
}

const deepest = 6 // headings have six levels, in DOCX and in PDF

// section reads a chapter. Its title is the heading above what stands in it.
func (b *book) section(c Chapter, doc *node, last *int) section {
	c.Lang = cleanLang(c.Lang)
	if c.Lang == "" {
		c.Lang = b.Lang
	}
	c.Depth = max(1, c.Depth)
	r := &reader{book: b, lang: c.Lang, depth: min(c.Depth, *last+1, deepest), last: last, borders: bordersOf(doc)}
	*last = r.depth
	if c.Title = strings.TrimSpace(clean(c.Title)); c.Title == "" {
		c.Title = b.words.untitled
	}
	head := &text{
		level: r.depth, number: c.Number, lang: cmp.Or(cleanLang(c.TitleLang), c.Lang), anchor: fmt.Sprintf("k%d", len(b.sections)+1),
		runs: []run{{words: c.Title}},
	}
	return section{c, head, r.blocks(doc.Content, nil)}
}

func (r *reader) blocks(nodes []*node, by *change) (blocks []block) {
	for _, n := range nodes {
		own := changeOf(n, by)
		switch n.Type {
		case "paragraph", "heading":
			blocks = append(blocks, r.text(n, own))
		case "bullet_list", "ordered_list":
			blocks = append(blocks, r.list(n, own))
		case "blockquote":
			blocks = append(blocks, &quote{r.blocks(n.Content, own)})
		case "table":
			blocks = append(blocks, r.table(n, own))
		case "figure":
			blocks = append(blocks, r.figure(n, own))
		case "analyse":
			blocks = append(blocks, r.analysis(n, own))
		case "kort":
			blocks = append(blocks, r.card(n, own))
		default:
			blocks = append(blocks, r.blocks(n.Content, own)...)
		}
	}
	return blocks
}

// changeOf is the suggestion by which a node comes or goes: its own, else that of what it stands in.
func changeOf(n *node, by *change) *change {
	if m := n.marked(insertion); m != nil {
		return &change{id: str(m.Attrs, "id")}
	}
	if m := n.marked(deletion); m != nil {
		return &change{id: str(m.Attrs, "id"), deleted: true}
	}
	return by
}

// bordersOf finds the suggestions by which the border after a paragraph comes or goes: the paragraph
// ends, and the next one begins, with a piece of the same suggestion.
func bordersOf(doc *node) map[*node]*change {
	borders := map[*node]*change{}
	var before *node
	var walk func(*node)
	walk = func(n *node) {
		switch {
		case n.Type == "paragraph" || n.Type == "heading":
			if c := common(before, n); c != nil {
				borders[before] = c
			}
			before = n
		case len(n.Content) == 0 || n.holdsText():
			before = nil
		default:
			closed := n.Type == "table_cell" || n.Type == "table_header" || strings.HasPrefix(n.Type, "analyse")
			if closed {
				before = nil
			}
			for _, child := range n.Content {
				walk(child)
			}
			if closed {
				before = nil
			}
		}
	}
	walk(doc)
	return borders
}

// common is the suggestion of the last piece of one paragraph and the first of the next.
func common(a, b *node) *change {
	if a == nil || len(a.Content) == 0 || len(b.Content) == 0 {
		return nil
	}
	end, begin := changeOf(a.Content[len(a.Content)-1], nil), changeOf(b.Content[0], nil)
	if end == nil || begin == nil || *end != *begin {
		return nil
	}
	return end
}

func (r *reader) text(n *node, by *change) *text {
	t := &text{lang: r.lang, runs: r.runs(n.Content, by), end: by}
	if t.end == nil {
		t.end = r.borders[n]
	}
	if n.Type == "heading" && strings.TrimSpace(t.plain()) != "" { // one that says nothing is none
		t.level = r.level(whole(n.Attrs, "level", 2))
		r.seen++
		t.anchor = fmt.Sprintf("k%do%d", len(r.book.sections)+1, r.seen)
	}
	t.was = r.wasOtherwise(n)
	return t
}

// level puts a heading of a text beneath the chapter that it stands in: its second level is the
// first below the chapter's title. A level that would leave one out is raised, since a list of
// headings with gaps misleads those who hear it.
func (r *reader) level(written int) int {
	level := min(r.depth+max(written, 2)-1, *r.last+1, deepest)
	*r.last = level
	return level
}

// wasOtherwise tells what a paragraph is suggested to be instead of.
func (r *reader) wasOtherwise(n *node) *form {
	m := n.marked(modification)
	if m == nil {
		return nil
	}
	before := &node{Type: n.Type, Attrs: n.Attrs}
	undo(before, n.Marks)
	was := &form{by: change{id: str(m.Attrs, "id")}}
	if before.Type == "heading" {
		was.level = min(r.depth+max(whole(before.Attrs, "level", 2), 2)-1, deepest)
	}
	return was
}

func (r *reader) runs(nodes []*node, by *change) (runs []run) {
	for _, n := range nodes {
		made := run{look: r.look(n.Marks), change: changeOf(n, by)}
		switch n.Type {
		case "text":
			made.words = clean(n.Text)
			if made.words == "" {
				continue
			}
		case "hard_break":
			made.brk = true
		case "footnote":
			made.note = r.note(n)
		default:
			continue
		}
		runs = append(runs, made)
	}
	return runs
}

func (r *reader) look(marks []mark) (l look) {
	for _, m := range marks {
		switch m.Type {
		case "strong":
			l.strong = true
		case "em":
			l.em = true
		case "superscript":
			l.sup = true
		case "subscript":
			l.sub = true
		case "link":
			l.link = cleanLink(str(m.Attrs, "href"))
		case "language":
			if lang := cleanLang(str(m.Attrs, "lang")); lang != r.lang {
				l.lang = lang
			}
		}
	}
	return l
}

// note reads a footnote. They are numbered through the whole paper.
func (r *reader) note(n *node) *note {
	made := &note{number: len(r.book.notes) + 1, lang: r.lang}
	r.book.notes = append(r.book.notes, made)
	for _, word := range n.Content {
		if word.Type == "text" { // nothing else stands in a footnote
			made.runs = append(made.runs, r.runs([]*node{word}, nil)...)
		}
	}
	return made
}

func (r *reader) list(n *node, by *change) *list {
	l := &list{ordered: n.Type == "ordered_list", start: whole(n.Attrs, "order", 1)}
	for _, item := range n.Content {
		l.items = append(l.items, r.blocks(item.Content, changeOf(item, by)))
	}
	return l
}

func (r *reader) table(n *node, by *change) *table {
	t := &table{}
	for _, line := range n.Content {
		made := row{change: changeOf(line, by)}
		for _, c := range line.Content {
			var widths []int
			for _, w := range strings.FieldsFunc(string(c.Attrs["colwidth"]), func(r rune) bool { return r < '0' || r > '9' }) {
				widths = append(widths, atoi(w))
			}
			made.cells = append(made.cells, cell{
				head: c.Type == "table_header", colspan: clamp(whole(c.Attrs, "colspan", 1), 50), rowspan: clamp(whole(c.Attrs, "rowspan", 1), 500),
				widths: widths, blocks: r.blocks(c.Content, changeOf(c, made.change)),
			})
		}
		t.rows = append(t.rows, made)
	}
	return t
}

// atoi reads a number of digits alone; at most 9 of them count.
func atoi(digits string) (n int) {
	for _, d := range digits[:min(len(digits), 9)] {
		n = 10*n + int(d-'0')
	}
	return n
}

func (r *reader) figure(n *node, by *change) *figure {
	f := &figure{
		file: str(n.Attrs, "file"), alt: strings.TrimSpace(clean(str(n.Attrs, "alt"))), change: by,
		width: max(1, whole(n.Attrs, "width", 1)), height: max(1, whole(n.Attrs, "height", 1)),
		caption: &text{lang: r.lang, runs: r.runs(n.Content, by), end: by},
	}
	if _, has := r.book.Images[f.file]; !has && !slices.Contains(r.book.missing, f.file) {
		r.book.missing = append(r.book.missing, f.file)
	}
	return f
}

func (r *reader) analysis(n *node, by *change) *analysis {
	a := &analysis{}
	for _, part := range n.Content {
		if at := slices.Index([]string{"analyse_kommune", "analyse_spesialist", "analyse_felles"}, part.Type); at >= 0 {
			a.columns[at] = append(a.columns[at], r.blocks(part.Content, changeOf(part, by))...)
		}
	}
	return a
}

func (r *reader) card(n *node, by *change) *card {
	known, found := r.book.Cards[str(n.Attrs, "rom")+"/"+str(n.Attrs, "ting")]
	if !found {
		known = Card{Title: r.book.words.noCard}
	}
	known.Title, known.Number, known.Lang = clean(known.Title), clean(known.Number), cleanLang(known.Lang)
	lines := make([]string, len(known.Lines))
	for i, line := range known.Lines {
		lines[i] = clean(line)
	}
	known.Lines = lines
	return &card{known, found, by}
}

// clean makes a text fit for paper: composed letters, and none of the signs that turn the direction
// of writing, mark borders or are no characters at all. What is written from right to left still is:
// each letter knows its own direction.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0:
			return -1
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\u061c':
			return -1
		case r == '\ufeff' || r == '\u00ad' || r == '\ufffe' || r == '\uffff' || r >= '\ufdd0' && r <= '\ufdef' || r&0xfffe == 0xfffe:
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}

// cleanLink gives an address that may be led to; empty where it is another kind of address.
func cleanLink(href string) string {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(href) >= len(scheme) && strings.EqualFold(href[:len(scheme)], scheme) {
			return clean(href)
		}
	}
	return ""
}

// cleanLang gives a language tag as the schema allows it; empty where it is none.
func cleanLang(lang string) string {
	const most = 12
	if len(lang) < 2 || len(lang) > most || strings.Trim(lang, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" {
		return ""
	}
	return lang
}

// clamp keeps a number from 1 to what the schema allows.
func clamp(n, most int) int { return max(1, min(n, most)) }
