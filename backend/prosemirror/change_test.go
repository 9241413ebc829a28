package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

// changed applies steps, each with a tag such as "A: ", and tells the changes: the ranges, and who
// deleted and who put in how much.
func changed(t *testing.T, schema *Schema, doc *Node, steps ...string) (raw, simple string) {
	t.Helper()
	after := doc
	var tagged []Tagged[string]
	for _, line := range steps {
		tag, json, _ := strings.Cut(line, ": ")
		step := parseStep(t, schema, json)
		after, tagged = apply(t, after, step), append(tagged, Tagged[string]{step.Map(), tag})
	}
	changes := Changes(doc, after, tagged)
	return told(changes), told(Simplify(changes, after))
}

func told(changes []Change[string]) string {
	var all []string
	for _, c := range changes {
		one := fmt.Sprintf("%d-%d>%d-%d", c.FromA, c.ToA, c.FromB, c.ToB)
		for _, s := range c.Deleted {
			one += fmt.Sprintf(" -%d%s", s.Length, s.Tag)
		}
		for _, s := range c.Inserted {
			one += fmt.Sprintf(" +%d%s", s.Length, s.Tag)
		}
		all = append(all, one)
	}
	return strings.Join(all, ", ")
}

func TestWhatChanged(t *testing.T) {
	schema := ourSchema(t)
	put := func(from, to int, text string) string {
		slice := ""
		if text != "" {
			slice = `,"slice":{"content":[{"type":"text","text":"` + text + `"}]}`
		}
		return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d%s}`, from, to, slice)
	}
	for _, c := range []struct {
		what, doc   string
		steps       []string
		raw, simple string
	}{
		{"nothing", `p(abc)`, nil, "", ""},
		{"typing", `p(abc)`, []string{"A: " + put(2, 2, "x")}, "2-2>2-3 +1A", ""},
		{"two people", `p(abc)`, []string{"A: " + put(2, 2, "x"), "B: " + put(3, 3, "y"), "A: " + put(4, 4, "z")}, "2-2>2-5 +1A +1B +1A", ""},
		{"there and back", `p(abc)`, []string{"A: " + put(2, 2, "x"), "B: " + put(2, 3, "")}, "", ""},
		{"deleted and typed anew", `p(abc)`, []string{"A: " + put(1, 4, ""), "B: " + put(1, 1, "abc")}, "", ""},
		{"deleted in what was typed", `p(abc)`, []string{"A: " + put(2, 2, "xyz"), "B: " + put(3, 4, "")}, "2-2>2-4 +2A", ""},
		{"deleted around what was typed", `p(abc)`, []string{"A: " + put(2, 2, "xyz"), "B: " + put(1, 6, "")}, "1-3>1-1 -2B", ""},
		{"typed in what was replaced", `p(abc)`, []string{"A: " + put(2, 3, "xyz"), "B: " + put(2, 2, "w")}, "2-3>2-6 -1A +1B +3A", "1-4>1-7 -3A +2B +4A"},
		{"two places", `p(abc)`, []string{"A: " + put(1, 2, ""), "B: " + put(3, 3, "yy")}, "1-2>1-1 -1A, 4-4>3-5 +2B", "1-4>1-5 -3A +2A +2B"},
		{"a word put right", `p(the quick fox)`, []string{"A: " + put(5, 6, "Qu")}, "5-6>5-7 -1A +2A", "5-10>5-11 -5A +6A"},
		{"one letter for another", `p(the quick fox)`, []string{"A: " + put(5, 6, "Q")}, "5-6>5-6 -1A +1A", ""},
		{"two letters of a word", `p(blåbær)`, []string{"A: " + put(2, 3, "L"), "B: " + put(5, 7, "")}, "2-3>2-3 -1A +1A, 5-7>5-5 -2B", "1-7>1-5 -4A -2B +4A"},
		{"a paragraph more", `p(ab)`, []string{`A: {"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}}`}, "2-2>2-4 +2A", ""},
		{"another kind of block", `p(ab)`, []string{`A: {"stepType":"replaceAround","from":0,"to":4,"gapFrom":1,"gapTo":3,"insert":1,"slice":{"content":[{"type":"heading","attrs":{"level":2}}]}}`}, "0-1>0-1 -1A +1A, 3-4>3-4 -1A +1A", ""},
		{"a mark", `p(ab)`, []string{`A: {"stepType":"addMark","mark":{"type":"em"},"from":1,"to":3}`}, "", ""},
	} {
		if c.simple == "" {
			c.simple = c.raw
		}
		raw, simple := changed(t, schema, plan(t, schema, c.doc), c.steps...)
		if raw != c.raw || simple != c.simple {
			t.Errorf("%s: %q, simply %q", c.what, raw, simple)
		}
	}
}

