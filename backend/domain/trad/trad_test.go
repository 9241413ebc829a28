package trad

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // of which the stories tell
	text     = events.ID("01900000-0000-7000-8000-00000000c001") // of a chapter that Alver answers for
	heard    = events.ID("01900000-0000-7000-8000-00000000c002") // of a plan that is heard
	decided  = events.ID("01900000-0000-7000-8000-00000000c003") // of a plan that is in force
	locked   = events.ID("01900000-0000-7000-8000-00000000c004") // locked
	alver    = events.ID("01900000-0000-7000-8000-00000000a001")
	gulen    = events.ID("01900000-0000-7000-8000-00000000a002")
	gone     = events.ID("01900000-0000-7000-8000-00000000a003")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver: may edit
	planner2 = events.ID("01900000-0000-7000-8000-00000000b002") // for Gulen: may suggest
	contact  = events.ID("01900000-0000-7000-8000-00000000b003") // of Gulen
	member   = events.ID("01900000-0000-7000-8000-00000000b004")
	clerk    = events.ID("01900000-0000-7000-8000-00000000b005")
	auditor  = events.ID("01900000-0000-7000-8000-00000000b006")
	reader   = events.ID("01900000-0000-7000-8000-00000000b007") // no role
	shut     = events.ID("01900000-0000-7000-8000-00000000b008") // suspended
	post1    = events.ID("01900000-0000-7000-8000-00000000e001")
	post2    = events.ID("01900000-0000-7000-8000-00000000e002")
	strange  = events.ID("01900000-0000-7000-8000-00000000e0ff")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("partnar", alver, gulen, gone)
		w.Has("person", planner, planner2, contact, member, clerk, auditor, reader, shut)
		says := func(name string, subject, object events.ID) {
			w.Say(domain.Claim{Name: name, Subject: string(subject), Object: string(object)})
		}
		for id, phase := range map[events.ID]events.PlanFase{text: events.PlanUtkast, heard: events.PlanHoyring, decided: events.PlanGjeldande, locked: events.PlanUtkast} {
			says(domain.ClaimTekst, id, "plan/kapittel")
			says(domain.ClaimTekstFase, id, events.ID(phase))
			says(domain.ClaimTekstAnsvarleg, id, alver)
			says(domain.ClaimTekstPartnar, id, alver)
		}
		w.Replies("tekst", locked, domain.AnswerLaast, "ja")
		says(domain.ClaimLeft, gone, "")
		says(domain.ClaimPlanleggar, planner, alver)
		says(domain.ClaimPlanleggar, planner2, gulen)
		says(domain.ClaimPartnarkontakt, contact, gulen)
		says(domain.ClaimPlass, member, "u")
		says(domain.ClaimSekretariat, clerk, "")
		says(domain.ClaimRevisor, auditor, "")
		says(domain.ClaimSuspended, shut, "")
	},
}

var (
	remark = events.TradStarted{
		Tekst: text, Slag: events.TradKommentar, Sitat: "éi dør inn", Innlegg: post1, Ord: "Kven eig døra?", Malform: events.Nynorsk, Nemnde: []events.ID{planner2},
	}
	innspel1 = events.TradStarted{
		Tekst: text, Slag: events.TradInnspel, Partnar: gulen, Sitat: "éi dør inn", Innlegg: post1, Ord: "Ta med legevakta.", Malform: events.Nynorsk,
	}
	replied  = events.TradReplied{Innlegg: post2, Ord: "Kommunane.", Malform: events.Nynorsk}
	talk     = []events.Event{remark, replied}
	done     = []events.Event{remark, replied, events.TradResolved{Merknad: "Skrive om."}}
	input    = []events.Event{innspel1}
	answered = []events.Event{innspel1, events.TradResolved{Utfall: events.UtfallTekeInn}}
)

