package plan

import (
	"crypto/sha256"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// TestListingToTheLetter: what is hashed never changes, since versions are known by it for ever.
func TestListingToTheLetter(t *testing.T) {
	const want = `fellesplan.plan.versjon.v1
plan 01900000-0000-7000-8000-00000000f001
tittel Fagplan for eldre
periode 2026 2030 2026–2030
kapittel 01900000-0000-7000-8000-00000000e001 - nn 01900000-0000-7000-8000-00000001e001 17 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 Kompetanse
kapittel 01900000-0000-7000-8000-00000000e002 01900000-0000-7000-8000-00000000e001 nn 01900000-0000-7000-8000-00000001e002 0 925349f76e707d50c17e6ce368d14aa56c35b196bf975fc0dc26bd29ac969bcb Utdanning
kapittel 01900000-0000-7000-8000-00000000e003 - nn 01900000-0000-7000-8000-00000001e003 0 925349f76e707d50c17e6ce368d14aa56c35b196bf975fc0dc26bd29ac969bcb Tenester
`
	v := pinned1()
	if got := ListingOf(it, v); got != want {
		t.Errorf("got\n%s", got)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(ListingOf(it, v)))); HashOf(it, v) != sum {
		t.Errorf("the hash is %s, sha256sum says %s", HashOf(it, v), sum)
	}
	v.Periode = events.Periode{}
	if !strings.Contains(ListingOf(it, v), "\nperiode - - \n") {
		t.Errorf("no time is told as\n%s", ListingOf(it, v))
	}
}

// pinned1 is the plan as built, pinned.
func pinned1() events.PlanVersionNamed {
	v := events.PlanVersionNamed{
		Versjon: version1, Namn: "Til høyring", Tittel: "Fagplan for eldre", Periode: started1.Periode, Merknad: "Slik ho vart send ut.",
		Kapittel: []events.VersjonKapittel{
			{Kapittel: kompetanse, Tittel: "Kompetanse", Malform: events.Nynorsk, Tekst: textOf(kompetanse), Versjon: 17, Hash: someHash},
			{Kapittel: utdanning, Under: kompetanse, Tittel: "Utdanning", Malform: events.Nynorsk, Tekst: textOf(utdanning), Hash: events.EmptyDokumentHash},
			{Kapittel: tenester, Tittel: "Tenester", Malform: events.Nynorsk, Tekst: textOf(tenester), Hash: events.EmptyDokumentHash},
		},
	}
	v.Hash = HashOf(it, v)
	return v
}

// TestEmptyTextsHaveTheHashOfTheEmptyDocument, which stands as a constant.
func TestEmptyTextsHaveTheHashOfTheEmptyDocument(t *testing.T) {
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(events.EmptyDokument))); sum != events.EmptyDokumentHash {
		t.Errorf("the constant is %s, the hash %s", events.EmptyDokumentHash, sum)
	}
}

// TestTheHashIsOfTheContent: whatever the plan says changes it, and what a version is called does not.
func TestTheHashIsOfTheContent(t *testing.T) {
	base := pinned1()
	for name, change := range map[string]func(*events.PlanVersionNamed){
		"title":             func(v *events.PlanVersionNamed) { v.Tittel += "!" },
		"time":              func(v *events.PlanVersionNamed) { v.Periode.Til = "2031" },
		"order":             func(v *events.PlanVersionNamed) { v.Kapittel[0], v.Kapittel[2] = v.Kapittel[2], v.Kapittel[0] },
		"a chapter less":    func(v *events.PlanVersionNamed) { v.Kapittel = v.Kapittel[:2] },
		"title of one":      func(v *events.PlanVersionNamed) { v.Kapittel[1].Tittel = "x" },
		"place of one":      func(v *events.PlanVersionNamed) { v.Kapittel[1].Under = "" },
		"language of one":   func(v *events.PlanVersionNamed) { v.Kapittel[1].Malform = events.Bokmal },
		"words of one":      func(v *events.PlanVersionNamed) { v.Kapittel[1].Hash = someHash },
		"version of one":    func(v *events.PlanVersionNamed) { v.Kapittel[1].Versjon = 1 },
		"another text":      func(v *events.PlanVersionNamed) { v.Kapittel[1].Tekst = strange },
		"another chapter":   func(v *events.PlanVersionNamed) { v.Kapittel[1].Kapittel = strange },
		"a chapter doubled": func(v *events.PlanVersionNamed) { v.Kapittel = append(v.Kapittel, v.Kapittel[0]) },
	} {
		other := pinned1()
		if change(&other); HashOf(it, other) == base.Hash {
			t.Errorf("%s: the hash is the same", name)
		}
	}
	if HashOf(newer, base) == base.Hash {
		t.Error("another plan has the same hash")
	}
	other := pinned1()
	other.Versjon, other.Namn, other.Merknad = version2, "Vedteken", ""
	if HashOf(it, other) != base.Hash {
		t.Error("the same content under another name has another hash")
	}
}

