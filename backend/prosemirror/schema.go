package prosemirror

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// maxMarkTypes is how many types of marks a schema may have: a set of types is a uint64.
const maxMarkTypes = 64

// Schema says which nodes and marks there are and how they may be put together.
type Schema struct {
	nodes     []*NodeType
	markTypes []*MarkType
	nodeNames map[string]*NodeType
	markNames map[string]*MarkType
	top       *NodeType
	textType  *NodeType
}

// NodeType is a kind of node.
type NodeType struct {
	name        string
	index       int // its place in the schema
	attrs       attributes
	defaults    []any
	hasDefaults bool
	group       []string
	isText      bool
	isInline    bool
	isAtom      bool
	isLeaf      bool
	inline      bool   // its content is inline
	marks       uint64 // the types of marks that its content may carry
	start       *state // of its content
}

// Top is the type of whole documents.
func (s *Schema) Top() *NodeType { return s.top }

// NodeType is the type of that name, or nil.
func (s *Schema) NodeType(name string) *NodeType { return s.nodeNames[name] }

// MarkType is the type of that name, or nil.
func (s *Schema) MarkType(name string) *MarkType { return s.markNames[name] }

// Name is its name in the schema.
func (t *NodeType) Name() string { return t.name }

// IsText tells whether it is the type of text.
func (t *NodeType) IsText() bool { return t.isText }

// IsInline tells whether such nodes stand in text.
func (t *NodeType) IsInline() bool { return t.isInline }

// IsTextblock tells whether such a node is a block that holds text.
func (t *NodeType) IsTextblock() bool { return !t.isInline && t.inline }

// IsLeaf tells whether such nodes have no content.
func (t *NodeType) IsLeaf() bool { return t.isLeaf }

// IsAtom tells whether such nodes are handled as leaves, though they may have content.
func (t *NodeType) IsAtom() bool { return t.isAtom }

// AllowsMark tells whether content of such a node may carry the mark.
func (t *NodeType) AllowsMark(m *MarkType) bool { return t.marks&m.bit() != 0 }

func (t *NodeType) allowsMarks(marks []*Mark) bool {
	for _, m := range marks {
		if !t.AllowsMark(m.kind) {
			return false
		}
	}
	return true
}

// allows tells whether a node of this type may have that content.
func (t *NodeType) allows(content []*Node) bool {
	end := t.start.after(content)
	if end == nil || !end.valid {
		return false
	}
	if t.marks == allMarks {
		return true
	}
	for _, n := range content {
		if len(n.marks) > 0 && !t.allowsMarks(n.marks) {
			return false
		}
	}
	return true
}

// joins tells whether the content of such a node can be put after the content of the other.
func (t *NodeType) joins(other *NodeType) bool {
	return t == other || t.start.shares(other.start)
}

const allMarks = ^uint64(0)

// ParseSchema reads a schema: {"top", "nodes": [{"name", "content", "marks", "group", "inline",
// "atom", "attrs": [{"name", "validate", "default"}]}], "marks": [{"name", "excludes", "group",
// "attrs"}]}. The order of nodes, marks and attributes counts. Members that it does not know are
// left alone.
func ParseSchema(raw []byte) (schema *Schema, err error) {
	defer guard(&err)
	spec, err := readJSON(raw)
	if err != nil {
		return nil, err
	}
	s := &Schema{nodeNames: map[string]*NodeType{}, markNames: map[string]*MarkType{}}
	for _, read := range []func(*value) error{s.readMarkTypes, s.readNodeTypes, s.readTop, s.readContents, s.readExclusions} {
		if err := read(&spec); err != nil {
			return nil, fmt.Errorf("schema: %w", err)
		}
	}
	return s, nil
}

func (s *Schema) readMarkTypes(spec *value) error {
	list := spec.get("marks").items
	if len(list) > maxMarkTypes {
		return fmt.Errorf("more than %d marks", maxMarkTypes)
	}
	for i := range list {
		name := list[i].get("name")
		attrs, err := readAttributes(list[i].get("attrs"))
		if err := errors.Join(goodName(name), err); err != nil {
			return fmt.Errorf("mark %q: %w", name.text, err)
		}
		if s.markNames[name.text] != nil {
			return fmt.Errorf("%s is there twice", name.text)
		}
		t := &MarkType{name: name.text, rank: i, attrs: attrs, group: strings.Split(list[i].get("group").text, " ")}
		if values, ok := attrs.defaults(); ok {
			t.plain = &Mark{t, values}
		}
		s.markTypes = append(s.markTypes, t)
		s.markNames[t.name] = t
	}
	return nil
}

