package utval

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// evolveRules follows how the organ is led, decides and meets.
func evolveRules(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UtvalLeadershipRuled:
		s.leading = e
		s.Leiing = &Leiing{
			LeiarSide: e.LeiarSide, NestleiarSide: e.NestleiarSide, VekslarKvart: e.VekslarKvart, ForsteAar: e.ForsteAar, ForsteSide: e.ForsteSide,
			SagtNN: e.SagtNN, SagtNB: e.SagtNB, SagtEN: e.SagtEN, Kjelder: domain.List(e.Kjelder), Spor: m.Trace(),
		}
	case events.UtvalDecisionsRuled:
		s.deciding = e.Reglar
		s.AvgjerdsKjelder, s.AvgjerdsSpor = e.Kjelder, m.Trace()
	case events.UtvalMeetingsRuled:
		s.meeting = e
		s.Moteordning = &Moteordning{
			Kvorum: e.Kvorum, KvarSide: e.KvarSide, Meldefrist: e.Meldefrist, Innkalling: e.Innkalling, Protokoll: e.Protokoll,
			TalIAaret: e.TalIAaret, Merknad: e.Merknad, Kjelder: domain.List(e.Kjelder), Spor: m.Trace(),
		}
	default:
		return evolveLife(s, e, m)
	}
	return s
}

// ordning is what a meeting asks: the open seats and the rules, as JSON. A dissolved organ has none.
func ordning(s state) string {
	o := domain.Ordning{Reglar: s.deciding, Mote: s.meeting, Leiing: s.leading}
	for _, p := range s.Plassar {
		if p.Lukka || s.Nedlagt {
			continue
		}
		seat := domain.OrdningPlass{Plass: p.Plass, Rolle: p.Rolle, Side: p.Side, Partnar: p.Partnar}
		for _, t := range p.Sete {
			seat.Sete = append(seat.Sete, domain.OrdningSete{Person: t.Person, Fra: t.Fra, Til: t.Til})
		}
		for _, v := range p.Vara {
			seat.Sete = append(seat.Sete, domain.OrdningSete{Person: v.Person, Fra: v.Fra, Til: v.Til, Vara: true})
		}
		o.Plassar = append(o.Plassar, seat)
	}
	raw, err := json.Marshal(o)
	if err != nil {
		panic("utval: its rules cannot be written: " + err.Error()) // it holds ids, words and numbers
	}
	return string(raw)
}

// ruleLeadership: turns need to say when they begin, and with whom.
func ruleLeadership(s state, _ domain.Asked, c RuleLeadership) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errSources); err != nil {
		return nil, err
	}
	fact := events.UtvalLeadershipRuled{
		LeiarSide: c.LeiarSide, NestleiarSide: c.NestleiarSide, VekslarKvart: c.VekslarKvart, ForsteAar: c.ForsteAar, ForsteSide: c.ForsteSide,
		SagtNN: c.SagtNN.Text(), SagtNB: c.SagtNB.Text(), SagtEN: c.SagtEN.Text(), Kjelder: sources,
	}
	switch {
	case c.VekslarKvart < 0 || c.VekslarKvart > 10 || c.ForsteAar != 0 && (c.ForsteAar < 1990 || c.ForsteAar > 2100):
		return nil, domain.Fail("vekslarKvart", "number", wordsTurns)
	case c.VekslarKvart > 0 && (c.ForsteAar == 0 || c.ForsteSide != events.SideKommune && c.ForsteSide != events.SideSpesialist):
		return nil, domain.Fail("forsteSide", "required", wordsTurns)
	case c.VekslarKvart == 0 && (c.ForsteAar != 0 || c.ForsteSide != ""):
		return nil, domain.Fail("vekslarKvart", "required", wordsTurns)
	case reflect.DeepEqual(fact, s.leading):
		return nil, nil
	}
	return []events.Event{fact}, nil
}

// ruleDecisions: at most one rule for each kind of matter, and each leaves somebody who can decide.
func ruleDecisions(s state, _ domain.Asked, c RuleDecisions) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errSources); err != nil {
		return nil, err
	}
	rules := []events.Avgjerdsregel{}
	for i, given := range c.Reglar {
		rule, at := given.fact(), fmt.Sprintf("reglar[%d]", i)
		if slices.ContainsFunc(rules, func(r events.Avgjerdsregel) bool { return r.Emne == rule.Emne }) {
			return nil, domain.Fail(at+".emne", "twice", wordsMatterTwice)
		}
		if err := s.checkDecision(at, rule); err != nil {
			return nil, err
		}
		rules = append(rules, rule)
	}
	if len(rules) == len(s.deciding) && (len(rules) == 0 || reflect.DeepEqual(rules, s.deciding)) {
		return nil, nil
	}
	return []events.Event{events.UtvalDecisionsRuled{Reglar: rules, Kjelder: sources}}, nil
}

func (g GivenAvgjerdsregel) fact() events.Avgjerdsregel {
	rights := func(given []GivenRett) (rights []events.Rett) {
		for _, r := range given {
			rights = append(rights, events.Rett(r))
		}
		return rights
	}
	return events.Avgjerdsregel{
		Emne: g.Emne, Form: g.Form, Fleirtal: g.Fleirtal, Stemme: rights(g.Stemme), Tale: rights(g.Tale), Framlegg: rights(g.Framlegg),
		SagtNN: g.SagtNN.Text(), SagtNB: g.SagtNB.Text(), SagtEN: g.SagtEN.Text(),
	}
}

// checkDecision: a vote has a majority, and nothing else has one; and where the organ has seats, one of
// them is among those whose word counts.
func (s state) checkDecision(at string, r events.Avgjerdsregel) error {
	if (r.Form == events.FormRoysting) != (r.Fleirtal != "") {
		return domain.Fail(at+".fleirtal", "vote-only", wordsMajority)
	}
	if r.Form == events.FormOrientering {
		return nil
	}
	open := slices.DeleteFunc(slices.Clone(s.Plassar), func(p Plass) bool { return p.Lukka })
	counts := func(p Plass) bool { return domain.HasRight(r.Stemme, p.Rolle, p.Side) }
	if len(open) > 0 && !slices.ContainsFunc(open, counts) {
		return domain.Fail(at+".stemme", "nobody-decides", wordsNobodyDecides)
	}
	return nil
}

// maxDays is the most days that a rule of meetings may set.
const maxDays = 180

func ruleMeetings(s state, _ domain.Asked, c RuleMeetings) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errSources); err != nil {
		return nil, err
	}
	fact := events.UtvalMeetingsRuled{
		Kvorum: c.Kvorum, KvarSide: c.KvarSide, Meldefrist: c.Meldefrist, Innkalling: c.Innkalling, Protokoll: c.Protokoll,
		TalIAaret: c.TalIAaret, Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	for _, days := range []int{c.Meldefrist, c.Innkalling, c.Protokoll, c.TalIAaret} {
		if days < 0 || days > maxDays {
			return nil, domain.Fail("innkalling", "number", wordsDays.With(maxDays))
		}
	}
	if reflect.DeepEqual(fact, s.meeting) {
		return nil, nil
	}
	return []events.Event{fact}, nil
}
