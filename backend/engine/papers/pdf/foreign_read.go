package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The values of a PDF as they are read. Numbers, words and strings stay as they stand in the file.
type (
	plain     string // a number, or true or false
	name      string
	literal   string // a string, with what it stands between
	array     []any
	dict      map[string]any
	reference int
	stream    struct {
		dict dict
		data []byte
	}
)

// scanner reads values.
type scanner struct {
	b     []byte
	at    int
	depth int
}

const maxNested = 100

// read reads all objects of a file in their order; of those that are there twice the last counts. It gives
// the catalog.
func (f *Foreign) read(raw []byte) (root any, err error) {
	s := &scanner{b: raw}
	for {
		if s.skip(); s.at >= len(s.b) {
			break
		}
		word := s.word()
		switch {
		case word == "trailer":
			if s.skip(); s.at < len(s.b) {
				v, err := s.value()
				if err != nil {
					return nil, err
				}
				if d, is := v.(dict); is && d["Encrypt"] != nil {
					return nil, foreign("it is locked")
				} else if is && d["Root"] != nil {
					root = d["Root"]
				}
			}
		case word == "":
			if _, err := s.value(); err != nil {
				return nil, err
			}
		case digits(word):
			found, err := f.object(s, word)
			if err != nil {
				return nil, err
			}
			if found != nil {
				root = found
			}
		}
	}
	if root == nil {
		return nil, foreign("it does not say where it begins")
	}
	return root, nil
}

// object reads "7 0 obj …" where it stands; else the number is one of a table, and is gone past. Of a table
// of addresses it gives the catalog.
func (f *Foreign) object(s *scanner, number string) (root any, err error) {
	back := s.at
	s.skip()
	generation := s.word()
	s.skip()
	if !digits(generation) || s.word() != "obj" {
		s.at = back
		return nil, nil
	}
	n, err := strconv.Atoi(number)
	if err != nil {
		return nil, foreign("the number %.20s", number)
	}
	s.skip()
	v, err := s.value()
	if err != nil {
		return nil, err
	}
	d, is := v.(dict)
	if !is || !s.begins("stream") {
		f.objects[n] = v
		return nil, nil
	}
	made := stream{d, s.bytes(f.lengthOf(s.b, d["Length"]))}
	f.objects[n] = made
	switch d["Type"] {
	case name("ObjStm"):
		return nil, f.unpackObjects(made)
	case name("XRef"):
		if d["Encrypt"] != nil {
			return nil, foreign("it is locked")
		}
		return d["Root"], nil
	}
	return nil, nil
}

// lengthOf is how long a stream says that it is; -1 where it does not say.
func (f *Foreign) lengthOf(raw []byte, v any) int {
	if to, is := v.(reference); is {
		v = f.objects[int(to)]
		if at := bytes.LastIndex(raw, fmt.Appendf(nil, "\n%d 0 obj", int(to))); v == nil && at >= 0 {
			rest := &scanner{b: raw, at: at + len(fmt.Sprintf("\n%d 0 obj", int(to)))}
			rest.skip()
			v = plain(rest.word())
		}
	}
	n, is := v.(plain)
	if !is || !digits(string(n)) {
		return -1
	}
	length, err := strconv.Atoi(string(n))
	if err != nil {
		return -1
	}
	return length
}

