package domain

import (
	"slices"
	"strings"

	"fellesplan/events"
)

// The lines of the access table that are about a text and are no commands.
const (
	TekstEdit    = "tekst.edit"
	TekstSuggest = "tekst.suggest"
	TekstComment = "tekst.comment"
)

// TekstActs lists them.
func TekstActs() []string { return []string{TekstEdit, TekstSuggest, TekstComment} }

// textRoles are the roles, the weakest first.
var textRoles = []TextRole{TextNone, TextRead, TextComment, TextSuggest, TextEdit}

// Allows tells whether the role is enough for what needs another.
func (r TextRole) Allows(needed TextRole) bool {
	return slices.Index(textRoles, r) >= slices.Index(textRoles, needed)
}

// atMost narrows the role.
func (r TextRole) atMost(most TextRole) TextRole {
	if r.Allows(most) {
		return most
	}
	return r
}

// TekstRole is the one rule of who may do what with the text of a chapter now: what she may by
// her roles, narrowed by the phase of the plan, and by a lock.
//
//	utkast, innspel                  as her roles say
//	hoyring, tilrading, tilslutnad   the secretariat edits, the others comment; suggestions wait
//	vedtak, gjeldande, erstatta      all read
//	in no plan, or locked            all read
//
// A text of a sak is open as her roles say until the sak is closed.
//
// It leans on claims alone, so that it holds for a text in which nobody has written yet.
func TekstRole(a Asked, tekst events.ID, locked bool) TextRole {
	role := TekstOffice(a, tekst)
	if locked {
		return role.atMost(TextRead)
	}
	if len(a.Facts.Objects(ClaimSakTekstUtval, string(tekst))) > 0 {
		return role
	}
	switch tekstPhase(a, tekst) {
	case events.PlanUtkast, events.PlanInnspel:
		return role
	case events.PlanHoyring, events.PlanTilrading, events.PlanTilslutnad:
		if a.System || a.Is(RoleSekretariat) {
			return role
		}
		return role.atMost(TextComment)
	}
	return role.atMost(TextRead)
}

// TekstOffice is what she may by her roles, whatever the phase of the plan: who may take part in the
// talk beside a text, and end it, also when its words stand fast. The access table has its lines.
func TekstOffice(a Asked, tekst events.ID) TextRole {
	own := func(role Role) bool { return writesAs(a, role, tekst) }
	anyhow := func(Role) bool { return true }
	switch {
	case a.System || allowed(TekstEdit, a, own):
		return TextEdit
	case allowed(TekstSuggest, a, own):
		return TextSuggest
	case allowed(TekstComment, a, own):
		return TextComment
	case allowed("tekst.see", a, anyhow):
		return TextRead
	}
	return TextNone
}

// MayUpload tells whether somebody may hand in an image for a text: whoever may at least suggest
// something, in whatever text.
func MayUpload(a Asked) bool {
	return a.System || allowed(TekstSuggest, a, func(Role) bool { return false })
}

// MayTakeFigures tells whether somebody may take figures in from a file, and so look at one.
func MayTakeFigures(a Asked) bool {
	return a.System || allowed("indikator.TakeFigures", a, func(Role) bool { return false })
}

// writesAs tells whether a text is somebody's own in a role. The text of a sak is the leaders' of the
// utval where it is, and theirs who plan or decide for the partner that reported it; a text of a plan is
// a planleggar's (writesOn).
func writesAs(a Asked, role Role, tekst events.ID) bool {
	if len(a.Facts.Objects(ClaimSakTekst, string(tekst))) == 0 {
		return role == RolePlanleggar && writesOn(a, tekst)
	}
	of := func(claim string, mine func(events.ID) bool) bool {
		return slices.ContainsFunc(a.Facts.Objects(claim, string(tekst)), func(id string) bool { return mine(events.ID(id)) })
	}
	if role == RoleUtvalsleiar {
		return of(ClaimSakTekstUtval, a.Leads)
	}
	return of(ClaimSakTekstPartnar, func(partner events.ID) bool { return a.ActsFor(role, partner) })
}

// TekstHome tells to what a text belongs that a plan or a sak claims: its room, its thing, the part of it
// where there are parts, and the written standard.
func TekstHome(facts Facts, tekst events.ID) (feste events.Feste, malform events.Malform, there bool) {
	for _, home := range []struct{ room, claim, standard string }{
		{"plan", ClaimTekst, ClaimTekstMalform}, {"sak", ClaimSakTekst, ClaimSakTekstMalform},
	} {
		homes, standards := facts.Objects(home.claim, string(tekst)), facts.Objects(home.standard, string(tekst))
		if len(homes) == 0 || len(standards) == 0 {
			continue
		}
		thing, part, _ := strings.Cut(homes[0], "/")
		feste = events.Feste{Rom: home.room, Ting: events.ID(thing)}
		if home.room == "plan" {
			feste.Del = events.ID(part)
		}
		return feste, events.Malform(standards[0]), true
	}
	return events.Feste{}, "", false
}

// IsClaimed tells whether a plan or a sak has the text.
func IsClaimed(facts Facts, tekst events.ID) bool {
	return len(facts.Objects(ClaimTekst, string(tekst))) > 0 || len(facts.Objects(ClaimSakTekst, string(tekst))) > 0
}

// writesOn tells whether a text is a planleggar's own: her partner is responsible for the chapter or
// contributes to it. A chapter for which nobody is responsible is every planleggar's.
func writesOn(a Asked, tekst events.ID) bool {
	if len(a.Facts.Objects(ClaimTekstAnsvarleg, string(tekst))) == 0 {
		return true
	}
	partners := a.Facts.Objects(ClaimTekstPartnar, string(tekst))
	return slices.ContainsFunc(a.Facts.Objects(ClaimPlanleggar, string(a.Person)), func(partner string) bool {
		return slices.Contains(partners, partner)
	})
}

// tekstPhase is the phase of the plan that a text belongs to; empty where it belongs to none.
func tekstPhase(a Asked, tekst events.ID) events.PlanFase {
	if phases := a.Facts.Objects(ClaimTekstFase, string(tekst)); len(phases) == 1 {
		return events.PlanFase(phases[0])
	}
	return ""
}
