package tekst

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// The cast: a text of a chapter that one partner answers for, in a plan that is being written.
const (
	aText      = events.ID("01900000-0000-7000-8000-00000000c001")
	plan       = events.ID("01900000-0000-7000-8000-00000000c0aa")
	chapter    = events.ID("01900000-0000-7000-8000-00000000c0bb")
	alver      = events.ID("01900000-0000-7000-8000-00000000a001")
	voss       = events.ID("01900000-0000-7000-8000-00000000a003")
	secretary  = events.ID("01900000-0000-7000-8000-00000000b001")
	planner    = events.ID("01900000-0000-7000-8000-00000000b002") // of Alver: edits
	suggester  = events.ID("01900000-0000-7000-8000-00000000b003") // of Voss: suggests
	another    = events.ID("01900000-0000-7000-8000-00000000b004") // of Voss too
	commenting = events.ID("01900000-0000-7000-8000-00000000b005") // whoever suggests, in a plan that is heard
	auditor    = events.ID("01900000-0000-7000-8000-00000000b008")
	stranger   = events.ID("01900000-0000-7000-8000-00000000b0ff")
)

var noon = time.Date(2026, 9, 29, 12, 0, 0, 0, time.UTC)

// house is a world with one text in it.
type house struct {
	*domaintest.World
	state   any
	records []events.Record
}

func newHouse(phase events.PlanFase) *house {
	w := domaintest.NewWorld(noon, Room)
	w.Has("person", secretary, planner, suggester, another, commenting, auditor)
	w.Say(
		domain.Claim{Name: domain.ClaimSekretariat, Subject: string(secretary)},
		domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(alver)},
		domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(suggester), Object: string(voss)},
		domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(another), Object: string(voss)},
		domain.Claim{Name: domain.ClaimRevisor, Subject: string(auditor)},
		domain.Claim{Name: domain.ClaimTekst, Subject: string(aText), Object: string(plan) + "/" + string(chapter)},
		domain.Claim{Name: domain.ClaimTekstMalform, Subject: string(aText), Object: "nn"},
		domain.Claim{Name: domain.ClaimTekstFase, Subject: string(aText), Object: string(phase)},
		domain.Claim{Name: domain.ClaimTekstAnsvarleg, Subject: string(aText), Object: string(alver)},
		domain.Claim{Name: domain.ClaimTekstPartnar, Subject: string(aText), Object: string(alver)},
	)
	return &house{World: w}
}

func (h *house) asked(a domain.Asker) domain.Asked {
	return domain.Asked{Person: a.Person, System: a.System, Now: h.Now, Facts: h.World}
}

// take decides on commits and lets what follows happen.
func (h *house) take(batch ...domain.Commit) []domain.Outcome {
	facts, outcomes := Take(h.state, aText, h.asked, batch)
	if len(facts) > 0 {
		h.happens(facts...)
	}
	return outcomes
}

func (h *house) happens(facts ...events.Event) {
	rec := events.Record{
		Seq: uint64(len(h.records) + 1), House: "prove", Room: "tekst", Thing: aText, Command: domaintest.Command(len(h.records)),
		Time: h.Now, Schema: events.Schema, Facts: facts,
	}
	raw, err := rec.Canonical()
	if err != nil {
		panic(err)
	}
	if rec, err = events.ParseCanonical(raw); err != nil {
		panic(err)
	}
	h.records = append(h.records, rec)
	h.state = Room.EvolveRecord(h.state, rec)
	h.Now = h.Now.Add(time.Second)
}

func (h *house) version() int  { return Documents{}.Version(h.state) }
func (h *house) text() string  { return string(Documents{}.Document(h.state)) }
func (h *house) row() Row      { return Room.Row(h.state).(Row) }
func pageLoad(n int) events.ID { return events.MustID(fmt.Sprintf("01900000-0000-7000-9000-%012d", n)) }

func theID(n int) events.ID     { return events.MustID(fmt.Sprintf("01900000-0000-4000-8000-%012x", n)) }
func rawSteps(s string) []byte  { return []byte("[" + s + "]") }
func doc(content string) string { return `{"type":"doc","content":[` + content + `]}` }
func para(text string) string {
	if text == "" {
		return `{"type":"paragraph"}`
	}
	return `{"type":"paragraph","content":[{"type":"text","text":` + quote(text) + `}]}`
}
func quote(s string) string { raw, _ := json.Marshal(s); return string(raw) }

// insert is the step that types a text.
func insert(at int, text string) string {
	return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":%s}]}}`, at, at, quote(text))
}

func remove(from, to int) string {
	return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d}`, from, to)
}

// fill puts content, as JSON of nodes, in place of all there is.
func (h *house) fill(t *testing.T, content string) {
	t.Helper()
	h.must(t, planner, 900+h.version(), 1, h.version(), fmt.Sprintf(`{"stepType":"replace","from":0,"to":%d,"slice":{"content":[%s]}}`, of(h.state).document().Content().Size(), content))
}

func commitOf(person events.ID, page, n, base int, steps string) domain.Commit {
	return domain.Commit{Client: pageLoad(page), N: n, Base: base, Schema: 1, Person: person, Steps: rawSteps(steps)}
}

// must takes a commit that is accepted.
func (h *house) must(t *testing.T, person events.ID, page, n, base int, steps string) {
	t.Helper()
	out := h.take(commitOf(person, page, n, base, steps))
	if out[0].Fate != domain.Taken {
		t.Fatalf("not taken: %+v %v", out[0], out[0].Refusal)
	}
}

func (h *house) of() state { return of(h.state) }

// setPhase moves the plan.
func (h *house) setPhase(phase events.PlanFase) {
	fresh := newHouse(phase)
	fresh.Now = h.Now
	h.World = fresh.World
}

// lastCommit is the newest in the log.
func (h *house) lastCommit() events.TekstCommit {
	facts := h.records[len(h.records)-1].Facts
	commits := facts[len(facts)-1].(events.TekstChanged).Commits
	return commits[len(commits)-1]
}
