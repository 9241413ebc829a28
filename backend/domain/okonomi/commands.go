package okonomi

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Amounts are in øre. The largest is a hundred thousand million kroner; the years are those of a
// partnership.

// SetBudget sets the budget of one year.
type SetBudget struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Aar     int                  `json:"aar" minimum:"1990" maximum:"2100" doc:"The year."`
	Belop   int                  `json:"belop" minimum:"0" maximum:"10000000000000" doc:"Øre."`
	Sett    *int                 `json:"sett,omitempty" minimum:"0" maximum:"10000000000000" doc:"The budget that the asker saw, 0 where there was none; refused where it is another by now."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// EnterCost enters a cost, or corrects it.
type EnterCost struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Post    events.ID            `json:"post" doc:"The cost; a new one has an id chosen by the asker (UUIDv7)."`
	Partnar events.ID            `json:"partnar" doc:"The partner that carries it."`
	Aar     int                  `json:"aar" minimum:"1990" maximum:"2100" doc:"In which year."`
	Slag    events.KostnadSlag   `json:"slag" enum:"lon,drift,investering,kjop,anna" doc:"What the money is spent on."`
	Belop   int                  `json:"belop" minimum:"0" maximum:"10000000000000" doc:"Øre."`
	Rekna   bool                 `json:"rekna,omitempty" doc:"It is in the accounts; else it is expected."`
	Sett    *int                 `json:"sett,omitempty" minimum:"0" maximum:"10000000000000" doc:"The amount that the asker saw; refused where it is another by now."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What it is for."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WithdrawCost tells that a cost was a mistake.
type WithdrawCost struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Post    events.ID    `json:"post" doc:"The cost."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// SeekFunding tells that money was applied for, or corrects what was told.
type SeekFunding struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Soknad  events.ID            `json:"soknad" doc:"The application; a new one has an id chosen by the asker (UUIDv7)."`
	Sokjar  domain.GivenAktor    `json:"sokjar" doc:"Who applied, if need be for several."`
	Ordning domain.Line          `json:"ordning" minLength:"1" maxLength:"200" doc:"From what: the name of the grant or the fund."`
	Belop   int                  `json:"belop" minimum:"1" maximum:"10000000000000" doc:"Øre."`
	Dato    events.Moment        `json:"dato,omitempty" doc:"When; not ahead of today."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// AnswerFunding tells what became of an application. Told again, it corrects the answer.
type AnswerFunding struct {
	ID        events.ID            `json:"id" doc:"The tiltak."`
	Soknad    events.ID            `json:"soknad" doc:"The application."`
	Utfall    events.TilskotUtfall `json:"utfall" enum:"innvilga,delvis,avslag" doc:"What became of it."`
	Belop     int                  `json:"belop" minimum:"0" maximum:"10000000000000" doc:"Øre granted; 0 where it was turned down."`
	Dato      events.Moment        `json:"dato,omitempty" doc:"When; not ahead of today."`
	Referanse domain.Line          `json:"referanse,omitempty" maxLength:"120" doc:"The giver's own reference."`
	Merknad   domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WithdrawFunding tells that an application was taken back.
type WithdrawFunding struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Soknad  events.ID    `json:"soknad" doc:"The application."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// EnterGain enters a gain, or puts it otherwise.
type EnterGain struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Gevinst events.ID            `json:"gevinst" doc:"The gain; a new one has an id chosen by the asker (UUIDv7)."`
	Slag    events.GevinstSlag   `json:"slag" enum:"pengar,tid,kvalitet,tryggleik,kompetanse,anna" doc:"The kind of gain."`
	Kven    domain.GivenAktor    `json:"kven" doc:"Who gets it."`
	Belop   int                  `json:"belop,omitempty" minimum:"0" maximum:"10000000000000" doc:"Øre a year, where it is money; must be given for slag pengar and only there."`
	Aar     int                  `json:"aar,omitempty" minimum:"1990" maximum:"2100" doc:"From which year."`
	Rekna   bool                 `json:"rekna,omitempty" doc:"It is seen; else it is expected."`
	Ordlyd  domain.Prose         `json:"ordlyd" minLength:"1" maxLength:"1000" doc:"What it is, in words."`
	Malform events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WithdrawGain tells that a gain is no longer expected, or was a mistake.
type WithdrawGain struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Gevinst events.ID    `json:"gevinst" doc:"The gain."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AgreeShares tells how a sum is shared. The shares are reckoned here, to the øre.
type AgreeShares struct {
	ID        events.ID            `json:"id" doc:"The tiltak."`
	Fordeling events.ID            `json:"fordeling" doc:"The agreement; a new one has an id chosen by the asker (UUIDv7)."`
	Namn      domain.Line          `json:"namn" minLength:"1" maxLength:"200" doc:"What is shared."`
	Aar       int                  `json:"aar" minimum:"1990" maximum:"2100" doc:"In which year."`
	Slag      events.NokkelSlag    `json:"slag" enum:"per-innbyggjar,fast,etter-bruk,vertskommune,tilskot" doc:"By what it is shared: per-innbyggjar and etter-bruk in proportion to the weights; fast by an amount for each; vertskommune: one carries it all; tilskot: grants cover it as far as they go, and the one without an amount carries the rest."`
	Belop     int                  `json:"belop" minimum:"1" maximum:"10000000000000" doc:"Øre, the whole sum."`
	Grunnlag  domain.Line          `json:"grunnlag,omitempty" maxLength:"300" doc:"What the weights are; must be given where there are weights."`
	Delar     []GivenDel           `json:"delar" minItems:"1" maxItems:"100" doc:"Who shares."`
	Merknad   domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// GivenDel is one who shares.
type GivenDel struct {
	Kven  domain.GivenAktor `json:"kven" doc:"Who."`
	Vekt  int               `json:"vekt,omitempty" minimum:"0" maximum:"1000000000" doc:"Inhabitants or units of use, where the key is in proportion. Of use, 1 to 4 is kept as fewer than five, and weighs 3."`
	Belop int               `json:"belop,omitempty" minimum:"0" maximum:"10000000000000" doc:"Øre: for slag fast the share; for tilskot what a grant covers."`
}

// WithdrawShares tells that an agreement on shares no longer holds.
type WithdrawShares struct {
	ID        events.ID    `json:"id" doc:"The tiltak."`
	Fordeling events.ID    `json:"fordeling" doc:"The agreement."`
	Merknad   domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Thing is the money of the tiltak.
func (c SetBudget) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c EnterCost) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c WithdrawCost) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c SeekFunding) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c AnswerFunding) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c WithdrawFunding) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c EnterGain) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c WithdrawGain) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c AgreeShares) Thing() events.ID { return c.ID }

// Thing is the money of the tiltak.
func (c WithdrawShares) Thing() events.ID { return c.ID }
