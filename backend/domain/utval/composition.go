package utval

import (
	"fmt"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// maxDemand is the most seats that one rule may demand.
const maxDemand = 100

// ruleComposition: the rules replace the earlier ones as a whole. Seats that answer a rule which
// is no longer there stay, and count for none.
func ruleComposition(s state, a domain.Asked, c RuleComposition) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errSources); err != nil {
		return nil, err
	}
	rules := []events.Samansetjingsregel{}
	for i, given := range c.Reglar {
		rule := given.fact()
		at := fmt.Sprintf("reglar[%d]", i)
		if slices.ContainsFunc(rules, func(r events.Samansetjingsregel) bool { return r.Regel == rule.Regel }) {
			return nil, domain.Fail(at+".regel", "twice", wordsRuleTwice)
		}
		if err := checkRule(at, rule, a); err != nil {
			return nil, err
		}
		rules = append(rules, rule)
	}
	if slices.Equal(rules, s.rules) {
		return nil, nil
	}
	return []events.Event{events.UtvalCompositionRuled{Reglar: rules, Kjelder: sources}}, nil
}

func (g GivenRegel) fact() events.Samansetjingsregel {
	return events.Samansetjingsregel{
		Regel: g.Regel.Text(), Rolle: g.Rolle, Side: g.Side, KvarPartnar: g.KvarPartnar, Minst: g.Minst, Hogst: g.Hogst,
		SagtNN: g.SagtNN.Text(), SagtNB: g.SagtNB.Text(), SagtEN: g.SagtEN.Text(), BerrePartnar: g.BerrePartnar,
	}
}

// checkRule: the numbers make sense, a rule for each partner says on which side, and a rule is for
// each partner or for one, not for both.
func checkRule(at string, r events.Samansetjingsregel, a domain.Asked) error {
	if err := domain.First(domain.IsShortName(at+".regel", r.Regel), domain.Required(at+".sagtNn", r.SagtNN)); err != nil {
		return err
	}
	switch {
	case r.Minst < 0 || r.Hogst < 0 || r.Minst > maxDemand || r.Hogst > maxDemand:
		return domain.Fail(at+".minst", "number", wordsDemand.With(maxDemand))
	case r.Hogst > 0 && r.Minst > r.Hogst:
		return domain.Fail(at+".hogst", "order", wordsMinMax)
	case r.KvarPartnar && r.BerrePartnar != "":
		return domain.Fail(at+".berrePartnar", "one-of", wordsEachOrOne)
	case r.KvarPartnar && r.Side != events.SideKommune && r.Side != events.SideSpesialist:
		return domain.Fail(at+".side", "required", wordsEachOfWhat)
	}
	if r.BerrePartnar != "" {
		return domain.IsPartnar(at+".berrePartnar", r.BerrePartnar, a)
	}
	return nil
}

// demands lists what a rule asks for: one demand; or, for a rule that holds for each partner, one
// for each partner of the area on that side. A rule for one partner only takes the place of the
// rule for each partner with the same role and side: "one from each kommune; up to six from
// Bergen".
func (s state) demands(r events.Samansetjingsregel) []Krav {
	if !r.KvarPartnar {
		return []Krav{s.demand(r, r.BerrePartnar)}
	}
	demands := []Krav{}
	for _, t := range s.Partnarar {
		if t.Side == r.Side && !s.ruledApart(r, t.Partnar) {
			demands = append(demands, s.demand(r, t.Partnar))
		}
	}
	return demands
}

func (s state) ruledApart(r events.Samansetjingsregel, partner events.ID) bool {
	return slices.ContainsFunc(s.rules, func(o events.Samansetjingsregel) bool {
		return o.BerrePartnar == partner && o.Rolle == r.Rolle && o.Side == r.Side
	})
}

// demand counts the open seats that answer the rule, and on which days how many are filled.
func (s state) demand(r events.Samansetjingsregel, partner events.ID) Krav {
	k := Krav{Partnar: partner, Minst: r.Minst, Hogst: r.Hogst}
	var seats []Plass
	for _, p := range s.Plassar {
		if !p.Lukka && p.Regel == r.Regel && (partner == "" || p.Partnar == partner) {
			seats = append(seats, p)
		}
	}
	k.Plassar = len(seats)
	k.Over = k.Hogst > 0 && k.Plassar > k.Hogst
	for _, day := range turns(seats) {
		filled := filledAt(seats, day)
		next := Dag{Fra: moment(day), Besette: filled, Brote: k.Over || filled < k.Minst}
		if n := len(k.Dagar); n > 0 && k.Dagar[n-1].Besette == filled {
			continue
		}
		k.Dagar = append(k.Dagar, next)
	}
	return k
}

// turns gives the instants at which somebody takes or leaves one of the seats, sorted, after the
// beginning of time.
func turns(seats []Plass) []time.Time {
	days := []time.Time{{}}
	for _, p := range seats {
		for _, t := range p.Sete {
			start, end := span(t.Fra, t.Til)
			days = append(days, start)
			if t.Til != "" {
				days = append(days, end)
			}
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	return slices.CompactFunc(days, time.Time.Equal)
}

func filledAt(seats []Plass, day time.Time) (filled int) {
	for _, p := range seats {
		if slices.ContainsFunc(p.Sete, func(t Sete) bool {
			start, end := span(t.Fra, t.Til)
			return !day.Before(start) && day.Before(end)
		}) {
			filled++
		}
	}
	return filled
}

// moment writes an instant as a day where it is the first of one, and exactly where it is not.
func moment(t time.Time) events.Moment {
	switch {
	case t.IsZero():
		return ""
	case t.In(events.Oslo).Format(time.TimeOnly) == "00:00:00" && t.Nanosecond() == 0:
		return events.DayOf(t)
	}
	return events.Moment(t.UTC().Format(events.TimeLayout))
}
