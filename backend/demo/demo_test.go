package demo

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/person"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	house "fellesplan/backend/rooms"
	"fellesplan/events"
)

// today is the day on which the demonstration was written: nothing in it lies ahead.
var today = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

var rooms = func() map[string]*domain.Room {
	byName := map[string]*domain.Room{}
	for _, room := range house.All() {
		byName[room.Name] = room
	}
	return byName
}()

// world is a house in memory: what Facts answers from, and a record of each step.
type world struct {
	state   map[string]map[events.ID]any
	claims  map[string]map[events.ID][]domain.Claim // what each thing says now, by room
	records []events.Record
	now     time.Time
}

func (w *world) Exists(room string, id events.ID) bool { return w.state[room][id] != nil }

func (w *world) Holds(name, subject, object string) bool {
	return slices.Contains(w.Objects(name, subject), object)
}

func (w *world) Objects(name, subject string) (objects []string) {
	for _, things := range w.claims {
		for _, claims := range things {
			for _, c := range claims {
				if c.Name == name && c.Subject == subject && w.within(c) {
					objects = append(objects, c.Object)
				}
			}
		}
	}
	slices.Sort(objects)
	return slices.Compact(objects)
}

func (w *world) Answer(room string, id events.ID, question string) string {
	return rooms[room].Answer(w.state[room][id], question)
}

func (w *world) within(c domain.Claim) bool {
	start, errStart := c.From.Start()
	end, errEnd := c.To.End()
	return (errStart != nil || !w.now.Before(start)) && (errEnd != nil || w.now.Before(end))
}

