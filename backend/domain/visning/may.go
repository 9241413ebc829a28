package visning

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A view is a person's own
//		when she saved it.
//	To see, a view is also a person's own
//		when it is shared with all, or with an utval in which she sits today.

func owns[C domain.Command](s state, a domain.Asked, _ domain.Role, _ C) bool {
	return a.Person != "" && s.Eigar == a.Person
}

func seenBy(s state, a domain.Asked, _ domain.Role) bool {
	switch s.Deling {
	case events.DelingAlle:
		return true
	case events.DelingUtval:
		return s.Eigar == a.Person || sitsIn(s.Utval, a)
	}
	return s.Eigar == a.Person
}

func sitsIn(utval events.ID, a domain.Asked) bool {
	return a.Person != "" && a.Facts.Holds(domain.ClaimPlass, string(a.Person), string(utval))
}
