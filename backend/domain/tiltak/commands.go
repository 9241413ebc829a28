package tiltak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Propose makes a new tiltak. It begins its life as a forslag.
type Propose struct {
	ID         events.ID            `json:"id" doc:"The id of the new tiltak, chosen by the asker (UUIDv7)."`
	Tittel     domain.Line          `json:"tittel" minLength:"1" maxLength:"200" doc:"Its title."`
	Foremal    domain.Prose         `json:"foremal" minLength:"1" maxLength:"4000" doc:"What it shall achieve."`
	Utfordring domain.Prose         `json:"utfordring,omitempty" maxLength:"4000" doc:"Why: the challenge that it answers."`
	Malform    events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of title, purpose and challenge."`
	Eigar      domain.GivenAktor    `json:"eigar" doc:"Who owns it."`
	Tidsramme  domain.GivenPeriode  `json:"tidsramme,omitempty" doc:"The time frame of the whole."`
	Kjelder    []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Retitle gives the tiltak another title.
type Retitle struct {
	ID     events.ID    `json:"id" doc:"The tiltak."`
	Tittel domain.Line  `json:"tittel" minLength:"1" maxLength:"200" doc:"The new title."`
	Sett   *domain.Line `json:"sett,omitempty" maxLength:"200" doc:"The title that the asker saw; refused where it is another by now."`
}

// RewordPurpose puts the purpose in other words.
type RewordPurpose struct {
	ID      events.ID     `json:"id" doc:"The tiltak."`
	Foremal domain.Prose  `json:"foremal" minLength:"1" maxLength:"4000" doc:"The new words."`
	Sett    *domain.Prose `json:"sett,omitempty" maxLength:"4000" doc:"The words that the asker saw; refused where they are others by now."`
}

// RewordChallenge puts the challenge in other words. Empty takes it away.
type RewordChallenge struct {
	ID         events.ID     `json:"id" doc:"The tiltak."`
	Utfordring domain.Prose  `json:"utfordring" maxLength:"4000" doc:"The new words; empty takes them away."`
	Sett       *domain.Prose `json:"sett,omitempty" maxLength:"4000" doc:"The words that the asker saw; refused where they are others by now."`
}

// NameOwner gives the tiltak another owner.
type NameOwner struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Eigar   domain.GivenAktor    `json:"eigar" doc:"The new owner."`
	Sett    *domain.GivenAktor   `json:"sett,omitempty" doc:"The owner that the asker saw; refused where it is another by now."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// AddParticipant lets a partner, or an organisation outside, take part; or take another part.
type AddParticipant struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Aktor   domain.GivenAktor    `json:"aktor" doc:"Who takes part."`
	Del     events.TiltakDel     `json:"del" enum:"deltakar,observator" doc:"In which part."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RemoveParticipant tells that one no longer takes part.
type RemoveParticipant struct {
	ID      events.ID         `json:"id" doc:"The tiltak."`
	Aktor   domain.GivenAktor `json:"aktor" doc:"Who no longer takes part."`
	Merknad domain.Prose      `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// AttachUtval lets an utval follow the tiltak.
type AttachUtval struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Utval   events.ID            `json:"utval" doc:"The utval."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DetachUtval tells that an utval no longer follows the tiltak.
type DetachUtval struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Utval   events.ID    `json:"utval" doc:"The utval."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// SetGroups sets the patient groups, all at once, and where it names a version of their list the other target
// groups too.
type SetGroups struct {
	ID             events.ID            `json:"id" doc:"The tiltak."`
	Pasientgrupper []domain.Line        `json:"pasientgrupper" maxItems:"60" maxLength:"40" doc:"Codes of the list \"pasientgruppe\"; none takes all away."`
	Versjon        int                  `json:"versjon" minimum:"1" maximum:"1000000" doc:"The version of the list in which the codes stand."`
	Sett           []domain.Line        `json:"sett,omitempty" maxItems:"60" maxLength:"40" doc:"The codes that the asker saw, none where there were none; refused where they are others by now. Left out = not said."`
	Kjelder        []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`

	Malgrupper       []domain.Line `json:"malgrupper,omitempty" maxItems:"60" maxLength:"40" doc:"The other groups that it is meant to reach: codes of the list \"malgruppe\"; none takes all away."`
	MalgruppeVersjon int           `json:"malgruppeVersjon,omitempty" minimum:"0" maximum:"1000000" doc:"The version of the list in which these codes stand. Left out = the other groups stay as they are."`
	SettMalgrupper   []domain.Line `json:"settMalgrupper,omitempty" maxItems:"60" maxLength:"40" doc:"The other groups that the asker saw; refused where they are others by now. Left out = not said."`
}

// SetTimeframe sets the time frame of the whole. An empty one takes it away.
type SetTimeframe struct {
	ID        events.ID            `json:"id" doc:"The tiltak."`
	Tidsramme domain.GivenPeriode  `json:"tidsramme" doc:"The new time frame."`
	Sett      *domain.GivenPeriode `json:"sett,omitempty" doc:"The time frame that the asker saw; refused where it is another by now."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// PlanStep adds a step at the end of the plan.
type PlanStep struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Steg    events.ID            `json:"steg" doc:"The id of the new step, chosen by the asker (UUIDv7)."`
	Namn    domain.Line          `json:"namn" minLength:"1" maxLength:"200" doc:"What is done in it."`
	Periode domain.GivenPeriode  `json:"periode,omitempty" doc:"When."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RescheduleStep gives a step another time frame.
type RescheduleStep struct {
	ID      events.ID           `json:"id" doc:"The tiltak."`
	Steg    events.ID           `json:"steg" doc:"The step."`
	Periode domain.GivenPeriode `json:"periode" doc:"The new time frame."`
	Merknad domain.Prose        `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// CompleteStep tells that a step was carried through. Told again, it corrects the day.
type CompleteStep struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Steg    events.ID            `json:"steg" doc:"The step."`
	Dato    events.Moment        `json:"dato" minLength:"4" doc:"When it was carried through; not ahead of today."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DropStep takes a step that is not carried through out of the plan.
type DropStep struct {
	ID      events.ID    `json:"id" doc:"The tiltak."`
	Steg    events.ID    `json:"steg" doc:"The step."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// PlanMilestone sets a milestone.
type PlanMilestone struct {
	ID       events.ID            `json:"id" doc:"The tiltak."`
	Milepael events.ID            `json:"milepael" doc:"The id of the new milestone, chosen by the asker (UUIDv7)."`
	Namn     domain.Line          `json:"namn" minLength:"1" maxLength:"200" doc:"What shall be reached."`
	Frist    domain.GivenPeriode  `json:"frist,omitempty" doc:"By when."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RescheduleMilestone gives a milestone another deadline.
type RescheduleMilestone struct {
	ID       events.ID           `json:"id" doc:"The tiltak."`
	Milepael events.ID           `json:"milepael" doc:"The milestone."`
	Frist    domain.GivenPeriode `json:"frist" doc:"The new deadline."`
	Merknad  domain.Prose        `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// ReachMilestone tells that a milestone was reached. Told again, it corrects the day.
type ReachMilestone struct {
	ID       events.ID            `json:"id" doc:"The tiltak."`
	Milepael events.ID            `json:"milepael" doc:"The milestone."`
	Dato     events.Moment        `json:"dato" minLength:"4" doc:"When it was reached; not ahead of today."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DropMilestone takes a milestone that is not reached out of the plan.
type DropMilestone struct {
	ID       events.ID    `json:"id" doc:"The tiltak."`
	Milepael events.ID    `json:"milepael" doc:"The milestone."`
	Merknad  domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// ChangePhase moves the tiltak to another phase of its life.
type ChangePhase struct {
	ID      events.ID            `json:"id" doc:"The tiltak."`
	Fase    events.TiltakFase    `json:"fase" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert,pa-vent,avslutta" doc:"The phase to move to."`
	Sett    events.TiltakFase    `json:"sett,omitempty" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert,pa-vent,avslutta" doc:"The phase in which the asker saw it; refused where it stands in another by now."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why; must be given when a tiltak is ended and when it is taken up again."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// ReportStatus tells how it goes: a colour for progress, and words; perhaps colours for money and risk.
type ReportStatus struct {
	ID        events.ID            `json:"id" doc:"The tiltak."`
	Framdrift events.Trafikklys    `json:"framdrift" enum:"gron,gul,raud" doc:"The colour for progress."`
	Tekst     domain.Prose         `json:"tekst" minLength:"1" maxLength:"4000" doc:"How it goes, in words."`
	Malform   events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Okonomi   events.Trafikklys    `json:"okonomi,omitempty" enum:"gron,gul,raud" doc:"The colour for money."`
	Risiko    events.Trafikklys    `json:"risiko,omitempty" enum:"gron,gul,raud" doc:"The colour for risk."`
	Avgjerd   domain.Prose         `json:"avgjerd,omitempty" maxLength:"1000" doc:"What the utval is asked to decide."`
	Periode   domain.GivenPeriode  `json:"periode,omitempty" doc:"The time that the report is about."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Thing is the tiltak.
func (c Propose) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c Retitle) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RewordPurpose) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RewordChallenge) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c NameOwner) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AddParticipant) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RemoveParticipant) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c AttachUtval) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DetachUtval) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c SetGroups) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c SetTimeframe) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c PlanStep) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RescheduleStep) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c CompleteStep) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropStep) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c PlanMilestone) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c RescheduleMilestone) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c ReachMilestone) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c DropMilestone) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c ChangePhase) Thing() events.ID { return c.ID }

// Thing is the tiltak.
func (c ReportStatus) Thing() events.ID { return c.ID }
