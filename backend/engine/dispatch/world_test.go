package dispatch

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func bare() *Dispatch { return New(Config{House: "prova", Rooms: testRooms()}) }

func rec(seq uint64, room string, thing events.ID, facts ...events.Event) events.Record {
	return events.Record{Seq: seq, House: "prova", Room: room, Thing: thing, Command: newID(), Time: time.UnixMilli(int64(seq)), Schema: 1, Facts: facts}
}

func TestApplyRefusesWhatCannotFollow(t *testing.T) {
	id := newID()
	title := events.TiltakRetitled{Tittel: "Eitt"}
	strange := rec(2, "tiltak", id, title)
	strange.House = "ei-anna"
	for name, r := range map[string]events.Record{
		"a gap":               rec(3, "tiltak", id, title),
		"the same again":      rec(1, "tiltak", id, title),
		"no number":           rec(0, "tiltak", id, title),
		"another house":       strange,
		"an unknown room":     rec(2, "sak", id, title),
		"a room that panics":  rec(2, "tiltak", id, events.TiltakRetitled{Tittel: "the impossible fact"}),
		"a claim without day": rec(2, "utval", id, events.UtvalSeatFilled{Person: id, Fra: "ein gong"}),
	} {
		t.Run(name, func(t *testing.T) {
			d := bare()
			if _, _, err := d.Apply(rec(1, "tiltak", id, events.TiltakProposed{Tittel: "Null"})); err != nil {
				t.Fatal(err)
			}
			if _, _, err := d.Apply(r); err == nil {
				t.Error("it was taken in")
			}
			if state, _ := d.State("tiltak", id); state.(tiltak).Tittel != "Null" || d.world.seq() != 1 {
				t.Errorf("it left a trace: %+v at %d", state, d.world.seq())
			}
		})
	}
}

func TestApplyTellsWhoseRightsChanged(t *testing.T) {
	d, anna, berit, ou := bare(), newID(), newID(), newID()
	steps := []struct {
		rec    events.Record
		rights []events.ID
	}{
		{rec(1, "person", anna, events.PersonRegistered{}), []events.ID{anna}},
		{rec(2, "person", anna, events.PersonRoleGranted{Rolle: "revisor"}), []events.ID{anna}},
		{rec(3, "person", anna, events.PersonSuspended{}), []events.ID{anna}},
		{rec(4, "utval", ou, events.UtvalSeatFilled{Person: anna, Fra: "2024"}, events.UtvalSeatFilled{Person: berit, Fra: "2024"}), []events.ID{anna, berit}},
		{rec(5, "utval", ou, events.UtvalSeatFilled{Person: berit, Fra: "2025"}), []events.ID{berit}},
		{rec(6, "tiltak", ou, events.TiltakRetitled{Tittel: "Eitt"}), nil},
		{rec(7, "utval", ou, events.UtvalDissolved{}), []events.ID{anna, berit}},
		{rec(8, "person", anna, events.PersonRoleWithdrawn{Rolle: "revisor"}), []events.ID{anna}},
	}
	for _, s := range steps {
		_, rights, err := d.Apply(s.rec)
		if err != nil || !slices.Equal(rights, s.rights) {
			t.Errorf("record %d: rights %v %v, want %v", s.rec.Seq, rights, err, s.rights)
		}
	}
	if len(d.world.claims) != 1 {
		t.Errorf("these claims are left: %v", d.world.claims)
	}
}

// A thing answers from its newest state; what is not there, or not asked in words that its room
// knows, answers nothing.
func TestThingsAnswer(t *testing.T) {
	d, it := bare(), newID()
	facts := d.askedAt(domain.Asker{}, time.Now()).Facts
	if got := facts.Answer("tiltak", it, "tittel"); got != "" {
		t.Errorf("before it is there: %q", got)
	}
	for seq, title := range []string{"Eitt", "To"} {
		if _, _, err := d.Apply(rec(uint64(seq+1), "tiltak", it, events.TiltakRetitled{Tittel: title})); err != nil {
			t.Fatal(err)
		}
		if got := facts.Answer("tiltak", it, "tittel"); got != title {
			t.Errorf("got %q, want %q", got, title)
		}
	}
	for name, got := range map[string]string{
		"another thing": facts.Answer("tiltak", newID(), "tittel"), "another room": facts.Answer("utval", it, "tittel"),
		"no room": facts.Answer("sak", it, "tittel"), "another question": facts.Answer("tiltak", it, "fase"),
	} {
		if got != "" {
			t.Errorf("%s answers %q", name, got)
		}
	}
}

