// Package live is the websocket through which a page sees what happens: it watches keys, gets
// their rows, is pushed what changes, asks commands and sees who else is in the room.
//
// The promise is one true timeline for each socket. Every message that carries rows or a sequence
// stands at a sequence of the log that is never below that of the message before it, and when a
// message at n has come, everything up to n that the person may see under the watched keys has
// come. So a page that keeps the last sequence can be cut off at any byte and come back with it:
// never a gap, never a repeat that shows.
//
// How it is held: Push only puts the change in a line (a follower never waits for a socket), one
// goroutine takes the line in order (fan.go), and a socket that is getting a picture holds what is
// pushed meanwhile until the picture is in its place (watch.go). Who may see a row is asked for
// each push, not when the watching began. A client that does not keep up is let go with a code
// that says "come back with since" (client.go), so that it never costs the others anything.
//
// The same socket carries the texts that a page has open (texts.go). Their messages have an order of
// their own, the log's for each text, and no sequence; those who keep the texts write them.
//
// What the page must know beyond the wire's description:
//   - since in hello counts for the first watch message after it, and so for keys that the page
//     held before the cut. A later watch gets full pictures. A watch message may carry a since of
//     its own instead, 0 for none.
//   - The page may take a message's sequence as its new since when no watch of its own is
//     unanswered; until then it keeps the old one.
//   - After 4400 for a since, it begins anew without one.
package live

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Subprotocol is the one that a page must offer.
const Subprotocol = "fellesplan.1"

// Close codes. A page that is closed with 4400 to 4403 does not come back by itself.
const (
	GoingAway     = 4000 // the server stops: come back
	TooSlow       = 4008 // come back with since
	NotUnderstood = 4400
	SignInAgain   = 4401
	No            = 4403
	TooMuch       = 4429
)

// Limits. Each is tested at its edge.
const (
	MaxMessage       = 64 << 10 // bytes in one message from a page
	MaxFragments     = 64       // frames in one message from a page; browsers send one
	MaxKeys          = 500      // keys that one socket watches
	MaxSockets       = 10       // sockets of one session
	MaxKeyLength     = 120      // bytes in a key: room/uuid/historikk/sequence takes 80
	MaxID            = 64       // bytes in a command id; only a UUID is accepted further in
	MaxPlace         = 200      // runes in a place
	MaxPresent       = 100      // people shown in one room
	maxQueue         = 256      // messages waiting for one client
	maxQueueBytes    = 1 << 20  // bytes waiting for one client before one more is too much
	maxHeld          = 1024     // pushes held for one client while it gets a picture
	maxChanges       = 4096     // changes waiting to be told to anybody
	maxAsks          = 256      // commands of one socket waiting in line
	maxAskBytes      = 1 << 20  // bytes of such commands
	maxRemotePresent = 20_000   // people present on other replicas
	messageRate      = 50       // messages a second from one socket, in the long run …
	messageBurst     = 300      // … and at once: a page that comes back sends its unsent commands
	pingRate         = 10       // pings or pongs a second from one socket
	presenceEvery    = 150 * time.Millisecond
	pingEvery        = 15 * time.Second // two unanswered and the client is gone
	helloWithin      = 10 * time.Second
	messageWithin    = 10 * time.Second // from a message's first byte to its last
	writeWithin      = 5 * time.Second  // for one write to the network
	closeWithin      = 2 * time.Second  // for the client's answer to our close
	askWithin        = 30 * time.Second // for one command
	presenceExpires  = 30 * time.Second // for a replica that has gone silent
	presenceRefresh  = 10 * time.Second
	sinceWithin      = 3 * time.Second // for this replica to reach a since that another gave
	sinceAhead       = 10_000          // records that another replica may be ahead
)

// Config is what live needs from the others.
type Config struct {
	// Picture gives the rows under a key that the asker may see, at seq. With full they are all of
	// them; else those that changed after since, with a null row for what is gone. It gives all of
	// them too where the rest could not be told: the asker's rights have changed after since.
	Picture func(key string, since uint64, a domain.Asked) (rows []domain.Row, full bool, seq uint64, err error)
	// Asked tells who somebody is now. It is called for each push.
	Asked func(domain.Asker) domain.Asked
	// Ask carries out a command, as a POST does, and Problem makes of its error what the POST would
	// have answered.
	Ask     func(ctx context.Context, asker domain.Asker, room, command, id string, body []byte) (domain.Answer, error)
	Problem func(err error, lang string) []byte
	// Who reads the session of a request; StillValid asks again later.
	Who        func(*http.Request) (person events.ID, session string, ok bool)
	StillValid func(session string) bool
	// Whisper tells all replicas; Listen hears, also what was whispered here. Both may be nil.
	Whisper func(topic string, payload []byte) error
	Listen  func(topic string, hear func([]byte)) (stop func(), err error)
	// Texts keeps the documents; nil where there are none.
	Texts Texts
	// Seq is the sequence up to which everybody has been told: Push has been called for all of it,
	// or never will be.
	Seq func() uint64
	// Origins are the addresses of our own page, scheme and host as a browser sends them
	// ("https://plan.example.no"). With none, the origin must be the host of the request itself.
	Origins     []string
	Incarnation string
	Logger      *slog.Logger
}

