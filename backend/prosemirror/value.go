package prosemirror

import "fmt"

// Values of attributes are nil for null, bool, float64, string, []any and Object.

// Object is an object as a value of an attribute: its members in the order of JavaScript.
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

// plain makes a value of what was read. Texts are copied, so that they do not keep all of the input.
func (v *value) plain() any {
	switch v.kind {
	case kindBoolean:
		return v.number != 0
	case kindNumber:
		return v.number
	case kindText:
		return string([]byte(v.text))
	case kindList:
		list := make([]any, len(v.items))
		for i := range v.items {
			list[i] = v.items[i].plain()
		}
		return list
	case kindObject:
		return v.object()
	}
	return nil
}

func (v *value) object() Object {
	object := make(Object, 0, len(v.names))
	place := make(map[string]int, len(v.names))
	for i, name := range v.names {
		at, known := place[name]
		if !known {
			at = len(object)
			place[name] = at
			object = append(object, Member{Name: string([]byte(name))})
		}
		object[at].Value = v.items[i].plain()
	}
	inJavaScriptOrder(object)
	return object
}

// fromGo takes up a value that Go code gives.
func fromGo(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, float64, string:
		return v, nil
	case int:
		return float64(v), nil
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
		v, err := fromGo(m.Value)
		if err != nil {
			return nil, err
		}
		object[i] = Member{m.Name, v}
	}
	inJavaScriptOrder(object)
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
