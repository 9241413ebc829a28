package trad

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A post is a person's own
//		when she wrote it.
//	To resolve, a thread is a person's own
//		when she began it, or may edit the text by her roles (domain.TekstOffice).

// aboutPost is a command on one post.
type aboutPost interface {
	domain.Command
	post() events.ID
}

func wrote[C aboutPost](s state, a domain.Asked, _ domain.Role, c C) bool {
	i := s.post(c.post())
	return i >= 0 && s.Innlegg[i].Person == a.Person
}

func startedOrEdits(s state, a domain.Asked, _ domain.Role, _ Resolve) bool {
	return s.Opphav.Actor == a.Person || domain.TekstOffice(a, s.Tekst) == domain.TextEdit
}
