package text

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// tab is a page on a real hub: it has a queue of its own that its goroutine reads.
type tab struct {
	asker  domain.Asker
	frames chan []byte
}

func (t *tab) Asker() domain.Asker { return t.asker }
func (t *tab) Send(frame []byte)   { t.frames <- frame }
func (t *tab) Full() bool          { return len(t.frames) > 1000 }

// writes opens the text, sends so many commits, each when the last one has come back, and gives the
// document that it then has, when it has come to a version.
func (t *tab) writes(h *Hub, client events.ID, commits, until int) (*prosemirror.Node, error) {
	h.Open(aText, t, Opening{Client: client, Schema: 1})
	defer h.Shut(aText, t)
	var doc *prosemirror.Node
	v, n := 0, 0
	deadline := time.After(60 * time.Second)
	for {
		select {
		case <-deadline:
			return nil, fmt.Errorf("still at version %d, %d commits sent", v, n)
		case frame := <-t.frames:
			own, err := t.hear(frame, client, &doc, &v)
			if err != nil {
				return nil, err
			}
			if own && n < commits {
				n++
				h.Commit(aText, t, domain.Commit{N: n, Base: v, Steps: []byte(`[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]`)})
			}
			if v == until {
				return doc, nil
			}
		}
	}
}

// hear takes in a message and tells whether it was the page's turn: the document, or its own commit.
func (t *tab) hear(frame []byte, client events.ID, doc **prosemirror.Node, v *int) (own bool, err error) {
	var m struct {
		Type    string
		Version int
		Content json.RawMessage
		Commits []struct {
			Client events.ID
			Steps  []json.RawMessage
		}
		Hash string
	}
	if err := json.Unmarshal(frame, &m); err != nil {
		return false, err
	}
	switch m.Type {
	case "text.doc":
		*doc, err = schema.ParseNode(m.Content)
		*v = m.Version
		return true, err
	case "text.commits":
		for _, c := range m.Commits {
			for _, raw := range c.Steps {
				step, err := schema.ParseStep(raw)
				if err == nil {
					*doc, err = step.Apply(*doc)
				}
				if err != nil {
					return false, err
				}
			}
			*v++
			own = own || c.Client == client
		}
		if *v != m.Version {
			return false, fmt.Errorf("a gap before version %d: the page has %d", m.Version, *v)
		}
	case "text.hash":
		if got := hashOf(*doc); got != m.Hash {
			return false, fmt.Errorf("version %d has another hash", m.Version)
		}
	default:
		return false, fmt.Errorf("unexpected: %s", frame)
	}
	return own, nil
}

// TestTabsOnTheRealLog: twelve pages write at once; each ends with the same document, and when they
// have gone nothing is held for the text.
func TestTabsOnTheRealLog(t *testing.T) {
	p := newProgram(t)
	const pages, each = 12, 40
	docs := make([]*prosemirror.Node, pages)
	tabs, clients := make([]*tab, pages), make([]events.ID, pages)
	for i := range pages { // the world of facts stands still once they write
		tabs[i] = &tab{asker: domain.Asker{Person: p.w.person(), Lang: "nn"}, frames: make(chan []byte, 10_000)}
		clients[i] = p.w.id(4)
	}
	var group sync.WaitGroup
	for i := range pages {
		group.Go(func() {
			var err error
			if docs[i], err = tabs[i].writes(p.Hub, clients[i], each, pages*each); err != nil {
				t.Errorf("page %d: %v", i, err)
			}
		})
	}
	group.Wait()
	if t.Failed() {
		return
	}
	for i, doc := range docs {
		if !doc.Eq(docs[0]) {
			t.Errorf("page %d has another document", i)
		}
	}
	for range 100 {
		if p.actorCount() == 0 {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("%d cores are held for a text that nobody has open", p.actorCount())
}

func (h *Hub) actorCount() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.actors)
}

// memoryStore keeps snapshots in memory.
type memoryStore struct {
	mu    sync.Mutex
	files map[string][]byte
}

func (s *memoryStore) key(id events.ID, version int) string { return fmt.Sprintf("%s/%d", id, version) }

func (s *memoryStore) Put(_ context.Context, id events.ID, version int, content []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[s.key(id, version)] = bytes.Clone(content)
	return nil
}

func (s *memoryStore) Get(_ context.Context, id events.ID, version int) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	content, there := s.files[s.key(id, version)]
	if !there {
		return nil, errors.New("not there")
	}
	return content, nil
}

func (s *memoryStore) List(context.Context) (map[events.ID][]int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := map[events.ID][]int{}
	for key := range s.files {
		var v int
		_, _ = fmt.Sscanf(key[37:], "%d", &v)
		all[events.ID(key[:36])] = append(all[events.ID(key[:36])], v)
	}
	return all, nil
}

// memoryLog is a log of one text, in memory.
type memoryLog struct {
	mu      sync.Mutex
	records []events.Record
	reads   int // records read
}

func (l *memoryLog) Append(_ events.Record, _ uint64, done func(error)) { done(ErrUnknown) }

