// Package innforing holds the take-up of the tiltak: how far each partner has come with taking one
// into use. The take-up of a tiltak is a thing beside it, with its id, so that the many who report at
// the same time do not stand in the way of those who work on the tiltak itself.
//
// Counts of persons below five never get further than the door of this room: what is kept is that
// there are fewer than five.
package innforing

import (
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the take-up of tiltak.
var Room = domain.NewRoom("innforing", evolve,
	domain.Either("tiltak", "Report", forOwn, report),
	domain.Either("tiltak", "Retract", forOwn, retract),
	domain.Shows(row),
	domain.Brief(kort),
	domain.FilteredBy("partnar", partners),
	domain.FilteredBy("grad", degrees),
)

// maxEarlier is how many earlier reports of a partner the row holds; history holds them all.
const maxEarlier = 50

// state is the take-up of one tiltak: all of it is shown.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	s.ID = m.Thing
	switch e := e.(type) {
	case events.InnforingReported:
		return s.reported(e, m)
	case events.InnforingRetracted:
		s.Partnarar = slices.DeleteFunc(slices.Clone(s.Partnarar), func(p Partnar) bool { return p.Partnar == e.Partnar })
	}
	return s
}

// reported puts a report in the place of the partner's last, which becomes one of the earlier ones.
func (s state) reported(e events.InnforingReported, m domain.Mark) state {
	now := Partnar{
		Partnar: e.Partnar, Grad: e.Grad, Dato: e.Dato, Tal: e.Tal, Faerre: e.Faerre, Eining: e.Eining, Ord: e.Ord, Malform: e.Malform,
		Kjelder: e.Kjelder, Spor: m.Trace(),
	}
	i := s.partner(e.Partnar)
	s.Partnarar = slices.Clone(s.Partnarar)
	if i < 0 {
		s.Partnarar = append(s.Partnarar, now)
		return s
	}
	was := s.Partnarar[i]
	earlier := Tidlegare{Grad: was.Grad, Dato: was.Dato, Tal: was.Tal, Faerre: was.Faerre, Eining: was.Eining, Oppdikta: domain.MadeUp(was.Kjelder), Spor: was.Spor}
	now.For = append([]Tidlegare{earlier}, was.For[:min(len(was.For), maxEarlier-1)]...)
	s.Partnarar[i] = now
	return s
}

func (s state) partner(id events.ID) int {
	return slices.IndexFunc(s.Partnarar, func(p Partnar) bool { return p.Partnar == id })
}

func partners(s state) (values []string) {
	for _, p := range s.Partnarar {
		values = append(values, string(p.Partnar))
	}
	return values
}

func degrees(s state) (values []string) {
	for _, p := range s.Partnarar {
		values = append(values, string(p.Grad))
	}
	return values
}

// report: why it is not for a partner is told in words; what is counted is told with the count. The
// same again is no news.
func report(s state, a domain.Asked, c Report) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	count, fewer, errCount := counted(c.Tal)
	fact := events.InnforingReported{
		Partnar: c.Partnar, Grad: c.Grad, Dato: c.Dato, Tal: count, Faerre: fewer, Eining: c.Eining.Text(), Ord: c.Ord.Text(), Kjelder: sources,
	}
	if fact.Ord != "" {
		fact.Malform = c.Malform
	}
	err := domain.First(domain.IsPartnar("partnar", c.Partnar, a), domain.NotAhead("dato", c.Dato, a), errCount, checkWords(fact), errSources)
	if err != nil {
		return nil, err
	}
	if i := s.partner(c.Partnar); i >= 0 {
		now := s.Partnarar[i]
		if now.says(fact) {
			return nil, nil
		}
		if c.Sett != "" && c.Sett != now.Grad {
			return nil, domain.ChangedMeanwhile("grad", wordsGrad[now.Grad])
		}
	}
	return []events.Event{fact}, nil
}

// fewest is the smallest count, but for none, that is kept as it is.
const fewest = 5

// counted looks at a count, and hides a small one. The number itself goes no further than here.
func counted(given events.Desimal) (count events.Desimal, fewer int, err error) {
	count, err = events.ParseDesimal(string(given))
	switch {
	case err != nil || strings.ContainsAny(string(count), "-."):
		return "", 0, domain.Fail("tal", "count", wordsCount)
	case count != "" && count.Float() > 0 && count.Float() < fewest:
		return "", fewest, nil
	}
	return count, 0, nil
}

func checkWords(fact events.InnforingReported) error {
	number := fact.Tal != "" || fact.Faerre != 0
	switch {
	case fact.Grad == events.InnforingIkkjeAktuelt && fact.Ord == "":
		return domain.Fail("ord", "required", wordsWhyNot)
	case fact.Ord != "" && fact.Malform == "":
		return domain.Required("malform", "")
	case number && fact.Eining == "":
		return domain.Fail("eining", "required", wordsWhatIsCounted)
	case !number && fact.Eining != "":
		return domain.Fail("tal", "required", wordsHowMany)
	}
	return nil
}

// says tells whether a report tells what stands already.
func (p Partnar) says(e events.InnforingReported) bool {
	return p.Grad == e.Grad && p.Dato == e.Dato && p.Tal == e.Tal && p.Faerre == e.Faerre && p.Eining == e.Eining && p.Ord == e.Ord &&
		p.Malform == e.Malform && slices.Equal(p.Kjelder, e.Kjelder)
}

func retract(s state, _ domain.Asked, c Retract) ([]events.Event, error) {
	if s.partner(c.Partnar) < 0 {
		return nil, nil
	}
	return []events.Event{events.InnforingRetracted{Partnar: c.Partnar, Merknad: c.Merknad.Text()}}, nil
}