func starting(from events.TradStarted, change func(*Start)) Start {
	c := Start{
		ID: it, Tekst: from.Tekst, Slag: from.Slag, Partnar: from.Partnar, Sitat: domain.Prose(from.Sitat), Innlegg: from.Innlegg,
		Ord: domain.Prose(" " + from.Ord + "\n"), Malform: from.Malform, Nemnde: from.Nemnde,
	}
	change(&c)
	return c
}

func TestStarting(t *testing.T) {
	as := func(*Start) {}
	on := func(id events.ID) func(*Start) { return func(c *Start) { c.Tekst = id } }
	onHeard := remark
	onHeard.Tekst = heard
	bare := remark
	bare.Sitat, bare.Nemnde = "", nil
	stage.Play(t, []domaintest.Story{
		{Name: "a remark", When: starting(remark, as), Then: []events.Event{remark}},
		{Name: "an innspel", When: starting(innspel1, as), Then: input},
		{Name: "on what has no words, mentioning nobody", When: starting(bare, as), Then: []events.Event{bare}},
		{Name: "mentioning one twice", When: starting(remark, func(c *Start) { c.Nemnde = []events.ID{planner2, planner2} }), Then: []events.Event{remark}},
		{Name: "twice", Given: talk, When: starting(remark, as), Refused: "exists"},
		{Name: "without words", When: starting(remark, func(c *Start) { c.Ord = " \n" }), Refused: "required", Field: "ord"},
		{Name: "without a post", When: starting(remark, func(c *Start) { c.Innlegg = "" }), Refused: "required", Field: "innlegg"},
		{Name: "without a text", When: starting(remark, on("")), Refused: "required", Field: "tekst"},
		{Name: "on a text in no plan", When: starting(remark, on(strange)), Refused: "unknown-tekst", Field: "tekst"},
		{Name: "mentioning one who is not there", When: starting(remark, func(c *Start) { c.Nemnde = []events.ID{planner, strange} }), Refused: "unknown-person", Field: "nemnde[1]"},
		{Name: "mentioning one who is suspended", When: starting(remark, func(c *Start) { c.Nemnde = []events.ID{shut} }), Refused: "person-suspended", Field: "nemnde[0]"},
		{Name: "a remark of a partner", When: starting(remark, func(c *Start) { c.Partnar = gulen }), Refused: "innspel-only", Field: "partnar"},
		{Name: "an innspel of nobody", When: starting(innspel1, func(c *Start) { c.Partnar = "" }), Refused: "required", Field: "partnar"},
		{Name: "an innspel of one that has left", When: starting(innspel1, func(c *Start) { c.Partnar = gone }), Refused: "partnar-left", Field: "partnar"},
		{Name: "by who may edit", By: planner, When: starting(remark, as), Then: []events.Event{remark}},
		{Name: "by who may suggest", By: planner2, When: starting(remark, as), Then: []events.Event{remark}},
		{Name: "by a member of an utval", By: member, When: starting(remark, as), Then: []events.Event{remark}},
		{Name: "by an auditor", By: auditor, When: starting(remark, as), Refused: "access"},
		{Name: "by one without a role", By: reader, When: starting(remark, as), Refused: "access"},
		{Name: "while the plan is heard", By: member, When: starting(remark, on(heard)), Then: []events.Event{onHeard}},
		{Name: "when the plan is in force", By: member, When: starting(remark, on(decided)), Refused: "closed"},
		{Name: "when the plan is in force, by the secretariat", By: clerk, When: starting(remark, on(decided)), Refused: "closed"},
		{Name: "on a text that is locked", By: planner, When: starting(remark, on(locked)), Refused: "locked"},
		{Name: "an innspel by the partner's planner", By: planner2, When: starting(innspel1, as), Then: input},
		{Name: "an innspel by its contact", By: contact, When: starting(innspel1, as), Then: input},
		{Name: "an innspel taken in by the secretariat", By: clerk, When: starting(innspel1, as), Then: input},
		{Name: "an innspel by another's planner", By: planner, When: starting(innspel1, as), Refused: "other-partnar", Field: "partnar"},
		{Name: "an innspel by a member of an utval", By: member, When: starting(innspel1, as), Refused: "other-partnar", Field: "partnar"},
	})
}

