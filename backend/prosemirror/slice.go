package prosemirror

import "errors"

// Slice is a piece cut out of a document: at either side, nodes may be open, cut through, down to a
// depth.
type Slice struct {
	Content            Fragment
	OpenStart, OpenEnd int
}

// Size is what the slice adds to the document it is put into.
func (s Slice) Size() int { return s.Content.size - s.OpenStart - s.OpenEnd }

// Eq tells whether two slices are the same.
func (s Slice) Eq(other Slice) bool {
	return s.OpenStart == other.OpenStart && s.OpenEnd == other.OpenEnd && s.Content.Eq(other.Content)
}

// Slice cuts out a range, with the nodes that are cut through left open.
func (n *Node) Slice(from, to int) (slice Slice, err error) {
	defer guard(&err)
	return n.slice(from, to)
}

func (n *Node) slice(from, to int) (Slice, error) {
	if from == to {
		return Slice{}, nil
	}
	start, err := n.Resolve(from)
	if err != nil {
		return Slice{}, err
	}
	end, err := n.Resolve(to)
	if err != nil {
		return Slice{}, err
	}
	depth := start.sharedDepth(to)
	base := start.Start(depth)
	content, err := start.path[depth].node.content.cut(from-base, to-base)
	return Slice{content, start.Depth() - depth, end.Depth() - depth}, err
}

var (
	errNotFlat = errors.New("a range to be taken out is not flat")
	errNoRoom  = errors.New("content does not fit into the gap")
)

// insertAt puts a fragment into the slice; pos counts from where the slice begins.
func (s Slice) insertAt(pos int, insert Fragment) (Slice, error) {
	content, err := s.Content.insert(pos+s.OpenStart, insert, s.OpenStart+1, s.OpenEnd+1, nil)
	return Slice{content, s.OpenStart, s.OpenEnd}, err
}

// insert puts a fragment at a position. openStart and openEnd tell how many of the nodes from here
// down are open, this one included: an open node may hold what it likes, for now.
func (f Fragment) insert(pos int, insert Fragment, openStart, openEnd int, parent *Node) (Fragment, error) {
	index, start, err := f.find(pos)
	if err != nil {
		return Fragment{}, err
	}
	child := f.maybe(index)
	if start == pos || child.kind.isText {
		if parent != nil && openStart <= 0 && openEnd <= 0 && !parent.canHold(index, insert) {
			return Fragment{}, errNoRoom
		}
		return f.insertHere(pos, insert)
	}
	innerStart, innerEnd := 0, 0
	if index == 0 {
		innerStart = openStart - 1
	}
	if index == len(f.nodes)-1 {
		innerEnd = openEnd - 1
	}
	inner, err := child.content.insert(pos-start-1, insert, innerStart, innerEnd, child)
	if err != nil {
		return Fragment{}, err
	}
	return f.replaceChild(index, child.with(inner)), nil
}

func (f Fragment) insertHere(pos int, insert Fragment) (Fragment, error) {
	before, err := f.cut(0, pos)
	if err != nil {
		return Fragment{}, err
	}
	after, err := f.cut(pos, f.size)
	return before.append(insert).append(after), err
}

// canHold tells whether the node may have more content before its child at index.
func (n *Node) canHold(index int, more Fragment) bool {
	end := n.kind.start.after(n.content.nodes[:index])
	if end != nil {
		end = end.after(more.nodes)
	}
	if end != nil {
		end = end.after(n.content.nodes[index:])
	}
	if end == nil || !end.valid {
		return false
	}
	for _, m := range more.nodes {
		if !n.kind.allowsMarks(m.marks) {
			return false
		}
	}
	return true
}

// without is the slice without a range of it; positions count from where the slice begins.
func (s Slice) without(from, to int) (Slice, error) {
	content, err := s.Content.without(from+s.OpenStart, to+s.OpenStart)
	return Slice{content, s.OpenStart, s.OpenEnd}, err
}

func (f Fragment) without(from, to int) (Fragment, error) {
	index, start, err := f.find(from)
	if err != nil {
		return Fragment{}, err
	}
	last, lastStart, err := f.find(to)
	if err != nil {
		return Fragment{}, err
	}
	child := f.maybe(index)
	if start == from || child.kind.isText {
		if lastStart != to && !f.nodes[last].kind.isText {
			return Fragment{}, errNotFlat
		}
		return f.cutOut(from, to)
	}
	if index != last {
		return Fragment{}, errNotFlat
	}
	inner, err := child.content.without(from-start-1, to-start-1)
	if err != nil {
		return Fragment{}, err
	}
	return f.replaceChild(index, child.with(inner)), nil
}

func (f Fragment) cutOut(from, to int) (Fragment, error) {
	before, err := f.cut(0, from)
	if err != nil {
		return Fragment{}, err
	}
	after, err := f.cut(to, f.size)
	return before.append(after), err
}

func (s *Schema) slice(json *value) (Slice, error) {
	if json.missing() {
		return Slice{}, nil
	}
	if json.kind != kindObject {
		return Slice{}, errors.New("a slice is not an object")
	}
	start, err := openDepth(json.get("openStart"))
	if err != nil {
		return Slice{}, err
	}
	end, err := openDepth(json.get("openEnd"))
	if err != nil {
		return Slice{}, err
	}
	content, err := s.fragment(json.get("content"))
	return Slice{content, start, end}, err
}

func openDepth(json *value) (int, error) {
	if json.missing() {
		return 0, nil
	}
	if depth, ok := json.position(); ok {
		return depth, nil
	}
	return 0, errors.New("an open depth is not a whole number")
}
