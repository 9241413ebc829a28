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
	fallback any // what it is where nothing is given, unless required
	checked  bool
	allowed  []string // the kinds of values that are valid, where checked
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

// read takes up the attributes of a node or a mark that was read. Where none are given, a type that
// can do without has its defaults; any other has the very null that was given for each of its
// attributes, as in the original. What the schema does not know is left out.
func (a attributes) read(given *value, defaults []any, hasDefaults bool) ([]any, error) {
	if !given.truthy() && hasDefaults {
		return defaults, nil
	}
	values := make([]any, len(a))
	for i := range a {
		member := given
		if given.truthy() {
			member = given.get(a[i].name)
		} else if given.kind == kindAbsent {
			member = &value{kind: kindNull}
		}
		var err error
		if values[i], err = a[i].take(member.plain(), member.kind != kindAbsent); err != nil {
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
	if !a.checked || slices.Contains(a.allowed, kindName(v)) {
		return nil
	}
	return fmt.Errorf("the attribute %s is to be of type %s, not %s", a.name, strings.Join(a.allowed, " or "), kindName(v))
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

// kindName is what JavaScript's typeof says, but null for null.
func kindName(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case float64:
		return "number"
	case string:
		return "string"
	}
	return "object"
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
	attr := attribute{name: name.text, required: fallback.kind == kindAbsent, fallback: fallback.plain()}
	switch types.kind {
	case kindAbsent, kindNull:
	case kindText:
		attr.checked, attr.allowed = true, strings.Split(types.text, "|")
	default:
		return attribute{}, fmt.Errorf("the validation of the attribute %s is not a text", attr.name)
	}
	return attr, nil
}

// goodName refuses names that JavaScript would not keep in their order.
func goodName(name *value) error {
	if _, index := asIndex(name.text); name.text == "" || index {
		return errors.New("a name in the schema is missing, empty or a number")
	}
	return nil
}
