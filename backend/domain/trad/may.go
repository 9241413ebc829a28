package trad

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A post is a person's own
//		when she wrote it.
//	To resolve, a thread is a person's own
//		when she began it, or may edit the text by her roles (domain.TekstOffice); of one on a tiltak,
//		when she plans for the partner that owns it, or leads an utval that follows it.

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
	return s.Opphav.Actor == a.Person || s.mayAnswer(a)
}

// mayAnswer tells whether it is for the asker to say what became of an innspel.
func (s state) mayAnswer(a domain.Asked) bool {
	if s.Tekst != "" {
		return domain.TekstOffice(a, s.Tekst) == domain.TextEdit
	}
	return a.System || a.Is(domain.RoleSekretariat) || runsTiltak(a, s.Ting)
}

func runsTiltak(a domain.Asked, tiltak events.ID) bool {
	for _, owner := range a.Facts.Objects(domain.ClaimTiltakEigar, string(tiltak)) {
		if a.ActsFor(domain.RolePlanleggar, events.ID(owner)) {
			return true
		}
	}
	return slices.ContainsFunc(a.Facts.Objects(domain.ClaimTiltakUtval, string(tiltak)), func(utval string) bool { return a.Leads(events.ID(utval)) })
}
