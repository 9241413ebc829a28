package vault

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// How a KV bucket writes that an entry is gone.
const (
	headOperation   = "KV-Operation"
	operationDelete = "DEL"
	operationPurge  = "PURGE"
)

func (v *Vault) rowPrefix() string { return "$KV.PEOPLE_" + v.house + "." }

func (v *Vault) rowSubject(id events.ID) string { return v.rowPrefix() + string(id) }

// commit writes a message about a person on condition that this replica knows all that was written
// before, so that what may() judges by is the whole truth. Where another replica was first it
// reads what came, and judges anew. When it returns nil, the book has the entry.
func (v *Vault) commit(ctx context.Context, id events.ID, may func() error, compose func() (*nats.Msg, entry, error)) error {
	select {
	case v.turn <- struct{}{}:
		defer func() { <-v.turn }()
	case <-ctx.Done():
		return fmt.Errorf("%w: %w", ErrBusy, ctx.Err())
	}
	for try := range commitTries {
		at, refused := v.known.look(may)
		if refused != nil && try > 0 {
			return refused
		}
		if refused == nil {
			msg, e, err := compose()
			if err != nil {
				return err
			}
			ack, err := v.js.PublishMsg(ctx, msg, jetstream.WithExpectLastSequence(at))
			if err == nil {
				e.seq = ack.Sequence
				v.known.set(id, e)
				return nil
			}
			if !conflict(err) {
				return err
			}
		}
		// A refusal, too, is judged by the newest: what stood in the way may be gone.
		if err := v.catchUp(ctx); err != nil {
			return err
		}
	}
	return ErrBusy
}

func conflict(err error) bool {
	var refused *jetstream.APIError
	return errors.As(err, &refused) &&
		(refused.ErrorCode == jetstream.JSErrCodeStreamWrongLastSequence || refused.ErrorCode == jetstream.JSErrCodeStreamWrongLastSequenceConstant)
}

// catchUp reads from the leader what this replica has not been told yet.
func (v *Vault) catchUp(ctx context.Context) error {
	at := v.known.position() // before asking, since more is told meanwhile
	info, err := v.rows.Info(ctx)
	if err != nil {
		return fmt.Errorf("asking how far the store has come: %w", err)
	}
	last := info.State.LastSeq
	if last < at {
		return fmt.Errorf("the store ends at %d, but row %d has been seen: rows are lost; restore a backup", last, at)
	}
	for ; at < last; at = v.known.position() {
		msg, err := v.rows.GetMsg(ctx, at+1, jetstream.WithGetMsgSubject(v.rowPrefix()+">"))
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			v.known.reached(last)
			return nil
		}
		if err != nil {
			return fmt.Errorf("reading a row: %w", err)
		}
		key := msg.Subject[len(v.rowPrefix()):]
		if err := v.take(ctx, row{key, msg.Sequence, operation(msg.Header), msg.Data}); err != nil {
			return err
		}
	}
	return nil
}

// row is a message of the people's store, however it was read.
type row struct {
	key       string
	seq       uint64
	operation jetstream.KeyValueOp
	value     []byte
}

func operation(head nats.Header) jetstream.KeyValueOp {
	switch head.Get(headOperation) {
	case operationDelete:
		return jetstream.KeyValueDelete
	case operationPurge:
		return jetstream.KeyValuePurge
	}
	return jetstream.KeyValuePut
}

// take writes into the book what a row says. An error means that the server did not answer.
func (v *Vault) take(ctx context.Context, r row) error {
	id, err := events.ParseID(r.key)
	if err != nil {
		slog.Default().Error("the people's store has a row that is nobody's", "seq", r.seq)
		v.known.reached(r.seq)
		return nil
	}
	if v.known.seen(id, r.seq) {
		v.known.reached(r.seq)
		return nil
	}
	e, err := v.judge(ctx, id, r)
	if err != nil {
		return err
	}
	e.seq = r.seq
	v.known.set(id, e)
	return nil
}

// judge finds out what a row says of a person.
func (v *Vault) judge(ctx context.Context, id events.ID, r row) (entry, error) {
	switch r.operation {
	case jetstream.KeyValueDelete:
		return entry{standing: erasing}, nil
	case jetstream.KeyValuePurge:
		return entry{standing: erased}, nil
	}
	p, key, err := v.read(ctx, id, r.value)
	if err == nil {
		return entry{standing: living, person: p, key: key}, nil
	}
	gone, bad := errors.Is(err, errKeyGone), unreadable{}
	if !gone && !errors.As(err, &bad) {
		return entry{}, err
	}
	if gone { // most likely since she is being erased, of which we are told next
		newest, err := v.rows.GetLastMsgForSubject(ctx, v.rowSubject(id))
		if err != nil && !errors.Is(err, jetstream.ErrMsgNotFound) {
			return entry{}, fmt.Errorf("reading a row: %w", err)
		}
		if err != nil || operation(newest.Header) != jetstream.KeyValuePut {
			return entry{standing: erasing}, nil
		}
	}
	slog.Default().Error("a person's row cannot be read", "person", id, "error", err)
	return entry{standing: unreadableRow, problem: err}, nil
}
