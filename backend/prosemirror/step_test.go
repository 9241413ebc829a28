package prosemirror

import (
	"strings"
	"testing"
)

// inPar is a document of the odd schema with one paragraph, given as the JSON of its content.
func inPar(t *testing.T, schema *Schema, content string) *Node {
	t.Helper()
	return parseNode(t, schema, `{"type":"doc","content":[{"type":"par","content":[`+content+`]}]}`)
}

const loud = `"marks":[{"type":"loud"}],`

func TestWhatStepsDo(t *testing.T) {
	schema := ourSchema(t)
	for _, c := range []struct{ what, doc, step, want string }{
		{"typing", `p(abc)`, `{"stepType":"replace","from":2,"to":3,"slice":{"content":[{"type":"text","text":"å"}]}}`, `p(aåc)`},
		{"splitting", `p(abc)`, `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}`, `p(a) p(bc)`},
		{"joining", `p(ab) p(cd)`, `{"stepType":"replace","from":3,"to":5,"structure":true}`, `p(abcd)`},
		{"deleting across", `p(ab) p(cd) p(ef)`, `{"stepType":"replace","from":2,"to":10}`, `p(af)`},
		{"pasting over blocks", `p(ab) p(cd)`, `{"stepType":"replace","from":2,"to":6,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"X"}]},{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Y"}]}],"openStart":1,"openEnd":1}}`, `p(aX) h3(Yd)`},
		{"pasting open at one side", `p(ab)`, `{"stepType":"replace","from":2,"to":4,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"X"}]},{"type":"paragraph","content":[{"type":"text","text":"Y"}]}],"openStart":1}}`, `p(aX) p(Y)`},
		{"wrapping", `p(ab) p(cd)`, `{"stepType":"replaceAround","from":4,"to":8,"gapFrom":4,"gapTo":8,"insert":1,"slice":{"content":[{"type":"blockquote"}]},"structure":true}`, `p(ab) q(p(cd))`},
		{"wrapping twice", `p(ab)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":0,"gapTo":4,"insert":2,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item"}]}]},"structure":true}`, `ul(li(p(ab)))`},
		{"lifting", `q(p(ab))`, `{"stepType":"replaceAround","from":0,"to":6,"gapFrom":1,"gapTo":5,"insert":0,"structure":true}`, `p(ab)`},
		{"another block", `p(ab)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":1,"gapTo":3,"insert":1,"slice":{"content":[{"type":"heading","attrs":{"level":4}}]},"structure":true}`, `h4(ab)`},
		{"an attribute", `h2(ab)`, `{"stepType":"attr","pos":0,"attr":"level","value":3}`, `h3(ab)`},
		{"a default", `h3(ab)`, `{"stepType":"attr","pos":0,"attr":"level"}`, `h2(ab)`},
		{"an unknown attribute", `h3(ab)`, `{"stepType":"attr","pos":0,"attr":"colour","value":"red"}`, `h3(ab)`},
	} {
		doc := plan(t, schema, c.doc)
		if got := asJSON(apply(t, doc, parseStep(t, schema, c.step))); got != asJSON(plan(t, schema, c.want)) {
			t.Errorf("%s: %s", c.what, got)
		}
	}
}

