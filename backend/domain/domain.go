// Package domain is the grammar in which the rooms of Fellesplan are written: what a room, a
// command, a row, a rule and a refusal are. The rooms themselves (partnar, utval, tiltak …) are
// the folders beneath; none of them knows another.
//
// Everything here and below is pure: no clock, no chance, no network, no disk. The same history
// gives the same state in production, in the simulator and in an auditor's replay.
package domain

import (
	"fmt"
	"reflect"
	"time"

	"fellesplan/events"
)

// Command is what a person asks for: a struct whose JSON form is the request's body. Its strings
// are of type Line or Prose, its ids of type events.ID, and its limits stand in tags (minLength,
// maxLength, minItems, maxItems, enum), which the door checks and the documents show.
type Command interface {
	// Thing is the one thing that the command is about.
	Thing() events.ID
}

// Line is a text of one line, such as a name or a title: no control characters and none that
// change the direction of writing.
type Line string

// Prose is running text: line breaks are allowed, other control characters are not.
type Prose string

// Asked is everything that a decision may know besides the state of its own thing.
type Asked struct {
	Person events.ID // who asks; empty = nobody is signed in
	System bool      // the operator at the command line, or an import: the access table is not asked
	Now    time.Time // the server's time
	Facts  Facts     // what the other rooms say
}

// Facts are the questions that a room may put to the others. They are answered from the state
// that follow has built, so they may be a moment old; a rule that must never be broken by a race
// has a thing of its own instead.
type Facts interface {
	// Exists tells whether the room has a thing with this id.
	Exists(room string, id events.ID) bool
	// Holds tells whether some thing makes the claim now.
	Holds(name, subject, object string) bool
	// Objects lists, sorted, every object for which the claim holds now.
	Objects(name, subject string) []string
	// Answer gives what a thing answers to a question that its room declares with Answers; "" where
	// the thing, or the question, is not there.
	Answer(room string, id events.ID, question string) string
}

// Claim is one thing's answer to a question that other rooms may ask, such as "person P holds a
// seat in utval U". The names are in claims.go. A claim with times holds only between them.
type Claim struct {
	Name, Subject, Object string
	From, To              events.Moment // both included; empty = no bound
}

// Mark tells where in the history a fact stands.
type Mark struct {
	Thing    events.ID // the thing whose fact it is
	Seq      uint64
	Time     time.Time     // when it was recorded
	Occurred events.Moment // when it happened, where that is another time
	Actor    events.ID
	Partner  events.ID
}

// Room is one part of the domain: its things, what may be asked of them and what is shown.
// Build one with NewRoom; it does not change afterwards.
type Room struct {
	Name     string
	evolve   func(state any, e events.Event, m Mark) any
	row      func(state any) any
	rowType  reflect.Type
	hides    bool
	brief    func(state any) any
	kortType reflect.Type
	claims   func(state any) []Claim
	sees     func(state any, a Asked, role Role) bool
	filters  map[string]func(state any) []string
	answers  map[string]func(state any) string
	gathers  func(events.Event) (Writing, bool)
	renewed  func(state any) int
	told     func(events.Event) events.Event
	marks    map[string]bool
	commands []*Handler
}

// Handler is one command of a room.
type Handler struct {
	Name   string       // "ChangePhase"
	Type   reflect.Type // the struct of the command
	Starts bool         // it makes the thing; the others need one that is there
	Beside string       // the thing has the id of one in this room, and need not be there before
	Opens  bool         // it takes a thing that has no record yet too, where decide finds it
	InTurn bool         // one at a time in the room, on whatever thing
	own    func(state any, a Asked, role Role, c any) bool
	decide func(state any, a Asked, c any) ([]events.Event, error)
}

// Part is one line of a room's declaration.
type Part[S any] func(*Room)

