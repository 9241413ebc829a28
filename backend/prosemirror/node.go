package prosemirror

import (
	"errors"
	"fmt"
	"strings"
)

// Node is a document or a piece of one.
type Node struct {
	kind    *NodeType
	attrs   []any
	marks   []*Mark
	content Fragment
	text    string // of a text
	size    int
}

var errSplit = errors.New("a position is inside a character")

// newNode makes a node that is not a text.
func newNode(kind *NodeType, attrs []any, content Fragment, marks []*Mark) *Node {
	n := &Node{kind: kind, attrs: attrs, marks: marks, content: content, size: 1}
	if !kind.isLeaf {
		n.size = content.size + 2
	}
	return n
}

// Type is the kind of node.
func (n *Node) Type() *NodeType { return n.kind }

// Attr is the value of an attribute: nil (null, or no such attribute), bool, float64, string, []any
// or Object.
func (n *Node) Attr(name string) any {
	v, _ := n.attr(name)
	return v
}

func (n *Node) attr(name string) (v any, known bool) {
	if i := n.kind.attrs.index(name); i >= 0 {
		return n.attrs[i], true
	}
	return nil, false
}

// Marks are the marks on the node; not to be changed.
func (n *Node) Marks() []*Mark { return n.marks }

// Text is what a text node says.
func (n *Node) Text() string { return n.text }

// Content is what the node holds.
func (n *Node) Content() Fragment { return n.content }

// ChildCount is the number of children.
func (n *Node) ChildCount() int { return len(n.content.nodes) }

// Child is the child at i, which must exist.
func (n *Node) Child(i int) *Node { return n.content.nodes[i] }

// NodeSize is the number of positions that the node takes.
func (n *Node) NodeSize() int { return n.size }

// Eq tells whether two nodes are the same piece of document.
func (n *Node) Eq(other *Node) bool {
	return n == other || n.text == other.text && n.SameMarkup(other) && n.content.Eq(other.content)
}

// SameMarkup tells whether two nodes have the same type, attributes and marks.
func (n *Node) SameMarkup(other *Node) bool {
	return n.kind == other.kind && sameValues(n.attrs, other.attrs) && sameMarks(n.marks, other.marks)
}

// with is the node with other content.
func (n *Node) with(content Fragment) *Node { return newNode(n.kind, n.attrs, content, n.marks) }

// marked is the node with other marks.
func (n *Node) marked(marks []*Mark) *Node {
	changed := *n
	changed.marks = marks
	return &changed
}

// joinText is the text with another after it.
func (n *Node) joinText(next *Node, marks []*Mark) *Node {
	joined := *n
	joined.text += next.text
	joined.size += next.size
	joined.marks = marks
	return &joined
}

// cutText is the part of a text between two units of it.
func (n *Node) cutText(from, to int) (*Node, error) {
	if from == 0 && to == n.size {
		return n, nil
	}
	start, ok := byteOffset(n.text, n.size, from)
	end, ok2 := byteOffset(n.text, n.size, to)
	if !ok || !ok2 {
		return nil, errSplit
	}
	part := *n
	part.text, part.size = n.text[start:end], to-from
	return &part, nil
}

// cutInside is the part of the node between two positions, counted from before it. Positions outside
// of the node stand for its ends.
func (n *Node) cutInside(from, to int) (*Node, error) {
	if n.kind.isText {
		return n.cutText(max(0, from), min(n.size, to))
	}
	content, err := n.content.cut(max(0, from-1), min(n.content.size, to-1))
	if err != nil {
		return nil, err
	}
	return n.with(content), nil
}

// NodeAt is the node that begins at pos, or the text that pos stands in; nil where there is none.
func (n *Node) NodeAt(pos int) *Node {
	for {
		index, start, err := n.content.find(pos)
		if err != nil {
			return nil
		}
		child := n.content.maybe(index)
		if child == nil || start == pos || child.kind.isText {
			return child
		}
		n, pos = child, pos-start-1
	}
}

// NodesBetween calls visit for every node that touches the range, with its position, its parent and
// its index there. Where visit answers false, what is in that node is passed over.
func (n *Node) NodesBetween(from, to int, visit func(node *Node, pos int, parent *Node, index int) bool) {
	n.content.walk(from, to, 0, n, visit)
}

// Descendants is NodesBetween over all of the node's content.
func (n *Node) Descendants(visit func(node *Node, pos int, parent *Node, index int) bool) {
	n.content.walk(0, n.content.size, 0, n, visit)
}

// TextBetween is the text of a range: between blocks it puts separator, for a leaf that is not text
// it puts leaf.
func (n *Node) TextBetween(from, to int, separator, leaf string) (string, error) {
	if from < 0 || to < from || to > n.content.size {
		return "", errOutside
	}
	var out []byte
	var failed error
	first := true
	n.NodesBetween(from, to, func(node *Node, pos int, _ *Node, _ int) bool {
		words, err := node.words(from-pos, to-pos, leaf)
		if err != nil {
			failed = err
		}
		if kind := node.kind; !kind.isInline && (kind.isLeaf && words != "" || kind.IsTextblock()) {
			if !first {
				out = append(out, separator...)
			}
			first = false
		}
		out = append(out, words...)
		return true
	})
	return string(out), failed
}

// words is what the node itself says within a range, counted from before it.
func (n *Node) words(from, to int, leaf string) (string, error) {
	switch {
	case n.kind.isText:
		part, err := n.cutText(max(0, from), min(n.size, to))
		if err != nil {
			return "", err
		}
		return part.text, nil
	case n.kind.isLeaf:
		return leaf, nil
	}
	return "", nil
}

// ParseNode reads a node with all that is in it. Attributes are validated; whether nodes and marks
// may stand where they stand is for Check.
func (s *Schema) ParseNode(raw []byte) (node *Node, err error) {
	defer guard(&err)
	json, err := readJSON(raw)
	if err != nil {
		return nil, err
	}
	return s.node(&json)
}

func (s *Schema) node(json *value) (*Node, error) {
	marks, err := s.marks(json.get("marks"))
	if err != nil {
		return nil, err
	}
	name := json.get("type").text
	kind := s.nodeNames[name]
	if kind == nil {
		return nil, fmt.Errorf("there is no node %q", name)
	}
	if kind.isText {
		return s.textNode(json.get("text").text, marks)
	}
	content, err := s.fragment(json.get("content"))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	attrs, given := kind.defaults, json.get("attrs")
	if !given.missing() || !kind.hasDefaults {
		attrs, err = kind.attrs.read(given)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return newNode(kind, attrs, content, marks), nil
}

// textNode makes a text of its own: of a larger one it takes a copy.
func (s *Schema) textNode(text string, marks []*Mark) (*Node, error) {
	if text == "" {
		return nil, errors.New("a text is missing or empty")
	}
	return &Node{kind: s.textType, text: strings.Clone(text), size: units(text), marks: marks}, nil
}
