// Package formote holds the rooms in which one side of an organ prepares a meeting: what is said there,
// and the joint word that the side agrees on in a sak. Only the side sees it; what it has agreed is
// published by the sak.
package formote

import (
	"encoding/json"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the formøte.
var Room = domain.NewRoom("formote", evolve,
	domain.Starts("Open", opens, open),
	domain.On("Post", ofSide, post),
	domain.On("WithdrawPost", wrote, withdrawPost),
	domain.On("AgreeWord", ofSide, agreeWord),
	domain.On("Close", ofSide, closeRoom),
	domain.Shows(row),
	domain.SeenBy(sees),
	domain.Answers(domain.AnswerFellesord, agreed),
	domain.FilteredBy("utval", func(s state) []string { return []string{string(s.Utval)} }),
)

// state is one formøte: all of it is shown, to those who may see it.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.FormoteOpened:
		return state{Row{ID: m.Thing, Utval: e.Utval, Side: e.Side, Mote: e.Mote, Start: e.Start, Stad: e.Stad, Opphav: m.Trace()}}
	case events.FormotePosted:
		s.Innlegg = append(slices.Clone(s.Innlegg), Innlegg{
			Innlegg: e.Innlegg, Person: m.Actor, Partnar: m.Partner, Sak: e.Sak, Ord: e.Ord, Malform: e.Malform, Opphav: m.Trace(),
		})
	case events.FormotePostWithdrawn:
		s.Innlegg = slices.Clone(s.Innlegg)
		if i := s.post(e.Innlegg); i >= 0 {
			s.Innlegg[i].Ord, s.Innlegg[i].Trekt = "", true
		}
	case events.FormoteWordAgreed:
		s.Ord = slices.DeleteFunc(slices.Clone(s.Ord), func(w Fellesord) bool { return w.Sak == e.Sak })
		s.Ord = append(s.Ord, Fellesord{Sak: e.Sak, Ord: e.Ord, Malform: e.Malform, Talsperson: e.Talsperson, Spor: m.Trace()})
	case events.FormoteClosed:
		closed := m.Trace()
		s.Lukka = &closed
	}
	return s
}

func (s state) post(id events.ID) int {
	return slices.IndexFunc(s.Innlegg, func(p Innlegg) bool { return p.Innlegg == id })
}

// agreed is what the sak asks for: the joint words, and whose they are.
func agreed(s state) string {
	said := domain.Fellesord{Utval: s.Utval, Side: s.Side, Ord: map[events.ID]string{}}
	for _, w := range s.Ord {
		said.Ord[w.Sak] = w.Ord
	}
	raw, err := json.Marshal(said)
	if err != nil {
		panic("formote: what was agreed cannot be written: " + err.Error()) // it holds ids and words
	}
	return string(raw)
}

// The access table says who may do what. Where it says "own" in this room:
//
//	A formøte is an utvalsmedlem's own
//		when she sits on its side of the utval today, or is alternate there.
//	A formøte is a planleggar's or a partnarkontakt's own
//		when she acts for a partner that holds a seat on its side.
//	A post is hers who wrote it.

func isOfSide(a domain.Asked, role domain.Role, utval events.ID, side events.Side) bool {
	if role == domain.RoleUtvalsmedlem {
		return domain.SitsOnSide(a, utval, side)
	}
	return slices.ContainsFunc(domain.OrdningOf(a, utval).Plassar, func(p domain.OrdningPlass) bool {
		return p.Side == side && a.ActsFor(role, p.Partnar)
	})
}

func opens(_ state, a domain.Asked, role domain.Role, c Open) bool {
	return isOfSide(a, role, c.Utval, c.Side)
}

func sees(s state, a domain.Asked, role domain.Role) bool { return isOfSide(a, role, s.Utval, s.Side) }

func ofSide[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return sees(s, a, role)
}