// NewRoom declares a room. S is the state of one thing; its zero value is the thing before its
// first fact. evolve never refuses and never changes the state that it is given: what it alters
// it copies.
func NewRoom[S any](name string, evolve func(S, events.Event, Mark) S, parts ...Part[S]) *Room {
	room := &Room{Name: name, filters: map[string]func(any) []string{}, answers: map[string]func(any) string{}, marks: map[string]bool{}}
	room.evolve = func(state any, e events.Event, m Mark) any { return evolve(as[S](state), e, m) }
	room.claims = func(any) []Claim { return nil }
	for _, part := range parts {
		part(room)
	}
	if room.row == nil {
		panic("domain: room " + name + " shows no row")
	}
	if room.brief != nil && room.sees != nil {
		// Nobody is told of a short row that says what it said, so what it says must be all there is.
		panic("domain: room " + name + " has short rows, and some may see a thing that others may not")
	}
	return room
}

// as gives the state as its type; nil is the thing before its first fact.
func as[S any](state any) (s S) {
	if state != nil {
		s = state.(S)
	}
	return s
}

// Starts declares a command that makes a new thing. It is refused where the thing is there.
func Starts[S any, C Command](name string, own func(S, Asked, Role, C) bool, decide func(S, Asked, C) ([]events.Event, error)) Part[S] {
	return command(name, "", true, own, decide)
}

// On declares a command on a thing that is there. own tells whether the thing is the asker's in
// the given role; it is asked only where the access table says Own. decide gives the facts, none
// where nothing needs to change, or a *Refusal. It never acts.
func On[S any, C Command](name string, own func(S, Asked, Role, C) bool, decide func(S, Asked, C) ([]events.Event, error)) Part[S] {
	return command(name, "", false, own, decide)
}

// Either declares a command on a thing that stands beside one of another room and has its id, such
// as the money of a tiltak: the command is for whoever is first and for all who come after. It is
// refused where the other room has no such thing.
func Either[S any, C Command](beside, name string, own func(S, Asked, Role, C) bool, decide func(S, Asked, C) ([]events.Event, error)) Part[S] {
	return command(name, beside, false, own, decide)
}

// Opens declares a command on a thing that may be there without a record: another room says that it
// is. decide is given the zero state then, and answers with NotThere where it is not.
func Opens[S any, C Command](name string, own func(S, Asked, Role, C) bool, decide func(S, Asked, C) ([]events.Event, error)) Part[S] {
	return func(r *Room) {
		command(name, "", false, own, decide)(r)
		r.commands[len(r.commands)-1].Opens = true
	}
}

func command[S any, C Command](name, beside string, starts bool, own func(S, Asked, Role, C) bool, decide func(S, Asked, C) ([]events.Event, error)) Part[S] {
	return func(r *Room) {
		r.commands = append(r.commands, &Handler{
			Name: name, Type: reflect.TypeFor[C](), Starts: starts, Beside: beside,
			own:    func(s any, a Asked, role Role, c any) bool { return own(as[S](s), a, role, c.(C)) },
			decide: func(s any, a Asked, c any) ([]events.Event, error) { return decide(as[S](s), a, c.(C)) },
		})
	}
}

// InTurn declares that a command leans on what others of its kind have made of other things of the
// room, as when things are put under one another: each is decided when those before it can be seen.
// It is so within one program. Where several follow one log, two may still decide at the same moment.
func InTurn[S any](name string) Part[S] {
	return func(r *Room) { r.Command(name).InTurn = true }
}

// Shows declares the row that others see of a thing. R is a struct whose JSON form goes to the
// page; the page's types are generated from it. Where R is a pointer to one, a thing may show nothing:
// its row is null.
func Shows[S, R any](row func(S) R) Part[S] {
	return func(r *Room) {
		r.row = func(s any) any { return row(as[S](s)) }
		if r.rowType = reflect.TypeFor[R](); r.rowType.Kind() == reflect.Pointer {
			r.rowType, r.hides = r.rowType.Elem(), true
		}
	}
}

