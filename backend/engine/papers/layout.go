package papers

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"

	"fellesplan/backend/engine/papers/pdf"
)

// The PDF: layout.go puts it together, typeset.go breaks words into lines, layout_blocks.go and
// layout_table.go lay out what a text has, flow.go fills the pages.
//
// The text is laid out first, since the list of contents must know its pages; how long that list is
// does not depend on them. Elements of the tree are made in the order in which they are to be read.

// Measures of the page in points.
const (
	edge     = 72.0
	topEdge  = 80.0
	lowEdge  = 72.0
	textSize = 11.0
	leading  = 15.6
	wide     = pdf.PageWidth - 2*edge
	tall     = pdf.PageHeight - topEdge - lowEdge
)

// The colours; each has at least 7:1 on white and on the shade.
var (
	ink    = pdf.Color{0.11, 0.11, 0.11}
	quiet  = pdf.Color{0.33, 0.33, 0.33}
	accent = pdf.Color{0x1b / 255.0, 0x5a / 255.0, 0x5b / 255.0}
	shade  = pdf.Color{0xe8 / 255.0, 0xf0 / 255.0, 0xf0 / 255.0}
	rule   = pdf.Color{0.65, 0.72, 0.72}
)

// layouter lays out one paper.
type layouter struct {
	*book
	ctx    context.Context
	pdf    *pdf.Writer
	pages  []*pdf.Page
	noted  map[*note][]*line
	notes  map[*note]spot
	places map[string]spot // of headings
	images map[string]*pdf.Image
	title  *pdf.Element // holds the title page
	sheets []*sheet
	files  []attached
	unsaid bool // an image has no words
}

// PDF writes a paper as tagged PDF. Suggestions that wait are not taken in; the title page of a draft
// tells how many there are.
func PDF(ctx context.Context, p Paper) ([]byte, error) {
	l, err := layOut(ctx, p)
	if err != nil {
		return nil, err
	}
	if err := l.draw(); err != nil {
		return nil, err
	}
	l.pdf.UA = !l.unsaid && clean(p.Title) != "" && l.filePages() == 0
	return l.pdf.Bytes(), nil
}

// layOut finds out what stands on which page, and draws nothing.
func layOut(ctx context.Context, p Paper) (*layouter, error) {
	b, err := read(ctx, p, false)
	if err != nil {
		return nil, err
	}
	l := &layouter{
		book: b, ctx: ctx, noted: map[*note][]*line{}, notes: map[*note]spot{}, places: map[string]spot{}, images: map[string]*pdf.Image{},
		pdf: pdf.New(pdf.Config{Title: clean(p.Title), Author: clean(p.House), Subject: clean(p.Kind), Lang: wordLang(p.Lang), Identifier: identifier(p), Created: p.Date}),
	}
	l.title = l.pdf.Root().Add("Sect")
	body, list := newFlow(l.noted), newFlow(nil)
	if p.Short {
		err = l.short(body)
	} else {
		err = l.whole(body, list)
	}
	if err != nil {
		return nil, err
	}
	l.sheets = append(list.sheets, body.sheets...)
	for i, s := range l.sheets {
		l.find(s, i+l.front())
	}
	l.files = readFiles(p.Files)
	return l, nil
}

// whole lays out the list of contents and the text.
func (l *layouter) whole(body, list *flow) error {
	root := l.pdf.Root()
	head, contents := root.Add("H1"), root.Add("TOC")
	text, err := l.text(&stack{})
	if err == nil {
		err = body.run(text)
	}
	if err == nil {
		err = list.run(l.contents(head, contents))
	}
	return err
}

// front is how many pages stand before what is laid out.
func (l *layouter) front() int {
	if l.Short {
		return 0
	}
	return 1
}

func identifier(p Paper) string {
	if p.Hash == "" {
		return ""
	}
	return "sha256:" + clean(p.Hash)
}

// find notes where headings and footnotes have come to stand.
func (l *layouter) find(s *sheet, page int) {
	for _, p := range s.placed {
		if h, is := p.item.(*line); is && h.anchor != "" {
			l.places[h.anchor] = spot{page, topEdge + p.y - 6}
		}
	}
	y := topEdge + tall - s.foot + footRule
	for i, foot := range s.feet {
		if i > 0 {
			y += foot.above
		}
		for _, n := range foot.notes {
			l.notes[n] = spot{page, y - 4}
		}
		y += foot.height
	}
}

