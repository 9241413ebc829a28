package prosemirror

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// attributes are what nodes or marks of a type can be given, in the order of the schema. The values
// of a node or a mark stand in a list of the same order.
type attributes []attribute

type attribute struct {
	name     string
	required bool
	fallback any    // what it is where nothing is given, unless required
	types    string // the kinds of values that are valid, as JavaScript calls them, with | between
	kinds    uint8  // the same as a set of kinds
}

// defaults are the values where nothing is given; not ok where something must be.
func (a attributes) defaults() (values []any, ok bool) {
	for _, attr := range a {
		if attr.required {
			return nil, false
		}
		values = append(values, attr.fallback)
	}
	return values, true
}

func (a attributes) index(name string) int {
	return slices.IndexFunc(a, func(attr attribute) bool { return attr.name == name })
}

// read takes up the attributes of a node or a mark that was read; what the schema does not know is
// left out. Where none are given, each is null, even one that has a default: so does the original, for
// types that cannot do without.
func (a attributes) read(given *value) ([]any, error) {
	if given.missing() {
		values := make([]any, len(a))
		return values, a.validate(values)
	}
	object, err := given.list()
	if err != nil || given.kind != kindObject {
		return nil, errors.Join(errors.New("attributes that are not an object of values"), err)
	}
	values := make([]any, len(a))
	for i := range a {
		at := slices.Index(given.names, a[i].name)
		var v any
		if at >= 0 {
			v = object[at]
		}
		if values[i], err = a[i].take(v, at >= 0); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// take is the value of an attribute: the one that is given, if it is valid, else its default.
func (a *attribute) take(v any, given bool) (any, error) {
	switch {
	case given:
		return v, a.validate(v)
	case a.required:
		return nil, fmt.Errorf("no value for the attribute %s", a.name)
	}
	return a.fallback, nil
}

func (a *attribute) validate(v any) error {
	if k := kindOf(v); a.kinds&(1<<k) == 0 {
		return fmt.Errorf("the attribute %s is to be of type %s, not %s", a.name, a.types, kindNames[k])
	}
	return nil
}

func (a attributes) validate(values []any) error {
	for i := range a {
		if err := a[i].validate(values[i]); err != nil {
			return err
		}
	}
	return nil
}

// with is the values with one of them changed. All of them are validated anew. A name that the type
// does not know changes nothing.
func (a attributes) with(values []any, name string, v any, given bool) ([]any, error) {
	at := a.index(name)
	changed := slices.Clone(values)
	for i := range a {
		var err error
		if i == at {
			changed[i], err = a[i].take(v, given)
		} else {
			err = a[i].validate(values[i])
		}
		if err != nil {
			return nil, err
		}
	}
	return changed, nil
}

// fromGo makes values of what Go code gives. It is stricter than what is read: all names must be
// known.
func (a attributes) fromGo(given Attrs) ([]any, error) {
	for name := range given {
		if a.index(name) < 0 {
			return nil, fmt.Errorf("there is no attribute %q", name)
		}
	}
	values := make([]any, len(a))
	for i := range a {
		v, ok := given[a[i].name]
		v, err := fromGo(v)
		if err == nil {
			values[i], err = a[i].take(v, ok)
		}
		if err != nil {
			return nil, err
		}
	}
	return values, nil
}

// kindNames are what JavaScript's typeof says, but null for null.
var kindNames = map[kind]string{
	kindNull: "null", kindBoolean: "boolean", kindNumber: "number", kindText: "string", kindList: "object", kindObject: "object",
}

const anyKind = 0xFF

// kindsOf is the set of kinds that names with | between stand for. Names that are none stand for none.
func kindsOf(types string) (set uint8) {
	names := strings.Split(types, "|")
	for k, name := range kindNames {
		if slices.Contains(names, name) {
			set |= 1 << k
		}
	}
	return set
}

func kindOf(v any) kind {
	switch v.(type) {
	case nil:
		return kindNull
	case bool:
		return kindBoolean
	case float64:
		return kindNumber
	case string:
		return kindText
	case []any:
		return kindList
	}
	return kindObject
}

func readAttributes(list *value) (attributes, error) {
	attrs := make(attributes, 0, len(list.items))
	for i := range list.items {
		attr, err := readAttribute(&list.items[i])
		if err != nil {
			return nil, err
		}
		if attrs.index(attr.name) >= 0 {
			return nil, fmt.Errorf("the attribute %s is there twice", attr.name)
		}
		attrs = append(attrs, attr)
	}
	return attrs, nil
}

func readAttribute(spec *value) (attribute, error) {
	name, fallback, types := spec.get("name"), spec.get("default"), spec.get("validate")
	if err := goodName(name); err != nil {
		return attribute{}, err
	}
	v, err := fallback.plain()
	if err != nil {
		return attribute{}, err
	}
	attr := attribute{name: name.text, required: fallback.kind == kindAbsent, fallback: v, types: types.text}
	switch types.kind {
	case kindAbsent, kindNull:
		attr.kinds = anyKind
	case kindText:
		attr.kinds = kindsOf(types.text)
	default:
		return attribute{}, fmt.Errorf("the validation of the attribute %s is not a text", attr.name)
	}
	return attr, nil
}

// goodName refuses a name of the schema that is missing, or that JavaScript would not keep in its
// place.
func goodName(name *value) error {
	if name.text == "" || !keepsPlace(name.text) {
		return errName
	}
	return nil
}
