package indikator

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001")
	goal     = events.ID("01900000-0000-7000-8000-00000000f011")
	gap      = events.ID("01900000-0000-7000-8000-00000000f012")
	reading  = events.ID("01900000-0000-7000-8000-00000000f013")
	bergen   = events.ID("01900000-0000-7000-8000-00000000a001") // kommune 4601
	alver    = events.ID("01900000-0000-7000-8000-00000000a002") // kommune 4631
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Bergen
	contact  = events.ID("01900000-0000-7000-8000-00000000b002") // of Bergen
	clerk    = events.ID("01900000-0000-7000-8000-00000000b003")
	hashText = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", bergen, alver)
		w.Has("person", planner, contact, clerk)
		w.Say(
			domain.Claim{Name: domain.ClaimKommunenummer, Subject: "4601", Object: string(bergen)},
			domain.Claim{Name: domain.ClaimKommunenummer, Subject: "4631", Object: string(alver)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(bergen)},
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(contact), Object: string(bergen)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
			domain.Claim{Name: domain.ClaimKode, Subject: "stad@1", Object: "haukeland"},
			domain.Claim{Name: domain.ClaimKode, Subject: "stad@2", Object: "aasane"},
			domain.Claim{Name: domain.ClaimKode, Subject: "pasientgruppe@1", Object: "barn-og-unge"},
			domain.Claim{Name: domain.ClaimKode, Subject: "innsatsomrade@1", Object: "kompetanse"},
		)
	},
}

var (
	defined = events.IndikatorDefined{
		Namn: events.Namn{NN: "Aktive pasientar"}, Definisjon: "Talet på pasientar med digital heimeoppfølging.", Malform: events.Nynorsk,
		Eining: "personar", Niva: events.NivaKommune, Retning: events.RetningOpp, SmaTal: events.SmaTalSkjul, Utgjevar: "Kommunane",
	}
	openly  = changed(func(e *events.IndikatorDefined) { e.SmaTal = events.SmaTalOpne })
	retired = events.IndikatorRetired{Merknad: "Erstatta."}
	there   = []events.Event{defined}
	away    = []events.Event{defined, retired}
)

func changed(change func(*events.IndikatorDefined)) events.IndikatorDefined {
	e := defined
	change(&e)
	return e
}

func defining(change func(*Define)) Define {
	c := Define{
		ID: it, Namn: domain.GivenNamn{NN: " Aktive pasientar"}, Definisjon: "Talet på pasientar med digital heimeoppfølging.\n", Malform: events.Nynorsk,
		Eining: "personar", Niva: events.NivaKommune, Retning: events.RetningOpp, SmaTal: events.SmaTalSkjul, Utgjevar: "Kommunane",
	}
	change(&c)
	return c
}

func redefining(sett int, change func(*Define)) Redefine {
	d := defining(change)
	return Redefine{
		ID: d.ID, Namn: d.Namn, Definisjon: d.Definisjon, Malform: d.Malform, Eining: d.Eining, Niva: d.Niva, Retning: d.Retning, SmaTal: d.SmaTal,
		Desimalar: d.Desimalar, Utgjevar: d.Utgjevar, Kjelder: d.Kjelder, Sett: sett,
	}
}

func figure(stad, tid, verdi string) events.Indikatortal {
	return events.Indikatortal{Stad: stad, Tid: events.Tidsrom(tid), Verdi: events.Desimal(verdi)}
}

func taken(figures ...events.Indikatortal) events.IndikatorFiguresTaken {
	return events.IndikatorFiguresTaken{Innlesing: reading, Henta: "2026-09-01", Tal: figures}
}

func given(stad, tid, verdi string) GivenTal {
	return GivenTal{Stad: domain.Line(stad), Tid: events.Tidsrom(tid), Verdi: events.Desimal(verdi)}
}

func taking(figures ...GivenTal) TakeFigures {
	return TakeFigures{ID: it, Innlesing: reading, Henta: "2026-09-01", Tal: figures}
}

