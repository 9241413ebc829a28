package tiltak

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	step1      = events.ID("01900000-0000-7000-8000-00000000e001")
	step2      = events.ID("01900000-0000-7000-8000-00000000e002")
	milestone1 = events.ID("01900000-0000-7000-8000-00000000e011")
	milestone2 = events.ID("01900000-0000-7000-8000-00000000e012")
)

func contains(said, part string) bool { return strings.Contains(said, part) }

func TestWhoTakesPart(t *testing.T) {
	add := AddParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: masfjord}, Del: events.DelDeltakar}
	remove := RemoveParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: masfjord}}
	left := events.TiltakParticipantLeft{Aktor: events.Aktor{Partnar: masfjord}}
	asObserver := add
	asObserver.Del = events.DelObservator
	stage.Play(t, []domaintest.Story{
		{Name: "a partner joins", Given: owned, When: add, Then: []events.Event{masfjordJoins}},
		{Name: "it joins again", Given: shared, When: add},
		{Name: "it changes part", Given: shared, When: asObserver, Then: []events.Event{events.TiltakParticipantJoined{Aktor: events.Aktor{Partnar: masfjord}, Del: events.DelObservator}}},
		{Name: "one outside joins", Given: owned, When: AddParticipant{ID: it, Aktor: domain.GivenAktor{Namn: "NKS"}, Del: events.DelObservator}, Then: []events.Event{events.TiltakParticipantJoined{Aktor: events.Aktor{Namn: "NKS"}, Del: events.DelObservator}}},
		{Name: "the owner cannot", Given: owned, When: AddParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: alver}, Del: events.DelDeltakar}, Refused: "is-owner", Field: "aktor"},
		{Name: "one that has left cannot", Given: owned, When: AddParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: gone}, Del: events.DelDeltakar}, Refused: "partnar-left", Field: "aktor.partnar"},
		{Name: "a partner leaves", Given: shared, When: remove, Then: []events.Event{left}},
		{Name: "one that was not there leaves", Given: owned, When: remove},
		{Name: "added by the owner's planner", Given: owned, By: planner, When: add, Then: []events.Event{masfjordJoins}},
		{Name: "not by its own", Given: owned, By: planner2, When: add, Refused: "access"},
		{Name: "taken out by its own planner", Given: shared, By: planner2, When: remove, Then: []events.Event{left}},
		{Name: "another not by her", Given: shared, By: planner2, When: RemoveParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: gulen}}, Refused: "access"},
		{Name: "one outside not by her", Given: shared, By: planner2, When: RemoveParticipant{ID: it, Aktor: domain.GivenAktor{Namn: "NKS"}}, Refused: "access"},
	})
}

func TestOwner(t *testing.T) {
	name := func(p events.ID, seen *domain.GivenAktor) NameOwner {
		return NameOwner{ID: it, Eigar: domain.GivenAktor{Partnar: p}, Sett: seen}
	}
	gulenOwns := events.TiltakOwnerNamed{Eigar: events.Aktor{Partnar: gulen}}
	ksOwns := events.TiltakOwnerNamed{Eigar: events.Aktor{Namn: "KS"}}
	stage.Play(t, []domaintest.Story{
		{Name: "another owner", Given: owned, When: name(gulen, nil), Then: []events.Event{gulenOwns}},
		{Name: "the same owner", Given: owned, When: name(alver, nil)},
		{Name: "one that took part takes part as owner only", Given: shared, When: name(masfjord, nil), Then: []events.Event{events.TiltakOwnerNamed{Eigar: events.Aktor{Partnar: masfjord}}, events.TiltakParticipantLeft{Aktor: events.Aktor{Partnar: masfjord}}}},
		{Name: "as seen", Given: owned, When: name(gulen, &domain.GivenAktor{Partnar: alver}), Then: []events.Event{gulenOwns}},
		{Name: "changed since it was seen", Given: []events.Event{proposed1, gulenOwns}, When: name(masfjord, &domain.GivenAktor{Partnar: alver}), Refused: "changed-meanwhile", Field: "eigar"},
		{Name: "changed to one outside since", Given: []events.Event{proposed1, ksOwns}, When: name(masfjord, &domain.GivenAktor{Partnar: alver}), Refused: "changed-meanwhile"},
		{Name: "one that has left", Given: owned, When: name(gone, nil), Refused: "partnar-left", Field: "eigar.partnar"},
		{Name: "nobody", Given: owned, When: name("", nil), Refused: "one-of", Field: "eigar"},
		{Name: "given away by its planner", Given: owned, By: planner, When: name(masfjord, nil), Then: []events.Event{events.TiltakOwnerNamed{Eigar: events.Aktor{Partnar: masfjord}}}},
		{Name: "not taken by another's", Given: owned, By: planner2, When: name(masfjord, nil), Refused: "access"},
		{Name: "owned outside, it is nobody's own", Given: []events.Event{proposed1, ksOwns}, By: planner, When: name(alver, nil), Refused: "access"},
	})
}

