package text

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

func hashOf(doc *prosemirror.Node) string {
	sum := sha256.Sum256(doc.AppendJSON(nil))
	return hex.EncodeToString(sum[:])
}

// check holds a world at rest to the promises: every page and every replica has what the log says,
// nothing is in it twice, and nothing that a page sent is missing.
func (w *world) check() {
	var state any
	seen := map[string]int{}
	for _, rec := range w.log {
		state = room.Evolve(state, rec)
		for _, c := range commitsIn(rec) {
			if seen[fmt.Sprint(c.Client, c.N)]++; seen[fmt.Sprint(c.Client, c.N)] > 1 {
				fail("commit %d of %s is in the log twice", c.N, c.Client)
			}
		}
	}
	truth := string(room.Document(state))
	for i, r := range w.places {
		if got := string(room.Document(r.state)); got != truth {
			fail("replica %d has %s, the log %s", i, got, truth)
		}
	}
	for i, p := range w.pages {
		if got := string(p.doc.AppendJSON(nil)); got != truth {
			fail("page %d has %s, the log %s", i, got, truth)
		}
		for n := 1; n <= p.n; n++ {
			if seen[fmt.Sprint(p.client, n)] == 0 && !slices.Contains(p.lost, n) {
				fail("commit %d of page %d is neither in the log nor refused", n, i)
			}
		}
	}
}

func commitsIn(rec events.Record) (commits []events.TekstCommit) {
	for _, fact := range rec.Facts {
		if changed, is := fact.(events.TekstChanged); is {
			commits = append(commits, changed.Commits...)
		}
	}
	return commits
}

// lived lives one world through, and gives the promise that did not hold.
func lived(seed uint64, plant func(*world)) (w *world, err error) {
	w = newWorld(seed, 1+int(seed%3))
	plant(w)
	defer func() {
		if fault := recover(); fault != nil {
			promise, is := fault.(broken)
			if !is {
				panic(fault)
			}
			err = fmt.Errorf("seed %d: %s", seed, promise)
		}
	}()
	for _, r := range w.places {
		r.start()
	}
	for range 2 + seed%4 {
		w.page()
	}
	w.faults = []float64{0, 0.1, 0.4}[seed%3]
	w.live(1500)
	w.rest()
	w.check()
	return w, nil
}

// TestWorlds lives through random orders of things: up to three replicas that race, a log that does
// not answer, cuts and crashes.
func TestWorlds(t *testing.T) {
	commits, multi, shorts, refused := 0, 0, 0, map[string]int{}
	for seed := range uint64(150) {
		w, err := lived(seed, func(*world) {})
		if err != nil {
			t.Fatal(err)
		}
		for _, rec := range w.log {
			n := len(commitsIn(rec))
			commits += n
			if n > 1 {
				multi++
			}
		}
		for _, p := range w.pages {
			shorts += p.shorts
		}
		for rule, n := range w.refused {
			refused[rule] += n
		}
	}
	t.Logf("%d commits, %d records with several, %d messages in the short form, refused %v", commits, multi, shorts, refused)
	if commits == 0 || multi == 0 || shorts == 0 || refused["unknown-outcome"] == 0 {
		t.Error("the worlds were too easy")
	}
}

// forgetful is a room that does not know a commit again.
type forgetful struct{ Room }

func (f forgetful) Take(s any, id events.ID, asked func(domain.Asker) domain.Asked, batch []domain.Commit) ([]events.Event, []domain.Outcome) {
	other := make([]domain.Commit, len(batch))
	for i, c := range batch {
		c.N += 1_000_000 + 1000*room.Version(s)
		other[i] = c
	}
	facts, outcomes := f.Room.Take(s, id, asked, other)
	for _, fact := range facts {
		if changed, is := fact.(events.TekstChanged); is {
			for i := range changed.Commits {
				changed.Commits[i].N %= 1000
			}
		}
	}
	return facts, outcomes
}

// TestWorldsFindPlantedFaults: a test that cannot fail proves nothing.
func TestWorldsFindPlantedFaults(t *testing.T) {
	for name, plant := range map[string]func(*world){
		"the log does not hold the condition": func(w *world) { w.lawless = true },
		"a message is lost on its way":        func(w *world) { w.leaky = true },
		"what was sent again is not known":    func(w *world) { w.room = forgetful{room} },
	} {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(60) {
				if _, err := lived(seed, plant); err != nil {
					t.Logf("found in world %d: %v", seed, err)
					return
				}
			}
			t.Error("not found")
		})
	}
}

// TestShortForm: what is told shortly is what stands in the log, and all else is told in full.
func TestShortForm(t *testing.T) {
	client, person := events.ID("01900000-0000-4000-9000-000000000001"), events.ID("01900000-0000-4000-9000-000000000002")
	one := func(step string) events.TekstCommit {
		return events.TekstCommit{Client: client, N: 17, Person: person, Steps: []events.JSON{events.JSON(step)}}
	}
	typed := `{"stepType":"replace","from":412,"to":412,"slice":{"content":[{"type":"text","text":"æ\"]}}\\"}]}}`
	for step, want := range map[string]string{
		typed:                                    `["c",7,1042,[[1,17,412,412,"æ\"]}}\\"]]]`,
		`{"stepType":"replace","from":4,"to":9}`: `["c",7,1042,[[1,17,4,9,""]]]`,
		`{"stepType":"replace","from":4,"to":9,"structure":true}`:                                                            "",
		`{"stepType":"replace","from":4,"to":9,"slice":{"content":[{"type":"text","text":"x"}],"openStart":1}}`:              "",
		`{"stepType":"replace","from":4,"to":9,"slice":{"content":[{"type":"text","text":"x"},{"type":"text","text":"y"}]}}`: "",
		`{"stepType":"replace","from":4,"to":9,"slice":{"content":[{"type":"text","marks":[{"type":"em"}],"text":"x"}]}}`:    "",
		`{"stepType":"addMark","mark":{"type":"em"},"from":4,"to":9}`:                                                        "",
	} {
		var x names
		frame, fresh := x.shortFrame(7, events.TekstChanged{V: 1042, Commits: []events.TekstCommit{one(step)}})
		if string(frame) != want || (len(fresh) > 0) != (want != "") {
			t.Errorf("%s\n got %s\nwant %s", step, frame, want)
		}
	}
	with := func(change func(*events.TekstCommit)) events.TekstCommit { c := one(typed); change(&c); return c }
	for name, c := range map[string]events.TekstCommit{
		"an intent": with(func(c *events.TekstCommit) { c.Intent = events.IntentPaste }), "dropped": with(func(c *events.TekstCommit) { c.Dropped = c.Steps }),
		"nothing left": with(func(c *events.TekstCommit) { c.Steps = nil }), "two steps": with(func(c *events.TekstCommit) { c.Steps = append(c.Steps, c.Steps...) }),
	} {
		var x names
		if frame, _ := x.shortFrame(7, events.TekstChanged{V: 2, Commits: []events.TekstCommit{one(typed), c}}); frame != nil {
			t.Errorf("%s: %s", name, frame)
		}
	}
	var x names
	for i := range maxNames + 5 {
		c := one(typed)
		c.Client = events.MustID(fmt.Sprintf("01900000-0000-4000-9000-%012d", i))
		if number, fresh := x.of(c); number != i+1 || !fresh {
			t.Fatalf("page load %d has the number %d", i, number)
		}
	}
	if number, fresh := x.of(one(typed)); number != maxNames+6 || !fresh || len(x.list) != maxNames {
		t.Errorf("one that was silent for long has the number %d of %d", number, len(x.list))
	}
}
