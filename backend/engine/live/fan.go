package live

import (
	"strconv"
	"strings"
	"sync"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// change is one record's rows on their way to those who watch.
type change struct {
	seq    uint64
	rows   []changedRow
	rights []events.ID
	lost   bool // changes before this one were dropped: everybody must come back

	mu     sync.Mutex
	frames map[string][]byte // by class of readers: one byte for each row
}

type changedRow struct {
	key    string
	parent string // the other key under which it is watched
	write  func() domain.Row
	sees   func(domain.Asked) bool

	// What is known once the row is written, which is when somebody is found who watches it.
	row  domain.Row
	hash uint64
	gone bool
}

// How a class of readers gets a row.
const (
	absent byte = iota
	whole
	null
)

// frame gives the message for one class of readers, nil where it gets no row. Nearly always all
// watchers are of one class and the message is written once.
func (ch *change) frame(class []byte, stands uint64) []byte {
	if !strings.ContainsAny(string(class), "\x01\x02") {
		return nil
	}
	if stands != ch.seq {
		return ch.encode(class, stands)
	}
	ch.mu.Lock()
	defer ch.mu.Unlock()
	frame, there := ch.frames[string(class)]
	if !there {
		if ch.frames == nil {
			ch.frames = map[string][]byte{}
		}
		frame = ch.encode(class, stands)
		ch.frames[string(class)] = frame
	}
	return frame
}

func (ch *change) encode(class []byte, stands uint64) []byte {
	size := 60
	for _, r := range ch.rows {
		size += len(r.row.Key) + len(r.row.Row) + 150
	}
	out := append(make([]byte, 0, size), `{"type":"rows","seq":`...)
	out = strconv.AppendUint(out, stands, 10)
	out = append(out, `,"full":false,"rows":[`...)
	first := true
	for i, how := range class {
		if how == absent {
			continue
		}
		if !first {
			out = append(out, ',')
		}
		first = false
		out = appendRow(out, ch.rows[i].row, how == null)
	}
	return append(out, ']', '}')
}

// fan is the line of changes between the follower and the sockets.
type fan struct {
	mu      sync.Mutex
	more    sync.Cond // told when something comes into the line
	moved   sync.Cond // told when everybody has been told more
	line    []*change
	pushed  uint64 // the last that came in
	told    uint64 // the last that every socket has been told
	stopped bool
}

func (f *fan) init() { f.more.L, f.moved.L = &f.mu, &f.mu }

func (f *fan) stop() {
	f.mu.Lock()
	f.stopped = true
	f.mu.Unlock()
	f.more.Broadcast()
	f.moved.Broadcast()
}

func (f *fan) state() (waiting int, told uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.line), f.told
}

// await waits until everything up to seq has been told. It does not wait for what will never be
// pushed: reached is how far Push has been called.
func (f *fan) await(seq uint64, reached func() uint64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for f.told < seq && !f.stopped {
		if f.told == f.pushed && reached() >= seq {
			return
		}
		f.moved.Wait() // keepHouse wakes us too, in case seq was reached without a push
	}
}

// Push takes one change for all who watch. It never waits for a socket, and is to be called for
// every record in the log's order, after the view has it. Where nobody watches it costs next to
// nothing.
func (h *Hub) Push(change domain.Change) {
	ch := prepare(change)
	nobody := h.indifferent(ch)
	f := &h.fan
	f.mu.Lock()
	defer f.mu.Unlock()
	idle := f.told == f.pushed
	f.pushed = ch.seq
	switch {
	case nobody && idle:
		f.tell(ch.seq)
	case len(f.line) >= h.lim.changes:
		// So far behind, it is quicker for everybody to come back with since.
		ch.lost = true
		f.line = append(f.line[:0], ch)
	default:
		f.line = append(f.line, ch)
		f.more.Signal()
	}
}

// tell notes that everybody has been told up to seq. It is called with mu held.
func (f *fan) tell(seq uint64) {
	f.told = seq
	f.moved.Broadcast()
}

// indifferent tells whether a change is nothing to anybody here. Who begins to watch after this gets
// a picture in which it is already.
func (h *Hub) indifferent(ch *change) bool {
	h.mu.RLock()
	defer h.mu.RUnlock()
	if len(h.clients) == 0 {
		return true
	}
	for i := range ch.rows {
		if h.topics[ch.rows[i].key] != nil || h.topics[ch.rows[i].parent] != nil {
			return false
		}
	}
	return len(ch.rights) == 0
}

func prepare(c domain.Change) *change {
	ch := &change{seq: c.Seq, rights: c.Rights, rows: make([]changedRow, len(c.Rows))}
	for i, r := range c.Rows {
		parent := ""
		if cut := strings.LastIndexByte(r.Key, '/'); cut > 0 {
			parent = r.Key[:cut]
		}
		ch.rows[i] = changedRow{key: r.Key, parent: parent, write: r.Row, sees: r.Sees}
	}
	return ch
}

// load writes the rows. It is called before anybody is told of the change.
func (ch *change) load() {
	for i := range ch.rows {
		r := &ch.rows[i]
		r.row, r.hash = r.write(), hashOf(r.key)
		r.gone = isGone(r.row)
	}
}

// fanOut takes the line in order, until the hub is closed.
func (h *Hub) fanOut() {
	defer h.wg.Done()
	f := &h.fan
	var round uint64
	var found []*client
	for {
		f.mu.Lock()
		for len(f.line) == 0 && !f.stopped {
			f.more.Wait()
		}
		if f.stopped {
			f.mu.Unlock()
			return
		}
		line := f.line
		f.line = nil
		f.mu.Unlock()
		for _, ch := range line {
			round++
			found = h.tell(ch, round, found[:0])
			f.mu.Lock()
			f.tell(ch.seq)
			f.mu.Unlock()
		}
	}
}

// tell brings one change to all who watch one of its rows. found is room for the list of them.
func (h *Hub) tell(ch *change, round uint64, found []*client) []*client {
	if ch.lost {
		for _, c := range h.of(func() map[*client]struct{} { return h.clients }) {
			c.letGo(TooSlow, "the server was behind, come back with since")
		}
		return found
	}
	for _, person := range ch.rights {
		for _, c := range h.of(func() map[*client]struct{} { return h.persons[person] }) {
			c.renew(ch.seq)
		}
	}
	if found = h.watchers(ch, round, found); len(found) > 0 {
		ch.load()
	}
	for _, c := range found {
		c.mu.Lock()
		c.take(held{seq: ch.seq, change: ch})
		c.mu.Unlock()
	}
	return found
}

// watchers finds each client once, though it may watch several of the rows, or one under two keys.
func (h *Hub) watchers(ch *change, round uint64, found []*client) []*client {
	h.mu.RLock()
	defer h.mu.RUnlock()
	for i := range ch.rows {
		for _, key := range [2]string{ch.rows[i].key, ch.rows[i].parent} {
			t := h.topics[key]
			if t == nil {
				continue
			}
			for _, w := range t.watches {
				if w.client.touched != round {
					w.client.touched = round
					found = append(found, w.client)
				}
			}
		}
	}
	return found
}
