package papers

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"fellesplan/backend/prosemirror"
)

// random makes documents that the schema allows, from a seed.
type random struct {
	*rand.Rand
	notes, tables, suggestions bool
	left                       int // nodes
}

func newRandom(seed uint64) *random {
	return &random{Rand: rand.New(rand.NewPCG(seed, 7)), notes: true, tables: true, left: 150}
}

// odd are words that are not easy: writing from right to left, letters that the font lacks, signs
// that combine, words without a place to break, control of direction.
var odd = []string{
	"sjukehus", "§ 4-2", "«heim»", "2026–2029", "e-post", "Čáhci", "ŋŧđ", "a\u0301a\u030a", "שלום", "مرحبا", "你好世界", "😀👩‍⚕️", "\u202eabc\u202c", "\u2066x\u2069", "a\u00adb",
	"\u200b", "https://example.no/ei/lang/adresse?med=mykje&og=meir", strings.Repeat("ordutanslutt", 20), "<b>&\"'", "]]>", "\ufeff", "½", "10\u00a0000", "−5 °C", "(parentes)", `\tilbake`,
	"\u0301", "x\u0302\u0302\u0302", "ﬁ", "\U0001F1F3\U0001F1F4",
}

func (r *random) words() string {
	var s []string
	for range 1 + r.IntN(12) {
		if r.IntN(4) == 0 {
			s = append(s, odd[r.IntN(len(odd))])
		} else {
			s = append(s, []string{"planen", "gjeld", "for", "alle", "partane", "i", "Ålesund", "og", "åtte", "kommunar"}[r.IntN(10)])
		}
	}
	return strings.Join(s, " ") + strings.Repeat(" ", r.IntN(2))
}

func (r *random) id() string { return []string{idA, idB, idC}[r.IntN(3)] }

func (r *random) marks() (marks []any) {
	for _, name := range []string{"strong", "em"} {
		if r.IntN(5) == 0 {
			marks = append(marks, mk(name, nil))
		}
	}
	if r.IntN(8) == 0 {
		marks = append(marks, mk([]string{"superscript", "subscript"}[r.IntN(2)], nil))
	}
	if r.IntN(8) == 0 {
		marks = append(marks, mk("link", attrs{"href": "https://example.no/" + []string{"a", "å ø", "b?c=d&e"}[r.IntN(3)]}))
	}
	if r.IntN(8) == 0 {
		marks = append(marks, mk("language", attrs{"lang": []string{"en", "se", "nb", "x-klingon"}[r.IntN(4)]}))
	}
	if r.IntN(8) == 0 {
		marks = append(marks, mk("comment", attrs{"id": idC}))
	}
	if r.suggestions && r.IntN(3) == 0 {
		marks = append(marks, mk([]string{"insertion", "deletion"}[r.IntN(2)], attrs{"id": r.id()}))
	}
	return marks
}

func (r *random) inline(n int) (content []any) {
	for range r.IntN(n + 1) {
		r.left--
		switch k := r.IntN(10); {
		case k == 0:
			content = append(content, withMarks(el("hard_break", nil), r.marks()...))
		case k == 1 && r.notes:
			note := []any{}
			for range r.IntN(3) {
				note = append(note, tx(r.words(), r.marks()...))
			}
			content = append(content, withMarks(el("footnote", nil, note...), r.marks()...))
		default:
			content = append(content, tx(r.words(), r.marks()...))
		}
	}
	return content
}

// suggested marks a block as coming or going, sometimes.
func (r *random) suggested(node any) any {
	if r.suggestions && r.IntN(6) == 0 {
		return withMarks(node, mk([]string{"insertion", "deletion"}[r.IntN(2)], attrs{"id": r.id()}))
	}
	return node
}

func (r *random) paragraph() any { return r.suggested(el("paragraph", nil, r.inline(4)...)) }

func (r *random) flow(depth int) any {
	r.left--
	if depth <= 0 || r.left < 0 || r.IntN(3) > 0 {
		return r.paragraph()
	}
	kind, a := "bullet_list", attrs(nil)
	if r.IntN(2) == 0 {
		kind, a = "ordered_list", attrs{"order": []int{0, 1, 7, 9999}[r.IntN(4)]}
	}
	var entries []any
	for range 1 + r.IntN(3) {
		entry := []any{r.paragraph()}
		for range r.IntN(3) {
			entry = append(entry, r.flow(depth-1))
		}
		entries = append(entries, r.suggested(el("list_item", nil, entry...)))
	}
	return r.suggested(el(kind, a, entries...))
}

