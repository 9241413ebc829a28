package main

import (
	"cmp"
	"fmt"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/engine/figures"
	"fellesplan/events"
)

// textOf makes a column of words.
func textOf[R any](key string, nn, nb, en string, value func(R, *names) string) column[R] {
	return column[R]{key, words(nn, nb, en), func(row R, n *names) figures.Value { return figures.Text(value(row, n)) }}
}

// numberOf makes a column of whole numbers; 0 is empty, since it means that nothing is said.
func numberOf[R any](key string, nn, nb, en string, value func(R) int) column[R] {
	return column[R]{key, words(nn, nb, en), func(row R, _ *names) figures.Value {
		if n := value(row); n != 0 {
			return figures.Number(events.Desimal(fmt.Sprint(n)))
		}
		return figures.Value{}
	}}
}

// dateOf makes a column of days; what is known less exactly than to the day is a text.
func dateOf[R any](key string, nn, nb, en string, value func(R) events.Moment) column[R] {
	return column[R]{key, words(nn, nb, en), func(row R, _ *names) figures.Value { return figures.Date(string(value(row))) }}
}

func joined[T any](of []T, say func(T) string) string {
	var said []string
	for _, one := range of {
		if words := say(one); words != "" {
			said = append(said, words)
		}
	}
	return strings.Join(said, "; ")
}

var innforingColumns = []column[report]{
	textOf("tiltak", "Tiltak", "Tiltak", "Measure", func(r report, n *names) string { return n.tiltak[r.tiltak] }),
	textOf("partnar", "Partnar", "Partner", "Partner", func(r report, n *names) string { return n.partner(r.Partnar.Partnar) }),
	textOf("kommunenummer", "Kommunenummer", "Kommunenummer", "Municipality number", func(r report, n *names) string { return n.partners[r.Partnar.Partnar].Kommunenummer }),
	textOf("grad", "Innføring", "Innføring", "Take-up", func(r report, n *names) string { return termIn(n.lang, string(r.Grad)) }),
	dateOf("dato", "Sidan", "Siden", "Since", func(r report) events.Moment { return r.Dato }),
	{"tal", words("Tal", "Tall", "Count"), func(r report, n *names) figures.Value {
		if r.Faerre > 0 {
			return figures.Text(fmt.Sprintf(words("færre enn %d", "færre enn %d", "fewer than %d").In(n.lang), r.Faerre))
		}
		return figures.Number(r.Tal)
	}},
	textOf("eining", "Eining", "Enhet", "Unit", func(r report, _ *names) string { return r.Eining }),
	textOf("ord", "Merknad", "Merknad", "Remark", func(r report, _ *names) string { return r.Ord }),
	dateOf("rapportert", "Rapportert", "Rapportert", "Reported", func(r report) events.Moment { return dayIn(r.Spor.Time) }),
	textOf("oppdikta", "Oppdikta", "Oppdiktet", "Made up", func(r report, n *names) string { return yes(domain.MadeUp(r.Kjelder), n) }),
	textOf("kjelder", "Kjelder", "Kilder", "Sources", func(r report, _ *names) string { return sources(r.Kjelder) }),
}

