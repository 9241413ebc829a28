package events

// InnsynOpened: an auditor began to look into the past, and said why. Who it is stands as the actor of
// the record.
type InnsynOpened struct {
	Grunngjeving string `json:"grunngjeving"`
	Gyldig       Moment `json:"gyldig"`         // until when it may be looked, if it is not closed before
	Rom          string `json:"rom,omitempty"`  // only into this room
	Ting         ID     `json:"ting,omitempty"` // only into this thing of the room
}

// InnsynClosed: the auditor has looked enough.
type InnsynClosed struct{}

// EventType names the fact.
func (InnsynOpened) EventType() string { return "innsyn.Opened" }

// EventType names the fact.
func (InnsynClosed) EventType() string { return "innsyn.Closed" }

var _ = register(InnsynOpened{}, InnsynClosed{})
