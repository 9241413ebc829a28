package session

import (
	"context"
	"errors"
	"sync"
	"time"
)

// held is the copy of a session in memory.
type held struct {
	Stored
	written time.Time // the Seen that the store has
	checked time.Time // when the store last said that it is there
}

// cache is what this replica remembers of the store.
type cache struct {
	mu    sync.Mutex
	byKey map[string]held
	// ends counts what was forgotten, so that an answer that was under way while a session ended
	// is not put back.
	ends uint64
}

func newCache() cache { return cache{byKey: map[string]held{}} }

func (c *cache) get(key string) (held, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	h, ok := c.byKey[key]
	return h, ok
}

func (c *cache) mark() uint64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ends
}

// put remembers h unless something ended since mark.
func (c *cache) put(key string, h held, mark uint64) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ends != mark {
		return false
	}
	if _, there := c.byKey[key]; !there && len(c.byKey) >= MaxHeld {
		for other := range c.byKey { // any one; it is read again when asked for
			delete(c.byKey, other)
			break
		}
	}
	c.byKey[key] = h
	return true
}

// change alters a session that is still held.
func (c *cache) change(key string, alter func(*held)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if h, ok := c.byKey[key]; ok {
		alter(&h)
		c.byKey[key] = h
	}
}

func (c *cache) forget(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.byKey, key)
	c.ends++
}

func (c *cache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.byKey)
	c.ends++
}

// keys lists the sessions that a function picks.
func (c *cache) keys(pick func(held) bool) (keys []string) {
	c.mu.Lock()
	all := make(map[string]held, len(c.byKey))
	for key, h := range c.byKey {
		all[key] = h
	}
	c.mu.Unlock()
	for key, h := range all {
		if pick(h) {
			keys = append(keys, key)
		}
	}
	return keys
}

// held gives a session from memory while the copy is fresh, else from the store.
func (s *Sessions) held(ctx context.Context, key string, now time.Time) (held, bool) {
	h, ok := s.cache.get(key)
	if age := now.Sub(h.checked); ok && age >= 0 && age < Recheck {
		return h, true
	}
	return s.fetch(ctx, key, now)
}

// fetchTries bounds how often a read is repeated because some session ended meanwhile.
const fetchTries = 3

// fetch reads a session from the store. While the store does not answer, the copy is believed for
// Trust and no longer.
func (s *Sessions) fetch(ctx context.Context, key string, now time.Time) (held, bool) {
	ctx, cancel := context.WithTimeout(ctx, storeWait)
	defer cancel()
	for range fetchTries {
		mark := s.cache.mark()
		stored, err := s.read(ctx, key)
		switch {
		case errors.Is(err, ErrNotFound):
			if _, was := s.cache.get(key); was {
				s.forget(key)
			}
			return held{}, false
		case err != nil:
			s.Logger.Warn("reading a session", "error", err)
			h, ok := s.cache.get(key)
			return h, ok && now.Sub(h.checked) < Trust
		}
		h := held{Stored: stored, written: stored.Seen, checked: now}
		if s.cache.put(key, h, mark) {
			return h, true
		}
	}
	// Sessions end faster than they can be read: answer from the store alone, and hold nothing.
	stored, err := s.read(ctx, key)
	return held{Stored: stored, written: stored.Seen, checked: now}, err == nil
}

// seenKey is where the last use of a session is kept: beside the session, which is written once.
// Were it the same entry, a late note of use could bring back a session that another replica has
// just ended. A note that is left over tells of nobody, and goes as old sessions do.
func seenKey(key string) string { return key + seenSuffix }

const seenSuffix = "-seen"

func (s *Sessions) read(ctx context.Context, key string) (Stored, error) {
	stored, err := s.Vault.Session(ctx, key)
	if err != nil {
		return Stored{}, err
	}
	seen, err := s.Vault.Session(ctx, seenKey(key))
	if err == nil && seen.Seen.After(stored.Seen) {
		stored.Seen = seen.Seen
	}
	return stored, ignoreNotFound(err)
}

// seen notes the use of a session, in memory always, in the store every SeenEvery.
func (s *Sessions) seen(ctx context.Context, key string, h held, now time.Time) {
	write := now.Sub(h.written) >= SeenEvery
	s.cache.change(key, func(h *held) {
		if now.After(h.Seen) {
			h.Seen = now
		}
		if write {
			h.written = now
		}
	})
	if !write {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storeWait)
	defer cancel()
	err := s.Vault.PutSession(ctx, seenKey(key), Stored{Person: h.Person, Created: h.Created, Seen: now})
	if err != nil && !errors.Is(err, ErrNotFound) { // not found: it has ended meanwhile
		s.Logger.Warn("noting the use of a session", "error", err)
	}
}
