// Package domaintest tests the rooms: stories told as given, when, then, and laws that hold for
// every room, checked over histories of random commands.
package domaintest

import (
	"fmt"
	"slices"
	"sort"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// World is everything that the rooms say, in memory: things with their history, and claims put
// there by hand for a story about one room. It answers domain.Facts as the program does.
type World struct {
	Now     time.Time
	rooms   map[string]*domain.Room
	things  map[key]any            // state of each thing
	claims  map[key][]domain.Claim // what each thing says, as it says it now
	order   map[string][]events.ID
	handed  []domain.Claim
	present map[key]bool
	answers map[string]string // what things that are not told about answer
	History []events.Record
}

type key struct {
	room  string
	thing events.ID
}

// NewWorld is an empty world of these rooms at a moment.
func NewWorld(now time.Time, rooms ...*domain.Room) *World {
	w := &World{
		Now: now, rooms: map[string]*domain.Room{}, things: map[key]any{}, claims: map[key][]domain.Claim{}, order: map[string][]events.ID{},
		present: map[key]bool{}, answers: map[string]string{},
	}
	for _, room := range rooms {
		w.rooms[room.Name] = room
	}
	return w
}

// Has says that a room which is not told about has these things.
func (w *World) Has(room string, ids ...events.ID) {
	for _, id := range ids {
		w.present[key{room, id}] = true
	}
}

// Say makes claims without a thing that makes them.
func (w *World) Say(claims ...domain.Claim) { w.handed = append(w.handed, claims...) }

// Replies says what a thing of a room that is not told about answers to a question.
func (w *World) Replies(room string, id events.ID, question, answer string) {
	w.answers[room+"/"+string(id)+"/"+question] = answer
}

// Tell appends what one command did to the history and lets the thing evolve.
func (w *World) Tell(rec events.Record) {
	room, known := w.rooms[rec.Room]
	if !known {
		panic("domaintest: no room " + rec.Room)
	}
	rec.Seq = uint64(len(w.History)) + 1
	w.History = append(w.History, rec)
	k := key{rec.Room, rec.Thing}
	if _, there := w.things[k]; !there {
		w.order[rec.Room] = append(w.order[rec.Room], rec.Thing)
	}
	w.things[k] = room.EvolveRecord(w.things[k], rec)
	w.claims[k] = room.ClaimsOf(w.things[k])
}

// State gives the state of a thing; nil where it is not there.
func (w *World) State(room string, id events.ID) any { return w.things[key{room, id}] }

// Things lists the things of a room in the order in which they came.
func (w *World) Things(room string) []events.ID { return w.order[room] }

// Exists answers domain.Facts.
func (w *World) Exists(room string, id events.ID) bool {
	_, there := w.things[key{room, id}]
	return there || w.present[key{room, id}]
}

// Holds answers domain.Facts.
func (w *World) Holds(name, subject, object string) bool {
	return slices.Contains(w.Objects(name, subject), object)
}

// Objects answers domain.Facts.
func (w *World) Objects(name, subject string) []string {
	var objects []string
	for _, c := range w.Claims() {
		if c.Name == name && c.Subject == subject && w.holdsNow(c) {
			objects = append(objects, c.Object)
		}
	}
	sort.Strings(objects)
	return slices.Compact(objects)
}

// Answer answers domain.Facts.
func (w *World) Answer(room string, id events.ID, question string) string {
	if r, told := w.rooms[room]; told {
		return r.Answer(w.things[key{room, id}], question)
	}
	return w.answers[room+"/"+string(id)+"/"+question]
}

func (w *World) holdsNow(c domain.Claim) bool {
	from, errFrom := c.From.Start()
	to, errTo := c.To.End()
	if c.From != "" && errFrom != nil || c.To != "" && errTo != nil {
		panic(fmt.Sprintf("domaintest: a claim with impossible times: %+v", c))
	}
	return (c.From == "" || !w.Now.Before(from)) && (c.To == "" || w.Now.Before(to))
}

// Claims lists what all things say, room by room, in the order in which they came.
func (w *World) Claims() []domain.Claim {
	all := slices.Clone(w.handed)
	names := make([]string, 0, len(w.rooms))
	for name := range w.rooms {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		for _, id := range w.order[name] {
			all = append(all, w.claims[key{name, id}]...)
		}
	}
	return all
}
