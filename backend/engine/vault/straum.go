package vault

import (
	"context"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go"

	"fellesplan/events"
)

// Straum is the key by which a person's calendar and news readers, which have no cookie, may read her
// feeds. It is kept by its hash and goes when she is erased.
type Straum struct {
	Hash string        `json:"hash,omitempty"` // SHA-256 of the key, in hex; empty = she has none
	Laga events.Moment `json:"laga,omitempty"` // when it was made
}

var errStraum = errors.New("the hash of a key of feeds is 64 hex digits")

// PutStraum gives a person a key of feeds in place of the one that she had, or takes it away where s is
// empty. A person who is not there is ErrNotFound.
func (v *Vault) PutStraum(ctx context.Context, id events.ID, s Straum) error {
	if s != (Straum{}) && len(s.Hash) != 64 {
		return errStraum
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	may := func() error {
		if v.known.byID[id].standing != living {
			return ErrNotFound
		}
		return nil
	}
	row := func() (*nats.Msg, entry, error) {
		e := v.known.get(id)
		e.person.Straum = s
		value, err := e.key.seal(e.person)
		return &nats.Msg{Subject: v.rowSubject(id), Data: value}, entry{standing: living, person: e.person, key: e.key}, err
	}
	if err := v.commit(ctx, id, may, row); err != nil {
		return fmt.Errorf("keeping the key of feeds of person %s: %w", id, err)
	}
	return nil
}

// ByStraum gives the person who has a key with this hash.
func (v *Vault) ByStraum(_ context.Context, hash string) (Person, error) {
	if v.life.Err() != nil {
		return Person{}, ErrClosed
	}
	if p, ok := v.known.withStraum(hash); ok && hash != "" {
		return p, nil
	}
	return Person{}, fmt.Errorf("a person with this key of feeds: %w", ErrNotFound)
}

func (b *book) withStraum(hash string) (Person, bool) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, e := range b.byID {
		if e.standing == living && e.person.Straum.Hash == hash {
			return e.person, true
		}
	}
	return Person{}, false
}
