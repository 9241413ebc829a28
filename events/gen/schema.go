package main

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// What a schema says of texts in one spelling, the same as ParseID, ParseMoment, ParseDesimal and
// ParseTidsrom accept but for days that no calendar has.
const (
	idPattern     = `^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`
	momentPattern = `^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])` +
		`(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z)?)?)?$`
	desimalPattern = `^(-?(0|[1-9][0-9]{0,14})\.[0-9]{0,5}[1-9]|-?[1-9][0-9]{0,14}|0)$`
	tidsromPattern = `^[1-9][0-9]{3}(H[12]|T[123]|K[1-4]|M(0[1-9]|1[0-2]))?$`
	maxSafeInt     = 1<<53 - 1
)

const dialect = "https://json-schema.org/draft/2020-12/schema"

// object is a JSON object with its keys in a given order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON keeps the order, which a map would not.
func (o object) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			out = append(out, ',')
		}
		value, err := marshal(m.value)
		if err != nil {
			return nil, err
		}
		out = append(append(strconv.AppendQuote(out, m.key), ':'), value...)
	}
	return append(out, '}'), nil
}

func marshal(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), err
}

// document is a schema as it is committed: indented, with a line break at the end.
func document(o object) []byte {
	raw, err := marshal(o)
	if err != nil {
		panic(err)
	}
	var buf bytes.Buffer
	if err := json.Indent(&buf, raw, "", "  "); err != nil {
		panic(err)
	}
	buf.WriteByte('\n')
	return buf.Bytes()
}

// factSchema is the schema of the data of one fact. It stands alone: its parts are under $defs.
func factSchema(m model, fact structType) []byte {
	out := object{
		{"$schema", dialect},
		{"title", fact.kind},
		{"description", fact.doc},
	}
	out = append(out, m.properties(fact)...)
	var defs object
	for _, name := range m.parts(fact) {
		part := m.structs[name]
		defs = append(defs, member{name, append(object{{"description", part.doc}}, m.properties(part)...)})
	}
	if len(defs) > 0 {
		out = append(out, member{"$defs", defs})
	}
	return document(out)
}

// properties is the shape of a struct.
func (m model) properties(s structType) object {
	props, required := object{}, []string{}
	for _, f := range s.fields {
		props = append(props, member{f.json, m.property(f)})
		if !f.optional {
			required = append(required, f.json)
		}
	}
	out := object{{"type", "object"}, {"properties", props}}
	if len(required) > 0 {
		out = append(out, member{"required", required})
	}
	return append(out, member{"additionalProperties", false})
}

// property is the schema of one field. An optional field that is there is never empty, since an
// empty one is left out.
func (m model) property(f fieldType) object {
	var out object
	if f.doc != "" {
		out = append(out, member{"description", f.doc})
	}
	if !f.list {
		return append(out, m.value(f.typ, f.optional)...)
	}
	out = append(out, member{"type", "array"}, member{"items", m.value(f.typ, false)})
	if f.optional {
		out = append(out, member{"minItems", 1})
	}
	return out
}

func (m model) value(typ string, given bool) object {
	if e, ok := m.byEnum[typ]; ok {
		return object{{"type", "string"}, {"enum", e.values()}}
	}
	if _, ok := m.structs[typ]; ok {
		return object{{"$ref", "#/$defs/" + typ}}
	}
	switch {
	case typ == "JSON":
		return object{{"type", "object"}}
	case typ == "ID":
		return object{{"type", "string"}, {"format", "uuid"}, {"pattern", idPattern}}
	case typ == "Moment":
		return patterned(momentPattern, given)
	case typ == "Desimal":
		return patterned(desimalPattern, given)
	case typ == "Tidsrom":
		return patterned(tidsromPattern, given)
	case typ == "string" && given:
		return object{{"type", "string"}, {"minLength", 1}}
	case typ == "string":
		return object{{"type", "string"}}
	case typ == "int" && given:
		return object{{"type", "integer"}, {"minimum", -maxSafeInt}, {"maximum", maxSafeInt}, {"not", object{{"const", 0}}}}
	case typ == "int":
		return object{{"type", "integer"}, {"minimum", -maxSafeInt}, {"maximum", maxSafeInt}}
	case typ == "bool" && given:
		return object{{"type", "boolean"}, {"const", true}}
	case typ == "bool":
		return object{{"type", "boolean"}}
	}
	panic("gen: no schema for type " + typ)
}

// patterned is a text in one spelling; where it need not be given it may be empty.
func patterned(pattern string, given bool) object {
	if !given {
		pattern = "^$|" + pattern
	}
	return object{{"type", "string"}, {"pattern", pattern}}
}

func (e enumType) values() []string {
	values := make([]string, len(e.words))
	for i, w := range e.words {
		values[i] = w.value
	}
	return values
}

// recordSchema is the schema of the body of a record: the facts of one command.
func recordSchema(m model) []byte {
	kinds := make([]object, len(m.facts))
	for i, fact := range m.facts {
		kinds[i] = object{
			{"description", fact.doc},
			{"type", "object"},
			{"properties", object{
				{"type", object{{"const", fact.kind}}},
				{"data", object{{"$ref", fact.kind + ".json"}}},
			}},
			{"required", []string{"type", "data"}},
			{"additionalProperties", false},
		}
	}
	return document(object{
		{"$schema", dialect},
		{"title", "The body of a record"},
		{"description", "What one command did to one thing: one fact, or a few that stand or fall together. " +
			"The bytes are in the canonical form: keys in the order given here, no blanks, no null, empty optional fields left out."},
		{"type", "object"},
		{"properties", object{{"facts", object{
			{"type", "array"}, {"minItems", 1}, {"items", object{{"oneOf", kinds}}},
		}}}},
		{"required", []string{"facts"}},
		{"additionalProperties", false},
	})
}
