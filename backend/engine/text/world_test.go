package text

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
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

// page is a tab: it writes on the version that it has, one commit in flight, and comes back when it is
// cut off.
type page struct {
	w      *world
	person events.ID
	client events.ID
	at     *replica
	opened bool
	doc    *prosemirror.Node
	v      int
	n      int    // of the newest commit
	sent   []byte // what is in flight; nil = nothing
	base   int
	acked  map[int]bool
	lost   []int // refused for good
	frames [][]byte
	begun  bool
	short  int
	names  map[string]events.ID
	shorts int // messages in the short form that came
}

func (w *world) page() *page {
	p := &page{w: w, person: w.person(), client: w.id(4), acked: map[int]bool{}}
	w.pages = append(w.pages, p)
	return p
}

func (p *page) Asker() domain.Asker { return domain.Asker{Person: p.person, Lang: "nn"} }
func (p *page) Full() bool          { return p.w.dice.IntN(4) == 0 }

// Send keeps the order of one socket; when a frame comes is for the dice.
func (p *page) Send(frame []byte) {
	if p.w.leaky && p.w.dice.IntN(50) == 0 {
		return
	}
	p.frames = append(p.frames, frame)
	at := p.at
	p.w.todo = append(p.w.todo, func() {
		if p.at == at && at != nil && len(p.frames) > 0 {
			next := p.frames[0]
			p.frames = p.frames[1:]
			p.hear(next)
		}
	})
}

// connect opens the text at a replica, anew or from where it was.
func (p *page) connect(r *replica) {
	p.at, p.frames, p.opened = r, nil, false
	o := Opening{Client: p.client, Schema: 1, Short: len(p.w.pages)%2 == 0 || p != p.w.pages[0]}
	if p.begun {
		o.Resume, o.Version, o.N = true, p.v, p.n
	}
	r.core.Open(p, o)
}

func (p *page) cut() {
	if p.at != nil && p.at.core != nil {
		p.at.core.Close(p)
	}
	p.at, p.frames, p.opened = nil, nil, false
}

// hearShort takes in commits in the short form.
func (p *page) hearShort(frame []byte) {
	var m []json.RawMessage
	var short, version int
	var commits [][]json.RawMessage
	err := json.Unmarshal(frame, &m)
	if err == nil && len(m) == 4 {
		err = errors.Join(json.Unmarshal(m[1], &short), json.Unmarshal(m[2], &version), json.Unmarshal(m[3], &commits))
	}
	if err != nil || short != p.short {
		fail("a short frame that is none: %s: %v", frame, err)
	}
	for _, c := range commits {
		by, known := p.names[string(c[0])]
		if !known {
			fail("nobody has the number %s", c[0])
		}
		step := fmt.Sprintf(`{"stepType":"replace","from":%s,"to":%s,"slice":{"content":[{"type":"text","text":%s}]}}`, c[2], c[3], c[4])
		if string(c[4]) == `""` {
			step = fmt.Sprintf(`{"stepType":"replace","from":%s,"to":%s}`, c[2], c[3])
		}
		p.v++
		p.apply([]byte(step))
		if by == p.client {
			n, _ := strconv.Atoi(string(c[1]))
			p.own(n)
		}
	}
	if p.v != version {
		fail("a gap: the page has %d versions, the message says %d", p.v, version)
	}
	p.shorts++
}

