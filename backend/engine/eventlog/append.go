package eventlog

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	// appendTimeout is how long an answer is waited for before the outcome is called unknown.
	appendTimeout = 5 * time.Second
	// Error codes of the server that jetstream has no names for.
	codeStoreFailed        = 10077 // with the reason in the text
	codeStorageExceeded    = 10047
	codeResourcesExceeded  = 10023
	codeMessageTooLarge    = 10054
	textQuota, textDisk    = "maximum bytes exceeded", "no space left"
	codeWrongLast          = jetstream.JSErrCodeStreamWrongLastSequence
	codeWrongLastElsewhere = jetstream.JSErrCodeStreamWrongLastSequenceConstant // of a cluster: another write is in flight
)

// Append adds a record on condition that the newest one of its thing is lastOfThing (0: the thing
// has none), and gives its sequence once it is on disk. The record's own Seq is not looked at.
//
// The same record appended again within two minutes gives its first sequence, or ErrConflict: a
// single server looks at the condition first, a cluster at the command id. After ErrConflict look
// for the command id among the thing's records; after ErrUnknown append the same again.
func (l *Log) Append(ctx context.Context, rec events.Record, lastOfThing uint64) (uint64, error) {
	type outcome struct {
		seq uint64
		err error
	}
	done := make(chan outcome, 1)
	l.Begin(rec, lastOfThing, func(seq uint64, err error) { done <- outcome{seq, err} })
	select {
	case o := <-done:
		return o.seq, o.err
	case <-ctx.Done():
		return 0, fmt.Errorf("appending to %s: %w: %w", rec.Subject(), ErrUnknown, ctx.Err())
	}
}

// Begin is Append that does not wait: done is called once with what became of it, perhaps before
// Begin returns. It must not wait for anything.
func (l *Log) Begin(rec events.Record, lastOfThing uint64, done func(seq uint64, err error)) {
	if err := l.enter(); err != nil {
		done(0, err)
		return
	}
	f := &flight{log: l, done: done}
	var err error
	if f.msg, f.rec, err = l.encode(rec, lastOfThing); err == nil && l.full.Load() {
		err = fmt.Errorf("%w: the disk is nearly full", ErrFull)
	}
	if broken := l.syncer.failed(); err == nil && broken != nil {
		err = fmt.Errorf("%w: %w", ErrUnknown, broken)
	}
	if err != nil {
		f.land(0, err)
		return
	}
	l.flights.begin(f)
	if err := l.write.PublishMsg(f.msg); err != nil {
		f.end(0, fmt.Errorf("%w: %w", ErrUnknown, err))
	}
}

// flight is a record that is on its way to the log.
type flight struct {
	log   *Log
	rec   events.Record // as Follow will tell it, but for its sequence
	msg   *nats.Msg
	done  func(uint64, error)
	token string
	timer *time.Timer
}

// end takes a flight out of the list and lands it, unless that was done.
func (f *flight) end(seq uint64, err error) {
	if f.log.flights.take(f.token) == nil {
		return
	}
	f.timer.Stop()
	f.land(seq, err)
}

// land tells what became of a flight: those who follow first, then who asked.
func (f *flight) land(seq uint64, err error) {
	switch {
	case err == nil:
		f.log.saw(seq)
		f.log.wrote(f.msg.Size())
		f.rec.Seq = seq
		f.log.tails.hand(f.rec)
	case errors.Is(err, ErrUnknown):
		f.log.tails.doubt()
	}
	f.log.leave()
	if err != nil {
		err = fmt.Errorf("appending to %s: %w", f.rec.Subject(), err)
	}
	f.done(seq, err)
}

// flights are the records on their way, by the token to which the server answers.
type flights struct {
	inbox string
	shut  chan struct{} // closed when no more answers can come

	mu    sync.Mutex
	count uint64
	under map[string]*flight
}

// mostAnswers is how many answers may wait for us, far more than may write at the same time.
const mostAnswers = 8 << 10

// listen hears the server's answers, until the connection closes.
func (x *flights) listen(l *Log) error {
	x.inbox, x.under, x.shut = l.write.NewInbox()+".", map[string]*flight{}, make(chan struct{})
	answers := make(chan *nats.Msg, mostAnswers)
	if _, err := l.write.ChanSubscribe(x.inbox+"*", answers); err != nil {
		return err
	}
	l.write.SetClosedHandler(func(*nats.Conn) { close(x.shut) })
	go l.hearAnswers(answers)
	return nil
}

