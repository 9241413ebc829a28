package papers

import (
	"fmt"
	"strconv"

	"fellesplan/backend/engine/papers/pdf"
)

// stack gathers items one below the other. The space between two is the larger of what the one
// wants below it and the other above.
type stack struct {
	items []item
	after float64
}

func (k *stack) push(lines []*line, before, after float64) {
	if len(lines) == 0 {
		return
	}
	lines[0].above = max(k.after, before)
	k.items = append(k.items, items(lines)...)
	k.after = after
}

// column is where blocks are laid out: how far in, how wide, and how words are set.
type column struct {
	x, width float64
	set      setting
	behind   func(c *canvas, x, y, height, gap float64)
	depth    int // of lists
}

var (
	bodyText = setting{size: textSize, leading: leading, color: ink}
	cellText = setting{size: 9.5, leading: 13.2, color: ink}
	noteText = setting{size: 8.8, leading: 12, color: ink}
)

// headingSet is how a heading of a level is set, and the space above and below it.
func headingSet(level int) (s setting, before, after float64) {
	sizes := [...]float64{20, 15.5, 13, 11.6, 11, 11}
	size := sizes[level-1]
	return setting{width: wide, size: size, leading: 1.28 * size, color: accent, bold: true}, []float64{34, 24, 18, 15, 14, 14}[level-1], 5
}

func (l *layouter) heading(k *stack, t *text, parent *pdf.Element) {
	if t.empty() && t.number == "" {
		return
	}
	e := parent.Add("H" + strconv.Itoa(t.level))
	e.Lang = otherThan(t.lang, l.langOf(parent))
	s, before, after := headingSet(t.level)
	runs := t.runs
	if t.number != "" {
		runs = append([]run{{words: t.number + "  "}}, runs...)
	}
	lines := l.typeset(runs, s, e)
	for _, line := range lines {
		line.glue = true
	}
	if len(lines) > 0 {
		lines[0].anchor = t.anchor
	}
	k.push(lines, before, after)
	l.footnotes(t.runs, parent)
}

// in puts lines into their column.
func (c column) in(lines []*line) []*line {
	for _, line := range lines {
		draw, behind := line.draw, c.behind
		line.draw = func(at *canvas, x, y float64) { draw(at, x+c.x, y) }
		line.behind = behind
	}
	return lines
}

func (l *layouter) blocks(k *stack, blocks []block, parent *pdf.Element, c column) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *text:
			if b.level > 0 {
				l.heading(k, b, parent)
			} else {
				l.paragraph(k, b, parent, c)
			}
		case *list:
			l.list(k, b, parent, c)
		case *quote:
			l.quote(k, b, parent, c)
		case *table:
			l.table(k, b, parent)
		case *figure:
			l.figure(k, b, parent)
		case *analysis:
			l.analysis(k, b, parent)
		case *card:
			l.card(k, b, parent, c)
		}
	}
}

// paragraph lays out a paragraph. One without words is a little space and no element: it says nothing.
func (l *layouter) paragraph(k *stack, t *text, parent *pdf.Element, c column) {
	if t.empty() {
		k.after = max(k.after, c.set.leading*0.6)
		return
	}
	s := c.set
	s.width = c.width
	lines := l.typeset(t.runs, s, parent.Add("P"))
	noWidows(lines)
	k.push(c.in(lines), 0, 0.5*s.leading)
	l.footnotes(t.runs, parent)
}

