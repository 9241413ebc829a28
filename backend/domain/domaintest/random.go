package domaintest

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Life lets random people ask random commands of random things, in a world that begins empty, and
// checks the laws of every answer, every fact and every state. The commands are such as come
// through the door: an enumeration has one of its values, an id is an id; all else is as foolish
// as chance makes it.
type Life struct {
	World   *World
	Chance  *rand.Rand
	Done    map[string]int // accepted, by "<room>.<Command>"
	Refused map[string]int // refused, by "<room>.<Command>: <rule>"
	Facts   map[string]int // by type
	choices []choice
	seen    map[string][]events.Event // the last facts of each room, to try other futures with
	hashes  []string                  // of what was to be decided
	met     map[string][]events.ID    // parts of things, by the field in which facts told of them: "kapittel", and "<thing>/kapittel"
	about   events.ID                 // the thing that the command in the making is about
}

// NewLife begins a life. The same seed gives the same life.
func NewLife(seed uint64, rooms ...*domain.Room) *Life {
	var choices []choice
	for _, room := range rooms {
		for _, h := range room.Commands() {
			choices = append(choices, choice{room, h})
		}
	}
	return &Life{
		World:  NewWorld(time.Date(2022, 9, 1, 8, 0, 0, 0, time.UTC), rooms...),
		Chance: rand.New(rand.NewPCG(seed, 0)), choices: choices,
		Done: map[string]int{}, Refused: map[string]int{}, Facts: map[string]int{}, seen: map[string][]events.Event{},
		met: map[string][]events.ID{},
	}
}

// Only lets people ask commands of these rooms, in the world of all.
func (l *Life) Only(rooms ...string) *Life {
	l.choices = slices.DeleteFunc(l.choices, func(c choice) bool { return !slices.Contains(rooms, c.room.Name) })
	return l
}

// Without lets people ask no commands of these rooms.
func (l *Life) Without(rooms ...string) *Life {
	l.choices = slices.DeleteFunc(l.choices, func(c choice) bool { return slices.Contains(rooms, c.room.Name) })
	return l
}

// maxThings is how many things a room gets, so that the same ones are met again and again.
const maxThings = 3

// ends are the commands after which a thing takes no more; they are asked seldom, so that things
// come to live.
var ends = []string{"Cancel", "Close", "Retire", "Leave", "Dissolve", "Suspend", "CloseSeat", "WithdrawChapter", "Remove"}

// choose gives a command, each as often as another but for those that begin and end things. A third
// of the time it is one that was never accepted in this life, where there are such: some need much to
// be as they want it.
func (l *Life) choose() (*domain.Room, *domain.Handler) {
	for {
		from := l.choices
		if l.Chance.IntN(3) == 0 {
			from = l.wanting()
		}
		at := from[l.Chance.IntN(len(from))]
		begins := at.handler.Starts && len(l.World.Things(at.room.Name)) >= maxThings
		if (begins || slices.Contains(ends, at.handler.Name)) && l.Chance.IntN(20) > 0 {
			continue
		}
		return at.room, at.handler
	}
}

// wanting lists the commands that were never accepted; all where there are none such.
func (l *Life) wanting() []choice {
	var wanting []choice
	for _, c := range l.choices {
		if l.Done[c.room.Name+"."+c.handler.Name] == 0 {
			wanting = append(wanting, c)
		}
	}
	if len(wanting) == 0 {
		return l.choices
	}
	return wanting
}

type choice struct {
	room    *domain.Room
	handler *domain.Handler
}