// hearAnswers takes what has come of answers at once: the records that the server has written share
// one sync.
func (l *Log) hearAnswers(answers chan *nats.Msg) {
	var landed []landing
	for {
		select {
		case m := <-answers:
			landed = l.answered(landed[:0], m)
		case <-l.flights.shut:
			return
		}
		for more := true; more; {
			select {
			case m := <-answers:
				landed = l.answered(landed, m)
			default:
				more = false
			}
		}
		l.land(landed)
	}
}

// landing is a record that the server has written.
type landing struct {
	*flight
	seq uint64
}

// land has what was written synced, and tells of it, in the log's order.
func (l *Log) land(landed []landing) {
	if len(landed) == 0 {
		return
	}
	var last uint64
	for _, one := range landed {
		last = max(last, one.seq)
	}
	err := l.syncer.reach(last)
	for _, one := range landed {
		if err != nil {
			one.end(0, fmt.Errorf("%w: %w", ErrUnknown, err))
		} else {
			one.end(one.seq, nil)
		}
	}
}

func (x *flights) begin(f *flight) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.count++
	f.token = strconv.FormatUint(x.count, 36)
	f.msg.Reply = x.inbox + f.token
	f.timer = time.AfterFunc(appendTimeout, func() { f.end(0, fmt.Errorf("%w: %w", ErrUnknown, nats.ErrTimeout)) })
	x.under[f.token] = f
}

func (x *flights) find(token string) *flight {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.under[token]
}

func (x *flights) take(token string) *flight {
	x.mu.Lock()
	defer x.mu.Unlock()
	f := x.under[token]
	delete(x.under, token)
	return f
}

// answered reads an answer of the server, and adds to what has landed where it is a yes. A duplicate
// is looked up elsewhere, since that takes its time.
func (l *Log) answered(landed []landing, m *nats.Msg) []landing {
	f := l.flights.find(m.Subject[len(l.flights.inbox):])
	if f == nil {
		l.tails.doubt() // nobody waits for it any more
		return landed
	}
	var answer struct {
		Error     *jetstream.APIError `json:"error"`
		Stream    string              `json:"stream"`
		Seq       uint64              `json:"seq"`
		Duplicate bool                `json:"duplicate"`
	}
	err := json.Unmarshal(m.Data, &answer)
	switch {
	case err == nil && answer.Error != nil:
		f.end(0, meaning(answer.Error))
	case err != nil || answer.Stream != l.stream || answer.Seq == 0:
		f.end(0, fmt.Errorf("%w: it said %q", ErrUnknown, m.Data)) // also where nobody takes the subject
	case answer.Duplicate:
		go f.again(answer.Seq)
	default:
		return append(landed, landing{f, answer.Seq})
	}
	return landed
}

// again looks at the record that has the message id already. It may be the same one, or the asker
// used one id for two commands. Those who follow have it, or get it by the server.
func (f *flight) again(seq uint64) {
	if f.log.flights.take(f.token) == nil {
		return
	}
	f.timer.Stop()
	err := f.log.duplicate(seq, f.msg)
	if err == nil {
		err = f.log.syncer.reach(seq)
	}
	if err == nil {
		f.log.saw(seq)
	} else {
		err = fmt.Errorf("appending to %s: %w", f.rec.Subject(), err)
	}
	f.log.leave()
	f.done(seq, err)
}

func (l *Log) duplicate(seq uint64, msg *nats.Msg) error {
	ctx, cancel := context.WithTimeout(context.Background(), appendTimeout)
	defer cancel()
	stream, err := l.js.Stream(ctx, l.stream)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	stored, err := stream.GetMsg(ctx, seq)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	if !sameBody(stored, msg) {
		return fmt.Errorf("%w, %d on %s", ErrTaken, seq, stored.Subject)
	}
	return nil
}

// meaning says what an answer of the server, or the lack of one, means to the asker. Only what is
// known to be refused is called so; all else is unknown.
func meaning(err error) error {
	var refused *jetstream.APIError
	if !errors.As(err, &refused) {
		return fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	switch refused.ErrorCode {
	case codeWrongLast, codeWrongLastElsewhere:
		return fmt.Errorf("%w: %w", ErrConflict, err)
	case codeStorageExceeded, codeResourcesExceeded:
		return fmt.Errorf("%w: %w", ErrFull, err)
	case codeMessageTooLarge:
		return fmt.Errorf("%w: %w", ErrTooLarge, err)
	case codeStoreFailed:
		if strings.Contains(refused.Description, textQuota) || strings.Contains(refused.Description, textDisk) {
			return fmt.Errorf("%w: %w", ErrFull, err)
		}
	}
	return fmt.Errorf("%w: %w", ErrUnknown, err)
}
