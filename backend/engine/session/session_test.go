package session

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fellesplan/events"
)

func TestKariSignsInAndOut(t *testing.T) {
	v, c := newStore(), newClock()
	d := open(t, v, c)
	person, cookie, err := d.SignIn(with(), "203.0.113.9", " kari@example.no ", karisPassord)
	if err != nil || person != kari {
		t.Fatal(person, err)
	}
	if cookie.Name != "__Host-fellesplan" || !cookie.Secure || !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode ||
		cookie.Path != "/" || cookie.Domain != "" {
		t.Errorf("the cookie is %v", cookie)
	}
	who, key, ok := d.Who(with(cookie))
	if !ok || who != kari {
		t.Fatal("not known with her own cookie")
	}
	if strings.Contains(key, cookie.Value) || len(v.sessions) != 1 || v.sessions[key].Person != kari {
		t.Error("the store shall hold the sum of the token, not the token")
	}
	gone, err := d.SignOut(with(cookie))
	if err != nil || gone.MaxAge >= 0 || d.knows(cookie) || !d.toldEnd(key) || v.count() != 0 {
		t.Errorf("after signing out: %v %v", gone, err)
	}
}

func TestDecomposedLettersAreTheSamePassword(t *testing.T) {
	d := open(t, newStore(), newClock())
	decomposed := strings.ReplaceAll(karisPassord, "å", "a\u030a")
	if _, _, err := d.SignIn(with(), "a", "kari@example.no", decomposed); err != nil {
		t.Error(err)
	}
}

// Whether there is an account, whether it has a password, and whether it was right: the same
// answer, and the same work.
func TestNobodyLearnsWhichAccountsExist(t *testing.T) {
	d := open(t, newStore(), newClock())
	var worked atomic.Int32
	real := d.hashing.derive
	d.hashing.derive = func(pw string, p params) []byte {
		if p.memory == argonMemory && p.time == argonTime {
			worked.Add(1)
		}
		return real(pw, p)
	}
	tries := [][2]string{
		{"kari@example.no", "feil"},
		{"ingen@example.no", "feil"},
		{"ingen@example.no", ""},
		{"", ""},
		{"kari@example.no", strings.Repeat("a", 10_000)},
		{strings.Repeat("a", 10_000), "feil"},
	}
	for _, try := range tries {
		worked.Store(0)
		_, cookie, err := d.SignIn(with(), "a", try[0], try[1])
		refusedWith(t, err, http.StatusUnauthorized)
		if cookie != nil || worked.Load() != 1 {
			t.Errorf("%.20q: cookie %v, %d hashes reckoned", try[0], cookie, worked.Load())
		}
	}
}

func TestSignInRotatesTheSession(t *testing.T) {
	d := open(t, newStore(), newClock())
	first := d.signIn(t)
	second, err := d.SignInDemo(with(first), "a", per)
	if err != nil || second.Value == first.Value || d.knows(first) || !d.knows(second) {
		t.Errorf("err %v; the old one holds: %v; the new: %v", err, d.knows(first), d.knows(second))
	}
}

func TestHowLongASessionLives(t *testing.T) {
	for name, story := range map[string]struct {
		steps []time.Duration // between uses
		lives bool
	}{
		"an hour idle":             {[]time.Duration{time.Hour}, true},
		"a second more":            {[]time.Duration{time.Hour + time.Second}, false},
		"used now and then":        {[]time.Duration{50 * time.Minute, 50 * time.Minute, 50 * time.Minute}, true},
		"used for twelve hours":    {repeat(30*time.Minute, 24), true},
		"used for longer":          {repeat(30*time.Minute, 25), false},
		"clock set back a little":  {[]time.Duration{-time.Minute}, true},
		"clock set back an hour":   {[]time.Duration{-time.Hour}, false},
		"clock set on ten years":   {[]time.Duration{10 * 365 * 24 * time.Hour}, false},
		"and back again":           {[]time.Duration{10 * 365 * 24 * time.Hour, -10 * 365 * 24 * time.Hour}, false},
		"clock standing still":     {[]time.Duration{0, 0, 0}, true},
		"night at the other clock": {[]time.Duration{15 * time.Hour}, false},
	} {
		t.Run(name, func(t *testing.T) {
			c := newClock()
			d := open(t, newStore(), c)
			cookie := d.signIn(t)
			var lives bool
			for _, step := range story.steps {
				c.advance(step)
				lives = d.knows(cookie)
			}
			if lives != story.lives {
				t.Errorf("lives: %v, want %v", lives, story.lives)
			}
		})
	}
}

