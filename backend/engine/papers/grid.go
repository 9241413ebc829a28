package papers

// grid is a table whose cells have found their places: a table of the schema may have rows of
// different length and cells that reach over one another's places, and neither Word nor a page does.
type grid struct {
	columns int
	widths  []int // in pixels, as somebody has dragged them; 0 = not said
	rows    [][]placed
	heads   int // rows at the top that are repeated on each page
	changes []*change
}

// placed is a cell at its place. A cell that reaches down stands in its first row.
type placed struct {
	cell
	column int
	filler bool // there was no cell here
}

// layGrid finds the places of the cells. A table with more than most columns does not fit on paper:
// its rows are broken, and its cells then stand one after the other without reaching over others.
func layGrid(t *table, most int) *grid {
	if g := laid(t); g.columns <= most {
		return g
	}
	return laid(broken(t, most))
}

func laid(t *table) *grid {
	g := &grid{changes: make([]*change, 0, len(t.rows))}
	var busy []int // by column: the first row that is free
	for r, line := range t.rows {
		column := 0
		var cells []placed
		for _, c := range line.cells {
			for column < len(busy) && busy[column] > r {
				column++
			}
			c.colspan = free(busy, column, c.colspan, r)
			c.rowspan = min(c.rowspan, len(t.rows)-r)
			for len(busy) < column+c.colspan {
				busy = append(busy, 0)
			}
			for i := range c.colspan {
				busy[column+i] = r + c.rowspan
			}
			g.widen(column, c)
			cells = append(cells, placed{c, column, false})
			column += c.colspan
		}
		g.rows, g.changes = append(g.rows, cells), append(g.changes, line.change)
	}
	g.columns = max(1, len(busy))
	g.fill()
	g.countHeads()
	return g
}

// free is how many of the wanted columns are not taken by a cell that reaches down from above.
func free(busy []int, column, wanted, row int) int {
	for i := range wanted {
		if column+i < len(busy) && busy[column+i] > row {
			return i
		}
	}
	return wanted
}

func (g *grid) widen(column int, c cell) {
	for len(g.widths) < column+c.colspan {
		g.widths = append(g.widths, 0)
	}
	for i, w := range c.widths[:min(len(c.widths), c.colspan)] {
		if g.widths[column+i] == 0 {
			g.widths[column+i] = w
		}
	}
}

// fill puts empty cells where a row has none.
func (g *grid) fill() {
	for len(g.widths) < g.columns {
		g.widths = append(g.widths, 0)
	}
	busy := make([]int, g.columns)
	for r := range g.rows {
		var whole []placed
		at := 0
		for column := 0; column < g.columns; {
			switch {
			case at < len(g.rows[r]) && g.rows[r][at].column == column:
				c := g.rows[r][at]
				for i := range c.colspan {
					busy[column+i] = r + c.rowspan
				}
				whole, column, at = append(whole, c), column+c.colspan, at+1
			case busy[column] > r:
				column++
			default:
				whole = append(whole, placed{cell{colspan: 1, rowspan: 1}, column, true})
				column++
			}
		}
		g.rows[r] = whole
	}
}

// countHeads counts the rows at the top in which all cells are heads, and which no cell leaves
// downwards. A table of heads alone has none to repeat.
func (g *grid) countHeads() {
	reach := 0
	for r, cells := range g.rows {
		for _, c := range cells {
			if !c.head && !c.filler {
				return
			}
			reach = max(reach, r+c.rowspan)
		}
		if reach == r+1 && r+1 < len(g.rows) && len(cells) > 0 {
			g.heads = r + 1
		}
	}
	g.heads = 0
}

// broken breaks each row into rows of at most so many cells.
func broken(t *table, most int) *table {
	out := &table{}
	for _, line := range t.rows {
		cells := line.cells
		for len(cells) > 0 {
			n := min(most, len(cells))
			piece := row{change: line.change}
			for _, c := range cells[:n] {
				c.colspan, c.rowspan, c.widths = 1, 1, nil
				piece.cells = append(piece.cells, c)
			}
			out.rows, cells = append(out.rows, piece), cells[n:]
		}
	}
	return out
}
