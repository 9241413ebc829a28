package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/indikator"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/figures"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// sheetDesk writes what the views show as tables.
type sheetDesk struct{ *house }

// column is one column of a table, by the key with which it is chosen.
type column[R any] struct {
	key   string
	head  domain.Words
	value func(R, *names) figures.Value
}

func words(nn, nb, en string) domain.Words { return domain.Words{NN: nn, NB: nb, EN: en} }

// Sheet writes a table as CSV or XLSX.
func (d sheetDesk) Sheet(ctx context.Context, ask web.SheetAsk, a domain.Asked) (web.Paper, error) {
	n, err := d.namesIn(ctx, ask.Lang, a)
	if err != nil {
		return web.Paper{}, err
	}
	var sheet figures.Sheet
	switch ask.Room {
	case tiltak.Room.Name:
		rows, errRows := d.tiltak(ctx, ask, n, a)
		if ask.Shown != nil && ask.Shown.Parts {
			sheet, err = tabled(sheetParts, partsOf(rows, a.Now), partColumns, ask, n, errRows)
			break
		}
		sheet, err = tabled(sheetTiltak, rows, tiltakColumns, ask, n, errRows)
	case innforing.Room.Name:
		rows, errRows := wanted[innforing.Row](ctx, d.house, innforing.Room, ask, a)
		sheet, err = tabled(sheetInnforing, reports(rows), innforingColumns, ask, n, errRows)
	case okonomi.Room.Name:
		rows, errRows := wanted[okonomi.Row](ctx, d.house, okonomi.Room, ask, a)
		sheet, err = tabled(sheetOkonomi, posts(rows), okonomiColumns, ask, n, errRows)
	case indikator.Room.Name:
		sheet, err = d.figures(ask, n, a)
	}
	if err != nil {
		return web.Paper{}, err
	}
	if ask.Shown != nil {
		sheet.Title, sheet.About = cmp.Or(strings.TrimSpace(ask.Shown.Title), sheet.Title), about(ask.Shown.About)
	}
	return written(sheet, ask.Kind)
}

// Ark writes a table as a page says it.
func (d sheetDesk) Ark(ctx context.Context, ask web.ArkAsk, kind string) (web.Paper, error) {
	sheet := figures.Sheet{Title: ask.Title, About: about(ask.About), Rows: make([][]figures.Value, len(ask.Rows))}
	for _, column := range ask.Columns {
		sheet.Head = append(sheet.Head, column.Name)
	}
	for i, row := range ask.Rows {
		sheet.Rows[i] = make([]figures.Value, len(row))
		for j, said := range row {
			sheet.Rows[i][j] = cellOf(said, ask.Columns[j].Kind)
		}
	}
	if err := ctx.Err(); err != nil {
		return web.Paper{}, err
	}
	return written(sheet, kind)
}

// cellOf is what stands in a cell: in a column of numbers or days, too, what is none is a text.
func cellOf(said string, kind web.ArkContent) figures.Value {
	switch kind {
	case web.ArkNumber:
		if number, err := events.ParseDesimal(said); err == nil {
			return figures.Number(number)
		}
	case web.ArkDay:
		return figures.Date(said)
	}
	return figures.Text(said)
}

func about(lines []web.ArkAbout) (all [][2]string) {
	for _, line := range lines {
		all = append(all, [2]string{line.Name, line.Value})
	}
	return all
}

func written(sheet figures.Sheet, kind string) (web.Paper, error) {
	write := figures.WriteXLSX
	if kind == "csv" {
		write = figures.WriteCSV
	}
	raw, err := write(sheet)
	return web.Paper{Name: sheet.Title, Content: raw}, err
}

// grouped is a row under a head; the head is empty where nothing is grouped.
type grouped[R any] struct {
	row   R
	group string
}

// wanted gives the rows that a page shows, in its order; else those that the filters let stay.
func wanted[R any](ctx context.Context, h *house, room *domain.Room, ask web.SheetAsk, a domain.Asked) (rows []grouped[R], err error) {
	if ask.Shown == nil {
		all, err := listing[R](ctx, h, room.Name, false, ask.Filter, a, figures.MaxSheet)
		for _, row := range all {
			rows = append(rows, grouped[R]{row: row})
		}
		return rows, err
	}
	group, left := -1, 0
	for _, id := range ask.Shown.Rows {
		for ; left == 0 && group+1 < len(ask.Shown.Groups); left = ask.Shown.Groups[group].Count {
			group++
		}
		left--
		state, there := h.dispatch.State(room.Name, id)
		if !there || !room.Sees(state, a) {
			continue // taken away since, or not hers to see
		}
		row := grouped[R]{row: room.Row(state).(R)}
		if group >= 0 {
			row.group = ask.Shown.Groups[group].Name
		}
		rows = append(rows, row)
	}
	return rows, ctx.Err()
}

