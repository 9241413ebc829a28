package figures

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
)

// dataset is a dataset of JSON-stat 2 as SSB and others give it.
type dataset struct {
	Version   string               `json:"version"`
	Class     string               `json:"class"`
	Label     string               `json:"label"`
	Source    string               `json:"source"`
	ID        []string             `json:"id"`
	Size      []int                `json:"size"`
	Role      map[string][]string  `json:"role"`
	Dimension map[string]dimension `json:"dimension"`
	Value     json.RawMessage      `json:"value"`
	Status    json.RawMessage      `json:"status"`
}

type dimension struct {
	Label    string `json:"label"`
	Category struct {
		Index json.RawMessage   `json:"index"`
		Label map[string]string `json:"label"`
	} `json:"category"`
}

// valueColumn is what the column of values is called; in JSON-stat it has no name.
const valueColumn = "value"

// readJSONStat reads a dataset. The values stand in one row, in the order of the categories of the
// dimensions, so each dimension must be there and have as many categories as is said: else every value
// would stand under a wrong name.
func readJSONStat(ctx context.Context, raw []byte) (*Table, error) {
	var d dataset
	if err := json.Unmarshal(raw, &d); err != nil {
		return nil, refuse("json", wordsJSON)
	}
	if !strings.HasPrefix(d.Version, "2") || d.Class != "dataset" {
		return nil, refuse("json-stat", wordsJSONStat)
	}
	count, err := d.check()
	if err != nil {
		return nil, err
	}
	codes := make([][]string, len(d.ID))
	for i, name := range d.ID {
		if codes[i], err = d.Dimension[name].codes(name, d.Size[i]); err != nil {
			return nil, err
		}
	}
	values, err := series(d.Value, count)
	if err != nil {
		return nil, err
	}
	marks, err := marksOf(d.Status, count)
	if err != nil {
		return nil, err
	}
	return d.table(ctx, codes, values, marks)
}

// check gives how many values there are.
func (d dataset) check() (int, error) {
	if len(d.ID) == 0 || len(d.ID) != len(d.Size) || len(d.ID) >= maxColumns {
		return 0, refuse("json-stat", wordsJSONStat)
	}
	count := 1
	for i, name := range d.ID {
		if _, there := d.Dimension[name]; !there || name == valueColumn {
			return 0, refuse("missing-dimension", wordsNoDimension.Each(domain.Same(shown(name))))
		}
		if d.Size[i] < 1 || d.Size[i] > MaxRows || slices.Contains(d.ID[:i], name) {
			return 0, refuse("json-stat", wordsJSONStat)
		}
		if count *= d.Size[i]; count > MaxRows || count*(len(d.ID)+1) > maxCells {
			return 0, tooManyRows()
		}
	}
	return count, nil
}

// codes lists the codes of a dimension in their order.
func (d dimension) codes(name string, size int) ([]string, error) {
	wrong := refuse("wrong-dimension", wordsWrongDimension.Each(domain.Same(shown(name))))
	var codes []string
	at := map[string]int{}
	switch {
	case len(d.Category.Index) == 0 && len(d.Category.Label) == 1: // one category needs no order
		for code := range d.Category.Label {
			codes = []string{code}
		}
	case json.Unmarshal(d.Category.Index, &codes) == nil:
	case json.Unmarshal(d.Category.Index, &at) == nil:
		codes = make([]string, len(at))
		for code, i := range at {
			if i < 0 || i >= len(codes) || codes[i] != "" {
				return nil, wrong
			}
			codes[i] = code
		}
	}
	if len(codes) != size || slices.Contains(codes, "") {
		return nil, wrong
	}
	sorted := slices.Sorted(slices.Values(codes))
	if len(slices.Compact(sorted)) != size {
		return nil, wrong
	}
	return codes, nil
}

// series reads the values: a list, or an object by where they stand, which leaves out those that are
// not there. A number stays as it is written.
func series(raw json.RawMessage, count int) ([]string, error) {
	wrong := refuse("json-stat-values", wordsValues.With(count))
	values := make([]string, count)
	var listed []*json.Number
	var sparse map[string]*json.Number
	switch {
	case numbers(raw, &listed) == nil:
		if len(listed) != count {
			return nil, wrong
		}
		for i, n := range listed {
			if n != nil {
				values[i] = n.String()
			}
		}
	case numbers(raw, &sparse) == nil:
		for at, n := range sparse {
			i, err := strconv.Atoi(at)
			if err != nil || i < 0 || i >= count {
				return nil, wrong
			}
			if n != nil {
				values[i] = n.String()
			}
		}
	default:
		return nil, wrong
	}
	return values, nil
}

func numbers(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	return d.Decode(into)
}

// marksOf reads what is said of values that are not there: one mark for all, a list, or by where they
// stand.
func marksOf(raw json.RawMessage, count int) (map[int]string, error) {
	marks := map[int]string{}
	var all string
	var listed []*string
	var sparse map[string]string
	switch {
	case len(raw) == 0 || string(raw) == "null":
	case json.Unmarshal(raw, &all) == nil:
		for i := range count {
			marks[i] = all
		}
	case json.Unmarshal(raw, &listed) == nil && len(listed) <= count:
		for i, mark := range listed {
			if mark != nil {
				marks[i] = *mark
			}
		}
	case json.Unmarshal(raw, &sparse) == nil:
		for at, mark := range sparse {
			if i, err := strconv.Atoi(at); err == nil {
				marks[i] = mark
			}
		}
	default:
		return nil, refuse("json-stat", wordsJSONStat)
	}
	return marks, nil
}

// table lays the values out, a row for each.
func (d dataset) table(ctx context.Context, codes [][]string, values []string, marks map[int]string) (*Table, error) {
	t := &Table{Kind: JSONStat, Encoding: "utf-8", Title: shown(d.Label), Source: shown(d.Source), value: valueColumn}
	names := append(slices.Clone(d.ID), valueColumn)
	if err := t.headed(names); err != nil {
		return nil, err
	}
	t.time, t.place = d.first("time"), d.first("geo")
	width := len(codes)
	for i, value := range values {
		row := make([]cell, width+1)
		rest := i
		for k := width - 1; k >= 0; k-- {
			row[k] = cell{text: codes[k][rest%len(codes[k])]}
			rest /= len(codes[k])
		}
		row[width] = cell{text: value, sort: number}
		if value == "" {
			row[width] = cell{text: cmp.Or(marks[i], "..")}
		}
		if err := cmpErr(ctx.Err(), t.add(i+1, row)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// first gives the dimension that has a role, where the dataset says so.
func (d dataset) first(role string) string {
	if named := d.Role[role]; len(named) > 0 && slices.Contains(d.ID, named[0]) {
		return named[0]
	}
	return ""
}
