// Package indikator holds the indicators: what is counted or measured to see whether things become
// better, the figures and from where they were taken in, what is aimed at, and projections, which
// are kept apart from figures.
package indikator

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the indicators.
var Room = domain.NewRoom("indikator", evolve,
	domain.Starts("Define", domain.NoOwn, define),
	domain.On("Redefine", domain.NoOwn, redefine),
	domain.On("SetGroups", domain.NoOwn, setGroups),
	domain.On("SetAreas", domain.NoOwn, setAreas),
	domain.On("SetTarget", domain.NoOwn, setTarget),
	domain.On("DropTarget", domain.NoOwn, dropTarget),
	domain.On("TakeFigures", domain.NoOwn, takeFigures),
	domain.On("CorrectFigure", ofOwnKommune, correctFigure),
	domain.On("NoteBreak", domain.NoOwn, noteBreak),
	domain.On("WithdrawBreak", domain.NoOwn, withdrawBreak),
	domain.On("Retire", domain.NoOwn, retire),
	domain.On("Reinstate", domain.NoOwn, reinstate),
	domain.Shows(row),
	domain.Brief(kort),
	domain.FilteredBy("pasientgruppe", func(s state) []string { return s.Pasientgrupper }),
	domain.FilteredBy("omrade", func(s state) []string { return s.Omrade }),
	domain.FilteredBy("niva", func(s state) []string { return []string{string(s.Niva)} }),
)

// state is one indicator: all of it is shown. Figures are sorted by place and time.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.IndikatorDefined:
		return s.defined(e, m)
	case events.IndikatorGroupsSet:
		s.Pasientgrupper, s.GruppeVersjon, s.Spor.Pasientgrupper = e.Pasientgrupper, e.Versjon, m.Trace()
	case events.IndikatorAreasSet:
		s.Omrade, s.OmradeVersjon, s.Spor.Omrade = e.Omrade, e.Versjon, m.Trace()
	case events.IndikatorTargetSet:
		return s.aimed(e, m)
	case events.IndikatorTargetDropped:
		s.Mal = slices.DeleteFunc(slices.Clone(s.Mal), func(t Mal) bool { return t.Mal == e.Mal })
	case events.IndikatorFiguresTaken:
		return s.took(e, m)
	case events.IndikatorFigureCorrected:
		return s.withFigures(e.Framskriving, []events.Indikatortal{e.Tal}, m.Seq, true)
	case events.IndikatorBreakNoted:
		s.Brot = append(slices.Clone(s.Brot), Brot{Brot: e.Brot, Tid: e.Tid, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace()})
	case events.IndikatorBreakWithdrawn:
		s.Brot = slices.DeleteFunc(slices.Clone(s.Brot), func(b Brot) bool { return b.Brot == e.Brot })
	case events.IndikatorRetired:
		s.Utgatt, s.UtgattMerknad, s.Spor.Utgatt = true, e.Merknad, m.Trace()
	case events.IndikatorReinstated:
		s.Utgatt, s.UtgattMerknad, s.Spor.Utgatt = false, "", m.Trace()
	}
	return s
}

// maxEarlier is how many earlier definitions the row shows.
const maxEarlier = 20

func (s state) defined(e events.IndikatorDefined, m domain.Mark) state {
	if s.ID == "" {
		s.ID, s.Opphav = m.Thing, m.Trace()
	} else {
		before := Definisjon{Definisjon: s.definition(), Spor: s.Spor.Definisjon}
		s.DefinertTidlegare = prepend(before, s.DefinertTidlegare, maxEarlier)
	}
	s.Namn, s.Definisjon, s.Malform, s.Eining, s.Niva, s.Retning = e.Namn, e.Definisjon, e.Malform, e.Eining, e.Niva, e.Retning
	s.SmaTal, s.Desimalar, s.Utgjevar, s.Kjelder = e.SmaTal, e.Desimalar, e.Utgjevar, e.Kjelder
	s.Oppdikta = s.Oppdikta || domain.MadeUp(e.Kjelder)
	s.Spor.Definisjon = m.Trace()
	return s
}

// definition is how it is defined now.
func (s state) definition() events.IndikatorDefined {
	return events.IndikatorDefined{
		Namn: s.Namn, Definisjon: s.Definisjon, Malform: s.Malform, Eining: s.Eining, Niva: s.Niva, Retning: s.Retning,
		SmaTal: s.SmaTal, Desimalar: s.Desimalar, Utgjevar: s.Utgjevar, Kjelder: s.Kjelder,
	}
}

// prepend gives a new list with one more in front, and no more than most.
func prepend[T any](first T, rest []T, most int) []T {
	out := append(make([]T, 0, min(len(rest)+1, most)), first)
	return append(out, rest[:min(len(rest), most-1)]...)
}

func (s state) aimed(e events.IndikatorTargetSet, m domain.Mark) state {
	target := Mal{Mal: e.Mal, Stad: e.Stad, Verdi: e.Verdi, Innan: e.Innan, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace()}
	s.Mal = slices.Clone(s.Mal)
	if i := s.target(e.Mal); i >= 0 {
		s.Mal[i] = target
		return s
	}
	s.Mal = append(s.Mal, target)
	return s
}

