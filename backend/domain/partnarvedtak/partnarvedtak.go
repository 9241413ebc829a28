// Package partnarvedtak holds the matters that the partners decide, each for itself, on exactly one text:
// who is asked, which body decides for each, what it decided and on what, who must decide again when the
// text becomes another, and the moment at which all have decided.
//
// All partners of one matter are one thing, so that the last of them is the last once, whoever records it.
package partnarvedtak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the matters.
var Room = domain.NewRoom("partnarvedtak", evolve,
	domain.Starts("Ask", domain.NoOwn, ask),
	domain.On("SetDeadline", domain.NoOwn, setDeadline),
	domain.On("Decide", contact, decide),
	domain.On("Withdraw", contact, withdraw),
	domain.On("Remind", domain.NoOwn, remind),
	domain.On("ReplaceVersion", domain.NoOwn, replaceVersion),
	domain.On("Close", domain.NoOwn, closeMatter),
	domain.Marks[state](events.PartnarvedtakAsked{}, events.PartnarvedtakAllDecided{}),
	domain.Shows(row),
	domain.Brief(brief),
	domain.FilteredBy("sak", func(s state) []string { return known(s.Sak) }),
	domain.FilteredBy("plan", func(s state) []string { return known(s.Plan) }),
	domain.FilteredBy("partnar", func(s state) (values []string) {
		for _, p := range s.Partnarar {
			values = append(values, string(p.Partnar))
		}
		return values
	}),
)

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

// state is one matter: all of it is shown, but for the day on which the partners were asked.
type state struct {
	Row
	asked events.Moment
}

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PartnarvedtakAsked:
		s = state{asked: day(m), Row: Row{
			ID: m.Thing, Sak: e.Sak, Mote: e.Mote, Punkt: e.Punkt, Vedtak: e.Vedtak, Plan: e.Plan, Tittel: e.Tittel, Malform: e.Malform,
			Tekstar: []Tekst{{Versjon: e.Versjon, Hash: e.Hash, Fest: e.Fest, Ordlyd: e.Ordlyd, Spor: m.Trace()}}, Frist: e.Frist, Kjelder: e.Kjelder, Opphav: m.Trace(),
		}}
		for _, p := range e.Partnarar {
			s.Partnarar = append(s.Partnarar, Partnar{Partnar: p.Partnar, Organ: p.Organ})
		}
	case events.PartnarvedtakDeadlineSet:
		s.Frist = e.Frist
	case events.PartnarvedtakReminded:
		s.Paaminningar = append(slices.Clone(s.Paaminningar), Paaminning{Partnarar: e.Partnarar, Ord: e.Ord, Spor: m.Trace()})
	case events.PartnarvedtakAllDecided:
		s.Alle = &Alle{Utfall: e.Utfall, Spor: m.Trace()}
	case events.PartnarvedtakClosed:
		s.Lukka = &Lukka{Ord: e.Ord, Spor: m.Trace()}
	default:
		return evolveAnswers(s, e, m)
	}
	return s
}

// day is when something happened, as a day.
func day(m domain.Mark) events.Moment {
	if m.Occurred != "" {
		return m.Occurred
	}
	return events.DayOf(m.Time)
}

func evolveAnswers(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PartnarvedtakDecided:
		return s.withPartner(e.Partnar, func(p *Partnar) {
			p.archive()
			p.Organ, p.PaaNytt = e.Organ, e.Hash != s.text().Hash
			p.Svar = &Svar{
				Organ: e.Organ, Dato: e.Dato, Utfall: e.Utfall, Hash: e.Hash, Ordlyd: e.Ordlyd, Endring: e.Endring, Merknad: e.Merknad, Malform: e.Malform,
				Arkivref: e.Arkivref, Fil: e.Fil, Filtype: e.Filtype, Storleik: e.Storleik, Kjelder: domain.List(e.Kjelder), Spor: m.Trace(),
			}
		})
	case events.PartnarvedtakWithdrawn:
		s.Alle = nil
		return s.withPartner(e.Partnar, func(p *Partnar) {
			p.archive()
			p.Svar, p.PaaNytt = nil, false
		})
	case events.PartnarvedtakVersionReplaced:
		next := Tekst{Versjon: e.Versjon, Hash: e.Hash, Fest: e.Fest, Ordlyd: e.Ordlyd, Grunn: e.Grunn, Spor: m.Trace()}
		if next.Ordlyd == "" {
			next.Ordlyd = s.text().Ordlyd
		}
		s.Alle, s.Tekstar, s.Partnarar = nil, append(slices.Clone(s.Tekstar), next), slices.Clone(s.Partnarar)
		for i := range s.Partnarar {
			p := &s.Partnarar[i]
			must := len(e.Naudsynt) == 0 || slices.Contains(e.Naudsynt, p.Partnar)
			p.PaaNytt = p.Svar != nil && (p.PaaNytt || must)
		}
	}
	return s
}

// archive keeps what a partner had decided among what it decided before.
func (p *Partnar) archive() {
	if p.Svar != nil {
		p.Tidlegare = append(slices.Clone(p.Tidlegare), *p.Svar)
	}
}

// text is what is to be decided now.
func (s state) text() (t Tekst) {
	if n := len(s.Tekstar); n > 0 {
		t = s.Tekstar[n-1]
	}
	return t
}

func (s state) partner(id events.ID) int {
	return slices.IndexFunc(s.Partnarar, func(p Partnar) bool { return p.Partnar == id })
}

// withPartner gives the state with one partner altered, and leaves the given one as it was.
func (s state) withPartner(id events.ID, alter func(*Partnar)) state {
	if i := s.partner(id); i >= 0 {
		s.Partnarar = slices.Clone(s.Partnarar)
		alter(&s.Partnarar[i])
	}
	return s
}

// final tells whether a partner has decided, and need not again. One that has postponed has not.
func (p Partnar) final() bool {
	return p.Svar != nil && !p.PaaNytt && p.Svar.Utfall != events.PartnarUtsett
}

// together tells how it stands when all have decided; "" while they have not.
func (s state) together() events.SamlaUtfall {
	all := events.SamlaVedteke
	for _, p := range s.Partnarar {
		if !p.final() {
			return ""
		}
		switch p.Svar.Utfall {
		case events.PartnarAvvist:
			all = events.SamlaIkkjeAlle
		case events.PartnarVedteke:
		default:
			if all == events.SamlaVedteke {
				all = events.SamlaAtterhald
			}
		}
	}
	return all
}

// The access table says who may do what. What a partner decides is a partnarkontakt's own when she is the
// contact of that partner.

type ofPartner interface {
	domain.Command
	partner() events.ID
}

func contact[C ofPartner](_ state, a domain.Asked, role domain.Role, c C) bool {
	return role == domain.RolePartnarkontakt && a.ActsFor(role, c.partner())
}

func (c Decide) partner() events.ID   { return c.Partnar }
func (c Withdraw) partner() events.ID { return c.Partnar }
