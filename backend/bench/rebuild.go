package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

const (
	writersOfLog  = 16
	factsOfAThing = 20 // records on one tiltak, a proposal and what follows
	restarts      = 3
	storeName     = "nats" // where the program keeps the store in its directory
)

// rebuild fills a log and measures how long the program takes from its start until it is ready,
// less what it takes with a log that holds the demonstration only; and how fast bare JetStream gives the same
// records to a consumer that does nothing with them.
func rebuild(ctx context.Context, program, dir string, of size, t *table) error {
	data := filepath.Join(dir, "house")
	if err := once(ctx, program, data, nil); err != nil { // loads the demonstration
		return err
	}
	empty, err := restart(ctx, program, data)
	if err != nil {
		return err
	}
	records, err := together(ctx, program, dir, of.records, t)
	if err != nil {
		return err
	}
	full, err := restart(ctx, program, data)
	if err != nil {
		return err
	}
	all, took, err := consumeBare(ctx, filepath.Join(data, storeName), filepath.Join(dir, "copy"))
	if err != nil {
		return err
	}
	t.add("start until ready, log of the demonstration alone", "ms", ms(empty))
	t.add(fmt.Sprintf("start until ready, some %d records more", of.records), "ms", ms(full))
	ours, theirs := float64(records)/max(full-empty, time.Millisecond).Seconds(), float64(all)/took.Seconds()
	t.add("rebuild: state, rows and history of each record", "records/s", ours)
	t.add("bare consumption of the same log", "records/s", theirs)
	t.add("rebuild as a part of bare consumption", "×", ours/theirs)
	return nil
}

// together lets many work at once until the log has so many records more; before and after that,
// as many publish to bare JetStream.
func together(ctx context.Context, program, dir string, want int, t *table) (records int, err error) {
	b, err := openBare(filepath.Join(dir, "bare"))
	if err != nil {
		return 0, err
	}
	defer b.close()
	if err := b.found(ctx); err != nil {
		return 0, err
	}
	before, err := b.many(ctx, writersOfLog, want/8/writersOfLog)
	if err != nil {
		return 0, err
	}
	var rate float64
	err = once(ctx, program, filepath.Join(dir, "house"), func(h *house) error {
		begun := time.Now()
		records, err = fill(ctx, h, want)
		rate = float64(records) / time.Since(begun).Seconds()
		return err
	})
	after, err2 := b.many(ctx, writersOfLog, want/8/writersOfLog)
	t.add(fmt.Sprintf("bare JetStream, synced: publishers at once: %d", writersOfLog), "messages/s", (before+after)/2)
	t.add(fmt.Sprintf("commands over HTTP, people at once: %d", writersOfLog), "commands/s", rate)
	t.add("commands as a part of bare messages, many at once", "×", rate/((before+after)/2))
	return records, errors.Join(err, err2)
}

// once runs the program for as long as do takes.
func once(ctx context.Context, program, data string, do func(*house) error) error {
	h, err := start(ctx, program, data)
	if err != nil {
		return err
	}
	defer h.stop()
	if do == nil {
		return nil
	}
	return do(h)
}

// restart gives the median time from start until ready.
func restart(ctx context.Context, program, data string) (time.Duration, error) {
	var took []time.Duration
	for range restarts {
		if err := once(ctx, program, data, func(h *house) error { took = append(took, h.took); return nil }); err != nil {
			return 0, err
		}
	}
	slices.Sort(took)
	return took[restarts/2], nil
}

// fill lets many people work at once, each on tiltak of her own.
func fill(ctx context.Context, h *house, records int) (int, error) {
	person, err := h.person("sekretariat")
	if err != nil {
		return 0, err
	}
	v, err := h.signIn(ctx, person)
	if err != nil {
		return 0, err
	}
	var done atomic.Int64
	errs := make([]error, writersOfLog)
	var writing sync.WaitGroup
	for i := range errs {
		writing.Go(func() {
			for errs[i] == nil && int(done.Load()) < records {
				errs[i] = v.work(ctx, &done)
			}
		})
	}
	writing.Wait()
	return int(done.Load()), errors.Join(errs...)
}

// work makes a tiltak and reports on it.
func (v *visitor) work(ctx context.Context, done *atomic.Int64) error {
	id, err := v.propose(ctx)
	if err != nil {
		return err
	}
	done.Add(1)
	for n := range factsOfAThing - 1 {
		if _, err := v.command(ctx, "ReportStatus", report(id, n)); err != nil {
			return err
		}
		done.Add(1)
	}
	return nil
}

// consumeBare reads a copy of the log with JetStream alone. The log has an account of its own in the
// store; here it stands in the only one.
func consumeBare(ctx context.Context, store, to string) (records int, took time.Duration, err error) {
	const only, ofLog = "$G", "LOG"
	if err := os.CopyFS(filepath.Join(to, "jetstream", only), os.DirFS(filepath.Join(store, "jetstream", ofLog))); err != nil {
		return 0, 0, fmt.Errorf("copying the store: %w", err)
	}
	b, err := openBare(to)
	if err != nil {
		return 0, 0, err
	}
	defer b.close()
	stream, err := logOf(ctx, b)
	if err != nil {
		return 0, 0, err
	}
	info, err := b.js.Stream(ctx, stream)
	if err != nil {
		return 0, 0, fmt.Errorf("asking for %s: %w", stream, err)
	}
	last := info.CachedInfo().State.LastSeq
	all := make(chan struct{})
	begun := time.Now()
	err = b.consume(ctx, stream, func(seq uint64) {
		if seq == last {
			close(all)
		}
	})
	if err != nil {
		return 0, 0, err
	}
	select {
	case <-all:
		return int(last), time.Since(begun), nil
	case <-ctx.Done():
		return 0, 0, ctx.Err()
	}
}

// logOf finds the log among the streams of a store.
func logOf(ctx context.Context, b *bare) (string, error) {
	for name := range b.js.StreamNames(ctx).Name() {
		if len(name) > 3 && name[:3] == "EV_" {
			return name, nil
		}
	}
	return "", errors.New("there is no log in the store")
}
