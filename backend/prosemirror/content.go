package prosemirror

import "slices"

// What a node may hold is said by an expression over types of nodes, "heading (paragraph | list)+".
// It is made into a machine (automaton.go): from state to state with each child.

// state is a place in the content of a node: what may come next, and whether the content may end.
type state struct {
	valid bool
	edges []edge   // in the order of the expression
	next  []*state // by the index of a type; nil where it may not come
}

type edge struct {
	kind *NodeType
	to   *state
}

// noContent is the content of leaves.
var noContent = &state{valid: true}

// step is the state after a node of that type; nil where it may not come.
func (s *state) step(t *NodeType) *state {
	if t.index < len(s.next) {
		return s.next[t.index]
	}
	return nil
}

// after is the state after nodes; nil where they may not come.
func (s *state) after(nodes []*Node) *state {
	for _, n := range nodes {
		if s = s.step(n.kind); s == nil {
			return nil
		}
	}
	return s
}

// shares tells whether some type may come next in both.
func (s *state) shares(other *state) bool {
	return slices.ContainsFunc(s.edges, func(e edge) bool { return other.step(e.kind) != nil })
}

// connect adds an edge; types is how many types the schema has.
func (s *state) connect(t *NodeType, to *state, types int) {
	if s.next == nil {
		s.next = make([]*state, types)
	}
	s.next[t.index] = to
	s.edges = append(s.edges, edge{t, to})
}

// mustBeTyped tells whether the content cannot end here and nothing that may come next can be made
// without being told its text or attributes. No document could be begun with such a schema.
func (s *state) mustBeTyped() bool {
	return !s.valid && !slices.ContainsFunc(s.edges, func(e edge) bool { return !e.kind.isText && e.kind.hasDefaults })
}
