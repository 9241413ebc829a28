package prosemirror

import (
	"strings"
	"testing"
)

// markSet makes a set of words such as "note1 loud".
func markSet(t *testing.T, schema *Schema, words string) (set []*Mark) {
	t.Helper()
	for _, word := range strings.Fields(words) {
		attrs := Attrs{}
		if name, id, ok := strings.Cut(word, "/"); ok {
			word, attrs = name, Attrs{"id": len(id)}
		}
		m, err := schema.Mark(word, attrs)
		if err != nil {
			t.Fatal(err)
		}
		set = append(set, m)
	}
	return set
}

func TestMarksAreAddedInTheirOrder(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for _, c := range []struct{ set, mark, want string }{
		{"", "loud", "loud"},
		{"loud", "loud", "loud"},
		{"loud", "note/a", "note/a loud"},
		{"note/a loud", "note/aa", "note/a note/aa loud"},
		{"note/a", "note/a", "note/a"},
		{"loud", "soft", "soft"},
		{"soft", "loud", "soft"},
		{"note/a soft", "bare", "bare"},
		{"bare", "loud", "bare"},
		{"note/a note/aa loud", "soft", "note/a note/aa soft"},
	} {
		set := markSet(t, schema, c.set)
		got := markSet(t, schema, c.mark)[0].addTo(set)
		if !sameMarks(got, markSet(t, schema, c.want)) {
			t.Errorf("%s added to %q gives %d marks", c.mark, c.set, len(got))
		}
		if !sameMarks(set, markSet(t, schema, c.set)) {
			t.Errorf("the set %q was changed", c.set)
		}
		if err := checkMarks(got); err != nil {
			t.Errorf("%s added to %q: %v", c.mark, c.set, err)
		}
	}
}

func TestMarksAreTakenAway(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	for _, c := range []struct{ set, mark, want string }{
		{"", "loud", ""}, {"loud", "loud", ""}, {"note/a note/aa", "note/a", "note/aa"}, {"note/a loud", "note/aa", "note/a loud"},
	} {
		m := markSet(t, schema, c.mark)[0]
		set := markSet(t, schema, c.set)
		got := m.removeFrom(set)
		if !sameMarks(got, markSet(t, schema, c.want)) || !sameMarks(set, markSet(t, schema, c.set)) {
			t.Errorf("%s taken from %q leaves %d marks", c.mark, c.set, len(got))
		}
		if m.In(set) != (c.set != c.want) || m.In(got) {
			t.Errorf("%s in %q", c.mark, c.set)
		}
	}
}

// TestCheckMarksIsAddingThemOneByOne: what goesBefore says is what building the set anew would.
func TestCheckMarksIsAddingThemOneByOne(t *testing.T) {
	schema := parseSchema(t, oddSchema)
	g := newGen(t, schema, 3)
	good := 0
	for range 5000 {
		var marks, built []*Mark
		for range g.IntN(4) {
			marks = append(marks, g.mark())
		}
		for _, m := range marks {
			built = m.addTo(built)
		}
		if sameMarks(built, marks) != (checkMarks(marks) == nil) {
			t.Fatalf("%s", appendMarks(nil, marks))
		}
		if sameMarks(built, marks) && len(marks) > 1 {
			good++
		}
	}
	if good < 20 {
		t.Errorf("only %d sets were good", good)
	}
}
