// Package eventlog keeps the one log of a house on NATS JetStream: it appends records on
// condition, tells them back in order, and refuses to go on where the log is not whole.
//
// With Config.Dir the server runs inside this process and listens nowhere. What it writes to the log is
// synced to disk by us before it is acknowledged or told, all that waits at once (sync.go); what stands
// beside the log it syncs itself, message by message. With Config.URL the log is at a server elsewhere, which must be
// set to sync_interval: always, since a client cannot ask for it and cannot see it.
//
// What is promised:
//   - Append answers with a sequence only when the record is on disk. ErrUnknown means that it may
//     be there: ask again with the same record and the same condition.
//   - One command id is one record: asked again it gives the first sequence, or ErrConflict.
//   - Follow tells every record once, 1, 2, 3 …, or stops with a *Damage that names the sequence.
//     Nothing is ever skipped. The log denies deletion, so each gap is damage.
//   - A log that is shorter than it was known to be, or that is missing, is not opened and never
//     made anew: see dir.go for what stands beside the store.
//
// In a data directory: LOCK (held while open), log.json (what this directory knows of its log),
// nats/ (the store), nats.copy/ (the store as it was found after the last unclean stop).
package eventlog

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// Config says where the log of one house is.
type Config struct {
	// Dir is the data directory. Without URL the store is in it. With URL it is optional, and
	// holds only what this replica last knew of the log there.
	Dir string
	// URL is an outside server, such as nats://user:password@host:4222. It needs JetStream with
	// sync_interval: always on every node.
	URL string
	// House is the short code of the partnership, a token of the subject.
	House string
	// MaxBytes is the quota of the log; 0 is DefaultMaxBytes. It can be raised later, not lowered:
	// the server would delete the oldest records to fit.
	MaxBytes int64
	// Replicas is the number of copies that a new log gets at an outside cluster; 0 is 1.
	Replicas int
	// Logger gets our own lines and those of the server inside; nil is slog.Default.
	Logger *slog.Logger
	// NoSync is the fault that the power-cut test plants: acknowledge before the disk has it.
	NoSync bool
}

// DefaultMaxBytes is the quota of a log where none is given: room for some 50 million records.
const DefaultMaxBytes = 16 << 30

// Errors of Append. Each is found with errors.Is; the wrapped text says what the server said.
var (
	// ErrConflict: the thing has another record after the one that was expected.
	ErrConflict = errors.New("the thing has changed since")
	// ErrUnknown: no answer came, so the record may be in the log or not.
	ErrUnknown = errors.New("no answer from the log: it is not known whether the record was kept")
	// ErrTaken: the command id stands on a record of another thing or of another command.
	ErrTaken = errors.New("the command id is taken by another record")
	// ErrFull: the quota or the disk is full; nothing was kept and nothing is lost.
	ErrFull = errors.New("the log is full")
	// ErrTooLarge: the canonical form would exceed events.MaxRecord.
	ErrTooLarge = errors.New("the record is too large")
	// ErrClosed: the log is closed.
	ErrClosed = errors.New("the log is closed")
)

// Damage tells that the log cannot be followed further: the record with this sequence is missing,
// changed, or from a newer program.
type Damage struct {
	Seq uint64
	Err error
}

// Error names the sequence.
func (d *Damage) Error() string {
	return fmt.Sprintf("the log stops being sound at record %d: %v", d.Seq, d.Err)
}

// Unwrap gives what was found there.
func (d *Damage) Unwrap() error { return d.Err }

// Log is the open log of one house. Its methods may be called by many goroutines.
type Log struct {
	house       string
	stream      string // EV_<house>
	incarnation string
	logger      *slog.Logger
	dir         *directory // nil without a data directory
	server      *inside    // nil with an outside server

	// Three connections, so that a slow reader cannot hold up a command.
	write, read, talk *nats.Conn
	js                jetstream.JetStream // on write
	reader            jetstream.JetStream // on read

	syncer  *syncer // nil where the server syncs
	flights flights // records on their way
	tails   tails   // those who follow
	written written
	seen    atomic.Uint64          // highest sequence that was acknowledged or told
	damage  atomic.Pointer[Damage] // what stopped Follow
	grown   atomic.Int64           // bytes appended since the disk was looked at
	full    atomic.Bool            // the disk is nearly full
	life    context.Context        // ends when Close begins
	end     context.CancelFunc     // ends life
	at      sync.RWMutex           // held for reading by each call under way, for writing by Close
	closed  bool                   // guarded by at
	work    sync.WaitGroup         // follows and the keeper
	keeping chan struct{}          // closed to stop the keeper
}

// Open opens the log of a house, and founds it where there has never been one: in an empty data
// directory, or at an outside server that has no store of the house. Everything else that is
// missing, shorter than it was, or set up differently is refused in words.
func Open(ctx context.Context, c Config) (*Log, error) {
	l, err := prepare(c)
	if err != nil {
		return nil, err
	}
	if err := l.start(ctx, c); err != nil {
		l.abandon()
		return nil, fmt.Errorf("opening the log of %s: %w", c.House, err)
	}
	l.keeping = make(chan struct{})
	l.work.Add(1)
	go l.keep()
	return l, nil
}

func prepare(c Config) (*Log, error) {
	if !events.Token(c.House) {
		return nil, fmt.Errorf("opening the log: %q is not a short code of a house (a–z, 0–9, hyphen)", c.House)
	}
	if c.Dir == "" && c.URL == "" {
		return nil, errors.New("opening the log: neither a data directory nor the URL of a server is given")
	}
	l := &Log{house: c.House, stream: "EV_" + c.House, logger: c.Logger}
	if l.logger == nil {
		l.logger = slog.Default()
	}
	l.life, l.end = context.WithCancel(context.Background())
	return l, nil
}

