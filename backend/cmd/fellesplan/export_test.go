package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/vault"
	"fellesplan/events"
)

// packedBy exports, and gives the file and what verify says of it, which must be all well.
func packedBy(t *testing.T, h *house, q query) (file, said string) {
	t.Helper()
	q.reason = "ei prøve"
	file = filepath.Join(t.TempDir(), "pakke.zip")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.export(context.Background(), out, q); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	var told, problems bytes.Buffer
	if code := run([]string{"verify", "--key", h.seal.Key(), file}, streams{nil, &told, &problems}); code != 0 {
		t.Fatalf("verify: %s%s", told.String(), problems.String())
	}
	return file, told.String()
}

// linesOf are the events of a package, as whoever has no Fellesplan reads them.
func linesOf(t *testing.T, raw []byte) (types map[string]int, all []line) {
	t.Helper()
	types = map[string]int{}
	for lines := bufio.NewScanner(bytes.NewReader(raw)); lines.Scan(); {
		var l struct {
			line
			Data json.RawMessage `json:"data"`
		}
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		types[l.Type]++
		all = append(all, l.line)
	}
	return types, all
}

// aCase is a sak that has been through much: an item in a meeting that dealt with another sak too, a
// decision that is followed up, a matter of the partners, a disagreement, an attached file, and a formøte of one side.
func aCase(t *testing.T, h *house) (sak, other events.ID) {
	t.Helper()
	meeting, concluded := lastWith[events.MoteItemConcluded](t, h)
	for rec, err := range h.log.Read(context.Background(), 1, meeting.Seq) {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range rec.Facts {
			if placed, is := f.(events.MoteItemPlaced); is && rec.Thing == meeting.Thing && placed.Punkt == concluded.Punkt {
				sak = placed.Sak
			}
		}
	}
	reported, report := lastWith[events.SakReported](t, h)
	other = reported.Thing
	joined, _ := lastWith[events.PartnarJoined](t, h)
	tiltak, _ := lastWith[events.TiltakProposed](t, h)
	content := []byte("%PDF-1.7 eit vedlegg")
	file, err := h.vault.PutFile(context.Background(), content)
	if err != nil {
		t.Fatal(err)
	}
	does(t, h, "sak", "AddAttachment", map[string]any{"id": sak, "vedlegg": newID(), "tittel": "Vedlegg 1", "fil": file, "filtype": "application/pdf", "storleik": len(content)})
	does(t, h, "sak", "AddAttachment", map[string]any{"id": other, "vedlegg": newID(), "tittel": "Ikkje denne", "fil": file, "filtype": "application/pdf", "storleik": len(content)})
	does(t, h, "partnarvedtak", "Ask", map[string]any{"id": newID(), "sak": sak, "tittel": "Strategien", "ordlyd": "Vi sluttar oss til.", "malform": "nn", "partnarar": []map[string]any{{"partnar": joined.Thing}}})
	does(t, h, "vedtak", "LinkFollowUp", map[string]any{"id": concluded.Vedtak, "folgje": newID(), "rom": "tiltak", "ting": tiltak.Thing})
	does(t, h, "usemje", "Raise", map[string]any{"id": newID(), "sak": sak, "ord": "Vi er usamde om betalinga.", "malform": "nn", "niva": "OU", "utval": report.Utval})
	formote := newID()
	does(t, h, "formote", "Open", map[string]any{"id": formote, "utval": report.Utval, "side": "kommune"})
	does(t, h, "formote", "Post", map[string]any{"id": formote, "innlegg": newID(), "sak": sak, "ord": "Berre for kommunesida: løyndom-97", "malform": "nn"})
	waitSealed(t, h)
	return sak, other
}

// TestACaseIsPackedWhole: everything of a sak is in its package, and nothing of another sak, nor of what one side
// said to itself.
func TestACaseIsPackedWhole(t *testing.T) {
	h := demoHouse(t)
	sak, other := aCase(t, h)
	file, said := packedBy(t, h, query{sak: sak})
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := unzipped(t, raw)
	types, lines := linesOf(t, files[linesName])
	for _, want := range []string{
		"sak.Reported", "sak.Received", "sak.AttachmentAdded", "saksnummer.Given", "mote.Planned", "mote.ItemPlaced", "mote.Summoned", "mote.AttendanceNoted", "mote.Opened", "mote.ProposalPut",
		"mote.ConsensusEstablished", "mote.ItemConcluded", "mote.Closed", "partnarvedtak.Asked", "vedtak.FollowUpLinked", "usemje.Raised",
	} {
		if types[want] == 0 {
			t.Errorf("no %s is in the package: %v", want, types)
		}
	}
	for _, l := range lines {
		if l.ID == other || strings.HasPrefix(l.Type, "formote.") {
			t.Errorf("%d, %s of %s, is in the package", l.Seq, l.Type, l.ID)
		}
	}
	for _, want := range []string{"sak.pdf", "LES-MEG.txt", "kontrollsummar.txt", "signatur.txt"} {
		if len(files[want]) == 0 {
			t.Errorf("there is no %s", want)
		}
	}
	if !slices.ContainsFunc(sortedNames(files), func(name string) bool { return strings.Contains(name, "/fil/") && strings.HasSuffix(name, ".pdf") }) {
		t.Errorf("the attached file is not in it: %v", sortedNames(files))
	}
	for name, content := range files {
		if bytes.Contains(content, []byte("løyndom-97")) {
			t.Errorf("%s holds what one side said to itself", name)
		}
	}
	if !strings.Contains(said, "OK") || !strings.Contains(string(files["LES-MEG.txt"]), string(sak)) {
		t.Errorf("%s\n%s", said, files["LES-MEG.txt"])
	}
}

