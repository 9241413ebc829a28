// Package session knows who stands at the door: it signs people in and out, and tells from a
// request's cookie which person asks.
//
// The cookie holds a token of 256 random bits and nothing else. What is kept is the SHA-256 of the
// token, so that nobody who reads the store can act as anybody. A session ends when it has been
// idle for Idle, when it is Absolute old, when its person signs out, is suspended or gets other
// roles, on this replica or on another. The store tells every replica of an end as it happens;
// what is held in memory is only a copy, and is asked for anew at least every Recheck.
package session

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// How long a session lives, and how it is kept. OWASP ASVS 5.0 §7.3 asks for both limits; the
// hour and the working day are what the public sign-in services of Norway use or stay under.
const (
	Idle     = 60 * time.Minute
	Absolute = 12 * time.Hour
	// SeenEvery is how often a session in use is written down. It costs one synced write, so not
	// at each request; Idle is exact to this much.
	SeenEvery = time.Minute
	// Recheck is how long a copy in memory is believed without asking the store again. The store
	// tells of ends by itself; this is for the case that it could not.
	Recheck = 30 * time.Second
	// Trust is how long a copy is believed while the store does not answer.
	Trust = 2 * time.Minute
	// Skew is how far the clocks of two replicas may differ.
	Skew = 5 * time.Minute
	// MaxHeld is the most sessions held in memory, about 300 bytes each. Others are read when asked for.
	MaxHeld = 50_000

	sweepEvery = 15 * time.Second
	storeWait  = 2 * time.Second
)

// ErrNotFound is what a Vault gives for what it does not have.
var ErrNotFound = errors.New("not found")

// Person is what signing in needs to know of somebody.
type Person struct {
	ID       events.ID
	Passord  string // PHC string from HashPassword; empty = has none
	Oppdikta bool   // invented for the demonstration
}

// Stored is a session as the store keeps it.
type Stored struct {
	Person        events.ID
	Created, Seen time.Time
}

// Vault keeps people and sessions. Unknown ones give an error that is ErrNotFound.
type Vault interface {
	Person(ctx context.Context, id events.ID) (Person, error)
	ByEmail(ctx context.Context, epost string) (Person, error)
	PutSession(ctx context.Context, key string, s Stored) error
	Session(ctx context.Context, key string) (Stored, error)
	DropSession(ctx context.Context, key string) error
	DropSessionsOf(ctx context.Context, person events.ID) error
	// WatchSessions tells of every session that is dropped from now on, by whatever replica. It
	// may return at once or when ctx is done; an error means that it no longer tells.
	WatchSessions(ctx context.Context, ended func(key string)) error
}

// Config is what the sessions need.
type Config struct {
	Vault     Vault
	Now       func() time.Time            // nil = time.Now
	Idle      time.Duration               // when a session that nobody uses ends; 0 = Idle
	Absolute  time.Duration               // when a session ends at the latest; 0 = Absolute, which is also the most
	Demo      bool                        // invented people may be picked without a password
	Secure    bool                        // the cookie is __Host- and Secure; browsers also take it on http://localhost
	Suspended func(person events.ID) bool // asked at every request; nil = nobody is
	Logger    *slog.Logger                // nil = silent
}

// Sessions is the one desk of a replica.
type Sessions struct {
	Config
	cache    cache
	attempts attempts
	hashing  hashing

	mu        sync.Mutex
	onEnd     []func(key string)
	notBefore map[events.ID]time.Time // sessions of the person that are older have ended
}

func (c *Config) setDefaults() {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Idle == 0 {
		c.Idle = Idle
	}
	if c.Absolute == 0 || c.Absolute > Absolute {
		c.Absolute = Absolute // the store keeps none for longer
	}
	if c.Suspended == nil {
		c.Suspended = func(events.ID) bool { return false }
	}
}

// New opens the desk. Run must be called too.
func New(c Config) *Sessions {
	c.setDefaults()
	return &Sessions{
		Config: c, cache: newCache(), attempts: newAttempts(), hashing: newHashing(),
		notBefore: map[events.ID]time.Time{},
	}
}

// OnEnd registers a function that hears the key of each session that ends. It must not block, and
// may hear of the same one twice.
func (s *Sessions) OnEnd(tell func(key string)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onEnd = append(s.onEnd, tell)
}

// Run hears from the store which sessions ended elsewhere, and ends those whose time is up, until
// ctx is done.
func (s *Sessions) Run(ctx context.Context) {
	go s.watch(ctx)
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			s.sweep(ctx)
		}
	}
}

