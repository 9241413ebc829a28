package utval

import (
	"encoding/json"
	"reflect"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	mandate1  = events.ID("01900000-0000-7000-8000-00000000c001")
	mandate2  = events.ID("01900000-0000-7000-8000-00000000c002")
	milestone = events.ID("01900000-0000-7000-8000-00000000c003")
)

var (
	proposed = events.UtvalMandateProposed{Mandat: mandate1, Ordlyd: "Lage eit utkast til avtale.", Malform: events.Nynorsk, Spurde: []events.ID{ssu}}
	proposes = ProposeMandate{ID: ouVoss, Mandat: mandate1, Ordlyd: "Lage eit utkast til avtale.", Malform: events.Nynorsk, Spurde: []events.ID{ssu, ssu}}
	adopted  = events.UtvalMandateAdopted{Mandat: mandate1, Dato: "2026-09"}
	approved = events.UtvalMandateAnswered{Mandat: mandate1, Utval: ssu, Utfall: events.MandatGodkjent}
)

func TestMandates(t *testing.T) {
	given := []events.Event{established, proposed}
	holds := append(given[:2:2], adopted)
	answer := AnswerMandate{ID: ouVoss, Mandat: mandate1, Utval: ssu, Utfall: events.MandatGodkjent}
	with := func(change func(*AnswerMandate)) AnswerMandate { c := answer; change(&c); return c }
	stage.Play(t, []domaintest.Story{
		{Name: "proposed, each organ asked once", Given: []events.Event{established}, When: proposes, Then: []events.Event{proposed}},
		{Name: "proposed again", Given: given, When: proposes},
		{Name: "worded anew", Given: given, When: ProposeMandate{ID: ouVoss, Mandat: mandate1, Ordlyd: "Anna", Malform: events.Nynorsk}, Then: []events.Event{events.UtvalMandateProposed{Mandat: mandate1, Ordlyd: "Anna", Malform: events.Nynorsk}}},
		{Name: "what holds is not worded anew", Given: holds, When: ProposeMandate{ID: ouVoss, Mandat: mandate1, Ordlyd: "Anna", Malform: events.Nynorsk}, Refused: "exists", Field: "mandat"},
		{Name: "asked of an organ that is closed", Given: []events.Event{established}, When: ProposeMandate{ID: ouVoss, Mandat: mandate1, Ordlyd: "x", Malform: events.Nynorsk, Spurde: []events.ID{closed}}, Refused: "utval-dissolved", Field: "spurde"},
		{Name: "answered by its leader", Given: given, By: chair, When: answer, Then: []events.Event{approved}},
		{Name: "answered by one who was not asked", Given: given, When: with(func(c *AnswerMandate) { c.Utval = ouVoss }), Refused: "not-asked", Field: "utval"},
		{Name: "with a remark, which is not said", Given: given, When: with(func(c *AnswerMandate) { c.Utfall = events.MandatGodkjentMerknad }), Refused: "required", Field: "merknad"},
		{Name: "answered after it was adopted", Given: holds, When: answer, Refused: "decided", Field: "mandat"},
		{Name: "answered before it was", Given: given, When: with(func(c *AnswerMandate) { c.Dato = "2027" }), Refused: "not-yet", Field: "dato"},
		{Name: "adopted though not all have answered", Given: given, When: AdoptMandate{ID: ouVoss, Mandat: mandate1, Dato: "2026-09"}, Then: []events.Event{adopted}},
		{Name: "adopted twice", Given: holds, When: AdoptMandate{ID: ouVoss, Mandat: mandate1, Dato: "2026-08"}, Refused: "decided", Field: "mandat"},
		{Name: "adopted, unknown", Given: given, When: AdoptMandate{ID: ouVoss, Mandat: mandate2}, Refused: "unknown-mandat", Field: "mandat"},
		{Name: "withdrawn", Given: holds, When: WithdrawMandate{ID: ouVoss, Mandat: mandate1}, Then: []events.Event{events.UtvalMandateWithdrawn{Mandat: mandate1}}},
	})
	next := events.UtvalMandateProposed{Mandat: mandate2, Ordlyd: "Ny", Malform: events.Nynorsk}
	row := stage.RowAfter(ouVoss, append(holds, next, events.UtvalMandateAdopted{Mandat: mandate2})...).(Row)
	if row.Mandat[0].Stand != mandateReplaced || row.Mandat[1].Stand != mandateHolds {
		t.Errorf("one mandate holds at a time: %+v", row.Mandat)
	}
}

