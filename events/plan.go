package events

// PlanSlag is the kind of a plan.
type PlanSlag string

// The kinds of plan.
const (
	SlagUtviklingsplan    PlanSlag = "utviklingsplan"    // felles utviklingsplan
	SlagHandlingsplan     PlanSlag = "handlingsplan"     // årleg felles handlingsplan
	SlagFagplan           PlanSlag = "fagplan"           // for one field, often by an FSU
	SlagGrunnlagsdokument PlanSlag = "grunnlagsdokument" // principles of the cooperation
	SlagAvtale            PlanSlag = "avtale"            // an agreement with its clauses
)

// PlanFase is where a plan stands in its life. The phases follow one another.
type PlanFase string

// The phases of a plan.
const (
	PlanUtkast     PlanFase = "utkast"
	PlanInnspel    PlanFase = "innspel"
	PlanHoyring    PlanFase = "hoyring"
	PlanTilrading  PlanFase = "tilrading"
	PlanTilslutnad PlanFase = "tilslutnad"
	PlanVedtak     PlanFase = "vedtak" // to vedtak at each partner
	PlanGjeldande  PlanFase = "gjeldande"
	PlanErstatta   PlanFase = "erstatta" // another plan has taken its place
)

// KapittelTilstand is how far the writing of a chapter has come.
type KapittelTilstand string

// The states of a chapter.
const (
	KapittelIkkjeStarta KapittelTilstand = "ikkje-starta"
	KapittelUnderArbeid KapittelTilstand = "under-arbeid"
	KapittelGjennomsyn  KapittelTilstand = "til-gjennomsyn"
	KapittelFerdig      KapittelTilstand = "ferdig"
)

// PlanStarted: a plan was begun. It begins its life as an utkast, without chapters.
type PlanStarted struct {
	Slag        PlanSlag `json:"slag"`
	Tittel      string   `json:"tittel"`
	Malform     Malform  `json:"malform"`
	Periode     Periode  `json:"periode"`               // the time for which it holds; may be empty
	Utval       ID       `json:"utval,omitempty"`       // in whose charge it is
	Kapittelmal string   `json:"kapittelmal,omitempty"` // the chapter template by which it was begun
	Kjelder     []Kjelde `json:"kjelder,omitempty"`
}

// PlanRetitled: the title was changed.
type PlanRetitled struct {
	Tittel string `json:"tittel"`
}

// PlanPeriodSet: the time for which it holds was set.
type PlanPeriodSet struct {
	Periode Periode `json:"periode"`
}

// PlanUtvalNamed: another utval has charge of the plan, or none.
type PlanUtvalNamed struct {
	Utval   ID     `json:"utval,omitempty"`
	Merknad string `json:"merknad,omitempty"`
}

// PlanPhaseChanged: it moved to another phase of its life.
type PlanPhaseChanged struct {
	Fase       PlanFase `json:"fase"`
	Versjon    ID       `json:"versjon,omitempty"` // the named version that is heard, recommended, decided on or in force
	Merknad    string   `json:"merknad,omitempty"`
	ErstattaAv ID       `json:"erstattaAv,omitempty"` // the plan that took its place
	Kjelder    []Kjelde `json:"kjelder,omitempty"`
}

// PlanChapterAdded: a chapter was put into the tree. Its text is a thing of its own (room tekst).
type PlanChapterAdded struct {
	Kapittel   ID      `json:"kapittel"`
	Tekst      ID      `json:"tekst"`           // the document that holds its text
	Under      ID      `json:"under,omitempty"` // the chapter that it stands under; empty = at the top
	Etter      ID      `json:"etter,omitempty"` // the sibling that it stands after; empty = first
	Tittel     string  `json:"tittel"`
	Malform    Malform `json:"malform"`
	Rettleiing string  `json:"rettleiing,omitempty"` // code of the guidance that the template gives its writers
}

// PlanChapterRetitled: the title of the chapter was changed.
type PlanChapterRetitled struct {
	Kapittel ID     `json:"kapittel"`
	Tittel   string `json:"tittel"`
}

// PlanChapterMoved: the chapter got another place in the tree, with those under it.
type PlanChapterMoved struct {
	Kapittel ID `json:"kapittel"`
	Under    ID `json:"under,omitempty"`
	Etter    ID `json:"etter,omitempty"`
}

// PlanChapterWithdrawn: the chapter, with those under it, is no longer part of the plan. Its text stays.
type PlanChapterWithdrawn struct {
	Kapittel ID     `json:"kapittel"`
	Merknad  string `json:"merknad,omitempty"`
}

// PlanChapterRestored: the chapter is part of the plan again, where it stood.
type PlanChapterRestored struct {
	Kapittel ID `json:"kapittel"`
}

