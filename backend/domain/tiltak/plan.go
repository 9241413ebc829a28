package tiltak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// maxPlanned is the most steps, and the most milestones, that one tiltak may have had.
const maxPlanned = 100

// evolvePlan follows the steps and milestones.
func evolvePlan(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TiltakStepPlanned:
		s.Steg = append(slices.Clone(s.Steg), Steg{Steg: e.Steg, Namn: e.Namn, Periode: e.Periode, Kjelder: e.Kjelder, Spor: m.Trace()})
	case events.TiltakStepRescheduled:
		return s.withStep(e.Steg, m, func(p *Steg) { p.Periode, p.Merknad = e.Periode, e.Merknad })
	case events.TiltakStepCompleted:
		return s.withStep(e.Steg, m, func(p *Steg) { p.Ferdig, p.Dato, p.Kjelder = true, e.Dato, added(p.Kjelder, e.Kjelder) })
	case events.TiltakStepDropped:
		return s.withStep(e.Steg, m, func(p *Steg) { p.Borte, p.Merknad = true, e.Merknad })
	case events.TiltakMilestonePlanned:
		s.Milepaelar = append(slices.Clone(s.Milepaelar), Milepael{
			Milepael: e.Milepael, Namn: e.Namn, Frist: e.Frist, Kjelder: e.Kjelder, Spor: m.Trace(),
		})
	case events.TiltakMilestoneRescheduled:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Frist, p.Merknad = e.Frist, e.Merknad })
	case events.TiltakMilestoneReached:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Nadd, p.Dato, p.Kjelder = true, e.Dato, added(p.Kjelder, e.Kjelder) })
	case events.TiltakMilestoneDropped:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Borte, p.Merknad = true, e.Merknad })
	}
	return s
}

// added puts new sources after the old ones, each once.
func added(old, more []events.Kjelde) []events.Kjelde {
	all := slices.Clone(old)
	for _, k := range more {
		if !slices.Contains(all, k) {
			all = append(all, k)
		}
	}
	return all
}

// withStep gives the state with one step altered, and leaves the given one as it was.
func (s state) withStep(id events.ID, m domain.Mark, alter func(*Steg)) state {
	if i := s.step(id); i >= 0 {
		s.Steg = slices.Clone(s.Steg)
		alter(&s.Steg[i])
		s.Steg[i].Spor = m.Trace()
	}
	return s
}

func (s state) withMilestone(id events.ID, m domain.Mark, alter func(*Milepael)) state {
	if i := s.milestone(id); i >= 0 {
		s.Milepaelar = slices.Clone(s.Milepaelar)
		alter(&s.Milepaelar[i])
		s.Milepaelar[i].Spor = m.Trace()
	}
	return s
}

func (s state) step(id events.ID) int {
	return slices.IndexFunc(s.Steg, func(p Steg) bool { return p.Steg == id })
}

func (s state) milestone(id events.ID) int {
	return slices.IndexFunc(s.Milepaelar, func(p Milepael) bool { return p.Milepael == id })
}

func planStep(s state, _ domain.Asked, c PlanStep) ([]events.Event, error) {
	period, errPeriod := c.Periode.Fact("periode")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	name := c.Namn.Text()
	err := domain.First(notOver(s), domain.RequiredID("steg", c.Steg), domain.Required("namn", name), errPeriod, errSources)
	if err != nil {
		return nil, err
	}
	if i := s.step(c.Steg); i >= 0 {
		if s.Steg[i].Namn == name && s.Steg[i].Periode == period {
			return nil, nil
		}
		return nil, domain.Fail("steg", "exists", wordsStepExists)
	}
	if len(s.Steg) >= maxPlanned {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManySteps.With(maxPlanned))
	}
	return []events.Event{events.TiltakStepPlanned{Steg: c.Steg, Namn: name, Periode: period, Kjelder: sources}}, nil
}

func rescheduleStep(s state, _ domain.Asked, c RescheduleStep) ([]events.Event, error) {
	period, errPeriod := c.Periode.Fact("periode")
	p, errStep := s.stepInPlan(c.Steg)
	if err := domain.First(notOver(s), errStep, errPeriod); err != nil {
		return nil, err
	}
	if p.Periode == period {
		return nil, nil
	}
	if p.Ferdig {
		return nil, domain.Fail("steg", "done", wordsStepDone)
	}
	return []events.Event{events.TiltakStepRescheduled{Steg: c.Steg, Periode: period, Merknad: c.Merknad.Text()}}, nil
}

