package events

// PlanelementSlag is the kind of a typed element of plans.
type PlanelementSlag string

// The kinds of element.
const (
	ElementMal         PlanelementSlag = "mal" // a goal
	ElementStrategi    PlanelementSlag = "strategi"
	ElementAvtalepunkt PlanelementSlag = "avtalepunkt" // a clause of an agreement
)

// MalSlag is the kind of a goal.
type MalSlag string

// The kinds of goal.
const (
	Hovudmal    MalSlag = "hovudmal"
	Effektmal   MalSlag = "effektmal"
	Resultatmal MalSlag = "resultatmal"
)

// PlanelementFormulated: a goal, a strategy or a clause was put in words. It is an entity of its
// own: the texts of several plans may hold a card of it, and none holds a copy.
type PlanelementFormulated struct {
	Slag      PlanelementSlag `json:"slag"`
	Malslag   MalSlag         `json:"malslag,omitempty"` // of a goal
	Nummer    string          `json:"nummer,omitempty"`  // as it is cited: "3.2"
	Ordlyd    string          `json:"ordlyd"`            // its wording
	Utdjuping string          `json:"utdjuping,omitempty"`
	Malform   Malform         `json:"malform"`
	Over      ID              `json:"over,omitempty"`      // the element that it stands under
	Avtale    ID              `json:"avtale,omitempty"`    // of a clause: the plan of kind avtale that it belongs to
	Ansvarleg ID              `json:"ansvarleg,omitempty"` // the partner responsible
	Kjelder   []Kjelde        `json:"kjelder,omitempty"`
}

// PlanelementReworded: it was put in other words.
type PlanelementReworded struct {
	Ordlyd    string `json:"ordlyd"`
	Utdjuping string `json:"utdjuping,omitempty"`
}

// PlanelementNumbered: it is cited by another number.
type PlanelementNumbered struct {
	Nummer string `json:"nummer,omitempty"`
}

// PlanelementPlaced: it stands under another element, or under none.
type PlanelementPlaced struct {
	Over ID `json:"over,omitempty"`
}

// PlanelementResponsibleNamed: another partner is responsible for it, or none.
type PlanelementResponsibleNamed struct {
	Ansvarleg ID `json:"ansvarleg,omitempty"`
}

// PlanelementWithdrawn: it no longer holds. Its history stays, and so do its cards.
type PlanelementWithdrawn struct {
	Merknad string `json:"merknad,omitempty"`
}

// PlanelementRestored: it holds again.
type PlanelementRestored struct{}

// EventType names the fact.
func (PlanelementFormulated) EventType() string { return "planelement.Formulated" }

// EventType names the fact.
func (PlanelementReworded) EventType() string { return "planelement.Reworded" }

// EventType names the fact.
func (PlanelementNumbered) EventType() string { return "planelement.Numbered" }

// EventType names the fact.
func (PlanelementPlaced) EventType() string { return "planelement.Placed" }

// EventType names the fact.
func (PlanelementResponsibleNamed) EventType() string { return "planelement.ResponsibleNamed" }

// EventType names the fact.
func (PlanelementWithdrawn) EventType() string { return "planelement.Withdrawn" }

// EventType names the fact.
func (PlanelementRestored) EventType() string { return "planelement.Restored" }

var _ = register(
	PlanelementFormulated{}, PlanelementReworded{}, PlanelementNumbered{}, PlanelementPlaced{},
	PlanelementResponsibleNamed{}, PlanelementWithdrawn{}, PlanelementRestored{},
)
