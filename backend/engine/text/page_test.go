package text

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

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
		Client  events.ID
		Opening bool
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
	// A line may have a text open for several page loads in turn: an answer says for whom it is.
	if m.N != nil && m.Client != p.client && p.opened {
		fail("an answer for nobody: %s", frame)
	}
	if m.Opening && p.opened || !m.Opening && m.Problem.Rule == "reload" && !p.opened {
		fail("is the opening refused, or a commit? %s", frame)
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