// plan makes a document of our schema of words such as "p(ab) q(ul(li(p(c))))".
func plan(t *testing.T, schema *Schema, words string) *Node {
	t.Helper()
	names := map[string]string{"p": "paragraph", "q": "blockquote", "ul": "bullet_list", "li": "list_item", "h2": "heading", "h3": "heading", "h4": "heading"}
	var parse func() []*Node
	parse = func() (nodes []*Node) {
		for words = strings.TrimSpace(words); words != "" && words[0] != ')'; words = strings.TrimSpace(words) {
			end := strings.IndexAny(words, "()")
			if end < 0 {
				end = len(words)
			}
			name := words[:end]
			if end == len(words) || words[end] == ')' {
				words = words[end:]
				text, err := schema.Text(name)
				if err != nil {
					t.Fatal(err)
				}
				return append(nodes, text)
			}
			words = words[end+1:]
			attrs := Attrs{}
			if name[0] == 'h' {
				attrs["level"] = int(name[1] - '0')
			}
			node, err := schema.Node(names[name], attrs, parse()...)
			if err != nil {
				t.Fatal(err)
			}
			words = words[1:]
			nodes = append(nodes, node)
		}
		return nodes
	}
	doc, err := schema.Node("doc", nil, parse()...)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestStepsThatDoNotFitAreRefused(t *testing.T) {
	schema := ourSchema(t)
	for _, c := range []struct{ doc, step, why string }{
		{`p(ab)`, `{"stepType":"replace","from":0,"to":99}`, "outside"},
		{`p(ab)`, `{"stepType":"replace","from":3,"to":2}`, "order"},
		{`p(ab)`, `{"stepType":"replace","from":0,"to":4}`, "may not have"},
		{`p(ab)`, `{"stepType":"replace","from":0,"to":2}`, "depths"},
		{`p(ab)`, `{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph"}],"openStart":1}}`, "deeper"},
		{`p(ab)`, `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"paragraph"}],"openStart":1}}`, "depths"},
		{`p(ab)`, `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"paragraph"}]}}`, "may not have"},
		{`q(p(ab))`, `{"stepType":"replace","from":3,"to":3,"slice":{"content":[{"type":"paragraph"}],"openStart":2,"openEnd":2}}`, "not as open"},
		{`p(ab)`, `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"kort","attrs":{"rom":"r","ting":"t"}}],"openStart":1,"openEnd":1}}`, ""},
		{`p(ab) p(cd)`, `{"stepType":"replace","from":2,"to":5,"structure":true}`, "overwrite"},
		{`p(ab) p(cd)`, `{"stepType":"replace","from":3,"to":6,"structure":true}`, "overwrite"},
		{`q(p(ab)) ul(li(p(cd)))`, `{"stepType":"replace","from":4,"to":8}`, "joined"},
		{`ul(li(p(ab))) p(cd)`, `{"stepType":"replace","from":7,"to":9}`, "joined"},
		{`p(ab)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":1,"gapTo":3,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`, "fit into the gap"},
		{`p(ab) h2(cd)`, `{"stepType":"replaceAround","from":2,"to":8,"gapFrom":4,"gapTo":8,"insert":2,"slice":{"content":[{"type":"paragraph"},{"type":"blockquote"}],"openStart":1}}`, "fit into the gap"},
		{`p(ab) p(cd)`, `{"stepType":"replaceAround","from":0,"to":8,"gapFrom":1,"gapTo":6,"insert":0}`, "flat"},
		{`p(ab)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":2,"gapTo":3,"insert":0,"structure":true}`, "overwrite"},
		{`p(ab)`, `{"stepType":"replaceAround","from":1,"to":2,"gapFrom":0,"gapTo":3,"insert":0}`, "order"},
		{`p(ab)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":0,"gapTo":4,"insert":9,"slice":{"content":[{"type":"blockquote"}]}}`, "outside"},
		{`p(ab)`, `{"stepType":"addMark","from":2,"to":9,"mark":{"type":"em"}}`, "outside"},
		{`p(ab)`, `{"stepType":"addMark","from":3,"to":2,"mark":{"type":"em"}}`, "order"},
		{`p(ab)`, `{"stepType":"removeMark","from":3,"to":2,"mark":{"type":"em"}}`, "order"},
		{`p(ab)`, `{"stepType":"addMark","from":9,"to":9,"mark":{"type":"em"}}`, "outside"},
		{`p(ab)`, `{"stepType":"markSet","steps":[{"stepType":"addMark","from":1,"to":2,"mark":{"type":"em"}},{"stepType":"removeMark","from":1,"to":20,"mark":{"type":"em"}}]}`, "outside"},
		{`p(ab)`, `{"stepType":"addNodeMark","pos":0,"mark":{"type":"em"}}`, "may not have"},
		{`p(ab)`, `{"stepType":"addNodeMark","pos":1,"mark":{"type":"em"}}`, "text"},
		{`p(ab)`, `{"stepType":"addNodeMark","pos":4,"mark":{"type":"em"}}`, "no node"},
		{`p(ab)`, `{"stepType":"removeNodeMark","pos":99,"mark":{"type":"em"}}`, "no node"},
		{`h2(ab)`, `{"stepType":"attr","pos":0,"attr":"level","value":"3"}`, "to be of type number, not string"},
		{`h2(ab)`, `{"stepType":"attr","pos":2,"attr":"level","value":3}`, "text"},
		{`p(😀)`, `{"stepType":"replace","from":2,"to":2}`, "inside a character"},
		{`p(😀)`, `{"stepType":"replace","from":1,"to":2}`, "inside a character"},
		{`p(😀)`, `{"stepType":"addMark","from":2,"to":3,"mark":{"type":"em"}}`, "inside a character"},
		{`p(😀)`, `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":2,"gapTo":2,"insert":0}`, "inside a character"},
	} {
		after, err := parseStep(t, schema, c.step).Apply(plan(t, schema, c.doc))
		if c.why == "" {
			c.why = "not as open"
		}
		if err == nil {
			t.Errorf("%s on %s gives %s", c.step, c.doc, asJSON(after))
		} else if !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s on %s: %v, not %s", c.step, c.doc, err, c.why)
		}
	}
}

