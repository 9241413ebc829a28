package eventlog

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	// thingAhead is how many records of one thing the server may send before it is asked for more.
	thingAhead = 500
	// thingForget is how long the server keeps the consumer of such a read after its end.
	thingForget = 5 * time.Second
)

// Thing gives the records of one thing in order, from sequence from to sequence to, which must be one
// of its records. It is as strict as Follow: every record names the one of its thing before it as its
// condition, so that one which is missing shows. An error is the last thing it gives.
func (l *Log) Thing(ctx context.Context, room string, id events.ID, from, to uint64) iter.Seq2[events.Record, error] {
	return func(yield func(events.Record, error) bool) {
		r, err := l.openThing(ctx, room, id, from)
		if err != nil {
			yield(events.Record{}, fmt.Errorf("reading %s/%s from %d: %w", room, id, from, err))
			return
		}
		defer r.close()
		for r.last < to {
			rec, err := r.nextOfThing(ctx, to)
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

func (l *Log) openThing(ctx context.Context, room string, id events.ID, from uint64) (*reader, error) {
	if err := l.enter(); err != nil {
		return nil, err
	}
	l.work.Add(1)
	l.leave()
	r := &reader{
		log: l, stop: func() {},
		messages: make(chan jetstream.Msg, inHand), done: make(chan struct{}), failed: make(chan error, 1),
	}
	subject := events.Record{House: l.house, Room: room, Thing: id}.Subject()
	err := patiently(ctx, func(ctx context.Context) error {
		consumer, err := l.reader.OrderedConsumer(ctx, l.stream, jetstream.OrderedConsumerConfig{
			FilterSubjects: []string{subject}, DeliverPolicy: jetstream.DeliverByStartSequencePolicy, OptStartSeq: max(from, 1),
			InactiveThreshold: thingForget,
		})
		if err != nil {
			return err
		}
		consuming, err := consumer.Consume(r.take, jetstream.PullMaxMessages(thingAhead), jetstream.PullHeartbeat(heartbeat), jetstream.ConsumeErrHandler(r.hear))
		if err == nil {
			r.stop = func() { go consuming.Stop() }
		}
		return err
	})
	if err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

// nextOfThing waits for the next record of the thing, up to one that must come.
func (r *reader) nextOfThing(ctx context.Context, to uint64) (events.Record, error) {
	for {
		select {
		case m := <-r.messages:
			return r.acceptOfThing(m, to)
		case <-ctx.Done():
			return events.Record{}, ctx.Err()
		case <-r.log.life.Done():
			return events.Record{}, ErrClosed
		case err := <-r.failed:
			return events.Record{}, err
		}
	}
}

func (r *reader) acceptOfThing(m jetstream.Msg, to uint64) (events.Record, error) {
	meta, err := m.Metadata()
	if err != nil {
		return events.Record{}, &Damage{Seq: r.last + 1, Err: err}
	}
	seq := meta.Sequence.Stream
	before, err := strconv.ParseUint(m.Headers().Get(headExpected), 10, 64)
	switch {
	case err != nil:
		return events.Record{}, &Damage{Seq: seq, Err: err}
	case r.last > 0 && before != r.last:
		return events.Record{}, &Damage{Seq: before, Err: fmt.Errorf("the thing goes from %d to %d, but the record before it is %d", r.last, seq, before)}
	case seq > to:
		return events.Record{}, &Damage{Seq: to, Err: fmt.Errorf("it is no record of the thing, whose next is %d", seq)}
	}
	rec, err := r.log.decode(seq, m.Subject(), m.Headers(), m.Data())
	if err != nil {
		return events.Record{}, &Damage{Seq: seq, Err: err}
	}
	if err := r.log.syncer.reach(seq); err != nil {
		return events.Record{}, &Damage{Seq: seq, Err: err}
	}
	r.last = seq
	return rec, nil
}
