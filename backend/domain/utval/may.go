package utval

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	An utval is an utvalsleiar's own
//		when she sits, today, in a seat of it that carries the office of leiar or nestleiar.
//	An utval that is not there yet is an utvalsleiar's own
//		when the utval above it is her own.
//	To answer for a mandate, an utval is an utvalsleiar's own
//		when she leads the utval that answers.
//	A seat is a partnarkontakt's own
//		when it is held by a partner that she is the contact of.

func leads[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(s.ID)
}

func leadsAbove(_ state, a domain.Asked, role domain.Role, c Establish) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Overordna)
}

func leadsAnswering(_ state, a domain.Asked, role domain.Role, c AnswerMandate) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Utval)
}

func contactOfSeat[C interface {
	domain.Command
	seatAsked() events.ID
}](s state, a domain.Asked, role domain.Role, c C) bool {
	i := s.seat(c.seatAsked())
	return role == domain.RolePartnarkontakt && i >= 0 && a.ActsFor(role, s.Plassar[i].Partnar)
}

func (c FillSeat) seatAsked() events.ID      { return c.Plass }
func (c VacateSeat) seatAsked() events.ID    { return c.Plass }
func (c NameAlternate) seatAsked() events.ID { return c.Plass }
func (c EndAlternate) seatAsked() events.ID  { return c.Plass }