func wrote(s state, a domain.Asked, role domain.Role, c WithdrawPost) bool {
	i := s.post(c.Innlegg)
	return sees(s, a, role) && i >= 0 && s.Innlegg[i].Person == a.Person
}

func open(_ state, a domain.Asked, c Open) ([]events.Event, error) {
	if c.Side != events.SideKommune && c.Side != events.SideSpesialist {
		return nil, domain.Fail("side", "side", wordsSides)
	}
	if err := domain.First(domain.IsUtval("utval", c.Utval, a), domain.IsMoment("start", c.Start)); err != nil {
		return nil, err
	}
	if c.Mote != "" {
		if err := domain.IsMote("mote", c.Mote, a); err != nil {
			return nil, err
		}
		if !a.Facts.Holds(domain.ClaimMoteUtval, string(c.Mote), string(c.Utval)) {
			return nil, domain.Fail("mote", "other-utval", wordsOtherUtval)
		}
	}
	return []events.Event{events.FormoteOpened{Utval: c.Utval, Side: c.Side, Mote: c.Mote, Start: c.Start, Stad: c.Stad.Text()}}, nil
}

func (s state) isOpen() error {
	if s.Lukka != nil {
		return domain.Refuse(domain.Changed, "closed", wordsClosed)
	}
	return nil
}

// maxPosts is the most posts that one formøte may have; the row holds them all.
const maxPosts = 500

func post(s state, a domain.Asked, c Post) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.isOpen(), domain.RequiredID("innlegg", c.Innlegg), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if c.Sak != "" {
		if err := domain.IsSak("sak", c.Sak, a); err != nil {
			return nil, err
		}
	}
	if i := s.post(c.Innlegg); i >= 0 {
		if p := s.Innlegg[i]; p.Ord == words && p.Person == a.Person {
			return nil, nil
		}
		return nil, domain.Fail("innlegg", "exists", wordsPostExists)
	}
	if len(s.Innlegg) >= maxPosts {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyPosts.With(maxPosts))
	}
	return []events.Event{events.FormotePosted{Innlegg: c.Innlegg, Sak: c.Sak, Ord: words, Malform: c.Malform}}, nil
}

// withdrawPost: one may take back one's words also when the room is closed.
func withdrawPost(s state, _ domain.Asked, c WithdrawPost) ([]events.Event, error) {
	i := s.post(c.Innlegg)
	switch {
	case i < 0:
		return nil, domain.Fail("innlegg", "unknown-innlegg", wordsNoPost)
	case s.Innlegg[i].Trekt:
		return nil, nil
	}
	return []events.Event{events.FormotePostWithdrawn{Innlegg: c.Innlegg}}, nil
}

// agreeWord: in a sak that the organ has.
func agreeWord(s state, a domain.Asked, c AgreeWord) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.isOpen(), domain.Required("ord", words), domain.IsSak("sak", c.Sak, a)); err != nil {
		return nil, err
	}
	if !a.Facts.Holds(domain.ClaimSakUtval, string(c.Sak), string(s.Utval)) {
		return nil, domain.Fail("sak", "elsewhere", wordsElsewhere)
	}
	if c.Talsperson != "" {
		if err := domain.IsPerson("talsperson", c.Talsperson, a); err != nil {
			return nil, err
		}
	}
	if slices.ContainsFunc(s.Ord, func(w Fellesord) bool {
		return w.Sak == c.Sak && w.Ord == words && w.Malform == c.Malform && w.Talsperson == c.Talsperson
	}) {
		return nil, nil
	}
	return []events.Event{events.FormoteWordAgreed{Sak: c.Sak, Ord: words, Malform: c.Malform, Talsperson: c.Talsperson}}, nil
}

func closeRoom(s state, _ domain.Asked, _ Close) ([]events.Event, error) {
	if s.Lukka != nil {
		return nil, nil
	}
	return []events.Event{events.FormoteClosed{}}, nil
}
