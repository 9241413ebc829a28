// Package figures reads tables of figures out of files that people are sent: CSV, XLSX and JSON-stat 2,
// and writes tables as CSV and XLSX. It knows nothing of indicators: what it gives are places, times
// and values as they stand in the file, each with its row, or the reason why a row cannot be read.
//
// A file is a stranger's. Nothing in it is run, followed or fetched; what it may fill is bounded before
// it is read (limits below), and it is refused as a whole, in words, where it is not what it seems.
package figures

import (
	"bytes"
	"context"
	"slices"

	"fellesplan/backend/domain"
)

// What a file may be.
const (
	MaxFile    = 10 << 20  // bytes
	MaxRows    = 200_000   // without the head
	maxColumns = 100       //
	maxCells   = 2_000_000 // about 24 bytes each
	maxCell    = 2_000     // bytes of one cell that is shown or compared
	maxUnzip   = 128 << 20 // bytes of all parts of a workbook as they say themselves
	maxRatio   = 200       // of a part, unpacked to packed, where it is more than leastRatio
	leastRatio = 1 << 20
	maxParts   = 1_000
	maxSheets  = 200      // of a workbook
	maxFormats = 70_000   // of its cells
	maxStrings = 500_000  // shared strings of a workbook
	maxShared  = 48 << 20 // bytes of them
	// MaxFigures is how many figures are looked at at once.
	MaxFigures = 20_000
	maxValues  = 50 // different values of a column that are shown, to choose from
)

// Kind is what a file turned out to be.
type Kind string

// The kinds.
const (
	CSV      Kind = "csv"
	XLSX     Kind = "xlsx"
	JSONStat Kind = "json-stat"
)

// sort of a cell.
type sort byte

const (
	text    sort = iota
	number       // a number that a program wrote: 12500, 0.75, 1e-3
	formula      // what it shows was reckoned by somebody else's program
	fault        // #DIV/0!
	date         // a day, a month or a year of a workbook, as its format shows it
)

type cell struct {
	text string
	sort sort
}

// Table is a file as it was read.
type Table struct {
	Kind     Kind
	Encoding string   // of a text: utf-8, utf-16, windows-1252
	Columns  []string // as the head says
	Title    string   // what the file says of itself
	Source   string
	Sheets   []string // of a workbook: the names of its sheets that can be seen; Title is the one that was read
	Rows     int
	cells    [][]cell
	lines    []int // where each row stands in the file, the head being 1
	comma    bool  // the columns are set apart by commas, so one within a number may mean anything
	time     string
	place    string
	value    string
}

// Read reads a file by what it is, whatever its name says. sheet names the sheet of a workbook; empty =
// the first that can be read as a table. The error is a *domain.Refusal, or that of the context.
func Read(ctx context.Context, raw []byte, sheet string) (*Table, error) {
	switch {
	case len(raw) > MaxFile:
		return nil, TooLarge()
	case len(bytes.TrimSpace(raw)) == 0:
		return nil, refuse("empty", wordsEmpty)
	case bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return nil, refuse("old-workbook", wordsOldWorkbook)
	case bytes.HasPrefix(raw, []byte("PK")):
		return readXLSX(ctx, raw, sheet)
	case bytes.HasPrefix(raw, []byte("%PDF")), bytes.HasPrefix(raw, []byte("\x89PNG")), bytes.HasPrefix(raw, []byte("\xff\xd8\xff")):
		return nil, refuse("no-table", wordsNoTable)
	}
	plain, encoding, err := decoded(raw)
	if err != nil {
		return nil, err
	}
	if start := bytes.TrimSpace(plain); len(start) > 0 && start[0] == '{' {
		return readJSONStat(ctx, plain)
	}
	return readCSV(ctx, plain, encoding)
}

// TooLarge is the answer to a file of more than MaxFile.
func TooLarge() error {
	r := refuse("file-size", wordsFileSize.With(MaxFile>>20))
	r.Kind = domain.TooLarge
	return r
}

func refuse(rule string, words domain.Words) *domain.Refusal {
	return domain.Refuse(domain.Broken, rule, words)
}

func tooManyRows() error {
	r := refuse("too-many-rows", wordsTooManyRows.With(MaxRows))
	r.Kind = domain.TooLarge
	return r
}

// headed takes the head of a table. Each column has a name of its own.
func (t *Table) headed(names []string) error {
	for len(names) > 0 && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	switch {
	case len(names) == 0:
		return refuse("no-head", wordsNoHead)
	case len(names) > maxColumns:
		return refuse("too-many-columns", wordsTooManyColumns.With(maxColumns))
	}
	for i, name := range names {
		if name = shown(name); name == "" {
			return refuse("no-head", wordsNoHead)
		}
		if slices.Contains(names[:i], name) {
			return refuse("column-twice", wordsColumnTwice.Each(domain.Same(name)))
		}
		names[i] = name
	}
	t.Columns = names
	return nil
}

// add takes a row in. One in which nothing stands is passed over.
func (t *Table) add(line int, row []cell) error {
	if !slices.ContainsFunc(row, func(c cell) bool { return c.text != "" || c.sort != text }) {
		return nil
	}
	if len(row) > len(t.Columns) {
		row = row[:len(t.Columns)]
	}
	if t.Rows++; t.Rows > MaxRows || t.Rows*len(t.Columns) > maxCells {
		return tooManyRows()
	}
	t.cells, t.lines = append(t.cells, row), append(t.lines, line)
	return nil
}

// at gives a cell; an empty one where the row ends before it.
func (t *Table) at(row, column int) cell {
	if column < 0 || column >= len(t.cells[row]) {
		return cell{}
	}
	return t.cells[row][column]
}

// Values lists the different values of a column, as they come, up to maxValues of them; more tells
// that there are others.
func (t *Table) Values(column string) (values []string, more bool) {
	at := slices.Index(t.Columns, column)
	met := map[string]bool{}
	for row := range t.cells {
		value := shown(t.at(row, at).text)
		switch {
		case value == "" || met[value]:
		case len(values) == maxValues:
			return values, true
		default:
			met[value] = true
			values = append(values, value)
		}
	}
	return values, false
}
