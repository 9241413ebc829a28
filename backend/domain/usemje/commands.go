package usemje

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Raise tells of a disagreement.
type Raise struct {
	ID      events.ID            `json:"id" doc:"The id of the new disagreement, chosen by the asker (UUIDv7); the one that a meeting gave it, where one did."`
	Sak     events.ID            `json:"sak,omitempty" doc:"The sak."`
	Mote    events.ID            `json:"mote,omitempty" doc:"The meeting in which there was no consensus."`
	Punkt   events.ID            `json:"punkt,omitempty" doc:"The item of that meeting."`
	Avtale  events.ID            `json:"avtale,omitempty" doc:"The agreement: a plan of kind avtale."`
	Klausul events.ID            `json:"klausul,omitempty" doc:"The clause that it is about."`
	Ord     domain.Prose         `json:"ord" minLength:"1" maxLength:"4000" doc:"What it is about."`
	Malform events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Niva    events.UsemjeNiva    `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"Where it is dealt with first."`
	Utval   events.ID            `json:"utval,omitempty" doc:"The organ; must be given for OU and SSU, and for nothing else."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// StatePosition says where a partner stands.
type StatePosition struct {
	ID      events.ID      `json:"id" doc:"The disagreement."`
	Partnar events.ID      `json:"partnar" doc:"The partner."`
	Ord     domain.Prose   `json:"ord" minLength:"1" maxLength:"4000" doc:"Where it stands."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
}

// Escalate takes it to a higher level.
type Escalate struct {
	ID    events.ID         `json:"id" doc:"The disagreement."`
	Niva  events.UsemjeNiva `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"The level."`
	Utval events.ID         `json:"utval,omitempty" doc:"The organ; must be given for OU and SSU, and for nothing else."`
	Grunn domain.Prose      `json:"grunn" minLength:"1" maxLength:"2000" doc:"Why; also why a level is passed over."`
}

// PreparePapers makes the papers for a level, in which nobody can be recognised.
type PreparePapers struct {
	ID        events.ID         `json:"id" doc:"The disagreement."`
	Niva      events.UsemjeNiva `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"The level."`
	Ord       domain.Prose      `json:"ord" minLength:"1" maxLength:"8000" doc:"What they say."`
	Malform   events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Stadfesta bool              `json:"stadfesta" doc:"Somebody has read them for that."`
}

// Answer tells what the level where it is answered.
type Answer struct {
	ID      events.ID         `json:"id" doc:"The disagreement."`
	Niva    events.UsemjeNiva `json:"niva" enum:"OU,SSU,leiing,nemnd" doc:"The level; refused where it is elsewhere by now."`
	Ord     domain.Prose      `json:"ord" minLength:"1" maxLength:"8000" doc:"The answer."`
	Malform events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard."`
}

// Resolve tells that it is over.
type Resolve struct {
	ID     events.ID           `json:"id" doc:"The disagreement."`
	Utfall events.UsemjeUtfall `json:"utfall" enum:"semje,rettleiing,trekt,avvist" doc:"How it ended."`
	Ord    domain.Prose        `json:"ord" minLength:"1" maxLength:"4000" doc:"What was agreed, or why."`
}

// Thing is what the command is about.
func (c Raise) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c StatePosition) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Escalate) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c PreparePapers) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Answer) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Resolve) Thing() events.ID { return c.ID }
