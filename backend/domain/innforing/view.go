package innforing

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is the take-up of one tiltak.
type Row struct {
	ID        events.ID `json:"id" doc:"The tiltak."`
	Partnarar []Partnar `json:"partnarar" doc:"How far each partner has come that has reported, in the order in which they first did."`
}

// Partnar is how far one partner has come.
type Partnar struct {
	Partnar events.ID            `json:"partnar" doc:"The partner."`
	Grad    events.InnforingGrad `json:"grad" enum:"ikkje-aktuelt,informert,i-eigen-plan,finansiert,innfort,malt" doc:"How far it has come."`
	Dato    events.Moment        `json:"dato,omitempty" doc:"Since when."`
	Tal     events.Desimal       `json:"tal,omitempty" doc:"A count: 0, or 5 and more."`
	Faerre  int                  `json:"faerre,omitempty" doc:"In place of a small count: there are fewer than this many, but not none."`
	Eining  string               `json:"eining,omitempty" doc:"What is counted."`
	Ord     string               `json:"ord,omitempty" doc:"Why not, or how it goes."`
	Malform events.Malform       `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder []events.Kjelde      `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace         `json:"spor" doc:"Who reported, and when."`
	For     []Tidlegare          `json:"for" diff:"-" doc:"What was reported before, the newest first; earlier still is in history."`
}

// Tidlegare is an earlier report.
type Tidlegare struct {
	Grad     events.InnforingGrad `json:"grad" enum:"ikkje-aktuelt,informert,i-eigen-plan,finansiert,innfort,malt" doc:"How far it had come."`
	Dato     events.Moment        `json:"dato,omitempty" doc:"Since when."`
	Tal      events.Desimal       `json:"tal,omitempty" doc:"A count: 0, or 5 and more."`
	Faerre   int                  `json:"faerre,omitempty" doc:"In place of a small count: there were fewer than this many, but not none."`
	Eining   string               `json:"eining,omitempty" doc:"What was counted."`
	Oppdikta bool                 `json:"oppdikta,omitempty" doc:"Made up for the demonstration."`
	Spor     domain.Trace         `json:"spor" doc:"Who reported, and when."`
}

// Kort is the short row: what the map and the table of many tiltak show.
type Kort struct {
	ID     events.ID  `json:"id" doc:"The tiltak."`
	Grader []KortGrad `json:"grader" doc:"How far each partner has come that has reported."`
}

// KortGrad is how far one partner has come.
type KortGrad struct {
	Partnar  events.ID            `json:"partnar" doc:"The partner."`
	Grad     events.InnforingGrad `json:"grad" enum:"ikkje-aktuelt,informert,i-eigen-plan,finansiert,innfort,malt" doc:"How far it has come."`
	Oppdikta bool                 `json:"oppdikta,omitempty" doc:"Made up for the demonstration."`
}

// row copies every list, so that nobody can write in the state.
func row(s state) Row {
	r := s.Row
	r.Partnarar = domain.List(s.Partnarar)
	for i := range r.Partnarar {
		p := &r.Partnarar[i]
		p.Kjelder, p.For = domain.List(p.Kjelder), domain.List(p.For)
	}
	return r
}

func kort(s state) Kort {
	k := Kort{ID: s.ID, Grader: []KortGrad{}}
	for _, p := range s.Partnarar {
		k.Grader = append(k.Grader, KortGrad{p.Partnar, p.Grad, domain.MadeUp(p.Kjelder)})
	}
	return k
}
