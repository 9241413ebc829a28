package dispatch

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The door is where JSON from outside becomes a command. It reads each value straight into the
// field that waits for it, so nothing gets in that the command's struct does not name. What it
// refuses, it refuses with the field and the rule, and it tells of several faults at once.
//
// jsontext sees to the grammar: repeated keys, invalid UTF-8 and lone surrogates are errors
// there. encoding/json would let all of them through.

const (
	// maxBody is the most bytes that a command may take. The web stops larger ones with 413.
	maxBody = 64 << 10
	// maxDepth is how deep objects and lists may stand in one another.
	maxDepth = 32
	// maxFaults is how many faults one refusal tells of.
	maxFaults = 20
	// maxNumber is the largest whole number that a page can hold exactly (2⁵³ − 1).
	maxNumber = 1<<53 - 1
	// maxShown is how many bytes of an unknown key are shown to the one who sent it.
	maxShown = 64
)

// door reads the bodies of one command.
type door struct {
	handler *domain.Handler
	plan    *plan
}

func newDoor(room string, h *domain.Handler) *door {
	return &door{handler: h, plan: planOf(room+"."+h.Name, h.Type)}
}

// read gives the command that the body holds, or the refusal that says what is wrong with it.
func (d *door) read(body []byte) (any, *domain.Refusal) {
	if refusal := outline(body); refusal != nil {
		return nil, refusal
	}
	r := &reader{dec: jsontext.NewDecoder(bytes.NewBuffer(body))}
	command := reflect.New(d.handler.Type).Elem()
	err := r.value(d.plan, command)
	if err == nil {
		err = r.end()
	}
	if err != nil {
		return nil, notJSON(err)
	}
	if len(r.faults) > 0 {
		return nil, faulty(r.faults)
	}
	return command.Interface(), nil
}

// outline looks at the body as bytes, before anything is read: size, encoding, depth.
func outline(body []byte) *domain.Refusal {
	switch {
	case len(body) > maxBody:
		return domain.Refuse(domain.Broken, "body-size", say("body-size", maxBody))
	case !utf8.Valid(body):
		return domain.Refuse(domain.Broken, "json-utf8", say("json-utf8"))
	case tooDeep(body):
		return domain.Refuse(domain.Broken, "json-depth", say("json-depth", maxDepth))
	}
	return nil
}

