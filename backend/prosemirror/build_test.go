package prosemirror

import "testing"

func TestNodesAreMadeOfGoValues(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	loudly := markSet(t, schema, "loud")[0]
	text, err := schema.Text("å", loudly, loudly)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := schema.Text("b")
	if err != nil {
		t.Fatal(err)
	}
	par, err := schema.Node("par", Attrs{"align": nil}, text, plain, plain)
	if err != nil {
		t.Fatal(err)
	}
	box, err := schema.Node("box", Attrs{"any": Object{{"n", 3}, {"list", []any{true, 1.0, "x"}}}}, par)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := schema.Node("doc", nil, box.WithMarks(markSet(t, schema, "loud note/a")...))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"type":"doc","attrs":{"lang":null,"n":0},"content":[{"type":"box","attrs":{"any":{"n":3,"list":[true,1,"x"]}},"content":[{"type":"par","attrs":{"align":null},"content":[` +
		`{"type":"text","marks":[{"type":"loud"}],"text":"å"},{"type":"text","text":"bb"}]}],"marks":[{"type":"note","attrs":{"id":1}},{"type":"loud"}]}]}`
	if got := asJSON(doc); got != want || doc.Check() != nil {
		t.Errorf("%s %v", got, doc.Check())
	}
	if !parseNode(t, schema, want).Eq(doc) {
		t.Error("what is made is not what is read")
	}
}

func TestNodesThatCannotBeAreNotMade(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	par, err := schema.Node("par", nil)
	if err != nil {
		t.Fatal(err)
	}
	for what, make := range map[string]func() error{
		"an unknown node":       func() error { _, err := schema.Node("other", nil); return err },
		"text by its type":      func() error { _, err := schema.Node("text", nil); return err },
		"content it may not":    func() error { _, err := schema.Node("par", nil, par); return err },
		"too little content":    func() error { _, err := schema.Node("pair", nil, par); return err },
		"an unknown attribute":  func() error { _, err := schema.Node("par", Attrs{"colour": "red"}); return err },
		"a missing attribute":   func() error { _, err := schema.Node("image", nil); return err },
		"an attribute too odd":  func() error { _, err := schema.Node("box", Attrs{"any": struct{}{}}, par); return err },
		"half a number":         func() error { _, err := schema.Node("box", Attrs{"any": []any{0.5}}, par); return err },
		"an index as name":      func() error { _, err := schema.Node("box", Attrs{"any": Object{{"0", 1}}}, par); return err },
		"a name twice":          func() error { _, err := schema.Node("box", Attrs{"any": Object{{"a", 1}, {"a", 1}}}, par); return err },
		"an odd member":         func() error { _, err := schema.Node("box", Attrs{"any": Object{{"a", 'x'}}}, par); return err },
		"a validated attribute": func() error { _, err := schema.Node("par", Attrs{"align": 1}); return err },
		"an empty text":         func() error { _, err := schema.Text(""); return err },
		"a broken text":         func() error { _, err := schema.Text("\xff"); return err },
		"an unknown mark":       func() error { _, err := schema.Mark("other", nil); return err },
		"a mark without id":     func() error { _, err := schema.Mark("note", nil); return err },
		"other content":         func() error { _, err := par.WithContent(FragmentOf(par)); return err },
	} {
		if make() == nil {
			t.Errorf("%s is made", what)
		}
	}
}

func TestStepsAreMade(t *testing.T) {
	schema := ourSchema(t)
	text, err := schema.Text("å")
	if err != nil {
		t.Fatal(err)
	}
	if got := asJSON(Put(1, 2, text, text)); got != `{"stepType":"replace","from":1,"to":2,"slice":{"content":[{"type":"text","text":"åå"}]}}` {
		t.Error(got)
	}
	if got := asJSON(Put(1, 2)); got != `{"stepType":"replace","from":1,"to":2}` {
		t.Error(got)
	}
}

func TestDiffReplacesNoMoreThanItMust(t *testing.T) {
	schema := ourSchema(t)
	for _, c := range []struct{ before, after, want string }{
		{`p(ab) p(cd)`, `p(ab) p(cd)`, ``},
		{`p(ab) p(cd)`, `p(ab) p(cxd)`, typing("6", "x")},
		{`p(abab)`, `p(ababab)`, typing("5", "ab")},
		{`p(aaa)`, `p(aa)`, `{"stepType":"replace","from":3,"to":4}`},
		{`p(a😀b)`, `p(a😁b)`, `{"stepType":"replace","from":2,"to":4,"slice":{"content":[{"type":"text","text":"😁"}]}}`},
		{`p(ab) p(cd)`, `p(ab) p(new) p(cd)`, `{"stepType":"replace","from":5,"to":5,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"new"}]},{"type":"paragraph"}],"openStart":1,"openEnd":1}}`},
		{`p(ab) h2(cd)`, `p(ab) h3(cd)`, `{"stepType":"replace","from":4,"to":8,"slice":{"content":[{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"cd"}]}]}}`},
	} {
		step := Diff(plan(t, schema, c.before), plan(t, schema, c.after))
		if step == nil {
			if c.want != "" {
				t.Errorf("%s and %s are the same", c.before, c.after)
			}
			continue
		}
		if got := asJSON(step); got != c.want {
			t.Errorf("%s to %s: %s", c.before, c.after, got)
		}
	}
}

// TestDiffOfCharactersThatLookAlikeToTheirHalves: emoji that share surrogates, in all lengths.
func TestDiffOfCharactersThatLookAlikeToTheirHalves(t *testing.T) {
	schema := ourSchema(t)
	texts := []string{"😀", "😀😀", "😁😀", "😀😁", "😀😁😀", "😁😁😀😀", "a😀", "😀a😀", "🐀", "🐀😀", "😀🐀😀"}
	for _, a := range texts {
		for _, b := range texts {
			before, after := paragraphs(t, schema, a), paragraphs(t, schema, b)
			step := Diff(before, after)
			if a == b {
				if step != nil {
					t.Errorf("%s differs from itself", a)
				}
				continue
			}
			if step == nil || !apply(t, before, step).Eq(after) {
				t.Errorf("%s to %s by %v", a, b, step)
			}
		}
	}
}
