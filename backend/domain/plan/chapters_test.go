package plan

import (
	"fmt"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func adding(id, under, after events.ID, title string) AddChapter {
	return AddChapter{ID: it, Kapittel: id, Tekst: textOf(id), Under: under, Etter: after, Tittel: domain.Line(title), Malform: events.Nynorsk}
}

const (
	new1 = events.ID("01900000-0000-7000-8000-00000000e011")
	new2 = events.ID("01900000-0000-7000-8000-00000000e012")
)

// deep is a tree in four levels: 1, 1.1, 1.1.1 and 1.1.1.1.
var deep = []events.Event{
	started1, chapter(kompetanse, "", "", "Kompetanse"), chapter(utdanning, kompetanse, "", "Utdanning"),
	chapter(new1, utdanning, "", "Praksis"), chapter(new2, new1, "", "Rettleiarar"), chapter(tenester, "", kompetanse, "Tenester"),
}

func TestAddingChapters(t *testing.T) {
	withText := func(c AddChapter, text events.ID) AddChapter { c.Tekst = text; return c }
	gone := then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse})
	elsewhere := []domain.Claim{{Name: domain.ClaimTekst, Subject: string(textOf(new1)), Object: "another plan"}}
	stage.Play(t, []domaintest.Story{
		{Name: "the first", Given: bare, When: adding(kompetanse, "", "", " Kompetanse "), Then: []events.Event{chapter(kompetanse, "", "", "Kompetanse")}},
		{Name: "after another", Given: built, When: adding(new1, "", tenester, "Leiing"), Then: []events.Event{chapter(new1, "", tenester, "Leiing")}},
		{Name: "after one that is withdrawn", Given: gone, When: adding(new1, "", kompetanse, "Leiing"), Then: []events.Event{chapter(new1, "", kompetanse, "Leiing")}},
		{
			Name: "under another: the same partner is responsible", Given: built, When: adding(new1, kompetanse, utdanning, "Rekruttering"),
			Then: []events.Event{chapter(new1, kompetanse, utdanning, "Rekruttering"), events.PlanChapterResponsibleNamed{Kapittel: new1, Partnar: alver}},
		},
		{Name: "under one for which nobody is responsible", Given: built, When: adding(new1, tenester, "", "Akutt"), Then: []events.Event{chapter(new1, tenester, "", "Akutt")}},
		{Name: "again", Given: built, When: adding(tenester, "", kompetanse, "Tenester")},
		{Name: "again with another title", Given: built, When: adding(tenester, "", kompetanse, "Teneste"), Refused: "exists", Field: "kapittel"},
		{Name: "again after it was withdrawn", Given: gone, When: adding(kompetanse, "", "", "Kompetanse"), Refused: "exists", Field: "kapittel"},
		{Name: "without an id", Given: bare, When: adding("", "", "", "x"), Refused: "required", Field: "kapittel"},
		{Name: "without a text", Given: bare, When: withText(adding(new1, "", "", "x"), ""), Refused: "required", Field: "tekst"},
		{Name: "without a title", Given: bare, When: adding(new1, "", "", ""), Refused: "required", Field: "tittel"},
		{Name: "with too long a title", Given: bare, When: adding(new1, "", "", strings.Repeat("å", 126)), Refused: "too-long", Field: "tittel"},
		{Name: "with the text of another chapter", Given: built, When: withText(adding(new1, "", "", "x"), textOf(tenester)), Refused: "taken", Field: "tekst"},
		{Name: "with the text of one that is withdrawn", Given: gone, When: withText(adding(new1, "", "", "x"), textOf(kompetanse)), Refused: "taken", Field: "tekst"},
		{Name: "with a text that has been begun", Given: bare, When: withText(adding(new1, "", "", "x"), textOf(vedlegg)), Refused: "taken", Field: "tekst"},
		{Name: "with a text of another plan", Given: bare, World: elsewhere, When: adding(new1, "", "", "x"), Refused: "taken", Field: "tekst"},
		{Name: "under one that is not there", Given: bare, When: adding(new1, strange, "", "x"), Refused: "unknown-kapittel", Field: "under"},
		{Name: "under one that is withdrawn", Given: gone, When: adding(new1, kompetanse, "", "x"), Refused: "withdrawn", Field: "under"},
		{Name: "under one that is withdrawn with the one above", Given: gone, When: adding(new1, utdanning, "", "x"), Refused: "withdrawn", Field: "under"},
		{Name: "after one that is not there", Given: bare, When: adding(new1, "", strange, "x"), Refused: "unknown-kapittel", Field: "etter"},
		{Name: "after one that stands elsewhere", Given: built, When: adding(new1, "", utdanning, "x"), Refused: "moved-meanwhile", Field: "etter"},
		{Name: "in the fifth level", Given: deep, When: adding(strange, new2, "", "x"), Refused: "too-deep", Field: "under"},
		{Name: "by the planner of the partner above", Given: built, By: planner, When: adding(new1, kompetanse, "", "x"), Then: []events.Event{chapter(new1, kompetanse, "", "x"), events.PlanChapterResponsibleNamed{Kapittel: new1, Partnar: alver}}},
		{Name: "by the planner of a contributor", Given: built, By: planner2, When: adding(new1, kompetanse, "", "x"), Refused: "access"},
		{Name: "at the top by a planner", Given: built, By: planner, When: adding(new1, "", "", "x"), Refused: "access"},
		{Name: "by who leads the utval", Given: built, By: chair, When: adding(new1, "", "", "x"), Then: []events.Event{chapter(new1, "", "", "x")}},
		{Name: "by who leads another", Given: built, By: chair2, When: adding(new1, "", "", "x"), Refused: "access"},
	})
}

