package prosemirror

import (
	"slices"
	"testing"
)

// rebased applies theirs to a document and rebases sent over them; both were made on that document.
func rebased(t *testing.T, schema *Schema, doc *Node, theirs, sent []string) Rebased {
	t.Helper()
	var over []*StepMap
	for _, raw := range theirs {
		step := parseStep(t, schema, raw)
		doc, over = apply(t, doc, step), append(over, step.Map())
	}
	var steps []Step
	for _, raw := range sent {
		steps = append(steps, parseStep(t, schema, raw))
	}
	return Rebase(doc, steps, over)
}

func typing(pos, text string) string {
	return `{"stepType":"replace","from":` + pos + `,"to":` + pos + `,"slice":{"content":[{"type":"text","text":"` + text + `"}]}}`
}

func TestWhatBecomesOfTwoPeoplesIntentions(t *testing.T) {
	schema := ourSchema(t)
	split := `{"stepType":"replace","from":3,"to":3,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}}`
	wrap := `{"stepType":"replaceAround","from":0,"to":7,"gapFrom":0,"gapTo":7,"insert":2,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item"}]}]},"structure":true}`
	for _, c := range []struct {
		what, doc    string
		theirs, sent []string
		want         string
		dropped      []int
	}{
		{"typing in two places", `p(abcde)`, []string{typing("2", "XX")}, []string{typing("4", "y"), typing("5", "z")}, `p(aXXbcyzde)`, nil},
		{"typing in one place", `p(abcde)`, []string{typing("2", "AAA")}, []string{typing("2", "ZZZ")}, `p(aZZZAAAbcde)`, nil},
		{"the paragraph is split", `p(abcde)`, []string{split}, []string{typing("5", "y"), typing("6", "z")}, `p(ab) p(cdyze)`, nil},
		{"the paragraph is put in a list", `p(abcde)`, []string{wrap}, []string{typing("5", "y")}, `ul(li(p(abcdye)))`, nil},
		{"the paragraph is deleted", `p(ab) p(cd)`, []string{`{"stepType":"replace","from":4,"to":8}`}, []string{typing("6", "y"), typing("1", "z")}, `p(zab)`, []int{0}},
		{"the words are deleted", `p(abcde)`, []string{`{"stepType":"replace","from":2,"to":5}`}, []string{typing("3", "y"), typing("4", "z")}, `p(ae)`, []int{0, 1}},
		{"what was typed is made bold", `p(abcde)`, []string{typing("1", "X")}, []string{typing("3", "yy"), `{"stepType":"addMark","mark":{"type":"strong"},"from":3,"to":5}`, `{"stepType":"removeMark","mark":{"type":"strong"},"from":2,"to":7}`}, `p(Xabyycde)`, nil},
		{"both put it in a list", `p(abcde)`, []string{wrap}, []string{wrap, typing("5", "y")}, `ul(li(p(abyc))) `, nil},
	} {
		r := rebased(t, schema, plan(t, schema, c.doc), c.theirs, c.sent)
		if c.what == "both put it in a list" {
			if r.Doc.Check() != nil || len(r.Steps)+len(r.Dropped) != 2 {
				t.Errorf("%s: %s", c.what, asJSON(r.Doc))
			}
			continue
		}
		if got := asJSON(r.Doc); got != asJSON(plan(t, schema, c.want)) || !slices.Equal(r.Dropped, c.dropped) {
			t.Errorf("%s: %s, dropped %v %v", c.what, got, r.Dropped, r.Why)
		}
	}
}

func TestAStepFindsItsPlaceInWhatAnEarlierOnePutIn(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(abcde)`)
	r := rebased(t, schema, doc, []string{`{"stepType":"replace","from":1,"to":3}`, typing("1", "12")},
		[]string{typing("4", "xyz"), typing("5", "-"), `{"stepType":"replace","from":6,"to":7}`})
	if want := plan(t, schema, `p(12cx-zde)`); !r.Doc.Eq(want) || !slices.Equal(r.Origin, []int{0, 1, 2}) {
		t.Errorf("%s, origins %v", asJSON(r.Doc), r.Origin)
	}
}

// TestAnInsertionStaysAnInsertion: typing at the end of what she replaced herself, where another took
// words away, takes nothing away. With the original's ordinary bias it takes away her own words.
func TestAnInsertionStaysAnInsertion(t *testing.T) {
	schema := ourSchema(t)
	own := `{"stepType":"replace","from":4,"to":6,"slice":{"content":[{"type":"text","text":"ZW"}]}}`
	r := rebased(t, schema, plan(t, schema, `p(abcdefgh)`), []string{`{"stepType":"replace","from":4,"to":6}`}, []string{typing("6", "XY"), own, typing("6", "-")})
	if want := plan(t, schema, `p(abcXYZW-fgh)`); !r.Doc.Eq(want) || len(r.Dropped) > 0 {
		t.Errorf("%s, the last by %s", asJSON(r.Doc), asJSON(r.Steps[len(r.Steps)-1]))
	}
}

func TestRebaseDropsWhatWouldNotBeValid(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(ab)`)
	invalid := `{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"blockquote"}]}}`
	if _, err := parseStep(t, schema, invalid).Apply(doc); err != nil {
		t.Fatal("the step does not show anything: it is refused as it is")
	}
	r := rebased(t, schema, doc, nil, []string{typing("1", "x"), invalid, typing("4", "y"), `{"stepType":"replace","from":9,"to":99}`})
	if !r.Doc.Eq(plan(t, schema, `p(xyab)`)) || !slices.Equal(r.Dropped, []int{1, 3}) || !slices.Equal(r.Origin, []int{0, 2}) || len(r.Docs) != 2 || r.Docs[1] != r.Doc {
		t.Errorf("%s, dropped %v %v", asJSON(r.Doc), r.Dropped, r.Why)
	}
}

// TestRebaseDropsWhatItsMapDoesNotTell: an empty slice that says it is open takes away a whole node,
// but its map tells of one token more. Steps after it would land beside their place.
func TestRebaseDropsWhatItsMapDoesNotTell(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(ab) p(cd)`)
	sly := `{"stepType":"replace","from":0,"to":1,"slice":{"openEnd":1}}`
	if after, err := parseStep(t, schema, sly).Apply(doc); err != nil || after.Check() != nil {
		t.Fatal("the step does not show anything: it is refused as it is")
	}
	if r := rebased(t, schema, doc, nil, []string{sly}); len(r.Dropped) != 1 || r.Doc != doc {
		t.Errorf("%s", asJSON(r.Doc))
	}
}

func TestRebaseOfNothing(t *testing.T) {
	doc := plan(t, ourSchema(t), `p(ab)`)
	if r := Rebase(doc, nil, []*StepMap{NewStepMap(0, 0, 4)}); r.Doc != doc || len(r.Steps)+len(r.Dropped) > 0 {
		t.Errorf("%v", r)
	}
}
