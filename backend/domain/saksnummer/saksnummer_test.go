package saksnummer

import (
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

const (
	ou    = events.ID("01900000-0000-7000-8000-00000000d001")
	sak1  = events.ID("01900000-0000-7000-8000-00000000f001")
	sak2  = events.ID("01900000-0000-7000-8000-00000000f002")
	away  = events.ID("01900000-0000-7000-8000-00000000f003") // with another organ
	chair = events.ID("01900000-0000-7000-8000-00000000b001")
)

var it = events.SaksnummerID(ou, 2026)

var stage = domaintest.Stage{
	Room: Room,
	Now:  time.Date(2026, 9, 29, 10, 0, 0, 0, time.UTC),
	Set: func(w *domaintest.World) {
		w.Has("utval", ou)
		w.Has("sak", sak1, sak2, away)
		w.Has("person", chair)
		w.Say(
			domain.Claim{Name: domain.ClaimLeiar, Subject: string(chair), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSakUtval, Subject: string(sak1), Object: string(ou)},
			domain.Claim{Name: domain.ClaimSakUtval, Subject: string(sak2), Object: string(ou)},
		)
	},
}

func TestGiving(t *testing.T) {
	first := events.SaksnummerGiven{Utval: ou, Aar: 2026, Sak: sak1, Nummer: 1}
	second := events.SaksnummerGiven{Utval: ou, Aar: 2026, Sak: sak2, Nummer: 2}
	stage.Play(t, []domaintest.Story{
		{Name: "the first of the year", By: chair, When: Give{ID: it, Utval: ou, Aar: 2026, Sak: sak1}, Then: []events.Event{first}},
		{Name: "the next", Given: []events.Event{first}, When: Give{ID: it, Utval: ou, Aar: 2026, Sak: sak2}, Then: []events.Event{second}},
		{Name: "one that has one", Given: []events.Event{first, second}, When: Give{ID: it, Utval: ou, Aar: 2026, Sak: sak1}},
		{Name: "by the thing of another year", When: Give{ID: it, Utval: ou, Aar: 2027, Sak: sak1}, Refused: "other-thing", Field: "id"},
		{Name: "to one that is elsewhere", When: Give{ID: it, Utval: ou, Aar: 2026, Sak: away}, Refused: "elsewhere", Field: "sak"},
		{Name: "to none", When: Give{ID: it, Utval: ou, Aar: 2026, Sak: chair}, Refused: "unknown-sak", Field: "sak"},
		{Name: "in no year", When: Give{ID: events.SaksnummerID(ou, 1), Utval: ou, Aar: 1, Sak: sak1}, Refused: "number", Field: "aar"},
	})
	claims := stage.ClaimsAfter(it, first)
	want := []domain.Claim{{Name: domain.ClaimSaksnummer, Subject: string(sak1), Object: string(ou) + "/2026/1"}}
	if !reflect.DeepEqual(claims, want) {
		t.Errorf("it says %+v", claims)
	}
}
