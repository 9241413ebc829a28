package dispatch

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// A house of one replica, a secretary and a tiltak: where most of these stories begin.
func house(t testing.TB) (*replica, domain.Asker, events.ID) {
	t.Helper()
	r := newReplica(t, newFakeLog(), Config{})
	who := r.secretary(t)
	return r, who, r.proposed(t, who)
}

func refusal(t testing.TB, err error) *domain.Refusal {
	t.Helper()
	r, ok := errors.AsType[*domain.Refusal](err)
	if !ok {
		t.Fatalf("not a refusal: %v", err)
	}
	checkWords(t, r.Words)
	for _, f := range r.Faults {
		checkWords(t, f.Words)
	}
	return r
}

func wantRule(t testing.TB, err error, kind domain.RefusalKind, rule string) {
	t.Helper()
	if r := refusal(t, err); r.Kind != kind || r.Rule != rule {
		t.Errorf("refused as %d %s, want %d %s", r.Kind, r.Rule, kind, rule)
	}
}

func wantTrouble(t testing.TB, err error, kind TroubleKind) {
	t.Helper()
	trouble, ok := errors.AsType[*Trouble](err)
	if !ok || trouble.Kind != kind {
		t.Fatalf("got %v, want trouble of kind %d", err, kind)
	}
	checkWords(t, trouble.Words)
	if status, rule, words, _ := trouble.Tell(); status < 429 || rule == "" || words != trouble.Words {
		t.Errorf("told as %d %s", status, rule)
	}
}

func checkWords(t testing.TB, w domain.Words) {
	t.Helper()
	for _, text := range []string{w.NN, w.NB, w.EN} {
		if text == "" || strings.Contains(text, "%!") || strings.Contains(text, "Vennligst") {
			t.Errorf("these are no words: %+v", w)
		}
	}
}

func TestAnAnswerIsVisible(t *testing.T) {
	r, who, id := house(t)
	for _, title := range []string{"Eitt", "To", "Tre"} {
		answer := r.must(t, who, "tiltak", "Retitle", titled(id, title))
		if r.title(id) != title || answer.ID != id || answer.Seq != r.log.size() || r.Seq() < answer.Seq {
			t.Errorf("after %+v the title is %q, the log is at %d, follow at %d", answer, r.title(id), r.log.size(), r.Seq())
		}
	}
	rec := r.log.record(r.log.size())
	if rec.Actor != who.Person || rec.House != "prova" || len(rec.Digest) != 32 || rec.Schema != events.Schema || rec.Reason != "" {
		t.Errorf("the record is %+v", rec)
	}
}

func TestTwiceIsOnce(t *testing.T) {
	r, who, id := house(t)
	command, body := string(newID()), jsonOf(titled(id, "Eitt"))
	first, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
	if err != nil {
		t.Fatal(err)
	}
	r.must(t, who, "tiltak", "Retitle", titled(id, "To"))
	size := r.log.size()
	check := func(t *testing.T, r *replica, body []byte) {
		again, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, body)
		if err != nil || again != first || r.log.size() != size || r.title(id) != "To" {
			t.Errorf("asked again: %+v %v, first %+v; the log grew from %d to %d; the title is %q", again, err, first, size, r.log.size(), r.title(id))
		}
	}
	t.Run("by the same replica", func(t *testing.T) { check(t, r, body) })
	t.Run("with other blanks", func(t *testing.T) {
		check(t, r, []byte(" \n"+strings.ReplaceAll(string(body), ":", " :\t")))
	})
	t.Run("by a replica that has just started", func(t *testing.T) {
		check(t, newReplica(t, r.log, Config{}), body)
	})
	for name, fresh := range map[string]*replica{"same replica": r, "fresh replica": newReplica(t, r.log, Config{})} {
		t.Run("another content under the id is refused, "+name, func(t *testing.T) {
			_, err := fresh.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Noko anna")))
			wantRule(t, err, domain.Changed, "command-reused")
			other := fresh.proposed(t, who)
			_, err = fresh.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(other, "Eitt")))
			wantRule(t, err, domain.Changed, "command-reused")
			if fresh.title(id) != "To" {
				t.Errorf("a refused command changed the title to %q", fresh.title(id))
			}
		})
	}
}

func TestTheSameIDOfAnotherPersonIsAnotherCommand(t *testing.T) {
	r, who, id := house(t)
	other := r.secretary(t)
	command := string(newID())
	first, err1 := r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Eitt")))
	second, err2 := r.Ask(t.Context(), other, "tiltak", "Retitle", command, jsonOf(titled(id, "To")))
	if err1 != nil || err2 != nil || second.Seq <= first.Seq || r.title(id) != "To" {
		t.Errorf("%+v %v, then %+v %v: %q", first, err1, second, err2, r.title(id))
	}
}

