package tekst

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// What dokument.json asks of the values of attributes beyond their type, and how large it lets a
// document be. The page reads the same file.

// rules are the attributes of one node or mark that have a rule, in order.
type rules []attrRule

type attrRule struct {
	Name      string `json:"name"`
	Form      string `json:"form"`
	Min       *int   `json:"min"`
	Max       *int   `json:"max"`
	MaxLength int    `json:"maxLength"`
}

// limits are what a document may hold at most.
type limits struct {
	Depth     int `json:"depth"`
	Nodes     int `json:"nodes"`
	Text      int `json:"text"`
	Cells     int `json:"cells"`
	Combining int `json:"combining"`
}

// file is what of dokument.json the steps do not know.
var (
	file      = must(readFile(events.DokumentSchema))
	nodeRules = rulesOf(file.Nodes)
	markRules = rulesOf(file.Marks)
	isolating = isolatingOf(file.Nodes)
	most      = file.Limits
)

type schemaFile struct {
	Nodes  []kind `json:"nodes"`
	Marks  []kind `json:"marks"`
	Limits limits `json:"limits"`
}

type kind struct {
	Name      string `json:"name"`
	Isolating bool   `json:"isolating"`
	Attrs     rules  `json:"attrs"`
}

func readFile(raw []byte) (f schemaFile, err error) {
	err = json.Unmarshal(raw, &f)
	return f, err
}

func rulesOf(kinds []kind) map[string]rules {
	of := map[string]rules{}
	for _, k := range kinds {
		of[k.Name] = k.Attrs
	}
	return of
}

func isolatingOf(kinds []kind) map[string]bool {
	of := map[string]bool{}
	for _, k := range kinds {
		of[k.Name] = k.Isolating
	}
	return of
}

// check tells which attribute of a node or a mark has a value that it may not have.
func (r rules) check(attr func(name string) any) error {
	for _, rule := range r {
		if err := rule.check(attr(rule.Name)); err != nil {
			return fmt.Errorf("%s: %w", rule.Name, err)
		}
	}
	return nil
}

func (r attrRule) check(value any) error {
	if text, is := value.(string); is && r.MaxLength > 0 && utf8.RuneCountInString(text) > r.MaxLength {
		return fmt.Errorf("longer than %d characters", r.MaxLength)
	}
	if text, is := value.(string); is && controls(text) {
		return fmt.Errorf("it holds control characters")
	}
	if r.Min != nil || r.Max != nil {
		if err := r.inRange(value); err != nil {
			return err
		}
	}
	if r.Form == "" {
		return nil
	}
	right, known := forms[r.Form]
	if !known || !right(value) {
		return fmt.Errorf("not of the form %s", r.Form)
	}
	return nil
}

func (r attrRule) inRange(value any) error {
	n, is := whole(value)
	if !is || r.Min != nil && n < *r.Min || r.Max != nil && n > *r.Max {
		return fmt.Errorf("not a whole number within its limits")
	}
	return nil
}

// whole reads a whole number.
func whole(value any) (int, bool) {
	f, is := value.(float64)
	return int(f), is && f == float64(int(f))
}

// forms are the forms of values that dokument.json names.
var forms = map[string]func(value any) bool{
	"id": ofText(func(s string) bool { _, err := events.ParseID(s); return err == nil }),
	"sha256": ofText(func(s string) bool {
		return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
	}),
	"image-type":  oneOf("image/png", "image/jpeg", "image/gif", "image/webp"),
	"card-room":   oneOf("tiltak", "planelement"),
	"web-address": ofText(isAddress),
	"lang":        ofText(isLanguage),
	"widths":      isWidths,
	"small":       isSmall,
}

func ofText(right func(string) bool) func(any) bool {
	return func(value any) bool { s, is := value.(string); return is && right(s) }
}

func oneOf(words ...string) func(any) bool {
	return ofText(func(s string) bool {
		for _, word := range words {
			if s == word {
				return true
			}
		}
		return false
	})
}

// isAddress accepts what a browser can follow without harm: http, https with a host, and mailto. No
// name or password may stand before the host, since they make an address look like another.
func isAddress(s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || strings.ContainsRune("\"<>\\^`{|}\u00a0", r) }) {
		return false
	}
	if to, mail := strings.CutPrefix(s, "mailto:"); mail {
		return strings.Contains(to, "@")
	}
	rest, secure := strings.CutPrefix(s, "https://")
	if !secure {
		plain := false
		if rest, plain = strings.CutPrefix(s, "http://"); !plain {
			return false
		}
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	return rest != "" && !strings.Contains(rest, "@")
}

// isLanguage accepts a tag of BCP 47, by its letters only.
func isLanguage(s string) bool {
	if len(s) < 2 || len(s) > 12 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
}

// isWidths accepts the widths of a cell's columns.
func isWidths(value any) bool {
	if value == nil {
		return true
	}
	list, is := value.([]any)
	if !is || len(list) == 0 || len(list) > 50 {
		return false
	}
	for _, item := range list {
		if n, is := whole(item); !is || n < 0 || n > 5000 {
			return false
		}
	}
	return true
}

const (
	maxSmallText = 2000 // characters
	maxSmall     = 4000 // bytes of JSON
	maxSmallDeep = 8
)

// isSmall accepts what a suggestion may remember of an attribute: its value before and after.
func isSmall(value any) bool {
	if text, is := value.(string); is {
		return utf8.RuneCountInString(text) <= maxSmallText
	}
	size := sizeOf(value, 0)
	return size >= 0 && size <= maxSmall
}

// sizeOf gives about as many bytes as the JSON of a value takes, and -1 where it is nested too deep
// or holds what is not wanted.
func sizeOf(value any, depth int) int {
	if depth > maxSmallDeep {
		return -1
	}
	switch v := value.(type) {
	case nil, bool:
		return 5
	case float64:
		if _, is := whole(v); !is {
			return -1
		}
		return 16
	case string:
		if controls(v) {
			return -1
		}
		return len(v) + 2
	case []any:
		return sumOf(len(v), func(i int) int { return sizeOf(v[i], depth+1) })
	case prosemirror.Object:
		return sumOf(len(v), func(i int) int {
			if inner := sizeOf(v[i].Value, depth+1); inner >= 0 {
				return inner + len(v[i].Name) + 3
			}
			return -1
		})
	}
	return -1
}

func sumOf(n int, size func(i int) int) int {
	sum := 2
	for i := range n {
		one := size(i)
		if one < 0 {
			return -1
		}
		if sum += one + 1; sum > maxSmall {
			return sum
		}
	}
	return sum
}
