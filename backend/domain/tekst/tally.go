package tekst

import (
	"slices"
	"unicode"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// tally counts what is in a document. It is kept up by what a step changes, so that a letter typed
// costs no walk through the whole.
type tally struct {
	nodes int
	units int // UTF-16 units of text
	words int // of text that is not suggested to be deleted
	cells int // of tables
}

func (t tally) plus(o tally) tally {
	return tally{t.nodes + o.nodes, t.units + o.units, t.words + o.words, t.cells + o.cells}
}

func (t tally) less(o tally) tally {
	return tally{t.nodes - o.nodes, t.units - o.units, t.words - o.words, t.cells - o.cells}
}

// found is what stands in a piece of a document: counts, and the things and ids that it names, in
// order and each once.
type found struct {
	tally
	cards       []Kort
	comments    []events.ID
	suggestions []events.ID
}

// Kort is a live card: the thing that it shows.
type Kort struct {
	Rom  string    `json:"rom" enum:"tiltak,planelement" doc:"The room of the thing."`
	Ting events.ID `json:"ting" doc:"The thing that the card shows."`
}

// look counts a node and all that is in it.
func (f *found) look(n *prosemirror.Node) {
	f.nodes++
	f.ids(n.Marks())
	kind := n.Type()
	switch kind.Name() {
	case "table_cell", "table_header":
		f.cells++
	case "kort":
		f.card(n)
	}
	switch {
	case kind.IsText():
		f.units += n.NodeSize()
	case kind.IsTextblock():
		f.words += wordsIn(n)
	}
	for i := range n.ChildCount() {
		f.look(n.Child(i))
	}
}

func (f *found) card(n *prosemirror.Node) {
	rom, _ := n.Attr("rom").(string)
	ting, _ := n.Attr("ting").(string)
	if card := (Kort{rom, events.ID(ting)}); !slices.Contains(f.cards, card) {
		f.cards = append(f.cards, card)
	}
}

func (f *found) ids(marks []*prosemirror.Mark) {
	for _, m := range marks {
		into := &f.suggestions
		switch m.Type().Name() {
		case markComment:
			into = &f.comments
		case markInsertion, markDeletion, markModification:
		default:
			continue
		}
		if id, is := m.Attr("id").(string); is && !slices.Contains(*into, events.ID(id)) {
			*into = append(*into, events.ID(id))
		}
	}
}

// The marks that carry an id.
const (
	markComment      = "comment"
	markInsertion    = "insertion"
	markDeletion     = "deletion"
	markModification = "modification"
)

// wordsIn counts the words of a textblock, and of the footnotes in it.
func wordsIn(block *prosemirror.Node) int {
	var w wordCount
	w.look(block)
	return w.n
}

// wordCount goes through text and counts where words begin; what marks divide is one word.
type wordCount struct {
	n      int
	inside bool // a word has begun
}

func (w *wordCount) look(n *prosemirror.Node) {
	for i := range n.ChildCount() {
		child := n.Child(i)
		switch {
		case hasMark(child, markDeletion):
		case child.Type().IsText():
			w.text(child.Text())
		default:
			w.inside = false
			w.look(child)
			w.inside = false
		}
	}
}

func (w *wordCount) text(text string) {
	for _, r := range text {
		blank := r == ' ' || r > 0x7f && unicode.IsSpace(r) || r == '\t' || r == '\n'
		if !blank && !w.inside {
			w.n++
		}
		w.inside = !blank
	}
}

func hasMark(n *prosemirror.Node, name string) bool {
	return slices.ContainsFunc(n.Marks(), func(m *prosemirror.Mark) bool { return m.Type().Name() == name })
}

// change is the part in which two documents differ: the children from one index to another of a
// node that both have at the same place, where all else is the same piece of memory.
type change struct {
	before, after *prosemirror.Node // the node
	depth         int               // how deep it stands; the document is at 0
	start         int               // the first child that differs
	endBefore     int               // the end of those that differ, in before
	endAfter      int               // and in after
}

// changeOf finds it. Steps leave what they do not touch as it is, so nothing is compared but
// addresses.
func changeOf(before, after *prosemirror.Node) change {
	c := change{before: before, after: after}
	for {
		c.narrow()
		one := c.endBefore == c.start+1 && c.endAfter == c.start+1
		if !one || !c.descend() {
			return c
		}
	}
}

func (c *change) narrow() {
	c.endBefore, c.endAfter = c.before.ChildCount(), c.after.ChildCount()
	least := min(c.endBefore, c.endAfter)
	for c.start = 0; c.start < least && c.before.Child(c.start) == c.after.Child(c.start); {
		c.start++
	}
	for c.endBefore > c.start && c.endAfter > c.start && c.before.Child(c.endBefore-1) == c.after.Child(c.endAfter-1) {
		c.endBefore--
		c.endAfter--
	}
}

// descend goes into the one child that differs, where it is a node of the same kind whose own content
// alone has changed. Textblocks are taken as a whole, since their words are counted together.
func (c *change) descend() bool {
	was, is := c.before.Child(c.start), c.after.Child(c.start)
	if was.Type().IsTextblock() || was.Type().IsInline() || was.ChildCount() == 0 || is.ChildCount() == 0 || !was.SameMarkup(is) {
		return false
	}
	c.before, c.after = was, is
	c.depth++
	return true
}

// gone and come are what stood in the part before, and what stands there now.
func (c change) gone() (f found) {
	for i := c.start; i < c.endBefore; i++ {
		f.look(c.before.Child(i))
	}
	return f
}

func (c change) come() (f found) {
	for i := c.start; i < c.endAfter; i++ {
		f.look(c.after.Child(i))
	}
	return f
}

// foundIn looks through a whole document.
func foundIn(doc *prosemirror.Node) (f found) {
	for i := range doc.ChildCount() {
		f.look(doc.Child(i))
	}
	return f
}

// height is how deep nodes stand in one another in a node; a leaf has 1. Inline content counts.
func height(n *prosemirror.Node) int {
	most := 0
	for i := range n.ChildCount() {
		most = max(most, height(n.Child(i)))
	}
	return most + 1
}
