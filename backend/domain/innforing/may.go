package innforing

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A report is a planleggar's and a partnarkontakt's own
//		when the partner that it tells of is hers.

func forOwn[C interface {
	domain.Command
	partner() events.ID
}](_ state, a domain.Asked, role domain.Role, c C) bool {
	return a.ActsFor(role, c.partner())
}
