package prosemirror

import (
	"strings"
	"testing"
)

func TestCheckStep(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(ab) p(😀)`)
	content := func(nodes, rest string) string {
		return `{"stepType":"replace","from":2,"to":2,"slice":{"content":[` + nodes + `]` + rest + `}}`
	}
	quote := `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":0,"gapTo":4,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`
	for _, c := range []struct {
		what, step, why string
	}{
		{"typing", typing("2", "x"), ""},
		{"splitting", content(`{"type":"paragraph"},{"type":"paragraph"}`, `,"openStart":1,"openEnd":1`), ""},
		{"wrapping", quote, ""},
		{"a hole deeper down", `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":0,"gapTo":4,"insert":2,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item"}]}]}}`, ""},
		{"marks", `{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":3}]}`, ""},
		{"an attribute", `{"stepType":"attr","pos":0,"attr":"level","value":3}`, ""},
		{"an attribute of the document", `{"stepType":"docAttr","attr":"level","value":3}`, ""},
		{"a range beyond the end", `{"stepType":"replace","from":2,"to":9}`, "outside"},
		{"a range backwards", `{"stepType":"replace","from":2,"to":1}`, "order"},
		{"a gap outside", `{"stepType":"replaceAround","from":1,"to":2,"gapFrom":0,"gapTo":2,"insert":0}`, "order"},
		{"a mark inside a character", `{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":6}`, "inside"},
		{"a mark backwards", `{"stepType":"removeMark","mark":{"type":"em"},"from":3,"to":1}`, "order"},
		{"a mark of a set", `{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":30}]}`, "outside"},
		{"a node beyond the end", `{"stepType":"addNodeMark","pos":8,"mark":{"type":"insertion","attrs":{"id":"a"}}}`, "outside"},
		{"a node beyond the end", `{"stepType":"removeNodeMark","pos":8,"mark":{"type":"insertion","attrs":{"id":"a"}}}`, "outside"},
		{"an attribute beyond the end", `{"stepType":"attr","pos":8,"attr":"level","value":3}`, "outside"},
		{"a closed node that is empty", content(`{"type":"blockquote"}`, ``), "may not have"},
		{"an open node that is empty", content(`{"type":"blockquote"}`, `,"openStart":1`), ""},
		{"more open than there is", content(`{"type":"paragraph"}`, `,"openStart":2,"openEnd":2`), "not as open"},
		{"an open leaf", content(`{"type":"hard_break"}`, `,"openStart":1`), "not as open"},
		{"nothing, but open", `{"stepType":"replace","from":2,"to":2,"slice":{"openEnd":1}}`, "not as open"},
		{"marks that exclude each other", content(`{"type":"text","text":"a","marks":[{"type":"superscript"},{"type":"subscript"}]}`, ``), "stand together"},
		{"such marks on an open node", content(`{"type":"paragraph","marks":[{"type":"insertion","attrs":{"id":"a"}},{"type":"insertion","attrs":{"id":"a"}}]}`, `,"openStart":1`), "stand together"},
		{"three levels", content(`{"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}`, `,"openStart":2`), ""},
		{"four levels", content(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}`, ``), "too deep"},
		{"four levels, open", content(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}`, `,"openStart":3`), "too deep"},
	} {
		err := Limits{Depth: 3}.CheckStep(doc, parseStep(t, schema, c.step))
		if c.why == "" && err != nil || c.why != "" && (err == nil || !strings.Contains(err.Error(), c.why)) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
}

func TestCheckChange(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(ab) q(p(cd)) p(ef)`)
	empty, err := schema.ParseNode([]byte(`{"type":"blockquote"}`))
	if err != nil {
		t.Fatal(err)
	}
	limits := Limits{Depth: 3}
	for what, c := range map[string]struct {
		after *Node
		good  bool
	}{
		"nothing":             {doc, true},
		"typing":              {apply(t, doc, parseStep(t, schema, typing("2", "x"))), true},
		"an invalid node":     {apply(t, doc, Put(4, 4, empty)), false},
		"another document":    {plan(t, schema, `h2(x) p(y)`), true},
		"a deep document":     {plan(t, schema, `ul(li(p(y)))`), false},
		"put deeper":          {apply(t, doc, parseStep(t, schema, `{"stepType":"replaceAround","from":5,"to":9,"gapFrom":5,"gapTo":9,"insert":2,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item"}]}]}}`)), false},
		"two for one":         {apply(t, doc, parseStep(t, schema, `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}}`)), true},
		"one for two":         {apply(t, doc, Put(0, 10)), true},
		"a whole one for all": {apply(t, doc, Put(0, 14, empty)), false},
	} {
		if err := limits.CheckChange(doc, c.after); (err == nil) != c.good {
			t.Errorf("%s: %v", what, err)
		}
	}
}
