package innsyn

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Open begins to look into the past.
type Open struct {
	ID           events.ID    `json:"id" doc:"The id of the new session, chosen by the asker (UUIDv7)."`
	Grunngjeving domain.Prose `json:"grunngjeving" minLength:"10" maxLength:"1000" doc:"Why: it stands in the log for ever, so no names of patients or others."`
	Rom          domain.Line  `json:"rom,omitempty" maxLength:"40" doc:"Only into this room, such as tiltak."`
	Ting         events.ID    `json:"ting,omitempty" doc:"Only into this thing of the room."`
}

// Close ends the session.
type Close struct {
	ID events.ID `json:"id" doc:"The session."`
}

// Thing is the session.
func (c Open) Thing() events.ID { return c.ID }

// Thing is the session.
func (c Close) Thing() events.ID { return c.ID }
