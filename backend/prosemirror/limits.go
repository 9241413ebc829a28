package prosemirror

import (
	"errors"
	"fmt"
	"slices"
)

// Limits is what a step may ask for.
type Limits struct {
	Depth int // how deep nodes may stand in each other, text counted, in a slice or below a document; 0 is no limit
}

var (
	errOrder = errors.New("the positions of the step are out of order")
	errDepth = errors.New("nodes stand too deep in each other")
)

// CheckStep looks at a step before it is applied: its positions are in order, in the document and not
// inside a character; its slice is as open as it says and not too deep, and what is in it is valid as
// far as that can be told without the document.
func (l Limits) CheckStep(doc *Node, step Step) error {
	switch step := step.(type) {
	case *ReplaceStep:
		return errors.Join(inPlace(doc, step.From, step.To), l.checkSlice(step.Slice, -1))
	case *ReplaceAroundStep:
		err := inPlace(doc, step.From, step.GapFrom, step.GapTo, step.To)
		return errors.Join(err, l.checkSlice(step.Slice, step.Insert+step.Slice.OpenStart))
	case *AddMarkStep:
		return inPlace(doc, step.From, step.To)
	case *RemoveMarkStep:
		return inPlace(doc, step.From, step.To)
	case *MarkSetStep:
		for _, one := range step.Steps {
			if err := l.CheckStep(doc, one); err != nil {
				return err
			}
		}
	case *AddNodeMarkStep:
		return inPlace(doc, step.Pos, step.Pos+1)
	case *RemoveNodeMarkStep:
		return inPlace(doc, step.Pos, step.Pos+1)
	case *AttrStep:
		return inPlace(doc, step.Pos, step.Pos+1)
	}
	return nil
}

func inPlace(doc *Node, positions ...int) error {
	if !slices.IsSorted(positions) {
		return errOrder
	}
	for _, pos := range positions {
		if _, err := doc.Resolve(pos); err != nil {
			return err
		}
	}
	return nil
}

// checkSlice looks at a slice by itself. What is to be put in at hole is not there yet: the nodes
// around it need not be valid; -1 is no hole.
func (l Limits) checkSlice(s Slice, hole int) error {
	if s.OpenStart < 0 || s.OpenEnd < 0 {
		return errUnopened
	}
	return l.checkOpen(s.Content.nodes, s.OpenStart, s.OpenEnd, hole, 1)
}

func (l Limits) checkOpen(nodes []*Node, openStart, openEnd, hole, depth int) error {
	if len(nodes) == 0 && (openStart > 0 || openEnd > 0) {
		return errUnopened
	}
	pos := 0
	for i, n := range nodes {
		start, end := 0, 0
		if i == 0 {
			start = openStart
		}
		if i == len(nodes)-1 {
			end = openEnd
		}
		if err := l.checkSide(n, start, end, hole-pos, depth); err != nil {
			return err
		}
		pos += n.size
	}
	return nil
}

// checkSide looks at a node that may be open or have the hole in it.
func (l Limits) checkSide(n *Node, openStart, openEnd, hole, depth int) error {
	switch {
	case l.tooDeep(depth):
		return errDepth
	case openStart <= 0 && openEnd <= 0 && (hole <= 0 || hole >= n.size):
		return l.checkWhole(n, depth)
	case n.kind.isLeaf:
		return errUnopened
	}
	if err := n.checkMarkup(); err != nil {
		return err
	}
	return l.checkOpen(n.content.nodes, openStart-1, openEnd-1, hole-1, depth+1)
}

func (l Limits) tooDeep(depth int) bool { return l.Depth > 0 && depth > l.Depth }

// checkWhole is Check within the limits, for a node that stands at that depth.
func (l Limits) checkWhole(n *Node, depth int) error {
	if l.tooDeep(depth) {
		return errDepth
	}
	if err := n.checkAlone(); err != nil {
		return err
	}
	for _, child := range n.content.nodes {
		if err := l.checkWhole(child, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// CheckChange checks what in after is not taken over from before, which must be valid. It costs what
// the change costs, not what the document costs.
func (l Limits) CheckChange(before, after *Node) error {
	return l.checkChange(before, after, 0)
}

// checkChange compares two nodes at the same place, by what they share.
func (l Limits) checkChange(before, after *Node, depth int) error {
	if before == after {
		return nil
	}
	if l.tooDeep(depth) {
		return errDepth
	}
	if err := after.checkAlone(); err != nil {
		return err
	}
	was, is := unshared(before.content.nodes, after.content.nodes)
	for i, n := range is {
		var err error
		switch {
		case i < len(was) && i < len(is)-1:
			err = l.checkChange(was[i], n, depth+1)
		case len(was) > 0: // the last that changed was the last before
			err = l.checkChange(was[len(was)-1], n, depth+1)
		default:
			err = l.checkWhole(n, depth+1)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", after.kind.name, err)
		}
	}
	return nil
}

// unshared leaves out of two lists the nodes that they share at their start and at their end.
func unshared(was, is []*Node) (onlyWas, onlyIs []*Node) {
	for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
		was, is = was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	return was, is
}
