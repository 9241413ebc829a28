package okonomi

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it       = events.ID("01900000-0000-7000-8000-00000000f001") // the tiltak of which the stories tell; Alver owns it
	alver    = events.ID("01900000-0000-7000-8000-00000000a001")
	masfjord = events.ID("01900000-0000-7000-8000-00000000a002")
	gone     = events.ID("01900000-0000-7000-8000-00000000a004")
	planner  = events.ID("01900000-0000-7000-8000-00000000b001") // for Alver
	planner2 = events.ID("01900000-0000-7000-8000-00000000b002") // for Masfjorden
	clerk    = events.ID("01900000-0000-7000-8000-00000000b003") // of the secretariat
	post1    = events.ID("01900000-0000-7000-8000-00000000e001")
	post2    = events.ID("01900000-0000-7000-8000-00000000e002")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("tiltak", it)
		w.Has("partnar", alver, masfjord, gone)
		w.Has("person", planner, planner2, clerk)
		w.Say(
			domain.Claim{Name: domain.ClaimLeft, Subject: string(gone)},
			domain.Claim{Name: domain.ClaimTiltakEigar, Subject: string(it), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(alver)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner2), Object: string(masfjord)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
		)
	},
}

func TestBudget(t *testing.T) {
	set := events.OkonomiBudgetSet{Aar: 2026, Belop: 150_000_00}
	seen, none := 120_000_00, 0
	budget := func(ore int, sett *int) SetBudget { return SetBudget{ID: it, Aar: 2026, Belop: ore, Sett: sett} }
	stage.Play(t, []domaintest.Story{
		{Name: "set", When: budget(150_000_00, nil), Then: []events.Event{set}},
		{Name: "the same again", Given: []events.Event{set}, When: budget(150_000_00, &seen)},
		{Name: "as seen: none", When: budget(150_000_00, &none), Then: []events.Event{set}},
		{Name: "another since", Given: []events.Event{set}, When: budget(1, &seen), Refused: "changed-meanwhile", Field: "belop"},
		{Name: "beyond reason", When: budget(MaxBelop+1, nil), Refused: "amount", Field: "belop"},
		{Name: "less than nothing", When: budget(-1, nil), Refused: "amount", Field: "belop"},
		{Name: "in the year 202", When: SetBudget{ID: it, Aar: 202, Belop: 1}, Refused: "year", Field: "aar"},
		{Name: "by the owner's planner", By: planner, When: budget(150_000_00, nil), Then: []events.Event{set}},
		{Name: "not by another's", By: planner2, When: budget(150_000_00, nil), Refused: "access"},
		{Name: "by the secretariat", By: clerk, When: budget(150_000_00, nil), Then: []events.Event{set}},
		{Name: "of a tiltak that is not there", When: SetBudget{ID: alver, Aar: 2026}, Refused: "unknown"},
	})
}

func TestCosts(t *testing.T) {
	cost := func(partner events.ID, ore int) EnterCost {
		return EnterCost{ID: it, Post: post1, Partnar: partner, Aar: 2026, Slag: events.KostnadLon, Belop: ore}
	}
	entered := func(partner events.ID, ore int) events.OkonomiCostEntered {
		return events.OkonomiCostEntered{Post: post1, Partnar: partner, Aar: 2026, Slag: events.KostnadLon, Belop: ore}
	}
	mine, others := entered(masfjord, 100), entered(alver, 100)
	seen := 90
	corrected := cost(masfjord, 120)
	corrected.Sett = &seen
	stage.Play(t, []domaintest.Story{
		{Name: "entered", When: cost(masfjord, 100), Then: []events.Event{mine}},
		{Name: "again", Given: []events.Event{mine}, When: cost(masfjord, 100)},
		{Name: "corrected", Given: []events.Event{mine}, When: cost(masfjord, 120), Then: []events.Event{entered(masfjord, 120)}},
		{Name: "corrected, but it is another by now", Given: []events.Event{mine}, When: corrected, Refused: "changed-meanwhile", Field: "belop"},
		{Name: "of a partner that has left", When: cost(gone, 100), Refused: "partnar-left", Field: "partnar"},
		{Name: "a partner enters its own", By: planner2, When: cost(masfjord, 100), Then: []events.Event{mine}},
		{Name: "not another's", By: planner2, When: cost(alver, 100), Refused: "access"},
		{Name: "nor takes another's over", Given: []events.Event{others}, By: planner2, When: cost(masfjord, 100), Refused: "access"},
		{Name: "the owner enters any", By: planner, When: cost(masfjord, 100), Then: []events.Event{mine}},
		{Name: "a partner withdraws its own", Given: []events.Event{mine}, By: planner2, When: WithdrawCost{ID: it, Post: post1}, Then: []events.Event{events.OkonomiCostWithdrawn{Post: post1}}},
		{Name: "not another's, withdrawing", Given: []events.Event{others}, By: planner2, When: WithdrawCost{ID: it, Post: post1}, Refused: "access"},
		{Name: "nothing to withdraw", When: WithdrawCost{ID: it, Post: post1}},
	})
}

