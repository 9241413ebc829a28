package text

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/eventlog"
	"fellesplan/events"
)

// program is a hub on the real log, with follow and the state of one text.
type program struct {
	*Hub
	w *world

	mu    sync.RWMutex
	state any
	seq   uint64
}

// realLog is the log for a hub.
type realLog struct{ *eventlog.Log }

func (l realLog) Append(rec events.Record, last uint64, done func(error)) {
	l.Begin(rec, last, func(_ uint64, err error) {
		if errors.Is(err, eventlog.ErrConflict) {
			err = ErrConflict
		}
		done(err)
	})
}

func (l realLog) Records(ctx context.Context, id events.ID, from, to uint64, each func(events.Record) error) error {
	for rec, err := range l.Thing(ctx, "tekst", id, from, to) {
		if err == nil {
			err = each(rec)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func newProgram(t testing.TB) *program {
	log, err := eventlog.Open(t.Context(), eventlog.Config{Dir: t.TempDir(), House: "prove", Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	p := &program{w: newWorld(1, 0)}
	c := p.w.config()
	c.Now, c.Stamp = time.Now, func(at time.Time) time.Time { return at.UTC().Truncate(time.Millisecond) }
	var ids atomic.Int64
	c.NewID = func() events.ID { return events.MustID(fmt.Sprintf("01900000-0000-7000-9000-%012d", ids.Add(1))) }
	c.Problem = func(err error, _ string) []byte { return []byte(fmt.Sprintf("%q", err)) }
	p.Hub = NewHub(HubConfig{
		Config: c, Log: realLog{log}, Stopped: func() error { return nil },
		State: func(events.ID) (any, uint64) {
			p.mu.RLock()
			defer p.mu.RUnlock()
			return p.state, p.seq
		},
	})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = log.Follow(ctx, 1, func(rec events.Record) error {
			p.mu.Lock()
			p.state, p.seq = room.Evolve(p.state, rec), rec.Seq
			state := p.state
			p.mu.Unlock()
			p.Apply(rec, state)
			return nil
		})
	}()
	t.Cleanup(func() { p.Close(); stop(); <-ended; _ = log.Close() })
	return p
}

func (p *program) version() int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return room.Version(p.state)
}

// BenchmarkFiftyWriters: fifty who send the next commit as soon as the last one is in the log and
// followed, all in one chapter, on a log that syncs every record to disk.
func BenchmarkFiftyWriters(b *testing.B) {
	p := newProgram(b)
	who := make([]events.ID, 50)
	clients := make([]events.ID, 50)
	for i := range who {
		who[i], clients[i] = p.w.person(), p.w.id(4)
	}
	var next atomic.Int64
	var group sync.WaitGroup
	b.ResetTimer()
	for i := range who {
		group.Go(func() {
			for n := 1; next.Add(1) <= int64(b.N); n++ {
				commit := domain.Commit{
					Client: clients[i], N: n, Base: p.version(), Schema: 1, Person: who[i], System: true,
					Steps: []byte(`[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]`),
				}
				if err := p.Write(context.Background(), aText, commit, Given{}); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	b.StopTimer()
	records := p.seq
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
	b.ReportMetric(float64(b.N)/float64(records), "commits/record")
}
