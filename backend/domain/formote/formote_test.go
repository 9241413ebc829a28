package formote

import (
	"encoding/json"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func id(n string) events.ID { return events.ID("01900000-0000-7000-8000-00000000" + n) }

var (
	it, ou, aSak    = id("f001"), id("d001"), id("c001")
	voss, trust     = id("a001"), id("a002")
	kari, ola, vara = id("b001"), id("b002"), id("b003") // on the side of the kommunar, of the specialists, and alternate for Kari
	planner, clerk  = id("b004"), id("b005")             // plans for Voss; of the secretariat
	auditor, other  = id("b006"), id("b007")             // the auditor; plans for the trust
	post1           = id("e003")
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou)
		w.Has("sak", aSak)
		w.Has("person", kari, ola, vara, planner, clerk, auditor, other)
		seats, err := json.Marshal(domain.Ordning{Plassar: []domain.OrdningPlass{
			{Plass: id("e001"), Rolle: events.PlassRepresentant, Side: events.SideKommune, Partnar: voss, Sete: []domain.OrdningSete{{Person: kari, Fra: "2022"}, {Person: vara, Fra: "2022", Vara: true}}},
			{Plass: id("e002"), Rolle: events.PlassRepresentant, Side: events.SideSpesialist, Partnar: trust, Sete: []domain.OrdningSete{{Person: ola, Fra: "2022"}}},
		}})
		if err != nil {
			panic(err)
		}
		w.Replies("utval", ou, domain.AnswerOrdning, string(seats))
		for _, person := range []events.ID{kari, ola, vara} {
			w.Say(domain.Claim{Name: domain.ClaimPlass, Subject: string(person), Object: string(ou)})
		}
		w.Say(
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(planner), Object: string(voss)},
			domain.Claim{Name: domain.ClaimPlanleggar, Subject: string(other), Object: string(trust)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
			domain.Claim{Name: domain.ClaimRevisor, Subject: string(auditor)},
			domain.Claim{Name: domain.ClaimSakUtval, Subject: string(aSak), Object: string(ou)},
		)
	},
}

var (
	opened = events.FormoteOpened{Utval: ou, Side: events.SideKommune}
	agrees = events.FormoteWordAgreed{Sak: aSak, Ord: "Vi er for.", Malform: events.Nynorsk}
)

func TestOneSide(t *testing.T) {
	given := []events.Event{opened}
	say := Post{ID: it, Innlegg: post1, Ord: "Kva meiner vi?", Malform: events.Nynorsk}
	posted := events.FormotePosted{Innlegg: post1, Ord: "Kva meiner vi?", Malform: events.Nynorsk}
	stage.Play(t, []domaintest.Story{
		{Name: "opened by one of the side", By: kari, When: Open{ID: it, Utval: ou, Side: events.SideKommune}, Then: given},
		{Name: "opened for the other side", By: kari, When: Open{ID: it, Utval: ou, Side: events.SideSpesialist}, Refused: "access"},
		{Name: "opened for neither", When: Open{ID: it, Utval: ou, Side: events.SideAnna}, Refused: "side", Field: "side"},
		{Name: "said by the planner of a partner", Given: given, By: planner, When: say, Then: []events.Event{posted}},
		{Name: "said by the other side: it is not there", Given: given, By: ola, When: say, Refused: "unknown"},
		{Name: "said by the secretariat: it is not there", Given: given, By: clerk, When: say, Refused: "unknown"},
		{Name: "said by the auditor, who sees it", Given: given, By: auditor, When: say, Refused: "access"},
		{Name: "taken back by another", Given: append(given[:1:1], posted), By: kari, When: WithdrawPost{ID: it, Innlegg: post1}, Refused: "access"},
		{Name: "agreed", Given: given, By: vara, When: AgreeWord{ID: it, Sak: aSak, Ord: "Vi er for.", Malform: events.Nynorsk}, Then: []events.Event{agrees}},
		{Name: "agreed when closed", Given: append(given[:1:1], events.FormoteClosed{}), When: AgreeWord{ID: it, Sak: aSak, Ord: "x", Malform: events.Nynorsk}, Refused: "closed"},
		{Name: "agreed in no sak", Given: given, When: AgreeWord{ID: it, Sak: ou, Ord: "x", Malform: events.Nynorsk}, Refused: "unknown-sak", Field: "sak"},
		{Name: "closed", Given: given, By: kari, When: Close{ID: it}, Then: []events.Event{events.FormoteClosed{}}},
	})
}

// TestWhoSees: the side, whoever acts for its partners, and the auditor; nobody else.
func TestWhoSees(t *testing.T) {
	w := stage.World(domaintest.Story{Given: []events.Event{opened}, When: Close{ID: it}})
	for person, want := range map[events.ID]bool{kari: true, vara: true, planner: true, auditor: true, ola: false, other: false, clerk: false} {
		asked := domain.Asked{Person: person, Now: stage.Now, Facts: w}
		if got := Room.Sees(w.State("formote", it), asked); got != want {
			t.Errorf("%s sees it: %v, want %v", person, got, want)
		}
		if person != auditor && Room.SeesAll(asked) {
			t.Errorf("%s sees all", person)
		}
	}
}

// TestAgreedWord: what the sak asks for is what was agreed last.
func TestAgreedWord(t *testing.T) {
	w := stage.World(domaintest.Story{Given: []events.Event{opened, events.FormoteWordAgreed{Sak: aSak, Ord: "Vi ventar.", Malform: events.Nynorsk}, agrees}, When: Close{ID: it}})
	var said domain.Fellesord
	if err := json.Unmarshal([]byte(w.Answer("formote", it, domain.AnswerFellesord)), &said); err != nil || said.Ord[aSak] != "Vi er for." || said.Side != events.SideKommune || said.Utval != ou {
		t.Errorf("it says %+v, %v", said, err)
	}
}
