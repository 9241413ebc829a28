package innsyn

import (
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it     = events.ID("01900000-0000-7000-8000-00000000c001")
	tiltak = events.ID("01900000-0000-7000-8000-00000000c002")
	ruth   = events.ID("01900000-0000-7000-8000-00000000b001") // an auditor
	rolf   = events.ID("01900000-0000-7000-8000-00000000b002") // another
	clerk  = events.ID("01900000-0000-7000-8000-00000000b003") // of the secretariat
	why    = "Forvaltningsrevisjon av handlingsplanen"
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("tiltak", tiltak)
		w.Has("person", ruth, rolf, clerk)
		w.Say(
			domain.Claim{Name: domain.ClaimRevisor, Subject: string(ruth)},
			domain.Claim{Name: domain.ClaimRevisor, Subject: string(rolf)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
		)
	},
}

var opened = events.InnsynOpened{Grunngjeving: why, Gyldig: "2026-09-29T22:00:00.000Z"}

func TestOpening(t *testing.T) {
	ofOne := opened
	ofOne.Rom, ofOne.Ting = "tiltak", tiltak
	stage.Play(t, []domaintest.Story{
		{Name: "an auditor says why", By: ruth, When: Open{ID: it, Grunngjeving: " " + why + "\n"}, Then: []events.Event{opened}},
		{Name: "for one thing", By: ruth, When: Open{ID: it, Grunngjeving: why, Rom: "tiltak", Ting: tiltak}, Then: []events.Event{ofOne}},
		{Name: "without a reason", By: ruth, When: Open{ID: it, Grunngjeving: "           "}, Refused: "required", Field: "grunngjeving"},
		{Name: "for a room that is none", By: ruth, When: Open{ID: it, Grunngjeving: why, Rom: "sjef"}, Refused: "unknown-room", Field: "rom"},
		{Name: "for a thing of no room", By: ruth, When: Open{ID: it, Grunngjeving: why, Ting: tiltak}, Refused: "unknown-room", Field: "rom"},
		{Name: "for a thing that is not there", By: ruth, When: Open{ID: it, Grunngjeving: why, Rom: "tiltak", Ting: it}, Refused: "unknown-thing", Field: "ting"},
		{Name: "the secretariat needs none", By: clerk, When: Open{ID: it, Grunngjeving: why}, Refused: "access"},
	})
}

func TestClosing(t *testing.T) {
	given := []events.Event{opened}
	stage.Play(t, []domaintest.Story{
		{Name: "closed", Given: given, When: Close{ID: it}, Then: []events.Event{events.InnsynClosed{}}},
		{Name: "twice", Given: append(given, events.InnsynClosed{}), When: Close{ID: it}},
		{Name: "by another auditor", Given: given, By: rolf, When: Close{ID: it}, Refused: "access"},
	})
	hers := Room.Evolve(nil, opened, domain.Mark{Thing: it, Actor: ruth})
	w := stage.World(domaintest.Story{When: Close{ID: it}})
	asked := domain.Asked{Person: ruth, Now: stage.Now, Facts: w}
	if facts, err := Room.Decide(hers, asked, Room.Command("Close"), Close{ID: it}); err != nil || len(facts) != 1 {
		t.Errorf("she who opened it closes it: %v %v", facts, err)
	}
}

// TestWhoMayLookBack asks as the door does. A session that is closed makes no claim, and one whose time
// is over makes one that does not hold.
func TestWhoMayLookBack(t *testing.T) {
	of := func(room string, thing events.ID) []domain.Claim {
		return []domain.Claim{
			{Name: domain.ClaimInnsyn, Subject: string(ruth), Object: domain.InnsynOf(it, room, thing)},
			{Name: domain.ClaimTekst, Subject: string(rolf), Object: string(tiltak) + "/x"}, // rolf's id as that of a text
		}
	}
	for _, c := range []struct {
		name    string
		by      events.ID
		session []domain.Claim
		room    string
		thing   events.ID
		may     bool
	}{
		{"the secretariat", clerk, nil, "", "", true},
		{"an auditor without a session", ruth, nil, "tiltak", tiltak, false},
		{"with one for all", ruth, of("", ""), "", "", true},
		{"another auditor", rolf, of("", ""), "", "", false},
		{"one for a room", ruth, of("tiltak", ""), "tiltak", tiltak, true},
		{"another room", ruth, of("tiltak", ""), "plan", tiltak, false},
		{"a room of names", ruth, of("tiltak", tiltak), "utval", "", true},
		{"everything by one for a room", ruth, of("tiltak", ""), "", "", false},
		{"one for the thing", ruth, of("tiltak", tiltak), "tiltak", tiltak, true},
		{"what stands beside it", ruth, of("tiltak", tiltak), "okonomi", tiltak, true},
		{"another thing", ruth, of("tiltak", tiltak), "tiltak", it, false},
		{"the room by one for the thing", ruth, of("tiltak", tiltak), "tiltak", "", false},
		{"a text of it", ruth, of("plan", tiltak), "tekst", rolf, true},
	} {
		w := stage.World(domaintest.Story{World: c.session, When: Close{ID: it}})
		session, may := domain.Asked{Person: c.by, Now: stage.Now, Facts: w}.LooksBack(c.room, c.thing)
		if may != c.may || may && c.by == ruth && session != it {
			t.Errorf("%s: %t in %q", c.name, may, session)
		}
	}
}

func TestClaimsEnd(t *testing.T) {
	s := evolve(state{}, opened, domain.Mark{Thing: it, Actor: ruth, Time: stage.Now})
	got := claims(s)
	if len(got) != 1 || got[0].Subject != string(ruth) || got[0].To != opened.Gyldig || !strings.HasPrefix(got[0].Object, string(it)) {
		t.Errorf("an open session claims %+v", got)
	}
	if got := claims(evolve(s, events.InnsynClosed{}, domain.Mark{Thing: it, Actor: ruth, Time: stage.Now})); got != nil {
		t.Errorf("a closed one claims %+v", got)
	}
}