func TestDefining(t *testing.T) {
	as := func(*Define) {}
	stage.Play(t, []domaintest.Story{
		{Name: "an indicator", When: defining(as), Then: there},
		{Name: "twice", Given: there, When: defining(as), Refused: "exists"},
		{Name: "without a name", When: defining(func(c *Define) { c.Namn.NN = " " }), Refused: "required", Field: "namn.nn"},
		{Name: "without a definition", When: defining(func(c *Define) { c.Definisjon = "" }), Refused: "required", Field: "definisjon"},
		{Name: "without a unit", When: defining(func(c *Define) { c.Eining = "" }), Refused: "required", Field: "eining"},
		{Name: "without a publisher", When: defining(func(c *Define) { c.Utgjevar = "" }), Refused: "required", Field: "utgjevar"},
		{Name: "with too many decimals", When: defining(func(c *Define) { c.Desimalar = 7 }), Refused: "decimals", Field: "desimalar"},
		{Name: "by the secretariat", By: clerk, When: defining(as), Then: there},
		{Name: "by a planner", By: planner, When: defining(as), Refused: "access"},
	})
}

func TestRedefining(t *testing.T) {
	fewer := func(c *Define) { c.Definisjon = "Talet på dei som har hatt utstyr i 14 dagar." }
	anew := changed(func(e *events.IndikatorDefined) { e.Definisjon = "Talet på dei som har hatt utstyr i 14 dagar." })
	level := func(c *Define) { c.Niva = events.NivaBydel }
	closed := func(*Define) {}
	stage.Play(t, []domaintest.Story{
		{Name: "in other words", Given: there, When: redefining(1, fewer), Then: []events.Event{anew}},
		{Name: "as it is", Given: there, When: redefining(0, closed)},
		{Name: "as somebody did meanwhile", Given: append(there[:1:1], anew), When: redefining(1, level), Refused: "changed-meanwhile", Field: "definisjon"},
		{Name: "at another level, without figures", Given: there, When: redefining(0, level), Then: []events.Event{changed(func(e *events.IndikatorDefined) { e.Niva = events.NivaBydel })}},
		{Name: "at another level, with figures", Given: append(there[:1:1], taken(figure("4601", "2025", "12"))), When: redefining(0, level), Refused: "level-in-use", Field: "niva"},
		{Name: "hiding small counts that were told", Given: []events.Event{openly, taken(figure("4601", "2025", "4"))}, When: redefining(0, closed), Refused: "small-told", Field: "smaTal"},
		{Name: "hiding small counts that were corrected", Given: []events.Event{openly, taken(figure("4601", "2025", "4")), taken(figure("4601", "2025", "8"))}, When: redefining(0, closed), Refused: "small-told", Field: "smaTal"},
		{Name: "hiding small counts that were never told", Given: []events.Event{openly, taken(figure("4601", "2025", "5"), figure("4631", "2025", "0"))}, When: redefining(0, closed), Then: there},
		{Name: "when it is no longer followed", Given: away, When: redefining(0, fewer), Refused: "retired"},
		{Name: "by a planner", Given: there, By: planner, When: redefining(0, fewer), Refused: "access"},
	})
	r := stage.RowAfter(it, defined, anew).(Row)
	if len(r.DefinertTidlegare) != 1 || r.DefinertTidlegare[0].Definisjon.Definisjon != defined.Definisjon || r.DefinertTidlegare[0].Spor.Seq != 1 || r.Spor.Definisjon.Seq != 2 || r.Opphav.Seq != 1 {
		t.Errorf("what it was before: %+v", r)
	}
}

