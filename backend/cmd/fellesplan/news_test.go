package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/trad"
	"fellesplan/events"
)

// newsRooms are the rooms whose facts are news of a tiltak, or are said not to be.
var newsRooms = []string{"tiltak", "innforing", "okonomi", "trad"}

// TestEveryFactIsDecidedOn: whoever adds a fact to one of these rooms must say whether those who follow a
// tiltak are told of it, and how.
func TestEveryFactIsDecidedOn(t *testing.T) {
	known := map[string]bool{}
	for _, kind := range events.Kinds() {
		room, _, _ := strings.Cut(kind.Type, ".")
		if !slices.Contains(newsRooms, room) {
			continue
		}
		known[kind.Type] = true
		if _, decided := newsWords[kind.Type]; !decided {
			t.Errorf("nobody has said whether %s is news", kind.Type)
		}
	}
	for kind := range newsWords {
		if !known[kind] {
			t.Errorf("%s is told and is no fact of these rooms", kind)
		}
	}
	if n := len(newsOfTiltak) + len(newsOfWork) + len(newsOfMoney) + len(newsOfThreads); n != len(newsWords) {
		t.Errorf("%d lines for %d facts", n, len(newsWords))
	}
}

// TestNewsInThreeLanguages: each fact that is told says something in each language, without a hole.
func TestNewsInThreeLanguages(t *testing.T) {
	for kind, say := range newsWords {
		if say == nil {
			continue
		}
		raw, err := os.ReadFile(filepath.Join("../../../events/testdata", kind+".v1.txt"))
		if err != nil {
			t.Fatal(err)
		}
		facts := goldenFacts(t, raw)
		said := map[string]bool{}
		for _, lang := range []string{"nn", "nb", "en"} {
			n := telling{names: &names{lang: lang, words: paperWordsIn(lang)}}
			words := n.sentences(facts)
			if strings.Contains(words, "%!") || strings.TrimSpace(words) == "" {
				t.Errorf("%s in %s: %q", kind, lang, words)
			}
			said[words] = true
		}
		if len(said) < 2 && !strings.HasPrefix(kind, "innforing.") {
			t.Errorf("%s says the same in all languages: %v", kind, said)
		}
	}
}

// TestWhatWasTakenBackIsNotTold: a post is told as it stands.
func TestWhatWasTakenBackIsNotTold(t *testing.T) {
	a, b := events.ID("a"), events.ID("b")
	thread := trad.Row{Innlegg: []trad.Innlegg{{Innlegg: a, Ord: "No"}, {Innlegg: b, Trekt: true}}}
	facts := []domain.EntryFact{
		{Type: "trad.Opened", Data: events.TradOpened{Innlegg: a, Ord: "Før"}}, {Type: "trad.Replied", Data: events.TradReplied{Innlegg: b, Ord: "Hemmeleg"}},
	}
	n := telling{names: &names{lang: "nn", people: map[events.ID]string{"0190a6c4-1d2e-7abc-8def-000000000001": "Kari"}}}
	if said := n.post("Spør @0190a6c4-1d2e-7abc-8def-000000000001 og @0190a6c4-1d2e-7abc-8def-000000000002."); said != "Spør @Kari og @sletta person." {
		t.Error(said)
	}
	now := asItStands(facts, thread)
	raw, err := json.Marshal(now)
	if err != nil || len(now) != 1 || !strings.Contains(string(raw), `"No"`) || strings.Contains(string(raw), "Før") {
		t.Errorf("%s %v", raw, err)
	}
}

func goldenFacts(t *testing.T, raw []byte) (facts []domain.EntryFact) {
	t.Helper()
	rec, err := events.ParseCanonical(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, fact := range rec.Facts {
		facts = append(facts, domain.EntryFact{Type: fact.EventType(), Data: fact})
	}
	return facts
}
