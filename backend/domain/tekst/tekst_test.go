package tekst

import (
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func TestFirstCommitBeginsTheText(t *testing.T) {
	h := newHouse(events.PlanUtkast)
	h.must(t, planner, 1, 1, 0, insert(1, "Hei"))
	if got, want := h.text(), doc(para("Hei")); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if r := h.row(); r.ID != aText || r.Feste != (events.Feste{Rom: "plan", Ting: plan, Del: chapter}) || r.V != 1 || r.Ord != 1 || r.Teikn != 3 || r.Malform != "nn" {
		t.Errorf("row %+v", r)
	}
}

var stage = domaintest.Stage{
	Room: Room, Now: noon,
	Set: func(w *domaintest.World) {
		w.Has("person", secretary, planner, suggester)
		w.Say(
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(secretary)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(suggester), Object: string(voss)},
			domain.Claim{Name: domain.ClaimTekstAnsvarleg, Subject: string(aText), Object: string(alver)},
			domain.Claim{Name: domain.ClaimTekstPartnar, Subject: string(aText), Object: string(voss)},
			domain.Claim{Name: domain.ClaimTekst, Subject: string(aText), Object: string(plan) + "/" + string(chapter)},
			domain.Claim{Name: domain.ClaimTekstMalform, Subject: string(aText), Object: "nn"},
		)
	},
}

func TestLockAndReopen(t *testing.T) {
	begun := events.TekstBegun{Feste: events.Feste{Rom: "plan", Ting: plan, Del: chapter}, Malform: "nn"}
	locked := events.TekstLocked{Grunn: "Til vedtak"}
	stage.Play(t, []domaintest.Story{
		{Name: "the secretariat locks", Given: []events.Event{begun}, By: secretary, When: Lock{aText, " Til vedtak "}, Then: []events.Event{locked}},
		{Name: "who answers for the chapter locks", Given: []events.Event{begun}, By: planner, When: Lock{aText, "Ferdig"}, Then: []events.Event{events.TekstLocked{Grunn: "Ferdig"}}},
		{Name: "who only contributes does not", Given: []events.Event{begun}, By: suggester, When: Lock{aText, "Ferdig"}, Refused: "access"},
		{Name: "without a reason", Given: []events.Event{begun}, By: secretary, When: Lock{aText, "  "}, Refused: "required", Field: "grunn"},
		{Name: "what is locked is not locked again", Given: []events.Event{begun, locked}, By: secretary, When: Lock{aText, "Igjen"}, Refused: "locked"},
		{Name: "reopened", Given: []events.Event{begun, locked}, By: planner, When: Reopen{aText, "Ein feil"}, Then: []events.Event{events.TekstReopened{Grunn: "Ein feil"}}},
		{Name: "what is open is not reopened", Given: []events.Event{begun}, By: secretary, When: Reopen{aText, "Ein feil"}, Refused: "not-locked"},
		{Name: "nobody has written yet", By: planner, When: Lock{aText, "Ferdig"}, Then: []events.Event{begun, events.TekstLocked{Grunn: "Ferdig"}}},
		{Name: "nobody has written yet, and who only contributes", By: suggester, When: Lock{aText, "Ferdig"}, Refused: "access"},
		{Name: "no plan has such a text", By: secretary, When: Lock{plan, "Ferdig"}, Refused: "unknown"},
		{Name: "what nobody has written in is not reopened", By: secretary, When: Reopen{aText, "Ein feil"}, Refused: "unknown"},
	})
}

// TestRowIsRenewedSeldom: while people write it is told at most every ten seconds, and at once when
// what stands in the text is something else.
func TestRowIsRenewedSeldom(t *testing.T) {
	h := newHouse(events.PlanUtkast)
	h.must(t, planner, 1, 1, 0, insert(1, "Hei "))
	before := h.state
	for n := 2; n < 10; n++ {
		h.must(t, planner, 1, n, h.version(), insert(1, "x"))
		if !Room.SameRow(before, h.state) || h.row().V != 1 {
			t.Fatalf("renewed by letter %d: %+v", n, h.row())
		}
	}
	h.Now = h.Now.Add(showEvery)
	h.must(t, planner, 1, 10, h.version(), insert(1, "x"))
	if r := h.row(); r.V != 10 || r.Teikn != 13 || !r.Sist.At.Equal(h.records[9].Time) || Room.SameRow(before, h.state) {
		t.Errorf("after ten seconds: %+v", r)
	}
	before = h.state
	h.must(t, planner, 1, 11, h.version(), replaceWith(0, 0, `{"type":"kort","attrs":{"rom":"tiltak","ting":"`+string(theID(1))+`"}}`))
	if r := h.row(); Room.SameRow(before, h.state) || len(r.Kort) != 1 || r.Kort[0].Ting != theID(1) || r.V != 11 {
		t.Errorf("a card: %+v", r)
	}
	if c := Room.ClaimsOf(h.state); len(c) != 1 || c[0].Subject != "tiltak/"+string(theID(1)) || c[0].Object != string(aText) {
		t.Errorf("claims %+v", c)
	}
	before = h.state
	h.happens(events.TekstLocked{Grunn: "Ferdig"})
	if r := h.row(); Room.SameRow(before, h.state) || r.Laast == nil || r.Laast.Grunn != "Ferdig" {
		t.Errorf("locked: %+v", r)
	}
}

