package main

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"
	"time"

	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// statusCases are the rows by which the paper and the screen are tried: both must say the same of them
// (frontend/src/oversyn/status/picture.test.ts).
type statusCases struct {
	Tilfelle []struct {
		Namn         string              `json:"namn"`
		No           time.Time           `json:"no"`
		Rad          json.RawMessage     `json:"rad"`
		Rapportering *utval.Rapportering `json:"rapportering"`
		Seint        [][3]string         `json:"seint"`
		Avgjerd      bool                `json:"avgjerd"`
		Skuldar      *owedCase           `json:"skuldar"`
		Kort         struct {
			Fristar []tiltak.Frist  `json:"fristar"`
			Fleire  []events.Moment `json:"fleire"`
		} `json:"kort"`
	} `json:"tilfelle"`
	Sidan []struct {
		Namn                            string
		Bede, Gjennomgatt, Idag, Ventar events.Moment
		Mote                            []mote.Kort
	} `json:"sidan"`
	Pengar struct {
		Rader   []events.ID
		Okonomi []okonomi.Kort
		Ventar  struct {
			Av                                   []string
			Budsjett, Kostnad, Innvilga, Gevinst int
			Oppdikta                             []string
		}
	} `json:"pengar"`
}

type owedCase struct {
	Fra, Til, Frist events.Moment
	Overdue         bool
}

func readStatusCases(t *testing.T) (cases statusCases) {
	t.Helper()
	raw, err := os.ReadFile("testdata/status.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &cases); err != nil || len(cases.Tilfelle) < 80 || len(cases.Sidan) < 10 {
		t.Fatal(len(cases.Tilfelle), len(cases.Sidan), err)
	}
	return cases
}

func TestWhatIsLateAndWhatIsOwed(t *testing.T) {
	for _, c := range readStatusCases(t).Tilfelle {
		t.Run(c.Namn, func(t *testing.T) {
			var row tiltak.Row
			if err := json.Unmarshal(c.Rad, &row); err != nil {
				t.Fatal(err)
			}
			late := [][3]string{}
			for _, l := range tiltak.LateOf(row, events.DayOf(c.No)) {
				late = append(late, [3]string{string(l.Slag), l.Namn, string(l.Sist)})
			}
			if !reflect.DeepEqual(late, c.Seint) {
				t.Errorf("late: %v, want %v", late, c.Seint)
			}
			if first, rest := tiltak.Deadlines(row); !reflect.DeepEqual(first, c.Kort.Fristar) || !reflect.DeepEqual(rest, c.Kort.Fleire) {
				t.Errorf("the short row has %v and %v, want %+v", first, rest, c.Kort)
			}
			if needs := tiltak.NeedsDecision(row); needs != c.Avgjerd {
				t.Errorf("needs a decision: %v", needs)
			}
			owed, owes := owedTo(c.Rapportering, row, c.No)
			if got := (owedCase{owed.Fra, owed.Til, owed.Frist, owed.Overdue}); owes != (c.Skuldar != nil) || owes && got != *c.Skuldar {
				t.Errorf("owes %v %+v, want %+v", owes, got, c.Skuldar)
			}
		})
	}
}

func TestSinceWhen(t *testing.T) {
	for _, c := range readStatusCases(t).Sidan {
		if got := sinceOf(c.Bede, c.Mote, "0190a6c4-1d2e-7abc-8def-000000000001", c.Gjennomgatt, c.Idag); got != c.Ventar {
			t.Errorf("%s: %s, want %s", c.Namn, got, c.Ventar)
		}
	}
}

func TestTheSumsOfAnUtval(t *testing.T) {
	c := readStatusCases(t).Pengar
	var rows []tiltak.Row
	for _, id := range c.Rader {
		rows = append(rows, tiltak.Row{ID: id})
	}
	money := map[events.ID]okonomi.Kort{}
	for _, k := range c.Okonomi {
		money[k.ID] = k
	}
	got, of := sumOf(rows, money), []string{}
	for _, k := range got.of {
		of = append(of, string(k.ID))
	}
	want := okonomi.Kort{Budsjett: c.Ventar.Budsjett, Kostnad: c.Ventar.Kostnad, Innvilga: c.Ventar.Innvilga, Gevinst: c.Ventar.Gevinst, Oppdikta: c.Ventar.Oppdikta}
	if !reflect.DeepEqual(got.Kort, want) || !reflect.DeepEqual(of, c.Ventar.Av) {
		t.Errorf("got %+v of %v, want %+v of %v", got.Kort, of, want, c.Ventar.Av)
	}
}
