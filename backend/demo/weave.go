package demo

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fellesplan/backend/prosemirror"
)

// weave finds the steps by which a writer gets from one document to another: word by word within
// what is there, block by block and sentence by sentence where something is new. The steps come in
// groups, in the order of the document: what one does before one looks up.
func weave(before, after *prosemirror.Node) [][]prosemirror.Step {
	w := &weaver{doc: before}
	w.blocks(before.Content().Nodes(), after.Content().Nodes(), 0, true)
	if !w.doc.Eq(after) {
		panic(fmt.Sprintf("demo: the steps make\n%s\nwant\n%s", w.doc.AppendJSON(nil), after.AppendJSON(nil)))
	}
	return slices.DeleteFunc(w.groups, func(g []prosemirror.Step) bool { return len(g) == 0 })
}

type weaver struct {
	doc    *prosemirror.Node
	groups [][]prosemirror.Step
}

// do applies a step to the document in the making.
func (w *weaver) do(step prosemirror.Step) {
	doc, err := step.Apply(w.doc)
	if err == nil {
		err = doc.Check()
	}
	if err != nil {
		panic(fmt.Sprintf("demo: %s: %v", step.AppendJSON(nil), err))
	}
	w.doc = doc
	if len(w.groups) == 0 {
		w.groups = append(w.groups, nil)
	}
	last := len(w.groups) - 1
	w.groups[last] = append(w.groups[last], step)
}

// blocks makes a list of nodes, which begins at pos, another list. At the top each block is a group.
func (w *weaver) blocks(before, after []*prosemirror.Node, pos int, top bool) {
	for _, op := range align(before, after) {
		if top {
			w.groups = append(w.groups, nil)
		}
		switch {
		case op.before == nil:
			w.insert(op.after, pos)
			pos += op.after.NodeSize()
		case op.after == nil:
			w.do(prosemirror.Put(pos, pos+op.before.NodeSize()))
		default:
			if !op.before.Eq(op.after) {
				w.alter(op.before, op.after, pos)
			}
			pos += op.after.NodeSize()
		}
	}
}

// alter makes one node another of the same kind.
func (w *weaver) alter(before, after *prosemirror.Node, pos int) {
	if holdsText(before) {
		w.inline(before, after, pos+1)
		return
	}
	w.blocks(before.Content().Nodes(), after.Content().Nodes(), pos+1, false)
}

func holdsText(n *prosemirror.Node) bool {
	name := n.Type().Name()
	return name == "paragraph" || name == "heading"
}

// insert puts a new node in. A paragraph comes a sentence at a time.
func (w *weaver) insert(n *prosemirror.Node, pos int) {
	if !holdsText(n) {
		w.do(prosemirror.Put(pos, pos, n))
		return
	}
	parts := sentences(n.Content().Nodes())
	first := n
	if len(parts) > 0 {
		first = mustRead(n.WithContent(prosemirror.FragmentOf(parts[0]...)))
	}
	w.do(prosemirror.Put(pos, pos, first))
	end := pos + first.NodeSize() - 1
	for _, part := range parts[min(1, len(parts)):] {
		step := prosemirror.Put(end, end, part...)
		w.do(step)
		end += step.Slice.Size()
	}
}

// sentences cuts inline content after each full stop; the blank goes with the next.
func sentences(nodes []*prosemirror.Node) (parts [][]*prosemirror.Node) {
	var part []*prosemirror.Node
	for _, p := range piecesOf(nodes) {
		if ends := len(part) > 0 && p.key == " " && strings.HasSuffix(part[len(part)-1].Text(), "."); ends {
			parts, part = append(parts, part), nil
		}
		part = append(part, p.node)
	}
	if part != nil {
		parts = append(parts, part)
	}
	return parts
}

// piece is a word, a blank, or something else that stands in a line.
type piece struct {
	node *prosemirror.Node
	key  string // what it is, whatever its marks
}

func piecesOf(nodes []*prosemirror.Node) (pieces []piece) {
	for _, n := range nodes {
		if n.Text() == "" {
			pieces = append(pieces, piece{n, string(n.WithMarks().AppendJSON(nil))})
			continue
		}
		for _, word := range wordsOf(n.Text()) {
			pieces = append(pieces, piece{mustRead(schema.Text(word, n.Marks()...)), word})
		}
	}
	return pieces
}

// wordsOf cuts a text between words and blanks.
func wordsOf(text string) (words []string) {
	start, blank := 0, false
	for i, r := range text {
		if i > start && (blank || unicode.IsSpace(r)) {
			words, start = append(words, text[start:i]), i
		}
		blank = unicode.IsSpace(r)
	}
	return append(words, text[start:])
}

// inline makes the words of a textblock others, and then their marks.
func (w *weaver) inline(before, after *prosemirror.Node, pos int) {
	a, b := piecesOf(before.Content().Nodes()), piecesOf(after.Content().Nodes())
	type kept struct {
		from, to  int
		was, will *prosemirror.Node
	}
	var same []kept
	for _, e := range shortest(a, b) {
		if e.same {
			size := b[e.b].node.NodeSize()
			same = append(same, kept{pos, pos + size, a[e.a].node, b[e.b].node})
			pos += size
			continue
		}
		gone, put := 0, []*prosemirror.Node{}
		for _, p := range a[e.a:e.endA] {
			gone += p.node.NodeSize()
		}
		for _, p := range b[e.b:e.endB] {
			put = append(put, p.node)
		}
		step := prosemirror.Put(pos, pos+gone, put...)
		w.do(step)
		pos += step.Slice.Size()
	}
	for _, k := range same {
		w.marks(k.was, k.will, k.from, k.to)
	}
}

