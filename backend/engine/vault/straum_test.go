package vault

import (
	"errors"
	"strings"
	"testing"
)

// TestKeysOfFeeds: a key is found by its hash, is kept when the person changes, goes when it is taken
// away or the person is erased, and is there after the vault is opened again.
func TestKeysOfFeeds(t *testing.T) {
	house := newPlace(t)
	v := house.vault()
	kari := somebody("Kari Åsen")
	hash := strings.Repeat("ab", 32)
	done := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	done(v.PutPerson(t.Context(), kari))
	done(v.PutStraum(t.Context(), kari.ID, Straum{Hash: hash, Laga: "2026-11-25"}))
	done(v.PutPerson(t.Context(), Person{ID: kari.ID, Namn: "Kari Ny"}))
	again := house.vault()
	for _, of := range []*Vault{v, again} {
		p, err := of.ByStraum(t.Context(), hash)
		if err != nil || p.ID != kari.ID || p.Namn != "Kari Ny" || p.Straum.Laga != "2026-11-25" {
			t.Errorf("%+v %+v %v", p, p.Straum, err)
		}
	}
	if _, err := v.ByStraum(t.Context(), ""); !errors.Is(err, ErrNotFound) {
		t.Errorf("no key: %v", err)
	}
	done(v.PutStraum(t.Context(), kari.ID, Straum{}))
	if _, err := v.ByStraum(t.Context(), hash); !errors.Is(err, ErrNotFound) {
		t.Errorf("taken away: %v", err)
	}
	done(v.PutStraum(t.Context(), kari.ID, Straum{Hash: hash}))
	done(v.ErasePerson(t.Context(), kari.ID))
	if _, err := v.ByStraum(t.Context(), hash); !errors.Is(err, ErrNotFound) {
		t.Errorf("erased: %v", err)
	}
	if err := v.PutStraum(t.Context(), kari.ID, Straum{Hash: hash}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a key for who is erased: %v", err)
	}
	if err := v.PutStraum(t.Context(), kari.ID, Straum{Hash: "x"}); !errors.Is(err, errStraum) {
		t.Errorf("no hash: %v", err)
	}
}
