package sak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Report reports a sak to an organ.
type Report struct {
	ID           events.ID            `json:"id" doc:"The id of the new sak, chosen by the asker (UUIDv7)."`
	Tittel       domain.Line          `json:"tittel" minLength:"1" maxLength:"200" doc:"Its title."`
	Slag         events.SakSlag       `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What the organ shall do with it."`
	Emne         events.Sakemne       `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"What it is about."`
	Utval        events.ID            `json:"utval" doc:"To whom it is reported."`
	FraPartnar   events.ID            `json:"fraPartnar,omitempty" doc:"The partner that reports it."`
	FraUtval     events.ID            `json:"fraUtval,omitempty" doc:"The organ that reports it."`
	Bakgrunn     domain.Prose         `json:"bakgrunn" minLength:"1" maxLength:"8000" doc:"Why."`
	Onske        domain.Prose         `json:"onske,omitempty" maxLength:"4000" doc:"What is wished."`
	Malform      events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the words, and of the texts that will be written."`
	Frist        events.Moment        `json:"frist,omitempty" doc:"By when it should be treated."`
	Saksframlegg events.ID            `json:"saksframlegg" doc:"The id of the text of the case paper, chosen by the asker (UUIDv7)."`
	Framlegg     events.ID            `json:"framlegg" doc:"The id of the text of what is proposed to be decided, chosen by the asker (UUIDv7)."`
	Kjelder      []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Retitle changes the title.
type Retitle struct {
	ID     events.ID    `json:"id" doc:"The sak."`
	Tittel domain.Line  `json:"tittel" minLength:"1" maxLength:"200" doc:"The new title."`
	Sett   *domain.Line `json:"sett,omitempty" maxLength:"200" doc:"The title that the asker saw; refused where it is another by now."`
}

// SetKind says what the organ shall do with it, and what it is about.
type SetKind struct {
	ID      events.ID      `json:"id" doc:"The sak."`
	Slag    events.SakSlag `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What the organ shall do with it."`
	Emne    events.Sakemne `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"What it is about."`
	Merknad domain.Prose   `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Receive takes it on the queue of the organ where it is.
type Receive struct {
	ID      events.ID    `json:"id" doc:"The sak."`
	Utval   events.ID    `json:"utval" doc:"The organ; refused where the sak is elsewhere by now."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"What was said."`
}

// Decline tells that the organ where it is does not take it on.
type Decline struct {
	ID    events.ID    `json:"id" doc:"The sak."`
	Utval events.ID    `json:"utval" doc:"The organ; refused where the sak is elsewhere by now."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"2000" doc:"Why."`
}

// VoicePriority says for one seat how much it matters. The last word of a seat counts.
type VoicePriority struct {
	ID        events.ID           `json:"id" doc:"The sak."`
	Utval     events.ID           `json:"utval" doc:"The organ where it is."`
	Plass     events.ID           `json:"plass" doc:"The seat."`
	Prioritet events.SakPrioritet `json:"prioritet" enum:"no,snart,kan-vente,ikkje" doc:"How much it matters."`
	Ord       domain.Prose        `json:"ord,omitempty" maxLength:"1000" doc:"Why."`
}

// Prioritise gives it the priority of the organ.
type Prioritise struct {
	ID        events.ID           `json:"id" doc:"The sak."`
	Utval     events.ID           `json:"utval" doc:"The organ; refused where the sak is elsewhere by now."`
	Prioritet events.SakPrioritet `json:"prioritet" enum:"no,snart,kan-vente,ikkje" doc:"How much it matters."`
	Ord       domain.Prose        `json:"ord,omitempty" maxLength:"1000" doc:"Why."`
}

// Link ties it to something that is kept here.
type Link struct {
	ID      events.ID            `json:"id" doc:"The sak."`
	Lenkje  events.ID            `json:"lenkje" doc:"The id of the tie, chosen by the asker (UUIDv7)."`
	Slag    events.SakLenkjeSlag `json:"slag" enum:"plan,versjon,kapittel,element,tiltak,sak,avtalepunkt" doc:"What it is."`
	Ting    events.ID            `json:"ting" doc:"The plan, element, tiltak or sak."`
	Del     events.ID            `json:"del,omitempty" doc:"Of a plan: the version or the chapter; must be given for those."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What is meant."`
}

// Unlink takes a tie away.
type Unlink struct {
	ID      events.ID    `json:"id" doc:"The sak."`
	Lenkje  events.ID    `json:"lenkje" doc:"The tie."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AddAttachment attaches a file that was uploaded.
type AddAttachment struct {
	ID       events.ID   `json:"id" doc:"The sak."`
	Vedlegg  events.ID   `json:"vedlegg" doc:"The id of the attachment, chosen by the asker (UUIDv7)."`
	Tittel   domain.Line `json:"tittel" minLength:"1" maxLength:"200" doc:"What it is called."`
	Fil      domain.Line `json:"fil" minLength:"64" maxLength:"64" doc:"SHA-256 of its bytes, in hex, as the upload answered."`
	Filtype  domain.Line `json:"filtype" minLength:"1" maxLength:"120" doc:"Its media type."`
	Storleik int         `json:"storleik" minimum:"1" maximum:"100000000" doc:"Its bytes."`
	Unntak   domain.Line `json:"unntak,omitempty" maxLength:"120" doc:"The legal basis on which it is kept from the public."`
}

// RemoveAttachment takes an attachment away. The file is kept.
type RemoveAttachment struct {
	ID      events.ID    `json:"id" doc:"The sak."`
	Vedlegg events.ID    `json:"vedlegg" doc:"The attachment."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Send sends it on to another organ.
type Send struct {
	ID       events.ID     `json:"id" doc:"The sak."`
	FraUtval events.ID     `json:"fraUtval" doc:"The organ where it is; refused where the sak is elsewhere by now."`
	TilUtval events.ID     `json:"tilUtval" doc:"The organ to which it goes."`
	Slag     events.SakVeg `json:"slag" enum:"melding,oppdrag,retur,innspel" doc:"As what."`
	Ord      domain.Prose  `json:"ord,omitempty" maxLength:"4000" doc:"What is asked."`
	Mote     events.ID     `json:"mote,omitempty" doc:"The meeting in which that was decided."`
	Punkt    events.ID     `json:"punkt,omitempty" doc:"The item of that meeting."`
}

// SpeakForSide publishes what one side has agreed in its formøte.
type SpeakForSide struct {
	ID      events.ID      `json:"id" doc:"The sak."`
	Formote events.ID      `json:"formote" doc:"The formøte in which the side agreed."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
}

// Close tells that nothing more is to be done with it.
type Close struct {
	ID     events.ID        `json:"id" doc:"The sak."`
	Utfall events.SakUtfall `json:"utfall" enum:"ferdig,trekt,overteken,avvist" doc:"How it ended."`
	Ord    domain.Prose     `json:"ord,omitempty" maxLength:"2000" doc:"What was said."`
	Sak    events.ID        `json:"sak,omitempty" doc:"The sak that goes on with it; must be given where one does, and for nothing else."`
}

// Reopen takes it up again.
type Reopen struct {
	ID  events.ID    `json:"id" doc:"The sak."`
	Ord domain.Prose `json:"ord" minLength:"1" maxLength:"2000" doc:"Why."`
}

// Thing is the sak.
func (c Report) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Retitle) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c SetKind) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Receive) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Decline) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c VoicePriority) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Prioritise) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Link) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Unlink) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c AddAttachment) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c RemoveAttachment) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Send) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c SpeakForSide) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Close) Thing() events.ID { return c.ID }

// Thing is the sak.
func (c Reopen) Thing() events.ID { return c.ID }
