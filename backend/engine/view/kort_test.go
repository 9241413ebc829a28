package view

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// brief is the short row of these tests: two of the three things that facts alter.
type brief struct {
	Tittel string            `json:"tittel"`
	Fase   events.TiltakFase `json:"fase,omitempty"`
}

// newBriefWorld is a world whose tiltak have short rows.
func newBriefWorld() *world {
	w := newWorld()
	room := domain.NewRoom("tiltak", func(s tiltak, e events.Event, _ domain.Mark) tiltak {
		s.Talde++
		switch e := e.(type) {
		case events.TiltakRetitled:
			s.Tittel = e.Tittel
		case events.TiltakPhaseChanged:
			s.Fase = e.Fase
		}
		return s
	},
		domain.Shows(func(s tiltak) tiltak { return s }),
		domain.Brief(func(s tiltak) brief { return brief{s.Tittel, s.Fase} }),
		domain.FilteredBy("fase", func(s tiltak) []string { return []string{string(s.Fase)} }),
	)
	w.View, w.rooms["tiltak"] = New([]*domain.Room{room, personRoom()}), room
	return w
}

func TestShortRowsAreToldWhenTheySayOtherThings(t *testing.T) {
	w := newBriefWorld()
	thing := "tiltak/" + string(testID(1))
	short, entry := "tiltak.kort/"+string(testID(1)), func(seq int) string { return fmt.Sprint(thing, "/historikk/", seq) }
	for i, step := range []struct {
		fact events.Event
		want []string
	}{
		{events.TiltakRetitled{Tittel: "a"}, []string{short, thing, entry(1)}},
		{events.TiltakGroupsSet{}, []string{thing, entry(2)}},
		{events.TiltakRetitled{Tittel: "a"}, []string{thing, entry(3)}},
		{events.TiltakPhaseChanged{Fase: events.FaseIGang}, []string{short, thing, entry(4)}},
		{events.TiltakGroupsSet{}, []string{thing, entry(5)}},
	} {
		var told []string
		for _, row := range w.add("tiltak", testID(1), step.fact).Rows {
			told = append(told, row.Key)
			if key := row.Row().Key; key != row.Key {
				t.Errorf("told of %s under %s", key, row.Key)
			}
		}
		if !slices.Equal(told, step.want) {
			t.Errorf("record %d tells of %v, want %v", i+1, told, step.want)
		}
	}
	p, err := w.Picture(short, 0, system)
	if err != nil || len(p.Rows) != 1 || string(p.Rows[0].Row) != `{"tittel":"a","fase":"i-gang"}` || p.Rows[0].Seq != 4 {
		t.Errorf("%+v %v", p, err)
	}
}

func TestKeysOfShortRows(t *testing.T) {
	w := newBriefWorld()
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "a"})
	w.add("tiltak", testID(2), events.TiltakRetitled{Tittel: "b"})
	one := "tiltak.kort/" + string(testID(1))
	for key, want := range map[string][]string{
		"tiltak.kort": {one, "tiltak.kort/" + string(testID(2))}, one: {one}, "tiltak.kort/" + string(testID(9)): nil,
	} {
		if p, err := w.Picture(key, 0, system); err != nil || !slices.Equal(keysOf(p.Rows), want) || p.Seq != 2 {
			t.Errorf("%s is %v %+v, want %v", key, err, p, want)
		}
	}
	for _, key := range []string{"person.kort", "sak.kort", ".kort", "tiltak.kort.kort", "tiltak.kort/", one + "/historikk", "tiltak.", "tiltak.lang"} {
		if p, err := w.Picture(key, 0, system); !errors.Is(err, ErrKey) {
			t.Errorf("%q is a key: %+v %v", key, p, err)
		}
	}
	if _, err := w.List(t.Context(), "person", Query{Kort: true}, system); err == nil {
		t.Error("a list of short rows where there are none")
	}
}

// TestShortRowsInEveryHistory: who watches has what a fresh picture has, to the letter; who comes back
// gets it too; a program that starts anew says the same.
func TestShortRowsInEveryHistory(t *testing.T) {
	for seed := range uint64(20) {
		r, w := seeded(t, seed), newBriefWorld()
		watched := map[string]string{}
		for range 200 {
			for _, row := range w.random(r).Rows {
				if strings.HasPrefix(row.Key, "tiltak.kort/") {
					watched[row.Key] = rowsJSON(t, row.Row())
				}
			}
		}
		p, err := w.Picture("tiltak.kort", 0, system)
		if err != nil || len(p.Rows) != len(watched) || len(watched) == 0 {
			t.Fatalf("%d rows, %d were told of: %v", len(p.Rows), len(watched), err)
		}
		for _, row := range p.Rows {
			if got := rowsJSON(t, row); got != watched[row.Key] {
				t.Errorf("the picture has %s, a watcher %s", got, watched[row.Key])
			}
		}
		again := newBriefWorld()
		again.quiet = true
		for _, rec := range w.records {
			again.tell(rec)
		}
		restarted, _ := again.Picture("tiltak.kort", 0, system)
		for i, row := range restarted.Rows {
			if row.Key != p.Rows[i].Key || string(row.Row) != string(p.Rows[i].Row) || row.Seq < p.Rows[i].Seq {
				t.Errorf("after a start %+v, before it %+v", row, p.Rows[i])
			}
		}
		since := uint64(r.IntN(len(w.records)))
		resumed, _ := w.Picture("tiltak.kort", since, system)
		for _, row := range p.Rows {
			if row.Seq > since && since > 0 && !slices.ContainsFunc(resumed.Rows, func(r domain.Row) bool { return r.Key == row.Key }) {
				t.Errorf("who has seen all up to %d is not told of %s, which changed at %d", since, row.Key, row.Seq)
			}
		}
	}
}

func TestListsOfShortRows(t *testing.T) {
	w := newBriefWorld()
	for n, title := range []string{"b", "å", "a"} {
		w.add("tiltak", testID(n), events.TiltakRetitled{Tittel: title}, events.TiltakPhaseChanged{Fase: events.FaseIGang})
	}
	w.add("tiltak", testID(0), events.TiltakPhaseChanged{Fase: events.FaseForslag})
	var told []string
	q := Query{Kort: true, Sort: "tittel", Filter: map[string]string{"fase": "i-gang"}, Limit: 1}
	for {
		page, err := w.List(t.Context(), "tiltak", q, system)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Rows {
			told = append(told, string(row.Row))
		}
		if q.After = page.Next; q.After == "" {
			break
		}
	}
	if want := []string{`{"tittel":"a","fase":"i-gang"}`, `{"tittel":"å","fase":"i-gang"}`}; !slices.Equal(told, want) {
		t.Errorf("%v, want %v", told, want)
	}
	page, err := w.List(t.Context(), "tiltak", Query{Kort: true, At: At{Seq: 3}, Filter: map[string]string{"fase": "i-gang"}}, system)
	if err != nil || len(page.Rows) != 3 || string(page.Rows[0].Row) != `{"tittel":"b","fase":"i-gang"}` {
		t.Errorf("as it was: %+v %v", page, err)
	}
	if _, err := w.List(t.Context(), "tiltak", Query{Kort: true, Sort: "talde"}, system); err == nil {
		t.Error("sorted by what a short row does not say")
	}
}
