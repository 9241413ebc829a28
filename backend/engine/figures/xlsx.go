package figures

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
)

// readXLSX reads the first sheet of a workbook as it stands: nothing is reckoned, no link is followed,
// and what a macro or a formula would do is not known here at all.
func readXLSX(ctx context.Context, raw []byte) (*Table, error) {
	book, err := openBook(raw)
	if err != nil {
		return nil, err
	}
	sheet, title, err := book.firstSheet()
	if err != nil {
		return nil, err
	}
	r := &sheetReader{ctx: ctx, table: &Table{Kind: XLSX, Title: title}}
	if r.shared, err = book.sharedStrings(ctx); err != nil {
		return nil, err
	}
	if err := book.walk(sheet, r.element); err != nil {
		return nil, err
	}
	return r.table, r.table.complete()
}

type book struct{ parts map[string]*zip.File }

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

// firstSheet finds the part of the first sheet, and what the sheet is called.
func (b *book) firstSheet() (part, title string, err error) {
	id := ""
	err = b.walk("xl/workbook.xml", func(_ *xml.Decoder, t xml.Token) error {
		if e, is := t.(xml.StartElement); is && e.Name.Local == "sheet" && id == "" {
			title, id = attribute(e, "name"), attribute(e, "id")
		}
		return nil
	})
	if err != nil {
		return "", "", err
	}
	err = b.walk("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, t xml.Token) error {
		if e, is := t.(xml.StartElement); is && e.Name.Local == "Relationship" && attribute(e, "Id") == id {
			part = attribute(e, "Target")
		}
		return nil
	})
	if strings.HasPrefix(part, "/") {
		return part[1:], shown(title), err
	}
	return path.Join("xl", part), shown(title), err
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
	ctx    context.Context
	table  *Table
	shared []string
	line   int // the number of the row, as the sheet counts
	column int
	row    []cell
	now    cell
	kind   string // of the cell: s, str, inlineStr, b, e, n
	taking bool
	words  []byte
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
		r.now, r.words, r.kind = cell{}, r.words[:0], attribute(e, "t")
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
		}
	case "e":
		r.now.sort = fault
	}
	return strings.TrimSpace(text), nil
}
