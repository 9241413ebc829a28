package view

import (
	"fmt"
	"testing"

	"fellesplan/events"
)

func filled(things int) *world {
	w := newWorld()
	w.add("person", testID(1), events.PersonRegistered{})
	for n := range things {
		w.add("tiltak", testID(1000+n), events.TiltakRetitled{Tittel: fmt.Sprint("Tiltak nr ", n*7919%things)},
			events.TiltakPhaseChanged{Fase: events.FaseIGang})
	}
	return w
}

func BenchmarkApply(b *testing.B) {
	w := filled(1000)
	room, state := w.rooms["tiltak"], w.states["tiltak/"+string(testID(1000))]
	rec := w.records[len(w.records)-1]
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		rec.Seq++
		rec.Thing = testID(1000 + i%1000)
		state = room.EvolveRecord(state, rec)
		w.Apply(rec, state)
	}
}

func BenchmarkAbsorb(b *testing.B) {
	w := filled(1000)
	room, state := w.rooms["tiltak"], w.states["tiltak/"+string(testID(1000))]
	rec := w.records[len(w.records)-1]
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		rec.Seq++
		rec.Thing = testID(1000 + i%1000)
		state = room.EvolveRecord(state, rec)
		w.Absorb(rec, state)
	}
}

func BenchmarkPicture1000(b *testing.B) {
	w := filled(1000)
	a := w.as(testID(1))
	b.ReportAllocs()
	for b.Loop() {
		if p, err := w.Picture("tiltak", 0, a); err != nil || len(p.Rows) != 1000 {
			b.Fatal(len(p.Rows), err)
		}
	}
}

func BenchmarkPictureSinceTheLast(b *testing.B) {
	w := filled(1000)
	a := w.as(testID(1))
	b.ReportAllocs()
	for b.Loop() {
		if p, err := w.Picture("tiltak", w.Seq()-1, a); err != nil || len(p.Rows) != 1 {
			b.Fatal(len(p.Rows), err)
		}
	}
}

func BenchmarkListSorted1000(b *testing.B) {
	w := filled(1000)
	a := w.as(testID(1))
	q := Query{Sort: "-tittel", Filter: map[string]string{"fase": "i-gang"}}
	b.ReportAllocs()
	for b.Loop() {
		if p, err := w.List(b.Context(), "tiltak", q, a); err != nil || len(p.Rows) != DefaultLimit {
			b.Fatal(len(p.Rows), err)
		}
	}
}
