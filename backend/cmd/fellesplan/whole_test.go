package main

import (
	"context"
	"fmt"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/usemje"
	"fellesplan/events"
)

// gathering is an organ of the test's own that is in a meeting on a sak; the secretariat leads it.
type gathering struct {
	t                                       *testing.T
	h                                       *house
	by, organ, other, matter, meeting, item events.ID
	seat, proposal                          events.ID
}

func gather(t *testing.T, h *house) *gathering {
	t.Helper()
	g := &gathering{
		t: t, h: h, by: clerk(t, h), organ: newID(), other: newID(), matter: newID(), meeting: newID(), item: newID(), seat: newID(), proposal: newID(),
	}
	for _, organ := range []events.ID{g.organ, g.other} {
		g.ask("utval", "Establish", `{"id":%q,"namn":{"nn":"Prøve","nb":"Prøve","en":"Test"},"kode":"OU"}`, organ)
	}
	g.ask("utval", "CreateSeat", `{"id":%q,"plass":%q,"rolle":"representant","side":"kommune"}`, g.organ, g.seat)
	g.ask("utval", "FillSeat", `{"id":%q,"plass":%q,"person":%q,"fra":"2020"}`, g.organ, g.seat, g.by)
	g.ask("sak", "Report", `{"id":%q,"tittel":"Prøve","slag":"vedtak","emne":"anna","utval":%q,"bakgrunn":"Det trengst.","malform":"nn","saksframlegg":%q,"framlegg":%q}`, g.matter, g.organ, newID(), newID())
	g.ask("sak", "Receive", `{"id":%q,"utval":%q}`, g.matter, g.organ)
	g.ask("mote", "Plan", `{"id":%q,"utval":%q,"start":"2026-12-10T08:00:00.000Z"}`, g.meeting, g.organ)
	g.ask("mote", "PlaceItem", `{"id":%q,"punkt":%q,"sak":%q,"slag":"vedtak"}`, g.meeting, g.item, g.matter)
	g.ask("mote", "NoteAttendance", `{"id":%q,"plass":%q,"person":%q,"status":"mott"}`, g.meeting, g.seat, g.by)
	g.ask("mote", "Open", `{"id":%q,"grunn":"Det hastar."}`, g.meeting)
	g.ask("mote", "OpenItem", `{"id":%q,"punkt":%q}`, g.meeting, g.item)
	return g
}

// clerk is somebody of the secretariat.
func clerk(t *testing.T, h *house) events.ID {
	t.Helper()
	known, err := h.vault.People(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range known {
		if h.dispatch.Asked(domain.Asker{Person: p.ID}).Is(domain.RoleSekretariat) {
			return p.ID
		}
	}
	t.Fatal("the demonstration has no secretariat")
	return ""
}

func (g *gathering) ask(room, command, body string, args ...any) {
	g.t.Helper()
	asked(g.t, g.h, g.by, room, command, fmt.Sprintf(body, args...))
}

// twice asks as if the program had ended between the two, and then two times more.
func (g *gathering) twice(command, body string) {
	g.t.Helper()
	id, asker := string(newID()), domain.Asker{Person: g.by, Lang: "nn"}
	if _, err := g.h.dispatch.Ask(context.Background(), asker, "mote", command, id, []byte(body)); err != nil {
		g.t.Fatal(inWords(err))
	}
	for range 2 {
		if _, err := (whole{g.h.dispatch}).Ask(context.Background(), asker, "mote", command, id, []byte(body)); err != nil {
			g.t.Fatal(inWords(err))
		}
	}
}

// TestWhatAMeetingConcludesIsDoneWhole: a sak that goes on is sent, and a disagreement is raised, once each;
// also where the program ended when the meeting had said it and nothing had come of it.
func TestWhatAMeetingConcludesIsDoneWhole(t *testing.T) {
	g := gather(t, demoHouse(t))
	g.ask("mote", "PutProposal", `{"id":%q,"punkt":%q,"framlegg":%q,"ordlyd":"Vi gjer det.","malform":"nn"}`, g.meeting, g.item, g.proposal)
	g.ask("mote", "TakePosition", `{"id":%q,"punkt":%q,"framlegg":%q,"plass":%q,"stand":"usamd","ord":"Nei.","malform":"nn"}`, g.meeting, g.item, g.proposal, g.seat)
	raised := newID()
	g.twice("BlockConsensus", fmt.Sprintf(`{"id":%q,"punkt":%q,"framlegg":%q,"usemje":%q,"ord":"Kven betaler?","malform":"nn"}`, g.meeting, g.item, g.proposal, raised))
	state, there := g.h.dispatch.State("usemje", raised)
	if !there {
		t.Fatal("no disagreement was raised")
	}
	if row := usemje.Room.Row(state).(usemje.Row); row.Sak != g.matter || len(row.Steg) != 1 || row.Steg[0].Niva != events.UsemjeOU || row.Steg[0].Utval != g.organ {
		t.Errorf("it is %+v", row)
	}
	g.twice("ConcludeItem", fmt.Sprintf(`{"id":%q,"punkt":%q,"utfall":"usemje","tilUtval":%q,"veg":"innspel"}`, g.meeting, g.item, g.other))
	state, _ = g.h.dispatch.State("sak", g.matter)
	row := sak.Room.Row(state).(sak.Row)
	if len(row.Veg) != 2 || row.Veg[1].Utval != g.other || row.Veg[1].Mote != g.meeting || row.Veg[1].Punkt != g.item || row.Veg[1].Slag != events.VegInnspel {
		t.Errorf("the way of the sak is %+v", row.Veg)
	}
}

// TestWhatTheOtherRoomRefusesDoesNotUndoTheMeeting: the sak is elsewhere by then; the meeting has concluded
// all the same, and says so.
func TestWhatTheOtherRoomRefusesDoesNotUndoTheMeeting(t *testing.T) {
	g := gather(t, demoHouse(t))
	id := string(newID())
	body := fmt.Sprintf(`{"id":%q,"punkt":%q,"utfall":"drofta","tilUtval":%q,"veg":"retur"}`, g.meeting, g.item, g.other) // it never came from there
	if _, err := (whole{g.h.dispatch}).Ask(context.Background(), domain.Asker{Person: g.by, Lang: "nn"}, "mote", "ConcludeItem", id, []byte(body)); err != nil {
		t.Fatal(inWords(err))
	}
	state, _ := g.h.dispatch.State("sak", g.matter)
	if row := sak.Room.Row(state).(sak.Row); len(row.Veg) != 1 {
		t.Errorf("the way of the sak is %+v", row.Veg)
	}
}
