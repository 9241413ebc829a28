package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

// sample has a heading, a list in a quote, a footnote and a card.
const sample = `{"type":"doc","content":[` +
	`{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Måla"}]},` +
	`{"type":"blockquote","content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[` +
	`{"type":"text","text":"om "},{"type":"text","marks":[{"type":"strong"}],"text":"barn"},{"type":"footnote","content":[{"type":"text","text":"NOU"}]},{"type":"hard_break"},{"type":"text","text":"😀"}]}]}]}]},` +
	`{"type":"kort","attrs":{"rom":"tiltak","ting":"t1"}},` +
	`{"type":"paragraph"}]}`

func TestNodeComesBackAsItWas(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	if err := doc.Check(); err != nil {
		t.Error(err)
	}
	if got := asJSON(doc); got != sample {
		t.Errorf("it comes back as %s", got)
	}
	if doc.NodeSize() != doc.Content().Size()+2 || doc.ChildCount() != 4 || doc.Child(0).Attr("level") != 2.0 || doc.Child(0).Attr("other") != nil {
		t.Error("sizes, children or attributes are wrong")
	}
}

func TestNodeIsMadeWhole(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for raw, want := range map[string]string{
		// Texts that stand side by side with the same marks become one, marks are sorted, defaults are filled in.
		`{"type":"par","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}`:                    `{"type":"par","attrs":{"align":"left"},"content":[{"type":"text","text":"ab"}]}`,
		`{"type":"par","attrs":{},"marks":[{"type":"link","attrs":{"href":"x"}},{"type":"loud","attrs":{}}]}`: `{"type":"par","attrs":{"align":"left"},"marks":[{"type":"loud"},{"type":"link","attrs":{"href":"x","title":null}}]}`,
		// What the schema does not know is left out; texts have nothing but marks.
		`{"type":"rule","attrs":{"x":1},"other":true}`:                               `{"type":"rule"}`,
		`{"type":"text","text":"a","attrs":3,"content":"?"}`:                         `{"type":"text","text":"a"}`,
		`{"type":"par","attrs":null,"content":null,"marks":null}`:                    `{"type":"par","attrs":{"align":"left"}}`,
		`{"type":"box","attrs":{"any":{"b":[1],"a":{}}},"content":[]}`:               `{"type":"box","attrs":{"any":{"b":[1],"a":{}}}}`,
		`{"type":"doc","attrs":{"n":7,"lang":"nn"}}`:                                 `{"type":"doc","attrs":{"lang":"nn","n":7}}`,
		`{"type":"rule","marks":[{"type":"soft"},{"type":"note","attrs":{"id":2}}]}`: `{"type":"rule","marks":[{"type":"note","attrs":{"id":2}},{"type":"soft"}]}`,
	} {
		if got := asJSON(parseNode(t, schema, raw)); got != want {
			t.Errorf("%s is read as %s", raw, got)
		}
	}
}

// TestAttributesLeftOutAreNull: where a type cannot do without attributes and none are given, each is
// null, even one that has a default. So the original has it.
func TestAttributesLeftOutAreNull(t *testing.T) {
	schema := parseSchema(t, `{"nodes":[{"name":"doc","attrs":[{"name":"a"},{"name":"b","default":1}]},{"name":"text"}],"marks":[{"name":"m","attrs":[{"name":"a"},{"name":"b","default":1}]}]}`)
	for raw, want := range map[string]string{
		`{"type":"doc"}`:                                    `{"type":"doc","attrs":{"a":null,"b":null}}`,
		`{"type":"doc","attrs":null}`:                       `{"type":"doc","attrs":{"a":null,"b":null}}`,
		`{"type":"doc","attrs":{"a":2}}`:                    `{"type":"doc","attrs":{"a":2,"b":1}}`,
		`{"type":"text","text":"x","marks":[{"type":"m"}]}`: `{"type":"text","marks":[{"type":"m","attrs":{"a":null,"b":null}}],"text":"x"}`,
	} {
		if got := asJSON(parseNode(t, schema, raw)); got != want {
			t.Errorf("%s is read as %s", raw, got)
		}
	}
	if _, err := schema.ParseNode([]byte(`{"type":"doc","attrs":{"b":2}}`)); err == nil {
		t.Error("an attribute that must be given is not")
	}
}

