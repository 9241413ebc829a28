package seal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"

	"fellesplan/backend/disk"
)

// files keeps tiles as plain files, in the layout of C2SP tlog-tiles, so that they can be copied by
// any tool and served as they are. Of an unfinished tile only the newest, widest form is kept: the
// narrower ones are its beginning.
type files struct {
	dir      string
	fresh    []tile // written since the last sync
	unsynced bool
	kept     map[string][]byte // tiles at hand, of who reads the same again and again; nil = none
}

// path is where a tile stands: tile/<level>/<n>[.p/<w>] with n in groups of three digits.
func (t tile) path() string {
	level := strconv.Itoa(t.level)
	if t.level == entriesLevel {
		level = "entries"
	}
	p := "tile/" + level + "/" + indexPath(t.n)
	if t.w < width {
		p += ".p/" + strconv.Itoa(t.w)
	}
	return p
}

func indexPath(n int64) string {
	p := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		p = fmt.Sprintf("x%03d/%s", n%1000, p)
	}
	return p
}

var errNoTile = errors.New("there is no such tile")

// parseTile reads the path of a tile. Every tile has one spelling.
func parseTile(path string) (tile, error) {
	t := tile{w: width}
	rest, ok := strings.CutPrefix(path, "tile/")
	level, rest, found := strings.Cut(rest, "/")
	if !ok || !found {
		return t, errNoTile
	}
	if base, w, partial := strings.Cut(rest, ".p/"); partial {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 || n >= width {
			return t, errNoTile
		}
		rest, t.w = base, n
	}
	if t.level = entriesLevel; level != "entries" {
		n, err := strconv.Atoi(level)
		if err != nil || n < 0 || n > 63 {
			return t, errNoTile
		}
		t.level = n
	}
	for _, group := range strings.Split(rest, "/") {
		digits := strings.TrimPrefix(group, "x")
		n, err := strconv.Atoi(digits)
		if err != nil || len(digits) != 3 || t.n > 1e12 {
			return t, errNoTile
		}
		t.n = t.n*1000 + int64(n)
	}
	if t.path() != path {
		return t, errNoTile
	}
	return t, nil
}

// put writes a tile. It lasts only after sync.
func (f *files) put(t tile, data []byte) error {
	path, half := filepath.Join(f.dir, t.path()), filepath.Join(f.dir, "tile.new")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("keeping a tile: %w", err)
	}
	if err := os.WriteFile(half, data, 0o600); err != nil {
		return fmt.Errorf("keeping a tile: %w", err)
	}
	if err := os.Rename(half, path); err != nil {
		return fmt.Errorf("keeping a tile: %w", err)
	}
	f.fresh = append(f.fresh, t)
	return nil
}

// sync makes everything that was put last through a power cut, and then takes away the narrower forms
// of which it is the continuation.
func (f *files) sync() error {
	if len(f.fresh) == 0 {
		return nil
	}
	if err := f.flush(); err != nil {
		return fmt.Errorf("syncing the tiles: %w", err)
	}
	for _, t := range f.fresh {
		if err := f.dropNarrower(t); err != nil {
			return fmt.Errorf("dropping what a tile has outgrown: %w", err)
		}
	}
	f.fresh = f.fresh[:0]
	return nil
}

// flush syncs each file and then the directories that name them, up to our own. One call for the whole
// file system (syncfs) would be quicker after a rebuild, but not every file system hears of it (FUSE).
func (f *files) flush() error {
	if f.unsynced {
		return nil
	}
	dirs := map[string]bool{}
	for _, t := range f.fresh {
		path := filepath.Join(f.dir, t.path())
		if err := disk.Sync(path); err != nil {
			return err
		}
		for dir := filepath.Dir(path); !dirs[dir] && len(dir) >= len(f.dir); dir = filepath.Dir(dir) {
			dirs[dir] = true
		}
	}
	for dir := range dirs {
		if err := disk.Sync(dir); err != nil {
			return err
		}
	}
	return nil
}

func (f *files) dropNarrower(t tile) error {
	if t.w == width {
		return os.RemoveAll(filepath.Join(f.dir, t.partials()))
	}
	for _, w := range f.widths(t) {
		if w < t.w {
			if err := os.Remove(filepath.Join(f.dir, tile{t.level, t.n, w}.path())); err != nil {
				return err
			}
		}
	}
	return nil
}

// partials is the directory of a tile's unfinished forms.
func (t tile) partials() string { return tile{t.level, t.n, width}.path() + ".p" }

// widths lists the unfinished forms of a tile that are kept, the narrowest first.
func (f *files) widths(t tile) (widths []int) {
	entries, err := os.ReadDir(filepath.Join(f.dir, t.partials()))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		if w, err := strconv.Atoi(e.Name()); err == nil {
			widths = append(widths, w)
		}
	}
	slices.Sort(widths)
	return widths
}

// get reads the first w of a tile, from the narrowest form that is wide enough: a wider one may have
// been written just before a power cut, and not last.
func (f *files) get(t tile) ([]byte, error) {
	for _, w := range append(f.widths(t), width) {
		if w < t.w {
			continue
		}
		data, err := os.ReadFile(filepath.Join(f.dir, tile{t.level, t.n, w}.path()))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		return cut(t, data, err)
	}
	return nil, errNoTile
}

// cut gives the first w of what was read.
func cut(t tile, data []byte, err error) ([]byte, error) {
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", t.path(), err)
	}
	if t.level != entriesLevel {
		if len(data) < t.w*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes: it is cut short", t.path(), len(data))
		}
		return data[:t.w*tlog.HashSize], nil
	}
	entries, err := parseBundle(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", t.path(), err)
	}
	if len(entries) < t.w {
		return nil, fmt.Errorf("%s has %d entries: it is cut short", t.path(), len(entries))
	}
	return bundle(entries[:t.w]), nil
}

// hashes gives the hashes of a tree of some size, for proofs.
func (f *files) hashes(size int64) tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			t := tlog.TileForIndex(height, index)
			// The tile in its width at this size, so that nothing after it is read.
			w := min(width, int(size>>(height*t.L)-t.N*width))
			t.W = w
			data, err := f.keeping(tile{t.L, t.N, w})
			if err != nil {
				return nil, err
			}
			if out[i], err = tlog.HashFromTile(t, data, index); err != nil {
				return nil, fmt.Errorf("%s: %w", tile{t.L, t.N, w}.path(), err)
			}
		}
		return out, nil
	})
}

// open reads the right edge of a tree of some size.
func (f *files) open(size int64) (*tree, error) {
	t := &tree{size: size, store: f.put}
	for level := 0; size>>(height*level) > 0; level++ {
		all := size >> (height * level)
		hashes := make([]tlog.Hash, 0, width)
		if w := int(all % width); w > 0 {
			data, err := f.get(tile{level, all / width, w})
			if err != nil {
				return nil, fmt.Errorf("tile %d of level %d: %w", all/width, level, err)
			}
			read, err := parseHashes(data)
			if err != nil {
				return nil, err
			}
			hashes = append(hashes, read...)
		}
		t.edge = append(t.edge, hashes)
	}
	if w := int(size % width); w > 0 {
		data, err := f.get(tile{entriesLevel, size / width, w})
		if err != nil {
			return nil, fmt.Errorf("bundle %d: %w", size/width, err)
		}
		if t.entries, err = parseBundle(data); err != nil {
			return nil, err
		}
	}
	return t, nil
}
