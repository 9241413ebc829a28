package text

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// A small world around the cores: one log that can be worse than the real one, some replicas that
// follow it at their own pace, and pages that write. Whatever can happen next is in a list, and the
// dice choose. Nothing in it has a clock or a goroutine, so a seed repeats a world.

const aText = events.ID("01900000-0000-7000-8000-00000000c001")

var (
	schema = func() *prosemirror.Schema {
		s, err := prosemirror.ParseSchema(events.DokumentSchema)
		if err != nil {
			panic(err)
		}
		return s
	}()
	room = tekst.Documents{}
)

type world struct {
	dice    *rand.Rand
	now     time.Time
	ids     int
	facts   *domaintest.World
	log     []events.Record
	faults  float64 // how often the log does not answer
	todo    []func()
	places  []*replica
	pages   []*page
	refused map[string]int // by rule
	shorts  int            // numbers given to cores
	room    Room
	lawless bool // planted: the log does not hold the condition
	leaky   bool // planted: a message is lost on its way
}

// broken is a promise that does not hold.
type broken string

// fail ends the life of a world.
func fail(format string, args ...any) { panic(broken(fmt.Sprintf(format, args...))) }

// replica is one program: how far it has followed, what that made of the text, and its core.
type replica struct {
	w     *world
	seq   int
	state any
	last  uint64 // of the text
	core  *Core
	up    bool
}

func newWorld(seed uint64, replicas int) *world {
	w := &world{room: room, dice: rand.New(rand.NewPCG(seed, 1)), now: time.Date(2026, 9, 29, 12, 0, 0, 0, time.UTC), refused: map[string]int{}}
	w.facts = domaintest.NewWorld(w.now)
	w.facts.Say(
		domain.Claim{Name: domain.ClaimTekst, Subject: string(aText), Object: "01900000-0000-7000-8000-00000000c0aa/01900000-0000-7000-8000-00000000c0bb"},
		domain.Claim{Name: domain.ClaimTekstMalform, Subject: string(aText), Object: "nn"},
		domain.Claim{Name: domain.ClaimTekstFase, Subject: string(aText), Object: string(events.PlanUtkast)},
	)
	for range replicas {
		r := &replica{w: w}
		r.start()
		w.places = append(w.places, r)
	}
	return w
}

func (w *world) id(version int) events.ID {
	w.ids++
	return events.MustID(fmt.Sprintf("01900000-0000-%d000-9000-%012d", version, w.ids))
}

// person makes one who may do everything with the text.
func (w *world) person() events.ID {
	id := w.id(4)
	w.facts.Has("person", id)
	w.facts.Say(domain.Claim{Name: domain.ClaimSekretariat, Subject: string(id)})
	return id
}

func (w *world) config() Config {
	return Config{
		House: "prove", Room: w.room, Name: "tekst",
		Asked: func(a domain.Asker) domain.Asked {
			return domain.Asked{Person: a.Person, System: a.System, Now: w.now, Facts: w.facts}
		},
		Stamp: func(t time.Time) time.Time { return t }, Now: func() time.Time { return w.now },
		NewID: func() events.ID { return w.id(7) }, ActsFor: func(domain.Asker) events.ID { return "" },
		Problem: func(err error, _ string) []byte {
			var tells interface {
				Tell() (int, string, domain.Words, time.Duration)
			}
			refusal, isRefusal := err.(*domain.Refusal)
			tells, _ = err.(interface {
				Tell() (int, string, domain.Words, time.Duration)
			})
			status, rule := 500, "internal"
			switch {
			case isRefusal:
				status, rule = int(refusal.Kind), refusal.Rule
			case tells != nil:
				status, rule, _, _ = tells.Tell()
			}
			w.refused[rule]++
			return []byte(fmt.Sprintf(`{"status":%d,"rule":%q}`, status, rule))
		},
	}
}

// start begins a replica with nothing known, as after a crash.
func (r *replica) start() {
	*r = replica{w: r.w, up: true}
	c := r.w.config()
	r.w.shorts++
	c.Short = r.w.shorts
	r.core = New(c, r, aText, nil, 0)
}

// crash takes a replica down with all that it knew, and up again.
func (r *replica) crash() {
	for _, p := range r.w.pages {
		if p.at == r {
			p.cut()
		}
	}
	r.start()
}

