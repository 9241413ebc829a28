package tiltak

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // of which the stories tell
	alver    = events.ID("01900000-0000-7000-8000-00000000a001") // owns it
	masfjord = events.ID("01900000-0000-7000-8000-00000000a002")
	gulen    = events.ID("01900000-0000-7000-8000-00000000a003")
	gone     = events.ID("01900000-0000-7000-8000-00000000a004")
	ou       = events.ID("01900000-0000-7000-8000-00000000d001")
	fsu      = events.ID("01900000-0000-7000-8000-00000000d002")
	closed   = events.ID("01900000-0000-7000-8000-00000000d003")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver
	planner2 = events.ID("01900000-0000-7000-8000-00000000b002") // for Masfjorden
	contact2 = events.ID("01900000-0000-7000-8000-00000000b003") // of Masfjorden
	chair    = events.ID("01900000-0000-7000-8000-00000000b004") // leads OU
	member   = events.ID("01900000-0000-7000-8000-00000000b005") // sits in OU
	reader   = events.ID("01900000-0000-7000-8000-00000000b006") // no role
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", alver, masfjord, gulen, gone)
		w.Has("utval", ou, fsu, closed)
		w.Has("person", planner, planner2, contact2, chair, member, reader)
		w.Say(
			domain.Claim{Name: domain.ClaimLeft, Subject: string(gone)},
			domain.Claim{Name: domain.ClaimDissolved, Subject: string(closed)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner2), Object: string(masfjord)},
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(contact2), Object: string(masfjord)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(member), Object: string(ou)},
			domain.Claim{Name: domain.ClaimKode, Subject: "pasientgruppe@1", Object: "eldre"},
			domain.Claim{Name: domain.ClaimKode, Subject: "pasientgruppe@1", Object: "unge"},
			domain.Claim{Name: domain.ClaimKode, Subject: "pasientgruppe@2", Object: "unge"},
			domain.Claim{Name: domain.ClaimKode, Subject: "malgruppe@1", Object: "parorande"},
			domain.Claim{Name: domain.ClaimKode, Subject: "malgruppe@1", Object: "tilsette"},
		)
	},
}

var (
	proposed1 = events.TiltakProposed{
		Tittel: "Digital samkonsultasjon", Foremal: "Fastlege og spesialist møter pasienten saman.", Malform: events.Nynorsk,
		Eigar: events.Aktor{Partnar: alver}, Tidsramme: events.Periode{Sagt: "2022–2024", Fra: "2022", Til: "2024"},
	}
	masfjordJoins = events.TiltakParticipantJoined{Aktor: events.Aktor{Partnar: masfjord}, Del: events.DelDeltakar}
	followed      = events.TiltakUtvalAttached{Utval: ou}
	owned         = []events.Event{proposed1}
	shared        = []events.Event{proposed1, masfjordJoins, followed}
	over          = []events.Event{proposed1, masfjordJoins, followed, phase(events.FaseEvaluert, "")}
)

func phase(f events.TiltakFase, remark string) events.TiltakPhaseChanged {
	return events.TiltakPhaseChanged{Fase: f, Merknad: remark}
}

func proposing(change func(*Propose)) Propose {
	c := Propose{
		ID: it, Tittel: "Digital samkonsultasjon", Foremal: "Fastlege og spesialist møter pasienten saman.", Malform: events.Nynorsk,
		Eigar: domain.GivenAktor{Partnar: alver}, Tidsramme: domain.GivenPeriode{Sagt: "2022–2024", Fra: "2022", Til: "2024"},
	}
	change(&c)
	return c
}

func TestProposing(t *testing.T) {
	byKS := proposed1
	byKS.Eigar = events.Aktor{Namn: "KS"}
	stage.Play(t, []domaintest.Story{
		{Name: "a tiltak is proposed", When: proposing(func(*Propose) {}), Then: owned},
		{Name: "by one outside", When: proposing(func(c *Propose) { c.Eigar = domain.GivenAktor{Namn: " KS "} }), Then: []events.Event{byKS}},
		{Name: "twice", Given: owned, When: proposing(func(*Propose) {}), Refused: "exists"},
		{Name: "without a title", When: proposing(func(c *Propose) { c.Tittel = " " }), Refused: "required", Field: "tittel"},
		{Name: "without a purpose", When: proposing(func(c *Propose) { c.Foremal = "\n" }), Refused: "required", Field: "foremal"},
		{Name: "owned by nobody", When: proposing(func(c *Propose) { c.Eigar = domain.GivenAktor{} }), Refused: "one-of", Field: "eigar"},
		{Name: "owned by two", When: proposing(func(c *Propose) { c.Eigar.Namn = "KS" }), Refused: "one-of", Field: "eigar"},
		{Name: "owned by one that is not there", When: proposing(func(c *Propose) { c.Eigar.Partnar = ou }), Refused: "unknown-partnar", Field: "eigar.partnar"},
		{Name: "owned by one that has left", When: proposing(func(c *Propose) { c.Eigar.Partnar = gone }), Refused: "partnar-left"},
		{Name: "from 2024 to 2022", When: proposing(func(c *Propose) { c.Tidsramme.Fra, c.Tidsramme.Til = "2024", "2022" }), Refused: "order", Field: "tidsramme"},
		{Name: "by the owner's planner", By: planner, When: proposing(func(*Propose) {}), Then: owned},
		{Name: "by another's planner", By: planner2, When: proposing(func(*Propose) {}), Refused: "access"},
		{Name: "by a member of an utval", By: member, When: proposing(func(*Propose) {}), Then: owned},
		{Name: "by one without a role", By: reader, When: proposing(func(*Propose) {}), Refused: "access"},
	})
}

