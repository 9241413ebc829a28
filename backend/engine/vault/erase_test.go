package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// storedKey reads the bytes of a person's key.
func storedKey(t testing.TB, v *Vault, id events.ID) []byte {
	t.Helper()
	subjects, err := v.keysOf(deadline(t), string(id))
	if err != nil || len(subjects) != 1 {
		t.Fatalf("%d keys of a person (%v), want 1", len(subjects), err)
	}
	msg, err := v.keys.GetLastMsgForSubject(deadline(t), subjects[0])
	if err != nil || len(msg.Data) != keyBytes {
		t.Fatalf("a key of %d bytes, %v", len(msg.Data), err)
	}
	return msg.Data
}

// What was ever kept of a person cannot be read from the files after she is erased. That the search
// can find anything is shown by the keys before, and by the key of another.
func TestErasureLeavesNothingReadable(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	const name, mail, older = "Merkeleg Skrivemåte", "merkeleg@example.no", "Eldre Merkenamn"
	kari, ola := somebody(older), somebody("Ola")
	kari.Epost = mail
	put(t, a, kari)
	kari.Namn = name
	put(t, a, kari)
	put(t, a, ola)
	putSession(t, a, "karis", newSession(kari.ID))
	putSession(t, a, "olas", newSession(ola.ID))
	key, other := storedKey(t, a, kari.ID), storedKey(t, a, ola.ID)
	if place.filesWith(key) == 0 || place.filesWith(other) == 0 {
		t.Fatal("the search finds no key before the erasure: it proves nothing")
	}
	eventually(t, "the other knows Kari", knows(b, kari))
	erase(t, a, kari.ID)
	wantGone(t, a, kari)
	eventually(t, "the other knows that she is gone", knowsNot(b, kari))
	if _, err := b.Person(deadline(t), kari.ID); !errors.Is(err, ErrErased) {
		t.Errorf("one who was erased: %v, want ErrErased", err)
	}
	if _, err := a.Session(deadline(t), "karis"); !errors.Is(err, ErrNotFound) {
		t.Errorf("her session: %v, want ErrNotFound", err)
	}
	search := func(when string) {
		t.Helper()
		for what, bytes := range map[string][]byte{"key": key, "name": []byte(name), "older name": []byte(older), "address": []byte(mail), "hash": []byte(kari.Passord)} {
			if n := place.filesWith(bytes); n > 0 {
				t.Errorf("%s, her %s stands in %d files", when, what, n)
			}
		}
		if place.filesWith(other) == 0 {
			t.Errorf("%s, the key of another is gone too", when)
		}
	}
	search("after the erasure")
	wantPerson(t, a, ola)
	if _, err := a.Session(deadline(t), "olas"); err != nil {
		t.Errorf("the session of another: %v", err)
	}
	_, _ = a.Close(), b.Close()
	place.stop()
	search("after a stop")
	place.start()
	again := place.vault()
	search("after a restart")
	wantGone(t, again, kari)
	wantPerson(t, again, ola)
}

func TestErasureCanBeAskedAgain(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	kari := somebody("Kari")
	put(t, a, kari)
	for _, v := range []*Vault{b, b, a} { // b may not have been told of her yet
		erase(t, v, kari.ID)
		wantGone(t, v, kari)
	}
	for _, id := range []events.ID{newID(), "", "*", "x.y"} {
		if err := a.ErasePerson(deadline(t), id); err == nil || id != "" && len(id) == 36 && !errors.Is(err, ErrNotFound) {
			t.Errorf("erasing %q: %v, want ErrNotFound or a refusal", id, err)
		}
	}
}