func (f *Foreign) unpackObjects(packed stream) error {
	content, err := f.unpacked(packed)
	if err != nil {
		return err
	}
	first, count := f.lengthOf(nil, packed.dict["First"]), f.lengthOf(nil, packed.dict["N"])
	if first < 0 || first > len(content) || count < 0 {
		return foreign("packed objects without a list")
	}
	index := strings.Fields(string(content[:first]))
	for i := 0; i+1 < min(len(index), 2*count); i += 2 {
		n, err := strconv.Atoi(index[i])
		place, err2 := strconv.Atoi(index[i+1])
		if err != nil || err2 != nil || place < 0 || first+place >= len(content) {
			return foreign("packed objects with a broken list")
		}
		s := &scanner{b: content, at: first + place}
		if s.skip(); s.at >= len(s.b) {
			return foreign("packed objects with a broken list")
		}
		if f.objects[n], err = s.value(); err != nil {
			return err
		}
	}
	return nil
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// skip goes past blanks and comments.
func (s *scanner) skip() {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case strings.IndexByte("\x00\t\n\f\r ", c) >= 0:
			s.at++
		case c == '%':
			for s.at < len(s.b) && s.b[s.at] != '\n' && s.b[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// word reads regular letters; empty where there are none.
func (s *scanner) word() string {
	start := s.at
	for s.at < len(s.b) && strings.IndexByte("\x00\t\n\f\r ()<>[]{}/%", s.b[s.at]) < 0 {
		s.at++
	}
	return string(s.b[start:s.at])
}

func (s *scanner) begins(word string) bool {
	s.skip()
	if !bytes.HasPrefix(s.b[s.at:], []byte(word)) {
		return false
	}
	s.at += len(word)
	return true
}

// bytes reads the bytes of a stream: so many, if its end is there; else to the first end.
func (s *scanner) bytes(length int) []byte {
	const end = "endstream"
	if bytes.HasPrefix(s.b[s.at:], []byte("\r\n")) {
		s.at += 2
	} else if s.at < len(s.b) && (s.b[s.at] == '\n' || s.b[s.at] == '\r') {
		s.at++
	}
	start := s.at
	if length >= 0 && length <= len(s.b)-start && bytes.HasPrefix(bytes.TrimLeft(s.b[start+length:min(len(s.b), start+length+len(end)+3)], "\r\n "), []byte(end)) {
		s.at = start + length
	} else if i := bytes.Index(s.b[start:], []byte(end)); i >= 0 {
		s.at = start + i
	} else {
		s.at = len(s.b)
	}
	data := s.b[start:s.at]
	s.begins(end)
	return data
}

// value reads one value; it stands at its first letter.
func (s *scanner) value() (any, error) {
	if s.depth++; s.depth > maxNested {
		return nil, foreign("more than %d values in one another", maxNested)
	}
	defer func() { s.depth-- }()
	if s.at >= len(s.b) {
		return nil, foreign("a value is missing at the end")
	}
	switch c := s.b[s.at]; {
	case c == '/':
		s.at++
		return name(unescaped(s.word())), nil
	case c == '(':
		return s.text()
	case bytes.HasPrefix(s.b[s.at:], []byte("<<")):
		return s.dictionary()
	case c == '<':
		end := bytes.IndexByte(s.b[s.at:], '>')
		if end < 0 {
			return nil, foreign("a string without an end")
		}
		start := s.at
		s.at += end + 1
		return literal(s.b[start:s.at]), nil
	case c == '[':
		return s.list()
	}
	word := s.word()
	switch {
	case word == "null":
		return nil, nil
	case word == "":
		return nil, foreign("%q stands alone at %d", s.b[s.at], s.at)
	case digits(word):
		return s.numberOrReference(word), nil
	}
	return plain(word), nil
}

func (s *scanner) numberOrReference(word string) any {
	back := s.at
	s.skip()
	if digits(s.word()) {
		if s.skip(); s.word() == "R" {
			if n, err := strconv.Atoi(word); err == nil {
				return reference(n)
			}
		}
	}
	s.at = back
	return plain(word)
}

// text reads a string in parentheses, which may hold pairs of them.
func (s *scanner) text() (any, error) {
	start, deep := s.at, 0
	for ; s.at < len(s.b); s.at++ {
		switch s.b[s.at] {
		case '\\':
			s.at++
		case '(':
			deep++
		case ')':
			if deep--; deep == 0 {
				s.at++
				return literal(s.b[start:s.at]), nil
			}
		}
	}
	return nil, foreign("a string without an end")
}

func (s *scanner) list() (any, error) {
	all := array{}
	for s.at++; ; {
		if s.skip(); s.at >= len(s.b) {
			return nil, foreign("a list without an end")
		}
		if s.b[s.at] == ']' {
			s.at++
			return all, nil
		}
		v, err := s.value()
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
}

func (s *scanner) dictionary() (any, error) {
	d := dict{}
	for s.at += 2; ; {
		if s.skip(); s.at >= len(s.b) {
			return nil, foreign("a dictionary without an end")
		}
		if s.begins(">>") {
			return d, nil
		}
		key, err := s.value()
		if err != nil {
			return nil, err
		}
		k, is := key.(name)
		if s.skip(); !is || s.at >= len(s.b) {
			return nil, foreign("a dictionary without a name at %d", s.at)
		}
		if d[string(k)], err = s.value(); err != nil {
			return nil, err
		}
	}
}

// unescaped reads the letters of a name that are written by their numbers: "/J#53" is "/JS".
func unescaped(word string) string {
	if !strings.Contains(word, "#") {
		return word
	}
	var out strings.Builder
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			if n, err := strconv.ParseUint(word[i+1:i+3], 16, 8); err == nil {
				out.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		out.WriteByte(word[i])
	}
	return out.String()
}

// copier writes values of another file into ours, and the objects to which they refer, each once.
type copier struct {
	f    *Foreign
	w    *Writer
	open []int // objects that have a number here and are not written yet
}

// leftOut is what leads out of the page, or belongs to the tree of tags of its own document.
var leftOut = []string{"Parent", "StructParent", "StructParents", "Metadata", "PieceInfo"}

// text writes a value.
func (c *copier) text(v any, depth int) (string, error) {
	if depth > maxNested {
		return "", foreign("more than %d values in one another", maxNested)
	}
	switch v := v.(type) {
	case nil:
		return "null", nil
	case plain:
		return string(v), nil
	case literal:
		return string(v), nil
	case name:
		return nameOf(string(v)), nil
	case reference:
		return c.number(int(v)).String(), nil
	case array:
		parts := make([]string, len(v))
		for i, one := range v {
			part, err := c.text(one, depth+1)
			if err != nil {
				return "", err
			}
			parts[i] = part
		}
		return "[" + strings.Join(parts, " ") + "]", nil
	case dict:
		return c.pairs(v, depth)
	}
	return "", foreign("a stream within a value")
}

func (c *copier) pairs(d dict, depth int) (string, error) {
	keys := make([]string, 0, len(d))
	for k := range d {
		if !slices.Contains(leftOut, k) {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	var out strings.Builder
	out.WriteString("<<")
	for _, k := range keys {
		part, err := c.text(d[k], depth+1)
		if err != nil {
			return "", err
		}
		out.WriteString(" " + nameOf(k) + " " + part)
	}
	return out.String() + " >>", nil
}

// number gives the number that an object has here.
func (c *copier) number(n int) ref {
	known := c.f.copied[c.w]
	if known == nil {
		known = map[int]ref{}
		c.f.copied[c.w] = known
	}
	if known[n] == 0 {
		known[n] = c.w.alloc()
		c.open = append(c.open, n)
	}
	return known[n]
}

// finish writes the objects to which something refers, until there are none left.
func (c *copier) finish() error {
	for len(c.open) > 0 {
		n := c.open[len(c.open)-1]
		c.open = c.open[:len(c.open)-1]
		to := c.f.copied[c.w][n]
		of, is := c.f.objects[n].(stream)
		if !is {
			text, err := c.text(c.f.objects[n], 0)
			if err != nil {
				return err
			}
			c.w.set(to, text)
			continue
		}
		head := dict{}
		for k, v := range of.dict {
			if k != "Length" {
				head[k] = v
			}
		}
		text, err := c.pairs(head, 0)
		if err != nil {
			return err
		}
		c.w.objects[to-1] = object{fmt.Sprintf("%s /Length %d >>", strings.TrimSuffix(text, " >>"), len(of.data)), append([]byte{}, of.data...)}
	}
	return nil
}
