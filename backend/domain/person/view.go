package person

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what is shown of a person. Her name is not here: it stands in the vault.
type Row struct {
	ID       events.ID    `json:"id" doc:"The person."`
	Oppdikta bool         `json:"oppdikta,omitempty" doc:"An invented person of the demonstration."`
	Sperra   bool         `json:"sperra,omitempty" doc:"Shut out until reinstated."`
	Rollar   []Rolle      `json:"rollar" doc:"The roles that she has, apart from her seats in the utval."`
	Opphav   domain.Trace `json:"opphav" doc:"The record in which she was registered."`
}

// Rolle is one role that a person has.
type Rolle struct {
	Rolle   events.PersonRolle `json:"rolle" enum:"planleggar,partnarkontakt,sekretariat,revisor,administrator" doc:"The role."`
	Partnar events.ID          `json:"partnar,omitempty" doc:"For which partner, where the role is of that kind."`
	Gjeven  domain.Trace       `json:"gjeven" doc:"The record in which she got it."`
}

func row(s state) Row {
	shown := s.Row
	shown.Rollar = domain.List(s.Rollar)
	return shown
}