func TestRetitlingChapters(t *testing.T) {
	retitled := events.PlanChapterRetitled{Kapittel: kompetanse, Tittel: "Folk"}
	retitle := RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "Folk"}
	stage.Play(t, []domaintest.Story{
		{Name: "another title", Given: built, When: retitle, Then: []events.Event{retitled}},
		{Name: "the title that it has", Given: then(built, retitled), When: retitle},
		{Name: "as it was seen", Given: built, When: RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "Folk", Sett: line1("Kompetanse")}, Then: []events.Event{retitled}},
		{Name: "changed since", Given: then(built, retitled), When: RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "Fagfolk", Sett: line1("Kompetanse")}, Refused: "changed-meanwhile", Field: "tittel"},
		{Name: "both wanted the same", Given: then(built, retitled), When: RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: "Folk", Sett: line1("Kompetanse")}},
		{Name: "no title", Given: built, When: RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: " "}, Refused: "required", Field: "tittel"},
		{Name: "too long", Given: built, When: RetitleChapter{ID: it, Kapittel: kompetanse, Tittel: domain.Line(strings.Repeat("å", 126))}, Refused: "too-long", Field: "tittel"},
		{Name: "one that is not there", Given: built, When: RetitleChapter{ID: it, Kapittel: strange, Tittel: "x"}, Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "one that is withdrawn", Given: then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse}), When: retitle, Refused: "withdrawn", Field: "kapittel"},
		{Name: "by its planner", Given: built, By: planner, When: retitle, Then: []events.Event{retitled}},
		{Name: "by a contributor's", Given: built, By: planner2, When: retitle, Refused: "access"},
		{Name: "by who leads the utval", Given: built, By: chair, When: retitle, Then: []events.Event{retitled}},
		{Name: "by a contact", Given: built, By: contact, When: retitle, Refused: "access"},
	})
}

func moving(id, under, after events.ID) MoveChapter {
	return MoveChapter{ID: it, Kapittel: id, Under: under, Etter: after}
}

func movedTo(id, under, after events.ID) []events.Event {
	return []events.Event{events.PlanChapterMoved{Kapittel: id, Under: under, Etter: after}}
}

