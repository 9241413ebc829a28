package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// Writing together: how long it takes from a keystroke until everybody else has it, in ours and in
// Hocuspocus (Yjs, with its SQLite store), by the same people doing the same. The two answer for
// different things: what ours shows is on disk, in order and with its author; what Hocuspocus shows
// is in memory, and goes to disk some seconds later.

// scene is who writes and reads, and where.
type scene struct {
	chapters int // texts that are written in
	writers  int // in each of them; one edit a second each
	readers  int // in the first of them
}

func (s scene) String() string {
	switch {
	case s.readers > 0:
		return fmt.Sprintf("1 writer, %d readers", s.readers)
	case s.chapters > 1:
		return fmt.Sprintf("%d chapters × %d writers", s.chapters, s.writers)
	}
	return fmt.Sprintf("%d writers in one chapter", s.writers)
}

// one edit a second for each writer, for so long; the first seconds are not counted.
const (
	beat     = time.Second
	warmBeat = 2
)

// editor is one service that people write in together.
type editor interface {
	name() string
	// prepare makes the chapters, with a paragraph for each writer.
	prepare(ctx context.Context, s scene) error
	// join brings one person to a chapter and begins to listen: got is called with the bytes of each
	// message and the edits in it. Writers are numbered from 0 in each chapter; a reader is -1.
	join(ctx context.Context, chapter, writer int, got func(bytes int, edits []edit)) (pen, error)
	process() process
	close()
}

// pen is what a writer writes with: one letter at the end of her own paragraph. n counts from 1.
type pen interface {
	write(n int) error
}

// edit names one keystroke.
type edit struct{ chapter, writer, n int }

// stroke is what is known of one keystroke.
type stroke struct {
	due     time.Time // when the key was pressed
	waiting atomic.Int32
	late    atomic.Int64 // from due until the last of the others had it, in ns
}

// performance is one scene under way.
type performance struct {
	scene   scene
	strokes [][][]stroke // chapter, writer, n-1
	counted atomic.Bool

	deliveries, bytes, unknown atomic.Int64
	failed                     atomic.Pointer[error]
}

func newPerformance(s scene, beats int) *performance {
	t := &performance{scene: s, strokes: make([][][]stroke, s.chapters)}
	for c := range t.strokes {
		t.strokes[c] = make([][]stroke, s.writers)
		others := int32(s.writers - 1)
		if c == 0 {
			others += int32(s.readers)
		}
		for w := range t.strokes[c] {
			t.strokes[c][w] = make([]stroke, beats)
			for n := range t.strokes[c][w] {
				t.strokes[c][w][n].waiting.Store(others)
			}
		}
	}
	return t
}

// got is told of a message that came to one person.
func (t *performance) got(me edit, bytes int, edits []edit) {
	now := time.Now()
	counts := t.counted.Load()
	if counts {
		t.bytes.Add(int64(bytes))
	}
	for _, e := range edits {
		if e.chapter == me.chapter && e.writer == me.writer {
			continue
		}
		if e.chapter != me.chapter || e.writer < 0 || e.writer >= t.scene.writers || e.n < 1 || e.n > len(t.strokes[e.chapter][e.writer]) {
			t.unknown.Add(1)
			continue
		}
		if counts {
			t.deliveries.Add(1)
		}
		s := &t.strokes[e.chapter][e.writer][e.n-1]
		if s.waiting.Add(-1) == 0 {
			s.late.Store(int64(now.Sub(s.due)))
		}
	}
}

func (t *performance) fail(err error) {
	t.failed.CompareAndSwap(nil, &err)
}

// writing measures every scene in both services.
func writing(ctx context.Context, program, dir string, of size, t *table) error {
	for i, s := range of.scenes {
		for _, make := range []func(context.Context, string, string) (editor, error){newOurs, newHocuspocus} {
			e, err := make(ctx, program, filepath.Join(dir, fmt.Sprint(i)))
			if err != nil {
				return err
			}
			fmt.Fprintf(os.Stderr, "  %s: %s\n", e.name(), s)
			err = play(ctx, e, s, of.beats, t)
			e.close()
			if err != nil {
				return fmt.Errorf("%s, %s: %w", e.name(), s, err)
			}
			if err := os.RemoveAll(filepath.Join(dir, fmt.Sprint(i))); err != nil {
				return err
			}
		}
	}
	return nil
}

