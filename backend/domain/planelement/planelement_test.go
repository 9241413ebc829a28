package planelement

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // of which the stories tell
	main1    = events.ID("01900000-0000-7000-8000-00000000f002") // a goal
	effect1  = events.ID("01900000-0000-7000-8000-00000000f003") // a goal under it
	clause1  = events.ID("01900000-0000-7000-8000-00000000f004") // of the agreement
	clause2  = events.ID("01900000-0000-7000-8000-00000000f005") // of another agreement
	dropped  = events.ID("01900000-0000-7000-8000-00000000f006") // a goal that no longer holds
	avtale   = events.ID("01900000-0000-7000-8000-00000000c001")
	avtale2  = events.ID("01900000-0000-7000-8000-00000000c002")
	fagplan  = events.ID("01900000-0000-7000-8000-00000000c003")
	alver    = events.ID("01900000-0000-7000-8000-00000000a001")
	gulen    = events.ID("01900000-0000-7000-8000-00000000a002")
	gone     = events.ID("01900000-0000-7000-8000-00000000a003")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver
	planner2 = events.ID("01900000-0000-7000-8000-00000000b002") // for Gulen
	chair    = events.ID("01900000-0000-7000-8000-00000000b003")
	member   = events.ID("01900000-0000-7000-8000-00000000b004")
	clerk    = events.ID("01900000-0000-7000-8000-00000000b005")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", alver, gulen, gone)
		w.Has("plan", avtale, avtale2, fagplan)
		w.Has("person", planner, planner2, chair, member, clerk)
		says := func(name string, subject events.ID, object string) {
			w.Say(domain.Claim{Name: name, Subject: string(subject), Object: object})
		}
		says(domain.ClaimLeft, gone, "")
		says(domain.ClaimPlanSlag, avtale, "avtale")
		says(domain.ClaimPlanSlag, avtale2, "avtale")
		says(domain.ClaimPlanSlag, fagplan, "fagplan")
		says(domain.ClaimPlanleggar, planner, string(alver))
		says(domain.ClaimPlanleggar, planner2, string(gulen))
		says(domain.ClaimLeiar, chair, "u")
		says(domain.ClaimPlass, member, "u")
		says(domain.ClaimSekretariat, clerk, "")
		tell := func(id events.ID, facts ...events.Event) {
			w.Tell(events.Record{Room: "planelement", Thing: id, Facts: facts})
		}
		tell(main1, events.PlanelementFormulated{Slag: events.ElementMal, Malslag: events.Hovudmal, Ordlyd: "Eitt", Malform: events.Nynorsk})
		tell(effect1, events.PlanelementFormulated{Slag: events.ElementMal, Malslag: events.Effektmal, Ordlyd: "To", Malform: events.Nynorsk, Over: main1})
		tell(clause1, events.PlanelementFormulated{Slag: events.ElementAvtalepunkt, Ordlyd: "Tre", Malform: events.Nynorsk, Avtale: avtale})
		tell(clause2, events.PlanelementFormulated{Slag: events.ElementAvtalepunkt, Ordlyd: "Fire", Malform: events.Nynorsk, Avtale: avtale2})
		tell(dropped, events.PlanelementFormulated{Slag: events.ElementMal, Malslag: events.Effektmal, Ordlyd: "Fem", Malform: events.Nynorsk}, events.PlanelementWithdrawn{})
	},
}

var (
	goal1 = events.PlanelementFormulated{
		Slag: events.ElementMal, Malslag: events.Resultatmal, Nummer: "1.2", Ordlyd: "Færre reinnleggingar", Utdjuping: "Innan 30 dagar.",
		Malform: events.Nynorsk, Over: main1, Ansvarleg: alver,
	}
	clauseOf   = events.PlanelementFormulated{Slag: events.ElementAvtalepunkt, Ordlyd: "Partane møtest", Malform: events.Nynorsk, Avtale: avtale, Over: clause1}
	strategy   = events.PlanelementFormulated{Slag: events.ElementStrategi, Ordlyd: "Byggje lag", Malform: events.Nynorsk}
	withdrawn1 = events.PlanelementWithdrawn{Merknad: "Er med i eit anna mål."}
	there      = []events.Event{goal1}
	away       = []events.Event{goal1, withdrawn1}
)

