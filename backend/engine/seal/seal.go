// Package seal makes it provable that nobody has changed the past. Every record of the log is a leaf
// of an append-only Merkle tree; its root is signed as it grows; who keeps one signed root can tell
// later, without us, whether the log of today goes on from the log of then.
//
// Leaf = RFC 6962 hash of the record's canonical bytes (events.Record.Canonical), place = sequence − 1.
// Tiles and bundles of entries are plain files in the layout of C2SP tlog-tiles; the bundles are a
// second full copy of the log. A checkpoint is a C2SP tlog-checkpoint signed with Ed25519, a receipt a
// C2SP tlog-proof, a witness speaks C2SP tlog-witness. The arithmetic is golang.org/x/mod/sumdb/tlog.
//
// In the directory: tile/…, and checkpoint (the last that was signed, written after its tiles last).
//
// What is promised:
//   - Nothing is signed that is not on disk, and nothing that does not go on from what was signed
//     before. A log that does not contain what was signed is not served: the first record that differs
//     is named.
//   - At the latest Config.Every after a record it is under a signed checkpoint.
//
// The files: line.go what waits to be sealed, tree.go the tree, files.go tiles on disk, checkpoint.go and proof.go what is signed and
// proved, fork.go what witnesses say of another past, witness.go the other side of a cosignature, cosign.go ours, verify.go the auditor's look.
package seal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"fellesplan/backend/disk"
	"fellesplan/events"
)

const (
	// keepTimeout bounds each call to Config.Keep.
	keepTimeout = 10 * time.Second
	// DefaultEvery is how often a log that has grown is signed.
	DefaultEvery = 5 * time.Second
)

// Keeper keeps signed checkpoints where all replicas see them.
type Keeper interface {
	// Newest gives the one with the most records; nil where there is none.
	Newest(ctx context.Context) ([]byte, error)
	// Keep keeps one. It is not kept where a newer one is there already.
	Keep(ctx context.Context, size int64, checkpoint []byte) error
}

// Config says what is sealed, and with what.
type Config struct {
	Dir       string
	Origin    string // the log's name for ever: "fellesplan/<house>/<incarnation>"
	Seed      []byte // 32 secret bytes, the same for all replicas
	Every     time.Duration
	Keep      Keeper // may be nil
	Witnesses []WitnessAt
	Logger    *slog.Logger

	unsynced bool // in trials that are not about power cuts
}

// Seal follows a log and signs it. Its methods may be called by many goroutines, but Add by one.
type Seal struct {
	config  Config
	signer  note.Signer
	key     note.Verifier
	keyText string
	files   *files

	line line
	asks chan ask
	done chan struct{} // closed when run has ended
	end  context.CancelFunc
	life context.Context

	mu     sync.Mutex
	last   Checkpoint // the last that was signed; Size 0 = none
	failed error      // why sealing stopped
	forks  []Fork     // what witnesses have told

	// Of run alone.
	tree   *tree
	seen   int64              // records that came by Add
	expect map[int64]expected // roots that were signed, and that the log must have at that size
	known  level0             // the leaves of what was sealed before, to be compared
}

// expected is a root that somebody has seen signed.
type expected struct {
	root tlog.Hash
	by   string // where it is kept
}

// ask is somebody who waits for all that was added before, up to last.
type ask struct {
	last  uint64
	reach chan<- error
}

// ErrForked is what a log is that does not contain what was signed.
var ErrForked = errors.New("the log is not the one that was signed")

// Open opens the seal of a log. Then Add must be given every record from the first on.
func Open(ctx context.Context, config Config) (*Seal, error) {
	signer, keyText, err := NewKey(config.Origin, config.Seed)
	if err != nil {
		return nil, err
	}
	key, err := ParseKey(keyText)
	if err != nil {
		return nil, err
	}
	if config.Every == 0 {
		config.Every = DefaultEvery
	}
	s := &Seal{
		config: config, signer: signer, key: key, keyText: keyText, files: &files{dir: config.Dir, unsynced: config.unsynced},
		asks: make(chan ask), done: make(chan struct{}), expect: map[int64]expected{},
	}
	s.line.init()
	if err := os.MkdirAll(config.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("opening the seal: %w", err)
	}
	if err := errors.Join(s.load(ctx), s.loadForks()); err != nil {
		return nil, fmt.Errorf("opening the seal: %w", err)
	}
	s.life, s.end = context.WithCancel(context.WithoutCancel(ctx))
	go s.run()
	return s, nil
}

