package eventlog

import (
	"errors"
	"fmt"
	"testing"

	"fellesplan/events"
)

// TestThing reads one thing's records out of those of many, and says so where one is missing.
func TestThing(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	one, other := newID(), newID()
	var recs []events.Record
	last := map[events.ID]uint64{}
	for i := range 40 {
		thing := other
		if i%3 == 0 {
			thing = one
		}
		rec := record(thing, fmt.Sprint("tittel ", i))
		rec.Seq = mustAppend(t, l, rec, last[thing])
		last[thing] = rec.Seq
		if thing == one {
			recs = append(recs, rec)
		}
	}
	for from := range recs {
		for to := from; to < len(recs); to += 5 {
			n := from
			for rec, err := range l.Thing(deadline(t), "tiltak", one, recs[from].Seq, recs[to].Seq) {
				if err != nil {
					t.Fatal(err)
				}
				same(t, rec, recs[n])
				n++
			}
			if n != to+1 {
				t.Fatalf("from %d to %d: %d records", from, to, n-from)
			}
		}
	}
	// From between two of its records, and to one that is another thing's.
	for rec, err := range l.Thing(deadline(t), "tiltak", one, recs[3].Seq+1, recs[4].Seq) {
		if err != nil || rec.Seq != recs[4].Seq {
			t.Errorf("record %d, %v", rec.Seq, err)
		}
	}
	var damage *Damage
	var end error
	for _, err := range l.Thing(deadline(t), "tiltak", one, recs[3].Seq, recs[4].Seq+1) {
		end = err
	}
	if !errors.As(end, &damage) {
		t.Errorf("to a record of another thing: %v", end)
	}
}
