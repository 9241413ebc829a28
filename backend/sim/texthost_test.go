package sim

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/text"
	"fellesplan/events"
)

// The Go side of the worlds of text: some replicas of the real authority over one document, and one
// log in memory. It decides nothing: what a replica asks of its surroundings is told to the driver
// (frontend/worlds), which has the dice and the clock, and says when and how it comes about.

const (
	worldText = events.ID("01900000-0000-7000-8000-00000000c001")
	worldPlan = "01900000-0000-7000-8000-00000000c0aa/01900000-0000-7000-8000-00000000c0bb"
)

// worldOp is what the driver says: one thing that happens now.
type worldOp struct {
	Op      string          `json:"op"`
	Now     int64           `json:"now"`  // ms: the clock of the replica that it happens at
	Core    int             `json:"core"` // which core; one that has crashed meanwhile hears nothing
	Replica int             `json:"replica"`
	Socket  string          `json:"socket"`
	Person  events.ID       `json:"person"`
	Role    string          `json:"role"`
	Phase   string          `json:"phase"`
	Fault   string          `json:"fault"`
	Upto    int             `json:"upto"` // records of the log that a replica knows when it starts
	Token   int             `json:"token"`
	Failed  string          `json:"failed"` // what the replica hears of its record: "", conflict, unknown
	Message json.RawMessage `json:"message"`
}

// worldEffect is what a replica asks for, or tells a socket.
type worldEffect struct {
	Want    string          `json:"want"` // frame, closed, append, wake, read, look, appended
	Core    int             `json:"core,omitempty"`
	Socket  string          `json:"socket,omitempty"`
	Frame   json.RawMessage `json:"frame,omitempty"`
	Token   int             `json:"token,omitempty"`
	After   int64           `json:"after,omitempty"` // ms
	Failed  string          `json:"failed,omitempty"`
	Records int             `json:"records,omitempty"` // how many the log holds now
}

// textHost is one world.
type textHost struct {
	facts    *worldFacts
	room     text.Room
	log      []events.Record
	replicas []*textReplica
	appends  map[[2]int]appending // by core and try: what was sent may come to the log after its core is gone
	cores    int
	ids      int
	out      []worldEffect
}

// textReplica is one program: its core, and how far it has followed the log.
type textReplica struct {
	host    *textHost
	id      int // of the core; another after a crash
	core    *text.Core
	state   any
	have    int
	now     time.Time
	sockets map[string]*worldSocket
	reads   map[int][2]int
}

type appending struct {
	rec  events.Record
	last uint64
}

func newTextHost(replicas int, fault string) *textHost {
	h := &textHost{facts: newWorldFacts(), room: withTextFault(fault), appends: map[[2]int]appending{}, replicas: make([]*textReplica, replicas)}
	for i := range h.replicas {
		h.start(i, 0, time.UnixMilli(0))
	}
	return h
}

// start begins a replica with what it reads from the log, as after a crash.
func (h *textHost) start(i, upto int, now time.Time) {
	h.cores++
	r := &textReplica{host: h, id: h.cores, now: now, sockets: map[string]*worldSocket{}, reads: map[int][2]int{}}
	var seq uint64
	for _, rec := range h.log[:upto] {
		r.state, seq = h.room.Evolve(r.state, rec), rec.Seq
	}
	r.have = upto
	r.core = text.New(r.config(), r, worldText, r.state, seq)
	h.replicas[i] = r
}

func (r *textReplica) config() text.Config {
	return text.Config{
		House: "prove", Room: r.host.room, Name: "tekst",
		Asked: func(a domain.Asker) domain.Asked {
			return domain.Asked{Person: a.Person, System: a.System, Now: r.now, Facts: r.host.facts}
		},
		Stamp: r.host.stamp, Now: func() time.Time { return r.now }, NewID: r.host.newID,
		ActsFor: func(domain.Asker) events.ID { return "" }, Problem: worldProblem,
	}
}

// stamp is the time of a record, never before one that is there.
func (h *textHost) stamp(now time.Time) time.Time {
	if n := len(h.log); n > 0 && now.Before(h.log[n-1].Time) {
		return h.log[n-1].Time
	}
	return now
}

