package trad

import (
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	tiltak1 = events.ID("01900000-0000-7000-8000-00000000f0a1") // Alver owns it, an utval follows it
	chair   = events.ID("01900000-0000-7000-8000-00000000b009") // leads that utval
)

// thingStage has besides what the other stories have a tiltak.
var thingStage = domaintest.Stage{
	Room: stage.Room, Now: stage.Now,
	Set: func(w *domaintest.World) {
		stage.Set(w)
		w.Has("tiltak", tiltak1)
		w.Has("person", chair)
		w.Say(
			domain.Claim{Name: domain.ClaimTiltakEigar, Subject: string(tiltak1), Object: string(alver)},
			domain.Claim{Name: domain.ClaimTiltakUtval, Subject: string(tiltak1), Object: "ou"},
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: "ou"},
		)
	},
}

func TestThreadsOnATiltak(t *testing.T) {
	open := Open{ID: it, Rom: "tiltak", Ting: tiltak1, Slag: events.TradKommentar, Innlegg: post1, Ord: " Kven betaler? ", Malform: events.Nynorsk}
	opened := events.TradOpened{Rom: "tiltak", Ting: tiltak1, Slag: events.TradKommentar, Innlegg: post1, Ord: "Kven betaler?", Malform: events.Nynorsk}
	asks := open
	asks.Slag, asks.Partnar = events.TradInnspel, gulen
	asked := opened
	asked.Slag, asked.Partnar = events.TradInnspel, gulen
	elsewhere, nowhere := open, open
	elsewhere.Rom, nowhere.Ting = "utval", strange
	given := []events.Event{opened}
	yes := Resolve{ID: it, Utfall: events.UtfallTekeInn}
	answered := []events.Event{events.TradResolved{Utfall: events.UtfallTekeInn}}
	thingStage.Play(t, []domaintest.Story{
		{Name: "a remark", By: planner2, When: open, Then: given},
		{Name: "what a partner wants", By: planner2, When: asks, Then: []events.Event{asked}},
		{Name: "not for another partner", By: planner, When: asks, Refused: "other-partnar", Field: "partnar"},
		{Name: "by one who only reads", By: reader, When: open, Refused: "access"},
		{Name: "on a tiltak that is not there", When: nowhere, Refused: "unknown-tiltak", Field: "ting"},
		{Name: "on what has no threads", When: elsewhere, Refused: "unknown-rom", Field: "rom"},
		{Name: "twice", Given: given, When: open, Refused: "exists"},
		{Name: "the talk goes on", Given: given, By: member, When: Reply{ID: it, Innlegg: post2, Ord: "Alle.", Malform: events.Nynorsk}, Then: []events.Event{events.TradReplied{Innlegg: post2, Ord: "Alle.", Malform: events.Nynorsk}}},
		{Name: "answered by the owner's planner", Given: []events.Event{asked}, By: planner, When: yes, Then: answered},
		{Name: "answered by the leader of an utval that follows", Given: []events.Event{asked}, By: chair, When: yes, Then: answered},
		{Name: "answered by the secretariat", Given: []events.Event{asked}, By: clerk, When: yes, Then: answered},
		{Name: "not by another's planner", Given: []events.Event{asked}, By: planner2, When: yes, Refused: "access"},
	})
	row := thingStage.RowAfter(it, opened).(Row)
	if row.Rom != "tiltak" || row.Ting != tiltak1 || row.Tekst != "" || len(row.Innlegg) != 1 {
		t.Errorf("%+v", row)
	}
}