func TestClaimsHoldBetweenTheirTimes(t *testing.T) {
	at := func(s string) time.Time {
		moment, err := time.Parse(time.RFC3339Nano, s)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	for _, c := range []struct {
		from, to events.Moment
		now      string
		holds    bool
	}{
		{"", "", "2026-01-01T00:00:00Z", true},
		{"2024", "", "2023-12-31T22:59:59.999Z", false},
		{"2024", "", "2023-12-31T23:00:00Z", true},
		{"", "2024", "2024-12-31T22:59:59.999Z", true},
		{"", "2024", "2024-12-31T23:00:00Z", false},
		{"", "2026-06", "2026-06-30T21:59:59Z", true},
		{"", "2026-06", "2026-06-30T22:00:00Z", false},
		{"2026-06-30", "2026-06-30", "2026-06-30T12:00:00Z", true},
		{"2026-06-30", "2026-06-30", "2026-06-30T22:00:00Z", false},
		{"2026-03-29", "2026-03-29", "2026-03-29T21:59:59Z", true}, // 23 hours
		{"2026-03-29", "2026-03-29", "2026-03-29T22:00:00Z", false},
		{"", "2026-06-30T10:00:00.000Z", "2026-06-30T10:00:00.000Z", true},
		{"", "2026-06-30T10:00:00.000Z", "2026-06-30T10:00:00.001Z", false},
		{"2026-06-30T10:00:00.000Z", "", "2026-06-30T09:59:59.999Z", false},
	} {
		t.Run(fmt.Sprintf("%s–%s at %s", c.from, c.to, c.now), func(t *testing.T) {
			d, anna, ou := bare(), newID(), newID()
			if _, _, err := d.Apply(rec(1, "utval", ou, events.UtvalSeatFilled{Person: anna, Fra: c.from, Til: c.to})); err != nil {
				t.Fatal(err)
			}
			asked := d.askedAt(domain.Asker{Person: anna}, at(c.now))
			if asked.Facts.Holds(domain.ClaimPlass, string(anna), string(ou)) != c.holds || (len(asked.Facts.Objects(domain.ClaimPlass, string(anna))) == 1) != c.holds {
				t.Errorf("want %t", c.holds)
			}
		})
	}
}

func TestFactsFromSeveralThings(t *testing.T) {
	d, anna := bare(), newID()
	ous := []events.ID{newID(), newID(), newID()}
	for i, ou := range slices.Backward(ous) {
		seat := events.UtvalSeatFilled{Person: anna, Fra: "2024"}
		if _, _, err := d.Apply(rec(uint64(3-i), "utval", ou, seat, seat)); err != nil {
			t.Fatal(err)
		}
	}
	facts := d.Asked(domain.Asker{Person: anna}).Facts
	want := []string{string(ous[0]), string(ous[1]), string(ous[2])}
	if got := facts.Objects(domain.ClaimPlass, string(anna)); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if _, _, err := d.Apply(rec(4, "utval", ous[1], events.UtvalDissolved{})); err != nil {
		t.Fatal(err)
	}
	if got := facts.Objects(domain.ClaimPlass, string(anna)); !slices.Equal(got, []string{want[0], want[2]}) {
		t.Errorf("after one is dissolved: %v", got)
	}
	if !facts.Exists("utval", ous[1]) || facts.Exists("tiltak", ous[1]) || facts.Exists("utval", anna) {
		t.Error("what exists is not told right")
	}
}

func TestRecentCommandsForgetTheOldest(t *testing.T) {
	r := newRecentCommands(3)
	key := func(n byte) commandKey { return commandKey{n} }
	for n := range byte(10) {
		r.remember(key(n), doneCommand{seq: uint64(n)})
		r.remember(key(n), doneCommand{seq: 99}) // the first that was told stays
		for m := range n + 1 {
			done, found := r.recall(key(m))
			if found != (m+3 > n) || found && done.seq != uint64(m) {
				t.Errorf("after %d, %d is found %t as %d", n, m, found, done.seq)
			}
		}
		if len(r.done) > 3 || len(r.order) > 3 {
			t.Errorf("%d are kept", len(r.done))
		}
	}
}

func TestDigestsAreKeyed(t *testing.T) {
	one, other := New(Config{Secret: []byte("a")}), New(Config{Secret: []byte("b")})
	id := newID()
	base := one.digestOf(id, "tiltak", "Retitle", []byte(`{"a":1}`))
	for name, d := range map[string]digest{
		"another house":   other.digestOf(id, "tiltak", "Retitle", []byte(`{"a":1}`)),
		"another person":  one.digestOf(newID(), "tiltak", "Retitle", []byte(`{"a":1}`)),
		"another command": one.digestOf(id, "tiltak", "Propose", []byte(`{"a":1}`)),
		"another body":    one.digestOf(id, "tiltak", "Retitle", []byte(`{"a":2}`)),
	} {
		if d == base || d.agrees(base) {
			t.Errorf("%s has the same digest", name)
		}
	}
	if same := one.digestOf(id, "tiltak", "Retitle", []byte("{ \"a\" :\n1}")); same != base || digestFrom(base.String()) != base {
		t.Error("blanks count")
	}
	if (digestFrom("") != digest{}) || (digestFrom("zz") != digest{}) || (digestFrom(base.String()[:31]+"g") != digest{}) {
		t.Error("a digest was read from what is none")
	}
}

// What no command made is not kept among the command ids: a text has a record for each few letters,
// and they would push out all others.
func TestRecordsOfNoCommandAreNotRemembered(t *testing.T) {
	d, it := bare(), newID()
	made, written := rec(1, "tiltak", it, events.TiltakRetitled{Tittel: "Eitt"}), rec(2, "tiltak", it, events.TiltakRetitled{Tittel: "To"})
	made.Digest = "0a0b"
	for _, r := range []events.Record{made, written} {
		if _, _, err := d.Apply(r); err != nil {
			t.Fatal(err)
		}
	}
	if _, found := d.world.recall(keyOf("", made.Command)); !found {
		t.Error("a command is forgotten")
	}
	if _, found := d.world.recall(keyOf("", written.Command)); found {
		t.Error("what no command made is remembered")
	}
	if state, seq := d.Thing("tiltak", it); seq != 2 || state.(tiltak).Tittel != "To" {
		t.Errorf("the thing stands at %d: %+v", seq, state)
	}
	if state, seq := d.Thing("tiltak", newID()); state != nil || seq != 0 {
		t.Error("a thing that is not there")
	}
}