// TestAHouseMayKeepSessionsForLess, and never for more than the store does.
func TestAHouseMayKeepSessionsForLess(t *testing.T) {
	for name, story := range map[string]struct {
		idle, absolute time.Duration
		steps          []time.Duration
		lives          bool
	}{
		"five minutes idle":      {5 * time.Minute, 0, []time.Duration{5 * time.Minute}, true},
		"a second more":          {5 * time.Minute, 0, []time.Duration{5*time.Minute + time.Second}, false},
		"an hour in all":         {0, time.Hour, repeat(20*time.Minute, 3), true},
		"longer":                 {0, time.Hour, repeat(20*time.Minute, 4), false},
		"a week is twelve hours": {0, 7 * 24 * time.Hour, repeat(30*time.Minute, 25), false},
	} {
		c := newClock()
		d := open(t, newStore(), c, func(conf *Config) { conf.Idle, conf.Absolute = story.idle, story.absolute })
		cookie := d.signIn(t)
		lives := false
		for _, step := range story.steps {
			c.advance(step)
			lives = d.knows(cookie)
		}
		if lives != story.lives {
			t.Errorf("%s: lives %t", name, lives)
		}
	}
}

func repeat(d time.Duration, n int) (all []time.Duration) {
	for range n {
		all = append(all, d)
	}
	return all
}

// Each note of use is a synced write, so there must not be one for each request.
func TestUseIsNotedOnceAMinute(t *testing.T) {
	v, c := newStore(), newClock()
	d := open(t, v, c)
	cookie := d.signIn(t)
	for range 100 {
		c.advance(time.Second)
		d.knows(cookie)
	}
	if v.writes != 2 { // the session itself, and one note
		t.Errorf("%d writes", v.writes)
	}
}

func TestUseOnOneReplicaKeepsTheSessionAliveOnTheOther(t *testing.T) {
	v, c := newStore(), newClock()
	a, b := open(t, v, c), open(t, v, c)
	cookie := a.signIn(t)
	if !a.knows(cookie) {
		t.Fatal("not known where she signed in")
	}
	for range 5 {
		c.advance(40 * time.Minute)
		if !b.knows(cookie) {
			t.Fatal("b has let her go")
		}
	}
	if a.sweep(t.Context()); !a.knows(cookie) {
		t.Error("a has let her go, though b saw her this minute")
	}
}

func TestAnEndHoldsOnEveryReplicaAtOnce(t *testing.T) {
	v, c := newStore(), newClock()
	a, b := open(t, v, c), open(t, v, c)
	one, two := a.signIn(t), a.signIn(t)
	_, key, _ := b.Who(with(one))
	if !b.knows(two) {
		t.Fatal("b does not know her")
	}
	if _, err := a.SignOut(with(one)); err != nil {
		t.Fatal(err)
	}
	if b.knows(one) || !b.toldEnd(key) || !b.knows(two) {
		t.Error("signed out on a, and b does not know")
	}
	if err := a.EndAllOf(t.Context(), per); err != nil {
		t.Fatal(err)
	}
	if a.knows(two) || b.knows(two) {
		t.Error("all sessions of the person shall have ended")
	}
}

