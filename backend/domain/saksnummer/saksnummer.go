// Package saksnummer gives saker their numbers: 1, 2, 3 … for each organ and year, without a gap and
// without a double. All numbers of an organ in a year are one thing, so that two who ask at the same
// moment, of whatever replica, are told different numbers.
package saksnummer

import (
	"slices"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the numbers.
var Room = domain.NewRoom("saksnummer", evolve,
	domain.Opens("Give", leads, give),
	domain.Shows(row),
	domain.Claims(claims),
	domain.FilteredBy("utval", func(s state) []string { return []string{string(s.Utval)} }),
)

// Row is the numbers of one organ in one year.
type Row struct {
	ID    events.ID `json:"id" doc:"The thing that gives them: a UUID of version 5 of the organ and the year."`
	Utval events.ID `json:"utval" doc:"The organ."`
	Aar   int       `json:"aar" doc:"The year."`
	Gitt  []Nummer  `json:"gitt" doc:"The numbers that were given, from 1 on."`
}

// Nummer is one number.
type Nummer struct {
	Nummer int          `json:"nummer" doc:"The number; shown with the organ and the year: OU Voss 07/26."`
	Sak    events.ID    `json:"sak" doc:"The sak that got it."`
	Spor   domain.Trace `json:"spor" doc:"The record in which it was given."`
}

type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	if e, is := e.(events.SaksnummerGiven); is {
		s.ID, s.Utval, s.Aar = m.Thing, e.Utval, e.Aar
		s.Gitt = append(slices.Clone(s.Gitt), Nummer{Nummer: e.Nummer, Sak: e.Sak, Spor: m.Trace()})
	}
	return s
}

func row(s state) Row {
	r := s.Row
	r.Gitt = domain.List(s.Gitt)
	return r
}

func claims(s state) (said []domain.Claim) {
	for _, n := range s.Gitt {
		said = append(said, domain.Claim{
			Name: domain.ClaimSaksnummer, Subject: string(n.Sak), Object: string(s.Utval) + "/" + strconv.Itoa(s.Aar) + "/" + strconv.Itoa(n.Nummer),
		})
	}
	return said
}

// Give gives a sak the next number of the organ where it is.
type Give struct {
	ID    events.ID `json:"id" doc:"The thing that gives the numbers: the UUID of version 5 whose name space is the organ and whose name is the year."`
	Utval events.ID `json:"utval" doc:"The organ."`
	Aar   int       `json:"aar" minimum:"1990" maximum:"2100" doc:"The year."`
	Sak   events.ID `json:"sak" doc:"The sak."`
}

// Thing is the numbers of the organ and year.
func (c Give) Thing() events.ID { return c.ID }

// The access table says who may do what. The numbers are an utvalsleiar's own when she leads the organ.
func leads(_ state, a domain.Asked, role domain.Role, c Give) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Utval)
}

// maxNumbers is more saker than any organ has in a year; the row holds them all.
const maxNumbers = 2000

// give: a sak that has a number here keeps it.
func give(s state, a domain.Asked, c Give) ([]events.Event, error) {
	if c.ID != events.SaksnummerID(c.Utval, c.Aar) {
		return nil, domain.Fail("id", "other-thing", wordsOtherThing)
	}
	if slices.ContainsFunc(s.Gitt, func(n Nummer) bool { return n.Sak == c.Sak }) {
		return nil, nil
	}
	if c.Aar < 1990 || c.Aar > 2100 {
		return nil, domain.Fail("aar", "number", wordsYear)
	}
	if err := domain.First(domain.IsUtval("utval", c.Utval, a), domain.IsSak("sak", c.Sak, a)); err != nil {
		return nil, err
	}
	if !a.Facts.Holds(domain.ClaimSakUtval, string(c.Sak), string(c.Utval)) {
		return nil, domain.Fail("sak", "elsewhere", wordsElsewhere)
	}
	if len(s.Gitt) >= maxNumbers {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooMany.With(maxNumbers))
	}
	return []events.Event{events.SaksnummerGiven{Utval: c.Utval, Aar: c.Aar, Sak: c.Sak, Nummer: len(s.Gitt) + 1}}, nil
}

var (
	wordsOtherThing = domain.Words{
		NN: "Nummera til utvalet i det året har ein annan id.",
		NB: "Numrene til utvalget i det året har en annen id.",
		EN: "The numbers of the committee in that year have another id.",
	}
	wordsYear = domain.Words{
		NN: "Året må vere frå 1990 til 2100.",
		NB: "Året må være fra 1990 til 2100.",
		EN: "The year must be from 1990 to 2100.",
	}
	wordsElsewhere = domain.Words{
		NN: "Saka er ikkje i dette utvalet, eller ho er avslutta.",
		NB: "Saken er ikke i dette utvalget, eller den er avsluttet.",
		EN: "The case is not with this committee, or it is closed.",
	}
	wordsTooMany = domain.Words{
		NN: "Eit utval kan ha høgst %d saker i året.",
		NB: "Et utvalg kan ha høyst %d saker i året.",
		EN: "A committee can have at most %d cases in a year.",
	}
)
