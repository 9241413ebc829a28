package tiltak

import (
	"fmt"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	other    = events.ID("01900000-0000-7000-8000-00000000f002")
	third    = events.ID("01900000-0000-7000-8000-00000000f003")
	thePlan  = events.ID("01900000-0000-7000-8000-00000000c001")
	chapter  = events.ID("01900000-0000-7000-8000-00000000c002")
	text     = events.ID("01900000-0000-7000-8000-00000000c003")
	goal     = events.ID("01900000-0000-7000-8000-00000000c004")
	strategy = events.ID("01900000-0000-7000-8000-00000000c005")
	measure  = events.ID("01900000-0000-7000-8000-00000000c006")
	aSak     = events.ID("01900000-0000-7000-8000-00000000c007")
	sentSak  = events.ID("01900000-0000-7000-8000-00000000c008")
	decision = events.ID("01900000-0000-7000-8000-00000000c009")
	matter   = events.ID("01900000-0000-7000-8000-00000000c00a")
	part1    = events.ID("01900000-0000-7000-8000-00000000e021")
	part2    = events.ID("01900000-0000-7000-8000-00000000e022")
)

// workStage has besides what the other stories have: other tiltak, a plan, elements and an indicator.
var workStage = domaintest.Stage{
	Room: stage.Room, Now: stage.Now,
	Set: func(w *domaintest.World) {
		stage.Set(w)
		w.Has("tiltak", other, third)
		w.Has("plan", thePlan)
		w.Has("planelement", goal, strategy)
		w.Has("indikator", measure)
		w.Has("sak", aSak, sentSak)
		w.Has("partnarvedtak", matter)
		w.Say(
			domain.Claim{Name: domain.ClaimKode, Subject: "innsatsomrade@1", Object: "kompetanse"},
			domain.Claim{Name: domain.ClaimKode, Subject: "innsatsomrade@1", Object: "leiing-og-kultur"},
			domain.Claim{Name: domain.ClaimPlanTekst, Subject: string(thePlan), Object: string(text)},
			domain.Claim{Name: domain.ClaimTekst, Subject: string(text), Object: string(thePlan) + "/" + string(chapter)},
			domain.Claim{Name: domain.ClaimElementSlag, Subject: string(goal), Object: "mal"},
			domain.Claim{Name: domain.ClaimElementSlag, Subject: string(strategy), Object: "strategi"},
			domain.Claim{Name: domain.ClaimSakOppdrag, Subject: string(sentSak), Object: string(ou)},
			domain.Claim{Name: domain.ClaimMoteVedtak, Subject: string(decision), Object: string(chapter) + "/x"},
		)
	},
}

// with gives a history with more facts at its end.
func with(given []events.Event, more ...events.Event) []events.Event {
	return append(given[:len(given):len(given)], more...)
}

func TestAreasAndResponsible(t *testing.T) {
	areas := SetAreas{ID: it, Omrade: []domain.Line{"leiing-og-kultur", "kompetanse", "kompetanse"}, Versjon: 1}
	set := events.TiltakAreasSet{Omrade: []string{"kompetanse", "leiing-og-kultur"}, Versjon: 1}
	name := NameResponsible{ID: it, Ansvarleg: member}
	named := events.TiltakResponsibleNamed{Ansvarleg: member}
	nobody, saw := events.ID(""), planner
	workStage.Play(t, []domaintest.Story{
		{Name: "areas, sorted and each once", Given: owned, When: areas, Then: []events.Event{set}},
		{Name: "the same areas", Given: with(owned, set), When: areas},
		{Name: "areas as they were seen", Given: with(owned, events.TiltakAreasSet{Omrade: []string{"kompetanse"}, Versjon: 1}), When: SetAreas{ID: it, Versjon: 1, Sett: []domain.Line{"kompetanse"}}, Then: []events.Event{events.TiltakAreasSet{Omrade: []string{}, Versjon: 1}}},
		{Name: "areas set by another since", Given: with(owned, events.TiltakAreasSet{Omrade: []string{"kompetanse"}, Versjon: 1}), When: SetAreas{ID: it, Versjon: 1, Sett: []domain.Line{}}, Refused: "changed-meanwhile", Field: "omrade"},
		{Name: "no such area", Given: owned, When: SetAreas{ID: it, Omrade: []domain.Line{"x"}, Versjon: 1}, Refused: "unknown-kode", Field: "omrade[0]"},
		{Name: "of another version", Given: owned, When: SetAreas{ID: it, Omrade: []domain.Line{"kompetanse"}, Versjon: 2}, Refused: "unknown-kode"},
		{Name: "areas when it is over", Given: over, When: areas, Refused: "over"},
		{Name: "a person", Given: owned, By: planner, When: name, Then: []events.Event{named}},
		{Name: "the same person", Given: with(owned, named), When: name},
		{Name: "nobody any more", Given: with(owned, named), When: NameResponsible{ID: it}, Then: []events.Event{events.TiltakResponsibleNamed{}}},
		{Name: "as seen: nobody", Given: owned, When: NameResponsible{ID: it, Ansvarleg: member, Sett: &nobody}, Then: []events.Event{named}},
		{Name: "another since", Given: with(owned, named), When: NameResponsible{ID: it, Ansvarleg: reader, Sett: &saw}, Refused: "changed-meanwhile", Field: "ansvarleg"},
		{Name: "no such person", Given: owned, When: NameResponsible{ID: it, Ansvarleg: alver}, Refused: "unknown-person", Field: "ansvarleg"},
		{Name: "not by one who only reads", Given: owned, By: reader, When: name, Refused: "access"},
		{Name: "by the leader of an utval that follows", Given: shared, By: chair, When: areas, Then: []events.Event{set}},
	})
}

