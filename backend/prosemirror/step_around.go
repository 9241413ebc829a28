package prosemirror

import "errors"

// ReplaceAroundStep puts a slice in place of a range, but keeps what stands in the gap: it is moved
// to the position Insert of the slice. With Structure it fails where there is anything but ends and
// beginnings of nodes around the gap.
type ReplaceAroundStep struct {
	From, To, GapFrom, GapTo int
	Slice                    Slice
	Insert                   int
	Structure                bool
}

var errGapNotFlat = errors.New("the gap is not a flat range")

// Apply makes the changed document, or tells why the step does not fit.
func (s *ReplaceAroundStep) Apply(doc *Node) (after *Node, err error) {
	defer guard(&err)
	if err := inPlace(doc, s.From, s.GapFrom, s.GapTo, s.To); err != nil {
		return nil, err
	}
	if s.Structure {
		if err := errors.Join(onlyStructure(doc, s.From, s.GapFrom), onlyStructure(doc, s.GapTo, s.To)); err != nil {
			return nil, err
		}
	}
	gap, err := doc.slice(s.GapFrom, s.GapTo)
	switch {
	case err != nil:
		return nil, err
	case gap.OpenStart != 0 || gap.OpenEnd != 0:
		return nil, errGapNotFlat
	}
	filled, err := s.Slice.insertAt(s.Insert, gap.Content)
	if err != nil {
		return nil, err
	}
	return doc.replace(s.From, s.To, filled)
}

// Map tells where positions go.
func (s *ReplaceAroundStep) Map() *StepMap {
	return NewStepMap(s.From, s.GapFrom-s.From, s.Insert, s.GapTo, s.To-s.GapTo, s.Slice.Size()-s.Insert)
}

// Invert gives the step that takes this one back; doc is the document before it.
func (s *ReplaceAroundStep) Invert(doc *Node) (inverse Step, err error) {
	defer guard(&err)
	was, err := doc.slice(s.From, s.To)
	if err != nil {
		return nil, err
	}
	around, err := was.without(s.GapFrom-s.From, s.GapTo-s.From)
	if err != nil {
		return nil, err
	}
	gap := s.GapTo - s.GapFrom
	return &ReplaceAroundStep{
		From: s.From, To: s.From + s.Slice.Size() + gap,
		GapFrom: s.From + s.Insert, GapTo: s.From + s.Insert + gap,
		Slice: around, Insert: s.GapFrom - s.From, Structure: s.Structure,
	}, nil
}

// MapThrough gives the step as it is after other changes; nil where what it stood around is gone.
func (s *ReplaceAroundStep) MapThrough(m Mappable) Step {
	from, to := m.MapResult(s.From, 1), m.MapResult(s.To, -1)
	gapFrom, gapTo := from.Pos, to.Pos
	if s.From != s.GapFrom {
		gapFrom = m.Map(s.GapFrom, -1)
	}
	if s.To != s.GapTo {
		gapTo = m.Map(s.GapTo, 1)
	}
	if from.DeletedAcross() && to.DeletedAcross() || gapFrom < from.Pos || gapTo > to.Pos || gapFrom > gapTo {
		return nil
	}
	return &ReplaceAroundStep{from.Pos, to.Pos, gapFrom, gapTo, s.Slice, s.Insert, s.Structure}
}

// Merge is never possible.
func (s *ReplaceAroundStep) Merge(Step) Step { return nil }

// AppendJSON writes the step as the browser does.
func (s *ReplaceAroundStep) AppendJSON(out []byte) []byte {
	out = appendStepName(out, "replaceAround")
	out = appendPosition(out, `,"from":`, s.From)
	out = appendPosition(out, `,"to":`, s.To)
	out = appendPosition(out, `,"gapFrom":`, s.GapFrom)
	out = appendPosition(out, `,"gapTo":`, s.GapTo)
	out = appendPosition(out, `,"insert":`, s.Insert)
	return appendReplacement(out, s.Slice, s.Structure)
}

func readReplaceAround(s *Schema, json *value) (Step, error) {
	at, err := positions(json, "from", "to", "gapFrom", "gapTo")
	if err != nil {
		return nil, err
	}
	insert, ok := json.get("insert").position()
	if !ok {
		return nil, errPositions
	}
	slice, structure, err := s.replacement(json)
	if err != nil {
		return nil, err
	}
	return &ReplaceAroundStep{at[0], at[1], at[2], at[3], slice, insert, structure}, nil
}
