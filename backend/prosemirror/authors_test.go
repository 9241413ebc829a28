package prosemirror

import (
	"fmt"
	"strings"
	"testing"
)

func written(a Authors[string]) string {
	var all []string
	for _, s := range a.Spans() {
		all = append(all, fmt.Sprintf("%d%s", s.Length, s.Tag))
	}
	return strings.Join(all, " ")
}

func TestWhoWroteEachPassage(t *testing.T) {
	by := func(tag string, ranges ...int) Tagged[string] { return Tagged[string]{NewStepMap(ranges...), tag} }
	for _, c := range []struct {
		what  string
		steps []Tagged[string]
		want  string
	}{
		{"nothing", nil, "10A"},
		{"in the middle", []Tagged[string]{by("B", 4, 0, 2)}, "4A 2B 6A"},
		{"at the start", []Tagged[string]{by("B", 0, 0, 2)}, "2B 10A"},
		{"at the end", []Tagged[string]{by("B", 10, 0, 2)}, "10A 2B"},
		{"her own", []Tagged[string]{by("A", 4, 0, 2)}, "12A"},
		{"deleted", []Tagged[string]{by("B", 4, 3, 0)}, "7A"},
		{"all of it", []Tagged[string]{by("B", 0, 10, 3)}, "3B"},
		{"all of it gone", []Tagged[string]{by("B", 0, 10, 0)}, ""},
		{"out of nothing", []Tagged[string]{by("B", 0, 10, 0), by("C", 0, 0, 1)}, "1C"},
		{"one after the other", []Tagged[string]{by("B", 4, 0, 2), by("C", 5, 0, 1), by("B", 7, 1, 1)}, "4A 1B 1C 2B 5A"},
		{"over several", []Tagged[string]{by("B", 4, 0, 2), by("C", 5, 3, 1)}, "4A 1B 1C 4A"},
		{"what was between is gone", []Tagged[string]{by("B", 4, 0, 2), by("C", 4, 2, 0)}, "10A"},
		{"two ranges", []Tagged[string]{by("B", 2, 1, 3, 6, 0, 1)}, "2A 3B 3A 1B 4A"},
		{"a wrong map", []Tagged[string]{by("B", 8, 9, 1)}, "8A 1B"},
	} {
		start := NewAuthors(Span[string]{4, "A"}, Span[string]{0, "X"}, Span[string]{6, "A"})
		after := start.Fold(c.steps...)
		if got := written(after); got != c.want {
			t.Errorf("%s: %s", c.what, got)
		}
		if written(start) != "10A" {
			t.Errorf("%s: what was before is changed", c.what)
		}
		if got := written(NewAuthors(after.Spans()...)); got != c.want {
			t.Errorf("%s: taken up again it is %s", c.what, got)
		}
	}
}
