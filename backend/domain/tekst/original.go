package tekst

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// Who may only suggest leaves the text as it was: a document with her own suggestions turned down
// reads the same before and after. The page holds every change to the same rule before it sends it
// (frontend/src/engine/editor/suggest/original.ts), and both are tried on testdata/original.json.
//
// The document is read as a list of tokens, depth first:
//
//   - inline content that is her own insertion is a piece left out: it gives nothing
//   - a block that is her own insertion is left out whole
//   - other text comes with its marks, but without her own suggestions, and without comments, which
//     are free; U+200B, which anchors suggestions at the borders of blocks, is left out where it is
//     not part of the suggestion of another
//   - other blocks come as an opening, with type and attributes as they were before her own
//     modifications, and a closing
//   - where a piece left out follows one of the same suggestion with nothing but borders of blocks
//     between, the borders are left out too: so a paragraph is suggested to be split. What stands
//     alone (a table's cell, a card) is no border.
//
// Suggestions of others come with their marks, so that nobody can take them over or away.

// sameOriginal tells whether two documents are the same but for one's own suggestions.
func sameOriginal(before, after *prosemirror.Node, own func(events.ID) bool) bool {
	c := change{before: before, after: after}
	c.narrow()
	r := reader{own: own}
	// A border between two blocks hangs on both, and blocks that are left out whole do not count.
	for more := true; more && c.start > 0; {
		c.start--
		more = r.leavesOut(before.Child(c.start))
	}
	for more := true; more && c.endBefore < before.ChildCount(); {
		more = r.leavesOut(before.Child(c.endBefore))
		c.endBefore++
		c.endAfter++
	}
	return slices.Equal(r.read(before, c.start, c.endBefore), r.read(after, c.start, c.endAfter))
}

// token is a piece of text with its marks, or anything else, written out.
type token struct {
	text  string
	marks string
	plain bool // it is text
}

// reader reads a document.
type reader struct {
	own    func(events.ID) bool
	tokens []token
	left   events.ID // the suggestion of the last piece left out, where only borders came after it
	at     int       // how many tokens there were then
}

func (r *reader) read(doc *prosemirror.Node, start, end int) []token {
	r.tokens, r.left = nil, ""
	for i := start; i < end; i++ {
		r.block(doc.Child(i))
	}
	return r.tokens
}

func (r *reader) leavesOut(n *prosemirror.Node) bool {
	_, own := r.inserted(n)
	return own
}

// inserted tells whether a node is her own insertion, and which.
func (r *reader) inserted(n *prosemirror.Node) (events.ID, bool) {
	for _, m := range n.Marks() {
		if m.Type().Name() == markInsertion && r.mine(m) {
			return idOf(m), true
		}
	}
	return "", false
}

func idOf(m *prosemirror.Mark) events.ID { id, _ := m.Attr("id").(string); return events.ID(id) }

func isSuggestion(m *prosemirror.Mark) bool {
	switch m.Type().Name() {
	case markInsertion, markDeletion, markModification:
		return true
	}
	return false
}

func (r *reader) mine(m *prosemirror.Mark) bool { return isSuggestion(m) && r.own(idOf(m)) }

func (r *reader) block(n *prosemirror.Node) {
	if r.leavesOut(n) {
		return
	}
	if n.Type().IsAtom() || isolating[n.Type().Name()] {
		r.left = ""
	}
	r.tokens = append(r.tokens, token{text: r.opening(n)})
	for i := range n.ChildCount() {
		if child := n.Child(i); child.Type().IsInline() {
			r.inline(child)
		} else {
			r.block(child)
		}
	}
	r.tokens = append(r.tokens, token{text: ")"})
}

func (r *reader) inline(n *prosemirror.Node) {
	if id, own := r.inserted(n); own {
		if r.left == id {
			r.tokens = r.tokens[:r.at]
		}
		r.left, r.at = id, len(r.tokens)
		return
	}
	marks := r.marks(n, true)
	if n.Type().IsText() {
		r.write(r.words(n), marks)
		return
	}
	out := spelling(n.Type().Name())
	out = out.attrs(attrsOf(n)) + " [" + spelling(contentOf(n)) + "]"
	r.tokens = append(r.tokens, token{text: string(out), marks: marks})
	r.left = ""
}