// figures writes the figures of one indicator, its projections after them.
func (d sheetDesk) figures(ask web.SheetAsk, n *names, a domain.Asked) (figures.Sheet, error) {
	state, there := d.dispatch.State(indikator.Room.Name, ask.ID)
	if !there || !indikator.Room.Sees(state, a) {
		return figures.Sheet{}, errNotSeen
	}
	row := indikator.Room.Row(state).(indikator.Row)
	var rows []figureRow
	add := func(projection string, of []indikator.Tal) {
		for _, f := range of {
			rows = append(rows, figureRow{f, projection, row})
		}
	}
	add("", row.Tal)
	for _, p := range row.Framskrivingar {
		add(p.Namn, p.Tal)
	}
	title := n.in(row.Namn)
	return tabled(words(title, title, title), rows, indikatorColumns, ask, n, nil)
}

// tabled lays rows out in the columns that are asked for; all of them where none is.
func tabled[R any](title domain.Words, rows []R, columns []column[R], ask web.SheetAsk, n *names, err error) (figures.Sheet, error) {
	if err != nil {
		return figures.Sheet{}, err
	}
	chosen := columns
	if len(ask.Columns) > 0 {
		chosen = nil
		for _, key := range withMarks(ask, columns) {
			i := slices.IndexFunc(columns, func(c column[R]) bool { return c.key == key })
			if i < 0 {
				return figures.Sheet{}, noColumn(key, columns)
			}
			chosen = append(chosen, columns[i])
		}
	}
	sheet := figures.Sheet{Title: title.In(ask.Lang)}
	if ask.Shown != nil && ask.Shown.Grouping != "" {
		group := func(row R, _ *names) figures.Value { return figures.Text(any(row).(headed).head()) }
		chosen = append([]column[R]{{"", words(ask.Shown.Grouping, ask.Shown.Grouping, ask.Shown.Grouping), group}}, chosen...)
	}
	for _, c := range chosen {
		sheet.Head = append(sheet.Head, c.head.In(ask.Lang))
	}
	for _, row := range rows {
		values := make([]figures.Value, len(chosen))
		for i, c := range chosen {
			values[i] = c.value(row, n)
		}
		sheet.Rows = append(sheet.Rows, values)
	}
	if len(sheet.Rows) > figures.MaxSheet {
		return sheet, tooManyRows(figures.MaxSheet)
	}
	return sheet, nil
}

// withMarks gives the columns that are asked for. Where a page asks, what is made up and where something
// is from stand beside what it shows: on the page they do.
func withMarks[R any](ask web.SheetAsk, columns []column[R]) []string {
	keys := ask.Columns
	if ask.Shown == nil {
		return keys
	}
	for _, mark := range []string{"oppdikta", "kjelder"} {
		if slices.ContainsFunc(columns, func(c column[R]) bool { return c.key == mark }) && !slices.Contains(keys, mark) {
			keys = append(slices.Clip(keys), mark)
		}
	}
	return keys
}

// headed is a row that can stand under a head of the page.
type headed interface{ head() string }

func (m measure) head() string { return m.group }
func (r report) head() string  { return r.group }
func (p post) head() string    { return p.group }
func (figureRow) head() string { return "" }

// noColumn names the columns that there are.
func noColumn[R any](key string, columns []column[R]) error {
	var keys []string
	for _, c := range columns {
		keys = append(keys, c.key)
	}
	there := strings.Join(keys, ", ")
	return domain.Fail("kolonnar", "column", words(
		"Det finst ingen kolonne «"+key+"». Kolonnane er "+there+".", "Det finnes ingen kolonne «"+key+"». Kolonnene er "+there+".",
		"There is no column “"+key+"”. The columns are "+there+".",
	))
}

// report is how far one partner has come with one tiltak.
type report struct {
	tiltak events.ID
	group  string
	innforing.Partnar
}