func TestAlternates(t *testing.T) {
	seat := events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss}
	sits := events.UtvalSeatFilled{Plass: seat1, Person: kari, Fra: "2026"}
	named := events.UtvalAlternateNamed{Plass: seat1, Person: ola, Rekkje: 1, Fra: "2026-03"}
	given := []events.Event{established, attached, seat, sits}
	name := NameAlternate{ID: ouVoss, Plass: seat1, Person: ola, Rekkje: 1, Fra: "2026-03"}
	with := func(change func(*NameAlternate)) NameAlternate { c := name; change(&c); return c }
	stage.Play(t, []domaintest.Story{
		{Name: "named by the partner's contact", Given: given, By: contact, When: name, Then: []events.Event{named}},
		{Name: "named again", Given: append(given[:4:4], named), When: name},
		{Name: "who sits in the seat herself", Given: given, When: with(func(c *NameAlternate) { c.Person = kari }), Refused: "sits", Field: "person"},
		{Name: "two first alternates", Given: append(given[:4:4], named), When: with(func(c *NameAlternate) { c.Person = chair }), Refused: "taken", Field: "rekkje"},
		{Name: "a second alternate", Given: append(given[:4:4], named), When: with(func(c *NameAlternate) { c.Person, c.Rekkje = chair, 2 }), Then: []events.Event{events.UtvalAlternateNamed{Plass: seat1, Person: chair, Rekkje: 2, Fra: "2026-03"}}},
		{Name: "no row", Given: given, When: with(func(c *NameAlternate) { c.Rekkje = 0 }), Refused: "number", Field: "rekkje"},
		{Name: "ended", Given: append(given[:4:4], named), When: EndAlternate{ID: ouVoss, Plass: seat1, Person: ola, Til: "2026-08"}, Then: []events.Event{events.UtvalAlternateEnded{Plass: seat1, Person: ola, Til: "2026-08"}}},
		{Name: "ended, who is none", Given: given, When: EndAlternate{ID: ouVoss, Plass: seat1, Person: ola, Til: "2026-08"}, Refused: "not-alternate", Field: "person"},
	})
	claims := stage.ClaimsAfter(ouVoss, append(given[:4:4], named)...)
	want := domain.Claim{Name: domain.ClaimPlass, Subject: string(ola), Object: string(ouVoss), From: "2026-03"}
	if claims[len(claims)-1] != want {
		t.Errorf("an alternate holds a seat too: %+v", claims)
	}
}

func TestRulesOfDecision(t *testing.T) {
	seat := events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss}
	given := []events.Event{established, attached, seat}
	rule := GivenAvgjerdsregel{Emne: events.EmneAvtale, Form: events.FormTilrading, Stemme: []GivenRett{{Rolle: events.PlassRepresentant}}}
	fact := events.Avgjerdsregel{Emne: events.EmneAvtale, Form: events.FormTilrading, Stemme: []events.Rett{{Rolle: events.PlassRepresentant}}}
	ruled := events.UtvalDecisionsRuled{Reglar: []events.Avgjerdsregel{fact}}
	rules := func(r ...GivenAvgjerdsregel) RuleDecisions { return RuleDecisions{ID: ouVoss, Reglar: r} }
	with := func(change func(*GivenAvgjerdsregel)) RuleDecisions { c := rule; change(&c); return rules(c) }
	stage.Play(t, []domaintest.Story{
		{Name: "ruled", Given: given, When: rules(rule), Then: []events.Event{ruled}},
		{Name: "ruled again", Given: append(given[:3:3], ruled), When: rules(rule)},
		{Name: "two for one matter", Given: given, When: rules(rule, rule), Refused: "twice", Field: "reglar[1].emne"},
		{Name: "nobody's word counts", Given: given, When: with(func(r *GivenAvgjerdsregel) {
			r.Stemme = []GivenRett{{Rolle: events.PlassRepresentant, Side: events.SideSpesialist}}
		}), Refused: "nobody-decides", Field: "reglar[0].stemme"},
		{Name: "a vote without a majority", Given: given, When: rules(GivenAvgjerdsregel{Emne: events.EmneAnna, Form: events.FormRoysting}), Refused: "vote-only", Field: "reglar[0].fleirtal"},
		{Name: "consensus by majority", Given: given, When: rules(GivenAvgjerdsregel{Emne: events.EmneAnna, Form: events.FormKonsensus, Fleirtal: events.FleirtalVanleg}), Refused: "vote-only", Field: "reglar[0].fleirtal"},
		{Name: "turns without a beginning", Given: given, When: RuleLeadership{ID: ouVoss, VekslarKvart: 2}, Refused: "required", Field: "forsteSide"},
		{Name: "leadership", Given: given, When: RuleLeadership{ID: ouVoss, LeiarSide: events.SideKommune}, Then: []events.Event{events.UtvalLeadershipRuled{LeiarSide: events.SideKommune}}},
		{Name: "too many days", Given: given, When: RuleMeetings{ID: ouVoss, Kvorum: events.KvorumIngen, Innkalling: 999}, Refused: "number", Field: "innkalling"},
	})
}

