package plan

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Start begins a plan. It begins its life as an utkast.
type Start struct {
	ID          events.ID            `json:"id" doc:"The id of the new plan, chosen by the asker (UUIDv7)."`
	Slag        events.PlanSlag      `json:"slag" enum:"utviklingsplan,handlingsplan,fagplan,grunnlagsdokument,avtale" doc:"Its kind."`
	Tittel      domain.Line          `json:"tittel" minLength:"1" maxLength:"200" doc:"Its title."`
	Malform     events.Malform       `json:"malform" enum:"nn,nb" doc:"The written standard of the title, and of the chapters of the template."`
	Periode     domain.GivenPeriode  `json:"periode,omitempty" doc:"The time for which it holds."`
	Utval       events.ID            `json:"utval,omitempty" doc:"The utval in whose charge it is."`
	Kapittelmal domain.Line          `json:"kapittelmal,omitempty" maxLength:"40" doc:"The template that gives its first chapters: the word of its kind. Without one it has none yet."`
	Kjelder     []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// Retitle gives the plan another title.
type Retitle struct {
	ID     events.ID    `json:"id" doc:"The plan."`
	Tittel domain.Line  `json:"tittel" minLength:"1" maxLength:"200" doc:"The new title."`
	Sett   *domain.Line `json:"sett,omitempty" maxLength:"200" doc:"The title that the asker saw; refused where it is another by now."`
}

// SetPeriod sets the time for which the plan holds. An empty one takes it away.
type SetPeriod struct {
	ID      events.ID            `json:"id" doc:"The plan."`
	Periode domain.GivenPeriode  `json:"periode" doc:"The new time."`
	Sett    *domain.GivenPeriode `json:"sett,omitempty" doc:"The time that the asker saw; refused where it is another by now."`
}

// NameUtval gives an utval charge of the plan, or none.
type NameUtval struct {
	ID      events.ID    `json:"id" doc:"The plan."`
	Utval   events.ID    `json:"utval,omitempty" doc:"The utval; left out = none any more."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// ChangePhase moves the plan to another phase of its life.
type ChangePhase struct {
	ID         events.ID            `json:"id" doc:"The plan."`
	Fase       events.PlanFase      `json:"fase" enum:"utkast,innspel,hoyring,tilrading,tilslutnad,vedtak,gjeldande,erstatta" doc:"The phase to move to."`
	Sett       events.PlanFase      `json:"sett,omitempty" enum:"utkast,innspel,hoyring,tilrading,tilslutnad,vedtak,gjeldande,erstatta" doc:"The phase in which the asker saw it; refused where it stands in another by now."`
	Versjon    events.ID            `json:"versjon,omitempty" doc:"The version that the phase is about; must be given to go to vedtak or gjeldande, unless the phase before was about one."`
	Merknad    domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why; must be given to go back."`
	ErstattaAv events.ID            `json:"erstattaAv,omitempty" doc:"The plan that took its place; must be given to go to erstatta, and then only."`
	Kjelder    []domain.GivenKjelde `json:"kjelder,omitempty" maxItems:"10" doc:"Where this was found."`
}

// AddChapter puts a chapter into the tree.
type AddChapter struct {
	ID       events.ID      `json:"id" doc:"The plan."`
	Kapittel events.ID      `json:"kapittel" doc:"The id of the new chapter, chosen by the asker (UUIDv7)."`
	Tekst    events.ID      `json:"tekst" doc:"The id of the document that will hold its text, chosen by the asker (UUIDv7)."`
	Under    events.ID      `json:"under,omitempty" doc:"The chapter that it stands under; left out = at the top."`
	Etter    events.ID      `json:"etter,omitempty" doc:"The sibling that it stands after; left out = first."`
	Tittel   domain.Line    `json:"tittel" minLength:"1" maxLength:"200" doc:"Its title."`
	Malform  events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard of title and text."`
}

// RetitleChapter gives a chapter another title.
type RetitleChapter struct {
	ID       events.ID    `json:"id" doc:"The plan."`
	Kapittel events.ID    `json:"kapittel" doc:"The chapter."`
	Tittel   domain.Line  `json:"tittel" minLength:"1" maxLength:"200" doc:"The new title."`
	Sett     *domain.Line `json:"sett,omitempty" maxLength:"200" doc:"The title that the asker saw; refused where it is another by now."`
}

// MoveChapter gives a chapter another place in the tree, with those under it.
type MoveChapter struct {
	ID       events.ID `json:"id" doc:"The plan."`
	Kapittel events.ID `json:"kapittel" doc:"The chapter."`
	Under    events.ID `json:"under,omitempty" doc:"The chapter that it shall stand under; left out = at the top."`
	Etter    events.ID `json:"etter,omitempty" doc:"The sibling that it shall stand after; left out = first."`
}

// WithdrawChapter takes a chapter, with those under it, out of the plan. Its text stays.
type WithdrawChapter struct {
	ID       events.ID    `json:"id" doc:"The plan."`
	Kapittel events.ID    `json:"kapittel" doc:"The chapter."`
	Merknad  domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// RestoreChapter takes a withdrawn chapter back, where it stood.
type RestoreChapter struct {
	ID       events.ID `json:"id" doc:"The plan."`
	Kapittel events.ID `json:"kapittel" doc:"The chapter."`
}

// NameResponsible makes a partner responsible for a chapter, or nobody.
type NameResponsible struct {
	ID       events.ID  `json:"id" doc:"The plan."`
	Kapittel events.ID  `json:"kapittel" doc:"The chapter."`
	Partnar  events.ID  `json:"partnar,omitempty" doc:"The partner; left out = nobody any more."`
	Sett     *events.ID `json:"sett,omitempty" doc:"The partner that the asker saw, empty for nobody; refused where it is another by now."`
}

// AddContributor lets a partner write on a chapter besides the one responsible.
type AddContributor struct {
	ID       events.ID `json:"id" doc:"The plan."`
	Kapittel events.ID `json:"kapittel" doc:"The chapter."`
	Partnar  events.ID `json:"partnar" doc:"The partner."`
}

// RemoveContributor tells that a partner no longer writes on a chapter.
type RemoveContributor struct {
	ID       events.ID `json:"id" doc:"The plan."`
	Kapittel events.ID `json:"kapittel" doc:"The chapter."`
	Partnar  events.ID `json:"partnar" doc:"The partner."`
}

// ChooseChapterMalform tells in which written standard a chapter is written from now on.
type ChooseChapterMalform struct {
	ID       events.ID      `json:"id" doc:"The plan."`
	Kapittel events.ID      `json:"kapittel" doc:"The chapter."`
	Malform  events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
}

// SetChapterState tells how far the writing of a chapter has come.
type SetChapterState struct {
	ID       events.ID               `json:"id" doc:"The plan."`
	Kapittel events.ID               `json:"kapittel" doc:"The chapter."`
	Tilstand events.KapittelTilstand `json:"tilstand" enum:"ikkje-starta,under-arbeid,til-gjennomsyn,ferdig" doc:"How far."`
}

// NameVersion gives the plan as it stands a name, by which it will always be found again as it was.
type NameVersion struct {
	ID      events.ID    `json:"id" doc:"The plan."`
	Versjon events.ID    `json:"versjon" doc:"The id of the new version, chosen by the asker (UUIDv7)."`
	Namn    domain.Line  `json:"namn" minLength:"1" maxLength:"120" doc:"Its name; no other version of the plan has it."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"What it is for."`
}

// Thing is the plan.
func (c Start) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c Retitle) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c SetPeriod) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c NameUtval) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c ChangePhase) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c AddChapter) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c RetitleChapter) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c MoveChapter) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c WithdrawChapter) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c RestoreChapter) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c NameResponsible) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c AddContributor) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c RemoveContributor) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c ChooseChapterMalform) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c SetChapterState) Thing() events.ID { return c.ID }

// Thing is the plan.
func (c NameVersion) Thing() events.ID { return c.ID }

func (c RetitleChapter) chapter() events.ID       { return c.Kapittel }
func (c MoveChapter) chapter() events.ID          { return c.Kapittel }
func (c WithdrawChapter) chapter() events.ID      { return c.Kapittel }
func (c RestoreChapter) chapter() events.ID       { return c.Kapittel }
func (c NameResponsible) chapter() events.ID      { return c.Kapittel }
func (c AddContributor) chapter() events.ID       { return c.Kapittel }
func (c RemoveContributor) chapter() events.ID    { return c.Kapittel }
func (c ChooseChapterMalform) chapter() events.ID { return c.Kapittel }
func (c SetChapterState) chapter() events.ID      { return c.Kapittel }
