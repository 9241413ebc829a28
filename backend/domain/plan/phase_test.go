package plan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

var named1 = events.PlanVersionNamed{
	Versjon: version1, Namn: "Til høyring", Hash: "x", Tittel: "Fagplan for eldre",
	Kapittel: []events.VersjonKapittel{{Kapittel: kompetanse, Tittel: "Kompetanse", Malform: events.Nynorsk, Tekst: textOf(kompetanse), Hash: someHash}},
}

// at is a plan of a kind that has come to a phase, with one version.
func at(slag events.PlanSlag, f events.PlanFase, version events.ID) []events.Event {
	begun := started1
	begun.Slag = slag
	return []events.Event{begun, chapter(kompetanse, "", "", "Kompetanse"), named1, events.PlanPhaseChanged{Fase: f, Versjon: version}}
}

func TestMovingThroughLife(t *testing.T) {
	to := func(f events.PlanFase, change func(*ChangePhase)) ChangePhase {
		c := ChangePhase{ID: it, Fase: f}
		change(&c)
		return c
	}
	as := func(*ChangePhase) {}
	said := func(c *ChangePhase) { c.Merknad = " Manglar kapittel. " }
	withVersion := func(c *ChangePhase) { c.Versjon = version1 }
	by := func(c *ChangePhase) { c.ErstattaAv = newer }
	moved := func(p events.PlanPhaseChanged) []events.Event { return []events.Event{p} }
	long := events.SlagUtviklingsplan
	withNewer.Play(t, []domaintest.Story{
		{Name: "forward", Given: bare, When: to(events.PlanInnspel, as), Then: moved(phase(events.PlanInnspel))},
		{Name: "two forward", Given: bare, When: to(events.PlanHoyring, as), Refused: "phase-move", Field: "fase"},
		{Name: "back", Given: at(long, events.PlanHoyring, ""), When: to(events.PlanInnspel, said), Then: moved(events.PlanPhaseChanged{Fase: events.PlanInnspel, Merknad: "Manglar kapittel."})},
		{Name: "back without a word", Given: at(long, events.PlanHoyring, ""), When: to(events.PlanInnspel, as), Refused: "required", Field: "merknad"},
		{Name: "two back", Given: at(long, events.PlanHoyring, ""), When: to(events.PlanUtkast, said), Refused: "phase-move"},
		{Name: "to a phase that this kind does not have", Given: at(events.SlagHandlingsplan, events.PlanInnspel, ""), When: to(events.PlanHoyring, as), Refused: "not-in-line", Field: "fase"},
		{Name: "past a phase that this kind does not have", Given: at(events.SlagHandlingsplan, events.PlanInnspel, ""), When: to(events.PlanTilrading, as), Then: moved(phase(events.PlanTilrading))},
		{Name: "to where it stands", Given: at(long, events.PlanHoyring, ""), When: to(events.PlanHoyring, withVersion)},
		{Name: "as it was seen", Given: bare, When: to(events.PlanInnspel, func(c *ChangePhase) { c.Sett = events.PlanUtkast }), Then: moved(phase(events.PlanInnspel))},
		{Name: "moved by another since", Given: at(long, events.PlanInnspel, ""), When: to(events.PlanHoyring, func(c *ChangePhase) { c.Sett = events.PlanUtkast }), Refused: "changed-meanwhile", Field: "fase"},
		{Name: "moved by another to where one wanted it", Given: at(long, events.PlanInnspel, ""), When: to(events.PlanInnspel, func(c *ChangePhase) { c.Sett = events.PlanUtkast })},
		{Name: "a version is heard", Given: at(long, events.PlanInnspel, ""), When: to(events.PlanHoyring, withVersion), Then: moved(events.PlanPhaseChanged{Fase: events.PlanHoyring, Versjon: version1})},
		{Name: "one that is not there", Given: at(long, events.PlanInnspel, ""), When: to(events.PlanHoyring, func(c *ChangePhase) { c.Versjon = version2 }), Refused: "unknown-versjon", Field: "versjon"},
		{Name: "for decision without a version", Given: at(long, events.PlanTilslutnad, ""), When: to(events.PlanVedtak, as), Refused: "required", Field: "versjon"},
		{Name: "for decision with one", Given: at(long, events.PlanTilslutnad, ""), When: to(events.PlanVedtak, withVersion), Then: moved(events.PlanPhaseChanged{Fase: events.PlanVedtak, Versjon: version1})},
		{Name: "for decision with that of the phase before", Given: at(long, events.PlanTilslutnad, version1), When: to(events.PlanVedtak, as), Then: moved(events.PlanPhaseChanged{Fase: events.PlanVedtak, Versjon: version1})},
		{Name: "in force with that of the phase before", Given: at(long, events.PlanVedtak, version1), When: to(events.PlanGjeldande, as), Then: moved(events.PlanPhaseChanged{Fase: events.PlanGjeldande, Versjon: version1})},
		{Name: "in force without a version", Given: at(events.SlagFagplan, events.PlanTilrading, ""), When: to(events.PlanGjeldande, as), Refused: "required", Field: "versjon"},
		{Name: "a version is not carried on to a hearing", Given: at(long, events.PlanInnspel, version1), When: to(events.PlanHoyring, as), Then: moved(phase(events.PlanHoyring))},
		{Name: "replaced", Given: at(long, events.PlanGjeldande, version1), When: to(events.PlanErstatta, by), Then: moved(events.PlanPhaseChanged{Fase: events.PlanErstatta, Versjon: version1, ErstattaAv: newer})},
		{Name: "replaced by nothing", Given: at(long, events.PlanGjeldande, version1), When: to(events.PlanErstatta, as), Refused: "required", Field: "erstattaAv"},
		{Name: "replaced by itself", Given: at(long, events.PlanGjeldande, version1), When: to(events.PlanErstatta, func(c *ChangePhase) { c.ErstattaAv = it }), Refused: "circle", Field: "erstattaAv"},
		{Name: "replaced by what is no plan", Given: at(long, events.PlanGjeldande, version1), When: to(events.PlanErstatta, func(c *ChangePhase) { c.ErstattaAv = ou }), Refused: "unknown-plan", Field: "erstattaAv"},
		{Name: "replaced while it goes on", Given: bare, When: to(events.PlanInnspel, by), Refused: "not-replaced", Field: "erstattaAv"},
		{Name: "in force again", Given: at(long, events.PlanErstatta, version1), When: to(events.PlanGjeldande, said), Then: moved(events.PlanPhaseChanged{Fase: events.PlanGjeldande, Versjon: version1, Merknad: "Manglar kapittel."})},
		{Name: "with a source that is none", Given: bare, When: to(events.PlanInnspel, func(c *ChangePhase) { c.Kjelder = []domain.GivenKjelde{{}} }), Refused: "required", Field: "kjelder[0]"},
		{Name: "by the secretariat", Given: bare, By: clerk, When: to(events.PlanInnspel, as), Then: moved(phase(events.PlanInnspel))},
		{Name: "by who leads the utval", Given: bare, By: chair, When: to(events.PlanInnspel, as), Then: moved(phase(events.PlanInnspel))},
		{Name: "by who leads another", Given: bare, By: chair2, When: to(events.PlanInnspel, as), Refused: "access"},
		{Name: "by a planner", Given: built, By: planner, When: to(events.PlanInnspel, as), Refused: "access"},
	})
}

