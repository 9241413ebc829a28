package prosemirror

import (
	"bytes"
	"encoding/json"
	"testing"
)

// faultCases is within how many cases of the oracle each planted fault must be seen.
const faultCases = 3_000

// TestOracleFindsFaults: a comparison that cannot fail compares nothing. Each of these faults is
// planted in the port, and the oracle must tell.
func TestOracleFindsFaults(t *testing.T) {
	needOracle(t)
	for name, plant := range oracleFaults {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			port := realPort()
			plant(&port)
			if _, failures := askOracle(t, "faults", faultCases, &replayer{port: port, patience: 1}); len(failures) == 0 {
				t.Errorf("not seen in %d cases", faultCases)
			}
		})
	}
}

var oracleFaults = map[string]func(*oraclePort){
	"marks that exclude each other stand together": func(p *oraclePort) {
		p.schema = func(raw []byte) (*Schema, error) { return ParseSchema(withoutExclusions(raw)) }
	},
	"a place in an insertion goes to the other side": func(p *oraclePort) {
		p.place = func(m Mappable, pos, side int) MapResult { return m.MapResult(pos, -side) }
	},
	"steps are mapped without mirrors": func(p *oraclePort) {
		p.move = func(s Step, m Mappable) Step { return s.MapThrough(withoutMirrors(m.(*Mapping))) }
	},
	"a rebase forgets its mirrors":          func(p *oraclePort) { p.rebase = faultyRebase(false, true) },
	"a rebase keeps what breaks the schema": func(p *oraclePort) { p.rebase = faultyRebase(true, false) },
	"structure may overwrite content": func(p *oraclePort) {
		p.apply = func(s Step, doc *Node) (*Node, error) { return bold(s).Apply(doc) }
	},
	"only the top of a document is checked": func(p *oraclePort) { p.check = (*Node).checkAlone },
	"steps merge though a slice is open": func(p *oraclePort) {
		p.merge = func(a, b Step) Step { return closed(a).Merge(closed(b)) }
	},
	"the inverse forgets one character": func(p *oraclePort) {
		p.invert = func(s Step, doc *Node) (Step, error) {
			inverse, err := s.Invert(doc)
			if r, ok := inverse.(*ReplaceStep); ok && r.To > r.From {
				r.To--
			}
			return inverse, err
		}
	},
}

// withoutExclusions is a schema in which all marks go together, but for those of one type.
func withoutExclusions(raw []byte) []byte {
	var form map[string]any
	if json.Unmarshal(raw, &form) != nil {
		return raw
	}
	marks, _ := form["marks"].([]any)
	for _, mark := range marks {
		delete(mark.(map[string]any), "excludes")
	}
	out, err := inJSON(form)
	if err != nil {
		return raw
	}
	return bytes.Clone(out)
}

func withoutMirrors(m *Mapping) *Mapping {
	plain := NewMapping(m.maps...)
	return plain.Slice(m.from, m.to)
}

// faultyRebase is Rebase, with or without mirrors and the look at what comes of a step.
func faultyRebase(mirrors, check bool) func(*Node, []Step, []*StepMap) Rebased {
	return func(doc *Node, sent []Step, over []*StepMap) Rebased {
		way, r := &Mapping{}, Rebased{Doc: doc}
		for i := len(sent) - 1; i >= 0; i-- {
			way.AppendMap(sent[i].Map().Invert())
		}
		for _, m := range over {
			way.AppendMap(m)
		}
		for i, step := range sent {
			back := len(sent) - i
			moved := step.MapThrough(way.Slice(back, way.Len()))
			after := applied(r.Doc, moved, check)
			if after == nil {
				r.Dropped = append(r.Dropped, i)
				continue
			}
			way.AppendMap(moved.Map())
			if mirrors {
				way.SetMirror(way.Len()-1, back-1)
			}
			r.Steps, r.Origin, r.Doc = append(r.Steps, moved), append(r.Origin, i), after
		}
		return r
	}
}

func applied(doc *Node, step Step, check bool) *Node {
	if step == nil {
		return nil
	}
	after, err := step.Apply(doc)
	if err != nil || check && after.Check() != nil {
		return nil
	}
	return after
}

// bold is the step without the promise to change structure only.
func bold(s Step) Step {
	switch s := s.(type) {
	case *ReplaceStep:
		return &ReplaceStep{From: s.From, To: s.To, Slice: s.Slice}
	case *ReplaceAroundStep:
		heedless := *s
		heedless.Structure = false
		return &heedless
	}
	return s
}

// closed is the step as if its slice were closed where it is merged.
func closed(s Step) Step {
	if r, ok := s.(*ReplaceStep); ok {
		return &ReplaceStep{From: r.From, To: r.To, Slice: Slice{Content: r.Slice.Content}, Structure: r.Structure}
	}
	return s
}
