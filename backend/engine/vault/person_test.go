package vault

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"fellesplan/events"
)

func TestPersonComesBackAsPut(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	kari := somebody("Kari Åsen")
	put(t, v, kari)
	wantPerson(t, v, kari)
	if got, err := v.ByEmail(deadline(t), "  "+strings.ToUpper(kari.Epost)+"\n"); err != nil || got != kari {
		t.Errorf("the address in capitals: %v", err)
	}
	changed := kari
	changed.Namn, changed.Passord, changed.Oppdikta, changed.Omtale = "Kari Åsen Vik", "", false, ""
	put(t, v, changed)
	wantPerson(t, v, changed)
	put(t, v, Person{ID: newID()})
	put(t, v, Person{ID: newID()}) // nobody's address is no address
	if _, err := v.ByEmail(deadline(t), ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("the empty address: %v, want ErrNotFound", err)
	}
	if _, err := v.Person(deadline(t), newID()); !errors.Is(err, ErrNotFound) || errors.Is(err, ErrErased) {
		t.Errorf("one who was never there: %v, want ErrNotFound alone", err)
	}
	if shown := fmt.Sprintf("%v %+v %#v %s", kari, kari, kari, kari.LogValue()); strings.Contains(shown, "Åsen") {
		t.Errorf("a person is printed with her name: %s", shown)
	}
}