func (h *textHost) newID() events.ID {
	h.ids++
	return events.MustID(fmt.Sprintf("01900000-0000-7000-9000-%012d", h.ids))
}

// worldProblem is what a page is told: the status alone, as its code asks for no more.
func worldProblem(err error, _ string) []byte {
	status := http.StatusInternalServerError
	var refusal *domain.Refusal
	var trouble *text.Trouble
	rule := "internal"
	switch {
	case errors.As(err, &refusal):
		status, rule = int(refusal.Kind), refusal.Rule
	case errors.As(err, &trouble):
		status, rule, _, _ = trouble.Tell()
	}
	return fmt.Appendf(nil, `{"type":"/problem/tekst/%s","title":%q,"status":%d}`, rule, rule, status)
}

// do lets things happen, one after the other, and gives what comes of them.
func (h *textHost) do(ops []worldOp) ([]worldEffect, error) {
	h.out = []worldEffect{}
	for _, op := range ops {
		if err := h.one(op); err != nil {
			return nil, fmt.Errorf("%s: %w", op.Op, err)
		}
	}
	return h.out, nil
}

func (h *textHost) one(op worldOp) error {
	switch op.Op {
	case "person":
		h.facts.person(op.Person, op.Role)
		return nil
	case "phase":
		h.facts.phase(op.Phase)
		for _, r := range h.replicas {
			r.core.Touch()
		}
		return nil
	case "crash":
		h.start(op.Replica, op.Upto, time.UnixMilli(op.Now))
		return nil
	case "commit":
		failed := h.append(h.appends[[2]int{op.Core, op.Token}])
		h.effect(worldEffect{Want: "appended", Core: op.Core, Token: op.Token, Failed: failed, Records: len(h.log)})
		return nil
	}
	r := h.replicas[op.Replica]
	if op.Core != 0 && op.Core != r.id {
		return nil
	}
	r.now = time.UnixMilli(op.Now)
	return r.hear(op)
}

// append lets a record that was sent come to the log, if its condition holds.
func (h *textHost) append(a appending) string {
	last := uint64(0)
	for _, there := range h.log {
		if there.Command == a.rec.Command {
			return "" // the server knows the id
		}
		last = there.Seq
	}
	if last != a.last {
		return "conflict"
	}
	a.rec.Seq = uint64(len(h.log)) + 1
	raw, err := a.rec.Canonical()
	if err != nil {
		return err.Error()
	}
	rec, err := events.ParseCanonical(raw)
	if err != nil {
		return err.Error()
	}
	h.log = append(h.log, rec)
	return ""
}

func (h *textHost) effect(e worldEffect) { h.out = append(h.out, e) }

// hear is what happens at one replica.
func (r *textReplica) hear(op worldOp) error {
	switch op.Op {
	case "say":
		return r.said(op)
	case "open":
		r.sockets[op.Socket] = &worldSocket{replica: r, name: op.Socket, person: op.Person}
	case "cut":
		if s := r.sockets[op.Socket]; s != nil {
			r.core.Close(s)
			delete(r.sockets, op.Socket)
		}
	case "follow":
		r.follow()
	case "appended":
		r.core.Appended(op.Token, appendError(op.Failed))
	case "wake":
		r.core.Woken(op.Token)
	case "read":
		r.got(op.Token)
	case "look":
		r.core.Looked(nil)
	default:
		return errors.New("unknown")
	}
	return nil
}

func appendError(failed string) error {
	switch failed {
	case "":
		return nil
	case "conflict":
		return text.ErrConflict
	}
	return text.ErrUnknown
}

// follow brings the next record of the log.
func (r *textReplica) follow() {
	if r.have == len(r.host.log) {
		return
	}
	rec := r.host.log[r.have]
	r.have++
	r.state = r.host.room.Evolve(r.state, rec)
	r.core.Followed(rec, r.state)
}

// Append, Wake, Read and Look are text.World.
func (r *textReplica) Append(rec events.Record, last uint64, try int) {
	r.host.appends[[2]int{r.id, try}] = appending{rec, last}
	r.host.effect(worldEffect{Want: "append", Core: r.id, Token: try})
}

