package domaintest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// A law that cannot fail guards nothing: each is shown a room that breaks it.

type flawed struct {
	Names []string
	count *int
}

type touch struct {
	ID   events.ID   `json:"id"`
	Namn domain.Line `json:"namn"`
}

func (c touch) Thing() events.ID { return c.ID }

type flawedRow struct{ Names []string }

func appendSafely(s flawed, e events.Event, _ domain.Mark) flawed {
	if e, ok := e.(events.TiltakRetitled); ok {
		s.Names = append(append([]string{}, s.Names...), e.Tittel)
	}
	return s
}

func retitles(_ flawed, _ domain.Asked, c touch) ([]events.Event, error) {
	return []events.Event{events.TiltakRetitled{Tittel: string(c.Namn)}}, nil
}

func rowSafely(s flawed) flawedRow { return flawedRow{append([]string{}, s.Names...)} }

// tryRoom lives a short life in one room called after a real one, so that the access table has a
// line for its command.
func tryRoom(room *domain.Room) error {
	life := NewLife(1, room)
	for range 60 {
		if err := life.Step(); err != nil {
			return err
		}
	}
	return Replay(life.World)
}

func starts(decide func(flawed, domain.Asked, touch) ([]events.Event, error)) domain.Part[flawed] {
	return domain.Starts("Propose", domain.NoOwn, decide)
}

func on(decide func(flawed, domain.Asked, touch) ([]events.Event, error)) domain.Part[flawed] {
	return domain.On("Retitle", domain.NoOwn, decide)
}

func room(evolve func(flawed, events.Event, domain.Mark) flawed, decide func(flawed, domain.Asked, touch) ([]events.Event, error), row func(flawed) flawedRow) *domain.Room {
	return domain.NewRoom("tiltak", evolve, starts(retitles), on(decide), domain.Shows(row))
}

func TestLawsCatchPlantedFaults(t *testing.T) {
	calls := 0
	deciding := func(f func(flawed, touch) ([]events.Event, error)) *domain.Room {
		return room(appendSafely, func(s flawed, _ domain.Asked, c touch) ([]events.Event, error) { return f(s, c) }, rowSafely)
	}
	evolving := func(f func(flawed, events.Event) flawed) *domain.Room {
		return room(func(s flawed, e events.Event, _ domain.Mark) flawed { return f(s, e) }, retitles, rowSafely)
	}
	planted := map[string]struct {
		room *domain.Room
		says string
	}{
		"decide panics":           {deciding(func(s flawed, _ touch) ([]events.Event, error) { panic(s.Names[0]) }), "panics"},
		"decide alters":           {deciding(func(s flawed, _ touch) ([]events.Event, error) { s.Names[0] = "!"; return nil, nil }), "alters the state"},
		"decide changes its mind": {deciding(func(_ flawed, c touch) ([]events.Event, error) { calls++; return retitled(calls), nil }), "in two ways"},
		"fact cannot be written":  {deciding(func(flawed, touch) ([]events.Event, error) { return retitled(-1), nil }), "cannot be written"},
		"refusal has no words": {deciding(func(flawed, touch) ([]events.Event, error) {
			return nil, domain.Refuse(domain.Broken, "x", domain.Words{NN: "Nei"})
		}), "without words"},
		"fault has no field":         {deciding(func(flawed, touch) ([]events.Event, error) { return nil, domain.Fail("", "x", domain.Same("x")) }), "names no field"},
		"error is not a refusal":     {deciding(func(flawed, touch) ([]events.Event, error) { return nil, errors.New("x") }), "not a refusal"},
		"evolve panics":              {evolving(func(flawed, events.Event) flawed { panic("x") }), "cannot take in"},
		"evolve alters":              {evolving(alterFirst), "alters the state"},
		"evolve appends in place":    {evolving(appendInPlace), "alters the state"},
		"evolve counts":              {evolving(func(s flawed, _ events.Event) flawed { calls++; return flawed{Names: make([]string, calls%7)} }), "two states"},
		"evolve hides a pointer":     {evolving(countThrough), "alters the state"},
		"row shows the state itself": {room(appendSafely, retitles, func(s flawed) flawedRow { return flawedRow{s.Names} }), "its own state"},
	}
	for name, p := range planted {
		t.Run(name, func(t *testing.T) {
			if err := tryRoom(p.room); err == nil || !strings.Contains(err.Error(), p.says) {
				t.Errorf("want an error about %q, got %v", p.says, err)
			}
		})
	}
	t.Run("nothing planted", func(t *testing.T) {
		if err := tryRoom(room(appendSafely, retitles, rowSafely)); err != nil {
			t.Error(err)
		}
	})
}

func retitled(n int) []events.Event {
	return []events.Event{events.TiltakRetitled{Tittel: string([]byte{byte('a' + n%7)})[:1] + map[bool]string{true: "\xff"}[n < 0]}}
}

func alterFirst(s flawed, e events.Event) flawed {
	if len(s.Names) > 0 {
		s.Names[0] += "!"
	}
	return appendSafely(s, e, domain.Mark{})
}

func appendInPlace(s flawed, _ events.Event) flawed {
	s.Names = append(s.Names, "x")
	return s
}

func countThrough(s flawed, _ events.Event) flawed {
	if s.count == nil {
		s.count = new(int)
	}
	*s.count++
	return s
}

// TestReplayCatchesAStateThatIsNotFromHistory: a state that remembers the order in which the
// program happened to run.
func TestReplayCatchesAStateThatIsNotFromHistory(t *testing.T) {
	runs := 0
	w := NewWorld(time.Now(), room(func(s flawed, _ events.Event, _ domain.Mark) flawed {
		runs++
		return flawed{Names: make([]string, runs)}
	}, retitles, rowSafely))
	w.Tell(events.Record{House: "prove", Room: "tiltak", Thing: Command(1), Command: Command(2), Time: w.Now, Schema: 1, Facts: retitled(1)})
	if err := Replay(w); err == nil || !strings.Contains(err.Error(), "another after replay") {
		t.Errorf("not caught: %v", err)
	}
}

// TestStoriesCanFail: a story that tells another outcome than the room gives is no story.
func TestStoriesCanFail(t *testing.T) {
	stage := Stage{Room: room(appendSafely, retitles, rowSafely), Now: time.Now()}
	propose := Story{When: touch{ID: Command(1), Namn: "a"}}
	stories := map[string]Story{
		"other facts":     {When: propose.When, Then: retitled(5)},
		"no facts":        {When: propose.When},
		"no such refusal": {When: propose.When, Refused: "never"},
		"unknown command": {When: stranger{}},
	}
	for name, story := range stories {
		if err := stage.play(story); err == nil {
			t.Errorf("%s: the story passed", name)
		}
	}
}

type stranger struct{ touch }
