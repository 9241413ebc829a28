package prosemirror

import (
	"bytes"
	"errors"
	"testing"
)

// refusedRightly fails where an error is a fault that no check foresaw.
func refusedRightly(t *testing.T, err error) {
	t.Helper()
	var caught *damage
	if errors.As(err, &caught) {
		t.Errorf("a fault that no check foresaw: %v", err)
	}
}

func FuzzParseNode(f *testing.F) {
	schemas := []*Schema{ourSchema(f), parseSchema(f, oddSchema)}
	f.Add([]byte(sample))
	for seed := range uint64(20) {
		f.Add(newGen(f, schemas[seed%2], seed).doc().AppendJSON(nil))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, schema := range schemas {
			node, err := schema.ParseNode(raw)
			if err != nil {
				refusedRightly(t, err)
				continue
			}
			again, err := schema.ParseNode(node.AppendJSON(nil))
			if err != nil || !again.Eq(node) || asJSON(again) != asJSON(node) {
				t.Errorf("%s comes back as another: %v", asJSON(node), err)
			}
			if node.Check() == nil && (Limits{}).CheckChange(again, node) != nil {
				t.Errorf("Check and CheckChange do not agree of %s", asJSON(node))
			}
		}
	})
}

// FuzzParseStepAndApply: a step that is damaged is refused, or what it makes is either checked or told
// to be wrong; its inverse and its maps do not break.
func FuzzParseStepAndApply(f *testing.F) {
	schemas := []*Schema{ourSchema(f), parseSchema(f, oddSchema)}
	for seed := range uint64(100) {
		g := newGen(f, schemas[seed%2], seed)
		step, _ := g.step(g.doc())
		f.Add(seed, step.AppendJSON(nil))
		f.Add(seed, g.damaged(g.doc()).AppendJSON(nil))
	}
	f.Fuzz(func(t *testing.T, seed uint64, raw []byte) {
		g := newGen(t, schemas[seed%2], seed%100)
		doc := g.doc()
		step, err := g.schema.ParseStep(raw)
		if err != nil {
			refusedRightly(t, err)
			return
		}
		reread, err := g.schema.ParseStep(step.AppendJSON(nil))
		empty := bytes.Contains(step.AppendJSON(nil), []byte(`"slice":null`)) // open without content: not kept, as in the original
		if err != nil || !empty && asJSON(reread) != asJSON(step) {
			t.Errorf("%s comes back as another: %v", asJSON(step), err)
		}
		refusedRightly(t, (Limits{Depth: 8}).CheckStep(doc, step))
		after, err := step.Apply(doc)
		r := Rebase(doc, []Step{step}, []*StepMap{NewStepMap()})
		if err != nil {
			refusedRightly(t, err)
			return
		}
		valid := after.Check() == nil
		if valid != (Limits{}.CheckChange(doc, after) == nil) || len(r.Steps) == 1 && !valid {
			t.Errorf("%s makes %s, which is valid: %v", asJSON(step), asJSON(after), valid)
		}
		_, err = step.Invert(doc)
		refusedRightly(t, err)
	})
}
