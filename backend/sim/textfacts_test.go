package sim

import (
	"encoding/json"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/text"
	"fellesplan/events"
)

// worldFacts are what the other rooms say in a world of text: persons with their roles, and one
// chapter of a plan in some phase.
type worldFacts struct {
	persons map[events.ID]bool
	claims  map[[2]string][]string // by name and subject: objects
}

func newWorldFacts() *worldFacts {
	f := &worldFacts{persons: map[events.ID]bool{}, claims: map[[2]string][]string{}}
	f.say(domain.ClaimTekst, string(worldText), worldPlan)
	f.say(domain.ClaimTekstMalform, string(worldText), "nn")
	f.phase(string(events.PlanUtkast))
	return f
}

func (f *worldFacts) say(name, subject, object string) {
	f.claims[[2]string{name, subject}] = []string{object}
}

// person makes one who may edit or only suggest.
func (f *worldFacts) person(id events.ID, role string) {
	f.persons[id] = true
	switch role {
	case "edit":
		f.say(domain.ClaimSekretariat, string(id), "")
	case "suggest":
		f.say(domain.ClaimPlass, string(id), "01900000-0000-7000-8000-00000000c0dd")
	}
}

func (f *worldFacts) phase(phase string) { f.say(domain.ClaimTekstFase, string(worldText), phase) }

// Exists answers domain.Facts.
func (f *worldFacts) Exists(room string, id events.ID) bool { return room != "person" || f.persons[id] }

// Holds answers domain.Facts.
func (f *worldFacts) Holds(name, subject, object string) bool {
	for _, o := range f.claims[[2]string{name, subject}] {
		if o == object {
			return true
		}
	}
	return false
}

// Objects answers domain.Facts.
func (f *worldFacts) Objects(name, subject string) []string {
	return f.claims[[2]string{name, subject}]
}

// Answer answers domain.Facts.
func (f *worldFacts) Answer(string, events.ID, string) string { return "" }

// withTextFault is the room of texts with a planted fault; "" plants none.
func withTextFault(fault string) text.Room {
	plant := textFaults[fault]
	if plant == nil {
		return tekst.Documents{}
	}
	return faultyRoom{plant: plant}
}

// faultyRoom does something to each commit before it is decided on.
type faultyRoom struct {
	tekst.Documents
	plant func(version int, c *domain.Commit)
}

func (r faultyRoom) Take(s any, id events.ID, asked func(domain.Asker) domain.Asked, batch []domain.Commit) ([]events.Event, []domain.Outcome) {
	altered := append([]domain.Commit(nil), batch...)
	for i := range altered {
		r.plant(r.Version(s), &altered[i])
	}
	return r.Documents.Take(s, id, asked, altered)
}

var textFaults = map[string]func(version int, c *domain.Commit){
	// A stale version is accepted as if it were the newest: nothing is rebased.
	"stale": func(version int, c *domain.Commit) { c.Base = max(c.Base, version) },
	// The steps are taken to be made on the version before.
	"wrong-base": func(_ int, c *domain.Commit) { c.Base = max(0, c.Base-1) },
	// One step of a batch goes missing.
	"drop-step": func(_ int, c *domain.Commit) {
		var steps []json.RawMessage
		if json.Unmarshal(c.Steps, &steps) == nil && len(steps) > 1 {
			c.Steps, _ = json.Marshal(append(steps[:1:1], steps[2:]...))
		}
	},
}
