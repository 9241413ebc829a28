package seal

import (
	"sync"

	"fellesplan/events"
)

const (
	// gather is how many records come together before they are sealed: to be woken for each of them costs
	// more than to seal it. What is fewer is sealed when it is signed.
	gather = 256
	// queue is how many records may wait to be sealed before Add waits too.
	queue = 4096
)

// line are the records that have come and are not sealed yet.
type line struct {
	bell chan struct{} // full when there are many

	mu    sync.Mutex
	room  sync.Cond // told when the line was taken, and at the end
	recs  []events.Record
	ended bool
}

func (l *line) init() {
	l.bell = make(chan struct{}, 1)
	l.room.L = &l.mu
}

// put adds a record, when there is room.
func (l *line) put(rec events.Record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.recs) >= queue && !l.ended {
		l.room.Wait()
	}
	if l.recs = append(l.recs, rec); len(l.recs) < gather {
		return
	}
	select {
	case l.bell <- struct{}{}:
	default:
	}
}

// take gives all that is in line.
func (l *line) take() (recs []events.Record) {
	l.mu.Lock()
	defer l.mu.Unlock()
	recs, l.recs = l.recs, nil
	l.room.Broadcast()
	return recs
}

// end lets nobody wait any more.
func (l *line) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	l.room.Broadcast()
}
