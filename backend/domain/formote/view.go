package formote

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what those of the side see of their room.
type Row struct {
	ID      events.ID     `json:"id" doc:"The formøte."`
	Utval   events.ID     `json:"utval" doc:"The organ."`
	Side    events.Side   `json:"side" enum:"kommune,spesialist,anna" doc:"The side."`
	Mote    events.ID     `json:"mote,omitempty" doc:"The meeting that it prepares."`
	Start   events.Moment `json:"start,omitempty" doc:"When the side meets."`
	Stad    string        `json:"stad,omitempty" doc:"Where."`
	Innlegg []Innlegg     `json:"innlegg" doc:"What was said, the oldest first; what was taken back too, without its words."`
	Ord     []Fellesord   `json:"ord" doc:"What the side has agreed, the newest for each sak."`
	Lukka   *domain.Trace `json:"lukka,omitempty" doc:"That it is closed; missing while it is open."`
	Opphav  domain.Trace  `json:"opphav" doc:"The record in which it was opened."`
}

// Innlegg is one post.
type Innlegg struct {
	Innlegg events.ID      `json:"innlegg" doc:"The post."`
	Person  events.ID      `json:"person,omitempty" doc:"Who wrote it."`
	Partnar events.ID      `json:"partnar,omitempty" doc:"For whom she acted."`
	Sak     events.ID      `json:"sak,omitempty" doc:"The sak that it is about."`
	Ord     string         `json:"ord" doc:"What it says; empty where it was taken back."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Trekt   bool           `json:"trekt,omitempty" doc:"It was taken back."`
	Opphav  domain.Trace   `json:"opphav" doc:"When it was written."`
}

// Fellesord is what the side has agreed to say in a sak.
type Fellesord struct {
	Sak        events.ID      `json:"sak" doc:"The sak."`
	Ord        string         `json:"ord" doc:"The joint word."`
	Malform    events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Talsperson events.ID      `json:"talsperson,omitempty" doc:"The person who says it in the meeting."`
	Spor       domain.Trace   `json:"spor" doc:"The record in which it was agreed."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Innlegg, r.Ord, r.Lukka = domain.List(s.Innlegg), domain.List(s.Ord), domain.Copied(s.Lukka)
	return r
}
