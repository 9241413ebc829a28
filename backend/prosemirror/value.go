package prosemirror

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// Values of attributes are nil for null, bool, float64, string, []any and Object. Numbers are whole,
// so that all languages write them alike.

// Object is an object as a value of an attribute: its members in their order. No name is one that
// JavaScript would put elsewhere or understand in its own way.
type Object []Member

// Member is a name and its value.
type Member struct {
	Name  string
	Value any
}

// Get is the value of a member; nil where there is none.
func (o Object) Get(name string) any {
	v, _ := o.find(name)
	return v
}

func (o Object) find(name string) (any, bool) {
	for _, m := range o {
		if m.Name == name {
			return m.Value, true
		}
	}
	return nil, false
}

var (
	errNumber = errors.New("a number in an attribute is not whole")
	errName   = errors.New("a name that JavaScript would not keep in its place")
)

// plain makes a value of what was read. Texts are copied, so that they do not keep all of the input.
func (v *value) plain() (any, error) {
	switch v.kind {
	case kindBoolean:
		return v.number != 0, nil
	case kindNumber:
		if !isWhole(v.number) {
			return nil, errNumber
		}
		return v.number, nil
	case kindText:
		return strings.Clone(v.text), nil
	case kindList:
		return asValue(v.list())
	case kindObject:
		return v.object()
	}
	return nil, nil
}

func asValue(list []any, err error) (any, error) { return list, err }

// list are the items of a list or an object.
func (v *value) list() ([]any, error) {
	list := make([]any, len(v.items))
	for i := range v.items {
		var err error
		if list[i], err = v.items[i].plain(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (v *value) object() (any, error) {
	items, err := v.list()
	if err != nil {
		return nil, err
	}
	object := make(Object, len(items))
	for i, name := range v.names {
		if !keepsPlace(name) {
			return nil, errName
		}
		object[i] = Member{strings.Clone(name), items[i]}
	}
	return object, nil
}

// keepsPlace tells whether a name is an ordinary one in JavaScript, not the index of a list, which
// objects have first, nor the way to their prototype.
func keepsPlace(name string) bool {
	digits := strings.Trim(name, "0123456789") == ""
	return name != "__proto__" && (name == "" || !digits || name[0] == '0' && name != "0")
}

// fromGo takes up a value that Go code gives.
func fromGo(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, string:
		return v, nil
	case float64:
		if !isWhole(v) {
			return nil, errNumber
		}
		return v, nil
	case int:
		return fromGo(float64(v))
	case []any:
		return listFromGo(v)
	case Object:
		return objectFromGo(v)
	}
	return nil, fmt.Errorf("an attribute cannot be a %T", v)
}

func listFromGo(given []any) (any, error) {
	list := make([]any, len(given))
	for i, item := range given {
		var err error
		if list[i], err = fromGo(item); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func objectFromGo(given Object) (any, error) {
	object := make(Object, len(given))
	for i, m := range given {
		if _, twice := given[:i].find(m.Name); twice || !keepsPlace(m.Name) {
			return nil, errName
		}
		v, err := fromGo(m.Value)
		if err != nil {
			return nil, err
		}
		object[i] = Member{m.Name, v}
	}
	return object, nil
}

// sameValue compares two values; the order of members of objects does not count.
func sameValue(a, b any) bool {
	switch a := a.(type) {
	case []any:
		b, ok := b.([]any)
		return ok && sameValues(a, b)
	case Object:
		b, ok := b.(Object)
		return ok && sameObject(a, b)
	}
	switch b.(type) {
	case []any, Object:
		return false
	}
	return a == b
}

func sameValues(a, b []any) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true
	}
	for i := range a {
		if !sameValue(a[i], b[i]) {
			return false
		}
	}
	return true
}

// writtenAlike tells whether values that are the same are written the same, too: the members of their
// objects stand in the same order.
func writtenAlike(a, b []any) bool {
	return sameValues(a, b) && bytes.Equal(appendList(nil, a), appendList(nil, b))
}

func sameObject(a, b Object) bool {
	if len(a) != len(b) {
		return false
	}
	for _, m := range a {
		if other, ok := b.find(m.Name); !ok || !sameValue(m.Value, other) {
			return false
		}
	}
	return true
}