func TestUtvalAndGroups(t *testing.T) {
	attach, detach := AttachUtval{ID: it, Utval: ou}, DetachUtval{ID: it, Utval: ou}
	groups := SetGroups{ID: it, Pasientgrupper: []domain.Line{"unge", "eldre", "unge"}, Versjon: 1}
	set := events.TiltakGroupsSet{Pasientgrupper: []string{"eldre", "unge"}, Versjon: 1}
	none := events.TiltakGroupsSet{Pasientgrupper: []string{}, Versjon: 1}
	stage.Play(t, []domaintest.Story{
		{Name: "an utval follows", Given: owned, When: attach, Then: []events.Event{followed}},
		{Name: "it follows already", Given: shared, When: attach},
		{Name: "one that is dissolved cannot", Given: owned, When: AttachUtval{ID: it, Utval: closed}, Refused: "utval-dissolved", Field: "utval"},
		{Name: "none that is not there", Given: owned, When: AttachUtval{ID: it, Utval: alver}, Refused: "unknown-utval"},
		{Name: "any leader may attach", Given: owned, By: chair, When: AttachUtval{ID: it, Utval: fsu}, Then: []events.Event{events.TiltakUtvalAttached{Utval: fsu}}},
		{Name: "its leader takes it away", Given: shared, By: chair, When: detach, Then: []events.Event{events.TiltakUtvalDetached{Utval: ou}}},
		{Name: "another's leader does not", Given: append(shared[:3:3], events.TiltakUtvalAttached{Utval: fsu}), By: chair, When: DetachUtval{ID: it, Utval: fsu}, Refused: "access"},
		{Name: "one that did not follow", Given: owned, When: detach},
		{Name: "groups, sorted and each once", Given: owned, When: groups, Then: []events.Event{set}},
		{Name: "the same groups", Given: []events.Event{proposed1, set}, When: groups},
		{Name: "the same code of a newer list", Given: []events.Event{proposed1, events.TiltakGroupsSet{Pasientgrupper: []string{"unge"}, Versjon: 1}}, When: SetGroups{ID: it, Pasientgrupper: []domain.Line{"unge"}, Versjon: 2}, Then: []events.Event{events.TiltakGroupsSet{Pasientgrupper: []string{"unge"}, Versjon: 2}}},
		{Name: "a code that the newer list has not", Given: owned, When: SetGroups{ID: it, Pasientgrupper: []domain.Line{"unge", "eldre"}, Versjon: 2}, Refused: "unknown-kode", Field: "pasientgrupper[1]"},
		{Name: "as they were seen, in another order", Given: []events.Event{proposed1, set}, When: SetGroups{ID: it, Versjon: 1, Sett: []domain.Line{"eldre", "unge"}}, Then: []events.Event{none}},
		{Name: "others since they were seen", Given: []events.Event{proposed1, set}, When: SetGroups{ID: it, Versjon: 1, Sett: []domain.Line{"unge"}}, Refused: "changed-meanwhile", Field: "pasientgrupper"},
		{Name: "no groups any more", Given: []events.Event{proposed1, set}, When: SetGroups{ID: it, Versjon: 1}, Then: []events.Event{none}},
		{Name: "no groups, where there were none", Given: owned, When: SetGroups{ID: it, Versjon: 1}},
		{Name: "by who leads an utval that follows", Given: shared, By: chair, When: groups, Then: []events.Event{set}},
	})
}

