package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"fellesplan/events"
)

// TestVerifyHoldsWhatIsShownAgainstTheLog: a row that the log does not give, one that says something else, a short
// row that does, and words of a text that were never written, are each found and named.
func TestVerifyHoldsWhatIsShownAgainstTheLog(t *testing.T) {
	h := demoHouse(t)
	ctx := context.Background()
	var out bytes.Buffer
	if rows, different, err := h.rebuilt(ctx, &out); err != nil || different != 0 || rows < 250 {
		t.Fatalf("%d rows, %d different, %v: %s", rows, different, err, out.String())
	}
	tiltak, _ := lastWith[events.TiltakProposed](t, h)
	text, _ := lastWith[events.TekstChanged](t, h)
	stranger := newID()
	last := h.dispatch.Seq()
	// What no record of the log says is put into the picture alone.
	next := last
	show := func(room string, thing events.ID, fact events.Event) {
		next++
		state, _, err := h.dispatch.Apply(events.Record{Seq: next, House: h.code, Room: room, Thing: thing, Time: h.now(), Command: newID(), Facts: []events.Event{fact}})
		if err != nil {
			t.Fatal(err)
		}
		h.view.Absorb(events.Record{Seq: last, House: h.code, Room: room, Thing: thing, Time: h.now(), Command: newID(), Facts: []events.Event{fact}}, state)
	}
	show("partnar", stranger, events.PartnarJoined{Namn: events.Namn{NN: "Ein som ikkje finst"}})
	show("tiltak", tiltak.Thing, events.TiltakRetitled{Tittel: "Noko anna"})
	out.Reset()
	c := comparison{house: h, last: last, out: &out}
	made, err := h.rebuild(ctx, func(rec events.Record) bool { return rec.Seq <= last })
	if err != nil {
		t.Fatal(err)
	}
	c.made = made
	for _, key := range []string{"partnar", "tiltak", "tiltak.kort"} {
		if err := c.rowsUnder(key); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{
		"WRONG partnar/" + string(stranger) + " is shown, though the log does not give it",
		"WRONG tiltak/" + string(tiltak.Thing) + " is shown otherwise", "WRONG tiltak.kort/" + string(tiltak.Thing) + " is shown otherwise",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("not told: %s\n%s", want, out.String())
		}
	}
	otherWords(t, h, text)
}

// otherWords holds the texts against a log in which one record of a text says something else.
func otherWords(t *testing.T, h *house, text events.Record) {
	t.Helper()
	made := h.empty()
	for rec, err := range h.log.Read(context.Background(), 1, text.Seq) {
		if rec.Seq == text.Seq {
			changed := rec.Facts[len(rec.Facts)-1].(events.TekstChanged)
			changed.Commits = slices.Clone(changed.Commits)
			step := string(changed.Commits[0].Steps[0])
			changed.Commits[0].Steps = []events.JSON{events.JSON(strings.Replace(step, `"text":"`, `"text":"Ikkje `, 1))}
			rec.Facts = []events.Event{changed}
			if len(changed.Commits[0].Steps[0]) == len(step) {
				t.Fatalf("nothing is written in %s", step)
			}
		}
		if err == nil {
			err = made.take(rec)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	c := comparison{house: h, made: made, last: text.Seq, out: &out}
	if err := c.texts(context.Background()); err != nil {
		t.Fatal(err)
	}
	if c.different != 1 || !strings.Contains(out.String(), "WRONG tekst/"+string(text.Thing)+" says something else") {
		t.Errorf("another word: %s", out.String())
	}
}
