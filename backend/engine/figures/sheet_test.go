package figures

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// harmful are texts that spreadsheets would run, or that break what holds them.
var harmful = []string{
	"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "'=1", "＝1", "|calc", "=HYPERLINK(\"http://example.no\",\"a\")", "=cmd|' /C calc'!A0", "%0A=1",
	"<b>&amp;\"'", "]]>", "ein; to\n\"tre\"", "\x00\x01\x1b", "\ufffe", "\xff", strings.Repeat("å", 40_000), "",
}

func sheetOf(texts []string) Sheet {
	s := Sheet{Title: "Tiltak: [a]/b*?", Head: []string{"=Tekst", "Tal"}}
	for _, text := range texts {
		s.Rows = append(s.Rows, []Value{Text(text), Number("-12500.75")})
	}
	return s
}

// TestAnotherProgramReadsOurWorkbook: what we wrote is there, as texts and numbers, and nothing of it
// is a formula.
func TestAnotherProgramReadsOurWorkbook(t *testing.T) {
	raw, err := WriteXLSX(sheetOf(harmful))
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := WriteXLSX(sheetOf(harmful)); !bytes.Equal(raw, again) {
		t.Error("the same table gives other bytes")
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	name := f.GetSheetName(0)
	rows, err := f.GetRows(name)
	if err != nil || len(rows) != len(harmful)+1 || rows[0][0] != "=Tekst" {
		t.Fatal(err, len(rows), rows[0])
	}
	for i, text := range harmful {
		at := reference(0, i+2)
		formula, errFormula := f.GetCellFormula(name, at)
		kind, errKind := f.GetCellType(name, at)
		if formula != "" || errFormula != nil || errKind != nil || text != "" && cleaned(text) != "" && kind != excelize.CellTypeInlineString {
			t.Errorf("%.20q is a formula or no text: %q %v %v %v", text, formula, kind, errFormula, errKind)
		}
		if got := rows[i+1][0]; got != cleaned(text) && strings.TrimSpace(got) != strings.TrimSpace(cleaned(text)) {
			t.Errorf("%.20q became %.20q", text, got)
		}
		if got := rows[i+1][1]; got != "-12500.75" {
			t.Errorf("the number became %q", got)
		}
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	raw, err := WriteCSV(sheetOf(harmful))
	if err != nil || !utf8.Valid(raw) || !bytes.HasPrefix(raw, []byte("\ufeff")) {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	r.Comma = ';'
	records, err := r.ReadAll()
	if err != nil || len(records) != len(harmful)+1 {
		t.Fatal(err, len(records))
	}
	for i, record := range records {
		if start := strings.TrimLeft(record[0], " \t\r\n"); start != "" && strings.ContainsRune("=+-@|%＝＋－＠", firstRune(start)) {
			t.Errorf("row %d begins a formula: %.20q", i, record[0])
		}
		if i > 0 && record[1] != "-12500,75" {
			t.Errorf("the number became %q", record[1])
		}
	}
	if records[4][0] != "'@SUM(A1)" || records[14][0] != "<b>&amp;\"'" {
		t.Errorf("got %q, %q", records[4][0], records[14][0])
	}
}

// TestWhatGoesOutComesIn: a table of figures that we wrote is read as it was, in both forms.
func TestWhatGoesOutComesIn(t *testing.T) {
	s := Sheet{Title: "Tal", Head: []string{"stad", "tid", "verdi"}, Rows: [][]Value{{Text("4601"), Text("2025"), Number("12500.5")}, {Text("4631"), Text("2025K1"), Number("-3")}}}
	for name, write := range map[string]func(Sheet) ([]byte, error){"CSV": WriteCSV, "XLSX": WriteXLSX} {
		raw, err := write(s)
		if err != nil {
			t.Fatal(err)
		}
		found := read(t, raw, Choice{})
		if len(found) != 2 || found[0].Value != "12500.5" || found[1].Time != "2025K1" || found[1].Value != "-3" || found[0].Place != "4601" {
			t.Errorf("%s: %+v", name, found)
		}
	}
}

func FuzzDefused(f *testing.F) {
	for _, text := range harmful {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := Sheet{Title: text, Head: []string{text}, Rows: [][]Value{{Text(text)}}}
		raw, err := WriteCSV(s)
		if err != nil || !utf8.Valid(raw) {
			t.Fatal(err)
		}
		if _, err := WriteXLSX(s); err != nil {
			t.Fatal(err)
		}
		if got := Text(text).plain(); got != "" && strings.ContainsRune("=+-@\t\r\n", firstRune(got)) {
			t.Fatalf("%q begins a formula", got)
		}
	})
}