// The other groups that a tiltak is meant to reach stand beside the patient groups, and who says nothing of them
// leaves them as they are.
func TestOtherTargetGroups(t *testing.T) {
	set := SetGroups{ID: it, Versjon: 1, Pasientgrupper: []domain.Line{"eldre"}, Malgrupper: []domain.Line{"tilsette", "parorande", "tilsette"}, MalgruppeVersjon: 1}
	both := events.TiltakGroupsSet{Pasientgrupper: []string{"eldre"}, Versjon: 1, Malgrupper: []string{"parorande", "tilsette"}, MalgruppeVersjon: 1}
	given := []events.Event{proposed1, both}
	alter := func(change func(*SetGroups)) SetGroups {
		c := set
		change(&c)
		return c
	}
	patientsOnly := SetGroups{ID: it, Versjon: 1, Pasientgrupper: []domain.Line{"unge"}}
	unge := events.TiltakGroupsSet{Pasientgrupper: []string{"unge"}, Versjon: 1}
	stage.Play(t, []domaintest.Story{
		{Name: "sorted and each once", Given: owned, When: set, Then: []events.Event{both}},
		{Name: "the same", Given: given, When: set},
		{Name: "a code that the list has not", Given: owned, When: alter(func(c *SetGroups) { c.Malgrupper = []domain.Line{"eldre"} }), Refused: "unknown-kode", Field: "malgrupper[0]"},
		{Name: "of no version", Given: owned, When: alter(func(c *SetGroups) { c.MalgruppeVersjon = 0 }), Refused: "unknown-kode", Field: "malgrupper[0]"},
		{Name: "none any more", Given: given, When: alter(func(c *SetGroups) { c.Malgrupper = nil }), Then: []events.Event{events.TiltakGroupsSet{Pasientgrupper: []string{"eldre"}, Versjon: 1, MalgruppeVersjon: 1}}},
		{Name: "as they were seen", Given: given, When: alter(func(c *SetGroups) { c.Malgrupper, c.SettMalgrupper = nil, []domain.Line{"tilsette", "parorande"} }), Then: []events.Event{events.TiltakGroupsSet{Pasientgrupper: []string{"eldre"}, Versjon: 1, MalgruppeVersjon: 1}}},
		{Name: "others since they were seen", Given: given, When: alter(func(c *SetGroups) { c.Malgrupper, c.SettMalgrupper = nil, []domain.Line{} }), Refused: "changed-meanwhile", Field: "malgrupper"},
		{Name: "patient groups only", Given: given, When: patientsOnly, Then: []events.Event{unge}},
	})
	if row := stage.RowAfter(it, proposed1, both, unge).(Row); !slices.Equal(row.Malgrupper, both.Malgrupper) || row.MalgruppeVersjon != 1 || !slices.Equal(row.Pasientgrupper, unge.Pasientgrupper) {
		t.Errorf("who said nothing of the other groups left %v of version %d", row.Malgrupper, row.MalgruppeVersjon)
	}
	none := events.TiltakGroupsSet{Pasientgrupper: []string{}, Versjon: 1, MalgruppeVersjon: 1}
	if row := stage.RowAfter(it, proposed1, both, none).(Row); len(row.Malgrupper) != 0 {
		t.Errorf("taken away, there are %v", row.Malgrupper)
	}
}