func TestStepsThatAreNoneAreRefused(t *testing.T) {
	schema := ourSchema(t)
	for _, raw := range []string{
		`{}`, `[]`, `null`, `{"stepType":"other"}`, `{"stepType":["replace"],"from":0,"to":0}`, `{"stepType":"replace"}`, `{"stepType":"replace","from":0}`,
		`{"stepType":"replace","from":"0","to":0}`, `{"stepType":"replace","from":0.5,"to":1}`, `{"stepType":"replace","from":-1,"to":1}`, `{"stepType":"replace","from":null,"to":1}`,
		`{"stepType":"replace","from":0,"to":1099511627777}`, `{"stepType":"replace","from":0,"to":0,"structure":1}`, `{"stepType":"replace","from":0,"to":0,"structure":null}`,
		`{"stepType":"replace","from":0,"to":0,"slice":[]}`, `{"stepType":"replace","from":0,"to":0,"slice":{"content":{}}}`, `{"stepType":"replace","from":0,"to":0,"slice":{"openStart":-1}}`,
		`{"stepType":"replace","from":0,"to":0,"slice":{"openEnd":"1"}}`, `{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"other"}]}}`,
		`{"stepType":"replaceAround","from":0,"to":0,"gapFrom":0,"insert":0}`, `{"stepType":"replaceAround","from":0,"to":0,"gapFrom":0,"gapTo":0}`,
		`{"stepType":"replaceAround","from":0,"to":0,"gapFrom":0,"gapTo":0,"insert":0,"slice":1}`, `{"stepType":"addMark","from":0,"to":0}`, `{"stepType":"addMark","from":0,"to":0,"mark":{"type":"other"}}`,
		`{"stepType":"removeMark","from":0,"mark":{"type":"em"}}`, `{"stepType":"removeMark","from":0,"to":1,"mark":{"type":"link"}}`, `{"stepType":"markSet"}`, `{"stepType":"markSet","steps":{}}`,
		`{"stepType":"markSet","steps":[null]}`, `{"stepType":"markSet","steps":[{"stepType":"attr","pos":0,"attr":"level"}]}`, `{"stepType":"markSet","steps":[{"stepType":"addMark"}]}`,
		`{"stepType":"addNodeMark","mark":{"type":"em"}}`, `{"stepType":"addNodeMark","pos":0}`, `{"stepType":"removeNodeMark","pos":0,"mark":null}`, `{"stepType":"removeNodeMark","mark":{"type":"em"}}`,
		`{"stepType":"attr","attr":"level"}`, `{"stepType":"attr","pos":0}`, `{"stepType":"attr","pos":0,"attr":1}`, `{"stepType":"attr","pos":0,"attr":"a","value":0.5}`, `{"stepType":"docAttr"}`,
	} {
		if step, err := schema.ParseStep([]byte(raw)); err == nil {
			t.Errorf("%s is taken for %s", raw, asJSON(step))
		}
	}
}