// load reads what was signed last, here and by other replicas, and the edge of the tree of then.
func (s *Seal) load(ctx context.Context) error {
	raw, err := os.ReadFile(s.checkpointFile())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.tree = &tree{store: s.files.put}
	case err != nil:
		return err
	default:
		c, _, err := OpenCheckpoint(raw, s.key)
		if err != nil {
			return fmt.Errorf("%s: %w", s.checkpointFile(), err)
		}
		if s.tree, err = s.files.open(c.Size); err != nil {
			return fmt.Errorf("the tiles of %d signed records: %w", c.Size, err)
		}
		if s.tree.root() != c.Root {
			return fmt.Errorf("the tiles in %s are not those of the %d records that were signed: they were changed", s.config.Dir, c.Size)
		}
		s.last = c
		s.known = level0{files: s.files, size: c.Size}
	}
	return s.hearOthers(ctx)
}

// hearOthers takes in what other replicas have signed.
func (s *Seal) hearOthers(ctx context.Context) error {
	if s.config.Keep == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, keepTimeout)
	defer cancel()
	raw, err := s.config.Keep.Newest(ctx)
	if err != nil || raw == nil {
		return err
	}
	c, _, err := OpenCheckpoint(raw, s.key)
	if err != nil {
		return fmt.Errorf("the checkpoint kept beside the log: %w", err)
	}
	if c.Size > s.tree.size {
		s.expect[c.Size] = expected{c.Root, "beside the log"}
	}
	return nil
}

func (s *Seal) checkpointFile() string { return filepath.Join(s.config.Dir, "checkpoint") }

// Key is the text of the public key, by which anybody can verify (C2SP vkey).
func (s *Seal) Key() string { return s.keyText }

// Add takes the next record. It gives the error that stopped sealing, which is the log's end.
func (s *Seal) Add(rec events.Record) error {
	if err := s.err(); err != nil {
		return err
	}
	s.line.put(rec)
	return s.err()
}

// Settled waits until everything that was added, up to last, is compared with what was signed, or
// sealed. A log that ends before what was signed is an ErrForked.
func (s *Seal) Settled(ctx context.Context, last uint64) error {
	reached := make(chan error, 1)
	select {
	case s.asks <- ask{last, reached}:
	case <-s.done:
		return s.err()
	case <-ctx.Done():
		return ctx.Err()
	}
	select {
	case err := <-reached:
		return err
	case <-s.done:
		return s.err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Checkpoint is the last that was signed; false where nothing was yet.
func (s *Seal) Checkpoint() (Checkpoint, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last, s.last.Size > 0
}

func (s *Seal) err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.failed
}

// Close signs what has come and ends.
func (s *Seal) Close() {
	s.end()
	<-s.done
}

// run seals what comes, and signs in a rhythm.
func (s *Seal) run() {
	defer close(s.done)
	defer s.line.end()
	tick := time.NewTicker(s.config.Every)
	defer tick.Stop()
	for {
		err := s.step(tick.C)
		if err == nil {
			continue
		}
		if !errors.Is(err, context.Canceled) {
			s.config.Logger.Error("sealing stopped", "error", err)
		}
		s.mu.Lock()
		s.failed = err
		s.mu.Unlock()
		return
	}
}

// step does the next thing; its error ends the seal. Whatever it is, what has come is sealed before.
func (s *Seal) step(tick <-chan time.Time) error {
	select {
	case <-s.line.bell:
		return s.takeAll()
	case a := <-s.asks:
		err := s.takeAll()
		if err == nil {
			a.reach <- s.whole(a.last)
		}
		return err
	case <-tick:
		return s.sign()
	case <-s.life.Done():
		if err := s.takeAll(); err != nil {
			return err
		}
		return errors.Join(s.sign(), context.Canceled)
	}
}

// takeAll seals what is in line.
func (s *Seal) takeAll() error {
	for _, rec := range s.line.take() {
		if err := s.take(rec); err != nil {
			return err
		}
	}
	return nil
}

func (s *Seal) take(rec events.Record) error {
	entry, err := rec.Canonical()
	if err != nil {
		return fmt.Errorf("sealing record %d: %w", rec.Seq, err)
	}
	if rec.Seq != uint64(s.seen)+1 {
		return fmt.Errorf("sealing: record %d came after %d", rec.Seq, s.seen)
	}
	s.seen++
	if s.seen <= s.known.size {
		return s.compare(entry)
	}
	if err := s.tree.add(entry); err != nil {
		return fmt.Errorf("sealing record %d: %w", rec.Seq, err)
	}
	return s.meets()
}

// whole tells whether a log that ends at last holds everything that was signed.
func (s *Seal) whole(last uint64) error {
	signed := s.known.size
	for size := range s.expect {
		signed = max(signed, size)
	}
	if last < uint64(signed) {
		return fmt.Errorf("%w: it ends at record %d, and %d were signed", ErrForked, last, signed)
	}
	return nil
}

// compare looks whether a record is the one that was sealed at its place.
func (s *Seal) compare(entry []byte) error {
	leaf, err := s.known.at(s.seen - 1)
	if err != nil {
		return err
	}
	if leaf != tlog.RecordHash(entry) {
		return fmt.Errorf("%w: record %d is another than the one that was sealed there", ErrForked, s.seen)
	}
	return nil
}

// meets looks whether the tree has a root at this size that somebody has seen signed.
func (s *Seal) meets() error {
	want, there := s.expect[s.tree.size]
	if !there {
		return nil
	}
	delete(s.expect, s.tree.size)
	if s.tree.root() != want.root {
		return fmt.Errorf("%w: the first %d records have another root than the checkpoint kept %s", ErrForked, s.tree.size, want.by)
	}
	return nil
}

// sign signs the log as it is, if it has grown and is no shorter than what was ever signed.
func (s *Seal) sign() error {
	if err := s.takeAll(); err != nil {
		return err
	}
	last, _ := s.Checkpoint()
	if s.tree.size == last.Size || s.seen < s.known.size || len(s.expect) > 0 {
		return nil
	}
	if err := s.tree.unfinished(s.files.put); err != nil {
		return err
	}
	if err := s.files.sync(); err != nil {
		return err
	}
	c := Checkpoint{Origin: s.config.Origin, Size: s.tree.size, Root: s.tree.root()}
	signed, err := note.Sign(&note.Note{Text: c.text()}, s.signer)
	if err != nil {
		return fmt.Errorf("signing a checkpoint: %w", err)
	}
	c.Note = signed
	return s.publish(s.cosign(c))
}

// publish makes a checkpoint the one that is shown: here first, then beside the log.
func (s *Seal) publish(c Checkpoint) error {
	if err := disk.Replace(s.checkpointFile(), c.Note); err != nil {
		return fmt.Errorf("keeping a checkpoint: %w", err)
	}
	s.mu.Lock()
	s.last = c
	s.mu.Unlock()
	if s.config.Keep == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.life), keepTimeout)
	defer cancel()
	if err := s.config.Keep.Keep(ctx, c.Size, c.Note); err != nil {
		s.config.Logger.Warn("a checkpoint could not be kept beside the log; the next will be", "size", c.Size, "error", err)
	}
	return nil
}