// Step asks one command. An error is a law that does not hold.
func (l *Life) Step() error {
	room, h := l.choose()
	of := cmp.Or(h.Beside, room.Name)
	if !h.Starts && !h.Opens && len(l.World.Things(of)) == 0 {
		return nil
	}
	l.World.Now = l.World.Now.Add(time.Duration(l.Chance.IntN(40)) * time.Hour)
	thing := l.thing(of, h.Starts)
	c := l.command(h, thing)
	if h.Opens {
		c = l.opening(c)
		thing = h.Thing(c)
	}
	asked := domain.Asked{System: l.Chance.IntN(4) > 0, Now: l.World.Now, Facts: l.World}
	if !asked.System {
		asked.Person = l.id("person")
	}
	facts, err := Decide(room, l.World.State(room.Name, thing), asked, h, c)
	name := room.Name + "." + h.Name
	var refusal *domain.Refusal
	switch {
	case errors.As(err, &refusal):
		l.Refused[name+": "+refusal.Rule]++
		return nil
	case err != nil:
		return fmt.Errorf("%w\nasked: %+v", err, c)
	case len(facts) == 0:
		return nil
	}
	l.Done[name]++
	return l.happens(room, thing, asked.Person, facts)
}

// Ask lets the program itself ask for something. A refusal is an error here: it is for what shall happen.
func (l *Life) Ask(room string, c domain.Command) error {
	r := l.World.rooms[room]
	h := handlerOf(r, c)
	asked := domain.Asked{System: true, Now: l.World.Now, Facts: l.World}
	facts, err := Decide(r, l.World.State(room, h.Thing(c)), asked, h, c)
	if err != nil || len(facts) == 0 {
		return err
	}
	l.Done[room+"."+h.Name]++
	return l.happens(r, h.Thing(c), "", facts)
}

// Happens lets something happen that no command asked for, such as a commit in a text. The laws are
// checked as for what commands come to.
func (l *Life) Happens(room string, thing events.ID, facts ...events.Event) error {
	return l.happens(l.World.rooms[room], thing, "", facts)
}

// happens checks each fact against the laws and writes the record.
func (l *Life) happens(room *domain.Room, thing, actor events.ID, facts []events.Event) error {
	w := l.World
	state := w.State(room.Name, thing)
	mark := domain.Mark{Thing: thing, Seq: uint64(len(w.History) + 1), Time: w.Now, Actor: actor}
	for _, fact := range facts {
		after, err := Evolve(room, state, l.seen[room.Name], fact, mark)
		if err != nil {
			return err
		}
		state = after
		l.Facts[fact.EventType()]++
		l.remember(room.Name, fact)
		l.meet(thing, reflect.ValueOf(fact))
	}
	rec := record(w, room, thing, facts...)
	rec.Actor = actor
	w.Tell(rec)
	return nil
}

// remember keeps one fact of each type.
func (l *Life) remember(room string, fact events.Event) {
	for i, old := range l.seen[room] {
		if old.EventType() == fact.EventType() {
			l.seen[room][i] = fact
			return
		}
	}
	l.seen[room] = append(l.seen[room], fact)
}

// meet keeps the ids of parts that a fact tells of.
func (l *Life) meet(thing events.ID, fact reflect.Value) {
	for i := range fact.NumField() {
		name, _, _ := strings.Cut(fact.Type().Field(i).Tag.Get("json"), ",")
		if hash, is := fact.Field(i).Interface().(string); is && name == "hash" {
			l.hashes = append(l.hashes, hash)
		}
		id, is := fact.Field(i).Interface().(events.ID)
		if is && id != "" && slices.Contains(parts, name) && !slices.Contains(l.met[name], id) {
			l.met[name] = append(l.met[name], id)
			l.met[string(thing)+"/"+name] = append(l.met[string(thing)+"/"+name], id)
		}
	}
}

func (l *Life) thing(room string, fresh bool) events.ID {
	if there := l.World.Things(room); len(there) > 0 && (!fresh || l.Chance.IntN(20) == 0) {
		return there[l.Chance.IntN(len(there))]
	}
	return l.newID()
}

func (l *Life) newID() events.ID {
	return events.MustID(fmt.Sprintf("%08x-%04x-7000-8000-%012x", l.Chance.Uint32(), l.Chance.Uint32()&0xffff, l.Chance.Uint64()&0xffffffffffff))
}

// command makes a random command on a thing.
func (l *Life) command(h *domain.Handler, thing events.ID) any {
	l.about = thing
	c := reflect.New(h.Type).Elem()
	l.fill(c, "", "")
	c.FieldByName("ID").Set(reflect.ValueOf(thing))
	return c.Interface()
}