// Records of other writers may have no digest; then the thing alone tells commands apart.
func TestARecordWithoutDigest(t *testing.T) {
	r, who, id := house(t)
	other, command := r.proposed(t, who), newID()
	seq := r.log.put(events.Record{
		House: "prova", Room: "tiltak", Thing: id, Command: command, Actor: who.Person, Time: time.Now(), Schema: 1,
		Facts: []events.Event{events.TiltakRetitled{Tittel: "Eitt"}},
	})
	if err := r.Wait(t.Context(), seq); err != nil {
		t.Fatal(err)
	}
	if answer, err := r.Ask(t.Context(), who, "tiltak", "Retitle", string(command), jsonOf(titled(id, "Eitt"))); err != nil || answer.Seq != seq {
		t.Errorf("%+v %v, want the old answer", answer, err)
	}
	_, err := r.Ask(t.Context(), who, "tiltak", "Retitle", string(command), jsonOf(titled(other, "Eitt")))
	wantRule(t, err, domain.Changed, "command-reused")
}

func TestNothingToDo(t *testing.T) {
	r, who, id := house(t)
	size := r.log.size()
	command := string(newID())
	first, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Velferdsteknologi")))
	if err != nil || first != (domain.Answer{Seq: size, ID: id}) || r.log.size() != size {
		t.Errorf("answered %+v %v, the log went from %d to %d", first, err, size, r.log.size())
	}
	r.must(t, who, "tiltak", "Retitle", titled(id, "To"))
	again, err := r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Velferdsteknologi")))
	if err != nil || again != first || r.title(id) != "To" {
		t.Errorf("asked again: %+v %v, the title is %q", again, err, r.title(id))
	}
	_, err = r.Ask(t.Context(), who, "tiltak", "Retitle", command, jsonOf(titled(id, "Tre")))
	wantRule(t, err, domain.Changed, "command-reused")
}

func TestRefusalsOfTheRoomComeThrough(t *testing.T) {
	r, who, id := house(t)
	stranger := domain.Asker{Person: newID()}
	member := domain.Asker{Person: newID()}
	size := r.must(t, operator, "person", "Register", map[string]any{"id": member.Person}).Seq

	for _, c := range []struct {
		name    string
		who     domain.Asker
		room    string
		command string
		fields  map[string]any
		kind    domain.RefusalKind
		rule    string
	}{
		{"it is there already", who, "tiltak", "Propose", titled(id, "Eitt"), domain.Changed, "exists"},
		{"it is there already, but that is not for her to know", stranger, "person", "Register", map[string]any{"id": member.Person}, domain.Forbidden, "access"},
		{"it is not there", who, "tiltak", "Retitle", titled(newID(), "Eitt"), domain.NotFound, "unknown"},
		{"an id of another kind", who, "tiltak", "Retitle", titled(who.Person, "Eitt"), domain.NotFound, "unknown"},
		{"nobody is signed in", domain.Asker{}, "tiltak", "Retitle", titled(id, "Eitt"), domain.NotFound, "unknown"},
		{"somebody unknown", stranger, "tiltak", "Retitle", titled(id, "Eitt"), domain.NotFound, "unknown"},
		{"somebody without the role", member, "tiltak", "Retitle", titled(id, "Eitt"), domain.Forbidden, "access"},
		{"changed meanwhile", who, "tiltak", "Retitle", map[string]any{"id": id, "tittel": "To", "forrige": "Null"}, domain.Changed, "changed-meanwhile"},
		{"no such command", who, "tiltak", "Burn", titled(id, "Eitt"), domain.NotFound, "unknown-command"},
		{"no such room", who, "sak", "Retitle", titled(id, "Eitt"), domain.NotFound, "unknown-command"},
		{"a command of another room", who, "person", "Retitle", titled(id, "Eitt"), domain.NotFound, "unknown-command"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := r.try(c.who, c.room, c.command, c.fields)
			wantRule(t, err, c.kind, c.rule)
		})
	}
	if r.log.size() != size {
		t.Errorf("refused commands took the log from %d to %d", size, r.log.size())
	}
}

