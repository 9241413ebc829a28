package formote

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Open opens a room for one side of an organ.
type Open struct {
	ID    events.ID     `json:"id" doc:"The id of the new formøte, chosen by the asker (UUIDv7)."`
	Utval events.ID     `json:"utval" doc:"The organ."`
	Side  events.Side   `json:"side" enum:"kommune,spesialist,anna" doc:"The side: kommune or spesialist."`
	Mote  events.ID     `json:"mote,omitempty" doc:"The meeting that it prepares."`
	Start events.Moment `json:"start,omitempty" doc:"When the side meets."`
	Stad  domain.Line   `json:"stad,omitempty" maxLength:"200" doc:"Where."`
}

// Post says something in it.
type Post struct {
	ID      events.ID      `json:"id" doc:"The formøte."`
	Innlegg events.ID      `json:"innlegg" doc:"The id of the post, chosen by the asker (UUIDv7)."`
	Sak     events.ID      `json:"sak,omitempty" doc:"The sak that it is about."`
	Ord     domain.Prose   `json:"ord" minLength:"1" maxLength:"4000" doc:"What it says."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"Its written standard."`
}

// WithdrawPost takes a post of one's own back.
type WithdrawPost struct {
	ID      events.ID `json:"id" doc:"The formøte."`
	Innlegg events.ID `json:"innlegg" doc:"The post."`
}

// AgreeWord keeps what the side has agreed to say in a sak.
type AgreeWord struct {
	ID         events.ID      `json:"id" doc:"The formøte."`
	Sak        events.ID      `json:"sak" doc:"The sak."`
	Ord        domain.Prose   `json:"ord" minLength:"1" maxLength:"4000" doc:"The joint word."`
	Malform    events.Malform `json:"malform" enum:"nn,nb" doc:"Its written standard."`
	Talsperson events.ID      `json:"talsperson,omitempty" doc:"The person who says it in the meeting."`
}

// Close closes the room.
type Close struct {
	ID events.ID `json:"id" doc:"The formøte."`
}

// Thing is what the command is about.
func (c Open) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Post) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c WithdrawPost) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c AgreeWord) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Close) Thing() events.ID { return c.ID }
