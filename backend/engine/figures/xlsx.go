package figures

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
)

// readXLSX reads one sheet of a workbook as it stands: nothing is reckoned, no link is followed, no macro run.
func readXLSX(ctx context.Context, raw []byte, wanted string) (*Table, error) {
	book, err := openBook(raw)
	if err != nil {
		return nil, err
	}
	sheets, err := book.sheets()
	if err != nil {
		return nil, err
	}
	if wanted != "" {
		i := slices.IndexFunc(sheets, func(s bookSheet) bool { return s.title == wanted })
		if i < 0 {
			return nil, domain.Fail("ark", "sheet", wordsNoSheet.With(firstOf(wanted), titles(sheets)))
		}
		return book.read(ctx, sheets[i], sheets)
	}
	var first error
	for _, sheet := range sheets {
		table, err := book.read(ctx, sheet, sheets)
		if err == nil {
			return table, nil
		}
		if first == nil {
			first = err
		}
		if rule := ruleOf(err); rule != "no-head" && rule != "column-twice" && rule != "empty" {
			return nil, err // a bomb, or one that is not to be gone on with
		}
	}
	if len(sheets) > 1 {
		return nil, domain.Fail("ark", "no-table", wordsNoTableInSheets.Each(domain.Same(titles(sheets))))
	}
	return nil, first
}

func ruleOf(err error) string {
	var refused *domain.Refusal
	if errors.As(err, &refused) {
		return refused.Rule
	}
	return ""
}

// titles names sheets in a sentence.
func titles(sheets []bookSheet) string {
	var names []string
	for _, s := range sheets[:min(len(sheets), 20)] {
		names = append(names, s.title)
	}
	return "«" + strings.Join(names, "», «") + "»"
}

// read reads one sheet.
func (b *book) read(ctx context.Context, sheet bookSheet, all []bookSheet) (*Table, error) {
	r := &sheetReader{ctx: ctx, table: &Table{Kind: XLSX, Title: sheet.title}, from1904: b.from1904}
	for _, s := range all {
		r.table.Sheets = append(r.table.Sheets, s.title)
	}
	var err error
	if b.shared == nil {
		if b.shared, err = b.sharedStrings(ctx); err != nil {
			return nil, err
		}
	}
	if b.formats == nil {
		if b.formats, err = b.dateFormats(); err != nil {
			return nil, err
		}
	}
	r.shared, r.formats = b.shared, b.formats
	if err := b.walk(sheet.part, r.element); err != nil {
		return nil, err
	}
	return r.table, r.table.complete()
}

type book struct {
	parts    map[string]*zip.File
	shared   []string     // texts that cells point to
	formats  []dateFormat // by the number of a cell's style
	from1904 bool         // days are counted from 1904
}

// bookSheet is a sheet of a workbook.
type bookSheet struct{ title, id, part string }

var errNoBook = refuse("no-workbook", wordsNoWorkbook)

// openBook looks at the list of parts before anything is unpacked. Two parts of one name, or parts
// that say that they are far larger than they are packed, are no workbook that a spreadsheet wrote.
func openBook(raw []byte) (*book, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(archive.File) > maxParts {
		return nil, errNoBook
	}
	b, total := &book{parts: map[string]*zip.File{}}, uint64(0)
	for _, f := range archive.File {
		name := strings.ToLower(f.Name)
		if _, twice := b.parts[name]; twice || f.Flags&1 != 0 {
			return nil, errNoBook
		}
		b.parts[name] = f
		if total += f.UncompressedSize64; total > maxUnzip || f.UncompressedSize64 > maxUnzip {
			return nil, tooMuchInside()
		}
		if f.UncompressedSize64 > leastRatio && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
			return nil, tooMuchInside()
		}
		if strings.Contains(name, "vbaproject") || strings.Contains(name, "macrosheets/") {
			return nil, refuse("macros", wordsMacros)
		}
	}
	return b, b.checkTypes()
}

func tooMuchInside() error {
	r := refuse("zip-bomb", wordsZipBomb)
	r.Kind = domain.TooLarge
	return r
}

// checkTypes refuses a workbook that says that it holds macros.
func (b *book) checkTypes() error {
	types, err := b.part("[content_types].xml")
	if err != nil {
		return err
	}
	defer func() { _ = types.Close() }() // it is only read
	content, err := io.ReadAll(types)
	switch {
	case err != nil:
		return errNoBook
	case bytes.Contains(bytes.ToLower(content), []byte("macroenabled")):
		return refuse("macros", wordsMacros)
	}
	return nil
}

