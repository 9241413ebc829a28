package prosemirror

import "slices"

// Both documents are taken as lists of tokens: characters, beginnings and ends of nodes. Marks and
// attributes do not count.

const (
	maxDiff = 2500 // tokens beyond which only what is the same at both ends is left out

	// A token is a UTF-16 unit, or one of these and the index of a type.
	tokenStart = 1 << 16
	tokenEnd   = 1 << 17
)

// narrow leaves out of a change what is the same in both documents. Of a large change the original
// compares the documents as they are cut out, and so misses the place by the nodes around it; here it
// is tokens whatever the size.
func (c *Change[T]) narrow(before, after *Node) []Change[T] {
	found := c.diff(tokens(nil, before.content, c.FromA, c.ToA), tokens(nil, after.content, c.FromB, c.ToB))
	if len(found) == 1 && found[0].FromB == 0 && found[0].ToB == c.lenB() {
		return []Change[T]{*c} // as in the original
	}
	return found
}

// tokens adds the tokens of a range of a fragment.
func tokens(out []int32, f Fragment, from, to int) []int32 {
	start := 0
	for _, n := range f.nodes {
		if start >= to {
			break
		}
		end := start + n.size
		if end > from {
			out = n.tokens(out, max(from, start)-start, min(to, end)-start)
		}
		start = end
	}
	return out
}

func (n *Node) tokens(out []int32, from, to int) []int32 {
	switch {
	case n.kind.isText:
		for _, unit := range appendUnits(make([]uint16, 0, n.size), n.text)[from:to] {
			out = append(out, int32(unit))
		}
		return out
	case n.kind.isLeaf:
		return append(out, tokenStart|int32(n.kind.index))
	}
	if from == 0 {
		out = append(out, tokenStart|int32(n.kind.index))
	}
	out = tokens(out, n.content, max(1, from)-1, min(n.size-1, to)-1)
	if to == n.size {
		out = append(out, tokenEnd|int32(n.kind.index))
	}
	return out
}

// diff finds what differs between the tokens of a change.
func (c *Change[T]) diff(a, b []int32) []Change[T] {
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	endA, endB := len(a), len(b)
	for endA > start && endB > start && a[endA-1] == b[endB-1] {
		endA--
		endB--
	}
	lenA, lenB := endA-start, endB-start
	switch {
	case lenA == 0 && lenB == 0:
		return nil
	case lenA == 0 || lenB == 0 || lenA == 1 && lenB == 1 || max(lenA, lenB) > maxDiff:
		return []Change[T]{c.part(start, endA, start, endB)}
	}
	path := shortestEdit(a[start:endA], b[start:endB])
	if path == nil {
		return []Change[T]{c.part(start, endA, start, endB)}
	}
	return c.parts(path, start, leastSame(lenA, lenB))
}

// leastSame is how many tokens must be the same between two differences for them to be told apart:
// the more is replaced, the more, or the same letters found by chance would make a soup of it.
func leastSame(lenA, lenB int) int { return min(15, max(2, max(lenA, lenB)/10)) }

// edit is one token that is taken out of a or put in from b, at a place in both.
type edit struct {
	x, y int
	put  bool
}

// shortestEdit finds the fewest edits that make b of a, the last first, after Myers (An O(ND)
// Difference Algorithm, 1986). It gives up, with nil, where there are too many.
func shortestEdit(a, b []int32) []edit {
	most := min(maxDiff, len(a)+len(b))
	front := make([]int16, (most+1)*2) // by diagonal y-x: the furthest x
	for i := range front {
		front[i] = -1
	}
	var past [][]int16
	for size := 0; size <= most; size++ {
		for diagonal := -size; diagonal <= size; diagonal += 2 {
			x, _ := furthest(front, diagonal+most)
			for x < len(a) && x+diagonal < len(b) && a[x] == b[x+diagonal] {
				x++
			}
			front[diagonal+most] = int16(x)
			if x >= len(a) && x+diagonal >= len(b) {
				return trace(front, past, size, diagonal, most)
			}
		}
		if size%2 == 0 { // only every other diagonal is read of each
			past = append(past, slices.Clone(front))
		}
	}
	return nil
}

// furthest is how far one can come on a diagonal by one edit from its neighbours, and whether by one
// that puts in.
func furthest(front []int16, i int) (x int, put bool) {
	next, last := int(front[i+1]), -2
	if i > 0 {
		last = int(front[i-1])
	}
	if next < last {
		return last, true
	}
	return next + 1, false
}

// trace goes back the way by which the end was found.
func trace(front []int16, past [][]int16, size, diagonal, most int) (edits []edit) {
	for i := size - 1; i >= 0; i-- {
		x, put := furthest(front, diagonal+most)
		if put {
			diagonal--
		} else {
			diagonal++
			x--
		}
		edits = append(edits, edit{x, x + diagonal, put})
		front = past[i>>1]
	}
	return edits
}

// parts makes changes of edits, the last first: those that are less than least apart are one.
func (c *Change[T]) parts(edits []edit, start, least int) (found []Change[T]) {
	fromA, toA, fromB, toB := -1, -1, -1, -1
	for _, e := range edits {
		x, y := start+e.x, start+e.y
		endX, endY := x+1, y
		if e.put {
			endX, endY = x, y+1
		}
		if fromA < 0 || fromA >= endX+least {
			if fromA >= 0 {
				found = append(found, c.part(fromA, toA, fromB, toB))
			}
			toA, toB = endX, endY
		}
		fromA, fromB = x, y
	}
	found = append(found, c.part(fromA, toA, fromB, toB))
	slices.Reverse(found)
	return found
}