func TestGoals(t *testing.T) {
	words := SetGoal{ID: it, Mal: part1, Slag: events.Effektmal, Ordlyd: " Færre innleggingar "}
	set := events.TiltakGoalSet{Mal: part1, Slag: events.Effektmal, Ordlyd: "Færre innleggingar"}
	before, now := domain.Prose("Fleire innleggingar"), domain.Prose("Færre innleggingar")
	full := owned
	for n := range maxWork {
		full = with(full, events.TiltakGoalSet{Mal: domaintest.Command(n), Slag: events.Hovudmal, Ordlyd: "x"})
	}
	reworded := func(sett *domain.Prose) SetGoal {
		return SetGoal{ID: it, Mal: part1, Slag: events.Resultatmal, Ordlyd: "Halvparten", Sett: sett}
	}
	halved := events.TiltakGoalSet{Mal: part1, Slag: events.Resultatmal, Ordlyd: "Halvparten"}
	workStage.Play(t, []domaintest.Story{
		{Name: "in words", Given: owned, When: words, Then: []events.Event{set}},
		{Name: "again", Given: with(owned, set), When: words},
		{Name: "from the plans", Given: owned, When: SetGoal{ID: it, Mal: part1, Slag: events.Hovudmal, Element: goal}, Then: []events.Event{events.TiltakGoalSet{Mal: part1, Slag: events.Hovudmal, Element: goal}}},
		{Name: "a strategy is no goal", Given: owned, When: SetGoal{ID: it, Mal: part1, Slag: events.Hovudmal, Element: strategy}, Refused: "not-a-goal", Field: "element"},
		{Name: "both", Given: owned, When: SetGoal{ID: it, Mal: part1, Slag: events.Hovudmal, Element: goal, Ordlyd: "x"}, Refused: "one-of", Field: "ordlyd"},
		{Name: "neither", Given: owned, When: SetGoal{ID: it, Mal: part1, Slag: events.Hovudmal}, Refused: "one-of"},
		{Name: "put otherwise", Given: with(owned, set), When: reworded(&now), Then: []events.Event{halved}},
		{Name: "others have put it otherwise", Given: with(owned, set), When: reworded(&before), Refused: "changed-meanwhile", Field: "ordlyd"},
		{Name: "too many", Given: full, When: words, Refused: "too-many"},
		{Name: "dropped", Given: with(owned, set), When: DropGoal{ID: it, Mal: part1, Merknad: "Nådd."}, Then: []events.Event{events.TiltakGoalDropped{Mal: part1, Merknad: "Nådd."}}},
		{Name: "dropped twice", Given: owned, When: DropGoal{ID: it, Mal: part1}},
		{Name: "when it is over", Given: over, When: words, Refused: "over"},
	})
}

