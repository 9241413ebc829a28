package prosemirror

// Mapping is a list of maps, in which a map may be known to be the mirror of an earlier one: what the
// first deletes, the second brings back, and positions in it find their place again. The zero value
// is empty and ready. A mapping is built by one and then read by any.
type Mapping struct {
	maps     []*StepMap
	mirrors  []int // by the index of a map: the index of its mirror + 1; 0 is none
	from, to int   // the part of maps that is mapped through
}

// NewMapping makes a mapping of maps.
func NewMapping(maps ...*StepMap) *Mapping {
	m := &Mapping{}
	for _, one := range maps {
		m.AppendMap(one)
	}
	return m
}

// Len is the number of maps.
func (m *Mapping) Len() int { return m.to - m.from }

// AppendMap adds a map at the end.
func (m *Mapping) AppendMap(one *StepMap) {
	m.maps = append(m.maps, one)
	m.mirrors = append(m.mirrors, 0)
	m.to = len(m.maps)
}

// AppendMirror adds a map that is the mirror of the one at index of.
func (m *Mapping) AppendMirror(one *StepMap, of int) {
	m.AppendMap(one)
	m.SetMirror(len(m.maps)-1, of)
}

// SetMirror says that the maps at these indexes are mirrors of each other. A map keeps the first
// mirror that it is given.
func (m *Mapping) SetMirror(one, other int) {
	if m.mirrors[one] == 0 {
		m.mirrors[one] = other + 1
	}
	if m.mirrors[other] == 0 {
		m.mirrors[other] = one + 1
	}
}

// Slice is the part of the mapping from one index to before another, as it is now.
func (m *Mapping) Slice(from, to int) *Mapping {
	return &Mapping{m.maps, m.mirrors, from, to}
}

// Invert gives the mapping of the way back, over all maps.
func (m *Mapping) Invert() *Mapping {
	back, last := &Mapping{}, len(m.maps)-1
	for i := last; i >= 0; i-- {
		back.AppendMap(m.maps[i].Invert())
		if mirror := m.mirrors[i] - 1; mirror > i {
			back.SetMirror(last-i, last-mirror)
		}
	}
	return back
}

// Map gives the place of a position after all maps.
func (m *Mapping) Map(pos, side int) int { return m.MapResult(pos, side).Pos }

// MapResult gives the place of a position after all maps, and what was deleted beside it on the way.
func (m *Mapping) MapResult(pos, side int) MapResult {
	var deleted uint8
	for i := m.from; i < m.to; i++ {
		one := m.maps[i].MapResult(pos, side)
		if mirror := m.mirrors[i] - 1; one.inside && mirror > i && mirror < m.to {
			pos = m.maps[mirror].recover(one.index, one.offset)
			i = mirror
			continue
		}
		deleted |= one.deleted
		pos = one.Pos
	}
	return MapResult{Pos: pos, deleted: deleted}
}
