package eventlog

import (
	"context"
	"errors"
	"fmt"
	"strings"
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
	if err := l.enter(); err != nil {
		return 0, err
	}
	defer l.leave()
	msg, err := l.encode(rec, lastOfThing)
	if err != nil {
		return 0, fmt.Errorf("appending to %s: %w", rec.Subject(), err)
	}
	if l.full.Load() {
		return 0, fmt.Errorf("appending to %s: %w: the disk is nearly full", rec.Subject(), ErrFull)
	}
	ctx, cancel := context.WithTimeout(ctx, appendTimeout)
	defer cancel()
	seq, err := l.publish(ctx, msg)
	if err != nil {
		return 0, fmt.Errorf("appending to %s: %w", rec.Subject(), err)
	}
	l.saw(seq)
	l.wrote(msg.Size())
	return seq, nil
}

func (l *Log) publish(ctx context.Context, msg *nats.Msg) (uint64, error) {
	ack, err := l.js.PublishMsg(ctx, msg)
	if err != nil {
		return 0, meaning(err)
	}
	if !ack.Duplicate {
		return ack.Sequence, nil
	}
	return ack.Sequence, l.duplicate(ctx, ack.Sequence, msg)
}

// duplicate looks at the record that has the message id already. It may be the same one, or the
// asker used one id for two commands.
func (l *Log) duplicate(ctx context.Context, seq uint64, msg *nats.Msg) error {
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