var okonomiColumns = []column[post]{
	textOf("tiltak", "Tiltak", "Tiltak", "Measure", func(p post, n *names) string { return n.tiltak[p.tiltak] }),
	textOf("slag", "Slag", "Slag", "Kind", func(p post, n *names) string { return termIn(n.lang, p.kind) }),
	numberOf("aar", "År", "År", "Year", func(p post) int { return p.year }),
	textOf("partnar", "Kven", "Hvem", "Who", func(p post, n *names) string { return n.actor(p.who) }),
	{"belop", words("Beløp i kroner", "Beløp i kroner", "Sum in kroner"), func(p post, _ *names) figures.Value { return kroner(p.sum) }},
	textOf("kva", "Kva", "Hva", "What", func(p post, n *names) string { return termIn(n.lang, p.what) }),
	textOf("stand", "Stand", "Stand", "State", func(p post, n *names) string { return termIn(n.lang, p.state) }),
	textOf("venta", "Venta, ikkje ført", "Forventet, ikke ført", "Expected, not booked", func(p post, n *names) string { return yes(p.expectedOrNot, n) }),
	dateOf("dato", "Dato", "Dato", "Date", func(p post) events.Moment { return p.day }),
	textOf("referanse", "Referanse", "Referanse", "Reference", func(p post, _ *names) string { return p.reference }),
	textOf("merknad", "Merknad", "Merknad", "Remark", func(p post, _ *names) string { return p.remark }),
	textOf("oppdikta", "Oppdikta", "Oppdiktet", "Made up", func(p post, n *names) string { return yes(domain.MadeUp(p.sources), n) }),
	textOf("kjelder", "Kjelder", "Kilder", "Sources", func(p post, _ *names) string { return sources(p.sources) }),
}

var indikatorColumns = []column[figureRow]{
	textOf("stad", "Stad", "Sted", "Place", func(f figureRow, _ *names) string { return f.Stad }),
	textOf("stadnamn", "Stadnamn", "Stedsnavn", "Name of the place", func(f figureRow, n *names) string { return n.place(f.Stad) }),
	textOf("tid", "Tid", "Tid", "Time", func(f figureRow, _ *names) string { return string(f.Tid) }),
	{"verdi", words("Verdi", "Verdi", "Value"), func(f figureRow, _ *names) figures.Value { return figures.Number(f.Verdi) }},
	textOf("merke", "Merke", "Merke", "Mark", func(f figureRow, n *names) string { return termIn(n.lang, string(f.Merke)) }),
	textOf("framskriving", "Framskriving", "Framskriving", "Projection", func(f figureRow, _ *names) string { return f.projection }),
	textOf("eining", "Eining", "Enhet", "Unit", func(f figureRow, _ *names) string { return f.of.Eining }),
	textOf("kjelde", "Kjelde", "Kilde", "Source", func(f figureRow, _ *names) string { return sourceOf(f) }),
	dateOf("henta", "Henta", "Hentet", "Fetched", func(f figureRow) events.Moment { return readingOf(f).Henta }),
	textOf("oppdikta", "Oppdikta", "Oppdiktet", "Made up", func(f figureRow, n *names) string {
		return yes(domain.MadeUp(f.of.Kjelder) || domain.MadeUp(readingOf(f).Kjelder), n)
	}),
	textOf("retta", "Retta", "Rettet", "Corrected", func(f figureRow, n *names) string { return yes(f.Retta, n) }),
	textOf("for", "Tidlegare verdi", "Tidligere verdi", "Earlier value", func(f figureRow, n *names) string {
		return joined(f.For, func(b indikator.TidlegareTal) string {
			if b.Verdi != "" {
				return string(b.Verdi)
			}
			return termIn(n.lang, string(b.Merke))
		})
	}),
}

func holds(r indikator.Innlesing, seq uint64) bool {
	for _, post := range r.Postar {
		if post == seq {
			return true
		}
	}
	return false
}

// readingOf is the reading in which a figure was taken in; an empty one where it was put right since.
func readingOf(f figureRow) indikator.Innlesing {
	for _, r := range f.of.Innlesingar {
		if holds(r, f.Seq) {
			return r
		}
	}
	return indikator.Innlesing{}
}

// sourceOf is from where a figure was taken in, else who publishes the indicator.
func sourceOf(f figureRow) string {
	return cmp.Or(sources(readingOf(f).Kjelder), f.of.Utgjevar)
}

func sources(of []events.Kjelde) string {
	return joined(of, func(k events.Kjelde) string { return strings.TrimSpace(k.Tekst + " " + k.Lenkje) })
}

func yes(is bool, n *names) string {
	if !is {
		return ""
	}
	return words("ja", "ja", "yes").In(n.lang)
}
