package domain_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// TestAccessTableIsWhole: every command of every room has a line in the table, each room has its
// line of reading, and no line is about something that does not exist.
func TestAccessTableIsWhole(t *testing.T) {
	var actions []string
	for _, room := range rooms {
		actions = append(actions, room.Name+".see")
		for _, h := range room.Commands() {
			actions = append(actions, room.Name+"."+h.Name)
		}
	}
	actions = append(actions, domain.TekstActs()...)
	slices.Sort(actions)
	lines := domain.AccessActions()
	for _, action := range actions {
		if !slices.Contains(lines, action) {
			t.Errorf("%s has no line in the access table", action)
		}
	}
	for _, line := range lines {
		if !slices.Contains(actions, line) {
			t.Errorf("the access table has a line for %s, which does not exist", line)
		}
		if len(domain.AccessOf(line)) == 0 {
			t.Errorf("nobody may ever do %s", line)
		}
	}
}

// TestEveryFactHasARoom: the rooms here and the facts there have the same names.
func TestEveryFactHasARoom(t *testing.T) {
	for _, kind := range events.Kinds() {
		name, _, _ := strings.Cut(kind.Type, ".")
		if !slices.ContainsFunc(rooms, func(r *domain.Room) bool { return r.Name == name }) {
			t.Errorf("no room for %s", kind.Type)
		}
	}
}

// TestCommandsAreBounded: the door checks by tags, so each field must carry its own: what it is,
// how long a text and a list may be, which words an enumeration has. A plain string would slip
// past the rules of text.
func TestCommandsAreBounded(t *testing.T) {
	for _, room := range rooms {
		for _, h := range room.Commands() {
			if field, has := h.Type.FieldByName("ID"); !has || field.Tag.Get("json") != "id" {
				t.Errorf("%s.%s has no id", room.Name, h.Name)
			}
			checkFields(t, room.Name+"."+h.Name, h.Type)
		}
		if _, has := room.RowType().FieldByName("ID"); !has || room.RowType().Name() != "Row" {
			t.Errorf("the row of %s has no id, or another name than Row", room.Name)
		}
	}
}

func checkFields(t *testing.T, path string, in reflect.Type) {
	for i := range in.NumField() {
		field := in.Field(i)
		checkField(t, path+"."+field.Name, field, field.Type)
	}
}

func checkField(t *testing.T, path string, field reflect.StructField, of reflect.Type) {
	need := func(tag string) {
		if field.Tag.Get(tag) == "" {
			t.Errorf("%s has no tag %s", path, tag)
		}
	}
	need("json")
	need("doc")
	switch of.Kind() {
	case reflect.Slice:
		need("maxItems")
		if of.Elem().Kind() == reflect.Struct {
			checkFields(t, path, of.Elem())
			return
		}
		checkField(t, path+"[]", field, of.Elem())
	case reflect.Pointer:
		checkField(t, path, field, of.Elem())
	case reflect.Struct:
		checkFields(t, path, of)
	case reflect.String:
		switch of {
		case reflect.TypeFor[events.ID](), reflect.TypeFor[events.Moment](), reflect.TypeFor[events.Desimal](), reflect.TypeFor[events.Tidsrom]():
		case reflect.TypeFor[domain.Line](), reflect.TypeFor[domain.Prose]():
			need("maxLength")
		case reflect.TypeFor[string]():
			t.Errorf("%s is a plain string, which the door does not clean", path)
		default:
			if words := strings.Join(events.Enum(of), ","); words == "" || field.Tag.Get("enum") != words {
				t.Errorf("%s has the words %q, the facts have %q", path, field.Tag.Get("enum"), words)
			}
		}
	case reflect.Int:
		need("minimum")
		need("maximum")
	case reflect.Bool:
	default:
		t.Errorf("%s is a %s", path, of)
	}
}
