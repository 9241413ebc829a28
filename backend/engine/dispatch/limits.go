package dispatch

import (
	"strconv"
	"strings"

	"fellesplan/backend/domain"
)

// Limit is one line of docs/limits.md: what the door asks of one field of one command.
type Limit struct {
	Room    string
	Command string
	Field   string // "kjelder[].tekst"; empty for what holds of the whole
	Rule    string // the code under which it is refused
	Value   string
}

// LimitsOf lists what the door holds the commands to, room by room, in the order in which they
// are declared.
func LimitsOf(rooms []*domain.Room) []Limit {
	limits := []Limit{
		{Rule: "body-size", Value: strconv.Itoa(maxBody)},
		{Rule: "json-depth", Value: strconv.Itoa(maxDepth)},
		{Rule: "combining", Value: strconv.Itoa(maxMarks)},
	}
	for _, room := range rooms {
		for _, h := range room.Commands() {
			gather := func(field, rule, value string) {
				limits = append(limits, Limit{room.Name, h.Name, field, rule, value})
			}
			planOf(room.Name+"."+h.Name, h.Type).tell("", gather)
		}
	}
	return limits
}

// Limits lists what the door holds the commands of this house to.
func (d *Dispatch) Limits() []Limit { return LimitsOf(d.declared) }

// tell names each limit of a field and of all that it holds.
func (p *plan) tell(path string, gather func(field, rule, value string)) {
	amount := func(rule string, n int) { gather(path, rule, strconv.Itoa(n)) }
	switch {
	case p.optional:
		p.item.tell(path, gather)
	case p.kind == object:
		p.tellFields(path, gather)
	case p.kind == list:
		if p.minItems > 0 {
			amount("min-items", p.minItems)
		}
		amount("max-items", p.maxItems)
		p.item.tell(path+"[]", gather)
	case p.kind == number:
		gather(path, "range", strconv.FormatInt(p.minimum, 10)+" … "+strconv.FormatInt(p.maximum, 10))
	case len(p.enum) > 0:
		gather(path, "enum", strings.Join(p.enum, ", "))
	case p.kind == line || p.kind == prose:
		if p.minLength > 0 {
			amount("min-length", p.minLength)
		}
		amount("max-length", p.maxLength)
		if p.pattern != nil {
			gather(path, "pattern", p.pattern.String())
		}
	}
}

func (p *plan) tellFields(path string, gather func(field, rule, value string)) {
	for _, f := range p.fields {
		at := strings.TrimPrefix(path+"."+f.name, ".")
		if f.required {
			gather(at, "required", "")
		}
		f.plan.tell(at, gather)
	}
}
