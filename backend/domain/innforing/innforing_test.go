package innforing

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // the tiltak of which the stories tell
	nowhere  = events.ID("01900000-0000-7000-8000-00000000f009") // no tiltak
	alver    = events.ID("01900000-0000-7000-8000-00000000a001")
	masfjord = events.ID("01900000-0000-7000-8000-00000000a002")
	gone     = events.ID("01900000-0000-7000-8000-00000000a004")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver
	contact  = events.ID("01900000-0000-7000-8000-00000000b002") // of Masfjorden
	clerk    = events.ID("01900000-0000-7000-8000-00000000b003") // of the secretariat
	chair    = events.ID("01900000-0000-7000-8000-00000000b004") // leads an utval that follows the tiltak
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("tiltak", it)
		w.Has("partnar", alver, masfjord, gone)
		w.Has("person", planner, contact, clerk, chair)
		w.Say(
			domain.Claim{Name: domain.ClaimLeft, Subject: string(gone)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPartnarkontakt, Subject: string(contact), Object: string(masfjord)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: "ou"},
			domain.Claim{Name: domain.ClaimTiltakUtval, Subject: string(it), Object: "ou"},
		)
	},
}

func reporting(change func(*Report)) Report {
	c := Report{ID: it, Partnar: alver, Grad: events.InnforingInnfort, Dato: "2026-09-01"}
	change(&c)
	return c
}

func TestReporting(t *testing.T) {
	taken := events.InnforingReported{Partnar: alver, Grad: events.InnforingInnfort, Dato: "2026-09-01"}
	report := reporting(func(*Report) {})
	stage.Play(t, []domaintest.Story{
		{Name: "the first of all", When: report, Then: []events.Event{taken}},
		{Name: "the same again", Given: []events.Event{taken}, When: report},
		{Name: "further", Given: []events.Event{taken}, When: reporting(func(c *Report) { c.Grad = events.InnforingMalt }), Then: []events.Event{events.InnforingReported{Partnar: alver, Grad: events.InnforingMalt, Dato: "2026-09-01"}}},
		{Name: "as it was seen", Given: []events.Event{taken}, When: reporting(func(c *Report) { c.Grad, c.Sett = events.InnforingMalt, taken.Grad }), Then: []events.Event{events.InnforingReported{Partnar: alver, Grad: events.InnforingMalt, Dato: "2026-09-01"}}},
		{Name: "further since it was seen", Given: []events.Event{taken}, When: reporting(func(c *Report) { c.Grad, c.Sett = events.InnforingMalt, events.InnforingInformert }), Refused: "changed-meanwhile", Field: "grad"},
		{Name: "of a tiltak that is not there", When: reporting(func(c *Report) { c.ID = nowhere }), Refused: "unknown"},
		{Name: "by one who does not see it", By: alver, When: report, Refused: "unknown"},
		{Name: "by its planner", By: planner, When: report, Then: []events.Event{taken}},
		{Name: "not by another's contact", By: contact, When: report, Refused: "access"},
		{Name: "by the contact, of her own", By: contact, When: reporting(func(c *Report) { c.Partnar = masfjord }), Then: []events.Event{events.InnforingReported{Partnar: masfjord, Grad: events.InnforingInnfort, Dato: "2026-09-01"}}},
		{Name: "not by the leader of an utval", By: chair, When: report, Refused: "access"},
		{Name: "by the secretariat", By: clerk, When: report, Then: []events.Event{taken}},
		{Name: "of a partner that has left", When: reporting(func(c *Report) { c.Partnar = gone }), Refused: "partnar-left", Field: "partnar"},
		{Name: "ahead of today", When: reporting(func(c *Report) { c.Dato = "2026-12" }), Refused: "not-yet", Field: "dato"},
		{Name: "not for them, without a reason", When: reporting(func(c *Report) { c.Grad = events.InnforingIkkjeAktuelt }), Refused: "required", Field: "ord"},
		{Name: "a reason in no written standard", When: reporting(func(c *Report) { c.Ord = "Vi er få." }), Refused: "required", Field: "malform"},
		{Name: "not for them", When: reporting(func(c *Report) {
			c.Grad, c.Ord, c.Malform = events.InnforingIkkjeAktuelt, "Vi er få.", events.Nynorsk
		}), Then: []events.Event{events.InnforingReported{Partnar: alver, Grad: events.InnforingIkkjeAktuelt, Dato: "2026-09-01", Ord: "Vi er få.", Malform: events.Nynorsk}}},
		{Name: "retracted", Given: []events.Event{taken}, When: Retract{ID: it, Partnar: alver, Merknad: "Feil kommune."}, Then: []events.Event{events.InnforingRetracted{Partnar: alver, Merknad: "Feil kommune."}}},
		{Name: "retracted, not by another", Given: []events.Event{taken}, By: contact, When: Retract{ID: it, Partnar: alver}, Refused: "access"},
		{Name: "nothing to retract", When: Retract{ID: it, Partnar: alver}},
	})
}

