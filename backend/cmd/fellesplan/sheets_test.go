package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// hostile begins as formulas do, in each way that spreadsheets know.
var hostile = []string{"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1"}

// workbook is what another program reads out of ours: the rows of the first sheet as they are stored, and
// those of the second.
func workbook(t *testing.T, raw []byte) (rows, about [][]string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for i, name := range f.GetSheetList() {
		sheet, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range sheet {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, err := f.GetCellFormula(name, at); formula != "" || err != nil {
					t.Errorf("%s!%s is a formula: %q %v", name, at, formula, err)
				}
			}
		}
		if i == 0 {
			rows = sheet
		} else {
			about = sheet
		}
	}
	return rows, about
}

// separated is what another program reads out of our CSV; no cell of it begins a formula.
func separated(t *testing.T, raw []byte) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, cell := range row {
			begins := strings.TrimLeft(cell, " \t\r\n")
			if number := strings.Trim(cell, "-0123456789,") == ""; begins != "" && strings.ContainsRune("=+-@＝", []rune(begins)[0]) && !number {
				t.Errorf("a cell begins a formula: %q", cell)
			}
		}
	}
	return rows
}

// padded gives a row as many cells as there are heads: a reader leaves the empty ones at the end out.
func padded(row []string, most int) []string {
	return append(slices.Clone(row), make([]string, max(0, most-len(row)))...)
}

// both reads a table out of XLSX and CSV, and holds them against what is wanted: "46095" where the workbook
// has a day by its number, and CSV the day.
func both(t *testing.T, write func(kind string) (web.Paper, error), want, wantCSV [][]string) (about [][]string) {
	t.Helper()
	xlsx, errXLSX := write("xlsx")
	plain, errCSV := write("csv")
	if err := errors.Join(errXLSX, errCSV); err != nil {
		t.Fatal(err)
	}
	rows, about := workbook(t, xlsx.Content)
	for name, got := range map[string][2][][]string{"XLSX": {rows, want}, "CSV": {separated(t, plain.Content), wantCSV}} {
		found, wanted := got[0], got[1]
		if len(found) != len(wanted) {
			t.Fatalf("%s has %d rows, want %d: %q", name, len(found), len(wanted), found)
		}
		for i := range wanted {
			if row := padded(found[i], len(wanted[0])); !slices.Equal(row, wanted[i]) {
				t.Errorf("%s, row %d:\n got %q\nwant %q", name, i, row, wanted[i])
			}
		}
	}
	return about
}

// TestAnArkIsWhatAPageShows: each kind of cell is read back as what it is by another program; what is no
// number or no day is a text; nothing is a formula, also not what is told about the table.
func TestAnArkIsWhatAPageShows(t *testing.T) {
	ask := web.ArkAsk{
		Title: "=Kart", About: []web.ArkAbout{{Name: "Filter", Value: "=1+1"}, {Name: "+1", Value: "Noko er oppdikta"}},
		Columns: []web.ArkColumn{{Name: "=Partnar", Kind: web.ArkText}, {Name: "I bruk", Kind: web.ArkNumber}, {Name: "Sidan", Kind: web.ArkDay}},
		Rows:    [][]string{{"Alver", "12500.5", "2026-03-14"}, {"Fedje", "færre enn 5", "2026"}, {"007", "-3", "1899-01-01"}, {"", "", ""}, {"x", "=1", "=2"}},
	}
	want := [][]string{{"=Partnar", "I bruk", "Sidan"}, {"Alver", "12500.5", "46095"}, {"Fedje", "færre enn 5", "2026"}, {"007", "-3", "1899-01-01"}, {"", "", ""}, {"x", "=1", "=2"}}
	wantCSV := [][]string{{"'=Partnar", "I bruk", "Sidan"}, {"Alver", "12500,5", "2026-03-14"}, {"Fedje", "færre enn 5", "2026"}, {"007", "-3", "1899-01-01"}, {"", "", ""}, {"x", "'=1", "'=2"}}
	for _, text := range hostile {
		ask.Rows = append(ask.Rows, []string{text, text, text})
		kept := strings.NewReplacer("\r", "").Replace(text)
		want = append(want, []string{kept, kept, kept})
		wantCSV = append(wantCSV, []string{"'" + kept, "'" + kept, "'" + kept})
	}
	about := both(t, func(kind string) (web.Paper, error) { return sheetDesk{}.Ark(context.Background(), ask, kind) }, want, wantCSV)
	if len(about) != 2 || about[0][1] != "=1+1" || about[1][0] != "+1" {
		t.Errorf("about it stands %q", about)
	}
}

