package visning

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a saved view; nothing where it was removed.
type Row struct {
	ID     events.ID            `json:"id" doc:"The view."`
	Namn   string               `json:"namn" doc:"Its name."`
	Lenkje string               `json:"lenkje" doc:"Path and query within the house."`
	Deling events.VisningDeling `json:"deling" enum:"eiga,utval,alle" doc:"With whom it is shared."`
	Utval  events.ID            `json:"utval,omitempty" doc:"The utval with which it is shared."`
	Eigar  events.ID            `json:"eigar,omitempty" doc:"The person who saved it."`
	Spor   domain.Trace         `json:"spor" doc:"The record that last changed it."`
}

func row(s state) *Row {
	if s.removed {
		return nil
	}
	r := s.Row
	return &r
}
