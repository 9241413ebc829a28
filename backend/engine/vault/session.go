package vault

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// Session says who is signed in under a key. It is not encrypted: it has an id and times, no more.
type Session struct {
	Person  events.ID `json:"person"`
	Created time.Time `json:"created"`
	Seen    time.Time `json:"seen"`
}

const maxKey = 128

var errKey = errors.New("the key of a session is 1 to 128 of A–Z, a–z, 0–9, - and _")

func checkKey(key string) error {
	if key == "" || len(key) > maxKey {
		return errKey
	}
	for i := range len(key) {
		c := key[i]
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
			return errKey
		}
	}
	return nil
}

// PutSession keeps a session under a key, which must not tell the cookie's token.
func (v *Vault) PutSession(ctx context.Context, key string, s Session) error {
	if err := checkKey(key); err != nil {
		return err
	}
	value, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keeping a session: %w", err)
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	if _, err := v.sessions.Put(ctx, key, value); err != nil {
		return fmt.Errorf("keeping a session: %w", err)
	}
	return nil
}

// Session asks the store for a session. One that was dropped, or is too old, is ErrNotFound.
func (v *Vault) Session(ctx context.Context, key string) (s Session, err error) {
	if err := checkKey(key); err != nil {
		return s, err
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return s, err
	}
	defer cancel()
	entry, err := v.sessions.Get(ctx, key)
	if errors.Is(err, jetstream.ErrKeyNotFound) {
		return s, fmt.Errorf("a session: %w", ErrNotFound)
	}
	if err != nil {
		return s, fmt.Errorf("reading a session: %w", err)
	}
	if err := json.Unmarshal(entry.Value(), &s); err != nil {
		return s, fmt.Errorf("reading a session: %w", err)
	}
	return s, nil
}

// DropSession ends a session on every replica. One that is not there is already ended: nothing is
// written, so that a made-up cookie costs nobody a write.
func (v *Vault) DropSession(ctx context.Context, key string) error {
	if err := checkKey(key); err != nil {
		return err
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	if _, err = v.sessions.Get(ctx, key); errors.Is(err, jetstream.ErrKeyNotFound) {
		return nil
	}
	if err == nil {
		err = v.sessions.Purge(ctx, key, jetstream.PurgeTTL(markerExpiry))
	}
	if err != nil {
		return fmt.Errorf("dropping a session: %w", err)
	}
	return nil
}

// DropSessionsOf ends all sessions that a person has now. It reads all sessions of the house.
func (v *Vault) DropSessionsOf(ctx context.Context, person events.ID) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	keys, err := v.sessionsOf(ctx, person)
	if err != nil {
		return fmt.Errorf("finding the sessions of person %s: %w", person, err)
	}
	for _, key := range keys {
		if err := v.DropSession(ctx, key); err != nil {
			return err
		}
	}
	return nil
}

func (v *Vault) sessionsOf(ctx context.Context, person events.ID) (keys []string, err error) {
	if v.life.Err() != nil {
		return nil, ErrClosed
	}
	w, err := v.begun(ctx, ctx, func(life context.Context) (jetstream.KeyWatcher, error) {
		return v.sessions.WatchAll(life, jetstream.IgnoreDeletes())
	})
	if err != nil {
		return nil, err
	}
	defer func() { _ = w.Stop() }()
	rows, err := initial(ctx, w)
	for _, r := range rows {
		var s Session
		if json.Unmarshal(r.value, &s) == nil && s.Person == person {
			keys = append(keys, r.key)
		}
	}
	return keys, err
}

// WatchSessions tells the key of each session that ends from now on, on whatever replica, because
// it was dropped or grew too old. It may tell one twice. It returns nil when ctx ends; an error
// means that it could no longer hear, and that ends may have been missed.
func (v *Vault) WatchSessions(ctx context.Context, ended func(key string)) error {
	if v.life.Err() != nil {
		return ErrClosed
	}
	w, err := v.begun(ctx, ctx, func(life context.Context) (jetstream.KeyWatcher, error) {
		return v.sessions.WatchAll(life, jetstream.UpdatesOnly())
	})
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return fmt.Errorf("hearing of sessions that end: %w", err)
	}
	defer func() { _ = w.Stop() }()
	back := w.nc.StatusChanged(nats.CONNECTED)
	defer w.nc.RemoveStatusListener(back)
	if w.deaf() {
		return fmt.Errorf("hearing of sessions that end: %w for a while", errWatchEnded)
	}
	for {
		select {
		case update, open := <-w.Updates():
			if ctx.Err() != nil {
				return nil
			}
			if !open {
				return fmt.Errorf("hearing of sessions that end: %w", errWatchEnded)
			}
			if update != nil && update.Operation() != jetstream.KeyValuePut {
				ended(update.Key())
			}
		case <-back:
			if w.deaf() {
				return fmt.Errorf("hearing of sessions that end: %w for a while", errWatchEnded)
			}
		case <-ctx.Done():
			return nil
		case <-v.life.Done():
			return ErrClosed
		}
	}
}
