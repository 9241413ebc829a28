// Package partnar holds the partners: the kommunar and the specialist parties that have signed
// the agreement. A partner keeps its id when it takes another name, and when it leaves.
package partnar

import (
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the partners.
var Room = domain.NewRoom("partnar", evolve,
	domain.Starts("Join", domain.NoOwn, join),
	domain.On("Rename", contactOf, rename),
	domain.On("NameBody", contactOf, nameBody),
	domain.On("ChooseMalform", contactOf, chooseMalform),
	domain.On("Leave", domain.NoOwn, leave),
	domain.Shows(row),
	domain.Claims(claims),
	domain.FilteredBy("slag", func(s state) []string { return []string{string(s.Slag)} }),
)

// state is what is shown: a partner has nothing to hide.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PartnarJoined:
		s.Row = Row{
			ID: m.Thing, Namn: e.Namn, Kortnamn: e.Kortnamn, Slag: e.Slag, Kommunenummer: e.Kommunenummer,
			Orgform: e.Orgform, Fra: e.Fra, Merknad: e.Merknad, Kjelder: e.Kjelder, Opphav: m.Trace(),
		}
	case events.PartnarRenamed:
		s.Namn, s.Kortnamn = e.Namn, e.Kortnamn
	case events.PartnarBodyNamed:
		s.Organ = e.Organ
	case events.PartnarMalformChosen:
		s.Malform = e.Malform
	case events.PartnarLeft:
		s.Ute, s.Til, s.SluttMerknad = true, e.Til, e.Merknad
	}
	return s
}

func claims(s state) []domain.Claim {
	said := []domain.Claim{{Name: domain.ClaimSlag, Subject: string(s.ID), Object: string(s.Slag)}}
	if s.Kommunenummer != "" {
		said = append(said, domain.Claim{Name: domain.ClaimKommunenummer, Subject: s.Kommunenummer, Object: string(s.ID)})
	}
	if s.Ute {
		said = append(said, domain.Claim{Name: domain.ClaimLeft, Subject: string(s.ID)})
	}
	return said
}

// join: a kommune has a kommunenummer of four digits, and nobody else has one.
func join(_ state, _ domain.Asked, c Join) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	number := c.Kommunenummer.Text()
	err := domain.First(errName, checkNumber(c.Slag, number), domain.IsMoment("fra", c.Fra), errSources)
	if err != nil {
		return nil, err
	}
	return []events.Event{events.PartnarJoined{
		Namn: name, Kortnamn: c.Kortnamn.Text(), Slag: c.Slag, Kommunenummer: number, Orgform: c.Orgform.Text(),
		Fra: c.Fra, Merknad: c.Merknad.Text(), Kjelder: sources,
	}}, nil
}

func checkNumber(slag events.PartnarSlag, number string) error {
	digits := len(number) == 4 && strings.Trim(number, "0123456789") == ""
	switch {
	case slag == events.SlagKommune && !digits:
		return domain.Fail("kommunenummer", "kommunenummer", wordsNumber)
	case slag != events.SlagKommune && number != "":
		return domain.Fail("kommunenummer", "not-a-kommune", wordsNoNumber)
	}
	return nil
}

func rename(s state, _ domain.Asked, c Rename) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(stillParty(s), errName, errSources); err != nil {
		return nil, err
	}
	if name == s.Namn && c.Kortnamn.Text() == s.Kortnamn {
		return nil, nil
	}
	return []events.Event{events.PartnarRenamed{Namn: name, Kortnamn: c.Kortnamn.Text(), Kjelder: sources}}, nil
}

func nameBody(s state, _ domain.Asked, c NameBody) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	organ := c.Organ.Text()
	if err := domain.First(stillParty(s), domain.Required("organ", organ), errSources); err != nil {
		return nil, err
	}
	if organ == s.Organ {
		return nil, nil
	}
	return []events.Event{events.PartnarBodyNamed{Organ: organ, Kjelder: sources}}, nil
}

func chooseMalform(s state, _ domain.Asked, c ChooseMalform) ([]events.Event, error) {
	if err := stillParty(s); err != nil {
		return nil, err
	}
	if c.Malform == s.Malform {
		return nil, nil
	}
	return []events.Event{events.PartnarMalformChosen{Malform: c.Malform}}, nil
}

// leave: a partner leaves once. It is told when the day has come, not ahead.
func leave(s state, a domain.Asked, c Leave) ([]events.Event, error) {
	if s.Ute && c.Til == s.Til {
		return nil, nil
	}
	if err := domain.First(stillParty(s), domain.NotAhead("til", c.Til, a), domain.NotBefore("til", c.Til, s.Fra)); err != nil {
		return nil, err
	}
	return []events.Event{events.PartnarLeft{Til: c.Til, Merknad: c.Merknad.Text()}}, nil
}

// stillParty refuses everything for a partner that has left: what it was then stands.
func stillParty(s state) error {
	if s.Ute {
		return domain.Refuse(domain.Broken, "partnar-left", wordsLeft)
	}
	return nil
}

var (
	wordsNumber = domain.Words{
		NN: "Ein kommune har eit kommunenummer på fire siffer.",
		NB: "En kommune har et kommunenummer på fire sifre.",
		EN: "A municipality has a municipality number of four digits.",
	}
	wordsNoNumber = domain.Words{
		NN: "Berre kommunar har kommunenummer.",
		NB: "Bare kommuner har kommunenummer.",
		EN: "Only a municipality has a municipality number.",
	}
	wordsLeft = domain.Words{
		NN: "Partnaren er ikkje lenger med i avtalen, og det som står om han, blir ikkje endra.",
		NB: "Partneren er ikke lenger med i avtalen, og det som står om den, blir ikke endret.",
		EN: "The partner is no longer a party to the agreement, and what is written about it is not changed.",
	}
)