// limits are the constants that tests make small.
type limits struct {
	queue, queueBytes, held, changes, burst, sendBuffer                              int
	pingEvery, helloWithin, messageWithin, writeWithin, closeWithin, presenceExpires time.Duration
	presenceRefresh, sinceWithin                                                     time.Duration
}

func usual() limits {
	return limits{
		queue: maxQueue, queueBytes: maxQueueBytes, held: maxHeld, changes: maxChanges, burst: messageBurst,
		sendBuffer: sendBuffer, pingEvery: pingEvery, helloWithin: helloWithin, messageWithin: messageWithin,
		writeWithin: writeWithin, closeWithin: closeWithin, presenceExpires: presenceExpires,
		presenceRefresh: presenceRefresh, sinceWithin: sinceWithin,
	}
}

// Hub holds all sockets of this replica.
type Hub struct {
	Config
	lim    limits
	ctx    context.Context
	cancel context.CancelFunc
	start  time.Time
	wg     sync.WaitGroup // every goroutine of ours

	mu       sync.RWMutex // guards what follows
	closed   bool
	clients  map[*client]struct{}
	topics   map[string]*topic
	sessions map[string]map[*client]struct{}
	persons  map[events.ID]map[*client]struct{}

	fan      fan
	presence presence
	counts   counts
}

type counts struct {
	opened, pushed, letGo atomic.Uint64
}

// Stats are the figures for the metrics page.
type Stats struct {
	Sockets, Keys        int    // open now; keys that anybody watches
	Waiting              int    // changes not yet told
	Told                 uint64 // sequence up to which every socket has been told
	Opened, Pushed, Slow uint64 // since the start: sockets, messages with rows, clients let go as too slow
}

// New opens the hub. Close it to let everybody go.
func New(c Config) *Hub { return open(c, usual()) }

func open(c Config, lim limits) *Hub {
	if c.Logger == nil {
		c.Logger = slog.Default()
	}
	h := &Hub{
		Config: c, lim: lim, start: time.Now(), clients: map[*client]struct{}{}, topics: map[string]*topic{},
		sessions: map[string]map[*client]struct{}{}, persons: map[events.ID]map[*client]struct{}{},
	}
	h.ctx, h.cancel = context.WithCancel(context.Background())
	h.fan.init()
	h.presence.init(h)
	h.wg.Add(2)
	go h.fanOut()
	go h.keepHouse()
	return h
}

// now is the time since the hub opened, from a clock that never jumps.
func (h *Hub) now() time.Duration { return time.Since(h.start) }

// EndSession closes every socket of a session at once; what they send after this has no effect.
func (h *Hub) EndSession(session string) {
	for _, c := range h.of(func() map[*client]struct{} { return h.sessions[session] }) {
		c.letGo(SignInAgain, "the session has ended")
	}
}

// of copies a set of clients under the lock.
func (h *Hub) of(set func() map[*client]struct{}) []*client {
	h.mu.RLock()
	defer h.mu.RUnlock()
	from := set()
	all := make([]*client, 0, len(from))
	for c := range from {
		all = append(all, c)
	}
	return all
}

// Close lets everybody go with 4000 and waits until they are gone.
func (h *Hub) Close() {
	h.mu.Lock()
	already := h.closed
	h.closed = true
	h.mu.Unlock()
	if already {
		return
	}
	h.presence.farewell()
	for _, c := range h.of(func() map[*client]struct{} { return h.clients }) {
		c.letGo(GoingAway, "the server stops, come back")
	}
	h.cancel()
	h.fan.stop()
	h.wg.Wait()
}

// Stats gives the figures now.
func (h *Hub) Stats() Stats {
	h.mu.RLock()
	sockets, keys := len(h.clients), len(h.topics)
	h.mu.RUnlock()
	waiting, told := h.fan.state()
	return Stats{
		Sockets: sockets, Keys: keys, Waiting: waiting, Told: told,
		Opened: h.counts.opened.Load(), Pushed: h.counts.pushed.Load(), Slow: h.counts.letGo.Load(),
	}
}

// add takes a new client in; it tells why not where it may not come in.
func (h *Hub) add(c *client) (code int, reason string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return GoingAway, "the server stops, come back"
	}
	if len(h.sessions[c.session]) >= MaxSockets {
		return TooMuch, "too many sockets on this session"
	}
	h.clients[c] = struct{}{}
	put(h.sessions, c.session, c)
	put(h.persons, c.person, c)
	h.counts.opened.Add(1)
	return 0, ""
}

// remove forgets a client everywhere. It may be called twice.
func (h *Hub) remove(c *client) {
	h.mu.Lock()
	delete(h.clients, c)
	drop(h.sessions, c.session, c)
	drop(h.persons, c.person, c)
	h.mu.Unlock()
	h.presence.leave(c)
}

func put[K comparable](sets map[K]map[*client]struct{}, key K, c *client) {
	if sets[key] == nil {
		sets[key] = map[*client]struct{}{}
	}
	sets[key][c] = struct{}{}
}

func drop[K comparable](sets map[K]map[*client]struct{}, key K, c *client) {
	delete(sets[key], c)
	if len(sets[key]) == 0 {
		delete(sets, key)
	}
}

// raw is JSON that is known to be well formed.
type raw = json.RawMessage