func TestTimeframe(t *testing.T) {
	longer := SetTimeframe{ID: it, Tidsramme: domain.GivenPeriode{Sagt: "Til sommaren 2025", Til: "2025-06"}}
	set := events.TiltakTimeframeSet{Tidsramme: events.Periode{Sagt: "Til sommaren 2025", Til: "2025-06"}}
	seen, other := longer, longer
	seen.Sett = &domain.GivenPeriode{Sagt: "2022–2024", Fra: "2022", Til: "2024"}
	other.Tidsramme, other.Sett = domain.GivenPeriode{Sagt: "2030"}, seen.Sett
	emptied := []events.Event{proposed1, events.TiltakTimeframeSet{}}
	stage.Play(t, []domaintest.Story{
		{Name: "set", Given: owned, When: longer, Then: []events.Event{set}},
		{Name: "set as seen", Given: owned, When: seen, Then: []events.Event{set}},
		{Name: "both wanted the same", Given: []events.Event{proposed1, set}, When: seen},
		{Name: "changed since it was seen", Given: []events.Event{proposed1, set}, When: other, Refused: "changed-meanwhile", Field: "tidsramme"},
		{Name: "taken away since it was seen", Given: emptied, When: seen, Refused: "changed-meanwhile"},
		{Name: "taken away", Given: owned, When: SetTimeframe{ID: it}, Then: []events.Event{events.TiltakTimeframeSet{}}},
		{Name: "backwards", Given: owned, When: SetTimeframe{ID: it, Tidsramme: domain.GivenPeriode{Fra: "2025-07", Til: "2025-06"}}, Refused: "order", Field: "tidsramme"},
		{Name: "the same month", Given: owned, When: SetTimeframe{ID: it, Tidsramme: domain.GivenPeriode{Fra: "2025-06-15", Til: "2025-06"}}, Then: []events.Event{events.TiltakTimeframeSet{Tidsramme: events.Periode{Fra: "2025-06-15", Til: "2025-06"}}}},
	})
}

func TestSteps(t *testing.T) {
	plan := PlanStep{ID: it, Steg: step1, Namn: "Kartlegging", Periode: domain.GivenPeriode{Sagt: "Våren 2026"}}
	planned := events.TiltakStepPlanned{Steg: step1, Namn: "Kartlegging", Periode: events.Periode{Sagt: "Våren 2026"}}
	moved := events.TiltakStepRescheduled{Steg: step1, Periode: events.Periode{Sagt: "Hausten 2026"}}
	done := events.TiltakStepCompleted{Steg: step1, Dato: "2026-09"}
	dropped := events.TiltakStepDropped{Steg: step1}
	has, finished, without := []events.Event{proposed1, planned}, []events.Event{proposed1, planned, done}, []events.Event{proposed1, planned, dropped}
	move := RescheduleStep{ID: it, Steg: step1, Periode: domain.GivenPeriode{Sagt: "Hausten 2026"}}
	other := plan
	other.Namn = "Utprøving"
	stage.Play(t, []domaintest.Story{
		{Name: "planned", Given: owned, When: plan, Then: []events.Event{planned}},
		{Name: "planned again", Given: has, When: plan},
		{Name: "another with the same id", Given: has, When: other, Refused: "exists", Field: "steg"},
		{Name: "without a name", Given: owned, When: PlanStep{ID: it, Steg: step1}, Refused: "required", Field: "namn"},
		{Name: "without an id", Given: owned, When: PlanStep{ID: it, Namn: "x"}, Refused: "required", Field: "steg"},
		{Name: "moved", Given: has, When: move, Then: []events.Event{moved}},
		{Name: "moved to where it is", Given: has, When: RescheduleStep{ID: it, Steg: step1, Periode: plan.Periode}},
		{Name: "moved when done", Given: finished, When: move, Refused: "done"},
		{Name: "moved when dropped", Given: without, When: move, Refused: "dropped"},
		{Name: "moved, one that is not there", Given: has, When: RescheduleStep{ID: it, Steg: step2}, Refused: "unknown-steg", Field: "steg"},
		{Name: "done", Given: has, When: CompleteStep{ID: it, Steg: step1, Dato: "2026-09"}, Then: []events.Event{done}},
		{Name: "done, told again", Given: finished, When: CompleteStep{ID: it, Steg: step1, Dato: "2026-09"}},
		{Name: "done, the day put right", Given: finished, When: CompleteStep{ID: it, Steg: step1, Dato: "2026-08-31"}, Then: []events.Event{events.TiltakStepCompleted{Steg: step1, Dato: "2026-08-31"}}},
		{Name: "done ahead of the day", Given: has, When: CompleteStep{ID: it, Steg: step1, Dato: "2026-10"}, Refused: "not-yet", Field: "dato"},
		{Name: "done on no day", Given: has, When: CompleteStep{ID: it, Steg: step1}, Refused: "required", Field: "dato"},
		{Name: "dropped", Given: has, When: DropStep{ID: it, Steg: step1}, Then: []events.Event{dropped}},
		{Name: "dropped again", Given: without, When: DropStep{ID: it, Steg: step1}},
		{Name: "dropped when done", Given: finished, When: DropStep{ID: it, Steg: step1}, Refused: "done"},
		{Name: "dropped, one that is not there", Given: owned, When: DropStep{ID: it, Steg: step1}, Refused: "unknown-steg"},
	})
}

