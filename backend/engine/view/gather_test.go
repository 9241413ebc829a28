package view

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// A room that gathers: a text of which only the number of its commits is known. Its row is another at
// each tenth.
type tekst struct{ V, Tiar int }

type tekstRow struct {
	Tiar int `json:"tiar"`
}

func tekstRoom() *domain.Room {
	return domain.NewRoom("tekst", func(s tekst, e events.Event, _ domain.Mark) tekst {
		if e, is := e.(events.TekstChanged); is {
			s.V = e.V
		}
		if _, is := e.(events.TekstLocked); is {
			s.Tiar++
		}
		s.Tiar = max(s.Tiar, s.V/10)
		return s
	},
		domain.Shows(func(s tekst) tekstRow { return tekstRow{s.Tiar} }),
		domain.Renewed(func(s tekst) int { return s.Tiar + 1 }),
		domain.Gathers[tekst](func(e events.Event) (domain.Writing, bool) {
			changed, is := e.(events.TekstChanged)
			if !is {
				return domain.Writing{}, false
			}
			w := domain.Writing{Fra: changed.V - len(changed.Commits), Til: changed.V}
			for _, c := range changed.Commits {
				w = w.By(c.Person, 1)
			}
			return w, true
		}),
	)
}

// writer adds records of writing at times of its own.
type writer struct {
	*View
	room  *domain.Room
	state any
	seq   uint64
	v     int
	at    time.Time
	thing events.ID
}

func newWriter() *writer {
	rooms := []*domain.Room{tekstRoom(), personRoom()}
	return &writer{View: New(rooms), room: rooms[0], at: time.Date(2026, 9, 29, 12, 0, 0, 0, time.UTC), thing: testID(1)}
}

func (w *writer) add(after time.Duration, facts ...events.Event) domain.Change {
	w.seq++
	w.at = w.at.Add(after)
	rec := events.Record{Seq: w.seq, House: "prova", Room: "tekst", Thing: w.thing, Actor: testID(7), Time: w.at, Schema: 1, Facts: facts}
	w.state = w.room.EvolveRecord(w.state, rec)
	return w.Apply(rec, w.state)
}

func (w *writer) write(after time.Duration, people ...events.ID) domain.Change {
	w.v += len(people)
	changed := events.TekstChanged{V: w.v}
	for _, p := range people {
		changed.Commits = append(changed.Commits, events.TekstCommit{Person: p})
	}
	return w.add(after, changed)
}

func (w *writer) asked() domain.Asked {
	return domain.Asked{Person: testID(7), System: true, Facts: facts{}}
}

type facts struct{}

func (facts) Exists(string, events.ID) bool           { return true }
func (facts) Holds(string, string, string) bool       { return false }
func (facts) Objects(string, string) []string         { return nil }
func (facts) Answer(string, events.ID, string) string { return "" }

func entriesOf(t *testing.T, rows []domain.Row) (entries []domain.Entry) {
	t.Helper()
	for _, row := range rows {
		var e struct {
			domain.Entry
			Facts []struct{ Type string } `json:"facts"`
		}
		if err := json.Unmarshal(row.Row, &e); err != nil {
			t.Fatal(err)
		}
		e.Entry.Facts = make([]domain.EntryFact, len(e.Facts))
		entries = append(entries, e.Entry)
	}
	return entries
}

// TestHistoryGathersWriting: what is written without a long pause is one entry that grows, of all who
// wrote; anything else, or a pause, begins another.
func TestHistoryGathersWriting(t *testing.T) {
	w := newWriter()
	kari, ola := testID(11), testID(12)
	first := w.add(0, events.TekstBegun{}, events.TekstChanged{V: 1, Commits: []events.TekstCommit{{Person: kari}}})
	w.v = 1
	key := first.Rows[len(first.Rows)-1].Key
	grown := w.write(time.Second, ola, kari)
	if len(grown.Rows) != 1 || grown.Rows[0].Key != key || grown.Rows[0].Row().Seq != 2 {
		t.Fatalf("the entry does not grow: %+v", grown.Rows)
	}
	w.write(time.Second, ola)
	w.write(pause, kari)
	w.add(time.Second, events.TekstLocked{Grunn: "Ferdig"})
	w.write(time.Second, kari)
	rows, there := w.History("tekst", testID(1), w.asked())
	if !there || len(rows) != 4 {
		t.Fatalf("%d entries", len(rows))
	}
	entries := entriesOf(t, rows)
	one := entries[0].Skriving
	if one.Fra != 0 || one.Til != 4 || len(one.Folk) != 2 || one.Folk[0] != (domain.Writer{Person: kari, Endringar: 2}) || one.Folk[1].Endringar != 2 ||
		!one.Sist.Equal(w.at.Add(-pause-2*time.Second)) || len(entries[0].Facts) != 1 {
		t.Errorf("the first: %+v", entries[0])
	}
	if entries[1].Skriving.Fra != 4 || entries[2].Skriving != nil || len(entries[2].Facts) != 1 || entries[3].Skriving.Til != 6 {
		t.Errorf("the others: %+v", entries[1:])
	}
	for range int(longest/(10*time.Minute)) + 2 {
		w.write(10*time.Minute, kari)
	}
	if rows, _ := w.History("tekst", testID(1), w.asked()); len(rows) != 5 {
		t.Errorf("%d entries after a long sitting", len(rows))
	}
	// A watcher who has seen up to a record gets the entries that have grown since.
	p, err := w.Picture("tekst/"+string(testID(1))+"/historikk", w.seq-1, w.asked())
	if err != nil || len(p.Rows) != 1 || p.Rows[0].Seq != w.seq {
		t.Errorf("since: %+v %v", p, err)
	}
	if p, err := w.Picture(key, 0, w.asked()); err != nil || len(p.Rows) != 1 || p.Rows[0].Key != key {
		t.Errorf("one entry: %+v %v", p, err)
	}
}