// TestRowShowsTheMovesThatAreAllowed walks from every phase of every kind to every phase, with and
// without what may be told: the row offers exactly the moves that decide lets through, and asks for
// exactly what decide asks for.
func TestRowShowsTheMovesThatAreAllowed(t *testing.T) {
	walked := 0
	for _, slag := range events.Enum(reflect.TypeFor[events.PlanSlag]()) {
		if lines[events.PlanSlag(slag)] == nil {
			t.Errorf("a plan of kind %s has no life", slag)
		}
		for _, from := range lines[events.PlanSlag(slag)] {
			for _, pinned := range []events.ID{"", version1} {
				w := withNewer.World(domaintest.Story{Given: at(events.PlanSlag(slag), from, pinned), When: Retitle{ID: it}})
				walked += walkFrom(t, w)
			}
		}
	}
	t.Logf("%d moves", walked)
}

func walkFrom(t *testing.T, w *domaintest.World) (walked int) {
	s := w.State("plan", it).(state)
	offered := row(s).Flytt
	for _, word := range events.Enum(reflect.TypeFor[events.PlanFase]()) {
		to := events.PlanFase(word)
		i := slices.IndexFunc(offered, func(f Flytt) bool { return f.Fase == to })
		if to == s.Fase {
			if i >= 0 {
				t.Errorf("%s %s offers to move where it stands", s.Slag, s.Fase)
			}
			continue
		}
		full := ChangePhase{ID: it, Fase: to, Merknad: "Difor.", Versjon: version1}
		if to == events.PlanErstatta {
			full.ErstattaAv = newer
		}
		_, err := changePhase(s, domain.Asked{Facts: w}, full)
		if walked++; (err == nil) != (i >= 0) {
			t.Errorf("%s %s offers %+v, but %s is answered %v", s.Slag, s.Fase, offered, to, err)
		}
		if err != nil {
			continue
		}
		for without, c := range map[bool]ChangePhase{
			offered[i].Merknad:    {ID: it, Fase: to, Versjon: version1, ErstattaAv: full.ErstattaAv},
			offered[i].Versjon:    {ID: it, Fase: to, Merknad: "Difor.", ErstattaAv: full.ErstattaAv},
			offered[i].ErstattaAv: {ID: it, Fase: to, Merknad: "Difor.", Versjon: version1},
		} {
			if _, err := changePhase(s, domain.Asked{Facts: w}, c); (err != nil) != without {
				t.Errorf("%s %s: to %s the row asks %+v, but %+v is answered %v", s.Slag, s.Fase, to, offered[i], c, err)
			}
		}
	}
	return walked
}

