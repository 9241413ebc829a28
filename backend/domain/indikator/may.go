package indikator

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A figure is a planleggar's own
//		when it is of the kommune that she plans for.

func ofOwnKommune(s state, a domain.Asked, role domain.Role, c CorrectFigure) bool {
	if role != domain.RolePlanleggar || s.Niva != events.NivaKommune {
		return false
	}
	partners := a.Facts.Objects(domain.ClaimKommunenummer, c.Tal.Stad.Text())
	return slices.ContainsFunc(partners, func(p string) bool { return a.ActsFor(role, events.ID(p)) })
}
