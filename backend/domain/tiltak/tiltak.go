// Package tiltak holds the tiltak: what the partners do in common, who owns it and who takes
// part, for whom it is, its steps and milestones, where it stands in its life, and how it goes.
package tiltak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the tiltak.
var Room = domain.NewRoom("tiltak", evolve,
	domain.Starts("Propose", proposesForOwn, propose),
	domain.On("Retitle", runs, retitle),
	domain.On("RewordPurpose", runs, rewordPurpose),
	domain.On("RewordChallenge", runs, rewordChallenge),
	domain.On("NameOwner", runs, nameOwner),
	domain.On("AddParticipant", runs, addParticipant),
	domain.On("RemoveParticipant", runsOrIsTheOne, removeParticipant),
	domain.On("AttachUtval", runs, attachUtval),
	domain.On("DetachUtval", leadsTheOne, detachUtval),
	domain.On("SetGroups", runs, setGroups),
	domain.On("SetTimeframe", runs, setTimeframe),
	domain.On("PlanStep", runs, planStep),
	domain.On("RescheduleStep", runs, rescheduleStep),
	domain.On("CompleteStep", runs, completeStep),
	domain.On("DropStep", runs, dropStep),
	domain.On("PlanMilestone", runs, planMilestone),
	domain.On("RescheduleMilestone", runs, rescheduleMilestone),
	domain.On("ReachMilestone", runs, reachMilestone),
	domain.On("DropMilestone", runs, dropMilestone),
	domain.On("ChangePhase", runs, changePhase),
	domain.On("ReportStatus", takesPart, reportStatus),
	domain.Shows(row),
	domain.FilteredBy("fase", func(s state) []string { return []string{string(s.Fase)} }),
	domain.FilteredBy("utval", utvalOf),
	domain.FilteredBy("partnar", partnersOf),
	domain.FilteredBy("pasientgruppe", func(s state) []string { return s.Pasientgrupper }),
	domain.FilteredBy("lys", lightOf),
)

// state is what is shown, and where the tiltak stands on the line of its life when it is on hold
// or ended.
type state struct {
	Row
	line events.TiltakFase
}

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TiltakProposed:
		return proposed(e, m)
	case events.TiltakRetitled:
		s.Tittel, s.Spor.Tittel = e.Tittel, m.Trace()
	case events.TiltakPurposeReworded:
		s.Foremal, s.Spor.Foremal = e.Foremal, m.Trace()
	case events.TiltakChallengeReworded:
		s.Utfordring, s.Spor.Utfordring = e.Utfordring, m.Trace()
	case events.TiltakOwnerNamed:
		s.Eigar, s.EigarKjelder, s.Spor.Eigar = e.Eigar, e.Kjelder, m.Trace()
	case events.TiltakGroupsSet:
		s.Pasientgrupper, s.GruppeVersjon, s.GruppeKjelder = e.Pasientgrupper, e.Versjon, e.Kjelder
		s.Spor.Pasientgrupper = m.Trace()
	case events.TiltakTimeframeSet:
		s.Tidsramme, s.TidKjelder, s.Spor.Tidsramme = e.Tidsramme, e.Kjelder, m.Trace()
	case events.TiltakPhaseChanged:
		return movedTo(s, e, m)
	case events.TiltakStatusReported:
		s.Status = &Status{
			Framdrift: e.Framdrift, Tekst: e.Tekst, Malform: e.Malform, Periode: e.Periode, Kjelder: e.Kjelder, Spor: m.Trace(),
		}
	default:
		return evolvePlan(evolveParts(s, e, m), e, m)
	}
	return s
}

func proposed(e events.TiltakProposed, m domain.Mark) state {
	t := m.Trace()
	return state{line: events.FaseForslag, Row: Row{
		ID: m.Thing, Tittel: e.Tittel, Foremal: e.Foremal, Utfordring: e.Utfordring, Malform: e.Malform, Eigar: e.Eigar,
		Tidsramme: e.Tidsramme, Fase: events.FaseForslag, Kjelder: e.Kjelder, Opphav: t,
		Oppdikta: slices.ContainsFunc(e.Kjelder, func(k events.Kjelde) bool { return k.Oppdikta }),
		Spor:     Spor{Tittel: t, Foremal: t, Utfordring: t, Eigar: t, Tidsramme: t, Fase: t},
	}}
}

