package demo

import (
	"fmt"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/events"
)

// grade is how far a partner said that it had come, and when.
type grade struct {
	day, partner string
	grad         string
	since        events.Moment
	count        events.Desimal
	words        domain.Prose
}

// retracted stands in the place of a grade where what was told before is taken back.
const retracted = "trekt"

// uptake tells how far the partners have come with each tiltak. Each tells it for itself.
func (s *script) uptake() {
	for _, t := range taken {
		st := storyOf(t.key)
		for _, g := range gradesOf(t.table) {
			s.takeUp(st.id(), t.unit, g)
		}
	}
}

// gradesOf reads a table: a line for each report, by day, partner, grade, since when, how many (or a dash),
// and words.
func gradesOf(table string) (grades []grade) {
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) < 5 {
			panic(fmt.Sprintf("demo: %q is no report of take-up", line))
		}
		g := grade{day: f[0], partner: f[1], grad: f[2], since: events.Moment(f[3]), words: domain.Prose(strings.Join(f[5:], " "))}
		if f[4] != "-" {
			g.count = events.Desimal(f[4])
		}
		grades = append(grades, g)
	}
	slices.SortStableFunc(grades, func(a, b grade) int { return strings.Compare(a.day, b.day) })
	return grades
}

func contactFor(partner string) string { return "kontakt-" + strings.TrimPrefix(partner, "nks-") }

func (s *script) takeUp(id events.ID, unit domain.Line, g grade) {
	n := note{day: g.day, by: contactFor(g.partner), reason: reasonMadeUp}
	if g.grad == retracted {
		s.do(n, innforing.Retract{ID: id, Partnar: partnerID(g.partner), Merknad: g.words})
		return
	}
	report := innforing.Report{ID: id, Partnar: partnerID(g.partner), Grad: events.InnforingGrad(g.grad), Dato: g.since, Tal: g.count, Ord: g.words, Kjelder: madeUp}
	if g.count != "" {
		report.Eining = unit
	}
	if g.words != "" {
		report.Malform = events.Nynorsk
	}
	s.do(n, report)
}

// takenUp is the take-up of one tiltak; all of it is made up. Counts from 1 to 4 come out as «fewer than
// five», as anybody's do.
type takenUp struct {
	key   string
	unit  domain.Line
	table string
}
