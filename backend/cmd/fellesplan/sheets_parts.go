package main

import (
	"cmp"
	"math"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/figures"
	"fellesplan/events"
)

// part is a line of the timeline: the time frame of a tiltak, one of its steps, or one of its milestones.
type part struct {
	measure
	kind, name string
	when       events.Periode
	state      string
	sources    []events.Kjelde
}

// partsOf lays tiltak out in time, each with its time frame first and then its parts, as the page draws
// them (frontend/src/oversyn/timeline/lanes.ts).
func partsOf(rows []measure, now time.Time) (all []part) {
	today := events.DayOf(now)
	for _, m := range rows {
		all = append(all, part{measure: m, kind: "ramme", when: m.Tidsramme, sources: m.Kjelder})
		of := stepsOf(m, today)
		slices.SortStableFunc(of, func(a, b part) int { return cmp.Compare(beginning(a.when), beginning(b.when)) })
		all = append(all, of...)
	}
	return all
}

func stepsOf(m measure, today events.Moment) (of []part) {
	for _, s := range m.Steg {
		if !s.Borte {
			of = append(of, part{measure: m, kind: "steg", name: s.Namn, when: s.Periode, state: standing(s.Ferdig, "utfort", tiltak.IsLate(m.Fase, tiltak.FristSteg, s.Periode, today)), sources: s.Kjelder})
		}
	}
	for _, p := range m.Milepaelar {
		if p.Borte {
			continue
		}
		of = append(of, part{measure: m, kind: "milepael", name: p.Namn, when: reachedOr(p), state: standing(p.Nadd, "nadd", tiltak.IsLate(m.Fase, tiltak.FristMilepael, p.Frist, today)), sources: p.Kjelder})
	}
	return of
}

// reachedOr is when a milestone was reached, else by when it shall be.
func reachedOr(p tiltak.Milepael) events.Periode {
	if p.Nadd && p.Dato != "" {
		return events.Periode{Fra: p.Dato, Til: p.Dato}
	}
	return p.Frist
}

func standing(done bool, said string, late bool) string {
	switch {
	case done:
		return said
	case late:
		return "forseinka"
	}
	return ""
}

// beginning is the day on which something begins; what has no time comes last.
func beginning(p events.Periode) int {
	if span, known := domain.SpanOf(p); known {
		return span.From
	}
	return math.MaxInt
}

// edgeOf gives one end of a time frame as a day, also where the time was only said.
func edgeOf(key, nn, nb, en string, of func(domain.Span) events.Moment) column[part] {
	return dateOf(key, nn, nb, en, func(p part) events.Moment {
		span, known := domain.SpanOf(p.when)
		if !known {
			return ""
		}
		return of(span)
	})
}

var partColumns = []column[part]{
	textOf("tittel", "Tiltak", "Tiltak", "Measure", func(p part, _ *names) string { return p.Tittel }),
	textOf("slag", "Slag", "Slag", "Kind", func(p part, n *names) string { return termIn(n.lang, p.kind) }),
	textOf("namn", "Namn", "Navn", "Name", func(p part, _ *names) string { return p.name }),
	textOf("tid", "Tid", "Tid", "Time", func(p part, n *names) string { return n.words.period(p.when) }),
	edgeOf("fra", "Frå", "Fra", "From", domain.Span.FirstDay),
	edgeOf("til", "Til", "Til", "To", domain.Span.LastDay),
	textOf("stand", "Stand", "Stand", "State", func(p part, n *names) string { return termIn(n.lang, p.state) }),
	textOf("eigar", "Eigar", "Eier", "Owner", func(p part, n *names) string { return n.actor(p.Eigar) }),
	textOf("framdrift", "Status", "Status", "Status", func(p part, n *names) string { return termIn(n.lang, string(statusOf(p.Row).Framdrift)) }),
	{"treng", words("Ventar på", "Venter på", "Waits for"), func(p part, n *names) figures.Value {
		if p.kind != "ramme" {
			return figures.Value{}
		}
		return figures.Text(joined(p.Treng, func(d tiltak.Avhengnad) string { return n.tiltak[d.Tiltak] }))
	}},
	textOf("oppdikta", "Oppdikta", "Oppdiktet", "Made up", func(p part, n *names) string { return yes(p.Oppdikta || domain.MadeUp(p.sources), n) }),
	textOf("kjelder", "Kjelder", "Kilder", "Sources", func(p part, _ *names) string { return sources(p.sources) }),
}