func TestReplying(t *testing.T) {
	ask := Reply{ID: it, Innlegg: post2, Ord: "Kommunane. ", Malform: events.Nynorsk}
	other := ask
	other.Ord = "Sjukehuset."
	onDecided := remark
	onDecided.Tekst = decided
	stage.Play(t, []domaintest.Story{
		{Name: "an answer", Given: talk[:1], When: ask, Then: []events.Event{replied}},
		{Name: "the same again", Given: talk, When: ask},
		{Name: "another with the same id", Given: talk, When: other, Refused: "exists", Field: "innlegg"},
		{Name: "the same by another", Given: talk, By: planner2, When: ask, Refused: "exists", Field: "innlegg"},
		{Name: "without words", Given: talk[:1], When: Reply{ID: it, Innlegg: post2}, Refused: "required", Field: "ord"},
		{Name: "without an id", Given: talk[:1], When: Reply{ID: it, Ord: "x"}, Refused: "required", Field: "innlegg"},
		{Name: "mentioning nobody there", Given: talk[:1], When: Reply{ID: it, Innlegg: post2, Ord: "x", Nemnde: []events.ID{strange}}, Refused: "unknown-person", Field: "nemnde[0]"},
		{Name: "when it is done with", Given: []events.Event{remark, events.TradResolved{}}, When: ask, Refused: "resolved"},
		{Name: "on a thread that is not there", When: ask, Refused: "unknown"},
		{Name: "beside a text that stands fast", Given: []events.Event{onDecided}, By: member, When: ask, Then: []events.Event{replied}},
		{Name: "by a contact", Given: talk[:1], By: contact, When: ask, Then: []events.Event{replied}},
		{Name: "by an auditor", Given: talk[:1], By: auditor, When: ask, Refused: "access"},
		{Name: "by one without a role", Given: talk[:1], By: reader, When: ask, Refused: "access"},
	})
}

// byPlanner tells a history in which planner wrote the first post and planner2 the second.
func byPlanner(facts ...events.Event) domaintest.Stage {
	return domaintest.Stage{Room: Room, Now: stage.Now, Set: func(w *domaintest.World) {
		stage.Set(w)
		for i, fact := range facts {
			actor := planner
			if i == 1 {
				actor = planner2
			}
			w.Tell(events.Record{Room: "trad", Thing: it, Actor: actor, Partner: alver, Time: stage.Now, Facts: []events.Event{fact}})
		}
	}}
}