func TestGroupsAndAreas(t *testing.T) {
	groups := events.IndikatorGroupsSet{Pasientgrupper: []string{"barn-og-unge"}, Versjon: 1}
	areas := events.IndikatorAreasSet{Omrade: []string{"kompetanse"}, Versjon: 1}
	stage.Play(t, []domaintest.Story{
		{Name: "groups", Given: there, When: SetGroups{ID: it, Pasientgrupper: []domain.Line{"barn-og-unge", "barn-og-unge"}, Versjon: 1}, Then: []events.Event{groups}},
		{Name: "the same groups", Given: append(there[:1:1], groups), When: SetGroups{ID: it, Pasientgrupper: []domain.Line{"barn-og-unge"}, Versjon: 1}},
		{Name: "a group of no version", Given: there, When: SetGroups{ID: it, Pasientgrupper: []domain.Line{"barn-og-unge"}, Versjon: 2}, Refused: "unknown-kode"},
		{Name: "groups when retired", Given: away, When: SetGroups{ID: it}, Refused: "retired"},
		{Name: "areas", Given: there, When: SetAreas{ID: it, Omrade: []domain.Line{"kompetanse"}, Versjon: 1}, Then: []events.Event{areas}},
		{Name: "the same areas", Given: append(there[:1:1], areas), When: SetAreas{ID: it, Omrade: []domain.Line{"kompetanse"}, Versjon: 1}},
		{Name: "an area that is none", Given: there, When: SetAreas{ID: it, Omrade: []domain.Line{"x"}, Versjon: 1}, Refused: "unknown-kode"},
		{Name: "areas by a planner", Given: there, By: planner, When: SetAreas{ID: it}, Refused: "access"},
	})
}

func TestTargets(t *testing.T) {
	set := events.IndikatorTargetSet{Mal: goal, Stad: "4601", Verdi: "300", Innan: events.Periode{Sagt: "ut 2027", Til: "2027"}}
	more := set
	more.Verdi = "400"
	ask := func(change func(*SetTarget)) SetTarget {
		c := SetTarget{ID: it, Mal: goal, Stad: "4601", Verdi: "300", Innan: domain.GivenPeriode{Sagt: "ut 2027", Til: "2027"}}
		change(&c)
		return c
	}
	as := func(*SetTarget) {}
	with := append(there[:1:1], set)
	stage.Play(t, []domaintest.Story{
		{Name: "a target", Given: there, When: ask(as), Then: []events.Event{set}},
		{Name: "the same", Given: with, When: ask(as)},
		{Name: "another value", Given: with, When: ask(func(c *SetTarget) { c.Verdi, c.Sett = "400", "300" }), Then: []events.Event{more}},
		{Name: "a value that was changed meanwhile", Given: append(with[:2:2], more), When: ask(func(c *SetTarget) { c.Verdi, c.Sett = "500", "300" }), Refused: "changed-meanwhile", Field: "verdi"},
		{Name: "one that was dropped meanwhile", Given: there, When: ask(func(c *SetTarget) { c.Sett = "300" }), Refused: "unknown-target", Field: "mal"},
		{Name: "of nowhere", Given: there, When: ask(func(c *SetTarget) { c.Stad = "0301" }), Refused: "unknown-place", Field: "stad"},
		{Name: "for every place", Given: there, When: ask(func(c *SetTarget) { c.Stad = "" }), Then: []events.Event{events.IndikatorTargetSet{Mal: goal, Verdi: "300", Innan: set.Innan}}},
		{Name: "of no number", Given: there, When: ask(func(c *SetTarget) { c.Verdi = "1,5" }), Refused: "number", Field: "verdi"},
		{Name: "of nothing", Given: there, When: ask(func(c *SetTarget) { c.Verdi = "" }), Refused: "required", Field: "verdi"},
		{Name: "before it begins", Given: there, When: ask(func(c *SetTarget) { c.Innan.Fra = "2028" }), Refused: "order", Field: "innan"},
		{Name: "when retired", Given: away, When: ask(as), Refused: "retired"},
		{Name: "dropped", Given: with, When: DropTarget{ID: it, Mal: goal, Merknad: "Nådd."}, Then: []events.Event{events.IndikatorTargetDropped{Mal: goal, Merknad: "Nådd."}}},
		{Name: "dropped when there is none", Given: there, When: DropTarget{ID: it, Mal: goal}},
		{Name: "dropped when retired", Given: away, When: DropTarget{ID: it, Mal: goal}, Refused: "retired"},
		{Name: "set by a planner", Given: there, By: planner, When: ask(as), Refused: "access"},
	})
	r := stage.RowAfter(it, defined, set, more).(Row)
	if len(r.Mal) != 1 || r.Mal[0].Verdi != "400" || r.Mal[0].Spor.Seq != 3 {
		t.Errorf("set twice: %+v", r.Mal)
	}
	if r := stage.RowAfter(it, defined, set, events.IndikatorTargetDropped{Mal: goal}).(Row); len(r.Mal) != 0 {
		t.Errorf("dropped: %+v", r.Mal)
	}
	var many []events.Event
	for n := range maxTargets {
		many = append(many, events.IndikatorTargetSet{Mal: domaintest.Command(n), Verdi: "1"})
	}
	stage.Play(t, []domaintest.Story{{Name: "one too many", Given: append(there[:1:1], many...), When: ask(as), Refused: "too-many"}})
}

