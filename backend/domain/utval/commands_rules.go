package utval

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// NameSuccessor tells which organ took over after this one.
type NameSuccessor struct {
	ID           events.ID            `json:"id" doc:"The utval."`
	Etterfolgjar events.ID            `json:"etterfolgjar" doc:"The utval that took over."`
	Fra          events.Moment        `json:"fra,omitempty" doc:"From when."`
	Merknad      domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder      []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// NameParent places the organ under another, or under none.
type NameParent struct {
	ID        events.ID    `json:"id" doc:"The utval."`
	Overordna events.ID    `json:"overordna,omitempty" doc:"The utval above it; empty = none."`
	Niva      int          `json:"niva,omitempty" minimum:"0" maximum:"4" doc:"Formal level 1-4; 0 = outside the levels."`
	Merknad   domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// SetTerm says for which time the organ is set up.
type SetTerm struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Fra     events.Moment        `json:"fra,omitempty" doc:"First day."`
	Til     events.Moment        `json:"til,omitempty" doc:"Last day, included."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What was said."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// ProposeMandate words a mandate, or words one that does not hold yet anew.
type ProposeMandate struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Mandat  events.ID            `json:"mandat" doc:"The id of the mandate, chosen by the asker (UUIDv7)."`
	Ordlyd  domain.Prose         `json:"ordlyd" minLength:"1" maxLength:"8000" doc:"The mandate, word for word."`
	Malform events.Malform       `json:"malform" enum:"nn,nb" doc:"Its written standard."`
	Spurde  []events.ID          `json:"spurde,omitempty" maxItems:"20" doc:"The organs that are asked to approve it."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// AnswerMandate tells what an organ that was asked said.
type AnswerMandate struct {
	ID      events.ID            `json:"id" doc:"The utval whose mandate it is."`
	Mandat  events.ID            `json:"mandat" doc:"The mandate."`
	Utval   events.ID            `json:"utval" doc:"The organ that answers."`
	Utfall  events.MandatSvar    `json:"utfall" enum:"godkjent,godkjent-merknad,ikkje-godkjent,dialog" doc:"What it said."`
	Dato    events.Moment        `json:"dato,omitempty" doc:"When; not ahead of today."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"2000" doc:"Its remark; must be given where it approved with one."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// AdoptMandate puts a mandate into force; an earlier one no longer holds.
type AdoptMandate struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Mandat  events.ID            `json:"mandat" doc:"The mandate."`
	Dato    events.Moment        `json:"dato,omitempty" doc:"From when; not ahead of today."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WithdrawMandate takes a mandate back.
type WithdrawMandate struct {
	ID      events.ID    `json:"id" doc:"The utval."`
	Mandat  events.ID    `json:"mandat" doc:"The mandate."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// PlanMilestone plans a milestone of the work.
type PlanMilestone struct {
	ID       events.ID            `json:"id" doc:"The utval."`
	Milepael events.ID            `json:"milepael" doc:"The id of the new milestone, chosen by the asker (UUIDv7)."`
	Namn     domain.Line          `json:"namn" minLength:"1" maxLength:"200" doc:"What shall be reached."`
	Frist    domain.GivenPeriode  `json:"frist" doc:"By when."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RescheduleMilestone gives a milestone another deadline.
type RescheduleMilestone struct {
	ID       events.ID           `json:"id" doc:"The utval."`
	Milepael events.ID           `json:"milepael" doc:"The milestone."`
	Frist    domain.GivenPeriode `json:"frist" doc:"By when."`
	Merknad  domain.Prose        `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// ReachMilestone tells that a milestone is reached.
type ReachMilestone struct {
	ID       events.ID     `json:"id" doc:"The utval."`
	Milepael events.ID     `json:"milepael" doc:"The milestone."`
	Dato     events.Moment `json:"dato,omitempty" doc:"When; not ahead of today."`
}

// DropMilestone tells that it is no milestone any more.
type DropMilestone struct {
	ID       events.ID    `json:"id" doc:"The utval."`
	Milepael events.ID    `json:"milepael" doc:"The milestone."`
	Merknad  domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// NameAlternate names who sits in a seat when its holder cannot.
type NameAlternate struct {
	ID     events.ID     `json:"id" doc:"The utval."`
	Plass  events.ID     `json:"plass" doc:"The seat."`
	Person events.ID     `json:"person" doc:"The alternate."`
	Rekkje int           `json:"rekkje" minimum:"1" maximum:"9" doc:"First, second … alternate."`
	Fra    events.Moment `json:"fra" minLength:"4" doc:"First day."`
	Til    events.Moment `json:"til,omitempty" doc:"Last day, included."`
}

// EndAlternate tells until when somebody is alternate.
type EndAlternate struct {
	ID     events.ID     `json:"id" doc:"The utval."`
	Plass  events.ID     `json:"plass" doc:"The seat."`
	Person events.ID     `json:"person" doc:"The alternate."`
	Til    events.Moment `json:"til" minLength:"4" doc:"Last day, included."`
}

// RuleLeadership rules from which sides leader and deputy come.
type RuleLeadership struct {
	ID            events.ID            `json:"id" doc:"The utval."`
	LeiarSide     events.Side          `json:"leiarSide,omitempty" enum:"kommune,spesialist,anna" doc:"The leader is of this side."`
	NestleiarSide events.Side          `json:"nestleiarSide,omitempty" enum:"kommune,spesialist,anna" doc:"The deputy is of this side."`
	VekslarKvart  int                  `json:"vekslarKvart,omitempty" minimum:"0" maximum:"10" doc:"Years between changes of side; 0 = they do not change."`
	ForsteAar     int                  `json:"forsteAar,omitempty" minimum:"1990" maximum:"2100" doc:"The first year of the turns."`
	ForsteSide    events.Side          `json:"forsteSide,omitempty" enum:"kommune,spesialist,anna" doc:"The side that leads in that year."`
	SagtNN        domain.Line          `json:"sagtNn,omitempty" maxLength:"300" doc:"The rule in words, nynorsk."`
	SagtNB        domain.Line          `json:"sagtNb,omitempty" maxLength:"300" doc:"The rule in words, bokmål."`
	SagtEN        domain.Line          `json:"sagtEn,omitempty" maxLength:"300" doc:"The rule in words, English."`
	Kjelder       []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// GivenRett names seats by role and side.
type GivenRett struct {
	Rolle events.PlassRolle `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"The role of the seats."`
	Side  events.Side       `json:"side,omitempty" enum:"kommune,spesialist,anna" doc:"Their side; empty = any."`
}

// GivenAvgjerdsregel is one rule of decision, as it is asked for.
type GivenAvgjerdsregel struct {
	Emne     events.Sakemne      `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"In which kind of matter; anna also holds where nothing else is ruled."`
	Form     events.Avgjerdsform `json:"form" enum:"konsensus,roysting,tilrading,orientering" doc:"How it is decided."`
	Fleirtal events.Fleirtal     `json:"fleirtal,omitempty" enum:"vanleg,absolutt,to-tredjedelar" doc:"The majority of a vote; must be given for one, and for nothing else."`
	Stemme   []GivenRett         `json:"stemme,omitempty" maxItems:"20" doc:"Whose consent or vote counts; empty = all seats but secretaries and observers."`
	Tale     []GivenRett         `json:"tale,omitempty" maxItems:"20" doc:"Who may speak; empty = all."`
	Framlegg []GivenRett         `json:"framlegg,omitempty" maxItems:"20" doc:"Who may propose; empty = all."`
	SagtNN   domain.Line         `json:"sagtNn,omitempty" maxLength:"300" doc:"The rule in words, nynorsk."`
	SagtNB   domain.Line         `json:"sagtNb,omitempty" maxLength:"300" doc:"The rule in words, bokmål."`
	SagtEN   domain.Line         `json:"sagtEn,omitempty" maxLength:"300" doc:"The rule in words, English."`
}

// RuleDecisions rules how the organ decides. The rules replace the earlier ones as a whole.
type RuleDecisions struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Reglar  []GivenAvgjerdsregel `json:"reglar" maxItems:"8" doc:"All the rules, at most one for each kind of matter."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RuleMeetings rules how the organ meets.
type RuleMeetings struct {
	ID         events.ID            `json:"id" doc:"The utval."`
	Kvorum     events.Kvorum        `json:"kvorum" enum:"ingen,halvparten,to-tredjedelar" doc:"How many of the seats must be there for it to decide."`
	KvarSide   bool                 `json:"kvarSide,omitempty" doc:"Both sides must be there."`
	Meldefrist int                  `json:"meldefrist,omitempty" minimum:"0" maximum:"180" doc:"Days before the meeting by which a sak must be reported."`
	Innkalling int                  `json:"innkalling,omitempty" minimum:"0" maximum:"180" doc:"Days before the meeting by which it is summoned."`
	Protokoll  int                  `json:"protokoll,omitempty" minimum:"0" maximum:"180" doc:"Days after the meeting by which its protocol is sent out."`
	TalIAaret  int                  `json:"talIAaret,omitempty" minimum:"0" maximum:"60" doc:"Meetings in a year."`
	Merknad    domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What was said."`
	Kjelder    []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Thing is the utval.
func (c NameSuccessor) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c NameParent) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c SetTerm) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c ProposeMandate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c AnswerMandate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c AdoptMandate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c WithdrawMandate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c PlanMilestone) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c RescheduleMilestone) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c ReachMilestone) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c DropMilestone) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c NameAlternate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c EndAlternate) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c RuleLeadership) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c RuleDecisions) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c RuleMeetings) Thing() events.ID { return c.ID }
