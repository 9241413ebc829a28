// Package kodeverk holds the code lists, such as the patient groups to which the partnership
// gives priority. A list comes in versions; a fact names the code and the version, and so keeps
// its meaning when the list changes.
package kodeverk

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the code lists.
var Room = domain.NewRoom("kodeverk", evolve,
	domain.Starts("Found", domain.NoOwn, found),
	domain.On("PublishVersion", domain.NoOwn, publishVersion),
	domain.Shows(row),
	domain.Claims(claims),
	domain.FilteredBy("kodeverk", func(s state) []string { return []string{s.Kodeverk} }),
)

type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.KodeverkFounded:
		s.Row = Row{ID: m.Thing, Kodeverk: e.Kodeverk, Namn: e.Namn, Opphav: m.Trace()}
	case events.KodeverkVersionPublished:
		s.Gjeldande = e.Versjon
		s.Versjonar = append(slices.Clone(s.Versjonar), Versjon{
			Versjon: e.Versjon, Fra: e.Fra, Kodar: e.Kodar, Merknad: e.Merknad, Kjelder: e.Kjelder, Publisert: m.Trace(),
		})
	}
	return s
}

// claims: the short name is taken, and each code of each version may be referred to.
func claims(s state) []domain.Claim {
	said := []domain.Claim{{Name: domain.ClaimKodeverk, Subject: "kodeverk", Object: s.Kodeverk}}
	for _, v := range s.Versjonar {
		for _, k := range v.Kodar {
			said = append(said, domain.Claim{
				Name: domain.ClaimKode, Subject: s.Kodeverk + "@" + strconv.Itoa(v.Versjon), Object: k.Kode,
			})
		}
	}
	return said
}

// found: no two lists have the same short name. Two secretaries who found the same list in the
// same second could slip through; then both lists show, and facts refer to codes of either.
func found(_ state, a domain.Asked, c Found) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	short := c.Kodeverk.Text()
	if err := domain.First(domain.IsShortName("kodeverk", short), errName); err != nil {
		return nil, err
	}
	if a.Facts.Holds(domain.ClaimKodeverk, "kodeverk", short) {
		return nil, domain.Fail("kodeverk", "taken", wordsTaken)
	}
	return []events.Event{events.KodeverkFounded{Kodeverk: short, Namn: name}}, nil
}

// publishVersion: versions count 1, 2, 3 … without a gap, and each code stands once.
func publishVersion(s state, _ domain.Asked, c PublishVersion) ([]events.Event, error) {
	codes, errCodes := codesOf(c.Kodar)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(domain.IsMoment("fra", c.Fra), errCodes, errSources); err != nil {
		return nil, err
	}
	fact := events.KodeverkVersionPublished{
		Versjon: c.Versjon, Fra: c.Fra, Kodar: codes, Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	if c.Versjon == s.Gjeldande && s.lastIs(fact) {
		return nil, nil
	}
	if c.Versjon != s.Gjeldande+1 {
		return nil, notNext(c.Versjon, s.Gjeldande)
	}
	return []events.Event{fact}, nil
}

// lastIs tells whether the newest version says what the fact says.
func (s state) lastIs(e events.KodeverkVersionPublished) bool {
	if len(s.Versjonar) == 0 {
		return false
	}
	last := s.Versjonar[len(s.Versjonar)-1]
	return last.Fra == e.Fra && last.Merknad == e.Merknad && slices.Equal(last.Kjelder, e.Kjelder) &&
		reflect.DeepEqual(last.Kodar, e.Kodar)
}

// notNext: a number that was free when the asker looked is a change meanwhile; any other is a
// mistake.
func notNext(asked, last int) error {
	words := wordsNotNext.With(last + 1)
	r := domain.Fail("versjon", "not-next", words)
	if asked > 0 && asked <= last {
		r.Kind, r.Rule = domain.Changed, "changed-meanwhile"
	}
	return r
}

func codesOf(given []GivenKode) ([]events.Kode, error) {
	if len(given) == 0 {
		return nil, domain.Fail("kodar", "required", wordsNoCodes)
	}
	seen := map[string]bool{}
	var codes []events.Kode
	for i, g := range given {
		at := fmt.Sprintf("kodar[%d]", i)
		name, errName := g.Namn.Fact(at + ".namn")
		code := g.Kode.Text()
		if err := domain.First(domain.IsShortName(at+".kode", code), errName); err != nil {
			return nil, err
		}
		if seen[code] {
			return nil, domain.Fail(at+".kode", "twice", wordsTwice)
		}
		seen[code] = true
		codes = append(codes, events.Kode{
			Kode: code, Namn: name, Forklaring: g.Forklaring.Text(), TidlegareNN: g.TidlegareNN.Text(),
		})
	}
	return codes, nil
}

var (
	wordsTaken = domain.Words{
		NN: "Det finst alt eit kodeverk med dette kortnamnet.",
		NB: "Det finnes allerede et kodeverk med dette kortnavnet.",
		EN: "There is already a code list with this short name.",
	}
	wordsNotNext = domain.Words{
		NN: "Den neste versjonen har nummer %d.",
		NB: "Den neste versjonen har nummer %d.",
		EN: "The next version has number %d.",
	}
	wordsNoCodes = domain.Words{
		NN: "Eit kodeverk må ha minst éin kode.",
		NB: "Et kodeverk må ha minst én kode.",
		EN: "A code list must have at least one code.",
	}
	wordsTwice = domain.Words{
		NN: "Denne koden står to gonger.",
		NB: "Denne koden står to ganger.",
		EN: "This code is there twice.",
	}
)
