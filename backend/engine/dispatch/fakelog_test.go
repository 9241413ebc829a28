package dispatch

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fellesplan/events"
)

// fakeLog is a log in memory that can be worse than the real one. Several Dispatch may follow it;
// records reach them as bytes, in the canonical form.
type fakeLog struct {
	mu      sync.Mutex
	woken   *sync.Cond
	records [][]byte
	last    map[string]uint64 // by subject
	ids     map[string]taken
	tries   int

	misfortune func(try int, rec events.Record) fate // what becomes of an append; nil = good
	forgetful  bool                                  // it remembers no ids: a retry meets the condition
	lawless    bool                                  // it does not hold the condition (a planted fault)
	lag        func() time.Duration                  // how late follow brings a record; nil = at once
}

type taken struct {
	seq     uint64
	subject string
}

// fate is what the log does with one append.
type fate int

const (
	good       fate = iota
	lostAsking      // the record never came; the log does not answer
	lostAnswer      // the record is there; the log does not answer
	liar            // the log says yes, but the record is not there
	full
	tooLarge
)

func newFakeLog() *fakeLog {
	l := &fakeLog{last: map[string]uint64{}, ids: map[string]taken{}}
	l.woken = sync.NewCond(&l.mu)
	return l
}

func (l *fakeLog) Append(ctx context.Context, rec events.Record, lastOfThing uint64) (uint64, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tries++
	fortune := good
	if l.misfortune != nil {
		fortune = l.misfortune(l.tries, rec)
	}
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	switch fortune {
	case lostAsking:
		return 0, ErrUnknown
	case full:
		return 0, ErrFull
	case tooLarge:
		return 0, ErrTooLarge
	case liar:
		return uint64(len(l.records) + 1), nil
	}
	seq, err := l.store(rec, lastOfThing)
	if fortune == lostAnswer {
		return 0, fmt.Errorf("appending: %w", ErrUnknown)
	}
	return seq, err
}

func (l *fakeLog) store(rec events.Record, lastOfThing uint64) (uint64, error) {
	if before, there := l.ids[rec.MessageID()]; there && !l.forgetful {
		if before.subject != rec.Subject() {
			return 0, ErrTaken
		}
		return before.seq, nil
	}
	if l.last[rec.Subject()] != lastOfThing && !l.lawless {
		return 0, fmt.Errorf("appending: %w", ErrConflict)
	}
	rec.Seq = uint64(len(l.records) + 1)
	raw, err := rec.Canonical()
	if err != nil {
		panic(err)
	}
	l.records = append(l.records, raw)
	l.last[rec.Subject()], l.ids[rec.MessageID()] = rec.Seq, taken{rec.Seq, rec.Subject()}
	l.woken.Broadcast()
	return rec.Seq, nil
}

// put lets another replica, outside the test, be first.
func (l *fakeLog) put(rec events.Record) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	seq, err := l.store(rec, l.last[rec.Subject()])
	if err != nil {
		panic(err)
	}
	return seq
}

func (l *fakeLog) size() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return uint64(len(l.records))
}

func (l *fakeLog) record(seq uint64) events.Record {
	l.mu.Lock()
	defer l.mu.Unlock()
	return parse(l.records[seq-1])
}

// next waits for the record after seq; false when the reader has gone.
func (l *fakeLog) next(seq uint64, gone *atomic.Bool) (events.Record, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for uint64(len(l.records)) <= seq && !gone.Load() {
		l.woken.Wait()
	}
	if gone.Load() {
		return events.Record{}, false
	}
	return parse(l.records[seq]), true
}

func (l *fakeLog) late() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.lag == nil {
		return 0
	}
	return l.lag()
}

func parse(raw []byte) events.Record {
	rec, err := events.ParseCanonical(raw)
	if err != nil {
		panic(err)
	}
	return rec
}

// replica is one Dispatch with a follow of its own, which can be held back.
type replica struct {
	*Dispatch
	log  *fakeLog
	hold chan struct{} // full while somebody holds follow back
	gone atomic.Bool
}

// newReplica starts a Dispatch on the log; follow begins at the first record.
func newReplica(t testing.TB, log *fakeLog, c Config) *replica {
	c.House, c.Log = "prova", log
	if c.Last == nil {
		c.Last = func(context.Context) (uint64, error) { return log.size(), nil }
	}
	if c.Rooms == nil {
		c.Rooms = testRooms()
	}
	if c.Secret == nil {
		c.Secret = []byte("the house's own")
	}
	r := &replica{Dispatch: New(c), log: log, hold: make(chan struct{}, 1)}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for seq := uint64(0); ; seq++ {
			rec, more := log.next(seq, &r.gone)
			if !more {
				return
			}
			time.Sleep(log.late())
			r.holdBack()
			_, _, err := r.Apply(rec)
			r.letGo()
			if err != nil {
				r.Stop(err)
				return
			}
			r.Reached(rec.Seq)
		}
	}()
	t.Cleanup(func() { r.leave(); <-ended })
	if err := r.Wait(context.Background(), log.size()); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *replica) holdBack() { r.hold <- struct{}{} }
func (r *replica) letGo()    { <-r.hold }

// leave ends the replica's follow.
func (r *replica) leave() {
	r.gone.Store(true)
	r.log.mu.Lock()
	defer r.log.mu.Unlock()
	r.log.woken.Broadcast()
}
