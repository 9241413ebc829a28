package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// TestDifferencesOnPaper: what is other is told with names and not with numbers, texts word by word, in the
// reader's language; and what is too much is refused in words.
func TestDifferencesOnPaper(t *testing.T) {
	h := demoHouse(t)
	desk := paperDesk{h, words("Huset", "Huset", "The house")}
	a := h.dispatch.Asked(domain.Asker{System: true})
	title := "Ein heilt ny tittel"
	id := newID()
	proposal := map[string]any{"id": id, "tittel": "Den gamle", "foremal": "Å prøve", "malform": "nn", "eigar": map[string]any{"partnar": anyPartner(t, h)}}
	if err := h.operator(context.Background(), "tiltak", "Propose", proposal); err != nil {
		t.Fatal(err)
	}
	before := h.dispatch.Seq()
	if err := h.operator(context.Background(), "tiltak", "Retitle", map[string]any{"id": id, "tittel": title}); err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"nn": {title, "tittel", "Før", "Etter", "hending"}, "nb": {title, "tittel", "hendelse"}, "en": {title, "title", "Before", "record"},
	} {
		paper, err := desk.DifferencesPaper(context.Background(), web.DifferenceQuery{From: domain.At{Seq: before}}, lang, a)
		if err != nil {
			t.Fatal(err)
		}
		text := paperText(t, paper.Content)
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the paper does not say %q:\n%s", lang, words, text)
			}
		}
	}
	if _, err := desk.DifferencesPaper(context.Background(), web.DifferenceQuery{}, "nn", a); err == nil {
		t.Log("the whole demonstration goes on one paper")
	}
	text, from := aTextWritten(t, h)
	paper, err := desk.DifferencesPaper(context.Background(), web.DifferenceQuery{Room: "tekst", Thing: text, From: domain.At{Seq: from}}, "nn", a)
	if err != nil {
		t.Fatal(err)
	}
	if said := paperText(t, paper.Content); !strings.Contains(said, "Skrive") || !strings.Contains(said, "utgåve") {
		t.Errorf("a text: %s", said)
	}
}

// aTextWritten finds a text with several records, and the sequence of its first.
func aTextWritten(t *testing.T, h *house) (events.ID, uint64) {
	t.Helper()
	first, count := map[events.ID]uint64{}, map[events.ID]int{}
	for rec, err := range h.log.Read(context.Background(), 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if rec.Room != "tekst" {
			continue
		}
		if count[rec.Thing]++; count[rec.Thing] == 1 {
			first[rec.Thing] = rec.Seq
		}
		if count[rec.Thing] == 3 {
			return rec.Thing, first[rec.Thing]
		}
	}
	t.Skip("the demonstration has no text with three records")
	return "", 0
}

// paperText is what a PDF says, by a reader that is not ours.
func paperText(t *testing.T, pdf []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here")
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	read := exec.Command(tool, "-layout", path, "-")
	read.Stdout = &out
	if err := read.Run(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
