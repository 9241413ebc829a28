package dispatch

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime/debug"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const (
	// maxRounds is how often a command is decided when another replica is first each time.
	maxRounds = 32
	// appendTries is how often a record is sent when the log does not answer.
	appendTries = 4
	// appendWait is how long one try may take. A healthy log answers in milliseconds.
	appendWait = 5 * time.Second
	// findWait is how long we look, after each try, for a record that may be on its way.
	findWait = 250 * time.Millisecond
	// passWait is how long follow may take to bring the record that was first.
	passWait = 5 * time.Second
	// visibleWait is how long follow may take to bring our own record.
	visibleWait = 10 * time.Second
	// maxHead is more than the head of a record takes before its body.
	maxHead = 1024
)

// carry brings one command to its end. It is the first in its thing's line.
func (d *Dispatch) carry(ctx context.Context, j *job, p *place) (domain.Answer, error) {
	for range maxRounds {
		if answer, done, err := d.known(j); done {
			return d.shown(j, answer, err)
		}
		if d.tide.stopped() {
			return domain.Answer{}, d.trouble(Stopped, nil)
		}
		stands := d.world.seq()
		before, _ := d.world.entry(j.key)
		now := d.world.stamp(d.now(j))
		facts, refused := d.decide(j, before.state, now)
		if refused != nil || len(facts) == 0 {
			if again, err := d.behind(ctx, j, stands); err != nil {
				return domain.Answer{}, err
			} else if again {
				continue
			}
			return d.unwritten(j, refused)
		}
		if seq, err := d.write(ctx, j, p, d.record(j, facts, now), before.seq); err == nil {
			return d.appended(j, seq)
		} else if !errors.Is(err, ErrConflict) {
			return domain.Answer{}, err
		}
	}
	return domain.Answer{}, d.trouble(TooMuch, fmt.Errorf("%s: others were first %d times", j, maxRounds))
}

// behind tells whether a no must be thought over: another replica may have written what we have not
// seen when we decided, such as the very thing that is asked about. A yes needs no such look, since
// the append has its condition. What stood in the log when we first said no is fresh enough.
func (d *Dispatch) behind(ctx context.Context, j *job, stands uint64) (bool, error) {
	if d.last == nil || j.fresh > 0 && stands >= j.fresh {
		return false, nil
	}
	ctx, cancel := context.WithTimeout(ctx, passWait)
	defer cancel()
	if j.fresh == 0 {
		last, err := d.last(ctx)
		if err != nil {
			return false, d.unknown(j, fmt.Errorf("asking where the log ends: %w", err))
		}
		if j.fresh = last; stands >= last {
			return false, nil
		}
	}
	if err := d.tide.wait(ctx, j.fresh); errors.Is(err, errStopped) {
		return false, d.trouble(Stopped, err)
	} else if err != nil {
		return false, d.unknown(j, err)
	}
	return true, nil
}

// unwritten answers a command that came to no record: it was refused, or all is as it asks already.
func (d *Dispatch) unwritten(j *job, refused error) (domain.Answer, error) {
	if refused != nil {
		return domain.Answer{}, refused
	}
	answer := domain.Answer{Seq: d.world.seq(), ID: j.key.id}
	key := j.key // a copy, which does not keep the whole command in memory
	d.idle.remember(j.name, doneCommand{thing: &key, seq: answer.Seq, digest: j.digest})
	return d.shown(j, answer, nil)
}

// write brings a record into the log. ErrConflict means that the state is another now, and that we
// know it.
func (d *Dispatch) write(ctx context.Context, j *job, p *place, rec events.Record, last uint64) (uint64, error) {
	if err := d.writable(j, rec); err != nil {
		return 0, err
	}
	seq, err := d.send(ctx, j, p, rec, last)
	if errors.Is(err, ErrConflict) && !d.passed(p, j, last, passWait) {
		return 0, d.unknown(j, errors.New("somebody was first, but follow has not brought it"))
	}
	return seq, err
}

func (d *Dispatch) now(j *job) time.Time {
	if !j.at.Time.IsZero() {
		return j.at.Time
	}
	return d.clock()
}

