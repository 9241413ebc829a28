package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// aPersonOf finds an invented person who has a role and no other.
func aPersonOf(t *testing.T, h *house, role domain.Role) events.ID {
	t.Helper()
	people, err := h.vault.People(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if a := h.dispatch.Asked(domain.Asker{Person: p.ID}); a.Is(role) && !a.Is(domain.RoleSekretariat) && !a.Is(domain.RoleRevisor) {
			return p.ID
		}
	}
	t.Fatal("nobody is ", role)
	return ""
}

// sharedByUse makes a tiltak whose costs are shared by use, and gives it and the record of the agreement.
func sharedByUse(t *testing.T, h *house, use int) (thing events.ID, seq uint64) {
	t.Helper()
	ctx, partner := context.Background(), anyPartner(t, h)
	thing = newID()
	err := errors.Join(
		h.operator(ctx, "tiltak", "Propose", map[string]any{"id": thing, "tittel": "Plassar", "foremal": "Å prøve", "malform": "nn", "eigar": map[string]any{"partnar": partner}}),
		h.operator(ctx, "okonomi", "AgreeShares", map[string]any{
			"id": thing, "fordeling": newID(), "namn": "Plassar", "aar": 2026, "slag": "etter-bruk", "belop": 100_000, "grunnlag": "Pasientar i 2025",
			"delar": []map[string]any{{"kven": map[string]any{"partnar": partner}, "vekt": use}, {"kven": map[string]any{"namn": "Staten"}, "vekt": 41}},
		}),
		h.operator(ctx, "innforing", "Report", map[string]any{"id": thing, "partnar": partner, "grad": "innfort", "tal": fmt.Sprint(use), "eining": "pasientar"}),
	)
	if err != nil {
		t.Fatal(err)
	}
	return thing, h.dispatch.Seq() - 1
}

// outlets is all that a person is told of a thing, by every way out of the house.
func outlets(t *testing.T, h *house, a domain.Asked, thing events.ID, seq uint64) map[string]string {
	t.Helper()
	ctx, said := context.Background(), map[string]string{}
	keep := func(name string, v any, err error) {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		raw, isBytes := v.([]byte)
		if !isBytes {
			raw, _ = json.Marshal(v)
		}
		said[name] = string(raw)
	}
	seeks := []web.SheetAsk{}
	for _, room := range []string{"okonomi", "innforing"} {
		row, _ := h.view.One(room, thing, a)
		keep(room+" row", row.Row, nil)
		short, err := h.view.Picture(room+".kort", seq-1, a)
		keep(room+" short", short, err)
		then, _, err := h.view.At(room, thing, view.At{Seq: min(seq+1, h.dispatch.Seq())}, a)
		keep(room+" then", then.Row, err)
		history, _ := h.view.History(room, thing, a)
		keep(room+" history", history, nil)
		differences, err := h.view.Differences(ctx, view.DifferenceQuery{Room: room, Thing: thing, From: view.At{Seq: seq - 1}}, a)
		keep(room+" differences", differences, err)
		why, _, err := h.view.Why(ctx, room, thing, []string{map[string]string{"okonomi": "fordelingar", "innforing": "partnarar"}[room]}, view.At{}, a)
		keep(room+" why", why, err)
		for _, kind := range []string{"csv", "xlsx"} {
			seeks = append(seeks, web.SheetAsk{Room: room, Kind: kind, Lang: "nn", Shown: &web.SheetShown{Rows: []events.ID{thing}}})
		}
	}
	for _, ask := range seeks {
		sheet, err := sheetDesk{h}.Sheet(ctx, ask, a)
		keep(ask.Room+" "+ask.Kind, sheet.Content, err)
	}
	paper, err := paperDesk{h, words("a", "a", "a")}.DifferencesPaper(ctx, web.DifferenceQuery{Thing: thing, Room: "okonomi", From: view.At{Seq: seq - 1}}, "nn", a)
	keep("paper", paper.Content, err)
	feed, err := feedDesk{h, words("a", "a", "a")}.Changes(ctx, web.FeedAsk{Lang: "nn", Site: "http://example.no"}, a)
	keep("feed", feed, err)
	for _, sought := range []string{"plassar", "pasientar"} {
		found, err := h.view.Chronicle(ctx, view.ChronicleQuery{Text: sought, Thing: thing, Limit: 50}, a)
		keep("search for "+sought, found.Entries, err)
	}
	waitSealed(t, h)
	if entry, err := h.seal.Entry(seq); err == nil {
		rec, errParse := events.ParseCanonical(entry)
		keep("the log", rec.Facts, errParse)
	}
	return said
}

