package plan

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// node is the tree as one would draw it: the model against which the room is held.
type node struct {
	id        events.ID
	withdrawn bool
	below     []*node
}

func (n *node) find(id events.ID) (at *node, above *node) {
	for _, b := range n.below {
		if b.id == id {
			return b, n
		}
		if at, above := b.find(id); at != nil {
			return at, above
		}
	}
	return nil, nil
}

// put places a node after a sibling, or first.
func (n *node) put(child *node, after events.ID) {
	i := slices.IndexFunc(n.below, func(b *node) bool { return b.id == after })
	n.below = slices.Insert(n.below, i+1, child)
}

func (n *node) drop(child *node) {
	n.below = slices.DeleteFunc(n.below, func(b *node) bool { return b == child })
}

func (n *node) outline(prefix string, out bool, lines []string) []string {
	at := 0
	for _, b := range n.below {
		number := ""
		if !out && !b.withdrawn {
			at++
			number = fmt.Sprintf("%s%d", prefix, at)
		}
		lines = append(lines, number+" "+string(b.id)[30:])
		lines = b.outline(number+".", out || b.withdrawn, lines)
	}
	return lines
}

// TestRandomTrees: whatever is added, moved, withdrawn and restored, the row shows the tree that a
// plain drawing of it shows, no move makes a circle, and none goes too deep.
func TestRandomTrees(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	r := rand.New(rand.NewPCG(seed, 3))
	done := map[string]int{}
	for range 60 {
		w := stage.World(domaintest.Story{Given: bare, When: Start{ID: it}})
		root := &node{}
		for step := range 60 {
			c := randomMove(r, root, step)
			h := Room.Command(fmt.Sprintf("%T", c)[len("plan."):])
			facts, err := domaintest.Decide(Room, w.State("plan", it), asked(w), h, c)
			if _, refused := err.(*domain.Refusal); err != nil && !refused {
				t.Fatalf("seed %d: %v", seed, err)
			}
			for _, fact := range facts {
				follow(root, fact)
				done[fact.EventType()]++
			}
			if len(facts) > 0 {
				w.Tell(events.Record{Room: "plan", Thing: it, Facts: facts})
			}
			var shown []string
			for _, k := range row(w.State("plan", it).(state)).Kapittel {
				if k.Niva > maxLevels {
					t.Fatalf("seed %d: %s stands in level %d", seed, k.Kapittel, k.Niva)
				}
				shown = append(shown, k.Nummer+" "+string(k.Kapittel)[30:])
			}
			if drawn := root.outline("", false, nil); !slices.Equal(shown, drawn) {
				t.Fatalf("seed %d: after %+v the row shows\n%s\ndrawn\n%s", seed, c, strings.Join(shown, "\n"), strings.Join(drawn, "\n"))
			}
		}
	}
	for _, fact := range []string{"plan.ChapterAdded", "plan.ChapterMoved", "plan.ChapterWithdrawn", "plan.ChapterRestored"} {
		if done[fact] < 50 {
			t.Errorf("only %d %s", done[fact], fact)
		}
	}
	t.Log(done)
}

// randomMove asks mostly for what can be done.
func randomMove(r *rand.Rand, root *node, step int) domain.Command {
	ids, withdrawn := root.all(nil, nil)
	oneOf := func(of []events.ID) events.ID {
		if len(of) == 0 || r.IntN(5) == 0 {
			return ""
		}
		return of[r.IntN(len(of))]
	}
	at, under := root, oneOf(ids)
	if n, _ := root.find(under); n != nil {
		at = n
	}
	after := oneOf(ids)
	if n := len(at.below); r.IntN(4) > 0 {
		if after = ""; n > 0 {
			after = at.below[r.IntN(n)].id
		}
	}
	switch dice := r.IntN(20); {
	case dice < 5 || len(ids) < 3:
		return adding(events.MustID(fmt.Sprintf("01900000-0000-7000-8000-00000000e%03d", step)), under, after, "x")
	case dice < 15:
		return moving(oneOf(ids), under, after)
	case dice < 17:
		return WithdrawChapter{ID: it, Kapittel: oneOf(ids)}
	}
	return RestoreChapter{ID: it, Kapittel: oneOf(withdrawn)}
}

// all lists every chapter, and those that are withdrawn themselves.
func (n *node) all(ids, withdrawn []events.ID) (every, out []events.ID) {
	for _, b := range n.below {
		ids = append(ids, b.id)
		if b.withdrawn {
			withdrawn = append(withdrawn, b.id)
		}
		ids, withdrawn = b.all(ids, withdrawn)
	}
	return ids, withdrawn
}

// follow does to the drawing what a fact says.
func follow(root *node, fact events.Event) {
	under := func(id events.ID) *node {
		if at, _ := root.find(id); at != nil {
			return at
		}
		return root
	}
	switch e := fact.(type) {
	case events.PlanChapterAdded:
		under(e.Under).put(&node{id: e.Kapittel}, e.Etter)
	case events.PlanChapterMoved:
		at, above := root.find(e.Kapittel)
		above.drop(at)
		under(e.Under).put(at, e.Etter)
	case events.PlanChapterWithdrawn:
		at, _ := root.find(e.Kapittel)
		at.withdrawn = true
	case events.PlanChapterRestored:
		at, _ := root.find(e.Kapittel)
		at.withdrawn = false
	}
}