func TestOwnPosts(t *testing.T) {
	ask := RewordPost{ID: it, Innlegg: post1, Ord: " Kven har ansvaret? "}
	reworded := events.TradPostReworded{Innlegg: post1, Ord: "Kven har ansvaret?"}
	withdraw, withdrawn := WithdrawPost{ID: it, Innlegg: post1}, events.TradPostWithdrawn{Innlegg: post1}
	byPlanner(talk...).Play(t, []domaintest.Story{
		{Name: "one's own, in other words", By: planner, When: ask, Then: []events.Event{reworded}},
		{Name: "another's", By: planner2, When: ask, Refused: "access"},
		{Name: "another's, by the secretariat", By: clerk, When: ask, Refused: "access"},
		{Name: "in the words that it has", By: planner, When: RewordPost{ID: it, Innlegg: post1, Ord: "Kven eig døra?", Nemnde: []events.ID{planner2}}},
		{Name: "mentioning another", By: planner, When: RewordPost{ID: it, Innlegg: post1, Ord: "Kven eig døra?", Nemnde: []events.ID{contact}}, Then: []events.Event{events.TradPostReworded{Innlegg: post1, Ord: "Kven eig døra?", Nemnde: []events.ID{contact}}}},
		{Name: "without words", By: planner, When: RewordPost{ID: it, Innlegg: post1}, Refused: "required", Field: "ord"},
		{Name: "mentioning nobody there", By: planner, When: RewordPost{ID: it, Innlegg: post1, Ord: "x", Nemnde: []events.ID{strange}}, Refused: "unknown-person"},
		{Name: "one that is not there", When: RewordPost{ID: it, Innlegg: strange, Ord: "x"}, Refused: "unknown-innlegg", Field: "innlegg"},
		{Name: "one that is not there, by a person", By: planner, When: RewordPost{ID: it, Innlegg: strange, Ord: "x"}, Refused: "access"},
		{Name: "taken back", By: planner, When: withdraw, Then: []events.Event{withdrawn}},
		{Name: "another's taken back", By: planner2, When: withdraw, Refused: "access"},
		{Name: "another's taken back, by the secretariat", By: clerk, When: withdraw, Refused: "access"},
		{Name: "what is not there taken back", When: WithdrawPost{ID: it, Innlegg: strange}, Refused: "unknown-innlegg", Field: "innlegg"},
	})
	byPlanner(remark, replied, withdrawn).Play(t, []domaintest.Story{
		{Name: "taken back twice", By: planner, When: withdraw},
		{Name: "other words for what was taken back", By: planner, When: ask, Refused: "withdrawn", Field: "innlegg"},
	})
	byPlanner(done...).Play(t, []domaintest.Story{
		{Name: "other words when it is done with", By: planner, When: ask, Refused: "resolved"},
		{Name: "taken back when it is done with", By: planner, When: withdraw, Then: []events.Event{withdrawn}},
	})
}

func TestResolvingAndReopening(t *testing.T) {
	ask := Resolve{ID: it, Merknad: "Skrive om. "}
	resolved := events.TradResolved{Merknad: "Skrive om."}
	takeIn := Resolve{ID: it, Utfall: events.UtfallTekeInn}
	reopen, reopened := Reopen{ID: it, Merknad: "Meir å seie."}, events.TradReopened{Merknad: "Meir å seie."}
	stage.Play(t, []domaintest.Story{
		{Name: "a remark", Given: talk, When: ask, Then: []events.Event{resolved}},
		{Name: "the same again", Given: done, When: ask},
		{Name: "again in other words", Given: done, When: Resolve{ID: it}, Refused: "resolved"},
		{Name: "a remark with an outcome", Given: talk, When: takeIn, Refused: "innspel-only", Field: "utfall"},
		{Name: "an innspel", Given: input, When: takeIn, Then: answered[1:]},
		{Name: "an innspel without an outcome", Given: input, When: ask, Refused: "required", Field: "utfall"},
		{Name: "an innspel with another outcome later", Given: answered, When: Resolve{ID: it, Utfall: events.UtfallDelvis}, Refused: "resolved"},
		{Name: "a remark by who may edit", Given: talk, By: planner, When: ask, Then: []events.Event{resolved}},
		{Name: "a remark by the secretariat", Given: talk, By: clerk, When: ask, Then: []events.Event{resolved}},
		{Name: "another's by who may suggest", Given: talk, By: planner2, When: ask, Refused: "access"},
		{Name: "another's by one without a role", Given: talk, By: reader, When: ask, Refused: "access"},
		{Name: "an innspel by who may edit", Given: input, By: planner, When: takeIn, Then: answered[1:]},
		{Name: "an innspel by the secretariat", Given: input, By: clerk, When: takeIn, Then: answered[1:]},
		{Name: "taken up again", Given: done, When: reopen, Then: []events.Event{reopened}},
		{Name: "taken up again when it was open", Given: talk, When: reopen},
		{Name: "taken up again by a member", Given: done, By: member, When: reopen, Then: []events.Event{reopened}},
		{Name: "taken up again by an auditor", Given: done, By: auditor, When: reopen, Refused: "access"},
	})
	begunByPlanner2 := domaintest.Stage{Room: Room, Now: stage.Now, Set: func(w *domaintest.World) {
		stage.Set(w)
		w.Tell(events.Record{Room: "trad", Thing: it, Actor: planner2, Time: stage.Now, Facts: talk[:1]})
	}}
	begunByPlanner2.Play(t, []domaintest.Story{
		{Name: "by who began it", By: planner2, When: ask, Then: []events.Event{resolved}},
	})
	inputByPlanner2 := domaintest.Stage{Room: Room, Now: stage.Now, Set: func(w *domaintest.World) {
		stage.Set(w)
		w.Tell(events.Record{Room: "trad", Thing: it, Actor: planner2, Time: stage.Now, Facts: input})
	}}
	inputByPlanner2.Play(t, []domaintest.Story{
		{Name: "an innspel is not answered by who gave it", By: planner2, When: takeIn, Refused: "edit-only"},
	})
}