func TestChangesFarApartAreNotMadeOne(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(word and many more words until the next one)`)
	_, simple := changed(t, schema, doc,
		`A: {"stepType":"replace","from":2,"to":3,"slice":{"content":[{"type":"text","text":"OO"}]}}`,
		`B: {"stepType":"replace","from":43,"to":44,"slice":{"content":[{"type":"text","text":"EE"}]}}`)
	if simple != "1-5>1-6 -4A +5A, 41-44>42-46 -3B +4B" {
		t.Error(simple)
	}
}

// TestWordsAreWidenedOnlySoFar: of a word without end, no more than what is near, and
// nothing twice.
func TestWordsAreWidenedOnlySoFar(t *testing.T) {
	schema := ourSchema(t)
	doc := plan(t, schema, `p(`+strings.Repeat("abcdefghij", 12)+`)`)
	raw, simple := changed(t, schema, doc,
		`A: {"stepType":"replace","from":40,"to":41,"slice":{"content":[{"type":"text","text":"XY"}]}}`,
		`B: {"stepType":"replace","from":80,"to":81,"slice":{"content":[{"type":"text","text":"ZW"}]}}`)
	if raw != "40-41>40-42 -1A +2A, 79-80>80-82 -1B +2B" || simple != "10-110>10-112 -61A -39B +62A +40B" {
		t.Error(raw, simple)
	}
}

// TestLargeChangesAreNotLookedInto: what is beyond the limits is told as a whole, but for its ends.
func TestLargeChangesAreNotLookedInto(t *testing.T) {
	schema := ourSchema(t)
	long, other := strings.Repeat("abcdefghij", 1100), strings.Repeat("klmnopqrst", 1100)
	for name, c := range map[string]struct{ before, after, want string }{
		"more than can be held against each other": {long, "abc" + other + "hij", "4-10998>4-11004 -10994A +11000A"},
		"too many differences":                     {"abc" + long[:5000], "abc" + other[:5000] + "x", "4-5004>4-5005 -5000A +5001A"},
		"few differences in much":                  {long, long[:7000] + "XX" + long[7000:], "7001-7001>7001-7003 +2A"},
		"the same":                                 {long, long, ""},
	} {
		doc := paragraphs(t, schema, c.before)
		text, err := schema.Text(c.after)
		if err != nil {
			t.Fatal(err)
		}
		step := Put(1, 1+units(c.before), text)
		if got := told(Changes(doc, apply(t, doc, step), []Tagged[string]{{step.Map(), "A"}})); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestSimplifyOfNothing(t *testing.T) {
	if got := Simplify[string](nil, plan(t, ourSchema(t), `p(ab cd)`)); got != nil {
		t.Error(got)
	}
}

func TestNobodyIsShownHalfACharacter(t *testing.T) {
	schema := ourSchema(t)
	for _, c := range []struct{ before, after, raw, whole string }{
		{"a😀b", "a😁b", "3-4>3-4 -1A +1A", "2-4>2-4 -2A +2A"}, // D83D DE00, D83D DE01
		{"a😀b", "a🨀b", "2-3>2-3 -1A +1A", "2-4>2-4 -2A +2A"}, // D83D DE00, D83E DE00
		{"a😀", "a😀😀", "4-4>4-6 +2A", "4-4>4-6 +2A"},          // a whole one more
		{"😀😀xx😀", "😁😀xx😁", "2-3>2-3 -1A +1A, 8-9>8-9 -1A +1A", "1-3>1-3 -2A +2A, 7-9>7-9 -2A +2A"},
		{"ab", "aXb", "2-2>2-3 +1A", "2-2>2-3 +1A"},
	} {
		doc, after := paragraphs(t, schema, c.before), paragraphs(t, schema, c.after)
		step := Put(1, doc.content.size-1, after.Child(0).Child(0))
		raw := Changes(doc, apply(t, doc, step), []Tagged[string]{{step.Map(), "A"}})
		if got := told(raw); got != c.raw {
			t.Errorf("%s to %s: %s", c.before, c.after, got)
		}
		if got := told(WholeCharacters(raw, doc, after)); got != c.whole {
			t.Errorf("%s to %s, whole: %s", c.before, c.after, got)
		}
	}
	// Two changes that share a character become one: each has one half of it.
	doc := paragraphs(t, schema, "a😀b")
	after := paragraphs(t, schema, "a🨁b")
	halves := []Change[string]{{2, 3, 2, 3, spanOf(1, "A"), spanOf(1, "A")}, {3, 4, 3, 4, spanOf(1, "B"), spanOf(1, "B")}}
	if got := told(WholeCharacters(halves, doc, after)); got != "2-4>2-4 -1A -1B +1A +1B" {
		t.Error(got)
	}
}