// footnotes lays out the footnotes to which runs refer. In the tree they stand right after what
// refers to them.
func (l *layouter) footnotes(runs []run, parent *pdf.Element) {
	for _, r := range runs {
		if r.note == nil {
			continue
		}
		e := parent.Add("Note")
		e.ID = fmt.Sprintf("note-%06d", r.note.number)
		label, text := e.Add("Lbl"), e.Add("P")
		e.Lang = otherThan(r.note.lang, l.langOf(parent))
		s, sign := noteText, strconv.Itoa(r.note.number)+" "
		hang := max(16, s.size*pdf.Regular().Width(sign)+2)
		s.width = wide - hang
		lines := l.typeset(r.note.runs, s, text)
		if len(lines) == 0 {
			lines = []*line{{height: s.leading, draw: func(*canvas, float64, float64) {}}}
		}
		for i, line := range lines {
			draw := line.draw
			line.draw = func(c *canvas, x, y float64) {
				if i == 0 {
					c.text(label, x, y+s.leading/2+0.36*s.size, pdf.Regular(), s.size, s.color, sign)
				}
				draw(c, x+hang, y)
			}
		}
		lines[0].above = 2
		lines[0].notes = append([]*note{r.note}, lines[0].notes...)
		l.noted[r.note] = lines
	}
}

func noteMark(n *note) string { return strconv.Itoa(n.number) }

// list lays out a list. Its items stand nearer together than paragraphs do.
func (l *layouter) list(k *stack, b *list, parent *pdf.Element, c column) {
	e := parent.Add("L")
	numbering := "Disc"
	if b.ordered {
		numbering = "Decimal"
	}
	e.Attrs = append(e.Attrs, "/O /List /ListNumbering /"+numbering)
	indent := min(20, c.width/6)
	inner := column{x: c.x + indent, width: c.width - indent, set: c.set, behind: c.behind, depth: c.depth + 1}
	for i, blocks := range b.items {
		label := []string{"•", "–", "▪"}[c.depth%3]
		if b.ordered {
			label = strconv.Itoa(b.start+i) + "."
		}
		l.listItem(k, blocks, label, e.Add("LI"), c, inner)
	}
	if len(b.items) > 0 {
		k.after = max(k.after, 0.5*c.set.leading)
	}
}

func (l *layouter) listItem(k *stack, blocks []block, label string, li *pdf.Element, c, inner column) {
	mark, body := li.Add("Lbl"), li.Add("LBody")
	own := &stack{after: min(k.after, 0.5*c.set.leading)}
	l.blocks(own, blocks, body, inner)
	if len(own.items) == 0 || !beginsWithWords(blocks) {
		own.items = append(items([]*line{{height: c.set.leading, draw: func(*canvas, float64, float64) {}, behind: c.behind}}), own.items...)
	}
	first := own.items[0].(*line)
	draw := first.draw
	first.draw = func(at *canvas, x, y float64) {
		at.text(mark, x+c.x+2, y+c.set.leading/2+0.36*c.set.size, pdf.Regular(), c.set.size, c.set.color, label+" ")
		draw(at, x, y)
	}
	k.items = append(k.items, own.items...)
	k.after = min(max(own.after, 3), 0.22*c.set.leading)
}

// beginsWithWords tells whether an item begins with words, beside which its mark can stand.
func beginsWithWords(blocks []block) bool {
	if len(blocks) == 0 {
		return false
	}
	t, is := blocks[0].(*text)
	return is && !t.empty()
}

func (l *layouter) quote(k *stack, b *quote, parent *pdf.Element, c column) {
	const in = 16
	x := c.x
	inner := column{x: c.x + in, width: c.width - in, set: c.set, depth: c.depth}
	inner.set.italic = true
	inner.behind = func(at *canvas, left, y, height, gap float64) {
		at.decorate(func(p *pdf.Page) { p.Fill(left+x+2, y-gap, 2.2, height+gap, accent) })
	}
	own := &stack{}
	l.blocks(own, b.blocks, parent.Add("BlockQuote"), inner)
	k.join(own)
}

// join puts what was laid out for itself below what is there.
func (k *stack) join(own *stack) {
	if len(own.items) == 0 {
		return
	}
	switch first := own.items[0].(type) {
	case *line:
		outside := max(k.after, first.above)
		first.above = outside
		first.behind = within(first.behind)
	case *tableItem:
		first.above = max(k.after, first.above)
	}
	k.items = append(k.items, own.items...)
	k.after = max(own.after, 7)
}

// within keeps a frame from reaching up into the space above its first line.
func within(behind func(c *canvas, x, y, height, gap float64)) func(c *canvas, x, y, height, gap float64) {
	if behind == nil {
		return nil
	}
	return func(c *canvas, x, y, height, _ float64) { behind(c, x, y, height, 0) }
}

