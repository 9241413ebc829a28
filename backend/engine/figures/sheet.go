package figures

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"fellesplan/events"
)

// Sheet is a table that goes out.
type Sheet struct {
	Title string
	Head  []string
	Rows  [][]Value
	// About tells of the table as a whole, in lines of a name and a value. A workbook has it on a sheet of
	// its own; CSV, which programs read, has no place for it.
	About [][2]string
}

// Value is what stands in a cell: a text, a number, or a day.
type Value struct {
	Text   string
	Number events.Desimal
	Day    time.Time
}

// Text is a cell with a text.
func Text(s string) Value { return Value{Text: s} }

// Number is a cell with a number; an empty one where there is none.
func Number(n events.Desimal) Value { return Value{Number: n} }

// Date is a cell with a day, "2026-03-14"; what is less exact than a day, or no moment, is a text.
func Date(m string) Value {
	day, err := time.Parse(time.DateOnly, m)
	if err != nil || day.Before(firstDay) {
		return Text(m)
	}
	return Value{Day: day}
}

// firstDay is the first that all spreadsheets count alike: one of them knows a 29th of February 1900.
var firstDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)

// serial is how spreadsheets count days.
func serial(day time.Time) int {
	return int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

const (
	// MaxSheet is how many rows go out at most.
	MaxSheet   = 50_000
	maxOutCell = 32_000 // letters; Excel takes 32 767
)

// WriteCSV writes a table as Norwegian spreadsheets read it: UTF-8 with its mark, semicolons, a comma
// in numbers. A text that a spreadsheet could take for a formula begins with an apostrophe.
func WriteCSV(s Sheet) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.Comma, w.UseCRLF = ';', true
	record := make([]string, len(s.Head))
	write := func(values []Value) error {
		for i := range record {
			record[i] = ""
			if i < len(values) {
				record[i] = values[i].plain()
			}
		}
		return w.Write(record)
	}
	head := make([]Value, len(s.Head))
	for i, name := range s.Head {
		head[i] = Text(name)
	}
	for _, row := range append([][]Value{head}, s.Rows...) {
		if err := write(row); err != nil {
			return nil, fmt.Errorf("writing CSV: %w", err)
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// plain is a cell of CSV. The csv package turns line breaks within a cell as well, so they are kept
// single.
func (v Value) plain() string {
	switch {
	case v.Number != "":
		return strings.Replace(string(v.Number), ".", ",", 1)
	case !v.Day.IsZero():
		return v.Day.Format(time.DateOnly)
	}
	return defused(cleaned(v.Text))
}

// defused puts an apostrophe before a text that a spreadsheet could take for a formula, wherever blanks
// are left out before it. The signs of other widths count as well.
func defused(s string) string {
	start := strings.TrimLeft(s, " \t\r\n\u00a0\u200b\ufeff'")
	if start != "" && strings.ContainsRune("=+-@|%＝＋－＠", firstRune(start)) || s != "" && strings.ContainsRune("\t\r\n", firstRune(s)) {
		return "'" + s
	}
	return s
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// cleaned leaves out what XML and spreadsheets cannot hold, and cuts what is too long.
func cleaned(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	if letters := []rune(s); len(letters) > maxOutCell {
		return string(letters[:maxOutCell]) + "…"
	}
	return s
}

// The parts of a workbook that do not depend on what is in it. Cell style 1 is the head, 2 a text: it
// wraps, and the mark quotePrefix keeps a spreadsheet from taking it for a formula, also after it is
// edited. Style 3 is a day, as the reader's own machine writes days.
const (
	contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>%s<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`
	packageRels  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRels     = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>%s<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
	styles       = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" quotePrefix="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs></styleSheet>`
	aboutType    = `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
	aboutRel     = `<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>`
	xmlHead      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// WriteXLSX writes a table as a workbook with one sheet: the head stays in sight and can filter. A text
// is a text there by its type, whatever it begins with. The same table gives the same bytes.
func WriteXLSX(s Sheet) ([]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range s.parts() {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(w, xmlHead)
		}
		if err == nil {
			err = part.write(w)
		}
		if err != nil {
			return nil, fmt.Errorf("writing %s of a workbook: %w", part.name, err)
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

type part struct {
	name  string
	write func(io.Writer) error
}

// parts are the files of a workbook; that of what is told of the table only where something is.
func (s Sheet) parts() []part {
	kind, rel := "", ""
	if len(s.About) > 0 {
		kind, rel = aboutType, aboutRel
	}
	all := []part{
		{"[Content_Types].xml", fixed(fmt.Sprintf(contentTypes, kind))},
		{"_rels/.rels", fixed(packageRels)},
		{"xl/workbook.xml", s.book},
		{"xl/_rels/workbook.xml.rels", fixed(fmt.Sprintf(bookRels, rel))},
		{"xl/styles.xml", fixed(styles)},
		{"xl/worksheets/sheet1.xml", s.sheet},
	}
	if len(s.About) > 0 {
		all = append(all, part{"xl/worksheets/sheet2.xml", s.about})
	}
	return all
}

func fixed(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

func (s Sheet) book(w io.Writer) error {
	name, about := sheetName(s.Title), ""
	if len(s.About) > 0 {
		about = fmt.Sprintf(`<sheet name="%s" sheetId="2" r:id="rId3"/>`, escaped(aboutName(name)))
	}
	_, err := fmt.Fprintf(w, `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/>%s</sheets></workbook>`, escaped(name), about)
	return err
}

// sheetName is a name that Excel takes: no signs of references, at most 31 letters.
func sheetName(title string) string {
	kept := []rune(strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return -1
		}
		return r
	}, cleaned(title)), "' "))
	if len(kept) == 0 {
		return "Fellesplan"
	}
	return strings.Trim(string(kept[:min(len(kept), 31)]), "' ")
}

// aboutName is what the second sheet is called: "Om" in both written standards, and understood besides.
func aboutName(first string) string {
	if strings.EqualFold(first, "Om") {
		return "Om arket"
	}
	return "Om"
}

// about is a sheet of names and values, without a head.
func (s Sheet) about(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>`)
	for i, line := range s.About {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		Text(line[0]).cell(&b, reference(0, i+1), true)
		Text(line[1]).cell(&b, reference(1, i+1), false)
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData></worksheet>")
	_, err := b.WriteTo(w)
	return err
}

func (s Sheet) sheet(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`)
	fmt.Fprintf(&b, `<cols><col min="1" max="%d" width="24" customWidth="1"/></cols><sheetData>`, max(1, len(s.Head)))
	head := make([]Value, len(s.Head))
	for i, name := range s.Head {
		head[i] = Text(name)
	}
	for i, row := range append([][]Value{head}, s.Rows...) {
		fmt.Fprintf(&b, `<row r="%d">`, i+1)
		for column, v := range row[:min(len(row), len(s.Head))] {
			v.cell(&b, reference(column, i+1), i == 0)
		}
		b.WriteString("</row>")
		if b.Len() > 1<<16 {
			if _, err := b.WriteTo(w); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(&b, `</sheetData><autoFilter ref="A1:%s"/></worksheet>`, reference(max(0, len(s.Head)-1), len(s.Rows)+1))
	_, err := b.WriteTo(w)
	return err
}

func (v Value) cell(b *bytes.Buffer, at string, head bool) {
	switch text := cleaned(v.Text); {
	case v.Number != "":
		fmt.Fprintf(b, `<c r="%s"><v>%s</v></c>`, at, escaped(string(v.Number)))
	case !v.Day.IsZero():
		fmt.Fprintf(b, `<c r="%s" s="3"><v>%d</v></c>`, at, serial(v.Day))
	case text == "":
	case head:
		fmt.Fprintf(b, `<c r="%s" s="1" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, escaped(text))
	default:
		fmt.Fprintf(b, `<c r="%s" s="2" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, escaped(text))
	}
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}

// reference is A1 for the first cell.
func reference(column, row int) string {
	letters := ""
	for column++; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return fmt.Sprintf("%s%d", letters, row)
}