// play gives the world after every step. The tests read in it.
func play(t *testing.T) *world {
	t.Helper()
	w, err := played()
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// played runs every step through the rooms, each with the rights of the person who gives it.
var played = sync.OnceValues(func() (*world, error) {
	w := &world{state: map[string]map[events.ID]any{}, claims: map[string]map[events.ID][]domain.Claim{}}
	for i, step := range Steps() {
		if err := w.take(step); err != nil {
			var refusal *domain.Refusal
			if errors.As(err, &refusal) {
				return nil, fmt.Errorf("step %d, %s.%s by %s on %s: %s %+v\n%s", i, step.Room, step.Command, step.Actor, step.At, refusal.Rule, refusal.Faults, step.Body)
			}
			return nil, fmt.Errorf("step %d, %s.%s: %w", i, step.Room, step.Command, err)
		}
	}
	return w, nil
})

func (w *world) take(step Step) error {
	w.now = step.At
	if step.Commit != nil {
		return w.write(step)
	}
	room := rooms[step.Room]
	handler := room.Command(step.Command)
	command := reflect.New(handler.Type)
	decoder := json.NewDecoder(bytes.NewReader(step.Body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(command.Interface()); err != nil {
		return err
	}
	thing := handler.Thing(command.Elem().Interface())
	asked := domain.Asked{Person: step.Actor, System: step.Actor == "", Now: step.At, Facts: w}
	facts, err := room.Decide(w.state[step.Room][thing], asked, handler, command.Elem().Interface())
	if err != nil {
		return err
	}
	if len(facts) == 0 {
		return errors.New("nothing happens: " + string(step.Body))
	}
	return w.record(step, thing, facts)
}

// write takes in what somebody wrote in a text, with her rights.
func (w *world) write(step Step) error {
	asked := func(a domain.Asker) domain.Asked { return domain.Asked{Person: a.Person, Now: step.At, Facts: w} }
	facts, outcomes := tekst.Take(w.state["tekst"][step.Tekst], step.Tekst, asked, []domain.Commit{*step.Commit})
	switch o := outcomes[0]; {
	case o.Fate == domain.Barred:
		return o.Refusal
	case o.Fate != domain.Taken:
		return fmt.Errorf("its fate is %d", o.Fate)
	}
	for _, fact := range facts {
		if changed, is := fact.(events.TekstChanged); is && len(changed.Commits[0].Dropped) > 0 {
			return fmt.Errorf("steps had no place: %v", changed.Commits[0].Dropped)
		}
	}
	return w.record(step, step.Tekst, facts)
}

func (w *world) record(step Step, thing events.ID, facts []events.Event) error {
	room := rooms[step.Room]
	rec := events.Record{
		Seq: uint64(len(w.records) + 1), House: "bergen", Room: step.Room, Thing: thing, Command: step.ID, Actor: step.Actor,
		Partner: step.Partner, Time: step.At, Occurred: step.Occurred, Reason: step.Reason, Schema: events.Schema, Facts: facts,
	}
	if _, err := rec.Canonical(); err != nil {
		return err
	}
	w.records = append(w.records, rec)
	if w.state[step.Room] == nil {
		w.state[step.Room], w.claims[step.Room] = map[events.ID]any{}, map[events.ID][]domain.Claim{}
	}
	w.state[step.Room][thing] = room.EvolveRecord(w.state[step.Room][thing], rec)
	w.claims[step.Room][thing] = room.ClaimsOf(w.state[step.Room][thing])
	return nil
}

func rowsOf[R any](w *world, room string) (rows []R) {
	for _, state := range w.state[room] {
		rows = append(rows, rooms[room].Row(state).(R))
	}
	return rows
}

// Every step is one that its person may take and that changes something, and what the log would
// hold can be read again.
func TestEveryStepIsTaken(t *testing.T) {
	w := play(t)
	if n := len(w.state["partnar"]); n != 24 {
		t.Errorf("%d partners, want 24", n)
	}
	if n := len(w.state["tiltak"]); n < 20 {
		t.Errorf("%d tiltak, want at least 20", n)
	}
	kommunar := 0
	for _, row := range rowsOf[partnar.Row](w, "partnar") {
		if row.Slag == events.SlagKommune {
			kommunar++
		}
	}
	if kommunar != 18 {
		t.Errorf("%d kommunar, want 18", kommunar)
	}
	t.Logf("%d steps, %d tiltak, %d persons", len(w.records), len(w.state["tiltak"]), len(w.state["person"]))
}

// The board has something in each column, and every colour of report.
func TestTheBoardHasLife(t *testing.T) {
	phases, lights := map[events.TiltakFase]int{}, map[events.Trafikklys]int{}
	for _, row := range rowsOf[tiltak.Row](play(t), "tiltak") {
		phases[row.Fase]++
		if row.Status != nil {
			lights[row.Status.Framdrift]++
		}
	}
	for _, fase := range events.Enum(reflect.TypeFor[events.TiltakFase]()) {
		if phases[events.TiltakFase(fase)] == 0 {
			t.Errorf("no tiltak is in the phase %s", fase)
		}
	}
	for _, light := range events.Enum(reflect.TypeFor[events.Trafikklys]()) {
		if lights[events.Trafikklys(light)] == 0 {
			t.Errorf("no tiltak has the colour %s", light)
		}
	}
	t.Log(phases, lights)
}

// The organs are those of the register; most rules are kept, and some are broken so that one sees
// how that shows.
func TestOrgans(t *testing.T) {
	kinds := map[events.UtvalKode]int{}
	kept, broken := 0, 0
	for _, row := range rowsOf[utval.Row](play(t), "utval") {
		if !row.Nedlagt {
			kinds[row.Kode]++
		}
		for _, rule := range row.Reglar {
			for _, demand := range rule.Krav {
				if n := len(demand.Dagar); n > 0 && demand.Dagar[n-1].Brote {
					broken++
				} else if rule.Minst > 0 {
					kept++
				}
			}
		}
	}
	want := map[events.UtvalKode]int{events.KodePartnarskapsmote: 1, events.KodeSSU: 1, events.KodeOU: 4, events.KodeSekretariat: 1}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("organs at work: %v, want %v", kinds, want)
	}
	if kept < 20 || broken < 3 || broken > kept/3 {
		t.Errorf("%d rules are kept and %d broken", kept, broken)
	}
}

// The numbers of a rule are those that the register has, and the register alone.
func TestRulesHaveOnlyNumbersOfTheSource(t *testing.T) {
	for _, o := range known.Organ {
		if o.ErType {
			continue
		}
		for _, r := range rulesOf(o) {
			if r.SagtNN == "" || r.SagtNB == "" || r.SagtEN == "" {
				t.Errorf("%s, %s is not said in three languages", o.ID, r.Regel)
			}
			numbered := r.Minst > 0 || r.Hogst > 0
			if silent := o.Kode == events.KodeSekretariat || o.Historisk; silent && numbered {
				t.Errorf("%s, %s has numbers that no source gives", o.ID, r.Regel)
			}
		}
	}
}

func TestTimesAscend(t *testing.T) {
	last := time.Time{}
	ids := map[events.ID]bool{}
	for i, step := range Steps() {
		if !step.At.After(last) || step.At.After(today) || step.At != step.At.UTC().Truncate(time.Millisecond) {
			t.Fatalf("step %d is recorded at %s, after %s", i, step.At, last)
		}
		last = step.At
		if ids[step.ID] || step.ID[14] != '7' {
			t.Fatalf("step %d has the id %s, which is taken or no UUIDv7", i, step.ID)
		}
		ids[step.ID] = true
		if start, err := step.Occurred.Start(); step.Occurred != "" && (err != nil || start.After(step.At)) {
			t.Errorf("step %d happened %s, recorded %s", i, step.Occurred, step.At)
		}
	}
}

func TestTheSameEachTime(t *testing.T) {
	first, people := Steps(), People()
	for range 8 { // a walk over a map comes out the same now and then
		if !reflect.DeepEqual(first, Steps()) || !reflect.DeepEqual(people, People()) {
			t.Fatal("two runs differ")
		}
	}
}

// Every person is invented: registered as such, said to be so, and with a surname of the list.
func TestPeopleAreInvented(t *testing.T) {
	w := play(t)
	seen := map[string]bool{}
	for _, p := range People() {
		surname := p.Namn[strings.LastIndex(p.Namn, " ")+1:]
		if !p.Oppdikta || !strings.HasPrefix(p.Omtale, "Oppdikta ") || !strings.HasSuffix(p.Epost, ".invalid") {
			t.Errorf("%+v is not marked as invented", p)
		}
		if seen[p.Namn] || seen[p.Epost] || seen[surname] || seen[string(p.ID)] {
			t.Errorf("%s is there twice", p.Namn)
		}
		seen[p.Namn], seen[p.Epost], seen[surname], seen[string(p.ID)] = true, true, true, true
		row, there := w.state["person"][p.ID]
		if !there || !person.Room.Row(row).(person.Row).Oppdikta {
			t.Errorf("%s is not registered as invented", p.Namn)
		}
	}
	if n := len(w.state["person"]); n != len(People()) {
		t.Errorf("%d persons are registered, %d are told of", n, len(People()))
	}
}

// The first ones on the list are enough to try every role.
func TestTheFirstTenCoverEveryRole(t *testing.T) {
	w := play(t)
	first := People()[:10]
	for _, rolle := range events.Enum(reflect.TypeFor[events.PersonRolle]()) {
		if !slices.ContainsFunc(first, func(p Person) bool {
			return slices.ContainsFunc(person.Room.Row(w.state["person"][p.ID]).(person.Row).Rollar, func(r person.Rolle) bool { return string(r.Rolle) == rolle })
		}) {
			t.Errorf("none of the first ten is %s", rolle)
		}
	}
	w.now = today
	if !slices.ContainsFunc(first, func(p Person) bool { return len(w.Objects(domain.ClaimLeiar, string(p.ID))) > 0 }) {
		t.Error("none of the first ten leads an utval")
	}
}

// titled finds words such as "direktør Kari Nordmann": a real holder of an office would come with
// a title, and no text of the demonstration names anybody.
var titled = regexp.MustCompile(`(?i:direktør|ordførar|rådmann|leiar|lege|byråd|sjef|rådgjevar|jordmor)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+`)

func TestNobodyIsNamedInATextOfTheLog(t *testing.T) {
	names := People()
	for _, step := range Steps() {
		text := string(step.Body) + step.Reason
		if found := titled.FindString(text); found != "" {
			t.Errorf("%s.%s names %q", step.Room, step.Command, found)
		}
		for _, p := range names {
			if strings.Contains(text, p.Namn) {
				t.Errorf("%s.%s holds the name of %s", step.Room, step.Command, p.Namn)
			}
		}
	}
}

// structural are commands that make no claim about the world: they set up the persons of the
// demonstration, or follow from rules that have a source, or from a sak or a milestone that has one.
var structural = []string{"person.", "utval.ReachMilestone", "sak.Receive", "sak.Send", "sak.Link", "sak.Close", "saksnummer.Give", "mote.", "utval.CreateSeat", "utval.GiveOffice", "utval.FillSeat", "utval.VacateSeat", "kodeverk.Found"}

// commands are the steps that are no writing.
func commands() []Step {
	return slices.DeleteFunc(Steps(), func(s Step) bool { return s.Commit != nil })
}

// Every claim has a source that everybody can open, or is marked as made up.
func TestEveryClaimHasASourceOrIsMarked(t *testing.T) {
	for i, step := range commands() {
		name := step.Room + "." + step.Command
		if slices.ContainsFunc(structural, func(s string) bool { return strings.HasPrefix(name, s) }) {
			continue
		}
		var body struct {
			Kjelder []domain.GivenKjelde `json:"kjelder"`
		}
		if err := json.Unmarshal(step.Body, &body); err != nil {
			t.Fatal(err)
		}
		_, hasField := rooms[step.Room].Command(step.Command).Type.FieldByName("Kjelder")
		if !hasField && step.Reason != reasonMadeUp {
			t.Errorf("step %d, %s is neither sourced nor marked", i, name)
		}
		if hasField && len(body.Kjelder) == 0 {
			t.Errorf("step %d, %s has no source: %s", i, name, step.Body)
		}
		for _, k := range body.Kjelder {
			if k == foundingPapers[0] {
				continue // the partnership has them; they have no address
			}
			if (k.Lenkje == "") != k.Oppdikta {
				t.Errorf("step %d, %s: %+v has no link and is not marked, or both", i, name, k)
			}
			if k.Oppdikta && len(body.Kjelder) == 1 && step.Reason != reasonMadeUp {
				t.Errorf("step %d, %s is made up, but its reason is %q", i, name, step.Reason)
			}
		}
	}
}

// Texts are what the door lets in: no control characters, no blanks at the ends, not too long.
func TestTextsPassTheDoor(t *testing.T) {
	for i, step := range commands() {
		command := reflect.New(rooms[step.Room].Command(step.Command).Type)
		if err := json.Unmarshal(step.Body, command.Interface()); err != nil {
			t.Fatal(err)
		}
		checkTexts(t, i, step.Room+"."+step.Command, "", command.Elem())
	}
}

func checkTexts(t *testing.T, i int, name string, tag reflect.StructTag, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for f := range v.NumField() {
			checkTexts(t, i, name+"."+v.Type().Field(f).Name, v.Type().Field(f).Tag, v.Field(f))
		}
	case reflect.Slice:
		if most := atoi(tag.Get("maxItems")); most > 0 && v.Len() > most {
			t.Errorf("step %d, %s: %d items", i, name, v.Len())
		}
		for f := range v.Len() {
			checkTexts(t, i, name, "", v.Index(f))
		}
	case reflect.String:
		checkText(t, i, name, tag, v.String(), v.Type() == reflect.TypeFor[domain.Prose]())
	}
}

func checkText(t *testing.T, i int, name string, tag reflect.StructTag, s string, prose bool) {
	t.Helper()
	length := utf8.RuneCountInString(s)
	if most := atoi(tag.Get("maxLength")); most > 0 && length > most {
		t.Errorf("step %d, %s: %d characters, the limit is %d", i, name, length, most)
	}
	if length < atoi(tag.Get("minLength")) {
		t.Errorf("step %d, %s: too short: %q", i, name, s)
	}
	for _, r := range s {
		if unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !(prose && r == '\n') || unicode.Is(unicode.Mn, r) {
			t.Errorf("step %d, %s: %q holds %U", i, name, s, r)
		}
	}
	if strings.TrimSpace(s) != s || strings.Contains(s, "  ") || strings.Contains(s, "Vennligst") {
		t.Errorf("step %d, %s: %q", i, name, s)
	}
}

func atoi(s string) (n int) {
	for _, r := range s {
		n = n*10 + int(r-'0')
	}
	return n
}

// The register in this folder is complete, and nobody in it is left out.
func TestTheRegisterIsTaken(t *testing.T) {
	if len(known.Partnarar) != 24 || len(known.Organ) != 9 {
		t.Errorf("the register has %d partners and %d organs", len(known.Partnarar), len(known.Organ))
	}
	for key := range seatsOf {
		utvalID(key) // panics on an organ that is not there
	}
}
