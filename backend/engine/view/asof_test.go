package view

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// long is a history in which things have many more records than lie between two kept states.
func long(t *testing.T, seed uint64) *world {
	r, w := seeded(t, seed), newWorld()
	for range 700 {
		w.random(r)
	}
	return w
}

// allAt is everything that a view shows as it was.
func allAt(v *View, at At, a domain.Asked) string {
	var all []string
	for _, room := range []string{"tiltak", "person"} {
		page, err := v.List(context.Background(), room, Query{At: at, Limit: MaxLimit}, a)
		if err != nil {
			return err.Error()
		}
		for _, row := range page.Rows {
			all = append(all, fmt.Sprint(row.Key, row.Seq, string(row.Row)))
		}
		for n := range 8 {
			for _, id := range []events.ID{testID(n), testID(100 + n)} {
				row, there, err := v.At(room, id, at, a)
				all = append(all, fmt.Sprint(row.Key, row.Seq, string(row.Row), there, err))
			}
		}
	}
	return strings.Join(all, "\n")
}

// otherThanTheFirst looks for a moment that is shown otherwise than by a view that knows the records up
// to it and no more. Moments are asked for forwards, backwards and at random, so that each begins at what
// others have left at hand. plant changes the view when half of them are asked.
func otherThanTheFirst(t *testing.T, w *world, seed uint64, plant func(*View)) (wrong string) {
	then, want := newWorld(), []string{""}
	for _, rec := range w.records {
		then.tell(rec)
		want = append(want, allAt(then.View, At{Seq: rec.Seq}, system))
	}
	r, last := seeded(t, seed), len(w.records)
	for i := range 3 * last {
		seq := []int{1 + i%last, last - i%last, 1 + r.IntN(last)}[i/last]
		if i == last/2 && plant != nil {
			plant(w.View)
		}
		at := At{Seq: uint64(seq)}
		if i%2 == 1 {
			at = At{Time: timeOf(uint64(seq))}
		}
		if got := allAt(w.View, at, system); got != want[seq] {
			return fmt.Sprintf("at %+v\n got %s\nwant %s", at, got, want[seq])
		}
	}
	return ""
}

func TestAsOfEqualsTheFirstRecords(t *testing.T) {
	for seed := range uint64(3) {
		if wrong := otherThanTheFirst(t, long(t, seed), seed, nil); wrong != "" {
			t.Error(wrong)
		}
	}
}

// The law above is one that can be broken.
func TestWrongCheckpointsAreFoundOut(t *testing.T) {
	for name, plant := range map[string]func(*View){
		"a kept state is of one record more": func(v *View) {
			for _, s := range v.rooms["tiltak"].order {
				for i := range s.kept {
					s.kept[i] = v.rooms["tiltak"].EvolveRecord(s.kept[i], s.past[(i+1)*keepEvery].Record)
				}
			}
			v.looked = looks{}
		},
		"what is at hand is of another moment": func(v *View) {
			for _, s := range v.rooms["tiltak"].order {
				for i, m := range s.past[1:] {
					if p := v.looked.get(s.past[i]); p != nil {
						v.looked.young[m] = p
					}
				}
			}
		},
		"the newest is shown as the past": func(v *View) {
			for _, s := range v.rooms["tiltak"].order {
				s.past[len(s.past)-2] = s.past[len(s.past)-1]
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			if otherThanTheFirst(t, long(t, 5), 5, plant) == "" {
				t.Error("it is not found")
			}
		})
	}
}

// TestLittleIsPlayed: the past is reckoned from the nearest kept state, and a step on in time plays what
// happened since and no more.
func TestLittleIsPlayed(t *testing.T) {
	played := 0
	room := domain.NewRoom("tiltak", func(s int, _ events.Event, _ domain.Mark) int { played++; return s + 1 },
		domain.Shows(func(s int) tekstRow { return tekstRow{s} }))
	v := New([]*domain.Room{room})
	var state any
	for seq := uint64(1); seq <= 1000; seq++ {
		rec := events.Record{Seq: seq, Room: "tiltak", Thing: testID(1), Time: timeOf(seq), Facts: []events.Event{events.TiltakRetitled{}}}
		state = room.EvolveRecord(state, rec)
		v.Absorb(rec, state)
	}
	at := func(seq uint64) int {
		t.Helper()
		played = 0
		row, there, err := v.At("tiltak", testID(1), At{Seq: seq}, system)
		if err != nil || !there || string(row.Row) != fmt.Sprintf(`{"tiar":%d}`, seq) {
			t.Fatalf("at %d: %s %t %v", seq, row.Row, there, err)
		}
		return played
	}
	for seq := uint64(keepEvery - 1); seq <= 1000; seq += 97 {
		if n := at(seq); n >= keepEvery {
			t.Errorf("at %d: %d records are played", seq, n)
		}
	}
	at(500)
	if n := at(500); n != 0 {
		t.Errorf("the same again: %d are played", n)
	}
	if n := at(503); n != 3 {
		t.Errorf("three on: %d are played", n)
	}
}

// TestWhatIsAtHandIsBounded, and what is looked at stays.
func TestWhatIsAtHandIsBounded(t *testing.T) {
	var l looks
	dear := &picture{rec: &moment{}}
	l.put(dear)
	for range 3 * maxLooked {
		l.put(&picture{rec: &moment{}})
		if l.get(dear.rec) != dear {
			t.Fatal("what is looked at all the time is let go")
		}
	}
	if n := len(l.young) + len(l.old); n > maxLooked {
		t.Errorf("%d are at hand", n)
	}
}

// TestMomentsThatNeverWere are refused in words, wherever one asks.
func TestMomentsThatNeverWere(t *testing.T) {
	w := newWorld()
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	now := domain.Asked{System: true, Now: timeOf(10)}
	for at, words := range map[At]domain.Words{
		{Seq: 2}:                           wordsAhead,
		{Time: timeOf(11)}:                 wordsAhead,
		{Time: timeOf(0)}:                  wordsBefore.With("01.01.2026", "01:00"),
		{Time: time.Time{}.Add(time.Hour)}: wordsBefore.With("01.01.2026", "01:00"),
	} {
		_, _, errOne := w.At("tiltak", testID(1), at, now)
		_, errList := w.List(t.Context(), "tiltak", Query{At: at}, now)
		_, _, errWhy := w.Why(t.Context(), "tiltak", testID(1), []string{"tittel"}, at, now)
		for _, err := range []error{errOne, errList, errWhy} {
			var bad *BadQuery
			if !errors.As(err, &bad) || bad.Parameter != "at" || bad.Words != words {
				t.Errorf("%+v: %v", at, err)
			}
		}
	}
	if _, there, err := w.At("tiltak", testID(1), At{Time: timeOf(9)}, now); !there || err != nil {
		t.Errorf("between the last record and now: %t %v", there, err)
	}
}
