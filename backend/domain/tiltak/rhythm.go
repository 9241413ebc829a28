package tiltak

import (
	"cmp"
	"slices"
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
	Sidan events.Moment `json:"sidan,omitempty"` // the day on which it was ruled; empty: only the last period counts
	Til   events.Moment `json:"til,omitempty"`   // of an earlier one: the day on which another took its place
	For   []Rhythm      `json:"for,omitempty"`   // the earlier ones, the newest first; what was owed by them is owed still
}

// Told is what matters of a status report: the day on which it was made, and of which time it tells.
type Told struct {
	Dag     events.Moment  `json:"dag"`
	Periode events.Periode `json:"periode,omitzero"`
}

// Owed is a report that is owed, or the last one that was. It is of all the time that nobody has told of:
// one report makes good for several that were not made, and was due when the first of them was.
type Owed struct {
	Fra     events.Moment `json:"fra"`     // the first day of that time
	Til     events.Moment `json:"til"`     // its last
	Frist   events.Moment `json:"frist"`   // the last day on which the first report of it was due
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
// Nothing is owed for a period that was over before its rhythm was ruled, nor before since, the day from
// which there was somebody at work. What is overdue stays so until it is made good, also when other
// periods end and when another rhythm is ruled; an utval that wants no more reports, or sets the tiltak
// on hold, lets it off. It is the newest report that tells; nil = there is none.
func Owes(r Rhythm, phase events.TiltakFase, newest *Told, today, since events.Moment) (owed Owed, owes bool) {
	if !reportsIn(phase) {
		return Owed{}, false
	}
	var from, to, due time.Time
	for i, rule := range append([]Rhythm{r}, r.For...) {
		until := dayOf(today)
		if i > 0 {
			until = dayOf(rule.Til)
		}
		for _, p := range rule.periods(until, later(dayOf(rule.Sidan), dayOf(since))) {
			last := p.to.AddDate(0, 0, rule.Frist)
			if newest != nil && newest.tellsOf(p.from, p.to) {
				if i == 0 && p.to.After(to) && due.IsZero() {
					owed, owes = Owed{Fra: day(p.from), Til: day(p.to), Frist: day(last), Given: true}, true
				}
				continue
			}
			from, to, due = earlier(from, p.from), later(to, p.to), earlier(due, last)
		}
	}
	if due.IsZero() {
		return owed, owes
	}
	return Owed{Fra: day(from), Til: day(to), Frist: day(due), Overdue: dayOf(today).After(due)}, true
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// earlier takes no time for none.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// period is a stretch of days, the first and the last of it.
type period struct{ from, to time.Time }

// periods gives those that were over before a day, but not before another; the last one where that is
// not known.
func (r Rhythm) periods(until, since time.Time) (all []period) {
	from, to, ended := lastPeriod(r, until)
	for ended && (since.IsZero() && len(all) == 0 || !since.IsZero() && !to.Before(since)) {
		all = append(all, period{from, to})
		from, to, ended = lastPeriod(r, to)
	}
	slices.Reverse(all)
	return all
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
	return dateOf(start)
}

// lastDay is the last day of a moment: "2026-04" lasts to the thirtieth.
func lastDay(m events.Moment) time.Time {
	end, _ := m.End()
	if len(m) <= len("2006-01-02") {
		end = end.AddDate(0, 0, -1)
	}
	return dateOf(end)
}

// dateOf is a date to reckon with: whole days, whatever the clocks do.
func dateOf(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func day(t time.Time) events.Moment { return events.Moment(t.Format("2006-01-02")) }