// opening gives the command on a thing that is there before its first record: its id is not of the asker's
// choosing. Where it is, it stays.
func (l *Life) opening(c any) any {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	if year := v.FieldByName("Aar"); year.IsValid() {
		utval := events.ID(v.FieldByName("Utval").String())
		v.FieldByName("ID").SetString(string(events.SaksnummerID(utval, int(year.Int()))))
	} else if met := l.met["vedtak"]; len(met) > 0 && v.Type().PkgPath() != "" && strings.HasSuffix(v.Type().PkgPath(), "/vedtak") {
		v.FieldByName("ID").SetString(string(met[l.Chance.IntN(len(met))]))
	}
	return v.Interface()
}

// fill puts something random in a field, by its type, its JSON name and its enum tag.
func (l *Life) fill(v reflect.Value, name, enum string) {
	switch {
	case v.Type() == reflect.TypeFor[events.ID]():
		v.SetString(string(l.id(name)))
	case v.Type() == reflect.TypeFor[events.Moment]():
		v.SetString(l.moment())
	case v.Kind() == reflect.String && enum != "":
		v.SetString(l.oneOf(strings.Split(enum, ",")...))
	case v.Kind() == reflect.String:
		v.SetString(l.text(name))
	case v.Kind() == reflect.Int && name == "versjon":
		v.SetInt(int64(l.Chance.IntN(3)))
	case v.Kind() == reflect.Int && name == "aar":
		v.SetInt(int64(2020 + l.Chance.IntN(4)))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(l.Chance.IntN(7) - 1))
	case v.Kind() == reflect.Bool:
		v.SetBool(l.Chance.IntN(4) == 0)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), max(0, l.Chance.IntN(6)-2), 8))
		for i := range v.Len() {
			l.fill(v.Index(i), name, enum)
		}
	case v.Kind() == reflect.Pointer:
		if l.Chance.IntN(3) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			l.fill(v.Elem(), name, enum)
		}
	case v.Kind() == reflect.Struct:
		l.fillStruct(v)
	default:
		panic("domaintest: a command holds a " + v.Type().String())
	}
}

func (l *Life) fillStruct(v reflect.Value) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if strings.Contains(options, "omitempty") && (l.Chance.IntN(3) == 0 || name == "sett" && l.Chance.IntN(2) == 0) {
			continue
		}
		l.fill(v.Field(i), name, field.Tag.Get("enum"))
	}
	if l.Chance.IntN(4) > 0 {
		oneOfTwo(v)
	}
}

// excluding are pairs of fields of which one is given, not both.
var excluding = [][2]string{{"Partnar", "Namn"}, {"Verdi", "Merke"}, {"Sak", "Tittel"}, {"Versjon", "Tekst"}}

// oneOfTwo takes one of two fields back, since both would be refused.
func oneOfTwo(v reflect.Value) {
	for _, pair := range excluding {
		first, second := v.FieldByName(pair[0]), v.FieldByName(pair[1])
		if first.IsValid() && second.IsValid() && !first.IsZero() {
			second.SetZero()
		}
	}
}

// roomOf tells of which room's things a field names one; of one of several, where rooms use the same
// word for different things.
var roomOf = map[string][]string{
	"partnar": {"partnar"}, "berrePartnar": {"partnar"}, "utval": {"utval"}, "overordna": {"utval"}, "person": {"person"},
	"ansvarleg": {"partnar", "person"}, "erstattaAv": {"plan"}, "avtale": {"plan"}, "over": {"planelement"}, "nemnde": {"person"},
	"tiltak": {"tiltak"}, "indikator": {"indikator"}, "element": {"planelement"}, "etterfolgjar": {"utval"}, "spurde": {"utval"}, "fraUtval": {"utval"}, "tilUtval": {"utval"}, "fraPartnar": {"partnar"},
	"sak": {"sak"}, "mote": {"mote"}, "tilMote": {"mote"}, "formote": {"formote"}, "plan": {"plan"}, "naudsynt": {"partnar"}, "partnarar": {"partnar"}, "talsperson": {"person"}, "klausul": {"planelement"}, "ting": {"plan", "planelement", "tiltak", "sak"},
}

