package events

// FormoteOpened: one side of an organ opened a room of its own before a meeting.
type FormoteOpened struct {
	Utval ID     `json:"utval"`
	Side  Side   `json:"side"`
	Mote  ID     `json:"mote,omitempty"` // the meeting that it prepares
	Start Moment `json:"start,omitempty"`
	Stad  string `json:"stad,omitempty"`
}

// FormotePosted: somebody of the side said something.
type FormotePosted struct {
	Innlegg ID      `json:"innlegg"`
	Sak     ID      `json:"sak,omitempty"`
	Ord     string  `json:"ord"`
	Malform Malform `json:"malform"`
}

// FormotePostWithdrawn: who said it took it back.
type FormotePostWithdrawn struct {
	Innlegg ID `json:"innlegg"`
}

// FormoteWordAgreed: the side agreed on its joint word in a sak, or on another one.
type FormoteWordAgreed struct {
	Sak        ID      `json:"sak"`
	Ord        string  `json:"ord"`
	Malform    Malform `json:"malform"`
	Talsperson ID      `json:"talsperson,omitempty"` // the person who says it in the meeting
}

// FormoteClosed: the room is closed.
type FormoteClosed struct{}

// EventType names the fact.
func (FormoteOpened) EventType() string { return "formote.Opened" }

// EventType names the fact.
func (FormotePosted) EventType() string { return "formote.Posted" }

// EventType names the fact.
func (FormotePostWithdrawn) EventType() string { return "formote.PostWithdrawn" }

// EventType names the fact.
func (FormoteWordAgreed) EventType() string { return "formote.WordAgreed" }

// EventType names the fact.
func (FormoteClosed) EventType() string { return "formote.Closed" }

var _ = register(
	FormoteOpened{}, FormotePosted{}, FormotePostWithdrawn{}, FormoteWordAgreed{}, FormoteClosed{},
)
