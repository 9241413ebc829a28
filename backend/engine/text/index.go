package text

import (
	"encoding/binary"
	"sort"
	"sync"
	"time"

	"fellesplan/events"
)

// index knows where in the log each version of each text stands, and when it was recorded: some six
// bytes for each record, so that a hundred thousand changes of a text cost less than the text. Follow
// adds to it.
type index struct {
	mu    sync.RWMutex
	texts map[events.ID]*track
}

// track is the records of one text. Full chunks never change.
type track struct {
	chunks []chunk
}

// chunk is up to chunkRecords records: the first as it is, the others as differences to the one
// before.
type chunk struct {
	first mark
	last  mark
	n     int
	rest  []byte
}

// mark is one record of a text.
type mark struct {
	seq uint64
	at  time.Time // to the millisecond
	v   int       // the version after it
}

const chunkRecords = 256

func newIndex() *index { return &index{texts: map[events.ID]*track{}} }

func (x *index) add(rec events.Record) {
	x.mu.Lock()
	defer x.mu.Unlock()
	t := x.texts[rec.Thing]
	if t == nil {
		t = &track{}
		x.texts[rec.Thing] = t
	}
	m := mark{rec.Seq, rec.Time, 0}
	if n := len(t.chunks); n > 0 {
		m.v = t.chunks[n-1].last.v
	}
	for _, fact := range rec.Facts {
		if changed, is := fact.(events.TekstChanged); is {
			m.v = changed.V
		}
	}
	t.add(m)
}

func (t *track) add(m mark) {
	if n := len(t.chunks); n > 0 && t.chunks[n-1].n < chunkRecords {
		c := &t.chunks[n-1]
		c.rest = binary.AppendUvarint(c.rest, m.seq-c.last.seq)
		c.rest = binary.AppendVarint(c.rest, m.at.UnixMilli()-c.last.at.UnixMilli())
		c.rest = binary.AppendUvarint(c.rest, uint64(m.v-c.last.v))
		c.last = m
		c.n++
		return
	}
	t.chunks = append(t.chunks, chunk{first: m, last: m, n: 1})
}

// each gives the records of a chunk in order, until yield says no.
func (c chunk) each(yield func(mark) bool) bool {
	m, rest := c.first, c.rest
	for {
		if !yield(m) {
			return false
		}
		if len(rest) == 0 {
			return true
		}
		seq, n := binary.Uvarint(rest)
		rest = rest[n:]
		at, n := binary.Varint(rest)
		rest = rest[n:]
		v, n := binary.Uvarint(rest)
		rest = rest[n:]
		m = mark{m.seq + seq, time.UnixMilli(m.at.UnixMilli() + at).UTC(), m.v + int(v)}
	}
}

// look gives what is known of a text; the chunks may be read after the lock is let go.
func (x *index) look(id events.ID) []chunk {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if t := x.texts[id]; t != nil {
		return append([]chunk(nil), t.chunks...)
	}
	return nil
}

// find gives the last record for which upTo says yes; it must say yes to all up to one, and no to all
// after it. False where it says no to the first.
func find(chunks []chunk, upTo func(mark) bool) (found mark, there bool) {
	i := sort.Search(len(chunks), func(i int) bool { return !upTo(chunks[i].first) })
	if i == 0 {
		return mark{}, false
	}
	chunks[i-1].each(func(m mark) bool {
		if upTo(m) {
			found, there = m, true
		}
		return upTo(m)
	})
	return found, there
}

// holding gives the record that made a version: the first after which the text stands there or
// further.
func (x *index) holding(id events.ID, v int) (mark, bool) {
	chunks := x.look(id)
	before, there := find(chunks, func(m mark) bool { return m.v < v })
	var found mark
	is := false
	for i := sort.Search(len(chunks), func(i int) bool { return !there || chunks[i].last.seq > before.seq }); i < len(chunks) && !is; i++ {
		chunks[i].each(func(m mark) bool {
			if !there || m.seq > before.seq {
				found, is = m, m.v >= v
				return false
			}
			return true
		})
	}
	return found, is
}