func line1(s string) *domain.Line   { l := domain.Line(s); return &l }
func prose1(s string) *domain.Prose { p := domain.Prose(s); return &p }

func TestRewording(t *testing.T) {
	retitled := events.TiltakRetitled{Tittel: "Samkonsultasjon"}
	reworded := events.TiltakPurposeReworded{Foremal: "Betre hjelp."}
	why := events.TiltakChallengeReworded{Utfordring: "Lang veg."}
	stage.Play(t, []domaintest.Story{
		{Name: "another title", Given: owned, When: Retitle{ID: it, Tittel: "Samkonsultasjon"}, Then: []events.Event{retitled}},
		{Name: "another title than the one seen", Given: owned, When: Retitle{ID: it, Tittel: "Samkonsultasjon", Sett: line1("Digital samkonsultasjon")}, Then: []events.Event{retitled}},
		{Name: "changed since it was seen", Given: []events.Event{proposed1, retitled}, When: Retitle{ID: it, Tittel: "Videosamtale", Sett: line1("Digital samkonsultasjon")}, Refused: "changed-meanwhile", Field: "tittel"},
		{Name: "both wanted the same", Given: []events.Event{proposed1, retitled}, When: Retitle{ID: it, Tittel: "Samkonsultasjon", Sett: line1("Digital samkonsultasjon")}},
		{Name: "no title", Given: owned, When: Retitle{ID: it, Tittel: " "}, Refused: "required", Field: "tittel"},
		{Name: "another purpose", Given: owned, When: RewordPurpose{ID: it, Foremal: "Betre hjelp."}, Then: []events.Event{reworded}},
		{Name: "purpose changed since", Given: []events.Event{proposed1, reworded}, When: RewordPurpose{ID: it, Foremal: "Kortare veg.", Sett: prose1(proposed1.Foremal)}, Refused: "changed-meanwhile", Field: "foremal"},
		{Name: "no purpose", Given: owned, When: RewordPurpose{ID: it, Foremal: ""}, Refused: "required"},
		{Name: "a challenge, where none was seen", Given: owned, When: RewordChallenge{ID: it, Utfordring: "Lang veg.", Sett: prose1("")}, Then: []events.Event{why}},
		{Name: "a challenge, where none was seen and one came", Given: []events.Event{proposed1, why}, When: RewordChallenge{ID: it, Utfordring: "Dyrt.", Sett: prose1("")}, Refused: "changed-meanwhile"},
		{Name: "no challenge any more", Given: []events.Event{proposed1, why}, When: RewordChallenge{ID: it}, Then: []events.Event{events.TiltakChallengeReworded{}}},
		{Name: "a challenge that was taken away meanwhile", Given: owned, When: RewordChallenge{ID: it, Utfordring: "Dyrt.", Sett: prose1("Lang veg.")}, Refused: "changed-meanwhile", Field: "utfordring"},
		{Name: "when it is over", Given: over, When: Retitle{ID: it, Tittel: "x"}, Refused: "over"},
	})
}

