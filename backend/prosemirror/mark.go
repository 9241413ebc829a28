package prosemirror

import (
	"errors"
	"fmt"
	"slices"
)

// MarkType is a kind of mark.
type MarkType struct {
	name     string
	rank     int // its place in the schema, and so in sets of marks
	attrs    attributes
	group    []string
	excludes uint64 // the ranks of the types that a mark of this type drives out
	plain    *Mark  // the one mark of a type whose attributes all have defaults, with those
}

// Name is its name in the schema.
func (t *MarkType) Name() string { return t.name }

func (t *MarkType) bit() uint64 { return 1 << t.rank }

func (t *MarkType) drivesOut(other *MarkType) bool { return t.excludes&other.bit() != 0 }

// Mark is put on nodes: bold, a link, a comment. Sets of marks are lists in the order of the schema.
type Mark struct {
	kind  *MarkType
	attrs []any
}

// Type is the kind of mark.
func (m *Mark) Type() *MarkType { return m.kind }

// Attr is the value of an attribute: nil (null, or no such attribute), bool, float64, string, []any
// or Object.
func (m *Mark) Attr(name string) any {
	if i := m.kind.attrs.index(name); i >= 0 {
		return m.attrs[i]
	}
	return nil
}

// Eq tells whether two marks are the same.
func (m *Mark) Eq(other *Mark) bool {
	return m == other || m.kind == other.kind && sameValues(m.attrs, other.attrs)
}

// In tells whether the mark is in a set.
func (m *Mark) In(set []*Mark) bool { return slices.ContainsFunc(set, m.Eq) }

// addTo gives the set with the mark in it. What the mark excludes is taken out; where something in
// the set excludes the mark, the set stays as it is.
func (m *Mark) addTo(set []*Mark) []*Mark {
	added := make([]*Mark, 0, len(set)+1)
	placed := false
	for _, other := range set {
		switch {
		case m.Eq(other):
			return set
		case m.kind.drivesOut(other.kind):
			continue
		case other.kind.drivesOut(m.kind):
			return set
		}
		if !placed && other.kind.rank > m.kind.rank {
			added, placed = append(added, m), true
		}
		added = append(added, other)
	}
	if !placed {
		added = append(added, m)
	}
	return added
}

// removeFrom gives the set without the mark.
func (m *Mark) removeFrom(set []*Mark) []*Mark {
	i := slices.IndexFunc(set, m.Eq)
	if i < 0 {
		return set
	}
	return slices.Concat(set[:i], set[i+1:])
}

func sameMarks(a, b []*Mark) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) == 0 || &a[0] == &b[0] {
		return true
	}
	return slices.EqualFunc(a, b, (*Mark).Eq)
}

// sortMarks puts marks into the order of their types.
func sortMarks(marks []*Mark) {
	slices.SortStableFunc(marks, func(a, b *Mark) int { return a.kind.rank - b.kind.rank })
}

// checkMarks tells what is wrong with marks as a set.
func checkMarks(marks []*Mark) error {
	for i, m := range marks {
		if err := m.kind.attrs.validate(m.attrs); err != nil {
			return fmt.Errorf("mark %s: %w", m.kind.name, err)
		}
		for _, before := range marks[:i] {
			if !before.goesBefore(m) {
				return errors.New("marks that cannot stand together, or not in this order")
			}
		}
	}
	return nil
}

// goesBefore tells whether a set may hold both marks, in this order.
func (m *Mark) goesBefore(next *Mark) bool {
	return m.kind.rank <= next.kind.rank && !m.kind.drivesOut(next.kind) && !next.kind.drivesOut(m.kind) && !m.Eq(next)
}

func (s *Schema) mark(json *value) (*Mark, error) {
	name := json.get("type")
	kind := s.MarkType(name.text)
	if kind == nil {
		return nil, fmt.Errorf("there is no mark %q", name.text)
	}
	given := json.get("attrs")
	if kind.plain != nil && given.missing() {
		return kind.plain, nil
	}
	attrs, err := kind.attrs.read(given)
	if err != nil {
		return nil, fmt.Errorf("mark %s: %w", kind.name, err)
	}
	return &Mark{kind, attrs}, nil
}

// marks reads a set of marks.
func (s *Schema) marks(json *value) ([]*Mark, error) {
	switch {
	case json.missing():
		return nil, nil
	case json.kind != kindList:
		return nil, errors.New("marks are not a list")
	}
	marks := make([]*Mark, len(json.items))
	for i := range json.items {
		var err error
		if marks[i], err = s.mark(&json.items[i]); err != nil {
			return nil, err
		}
	}
	sortMarks(marks)
	return marks, nil
}