func (l *memoryLog) Records(_ context.Context, _ events.ID, from, to uint64, each func(events.Record) error) error {
	l.mu.Lock()
	records := l.records
	l.mu.Unlock()
	for _, rec := range records {
		if rec.Seq >= from && rec.Seq <= to {
			l.mu.Lock()
			l.reads++
			l.mu.Unlock()
			if err := each(rec); err != nil {
				return err
			}
		}
	}
	return nil
}

var noon = time.Date(2026, 9, 29, 12, 0, 0, 0, time.UTC)

// writtenHub is a hub of a text with so many commits behind it, in records of one to three.
func writtenHub(t *testing.T, commits int) (h *Hub, log *memoryLog, store *memoryStore, states []any) {
	t.Helper()
	w := newWorld(1, 0)
	log, store = &memoryLog{}, &memoryStore{files: map[string][]byte{}}
	var state any
	var seq uint64
	var at sync.Mutex
	c := w.config()
	c.Now = func() time.Time { return noon }
	h = NewHub(HubConfig{Config: c, Log: log, Store: store, Stopped: func() error { return nil }, State: func(events.ID) (any, uint64) {
		at.Lock()
		defer at.Unlock()
		return state, seq
	}})
	t.Cleanup(h.Close)
	h.Snapshots(t.Context())
	states = []any{nil}
	people := []events.ID{w.person(), w.person()}
	clients := []events.ID{w.id(4), w.id(4)}
	for n := 1; len(states) <= commits; {
		var batch []domain.Commit
		for range 1 + w.dice.IntN(3) {
			who := n % 2
			at := 1 + w.dice.IntN(len(states))
			batch = append(batch, domain.Commit{
				Client: clients[who], N: n, Base: len(states) - 1, Schema: 1, Person: people[who],
				Steps: []byte(fmt.Sprintf(`[{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"x"}]}}]`, min(at, len(states)), min(at, len(states)))),
			})
			n++
		}
		facts, _ := room.Take(state, aText, w.config().Asked, batch)
		w.now = w.now.Add(time.Minute)
		next := seq + uint64(1+w.dice.IntN(3)) // others write too
		rec := events.Record{Seq: next, House: "prove", Room: "tekst", Thing: aText, Command: w.id(7), Time: w.now, Schema: 1, Facts: facts}
		log.mu.Lock()
		log.records = append(log.records, rec)
		log.mu.Unlock()
		before := room.Version(state)
		for v := before + 1; v <= before+len(commitsIn(rec)); v++ {
			states = append(states, room.Evolve(state, upto(rec, v)))
		}
		after := room.Evolve(state, rec)
		at.Lock()
		state, seq = after, next
		at.Unlock()
		h.Apply(rec, after)
	}
	return h, log, store, states
}

// TestPast: every version is found again, by number, by sequence and by time, from the nearest
// snapshot, and who wrote what is the same as by a walk through all.
func TestPast(t *testing.T) {
	h, log, store, states := writtenHub(t, 2600)
	waitFor(t, func() bool { return len(h.saves.of(aText)) == 2 })
	if saved := h.saves.of(aText); saved[0] < 1000 || saved[0] > 1002 || saved[1] < 2000 || saved[1] > 2002 {
		t.Errorf("snapshots of %v", saved)
	}
	dice := rand.New(rand.NewPCG(3, 3))
	for range 40 {
		v := dice.IntN(len(states))
		log.mu.Lock()
		log.reads = 0
		log.mu.Unlock()
		was, there, err := h.Past(t.Context(), aText, At{Version: &v})
		if err != nil || !there || was.Version != v || !bytes.Equal(room.Document(was.State), room.Document(states[v])) {
			t.Fatalf("version %d: %v %v %+v", v, there, err, was)
		}
		log.mu.Lock()
		reads := log.reads
		log.mu.Unlock()
		if reads > 1001 {
			t.Errorf("version %d: %d records read", v, reads)
		}
		bySeq, there, err := h.Past(t.Context(), aText, At{Seq: max(was.Seq, 1)})
		if v > 0 && (err != nil || !there || bySeq.Seq != was.Seq) {
			t.Errorf("by sequence %d: %v %v %+v", was.Seq, there, err, bySeq)
		}
		byTime, there, err := h.Past(t.Context(), aText, At{Time: was.Time.Add(30 * time.Second)})
		if v > 0 && (err != nil || !there || byTime.Seq != was.Seq) {
			t.Errorf("by time: %v %v %+v", there, err, byTime)
		}
	}
	for _, v := range []int{-1, len(states), 1_000_000} {
		if _, there, _ := h.Past(t.Context(), aText, At{Version: &v}); there {
			t.Errorf("version %d is there", v)
		}
	}
	v := 2300
	was, _, _ := h.Past(t.Context(), aText, At{Version: &v})
	authors, err := h.Authors(t.Context(), aText, was)
	commits, _ := h.Commits(t.Context(), aText, 0, v)
	want := room.Passages(was.State, room.Authors(nil, commits))
	if err != nil || len(commits) != v || fmt.Sprint(authors) != fmt.Sprint(want) {
		t.Errorf("authors: %v, %d commits, %d passages, want %d", err, len(commits), len(authors), len(want))
	}
	t.Run("a spoilt snapshot is passed over", func(t *testing.T) {
		store.mu.Lock()
		for key := range store.files {
			store.files[key] = []byte("spoilt")
		}
		store.mu.Unlock()
		h.looks.kept = nil
		was, there, err := h.Past(t.Context(), aText, At{Version: &v})
		if err != nil || !there || !bytes.Equal(room.Document(was.State), room.Document(states[v])) {
			t.Errorf("%v %v", there, err)
		}
	})
	t.Run("a version with a name is kept", func(t *testing.T) {
		h.Keep(aText, 77)
		waitFor(t, func() bool { return len(h.saves.of(aText)) == 3 })
		if state, err := h.load(t.Context(), aText, 77); err != nil || room.Version(state) != 77 {
			t.Error(err)
		}
	})
}

