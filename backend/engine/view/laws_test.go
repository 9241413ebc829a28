package view

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const histories = 15 // random ones, each of a length of its own

func forRandomHistories(t *testing.T, law func(t *testing.T, w *world)) {
	for seed := range uint64(histories) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			r, w := seeded(t, seed), newWorld()
			for range 1 + r.IntN(45) {
				w.random(r)
			}
			law(t, w)
		})
	}
}

// everything is all that a view shows to somebody, as text.
func everything(t testing.TB, v *View, a domain.Asked) string {
	t.Helper()
	var all []string
	for _, room := range []string{"tiltak", "person"} {
		p, err := v.Picture(room, 0, a)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, rowsJSON(t, p))
		for _, row := range p.Rows {
			_, id, _ := strings.Cut(row.Key, "/")
			history, _ := v.History(room, events.ID(id), a)
			all = append(all, rowsJSON(t, history))
		}
	}
	return strings.Join(all, "\n")
}

func (w *world) askers() []domain.Asked {
	all := []domain.Asked{system, {Facts: w}}
	for n := range 4 {
		all = append(all, w.as(testID(100+n)))
	}
	return all
}

// What is shown after N records is what a view shows that has taken them in afresh.
func TestRowsEqualARebuild(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		again := newWorld()
		again.quiet = true // as at start-up
		for _, rec := range w.records {
			again.tell(rec)
		}
		for _, a := range w.askers() {
			if got, want := everything(t, w.View, a), everything(t, again.View, a); got != want {
				t.Errorf("%d bytes are shown, %d after a rebuild", len(got), len(want))
			}
		}
	})
}

// As it was after record N is what a view shows that has taken in N records and no more.
func TestAtNEqualsTheFirstN(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		then := newWorld()
		for _, rec := range w.records {
			then.tell(rec)
			for _, at := range []At{{Seq: rec.Seq}, {Time: rec.Time}} {
				for key := range w.states {
					room, id, _ := strings.Cut(key, "/")
					want, wantThere := then.One(room, events.ID(id), system)
					got, there, err := w.At(room, events.ID(id), at, system)
					if err != nil || there != wantThere || rowsJSON(t, got) != rowsJSON(t, want) {
						t.Fatalf("%s at %+v: %s %t %v, want %s %t", key, at, rowsJSON(t, got), there, err, rowsJSON(t, want), wantThere)
					}
				}
				list, err := w.List(t.Context(), "tiltak", Query{At: at, Limit: MaxLimit}, system)
				now, errNow := then.List(t.Context(), "tiltak", Query{Limit: MaxLimit}, system)
				if err != nil || errNow != nil || rowsJSON(t, list.Rows) != rowsJSON(t, now.Rows) {
					t.Fatalf("the list at %+v: %v %v\n%s, want\n%s", at, err, errNow, rowsJSON(t, list.Rows), rowsJSON(t, now.Rows))
				}
			}
		}
	})
}

// page is what a browser makes of pictures and pushes.
type page map[string]domain.Row

func (p page) take(rows []domain.Row, full bool) {
	if full {
		clear(p)
	}
	for _, row := range rows {
		if row.Row == nil {
			delete(p, row.Key)
		} else {
			p[row.Key] = row
		}
	}
}

func (p page) json(t testing.TB) string {
	t.Helper()
	raw, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// marks are the ends of the page's keys, with the sequence of each row.
func (p page) marks() (marks []string) {
	for key, row := range p {
		marks = append(marks, fmt.Sprintf("%s@%d", key[max(0, len(key)-12):], row.Seq))
	}
	slices.Sort(marks)
	return marks
}

// resumed checks, for every since, that who was away since then and comes back has what one has
// who comes now. picture is the view's, or a worse one.
func resumed(t *testing.T, w *world, picture func(key string, since uint64, a domain.Asked) (Picture, error)) (wrong string) {
	t.Helper()
	keys := []string{"tiltak", "person", "tiltak/" + string(testID(1)), "person/" + string(testID(101)), "tiltak/" + string(testID(1)) + "/historikk"}
	before := newWorld()
	for since := range uint64(len(w.records) + 1) {
		if since > 0 {
			before.tell(w.records[since-1])
		}
		for i := range w.askers() {
			for _, key := range keys {
				had, now := page{}, page{}
				p, _ := before.Picture(key, 0, before.askers()[i])
				had.take(p.Rows, p.Full)
				p, err := picture(key, since, w.askers()[i])
				if err != nil || p.Seq != w.Seq() {
					t.Fatalf("%s since %d: at %d, %v", key, since, p.Seq, err)
				}
				had.take(p.Rows, p.Full)
				p, _ = w.Picture(key, 0, w.askers()[i])
				now.take(p.Rows, p.Full)
				if had.json(t) != now.json(t) {
					return fmt.Sprintf("%s since %d, asker %d: has %v, should have %v", key, since, i, had.marks(), now.marks())
				}
			}
		}
	}
	return ""
}

func TestWhoComesBackHasWhatIsThere(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		if wrong := resumed(t, w, w.Picture); wrong != "" {
			t.Error(wrong)
		}
	})
}