// Prove makes the proof that a record is in the log, by the last signed checkpoint.
func (s *Seal) Prove(seq uint64) (Proof, error) {
	c, _ := s.Checkpoint()
	if seq == 0 || seq > uint64(c.Size) {
		return Proof{}, ErrNotSealed
	}
	p, err := prove(s.files, c, int64(seq)-1)
	if err != nil {
		return p, err
	}
	entry, err := s.Entry(seq)
	if err != nil {
		return p, err
	}
	if _, _, err := p.Check(entry, s.key); err != nil {
		return p, fmt.Errorf("a tile is damaged: %w", err)
	}
	return p, nil
}

// ErrNotSealed: the record is not under a signed checkpoint, or not yet.
var ErrNotSealed = errors.New("there is no such record under a signed checkpoint")

// Entry is the canonical form of a sealed record, from the second copy.
func (s *Seal) Entry(seq uint64) ([]byte, error) {
	c, _ := s.Checkpoint()
	if seq == 0 || seq > uint64(c.Size) {
		return nil, ErrNotSealed
	}
	index := int64(seq) - 1
	data, err := s.files.get(tile{entriesLevel, index / width, int(index%width) + 1})
	if err != nil {
		return nil, err
	}
	entries, err := parseBundle(data)
	if err != nil {
		return nil, err
	}
	return bytes.Clone(entries[index%width]), nil
}

// ErrNoTile: there is no tile of this name under the last signed checkpoint.
var ErrNoTile = errNoTile

// Tile gives a tile or a bundle by its path, "tile/0/x001/067.p/8". Secret tells that it holds what
// stands in the records, and not hashes only.
func (s *Seal) Tile(path string) (data []byte, secret bool, err error) {
	t, err := parseTile(path)
	if err != nil {
		return nil, false, err
	}
	c, _ := s.Checkpoint()
	level := max(t.level, 0)
	if t.n*width+int64(t.w) > c.Size>>(height*level) {
		return nil, false, ErrNoTile // not signed yet
	}
	data, err = s.files.get(t)
	return data, t.level == entriesLevel, err
}

// level0 reads the leaves of a sealed log one after the other.
type level0 struct {
	files  *files
	size   int64
	n      int64 // of the tile in hand
	hashes []tlog.Hash
}

func (l *level0) at(index int64) (tlog.Hash, error) {
	if l.hashes == nil || l.n != index/width {
		n := index / width
		data, err := l.files.get(tile{0, n, int(min(width, l.size-n*width))})
		if err != nil {
			return tlog.Hash{}, fmt.Errorf("the sealed leaves from record %d on: %w", n*width+1, err)
		}
		if l.hashes, err = parseHashes(data); err != nil {
			return tlog.Hash{}, err
		}
		l.n = n
	}
	return l.hashes[index%width], nil
}
