package domain_test

import (
	"errors"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

type counted struct{ Told int }

type tell struct {
	ID events.ID `json:"id"`
}

func (c tell) Thing() events.ID { return c.ID }

func besideRoom(parts ...domain.Part[counted]) *domain.Room {
	return domain.NewRoom("okonomi", func(s counted, _ events.Event, _ domain.Mark) counted { return counted{s.Told + 1} },
		append(parts, domain.Either("tiltak", "SetBudget", domain.NoOwn, func(s counted, _ domain.Asked, _ tell) ([]events.Event, error) {
			return []events.Event{events.OkonomiBudgetSet{Belop: s.Told}}, nil
		}), domain.Shows(func(s counted) counted { return s }))...)
}

// TestWhatStandsBesideAThing: the first command and all that follow are the same, and there is none
// where the other room has no such thing.
func TestWhatStandsBesideAThing(t *testing.T) {
	room, here, nowhere := besideRoom(), domaintest.Command(1), domaintest.Command(2)
	w := domaintest.NewWorld(domaintest.NewLife(1).World.Now, room)
	w.Has("tiltak", here)
	asked := domain.Asked{System: true, Facts: w}
	for told, state := range []any{nil, counted{1}, counted{2}} {
		facts, err := room.Decide(state, asked, room.Command("SetBudget"), tell{here})
		if err != nil || facts[0].(events.OkonomiBudgetSet).Belop != told {
			t.Errorf("told %d times before: %+v %v", told, facts, err)
		}
	}
	_, err := room.Decide(nil, asked, room.Command("SetBudget"), tell{nowhere})
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) || refusal.Kind != domain.NotFound {
		t.Errorf("beside nothing: %v", err)
	}
}

// TestShortRowsAreForAllWhoSeeTheThing: nobody is told of a short row that says what it said, so a room
// in which some see what others do not must not have one.
func TestShortRowsAreForAllWhoSeeTheThing(t *testing.T) {
	defer func() {
		if said, _ := recover().(string); !strings.Contains(said, "short rows") {
			t.Errorf("it was let through: %q", said)
		}
	}()
	besideRoom(domain.Brief(func(s counted) counted { return s }), domain.SeenBy(func(counted, domain.Asked, domain.Role) bool { return true }))
}