func TestStepsAreWrittenAsTheBrowserWritesThem(t *testing.T) {
	schema := ourSchema(t)
	em := `{"type":"em"}`
	for raw, want := range map[string]string{
		`{"to":3,"stepType":"replace","from":1,"slice":null,"structure":false}`:                                                           `{"stepType":"replace","from":1,"to":3}`,
		`{"stepType":"replace","from":1,"to":1,"slice":{"openEnd":1,"openStart":1,"content":[{"type":"paragraph"}]}}`:                     `{"stepType":"replace","from":1,"to":1}`, // adds nothing
		`{"stepType":"replace","from":1,"to":1,"slice":{"openEnd":0,"openStart":null,"content":[{"type":"paragraph"}]},"structure":true}`: `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"}]},"structure":true}`,
		`{"stepType":"replace","from":0,"to":0,"slice":{"openEnd":1}}`:                                                                    `{"stepType":"replace","from":0,"to":0,"slice":null}`,
		`{"stepType":"replaceAround","insert":1,"from":0,"to":4,"gapTo":3,"gapFrom":1,"slice":{"content":[{"type":"blockquote"}]}}`:       `{"stepType":"replaceAround","from":0,"to":4,"gapFrom":1,"gapTo":3,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`,
		`{"stepType":"addMark","from":1,"to":2,"mark":{"type":"em","attrs":{}}}`:                                                          `{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":2}`,
		`{"stepType":"removeMark","from":1,"to":2,"mark":` + em + `}`:                                                                     `{"stepType":"removeMark","mark":{"type":"em"},"from":1,"to":2}`,
		`{"stepType":"addNodeMark","mark":` + em + `,"pos":7}`:                                                                            `{"stepType":"addNodeMark","pos":7,"mark":{"type":"em"}}`,
		`{"stepType":"removeNodeMark","mark":` + em + `,"pos":7}`:                                                                         `{"stepType":"removeNodeMark","pos":7,"mark":{"type":"em"}}`,
		`{"stepType":"attr","value":null,"attr":"a\"b","pos":0}`:                                                                          `{"stepType":"attr","pos":0,"attr":"a\"b","value":null}`,
		`{"stepType":"attr","attr":"a","pos":0}`:                                                                                          `{"stepType":"attr","pos":0,"attr":"a"}`,
		`{"stepType":"docAttr","value":{"b":[1,true],"a":"x"},"attr":"a"}`:                                                                `{"stepType":"docAttr","attr":"a","value":{"b":[1,true],"a":"x"}}`,
		`{"stepType":"docAttr","attr":""}`:                                                                                                `{"stepType":"docAttr","attr":""}`,
		`{"stepType":"markSet","steps":[]}`:                                                                                               `{"stepType":"markSet","steps":[]}`,
		`{"stepType":"markSet","steps":[{"stepType":"addMark","from":1,"to":2,"mark":` + em + `},{"stepType":"markSet","steps":[{"stepType":"removeMark","from":1,"to":2,"mark":` + em + `}]}]}`://
		`{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":2},{"stepType":"removeMark","mark":{"type":"em"},"from":1,"to":2}]}`,
	} {
		if got := asJSON(parseStep(t, schema, raw)); got != want {
			t.Errorf("%s is written %s", raw, got)
		}
	}
}

func TestMarkStepsMarkWhatTheyMay(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	doc := parseNode(t, schema, `{"type":"doc","content":[{"type":"code","content":[{"type":"text","text":"ab"}]},{"type":"par","content":[`+
		`{"type":"text",`+loud+`"text":"cd"},{"type":"ref","content":[{"type":"text","text":"x"}]},{"type":"text","text":"e"},{"type":"text","marks":[{"type":"soft"}],"text":"f"}]}]}`)
	after := apply(t, doc, parseStep(t, schema, `{"stepType":"addMark","mark":{"type":"loud"},"from":1,"to":12}`))
	want := `{"type":"doc","attrs":{"lang":null,"n":0},"content":[{"type":"code","content":[{"type":"text","text":"ab"}]},{"type":"par","attrs":{"align":"left"},"content":[` +
		`{"type":"text",` + loud + `"text":"cd"},{"type":"ref","content":[{"type":"text",` + loud + `"text":"x"}],"marks":[{"type":"loud"}]},{"type":"text",` + loud + `"text":"e"},{"type":"text","marks":[{"type":"soft"}],"text":"f"}]}]}`
	if got := asJSON(after); got != want {
		t.Error(got)
	}
	cleared := apply(t, after, parseStep(t, schema, `{"stepType":"removeMark","mark":{"type":"loud"},"from":1,"to":12}`))
	if got := asJSON(cleared); strings.Contains(got, "loud") || !strings.Contains(got, `"text":"cd"`) {
		t.Error(got)
	}
}