// watch listens to the store, and after a break starts anew with nothing held, since it cannot
// know what ended meanwhile.
func (s *Sessions) watch(ctx context.Context) {
	for ctx.Err() == nil {
		err := s.Vault.WatchSessions(ctx, s.heard)
		if err == nil {
			return
		}
		s.Logger.Warn("watching sessions", "error", err)
		s.cache.clear()
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

// heard takes the store's word that a session ended on some replica.
func (s *Sessions) heard(key string) {
	if !strings.HasSuffix(key, seenSuffix) {
		s.forget(key)
	}
}

// Who tells which person a request comes from, and the key of her session. It counts as use.
func (s *Sessions) Who(r *http.Request) (person events.ID, key string, ok bool) {
	key, ok = s.keyOf(r)
	if !ok {
		return "", "", false
	}
	person, ok = s.Touch(r.Context(), key)
	if !ok {
		return "", "", false
	}
	return person, key, true
}

// Touch counts as use of a session whose key is known, as that of an open socket. It tells whose
// session it is, or false when it has ended.
func (s *Sessions) Touch(ctx context.Context, key string) (events.ID, bool) {
	now := s.Now()
	held, ok := s.held(ctx, key, now)
	switch {
	case !ok:
		return "", false
	case s.over(held.Stored, now), s.Suspended(held.Person):
		s.end(ctx, key)
		return "", false
	}
	s.seen(ctx, key, held, now)
	return held.Person, true
}

// StillValid is Touch for those who keep only the key: an open socket asks before each command.
func (s *Sessions) StillValid(key string) bool {
	_, ok := s.Touch(context.Background(), key) // what it asks of the store has a limit of its own
	return ok
}

// opening gives when a session that is opened now was opened: after what was told of the person's
// roles, whatever the clock of the machine that wrote it down.
func (s *Sessions) opening(person events.ID, now time.Time) time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	if notBefore := s.notBefore[person]; notBefore.After(now) {
		return notBefore
	}
	return now
}

// over tells whether a session's time is up. One from the future is over too: a clock that was
// set back must not make sessions live longer.
func (s *Sessions) over(st Stored, now time.Time) bool {
	s.mu.Lock()
	notBefore := s.notBefore[st.Person]
	s.mu.Unlock()
	return now.Sub(st.Seen) > s.Idle || now.Sub(st.Created) > s.Absolute || st.Created.Sub(now) > Skew ||
		st.Created.Before(notBefore)
}

// RightsChanged ends the sessions of a person that are older than the change of her roles, here and
// in every replica that follows the log. It is called for each such record that follow tells,
// also at start; it only remembers, and never waits for the store. A time further ahead than clocks
// may differ is that of a clock that was wrong, and counts as now.
func (s *Sessions) RightsChanged(person events.ID, at time.Time) {
	if now := s.Now(); at.Sub(now) > Skew {
		at = now
	}
	s.mu.Lock()
	if at.After(s.notBefore[person]) {
		s.notBefore[person] = at
	}
	s.mu.Unlock()
	for _, key := range s.cache.keys(func(h held) bool { return h.Person == person && h.Created.Before(at) }) {
		s.forget(key)
	}
}

// EndAllOf ends every session of a person on every replica.
func (s *Sessions) EndAllOf(ctx context.Context, person events.ID) error {
	err := s.Vault.DropSessionsOf(ctx, person)
	for _, key := range s.cache.keys(func(h held) bool { return h.Person == person }) {
		s.forget(key)
	}
	return err
}

// sweep ends the sessions held here whose time is up, so that their sockets close even when
// nothing is asked.
func (s *Sessions) sweep(ctx context.Context) {
	now := s.Now()
	for _, key := range s.cache.keys(func(h held) bool { return s.over(h.Stored, now) || s.Suspended(h.Person) }) {
		if h, ok := s.fetch(ctx, key, now); ok && (s.over(h.Stored, now) || s.Suspended(h.Person)) {
			s.end(ctx, key)
		}
	}
	s.attempts.sweep(now)
}

// end drops a session everywhere. When the store does not answer, the session is still refused
// here, and the next use tries again.
func (s *Sessions) end(ctx context.Context, key string) {
	if err := s.drop(ctx, key); err != nil {
		s.Logger.Warn("dropping a session", "error", err)
	}
	s.forget(key)
}

func (s *Sessions) drop(ctx context.Context, key string) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), storeWait)
	defer cancel()
	return errors.Join(
		ignoreNotFound(s.Vault.DropSession(ctx, key)),
		ignoreNotFound(s.Vault.DropSession(ctx, seenKey(key))))
}

// forget lets go of a session that has ended, and tells those who want to know.
func (s *Sessions) forget(key string) {
	s.cache.forget(key)
	s.mu.Lock()
	tell := append([]func(string){}, s.onEnd...)
	s.mu.Unlock()
	for _, f := range tell {
		f(key)
	}
}

func ignoreNotFound(err error) error {
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}

// Refused is the desk's no. It carries its own words.
type Refused struct {
	Status int
	Rule   string
	Words  domain.Words
	Wait   time.Duration // ask again after this; 0 = not said
}

func (r *Refused) Error() string { return "sign-in refused (" + r.Rule + "): " + r.Words.EN }

// Tell gives the HTTP status, the rule, the words and how long to wait.
func (r *Refused) Tell() (status int, rule string, words domain.Words, wait time.Duration) {
	return r.Status, r.Rule, r.Words, r.Wait
}
