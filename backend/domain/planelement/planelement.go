// Package planelement holds what plans are made of besides running text: goals, strategies, and the
// clauses of agreements. Each is a thing of its own. The texts of several plans may hold a card of it
// and none holds a copy, so that it is said in one place only, and what happens to it shows in all.
package planelement

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the elements of plans.
var Room = domain.NewRoom("planelement", evolve,
	domain.Starts("Formulate", formulatesForOwn, formulate),
	domain.On("Reword", answers, reword),
	domain.On("Number", answers, number),
	domain.On("Place", answers, place),
	domain.On("NameResponsible", answers, nameResponsible),
	domain.On("Withdraw", answers, withdraw),
	domain.On("Restore", answers, restore),
	domain.InTurn[state]("Place"),
	domain.Shows(row),
	domain.Claims(claims),
	domain.FilteredBy("slag", func(s state) []string { return []string{string(s.Slag)} }),
	domain.FilteredBy("avtale", func(s state) []string { return known(s.Avtale) }),
	domain.FilteredBy("over", func(s state) []string { return known(s.Over) }),
	domain.FilteredBy("partnar", func(s state) []string { return known(s.Ansvarleg) }),
)

// state is one element: all of it is shown.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PlanelementFormulated:
		return formulated(e, m)
	case events.PlanelementReworded:
		s.Ordlyd, s.Utdjuping, s.Spor.Ordlyd = e.Ordlyd, e.Utdjuping, m.Trace()
	case events.PlanelementNumbered:
		s.Nummer, s.Spor.Nummer = e.Nummer, m.Trace()
	case events.PlanelementPlaced:
		s.Over, s.Spor.Over = e.Over, m.Trace()
	case events.PlanelementResponsibleNamed:
		s.Ansvarleg, s.Spor.Ansvarleg = e.Ansvarleg, m.Trace()
	case events.PlanelementWithdrawn:
		s.Trekt, s.TrektMerknad, s.Spor.Trekt = true, e.Merknad, m.Trace()
	case events.PlanelementRestored:
		s.Trekt, s.TrektMerknad, s.Spor.Trekt = false, "", m.Trace()
	}
	return s
}

func formulated(e events.PlanelementFormulated, m domain.Mark) state {
	t := m.Trace()
	return state{Row{
		ID: m.Thing, Slag: e.Slag, Malslag: e.Malslag, Nummer: e.Nummer, Ordlyd: e.Ordlyd, Utdjuping: e.Utdjuping, Malform: e.Malform,
		Over: e.Over, Avtale: e.Avtale, Ansvarleg: e.Ansvarleg, Kjelder: e.Kjelder, Opphav: t,
		Oppdikta: slices.ContainsFunc(e.Kjelder, func(k events.Kjelde) bool { return k.Oppdikta }),
		Spor:     Spor{Ordlyd: t, Nummer: t, Over: t, Ansvarleg: t},
	}}
}

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

// claims: what an element is and where it belongs, for the rules about others.
func claims(s state) []domain.Claim {
	said := []domain.Claim{{Name: domain.ClaimElementSlag, Subject: string(s.ID), Object: string(s.Slag)}}
	if s.Over != "" {
		said = append(said, domain.Claim{Name: domain.ClaimElementOver, Subject: string(s.ID), Object: string(s.Over)})
	}
	if s.Avtale != "" {
		said = append(said, domain.Claim{Name: domain.ClaimElementAvtale, Subject: string(s.ID), Object: string(s.Avtale)})
	}
	if s.Trekt {
		said = append(said, domain.Claim{Name: domain.ClaimElementTrekt, Subject: string(s.ID)})
	}
	return said
}

// formulate: a goal is of a kind of goal; a clause belongs to an agreement.
func formulate(_ state, a domain.Asked, c Formulate) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.PlanelementFormulated{
		Slag: c.Slag, Malslag: c.Malslag, Nummer: c.Nummer.Text(), Ordlyd: c.Ordlyd.Text(), Utdjuping: c.Utdjuping.Text(), Malform: c.Malform,
		Over: c.Over, Avtale: c.Avtale, Ansvarleg: c.Ansvarleg, Kjelder: sources,
	}
	err := domain.First(domain.Required("ordlyd", fact.Ordlyd), errSources, checkKind(fact, a), checkResponsible(c.Ansvarleg, a))
	if err == nil && fact.Over != "" {
		err = checkAbove(state{Row{ID: c.ID, Slag: c.Slag, Avtale: c.Avtale}}, fact.Over, a)
	}
	if err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func checkKind(e events.PlanelementFormulated, a domain.Asked) error {
	goal, clause := e.Slag == events.ElementMal, e.Slag == events.ElementAvtalepunkt
	switch {
	case goal && e.Malslag == "":
		return domain.Fail("malslag", "required", wordsKindOfGoal)
	case !goal && e.Malslag != "":
		return domain.Fail("malslag", "goals-only", wordsGoalsOnly)
	case clause && e.Avtale == "":
		return domain.Fail("avtale", "required", wordsWhichAgreement)
	case !clause && e.Avtale != "":
		return domain.Fail("avtale", "clauses-only", wordsClausesOnly)
	case !clause:
		return nil
	}
	if err := domain.IsPlan("avtale", e.Avtale, a); err != nil {
		return err
	}
	if !a.Facts.Holds(domain.ClaimPlanSlag, string(e.Avtale), string(events.SlagAvtale)) {
		return domain.Fail("avtale", "no-avtale", wordsNoAgreement)
	}
	return nil
}

