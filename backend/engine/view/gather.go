package view

import (
	"time"

	"fellesplan/events"
)

const (
	// pause is how long nobody writes before history tells what comes next as an entry of its own.
	pause = 15 * time.Minute
	// longest is how long an entry may last, and mostWriters how many may stand in it.
	longest     = 4 * time.Hour
	mostWriters = 30
)

// enter puts a record into the history of a thing, and gives the entry that tells it. It is called
// with the view's lock held.
func (t *thing) enter(r *room, rec events.Record) *moment {
	entry := &moment{Record: rec, last: rec.Seq}
	if !r.Gathers() {
		t.past = append(t.past, entry)
		return entry
	}
	entry.gather(r)
	if t.open != nil && t.open.goesOn(entry) {
		t.open = t.open.with(entry)
		return t.open
	}
	if t.open != nil {
		t.past = append(t.past, t.open)
	}
	t.open = entry
	return entry
}

// gather takes out of an entry what is told as writing.
func (m *moment) gather(r *room) {
	var rest []events.Event
	for _, fact := range m.Facts {
		writing, is := r.Gathered(fact)
		switch {
		case !is:
			rest = append(rest, fact)
		case m.writing == nil:
			writing.Sist = m.Time
			m.writing = &writing
		default:
			writing.Sist = m.Time
			all := m.writing.Then(writing)
			m.writing = &all
		}
	}
	m.Facts = rest
}

// goesOn tells whether the next entry is more of the same.
func (m *moment) goesOn(next *moment) bool {
	return m.writing != nil && next.writing != nil && len(next.Facts) == 0 &&
		next.Time.Sub(m.writing.Sist) < pause && next.Time.Sub(m.Time) < longest && len(m.writing.Folk) <= mostWriters
}

// with gives the entry with the next one in it.
func (m *moment) with(next *moment) *moment {
	all := m.writing.Then(*next.writing)
	return &moment{Record: m.Record, last: next.last, writing: &all}
}

// head is the record of an entry, as a row keeps it: an entry that gathers goes on to grow.
func (m *moment) head(r *room) *moment {
	if !r.Gathers() {
		return m
	}
	at := m.Record
	at.Seq = m.last
	if m.writing != nil {
		at.Time = m.writing.Sist
	}
	return headOf(at)
}

// headOf keeps of a record what a row says of it.
func headOf(rec events.Record) *moment {
	rec.Facts = nil
	return &moment{Record: rec, last: rec.Seq}
}

// all gives all entries of a thing, in order.
func (s snapshot) all() []*moment {
	if s.open == nil {
		return s.past
	}
	return append(s.past[:len(s.past):len(s.past)], s.open)
}
