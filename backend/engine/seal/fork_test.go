package seal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
)

// TestAForkIsSaidAndStaysSaid: a witness that has seen another past of the same length, a longer one, or one that
// this log does not go on from, tells a fork; it is kept over a restart, and one that only lags tells none.
func TestAForkIsSaidAndStaysSaid(t *testing.T) {
	other := tlog.Hash{1, 2, 3}
	for name, c := range map[string]struct {
		seen Seen
		says string
	}{
		"another past of the same length": {Seen{20, other}, "another past"},
		"another past":                    {Seen{7, other}, "does not go on"},
		"more records than there are":     {Seen{30, other}, "has seen 30 records"},
		"nothing yet":                     {Seen{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w, v := witness(t, memory{origin: c.seen})
			dir := t.TempDir()
			asks := func(config *Config) { config.Witnesses = []WitnessAt{{serve(t, w), v}} }
			s := open(t, dir, asks)
			if err := told(t, s, logOf(20)); err != nil {
				t.Fatal(err)
			}
			s.Close()
			again := open(t, dir, nil)
			defer again.Close()
			for _, forks := range [][]Fork{s.Forks(), again.Forks()} {
				if c.says == "" && len(forks) == 0 {
					continue
				}
				if len(forks) != 1 || forks[0].Witness != v.Name() || !strings.Contains(forks[0].Words, c.says) || c.says == "" {
					t.Errorf("told: %+v, want %q", forks, c.says)
				}
			}
		})
	}
}

// TestATileReaderOfOthersReadsOurs: the tile reader of the Go checksum database finds in the files the hashes of every
// record, each proved against the signed root.
func TestATileReaderOfOthersReadsOurs(t *testing.T) {
	dir, log := sealed(t, 700)
	c, _, err := OpenCheckpoint(checkpointOf(t, dir), key(t))
	if err != nil {
		t.Fatal(err)
	}
	reader := tlog.TileHashReader(tlog.Tree{N: c.Size, Hash: c.Root}, tilesOf{dir})
	for n, rec := range log {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(n))})
		if err != nil || hashes[0] != tlog.RecordHash(entryOf(t, rec)) {
			t.Fatalf("record %d: %v", n+1, err)
		}
	}
	tile := filepath.Join(dir, "tile", "0", "001")
	raw, err := os.ReadFile(tile)
	if err != nil {
		t.Fatal(err)
	}
	raw[40] ^= 1
	if err := os.WriteFile(tile, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := tlog.TileHashReader(tlog.Tree{N: c.Size, Hash: c.Root}, tilesOf{dir}).ReadHashes([]int64{tlog.StoredHashIndex(0, 257)}); err == nil {
		t.Error("a tile that was changed is read")
	}
}

// tilesOf fetches tiles by the names of C2SP tlog-tiles, which leave out the height that the checksum database says.
type tilesOf struct{ dir string }

func (tilesOf) Height() int { return height }

func (o tilesOf) ReadTiles(tiles []tlog.Tile) (all [][]byte, err error) {
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(o.dir, strings.Replace(t.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (tilesOf) SaveTiles([]tlog.Tile, [][]byte) {}
