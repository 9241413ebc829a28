package papers

import "fellesplan/backend/engine/papers/pdf"

// The page is filled from above with strips, and from below with the footnotes that they refer to. A
// strip that does not fit begins the next page; a table is cut between its rows.

// item is something that stands on a page: a line, or a table.
type item interface {
	// space is what stands free above it, but at the top of a page, and how tall it is.
	space() (above, height float64)
	// part gives what fits into a height, and what is left. Head is nil where nothing fits; with must,
	// something is taken in any case.
	part(room float64, must bool) (head, rest item)
	// least is the height of the smallest part that may stand before a break.
	least() float64
	refers() []*note
	glued() bool // must not be parted from the next one
	paint(c *canvas, x, y, gap float64)
}

// line is a strip that is never cut.
type line struct {
	above, height float64
	glue          bool
	notes         []*note
	anchor        string  // of a heading
	width         float64 // of the words
	draw          func(c *canvas, x, y float64)
	// behind is drawn before the line and over the gap above it too: a frame that goes on.
	behind func(c *canvas, x, y, height, gap float64)
}

func (l *line) space() (float64, float64) { return l.above, l.height }
func (l *line) least() float64            { return l.height }
func (l *line) refers() []*note           { return l.notes }
func (l *line) glued() bool               { return l.glue }

func (l *line) part(room float64, must bool) (head, rest item) {
	if l.height > room && !must {
		return nil, l
	}
	return l, nil
}

func (l *line) paint(c *canvas, x, y, gap float64) {
	if l.behind != nil {
		l.behind(c, x, y, l.height, gap)
	}
	l.draw(c, x, y)
}

// canvas is where an item is drawn.
type canvas struct {
	page     *pdf.Page
	artifact bool // what is drawn is a repetition and belongs to nobody
}

// text draws words that belong to an element.
func (c *canvas) text(e *pdf.Element, x, baseline float64, face *pdf.Face, size float64, color pdf.Color, words string) {
	if !c.artifact {
		c.page.In(e)
	}
	c.page.Text(x, baseline, face, size, color, words)
}

// decorate draws what belongs to nobody.
func (c *canvas) decorate(draw func(p *pdf.Page)) {
	if !c.artifact {
		c.page.Artifact("Layout", "")
	}
	draw(c.page)
	if !c.artifact {
		c.page.Close()
	}
}

// sheet is a page that is being filled.
type sheet struct {
	placed []positioned
	y      float64 // below what stands
	feet   []*line // lines of footnotes
	foot   float64 // their height
}

type positioned struct {
	item
	y, gap float64
}

// spot is a place in the document: the number of the page, and how far down.
type spot struct {
	page int
	y    float64
}

// flow fills sheets.
type flow struct {
	height float64
	noted  map[*note][]*line // the lines of each footnote
	sheets []*sheet
	carry  []*line // of footnotes that did not find room on their page
	laid   map[*note]bool
	err    error
}

func newFlow(noted map[*note][]*line) *flow {
	return &flow{height: tall, noted: noted, laid: map[*note]bool{}}
}

const footRule = 12 // the space of the rule above footnotes

func (f *flow) now() *sheet { return f.sheets[len(f.sheets)-1] }

// fresh begins a sheet. Footnotes that are still to come take at most half of it.
func (f *flow) fresh() {
	f.sheets = append(f.sheets, &sheet{})
	if len(f.sheets) > MaxPages {
		f.err = ErrTooLarge
	}
	waiting := f.carry
	f.carry = nil
	f.lay(waiting, f.height/2)
}

// lay puts lines of footnotes at the foot of the sheet, as far as room goes; the rest waits.
func (f *flow) lay(lines []*line, room float64) {
	s := f.now()
	for i, l := range lines {
		need := l.above + l.height
		if len(s.feet) == 0 {
			need = footRule + l.height
		}
		if need > room || len(f.carry) > 0 {
			f.carry = append(f.carry, lines[i:]...)
			return
		}
		s.feet = append(s.feet, l)
		s.foot += need
		room -= need
	}
}

// layAll lays footnotes. One whose sign is broken over two lines is referred to twice, and laid once.
func (f *flow) layAll(notes []*note) {
	for _, n := range notes {
		if !f.laid[n] {
			f.laid[n] = true
			f.lay(f.noted[n], f.room())
		}
	}
}

// footOf is how much more the footnotes need here. Long ones may go on at the foot of the next page.
func (f *flow) footOf(notes []*note) (height float64) {
	for _, n := range notes {
		if f.laid[n] {
			continue
		}
		for _, l := range f.noted[n] {
			height += l.above + l.height
		}
	}
	if height > 0 && len(f.now().feet) == 0 {
		height += footRule
	}
	return min(height, f.height/3)
}

// room is what is left; a hair more, since heights are sums.
func (f *flow) room() float64 { return f.height - f.now().y - f.now().foot + 0.01 }

// run fills sheets with items.
func (f *flow) run(items []item) error {
	f.fresh()
	for len(items) > 0 && f.err == nil {
		n := 1
		for n < len(items) && items[n-1].glued() {
			n++
		}
		if len(f.now().placed) > 0 && !f.fits(items[:n]) {
			f.fresh()
		}
		for _, it := range items[:n] {
			f.place(it)
		}
		items = items[n:]
	}
	for len(f.carry) > 0 && f.err == nil {
		f.fresh()
	}
	return f.err
}

// fits tells whether items that belong together find room here: all of them, and of the last at
// least its first part.
func (f *flow) fits(items []item) bool {
	need := 0.0
	var notes []*note
	for i, it := range items {
		above, height := it.space()
		if i == len(items)-1 {
			height = it.least()
		}
		if len(f.now().placed) > 0 || i > 0 {
			need += above
		}
		need += height
		if _, is := it.(*line); is {
			notes = append(notes, it.refers()...)
		}
	}
	return need+f.footOf(notes) <= f.room()
}

// place puts an item onto the sheet, and what does not fit onto the next ones.
func (f *flow) place(it item) {
	for it != nil && f.err == nil {
		s := f.now()
		gap, _ := it.space()
		if len(s.placed) == 0 {
			gap = 0
		}
		head, rest := f.head(it, f.room()-gap, len(s.placed) == 0)
		if head == nil {
			f.fresh()
			continue
		}
		_, height := head.space()
		s.placed = append(s.placed, positioned{head, s.y + gap, gap})
		s.y += gap + height
		f.layAll(head.refers())
		if it = rest; rest != nil {
			f.fresh()
		}
	}
}

// head is as much of an item as fits together with its footnotes.
func (f *flow) head(it item, room float64, must bool) (head, rest item) {
	for left := room; ; {
		head, rest = it.part(left, must)
		if head == nil {
			return nil, it
		}
		_, height := head.space()
		over := height + f.footOf(head.refers()) - room
		if over <= 0 {
			return head, rest
		}
		smaller, _ := it.part(min(left, height)-over, false)
		if smaller == nil {
			if must {
				return head, rest
			}
			return nil, it
		}
		left = min(left, height) - over
	}
}

// glueAll keeps lines together.
func glueAll(lines []*line) {
	for i := range lines[:max(0, len(lines)-1)] {
		lines[i].glue = true
	}
}

// noWidows keeps the first two lines of a paragraph together, and the last two.
func noWidows(lines []*line) {
	if n := len(lines); n > 1 {
		lines[0].glue = true
		lines[n-2].glue = true
	}
}

func items(lines []*line) (all []item) {
	for _, l := range lines {
		all = append(all, l)
	}
	return all
}
