package prosemirror

import "errors"

// ReplaceStep puts a slice in place of a range. With Structure it fails where there is anything but
// ends and beginnings of nodes in the range.
type ReplaceStep struct {
	From, To  int
	Slice     Slice
	Structure bool
}

var errOverwrites = errors.New("the step was to change structure only, but would overwrite content")

// Apply makes the changed document, or tells why the step does not fit.
func (s *ReplaceStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	if s.From > s.To {
		return nil, errOrder
	}
	if s.Structure {
		if err := onlyStructure(doc, s.From, s.To); err != nil {
			return nil, err
		}
	}
	return doc.replace(s.From, s.To, s.Slice)
}

// onlyStructure refuses a range that holds more than ends of nodes and then beginnings of nodes.
func onlyStructure(doc *Node, from, to int) error {
	start, err := doc.Resolve(from)
	if err != nil {
		return err
	}
	rest, depth := to-from, start.Depth()
	for rest > 0 && depth > 0 && start.indexAfter(depth) == len(start.path[depth].node.content.nodes) {
		depth--
		rest--
	}
	if rest <= 0 {
		return nil
	}
	next := start.path[depth].node.content.maybe(start.indexAfter(depth))
	for ; rest > 0; rest-- {
		if next == nil || next.kind.isLeaf {
			return errOverwrites
		}
		next = next.content.maybe(0)
	}
	return nil
}

// Map tells where positions go.
func (s *ReplaceStep) Map() *StepMap {
	return NewStepMap(s.From, s.To-s.From, s.Slice.Size())
}

// Invert gives the step that takes this one back; doc is the document before it.
func (s *ReplaceStep) Invert(doc *Node) (Step, error) {
	was, err := doc.Slice(s.From, s.To)
	if err != nil {
		return nil, err
	}
	return &ReplaceStep{From: s.From, To: s.From + s.Slice.Size(), Slice: was}, nil
}

// MapThrough gives the step as it is after other changes; nil where all that it replaced is gone.
//
// An insertion goes before what others put in at its place: the original does so with
// ReplaceStep.MAP_BIAS = -1, as our pages set it. Without that its two ends go to different sides. Where
// it stands at the end of an earlier replacement of the same writer, only one of them is found again
// through the mirror, and the insertion becomes a deletion of all that is between
// (docs/decisions/0015-map-bias.md).
func (s *ReplaceStep) MapThrough(m Mappable) Step {
	to := m.MapResult(s.To, -1)
	from := to
	if s.From != s.To {
		from = m.MapResult(s.From, 1)
	}
	if from.DeletedAcross() && to.DeletedAcross() {
		return nil
	}
	return &ReplaceStep{from.Pos, max(from.Pos, to.Pos), s.Slice, s.Structure}
}

// Merge gives one step for two that touch, as long as the slices are not open where they meet.
func (s *ReplaceStep) Merge(next Step) Step {
	other, ok := next.(*ReplaceStep)
	switch {
	case !ok || other.Structure || s.Structure:
		return nil
	case s.From+s.Slice.Size() == other.From && s.Slice.OpenEnd == 0 && other.Slice.OpenStart == 0:
		return &ReplaceStep{From: s.From, To: s.To + other.To - other.From, Slice: s.Slice.join(other.Slice)}
	case other.To == s.From && s.Slice.OpenStart == 0 && other.Slice.OpenEnd == 0:
		return &ReplaceStep{From: other.From, To: s.To, Slice: other.Slice.join(s.Slice)}
	}
	return nil
}

// join puts a slice after this one.
func (s Slice) join(next Slice) Slice {
	if s.Size()+next.Size() == 0 {
		return Slice{}
	}
	return Slice{s.Content.append(next.Content), s.OpenStart, next.OpenEnd}
}

// AppendJSON writes the step as the browser does.
func (s *ReplaceStep) AppendJSON(out []byte) []byte {
	out = appendStepName(out, "replace")
	out = appendPosition(out, `,"from":`, s.From)
	out = appendPosition(out, `,"to":`, s.To)
	return appendReplacement(out, s.Slice, s.Structure)
}

func appendReplacement(out []byte, slice Slice, structure bool) []byte {
	if slice.Size() != 0 {
		out = slice.appendJSON(append(out, `,"slice":`...))
	}
	if structure {
		out = append(out, `,"structure":true`...)
	}
	return append(out, '}')
}

func readReplace(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "from", "to")
	if err != nil {
		return nil, err
	}
	slice, structure, err := s.replacement(json)
	if err != nil {
		return nil, err
	}
	return &ReplaceStep{at[0], at[1], slice, structure}, nil
}

// replacement reads what both kinds of replacing steps put in, and how.
func (s *Schema) replacement(json *value) (slice Slice, structure bool, err error) {
	if structure, err = flag(json.get("structure")); err == nil {
		slice, err = s.slice(json.get("slice"))
	}
	return slice, structure, err
}
