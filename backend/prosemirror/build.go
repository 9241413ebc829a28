package prosemirror

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Attrs are attributes by name, to make nodes and marks of. A value is nil, a bool, an int, a
// float64, a string, an []any or an Object of such.
type Attrs map[string]any

// Node makes a node; its content must be valid.
func (s *Schema) Node(name string, attrs Attrs, content ...*Node) (*Node, error) {
	kind := s.nodeNames[name]
	if kind == nil || kind.isText {
		return nil, fmt.Errorf("there is no node %q to make", name)
	}
	values, err := kind.attrs.fromGo(attrs)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return newNode(kind, values, Fragment{}, nil).closed(FragmentOf(content...))
}

// Text makes a text node. The text may not be empty.
func (s *Schema) Text(text string, marks ...*Mark) (*Node, error) {
	if !utf8.ValidString(text) {
		return nil, errors.New("a text is not UTF-8")
	}
	n, err := s.textNode(text, nil)
	if err != nil {
		return nil, err
	}
	return n.WithMarks(marks...), nil
}

// Mark makes a mark.
func (s *Schema) Mark(name string, attrs Attrs) (*Mark, error) {
	kind := s.markNames[name]
	if kind == nil {
		return nil, fmt.Errorf("there is no mark %q", name)
	}
	values, err := kind.attrs.fromGo(attrs)
	if err != nil {
		return nil, fmt.Errorf("mark %s: %w", name, err)
	}
	return &Mark{kind, values}, nil
}

// WithMarks is the node with these marks and no others, in their right order.
func (n *Node) WithMarks(marks ...*Mark) *Node {
	var set []*Mark
	for _, m := range marks {
		set = m.addTo(set)
	}
	return n.marked(set)
}

// WithContent is the node with other content, which must be valid.
func (n *Node) WithContent(content Fragment) (*Node, error) { return n.closed(content) }

// Put makes the step that puts nodes in place of a range; without nodes it takes the range out.
func Put(from, to int, nodes ...*Node) *ReplaceStep {
	return &ReplaceStep{From: from, To: to, Slice: Slice{Content: FragmentOf(nodes...)}}
}

// Diff gives the step that makes the content of one document that of the other: it replaces what is
// between the first and the last difference. It is nil where there is none.
func Diff(before, after *Node) *ReplaceStep {
	start, differs := diffStart(before.content, after.content, 0)
	if !differs {
		return nil
	}
	endBefore, endAfter := diffEnd(before.content, after.content)
	if overlap := start - min(endBefore, endAfter); overlap > 0 {
		endBefore, endAfter = endBefore+overlap, endAfter+overlap
	}
	step, err := diffStep(before, after, start, endBefore, endAfter)
	if err != nil {
		// What is the same at both sides cannot be kept: a character would be cut through.
		return &ReplaceStep{From: 0, To: before.content.size, Slice: Slice{Content: after.content}}
	}
	return step
}

func diffStep(before, after *Node, start, endBefore, endAfter int) (*ReplaceStep, error) {
	slice, err := after.slice(start, endAfter)
	if err != nil {
		return nil, err
	}
	step := &ReplaceStep{From: start, To: endBefore, Slice: slice}
	made, err := step.Apply(before)
	if err == nil && !made.content.Eq(after.content) {
		err = errors.New("the step does not make the document")
	}
	return step, err
}

// diffStart is the first position at which two fragments differ, if they do; pos is where they begin.
func diffStart(a, b Fragment, pos int) (at int, differs bool) {
	for i := 0; i < len(a.nodes) && i < len(b.nodes); i++ {
		x, y := a.nodes[i], b.nodes[i]
		switch {
		case x == y:
		case !x.SameMarkup(y):
			return pos, true
		case x.text != y.text:
			return pos + sameStart(x.text, y.text), true
		default:
			if at, differs = diffStart(x.content, y.content, pos+1); differs {
				return at, true
			}
		}
		pos += x.size
	}
	return pos, len(a.nodes) != len(b.nodes)
}

// diffEnd is the last position at which two fragments that differ do so, in each of them.
func diffEnd(a, b Fragment) (inA, inB int) {
	inA, inB, _ = diffEndFrom(a, b, a.size, b.size)
	return inA, inB
}

func diffEndFrom(a, b Fragment, posA, posB int) (inA, inB int, differs bool) {
	i, j := len(a.nodes)-1, len(b.nodes)-1
	for ; i >= 0 && j >= 0; i, j = i-1, j-1 {
		x, y := a.nodes[i], b.nodes[j]
		switch {
		case x == y:
		case !x.SameMarkup(y):
			return posA, posB, true
		case x.text != y.text:
			same := sameEnd(x.text, y.text)
			return posA - same, posB - same, true
		default:
			if inA, inB, differs = diffEndFrom(x.content, y.content, posA-1, posB-1); differs {
				return inA, inB, true
			}
		}
		posA, posB = posA-x.size, posB-x.size
	}
	return posA, posB, i != j
}
