package view

import (
	"bytes"
	"cmp"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// sortField is where in the row's struct a field stands.
type sortField struct {
	index []int
	kind  reflect.Kind // String, Int64, Float64, or Struct for a time
}

var typeTime = reflect.TypeFor[time.Time]()

// sortFields finds the fields of a row that are a text, a number or a time, by their JSON names.
func sortFields(t reflect.Type) map[string]sortField {
	fields := map[string]sortField{}
	if t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() != reflect.Struct {
		return fields
	}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		if kind := sortKind(f.Type); kind != reflect.Invalid {
			fields[name] = sortField{f.Index, kind}
		}
	}
	return fields
}

func sortKind(t reflect.Type) reflect.Kind {
	switch {
	case t == typeTime:
		return reflect.Struct
	case t.Kind() == reflect.String:
		return reflect.String
	case t.Kind() >= reflect.Int && t.Kind() <= reflect.Int64:
		return reflect.Int64
	case t.Kind() == reflect.Float64:
		return reflect.Float64
	}
	return reflect.Invalid
}

// sorting is the order that a list is asked for.
type sorting struct {
	field *sortField // nil = as the things came into the log
	turn  int        // 1, or −1 for the other way round
}

func (r *room) sorting(by string, short bool) (*sorting, error) {
	fields := r.fields
	if short {
		fields = r.brief
	}
	name, turned := strings.CutPrefix(by, "-")
	s := &sorting{turn: 1}
	if turned {
		s.turn = -1
	}
	if by == "" {
		return s, nil
	}
	field, there := fields[name]
	if !there {
		return nil, badQuery("sort", wordsNoSort)
	}
	s.field = &field
	return s, nil
}

// item is a row with what it is sorted by.
type item struct {
	candidate
	text   []byte // collation key
	number float64
}

// collators make the keys by which Norwegian texts are put in order: a … z, æ, ø, å, and aa as å.
// They keep notes while they work, so each is used by one at a time.
var collators = sync.Pool{New: func() any { return collate.New(language.MustParse("nn")) }}

// sorted puts rows in order. Equal ones stand as their things came into the log.
func (s *sorting) sorted(rows []candidate) []item {
	items := make([]item, len(rows))
	if s.field == nil {
		for i, row := range rows {
			items[i].candidate = row
		}
		return items
	}
	collator := collators.Get().(*collate.Collator)
	defer collators.Put(collator)
	var buffer collate.Buffer
	for i, row := range rows {
		items[i] = s.item(row, collator, &buffer)
	}
	slices.SortStableFunc(items, s.compare)
	return items
}

func (s *sorting) item(row candidate, collator *collate.Collator, buffer *collate.Buffer) item {
	it := item{candidate: row}
	value := reflect.Indirect(reflect.ValueOf(row.look().shown)).FieldByIndex(s.field.index)
	switch s.field.kind {
	case reflect.String:
		it.text = collator.KeyFromString(buffer, value.String())
	case reflect.Int64:
		it.number = float64(value.Int())
	case reflect.Float64:
		it.number = value.Float()
	case reflect.Struct:
		it.number = float64(value.Interface().(time.Time).UnixMilli())
	}
	return it
}

func (s *sorting) compare(a, b item) int {
	return s.turn * cmp.Or(bytes.Compare(a.text, b.text), cmp.Compare(a.number, b.number))
}

// after finds where the list goes on from the row with this key. The row may have moved since, or
// may not pass the filters any more; it must be one that the asker may see.
func (s *sorting) after(items []item, key string) (int, error) {
	if key == "" {
		return 0, nil
	}
	at := slices.IndexFunc(items, func(it item) bool { return it.key() == key })
	if at < 0 {
		return 0, badQuery("after", wordsNoPlace)
	}
	return at + 1, nil
}
