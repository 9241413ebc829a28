package utval

import (
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// rhythms are how many months there can be between two reports; each makes whole years.
var rhythms = []int{1, 2, 3, 4, 6, 12}

// maxDeadline is the most days that may pass between the end of a period and its report.
const maxDeadline = 180

// maxRhythms is how many earlier rules are kept: what was owed by one before those was asked for again
// and again.
const maxRhythms = 5

// rhythmOf takes a rule in. What was owed by the one before is owed still, unless no more reports are
// wanted: that lets all of them off.
func rhythmOf(now *Rapportering, e events.UtvalReportingRuled, m domain.Mark) *Rapportering {
	if e.Kvar == 0 {
		return nil
	}
	ruled := &Rapportering{Kvar: e.Kvar, Frist: e.Frist, Fra: e.Fra, Merknad: e.Merknad, For: []TidlegareRytme{}, Spor: m.Trace()}
	if now != nil {
		before := TidlegareRytme{Kvar: now.Kvar, Frist: now.Frist, Fra: now.Fra, Sidan: dayOf(now.Spor.Time), Til: dayOf(m.Time)}
		ruled.For = append([]TidlegareRytme{before}, now.For[:min(len(now.For), maxRhythms-1)]...)
	}
	return ruled
}

func dayOf(t time.Time) events.Moment { return events.DayOf(t) }

// ruleReporting: 0 months take the rule away. A period that was over before the rule was made is owed
// nothing for; the room tiltak reckons what is.
func ruleReporting(s state, _ domain.Asked, c RuleReporting) ([]events.Event, error) {
	fact := events.UtvalReportingRuled{Kvar: c.Kvar, Frist: c.Frist, Fra: c.Fra, Merknad: c.Merknad.Text()}
	if err := domain.First(atWork(s), checkRhythm(fact)); err != nil {
		return nil, err
	}
	now := s.Rapportering
	switch {
	case now == nil && fact.Kvar == 0:
		return nil, nil
	case now != nil && now.Kvar == fact.Kvar && now.Frist == fact.Frist && now.Fra == fact.Fra && now.Merknad == fact.Merknad:
		return nil, nil
	}
	if c.Sett != nil && (now == nil && *c.Sett != 0 || now != nil && *c.Sett != now.Kvar) {
		r := domain.Fail("kvar", "changed-meanwhile", wordsOtherRhythm)
		r.Kind = domain.Changed
		return nil, r
	}
	return []events.Event{fact}, nil
}

func checkRhythm(fact events.UtvalReportingRuled) error {
	switch {
	case fact.Kvar == 0 && (fact.Frist != 0 || fact.Fra != ""):
		return domain.Fail("kvar", "rhythm", wordsNoRhythm)
	case fact.Kvar != 0 && !slices.Contains(rhythms, fact.Kvar):
		return domain.Fail("kvar", "rhythm", wordsRhythm)
	case fact.Frist < 0 || fact.Frist > maxDeadline:
		return domain.Fail("frist", "deadline", wordsDeadline.With(maxDeadline))
	}
	return domain.IsMoment("fra", fact.Fra)
}

func reviewStatus(s state, a domain.Asked, c ReviewStatus) ([]events.Event, error) {
	fact := events.UtvalStatusReviewed{Dato: c.Dato, Merknad: c.Merknad.Text()}
	if err := domain.First(atWork(s), domain.Required("dato", string(c.Dato)), domain.NotAhead("dato", c.Dato, a)); err != nil {
		return nil, err
	}
	if now := s.Gjennomgatt; now != nil && now.Dato == fact.Dato && now.Merknad == fact.Merknad {
		return nil, nil
	}
	return []events.Event{fact}, nil
}
