package plan

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The access table says who may do what. Where it says "own" in this room:
//
//	A plan is an utvalsleiar's own
//		when the utval in whose charge it is, is one that she leads today, as leiar or nestleiar.
//	A plan that is not there yet is an utvalsleiar's own
//		when it names such an utval.
//	A chapter is an utvalsleiar's own
//		when the plan is.
//	A chapter is a planleggar's own
//		when she plans for the partner responsible for it.
//	For how far the writing has come, a chapter is also a planleggar's own
//		when her partner contributes to it.
//	A new chapter is a planleggar's own
//		when it is put under one that is her own.
//	A move is a planleggar's own
//		when both the chapter and the one that it is put under are her own.
//	To withdraw and to restore, a chapter is a planleggar's own
//		when it and all under it are.
//	For naming who is responsible, a chapter is also a planleggar's own
//		when nobody is and it is her own partner that she names.
//	For taking away a contributor, a chapter is also a planleggar's own
//		when the contributor is the partner that she plans for.

func inCharge[C domain.Command](s state, a domain.Asked, role domain.Role, _ C) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(s.Utval)
}

func startsForOwn(_ state, a domain.Asked, role domain.Role, c Start) bool {
	return role == domain.RoleUtvalsleiar && a.Leads(c.Utval)
}

// aboutChapter is a command on one chapter.
type aboutChapter interface {
	domain.Command
	chapter() events.ID
}

func ofChapter[C aboutChapter](s state, a domain.Asked, role domain.Role, c C) bool {
	return inCharge(s, a, role, c) || role == domain.RolePlanleggar && s.answersFor(a, c.chapter())
}

func writesChapter(s state, a domain.Asked, role domain.Role, c SetChapterState) bool {
	k, _ := found(s.chapters, c.Kapittel)
	return ofChapter(s, a, role, c) ||
		role == domain.RolePlanleggar && slices.ContainsFunc(k.Bidragsytarar, func(p events.ID) bool { return a.ActsFor(domain.RolePlanleggar, p) })
}

func addsUnderOwn(s state, a domain.Asked, role domain.Role, c AddChapter) bool {
	return inCharge(s, a, role, c) || role == domain.RolePlanleggar && s.answersFor(a, c.Under)
}

func movesWithinOwn(s state, a domain.Asked, role domain.Role, c MoveChapter) bool {
	return inCharge(s, a, role, c) || role == domain.RolePlanleggar && s.answersFor(a, c.Kapittel) && s.answersFor(a, c.Under)
}

func allBelow[C aboutChapter](s state, a domain.Asked, role domain.Role, c C) bool {
	branch := below(s.tree(), c.chapter())
	return inCharge(s, a, role, c) || role == domain.RolePlanleggar && len(branch) > 0 &&
		!slices.ContainsFunc(branch, func(k Kapittel) bool { return !a.ActsFor(domain.RolePlanleggar, k.Ansvarleg) })
}

func ofChapterOrTakes(s state, a domain.Asked, role domain.Role, c NameResponsible) bool {
	k, there := found(s.chapters, c.Kapittel)
	return ofChapter(s, a, role, c) || role == domain.RolePlanleggar && there && k.Ansvarleg == "" && a.ActsFor(domain.RolePlanleggar, c.Partnar)
}

func ofChapterOrLeaves(s state, a domain.Asked, role domain.Role, c RemoveContributor) bool {
	return ofChapter(s, a, role, c) || role == domain.RolePlanleggar && a.ActsFor(domain.RolePlanleggar, c.Partnar)
}

// answersFor tells whether the person plans for the partner responsible for a chapter.
func (s state) answersFor(a domain.Asked, chapter events.ID) bool {
	k, there := found(s.chapters, chapter)
	return there && a.ActsFor(domain.RolePlanleggar, k.Ansvarleg)
}
