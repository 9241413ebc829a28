package sak

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// model is what a sak is, told apart from the room: where it is, whether it is on the queue, whether it
// is closed, and whether a meeting has it on its agenda.
type model struct {
	at       events.ID
	was      map[events.ID]bool
	queued   bool
	declined bool
	closed   bool
	agenda   bool
}

// expects tells whether the rules let a command through, and gives the model after it.
func (m model) expects(c domain.Command) (bool, model) {
	may := !m.closed
	switch c := c.(type) {
	case Receive:
		may = may && c.Utval == m.at
		m.queued, m.declined = true, false
	case Decline:
		may = may && c.Utval == m.at && !m.agenda
		m.queued, m.declined = false, true
	case Send:
		may = may && c.FraUtval == m.at && c.TilUtval != m.at && !m.agenda && (c.Slag != events.VegRetur || m.was[c.TilUtval])
		m.at, m.queued, m.declined = c.TilUtval, false, false
		m.was = map[events.ID]bool{ou: m.was[ou] || c.TilUtval == ou, ssu: m.was[ssu] || c.TilUtval == ssu}
	case Prioritise:
		may = may && c.Utval == m.at
	case Close:
		may = may && !m.agenda
		m.closed = true
	case Reopen:
		may = true
		m.closed = false
	}
	return may, m
}

func (m model) stand() string {
	switch {
	case m.closed:
		return standClosed
	case m.queued:
		return standQueued
	case m.declined:
		return standDeclined
	}
	return standReported
}

func anyCommand(t *rapid.T) domain.Command {
	organ := rapid.SampledFrom([]events.ID{ou, ssu})
	switch rapid.IntRange(0, 5).Draw(t, "command") {
	case 0:
		return Receive{ID: it, Utval: organ.Draw(t, "utval")}
	case 1:
		return Decline{ID: it, Utval: organ.Draw(t, "utval"), Grunn: domain.Prose(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "grunn"))}
	case 2:
		return Send{
			ID: it, FraUtval: organ.Draw(t, "fra"), TilUtval: organ.Draw(t, "til"),
			Slag: rapid.SampledFrom([]events.SakVeg{events.VegMelding, events.VegOppdrag, events.VegRetur, events.VegInnspel}).Draw(t, "slag"),
		}
	case 3:
		return Prioritise{ID: it, Utval: organ.Draw(t, "utval"), Prioritet: rapid.SampledFrom([]events.SakPrioritet{events.PrioritetNo, events.PrioritetIkkje}).Draw(t, "prioritet")}
	case 4:
		return Close{ID: it, Utfall: rapid.SampledFrom([]events.SakUtfall{events.SakFerdig, events.SakTrekt}).Draw(t, "utfall")}
	}
	return Reopen{ID: it, Ord: "x"}
}

// walk lets random commands happen, and tells the first place where the room and the model part.
func walk(t *rapid.T, room *domain.Room) error {
	w := stage.World(domaintest.Story{Given: given, When: Receive{ID: it}})
	m := model{at: ou, was: map[events.ID]bool{ou: true}}
	state := w.State("sak", it)
	for n := range rapid.IntRange(1, 40).Draw(t, "commands") {
		if m.agenda = rapid.IntRange(0, 3).Draw(t, "agenda") == 0; m.agenda {
			w.Say(onAgenda...)
		}
		c := anyCommand(t)
		asked := domain.Asked{System: true, Now: stage.Now, Facts: w}
		facts, err := domaintest.Decide(room, state, asked, room.Command(nameOf(c)), c)
		var refusal *domain.Refusal
		if err != nil && !errors.As(err, &refusal) {
			return err
		}
		may, after := m.expects(c)
		if len(facts) > 0 && !may {
			return fmt.Errorf("the rules forbid %+v after %d commands, and it gave %+v", c, n, facts)
		}
		if err != nil && may {
			return fmt.Errorf("the rules allow %+v, and it was refused: %w", c, err)
		}
		if len(facts) == 0 {
			w = fresh(w)
			continue
		}
		for _, fact := range facts {
			state = room.Evolve(state, fact, domain.Mark{Thing: it, Seq: uint64(n + 2), Time: stage.Now})
		}
		m = after
		if row := room.Row(state).(Row); row.Stand != m.stand() || row.Veg[len(row.Veg)-1].Utval != m.at {
			return fmt.Errorf("after %+v it is %s at %s, want %s at %s", c, row.Stand, row.Veg[len(row.Veg)-1].Utval, m.stand(), m.at)
		}
		w = fresh(w)
	}
	return nil
}

// fresh is the world without what was said of agendas.
func fresh(*domaintest.World) *domaintest.World {
	return stage.World(domaintest.Story{Given: given, When: Receive{ID: it}})
}

func nameOf(c domain.Command) string {
	for _, h := range Room.Commands() {
		if h.Type.String() == fmt.Sprintf("%T", c) {
			return h.Name
		}
	}
	return ""
}

// TestSakByItsModel: whatever is asked, in whatever order, a sak is never where the rules forbid.
func TestSakByItsModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if err := walk(t, Room); err != nil {
			t.Fatal(err)
		}
	})
}

// blind does not see that a meeting has the sak.
type blind struct{ domain.Facts }

func (b blind) Objects(name, subject string) []string {
	if name == domain.ClaimMoteSak {
		return nil
	}
	return b.Facts.Objects(name, subject)
}

// TestModelFindsFaults: rooms that break one rule each are told from the right one.
func TestModelFindsFaults(t *testing.T) {
	faults := map[string]domain.Part[state]{
		"sent from an agenda": domain.On("Send", domain.NoOwn, func(s state, a domain.Asked, c Send) ([]events.Event, error) {
			a.Facts = blind{a.Facts}
			return send(s, a, c)
		}),
		"received when closed": domain.On("Receive", domain.NoOwn, func(s state, a domain.Asked, c Receive) ([]events.Event, error) {
			s.Slutt = nil
			return receive(s, a, c)
		}),
		"declined where it is not": domain.On("Decline", domain.NoOwn, func(s state, a domain.Asked, c Decline) ([]events.Event, error) {
			c.Utval = s.at().Utval
			return decline(s, a, c)
		}),
		"back to where it never was": domain.On("Send", domain.NoOwn, func(s state, a domain.Asked, c Send) ([]events.Event, error) {
			as := c.Slag
			c.Slag = events.VegMelding
			facts, err := send(s, a, c)
			for i := range facts {
				sent := facts[i].(events.SakSent)
				sent.Slag = as
				facts[i] = sent
			}
			return facts, err
		}),
	}
	for name, fault := range faults {
		room := domain.NewRoom(
			"sak", evolve, fault, domain.On("Receive", domain.NoOwn, receive), domain.On("Decline", domain.NoOwn, decline), domain.On("Send", domain.NoOwn, send),
			domain.On("Prioritise", domain.NoOwn, prioritise), domain.On("Close", domain.NoOwn, closeSak), domain.On("Reopen", domain.NoOwn, reopen), domain.Shows(row),
		)
		walks := rapid.Custom(func(t *rapid.T) error { return walk(t, room) })
		found := false
		for seed := 0; seed < 300 && !found; seed++ {
			found = walks.Example(seed) != nil
		}
		if !found {
			t.Errorf("%s: not found in 300 walks", name)
		}
	}
}
