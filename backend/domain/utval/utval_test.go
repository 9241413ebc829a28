package utval

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	ouVoss  = events.ID("01900000-0000-7000-8000-00000000d001") // of which the stories tell
	ssu     = events.ID("01900000-0000-7000-8000-00000000d002")
	closed  = events.ID("01900000-0000-7000-8000-00000000d003")
	voss    = events.ID("01900000-0000-7000-8000-00000000a001")
	bjorke  = events.ID("01900000-0000-7000-8000-00000000a002") // a specialist partner
	ulvik   = events.ID("01900000-0000-7000-8000-00000000a003")
	gone    = events.ID("01900000-0000-7000-8000-00000000a004")
	kari    = events.ID("01900000-0000-7000-8000-00000000b001")
	ola     = events.ID("01900000-0000-7000-8000-00000000b002")
	chair   = events.ID("01900000-0000-7000-8000-00000000b003") // leads SSU and OU Voss
	contact = events.ID("01900000-0000-7000-8000-00000000b004") // of Voss
	out     = events.ID("01900000-0000-7000-8000-00000000b005") // suspended
	seat1   = events.ID("01900000-0000-7000-8000-00000000e001")
	seat2   = events.ID("01900000-0000-7000-8000-00000000e002")
	seat3   = events.ID("01900000-0000-7000-8000-00000000e003")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ssu, closed)
		w.Has("partnar", voss, bjorke, ulvik, gone)
		w.Has("person", kari, ola, chair, contact, out)
		w.Say(
			domain.Claim{Name: domain.ClaimDissolved, Subject: string(closed)},
			domain.Claim{Name: domain.ClaimLeft, Subject: string(gone)},
			domain.Claim{Name: domain.ClaimSlag, Subject: string(voss), Object: "kommune"},
			domain.Claim{Name: domain.ClaimSlag, Subject: string(ulvik), Object: "kommune"},
			domain.Claim{Name: domain.ClaimSlag, Subject: string(bjorke), Object: "spesialist"},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ssu)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ouVoss)},
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(contact), Object: string(voss)},
			domain.Claim{Name: domain.ClaimSuspended, Subject: string(out)},
		)
	},
}

var (
	established = events.UtvalEstablished{Namn: events.Namn{NN: "Områdeutval Voss"}, Kortnamn: "OU Voss", Kode: events.KodeOU, Niva: 3, Overordna: ssu}
	attached    = events.UtvalPartnerAttached{Partnar: voss, Side: events.SideKommune}
	attachedSpe = events.UtvalPartnerAttached{Partnar: bjorke, Side: events.SideSpesialist}
	dissolved   = events.UtvalDissolved{Til: "2026-08-31", Merknad: "Slått saman med eit anna utval."}
)

func establish1(change func(*Establish)) Establish {
	c := Establish{ID: ouVoss, Namn: domain.GivenNamn{NN: "Områdeutval Voss"}, Kortnamn: "OU Voss", Kode: events.KodeOU, Niva: 3, Overordna: ssu}
	change(&c)
	return c
}

func TestEstablishing(t *testing.T) {
	loose := established
	loose.Overordna, loose.Niva = "", 0
	stage.Play(t, []domaintest.Story{
		{Name: "an utval is set up", When: establish1(func(*Establish) {}), Then: []events.Event{established}},
		{Name: "one outside the levels", When: establish1(func(c *Establish) { c.Overordna, c.Niva = "", 0 }), Then: []events.Event{loose}},
		{Name: "without a name", When: establish1(func(c *Establish) { c.Namn.NN = "" }), Refused: "required", Field: "namn.nn"},
		{Name: "above itself", When: establish1(func(c *Establish) { c.Overordna = ouVoss }), Refused: "circle", Field: "overordna"},
		{Name: "under one that is not there", When: establish1(func(c *Establish) { c.Overordna = kari }), Refused: "unknown-utval"},
		{Name: "under one that is dissolved", When: establish1(func(c *Establish) { c.Overordna = closed }), Refused: "utval-dissolved"},
		{Name: "on level 5", When: establish1(func(c *Establish) { c.Niva = 5 }), Refused: "level", Field: "niva"},
		{Name: "by who leads the utval above", By: chair, When: establish1(func(*Establish) {}), Then: []events.Event{established}},
		{Name: "by a leader, but under nobody", By: chair, When: establish1(func(c *Establish) { c.Overordna = "" }), Refused: "access"},
		{Name: "by a leader, but under another's", By: chair, When: establish1(func(c *Establish) { c.Overordna = closed }), Refused: "access"},
	})
}

