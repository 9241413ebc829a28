package papers

import (
	"fmt"
	"strconv"
)

// maxColumns is the most that Word lays out.
const maxColumns = 63

func (d *docx) table(t *table) {
	if len(t.rows) == 0 {
		return
	}
	g := layGrid(t, maxColumns)
	d.endBox()
	x := d.into
	x.open("w:tbl")
	d.tableProperties()
	widths := shares(g, textWide, 20)
	d.gridColumns(widths)
	below := make([]int, g.columns) // rows that a cell from above still reaches down
	spans := make([]int, g.columns) // and its columns
	for r, cells := range g.rows {
		x.open("w:tr")
		d.rowProperties(r < g.heads, short(cells), g.changes[r])
		at := 0
		for column := 0; column < g.columns; {
			if below[column] > 0 {
				d.below(widths, column, spans[column])
				below[column]--
				column += spans[column]
				continue
			}
			c := cells[at]
			at++
			d.cell(c, widths)
			if c.rowspan > 1 {
				below[column], spans[column] = c.rowspan-1, c.colspan
			}
			column += c.colspan
		}
		x.close()
	}
	x.close()
	d.afterBox = true
}

// endBox puts a small paragraph after a table where no other follows: two tables would become one,
// and a document must not end with one.
func (d *docx) endBox() {
	if d.afterBox {
		d.afterBox = false
		d.paragraph(layout{style: "Mellomrom"}, func() {})
	}
}

