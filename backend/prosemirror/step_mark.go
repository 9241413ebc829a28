package prosemirror

import (
	"errors"
	"slices"
)

// AddMarkStep puts a mark on all inline content of a range.
type AddMarkStep struct {
	From, To int
	Mark     *Mark
}

// RemoveMarkStep takes a mark off all inline content of a range.
type RemoveMarkStep struct {
	From, To int
	Mark     *Mark
}

// MarkSetStep puts marks on and takes marks off, one after the other. Its steps are AddMarkStep and
// RemoveMarkStep.
type MarkSetStep struct {
	Steps []Step
}

// inline is the fragment with its inline nodes changed, at any depth. What does not change is shared.
func (f Fragment) inline(parent *Node, change func(node, parent *Node) *Node) Fragment {
	b := newBuilder(len(f.nodes))
	for _, n := range f.nodes {
		changed := n
		if n.content.size > 0 {
			if inner := n.content.inline(n, change); !inner.shares(n.content) {
				changed = n.with(inner)
			}
		}
		if n.kind.isInline {
			changed = change(changed, parent)
		}
		b.add(changed)
	}
	return b.fragment()
}

// shares tells whether two fragments hold the very same nodes.
func (f Fragment) shares(other Fragment) bool { return slices.Equal(f.nodes, other.nodes) }

// Apply makes the changed document, or tells why the step does not fit.
func (s *AddMarkStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	slice, err := rangeOf(doc, s.From, s.To)
	if err != nil {
		return nil, err
	}
	start, err := doc.Resolve(s.From)
	if err != nil {
		return nil, err
	}
	marked := slice
	marked.Content = slice.Content.inline(start.Node(start.sharedDepth(s.To)), func(node, parent *Node) *Node {
		if !node.kind.isAtom || !parent.kind.AllowsMark(s.Mark.kind) {
			return node
		}
		return node.withMarks(s.Mark.addTo(node.marks))
	})
	return remarked(doc, s.From, s.To, slice, marked)
}

// rangeOf cuts out a range that begins before it ends.
func rangeOf(doc *Node, from, to int) (Slice, error) {
	if from > to {
		return Slice{}, errOrder
	}
	return doc.slice(from, to)
}

// remarked puts a slice back with other marks; where there are none, the document stays what it is.
func remarked(doc *Node, from, to int, was, is Slice) (*Node, error) {
	after, err := doc.replace(from, to, is)
	if err == nil && is.Content.shares(was.Content) {
		return doc, nil
	}
	return after, err
}

// withMarks is the node with those marks; the node itself where it has them already.
func (n *Node) withMarks(marks []*Mark) *Node {
	if sameMarks(n.marks, marks) {
		return n
	}
	return n.marked(marks)
}

