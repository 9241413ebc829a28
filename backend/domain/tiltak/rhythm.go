package tiltak

import (
	"cmp"
	"time"

	"fellesplan/events"
)

// Which status report a tiltak owes follows from the rhythm of an utval that follows it. All is reckoned
// in whole days, so that the page, which reckons the same in frontend/src/domain/tiltak/rhythm.ts, comes
// to the same; testdata/rhythm.json holds the cases by which both are tried.

// Rhythm is how often an utval wants reports.
type Rhythm struct {
	Kvar  int           `json:"kvar"`            // months between them
	Frist int           `json:"frist,omitempty"` // days after the end of a period within which its report is due
	Fra   events.Moment `json:"fra,omitempty"`   // the first day; empty: periods are those of the calendar
}

// Told is what matters of a status report: the day on which it was made, and of which time it tells.
type Told struct {
	Dag     events.Moment  `json:"dag"`
	Periode events.Periode `json:"periode,omitzero"`
}

// Owed is the last period that has ended and its report.
type Owed struct {
	Fra     events.Moment `json:"fra"`     // its first day
	Til     events.Moment `json:"til"`     // its last
	Frist   events.Moment `json:"frist"`   // the last day on which its report is due
	Given   bool          `json:"given"`   // the report is there
	Overdue bool          `json:"overdue"` // it is not, and should be
}

// early is how many days before the end of a period a report tells of it.
const early = 14

// reportsIn tells of the phases in which somebody is at work, and the others want to know how it goes.
func reportsIn(phase events.TiltakFase) bool {
	switch phase {
	case events.FasePlanlagt, events.FaseIGang, events.FaseGjennomfort, events.FaseIDrift:
		return true
	}
	return false
}

// Owes gives what is owed on a day; false where nothing is: no rhythm, no period over, nobody at work.
// Nothing is owed for a period that was over before since: the day on which the rhythm was ruled or the
// tiltak was proposed, whichever was later. It is the newest report that tells; nil = there is none.
func Owes(r Rhythm, phase events.TiltakFase, newest *Told, today, since events.Moment) (Owed, bool) {
	if !reportsIn(phase) {
		return Owed{}, false
	}
	from, to, ended := lastPeriod(r, dayOf(today))
	if !ended || !dayOf(since).IsZero() && to.Before(dayOf(since)) {
		return Owed{}, false
	}
	due := to.AddDate(0, 0, r.Frist)
	given := newest != nil && newest.tellsOf(from, to)
	return Owed{Fra: day(from), Til: day(to), Frist: day(due), Given: given, Overdue: !given && dayOf(today).After(due)}, true
}

// lastPeriod gives the first and the last day of the last period that was over before today.
func lastPeriod(r Rhythm, today time.Time) (from, to time.Time, ended bool) {
	if r.Kvar <= 0 {
		return from, to, false
	}
	// The periods of the calendar fit into a year, so those that began with last year will do.
	first := time.Date(today.Year()-1, 1, 1, 0, 0, 0, 0, time.UTC)
	if r.Fra != "" {
		first = dayOf(r.Fra)
	}
	for n := 0; ; n++ {
		last := plusMonths(first, (n+1)*r.Kvar).AddDate(0, 0, -1)
		if !last.Before(today) {
			return from, to, n > 0
		}
		from, to = plusMonths(first, n*r.Kvar), last
	}
}

// plusMonths is the same day so many months later; the last of the month where it is shorter.
func plusMonths(from time.Time, months int) time.Time {
	year, month, date := from.Date()
	last := time.Date(year, month+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return time.Date(year, month+time.Month(months), min(date, last), 0, 0, 0, 0, time.UTC)
}

func (t Told) tellsOf(from, to time.Time) bool {
	if !dayOf(t.Dag).Before(to.AddDate(0, 0, -early)) {
		return true
	}
	first, last := cmp.Or(t.Periode.Fra, t.Periode.Til), cmp.Or(t.Periode.Til, t.Periode.Fra)
	return first != "" && !dayOf(first).After(to) && !lastDay(last).Before(from)
}

// dayOf is the first day of a moment; zero where there is none.
func dayOf(m events.Moment) time.Time {
	start, _ := m.Start()
	return start.Truncate(24 * time.Hour)
}

// lastDay is the last day of a moment: "2026-04" lasts to the thirtieth.
func lastDay(m events.Moment) time.Time {
	end, _ := m.End()
	if len(m) <= len("2006-01-02") {
		end = end.AddDate(0, 0, -1)
	}
	return end.Truncate(24 * time.Hour)
}

func day(t time.Time) events.Moment { return events.Moment(t.Format("2006-01-02")) }