func TestMilestones(t *testing.T) {
	plan := PlanMilestone{ID: it, Milepael: milestone1, Namn: "Første samkonsultasjon", Frist: domain.GivenPeriode{Til: "2026-06"}}
	planned := events.TiltakMilestonePlanned{Milepael: milestone1, Namn: "Første samkonsultasjon", Frist: events.Periode{Til: "2026-06"}}
	moved := events.TiltakMilestoneRescheduled{Milepael: milestone1, Frist: events.Periode{Til: "2026-12"}}
	reached := events.TiltakMilestoneReached{Milepael: milestone1, Dato: "2026-06-12"}
	dropped := events.TiltakMilestoneDropped{Milepael: milestone1}
	has, done, without := []events.Event{proposed1, planned}, []events.Event{proposed1, planned, reached}, []events.Event{proposed1, planned, dropped}
	move := RescheduleMilestone{ID: it, Milepael: milestone1, Frist: domain.GivenPeriode{Til: "2026-12"}}
	other := plan
	other.Namn = "Siste samkonsultasjon"
	stage.Play(t, []domaintest.Story{
		{Name: "planned", Given: owned, When: plan, Then: []events.Event{planned}},
		{Name: "planned again", Given: has, When: plan},
		{Name: "another with the same id", Given: has, When: other, Refused: "exists", Field: "milepael"},
		{Name: "without a name", Given: owned, When: PlanMilestone{ID: it, Milepael: milestone1}, Refused: "required", Field: "namn"},
		{Name: "moved", Given: has, When: move, Then: []events.Event{moved}},
		{Name: "moved to where it is", Given: has, When: RescheduleMilestone{ID: it, Milepael: milestone1, Frist: plan.Frist}},
		{Name: "moved when reached", Given: done, When: move, Refused: "done"},
		{Name: "moved, one that is not there", Given: has, When: RescheduleMilestone{ID: it, Milepael: milestone2}, Refused: "unknown-milepael"},
		{Name: "reached", Given: has, When: ReachMilestone{ID: it, Milepael: milestone1, Dato: "2026-06-12"}, Then: []events.Event{reached}},
		{Name: "reached, told again", Given: done, When: ReachMilestone{ID: it, Milepael: milestone1, Dato: "2026-06-12"}},
		{Name: "reached when dropped", Given: without, When: ReachMilestone{ID: it, Milepael: milestone1, Dato: "2026-06-12"}, Refused: "dropped"},
		{Name: "reached ahead of the day", Given: has, When: ReachMilestone{ID: it, Milepael: milestone1, Dato: "2027"}, Refused: "not-yet", Field: "dato"},
		{Name: "dropped", Given: has, When: DropMilestone{ID: it, Milepael: milestone1}, Then: []events.Event{dropped}},
		{Name: "dropped again", Given: without, When: DropMilestone{ID: it, Milepael: milestone1}},
		{Name: "dropped when reached", Given: done, When: DropMilestone{ID: it, Milepael: milestone1}, Refused: "done"},
	})
}

// TestBounds: a tiltak does not grow without end.
func TestBounds(t *testing.T) {
	full := owned[:1:1]
	for n := range maxPlanned {
		full = append(full,
			events.TiltakStepPlanned{Steg: domaintest.Command(n), Namn: "x"},
			events.TiltakMilestonePlanned{Milepael: domaintest.Command(n), Namn: "x"})
	}
	for n := range maxParts {
		full = append(full,
			events.TiltakParticipantJoined{Aktor: events.Aktor{Namn: strings.Repeat("x", n+1)}, Del: events.DelDeltakar},
			events.TiltakUtvalAttached{Utval: domaintest.Command(n)})
	}
	stage.Play(t, []domaintest.Story{
		{Name: "steps", Given: full, When: PlanStep{ID: it, Steg: step1, Namn: "x"}, Refused: "too-many"},
		{Name: "milestones", Given: full, When: PlanMilestone{ID: it, Milepael: milestone1, Namn: "x"}, Refused: "too-many"},
		{Name: "participants", Given: full, When: AddParticipant{ID: it, Aktor: domain.GivenAktor{Namn: "y"}, Del: events.DelDeltakar}, Refused: "too-many"},
		{Name: "utval", Given: full, When: AttachUtval{ID: it, Utval: ou}, Refused: "too-many"},
	})
}

