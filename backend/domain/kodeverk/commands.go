package kodeverk

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Found sets up a code list, for example "pasientgruppe".
type Found struct {
	ID       events.ID        `json:"id" doc:"The id of the new list, chosen by the asker (UUIDv7)."`
	Kodeverk domain.Line      `json:"kodeverk" minLength:"1" maxLength:"40" doc:"Short name by which other facts refer to the list: a-z, 0-9 and hyphen. No two lists have the same."`
	Namn     domain.GivenNamn `json:"namn" doc:"Its name."`
}

// PublishVersion brings a version of the list into force. It holds the whole list.
type PublishVersion struct {
	ID      events.ID            `json:"id" doc:"The list."`
	Versjon int                  `json:"versjon" minimum:"1" maximum:"1000000" doc:"1 for the first, then one more each time."`
	Fra     events.Moment        `json:"fra,omitempty" doc:"In force from."`
	Kodar   []GivenKode          `json:"kodar" minItems:"1" maxItems:"60" doc:"The whole list."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What was changed and why, in nynorsk."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// GivenKode is one entry of the list, as it is asked for.
type GivenKode struct {
	Kode        domain.Line      `json:"kode" minLength:"1" maxLength:"40" doc:"a-z, 0-9 and hyphen; for ever the same meaning."`
	Namn        domain.GivenNamn `json:"namn" doc:"The term."`
	Forklaring  domain.Line      `json:"forklaring,omitempty" maxLength:"400" doc:"What it covers, in nynorsk."`
	TidlegareNN domain.Line      `json:"tidlegareNn,omitempty" maxLength:"160" doc:"An older term for the same, in nynorsk."`
}

// Thing is the list.
func (c Found) Thing() events.ID { return c.ID }

// Thing is the list.
func (c PublishVersion) Thing() events.ID { return c.ID }
