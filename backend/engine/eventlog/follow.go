package eventlog

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	// readAhead is how many records the server may send before it is asked for more; with 500 a
	// rebuild is a quarter slower, above 5 000 nothing is gained (measured).
	readAhead = 5000
	// heartbeat is how often the server says that it has nothing; after two that did not come the
	// consumer is made anew. The client's default would notice the loss of a node after 30 s.
	heartbeat = 2 * time.Second
	// forgetAfter is how long the server keeps a consumer that nobody asks any more.
	forgetAfter = time.Minute
	// inHand is how many records wait between the connection and the reader.
	inHand = 256
	// comebackCheck is how often the place in the log is looked for after a lost connection, and
	// comebackGrace how long it may be missing before that counts as damage: a cluster starts bit
	// by bit, and a new leader may be a moment behind. Nothing is told meanwhile.
	comebackCheck = 250 * time.Millisecond
	comebackGrace = 10 * time.Second
)

// Follow tells every record from sequence from on, in order and once, and waits for more until ctx
// ends, tell gives an error, or the log is not sound; then it returns that: ctx's error, tell's own,
// or a *Damage. It is ErrClosed when the log closes. tell is called by the caller's own goroutine.
//
// A server that goes away and comes back is waited for. Before the next record is told, the last
// one is looked up again: a server that lost records in between is damage.
func (l *Log) Follow(ctx context.Context, from uint64, tell func(events.Record) error) error {
	from = max(from, 1)
	r, err := l.open(ctx, from)
	if err != nil {
		return l.stopped(err)
	}
	defer r.close()
	if l.server != nil {
		r.hand = newHand(from)
		l.tails.join(r)
	}
	for {
		rec, err := r.next(ctx)
		if err != nil {
			return l.stopped(err)
		}
		if err := tell(rec); err != nil {
			return err
		}
	}
}

