package visning

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Save gives a view of the house a name.
type Save struct {
	ID     events.ID            `json:"id" doc:"The id of the new view, chosen by the asker (UUIDv7)."`
	Namn   domain.Line          `json:"namn" minLength:"1" maxLength:"120" doc:"Its name."`
	Lenkje domain.Line          `json:"lenkje" minLength:"1" maxLength:"1000" doc:"Path and query within the house."`
	Deling events.VisningDeling `json:"deling" enum:"eiga,utval,alle" doc:"With whom it is shared."`
	Utval  events.ID            `json:"utval,omitempty" doc:"The utval with which it is shared; given for deling utval and only there."`
}

// Rename gives the view another name.
type Rename struct {
	ID   events.ID   `json:"id" doc:"The view."`
	Namn domain.Line `json:"namn" minLength:"1" maxLength:"120" doc:"Its new name."`
}

// Alter lets the name stand for another view.
type Alter struct {
	ID     events.ID   `json:"id" doc:"The view."`
	Lenkje domain.Line `json:"lenkje" minLength:"1" maxLength:"1000" doc:"Path and query within the house."`
}

// Share shares it with others than before.
type Share struct {
	ID     events.ID            `json:"id" doc:"The view."`
	Deling events.VisningDeling `json:"deling" enum:"eiga,utval,alle" doc:"With whom it is shared."`
	Utval  events.ID            `json:"utval,omitempty" doc:"The utval with which it is shared; given for deling utval and only there."`
}

// Remove lets go of the view.
type Remove struct {
	ID events.ID `json:"id" doc:"The view."`
}

// Thing is the view.
func (c Save) Thing() events.ID { return c.ID }

// Thing is the view.
func (c Rename) Thing() events.ID { return c.ID }

// Thing is the view.
func (c Alter) Thing() events.ID { return c.ID }

// Thing is the view.
func (c Share) Thing() events.ID { return c.ID }

// Thing is the view.
func (c Remove) Thing() events.ID { return c.ID }
