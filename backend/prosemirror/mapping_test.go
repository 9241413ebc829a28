package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

// around tells what a map says of a position: where it goes, and what is deleted before (b), after
// (a), across (x) and on the side asked for (!).
func around(m Mappable, pos, side int) string {
	r := m.MapResult(pos, side)
	told := fmt.Sprint(r.Pos)
	for _, flag := range []struct {
		sign string
		is   bool
	}{{"b", r.DeletedBefore()}, {"a", r.DeletedAfter()}, {"x", r.DeletedAcross()}, {"!", r.Deleted()}} {
		if flag.is {
			told += flag.sign
		}
	}
	return told
}

func TestWherePositionsGo(t *testing.T) {
	insert, remove, replace := NewStepMap(2, 0, 4), NewStepMap(2, 4, 0), NewStepMap(2, 4, 4)
	two, wrap := NewStepMap(2, 1, 0, 6, 0, 3), NewStepMap(2, 0, 1, 6, 0, 1)
	for _, c := range []struct {
		name          string
		m             *StepMap
		pos           int
		before, after string
	}{
		{"insert", insert, 0, "0", "0"},
		{"insert", insert, 2, "2", "6"},
		{"insert", insert, 3, "7", "7"},
		{"remove", remove, 2, "2a", "2a!"},
		{"remove", remove, 4, "2bax!", "2bax!"},
		{"remove", remove, 6, "2b!", "2b"},
		{"remove", remove, 7, "3", "3"},
		{"replace", replace, 2, "2a", "2a!"},
		{"replace", replace, 4, "2bax!", "6bax!"},
		{"replace", replace, 6, "6b!", "6b"},
		{"replace", replace, 8, "8", "8"},
		{"two", two, 3, "2b!", "2b"},
		{"two", two, 5, "4", "4"},
		{"two", two, 6, "5", "8"},
		{"two", two, 8, "10", "10"},
		{"two back", two.Invert(), 2, "2", "3"},
		{"two back", two.Invert(), 5, "6a", "6a!"},
		{"two back", two.Invert(), 6, "6bax!", "6bax!"},
		{"two back", two.Invert(), 9, "7", "7"},
		{"wrap", wrap, 2, "2", "3"},
		{"wrap", wrap, 6, "7", "8"},
		{"wrap back", wrap.Invert(), 8, "6b!", "6b"},
		{"wrap back", wrap.Invert(), 9, "7", "7"},
		{"nothing", noChange, 5, "5", "5"},
	} {
		if got := around(c.m, c.pos, -1); got != c.before {
			t.Errorf("%s: %d goes to %s, before", c.name, c.pos, got)
		}
		if got := around(c.m, c.pos, 1); got != c.after {
			t.Errorf("%s: %d goes to %s, after", c.name, c.pos, got)
		}
		for _, side := range []int{-1, 1} {
			if c.m.Map(c.pos, side) != c.m.MapResult(c.pos, side).Pos {
				t.Errorf("%s: Map and MapResult of %d differ", c.name, c.pos)
			}
		}
	}
}

