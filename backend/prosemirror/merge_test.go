package prosemirror

import "testing"

func TestStepsAreMerged(t *testing.T) {
	schema := ourSchema(t)
	typed := func(pos, text string) string {
		return `{"stepType":"replace","from":` + pos + `,"to":` + pos + `,"slice":{"content":[{"type":"text","text":"` + text + `"}]}}`
	}
	em := func(kind, from, to string) string {
		return `{"stepType":"` + kind + `","mark":{"type":"em"},"from":` + from + `,"to":` + to + `}`
	}
	for _, c := range []struct{ first, second, want string }{
		{typed("1", "a"), typed("2", "b"), typed("1", "ab")},
		{typed("1", "b"), typed("1", "a"), typed("1", "ab")},
		{typed("1", "a"), typed("3", "b"), ``},
		{typed("1", "a"), `{"stepType":"replace","from":2,"to":4}`, `{"stepType":"replace","from":1,"to":3,"slice":{"content":[{"type":"text","text":"a"}]}}`},
		{`{"stepType":"replace","from":4,"to":5}`, `{"stepType":"replace","from":3,"to":4}`, `{"stepType":"replace","from":3,"to":5}`},
		{`{"stepType":"replace","from":4,"to":5}`, `{"stepType":"replace","from":4,"to":5}`, `{"stepType":"replace","from":4,"to":6}`},
		{`{"stepType":"replace","from":4,"to":5,"structure":true}`, `{"stepType":"replace","from":3,"to":4}`, ``},
		{typed("1", "a"), em("addMark", "1", "2"), ``},
		{`{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}}`, typed("3", "a"), ``},
		{em("addMark", "1", "4"), em("addMark", "3", "6"), em("addMark", "1", "6")},
		{em("addMark", "1", "4"), em("addMark", "4", "6"), em("addMark", "1", "6")},
		{em("addMark", "1", "4"), em("addMark", "5", "6"), ``},
		{em("addMark", "1", "4"), em("removeMark", "3", "6"), ``},
		{em("removeMark", "3", "6"), em("removeMark", "1", "3"), em("removeMark", "1", "6")},
		{em("addMark", "1", "4"), `{"stepType":"addMark","mark":{"type":"strong"},"from":1,"to":4}`, ``},
		{`{"stepType":"attr","pos":0,"attr":"level","value":3}`, `{"stepType":"attr","pos":0,"attr":"level","value":4}`, ``},
	} {
		merged := parseStep(t, schema, c.first).Merge(parseStep(t, schema, c.second))
		switch {
		case merged == nil && c.want != "":
			t.Errorf("%s and %s are not merged", c.first, c.second)
		case merged != nil && asJSON(merged) != c.want:
			t.Errorf("%s and %s become %s", c.first, c.second, asJSON(merged))
		}
	}
}
