// Package dispatch takes a command from the door to the log and back: it reads the command
// strictly, looks whether it is done already, lets the commands on one thing stand in line, asks
// the room, appends what the room decided on condition that nobody was first, and answers when
// this replica shows the result.
//
// The state of every thing is here in memory. It is changed by Apply alone, which follow calls
// with each record of the log in turn; a command changes nothing here, so all replicas and every
// replay come to the same state. JetStream's conditional append is the only judge between
// replicas.
//
// What a command may meet, and what becomes of it:
//
//   - it was done before (same person, same command id, same content): the old answer
//   - the same id with another content: refused, 409
//   - somebody else was first on the thing: decided again on the new state, maxRounds times
//   - the log did not answer: appended again with the same id and condition; follow may also
//     bring it; else Trouble Unknown, and the asker asks again with the same id
//   - the room said no: the room's *domain.Refusal
//
// The files: dispatch.go the way of one command, carry.go the append and its outcomes, lines.go
// who waits for whom, world.go the state, claims.go what rooms say to one another, recent.go the
// command ids, door*.go strict JSON, limits.go the limits as a list.
package dispatch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Log is where records are appended. lastOfThing is the sequence of the thing's last record, 0
// for none: the append must fail with ErrConflict when it no longer is.
type Log interface {
	Append(ctx context.Context, rec events.Record, lastOfThing uint64) (seq uint64, err error)
}

// What Append may answer besides a sequence. Any other error is taken as ErrUnknown.
var (
	ErrConflict = errors.New("somebody was first on this thing")
	ErrUnknown  = errors.New("the log did not answer in time; the record may be there or not")
	ErrTaken    = errors.New("the command id stands on a record of another thing")
	ErrFull     = errors.New("the log is full")
	ErrTooLarge = errors.New("the record is larger than the log takes")
)

// Config is what a Dispatch needs from the house.
type Config struct {
	House string // short code of the partnership
	Rooms []*domain.Room
	Log   Log
	// Last tells where the log ends. With it, no command is refused on a state that is behind what
	// another replica has written; nil where there is no other.
	Last   func(context.Context) (uint64, error)
	Now    func() time.Time // nil = the machine's clock
	Secret []byte           // key of the digests, the same in all replicas
	Logger *slog.Logger     // nil = silent
}

// Dispatch is the only one that writes to the log. Its methods may be called at the same time,
// but for Apply and Reached, which belong to follow.
type Dispatch struct {
	house    string
	declared []*domain.Room
	doors    map[string]*door // "<room>/<Command>"
	log      Log
	last     func(context.Context) (uint64, error)
	clock    func() time.Time
	secret   []byte
	logger   *slog.Logger

	world *world
	lines *lines
	tide  *tide
	idle  *idleCommands
}

