package tiltak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// SetAreas sets the areas of work, all at once.
type SetAreas struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Omrade  []domain.Line        `json:"omrade" maxItems:"20" maxLength:"40" doc:"Codes of the list \"innsatsomrade\"; none takes all away."`
	Versjon int                  `json:"versjon" minimum:"1" maximum:"1000000" doc:"The version of the list in which the codes stand."`
	Sett    []domain.Line        `json:"sett,omitempty" maxItems:"20" maxLength:"40" doc:"The codes that the asker saw, none where there were none; refused where they are others by now. Left out = not said."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// NameResponsible makes a person responsible for carrying it through.
type NameResponsible struct {
	ID        events.ID  `json:"id" doc:"The tiltak."`
	Ansvarleg events.ID  `json:"ansvarleg,omitempty" doc:"The person; left out: nobody any more."`
	Sett      *events.ID `json:"sett,omitempty" doc:"Whom the asker saw, empty where there was nobody; refused where it is another by now."`
}

// SetGoal sets a goal, or puts it otherwise.
type SetGoal struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Mal     events.ID            `json:"mal" doc:"The goal; a new one has an id chosen by the asker (UUIDv7)."`
	Slag    events.MalSlag       `json:"slag" enum:"hovudmal,effektmal,resultatmal" doc:"The kind of goal."`
	Ordlyd  domain.Prose         `json:"ordlyd,omitempty" maxLength:"1000" doc:"The goal in words of its own. Give this or element, not both."`
	Element events.ID            `json:"element,omitempty" doc:"A goal that stands in the plans."`
	Sett    *domain.Prose        `json:"sett,omitempty" maxLength:"1000" doc:"The words that the asker saw; refused where they are others by now."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DropGoal takes a goal away.
type DropGoal struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Mal     events.ID    `json:"mal" doc:"The goal."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// NameOrigin tells where it came from.
type NameOrigin struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Opphav  events.ID            `json:"opphav" doc:"The id of this statement, chosen by the asker (UUIDv7)."`
	Slag    events.OpphavSlag    `json:"slag" enum:"kapittel,avtalepunkt,sak,vedtak,oppdrag,anna" doc:"What it came from."`
	Rom     domain.Line          `json:"rom,omitempty" maxLength:"13" enum:"plan,planelement,sak,vedtak,partnarvedtak" doc:"Where the thing is: plan for a chapter, planelement for a clause, a goal or a strategy, sak for a case or a commission, vedtak for a decision of a body, partnarvedtak for what the partners decide each for itself."`
	Ting    events.ID            `json:"ting,omitempty" doc:"The plan, the element, the case, the decision, or the matter that the partners decide."`
	Del     events.ID            `json:"del,omitempty" doc:"Of a plan: the chapter."`
	Ordlyd  domain.Prose         `json:"ordlyd,omitempty" maxLength:"1000" doc:"In words, where it is not kept here; or what is meant."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DropOrigin tells that it did not come from there.
type DropOrigin struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Opphav  events.ID    `json:"opphav" doc:"The statement."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AddDependency tells that another tiltak must come first.
type AddDependency struct {
	ID      events.ID            `json:"id" doc:"The tiltak that waits."`
	Tiltak  events.ID            `json:"tiltak" doc:"The one that must come first."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why, or what of it."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RemoveDependency tells that it no longer waits.
