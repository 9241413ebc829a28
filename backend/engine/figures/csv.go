package figures

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// readCSV reads a text whose columns are set apart by one sign.
func readCSV(ctx context.Context, plain []byte, encoding string) (*Table, error) {
	separator := separatorOf(plain)
	t := &Table{Kind: CSV, Encoding: encoding, comma: separator == ','}
	r := csv.NewReader(bytes.NewReader(plain))
	r.Comma, r.FieldsPerRecord = separator, -1
	for {
		record, err := r.Read()
		if err == io.EOF {
			return t, t.complete()
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			return nil, refuse("csv", wordsCSV.With(broken.StartLine))
		}
		line, _ := r.FieldPos(0)
		if err := cmpErr(err, ctx.Err(), t.take(line, record)); err != nil {
			return nil, err
		}
	}
}

func cmpErr(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// take takes a record in: the first is the head. A record with more columns than the head would have
// its values under wrong names.
func (t *Table) take(line int, record []string) error {
	if t.Columns == nil {
		return t.headed(record)
	}
	row := make([]cell, min(len(record), len(t.Columns)))
	for i, s := range record {
		s = strings.TrimSpace(s)
		if i >= len(row) {
			if s != "" {
				return refuse("ragged", wordsRagged.With(line, len(t.Columns)))
			}
			continue
		}
		row[i] = cell{text: s}
		if begins(s) {
			row[i].sort = formula
		}
	}
	if len(record) < len(t.Columns) && strings.Join(record, "") != "" {
		return refuse("ragged", wordsRagged.With(line, len(t.Columns)))
	}
	return t.add(line, row)
}

// begins tells whether a spreadsheet would take a text for the beginning of a formula. A number may
// have a sign.
func begins(s string) bool {
	if s == "" || strings.IndexByte("=+-@\t\r|", s[0]) < 0 {
		return false
	}
	_, isNumber := plainNumber(s, false)
	return !isNumber && s != "-"
}

// separatorOf finds the sign that the head has most of outside quotes.
func separatorOf(plain []byte) rune {
	counts, quoted := map[rune]int{}, false
	for _, r := range string(plain[:min(len(plain), 64<<10)]) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted && len(counts) > 0:
			return most(counts)
		case !quoted && strings.ContainsRune(";,\t|", r):
			counts[r]++
		}
	}
	return most(counts)
}

func most(counts map[rune]int) rune {
	best := ';'
	for _, r := range ";\t,|" {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

// complete refuses a table with a head and nothing beneath.
func (t *Table) complete() error {
	if t.Columns == nil {
		return refuse("no-head", wordsNoHead)
	}
	if t.Rows == 0 {
		return refuse("empty", wordsEmpty)
	}
	return nil
}
