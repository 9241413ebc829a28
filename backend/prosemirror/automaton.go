package prosemirror

import (
	"fmt"
	"slices"
)

// machine is an expression as places and jumps between them. Several jumps may be open at once; fold
// makes states of the sets of places that one may be in (see Cox, Regular Expression Matching Can Be
// Simple And Fast, 2007). Place 0 is the start.
type machine struct {
	places [][]*jump
}

// jump leads from one place to another, with a node of a type or, where kind is nil, for nothing.
type jump struct {
	kind *NodeType
	to   int
}

func (m *machine) place() int {
	m.places = append(m.places, nil)
	return len(m.places) - 1
}

// loose adds a jump whose end is not known yet.
func (m *machine) loose(from int, t *NodeType) *jump {
	j := &jump{kind: t}
	m.places[from] = append(m.places[from], j)
	return j
}

func (m *machine) skip(from, to int) { m.loose(from, nil).to = to }

// tie leads loose ends to a place.
func tie(ends []*jump, to int) {
	for _, j := range ends {
		j.to = to
	}
}

func (e oneNode) build(m *machine, from int) []*jump { return []*jump{m.loose(from, e.kind)} }

func (e choice) build(m *machine, from int) (ends []*jump) {
	for _, one := range e {
		ends = append(ends, one.build(m, from)...)
	}
	return ends
}

func (e series) build(m *machine, from int) []*jump {
	ends := e[0].build(m, from)
	for _, one := range e[1:] {
		from = m.place()
		tie(ends, from)
		ends = one.build(m, from)
	}
	return ends
}

func (e option) build(m *machine, from int) []*jump {
	return append([]*jump{m.loose(from, nil)}, e.of.build(m, from)...)
}

func (e star) build(m *machine, from int) []*jump {
	loop := m.place()
	m.skip(from, loop)
	tie(e.of.build(m, loop), loop)
	return []*jump{m.loose(loop, nil)}
}

func (e plus) build(m *machine, from int) []*jump {
	loop := m.place()
	tie(e.of.build(m, from), loop)
	tie(e.of.build(m, loop), loop)
	return []*jump{m.loose(loop, nil)}
}

// build repeats the expression. Without an end, the original loops on the last place itself: in a
// choice that lets what is repeated come before the other choices, too. Kept, so that both sides take
// the same documents.
func (e times) build(m *machine, from int) []*jump {
	for range e.min {
		next := m.place()
		tie(e.of.build(m, from), next)
		from = next
	}
	if e.max == endless {
		tie(e.of.build(m, from), from)
	}
	for i := e.min; i < e.max; i++ {
		next := m.place()
		m.skip(from, next)
		tie(e.of.build(m, from), next)
		from = next
	}
	return []*jump{m.loose(from, nil)}
}

// compile makes the states of an expression; types is how many types the schema has.
func compile(e expression, types int) (*state, error) {
	m := &machine{places: make([][]*jump, 1)}
	ends := e.build(m, 0)
	last := m.place()
	tie(ends, last)
	f := &folder{machine: m, last: last, types: types, known: map[string]*state{}}
	start := f.state(m.reach(0, nil))
	for _, s := range f.known {
		if s.mustBeTyped() {
			return nil, fmt.Errorf("it asks for a node that cannot be made without text or attributes")
		}
	}
	return start, nil
}

// reach adds the places that can be come to for nothing.
func (m *machine) reach(from int, places []int) []int {
	if slices.Contains(places, from) {
		return places
	}
	places = append(places, from)
	for _, j := range m.places[from] {
		if j.kind == nil {
			places = m.reach(j.to, places)
		}
	}
	return places
}

// folder makes a state of each set of places.
type folder struct {
	*machine
	last  int
	types int
	known map[string]*state
}

func (f *folder) state(places []int) *state {
	slices.Sort(places)
	name := fmt.Sprint(places)
	if s := f.known[name]; s != nil {
		return s
	}
	s := &state{valid: slices.Contains(places, f.last)}
	f.known[name] = s
	var types []*NodeType
	reached := map[*NodeType][]int{}
	for _, place := range places {
		for _, j := range f.places[place] {
			if j.kind == nil {
				continue
			}
			if reached[j.kind] == nil {
				types = append(types, j.kind)
			}
			reached[j.kind] = f.reach(j.to, reached[j.kind])
		}
	}
	for _, t := range types {
		s.connect(t, f.state(reached[t]), f.types)
	}
	return s
}
