package vedtak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// LinkFollowUp ties something that follows the decision up.
type LinkFollowUp struct {
	ID     events.ID    `json:"id" doc:"The decision: the id that it got in a meeting, or that of a matter which the partners decide."`
	Folgje events.ID    `json:"folgje" doc:"The id of the tie, chosen by the asker (UUIDv7)."`
	Rom    domain.Line  `json:"rom" maxLength:"11" enum:"tiltak,sak,plan,planelement" doc:"The room of what follows it up: tiltak, sak, plan or planelement."`
	Ting   events.ID    `json:"ting" doc:"The thing."`
	Ord    domain.Prose `json:"ord,omitempty" maxLength:"1000" doc:"What is meant."`
}

// DropFollowUp tells that it does not follow it up.
type DropFollowUp struct {
	ID      events.ID    `json:"id" doc:"The decision: the id that it got in a meeting, or that of a matter which the partners decide."`
	Folgje  events.ID    `json:"folgje" doc:"The tie."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// TellProgress tells how far the follow-up has come.
type TellProgress struct {
	ID      events.ID             `json:"id" doc:"The decision: the id that it got in a meeting, or that of a matter which the partners decide."`
	Grad    events.OppfolgingGrad `json:"grad" enum:"ikkje-begynt,i-gang,gjort" doc:"How far."`
	Ord     domain.Prose          `json:"ord,omitempty" maxLength:"2000" doc:"In words."`
	Malform events.Malform        `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard; must be given with ord."`
	Dato    events.Moment         `json:"dato,omitempty" doc:"When it was so; not ahead of today."`
}

// Thing is what the command is about.
func (c LinkFollowUp) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c DropFollowUp) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c TellProgress) Thing() events.ID { return c.ID }
