package sak

import (
	"encoding/json"

	"fellesplan/backend/domain"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A sak is an utvalsleiar's own
//		when she leads the utval where it is.
//	A sak is a planleggar's or a partnarkontakt's own
//		when she acts for the partner that reported it.
//	To say how much it matters, a seat is an utvalsmedlem's own
//		when she sits in it, or is alternate for it, today.
//	To publish the word of a side, it is an utvalsmedlem's own
//		when she sits on that side of the utval today.

func leads[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(s.at().Utval)
}

func leadsOrReports[C domain.Command](s state, a domain.Asked, role domain.Role, c C) bool {
	return leads(s, a, role, c) || a.ActsFor(role, s.FraPartnar)
}

func sitsInSeat(_ state, a domain.Asked, role domain.Role, c VoicePriority) bool {
	seat, there := domain.OrdningOf(a, c.Utval).Plass(c.Plass)
	return role == domain.RoleUtvalsmedlem && there && seat.SitsIn(a.Person, a.Now)
}

func onSide(_ state, a domain.Asked, role domain.Role, c SpeakForSide) bool {
	var agreed domain.Fellesord
	_ = json.Unmarshal([]byte(a.Facts.Answer("formote", c.Formote, domain.AnswerFellesord)), &agreed)
	return role == domain.RoleUtvalsmedlem && domain.SitsOnSide(a, agreed.Utval, agreed.Side)
}