func (r *random) flows(depth int) (content []any) {
	for range 1 + r.IntN(3) {
		content = append(content, r.flow(depth))
	}
	return content
}

func (r *random) table() any {
	var rows []any
	for range 1 + r.IntN(6) {
		var cells []any
		for range r.IntN(6) {
			kind := []string{"table_cell", "table_header"}[r.IntN(2)]
			span := func() int { return []int{1, 1, 1, 1, 2, 3, 50}[r.IntN(7)] }
			c := cellOf(kind, span(), span(), r.flows(2)...)
			if r.IntN(3) == 0 {
				c.(map[string]any)["attrs"].(attrs)["colwidth"] = []int{r.IntN(400), r.IntN(9)}
			}
			cells = append(cells, c)
		}
		rows = append(rows, r.suggested(el("table_row", nil, cells...)))
	}
	return el("table", nil, rows...)
}

func (r *random) part() (content []any) {
	for range 1 + r.IntN(3) {
		if r.IntN(3) == 0 {
			content = append(content, r.card())
		} else {
			content = append(content, r.flow(2))
		}
	}
	return content
}

func (r *random) card() any {
	return kort([]string{"tiltak", "planelement"}[r.IntN(2)], []string{tiltakID, malID, idC}[r.IntN(3)])
}

func (r *random) block() any {
	switch r.IntN(12) {
	case 0, 1:
		return r.suggested(el("heading", attrs{"level": 2 + r.IntN(3)}, r.inline(2)...))
	case 2:
		return el("blockquote", nil, r.flows(2)...)
	case 3, 4:
		if r.tables {
			return r.suggested(r.table())
		}
	case 5:
		hash := []string{photoHash, drawingHash, lostHash}[r.IntN(3)]
		return r.suggested(el("figure", attrs{"file": hash, "type": "image/png", "width": 1 + r.IntN(2000), "height": 1 + r.IntN(2000), "alt": []string{"", "Eit bilete"}[r.IntN(2)]}, r.inline(2)...))
	case 6:
		if r.tables {
			return r.suggested(analyse(r.part(), r.part(), r.part()))
		}
	case 7:
		return r.suggested(r.card())
	}
	return r.flow(5)
}

func (r *random) document() json.RawMessage {
	var blocks []any
	for range 1 + r.IntN(8) {
		blocks = append(blocks, r.block())
	}
	return doc(blocks...)
}

// paper is a plan of some chapters, at depths that may skip.
func (r *random) paper() Paper {
	p := plan()
	p.Chapters, p.Draft = nil, r.suggestions
	for i := range 1 + r.IntN(5) {
		p.Chapters = append(p.Chapters, Chapter{
			Number: []string{"", "1", "2.3.4"}[r.IntN(3)], Title: r.words() + string(rune('A'+i)), Depth: 1 + r.IntN(7), Lang: []string{"nn", "nb", "en", ""}[r.IntN(4)], Content: r.document(),
		})
	}
	return p
}

// The documents of these tests must be ones that the schema allows, or they prove nothing.
func TestRandomDocumentsAreAllowed(t *testing.T) {
	raw, err := os.ReadFile("../../../events/dokument.json")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := prosemirror.ParseSchema(raw)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]bool{}
	for seed := range uint64(100) {
		r := newRandom(seed)
		r.suggestions = seed%2 == 0
		content := r.document()
		node, err := schema.ParseNode(content)
		if err == nil {
			err = node.Check()
		}
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, content)
		}
		for _, kind := range []string{"heading", "table_header", "figure", "analyse_felles", "kort", "footnote", "hard_break", "blockquote", "ordered_list", "insertion", "language"} {
			kinds[kind] = kinds[kind] || strings.Contains(string(content), `"type":"`+kind+`"`)
		}
	}
	for kind, seen := range kinds {
		if !seen {
			t.Errorf("no document had %s", kind)
		}
	}
}