// draw draws all sheets, and then marks the headings in the outline.
func (l *layouter) draw() error {
	for range len(l.sheets) + l.front() + l.filePages() {
		l.pages = append(l.pages, l.pdf.Page())
	}
	for i, s := range l.sheets {
		if l.ctx.Err() != nil {
			return l.ctx.Err()
		}
		c := &canvas{page: l.pages[i+l.front()]}
		for _, p := range s.placed {
			p.paint(c, edge, topEdge+p.y, p.gap)
		}
		l.drawFeet(c, s)
		l.margins(c, i+l.front()+1, len(l.pages))
	}
	if l.Short {
		l.pdf.Mark(1, clean(l.Title), l.pages[0], 0)
	} else {
		l.titlePage() // which letters are missing on the others is known now
	}
	for _, t := range l.headings() {
		if to, placed := l.places[t.anchor]; placed {
			l.pdf.Mark(t.level, t.title(), l.pages[to.page], to.y)
		}
	}
	return l.drawFiles(len(l.sheets) + l.front())
}

func (l *layouter) drawFeet(c *canvas, s *sheet) {
	if len(s.feet) == 0 {
		return
	}
	y := topEdge + tall - s.foot
	c.decorate(func(p *pdf.Page) { p.Fill(edge, y+4, 110, 0.6, quiet) })
	y += footRule
	for i, foot := range s.feet {
		if i > 0 {
			y += foot.above
		}
		foot.draw(c, edge, y)
		y += foot.height
	}
}

// margins draws what stands at the top and the bottom of each page. Nobody wants it read out on each.
func (l *layouter) margins(c *canvas, page, of int) {
	const size = 8.5
	face := pdf.Regular()
	say := func(subtype string, y float64, left, right string) {
		c.page.Artifact("Pagination", subtype)
		room := wide - size*face.Width(right) - 12
		c.page.Text(edge, y, face, size, quiet, shortened(clean(left), face, room/size))
		c.page.Text(edge+wide-size*face.Width(right), y, face, size, quiet, right)
		c.page.Close()
	}
	say("Header", 48, l.Title, clean(l.Status))
	say("Footer", pdf.PageHeight-40, l.words.day(l.Date), fmt.Sprintf(l.words.pageOf, page, of))
}

// shortened cuts a text to a width of so many ems.
func shortened(text string, face *pdf.Face, most float64) string {
	if face.Width(text) <= most {
		return text
	}
	runes := []rune(text)
	for n := len(runes); n > 0; n-- {
		if short := string(runes[:n]) + "…"; face.Width(short) <= most {
			return short
		}
	}
	return ""
}

// titlePage tells what the document is.
func (l *layouter) titlePage() {
	c := &canvas{page: l.pages[0]}
	small := setting{size: 10.5, leading: 16, color: ink}
	lacks := l.lacking(l.House, l.Title, l.Kind, l.Period, l.Status, l.Version)
	y, lowest := topEdge, topEdge+tall
	if lacks != "" { // there is room for that, whatever the title
		lowest -= 14 + small.leading*math.Ceil(small.size*pdf.Regular().Width(lacks)/(0.9*wide))
	}
	put := func(kind, words string, s setting, after float64) {
		if words == "" {
			return
		}
		s.width = wide
		for _, line := range l.typeset([]run{{words: clean(words)}}, s, l.title.Add(kind)) {
			if y+line.height > lowest {
				break // a title of hundreds of words: it stands whole in the properties
			}
			line.draw(c, edge, y)
			y += line.height
		}
		y += after
	}
	put("P", l.House, setting{size: 13, leading: 18, color: quiet}, 150)
	c.decorate(func(p *pdf.Page) { p.Fill(edge, y, 64, 5, accent) })
	y += 24
	put("Title", l.Title, setting{size: 32, leading: 40, color: accent, bold: true}, 8)
	put("Subtitle", l.Kind, setting{size: 16, leading: 22, color: quiet}, 44)
	w := l.words
	for _, fact := range l.facts() {
		put("P", fact[0]+": "+fact[1], small, 2)
	}
	for _, note := range l.Notes {
		y += 10
		put("P", note, small, 0)
	}
	if l.Draft && l.pending > 0 {
		y += 14
		put("P", w.pending(l.pending), small, 0)
	}
	if lacks != "" {
		y, lowest = min(y+14, lowest), topEdge+tall
		put("P", lacks, small, 0)
	}
}