// TestSmallCountsAreNotWritten: whatever small count is reported, the facts that follow are the same,
// to the letter: nothing in them, nor in what is shown, tells which it was.
func TestSmallCountsAreNotWritten(t *testing.T) {
	said := map[string]bool{}
	for _, count := range []events.Desimal{"1", "2", "3", "4"} {
		c := reporting(func(c *Report) { c.Tal, c.Eining = count, "aktive pasientar" })
		w := stage.World(domaintest.Story{When: c})
		facts, err := domaintest.Decide(Room, nil, domain.Asked{System: true, Now: stage.Now, Facts: w}, Room.Command("Report"), c)
		if err != nil {
			t.Fatal(err)
		}
		body, err := events.EncodeBody(facts)
		if err != nil {
			t.Fatal(err)
		}
		said[string(body)] = true
		if fact := facts[0].(events.InnforingReported); fact.Tal != "" || fact.Faerre != fewest {
			t.Errorf("%s is written as %+v", count, fact)
		}
	}
	if len(said) != 1 {
		t.Errorf("small counts are told apart: %v", said)
	}
	given := func(count events.Desimal) Report {
		return reporting(func(c *Report) { c.Tal, c.Eining = count, "aktive pasientar" })
	}
	told := func(count events.Desimal, fewer int) []events.Event {
		return []events.Event{events.InnforingReported{Partnar: alver, Grad: events.InnforingInnfort, Dato: "2026-09-01", Tal: count, Faerre: fewer, Eining: "aktive pasientar"}}
	}
	stage.Play(t, []domaintest.Story{
		{Name: "none", When: given("0"), Then: told("0", 0)},
		{Name: "one", When: given("1"), Then: told("", 5)},
		{Name: "four", When: given("4"), Then: told("", 5)},
		{Name: "five", When: given("5"), Then: told("5", 0)},
		{Name: "many", When: given("1204"), Then: told("1204", 0)},
		{Name: "another small one is no news", Given: told("", 5), When: given("2")},
		{Name: "half a patient", When: given("4.5"), Refused: "count", Field: "tal"},
		{Name: "fewer than none", When: given("-3"), Refused: "count", Field: "tal"},
		{Name: "no number", When: given("fem"), Refused: "count", Field: "tal"},
		{Name: "of what", When: reporting(func(c *Report) { c.Tal = "12" }), Refused: "required", Field: "eining"},
		{Name: "how many", When: reporting(func(c *Report) { c.Eining = "pasientar" }), Refused: "required", Field: "tal"},
	})
}

func TestRows(t *testing.T) {
	trace := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: stage.Now} }
	made := []events.Kjelde{{Tekst: "Døme", Oppdikta: true}}
	told := []events.Event{
		events.InnforingReported{Partnar: alver, Grad: events.InnforingInformert},
		events.InnforingReported{Partnar: masfjord, Grad: events.InnforingInformert},
		events.InnforingReported{Partnar: alver, Grad: events.InnforingInnfort, Faerre: 5, Eining: "pasientar", Kjelder: made},
		events.InnforingReported{Partnar: alver, Grad: events.InnforingMalt, Tal: "12", Eining: "pasientar", Kjelder: made},
		events.InnforingRetracted{Partnar: masfjord},
	}
	want := Row{ID: it, Partnarar: []Partnar{{
		Partnar: alver, Grad: events.InnforingMalt, Tal: "12", Eining: "pasientar", Kjelder: made, Spor: trace(4),
		For: []Tidlegare{{Grad: events.InnforingInnfort, Faerre: 5, Eining: "pasientar", Oppdikta: true, Spor: trace(3)}, {Grad: events.InnforingInformert, Spor: trace(1)}},
	}}}
	if got := stage.RowAfter(it, told...); !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	w := stage.World(domaintest.Story{Given: told, When: Retract{ID: it}})
	if got, want := Room.Brief(w.State("innforing", it)), (Kort{ID: it, Grader: []KortGrad{{alver, events.InnforingMalt, true}}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	for n := range maxEarlier + 10 {
		told = append(told, events.InnforingReported{Partnar: alver, Grad: events.InnforingInnfort, Ord: fmt.Sprint(strings.Repeat("x", n))})
	}
	if row := stage.RowAfter(it, told...).(Row); len(row.Partnarar[0].For) != maxEarlier || row.Partnarar[0].For[0].Spor.Seq != uint64(len(told)-1) {
		t.Errorf("%d earlier ones", len(row.Partnarar[0].For))
	}
}
