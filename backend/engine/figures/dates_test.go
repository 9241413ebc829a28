package figures

import (
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// dates fills the column «tid» of a workbook with days, in a format.
func dates(format string, days ...string) func(*excelize.File) {
	return func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			panic(err)
		}
		sheet := f.GetSheetName(0)
		_ = f.SetSheetRow(sheet, "A1", &[]any{"stad", "tid", "verdi"})
		for i, day := range days {
			at, err := time.Parse(time.DateOnly, day)
			if err != nil {
				panic(err)
			}
			_ = f.SetSheetRow(sheet, reference(0, i+2), &[]any{4601, at, i})
			_ = f.SetCellStyle(sheet, reference(1, i+2), reference(1, i+2), style)
		}
	}
}

func TestDaysOfAWorkbook(t *testing.T) {
	for name, c := range map[string]struct {
		format, says string
		days         []string
	}{
		"years":                   {"dd.mm.yyyy", "2024 2025", []string{"2024-01-01", "2025-01-01"}},
		"ends of years":           {"yyyy-mm-dd", "2024 2025", []string{"2024-12-31", "2025-12-31"}},
		"quarters":                {"d. mmmm yyyy", "2025K1 2025K4", []string{"2025-01-01", "2025-10-01"}},
		"ends of quarters":        {"dd/mm/yy", "2025K1 2025K2", []string{"2025-03-31", "2025-06-30"}},
		"months":                  {"dd.mm.yyyy", "2025M01 2025M02", []string{"2025-01-01", "2025-02-01"}},
		"ends of months":          {"[$-414]d. mmm yyyy;@", "2024M02 2024M03", []string{"2024-02-29", "2024-03-31"}},
		"shown as months":         {"mmm yyyy", "2025M01 2025M09", []string{"2025-01-01", "2025-09-17"}},
		"shown as years":          {"yyyy", "2024 2025", []string{"2024-01-01", "2025-09-17"}},
		"days":                    {"dd.mm.yyyy", "- -", []string{"2025-01-01", "2025-01-15"}},
		"with the hour":           {"yyyy-mm-dd hh:mm", "2024 2025", []string{"2024-01-01", "2025-01-01"}},
		"with words in quotes":    {`"år "yyyy`, "2024 2025", []string{"2024-01-01", "2025-01-01"}},
		"the last day of a leap":  {"dd.mm.yyyy", "- -", []string{"2024-02-28", "2024-02-29"}},
		"no days, but a thousand": {"# ##0", "2024 2025", nil},
	} {
		t.Run(name, func(t *testing.T) {
			fill := dates(c.format, c.days...)
			if c.days == nil {
				fill = func(f *excelize.File) {
					style, _ := f.NewStyle(&excelize.Style{CustomNumFmt: &c.format})
					rows([]any{"stad", "tid", "verdi"}, []any{4601, 2024, 1}, []any{4601, 2025, 2})(f)
					_ = f.SetCellStyle(f.GetSheetName(0), "B2", "B3", style)
				}
			}
			var said []string
			for _, f := range read(t, workbook(t, fill), Choice{}) {
				if f.Fault != nil && (f.Fault.Faults[0].Field != "tid" || f.Time != "") {
					t.Errorf("%+v", f)
				}
				if f.Time == "" {
					f.Time = "-"
				}
				said = append(said, string(f.Time))
			}
			if got := strings.Join(said, " "); got != c.says {
				t.Errorf("read as %s, want %s", got, c.says)
			}
		})
	}
}

// A text may have days as well, as ISO 8601 or people here write them.
func TestDaysOfAText(t *testing.T) {
	for file, want := range map[string]string{
		"stad;tid;verdi\n4601;2025-01-01;1\n4601;2025-04-01;2\n":   "2025K1 2025K2",
		"stad;tid;verdi\n4601;31.12.2024;1\n4601;31.12.2025;2\n":   "2024 2025",
		"stad;tid;verdi\n4601;1.2.2025;1\n4601;2025;2\n":           "2025M02 2025",
		"stad;tid;verdi\n4601;30.02.2025;1\n4601;2025-13-01;2\n":   "- -",
		"stad;tid;verdi\n4601;2025-06-15;1\n4601;2025-06-01;2\n":   "- -",
		"stad;tid;verdi\n4601;2025-01-01T00:00:00Z;1\n4601;x;2\n":  "2025 -",
		"stad;tid;verdi\n4601;01.01.2025;1\n4601;31.12.2025;2\n":   "- -",
		"stad;tid;verdi\n4601;01.01.25;1\n4601;0001-01-01x;2\n":    "- -",
		"stad;tid;verdi\n4601;2025-12-01;1\n4601;2024-12-01;2\n":   "2025M12 2024M12",
		"stad;tid;verdi\n4601;2025-01-31;1\n4601;2024-12-31;2\n":   "2025M01 2024M12",
		"stad;tid;verdi\n4601;2025-12-31;1\n4601;2025-09-30;2\n\n": "2025K4 2025K3",
	} {
		var said []string
		for _, f := range read(t, []byte(file), Choice{}) {
			if f.Time == "" {
				f.Time = "-"
			}
			said = append(said, string(f.Time))
		}
		if got := strings.Join(said, " "); got != want {
			t.Errorf("%q is read as %s, want %s", file, got, want)
		}
	}
}