func TestPeopleInNorwegianOrder(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	want := []string{"Anne", "anne Berit", "Bo", "Zara", "Ærlend", "Øystein", "Aase", "Åste"}
	for _, i := range rand.Perm(len(want)) {
		put(t, v, somebody(want[i]))
	}
	people, err := v.People(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range people {
		got = append(got, p.Namn)
	}
	if !slices.Equal(got, want) {
		t.Errorf("people by name: %q, want %q", got, want)
	}
	people[0].Namn = "changed by the asker"
	if again, _ := v.People(deadline(t)); again[0].Namn != want[0] {
		t.Error("the asker could change what the vault knows")
	}
}

func TestPutPersonRefuses(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	long := func(n int) string { return strings.Repeat("x", n+1) }
	for name, p := range map[string]Person{
		"no id":         {Namn: "x"},
		"id":            {ID: "person.*", Namn: "x"},
		"long name":     {ID: newID(), Namn: long(MaxName)},
		"long address":  {ID: newID(), Epost: long(MaxEmail)},
		"long hash":     {ID: newID(), Passord: long(MaxHash)},
		"long about":    {ID: newID(), Omtale: long(MaxAbout)},
		"not UTF-8":     {ID: newID(), Namn: "\xff"},
		"escaped about": {ID: newID(), Omtale: strings.Repeat("\x01", MaxAbout)},
	} {
		if err := v.PutPerson(deadline(t), p); err == nil {
			t.Errorf("%s was put", name)
		}
	}
	put(t, v, Person{ID: newID(), Namn: long(MaxName - 1), Epost: long(MaxEmail - 1), Passord: long(MaxHash - 1), Omtale: long(MaxAbout - 1)})
	if people, err := v.People(deadline(t)); err != nil || len(people) != 1 {
		t.Errorf("%d people (%v), want the one who was not refused", len(people), err)
	}
}

// A new person costs a key and a row, a changed one a row: on a disk that syncs in 10 ms the
// demonstration of 65 people would else take seconds more to start.
func TestWritesPerPerson(t *testing.T) {
	t.Parallel()
	v := newPlace(t).vault()
	writes := func() uint64 {
		rows, err := v.rows.Info(deadline(t))
		if err != nil {
			t.Fatal(err)
		}
		keys, err := v.keys.Info(deadline(t))
		if err != nil {
			t.Fatal(err)
		}
		return rows.State.LastSeq + keys.State.LastSeq
	}
	p := somebody("Kari")
	put(t, v, p)
	if n := writes(); n != 2 {
		t.Errorf("a new person took %d writes, want 2", n)
	}
	for i := range uint64(3) {
		p.Namn += "x"
		put(t, v, p)
		if n := writes(); n != 3+i {
			t.Errorf("a changed person took %d writes, want 1", n-2-i)
		}
	}
}

func TestReplicasKnowTheSame(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	kari := somebody("Kari")
	put(t, a, kari)
	eventually(t, "the other knows Kari", knows(b, kari))
	kari.Namn, kari.Epost = "Kari Vik", "ny@example.no"
	put(t, b, kari)
	eventually(t, "the first knows her new name", knows(a, kari))
	wantPerson(t, a, kari)
	// Each puts on top of what the other put, without waiting to be told.
	for i := range 20 {
		kari.Namn = fmt.Sprint("Kari ", i)
		put(t, []*Vault{a, b}[i%2], kari)
	}
	eventually(t, "both know the last", func() bool { return knows(a, kari)() && knows(b, kari)() })
	erase(t, b, kari.ID)
	eventually(t, "the first knows that she is erased", knowsNot(a, kari))
}

func TestAddressIsOnePersons(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	a, b := place.vault(), place.vault()
	kari, ola := somebody("Kari"), somebody("Ola")
	put(t, a, kari)
	ola.Epost = strings.ToUpper(kari.Epost)
	for _, v := range []*Vault{b, a} { // b may not have been told of Kari yet
		if err := v.PutPerson(deadline(t), ola); !errors.Is(err, ErrTaken) {
			t.Fatalf("a second person with the address: %v, want ErrTaken", err)
		}
	}
	old := kari.Epost
	kari.Epost = "kari.vik@example.no"
	put(t, a, kari)
	if _, err := a.ByEmail(deadline(t), old); !errors.Is(err, ErrNotFound) {
		t.Errorf("the old address: %v, want ErrNotFound", err)
	}
	put(t, b, ola) // free now, though b may think that it is not
	wantPerson(t, b, ola)
	eventually(t, "the first knows Ola", knows(a, ola))
	wantPerson(t, a, kari)
	erase(t, a, ola.ID)
	kari.Epost = ola.Epost
	put(t, b, kari)
	wantPerson(t, b, kari)
	wantPerson(t, place.vault(), kari)
}

// Many replicas and goroutines put, move addresses and erase at random. In the end all replicas,
// and one that is opened then, know the same; and at no time had two people one address.
func TestManyWriters(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	place := newPlace(t)
	vaults := []*Vault{place.vault(), place.vault(), place.vault()}
	var ids []events.ID
	for range 12 {
		ids = append(ids, newID())
	}
	var all sync.WaitGroup
	for n := range 9 {
		all.Go(func() {
			dice := rand.New(rand.NewPCG(seed, uint64(n)))
			v := vaults[n%len(vaults)]
			for range 30 {
				id := ids[dice.IntN(len(ids))]
				p := Person{ID: id, Namn: fmt.Sprint("Namn ", dice.IntN(1000)), Epost: fmt.Sprintf("e%d@example.no", dice.IntN(8))}
				err := v.PutPerson(deadline(t), p)
				if err != nil && !errors.Is(err, ErrTaken) && !errors.Is(err, ErrErased) && !errors.Is(err, ErrBusy) {
					t.Errorf("putting: %v", err)
				}
				if dice.IntN(60) == 0 {
					if err := v.ErasePerson(deadline(t), id); err != nil && !errors.Is(err, ErrNotFound) {
						t.Errorf("erasing: %v", err)
					}
				}
			}
		})
	}
	all.Wait()
	fresh := place.vault()
	want, _ := fresh.People(deadline(t))
	mails := map[string]bool{}
	for _, p := range want {
		if mails[p.Epost] {
			t.Errorf("two people have %s", p.Epost)
		}
		mails[p.Epost] = true
		wantPerson(t, fresh, p)
	}
	if len(want) == 0 {
		t.Error("nobody is left: the trial says nothing")
	}
	for _, v := range vaults {
		eventually(t, "a replica knows what a fresh one knows", func() bool {
			got, _ := v.People(deadline(t))
			return slices.Equal(got, want)
		})
		for _, p := range want {
			wantPerson(t, v, p)
		}
	}
	t.Logf("%d people are left", len(want))
}

func TestReopenedVaultHasEverything(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	var people []Person
	for i := range 30 {
		people = append(people, somebody(fmt.Sprint("Namn ", i)))
		put(t, v, people[i])
	}
	gone := people[7]
	erase(t, v, gone.ID)
	secret, err := v.Secret(deadline(t), "digest")
	if err != nil {
		t.Fatal(err)
	}
	s := newSession(people[0].ID)
	putSession(t, v, "key-1", s)
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Person(deadline(t), people[0].ID); !errors.Is(err, ErrClosed) {
		t.Errorf("Person of a closed vault: %v, want ErrClosed", err)
	}
	place.stop()
	place.start()
	v = place.vault()
	for i, p := range people {
		if i != 7 {
			wantPerson(t, v, p)
		}
	}
	wantGone(t, v, gone)
	if again, err := v.Secret(deadline(t), "digest"); err != nil || string(again) != string(secret) {
		t.Errorf("the secret is another one after a restart (%v)", err)
	}
	wantSession(t, v, "key-1", s)
}