// TestWhenWordsAreOpen tries each command that changes what the plan says in each phase: by anybody
// in the first two, by the secretariat alone while it is heard and recommended, by nobody after. It
// goes with the texts.
func TestWhenWordsAreOpen(t *testing.T) {
	withdrawn := events.PlanChapterWithdrawn{Kapittel: utdanning}
	hers := events.PlanChapterResponsibleNamed{Kapittel: utdanning, Partnar: alver}
	words := map[string]domain.Command{
		"Retitle": Retitle{ID: it, Tittel: "x"}, "SetPeriod": SetPeriod{ID: it}, "AddChapter": adding(new1, kompetanse, "", "x"),
		"RetitleChapter": RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "x"}, "MoveChapter": moving(tenester, kompetanse, ""),
		"WithdrawChapter": WithdrawChapter{ID: it, Kapittel: tenester}, "RestoreChapter": RestoreChapter{ID: it, Kapittel: utdanning},
		"ChooseChapterMalform": ChooseChapterMalform{ID: it, Kapittel: kompetanse, Malform: events.Bokmal},
	}
	others := map[string]domain.Command{
		"NameUtval": NameUtval{ID: it, Utval: ou}, "NameResponsible": NameResponsible{ID: it, Kapittel: tenester, Partnar: gulen},
		"AddContributor":    AddContributor{ID: it, Kapittel: kompetanse, Partnar: gulen},
		"RemoveContributor": RemoveContributor{ID: it, Kapittel: kompetanse, Partnar: masfjord},
		"SetChapterState":   SetChapterState{ID: it, Kapittel: kompetanse, Tilstand: events.KapittelFerdig},
		"NameVersion":       NameVersion{ID: it, Versjon: version2, Namn: "Ny"},
	}
	for _, word := range events.Enum(reflect.TypeFor[events.PlanFase]()) {
		f := events.PlanFase(word)
		given := then(built, hers, withdrawn, named1, events.PlanPhaseChanged{Fase: f})
		for name, c := range words {
			anybody := f == events.PlanUtkast || f == events.PlanInnspel
			secretariat := anybody || f == events.PlanHoyring || f == events.PlanTilrading || f == events.PlanTilslutnad
			check(t, given, c, name, chair, anybody, "closed", "replaced")
			check(t, given, c, name, clerk, secretariat, "closed", "replaced")
		}
		for name, c := range others {
			check(t, given, c, name, clerk, f != events.PlanErstatta, "replaced")
		}
	}
}