func TestMovingChapters(t *testing.T) {
	ours := then(built, events.PlanChapterResponsibleNamed{Kapittel: utdanning, Partnar: alver}, chapter(new1, kompetanse, utdanning, "Rekruttering"),
		events.PlanChapterResponsibleNamed{Kapittel: new1, Partnar: alver})
	stage.Play(t, []domaintest.Story{
		{Name: "first", Given: built, When: moving(tenester, "", ""), Then: movedTo(tenester, "", "")},
		{Name: "after another", Given: built, When: moving(kompetanse, "", tenester), Then: movedTo(kompetanse, "", tenester)},
		{Name: "up to the top", Given: built, When: moving(utdanning, "", kompetanse), Then: movedTo(utdanning, "", kompetanse)},
		{Name: "under another", Given: built, When: moving(tenester, kompetanse, utdanning), Then: movedTo(tenester, kompetanse, utdanning)},
		{Name: "where it stands", Given: built, When: moving(tenester, "", kompetanse)},
		{Name: "where it stands, first", Given: built, When: moving(kompetanse, "", "")},
		{Name: "where it stands but for one that is withdrawn", Given: then(deep, chapter(vedlegg, "", kompetanse, "Vedlegg"), events.PlanChapterWithdrawn{Kapittel: vedlegg}), When: moving(tenester, "", kompetanse)},
		{Name: "to the same place of another", Given: built, When: moving(tenester, kompetanse, ""), Then: movedTo(tenester, kompetanse, "")},
		{Name: "under itself", Given: built, When: moving(kompetanse, kompetanse, ""), Refused: "circle", Field: "under"},
		{Name: "after itself", Given: built, When: moving(kompetanse, "", kompetanse), Refused: "circle", Field: "etter"},
		{Name: "under one that stands under it", Given: built, When: moving(kompetanse, utdanning, ""), Refused: "circle", Field: "under"},
		{Name: "under one that stands far under it", Given: deep, When: moving(kompetanse, new1, ""), Refused: "circle", Field: "under"},
		{Name: "so that those under it come too deep", Given: deep, When: moving(utdanning, tenester, ""), Then: movedTo(utdanning, tenester, "")},
		{Name: "one level too many", Given: deep, When: moving(kompetanse, tenester, ""), Refused: "too-deep", Field: "under"},
		{Name: "under one that is not there", Given: built, When: moving(tenester, strange, ""), Refused: "unknown-kapittel", Field: "under"},
		{Name: "after one that was moved meanwhile", Given: then(built, movedTo(utdanning, "", "")...), When: moving(tenester, kompetanse, utdanning), Refused: "moved-meanwhile", Field: "etter"},
		{Name: "one that is not there", Given: built, When: moving(strange, "", ""), Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "one that was withdrawn meanwhile", Given: then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse}), When: moving(utdanning, "", ""), Refused: "withdrawn", Field: "kapittel"},
		{Name: "by its planner within her own", Given: ours, By: planner, When: moving(new1, kompetanse, ""), Then: movedTo(new1, kompetanse, "")},
		{Name: "by its planner under another's", Given: ours, By: planner, When: moving(new1, tenester, ""), Refused: "access"},
		{Name: "by its planner to the top", Given: ours, By: planner, When: moving(new1, "", ""), Refused: "access"},
		{Name: "another's under her own", Given: ours, By: planner, When: moving(tenester, kompetanse, ""), Refused: "access"},
		{Name: "by who leads the utval", Given: ours, By: chair, When: moving(new1, tenester, ""), Then: movedTo(new1, tenester, "")},
	})
}

// TestTwoMoveAtOnce: each move is right on the tree that its asker saw, and both together would make
// a circle. The second is decided on what the first has done.
func TestTwoMoveAtOnce(t *testing.T) {
	stage.Play(t, []domaintest.Story{
		{Name: "tenester under kompetanse", Given: built, When: moving(tenester, kompetanse, ""), Then: movedTo(tenester, kompetanse, "")},
		{Name: "kompetanse under tenester", Given: built, When: moving(kompetanse, tenester, ""), Then: movedTo(kompetanse, tenester, "")},
		{Name: "the second of the two", Given: then(built, movedTo(tenester, kompetanse, "")...), When: moving(kompetanse, tenester, ""), Refused: "circle", Field: "under"},
	})
}