func TestInverseOfAMarkBringsBackWhatItDroveOut(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	doc := inPar(t, schema, `{"type":"text","text":"a"},{"type":"text",`+loud+`"text":"b"},{"type":"text","marks":[{"type":"soft"}],"text":"c"}`)
	step := parseStep(t, schema, `{"stepType":"addMark","mark":{"type":"soft"},"from":1,"to":4}`)
	inverse, err := step.Invert(doc)
	want := `{"stepType":"markSet","steps":[{"stepType":"removeMark","mark":{"type":"soft"},"from":1,"to":3},{"stepType":"addMark","mark":{"type":"loud"},"from":2,"to":3}]}`
	if err != nil || asJSON(inverse) != want {
		t.Errorf("%s %v", asJSON(inverse), err)
	}
	again, err := inverse.Invert(apply(t, doc, step))
	want = `{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"soft"},"from":1,"to":3},{"stepType":"markSet","steps":[]}]}`
	if err != nil || !strings.HasPrefix(asJSON(again), `{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"soft"},"from":1,"to":3}`) || strings.Contains(asJSON(again)[30:], "markSet") {
		t.Errorf("%s %v, nested it would be %s", asJSON(again), err, want)
	}
	both := inPar(t, schema, `{"type":"text",`+loud+`"text":"a"},{"type":"image","attrs":{"src":"x"},`+loud[:len(loud)-1]+`}`)
	runs, err := parseStep(t, schema, `{"stepType":"removeMark","mark":{"type":"loud"},"from":1,"to":3}`).Invert(both)
	if err != nil || asJSON(runs) != `{"stepType":"addMark","mark":{"type":"loud"},"from":1,"to":3}` {
		t.Errorf("%s %v", asJSON(runs), err)
	}
	nothing, err := parseStep(t, schema, `{"stepType":"removeMark","mark":{"type":"bare"},"from":1,"to":4}`).Invert(doc)
	if err != nil || asJSON(nothing) != `{"stepType":"markSet","steps":[]}` || apply(t, doc, nothing) != doc {
		t.Errorf("%s %v", asJSON(nothing), err)
	}
}

func TestInverseOfNodeSteps(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	doc := parseNode(t, schema, `{"type":"doc","content":[{"type":"par","marks":[{"type":"loud"}]}]}`)
	for raw, want := range map[string]string{
		`{"stepType":"addNodeMark","pos":0,"mark":{"type":"soft"}}`:                  `{"stepType":"addNodeMark","pos":0,"mark":{"type":"loud"}}`,
		`{"stepType":"addNodeMark","pos":0,"mark":{"type":"loud"}}`:                  `{"stepType":"addNodeMark","pos":0,"mark":{"type":"loud"}}`,
		`{"stepType":"addNodeMark","pos":0,"mark":{"type":"note","attrs":{"id":1}}}`: `{"stepType":"removeNodeMark","pos":0,"mark":{"type":"note","attrs":{"id":1}}}`,
		`{"stepType":"addNodeMark","pos":2,"mark":{"type":"loud"}}`:                  `{"stepType":"removeNodeMark","pos":2,"mark":{"type":"loud"}}`,
		`{"stepType":"removeNodeMark","pos":0,"mark":{"type":"loud"}}`:               `{"stepType":"addNodeMark","pos":0,"mark":{"type":"loud"}}`,
		`{"stepType":"removeNodeMark","pos":0,"mark":{"type":"soft"}}`:               `{"stepType":"removeNodeMark","pos":0,"mark":{"type":"soft"}}`,
		`{"stepType":"attr","pos":0,"attr":"align","value":"right"}`:                 `{"stepType":"attr","pos":0,"attr":"align","value":"left"}`,
		`{"stepType":"attr","pos":0,"attr":"other","value":1}`:                       `{"stepType":"attr","pos":0,"attr":"other"}`,
		`{"stepType":"docAttr","attr":"lang","value":"nn"}`:                          `{"stepType":"docAttr","attr":"lang","value":null}`,
	} {
		inverse, err := parseStep(t, schema, raw).Invert(doc)
		if err != nil || asJSON(inverse) != want {
			t.Errorf("%s is taken back by %s: %v", raw, asJSON(inverse), err)
		}
	}
	if _, err := parseStep(t, schema, `{"stepType":"attr","pos":2,"attr":"align"}`).Invert(doc); err == nil {
		t.Error("a step on nothing has an inverse")
	}
}

