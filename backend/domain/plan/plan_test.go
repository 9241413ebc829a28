package plan

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // of which the stories tell
	newer    = events.ID("01900000-0000-7000-8000-00000000f002") // another plan
	alver    = events.ID("01900000-0000-7000-8000-00000000a001") // responsible for Kompetanse
	masfjord = events.ID("01900000-0000-7000-8000-00000000a002") // contributes to it
	gulen    = events.ID("01900000-0000-7000-8000-00000000a003")
	gone     = events.ID("01900000-0000-7000-8000-00000000a004")
	fsu      = events.ID("01900000-0000-7000-8000-00000000d001") // has charge of the plan
	ou       = events.ID("01900000-0000-7000-8000-00000000d002")
	shut     = events.ID("01900000-0000-7000-8000-00000000d003")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver
	planner2 = events.ID("01900000-0000-7000-8000-00000000b002") // for Masfjorden
	planner3 = events.ID("01900000-0000-7000-8000-00000000b003") // for Gulen
	chair    = events.ID("01900000-0000-7000-8000-00000000b004") // leads FSU
	chair2   = events.ID("01900000-0000-7000-8000-00000000b005") // leads OU
	member   = events.ID("01900000-0000-7000-8000-00000000b006") // sits in FSU
	contact  = events.ID("01900000-0000-7000-8000-00000000b007") // of Alver
	clerk    = events.ID("01900000-0000-7000-8000-00000000b008") // the secretariat
	reader   = events.ID("01900000-0000-7000-8000-00000000b009") // no role

	kompetanse = events.ID("01900000-0000-7000-8000-00000000e001")
	utdanning  = events.ID("01900000-0000-7000-8000-00000000e002") // under Kompetanse
	tenester   = events.ID("01900000-0000-7000-8000-00000000e003")
	vedlegg    = events.ID("01900000-0000-7000-8000-00000000e004")
	strange    = events.ID("01900000-0000-7000-8000-00000000e0ff")
	version1   = events.ID("01900000-0000-7000-8000-00000000c101")
	version2   = events.ID("01900000-0000-7000-8000-00000000c102")
)

// textOf is the text of a chapter in these stories.
func textOf(chapter events.ID) events.ID {
	return events.ID(strings.Replace(string(chapter), "-00000000e", "-00000001e", 1))
}

const someHash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", alver, masfjord, gulen, gone)
		w.Has("utval", fsu, ou, shut)
		w.Has("person", planner, planner2, planner3, chair, chair2, member, contact, clerk, reader)
		w.Has("tekst", textOf(vedlegg))
		w.Replies("tekst", textOf(kompetanse), domain.AnswerInnhald, "17/"+someHash)
		holds := func(name string, subject, object events.ID) {
			w.Say(domain.Claim{Name: name, Subject: string(subject), Object: string(object)})
		}
		holds(domain.ClaimLeft, gone, "")
		holds(domain.ClaimDissolved, shut, "")
		holds(domain.ClaimPlanleggar, planner, alver)
		holds(domain.ClaimPlanleggar, planner2, masfjord)
		holds(domain.ClaimPlanleggar, planner3, gulen)
		holds(domain.ClaimLeiar, chair, fsu)
		holds(domain.ClaimLeiar, chair2, ou)
		holds(domain.ClaimPlass, member, fsu)
		holds(domain.ClaimPartnarkontakt, contact, alver)
		holds(domain.ClaimSekretariat, clerk, "")
	},
}

// withNewer is a world in which another plan is there.
var withNewer = domaintest.Stage{Room: Room, Now: stage.Now, Set: func(w *domaintest.World) {
	stage.Set(w)
	w.Tell(events.Record{Room: "plan", Thing: newer, Facts: []events.Event{started1}})
}}

var (
	started1 = events.PlanStarted{
		Slag: events.SlagFagplan, Tittel: "Fagplan for eldre", Malform: events.Nynorsk, Periode: events.Periode{Sagt: "2026–2030", Fra: "2026", Til: "2030"}, Utval: fsu,
	}
	bare  = []events.Event{started1}
	built = []events.Event{
		started1,
		chapter(kompetanse, "", "", "Kompetanse"), chapter(utdanning, kompetanse, "", "Utdanning"), chapter(tenester, "", kompetanse, "Tenester"),
		events.PlanChapterResponsibleNamed{Kapittel: kompetanse, Partnar: alver},
		events.PlanChapterContributorAdded{Kapittel: kompetanse, Partnar: masfjord},
	}
)

