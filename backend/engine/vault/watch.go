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
	w, err := v.watchRows(ctx)
	if err != nil {
		return err
	}
	rows, err := initial(ctx, w)
	if err != nil {
		return errors.Join(err, w.Stop())
	}
	if err := v.takeAll(ctx, rows); err != nil {
		return errors.Join(err, w.Stop())
	}
	v.known.reached(info.State.LastSeq)
	v.work.Add(1)
	go v.hear(w)
	return nil
}

// watchRows begins to hear of rows, all that are there first. The watch lives as long as the
// vault; ctx bounds only its beginning.
func (v *Vault) watchRows(ctx context.Context) (*watch, error) {
	return v.begun(ctx, v.life, func(life context.Context) (jetstream.KeyWatcher, error) { return v.people.WatchAll(life) })
}

// watch is what the store tells. It must be stopped.
type watch struct {
	jetstream.KeyWatcher
	end        context.CancelFunc
	nc         *nats.Conn
	reconnects uint64
}

// begun starts a watch with the context of its life, which is cut short while it begins when ctx
// ends or the server does not answer: the client would wait for ever.
func (v *Vault) begun(ctx, life context.Context, start func(context.Context) (jetstream.KeyWatcher, error)) (*watch, error) {
	life, end := context.WithCancel(life)
	w := &watch{end: end, nc: v.nc, reconnects: v.nc.Stats().Reconnects}
	timer := time.AfterFunc(callTimeout, end)
	unhook := context.AfterFunc(ctx, end)
	var err error
	w.KeyWatcher, err = start(life)
	inTime := timer.Stop()
	if !unhook() {
		inTime = false
	}
	if err == nil && !inTime {
		_, err = w.Stop(), context.DeadlineExceeded
	}
	if err != nil {
		end()
		return nil, fmt.Errorf("beginning to hear of changes: %w", err)
	}
	return w, nil
}

// Stop also takes what the watch still wants to tell: it would wait for a reader for ever.
func (w *watch) Stop() error {
	defer w.end()
	err := w.KeyWatcher.Stop()
	go func() {
		for range w.Updates() {
		}
	}()
	return err
}

// deaf tells whether the connection was lost since the watch began. The client mends the watch by
// itself, but after 10 s and more.
func (w *watch) deaf() bool { return w.nc.Stats().Reconnects != w.reconnects }

// initial gathers what a watch tells until it has told all that was there.
func initial(ctx context.Context, w *watch) (rows []row, err error) {
	for {
		select {
		case update, open := <-w.Updates():
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
func (v *Vault) hear(w *watch) {
	defer v.work.Done()
	for try := 0; ; try++ {
		if w != nil {
			v.hearOne(w)
			_ = w.Stop()
			try = 0
		}
		if !pause(v.life, try) {
			return
		}
		var err error
		if w, err = v.watchRows(v.life); err != nil {
			w = nil
			if errors.Is(err, nats.ErrConnectionClosed) {
				return
			}
			slog.Default().Warn("the people's store cannot be heard", "error", err)
		}
	}
}

// hearOne takes what one watch tells, as long as it does.
func (v *Vault) hearOne(w *watch) {
	back, check := w.nc.StatusChanged(nats.CONNECTED), time.NewTicker(checkEvery)
	defer w.nc.RemoveStatusListener(back)
	defer check.Stop()
	if w.deaf() {
		return
	}
	for {
		select {
		case update, open := <-w.Updates():
			if !open || update != nil && !v.takeInTheEnd(row{update.Key(), update.Revision(), update.Operation(), update.Value()}) {
				return
			}
		case <-back:
			if w.deaf() {
				return
			}
		case <-check.C:
			v.check()
		case <-v.life.Done():
			return
		}
	}
}

// check asks once in a while whether there is more than was told.
func (v *Vault) check() {
	ctx, cancel := context.WithTimeout(v.life, callTimeout)
	defer cancel()
	if err := v.catchUp(ctx); err != nil && v.life.Err() == nil {
		slog.Default().Warn("the people's store could not be checked", "error", err)
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
