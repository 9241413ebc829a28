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
)

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

// Stop also takes what the watch still wants to tell: it would wait for a reader for ever.
func (e ended) Stop() error {
	defer e.end()
	err := e.KeyWatcher.Stop()
	go func() {
		for range e.Updates() {
		}
	}()
	return err
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
	newest := map[string]row{} // an older row of somebody may name an address that is another's now
	for _, r := range rows {
		newest[r.key] = r
	}
	todo := make(chan row)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var all sync.WaitGroup
	for range loaders {
		all.Go(func() {
			for r := range todo {
				if err := v.take(ctx, r); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
feed:
	for _, r := range newest {
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