// decide asks the room. A room that panics has met a state that its author held for impossible:
// that is our fault, and must not take the others along.
func (d *Dispatch) decide(j *job, state any, now time.Time) (facts []events.Event, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			d.logger.Error("a room panicked", "command", j.String(), "fault", fault, "stack", string(debug.Stack()))
			err = fmt.Errorf("deciding %s: the room panicked: %v", j, fault)
		}
	}()
	return j.room.Decide(state, d.askedAt(j.asker, now), j.handler, j.command)
}

func (d *Dispatch) record(j *job, facts []events.Event, now time.Time) events.Record {
	return events.Record{
		House: d.house, Room: j.key.room, Thing: j.key.id, Command: j.id, Actor: j.asker.Person,
		Partner: d.actsFor(j, now), Time: now, Occurred: j.at.Occurred, Reason: j.at.Reason,
		Digest: j.digest.String(), Schema: events.Schema, Facts: facts,
	}
}

// writable finds out before the log does that a record could not be written. Too large is the
// asker's; anything else is a fault of the room.
func (d *Dispatch) writable(j *job, rec events.Record) error {
	body, err := events.EncodeBody(rec.Facts)
	if err == nil {
		rec.Seq = math.MaxUint64 // the longest there is
		_, err = rec.CanonicalWith(body)
	}
	switch {
	case err == nil:
		return nil
	case len(body) > events.MaxRecord-maxHead:
		return domain.Refuse(domain.Broken, "record-size", wordsTooLarge.With(events.MaxRecord))
	}
	d.logger.Error("a room decided what cannot be written", "command", j.String(), "fault", err)
	return fmt.Errorf("writing what %s came to: %w", j, err)
}

// send appends the record until the log says yes or no. A log that does not answer is asked again
// with the same id and the same condition, which is safe: the record can come in once only, and not
// at all when another record of the thing came between. Meanwhile follow may bring it.
func (d *Dispatch) send(ctx context.Context, j *job, p *place, rec events.Record, last uint64) (uint64, error) {
	var silence error
	for try := range appendTries {
		seq, err := d.append(ctx, rec, last)
		switch {
		case err == nil || errors.Is(err, ErrConflict):
			return seq, err
		case errors.Is(err, ErrTaken):
			return 0, domain.Refuse(domain.Changed, "command-reused", wordsReused)
		case errors.Is(err, ErrTooLarge):
			return 0, domain.Refuse(domain.Broken, "record-size", wordsTooLarge.With(events.MaxRecord))
		case errors.Is(err, ErrFull) && try == 0:
			return 0, d.trouble(Full, err)
		}
		silence = err
		if d.passed(p, j, last, findWait) {
			return 0, ErrConflict // by ourselves or another: carry looks
		}
		if d.tide.stopped() {
			break
		}
	}
	return 0, d.unknown(j, silence)
}

func (d *Dispatch) append(ctx context.Context, rec events.Record, last uint64) (uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, appendWait)
	defer cancel()
	return d.log.Append(ctx, rec, last)
}

// passed waits until follow has brought a record of the thing that comes after last.
func (d *Dispatch) passed(p *place, j *job, last uint64, most time.Duration) bool {
	timer := time.NewTimer(most)
	defer timer.Stop()
	for {
		if e, _ := d.world.entry(j.key); e.seq != last {
			return true
		}
		select {
		case <-p.line.moved:
		case <-timer.C:
			return false
		case <-d.tide.end:
			return false
		}
	}
}

// appended answers a command whose record is in the log. The log also says yes where the command
// was there before, perhaps with another content, so what follow brought has the last word.
func (d *Dispatch) appended(j *job, seq uint64) (domain.Answer, error) {
	if err := d.visible(seq); err != nil {
		return domain.Answer{}, d.unknown(j, err)
	}
	if answer, done, err := d.known(j); done {
		return answer, err
	}
	return domain.Answer{}, d.unknown(j, fmt.Errorf("record %d is here, but does not hold the command", seq))
}

// String names the command for our own log: nothing in it is text that somebody wrote.
func (j *job) String() string {
	return fmt.Sprintf("%s/%s %s by %s on %s", j.key.room, j.handler.Name, j.id, j.asker.Person, j.key.id)
}
