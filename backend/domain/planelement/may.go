package planelement

import "fellesplan/backend/domain"

// The access table says who may do what. Where it says "own" in this room:
//
//	An element is a planleggar's own
//		when she plans for the partner responsible for it.
//	An element that is not there yet is a planleggar's own
//		when she plans for the partner that it names as responsible.

func answers[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RolePlanleggar && a.ActsFor(role, s.Ansvarleg)
}

func formulatesForOwn(_ state, a domain.Asked, role domain.Role, c Formulate) bool {
	return role == domain.RolePlanleggar && a.ActsFor(role, c.Ansvarleg)
}