// facts are what the title page tells, by their names; what is not known is left out.
func (b *book) facts() [][2]string {
	w := b.words
	all := [][2]string{{w.period, b.Period}, {w.status, b.Status}, {w.version, b.Version}, {w.date, w.day(b.Date)}, {w.hash, b.Hash}}
	return slices.DeleteFunc(append(all, b.Facts...), func(fact [2]string) bool { return fact[1] == "" })
}

// contents lays out the list of contents. Its numbers are those that the pages have when it is drawn.
func (l *layouter) contents(head, toc *pdf.Element) []item {
	s := setting{width: wide, size: 20, leading: 26, color: accent, bold: true}
	lines := l.typeset([]run{{words: l.words.contents}}, s, head)
	entries, _ := l.listed()
	for _, t := range entries {
		entry := l.entry(t, toc.Add("TOCI"))
		entry[0].above = 3
		if t.level == 1 {
			entry[0].above = 8
		}
		glueAll(entry)
		lines = append(lines, entry...)
	}
	return items(lines)
}

// entry is one heading in the list of contents: its words, dots, and the page.
func (l *layouter) entry(t *text, toci *pdf.Element) []*line {
	const numberRoom = 44
	indent := 14 * float64(t.level-1)
	link := toci.Part("Reference").Part("Link")
	if t.lang != l.Lang {
		link.Lang = t.lang
	}
	s := setting{width: wide - indent - numberRoom, size: 10.5, leading: 15, color: ink, bold: t.level == 1}
	lines := l.typeset([]run{{words: t.title()}}, s, link)
	for i, line := range lines {
		draw, last := line.draw, i == len(lines)-1
		line.draw = func(c *canvas, x, y float64) {
			draw(c, x+indent, y)
			to := l.places[t.anchor]
			if last {
				l.pageNumber(c, to, s, link, x+indent+line.width, y, x+wide)
			}
			box := pdf.Box{X: x + indent, Y: y, Width: wide - indent, Height: s.leading}
			c.page.Jump(box, l.pages[to.page], to.y, t.title(), link)
		}
	}
	return lines
}

// pageNumber draws dots from the end of the words and the number at the right edge.
func (l *layouter) pageNumber(c *canvas, to spot, s setting, link *pdf.Element, from, y, right float64) {
	const step = 4.0
	face, number := faceOf(s.bold, false), strconv.Itoa(to.page+1)
	at := right - s.size*face.Width(number)
	baseline := y + s.leading/2 + 0.36*s.size
	c.decorate(func(p *pdf.Page) {
		for x := right - 24; x > from+5; x -= step {
			p.Fill(x, baseline-0.8, 0.8, 0.8, quiet)
		}
	})
	c.text(link, at, baseline, face, s.size, s.color, number)
}

// short lays out a paper without a title page: its title and what it is stand above the text.
func (l *layouter) short(body *flow) error {
	k := &stack{}
	put := func(kind, words string, s setting, before, after float64) {
		if words = clean(words); words != "" {
			s.width = wide
			k.push(l.typeset([]run{{words: words}}, s, l.title.Add(kind)), before, after)
		}
	}
	put("P", l.House, setting{size: 11, leading: 15, color: quiet}, 0, 6)
	put("H1", l.Title, setting{size: 22, leading: 28, color: accent, bold: true}, 0, 2)
	put("P", l.Kind, setting{size: 13, leading: 18, color: quiet}, 0, 8)
	for _, fact := range l.facts() {
		put("P", fact[0]+": "+fact[1], setting{size: 10, leading: 14, color: ink}, 0, 1)
	}
	for _, note := range l.Notes {
		put("P", note, setting{size: 10, leading: 14, color: ink}, 8, 0)
	}
	text, err := l.text(k)
	if err != nil {
		return err
	}
	return body.run(text)
}

// text lays out the chapters below what stands in the stack.
func (l *layouter) text(k *stack) ([]item, error) {
	parents := []*pdf.Element{l.pdf.Root()}
	for _, s := range l.sections {
		if l.ctx.Err() != nil {
			return nil, l.ctx.Err()
		}
		level := s.head.level
		above := parents[min(level, len(parents))-1]
		sect := above.Add("Sect")
		sect.Lang = otherThan(s.Lang, l.langOf(above))
		parents = append(parents[:min(level, len(parents))], sect)
		l.heading(k, s.head, sect)
		l.blocks(k, s.blocks, sect, column{width: wide, set: bodyText})
	}
	return k.items, nil
}
