package view

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/events"
)

// TestTheChronicleIsEveryRecordOnce: for random histories and random questions, page by page, the chronicle
// gives exactly the records that a plain look through the log finds, the newest first.
func TestTheChronicleIsEveryRecordOnce(t *testing.T) {
	r := seeded(t, uint64(time.Now().UnixNano()))
	w := newWorld()
	for range 600 {
		w.random(r)
	}
	for range 200 {
		q := ChronicleQuery{Limit: 1 + r.IntN(40)}
		if r.IntN(3) == 0 {
			q.Room = []string{"tiltak", "person"}[r.IntN(2)]
		}
		if r.IntN(4) == 0 {
			q.Thing = testID(r.IntN(7))
		}
		if r.IntN(4) == 0 {
			q.Type = []string{"tiltak.Retitled", "person.RoleGranted"}[r.IntN(2)]
		}
		if r.IntN(4) == 0 {
			q.From = timeOf(uint64(r.IntN(600)))
			q.To = q.From.Add(time.Duration(r.IntN(300)) * time.Second)
		}
		if r.IntN(4) == 0 {
			q.Text = fmt.Sprint("NR ", r.IntN(10))
		}
		if got, want := pagedChronicle(t, w, q), plainly(w, q); !slices.Equal(got, want) {
			t.Fatalf("%+v\ngives %v\nwant  %v", q, got, want)
		}
	}
}

func pagedChronicle(t *testing.T, w *world, q ChronicleQuery) (seqs []uint64) {
	t.Helper()
	for {
		page, err := w.Chronicle(context.Background(), q, system)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Entries {
			seqs = append(seqs, row.Seq)
		}
		if page.Next == 0 {
			return seqs
		}
		if len(page.Entries) != q.Limit {
			t.Fatalf("a page of %d, %d were asked for, and more follow", len(page.Entries), q.Limit)
		}
		q.Before = page.Next
	}
}

// plainly looks through the log as a person would.
func plainly(w *world, q ChronicleQuery) (seqs []uint64) {
	for _, rec := range slices.Backward(w.records) {
		typed := q.Type == ""
		var said []string
		for _, e := range rec.Facts {
			typed = typed || e.EventType() == q.Type
			said = append(said, strings.ToLower(fmt.Sprintf("%+v", e)))
		}
		all := strings.Join(said, "\n")
		words := !slices.ContainsFunc(strings.Fields(strings.ToLower(q.Text)), func(word string) bool {
			return !strings.Contains(valuesOnly(all), word)
		})
		if typed && words && (q.Room == "" || rec.Room == q.Room) && (q.Thing == "" || rec.Thing == q.Thing) &&
			(q.From.IsZero() || !rec.Time.Before(q.From) && rec.Time.Before(q.To)) {
			seqs = append(seqs, rec.Seq)
		}
	}
	return seqs
}

// valuesOnly takes the names of fields out of what %+v writes.
func valuesOnly(s string) string {
	for _, field := range []string{"tittel:", "fase:", "pasientgrupper:", "versjon:1", "versjon:0", "kjelder:", "merknad:", "rolle:", "partnar:"} {
		s = strings.ReplaceAll(s, field, " ")
	}
	return s
}

func TestTheChronicleTellsOnlyWhatOneMaySee(t *testing.T) {
	w := newWorld()
	w.add("person", testID(100), events.PersonRegistered{})
	w.add("person", testID(101), events.PersonRegistered{})
	w.add("tiltak", testID(1), events.TiltakUtvalAttached{Utval: testID(50)})
	page, err := w.Chronicle(context.Background(), ChronicleQuery{}, w.as(testID(100)))
	if err != nil || len(page.Entries) != 2 {
		t.Errorf("%v, %v", keysOf(page.Entries), err)
	}
	if page, _ = w.Chronicle(context.Background(), ChronicleQuery{}, w.as(testID(999))); len(page.Entries) != 0 {
		t.Errorf("a stranger is told of %v", keysOf(page.Entries))
	}
	if page, _ = w.Chronicle(context.Background(), ChronicleQuery{About: testID(50)}, system); len(page.Entries) != 1 || page.Entries[0].Seq != 3 {
		t.Errorf("of the utval is told %v", keysOf(page.Entries))
	}
	if page, _ = w.Chronicle(context.Background(), ChronicleQuery{Person: testID(7)}, system); len(page.Entries) != 3 {
		t.Errorf("of what she did is told %v", keysOf(page.Entries))
	}
	if page, _ = w.Chronicle(context.Background(), ChronicleQuery{Holds: 2}, system); len(page.Entries) != 1 || page.Entries[0].Seq != 2 {
		t.Errorf("of the second record is told %v", keysOf(page.Entries))
	}
	if page, _ = w.Chronicle(context.Background(), ChronicleQuery{Text: string(testID(50))}, system); len(page.Entries) != 0 {
		t.Error("an id is found as if it were words")
	}
}

func TestWhatTheChronicleCannotBeAskedFor(t *testing.T) {
	w := newWorld()
	for _, q := range []ChronicleQuery{{Room: "hage"}, {Limit: -1}, {Limit: MaxLimit + 1}} {
		var bad *BadQuery
		if _, err := w.Chronicle(context.Background(), q, system); !errors.As(err, &bad) {
			t.Errorf("%+v: %v", q, err)
		}
	}
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	ended, end := context.WithCancel(context.Background())
	end()
	if _, err := w.Chronicle(ended, ChronicleQuery{}, system); !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits any more: %v", err)
	}
}