func formulating(from events.PlanelementFormulated, change func(*Formulate)) Formulate {
	c := Formulate{
		ID: it, Slag: from.Slag, Malslag: from.Malslag, Nummer: domain.Line(from.Nummer), Ordlyd: domain.Prose(" " + from.Ordlyd + "\n"), Utdjuping: domain.Prose(from.Utdjuping),
		Malform: from.Malform, Over: from.Over, Avtale: from.Avtale, Ansvarleg: from.Ansvarleg,
	}
	change(&c)
	return c
}

func TestFormulating(t *testing.T) {
	as := func(*Formulate) {}
	free := goal1
	free.Ansvarleg = ""
	stage.Play(t, []domaintest.Story{
		{Name: "a goal", When: formulating(goal1, as), Then: there},
		{Name: "a clause", When: formulating(clauseOf, as), Then: []events.Event{clauseOf}},
		{Name: "a strategy", When: formulating(strategy, as), Then: []events.Event{strategy}},
		{Name: "twice", Given: there, When: formulating(goal1, as), Refused: "exists"},
		{Name: "without words", When: formulating(goal1, func(c *Formulate) { c.Ordlyd = " " }), Refused: "required", Field: "ordlyd"},
		{Name: "a goal of no kind", When: formulating(goal1, func(c *Formulate) { c.Malslag = "" }), Refused: "required", Field: "malslag"},
		{Name: "a strategy of a kind of goal", When: formulating(strategy, func(c *Formulate) { c.Malslag = events.Hovudmal }), Refused: "goals-only", Field: "malslag"},
		{Name: "a clause of a kind of goal", When: formulating(clauseOf, func(c *Formulate) { c.Malslag = events.Hovudmal }), Refused: "goals-only", Field: "malslag"},
		{Name: "a clause of no agreement", When: formulating(clauseOf, func(c *Formulate) { c.Avtale = "" }), Refused: "required", Field: "avtale"},
		{Name: "a goal of an agreement", When: formulating(goal1, func(c *Formulate) { c.Avtale = avtale }), Refused: "clauses-only", Field: "avtale"},
		{Name: "a clause of what is no plan", When: formulating(clauseOf, func(c *Formulate) { c.Avtale = alver }), Refused: "unknown-plan", Field: "avtale"},
		{Name: "a clause of a plan that is no agreement", When: formulating(clauseOf, func(c *Formulate) { c.Avtale = fagplan }), Refused: "no-avtale", Field: "avtale"},
		{Name: "of one that has left", When: formulating(goal1, func(c *Formulate) { c.Ansvarleg = gone }), Refused: "partnar-left", Field: "ansvarleg"},
		{Name: "of what is no partner", When: formulating(goal1, func(c *Formulate) { c.Ansvarleg = avtale }), Refused: "unknown-partnar", Field: "ansvarleg"},
		{Name: "under itself", When: formulating(goal1, func(c *Formulate) { c.Over = it }), Refused: "circle", Field: "over"},
		{Name: "a strategy under a goal", When: formulating(strategy, func(c *Formulate) { c.Over = main1 }), Refused: "strategy", Field: "over"},
		{Name: "a goal under a clause", When: formulating(goal1, func(c *Formulate) { c.Over = clause1 }), Refused: "other-kind", Field: "over"},
		{Name: "a clause under a goal", When: formulating(clauseOf, func(c *Formulate) { c.Over = main1 }), Refused: "other-kind", Field: "over"},
		{Name: "a clause under one of another agreement", When: formulating(clauseOf, func(c *Formulate) { c.Over = clause2 }), Refused: "other-avtale", Field: "over"},
		{Name: "under one that is not there", When: formulating(goal1, func(c *Formulate) { c.Over = alver }), Refused: "unknown-planelement", Field: "over"},
		{Name: "under one that no longer holds", When: formulating(goal1, func(c *Formulate) { c.Over = dropped }), Refused: "withdrawn", Field: "over"},
		{Name: "with a source that is none", When: formulating(goal1, func(c *Formulate) { c.Kjelder = []domain.GivenKjelde{{Lenkje: "x"}} }), Refused: "web-address", Field: "kjelder[0].lenkje"},
		{Name: "by the planner of the one responsible", By: planner, When: formulating(goal1, as), Then: there},
		{Name: "by another's", By: planner2, When: formulating(goal1, as), Refused: "access"},
		{Name: "by a planner, for nobody", By: planner, When: formulating(free, as), Refused: "access"},
		{Name: "by who leads an utval", By: chair, When: formulating(free, as), Then: []events.Event{free}},
		{Name: "by a member", By: member, When: formulating(goal1, as), Refused: "access"},
		{Name: "by the secretariat", By: clerk, When: formulating(goal1, as), Then: there},
	})
}

