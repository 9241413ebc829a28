package seal

import (
	"context"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"

	"fellesplan/events"
)

const origin = "fellesplan/bergen/0190a6c4-1d2e-4abc-8def-0123456789ab"

var seed = []byte("a seed of thirty-two bytes, yes.")

// record is the nth of a log.
func record(n int, title string) events.Record {
	return events.Record{
		Seq: uint64(n), House: "bergen", Room: "tiltak", Thing: "01900000-0000-7000-8000-00000000f001",
		Command: events.ID(fmt.Sprintf("01900000-0000-7000-8000-%012x", n)), Schema: events.Schema,
		Time:  time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(n) * time.Second),
		Facts: []events.Event{events.TiltakRetitled{Tittel: title}},
	}
}

func logOf(n int) []events.Record {
	log := make([]events.Record, n)
	for i := range log {
		log[i] = record(i+1, fmt.Sprintf("Tittel %d", i+1))
	}
	return log
}

func entryOf(t testing.TB, rec events.Record) []byte {
	t.Helper()
	entry, err := rec.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

func quiet() *slog.Logger { return slog.New(slog.NewTextHandler(io.Discard, nil)) }

// open opens a seal that signs only when it is closed.
func open(t testing.TB, dir string, change func(*Config)) *Seal {
	t.Helper()
	s, err := tryOpen(dir, change)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tryOpen(dir string, change func(*Config)) (*Seal, error) {
	config := Config{Dir: dir, Origin: origin, Seed: seed, Every: time.Hour, Logger: quiet(), unsynced: true}
	if change != nil {
		change(&config)
	}
	return Open(context.Background(), config)
}

// told gives a log to a seal and closes it.
func told(t testing.TB, s *Seal, log []events.Record) error {
	t.Helper()
	for _, rec := range log {
		if err := s.Add(rec); err != nil {
			s.Close()
			return err
		}
	}
	err := s.Settled(context.Background(), uint64(len(log)))
	s.Close()
	return err
}

// sealed is a directory with a sealed log, and the log.
func sealed(t testing.TB, n int) (dir string, log []events.Record) {
	t.Helper()
	dir, log = t.TempDir(), logOf(n)
	if err := told(t, open(t, dir, nil), log); err != nil {
		t.Fatal(err)
	}
	return dir, log
}

func key(t testing.TB) note.Verifier {
	t.Helper()
	_, text, err := NewKey(origin, seed)
	if err != nil {
		t.Fatal(err)
	}
	v, err := ParseKey(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func checkpointOf(t testing.TB, dir string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// entries gives a log in the form that Verify reads.
func entries(log []events.Record) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for _, rec := range log {
			entry, err := rec.Canonical()
			if !yield(entry, err) || err != nil {
				return
			}
		}
	}
}

// shelf is a Keeper in memory.
type shelf struct {
	mu   sync.Mutex
	size int64
	raw  []byte
}

func (s *shelf) Newest(context.Context) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw, nil
}

func (s *shelf) Keep(_ context.Context, size int64, raw []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if size > s.size {
		s.size, s.raw = size, raw
	}
	return nil
}

// memory is a witness's.
type memory map[string]Seen

func (m memory) Get(origin string) (Seen, error)    { return m[origin], nil }
func (m memory) Put(origin string, seen Seen) error { m[origin] = seen; return nil }
func at(second int64) func() time.Time              { return func() time.Time { return time.Unix(second, 0) } }

func copyOf(t testing.TB, from string) (to string) {
	t.Helper()
	to = t.TempDir()
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
	return to
}
