package prosemirror

import (
	"errors"
	"slices"
	"unicode"
)

// nearby is how far apart changes may be and still be looked at together.
const nearby = 30

// Simplify makes changes readable: where both something was deleted and something put in within a
// word, the whole word is changed. A single character that took the place of another is left so.
func Simplify[T comparable](changes []Change[T], after *Node) []Change[T] {
	var simple []Change[T]
	for len(changes) > 0 {
		group := 1
		for group < len(changes) && changes[group].FromB <= changes[group-1].ToB+nearby {
			group++
		}
		s := &simplifier[T]{changes: changes[:group], simple: simple}
		s.read(after)
		simple = s.run()
		changes = changes[group:]
	}
	return simple
}

// simplifier has a group of changes and the text around them.
type simplifier[T comparable] struct {
	changes    []Change[T]
	start, end int // of the text, in the document
	text       []uint16
	simple     []Change[T]
}

func (s *simplifier[T]) read(after *Node) {
	s.start = max(0, s.changes[0].FromB-nearby)
	s.end = min(after.content.size, s.changes[len(s.changes)-1].ToB+nearby)
	s.text = plainText(nil, after.content, s.start, s.end)
}

// plainText adds a range of a fragment as text: spaces for all that is none.
func plainText(out []uint16, f Fragment, from, to int) []uint16 {
	for _, token := range tokens(nil, f, from, to) {
		if token >= tokenStart {
			token = ' '
		}
		out = append(out, uint16(token))
	}
	return out
}

// letter tells whether the character at a position of the document is part of a word.
func (s *simplifier[T]) letter(pos int) bool {
	return pos >= s.start && pos-s.start < len(s.text) && isLetter(rune(s.text[pos-s.start]))
}

func isLetter(r rune) bool {
	if r < 128 {
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_Alphabetic)
}

func (s *simplifier[T]) run() []Change[T] {
	for i := 0; i < len(s.changes); {
		last := i
		for last < len(s.changes)-1 && !s.apart(s.changes[i].FromB, last) {
			last++
		}
		s.take(s.changes[i : last+1])
		i = last + 1
	}
	return s.simple
}

// apart tells whether a word ends between a change and the next; first is where the first change of
// the run begins.
func (s *simplifier[T]) apart(first, i int) bool {
	pos, next := s.changes[i].ToB, s.changes[i+1].FromB
	before := pos != s.end && s.letter(pos-1)
	for ; pos < next; pos++ {
		letter := pos != s.end && s.letter(pos)
		if (!before || !letter) && pos != first {
			return true
		}
		before = letter
	}
	return false
}

// take adds changes that stand in the same words.
func (s *simplifier[T]) take(run []Change[T]) {
	deleted, inserted := 0, 0
	for i := range run {
		deleted, inserted = deleted+run[i].lenA(), inserted+run[i].lenB()
	}
	if inserted == 0 || deleted == 0 || inserted == 1 && deleted == 1 {
		s.simple = append(s.simple, run...)
		return
	}
	s.add(fill(run, s.wordStart(run[0].FromB), s.wordEnd(run[len(run)-1].ToB)))
}

// wordStart goes back to the start of a word, but not into a change before: in very long words the
// original does, and tells the same twice.
func (s *simplifier[T]) wordStart(from int) int {
	least := s.start
	if last := len(s.simple) - 1; last >= 0 {
		least = max(least, s.simple[last].ToB)
	}
	if from < s.end && s.letter(from) {
		for from > least && s.letter(from-1) {
			from--
		}
	}
	return from
}

func (s *simplifier[T]) wordEnd(to int) int {
	if to > s.start && s.letter(to-1) {
		for to < s.end && s.letter(to) {
			to++
		}
	}
	return to
}

// add adds a change; to the last, where it goes on from it.
func (s *simplifier[T]) add(c Change[T]) {
	if len(s.simple) == 0 || s.simple[len(s.simple)-1].ToA != c.FromA {
		s.simple = append(s.simple, c)
		return
	}
	last := &s.simple[len(s.simple)-1]
	last.ToA, last.ToB = c.ToA, c.ToB
	last.Deleted, last.Inserted = slices.Concat(last.Deleted, c.Deleted), slices.Concat(last.Inserted, c.Inserted)
}

// fill makes one change of several, from one position of the document after to another. What did not
// change in between is told as changed by whoever changed what is beside it.
func fill[T comparable](run []Change[T], fromB, toB int) Change[T] {
	first, last := &run[0], &run[len(run)-1]
	whole := Change[T]{
		FromA: first.FromA - (first.FromB - fromB), ToA: last.ToA + (toB - last.ToB),
		FromB: fromB, ToB: toB,
	}
	f := &filler[T]{Change: whole, posA: whole.FromA, posB: whole.FromB}
	f.deleter, f.inserter = tagOf(first.Deleted, first.Inserted), tagOf(first.Inserted, first.Deleted)
	for i := range run {
		f.upTo(run[i].FromA, run[i].FromB)
		f.take(&run[i])
	}
	f.upTo(f.ToA, f.ToB)
	return f.Change
}

// tagOf is the first tag of spans, or of others where there are none.
func tagOf[T comparable](spans, others []Span[T]) (tag T) {
	switch {
	case len(spans) > 0:
		return spans[0].Tag
	case len(others) > 0:
		return others[0].Tag
	}
	return tag
}

type filler[T comparable] struct {
	Change[T]
	posA, posB        int
	deleter, inserter T
}

func (f *filler[T]) upTo(endA, endB int) {
	if endA > f.posA {
		f.Deleted = joinSpans(f.Deleted, spanOf(endA-f.posA, f.deleter))
	}
	if endB > f.posB {
		f.Inserted = joinSpans(f.Inserted, spanOf(endB-f.posB, f.inserter))
	}
}

func (f *filler[T]) take(c *Change[T]) {
	f.Deleted, f.Inserted = joinSpans(f.Deleted, c.Deleted), joinSpans(f.Inserted, c.Inserted)
	if n := len(f.Deleted); n > 0 {
		f.deleter = f.Deleted[n-1].Tag
	}
	if n := len(f.Inserted); n > 0 {
		f.inserter = f.Inserted[n-1].Tag
	}
	f.posA, f.posB = c.ToA, c.ToB
}

// WholeCharacters widens changes that begin or end inside a character: two that are written with the
// same first or second half differ in the other half only, but nobody can be shown half of one. The
// original leaves them so.
func WholeCharacters[T comparable](changes []Change[T], before, after *Node) []Change[T] {
	var whole []Change[T]
	for i := 0; i < len(changes); {
		from := changes[i].FromB
		if cutsCharacter(before, changes[i].FromA) || cutsCharacter(after, from) {
			from--
		}
		last := i
		to := changes[i].wholeEnd(before, after)
		for last < len(changes)-1 && changes[last+1].FromB < to {
			last++
			to = changes[last].wholeEnd(before, after)
		}
		whole = append(whole, fill(changes[i:last+1], from, to))
		i = last + 1
	}
	return whole
}

// wholeEnd is where the change ends in the document after, the character that it ends in included.
func (c *Change[T]) wholeEnd(before, after *Node) int {
	if cutsCharacter(before, c.ToA) || cutsCharacter(after, c.ToB) {
		return c.ToB + 1
	}
	return c.ToB
}

func cutsCharacter(doc *Node, pos int) bool {
	_, err := doc.Resolve(pos)
	return errors.Is(err, errSplit)
}