func TestFunding(t *testing.T) {
	seek := SeekFunding{ID: it, Soknad: post1, Sokjar: domain.GivenAktor{Partnar: alver}, Ordning: "Skjønsmidlar", Belop: 500, Dato: "2026-02"}
	sought := events.OkonomiFundingSought{Soknad: post1, Sokjar: events.Aktor{Partnar: alver}, Ordning: "Skjønsmidlar", Belop: 500, Dato: "2026-02"}
	answer := func(utfall events.TilskotUtfall, ore int) AnswerFunding {
		return AnswerFunding{ID: it, Soknad: post1, Utfall: utfall, Belop: ore}
	}
	answered := func(utfall events.TilskotUtfall, ore int) events.OkonomiFundingAnswered {
		return events.OkonomiFundingAnswered{Soknad: post1, Utfall: utfall, Belop: ore}
	}
	granted, withdrawn := answered(events.TilskotInnvilga, 500), events.OkonomiFundingWithdrawn{Soknad: post1}
	more := seek
	more.Belop = 600
	stage.Play(t, []domaintest.Story{
		{Name: "sought", When: seek, Then: []events.Event{sought}},
		{Name: "again", Given: []events.Event{sought}, When: seek},
		{Name: "corrected", Given: []events.Event{sought}, When: more, Then: []events.Event{events.OkonomiFundingSought{Soknad: post1, Sokjar: sought.Sokjar, Ordning: "Skjønsmidlar", Belop: 600, Dato: "2026-02"}}},
		{Name: "corrected when it is answered", Given: []events.Event{sought, granted}, When: more, Refused: "answered"},
		{Name: "for nothing", When: SeekFunding{ID: it, Soknad: post1, Sokjar: seek.Sokjar, Ordning: "x"}, Refused: "required", Field: "belop"},
		{Name: "granted", Given: []events.Event{sought}, When: answer(events.TilskotInnvilga, 500), Then: []events.Event{granted}},
		{Name: "granted again", Given: []events.Event{sought, granted}, When: answer(events.TilskotInnvilga, 500)},
		{Name: "the answer is corrected", Given: []events.Event{sought, granted}, When: answer(events.TilskotDelvis, 400), Then: []events.Event{answered(events.TilskotDelvis, 400)}},
		{Name: "in part, but all of it", Given: []events.Event{sought}, When: answer(events.TilskotDelvis, 500), Refused: "in-part", Field: "belop"},
		{Name: "granted nothing", Given: []events.Event{sought}, When: answer(events.TilskotInnvilga, 0), Refused: "required", Field: "belop"},
		{Name: "turned down", Given: []events.Event{sought}, When: answer(events.TilskotAvslag, 0), Then: []events.Event{answered(events.TilskotAvslag, 0)}},
		{Name: "turned down with money", Given: []events.Event{sought}, When: answer(events.TilskotAvslag, 1), Refused: "turned-down", Field: "belop"},
		{Name: "an answer to nothing", When: answer(events.TilskotAvslag, 0), Refused: "unknown-soknad", Field: "soknad"},
		{Name: "taken back", Given: []events.Event{sought}, When: WithdrawFunding{ID: it, Soknad: post1}, Then: []events.Event{withdrawn}},
		{Name: "taken back twice", Given: []events.Event{sought, withdrawn}, When: WithdrawFunding{ID: it, Soknad: post1}},
		{Name: "taken back when it is answered", Given: []events.Event{sought, granted}, When: WithdrawFunding{ID: it, Soknad: post1}, Refused: "answered"},
		{Name: "an answer to what was taken back", Given: []events.Event{sought, withdrawn}, When: answer(events.TilskotInnvilga, 500), Refused: "withdrawn"},
		{Name: "another's planner", By: planner2, When: seek, Refused: "access"},
	})
}