// target finds a target; -1 where there is none.
func (s state) target(id events.ID) int {
	return slices.IndexFunc(s.Mal, func(t Mal) bool { return t.Mal == id })
}

// define: an indicator has a name, a definition, a unit and somebody who answers for its figures
// from the first day.
func define(_ state, _ domain.Asked, c Define) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.IndikatorDefined{
		Namn: name, Definisjon: c.Definisjon.Text(), Malform: c.Malform, Eining: c.Eining.Text(), Niva: c.Niva, Retning: c.Retning,
		SmaTal: c.SmaTal, Desimalar: c.Desimalar, Utgjevar: c.Utgjevar.Text(), Kjelder: sources,
	}
	if err := domain.First(errName, checkDefinition(fact), errSources); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// maxDecimals is how many decimals a figure has at most.
const maxDecimals = 6

func checkDefinition(e events.IndikatorDefined) error {
	if e.Desimalar < 0 || e.Desimalar > maxDecimals {
		return domain.Fail("desimalar", "decimals", wordsDecimals.With(maxDecimals))
	}
	return domain.First(domain.Required("definisjon", e.Definisjon), domain.Required("eining", e.Eining), domain.Required("utgjevar", e.Utgjevar))
}

// redefine: places of one kind mean nothing at another level, so the level stays once anything is
// told of places. Counts that were taken in openly stand in the history for ever; a rule that hides
// them afterwards would hide nothing, so it is refused.
func redefine(s state, a domain.Asked, c Redefine) ([]events.Event, error) {
	facts, err := define(state{}, a, Define{
		ID: c.ID, Namn: c.Namn, Definisjon: c.Definisjon, Malform: c.Malform, Eining: c.Eining, Niva: c.Niva, Retning: c.Retning,
		SmaTal: c.SmaTal, Desimalar: c.Desimalar, Utgjevar: c.Utgjevar, Kjelder: c.Kjelder,
	})
	if err := domain.First(followed(s), err); err != nil {
		return nil, err
	}
	fact := facts[0].(events.IndikatorDefined)
	switch {
	case sameDefinition(fact, s.definition()):
		return nil, nil
	case c.Sett != 0 && uint64(c.Sett) != s.Spor.Definisjon.Seq:
		return nil, domain.ChangedMeanwhile("definisjon", domain.Same(s.Definisjon))
	case fact.Niva != s.Niva && (len(s.Tal)+len(s.Framskrivingar)+len(s.Mal) > 0):
		return nil, domain.Fail("niva", "level-in-use", wordsLevelInUse)
	case fact.SmaTal == events.SmaTalSkjul && s.SmaTal != fact.SmaTal && s.toldSmall():
		return nil, domain.Fail("smaTal", "small-told", wordsSmallTold)
	}
	return facts, nil
}

func sameDefinition(a, b events.IndikatorDefined) bool {
	sources := slices.Equal(a.Kjelder, b.Kjelder)
	a.Kjelder, b.Kjelder = nil, nil
	return sources && equal(a, b)
}

// equal compares what is left of a definition without its sources: texts and numbers.
func equal(a, b events.IndikatorDefined) bool {
	return a.Namn == b.Namn && a.Definisjon == b.Definisjon && a.Malform == b.Malform && a.Eining == b.Eining && a.Niva == b.Niva &&
		a.Retning == b.Retning && a.SmaTal == b.SmaTal && a.Desimalar == b.Desimalar && a.Utgjevar == b.Utgjevar
}

func setGroups(s state, a domain.Asked, c SetGroups) ([]events.Event, error) {
	codes, err := domain.Codes("pasientgrupper", "pasientgruppe", c.Versjon, c.Pasientgrupper, a)
	if err := domain.First(followed(s), err); err != nil {
		return nil, err
	}
	if slices.Equal(codes, s.Pasientgrupper) && (c.Versjon == s.GruppeVersjon || len(codes) == 0) {
		return nil, nil
	}
	return []events.Event{events.IndikatorGroupsSet{Pasientgrupper: codes, Versjon: c.Versjon}}, nil
}

func setAreas(s state, a domain.Asked, c SetAreas) ([]events.Event, error) {
	codes, err := domain.Codes("omrade", "innsatsomrade", c.Versjon, c.Omrade, a)
	if err := domain.First(followed(s), err); err != nil {
		return nil, err
	}
	if slices.Equal(codes, s.Omrade) && (c.Versjon == s.OmradeVersjon || len(codes) == 0) {
		return nil, nil
	}
	return []events.Event{events.IndikatorAreasSet{Omrade: codes, Versjon: c.Versjon}}, nil
}

// followed refuses to alter an indicator that is no longer followed.
func followed(s state) error {
	if s.Utgatt {
		return domain.Refuse(domain.Broken, "retired", wordsRetired)
	}
	return nil
}

func retire(s state, _ domain.Asked, c Retire) ([]events.Event, error) {
	if s.Utgatt {
		return nil, nil
	}
	return []events.Event{events.IndikatorRetired{Merknad: c.Merknad.Text()}}, nil
}

func reinstate(s state, _ domain.Asked, c Reinstate) ([]events.Event, error) {
	if !s.Utgatt {
		return nil, nil
	}
	return []events.Event{events.IndikatorReinstated{Merknad: c.Merknad.Text()}}, nil
}
