package session

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestFailedAttemptsAreLimited(t *testing.T) {
	c := newClock()
	d := open(t, newStore(), c)
	try := func(from, epost, passord string) error {
		_, _, err := d.SignIn(with(), from, epost, passord)
		return err
	}
	d.hashing.derive = func(pw string, p params) []byte { // speed: these stories are about counting
		if pw == karisPassord {
			return p.hash
		}
		return make([]byte, len(p.hash)+1)
	}
	for range 3 * AccountAttempts {
		if err := try("mange-stader", "kari@example.no", karisPassord); err != nil {
			t.Fatalf("signing in well counts against her: %v", err)
		}
	}
	for i := range AccountAttempts {
		refusedWith(t, try(fmt.Sprint("address ", i), "KARI@example.no", "feil"), http.StatusUnauthorized)
	}
	err := try("yet another", "kari@example.no", karisPassord)
	refusedWith(t, err, http.StatusTooManyRequests)
	var refused *Refused
	if errors.As(err, &refused); refused.Wait <= 0 || refused.Wait > AccountBack {
		t.Errorf("told to wait %v", refused.Wait)
	}
	c.advance(AccountBack)
	if err := try("yet another", "kari@example.no", karisPassord); err != nil {
		t.Errorf("a minute later: %v", err)
	}
}

func TestOneAddressMayNotTryEveryAccount(t *testing.T) {
	c := newClock()
	d := open(t, newStore(), c)
	d.hashing.derive = func(string, params) []byte { return nil }
	for i := range AddressAttempts {
		_, _, err := d.SignIn(with(), "203.0.113.9", fmt.Sprintf("p%d@example.no", i), "feil")
		refusedWith(t, err, http.StatusUnauthorized)
	}
	_, _, err := d.SignIn(with(), "203.0.113.9", "p@example.no", "feil")
	refusedWith(t, err, http.StatusTooManyRequests)
	_, err = d.SignInDemo(with(), "203.0.113.9", per)
	refusedWith(t, err, http.StatusTooManyRequests)
	if _, err = d.SignInDemo(with(), "203.0.113.10", per); err != nil {
		t.Errorf("a neighbour is shut out: %v", err)
	}
}

func TestAttemptsTakeBoundedMemory(t *testing.T) {
	a, now := newAttempts(), newClock().Now()
	for i := range maxBuckets + 1000 {
		a.take("account", fmt.Sprint(i), AccountAttempts, AccountBack, now)
	}
	if len(a.buckets) > maxBuckets {
		t.Errorf("%d buckets", len(a.buckets))
	}
	if a.sweep(now.Add(time.Hour)); len(a.buckets) != 0 {
		t.Errorf("%d buckets are kept though they are full again", len(a.buckets))
	}
}

func TestHashesAreReadStrictly(t *testing.T) {
	good := HashPassword("x")
	if !strings.HasPrefix(good, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("the hash is %s", good)
	}
	if good == HashPassword("x") {
		t.Error("two hashes of one password are equal: no salt")
	}
	if _, err := parseHash(good); err != nil {
		t.Error(err)
	}
	part := strings.Split(good, "$")
	for name, bad := range map[string]string{
		"empty":         "",
		"argon2i":       strings.Replace(good, "argon2id", "argon2i", 1),
		"old version":   strings.Replace(good, "v=19", "v=16", 1),
		"4 GiB":         strings.Replace(good, "m=19456", "m=4194304", 1),
		"no passes":     strings.Replace(good, "t=2", "t=0", 1),
		"many passes":   strings.Replace(good, "t=2", "t=4000000000", 1),
		"300 lanes":     strings.Replace(good, "p=1", "p=300", 1),
		"no salt":       strings.Replace(good, part[4], "", 1),
		"no hash":       strings.TrimSuffix(good, part[5]),
		"bad base64":    good[:len(good)-2] + "!!",
		"bcrypt":        "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
		"another field": good + "$x",
	} {
		if _, err := parseHash(bad); err == nil {
			t.Errorf("%s: read", name)
		}
	}
}

func FuzzHash(f *testing.F) {
	f.Add(HashPassword("x"))
	f.Add("$argon2id$v=19$m=19456,t=2,p=1$$")
	f.Fuzz(func(t *testing.T, phc string) {
		if p, err := parseHash(phc); err == nil && (p.memory > maxMemory || p.time > maxTime || p.lanes > maxLanes) {
			t.Errorf("%q asks for too much", phc)
		}
	})
}
