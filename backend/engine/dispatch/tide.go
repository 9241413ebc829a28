package dispatch

import (
	"context"
	"errors"
	"sync"
)

// maxWaiters is how many may wait at once for a record to be reached: commands, and reads that ask
// for a sequence.
const maxWaiters = 16_384

// tide tells how far follow has come, and wakes those who wait for it. It only rises.
type tide struct {
	end chan struct{} // closed when follow has stopped

	mu      sync.Mutex
	reached uint64
	why     error
	waiters map[*waiter]struct{}
}

type waiter struct {
	seq  uint64
	woke chan struct{}
}

var errStopped = errors.New("follow has stopped")

func newTide() *tide { return &tide{end: make(chan struct{}), waiters: map[*waiter]struct{}{}} }

func (t *tide) seq() uint64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.reached
}

func (t *tide) reach(seq uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.reached = max(t.reached, seq)
	for w := range t.waiters {
		if w.seq <= t.reached {
			close(w.woke)
			delete(t.waiters, w)
		}
	}
}

func (t *tide) wait(ctx context.Context, seq uint64) error {
	w, err := t.join(seq)
	if w == nil {
		return err
	}
	select {
	case <-w.woke:
		return nil
	case <-ctx.Done():
		err = ctx.Err()
	case <-t.end:
		err = errStopped
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.waiters, w)
	if seq <= t.reached {
		return nil // it came at the last moment
	}
	return err
}

// join gives no waiter where there is nothing to wait for, or no way to.
func (t *tide) join(seq uint64) (*waiter, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch {
	case seq <= t.reached:
		return nil, nil
	case t.why != nil:
		return nil, errStopped
	case len(t.waiters) >= maxWaiters:
		return nil, errCrowded
	}
	w := &waiter{seq, make(chan struct{})}
	t.waiters[w] = struct{}{}
	return w, nil
}

// stop tells whether it was the first to stop it.
func (t *tide) stop(reason error) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.why != nil {
		return false
	}
	if t.why = reason; reason == nil {
		t.why = errStopped
	}
	close(t.end)
	return true
}

func (t *tide) reason() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.why
}

func (t *tide) stopped() bool {
	select {
	case <-t.end:
		return true
	default:
		return false
	}
}