func TestTakingFigures(t *testing.T) {
	few := events.Indikatortal{Stad: "4601", Tid: "2025", Merke: events.MerkeFaerre}
	with := append(there[:1:1], taken(figure("4601", "2024", "12"), figure("4631", "2024", "7")))
	lacking := GivenTal{Stad: "4601", Tid: "2025", Merke: events.MerkeManglar}
	stage.Play(t, []domaintest.Story{
		{Name: "two, out of order", Given: there, When: taking(given("4631", "2025", "7"), given(" 4601 ", "2025", "12")), Then: []events.Event{taken(figure("4601", "2025", "12"), figure("4631", "2025", "7"))}},
		{Name: "those that are there", Given: with, When: taking(given("4631", "2024", "7"))},
		{Name: "only what is new or other", Given: with, When: taking(given("4631", "2024", "7"), given("4601", "2024", "13"), given("4601", "2025", "14")), Then: []events.Event{taken(figure("4601", "2024", "13"), figure("4601", "2025", "14"))}},
		{Name: "a count of four", Given: there, When: taking(given("4601", "2025", "4")), Then: []events.Event{taken(few)}},
		{Name: "a count of one", Given: there, When: taking(given("4601", "2025", "1")), Then: []events.Event{taken(few)}},
		{Name: "a count of none", Given: there, When: taking(given("4601", "2025", "0")), Then: []events.Event{taken(figure("4601", "2025", "0"))}},
		{Name: "a count of five", Given: there, When: taking(given("4601", "2025", "5")), Then: []events.Event{taken(figure("4601", "2025", "5"))}},
		{Name: "a count of four, where they are open", Given: []events.Event{openly}, When: taking(given("4601", "2025", "4")), Then: []events.Event{taken(figure("4601", "2025", "4"))}},
		{Name: "a count of less than none", Given: there, When: taking(given("4601", "2025", "-1")), Refused: "negative", Field: "tal[0].verdi"},
		{Name: "a change of less than none", Given: []events.Event{openly}, When: taking(given("4601", "2025", "-1")), Then: []events.Event{taken(figure("4601", "2025", "-1"))}},
		{Name: "one that is not known", Given: there, When: taking(lacking), Then: []events.Event{taken(events.Indikatortal{Stad: "4601", Tid: "2025", Merke: events.MerkeManglar})}},
		{Name: "neither value nor mark", Given: there, When: taking(given("4601", "2025", "")), Refused: "one-of", Field: "tal[0].verdi"},
		{Name: "twice the same place and time", Given: there, When: taking(given("4601", "2025", "12"), given("4601", "2025", "13")), Refused: "twice", Field: "tal[1].tid"},
		{Name: "of another place", Given: there, When: taking(given("4601", "2025", "12"), given("0301", "2025", "12")), Refused: "unknown-place", Field: "tal[1].stad"},
		{Name: "of no time", Given: there, When: taking(given("4601", "i fjor", "12")), Refused: "time", Field: "tal[0].tid"},
		{Name: "of no number", Given: there, When: taking(given("4601", "2025", "tolv")), Refused: "number", Field: "tal[0].verdi"},
		{Name: "of a time to come", Given: there, When: taking(given("4601", "2027", "12")), Refused: "ahead", Field: "tal[0].tid"},
		{Name: "fetched tomorrow", Given: there, When: func() TakeFigures { c := taking(given("4601", "2025", "12")); c.Henta = "2026-10-01"; return c }(), Refused: "not-yet", Field: "henta"},
		{Name: "of a file that has no such hash", Given: there, When: func() TakeFigures { c := taking(given("4601", "2025", "12")); c.Fil = "abc"; return c }(), Refused: "hash", Field: "fil"},
		{Name: "when retired", Given: away, When: taking(given("4601", "2025", "12")), Refused: "retired"},
		{Name: "by the secretariat", Given: there, By: clerk, When: taking(given("4601", "2025", "12")), Then: []events.Event{taken(figure("4601", "2025", "12"))}},
		{Name: "by a planner", Given: there, By: planner, When: taking(given("4601", "2025", "12")), Refused: "access"},
	})
}

