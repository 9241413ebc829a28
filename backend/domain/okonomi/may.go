package okonomi

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	The money of a tiltak is a planleggar's own
//		when she plans for the partner that owns the tiltak.
//	To enter and withdraw a cost or a gain, it is also a planleggar's own
//		when she plans for the partner that carries the cost or gets the gain.

func ofOwner[C domain.Command](_ state, a domain.Asked, role domain.Role, c C) bool {
	for _, owner := range a.Facts.Objects(domain.ClaimTiltakEigar, string(c.Thing())) {
		if a.ActsFor(role, events.ID(owner)) {
			return true
		}
	}
	return false
}

func carries(s state, a domain.Asked, role domain.Role, c EnterCost) bool {
	// A cost that is another's cannot be taken over by saying that it is one's own.
	if i := s.cost(c.Post); i >= 0 && s.Kostnader[i].Partnar != c.Partnar {
		return ofOwner(s, a, role, c)
	}
	return ofOwner(s, a, role, c) || a.ActsFor(role, c.Partnar)
}

func carried(s state, a domain.Asked, role domain.Role, c WithdrawCost) bool {
	i := s.cost(c.Post)
	return ofOwner(s, a, role, c) || i >= 0 && a.ActsFor(role, s.Kostnader[i].Partnar)
}

func gains(s state, a domain.Asked, role domain.Role, c EnterGain) bool {
	if i := s.gain(c.Gevinst); i >= 0 && s.Gevinstar[i].Kven.Partnar != c.Kven.Partnar {
		return ofOwner(s, a, role, c)
	}
	return ofOwner(s, a, role, c) || a.ActsFor(role, c.Kven.Partnar)
}

func gained(s state, a domain.Asked, role domain.Role, c WithdrawGain) bool {
	i := s.gain(c.Gevinst)
	return ofOwner(s, a, role, c) || i >= 0 && a.ActsFor(role, s.Gevinstar[i].Kven.Partnar)
}
