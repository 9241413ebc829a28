package utval

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// evolveLife follows where the organ stands, how long it is set up for, its milestones and alternates.
func evolveLife(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UtvalSuccessorNamed:
		s.Etterfolgjar = &Etterfolgjar{Utval: e.Etterfolgjar, Fra: e.Fra, Merknad: e.Merknad, Kjelder: domain.List(e.Kjelder), Spor: m.Trace()}
	case events.UtvalParentNamed:
		s.Overordna, s.Niva = e.Overordna, e.Niva
	case events.UtvalTermSet:
		s.Verketid = nil
		if e.Fra != "" || e.Til != "" {
			s.Verketid = &Verketid{Fra: e.Fra, Til: e.Til, Merknad: e.Merknad, Kjelder: domain.List(e.Kjelder), Spor: m.Trace()}
		}
	case events.UtvalMilestonePlanned:
		s.Milepaelar = append(slices.Clone(s.Milepaelar), Milepael{Milepael: e.Milepael, Namn: e.Namn, Frist: e.Frist, Kjelder: domain.List(e.Kjelder), Spor: m.Trace()})
	case events.UtvalMilestoneRescheduled:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Frist, p.Merknad = e.Frist, e.Merknad })
	case events.UtvalMilestoneReached:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Nadd, p.Dato = true, e.Dato })
	case events.UtvalMilestoneDropped:
		return s.withMilestone(e.Milepael, m, func(p *Milepael) { p.Borte, p.Merknad = true, e.Merknad })
	case events.UtvalAlternateNamed:
		return s.withSeat(e.Plass, func(p *Plass) {
			p.Vara = append(slices.Clone(p.Vara), Vara{Person: e.Person, Rekkje: e.Rekkje, Fra: e.Fra, Til: e.Til, Spor: m.Trace()})
		})
	case events.UtvalAlternateEnded:
		return s.withSeat(e.Plass, func(p *Plass) {
			if i := p.alternate(e.Person, e.Til); i >= 0 {
				p.Vara = slices.Clone(p.Vara)
				p.Vara[i].Til, p.Vara[i].Spor = e.Til, m.Trace()
			}
		})
	default:
		return evolveMandate(s, e, m)
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

func (s state) milestone(id events.ID) int {
	return slices.IndexFunc(s.Milepaelar, func(p Milepael) bool { return p.Milepael == id })
}

// nameSuccessor is told of organs that are dissolved too: that is when another takes over.
func nameSuccessor(s state, a domain.Asked, c NameSuccessor) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(domain.IsMoment("fra", c.Fra), errSources); err != nil {
		return nil, err
	}
	switch {
	case c.Etterfolgjar == s.ID:
		return nil, domain.Fail("etterfolgjar", "circle", wordsOwnSuccessor)
	case !a.Facts.Exists("utval", c.Etterfolgjar):
		return nil, domain.IsUtval("etterfolgjar", c.Etterfolgjar, a)
	}
	if now := s.Etterfolgjar; now != nil && now.Utval == c.Etterfolgjar && now.Fra == c.Fra && now.Merknad == c.Merknad.Text() {
		return nil, nil
	}
	return []events.Event{events.UtvalSuccessorNamed{Etterfolgjar: c.Etterfolgjar, Fra: c.Fra, Merknad: c.Merknad.Text(), Kjelder: sources}}, nil
}

// nameParent: no organ stands, by however many steps, under itself.
func nameParent(s state, a domain.Asked, c NameParent) ([]events.Event, error) {
	if err := atWork(s); err != nil {
		return nil, err
	}
	if c.Niva < 0 || c.Niva > levels {
		return nil, domain.Fail("niva", "level", wordsLevel)
	}
	if c.Overordna == s.Overordna && c.Niva == s.Niva {
		return nil, nil
	}
	if c.Overordna != "" {
		if err := domain.First(domain.IsUtval("overordna", c.Overordna, a), noCircle(s.ID, c.Overordna, a)); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.UtvalParentNamed{Overordna: c.Overordna, Niva: c.Niva, Merknad: c.Merknad.Text()}}, nil
}

// maxAbove is more levels than any partnership has.
const maxAbove = 50

func noCircle(it, above events.ID, a domain.Asked) error {
	for range maxAbove {
		if above == it {
			return domain.Fail("overordna", "circle", wordsCircle)
		}
		over := a.Facts.Objects(domain.ClaimUtvalOver, string(above))
		if len(over) == 0 {
			return nil
		}
		above = events.ID(over[0])
	}
	return domain.Fail("overordna", "circle", wordsCircle)
}

func setTerm(s state, _ domain.Asked, c SetTerm) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), checkTerm(c.Fra, c.Til), errSources); err != nil {
		return nil, err
	}
	now := Verketid{}
	if s.Verketid != nil {
		now = *s.Verketid
	}
	if now.Fra == c.Fra && now.Til == c.Til && now.Merknad == c.Merknad.Text() {
		return nil, nil
	}
	return []events.Event{events.UtvalTermSet{Fra: c.Fra, Til: c.Til, Merknad: c.Merknad.Text(), Kjelder: sources}}, nil
}

// maxMilestones is the most milestones that one organ may have had.
const maxMilestones = 100

