package domain

import (
	"encoding/json"
	"time"

	"fellesplan/events"
)

// Differences is what is other at one moment than at another.
type Differences struct {
	Fra   Point             `json:"fra" doc:"The moment before; sequence 0 is before the first record."`
	Til   Point             `json:"til" doc:"The moment after."`
	Rader []ThingDifference `json:"rader" doc:"The things that are other, by room and in the order in which they came."`
	Next  string            `json:"next,omitempty" doc:"Give it as ?etter= for what follows; absent at the end."`
}

// Point is a moment by its last record.
type Point struct {
	Seq uint64    `json:"seq" doc:"The last record before the moment; 0 = there was none."`
	Tid time.Time `json:"tid,omitzero" doc:"When that was recorded."`
}

// ThingDifference is what is other of one thing.
type ThingDifference struct {
	Rom       string            `json:"rom" doc:"The room."`
	Ting      events.ID         `json:"ting" doc:"The thing."`
	Namn      json.RawMessage   `json:"namn,omitempty" doc:"What it is called, where its row says so: a text, or a name in nn, nb and en."`
	Slag      string            `json:"slag" enum:"ny,endra,borte" doc:"It is new, other, or not shown any more."`
	Skilnader []FieldDifference `json:"skilnader" doc:"Where its row says something else. Of a new thing, all that it says; of one that is gone, nothing."`
	Cause
}

// FieldDifference is one place of a row that says something else.
type FieldDifference struct {
	Felt  string          `json:"felt" doc:"Where in the row, as kvifor takes it: an element of a list stands by its id."`
	Slag  string          `json:"slag" enum:"ny,endra,borte" doc:"It says something where it said nothing, something else, or nothing any more."`
	For   json.RawMessage `json:"for,omitempty" doc:"What it said."`
	Etter json.RawMessage `json:"etter,omitempty" doc:"What it says."`
	Cause
}

// Cause is the record by which something came to be so.
type Cause struct {
	Hending uint64        `json:"hending" doc:"The last record between the two moments that set it."`
	Tid     time.Time     `json:"tid" doc:"When it was recorded."`
	Skjedd  events.Moment `json:"skjedd,omitempty" doc:"When it happened, where that is another time."`
	Av      events.ID     `json:"av,omitempty" doc:"Who did it; empty where the program did, or several."`
	Folk    []events.ID   `json:"folk,omitempty" doc:"Who wrote, where several did."`
	Partnar events.ID     `json:"partnar,omitempty" doc:"For which partner."`
	Grunn   string        `json:"grunn,omitempty" doc:"Why."`
}
