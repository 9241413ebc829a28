package eventlog

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A store in which the log stands in the same account as all else is one that an older program left.
func TestLogOfAnOlderStoreIsMoved(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	recs := fill(t, l, 20)
	mustClose(t, l)
	before := filepath.Join(dir, storeName, "jetstream", accountBeside, "streams", "EV_"+house)
	if err := errors.Join(os.MkdirAll(filepath.Dir(before), 0o700), os.Rename(streamDir(dir), before)); err != nil {
		t.Fatal(err)
	}
	l = open(t, Config{Dir: dir})
	for i, got := range hear(t, l, 1, len(recs)) {
		same(t, got, recs[i])
	}
	if _, err := os.Stat(before); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the log is still there: %v", err)
	}
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	write(t, filepath.Join(dir, name), text)
}

// The server begins a new file whenever it likes: whoever syncs goes along, and never takes a file that
// is no longer the log's for the one that is.
func TestSyncerGoesAlong(t *testing.T) {
	t.Parallel()
	store := t.TempDir()
	dir := filepath.Join(logDir(store, "EV_prove"), "msgs")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := openSyncer(store, "EV_prove", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	reach := func(seq uint64, number int) {
		t.Helper()
		if err := s.reach(seq); err != nil || s.number != number || s.done.Load() != seq {
			t.Fatalf("reaching %d: %v, with file %d at %d; want file %d", seq, err, s.number, s.done.Load(), number)
		}
		held, err1 := s.file.Stat()
		there, err2 := os.Stat(s.path(number))
		if errors.Join(err1, err2) != nil || !os.SameFile(held, there) {
			t.Fatalf("reaching %d: another file is held: %v %v", seq, err1, err2)
		}
	}
	put(t, dir, "1.blk", "a")
	reach(1, 1)
	put(t, dir, "2.blk", "b")
	put(t, dir, "3.blk", "c")
	put(t, dir, "index.db", "d")
	reach(7, 3)
	put(t, dir, "new", "e")
	if err := os.Rename(filepath.Join(dir, "new"), s.path(3)); err != nil {
		t.Fatal(err)
	}
	reach(8, 3)
	again, err := openSyncer(store, "EV_prove", 8)
	if err != nil || again.number != 3 || again.reach(8) != nil || again.file != nil {
		t.Fatalf("opened again: %v, %+v", err, again)
	}
}

// What a sync that failed leaves on the disk cannot be known. Nothing is acknowledged after it, and
// what follows stops.
func TestFailedSyncStaysFailed(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	fill(t, l, 3)
	dir := l.syncer.dir
	l.syncer.mu.Lock()
	l.syncer.dir = filepath.Join(dir, "gone")
	_ = l.syncer.file.Close()
	l.syncer.mu.Unlock()
	if seq, err := l.Append(deadline(t), record(newID(), "x"), 0); !errors.Is(err, ErrUnknown) {
		t.Fatalf("acknowledged at %d without a sync: %v", seq, err)
	}
	l.syncer.mu.Lock()
	l.syncer.dir = dir
	l.syncer.mu.Unlock()
	if _, err := l.Append(deadline(t), record(newID(), "y"), 0); !errors.Is(err, ErrUnknown) {
		t.Errorf("acknowledged after a sync that failed: %v", err)
	}
	if l.Healthy(deadline(t)) == nil {
		t.Error("the log says that it is well")
	}
	var damage *Damage
	if err := l.Follow(deadline(t), 4, nil); !errors.As(err, &damage) || damage.Seq != 4 {
		t.Errorf("what is not synced is followed: %v", err)
	}
}
