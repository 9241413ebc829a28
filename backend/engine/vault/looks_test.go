package vault

import (
	"slices"
	"testing"
	"time"

	"fellesplan/events"
)

// TestLooksAreKeptForAWhile: newest first, by person and session, in pages, and forgotten by their own
// time, whatever the clock of the store says.
func TestLooksAreKeptForAWhile(t *testing.T) {
	v := newPlace(t).vault()
	ruth, rolf := events.MustID("01900000-0000-7000-8000-00000000b001"), events.MustID("01900000-0000-7000-8000-00000000b002")
	session := events.MustID("01900000-0000-7000-8000-00000000c001")
	day := func(n int) time.Time { return time.Date(2026, 1, 1+n, 8, 0, 0, 0, time.UTC) }
	if n, err := v.ForgetLooks(t.Context(), day(9)); n != 0 || err != nil {
		t.Errorf("when nobody has looked: %d are forgotten, %v", n, err)
	}
	for n := range 10 {
		look := Look{Tid: day(n), Person: ruth, Innsyn: session, Kva: "attende", Rom: "tiltak", At: "12"}
		if n%3 == 0 {
			look.Person, look.Innsyn = rolf, ""
		}
		if err := v.NoteLook(t.Context(), look); err != nil {
			t.Fatal(err)
		}
	}
	days := func(q LookQuery) (days []int, next uint64) {
		t.Helper()
		found, next, err := v.Looks(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range found {
			days = append(days, int(l.Tid.Sub(day(0)).Hours()/24))
		}
		return days, next
	}
	want := func(what string, q LookQuery, then []int, more bool) uint64 {
		t.Helper()
		got, next := days(q)
		if !slices.Equal(got, then) || (next > 0) != more {
			t.Errorf("%s: %v, next %d; want %v, more %t", what, got, next, then, more)
		}
		return next
	}
	next := want("the newest", LookQuery{Limit: 4}, []int{9, 8, 7, 6}, true)
	want("those before", LookQuery{Limit: 4, Before: next}, []int{5, 4, 3, 2}, true)
	want("of a person", LookQuery{Limit: 10, Person: rolf}, []int{9, 6, 3, 0}, false)
	want("of a session", LookQuery{Limit: 2, Innsyn: session}, []int{8, 7}, true)
	for _, step := range []struct {
		before    int
		forgotten uint64
		left      []int
	}{{0, 0, []int{9, 8, 7, 6, 5, 4, 3, 2, 1, 0}}, {4, 4, []int{9, 8, 7, 6, 5, 4}}, {4, 0, []int{9, 8, 7, 6, 5, 4}}, {100, 6, nil}} {
		if n, err := v.ForgetLooks(t.Context(), day(step.before)); err != nil || n != step.forgotten {
			t.Errorf("before day %d: %d are forgotten, %v", step.before, n, err)
		}
		want("what is left", LookQuery{Limit: 20}, step.left, false)
	}
}
