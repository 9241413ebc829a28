package dispatch

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// What holds for a field whose tags say nothing: no field is without a limit.
const (
	defaultLine  = 300    // characters
	defaultProse = 10_000 // characters
	defaultItems = 200
)

// kind is what a field of a command may hold. There is no kind for a number with a fraction, for
// a map or for "anything": a command that needs one must first say how it is bounded.
type kind int

const (
	object kind = iota
	list
	line
	prose
	id
	moment
	desimal
	tidsrom
	number
	truth
)

func (k kind) isString() bool { return k >= line && k <= tidsrom }

// plan is what the door knows of a field: its kind, and the limits from its tags.
type plan struct {
	typ      reflect.Type
	kind     kind
	required bool // the member must be there; its tag has no omitempty
	optional bool // the field is a pointer; item is what it points to

	fields []field // of an object, in the order of the struct
	byName map[string]int
	item   *plan // of a list or a pointer

	minLength, maxLength int // of a text, in characters
	minItems, maxItems   int // of a list
	minimum, maximum     int64
	enum                 []string
	pattern              *regexp.Regexp
}

type field struct {
	name     string
	index    int
	required bool
	plan     *plan
}

func (p *plan) permits(s string) bool { return len(p.enum) == 0 || slices.Contains(p.enum, s) }

var (
	typeID     = reflect.TypeFor[events.ID]()
	typeMoment = reflect.TypeFor[events.Moment]()
	typeProse  = reflect.TypeFor[domain.Prose]()
	typeNumber = reflect.TypeFor[events.Desimal]()
	typeSpan   = reflect.TypeFor[events.Tidsrom]()
)

// planOf lays the plan of a command. A command that the door could not hold to its limits is a
// mistake in the program, found when it starts.
func planOf(name string, t reflect.Type) *plan {
	p := lay(t, "", name, 0)
	if p.kind != object {
		panic("dispatch: the command " + name + " is not a struct")
	}
	return p
}

func lay(t reflect.Type, tag reflect.StructTag, where string, depth int) *plan {
	if depth > maxDepth {
		panic("dispatch: " + where + " is deeper than the door reads")
	}
	p := &plan{
		typ: t, required: required(tag),
		maxLength: defaultLine, maxItems: defaultItems, minimum: -maxNumber, maximum: maxNumber,
	}
	switch t.Kind() {
	case reflect.Pointer:
		p.optional, p.item = true, lay(t.Elem(), tag, where, depth+1)
	case reflect.Struct:
		p.kind = object
		p.layFields(where, depth)
	case reflect.Slice:
		p.kind, p.item = list, lay(t.Elem(), itemTag(tag), where+"[]", depth+1)
	case reflect.String:
		p.kind = stringKind(t)
		if p.kind == prose {
			p.maxLength = defaultProse
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.kind = number
	case reflect.Bool:
		p.kind = truth
	default:
		panic(fmt.Sprintf("dispatch: the door has no way to read %s, a %s", where, t))
	}
	p.limit(tag, where)
	return p
}

func stringKind(t reflect.Type) kind {
	switch t {
	case typeID:
		return id
	case typeMoment:
		return moment
	case typeProse:
		return prose
	case typeNumber:
		return desimal
	case typeSpan:
		return tidsrom
	}
	return line
}

func (p *plan) layFields(where string, depth int) {
	p.byName = map[string]int{}
	for i := range p.typ.NumField() {
		f := p.typ.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" || f.Anonymous {
			panic("dispatch: " + where + "." + f.Name + " needs a JSON name of its own")
		}
		p.byName[name] = len(p.fields)
		p.fields = append(p.fields, field{name, i, required(f.Tag), lay(f.Type, f.Tag, where+"."+name, depth+1)})
	}
}

// required tells whether a member must be there: what may be left out says omitempty.
func required(tag reflect.StructTag) bool {
	_, options, _ := strings.Cut(tag.Get("json"), ",")
	return !slices.ContainsFunc(strings.Split(options, ","), func(o string) bool {
		return o == "omitempty" || o == "omitzero"
	})
}

// itemTag is what a list's tag says of each item: the limits of texts and numbers, not of the
// list. An item is always required to be something.
func itemTag(tag reflect.StructTag) reflect.StructTag {
	var kept []string
	for _, key := range []string{"minLength", "maxLength", "minimum", "maximum", "enum", "pattern"} {
		if value, ok := tag.Lookup(key); ok {
			kept = append(kept, key+":"+strconv.Quote(value))
		}
	}
	return reflect.StructTag(strings.Join(kept, " "))
}

// unheeded are limits that other tools know and the door does not. One that stood there without
// being held would be worse than none.
var unheeded = []string{"exclusiveMinimum", "exclusiveMaximum", "multipleOf", "uniqueItems", "minProperties", "maxProperties", "format", "required", "default"}

func (p *plan) limit(tag reflect.StructTag, where string) {
	for _, key := range unheeded {
		if _, there := tag.Lookup(key); there {
			panic("dispatch: " + where + " has the tag " + key + ", which the door does not hold")
		}
	}
	whole := func(key string, otherwise int64) int64 {
		text, there := tag.Lookup(key)
		if !there {
			return otherwise
		}
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			panic("dispatch: " + where + " has a " + key + " that is no number: " + text)
		}
		return n
	}
	p.minLength, p.maxLength = int(whole("minLength", 0)), int(whole("maxLength", int64(p.maxLength)))
	p.minItems, p.maxItems = int(whole("minItems", 0)), int(whole("maxItems", int64(p.maxItems)))
	p.minimum, p.maximum = whole("minimum", p.minimum), whole("maximum", p.maximum)
	if enum := tag.Get("enum"); enum != "" {
		p.enum = strings.Split(enum, ",")
	}
	if pattern := tag.Get("pattern"); pattern != "" {
		p.pattern = regexp.MustCompile(pattern)
	}
	if p.maxLength > math.MaxInt32 || p.maxItems > math.MaxInt32 || p.minLength > p.maxLength || p.minItems > p.maxItems || p.minimum > p.maximum {
		panic("dispatch: the limits of " + where + " leave nothing")
	}
}
