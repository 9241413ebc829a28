package innsyn

import "fellesplan/backend/domain"

// The access table says who may do what. Where it says "own" in this room:
//
//	A session is a person's own
//		when she opened it.

func owns[C domain.Command](s state, a domain.Asked, _ domain.Role, _ C) bool {
	return a.Person != "" && s.Person == a.Person
}