// evolveParts follows who takes part.
func evolveParts(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TiltakParticipantJoined:
		joined := Deltakar{Aktor: e.Aktor, Del: e.Del, Kjelder: e.Kjelder, Sidan: m.Trace()}
		if i := s.participant(e.Aktor); i >= 0 {
			s.Deltakarar = slices.Clone(s.Deltakarar)
			s.Deltakarar[i] = joined
			return s
		}
		s.Deltakarar = append(slices.Clone(s.Deltakarar), joined)
	case events.TiltakParticipantLeft:
		s.Deltakarar = slices.DeleteFunc(slices.Clone(s.Deltakarar), func(d Deltakar) bool { return d.Aktor == e.Aktor })
	case events.TiltakUtvalAttached:
		s.Utval = append(slices.Clone(s.Utval), Utval{Utval: e.Utval, Kjelder: e.Kjelder, Sidan: m.Trace()})
	case events.TiltakUtvalDetached:
		s.Utval = slices.DeleteFunc(slices.Clone(s.Utval), func(u Utval) bool { return u.Utval == e.Utval })
	}
	return s
}

// participant finds one who takes part besides the owner; -1 where she does not.
func (s state) participant(a events.Aktor) int {
	return slices.IndexFunc(s.Deltakarar, func(d Deltakar) bool { return d.Aktor == a })
}

// followedBy tells whether the utval follows the tiltak.
func (s state) followedBy(utval events.ID) bool {
	return slices.ContainsFunc(s.Utval, func(u Utval) bool { return u.Utval == utval })
}

func utvalOf(s state) (values []string) {
	for _, u := range s.Utval {
		values = append(values, string(u.Utval))
	}
	return values
}

// partnersOf lists the partner that owns the tiltak and those that take part.
func partnersOf(s state) (values []string) {
	if s.Eigar.Partnar != "" {
		values = append(values, string(s.Eigar.Partnar))
	}
	for _, d := range s.Deltakarar {
		if d.Aktor.Partnar != "" {
			values = append(values, string(d.Aktor.Partnar))
		}
	}
	return values
}

func lightOf(s state) []string {
	if s.Status == nil {
		return nil
	}
	return []string{string(s.Status.Framdrift)}
}

// propose: a tiltak has a title, a purpose and an owner from its first day.
func propose(_ state, a domain.Asked, c Propose) ([]events.Event, error) {
	owner, errOwner := actorOf("eigar", c.Eigar, a)
	timeframe, errTime := c.Tidsramme.Fact("tidsramme")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.TiltakProposed{
		Tittel: c.Tittel.Text(), Foremal: c.Foremal.Text(), Utfordring: c.Utfordring.Text(), Malform: c.Malform,
		Eigar: owner, Tidsramme: timeframe, Kjelder: sources,
	}
	err := domain.First(domain.Required("tittel", fact.Tittel), domain.Required("foremal", fact.Foremal), errOwner, errTime, errSources)
	if err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// actorOf gives one who owns or takes part; a partner must be a party still.
func actorOf(field string, given domain.GivenAktor, a domain.Asked) (events.Aktor, error) {
	actor, err := given.Fact(field)
	if err == nil && actor.Partnar != "" {
		err = domain.IsPartnar(field+".partnar", actor.Partnar, a)
	}
	return actor, err
}

// notOver refuses to alter a tiltak whose life is over: evaluated, or ended. What it was then
// stands. It can still be moved back to life, and its status told.
func notOver(s state) error {
	switch s.Fase {
	case events.FaseEvaluert:
		return domain.Refuse(domain.Broken, "over", wordsEvaluated)
	case events.FaseAvslutta:
		return domain.Refuse(domain.Broken, "over", wordsEnded)
	}
	return nil
}

// reportStatus: a report says something in words. Telling the same again is a new report: that
// nothing has changed since is news too. Also a tiltak that is over can be reported on.
func reportStatus(_ state, _ domain.Asked, c ReportStatus) ([]events.Event, error) {
	period, errPeriod := c.Periode.Fact("periode")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	text := c.Tekst.Text()
	if err := domain.First(domain.Required("tekst", text), errPeriod, errSources); err != nil {
		return nil, err
	}
	return []events.Event{events.TiltakStatusReported{
		Framdrift: c.Framdrift, Tekst: text, Malform: c.Malform, Periode: period, Kjelder: sources,
	}}, nil
}
