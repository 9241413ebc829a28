package demo

import (
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/events"
)

const krone = 100 // øre

// purse is the money of one tiltak. All of it is made up; amounts are in kroner.
type purse struct {
	key     string
	day     string // when it was entered, where no other day is said
	budget  []budgeted
	costs   []cost
	sought  []sought
	gains   []gain
	shares  []shared
	changes []change
}

type budgeted struct {
	year, kroner int
	words        domain.Prose
}

// cost is what one partner carries in a year; counted are those that stand in the accounts.
type cost struct {
	partner string
	year    int
	kind    events.KostnadSlag
	kroner  int
	counted bool
	words   domain.Prose
}

// sought is an application for money, and what became of it; without an answer it waits still.
type sought struct {
	day, by string // when; the partner that applied
	from    domain.Line
	kroner  int
	answer  string // the day of the answer
	outcome events.TilskotUtfall
	granted int
	ref     domain.Line
	words   domain.Prose
}

type gain struct {
	kind    events.GevinstSlag
	who     domain.GivenAktor
	kroner  int // a year
	year    int // from which
	counted bool
	words   domain.Prose
}

// shared is a sum and the key by which it is shared.
type shared struct {
	name   domain.Line
	year   int
	kind   events.NokkelSlag
	kroner int
	basis  domain.Line
	parts  []okonomi.GivenDel
	words  domain.Prose
}

// change is something that was entered and put otherwise.
type change struct {
	day     string
	command func(story, purse) domain.Command
}

// money tells of all of it.
func (s *script) money() {
	for _, p := range purses {
		s.moneyOf(p)
	}
}

func (s *script) moneyOf(p purse) {
	st := storyOf(p.key)
	by := st.keeper()
	on := note{day: p.day, by: by, reason: reasonMadeUp}
	for _, b := range p.budget {
		s.do(on, okonomi.SetBudget{ID: st.id(), Aar: b.year, Belop: b.kroner * krone, Merknad: b.words, Kjelder: madeUp})
	}
	for i, c := range p.costs {
		s.do(on, c.command(st, i))
	}
	for _, a := range p.sought {
		s.applied(st, by, a)
	}
	for i, g := range p.gains {
		s.do(on, g.command(st, i))
	}
	for _, sh := range p.shares {
		s.do(on, sh.command(st))
	}
	for _, c := range p.changes {
		s.do(note{day: c.day, by: by, reason: reasonMadeUp}, c.command(st, p))
	}
}

func (c cost) command(st story, i int) okonomi.EnterCost {
	return okonomi.EnterCost{
		ID: st.id(), Post: st.part("post", fmt.Sprint(i)), Partnar: partnerID(c.partner), Aar: c.year, Slag: c.kind, Belop: c.kroner * krone, Rekna: c.counted,
		Merknad: c.words, Kjelder: madeUp,
	}
}

func (g gain) command(st story, i int) okonomi.EnterGain {
	return okonomi.EnterGain{
		ID: st.id(), Gevinst: st.part("gevinst", fmt.Sprint(i)), Slag: g.kind, Kven: g.who, Belop: g.kroner * krone, Aar: g.year, Rekna: g.counted, Ordlyd: g.words,
		Malform: events.Nynorsk, Kjelder: madeUp,
	}
}

func (sh shared) command(st story) okonomi.AgreeShares {
	return okonomi.AgreeShares{
		ID: st.id(), Fordeling: st.part("fordeling", string(sh.name)), Namn: sh.name, Aar: sh.year, Slag: sh.kind, Belop: sh.kroner * krone, Grunnlag: sh.basis,
		Delar: sh.parts, Merknad: sh.words, Kjelder: madeUp,
	}
}

func (a sought) id(st story) events.ID { return st.part("soknad", string(a.from)+a.day) }

func (s *script) applied(st story, by string, a sought) {
	n := note{day: a.day, by: by, reason: reasonMadeUp}
	s.do(n, okonomi.SeekFunding{ID: st.id(), Soknad: a.id(st), Sokjar: partner(a.by), Ordning: a.from, Belop: a.kroner * krone, Dato: events.Moment(a.day), Merknad: a.words, Kjelder: madeUp})
	if a.answer == "" {
		return
	}
	n.day = a.answer
	s.do(n, okonomi.AnswerFunding{
		ID: st.id(), Soknad: a.id(st), Utfall: a.outcome, Belop: a.granted * krone, Dato: events.Moment(a.answer), Referanse: a.ref, Kjelder: madeUp,
	})
}

// byPopulation gives the weights of kommunar: how many lived in each on the first of January 2026.
func byPopulation(keys ...string) (parts []okonomi.GivenDel) {
	for _, key := range keys {
		parts = append(parts, weighs(key, inhabitants(kommunenummer[key])))
	}
	return parts
}

// weighs and pays are one who shares: in proportion to use, or by an amount in kroner.
func weighs(key string, use int) okonomi.GivenDel {
	return okonomi.GivenDel{Kven: partner(key), Vekt: use}
}

func pays(who domain.GivenAktor, kroner int) okonomi.GivenDel {
	return okonomi.GivenDel{Kven: who, Belop: kroner * krone}
}

// carriesTheRest is the one that hosts, or carries what no grant covers.
func carriesTheRest(key string) okonomi.GivenDel { return okonomi.GivenDel{Kven: partner(key)} }

func costTakenBack(i int, why domain.Prose) func(story, purse) domain.Command {
	return func(st story, _ purse) domain.Command {
		return okonomi.WithdrawCost{ID: st.id(), Post: st.part("post", fmt.Sprint(i)), Merknad: why}
	}
}

func gainTakenBack(i int, why domain.Prose) func(story, purse) domain.Command {
	return func(st story, _ purse) domain.Command {
		return okonomi.WithdrawGain{ID: st.id(), Gevinst: st.part("gevinst", fmt.Sprint(i)), Merknad: why}
	}
}

func sharesTakenBack(name domain.Line, why domain.Prose) func(story, purse) domain.Command {
	return func(st story, _ purse) domain.Command {
		return okonomi.WithdrawShares{ID: st.id(), Fordeling: st.part("fordeling", string(name)), Merknad: why}
	}
}

func applicationTakenBack(i int, why domain.Prose) func(story, purse) domain.Command {
	return func(st story, p purse) domain.Command {
		return okonomi.WithdrawFunding{ID: st.id(), Soknad: p.sought[i].id(st), Merknad: why}
	}
}

// costNow corrects a cost: what was expected has come into the accounts.
func costNow(i, kroner int) func(story, purse) domain.Command {
	return func(st story, p purse) domain.Command {
		c := p.costs[i]
		c.kroner, c.counted = kroner, true
		return c.command(st, i)
	}
}
