package papers

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// expected walks through the JSON of a paper and gives its words in the order in which they are to
// be read. It does not know how papers are made; it does not know suggestions either.
type expected struct {
	p     Paper
	words []string // of the text
	notes []string // of footnotes
	all   []string // both, each footnote after the paragraph that refers to it
}

func expectedOf(t testing.TB, p Paper) *expected {
	e := &expected{p: p}
	for _, c := range p.Chapters {
		e.add(c.Number, c.Title)
		var root map[string]any
		if err := json.Unmarshal(c.Content, &root); err != nil {
			t.Fatal(err)
		}
		e.node(root)
	}
	return e
}

func (e *expected) add(words ...string) {
	for _, w := range words {
		e.words = append(e.words, strings.Fields(clean(w))...)
		e.all = append(e.all, strings.Fields(clean(w))...)
	}
}

func kidsOf(n map[string]any) (kids []map[string]any) {
	content, _ := n["content"].([]any)
	for _, k := range content {
		kids = append(kids, k.(map[string]any))
	}
	return kids
}

func (e *expected) node(n map[string]any) {
	a, _ := n["attrs"].(map[string]any)
	w := wordsIn(e.p.Lang)
	switch n["type"] {
	case "paragraph", "heading":
		e.block(n)
		return
	case "figure":
		if e.p.Images[a["file"].(string)] == nil {
			e.add("[" + strings.TrimSpace(w.noImage+" "+a["alt"].(string)) + "]")
		}
		e.block(n)
		return
	case "kort":
		c, known := e.p.Cards[a["rom"].(string)+"/"+a["ting"].(string)]
		if !known {
			c = Card{Title: w.noCard}
		}
		if c.Kind != "" {
			c.Kind += ":"
		}
		e.add(c.Kind, c.Number, c.Title)
		e.add(c.Lines...)
		return
	case "analyse":
		e.add(w.columns[:]...)
	}
	for _, k := range kidsOf(n) {
		e.node(k)
	}
}

// block gathers the words of a paragraph, and after them those of its footnotes. Words that stand in
// several pieces are one word.
func (e *expected) block(n map[string]any) {
	var text strings.Builder
	var notes []string
	for _, k := range kidsOf(n) {
		switch k["type"] {
		case "text":
			text.WriteString(clean(k["text"].(string)))
		case "hard_break":
			text.WriteByte(' ')
		case "footnote":
			var note strings.Builder
			for _, part := range kidsOf(k) {
				note.WriteString(clean(part["text"].(string)))
			}
			notes = append(notes, strings.Fields(note.String())...)
		}
	}
	e.add(text.String())
	e.notes = append(e.notes, notes...)
	e.all = append(e.all, notes...)
}

// treeWords reads the chapters of a tree.
func treeWords(f *pdfFile) []string {
	var words []string
	for _, sect := range f.tree().kids[3:] { // after the title page and the list of contents
		words = append(words, strings.Fields(sect.body)...)
	}
	return words
}

// same tells where two lists part.
func same(t testing.TB, what string, got, want []string) {
	t.Helper()
	got, want = strings.Fields(norm.NFC.String(strings.Join(got, " "))), strings.Fields(norm.NFC.String(strings.Join(want, " ")))
	if slices.Equal(got, want) {
		return
	}
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("%s: from word %d:\n got %q\nwant %q", what, i, got[min(i, len(got)):min(i+12, len(got))], want[min(i, len(want)):min(i+12, len(want))])
		}
	}
}

// paragraphs are those of the chapters of a DOCX: after the list of contents.
func (f *docxFile) paragraphs() []*xmlNode {
	all := f.document.all("w:p")
	for i, p := range all {
		if len(p.all("w:bookmarkStart")) > 0 {
			return all[i:]
		}
	}
	return nil
}

func docxWords(f *docxFile) (text, notes []string) {
	for _, p := range f.paragraphs() {
		text = append(text, strings.Fields(p.words())...)
	}
	for _, p := range f.notes.all("w:p") {
		notes = append(notes, strings.Fields(p.words())...)
	}
	return text, notes
}

// headings of the three: level and words.
func (f *docxFile) headings() (all []string) {
	for _, p := range f.paragraphs() {
		if properties := p.kid("w:pPr"); properties != nil && strings.HasPrefix(properties.val("w:pStyle"), "Heading") {
			all = append(all, strings.TrimPrefix(properties.val("w:pStyle"), "Heading")+" "+strings.Join(strings.Fields(p.words()), " "))
		}
	}
	return all
}

func treeHeadings(root *element) (all []string) {
	for _, h := range root.all("H1", "H2", "H3", "H4", "H5", "H6")[1:] { // the first is the list of contents
		all = append(all, h.kind[1:]+" "+strings.Join(strings.Fields(h.body), " "))
	}
	return all
}

func spaced(entries []string) (out []string) {
	for _, e := range entries {
		out = append(out, strings.Join(strings.Fields(e), " "))
	}
	return out
}

