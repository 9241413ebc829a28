package prosemirror

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxNesting is how deep lists and objects may stand in each other in what is read. Documents come
// nowhere near it; it keeps hostile input from using up the stack.
const maxNesting = 1000

// The kinds of values, as JavaScript tells them apart. What is not there is absent: it is not null.
type kind uint8

const (
	kindAbsent kind = iota
	kindNull
	kindBoolean
	kindNumber
	kindText
	kindList
	kindObject
)

// value is a value as it was read. Texts are parts of the input.
type value struct {
	kind   kind
	number float64 // a boolean is 1 or 0
	text   string
	items  []value  // of a list, and of an object
	names  []string // of an object: the names of items
}

var absent value

// get is a member of an object. What is not an object has no members.
func (v *value) get(name string) *value {
	for i, known := range v.names {
		if known == name {
			return &v.items[i]
		}
	}
	return &absent
}

// missing tells whether there is nothing, or null.
func (v *value) missing() bool { return v.kind == kindAbsent || v.kind == kindNull }

// truthy tells what JavaScript takes the value for where it wants a boolean.
func (v *value) truthy() bool {
	switch v.kind {
	case kindBoolean, kindNumber:
		return v.number != 0
	case kindText:
		return v.text != ""
	case kindList, kindObject:
		return true
	}
	return false
}

// maxPosition is far beyond any document, and far below where JavaScript cannot tell a number from its
// neighbour: sums of positions are exact on both sides.
const maxPosition = 1 << 40

// position is a whole number from 0 on.
func (v *value) position() (int, bool) {
	if v.kind != kindNumber || v.number < 0 || v.number > maxPosition || !isWhole(v.number) {
		return 0, false
	}
	return int(v.number), true
}

// isWhole tells whether a number is a whole one that JavaScript can tell from its neighbours.
func isWhole(number float64) bool {
	return number == math.Trunc(number) && math.Abs(number) < 1<<53
}

// reader reads JSON as JSON.parse does. It refuses what no browser would send: lone surrogates,
// broken UTF-8, numbers beyond all bounds, two members of one name.
type reader struct {
	in    string
	at    int
	depth int
}

func readJSON(raw []byte) (value, error) {
	if !utf8.Valid(raw) {
		return value{}, errors.New("the JSON is not UTF-8")
	}
	r := reader{in: string(raw)}
	v, err := r.value()
	if err != nil {
		return value{}, err
	}
	if r.space(); r.at < len(r.in) {
		return value{}, r.unexpected()
	}
	return v, nil
}

func (r *reader) unexpected() error {
	if r.at >= len(r.in) {
		return errors.New("the JSON ends too early")
	}
	return fmt.Errorf("unexpected %q at %d in the JSON", r.in[r.at], r.at)
}

func (r *reader) space() {
	for r.at < len(r.in) {
		switch r.in[r.at] {
		case ' ', '\t', '\n', '\r':
			r.at++
		default:
			return
		}
	}
}

// next skips space and gives the byte after it; 0 at the end.
func (r *reader) next() byte {
	if r.space(); r.at < len(r.in) {
		return r.in[r.at]
	}
	return 0
}

func (r *reader) value() (value, error) {
	switch c := r.next(); c {
	case '{':
		return r.object()
	case '[':
		return r.list()
	case '"':
		text, err := r.text()
		return value{kind: kindText, text: text}, err
	case 't':
		return r.word("true", value{kind: kindBoolean, number: 1})
	case 'f':
		return r.word("false", value{kind: kindBoolean})
	case 'n':
		return r.word("null", value{kind: kindNull})
	default:
		if c == '-' || isDigit(c) {
			return r.number()
		}
		return value{}, r.unexpected()
	}
}

func (r *reader) word(word string, v value) (value, error) {
	if !strings.HasPrefix(r.in[r.at:], word) {
		return value{}, r.unexpected()
	}
	r.at += len(word)
	return v, nil
}

// enter steps over an opening bracket and tells whether the closing one follows.
func (r *reader) enter(closing byte) (empty bool, err error) {
	if r.depth++; r.depth > maxNesting {
		return false, errors.New("the JSON is nested too deep")
	}
	r.at++
	if r.next() == closing {
		r.at++
		return true, nil
	}
	return false, nil
}

// more steps over a comma or a closing bracket and tells which it was.
func (r *reader) more(closing byte) (bool, error) {
	c := r.next()
	if c != ',' && c != closing {
		return false, r.unexpected()
	}
	r.at++
	return c == ',', nil
}

func (r *reader) list() (value, error) {
	v := value{kind: kindList}
	empty, err := r.enter(']')
	for more := !empty; more && err == nil; {
		var item value
		if item, err = r.value(); err != nil {
			break
		}
		v.items = append(v.items, item)
		more, err = r.more(']')
	}
	r.depth--
	return v, err
}

func (r *reader) object() (value, error) {
	v := value{kind: kindObject}
	empty, err := r.enter('}')
	if !empty && err == nil {
		v.items, v.names = make([]value, 0, 4), make([]string, 0, 4)
	}
	for more := !empty; more && err == nil; {
		if err = r.member(&v); err != nil {
			break
		}
		more, err = r.more('}')
	}
	r.depth--
	if err == nil && v.twice() {
		err = errors.New("a name is there twice in an object of the JSON")
	}
	return v, err
}

