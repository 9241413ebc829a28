package main

import (
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// statusOfAll is a status page on which everything that it can say is said.
func statusOfAll(lang string) statusPage {
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	at := func(seq uint64) domain.Trace { return domain.Trace{Seq: seq, Time: now.AddDate(0, 0, -3)} }
	past := events.Periode{Til: "2026-10-01"}
	row := tiltak.Row{
		ID: "t", Tittel: "Eit tiltak", Malform: events.Nynorsk, Fase: events.FaseIGang, Oppdikta: true, Opphav: at(1), Spor: tiltak.Spor{Fase: at(2)}, Tidsramme: events.Periode{Til: "2025"},
		Status:     &tiltak.Status{Framdrift: events.LysRaud, Okonomi: events.LysGul, Risiko: events.LysGron, Tekst: "Ord", Avgjerd: "Spørsmål", Malform: events.Nynorsk, Spor: domain.Trace{Seq: 3, Time: now.AddDate(0, -9, 0)}},
		Steg:       []tiltak.Steg{{Namn: "Eit steg", Periode: past}, {Namn: "Anna steg", Ferdig: true, Spor: at(4)}},
		Milepaelar: []tiltak.Milepael{{Namn: "Ein milepæl", Frist: past}, {Namn: "Annan milepæl", Nadd: true, Spor: at(5)}},
	}
	ruled := &utval.Rapportering{Kvar: 3, Frist: 10, Fra: "2026-01", Spor: domain.Trace{Time: now.AddDate(-1, 0, 0)}}
	fact := func(seq uint64, e events.Event) newsPiece {
		entry := domain.Entry{Seq: seq, Time: now.AddDate(0, 0, -3), Facts: []domain.EntryFact{{Type: e.EventType(), Data: e}}}
		return newsPiece{Happened: domain.Happened{Room: "tiltak", Thing: "t", Entry: entry}, tiltak: "t", named: map[events.ID]events.Event{"m": events.TiltakMilestonePlanned{Namn: "Avtalen"}}}
	}
	return statusPage{
		names: &names{lang: lang, words: paperWordsIn(lang)}, organ: utval.Row{Rapportering: ruled}, tiltak: []tiltak.Row{row}, since: "2024-11-25", now: now, filter: "I gang",
		uptake: map[events.ID]innforing.Kort{"t": {Grader: []innforing.KortGrad{{Partnar: "p", Grad: events.InnforingInnfort}}}},
		money:  map[events.ID]okonomi.Kort{"t": {ID: "t", Budsjett: 1_250_000_00, Kostnad: 5_00, Oppdikta: []string{"kostnad"}}},
		news: []newsPiece{
			fact(9, events.TiltakPhaseChanged{Fase: events.FaseIGang}), fact(8, events.TiltakMilestoneReached{Milepael: "m"}), fact(7, events.TiltakMilestoneRescheduled{Milepael: "m", Frist: events.Periode{Til: "2027"}}),
			fact(6, events.OkonomiBudgetSet{Aar: 2027, Belop: 7_00}), fact(5, events.TiltakOwnerNamed{Eigar: events.Aktor{Namn: "Ein eigar"}}),
		},
	}
}

// The page is in the reader's language; what people wrote stays as they wrote it, marked with its own.
func TestTheStatusPageInThreeLanguages(t *testing.T) {
	says := map[string][]string{
		"nn": {"Endra sidan ", "Forseinka", "Treng avgjerd", "Skuldar rapport", "skulle vore her innan", "Flytt til fasen «I gang».", "Milepæl nådd: «Avtalen».", "Milepæl flytt: «Avtalen» (no til 2027).", "Budsjett for 2027", "Ny eigar: Ein eigar.", "(oppdikta)", "1 av 1", "1. oktober 2026", "Står fast, økonomi gul, risiko grøn", "Tidsramma er ute", "Til saman", "5\u00a0kr (oppdikta)"},
		"nb": {"Endret siden ", "Forsinket", "Trenger avgjørelse", "Skylder rapport", "skulle vært her innen", "Flyttet til fasen «I gang».", "Milepæl nådd: «Avtalen».", "Milepæl flyttet: «Avtalen» (nå til 2027).", "Budsjett for 2027", "Ny eier: Ein eigar.", "(oppdiktet)", "1 av 1", "1. oktober 2026", "Står fast, økonomi gul, risiko grønn", "Tidsrammen er ute", "Til sammen", "5\u00a0kr (oppdiktet)"},
		"en": {"Changed since ", "Late", "Needs a decision", "Owes a report", "was due ", "Moved to the phase “Under way”.", "Milestone reached: “Avtalen”.", "Milestone moved: “Avtalen” (now until 2027).", "Budget for 2027", "New owner: Ein eigar.", "(made up)", "1 of 1", "1 October 2026", "Stuck, money yellow, risk green", "The time frame is over", "In all", "5\u00a0kr (made up)"},
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
		if strings.Contains(said, "1\u00a0250\u00a0000\u00a0kr (") || !strings.Contains(said, "1\u00a0250\u00a0000\u00a0kr") || !strings.HasSuffix(paper.Kind, "I gang") {
			t.Errorf("%s: the budget or the filter is not as it is: %s", lang, paper.Kind)
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
