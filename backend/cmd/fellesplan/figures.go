package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/engine/figures"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// The door lets in files as large as are read, no larger.
var _ = [1]struct{}{}[web.MaxFigureFile-figures.MaxFile]

// figureDesk reads files of figures and asks the room what it would make of them.
type figureDesk struct{ *house }

// Preview tells what a file holds, and of each figure what taking it in would make.
func (d figureDesk) Preview(ctx context.Context, raw []byte, ask web.FigureAsk, a domain.Asked) (web.FigurePreview, error) {
	for _, id := range ask.Indikator {
		state, there := d.dispatch.State(indikator.Room.Name, id)
		if !there || !indikator.Room.Sees(state, a) {
			return web.FigurePreview{}, errNotSeen
		}
	}
	table, err := figures.Read(ctx, raw, ask.Ark)
	if err != nil {
		return web.FigurePreview{}, err
	}
	sum := sha256.Sum256(raw)
	seen := web.FigurePreview{
		Fil: hex.EncodeToString(sum[:]), Slag: string(table.Kind), Teiknsett: table.Encoding, Tittel: table.Title, Kjelde: table.Source,
		Ark: domain.List(table.Sheets), Rader: table.Rows, Kolonnar: []web.FigureColumn{}, Tal: []web.FigureRow{},
	}
	for _, name := range table.Columns {
		values, more := table.Values(name)
		seen.Kolonnar = append(seen.Kolonnar, web.FigureColumn{Namn: name, Verdiar: domain.List(values), Fleire: more})
	}
	choice, err := table.Settled(figures.Choice{
		Place: ask.Stad, Time: ask.Tid, Value: ask.Verdi, Split: ask.Deling, Wanted: slices.Collect(maps.Keys(ask.Indikator)),
	})
	seen.Val = web.FigureChoice{Stad: choice.Place, Tid: choice.Time, Verdi: choice.Value, Deling: choice.Split}
	if len(ask.Indikator) == 0 {
		return seen, nil // the reader chooses columns and indicators by what she sees
	}
	if err != nil {
		return seen, err
	}
	found, err := table.Figures(choice)
	if err != nil {
		return seen, err
	}
	seen.Tal = d.judged(found, ask, a)
	for _, row := range seen.Tal {
		count(&seen.Teljing, row.Stand)
	}
	return seen, ctx.Err()
}

// judged asks the room of each figure, by indicator; they stay in the order of the file.
func (d figureDesk) judged(found []figures.Figure, ask web.FigureAsk, a domain.Asked) []web.FigureRow {
	rows, at, given := make([]web.FigureRow, len(found)), map[events.ID][]int{}, map[events.ID][]indikator.GivenTal{}
	for i, f := range found {
		id := ask.Indikator[f.Split]
		rows[i] = web.FigureRow{Rad: f.Line, Indikator: id, Stad: f.Place, Tid: f.Time, Verdi: f.Value, Merke: f.Mark}
		if f.Fault != nil {
			refuse(&rows[i], f.Fault, ask.Lang)
			continue
		}
		at[id] = append(at[id], i)
		given[id] = append(given[id], indikator.GivenTal{Stad: domain.Line(f.Place), Tid: f.Time, Verdi: f.Value, Merke: f.Mark})
	}
	for id, tal := range given {
		state, _ := d.dispatch.State(indikator.Room.Name, id)
		for n, j := range indikator.Preview(state, a, ask.Framskriving, tal) {
			row := &rows[at[id][n]]
			row.Verdi, row.Merke, row.Stand = j.Tal.Verdi, j.Tal.Merke, string(j.Stand)
			if j.Stand == indikator.StandEndra {
				row.For = &web.FigureBefore{Verdi: j.For.Verdi, Merke: j.For.Merke}
			}
			if j.Grunn != nil {
				refuse(row, j.Grunn, ask.Lang)
			}
		}
	}
	return rows
}

func refuse(row *web.FigureRow, err error, lang string) {
	row.Stand = string(indikator.StandAvvist)
	var refusal *domain.Refusal
	if errors.As(err, &refusal) && len(refusal.Faults) > 0 {
		row.Felt, row.Grunn = refusal.Faults[0].Field, refusal.Faults[0].Words.In(lang)
	}
}

func count(into *web.FigureCounts, stand string) {
	switch indikator.Stand(stand) {
	case indikator.StandNy:
		into.Ny++
	case indikator.StandEndra:
		into.Endra++
	case indikator.StandLik:
		into.Lik++
	case indikator.StandAvvist:
		into.Avvist++
	}
}