// parts are what commands name by ids that were met in facts; each is also a name by which one asks
// for a new one. partOf tells of fields that name such a part under another name.
var (
	parts  = []string{"kapittel", "tekst", "versjon", "innlegg", "brot", "saksframlegg", "framlegg", "vedtak"}
	partOf = map[string]string{"under": "kapittel", "etter": "kapittel"}
)

// part gives one that the thing was met with, else one of another thing's, or a new one.
func (l *Life) part(name string) events.ID {
	met := l.met[string(l.about)+"/"+name]
	if len(met) == 0 {
		met = l.met[name]
	}
	if len(met) == 0 || len(met) < 12 && l.Chance.IntN(3) == 0 {
		return l.newID()
	}
	return met[l.Chance.IntN(len(met))]
}

// id gives mostly one that is there, and now and then a strange one or none. Seats, steps and
// milestones have few ids, so that they are met again.
func (l *Life) id(name string) events.ID {
	if part, other := partOf[name]; other {
		if name = part; l.Chance.IntN(3) == 0 {
			return ""
		}
	}
	if dice := l.Chance.IntN(20); dice == 0 {
		return ""
	} else if dice == 1 {
		return l.newID()
	}
	if rooms, refers := roomOf[name]; refers {
		return l.thing(l.oneOf(rooms...), false)
	}
	if slices.Contains(parts, name) {
		return l.part(name)
	}
	return Command(l.Chance.IntN(2))
}

func (l *Life) moment() string {
	day := l.World.Now.AddDate(0, 0, l.Chance.IntN(800)-600)
	return l.oneOf(day.Format("2006"), day.Format("2006-01"), day.Format("2006-01-02"), day.Format("2006-01-02"),
		day.Format(events.TimeLayout))
}

// text gives one of few, so that the same text comes again.
func (l *Life) text(name string) string {
	switch name {
	case "kapittelmal":
		return l.oneOf("", "", "avtale", "handlingsplan", "Å")
	case "kommunenummer":
		return l.oneOf("", "4601", "4631", "46x1", "460")
	case "lenkje":
		return l.oneOf("", "/tiltak?fase=i-gang", "/utval", "//example.no", "https://example.no/a", "https://example.no/a", "http://example.no/b?c=d", "javascript:alert(1)", "https:// x", "ftp://example.no")
	case "regel":
		return l.oneOf("", "", "a", "b", "Å")
	case "fil":
		return l.oneOf("", "", events.EmptyDokumentHash)
	case "hash":
		return l.oneOf(append(l.hashes[max(0, len(l.hashes)-4):len(l.hashes):len(l.hashes)], "x")...)
	case "tid":
		return l.oneOf("2020", "2020", "2020", "2021", "2021K2", "2022M01", "x")
	case "verdi":
		return l.oneOf("3", "12", "13", "0.5", "-1", "x", "")
	case "stad":
		return l.oneOf("4601", "4601", "4631", "alle", "alle", "a", "a")
	case "tal":
		return l.oneOf("", "0", "3", "12", "4.5", "-1")
	case "kode", "pasientgrupper", "malgrupper", "omrade":
		return l.oneOf("a", "b", "c", "a", "b", "c", "Å")
	case "kodeverk":
		return l.oneOf("pasientgruppe", "pasientgruppe", "innsatsomrade", "innsatsomrade", "malgruppe", "stad", "Å")
	}
	return l.oneOf("", " ", "Førebygging", "Førebygging", "Førebygging", "Førebygging", "Digital heimeoppfølging", "Digital heimeoppfølging", " Felles inntak ", "KOLS",
		"ÆØÅ\nog «meir»", `"\`, "日本語 👩🏽‍⚕️")
}

func (l *Life) oneOf(values ...string) string { return values[l.Chance.IntN(len(values))] }
