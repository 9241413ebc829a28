package domain

import (
	"fmt"
	"strconv"
	"time"

	"fellesplan/events"
)

// At is a point in the history: after a record, or at a time. Zero is now. A time counts by when
// records were made, not by when what they tell of happened.
type At struct {
	Seq  uint64
	Time time.Time
}

// IsZero tells that it is now that is asked for.
func (a At) IsZero() bool { return a.Seq == 0 && a.Time.IsZero() }

// ParseAt reads a point in the history: a number is the sequence of a record; a time has its zone; a
// month or a day (2025-04, 2025-04-01) means its end in Norway, or now while it lasts.
func ParseAt(said string, now time.Time) (At, error) {
	if said == "" {
		return At{}, nil
	}
	if seq, err := strconv.ParseUint(said, 10, 53); err == nil && seq > 0 {
		return At{Seq: seq}, nil
	}
	if t, err := time.Parse(time.RFC3339Nano, said); err == nil {
		return At{Time: t.UTC()}, nil
	}
	moment := events.Moment(said)
	start, err := moment.Start()
	if err != nil || len(said) < len("2006-01") {
		return At{}, fmt.Errorf("%q is no point in the history: want a sequence, a day (2026-03-14), a month (2026-03) or a time (2026-03-14T14:03:00Z)", said)
	}
	end, err := moment.End()
	if err != nil {
		return At{}, err
	}
	if end.After(now) && !start.After(now) {
		return At{Time: now.UTC()}, nil
	}
	return At{Time: end.Add(-time.Millisecond).UTC()}, nil
}