// TestAnEntryIsFoundByAnyRecordOfIt: by the first, and by those that it has grown by.
func TestAnEntryIsFoundByAnyRecordOfIt(t *testing.T) {
	w := newWriter()
	kari := testID(11)
	w.add(0, events.TekstBegun{}, events.TekstChanged{V: 1, Commits: []events.TekstCommit{{Person: kari}}})
	w.v = 1
	w.write(time.Second, kari)
	w.write(time.Second, kari)
	w.add(time.Second, events.TekstLocked{Grunn: "Ferdig"})
	for seq, first := range map[uint64]uint64{1: 1, 2: 1, 3: 1, 4: 4} {
		page, err := w.Chronicle(context.Background(), ChronicleQuery{Holds: seq}, w.asked())
		if err != nil || len(page.Entries) != 1 {
			t.Fatalf("%d: %v, %v", seq, keysOf(page.Entries), err)
		}
		if got := entriesOf(t, page.Entries)[0].Seq; got != first {
			t.Errorf("record %d is told by the entry of %d, not of %d", seq, got, first)
		}
	}
}

// TestRowsThatStayTheSameAreNotTold, and stand at the record that made them.
func TestRowsThatStayTheSameAreNotTold(t *testing.T) {
	w := newWriter()
	w.add(0, events.TekstBegun{})
	for v := 1; v < 10; v++ {
		if change := w.write(time.Second, testID(11)); len(change.Rows) != 1 {
			t.Fatalf("version %d: the row is told again", v)
		}
	}
	if row, _ := w.One("tekst", testID(1), w.asked()); row.Seq != 1 {
		t.Errorf("the row stands at %d", row.Seq)
	}
	if change := w.write(time.Second, testID(11)); len(change.Rows) != 2 {
		t.Error("the tenth is not told")
	}
	row, _ := w.One("tekst", testID(1), w.asked())
	if row.Seq != w.seq || string(row.Row) != `{"tiar":1}` || !row.At.Equal(w.at) {
		t.Errorf("the row: %+v %s", row, row.Row)
	}
	p, err := w.Picture("tekst", 5, w.asked())
	if err != nil || len(p.Rows) != 1 {
		t.Errorf("since 5: %+v %v", p, err)
	}
	if p, err := w.Picture("tekst", w.seq, w.asked()); err != nil || len(p.Rows) != 0 {
		t.Errorf("since the end: %+v %v", p, err)
	}
}

// TestRowsOfAGatheringRoomAsTheyWere: each row that was told is there again, whatever was written since.
func TestRowsOfAGatheringRoomAsTheyWere(t *testing.T) {
	w := newWriter()
	shown := map[uint64]string{}
	w.add(0, events.TekstBegun{})
	for n := range 300 {
		switch {
		case n%37 == 0:
			w.add(time.Hour, events.TekstLocked{Grunn: "Ferdig"})
		default:
			w.write(time.Second, slices.Repeat([]events.ID{testID(11)}, 1+n%4)...)
		}
		row, _ := w.One("tekst", testID(1), w.asked())
		shown[w.seq] = rowsJSON(t, row)
	}
	for seq, want := range shown {
		row, there, err := w.At("tekst", testID(1), At{Seq: seq}, w.asked())
		if err != nil || !there || rowsJSON(t, row) != want {
			t.Fatalf("at %d: %s %t %v, want %s", seq, rowsJSON(t, row), there, err, want)
		}
		page, err := w.List(t.Context(), "tekst", Query{At: At{Seq: seq}, Sort: "tiar"}, w.asked())
		if err != nil || len(page.Rows) != 1 || rowsJSON(t, page.Rows[0]) != want {
			t.Fatalf("the list at %d: %+v %v", seq, page, err)
		}
	}
	if kept := len(w.rooms["tekst"].order[0].rows); kept > 90 {
		t.Errorf("%d rows are kept of %d records: those that say the same are kept too", kept, w.seq)
	}
}