// A note of use that comes late must not bring back what has ended meanwhile.
func TestALateNoteOfUseRevivesNothing(t *testing.T) {
	v, c := newStore(), newClock()
	a, b := open(t, v, c), open(t, v, c)
	cookie := a.signIn(t)
	_, key, _ := b.Who(with(cookie))
	late, _ := b.cache.get(key)
	if _, err := a.SignOut(with(cookie)); err != nil {
		t.Fatal(err)
	}
	c.advance(2 * SeenEvery)
	b.seen(t.Context(), key, late, c.Now())
	if a.knows(cookie) || b.knows(cookie) {
		t.Error("it lives again")
	}
}

func TestOtherRolesEndOlderSessions(t *testing.T) {
	v, c := newStore(), newClock()
	a, b := open(t, v, c), open(t, v, c)
	cookie := a.signIn(t)
	_, key, _ := a.Who(with(cookie))
	c.advance(time.Second)
	a.RightsChanged(per, c.Now())
	b.RightsChanged(per, c.Now())
	if !a.toldEnd(key) || a.knows(cookie) || b.knows(cookie) {
		t.Error("a cookie from before the change of roles still opens the door")
	}
	fresh := a.signIn(t)
	if !a.knows(fresh) || !b.knows(fresh) {
		t.Error("she cannot sign in again")
	}
	restarted := open(t, v, c)
	restarted.RightsChanged(per, c.Now().Add(-time.Hour)) // as the replay of the log tells
	if !restarted.knows(fresh) {
		t.Error("an old change of roles ended a newer session")
	}
}

// A record's time is never before the last one's, so after a clock that was ahead for a while, on this
// machine or another, all that is written is from the future for as long.
func TestAChangeOfRolesFromTheFutureShutsNobodyOut(t *testing.T) {
	for _, ahead := range []time.Duration{2 * time.Second, Skew, 365 * 24 * time.Hour} {
		t.Run(ahead.String(), func(t *testing.T) {
			v, c := newStore(), newClock()
			a, b := open(t, v, c), open(t, v, c)
			before := a.signIn(t)
			change := c.Now().Add(ahead)
			c.advance(time.Millisecond)
			a.RightsChanged(per, change)
			b.RightsChanged(per, change)
			if a.knows(before) || b.knows(before) {
				t.Error("a cookie from before the change of roles still opens the door")
			}
			if fresh := b.signIn(t); !a.knows(fresh) || !b.knows(fresh) {
				t.Error("she cannot sign in")
			}
		})
	}
}

func TestSuspendedPeopleAreNobody(t *testing.T) {
	var suspended atomic.Bool
	v, c := newStore(), newClock()
	d := open(t, v, c, func(conf *Config) { conf.Suspended = func(p events.ID) bool { return p == kari && suspended.Load() } })
	_, cookie, err := d.SignIn(with(), "a", "kari@example.no", karisPassord)
	if err != nil || !d.knows(cookie) {
		t.Fatal(err)
	}
	other := d.signIn(t)
	suspended.Store(true)
	if d.knows(cookie) || !d.knows(other) {
		t.Error("she is let in, or another is shut out")
	}
	suspended.Store(false)
	if _, cookie, err = d.SignIn(with(), "a", "kari@example.no", karisPassord); err != nil || !d.knows(cookie) {
		t.Fatal(err)
	}
	_, key, _ := d.Who(with(cookie))
	suspended.Store(true)
	if d.sweep(t.Context()); !d.toldEnd(key) || d.knows(cookie) {
		t.Error("her open session goes on")
	}
	_, _, err = d.SignIn(with(), "a", "kari@example.no", karisPassord)
	refusedWith(t, err, http.StatusUnauthorized)
}

func TestIdleSocketsAreTold(t *testing.T) {
	c := newClock()
	d := open(t, newStore(), c)
	cookie := d.signIn(t)
	_, key, _ := d.Who(with(cookie))
	c.advance(Idle - time.Minute)
	if !d.StillValid(key) {
		t.Fatal("a socket that is used is not idle")
	}
	c.advance(Idle - time.Minute)
	if d.sweep(t.Context()); d.toldEnd(key) {
		t.Fatal("ended too early")
	}
	c.advance(2 * time.Minute)
	if d.sweep(t.Context()); !d.toldEnd(key) {
		t.Error("nobody was told")
	}
}

