// Package innsyn holds the sessions in which auditors look into the past. Each has a reason, and both
// stand in the log. What was looked at in a session stands beside the log, for as long as the house
// keeps it.
package innsyn

import (
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// longest is how long a session lasts that nobody closes: a long working day.
const longest = 12 * time.Hour

// Room is the sessions.
var Room = domain.NewRoom("innsyn", evolve,
	domain.Starts("Open", domain.NoOwn, open),
	domain.On("Close", owns, shut),
	domain.Shows(row),
	domain.Claims(claims),
	domain.FilteredBy("person", func(s state) []string { return known(s.Person) }),
	domain.FilteredBy("ting", func(s state) []string { return known(s.Ting) }),
)

type state Row

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.InnsynOpened:
		return state{ID: m.Thing, Person: m.Actor, Grunngjeving: e.Grunngjeving, Rom: e.Rom, Ting: e.Ting, Gyldig: e.Gyldig, Opna: m.Trace()}
	case events.InnsynClosed:
		closed := m.Trace()
		s.Avslutta = &closed
	}
	return s
}

// claims: while the session is open, its auditor may look into what it is about.
func claims(s state) []domain.Claim {
	if s.Avslutta != nil || s.Person == "" {
		return nil
	}
	return []domain.Claim{{Name: domain.ClaimInnsyn, Subject: string(s.Person), Object: domain.InnsynOf(s.ID, s.Rom, s.Ting), To: s.Gyldig}}
}

func open(_ state, a domain.Asked, c Open) ([]events.Event, error) {
	reason, room := c.Grunngjeving.Text(), c.Rom.Text()
	if err := domain.First(domain.Required("grunngjeving", reason), about(room, c.Ting, a)); err != nil {
		return nil, err
	}
	until := events.Moment(a.Now.Add(longest).UTC().Format(events.TimeLayout))
	return []events.Event{events.InnsynOpened{Grunngjeving: reason, Gyldig: until, Rom: room, Ting: c.Ting}}, nil
}

// about refuses what is not there to look into.
func about(room string, thing events.ID, a domain.Asked) error {
	switch {
	case room == "" && thing == "":
		return nil
	case !slices.Contains(domain.SeenRooms(), room):
		return domain.Fail("rom", "unknown-room", wordsRoom.With(room))
	case thing != "" && !a.Facts.Exists(room, thing):
		return domain.Fail("ting", "unknown-thing", wordsThing)
	}
	return nil
}

func shut(s state, _ domain.Asked, _ Close) ([]events.Event, error) {
	if s.Avslutta != nil {
		return nil, nil
	}
	return []events.Event{events.InnsynClosed{}}, nil
}

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}