func TestRow(t *testing.T) {
	made := proposed1
	made.Kjelder = []events.Kjelde{{Tekst: "Handlingsplan 2022"}, {Oppdikta: true}}
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	got := stage.RowAfter(it, made, masfjordJoins, followed,
		events.TiltakStepPlanned{Steg: step1, Namn: "Kartlegging", Kjelder: []events.Kjelde{{Tekst: "a"}}},
		events.TiltakStepCompleted{Steg: step1, Dato: "2026-09", Kjelder: []events.Kjelde{{Tekst: "a"}, {Tekst: "b"}}},
		events.TiltakMilestonePlanned{Milepael: milestone1, Namn: "Første"},
		events.TiltakMilestoneDropped{Milepael: milestone1, Merknad: "Ikkje aktuelt."},
		events.TiltakGroupsSet{Pasientgrupper: []string{"unge"}, Versjon: 1},
		phase(events.FaseIGang, ""), phase(events.FasePaVent, "Ventar på pengar."),
		events.TiltakStatusReported{Framdrift: events.LysRaud, Tekst: "Stopp.", Malform: events.Nynorsk},
	)
	none := []events.Kjelde{}
	want := Row{
		ID: it, Tittel: made.Tittel, Foremal: made.Foremal, Malform: events.Nynorsk, Eigar: made.Eigar, EigarKjelder: none,
		Deltakarar:     []Deltakar{{Aktor: masfjordJoins.Aktor, Del: events.DelDeltakar, Kjelder: none, Sidan: trace(2)}},
		Utval:          []Utval{{Utval: ou, Kjelder: none, Sidan: trace(3)}},
		Pasientgrupper: []string{"unge"}, GruppeVersjon: 1, Malgrupper: []string{}, GruppeKjelder: none, Tidsramme: made.Tidsramme, TidKjelder: none,
		Steg:       []Steg{{Steg: step1, Namn: "Kartlegging", Ferdig: true, Dato: "2026-09", Kjelder: []events.Kjelde{{Tekst: "a"}, {Tekst: "b"}}, Spor: trace(5)}},
		Milepaelar: []Milepael{{Milepael: milestone1, Namn: "Første", Borte: true, Merknad: "Ikkje aktuelt.", Kjelder: none, Spor: trace(7)}},
		Fase:       events.FasePaVent, FaseMerknad: "Ventar på pengar.", FaseKjelder: none, FaseForPause: events.FaseIGang,
		Flytt: []Flytt{
			{Fase: events.FasePlanlagt},
			{Fase: events.FaseIGang},
			{Fase: events.FaseGjennomfort},
			{Fase: events.FaseIDrift},
			{Fase: events.FaseEvaluert},
			{Fase: events.FaseAvslutta, Merknad: true},
		},
		Work: Work{
			Omrade: []string{}, Mal: []Mal{}, Opphavslenkjer: []Opphavslenke{}, Treng: []Avhengnad{}, Risikoar: []Risiko{},
			Forankring: []Forankring{}, Dokument: []Dokument{}, Indikatorar: []Sikta{},
			Rapportar: []Rapport{{Framdrift: events.LysRaud, Tekst: "Stopp.", Malform: events.Nynorsk, Spor: trace(11)}},
		},
		Status:  &Status{Framdrift: events.LysRaud, Tekst: "Stopp.", Malform: events.Nynorsk, Kjelder: none, Spor: trace(11)},
		Kjelder: made.Kjelder, Oppdikta: true, Opphav: trace(1),
		Spor: Spor{
			Tittel: trace(1), Foremal: trace(1), Utfordring: trace(1), Eigar: trace(1), Tidsramme: trace(1),
			Fase: trace(10), Pasientgrupper: trace(8),
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
}
