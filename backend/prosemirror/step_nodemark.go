package prosemirror

// AddNodeMarkStep puts a mark on the node at Pos.
type AddNodeMarkStep struct {
	Pos  int
	Mark *Mark
}

// RemoveNodeMarkStep takes a mark off the node at Pos.
type RemoveNodeMarkStep struct {
	Pos  int
	Mark *Mark
}

// Apply makes the changed document, or tells why the step does not fit.
func (s *AddNodeMarkStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	return remark(doc, s.Pos, s.Mark.addTo)
}

// Apply makes the changed document, or tells why the step does not fit.
func (s *RemoveNodeMarkStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	return remark(doc, s.Pos, s.Mark.removeFrom)
}

func remark(doc *Node, pos int, change func([]*Mark) []*Mark) (*Node, error) {
	return replaceNode(doc, pos, func(n *Node) ([]any, []*Mark, error) {
		return n.attrs, change(n.marks), n.kind.attrs.validate(n.attrs)
	})
}

// Map tells where positions go: nowhere.
func (s *AddNodeMarkStep) Map() *StepMap { return noChange }

// Map tells where positions go: nowhere.
func (s *RemoveNodeMarkStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it. Where the mark drove
// out several, only the first of them comes back, as in the original.
func (s *AddNodeMarkStep) Invert(doc *Node) (Step, error) {
	node := doc.NodeAt(s.Pos)
	if node == nil {
		return &RemoveNodeMarkStep{s.Pos, s.Mark}, nil
	}
	set := s.Mark.addTo(node.marks)
	if len(set) != len(node.marks) {
		return &RemoveNodeMarkStep{s.Pos, s.Mark}, nil
	}
	for _, m := range node.marks {
		if !m.In(set) {
			return &AddNodeMarkStep{s.Pos, m}, nil
		}
	}
	return s, nil
}

// Invert gives the step that takes this one back; doc is the document before it.
func (s *RemoveNodeMarkStep) Invert(doc *Node) (Step, error) {
	if node := doc.NodeAt(s.Pos); node == nil || !s.Mark.In(node.marks) {
		return s, nil
	}
	return &AddNodeMarkStep{s.Pos, s.Mark}, nil
}

// MapThrough gives the step as it is after other changes; nil where the node is gone.
func (s *AddNodeMarkStep) MapThrough(m Mappable) Step {
	at := m.MapResult(s.Pos, 1)
	if at.DeletedAfter() {
		return nil
	}
	return &AddNodeMarkStep{at.Pos, s.Mark}
}

// MapThrough gives the step as it is after other changes; nil where the node is gone.
func (s *RemoveNodeMarkStep) MapThrough(m Mappable) Step {
	at := m.MapResult(s.Pos, 1)
	if at.DeletedAfter() {
		return nil
	}
	return &RemoveNodeMarkStep{at.Pos, s.Mark}
}

// Merge is never possible.
func (s *AddNodeMarkStep) Merge(Step) Step { return nil }

// Merge is never possible.
func (s *RemoveNodeMarkStep) Merge(Step) Step { return nil }

// AppendJSON writes the step as the browser does.
func (s *AddNodeMarkStep) AppendJSON(out []byte) []byte {
	return appendNodeMarkStep(out, "addNodeMark", s.Pos, s.Mark)
}

// AppendJSON writes the step as the browser does.
func (s *RemoveNodeMarkStep) AppendJSON(out []byte) []byte {
	return appendNodeMarkStep(out, "removeNodeMark", s.Pos, s.Mark)
}

func appendNodeMarkStep(out []byte, name string, pos int, m *Mark) []byte {
	out = appendPosition(appendStepName(out, name), `,"pos":`, pos)
	return append(appendMark(append(out, `,"mark":`...), m), '}')
}

func readAddNodeMark(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "pos")
	if err != nil {
		return nil, err
	}
	m, err := s.mark(json.get("mark"))
	return &AddNodeMarkStep{at[0], m}, err
}

func readRemoveNodeMark(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "pos")
	if err != nil {
		return nil, err
	}
	m, err := s.mark(json.get("mark"))
	return &RemoveNodeMarkStep{at[0], m}, err
}