func TestForeignCookiesAreNobody(t *testing.T) {
	d := open(t, newStore(), newClock())
	good := d.signIn(t)
	named := func(name, value string) *http.Cookie { return &http.Cookie{Name: name, Value: value} }
	tampered := []byte(good.Value)
	tampered[5] ^= 1
	stray, _ := freshToken()
	for name, cookies := range map[string][]*http.Cookie{
		"none":          nil,
		"empty":         {named(CookieName, "")},
		"tampered":      {named(CookieName, string(tampered))},
		"never given":   {named(CookieName, stray)},
		"5 KB":          {named(CookieName, strings.Repeat("A", 5_000))},
		"padded":        {named(CookieName, good.Value+"=")},
		"twice":         {good, good},
		"other house":   {named("__Host-anna", good.Value)},
		"without TLS":   {named(CookiePlain, good.Value)},
		"the key":       {named(CookieName, keyOfToken([]byte(good.Value)))},
		"loose bits":    {named(CookieName, good.Value[:42]+next(good.Value[42]))},
		"another's key": {named(CookieName, "../../PEOPLE")},
	} {
		if _, _, ok := d.Who(with(cookies...)); ok {
			t.Errorf("%s: let in", name)
		}
	}
	if !d.knows(good) {
		t.Error("and the good one is refused")
	}
}

// next gives a letter of base64 that decodes to the same byte with other loose bits.
func next(c byte) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	return string(letters[strings.IndexByte(letters, c)^1])
}

func TestDemoIsOnlyForInventedPeople(t *testing.T) {
	v, c := newStore(), newClock()
	d := open(t, v, c)
	for _, person := range []events.ID{kari, "", events.MustID("0190a6c4-1d2e-7abc-8def-00000000ffff")} {
		_, err := d.SignInDemo(with(), "a", person)
		refusedWith(t, err, http.StatusForbidden)
	}
	real := open(t, v, c, func(conf *Config) { conf.Demo = false })
	_, err := real.SignInDemo(with(), "a", per)
	refusedWith(t, err, http.StatusNotFound)
}

func TestTheStoreIsSilent(t *testing.T) {
	v, c := newStore(), newClock()
	d := open(t, v, c)
	cookie := d.signIn(t)
	if !d.knows(cookie) {
		t.Fatal("not known")
	}
	v.setSilent(true)
	if c.advance(time.Minute); !d.knows(cookie) {
		t.Error("a short silence shall not sign anybody out")
	}
	if _, err := d.SignOut(with(cookie)); err == nil {
		t.Error("signing out said that it was done")
	}
	if c.advance(Trust); d.knows(cookie) {
		t.Error("a long silence: what cannot be checked is refused")
	}
	if v.setSilent(false); !d.knows(cookie) {
		t.Error("the store is back, and she is not")
	}
}

func TestManyAtOnce(t *testing.T) {
	v, c := newStore(), newClock()
	a, b := open(t, v, c), open(t, v, c)
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			d, other := a, b
			if i%2 == 0 {
				d, other = b, a
			}
			cookie, err := d.SignInDemo(with(), "a", per)
			if err != nil {
				t.Error(err)
				return
			}
			for range 50 {
				if !d.knows(cookie) || !other.knows(cookie) {
					t.Error("lost")
					return
				}
				c.advance(time.Second)
			}
			if _, err := other.SignOut(with(cookie)); err != nil || d.knows(cookie) || other.knows(cookie) {
				t.Errorf("still there (%v)", err)
			}
		}()
	}
	wg.Wait()
	if n := v.count(); n > 20 { // at most a late note of use each
		t.Errorf("%d entries are left", n)
	}
}