func chapter(id, under, after events.ID, title string) events.PlanChapterAdded {
	return events.PlanChapterAdded{Kapittel: id, Tekst: textOf(id), Under: under, Etter: after, Tittel: title, Malform: events.Nynorsk}
}

// then gives a history with more facts, and leaves the given one as it was.
func then(history []events.Event, more ...events.Event) []events.Event {
	return append(history[:len(history):len(history)], more...)
}

func phase(f events.PlanFase) events.PlanPhaseChanged { return events.PlanPhaseChanged{Fase: f} }

func line1(s string) *domain.Line { l := domain.Line(s); return &l }

func starting(change func(*Start)) Start {
	c := Start{
		ID: it, Slag: events.SlagFagplan, Tittel: " Fagplan for eldre ", Malform: events.Nynorsk, Utval: fsu,
		Periode: domain.GivenPeriode{Sagt: "2026–2030", Fra: "2026", Til: "2030"},
	}
	change(&c)
	return c
}

func TestStarting(t *testing.T) {
	free := started1
	free.Utval = ""
	stage.Play(t, []domaintest.Story{
		{Name: "a plan is begun", When: starting(func(*Start) {}), Then: bare},
		{Name: "in nobody's charge", When: starting(func(c *Start) { c.Utval = "" }), Then: []events.Event{free}},
		{Name: "twice", Given: bare, When: starting(func(*Start) {}), Refused: "exists"},
		{Name: "without a title", When: starting(func(c *Start) { c.Tittel = " " }), Refused: "required", Field: "tittel"},
		{Name: "with too long a title", When: starting(func(c *Start) { c.Tittel = domain.Line(strings.Repeat("🏥", 63)) }), Refused: "too-long", Field: "tittel"},
		{Name: "from 2030 to 2026", When: starting(func(c *Start) { c.Periode.Fra, c.Periode.Til = "2030", "2026" }), Refused: "order", Field: "periode"},
		{Name: "in the charge of one that is not there", When: starting(func(c *Start) { c.Utval = strange }), Refused: "unknown-utval", Field: "utval"},
		{Name: "in the charge of one that is closed", When: starting(func(c *Start) { c.Utval = shut }), Refused: "utval-dissolved", Field: "utval"},
		{Name: "by a template that nobody knows", When: starting(func(c *Start) { c.Kapittelmal = "roman" }), Refused: "unknown-mal", Field: "kapittelmal"},
		{Name: "by the template of another kind", When: starting(func(c *Start) { c.Kapittelmal = "avtale" }), Refused: "other-mal", Field: "kapittelmal"},
		{Name: "with a source that is none", When: starting(func(c *Start) { c.Kjelder = []domain.GivenKjelde{{}} }), Refused: "required", Field: "kjelder[0]"},
		{Name: "by the secretariat", By: clerk, When: starting(func(*Start) {}), Then: bare},
		{Name: "by who leads the utval", By: chair, When: starting(func(*Start) {}), Then: bare},
		{Name: "by who leads another", By: chair2, When: starting(func(*Start) {}), Refused: "access"},
		{Name: "by who leads an utval that gets no charge", By: chair, When: starting(func(c *Start) { c.Utval = "" }), Refused: "access"},
		{Name: "by a member of the utval", By: member, When: starting(func(*Start) {}), Refused: "access"},
		{Name: "by a planner", By: planner, When: starting(func(*Start) {}), Refused: "access"},
		{Name: "by one without a role", By: reader, When: starting(func(*Start) {}), Refused: "access"},
	})
}

