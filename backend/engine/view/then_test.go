package view

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

var thenKeys = []string{"tiltak", "person", "tiltak/" + string(testID(1)), "tiltak/" + string(testID(1)) + "/historikk"}

// What one is told of a moment, whole or as what is other than at another one, is what a view shows that has
// taken in the records up to it and no more.
func TestThenIsWhatStoodThen(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		r := seeded(t, uint64(len(w.records)))
		last := uint64(len(w.records))
		for range 40 {
			at, since := 1+r.Uint64N(last), 1+r.Uint64N(last)
			key := thenKeys[r.IntN(len(thenKeys))]
			for _, a := range w.askers() {
				here := page{}
				here.take(thenOf(t, w, key, At{Seq: since}, At{}, a), true)
				here.take(thenOf(t, w, key, At{Seq: at}, At{Seq: since}, a), false)
				whole := page{}
				whole.take(thenOf(t, w, key, At{Seq: at}, At{}, a), true)
				if here.json(t) != whole.json(t) {
					t.Fatalf("%s, from %d to %d: %s, want %s", key, since, at, here.json(t), whole.json(t))
				}
				if a.System && whole.json(t) != firstOf(t, w, key, at).json(t) {
					t.Fatalf("%s at %d: %s, want %s", key, at, whole.json(t), firstOf(t, w, key, at).json(t))
				}
			}
		}
	})
}

func thenOf(t *testing.T, w *world, key string, at, since At, a domain.Asked) []domain.Row {
	t.Helper()
	then, err := w.Then(t.Context(), ThenQuery{Keys: []string{key}, At: at, Since: since}, a)
	if err != nil || then.Seq != at.Seq || then.Full != since.IsZero() || !then.Tid.Equal(timeOf(at.Seq)) {
		t.Fatalf("%s at %d: %+v, %v", key, at.Seq, then, err)
	}
	return then.Rows
}

// firstOf is what a view shows that knows the first records alone.
func firstOf(t *testing.T, w *world, key string, until uint64) page {
	t.Helper()
	then := newWorld()
	for _, rec := range w.records[:until] {
		then.tell(rec)
	}
	p, err := then.Picture(key, 0, system)
	if err != nil {
		t.Fatal(err)
	}
	shown := page{}
	shown.take(p.Rows, true)
	return shown
}

// Looking back shows nobody what is not hers: neither what she may not see now, nor what she might not have
// seen then.
func TestThenOpensNoDoor(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		for _, a := range w.askers() {
			for at := range uint64(len(w.records)) {
				for _, row := range thenOf(t, w, "person", At{Seq: at + 1}, At{}, a) {
					_, id, _ := strings.Cut(row.Key, "/")
					if _, there := w.One("person", events.ID(id), a); !there {
						t.Fatalf("%s is shown as it was at %d, and not as it is", row.Key, at+1)
					}
				}
			}
		}
	})
}

func TestMomentsOutOfReach(t *testing.T) {
	w := newWorld()
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	now := domain.Asked{System: true, Now: timeOf(10)}
	first, before := At{Seq: 1}, wordsBefore.With("01.01.2026", "01:00")
	for _, c := range []struct {
		q         ThenQuery
		parameter string
		words     domain.Words
	}{
		{ThenQuery{At: At{Time: timeOf(0)}}, "at", before},
		{ThenQuery{At: At{Time: timeOf(11)}}, "at", wordsAhead},
		{ThenQuery{At: At{Seq: 2}}, "at", wordsAhead},
		{ThenQuery{At: first, Since: At{Seq: 2}}, "sidan", wordsAhead},
		{ThenQuery{At: first, Since: At{Time: timeOf(11)}}, "sidan", wordsAhead},
		{ThenQuery{At: first, Since: At{Time: timeOf(0)}}, "sidan", before},
		{ThenQuery{At: first, Keys: []string{"hage"}}, "nokkel", wordsNoRoom},
		{ThenQuery{At: first, Keys: []string{"tiltak/" + string(testID(1)) + "/historikk/1"}}, "nokkel", wordsNoRoom},
	} {
		if c.q.Keys == nil {
			c.q.Keys = []string{"tiltak"}
		}
		_, err := w.Then(t.Context(), c.q, now)
		saysOf(t, err, c.parameter, c.words)
	}
	for from, words := range map[At]domain.Words{{Time: timeOf(0)}: before, {Time: timeOf(11)}: wordsAhead, {Seq: 2}: wordsAhead} {
		_, err := w.Differences(t.Context(), DifferenceQuery{From: from}, now)
		saysOf(t, err, "fra", words)
		_, err = w.Differences(t.Context(), DifferenceQuery{To: from}, now)
		saysOf(t, err, "til", words)
	}
	late, err := w.Then(t.Context(), ThenQuery{Keys: []string{"tiltak"}, At: At{Time: timeOf(9)}}, now)
	if err != nil || late.Seq != 1 || len(late.Rows) != 1 {
		t.Errorf("a time after the last record, which has been: %+v, %v", late, err)
	}
}