// words is the text of a node, without the anchors but for those of others' suggestions.
func (r *reader) words(n *prosemirror.Node) string {
	if slices.ContainsFunc(n.Marks(), func(m *prosemirror.Mark) bool { return isSuggestion(m) && !r.mine(m) }) {
		return n.Text()
	}
	return strings.ReplaceAll(n.Text(), anchor, "")
}

const anchor = "\u200b"

func (r *reader) write(text, marks string) {
	if text == "" {
		return
	}
	r.left = ""
	if last := len(r.tokens) - 1; last >= 0 && r.tokens[last].plain && r.tokens[last].marks == marks {
		r.tokens[last].text += text
		return
	}
	r.tokens = append(r.tokens, token{text, marks, true})
}

// opening is the beginning of a block: type and attributes as they were before her own modifications.
func (r *reader) opening(n *prosemirror.Node) string {
	kind, attrs := n.Type().Name(), attrsOf(n)
	for _, m := range n.Marks() {
		if m.Type().Name() != markModification || !r.mine(m) {
			continue
		}
		if m.Attr("type") == "attr" {
			name, _ := m.Attr("attrName").(string)
			attrs[name] = m.Attr("previousValue")
			continue
		}
		previous, _ := m.Attr("previousValue").(prosemirror.Object)
		for _, member := range previous {
			switch member.Name {
			case "type":
				kind, _ = member.Value.(string)
			case "attrs":
				attrs = membersOf(member.Value)
			}
		}
	}
	return string(spelling("("+kind).attrs(attrs)) + r.marks(n, false)
}

// marks writes the marks of a node, but for her own suggestions, and on inline content for comments.
func (r *reader) marks(n *prosemirror.Node, inline bool) string {
	var out spelling
	for _, m := range n.Marks() {
		name := m.Type().Name()
		if r.mine(m) || inline && name == markComment {
			continue
		}
		attrs := map[string]any{}
		for _, rule := range markRules[name] {
			attrs[rule.Name] = m.Attr(rule.Name)
		}
		out += "<" + spelling(name)
		out = out.attrs(attrs)
	}
	return string(out)
}

func attrsOf(n *prosemirror.Node) map[string]any {
	attrs := map[string]any{}
	for _, rule := range nodeRules[n.Type().Name()] {
		attrs[rule.Name] = n.Attr(rule.Name)
	}
	return attrs
}

func membersOf(value any) map[string]any {
	attrs := map[string]any{}
	object, _ := value.(prosemirror.Object)
	for _, member := range object {
		attrs[member.Name] = member.Value
	}
	return attrs
}

// contentOf writes what is in an inline node as it is: within a footnote nothing is suggested.
func contentOf(n *prosemirror.Node) string {
	var out []byte
	for i := range n.ChildCount() {
		out = n.Child(i).AppendJSON(out)
	}
	return string(out)
}

// spelling writes values so that different ones look different.
type spelling string

// attrs writes attributes by the order of their names: an object from the wire need not have the
// schema's.
func (s spelling) attrs(attrs map[string]any) spelling {
	for _, name := range slices.Sorted(maps.Keys(attrs)) {
		s = (s + " " + spelling(strconv.Quote(name)) + "=").value(attrs[name])
	}
	return s
}

func (s spelling) value(value any) spelling {
	switch v := value.(type) {
	case bool:
		return s + spelling(strconv.FormatBool(v))
	case float64:
		return s + spelling(strconv.FormatFloat(v, 'g', -1, 64))
	case string:
		return s + spelling(strconv.Quote(v))
	case []any:
		s += "["
		for _, item := range v {
			s = s.value(item) + ","
		}
		return s + "]"
	case prosemirror.Object:
		s += "{"
		for _, member := range v {
			s = (s + spelling(strconv.Quote(member.Name)) + ":").value(member.Value) + ","
		}
		return s + "}"
	}
	return s + "null"
}
