package tekst

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// life is a text that three page loads write in, each on a version that may be old.
type life struct {
	*house
	dice *rand.Rand
	docs []*prosemirror.Node // by version
	n    [3]int
}

func newLife(seed uint64) *life {
	l := &life{house: newHouse(events.PlanUtkast), dice: rand.New(rand.NewPCG(seed, 2))}
	l.docs = append(l.docs, empty)
	return l
}

// random makes a commit on a version that is not too old, with steps that fit the document of that
// version.
func (l *life) random() domain.Commit {
	who := l.dice.IntN(3)
	base := max(0, len(l.docs)-1-l.dice.IntN(12))
	on := l.docs[base]
	var all []byte
	for range 1 + l.dice.IntN(3) {
		raw := l.step(on)
		step, err := schema.ParseStep([]byte(raw))
		if err != nil {
			panic(raw)
		}
		next, err := step.Apply(on)
		if err != nil || next.Check() != nil {
			continue
		}
		on = next
		if len(all) > 0 {
			all = append(all, ',')
		}
		all = append(all, raw...)
	}
	if len(all) == 0 {
		all = []byte(insert(1, "x"))
	}
	l.n[who]++
	return commitOf([]events.ID{planner, secretary, planner}[who], who, l.n[who], base, string(all))
}