// card is a thing of another room, in a frame.
func (l *layouter) card(k *stack, b *card, parent *pdf.Element, c column) {
	const in = 12
	e := parent.Add("Div")
	x, width := c.x, c.width
	inner := column{x: c.x + in, width: c.width - in - 6, set: c.set}
	inner.behind = func(at *canvas, left, y, height, gap float64) {
		at.decorate(func(p *pdf.Page) {
			p.Fill(left+x, y-gap-0.2, width, height+gap+0.4, shade)
			p.Fill(left+x, y-gap-0.2, 3, height+gap+0.4, accent)
		})
	}
	name := b.Title
	if b.Number != "" {
		name = b.Number + " " + name
	}
	runs := []run{{words: name, look: look{lang: otherThan(b.Lang, l.langOf(parent))}}}
	if b.Kind != "" {
		runs = append([]run{{words: clean(b.Kind) + ": ", look: look{strong: true}}}, runs...)
	}
	own := &stack{}
	l.paragraph(own, &text{runs: runs}, e, inner)
	for _, said := range b.Lines {
		own.after = 0
		l.paragraph(own, &text{runs: []run{{words: said}}}, e, inner)
	}
	padded(own, 4)
	own.after = 8
	k.join(own)
}

// padded gives a frame some room above its first line and below its last.
func padded(k *stack, room float64) {
	if len(k.items) == 0 {
		return
	}
	first, last := k.items[0].(*line), k.items[len(k.items)-1].(*line)
	draw := first.draw
	first.draw = func(c *canvas, x, y float64) { draw(c, x, y+room) }
	first.height += room
	last.height += room
	for _, it := range k.items[:len(k.items)-1] {
		it.(*line).glue = len(k.items) < 12
	}
}

func otherThan(lang, than string) string {
	if lang == than {
		return ""
	}
	return lang
}

// langOf is the language in which an element stands.
func (l *layouter) langOf(e *pdf.Element) string {
	if lang := e.Language(); lang != "" {
		return lang
	}
	return l.Lang
}

// figure is an image, and below it what it shows.
func (l *layouter) figure(k *stack, f *figure, parent *pdf.Element) {
	own := &stack{}
	div := parent.Add("Div")
	if _, err := headOf(l.Images[f.file]); err != nil {
		s := bodyText
		s.width, s.italic = wide, true
		own.push(l.typeset([]run{{words: missingImage(l.words, f)}}, s, div.Add("P")), 8, 5)
	} else {
		own.push([]*line{l.drawn(f, div.Add("Figure"))}, 8, 5)
	}
	if !f.caption.empty() {
		own.items[len(own.items)-1].(*line).glue = true
		s := setting{width: wide, size: 9.5, leading: 13, color: quiet}
		lines := l.typeset(f.caption.runs, s, div.Add("Caption"))
		noWidows(lines)
		own.push(lines, 0, 12)
		l.footnotes(f.caption.runs, div)
	}
	own.after = 12
	k.join(own)
}

// drawn is the image itself: of the size that it has on a screen, or smaller where paper is.
func (l *layouter) drawn(f *figure, e *pdf.Element) *line {
	const perPixel, tallest = 0.75, 430
	width, height := fitted(float64(f.width)*perPixel, float64(f.height)*perPixel, wide, tallest)
	e.Alt = l.altOf(f)
	l.unsaid = l.unsaid || f.alt == "" && f.caption.plain() == ""
	return &line{height: height, draw: func(c *canvas, x, y float64) {
		c.page.In(e)
		if img := l.picture(f.file); img != nil {
			c.page.Draw(img, x, y, width, height)
		} else {
			c.page.Fill(x, y, width, height, shade) // it has a head, but no pixels
		}
		e.Attrs = append(e.Attrs, "/O /Layout /Placement /Block /BBox ["+pdf.Box{X: x, Y: y, Width: width, Height: height}.Rect()+"]")
	}}
}
