package tiltak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A tiltak is a planleggar's own
//		when she plans for the partner that owns it.
//	A tiltak that is not there yet is a planleggar's own
//		when she plans for the partner that it names as owner.
//	A tiltak is an utvalsleiar's own
//		when an utval that she leads, today, as leiar or nestleiar, follows it.
//	A tiltak is a partnarkontakt's own
//		when she is the contact of the partner that owns it.
//	For reporting its status, a tiltak is also a planleggar's and a partnarkontakt's own
//		when her partner takes part in it as deltakar. An observator only looks on.
//	For taking one who takes part out of it, a tiltak is also a planleggar's own
//		when the one is the partner that she plans for.
//	For taking away an utval that follows it, a tiltak is an utvalsleiar's own
//		when it is that utval that she leads.
//
// A tiltak whose owner stands outside the partnership is thus nobody's own by its owner.

func runs[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	switch role {
	case domain.RolePlanleggar, domain.RolePartnarkontakt:
		return a.ActsFor(role, s.Eigar.Partnar)
	case domain.RoleUtvalsleiar:
		return slices.ContainsFunc(s.Utval, func(u Utval) bool { return a.Leads(u.Utval) })
	}
	return false
}

func proposesForOwn(_ state, a domain.Asked, role domain.Role, c Propose) bool {
	return role == domain.RolePlanleggar && a.ActsFor(role, c.Eigar.Partnar)
}

func takesPart(s state, a domain.Asked, role domain.Role, c ReportStatus) bool {
	return runs(s, a, role, c) || slices.ContainsFunc(s.Deltakarar, func(d Deltakar) bool {
		return d.Del == events.DelDeltakar && a.ActsFor(role, d.Aktor.Partnar)
	})
}

func runsOrIsTheOne(s state, a domain.Asked, role domain.Role, c RemoveParticipant) bool {
	return runs(s, a, role, c) || a.ActsFor(role, c.Aktor.Partnar)
}

func leadsTheOne(_ state, a domain.Asked, role domain.Role, c DetachUtval) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Utval)
}