// Map tells where positions go: nowhere.
func (s *AddMarkStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it.
func (s *AddMarkStep) Invert(doc *Node) (Step, error) {
	var back markRuns
	err := eachMarked(doc, s.From, s.To, func(node *Node, from, to int) {
		added := s.Mark.addTo(node.marks)
		if sameMarks(added, node.marks) {
			return
		}
		back.remove(from, to, s.Mark)
		for _, m := range node.marks {
			if !m.In(added) {
				back.add(from, to, m)
			}
		}
	})
	return back.step(), err
}

// eachMarked calls visit for every inline atom of a range, with the part of it that is in the range.
func eachMarked(doc *Node, from, to int, visit func(node *Node, from, to int)) error {
	ok := doc.content.walk(from, to, 0, doc, func(node *Node, pos int, _ *Node, _ int) bool {
		if node.kind.isInline && node.kind.isAtom {
			visit(node, max(from, pos), min(to, pos+node.size))
		}
		return true
	})
	if !ok {
		return errOutside
	}
	return nil
}

// MapThrough gives the step as it is after other changes; nil where nothing is left of the range.
func (s *AddMarkStep) MapThrough(m Mappable) Step {
	if from, to := m.Map(s.From, 1), m.Map(s.To, -1); from < to {
		return &AddMarkStep{from, to, s.Mark}
	}
	return nil
}

// Merge gives one step for two with the same mark whose ranges touch.
func (s *AddMarkStep) Merge(next Step) Step {
	other, ok := next.(*AddMarkStep)
	if !ok || !other.Mark.Eq(s.Mark) || s.From > other.To || s.To < other.From {
		return nil
	}
	return &AddMarkStep{min(s.From, other.From), max(s.To, other.To), s.Mark}
}

// AppendJSON writes the step as the browser does.
func (s *AddMarkStep) AppendJSON(out []byte) []byte {
	return appendMarkStep(out, "addMark", s.From, s.To, s.Mark)
}

// Apply makes the changed document, or tells why the step does not fit.
func (s *RemoveMarkStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	slice, err := rangeOf(doc, s.From, s.To)
	if err != nil {
		return nil, err
	}
	marked := slice
	marked.Content = slice.Content.inline(doc, func(node, _ *Node) *Node {
		return node.withMarks(s.Mark.removeFrom(node.marks))
	})
	return remarked(doc, s.From, s.To, slice, marked)
}

// Map tells where positions go: nowhere.
func (s *RemoveMarkStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it.
func (s *RemoveMarkStep) Invert(doc *Node) (Step, error) {
	var back markRuns
	err := eachMarked(doc, s.From, s.To, func(node *Node, from, to int) {
		if s.Mark.In(node.marks) {
			back.add(from, to, s.Mark)
		}
	})
	return back.step(), err
}

// MapThrough gives the step as it is after other changes; nil where nothing is left of the range.
func (s *RemoveMarkStep) MapThrough(m Mappable) Step {
	if from, to := m.Map(s.From, 1), m.Map(s.To, -1); from < to {
		return &RemoveMarkStep{from, to, s.Mark}
	}
	return nil
}

// Merge gives one step for two with the same mark whose ranges touch.
func (s *RemoveMarkStep) Merge(next Step) Step {
	other, ok := next.(*RemoveMarkStep)
	if !ok || !other.Mark.Eq(s.Mark) || s.From > other.To || s.To < other.From {
		return nil
	}
	return &RemoveMarkStep{min(s.From, other.From), max(s.To, other.To), s.Mark}
}

// AppendJSON writes the step as the browser does.
func (s *RemoveMarkStep) AppendJSON(out []byte) []byte {
	return appendMarkStep(out, "removeMark", s.From, s.To, s.Mark)
}

// markRuns collects steps that put on and take off marks. A step that goes on where the last one
// ended, with the same mark, is one with it.
type markRuns []Step

func (r *markRuns) add(from, to int, m *Mark) {
	if last, ok := r.last().(*AddMarkStep); ok && last.To == from && last.Mark.Eq(m) {
		last.To = to
		return
	}
	*r = append(*r, &AddMarkStep{from, to, m})
}

func (r *markRuns) remove(from, to int, m *Mark) {
	if last, ok := r.last().(*RemoveMarkStep); ok && last.To == from && last.Mark.Eq(m) {
		last.To = to
		return
	}
	*r = append(*r, &RemoveMarkStep{from, to, m})
}

func (r *markRuns) last() Step {
	if len(*r) == 0 {
		return nil
	}
	return (*r)[len(*r)-1]
}

func (r *markRuns) step() Step {
	if len(*r) == 1 {
		return (*r)[0]
	}
	return &MarkSetStep{*r}
}

// Apply makes the changed document, or tells why one of the steps does not fit.
func (s *MarkSetStep) Apply(doc *Node) (*Node, error) {
	for _, step := range s.Steps {
		var err error
		if doc, err = step.Apply(doc); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// Map tells where positions go: nowhere.
func (s *MarkSetStep) Map() *StepMap { return noChange }

// Invert gives the step that takes this one back; doc is the document before it.
func (s *MarkSetStep) Invert(doc *Node) (Step, error) {
	back := &MarkSetStep{}
	for _, step := range s.Steps {
		one, err := step.Invert(doc)
		if err != nil {
			return nil, err
		}
		back.push(one)
	}
	return back, nil
}

// push adds a step; of a set it adds the steps.
func (s *MarkSetStep) push(step Step) {
	if set, ok := step.(*MarkSetStep); ok {
		s.Steps = append(s.Steps, set.Steps...)
		return
	}
	s.Steps = append(s.Steps, step)
}

// MapThrough gives the steps that still have a place; nil where none has.
func (s *MarkSetStep) MapThrough(m Mappable) Step {
	left := &MarkSetStep{}
	for _, step := range s.Steps {
		if mapped := step.MapThrough(m); mapped != nil {
			left.push(mapped)
		}
	}
	if len(left.Steps) == 0 {
		return nil
	}
	return left
}

// Merge is never possible.
func (s *MarkSetStep) Merge(Step) Step { return nil }

// AppendJSON writes the step as the browser does, without sets in the set.
func (s *MarkSetStep) AppendJSON(out []byte) []byte {
	out = append(appendStepName(out, "markSet"), `,"steps":[`...)
	for i, step := range s.Steps {
		if i > 0 {
			out = append(out, ',')
		}
		out = step.AppendJSON(out)
	}
	return append(out, "]}"...)
}

func appendMarkStep(out []byte, name string, from, to int, m *Mark) []byte {
	out = appendMark(append(appendStepName(out, name), `,"mark":`...), m)
	out = appendPosition(out, `,"from":`, from)
	return append(appendPosition(out, `,"to":`, to), '}')
}

func readAddMark(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "from", "to")
	if err != nil {
		return nil, err
	}
	m, err := s.mark(json.get("mark"))
	return &AddMarkStep{at[0], at[1], m}, err
}

func readRemoveMark(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "from", "to")
	if err != nil {
		return nil, err
	}
	m, err := s.mark(json.get("mark"))
	return &RemoveMarkStep{at[0], at[1], m}, err
}

func readMarkSet(s *Schema, json *value) (Step, error) {
	list := json.get("steps")
	if list.kind != kindList {
		return nil, errors.New("a set of marks without steps")
	}
	set := &MarkSetStep{}
	for i := range list.items {
		switch list.items[i].get("stepType").text {
		case "addMark", "removeMark", "markSet":
		default:
			return nil, errors.New("a set of marks with a step that is not about marks")
		}
		step, err := s.step(&list.items[i])
		if err != nil {
			return nil, err
		}
		set.push(step)
	}
	return set, nil
}