var (
	ids     = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)
	changes = regexp.MustCompile(`"(seq|hending|time|at|tid|key|Seq|At|tekstar)":("[^"]*"|\d+)`)
)

// alike leaves out of what is told what differs between any two things: ids, sequences, times.
func alike(said string) string { return changes.ReplaceAllString(ids.ReplaceAllString(said, "id"), "") }

// TestSmallCountsAreNowhere: of two tiltak, one with one user and one with four, a person who may not see
// the number is told the same by every way out, to the letter; so is the log itself. One with twelve is
// told otherwise: so the test can see.
func TestSmallCountsAreNowhere(t *testing.T) {
	h := demoHouse(t)
	reader := h.dispatch.Asked(domain.Asker{Person: aPersonOf(t, h, domain.RoleUtvalsmedlem), Lang: "nn"})
	told := map[int]map[string]string{}
	for _, use := range []int{1, 4, 12} {
		thing, seq := sharedByUse(t, h, use)
		told[use] = outlets(t, h, reader, thing, seq)
	}
	for name, one := range told[1] {
		if strings.Contains(name, "xlsx") || name == "paper" || name == "feed" {
			continue // packed, or of other tiltak too: what they are made of is held against one another
		}
		if alike(one) != alike(told[4][name]) {
			t.Errorf("%s tells one from four:\n%s\n%s", name, alike(one), alike(told[4][name]))
		}
	}
	for _, name := range []string{"okonomi row", "okonomi history", "innforing row", "innforing csv", "the log"} {
		if alike(told[1][name]) == alike(told[12][name]) {
			t.Errorf("%s tells twelve as it tells one: the test sees nothing", name)
		}
	}
}

// TestSmallCountsOfBeforeAreToldToNobody: an agreement from before the rule stands in the log as it was; no
// reader is told what it holds, and nobody gets it in a receipt.
func TestSmallCountsOfBeforeAreToldToNobody(t *testing.T) {
	h := demoHouse(t)
	ctx := context.Background()
	thing, _ := sharedByUse(t, h, 12)
	agreed := events.OkonomiSharesAgreed{Fordeling: newID(), Namn: "Før regelen", Aar: 2025, Slag: events.NokkelBruk, Belop: 43, Grunnlag: "Pasientar", Delar: []events.Kostnadsdel{
		{Kven: events.Aktor{Namn: "Ein"}, Vekt: 2, Belop: 2}, {Kven: events.Aktor{Namn: "Ein annan"}, Vekt: 41, Belop: 41},
	}}
	last := uint64(0)
	for rec, err := range h.log.Read(ctx, 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if rec.Room == "okonomi" && rec.Thing == thing {
			last = rec.Seq
		}
	}
	seq, err := h.log.Append(ctx, events.Record{
		House: "bergen", Room: "okonomi", Thing: thing, Command: newID(), Time: time.Now().UTC().Truncate(time.Millisecond), Schema: events.Schema, Facts: []events.Event{agreed},
	}, last)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.dispatch.Wait(ctx, seq); err != nil {
		t.Fatal(err)
	}
	reader := h.dispatch.Asked(domain.Asker{Person: aPersonOf(t, h, domain.RoleUtvalsmedlem), Lang: "nn"})
	for name, said := range outlets(t, h, reader, thing, seq) {
		if name != "the log" && strings.Contains(said, `"vekt":2,`) {
			t.Errorf("%s tells it: %s", name, said)
		}
	}
	var refusal *domain.Refusal
	if _, err := h.proofs().Receipt(ctx, seq, reader, "nn"); !errors.As(err, &refusal) || refusal.Rule != "small-count" {
		t.Errorf("the receipt: %v", err)
	}
}