func TestPlacesByLevel(t *testing.T) {
	at := func(level events.IndikatorNiva) []events.Event {
		return []events.Event{changed(func(e *events.IndikatorDefined) { e.Niva = level })}
	}
	stage.Play(t, []domaintest.Story{
		{Name: "the whole", Given: at(events.NivaFellesskap), When: taking(given("alle", "2025", "12")), Then: []events.Event{taken(figure("alle", "2025", "12"))}},
		{Name: "a kommune of the whole", Given: at(events.NivaFellesskap), When: taking(given("4601", "2025", "12")), Refused: "unknown-place"},
		{Name: "an institution", Given: at(events.NivaInstitusjon), When: taking(given("haukeland", "2025", "12")), Then: []events.Event{taken(figure("haukeland", "2025", "12"))}},
		{Name: "one of a later version of the list", Given: at(events.NivaBydel), When: taking(given("aasane", "2025", "12")), Then: []events.Event{taken(figure("aasane", "2025", "12"))}},
		{Name: "one of no version", Given: at(events.NivaBydel), When: taking(given("loddefjord", "2025", "12")), Refused: "unknown-place"},
	})
}

func TestProjectionsAreNoFigures(t *testing.T) {
	ask := taking(given("4601", "2050", "99"))
	ask.Framskriving = " Hovudalternativet "
	projected := taken(figure("4601", "2050", "99"))
	projected.Framskriving = "Hovudalternativet"
	stage.Play(t, []domaintest.Story{
		{Name: "of a time to come", Given: there, When: ask, Then: []events.Event{projected}},
		{Name: "the same", Given: append(there[:1:1], projected), When: ask},
	})
	var many []events.Event
	for n := range maxProjections {
		p := taken(figure("4601", "2050", "99"))
		p.Framskriving = fmt.Sprint(n)
		many = append(many, p)
	}
	stage.Play(t, []domaintest.Story{{Name: "one too many", Given: append(there[:1:1], many...), When: ask, Refused: "too-many", Field: "framskriving"}})
	r := stage.RowAfter(it, defined, projected, taken(figure("4601", "2025", "12"))).(Row)
	if len(r.Tal) != 1 || len(r.Framskrivingar) != 1 || r.Framskrivingar[0].Namn != "Hovudalternativet" || len(r.Framskrivingar[0].Tal) != 1 || len(r.Innlesingar) != 2 {
		t.Errorf("kept apart: %+v", r)
	}
}

