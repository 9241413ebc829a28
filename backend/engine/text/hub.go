package text

import (
	"context"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Log is where records are appended and read again.
type Log interface {
	// Append adds a record on condition that the text's last one is last. It does not wait: done is
	// called once with what became of it, perhaps before Append returns. It may be told ErrConflict,
	// ErrFull or ErrUnknown; any other error is taken as ErrUnknown.
	Append(rec events.Record, last uint64, done func(error))
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

// Commit takes in what a page that has the text open sends. Where nobody else works on the text, the
// caller does: to wake another costs more than to decide on a letter.
func (h *Hub) Commit(doc events.ID, who Reader, commit domain.Commit) {
	h.actor(doc, func(a *actor) bool {
		return a.take(func(c *Core) { c.Commit(who, commit) }, true)
	})
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
		// Who follows does not wait for a crowd to be told.
		a.take(func(c *Core) { c.Followed(rec, state) }, a.crowd.Load() <= fewReaders)
	}
}

// fewReaders is how many pages are told of a record before follow goes on to the next.
const fewReaders = 16

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
			h.nudgeAll()
		}
	}
}

func (h *Hub) touchAll() {
	for _, a := range h.all() {
		a.do((*Core).Touch)
	}
}

// nudgeAll has those look who were told that their record is in the log, but have not got it.
func (h *Hub) nudgeAll() {
	for _, a := range h.all() {
		if a.waits() {
			a.do(func(*Core) {})
		}
	}
}

func (h *Hub) all() []*actor {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Collect(maps.Values(h.actors))
}

// with does something with the core of a text.
func (h *Hub) with(doc events.ID, do func(*Core)) {
	h.actor(doc, func(a *actor) bool { return a.do(do) })
}

// actor finds the actor of a text, which is made where there is none; use is false where it has gone.
func (h *Hub) actor(doc events.ID, use func(*actor) bool) {
	for {
		h.mu.Lock()
		a := h.actors[doc]
		if a == nil && !h.closed {
			h.shorts++
			a = &actor{hub: h, id: doc, short: h.shorts}
			h.actors[doc] = a
		}
		h.mu.Unlock()
		if a == nil || use(a) {
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
	crowd atomic.Int32

	mu    sync.Mutex
	line  []func(*Core)
	acked []int // appends that the log has; follow brings their records any moment
	busy  bool
	gone  bool // it is out of the hub's list: ask for another
}

// do puts something in line; false where the actor has gone.
func (a *actor) do(what func(*Core)) bool { return a.take(what, false) }

// take is do, by the caller's own goroutine where it may be and nobody is at it.
func (a *actor) take(what func(*Core), here bool) bool {
	a.mu.Lock()
	if a.gone || a.busy {
		defer a.mu.Unlock()
		a.line = append(a.line, what)
		return !a.gone
	}
	a.line = append(a.line, what)
	a.busy = true
	if !a.hub.enter() {
		a.gone = true
		a.mu.Unlock()
		return true
	}
	a.mu.Unlock()
	if here {
		a.work(true)
	} else {
		go a.work(false)
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

// work does what stands in line. Who only lends a hand does it once, and leaves what came meanwhile to
// a goroutine of its own.
func (a *actor) work(once bool) {
	if a.core == nil {
		// Asked now that the actor is in the list: a record that comes from here on is told to it.
		a.begin()
	}
	for {
		line, acked := a.next()
		if len(line)+len(acked) == 0 {
			a.hub.work.Done()
			return
		}
		for _, what := range line {
			a.one(what)
		}
		// After the line: where the record came with it, nothing is left to wait for.
		for _, try := range acked {
			a.one(func(c *Core) { c.Appended(try, nil) })
		}
		a.crowd.Store(int32(len(a.core.readers.all)))
		if once && a.more() {
			go a.work(false)
			return
		}
	}
}

// next takes the line. Where there is nothing, the work has ended.
func (a *actor) next() (line []func(*Core), acked []int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	line, acked, a.line, a.acked = a.line, a.acked, nil, nil
	if len(line)+len(acked) == 0 {
		a.busy = false
		a.leaveIfIdle()
	}
	return line, acked
}

func (a *actor) more() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.line) > 0
}

// waits tells that it stands still with appends that the log has.
func (a *actor) waits() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return !a.busy && len(a.acked) > 0
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

// Append is World. What is begun is brought to its end, also when the hub closes meanwhile.
func (a *actor) Append(rec events.Record, last uint64, try int) {
	if !a.hub.enter() {
		return
	}
	if a.hub.Stopped() != nil {
		a.appended(try, ErrStopped)
		return
	}
	a.hub.Log.Append(rec, last, func(err error) { a.appended(try, err) })
}

// appended takes the log's answer. A yes wakes nobody: the record itself will.
func (a *actor) appended(try int, err error) {
	defer a.hub.work.Done()
	if err != nil {
		a.do(func(c *Core) { c.Appended(try, err) })
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.acked = append(a.acked, try)
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

const readWait = 30 * time.Second
