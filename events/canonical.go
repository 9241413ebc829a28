package events

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The canonical form of a value is JSON with every choice taken away, so that the same facts give
// the same bytes in every program and for ever; it does not lean on what a JSON library happens
// to do. The rules:
//
//   - an object has its keys in the order of the Go struct; no blanks anywhere;
//   - an empty optional field (omitempty) is left out, every other field is written; there is no
//     null: an empty list is [];
//   - a string is UTF-8. Only the quotation mark, the backslash and U+0000–U+001F are escaped, as
//     in RFC 8785: \b \t \n \f \r where there is a short form, else \u00xx in lower case;
//   - a number is a whole one that JavaScript can hold, in decimal;
//   - what is not of our shape (JSON, a step of ProseMirror) follows the same rules, but for the
//     order of its keys, which is kept, and null, which may stand there.
//
// What cannot be read back as the same is refused when it is written: invalid UTF-8, an id or a
// moment in another spelling, an empty id where one must be given, a word that is not one of an
// enumeration's. A log that holds such a record could not be read again.

// maxSafeInt is the greatest whole number that every JSON reader holds exactly: 2^53 − 1.
const maxSafeInt = 1<<53 - 1

// writer appends the canonical form of a value to out.
type writer func(out []byte, v reflect.Value) ([]byte, error)

// field is how one field of a struct is written.
type field struct {
	index    int
	name     string
	optional bool // left out when empty
	write    writer
}

// writers holds the writer of each type of fact.
var writers = map[reflect.Type]writer{}

// writerOf makes the writer of a type. It panics on a type that has no canonical form, such as a
// float, a map or a pointer: no such field may get into a fact.
func writerOf(t reflect.Type) writer {
	if values, isEnum := enums[t]; isEnum {
		return enumWriter(t, values)
	}
	switch {
	case t == reflect.TypeFor[ID]():
		return writeID
	case t == reflect.TypeFor[Moment]():
		return parsedWriter(ParseMoment)
	case t == reflect.TypeFor[Desimal]():
		return parsedWriter(ParseDesimal)
	case t == reflect.TypeFor[Tidsrom]():
		return parsedWriter(ParseTidsrom)
	case t == reflect.TypeFor[JSON]():
		return writeJSON
	case t == reflect.TypeFor[string]():
		return func(out []byte, v reflect.Value) ([]byte, error) { return appendString(out, v.String()) }
	case t == reflect.TypeFor[bool]():
		return func(out []byte, v reflect.Value) ([]byte, error) { return strconv.AppendBool(out, v.Bool()), nil }
	case t == reflect.TypeFor[int]():
		return writeInt
	case t.Kind() == reflect.Slice:
		return listWriter(writerOf(t.Elem()))
	case t.Kind() == reflect.Struct:
		return structWriter(t)
	}
	panic("events: a fact has a field of type " + t.String() + ", which has no canonical form")
}

func writeID(out []byte, v reflect.Value) ([]byte, error) {
	if v.Len() > 0 {
		if _, err := ParseID(v.String()); err != nil {
			return nil, err
		}
	}
	return appendString(out, v.String())
}

// parsedWriter writes a text that has one spelling, which parse knows.
func parsedWriter[T ~string](parse func(string) (T, error)) writer {
	return func(out []byte, v reflect.Value) ([]byte, error) {
		if _, err := parse(v.String()); err != nil {
			return nil, err
		}
		return appendString(out, v.String())
	}
}

func writeInt(out []byte, v reflect.Value) ([]byte, error) {
	n := v.Int()
	if n > maxSafeInt || n < -maxSafeInt {
		return nil, fmt.Errorf("%d is beyond ±(2^53 − 1)", n)
	}
	return strconv.AppendInt(out, n, 10), nil
}

func enumWriter(t reflect.Type, values []string) writer {
	return func(out []byte, v reflect.Value) ([]byte, error) {
		if !slices.Contains(values, v.String()) {
			return nil, fmt.Errorf("%q is not one of the words of %s", v.String(), t.Name())
		}
		return appendString(out, v.String())
	}
}

func listWriter(element writer) writer {
	return func(out []byte, v reflect.Value) (_ []byte, err error) {
		out = append(out, '[')
		for i := range v.Len() {
			if i > 0 {
				out = append(out, ',')
			}
			if out, err = element(out, v.Index(i)); err != nil {
				return nil, fmt.Errorf("[%d]: %w", i, err)
			}
		}
		return append(out, ']'), nil
	}
}

func structWriter(t reflect.Type) writer {
	fields := fieldsOf(t)
	return func(out []byte, v reflect.Value) (_ []byte, err error) {
		out = append(out, '{')
		first := true
		for _, f := range fields {
			value := v.Field(f.index)
			if f.optional && empty(value) {
				continue
			}
			if !first {
				out = append(out, ',')
			}
			first = false
			out = append(append(append(out, '"'), f.name...), '"', ':')
			if out, err = f.write(out, value); err != nil {
				return nil, fmt.Errorf("%s: %w", f.name, err)
			}
		}
		return append(out, '}'), nil
	}
}

func fieldsOf(t reflect.Type) []field {
	fields := make([]field, t.NumField())
	for i := range fields {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		optional := options == "omitempty"
		if !f.IsExported() || f.Anonymous || !keyName(name) || (options != "" && !optional) {
			panic(fmt.Sprintf("events: %s.%s needs a json tag with a plain name, and no option but omitempty", t, f.Name))
		}
		if optional && f.Type.Kind() == reflect.Struct {
			panic(fmt.Sprintf("events: %s.%s is a struct, which omitempty does not leave out", t, f.Name))
		}
		write := writerOf(f.Type)
		if f.Type == reflect.TypeFor[ID]() && !optional {
			write = writeGivenID
		}
		fields[i] = field{index: i, name: name, optional: optional, write: write}
	}
	return fields
}

func writeGivenID(out []byte, v reflect.Value) ([]byte, error) {
	if v.Len() == 0 {
		return nil, errNoID
	}
	return writeID(out, v)
}

var errNoID = errors.New("an id must be given")

// keyName tells whether s can stand between quotation marks as it is: letters and digits only.
func keyName(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s != ""
}

func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// shortEscapes are the control characters that have a short form.
var shortEscapes = [' ']byte{'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r'}

// appendString writes a string. U+2028, U+2029, < and & are written as they are: this is JSON and
// neither JavaScript nor HTML.
func appendString(out []byte, s string) ([]byte, error) {
	if !utf8.ValidString(s) {
		return nil, errors.New("the text is not UTF-8")
	}
	const hex = "0123456789abcdef"
	out = append(out, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c < ' ' && shortEscapes[c] != 0:
			out = append(out, '\\', shortEscapes[c])
		case c < ' ':
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
	}
	return append(out, '"'), nil
}