// tooDeep counts brackets outside strings. It need not know whether they match.
func tooDeep(body []byte) bool {
	depth, inString := 0, false
	for i := 0; i < len(body); i++ {
		switch c := body[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case inString:
		case c == '{' || c == '[':
			if depth++; depth > maxDepth {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}

// reader walks one body beside the plan of its command. Its methods give an error only where the
// body is not JSON, after which nothing more can be read; other faults are gathered.
type reader struct {
	dec    *jsontext.Decoder
	path   []byte // where in the command the reader stands: "kjelder[0].tekst"
	faults []domain.Fault
}

func (r *reader) fault(rule string, args ...any) { r.note(rule, say(rule, args...)) }

func (r *reader) note(rule string, words domain.Words) {
	if len(r.faults) < maxFaults {
		r.faults = append(r.faults, domain.Fault{Field: string(r.path), Rule: rule, Words: words})
	}
}

// refuse notes a fault of the next value and steps over it.
func (r *reader) refuse(rule string, args ...any) error {
	r.fault(rule, args...)
	return r.dec.SkipValue()
}

// enter moves into a member of an object and gives the way back.
func (r *reader) enter(name string) (back int) {
	back = len(r.path)
	if back > 0 {
		r.path = append(r.path, '.')
	}
	r.path = append(r.path, name...)
	return back
}

func (r *reader) enterItem(i int) (back int) {
	back = len(r.path)
	r.path = append(strconv.AppendInt(append(r.path, '['), int64(i), 10), ']')
	return back
}

func (r *reader) leave(back int) { r.path = r.path[:back] }

// value reads the next value into the field that the plan describes.
func (r *reader) value(p *plan, into reflect.Value) error {
	kind := r.dec.PeekKind()
	if kind == 'n' {
		return r.refuse("json-null")
	}
	if p.optional {
		into.Set(reflect.New(p.typ.Elem()))
		return r.value(p.item, into.Elem())
	}
	switch {
	case p.kind == object && kind == '{':
		return r.object(p, into)
	case p.kind == list && kind == '[':
		return r.list(p, into)
	case p.kind == number && kind == '0':
		return r.number(p, into)
	case p.kind == truth && (kind == 't' || kind == 'f'):
		_, err := r.dec.ReadToken()
		into.SetBool(kind == 't')
		return err
	case p.kind.isString() && kind == '"':
		token, err := r.dec.ReadToken()
		if err == nil {
			r.text(p, into, token.String())
		}
		return err
	}
	r.note("json-type", kindWords[p.kind])
	return r.dec.SkipValue()
}

func (r *reader) object(p *plan, into reflect.Value) error {
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	seen := make([]bool, len(p.fields))
	for r.dec.PeekKind() != '}' {
		name, err := r.dec.ReadToken()
		if err != nil {
			return err
		}
		if err := r.member(p, into, name.String(), seen); err != nil {
			return err
		}
	}
	for i, f := range p.fields {
		if f.required && !seen[i] {
			back := r.enter(f.name)
			r.fault("required")
			r.leave(back)
		}
	}
	_, err := r.dec.ReadToken()
	return err
}

func (r *reader) member(p *plan, into reflect.Value, name string, seen []bool) error {
	i, known := p.byName[name]
	defer r.leave(r.enter(shown(name)))
	if !known {
		return r.refuse("unknown-field")
	}
	seen[i] = true
	return r.value(p.fields[i].plan, into.Field(p.fields[i].index))
}

// shown cuts a key that may be of any length and hold anything.
func shown(name string) string {
	if len(name) <= maxShown {
		return name
	}
	return strings.ToValidUTF8(name[:maxShown], "") + "…"
}

func (r *reader) list(p *plan, into reflect.Value) error {
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	items, count := reflect.MakeSlice(p.typ, 0, 4), 0
	for ; r.dec.PeekKind() != ']'; count++ {
		if count >= p.maxItems {
			if err := r.dec.SkipValue(); err != nil {
				return err
			}
			continue
		}
		item := reflect.New(p.typ.Elem()).Elem()
		back := r.enterItem(count)
		if err := r.value(p.item, item); err != nil {
			return err
		}
		r.leave(back)
		items = reflect.Append(items, item)
	}
	if count > p.maxItems {
		r.fault("max-items", p.maxItems)
	}
	if count < p.minItems {
		r.fault("min-items", p.minItems)
	}
	if count > 0 || p.required {
		into.Set(items)
	}
	_, err := r.dec.ReadToken()
	return err
}

// number reads a whole number in its one plain spelling: no fraction, no exponent, no -0.
func (r *reader) number(p *plan, into reflect.Value) error {
	raw, err := r.dec.ReadValue()
	if err != nil {
		return err
	}
	n, err := strconv.ParseInt(string(raw), 10, 64)
	switch {
	case err != nil || strconv.FormatInt(n, 10) != string(raw) || n > maxNumber || n < -maxNumber:
		r.fault("number")
	case into.OverflowInt(n) || n < p.minimum || n > p.maximum:
		r.fault("range", p.minimum, p.maximum)
	default:
		into.SetInt(n)
	}
	return nil
}

// text reads one of the kinds of string.
func (r *reader) text(p *plan, into reflect.Value, s string) {
	rule := ""
	switch p.kind {
	case id:
		rule = formal(p, s, "id", func() error { _, err := events.ParseID(s); return err })
	case moment:
		rule = formal(p, s, "moment", func() error { _, err := events.ParseMoment(s); return err })
	case desimal:
		rule = formal(p, s, "desimal", func() error { _, err := events.ParseDesimal(s); return err })
	case tidsrom:
		rule = formal(p, s, "tidsrom", func() error { _, err := events.ParseTidsrom(s); return err })
	default:
		if s, rule = clean(s, p.kind == prose); rule == "" {
			r.limits(p, s)
		}
	}
	if rule != "" {
		r.fault(rule)
		return
	}
	into.SetString(s)
}

// formal gives the rule that a string of a fixed form breaks. Empty stands for "none", where the
// field may be left out.
func formal(p *plan, s, rule string, parse func() error) string {
	switch {
	case s == "" && p.required:
		return "required"
	case s != "" && parse() != nil:
		return rule
	}
	return ""
}

// limits holds a text against the tags of its field. An optional text that is empty is not given.
func (r *reader) limits(p *plan, s string) {
	if s == "" && !p.required {
		return
	}
	length := utf8.RuneCountInString(s)
	switch {
	case p.minLength > 0 && strings.TrimSpace(s) == "":
		r.fault("required")
	case length < p.minLength:
		r.fault("min-length", p.minLength)
	case length > p.maxLength:
		r.fault("max-length", length, p.maxLength)
	case !p.permits(s):
		r.fault("enum", strings.Join(p.enum, ", "))
	case p.pattern != nil && !p.pattern.MatchString(s):
		r.fault("pattern", p.pattern)
	case holdsFodselsnummer(s):
		r.fault("fodselsnummer")
	}
}

// end refuses anything after the command.
func (r *reader) end() error {
	if _, err := r.dec.ReadToken(); err == nil {
		return errTrailing
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

var errTrailing = errors.New("something stands after the command")

// notJSON is the refusal of a body that breaks the grammar of JSON.
func notJSON(err error) *domain.Refusal {
	rule, field := "json-syntax", ""
	if syntax, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		field = pathOf(syntax.JSONPointer)
	}
	if errors.Is(err, jsontext.ErrDuplicateName) {
		rule = "json-duplicate"
	}
	refusal := domain.Fail(field, rule, say(rule))
	if field == "" {
		refusal.Faults = nil
	}
	return refusal
}

// pathOf writes a JSON pointer as the other paths are written.
func pathOf(pointer jsontext.Pointer) string {
	path := ""
	for token := range pointer.Tokens() {
		if _, err := strconv.Atoi(token); err == nil && path != "" {
			path += "[" + token + "]"
			continue
		}
		path = strings.TrimPrefix(path+"."+shown(token), ".")
	}
	return path
}

// faulty is the refusal of a command for one field or several.
func faulty(faults []domain.Fault) *domain.Refusal {
	if len(faults) == 1 {
		return domain.Fail(faults[0].Field, faults[0].Rule, faults[0].Words)
	}
	return &domain.Refusal{Kind: domain.Broken, Rule: "fields", Words: say("fields", len(faults)), Faults: faults}
}

// say gives the words of a rule with its limits filled in.
func say(rule string, args ...any) domain.Words {
	words, known := doorWords[rule]
	if !known {
		panic("dispatch: no words for the rule " + rule)
	}
	if len(args) == 0 {
		return words
	}
	return words.With(args...)
}