// Brief declares the short row of a thing, the "kort": what lists and overviews of many things need,
// and no more. Who watches "<room>.kort" is told of the short rows of all things, and only when what
// they say has changed.
func Brief[S, K any](brief func(S) K) Part[S] {
	return func(r *Room) {
		r.brief = func(s any) any { return brief(as[S](s)) }
		r.kortType = reflect.TypeFor[K]()
	}
}

// SeenBy declares for whom a thing is her own when it comes to reading; it is asked only where
// the access table says Own for "<room>.see".
func SeenBy[S any](own func(S, Asked, Role) bool) Part[S] {
	return func(r *Room) {
		r.sees = func(s any, a Asked, role Role) bool { return own(as[S](s), a, role) }
	}
}

// Claims declares what a thing says to the other rooms.
func Claims[S any](claims func(S) []Claim) Part[S] {
	return func(r *Room) { r.claims = func(s any) []Claim { return claims(as[S](s)) } }
}

// Answers declares a question that other rooms may put to one thing, for what would be too dear to
// keep as a claim. It is reckoned from the state when it is asked.
func Answers[S any](question string, answer func(S) string) Part[S] {
	return func(r *Room) { r.answers[question] = func(s any) string { return answer(as[S](s)) } }
}

// Gathers declares that some facts of the room come so often that history tells many of them as one
// entry: writing tells what is said of such a fact, and which facts are such. Who looks back into a
// thing with such facts reads them from the log; they are not kept in memory. The filters of such a
// room go by what never changes.
func Gathers[S any](writing func(events.Event) (Writing, bool)) Part[S] {
	return func(r *Room) { r.gathers = writing }
}

// Told declares what history tells of a fact, where that is less than what stands in it: nobody is told
// a small count of persons, though it was written once. A state made of what is told is the same.
func Told[S any](told func(events.Event) events.Event) Part[S] {
	return func(r *Room) { r.told = told }
}

// Renewed declares a number that goes up whenever the row or the claims of a thing become others.
// Without it every record is taken to renew them.
func Renewed[S any](renewed func(S) int) Part[S] {
	return func(r *Room) { r.renewed = func(s any) int { return renewed(as[S](s)) } }
}

// Marks declares facts by which people find their way in time, such as a named version or a decision.
// They stand as marks on the axis of history.
func Marks[S any](facts ...events.Event) Part[S] {
	return func(r *Room) {
		for _, fact := range facts {
			r.marks[fact.EventType()] = true
		}
	}
}

// FilteredBy declares a query parameter by which lists of the room can be filtered: a row stays
// when one of its values is the one asked for.
func FilteredBy[S any](parameter string, values func(S) []string) Part[S] {
	return func(r *Room) { r.filters[parameter] = func(s any) []string { return values(as[S](s)) } }
}

// Commands lists the room's commands in the order of their declaration.
func (r *Room) Commands() []*Handler { return append([]*Handler(nil), r.commands...) }

// Command finds a command by its name; nil where there is none.
func (r *Room) Command(name string) *Handler {
	for _, h := range r.commands {
		if h.Name == name {
			return h
		}
	}
	return nil
}

// Brief gives the short row of a thing, where the room has short rows.
func (r *Room) Brief(state any) any { return r.brief(state) }

// KortType is the struct that Brief gives; nil where the room has no short rows.
func (r *Room) KortType() reflect.Type { return r.kortType }

// RowType is the struct that Row gives, or points to.
func (r *Room) RowType() reflect.Type { return r.rowType }

// Evolve gives the state after one more fact. A nil state is the thing before its first.
func (r *Room) Evolve(state any, e events.Event, m Mark) any { return r.evolve(state, e, m) }

// EvolveRecord gives the state after all facts of one record.
func (r *Room) EvolveRecord(state any, rec events.Record) any {
	mark := Mark{Thing: rec.Thing, Seq: rec.Seq, Time: rec.Time, Occurred: rec.Occurred, Actor: rec.Actor, Partner: rec.Partner}
	for _, fact := range rec.Facts {
		state = r.evolve(state, fact, mark)
	}
	return state
}

