package indikator

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Define defines a new indicator: what is told, of which places, by whom, and which way is better.
type Define struct {
	ID         events.ID               `json:"id" doc:"The id of the new indicator, chosen by the asker (UUIDv7)."`
	Namn       domain.GivenNamn        `json:"namn" doc:"What it is called."`
	Definisjon domain.Prose            `json:"definisjon" minLength:"1" maxLength:"2000" doc:"What is counted or measured, and of whom."`
	Malform    events.Malform          `json:"malform" enum:"nn,nb" doc:"The written standard of the definition."`
	Eining     domain.Line             `json:"eining" minLength:"1" maxLength:"80" doc:"The unit: personar, døgn per 1 000 innbyggjarar."`
	Niva       events.IndikatorNiva    `json:"niva" enum:"helsefellesskap,foretak,institusjon,kommune,bydel" doc:"The kind of place that its figures are of."`
	Retning    events.IndikatorRetning `json:"retning" enum:"opp,ned,noytral" doc:"Which way is better; noytral = it only describes."`
	SmaTal     events.SmaTal           `json:"smaTal" enum:"skjul,opne" doc:"What becomes of counts from 1 to 4: skjul = only that they are fewer than five is taken in."`
	Desimalar  int                     `json:"desimalar,omitempty" minimum:"0" maximum:"6" doc:"How many decimals are shown."`
	Utgjevar   domain.Line             `json:"utgjevar" minLength:"1" maxLength:"160" doc:"The body that the figures come from."`
	Kjelder    []domain.GivenKjelde    `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Redefine defines an indicator anew. Figures that are there keep the definition of their time.
type Redefine struct {
	ID         events.ID               `json:"id" doc:"The indicator."`
	Namn       domain.GivenNamn        `json:"namn" doc:"What it is called."`
	Definisjon domain.Prose            `json:"definisjon" minLength:"1" maxLength:"2000" doc:"What is counted or measured, and of whom."`
	Malform    events.Malform          `json:"malform" enum:"nn,nb" doc:"The written standard of the definition."`
	Eining     domain.Line             `json:"eining" minLength:"1" maxLength:"80" doc:"The unit."`
	Niva       events.IndikatorNiva    `json:"niva" enum:"helsefellesskap,foretak,institusjon,kommune,bydel" doc:"The kind of place; it stays where there are figures or targets."`
	Retning    events.IndikatorRetning `json:"retning" enum:"opp,ned,noytral" doc:"Which way is better."`
	SmaTal     events.SmaTal           `json:"smaTal" enum:"skjul,opne" doc:"What becomes of counts from 1 to 4; they cannot be hidden once they were taken in."`
	Desimalar  int                     `json:"desimalar,omitempty" minimum:"0" maximum:"6" doc:"How many decimals are shown."`
	Utgjevar   domain.Line             `json:"utgjevar" minLength:"1" maxLength:"160" doc:"The body that the figures come from."`
	Kjelder    []domain.GivenKjelde    `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
	Sett       int                     `json:"sett,omitempty" minimum:"0" maximum:"9007199254740991" doc:"The record of the definition that the asker saw (spor.definisjon.seq); refused where there is a newer one."`
}

// SetGroups sets the patient groups that it tells of, all at once.
type SetGroups struct {
	ID             events.ID     `json:"id" doc:"The indicator."`
	Pasientgrupper []domain.Line `json:"pasientgrupper" maxItems:"50" maxLength:"40" doc:"Codes of the list \"pasientgruppe\"; none = for no group."`
	Versjon        int           `json:"versjon" minimum:"0" maximum:"1000000" doc:"The version of the list in which the codes stand."`
}

// SetAreas sets the areas of work that it tells of, all at once.
type SetAreas struct {
	ID      events.ID     `json:"id" doc:"The indicator."`
	Omrade  []domain.Line `json:"omrade" maxItems:"50" maxLength:"40" doc:"Codes of the list \"innsatsomrade\"; none = for no area."`
	Versjon int           `json:"versjon" minimum:"0" maximum:"1000000" doc:"The version of the list in which the codes stand."`
}

