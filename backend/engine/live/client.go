package live

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"runtime/debug"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// client is one socket: one tab of one person.
//
// One goroutine reads for as long as the socket lives. Writing and the carrying out of commands
// have a goroutine only while there is something to do, so that an idle client costs little.
type client struct {
	hub     *Hub
	ws      *websocket.Conn
	guard   *guard
	name    string // "conn" on the wire; unlike any other, on all replicas
	person  events.ID
	session string
	opened  time.Duration

	// Of the reading goroutine alone.
	messages budget
	pings    budget
	greeted  atomic.Bool // it has said hello
	since    uint64      // from hello, for the first watch
	busy     atomic.Bool // it is answering and does not read
	touched  uint64      // of fanOut alone: the change in which it has been found already

	pictures sync.Mutex // one picture at a time, so that messages stay in the log's order

	mu        sync.Mutex
	room      sync.Cond // told when the queue has room, and at the end
	lang      string
	closing   bool
	queue     []outgoing
	queued    int // bytes, with those being written
	writing   bool
	watches   map[string]*watch
	picturing bool   // a picture is under way: what comes meanwhile is held
	stale     uint64 // the change of rights after which not all pictures are renewed; 0 = none
	went      uint64 // the highest sequence at which a message went out
	rights    uint64 // the last change of rights
	renewing  bool   // the pictures are being asked anew
	held      []held
	asks      []ask
	askBytes  int
	asking    bool
	here      here // guarded by Hub.presence.mu

	textsMu   sync.Mutex
	texts     map[events.ID]bool // that it has open
	textsShut bool               // it opens no more
}

func newClient(h *Hub, ws *websocket.Conn, g *guard, person events.ID, session string) *client {
	c := &client{hub: h, ws: ws, guard: g, name: freshName(), person: person, session: session, opened: h.now()}
	c.room.L = &c.mu
	c.watches = map[string]*watch{}
	g.heard.Store(int64(h.now()))
	return c
}

// freshName gives a name that nobody has, here or on another replica.
func freshName() string {
	var name [8]byte
	_, _ = rand.Read(name[:]) // crypto/rand never fails
	return hex.EncodeToString(name[:])
}

func (c *client) asker() domain.Asker { return domain.Asker{Person: c.person, Lang: c.lang} }

// live reads until the socket is closed. A code other than 0 closes it at once.
func (c *client) live(code int, reason string) {
	defer c.hub.wg.Done()
	defer c.caught()
	if code != 0 {
		c.letGo(code, reason)
		return
	}
	for {
		kind, message, err := c.ws.Read(context.Background())
		if err != nil {
			c.ended()
			return
		}
		if kind != websocket.MessageText {
			c.letGo(int(websocket.StatusUnsupportedData), "text only")
			return
		}
		if c.isClosing() {
			return
		}
		c.busy.Store(true)
		code, reason := c.hear(message)
		c.busy.Store(false)
		if code != 0 {
			c.letGo(code, reason)
			return
		}
	}
}

// ended is called when nothing more can be read: the client closed, was lost, or overstepped.
func (c *client) ended() {
	if code := c.guard.code.Load(); code != 0 {
		c.letGo(int(code), "too much")
		return
	}
	c.letGo(int(websocket.StatusNormalClosure), "")
}

// caught keeps a panic in one socket's work from taking the house along; it is our fault and goes
// to the log with its trail.
func (c *client) caught() {
	if p := recover(); p != nil {
		c.hub.Logger.Error("panic at a websocket", "panic", p, "stack", string(debug.Stack()))
		c.letGo(int(websocket.StatusInternalError), "")
	}
}

// letGo closes the socket with a code. It never waits; what is queued is dropped, and nothing that
// the client sends from now on has an effect.
func (c *client) letGo(code int, reason string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.letGoLocked(code, reason)
}