func TestRangesOfAMap(t *testing.T) {
	m := NewStepMap(2, 1, 4, 8, 3, 0)
	for want, m := range map[string]*StepMap{"2-3 to 2-6, 8-11 to 11-11": m, "2-6 to 2-3, 11-11 to 8-11": m.Invert()} {
		var told []string
		m.Ranges(func(oldStart, oldEnd, newStart, newEnd int) {
			told = append(told, fmt.Sprintf("%d-%d to %d-%d", oldStart, oldEnd, newStart, newEnd))
		})
		if got := strings.Join(told, ", "); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

func TestAMirrorBringsPositionsBack(t *testing.T) {
	remove, insert := NewStepMap(2, 4, 0), NewStepMap(0, 0, 3)
	plain := NewMapping(remove, insert, NewStepMap(5, 0, 4))
	if got := around(plain, 4, 1); got != "9bax!" {
		t.Errorf("without a mirror it goes to %s", got)
	}
	mirrored := NewMapping(remove, insert)
	mirrored.AppendMirror(NewStepMap(5, 0, 4), 0)
	for pos, want := range map[int]string{1: "4", 3: "6", 4: "7", 5: "8", 7: "10"} {
		if got := around(mirrored, pos, 1); got != want {
			t.Errorf("%d goes to %s", pos, got)
		}
	}
	if got := around(mirrored.Slice(0, 2), 4, 1); got != "5bax!" {
		t.Errorf("without the part that holds the mirror it goes to %s", got)
	}
	if got := around(mirrored.Slice(1, 3), 2, 1); got != "9" || mirrored.Slice(1, 3).Len() != 2 {
		t.Errorf("in a part it goes to %s", got)
	}
}

func TestAMapKeepsItsFirstMirror(t *testing.T) {
	m := NewMapping(NewStepMap(2, 4, 0))
	m.AppendMirror(NewStepMap(2, 0, 4), 0)
	m.AppendMirror(NewStepMap(2, 0, 4), 0)
	m.SetMirror(0, 2)
	if got := around(m, 4, 1); got != "8" {
		t.Errorf("it goes to %s", got)
	}
}

func TestTheWayBackOfAMapping(t *testing.T) {
	m := NewMapping(NewStepMap(2, 4, 0), NewStepMap(0, 0, 3))
	m.AppendMirror(NewStepMap(5, 0, 4), 0)
	back := m.Invert()
	for pos := range 12 {
		want := max(0, pos-3)
		if got := back.Map(pos, -1); got != want {
			t.Errorf("%d goes back to %d, not %d", pos, got, want)
		}
	}
}

func TestStepsAreMapped(t *testing.T) {
	schema := ourSchema(t)
	replace := func(at string) string { return `{"stepType":"replace",` + at + `}` }
	em := `"mark":{"type":"em"}`
	remove, insert, split := NewStepMap(3, 4, 0), NewStepMap(3, 0, 2), NewStepMap(5, 0, 2)
	for _, c := range []struct {
		step string
		m    *StepMap
		want string
	}{
		{replace(`"from":4,"to":6`), remove, ``},
		{replace(`"from":3,"to":7`), remove, replace(`"from":3,"to":3`)},
		{replace(`"from":5,"to":5`), remove, ``},
		{replace(`"from":7,"to":7`), remove, replace(`"from":3,"to":3`)},
		{replace(`"from":2,"to":5`), remove, replace(`"from":2,"to":3`)},
		{replace(`"from":3,"to":3`), insert, replace(`"from":3,"to":3`)},
		{replace(`"from":3,"to":4,"structure":true`), insert, replace(`"from":5,"to":6,"structure":true`)},
		{replace(`"from":2,"to":3`), insert, replace(`"from":2,"to":3`)},
		{`{"stepType":"addMark",` + em + `,"from":4,"to":6}`, remove, ``},
		{`{"stepType":"addMark",` + em + `,"from":2,"to":6}`, insert, `{"stepType":"addMark",` + em + `,"from":2,"to":8}`},
		{`{"stepType":"removeMark",` + em + `,"from":3,"to":6}`, insert, `{"stepType":"removeMark",` + em + `,"from":5,"to":8}`},
		{`{"stepType":"removeMark",` + em + `,"from":4,"to":6}`, remove, ``},
		{`{"stepType":"markSet","steps":[{"stepType":"addMark",` + em + `,"from":4,"to":6},{"stepType":"removeMark",` + em + `,"from":1,"to":2}]}`, remove, `{"stepType":"markSet","steps":[{"stepType":"removeMark",` + em + `,"from":1,"to":2}]}`},
		{`{"stepType":"markSet","steps":[{"stepType":"addMark",` + em + `,"from":4,"to":6}]}`, remove, ``},
		{`{"stepType":"addNodeMark","pos":3,` + em + `}`, remove, ``},
		{`{"stepType":"addNodeMark","pos":7,` + em + `}`, remove, `{"stepType":"addNodeMark","pos":3,` + em + `}`},
		{`{"stepType":"removeNodeMark","pos":3,` + em + `}`, insert, `{"stepType":"removeNodeMark","pos":5,` + em + `}`},
		{`{"stepType":"removeNodeMark","pos":5,` + em + `}`, remove, ``},
		{`{"stepType":"attr","pos":6,"attr":"level","value":3}`, remove, ``},
		{`{"stepType":"attr","pos":8,"attr":"level","value":3}`, insert, `{"stepType":"attr","pos":10,"attr":"level","value":3}`},
		{`{"stepType":"docAttr","attr":"level","value":3}`, insert, `{"stepType":"docAttr","attr":"level","value":3}`},
		{`{"stepType":"replaceAround","from":4,"to":8,"gapFrom":5,"gapTo":7,"insert":0}`, split, `{"stepType":"replaceAround","from":4,"to":10,"gapFrom":5,"gapTo":9,"insert":0}`},
		{`{"stepType":"replaceAround","from":4,"to":6,"gapFrom":4,"gapTo":6,"insert":0}`, remove, ``},
		{`{"stepType":"replaceAround","from":2,"to":9,"gapFrom":4,"gapTo":6,"insert":0}`, remove, `{"stepType":"replaceAround","from":2,"to":5,"gapFrom":3,"gapTo":3,"insert":0}`},
	} {
		mapped := parseStep(t, schema, c.step).MapThrough(c.m)
		switch {
		case mapped == nil && c.want != "":
			t.Errorf("%s has lost its place", c.step)
		case mapped != nil && asJSON(mapped) != c.want:
			t.Errorf("%s becomes %s", c.step, asJSON(mapped))
		}
	}
}