// One who knew her a moment ago, on any replica, cannot bring her back.
func TestErasedNeverComesBack(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	for range 20 {
		kari := somebody("Kari")
		put(t, a, kari)
		eventually(t, "the other knows her", knows(b, kari))
		var all sync.WaitGroup
		for i := range 4 {
			all.Go(func() {
				changed := kari
				changed.Namn = fmt.Sprint("Kari ", i)
				if err := []*Vault{a, b}[i%2].PutPerson(deadline(t), changed); err != nil && !errors.Is(err, ErrErased) {
					t.Errorf("putting: %v", err)
				}
			})
		}
		all.Go(func() { erase(t, b, kari.ID) })
		all.Wait()
		if err := a.PutPerson(deadline(t), kari); !errors.Is(err, ErrErased) {
			t.Fatalf("putting one who is erased: %v, want ErrErased", err)
		}
		wantGone(t, a, kari)
		wantGone(t, b, kari)
		if left, err := a.keysOf(deadline(t), string(kari.ID)); err != nil || len(left) > 0 {
			t.Fatalf("%d keys are left (%v)", len(left), err)
		}
	}
}

// An erasure that stopped after any of its steps is finished by the next that opens the vault.
func TestErasureThatWasCutShort(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	steps := []func(Person) error{
		func(p Person) error { return v.mark(deadline(t), p.ID, erasing) },
		func(p Person) error { return v.destroyKeys(deadline(t), p.ID) },
		func(p Person) error { return v.DropSessionsOf(deadline(t), p.ID) },
	}
	for stop := range steps {
		kari := somebody("Kari")
		put(t, v, kari)
		session := "session-" + string(kari.ID)
		putSession(t, v, session, newSession(kari.ID))
		key := storedKey(t, v, kari.ID)
		for _, step := range steps[:stop+1] {
			if err := step(kari); err != nil {
				t.Fatal(err)
			}
		}
		wantGone(t, v, kari)
		next := place.vault()
		wantGone(t, next, kari)
		if next.known.get(kari.ID).standing != erased || place.filesWith(key) > 0 {
			t.Errorf("stopped after step %d, the erasure is not finished by the next start", stop)
		}
		if _, err := next.Session(deadline(t), session); !errors.Is(err, ErrNotFound) {
			t.Errorf("stopped after step %d, her session goes on: %v", stop, err)
		}
		_ = next.Close()
	}
}

// A key that a backup brings back is destroyed again.
func TestRevivedKeyIsDestroyed(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	kari := somebody("Kari")
	put(t, v, kari)
	key, _ := v.known.key(kari.ID)
	raw := storedKey(t, v, kari.ID)
	erase(t, v, kari.ID)
	if _, err := place.js().Publish(deadline(t), v.keySubject(kari.ID, key.id), raw); err != nil {
		t.Fatal(err)
	}
	if place.filesWith(raw) == 0 {
		t.Fatal("the key is not back")
	}
	wantGone(t, place.vault(), kari)
	if place.filesWith(raw) > 0 {
		t.Error("the key is still there")
	}
}

func TestKeyIsWrittenOnce(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	kari := somebody("Kari")
	put(t, v, kari)
	key, _ := v.known.key(kari.ID)
	if _, err := place.js().Publish(deadline(t), v.keySubject(kari.ID, key.id), make([]byte, keyBytes)); err == nil {
		t.Error("the server let a key be overwritten: its bytes would stay in the file when it is erased")
	}
}

// rawRow reads a row as it stands in the store.
func rawRow(t testing.TB, v *Vault, id events.ID) []byte {
	t.Helper()
	msg, err := v.rows.GetLastMsgForSubject(deadline(t), v.rowSubject(id))
	if err != nil {
		t.Fatal(err)
	}
	return msg.Data
}

