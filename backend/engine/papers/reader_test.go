package papers

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A reader of PDF that knows what our writer writes, and no more: it finds the objects, the tree and
// the letters anew from the bytes, so that the tests see what a reader's program sees.

type pdfFile struct {
	t       testing.TB
	objects map[int]string
	streams map[int][]byte
	marked  map[string]string // "<page>/<mcid>" → words
	loose   []string          // words that belong to nothing at all: neither tagged nor an artifact
}

var (
	objectHead = regexp.MustCompile(`(?m)^(\d+) 0 obj\n`)
	lengthOf   = regexp.MustCompile(`/Length (\d+) >>`)
	reference  = regexp.MustCompile(`(\d+) 0 R`)
)

func readPDF(t testing.TB, raw []byte) *pdfFile {
	t.Helper()
	f := &pdfFile{t: t, objects: map[int]string{}, streams: map[int][]byte{}, marked: map[string]string{}}
	at := bytes.IndexByte(raw, '\n') + 1
	for {
		place := objectHead.FindSubmatchIndex(raw[at:])
		if place == nil {
			break
		}
		number := atoiT(t, string(raw[at+place[2]:at+place[3]]))
		body := raw[at+place[1]:]
		end := bytes.Index(body, []byte("\nstream\n"))
		dict := string(body[:end])
		length := atoiT(t, lengthOf.FindStringSubmatch(dict)[1])
		data := body[end+8 : end+8+length]
		if !bytes.HasPrefix(body[end+8+length:], []byte("\nendstream\nendobj\n")) {
			t.Fatalf("the stream %d is not as long as it says", number)
		}
		if strings.Contains(dict, "/FlateDecode") {
			data = unpack(t, data)
		}
		f.objects[number], f.streams[number] = dict, data
		if strings.Contains(dict, "/ObjStm") {
			f.unpackObjects(dict, data)
		}
		at += place[1] + end + 8 + length
	}
	f.readPages()
	return f
}

