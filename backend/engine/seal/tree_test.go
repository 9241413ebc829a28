package seal

import (
	"bytes"
	"fmt"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
)

// stored keeps every hash of a tree, as x/mod's own log does.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		out[i] = s[x]
	}
	return out, nil
}

// TestTheTreeIsTheOneOfRFC6962: at every size up to 1 000 the root, and every tile, are those that
// golang.org/x/mod/sumdb/tlog reckons from all hashes.
func TestTheTreeIsTheOneOfRFC6962(t *testing.T) {
	var all stored
	kept := map[string][]byte{}
	ours := &tree{store: func(t tile, data []byte) error { kept[t.path()] = data; return nil }}
	if ours.root() != emptyRoot {
		t.Error("the empty tree has another root")
	}
	for n := range int64(1000) {
		entry := fmt.Appendf(nil, "entry %d", n)
		hashes, err := tlog.StoredHashes(n, entry, all)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, hashes...)
		if err := ours.add(entry); err != nil {
			t.Fatal(err)
		}
		if want, err := tlog.TreeHash(n+1, all); err != nil || ours.root() != want {
			t.Fatalf("size %d: root %v, want %v (%v)", n+1, ours.root(), want, err)
		}
	}
	_ = ours.unfinished(func(t tile, data []byte) error { kept[t.path()] = data; return nil })
	for _, want := range tlog.NewTiles(height, 0, 1000) {
		data, err := tlog.ReadTileData(want, all)
		if got := kept[tile{want.L, want.N, want.W}.path()]; err != nil || !bytes.Equal(got, data) {
			t.Errorf("tile %v is another", want)
		}
	}
}

// TestVectorsOfRFC6962: the leaves and roots that certificate transparency's reference code uses.
func TestVectorsOfRFC6962(t *testing.T) {
	leaves := []string{"", "\x00", "\x10", "\x20\x21", "\x30\x31", "\x40\x41\x42\x43", "\x50\x51\x52\x53\x54\x55\x56\x57", "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"}
	roots := []string{
		"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
		"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
		"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
		"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
		"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
		"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
		"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
	}
	ours := &tree{}
	for i, leaf := range leaves {
		if err := ours.add([]byte(leaf)); err != nil {
			t.Fatal(err)
		}
		root := ours.root()
		if got := fmt.Sprintf("%x", root[:]); got != roots[i] {
			t.Errorf("%d leaves: %s, want %s", i+1, got, roots[i])
		}
	}
}

func TestPathsOfTiles(t *testing.T) {
	for path, want := range map[string]tile{
		"tile/0/000":                  {0, 0, 256},
		"tile/0/x001/x234/067":        {0, 1234067, 256},
		"tile/1/012.p/8":              {1, 12, 8},
		"tile/entries/x273/000.p/112": {entriesLevel, 273000, 112},
		"tile/entries/x001/x000/000":  {entriesLevel, 1000000, 256},
		"tile/63/001":                 {63, 1, 256},
	} {
		if got, err := parseTile(path); err != nil || got != want || got.path() != path {
			t.Errorf("%s: %+v, %v, written %s", path, got, err, got.path())
		}
	}
	for _, bad := range []string{
		"", "tile", "tile/0", "tile/0/", "tile/00/000", "tile/-1/000", "tile/64/000", "tile/0/0", "tile/0/1234", "tile/0/x000/001",
		"tile/0/001/002", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/08", "tile/0/000.p/", "tile/0/../000", "tile/0/x001/000.p/3/4",
		"/tile/0/000", "tile/entries/x000", "tile/0/+01", "tile/0/x+01/002",
	} {
		if got, err := parseTile(bad); err == nil {
			t.Errorf("%q is read as %+v", bad, got)
		}
	}
}

func TestBundles(t *testing.T) {
	in := [][]byte{[]byte("a"), {}, bytes.Repeat([]byte("x"), 65535)}
	out, err := parseBundle(bundle(in))
	if err != nil || len(out) != 3 || !bytes.Equal(out[2], in[2]) || len(out[1]) != 0 {
		t.Errorf("%d entries, %v", len(out), err)
	}
	for _, bad := range [][]byte{{0}, {0, 5, 1}, bytes.Repeat([]byte{0, 0}, 257)} {
		if _, err := parseBundle(bad); err == nil {
			t.Errorf("%d bytes are read", len(bad))
		}
	}
	if err := (&tree{}).add(make([]byte, 1<<16)); err == nil {
		t.Error("an entry of 65 536 bytes is taken")
	}
}
