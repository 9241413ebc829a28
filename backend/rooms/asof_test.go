package rooms_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

const (
	lifeSteps = 14000 // commands asked in a life, half of them refused
	moments   = 40    // of each life that are looked at
)

var operator = domain.Asked{System: true}

// TestAsOfEqualsTheFirstRecords: whatever people do, each room shows as it was after N records what a
// house shows in which nothing else has happened: rows, short rows and lists with filters, of texts too.
func TestAsOfEqualsTheFirstRecords(t *testing.T) {
	lived := map[string]bool{}
	for _, seed := range []uint64{1, 4, rand.Uint64()} {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			if wrong := otherwise(t, seed, nil, lived); wrong != "" {
				t.Error(wrong)
			}
		})
	}
	for _, room := range rooms.All() {
		if !lived[room.Name] && room.Name != "vedtak" { // which takes a whole meeting, and more luck than there is here
			t.Errorf("nothing happened in the room %s", room.Name)
		}
	}
}

// A record that the view is told of with the state of one before it is found out.
func TestAWrongStateIsFoundOut(t *testing.T) {
	late := func(n int, state, before any) any {
		if n%50 == 0 && before != nil {
			return before
		}
		return state
	}
	if otherwise(t, 1, late, map[string]bool{}) == "" {
		t.Error("it is not found")
	}
}

// otherwise lives a life and looks for a moment that is shown otherwise than by a house that has come no
// further. spoil gives the whole house another state after some records.
func otherwise(t *testing.T, seed uint64, spoil func(n int, state, before any) any, lived map[string]bool) (wrong string) {
	t.Helper()
	history := lifeOf(t, seed)
	whole, then := newHouse(), newHouse()
	whole.spoil = spoil
	for _, rec := range history {
		whole.tell(rec)
	}
	by := whole.filters()
	r := rand.New(rand.NewPCG(seed, 1))
	want := map[uint64]map[string]string{}
	for i, rec := range history {
		then.tell(rec)
		lived[rec.Room] = true
		if r.IntN(len(history)) < moments || i == len(history)/2 {
			want[rec.Seq] = then.shown(t, view.At{}, by)
		}
	}
	for seq, shown := range want { // in whatever order
		got := whole.shown(t, view.At{Seq: seq}, by)
		for what := range shown {
			if got[what] != shown[what] {
				return fmt.Sprintf("after %d records, %s\n got %s\nwant %s", seq, what, got[what], shown[what])
			}
		}
	}
	return ""
}

// decided is a decision that the partners make too, and whose follow-up is told of now and then: chance
// seldom comes to one.
const decided = events.ID("01900000-0000-7000-8000-00000000f0f0")

// lifeOf lets people do things.
func lifeOf(t *testing.T, seed uint64) []events.Record {
	t.Helper()
	life := domaintest.NewLife(seed, rooms.All()...)
	asked := events.PartnarvedtakAsked{Hash: events.EmptyDokumentHash, Tittel: "Avtalen", Ordlyd: "x", Malform: events.Nynorsk, Partnarar: []events.SpurdPartnar{{Partnar: decided}}}
	if err := life.Happens("partnarvedtak", decided, asked); err != nil {
		t.Fatal(err)
	}
	for step := range lifeSteps {
		err := life.Step()
		if err == nil && step%5 == 0 {
			err = domaintest.Write(life)
		}
		if err == nil && step%1000 == 0 {
			err = life.Happens("vedtak", decided, events.VedtakProgressTold{Grad: events.OppfolgingIGang})
		}
		if err != nil {
			t.Fatalf("seed %d, step %d: %v", seed, step, err)
		}
	}
	return life.World.History
}

// shortHouse is the rooms as people see them, without what writes to the log.
type shortHouse struct {
	*view.View
	rooms  map[string]*domain.Room
	states map[string]any
	told   int
	spoil  func(n int, state, before any) any
}

func newHouse() *shortHouse {
	h := &shortHouse{View: view.New(rooms.All()), rooms: map[string]*domain.Room{}, states: map[string]any{}}
	for _, room := range rooms.All() {
		h.rooms[room.Name] = room
	}
	return h
}

func (h *shortHouse) tell(rec events.Record) {
	key := rec.Room + "/" + string(rec.Thing)
	before := h.states[key]
	state := h.rooms[rec.Room].EvolveRecord(before, rec)
	h.states[key] = state
	h.told++
	if h.spoil != nil {
		state = h.spoil(h.told, state, before)
	}
	h.Absorb(rec, state)
}

// shown is everything that can be asked for, by what it is.
func (h *shortHouse) shown(t *testing.T, at view.At, by map[string][][2]string) map[string]string {
	all := map[string]string{}
	for name, room := range h.rooms {
		queries := map[string]view.Query{name: {}}
		if room.KortType() != nil {
			queries[name+".kort"] = view.Query{Kort: true}
		}
		for _, filter := range by[name] {
			queries[name+" by "+filter[0]+"="+filter[1]] = view.Query{Filter: map[string]string{filter[0]: filter[1]}}
		}
		for what, q := range queries {
			q.At, q.Limit = at, view.MaxLimit
			page, err := h.List(t.Context(), name, q, operator)
			if err != nil || page.Next != "" {
				t.Fatalf("%s: %v, %s", what, err, page.Next)
			}
			var said strings.Builder
			for _, row := range page.Rows {
				said.WriteString(row.Key + "@" + strconv.FormatUint(row.Seq, 10) + " " + row.At.String() + string(row.By) + string(row.Row) + "\n")
			}
			all[what] = said.String()
			if len(q.Filter) == 0 && !q.Kort {
				all[name+", how many"] = strconv.Itoa(len(page.Rows))
			}
		}
	}
	return all
}

// filters gives a value of each filter of each room.
func (h *shortHouse) filters() map[string][][2]string {
	all := map[string][][2]string{}
	for name, room := range h.rooms {
		for parameter, values := range room.Filters() {
			for key, state := range h.states {
				if !strings.HasPrefix(key, name+"/") {
					continue
				}
				if said := values(state); len(said) > 0 {
					all[name] = append(all[name], [2]string{parameter, said[0]})
					break
				}
			}
		}
	}
	return all
}
