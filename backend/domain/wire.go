package domain

import (
	"encoding/json"
	"time"

	"fellesplan/events"
)

// Asker is who stands at the door: a person from a session, and the language she reads.
type Asker struct {
	Person events.ID // empty = nobody is signed in
	Lang   string    // nn, nb or en
	System bool      // the operator at the command line, or an import
}

// Answer tells that a command is done: the log's sequence at which it can be seen, and its thing.
type Answer struct {
	Seq uint64    `json:"seq"`
	ID  events.ID `json:"id"`
}

// Row is what goes to the page: the newest picture of one thing, or one entry of its history.
// Keys are "<room>/<id>" and "<room>/<id>/historikk/<seq>". A null Row tells that the thing is
// gone, or no longer for this reader.
type Row struct {
	Key string          `json:"key"`
	Seq uint64          `json:"seq"`          // the record that last changed it
	At  time.Time       `json:"at"`           // when that record was made
	By  events.ID       `json:"by,omitempty"` // who made it
	Row json.RawMessage `json:"row"`
}

// Entry is one record as history shows it: the page makes sentences of its facts.
type Entry struct {
	Seq      uint64        `json:"seq"`
	Time     time.Time     `json:"time"`
	Occurred events.Moment `json:"occurred,omitempty"`
	Actor    events.ID     `json:"actor,omitempty"`
	Partner  events.ID     `json:"partner,omitempty"`
	Reason   string        `json:"reason,omitempty"`
	Facts    []EntryFact   `json:"facts"`
	// Skriving is what was written, where the entry gathers the records of a while. Seq, Time and
	// Actor are then of the first of them.
	Skriving *Writing `json:"skriving,omitempty"`
}

// Happened is an entry and the thing whose history it is of.
type Happened struct {
	Room  string
	Thing events.ID
	Entry Entry
}

// News is what has happened to the tiltak that an utval follows, to their take-up and their money, and
// what was said about them.
type News struct {
	Hendingar []NewsEntry `json:"hendingar" doc:"The newest first; at most 1 000."`
	Fleire    int         `json:"fleire,omitempty" doc:"How many older ones are left out."`
}

// NewsEntry is one record, of whose facts those are left that are told as news.
type NewsEntry struct {
	Rom     string      `json:"rom" doc:"The room of the thing: tiltak, innforing, okonomi or trad."`
	Ting    events.ID   `json:"ting" doc:"The thing."`
	Tiltak  events.ID   `json:"tiltak" doc:"The tiltak that it is about."`
	Hending Entry       `json:"hending" doc:"The record."`
	Namn    []EntryFact `json:"namn,omitempty" doc:"The earlier facts in which the parts that it tells of (steps, milestones, costs) got their names."`
}

// Writing gathers commits to a document: from one version to another, by whom, and until when.
type Writing struct {
	Fra  int       `json:"fra" doc:"The version before."`
	Til  int       `json:"til" doc:"The version after."`
	Sist time.Time `json:"sist" doc:"When the last of it was recorded."`
	Folk []Writer  `json:"folk" doc:"Who wrote, in the order in which they began."`
}

// Writer is one who wrote, and how many commits of a Writing are hers.
type Writer struct {
	Person    events.ID `json:"person" doc:"Who."`
	Endringar int       `json:"endringar" doc:"How many changes."`
}

// By gives the writing with more commits of a person.
func (w Writing) By(person events.ID, commits int) Writing {
	folk := append([]Writer(nil), w.Folk...)
	for i := range folk {
		if folk[i].Person == person {
			folk[i].Endringar += commits
			w.Folk = folk
			return w
		}
	}
	w.Folk = append(folk, Writer{person, commits})
	return w
}

// Then gives the writing with what came directly after it.
func (w Writing) Then(next Writing) Writing {
	w.Til, w.Sist = next.Til, next.Sist
	for _, by := range next.Folk {
		w = w.By(by.Person, by.Endringar)
	}
	return w
}

// EntryFact is one fact of an entry.
type EntryFact struct {
	Type string       `json:"type"`
	Data events.Event `json:"data"`
}

// Change is what one record of the log altered, as told to everybody who watches.
type Change struct {
	Seq  uint64
	Rows []ChangedRow
	// Rights are the persons whose roles or seats changed: what they may see must be asked anew.
	Rights []events.ID
}

// ChangedRow is one row and the question of who may see it, to be asked at each push. Row writes the
// row; it is asked for only where somebody watches the key.
type ChangedRow struct {
	Key  string
	Row  func() Row
	Sees func(Asked) bool
}

// Trace follows a value of a row back to the record that set it.
type Trace struct {
	Seq      uint64        `json:"seq" doc:"The record in the log."`
	Time     time.Time     `json:"time" doc:"When it was recorded."`
	Occurred events.Moment `json:"occurred,omitempty" doc:"When it happened, where that is another time."`
	Actor    events.ID     `json:"actor,omitempty" doc:"Who did it; empty where the program did."`
}

// Trace gives what a row says of where a value comes from.
func (m Mark) Trace() Trace {
	return Trace{Seq: m.Seq, Time: m.Time, Occurred: m.Occurred, Actor: m.Actor}
}

// Axis is time as history has it: the records of each day, and the marks by which one finds one's way.
type Axis struct {
	Seq   uint64     `json:"seq" doc:"The last record."`
	Dagar []AxisDay  `json:"dagar" doc:"The days on which something was recorded, in order."`
	Merke []AxisMark `json:"merke" doc:"Named versions, decisions and the like, in order."`
}

// AxisDay is one day on which something was recorded.
type AxisDay struct {
	Dag string `json:"dag" doc:"The day, in Norwegian time: 2026-03-14."`
	Fra uint64 `json:"fra" doc:"The first record of the day."`
	Til uint64 `json:"til" doc:"The last."`
}

// AxisMark is a fact by which one finds one's way in time.
type AxisMark struct {
	Seq   uint64    `json:"seq" doc:"The record."`
	Tid   time.Time `json:"tid" doc:"When it was recorded."`
	Rom   string    `json:"rom" doc:"The room of its thing."`
	Ting  events.ID `json:"ting" doc:"The thing."`
	Aktor events.ID `json:"aktor,omitempty" doc:"Who did it."`
	Fakta EntryFact `json:"fakta" doc:"What happened."`
}

// Then is how the rows under some keys were at a moment.
type Then struct {
	Seq  uint64    `json:"seq" doc:"The last record of the moment; 0 = before the first."`
	Tid  time.Time `json:"tid,omitzero" doc:"When that was recorded."`
	Full bool      `json:"full" doc:"These are all rows; else those that are other than at the moment they were compared with, null where they were not there."`
	Rows []Row     `json:"rows"`
}

// Why tells which record set a value.
type Why struct {
	Seq uint64    `json:"seq" doc:"The record."`
	Tid time.Time `json:"tid" doc:"When it was recorded."`
}
