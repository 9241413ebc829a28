// Package text is the authority over documents that many write in at the same time: it takes the
// commits of all writers of a document in one order, which is the log's, and tells every open page
// each of them in that order.
//
// One document on one replica is a Core (core.go, offer.go, readers.go): it holds the commits that
// wait, lets the room decide on up to sixty-four of them at once (domain/tekst brings each to the
// present version), and asks for the record to be appended on condition that nobody was first. There
// is no leader: another replica may do the same with other commits of the same document, and the log
// takes one of the two; the other hears of it by follow and has the room decide anew, from what the
// writers sent. A Core has no goroutine, no clock and no chance in it, so that the simulator can live
// through every order of things.
//
// What a commit may meet, and what becomes of it:
//
//   - it is in the log already (its writer sends it again after a cut): nothing more is done
//   - somebody else was first: decided again on the new state
//   - the log did not answer: appended again with the same id and condition; follow may also bring it;
//     else Trouble Unknown, and the page sends the same commit again
//   - the room said no: the room's *domain.Refusal; the steps stay with the writer
//
// Around the cores: hub.go is the shell with its goroutines, one for each document while there is
// something to do; index.go knows where in the log each version stands; past.go gives a document as it
// was; save.go keeps snapshots.
package text

import (
	"errors"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is what the authority asks of the room whose documents it keeps. All of it is pure.
type Room interface {
	// Take decides on commits, as domain/tekst.Take does.
	Take(state any, id events.ID, asked func(domain.Asker) domain.Asked, batch []domain.Commit) ([]events.Event, []domain.Outcome)
	// Role tells what somebody may do with a text, also where it has no record yet.
	Role(state any, id events.ID, a domain.Asked) domain.TextRole
	Version(state any) int
	// Written is when the newest commit was recorded.
	Written(state any) time.Time
	Lock(state any) *domain.TextLock
	// Sent tells what is the newest commit of a page load that is in the log, and whose it is; 0 = none.
	Sent(state any, client events.ID) (n int, person events.ID)
	// Document is what the text says, as JSON; Suggestions are those that stand in it.
	Document(state any) []byte
	Suggestions(state any) []domain.TextMade
	// Evolve gives the state after a record. Save writes a state, Load reads it again.
	Evolve(state any, rec events.Record) any
	Save(state any) []byte
	Load(raw []byte) (any, error)
	// Compare, Authors and Passages tell who changed what.
	Compare(before, after any, commits []domain.PastCommit) []domain.TextChange
	Authors(known domain.TextAuthors, commits []domain.PastCommit) domain.TextAuthors
	Passages(state any, known domain.TextAuthors) []domain.TextAuthor
}

// World is what a core asks of those around it. Nothing here waits; what comes of it comes back as a
// call of the core.
type World interface {
	// Append adds a record to the log on condition that the text's last one is last; Appended(try, …)
	// is called with what became of it.
	Append(rec events.Record, last uint64, try int)
	// Wake calls Woken(ring) after a while.
	Wake(after time.Duration, ring int)
	// Read fetches the changes that the log holds after one version up to another, for Got(read, …).
	Read(from, upto, read int)
	// Look makes sure that this replica knows all that stands in the log now, and calls Looked. Where
	// nobody else writes, it gives false at once.
	Look() bool
}

// What Appended may be told besides nil. Any other error is taken as ErrUnknown.
var (
	ErrConflict = errors.New("somebody was first on this text")
	ErrUnknown  = errors.New("the log did not answer in time; the record may be there or not")
	ErrFull     = errors.New("the log is full")
	ErrStopped  = errors.New("this replica takes no changes")
)

// ErrKnown is the answer to a commit that was in the log already.
var ErrKnown = errors.New("the commit is in the log already")

// Change is a record's change of a text, and when it was recorded.
type Change struct {
	events.TekstChanged
	At time.Time
}

// Config is what all cores of a house have in common.
type Config struct {
	House string
	Room  Room
	Name  string // of the room: "tekst"
	Asked func(domain.Asker) domain.Asked
	// Stamp gives the time of the next record: now, never before a record that is here.
	Stamp func(time.Time) time.Time
	Now   func() time.Time
	NewID func() events.ID // UUIDv7
	// ActsFor is the partner for which somebody writes, where that goes without saying.
	ActsFor func(domain.Asker) events.ID
	// Short is the number by which messages about the text are kept short; 0 = they are not.
	Short int
	// Problem writes what a page is told of an error.
	Problem func(err error, lang string) []byte
}

const (
	// maxBatch is how many commits go into one record at most.
	maxBatch = 64
	// maxQueue is how many commits of one text may wait.
	maxQueue = 256
	// maxReads is how many stretches of the log may be read for one text at once.
	maxReads = 8
	// appendTries is how often a record is sent when the log does not answer, and findWait how long
	// follow is given, after each try, to bring what may be on its way.
	appendTries = 4
	findWait    = 250 * time.Millisecond
	// passWait is how long follow may take to bring the record that was first, or our own.
	passWait = 10 * time.Second
	// aheadWait is how long a commit or a page may be ahead of this replica: it has seen another one.
	aheadWait = 3 * time.Second
)

// Core is one document on one replica.
type Core struct {
	Config
	id    events.ID
	world World

	state any
	seq   uint64 // the text's last record; 0 = none

	queue   []*offer
	flight  *flight                       // the record that is on its way
	sends   int                           // appends so far
	rings   int                           // wakes asked for so far
	ahead   int                           // the wake that is asked for those who are ahead; 0 = none
	reads   int                           // reads asked for so far
	got     map[int]func([]Change, error) // what to do with those under way
	looking bool                          // we are making sure that we know all that is in the log
	telling bool                          // a record is about to be told: answers wait for it
	answers []func()                      // those that wait

	budgets map[events.ID]*budget
	readers readers
}

// flight is a record on its way to the log, with the commits that are in it.
type flight struct {
	rec     events.Record
	last    uint64
	members []*offer
	try     int  // names the append that is under way; unlike any other of this core
	tries   int  // how often it was sent
	ring    int  // the wake that is waited for
	sent    bool // the log has it: only follow is waited for
	lost    bool // somebody was first: the other's record is waited for
}

// New makes a core of a text that stands at a state, after the record seq of it.
func New(c Config, w World, id events.ID, state any, seq uint64) *Core {
	core := &Core{
		Config: c, id: id, world: w, state: state, seq: seq,
		budgets: map[events.ID]*budget{}, got: map[int]func([]Change, error){},
	}
	core.readers.init(core)
	return core
}

// Idle tells that nobody has the text open and nothing is on its way.
func (c *Core) Idle() bool {
	return len(c.queue) == 0 && c.flight == nil && c.readers.none() && len(c.got) == 0 && !c.looking
}

// Followed takes in the next record of the text, with the state after it.
func (c *Core) Followed(rec events.Record, state any) {
	if rec.Seq <= c.seq {
		return // it was in the state that we began with
	}
	c.state, c.seq = state, rec.Seq
	if f := c.flight; f != nil {
		c.flight = nil
		if rec.Command != f.rec.Command || rec.Actor != f.rec.Actor {
			// The condition of ours can no longer hold, and it did not come before this one.
			c.queue = append(f.members, c.queue...)
		} else {
			for _, o := range f.members {
				o.tell(nil)
			}
		}
	}
	// The next record goes on its way before this one is told to all, so that the disk works while we do.
	// Whoever is answered meanwhile is answered after: the answer rests on what is told.
	c.telling = true
	c.step()
	c.readers.followed(rec)
	c.telling = false
	for _, answer := range c.answers {
		answer()
	}
	c.answers = nil
}

// answer tells what became of an offer that is decided on.
func (c *Core) answer(o *offer, err error) {
	if c.telling {
		c.answers = append(c.answers, func() { o.tell(err) })
		return
	}
	o.tell(err)
}

// read asks for what the log holds after one version up to another.
func (c *Core) read(from, upto int, then func([]Change, error)) {
	c.reads++
	c.got[c.reads] = then
	c.world.Read(from, upto, c.reads)
}

// Got brings what was read.
func (c *Core) Got(read int, changes []Change, err error) {
	then := c.got[read]
	delete(c.got, read)
	if then != nil {
		then(changes, err)
	}
	c.step()
}

// Appended tells what became of a try to append.
func (c *Core) Appended(try int, err error) {
	f := c.flight
	if f == nil || try != f.try {
		return // follow has told more by now
	}
	switch {
	case err == nil:
		f.sent = true
		f.ring = c.wake(passWait)
	case errors.Is(err, ErrConflict):
		f.lost = true
		f.ring = c.wake(passWait)
	case errors.Is(err, ErrStopped):
		c.giveUp(Stopped, err)
	case errors.Is(err, ErrFull) && f.tries == 1:
		c.giveUp(Full, err)
	default:
		f.ring = c.wake(findWait)
	}
}

// Woken tells that the time asked for is over.
func (c *Core) Woken(ring int) {
	if f := c.flight; f != nil && f.ring == ring {
		switch {
		case f.sent || f.lost || f.tries == appendTries:
			// Nobody here can tell. If the record is there, follow will bring it, and its writers see it.
			c.giveUp(Unknown, ErrUnknown)
		default:
			c.send(f)
		}
	}
	if ring == c.ahead {
		c.ahead = 0
	}
	c.readers.woken(ring)
	c.step()
}

func (c *Core) send(f *flight) {
	c.sends++
	f.try = c.sends
	f.tries++
	f.ring = 0
	c.world.Append(f.rec, f.last, f.try)
}

func (c *Core) wake(after time.Duration) int {
	c.rings++
	c.world.Wake(after, c.rings)
	return c.rings
}

// giveUp answers all who are on their way with a trouble.
func (c *Core) giveUp(kind TroubleKind, cause error) {
	members := c.flight.members
	c.flight = nil
	for _, o := range members {
		o.tell(&Trouble{Kind: kind, Cause: cause})
	}
	c.step()
}

// Touch tells that something outside the text may have changed what people may do with it: a role of
// theirs, or the phase of its plan.
func (c *Core) Touch() { c.readers.touch() }

// abandon lets everybody go: the pages open the text anew, and what was on its way is sent again.
func (c *Core) abandon() {
	var waiting []*offer
	if c.flight != nil {
		waiting = c.flight.members
	}
	for _, o := range append(waiting, c.queue...) {
		o.tell(&Trouble{Kind: Unknown})
	}
	for _, reads := range append([]*reading(nil), c.readers.all...) {
		c.readers.turnAway(reads)
	}
}
