package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"syscall"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

const (
	looksAtOne   = 2000
	looksAtBoard = 15
	sliderSteps  = 200
	sliderStride = 400 // records from one step of the slider to the next
	rebuilds     = 3
	livesInLog   = 100 // records of a tiltak
)

// asof measures how long it takes to show how it was after a random record of a long log: one thing, the
// short rows of all, a page of a sorted list, and a step of the slider; and beside them making everything
// anew from the first record. It is measured within one program: neither disk nor network is asked.
func asof(ctx context.Context, _, _ string, of size, t *table) error {
	h := &past{room: rooms.All(), chance: rand.New(rand.NewPCG(1, 2)), states: map[events.ID]any{}}
	if err := h.live(of.past); err != nil {
		return err
	}
	name := func(what string) string { return fmt.Sprintf("as of a random moment of %d records: %s", of.past, what) }
	for _, look := range []struct {
		what  string
		times int
		do    func(context.Context) error
	}{
		{"one tiltak", looksAtOne, h.one},
		{"a page of 100 of all tiltak, by title", looksAtBoard, h.page},
		{fmt.Sprintf("the short rows of all %d tiltak", len(h.things)), looksAtBoard, h.board},
		{fmt.Sprintf("a step of the slider, %d records on", sliderStride), sliderSteps, h.step},
	} {
		took, spent := make([]time.Duration, look.times), ownTime()
		for i := range took {
			begun := time.Now()
			if err := look.do(ctx); err != nil {
				return err
			}
			took[i] = time.Since(begun)
		}
		t.spread(name(look.what), took)
		t.add(name(look.what)+", processor time of each", "ms", ms(ownTime()-spent)/float64(look.times))
	}
	took, spent := make([]time.Duration, rebuilds), ownTime()
	for i := range took {
		begun := time.Now()
		h.anew(h.moment())
		took[i] = time.Since(begun)
	}
	t.spread(name(fromTheFirst), took)
	t.add(name(fromTheFirst)+", processor time of each", "ms", ms(ownTime()-spent)/rebuilds)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	defer runtime.KeepAlive(h)
	t.add(fmt.Sprintf("memory with %d records and what looks back begin at", of.past), "MB", float64(m.HeapAlloc)/1e6)
	return nil
}

const fromTheFirst = "everything made anew from the first record, which is at hand"

// ownTime is the processor time that this program has used.
func ownTime() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// past is a house with a long log, without what writes to it.
type past struct {
	room    []*domain.Room
	chance  *rand.Rand
	view    *view.View
	states  map[events.ID]any
	things  []events.ID
	records []events.Record
	at      uint64 // of the slider
}

var everybody = domain.Asked{System: true}

// live lets so many things happen, spread over the tiltak as over years.
func (h *past) live(records int) error {
	h.view = view.New(h.room)
	begun := time.Date(2016, 1, 1, 8, 0, 0, 0, time.UTC)
	for seq := range records {
		rec := h.next(seq, records)
		rec.Seq, rec.Time, rec.Room, rec.Actor, rec.Schema = uint64(seq)+1, begun.Add(time.Duration(seq)*5*time.Minute), "tiltak", idOf(1_000_000_001), 1
		h.records = append(h.records, rec)
		h.take(h.view, h.states, rec)
	}
	return nil
}

func idOf(n int) events.ID { return events.ID(fmt.Sprintf("0190a6c4-1d2e-7abc-8def-%012x", n)) }

// next is what happens to some tiltak; new ones come all the time.
func (h *past) next(seq, of int) events.Record {
	if seq%livesInLog == 0 {
		id := idOf(len(h.things))
		h.things = append(h.things, id)
		return events.Record{Thing: id, Facts: []events.Event{events.TiltakProposed{Tittel: fmt.Sprintf("Tiltak nr %d", (seq*7919)%of), Foremal: "Å måle korleis det var.", Malform: "nn"}}}
	}
	id := h.things[h.chance.IntN(len(h.things))]
	switch h.chance.IntN(5) {
	case 0:
		return events.Record{Thing: id, Facts: []events.Event{events.TiltakRetitled{Tittel: fmt.Sprintf("Tiltak nr %d", h.chance.IntN(of))}}}
	case 1:
		return events.Record{Thing: id, Facts: []events.Event{events.TiltakGroupsSet{Pasientgrupper: []string{"eldre", "barn"}[:1+h.chance.IntN(2)], Versjon: 1}}}
	}
	light := []events.Trafikklys{"gron", "gul", "raud"}[h.chance.IntN(3)]
	return events.Record{Thing: id, Facts: []events.Event{events.TiltakStatusReported{Framdrift: light, Tekst: "Det går som det skal, seier dei som skal vite det.", Malform: "nn"}}}
}

func (h *past) take(v *view.View, states map[events.ID]any, rec events.Record) {
	for _, room := range h.room {
		if room.Name == rec.Room {
			state := room.EvolveRecord(states[rec.Thing], rec)
			states[rec.Thing] = state
			v.Absorb(rec, state)
		}
	}
}

func (h *past) moment() view.At { return view.At{Seq: 1 + h.chance.Uint64N(uint64(len(h.records)))} }

func (h *past) one(context.Context) error {
	_, _, err := h.view.At("tiltak", h.things[h.chance.IntN(len(h.things))], h.moment(), everybody)
	return err
}

func (h *past) page(ctx context.Context) error {
	_, err := h.view.List(ctx, "tiltak", view.Query{At: h.moment(), Sort: "tittel", Kort: true}, everybody)
	return err
}

func (h *past) board(ctx context.Context) error {
	_, err := h.view.Then(ctx, view.ThenQuery{Keys: []string{"tiltak.kort"}, At: h.moment()}, everybody)
	return err
}

// step goes on from where the slider is.
func (h *past) step(ctx context.Context) error {
	last := uint64(len(h.records))
	from := max(h.at, 1)
	if h.at = from + sliderStride; h.at > last {
		from, h.at = last/2, last/2+sliderStride
	}
	_, err := h.view.Then(ctx, view.ThenQuery{Keys: []string{"tiltak.kort"}, At: view.At{Seq: h.at}, Since: view.At{Seq: from}}, everybody)
	return err
}

// anew makes every state and row up to a moment from the records.
func (h *past) anew(at view.At) {
	v, states := view.New(h.room), map[events.ID]any{}
	for _, rec := range h.records[:at.Seq] {
		h.take(v, states, rec)
	}
}
