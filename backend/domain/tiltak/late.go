package tiltak

import (
	"cmp"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// What is late, and what waits for a decision (docs/decisions/0033-what-is-late.md). The page says the
// same of the same rows: backend/cmd/fellesplan/testdata/status.json has the cases by which both are tried.

// Late is something of the plan that should have been done.
type Late struct {
	Frist
	Sist events.Moment // the last day on which it was not late
}

// Due is the last day by which something shall be done; empty where none is said. Who told only when
// it begins has told of no end; but a milestone is a point in time, and its only day is its last. What was
// only said is read as people mean it.
func Due(kind FristSlag, p events.Periode) events.Moment {
	span, known := domain.SpanOf(p)
	if !known {
		return ""
	}
	if span.Open == domain.OpenEnd && kind == FristMilepael {
		span.Open = ""
	}
	return span.LastDay()
}

// IsLate tells whether a step or a milestone that is not done is late on a day, in a tiltak of this phase.
func IsLate(phase events.TiltakFase, kind FristSlag, by events.Periode, today events.Moment) bool {
	last := Due(kind, by)
	return last != "" && last < today && !isOver(phase)
}

// LateOf lists what of a tiltak is late on a day, the oldest first: steps and milestones that are not
// done, as long as it is neither evaluated nor ended, and its time frame, as long as it is not carried out.
func LateOf(r Row, today events.Moment) (late []Late) {
	for _, f := range dueOf(r) {
		if IsLate(r.Fase, f.Slag, f.Frist.Frist, today) {
			late = append(late, f)
		}
	}
	if last := Due(FristRamme, r.Tidsramme); last != "" && last < today && !isCarriedOut(r.Fase) {
		late = append(late, Late{Frist{Frist: r.Tidsramme, Slag: FristRamme}, last})
	}
	slices.SortStableFunc(late, func(a, b Late) int { return cmp.Compare(a.Sist, b.Sist) })
	return late
}

// dueOf lists what of the plan is not done and has a day by which it should be, the earliest first.
func dueOf(r Row) (due []Late) {
	add := func(name string, p events.Periode, kind FristSlag) {
		if last := Due(kind, p); last != "" {
			due = append(due, Late{Frist{name, p, kind}, last})
		}
	}
	for _, p := range r.Steg {
		if !p.Ferdig && !p.Borte {
			add(p.Namn, p.Periode, FristSteg)
		}
	}
	for _, p := range r.Milepaelar {
		if !p.Nadd && !p.Borte {
			add(p.Namn, p.Frist, FristMilepael)
		}
	}
	slices.SortStableFunc(due, func(a, b Late) int { return cmp.Compare(a.Sist, b.Sist) })
	return due
}

func isOver(phase events.TiltakFase) bool {
	return phase == events.FaseEvaluert || phase == events.FaseAvslutta
}

func isCarriedOut(phase events.TiltakFase) bool {
	return phase == events.FaseGjennomfort || phase == events.FaseIDrift || isOver(phase)
}

// NeedsDecision tells whether the last report asks the utval to decide something, and it still can: the
// tiltak was not evaluated or ended after it was asked.
func NeedsDecision(r Row) bool {
	return r.Status != nil && r.Status.Avgjerd != "" && (!isOver(r.Fase) || r.Status.Spor.Time.After(r.Spor.Fase.Time))
}

// ToldOn is the day of a report, for whether it was given in time: when it was made, as far as that is
// told, though not after the day on which it was recorded; else that day.
func ToldOn(t domain.Trace) events.Moment {
	recorded := events.DayOf(t.Time)
	made, err := t.Occurred.Start()
	switch {
	case err != nil:
		return recorded
	case len(t.Occurred) > len(time.DateOnly):
		return min(events.DayOf(made), recorded)
	}
	return min(day(lastDay(t.Occurred)), recorded)
}
