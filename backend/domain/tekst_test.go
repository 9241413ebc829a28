package domain_test

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	aText   = events.ID("01900000-0000-7000-8000-00000000c001") // of a chapter that Alver answers for
	freed   = events.ID("01900000-0000-7000-8000-00000000c002") // of a chapter that nobody answers for
	loose   = events.ID("01900000-0000-7000-8000-00000000c003") // in no plan
	alver   = events.ID("01900000-0000-7000-8000-00000000a001")
	gulen   = events.ID("01900000-0000-7000-8000-00000000a002") // contributes
	voss    = events.ID("01900000-0000-7000-8000-00000000a003")
	anUtval = "01900000-0000-7000-8000-00000000d001"
)

// whoMayWhat is the cast: what each may with aText while it is open, and with one that nobody
// answers for.
var whoMayWhat = map[string]struct {
	id          events.ID
	claim       domain.Claim
	own, freely domain.TextRole
}{
	"the secretariat":           {"01900000-0000-7000-8000-00000000b001", domain.Claim{Name: domain.ClaimSekretariat}, domain.TextEdit, domain.TextEdit},
	"planner of who answers":    {"01900000-0000-7000-8000-00000000b002", domain.Claim{Name: domain.ClaimPlanleggar, Object: string(alver)}, domain.TextEdit, domain.TextEdit},
	"planner of a contributor":  {"01900000-0000-7000-8000-00000000b003", domain.Claim{Name: domain.ClaimPlanleggar, Object: string(gulen)}, domain.TextEdit, domain.TextEdit},
	"planner of another":        {"01900000-0000-7000-8000-00000000b004", domain.Claim{Name: domain.ClaimPlanleggar, Object: string(voss)}, domain.TextSuggest, domain.TextEdit},
	"contact of who answers":    {"01900000-0000-7000-8000-00000000b005", domain.Claim{Name: domain.ClaimPartnarkontakt, Object: string(alver)}, domain.TextSuggest, domain.TextSuggest},
	"leader of an utval":        {"01900000-0000-7000-8000-00000000b006", domain.Claim{Name: domain.ClaimLeiar, Object: anUtval}, domain.TextSuggest, domain.TextSuggest},
	"member of an utval":        {"01900000-0000-7000-8000-00000000b007", domain.Claim{Name: domain.ClaimPlass, Object: anUtval}, domain.TextSuggest, domain.TextSuggest},
	"auditor":                   {"01900000-0000-7000-8000-00000000b008", domain.Claim{Name: domain.ClaimRevisor}, domain.TextRead, domain.TextRead},
	"administrator":             {"01900000-0000-7000-8000-00000000b009", domain.Claim{Name: domain.ClaimAdministrator}, domain.TextRead, domain.TextRead},
	"one without a role":        {"01900000-0000-7000-8000-00000000b00a", domain.Claim{Name: "none"}, domain.TextRead, domain.TextRead},
	"one who is suspended":      {"01900000-0000-7000-8000-00000000b00b", domain.Claim{Name: domain.ClaimSuspended}, domain.TextNone, domain.TextNone},
	"nobody":                    {"", domain.Claim{Name: "none"}, domain.TextNone, domain.TextNone},
	"one who is not registered": {"01900000-0000-7000-8000-00000000b0ff", domain.Claim{Name: domain.ClaimSekretariat}, domain.TextNone, domain.TextNone},
}

func texts(phase events.PlanFase) *domaintest.World {
	w := domaintest.NewWorld(time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC))
	for name, p := range whoMayWhat {
		if p.id != "" && name != "one who is not registered" {
			w.Has("person", p.id)
		}
		p.claim.Subject = string(p.id)
		w.Say(p.claim)
	}
	for _, t := range []events.ID{aText, freed} {
		w.Say(domain.Claim{Name: domain.ClaimTekst, Subject: string(t), Object: "plan/kapittel"}, domain.Claim{Name: domain.ClaimTekstFase, Subject: string(t), Object: string(phase)})
	}
	w.Say(
		domain.Claim{Name: domain.ClaimTekstAnsvarleg, Subject: string(aText), Object: string(alver)},
		domain.Claim{Name: domain.ClaimTekstPartnar, Subject: string(aText), Object: string(alver)},
		domain.Claim{Name: domain.ClaimTekstPartnar, Subject: string(aText), Object: string(gulen)},
	)
	return w
}

