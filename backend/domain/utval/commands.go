package utval

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Establish sets up an organ.
type Establish struct {
	ID        events.ID            `json:"id" doc:"The id of the new utval, chosen by the asker (UUIDv7)."`
	Namn      domain.GivenNamn     `json:"namn" doc:"Its name."`
	Kortnamn  domain.Line          `json:"kortnamn,omitempty" maxLength:"60" doc:"Short form for lists: \"OU Voss\"."`
	Kode      events.UtvalKode     `json:"kode" enum:"PM,SSU,OU,FSU,UNDERUTVAL,NETTVERK,ARBEIDSGRUPPE,SSE" doc:"The kind of organ."`
	Niva      int                  `json:"niva,omitempty" minimum:"0" maximum:"4" doc:"Formal level 1-4; 0 = outside the levels."`
	Overordna events.ID            `json:"overordna,omitempty" doc:"The utval above it."`
	Fra       events.Moment        `json:"fra,omitempty" doc:"It exists from."`
	Merknad   domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"What one must know, in nynorsk."`
	Kjelder   []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Rename gives the organ another name.
type Rename struct {
	ID       events.ID            `json:"id" doc:"The utval."`
	Namn     domain.GivenNamn     `json:"namn" doc:"The new name."`
	Kortnamn domain.Line          `json:"kortnamn,omitempty" maxLength:"60" doc:"Short form for lists; empty takes it away."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// WordTasks puts into words what the organ is for.
type WordTasks struct {
	ID       events.ID            `json:"id" doc:"The utval."`
	Oppgaver domain.Prose         `json:"oppgaver" minLength:"1" maxLength:"4000" doc:"One task a line."`
	Malform  events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder  []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RuleComposition sets the rules of who shall sit in the organ. They replace the earlier ones as
// a whole.
type RuleComposition struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Reglar  []GivenRegel         `json:"reglar" maxItems:"30" doc:"All the rules."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// GivenRegel is one rule of composition, as it is asked for.
type GivenRegel struct {
	Regel        domain.Line       `json:"regel" minLength:"1" maxLength:"40" doc:"Short name within the utval: a-z, 0-9 and hyphen. Seats refer to it."`
	Rolle        events.PlassRolle `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"The role of the seats that answer it."`
	Side         events.Side       `json:"side,omitempty" enum:"kommune,spesialist,anna" doc:"The side of the seats that answer it; empty = any."`
	KvarPartnar  bool              `json:"kvarPartnar,omitempty" doc:"The numbers hold for each partner of the area on that side."`
	Minst        int               `json:"minst,omitempty" minimum:"0" maximum:"100" doc:"At least; 0 = no lower bound."`
	Hogst        int               `json:"hogst,omitempty" minimum:"0" maximum:"100" doc:"At most; 0 = no upper bound said."`
	SagtNN       domain.Line       `json:"sagtNn" minLength:"1" maxLength:"300" doc:"The rule in words, nynorsk."`
	SagtNB       domain.Line       `json:"sagtNb,omitempty" maxLength:"300" doc:"The rule in words, bokmål."`
	SagtEN       domain.Line       `json:"sagtEn,omitempty" maxLength:"300" doc:"The rule in words, English."`
	BerrePartnar events.ID         `json:"berrePartnar,omitempty" doc:"Holds for this one partner only, in place of a rule for each partner."`
}

// AttachPartner takes a partner into the organ's area.
type AttachPartner struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Partnar events.ID            `json:"partnar" doc:"The partner."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// DetachPartner takes a partner out of the organ's area.
type DetachPartner struct {
	ID      events.ID    `json:"id" doc:"The utval."`
	Partnar events.ID    `json:"partnar" doc:"The partner."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// CreateSeat makes a seat.
type CreateSeat struct {
	ID      events.ID         `json:"id" doc:"The utval."`
	Plass   events.ID         `json:"plass" doc:"The id of the new seat, chosen by the asker (UUIDv7)."`
	Regel   domain.Line       `json:"regel,omitempty" maxLength:"40" doc:"The rule of composition that the seat answers."`
	Rolle   events.PlassRolle `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"The role of the seat."`
	Side    events.Side       `json:"side" enum:"kommune,spesialist,anna" doc:"The side of the seat."`
	Partnar events.ID         `json:"partnar,omitempty" doc:"The partner that holds it, where one does."`
}

// CloseSeat takes away a seat in which nobody sits.
type CloseSeat struct {
	ID      events.ID    `json:"id" doc:"The utval."`
	Plass   events.ID    `json:"plass" doc:"The seat."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// FillSeat lets a person sit in a seat from a day on.
type FillSeat struct {
	ID     events.ID     `json:"id" doc:"The utval."`
	Plass  events.ID     `json:"plass" doc:"The seat."`
	Person events.ID     `json:"person" doc:"Who sits in it."`
	Fra    events.Moment `json:"fra" minLength:"4" doc:"First day."`
	Til    events.Moment `json:"til,omitempty" doc:"Last day, included, where it is said."`
}

// VacateSeat tells the last day on which a person sits in a seat.
type VacateSeat struct {
	ID     events.ID     `json:"id" doc:"The utval."`
	Plass  events.ID     `json:"plass" doc:"The seat."`
	Person events.ID     `json:"person" doc:"Who sits in it."`
	Til    events.Moment `json:"til" minLength:"4" doc:"Last day, included."`
}

// GiveOffice makes whoever sits in the seat leader or deputy.
type GiveOffice struct {
	ID    events.ID   `json:"id" doc:"The utval."`
	Plass events.ID   `json:"plass" doc:"The seat."`
	Verv  events.Verv `json:"verv" enum:"leiar,nestleiar" doc:"The office."`
}

// EndOffice takes the office from the seat.
type EndOffice struct {
	ID    events.ID   `json:"id" doc:"The utval."`
	Plass events.ID   `json:"plass" doc:"The seat."`
	Verv  events.Verv `json:"verv" enum:"leiar,nestleiar" doc:"The office."`
}

// Dissolve closes the organ. Its history stays.
type Dissolve struct {
	ID      events.ID            `json:"id" doc:"The utval."`
	Til     events.Moment        `json:"til,omitempty" doc:"The last day; not ahead of today."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
	Kjelder []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// RuleReporting sets how often the organ wants the tiltak that it follows reported on.
type RuleReporting struct {
	ID      events.ID     `json:"id" doc:"The utval."`
	Kvar    int           `json:"kvar" minimum:"0" maximum:"12" doc:"Months between reports: 1, 2, 3, 4, 6 or 12; 0 = no longer."`
	Frist   int           `json:"frist,omitempty" minimum:"0" maximum:"180" doc:"Days after the end of a period within which its report is due."`
	Fra     events.Moment `json:"fra,omitempty" doc:"The first period begins with the month of this; left out: periods are reckoned from new year."`
	Sett    *int          `json:"sett,omitempty" minimum:"0" maximum:"12" doc:"The months that the asker saw, 0 where there was no rule; refused where it is another by now."`
	Merknad domain.Prose  `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// ReviewStatus tells that the organ went through the status of its tiltak.
type ReviewStatus struct {
	ID      events.ID     `json:"id" doc:"The utval."`
	Dato    events.Moment `json:"dato" minLength:"4" doc:"When; not ahead of today."`
	Merknad domain.Prose  `json:"merknad,omitempty" maxLength:"1000" doc:"What was said."`
}

// Thing is the utval.
func (c RuleReporting) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c ReviewStatus) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c Establish) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c Rename) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c WordTasks) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c RuleComposition) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c AttachPartner) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c DetachPartner) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c CreateSeat) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c CloseSeat) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c FillSeat) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c VacateSeat) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c GiveOffice) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c EndOffice) Thing() events.ID { return c.ID }

// Thing is the utval.
func (c Dissolve) Thing() events.ID { return c.ID }
