package web

import (
	"net/netip"
	"sync"
	"time"
)

// What is fixed. The rest are Limits.
const (
	MaxBody   = 64 << 10 // bytes of a request's body, 413
	MaxHeader = 16 << 10 // bytes of a request's head, 431
	// DefaultLimit and MaxLimit are how many rows a list gives.
	DefaultLimit = 100
	MaxLimit     = 500
	maxQuery     = 20               // query parameters
	maxValue     = 256              // bytes of one value
	maxKeys      = 2048             // but of ?nokkel=, which holds many keys
	askWait      = 8 * time.Second  // for a command to stand in line; what is begun is brought to its end
	minWait      = 5 * time.Second  // for ?min=
	lookWait     = 5 * time.Second  // for reading names and old pictures
	readyWait    = 2 * time.Second  // for the answer to /readyz
	writeWait    = 60 * time.Second // for a response to get through
	idleWait     = 2 * time.Minute  // between two requests of a connection
	stopWait     = 5 * time.Second  // for what is under way when the server stops
	maxBuckets   = 20_000           // addresses, sessions or persons whose budget is remembered, about 100 bytes each

	// What a person may hand in of files in a day, in bytes, and the least that a file counts as.
	UploadsPerDay = 200 << 20
	leastUpload   = 256 << 10
	uploadWait    = 60 * time.Second // for a file to come in: 20 MB at 2.7 Mbit/s
	MaxUploads    = 32               // images that come in at the same time
	UploadsEach   = 4                // of them from one person
	MaxDocuments  = 8                // documents that come in at the same time
	DocumentsEach = 2                // of them from one person
	maxLooks      = 2                // files that are looked at at the same time: an image takes up to 160 MB
)

// Limits are the budgets and times that an operator may set. A zero field is the usual; a negative
// rate is no limit.
type Limits struct {
	SessionPerSecond float64 // requests of one session in the long run: 50
	SessionBurst     int     // and at once: 200
	// An address gets more, since a whole town hall may stand behind one. IPv6 counts by /64.
	AddressPerSecond float64       // 300
	AddressBurst     int           // 1 000
	ReadTimeout      time.Duration // from a request's first byte to its last: 10 s, then 408 or closed
}

func (l Limits) orUsual() Limits {
	usual := Limits{50, 200, 300, 1000, 10 * time.Second}
	or(&l.SessionPerSecond, usual.SessionPerSecond)
	or(&l.SessionBurst, usual.SessionBurst)
	or(&l.AddressPerSecond, usual.AddressPerSecond)
	or(&l.AddressBurst, usual.AddressBurst)
	or(&l.ReadTimeout, usual.ReadTimeout)
	return l
}

func or[T comparable](value *T, usual T) {
	var zero T
	if *value == zero {
		*value = usual
	}
}

// budgets are token buckets by name: each holds burst requests and gets rate back a second.
type budgets struct {
	rate  float64
	burst float64

	mu      sync.Mutex
	buckets map[string]bucket
}

type bucket struct {
	left float64
	at   time.Time
}

func newBudgets(rate float64, burst int) *budgets {
	return &budgets{rate: rate, burst: float64(burst), buckets: map[string]bucket{}}
}

// take spends one request. It gives how long to wait where nothing is left, else 0.
func (b *budgets) take(name string, now time.Time) (wait time.Duration) {
	return b.spend(name, 1, now)
}

// spend takes what something costs.
func (b *budgets) spend(name string, cost float64, now time.Time) (wait time.Duration) {
	if b.rate < 0 {
		return 0
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	its, known := b.buckets[name]
	if !known {
		b.makeRoom(now)
		its = bucket{b.burst, now}
	}
	its.left = min(b.burst, its.left+max(0, now.Sub(its.at).Seconds())*b.rate)
	its.at = now
	if its.left < cost {
		wait = time.Duration((cost - its.left) / b.rate * float64(time.Second))
	} else {
		its.left -= cost
	}
	b.buckets[name] = its
	return wait
}

// lookAround is how many buckets are looked at for one that is full again before any is let go.
const lookAround = 50

// makeRoom lets one bucket go when there are too many: one that is full again, which costs its
// owner nothing, or else any.
func (b *budgets) makeRoom(now time.Time) {
	if len(b.buckets) < maxBuckets {
		return
	}
	looked := 0
	for name, its := range b.buckets {
		looked++
		if looked >= lookAround || now.Sub(its.at).Seconds()*b.rate+its.left >= b.burst {
			delete(b.buckets, name)
			return
		}
	}
}

// budgetOf is the name of an address in the budgets: itself, or its /64, which is what one
// household or office gets of IPv6.
func budgetOf(addr netip.Addr) string {
	if addr.Is6() && !addr.Is4In6() {
		if prefix, err := addr.WithZone("").Prefix(64); err == nil {
			return prefix.String()
		}
	}
	return addr.Unmap().String()
}