func TestWhatChangesNothingLeavesTheVeryDocument(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	doc := parseNode(t, schema, `{"type":"doc","attrs":{"lang":{"a":1,"b":2}},"content":[{"type":"par","content":[{"type":"text",`+loud+`"text":"ab"}]},{"type":"box","marks":[{"type":"loud"}],"content":[{"type":"par"}]}]}`)
	for _, raw := range []string{
		`{"stepType":"addMark","mark":{"type":"loud"},"from":2,"to":3}`, `{"stepType":"removeMark","mark":{"type":"soft"},"from":1,"to":7}`,
		`{"stepType":"addNodeMark","pos":4,"mark":{"type":"loud"}}`, `{"stepType":"removeNodeMark","pos":4,"mark":{"type":"soft"}}`,
		`{"stepType":"attr","pos":0,"attr":"align","value":"left"}`, `{"stepType":"attr","pos":0,"attr":"other","value":1}`, `{"stepType":"docAttr","attr":"n"}`,
		`{"stepType":"docAttr","attr":"lang","value":{"a":1,"b":2}}`,
	} {
		if apply(t, doc, parseStep(t, schema, raw)) != doc {
			t.Errorf("%s makes a new document", raw)
		}
	}
	turned := apply(t, doc, parseStep(t, schema, `{"stepType":"docAttr","attr":"lang","value":{"b":2,"a":1}}`))
	if !strings.Contains(asJSON(turned), `{"b":2,"a":1}`) {
		t.Error("members in another order are lost")
	}
	changed := apply(t, doc, parseStep(t, schema, `{"stepType":"addMark","mark":{"type":"soft"},"from":1,"to":8}`))
	if changed.Child(1) != doc.Child(1) || changed.Child(0) == doc.Child(0) {
		t.Error("what a step does not touch is made anew")
	}
}

func TestWhatIsReadDoesNotKeepItsInput(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	raw := []byte(`{"type":"par","attrs":{"align":"left"},"content":[{"type":"text","text":"abc"}]}`)
	node, err := schema.ParseNode(raw)
	if err != nil {
		t.Fatal(err)
	}
	before := asJSON(node)
	for i := range raw {
		raw[i] = '#'
	}
	if asJSON(node) != before {
		t.Error("the node changes with the bytes that it was read from")
	}
}

// TestJoinedTextsKeepTheMarksThatTheOriginalKeeps: two marks may be the same but written otherwise.
func TestJoinedTextsKeepTheMarksThatTheOriginalKeeps(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	link := func(title, text string) string {
		return `{"type":"text","marks":[{"type":"link","attrs":{"href":"x","title":` + title + `}}],"text":"` + text + `"}`
	}
	one, other := `{"a":1,"b":2}`, `{"b":2,"a":1}`
	if doc := inPar(t, schema, link(one, "a")+","+link(other, "b")); !strings.Contains(asJSON(doc), link(other, "ab")) {
		t.Errorf("read: %s", asJSON(doc))
	}
	typed := `{"stepType":"replace","from":2,"to":2,"slice":{"content":[` + link(other, "b") + `]}}`
	if after := apply(t, inPar(t, schema, link(one, "a")), parseStep(t, schema, typed)); !strings.Contains(asJSON(after), link(one, "ab")) {
		t.Errorf("typed: %s", asJSON(after))
	}
	if merged := parseStep(t, schema, strings.Replace(typed, other, one, 1)).Merge(parseStep(t, schema, strings.Replace(typed, `"from":2,"to":2`, `"from":3,"to":3`, 1))); !strings.Contains(asJSON(merged), link(one, "bb")) {
		t.Errorf("merged: %s", asJSON(merged))
	}
	two := parseNode(t, schema, `{"type":"doc","content":[{"type":"par","content":[`+link(one, "a")+`]},{"type":"par","content":[`+link(other, "b")+`]}]}`)
	if after := apply(t, two, Put(2, 4)); !strings.Contains(asJSON(after), link(other, "ab")) {
		t.Errorf("joined: %s", asJSON(after))
	}
}
