package dispatch

import (
	"context"
	"errors"
	"sync"
	"time"
)

const (
	// maxLine is how many commands may stand in line for one thing, the one at work included.
	maxLine = 64
	// maxInside is how many commands may be on their way at once in all.
	maxInside = 4096
	// lineWait is how long a command stands in line before it is sent away.
	lineWait = 15 * time.Second
)

// lines lets the commands on one thing go one after the other, in the order in which they came.
// Commands on different things go side by side.
type lines struct {
	mu     sync.Mutex
	of     map[thingKey]*queue
	inside int
}

// queue is the line for one thing. It is there only while somebody stands in it.
type queue struct {
	turn    chan struct{} // full while one is at work; Go lets senders through in the order they came
	moved   chan struct{} // told when follow has brought a record of the thing
	members int
}

// place is where one command stands in its line.
type place struct {
	lines *lines
	key   thingKey
	line  *queue
}

func newLines() *lines { return &lines{of: map[thingKey]*queue{}} }

var errCrowded = errors.New("too many are waiting already")

// join waits until all who came before are done. It gives an error where the line is full, or when
// ctx, the stop or the patience of the line ends first.
func (l *lines) join(ctx context.Context, key thingKey, stop <-chan struct{}) (*place, error) {
	p, err := l.enter(key)
	if err != nil {
		return nil, err
	}
	select {
	case p.line.turn <- struct{}{}:
		return p, nil
	default:
	}
	timer := time.NewTimer(lineWait)
	defer timer.Stop()
	select {
	case p.line.turn <- struct{}{}:
		return p, nil
	case <-ctx.Done():
		err = ctx.Err()
	case <-timer.C:
		err = errCrowded
	case <-stop:
		err = errStopped
	}
	p.exit()
	return nil, err
}

func (l *lines) enter(key thingKey) (*place, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	q := l.of[key]
	if l.inside >= maxInside || q != nil && q.members >= maxLine {
		return nil, errCrowded
	}
	if q == nil {
		q = &queue{turn: make(chan struct{}, 1), moved: make(chan struct{}, 1)}
		l.of[key] = q
	}
	q.members++
	l.inside++
	return &place{l, key, q}, nil
}

// leave lets the next in line go on.
func (p *place) leave() {
	<-p.line.turn
	p.exit()
}

func (p *place) exit() {
	p.lines.mu.Lock()
	defer p.lines.mu.Unlock()
	p.lines.inside--
	if p.line.members--; p.line.members == 0 {
		delete(p.lines.of, p.key)
	}
}

// moved tells the one at work on a thing, if any, that follow has brought a record of it.
func (l *lines) moved(key thingKey) {
	l.mu.Lock()
	q := l.of[key]
	l.mu.Unlock()
	if q == nil {
		return
	}
	select {
	case q.moved <- struct{}{}:
	default: // told already, and not heard yet
	}
}