func atoiT(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func unpack(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (f *pdfFile) unpackObjects(dict string, data []byte) {
	first := atoiT(f.t, valueOf(dict, "First"))
	numbers := strings.Fields(string(data[:first]))
	for i := 0; i < len(numbers); i += 2 {
		from, to := first+atoiT(f.t, numbers[i+1]), len(data)
		if i+3 < len(numbers) {
			to = first + atoiT(f.t, numbers[i+3])
		}
		f.objects[atoiT(f.t, numbers[i])] = strings.TrimSpace(string(data[from:to]))
	}
}

// valueOf reads a number or a reference of a dictionary.
func valueOf(dict, key string) string {
	found := regexp.MustCompile(`/` + key + ` (\d+)`).FindStringSubmatch(dict)
	if found == nil {
		return ""
	}
	return found[1]
}

// array reads what stands between the brackets of a key.
func array(dict, key string) string {
	at := strings.Index(dict, "/"+key+" [")
	if at < 0 {
		return ""
	}
	rest := dict[at+len(key)+3:]
	depth := 1
	for i, r := range rest {
		switch r {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return rest[:i]
			}
		}
	}
	return rest
}

func (f *pdfFile) catalog() string { return f.one("/Type /Catalog") }

// one finds the only object that holds a text.
func (f *pdfFile) one(text string) (found string) {
	f.t.Helper()
	n := 0
	for _, o := range f.objects {
		if strings.Contains(o, text) {
			found, n = o, n+1
		}
	}
	if n != 1 {
		f.t.Fatalf("%d objects with %s", n, text)
	}
	return found
}

func (f *pdfFile) pages() (numbers []int) {
	tree := f.one("/Type /Pages")
	for _, m := range reference.FindAllStringSubmatch(array(tree, "Kids"), -1) {
		numbers = append(numbers, atoiT(f.t, m[1]))
	}
	return numbers
}

func (f *pdfFile) readPages() {
	for _, page := range f.pages() {
		dict := f.objects[page]
		letters := map[string]map[string]string{}
		for _, m := range regexp.MustCompile(`/(F\d+) (\d+) 0 R`).FindAllStringSubmatch(dict, -1) {
			font := f.objects[atoiT(f.t, m[2])]
			letters[m[1]] = f.letters(atoiT(f.t, valueOf(font, "ToUnicode")))
		}
		f.readContent(page, string(f.streams[atoiT(f.t, valueOf(dict, "Contents"))]), letters)
	}
}

// letters reads a map from codes to letters.
func (f *pdfFile) letters(number int) map[string]string {
	table := map[string]string{}
	for _, m := range regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`).FindAllStringSubmatch(string(f.streams[number]), -1) {
		table[m[1]] = utf16be(f.t, m[2])
	}
	return table
}

func utf16be(t testing.TB, digits string) string {
	raw, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	var units []uint16
	for i := 0; i < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

var (
	tagged        = regexp.MustCompile(`^/(\w+) << /MCID (\d+) >> BDC$`)
	kindOfElement = regexp.MustCompile(`/S /(\w+)`)
	drawn         = regexp.MustCompile(`^BT (/F\d+ \S+ Tf \S+ \S+ Td \[.*?\] TJ(?: /F\d+ \S+ Tf \[.*?\] TJ)*) ET$`)
	shown         = regexp.MustCompile(`/(F\d+) \S+ Tf (?:\S+ \S+ Td )?\[(.*?)\] TJ`)
	codes         = regexp.MustCompile(`<([0-9A-F]*)>`)
)

func (f *pdfFile) readContent(page int, content string, letters map[string]map[string]string) {
	key, depth := "", 0
	for line := range strings.SplitSeq(content, "\n") {
		switch {
		case strings.HasSuffix(line, "BDC"):
			depth++
			if m := tagged.FindStringSubmatch(line); m != nil {
				key = fmt.Sprintf("%d/%s", page, m[2])
			} else if !strings.HasPrefix(line, "/Artifact") {
				f.t.Errorf("content that is neither tagged nor an artifact: %s", line)
			}
		case line == "EMC":
			depth--
			key = ""
		case strings.HasPrefix(line, "BT"):
			if !drawn.MatchString(line) {
				f.t.Fatalf("a line of content that cannot be read: %s", line)
			}
			words := ""
			for _, m := range shown.FindAllStringSubmatch(line, -1) {
				words += f.spell(m[2], letters[m[1]])
			}
			if key != "" {
				f.marked[key] += words
			} else if depth == 0 {
				f.loose = append(f.loose, words)
			}
		}
	}
	if depth != 0 {
		f.t.Errorf("page %d: %d pieces of content are not ended", page, depth)
	}
}

func (f *pdfFile) spell(operand string, letters map[string]string) string {
	var words strings.Builder
	for _, m := range codes.FindAllStringSubmatch(operand, -1) {
		for i := 0; i+4 <= len(m[1]); i += 4 {
			letter, known := letters[m[1][i:i+4]]
			if !known {
				f.t.Errorf("the code %s stands for no letter", m[1][i:i+4])
			}
			words.WriteString(letter)
		}
	}
	return words.String()
}

// element is a node of the tree as it is read.
type element struct {
	kind, lang, alt, attrs, id string
	words                      string // its own, in order, with those below
	body                       string // the same without the marks of lists and the signs of footnotes
	kids                       []*element
	links                      int
}

func (f *pdfFile) tree() *element {
	root := f.one("/Type /StructTreeRoot")
	return f.element(atoiT(f.t, reference.FindStringSubmatch(array(root, "K"))[1]), 0)
}

var kid = regexp.MustCompile(`<< /Type /MCR /Pg (\d+) 0 R /MCID (\d+) >>|<< /Type /OBJR /Pg \d+ 0 R /Obj (\d+) 0 R >>|(\d+) 0 R|(\d+)`)

func (f *pdfFile) element(number, parent int) *element {
	dict, known := f.objects[number]
	if !known || parent != 0 && valueOf(dict, "P") != strconv.Itoa(parent) {
		f.t.Fatalf("the element %d is not there, or does not know its parent: %s", number, dict)
	}
	own, _, _ := strings.Cut(dict, " /K [")
	e := &element{kind: kindOfElement.FindStringSubmatch(own)[1], attrs: array(own, "A")}
	e.lang, e.alt, e.id = f.text(own, "Lang"), f.text(own, "Alt"), f.text(own, "ID")
	page := valueOf(dict, "Pg")
	for _, m := range kid.FindAllStringSubmatch(array(dict, "K"), -1) {
		switch {
		case m[1] != "":
			e.own(f.take(m[1] + "/" + m[2]))
		case m[3] != "":
			e.links++
			if !strings.Contains(f.objects[atoiT(f.t, m[3])], "/Contents") {
				f.t.Error("a link that says nothing of where it leads")
			}
		case m[4] != "":
			child := f.element(atoiT(f.t, m[4]), number)
			e.kids = append(e.kids, child)
			e.words += child.words
			e.body += child.body
		default:
			e.own(f.take(page + "/" + m[5]))
		}
	}
	if e.kind == "P" || strings.HasPrefix(e.kind, "H") || e.kind == "Lbl" || e.kind == "Caption" {
		e.own("\n")
	}
	if e.kind == "Lbl" || e.kind == "Reference" {
		e.body = ""
	}
	return e
}

func (e *element) own(words string) {
	e.words += words
	e.body += words
}

// take gives a piece of content to its element. A piece has one only.
func (f *pdfFile) take(key string) string {
	words, there := f.marked[key]
	if words == "taken\x00" {
		f.t.Errorf("the content %s belongs to two elements", key)
	}
	_ = there // an image has no words
	f.marked[key] = "taken\x00"
	return words
}

// text reads a text string.
func (f *pdfFile) text(dict, key string) string {
	_, rest, found := strings.Cut(dict, "/"+key+" ")
	switch {
	case !found:
		return ""
	case strings.HasPrefix(rest, "<FEFF"):
		digits, _, _ := strings.Cut(rest[len("<FEFF"):], ">")
		return utf16be(f.t, digits)
	}
	if m := asciiString.FindStringSubmatch(rest); m != nil {
		return escape.ReplaceAllString(m[1], "$1")
	}
	return ""
}

var (
	asciiString = regexp.MustCompile(`^\(((?:[^()\\]|\\.)*)\)`)
	escape      = regexp.MustCompile(`\\(.)`)
)

// all walks through the tree.
func (e *element) all(kinds ...string) (found []*element) {
	for _, kind := range kinds {
		if e.kind == kind {
			found = append(found, e)
		}
	}
	for _, child := range e.kids {
		found = append(found, child.all(kinds...)...)
	}
	return found
}

// outline reads the entries of the outline, each with its level.
func (f *pdfFile) outline() (entries []string) {
	root := valueOf(f.catalog(), "Outlines")
	if root == "" {
		return nil
	}
	var walk func(number string, level int)
	walk = func(number string, level int) {
		for number != "" {
			dict := f.objects[atoiT(f.t, number)]
			entries = append(entries, fmt.Sprintf("%d %s", level, f.text(dict, "Title")))
			walk(valueOf(dict, "First"), level+1)
			number = valueOf(dict, "Next")
		}
	}
	walk(valueOf(f.objects[atoiT(f.t, root)], "First"), 1)
	return entries
}
