// Package visning holds the views that people have saved by name: an address within the house with
// its filters, for herself, for those who sit in an utval, or for all.
package visning

import (
	"net/url"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the saved views.
var Room = domain.NewRoom("visning", evolve,
	domain.Starts("Save", domain.NoOwn, save),
	domain.On("Rename", owns, rename),
	domain.On("Alter", owns, alter),
	domain.On("Share", owns, share),
	domain.On("Remove", owns, remove),
	domain.Shows(row),
	domain.SeenBy(seenBy),
	domain.FilteredBy("utval", func(s state) []string { return known(s.Utval) }),
)

// state is one saved view. One that was removed is shown no more.
type state struct {
	Row
	removed bool
}

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.VisningSaved:
		return state{Row: Row{ID: m.Thing, Namn: e.Namn, Lenkje: e.Lenkje, Deling: e.Deling, Utval: e.Utval, Eigar: m.Actor, Spor: m.Trace()}}
	case events.VisningRenamed:
		s.Namn, s.Spor = e.Namn, m.Trace()
	case events.VisningAltered:
		s.Lenkje, s.Spor = e.Lenkje, m.Trace()
	case events.VisningShared:
		s.Deling, s.Utval, s.Spor = e.Deling, e.Utval, m.Trace()
	case events.VisningRemoved:
		s.removed = true
	}
	return s
}

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

func save(_ state, a domain.Asked, c Save) ([]events.Event, error) {
	fact := events.VisningSaved{Namn: c.Namn.Text(), Lenkje: c.Lenkje.Text(), Deling: c.Deling, Utval: c.Utval}
	err := domain.First(domain.Required("namn", fact.Namn), withinTheHouse(fact.Lenkje), mayShare(c.Deling, c.Utval, a))
	if err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// withinTheHouse refuses an address that could lead anywhere else: it is a path from the root of the
// house, and perhaps a query, as a browser reads it too.
func withinTheHouse(address string) error {
	u, err := url.Parse(address)
	bad := err != nil || !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") || strings.ContainsAny(address, "\\ \"'<>^`{|}") ||
		u.Host != "" || u.Scheme != "" || u.Fragment != "" || strings.Contains(address, "/../")
	if bad {
		return domain.Fail("lenkje", "within", wordsWithin)
	}
	return nil
}

// mayShare: with an utval shares who sits in it, and the secretariat.
func mayShare(with events.VisningDeling, utval events.ID, a domain.Asked) error {
	if with != events.DelingUtval {
		if utval != "" {
			return domain.Fail("utval", "utval-only", wordsUtvalOnly)
		}
		return nil
	}
	if err := domain.IsUtval("utval", utval, a); err != nil {
		return err
	}
	if a.System || a.Is(domain.RoleSekretariat) || sitsIn(utval, a) {
		return nil
	}
	return domain.Fail("utval", "other-utval", wordsOtherUtval)
}

// there refuses to change a view that was removed.
func there(s state) error {
	if s.removed {
		return domain.Refuse(domain.NotFound, "removed", wordsRemoved)
	}
	return nil
}

func rename(s state, _ domain.Asked, c Rename) ([]events.Event, error) {
	name := c.Namn.Text()
	if err := domain.First(there(s), domain.Required("namn", name)); err != nil || name == s.Namn {
		return nil, err
	}
	return []events.Event{events.VisningRenamed{Namn: name}}, nil
}

func alter(s state, _ domain.Asked, c Alter) ([]events.Event, error) {
	address := c.Lenkje.Text()
	if err := domain.First(there(s), withinTheHouse(address)); err != nil || address == s.Lenkje {
		return nil, err
	}
	return []events.Event{events.VisningAltered{Lenkje: address}}, nil
}

func share(s state, a domain.Asked, c Share) ([]events.Event, error) {
	if err := domain.First(there(s), mayShare(c.Deling, c.Utval, a)); err != nil || c.Deling == s.Deling && c.Utval == s.Utval {
		return nil, err
	}
	return []events.Event{events.VisningShared{Deling: c.Deling, Utval: c.Utval}}, nil
}

func remove(s state, _ domain.Asked, _ Remove) ([]events.Event, error) {
	if s.removed {
		return nil, nil
	}
	return []events.Event{events.VisningRemoved{}}, nil
}