func TestNodeThatCannotBeIsRefused(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for _, raw := range []string{
		`null`, `[]`, `"rule"`, `{}`, `{"type":"other"}`, `{"type":1}`, `{"type":["rule"]}`, `{"type":"text"}`, `{"type":"text","text":""}`, `{"type":"text","text":1}`,
		`{"type":"par","content":{}}`, `{"type":"par","content":[null]}`, `{"type":"par","content":[{"type":"other"}]}`, `{"type":"par","content":""}`,
		`{"type":"par","marks":{}}`, `{"type":"par","marks":[{}]}`, `{"type":"par","marks":[null]}`, `{"type":"par","marks":[{"type":"other"}]}`, `{"type":"par","marks":0}`,
		`{"type":"par","attrs":{"align":1}}`, `{"type":"par","attrs":[]}`, `{"type":"par","attrs":"x"}`, `{"type":"par","attrs":{"other":0.5}}`,
		`{"type":"image"}`, `{"type":"image","attrs":{}}`, `{"type":"image","attrs":{"src":null}}`, `{"type":"text","text":"a","marks":[{"type":"link"}]}`,
		`{"type":"text","text":"a","marks":[{"type":"link","attrs":{"title":"x"}}]}`,
	} {
		if node, err := schema.ParseNode([]byte(raw)); err == nil {
			t.Errorf("%s is taken for %s", raw, asJSON(node))
		}
	}
}

