package text

import (
	"context"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Log is where records are appended and read again.
type Log interface {
	// Append adds a record on condition that the text's last one is last. It may give ErrConflict,
	// ErrFull or ErrUnknown; any other error is taken as ErrUnknown.
	Append(ctx context.Context, rec events.Record, last uint64) (uint64, error)
	// Records gives the records of one text in order, from one sequence to another, both included.
	Records(ctx context.Context, id events.ID, from, to uint64, each func(events.Record) error) error
}

// HubConfig is what a Hub needs from the house.
type HubConfig struct {
	Config
	Log   Log
	Store Store // nil = no snapshots
	// State gives a text as follow has built it, and the sequence of its last record.
	State func(id events.ID) (state any, seq uint64)
	// Fresh makes sure that follow has brought all that stands in the log now; nil where nobody else
	// writes to it.
	Fresh func(context.Context) error
	// Stopped tells why no changes are taken; nil where they are.
	Stopped func() error
	Logger  *slog.Logger
}

// Hub holds the cores of a replica, each while somebody needs it. Its methods may be called by many
// goroutines; none waits, but for those that take a context.
type Hub struct {
	HubConfig
	index   *index
	saves   *saves
	looks   looks
	authors authors
	looking chan struct{} // held by those who look back

	mu     sync.Mutex
	actors map[events.ID]*actor
	closed bool
	shorts int // numbers given to texts so far
	work   sync.WaitGroup
	life   context.Context
	end    context.CancelFunc
	touch  chan struct{} // full when roles may have changed since they were last looked at
}

// touchEvery is how soon the pages are told that they may do something else now.
const touchEvery = 200 * time.Millisecond

// restEvery is how often texts are looked for that nobody writes on any more.
const restEvery = 5 * time.Second

// NewHub opens the authority. Close it to bring what is under way to its end.
func NewHub(c HubConfig) *Hub {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	h := &Hub{
		HubConfig: c, index: newIndex(), saves: newSaves(), looking: make(chan struct{}, looksAtOnce), actors: map[events.ID]*actor{},
		touch: make(chan struct{}, 1),
	}
	h.life, h.end = context.WithCancel(context.Background())
	h.work.Add(1)
	go h.keep()
	return h
}

// Open lets a page read a text.
func (h *Hub) Open(doc events.ID, who Reader, o Opening) {
	h.with(doc, func(c *Core) { c.Open(who, o) })
}

// Commit takes in what a page that has the text open sends.
func (h *Hub) Commit(doc events.ID, who Reader, commit domain.Commit) {
	h.with(doc, func(c *Core) { c.Commit(who, commit) })
}

// Shut forgets that a page has a text open.
func (h *Hub) Shut(doc events.ID, who Reader) {
	h.with(doc, func(c *Core) { c.Close(who) })
}

// Write brings one commit into the log and returns when this replica shows it. It is for an import
// and the demonstration.
func (h *Hub) Write(ctx context.Context, doc events.ID, commit domain.Commit, given Given) error {
	done := make(chan error, 1)
	h.with(doc, func(c *Core) { c.Offer(commit, given, func(err error) { done <- err }) })
	select {
	case err := <-done:
		if err == ErrKnown {
			return nil
		}
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Apply takes in the next record of the room. Follow alone calls it, after the state is known.
func (h *Hub) Apply(rec events.Record, state any) {
	h.index.add(rec)
	h.noteForSave(rec, state)
	h.mu.Lock()
	a := h.actors[rec.Thing]
	h.mu.Unlock()
	if a != nil {
		a.do(func(c *Core) { c.Followed(rec, state) })
	}
}

// Touch tells that a record of another room may have changed what people may do with texts.
func (h *Hub) Touch() {
	select {
	case h.touch <- struct{}{}:
	default:
	}
}

// Close ends all that is under way.
func (h *Hub) Close() {
	h.mu.Lock()
	h.closed = true
	h.mu.Unlock()
	h.end()
	h.work.Wait()
}

// keep looks at what the clock brings.
func (h *Hub) keep() {
	defer h.work.Done()
	tick := time.NewTicker(restEvery)
	defer tick.Stop()
	var soon <-chan time.Time
	for {
		select {
		case <-h.life.Done():
			return
		case <-h.touch:
			if soon == nil {
				soon = time.After(touchEvery)
			}
		case <-soon:
			soon = nil
			h.touchAll()
		case <-tick.C:
			h.saveRested(h.Now())
		}
	}
}

func (h *Hub) touchAll() {
	h.mu.Lock()
	all := slices.Collect(maps.Values(h.actors))
	h.mu.Unlock()
	for _, a := range all {
		a.do((*Core).Touch)
	}
}

// with does something with the core of a text, which is made where there is none.
func (h *Hub) with(doc events.ID, do func(*Core)) {
	for {
		h.mu.Lock()
		a := h.actors[doc]
		if a == nil && !h.closed {
			h.shorts++
			a = &actor{hub: h, id: doc, short: h.shorts}
			h.actors[doc] = a
		}
		h.mu.Unlock()
		if a == nil || a.do(do) {
			return
		}
	}
}

// actor lets one at a time work on a core: what is to be done stands in line, and a goroutine takes
// it in order and ends when there is nothing more.
type actor struct {
	hub   *Hub
	id    events.ID
	short int
	core  *Core // of the goroutine alone; made when there is something to do

	mu   sync.Mutex
	line []func(*Core)
	busy bool
	gone bool // it is out of the hub's list: ask for another
}

// do puts something in line; false where the actor has gone.
func (a *actor) do(what func(*Core)) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.gone {
		return false
	}
	a.line = append(a.line, what)
	if !a.busy {
		a.busy = true
		if !a.hub.enter() {
			a.gone = true
			return true
		}
		go a.work()
	}
	return true
}

// enter counts one more goroutine, unless the hub is closed.
func (h *Hub) enter() bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.closed {
		h.work.Add(1)
	}
	return !h.closed
}

func (a *actor) work() {
	defer a.hub.work.Done()
	if a.core == nil {
		// Asked now that the actor is in the list: a record that comes from here on is told to it.
		a.begin()
	}
	for {
		a.mu.Lock()
		line := a.line
		a.line = nil
		if len(line) == 0 {
			a.busy = false
			a.leaveIfIdle()
			a.mu.Unlock()
			return
		}
		a.mu.Unlock()
		for _, what := range line {
			a.one(what)
		}
	}
}

func (a *actor) begin() {
	state, seq := a.hub.State(a.id)
	c := a.hub.Config
	c.Short = a.short
	a.core = New(c, a, a.id, state, seq)
}

// one does one thing. A panic is our fault; it must not take the other texts along, and the core that
// met it is not to be trusted: the pages open the text anew.
func (a *actor) one(what func(*Core)) {
	defer func() {
		if fault := recover(); fault != nil {
			a.hub.Logger.Error("panic at a text", "text", a.id, "fault", fault, "stack", string(debug.Stack()))
			broken := a.core
			a.begin()
			broken.abandon()
		}
	}()
	what(a.core)
}

// leaveIfIdle takes the actor out of the list where nobody needs it. It is called with mu held.
func (a *actor) leaveIfIdle() {
	if !a.core.Idle() {
		return
	}
	a.gone = true
	a.hub.mu.Lock()
	if a.hub.actors[a.id] == a {
		delete(a.hub.actors, a.id)
	}
	a.hub.mu.Unlock()
}

// Append is World: it appends in a goroutine of its own.
func (a *actor) Append(rec events.Record, last uint64, try int) {
	if !a.hub.enter() {
		return
	}
	go func() {
		defer a.hub.work.Done()
		err := a.hub.Stopped()
		if err != nil {
			err = ErrStopped
		} else {
			// What is begun is brought to its end, also when the hub closes meanwhile.
			ctx, cancel := context.WithTimeout(context.Background(), appendWait)
			_, err = a.hub.Log.Append(ctx, rec, last)
			cancel()
		}
		a.do(func(c *Core) { c.Appended(try, err) })
	}()
}

// Wake is World.
func (a *actor) Wake(after time.Duration, ring int) {
	time.AfterFunc(after, func() { a.do(func(c *Core) { c.Woken(ring) }) })
}

// Read is World.
func (a *actor) Read(from, upto, read int) {
	if !a.hub.enter() {
		return
	}
	go func() {
		defer a.hub.work.Done()
		ctx, cancel := context.WithTimeout(a.hub.life, readWait)
		defer cancel()
		changes, err := a.hub.Changes(ctx, a.id, from, upto)
		a.do(func(c *Core) { c.Got(read, changes, err) })
	}()
}

// Look is World.
func (a *actor) Look() bool {
	if a.hub.Fresh == nil || !a.hub.enter() {
		return false
	}
	go func() {
		defer a.hub.work.Done()
		ctx, cancel := context.WithTimeout(a.hub.life, passWait)
		defer cancel()
		err := a.hub.Fresh(ctx)
		a.do(func(c *Core) { c.Looked(err) })
	}()
	return true
}

const (
	appendWait = 5 * time.Second
	readWait   = 30 * time.Second
)
