package view

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The rooms of these tests: small ones, under names that the access table knows. Everybody who is
// registered sees a tiltak; a person is seen by herself and by the secretariat.

type tiltak struct {
	Tittel string            `json:"tittel"`
	Fase   events.TiltakFase `json:"fase,omitempty"`
	Talde  int               `json:"talde"`
	Del    float64           `json:"del"`
	Sist   time.Time         `json:"sist"`
	Grup   []string          `json:"grupper"`
	Namn   events.Namn       `json:"namn"`
	inside int
}

func tiltakRoom() *domain.Room {
	return domain.NewRoom("tiltak", func(s tiltak, e events.Event, m domain.Mark) tiltak {
		s.Talde++
		s.inside = 1
		s.Sist, s.Del = m.Time, 1/float64(s.Talde)
		switch e := e.(type) {
		case events.TiltakProposed:
			s.Tittel = e.Tittel
		case events.TiltakRetitled:
			s.Tittel = e.Tittel
		case events.TiltakPhaseChanged:
			s.Fase = e.Fase
		case events.TiltakGroupsSet:
			s.Grup = slices.Clone(e.Pasientgrupper)
		}
		return s
	},
		domain.Shows(func(s tiltak) *tiltak {
			if s.Fase == events.FaseAvslutta {
				return nil // ended ones are not shown here, so that rows can go
			}
			return &s
		}),
		domain.Marks[tiltak](events.TiltakPhaseChanged{}),
		domain.FilteredBy("fase", func(s tiltak) []string { return []string{string(s.Fase)} }),
		domain.FilteredBy("gruppe", func(s tiltak) []string { return s.Grup }),
	)
}

type person struct {
	ID      events.ID `json:"id"`
	Sperra  bool      `json:"sperra"`
	Endra   int       `json:"endra"`
	Skjult  bool      `json:"skjult"`
	Rollane []events.PersonRolle
}

func personRoom() *domain.Room {
	return domain.NewRoom("person", func(s person, e events.Event, m domain.Mark) person {
		s.ID = m.Thing
		s.Endra++
		switch e := e.(type) {
		case events.PersonRoleGranted:
			s.Rollane = append(slices.Clone(s.Rollane), e.Rolle)
		case events.PersonRoleWithdrawn:
			s.Rollane = slices.DeleteFunc(slices.Clone(s.Rollane), func(r events.PersonRolle) bool { return r == e.Rolle })
		case events.PersonSuspended: // here: hides her own row from her
			s.Skjult = true
		case events.PersonReinstated:
			s.Skjult = false
		}
		return s
	},
		domain.Shows(func(s person) person { return s }),
		domain.Marks[person](events.PersonSuspended{}),
		domain.SeenBy(func(s person, a domain.Asked, _ domain.Role) bool { return s.ID == a.Person && !s.Skjult }),
		domain.Claims(func(s person) (claims []domain.Claim) {
			for _, rolle := range s.Rollane {
				claims = append(claims, domain.Claim{Name: "person." + string(rolle), Subject: string(s.ID)})
			}
			return claims
		}),
	)
}

func testRooms() []*domain.Room { return []*domain.Room{tiltakRoom(), personRoom()} }

// world does for these tests what dispatch does: it keeps states, and knows who holds what.
type world struct {
	*View
	rooms   map[string]*domain.Room
	states  map[string]any
	claims  map[string][]domain.Claim // by thing
	records []events.Record
	changes []domain.Change
	quiet   bool // nobody is told of changes
}

func newWorld() *world {
	w := &world{View: New(testRooms()), rooms: map[string]*domain.Room{}, states: map[string]any{}, claims: map[string][]domain.Claim{}}
	for _, room := range testRooms() {
		w.rooms[room.Name] = room
	}
	return w
}

func (w *world) tell(rec events.Record) domain.Change {
	key := rec.Room + "/" + string(rec.Thing)
	room := w.rooms[rec.Room]
	w.states[key] = room.EvolveRecord(w.states[key], rec)
	w.claims[key] = room.ClaimsOf(w.states[key])
	w.records = append(w.records, rec)
	if w.quiet {
		w.Absorb(rec, w.states[key])
		return domain.Change{}
	}
	change := w.View.Apply(rec, w.states[key])
	w.changes = append(w.changes, change)
	return change
}

// add makes the next record and tells it.
func (w *world) add(room string, thing events.ID, facts ...events.Event) domain.Change {
	seq := uint64(len(w.records) + 1)
	return w.tell(events.Record{
		Seq: seq, House: "prova", Room: room, Thing: thing, Command: testID(int(seq) + 1_000_000), Actor: testID(7),
		Time: timeOf(seq), Schema: 1, Facts: facts,
	})
}

func (w *world) Exists(room string, id events.ID) bool {
	_, there := w.states[room+"/"+string(id)]
	return there
}

func (w *world) Holds(name, subject, object string) bool {
	return slices.Contains(w.Objects(name, subject), object)
}

func (w *world) Objects(name, subject string) (objects []string) {
	for _, claim := range w.claims["person/"+subject] {
		if claim.Name == name && claim.Subject == subject {
			objects = append(objects, claim.Object)
		}
	}
	return objects
}

func (w *world) Answer(string, events.ID, string) string { return "" }

func (w *world) as(person events.ID) domain.Asked {
	return domain.Asked{Person: person, Now: timeOf(uint64(len(w.records))), Facts: w}
}

var system = domain.Asked{System: true}

func timeOf(seq uint64) time.Time {
	return time.Date(2026, 1, 1, 0, 0, int(seq), 0, time.UTC)
}

func testID(n int) events.ID { return events.MustID(fmt.Sprintf("0190a6c4-1d2e-7abc-8def-%012x", n)) }

// random tells a record of a random fact of one of a few things.
func (w *world) random(r *rand.Rand) domain.Change {
	if r.IntN(3) == 0 {
		role := []events.PersonRolle{events.RolleSekretariat, events.RolleRevisor, events.RollePlanleggar}[r.IntN(3)]
		facts := []events.Event{
			events.PersonRegistered{},
			events.PersonRoleGranted{Rolle: role},
			events.PersonRoleWithdrawn{Rolle: role},
			events.PersonSuspended{},
			events.PersonReinstated{},
		}
		return w.add("person", testID(100+r.IntN(4)), facts[r.IntN(len(facts))])
	}
	phases := []events.TiltakFase{events.FaseForslag, events.FaseIGang, events.FaseAvslutta}
	facts := []events.Event{
		events.TiltakRetitled{Tittel: fmt.Sprint("Nr ", r.IntN(50))},
		events.TiltakPhaseChanged{Fase: phases[r.IntN(3)]},
		events.TiltakGroupsSet{Pasientgrupper: []string{fmt.Sprint("g", r.IntN(3))}, Versjon: 1},
	}
	first := r.IntN(len(facts))
	return w.add("tiltak", testID(r.IntN(6)), facts[first:first+1+r.IntN(len(facts)-first)]...)
}

// seeded gives the randomness of a test, and says how to have it again.
func seeded(t testing.TB, seed uint64) *rand.Rand {
	t.Helper()
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

func rowsJSON(t testing.TB, rows any) string {
	t.Helper()
	raw, err := json.Marshal(rows)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func keysOf(rows []domain.Row) (keys []string) {
	for _, row := range rows {
		keys = append(keys, row.Key)
	}
	return keys
}
