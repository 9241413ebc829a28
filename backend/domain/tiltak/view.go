package tiltak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a tiltak: everything that its card and its page show.
type Row struct {
	ID               events.ID         `json:"id" doc:"The tiltak."`
	Tittel           string            `json:"tittel" doc:"Its title."`
	Foremal          string            `json:"foremal" doc:"What it shall achieve."`
	Utfordring       string            `json:"utfordring,omitempty" doc:"Why: the challenge that it answers."`
	Malform          events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard of title, purpose and challenge."`
	Eigar            events.Aktor      `json:"eigar" doc:"Who owns it."`
	EigarKjelder     []events.Kjelde   `json:"eigarKjelder" doc:"Where a later owner was found; empty while the first owns it."`
	Deltakarar       []Deltakar        `json:"deltakarar" doc:"Who takes part besides the owner, in the order in which they came."`
	Utval            []Utval           `json:"utval" doc:"The utval that follow it, in the order in which they came."`
	Pasientgrupper   []string          `json:"pasientgrupper" doc:"The patient groups that it is for: codes of the list \"pasientgruppe\"."`
	GruppeVersjon    int               `json:"gruppeVersjon,omitempty" doc:"The version of the list in which the codes stand."`
	Malgrupper       []string          `json:"malgrupper" doc:"The other groups that it is meant to reach: codes of the list \"malgruppe\"."`
	MalgruppeVersjon int               `json:"malgruppeVersjon,omitempty" doc:"The version of that list in which the codes stand."`
	GruppeKjelder    []events.Kjelde   `json:"gruppeKjelder" doc:"Where the groups were found, those of both lists."`
	Tidsramme        events.Periode    `json:"tidsramme" doc:"The time frame of the whole; may be empty."`
	TidKjelder       []events.Kjelde   `json:"tidKjelder" doc:"Where a later time frame was found."`
	Steg             []Steg            `json:"steg" doc:"Its steps, in the order in which they were planned; dropped ones too."`
	Milepaelar       []Milepael        `json:"milepaelar" doc:"Its milestones, in the order in which they were planned; dropped ones too."`
	Fase             events.TiltakFase `json:"fase" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert,pa-vent,avslutta" doc:"Where it stands in its life."`
	FaseMerknad      string            `json:"faseMerknad,omitempty" doc:"What was said when it moved there."`
	FaseKjelder      []events.Kjelde   `json:"faseKjelder" doc:"Where it was found that it moved there."`
	ArbeidSidan      events.Moment     `json:"arbeidSidan,omitempty" doc:"Since when somebody has been at work with it without a pause: from then on reports are owed. Missing where nobody has."`
	FaseForPause     events.TiltakFase `json:"faseForPause,omitempty" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert" doc:"Where it stood in its life before it was set on hold or ended."`
	Flytt            []Flytt           `json:"flytt" diff:"-" doc:"The phases to which the rules let it move from here."`
	Status           *Status           `json:"status,omitempty" doc:"The last status report; missing where there is none."`
	Work
	Kjelder  []events.Kjelde `json:"kjelder" doc:"Where the tiltak as proposed was found."`
	Oppdikta bool            `json:"oppdikta,omitempty" doc:"It was made up for the demonstration, as a whole or in part: its sources say what."`
	Opphav   domain.Trace    `json:"opphav" doc:"The record in which it was proposed."`
	Spor     Spor            `json:"spor" doc:"The records that set the values."`
}

// Spor follows the values of a tiltak back to the records that set them.
type Spor struct {
	Tittel         domain.Trace `json:"tittel"`
	Foremal        domain.Trace `json:"foremal"`
	Utfordring     domain.Trace `json:"utfordring"`
	Eigar          domain.Trace `json:"eigar"`
	Tidsramme      domain.Trace `json:"tidsramme"`
	Fase           domain.Trace `json:"fase" doc:"Since when it stands in its phase, and who moved it."`
	Pasientgrupper domain.Trace `json:"pasientgrupper,omitzero" doc:"Missing where no groups were ever set."`
	Omrade         domain.Trace `json:"omrade,omitzero" doc:"Missing where no areas were ever set."`
	Ansvarleg      domain.Trace `json:"ansvarleg,omitzero" doc:"Missing where nobody was ever named."`
}

// Deltakar is one who takes part.
type Deltakar struct {
	Aktor   events.Aktor     `json:"aktor" doc:"Who."`
	Del     events.TiltakDel `json:"del" enum:"deltakar,observator" doc:"In which part."`
	Kjelder []events.Kjelde  `json:"kjelder" doc:"Where it was found."`
	Sidan   domain.Trace     `json:"sidan" doc:"The record in which it came, or changed part."`
}