func TestWordsAndArea(t *testing.T) {
	given, inArea := []events.Event{established}, []events.Event{established, attached}
	tasks := WordTasks{ID: ouVoss, Oppgaver: "Melde saker til SSU\nFølgje opp avvik\n", Malform: events.Nynorsk}
	worded := events.UtvalTasksWorded{Oppgaver: "Melde saker til SSU\nFølgje opp avvik", Malform: events.Nynorsk}
	detach := DetachPartner{ID: ouVoss, Partnar: voss}
	seat := events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss}
	stage.Play(t, []domaintest.Story{
		{Name: "renamed", Given: given, When: Rename{ID: ouVoss, Namn: domain.GivenNamn{NN: "OU Voss"}}, Then: []events.Event{events.UtvalRenamed{Namn: events.Namn{NN: "OU Voss"}}}},
		{Name: "renamed to the same", Given: given, When: Rename{ID: ouVoss, Namn: domain.GivenNamn{NN: "Områdeutval Voss"}, Kortnamn: "OU Voss"}},
		{Name: "tasks", Given: given, When: tasks, Then: []events.Event{worded}},
		{Name: "the same tasks", Given: []events.Event{established, worded}, When: tasks},
		{Name: "no tasks", Given: given, When: WordTasks{ID: ouVoss, Oppgaver: "\n", Malform: events.Nynorsk}, Refused: "required", Field: "oppgaver"},
		{Name: "tasks by the leader", Given: given, By: chair, When: tasks, Then: []events.Event{worded}},
		{Name: "no new name by the leader", Given: given, By: chair, When: Rename{ID: ouVoss, Namn: domain.GivenNamn{NN: "OU"}}, Refused: "access"},
		{Name: "a partner comes, with its side", Given: given, When: AttachPartner{ID: ouVoss, Partnar: voss}, Then: []events.Event{attached}},
		{Name: "a partner comes again", Given: inArea, When: AttachPartner{ID: ouVoss, Partnar: voss}},
		{Name: "one that has left cannot come", Given: given, When: AttachPartner{ID: ouVoss, Partnar: gone}, Refused: "partnar-left", Field: "partnar"},
		{Name: "a partner goes", Given: inArea, When: detach, Then: []events.Event{events.UtvalPartnerDetached{Partnar: voss}}},
		{Name: "one that was not there goes", Given: given, When: detach},
		{Name: "a partner with seats stays", Given: []events.Event{established, attached, seat}, When: detach, Refused: "holds-seats"},
		{Name: "a partner with closed seats goes", Given: []events.Event{established, attached, seat, events.UtvalSeatClosed{Plass: seat1}}, When: detach, Then: []events.Event{events.UtvalPartnerDetached{Partnar: voss}}},
	})
}

func TestDissolving(t *testing.T) {
	dissolve := Dissolve{ID: ouVoss, Til: "2026-08-31", Merknad: "Slått saman med eit anna utval."}
	given, over := []events.Event{established}, []events.Event{established, dissolved}
	stories := []domaintest.Story{
		{Name: "dissolved", Given: given, When: dissolve, Then: []events.Event{dissolved}},
		{Name: "told again", Given: over, When: dissolve},
		{Name: "ahead of the day", Given: given, When: Dissolve{ID: ouVoss, Til: "2027"}, Refused: "not-yet", Field: "til"},
		{Name: "today, in Norway", Given: given, When: Dissolve{ID: ouVoss, Til: "2026-09-29"}, Then: []events.Event{events.UtvalDissolved{Til: "2026-09-29"}}},
	}
	for _, c := range []domain.Command{
		Rename{ID: ouVoss, Namn: domain.GivenNamn{NN: "x"}},
		WordTasks{ID: ouVoss, Oppgaver: "x", Malform: events.Nynorsk},
		RuleComposition{ID: ouVoss},
		AttachPartner{ID: ouVoss, Partnar: voss},
		DetachPartner{ID: ouVoss, Partnar: voss},
		CreateSeat{ID: ouVoss, Plass: seat1, Rolle: events.PlassKS, Side: events.SideAnna},
		CloseSeat{ID: ouVoss, Plass: seat1},
		FillSeat{ID: ouVoss, Plass: seat1, Person: kari, Fra: "2026"},
		VacateSeat{ID: ouVoss, Plass: seat1, Person: kari, Til: "2026"},
		GiveOffice{ID: ouVoss, Plass: seat1, Verv: events.VervLeiar},
		EndOffice{ID: ouVoss, Plass: seat1, Verv: events.VervLeiar},
		Dissolve{ID: ouVoss},
	} {
		stories = append(stories, domaintest.Story{Name: "afterwards no " + reflect.TypeOf(c).Name(), Given: over, When: c, Refused: "utval-dissolved"})
	}
	stage.Play(t, stories)
}

func TestClaims(t *testing.T) {
	filled := []events.Event{
		established, attached,
		events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss},
		events.UtvalSeatFilled{Plass: seat1, Person: kari, Fra: "2022", Til: "2025-12-31"},
		events.UtvalSeatFilled{Plass: seat1, Person: ola, Fra: "2026-01-01"},
		events.UtvalOfficeGiven{Plass: seat1, Verv: events.VervLeiar},
	}
	first := domain.Claim{Name: domain.ClaimPlass, Subject: string(kari), Object: string(ouVoss), From: "2022", To: "2025-12-31"}
	second := domain.Claim{Name: domain.ClaimPlass, Subject: string(ola), Object: string(ouVoss), From: "2026-01-01"}
	led, leads := first, second
	led.Name, leads.Name = domain.ClaimLeiar, domain.ClaimLeiar
	under := domain.Claim{Name: domain.ClaimUtvalOver, Subject: string(ouVoss), Object: string(ssu)}
	over := domain.Claim{Name: domain.ClaimDissolved, Subject: string(ouVoss)}
	cases := map[string]struct {
		more []events.Event
		want []domain.Claim
	}{
		"leader then and now": {nil, []domain.Claim{under, first, led, second, leads}},
		"no longer leader":    {[]events.Event{events.UtvalOfficeEnded{Plass: seat1, Verv: events.VervLeiar}}, []domain.Claim{under, first, second}},
		"seat closed":         {[]events.Event{events.UtvalSeatClosed{Plass: seat1}}, []domain.Claim{under}},
		"dissolved":           {[]events.Event{dissolved}, []domain.Claim{over}},
	}
	for name, c := range cases {
		if got := stage.ClaimsAfter(ouVoss, append(filled[:len(filled):len(filled)], c.more...)...); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, c.want)
		}
	}
}
