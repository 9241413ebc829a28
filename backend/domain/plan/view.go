package plan

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a plan: everything that its outline and its page show. The texts are
// things of their own.
type Row struct {
	ID          events.ID       `json:"id" doc:"The plan."`
	Slag        events.PlanSlag `json:"slag" enum:"utviklingsplan,handlingsplan,fagplan,grunnlagsdokument,avtale" doc:"Its kind."`
	Tittel      string          `json:"tittel" doc:"Its title."`
	Malform     events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard of the title, and of new chapters unless told otherwise."`
	Periode     events.Periode  `json:"periode" doc:"The time for which it holds; may be empty."`
	Utval       events.ID       `json:"utval,omitempty" doc:"The utval in whose charge it is."`
	Kapittelmal string          `json:"kapittelmal,omitempty" doc:"The chapter template by which it was begun."`
	Fase        events.PlanFase `json:"fase" enum:"utkast,innspel,hoyring,tilrading,tilslutnad,vedtak,gjeldande,erstatta" doc:"Where it stands in its life."`
	FaseMerknad string          `json:"faseMerknad,omitempty" doc:"What was said when it moved there."`
	FaseVersjon events.ID       `json:"faseVersjon,omitempty" doc:"The version that is heard, recommended, decided on or in force."`
	ErstattaAv  events.ID       `json:"erstattaAv,omitempty" doc:"The plan that took its place."`
	FaseKjelder []events.Kjelde `json:"faseKjelder" doc:"Where it was found that it moved there."`
	Flytt       []Flytt         `json:"flytt" diff:"-" doc:"The phases to which the rules let it move from here."`
	Kapittel    []Kapittel      `json:"kapittel" doc:"Its chapters in the order of the plan, each followed by those under it; withdrawn ones too, where they stood."`
	Versjonar   []Versjon       `json:"versjonar" doc:"Its versions, the oldest first."`
	Kjelder     []events.Kjelde `json:"kjelder" doc:"Where it was found that the plan was begun."`
	Oppdikta    bool            `json:"oppdikta,omitempty" doc:"It was made up for the demonstration, as a whole or in part: its sources say what."`
	Opphav      domain.Trace    `json:"opphav" doc:"The record in which it was begun."`
	Spor        Spor            `json:"spor" doc:"The records that set the values."`
}

// Spor follows the values of a plan back to the records that set them.
type Spor struct {
	Tittel  domain.Trace `json:"tittel"`
	Periode domain.Trace `json:"periode"`
	Utval   domain.Trace `json:"utval"`
	Fase    domain.Trace `json:"fase" doc:"Since when it stands in its phase, and who moved it."`
}

// Flytt is a phase to which the plan may move, and what must be told with it.
type Flytt struct {
	Fase       events.PlanFase `json:"fase" enum:"utkast,innspel,hoyring,tilrading,tilslutnad,vedtak,gjeldande,erstatta" doc:"The phase."`
	Merknad    bool            `json:"merknad,omitempty" doc:"A remark must be given."`
	Versjon    bool            `json:"versjon,omitempty" doc:"A version must be given."`
	ErstattaAv bool            `json:"erstattaAv,omitempty" doc:"The plan that took its place must be given."`
}

// Kapittel is one chapter.
type Kapittel struct {
	Kapittel      events.ID               `json:"kapittel" doc:"The chapter."`
	Tekst         events.ID               `json:"tekst" doc:"The document that holds its text."`
	Under         events.ID               `json:"under,omitempty" doc:"The chapter that it stands under; missing at the top."`
	Niva          int                     `json:"niva" diff:"-" doc:"1 at the top, 2 under such a one …"`
	Nummer        string                  `json:"nummer,omitempty" doc:"Its number in the plan: 2.1. Missing where it is no part of the plan: withdrawn, or under one that is."`
	Tittel        string                  `json:"tittel" doc:"Its title."`
	Malform       events.Malform          `json:"malform" enum:"nn,nb" doc:"The written standard of title and text."`
	Rettleiing    string                  `json:"rettleiing,omitempty" doc:"Code of the guidance that the template gives its writers."`
	Ansvarleg     events.ID               `json:"ansvarleg,omitempty" doc:"The partner responsible."`
	Bidragsytarar []events.ID             `json:"bidragsytarar" doc:"The partners that write on it besides, in the order in which they came."`
	Tilstand      events.KapittelTilstand `json:"tilstand" enum:"ikkje-starta,under-arbeid,til-gjennomsyn,ferdig" doc:"How far the writing has come."`
	Trekt         bool                    `json:"trekt,omitempty" doc:"It is itself withdrawn, and so are those under it."`
	TrektMerknad  string                  `json:"trektMerknad,omitempty" doc:"What was said when it was withdrawn."`
	Opphav        domain.Trace            `json:"opphav" doc:"The record in which it was added."`
	Spor          domain.Trace            `json:"spor" doc:"The record that last changed it."`
}

// Versjon is a version with a name.
type Versjon struct {
	Versjon  events.ID    `json:"versjon" doc:"The version."`
	Namn     string       `json:"namn" doc:"Its name."`
	Hash     string       `json:"hash" doc:"SHA-256 of what it holds, in hex."`
	Tittel   string       `json:"tittel" doc:"The title of the plan then."`
	Kapittel int          `json:"kapittel" doc:"How many chapters it has."`
	Merknad  string       `json:"merknad,omitempty" doc:"What was said when it was named."`
	Spor     domain.Trace `json:"spor" doc:"Who named it, and when."`
}

// row copies every list, so that nobody can write in the state, and reckons what follows from it:
// order, levels and numbers of the chapters, and where the plan may move from here.
func row(s state) Row {
	r := s.Row
	r.Flytt = s.moves()
	r.Kjelder, r.FaseKjelder = domain.List(s.Kjelder), domain.List(s.FaseKjelder)
	r.Kapittel = s.tree()
	for i := range r.Kapittel {
		r.Kapittel[i].Bidragsytarar = domain.List(r.Kapittel[i].Bidragsytarar)
	}
	r.Versjonar = []Versjon{}
	for _, v := range s.versions {
		r.Versjonar = append(r.Versjonar, Versjon{
			Versjon: v.fact.Versjon, Namn: v.fact.Namn, Hash: v.fact.Hash, Tittel: v.fact.Tittel, Kapittel: len(v.fact.Kapittel),
			Merknad: v.fact.Merknad, Spor: v.spor,
		})
	}
	return r
}
