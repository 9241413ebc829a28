package tekst

import (
	"iter"

	"fellesplan/events"
)

// table is a map from ids to values of which each change gives another table; the two share all but
// the way to what changed. So a state can be kept for as long as anybody looks at it, and a change
// costs the same whether it holds ten ids or ten thousand. It is a tree over the hexadecimal digits
// of the ids, read from their end, where those of any version of UUID are random; the same content is
// always the same tree.
type table[V any] struct {
	root *branch[V]
	size int
}

// branch is a fork, or a leaf where next is nil.
type branch[V any] struct {
	next  *[16]*branch[V]
	key   events.ID
	value V
}

func (t table[V]) get(key events.ID) (value V, there bool) {
	b := t.root
	for depth := 0; b != nil; depth++ {
		if b.next == nil {
			if b.key == key {
				return b.value, true
			}
			break
		}
		b = b.next[digit(key, depth)]
	}
	return value, false
}

func (t table[V]) put(key events.ID, value V) table[V] {
	if _, there := t.get(key); !there {
		t.size++
	}
	t.root = t.root.put(key, value, 0)
	return t
}

func (b *branch[V]) put(key events.ID, value V, depth int) *branch[V] {
	if b == nil || b.next == nil && b.key == key {
		return &branch[V]{key: key, value: value}
	}
	var next [16]*branch[V]
	if b.next != nil {
		next = *b.next
	} else {
		next[digit(b.key, depth)] = b
	}
	at := digit(key, depth)
	next[at] = next[at].put(key, value, depth+1)
	return &branch[V]{next: &next}
}

// all gives every entry, in the order of the tree.
func (t table[V]) all() iter.Seq2[events.ID, V] {
	return func(yield func(events.ID, V) bool) { t.root.walk(yield) }
}

func (b *branch[V]) walk(yield func(events.ID, V) bool) bool {
	switch {
	case b == nil:
		return true
	case b.next == nil:
		return yield(b.key, b.value)
	}
	for _, next := range b.next {
		if !next.walk(yield) {
			return false
		}
	}
	return true
}

// only gives the table of those entries that keep says yes to.
func (t table[V]) only(keep func(V) bool) table[V] {
	var kept table[V]
	for key, value := range t.all() {
		if keep(value) {
			kept = kept.put(key, value)
		}
	}
	return kept
}

// digit is the hexadecimal digit of an id at a depth, counted from its end.
func digit(id events.ID, depth int) byte {
	c := id[len(id)-1-depth-hyphens[depth]]
	if c >= 'a' {
		return c - 'a' + 10
	}
	return c - '0'
}

// hyphens is how many hyphens stand behind the digit at each depth.
var hyphens = func() (behind [32]int) {
	for depth := range behind {
		for _, from := range []int{12, 16, 20, 24} {
			if depth >= from {
				behind[depth]++
			}
		}
	}
	return behind
}()
