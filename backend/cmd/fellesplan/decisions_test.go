package main

import (
	"bytes"
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/plan"
	"fellesplan/events"
)

// lastWith finds the newest record in which there is a fact of a kind.
func lastWith[T events.Event](t *testing.T, h *house) (rec events.Record, fact T) {
	t.Helper()
	for r, err := range h.log.Read(context.Background(), 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Facts {
			if of, is := f.(T); is {
				rec, fact = r, of
			}
		}
	}
	if rec.Seq == 0 {
		t.Fatalf("no %T is in the log", fact)
	}
	return rec, fact
}

// does carries out a command, which must be accepted.
func does(t *testing.T, h *house, room, command string, body map[string]any) {
	t.Helper()
	if err := h.operator(context.Background(), room, command, body); err != nil {
		t.Fatalf("%s.%s: %v", room, command, err)
	}
}

func receiptOf(t *testing.T, h *house, seq uint64) []byte {
	t.Helper()
	waitSealed(t, h)
	made, err := proofs{h}.Receipt(context.Background(), seq, domain.Asked{System: true}, "nn")
	if err != nil {
		t.Fatal(err)
	}
	return made.Content
}

// TestReceiptsHoldWhatWasDecided: a decision of a meeting, and decisions of partners on a version of a plan, on a
// text and on words: each receipt holds the event, the exact text, and the records in which it stands what was
// decided, and is checked with the public key alone. Whatever is altered in it is found and named.
func TestReceiptsHoldWhatWasDecided(t *testing.T) {
	h := demoHouse(t)
	ctx := context.Background()
	meeting, concluded := lastWith[events.MoteItemConcluded](t, h)
	named, version := lastWith[events.PlanVersionNamed](t, h)
	joined, _ := lastWith[events.PartnarJoined](t, h)
	document, err := h.vault.PutFile(ctx, []byte("%PDF-1.7 eit særutskrift"))
	if err != nil {
		t.Fatal(err)
	}
	chapter := version.Kapittel[slices.IndexFunc(version.Kapittel, func(k events.VersjonKapittel) bool { return k.Versjon > 0 })]
	fest := domain.FestOf(h.dispatch.Asked(domain.Asker{System: true}), chapter.Tekst)
	decide := func(put map[string]any, hash string) uint64 {
		matter := newID()
		ask := map[string]any{"id": matter, "tittel": "Ei prøve", "ordlyd": "Partnaren sluttar seg til.", "malform": "nn", "partnarar": []map[string]any{{"partnar": joined.Thing}}}
		maps.Copy(ask, put)
		does(t, h, "partnarvedtak", "Ask", ask)
		today := events.DayOf(h.now())
		does(t, h, "partnarvedtak", "Decide", map[string]any{
			"id": matter, "partnar": joined.Thing, "organ": "kommunestyret", "dato": today, "utfall": "vedteke", "hash": hash, "fil": document, "filtype": "application/pdf", "storleik": 27,
		})
		rec, _ := lastWith[events.PartnarvedtakDecided](t, h)
		return rec.Seq
	}
	for _, c := range []struct {
		name string
		seq  uint64
		want []string // that are told
		file string   // the file that is decided on; empty = the words in a record
	}{
		{"a meeting", meeting.Seq, []string{"mote.ItemConcluded", "the text that was decided"}, textFile(concluded.Fest.Tekst)},
		{
			"a partner, on a version", decide(map[string]any{"plan": named.Thing, "versjon": version.Versjon}, version.Hash),
			[]string{"partnarvedtak.Decided", "leans on record", "plan.VersionNamed", "the listing of the version", "the text of the chapter"},
			"versjon.txt",
		},
		{"a partner, on a text", decide(map[string]any{"tekst": chapter.Tekst}, fest.Hash), []string{"the text to be decided", "partnarvedtak.Asked"}, textFile(chapter.Tekst)},
		{"a partner, on words", decide(nil, domain.WordsHash("Partnaren sluttar seg til.")), []string{"partnarvedtak.Asked", "the document of the partner's decision"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			receipt := receiptOf(t, h, c.seq)
			said, ok := checked(t, h.seal.Key(), receipt)
			for _, want := range c.want {
				if !ok || !strings.Contains(said, want) {
					t.Fatalf("the receipt does not tell of %q: %s", want, said)
				}
			}
			alterEach(t, h.seal.Key(), receipt)
			if c.file != "" {
				anotherText(t, h.seal.Key(), receipt, c.file)
			}
		})
	}
}

// alterEach alters and takes away each file of a receipt.
func alterEach(t *testing.T, key string, receipt []byte) {
	t.Helper()
	files := unzipped(t, receipt)
	for name, content := range files {
		altered := maps.Clone(files)
		altered[name] = append(bytes.Clone(content), 'x')
		said, ok := checked(t, key, zipped(t, altered))
		if words := name == "LES-MEG.txt"; ok != words || ok && !strings.Contains(said, "NOTE") || !ok && !strings.Contains(said, "WRONG") {
			t.Errorf("%s altered: accepted %v, %s", name, ok, said)
		}
		delete(altered, name)
		said, ok = checked(t, key, zipped(t, altered))
		if kept := name == "LES-MEG.txt" || strings.HasPrefix(name, "fil/"); ok != kept || ok && !strings.Contains(said, "NOTE") {
			t.Errorf("without %s: accepted %v, %s", name, ok, said)
		}
	}
}

// anotherText puts another text, and another version of a plan, in place of what was decided.
func anotherText(t *testing.T, key string, receipt []byte, file string) {
	t.Helper()
	files := unzipped(t, receipt)
	if files[file] == nil {
		t.Fatalf("%s is not in the receipt: %v", file, slices.Sorted(maps.Keys(files)))
	}
	files[file] = []byte(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Noko anna"}]}]}`)
	if file == "versjon.txt" {
		files[file] = []byte(plan.ListingOf("01900000-0000-7000-8000-000000000001", events.PlanVersionNamed{Tittel: "Ein annan plan"}))
	}
	said, ok := checked(t, key, zipped(t, files))
	if ok || !strings.Contains(said, "is not the one that was recorded") || !strings.Contains(said, file) {
		t.Errorf("another text in place of %s: %s", file, said)
	}
}

// TestAReceiptCannotLeanOnAnotherMatter: the record in which other partners were asked something else, though it is
// proved, is not what this one decided on.
func TestAReceiptCannotLeanOnAnotherMatter(t *testing.T) {
	h := demoHouse(t)
	asked, _ := lastWith[events.PartnarvedtakAsked](t, h)
	decided, _ := lastWith[events.PartnarvedtakDecided](t, h)
	named, _ := lastWith[events.PlanVersionNamed](t, h)
	files := unzipped(t, receiptOf(t, h, decided.Seq))
	delete(files, groundFile(asked.Seq))
	delete(files, groundProof(asked.Seq))
	other := map[string][]byte{}
	if err := groundRecord(other, h.seal.Prover(), named.Seq); err != nil {
		t.Fatal(err)
	}
	maps.Copy(files, other)
	said, ok := checked(t, h.seal.Key(), zipped(t, files))
	if ok || !strings.Contains(said, "the record in which the partner was asked") {
		t.Errorf("with the record of another matter: %s", said)
	}
	maps.Copy(files, unzipped(t, receiptOf(t, h, decided.Seq)))
	if said, ok := checked(t, h.seal.Key(), zipped(t, files)); ok || !strings.Contains(said, "does not belong") {
		t.Errorf("with a record too many: %s", said)
	}
}
