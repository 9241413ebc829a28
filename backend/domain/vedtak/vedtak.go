// Package vedtak holds how decisions are followed up: by which tiltak, saker and plans, and how far that has
// come. The decisions themselves stand with the meetings, and with the matters that the partners decide; a
// thing here has the id of one.
package vedtak

import (
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the follow-up of decisions.
var Room = domain.NewRoom("vedtak", evolve,
	domain.Opens("LinkFollowUp", leads, linkFollowUp),
	domain.On("DropFollowUp", leads, dropFollowUp),
	domain.Opens("TellProgress", leads, tellProgress),
	domain.Shows(row),
	domain.FilteredBy("ting", func(s state) (values []string) {
		for _, f := range s.Folgjer {
			values = append(values, string(f.Ting))
		}
		return values
	}),
)

type state struct{ Row }

// maxTold is how many earlier words of progress the row keeps; all stand in history.
const maxTold = 20

func evolve(s state, e events.Event, m domain.Mark) state {
	s.ID = m.Thing
	switch e := e.(type) {
	case events.VedtakFollowUpLinked:
		s.Folgjer = append(slices.Clone(s.Folgjer), Folgje{Folgje: e.Folgje, Rom: e.Rom, Ting: e.Ting, Ord: e.Ord, Spor: m.Trace()})
	case events.VedtakFollowUpDropped:
		s.Folgjer = slices.DeleteFunc(slices.Clone(s.Folgjer), func(f Folgje) bool { return f.Folgje == e.Folgje })
	case events.VedtakProgressTold:
		if s.Framdrift != nil {
			s.Tidlegare = slices.Insert(slices.Clone(s.Tidlegare), 0, *s.Framdrift)
			s.Tidlegare = s.Tidlegare[:min(len(s.Tidlegare), maxTold)]
		}
		s.Framdrift = &Framdrift{Grad: e.Grad, Ord: e.Ord, Malform: e.Malform, Dato: e.Dato, Spor: m.Trace()}
	}
	return s
}

// The access table says who may do what. A decision is an utvalsleiar's own when she leads the utval whose
// meeting made it.
func leads[C domain.Command](_ state, a domain.Asked, role domain.Role, c C) bool {
	return role == domain.RoleUtvalsleiar && slices.ContainsFunc(a.Facts.Objects(domain.ClaimMoteVedtak, string(c.Thing())), func(at string) bool {
		meeting, _, _ := strings.Cut(at, "/")
		return slices.ContainsFunc(a.Facts.Objects(domain.ClaimMoteUtval, meeting), func(utval string) bool { return a.Leads(events.ID(utval)) })
	})
}

// made tells whether a meeting made the decision, or the partners are asked to.
func made(a domain.Asked, decision events.ID) error {
	if len(a.Facts.Objects(domain.ClaimMoteVedtak, string(decision))) == 0 && !a.Facts.Exists("partnarvedtak", decision) {
		return domain.NotThere()
	}
	return nil
}

// followers are the rooms whose things may follow a decision up.
var followers = []string{"tiltak", "sak", "plan", "planelement"}

// maxFollowers is the most ties of one decision.
const maxFollowers = 100

func linkFollowUp(s state, a domain.Asked, c LinkFollowUp) ([]events.Event, error) {
	fact := events.VedtakFollowUpLinked{Folgje: c.Folgje, Rom: c.Rom.Text(), Ting: c.Ting, Ord: c.Ord.Text()}
	if err := domain.First(made(a, c.ID), domain.RequiredID("folgje", c.Folgje)); err != nil {
		return nil, err
	}
	if !slices.Contains(followers, fact.Rom) || fact.Ting == "" || !a.Facts.Exists(fact.Rom, fact.Ting) {
		return nil, domain.Fail("ting", "unknown-ting", wordsNoThing)
	}
	for _, f := range s.Folgjer {
		same := f.Rom == fact.Rom && f.Ting == fact.Ting
		switch {
		case f.Folgje == c.Folgje && same && f.Ord == fact.Ord:
			return nil, nil
		case f.Folgje == c.Folgje:
			return nil, domain.Fail("folgje", "exists", wordsExists)
		case same:
			return nil, domain.Fail("ting", "twice", wordsTwice)
		}
	}
	if len(s.Folgjer) >= maxFollowers {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooMany.With(maxFollowers))
	}
	return []events.Event{fact}, nil
}

func dropFollowUp(s state, _ domain.Asked, c DropFollowUp) ([]events.Event, error) {
	if !slices.ContainsFunc(s.Folgjer, func(f Folgje) bool { return f.Folgje == c.Folgje }) {
		return nil, nil
	}
	return []events.Event{events.VedtakFollowUpDropped{Folgje: c.Folgje, Merknad: c.Merknad.Text()}}, nil
}

func tellProgress(s state, a domain.Asked, c TellProgress) ([]events.Event, error) {
	fact := events.VedtakProgressTold{Grad: c.Grad, Ord: c.Ord.Text(), Malform: c.Malform, Dato: c.Dato}
	if err := domain.First(made(a, c.ID), domain.NotAhead("dato", c.Dato, a)); err != nil {
		return nil, err
	}
	if (fact.Ord == "") != (fact.Malform == "") {
		return nil, domain.Fail("malform", "with-words", wordsMalform)
	}
	if now := s.Framdrift; now != nil && now.Grad == fact.Grad && now.Ord == fact.Ord && now.Malform == fact.Malform && now.Dato == fact.Dato {
		return nil, nil
	}
	return []events.Event{fact}, nil
}