func TestWithdrawingAndRestoring(t *testing.T) {
	withdraw, restore := WithdrawChapter{ID: it, Kapittel: kompetanse, Merknad: " Går inn i eit anna. "}, RestoreChapter{ID: it, Kapittel: kompetanse}
	withdrawn := events.PlanChapterWithdrawn{Kapittel: kompetanse, Merknad: "Går inn i eit anna."}
	restored := events.PlanChapterRestored{Kapittel: kompetanse}
	below := events.PlanChapterWithdrawn{Kapittel: utdanning}
	allHers := then(built, events.PlanChapterResponsibleNamed{Kapittel: utdanning, Partnar: alver})
	elsewhere := []domain.Claim{{Name: domain.ClaimTekst, Subject: string(textOf(utdanning)), Object: "another plan"}}
	stage.Play(t, []domaintest.Story{
		{Name: "withdrawn", Given: built, When: withdraw, Then: []events.Event{withdrawn}},
		{Name: "withdrawn twice", Given: then(built, withdrawn), When: withdraw},
		{Name: "one under it, withdrawn with it", Given: then(built, withdrawn), When: WithdrawChapter{ID: it, Kapittel: utdanning}, Refused: "withdrawn", Field: "kapittel"},
		{Name: "one that is not there", Given: built, When: WithdrawChapter{ID: it, Kapittel: strange}, Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "taken back", Given: then(built, withdrawn), When: restore, Then: []events.Event{restored}},
		{Name: "taken back twice", Given: then(built, withdrawn, restored), When: restore},
		{Name: "taken back, when it was there all the time", Given: built, When: restore},
		{Name: "taken back under one that is withdrawn", Given: then(built, below, withdrawn), When: RestoreChapter{ID: it, Kapittel: utdanning}, Refused: "above-withdrawn", Field: "kapittel"},
		{Name: "taken back, but never there", Given: built, When: RestoreChapter{ID: it, Kapittel: strange}, Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "taken back when a text under it went elsewhere", Given: then(built, withdrawn), World: elsewhere, When: restore, Refused: "taken", Field: "kapittel"},
		{Name: "taken back, but for one under it that is withdrawn itself", Given: then(built, below, withdrawn), World: elsewhere, When: restore, Then: []events.Event{restored}},
		{Name: "by a planner to whom all under it belongs", Given: allHers, By: planner, When: withdraw, Then: []events.Event{withdrawn}},
		{Name: "by a planner to whom not all belongs", Given: built, By: planner, When: withdraw, Refused: "access"},
		{Name: "taken back by her", Given: then(allHers, withdrawn), By: planner, When: restore, Then: []events.Event{restored}},
		{Name: "taken back by another planner", Given: then(allHers, withdrawn), By: planner2, When: restore, Refused: "access"},
		{Name: "by who leads the utval", Given: built, By: chair, When: withdraw, Then: []events.Event{withdrawn}},
		{Name: "of no chapter by a planner", Given: built, By: planner, When: WithdrawChapter{ID: it, Kapittel: strange}, Refused: "access"},
	})
}

func TestWhoWrites(t *testing.T) {
	name := NameResponsible{ID: it, Kapittel: kompetanse, Partnar: gulen}
	named := events.PlanChapterResponsibleNamed{Kapittel: kompetanse, Partnar: gulen}
	none, hers := events.ID(""), alver
	withdrawn := then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse})
	add, remove := AddContributor{ID: it, Kapittel: kompetanse, Partnar: gulen}, RemoveContributor{ID: it, Kapittel: kompetanse, Partnar: masfjord}
	added, removed := events.PlanChapterContributorAdded{Kapittel: kompetanse, Partnar: gulen}, events.PlanChapterContributorRemoved{Kapittel: kompetanse, Partnar: masfjord}
	stage.Play(t, []domaintest.Story{
		{Name: "another is responsible", Given: built, When: name, Then: []events.Event{named}},
		{Name: "nobody is", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse}, Then: []events.Event{events.PlanChapterResponsibleNamed{Kapittel: kompetanse}}},
		{Name: "one that contributed", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: masfjord}, Then: []events.Event{events.PlanChapterResponsibleNamed{Kapittel: kompetanse, Partnar: masfjord}, removed}},
		{Name: "the one that is", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: alver}},
		{Name: "as it was seen", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: gulen, Sett: &hers}, Then: []events.Event{named}},
		{Name: "changed since", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: gulen, Sett: &none}, Refused: "changed-meanwhile", Field: "partnar"},
		{Name: "one that is no partner", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: ou}, Refused: "unknown-partnar", Field: "partnar"},
		{Name: "one that has left", Given: built, When: NameResponsible{ID: it, Kapittel: kompetanse, Partnar: gone}, Refused: "partnar-left", Field: "partnar"},
		{Name: "for a chapter that is withdrawn", Given: withdrawn, When: name, Refused: "withdrawn", Field: "kapittel"},
		{Name: "for no chapter", Given: built, When: NameResponsible{ID: it, Kapittel: strange, Partnar: gulen}, Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "handed over by its planner", Given: built, By: planner, When: name, Then: []events.Event{named}},
		{Name: "taken over by another's planner", Given: built, By: planner3, When: name, Refused: "access"},
		{Name: "taken on where nobody is", Given: built, By: planner3, When: NameResponsible{ID: it, Kapittel: tenester, Partnar: gulen}, Then: []events.Event{events.PlanChapterResponsibleNamed{Kapittel: tenester, Partnar: gulen}}},
		{Name: "given to another where nobody is", Given: built, By: planner3, When: NameResponsible{ID: it, Kapittel: tenester, Partnar: alver}, Refused: "access"},
		{Name: "by who leads the utval", Given: built, By: chair, When: name, Then: []events.Event{named}},

		{Name: "one contributes", Given: built, When: add, Then: []events.Event{added}},
		{Name: "one that does so already", Given: built, When: AddContributor{ID: it, Kapittel: kompetanse, Partnar: masfjord}},
		{Name: "the one responsible", Given: built, When: AddContributor{ID: it, Kapittel: kompetanse, Partnar: alver}, Refused: "is-responsible", Field: "partnar"},
		{Name: "nobody contributes", Given: built, When: AddContributor{ID: it, Kapittel: tenester}, Refused: "required", Field: "partnar"},
		{Name: "one that has left contributes", Given: built, When: AddContributor{ID: it, Kapittel: kompetanse, Partnar: gone}, Refused: "partnar-left", Field: "partnar"},
		{Name: "to a chapter that is withdrawn", Given: withdrawn, When: add, Refused: "withdrawn", Field: "kapittel"},
		{Name: "invited by its planner", Given: built, By: planner, When: add, Then: []events.Event{added}},
		{Name: "not by her own", Given: built, By: planner3, When: add, Refused: "access"},
		{Name: "one contributes no more", Given: built, When: remove, Then: []events.Event{removed}},
		{Name: "one that did not", Given: built, When: RemoveContributor{ID: it, Kapittel: kompetanse, Partnar: gulen}},
		{Name: "taken out by its planner", Given: built, By: planner, When: remove, Then: []events.Event{removed}},
		{Name: "leaves by its own planner", Given: built, By: planner2, When: remove, Then: []events.Event{removed}},
		{Name: "taken out by a third", Given: built, By: planner3, When: remove, Refused: "access"},
		{Name: "out of a chapter that is withdrawn", Given: withdrawn, When: remove, Refused: "withdrawn", Field: "kapittel"},
	})
}

