package innforing

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Report tells how far a partner has come with taking a tiltak into use.
type Report struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Partnar events.ID            `json:"partnar" doc:"The partner."`
	Grad    events.InnforingGrad `json:"grad" enum:"ikkje-aktuelt,informert,i-eigen-plan,finansiert,innfort,malt" doc:"How far it has come."`
	Dato    events.Moment        `json:"dato,omitempty" doc:"Since when; not ahead of today."`
	Tal     events.Desimal       `json:"tal,omitempty" doc:"A count, such as of patients: a whole number. A count from 1 to 4 could point to persons: it is not kept, only that there are fewer than five."`
	Eining  domain.Line          `json:"eining,omitempty" maxLength:"80" doc:"What is counted; must be given with a count."`
	Ord     domain.Prose         `json:"ord,omitempty" maxLength:"1000" doc:"Why it is not for the partner, which must be told; or how it goes."`
	Malform events.Malform       `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
	Sett    events.InnforingGrad `json:"sett,omitempty" enum:"ikkje-aktuelt,informert,i-eigen-plan,finansiert,innfort,malt" doc:"How far the asker saw that the partner had come; refused where it is another by now."`
}

// Retract tells that what was reported for a partner was a mistake.
type Retract struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Partnar events.ID    `json:"partnar" doc:"The partner."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Thing is the take-up of the tiltak.
func (c Report) Thing() events.ID { return c.ID }

// Thing is the take-up of the tiltak.
func (c Retract) Thing() events.ID { return c.ID }

func (c Report) partner() events.ID  { return c.Partnar }
func (c Retract) partner() events.ID { return c.Partnar }