// aHostileTiltak is one whose every text begins a formula, with money, take-up and a plan, all made up.
func aHostileTiltak(t *testing.T, h *house) (id, partner events.ID) {
	t.Helper()
	id, partner = newID(), anyPartner(t, h)
	made := []map[string]any{{"tekst": "@kjelde", "oppdikta": true}}
	application, other := newID(), newID()
	for _, c := range []struct {
		room, command string
		body          map[string]any
	}{
		{"tiltak", "Propose", map[string]any{"tittel": "=cmd|' /C calc'!A0", "foremal": "+1", "malform": "nn", "eigar": map[string]any{"namn": "@eigar"}, "tidsramme": map[string]any{"sagt": "våren 2027"}, "kjelder": made}},
		{"tiltak", "PlanStep", map[string]any{"steg": newID(), "namn": "-steg", "periode": map[string]any{"fra": "2020-01-02", "til": "2020-01-31"}}},
		{"innforing", "Report", map[string]any{"partnar": partner, "grad": "innfort", "dato": "2026-03-14", "tal": "3", "eining": "=pasientar", "kjelder": made}},
		{"okonomi", "SetBudget", map[string]any{"aar": 2026, "belop": 1_250_050}},
		{"okonomi", "EnterGain", map[string]any{"gevinst": newID(), "slag": "pengar", "kven": map[string]any{"partnar": partner}, "belop": 500, "ordlyd": "=gevinst", "malform": "nn", "kjelder": made}},
		{"okonomi", "SeekFunding", map[string]any{"soknad": application, "sokjar": map[string]any{"namn": "+sokjar"}, "ordning": "=ordning", "belop": 700, "dato": "2026-01-02"}},
		{"okonomi", "AnswerFunding", map[string]any{"soknad": application, "utfall": "delvis", "belop": 400, "dato": "2026-02-03", "referanse": "-ref"}},
		{"okonomi", "SeekFunding", map[string]any{"soknad": other, "sokjar": map[string]any{"namn": "+sokjar"}, "ordning": "Fond", "belop": 900, "dato": "2026-01"}},
	} {
		c.body["id"] = id
		if err := h.operator(context.Background(), c.room, c.command, c.body); err != nil {
			t.Fatal(c.command, err)
		}
	}
	return id, partner
}

