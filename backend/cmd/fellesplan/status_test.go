package main

import (
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// statusOfAll is a status page on which everything that it can say is said.
func statusOfAll(lang string) statusPage {
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	at := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: now.AddDate(0, 0, -3)} }
	past := events.Periode{Fra: "2026-10-01"}
	row := tiltak.Row{
		ID: "t", Tittel: "Eit tiltak", Malform: events.Nynorsk, Fase: events.FaseIGang, Oppdikta: true, Opphav: at(1), Spor: tiltak.Spor{Fase: at(2)},
		Status:     &tiltak.Status{Framdrift: events.LysRaud, Okonomi: events.LysGul, Risiko: events.LysGron, Tekst: "Ord", Avgjerd: "Spørsmål", Malform: events.Nynorsk, Spor: domain.Trace{Seq: 3, Time: now.AddDate(0, -9, 0)}},
		Steg:       []tiltak.Steg{{Namn: "Eit steg", Periode: past}, {Namn: "Anna steg", Ferdig: true, Spor: at(4)}},
		Milepaelar: []tiltak.Milepael{{Namn: "Ein milepæl", Frist: past}, {Namn: "Annan milepæl", Nadd: true, Spor: at(5)}},
	}
	row.Risikoar = []tiltak.Risiko{{Ordlyd: "Ein fare", Spor: at(6)}}
	row.Rapportar = []tiltak.Rapport{{Framdrift: events.LysRaud, Okonomi: events.LysGul, Risiko: events.LysGron, Tekst: "Ord", Spor: at(3)}}
	ruled := &utval.Rapportering{Kvar: 3, Frist: 10, Fra: "2026-01", Spor: domain.Trace{Time: now.AddDate(-1, 0, 0)}}
	row.Opphav.Time = now.AddDate(-1, 0, 0)
	return statusPage{
		names: &names{lang: lang, words: paperWordsIn(lang)}, organ: utval.Row{Rapportering: ruled}, tiltak: []tiltak.Row{row}, since: now.AddDate(-2, 0, 0), now: now,
		takeUp: map[events.ID]innforing.Row{"t": {Partnarar: []innforing.Partnar{{Partnar: "p", Grad: events.InnforingInnfort, Spor: at(7)}}}},
	}
}

// The page is in the reader's language; what people wrote stays as they wrote it, marked with its own.
func TestTheStatusPageInThreeLanguages(t *testing.T) {
	says := map[string][]string{
		"nn": {"Endra sidan sist", "Forseinka", "Treng avgjerd", "skulle vore her innan", "Flytt til fasen «I gang».", "Milepæl nådd: ", "(oppdikta)", "1 av 1 som har meldt", "1. oktober 2026", "Står fast, økonomi gul, risiko grøn"},
		"nb": {"Endret siden sist", "Forsinket", "Trenger beslutning", "skulle vært her innen", "Flyttet til fasen «I gang».", "Milepæl nådd: ", "(oppdiktet)", "1 av 1 som har meldt", "1. oktober 2026", "Står fast, økonomi gul, risiko grønn"},
		"en": {"Changed since last time", "Late", "Needs a decision", "was due by", "Moved to the phase “Under way”.", "Milestone reached: ", "(made up)", "1 of 1 that have reported", "1 October 2026", "Stuck, money yellow, risk green"},
	}
	for lang, wanted := range says {
		paper := statusOfAll(lang).paper("Huset")
		var all strings.Builder
		for _, chapter := range paper.Chapters {
			all.WriteString(chapter.Title + string(chapter.Content))
		}
		said := all.String()
		for _, words := range wanted {
			if !strings.Contains(said, words) {
				t.Errorf("%s: «%s» is not said: %s", lang, words, said)
			}
		}
		for other, words := range says {
			if other != lang && strings.Contains(said, words[0]) {
				t.Errorf("%s says «%s»", lang, words[0])
			}
		}
		if marked := strings.Contains(said, `"marks":[{"attrs":{"lang":"nn"},"type":"language"}],"text":"Eit tiltak`); marked != (lang != "nn") || paper.Lang != lang {
			t.Errorf("%s: the title is marked: %v", lang, marked)
		}
	}
}