func TestMalformAndState(t *testing.T) {
	choose, chosen := ChooseChapterMalform{ID: it, Kapittel: kompetanse, Malform: events.Bokmal}, events.PlanChapterMalformChosen{Kapittel: kompetanse, Malform: events.Bokmal}
	set, come := SetChapterState{ID: it, Kapittel: kompetanse, Tilstand: events.KapittelGjennomsyn}, events.PlanChapterStateSet{Kapittel: kompetanse, Tilstand: events.KapittelGjennomsyn}
	withdrawn := then(built, events.PlanChapterWithdrawn{Kapittel: kompetanse})
	stage.Play(t, []domaintest.Story{
		{Name: "in bokmål", Given: built, When: choose, Then: []events.Event{chosen}},
		{Name: "as it is", Given: built, When: ChooseChapterMalform{ID: it, Kapittel: kompetanse, Malform: events.Nynorsk}},
		{Name: "of no chapter", Given: built, When: ChooseChapterMalform{ID: it, Kapittel: strange, Malform: events.Bokmal}, Refused: "unknown-kapittel", Field: "kapittel"},
		{Name: "of one that is withdrawn", Given: withdrawn, When: choose, Refused: "withdrawn"},
		{Name: "by its planner", Given: built, By: planner, When: choose, Then: []events.Event{chosen}},
		{Name: "by a contributor's", Given: built, By: planner2, When: choose, Refused: "access"},
		{Name: "for review", Given: built, When: set, Then: []events.Event{come}},
		{Name: "the state that it has", Given: then(built, come), When: set},
		{Name: "back to where nobody had begun", Given: then(built, come), When: SetChapterState{ID: it, Kapittel: kompetanse, Tilstand: events.KapittelIkkjeStarta}, Then: []events.Event{events.PlanChapterStateSet{Kapittel: kompetanse, Tilstand: events.KapittelIkkjeStarta}}},
		{Name: "of one that is withdrawn, too", Given: withdrawn, When: set, Refused: "withdrawn"},
		{Name: "told by its planner", Given: built, By: planner, When: set, Then: []events.Event{come}},
		{Name: "told by a contributor's", Given: built, By: planner2, When: set, Then: []events.Event{come}},
		{Name: "told by another", Given: built, By: planner3, When: set, Refused: "access"},
		{Name: "told by a contributor's of another chapter", Given: built, By: planner2, When: SetChapterState{ID: it, Kapittel: tenester, Tilstand: events.KapittelFerdig}, Refused: "access"},
	})
}