func TestCheckTellsWhatIsWrong(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for raw, good := range map[string]bool{
		`{"type":"doc","content":[{"type":"image","attrs":{"src":"x"}}]}`:                                                                   false,
		`{"type":"doc","content":[{"type":"par"}]}`:                                                                                         true,
		`{"type":"doc","content":[]}`:                                                                                                       false,
		`{"type":"doc","content":[{"type":"par","content":[{"type":"rule"}]}]}`:                                                             false,
		`{"type":"doc","content":[{"type":"box","content":[{"type":"par"}]},{"type":"title"}]}`:                                             false,
		`{"type":"doc","content":[{"type":"code","content":[{"type":"text","text":"a","marks":[{"type":"loud"}]}]}]}`:                       false,
		`{"type":"doc","content":[{"type":"code","content":[{"type":"text","text":"a","marks":[{"type":"note","attrs":{"id":1}}]}]}]}`:      true,
		`{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"loud"},{"type":"soft"}]}]}`:                                   false,
		`{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"loud"},{"type":"loud"}]}]}`:                                   false,
		`{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"note","attrs":{"id":1}},{"type":"note","attrs":{"id":1}}]}]}`: false,
		`{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"note","attrs":{"id":1}},{"type":"note","attrs":{"id":2}}]}]}`: true,
		`{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"note","attrs":{"id":1}},{"type":"bare"}]}]}`:                  false,
		`{"type":"rule","content":[{"type":"rule"}]}`:                                                                                       false,
	} {
		if err := parseNode(t, schema, raw).Check(); (err == nil) != good {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

func TestEqMindsAllThatANodeHas(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	var nodes []*Node
	for _, raw := range []string{
		`{"type":"par"}`, `{"type":"code"}`, `{"type":"par","attrs":{"align":null}}`, `{"type":"par","marks":[{"type":"loud"}]}`,
		`{"type":"par","content":[{"type":"text","text":"a"}]}`, `{"type":"par","content":[{"type":"text","text":"b"}]}`,
		`{"type":"par","content":[{"type":"text","text":"ab"}]}`, `{"type":"par","content":[{"type":"text","text":"a","marks":[{"type":"loud"}]},{"type":"text","text":"b"}]}`,
	} {
		nodes = append(nodes, parseNode(t, schema, raw), parseNode(t, schema, raw))
	}
	for i, a := range nodes {
		for j, b := range nodes {
			if a.Eq(b) != (i/2 == j/2) {
				t.Errorf("%s and %s", asJSON(a), asJSON(b))
			}
		}
	}
}

func TestWhereAPositionStands(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	for pos, want := range map[int]string{
		0: "doc_0:0", 1: "doc_0 heading_0:0", 3: "doc_0 heading_0:2", 5: "doc_0 heading_1:4", 6: "doc_1:6",
		8: "doc_1 blockquote_0 bullet_list_0:0", 13: "doc_1 blockquote_0 bullet_list_0 list_item_0 paragraph_1:3", 18: "doc_1 blockquote_0 bullet_list_0 list_item_0 paragraph_2 footnote_0:0",
		28: "doc_1 blockquote_1:21",
	} {
		at, err := doc.Resolve(pos)
		if err != nil {
			t.Errorf("%d: %v", pos, err)
			continue
		}
		var path []string
		for depth := range at.Depth() + 1 {
			path = append(path, fmt.Sprintf("%s_%d", at.Node(depth).Type().Name(), at.Index(depth)))
		}
		if got := fmt.Sprintf("%s:%d", strings.Join(path, " "), at.offset); got != want {
			t.Errorf("%d stands in %s", pos, got)
		}
		if at.Pos() != pos || at.Node(99) != nil || at.Index(99) != -1 || at.Start(at.Depth()) > pos || at.End(at.Depth()) < pos {
			t.Errorf("%d is told wrong: %v", pos, at)
		}
	}
	for _, pos := range []int{-1, 24, doc.content.size + 1} {
		if _, err := doc.Resolve(pos); err == nil {
			t.Errorf("%d is a position", pos)
		}
	}
}

func TestNodeAtAPosition(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	for pos, want := range map[int]string{0: "heading", 1: "text", 3: "text", 5: "", 6: "blockquote", 17: "footnote", 18: "text", 29: "kort", 30: "paragraph", 31: "", 32: "", 33: "", -1: ""} {
		got := ""
		if node := doc.NodeAt(pos); node != nil {
			got = node.Type().Name()
		}
		if got != want {
			t.Errorf("at %d is %q, not %q", pos, got, want)
		}
	}
}

func TestTextBetween(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, doc.content.size, "Måla|om barnNOU*😀|*|"}, {0, 6, "Måla"}, {2, 4, "ål"}, {4, 12, "a|om"}, {13, 13, ""}, {22, 23, "*"}, {29, 30, "*"},
	} {
		got, err := doc.TextBetween(c.from, c.to, "|", "*")
		if err != nil || got != c.want {
			t.Errorf("from %d to %d it says %q: %v", c.from, c.to, got, err)
		}
	}
	for _, c := range [][2]int{{-1, 3}, {3, 2}, {0, 99}, {12, 24}} {
		if _, err := doc.TextBetween(c[0], c[1], "", ""); err == nil {
			t.Errorf("there is text from %d to %d", c[0], c[1])
		}
	}
}

func TestCuttingOutNothing(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	if cut, err := doc.content.cut(3, 3); err != nil || len(cut.nodes) > 0 {
		t.Errorf("%s %v", cut.appendJSON(nil), err)
	}
	if slice, err := doc.Slice(3, 3); err != nil || !slice.Eq(Slice{}) {
		t.Errorf("%v %v", slice, err)
	}
	if slice, err := doc.Slice(3, 14); err != nil || slice.OpenStart != 1 || slice.OpenEnd != 4 || slice.Size() != 11 {
		t.Errorf("%v %v", slice, err)
	}
}

func TestDescendantsAreVisitedInOrder(t *testing.T) {
	doc := parseNode(t, ourSchema(t), sample)
	var seen []string
	doc.Descendants(func(node *Node, pos int, parent *Node, index int) bool {
		if doc.NodeAt(pos) != node || parent.Child(index) != node {
			t.Errorf("%s is not at %d", node.Type().Name(), pos)
		}
		seen = append(seen, fmt.Sprint(node.Type().Name(), pos))
		return node.Type().Name() != "list_item"
	})
	if got := strings.Join(seen, " "); got != "heading0 text1 blockquote6 bullet_list7 list_item8 kort29 paragraph30" {
		t.Error(got)
	}
	seen = nil
	doc.NodesBetween(15, 19, func(node *Node, pos int, _ *Node, _ int) bool {
		seen = append(seen, fmt.Sprint(node.Type().Name(), pos))
		return true
	})
	if got := strings.Join(seen, " "); got != "blockquote6 bullet_list7 list_item8 paragraph9 text13 footnote17 text18" {
		t.Error(got)
	}
}
