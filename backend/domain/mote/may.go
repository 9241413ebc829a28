package mote

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A meeting is an utvalsleiar's own
//		when she leads the utval that meets.
//	To tell whether a seat is represented, it is an utvalsmedlem's own
//		when she sits in it, or is alternate for it, on the day of the meeting.
//	To raise a question of impartiality, a meeting is an utvalsmedlem's own
//		when she sits in the utval.
//	To speak for a seat, it is an utvalsmedlem's own
//		when it is noted that she sits in it in this meeting.

func leads[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(s.Utval)
}

func leadsIt(_ state, a domain.Asked, role domain.Role, c Plan) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Utval)
}

func leadsOrHolds(s state, a domain.Asked, role domain.Role, c NoteAttendance) bool {
	seat, there := domain.OrdningOf(a, s.Utval).Plass(c.Plass)
	holds := role == domain.RoleUtvalsmedlem && there && seat.SitsIn(a.Person, s.day(a)) && (c.Person == "" || c.Person == a.Person)
	return holds || leads(s, a, role, c)
}

func leadsOrMember(s state, a domain.Asked, role domain.Role, c RaiseImpartiality) bool {
	member := role == domain.RoleUtvalsmedlem && a.Facts.Holds(domain.ClaimPlass, string(a.Person), string(s.Utval))
	return member || leads(s, a, role, c)
}

// aboutSeat is a command that speaks for a seat.
type aboutSeat interface {
	domain.Command
	seat() events.ID
}

func leadsOrThere[C aboutSeat](s state, a domain.Asked, role domain.Role, c C) bool {
	there := role == domain.RoleUtvalsmedlem && slices.ContainsFunc(s.Frammote, func(f Frammote) bool {
		return f.Plass == c.seat() && f.Person == a.Person && f.Status == events.FrammoteMott
	})
	return there || leads(s, a, role, c)
}

func (c TakePosition) seat() events.ID     { return c.Plass }
func (c CastVote) seat() events.ID         { return c.Plass }
func (c ObjectToProtocol) seat() events.ID { return c.Plass }
