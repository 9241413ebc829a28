package papers

import (
	"encoding/json"
	"slices"
)

// A text with suggestions in it, as it is without them: what is suggested to come is left out, what
// is suggested to go stays, what is suggested to be otherwise is as it was. The editor marks the
// borders of a block that a suggestion makes or takes away with an empty sign, U+200B, at each side.

// original gives a node without suggestions.
func original(n *node) *node {
	out := &node{Type: n.Type, Attrs: n.Attrs, Text: n.Text, Marks: withoutSuggestions(n.Marks)}
	undo(out, n.Marks)
	for _, child := range n.Content {
		if id := child.markID(insertion); child.marked(insertion) != nil {
			if !child.inline() {
				continue
			}
			out.Content = append(out.Content, &node{Type: insertion, Text: id}) // where a piece was
			continue
		}
		out.Content = append(out.Content, original(child))
	}
	if !n.holdsText() {
		out.Content = joined(out.Content)
	}
	if n.Type == "doc" {
		out.clear()
	}
	return out
}

// undo takes back what is suggested to be changed of a node itself.
func undo(n *node, marks []mark) {
	for _, m := range marks {
		if m.Type != modification {
			continue
		}
		switch was := m.Attrs["previousValue"]; str(m.Attrs, "type") {
		case "attr":
			attrs := map[string]json.RawMessage{}
			for name, value := range n.Attrs {
				attrs[name] = value
			}
			attrs[str(m.Attrs, "attrName")] = was
			n.Attrs = attrs
		case "nodeType":
			var before node
			if json.Unmarshal(was, &before) == nil && before.Type != "" {
				n.Type, n.Attrs = before.Type, before.Attrs
			}
		case "mark":
			n.Marks = changedBack(n.Marks, m.Attrs)
		}
	}
}

// changedBack takes back that a node got a mark or lost one.
func changedBack(marks []mark, change map[string]json.RawMessage) []mark {
	var came, went mark
	_ = json.Unmarshal(change["newValue"], &came)
	_ = json.Unmarshal(change["previousValue"], &went)
	marks = slices.DeleteFunc(slices.Clone(marks), func(m mark) bool { return came.Type != "" && m.Type == came.Type })
	if went.Type != "" {
		marks = append(marks, went)
	}
	return marks
}

func withoutSuggestions(marks []mark) (kept []mark) {
	for _, m := range marks {
		if m.Type != insertion && m.Type != deletion && m.Type != modification {
			kept = append(kept, m)
		}
	}
	return kept
}

// joined puts blocks together again between which a suggestion has made a border: the one ends and
// the next begins with a piece of the same suggestion.
func joined(blocks []*node) (out []*node) {
	for _, block := range blocks {
		if len(out) > 0 {
			if id := lastPiece(out[len(out)-1]); id != "" && id == firstPiece(block) && alike(out[len(out)-1], block) {
				out[len(out)-1] = join(out[len(out)-1], block)
				continue
			}
		}
		out = append(out, block)
	}
	return out
}

// lastPiece is the suggestion of a piece at the very end of a node; empty where there is none.
func lastPiece(n *node) string {
	for len(n.Content) > 0 {
		n = n.Content[len(n.Content)-1]
	}
	return pieceOf(n)
}

func firstPiece(n *node) string {
	for len(n.Content) > 0 {
		n = n.Content[0]
	}
	return pieceOf(n)
}

func pieceOf(n *node) string {
	if n.Type == insertion {
		return n.Text
	}
	return ""
}

// alike tells whether the border between two nodes is the same on both sides, down to the words.
func alike(a, b *node) bool {
	if a.holdsText() || b.holdsText() {
		return a.holdsText() && b.holdsText() && a.Type != "figure" && b.Type != "figure"
	}
	return a.Type == b.Type && len(a.Content) > 0 && len(b.Content) > 0 && alike(a.Content[len(a.Content)-1], b.Content[0])
}

func join(a, b *node) *node {
	out := *a
	if a.holdsText() {
		out.Content = slices.Concat(a.Content, b.Content)
		return &out
	}
	last := len(a.Content) - 1
	out.Content = slices.Concat(a.Content[:last], []*node{join(a.Content[last], b.Content[0])}, b.Content[1:])
	return &out
}

// clear takes away the places where pieces were.
func (n *node) clear() {
	n.Content = slices.DeleteFunc(n.Content, func(child *node) bool { return child.Type == insertion })
	for _, child := range n.Content {
		child.clear()
	}
}
