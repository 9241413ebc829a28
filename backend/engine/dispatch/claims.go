package dispatch

import (
	"fmt"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// claimKey is a question: which objects does this subject stand in this relation to.
type claimKey struct{ name, subject string }

// held is one answer, with the times between which it holds.
type held struct {
	thing  thingKey // who says so
	object string
	from   time.Time // the first instant; zero = always
	until  time.Time // the first instant after; zero = for ever
}

func (h held) at(now time.Time) bool {
	return !now.Before(h.from) && (h.until.IsZero() || now.Before(h.until))
}

// claimIndex holds every claim of every thing. Guarded by the world's lock.
type claimIndex map[claimKey][]held

// timed reckons the times of a thing's claims. A moment covers all that it names: a claim from
// 2024 to 2026-06 holds from new year 2024 to the end of June 2026.
func (w *world) timed(thing thingKey, claims []domain.Claim) ([]held, error) {
	timed := make([]held, len(claims))
	for i, c := range claims {
		from, until, err := span(c.From, c.To)
		if err != nil {
			return nil, fmt.Errorf("the times of the claim %s: %w", c.Name, err)
		}
		timed[i] = held{thing, c.Object, from, until}
	}
	return timed, nil
}

func span(first, last events.Moment) (from, until time.Time, err error) {
	if first != "" {
		if from, err = first.Start(); err != nil {
			return from, until, err
		}
	}
	if last == "" {
		return from, until, nil
	}
	start, err := last.Start()
	if err != nil {
		return from, until, err
	}
	if until, err = last.End(); until.Equal(start) {
		until = until.Add(1) // a full time is itself included
	}
	return from, until, err
}

// replace takes away what the thing said before and puts in what it says now.
func (x claimIndex) replace(thing thingKey, before, after []domain.Claim, timed []held) {
	for _, c := range before {
		key := claimKey{c.Name, c.Subject}
		rest := slices.DeleteFunc(x[key], func(h held) bool { return h.thing == thing })
		if len(rest) == 0 {
			delete(x, key)
			continue
		}
		x[key] = rest
	}
	for i, c := range after {
		key := claimKey{c.Name, c.Subject}
		x[key] = append(x[key], timed[i])
	}
}

// facts answers the questions that rooms put to one another, at one time.
type facts struct {
	world *world
	now   time.Time
}

// Exists tells whether the room has a thing with this id.
func (f facts) Exists(room string, id events.ID) bool {
	_, there := f.world.entry(thingKey{room, id})
	return there
}

// Holds tells whether some thing makes the claim now.
func (f facts) Holds(name, subject, object string) bool {
	f.world.mu.RLock()
	defer f.world.mu.RUnlock()
	for _, h := range f.world.claims[claimKey{name, subject}] {
		if h.object == object && h.at(f.now) {
			return true
		}
	}
	return false
}

// Objects lists, sorted, every object for which the claim holds now.
func (f facts) Objects(name, subject string) []string {
	f.world.mu.RLock()
	defer f.world.mu.RUnlock()
	var objects []string
	for _, h := range f.world.claims[claimKey{name, subject}] {
		if h.at(f.now) {
			objects = append(objects, h.object)
		}
	}
	slices.Sort(objects)
	return slices.Compact(objects)
}

// Answer asks a thing. Its room works outside the lock: the state does not change any more.
func (f facts) Answer(room string, id events.ID, question string) string {
	asked, known := f.world.rooms[room]
	if !known {
		return ""
	}
	e, _ := f.world.entry(thingKey{room, id})
	return asked.Answer(e.state, question)
}
