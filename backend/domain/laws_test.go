package domain_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain/domaintest"
	house "fellesplan/backend/rooms"
	"fellesplan/events"
)

var rooms = house.All()

const (
	lives = 4     // random histories in one run, besides one with a seed of its own
	most  = 12    // histories at the most, where chance has not come upon every command and fact before
	steps = 17000 // commands asked in each
)

// TestLawsHoldInEveryLife lets random people ask random commands. Every law of domaintest is
// checked at each step, and at the end the history is replayed from its canonical form.
func TestLawsHoldInEveryLife(t *testing.T) {
	done, refused, facts := map[string]int{}, map[string]int{}, map[string]int{}
	for i := 0; i <= lives || (i < most && len(untried(done, facts)) > 0); i++ {
		seed := uint64(i)
		if i >= lives {
			seed = rand.Uint64()
			t.Logf("a life with the seed %d", seed)
		}
		for _, life := range []*domaintest.Life{domaintest.NewLife(seed, rooms...).Without(meetingRooms...), meetings(t, seed)} {
			live(t, life, seed)
			add(done, life.Done)
			add(refused, life.Refused)
			add(facts, life.Facts)
		}
	}
	notTooEasy(t, done, refused, facts)
}

// meetingRooms are those in which much must have been before anything is decided: they have lives of their
// own, in which little else is asked.
var meetingRooms = []string{"sak", "saksnummer", "formote", "mote", "partnarvedtak", "vedtak", "usemje"}

// meetings is a life with an organ, a plan and a tiltak, in which people report saker and meet.
func meetings(t *testing.T, seed uint64) *domaintest.Life {
	t.Helper()
	life := domaintest.NewLife(seed, rooms...).Only(meetingRooms...)
	place, err := domaintest.Gather(life)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	meet(t, life, place)
	return life
}

func live(t *testing.T, life *domaintest.Life, seed uint64) {
	t.Helper()
	for step := range steps {
		if err := life.Step(); err != nil {
			t.Fatalf("seed %d, step %d: %v", seed, step, err)
		}
		if step%50 == 0 {
			if err := domaintest.Write(life); err != nil {
				t.Fatalf("seed %d, step %d: %v", seed, step, err)
			}
		}
	}
	if err := domaintest.Replay(life.World); err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	checkRows(t, life.World)
}

func add(sum, more map[string]int) {
	for name, n := range more {
		sum[name] += n
	}
}

// notTooEasy fails a run in which a command was never accepted, or a fact never came about: then
// the laws were not tried on it.
func notTooEasy(t *testing.T, done, refused, facts map[string]int) {
	for _, what := range untried(done, facts) {
		t.Errorf("no life had %s", what)
	}
	if testing.Verbose() {
		tally(t, "accepted", done)
		tally(t, "refused", refused)
	}
}

// untried lists the commands that were never accepted and the facts that never came about.
func untried(done, facts map[string]int) []string {
	var none []string
	for _, room := range rooms {
		for _, h := range room.Commands() {
			if done[room.Name+"."+h.Name] == 0 {
				none = append(none, "a "+room.Name+"."+h.Name+" that was accepted")
			}
		}
	}
	for _, kind := range events.Kinds() {
		if facts[kind.Type] == 0 {
			none = append(none, "a fact "+kind.Type)
		}
	}
	return none
}

func tally(t *testing.T, what string, counts map[string]int) {
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%6d %s %s", counts[name], what, name)
	}
}

// checkRows: what goes to the page has no null, and always the same lists.
func checkRows(t *testing.T, w *domaintest.World) {
	for _, room := range rooms {
		for _, id := range w.Things(room.Name) {
			raw, err := json.Marshal(room.Row(w.State(room.Name, id)))
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(raw), ":null") {
				t.Fatalf("a row with null: %s", raw)
			}
			for name, values := range room.Filters() {
				if slices.Contains(values(w.State(room.Name, id)), "") {
					t.Errorf("%s can be filtered by an empty %s", room.Name, name)
				}
			}
		}
	}
}
