package tekst

import (
	"bytes"
	"strconv"
	"strings"

	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// Who may only suggest leaves the text as it was: a document with her own suggestions turned down
// reads the same before and after. The page holds every change to the same rule before it sends it
// (frontend/src/engine/editor/suggest), and both are tried on testdata/original.json.
//
// The document is read as a stream of tokens, depth first:
//
//   - inline content that is her own insertion is a skipped piece: it gives nothing
//   - a block that is her own insertion is skipped whole
//   - other text comes with its marks, but without her own deletions, and without comments, which are
//     free; U+200B, which anchors suggestions at the borders of blocks, is left out
//   - other blocks come as an opening, with their attributes as they were before her own
//     modifications, and a closing
//   - where a skipped piece follows a skipped piece of the same suggestion with nothing but borders of
//     blocks between, the borders are left out: so a paragraph is suggested to be split
//
// Suggestions of others come with their marks, so that nobody can take them over or away.

// sameOriginal tells whether two documents are the same but for one's own suggestions.
func sameOriginal(before, after *prosemirror.Node, own func(events.ID) bool) bool {
	start, endBefore, endAfter := touched(before, after, own)
	return bytes.Equal(streamOf(before, start, endBefore, own), streamOf(after, start, endAfter, own))
}

// touched is the range of blocks in which the documents differ, with as many around it as the rule
// of borders can reach: up to a block on either side that has inline content of its own to show.
func touched(before, after *prosemirror.Node, own func(events.ID) bool) (start, endBefore, endAfter int) {
	c := change{before: before, after: after}
	c.narrow()
	if c.start == c.endBefore && c.start == c.endAfter {
		return c.start, c.endBefore, c.endAfter
	}
	for reaches := false; c.start > 0 && !reaches; {
		c.start--
		reaches = shows(before.Child(c.start), own)
	}
	for reaches := false; c.endBefore < before.ChildCount() && !reaches; {
		reaches = shows(before.Child(c.endBefore), own)
		c.endBefore++
		c.endAfter++
	}
	return c.start, c.endBefore, c.endAfter
}

// shows tells whether a block has inline content in the stream that is no skipped piece.
func shows(block *prosemirror.Node, own func(events.ID) bool) bool {
	return len(streamText(block, own)) > 0
}

func streamText(block *prosemirror.Node, own func(events.ID) bool) []byte {
	s := stream{own: own, textOnly: true}
	s.node(block)
	return s.out
}

func streamOf(doc *prosemirror.Node, start, end int, own func(events.ID) bool) []byte {
	s := stream{own: own}
	for i := start; i < end; i++ {
		s.node(doc.Child(i))
	}
	return s.out
}

// stream writes the tokens. Each begins with a byte that stands nowhere else in it.
type stream struct {
	own      func(events.ID) bool
	textOnly bool // leave out the borders of blocks
	out      []byte
	marks    string // of the text that out ends with, so that what belongs together is joined

	piece   events.ID // the suggestion of the last skipped piece, where only borders came after it
	pieceAt int       // where out ended then
	marked  string    // and marks
}

const (
	tokenOpen   = 0x01
	tokenClose  = 0x02
	tokenText   = 0x03
	tokenInline = 0x04
	tokenEnd    = 0x05
	anchor      = "\u200b"
)

func (s *stream) node(n *prosemirror.Node) {
	insertion, ownInsertion := s.ownMark(n, markInsertion)
	switch {
	case n.Type().IsInline() && ownInsertion:
		s.skip(insertion)
	case n.Type().IsText():
		s.text(n)
	case n.Type().IsInline():
		s.inline(n)
	case ownInsertion:
	default:
		s.block(n)
	}
}

// skip leaves a piece out. Borders since the last piece of the same suggestion go with it.
func (s *stream) skip(id events.ID) {
	if s.piece == id {
		s.out, s.marks = s.out[:s.pieceAt], s.marked
	}
	s.piece, s.pieceAt, s.marked = id, len(s.out), s.marks
}

func (s *stream) text(n *prosemirror.Node) {
	text := strings.ReplaceAll(n.Text(), anchor, "")
	if text == "" {
		return
	}
	s.piece = ""
	if marks := s.markedAs(n); marks != s.marks {
		s.out = append(append(append(s.out, tokenText), marks...), tokenEnd)
		s.marks = marks
	}
	s.out = append(s.out, text...)
}

func (s *stream) inline(n *prosemirror.Node) {
	s.piece, s.marks = "", ""
	s.out = append(s.out, tokenInline)
	s.open(n)
	for i := range n.ChildCount() {
		s.node(n.Child(i))
	}
	s.piece, s.marks = "", ""
	s.out = append(s.out, tokenClose)
}

func (s *stream) block(n *prosemirror.Node) {
	if !s.textOnly {
		s.marks = ""
		s.open(n)
	}
	for i := range n.ChildCount() {
		s.node(n.Child(i))
	}
	if !s.textOnly {
		s.marks = ""
		s.out = append(s.out, tokenClose)
	}
}

// open begins a block: its type, attributes and marks as they were before her own suggestions.
func (s *stream) open(n *prosemirror.Node) {
	kind := n.Type().Name()
	undone := map[string]any{}
	for _, m := range n.Marks() {
		if id, _ := m.Attr("id").(string); m.Type().Name() != markModification || !s.own(events.ID(id)) {
			continue
		}
		switch m.Attr("type") {
		case "attr":
			name, _ := m.Attr("attrName").(string)
			undone[name] = m.Attr("previousValue")
		case "nodeType":
			kind, _ = m.Attr("previousValue").(string)
		}
	}
	s.out = append(append(s.out, tokenOpen), kind...)
	for _, rule := range nodeRules[n.Type().Name()] {
		value, changed := undone[rule.Name]
		if !changed {
			value = n.Attr(rule.Name)
		}
		s.value(rule.Name, value)
	}
	s.out = append(append(s.out, s.markedAs(n)...), tokenEnd)
}

// ownMark finds a mark of one's own on a node.
func (s *stream) ownMark(n *prosemirror.Node, name string) (events.ID, bool) {
	for _, m := range n.Marks() {
		if id, _ := m.Attr("id").(string); m.Type().Name() == name && s.own(events.ID(id)) {
			return events.ID(id), true
		}
	}
	return "", false
}

// markedAs writes the marks of a node, but for comments and for suggestions of one's own.
func (s *stream) markedAs(n *prosemirror.Node) string {
	var inner stream
	for _, m := range n.Marks() {
		name := m.Type().Name()
		id, _ := m.Attr("id").(string)
		switch name {
		case markComment:
			continue
		case markInsertion, markDeletion, markModification:
			if s.own(events.ID(id)) {
				continue
			}
		}
		inner.out = append(append(inner.out, '<'), name...)
		for _, rule := range markRules[name] {
			inner.value(rule.Name, m.Attr(rule.Name))
		}
	}
	return string(inner.out)
}

// value writes an attribute.
func (s *stream) value(name string, value any) {
	s.out = append(append(append(s.out, ' '), name...), '=')
	switch v := value.(type) {
	case nil:
		s.out = append(s.out, "null"...)
	case bool:
		s.out = strconv.AppendBool(s.out, v)
	case float64:
		s.out = strconv.AppendFloat(s.out, v, 'g', -1, 64)
	case string:
		s.out = strconv.AppendQuote(s.out, v)
	case []any:
		s.out = append(s.out, '[')
		for _, item := range v {
			s.value("", item)
		}
		s.out = append(s.out, ']')
	case prosemirror.Object:
		s.out = append(s.out, '{')
		for _, member := range v {
			s.value(member.Name, member.Value)
		}
		s.out = append(s.out, '}')
	}
}