// New makes a Dispatch that knows no record yet. It panics on a command that the door cannot hold
// to its limits.
func New(c Config) *Dispatch {
	d := &Dispatch{
		house: c.House, declared: c.Rooms, doors: map[string]*door{}, log: c.Log, last: c.Last,
		clock: c.Now, secret: c.Secret, logger: c.Logger,
		world: newWorld(c.House, c.Rooms), lines: newLines(), tide: newTide(), idle: newIdleCommands(),
	}
	if d.clock == nil {
		d.clock = time.Now
	}
	if d.logger == nil {
		d.logger = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	for _, room := range c.Rooms {
		for _, h := range room.Commands() {
			d.doors[room.Name+"/"+h.Name] = newDoor(room.Name, h)
		}
	}
	return d
}

// At is how an import or the demonstration says when and why, where a person at the door cannot.
type At struct {
	Time     time.Time     // the clock to go by; zero = now. Never ahead of now
	Occurred events.Moment // when it happened
	Partner  events.ID     // for which partner
	Reason   string        // the rule or event that caused it
}

// job is one command on its way.
type job struct {
	asker   domain.Asker
	room    *domain.Room
	handler *domain.Handler
	command any
	key     thingKey
	id      events.ID
	name    commandKey
	digest  digest
	at      At
	fresh   uint64 // where the log ended when this command was first refused; 0 = not asked yet
}

// Ask carries out a command of a person. The error is a *domain.Refusal, a *Trouble, or a fault of
// ours.
func (d *Dispatch) Ask(ctx context.Context, asker domain.Asker, room, command, id string, body []byte) (domain.Answer, error) {
	j, err := d.prepare(asker, room, command, id, body, At{})
	if err != nil {
		return domain.Answer{}, err
	}
	if answer, done, err := d.known(j); done {
		return d.shown(j, answer, err)
	}
	if refusal := timely(j.id, d.clock()); refusal != nil {
		return domain.Answer{}, refusal
	}
	return d.inLine(ctx, j)
}

// AskAt carries out a command of an import or of the demonstration, which says itself when it
// happened. Its command id may be of any age and any version of UUID.
func (d *Dispatch) AskAt(ctx context.Context, asker domain.Asker, room, command, id string, body []byte, at At) (domain.Answer, error) {
	if at.Time.After(d.clock()) {
		return domain.Answer{}, fmt.Errorf("asking %s/%s: the time %s has not come", room, command, at.Time.Format(events.TimeLayout))
	}
	j, err := d.prepare(asker, room, command, id, body, at)
	if err != nil {
		return domain.Answer{}, err
	}
	if answer, done, err := d.known(j); done {
		return d.shown(j, answer, err)
	}
	return d.inLine(ctx, j)
}

// prepare reads the command and gives it its names.
func (d *Dispatch) prepare(asker domain.Asker, room, command, id string, body []byte, at At) (*job, error) {
	commandID, err := events.ParseID(id)
	if err != nil {
		return nil, domain.Refuse(domain.Broken, "command-id", wordsCommandID)
	}
	entrance, there := d.doors[room+"/"+command]
	if !there {
		return nil, domain.Refuse(domain.NotFound, "unknown-command", wordsNoCommand)
	}
	asked, refusal := entrance.read(body)
	if refusal != nil {
		return nil, refusal
	}
	thing, err := events.ParseID(string(entrance.handler.Thing(asked)))
	if err != nil {
		return nil, domain.Fail("id", "id", say("id"))
	}
	return &job{
		asker: asker, room: d.world.rooms[room], handler: entrance.handler, command: asked,
		key: thingKey{room, thing}, id: commandID, name: keyOf(asker.Person, commandID),
		digest: d.digestOf(asker.Person, room, command, body), at: at,
	}, nil
}

// known gives the old answer of a command that is done already.
func (d *Dispatch) known(j *job) (domain.Answer, bool, error) {
	done, found := d.world.recall(j.name)
	if !found {
		done, found = d.idle.recall(j.name)
	}
	if !found {
		return domain.Answer{}, false, nil
	}
	if *done.thing != j.key || !done.digest.agrees(j.digest) {
		return domain.Answer{}, true, domain.Refuse(domain.Changed, "command-reused", wordsReused)
	}
	return domain.Answer{Seq: done.seq, ID: done.thing.id}, true, nil
}

// inLine carries the command out when those before it on the same thing are done.
func (d *Dispatch) inLine(ctx context.Context, j *job) (domain.Answer, error) {
	if j.handler.InTurn {
		turn, err := d.join(ctx, thingKey{room: j.key.room}) // the line of the room itself, always before that of a thing
		if err != nil {
			return domain.Answer{}, err
		}
		defer turn.leave()
	}
	place, err := d.join(ctx, j.key)
	if err != nil {
		return domain.Answer{}, err
	}
	defer place.leave()
	// From here on the asker may hang up: what is begun is brought to an end, so that the next in
	// line meets a state that is known.
	return d.carry(context.WithoutCancel(ctx), j, place)
}

func (d *Dispatch) join(ctx context.Context, key thingKey) (*place, error) {
	place, err := d.lines.join(ctx, key, d.tide.end)
	switch {
	case err == nil:
		return place, nil
	case d.tide.stopped():
		return nil, d.trouble(Stopped, err)
	}
	return nil, d.trouble(TooMuch, err)
}

// shown gives an answer when this replica shows what it tells of.
func (d *Dispatch) shown(j *job, answer domain.Answer, err error) (domain.Answer, error) {
	if err != nil {
		return domain.Answer{}, err
	}
	if err := d.visible(answer.Seq); err != nil {
		return domain.Answer{}, d.unknown(j, err)
	}
	return answer, nil
}

// visible waits, not for ever, until follow has told everybody of a record.
func (d *Dispatch) visible(seq uint64) error {
	ctx, cancel := context.WithTimeout(context.Background(), visibleWait)
	defer cancel()
	return d.tide.wait(ctx, seq)
}

// Asked gives who asks and what she may lean on: for decisions, and for reading.
func (d *Dispatch) Asked(a domain.Asker) domain.Asked { return d.askedAt(a, d.clock()) }

func (d *Dispatch) askedAt(a domain.Asker, now time.Time) domain.Asked {
	return domain.Asked{Person: a.Person, System: a.System, Now: now, Facts: facts{d.world, now}}
}

// State gives the state of a thing as follow has built it.
func (d *Dispatch) State(room string, id events.ID) (state any, there bool) {
	e, there := d.world.entry(thingKey{room, id})
	return e.state, there
}

// Thing gives the state of a thing and the sequence of its last record; nil and 0 where it is not there.
func (d *Dispatch) Thing(room string, id events.ID) (state any, seq uint64) {
	e, _ := d.world.entry(thingKey{room, id})
	return e.state, e.seq
}

// Stamp gives the time of a record that is to be appended now, for those who append what is no
// command: never before one that is here.
func (d *Dispatch) Stamp(now time.Time) time.Time { return d.world.stamp(now) }

// Apply takes in the next record of the log. It gives the thing's new state, and the persons whose
// roles or seats changed by it. An error means that the record cannot follow what is here; follow
// must stop.
func (d *Dispatch) Apply(rec events.Record) (state any, rights []events.ID, err error) {
	key := thingKey{rec.Room, rec.Thing}
	state, rights, err = d.world.apply(key, rec)
	if err != nil {
		return nil, nil, fmt.Errorf("taking in record %d on %s/%s: %w", rec.Seq, rec.Room, rec.Thing, err)
	}
	d.lines.moved(key)
	return state, rights, nil
}

// Reached tells that everybody here has been told of all records up to seq. It wakes those who
// wait for it.
func (d *Dispatch) Reached(seq uint64) { d.tide.reach(seq) }

// Seq is the last record of which everybody here has been told.
func (d *Dispatch) Seq() uint64 { return d.tide.seq() }

// Wait returns when everybody here has been told of record seq, or with an error when ctx ends or
// follow stops.
func (d *Dispatch) Wait(ctx context.Context, seq uint64) error {
	err := d.tide.wait(ctx, seq)
	switch {
	case errors.Is(err, errStopped):
		return d.trouble(Stopped, err)
	case errors.Is(err, errCrowded):
		return d.trouble(TooMuch, err)
	}
	return err
}

// Stop refuses every command from now on: follow met damage, or the program ends. It can be called
// again; the first reason stays.
func (d *Dispatch) Stop(reason error) {
	if d.tide.stop(reason) {
		d.logger.Error("commands are refused from now on", "reason", reason)
	}
}

// Stopped tells why commands are refused; nil where they are not.
func (d *Dispatch) Stopped() error { return d.tide.reason() }