func (r *textReplica) Wake(after time.Duration, ring int) {
	r.host.effect(worldEffect{Want: "wake", Core: r.id, Token: ring, After: after.Milliseconds()})
}

func (r *textReplica) Read(from, upto, read int) {
	r.reads[read] = [2]int{from, upto}
	r.host.effect(worldEffect{Want: "read", Core: r.id, Token: read})
}

func (r *textReplica) Look() bool {
	r.host.effect(worldEffect{Want: "look", Core: r.id, Records: len(r.host.log)})
	return true
}

func (r *textReplica) got(read int) {
	between := r.reads[read]
	delete(r.reads, read)
	var changes []text.Change
	for _, rec := range r.host.log {
		for _, fact := range rec.Facts {
			if changed, is := fact.(events.TekstChanged); is && changed.V > between[0] && changed.V-len(changed.Commits) < between[1] {
				changes = append(changes, text.Change{TekstChanged: changed, At: rec.Time})
			}
		}
	}
	r.core.Got(read, changes, nil)
}

// worldSocket is a page's socket.
type worldSocket struct {
	replica *textReplica
	name    string
	person  events.ID
}

func (s *worldSocket) Asker() domain.Asker { return domain.Asker{Person: s.person, Lang: "nn"} }

func (s *worldSocket) Send(frame []byte) {
	if s.replica.sockets[s.name] == s {
		s.replica.host.effect(worldEffect{Want: "frame", Core: s.replica.id, Socket: s.name, Frame: append(json.RawMessage(nil), frame...)})
	}
}

func (s *worldSocket) Full() bool { return false }

// worldMessage is what a page says of texts.
type worldMessage struct {
	Type    string             `json:"type"`
	Client  events.ID          `json:"client"`
	Schema  int                `json:"schema"`
	Version *int               `json:"version"`
	N       int                `json:"n"`
	Steps   json.RawMessage    `json:"steps"`
	Intent  events.TekstIntent `json:"intent"`
	Partnar events.ID          `json:"partnar"`
}

// said hands on what a page said; what is not understood closes its socket, as engine/live does.
func (r *textReplica) said(op worldOp) error {
	s := r.sockets[op.Socket]
	if s == nil {
		return nil
	}
	var m worldMessage
	err := json.Unmarshal(op.Message, &m)
	switch {
	case err != nil:
	case m.Type == "text.open":
		opening := text.Opening{Client: m.Client, Schema: m.Schema, N: m.N}
		if m.Version != nil {
			opening.Resume, opening.Version = true, *m.Version
		}
		r.core.Open(s, opening)
		return nil
	case m.Type == "text.close":
		r.core.Close(s)
		return nil
	case m.Type == "text.commit" && m.Version != nil && len(m.Steps) > 0:
		r.core.Commit(s, domain.Commit{N: m.N, Base: *m.Version, Steps: m.Steps, Intent: m.Intent, Partnar: m.Partnar})
		return nil
	}
	r.core.Close(s)
	delete(r.sockets, op.Socket)
	r.host.effect(worldEffect{Want: "closed", Core: r.id, Socket: op.Socket})
	return nil
}

// worldEnd is what there is at the end of a world: the log, and what each replica and a replay make of
// it.
type worldEnd struct {
	Commits  []events.TekstCommit `json:"commits"`
	Replicas []json.RawMessage    `json:"replicas"` // the documents
	Replay   json.RawMessage      `json:"replay"`
	Hash     string               `json:"hash"`
}

func (h *textHost) end() worldEnd {
	end, room := worldEnd{Commits: []events.TekstCommit{}}, tekst.Documents{}
	var state any
	for _, rec := range h.log {
		state = room.Evolve(state, rec)
		for _, fact := range rec.Facts {
			if changed, is := fact.(events.TekstChanged); is {
				end.Commits = append(end.Commits, changed.Commits...)
			}
		}
	}
	end.Replay, end.Hash = room.Document(state), room.Hash(state)
	for _, r := range h.replicas {
		end.Replicas = append(end.Replicas, room.Document(r.state))
	}
	return end
}
