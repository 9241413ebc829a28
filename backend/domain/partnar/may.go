package partnar

import "fellesplan/backend/domain"

// The access table says who may do what. Where it says "own" in this room:
//
//	A partner is a partnarkontakt's own
//		when she is the contact of that partner.

func contactOf[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RolePartnarkontakt && a.ActsFor(role, s.ID)
}
