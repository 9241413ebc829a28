package partnar

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Join makes a kommune or a specialist party a party to the agreement.
type Join struct {
	ID            events.ID            `json:"id" doc:"The id of the new partner, chosen by the asker (UUIDv7)."`
	Namn          domain.GivenNamn     `json:"namn" doc:"Its name."`
	Kortnamn      domain.Line          `json:"kortnamn,omitempty" maxLength:"60" doc:"Short form for lists."`
	Slag          events.PartnarSlag   `json:"slag" enum:"kommune,spesialist" doc:"The side on which it stands."`
	Kommunenummer domain.Line          `json:"kommunenummer,omitempty" maxLength:"4" doc:"Four digits; given for a kommune and only there."`
	Orgform       domain.Line          `json:"orgform,omitempty" maxLength:"40" doc:"HF, AS …"`
	Fra           events.Moment        `json:"fra,omitempty" doc:"Party from."`
	Merknad       domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know, in nynorsk."`
	Kjelder       []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Rename gives the partner another name.
type Rename struct {
	ID       events.ID            `json:"id" doc:"The partner."`
	Namn     domain.GivenNamn     `json:"namn" doc:"The new name."`
	Kortnamn domain.Line          `json:"kortnamn,omitempty" maxLength:"60" doc:"Short form for lists; empty takes it away."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// NameBody says which body of the partner's own decides for it, and what it is called there.
type NameBody struct {
	ID      events.ID            `json:"id" doc:"The partner."`
	Organ   domain.Line          `json:"organ" minLength:"1" maxLength:"120" doc:"kommunestyre, heradsstyre, bystyre, styre …"`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// ChooseMalform says in which written standard the partner wants its papers.
type ChooseMalform struct {
	ID      events.ID      `json:"id" doc:"The partner."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
}

// Leave ends the partner's part in the agreement.
type Leave struct {
	ID      events.ID     `json:"id" doc:"The partner."`
	Til     events.Moment `json:"til,omitempty" doc:"The last day; not ahead of today."`
	Merknad domain.Prose  `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know, in nynorsk."`
}

// Thing is the partner.
func (c Join) Thing() events.ID { return c.ID }

// Thing is the partner.
func (c Rename) Thing() events.ID { return c.ID }

// Thing is the partner.
func (c NameBody) Thing() events.ID { return c.ID }

// Thing is the partner.
func (c ChooseMalform) Thing() events.ID { return c.ID }

// Thing is the partner.
func (c Leave) Thing() events.ID { return c.ID }
