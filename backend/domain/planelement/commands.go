package planelement

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Formulate puts a goal, a strategy or a clause in words.
type Formulate struct {
	ID        events.ID              `json:"id" doc:"The id of the new element, chosen by the asker (UUIDv7)."`
	Slag      events.PlanelementSlag `json:"slag" enum:"mal,strategi,avtalepunkt" doc:"Its kind: goal, strategy or clause."`
	Malslag   events.MalSlag         `json:"malslag,omitempty" enum:"hovudmal,effektmal,resultatmal" doc:"The kind of goal; must be given for a goal, and for nothing else."`
	Nummer    domain.Line            `json:"nummer,omitempty" maxLength:"20" doc:"The number by which it is cited: 3.2."`
	Ordlyd    domain.Prose           `json:"ordlyd" minLength:"1" maxLength:"1000" doc:"Its wording."`
	Utdjuping domain.Prose           `json:"utdjuping,omitempty" maxLength:"4000" doc:"What is meant by it, at greater length."`
	Malform   events.Malform         `json:"malform" enum:"nn,nb" doc:"The written standard of the wording."`
	Over      events.ID              `json:"over,omitempty" doc:"The element that it stands under: a goal under a goal, a clause under a clause of the same agreement."`
	Avtale    events.ID              `json:"avtale,omitempty" doc:"The agreement that it is a clause of; must be given for a clause, and for nothing else."`
	Ansvarleg events.ID              `json:"ansvarleg,omitempty" doc:"The partner responsible."`
	Kjelder   []domain.GivenKjelde   `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Reword puts it in other words.
type Reword struct {
	ID        events.ID    `json:"id" doc:"The element."`
	Ordlyd    domain.Prose `json:"ordlyd" minLength:"1" maxLength:"1000" doc:"The new wording."`
	Utdjuping domain.Prose `json:"utdjuping,omitempty" maxLength:"4000" doc:"What is meant by it; left out = nothing more is said."`
	Sett      *GivenOrdlyd `json:"sett,omitempty" doc:"The words that the asker saw; refused where they are others by now."`
}

// GivenOrdlyd are the words of an element as somebody saw them.
type GivenOrdlyd struct {
	Ordlyd    domain.Prose `json:"ordlyd" maxLength:"1000" doc:"The wording."`
	Utdjuping domain.Prose `json:"utdjuping,omitempty" maxLength:"4000" doc:"What is meant by it."`
}

// Number gives it another number, or none.
type Number struct {
	ID     events.ID   `json:"id" doc:"The element."`
	Nummer domain.Line `json:"nummer,omitempty" maxLength:"20" doc:"The number by which it is cited; left out = none."`
}

// Place puts it under another element, or under none.
type Place struct {
	ID   events.ID `json:"id" doc:"The element."`
	Over events.ID `json:"over,omitempty" doc:"The element that it shall stand under; left out = none."`
}

// NameResponsible makes a partner responsible for it, or none.
type NameResponsible struct {
	ID        events.ID `json:"id" doc:"The element."`
	Ansvarleg events.ID `json:"ansvarleg,omitempty" doc:"The partner; left out = nobody any more."`
}

// Withdraw tells that it no longer holds. Its history stays, and so do its cards, which say so.
type Withdraw struct {
	ID      events.ID    `json:"id" doc:"The element."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Restore tells that it holds again.
type Restore struct {
	ID events.ID `json:"id" doc:"The element."`
}

// Thing is the element.
func (c Formulate) Thing() events.ID { return c.ID }

// Thing is the element.
func (c Reword) Thing() events.ID { return c.ID }

// Thing is the element.
func (c Number) Thing() events.ID { return c.ID }

// Thing is the element.
func (c Place) Thing() events.ID { return c.ID }

// Thing is the element.
func (c NameResponsible) Thing() events.ID { return c.ID }

// Thing is the element.
func (c Withdraw) Thing() events.ID { return c.ID }

// Thing is the element.
func (c Restore) Thing() events.ID { return c.ID }