func TestCorrecting(t *testing.T) {
	with := append(there[:1:1], taken(figure("4601", "2025", "12"), figure("4631", "2025", "9")))
	ask := func(stad, verdi string, seen *GivenVerdi) CorrectFigure {
		return CorrectFigure{ID: it, Tal: given(stad, "2025", verdi), Merknad: "Feil i registeret.", Sett: seen}
	}
	right := func(stad, verdi string) []events.Event {
		return []events.Event{events.IndikatorFigureCorrected{Tal: figure(stad, "2025", verdi), Merknad: "Feil i registeret."}}
	}
	few := events.IndikatorFigureCorrected{Tal: events.Indikatortal{Stad: "4601", Tid: "2025", Merke: events.MerkeFaerre}, Merknad: "Feil i registeret."}
	stage.Play(t, []domaintest.Story{
		{Name: "one", Given: with, When: ask("4601", "13", &GivenVerdi{Verdi: "12"}), Then: right("4601", "13")},
		{Name: "to what it is", Given: with, When: ask("4601", "12", nil)},
		{Name: "to a small count", Given: with, When: ask("4601", "2", nil), Then: []events.Event{few}},
		{Name: "one that was changed meanwhile", Given: with, When: ask("4601", "13", &GivenVerdi{Verdi: "11"}), Refused: "changed-meanwhile", Field: "tal"},
		{Name: "one that was hidden meanwhile", Given: append(with[:2:2], few), When: ask("4601", "13", &GivenVerdi{Verdi: "12"}), Refused: "changed-meanwhile", Field: "tal"},
		{Name: "one that is not there", Given: there, When: ask("4601", "13", nil), Refused: "no-figure", Field: "tal"},
		{Name: "of another place", Given: with, When: ask("0301", "13", nil), Refused: "unknown-place", Field: "tal.stad"},
		{Name: "without a word why", Given: with, When: CorrectFigure{ID: it, Tal: given("4601", "2025", "13"), Merknad: " "}, Refused: "required", Field: "merknad"},
		{Name: "when retired", Given: append(with[:2:2], retired), When: ask("4601", "13", nil), Refused: "retired"},
		{Name: "of her own kommune by its planner", Given: with, By: planner, When: ask("4601", "13", nil), Then: right("4601", "13")},
		{Name: "of another kommune by a planner", Given: with, By: planner, When: ask("4631", "13", nil), Refused: "access"},
		{Name: "by a contact", Given: with, By: contact, When: ask("4601", "13", nil), Refused: "access"},
		{Name: "by the secretariat", Given: with, By: clerk, When: ask("4631", "13", nil), Then: right("4631", "13")},
	})
	r := stage.RowAfter(it, append(with[:2:2], right("4601", "13")...)...).(Row)
	want := Tal{Stad: "4601", Tid: "2025", Verdi: "13", Seq: 3, Retta: true, For: []TidlegareTal{{Verdi: "12", Seq: 2}}}
	if fmt.Sprint(r.Tal[0]) != fmt.Sprint(want) || len(r.Tal) != 2 {
		t.Errorf("beside the old value: %+v", r.Tal)
	}
}

func TestBreaksAndEnd(t *testing.T) {
	noted := events.IndikatorBreakNoted{Brot: gap, Tid: "2024", Merknad: "Nytt register."}
	ask := NoteBreak{ID: it, Brot: gap, Tid: "2024", Merknad: "Nytt register. "}
	with := append(there[:1:1], noted)
	stage.Play(t, []domaintest.Story{
		{Name: "a break", Given: there, When: ask, Then: []events.Event{noted}},
		{Name: "twice", Given: with, When: ask, Refused: "break-exists", Field: "tid"},
		{Name: "at the same time", Given: with, When: NoteBreak{ID: it, Brot: goal, Tid: "2024", Merknad: "x"}, Refused: "break-exists", Field: "tid"},
		{Name: "of no time", Given: there, When: NoteBreak{ID: it, Brot: gap, Merknad: "x"}, Refused: "time", Field: "tid"},
		{Name: "of no words", Given: there, When: NoteBreak{ID: it, Brot: gap, Tid: "2024"}, Refused: "required", Field: "merknad"},
		{Name: "withdrawn", Given: with, When: WithdrawBreak{ID: it, Brot: gap}, Then: []events.Event{events.IndikatorBreakWithdrawn{Brot: gap}}},
		{Name: "withdrawn when there is none", Given: there, When: WithdrawBreak{ID: it, Brot: gap}},
		{Name: "when retired", Given: away, When: ask, Refused: "retired"},
		{Name: "withdrawn when retired", Given: away, When: WithdrawBreak{ID: it, Brot: gap}, Refused: "retired"},
		{Name: "retired", Given: there, When: Retire{ID: it, Merknad: "Erstatta."}, Then: []events.Event{retired}},
		{Name: "retired twice", Given: away, When: Retire{ID: it}},
		{Name: "reinstated", Given: away, When: Reinstate{ID: it, Merknad: "Likevel."}, Then: []events.Event{events.IndikatorReinstated{Merknad: "Likevel."}}},
		{Name: "reinstated when followed", Given: there, When: Reinstate{ID: it}},
	})
	if r := stage.RowAfter(it, append(away[:2:2], events.IndikatorReinstated{})...).(Row); r.Utgatt || r.UtgattMerknad != "" {
		t.Errorf("reinstated: %+v", r)
	}
	if r := stage.RowAfter(it, append(with[:2:2], events.IndikatorBreakWithdrawn{Brot: gap})...).(Row); len(r.Brot) != 0 {
		t.Errorf("withdrawn: %+v", r)
	}
}

