package text

import (
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Given is how an import or the demonstration says when and why, where a person at her page cannot.
type Given struct {
	Time   time.Time // the clock to go by; zero = now
	Reason string
}

// offer is a commit that waits to be decided on.
type offer struct {
	domain.Commit
	given  Given
	answer func(error)
	ahead  time.Time // since when it has been ahead of us
	gap    bool      // what it rests on is being read
	fresh  bool      // a no to it is given on all that is in the log
}

// tell answers it, once: nil when it is in the log.
func (o *offer) tell(err error) {
	if o.answer != nil {
		o.answer(err)
		o.answer = nil
	}
}

// Offer takes a commit in. answer is called once with what became of it: nil when it came into
// the log (its writer also gets it by her open page, in its place), ErrKnown when it was there, a
// *domain.Refusal or a *Trouble. An import says by which clock it goes.
func (c *Core) Offer(commit domain.Commit, given Given, answer func(error)) {
	o := &offer{Commit: commit, given: given, answer: answer}
	if before := c.waiting(commit.Client, commit.Person); before != nil {
		if before.N == commit.N {
			before.answer = answer // the same once more, by another socket: this one is told
			return
		}
		o.tell(&Trouble{Kind: TooMuch, Wait: time.Second})
		return
	}
	if wait := c.spend(commit); wait > 0 {
		o.tell(&Trouble{Kind: TooMuch, Wait: wait})
		return
	}
	if len(c.queue) >= maxQueue {
		o.tell(&Trouble{Kind: TooMuch, Wait: time.Second})
		return
	}
	c.queue = append(c.queue, o)
	c.step()
}

// waiting finds what a page load has on its way: it sends one commit at a time.
func (c *Core) waiting(client, person events.ID) *offer {
	var flying []*offer
	if c.flight != nil {
		flying = c.flight.members
	}
	for _, list := range [2][]*offer{c.queue, flying} {
		for _, o := range list {
			if o.Client == client && o.Person == person {
				return o
			}
		}
	}
	return nil
}

// step decides on what waits, unless a record is on its way.
func (c *Core) step() {
	for c.flight == nil {
		batch := c.batch()
		if len(batch) == 0 {
			return
		}
		commits := make([]domain.Commit, len(batch))
		for i, o := range batch {
			commits[i] = o.Commit
		}
		facts, outcomes := c.Room.Take(c.state, c.id, c.Asked, commits)
		taken := c.settle(batch, outcomes)
		if len(facts) > 0 {
			c.launch(facts, taken)
		}
	}
}

// batch takes the next commits from the queue: those for which nothing is waited for. What an import
// dates itself goes alone, since a record has one time.
func (c *Core) batch() (batch []*offer) {
	var rest []*offer
	for _, o := range c.queue {
		alone := len(batch) > 0 && (o.given != Given{} || batch[0].given != Given{})
		if len(batch) == maxBatch || alone || !c.ready(o) {
			rest = append(rest, o)
			continue
		}
		batch = append(batch, o)
	}
	c.queue = rest
	return batch
}

// ready tells whether an offer can be decided on. One that rests on a version that this replica has
// not seen waits a little for it: its writer was with another replica before.
func (c *Core) ready(o *offer) bool {
	if o.gap || c.looking && o.fresh {
		return false
	}
	if o.Base <= c.Room.Version(c.state) {
		return true
	}
	now := c.Now()
	if o.ahead.IsZero() {
		o.ahead = now
	}
	if now.Sub(o.ahead) >= aheadWait {
		return true
	}
	c.awaitAhead()
	return false
}

func (c *Core) awaitAhead() {
	if c.ahead == 0 {
		c.ahead = c.wake(aheadWait)
	}
}

// gapMargin is how many versions more than needed are read, since the text may go on meanwhile.
const gapMargin = 1000

// settle answers or puts back what is not in the facts, and gives what is.
func (c *Core) settle(batch []*offer, outcomes []domain.Outcome) (taken []*offer) {
	var back []*offer
	for i, outcome := range outcomes {
		o := batch[i]
		switch outcome.Fate {
		case domain.Taken:
			taken = append(taken, o)
		case domain.Known:
			c.answer(o, ErrKnown)
		case domain.Barred:
			if !c.secondThought(o) {
				c.answer(o, outcome.Refusal)
				continue
			}
			back = append(back, o)
		case domain.Older:
			if !c.readGap(o, outcome.Upto) {
				c.answer(o, &Trouble{Kind: TooMuch, Wait: time.Second})
				continue
			}
			back = append(back, o)
		default:
			back = append(back, o)
		}
	}
	c.queue = append(back, c.queue...)
	return taken
}

// secondThought tells whether a no must be thought over: another replica may have written what we
// have not seen, such as that the text was reopened. A yes needs no such look, since the append has
// its condition.
func (c *Core) secondThought(o *offer) bool {
	if o.fresh {
		return false
	}
	o.fresh = true
	if !c.looking {
		c.looking = c.world.Look()
	}
	return c.looking
}

// Looked tells that this replica knows all that stood in the log when Look was called; or, with an
// error, that it cannot tell.
func (c *Core) Looked(err error) {
	c.looking = false
	if err != nil {
		c.dropQueued(func(o *offer) bool { return o.fresh }, &Trouble{Kind: Unknown, Cause: err})
	}
	c.step()
}

func (c *Core) dropQueued(which func(*offer) bool, err error) {
	var rest, dropped []*offer
	for _, o := range c.queue {
		if which(o) {
			dropped = append(dropped, o)
		} else {
			rest = append(rest, o)
		}
	}
	c.queue = rest
	for _, o := range dropped {
		o.tell(err)
	}
}

// readGap asks for what an offer of an old base has to be brought past.
func (c *Core) readGap(o *offer, upto int) bool {
	if len(o.Gap) > 0 || len(c.got) >= maxReads {
		return false
	}
	o.gap = true
	c.read(o.Base, min(upto+gapMargin, c.version()), func(changes []Change, err error) {
		o.gap = false
		for _, change := range changes {
			o.Gap = append(o.Gap, change.TekstChanged)
		}
		if err != nil || len(changes) == 0 {
			c.dropQueued(func(other *offer) bool { return other == o }, &Trouble{Kind: Unknown, Cause: err})
		}
	})
	return true
}

// launch sends the record.
func (c *Core) launch(facts []events.Event, members []*offer) {
	at, given := c.Now(), members[0].given
	if !given.Time.IsZero() {
		at = given.Time
	}
	rec := events.Record{
		House: c.House, Room: c.Name, Thing: c.id, Command: c.NewID(), Time: c.Stamp(at), Reason: given.Reason, Schema: events.Schema, Facts: facts,
	}
	rec.Actor, rec.Partner = byOne(members)
	c.flight = &flight{rec: rec, last: c.seq, members: members}
	c.send(c.flight)
}

// byOne gives the person and the partner of a record that is one person's alone.
func byOne(members []*offer) (actor, partner events.ID) {
	actor, partner = members[0].Person, members[0].Partnar
	for _, o := range members[1:] {
		if o.Person != actor {
			return "", ""
		}
		if o.Partnar != partner {
			partner = ""
		}
	}
	return actor, partner
}