// TestWhatOneSideSaysToItselfIsInNoPackage of a period, unless it is asked for by name; and of both it is said.
func TestWhatOneSideSaysToItselfIsInNoPackage(t *testing.T) {
	h := demoHouse(t)
	aCase(t, h)
	file, _ := packedBy(t, h, query{from: events.DayOf(h.now())})
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := unzipped(t, raw)
	if bytes.Contains(raw, []byte("løyndom-97")) || !strings.Contains(string(files["LES-MEG.txt"]), "records are left out") {
		t.Errorf("a period: %s", files["LES-MEG.txt"])
	}
	file, _ = packedBy(t, h, query{room: "formote"})
	if raw, err = os.ReadFile(file); err != nil || !bytes.Contains(raw, []byte("løyndom-97")) {
		t.Errorf("asked for by name, it is not there: %v", err)
	}
}

// TestWhoPacksSaysWhy: without a reason nothing is packed or replayed, and with one it is in the access log.
func TestWhoPacksSaysWhy(t *testing.T) {
	h := demoHouse(t)
	var out bytes.Buffer
	if err := h.export(t.Context(), &out, query{room: "plan"}); err == nil || out.Len() > 0 {
		t.Errorf("%d bytes are packed without a reason: %v", out.Len(), err)
	}
	if err := h.replay(t.Context(), &out, domain.At{Seq: 5}, ""); err == nil || out.Len() > 0 {
		t.Errorf("%d bytes are replayed without a reason: %v", out.Len(), err)
	}
	packedBy(t, h, query{room: "plan"})
	if err := h.replay(t.Context(), &out, domain.At{Seq: 5}, "tilsyn 2026/7"); err != nil {
		t.Fatal(err)
	}
	looks, _, err := h.vault.Looks(t.Context(), vault.LookQuery{Limit: 10})
	if err != nil || len(looks) != 2 || looks[0].Grunn != "tilsyn 2026/7" || looks[0].Kva != "avspeling" || looks[0].At != "5" || looks[1].Grunn != "ei prøve" || looks[1].Rom != "plan" {
		t.Errorf("noted: %+v, %v", looks, err)
	}
	if err := h.replay(t.Context(), &out, domain.At{Time: h.now().Add(time.Hour)}, "ei prøve"); err == nil || !strings.Contains(err.Error(), "has not come") {
		t.Errorf("the future is replayed: %v", err)
	}
}

// TestAPackageMayBeOfAnyLength: more than 20 000 records are packed and checked one after the other.
func TestAPackageMayBeOfAnyLength(t *testing.T) {
	const many = 20_500
	h := demoHouse(t)
	failed := make(chan error, many)
	for range many {
		rec := events.Record{House: h.code, Room: "person", Thing: newID(), Time: h.now(), Command: newID(), Schema: events.Schema, Facts: []events.Event{events.PersonRegistered{}}}
		h.log.Begin(rec, 0, func(_ uint64, err error) { failed <- err })
	}
	for range many {
		if err := <-failed; err != nil {
			t.Fatal(err)
		}
	}
	waitSealed(t, h)
	begun := time.Now()
	file, said := packedBy(t, h, query{room: "person"})
	info, err := os.Stat(file)
	if err != nil || !strings.Contains(said, "records are proved") {
		t.Fatalf("%s, %v", said, err)
	}
	t.Logf("%d MB, packed and checked in %v: %s", info.Size()>>20, time.Since(begun), said)
	q, err := queryOf(query{room: "person", reason: "ei prøve"}.values())
	if sel, errChoose := h.choose(context.Background(), q); err != nil || errChoose != nil || len(sel.seqs) < many {
		t.Errorf("%d records are chosen: %v %v", len(sel.seqs), err, errChoose)
	}
}