// The law above is one that can be broken: three worse ways to come back are each found out.
func TestWorseWaysToComeBackAreFoundOut(t *testing.T) {
	worse := map[string]func(w *world) func(string, uint64, domain.Asked) (Picture, error){
		"rights are forgotten": func(w *world) func(string, uint64, domain.Asked) (Picture, error) {
			clear(w.rights)
			return w.Picture
		},
		"what is gone is not told": func(w *world) func(string, uint64, domain.Asked) (Picture, error) {
			return func(key string, since uint64, a domain.Asked) (Picture, error) {
				p, err := w.Picture(key, since, a)
				p.Rows = slices.DeleteFunc(p.Rows, func(r domain.Row) bool { return r.Row == nil })
				return p, err
			}
		},
		"one record too few": func(w *world) func(string, uint64, domain.Asked) (Picture, error) {
			return func(key string, since uint64, a domain.Asked) (Picture, error) {
				return w.Picture(key, min(since+1, w.Seq()), a)
			}
		},
	}
	for name, plant := range worse {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(histories) {
				r, w := seeded(t, seed), newWorld()
				for range 40 {
					w.random(r)
				}
				if resumed(t, w, plant(w)) != "" {
					return
				}
			}
			t.Errorf("not found in %d histories", histories)
		})
	}
}

// Pushes, each checked when it is made, bring a page to where a new picture is.
func TestPushesBringAPageAlong(t *testing.T) {
	forRandomHistories(t, func(t *testing.T, w *world) {
		lived, now := page{}, page{}
		for _, change := range w.changes {
			for _, row := range change.Rows {
				if row.Sees(system) {
					told := row.Row()
					if told.Key != row.Key {
						t.Fatalf("the row %s was announced as %s", told.Key, row.Key)
					}
					lived.take([]domain.Row{told}, false)
				}
			}
		}
		maps.DeleteFunc(lived, func(key string, _ domain.Row) bool { return strings.Count(key, "/") != 1 })
		for _, room := range []string{"tiltak", "person"} {
			p, _ := w.Picture(room, 0, system)
			now.take(p.Rows, false)
		}
		if lived.json(t) != now.json(t) {
			t.Errorf("pushed %v, the picture is %v", lived.marks(), now.marks())
		}
	})
}

// Readers meet one sequence and not a mixture, whatever follow does meanwhile.
func TestReadersWhileFollowWrites(t *testing.T) {
	r, w := seeded(t, 1), newWorld()
	const records, things = 3000, 6
	var done sync.WaitGroup
	stop := make(chan struct{})
	for range 4 {
		done.Go(func() {
			for last := uint64(0); ; {
				select {
				case <-stop:
					return
				default:
				}
				last = readAll(t, w.View, last)
			}
		})
	}
	for range records {
		w.add("tiltak", testID(r.IntN(things)), events.TiltakRetitled{Tittel: "x"})
	}
	close(stop)
	done.Wait()
}

// readAll checks that the counts of all things add up to the picture's own sequence.
func readAll(t *testing.T, v *View, last uint64) uint64 {
	p, err := v.Picture("tiltak", 0, system)
	sum := uint64(0)
	for _, row := range p.Rows {
		var s tiltak
		if json.Unmarshal(row.Row, &s) != nil || row.Seq > p.Seq {
			t.Errorf("at %d there is %s", p.Seq, row.Row)
		}
		sum += uint64(s.Talde)
	}
	if err != nil || sum != p.Seq || p.Seq < last {
		t.Errorf("at %d, after %d, the things count %d records, %v", p.Seq, last, sum, err)
	}
	history, _ := v.History("tiltak", testID(1), system)
	for i, entry := range history {
		if entry.Seq == 0 || i > 0 && entry.Seq <= history[i-1].Seq {
			t.Errorf("entry %d is %d", i, entry.Seq)
		}
	}
	return p.Seq
}
