package vedtak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of how a decision is followed up. The decision itself stands with the meeting, or with the matter that the partners decide.
type Row struct {
	ID        events.ID   `json:"id" doc:"The decision."`
	Folgjer   []Folgje    `json:"folgjer" doc:"What follows it up."`
	Framdrift *Framdrift  `json:"framdrift,omitempty" doc:"How far that has come; missing where nothing was told."`
	Tidlegare []Framdrift `json:"tidlegare" doc:"What was told before, the newest first."`
}

// Folgje is something that follows a decision up.
type Folgje struct {
	Folgje events.ID    `json:"folgje" doc:"The tie."`
	Rom    string       `json:"rom" enum:"tiltak,sak,plan,planelement" doc:"The room of the thing."`
	Ting   events.ID    `json:"ting" doc:"The thing."`
	Ord    string       `json:"ord,omitempty" doc:"What is meant."`
	Spor   domain.Trace `json:"spor" doc:"The record that says so."`
}

// Framdrift is how far the follow-up has come.
type Framdrift struct {
	Grad    events.OppfolgingGrad `json:"grad" enum:"ikkje-begynt,i-gang,gjort" doc:"How far."`
	Ord     string                `json:"ord,omitempty" doc:"In words."`
	Malform events.Malform        `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard."`
	Dato    events.Moment         `json:"dato,omitempty" doc:"When it was so."`
	Spor    domain.Trace          `json:"spor" doc:"The record that says so."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Folgjer, r.Framdrift, r.Tidlegare = domain.List(s.Folgjer), domain.Copied(s.Framdrift), domain.List(s.Tidlegare)
	return r
}