// part opens a part. One that is larger than the list of parts says is broken from there on.
func (b *book) part(name string) (io.ReadCloser, error) {
	f := b.parts[strings.ToLower(name)]
	if f == nil {
		return nil, errNoBook
	}
	r, err := f.Open()
	if err != nil {
		return nil, errNoBook
	}
	return &bounded{r, f.UncompressedSize64}, nil
}

// bounded gives no more bytes than were announced.
type bounded struct {
	io.ReadCloser
	left uint64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if uint64(n) > b.left {
		return 0, errNoBook
	}
	b.left -= uint64(n)
	return n, err
}

// walk reads a part as XML, element by element. A document type could name other files or grow
// without end, and no spreadsheet writes one.
func (b *book) walk(name string, each func(*xml.Decoder, xml.Token) error) error {
	part, err := b.part(name)
	if err != nil {
		return err
	}
	defer func() { _ = part.Close() }() // it is only read
	d := xml.NewDecoder(part)
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return nil
		}
		if _, is := token.(xml.Directive); err != nil || is {
			return errNoBook
		}
		if err := each(d, token); err != nil {
			return err
		}
	}
}

// sheets finds the sheets that can be seen, in order; all of them where none can.
func (b *book) sheets() ([]bookSheet, error) {
	var seen, hidden []bookSheet
	err := b.walk("xl/workbook.xml", func(_ *xml.Decoder, t xml.Token) error {
		e, is := t.(xml.StartElement)
		switch {
		case is && e.Name.Local == "workbookPr":
			set := attribute(e, "date1904")
			b.from1904 = set == "1" || set == "true"
		case is && e.Name.Local == "sheet" && len(seen)+len(hidden) < maxSheets:
			of := bookSheet{title: shown(attribute(e, "name")), id: attribute(e, "id")}
			if state := attribute(e, "state"); state == "hidden" || state == "veryHidden" {
				hidden = append(hidden, of)
			} else {
				seen = append(seen, of)
			}
		}
		return nil
	})
	if len(seen) == 0 {
		seen = hidden
	}
	if err == nil && len(seen) == 0 {
		err = errNoBook
	}
	if err != nil {
		return nil, err
	}
	return seen, b.walk("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, t xml.Token) error {
		e, is := t.(xml.StartElement)
		for i := range seen {
			if is && e.Name.Local == "Relationship" && attribute(e, "Id") == seen[i].id {
				seen[i].part = partOf(attribute(e, "Target"))
			}
		}
		return nil
	})
}

func partOf(target string) string {
	if strings.HasPrefix(target, "/") {
		return target[1:]
	}
	return path.Join("xl", target)
}

// dateFormats tells of each style whether it shows days. A workbook may have none.
func (b *book) dateFormats() (formats []dateFormat, err error) {
	const name = "xl/styles.xml"
	formats = []dateFormat{}
	if b.parts[name] == nil {
		return formats, nil
	}
	own, inside := map[int]dateFormat{}, false
	err = b.walk(name, func(_ *xml.Decoder, t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			id, _ := strconv.Atoi(attribute(e, "numFmtId"))
			switch {
			case e.Name.Local == "numFmt" && len(own) < maxFormats:
				own[id] = formatOf(attribute(e, "formatCode"))
			case e.Name.Local == "cellXfs":
				inside = true
			case e.Name.Local == "xf" && inside && len(formats) < maxFormats:
				of, is := own[id]
				if !is {
					of = builtIn(id)
				}
				formats = append(formats, of)
			}
		case xml.EndElement:
			inside = inside && e.Name.Local != "cellXfs"
		}
		return nil
	})
	return formats, err
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// sharedStrings reads the texts that cells point to. A workbook may have none.
func (b *book) sharedStrings(ctx context.Context) ([]string, error) {
	const name = "xl/sharedstrings.xml"
	if b.parts[name] == nil {
		return nil, nil
	}
	var all []string
	var one strings.Builder
	size, taking, spoken := 0, false, 0
	err := b.walk(name, func(_ *xml.Decoder, t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			taking = t.Name.Local == "t" && spoken == 0
			if t.Name.Local == "rPh" { // how it is spoken
				spoken++
			}
		case xml.CharData:
			if taking {
				one.Write(t)
			}
		case xml.EndElement:
			taking = false
			switch t.Name.Local {
			case "rPh":
				spoken--
			case "si":
				all = append(all, one.String())
				if size += one.Len(); len(all) > maxStrings || size > maxShared {
					return tooMuchInside()
				}
				one.Reset()
				return ctx.Err()
			}
		}
		return nil
	})
	return all, err
}

