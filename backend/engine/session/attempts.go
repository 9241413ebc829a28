package session

import (
	"hash/maphash"
	"sync"
	"time"
)

// How many failed attempts to sign in are borne. Each is a bucket: it holds so many, and one comes
// back every so often. Addresses get more, since a whole town hall may stand behind one.
const (
	AccountAttempts = 10
	AccountBack     = time.Minute
	AddressAttempts = 50
	AddressBack     = 10 * time.Second
	// maxBuckets bounds the memory: about 100 bytes each.
	maxBuckets = 20_000
)

type bucket struct {
	left float64
	at   time.Time
}

// attempts counts failures by account and by address. Accounts are kept as keyed sums, so that no
// e-mail address lies about in memory.
type attempts struct {
	mu      sync.Mutex
	seed    maphash.Seed
	buckets map[uint64]bucket
}

func newAttempts() attempts {
	return attempts{seed: maphash.MakeSeed(), buckets: map[uint64]bucket{}}
}

// take spends an attempt before it is made, so that many at once do not slip through. It gives how
// long to wait where there is none left.
func (a *attempts) take(kind, name string, size int, back time.Duration, now time.Time) (wait time.Duration) {
	key := maphash.String(a.seed, kind+"\x00"+name)
	a.mu.Lock()
	defer a.mu.Unlock()
	b, known := a.buckets[key]
	if !known {
		a.room(now)
		b = bucket{float64(size), now}
	}
	b.left = min(float64(size), b.left+max(0, now.Sub(b.at).Seconds())/back.Seconds())
	b.at = now
	if b.left < 1 {
		a.buckets[key] = b
		return time.Duration((1 - b.left) * float64(back))
	}
	b.left--
	a.buckets[key] = b
	return 0
}

// give returns an attempt that was not a failure.
func (a *attempts) give(kind, name string) {
	key := maphash.String(a.seed, kind+"\x00"+name)
	a.mu.Lock()
	defer a.mu.Unlock()
	if b, known := a.buckets[key]; known {
		b.left++
		a.buckets[key] = b
	}
}

// room makes place for one more by letting any one go when all are taken. To flood them, one must
// come from very many addresses.
func (a *attempts) room(time.Time) {
	if len(a.buckets) < maxBuckets {
		return
	}
	for key := range a.buckets {
		delete(a.buckets, key)
		return
	}
}

// sweep forgets the buckets that have filled up again.
func (a *attempts) sweep(now time.Time) {
	full := max(AccountAttempts*AccountBack, AddressAttempts*AddressBack)
	a.mu.Lock()
	defer a.mu.Unlock()
	for key, b := range a.buckets {
		if now.Sub(b.at) > full {
			delete(a.buckets, key)
		}
	}
}