// twice tells whether two members of an object have the same name.
func (v *value) twice() bool {
	const few = 16
	if len(v.names) > few {
		seen := make(map[string]bool, len(v.names))
		for _, name := range v.names {
			seen[name] = true
		}
		return len(seen) < len(v.names)
	}
	for i, name := range v.names {
		if slices.Contains(v.names[:i], name) {
			return true
		}
	}
	return false
}

func (r *reader) member(v *value) error {
	if r.next() != '"' {
		return r.unexpected()
	}
	name, err := r.text()
	if err != nil {
		return err
	}
	if r.next() != ':' {
		return r.unexpected()
	}
	r.at++
	item, err := r.value()
	if err != nil {
		return err
	}
	v.names, v.items = append(v.names, name), append(v.items, item)
	return nil
}

// text reads a string; r stands on its opening quote.
func (r *reader) text() (string, error) {
	r.at++
	for start := r.at; r.at < len(r.in); r.at++ {
		switch c := r.in[r.at]; {
		case c == '"':
			r.at++
			return r.in[start : r.at-1], nil
		case c == '\\':
			return r.escaped(r.in[start:r.at])
		case c < ' ':
			return "", r.unexpected()
		}
	}
	return "", r.unexpected()
}

// escaped reads on from the first backslash of a string; head is what stands before it.
func (r *reader) escaped(head string) (string, error) {
	out := []byte(head)
	for r.at < len(r.in) {
		switch c := r.in[r.at]; {
		case c == '"':
			r.at++
			return string(out), nil
		case c == '\\':
			decoded, err := r.escape()
			if err != nil {
				return "", err
			}
			out = utf8.AppendRune(out, decoded)
		case c < ' ':
			return "", r.unexpected()
		default:
			out = append(out, c)
			r.at++
		}
	}
	return "", r.unexpected()
}

// simpleEscapes are the letters that may follow a backslash, and what they stand for.
var simpleEscapes = map[byte]rune{
	'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t',
}

// escape reads one escape, or two where they make up one character.
func (r *reader) escape() (rune, error) {
	if unit, ok := r.unit(); ok {
		return r.pair(unit)
	}
	if r.at+1 < len(r.in) {
		if c, ok := simpleEscapes[r.in[r.at+1]]; ok {
			r.at += 2
			return c, nil
		}
	}
	return 0, r.unexpected()
}

// unit reads \uXXXX where that is what follows.
func (r *reader) unit() (rune, bool) {
	if len(r.in)-r.at < 6 || r.in[r.at] != '\\' || r.in[r.at+1] != 'u' {
		return 0, false
	}
	for _, c := range []byte(r.in[r.at+2 : r.at+6]) {
		if !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
			return 0, false
		}
	}
	unit, err := strconv.ParseUint(r.in[r.at+2:r.at+6], 16, 16)
	if err != nil {
		return 0, false
	}
	r.at += 6
	return rune(unit), true
}

// pair reads the second half of a character whose first half is unit, if it is one.
func (r *reader) pair(unit rune) (rune, error) {
	if !isHighSurrogate(unit) && !isLowSurrogate(unit) {
		return unit, nil
	}
	low, ok := r.unit()
	if !isHighSurrogate(unit) || !ok || !isLowSurrogate(low) {
		return 0, errors.New("half a character in a string of the JSON")
	}
	return (unit-0xD800)<<10 + (low - 0xDC00) + 0x10000, nil
}

func (r *reader) number() (value, error) {
	start := r.at
	if r.in[r.at] == '-' {
		r.at++
	}
	whole := r.digits()
	if whole == 0 || whole > 1 && r.in[r.at-whole] == '0' {
		return value{}, fmt.Errorf("a number at %d in the JSON is not one", start)
	}
	plain := r.at
	if !r.fraction() || !r.exponent() {
		return value{}, fmt.Errorf("a number at %d in the JSON is not one", start)
	}
	if r.at == plain && whole <= 15 { // most numbers are positions
		small, err := strconv.Atoi(r.in[start:r.at])
		return value{kind: kindNumber, number: float64(small)}, err
	}
	number, err := strconv.ParseFloat(r.in[start:r.at], 64)
	if err != nil {
		return value{}, fmt.Errorf("a number at %d in the JSON is too large", start)
	}
	return value{kind: kindNumber, number: number}, nil
}

// fraction reads the part after the point, if there is one.
func (r *reader) fraction() bool {
	if r.at == len(r.in) || r.in[r.at] != '.' {
		return true
	}
	r.at++
	return r.digits() > 0
}

func (r *reader) exponent() bool {
	if r.at == len(r.in) || r.in[r.at]|0x20 != 'e' {
		return true
	}
	if r.at++; r.at < len(r.in) && (r.in[r.at] == '+' || r.in[r.at] == '-') {
		r.at++
	}
	return r.digits() > 0
}

func (r *reader) digits() (count int) {
	for r.at < len(r.in) && isDigit(r.in[r.at]) {
		r.at++
		count++
	}
	return count
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
