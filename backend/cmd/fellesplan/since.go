package main

import (
	"slices"
	"time"

	"fellesplan/backend/domain/mote"
	"fellesplan/events"
)

// usualSpan is how many days back the status page of an utval looks that has neither met nor gone
// through it. The page has the same (frontend/src/oversyn/status/since.ts).
const usualSpan = 90

// oslo is where days begin and end.
var oslo = events.Oslo

// firstDay is the first day of a moment; that of a time is the one in Norway.
func firstDay(m events.Moment) events.Moment {
	start, err := m.Start()
	if err != nil {
		return ""
	}
	return events.DayOf(start)
}

// beginOf is when a day begins in Norway.
func beginOf(day events.Moment) time.Time {
	start, _ := day.Start()
	return start
}

// held are the stands of a meeting that took place.
var held = []string{"i-gang", "heva", "protokoll-ute", "godkjent"}

// sinceOf is the day from which on changes are told: the one asked for, else that of the last meeting
// before today or of the last time that the utval went through its status, whichever is later, else
// some time ago.
func sinceOf(asked events.Moment, meetings []mote.Kort, utval events.ID, reviewed, today events.Moment) events.Moment {
	if day := firstDay(asked); day != "" {
		return day
	}
	since := events.Moment("")
	for _, m := range meetings {
		if day := firstDay(m.Start); m.Utval == utval && slices.Contains(held, m.Stand) && day < today {
			since = max(since, day)
		}
	}
	if day := firstDay(reviewed); day <= today {
		since = max(since, day)
	}
	if since != "" {
		return since
	}
	return events.DayOf(beginOf(today).AddDate(0, 0, -usualSpan))
}
