package session

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fellesplan/events"
)

// The people of these stories. Kari has a password, Per is invented and has none.
var (
	kari = events.MustID("0190a6c4-1d2e-7abc-8def-000000000001")
	per  = events.MustID("0190a6c4-1d2e-7abc-8def-000000000002")
)

const karisPassord = "blåbær på fjellet i august"

var karisHash = sync.OnceValue(func() string { return HashPassword(karisPassord) })

// store is a vault that several replicas share.
type store struct {
	mu       sync.Mutex
	people   map[events.ID]Person
	sessions map[string]Stored
	watchers []func(string)
	silent   bool // answers nobody
	writes   int
}

func newStore() *store {
	return &store{
		people: map[events.ID]Person{
			kari: {ID: kari, Passord: karisHash()},
			per:  {ID: per, Oppdikta: true},
		},
		sessions: map[string]Stored{},
	}
}

var errSilent = errors.New("the store does not answer")

func (v *store) Person(_ context.Context, id events.ID) (Person, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if p, ok := v.people[id]; ok {
		return p, nil
	}
	return Person{}, ErrNotFound
}

func (v *store) ByEmail(ctx context.Context, epost string) (Person, error) {
	if epost == "kari@example.no" {
		return v.Person(ctx, kari)
	}
	return Person{}, fmt.Errorf("looking for an address: %w", ErrNotFound)
}

func (v *store) PutSession(_ context.Context, key string, s Stored) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.silent {
		return errSilent
	}
	v.writes++
	v.sessions[key] = s
	return nil
}

func (v *store) Session(_ context.Context, key string) (Stored, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.silent {
		return Stored{}, errSilent
	}
	if s, ok := v.sessions[key]; ok {
		return s, nil
	}
	return Stored{}, ErrNotFound
}

func (v *store) DropSession(_ context.Context, key string) error {
	v.mu.Lock()
	if v.silent {
		v.mu.Unlock()
		return errSilent
	}
	_, was := v.sessions[key]
	delete(v.sessions, key)
	tell := append([]func(string){}, v.watchers...)
	v.mu.Unlock()
	if !was {
		return ErrNotFound
	}
	for _, f := range tell {
		f(key)
	}
	return nil
}

func (v *store) DropSessionsOf(ctx context.Context, person events.ID) error {
	v.mu.Lock()
	var keys []string
	for key, s := range v.sessions {
		if s.Person == person {
			keys = append(keys, key)
		}
	}
	v.mu.Unlock()
	for _, key := range keys {
		if err := v.DropSession(ctx, key); err != nil {
			return err
		}
	}
	return nil
}

func (v *store) WatchSessions(ctx context.Context, ended func(string)) error {
	v.mu.Lock()
	v.watchers = append(v.watchers, ended)
	v.mu.Unlock()
	<-ctx.Done()
	return nil
}

func (v *store) setSilent(silent bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.silent = silent
}

func (v *store) count() int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return len(v.sessions)
}

// clock is the time of a story.
type clock struct{ ns atomic.Int64 }

func newClock() *clock {
	c := &clock{}
	c.ns.Store(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC).UnixNano())
	return c
}
func (c *clock) Now() time.Time          { return time.Unix(0, c.ns.Load()).UTC() }
func (c *clock) advance(d time.Duration) { c.ns.Add(int64(d)) }

// desk is one replica, with what it told of ended sessions.
type desk struct {
	*Sessions
	mu    sync.Mutex
	ended map[string]int
}

func open(t *testing.T, v *store, c *clock, change ...func(*Config)) *desk {
	t.Helper()
	conf := Config{Vault: v, Now: c.Now, Demo: true, Secure: true}
	for _, f := range change {
		f(&conf)
	}
	d := &desk{Sessions: New(conf), ended: map[string]int{}}
	d.OnEnd(func(key string) {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.ended[key]++
	})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	v.mu.Lock()
	before := len(v.watchers)
	v.mu.Unlock()
	go func() { d.Run(ctx); close(done) }()
	t.Cleanup(func() { cancel(); <-done })
	until(t, func() bool { v.mu.Lock(); defer v.mu.Unlock(); return len(v.watchers) > before })
	return d
}

func (d *desk) toldEnd(key string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.ended[key] > 0
}

func until(t *testing.T, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Second); !is(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("waited two seconds in vain")
		}
	}
}

func with(cookies ...*http.Cookie) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/api/tiltak", nil)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	return r
}

func (d *desk) signIn(t *testing.T) *http.Cookie {
	t.Helper()
	cookie, err := d.SignInDemo(with(), "203.0.113.9", per)
	if err != nil {
		t.Fatal(err)
	}
	return cookie
}

func (d *desk) knows(c *http.Cookie) bool { _, _, ok := d.Who(with(c)); return ok }

func refusedWith(t *testing.T, err error, status int) {
	t.Helper()
	var refused *Refused
	if !errors.As(err, &refused) || refused.Status != status {
		t.Fatalf("got %v, want a refusal with %d", err, status)
	}
	if w := refused.Words; w.NN == "" || w.NB == "" || w.EN == "" {
		t.Error("not said in all three languages")
	}
}