func TestOrigins(t *testing.T) {
	named := events.TiltakOriginNamed{Opphav: part1, Slag: events.OpphavKapittel, Rom: "plan", Ting: thePlan, Del: chapter}
	name := func(change func(*NameOrigin)) NameOrigin {
		c := NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavKapittel, Rom: "plan", Ting: thePlan, Del: chapter}
		change(&c)
		return c
	}
	workStage.Play(t, []domaintest.Story{
		{Name: "a chapter", Given: owned, When: name(func(*NameOrigin) {}), Then: []events.Event{named}},
		{Name: "again", Given: with(owned, named), When: name(func(*NameOrigin) {})},
		{Name: "a chapter that the plan does not have", Given: owned, When: name(func(c *NameOrigin) { c.Del = text }), Refused: "unknown-kapittel", Field: "del"},
		{Name: "no such plan", Given: owned, When: name(func(c *NameOrigin) { c.Ting = alver }), Refused: "unknown-plan", Field: "ting"},
		{Name: "a plan among the elements", Given: owned, When: name(func(c *NameOrigin) { c.Rom = "planelement" }), Refused: "origin-kind"},
		{Name: "a clause", Given: owned, When: NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavAvtalepunkt, Rom: "planelement", Ting: goal}, Then: []events.Event{events.TiltakOriginNamed{Opphav: part1, Slag: events.OpphavAvtalepunkt, Rom: "planelement", Ting: goal}}},
		{Name: "a case, in words", Given: owned, When: NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavSak, Ordlyd: "Sak 12/22"}, Then: []events.Event{events.TiltakOriginNamed{Opphav: part1, Slag: events.OpphavSak, Ordlyd: "Sak 12/22"}}},
		{Name: "a case with a thing", Given: owned, When: NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavSak, Rom: "plan", Ting: thePlan}, Refused: "origin-kind"},
		{Name: "a case kept here", Given: owned, When: from(events.OpphavSak, "sak", aSak), Then: came(events.OpphavSak, "sak", aSak)},
		{Name: "no such case", Given: owned, When: from(events.OpphavSak, "sak", alver), Refused: "unknown-sak", Field: "ting"},
		{Name: "a case among the decisions", Given: owned, When: from(events.OpphavSak, "vedtak", decision), Refused: "origin-kind"},
		{Name: "a case with a part", Given: owned, When: NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavSak, Rom: "sak", Ting: aSak, Del: chapter}, Refused: "origin-kind"},
		{Name: "a decision of a body", Given: owned, When: from(events.OpphavVedtak, "vedtak", decision), Then: came(events.OpphavVedtak, "vedtak", decision)},
		{Name: "no such decision", Given: owned, When: from(events.OpphavVedtak, "vedtak", matter), Refused: "unknown-vedtak", Field: "ting"},
		{Name: "what the partners decide", Given: owned, When: from(events.OpphavVedtak, "partnarvedtak", matter), Then: came(events.OpphavVedtak, "partnarvedtak", matter)},
		{Name: "what no partner was asked", Given: owned, When: from(events.OpphavVedtak, "partnarvedtak", decision), Refused: "unknown-vedtak", Field: "ting"},
		{Name: "a commission", Given: owned, When: from(events.OpphavOppdrag, "sak", sentSak), Then: came(events.OpphavOppdrag, "sak", sentSak)},
		{Name: "a case that was no commission", Given: owned, When: from(events.OpphavOppdrag, "sak", aSak), Refused: "not-a-commission", Field: "ting"},
		{Name: "a thing of anything else", Given: owned, When: from(events.OpphavAnna, "sak", aSak), Refused: "origin-kind"},
		{Name: "from nothing", Given: owned, When: NameOrigin{ID: it, Opphav: part1, Slag: events.OpphavAnna}, Refused: "required", Field: "ordlyd"},
		{Name: "dropped", Given: with(owned, named), When: DropOrigin{ID: it, Opphav: part1}, Then: []events.Event{events.TiltakOriginDropped{Opphav: part1}}},
		{Name: "dropped twice", Given: owned, When: DropOrigin{ID: it, Opphav: part1}},
	})
}

// from and came are an origin that is kept here, as it is asked for and as it is told.
func from(slag events.OpphavSlag, room domain.Line, thing events.ID) NameOrigin {
	return NameOrigin{ID: it, Opphav: part1, Slag: slag, Rom: room, Ting: thing}
}

func came(slag events.OpphavSlag, room string, thing events.ID) []events.Event {
	return []events.Event{events.TiltakOriginNamed{Opphav: part1, Slag: slag, Rom: room, Ting: thing}}
}

// Who names an origin learns whether it is there. So it may only be asked of rooms that everybody sees.
func TestOriginsTellOnlyOfWhatEverybodySees(t *testing.T) {
	for slag, rooms := range originRooms {
		for _, room := range rooms {
			if sees := domain.AccessOf(room + ".see"); sees[domain.RolePerson] != domain.All {
				t.Errorf("%s can come from room %s, which not everybody sees: %v", slag, room, sees)
			}
		}
	}
}

