package figures

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const small = "kommunenummer;år;verdi\n4601;2025;12 500\n4631;2026;0,75\n"

// workbook makes a file by another program than ours.
func workbook(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func rows(rows ...[]any) func(f *excelize.File) {
	return func(f *excelize.File) {
		for i, row := range rows {
			if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
				panic(err)
			}
		}
	}
}

// parts makes a workbook part by part.
func parts(t testing.TB, content map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range content {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func skeleton(sheet string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":        `<Types/>`,
		"xl/workbook.xml":            `<workbook xmlns:r="x"><sheets><sheet name="Tal" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData>` + sheet + `</sheetData></worksheet>`,
	}
}

func with(content map[string]string, name, text string) map[string]string {
	content[name] = text
	return content
}

func encoded(t testing.TB, s string, how func() ([]byte, error)) []byte {
	t.Helper()
	raw, err := how()
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return raw
}

// TestEveryKindSaysTheSame: one table in each form and encoding is read alike.
func TestEveryKindSaysTheSame(t *testing.T) {
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	stat := `{"version":"2.0","class":"dataset","id":["Region","Tid"],"size":[1,2],"role":{"time":["Tid"],"geo":["Region"]},
		"dimension":{"Region":{"category":{"label":{"4601":"Bergen"}}},"Tid":{"category":{"index":{"2026":1,"2025":0}}}},"value":[12500,0.75]}`
	for name, raw := range map[string][]byte{
		"semicolons":     []byte(small),
		"with a BOM":     []byte("\xef\xbb\xbf" + small),
		"Windows line":   []byte(strings.ReplaceAll(small, "\n", "\r\n")),
		"tabs":           []byte(strings.ReplaceAll(small, ";", "\t")),
		"commas":         []byte("kommunenummer,år,verdi\n4601,2025,12500\n4631,2026,0.75\n"),
		"quotes":         []byte("\"kommunenummer\";\"år\";\"verdi\"\n\"4601\";\"2025\";\"12\u00a0500\"\n4631 Alver;2026;0,75"),
		"Windows-1252":   encoded(t, small, func() ([]byte, error) { return charmap.Windows1252.NewEncoder().Bytes([]byte(small)) }),
		"UTF-16":         encoded(t, small, func() ([]byte, error) { return utf16.NewEncoder().Bytes([]byte(small)) }),
		"a workbook":     workbook(t, rows([]any{"kommunenummer", "år", "verdi"}, []any{4601, 2025, 12500}, []any{"4631 Alver", "2026", 0.75})),
		"words in cells": workbook(t, rows([]any{"kommunenummer", "år", "verdi"}, []any{"4601", "2025", "12 500"}, []any{"4631", "2026", "0,75"})),
		"gaps":           workbook(t, rows([]any{"kommunenummer", nil, "år", "verdi"}, []any{4601, "x", 2025, 12500})),
		"JSON-stat":      []byte(stat),
		"JSON-stat, few": []byte(strings.Replace(stat, "[12500,0.75]", `{"0":12500,"1":0.75}`, 1)),
	} {
		t.Run(name, func(t *testing.T) {
			if name == "gaps" {
				if _, err := Read(t.Context(), raw, ""); rule(err) != "no-head" {
					t.Errorf("a column without a name: %v", err)
				}
				return
			}
			found := read(t, raw, Choice{})
			want := []Figure{{Place: "4601", Time: "2025", Value: "12500"}, {Place: "4631", Time: "2026", Value: "0.75"}}
			if strings.HasPrefix(name, "JSON") {
				want[1].Place = "4601"
			}
			for i := range found {
				found[i].Line = 0
			}
			if !slices.Equal(found, want) {
				t.Errorf("got %+v", found)
			}
		})
	}
}

func read(t testing.TB, raw []byte, c Choice) []Figure {
	t.Helper()
	table, err := Read(t.Context(), raw, "")
	if err != nil {
		t.Fatal(err)
	}
	if c, err = table.Settled(c); err != nil {
		t.Fatal(err)
	}
	found, err := table.Figures(c)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func rule(err error) string {
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) {
		return ""
	}
	return refusal.Rule
}

// bomb is a workbook whose sheet is a gigabyte of blanks: packed it is a megabyte.
func bomb(t testing.TB, honest bool) []byte {
	t.Helper()
	var packed bytes.Buffer
	deflate, _ := flate.NewWriter(&packed, flate.BestCompression)
	chunk := bytes.Repeat([]byte(" "), 1<<20)
	for range 1 << 10 {
		if _, err := deflate.Write(chunk); err != nil {
			t.Fatal(err)
		}
	}
	if err := deflate.Close(); err != nil {
		t.Fatal(err)
	}
	size := uint64(1 << 30)
	if !honest {
		size = 1 << 10
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range skeleton("") {
		if name == "xl/worksheets/sheet1.xml" {
			continue
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: size, CompressedSize64: uint64(packed.Len())})
	if err == nil {
		_, err = w.Write(packed.Bytes())
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// million is a workbook with more rows than are read, in truth and by what it says of itself.
// large is a workbook with a part that says how large it is, besides what is read.
func large(t testing.TB, unpacked uint64, size int) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	all := skeleton(`<row><c t="str"><v>stad</v></c></row><row><c><v>4601</v></c></row>`)
	for name, text := range all {
		if w, err := z.Create(name); err != nil {
			t.Fatal(err)
		} else if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	packed := make([]byte, size)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/media/image1.png", Method: zip.Deflate, UncompressedSize64: unpacked, CompressedSize64: uint64(len(packed))})
	if err == nil {
		_, err = w.Write(packed)
	}
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func million(t testing.TB) []byte {
	t.Helper()
	return workbook(t, func(f *excelize.File) {
		w, err := f.NewStreamWriter("Sheet1")
		if err != nil {
			t.Fatal(err)
		}
		for i := range 1_000_000 {
			if err := w.SetRow(fmt.Sprintf("A%d", i+1), []any{1}); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
	})
}

// datasetWith is a sound dataset but for one thing.
func datasetWith(t *testing.T, change, into string) []byte {
	t.Helper()
	whole := `{"version":"2.0","class":"dataset","id":["Region","Tid"],"size":[1,2],"dimension":{"Region":{"category":{"index":["4601"]}},"Tid":{"category":{"index":["2025","2026"]}}},"value":[1,2]}`
	if !strings.Contains(whole, change) {
		t.Fatal(change)
	}
	return []byte(strings.Replace(whole, change, into, 1))
}

func TestBadFilesAreRefusedInWords(t *testing.T) {
	macros := with(skeleton(""), "xl/vbaProject.bin", "x")
	typed := with(skeleton(""), "[Content_Types].xml", `<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`)
	stat := func(change, into string) []byte { return datasetWith(t, change, into) }
	for name, c := range map[string]struct {
		raw  []byte
		rule string
	}{
		"nothing":                           {[]byte(" \n"), "empty"},
		"only a head":                       {[]byte("stad;tid;verdi\n"), "empty"},
		"too many bytes":                    {bytes.Repeat([]byte("a;b\n"), MaxFile/4+1), "file-size"},
		"10⁶ rows as CSV":                   {[]byte("a;b\n" + strings.Repeat("1;2\n", 1_000_000)), "too-many-rows"},
		"10⁶ rows as a workbook":            {million(t), "too-many-rows"},
		"too many columns":                  {[]byte(strings.Repeat("a;", 200) + "\n1\n"), "too-many-columns"},
		"two columns of one name":           {[]byte("stad;stad\n1;2\n"), "column-twice"},
		"a row with more columns":           {[]byte("stad;verdi\n1;2;3\n"), "ragged"},
		"a row with fewer columns":          {[]byte("stad;tid;verdi\n1;2\n"), "ragged"},
		"a quote without an end":            {[]byte("stad;verdi\n\"1;2\n"), "csv"},
		"a picture":                         {[]byte("\x89PNG\r\n\x1a\n"), "no-table"},
		"a PDF":                             {[]byte("%PDF-1.7\n"), "no-table"},
		"an old workbook":                   {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 …"), "old-workbook"},
		"a broken zip":                      {[]byte("PK\x03\x04 …"), "no-workbook"},
		"a zip of something else":           {parts(t, map[string]string{"a.txt": "x"}), "no-workbook"},
		"a zip bomb":                        {bomb(t, true), "zip-bomb"},
		"a zip bomb that lies":              {bomb(t, false), "no-workbook"},
		"a zip bomb that is not so packed":  {large(t, maxUnzip+1, 2<<20), "zip-bomb"},
		"a zip bomb that is not so large":   {large(t, maxUnzip/2, 100<<10), "zip-bomb"},
		"macros":                            {parts(t, macros), "macros"},
		"macros by its own words":           {parts(t, typed), "macros"},
		"a document type":                   {parts(t, with(skeleton(""), "xl/worksheets/sheet1.xml", `<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`)), "no-workbook"},
		"an entity":                         {parts(t, skeleton(`<row><c t="str"><v>&b;</v></c></row>`)), "no-workbook"},
		"a text that is not there":          {parts(t, skeleton(`<row><c t="s"><v>7</v></c></row>`)), "no-workbook"},
		"bytes of no encoding":              {[]byte("stad;\x81\x8d\n1;2\n"), "encoding"},
		"zero bytes":                        {[]byte("stad;verdi\n1;\x002\n"), "encoding"},
		"half a UTF-16":                     {[]byte("\xff\xfea\x00;\x00\x00\xd8"), "encoding"},
		"JSON that ends early":              {[]byte(`{"version":"2.0"`), "json"},
		"other JSON":                        {[]byte(`{"a":1}`), "json-stat"},
		"JSON-stat 1":                       {[]byte(`{"dataset":{"value":[]}}`), "json-stat"},
		"a collection":                      {stat(`"class":"dataset"`, `"class":"collection"`), "json-stat"},
		"a missing dimension":               {stat(`"Region":{`, `"Stad":{`), "missing-dimension"},
		"a dimension with fewer categories": {stat(`["2025","2026"]`, `["2025"]`), "wrong-dimension"},
		"a dimension with one twice":        {stat(`["2025","2026"]`, `["2025","2025"]`), "wrong-dimension"},
		"a dimension in no order":           {stat(`["2025","2026"]`, `{"2025":0,"2026":7}`), "wrong-dimension"},
		"too few values":                    {stat(`[1,2]}`, `[1]}`), "json-stat-values"},
		"values of another kind":            {stat(`[1,2]}`, `["x",2]}`), "json-stat-values"},
		"a value beyond":                    {stat(`[1,2]}`, `{"9":1}}`), "json-stat-values"},
		"sizes beyond reason":               {stat(`[1,2]`, `[100000,100000]`), "too-many-rows"},
		"sizes that wrap around":            {stat(`[1,2]`, `[4294967296,4294967296]`), "json-stat"},
		"no size":                           {stat(`"size":[1,2]`, `"size":[1]`), "json-stat"},
	} {
		t.Run(name, func(t *testing.T) {
			before := held()
			table, err := Read(t.Context(), c.raw, "")
			if got := rule(err); got != c.rule {
				t.Fatalf("refused by %q, want %q: %v (%+v)", got, c.rule, err, table)
			}
			var refusal *domain.Refusal
			errors.As(err, &refusal)
			if w := refusal.Words; w.NN == "" || w.NB == "" || w.EN == "" || strings.Contains(w.NN+w.NB+w.EN, "%!") {
				t.Errorf("without words: %+v", w)
			}
			if used := held() - before; used > 256<<20 {
				t.Errorf("it took %d MB", used>>20)
			}
		})
	}
}

// held is how much memory the program has got in all, ever: what was asked for and given back counts.
func held() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// TestRowsThatCannotBeRead: one bad row does not spoil the others, and says why.
func TestRowsThatCannotBeRead(t *testing.T) {
	for said, field := range map[string]string{
		"=1+1": "verdi", "@SUM(A1)": "verdi", "-cmd": "verdi", "12x": "verdi", "1.234.567": "verdi", "1e400": "verdi",
		"12345678901234567": "verdi", "0,1234567": "verdi", "tolv": "verdi",
	} {
		found := read(t, []byte("stad;tid;verdi\n4601;2025;"+said+"\n4631;2025;1\n"), Choice{})
		if f := found[0]; f.Fault == nil || f.Fault.Faults[0].Field != field || f.Said == "" || f.Line != 2 || f.Value != "" {
			t.Errorf("%s: %+v", said, f)
		}
		if found[1].Fault != nil || found[1].Value != "1" {
			t.Errorf("%s spoils its neighbour: %+v", said, found[1])
		}
	}
	for _, said := range []string{"2026U07", "i fjor", "", "2026M13", "45658"} {
		if f := read(t, []byte("stad;tid;verdi\n4601;"+said+";1\n"), Choice{})[0]; f.Fault == nil || f.Fault.Faults[0].Field != "tid" {
			t.Errorf("the time %q: %+v", said, f)
		}
	}
	// A comma with three digits after it is a thousand to one and a fraction to another.
	if f := read(t, []byte("stad,tid,verdi\n4601,2025,\"1,234\"\n"), Choice{})[0]; f.Fault == nil {
		t.Errorf("an ambiguous number was read: %+v", f)
	}
	if f := read(t, []byte("stad;tid;verdi\n4601;2025;1,234\n"), Choice{})[0]; f.Value != "1.234" {
		t.Errorf("a Norwegian number: %+v", f)
	}
}

func TestFormulasOfAWorkbookAreNotBelieved(t *testing.T) {
	raw := workbook(t, func(f *excelize.File) {
		rows([]any{"stad", "tid", "verdi"}, []any{4601, 2025, 7}, []any{4631, 2025, 1}, []any{4632, 2025, "#N/A"})(f)
		if err := f.SetCellFormula("Sheet1", "C2", "=HYPERLINK(\"http://example.no\")"); err != nil {
			t.Fatal(err)
		}
	})
	found := read(t, raw, Choice{})
	if f := found[0]; f.Fault == nil || f.Value != "" || !strings.Contains(f.Fault.Words.EN, "formula") {
		t.Errorf("a formula was read: %+v", f)
	}
	if found[1].Value != "1" || found[2].Fault == nil {
		t.Errorf("got %+v", found)
	}
}

// A part ends where it was said to, also when its packer lied.
func TestAPartIsNoLargerThanItSays(t *testing.T) {
	part := &bounded{io.NopCloser(strings.NewReader(strings.Repeat("a", 1000))), 10}
	if raw, err := io.ReadAll(part); err == nil || len(raw) > 10 {
		t.Errorf("%d bytes, %v", len(raw), err)
	}
}

// What would be a formula elsewhere is none here, in whichever column it stands.
func TestFormulasOfATextAreNotBelieved(t *testing.T) {
	raw := []byte("stad;tid;verdi\n=A1;2025;1\n4601;@SUM(1);2\n4601;2025;=1+1\n+cmd|x;2025;4\n4601;2025;-5\n")
	for i, f := range read(t, raw, Choice{}) {
		if formula := i < 4; formula != (f.Fault != nil) || formula && !strings.Contains(f.Fault.Faults[0].Words.EN, "formula") {
			t.Errorf("row %d: %+v", i+1, f)
		}
	}
}

func TestMarksInPlaceOfValues(t *testing.T) {
	for said, mark := range map[string]events.TalMerke{"..": "manglar", ".": "manglar", "": "manglar", ":": "skjult", "<5": "faerre", "1–4": "faerre", "Færre enn 5": "faerre"} {
		if f := read(t, []byte("stad;tid;verdi\n4601;2025;"+said+"\n"), Choice{})[0]; f.Mark != mark || f.Value != "" || f.Fault != nil {
			t.Errorf("%q: %+v", said, f)
		}
	}
}

func TestChoosingColumns(t *testing.T) {
	raw := []byte("knr;aar;alder;menn;kvinner\n4601;2025;0-5;1;2\n4601;2025;80+;3;4\n")
	table, err := Read(t.Context(), raw, "")
	if err != nil {
		t.Fatal(err)
	}
	if values, more := table.Values("alder"); !slices.Equal(values, []string{"0-5", "80+"}) || more {
		t.Errorf("values %v, %v", values, more)
	}
	_, err = table.Settled(Choice{})
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) || refusal.Faults[0].Field != "verdi" || !strings.Contains(refusal.Words.EN, "«menn», «kvinner»") {
		t.Errorf("which column: %v", err)
	}
	for _, c := range []Choice{{Value: "barn"}, {Value: "menn", Place: "barn"}, {Value: "menn", Time: "barn"}, {Value: "menn", Split: "barn"}} {
		if _, err := table.Settled(c); rule(err) != "column" {
			t.Errorf("%+v: %v", c, err)
		}
	}
	found := read(t, raw, Choice{Value: "kvinner", Split: "alder", Wanted: []string{"80+"}})
	if len(found) != 1 || found[0].Value != "4" || found[0].Split != "80+" {
		t.Errorf("got %+v", found)
	}
	if _, err := table.Figures(Choice{Value: "kvinner", Split: "alder", Wanted: []string{"90+"}}); rule(err) != "no-rows" {
		t.Errorf("no rows: %v", err)
	}
}

func TestTimesAsFilesWriteThem(t *testing.T) {
	for said, want := range map[string]events.Tidsrom{
		"2026": "2026", "2026K3": "2026K3", "2026Q3": "2026K3", "2026 k3": "2026K3", "2026M09": "2026M09", "2026-09": "2026M09", "2026H1": "2026H1", "2026T2": "2026T2",
	} {
		if got, ok := timeOf(cell{text: said}); got != want || !ok {
			t.Errorf("%q is %q", said, got)
		}
	}
	if got, ok := timeOf(cell{text: "2026.0", sort: number}); got != "2026" || !ok {
		t.Errorf("a number is %q", got)
	}
}

func TestNumbersOfMachines(t *testing.T) {
	for said, want := range map[string]events.Desimal{
		"12500": "12500", "0.30000000000000004": "0.3", "1.5E3": "1500", "-2e-1": "-0.2", "0.0": "0", "-0": "0", "1e-9": "0",
	} {
		if got, ok := machineNumber(said); got != want || !ok {
			t.Errorf("%q is %q, %v", said, got, ok)
		}
	}
	for _, said := range []string{"", "NaN", "Inf", "0x10", "1e999", "1e15", "1_000", "12,5"} {
		if got, ok := machineNumber(said); ok {
			t.Errorf("%q is read as %q", said, got)
		}
	}
}
