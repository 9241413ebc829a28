package eventlog

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"fellesplan/events"
)

func TestTooLargeIsRefusedBeforePublishing(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	size := func(title string) int {
		rec := record(newID(), title)
		rec.Seq = 18446744073709551615
		body, _ := events.EncodeBody(rec.Facts)
		raw, err := rec.CanonicalWith(body)
		if err != nil {
			return events.MaxRecord + 1
		}
		return len(raw)
	}
	room := events.MaxRecord - size("")
	largest := mustAppend(t, l, record(newID(), strings.Repeat("x", room)), 0)
	if _, err := l.Append(deadline(t), record(newID(), strings.Repeat("x", room+1)), 0); !errors.Is(err, ErrTooLarge) {
		t.Errorf("one byte too many: %v, want ErrTooLarge", err)
	}
	if heard := hear(t, l, largest, 1); len(heard[0].Facts[0].(events.TiltakRetitled).Tittel) != room {
		t.Error("the largest record came back shorter")
	}
}

func TestFullLogRefusesAndForgetsNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir, MaxBytes: 64 << 10})
	kept, err := 0, error(nil)
	for ; err == nil && kept < 200; kept++ {
		_, err = l.Append(deadline(t), record(newID(), strings.Repeat("x", 1000)), 0)
	}
	kept-- // the last one was refused
	if !errors.Is(err, ErrFull) {
		t.Fatalf("after %d records: %v, want ErrFull", kept, err)
	}
	hear(t, l, 1, kept)
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = open(t, Config{Dir: dir, MaxBytes: 32 << 10}) // lowering it deletes nothing
	hear(t, l, 1, kept)
	_ = l.Close()
	l = open(t, Config{Dir: dir, MaxBytes: 1 << 20})
	mustAppend(t, l, record(newID(), "plass igjen"), 0)
}

// A small disk: the log refuses before the server inside fails, which would be by silence and until
// a restart. When there is room again it goes on by itself.
func TestFullDiskRefusesInTime(t *testing.T) {
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=24m"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
	l := open(t, Config{Dir: filepath.Join(dir, "data")})
	ballast := filepath.Join(dir, "ballast")
	write(t, ballast, strings.Repeat("x", 12<<20))
	large, kept := strings.Repeat("x", 50_000), 0
	var err error
	for ; err == nil && kept < 1000; kept++ {
		_, err = l.Append(deadline(t), record(newID(), large), 0)
	}
	kept-- // the last one was refused
	if !errors.Is(err, ErrFull) || !errors.Is(l.Healthy(deadline(t)), ErrFull) {
		t.Fatalf("after %d records: %v, and healthy says %v; want ErrFull", kept, err, l.Healthy(deadline(t)))
	}
	hear(t, l, 1, kept)
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, err = l.Append(deadline(t), record(newID(), "plass igjen"), 0); err == nil {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("with room again: %v", err)
		}
	}
	hear(t, l, 1, kept+1)
}
