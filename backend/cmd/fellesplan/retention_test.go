package main

import (
	"testing"
	"time"

	"fellesplan/backend/engine/web"
)

// TestLooksAreForgottenInTime: by the days that the house has chosen, and by the clock of the program.
func TestLooksAreForgottenInTime(t *testing.T) {
	s := &settings{data: t.TempDir(), house: "bergen", keepLooks: 30}
	h, err := openHouse(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.close() })
	clock := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
	h.now = func() time.Time { return clock }
	desk := lookBook{h}
	for range 60 {
		if err := desk.NoteLook(t.Context(), web.Look{Tid: clock, Kva: "attende", Rom: "tiltak"}); err != nil {
			t.Fatal(err)
		}
		if err := h.forgetNow(t.Context()); err != nil {
			t.Fatal(err)
		}
		clock = clock.Add(24 * time.Hour)
	}
	found, _, err := desk.Looks(t.Context(), web.LookQuery{Limit: 100})
	if err != nil || len(found) != 31 || !found[30].Tid.Equal(clock.Add(-31*24*time.Hour)) {
		t.Errorf("after sixty days %d looks are kept, %v", len(found), err)
	}
	if desk.Days() != 30 {
		t.Errorf("kept for %d days", desk.Days())
	}
}

func TestRetentionHasBounds(t *testing.T) {
	for _, c := range []struct {
		s  settings
		ok bool
	}{
		{settings{keepLooks: 730, idle: 60, hours: 12}, true},
		{settings{keepLooks: 1, idle: 5, hours: 1}, true},
		{settings{keepLooks: 0, idle: 60, hours: 12}, false},
		{settings{keepLooks: 4000, idle: 60, hours: 12}, false},
		{settings{keepLooks: 730, idle: 4, hours: 12}, false},
		{settings{keepLooks: 730, idle: 60, hours: 13}, false},
	} {
		if err := c.s.checkRetention(); (err == nil) != c.ok {
			t.Errorf("%+v: %v", c.s, err)
		}
	}
}