func TestDependenciesFormNoCircle(t *testing.T) {
	add := AddDependency{ID: it, Tiltak: other}
	added := events.TiltakDependencyAdded{Tiltak: other}
	needs := func(a, b events.ID) domain.Claim {
		return domain.Claim{Name: domain.ClaimTiltakTreng, Subject: string(a), Object: string(b)}
	}
	step := func(n int) events.ID { return domaintest.Command(n) }
	long := []domain.Claim{needs(other, step(0))}
	for n := range 300 {
		long = append(long, needs(step(n), step(n+1)), needs(step(n), step(n/2)))
	}
	workStage.Play(t, []domaintest.Story{
		{Name: "one after another", Given: owned, When: add, Then: []events.Event{added}},
		{Name: "again", Given: with(owned, added), When: add},
		{Name: "with a remark now", Given: with(owned, added), When: AddDependency{ID: it, Tiltak: other, Merknad: "Avtalen først."}, Then: []events.Event{events.TiltakDependencyAdded{Tiltak: other, Merknad: "Avtalen først."}}},
		{Name: "for itself", Given: owned, When: AddDependency{ID: it, Tiltak: it}, Refused: "circle", Field: "tiltak"},
		{Name: "for one that waits for it", Given: owned, World: []domain.Claim{needs(other, it)}, When: add, Refused: "circle", Field: "tiltak"},
		{Name: "by way of a third", Given: owned, World: []domain.Claim{needs(other, third), needs(third, it)}, When: add, Refused: "circle"},
		{Name: "by way of three hundred", Given: owned, World: append(long[:len(long):len(long)], needs(step(300), it)), When: add, Refused: "circle"},
		{Name: "three hundred that lead elsewhere", Given: owned, World: long, When: add, Then: []events.Event{added}},
		{Name: "past a ring that is there by a race", Given: owned, World: []domain.Claim{needs(other, third), needs(third, other)}, When: add, Then: []events.Event{added}},
		{Name: "for one that is not there", Given: owned, When: AddDependency{ID: it, Tiltak: alver}, Refused: "unknown-tiltak", Field: "tiltak"},
		{Name: "no longer", Given: with(owned, added), When: RemoveDependency{ID: it, Tiltak: other}, Then: []events.Event{events.TiltakDependencyRemoved{Tiltak: other}}},
		{Name: "no longer, twice", Given: owned, When: RemoveDependency{ID: it, Tiltak: other}},
	})
	claims := workStage.ClaimsAfter(it, with(shared, added)...)
	want := []domain.Claim{
		{Name: domain.ClaimTiltakEigar, Subject: string(it), Object: string(alver)}, {Name: domain.ClaimTiltakUtval, Subject: string(it), Object: string(ou)}, needs(it, other),
	}
	if fmt.Sprint(claims) != fmt.Sprint(want) {
		t.Errorf("it claims %+v, want %+v", claims, want)
	}
}

func TestReportsWithMoneyAndRisk(t *testing.T) {
	report := ReportStatus{
		ID: it, Framdrift: events.LysGul, Okonomi: events.LysRaud, Risiko: events.LysGron, Tekst: "Pengane er brukte.", Malform: events.Nynorsk, Avgjerd: " Skal vi søkje meir? ",
	}
	told := events.TiltakStatusReported{
		Framdrift: events.LysGul, Okonomi: events.LysRaud, Risiko: events.LysGron, Tekst: "Pengane er brukte.", Malform: events.Nynorsk, Avgjerd: "Skal vi søkje meir?",
	}
	workStage.Play(t, []domaintest.Story{
		{Name: "three colours and a question", Given: owned, When: report, Then: []events.Event{told}},
		{Name: "telling the same again is news", Given: with(owned, told), When: report, Then: []events.Event{told}},
	})
	facts := owned
	for n := range maxReports + 5 {
		told.Tekst = fmt.Sprint(n)
		facts = with(facts, told)
	}
	row := workStage.RowAfter(it, facts...).(Row)
	if len(row.Rapportar) != maxReports || row.Rapportar[0].Tekst != fmt.Sprint(maxReports+4) || row.Rapportar[maxReports-1].Tekst != "5" || row.Status.Tekst != row.Rapportar[0].Tekst {
		t.Errorf("%d reports, from %q to %q", len(row.Rapportar), row.Rapportar[0].Tekst, row.Rapportar[len(row.Rapportar)-1].Tekst)
	}
}