// TestChangedMeanwhileSaysWhatItIsNow: the words hold the present value, a long one cut.
func TestChangedMeanwhileSaysWhatItIsNow(t *testing.T) {
	world := stage.World(domaintest.Story{Given: []events.Event{proposed1, phase(events.FaseIGang, "")}, When: ChangePhase{ID: it}})
	asked := domain.Asked{System: true, Now: stage.Now, Facts: world}
	ask := func(name string, c any) *domain.Refusal {
		_, err := Room.Decide(world.State("tiltak", it), asked, Room.Command(name), c)
		refusal, ok := err.(*domain.Refusal)
		if !ok || refusal.Kind != domain.Changed {
			t.Fatalf("%s: %v", name, err)
		}
		return refusal
	}
	want := map[string]domain.Words{
		"ChangePhase":  {NN: "«I gang»", NB: "«I gang»", EN: "“Under way”"},
		"SetTimeframe": {NN: "«2022–2024»", NB: "«2022–2024»", EN: "“2022–2024”"},
		"NameOwner":    {NN: "annan partnar", NB: "annen partner", EN: "Another partner"},
	}
	got := map[string]*domain.Refusal{
		"ChangePhase":  ask("ChangePhase", ChangePhase{ID: it, Fase: events.FaseIDrift, Sett: events.FaseForslag}),
		"SetTimeframe": ask("SetTimeframe", SetTimeframe{ID: it, Tidsramme: domain.GivenPeriode{Sagt: "2025"}, Sett: &domain.GivenPeriode{Sagt: "2023"}}),
		"NameOwner":    ask("NameOwner", NameOwner{ID: it, Eigar: domain.GivenAktor{Partnar: gulen}, Sett: &domain.GivenAktor{Partnar: masfjord}}),
	}
	for name, words := range want {
		for _, lang := range []string{"nn", "nb", "en"} {
			if said := got[name].Words.In(lang); !contains(said, words.In(lang)) {
				t.Errorf("%s in %s says %q, which does not hold %q", name, lang, said, words.In(lang))
			}
		}
	}
}

func TestOver(t *testing.T) {
	var stories []domaintest.Story
	for _, c := range []domain.Command{
		RewordPurpose{ID: it, Foremal: "x"},
		RewordChallenge{ID: it, Utfordring: "x"},
		NameOwner{ID: it, Eigar: domain.GivenAktor{Partnar: gulen}},
		AddParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: gulen}, Del: events.DelDeltakar},
		RemoveParticipant{ID: it, Aktor: domain.GivenAktor{Partnar: masfjord}},
		AttachUtval{ID: it, Utval: fsu},
		DetachUtval{ID: it, Utval: ou},
		SetGroups{ID: it, Pasientgrupper: []domain.Line{"unge"}, Versjon: 1},
		SetTimeframe{ID: it, Tidsramme: domain.GivenPeriode{Sagt: "2030"}},
		PlanStep{ID: it, Steg: step1, Namn: "x"},
		PlanMilestone{ID: it, Milepael: milestone1, Namn: "x"},
	} {
		name := reflect.TypeOf(c).Name()
		stories = append(stories,
			domaintest.Story{Name: "no " + name + " when it is evaluated", Given: over, When: c, Refused: "over"},
			domaintest.Story{Name: "no " + name + " when it is ended", Given: append(shared[:3:3], phase(events.FaseAvslutta, "Ingen pengar.")), When: c, Refused: "over"})
	}
	stage.Play(t, stories)
}

func TestStatus(t *testing.T) {
	report := ReportStatus{ID: it, Framdrift: events.LysGul, Tekst: "Vi ventar på utstyr.", Malform: events.Nynorsk, Periode: domain.GivenPeriode{Fra: "2026-07", Til: "2026-09"}}
	told := events.TiltakStatusReported{Framdrift: events.LysGul, Tekst: "Vi ventar på utstyr.", Malform: events.Nynorsk, Periode: events.Periode{Fra: "2026-07", Til: "2026-09"}}
	empty, backwards := report, report
	empty.Tekst, backwards.Periode.Fra = " ", "2026-10"
	looksOn := []events.Event{proposed1, events.TiltakParticipantJoined{Aktor: events.Aktor{Partnar: masfjord}, Del: events.DelObservator}}
	stage.Play(t, []domaintest.Story{
		{Name: "told", Given: owned, When: report, Then: []events.Event{told}},
		{Name: "told again is news too", Given: []events.Event{proposed1, told}, When: report, Then: []events.Event{told}},
		{Name: "told when it is over", Given: over, When: report, Then: []events.Event{told}},
		{Name: "without words", Given: owned, When: empty, Refused: "required", Field: "tekst"},
		{Name: "about a time that ends before it begins", Given: owned, When: backwards, Refused: "order", Field: "periode"},
		{Name: "by the owner's planner", Given: owned, By: planner, When: report, Then: []events.Event{told}},
		{Name: "by a planner whose partner takes part", Given: shared, By: planner2, When: report, Then: []events.Event{told}},
		{Name: "by a contact whose partner takes part", Given: shared, By: contact2, When: report, Then: []events.Event{told}},
		{Name: "by a planner whose partner only looks on", Given: looksOn, By: planner2, When: report, Refused: "access"},
		{Name: "by a planner whose partner is outside it", Given: owned, By: planner2, When: report, Refused: "access"},
		{Name: "by who leads an utval that follows it", Given: shared, By: chair, When: report, Then: []events.Event{told}},
		{Name: "by who leads another utval", Given: owned, By: chair, When: report, Refused: "access"},
		{Name: "by a member", Given: shared, By: member, When: report, Refused: "access"},
	})
}