func TestCommandIDs(t *testing.T) {
	r, who, id := house(t)
	now := time.Now()
	v4 := "5f0c9a10-7b1e-4c3d-9a2f-0123456789ab"
	for _, c := range []struct{ name, id, rule string }{
		{"empty", "", "command-id"},
		{"a star", "*", "command-id"},
		{"a subject", "$JS.API.>", "command-id"},
		{"upper case", strings.ToUpper(string(idAt(now))), "command-id"},
		{"braces", "{" + string(newID()) + "}", "command-id"},
		{"line break", string(newID())[:35] + "\n", "command-id"},
		{"not version 7", v4, "command-id"},
		{"a wrong variant", string(newID())[:19] + "c" + string(newID())[20:], "command-id"},
		{"31 days old", string(idAt(now.Add(-31 * 24 * time.Hour))), "command-age"},
		{"six minutes ahead", string(idAt(now.Add(6 * time.Minute))), "command-age"},
		{"29 days old", string(idAt(now.Add(-29 * 24 * time.Hour))), ""},
		{"four minutes ahead", string(idAt(now.Add(4 * time.Minute))), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := r.Ask(t.Context(), who, "tiltak", "Retitle", c.id, jsonOf(titled(id, c.name)))
			if c.rule == "" && err != nil {
				t.Error(err)
			} else if c.rule != "" {
				wantRule(t, err, domain.Broken, c.rule)
			}
		})
	}
	if _, err := r.AskAt(t.Context(), who, "tiltak", "Retitle", v4, jsonOf(titled(id, "Import")), At{}); err != nil {
		t.Errorf("an import may have ids of its own making: %v", err)
	}
}

func TestAskAtSaysWhenAndWhy(t *testing.T) {
	r := newReplica(t, newFakeLog(), Config{})
	then := time.Date(2022, 4, 1, 10, 0, 0, 123_456_789, time.FixedZone("Oslo", 2*3600))
	id, partner := newID(), newID()
	at := At{Time: then, Occurred: "2022-03", Partner: partner, Reason: "import"}
	answer, err := r.AskAt(t.Context(), operator, "tiltak", "Propose", string(newID()), jsonOf(titled(id, "Gammalt")), at)
	if err != nil {
		t.Fatal(err)
	}
	rec := r.log.record(answer.Seq)
	if rec.Time.Format(events.TimeLayout) != "2022-04-01T08:00:00.123Z" || rec.Occurred != "2022-03" || rec.Partner != partner || rec.Reason != "import" || rec.Actor != "" {
		t.Errorf("the record is %+v", rec)
	}
	earlier := At{Time: then.Add(-time.Hour)}
	answer, err = r.AskAt(t.Context(), operator, "tiltak", "Retitle", string(newID()), jsonOf(titled(id, "Eldre")), earlier)
	if err != nil || r.log.record(answer.Seq).Time.Before(rec.Time) {
		t.Errorf("a record was made before the last: %v", err)
	}
	if _, err = r.AskAt(t.Context(), operator, "tiltak", "Retitle", string(newID()), nil, At{Time: time.Now().Add(time.Hour)}); err == nil {
		t.Error("a time ahead of now was taken")
	}
}

func TestTimeNeverGoesBack(t *testing.T) {
	now := time.Now()
	jumps := []time.Duration{0, time.Hour, -time.Hour, 0, time.Millisecond, -24 * time.Hour, 2 * time.Hour}
	clock := now
	r := newReplica(t, newFakeLog(), Config{Now: func() time.Time { return clock }})
	id := r.proposed(t, operator)
	last := time.Time{}
	for i, jump := range jumps {
		clock = now.Add(jump)
		command := string(idAt(clock))
		answer, err := r.Ask(t.Context(), operator, "tiltak", "Retitle", command, jsonOf(titled(id, strings.Repeat("x", i+1))))
		if err != nil {
			t.Fatal(err)
		}
		at := r.log.record(answer.Seq).Time
		if at.Before(last) || at.Before(clock.Truncate(time.Millisecond)) {
			t.Errorf("record %d is of %s, the one before of %s, the clock says %s", answer.Seq, at, last, clock)
		}
		last = at
	}
}

func TestARoomThatPanicsHarmsOnlyItsCommand(t *testing.T) {
	r, who, id := house(t)
	size := r.log.size()
	for _, fault := range []string{"panic", "unwritable"} {
		_, err := r.try(who, "tiltak", "Retitle", titled(id, fault))
		if err == nil || errors.As(err, new(*domain.Refusal)) || errors.As(err, new(*Trouble)) {
			t.Errorf("%s became %v", fault, err)
		}
	}
	_, err := r.try(who, "tiltak", "Retitle", titled(id, "large"))
	wantRule(t, err, domain.Broken, "record-size")
	if r.log.size() != size {
		t.Error("a record came in")
	}
	r.must(t, who, "tiltak", "Retitle", titled(id, "Det går bra"))
}

func TestAHungUpAskerLeavesNothingHalf(t *testing.T) {
	r, who, id := house(t)
	ctx, hangUp := context.WithCancel(t.Context())
	r.log.mu.Lock()
	r.log.misfortune = func(int, events.Record) fate { hangUp(); return good }
	r.log.mu.Unlock()
	if _, err := r.Ask(ctx, who, "tiltak", "Retitle", string(newID()), jsonOf(titled(id, "Eitt"))); err != nil || r.title(id) != "Eitt" {
		t.Errorf("%v, the title is %q", err, r.title(id))
	}
}
