package vault

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"fellesplan/events"
)

// standing is what has become of a person.
type standing int

const (
	unknown standing = iota
	living
	unreadableRow // she has a row that cannot be read
	erasing       // the erasure is decided, but not known to be finished
	erased
)

// entry is what is known of a person, as of one message of the store.
type entry struct {
	standing standing
	seq      uint64
	person   Person
	key      dataKey
	problem  error  // why an unreadableRow is
	order    []byte // where her name stands among others
}

// book is the people in memory, made by reading the store from its beginning to at.
type book struct {
	mu      sync.RWMutex
	at      uint64
	byID    map[events.ID]entry
	byEmail map[string]events.ID
	sorted  []Person // nil when it has to be made anew
	collate *collate.Collator
	buffer  collate.Buffer
}

func newBook() book {
	return book{byID: map[events.ID]entry{}, byEmail: map[string]events.ID{}, collate: collate.New(language.MustParse("nn"))}
}

// folded is an e-mail address as addresses are compared: without regard to case. The part before
// the @ could by the letter of RFC 5321 mind its case; no provider does.
func folded(epost string) string {
	return strings.ToLower(norm.NFC.String(strings.TrimSpace(epost)))
}

// set remembers what a message of the store says of a person, unless a newer one is known.
func (b *book) set(id events.ID, e entry) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = max(b.at, e.seq)
	old := b.byID[id]
	if e.seq <= old.seq {
		return
	}
	if mail := folded(old.person.Epost); b.byEmail[mail] == id {
		delete(b.byEmail, mail)
	}
	if e.standing == living {
		e.order = b.collate.KeyFromString(&b.buffer, e.person.Namn)
		e.order = bytes.Clone(e.order)
		b.buffer.Reset()
		if mail := folded(e.person.Epost); mail != "" {
			b.byEmail[mail] = id
		}
	}
	b.byID[id] = e
	b.sorted = nil
}

// seen tells whether the book has what a message says of a person.
func (b *book) seen(id events.ID, seq uint64) bool {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.byID[id].seq >= seq
}

func (b *book) get(id events.ID) entry {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.byID[id]
}

func (b *book) key(id events.ID) (dataKey, bool) {
	e := b.get(id)
	return e.key, e.key.aead != nil
}

func (b *book) withEmail(epost string) (entry, bool) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	id, ok := b.byEmail[folded(epost)]
	return b.byID[id], ok
}

// reached moves on past messages that are no longer in the store.
func (b *book) reached(seq uint64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = max(b.at, seq)
}

func (b *book) position() uint64 {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.at
}

// look calls f with what is known, which does not change meanwhile.
func (b *book) look(f func() error) (at uint64, err error) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.at, f()
}

// people lists the living by name, in Norwegian order; those of one name by id.
func (b *book) people() []Person {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sorted == nil {
		entries := make([]entry, 0, len(b.byID))
		for _, e := range b.byID {
			if e.standing == living {
				entries = append(entries, e)
			}
		}
		slices.SortFunc(entries, func(a, b entry) int {
			if c := bytes.Compare(a.order, b.order); c != 0 {
				return c
			}
			return strings.Compare(string(a.person.ID), string(b.person.ID))
		})
		b.sorted = make([]Person, len(entries))
		for i, e := range entries {
			b.sorted[i] = e.person
		}
	}
	return slices.Clone(b.sorted)
}

// withStanding lists the ids of those with one of these standings.
func (b *book) withStanding(wanted ...standing) (ids []events.ID) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for id, e := range b.byID {
		if slices.Contains(wanted, e.standing) {
			ids = append(ids, id)
		}
	}
	return ids
}