// sheetReader takes in a sheet row by row.
type sheetReader struct {
	ctx      context.Context
	table    *Table
	shared   []string
	formats  []dateFormat
	from1904 bool
	style    dateFormat // of the cell
	line     int        // the number of the row, as the sheet counts
	column   int
	row      []cell
	now      cell
	kind     string // of the cell: s, str, inlineStr, b, e, n
	taking   bool
	words    []byte
}

func (r *sheetReader) element(_ *xml.Decoder, token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return r.start(t)
	case xml.CharData:
		if r.taking && len(r.words) <= maxCell {
			r.words = append(r.words, t...)
		}
	case xml.EndElement:
		r.taking = false
		return r.end(t.Name.Local)
	}
	return nil
}

func (r *sheetReader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "dimension":
		return tooFar(attribute(e, "ref"))
	case "row":
		r.line++
		if n, err := strconv.Atoi(attribute(e, "r")); err == nil && n > 0 {
			r.line = n
		}
		r.row, r.column = nil, 0
		return r.ctx.Err()
	case "c":
		r.now, r.words, r.kind, r.style = cell{}, r.words[:0], attribute(e, "t"), noDate
		if n, err := strconv.Atoi(attribute(e, "s")); err == nil && n >= 0 && n < len(r.formats) {
			r.style = r.formats[n]
		}
		if at := columnOf(attribute(e, "r")); at > 0 {
			r.column = at - 1
		}
	case "f":
		r.now.sort = formula
	case "v", "t":
		r.taking = true
	}
	return nil
}

// tooFar refuses a sheet that says that it has more rows than are read, before they are.
func tooFar(reference string) error {
	_, last, _ := strings.Cut(reference, ":")
	n, err := strconv.Atoi(strings.TrimLeft(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if err == nil && n > MaxRows+1 {
		return tooManyRows()
	}
	return nil
}

// columnOf is 1 for A7, 28 for AB7; 0 where nothing is said.
func columnOf(reference string) (n int) {
	for _, r := range reference {
		if r < 'A' || r > 'Z' || n > maxColumns {
			break
		}
		n = n*26 + int(r-'A') + 1
	}
	return n
}

func (r *sheetReader) end(name string) error {
	switch name {
	case "c":
		err := r.cell()
		r.column++
		return err
	case "row":
		if r.table.Columns == nil {
			if len(r.row) == 0 {
				return nil
			}
			names := make([]string, len(r.row))
			for i, c := range r.row {
				names[i] = c.text
			}
			return r.table.headed(names)
		}
		return r.table.add(r.line, r.row)
	}
	return nil
}

// cell puts the cell that was read in its place.
func (r *sheetReader) cell() error {
	if r.column >= maxColumns {
		if len(r.words) == 0 {
			return nil
		}
		return refuse("too-many-columns", wordsTooManyColumns.With(maxColumns))
	}
	text, err := r.said()
	if err != nil {
		return err
	}
	if text == "" && r.now.sort != formula {
		return nil
	}
	for len(r.row) <= r.column {
		r.row = append(r.row, cell{})
	}
	r.now.text = text
	r.row[r.column] = r.now
	return nil
}

func (r *sheetReader) said() (string, error) {
	text := string(r.words)
	switch r.kind {
	case "s":
		n, err := strconv.Atoi(text)
		if text == "" {
			return "", nil
		}
		if err != nil || n < 0 || n >= len(r.shared) {
			return "", errNoBook
		}
		return strings.TrimSpace(r.shared[n]), nil
	case "", "n":
		if r.now.sort != formula && text != "" {
			r.now.sort = number
			return r.dated(strings.TrimSpace(text)), nil
		}
	case "d":
		if r.now.sort != formula && text != "" {
			r.now.sort = date
		}
	case "e":
		r.now.sort = fault
	}
	return strings.TrimSpace(text), nil
}

// dated gives a number as the day that its cell shows; others as they are.
func (r *sheetReader) dated(text string) string {
	if r.style == noDate {
		return text
	}
	serial, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	if day, is := r.style.dated(serial, r.from1904); is {
		r.now.sort = date
		return day
	}
	return text
}
