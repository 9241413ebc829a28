package figures

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"fellesplan/events"
)

// A day is no time of figures: 2026-01-01 can stand for a year, a quarter or a month. Which of them, the
// column tells as a whole: if all its days are the first (or the last) of a year, it holds years, and so
// on. What a day became is shown before anything is taken in.

// step is what the days of a column stand for.
type step byte

const (
	stepNone    step = iota // they are days, and nothing longer
	stepYear                //
	stepQuarter             //
	stepMonth               //
)

var (
	isoDay   = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$`)
	norseDay = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
)

// dayOf reads a day: as a workbook keeps it, as ISO 8601 has it, or as people here write it.
func dayOf(c cell) (day time.Time, is bool) {
	s := shown(c.text)
	if m := isoDay.FindStringSubmatch(s); m != nil {
		s = m[1] + "-" + m[2] + "-" + m[3]
	} else if m := norseDay.FindStringSubmatch(s); m != nil {
		s = fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1])
	}
	day, err := time.Parse(time.DateOnly, s)
	return day, err == nil
}

// stepOf tells what the days of a column stand for. Cells that are no days do not count.
func (t *Table) stepOf(column int) step {
	firsts, lasts, any := true, true, false
	var months []time.Month
	for row := range t.cells {
		day, is := dayOf(t.at(row, column))
		if !is {
			continue
		}
		any = true
		firsts, lasts = firsts && day.Day() == 1, lasts && day.AddDate(0, 0, 1).Day() == 1
		if !slices.Contains(months, day.Month()) {
			months = append(months, day.Month())
		}
	}
	in := func(of ...time.Month) bool {
		return !slices.ContainsFunc(months, func(m time.Month) bool { return !slices.Contains(of, m) })
	}
	switch {
	case !any || !firsts && !lasts:
		return stepNone
	case firsts && in(time.January), !firsts && in(time.December):
		return stepYear
	case firsts && in(1, 4, 7, 10), !firsts && in(3, 6, 9, 12):
		return stepQuarter
	}
	return stepMonth
}

// tidsrom writes what a day stands for; empty where it is only a day.
func (s step) tidsrom(day time.Time) events.Tidsrom {
	switch s {
	case stepYear:
		return events.Tidsrom(day.Format("2006"))
	case stepQuarter:
		return events.Tidsrom(fmt.Sprintf("%sK%d", day.Format("2006"), (day.Month()+2)/3))
	case stepMonth:
		return events.Tidsrom(day.Format("2006M01"))
	}
	return ""
}

// dateFormat is how a workbook shows a number that is a day.
type dateFormat byte

const (
	noDate    dateFormat = iota
	wholeDay             // 01.09.2026
	monthOnly            // sep 2026
	yearOnly             // 2026
)

// builtIn are the formats that every workbook has by number, and that show days.
func builtIn(id int) dateFormat {
	switch {
	case id == 17:
		return monthOnly
	case id >= 14 && id <= 16, id == 22, id >= 27 && id <= 31, id >= 34 && id <= 36, id >= 50 && id <= 54, id >= 57 && id <= 58:
		return wholeDay
	}
	return noDate
}

// quoted are the parts of a format that are shown as they stand, and what is said of colours and places.
var quoted = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)

// formatOf reads what a format shows. An m is a minute where hours or seconds stand beside it and no year.
func formatOf(code string) dateFormat {
	first, _, _ := strings.Cut(quoted.ReplaceAllString(strings.ToLower(code), ""), ";")
	if strings.Contains(first, "general") || strings.ContainsAny(first, "0#?") {
		return noDate
	}
	year, day, month := strings.ContainsAny(first, "yåe"), strings.Contains(first, "d"), strings.Contains(first, "m") && !strings.ContainsAny(first, "hs")
	switch {
	case day:
		return wholeDay
	case year && strings.Contains(first, "m"):
		return monthOnly
	case year:
		return yearOnly
	case month:
		return wholeDay // a month of no year; it is told with its day, so that nobody takes it for more
	}
	return noDate
}

// dated writes the number of a day as its format shows it. The year 1900 has a day too many in
// spreadsheets, so what comes before March 1900 is off by one and is no day here.
func (f dateFormat) dated(serial float64, from1904 bool) (string, bool) {
	const march1900, year9999 = 61, 2_958_465
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	} else if serial < march1900 {
		return "", false
	}
	if serial < 0 || serial > year9999 {
		return "", false
	}
	day := start.AddDate(0, 0, int(serial))
	switch f {
	case monthOnly:
		return day.Format("2006-01"), true
	case yearOnly:
		return day.Format("2006"), true
	}
	return day.Format(time.DateOnly), true
}