// play lets everybody come, write and read, and notes the figures.
func play(ctx context.Context, e editor, s scene, beats int, t *table) error {
	if err := e.prepare(ctx, s); err != nil {
		return fmt.Errorf("making the chapters: %w", err)
	}
	beats += warmBeat
	run := newPerformance(s, beats)
	pens, err := run.gather(ctx, e)
	if err != nil {
		return err
	}
	time.Sleep(time.Second)
	spent, wall := run.perform(e.process(), pens, beats)
	if err := run.settle(ctx); err != nil {
		return err
	}
	run.tell(e, t, spent(), wall)
	return nil
}

// gather lets everybody come.
func (t *performance) gather(ctx context.Context, e editor) (pens [][]pen, err error) {
	pens = make([][]pen, t.scene.chapters)
	for c := range pens {
		pens[c] = make([]pen, t.scene.writers)
		for w := range pens[c] {
			me := edit{chapter: c, writer: w}
			if pens[c][w], err = e.join(ctx, c, w, func(bytes int, edits []edit) { t.got(me, bytes, edits) }); err != nil {
				return nil, fmt.Errorf("a writer comes: %w", err)
			}
		}
	}
	reader := edit{chapter: 0, writer: -1}
	for range t.scene.readers {
		if _, err := e.join(ctx, 0, -1, func(bytes int, edits []edit) { t.got(reader, bytes, edits) }); err != nil {
			return nil, fmt.Errorf("a reader comes: %w", err)
		}
	}
	return pens, nil
}

// perform lets everybody write, each at her own moment of the second. A writer who is held up
// presses her keys when they are due all the same: what waits is counted from then.
func (t *performance) perform(server process, pens [][]pen, beats int) (spent func() time.Duration, wall time.Duration) {
	begin := time.Now().Add(200 * time.Millisecond)
	chance := rand.New(rand.NewPCG(1, 2))
	var writers sync.WaitGroup
	for c := range pens {
		for w := range pens[c] {
			first := begin.Add(time.Duration(chance.Int64N(int64(beat))))
			strokes, pen := t.strokes[c][w], pens[c][w]
			for n := range strokes {
				strokes[n].due = first.Add(time.Duration(n) * beat)
			}
			writers.Go(func() {
				for n := range strokes {
					time.Sleep(time.Until(strokes[n].due))
					if err := pen.write(n + 1); err != nil {
						t.fail(err)
						return
					}
				}
			})
		}
	}
	time.Sleep(time.Until(begin.Add(warmBeat * beat)))
	t.counted.Store(true)
	before, from := server.spent(), time.Now()
	writers.Wait()
	return func() time.Duration { return server.spent() - before }, time.Since(from)
}

// settle waits until everything has come to everybody.
func (t *performance) settle(ctx context.Context) error {
	late := time.Now().Add(60 * time.Second)
	for t.missing() > 0 {
		if err := t.failed.Load(); err != nil {
			return *err
		}
		if time.Now().After(late) || ctx.Err() != nil {
			return errors.Join(fmt.Errorf("%d edits have not come to everybody", t.missing()), ctx.Err())
		}
		time.Sleep(20 * time.Millisecond)
	}
	if n := t.unknown.Load(); n > 0 {
		return fmt.Errorf("%d edits came that nobody made", n)
	}
	return nil
}

func (t *performance) missing() (n int) {
	for c := range t.strokes {
		for w := range t.strokes[c] {
			for i := range t.strokes[c][w] {
				if t.strokes[c][w][i].waiting.Load() > 0 {
					n++
				}
			}
		}
	}
	return n
}

// tell notes the figures. The first beats are left out.
func (t *performance) tell(e editor, to *table, spent, wall time.Duration) {
	var took []time.Duration
	for c := range t.strokes {
		for w := range t.strokes[c] {
			for i := warmBeat; i < len(t.strokes[c][w]); i++ {
				took = append(took, time.Duration(t.strokes[c][w][i].late.Load()))
			}
		}
	}
	what := fmt.Sprintf("%s, %s", t.scene, e.name())
	to.spread(what, took)
	deliveries := float64(t.deliveries.Load())
	to.add(what+": processor time of the server per 1000 deliveries", "ms", float64(spent.Microseconds())/deliveries)
	to.add(what+": processor in use", "%", 100*spent.Seconds()/wall.Seconds())
	to.add(what+": memory of the server", "MB", e.process().memory()/1e6)
	to.add(what+": bytes a delivery", "B", float64(t.bytes.Load())/deliveries)
}
