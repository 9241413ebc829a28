package prosemirror

import (
	"errors"
	"fmt"
)

// Fragment is a list of nodes. Texts that stand side by side differ in their marks: otherwise they
// are one.
type Fragment struct {
	nodes []*Node
	size  int
}

var errOutside = errors.New("a position is outside of the document")

// Size is the number of positions that the nodes take.
func (f Fragment) Size() int { return f.size }

// Nodes are the nodes; not to be changed.
func (f Fragment) Nodes() []*Node { return f.nodes }

// Eq tells whether two fragments hold the same.
func (f Fragment) Eq(other Fragment) bool {
	if len(f.nodes) != len(other.nodes) || f.size != other.size {
		return false
	}
	for i, n := range f.nodes {
		if !n.Eq(other.nodes[i]) {
			return false
		}
	}
	return true
}

// maybe is the node at an index; nil where there is none.
func (f Fragment) maybe(i int) *Node {
	if i < 0 || i >= len(f.nodes) {
		return nil
	}
	return f.nodes[i]
}

// find tells in which node a position stands, and where that node begins. Between two nodes it is the
// one after; at the end it is one past the last.
func (f Fragment) find(pos int) (index, start int, err error) {
	switch {
	case pos == 0:
		return 0, 0, nil
	case pos == f.size:
		return len(f.nodes), pos, nil
	case pos < 0 || pos > f.size:
		return 0, 0, errOutside
	}
	for i, n := range f.nodes {
		end := start + n.size
		if end > pos {
			return i, start, nil
		}
		if end == pos {
			return i + 1, end, nil
		}
		start = end
	}
	return 0, 0, errOutside
}

// cut is what stands between two positions, with the nodes at either side cut through.
func (f Fragment) cut(from, to int) (Fragment, error) {
	if from == 0 && to == f.size {
		return f, nil
	}
	if to <= from {
		return Fragment{}, nil
	}
	var b builder
	pos := 0
	for _, n := range f.nodes {
		if pos >= to {
			break
		}
		end := pos + n.size
		if end > from {
			if pos < from || end > to {
				var err error
				if n, err = n.cutInside(from-pos, to-pos); err != nil {
					return Fragment{}, err
				}
			}
			b.push(n)
		}
		pos = end
	}
	return b.fragment(), nil
}

// replaceChild is the fragment with another node at that index.
func (f Fragment) replaceChild(index int, n *Node) Fragment {
	nodes := make([]*Node, len(f.nodes))
	copy(nodes, f.nodes)
	nodes[index] = n
	return Fragment{nodes, f.size + n.size - f.nodes[index].size}
}

// append is both fragments, one after the other.
func (f Fragment) append(other Fragment) Fragment {
	if len(other.nodes) == 0 {
		return f
	}
	if len(f.nodes) == 0 {
		return other
	}
	b := newBuilder(len(f.nodes) + len(other.nodes))
	b.earlier = true
	b.addAll(f.nodes)
	b.addAll(other.nodes)
	return b.fragment()
}

// walk calls visit for the nodes that touch a range; base is the position where the fragment begins.
// It is not ok where the range goes on after the last node.
func (f Fragment) walk(from, to, base int, parent *Node, visit func(node *Node, pos int, parent *Node, index int) bool) bool {
	pos := 0
	for i, n := range f.nodes {
		if pos >= to {
			return true
		}
		end := pos + n.size
		if end > from && visit(n, base+pos, parent, i) && n.content.size > 0 {
			start := pos + 1
			n.content.walk(max(0, from-start), min(n.content.size, to-start), base+start, n, visit)
		}
		pos = end
	}
	return pos >= to
}

// builder puts a fragment together. Where texts with the same marks are joined, the marks may still
// be spelled differently, with the members of an object in another order: those of the later text are
// kept, or of the earlier, as the original does at the place in question.
type builder struct {
	nodes   []*Node
	size    int
	earlier bool
}

func newBuilder(room int) builder { return builder{nodes: make([]*Node, 0, room)} }

func (b *builder) fragment() Fragment { return Fragment{b.nodes, b.size} }

// push adds a node as it is.
func (b *builder) push(n *Node) {
	b.nodes = append(b.nodes, n)
	b.size += n.size
}

// add adds a node; a text is joined to one before it with the same marks.
func (b *builder) add(n *Node) {
	last := len(b.nodes) - 1
	if last < 0 || !n.kind.isText || !b.nodes[last].SameMarkup(n) {
		b.push(n)
		return
	}
	marks := n.marks
	if b.earlier {
		marks = b.nodes[last].marks
	}
	b.nodes[last] = b.nodes[last].joinText(n, marks)
	b.size += n.size
}

// addAll adds nodes that stood side by side before: only the first can be joined to what is there.
func (b *builder) addAll(nodes []*Node) {
	if len(nodes) == 0 {
		return
	}
	b.add(nodes[0])
	b.nodes = append(b.nodes, nodes[1:]...)
	for _, n := range nodes[1:] {
		b.size += n.size
	}
}

// FragmentOf makes a fragment of nodes.
func FragmentOf(nodes ...*Node) Fragment {
	b := newBuilder(len(nodes))
	for _, n := range nodes {
		b.add(n)
	}
	return b.fragment()
}

func (s *Schema) fragment(json *value) (Fragment, error) {
	switch {
	case json.missing():
		return Fragment{}, nil
	case json.kind != kindList:
		return Fragment{}, errors.New("content is not a list")
	}
	b := newBuilder(len(json.items))
	for i := range json.items {
		n, err := s.node(&json.items[i])
		if err != nil {
			return Fragment{}, fmt.Errorf("node %d: %w", i, err)
		}
		b.add(n)
	}
	return b.fragment(), nil
}
