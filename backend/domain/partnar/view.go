package partnar

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a partner.
type Row struct {
	ID            events.ID          `json:"id" doc:"The partner."`
	Namn          events.Namn        `json:"namn" doc:"Its name."`
	Kortnamn      string             `json:"kortnamn,omitempty" doc:"Short form for lists."`
	Slag          events.PartnarSlag `json:"slag" enum:"kommune,spesialist" doc:"The side on which it stands."`
	Kommunenummer string             `json:"kommunenummer,omitempty" doc:"Four digits, for a kommune."`
	Orgform       string             `json:"orgform,omitempty" doc:"HF, AS …"`
	Organ         string             `json:"organ,omitempty" doc:"The body that decides for it, by its name there."`
	Malform       events.Malform     `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard in which it wants its papers."`
	Fra           events.Moment      `json:"fra,omitempty" doc:"Party from."`
	Ute           bool               `json:"ute,omitempty" doc:"It is no longer a party."`
	Til           events.Moment      `json:"til,omitempty" doc:"Party until, where it has left and the day is known."`
	SluttMerknad  string             `json:"sluttMerknad,omitempty" doc:"What was said when it left."`
	Merknad       string             `json:"merknad,omitempty" doc:"What one must know, in nynorsk."`
	Kjelder       []events.Kjelde    `json:"kjelder" doc:"Where it was found that it is a party."`
	Opphav        domain.Trace       `json:"opphav" doc:"The record in which it joined."`
}

// row shows the state as it is; sources are copied so that nobody can write in the state.
func row(s state) Row {
	shown := s.Row
	shown.Kjelder = domain.List(s.Kjelder)
	return shown
}