func completeStep(s state, a domain.Asked, c CompleteStep) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	p, errStep := s.stepInPlan(c.Steg)
	err := domain.First(notOver(s), errStep, domain.Required("dato", string(c.Dato)), domain.NotAhead("dato", c.Dato, a), errSources)
	if err != nil {
		return nil, err
	}
	if p.Ferdig && p.Dato == c.Dato {
		return nil, nil
	}
	return []events.Event{events.TiltakStepCompleted{Steg: c.Steg, Dato: c.Dato, Kjelder: sources}}, nil
}

func dropStep(s state, _ domain.Asked, c DropStep) ([]events.Event, error) {
	if i := s.step(c.Steg); i >= 0 && s.Steg[i].Borte {
		return nil, nil
	}
	p, errStep := s.stepInPlan(c.Steg)
	if err := domain.First(notOver(s), errStep); err != nil {
		return nil, err
	}
	if p.Ferdig {
		return nil, domain.Fail("steg", "done", wordsStepDone)
	}
	return []events.Event{events.TiltakStepDropped{Steg: c.Steg, Merknad: c.Merknad.Text()}}, nil
}

// stepInPlan gives a step that is there and not dropped.
func (s state) stepInPlan(id events.ID) (Steg, error) {
	i := s.step(id)
	if i < 0 {
		return Steg{}, domain.Fail("steg", "unknown-steg", wordsNoStep)
	}
	if s.Steg[i].Borte {
		return Steg{}, domain.Fail("steg", "dropped", wordsStepDropped)
	}
	return s.Steg[i], nil
}

func planMilestone(s state, _ domain.Asked, c PlanMilestone) ([]events.Event, error) {
	deadline, errDeadline := c.Frist.Fact("frist")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	name := c.Namn.Text()
	err := domain.First(notOver(s), domain.RequiredID("milepael", c.Milepael), domain.Required("namn", name), errDeadline, errSources)
	if err != nil {
		return nil, err
	}
	if i := s.milestone(c.Milepael); i >= 0 {
		if s.Milepaelar[i].Namn == name && s.Milepaelar[i].Frist == deadline {
			return nil, nil
		}
		return nil, domain.Fail("milepael", "exists", wordsMilestoneExists)
	}
	if len(s.Milepaelar) >= maxPlanned {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyMilestones.With(maxPlanned))
	}
	return []events.Event{events.TiltakMilestonePlanned{Milepael: c.Milepael, Namn: name, Frist: deadline, Kjelder: sources}}, nil
}

func rescheduleMilestone(s state, _ domain.Asked, c RescheduleMilestone) ([]events.Event, error) {
	deadline, errDeadline := c.Frist.Fact("frist")
	p, errMilestone := s.milestoneInPlan(c.Milepael)
	if err := domain.First(notOver(s), errMilestone, errDeadline); err != nil {
		return nil, err
	}
	if p.Frist == deadline {
		return nil, nil
	}
	if p.Nadd {
		return nil, domain.Fail("milepael", "done", wordsMilestoneReached)
	}
	return []events.Event{events.TiltakMilestoneRescheduled{Milepael: c.Milepael, Frist: deadline, Merknad: c.Merknad.Text()}}, nil
}

func reachMilestone(s state, a domain.Asked, c ReachMilestone) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	p, errMilestone := s.milestoneInPlan(c.Milepael)
	err := domain.First(notOver(s), errMilestone, domain.Required("dato", string(c.Dato)), domain.NotAhead("dato", c.Dato, a), errSources)
	if err != nil {
		return nil, err
	}
	if p.Nadd && p.Dato == c.Dato {
		return nil, nil
	}
	return []events.Event{events.TiltakMilestoneReached{Milepael: c.Milepael, Dato: c.Dato, Kjelder: sources}}, nil
}

func dropMilestone(s state, _ domain.Asked, c DropMilestone) ([]events.Event, error) {
	if i := s.milestone(c.Milepael); i >= 0 && s.Milepaelar[i].Borte {
		return nil, nil
	}
	p, errMilestone := s.milestoneInPlan(c.Milepael)
	if err := domain.First(notOver(s), errMilestone); err != nil {
		return nil, err
	}
	if p.Nadd {
		return nil, domain.Fail("milepael", "done", wordsMilestoneReached)
	}
	return []events.Event{events.TiltakMilestoneDropped{Milepael: c.Milepael, Merknad: c.Merknad.Text()}}, nil
}

// milestoneInPlan gives a milestone that is there and not dropped.
func (s state) milestoneInPlan(id events.ID) (Milepael, error) {
	i := s.milestone(id)
	if i < 0 {
		return Milepael{}, domain.Fail("milepael", "unknown-milepael", wordsNoMilestone)
	}
	if s.Milepaelar[i].Borte {
		return Milepael{}, domain.Fail("milepael", "dropped", wordsMilestoneDropped)
	}
	return s.Milepaelar[i], nil
}
