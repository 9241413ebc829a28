package vault

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

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
func (v *Vault) commit(ctx context.Context, id events.ID, may func() error, make func() (*nats.Msg, entry, error)) error {
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
			msg, e, err := make()
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
	info, err := v.rows.Info(ctx)
	if err != nil {
		return fmt.Errorf("asking how far the store has come: %w", err)
	}
	last := info.State.LastSeq
	if at := v.known.position(); last < at {
		return fmt.Errorf("the store ends at %d, but row %d has been seen: rows are lost; restore a backup", last, at)
	}
	for at := v.known.position(); at < last; at = v.known.position() {
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
	e := entry{seq: r.seq}
	switch r.operation {
	case jetstream.KeyValueDelete:
		e.standing = erasing
	case jetstream.KeyValuePurge:
		e.standing = erased
	default:
		var bad unreadable
		e.person, e.key, err = v.read(ctx, id, r.value)
		e.standing = living
		if errors.As(err, &bad) || errors.Is(err, errKeyGone) {
			slog.Default().Error("a person's row cannot be read", "person", id, "error", err)
			e = entry{seq: r.seq, standing: unreadableRow, problem: err}
		} else if err != nil {
			return err
		}
	}
	v.known.set(id, e)
	return nil
}

// load reads all people and begins to hear of changes.
func (v *Vault) load(ctx context.Context) error {
	info, err := v.rows.Info(ctx) // before the watch begins, which gives all that is there now
	if err != nil {
		return err
	}
	watch, err := v.watchRows(ctx)
	if err != nil {
		return err
	}
	rows, err := initial(ctx, watch)
	if err != nil {
		return errors.Join(err, watch.Stop())
	}
	if err := v.takeAll(ctx, rows); err != nil {
		return errors.Join(err, watch.Stop())
	}
	v.known.reached(info.State.LastSeq)
	v.work.Add(1)
	go v.hear(watch)
	return nil
}

// watchRows begins to hear of rows, all that are there first. The watch lives as long as the
// vault; ctx bounds only its beginning.
func (v *Vault) watchRows(ctx context.Context) (jetstream.KeyWatcher, error) {
	return begun(ctx, v.life, func(life context.Context) (jetstream.KeyWatcher, error) { return v.people.WatchAll(life) })
}

// begun starts a watch with the context of its life, which is cut short while it begins when ctx
// ends or the server does not answer: the client would wait for ever.
func begun(ctx, life context.Context, watch func(context.Context) (jetstream.KeyWatcher, error)) (jetstream.KeyWatcher, error) {
	life, end := context.WithCancel(life)
	timer := time.AfterFunc(callTimeout, end)
	stop := context.AfterFunc(ctx, end)
	w, err := watch(life)
	inTime := timer.Stop()
	if !stop() {
		inTime = false
	}
	if err == nil && !inTime {
		_ = w.Stop()
		err = context.DeadlineExceeded
	}
	if err != nil {
		end()
		return nil, fmt.Errorf("beginning to hear of changes: %w", err)
	}
	return ended{w, end}, nil
}

// ended is a watch whose context ends with it.
type ended struct {
	jetstream.KeyWatcher
	end context.CancelFunc
}

func (e ended) Stop() error {
	defer e.end()
	return e.KeyWatcher.Stop()
}

// initial gathers what a watch tells until it has told all that was there.
func initial(ctx context.Context, watch jetstream.KeyWatcher) (rows []row, err error) {
	for {
		select {
		case update, open := <-watch.Updates():
			if !open {
				return nil, errWatchEnded
			}
			if update == nil {
				return rows, nil
			}
			rows = append(rows, row{update.Key(), update.Revision(), update.Operation(), update.Value()})
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

var errWatchEnded = errors.New("the server no longer tells of changes")

// takeAll reads rows, several at a time since each needs its key from the server.
func (v *Vault) takeAll(ctx context.Context, rows []row) error {
	todo := make(chan row)
	failed := make(chan error, loaders)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var all sync.WaitGroup
	for range loaders {
		all.Go(func() {
			for r := range todo {
				if err := v.take(ctx, r); err != nil {
					failed <- err
					cancel(err)
					return
				}
			}
		})
	}
feed:
	for _, r := range rows {
		select {
		case todo <- r:
		case <-ctx.Done():
			break feed
		}
	}
	close(todo)
	all.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return nil
}

// hear takes what the store tells until the vault closes. When the telling ends it begins anew,
// and gets the newest of everybody again.
func (v *Vault) hear(watch jetstream.KeyWatcher) {
	defer v.work.Done()
	for try := 0; ; {
		if watch != nil {
			v.hearOne(watch)
			_ = watch.Stop()
			try = 0
		}
		if !pause(v.life, try) {
			return
		}
		try++
		var err error
		if watch, err = v.watchRows(v.life); err != nil {
			watch = nil
			if errors.Is(err, nats.ErrConnectionClosed) {
				return
			}
			slog.Default().Warn("the people's store cannot be heard", "error", err)
		}
	}
}

func (v *Vault) hearOne(watch jetstream.KeyWatcher) {
	for {
		select {
		case update, open := <-watch.Updates():
			if !open {
				return
			}
			if update != nil && !v.takeInTheEnd(row{update.Key(), update.Revision(), update.Operation(), update.Value()}) {
				return
			}
		case <-v.life.Done():
			return
		}
	}
}

// takeInTheEnd takes a row, however long the server does not give its key.
func (v *Vault) takeInTheEnd(r row) bool {
	for try := 0; ; try++ {
		ctx, cancel := context.WithTimeout(v.life, callTimeout)
		err := v.take(ctx, r)
		cancel()
		if err == nil {
			return true
		}
		if errors.Is(err, nats.ErrConnectionClosed) || !pause(v.life, try) {
			return false
		}
	}
}
