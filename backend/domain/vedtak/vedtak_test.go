package vedtak

import (
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func id(n string) events.ID { return events.ID("01900000-0000-7000-8000-00000000" + n) }

var (
	it, none, tie, aTiltak = id("f001"), id("f002"), id("c001"), id("a001")
	meeting, ou            = id("c002"), id("c003")
	chair, other           = id("b001"), id("b002")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("tiltak", aTiltak)
		w.Has("person", chair, other)
		w.Say(
			domain.Claim{Name: domain.ClaimMoteVedtak, Subject: string(it), Object: string(meeting) + "/x"},
			domain.Claim{Name: domain.ClaimMoteUtval, Subject: string(meeting), Object: string(ou)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(other), Object: string(none)},
		)
	},
}

func TestFollowingUp(t *testing.T) {
	linked := events.VedtakFollowUpLinked{Folgje: tie, Rom: "tiltak", Ting: aTiltak}
	link := LinkFollowUp{ID: it, Folgje: tie, Rom: "tiltak", Ting: aTiltak}
	told := events.VedtakProgressTold{Grad: events.OppfolgingIGang}
	stage.Play(t, []domaintest.Story{
		{Name: "by the leader of the organ that decided", By: chair, When: link, Then: []events.Event{linked}},
		{Name: "by the leader of another", By: other, When: link, Refused: "access"},
		{Name: "again", Given: []events.Event{linked}, When: link},
		{Name: "twice", Given: []events.Event{linked}, When: LinkFollowUp{ID: it, Folgje: none, Rom: "tiltak", Ting: aTiltak}, Refused: "twice", Field: "ting"},
		{Name: "of no decision", When: LinkFollowUp{ID: none, Folgje: tie, Rom: "tiltak", Ting: aTiltak}, Refused: "unknown"},
		{Name: "by nothing", When: LinkFollowUp{ID: it, Folgje: tie, Rom: "sak", Ting: aTiltak}, Refused: "unknown-ting", Field: "ting"},
		{Name: "by what cannot", When: LinkFollowUp{ID: it, Folgje: tie, Rom: "person", Ting: chair}, Refused: "unknown-ting", Field: "ting"},
		{Name: "no longer", Given: []events.Event{linked}, When: DropFollowUp{ID: it, Folgje: tie}, Then: []events.Event{events.VedtakFollowUpDropped{Folgje: tie}}},
		{Name: "how far", By: chair, When: TellProgress{ID: it, Grad: events.OppfolgingIGang}, Then: []events.Event{told}},
		{Name: "how far, again", Given: []events.Event{told}, When: TellProgress{ID: it, Grad: events.OppfolgingIGang}},
		{Name: "done tomorrow", When: TellProgress{ID: it, Grad: events.OppfolgingGjort, Dato: "2026-10-03"}, Refused: "not-yet", Field: "dato"},
		{Name: "in words of no language", When: TellProgress{ID: it, Grad: events.OppfolgingIGang, Ord: "x"}, Refused: "with-words", Field: "malform"},
	})
	row := stage.RowAfter(it, told, events.VedtakProgressTold{Grad: events.OppfolgingGjort}).(Row)
	if row.ID != it || row.Framdrift.Grad != events.OppfolgingGjort || len(row.Tidlegare) != 1 || row.Tidlegare[0].Grad != events.OppfolgingIGang {
		t.Errorf("it shows %+v", row)
	}
}