// A spreadsheet makes a day of «1-4», which is how few are told of. It must not come in as a number.
func TestAValueThatBecameADay(t *testing.T) {
	raw := workbook(t, func(f *excelize.File) {
		rows([]any{"stad", "tid", "verdi"}, []any{4601, 2025, 46113}, []any{4601, 2024, 7})(f)
		style, _ := f.NewStyle(&excelize.Style{NumFmt: 16})
		_ = f.SetCellStyle(f.GetSheetName(0), "C2", "C2", style)
	})
	found := read(t, raw, Choice{})
	if len(found) != 2 || found[0].Fault == nil || found[0].Value != "" || !strings.Contains(found[0].Fault.Faults[0].Words.NN, "1-4") || found[1].Value != "7" {
		t.Errorf("%+v", found)
	}
}

func TestDaysCountedFrom1904(t *testing.T) {
	raw := workbook(t, func(f *excelize.File) {
		yes := true
		_ = f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})
		rows([]any{"stad", "tid", "verdi"}, []any{4601, 44196, 1})(f) // 1 January 2025
		style, _ := f.NewStyle(&excelize.Style{NumFmt: 14})
		_ = f.SetCellStyle(f.GetSheetName(0), "B2", "B2", style)
	})
	if found := read(t, raw, Choice{}); len(found) != 1 || found[0].Time != "2025" {
		t.Errorf("%+v", found)
	}
}

func TestWhatFormatsShow(t *testing.T) {
	for code, want := range map[string]dateFormat{
		"General": noDate, "0.00": noDate, "#,##0": noDate, "@": noDate, "h:mm": noDate, "mm:ss": noDate, "[h]:mm:ss": noDate, `0" dagar"`: noDate, "0.0%": noDate, `"yyyy"0`: noDate,
		"yyyy": yearOnly, "yyyy-mm": monthOnly, "mmm yy": monthOnly, "dd.mm.yyyy": wholeDay, "[$-414]dddd d. mmmm yyyy;@": wholeDay, "dd.mm.åååå": wholeDay, "yyyy-mm-dd hh:mm:ss": wholeDay, "d.mmm": wholeDay,
		"": noDate, `\y\e\a`: noDate, "[Red]0": noDate,
	} {
		if got := formatOf(code); got != want {
			t.Errorf("%q is %d, want %d", code, got, want)
		}
	}
	for _, serial := range []float64{-1, 0, 1, 60, 3e6, 1e300} {
		if day, is := wholeDay.dated(serial, false); is {
			t.Errorf("%g is %s", serial, day)
		}
	}
	if day, _ := wholeDay.dated(61, false); day != "1900-03-01" {
		t.Error(day)
	}
}

// A workbook of several sheets tells which there are, and reads the one that is asked for.
func TestSheetsOfAWorkbook(t *testing.T) {
	raw := workbook(t, func(f *excelize.File) {
		_ = f.SetSheetName(f.GetSheetName(0), "Forside")
		_ = f.SetCellStr("Forside", "C3", "Tal for 2025")
		_ = f.SetCellStr("Forside", "A3", "Les meg")
		for i, name := range []string{"2024", "2025", "Gøymt"} {
			_, _ = f.NewSheet(name)
			_ = f.SetSheetRow(name, "A1", &[]any{"stad", "tid", "verdi"})
			_ = f.SetSheetRow(name, "A2", &[]any{4601, 2024 + i, 10 + i})
		}
		_ = f.SetSheetVisible("Gøymt", false)
	})
	for ask, want := range map[string]string{"": "2024", "2025": "2025"} {
		table, err := Read(t.Context(), raw, ask)
		if err != nil || table.Title != want || strings.Join(table.Sheets, ",") != "Forside,2024,2025" {
			t.Errorf("%q: %+v %v", ask, table, err)
		}
	}
	for ask, want := range map[string]string{"Gøymt": "sheet", "x": "sheet", "Forside": "no-head"} {
		_, err := Read(t.Context(), raw, ask)
		if rule(err) != want && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v", ask, err)
		}
		if want == "sheet" && !strings.Contains(err.Error(), "«Forside», «2024», «2025»") {
			t.Errorf("the sheets are not named: %v", err)
		}
	}
	none := workbook(t, func(f *excelize.File) {
		_ = f.SetCellStr(f.GetSheetName(0), "C3", "x")
		_, _ = f.NewSheet("To")
	})
	if _, err := Read(t.Context(), none, ""); err == nil || !strings.Contains(err.Error(), "«Sheet1», «To»") {
		t.Errorf("a workbook without any table: %v", err)
	}
}
