package events

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// JSON is an object whose shape is not ours: a step of ProseMirror. It is kept as it was
// spelled, and there is one spelling only: no blanks, the strings as the canonical form has them,
// numbers whole and within ±(2^53 − 1) without sign of zero, fraction or exponent, no key twice in
// one object, at most maxJSONDepth levels. null may stand here: ProseMirror has attributes without
// a value.
type JSON string

// maxJSONDepth is how deep objects and lists may stand in one another. A step nests three levels
// for each level of the document, and a document has at most 32.
const maxJSONDepth = 128

// UnmarshalJSON keeps the text as it is; whether it is spelled canonically is looked at when the
// fact is written again, as for every other field.
func (j *JSON) UnmarshalJSON(text []byte) error {
	*j = JSON(text)
	return nil
}

// MarshalJSON gives the text.
func (j JSON) MarshalJSON() ([]byte, error) { return []byte(j), nil }

// CanonicalJSON tells whether the text is JSON in its one spelling.
func CanonicalJSON(text string) error {
	s := spelling{text: text}
	if err := s.value(0); err != nil {
		return fmt.Errorf("at byte %d: %w", s.at, err)
	}
	if s.at != len(text) {
		return fmt.Errorf("at byte %d: something stands after the value", s.at)
	}
	return nil
}

// MakeJSON writes a value of encoding/json in the canonical spelling. Maps have their keys sorted,
// as encoding/json does.
func MakeJSON(v any) (JSON, error) {
	var out strings.Builder
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return "", err
	}
	text := strings.TrimSuffix(out.String(), "\n")
	// encoding/json escapes these two for JavaScript's sake; the canonical form does not.
	text = unescapeSeparators(text)
	return JSON(text), CanonicalJSON(text)
}

// unescapeSeparators writes U+2028 and U+2029 as they are. A backslash before the escape belongs to
// it only where an even number stands before.
func unescapeSeparators(text string) string {
	if !strings.Contains(text, `\u202`) {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			out.WriteByte(text[i])
			continue
		}
		if rest := text[i:]; strings.HasPrefix(rest, `\u2028`) || strings.HasPrefix(rest, `\u2029`) {
			out.WriteString(map[byte]string{'8': "\u2028", '9': "\u2029"}[rest[5]])
			i += len(`\u2028`) - 1
			continue
		}
		out.WriteByte(text[i])
		i++
		out.WriteByte(text[i])
	}
	return out.String()
}

func writeJSON(out []byte, v reflect.Value) ([]byte, error) {
	if !strings.HasPrefix(v.String(), "{") {
		return nil, errNoObject
	}
	if err := CanonicalJSON(v.String()); err != nil {
		return nil, err
	}
	return append(out, v.String()...), nil
}

var errNoObject = errors.New("want an object")

// spelling walks through a text and refuses all but the one spelling.
type spelling struct {
	text string
	at   int
}

var errSpelling = errors.New("not the canonical spelling of JSON")

func (s *spelling) value(depth int) error {
	if depth > maxJSONDepth {
		return errors.New("nested too deep")
	}
	switch c := s.peek(); {
	case c == '{':
		return s.object(depth)
	case c == '[':
		return s.list(depth)
	case c == '"':
		_, err := s.str()
		return err
	case c == '-' || c >= '0' && c <= '9':
		return s.number()
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.HasPrefix(s.text[s.at:], word) {
			s.at += len(word)
			return nil
		}
	}
	return errSpelling
}

// peek gives the next byte; 0 at the end.
func (s *spelling) peek() byte {
	if s.at == len(s.text) {
		return 0
	}
	return s.text[s.at]
}

func (s *spelling) take(c byte) bool {
	if s.peek() != c || s.at == len(s.text) {
		return false
	}
	s.at++
	return true
}

func (s *spelling) object(depth int) error {
	s.at++
	keys := keySet{few: make([]string, 0, fewKeys)}
	if s.take('}') {
		return nil
	}
	for {
		key, err := s.str()
		if err != nil {
			return err
		}
		if !keys.add(key) {
			return fmt.Errorf("the key %s stands twice", key)
		}
		if !s.take(':') {
			return errSpelling
		}
		if err := s.value(depth + 1); err != nil {
			return err
		}
		if s.take('}') {
			return nil
		}
		if !s.take(',') {
			return errSpelling
		}
	}
}

// keySet holds the keys of one object. Nearly all objects have a few, which are kept in place.
type keySet struct {
	few  []string
	many map[string]bool
}

const fewKeys = 8

// add tells whether the key is new.
func (k *keySet) add(key string) bool {
	if k.many == nil {
		if slices.Contains(k.few, key) {
			return false
		}
		if len(k.few) < fewKeys {
			k.few = append(k.few, key)
			return true
		}
		k.many = map[string]bool{}
		for _, old := range k.few {
			k.many[old] = true
		}
	}
	if k.many[key] {
		return false
	}
	k.many[key] = true
	return true
}

func (s *spelling) list(depth int) error {
	s.at++
	if s.take(']') {
		return nil
	}
	for {
		if err := s.value(depth + 1); err != nil {
			return err
		}
		if s.take(']') {
			return nil
		}
		if !s.take(',') {
			return errSpelling
		}
	}
}

// str reads a string and gives it as spelled. Its one spelling is the one that appendString gives.
func (s *spelling) str() (string, error) {
	start := s.at
	if !s.take('"') {
		return "", errSpelling
	}
	for s.peek() != '"' {
		switch c := s.peek(); {
		case c == '\\':
			if !s.escape() {
				return "", errSpelling
			}
		case c < ' ':
			return "", errSpelling
		default:
			s.at++
		}
	}
	s.at++
	if !utf8.ValidString(s.text[start:s.at]) {
		return "", errors.New("the text is not UTF-8")
	}
	return s.text[start:s.at], nil
}

// escape takes one of the escapes that the canonical form has.
func (s *spelling) escape() bool {
	rest := s.text[s.at:]
	if len(rest) >= 2 && strings.IndexByte(`"\btnfr`, rest[1]) >= 0 {
		s.at += 2
		return true
	}
	if len(rest) < 6 || rest[:4] != `\u00` {
		return false
	}
	n, err := strconv.ParseUint(rest[4:6], 16, 8)
	if err != nil || n >= ' ' || shortEscapes[n] != 0 || strings.ToLower(rest[4:6]) != rest[4:6] {
		return false
	}
	s.at += 6
	return true
}

func (s *spelling) number() error {
	start := s.at
	s.take('-')
	for c := s.peek(); c >= '0' && c <= '9'; c = s.peek() {
		s.at++
	}
	digits := s.text[start:s.at]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > maxSafeInt || n < -maxSafeInt || strconv.FormatInt(n, 10) != digits {
		return fmt.Errorf("%q is no whole number that JavaScript holds", digits)
	}
	return nil
}
