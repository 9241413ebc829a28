package vault

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"fellesplan/events"
)

func newSession(person events.ID) Session {
	now := time.Now().UTC().Round(0)
	return Session{Person: person, Created: now, Seen: now.Add(time.Minute)}
}

func putSession(t testing.TB, v *Vault, key string, s Session) {
	t.Helper()
	if err := v.PutSession(deadline(t), key, s); err != nil {
		t.Fatal(err)
	}
}

func wantSession(t testing.TB, v *Vault, key string, want Session) {
	t.Helper()
	got, err := v.Session(deadline(t), key)
	if err != nil || got.Person != want.Person || !got.Created.Equal(want.Created) || !got.Seen.Equal(want.Seen) {
		t.Fatalf("Session is %v (%v), want %v", got, err, want)
	}
}

func wantNoSession(t testing.TB, v *Vault, key string) {
	t.Helper()
	if _, err := v.Session(deadline(t), key); !errors.Is(err, ErrNotFound) {
		t.Fatalf("a session that is gone: %v, want ErrNotFound", err)
	}
}

// endings gathers what a replica hears of sessions that end.
type endings struct {
	mu   sync.Mutex
	keys map[string]bool
	err  chan error
}

// listen begins to hear, and waits until it does: a session that is dropped over and over is heard.
func listen(t testing.TB, ctx context.Context, v *Vault) *endings {
	t.Helper()
	e := &endings{keys: map[string]bool{}, err: make(chan error, 1)}
	go func() {
		e.err <- v.WatchSessions(ctx, func(key string) {
			e.mu.Lock()
			defer e.mu.Unlock()
			e.keys[key] = true
		})
	}()
	probe := "probe-" + string(newID())
	eventually(t, "sessions are heard", func() bool {
		putSession(t, v, probe, Session{})
		if err := v.DropSession(deadline(t), probe); err != nil {
			t.Fatal(err)
		}
		return e.heard(probe)
	})
	return e
}

func (e *endings) heard(key string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.keys[key]
}

func TestSessionsEndOnEveryReplica(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	ctx, cancel := context.WithCancel(deadline(t))
	told := listen(t, ctx, b)
	kari, ola := newID(), newID()
	s := newSession(kari)
	putSession(t, a, "one", s)
	wantSession(t, b, "one", s)
	putSession(t, a, "two", newSession(kari))
	putSession(t, a, "two-seen", newSession(kari))
	putSession(t, b, "olas", newSession(ola))
	if err := a.DropSession(deadline(t), "one"); err != nil {
		t.Fatal(err)
	}
	wantNoSession(t, b, "one") // at once, since both ask the store
	eventually(t, "the end of one is heard", func() bool { return told.heard("one") })
	if err := a.DropSessionsOf(deadline(t), kari); err != nil {
		t.Fatal(err)
	}
	wantNoSession(t, b, "two")
	eventually(t, "the end of two is heard", func() bool { return told.heard("two") && told.heard("two-seen") })
	if _, err := b.Session(deadline(t), "olas"); err != nil || told.heard("olas") {
		t.Errorf("the session of another ended too: %v", err)
	}
	cancel()
	if err := <-told.err; err != nil {
		t.Errorf("WatchSessions ended with %v, want nil", err)
	}
}

func TestErasureEndsSessionsEverywhere(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	told := listen(t, deadline(t), b)
	kari := somebody("Kari")
	put(t, a, kari)
	for i := range 5 {
		putSession(t, a, fmt.Sprint("key-", i), newSession(kari.ID))
	}
	erase(t, a, kari.ID)
	for i := range 5 {
		wantNoSession(t, b, fmt.Sprint("key-", i))
		eventually(t, "the end is heard", func() bool { return told.heard(fmt.Sprint("key-", i)) })
	}
}

// More than the client's queue of 256 are found and dropped.
func TestManySessionsOfOne(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	kari := newID()
	const n = 300
	for i := range n {
		putSession(t, v, fmt.Sprint("key-", i), newSession(kari))
	}
	if err := v.DropSessionsOf(deadline(t), kari); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		wantNoSession(t, v, fmt.Sprint("key-", i))
	}
}

