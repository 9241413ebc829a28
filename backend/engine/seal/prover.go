package seal

import (
	"bytes"
	"fmt"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Who makes or checks many proofs by one checkpoint opens it once, and reads each tile once.

// Prover gives records with their proofs, all by one checkpoint. It is for one goroutine.
type Prover struct {
	c     Checkpoint
	files *files
}

// Prover begins many proofs by the last signed checkpoint.
func (s *Seal) Prover() *Prover {
	c, _ := s.Checkpoint()
	return &Prover{c: c, files: &files{dir: s.files.dir, kept: map[string][]byte{}}}
}

// Checkpoint is the one on which the proofs rest.
func (p *Prover) Checkpoint() Checkpoint { return p.c }

// Prove gives a record in its canonical form, and its proof.
func (p *Prover) Prove(seq uint64) (entry []byte, proof Proof, err error) {
	if seq == 0 || seq > uint64(p.c.Size) {
		return nil, proof, ErrNotSealed
	}
	index := int64(seq) - 1
	if entry, err = p.files.entry(index, p.c.Size); err != nil {
		return nil, proof, err
	}
	if proof, err = prove(p.files, p.c, index); err != nil {
		return nil, proof, err
	}
	if err := holds(proof, entry, p.c); err != nil {
		return nil, proof, fmt.Errorf("a tile is damaged: %w", err)
	}
	return entry, proof, nil
}

// maxKept is how many tiles are at hand at once; each has at most 8 kB, a bundle what 256 records have.
const maxKept = 64

// keeping reads a tile, or takes it from those at hand.
func (f *files) keeping(t tile) ([]byte, error) {
	if f.kept == nil {
		return f.get(t)
	}
	if data, there := f.kept[t.path()]; there {
		return data, nil
	}
	data, err := f.get(t)
	if err == nil {
		if len(f.kept) >= maxKept {
			clear(f.kept)
		}
		f.kept[t.path()] = data
	}
	return data, err
}

// entry reads one record of the second copy of a log of some size.
func (f *files) entry(index, size int64) ([]byte, error) {
	n := index / width
	data, err := f.keeping(tile{entriesLevel, n, int(min(width, size-n*width))})
	if err != nil {
		return nil, err
	}
	entries, err := parseBundle(data)
	if err != nil {
		return nil, err
	}
	return bytes.Clone(entries[index%width]), nil
}

// holds tells whether a proof holds for an entry by a checkpoint that has been opened.
func holds(p Proof, entry []byte, c Checkpoint) error {
	if p.Index >= c.Size {
		return fmt.Errorf("the record is number %d, but the checkpoint is of %d records", p.Index+1, c.Size)
	}
	if err := tlog.CheckRecord(tlog.RecordProof(p.Hashes), c.Size, c.Root, p.Index, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("the record is not the one at place %d of the log: %w", p.Index+1, err)
	}
	return nil
}

// Checker checks proofs by a key. Proofs that rest on one checkpoint open it once. It is for one goroutine.
type Checker struct {
	log       note.Verifier
	witnesses []note.Verifier
	c         Checkpoint
	by        []string
}

// NewChecker makes one.
func NewChecker(log Verifier, witnesses ...Verifier) *Checker {
	return &Checker{log: log, witnesses: witnesses}
}

// Key is the one by which it checks.
func (k *Checker) Key() Verifier { return k.log }

// Check tells whether a proof holds for an entry, and gives the checkpoint that it rests on and the witnesses that
// have cosigned it.
func (k *Checker) Check(p Proof, entry []byte) (Checkpoint, []string, error) {
	if k.c.Note == nil || !bytes.Equal(k.c.Note, p.Checkpoint) {
		c, by, err := OpenCheckpoint(p.Checkpoint, k.log, k.witnesses...)
		if err != nil {
			return c, nil, err
		}
		k.c, k.by = c, by
	}
	return k.c, k.by, holds(p, entry, k.c)
}
