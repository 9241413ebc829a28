package eventlog

import (
	"context"
	"errors"
	"maps"
	"sync"
	"time"

	"fellesplan/events"
)

// With the server inside, nobody else writes to the log. What is appended here is then handed to
// those who follow as soon as it is acknowledged, as it was read out of the bytes that were sent, and
// need not come back by the server. A reader takes whichever comes first, in order: what is handed to
// it, or what its consumer brings; and it does without a consumer while all comes by hand. It begins
// one again where it is in doubt: an append was not answered, so that its record may be in the log
// without having been handed to anybody; it has not kept up; or, once in a while, the log has more
// than it has been told.
const (
	// mostHanded is how many records wait for a reader. One that is further behind gets them by its
	// consumer.
	mostHanded = 1024
	// doubtFor is how long a reader keeps its consumer after an append that was not answered.
	doubtFor = time.Minute
	// lookBehind is how often one that does without a consumer asks where the log ends.
	lookBehind = 10 * time.Second
)

// tails are those who follow.
type tails struct {
	mu      sync.Mutex
	readers map[*reader]struct{}
	doubts  time.Time // until when consumers are kept
}

func (t *tails) join(r *reader) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.readers == nil {
		t.readers = map[*reader]struct{}{}
	}
	t.readers[r] = struct{}{}
}

func (t *tails) part(r *reader) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.readers, r)
}

func (t *tails) hand(rec events.Record) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for r := range t.readers {
		r.hand.put(rec)
	}
}

// doubt tells all that a record may be in the log that was not handed to them.
func (t *tails) doubt() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.doubts = time.Now().Add(doubtFor)
	for r := range t.readers {
		r.hand.lose()
	}
}

func (t *tails) doubtful() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return time.Now().Before(t.doubts)
}

// hand is what was handed to one reader and not taken yet.
type hand struct {
	bell chan struct{} // full when there is something new

	mu    sync.Mutex
	next  uint64 // what the reader waits for
	recs  map[uint64]events.Record
	first uint64 // the first record that was handed; 0 = none yet
	lost  bool   // there is more in the log than was handed
	upTo  uint64 // the last record that there was no room for
}

func newHand(next uint64) *hand {
	return &hand{bell: make(chan struct{}, 1), next: next, recs: map[uint64]events.Record{}}
}

func (h *hand) put(rec events.Record) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.first == 0 {
		h.first = rec.Seq
		h.ring()
	}
	if rec.Seq < h.next {
		return
	}
	if len(h.recs) < mostHanded && rec.Seq < h.next+mostHanded {
		h.recs[rec.Seq] = rec
	} else {
		h.lost, h.upTo = true, rec.Seq
	}
	if rec.Seq == h.next || h.lost {
		h.ring()
	}
}

func (h *hand) lose() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.lost = true
	h.ring()
}

// lack notes that up to a record not all is handed over.
func (h *hand) lack(seq uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.upTo = max(h.upTo, seq)
}

func (h *hand) ring() {
	select {
	case h.bell <- struct{}{}:
	default:
	}
}

// take gives the record that the reader waits for, if it was handed over.
func (h *hand) take(seq uint64) (rec events.Record, there bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if rec, there = h.recs[seq]; there {
		delete(h.recs, seq)
	}
	return rec, there
}

// told moves on to the next record. What came another way meanwhile is let go.
func (h *hand) told(seq uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.next = seq + 1
	if len(h.recs) > 0 {
		maps.DeleteFunc(h.recs, func(have uint64, _ events.Record) bool { return have <= seq })
	}
}

// missing tells, once, that there is more in the log than was handed.
func (h *hand) missing() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	was := h.lost
	h.lost = false
	return was
}

// enough tells whether all after a record is handed over. Answers come in the log's order, so that
// after the first that is handed over all are, but for those that there was no room for.
func (h *hand) enough(seq uint64) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.first > 0 && h.first <= seq+1 && h.upTo <= seq
}

// handed gives the next record where it was handed over.
func (r *reader) handed(ctx context.Context) (rec events.Record, there bool, err error) {
	if r.hand == nil {
		return rec, false, nil
	}
	if r.hand.missing() {
		if err := r.consume(ctx); err != nil {
			return rec, false, err
		}
	}
	if r.consuming && r.hand.enough(r.last) && !r.log.tails.doubtful() {
		r.stop()
		r.consuming = false
		r.behind.Reset(lookBehind)
	}
	if rec, there = r.hand.take(r.last + 1); !there {
		return rec, false, nil
	}
	if err := r.sure(ctx); err != nil {
		return rec, false, err
	}
	r.told(rec.Seq, rec.MessageID())
	return rec, true, nil
}

// told notes which record is told now.
func (r *reader) told(seq uint64, id string) {
	r.last, r.lastID = seq, id
	if r.hand != nil {
		r.hand.told(seq)
	}
	r.log.saw(seq)
}

// consume begins a consumer again, where there is none. A server that does not answer now is asked
// again.
func (r *reader) consume(ctx context.Context) error {
	if r.consuming {
		return nil
	}
	for {
		err := r.begin(ctx)
		var damage *Damage
		if err == nil || errors.As(err, &damage) {
			return err
		}
		r.log.logger.Warn("the log's consumer could not be begun again", "error", err)
		select {
		case <-time.After(comebackCheck):
		case <-ctx.Done():
			return ctx.Err()
		case <-r.log.life.Done():
			return ErrClosed
		}
	}
}

// lookBehindUs begins a consumer where the log has more than was handed over: nobody knows how.
func (r *reader) lookBehindUs(ctx context.Context) error {
	if r.consuming {
		return nil
	}
	r.behind.Reset(lookBehind)
	at := r.last
	end, err := r.log.LastSeq(ctx)
	if err != nil || end <= at {
		return nil // a server that does not answer is noticed by who appends
	}
	r.hand.lack(end)
	return r.consume(ctx)
}