// A row is bound to its person and cannot be changed: such a person is told as unreadable, and the
// others are read all the same.
func TestTamperedRowIsRefused(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(kari, ola []byte) []byte{
		"another person's": func(_, ola []byte) []byte { return ola },
		"her head before another's body": func(kari, ola []byte) []byte {
			return append(bytes.Clone(kari[:rowHead]), ola[rowHead:]...)
		},
		"a flipped bit": func(kari, _ []byte) []byte { kari[len(kari)-1] ^= 1; return kari },
		"cut off":       func(kari, _ []byte) []byte { return kari[:rowHead+4] },
		"cut short":     func(kari, _ []byte) []byte { return kari[:3] },
		"empty":         func(_, _ []byte) []byte { return nil },
		"a newer form":  func(kari, _ []byte) []byte { kari[0]++; return kari },
		"not encrypted": func(_, _ []byte) []byte { raw, _ := json.Marshal(body{Namn: "Kari"}); return raw },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			place := newPlace(t)
			v := place.vault()
			kari, ola := somebody("Kari"), somebody("Ola")
			put(t, v, kari)
			put(t, v, ola)
			bad := spoil(rawRow(t, v, kari.ID), rawRow(t, v, ola.ID))
			if _, err := place.js().Publish(deadline(t), v.rowSubject(kari.ID), bad); err != nil {
				t.Fatal(err)
			}
			unreadable := func(v *Vault) bool {
				_, err := v.Person(context.Background(), kari.ID)
				return err != nil && !errors.Is(err, ErrNotFound)
			}
			eventually(t, "her row is told as unreadable", func() bool { return unreadable(v) })
			fresh := place.vault()
			if !unreadable(fresh) {
				t.Error("a fresh replica takes the row for hers, or for nobody's")
			}
			wantPerson(t, v, ola)
			wantPerson(t, fresh, ola)
			if people, err := fresh.People(deadline(t)); err != nil || len(people) != 1 {
				t.Errorf("%d people, %v; want Ola alone", len(people), err)
			}
			put(t, v, kari) // she can be put anew,
			wantPerson(t, v, kari)
			erase(t, v, kari.ID) // and erased
			wantGone(t, v, kari)
		})
	}
}

// The ciphertext of one person under the id of another is refused even with the right key.
func TestRowIsBoundToTheID(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	kari := somebody("Kari")
	put(t, v, kari)
	key, _ := v.known.key(kari.ID)
	other := newID()
	row := rawRow(t, v, kari.ID)
	if _, err := v.js.Publish(deadline(t), v.keySubject(other, key.id), storedKey(t, v, kari.ID)); err != nil {
		t.Fatal(err)
	}
	var bad unreadable
	if _, _, err := v.read(deadline(t), other, row); !errors.As(err, &bad) {
		t.Errorf("under another id: %v, want unreadable", err)
	}
	if p, _, err := v.read(deadline(t), kari.ID, row); err != nil || p != kari {
		t.Errorf("under her own id: %v", err)
	}
}

// A key that is missing without an erasure is damage, and told as such.
func TestLostKeyIsNoErasure(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	kari := somebody("Kari")
	put(t, v, kari)
	if err := v.destroyKeys(deadline(t), kari.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := place.vault().Person(deadline(t), kari.ID); err == nil || errors.Is(err, ErrNotFound) || !errors.Is(err, errKeyGone) {
		t.Errorf("a person whose key was lost: %v", err)
	}
}

// Rows that are nobody's, and a store that somebody compacted, stop neither reading nor writing.
func TestStrangeStore(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	kari := somebody("Kari")
	put(t, v, kari)
	if _, err := place.js().PublishMsg(deadline(t), nats.NewMsg(v.rowPrefix()+"nobody")); err != nil {
		t.Fatal(err)
	}
	if err := v.people.Delete(deadline(t), "somebody"); err != nil {
		t.Fatal(err)
	}
	kari.Namn = "Kari Vik"
	put(t, v, kari)
	erase(t, v, kari.ID)
	if err := v.people.PurgeDeletes(deadline(t), jetstream.DeleteMarkersOlderThan(-time.Second)); err != nil {
		t.Fatal(err)
	}
	for _, v := range []*Vault{v, place.vault()} {
		ola := somebody("Ola")
		put(t, v, ola)
		wantPerson(t, v, ola)
	}
}
