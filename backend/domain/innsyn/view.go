package innsyn

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a session in which an auditor looks into the past.
type Row struct {
	ID           events.ID     `json:"id" doc:"The session."`
	Person       events.ID     `json:"person,omitempty" doc:"Who looks."`
	Grunngjeving string        `json:"grunngjeving" doc:"Why."`
	Rom          string        `json:"rom,omitempty" doc:"Only into this room."`
	Ting         events.ID     `json:"ting,omitempty" doc:"Only into this thing of the room."`
	Gyldig       events.Moment `json:"gyldig" doc:"Until when, if it is not closed before."`
	Opna         domain.Trace  `json:"opna" doc:"The record by which it was opened."`
	Avslutta     *domain.Trace `json:"avslutta,omitempty" doc:"The record by which it was closed."`
}

func row(s state) Row {
	if s.Avslutta != nil {
		closed := *s.Avslutta
		s.Avslutta = &closed
	}
	return Row(s)
}