// later puts what may happen into the list; a core that has crashed meanwhile hears nothing.
func (r *replica) later(what func(*Core)) {
	core := r.core
	r.w.todo = append(r.w.todo, func() {
		if r.core == core {
			what(core)
		}
	})
}

// follow brings the next record.
func (r *replica) follow() {
	if r.seq == len(r.w.log) {
		return
	}
	rec := r.w.log[r.seq]
	r.seq++
	raw, err := rec.Canonical()
	if err != nil {
		fail("%v", err)
	}
	if rec, err = events.ParseCanonical(raw); err != nil {
		fail("%v", err)
	}
	r.state, r.last = room.Evolve(r.state, rec), rec.Seq
	r.core.Followed(rec, r.state)
}

// Append, Wake, Read and Look are World.
func (r *replica) Append(rec events.Record, last uint64, try int) {
	r.later(func(c *Core) {
		w := r.w
		if w.dice.Float64() < w.faults/2 {
			r.later(func(c *Core) { c.Appended(try, ErrUnknown) }) // it never came
			return
		}
		err := w.append(rec, last)
		if w.dice.Float64() < w.faults/2 {
			err = ErrUnknown // the answer is lost
		}
		r.later(func(c *Core) { c.Appended(try, err) })
	})
}

func (w *world) append(rec events.Record, last uint64) error {
	n := uint64(len(w.log))
	for _, there := range w.log {
		if there.Command == rec.Command {
			return nil // the server knows the id
		}
	}
	if n != last && !w.lawless {
		return ErrConflict
	}
	rec.Seq = n + 1
	w.log = append(w.log, rec)
	return nil
}

func (r *replica) Wake(after time.Duration, ring int) {
	due := r.w.now.Add(after)
	r.later(func(c *Core) {
		if r.w.now.Before(due) {
			r.w.now = due
		}
		c.Woken(ring)
	})
}

func (r *replica) Read(from, upto, read int) {
	r.later(func(c *Core) {
		var changes []Change
		for _, rec := range r.w.log {
			for _, fact := range rec.Facts {
				if changed, is := fact.(events.TekstChanged); is && changed.V > from && changed.V-len(changed.Commits) < upto {
					changes = append(changes, Change{changed, rec.Time})
				}
			}
		}
		c.Got(read, changes, nil)
	})
}

func (r *replica) Look() bool {
	upto := len(r.w.log)
	var wait func(c *Core)
	wait = func(c *Core) {
		if r.seq < upto {
			r.later(wait)
			return
		}
		c.Looked(nil)
	}
	r.later(wait)
	return true
}

// live lets so many things happen.
func (w *world) live(steps int) {
	for range steps {
		switch roll := w.dice.IntN(100); {
		case roll < 30 && len(w.todo) > 0:
			w.happens(w.dice.IntN(min(len(w.todo), 8)))
		case roll < 55:
			w.places[w.dice.IntN(len(w.places))].follow()
		case roll < 85:
			w.pages[w.dice.IntN(len(w.pages))].write()
		case roll < 88:
			w.pages[w.dice.IntN(len(w.pages))].cut()
		case roll < 99:
			if p := w.pages[w.dice.IntN(len(w.pages))]; p.at == nil {
				p.connect(w.places[w.dice.IntN(len(w.places))])
			}
		case w.dice.IntN(10) == 0:
			w.places[w.dice.IntN(len(w.places))].crash()
		}
	}
}

func (w *world) happens(i int) {
	what := w.todo[i]
	w.todo = slices.Delete(w.todo, i, i+1)
	what()
}

// rest lets everything that is under way come to its end.
func (w *world) rest() {
	w.faults = 0
	for round := 0; ; round++ {
		if round > 20_000 {
			fail("the world does not come to rest: %d things to do", len(w.todo))
		}
		quiet := len(w.todo) == 0
		for _, p := range w.pages {
			if p.at == nil {
				p.connect(w.places[w.dice.IntN(len(w.places))])
				quiet = false
			}
		}
		for len(w.todo) > 0 {
			w.happens(0)
			if w.dice.IntN(3) == 0 {
				break
			}
		}
		for _, r := range w.places {
			for r.seq < len(w.log) {
				r.follow()
				quiet = false
			}
		}
		if quiet {
			return
		}
	}
}
