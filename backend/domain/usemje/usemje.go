// Package usemje holds disagreements: what each is about, where each partner stands, and its way from the
// organs to the leadership and the national board, with papers in which nobody can be recognised.
package usemje

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the disagreements.
var Room = domain.NewRoom("usemje", evolve,
	domain.Starts("Raise", domain.NoOwn, raise),
	domain.On("StatePosition", actsFor, statePosition),
	domain.On("Escalate", leads, escalate),
	domain.On("PreparePapers", leads, preparePapers),
	domain.On("Answer", leads, answer),
	domain.On("Resolve", leads, resolve),
	domain.Marks[state](events.UsemjeRaised{}, events.UsemjeResolved{}),
	domain.Shows(row),
	domain.FilteredBy("sak", func(s state) []string { return known(s.Sak) }),
	domain.FilteredBy("utval", func(s state) []string { return known(s.at().Utval) }),
)

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UsemjeRaised:
		return state{Row{
			ID: m.Thing, Sak: e.Sak, Mote: e.Mote, Punkt: e.Punkt, Avtale: e.Avtale, Klausul: e.Klausul, Ord: e.Ord, Malform: e.Malform,
			Steg: []Steg{{Niva: e.Niva, Utval: e.Utval, Spor: m.Trace()}}, Kjelder: e.Kjelder, Opphav: m.Trace(),
		}}
	case events.UsemjePositionStated:
		s.Standpunkt = slices.DeleteFunc(slices.Clone(s.Standpunkt), func(p Standpunkt) bool { return p.Partnar == e.Partnar })
		s.Standpunkt = append(s.Standpunkt, Standpunkt{Partnar: e.Partnar, Ord: e.Ord, Malform: e.Malform, Spor: m.Trace()})
	case events.UsemjeEscalated:
		s.Steg = append(slices.Clone(s.Steg), Steg{Niva: e.Niva, Utval: e.Utval, Grunn: e.Grunn, Spor: m.Trace()})
	case events.UsemjePapersPrepared:
		s.Papir = slices.DeleteFunc(slices.Clone(s.Papir), func(p Papir) bool { return p.Niva == e.Niva })
		s.Papir = append(s.Papir, Papir{Niva: e.Niva, Ord: e.Ord, Malform: e.Malform, Stadfesta: e.Stadfesta, Spor: m.Trace()})
	case events.UsemjeAnswered:
		if n := len(s.Steg); n > 0 {
			s.Steg = slices.Clone(s.Steg)
			s.Steg[n-1].Svar = &Svar{Ord: e.Ord, Malform: e.Malform, Spor: m.Trace()}
		}
	case events.UsemjeResolved:
		s.Slutt = &Slutt{Utfall: e.Utfall, Ord: e.Ord, Spor: m.Trace()}
	}
	return s
}

// at is the level where it is.
func (s state) at() (step Steg) {
	if n := len(s.Steg); n > 0 {
		step = s.Steg[n-1]
	}
	return step
}

// The access table says who may do what. Where it says "own" in this room:
//
//	A disagreement is an utvalsleiar's own
//		when she leads the utval where it is.
//	To say where a partner stands, it is a planleggar's or a partnarkontakt's own
//		when she acts for that partner.

func leads[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(s.at().Utval)
}

func actsFor(_ state, a domain.Asked, role domain.Role, c StatePosition) bool {
	return a.ActsFor(role, c.Partnar)
}

// levels are the levels, from below.
var levels = []events.UsemjeNiva{events.UsemjeOU, events.UsemjeSSU, events.UsemjeLeiing, events.UsemjeNemnd}

func checkLevel(level events.UsemjeNiva, utval events.ID, a domain.Asked) error {
	inOrgan := level == events.UsemjeOU || level == events.UsemjeSSU
	if inOrgan != (utval != "") {
		return domain.Fail("utval", "organ-only", wordsOrgan)
	}
	if inOrgan {
		return domain.IsUtval("utval", utval, a)
	}
	return nil
}

// raise: nobody goes to the national board first; its papers must be made.
func raise(_ state, a domain.Asked, c Raise) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	words := c.Ord.Text()
	if err := domain.First(domain.Required("ord", words), checkLevel(c.Niva, c.Utval, a), checkAbout(c, a), errSources); err != nil {
		return nil, err
	}
	if c.Niva == events.UsemjeNemnd {
		return nil, domain.Fail("niva", "no-papers", wordsNoPapers)
	}
	return []events.Event{events.UsemjeRaised{
		Sak: c.Sak, Mote: c.Mote, Punkt: c.Punkt, Avtale: c.Avtale, Klausul: c.Klausul, Ord: words, Malform: c.Malform, Niva: c.Niva, Utval: c.Utval, Kjelder: sources,
	}}, nil
}

