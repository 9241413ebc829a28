package papers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// node is a node of the document as ProseMirror writes it.
type node struct {
	Type    string                     `json:"type"`
	Attrs   map[string]json.RawMessage `json:"attrs"`
	Marks   []mark                     `json:"marks"`
	Content []*node                    `json:"content"`
	Text    string                     `json:"text"`
}

type mark struct {
	Type  string                     `json:"type"`
	Attrs map[string]json.RawMessage `json:"attrs"`
}

// The names of the schema that mean suggestions.
const (
	insertion    = "insertion"
	deletion     = "deletion"
	modification = "modification"
)

func readNode(raw []byte) (*node, error) {
	n := &node{}
	if len(raw) == 0 {
		return n, nil
	}
	if err := json.Unmarshal(raw, n); err != nil {
		return nil, fmt.Errorf("reading a text: %w", err)
	}
	return n.sound(), nil
}

// sound takes away what is null where a node must be.
func (n *node) sound() *node {
	n.Content = slices.DeleteFunc(n.Content, func(child *node) bool { return child == nil })
	for _, child := range n.Content {
		child.sound()
	}
	return n
}

// str gives an attribute that is a text; empty where it is none.
func str(attrs map[string]json.RawMessage, name string) (s string) {
	_ = json.Unmarshal(attrs[name], &s)
	return s
}

// whole gives an attribute that is a number, or another where it is none.
func whole(attrs map[string]json.RawMessage, name string, otherwise int) int {
	var n int
	if raw, has := attrs[name]; !has || bytes.Equal(raw, []byte("null")) || json.Unmarshal(raw, &n) != nil {
		return otherwise
	}
	return n
}

// marked finds a mark; nil where the node does not have it.
func (n *node) marked(kind string) *mark {
	for i := range n.Marks {
		if n.Marks[i].Type == kind {
			return &n.Marks[i]
		}
	}
	return nil
}

// markID gives the id of a mark; empty where the node does not have it.
func (n *node) markID(kind string) string {
	if m := n.marked(kind); m != nil {
		return str(m.Attrs, "id")
	}
	return ""
}

func (n *node) inline() bool {
	return n.Type == "text" || n.Type == "hard_break" || n.Type == "footnote"
}

// holdsText tells whether words stand in the node itself.
func (n *node) holdsText() bool {
	return n.Type == "paragraph" || n.Type == "heading" || n.Type == "figure" || n.Type == "footnote"
}

// suggestions gathers the ids of suggestions that stand in the node.
func (n *node) suggestions(into map[string]bool) {
	for _, m := range n.Marks {
		if m.Type == insertion || m.Type == deletion || m.Type == modification {
			into[str(m.Attrs, "id")] = true
		}
	}
	for _, child := range n.Content {
		child.suggestions(into)
	}
}