// start opens the directory, the server, the connections and the stream, in that order.
func (l *Log) start(ctx context.Context, c Config) (err error) {
	if c.Dir != "" {
		if l.dir, err = openDirectory(c.Dir, l.house, c.URL != "", l.logger); err != nil {
			return err
		}
	}
	if c.URL == "" {
		if err := moveLog(l.dir.store(), l.stream); err != nil {
			return err
		}
		if l.server, err = startServer(l.dir.store(), l.house, c.NoSync, l.logger); err != nil {
			return err
		}
	}
	if err := l.connect(c.URL); err != nil {
		return err
	}
	last, err := l.openStream(ctx, c)
	if err != nil {
		return err
	}
	l.seen.Store(last)
	if l.server != nil {
		l.server.founded()
		if !c.NoSync {
			if l.syncer, err = openSyncer(l.dir.store(), l.stream, last); err != nil {
				return err
			}
		}
	}
	if l.dir == nil {
		return nil
	}
	return l.dir.served(l.incarnation, last)
}

// Incarnation names this log: every cursor and checkpoint is bound to it, since a restored log may
// give a sequence to another record.
func (l *Log) Incarnation() string { return l.incarnation }

// Conn is a connection to the same server, for what stands beside the log.
func (l *Log) Conn() *nats.Conn { return l.talk }

// Standing tells how many copies the log has, and its last sequence: what stands beside it goes by that.
func (l *Log) Standing(ctx context.Context) (replicas int, last uint64, err error) {
	info, err := l.info(ctx)
	if err != nil {
		return 0, 0, err
	}
	return info.Config.Replicas, info.State.LastSeq, nil
}

// LastSeq is the sequence of the newest record; 0 while the log is empty.
func (l *Log) LastSeq(ctx context.Context) (uint64, error) {
	info, err := l.info(ctx)
	if err != nil {
		return 0, err
	}
	return info.State.LastSeq, nil
}

// Healthy tells whether the log can be appended to and followed now.
func (l *Log) Healthy(ctx context.Context) error {
	if d := l.damage.Load(); d != nil {
		return d
	}
	if l.full.Load() {
		return fmt.Errorf("%w: the disk is nearly full", ErrFull)
	}
	if err := l.syncer.failed(); err != nil {
		return err
	}
	if l.server != nil {
		if health := l.server.Healthz(nil); health.Status != "ok" {
			return fmt.Errorf("the log's server is not well: %s", health.Error)
		}
	}
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	seen := l.seen.Load() // before asking, since the log grows meanwhile
	info, err := l.info(ctx)
	if err != nil {
		return err
	}
	if end := info.State.LastSeq; end < seen {
		return fmt.Errorf("the log ends at %d, but record %d has been seen", end, seen)
	}
	return l.sameLog(info)
}

// Close stops in this order: new calls are refused, follows end, appends under way get their
// answer, the connections close, the server stops, and the directory is marked as cleanly left.
func (l *Log) Close() error {
	l.end()
	l.at.Lock()
	already := l.closed
	l.closed = true
	l.at.Unlock()
	if already {
		return nil
	}
	close(l.keeping)
	l.waitForWork()
	l.disconnect()
	stopServer(l.server)
	l.syncer.close()
	if l.dir == nil {
		return nil
	}
	return l.dir.close(l.seen.Load())
}

// waitForWork gives those who follow the time to come to an end of the record they are at.
func (l *Log) waitForWork() {
	done := make(chan struct{})
	go func() { l.work.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(closePatience):
		l.logger.Warn("the log closes under a follower that does not come to an end")
	}
}

// abandon undoes a start that failed. The directory keeps the mark of a store that was not served.
func (l *Log) abandon() {
	l.end()
	l.disconnect()
	stopServer(l.server)
	l.syncer.close()
	if l.dir != nil {
		l.dir.release()
	}
}

// enter lets a call in unless the log is closed; leave must be called after it.
func (l *Log) enter() error {
	l.at.RLock()
	if l.closed {
		l.at.RUnlock()
		return ErrClosed
	}
	return nil
}

func (l *Log) leave() { l.at.RUnlock() }

// saw remembers the highest sequence that we know to be in the log.
func (l *Log) saw(seq uint64) {
	for {
		known := l.seen.Load()
		if seq <= known || l.seen.CompareAndSwap(known, seq) {
			return
		}
	}
}

// keep writes down, once in a while and only when it has grown, how far the log had come, and
// watches the room on the disk.
func (l *Log) keep() {
	defer l.work.Done()
	if l.dir == nil {
		return
	}
	tick := time.NewTicker(keepEvery)
	defer tick.Stop()
	for {
		select {
		case <-l.keeping:
			return
		case <-tick.C:
			l.lookAtDisk()
			if err := l.dir.note(l.seen.Load()); err != nil {
				l.logger.Error("the log's mark could not be written", "error", err)
			}
		}
	}
}

// wrote looks at the disk at once where much has been written since the last time.
func (l *Log) wrote(bytes int) {
	if l.grown.Add(int64(bytes)) >= lookAfter {
		l.lookAtDisk()
	}
}

func (l *Log) lookAtDisk() {
	l.grown.Store(0)
	l.full.Store(l.server != nil && l.dir.nearlyFull())
}

const (
	lookAfter     = 256 << 10
	keepEvery     = 5 * time.Second
	healthTimeout = 2 * time.Second
	closePatience = 10 * time.Second
)
