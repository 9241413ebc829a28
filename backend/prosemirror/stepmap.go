package prosemirror

// Mappable is what positions can be mapped through: a StepMap or a Mapping. side says where a
// position goes when something is put in there: -1 before it, 1 after it.
type Mappable interface {
	Map(pos, side int) int
	MapResult(pos, side int) MapResult
}

// What was deleted around a position.
const (
	deletedBefore = 1 << iota
	deletedAfter
	deletedAcross // on both sides
	deletedSide   // on the side asked for
)

// MapResult is a mapped position and what was deleted beside it.
type MapResult struct {
	Pos     int
	deleted uint8
	inside  bool // the position stood in a range that was replaced, and a mirror can find it again:
	index   int  // the range,
	offset  int  // and how far into it
}

// Deleted tells whether the token on the side asked for is gone.
func (r MapResult) Deleted() bool { return r.deleted&deletedSide != 0 }

// DeletedBefore tells whether the token before the position is gone.
func (r MapResult) DeletedBefore() bool { return r.deleted&(deletedBefore|deletedAcross) != 0 }

// DeletedAfter tells whether the token after the position is gone.
func (r MapResult) DeletedAfter() bool { return r.deleted&(deletedAfter|deletedAcross) != 0 }

// DeletedAcross tells whether the tokens on both sides are gone at once.
func (r MapResult) DeletedAcross() bool { return r.deleted&deletedAcross != 0 }

// StepMap tells where positions go when a step is applied: which ranges were replaced.
type StepMap struct {
	ranges   []replaced
	inverted bool
}

// replaced is a range: where it began in the document before, and its sizes.
type replaced struct{ start, was, is int }

// noChange leaves positions where they are.
var noChange = &StepMap{}

// NewStepMap makes a map of ranges, each of three numbers: its start, its size before and its size
// after.
func NewStepMap(ranges ...int) *StepMap {
	m := &StepMap{ranges: make([]replaced, 0, len(ranges)/3)}
	for ; len(ranges) >= 3; ranges = ranges[3:] {
		m.ranges = append(m.ranges, replaced{ranges[0], ranges[1], ranges[2]})
	}
	return m
}

// Invert gives the map of the way back.
func (m *StepMap) Invert() *StepMap { return &StepMap{m.ranges, !m.inverted} }

// turned is a range as this map sees it; moved is how far the ranges before it have moved it.
func (m *StepMap) turned(i, moved int) (start, was, is int) {
	r := &m.ranges[i]
	if m.inverted {
		return r.start - moved, r.is, r.was
	}
	return r.start, r.was, r.is
}

// Map gives the place of a position.
func (m *StepMap) Map(pos, side int) int {
	moved := 0
	for i := range m.ranges {
		start, was, is := m.turned(i, moved)
		if start > pos {
			break
		}
		if end := start + was; pos <= end {
			return landing(pos, side, start, end, is) + moved
		}
		moved += is - was
	}
	return pos + moved
}

// landing is where a position in a replaced range goes: before or after what came in its place.
func landing(pos, side, start, end, is int) int {
	switch {
	case start == end:
	case pos == start:
		side = -1
	case pos == end:
		side = 1
	}
	if side < 0 {
		return start
	}
	return start + is
}

// MapResult gives the place of a position and what was deleted beside it.
func (m *StepMap) MapResult(pos, side int) MapResult {
	moved := 0
	for i := range m.ranges {
		start, was, is := m.turned(i, moved)
		if start > pos {
			break
		}
		if end := start + was; pos <= end {
			r := MapResult{Pos: landing(pos, side, start, end, is) + moved, index: i, offset: pos - start}
			near := end
			if side < 0 {
				near = start
			}
			r.inside = pos != near
			r.deleted = deletedAround(pos, start, end, r.inside)
			return r
		}
		moved += is - was
	}
	return MapResult{Pos: pos + moved}
}

func deletedAround(pos, start, end int, atSide bool) (deleted uint8) {
	switch {
	case start == end:
		return 0
	case pos == start:
		deleted = deletedAfter
	case pos == end:
		deleted = deletedBefore
	default:
		deleted = deletedAcross
	}
	if atSide {
		deleted |= deletedSide
	}
	return deleted
}

// recover finds a position again that stood inside a range of the mirror of this map.
func (m *StepMap) recover(index, offset int) int {
	moved := 0
	if !m.inverted {
		for _, r := range m.ranges[:index] {
			moved += r.is - r.was
		}
	}
	return m.ranges[index].start + moved + offset
}

// growth is how much larger the document becomes.
func (m *StepMap) growth() (growth int) {
	for i := range m.ranges {
		_, was, is := m.turned(i, 0)
		growth += is - was
	}
	return growth
}

// Ranges calls each for every range that was replaced.
func (m *StepMap) Ranges(each func(oldStart, oldEnd, newStart, newEnd int)) {
	moved := 0
	for i := range m.ranges {
		start, was, is := m.turned(i, moved)
		each(start, start+was, start+moved, start+moved+is)
		moved += is - was
	}
}