type RemoveDependency struct {
	ID      events.ID    `json:"id" doc:"The tiltak that waited."`
	Tiltak  events.ID    `json:"tiltak" doc:"The other."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AssessRisk tells of a risk, or looks at one anew.
type AssessRisk struct {
	ID         events.ID            `json:"id" doc:"The tiltak."`
	Risiko     events.ID            `json:"risiko" doc:"The risk; a new one has an id chosen by the asker (UUIDv7). One that was closed is open again."`
	Ordlyd     domain.Prose         `json:"ordlyd" minLength:"1" maxLength:"1000" doc:"What may happen."`
	Sannsyn    int                  `json:"sannsyn" minimum:"1" maximum:"5" doc:"How likely."`
	Konsekvens int                  `json:"konsekvens" minimum:"1" maximum:"5" doc:"How bad."`
	Mottiltak  domain.Prose         `json:"mottiltak,omitempty" maxLength:"1000" doc:"What is done against it."`
	Malform    events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder    []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
	Sett       *GivenRisk           `json:"sett,omitempty" doc:"Of a risk that was told of: what the asker saw; refused where it is other by now."`
}

// GivenRisk is what somebody saw of a risk.
type GivenRisk struct {
	Ordlyd     domain.Prose `json:"ordlyd" maxLength:"1000" doc:"What may happen."`
	Sannsyn    int          `json:"sannsyn" minimum:"1" maximum:"5" doc:"How likely."`
	Konsekvens int          `json:"konsekvens" minimum:"1" maximum:"5" doc:"How bad."`
	Mottiltak  domain.Prose `json:"mottiltak,omitempty" maxLength:"1000" doc:"What is done against it."`
}

// CloseRisk tells that a risk is over.
type CloseRisk struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Risiko  events.ID    `json:"risiko" doc:"The risk."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Anchor tells how far one who must stand behind it is with it.
type Anchor struct {
	ID      events.ID             `json:"id" doc:"The tiltak."`
	Kven    domain.GivenAktor     `json:"kven" doc:"Who."`
	Grad    events.ForankringGrad `json:"grad" enum:"ikkje-kontakta,informert,spurd,samd" doc:"How far."`
	Dato    events.Moment         `json:"dato,omitempty" doc:"Since when; not ahead of today."`
	Merknad domain.Prose          `json:"merknad,omitempty" maxLength:"1000" doc:"What was said."`
	Kjelder []domain.GivenKjelde  `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
	Sett    events.ForankringGrad `json:"sett,omitempty" enum:"ikkje-kontakta,informert,spurd,samd" doc:"Of one who was told of: how far the asker saw; refused where it is another by now."`
}

// DropAnchor tells that one need not stand behind it.
type DropAnchor struct {
	ID      events.ID         `json:"id" doc:"The tiltak."`
	Kven    domain.GivenAktor `json:"kven" doc:"Who."`
	Merknad domain.Prose      `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AttachDocument attaches a file that was handed in, or a link.
type AttachDocument struct {
	ID       events.ID            `json:"id" doc:"The tiltak."`
	Dokument events.ID            `json:"dokument" doc:"The id of the document, chosen by the asker (UUIDv7)."`
	Tittel   domain.Line          `json:"tittel" minLength:"1" maxLength:"200" doc:"What it is called."`
	Lenkje   domain.Line          `json:"lenkje,omitempty" maxLength:"500" doc:"Its address: http or https. Give this or fil, not both."`
	Fil      domain.Line          `json:"fil,omitempty" maxLength:"64" pattern:"^[0-9a-f]{64}$" doc:"The name of a file that was handed in: SHA-256 of its bytes."`
	Filtype  domain.Line          `json:"filtype,omitempty" maxLength:"80" enum:"application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.openxmlformats-officedocument.presentationml.presentation,application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet,application/vnd.oasis.opendocument.presentation,image/png,image/jpeg,image/gif,image/webp" doc:"Of a file: its media type."`
	Storleik int                  `json:"storleik,omitempty" minimum:"0" maximum:"100000000" doc:"Of a file: bytes."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DetachDocument tells that a document no longer belongs to it.
type DetachDocument struct {
	ID       events.ID    `json:"id" doc:"The tiltak."`
	Dokument events.ID    `json:"dokument" doc:"The document."`
	Merknad  domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AimIndicator lets an indicator tell whether it helps.
type AimIndicator struct {
	ID        events.ID            `json:"id" doc:"The tiltak."`
	Indikator events.ID            `json:"indikator" doc:"The indicator."`
	Merknad   domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What it is expected to do with the figures."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DropIndicator tells that the indicator does not tell of it.
type DropIndicator struct {
	ID        events.ID    `json:"id" doc:"The tiltak."`
	Indikator events.ID    `json:"indikator" doc:"The indicator."`
	Merknad   domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Thing is the tiltak.
func (c SetAreas) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c NameResponsible) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c SetGoal) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropGoal) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c NameOrigin) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropOrigin) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AddDependency) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RemoveDependency) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AssessRisk) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c CloseRisk) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c Anchor) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropAnchor) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AttachDocument) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DetachDocument) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AimIndicator) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropIndicator) Thing() events.ID { return c.ID }