// Read gives the records from one sequence to another, both included; to = 0 is the newest there
// is when Read begins. It is as strict as Follow: an error is the last thing it gives.
func (l *Log) Read(ctx context.Context, from, to uint64) iter.Seq2[events.Record, error] {
	return func(yield func(events.Record, error) bool) {
		last, err := l.LastSeq(ctx)
		if err != nil {
			yield(events.Record{}, err)
			return
		}
		if to == 0 || to > last {
			to = last
		}
		from := max(from, 1)
		if from > to {
			return
		}
		r, err := l.open(ctx, from)
		if err != nil {
			yield(events.Record{}, err)
			return
		}
		defer r.close()
		for seq := from; seq <= to; seq++ {
			rec, err := r.next(ctx)
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}
}

// stopped remembers damage, for Healthy.
func (l *Log) stopped(err error) error {
	var damage *Damage
	if errors.As(err, &damage) {
		l.damage.CompareAndSwap(nil, damage)
		l.logger.Error("the log cannot be followed", "seq", damage.Seq, "error", damage.Err)
	}
	return err
}

// reader is a place in the log that moves forward one record at a time.
type reader struct {
	log        *Log
	stop       func()
	messages   chan jetstream.Msg // from the connection, bounded
	back       chan nats.Status   // tells that the connection is back, while nothing comes
	done       chan struct{}      // closed by close
	failed     chan error         // what ended the consumer for good
	last       uint64             // the sequence that was told last
	lastID     string             // and its message id
	reconnects uint64             // of the connection, when the place was last known to be right
	consuming  bool               // there is a consumer
	hand       *hand              // what is handed over, see tail.go; nil where all comes by the consumer
	behind     *time.Timer        // looks once in a while whether all is handed over
}

func (l *Log) open(ctx context.Context, from uint64) (*reader, error) {
	if err := l.enter(); err != nil {
		return nil, err
	}
	l.work.Add(1)
	l.leave()
	r := &reader{
		log: l, stop: func() {}, last: from - 1, back: l.read.StatusChanged(nats.CONNECTED),
		messages: make(chan jetstream.Msg, inHand), done: make(chan struct{}), failed: make(chan error, 1),
		behind: time.NewTimer(lookBehind),
	}
	if err := r.begin(ctx); err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

// begin makes the ordered consumer, which the client makes anew after each loss, from where it was.
func (r *reader) begin(ctx context.Context) error {
	r.reconnects = r.log.read.Stats().Reconnects
	end, err := r.log.LastSeq(ctx)
	if err != nil {
		return err
	}
	if end < r.last {
		return &Damage{Seq: end + 1, Err: fmt.Errorf("the log ends at %d, but the reader has been at %d", end, r.last)}
	}
	var consumer jetstream.Consumer
	err = patiently(ctx, func(ctx context.Context) (err error) {
		consumer, err = r.log.reader.OrderedConsumer(ctx, r.log.stream, jetstream.OrderedConsumerConfig{
			DeliverPolicy: jetstream.DeliverByStartSequencePolicy, OptStartSeq: r.last + 1, InactiveThreshold: forgetAfter,
		})
		return err
	})
	if err != nil {
		return fmt.Errorf("following %s from %d: %w", r.log.stream, r.last+1, err)
	}
	consuming, err := consumer.Consume(r.take, jetstream.PullMaxMessages(readAhead), jetstream.PullHeartbeat(heartbeat), jetstream.ConsumeErrHandler(r.hear))
	if err != nil {
		return fmt.Errorf("following %s from %d: %w", r.log.stream, r.last+1, err)
	}
	// Stop can wait for a server that is away; nobody should wait for it.
	r.stop = func() { go r.log.dismiss(consumer, consuming) }
	r.consuming = true
	return nil
}

// dismiss ends a consumer here and at the server, which would keep it for a while, and look at it
// with each record.
func (l *Log) dismiss(consumer jetstream.Consumer, consuming jetstream.ConsumeContext) {
	consuming.Stop()
	if info := consumer.CachedInfo(); info != nil && l.life.Err() == nil {
		_ = patiently(l.life, func(ctx context.Context) error {
			return l.reader.DeleteConsumer(ctx, l.stream, info.Name)
		}) // else it goes by itself
	}
}

// take is called by the connection. It waits while the reader has enough in hand.
func (r *reader) take(m jetstream.Msg) {
	select {
	case r.messages <- m:
	case <-r.done:
	}
}

// hear gets what the consumer has to say. It mends itself after everything but a closed connection.
func (r *reader) hear(_ jetstream.ConsumeContext, err error) {
	if errors.Is(err, jetstream.ErrConnectionClosed) || errors.Is(err, nats.ErrConnectionClosed) {
		select {
		case r.failed <- ErrClosed:
		default:
		}
		return
	}
	r.log.logger.Debug("the log's consumer begins anew", "error", err)
}

func (r *reader) close() {
	close(r.done)
	if r.back != nil {
		r.log.read.RemoveStatusListener(r.back)
	}
	r.stop()
	if r.behind != nil {
		r.behind.Stop()
	}
	r.log.tails.part(r)
	r.log.work.Done()
}

// next waits for the record after the last one and reads it.
func (r *reader) next(ctx context.Context) (events.Record, error) {
	var bell chan struct{}
	if r.hand != nil {
		bell = r.hand.bell
	}
	for {
		if rec, there, err := r.handed(ctx); there || err != nil {
			return rec, err
		}
		select {
		case <-bell:
		case <-r.behind.C:
			if err := r.lookBehindUs(ctx); err != nil {
				return events.Record{}, err
			}
		case m := <-r.messages:
			if rec, is, err := r.accept(ctx, m); is || err != nil {
				return rec, err
			}
		case <-r.back:
			if err := r.sure(ctx); err != nil {
				return events.Record{}, err
			}
		case <-ctx.Done():
			return events.Record{}, ctx.Err()
		case <-r.log.life.Done():
			return events.Record{}, ErrClosed
		case err := <-r.failed:
			return events.Record{}, err
		}
	}
}

// accept reads one message, which must be the next; false where it was handed over before.
func (r *reader) accept(ctx context.Context, m jetstream.Msg) (rec events.Record, is bool, err error) {
	if err := r.sure(ctx); err != nil {
		return rec, false, err
	}
	meta, err := m.Metadata()
	if err != nil {
		return rec, false, &Damage{Seq: r.last + 1, Err: err}
	}
	seq, want := meta.Sequence.Stream, r.last+1
	if r.hand != nil && seq < want {
		return rec, false, nil
	}
	if seq != want {
		return rec, false, &Damage{Seq: want, Err: fmt.Errorf("the log goes from %d to %d", r.last, seq)}
	}
	if rec, err = r.log.decode(seq, m.Subject(), m.Headers(), m.Data()); err != nil {
		return rec, false, &Damage{Seq: seq, Err: err}
	}
	if err := r.log.syncer.reach(seq); err != nil {
		return rec, false, &Damage{Seq: seq, Err: err}
	}
	r.told(seq, m.Headers().Get(headID))
	return rec, true, nil
}

// sure makes sure, after a lost connection, that the server still has what was told last.
func (r *reader) sure(ctx context.Context) error {
	now := r.log.read.Stats().Reconnects
	if now == r.reconnects {
		return nil
	}
	for deadline := time.Now().Add(comebackGrace); ; {
		lost, err := r.findPlace(ctx)
		if err == nil {
			r.reconnects = now
			return nil
		}
		if lost == forGood || lost == forNow && time.Now().After(deadline) {
			return &Damage{Seq: max(r.last, 1), Err: err}
		}
		select {
		case <-time.After(comebackCheck):
		case <-ctx.Done():
			return ctx.Err()
		case <-r.log.life.Done():
			return ErrClosed
		}
	}
}

// loss is what a look for our place in the log found.
type loss int

const (
	noAnswer loss = iota // the server is not back yet: wait as long as it takes
	forNow               // it is not there, but may come
	forGood              // something else is there
)

// findPlace looks whether the server still has what was told last.
func (r *reader) findPlace(ctx context.Context) (loss, error) {
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	stream, err := r.log.reader.Stream(ctx, r.log.stream)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		return forNow, err
	}
	if err != nil {
		return noAnswer, err
	}
	if err := r.log.sameLog(stream.CachedInfo()); err != nil {
		return forGood, err
	}
	if end := stream.CachedInfo().State.LastSeq; end < r.last {
		return forNow, fmt.Errorf("the log ends at %d since the server came back, and record %d was told", end, r.last)
	}
	if r.lastID == "" {
		return noAnswer, nil
	}
	stored, err := stream.GetMsg(ctx, r.last)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return forNow, errors.New("the record is gone since the server came back")
	}
	if err == nil && stored.Header.Get(headID) != r.lastID {
		return forGood, errors.New("the record is another one since the server came back")
	}
	return noAnswer, err
}
