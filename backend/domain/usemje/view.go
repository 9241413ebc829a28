package usemje

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a disagreement.
type Row struct {
	ID         events.ID       `json:"id" doc:"The disagreement."`
	Sak        events.ID       `json:"sak,omitempty" doc:"The sak."`
	Mote       events.ID       `json:"mote,omitempty" doc:"The meeting in which there was no consensus."`
	Punkt      events.ID       `json:"punkt,omitempty" doc:"The item of that meeting."`
	Avtale     events.ID       `json:"avtale,omitempty" doc:"The agreement."`
	Klausul    events.ID       `json:"klausul,omitempty" doc:"The clause that it is about."`
	Ord        string          `json:"ord" doc:"What it is about."`
	Malform    events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Steg       []Steg          `json:"steg" doc:"Where it has been dealt with; the last is where it is."`
	Standpunkt []Standpunkt    `json:"standpunkt" doc:"Where each partner stands; the last word of each."`
	Papir      []Papir         `json:"papir" doc:"The papers that were made, the newest for each level."`
	Slutt      *Slutt          `json:"slutt,omitempty" doc:"That it is over; missing while it is not."`
	Kjelder    []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Opphav     domain.Trace    `json:"opphav" doc:"The record in which it was raised."`
}

// Steg is one level on its way.
type Steg struct {
	Niva  events.UsemjeNiva `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"The level."`
	Utval events.ID         `json:"utval,omitempty" doc:"The organ."`
	Grunn string            `json:"grunn,omitempty" doc:"Why it went there."`
	Svar  *Svar             `json:"svar,omitempty" doc:"The answer of that level; missing where there is none."`
	Spor  domain.Trace      `json:"spor" doc:"The record by which it came."`
}

// Svar is the answer of a level.
type Svar struct {
	Ord     string         `json:"ord" doc:"The answer."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Spor    domain.Trace   `json:"spor" doc:"The record that says so."`
}

// Standpunkt is where a partner stands.
type Standpunkt struct {
	Partnar events.ID      `json:"partnar" doc:"The partner."`
	Ord     string         `json:"ord" doc:"Where it stands."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Spor    domain.Trace   `json:"spor" doc:"The record that says so."`
}

// Papir are the papers for a level.
type Papir struct {
	Niva      events.UsemjeNiva `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"The level."`
	Ord       string            `json:"ord" doc:"What they say."`
	Malform   events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Stadfesta bool              `json:"stadfesta" doc:"Somebody has read them, and nobody can be recognised."`
	Spor      domain.Trace      `json:"spor" doc:"The record in which they were made."`
}

// Slutt is that a disagreement is over.
type Slutt struct {
	Utfall events.UsemjeUtfall `json:"utfall" enum:"semje,rettleiing,trekt,avvist" doc:"How it ended."`
	Ord    string              `json:"ord" doc:"What was agreed, or why."`
	Spor   domain.Trace        `json:"spor" doc:"The record that says so."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Steg, r.Standpunkt, r.Papir, r.Kjelder, r.Slutt = domain.List(s.Steg), domain.List(s.Standpunkt), domain.List(s.Papir), domain.List(s.Kjelder), domain.Copied(s.Slutt)
	for i := range r.Steg {
		r.Steg[i].Svar = domain.Copied(r.Steg[i].Svar)
	}
	return r
}