func (l *life) step(on *prosemirror.Node) string {
	size := on.Content().Size()
	from := l.dice.IntN(size + 1)
	to := min(size, from+l.dice.IntN(12))
	switch l.dice.IntN(9) {
	case 0:
		return remove(from, to)
	case 1:
		return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}`, from, from)
	case 2:
		return mark("addMark", from, to, []string{`{"type":"strong"}`, comment(l.dice.IntN(5)), insertion(l.dice.IntN(5)), deletion(l.dice.IntN(5))}[l.dice.IntN(4)])
	case 3:
		return mark("removeMark", from, to, comment(l.dice.IntN(5)))
	case 4:
		return replaceWith(from, from, []string{para("nytt"), cells(10), `{"type":"kort","attrs":{"rom":"tiltak","ting":"` + string(theID(l.dice.IntN(4))) + `"}}`}[l.dice.IntN(3)])
	case 5:
		return fmt.Sprintf(`{"stepType":"replaceAround","from":%d,"to":%d,"gapFrom":%d,"gapTo":%d,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`, from, to, from, to)
	}
	return insert(from, string(rune('a'+l.dice.IntN(26)))+" ")
}

// lives takes random commits in random batches, and holds each to what must hold of a decision.
func (l *life) lives(t *testing.T, batches int) (fates map[domain.CommitFate]int) {
	fates = map[domain.CommitFate]int{}
	for range batches {
		var batch []domain.Commit
		for range 1 + l.dice.IntN(4) {
			batch = append(batch, l.random())
		}
		if l.dice.IntN(5) == 0 {
			batch = append(batch, batch[0])
		}
		facts, outcomes := Take(l.state, aText, l.asked, batch)
		again, outcomesAgain := Take(l.state, aText, l.asked, batch)
		if !reflect.DeepEqual(facts, again) || !reflect.DeepEqual(outcomes, outcomesAgain) {
			t.Fatal("the same question has two answers")
		}
		for _, o := range outcomes {
			fates[o.Fate]++
		}
		if len(facts) == 0 {
			continue
		}
		l.evolves(t, facts)
	}
	return fates
}

func (l *life) evolves(t *testing.T, facts []events.Event) {
	t.Helper()
	mark := domain.Mark{Thing: aText, Seq: uint64(len(l.records) + 1), Time: l.Now}
	state := l.state
	for _, fact := range facts {
		after, err := domaintest.Evolve(Room, state, facts, fact, mark)
		if err != nil {
			t.Fatal(err)
		}
		state = after
	}
	// The document of each version between, for bases to come.
	doc := l.of().document()
	for _, c := range facts[len(facts)-1].(events.TekstChanged).Commits {
		for _, raw := range c.Steps {
			doc = must(must(schema.ParseStep([]byte(raw))).Apply(doc))
		}
		if err := doc.Check(); err != nil {
			t.Fatalf("the document is against the schema: %v", err)
		}
		l.docs = append(l.docs, doc)
	}
	l.happens(facts...)
	if got := l.text(); got != string(doc.AppendJSON(nil)) {
		t.Fatalf("the state has %s, the steps give %s", got, doc.AppendJSON(nil))
	}
	l.tallies(t)
}

// tallies: what is kept up with each change is what a walk through the whole would find.
func (l *life) tallies(t *testing.T) {
	t.Helper()
	s, all := l.of(), foundIn(l.of().document())
	if s.tally != all.tally || !reflect.DeepEqual(domain.List(s.cards), domain.List(all.cards)) ||
		!reflect.DeepEqual(domain.List(s.comments), domain.List(all.comments)) || !reflect.DeepEqual(domain.List(s.suggestions), domain.List(all.suggestions)) {
		t.Fatalf("kept up: %+v %v %v %v\nfound: %+v", s.tally, s.cards, s.comments, s.suggestions, all)
	}
	for _, id := range append(domain.List(s.comments), s.suggestions...) {
		if made, known := s.made.get(id); !known || made.Person == "" {
			t.Fatalf("nobody made %s", id)
		}
	}
	if s.ring.end() != s.v {
		t.Fatalf("the ring ends at %d, the text at %d", s.ring.end(), s.v)
	}
}

// TestLawsHoldWhileThreeWrite: whatever comes in whatever order, decisions are pure, states are never
// altered, every document is by the schema, a replay is the same, and a state that was saved goes on
// as if it had not been.
func TestLawsHoldWhileThreeWrite(t *testing.T) {
	sum := map[domain.CommitFate]int{}
	for seed := range uint64(12) {
		l := newLife(seed)
		var saved any
		savedAt := 0
		for part := range 4 {
			for fate, n := range l.lives(t, 25) {
				sum[fate] += n
			}
			if part == 1 && l.state != nil {
				var err error
				if saved, err = (Documents{}).Load(Documents{}.Save(l.state)); err != nil {
					t.Fatal(err)
				}
				savedAt = len(l.records)
			}
		}
		var replayed any
		for i, rec := range l.records {
			replayed = Room.EvolveRecord(replayed, rec)
			if i >= savedAt {
				saved = Room.EvolveRecord(saved, rec)
			}
		}
		truth := string(Documents{}.Save(l.state))
		if got := string(Documents{}.Save(replayed)); got != truth {
			t.Fatalf("seed %d: after replay\n%s\nlive\n%s", seed, got, truth)
		}
		if got := string(Documents{}.Save(saved)); got != truth {
			t.Fatalf("seed %d: from a saved state\n%s\nlive\n%s", seed, got, truth)
		}
	}
	t.Logf("fates %v", sum)
	if sum[domain.Taken] == 0 || sum[domain.Known] == 0 {
		t.Error("the lives were too easy")
	}
}

// TestOldBasesAreBroughtPastTheLog: what is older than the ring is brought along from the log, and
// comes to the same as if the ring reached.
func TestOldBasesAreBroughtPastTheLog(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	h.must(t, planner, 1, 1, 1, insert(9, "HER"))
	base := h.version()
	for n := 2; n <= ringVersions+200; n++ {
		h.must(t, planner, 1, n, h.version(), insert(1+n%3, "x"))
	}
	late := commitOf(secretary, 2, 1, base, insert(12, " OG HER"))
	out := h.take(late)[0]
	if out.Fate != domain.Older || out.Upto != h.of().ring.first {
		t.Fatalf("%+v, the ring begins at %d", out, h.of().ring.first)
	}
	for _, rec := range h.records {
		late.Gap = append(late.Gap, rec.Facts[len(rec.Facts)-1].(events.TekstChanged))
	}
	short := late
	short.Gap = late.Gap[:base+10]
	if out := h.take(short)[0]; out.Fate != domain.Older {
		t.Errorf("a gap that does not reach: %+v", out)
	}
	if out := h.take(late)[0]; out.Fate != domain.Taken {
		t.Fatalf("%+v %v", out, out.Refusal)
	}
	if last := h.lastCommit(); len(last.Steps) != 1 || !containsText(h, "HER OG HER") {
		t.Errorf("%+v", last)
	}
}

func containsText(h *house, words string) bool {
	doc := h.of().document()
	text, err := doc.TextBetween(0, doc.Content().Size(), " ", "")
	return err == nil && strings.Contains(text, words)
}

// TestRingKeepsEnough: at every moment it reaches back at least as far as it promises.
func TestRingKeepsEnough(t *testing.T) {
	var r ring
	for v := 1; v <= 3*ringVersions; v++ {
		r = r.add([]*prosemirror.StepMap{prosemirror.NewStepMap(v, 0, 1)})
		if v%997 != 0 {
			continue
		}
		if r.end() != v {
			t.Fatalf("ends at %d, want %d", r.end(), v)
		}
		for _, back := range []int{0, 1, 63, 64, 65, 1000, min(v, ringVersions)} {
			if back > v {
				continue
			}
			maps, reaches := r.since(v - back)
			if !reaches || len(maps) != back {
				t.Fatalf("at %d, %d back: %d maps, %v", v, back, len(maps), reaches)
			}
			if back > 0 && maps[0].Map(v-back+1, 1) != v-back+2 {
				t.Fatalf("at %d, %d back: the first is another", v, back)
			}
		}
	}
	if _, reaches := r.since(r.first - 1); reaches {
		t.Error("it reaches further than it begins")
	}
}

// TestClientsAreForgotten when they are old in versions and in time, never before.
func TestClientsAreForgotten(t *testing.T) {
	s := begun(aText, events.TekstBegun{Feste: events.Feste{Rom: "plan", Ting: plan}, Malform: "nn"})
	one := []*prosemirror.StepMap{prosemirror.NewStepMap()}
	at := noon
	for v := 1; v <= maxBehind+3*forgetEvery; v++ {
		c := pageLoad(v % 7)
		if v == 1 {
			c = pageLoad(999)
		}
		s = s.advance(events.TekstCommit{Client: c, N: v, Person: planner}, empty, one, at)
		if v == maxBehind+forgetEvery {
			if _, there := s.clients.get(pageLoad(999)); !there {
				t.Fatal("forgotten though it is not old in time")
			}
			at = at.Add(forgetAfter + time.Hour)
		}
	}
	if _, there := s.clients.get(pageLoad(999)); there {
		t.Error("not forgotten")
	}
	if s.clients.size != 7 {
		t.Errorf("%d clients", s.clients.size)
	}
}

// TestTable: the same content is the same tree, older tables stay as they were.
func TestTable(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	var keys []events.ID
	for i := range 500 {
		keys = append(keys, events.MustID(fmt.Sprintf("%08x-0000-4000-8000-%012x", dice.Uint32(), i%3*1000+dice.IntN(50_000))))
	}
	var one, other table[int]
	snapshots := map[int]table[int]{}
	for i, key := range keys {
		one = one.put(key, i)
		snapshots[i] = one
	}
	for i := len(keys) - 1; i >= 0; i-- {
		if _, there := other.get(keys[i]); !there {
			other = other.put(keys[i], i)
		}
	}
	if !reflect.DeepEqual(one, other) {
		t.Error("another tree by another order")
	}
	for i := range keys {
		if got, _ := snapshots[i].get(keys[i]); got != i {
			t.Errorf("snapshot %d has %d", i, got)
		}
		if i+1 < len(keys) {
			if got, there := snapshots[i].get(keys[i+1]); there && got > i {
				t.Errorf("snapshot %d knows the future", i)
			}
		}
	}
	few := one.only(func(i int) bool { return i%2 == 0 })
	for i, key := range keys {
		if _, there := few.get(key); there != (i%2 == 0) {
			t.Errorf("%d: %v", i, there)
		}
	}
}