// SetTarget sets a target, or sets it otherwise.
type SetTarget struct {
	ID      events.ID            `json:"id" doc:"The indicator."`
	Mal     events.ID            `json:"mal" doc:"The target: a new id (UUIDv7), or that of one that is to be set otherwise."`
	Stad    domain.Line          `json:"stad,omitempty" maxLength:"40" doc:"The place that it is for; left out = every place."`
	Verdi   events.Desimal       `json:"verdi" minLength:"1" doc:"What is aimed at."`
	Innan   domain.GivenPeriode  `json:"innan" doc:"By when."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why just that."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
	Sett    events.Desimal       `json:"sett,omitempty" doc:"The value that the asker saw; refused where it is another by now."`
}

// DropTarget tells that it is no longer aimed at.
type DropTarget struct {
	ID      events.ID    `json:"id" doc:"The indicator."`
	Mal     events.ID    `json:"mal" doc:"The target."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// GivenTal is one figure: for a place in a time, a value or why there is none.
type GivenTal struct {
	Stad  domain.Line     `json:"stad" minLength:"1" maxLength:"40" doc:"A kommunenummer, \"alle\", or a code of the list \"stad\", by the level of the indicator."`
	Tid   events.Tidsrom  `json:"tid" minLength:"4" doc:"The time that it is of: 2026, 2026H1, 2026T2, 2026K3, 2026M09."`
	Verdi events.Desimal  `json:"verdi,omitempty" doc:"The value; give this or merke, not both."`
	Merke events.TalMerke `json:"merke,omitempty" enum:"manglar,faerre,skjult" doc:"In place of a value: not known, fewer than five, held back by its source."`
}

// TakeFigures takes figures in. One for a place and a time that has a figure corrects it; one that
// says what is there already is passed over. What is read from a file comes in several commands of
// the same innlesing.
type TakeFigures struct {
	ID           events.ID            `json:"id" doc:"The indicator."`
	Innlesing    events.ID            `json:"innlesing" doc:"The reading that the figures are from: an id chosen by the asker (UUIDv7)."`
	Framskriving domain.Line          `json:"framskriving,omitempty" maxLength:"80" doc:"The name of the projection that they are of; left out = they are figures."`
	Henta        events.Moment        `json:"henta" minLength:"4" doc:"When they were fetched from their source; not ahead of today."`
	Fil          domain.Line          `json:"fil,omitempty" maxLength:"64" doc:"SHA-256 of the file that they were read from, in hex."`
	Tal          []GivenTal           `json:"tal" minItems:"1" maxItems:"500" doc:"The figures."`
	Kjelder      []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"3" doc:"Where they were found."`
}

// CorrectFigure corrects one figure. The older one stays in history, and in sight.
type CorrectFigure struct {
	ID           events.ID            `json:"id" doc:"The indicator."`
	Framskriving domain.Line          `json:"framskriving,omitempty" maxLength:"80" doc:"The projection that the figure is of; left out = it is a figure."`
	Tal          GivenTal             `json:"tal" doc:"The right figure."`
	Merknad      domain.Prose         `json:"merknad" minLength:"1" maxLength:"1000" doc:"Why."`
	Kjelder      []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where it was found."`
	Sett         *GivenVerdi          `json:"sett,omitempty" doc:"The figure that the asker saw; refused where it is another by now."`
}

// GivenVerdi is a figure as somebody saw it.
type GivenVerdi struct {
	Verdi events.Desimal  `json:"verdi,omitempty" doc:"The value."`
	Merke events.TalMerke `json:"merke,omitempty" enum:"manglar,faerre,skjult" doc:"In place of a value."`
}

// NoteBreak notes that figures from a time on cannot be compared with those before.
type NoteBreak struct {
	ID      events.ID            `json:"id" doc:"The indicator."`
	Brot    events.ID            `json:"brot" doc:"The id of the break, chosen by the asker (UUIDv7)."`
	Tid     events.Tidsrom       `json:"tid" minLength:"4" doc:"The first time of the new kind."`
	Merknad domain.Prose         `json:"merknad" minLength:"1" maxLength:"1000" doc:"What is different."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WithdrawBreak tells that there was no such break.
type WithdrawBreak struct {
	ID      events.ID    `json:"id" doc:"The indicator."`
	Brot    events.ID    `json:"brot" doc:"The break."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Retire tells that it is no longer followed. What it told stays.
type Retire struct {
	ID      events.ID    `json:"id" doc:"The indicator."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Reinstate tells that it is followed again.
type Reinstate struct {
	ID      events.ID    `json:"id" doc:"The indicator."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Thing is the indicator.
func (c Define) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c Redefine) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c SetGroups) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c SetAreas) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c SetTarget) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c DropTarget) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c TakeFigures) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c CorrectFigure) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c NoteBreak) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c WithdrawBreak) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c Retire) Thing() events.ID { return c.ID }

// Thing is the indicator.
func (c Reinstate) Thing() events.ID { return c.ID }
