package domaintest

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"time"
)

// spell writes a value with everything in it, unexported fields and the room behind the end of
// each list too, so that two spellings differ when anything that the value can reach has changed.
func spell(v any) string {
	return string(speller{behindTheEnd: true}.add(nil, reflect.ValueOf(v)))
}

// spellValue is spell without what lies behind the end of a list, which two ways to the same
// value need not have in common.
func spellValue(v any) string { return string(speller{}.add(nil, reflect.ValueOf(v))) }

type speller struct{ behindTheEnd bool }

// writer is a value that writes itself: a document.
type writer interface{ AppendJSON(out []byte) []byte }

var written = reflect.TypeFor[writer]()

var timeType = reflect.TypeFor[time.Time]()

func (s speller) add(out []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Invalid:
		return append(out, '-')
	case reflect.Struct:
		return s.addStruct(out, v)
	case reflect.Slice:
		return s.addList(out, v)
	case reflect.Map:
		return s.addMap(out, v)
	case reflect.Array:
		for i := range v.Len() {
			out = append(s.add(out, v.Index(i)), ' ')
		}
		return out
	case reflect.Pointer:
		if v.Type().Implements(written) && !v.IsNil() {
			// What is behind it never changes and may lead round in a circle; it says itself what it is.
			return reflect.NewAt(v.Type().Elem(), v.UnsafePointer()).Interface().(writer).AppendJSON(out)
		}
		return s.add(append(out, '&'), v.Elem())
	case reflect.Interface:
		return s.add(append(out, '&'), v.Elem())
	case reflect.String:
		return strconv.AppendQuote(out, v.String())
	case reflect.Bool:
		return strconv.AppendBool(out, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(out, v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.AppendUint(out, v.Uint(), 10)
	}
	panic("domaintest: a state holds a " + v.Kind().String() + ", which has no history")
}

func (s speller) addStruct(out []byte, v reflect.Value) []byte {
	fields := v.NumField()
	if v.Type() == timeType {
		fields-- // the last one is where it is shown, not when it is
	}
	out = append(out, '{')
	for i := range fields {
		out = append(s.add(out, v.Field(i)), ' ')
	}
	return append(out, '}')
}

// addList: an append in place changes what lies behind the end.
func (s speller) addList(out []byte, v reflect.Value) []byte {
	out = append(strconv.AppendInt(append(out, '['), int64(v.Len()), 10), ':')
	if s.behindTheEnd {
		v = v.Slice(0, v.Cap())
	}
	for i := range v.Len() {
		out = append(s.add(out, v.Index(i)), ' ')
	}
	return append(out, ']')
}

func (s speller) addMap(out []byte, v reflect.Value) []byte {
	var lines [][]byte
	for _, k := range v.MapKeys() {
		lines = append(lines, s.add(append(s.add(nil, k), ':'), v.MapIndex(k)))
	}
	slices.SortFunc(lines, bytes.Compare)
	return append(append(append(out, "map["...), bytes.Join(lines, []byte{' '})...), ']')
}

// scribble writes nothing over everything that a row can reach: what it shares with a state, it
// spoils there.
func scribble(row any) {
	v := reflect.New(reflect.TypeOf(row)).Elem()
	v.Set(reflect.ValueOf(row))
	scribbleIn(v)
}

func scribbleIn(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == timeType {
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				scribbleIn(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			scribbleIn(v.Index(i))
			v.Index(i).SetZero()
		}
	case reflect.Pointer:
		if !v.IsNil() {
			scribbleIn(v.Elem())
			v.Elem().SetZero()
		}
	case reflect.Map:
		v.Clear()
	}
}