func TestReadings(t *testing.T) {
	made := taken(figure("4631", "2025", "9"))
	made.Kjelder = []events.Kjelde{{Tekst: "Døme", Oppdikta: true}}
	r := stage.RowAfter(it, defined, taken(figure("4601", "2025", "12"), figure("4601", "2024", "11")), made).(Row)
	if len(r.Innlesingar) != 1 || r.Innlesingar[0].Antal != 3 || !slices.Equal(r.Innlesingar[0].Postar, []uint64{2, 3}) || !r.Oppdikta {
		t.Errorf("one reading of two records: %+v", r)
	}
	w := stage.World(domaintest.Story{Given: []events.Event{defined, taken(figure("4601", "2025", "12"), figure("4631", "2025", "9"), figure("4601", "2024", "11"))}, When: Retire{ID: it}})
	k := Room.Brief(w.State("indikator", it)).(Kort)
	if k.Siste == nil || *k.Siste != (Siste{Tid: "2025", Stader: 2}) {
		t.Errorf("the newest: %+v", k.Siste)
	}
}

func TestPreviewSaysWhatTakingWouldMake(t *testing.T) {
	w := stage.World(domaintest.Story{Given: append(there[:1:1], taken(figure("4601", "2024", "12"), figure("4631", "2024", "7"))), When: Retire{ID: it}})
	asked := domain.Asked{System: true, Now: stage.Now, Facts: w}
	got := Preview(w.State("indikator", it), asked, "", []GivenTal{
		given("4601", "2024", "12"), given("4631", "2024", "8"), given("4601", "2025", "3"), given("0301", "2025", "1"), given("4601", "2025", "9"),
	})
	var said []string
	for _, j := range got {
		said = append(said, string(j.Stand)+string(j.Tal.Verdi)+string(j.Tal.Merke))
	}
	if strings.Join(said, " ") != "lik12 endra8 nyfaerre avvistfaerre avvist9" || got[1].For.Verdi != "7" || got[4].Grunn.Rule != "twice" {
		t.Errorf("got %v", said)
	}
}

// TestTheMostFiguresFit: as many figures as a command may have fit a record, and an indicator takes no
// more than it says.
func TestTheMostFiguresFit(t *testing.T) {
	long := func(n int) string { return strings.Repeat("🏥", n) }
	c := TakeFigures{ID: it, Innlesing: reading, Framskriving: domain.Line(long(80)), Henta: "2026-09-01T10:00:00.000Z", Fil: hashText}
	for range 3 {
		c.Kjelder = append(c.Kjelder, domain.GivenKjelde{Tekst: domain.Line(long(300)), Lenkje: domain.Line("https://" + long(492))})
	}
	for n := range 500 {
		c.Tal = append(c.Tal, given("haukeland-universitetssjukehus", fmt.Sprintf("%04dM09", 2100+n), "-123456789012345.123456"))
	}
	w := stage.World(domaintest.Story{When: c, World: []domain.Claim{{Name: domain.ClaimKode, Subject: "stad@1", Object: "haukeland-universitetssjukehus"}}})
	s := state{Row{ID: it, Niva: events.NivaInstitusjon, SmaTal: events.SmaTalOpne}}
	facts, err := takeFigures(s, domain.Asked{System: true, Now: stage.Now, Facts: w}, c)
	if err != nil {
		t.Fatal(err)
	}
	rec := events.Record{
		Seq: math.MaxUint64, House: strings.Repeat("h", 32), Room: "indikator", Thing: it, Command: it, Actor: it, Partner: it, Time: stage.Now,
		Occurred: "2026-09-29T10:00:00.000Z", Digest: strings.Repeat("0", 64), Schema: 1, Facts: facts,
	}
	raw, err := rec.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes of %d", len(raw), events.MaxRecord)

	s.Tal = make([]Tal, maxFigures-499)
	if _, err := takeFigures(s, domain.Asked{System: true, Now: stage.Now, Facts: w}, c); err == nil || !strings.Contains(err.Error(), "too-many") {
		t.Errorf("one figure too many: %v", err)
	}
}
