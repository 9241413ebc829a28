package plan

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// fits tells whether facts can stand in one record, as the door lets them be asked for, with the
// longest head there is.
func fits(t *testing.T, name string, facts []events.Event) {
	t.Helper()
	rec := events.Record{
		Seq: math.MaxUint64, House: strings.Repeat("h", 32), Room: "plan", Thing: it, Command: it, Actor: it, Partner: it, Time: time.Now(),
		Occurred: "2026-09-29T10:00:00.000Z", Digest: strings.Repeat("0", 64), Schema: 1, Facts: facts,
	}
	raw, err := rec.Canonical()
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	t.Logf("%s: %d bytes of %d", name, len(raw), events.MaxRecord)
}

// longest are texts that take the most bytes: titles up to their limit in bytes, prose and sources
// up to theirs in characters.
func longest(characters int) string { return strings.Repeat("🏥", characters) }

// TestTheLargestPlanFits: the largest version that the limits allow fits a record, and so does the
// largest start.
func TestTheLargestPlanFits(t *testing.T) {
	title := longest(maxTitle/4) + "xx"
	if written(title) != maxTitle || utf8.RuneCountInString(title) > 200 {
		t.Fatalf("the title takes %d bytes, %d characters", written(title), utf8.RuneCountInString(title))
	}
	period := domain.GivenPeriode{Sagt: domain.Line(longest(120)), Fra: "2026-01-01T00:00:00.000Z", Til: "2030-01-01T00:00:00.000Z"}
	var sources []domain.GivenKjelde
	for range 10 {
		sources = append(sources, domain.GivenKjelde{Tekst: domain.Line(longest(300)), Lenkje: domain.Line("https://" + longest(492)), Oppdikta: true})
	}
	begun, err := start(state{}, asked(stage.World(domaintest.Story{When: Start{ID: it}})), Start{
		ID: it, Slag: events.SlagUtviklingsplan, Tittel: domain.Line(title), Malform: events.Nynorsk, Periode: period, Utval: fsu,
		Kapittelmal: "utviklingsplan", Kjelder: sources,
	})
	if err != nil {
		t.Fatal(err)
	}
	fits(t, "start", begun)

	w := stage.World(domaintest.Story{Given: []events.Event{events.PlanStarted{Slag: events.SlagFagplan, Tittel: title, Malform: events.Nynorsk}}, When: Start{ID: it}})
	p, _ := period.Fact("")
	w.Tell(events.Record{Room: "plan", Thing: it, Facts: []events.Event{events.PlanPeriodSet{Periode: p}}})
	top := events.MustID("01900000-0000-7000-8000-0000000e0000")
	for n := range maxChapters {
		id, text := events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000000e%04d", n)), events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000001e%04d", n))
		c := AddChapter{ID: it, Kapittel: id, Tekst: text, Tittel: domain.Line(title), Malform: events.Nynorsk}
		if n > 0 {
			c.Under = top
		}
		facts, err := addChapter(w.State("plan", it).(state), asked(w), c)
		if err != nil {
			t.Fatal(err)
		}
		w.Tell(events.Record{Room: "plan", Thing: it, Facts: facts})
		w.Replies("tekst", text, domain.AnswerInnhald, fmt.Sprintf("%d/%s", 1<<53-1, someHash))
	}
	version, err := nameVersion(w.State("plan", it).(state), asked(w), NameVersion{
		ID: it, Versjon: version1, Namn: domain.Line(longest(maxTitle / 4)), Merknad: domain.Prose(longest(1000)),
	})
	if err != nil {
		t.Fatal(err)
	}
	fits(t, "version", version)
}

func asked(w *domaintest.World) domain.Asked {
	return domain.Asked{System: true, Now: stage.Now, Facts: w}
}

// TestWrittenCountsWhatTheLogHolds: it agrees with the canonical form.
func TestWrittenCountsWhatTheLogHolds(t *testing.T) {
	for _, text := range []string{"", "æ", `"\`, "\b\t\n\f\r\x00\x1f\x7f", "🏥\u2028", "a\x01b"} {
		body, err := events.EncodeBody([]events.Event{events.PlanRetitled{Tittel: text}})
		if err != nil {
			t.Fatal(err)
		}
		if empty := len(`{"facts":[{"type":"plan.Retitled","data":{"tittel":""}}]}`); len(body)-empty != written(text) {
			t.Errorf("%q takes %d bytes, counted %d", text, len(body)-empty, written(text))
		}
	}
}

// TestTemplates: every kind has one; its chapters come in order, under one another as they say, with
// titles in both written standards, and the same ids each time.
func TestTemplates(t *testing.T) {
	seen := map[events.ID]bool{}
	for code, chapters := range templates {
		if lines[events.PlanSlag(code)] == nil {
			t.Errorf("the template %s is for no kind of plan", code)
		}
		w := stage.World(domaintest.Story{When: Start{ID: it}})
		for _, malform := range []events.Malform{events.Nynorsk, events.Bokmal} {
			c := starting(func(c *Start) { c.Slag, c.Kapittelmal, c.Malform = events.PlanSlag(code), domain.Line(code), malform })
			facts, err := start(state{}, asked(w), c)
			again, _ := start(state{}, asked(w), c)
			if err != nil || len(facts) != len(chapters)+1 || fmt.Sprint(facts) != fmt.Sprint(again) {
				t.Fatalf("%s: %d facts of %d chapters, %v", code, len(facts), len(chapters), err)
			}
			checkTemplateRow(t, code, malform, stage.RowAfter(it, facts...).(Row))
		}
		for _, c := range chapters {
			chapter, text := TemplateIDs(it, c.code)
			if other, _ := TemplateIDs(newer, c.code); other == chapter || text == chapter {
				t.Errorf("%s: ids that are not their own", c.code)
			}
			if chapter[14] != '8' || strings.IndexByte("89ab", chapter[19]) < 0 {
				t.Errorf("%s is no UUID of version 8", chapter)
			}
			seen[chapter] = true
		}
	}
	for slag := range lines {
		if templates[string(slag)] == nil {
			t.Errorf("no template for %s", slag)
		}
	}
	t.Logf("%d chapters", len(seen))
}

// checkTemplateRow: the tree has the order of the template, and each chapter the guidance of its code.
func checkTemplateRow(t *testing.T, code string, malform events.Malform, r Row) {
	t.Helper()
	for i, c := range templates[code] {
		k := r.Kapittel[i]
		want := map[events.Malform]string{events.Nynorsk: c.nn, events.Bokmal: c.nb}[malform]
		if k.Tittel != want || want == "" || k.Rettleiing != c.code || k.Malform != malform || !k.inPlan() || (k.Niva == 1) != (c.under == "") {
			t.Errorf("%s, chapter %d: %+v, want %+v", code, i, k, c)
		}
	}
	if r.Kapittelmal != code || len(r.Kapittel) != len(templates[code]) {
		t.Errorf("%s: %d chapters by %q", code, len(r.Kapittel), r.Kapittelmal)
	}
}

// TestPlansAreMarkedWhereTheyAreMadeUp: one source that says so is enough.
func TestPlansAreMarkedWhereTheyAreMadeUp(t *testing.T) {
	made := started1
	made.Kjelder = []events.Kjelde{{Tekst: "saman.no"}, {Oppdikta: true}}
	if !stage.RowAfter(it, made).(Row).Oppdikta || stage.RowAfter(it, started1).(Row).Oppdikta {
		t.Error("what is made up is not told from what is not")
	}
}