func TestRewording(t *testing.T) {
	reworded := events.PlanelementReworded{Ordlyd: "Færre nye innleggingar", Utdjuping: "Innan 30 dagar."}
	bare := events.PlanelementReworded{Ordlyd: "Færre reinnleggingar"}
	ask := func(change func(*Reword)) Reword {
		c := Reword{ID: it, Ordlyd: "Færre nye innleggingar ", Utdjuping: "Innan 30 dagar."}
		change(&c)
		return c
	}
	seen := func(words, more string) func(*Reword) {
		return func(c *Reword) {
			c.Sett = &GivenOrdlyd{Ordlyd: domain.Prose(words), Utdjuping: domain.Prose(more)}
		}
	}
	stage.Play(t, []domaintest.Story{
		{Name: "in other words", Given: there, When: ask(func(*Reword) {}), Then: []events.Event{reworded}},
		{Name: "in the words that it has", Given: []events.Event{goal1, reworded}, When: ask(seen("x", "y"))},
		{Name: "nothing more is said", Given: there, When: Reword{ID: it, Ordlyd: "Færre reinnleggingar"}, Then: []events.Event{bare}},
		{Name: "without words", Given: there, When: Reword{ID: it}, Refused: "required", Field: "ordlyd"},
		{Name: "as it was seen", Given: there, When: ask(seen("Færre reinnleggingar", "Innan 30 dagar. ")), Then: []events.Event{reworded}},
		{Name: "the wording was changed since", Given: there, When: ask(seen("Ingen reinnleggingar", "Innan 30 dagar.")), Refused: "changed-meanwhile", Field: "ordlyd"},
		{Name: "the rest was changed since", Given: there, When: ask(seen("Færre reinnleggingar", "Innan ein månad.")), Refused: "changed-meanwhile", Field: "utdjuping"},
		{Name: "the rest was taken away since", Given: []events.Event{goal1, bare}, When: ask(seen("Færre reinnleggingar", "Innan 30 dagar.")), Refused: "changed-meanwhile", Field: "utdjuping"},
		{Name: "when it no longer holds", Given: away, When: ask(func(*Reword) {}), Refused: "withdrawn"},
		{Name: "by its planner", Given: there, By: planner, When: ask(func(*Reword) {}), Then: []events.Event{reworded}},
		{Name: "by another's", Given: there, By: planner2, When: ask(func(*Reword) {}), Refused: "access"},
		{Name: "by who leads an utval", Given: there, By: chair, When: ask(func(*Reword) {}), Refused: "access"},
	})
}

// TestEmptiedMeanwhile: that there is nothing any more is said as such.
func TestEmptiedMeanwhile(t *testing.T) {
	w := stage.World(domaintest.Story{Given: []events.Event{strategy}, When: Restore{ID: it}})
	ask := Reword{ID: it, Ordlyd: "x", Sett: &GivenOrdlyd{Ordlyd: domain.Prose(strategy.Ordlyd), Utdjuping: "Noko."}}
	_, err := Room.Decide(w.State("planelement", it), domain.Asked{System: true, Now: stage.Now, Facts: w}, Room.Command("Reword"), ask)
	refusal, refused := err.(*domain.Refusal)
	if !refused || refusal.Kind != domain.Changed || !strings.Contains(refusal.Words.NN, "No står det ingenting her") {
		t.Errorf("got %v", err)
	}
}