func TestTitleAndTime(t *testing.T) {
	retitled := events.PlanRetitled{Tittel: "Fagplan for eldre med skrøpelegdom"}
	period := events.PlanPeriodSet{Periode: events.Periode{Fra: "2027", Til: "2031"}}
	seen := &domain.GivenPeriode{Sagt: "2026–2030", Fra: "2026", Til: "2030"}
	given := domain.GivenPeriode{Fra: "2027", Til: "2031"}
	stage.Play(t, []domaintest.Story{
		{Name: "another title", Given: bare, When: Retitle{ID: it, Tittel: "Fagplan for eldre med skrøpelegdom"}, Then: []events.Event{retitled}},
		{Name: "the title that it has", Given: bare, When: Retitle{ID: it, Tittel: "Fagplan for eldre", Sett: line1("Noko anna")}},
		{Name: "the title that was seen", Given: bare, When: Retitle{ID: it, Tittel: "Fagplan for eldre med skrøpelegdom", Sett: line1(" Fagplan for eldre")}, Then: []events.Event{retitled}},
		{Name: "changed since it was seen", Given: then(bare, retitled), When: Retitle{ID: it, Tittel: "Eldreplan", Sett: line1("Fagplan for eldre")}, Refused: "changed-meanwhile", Field: "tittel"},
		{Name: "no title", Given: bare, When: Retitle{ID: it}, Refused: "required", Field: "tittel"},
		{Name: "too long a title", Given: bare, When: Retitle{ID: it, Tittel: domain.Line(strings.Repeat(`"`, 126))}, Refused: "too-long", Field: "tittel"},
		{Name: "another time", Given: bare, When: SetPeriod{ID: it, Periode: given, Sett: seen}, Then: []events.Event{period}},
		{Name: "no time", Given: bare, When: SetPeriod{ID: it}, Then: []events.Event{events.PlanPeriodSet{}}},
		{Name: "the time that it has", Given: then(bare, period), When: SetPeriod{ID: it, Periode: given, Sett: seen}},
		{Name: "the time was changed since", Given: then(bare, period), When: SetPeriod{ID: it, Sett: seen}, Refused: "changed-meanwhile", Field: "periode"},
		{Name: "the time was taken away since", Given: then(bare, events.PlanPeriodSet{}), When: SetPeriod{ID: it, Periode: given, Sett: seen}, Refused: "changed-meanwhile", Field: "periode"},
		{Name: "a time that ends first", Given: bare, When: SetPeriod{ID: it, Periode: domain.GivenPeriode{Fra: "2031", Til: "2030"}}, Refused: "order"},
		{Name: "by who leads the utval", Given: bare, By: chair, When: Retitle{ID: it, Tittel: "Fagplan for eldre med skrøpelegdom"}, Then: []events.Event{retitled}},
		{Name: "by who leads another", Given: bare, By: chair2, When: Retitle{ID: it, Tittel: "x"}, Refused: "access"},
		{Name: "by a planner", Given: built, By: planner, When: Retitle{ID: it, Tittel: "x"}, Refused: "access"},
		{Name: "the time by a planner", Given: built, By: planner, When: SetPeriod{ID: it}, Refused: "access"},
		{Name: "of no plan", When: Retitle{ID: it, Tittel: "x"}, Refused: "unknown"},
	})
}

func TestCharge(t *testing.T) {
	stage.Play(t, []domaintest.Story{
		{Name: "another utval", Given: bare, When: NameUtval{ID: it, Utval: ou, Merknad: "Gjeld berre Voss."}, Then: []events.Event{events.PlanUtvalNamed{Utval: ou, Merknad: "Gjeld berre Voss."}}},
		{Name: "none", Given: bare, When: NameUtval{ID: it}, Then: []events.Event{events.PlanUtvalNamed{}}},
		{Name: "the one that has it", Given: bare, When: NameUtval{ID: it, Utval: fsu}},
		{Name: "one that is not there", Given: bare, When: NameUtval{ID: it, Utval: strange}, Refused: "unknown-utval", Field: "utval"},
		{Name: "one that is closed", Given: bare, When: NameUtval{ID: it, Utval: shut}, Refused: "utval-dissolved", Field: "utval"},
		{Name: "when it is replaced", Given: then(bare, phase(events.PlanErstatta)), When: NameUtval{ID: it, Utval: ou}, Refused: "replaced"},
		{Name: "by the secretariat", Given: bare, By: clerk, When: NameUtval{ID: it, Utval: ou}, Then: []events.Event{events.PlanUtvalNamed{Utval: ou}}},
		{Name: "by who leads it", Given: bare, By: chair, When: NameUtval{ID: it, Utval: ou}, Refused: "access"},
	})
}

