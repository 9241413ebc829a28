// Package vault keeps what stands beside the log because it may be erased: people's names,
// addresses and password hashes, their sessions, and the secrets of the house.
//
// On the log's NATS server a house has, beside its log:
//   - KV PEOPLE_<house>: one row per person, her data encrypted with AES-256-GCM, bound to her id.
//   - stream KEYS_<house>: the keys, key.<house>.<person>.<key id>, each written once.
//   - KV SESSIONS_<house>: who is signed in. An entry goes by itself when it is too old to count.
//   - KV SECRETS_<house>: random secrets, each made once and the same for all replicas.
//   - KV SEAL_<house>: signed checkpoints of the log; see seal.go.
//   - object store FILES_<house>: files (images of texts) by the SHA-256 of their bytes; see files.go.
//   - stream LOOKS_<house>: what auditors looked at, for as long as the house keeps it; see looks.go.
//   - object store SNAP_<house>: snapshots of texts, which can be made anew; see snapshots.go.
//
// What is promised:
//   - PutPerson and ErasePerson answer when it is on disk, and this replica then knows it. The
//     others know it as soon as they are told, within a second while the server can be reached.
//   - Two people never have one address, and an erased person never comes back, whichever replica
//     is asked: each row is written on condition that the writer knows all rows before it.
//   - After ErasePerson the key's bytes are overwritten in the store, so that rows of her that are
//     still somewhere in its files cannot be read. An erasure that was cut short is taken up again
//     when the vault is next opened, as is one whose key came back with a backup.
//
// What is not: a cluster keeps a deleted key in its Raft log until the next snapshot, a disk keeps
// the old block until it is trimmed, and a server that encrypts its store itself only hides the
// key. A backup of KEYS must not live longer than an erased person may.
package vault

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// Errors of the vault, found with errors.Is.
var (
	// ErrNotFound: the vault does not have it.
	ErrNotFound = errors.New("not in the vault")
	// ErrErased: the person was there and has been erased; it is also ErrNotFound.
	ErrErased = fmt.Errorf("%w: erased", ErrNotFound)
	// ErrTaken: another person has the address.
	ErrTaken = errors.New("another person has this e-mail address")
	// ErrFull: there are MaxPeople already.
	ErrFull = errors.New("the vault has no room for more people")
	// ErrBusy: other replicas wrote all the time, or the store does not keep up; nothing was changed.
	ErrBusy = errors.New("the vault is busy")
	// ErrClosed: the vault is closed.
	ErrClosed = errors.New("the vault is closed")
)

// Limits. A person takes about 1 kB of memory on every replica.
const (
	MaxPeople = 20_000 // erased ones too: their ids are remembered
	MaxName   = 200    // bytes of Namn
	MaxEmail  = 254    // bytes of Epost (RFC 5321)
	MaxHash   = 512    // bytes of Passord
	MaxAbout  = 2_000  // bytes of Omtale

	callTimeout  = 5 * time.Second  // of each call to the server
	startTimeout = 60 * time.Second // of Open
	commitTries  = 20               // how often a row is written anew because another replica was first
	loaders      = 8                // how many keys are fetched at a time while opening
	againMin     = 50 * time.Millisecond
	againMax     = 2 * time.Second // between tries to hear the store again
	checkEvery   = 5 * time.Second // how long a change can go unheard where the server forgets to tell
)

// Vault is the open vault of one house. Its methods may be called by many goroutines.
type Vault struct {
	house string
	log   Standing
	nc    *nats.Conn
	js    jetstream.JetStream

	people, sessions, secrets jetstream.KeyValue
	rows, keys, looks         jetstream.Stream // rows is the stream under people
	seal                      jetstream.KeyValue
	files, snapshots          jetstream.ObjectStore
	replicas                  int // of the log, and so of each store

	known    book          // the people, decrypted
	turn     chan struct{} // held by the one who writes a row
	fileTurn chan struct{} // held by the one who writes a file
	life     context.Context
	end      context.CancelFunc
	work     sync.WaitGroup
	expiry   time.Duration // of sessions
}

// Open opens the vault of a house on the server that has its log. It is founded where the log is
// new, and refused in words where something of it is missing.
//
// log tells how many copies the log has beside which the vault stands, and its last sequence.
func Open(ctx context.Context, nc *nats.Conn, house string, log Standing) (*Vault, error) {
	return open(ctx, nc, house, log, sessionExpiry)
}

// Standing asks the log.
type Standing func(context.Context) (replicas int, last uint64, err error)

func open(ctx context.Context, nc *nats.Conn, house string, log Standing, expiry time.Duration) (*Vault, error) {
	if !events.Token(house) {
		return nil, fmt.Errorf("opening the vault: %q is not a short code of a house", house)
	}
	js, err := jetstream.New(nc)
	if err != nil {
		return nil, fmt.Errorf("opening the vault of %s: %w", house, err)
	}
	v := &Vault{house: house, nc: nc, js: js, known: newBook(), turn: make(chan struct{}, 1), fileTurn: make(chan struct{}, 1), log: log, expiry: expiry}
	v.life, v.end = context.WithCancel(context.Background())
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	if err := v.start(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the vault of %s: %w", house, err), v.Close())
	}
	return v, nil
}

// start finds the stores, reads all people, and finishes erasures that were cut short.
func (v *Vault) start(ctx context.Context) error {
	if err := v.openStores(ctx); err != nil {
		return err
	}
	if err := v.load(ctx); err != nil {
		return fmt.Errorf("reading the people: %w", err)
	}
	return v.finishErasures(ctx)
}

// Close stops hearing from the store. The connection is the log's and stays open.
func (v *Vault) Close() error {
	v.end()
	v.work.Wait()
	return nil
}

// begin bounds a call to the server, and refuses it when the vault is closed.
func (v *Vault) begin(ctx context.Context) (context.Context, context.CancelFunc, error) {
	if v.life.Err() != nil {
		return nil, nil, ErrClosed
	}
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	return ctx, cancel, nil
}

// pause waits a little longer each time, and tells whether to go on.
func pause(ctx context.Context, try int) bool {
	select {
	case <-time.After(min(againMin<<min(try, 10), againMax)):
		return true
	case <-ctx.Done():
		return false
	}
}
