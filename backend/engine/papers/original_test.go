package papers

import (
	"strings"
	"testing"
)

// shape writes a node as one line: its kind, level and words.
func shape(n *node) string {
	var out strings.Builder
	switch {
	case n.Type == "text":
		out.WriteString(clean(n.Text))
		for _, m := range n.Marks {
			out.WriteString("^" + m.Type)
		}
		return out.String()
	case n.Type == "heading":
		out.WriteString("h" + string(rune('0'+whole(n.Attrs, "level", 2))))
	default:
		out.WriteString(n.Type)
	}
	out.WriteByte('(')
	for i, child := range n.Content {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(shape(child))
	}
	return out.String() + ")"
}

func empty(marks ...any) any { return tx("\u200b", marks...) }

func modified(node any, change attrs) any {
	change["id"] = idA
	return withMarks(node, mk("modification", change))
}

// A text with suggestions is, on paper, what it is without them.
func TestTheOriginal(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []any
		want   string
	}{
		"words put in":             {[]any{para(tx("a "), tx("ny ", ins(idA)), tx("b"))}, "doc(paragraph(a  b))"},
		"words taken out":          {[]any{para(tx("a "), tx("gammal ", del(idA)), tx("b"))}, "doc(paragraph(a  gammal  b))"},
		"comments and looks stay":  {[]any{para(tx("a", mk("comment", attrs{"id": idC}), "strong"), tx("b", ins(idA)))}, "doc(paragraph(a^comment^strong))"},
		"a block put in":           {[]any{para("a"), withMarks(para("ny"), ins(idA)), kort("tiltak", tiltakID)}, "doc(paragraph(a) kort())"},
		"a block taken out":        {[]any{withMarks(para("gammal"), del(idA))}, "doc(paragraph(gammal))"},
		"a paragraph split":        {[]any{para(tx("a"), empty(ins(idA))), para(empty(ins(idA)), tx("b"))}, "doc(paragraph(a b))"},
		"split by words":           {[]any{para(tx("a"), tx("x", ins(idA))), para(tx("y", ins(idA)), tx("b"))}, "doc(paragraph(a b))"},
		"split twice":              {[]any{para(tx("a"), empty(ins(idA))), para(empty(ins(idA))), para(empty(ins(idA)), tx("b"))}, "doc(paragraph(a b))"},
		"split by two people":      {[]any{para(tx("a"), empty(ins(idA))), para(empty(ins(idB)), tx("b"))}, "doc(paragraph(a) paragraph(b))"},
		"two paragraphs joined":    {[]any{para(tx("a"), empty(del(idA))), para(empty(del(idA)), tx("b"))}, "doc(paragraph(a ) paragraph( b))"},
		"a list item split":        {[]any{bullets(li(para(tx("a"), empty(ins(idA)))), li(para(empty(ins(idA)), tx("b")), para("c")))}, "doc(bullet_list(list_item(paragraph(a b) paragraph(c))))"},
		"a heading split":          {[]any{el("heading", attrs{"level": 3}, tx("a"), empty(ins(idA))), para(empty(ins(idA)), tx("b"))}, "doc(h3(a b))"},
		"not over a figure":        {[]any{para(tx("a"), empty(ins(idA))), figureOf(lostHash, "", "b", 1, 1)}, "doc(paragraph(a) figure(b))"},
		"not out of a cell":        {[]any{para(tx("a"), empty(ins(idA))), el("table", nil, tr(cellOf("table_cell", 1, 1, para(empty(ins(idA)), tx("b")))))}, "doc(paragraph(a) table(table_row(table_cell(paragraph(b)))))"},
		"a paragraph made heading": {[]any{modified(head(2, "a"), attrs{"type": "nodeType", "previousValue": attrs{"type": "paragraph", "attrs": nil}, "newValue": nil})}, "doc(paragraph(a))"},
		"another level":            {[]any{modified(head(4, "a"), attrs{"type": "attr", "attrName": "level", "previousValue": 2, "newValue": 4})}, "doc(h2(a))"},
		"a break and a footnote":   {[]any{para(tx("a"), withMarks(el("hard_break", nil), ins(idA)), withMarks(el("footnote", nil, tx("x")), ins(idA)))}, "doc(paragraph(a))"},
		"all of a paragraph":       {[]any{para(tx("alt", ins(idA)))}, "doc(paragraph())"},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := readNode(doc(c.blocks...))
			if err != nil {
				t.Fatal(err)
			}
			if got := shape(original(n)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Marks of nodes themselves come and go by suggestion too.
func TestAMarkOfANode(t *testing.T) {
	block := withMarks(para("a"), mk("language", attrs{"lang": "en"}), mk("modification", attrs{"id": idA, "type": "mark", "newValue": mk("language", attrs{"lang": "en"}), "previousValue": nil}))
	n, err := readNode(doc(block))
	if err != nil {
		t.Fatal(err)
	}
	if marks := original(n).Content[0].Marks; len(marks) != 0 {
		t.Errorf("%v", marks)
	}
}

// A draft tells on its first page how many suggestions wait, and a version that holds some does not
// show them.
func TestSuggestionsThatWait(t *testing.T) {
	for want, blocks := range map[string][]any{
		"Eitt forslag til endring ventar": {para(tx("a"), tx("b", ins(idA)), tx("c", ins(idA)))},
		"2 forslag til endringar ventar":  {para(tx("a", del(idB)), tx("b", ins(idA)))},
		"":                                {para("a")},
	} {
		p := paperOf(blocks...)
		for _, draft := range []bool{true, false} {
			p.Draft = draft
			out, err := PDF(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			title := readPDF(t, out).tree().kids[0].words
			if has := strings.Contains(title, "forslag til endring"); has != (draft && want != "") || draft && !strings.Contains(title, want) {
				t.Errorf("draft %v: %q", draft, title)
			}
		}
	}
}
