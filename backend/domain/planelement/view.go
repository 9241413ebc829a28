package planelement

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of an element: everything that its card and its page show.
type Row struct {
	ID           events.ID              `json:"id" doc:"The element."`
	Slag         events.PlanelementSlag `json:"slag" enum:"mal,strategi,avtalepunkt" doc:"Its kind: goal, strategy or clause."`
	Malslag      events.MalSlag         `json:"malslag,omitempty" enum:"hovudmal,effektmal,resultatmal" doc:"The kind of a goal."`
	Nummer       string                 `json:"nummer,omitempty" doc:"The number by which it is cited."`
	Ordlyd       string                 `json:"ordlyd" doc:"Its wording."`
	Utdjuping    string                 `json:"utdjuping,omitempty" doc:"What is meant by it, at greater length."`
	Malform      events.Malform         `json:"malform" enum:"nn,nb" doc:"The written standard of the wording."`
	Over         events.ID              `json:"over,omitempty" doc:"The element that it stands under."`
	Avtale       events.ID              `json:"avtale,omitempty" doc:"The agreement that it is a clause of."`
	Ansvarleg    events.ID              `json:"ansvarleg,omitempty" doc:"The partner responsible."`
	Trekt        bool                   `json:"trekt,omitempty" doc:"It no longer holds."`
	TrektMerknad string                 `json:"trektMerknad,omitempty" doc:"What was said when it was withdrawn."`
	Kjelder      []events.Kjelde        `json:"kjelder" doc:"Where it was found."`
	Oppdikta     bool                   `json:"oppdikta,omitempty" doc:"It was made up for the demonstration, as a whole or in part: its sources say what."`
	Opphav       domain.Trace           `json:"opphav" doc:"The record in which it was first put in words."`
	Spor         Spor                   `json:"spor" doc:"The records that set the values."`
}

// Spor follows the values of an element back to the records that set them.
type Spor struct {
	Ordlyd    domain.Trace `json:"ordlyd" doc:"Wording and what is meant by it."`
	Nummer    domain.Trace `json:"nummer"`
	Over      domain.Trace `json:"over"`
	Ansvarleg domain.Trace `json:"ansvarleg"`
	Trekt     domain.Trace `json:"trekt,omitzero" doc:"Missing where it was never withdrawn."`
}

// row copies the list, so that nobody can write in the state.
func row(s state) Row {
	r := s.Row
	r.Kjelder = domain.List(s.Kjelder)
	return r
}