// Utval is an utval that follows the tiltak.
type Utval struct {
	Utval   events.ID       `json:"utval" doc:"The utval."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Sidan   domain.Trace    `json:"sidan" doc:"The record in which it was attached."`
}

// Steg is a step with a time frame of its own.
type Steg struct {
	Steg    events.ID       `json:"steg" doc:"The step."`
	Namn    string          `json:"namn" doc:"What is done in it."`
	Periode events.Periode  `json:"periode" doc:"When; may be empty."`
	Ferdig  bool            `json:"ferdig,omitempty" doc:"It is carried through."`
	Dato    events.Moment   `json:"dato,omitempty" doc:"When it was carried through."`
	Borte   bool            `json:"borte,omitempty" doc:"It is no longer part of the plan."`
	Merknad string          `json:"merknad,omitempty" doc:"What was said when it was last moved or dropped."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that last changed it."`
}

// Milepael is something that shall be reached by a time.
type Milepael struct {
	Milepael events.ID       `json:"milepael" doc:"The milestone."`
	Namn     string          `json:"namn" doc:"What shall be reached."`
	Frist    events.Periode  `json:"frist" doc:"By when; may be empty."`
	Nadd     bool            `json:"nadd,omitempty" doc:"It is reached."`
	Dato     events.Moment   `json:"dato,omitempty" doc:"When it was reached."`
	Borte    bool            `json:"borte,omitempty" doc:"It is no longer part of the plan."`
	Merknad  string          `json:"merknad,omitempty" doc:"What was said when it was last moved or dropped."`
	Kjelder  []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor     domain.Trace    `json:"spor" doc:"The record that last changed it."`
}

// Flytt is a phase to which the tiltak may move.
type Flytt struct {
	Fase    events.TiltakFase `json:"fase" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert,pa-vent,avslutta" doc:"The phase."`
	Merknad bool              `json:"merknad,omitempty" doc:"A remark must be given."`
}

// Status is the last status report.
type Status struct {
	Framdrift events.Trafikklys `json:"framdrift" enum:"gron,gul,raud" doc:"The colour for progress."`
	Okonomi   events.Trafikklys `json:"okonomi,omitempty" enum:"gron,gul,raud" doc:"The colour for money, where it is told."`
	Risiko    events.Trafikklys `json:"risiko,omitempty" enum:"gron,gul,raud" doc:"The colour for risk, where it is told."`
	Tekst     string            `json:"tekst" doc:"How it goes, in words."`
	Malform   events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Periode   events.Periode    `json:"periode" doc:"The time that the report is about; may be empty."`
	Avgjerd   string            `json:"avgjerd,omitempty" doc:"What the utval is asked to decide."`
	Kjelder   []events.Kjelde   `json:"kjelder" doc:"Where it was found."`
	Spor      domain.Trace      `json:"spor" doc:"Who reported, and when."`
}

// row copies every list, so that nobody can write in the state, and adds where the tiltak may
// move from here, so that no reader needs a copy of the rules.
func row(s state) Row {
	r := s.Row
	r.Flytt, r.Work = s.moves(), s.Work.row()
	r.Kjelder, r.EigarKjelder, r.TidKjelder = domain.List(s.Kjelder), domain.List(s.EigarKjelder), domain.List(s.TidKjelder)
	r.GruppeKjelder, r.FaseKjelder = domain.List(s.GruppeKjelder), domain.List(s.FaseKjelder)
	r.Pasientgrupper, r.Malgrupper = domain.List(s.Pasientgrupper), domain.List(s.Malgrupper)
	r.Deltakarar = domain.List(s.Deltakarar)
	for i := range r.Deltakarar {
		r.Deltakarar[i].Kjelder = domain.List(r.Deltakarar[i].Kjelder)
	}
	r.Utval = domain.List(s.Utval)
	for i := range r.Utval {
		r.Utval[i].Kjelder = domain.List(r.Utval[i].Kjelder)
	}
	r.Steg = domain.List(s.Steg)
	for i := range r.Steg {
		r.Steg[i].Kjelder = domain.List(r.Steg[i].Kjelder)
	}
	r.Milepaelar = domain.List(s.Milepaelar)
	for i := range r.Milepaelar {
		r.Milepaelar[i].Kjelder = domain.List(r.Milepaelar[i].Kjelder)
	}
	if s.Status != nil {
		status := *s.Status
		status.Kjelder = domain.List(status.Kjelder)
		r.Status = &status
	}
	return r
}