func checkResponsible(partner events.ID, a domain.Asked) error {
	if partner == "" {
		return nil
	}
	return domain.IsPartnar("ansvarleg", partner, a)
}

// maxAbove is how many may stand over one another.
const maxAbove = 10

// checkAbove: a goal stands under a goal, and a clause under a clause of the same agreement; not
// under itself, nor under one that stands under it. Placing goes in turn, so that two who place
// elements under one another at the same moment make no ring; where several programs follow one log
// they still may. Then the page says so, who stands in the ring may be moved out of it, and nobody is
// placed under it.
func checkAbove(s state, above events.ID, a domain.Asked) error {
	said := func(name, object string) bool { return a.Facts.Holds(name, string(above), object) }
	if err := domain.IsPlanelement("over", above, a); err != nil && above != s.ID {
		return err
	}
	switch {
	case above == s.ID:
		return domain.Fail("over", "circle", wordsCircle)
	case s.Slag == events.ElementStrategi:
		return domain.Fail("over", "strategy", wordsStrategy)
	case !said(domain.ClaimElementSlag, string(s.Slag)):
		return domain.Fail("over", "other-kind", wordsOtherKind)
	case s.Slag == events.ElementAvtalepunkt && !said(domain.ClaimElementAvtale, string(s.Avtale)):
		return domain.Fail("over", "other-avtale", wordsOtherAgreement)
	case said(domain.ClaimElementTrekt, ""):
		return domain.Fail("over", "withdrawn", wordsAboveWithdrawn)
	}
	walked := []events.ID{above}
	for range maxAbove {
		next := a.Facts.Objects(domain.ClaimElementOver, string(above))
		if len(next) == 0 {
			return nil
		}
		switch above = events.ID(next[0]); {
		case above == s.ID:
			return domain.Fail("over", "circle", wordsCircle)
		case slices.Contains(walked, above):
			return domain.Fail("over", "ring", wordsRing)
		}
		walked = append(walked, above)
	}
	return domain.Fail("over", "too-deep", wordsTooDeep.With(maxAbove))
}

func reword(s state, _ domain.Asked, c Reword) ([]events.Event, error) {
	fact := events.PlanelementReworded{Ordlyd: c.Ordlyd.Text(), Utdjuping: c.Utdjuping.Text()}
	if err := domain.First(holds(s), domain.Required("ordlyd", fact.Ordlyd)); err != nil {
		return nil, err
	}
	if fact.Ordlyd == s.Ordlyd && fact.Utdjuping == s.Utdjuping {
		return nil, nil
	}
	if seen := c.Sett; seen != nil {
		if seen.Ordlyd.Text() != s.Ordlyd {
			return nil, domain.ChangedMeanwhile("ordlyd", domain.Same(s.Ordlyd))
		}
		if seen.Utdjuping.Text() != s.Utdjuping {
			return nil, changedTo("utdjuping", s.Utdjuping)
		}
	}
	return []events.Event{fact}, nil
}

// changedTo says what a text that may be empty is now.
func changedTo(field, now string) error {
	if now == "" {
		return domain.ChangedMeanwhile(field, domain.Words{})
	}
	return domain.ChangedMeanwhile(field, domain.Same(now))
}

func number(s state, _ domain.Asked, c Number) ([]events.Event, error) {
	if err := holds(s); err != nil {
		return nil, err
	}
	if c.Nummer.Text() == s.Nummer {
		return nil, nil
	}
	return []events.Event{events.PlanelementNumbered{Nummer: c.Nummer.Text()}}, nil
}

func place(s state, a domain.Asked, c Place) ([]events.Event, error) {
	if err := holds(s); err != nil {
		return nil, err
	}
	if c.Over == s.Over {
		return nil, nil
	}
	if c.Over != "" {
		if err := checkAbove(s, c.Over, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.PlanelementPlaced{Over: c.Over}}, nil
}

func nameResponsible(s state, a domain.Asked, c NameResponsible) ([]events.Event, error) {
	if err := holds(s); err != nil {
		return nil, err
	}
	if c.Ansvarleg == s.Ansvarleg {
		return nil, nil
	}
	if err := checkResponsible(c.Ansvarleg, a); err != nil {
		return nil, err
	}
	return []events.Event{events.PlanelementResponsibleNamed{Ansvarleg: c.Ansvarleg}}, nil
}

func withdraw(s state, _ domain.Asked, c Withdraw) ([]events.Event, error) {
	if s.Trekt {
		return nil, nil
	}
	return []events.Event{events.PlanelementWithdrawn{Merknad: c.Merknad.Text()}}, nil
}

func restore(s state, _ domain.Asked, _ Restore) ([]events.Event, error) {
	if !s.Trekt {
		return nil, nil
	}
	return []events.Event{events.PlanelementRestored{}}, nil
}

// holds refuses to alter what no longer holds: what it was then stands.
func holds(s state) error {
	if s.Trekt {
		return domain.Refuse(domain.Broken, "withdrawn", wordsWithdrawn)
	}
	return nil
}