func planMilestone(s state, _ domain.Asked, c PlanMilestone) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	deadline, errDeadline := c.Frist.Fact("frist")
	name := c.Namn.Text()
	if err := domain.First(atWork(s), domain.RequiredID("milepael", c.Milepael), domain.Required("namn", name), errDeadline, errSources); err != nil {
		return nil, err
	}
	if i := s.milestone(c.Milepael); i >= 0 {
		if p := s.Milepaelar[i]; p.Namn == name && p.Frist == deadline && !p.Borte {
			return nil, nil
		}
		return nil, domain.Fail("milepael", "exists", wordsMilestoneExists)
	}
	if len(s.Milepaelar) >= maxMilestones {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyMilestones.With(maxMilestones))
	}
	return []events.Event{events.UtvalMilestonePlanned{Milepael: c.Milepael, Namn: name, Frist: deadline, Kjelder: sources}}, nil
}

// openMilestone gives a milestone that is neither reached nor dropped.
func (s state) openMilestone(id events.ID) (Milepael, error) {
	if err := atWork(s); err != nil {
		return Milepael{}, err
	}
	i := s.milestone(id)
	if i < 0 {
		return Milepael{}, domain.Fail("milepael", "unknown-milepael", wordsNoMilestone)
	}
	if s.Milepaelar[i].Nadd || s.Milepaelar[i].Borte {
		return Milepael{}, domain.Fail("milepael", "done", wordsMilestoneDone)
	}
	return s.Milepaelar[i], nil
}

func rescheduleMilestone(s state, _ domain.Asked, c RescheduleMilestone) ([]events.Event, error) {
	p, err := s.openMilestone(c.Milepael)
	deadline, errDeadline := c.Frist.Fact("frist")
	if err := domain.First(err, errDeadline); err != nil || p.Frist == deadline {
		return nil, err
	}
	return []events.Event{events.UtvalMilestoneRescheduled{Milepael: c.Milepael, Frist: deadline, Merknad: c.Merknad.Text()}}, nil
}

func reachMilestone(s state, a domain.Asked, c ReachMilestone) ([]events.Event, error) {
	if i := s.milestone(c.Milepael); i >= 0 && s.Milepaelar[i].Nadd && s.Milepaelar[i].Dato == c.Dato {
		return nil, nil
	}
	_, err := s.openMilestone(c.Milepael)
	if err := domain.First(err, domain.NotAhead("dato", c.Dato, a)); err != nil {
		return nil, err
	}
	return []events.Event{events.UtvalMilestoneReached{Milepael: c.Milepael, Dato: c.Dato}}, nil
}

func dropMilestone(s state, _ domain.Asked, c DropMilestone) ([]events.Event, error) {
	if i := s.milestone(c.Milepael); i >= 0 && s.Milepaelar[i].Borte {
		return nil, nil
	}
	if _, err := s.openMilestone(c.Milepael); err != nil {
		return nil, err
	}
	return []events.Event{events.UtvalMilestoneDropped{Milepael: c.Milepael, Merknad: c.Merknad.Text()}}, nil
}

// maxAlternates is the most times in which somebody may have been alternate for one seat.
const maxAlternates = 100

// nameAlternate: one person at a time in each place of the row, and nobody who sits in the seat herself.
func nameAlternate(s state, a domain.Asked, c NameAlternate) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err := domain.First(err, domain.Required("fra", string(c.Fra)), checkTerm(c.Fra, c.Til)); err != nil {
		return nil, err
	}
	if c.Rekkje < 1 || c.Rekkje > 9 {
		return nil, domain.Fail("rekkje", "number", wordsRow)
	}
	for _, v := range p.Vara {
		if v.Person == c.Person && v.Rekkje == c.Rekkje && v.Fra == c.Fra && v.Til == c.Til {
			return nil, nil
		}
		if (v.Rekkje == c.Rekkje || v.Person == c.Person) && overlap(v.Fra, v.Til, c.Fra, c.Til) {
			return nil, domain.Fail("rekkje", "taken", wordsRowTaken)
		}
	}
	for _, t := range p.Sete {
		if t.Person == c.Person && overlap(t.Fra, t.Til, c.Fra, c.Til) {
			return nil, domain.Fail("person", "sits", wordsSitsHerself)
		}
	}
	if err := domain.First(stillHolds(p, a), domain.IsPerson("person", c.Person, a)); err != nil {
		return nil, err
	}
	if len(p.Vara) >= maxAlternates {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyTimes.With(maxAlternates))
	}
	return []events.Event{events.UtvalAlternateNamed{Plass: c.Plass, Person: c.Person, Rekkje: c.Rekkje, Fra: c.Fra, Til: c.Til}}, nil
}

// alternate finds the person's time as alternate that would end on the given last day.
func (p Plass) alternate(person events.ID, last events.Moment) int {
	return slices.IndexFunc(p.Vara, func(v Vara) bool {
		_, end := span(v.Fra, v.Til)
		_, ends := span(v.Fra, last)
		return v.Person == person && domain.Reaches(v.Fra, last) && ends.Before(end)
	})
}

func endAlternate(s state, _ domain.Asked, c EndAlternate) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err := domain.First(err, domain.Required("til", string(c.Til)), domain.IsMoment("til", c.Til)); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(p.Vara, func(v Vara) bool { return v.Person == c.Person && v.Til == c.Til }) {
		return nil, nil
	}
	if p.alternate(c.Person, c.Til) < 0 {
		return nil, domain.Fail("person", "not-alternate", wordsNotAlternate)
	}
	return []events.Event{events.UtvalAlternateEnded{Plass: c.Plass, Person: c.Person, Til: c.Til}}, nil
}