// A made-up key costs no write.
func TestDroppingNothingWritesNothing(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	putSession(t, v, "key", newSession(newID()))
	end := func() uint64 {
		stream, err := v.js.Stream(deadline(t), "KV_SESSIONS_"+house)
		if err != nil {
			t.Fatal(err)
		}
		return stream.CachedInfo().State.LastSeq
	}
	before := end()
	for range 3 {
		if err := v.DropSession(deadline(t), "made-up"); err != nil {
			t.Errorf("dropping what is not there: %v", err)
		}
	}
	if after := end(); after != before {
		t.Errorf("%d writes", after-before)
	}
	for range 2 {
		if err := v.DropSession(deadline(t), "key"); err != nil {
			t.Error(err)
		}
	}
	if after := end(); after != before+1 {
		t.Errorf("dropping one twice took %d writes, want 1", after-before)
	}
}

// A session goes by itself when it is too old, and that is told.
func TestSessionGoesByItself(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v, err := open(deadline(t), place.connect(), house, logAt(place.connect()), 2*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	told := listen(t, deadline(t), v)
	putSession(t, v, "old", newSession(newID()))
	for end := time.Now().Add(8 * time.Second); !told.heard("old"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the end of a session by age was not told")
		}
	}
	wantNoSession(t, v, "old")
}

func TestSessionKeysAreChecked(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	for _, key := range []string{"", "a.b", "*", ">", "å", "a b", strings.Repeat("x", maxKey+1), "a\n"} {
		_, err := v.Session(deadline(t), key)
		if v.PutSession(deadline(t), key, Session{}) == nil || err == nil || v.DropSession(deadline(t), key) == nil {
			t.Errorf("the key %q was taken", key)
		}
	}
	putSession(t, v, strings.Repeat("aZ9-_", maxKey/5), newSession(newID()))
}

func TestClosedVaultTellsNobody(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	told := listen(t, deadline(t), v)
	if err := errors.Join(v.Close(), v.Close()); err != nil {
		t.Fatal(err)
	}
	if err := <-told.err; !errors.Is(err, ErrClosed) {
		t.Errorf("WatchSessions ended with %v, want ErrClosed", err)
	}
	ctx := deadline(t)
	_, errPeople := v.People(ctx)
	_, errEmail := v.ByEmail(ctx, "x")
	_, errSession := v.Session(ctx, "x")
	_, errSecret := v.Secret(ctx, "x")
	for i, err := range []error{
		errPeople, errEmail, errSession, errSecret, v.PutPerson(ctx, somebody("x")), v.ErasePerson(ctx, newID()),
		v.PutSession(ctx, "x", Session{}), v.DropSession(ctx, "x"), v.DropSessionsOf(ctx, newID()), v.WatchSessions(ctx, nil),
	} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("call %d of a closed vault: %v, want ErrClosed", i, err)
		}
	}
}

// All who ask for a secret at the same moment, on vaults that open at the same moment, get one.
func TestSecretIsTheSameForAll(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	const n = 6
	conns, secrets := make([]*Vault, n), make([][]byte, 2*n)
	var all sync.WaitGroup
	for i := range n {
		nc := place.connect()
		all.Go(func() {
			v, err := openAt(deadline(t), nc, house)
			if err != nil {
				t.Error(err)
				return
			}
			conns[i] = v
			for j := range 2 {
				if secrets[2*i+j], err = v.Secret(deadline(t), "digest"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	for i, secret := range secrets {
		if len(secret) != 32 || !bytes.Equal(secret, secrets[0]) {
			t.Errorf("secret %d is %d bytes, or another one", i, len(secret))
		}
	}
	other, err := conns[0].Secret(deadline(t), "another")
	if err != nil || bytes.Equal(other, secrets[0]) {
		t.Errorf("a secret of another name is the same (%v)", err)
	}
	for _, v := range conns {
		_ = v.Close()
	}
	if _, err := place.vault().Secret(deadline(t), "Ikkje.eit namn"); err == nil {
		t.Error("a name with a dot was taken")
	}
}
