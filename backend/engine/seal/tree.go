package seal

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	height = 8           // levels of the tree that one tile spans (C2SP tlog-tiles)
	width  = 1 << height // hashes of a whole tile
)

// tree is an append-only Merkle tree (RFC 6962, section 2.1) of which only the right edge is in
// memory: of each level of tiles the hashes of the last, unfinished one, and the entries that belong
// to it. A tile that becomes whole is handed to store and never changes.
type tree struct {
	size    int64
	edge    [][]tlog.Hash // by level of tiles; each shorter than width
	entries [][]byte      // of the unfinished bundle
	store   func(t tile, data []byte) error
}

// tile names one file: a run of hashes of a level, or a bundle of entries.
type tile struct {
	level int // entriesLevel = a bundle of entries
	n     int64
	w     int // 1 … width
}

const entriesLevel = -1

var errTooLong = errors.New("an entry of a bundle has at most 65 535 bytes")

// add puts an entry at the end.
func (t *tree) add(entry []byte) error {
	if len(entry) >= 1<<16 {
		return errTooLong
	}
	t.entries = append(t.entries, entry)
	if len(t.entries) == width {
		if err := t.store(tile{entriesLevel, t.size / width, width}, bundle(t.entries)); err != nil {
			return err
		}
		t.entries = nil
	}
	t.size++
	return t.addHash(0, tlog.RecordHash(entry))
}

// addHash puts a hash at the end of a level; a tile that is whole becomes one hash of the next.
func (t *tree) addHash(level int, h tlog.Hash) error {
	if level == len(t.edge) {
		t.edge = append(t.edge, make([]tlog.Hash, 0, width))
	}
	t.edge[level] = append(t.edge[level], h)
	if len(t.edge[level]) < width {
		return nil
	}
	n := t.size>>(height*(level+1)) - 1
	if err := t.store(tile{level, n, width}, hashBytes(t.edge[level])); err != nil {
		return err
	}
	top := perfect(t.edge[level])
	t.edge[level] = t.edge[level][:0]
	return t.addHash(level+1, top)
}

// unfinished lists the tiles of the right edge, with what is in them.
func (t *tree) unfinished(visit func(t tile, data []byte) error) error {
	for level, hashes := range t.edge {
		if len(hashes) == 0 {
			continue
		}
		n := t.size >> (height * (level + 1))
		if err := visit(tile{level, n, len(hashes)}, hashBytes(hashes)); err != nil {
			return err
		}
	}
	if len(t.entries) == 0 {
		return nil
	}
	return visit(tile{entriesLevel, t.size / width, len(t.entries)}, bundle(t.entries))
}

// root is the hash of the whole tree. The edges are, from the highest level to the lowest, the
// perfect subtrees of falling size of which it is made.
func (t *tree) root() tlog.Hash {
	var parts []tlog.Hash
	for level := len(t.edge) - 1; level >= 0; level-- {
		hashes := t.edge[level]
		for len(hashes) > 0 {
			n := 1 << (bits.Len(uint(len(hashes))) - 1)
			parts = append(parts, perfect(hashes[:n]))
			hashes = hashes[n:]
		}
	}
	return fold(parts)
}

// fold joins subtrees of falling size. The empty tree is the hash of nothing.
func fold(parts []tlog.Hash) tlog.Hash {
	if len(parts) == 0 {
		return emptyRoot
	}
	h := parts[len(parts)-1]
	for i := len(parts) - 2; i >= 0; i-- {
		h = tlog.NodeHash(parts[i], h)
	}
	return h
}

// perfect is the root over a power of two of hashes.
func perfect(hashes []tlog.Hash) tlog.Hash {
	if len(hashes) == 1 {
		return hashes[0]
	}
	half := len(hashes) / 2
	return tlog.NodeHash(perfect(hashes[:half]), perfect(hashes[half:]))
}

// hashBytes is what stands in a tile of hashes.
func hashBytes(hashes []tlog.Hash) []byte {
	out := make([]byte, 0, len(hashes)*tlog.HashSize)
	for _, h := range hashes {
		out = append(out, h[:]...)
	}
	return out
}

// parseHashes reads a tile of hashes back.
func parseHashes(data []byte) ([]tlog.Hash, error) {
	if len(data)%tlog.HashSize != 0 || len(data) > width*tlog.HashSize {
		return nil, fmt.Errorf("a tile of %d bytes: want 1 to %d hashes of %d", len(data), width, tlog.HashSize)
	}
	hashes := make([]tlog.Hash, len(data)/tlog.HashSize)
	for i := range hashes {
		copy(hashes[i][:], data[i*tlog.HashSize:])
	}
	return hashes, nil
}

// bundle is what stands in a bundle of entries: each after its length in two bytes.
func bundle(entries [][]byte) []byte {
	var out []byte
	for _, e := range entries {
		out = binary.BigEndian.AppendUint16(out, uint16(len(e)))
		out = append(out, e...)
	}
	return out
}

// parseBundle reads a bundle back.
func parseBundle(data []byte) ([][]byte, error) {
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 {
			return nil, errors.New("a bundle ends within a length")
		}
		n := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+n {
			return nil, errors.New("a bundle ends within an entry")
		}
		entries = append(entries, data[2:2+n])
		if data = data[2+n:]; len(entries) > width {
			return nil, fmt.Errorf("a bundle of more than %d entries", width)
		}
	}
	return entries, nil
}
