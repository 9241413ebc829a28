package view

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// change is a place of a row that says something else. What says nothing is nil.
type change struct {
	path          string
	before, after json.RawMessage
}

// kind tells what sort of change it is.
func (c change) kind() string { return kindOf(c.before == nil, c.after == nil) }

func kindOf(nothingBefore, nothingAfter bool) string {
	switch {
	case nothingBefore:
		return "ny"
	case nothingAfter:
		return "borte"
	}
	return "endra"
}

// differ compares two rows of a room, either of which may be nil. Where something comes from (a Trace) is
// no difference, nor is a field that only repeats others: it is tagged diff:"-".
func differ(before, after any) []change {
	a, b := solid(reflect.ValueOf(before)), solid(reflect.ValueOf(after))
	switch {
	case !a.IsValid() && !b.IsValid():
		return nil
	case !a.IsValid():
		a = reflect.Zero(b.Type())
	case !b.IsValid():
		b = reflect.Zero(a.Type())
	}
	var d comparison
	d.fields("", a, b)
	return slices.DeleteFunc(d.found, func(c change) bool { return c.path == "id" })
}

type comparison struct{ found []change }

func (d *comparison) at(path string, a, b reflect.Value) {
	a, b = solid(a), solid(b)
	some := a
	if !some.IsValid() {
		some = b
	}
	switch {
	case !some.IsValid() || some.Type() == typeTrace:
	case !a.IsValid() || !b.IsValid() || isWord(some.Type()):
		d.whole(path, a, b)
	case some.Kind() == reflect.Struct:
		d.fields(path+".", a, b)
	case some.Kind() == reflect.Map:
		d.entries(path, a, b)
	case some.Kind() == reflect.Slice && named(a) && named(b):
		d.elements(path, a, b)
	default:
		d.whole(path, a, b)
	}
}

// whole compares what is not looked into.
func (d *comparison) whole(path string, a, b reflect.Value) {
	before, after := said(a), said(b)
	if !bytes.Equal(before, after) {
		d.found = append(d.found, change{path, before, after})
	}
}

func (d *comparison) fields(prefix string, a, b reflect.Value) {
	for _, f := range reflect.VisibleFields(a.Type()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || !f.IsExported() || name == "-" || name == "" || f.Tag.Get("diff") == "-" {
			continue
		}
		d.at(prefix+name, fieldOf(a, f.Index), fieldOf(b, f.Index))
	}
}

// fieldOf is a field, or nothing where it stands in a part that is not there.
func fieldOf(v reflect.Value, index []int) reflect.Value {
	field, err := v.FieldByIndexErr(index)
	if err != nil {
		return reflect.Value{}
	}
	return field
}

func (d *comparison) entries(path string, a, b reflect.Value) {
	var keys []string
	for _, m := range []reflect.Value{a, b} {
		for _, key := range m.MapKeys() {
			if !slices.Contains(keys, key.String()) {
				keys = append(keys, key.String())
			}
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		of := reflect.ValueOf(key).Convert(a.Type().Key())
		d.at(path+"."+key, a.MapIndex(of), b.MapIndex(of))
	}
}

// elements compares lists by what their elements are called: first those that are there, then those that
// are gone.
func (d *comparison) elements(path string, a, b reflect.Value) {
	by := namesIn(a, b)
	was, is := byName(a, by), byName(b, by)
	for _, name := range is.order {
		d.at(path+"."+name, was.of[name], is.of[name])
	}
	for _, name := range was.order {
		if _, there := is.of[name]; !there {
			d.at(path+"."+name, was.of[name], reflect.Value{})
		}
	}
}

// namesIn is by how many fields the elements of both lists are told apart: one, or two where one is not enough.
func namesIn(a, b reflect.Value) int {
	for _, v := range []reflect.Value{a, b} {
		if len(byName(v, 1).of) < v.Len() {
			return 2
		}
	}
	return 1
}

type nameds struct {
	order []string
	of    map[string]reflect.Value
}

func byName(list reflect.Value, fields int) nameds {
	all := nameds{of: map[string]reflect.Value{}}
	for i := range list.Len() {
		name := nameOf(list.Index(i), fields)
		all.order = append(all.order, name)
		all.of[name] = list.Index(i)
	}
	return all
}

// named tells whether the elements of a list can be told apart by their first fields, and hold more.
func named(list reflect.Value) bool {
	of := list.Type().Elem()
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of.Kind() != reflect.Struct || isWord(of) || of.NumField() < 2 || !isName(of.Field(0).Type) {
		return false
	}
	for name := range byName(list, 1).of {
		if len(name) > maxNamed || strings.Contains(name, " ") {
			return false // it is a text, and no name
		}
	}
	return len(byName(list, 1).of) == list.Len() || isName(of.Field(1).Type) && len(byName(list, 2).of) == list.Len()
}

// maxNamed is how long the name of an element may be.
const maxNamed = 80

func isName(t reflect.Type) bool {
	return t.Kind() == reflect.String || t.Kind() == reflect.Int || t == typeAktor
}

// nameOf is what an element of a list is called in a path: what its first field says, or its first two.
func nameOf(v reflect.Value, fields int) string {
	v = solid(v)
	name := wordOf(v.Field(0))
	if fields > 1 {
		name += "/" + wordOf(v.Field(1))
	}
	return strings.ReplaceAll(name, ".", "·") // a dot parts a path
}

func wordOf(v reflect.Value) string {
	if v.Type() == typeAktor {
		who := v.Interface().(events.Aktor)
		return cmp.Or(string(who.Partnar), strings.ReplaceAll(who.Namn, " ", "_"))
	}
	return fmt.Sprint(v.Interface())
}

// solid is the value behind pointers; not valid where there is none.
func solid(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

var (
	typeTrace = reflect.TypeFor[domain.Trace]()
	typeAktor = reflect.TypeFor[events.Aktor]()
	writes    = []reflect.Type{reflect.TypeFor[json.Marshaler](), reflect.TypeFor[encoding.TextMarshaler]()}
)

// isWord tells that a type is written as one value, however it is made.
func isWord(t reflect.Type) bool {
	return t == reflect.TypeFor[time.Time]() || t == reflect.TypeFor[json.RawMessage]() ||
		slices.ContainsFunc(writes, func(as reflect.Type) bool { return t.Implements(as) })
}

// said is a value as JSON; nil where it says nothing.
func said(v reflect.Value) json.RawMessage {
	if !v.IsValid() {
		return nil
	}
	switch v.Kind() {
	case reflect.String, reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			return nil
		}
	case reflect.Bool, reflect.Struct:
		if v.IsZero() {
			return nil
		}
	}
	return encode(v.Interface())
}
