package events

// VisningDeling is with whom a saved view is shared.
type VisningDeling string

// The ways of sharing.
const (
	DelingEiga  VisningDeling = "eiga"  // only with oneself
	DelingUtval VisningDeling = "utval" // with those who sit in an utval
	DelingAlle  VisningDeling = "alle"
)

// VisningSaved: a view of the house, with its filters, was given a name.
type VisningSaved struct {
	Namn   string        `json:"namn"`
	Lenkje string        `json:"lenkje"` // path and query within the house: "/tiltak?utval=…&vising=tabell"
	Deling VisningDeling `json:"deling"`
	Utval  ID            `json:"utval,omitempty"` // with which it is shared
}

// VisningRenamed: the view has another name.
type VisningRenamed struct {
	Namn string `json:"namn"`
}

// VisningAltered: the name stands for another view.
type VisningAltered struct {
	Lenkje string `json:"lenkje"`
}

// VisningShared: it is shared with others than before.
type VisningShared struct {
	Deling VisningDeling `json:"deling"`
	Utval  ID            `json:"utval,omitempty"`
}

// VisningRemoved: the view is no longer kept.
type VisningRemoved struct{}

// EventType names the fact.
func (VisningSaved) EventType() string { return "visning.Saved" }

// EventType names the fact.
func (VisningRenamed) EventType() string { return "visning.Renamed" }

// EventType names the fact.
func (VisningAltered) EventType() string { return "visning.Altered" }

// EventType names the fact.
func (VisningShared) EventType() string { return "visning.Shared" }

// EventType names the fact.
func (VisningRemoved) EventType() string { return "visning.Removed" }

var _ = register(VisningSaved{}, VisningRenamed{}, VisningAltered{}, VisningShared{}, VisningRemoved{})
