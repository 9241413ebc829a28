package person

import "fellesplan/backend/domain"

// The access table says who may do what. Where it says "own" in this room:
//
//	What is shown of a person is her own
//		when it is she who reads it.

func herself(s state, a domain.Asked, role domain.Role) bool {
	return role == domain.RolePerson && a.Person != "" && a.Person == s.ID
}
