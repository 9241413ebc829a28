package rooms_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
)

// TestDifferencesAreTold: whatever people do, each thing whose row is other at one moment than at another
// is told of, and nothing else; and of each place in its row the record is named that a search backwards
// from the later moment finds (package view, Why).
func TestDifferencesAreTold(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 2))
	h, history := newHouse(), lifeOf(t, seed)
	for _, rec := range history {
		h.tell(rec)
	}
	told := 0
	for range 12 {
		from := r.Uint64N(uint64(len(history)))
		to := from + 1 + r.Uint64N(min(400, uint64(len(history))-from))
		told += h.checkDifferences(t, from, to)
	}
	if told < 100 {
		t.Errorf("only %d differences were told", told)
	}
}

func (h *shortHouse) checkDifferences(t *testing.T, from, to uint64) (told int) {
	t.Helper()
	found := map[string]domain.ThingDifference{}
	q := view.DifferenceQuery{From: view.At{Seq: from}, To: view.At{Seq: to}, Limit: 20}
	for {
		page, err := h.Differences(t.Context(), q, operator)
		if err != nil || page.Fra.Seq != from || page.Til.Seq != to {
			t.Fatalf("from %d to %d: %v, %+v %+v", from, to, err, page.Fra, page.Til)
		}
		for _, row := range page.Rader {
			found[row.Rom+"/"+string(row.Ting)] = row
			told += len(row.Skilnader)
			for _, d := range row.Skilnader {
				h.checkDifference(t, row, d, from, to)
			}
		}
		if q.After = page.Next; q.After == "" {
			break
		}
	}
	for _, room := range rooms.All() {
		before, after := h.rowsAt(t, room.Name, from), h.rowsAt(t, room.Name, to)
		for key := range after {
			d, is := found[key]
			switch was, there := before[key]; {
			case !there && d.Slag != "ny", there && was == after[key] && is, is && d.Slag == "endra" && len(d.Skilnader) == 0:
				t.Errorf("from %d to %d, %s is told as %+v\nwas %s\nis  %s", from, to, key, d, before[key], after[key])
			}
		}
		for key := range before {
			if _, still := after[key]; !still && found[key].Slag != "borte" {
				t.Errorf("from %d to %d, %s is gone, and told as %+v", from, to, key, found[key])
			}
		}
	}
	return told
}

// checkDifference asks for one place the other way round.
func (h *shortHouse) checkDifference(t *testing.T, row domain.ThingDifference, d domain.FieldDifference, from, to uint64) {
	t.Helper()
	if d.Hending <= from || d.Hending > to || string(d.For) == string(d.Etter) {
		t.Errorf("from %d to %d, %s/%s: %+v", from, to, row.Rom, row.Ting, d)
	}
	if h.rooms[row.Rom].Gathers() || d.Slag == "borte" {
		return
	}
	why, found, err := h.Why(t.Context(), row.Rom, row.Ting, strings.Split(d.Felt, "."), view.At{Seq: to}, operator)
	if err != nil || !found || why.Seq != d.Hending && !wider(d) {
		t.Errorf("from %d to %d, %s/%s, %s: told as %d, but set by %d (%t %v)", from, to, row.Rom, row.Ting, d.Felt, d.Hending, why.Seq, found, err)
	}
}

// wider tells of a value in which a trace stands: Why looks at the trace too.
func wider(d domain.FieldDifference) bool { return strings.Contains(string(d.Etter), `"seq":`) }

func (h *shortHouse) rowsAt(t *testing.T, room string, seq uint64) map[string]string {
	t.Helper()
	rows := map[string]string{}
	if seq == 0 {
		return rows
	}
	page, err := h.List(t.Context(), room, view.Query{At: view.At{Seq: seq}, Limit: view.MaxLimit}, operator)
	if err != nil || page.Next != "" {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		rows[row.Key] = fmt.Sprint(string(row.Row))
	}
	return rows
}