func weaker(role, most domain.TextRole) domain.TextRole {
	if role.Allows(most) {
		return most
	}
	return role
}

// TestTekstRole walks every person through every phase, open and locked.
func TestTekstRole(t *testing.T) {
	for _, word := range events.Enum(reflect.TypeFor[events.PlanFase]()) {
		phase := events.PlanFase(word)
		w := texts(phase)
		for name, p := range whoMayWhat {
			a := domain.Asked{Person: p.id, Now: w.Now, Facts: w}
			for text, role := range map[events.ID]domain.TextRole{aText: p.own, freed: p.freely} {
				if got := domain.TekstOffice(a, text); got != role {
					t.Errorf("%s, whatever the phase: %q, want %q", name, got, role)
				}
				want := role
				switch phase {
				case events.PlanUtkast, events.PlanInnspel:
				case events.PlanHoyring, events.PlanTilrading, events.PlanTilslutnad:
					if name != "the secretariat" {
						want = weaker(role, domain.TextComment)
					}
				default:
					want = weaker(role, domain.TextRead)
				}
				if got := domain.TekstRole(a, text, false); got != want {
					t.Errorf("%s in the phase %s: %q, want %q", name, phase, got, want)
				}
				if got := domain.TekstRole(a, text, true); got != weaker(role, domain.TextRead) {
					t.Errorf("%s in the phase %s, locked: %q", name, phase, got)
				}
			}
			if got := domain.TekstRole(a, loose, false); got != weaker(p.own, domain.TextRead) {
				t.Errorf("%s and a text in no plan: %q", name, got)
			}
		}
		operator := domain.Asked{System: true, Now: w.Now, Facts: w}
		secretary := domain.Asked{Person: whoMayWhat["the secretariat"].id, Now: w.Now, Facts: w}
		if got, want := domain.TekstRole(operator, aText, false), domain.TekstRole(secretary, aText, false); got != want {
			t.Errorf("the operator in the phase %s: %q, want as the secretariat: %q", phase, got, want)
		}
	}
}

// TestTextRolesAreOrdered: each role may what the weaker ones may.
func TestTextRolesAreOrdered(t *testing.T) {
	order := []domain.TextRole{domain.TextNone, domain.TextRead, domain.TextComment, domain.TextSuggest, domain.TextEdit}
	for i, role := range order {
		for k, needed := range order {
			if role.Allows(needed) != (i >= k) {
				t.Errorf("%q for what needs %q: %v", role, needed, role.Allows(needed))
			}
		}
	}
}

// TestTextsGiveNobodyRights: what a plan says of texts and partners is no right of a person, though
// a partner is its object; nor is a text taken for a person.
func TestTextsGiveNobodyRights(t *testing.T) {
	names := []string{
		domain.ClaimPlanSlag, domain.ClaimPlanTekst, domain.ClaimTekst, domain.ClaimTekstMalform, domain.ClaimTekstFase, domain.ClaimTekstAnsvarleg,
		domain.ClaimTekstPartnar, domain.ClaimElementSlag, domain.ClaimElementOver, domain.ClaimElementAvtale, domain.ClaimElementTrekt,
	}
	rec := events.Record{Room: "plan", Thing: aText}
	for _, name := range names {
		claims := []domain.Claim{{Name: name, Subject: string(aText), Object: string(alver)}}
		if got := domain.RightsChanged(rec, true, nil, claims); len(got) > 0 {
			t.Errorf("%s gives rights to %v", name, got)
		}
		if got := domain.RightsChanged(rec, false, claims, nil); len(got) > 0 {
			t.Errorf("%s takes rights from %v", name, got)
		}
	}
	seat := []domain.Claim{{Name: domain.ClaimPlass, Subject: "p", Object: anUtval}}
	if got := domain.RightsChanged(rec, false, nil, seat); !reflect.DeepEqual(got, []events.ID{"p"}) {
		t.Errorf("a seat gives rights to %v", got)
	}
}
