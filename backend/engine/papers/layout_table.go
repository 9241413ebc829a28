package papers

import (
	"fmt"

	"fellesplan/backend/engine/papers/pdf"
)

// A table on paper: its cells are columns of lines. Where the page ends it is cut between two rows,
// or within a row that is taller than a page; a cell that reaches over the cut goes on below it. Its
// head is drawn again on each page.

// maxPaperColumns is the most that find room side by side.
const maxPaperColumns = 16

// worthwhile is the height that a part of a row should have.
const worthwhile = 90

const (
	padX, padY = 5.0, 3.5
	hair       = 0.6 // the lines between cells
)

type tableItem struct {
	above float64
	rows  []float64 // their heights
	cells []tableCell
	head  *tableItem // that is repeated; nil = none
	again bool       // the head is to be drawn first
}

type tableCell struct {
	row, rows int
	x, width  float64
	lines     []*line
	shaded    bool
}

func (t *tableItem) headHeight() float64 {
	if t.head == nil || !t.again {
		return 0
	}
	return sum(t.head.rows)
}

func sum(heights []float64) (total float64) {
	for _, h := range heights {
		total += h
	}
	return total
}

func (t *tableItem) space() (float64, float64) { return t.above, t.headHeight() + sum(t.rows) }
func (t *tableItem) glued() bool               { return false }

// least is the head and one row more.
func (t *tableItem) least() float64 {
	n := 1
	if t.head != nil && !t.again {
		n += len(t.head.rows)
	}
	n = min(n, len(t.rows))
	return t.headHeight() + sum(t.rows[:n-1]) + min(t.rows[n-1], tall/3)
}

func (t *tableItem) refers() (notes []*note) {
	for _, c := range t.cells {
		for _, l := range c.lines {
			notes = append(notes, l.notes...)
		}
	}
	return notes
}

// height is how tall a cell's lines are.
func (c tableCell) height() float64 {
	height := 2 * padY
	for i, l := range c.lines {
		if i > 0 {
			height += l.above
		}
		height += l.height
	}
	return height
}

// measure finds the heights of the rows: each as tall as its tallest cell; a cell over several rows
// stretches the last of them.
func (t *tableItem) measure(rows int) {
	t.rows = make([]float64, rows)
	for r := range t.rows {
		t.rows[r] = 2*padY + 2
	}
	for _, several := range []bool{false, true} {
		for _, c := range t.cells {
			if several != (c.rows > 1) {
				continue
			}
			if missing := c.height() - sum(t.rows[c.row:c.row+c.rows]); missing > 0 {
				t.rows[c.row+c.rows-1] += missing
			}
		}
	}
}

// part cuts the table.
func (t *tableItem) part(room float64, must bool) (head, rest item) {
	left := room - t.headHeight()
	n, used := 0, 0.0
	for ; n < len(t.rows) && used+t.rows[n] <= left; n++ {
		used += t.rows[n]
	}
	least := 1
	if t.head != nil && !t.again {
		least += len(t.head.rows) // a head alone at the foot of a page says nothing
	}
	switch {
	case n == len(t.rows):
		return t, nil
	case n+1 >= least && t.rows[n] > tall-t.headHeight() && left-used > worthwhile:
		return t.cut(n, left-used) // no page holds the row whole, so it may as well begin here
	case n >= least:
		return t.cut(n, 0)
	case !must:
		return nil, t
	case n > 0 && t.head == nil:
		return t.cut(n, 0)
	}
	return t.cut(n, max(left-used, 60))
}

// cut gives the first n rows and, where within is not 0, as much of the next one as has room in that
// height.
func (t *tableItem) cut(n int, within float64) (head, rest item) {
	above := &tableItem{above: t.above, head: t.head, again: t.again, rows: append([]float64{}, t.rows[:n]...)}
	below := &tableItem{head: t.head, again: t.head != nil}
	first := n // row of t that becomes the first below
	if within > 0 {
		above.rows = append(above.rows, within)
	}
	for _, c := range t.cells {
		last := c.row + c.rows // the row after it
		switch {
		case last <= n:
			above.cells = append(above.cells, c)
		case c.row > n || c.row == n && within == 0:
			c.row -= first
			below.cells = append(below.cells, c)
		default:
			up, down := c, c
			up.rows = len(above.rows) - c.row
			up.lines, down.lines = c.split(sum(above.rows[c.row:]))
			down.row, down.rows = 0, last-first
			above.cells, below.cells = append(above.cells, up), append(below.cells, down)
		}
	}
	if within > 0 {
		above.tighten(n)
	}
	below.measure(len(t.rows) - first)
	if within > 0 && below.done() {
		return t.wholly(n)
	}
	return above, below
}

// done tells whether nothing of a row that was cut is left.
func (t *tableItem) done() bool {
	for _, c := range t.cells {
		if c.row == 0 && len(c.lines) > 0 {
			return false
		}
	}
	return len(t.cells) > 0
}

// wholly takes a row whole that is a hair taller than a page.
func (t *tableItem) wholly(n int) (head, rest item) {
	if n+1 == len(t.rows) {
		return t, nil
	}
	return t.cut(n+1, 0)
}

