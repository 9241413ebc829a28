package domaintest

import (
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Decide asks the room as the program does, and checks what must hold whatever is asked:
//
//   - it never panics;
//   - the answer is facts or a refusal with words in three languages, not both;
//   - the same question to the same state has the same answer, and leaves the state as it was;
//   - the facts can be written in the log and read back as they were.
//
// A refusal comes back as it is; a broken law comes back as another error.
func Decide(room *domain.Room, state any, a domain.Asked, h *domain.Handler, c any) (facts []events.Event, err error) {
	defer func() {
		if p := recover(); p != nil {
			facts, err = nil, fmt.Errorf("law: %s.%s panics: %v\n%+v\n%s", room.Name, h.Name, p, c, debug.Stack())
		}
	}()
	before := spell(state)
	facts, err = room.Decide(state, a, h, c)
	again, errAgain := room.Decide(state, a, h, c)
	switch {
	case spell(state) != before:
		return nil, fmt.Errorf("law: %s.%s alters the state that it is asked about", room.Name, h.Name)
	case !reflect.DeepEqual(facts, again) || !reflect.DeepEqual(err, errAgain):
		return nil, fmt.Errorf("law: %s.%s answers the same question in two ways: %+v, %+v", room.Name, h.Name, facts, again)
	case err != nil:
		return nil, checkRefusal(room, h, facts, err)
	case len(facts) > 0:
		return facts, roundTrip(facts)
	}
	return nil, nil
}

func checkRefusal(room *domain.Room, h *domain.Handler, facts []events.Event, err error) error {
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) {
		return fmt.Errorf("law: %s.%s fails with what is not a refusal: %w", room.Name, h.Name, err)
	}
	if len(facts) > 0 {
		return fmt.Errorf("law: %s.%s refuses and gives facts: %+v", room.Name, h.Name, facts)
	}
	said := []domain.Words{refusal.Words}
	for _, fault := range refusal.Faults {
		said = append(said, fault.Words)
		if fault.Field == "" || fault.Rule == "" {
			return fmt.Errorf("law: %s.%s names no field or rule of a fault: %+v", room.Name, h.Name, fault)
		}
	}
	for _, words := range said {
		if words.NN == "" || words.NB == "" || words.EN == "" || refusal.Rule == "" {
			return fmt.Errorf("law: %s.%s refuses by %q without words in every language: %+v", room.Name, h.Name, refusal.Rule, words)
		}
	}
	return err
}

func roundTrip(facts []events.Event) error {
	raw, err := events.EncodeBody(facts)
	if err != nil {
		return fmt.Errorf("law: facts that cannot be written: %+v: %w", facts, err)
	}
	read, err := events.DecodeBody(raw)
	if err != nil {
		return fmt.Errorf("law: facts that cannot be read back: %s: %w", raw, err)
	}
	if !reflect.DeepEqual(read, facts) {
		return fmt.Errorf("law: facts are read back as others:\n%+v\n%+v", facts, read)
	}
	return nil
}

// Evolve gives the state after a fact, and checks what must hold of every fact in every state:
//
//   - the state before is as it was, also its lists beyond their end;
//   - the same fact gives the same state;
//   - one future does not show in another: states that grow from the same one, by this fact and
//     by each of others, share nothing that they change;
//   - showing a row, and writing in the row that was shown, leaves the state as it was.
func Evolve(room *domain.Room, state any, others []events.Event, fact events.Event, m domain.Mark) (after any, err error) {
	defer func() {
		if p := recover(); p != nil {
			after, err = nil, fmt.Errorf("law: %s cannot take in %s: %v\n%s", room.Name, fact.EventType(), p, debug.Stack())
		}
	}()
	before := spell(state)
	after = room.Evolve(state, fact, m)
	first := spell(after)
	for _, other := range others {
		room.Evolve(state, other, domain.Mark{Thing: m.Thing, Seq: m.Seq + 1000, Time: m.Time})
	}
	switch {
	case spell(state) != before:
		return nil, fmt.Errorf("law: %s alters the state that it is given when it takes in %s", room.Name, fact.EventType())
	case spell(after) != first:
		return nil, fmt.Errorf("law: %s lets another future show in the state after %s", room.Name, fact.EventType())
	case spell(room.Evolve(state, fact, m)) != first:
		return nil, fmt.Errorf("law: %s gives two states for the same %s", room.Name, fact.EventType())
	}
	scribble(room.Row(after))
	if room.KortType() != nil {
		scribble(room.Brief(after))
	}
	if spell(after) != first {
		return nil, fmt.Errorf("law: %s shows its own state in a row after %s", room.Name, fact.EventType())
	}
	return after, nil
}

// Replay reads the whole history again from its canonical form and compares every thing: state,
// row and claims.
func Replay(w *World) error {
	again := NewWorld(w.Now)
	again.rooms = w.rooms
	for _, rec := range w.History {
		raw, err := rec.Canonical()
		if err != nil {
			return fmt.Errorf("law: record %d cannot be written: %w", rec.Seq, err)
		}
		read, err := events.ParseCanonical(raw)
		if err != nil {
			return fmt.Errorf("law: record %d cannot be read back: %w", rec.Seq, err)
		}
		again.Tell(read)
	}
	for k, state := range w.things {
		if live, replayed := spellValue(state), spellValue(again.things[k]); live != replayed {
			return fmt.Errorf("law: %s %s is another after replay:\n live %s\nagain %s", k.room, k.thing, live, replayed)
		}
	}
	if live, replayed := w.Claims(), again.Claims(); !reflect.DeepEqual(live, replayed) {
		return fmt.Errorf("law: what the things claim is other after replay:\n live %+v\nagain %+v", live, replayed)
	}
	return nil
}
