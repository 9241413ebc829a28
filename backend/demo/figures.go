package demo

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"
	"sync"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/engine/figures"
	"fellesplan/events"
)

// folketal is the population of the 18 kommunar by age; README.md tells where it comes from.
//
//go:embed folketal-18-kommunar.csv
var folketal []byte

// ageGroup is one of the groups of the file, and the indicator that is made of it.
type ageGroup struct {
	value  string // in the column aldersgruppe
	name   domain.GivenNamn
	of     domain.Prose // of whom it tells
	groups []domain.Line
}

func aged(value string, nn, nb, en domain.Line, groups ...domain.Line) ageGroup {
	return ageGroup{
		value: value, of: domain.Prose("Talet på personar som er " + string(nn)), groups: groups,
		name: domain.GivenNamn{NN: "Folketal, " + nn, NB: "Folketall, " + nb, EN: "Population, " + en},
	}
}

// ageGroups: the whole first, then by age. Which patient groups an age tells of is our choice, and a
// coarse one: not all who are 80 are frail.
var ageGroups = []ageGroup{
	{value: "alle", of: "Talet på personar", name: domain.GivenNamn{NN: "Folketal", NB: "Folketall", EN: "Population"}},
	aged("0-5", "0–5 år", "0–5 år", "0–5 years", barnOgUnge),
	aged("6-15", "6–15 år", "6–15 år", "6–15 years", barnOgUnge),
	aged("16-19", "16–19 år", "16–19 år", "16–19 years", barnOgUnge),
	aged("20-44", "20–44 år", "20–44 år", "20–44 years"),
	aged("45-66", "45–66 år", "45–66 år", "45–66 years"),
	aged("67-79", "67–79 år", "67–79 år", "67–79 years", eldre),
	aged("80+", "80 år eller eldre", "80 år eller eldre", "80 years or older", eldre),
}

var sourceOfFolketal = kjelder{{
	Tekst:  "Kjelde: SSB, tabell 07459. Henta gjennom R-pakken csdata 2026.3.30, summert til aldersgrupper. CC BY 4.0.",
	Lenkje: ssbFolketal,
}}

// figures takes the population in as anybody would: the file is read by the same reader, and what it
// gives is asked for with the same command.
func (s *script) figures() {
	n := note{day: "2026-04-07", by: "sekretariat", reason: reasonFigures}
	for _, group := range ageGroups {
		s.do(n, indikator.Define{
			ID: indikatorID(group.value), Namn: group.name, Definisjon: group.of + ", registrert busette i kommunen 1. januar. Kommunane er etter grensene i 2024, også for tidlegare år.",
			Malform: events.Nynorsk, Eining: "personar", Niva: events.NivaKommune, Retning: events.RetningNoytral, SmaTal: events.SmaTalOpne,
			Utgjevar: "Statistisk sentralbyrå", Kjelder: sourceOfFolketal,
		})
		if len(group.groups) > 0 {
			chosen := note{day: n.day, by: n.by, reason: reasonMadeUp}
			s.do(chosen, indikator.SetGroups{ID: indikatorID(group.value), Pasientgrupper: group.groups, Versjon: 2})
		}
	}
	sum := sha256.Sum256(folketal)
	read := readFolketal()
	for _, group := range ageGroups {
		for chunk := range slices.Chunk(read[group.value], maxTaken) {
			s.do(n, indikator.TakeFigures{
				ID: indikatorID(group.value), Innlesing: idOf("innlesing", "folketal-2026"), Henta: "2026-03-30", Fil: domain.Line(hex.EncodeToString(sum[:])),
				Tal: chunk, Kjelder: sourceOfFolketal,
			})
		}
	}
}

// maxTaken is how many figures one command may have.
const maxTaken = 500

// population is how many lived in each kommune in each year.
func population() []indikator.GivenTal { return readFolketal()["alle"] }

// readFolketal reads the file through the door of files of figures, once.
var readFolketal = sync.OnceValue(folketalRead)

func folketalRead() map[string][]indikator.GivenTal {
	table, err := figures.Read(context.Background(), folketal, "")
	if err != nil {
		panic(fmt.Sprintf("demo: the population cannot be read: %v", err))
	}
	choice := figures.Choice{Split: "aldersgruppe"}
	for _, group := range ageGroups {
		choice.Wanted = append(choice.Wanted, group.value)
	}
	if choice, err = table.Settled(choice); err != nil {
		panic(fmt.Sprintf("demo: the columns of the population: %v", err))
	}
	found, err := table.Figures(choice)
	if err != nil {
		panic(fmt.Sprintf("demo: the figures of the population: %v", err))
	}
	read := map[string][]indikator.GivenTal{}
	for _, f := range found {
		if f.Fault != nil {
			panic(fmt.Sprintf("demo: line %d of the population: %v", f.Line, f.Fault))
		}
		read[f.Split] = append(read[f.Split], indikator.GivenTal{Stad: domain.Line(f.Place), Tid: f.Time, Verdi: f.Value, Merke: f.Mark})
	}
	return read
}