func (c *client) letGoLocked(code int, reason string) {
	if c.closing {
		return
	}
	c.closing = true
	c.queue, c.held, c.asks = nil, nil, nil
	c.room.Broadcast()
	if code == TooSlow {
		c.hub.counts.letGo.Add(1)
		c.guard.makeRoom()
	}
	c.hub.wg.Add(1)
	go c.shut(code, reason)
}

// shut is the end of a socket: out of every list, the close frame, and after a moment the cable.
func (c *client) shut(code int, reason string) {
	defer c.hub.wg.Done()
	c.hub.remove(c)
	c.shutTexts()
	cut := time.AfterFunc(c.hub.lim.closeWithin, func() { _ = c.guard.Conn.Close() })
	defer cut.Stop()
	_ = c.ws.Close(websocket.StatusCode(code), reason)
	c.hub.forget(c)
}

func (c *client) isClosing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closing
}

// send queues a message that rests on the log up to seq, or on nothing with 0. While a picture is
// under way it keeps its place behind what came before it.
func (c *client) send(item held) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.take(item)
}

// take lets a change or a message go out, or holds it. It is called with mu held.
func (c *client) take(item held) {
	switch {
	case c.closing:
	case !c.picturing:
		c.goOut(item)
	case len(c.held) >= c.hub.lim.held:
		c.letGoLocked(TooSlow, "too slow, come back with since")
	default:
		c.held = append(c.held, item)
	}
}

func (c *client) goOut(item held) {
	switch {
	case item.change != nil:
		c.deliver(item.change)
	case item.pong:
		// It may have been told of a change already of which not everybody has been told.
		c.went = max(c.went, c.stands(item.seq))
		c.enqueue([]byte(`{"type":"pong","seq":` + strconv.FormatUint(c.went, 10) + `}`))
	default:
		c.enqueue(item.frame)
	}
}

// enqueue is called with mu held. A client that has not kept up is let go; one message is always
// taken where there is room, however large, since a picture may be larger than the limit.
func (c *client) enqueue(frame []byte) {
	if c.closing {
		return
	}
	if len(c.queue) >= c.hub.lim.queue || c.queued >= c.hub.lim.queueBytes {
		c.letGoLocked(TooSlow, "too slow, come back with since")
		return
	}
	next := outgoing{text: frame}
	if !c.writing {
		switch c.guard.try(frame) {
		case written:
			return
		case begun:
			next.begun = true
		}
		c.writing = true
		c.hub.wg.Add(1)
		go c.write()
	}
	c.queue = append(c.queue, next)
	c.queued += len(frame)
}

// outgoing is a message that waits to be written.
type outgoing struct {
	text  []byte
	begun bool // its beginning is written, and guard has the end
}

// waitForRoom waits until the queue is at most half full, so that a page which asks for many
// pictures gets them at the pace at which it reads. False when the socket is closing.
func (c *client) waitForRoom() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for !c.closing && (len(c.queue) > c.hub.lim.queue/2 || c.queued > c.hub.lim.queueBytes/2) {
		c.room.Wait()
	}
	return !c.closing
}

// write sends what is queued and ends when there is nothing more.
func (c *client) write() {
	defer c.hub.wg.Done()
	var batch []outgoing
	for {
		if batch = c.next(batch); batch == nil {
			return
		}
		// A client that is closing gets no more, so that the close frame comes through.
		if err := c.guard.send(batch, c.isClosing); err != nil {
			c.letGo(int(websocket.StatusNormalClosure), "")
		}
	}
}

// keptQueue is how many messages' room a queue keeps while it is empty.
const keptQueue = 8

// next takes the queue, and gives back the room of what was written.
func (c *client) next(written []outgoing) []outgoing {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, m := range written {
		c.queued -= len(m.text)
	}
	c.room.Broadcast()
	batch := c.queue
	clear(written)
	if c.queue = written[:0]; cap(written) > keptQueue {
		c.queue = nil
	}
	if len(batch) == 0 {
		c.writing = false
		return nil
	}
	return batch
}