// saysOf holds a refusal against the parameter that it is of, and its words.
func saysOf(t *testing.T, err error, parameter string, words domain.Words) {
	t.Helper()
	var bad *BadQuery
	if !errors.As(err, &bad) || bad.Parameter != parameter || bad.Words != words {
		t.Errorf("%v, want the words of %s: %s", err, parameter, words.EN)
	}
}

func TestTheAxisHasEachDayOnce(t *testing.T) {
	at := func(day, hour int) int64 { return time.Date(2026, 3, day, hour, 0, 0, 0, time.UTC).UnixMilli() }
	// 28 March 2026 is the last day of winter time: half past eleven in the evening of UTC is the next day here.
	got := days([]int64{at(27, 8), at(27, 23), at(28, 1), at(28, 22), at(28, 23), at(31, 5)})
	want := []domain.AxisDay{{Dag: "2026-03-27", Fra: 1, Til: 1}, {Dag: "2026-03-28", Fra: 2, Til: 4}, {Dag: "2026-03-29", Fra: 5, Til: 5}, {Dag: "2026-03-31", Fra: 6, Til: 6}}
	if rowsJSON(t, got) != rowsJSON(t, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestMarksAreOfWhatOneMaySee(t *testing.T) {
	w := newWorld()
	w.add("person", testID(100), events.PersonRegistered{})
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	w.add("tiltak", testID(1), events.TiltakPhaseChanged{Fase: events.FaseIGang})
	w.add("person", testID(101), events.PersonSuspended{})
	axis := w.Axis(system)
	if axis.Seq != 4 || len(axis.Merke) != 2 || axis.Merke[0].Seq != 3 || axis.Merke[0].Fakta.Type != "tiltak.PhaseChanged" || !axis.Merke[0].Tid.Equal(timeOf(3)) {
		t.Errorf("%+v", axis)
	}
	if own := w.Axis(w.as(testID(100))); len(own.Merke) != 1 || own.Merke[0].Rom != "tiltak" {
		t.Errorf("she is shown %+v", own.Merke)
	}
}

// The record that set a value is the last one after which the value is another than before it.
func TestWhyIsTheLastThatChangedIt(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		titles := map[uint64]string{}
		for seq := range uint64(len(w.records) + 1) {
			if seq > 0 {
				titles[seq] = titleAt(t, w, seq)
			}
		}
		for at := uint64(1); at <= uint64(len(w.records)); at++ {
			want, said := uint64(0), ""
			for seq := uint64(1); seq <= at; seq++ {
				if titles[seq] != said {
					want, said = seq, titles[seq]
				}
			}
			got, found, err := w.Why(t.Context(), "tiltak", testID(1), []string{"tittel"}, At{Seq: at}, system)
			if err != nil || found != (want > 0) || got.Seq != want {
				t.Fatalf("at %d: %+v %t %v, want %d", at, got, found, err, want)
			}
		}
	})
}

// titleAt is the title as a list shows it, in quotation marks; empty where the thing shows nothing.
func titleAt(t *testing.T, w *world, seq uint64) string {
	t.Helper()
	row, there, err := w.At("tiltak", testID(1), At{Seq: seq}, system)
	if err != nil || !there {
		return ""
	}
	_, rest, _ := strings.Cut(string(row.Row), `"tittel":`)
	title, _, _ := strings.Cut(rest, `,"`)
	if title == `""` {
		return ""
	}
	return title
}

type whyRow struct {
	Fase  string
	Lag   []whyPart `json:"lag"`
	Koder []string  `json:"koder"`
	Sist  *whyPart  `json:"sist"`
	Tom   []string  `json:"tom"`
}

type whyPart struct {
	Namn string `json:"namn"`
	Tal  int    `json:"tal"`
}

func TestWhatARowSaysAtAPlace(t *testing.T) {
	row := &whyRow{Lag: []whyPart{{"a", 1}, {"b", 2}}, Koder: []string{"x"}, Sist: &whyPart{"c", 3}, Tom: []string{}}
	for path, want := range map[string]string{
		"tom": "", "lag.b.tal": "2", "lag.a": `{"namn":"a","tal":1}`, "lag.c": "", "koder.x": `"x"`, "koder.y": "", "sist.tal": "3", "sist.tal.djupare": "", "Fase": "", "ukjend": "",
	} {
		if got := sayingAt(reflect.ValueOf(row), strings.Split(path, ".")); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	row.Sist = nil
	if got := sayingAt(reflect.ValueOf(row), []string{"sist", "tal"}); got != "" {
		t.Errorf("of nothing: %s", got)
	}
}