// PlanChapterResponsibleNamed: a partner became responsible for the chapter.
type PlanChapterResponsibleNamed struct {
	Kapittel ID `json:"kapittel"`
	Partnar  ID `json:"partnar,omitempty"` // empty = nobody any more
}

// PlanChapterContributorAdded: a partner writes on the chapter besides the one responsible.
type PlanChapterContributorAdded struct {
	Kapittel ID `json:"kapittel"`
	Partnar  ID `json:"partnar"`
}

// PlanChapterContributorRemoved: the partner no longer writes on the chapter.
type PlanChapterContributorRemoved struct {
	Kapittel ID `json:"kapittel"`
	Partnar  ID `json:"partnar"`
}

// PlanChapterMalformChosen: the chapter is written in another written standard from now on.
type PlanChapterMalformChosen struct {
	Kapittel ID      `json:"kapittel"`
	Malform  Malform `json:"malform"`
}

// PlanChapterStateSet: the writing of the chapter has come this far.
type PlanChapterStateSet struct {
	Kapittel ID               `json:"kapittel"`
	Tilstand KapittelTilstand `json:"tilstand"`
}

// VersjonKapittel is one chapter as a version holds it, in the order of the plan.
type VersjonKapittel struct {
	Kapittel ID      `json:"kapittel"`
	Under    ID      `json:"under,omitempty"`
	Tittel   string  `json:"tittel"`
	Malform  Malform `json:"malform"`
	Tekst    ID      `json:"tekst"`
	Versjon  int     `json:"versjon"` // of the text: the number of its commits; 0 = nothing was written
	Hash     string  `json:"hash"`    // SHA-256, in hex, of the text's document as canonical JSON
}

// PlanVersionNamed: the plan as it stood got a name and will always be found again as it was.
type PlanVersionNamed struct {
	Versjon  ID                `json:"versjon"`
	Namn     string            `json:"namn"`
	Hash     string            `json:"hash"` // SHA-256, in hex, of the whole: title, period, chapters and texts (domain/plan says of what)
	Tittel   string            `json:"tittel"`
	Periode  Periode           `json:"periode"`
	Kapittel []VersjonKapittel `json:"kapittel"`
	Merknad  string            `json:"merknad,omitempty"`
}

// EventType names the fact.
func (PlanStarted) EventType() string { return "plan.Started" }

// EventType names the fact.
func (PlanRetitled) EventType() string { return "plan.Retitled" }

// EventType names the fact.
func (PlanPeriodSet) EventType() string { return "plan.PeriodSet" }

// EventType names the fact.
func (PlanUtvalNamed) EventType() string { return "plan.UtvalNamed" }

// EventType names the fact.
func (PlanPhaseChanged) EventType() string { return "plan.PhaseChanged" }

// EventType names the fact.
func (PlanChapterAdded) EventType() string { return "plan.ChapterAdded" }

// EventType names the fact.
func (PlanChapterRetitled) EventType() string { return "plan.ChapterRetitled" }

// EventType names the fact.
func (PlanChapterMoved) EventType() string { return "plan.ChapterMoved" }

// EventType names the fact.
func (PlanChapterWithdrawn) EventType() string { return "plan.ChapterWithdrawn" }

// EventType names the fact.
func (PlanChapterRestored) EventType() string { return "plan.ChapterRestored" }

// EventType names the fact.
func (PlanChapterResponsibleNamed) EventType() string { return "plan.ChapterResponsibleNamed" }

// EventType names the fact.
func (PlanChapterContributorAdded) EventType() string { return "plan.ChapterContributorAdded" }

// EventType names the fact.
func (PlanChapterContributorRemoved) EventType() string { return "plan.ChapterContributorRemoved" }

// EventType names the fact.
func (PlanChapterMalformChosen) EventType() string { return "plan.ChapterMalformChosen" }

// EventType names the fact.
func (PlanChapterStateSet) EventType() string { return "plan.ChapterStateSet" }

// EventType names the fact.
func (PlanVersionNamed) EventType() string { return "plan.VersionNamed" }

var _ = register(
	PlanStarted{}, PlanRetitled{}, PlanPeriodSet{}, PlanUtvalNamed{}, PlanPhaseChanged{}, PlanChapterAdded{}, PlanChapterRetitled{},
	PlanChapterMoved{}, PlanChapterWithdrawn{}, PlanChapterRestored{}, PlanChapterResponsibleNamed{},
	PlanChapterContributorAdded{}, PlanChapterContributorRemoved{}, PlanChapterMalformChosen{}, PlanChapterStateSet{},
	PlanVersionNamed{},
)
