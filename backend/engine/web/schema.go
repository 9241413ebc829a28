package web

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const refs = "#/components/schemas/"

func init() {
	// A nil list would be a mistake in a row; the page's types shall not have to think of it.
	huma.DefaultArrayNullable = false
}

// registry names the schemas of the document. It is huma's, but that it knows our own kinds of
// text, and calls types after their room: two rooms may both have a Row.
type registry struct {
	schemas map[string]*huma.Schema
	types   map[string]reflect.Type
	named   map[reflect.Type]string // names that are not made of the type's own
}

var _ huma.Registry = (*registry)(nil)

func newRegistry() *registry {
	return &registry{schemas: map[string]*huma.Schema{}, types: map[string]reflect.Type{}, named: map[reflect.Type]string{}}
}

// Schema gives the schema of a type, or a reference to it.
func (r *registry) Schema(t reflect.Type, allowRef bool, hint string) *huma.Schema {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if own := ownKind(t); own != nil {
		return own
	}
	if t.Kind() != reflect.Struct || t.PkgPath() == "time" {
		return huma.SchemaFromType(r, t)
	}
	name := r.name(t, hint)
	if known, there := r.types[name]; there && known != t {
		panic(fmt.Sprintf("web: %s and %s would both be called %s", known, t, name))
	} else if !there {
		r.types[name] = t
		r.schemas[name] = &huma.Schema{} // so that a type can hold itself
		*r.schemas[name] = *huma.SchemaFromType(r, t)
	}
	if allowRef {
		return &huma.Schema{Ref: refs + name}
	}
	return r.schemas[name]
}

// name calls a type of a room "<Room><Type>"; of the others the type's own name is enough.
func (r *registry) name(t reflect.Type, hint string) string {
	if name, ok := r.named[t]; ok {
		return name
	}
	name := t.Name()
	if name == "" {
		name = hint
	}
	if room, is := strings.CutPrefix(t.PkgPath(), "fellesplan/backend/domain/"); is {
		return capital(room) + name
	}
	return capital(strings.TrimSuffix(name, "JSON"))
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// SchemaFromRef finds the schema that a reference names.
func (r *registry) SchemaFromRef(ref string) *huma.Schema {
	return r.schemas[strings.TrimPrefix(ref, refs)]
}

// TypeFromRef finds the type that a reference names.
func (r *registry) TypeFromRef(ref string) reflect.Type {
	return r.types[strings.TrimPrefix(ref, refs)]
}

// Map gives all schemas by name.
func (r *registry) Map() map[string]*huma.Schema { return r.schemas }

// RegisterTypeAlias is not used: ownKind does it.
func (r *registry) RegisterTypeAlias(reflect.Type, reflect.Type) { panic("web: no aliases here") }

// MarshalJSON writes the schemas, sorted by name.
func (r *registry) MarshalJSON() ([]byte, error) { return json.Marshal(r.schemas) }

const (
	idPattern      = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
	momentPattern  = `^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?)?)?$`
	desimalPattern = `^(-?(0|[1-9]\d{0,14})(\.\d{0,5}[1-9])?)?$`
	tidsromPattern = `^([1-9]\d{3}(H[12]|T[1-3]|K[1-4]|M(0[1-9]|1[0-2]))?)?$`
	linePattern    = `^[^\x00-\x1f\x7f]*$`
	prosePattern   = `^[^\x00-\x08\x0b-\x1f\x7f]*$`
)

// ownKind gives the schema of a type whose JSON form cannot be seen from its Go form.
func ownKind(t reflect.Type) *huma.Schema {
	text := func(format, pattern, says string) *huma.Schema {
		return &huma.Schema{Type: huma.TypeString, Format: format, Pattern: pattern, Description: says}
	}
	switch t {
	case reflect.TypeFor[events.ID]():
		return text("uuid", idPattern, "")
	case reflect.TypeFor[events.Moment]():
		return text("", momentPattern, "a time as exactly as it is known: 2022, 2022-04, 2022-04-01 or 2022-04-01T10:00:00.000Z")
	case reflect.TypeFor[events.Desimal]():
		return text("", desimalPattern, "a number written out exactly: 12500, -3, 0.75")
	case reflect.TypeFor[events.Tidsrom]():
		return text("", tidsromPattern, "a year 2026, a half 2026H1, a third 2026T2, a quarter 2026K3 or a month 2026M09")
	case reflect.TypeFor[domain.Line]():
		return text("line", linePattern, "one line of text")
	case reflect.TypeFor[domain.Prose]():
		return text("prose", prosePattern, "running text, which may have line breaks")
	case reflect.TypeFor[events.JSON](), reflect.TypeFor[json.RawMessage]():
		return &huma.Schema{Type: huma.TypeObject, AdditionalProperties: true}
	case reflect.TypeFor[domain.EntryFact]():
		return &huma.Schema{Ref: refs + "Event"}
	case reflect.TypeFor[domain.Scope]():
		return &huma.Schema{Type: huma.TypeString, Enum: []any{string(domain.Own), string(domain.All)}}
	case reflect.TypeFor[domain.Role]():
		s := &huma.Schema{Type: huma.TypeString}
		for _, role := range domain.Roles() {
			s.Enum = append(s.Enum, string(role))
		}
		return s
	}
	if words := events.Enum(t); words != nil {
		s := &huma.Schema{Type: huma.TypeString}
		for _, word := range words {
			s.Enum = append(s.Enum, word)
		}
		return s
	}
	return nil
}

// addEvents puts every fact there is into the document, and Event as the union of them, told apart
// by type. The mapping is spelled out: without it, tools take the schema's name for the type's.
func addEvents(r *registry) {
	union := &huma.Schema{
		Description:   "One fact, told by its type. A reader that meets a type it does not know must stop.",
		Discriminator: &huma.Discriminator{PropertyName: "type", Mapping: map[string]string{}},
	}
	for _, kind := range events.Kinds() {
		name := r.name(kind.Go, "") + "Event"
		r.schemas[name] = &huma.Schema{
			Type: huma.TypeObject, Required: []string{"type", "data"}, AdditionalProperties: false,
			Properties: map[string]*huma.Schema{
				"type": {Type: huma.TypeString, Enum: []any{kind.Type}},
				"data": r.Schema(kind.Go, true, ""),
			},
		}
		union.OneOf = append(union.OneOf, &huma.Schema{Ref: refs + name})
		union.Discriminator.Mapping[kind.Type] = refs + name
	}
	r.schemas["Event"] = union
}

// addPicture puts a row as it is sent, with its key and where in the log it stands.
func addPicture(r *registry, name string, of *huma.Schema) *huma.Schema {
	picture := *r.Schema(reflect.TypeFor[domain.Row](), false, "")
	properties := map[string]*huma.Schema{}
	for key, property := range picture.Properties {
		properties[key] = property
	}
	properties["row"] = of
	picture.Properties = properties
	r.schemas[name] = &picture
	return &huma.Schema{Ref: refs + name}
}

// addList puts a page of pictures.
func addList(r *registry, name string, of *huma.Schema) *huma.Schema {
	list := *r.Schema(reflect.TypeFor[pageJSON](), false, "")
	properties := map[string]*huma.Schema{}
	for key, property := range list.Properties {
		properties[key] = property
	}
	properties["rows"] = &huma.Schema{Type: huma.TypeArray, Items: of}
	list.Properties = properties
	r.schemas[name] = &list
	return &huma.Schema{Ref: refs + name}
}
