// Package okonomi holds the money of the tiltak: budgets, what each partner carries, what was applied
// for and granted, what is gained and by whom, and how sums are shared. The money of a tiltak is a
// thing beside it, with its id. All amounts are whole øre.
package okonomi

import (
	"cmp"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the money of tiltak.
var Room = domain.NewRoom("okonomi", evolve,
	domain.Either("tiltak", "SetBudget", ofOwner, setBudget),
	domain.Either("tiltak", "EnterCost", carries, enterCost),
	domain.Either("tiltak", "WithdrawCost", carried, withdrawCost),
	domain.Either("tiltak", "SeekFunding", ofOwner, seekFunding),
	domain.Either("tiltak", "AnswerFunding", ofOwner, answerFunding),
	domain.Either("tiltak", "WithdrawFunding", ofOwner, withdrawFunding),
	domain.Either("tiltak", "EnterGain", gains, enterGain),
	domain.Either("tiltak", "WithdrawGain", gained, withdrawGain),
	domain.Either("tiltak", "AgreeShares", ofOwner, agreeShares),
	domain.Either("tiltak", "WithdrawShares", ofOwner, withdrawShares),
	domain.Shows(row),
	domain.Brief(kort),
	domain.FilteredBy("partnar", partners),
	domain.Told[state](told),
)

const (
	// MaxBelop is the largest amount, in øre: a hundred thousand million kroner.
	MaxBelop = 1e13
	// firstYear and lastYear bound the years of a partnership, so that a slip of the finger is seen.
	firstYear, lastYear = 1990, 2100
	// maxEntries is the most costs, applications, gains or agreements of one tiltak. Their sums stay
	// below what a page can hold exactly.
	maxEntries = 300
)

// state is the money of one tiltak. What is sums is reckoned for the row.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	s.ID = m.Thing
	switch e := e.(type) {
	case events.OkonomiBudgetSet:
		s.Budsjett = put(s.Budsjett, Budsjett{Aar: e.Aar, Belop: e.Belop, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace()}, ofYear(e.Aar))
		slices.SortStableFunc(s.Budsjett, func(a, b Budsjett) int { return cmp.Compare(a.Aar, b.Aar) })
	case events.OkonomiCostEntered:
		cost := Kostnad{
			Post: e.Post, Partnar: e.Partnar, Aar: e.Aar, Slag: e.Slag, Belop: e.Belop, Rekna: e.Rekna, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Kostnader = put(s.Kostnader, cost, isCost(e.Post))
	case events.OkonomiCostWithdrawn:
		s.Kostnader = slices.DeleteFunc(slices.Clone(s.Kostnader), isCost(e.Post))
	case events.OkonomiGainEntered:
		gain := Gevinst{
			Gevinst: e.Gevinst, Slag: e.Slag, Kven: e.Kven, Belop: e.Belop, Aar: e.Aar, Rekna: e.Rekna, Ordlyd: e.Ordlyd, Malform: e.Malform,
			Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Gevinstar = put(s.Gevinstar, gain, isGain(e.Gevinst))
	case events.OkonomiGainWithdrawn:
		s.Gevinstar = slices.DeleteFunc(slices.Clone(s.Gevinstar), isGain(e.Gevinst))
	case events.OkonomiSharesAgreed:
		shares := Fordeling{
			Fordeling: e.Fordeling, Namn: e.Namn, Aar: e.Aar, Slag: e.Slag, Belop: e.Belop, Grunnlag: e.Grunnlag, Delar: parts(e), Merknad: e.Merknad,
			Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Fordelingar = put(s.Fordelingar, shares, isShares(e.Fordeling))
	case events.OkonomiSharesWithdrawn:
		s.Fordelingar = slices.DeleteFunc(slices.Clone(s.Fordelingar), isShares(e.Fordeling))
	default:
		return evolveFunding(s, e, m)
	}
	return s
}

// put gives a list with one member in the place of the one that is the same, or else at its end. The
// given list is left as it was.
func put[T any](list []T, member T, same func(T) bool) []T {
	list = slices.Clone(list)
	if i := slices.IndexFunc(list, same); i >= 0 {
		list[i] = member
		return list
	}
	return append(list, member)
}

func ofYear(year int) func(Budsjett) bool { return func(b Budsjett) bool { return b.Aar == year } }

func isCost(id events.ID) func(Kostnad) bool { return func(k Kostnad) bool { return k.Post == id } }

func isGain(id events.ID) func(Gevinst) bool { return func(g Gevinst) bool { return g.Gevinst == id } }

func isShares(id events.ID) func(Fordeling) bool {
	return func(f Fordeling) bool { return f.Fordeling == id }
}

func (s state) cost(id events.ID) int { return slices.IndexFunc(s.Kostnader, isCost(id)) }
func (s state) gain(id events.ID) int { return slices.IndexFunc(s.Gevinstar, isGain(id)) }

// partners lists the partners that carry something or gain something.
func partners(s state) (values []string) {
	for _, sum := range s.perPartner() {
		values = append(values, string(sum.Partnar))
	}
	return values
}

// anAmount refuses what is below nothing or beyond reason. The door has done so before; this is for
// who comes another way.
func anAmount(field string, ore int) error {
	if ore < 0 || ore > MaxBelop {
		return domain.Fail(field, "amount", wordsAmount)
	}
	return nil
}

func aYear(field string, year int) error {
	if year < firstYear || year > lastYear {
		return domain.Fail(field, "year", wordsYear.With(firstYear, lastYear))
	}
	return nil
}

// room refuses one more of what there are enough of.
func room[T any](list []T) error {
	if len(list) >= maxEntries {
		return domain.Refuse(domain.Broken, "too-many", wordsTooMany.With(maxEntries))
	}
	return nil
}

// actorOf gives one who applies, gains or shares; a partner must be a party still.
func actorOf(field string, given domain.GivenAktor, a domain.Asked) (events.Aktor, error) {
	actor, err := given.Fact(field)
	if err == nil && actor.Partnar != "" {
		err = domain.IsPartnar(field+".partnar", actor.Partnar, a)
	}
	return actor, err
}

func setBudget(s state, _ domain.Asked, c SetBudget) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(aYear("aar", c.Aar), anAmount("belop", c.Belop), errSources); err != nil {
		return nil, err
	}
	fact := events.OkonomiBudgetSet{Aar: c.Aar, Belop: c.Belop, Merknad: c.Merknad.Text(), Kjelder: sources}
	now := Budsjett{}
	if i := slices.IndexFunc(s.Budsjett, ofYear(c.Aar)); i >= 0 {
		now = s.Budsjett[i]
		if now.Belop == fact.Belop && now.Merknad == fact.Merknad && slices.Equal(now.Kjelder, sources) {
			return nil, nil
		}
	}
	if c.Sett != nil && *c.Sett != now.Belop {
		return nil, domain.ChangedMeanwhile("belop", domain.Same(Kroner(now.Belop)))
	}
	return []events.Event{fact}, nil
}

func enterCost(s state, a domain.Asked, c EnterCost) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	err := domain.First(domain.RequiredID("post", c.Post), domain.IsPartnar("partnar", c.Partnar, a), aYear("aar", c.Aar), anAmount("belop", c.Belop), errSources)
	if err != nil {
		return nil, err
	}
	fact := events.OkonomiCostEntered{
		Post: c.Post, Partnar: c.Partnar, Aar: c.Aar, Slag: c.Slag, Belop: c.Belop, Rekna: c.Rekna, Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	i := s.cost(c.Post)
	if i < 0 {
		if err := room(s.Kostnader); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Kostnader[i]
	same := now.Partnar == fact.Partnar && now.Aar == fact.Aar && now.Slag == fact.Slag && now.Belop == fact.Belop && now.Rekna == fact.Rekna &&
		now.Merknad == fact.Merknad && slices.Equal(now.Kjelder, sources)
	if same {
		return nil, nil
	}
	if c.Sett != nil && *c.Sett != now.Belop {
		return nil, domain.ChangedMeanwhile("belop", domain.Same(Kroner(now.Belop)))
	}
	return []events.Event{fact}, nil
}

func withdrawCost(s state, _ domain.Asked, c WithdrawCost) ([]events.Event, error) {
	if s.cost(c.Post) < 0 {
		return nil, nil
	}
	return []events.Event{events.OkonomiCostWithdrawn{Post: c.Post, Merknad: c.Merknad.Text()}}, nil
}

// enterGain: an amount belongs to a gain in money, and to no other.
func enterGain(s state, a domain.Asked, c EnterGain) ([]events.Event, error) {
	who, errWho := actorOf("kven", c.Kven, a)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.OkonomiGainEntered{
		Gevinst: c.Gevinst, Slag: c.Slag, Kven: who, Belop: c.Belop, Aar: c.Aar, Rekna: c.Rekna, Ordlyd: c.Ordlyd.Text(), Malform: c.Malform, Kjelder: sources,
	}
	if err := domain.First(domain.RequiredID("gevinst", c.Gevinst), errWho, checkGain(fact), errSources); err != nil {
		return nil, err
	}
	i := s.gain(c.Gevinst)
	if i < 0 {
		if err := room(s.Gevinstar); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Gevinstar[i]
	same := now.Slag == fact.Slag && now.Kven == fact.Kven && now.Belop == fact.Belop && now.Aar == fact.Aar && now.Rekna == fact.Rekna &&
		now.Ordlyd == fact.Ordlyd && now.Malform == fact.Malform && slices.Equal(now.Kjelder, sources)
	if same {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

func checkGain(fact events.OkonomiGainEntered) error {
	if fact.Aar != 0 {
		if err := aYear("aar", fact.Aar); err != nil {
			return err
		}
	}
	switch {
	case fact.Ordlyd == "":
		return domain.Required("ordlyd", "")
	case fact.Slag != events.GevinstPengar && fact.Belop != 0:
		return domain.Fail("belop", "money-only", wordsMoneyOnly)
	case fact.Slag == events.GevinstPengar && fact.Belop == 0:
		return domain.Fail("belop", "required", wordsHowMuch)
	}
	return anAmount("belop", fact.Belop)
}

func withdrawGain(s state, _ domain.Asked, c WithdrawGain) ([]events.Event, error) {
	if s.gain(c.Gevinst) < 0 {
		return nil, nil
	}
	return []events.Event{events.OkonomiGainWithdrawn{Gevinst: c.Gevinst, Merknad: c.Merknad.Text()}}, nil
}