// hear takes in one message.
func (p *page) hear(frame []byte) {
	if frame[0] == '[' {
		p.hearShort(frame)
		return
	}
	var m struct {
		Short   int
		Clients map[string]struct{ Client events.ID }
		Type    string
		Version int
		N       *int
		Content json.RawMessage
		Commits []struct {
			Client  events.ID
			N       int
			Steps   []json.RawMessage
			Dropped []json.RawMessage
		}
		Hash    string
		Problem struct {
			Status int
			Rule   string
		}
	}
	if err := json.Unmarshal(frame, &m); err != nil {
		fail("a frame that is no JSON: %s: %v", frame, err)
	}
	if m.Short > 0 {
		p.short, p.names = m.Short, map[string]events.ID{}
	}
	for number, c := range m.Clients {
		p.names[number] = c.Client
	}
	switch m.Type {
	case "text.doc":
		p.doc, p.v, p.opened, p.begun = parseDoc(m.Content), m.Version, true, true
		clear(p.acked) // a replica that is behind may show an older text, and then its own commits again
	case "text.commits":
		for _, c := range m.Commits {
			p.v++
			for _, raw := range c.Steps {
				p.apply(raw)
			}
			if c.Client == p.client {
				p.own(c.N)
			}
		}
		if p.v != m.Version {
			fail("a gap: the page has %d versions, the message says %d", p.v, m.Version)
		}
		if m.N != nil {
			p.back(*m.N)
		}
	case "text.refused":
		p.refuse(m.Problem.Status, m.Problem.Rule)
	case "text.hash":
		if got := hashOf(p.doc); m.Version == p.v && got != m.Hash {
			fail("version %d has the hash %s, the page has %s", m.Version, m.Hash, got)
		}
	}
}

func (p *page) apply(raw []byte) {
	step, err := schema.ParseStep(raw)
	if err == nil {
		p.doc, err = step.Apply(p.doc)
	}
	if err != nil {
		fail("a step from the authority does not fit: %s: %v", raw, err)
	}
}

func (p *page) own(n int) {
	if p.acked[n] {
		fail("commit %d came twice", n)
	}
	p.acked[n] = true
	if n == p.n {
		p.sent = nil
	}
}

// back is the end of a resume: what is not in the log is sent again.
func (p *page) back(n int) {
	p.opened = true
	if p.sent != nil && n < p.n {
		p.at.core.Commit(p, domain.Commit{N: p.n, Base: p.base, Steps: p.sent})
	}
}

func (p *page) refuse(status int, rule string) {
	switch {
	case status == 503 || status == 429:
		p.w.todo = append(p.w.todo, func() {
			if p.at != nil && p.opened && p.sent != nil {
				p.at.core.Commit(p, domain.Commit{N: p.n, Base: p.base, Steps: p.sent})
			}
		})
	case rule == "reload":
		p.begun, p.sent = false, nil
		p.lost = append(p.lost, p.n)
		p.cut()
	default:
		fail("refused by %d %s", status, rule)
	}
}

// write sends a change of what the page has.
func (p *page) write() {
	if !p.opened || p.sent != nil {
		return
	}
	p.n++
	p.base, p.sent = p.v, []byte("["+p.change()+"]")
	p.at.core.Commit(p, domain.Commit{N: p.n, Base: p.base, Steps: p.sent})
}

// change is a random step: a letter, a word taken away, a paragraph split, or one joined.
func (p *page) change() string {
	size := p.doc.Content().Size()
	switch at := 1 + p.w.dice.IntN(size-1); p.w.dice.IntN(6) {
	case 0:
		to := min(at+p.w.dice.IntN(6), size-1)
		if _, err := p.doc.Replace(at, to, prosemirror.Slice{}); err == nil && p.inline(at) && p.inline(to) {
			return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d}`, at, to)
		}
	case 1:
		if p.inline(at) {
			return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}`, at, at)
		}
	default:
		if p.inline(at) {
			return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"%c%d"}]}}`, at, at, 'a'+p.w.dice.IntN(26), p.n)
		}
	}
	return `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}`
}

func (p *page) inline(at int) bool {
	pos, err := p.doc.Resolve(at)
	return err == nil && pos.Node(pos.Depth()).Type().IsTextblock()
}

func parseDoc(raw []byte) *prosemirror.Node {
	doc, err := schema.ParseNode(raw)
	if err != nil {
		fail("%v", err)
	}
	return doc
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
