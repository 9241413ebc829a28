package domain_test

import (
	"testing"
	"time"

	"fellesplan/backend/domain"
)

func TestPointsInTheHistory(t *testing.T) {
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	at := func(text string) domain.At {
		when, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		return domain.At{Time: when.UTC()}
	}
	for said, want := range map[string]domain.At{
		"":                          {},
		"1":                         {Seq: 1},
		"2024":                      {Seq: 2024}, // never a year
		"2025-04":                   at("2025-04-30T21:59:59.999Z"),
		"2025-04-01":                at("2025-04-01T21:59:59.999Z"),
		"2026-11":                   {Time: now}, // it is not over
		"2026-11-25":                {Time: now},
		"2026-12":                   at("2026-12-31T22:59:59.999Z"), // has not begun: it is refused where it is asked for
		"2025-04-01T12:00:00Z":      at("2025-04-01T12:00:00Z"),
		"2025-04-01T12:00:00+02:00": at("2025-04-01T10:00:00Z"),
	} {
		if got, err := domain.ParseAt(said, now); err != nil || got != want {
			t.Errorf("%q is %+v, %v, want %+v", said, got, err, want)
		}
	}
	for _, said := range []string{"0", "-1", "i går", "2026-13", "2026-02-30", "25.11.2026", "9007199254740993", "1e3", "12:00"} {
		if got, err := domain.ParseAt(said, now); err == nil {
			t.Errorf("%q is taken for %+v", said, got)
		}
	}
}