// tighten makes the last row as low as its lines allow.
func (t *tableItem) tighten(row int) {
	need := 2*padY + 2
	for _, c := range t.cells {
		if c.row+c.rows-1 == row {
			need = max(need, c.height()-sum(t.rows[c.row:row]))
		}
	}
	t.rows[row] = min(t.rows[row], need)
}

// split gives the lines that fit into a height, at least one where it is the first thing on a page,
// and the others.
func (c tableCell) split(height float64) (up, down []*line) {
	used := 2 * padY
	for i, l := range c.lines {
		gap := l.above
		if i == 0 {
			gap = 0
		}
		if used+gap+l.height > height {
			return c.lines[:i:i], c.lines[i:]
		}
		used += gap + l.height
	}
	return c.lines, nil
}

func (t *tableItem) paint(c *canvas, x, y, _ float64) {
	if t.head != nil && t.again {
		c.page.Artifact("Layout", "")
		repeated := &canvas{page: c.page, artifact: true}
		t.head.paint(repeated, x, y, 0)
		c.page.Close()
		y += t.headHeight()
	}
	tops := make([]float64, len(t.rows)+1)
	for r, height := range t.rows {
		tops[r+1] = tops[r] + height
	}
	c.decorate(func(p *pdf.Page) {
		for _, cell := range t.cells {
			box := pdf.Box{X: x + cell.x, Y: y + tops[cell.row], Width: cell.width, Height: tops[cell.row+cell.rows] - tops[cell.row]}
			frame(p, box, cell.shaded)
		}
	})
	for _, cell := range t.cells {
		top := y + tops[cell.row] + padY
		for i, l := range cell.lines {
			gap := l.above
			if i == 0 {
				gap = 0
			}
			top += gap
			l.paint(c, x+cell.x+padX, top, gap)
			top += l.height
		}
	}
}

func frame(p *pdf.Page, b pdf.Box, shaded bool) {
	if shaded {
		p.Fill(b.X, b.Y, b.Width, b.Height, shade)
	}
	p.Fill(b.X, b.Y, b.Width, hair, rule)
	p.Fill(b.X, b.Y+b.Height-hair, b.Width, hair, rule)
	p.Fill(b.X, b.Y, hair, b.Height, rule)
	p.Fill(b.X+b.Width-hair, b.Y, hair, b.Height, rule)
}

// table lays out a table.
func (l *layouter) table(k *stack, b *table, parent *pdf.Element) {
	if len(b.rows) == 0 {
		return
	}
	g := layGrid(b, maxPaperColumns)
	widths := shares(g, int(wide*100), 2_000)
	e := parent.Add("Table")
	whole := &tableItem{}
	rows := 0
	for r, cells := range g.rows {
		tr := e.Add("TR")
		for _, c := range cells {
			whole.cells = append(whole.cells, l.cell(c, r, g, widths, tr))
		}
		rows = r + 1
	}
	whole.measure(rows)
	whole.repeatHead(g.heads)
	whole.above = max(k.after, 6)
	k.items = append(k.items, whole)
	k.after = 12
}

// repeatHead keeps the head for the pages that follow, unless it would fill them.
func (t *tableItem) repeatHead(rows int) {
	if rows == 0 || sum(t.rows[:rows]) > tall/4 {
		return
	}
	t.head = &tableItem{rows: t.rows[:rows]}
	for _, c := range t.cells {
		if c.row < rows {
			t.head.cells = append(t.head.cells, c)
		}
	}
}

func (l *layouter) cell(c placed, r int, g *grid, widths []int, tr *pdf.Element) tableCell {
	x, width := 0.0, 0.0
	for i, w := range widths[:c.column+c.colspan] {
		if i < c.column {
			x += float64(w) / 100
		} else {
			width += float64(w) / 100
		}
	}
	kind := "TD"
	attributes := "/O /Table"
	if c.head {
		kind = "TH"
		scope := "Row"
		if r < g.heads || r == 0 {
			scope = "Column"
		}
		attributes += " /Scope /" + scope
	}
	if c.colspan > 1 {
		attributes += fmt.Sprintf(" /ColSpan %d", c.colspan)
	}
	if c.rowspan > 1 {
		attributes += fmt.Sprintf(" /RowSpan %d", c.rowspan)
	}
	e := tr.Add(kind)
	if attributes != "/O /Table" {
		e.Attrs = append(e.Attrs, attributes)
	}
	in := column{width: max(width-2*padX, 8), set: cellText}
	in.set.bold = c.head
	own := &stack{}
	l.blocks(own, c.blocks, e, in)
	made := tableCell{row: r, rows: c.rowspan, x: x, width: width, shaded: c.head}
	for _, it := range own.items {
		if line, is := it.(*line); is { // the schema has no table within a cell
			made.lines = append(made.lines, line)
		}
	}
	return made
}

// analysis is three columns under their heads.
func (l *layouter) analysis(k *stack, a *analysis, parent *pdf.Element) {
	l.table(k, a.table(l.book), parent)
}