// TestWhatAPlanSays: claims about the texts of chapters that are part of the plan, and about no
// others.
func TestWhatAPlanSays(t *testing.T) {
	say := func(name string, subject events.ID, object string) domain.Claim {
		return domain.Claim{Name: name, Subject: string(subject), Object: object}
	}
	of := func(chapter events.ID, more ...domain.Claim) []domain.Claim {
		return append([]domain.Claim{
			say(domain.ClaimPlanTekst, it, string(textOf(chapter))), say(domain.ClaimTekst, textOf(chapter), string(it)+"/"+string(chapter)),
			say(domain.ClaimTekstMalform, textOf(chapter), "nn"), say(domain.ClaimTekstFase, textOf(chapter), "utkast"),
		}, more...)
	}
	slag := []domain.Claim{say(domain.ClaimPlanSlag, it, "fagplan")}
	competence := of(kompetanse, say(domain.ClaimTekstAnsvarleg, textOf(kompetanse), string(alver)),
		say(domain.ClaimTekstPartnar, textOf(kompetanse), string(alver)), say(domain.ClaimTekstPartnar, textOf(kompetanse), string(masfjord)))
	all := concat(slag, competence, of(utdanning), of(tenester))
	for name, c := range map[string]struct {
		history []events.Event
		want    []domain.Claim
	}{
		"the plan":                {built, all},
		"a chapter is withdrawn":  {then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse}), concat(slag, of(tenester))},
		"and taken back":          {then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse}, events.PlanChapterRestored{Kapittel: kompetanse}), all},
		"nobody is responsible":   {then(built, events.PlanChapterResponsibleNamed{Kapittel: kompetanse}), concat(slag, of(kompetanse, say(domain.ClaimTekstPartnar, textOf(kompetanse), string(masfjord))), of(utdanning), of(tenester))},
		"no chapters":             {bare, slag},
		"in bokmål, for decision": {then(bare, chapter(tenester, "", "", "Tenester"), events.PlanChapterMalformChosen{Kapittel: tenester, Malform: events.Bokmal}, phase(events.PlanTilrading)), concat(slag, []domain.Claim{say(domain.ClaimPlanTekst, it, string(textOf(tenester))), say(domain.ClaimTekst, textOf(tenester), string(it)+"/"+string(tenester)), say(domain.ClaimTekstMalform, textOf(tenester), "nb"), say(domain.ClaimTekstFase, textOf(tenester), "tilrading")})},
	} {
		got := stage.ClaimsAfter(it, c.history...)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d claims, want %d: %+v", name, len(got), len(c.want), got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s, claim %d: %+v, want %+v", name, i, got[i], c.want[i])
			}
		}
	}
}

func concat(lists ...[]domain.Claim) (all []domain.Claim) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// TestFilters: lists can be narrowed to what a plan is and who writes on it.
func TestFilters(t *testing.T) {
	values := func(name string, history []events.Event) string {
		w := stage.World(domaintest.Story{Given: history, When: Retitle{ID: it}})
		return strings.Join(Room.Filters()[name](w.State("plan", it)), ",") + "."
	}
	withdrawn := then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse})
	for _, c := range []struct {
		filter  string
		history []events.Event
		want    string
	}{
		{"slag", built, "fagplan."},
		{"fase", then(built, phase(events.PlanInnspel)), "innspel."},
		{"utval", built, string(fsu) + "."},
		{"utval", then(built, events.PlanUtvalNamed{}), "."},
		{"partnar", built, string(alver) + "," + string(masfjord) + "."},
		{"partnar", withdrawn, "."},
	} {
		if got := values(c.filter, c.history); got != c.want {
			t.Errorf("%s: %q, want %q", c.filter, got, c.want)
		}
	}
	w := stage.World(domaintest.Story{Given: then(built, events.PlanUtvalNamed{}), When: Retitle{ID: it}})
	if values := Room.Filters()["utval"](w.State("plan", it)); len(values) > 0 {
		t.Errorf("a plan in nobody's charge can be filtered by %q", values)
	}
}

// TestFactsOfNoChapter: a fact is never refused, and one about a chapter that is not there alters
// nothing.
func TestFactsOfNoChapter(t *testing.T) {
	before := stage.RowAfter(it, built...)
	for _, fact := range []events.Event{
		events.PlanChapterMoved{Kapittel: strange},
		events.PlanChapterRetitled{Kapittel: strange, Tittel: "x"},
		events.PlanChapterWithdrawn{Kapittel: strange},
		events.PlanChapterRestored{Kapittel: strange},
		events.PlanChapterContributorAdded{Kapittel: strange, Partnar: gulen},
	} {
		if after := stage.RowAfter(it, then(built, fact)...); !reflect.DeepEqual(before, after) {
			t.Errorf("%s alters %+v to %+v", fact.EventType(), before, after)
		}
	}
}
