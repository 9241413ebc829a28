package view

import (
	"context"
	"reflect"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Why finds the record that set a value of a thing as it stood at a moment: the last one after which the
// row said something else there than before. The path goes by the names of the row's JSON; an element of
// a list is named by its id: kapittel, <id>, tilstand. False where the thing is not there or never had
// such a value.
func (v *View) Why(ctx context.Context, name string, id events.ID, path []string, at At, a domain.Asked) (domain.Why, bool, error) {
	until, err := v.asked(at, a.Now)
	if err != nil {
		return domain.Why{}, false, err
	}
	r, s, _, there := v.look(name, id)
	if !there || !r.Sees(s.newest.state, a) {
		return domain.Why{}, false, nil
	}
	past := s.all()
	for len(past) > 0 && past[len(past)-1].Seq > until {
		past = past[:len(past)-1]
	}
	if r.Gathers() {
		return newestOf(past)
	}
	set, err := r.setter(ctx, past, path)
	if set == nil || err != nil {
		return domain.Why{}, false, err
	}
	return domain.Why{Seq: set.Seq, Tid: set.Time}, true, nil
}

// newestOf answers for a thing whose records are gathered: what it shows is what was last written.
func newestOf(past []*moment) (domain.Why, bool, error) {
	if len(past) == 0 {
		return domain.Why{}, false, nil
	}
	m := past[len(past)-1]
	return domain.Why{Seq: m.Seq, Tid: m.Time}, true, nil
}

// setter plays the records of a thing and looks at one place of its row after each.
func (r *room) setter(ctx context.Context, past []*moment, path []string) (set *moment, err error) {
	var state any
	said := ""
	for i, m := range past {
		if i%foldCheck == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		before := state
		state = r.EvolveRecord(state, m.Record)
		if r.SameRow(before, state) {
			continue
		}
		if says := sayingAt(reflect.ValueOf(r.Row(state)), path); says != said {
			said, set = says, m
		}
	}
	return set, nil
}

// sayingAt is what a row says at a place, as JSON; empty where there is no such place, or nothing in it.
func sayingAt(v reflect.Value, path []string) string {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if !v.IsValid() {
		return ""
	}
	if len(path) == 0 {
		return sayingWhole(v)
	}
	switch v.Kind() {
	case reflect.Struct:
		return sayingOf(v, path)
	case reflect.Slice:
		for i := range v.Len() {
			if isNamed(v.Index(i), path[0]) {
				return sayingAt(v.Index(i), path[1:])
			}
		}
	}
	return ""
}

func sayingWhole(v reflect.Value) string {
	if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		return "" // nobody has said anything yet
	}
	return string(encode(v.Interface()))
}

func sayingOf(v reflect.Value, path []string) string {
	for _, f := range reflect.VisibleFields(v.Type()) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name == path[0] && f.IsExported() {
			return sayingAt(v.FieldByIndex(f.Index), path[1:])
		}
	}
	return ""
}

// isNamed tells whether an element of a list has this name: it is the name, or its first field is, or
// its first two are, as differences have it.
func isNamed(v reflect.Value, name string) bool {
	v = solid(v)
	switch v.Kind() {
	case reflect.String:
		return v.String() == name
	case reflect.Struct:
		of := v.Type()
		return of.NumField() > 0 && isName(of.Field(0).Type) && (nameOf(v, 1) == name || of.NumField() > 1 && isName(of.Field(1).Type) && nameOf(v, 2) == name)
	}
	return false
}
