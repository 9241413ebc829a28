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
	domain.On("SetAreas", runs, setAreas),
	domain.On("NameResponsible", runs, nameResponsible),
	domain.On("SetGoal", runs, setGoal),
	domain.On("DropGoal", runs, dropGoal),
	domain.On("NameOrigin", runs, nameOrigin),
	domain.On("DropOrigin", runs, dropOrigin),
	domain.On("AddDependency", runs, addDependency),
	domain.On("RemoveDependency", runs, removeDependency),
	domain.On("AssessRisk", runs, assessRisk),
	domain.On("CloseRisk", runs, closeRisk),
	domain.On("Anchor", runs, anchor),
	domain.On("DropAnchor", runs, dropAnchor),
	domain.On("AttachDocument", runs, attachDocument),
	domain.On("DetachDocument", runs, detachDocument),
	domain.On("AimIndicator", runs, aimIndicator),
	domain.On("DropIndicator", runs, dropIndicator),
	domain.Shows(row),
	domain.Brief(kort),
	domain.Claims(claims),
	domain.FilteredBy("fase", func(s state) []string { return []string{string(s.Fase)} }),
	domain.FilteredBy("utval", utvalOf),
	domain.FilteredBy("partnar", partnersOf),
	domain.FilteredBy("pasientgruppe", func(s state) []string { return s.Pasientgrupper }),
	domain.FilteredBy("malgruppe", func(s state) []string { return s.Malgrupper }),
	domain.FilteredBy("omrade", func(s state) []string { return s.Omrade }),
	domain.FilteredBy("ansvarleg", func(s state) []string { return known(s.Ansvarleg) }),
	domain.FilteredBy("indikator", func(s state) []string { return idsOf(s.Indikatorar, func(i Sikta) events.ID { return i.Indikator }) }),
	domain.FilteredBy("lys", lightOf),
	domain.FilteredBy("opphav", originsOf),
	domain.FilteredBy("mal", func(s state) []string { return idsOf(s.goalsOfPlans(), func(id events.ID) events.ID { return id }) }),
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
		if e.MalgruppeVersjon > 0 {
			s.Malgrupper, s.MalgruppeVersjon = e.Malgrupper, e.MalgruppeVersjon
		}
	case events.TiltakTimeframeSet:
		s.Tidsramme, s.TidKjelder, s.Spor.Tidsramme = e.Tidsramme, e.Kjelder, m.Trace()
	case events.TiltakPhaseChanged:
		return movedTo(s, e, m)
	case events.TiltakStatusReported:
		return reported(s, e, m)
	default:
		return evolveWork(s, e, m)
	}
	return s
}

// reported keeps the last report with its sources, and of those before what they said.
func reported(s state, e events.TiltakStatusReported, m domain.Mark) state {
	s.Status = &Status{
		Framdrift: e.Framdrift, Okonomi: e.Okonomi, Risiko: e.Risiko, Tekst: e.Tekst, Malform: e.Malform, Periode: e.Periode, Avgjerd: e.Avgjerd,
		Kjelder: e.Kjelder, Spor: m.Trace(),
	}
	newest := Rapport{
		Framdrift: e.Framdrift, Okonomi: e.Okonomi, Risiko: e.Risiko, Tekst: e.Tekst, Malform: e.Malform, Periode: e.Periode, Avgjerd: e.Avgjerd, Spor: m.Trace(),
	}
	s.Rapportar = append([]Rapport{newest}, s.Rapportar[:min(len(s.Rapportar), maxReports-1)]...)
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

func utvalOf(s state) []string { return idsOf(s.Utval, func(u Utval) events.ID { return u.Utval }) }

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

func idsOf[T any](list []T, id func(T) events.ID) (values []string) {
	for _, of := range list {
		values = append(values, string(id(of)))
	}
	return values
}

// originsOf names the things that it came from: a plan, a chapter of one, an element.
func originsOf(s state) (values []string) {
	for _, o := range s.cameFrom() {
		values = append(values, string(o.Ting))
		if o.Del != "" {
			values = append(values, string(o.Del))
		}
	}
	return values
}

// claims: whose it is, who follows it and what must come first, for the rules of other rooms and for
// those about other tiltak.
func claims(s state) (said []domain.Claim) {
	say := func(name, object string) {
		said = append(said, domain.Claim{Name: name, Subject: string(s.ID), Object: object})
	}
	if s.Eigar.Partnar != "" {
		say(domain.ClaimTiltakEigar, string(s.Eigar.Partnar))
	}
	for _, u := range s.Utval {
		say(domain.ClaimTiltakUtval, string(u.Utval))
	}
	for _, t := range s.Treng {
		say(domain.ClaimTiltakTreng, string(t.Tiltak))
	}
	return said
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
		Okonomi: c.Okonomi, Risiko: c.Risiko, Avgjerd: c.Avgjerd.Text(),
	}}, nil
}