// TestTablesOfAPage: what the server writes of the things that a page shows is read back by another
// program, cell by cell: board, table, timeline, take-up and money of a tiltak whose texts are hostile.
func TestTablesOfAPage(t *testing.T) {
	h := demoHouse(t)
	id, partner := aHostileTiltak(t, h)
	a := domain.Asked{System: true, Now: h.dispatch.Asked(domain.Asker{}).Now, Facts: h.dispatch.Asked(domain.Asker{}).Facts}
	names, err := h.namesIn(context.Background(), "nn", a)
	if err != nil {
		t.Fatal(err)
	}
	alver := names.partner(partner)
	one := web.SheetShown{Rows: []events.ID{id}, Title: "Vising", About: []web.ArkAbout{{Name: "Filter", Value: "=1"}}}
	board := one
	board.Grouping, board.Groups, board.Columns = "Fase", []web.SheetGroup{{Name: "Vedteke"}, {Name: "=Forslag", Count: 1}}, []string{"tittel", "eigar", "tidsramme", "innfort"}
	table := one
	table.Columns = []string{"budsjett", "gevinst", "innvilga", "omsokt", "tittel"}
	timeline := one
	timeline.Parts = true
	timeline.Columns = []string{"tittel", "slag", "namn", "tid", "fra", "til", "stand"}
	money := one
	money.Columns = []string{"slag", "aar", "partnar", "belop", "kva", "stand", "dato", "referanse", "merknad"}
	uptake := one
	uptake.Columns = []string{"partnar", "grad", "dato", "tal", "eining"}
	formula := "=cmd|' /C calc'!A0"
	for _, c := range []struct {
		name, room string
		shown      web.SheetShown
		want       [][]string
	}{
		{"board", "tiltak", board, [][]string{
			{"Fase", "Tiltak", "Eigar", "Tidsramme", "Innført", "Oppdikta", "Kjelder"}, {"=Forslag", formula, "@eigar", "våren 2027", "1 av 1", "tiltaket, innføring, gevinst", "@kjelde"},
		}},
		{"table", "tiltak", table, [][]string{
			{"Budsjett i kroner", "Gevinst i kroner per år", "Innvilga tilskot i kroner", "Søkt og ikkje avgjort i kroner", "Tiltak", "Oppdikta", "Kjelder"},
			{"12500.5", "5", "4", "9", formula, "tiltaket, innføring, gevinst", "@kjelde"},
		}},
		{"timeline", "tiltak", timeline, [][]string{
			{"Tiltak", "Slag", "Namn", "Tid", "Frå", "Til", "Stand", "Oppdikta", "Kjelder"},
			{formula, "Tidsramme", "", "våren 2027", "46388", "46568", "", "ja", "@kjelde"},
			{formula, "Steg", "-steg", "2. januar 2020 – 31. januar 2020", "43832", "43861", "Forseinka", "ja", ""},
		}},
		{"take-up", "innforing", uptake, [][]string{
			{"Partnar", "Innføring", "Sidan", "Tal", "Eining", "Oppdikta", "Kjelder"}, {alver, "Innført", "46095", "færre enn 5", "=pasientar", "ja", "@kjelde"},
		}},
		{"money", "okonomi", money, [][]string{
			{"Slag", "År", "Kven", "Beløp i kroner", "Kva", "Stand", "Dato", "Referanse", "Merknad", "Oppdikta", "Kjelder"},
			{"Budsjett", "2026", "", "12500.5", "", "", "", "", "", "", ""},
			{"Søknad", "2026", "+sokjar", "7", "=ordning", "Delvis innvilga", "46024", "", "", "", ""},
			{"Tilskot", "2026", "+sokjar", "4", "=ordning", "Delvis innvilga", "46056", "-ref", "", "", ""},
			{"Søknad", "2026", "+sokjar", "9", "Fond", "Ventar på svar", "2026-01", "", "", "", ""},
			{"Gevinst", "", alver, "5", "Pengar", "", "", "", "=gevinst", "ja", "@kjelde"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			about := both(t, func(kind string) (web.Paper, error) {
				return sheetDesk{h}.Sheet(context.Background(), web.SheetAsk{Room: c.room, Kind: kind, Lang: "nn", Columns: c.shown.Columns, Shown: &c.shown}, a)
			}, c.want, asCSV(c.want))
			if len(about) != 1 || about[0][1] != "=1" {
				t.Errorf("about it stands %q", about)
			}
		})
	}
}

// days are the days of the test, as spreadsheets count them.
var days = map[string]string{"46388": "2027-01-01", "46568": "2027-06-30", "43832": "2020-01-02", "43861": "2020-01-31", "46095": "2026-03-14", "46024": "2026-01-02", "46056": "2026-02-03"}

// asCSV is how the rows of a workbook stand in CSV: days in figures, a comma in numbers, no formulas.
func asCSV(rows [][]string) (all [][]string) {
	for _, row := range rows {
		var plain []string
		for _, cell := range row {
			switch _, err := events.ParseDesimal(cell); {
			case days[cell] != "":
				cell = days[cell]
			case err == nil:
				cell = strings.Replace(cell, ".", ",", 1)
			case strings.ContainsRune("=+-@", rune(cell[0])):
				cell = "'" + cell
			}
			plain = append(plain, cell)
		}
		all = append(all, plain)
	}
	return all
}
