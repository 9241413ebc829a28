package prosemirror

import (
	"errors"
	"strings"
)

// AttrStep sets an attribute of the node at Pos. Without a value it is set to its default.
type AttrStep struct {
	Pos      int
	Attr     string
	Value    any
	HasValue bool
}

// DocAttrStep sets an attribute of the document. Without a value it is set to its default.
type DocAttrStep struct {
	Attr     string
	Value    any
	HasValue bool
}

// Apply makes the changed document, or tells why the step does not fit. An attribute that the node
// does not have is passed over, as in the original.
func (s *AttrStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	return replaceNode(doc, s.Pos, func(n *Node) ([]any, []*Mark, error) {
		attrs, err := n.kind.attrs.with(n.attrs, s.Attr, s.Value, s.HasValue)
		return attrs, n.marks, err
	})
}

// Map tells where positions go: nowhere.
func (s *AttrStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it.
func (s *AttrStep) Invert(doc *Node) (Step, error) {
	node := doc.NodeAt(s.Pos)
	if node == nil {
		return nil, errNoNode
	}
	was, known := node.attr(s.Attr)
	return &AttrStep{s.Pos, s.Attr, was, known}, nil
}

// MapThrough gives the step as it is after other changes; nil where the node is gone.
func (s *AttrStep) MapThrough(m Mappable) Step {
	at := m.MapResult(s.Pos, 1)
	if at.DeletedAfter() {
		return nil
	}
	return &AttrStep{at.Pos, s.Attr, s.Value, s.HasValue}
}

// Merge is never possible.
func (s *AttrStep) Merge(Step) Step { return nil }

// AppendJSON writes the step as the browser does.
func (s *AttrStep) AppendJSON(out []byte) []byte {
	out = appendPosition(appendStepName(out, "attr"), `,"pos":`, s.Pos)
	return appendAssignment(out, s.Attr, s.Value, s.HasValue)
}

// Apply makes the changed document, or tells why the step does not fit.
func (s *DocAttrStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	attrs, err := doc.kind.attrs.with(doc.attrs, s.Attr, s.Value, s.HasValue)
	if err != nil {
		return nil, err
	}
	if writtenAlike(attrs, doc.attrs) {
		return doc, nil
	}
	return newNode(doc.kind, attrs, doc.content, doc.marks), nil
}

// Map tells where positions go: nowhere.
func (s *DocAttrStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it.
func (s *DocAttrStep) Invert(doc *Node) (Step, error) {
	was, known := doc.attr(s.Attr)
	return &DocAttrStep{s.Attr, was, known}, nil
}

// MapThrough gives the step itself: the document stays where it is.
func (s *DocAttrStep) MapThrough(Mappable) Step { return s }

// Merge is never possible.
func (s *DocAttrStep) Merge(Step) Step { return nil }

// AppendJSON writes the step as the browser does.
func (s *DocAttrStep) AppendJSON(out []byte) []byte {
	return appendAssignment(appendStepName(out, "docAttr"), s.Attr, s.Value, s.HasValue)
}

func appendAssignment(out []byte, attr string, v any, given bool) []byte {
	out = appendText(append(out, `,"attr":`...), attr)
	if given {
		out = appendValue(append(out, `,"value":`...), v)
	}
	return append(out, '}')
}

func readAttr(_ *Schema, json *value) (Step, error) {
	at, err := positions(json, "pos")
	if err != nil {
		return nil, err
	}
	attr, v, given, err := readAssignment(json)
	return &AttrStep{at[0], attr, v, given}, err
}

func readDocAttr(_ *Schema, json *value) (Step, error) {
	attr, v, given, err := readAssignment(json)
	return &DocAttrStep{attr, v, given}, err
}

func readAssignment(json *value) (attr string, v any, given bool, err error) {
	name, to := json.get("attr"), json.get("value")
	if name.kind != kindText {
		return "", nil, false, errors.New("the attribute to be set is not named")
	}
	v, err = to.plain()
	return strings.Clone(name.text), v, to.kind != kindAbsent, err
}
