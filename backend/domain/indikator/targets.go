package indikator

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The most targets and breaks that one indicator has. The Bergen area has 18 kommunar.
const (
	maxTargets = 100
	maxBreaks  = 50
)

func setTarget(s state, a domain.Asked, c SetTarget) ([]events.Event, error) {
	within, errWithin := c.Innan.Fact("innan")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.IndikatorTargetSet{
		Mal: c.Mal, Stad: c.Stad.Text(), Verdi: c.Verdi, Innan: within, Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	err := domain.First(followed(s), domain.RequiredID("mal", c.Mal), domain.Required("verdi", string(c.Verdi)), isNumber("verdi", c.Verdi), errWithin, errSources)
	if err == nil && fact.Stad != "" {
		err = isPlace("stad", s.Niva, fact.Stad, a)
	}
	if err != nil {
		return nil, err
	}
	i := s.target(c.Mal)
	switch {
	case i < 0 && len(s.Mal) >= maxTargets:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyTargets.With(maxTargets))
	case i < 0 && c.Sett != "":
		return nil, domain.Fail("mal", "unknown-target", wordsNoTarget)
	case i < 0:
	case s.Mal[i].says(fact):
		return nil, nil
	case c.Sett != "" && c.Sett != s.Mal[i].Verdi:
		return nil, domain.ChangedMeanwhile("verdi", domain.Same(string(s.Mal[i].Verdi)))
	}
	return []events.Event{fact}, nil
}

func (t Mal) says(e events.IndikatorTargetSet) bool {
	return t.Stad == e.Stad && t.Verdi == e.Verdi && t.Innan == e.Innan && t.Merknad == e.Merknad && slices.Equal(t.Kjelder, e.Kjelder)
}

// dropTarget: that there is no such target is what was asked for.
func dropTarget(s state, _ domain.Asked, c DropTarget) ([]events.Event, error) {
	if err := followed(s); err != nil {
		return nil, err
	}
	if s.target(c.Mal) < 0 {
		return nil, nil
	}
	return []events.Event{events.IndikatorTargetDropped{Mal: c.Mal, Merknad: c.Merknad.Text()}}, nil
}

// noteBreak: one break is noted once at a time.
func noteBreak(s state, _ domain.Asked, c NoteBreak) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.IndikatorBreakNoted{Brot: c.Brot, Tid: c.Tid, Merknad: c.Merknad.Text(), Kjelder: sources}
	err := domain.First(followed(s), domain.RequiredID("brot", c.Brot), isTime("tid", c.Tid), domain.Required("merknad", fact.Merknad), errSources)
	if err != nil {
		return nil, err
	}
	for _, b := range s.Brot {
		if b.Brot == c.Brot || b.Tid == c.Tid {
			return nil, domain.Fail("tid", "break-exists", wordsBreakExists)
		}
	}
	if len(s.Brot) >= maxBreaks {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyBreaks.With(maxBreaks))
	}
	return []events.Event{fact}, nil
}

func withdrawBreak(s state, _ domain.Asked, c WithdrawBreak) ([]events.Event, error) {
	if err := followed(s); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Brot, func(b Brot) bool { return b.Brot == c.Brot }) {
		return nil, nil
	}
	return []events.Event{events.IndikatorBreakWithdrawn{Brot: c.Brot, Merknad: c.Merknad.Text()}}, nil
}