func TestPlacing(t *testing.T) {
	under := func(id events.ID) []events.Event { return []events.Event{events.PlanelementPlaced{Over: id}} }
	below := domain.Claim{Name: domain.ClaimElementOver, Subject: string(main1), Object: string(it)}
	var chain []domain.Claim // main1 under f100 under f101 …
	step := func(n int) string { return fmt.Sprintf("01900000-0000-7000-8000-00000000f1%02d", n) }
	for n := range maxAbove {
		chain = append(chain, domain.Claim{Name: domain.ClaimElementOver, Subject: step(n), Object: step(n + 1)})
	}
	chain[0].Subject = string(main1)
	ring := []domain.Claim{{Name: domain.ClaimElementOver, Subject: string(main1), Object: string(effect1)}}
	stage.Play(t, []domaintest.Story{
		{Name: "under another goal", Given: there, When: Place{ID: it, Over: effect1}, Then: under(effect1)},
		{Name: "under none", Given: there, When: Place{ID: it}, Then: under("")},
		{Name: "where it stands", Given: there, When: Place{ID: it, Over: main1}},
		{Name: "under itself", Given: there, When: Place{ID: it, Over: it}, Refused: "circle", Field: "over"},
		{Name: "under one that stands under it", Given: there, World: []domain.Claim{below}, When: Place{ID: it, Over: effect1}, Refused: "circle", Field: "over"},
		{Name: "under a ring that others made", Given: there, World: ring, When: Place{ID: it, Over: effect1}, Refused: "ring", Field: "over"},
		{Name: "out of a ring that it stands in", Given: there, World: []domain.Claim{below}, When: Place{ID: it}, Then: under("")},
		{Name: "as deep as can be", Given: there, World: chain[:maxAbove-2], When: Place{ID: it, Over: effect1}, Then: under(effect1)},
		{Name: "too deep", Given: there, World: chain[:maxAbove-1], When: Place{ID: it, Over: effect1}, Refused: "too-deep", Field: "over"},
		{Name: "under a clause", Given: there, When: Place{ID: it, Over: clause1}, Refused: "other-kind", Field: "over"},
		{Name: "when it no longer holds", Given: away, When: Place{ID: it}, Refused: "withdrawn"},
		{Name: "by its planner", Given: there, By: planner, When: Place{ID: it, Over: effect1}, Then: under(effect1)},
		{Name: "by another's", Given: there, By: planner2, When: Place{ID: it, Over: effect1}, Refused: "access"},
	})
}

func TestNumberAndResponsible(t *testing.T) {
	numbered, named := events.PlanelementNumbered{Nummer: "1.3"}, events.PlanelementResponsibleNamed{Ansvarleg: gulen}
	stage.Play(t, []domaintest.Story{
		{Name: "another number", Given: there, When: Number{ID: it, Nummer: " 1.3"}, Then: []events.Event{numbered}},
		{Name: "none", Given: there, When: Number{ID: it}, Then: []events.Event{events.PlanelementNumbered{}}},
		{Name: "the one that it has", Given: there, When: Number{ID: it, Nummer: "1.2"}},
		{Name: "a number when it no longer holds", Given: away, When: Number{ID: it, Nummer: "1.3"}, Refused: "withdrawn"},
		{Name: "numbered by its planner", Given: there, By: planner, When: Number{ID: it, Nummer: "1.3"}, Then: []events.Event{numbered}},
		{Name: "numbered by another's", Given: there, By: planner2, When: Number{ID: it, Nummer: "1.3"}, Refused: "access"},
		{Name: "another is responsible", Given: there, When: NameResponsible{ID: it, Ansvarleg: gulen}, Then: []events.Event{named}},
		{Name: "nobody is", Given: there, When: NameResponsible{ID: it}, Then: []events.Event{events.PlanelementResponsibleNamed{}}},
		{Name: "the one that is", Given: there, When: NameResponsible{ID: it, Ansvarleg: alver}},
		{Name: "one that has left", Given: there, When: NameResponsible{ID: it, Ansvarleg: gone}, Refused: "partnar-left", Field: "ansvarleg"},
		{Name: "another when it no longer holds", Given: away, When: NameResponsible{ID: it, Ansvarleg: gulen}, Refused: "withdrawn"},
		{Name: "handed over by its planner", Given: there, By: planner, When: NameResponsible{ID: it, Ansvarleg: gulen}, Then: []events.Event{named}},
		{Name: "taken by another's", Given: there, By: planner2, When: NameResponsible{ID: it, Ansvarleg: gulen}, Refused: "access"},
	})
}

