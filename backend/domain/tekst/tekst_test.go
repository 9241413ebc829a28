package tekst

import (
	"testing"

	"fellesplan/events"
)

func TestFirstCommitBeginsTheText(t *testing.T) {
	h := newHouse(events.PlanUtkast)
	h.must(t, planner, 1, 1, 0, insert(1, "Hei"))
	if got, want := h.text(), doc(para("Hei")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if r := h.row(); r.ID != aText || r.Feste != (events.Feste{Rom: "plan", Ting: plan, Del: chapter}) || r.V != 1 || r.Ord != 1 || r.Teikn != 3 || r.Malform != "nn" {
		t.Errorf("row %+v", r)
	}
}
