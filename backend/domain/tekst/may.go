package tekst

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A text is a planleggar's own
//		when the partner that she plans for is responsible for it.
//
// Who may write in a text is not of the table alone: it goes by the phase of the plan and by the
// partners of the chapter too (domain.TekstRole).

func answersFor[C domain.Command](_ state, a domain.Asked, role domain.Role, c C) bool {
	return role == domain.RolePlanleggar && slices.ContainsFunc(a.Facts.Objects(domain.ClaimTekstAnsvarleg, string(c.Thing())), func(partner string) bool {
		return a.ActsFor(role, events.ID(partner))
	})
}

// roleOf tells what the asker may do with a text. One without a record is there where a plan or a sak has it.
func roleOf(s state, id events.ID, a domain.Asked) domain.TextRole {
	if s.id == "" && !domain.IsClaimed(a.Facts, id) {
		return domain.TextNone
	}
	return domain.TekstRole(a, id, s.lock != nil)
}

// closedFor says why somebody who may only read cannot write: the text is locked, the plan has come
// so far, or it is not for her.
func closedFor(s state, id events.ID, a domain.Asked) *domain.Refusal {
	if s.lock != nil {
		return domain.Refuse(domain.Changed, "locked", wordsLocked.With(s.lock.Grunn))
	}
	for _, phase := range a.Facts.Objects(domain.ClaimTekstFase, string(id)) {
		switch events.PlanFase(phase) {
		case events.PlanVedtak, events.PlanGjeldande, events.PlanErstatta:
			return domain.Refuse(domain.Changed, "phase", wordsPhase)
		}
	}
	return domain.Refuse(domain.Forbidden, "access", wordsRead)
}