// Row gives what is shown of a thing.
func (r *Room) Row(state any) any { return r.row(state) }

// ClaimsOf gives what a thing says to the other rooms.
func (r *Room) ClaimsOf(state any) []Claim { return r.claims(state) }

// Answer gives what a thing answers to a question of another room; "" where the thing is not there
// or the room does not know the question.
func (r *Room) Answer(state any, question string) string {
	answer, known := r.answers[question]
	if !known || state == nil {
		return ""
	}
	return answer(state)
}

// Gathers tells whether the room has facts that history gathers.
func (r *Room) Gathers() bool { return r.gathers != nil }

// Gathered gives what history says of a fact that it gathers; false for every other.
func (r *Room) Gathered(e events.Event) (Writing, bool) {
	if r.gathers == nil {
		return Writing{}, false
	}
	return r.gathers(e)
}

// ToldOf gives the facts of a record as history tells them.
func (r *Room) ToldOf(facts []events.Event) []events.Event {
	if r.told == nil {
		return facts
	}
	told := make([]events.Event, len(facts))
	for i, fact := range facts {
		told[i] = r.told(fact)
	}
	return told
}

// IsMark tells whether a fact stands as a mark on the axis of history.
func (r *Room) IsMark(e events.Event) bool { return r.marks[e.EventType()] }

// SameRow tells whether a thing certainly shows the same row, and makes the same claims, in two
// states of which one follows the other.
func (r *Room) SameRow(before, after any) bool {
	return r.renewed != nil && before != nil && r.renewed(before) == r.renewed(after)
}

// Filters lists the names of the room's filters, unsorted.
func (r *Room) Filters() map[string]func(state any) []string { return r.filters }

// Sees tells whether the asker may see a thing, by the access table.
func (r *Room) Sees(state any, a Asked) bool {
	return a.System || allowed(r.Name+".see", a, func(role Role) bool { return r.sees != nil && r.sees(state, a, role) })
}

// SeesAll tells whether the asker may see every thing of the room, whatever it is like. False does not
// say that she may not.
func (r *Room) SeesAll(a Asked) bool {
	if a.System {
		return true
	}
	return allowed(r.Name+".see", a, func(Role) bool { return false })
}

// Hides tells whether things of the room may show nothing: then their row is null.
func (r *Room) Hides() bool { return r.hides }

// Decide answers a command: first whether the thing that it changes is there, then whether the asker
// may, then what follows. A nil state is a thing that is not there. The error is a *Refusal.
func (r *Room) Decide(state any, a Asked, h *Handler, c any) ([]events.Event, error) {
	// A thing that one may not see answers as one that is not there, so that nobody can find out
	// which ids exist by asking.
	if !h.Starts && (!h.there(state, a, c) || !(state == nil && h.Opens) && !r.Sees(state, a)) {
		return nil, NotThere()
	}
	if !a.System && !allowed(r.Name+"."+h.Name, a, func(role Role) bool { return h.own(state, a, role, c) }) {
		return nil, Refuse(Forbidden, "access", wordsForbidden)
	}
	if h.Starts && state != nil {
		return nil, Refuse(Changed, "exists", wordsExists)
	}
	return h.decide(state, a, c)
}

// there tells whether what the command is about is there: the thing, or the one beside which it stands.
func (h *Handler) there(state any, a Asked, c any) bool {
	if h.Beside != "" {
		return a.Facts.Exists(h.Beside, h.Thing(c))
	}
	return state != nil || h.Opens
}

// Thing reads the id of the thing that a command is about.
func (h *Handler) Thing(c any) events.ID { return c.(Command).Thing() }

func (r *Room) String() string { return fmt.Sprintf("room %s, %d commands", r.Name, len(r.commands)) }
