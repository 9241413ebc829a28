package demo

import (
	"context"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/dispatch"
	house "fellesplan/backend/rooms"
	"fellesplan/events"
)

// shortLog is a log whose records are followed at once.
type shortLog struct {
	told func(events.Record) error
	seq  uint64
}

func (l *shortLog) Append(_ context.Context, rec events.Record, _ uint64) (uint64, error) {
	l.seq++
	rec.Seq = l.seq
	raw, err := rec.Canonical()
	if err != nil {
		return 0, err
	}
	if rec, err = events.ParseCanonical(raw); err != nil {
		return 0, err
	}
	return l.seq, l.told(rec)
}

// Every step comes through the door as any command does, and a load that is begun again does
// nothing twice.
func TestTheDoorLetsEveryStepIn(t *testing.T) {
	log := &shortLog{}
	d := dispatch.New(dispatch.Config{House: "bergen", Rooms: house.All(), Log: log, Secret: make([]byte, 32)})
	log.told = func(rec events.Record) error {
		_, _, err := d.Apply(rec)
		d.Reached(rec.Seq)
		return err
	}
	for round := range 2 {
		for i, step := range Steps() {
			if step.Commit != nil {
				write(t, d, log, step)
				continue
			}
			asker := domain.Asker{Person: step.Actor, System: step.Actor == "", Lang: "nn"}
			at := dispatch.At{Time: step.At, Occurred: step.Occurred, Partner: step.Partner, Reason: step.Reason}
			if _, err := d.AskAt(t.Context(), asker, step.Room, step.Command, string(step.ID), step.Body, at); err != nil {
				t.Fatalf("round %d, step %d, %s.%s: %v\n%s", round, i, step.Room, step.Command, err, step.Body)
			}
		}
		if int(log.seq) != len(Steps()) {
			t.Fatalf("round %d: %d records of %d steps", round, log.seq, len(Steps()))
		}
	}
}

// write brings a piece of writing into the log, as the authority over the texts does.
func write(t *testing.T, d *dispatch.Dispatch, log *shortLog, step Step) {
	t.Helper()
	state, _ := d.State("tekst", step.Tekst)
	facts, outcomes := tekst.Take(state, step.Tekst, d.Asked, []domain.Commit{*step.Commit})
	if outcomes[0].Fate == domain.Known {
		return
	}
	if outcomes[0].Fate != domain.Taken {
		t.Fatalf("written by %s on %s: %+v", step.Actor, step.At, outcomes[0])
	}
	rec := events.Record{
		House: "bergen", Room: "tekst", Thing: step.Tekst, Command: step.ID, Actor: step.Actor, Partner: step.Partner, Time: step.At,
		Schema: events.Schema, Facts: facts,
	}
	if _, err := log.Append(t.Context(), rec, 0); err != nil {
		t.Fatal(err)
	}
}
