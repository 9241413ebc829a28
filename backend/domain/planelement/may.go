package planelement

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	An element is a planleggar's own
//		when she plans for the partner responsible for it.
//	An element that is not there yet is a planleggar's own
//		when she plans for the partner that it names as responsible.

func answers[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RolePlanleggar && plansFor(a, s.Ansvarleg)
}

func formulatesForOwn(_ state, a domain.Asked, role domain.Role, c Formulate) bool {
	return role == domain.RolePlanleggar && plansFor(a, c.Ansvarleg)
}

func plansFor(a domain.Asked, partner events.ID) bool {
	return partner != "" && a.Facts.Holds(domain.ClaimPlanleggar, string(a.Person), string(partner))
}