func (s *Schema) readNodeTypes(spec *value) error {
	list := spec.get("nodes").items
	for i := range list {
		name := list[i].get("name")
		attrs, err := readAttributes(list[i].get("attrs"))
		if err := errors.Join(goodName(name), err); err != nil {
			return fmt.Errorf("node %q: %w", name.text, err)
		}
		if s.nodeNames[name.text] != nil || s.markNames[name.text] != nil {
			return fmt.Errorf("%s is there twice", name.text)
		}
		t := &NodeType{name: name.text, index: i, attrs: attrs, isText: name.text == "text"}
		t.group = strings.Split(list[i].get("group").text, " ")
		t.isInline = t.isText || list[i].get("inline").truthy()
		t.defaults, t.hasDefaults = attrs.defaults()
		s.nodes = append(s.nodes, t)
		s.nodeNames[t.name] = t
	}
	return nil
}

func (s *Schema) readTop(spec *value) error {
	name := "doc"
	if given := spec.get("top"); given.truthy() {
		name = given.text
	}
	s.top, s.textType = s.nodeNames[name], s.nodeNames["text"]
	switch {
	case s.top == nil:
		return fmt.Errorf("there is no top node %q", name)
	case s.textType == nil:
		return errors.New("there is no node for text")
	case len(s.textType.attrs) > 0:
		return errors.New("text cannot have attributes")
	}
	return nil
}

func (s *Schema) readContents(spec *value) error {
	known := map[string]*state{}
	for i, t := range s.nodes {
		node := &spec.get("nodes").items[i]
		expression := node.get("content").text
		if known[expression] == nil {
			start, err := s.compileContent(expression)
			if err != nil {
				return fmt.Errorf("node %s: %w", t.name, err)
			}
			known[expression] = start
		}
		t.start = known[expression]
		t.isLeaf = t.start == noContent
		t.isAtom = t.isLeaf || node.get("atom").truthy()
		t.inline = len(t.start.edges) > 0 && t.start.edges[0].kind.isInline
		var err error
		if t.marks, err = s.allowedMarks(node.get("marks"), t.inline); err != nil {
			return fmt.Errorf("node %s: %w", t.name, err)
		}
	}
	return s.checkLineBreaks(spec)
}

// checkLineBreaks refuses what cannot stand for a line break.
func (s *Schema) checkLineBreaks(spec *value) error {
	found := 0
	for i, t := range s.nodes {
		if !spec.get("nodes").items[i].get("linebreakReplacement").truthy() {
			continue
		}
		if found++; found > 1 || !t.isInline || !t.isLeaf {
			return errors.New("one inline leaf may stand for line breaks, no more")
		}
	}
	return nil
}

// allowedMarks reads which marks content may carry. Where nothing is said, inline content may carry
// all and other content none.
func (s *Schema) allowedMarks(spec *value, inline bool) (uint64, error) {
	switch {
	case spec.text == "_" || spec.kind != kindText && inline:
		return allMarks, nil
	case spec.text == "":
		return 0, nil
	}
	return s.gather(spec.text)
}

func (s *Schema) readExclusions(spec *value) error {
	for i, t := range s.markTypes {
		t.excludes = t.bit()
		excludes := spec.get("marks").items[i].get("excludes")
		if excludes.kind != kindText {
			continue
		}
		t.excludes = 0
		if excludes.text == "" {
			continue
		}
		var err error
		if t.excludes, err = s.gather(excludes.text); err != nil {
			return fmt.Errorf("mark %s: %w", t.name, err)
		}
	}
	return nil
}

// gather finds the types that a list of names of marks and groups stands for; "_" is all.
func (s *Schema) gather(names string) (set uint64, err error) {
	for _, name := range strings.Split(names, " ") {
		var found uint64
		for _, t := range s.markTypes {
			if t.name == name || s.markNames[name] == nil && (name == "_" || name != "" && slices.Contains(t.group, name)) {
				found |= t.bit()
			}
		}
		if found == 0 {
			return 0, fmt.Errorf("there is no mark or group of marks %q", name)
		}
		set |= found
	}
	return set, nil
}
