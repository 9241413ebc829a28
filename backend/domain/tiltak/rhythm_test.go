package tiltak

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"fellesplan/events"
)

// rhythmCase is one line of the table by which this and its twin on the page are tried.
type rhythmCase struct {
	Name    string            `json:"name"`
	Rytme   Rhythm            `json:"rytme"`
	Fase    events.TiltakFase `json:"fase"`
	Meldt   *Told             `json:"meldt"`
	IDag    events.Moment     `json:"i dag"`
	Sidan   events.Moment     `json:"sidan"`
	Skuldar *Owed             `json:"skuldar"`
}

func TestRhythm(t *testing.T) {
	raw, err := os.ReadFile("testdata/rhythm.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []rhythmCase
	if err := json.Unmarshal(raw, &cases); err != nil || len(cases) == 0 {
		t.Fatal(len(cases), err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			owed, owes := Owes(c.Rytme, c.Fase, c.Meldt, c.IDag, c.Sidan)
			switch {
			case owes != (c.Skuldar != nil):
				t.Errorf("owes %v: %+v", owes, owed)
			case owes && owed != *c.Skuldar:
				t.Errorf("got %+v, want %+v", owed, *c.Skuldar)
			}
		})
	}
}

// TestPeriodsFollowOneAnother: day by day through years, from any first day and in any rhythm: the
// periods come in order, one begins the day after the other ends, none overlaps another, and today is in
// the one that comes next.
func TestPeriodsFollowOneAnother(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	start := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, months := range []int{1, 2, 3, 4, 6, 12} {
		for range 40 {
			r := Rhythm{Kvar: months}
			if chance.IntN(4) > 0 {
				r.Fra = day(start.AddDate(0, 0, chance.IntN(900)))
			}
			var from, to time.Time
			for today := range 1500 {
				now := start.AddDate(0, 0, today)
				f, l, ended := lastPeriod(r, now)
				if !ended {
					continue
				}
				next := plusMonths(l.AddDate(0, 0, 1), months)
				switch {
				case l.Before(f) || !l.Before(now):
					t.Fatalf("%+v on %s: from %s to %s", r, day(now), day(f), day(l))
				case !to.IsZero() && l.Equal(to) && !f.Equal(from):
					t.Fatalf("%+v on %s: two periods end on %s", r, day(now), day(l))
				case !to.IsZero() && !l.Equal(to) && !f.Equal(to.AddDate(0, 0, 1)):
					t.Fatalf("%+v on %s: one ends on %s, the next begins on %s", r, day(now), day(to), day(f))
				case now.After(next.AddDate(0, 0, 3)):
					t.Fatalf("%+v on %s: the last one ended on %s", r, day(now), day(l))
				}
				from, to = f, l
			}
			if to.IsZero() {
				t.Fatalf("%+v: no period ends in four years", r)
			}
		}
	}
}