// TestOrdning: what a meeting asks of an utval is read back as it was ruled.
func TestOrdning(t *testing.T) {
	seat := events.UtvalSeatCreated{Plass: seat1, Rolle: events.PlassFastlege, Side: events.SideAnna}
	meets := events.UtvalMeetingsRuled{Kvorum: events.KvorumHalvparten, KvarSide: true, Innkalling: 7}
	w := domaintest.NewWorld(stage.Now, Room)
	for n, fact := range []events.Event{
		established, seat,
		events.UtvalSeatFilled{Plass: seat1, Person: kari, Fra: "2026"},
		events.UtvalSeatCreated{Plass: seat2, Rolle: events.PlassKS, Side: events.SideAnna},
		events.UtvalSeatClosed{Plass: seat2},
		events.UtvalAlternateNamed{Plass: seat1, Person: ola, Rekkje: 1, Fra: "2025", Til: "2025"},
		meets,
	} {
		w.Tell(events.Record{House: "prove", Room: "utval", Thing: ouVoss, Command: domaintest.Command(n), Time: stage.Now, Schema: events.Schema, Facts: []events.Event{fact}})
	}
	asked := domain.Asked{Facts: w, Now: stage.Now}
	o := domain.OrdningOf(asked, ouVoss)
	p, found := o.Plass(seat1)
	if len(o.Plassar) != 1 || !found || !p.SitsIn(kari, stage.Now) || p.SitsIn(ola, stage.Now) || !reflect.DeepEqual(o.Mote, meets) {
		raw, _ := json.Marshal(o)
		t.Errorf("it says %s", raw)
	}
	if rule := o.AvgjerdFor(events.EmneAvtale); rule.Form != events.FormKonsensus || !domain.HasRight(rule.Stemme, events.PlassFastlege, "") || domain.HasRight(rule.Stemme, events.PlassObservator, "") {
		t.Errorf("where nothing is ruled: %+v", rule)
	}
}

func TestLifeOfAnOrgan(t *testing.T) {
	given, over := []events.Event{established}, []events.Event{established, dissolved}
	planned := events.UtvalMilestonePlanned{Milepael: milestone, Namn: "Utkast"}
	reached := events.UtvalMilestoneReached{Milepael: milestone}
	stage.Play(t, []domaintest.Story{
		{Name: "a successor of one that is closed", Given: over, When: NameSuccessor{ID: ouVoss, Etterfolgjar: ssu}, Then: []events.Event{events.UtvalSuccessorNamed{Etterfolgjar: ssu}}},
		{Name: "its own successor", Given: given, When: NameSuccessor{ID: ouVoss, Etterfolgjar: ouVoss}, Refused: "circle", Field: "etterfolgjar"},
		{Name: "under one that stands under it", Given: given, World: []domain.Claim{{Name: domain.ClaimUtvalOver, Subject: string(ssu), Object: string(ouVoss)}}, When: NameParent{ID: ouVoss, Overordna: ssu, Niva: 2}, Refused: "circle", Field: "overordna"},
		{Name: "under none", Given: given, When: NameParent{ID: ouVoss}, Then: []events.Event{events.UtvalParentNamed{}}},
		{Name: "a term that ends before it begins", Given: given, When: SetTerm{ID: ouVoss, Fra: "2026", Til: "2025"}, Refused: "order", Field: "til"},
		{Name: "a term", Given: given, When: SetTerm{ID: ouVoss, Fra: "2025", Til: "2026"}, Then: []events.Event{events.UtvalTermSet{Fra: "2025", Til: "2026"}}},
		{Name: "a milestone", Given: given, By: chair, When: PlanMilestone{ID: ouVoss, Milepael: milestone, Namn: "Utkast"}, Then: []events.Event{planned}},
		{Name: "reached", Given: append(given[:1:1], planned), When: ReachMilestone{ID: ouVoss, Milepael: milestone}, Then: []events.Event{reached}},
		{Name: "moved after it was reached", Given: append(given[:1:1], planned, reached), When: RescheduleMilestone{ID: ouVoss, Milepael: milestone, Frist: domain.GivenPeriode{Til: "2027"}}, Refused: "done", Field: "milepael"},
		{Name: "dropped", Given: append(given[:1:1], planned), When: DropMilestone{ID: ouVoss, Milepael: milestone}, Then: []events.Event{events.UtvalMilestoneDropped{Milepael: milestone}}},
		{Name: "no such milestone", Given: given, When: DropMilestone{ID: ouVoss, Milepael: milestone}, Refused: "unknown-milepael", Field: "milepael"},
	})
}