// outline writes the tree as numbers and titles; withdrawn chapters without a number.
func outline(r Row) string {
	var lines []string
	for _, k := range r.Kapittel {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s", k.Nummer, k.Tittel)))
	}
	return strings.Join(lines, ", ")
}

func TestTheTreeIsShownInOrder(t *testing.T) {
	for _, c := range []struct {
		name string
		more []events.Event
		want string
	}{
		{"as it was built", nil, "1 Kompetanse, 1.1 Utdanning, 2 Tenester"},
		{"a new first", []events.Event{chapter(new1, "", "", "Innleiing")}, "1 Innleiing, 2 Kompetanse, 2.1 Utdanning, 3 Tenester"},
		{"a new one between", []events.Event{chapter(new1, "", kompetanse, "Leiing")}, "1 Kompetanse, 1.1 Utdanning, 2 Leiing, 3 Tenester"},
		{"a new one before the one under", []events.Event{chapter(new1, kompetanse, "", "Rekruttering")}, "1 Kompetanse, 1.1 Rekruttering, 1.2 Utdanning, 2 Tenester"},
		{"moved with those under it", movedTo(kompetanse, "", tenester), "1 Tenester, 2 Kompetanse, 2.1 Utdanning"},
		{"moved under another", movedTo(kompetanse, tenester, ""), "1 Tenester, 1.1 Kompetanse, 1.1.1 Utdanning"},
		{"withdrawn with those under it", []events.Event{events.PlanChapterWithdrawn{Kapittel: kompetanse}}, "Kompetanse, Utdanning, 1 Tenester"},
		{"added after one that is withdrawn", []events.Event{events.PlanChapterWithdrawn{Kapittel: kompetanse}, chapter(new1, "", kompetanse, "Leiing")}, "Kompetanse, Utdanning, 1 Leiing, 2 Tenester"},
		{"restored where it stood", []events.Event{events.PlanChapterWithdrawn{Kapittel: kompetanse}, chapter(new1, "", kompetanse, "Leiing"), events.PlanChapterRestored{Kapittel: kompetanse}}, "1 Kompetanse, 1.1 Utdanning, 2 Leiing, 3 Tenester"},
	} {
		if got := outline(stage.RowAfter(it, then(built, c.more...)...).(Row)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestLimitsOfTheTree: no more than fit in a version, and no more ever than a row can hold.
func TestLimitsOfTheTree(t *testing.T) {
	id := func(n int) events.ID { return events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000000e%04d", n)) }
	text := func(n int) events.ID { return events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000001e%04d", n)) }
	grow := func(history []events.Event, from, to int, withdraw bool) []events.Event {
		for n := from; n < to; n++ {
			history = append(history, events.PlanChapterAdded{Kapittel: id(n), Tekst: text(n), Tittel: "x", Malform: events.Nynorsk})
			if withdraw {
				history = append(history, events.PlanChapterWithdrawn{Kapittel: id(n)})
			}
		}
		return history
	}
	add := func(n int) AddChapter {
		return AddChapter{ID: it, Kapittel: id(n), Tekst: text(n), Tittel: "x", Malform: events.Nynorsk}
	}
	full, old := grow([]events.Event{started1}, 0, maxChapters, false), grow([]events.Event{started1}, 0, maxEver, true)
	crowd := []events.Event{started1, chapter(kompetanse, "", "", "Kompetanse")}
	for n := range maxContributors {
		crowd = append(crowd, events.PlanChapterContributorAdded{Kapittel: kompetanse, Partnar: id(n)})
	}
	withdrawn := then(full, events.PlanChapterWithdrawn{Kapittel: id(0)})
	stage.Play(t, []domaintest.Story{
		{Name: "the last that fits", Given: full[:maxChapters], When: add(maxChapters - 1), Then: full[maxChapters : maxChapters+1]},
		{Name: "one too many", Given: full, When: add(maxChapters), Refused: "too-many"},
		{Name: "one instead of one that is withdrawn", Given: withdrawn, When: add(maxChapters), Then: grow(nil, maxChapters, maxChapters+1, false)},
		{Name: "restored where there is no room", Given: grow(withdrawn, maxChapters, maxChapters+1, false), When: RestoreChapter{ID: it, Kapittel: id(0)}, Refused: "too-many"},
		{Name: "too many that are withdrawn", Given: old, When: add(maxEver), Refused: "too-many"},
		{Name: "too many contributors", Given: crowd, When: AddContributor{ID: it, Kapittel: kompetanse, Partnar: gulen}, Refused: "too-many"},
	})
}
