package main

import (
	"cmp"
	"slices"
	"time"

	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// What stands on the status page of an utval, reckoned from rows alone. The screen reckons the same
// (frontend/src/oversyn/status/picture.ts) by the same rules (docs/decisions/0033-what-is-late.md);
// testdata/status.json has the cases by which both are tried.

// inOrder sorts as the page does where nothing else is asked: what needs eyes first.
func inOrder(rows []tiltak.Row) []tiltak.Row {
	rank := func(t tiltak.Row) int {
		if t.Status == nil {
			return 3
		}
		return slices.Index([]events.Trafikklys{events.LysRaud, events.LysGul, events.LysGron}, t.Status.Framdrift)
	}
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b tiltak.Row) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Tittel, b.Tittel))
	})
	return rows
}

// owedTo is the report that the rhythm of an utval asks for and that is not there; false where there is none.
func owedTo(ruled *utval.Rapportering, t tiltak.Row, now time.Time) (tiltak.Owed, bool) {
	if ruled == nil {
		return tiltak.Owed{}, false
	}
	rhythm := tiltak.Rhythm{Kvar: ruled.Kvar, Frist: ruled.Frist, Fra: ruled.Fra, Sidan: events.DayOf(ruled.Spor.Time)}
	for _, r := range ruled.For {
		rhythm.For = append(rhythm.For, tiltak.Rhythm{Kvar: r.Kvar, Frist: r.Frist, Fra: r.Fra, Sidan: r.Sidan, Til: r.Til})
	}
	var newest *tiltak.Told
	if t.Status != nil {
		newest = &tiltak.Told{Dag: tiltak.ToldOn(t.Status.Spor), Periode: t.Status.Periode}
	}
	owed, owes := tiltak.Owes(rhythm, t.Fase, newest, events.DayOf(now), t.ArbeidSidan)
	return owed, owes && !owed.Given
}

// moneySum are the sums of all that the utval follows; of each, whether something in it is made up.
type moneySum struct {
	okonomi.Kort
	of []okonomi.Kort // those that have any
}

func sumOf(rows []tiltak.Row, money map[events.ID]okonomi.Kort) (sum moneySum) {
	for _, t := range rows {
		k := money[t.ID]
		if k.Budsjett == 0 && k.Kostnad == 0 && k.Gevinst == 0 && k.Innvilga == 0 {
			continue
		}
		k.ID = t.ID
		sum.of = append(sum.of, k)
		sum.Budsjett += k.Budsjett
		sum.Kostnad += k.Kostnad
		sum.Gevinst += k.Gevinst
		sum.Innvilga += k.Innvilga
		for _, name := range k.Oppdikta {
			if !slices.Contains(sum.Oppdikta, name) {
				sum.Oppdikta = append(sum.Oppdikta, name)
			}
		}
	}
	slices.Sort(sum.Oppdikta)
	return sum
}

// moneyCell is one sum in words.
type moneyCell struct {
	said   string
	madeUp bool
}

// moneyCells are the sums that stand on the status page; what is nothing is not said.
func moneyCells(k okonomi.Kort) (cells []moneyCell) {
	for _, c := range []struct {
		name string
		sum  int
	}{{"budsjett", k.Budsjett}, {"kostnad", k.Kostnad}, {"innvilga", k.Innvilga}, {"gevinst", k.Gevinst}} {
		cell := moneyCell{madeUp: slices.Contains(k.Oppdikta, c.name)}
		if c.sum != 0 {
			cell.said = okonomi.Kroner(c.sum)
		}
		cells = append(cells, cell)
	}
	return cells
}