func check(t *testing.T, given []events.Event, c domain.Command, name string, who events.ID, allowed bool, rules ...string) {
	t.Helper()
	w := stage.World(domaintest.Story{Given: given, When: c})
	s := w.State("plan", it)
	_, err := domaintest.Decide(Room, s, domain.Asked{Person: who, Now: stage.Now, Facts: w}, Room.Command(name), c)
	refusal, refused := err.(*domain.Refusal)
	if err != nil && !refused || allowed != (err == nil) || refused && !slices.Contains(rules, refusal.Rule) {
		t.Errorf("%s in the phase %s by %s: %v", name, s.(state).Fase, who, err)
	}
}

// TestChangedMeanwhileSaysWhatItIsNow in each language.
func TestChangedMeanwhileSaysWhatItIsNow(t *testing.T) {
	for _, c := range []struct {
		command domain.Command
		name    string
		want    domain.Words
	}{
		{ChangePhase{ID: it, Fase: events.PlanTilrading, Sett: events.PlanUtkast}, "ChangePhase", domain.Words{NN: "«Høyring»", NB: "«Høring»", EN: "“Consultation”"}},
		{Retitle{ID: it, Tittel: "x", Sett: line1("Noko anna")}, "Retitle", domain.Words{NN: "«Fagplan for eldre»", NB: "«Fagplan for eldre»", EN: "“Fagplan for eldre”"}},
		{SetPeriod{ID: it, Sett: &domain.GivenPeriode{}}, "SetPeriod", domain.Words{NN: "«2026–2030»", NB: "«2026–2030»", EN: "“2026–2030”"}},
		{SetPeriod{ID: newer, Periode: domain.GivenPeriode{Fra: "2027"}, Sett: &domain.GivenPeriode{Sagt: "2026–2030", Fra: "2026", Til: "2030"}}, "SetPeriod", domain.Words{NN: "No står det ingenting her", NB: "Nå står det ingenting her", EN: "It is now empty"}},
		{RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "x", Sett: line1("y")}, "RetitleChapter", domain.Words{NN: "«Kompetanse»", NB: "«Kompetanse»", EN: "“Kompetanse”"}},
	} {
		w := stage.World(domaintest.Story{Given: at(events.SlagFagplan, events.PlanHoyring, ""), When: Retitle{ID: it}})
		w.Tell(events.Record{Room: "plan", Thing: newer, Facts: []events.Event{events.PlanStarted{Slag: events.SlagFagplan, Tittel: "x", Malform: events.Nynorsk}}})
		_, err := Room.Decide(w.State("plan", c.command.Thing()), domain.Asked{System: true, Now: stage.Now, Facts: w}, Room.Command(c.name), c.command)
		refusal, ok := err.(*domain.Refusal)
		if !ok || refusal.Kind != domain.Changed {
			t.Fatalf("%s: %v", c.name, err)
		}
		for _, lang := range []string{"nn", "nb", "en"} {
			if said := refusal.Words.In(lang); !strings.Contains(said, c.want.In(lang)) {
				t.Errorf("%s in %s says %q, which does not hold %q", c.name, lang, said, c.want.In(lang))
			}
		}
	}
}