func checkAbout(c Raise, a domain.Asked) error {
	if c.Sak != "" {
		if err := domain.IsSak("sak", c.Sak, a); err != nil {
			return err
		}
	}
	if c.Mote != "" {
		if err := domain.IsMote("mote", c.Mote, a); err != nil {
			return err
		}
	}
	if c.Avtale != "" && !a.Facts.Holds(domain.ClaimPlanSlag, string(c.Avtale), string(events.SlagAvtale)) {
		return domain.Fail("avtale", "no-avtale", wordsNoAgreement)
	}
	if c.Klausul != "" {
		return domain.IsPlanelement("klausul", c.Klausul, a)
	}
	return nil
}

func (s state) going() error {
	if s.Slutt != nil {
		return domain.Refuse(domain.Changed, "over", wordsOver)
	}
	return nil
}

func statePosition(s state, a domain.Asked, c StatePosition) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.going(), domain.Required("ord", words), domain.IsPartnar("partnar", c.Partnar, a)); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Standpunkt, func(p Standpunkt) bool { return p.Partnar == c.Partnar && p.Ord == words && p.Malform == c.Malform }) {
		return nil, nil
	}
	return []events.Event{events.UsemjePositionStated{Partnar: c.Partnar, Ord: words, Malform: c.Malform}}, nil
}

// escalate: only upwards, with a reason; to the board only with papers that somebody has read.
func escalate(s state, a domain.Asked, c Escalate) ([]events.Event, error) {
	reason, now := c.Grunn.Text(), s.at()
	if now.Niva == c.Niva && now.Utval == c.Utval && now.Grunn == reason && s.Slutt == nil {
		return nil, nil
	}
	if err := domain.First(s.going(), domain.Required("grunn", reason), checkLevel(c.Niva, c.Utval, a)); err != nil {
		return nil, err
	}
	ready := slices.ContainsFunc(s.Papir, func(p Papir) bool { return p.Niva == events.UsemjeNemnd && p.Stadfesta })
	switch {
	case slices.Index(levels, c.Niva) <= slices.Index(levels, now.Niva):
		return nil, domain.Fail("niva", "not-higher", wordsNotHigher)
	case c.Niva == events.UsemjeNemnd && !ready:
		return nil, domain.Fail("niva", "no-papers", wordsNoPapers)
	}
	return []events.Event{events.UsemjeEscalated{Niva: c.Niva, Utval: c.Utval, Grunn: reason}}, nil
}

func preparePapers(s state, _ domain.Asked, c PreparePapers) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.going(), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Papir, func(p Papir) bool {
		return p.Niva == c.Niva && p.Ord == words && p.Malform == c.Malform && p.Stadfesta == c.Stadfesta
	}) {
		return nil, nil
	}
	return []events.Event{events.UsemjePapersPrepared{Niva: c.Niva, Ord: words, Malform: c.Malform, Stadfesta: c.Stadfesta}}, nil
}

func answer(s state, _ domain.Asked, c Answer) ([]events.Event, error) {
	words, now := c.Ord.Text(), s.at()
	if err := domain.First(s.going(), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if now.Niva != c.Niva {
		r := domain.Fail("niva", "elsewhere", wordsElsewhere)
		r.Kind = domain.Changed
		return nil, r
	}
	if now.Svar != nil && now.Svar.Ord == words && now.Svar.Malform == c.Malform {
		return nil, nil
	}
	return []events.Event{events.UsemjeAnswered{Niva: c.Niva, Ord: words, Malform: c.Malform}}, nil
}

// resolve: by guidance only where the board has given it.
func resolve(s state, _ domain.Asked, c Resolve) ([]events.Event, error) {
	words := c.Ord.Text()
	if end := s.Slutt; end != nil && end.Utfall == c.Utfall && end.Ord == words {
		return nil, nil
	}
	if err := domain.First(s.going(), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if now := s.at(); c.Utfall == events.UsemjeRettleiing && (now.Niva != events.UsemjeNemnd || now.Svar == nil) {
		return nil, domain.Fail("utfall", "no-guidance", wordsNoBoard)
	}
	return []events.Event{events.UsemjeResolved{Utfall: c.Utfall, Ord: words}}, nil
}
