package prosemirror

import "math"

// Tagged is the map of a step and a tag for it: who made it, say.
type Tagged[T comparable] struct {
	Map *StepMap
	Tag T
}

// Change is a range of the document before (A) and what stands for it in the one after (B).
type Change[T comparable] struct {
	FromA, ToA, FromB, ToB int
	Deleted, Inserted      []Span[T] // who took away what A had, who put in what B has
}

// Changes tells what changed between two documents, by the steps from the one to the other. What the
// steps changed there and back, or replaced with the same, is left out where it can be found.
func Changes[T comparable](before, after *Node, steps []Tagged[T]) []Change[T] {
	var found []Change[T]
	for _, c := range mergeAll(changesOf(steps)) {
		switch {
		case c.lenA() > 0 && c.lenB() > 0:
			found = append(found, c.narrow(before, after)...)
		case c.lenA() > 0 || c.lenB() > 0:
			found = append(found, c)
		}
	}
	return found
}

// changesOf gives every range that every step replaced: A is the document before that step.
func changesOf[T comparable](steps []Tagged[T]) (changes []Change[T]) {
	for _, step := range steps {
		moved := 0
		step.Map.Ranges(func(fromA, toA, fromB, toB int) {
			changes = append(changes, Change[T]{
				fromA + moved, toA + moved, fromB, toB,
				spanOf(toA-fromA, step.Tag), spanOf(toB-fromB, step.Tag),
			})
			moved = (toB - fromB) - (toA - fromA)
		})
	}
	return changes
}

func (c *Change[T]) lenA() int { return c.ToA - c.FromA }
func (c *Change[T]) lenB() int { return c.ToB - c.FromB }

// shifted is the change moved in both documents.
func (c *Change[T]) shifted(a, b int) Change[T] {
	return Change[T]{c.FromA + a, c.ToA + a, c.FromB + b, c.ToB + b, c.Deleted, c.Inserted}
}

// part is a part of the change, counted from its start in both documents.
func (c *Change[T]) part(startA, endA, startB, endB int) Change[T] {
	return Change[T]{
		c.FromA + startA, c.FromA + endA, c.FromB + startB, c.FromB + endB,
		cutSpans(c.Deleted, startA, endA), cutSpans(c.Inserted, startB, endB),
	}
}

// mergeAll makes one list of changes of many that follow each other.
func mergeAll[T comparable](changes []Change[T]) []Change[T] {
	if len(changes) < 2 {
		return changes
	}
	middle := len(changes) / 2
	return merge(mergeAll(changes[:middle]), mergeAll(changes[middle:]))
}

// changeList is a list of changes that is gone through.
type changeList[T comparable] struct {
	changes []Change[T]
	at      int
}

func (l *changeList[T]) current() *Change[T] {
	if l.at < len(l.changes) {
		return &l.changes[l.at]
	}
	return nil
}

// grown is how far the changes passed have moved what follows.
func (l *changeList[T]) grown() int {
	if l.at == 0 {
		return 0
	}
	last := &l.changes[l.at-1]
	return last.ToB - last.ToA
}

// merge makes one list of two, where the second begins with the document that the first ends with:
// the one in the middle.
func merge[T comparable](first, second []Change[T]) (merged []Change[T]) {
	x, y := &changeList[T]{changes: first}, &changeList[T]{changes: second}
	for {
		one, two := x.current(), y.current()
		switch {
		case one == nil && two == nil:
			return merged
		case one != nil && (two == nil || one.ToB < two.FromA):
			merged = append(merged, one.shifted(0, y.grown()))
			x.at++
		case two != nil && (one == nil || two.ToA < one.FromB):
			merged = append(merged, two.shifted(-x.grown(), 0))
			y.at++
		default:
			if c := (&joint[T]{x: x, y: y}).join(); c.lenA() > 0 || c.lenB() > 0 {
				merged = append(merged, c)
			}
		}
	}
}

// joint makes one change of changes of two lists that touch. What the first list deleted and the
// second inserted is kept. What the first inserted counts as far as the second left it; what the
// second deleted counts as far as the first had not inserted it.
type joint[T comparable] struct {
	x, y               *changeList[T]
	enteredX, enteredY bool
	pos                int // in the document in the middle
	Change[T]
}

func (j *joint[T]) join() Change[T] {
	one, two := j.x.current(), j.y.current()
	j.pos = min(one.FromB, two.FromA)
	j.FromA = min(one.FromA, two.FromA-j.x.grown())
	j.FromB = min(two.FromB, one.FromB+j.y.grown())
	j.ToA, j.ToB = j.FromA, j.FromB
	for j.advance() {
	}
	return j.Change
}

// advance takes in what lies between pos and the next place where a change begins or ends. It is
// false where no change touches any more.
func (j *joint[T]) advance() bool {
	one, two := j.x.current(), j.y.current()
	inX, inY := one != nil && j.pos >= one.FromB, two != nil && j.pos >= two.FromA
	if !inX && !inY {
		return false
	}
	next := j.border()
	if inX {
		j.takeFirst(one, next, inY)
	}
	if inY {
		j.takeSecond(two, next, inX)
	}
	if inX && next == one.ToB {
		j.x.at++
		j.enteredX = false
	}
	if inY && next == two.ToA {
		j.y.at++
		j.enteredY = false
	}
	j.pos = next
	return true
}

// border is the next place where a change of either list begins or ends.
func (j *joint[T]) border() int {
	next := math.MaxInt
	if one := j.x.current(); one != nil {
		next = one.FromB
		if j.pos >= one.FromB {
			next = one.ToB
		}
	}
	if two := j.y.current(); two != nil {
		border := two.FromA
		if j.pos >= two.FromA {
			border = two.ToA
		}
		next = min(next, border)
	}
	return next
}

func (j *joint[T]) takeFirst(one *Change[T], next int, covered bool) {
	if j.pos == one.FromB && !j.enteredX {
		j.Deleted = joinSpans(j.Deleted, one.Deleted)
		j.ToA += one.lenA()
		j.enteredX = true
	}
	if !covered {
		j.Inserted = joinSpans(j.Inserted, cutSpans(one.Inserted, j.pos-one.FromB, next-one.FromB))
		j.ToB += next - j.pos
	}
}

func (j *joint[T]) takeSecond(two *Change[T], next int, covered bool) {
	if j.pos == two.FromA && !j.enteredY {
		j.Inserted = joinSpans(j.Inserted, two.Inserted)
		j.ToB += two.lenB()
		j.enteredY = true
	}
	if !covered {
		j.Deleted = joinSpans(j.Deleted, cutSpans(two.Deleted, j.pos-two.FromA, next-two.FromA))
		j.ToA += next - j.pos
	}
}
