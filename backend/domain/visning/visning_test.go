package visning

import (
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	it     = events.ID("01900000-0000-7000-8000-00000000f001")
	ou     = events.ID("01900000-0000-7000-8000-00000000d001")
	closed = events.ID("01900000-0000-7000-8000-00000000d003")
	anna   = events.ID("01900000-0000-7000-8000-00000000b001") // saved the view
	member = events.ID("01900000-0000-7000-8000-00000000b002") // sits in OU
	reader = events.ID("01900000-0000-7000-8000-00000000b003") // no role
	clerk  = events.ID("01900000-0000-7000-8000-00000000b004") // of the secretariat
)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou, closed)
		w.Has("person", anna, member, reader, clerk)
		w.Say(
			domain.Claim{Name: domain.ClaimDissolved, Subject: string(closed)},
			domain.Claim{Name: domain.ClaimPlass, Subject: string(member), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSekretariat, Subject: string(clerk)},
		)
	},
}

var mine = events.VisningSaved{Namn: "Mine", Lenkje: "/tiltak?fase=i-gang", Deling: events.DelingEiga}

func saving(with events.VisningDeling, utval events.ID) Save {
	return Save{ID: it, Namn: " Mine ", Lenkje: "/tiltak?fase=i-gang", Deling: with, Utval: utval}
}

func TestSaving(t *testing.T) {
	shared := mine
	shared.Deling, shared.Utval = events.DelingUtval, ou
	stage.Play(t, []domaintest.Story{
		{Name: "for oneself", By: reader, When: saving(events.DelingEiga, ""), Then: []events.Event{mine}},
		{Name: "for those one sits with", By: member, When: saving(events.DelingUtval, ou), Then: []events.Event{shared}},
		{Name: "for those one does not sit with", By: reader, When: saving(events.DelingUtval, ou), Refused: "other-utval", Field: "utval"},
		{Name: "the secretariat for any utval", By: clerk, When: saving(events.DelingUtval, ou), Then: []events.Event{shared}},
		{Name: "for an utval that is no more", By: clerk, When: saving(events.DelingUtval, closed), Refused: "utval-dissolved", Field: "utval"},
		{Name: "for which utval", By: member, When: saving(events.DelingUtval, ""), Refused: "required", Field: "utval"},
		{Name: "for all and an utval", By: member, When: saving(events.DelingAlle, ou), Refused: "utval-only", Field: "utval"},
		{Name: "without a name", When: Save{ID: it, Namn: " ", Lenkje: "/tiltak", Deling: events.DelingEiga}, Refused: "required", Field: "namn"},
	})
}

// TestAddressesStayWithinTheHouse: a saved view is followed by others, so it must lead nowhere else.
func TestAddressesStayWithinTheHouse(t *testing.T) {
	for address, within := range map[string]bool{
		"/": true, "/tiltak": true, "/tiltak?utval=x&sort=-tittel": true, "/utval/0190/status?vegg=1": true, "/kunnskap/omrade/a%20b": true,
		"": false, "tiltak": false, "//example.no": false, "/\\example.no": false, "https://example.no": false, "javascript:alert(1)": false,
		"/tiltak#x": false, "/a b": false, "/a/../b": false, "/<script>": false, "/%zz": false, " /tiltak": false, "\\\\example.no": false,
	} {
		if err := withinTheHouse(address); (err == nil) != within {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestChanging(t *testing.T) {
	given, gone := []events.Event{mine}, []events.Event{mine, events.VisningRemoved{}}
	stage.Play(t, []domaintest.Story{
		{Name: "renamed", Given: given, When: Rename{ID: it, Namn: "Andre"}, Then: []events.Event{events.VisningRenamed{Namn: "Andre"}}},
		{Name: "the same name", Given: given, When: Rename{ID: it, Namn: "Mine"}},
		{Name: "altered", Given: given, When: Alter{ID: it, Lenkje: "/utval"}, Then: []events.Event{events.VisningAltered{Lenkje: "/utval"}}},
		{Name: "the same address", Given: given, When: Alter{ID: it, Lenkje: "/tiltak?fase=i-gang"}},
		{Name: "shared with all", Given: given, When: Share{ID: it, Deling: events.DelingAlle}, Then: []events.Event{events.VisningShared{Deling: events.DelingAlle}}},
		{Name: "shared as before", Given: given, When: Share{ID: it, Deling: events.DelingEiga}},
		{Name: "removed", Given: given, When: Remove{ID: it}, Then: []events.Event{events.VisningRemoved{}}},
		{Name: "removed twice", Given: gone, When: Remove{ID: it}},
		{Name: "renamed when it is removed", Given: gone, When: Rename{ID: it, Namn: "Andre"}, Refused: "removed"},
		{Name: "by one who does not see it", Given: given, By: reader, When: Rename{ID: it, Namn: "Andre"}, Refused: "unknown"},
		{Name: "by one who only sees it", Given: append(given[:1:1], events.VisningShared{Deling: events.DelingAlle}), By: reader, When: Rename{ID: it, Namn: "Andre"}, Refused: "access"},
	})
}

func TestWhoSeesIt(t *testing.T) {
	w := stage.World(domaintest.Story{When: Remove{ID: it}})
	saved := func(with events.VisningDeling, utval events.ID) any {
		fact := mine
		fact.Deling, fact.Utval = with, utval
		return Room.Evolve(nil, fact, domain.Mark{Thing: it, Actor: anna})
	}
	for _, c := range []struct {
		state any
		sees  []events.ID
	}{
		{saved(events.DelingEiga, ""), []events.ID{anna}},
		{saved(events.DelingUtval, ou), []events.ID{anna, member}},
		{saved(events.DelingAlle, ""), []events.ID{anna, member, reader, clerk}},
	} {
		var sees []events.ID
		for _, person := range []events.ID{anna, member, reader, clerk, ""} {
			if Room.Sees(c.state, domain.Asked{Person: person, Now: stage.Now, Facts: w}) {
				sees = append(sees, person)
			}
		}
		if !slices.Equal(sees, c.sees) {
			t.Errorf("%+v is seen by %v, want %v", Room.Row(c.state), sees, c.sees)
		}
	}
	removed := Room.Evolve(saved(events.DelingAlle, ""), events.VisningRemoved{}, domain.Mark{Thing: it})
	if row := Room.Row(removed).(*Row); row != nil {
		t.Errorf("a view that was removed shows %+v", row)
	}
	if row := Room.Row(saved(events.DelingEiga, "")).(*Row); row.Eigar != anna || row.Namn != "Mine" {
		t.Errorf("%+v", row)
	}
}
