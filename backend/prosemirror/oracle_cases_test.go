package prosemirror

import (
	"encoding/json"
	"fmt"
)

// steps reads steps that the original could read: that the port cannot is a difference.
func (r *replayer) steps(raw []json.RawMessage) ([]Step, error) {
	steps := make([]Step, len(raw))
	for i, one := range raw {
		var err error
		if steps[i], err = r.schema.ParseStep(one); err != nil {
			return nil, fmt.Errorf("the original reads the step %s, the port does not: %w", one, err)
		}
	}
	return steps, nil
}

// mappingCase is a mapping as a rebase makes it, by a recipe over steps, and what is mapped.
type mappingCase struct {
	Steps []json.RawMessage `json:"steps"`
	Maps  []struct {
		Step     int  `json:"step"`
		Inverted bool `json:"inverted"`
		Mirror   *int `json:"mirror"`
	} `json:"maps"`
	Slice    [2]int            `json:"slice"`
	Inverted bool              `json:"inverted"`
	Places   []int             `json:"places"`
	Moved    []json.RawMessage `json:"moved"`
}

func (c *mappingCase) mapping(steps []Step) *Mapping {
	m := &Mapping{}
	for _, one := range c.Maps {
		stepMap := steps[one.Step].Map()
		if one.Inverted {
			stepMap = stepMap.Invert()
		}
		if one.Mirror == nil {
			m.AppendMap(stepMap)
		} else {
			m.AppendMirror(stepMap, *one.Mirror)
		}
	}
	if c.Inverted {
		m = m.Invert()
	}
	return m.Slice(c.Slice[0], c.Slice[1])
}

type mappingOutcome struct {
	At    [][5]int          `json:"at"` // for each place, to its right and left: where it goes, and what was deleted about it
	Moved []json.RawMessage `json:"moved"`
}

func (r *replayer) takeMapping(line oracleCase) (any, error) {
	var c mappingCase
	if err := json.Unmarshal(line.In, &c); err != nil {
		return nil, err
	}
	steps, err := r.steps(c.Steps)
	if err != nil {
		return nil, err
	}
	moved, err := r.steps(c.Moved)
	if err != nil {
		return nil, err
	}
	mapping, out := c.mapping(steps), mappingOutcome{At: [][5]int{}, Moved: []json.RawMessage{}}
	for _, pos := range c.Places {
		out.At = append(out.At, r.mapped(mapping, pos, 1), r.mapped(mapping, pos, -1))
	}
	for _, step := range moved {
		out.Moved = append(out.Moved, stepJSON(r.port.move(step, mapping)))
	}
	return out, nil
}

func (r *replayer) mapped(m *Mapping, pos, side int) [5]int {
	result := r.port.place(m, pos, side)
	return [5]int{result.Pos, digit(result.Deleted()), digit(result.DeletedBefore()), digit(result.DeletedAfter()), digit(result.DeletedAcross())}
}

func digit(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func (r *replayer) takeMerge(line oracleCase) (any, error) {
	var c struct{ A, B json.RawMessage }
	if err := json.Unmarshal(line.In, &c); err != nil {
		return nil, err
	}
	pair, err := r.steps([]json.RawMessage{c.A, c.B})
	if err != nil {
		return nil, err
	}
	return struct {
		Merged json.RawMessage `json:"merged"`
	}{stepJSON(r.port.merge(pair[0], pair[1]))}, nil
}

type rebaseOutcome struct {
	Steps   []json.RawMessage `json:"steps"`
	Origin  []int             `json:"origin"`
	Dropped []int             `json:"dropped"`
	Hash    string            `json:"hash"`
}

func (r *replayer) takeRebase(line oracleCase) (any, error) {
	var c struct{ Sent, Over []json.RawMessage }
	if err := json.Unmarshal(line.In, &c); err != nil {
		return nil, err
	}
	sent, err := r.steps(c.Sent)
	if err != nil {
		return nil, err
	}
	head, maps, err := r.head(c.Over)
	if err != nil {
		return nil, err
	}
	rebased := r.port.rebase(head, sent, maps)
	r.watch(rebased.Why...)
	out := rebaseOutcome{Steps: []json.RawMessage{}, Origin: append([]int{}, rebased.Origin...), Dropped: append([]int{}, rebased.Dropped...), Hash: hashOf(rebased.Doc)}
	for _, step := range rebased.Steps {
		out.Steps = append(out.Steps, stepJSON(step))
	}
	return out, nil
}

// head is the document after some steps, and their maps.
func (r *replayer) head(raw []json.RawMessage) (*Node, []*StepMap, error) {
	steps, err := r.steps(raw)
	if err != nil {
		return nil, nil, err
	}
	doc, maps := r.doc, make([]*StepMap, len(steps))
	for i, step := range steps {
		maps[i] = step.Map()
		if doc, err = step.Apply(doc); err != nil {
			return nil, nil, fmt.Errorf("the original applies the step %s, the port does not: %w", raw[i], err)
		}
	}
	return doc, maps, nil
}

type changeOutcome struct {
	At       [4]int   `json:"at"`
	Deleted  [][2]int `json:"deleted"` // lengths and by whom
	Inserted [][2]int `json:"inserted"`
}

func (r *replayer) takeChanges(line oracleCase) (any, error) {
	var c struct{ Steps []json.RawMessage }
	if err := json.Unmarshal(line.In, &c); err != nil {
		return nil, err
	}
	after, maps, err := r.head(c.Steps)
	if err != nil {
		return nil, err
	}
	tagged := make([]Tagged[int], len(maps))
	for i, m := range maps {
		tagged[i] = Tagged[int]{m, i % 3}
	}
	changes := Changes(r.doc, after, tagged)
	return struct {
		Changes []changeOutcome `json:"changes"`
		Simple  []changeOutcome `json:"simple"`
	}{changesOut(changes), changesOut(Simplify(changes, after))}, nil
}

func changesOut(changes []Change[int]) []changeOutcome {
	out := []changeOutcome{}
	for _, c := range changes {
		out = append(out, changeOutcome{[4]int{c.FromA, c.ToA, c.FromB, c.ToB}, spansOut(c.Deleted), spansOut(c.Inserted)})
	}
	return out
}

func spansOut(spans []Span[int]) [][2]int {
	out := [][2]int{}
	for _, s := range spans {
		out = append(out, [2]int{s.Length, s.Tag})
	}
	return out
}