func TestWithdrawingAndRestoring(t *testing.T) {
	ask := Withdraw{ID: it, Merknad: "Er med i eit anna mål. "}
	stage.Play(t, []domaintest.Story{
		{Name: "withdrawn", Given: there, When: ask, Then: []events.Event{withdrawn1}},
		{Name: "withdrawn twice", Given: away, When: ask},
		{Name: "restored", Given: away, When: Restore{ID: it}, Then: []events.Event{events.PlanelementRestored{}}},
		{Name: "restored, when it held all the time", Given: there, When: Restore{ID: it}},
		{Name: "withdrawn by its planner", Given: there, By: planner, When: ask, Then: []events.Event{withdrawn1}},
		{Name: "withdrawn by another's", Given: there, By: planner2, When: ask, Refused: "access"},
		{Name: "restored by its planner", Given: away, By: planner, When: Restore{ID: it}, Then: []events.Event{events.PlanelementRestored{}}},
		{Name: "restored by another's", Given: away, By: planner2, When: Restore{ID: it}, Refused: "access"},
	})
	r := stage.RowAfter(it, away...).(Row)
	if !r.Trekt || r.TrektMerknad != "Er med i eit anna mål." || r.Spor.Trekt.Seq != 2 {
		t.Errorf("withdrawn: %+v", r)
	}
	if r := stage.RowAfter(it, append(away[:2:2], events.PlanelementRestored{})...).(Row); r.Trekt || r.TrektMerknad != "" || r.Spor.Trekt.Seq != 3 {
		t.Errorf("restored: %+v", r)
	}
}

func TestWhatAnElementSays(t *testing.T) {
	for name, c := range map[string]struct {
		history []events.Event
		want    string
	}{
		"a goal":     {there, "planelement.slag=mal planelement.over=" + string(main1)},
		"withdrawn":  {away, "planelement.slag=mal planelement.over=" + string(main1) + " planelement.trekt="},
		"a clause":   {[]events.Event{clauseOf}, "planelement.slag=avtalepunkt planelement.over=" + string(clause1) + " planelement.avtale=" + string(avtale)},
		"a strategy": {[]events.Event{strategy}, "planelement.slag=strategi"},
	} {
		var said []string
		for _, claim := range stage.ClaimsAfter(it, c.history...) {
			if said = append(said, claim.Name+"="+claim.Object); claim.Subject != string(it) {
				t.Errorf("%s: a claim about %s", name, claim.Subject)
			}
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestFilters(t *testing.T) {
	for _, c := range []struct {
		filter string
		fact   events.PlanelementFormulated
		want   string
	}{
		{"slag", goal1, "mal"},
		{"over", goal1, string(main1)},
		{"over", strategy, ""},
		{"avtale", clauseOf, string(avtale)},
		{"avtale", goal1, ""},
		{"partnar", goal1, string(alver)},
		{"partnar", strategy, ""},
	} {
		w := stage.World(domaintest.Story{Given: []events.Event{c.fact}, When: Restore{ID: it}})
		values := Room.Filters()[c.filter](w.State("planelement", it))
		if got := strings.Join(values, " "); got != c.want || got == "" && len(values) > 0 {
			t.Errorf("%s of a %s: %q, want %q", c.filter, c.fact.Slag, values, c.want)
		}
	}
}

// TestTheLargestElementFits a record, with the longest head there is.
func TestTheLargestElementFits(t *testing.T) {
	long := func(n int) string { return strings.Repeat("🏥", n) }
	c := formulating(clauseOf, func(c *Formulate) {
		c.Nummer, c.Ordlyd, c.Utdjuping = domain.Line(long(20)), domain.Prose(long(1000)), domain.Prose(long(4000))
		for range 10 {
			c.Kjelder = append(c.Kjelder, domain.GivenKjelde{Tekst: domain.Line(long(300)), Lenkje: domain.Line("https://" + long(492))})
		}
	})
	w := stage.World(domaintest.Story{When: c})
	facts, err := formulate(state{}, domain.Asked{System: true, Now: stage.Now, Facts: w}, c)
	if err != nil {
		t.Fatal(err)
	}
	rec := events.Record{
		Seq: math.MaxUint64, House: strings.Repeat("h", 32), Room: "planelement", Thing: it, Command: it, Actor: it, Partner: it, Time: stage.Now,
		Occurred: "2026-09-29T10:00:00.000Z", Digest: strings.Repeat("0", 64), Schema: 1, Facts: facts,
	}
	raw, err := rec.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes of %d", len(raw), events.MaxRecord)
}
