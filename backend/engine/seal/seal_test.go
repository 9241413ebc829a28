package seal

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"fellesplan/events"
)

// TestEveryProof: of each log of up to 100 records, and of those around the width of a tile, each
// record can be proved; and each proof with one bit of one hash turned, another place, another record or another key proves nothing.
func TestEveryProof(t *testing.T) {
	log := logOf(300)
	f := &files{dir: t.TempDir(), unsynced: true}
	whole := &tree{store: f.put}
	signer, _, err := NewKey(origin, seed)
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= len(log); n++ {
		if err := whole.add(entryOf(t, log[n-1])); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(whole.unfinished(f.put), f.sync()); err != nil {
			t.Fatal(err)
		}
		c := Checkpoint{Origin: origin, Size: int64(n), Root: whole.root()}
		c.Note = mustSign(t, c, signer)
		if n > 100 && (n < width-3 || n > width+3) && n < 300 {
			continue
		}
		for i := range n {
			p, err := prove(f, c, int64(i))
			if err != nil {
				t.Fatalf("record %d of %d: %v", i+1, n, err)
			}
			checkProof(t, p, log, i)
		}
	}
}

func checkProof(t *testing.T, p Proof, log []events.Record, i int) {
	t.Helper()
	v, entry := key(t), entryOf(t, log[i])
	again, err := ParseProof(p.Format())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := again.Check(entry, v); err != nil {
		t.Fatalf("record %d: %v", i+1, err)
	}
	for h := range again.Hashes {
		again.Hashes[h][h%32] ^= 1 << (i % 8)
		if _, _, err := again.Check(entry, v); err == nil {
			t.Errorf("record %d is proved with a wrong hash %d", i+1, h)
		}
		again.Hashes[h][h%32] ^= 1 << (i % 8)
	}
	again.Index++
	if _, _, err := again.Check(entry, v); err == nil {
		t.Errorf("record %d is proved at another place", i+1)
	}
	again.Index--
	if _, _, err := again.Check(append(entry, ' '), v); err == nil {
		t.Errorf("record %d is proved with other words", i+1)
	}
	if _, text, _ := NewKey(origin, []byte(strings.Repeat("x", 32))); text != "" {
		other, err := ParseKey(text)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := again.Check(entry, other); err == nil {
			t.Errorf("record %d is proved with another key", i+1)
		}
	}
}

// TestReopenedAtEverySize: a seal that is closed and opened again after each few records is the same.
func TestReopenedAtEverySize(t *testing.T) {
	dir, log := t.TempDir(), logOf(1100)
	r := rand.New(rand.NewPCG(1, 1))
	for n := 0; n < len(log); {
		n = min(n+1+r.IntN(200), len(log))
		if err := told(t, open(t, dir, nil), log[:n]); err != nil {
			t.Fatal(err)
		}
	}
	once, _ := sealed(t, 1100)
	if a, b := checkpointOf(t, dir), checkpointOf(t, once); string(a) != string(b) {
		t.Errorf("the checkpoints differ:\n%s\n%s", a, b)
	}
	c, found, err := Verify(Audit{Dir: dir, Key: key(t), Log: entries(log)})
	if err != nil || len(found) > 0 || c.Size != 1100 {
		t.Errorf("%d records, %v, %v", c.Size, found, err)
	}
}

// TestATileAheadOfTheCheckpoint: what was written just before a power cut does no harm, also when only
// half of it is there.
func TestATileAheadOfTheCheckpoint(t *testing.T) {
	dir, log := sealed(t, 250)
	f := &files{dir: dir}
	ahead, err := f.open(250)
	if err != nil {
		t.Fatal(err)
	}
	more := logOf(300)
	for _, rec := range more[250:] {
		if err := ahead.add(entryOf(t, rec)); err != nil {
			t.Fatal(err)
		}
	}
	if err := ahead.unfinished(f.put); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"tile/0/000", "tile/entries/000", "tile/0/001.p/44"} {
		if err := os.Truncate(filepath.Join(dir, name), 10); err != nil {
			t.Fatal(err)
		}
	}
	if _, found, err := Verify(Audit{Dir: dir, Key: key(t), Log: entries(log)}); err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
	if err := told(t, open(t, dir, nil), more); err != nil {
		t.Fatal(err)
	}
	if c, found, err := Verify(Audit{Dir: dir, Key: key(t), Log: entries(more)}); err != nil || len(found) > 0 || c.Size != 300 {
		t.Errorf("%d: %v, %v", c.Size, found, err)
	}
}