// TestAnswers: a plan pins what a text says by version and hash.
func TestAnswers(t *testing.T) {
	h := newHouse(events.PlanUtkast)
	h.must(t, planner, 1, 1, 0, insert(1, "Hei"))
	sum := sha256.Sum256([]byte(doc(para("Hei"))))
	if got, want := Room.Answer(h.state, domain.AnswerInnhald), "1/"+hex.EncodeToString(sum[:]); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := (Documents{}).Hash(nil); got != events.EmptyDokumentHash {
		t.Errorf("the empty document has the hash %s", got)
	}
	if got := Room.Answer(h.state, domain.AnswerLaast); got != "" {
		t.Errorf("locked: %q", got)
	}
	h.happens(events.TekstLocked{Grunn: "Ferdig"})
	if got := Room.Answer(h.state, domain.AnswerLaast); got != "ja" {
		t.Errorf("locked: %q", got)
	}
}

// TestWhoWroteWhat follows passages through what others do.
func TestWhoWroteWhat(t *testing.T) {
	h := newHouse(events.PlanUtkast)
	room := Documents{}
	h.must(t, planner, 1, 1, 0, insert(1, "Kommunane samarbeider"))
	first := h.state
	h.Now = h.Now.Add(2 * time.Hour)
	h.must(t, secretary, 2, 1, 1, insert(11, "alle ")+","+remove(1, 4))
	commits := h.past(0)
	known := room.Authors(room.Authors(nil, commits[:1]), commits[1:])
	at := func(n int) time.Time { return h.records[n].Time.Truncate(time.Hour) }
	want := []domain.TextAuthor{{Fra: 1, Til: 8, Person: planner, At: at(0)}, {Fra: 8, Til: 13, Person: secretary, At: at(1)}, {Fra: 13, Til: 24, Person: planner, At: at(0)}}
	if got := room.Passages(h.state, known); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	changes := room.Compare(first, h.state, commits[1:])
	if len(changes) != 2 || changes[0].Borte[0].Person != secretary || changes[1].Nytt[0].Person != secretary {
		t.Errorf("changes %+v", changes)
	}
	if got := room.Compare(h.state, h.state, nil); len(got) != 0 {
		t.Errorf("nothing changed, but %+v", got)
	}
}

// past gives the commits after a version.
func (h *house) past(version int) (commits []domain.PastCommit) {
	v := 0
	for _, rec := range h.records {
		for _, c := range rec.Facts[len(rec.Facts)-1].(events.TekstChanged).Commits {
			if v++; v > version {
				commits = append(commits, domain.PastCommit{TekstCommit: c, Version: v, At: rec.Time})
			}
		}
	}
	return commits
}

// TestSavedStatesAreHeldToTheirHash: what was spoilt is not read.
func TestSavedStatesAreHeldToTheirHash(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	raw := string(Documents{}.Save(h.state))
	for name, spoilt := range map[string]string{
		"another word": strings.Replace(raw, "abcd", "abce", 1), "another format": strings.Replace(raw, `"format":1`, `"format":2`, 1),
		"a commit less": strings.Replace(raw, `"tailed":1`, `"tailed":0`, 1), "cut off": raw[:len(raw)/2],
		"against the schema": strings.Replace(raw, `{"type":"doc","content":[`, `{"type":"doc","content":[{"type":"text","text":"x"},`, 1),
	} {
		if spoilt == raw {
			t.Fatalf("%s: nothing was spoilt in %s", name, raw)
		}
		if _, err := (Documents{}).Load([]byte(spoilt)); err == nil {
			t.Errorf("%s: read", name)
		}
	}
}
