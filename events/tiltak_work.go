package events

// OpphavSlag is what a tiltak came from.
type OpphavSlag string

// Where a tiltak can come from.
const (
	OpphavKapittel    OpphavSlag = "kapittel"    // a chapter of a plan
	OpphavAvtalepunkt OpphavSlag = "avtalepunkt" // a clause, a goal or a strategy
	OpphavSak         OpphavSlag = "sak"
	OpphavVedtak      OpphavSlag = "vedtak"
	OpphavOppdrag     OpphavSlag = "oppdrag"
	OpphavAnna        OpphavSlag = "anna"
)

// ForankringGrad is how far somebody who must stand behind a tiltak is with it.
type ForankringGrad string

// The degrees, in order.
const (
	ForankringIkkje     ForankringGrad = "ikkje-kontakta"
	ForankringInformert ForankringGrad = "informert"
	ForankringSpurd     ForankringGrad = "spurd"
	ForankringSamd      ForankringGrad = "samd"
)

// TiltakAreasSet: the areas of work that it belongs to were set, all at once, by the codes of one
// version of the code list "innsatsomrade".
type TiltakAreasSet struct {
	Omrade  []string `json:"omrade"`
	Versjon int      `json:"versjon"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakResponsibleNamed: a person is responsible for carrying it through; empty = nobody any more.
type TiltakResponsibleNamed struct {
	Ansvarleg ID `json:"ansvarleg,omitempty"`
}

// TiltakGoalSet: a goal of the tiltak was set, or put otherwise: in words of its own, or as a goal
// that stands in the plans. One of the two is given.
type TiltakGoalSet struct {
	Mal     ID       `json:"mal"`
	Slag    MalSlag  `json:"slag"`
	Ordlyd  string   `json:"ordlyd,omitempty"`
	Element ID       `json:"element,omitempty"` // a planelement of kind mal
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakGoalDropped: the goal is no longer one of the tiltak's.
type TiltakGoalDropped struct {
	Mal     ID     `json:"mal"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakOriginNamed: where it came from: a thing of another room, or in words what is not kept here.
type TiltakOriginNamed struct {
	Opphav  ID         `json:"opphav"`
	Slag    OpphavSlag `json:"slag"`
	Rom     string     `json:"rom,omitempty"` // with ting: where the thing is
	Ting    ID         `json:"ting,omitempty"`
	Del     ID         `json:"del,omitempty"`    // of a plan: the chapter
	Ordlyd  string     `json:"ordlyd,omitempty"` // where it is not kept here, or what is meant
	Kjelder []Kjelde   `json:"kjelder,omitempty"`
}

// TiltakOriginDropped: it was a mistake that it came from there.
type TiltakOriginDropped struct {
	Opphav  ID     `json:"opphav"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakDependencyAdded: it cannot be carried through before another tiltak is.
type TiltakDependencyAdded struct {
	Tiltak  ID       `json:"tiltak"` // the one that must come first
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakDependencyRemoved: it no longer waits for the other.
type TiltakDependencyRemoved struct {
	Tiltak  ID     `json:"tiltak"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakRiskAssessed: a risk was found, or looked at anew.
type TiltakRiskAssessed struct {
	Risiko     ID       `json:"risiko"`
	Ordlyd     string   `json:"ordlyd"`     // what may happen
	Sannsyn    int      `json:"sannsyn"`    // how likely: 1 to 5
	Konsekvens int      `json:"konsekvens"` // how bad: 1 to 5
	Mottiltak  string   `json:"mottiltak,omitempty"`
	Malform    Malform  `json:"malform"`
	Kjelder    []Kjelde `json:"kjelder,omitempty"`
}

// TiltakRiskClosed: the risk is over.
type TiltakRiskClosed struct {
	Risiko  ID     `json:"risiko"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakAnchored: how far one who must stand behind the tiltak is with it now.
type TiltakAnchored struct {
	Kven    Aktor          `json:"kven"`
	Grad    ForankringGrad `json:"grad"`
	Dato    Moment         `json:"dato,omitempty"`
	Merknad string         `json:"merknad,omitempty"`
	Kjelder []Kjelde       `json:"kjelder,omitempty"`
}

// TiltakAnchorDropped: the one need no longer stand behind it.
type TiltakAnchorDropped struct {
	Kven    Aktor  `json:"kven"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakDocumentAttached: a document belongs to it: a file that is kept here, or a link.
type TiltakDocumentAttached struct {
	Dokument ID       `json:"dokument"`
	Tittel   string   `json:"tittel"`
	Lenkje   string   `json:"lenkje,omitempty"`
	Fil      string   `json:"fil,omitempty"`      // SHA-256 of its bytes, in hex
	Filtype  string   `json:"filtype,omitempty"`  // media type, by content
	Storleik int      `json:"storleik,omitempty"` // bytes
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// TiltakDocumentDetached: the document no longer belongs to it. The file is kept.
type TiltakDocumentDetached struct {
	Dokument ID     `json:"dokument"`
	Merknad  string `json:"merknad,omitempty"`
}

// TiltakIndicatorAimed: an indicator shall tell whether it helps.
type TiltakIndicatorAimed struct {
	Indikator ID       `json:"indikator"`
	Merknad   string   `json:"merknad,omitempty"` // what it is expected to do with the figures
	Kjelder   []Kjelde `json:"kjelder,omitempty"`
}

// TiltakIndicatorDropped: the indicator no longer tells of it.
type TiltakIndicatorDropped struct {
	Indikator ID     `json:"indikator"`
	Merknad   string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (TiltakAreasSet) EventType() string { return "tiltak.AreasSet" }

// EventType names the fact.
func (TiltakResponsibleNamed) EventType() string { return "tiltak.ResponsibleNamed" }

// EventType names the fact.
func (TiltakGoalSet) EventType() string { return "tiltak.GoalSet" }

// EventType names the fact.
func (TiltakGoalDropped) EventType() string { return "tiltak.GoalDropped" }

// EventType names the fact.
func (TiltakOriginNamed) EventType() string { return "tiltak.OriginNamed" }

// EventType names the fact.
func (TiltakOriginDropped) EventType() string { return "tiltak.OriginDropped" }

// EventType names the fact.
func (TiltakDependencyAdded) EventType() string { return "tiltak.DependencyAdded" }

// EventType names the fact.
func (TiltakDependencyRemoved) EventType() string { return "tiltak.DependencyRemoved" }

// EventType names the fact.
func (TiltakRiskAssessed) EventType() string { return "tiltak.RiskAssessed" }

// EventType names the fact.
func (TiltakRiskClosed) EventType() string { return "tiltak.RiskClosed" }

// EventType names the fact.
func (TiltakAnchored) EventType() string { return "tiltak.Anchored" }

// EventType names the fact.
func (TiltakAnchorDropped) EventType() string { return "tiltak.AnchorDropped" }

// EventType names the fact.
func (TiltakDocumentAttached) EventType() string { return "tiltak.DocumentAttached" }

// EventType names the fact.
func (TiltakDocumentDetached) EventType() string { return "tiltak.DocumentDetached" }

// EventType names the fact.
func (TiltakIndicatorAimed) EventType() string { return "tiltak.IndicatorAimed" }

// EventType names the fact.
func (TiltakIndicatorDropped) EventType() string { return "tiltak.IndicatorDropped" }

var _ = register(
	TiltakAreasSet{}, TiltakResponsibleNamed{}, TiltakGoalSet{}, TiltakGoalDropped{}, TiltakOriginNamed{}, TiltakOriginDropped{},
	TiltakDependencyAdded{}, TiltakDependencyRemoved{}, TiltakRiskAssessed{}, TiltakRiskClosed{}, TiltakAnchored{},
	TiltakAnchorDropped{}, TiltakDocumentAttached{}, TiltakDocumentDetached{}, TiltakIndicatorAimed{}, TiltakIndicatorDropped{},
)
