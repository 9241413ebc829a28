package domaintest

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Story is one line of a table: what had happened to the thing, who asks for what, and the facts
// that follow or the rule by which it is refused.
type Story struct {
	Name    string
	Given   []events.Event // what has happened to the thing
	World   []domain.Claim // what other rooms say besides the stage's own
	By      events.ID      // who asks; empty = the program itself, to whom the access table does not apply
	When    domain.Command
	Then    []events.Event // the facts that follow; none where nothing needs to change
	Refused string         // the rule that stands against it
	Field   string         // the field at fault, where one is
}

// Stage is where the stories of one room play.
type Stage struct {
	Room *domain.Room
	Now  time.Time
	Set  func(*World) // what the other rooms say in every story
}

// Play runs the stories as subtests, and checks the laws of every state on the way.
func (s Stage) Play(t *testing.T, stories []Story) {
	t.Helper()
	for _, story := range stories {
		t.Run(story.Name, func(t *testing.T) {
			if err := s.play(story); err != nil {
				t.Error(err)
			}
		})
	}
}

// World gives the world of a story before its command.
func (s Stage) World(story Story) *World {
	w := NewWorld(s.Now, s.Room)
	if s.Set != nil {
		s.Set(w)
	}
	w.Say(story.World...)
	for _, fact := range story.Given {
		w.Tell(record(w, s.Room, story.When.Thing(), fact))
	}
	return w
}

func record(w *World, room *domain.Room, thing events.ID, facts ...events.Event) events.Record {
	return events.Record{
		House: "prove", Room: room.Name, Thing: thing, Command: Command(len(w.History)), Time: w.Now,
		Schema: events.Schema, Facts: facts,
	}
}

// Command makes the id of the n-th command of a test.
func Command(n int) events.ID {
	return events.MustID(fmt.Sprintf("01900000-0000-7000-8000-%012d", n))
}

func (s Stage) play(story Story) error {
	w := s.World(story)
	state := w.State(s.Room.Name, story.When.Thing())
	handler := handlerOf(s.Room, story.When)
	if handler == nil {
		return fmt.Errorf("room %s has no command %T", s.Room.Name, story.When)
	}
	asked := domain.Asked{Person: story.By, System: story.By == "", Now: s.Now, Facts: w}
	facts, err := Decide(s.Room, state, asked, handler, story.When)
	if story.Refused != "" {
		return refusedBy(err, story, facts)
	}
	if err != nil {
		return err
	}
	if len(facts) != len(story.Then) || len(facts) > 0 && !reflect.DeepEqual(facts, story.Then) {
		return fmt.Errorf("facts\n got %+v\nwant %+v", facts, story.Then)
	}
	for i, fact := range facts {
		mark := domain.Mark{Thing: story.When.Thing(), Seq: uint64(len(w.History) + 1), Time: s.Now}
		if state, err = Evolve(s.Room, state, facts[i:], fact, mark); err != nil {
			return err
		}
	}
	return nil
}

// RowAfter gives the row of a thing after facts, for stories about what is shown.
func (s Stage) RowAfter(thing events.ID, facts ...events.Event) any {
	w := NewWorld(s.Now, s.Room)
	for _, fact := range facts {
		w.Tell(record(w, s.Room, thing, fact))
	}
	return s.Room.Row(w.State(s.Room.Name, thing))
}

// ClaimsAfter gives what a thing says to others after facts.
func (s Stage) ClaimsAfter(thing events.ID, facts ...events.Event) []domain.Claim {
	w := NewWorld(s.Now, s.Room)
	for _, fact := range facts {
		w.Tell(record(w, s.Room, thing, fact))
	}
	return w.Claims()
}

func handlerOf(room *domain.Room, c domain.Command) *domain.Handler {
	for _, h := range room.Commands() {
		if h.Type == reflect.TypeOf(c) {
			return h
		}
	}
	return nil
}

func refusedBy(err error, story Story, facts []events.Event) error {
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) {
		return fmt.Errorf("want a refusal by %q, got facts %+v, error %w", story.Refused, facts, err)
	}
	if refusal.Rule != story.Refused {
		return fmt.Errorf("want a refusal by %q, got %q: %w", story.Refused, refusal.Rule, refusal)
	}
	if story.Field != "" && (len(refusal.Faults) == 0 || refusal.Faults[0].Field != story.Field) {
		return fmt.Errorf("want the fault in %q, got %+v", story.Field, refusal.Faults)
	}
	return nil
}
