package view

import (
	"context"
	"encoding/json"
	"errors"
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

func newWriter(past Past) *writer {
	rooms := []*domain.Room{tekstRoom(), personRoom()}
	return &writer{View: New(rooms, past), room: rooms[0], at: time.Date(2026, 9, 29, 12, 0, 0, 0, time.UTC), thing: testID(1)}
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
	w := newWriter(nil)
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
	w := newWriter(nil)
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
	w := newWriter(nil)
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

// TestPastOfAGatheringRoom is asked of those who keep it.
func TestPastOfAGatheringRoom(t *testing.T) {
	asked := At{}
	broken := errors.New("the log does not answer")
	var fault error
	w := newWriter(func(_ context.Context, room string, id events.ID, at At) (any, events.Record, bool, error) {
		asked = at
		return tekst{V: 30, Tiar: 3}, events.Record{Room: room, Thing: id, Seq: 2}, at.Seq != 1, fault
	})
	w.add(0, events.TekstBegun{})
	w.write(time.Second, testID(11))
	w.write(time.Second, slices.Repeat([]events.ID{testID(11)}, 10)...) // so that it shows something else
	row, there, err := w.At(t.Context(), "tekst", testID(1), At{Seq: 2}, w.asked())
	if err != nil || !there || row.Seq != 2 || string(row.Row) != `{"tiar":3}` || asked.Seq != 2 {
		t.Errorf("%+v %v %v", row, there, err)
	}
	if _, there, err := w.At(t.Context(), "tekst", testID(1), At{Seq: 1}, w.asked()); there || err != nil {
		t.Errorf("before it was: %v %v", there, err)
	}
	if page, err := w.List(t.Context(), "tekst", Query{At: At{Seq: 2}}, w.asked()); err != nil || len(page.Rows) != 1 {
		t.Errorf("the list: %+v %v", page, err)
	}
	fault = broken
	if _, _, err := w.At(t.Context(), "tekst", testID(1), At{Seq: 2}, w.asked()); !errors.Is(err, broken) {
		t.Errorf("a fault: %v", err)
	}
}

// TestAListAsItWasReadsLittle: only what was there and shows something else now is read from the log,
// and not more of it than a list may ask for.
func TestAListAsItWasReadsLittle(t *testing.T) {
	var read []events.ID
	w := newWriter(func(_ context.Context, room string, id events.ID, _ At) (any, events.Record, bool, error) {
		read = append(read, id)
		return tekst{V: 1}, events.Record{Room: room, Thing: id, Seq: 2}, true, nil
	})
	begin := func(n int) {
		w.thing, w.state, w.v = testID(1000+n), nil, 0
		w.add(time.Second, events.TekstBegun{})
	}
	grow := func() { w.write(time.Second, slices.Repeat([]events.ID{testID(11)}, 10)...) }
	begin(0)
	then := At{Seq: w.seq}
	list := func() (int, error) {
		read = nil
		page, err := w.List(t.Context(), "tekst", Query{At: then, Limit: MaxLimit}, w.asked())
		return len(page.Rows), err
	}
	begin(1)
	if rows, err := list(); rows != 1 || err != nil || len(read) != 0 {
		t.Errorf("one that is as it was and one that came later: %d rows, %v, read %v", rows, err, read)
	}
	begin(2)
	then = At{Seq: w.seq}
	grow()
	if rows, err := list(); rows != 3 || err != nil || !slices.Equal(read, []events.ID{testID(1002)}) {
		t.Errorf("one that is another now: %d rows, %v, read %v", rows, err, read)
	}
	for n := range maxReads {
		begin(3 + n)
	}
	then = At{Seq: w.seq}
	for n := range maxReads + 1 {
		w.thing, w.state, w.v = testID(1002+n), tekst{V: 10, Tiar: 1}, 10
		grow()
	}
	var bad *BadQuery
	if _, err := list(); !errors.As(err, &bad) || bad.Parameter != "at" || len(read) > maxReads {
		t.Errorf("too many: %v, read %d", err, len(read))
	}
}