func TestNamingVersions(t *testing.T) {
	name := NameVersion{ID: it, Versjon: version1, Namn: " Til høyring ", Merknad: "Slik ho vart send ut."}
	pinned := pinned1()
	short := pinned1()
	short.Kapittel, short.Merknad = short.Kapittel[2:], ""
	short.Hash = HashOf(it, short)
	named := then(built, pinned)
	stage.Play(t, []domaintest.Story{
		{Name: "named", Given: built, When: name, Then: []events.Event{pinned}},
		{Name: "without what is withdrawn", Given: then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse}), When: NameVersion{ID: it, Versjon: version1, Namn: "Til høyring"}, Then: []events.Event{short}},
		{Name: "named again", Given: named, When: name},
		{Name: "the version by another name", Given: named, When: NameVersion{ID: it, Versjon: version1, Namn: "Vedteken"}, Refused: "exists", Field: "versjon"},
		{Name: "the name for another version", Given: named, When: NameVersion{ID: it, Versjon: version2, Namn: "Til Høyring"}, Refused: "name-taken", Field: "namn"},
		{Name: "without a name", Given: built, When: NameVersion{ID: it, Versjon: version1, Namn: " "}, Refused: "required", Field: "namn"},
		{Name: "with too long a name", Given: built, When: NameVersion{ID: it, Versjon: version1, Namn: domain.Line(strings.Repeat("🏥", 63))}, Refused: "too-long", Field: "namn"},
		{Name: "without an id", Given: built, When: NameVersion{ID: it, Namn: "x"}, Refused: "required", Field: "versjon"},
		{Name: "of nothing", Given: bare, When: name, Refused: "empty"},
		{Name: "of nothing that is part of the plan", Given: then(bare, chapter(tenester, "", "", "x"), events.PlanChapterWithdrawn{Kapittel: tenester}), When: name, Refused: "empty"},
		{Name: "of what is replaced", Given: then(built, phase(events.PlanErstatta)), When: name, Refused: "replaced"},
		{Name: "by the secretariat", Given: built, By: clerk, When: name, Then: []events.Event{pinned}},
		{Name: "by who leads the utval", Given: built, By: chair, When: name, Then: []events.Event{pinned}},
		{Name: "by a planner", Given: built, By: planner, When: name, Refused: "access"},
	})
}

// TestATextThatAnswersNonsenseIsNoVersion: better no version than a wrong one.
func TestATextThatAnswersNonsenseIsNoVersion(t *testing.T) {
	for _, answer := range []string{"17", "x/" + someHash, "17/abc", "/" + someHash} {
		w := stage.World(domaintest.Story{Given: built, When: NameVersion{ID: it}})
		w.Replies("tekst", textOf(tenester), domain.AnswerInnhald, answer)
		facts, err := Room.Decide(w.State("plan", it), domain.Asked{System: true, Now: stage.Now, Facts: w}, Room.Command("NameVersion"), NameVersion{ID: it, Versjon: version1, Namn: "x"})
		if _, refused := err.(*domain.Refusal); err == nil || refused {
			t.Errorf("%q: %+v, %v", answer, facts, err)
		}
	}
}

// TestVersionsAreFoundAgain as they were named, whatever has happened to the plan since.
func TestVersionsAreFoundAgain(t *testing.T) {
	later := then(built, pinned1(), events.PlanRetitled{Tittel: "Noko anna"}, events.PlanChapterRetitled{Kapittel: kompetanse, Tittel: "Folk"},
		events.PlanChapterWithdrawn{Kapittel: tenester})
	s := stage.World(domaintest.Story{Given: later, When: Retitle{ID: it}}).State("plan", it)
	v, named, there := Version(s, version1)
	if !there || !reflect.DeepEqual(v, pinned1()) || named.Seq != uint64(len(built)+1) {
		t.Errorf("found %t, %+v, %+v", there, v, named)
	}
	v.Kapittel[0].Tittel = "spoiled"
	if again, _, _ := Version(s, version1); again.Kapittel[0].Tittel != "Kompetanse" {
		t.Error("who reads a version can write in it")
	}
	for name, c := range map[string]struct {
		state any
		id    events.ID
	}{"another version": {s, version2}, "no plan": {nil, version1}, "something else": {"x", version1}} {
		if _, _, there := Version(c.state, c.id); there {
			t.Errorf("%s is found", name)
		}
	}
	shown := stage.RowAfter(it, later...).(Row).Versjonar
	if len(shown) != 1 || shown[0].Namn != "Til høyring" || shown[0].Kapittel != 3 || shown[0].Hash != pinned1().Hash || shown[0].Tittel != "Fagplan for eldre" {
		t.Errorf("the row shows %+v", shown)
	}
}

// TestTooManyVersions: the row holds them all.
func TestTooManyVersions(t *testing.T) {
	many := built
	for n := range maxVersions {
		v := named1
		v.Versjon, v.Namn = events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000000d%04d", n)), fmt.Sprint(n)
		many = then(many, v)
	}
	stage.Play(t, []domaintest.Story{
		{Name: "one too many", Given: many, When: NameVersion{ID: it, Versjon: version1, Namn: "x"}, Refused: "too-many"},
	})
}