func (d *docx) tableProperties() {
	x := d.into
	x.in("w:tblPr", func() {
		x.empty("w:tblStyle", "w:val", "Tabell")
		x.empty("w:tblW", "w:w", "5000", "w:type", "pct")
		x.empty("w:tblLayout", "w:type", "fixed")
		x.empty("w:tblLook", "w:val", "04A0", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "1", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1")
	})
}

func (d *docx) gridColumns(widths []int) {
	d.into.in("w:tblGrid", func() {
		for _, w := range widths {
			d.into.empty("w:gridCol", "w:w", strconv.Itoa(w))
		}
	})
}

// short tells whether a row is so low that it is better moved to the next page than split.
func short(cells []placed) bool {
	const most = 600 // characters of a cell
	for _, c := range cells {
		n := 0
		for _, b := range c.blocks {
			t, is := b.(*text)
			if !is {
				return false
			}
			n += len(t.plain())
		}
		if n > most {
			return false
		}
	}
	return true
}

func (d *docx) rowProperties(head, whole bool, c *change) {
	x := d.into
	x.in("w:trPr", func() {
		if head || whole {
			x.empty("w:cantSplit")
		}
		if head {
			x.empty("w:tblHeader")
		}
		if c != nil {
			d.tracked(*c)
		}
	})
}

// below is the place of a cell that reaches down from a row above.
func (d *docx) below(widths []int, column, span int) {
	d.into.open("w:tc")
	d.cellProperties(widths, column, span, "continue", false)
	d.paragraph(layout{style: "Tabelltekst"}, func() {})
	d.into.close()
}

func (d *docx) cell(c placed, widths []int) {
	d.into.open("w:tc")
	merge := ""
	if c.rowspan > 1 {
		merge = "restart"
	}
	d.cellProperties(widths, c.column, c.colspan, merge, c.head)
	d.blocks(c.blocks, place{cell: true, head: c.head})
	if len(c.blocks) == 0 || d.afterBox {
		d.afterBox = false
		d.paragraph(layout{style: "Tabelltekst"}, func() {})
	}
	d.into.close()
}

// cellProperties writes them in the order of the schema (CT_TcPr).
func (d *docx) cellProperties(widths []int, column, span int, merge string, head bool) {
	x := d.into
	wide := 0
	for _, w := range widths[column : column+span] {
		wide += w
	}
	x.in("w:tcPr", func() {
		x.empty("w:tcW", "w:w", strconv.Itoa(wide), "w:type", "dxa")
		if span > 1 {
			x.empty("w:gridSpan", "w:val", strconv.Itoa(span))
		}
		if merge != "" {
			x.empty("w:vMerge", "w:val", merge)
		}
		if head {
			x.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", shadeHex)
		}
	})
}

// shares divides a width among the columns: as they were dragged, where they were; the others get
// what a column has on average. The least is what still holds a letter.
func shares(g *grid, wide, least int) []int {
	sum, said := 0, 0
	for _, w := range g.widths {
		if w > 0 {
			sum, said = sum+w, said+1
		}
	}
	average := 100
	if said > 0 {
		average = max(1, sum/said)
	}
	sum += (g.columns - said) * average
	widths, left := make([]int, g.columns), wide
	for i, w := range g.widths {
		if w == 0 {
			w = average
		}
		widths[i] = max(least, w*wide/sum)
		left -= widths[i]
	}
	for i := range widths { // what rounding and the least have taken is given back by the wide ones
		give := min(widths[i]-least, max(left, -left))
		if left < 0 {
			widths[i] -= give
			left += give
		}
	}
	return widths
}

// analysis is three columns under their heads.
func (d *docx) analysis(a *analysis) { d.table(a.table(d.book)) }

func (a *analysis) table(b *book) *table {
	t := &table{rows: make([]row, 2)}
	for i, blocks := range a.columns {
		head := &text{lang: b.Lang, runs: []run{{words: b.words.columns[i]}}}
		t.rows[0].cells = append(t.rows[0].cells, cell{head: true, colspan: 1, rowspan: 1, blocks: []block{head}})
		t.rows[1].cells = append(t.rows[1].cells, cell{colspan: 1, rowspan: 1, blocks: blocks})
	}
	return t
}

// figure is an image with what it shows in words, and what stands below it.
func (d *docx) figure(f *figure) {
	m := d.medium(f.file)
	style := layout{style: "Figur", keepNext: !f.caption.empty(), end: f.change}
	d.paragraph(style, func() {
		if m == nil {
			d.runs([]run{{words: missingImage(d.words, f), look: look{em: true}, change: f.change}}, d.Lang)
			return
		}
		if f.change != nil {
			d.into.open(f.change.element(), d.author(*f.change)...)
			defer d.into.close()
		}
		d.into.in("w:r", func() { d.drawing(f, m) })
	})
	if !f.caption.empty() {
		d.paragraph(layout{style: "Caption", end: f.change}, func() { d.runs(f.caption.runs, f.caption.lang) })
	}
}

// missingImage is what stands in place of an image that is not there.
func missingImage(w words, f *figure) string {
	if f.alt == "" {
		return "[" + w.noImage + "]"
	}
	return "[" + w.noImage + " " + f.alt + "]"
}

// drawing puts an image into a line.
func (d *docx) drawing(f *figure, m *medium) {
	const perPoint, perPixel, tallest = 12700, 9525, 560
	wide, tall := fitted(float64(f.width)*perPixel/perPoint, float64(f.height)*perPixel/perPoint, textWide/20, tallest)
	x := d.into
	d.drawings++
	id, name := strconv.Itoa(d.drawings), fmt.Sprintf("Figur %d", d.drawings)
	cx, cy := strconv.Itoa(int(wide*perPoint)), strconv.Itoa(int(tall*perPoint))
	x.open("w:drawing")
	x.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	x.empty("wp:extent", "cx", cx, "cy", cy)
	x.empty("wp:docPr", "id", id, "name", name, "descr", d.altOf(f))
	x.open("a:graphic")
	x.open("a:graphicData", "uri", pictureNS)
	x.open("pic:pic")
	x.in("pic:nvPicPr", func() {
		x.empty("pic:cNvPr", "id", id, "name", m.name, "descr", d.altOf(f))
		x.empty("pic:cNvPicPr")
	})
	x.in("pic:blipFill", func() {
		x.empty("a:blip", "r:embed", m.id)
		x.in("a:stretch", func() { x.empty("a:fillRect") })
	})
	x.in("pic:spPr", func() {
		x.in("a:xfrm", func() {
			x.empty("a:off", "x", "0", "y", "0")
			x.empty("a:ext", "cx", cx, "cy", cy)
		})
		x.in("a:prstGeom", func() { x.empty("a:avLst") }, "prst", "rect")
	})
	for range 5 {
		x.close()
	}
}

// altOf is what is told of an image to those who do not see it.
func (b *book) altOf(f *figure) string {
	if f.alt != "" {
		return f.alt
	}
	if caption := f.caption.plain(); caption != "" {
		return caption
	}
	return b.words.noAlt
}

// fitted makes an image fit into a width and a height, in its own proportions; it is never enlarged.
func fitted(wide, tall, mostWide, mostTall float64) (float64, float64) {
	factor := min(1, mostWide/wide, mostTall/tall)
	return max(1, wide*factor), max(1, tall*factor)
}