func TestGains(t *testing.T) {
	gain := func(change func(*EnterGain)) EnterGain {
		c := EnterGain{ID: it, Gevinst: post1, Slag: events.GevinstTid, Kven: domain.GivenAktor{Partnar: masfjord}, Ordlyd: "To timar i veka.", Malform: events.Nynorsk}
		change(&c)
		return c
	}
	entered := events.OkonomiGainEntered{Gevinst: post1, Slag: events.GevinstTid, Kven: events.Aktor{Partnar: masfjord}, Ordlyd: "To timar i veka.", Malform: events.Nynorsk}
	stage.Play(t, []domaintest.Story{
		{Name: "entered", By: planner2, When: gain(func(*EnterGain) {}), Then: []events.Event{entered}},
		{Name: "again", Given: []events.Event{entered}, When: gain(func(*EnterGain) {})},
		{Name: "time with an amount", When: gain(func(c *EnterGain) { c.Belop = 1 }), Refused: "money-only", Field: "belop"},
		{Name: "money without one", When: gain(func(c *EnterGain) { c.Slag = events.GevinstPengar }), Refused: "required", Field: "belop"},
		{Name: "without words", When: gain(func(c *EnterGain) { c.Ordlyd = " " }), Refused: "required", Field: "ordlyd"},
		{Name: "for another partner", By: planner2, When: gain(func(c *EnterGain) { c.Kven.Partnar = alver }), Refused: "access"},
		{Name: "withdrawn", Given: []events.Event{entered}, By: planner2, When: WithdrawGain{ID: it, Gevinst: post1}, Then: []events.Event{events.OkonomiGainWithdrawn{Gevinst: post1}}},
		{Name: "withdrawn twice", When: WithdrawGain{ID: it, Gevinst: post1}},
	})
}

func TestSums(t *testing.T) {
	made := []events.Kjelde{{Tekst: "Døme", Oppdikta: true}}
	facts := []events.Event{
		events.OkonomiBudgetSet{Aar: 2027, Belop: 20},
		events.OkonomiBudgetSet{Aar: 2026, Belop: 10},
		events.OkonomiBudgetSet{Aar: 2027, Belop: 30},
		events.OkonomiCostEntered{Post: post1, Partnar: alver, Aar: 2026, Slag: events.KostnadLon, Belop: 7},
		events.OkonomiCostEntered{Post: post2, Partnar: masfjord, Aar: 2026, Slag: events.KostnadLon, Belop: 5, Kjelder: made},
		events.OkonomiGainEntered{Gevinst: post1, Slag: events.GevinstPengar, Kven: events.Aktor{Partnar: masfjord}, Belop: 100, Ordlyd: "x", Malform: events.Nynorsk},
		events.OkonomiGainEntered{Gevinst: post2, Slag: events.GevinstPengar, Kven: events.Aktor{Namn: "Helse Vest IKT"}, Belop: 50, Ordlyd: "x", Malform: events.Nynorsk},
		events.OkonomiFundingSought{Soknad: post1, Sokjar: events.Aktor{Partnar: alver}, Ordning: "a", Belop: 40, Kjelder: made},
		events.OkonomiFundingAnswered{Soknad: post1, Utfall: events.TilskotDelvis, Belop: 25},
		events.OkonomiFundingSought{Soknad: post2, Sokjar: events.Aktor{Partnar: alver}, Ordning: "b", Belop: 60},
	}
	row := stage.RowAfter(it, facts...).(Row)
	if want := []PartnarSum{{alver, 7, 0, []string{}}, {masfjord, 5, 100, []string{"kostnad"}}}; !reflect.DeepEqual(row.SumPerPartnar, want) {
		t.Errorf("got %+v, want %+v", row.SumPerPartnar, want)
	}
	if row.Budsjett[0].Aar != 2026 || row.Budsjett[1].Belop != 30 || len(row.Budsjett) != 2 {
		t.Errorf("the budgets are %+v", row.Budsjett)
	}
	w := stage.World(domaintest.Story{Given: facts, When: WithdrawCost{ID: it}})
	if got, want := Room.Brief(w.State("okonomi", it)), (Kort{ID: it, Budsjett: 40, Kostnad: 12, Innvilga: 25, Omsokt: 60, Gevinst: 150, Oppdikta: []string{"kostnad", "innvilga"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestAmountsInWords(t *testing.T) {
	for ore, want := range map[int]string{0: "0\u00a0kr", 5: "0,05\u00a0kr", 99_00: "99\u00a0kr", 1000_00: "1\u00a0000\u00a0kr", 12_500_50: "12\u00a0500,50\u00a0kr", MaxBelop: "100\u00a0000\u00a0000\u00a0000\u00a0kr"} {
		if got := Kroner(ore); got != want {
			t.Errorf("%d is %q, want %q", ore, got, want)
		}
	}
}