// withoutEmpty leaves out headings without words: PDF has none, since they say nothing.
func withoutEmpty(entries []string) []string {
	return slices.DeleteFunc(entries, func(e string) bool { return len(e) < 2 || strings.TrimSpace(e[1:]) == "" })
}

// Whatever the schema allows becomes both papers, with every word, in order, under the same headings.
func TestEveryDocumentBecomesAPaper(t *testing.T) {
	for seed := range uint64(*seeds) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			p := newRandom(seed).paper()
			want := expectedOf(t, p)
			rawPDF, err := PDF(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			rawDOCX, err := DOCX(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			file, word := readPDF(t, rawPDF), readDOCX(t, rawDOCX)
			same(t, "PDF", treeWords(file), want.all)
			text, notes := docxWords(word)
			same(t, "DOCX", text, want.words)
			same(t, "footnotes", notes, want.notes)
			headings := withoutEmpty(word.headings())
			checkLevels(t, headings)
			file = readPDF(t, rawPDF)
			tree := file.tree()
			same(t, "headings of the PDF", spaced(treeHeadings(tree)), headings)
			same(t, "languages", languages(tree, "nn-NO")[1:], languagesOf(p))
			same(t, "outline", spaced(file.outline()), headings)
		})
	}
}

// languages are those in which the sections of a tree stand, in order.
func languages(e *element, lang string) (all []string) {
	if e.lang != "" {
		lang = e.lang
	}
	if e.kind == "Sect" {
		all = append(all, wordLang(lang))
	}
	for _, k := range e.kids {
		all = append(all, languages(k, lang)...)
	}
	return all
}

func languagesOf(p Paper) (all []string) {
	for _, c := range p.Chapters {
		if c.Lang == "" {
			c.Lang = p.Lang
		}
		all = append(all, wordLang(c.Lang))
	}
	return all
}

// checkLevels: no level is left out on the way down.
func checkLevels(t testing.TB, headings []string) {
	last := 0
	for _, h := range headings {
		level := int(h[0] - '0')
		if level > last+1 || level > deepest {
			t.Errorf("a heading of level %d after one of level %d: %s", level, last, h)
		}
		last = level
	}
}

// A draft in Word has all words: those suggested to come, and those suggested to go.
func TestEveryDraftBecomesAPaper(t *testing.T) {
	for seed := range uint64(*seeds) {
		r := newRandom(1000 + seed)
		r.suggestions = true
		p := r.paper()
		want := expectedOf(t, p)
		raw, err := DOCX(t.Context(), p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		text, notes := docxWords(readDOCX(t, raw))
		same(t, fmt.Sprint("DOCX ", seed), text, want.words)
		same(t, fmt.Sprint("footnotes ", seed), notes, want.notes)
		if raw, err = PDF(t.Context(), p); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		file := readPDF(t, raw)
		file.tree()
		file.complete()
	}
}

// complete: all content belongs to the tree or is an artifact, and nothing is tagged for nobody.
func (f *pdfFile) complete() {
	f.t.Helper()
	for key, words := range f.marked {
		if words != "taken\x00" {
			f.t.Errorf("the content %s is in no element: %q", key, words)
		}
	}
	if len(f.loose) > 0 {
		f.t.Errorf("words that are neither tagged nor an artifact: %q", f.loose)
	}
}

func TestTheSamePaperIsTheSameBytes(t *testing.T) {
	for name, write := range writers {
		first, err := write(t.Context(), plan())
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if again, _ := write(t.Context(), plan()); !bytes.Equal(again, first) {
				t.Errorf("%s: not the same bytes", name)
			}
		}
	}
}

var seeds = flag.Int("seeds", 12, "how many random papers are made")

var writers = map[string]func(context.Context, Paper) ([]byte, error){"PDF": PDF, "DOCX": DOCX}

// What a program that knows nothing of us reads: poppler, where it is installed.
func TestPopplerReadsTheSame(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("poppler-utils is not installed")
	}
	for seed := range uint64(6) {
		r := newRandom(2000 + seed)
		r.notes, r.tables = false, false
		p := r.paper()
		raw, err := PDF(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(t.TempDir(), "plan.pdf")
		if err := os.WriteFile(name, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		// Only what stands between the margins, in the order of the content.
		out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", "-x", "0", "-y", "74", "-W", "600", "-H", "700", name, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		want := latin(strings.Join(expectedOf(t, p).words, ""))
		if got := latin(string(out)); !strings.HasSuffix(got, want[max(0, len(want)-200):]) || !strings.Contains(got, want[:min(200, len(want))]) {
			t.Errorf("seed %d: poppler reads %q … %q", seed, got[:min(200, len(got))], want[:min(200, len(want))])
		}
	}
}

// latin leaves the letters that are written from left to right and stand for themselves: poppler
// turns the others around, and gives marks of lists.
func latin(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == 'å' || r == 'ø' || r == 'æ' {
			return r
		}
		return -1
	}, s)
}
