package text

import (
	"errors"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Reader is a page that has the text open.
type Reader interface {
	// Asker is who reads, and her language.
	Asker() domain.Asker
	// Send queues a message. It never waits. What is sent to one that is closing is dropped.
	Send(frame []byte)
	// Full tells that so much is queued already that one who catches up should wait.
	Full() bool
}

// Opening is what a page says when it opens a text.
type Opening struct {
	Client  events.ID
	Schema  int
	Short   bool // it reads the short form (short.go)
	Resume  bool // it had everything up to Version, and N is the highest that it has sent
	Version int
	N       int
}

// readers are the pages that have one text open, in the order in which they came. Each is told every
// commit once, in the log's order; what is told is written once for all of them.
type readers struct {
	core   *Core
	all    []*reading
	by     map[Reader]*reading
	hot    hot // the newest commits as they are told
	names  names
	docs   docs
	hashed int  // the version at which a hash was last told, or might have been
	ring   int  // the wake asked for those who read slowly; 0 = none
	fetch  bool // a stretch of the log is being read for those who come back
}

// reading is one page and how far it has been told.
type reading struct {
	Reader
	Opening
	have   int             // the version up to which it has everything
	role   domain.TextRole // as it was told
	locked bool
	behind bool      // it comes back, and has not got everything yet
	ahead  time.Time // since when it has had more than this replica knows; zero = it has not
}

const (
	// maxResume is how far behind a page may come back, in versions. Beyond it opens the text anew.
	maxResume = 20_000
	// fetchVersions is how many versions are read from the log at once for those who come back.
	fetchVersions = 1000
	// slowWait is how long one who comes back and reads slowly is waited for before she gets more.
	slowWait = 50 * time.Millisecond
	// hashEvery is how often the pages are told what the document's hash must be.
	hashEvery = 64
)

func (r *readers) init(c *Core) {
	r.core, r.by = c, map[Reader]*reading{}
	r.hot.from = c.version()
	r.hashed = r.hot.from
}

func (c *Core) version() int { return c.Room.Version(c.state) }

func (r *readers) none() bool { return len(r.all) == 0 }

// Open lets a page read the text: it gets the document, or, where it comes back, what it missed. The
// same page may open it again, as another client.
func (c *Core) Open(who Reader, o Opening) {
	c.Close(who)
	role := c.Room.Role(c.state, c.id, c.Asked(who.Asker()))
	_, person := c.Room.Sent(c.state, o.Client)
	switch {
	case role == domain.TextNone:
		c.refuse(who, o.refused(), domain.Refuse(domain.NotFound, "unknown", wordsNone))
	case person != "" && person != who.Asker().Person:
		c.refuse(who, o.refused(), domain.Refuse(domain.Forbidden, "client", wordsClient))
	case o.Schema != events.DokumentSchemaVersion:
		c.refuse(who, o.refused(), domain.Refuse(domain.Outdated, "reload", wordsSchema))
	default:
		reads := &reading{Reader: who, Opening: o, have: o.Version}
		if !o.Resume { // else it is told when it has what it missed
			reads.role, reads.locked = role, c.Room.Lock(c.state) != nil
		}
		c.readers.all = append(c.readers.all, reads)
		c.readers.by[who] = reads
		c.readers.begin(reads)
	}
}

// Close forgets a page.
func (c *Core) Close(who Reader) {
	reads := c.readers.by[who]
	if reads == nil {
		return
	}
	delete(c.readers.by, who)
	for i, one := range c.readers.all {
		if one == reads {
			c.readers.all = append(c.readers.all[:i:i], c.readers.all[i+1:]...)
			return
		}
	}
}

// Commit takes in what a page sends. What it says of client and person is not asked: they are those
// of the page that has the text open.
func (c *Core) Commit(who Reader, commit domain.Commit) {
	reads := c.readers.by[who]
	if reads == nil {
		c.refuse(who, refused{mine: mine{n: commit.N}}, domain.Refuse(domain.Outdated, "reload", wordsReload))
		return
	}
	asker := who.Asker()
	commit.Client, commit.Person, commit.Schema = reads.Client, asker.Person, reads.Schema
	if commit.Partnar == "" {
		commit.Partnar = c.ActsFor(asker)
	}
	c.Offer(commit, Given{}, func(err error) {
		switch {
		case err == nil:
		case errors.Is(err, ErrKnown):
			c.readers.known(who)
		default:
			c.refuse(who, refused{mine: mine{commit.Client, commit.N}}, err)
		}
	})
}

// known tells a page which of its commits the log holds, where it sent one that is there.
func (r *readers) known(who Reader) {
	if reads := r.by[who]; reads != nil && !reads.behind {
		reads.Send(commitsFrame(r.core.id, reads.have, r.mine(reads), nil))
	}
}

// mine is what is a page load's own in the log.
func (r *readers) mine(reads *reading) mine {
	n, _ := r.core.Room.Sent(r.core.state, reads.Client)
	return mine{reads.Client, n}
}

// refused is what a page is told of that is let in no more.
func (o Opening) refused() refused { return refused{mine{o.Client, o.N}, true} }

// refuse tells a page that a commit, or the opening, is not taken.
func (c *Core) refuse(who Reader, what refused, err error) {
	who.Send(refusedFrame(c.id, what, c.Problem(err, who.Asker().Lang), err))
}

// begin brings a page to where the text stands.
func (r *readers) begin(reads *reading) {
	v := r.core.version()
	switch {
	case !reads.Resume:
		reads.have = v
		reads.Send(r.docs.frame(r.core, r.mine(reads), reads.role, reads.Short, r.shortNames))
	case reads.have > v:
		reads.behind, reads.ahead = true, r.core.Now()
		r.core.awaitAhead()
	case reads.have < max(0, v-maxResume):
		r.turnAway(reads)
	default:
		reads.behind = true
		r.bringUp()
	}
}

// turnAway tells a page that it cannot come back to where it was.
func (r *readers) turnAway(reads *reading) {
	r.core.Close(reads.Reader)
	r.core.refuse(reads, reads.refused(), domain.Refuse(domain.Outdated, "reload", wordsReload))
}

// bringUp tells those who come back what they missed: from memory where that reaches so far, else
// from the log, a stretch at a time and no faster than they read.
func (r *readers) bringUp() {
	slow := false
	var from *reading
	for _, reads := range append([]*reading(nil), r.all...) {
		switch {
		case !reads.behind || !reads.ahead.IsZero():
		case reads.Full():
			slow = true
		case reads.have >= r.hot.from:
			r.catchUp(reads)
		case from == nil || reads.have < from.have:
			from = reads
		}
	}
	if slow && r.ring == 0 {
		r.ring = r.core.wake(slowWait)
	}
	if from == nil || r.fetch {
		return
	}
	r.fetch = true
	start := from.have
	r.core.read(start, min(start+fetchVersions, r.core.version()), func(changes []Change, err error) {
		r.fetch = false
		r.fetched(start, changes, err)
	})
}

// catchUp tells a page the rest, which is in memory; from then on it is told with all the others.
func (r *readers) catchUp(reads *reading) {
	missed := r.hot.since(reads.have)
	reads.behind, reads.have = false, r.core.version()
	frames := stretch(r.core.id, reads.have, r.mine(reads), missed)
	if last := &frames[len(frames)-1]; reads.Short {
		*last = append(r.shortNames((*last)[:len(*last)-1]), '}')
	}
	for _, frame := range frames {
		reads.Send(frame)
	}
	r.tellRole(reads, r.core.Asked(reads.Asker()))
}

// shortNames adds to a message what the short form rests on.
func (r *readers) shortNames(out []byte) []byte {
	if r.core.Short == 0 {
		return out
	}
	return object(number(out, "short", r.core.Short), "clients", written(r.names.list))
}

// fetched tells what was read to all who had just so much, and goes on.
func (r *readers) fetched(start int, changes []Change, err error) {
	missed, end := missedAfter(start, changes)
	for _, reads := range append([]*reading(nil), r.all...) {
		if !reads.behind || reads.have != start {
			continue
		}
		if err != nil || end <= start {
			r.turnAway(reads)
			continue
		}
		reads.have = end
		for _, frame := range stretch(r.core.id, end, everybodys, missed) {
			reads.Send(frame)
		}
	}
	r.bringUp()
}

// woken goes on with those who read slowly, and gives up those who are ahead of us still.
func (r *readers) woken(ring int) {
	if ring == r.ring {
		r.ring = 0
		r.bringUp()
	}
	now := r.core.Now()
	for _, reads := range append([]*reading(nil), r.all...) {
		if !reads.ahead.IsZero() && now.Sub(reads.ahead) >= aheadWait {
			r.turnAway(reads)
		}
	}
	if r.core.ahead == 0 && r.anyAhead() {
		r.core.awaitAhead()
	}
}

func (r *readers) anyAhead() bool {
	for _, reads := range r.all {
		if !reads.ahead.IsZero() {
			return true
		}
	}
	return false
}

// followed tells everybody of a record of the text.
func (r *readers) followed(rec events.Record) {
	for _, fact := range rec.Facts {
		switch fact := fact.(type) {
		case events.TekstChanged:
			r.changed(fact, rec.Time)
		case events.TekstLocked, events.TekstReopened:
			r.touch()
		}
	}
}

func (r *readers) changed(changed events.TekstChanged, at time.Time) {
	before := changed.V - len(changed.Commits)
	commits := writtenAt(changed.Commits, at)
	r.hot.add(before, commits)
	t := r.telling(changed, commits)
	for _, reads := range r.all {
		switch {
		case !reads.ahead.IsZero() && reads.have <= changed.V:
			reads.ahead = time.Time{}
		case !reads.behind && reads.have == before:
			reads.have = changed.V
			t.tell(reads)
		}
	}
	r.hash(changed.V)
	r.bringUp()
}

// telling is how a record is told, each message written once.
type telling struct {
	first, short []byte // for those who read the short form; nil = it is told in full
	full         []byte
	write        func() []byte
}

func (r *readers) telling(changed events.TekstChanged, commits [][]byte) (t telling) {
	t.write = func() []byte { return commitsFrame(r.core.id, changed.V, everybodys, commits) }
	if r.core.Short == 0 || len(r.all) == 0 {
		return t
	}
	short, fresh := r.names.shortFrame(r.core.Short, changed)
	t.short = short
	if len(fresh) > 0 {
		t.first = namesFrame(r.core.id, fresh)
		r.docs.last = nil // it has the names in it
	}
	return t
}

func (t *telling) tell(reads *reading) {
	if reads.Short && t.short != nil {
		if t.first != nil {
			reads.Send(t.first)
		}
		reads.Send(t.short)
		return
	}
	if t.full == nil {
		t.full = t.write()
	}
	reads.Send(t.full)
}

// hash tells the document's hash where a sixty-fourth version has been passed.
func (r *readers) hash(v int) {
	if v/hashEvery == r.hashed/hashEvery {
		return
	}
	r.hashed = v
	var frame []byte
	for _, reads := range r.all {
		if reads.behind || reads.have != v {
			continue
		}
		if frame == nil {
			frame = hashFrame(r.core.id, v, r.docs.json(r.core))
		}
		reads.Send(frame)
	}
}

// touch looks anew at what everybody may do, and tells those for whom it is something else now.
func (r *readers) touch() {
	for _, reads := range append([]*reading(nil), r.all...) {
		if !reads.behind {
			r.tellRole(reads, r.core.Asked(reads.Asker()))
		}
	}
}

func (r *readers) tellRole(reads *reading, a domain.Asked) {
	role, lock := r.core.Room.Role(r.core.state, r.core.id, a), r.core.Room.Lock(r.core.state)
	switch {
	case role == domain.TextNone:
		r.core.Close(reads.Reader)
		r.core.refuse(reads, reads.refused(), domain.Refuse(domain.NotFound, "unknown", wordsNone))
	case role != reads.role || (lock != nil) != reads.locked:
		reads.role, reads.locked = role, lock != nil
		reads.Send(stateFrame(r.core.id, role, lock))
	}
}