func TestTheRow(t *testing.T) {
	w := byPlanner(remark, replied, events.TradPostReworded{Innlegg: post2, Ord: "Alle."}, events.TradPostWithdrawn{Innlegg: post1}, events.TradResolved{Merknad: "Ferdig."}).
		World(domaintest.Story{When: Reopen{ID: it}})
	r := Room.Row(w.State("trad", it)).(Row)
	first, second := r.Innlegg[0], r.Innlegg[1]
	switch {
	case !first.Trekt || first.Ord != "" || len(first.Nemnde) != 0 || first.Person != planner || first.Partnar != alver || first.Endra.Seq != 4:
		t.Errorf("taken back: %+v", first)
	case second.Ord != "Alle." || second.Person != planner2 || second.Opphav.Seq != 2 || second.Endra.Seq != 3:
		t.Errorf("in other words: %+v", second)
	case r.Loysing == nil || r.Loysing.Merknad != "Ferdig." || r.Loysing.Spor.Actor != planner || r.Gjenopna != nil:
		t.Errorf("resolved: %+v", r)
	case r.Sitat != "éi dør inn" || r.Tekst != text || r.Opphav.Actor != planner:
		t.Errorf("begun: %+v", r)
	}
	w.Tell(events.Record{Room: "trad", Thing: it, Actor: member, Facts: []events.Event{events.TradReopened{Merknad: "Nei."}}})
	if r := Room.Row(w.State("trad", it)).(Row); r.Loysing != nil || r.Gjenopna == nil || r.Gjenopna.Merknad != "Nei." {
		t.Errorf("taken up again: %+v", r)
	}
}

func TestFilters(t *testing.T) {
	again := events.TradReplied{Innlegg: post2, Ord: "x", Malform: events.Nynorsk, Nemnde: []events.ID{contact, planner2}}
	for _, c := range []struct {
		filter  string
		history []events.Event
		want    string
	}{
		{"tekst", talk, string(text)},
		{"status", talk, "open"},
		{"status", done, "loyst"},
		{"status", append(done[:3:3], events.TradReopened{}), "open"},
		{"slag", input, "innspel"},
		{"nemnd", talk, string(planner2)},
		{"nemnd", []events.Event{remark, again}, string(planner2) + " " + string(contact)},
		{"nemnd", []events.Event{remark, events.TradPostWithdrawn{Innlegg: post1}}, ""},
	} {
		w := stage.World(domaintest.Story{Given: c.history, When: Reopen{ID: it}})
		if got := strings.Join(Room.Filters()[c.filter](w.State("trad", it)), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.filter, got, c.want)
		}
	}
}

func TestLimits(t *testing.T) {
	full := []events.Event{remark}
	for n := range maxPosts - 1 {
		full = append(full, events.TradReplied{Innlegg: events.MustID(fmt.Sprintf("01900000-0000-7000-8000-0000000d%04d", n)), Ord: "x", Malform: events.Nynorsk})
	}
	ask := Reply{ID: it, Innlegg: post2, Ord: "Kommunane.", Malform: events.Nynorsk}
	stage.Play(t, []domaintest.Story{
		{Name: "the last", Given: full[:maxPosts-1], When: ask, Then: []events.Event{replied}},
		{Name: "one too many", Given: full, When: ask, Refused: "too-many"},
	})
}