func (w *weaver) marks(was, will *prosemirror.Node, from, to int) {
	for _, mark := range was.Marks() {
		if !mark.In(will.Marks()) {
			w.joinMark(&prosemirror.RemoveMarkStep{From: from, To: to, Mark: mark})
		}
	}
	for _, mark := range will.Marks() {
		if !mark.In(was.Marks()) {
			w.joinMark(&prosemirror.AddMarkStep{From: from, To: to, Mark: mark})
		}
	}
}

// joinMark does a step, as one with the last where they belong together.
func (w *weaver) joinMark(step prosemirror.Step) {
	last := len(w.groups) - 1
	if last >= 0 && len(w.groups[last]) > 0 {
		group := w.groups[last]
		if merged := group[len(group)-1].Merge(step); merged != nil {
			w.do(step)
			w.groups[last] = append(w.groups[last][:len(group)-1], merged)
			return
		}
	}
	w.do(step)
}

// edit is what is the same at both sides, one piece, or what stands instead of what.
type edit struct {
	same    bool
	a, endA int
	b, endB int
}

// shortest finds the edits with the most that is the same (the longest common subsequence).
func shortest(a, b []piece) (edits []edit) {
	weight := func(i, j int) float64 {
		switch {
		case a[i].key != b[j].key:
			return 0
		case a[i].key == " ":
			return 1. / 1024 // a blank is no sign that the words around it are the same
		}
		return 1
	}
	best := longest(len(a), len(b), weight)
	differs := func(i, j int) *edit {
		if n := len(edits); n == 0 || edits[n-1].same {
			edits = append(edits, edit{a: i, endA: i, b: j, endB: j})
		}
		return &edits[len(edits)-1]
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch {
		case i < len(a) && j < len(b) && a[i].key == b[j].key && best[i][j] == weight(i, j)+best[i+1][j+1]:
			edits = append(edits, edit{same: true, a: i, b: j})
			i, j = i+1, j+1
		case i < len(a) && best[i][j] == best[i+1][j]:
			differs(i, j).endA++
			i++
		default:
			differs(i, j).endB++
			j++
		}
	}
	return joinedOver(edits, a)
}

// joinedOver makes one edit of two that have nothing but a blank between them.
func joinedOver(edits []edit, a []piece) (joined []edit) {
	for i, e := range edits {
		n := len(joined)
		switch {
		case e.same && a[e.a].key == " " && n > 0 && !joined[n-1].same && i+1 < len(edits) && !edits[i+1].same:
			joined[n-1].endA, joined[n-1].endB = e.a+1, e.b+1
		case !e.same && n > 0 && !joined[n-1].same:
			joined[n-1].endA, joined[n-1].endB = e.endA, e.endB
		default:
			joined = append(joined, e)
		}
	}
	return joined
}

// longest gives, for each pair of places, the most likeness that can be had from there on.
func longest(lenA, lenB int, like func(i, j int) float64) [][]float64 {
	best := make([][]float64, lenA+1)
	for i := range best {
		best[i] = make([]float64, lenB+1)
	}
	for i := lenA - 1; i >= 0; i-- {
		for j := lenB - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if l := like(i, j); l > 0 {
				best[i][j] = max(best[i][j], l+best[i+1][j+1])
			}
		}
	}
	return best
}

// pair is a node and what becomes of it: nil before where it is new, nil after where it goes.
type pair struct{ before, after *prosemirror.Node }

// align finds which node became which. What is new comes before what goes, so that no list is empty
// in between.
func align(before, after []*prosemirror.Node) (pairs []pair) {
	fixed := len(before) == len(after) && len(before) > 0 && slices.Contains([]string{"table_cell", "table_header", "analyse_kommune"}, before[0].Type().Name())
	like := func(i, j int) float64 { return likeness(before[i], after[j]) }
	if fixed { // the cells of a row, and the columns of an analysis, keep their places
		like = func(i, j int) float64 { return map[bool]float64{true: 1}[i == j] }
	}
	best := longest(len(before), len(after), like)
	var gone []pair
	for i, j := 0, 0; i < len(before) || j < len(after); {
		l := 0.0
		if i < len(before) && j < len(after) {
			l = like(i, j)
		}
		switch {
		case l > 0 && best[i][j] == l+best[i+1][j+1]:
			pairs = append(append(pairs, gone...), pair{before[i], after[j]})
			gone, i, j = nil, i+1, j+1
		case i < len(before) && best[i][j] == best[i+1][j]:
			gone = append(gone, pair{before: before[i]})
			i++
		default:
			pairs = append(pairs, pair{after: after[j]})
			j++
		}
	}
	return append(pairs, gone...)
}

// likeness tells how much two nodes are the same: 2 where they are equal, 0 where one cannot have
// become the other.
func likeness(a, b *prosemirror.Node) float64 {
	switch {
	case a.Eq(b):
		return 2
	case !a.SameMarkup(b) || a.Type().Name() == "kort":
		return 0
	}
	wordsA, wordsB := words(a), words(b)
	common := 0
	for word := range wordsA {
		if wordsB[word] {
			common++
		}
	}
	most := max(len(wordsA), len(wordsB))
	if most == 0 || len(wordsA) == 0 && a.Type().Name() == "paragraph" { // one begins to write in it
		return 0.1
	}
	if share := float64(common) / float64(most); share > 0.25 {
		return share
	}
	if a.Type().Name() == "table_row" && a.ChildCount() == b.ChildCount() && common > 0 {
		return 0.2
	}
	return 0
}

func words(n *prosemirror.Node) map[string]bool {
	set := map[string]bool{}
	n.Descendants(func(inner *prosemirror.Node, _ int, _ *prosemirror.Node, _ int) bool {
		for _, word := range strings.Fields(inner.Text()) {
			set[word] = true
		}
		return true
	})
	return set
}