// TestAnotherPastIsNotServed: a log in which one record is another, is gone, or has changed places with
// its neighbour, is found at start, and the record is named.
func TestAnotherPastIsNotServed(t *testing.T) {
	dir, log := sealed(t, 600)
	for _, n := range []int{1, 2, 255, 256, 257, 512, 599, 600} {
		other := slices.Clone(log)
		other[n-1] = record(n, "Noko anna")
		err := told(t, open(t, copyOf(t, dir), nil), other)
		if !errors.Is(err, ErrForked) || !strings.Contains(err.Error(), fmt.Sprintf("record %d ", n)) {
			t.Errorf("record %d altered: %v", n, err)
		}
	}
	if err := told(t, open(t, copyOf(t, dir), nil), log[:599]); !errors.Is(err, ErrForked) || !strings.Contains(err.Error(), "ends at record 599") {
		t.Errorf("cut short: %v", err)
	}
	s := open(t, copyOf(t, dir), nil)
	defer s.Close()
	if err := s.Add(log[1]); err == nil {
		if err = s.Settled(context.Background(), 1); err == nil {
			t.Error("a log that begins with its second record is taken")
		}
	}
}

// TestReplicasDoNotFork: a replica that begins with an empty directory signs only what goes on from
// what the others have signed.
func TestReplicasDoNotFork(t *testing.T) {
	common, log := &shelf{}, logOf(400)
	keep := func(c *Config) { c.Keep = common }
	if err := told(t, open(t, t.TempDir(), keep), log); err != nil {
		t.Fatal(err)
	}
	if common.size != 400 {
		t.Fatalf("kept beside the log: %d", common.size)
	}
	if err := told(t, open(t, t.TempDir(), keep), logOf(500)); err != nil || common.size != 500 {
		t.Errorf("a new replica: %v, %d", err, common.size)
	}
	other := logOf(600)
	other[41] = record(42, "Noko anna")
	if err := told(t, open(t, t.TempDir(), keep), other); !errors.Is(err, ErrForked) {
		t.Errorf("a new replica with another past: %v", err)
	}
	if err := told(t, open(t, t.TempDir(), keep), log); !errors.Is(err, ErrForked) {
		t.Errorf("a new replica with a shorter log: %v", err)
	}
	if common.size != 500 {
		t.Errorf("something else was signed: %d", common.size)
	}
}

func TestTilesAreServedUpToTheCheckpoint(t *testing.T) {
	dir, log := sealed(t, 600)
	s := open(t, dir, nil)
	defer s.Close()
	data, secret, err := s.Tile("tile/0/002.p/88")
	if err != nil || secret || len(data) != 88*tlog.HashSize {
		t.Errorf("%d bytes, %v, %v", len(data), secret, err)
	}
	if data, secret, err = s.Tile("tile/entries/001"); err != nil || !secret || len(data) == 0 {
		t.Errorf("%d bytes, %v, %v", len(data), secret, err)
	}
	if data, _, err := s.Tile("tile/0/001.p/7"); err != nil || len(data) != 7*tlog.HashSize {
		t.Errorf("a narrower form: %d bytes, %v", len(data), err)
	}
	for _, none := range []string{"tile/0/002", "tile/0/002.p/89", "tile/0/003.p/1", "tile/1/000.p/3", "tile/2/000.p/1", "tile/0/x999/999", "checkpoint", "tile/0/../../checkpoint"} {
		if _, _, err := s.Tile(none); !errors.Is(err, ErrNoTile) {
			t.Errorf("%s: %v", none, err)
		}
	}
	p, err := s.Prove(300)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.Check(entryOf(t, log[299]), key(t)); err != nil {
		t.Error(err)
	}
	for _, none := range []uint64{0, 601} {
		if _, err := s.Prove(none); !errors.Is(err, ErrNotSealed) {
			t.Errorf("record %d: %v", none, err)
		}
	}
}
