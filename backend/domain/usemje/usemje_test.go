package usemje

import (
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func id(n string) events.ID { return events.ID("01900000-0000-7000-8000-00000000" + n) }

var (
	it, ou, ssu    = id("f001"), id("d001"), id("d002")
	voss, bergen   = id("a001"), id("a002")
	chair, planner = id("b001"), id("b002") // leads OU; plans for Voss
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou, ssu)
		w.Has("partnar", voss, bergen)
		w.Has("person", chair, planner)
		w.Say(
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(voss)},
		)
	},
}

func TestDisagreement(t *testing.T) {
	raised := events.UsemjeRaised{Ord: "Kven betaler?", Malform: events.Nynorsk, Niva: events.UsemjeOU, Utval: ou}
	higher := func(level events.UsemjeNiva, utval events.ID) events.UsemjeEscalated {
		return events.UsemjeEscalated{Niva: level, Utval: utval, Grunn: "Inga semje."}
	}
	papers := func(read bool) events.UsemjePapersPrepared {
		return events.UsemjePapersPrepared{Niva: events.UsemjeNemnd, Ord: "Saka gjeld transport.", Malform: events.Nynorsk, Stadfesta: read}
	}
	given := []events.Event{raised}
	atTop := []events.Event{raised, papers(true), higher(events.UsemjeNemnd, "")}
	answered := events.UsemjeAnswered{Niva: events.UsemjeNemnd, Ord: "Del kostnaden.", Malform: events.Nynorsk}
	raise := Raise{ID: it, Ord: "Kven betaler?", Malform: events.Nynorsk, Niva: events.UsemjeOU, Utval: ou}
	up := Escalate{ID: it, Niva: events.UsemjeSSU, Utval: ssu, Grunn: "Inga semje."}
	board := Escalate{ID: it, Niva: events.UsemjeNemnd, Grunn: "Inga semje."}
	over := events.UsemjeResolved{Utfall: events.UsemjeSemje, Ord: "Vi deler."}
	stage.Play(t, []domaintest.Story{
		{Name: "raised", By: planner, When: raise, Then: given},
		{Name: "raised nowhere", When: Raise{ID: it, Ord: "x", Malform: events.Nynorsk, Niva: events.UsemjeOU}, Refused: "organ-only", Field: "utval"},
		{Name: "straight to the board", When: Raise{ID: it, Ord: "x", Malform: events.Nynorsk, Niva: events.UsemjeNemnd}, Refused: "no-papers", Field: "niva"},
		{Name: "about an agreement that is none", When: Raise{ID: it, Ord: "x", Malform: events.Nynorsk, Niva: events.UsemjeOU, Utval: ou, Avtale: it}, Refused: "no-avtale", Field: "avtale"},
		{Name: "where one's partner stands", Given: given, By: planner, When: StatePosition{ID: it, Partnar: voss, Ord: "Sjukehuset.", Malform: events.Nynorsk}, Then: []events.Event{events.UsemjePositionStated{Partnar: voss, Ord: "Sjukehuset.", Malform: events.Nynorsk}}},
		{Name: "where another stands", Given: given, By: planner, When: StatePosition{ID: it, Partnar: bergen, Ord: "x", Malform: events.Nynorsk}, Refused: "access"},
		{Name: "up", Given: given, By: chair, When: up, Then: []events.Event{higher(events.UsemjeSSU, ssu)}},
		{Name: "up by who no longer has it", Given: append(given[:1:1], higher(events.UsemjeSSU, ssu)), By: chair, When: Escalate{ID: it, Niva: events.UsemjeLeiing, Grunn: "x"}, Refused: "access"},
		{Name: "down", Given: append(given[:1:1], higher(events.UsemjeLeiing, "")), When: up, Refused: "not-higher", Field: "niva"},
		{Name: "to the board without papers", Given: given, When: board, Refused: "no-papers", Field: "niva"},
		{Name: "to the board with papers that nobody has read", Given: append(given[:1:1], papers(false)), When: board, Refused: "no-papers", Field: "niva"},
		{Name: "to the board", Given: append(given[:1:1], papers(true)), When: board, Then: []events.Event{higher(events.UsemjeNemnd, "")}},
		{Name: "an answer of where it is not", Given: given, When: Answer{ID: it, Niva: events.UsemjeSSU, Ord: "x", Malform: events.Nynorsk}, Refused: "elsewhere", Field: "niva"},
		{Name: "the board answers", Given: atTop, When: Answer{ID: it, Niva: events.UsemjeNemnd, Ord: "Del kostnaden.", Malform: events.Nynorsk}, Then: []events.Event{answered}},
		{Name: "by guidance that nobody gave", Given: atTop, When: Resolve{ID: it, Utfall: events.UsemjeRettleiing, Ord: "x"}, Refused: "no-guidance", Field: "utfall"},
		{Name: "by guidance", Given: append(atTop[:3:3], answered), When: Resolve{ID: it, Utfall: events.UsemjeRettleiing, Ord: "Vi deler."}, Then: []events.Event{events.UsemjeResolved{Utfall: events.UsemjeRettleiing, Ord: "Vi deler."}}},
		{Name: "agreed", Given: given, By: chair, When: Resolve{ID: it, Utfall: events.UsemjeSemje, Ord: "Vi deler."}, Then: []events.Event{over}},
		{Name: "up when it is over", Given: append(given[:1:1], over), When: up, Refused: "over"},
	})
}
