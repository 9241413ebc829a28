package partnarvedtak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Ask asks partners to decide a matter, each for itself, on exactly this text.
type Ask struct {
	ID        events.ID            `json:"id" doc:"The id of the new matter, chosen by the asker (UUIDv7)."`
	Sak       events.ID            `json:"sak,omitempty" doc:"The sak."`
	Mote      events.ID            `json:"mote,omitempty" doc:"The meeting."`
	Punkt     events.ID            `json:"punkt,omitempty" doc:"The item of that meeting."`
	Vedtak    events.ID            `json:"vedtak,omitempty" doc:"The decision of a meeting from which it follows."`
	Plan      events.ID            `json:"plan,omitempty" doc:"The plan; must be given with versjon."`
	Versjon   events.ID            `json:"versjon,omitempty" doc:"The named version that is to be decided."`
	Tekst     events.ID            `json:"tekst,omitempty" doc:"A text that is to be decided as it is now; not with versjon."`
	Tittel    domain.Line          `json:"tittel" minLength:"1" maxLength:"200" doc:"What it is called."`
	Ordlyd    domain.Prose         `json:"ordlyd" minLength:"1" maxLength:"8000" doc:"What is proposed to be decided."`
	Malform   events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Partnarar []GivenSpurd         `json:"partnarar" minItems:"1" maxItems:"100" doc:"The partners, and the body that decides for each."`
	Frist     events.Moment        `json:"frist,omitempty" doc:"By when."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// SetDeadline says by when it is to be decided.
type SetDeadline struct {
	ID      events.ID     `json:"id" doc:"The matter."`
	Frist   events.Moment `json:"frist,omitempty" doc:"By when; empty = by no day."`
	Merknad domain.Prose  `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Decide tells what a partner decided.
type Decide struct {
	ID       events.ID            `json:"id" doc:"The matter."`
	Partnar  events.ID            `json:"partnar" doc:"The partner."`
	Organ    domain.Line          `json:"organ" minLength:"1" maxLength:"160" doc:"The body that decided."`
	Dato     events.Moment        `json:"dato" minLength:"4" doc:"When; not ahead of today, and not before it was asked."`
	Utfall   events.PartnarUtfall `json:"utfall" enum:"vedteke,vedteke-endring,vedteke-merknad,orientering,utsett,avvist" doc:"What it decided."`
	Hash     domain.Line          `json:"hash" minLength:"64" maxLength:"64" doc:"The hash of what it decided on, as the matter shows it."`
	Ordlyd   domain.Prose         `json:"ordlyd,omitempty" maxLength:"8000" doc:"Its decision, word for word."`
	Endring  domain.Prose         `json:"endring,omitempty" maxLength:"4000" doc:"The change that it decided; must be given for one, and for nothing else."`
	Merknad  domain.Prose         `json:"merknad,omitempty" maxLength:"4000" doc:"Its remark; must be given for one."`
	Malform  events.Malform       `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard; must be given with words."`
	Arkivref domain.Line          `json:"arkivref,omitempty" maxLength:"80" doc:"Where it stands in its own archive."`
	Fil      domain.Line          `json:"fil,omitempty" maxLength:"64" doc:"SHA-256 of the document, in hex, as the upload answered."`
	Filtype  domain.Line          `json:"filtype,omitempty" maxLength:"120" doc:"Its media type; must be given with fil."`
	Storleik int                  `json:"storleik,omitempty" minimum:"0" maximum:"100000000" doc:"Its bytes; must be given with fil."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Withdraw tells that what was told of a partner does not hold.
type Withdraw struct {
	ID      events.ID    `json:"id" doc:"The matter."`
	Partnar events.ID    `json:"partnar" doc:"The partner."`
	Grunn   domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// Remind reminds partners that have not decided.
type Remind struct {
	ID        events.ID    `json:"id" doc:"The matter."`
	Partnarar []events.ID  `json:"partnarar" minItems:"1" maxItems:"100" doc:"The partners."`
	Ord       domain.Prose `json:"ord,omitempty" maxLength:"1000" doc:"What is said."`
}

// ReplaceVersion puts another text in place of the one that was to be decided.
type ReplaceVersion struct {
	ID       events.ID    `json:"id" doc:"The matter."`
	Versjon  events.ID    `json:"versjon,omitempty" doc:"The named version; where the matter is a plan."`
	Tekst    events.ID    `json:"tekst,omitempty" doc:"A text as it is now; where the matter is one."`
	Ordlyd   domain.Prose `json:"ordlyd,omitempty" maxLength:"8000" doc:"What is proposed to be decided, where it is otherwise now."`
	Grunn    domain.Prose `json:"grunn" minLength:"1" maxLength:"2000" doc:"What is otherwise, and why."`
	Naudsynt []events.ID  `json:"naudsynt,omitempty" maxItems:"100" doc:"The partners that must decide again; empty = all."`
}

// Close stops waiting for the partners.
type Close struct {
	ID  events.ID    `json:"id" doc:"The matter."`
	Ord domain.Prose `json:"ord,omitempty" maxLength:"1000" doc:"Why."`
}

// GivenSpurd is a partner that is asked.
type GivenSpurd struct {
	Partnar events.ID   `json:"partnar" doc:"The partner."`
	Organ   domain.Line `json:"organ,omitempty" maxLength:"160" doc:"The body that decides for it: kommunestyre, heradsstyre, styre …"`
}

// Thing is what the command is about.
func (c Ask) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c SetDeadline) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Decide) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Withdraw) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Remind) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ReplaceVersion) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Close) Thing() events.ID { return c.ID }