func reports(rows []grouped[innforing.Row]) (all []report) {
	for _, r := range rows {
		for _, p := range r.row.Partnarar {
			all = append(all, report{r.row.ID, r.group, p})
		}
	}
	return all
}

// post is one line of money.
type post struct {
	tiltak        events.ID
	kind          string
	year          int
	who           events.Aktor
	sum           int
	what, remark  string
	state         string
	expectedOrNot bool
	day           events.Moment
	reference     string
	sources       []events.Kjelde
	group         string
}

// posts lists budgets, costs, applications, gains and shares, in that order for each tiltak.
func posts(rows []grouped[okonomi.Row]) (all []post) {
	for _, r := range rows {
		of := postsOf(r.row)
		for i := range of {
			of[i].group = r.group
		}
		all = append(all, of...)
	}
	return all
}

func postsOf(r okonomi.Row) (all []post) {
	by := func(id events.ID) events.Aktor { return events.Aktor{Partnar: id} }
	for _, b := range r.Budsjett {
		all = append(all, post{tiltak: r.ID, kind: "budsjett", year: b.Aar, sum: b.Belop, remark: b.Merknad, sources: b.Kjelder})
	}
	for _, k := range r.Kostnader {
		all = append(all, post{tiltak: r.ID, kind: "kostnad", year: k.Aar, who: by(k.Partnar), sum: k.Belop, what: string(k.Slag), remark: k.Merknad, expectedOrNot: !k.Rekna, sources: k.Kjelder})
	}
	for _, s := range r.Soknader {
		all = append(all, lifeOf(r.ID, s)...)
	}
	for _, g := range r.Gevinstar {
		all = append(all, post{tiltak: r.ID, kind: "gevinst", year: g.Aar, who: g.Kven, sum: g.Belop, what: string(g.Slag), remark: g.Ordlyd, expectedOrNot: !g.Rekna, sources: g.Kjelder})
	}
	for _, f := range r.Fordelingar {
		for _, part := range f.Delar {
			all = append(all, post{tiltak: r.ID, kind: "del", year: f.Aar, who: part.Kven, sum: part.Belop, what: f.Namn, remark: f.Merknad, state: string(f.Slag), sources: f.Kjelder})
		}
	}
	return all
}

// lifeOf tells what became of an application, a line for each: sought, answered or taken back.
func lifeOf(tiltak events.ID, s okonomi.Soknad) []post {
	sought := post{
		tiltak: tiltak, kind: "soknad", who: s.Sokjar, sum: s.Belop, what: s.Ordning, remark: s.Merknad, state: "ventar",
		day: cmp.Or(s.Dato, dayIn(s.Spor.Time)), sources: s.Kjelder,
	}
	life := []post{sought}
	switch {
	case s.Svar != nil:
		life[0].state = string(s.Svar.Utfall)
		life = append(life, post{
			tiltak: tiltak, kind: "tilskot", who: s.Sokjar, sum: s.Svar.Belop, what: s.Ordning, remark: s.Svar.Merknad, state: string(s.Svar.Utfall),
			day: cmp.Or(s.Svar.Dato, dayIn(s.Svar.Spor.Time)), reference: s.Svar.Referanse, sources: slices.Concat(s.Kjelder, s.Svar.Kjelder),
		})
	case s.Trekt:
		life[0].state = "trekt"
		if s.Trekking != nil {
			life = append(life, post{tiltak: tiltak, kind: "soknad", who: s.Sokjar, what: s.Ordning, state: "trekt", day: dayIn(s.Trekking.Time), sources: s.Kjelder})
		}
	}
	for i := range life {
		life[i].year = yearOf(life[i].day)
	}
	return life
}

func yearOf(m events.Moment) int {
	year, _ := strconv.Atoi(string(m)[:min(len(m), 4)])
	return year
}

// figureRow is one figure of an indicator.
type figureRow struct {
	indikator.Tal
	projection string
	of         indikator.Row
}

// kroner writes øre as kroner, exactly.
func kroner(sum int) figures.Value {
	sign := ""
	if sum < 0 {
		sign, sum = "-", -sum
	}
	said := fmt.Sprintf("%s%d", sign, sum/100)
	if rest := sum % 100; rest > 0 {
		said += "." + strings.TrimRight(fmt.Sprintf("%02d", rest), "0")
	}
	return figures.Number(events.Desimal(said))
}
