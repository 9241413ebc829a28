package prosemirror

import (
	"errors"
	"fmt"
)

// Step is one change of a document. The steps are ReplaceStep, ReplaceAroundStep, AddMarkStep,
// RemoveMarkStep, MarkSetStep, AddNodeMarkStep, RemoveNodeMarkStep, AttrStep and DocAttrStep, all as
// pointers.
type Step interface {
	// Apply makes the changed document, or tells why the step does not fit.
	Apply(doc *Node) (*Node, error)
	// Map tells where positions go.
	Map() *StepMap
	// Invert gives the step that takes this one back; doc is the document before it.
	Invert(doc *Node) (Step, error)
	// MapThrough gives the step as it is after other changes; nil where it has lost its place.
	MapThrough(m Mappable) Step
	// Merge gives one step that does what this and the next do; nil where there is none.
	Merge(next Step) Step
	// AppendJSON writes the step as the browser does. Sets of marks are written flat.
	AppendJSON(out []byte) []byte
}

var (
	errNoNode    = errors.New("there is no node at the position of the step")
	errPositions = errors.New("a position of the step is missing or not a whole number")
)

// stepReaders read the steps by what they are called in JSON.
var stepReaders map[string]func(*Schema, *value) (Step, error)

func init() {
	stepReaders = map[string]func(*Schema, *value) (Step, error){
		"replace":        readReplace,
		"replaceAround":  readReplaceAround,
		"addMark":        readAddMark,
		"removeMark":     readRemoveMark,
		"markSet":        readMarkSet,
		"addNodeMark":    readAddNodeMark,
		"removeNodeMark": readRemoveNodeMark,
		"attr":           readAttr,
		"docAttr":        readDocAttr,
	}
}

// ParseStep reads a step.
func (s *Schema) ParseStep(raw []byte) (step Step, err error) {
	defer guard(&err)
	json, err := readJSON(raw)
	if err != nil {
		return nil, err
	}
	return s.step(&json)
}

func (s *Schema) step(json *value) (Step, error) {
	name := json.get("stepType").text
	read := stepReaders[name]
	if read == nil {
		return nil, fmt.Errorf("there is no step %q", name)
	}
	return read(s, json)
}

// positions reads the positions of a step.
func positions(json *value, names ...string) ([4]int, error) {
	var found [4]int
	for i, name := range names {
		var ok bool
		if found[i], ok = json.get(name).position(); !ok {
			return found, errPositions
		}
	}
	return found, nil
}

// flag reads a boolean that is false where it is left out.
func flag(json *value) (bool, error) {
	if json.kind != kindAbsent && json.kind != kindBoolean {
		return false, errors.New("a flag of the step is not a boolean")
	}
	return json.number != 0, nil
}

// replaceNode puts other attributes and marks on a node; its content stays.
func replaceNode(doc *Node, pos int, change func(*Node) (attrs []any, marks []*Mark, err error)) (*Node, error) {
	node := doc.NodeAt(pos)
	switch {
	case node == nil:
		return nil, errNoNode
	case node.kind.isText:
		return nil, errors.New("the step is for nodes, but there is text at its position")
	}
	attrs, marks, err := change(node)
	if err != nil {
		return nil, err
	}
	changed := newNode(node.kind, attrs, Fragment{}, marks)
	slice := Slice{Content: Fragment{[]*Node{changed}, changed.size}}
	if !node.kind.isLeaf {
		slice.OpenEnd = 1
	}
	after, err := doc.replace(pos, pos+1, slice)
	if err == nil && writtenAlike(attrs, node.attrs) && sameMarks(marks, node.marks) {
		return doc, nil
	}
	return after, err
}

func appendStepName(out []byte, name string) []byte {
	return append(append(append(out, `{"stepType":"`...), name...), '"')
}