// waitFor waits for what a goroutine does.
func waitFor(t *testing.T, what func() bool) {
	t.Helper()
	for range 500 {
		if what() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it does not come")
}

// TestRestIsSaved: what nobody has written on for a minute is saved, if it is worth it.
func TestRestIsSaved(t *testing.T) {
	h, _, _, states := writtenHub(t, 60)
	if h.saveRested(noon.Add(idleFor / 2)); len(h.saves.of(aText)) > 0 {
		t.Error("saved while somebody writes")
	}
	h.saveRested(noon.Add(2 * idleFor))
	waitFor(t, func() bool { return len(h.saves.of(aText)) == 1 })
	if v := h.saves.of(aText)[0]; v != len(states)-1 {
		t.Errorf("saved at %d of %d", v, len(states)-1)
	}
}

// TestBudgets: 69. Who sends without end is told to wait, and for how long; the others are not.
func TestBudgets(t *testing.T) {
	w := newWorld(5, 1)
	busy, calm := w.page(), w.page()
	for _, p := range w.pages {
		p.connect(w.places[0])
	}
	w.rest()
	core := w.places[0].core
	for range commitBurst {
		if wait := core.spend(domain.Commit{Person: busy.person}); wait != 0 {
			t.Fatalf("told to wait %s within the budget", wait)
		}
	}
	busy.write()
	if w.refused["too-much"] != 1 {
		t.Errorf("one more than the budget: %v", w.refused)
	}
	calm.write()
	w.rest()
	if !calm.acked[1] || !busy.acked[1] {
		t.Errorf("who behaves, or waits, is not heard: %v", w.refused)
	}
	large := domain.Commit{Person: calm.person, Steps: make([]byte, byteBurst+1)}
	if wait := core.spend(large); wait < time.Second {
		t.Errorf("more bytes than the budget holds: wait %s", wait)
	}
	w.now = w.now.Add(time.Minute)
	if wait := core.spend(domain.Commit{Person: busy.person}); wait != 0 {
		t.Errorf("after a minute still %s", wait)
	}
	for i := range 2 * maxBudgets {
		core.spend(domain.Commit{Person: events.MustID(fmt.Sprintf("01900000-0000-4000-8000-%012d", i))})
		w.now = w.now.Add(time.Second)
	}
	if len(core.budgets) > maxBudgets {
		t.Errorf("%d budgets are remembered", len(core.budgets))
	}
}

// TestIndex against a plain list.
func TestIndex(t *testing.T) {
	x := newIndex()
	dice := rand.New(rand.NewPCG(9, 9))
	var marks []mark
	v, seq, at := 0, uint64(5), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 3*chunkRecords + 17 {
		seq += uint64(1 + dice.IntN(100))
		at = at.Add(time.Duration(dice.IntN(5000)) * time.Millisecond)
		rec := events.Record{Seq: seq, Thing: aText, Time: at, Facts: []events.Event{events.TekstLocked{}}}
		if dice.IntN(10) > 0 {
			n := 1 + dice.IntN(4)
			v += n
			rec.Facts = []events.Event{events.TekstChanged{V: v, Commits: make([]events.TekstCommit, n)}}
		}
		x.add(rec)
		marks = append(marks, mark{seq, at, v})
	}
	for want := 0; want <= v+1; want++ {
		var first mark
		for _, m := range marks {
			if m.v >= want && want > 0 {
				first = m
				break
			}
		}
		got, there := x.holding(aText, want)
		if want == 0 {
			continue
		}
		if there != (want <= v) || there && (got.seq != first.seq || !got.at.Equal(first.at) || got.v != first.v) {
			t.Fatalf("version %d: %+v %v, want %+v", want, got, there, first)
		}
	}
	for _, m := range marks {
		if got, there := find(x.look(aText), func(o mark) bool { return o.seq <= m.seq }); !there || got.seq != m.seq {
			t.Fatalf("sequence %d: %+v", m.seq, got)
		}
	}
	if _, there := x.holding("none", 1); there {
		t.Error("a text that is not there")
	}
	size := 0
	for _, c := range x.look(aText) {
		size += len(c.rest)
	}
	t.Logf("%d bytes for %d records", size, len(marks))
}
