package view

import (
	"encoding/json"
	"errors"
	"os"
	"testing"
	"time"

	"fellesplan/backend/domain"
)

// daysTold are records by when they were made, and which of them a day, a month or a time means. The page
// reads the same table (frontend/src/historikk/tid/axis.test.ts): both must mean the same by a day.
type daysTold struct {
	Naa   time.Time        `json:"naa"`
	Idag  string           `json:"idag"`
	Tider []time.Time      `json:"tider"`
	Dagar []domain.AxisDay `json:"dagar"`
	Saker []struct {
		Sagt    string `json:"sagt"`
		Seq     uint64 `json:"seq"`
		Problem string `json:"problem"`
		Merknad string `json:"merknad"`
	} `json:"saker"`
}

func toldDays(t *testing.T) (told daysTold) {
	t.Helper()
	raw, err := os.ReadFile("testdata/days.json")
	if err == nil {
		err = json.Unmarshal(raw, &told)
	}
	if err != nil || len(told.Saker) < 20 {
		t.Fatalf("%d cases, %v", len(told.Saker), err)
	}
	return told
}

func TestADayIsTheDayInNorway(t *testing.T) {
	told := toldDays(t)
	v := &View{seq: uint64(len(told.Tider))}
	for _, made := range told.Tider {
		v.times = append(v.times, made.UnixMilli())
	}
	if got := days(v.times); rowsJSON(t, got) != rowsJSON(t, told.Dagar) {
		t.Errorf("the axis: %s", rowsJSON(t, got))
	}
	for _, c := range told.Saker {
		at, err := domain.ParseAt(c.Sagt, told.Naa)
		if err != nil {
			t.Errorf("%s: %v", c.Sagt, err)
			continue
		}
		got, err := v.Placed(at, domain.Asked{System: true, Now: told.Naa})
		problem := ""
		var bad *BadQuery
		if errors.As(err, &bad) {
			problem = map[bool]string{true: "future", false: "before"}[bad.Words == wordsAhead]
		}
		if problem != c.Problem || err == nil && got != c.Seq {
			t.Errorf("%s is record %d %s, want %d %s (%s)", c.Sagt, got, problem, c.Seq, c.Problem, c.Merknad)
		}
	}
}
