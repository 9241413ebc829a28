package domain

import (
	"cmp"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fellesplan/events"
)

// Span is a time frame as a stretch of days: days since 1970, the first included, the last not. The page
// reckons the same in frontend/src/oversyn/time.ts; testdata/spans.json holds the cases by which both are
// tried.
type Span struct {
	From, To int
	Open     SpanEnd // an end that nobody told of
}

// SpanEnd is one end of a stretch.
type SpanEnd string

// The ends.
const (
	OpenStart SpanEnd = "start"
	OpenEnd   SpanEnd = "end"
)

// SpanOf reads a time frame; false where nothing can be reckoned with. What was only said («våren 2027»)
// is read as people mean it: its half of the year.
func SpanOf(p events.Periode) (Span, bool) {
	from, isFrom := spanOfMoment(p.Fra)
	to, isTo := spanOfMoment(p.Til)
	switch {
	case isFrom && isTo:
		return Span{From: from.From, To: max(to.To, from.From+1)}, true
	case isFrom:
		return Span{from.From, from.To, OpenEnd}, true
	case isTo:
		return Span{to.From, to.To, OpenStart}, true
	}
	return spanOfWords(p.Sagt)
}

// first and last are where a stretch begins and ends; an open end reaches as far as one likes.
func (s Span) first() int {
	if s.Open == OpenStart {
		return math.MinInt
	}
	return s.From
}

func (s Span) last() int {
	if s.Open == OpenEnd {
		return math.MaxInt
	}
	return s.To
}

// Overlaps tells whether two stretches share a day.
func (s Span) Overlaps(o Span) bool { return s.first() < o.last() && o.first() < s.last() }

// IsPast tells whether all of it has gone by on a day.
func (s Span) IsPast(day int) bool { return s.last() <= day }

// FirstDay is its first day; empty where nobody told of it.
func (s Span) FirstDay() events.Moment {
	if s.Open == OpenStart {
		return ""
	}
	return momentOf(s.From)
}

// LastDay is its last day, included; empty where nobody told of it.
func (s Span) LastDay() events.Moment {
	if s.Open == OpenEnd {
		return ""
	}
	return momentOf(s.To - 1)
}

// ComparePeriods orders time frames: by where they begin, then by where they end, those of which nothing
// can be reckoned after all others. What is alike in that goes by what was said. Of two that share no day
// the earlier is the lesser.
func ComparePeriods(a, b events.Periode) int {
	spanA, isA := SpanOf(a)
	spanB, isB := SpanOf(b)
	switch {
	case isA && !isB:
		return -1
	case !isA && isB:
		return 1
	}
	return cmp.Or(cmp.Compare(spanA.first(), spanB.first()), cmp.Compare(spanA.last(), spanB.last()),
		cmp.Compare(a.Sagt, b.Sagt), cmp.Compare(a.Fra, b.Fra), cmp.Compare(a.Til, b.Til))
}

// DayNumber is the number of the day of a time, in its own zone.
func DayNumber(t time.Time) int { return dayNumber(t.Year(), int(t.Month()), t.Day()) }

// dayNumber is the number of a day; the month counts from 1 and may run over the year.
func dayNumber(year, month, day int) int {
	return int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func momentOf(day int) events.Moment {
	return events.Moment(time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly))
}

// spanOfMoment is the whole of a moment: «2026» is all of the year.
func spanOfMoment(m events.Moment) (Span, bool) {
	parts := []int{}
	for _, part := range strings.Split(string(m[:min(len(m), len(time.DateOnly))]), "-") {
		n, err := strconv.Atoi(part)
		if err != nil || n <= 0 {
			return Span{}, false
		}
		parts = append(parts, n)
	}
	switch len(parts) {
	case 1:
		return Span{From: dayNumber(parts[0], 1, 1), To: dayNumber(parts[0]+1, 1, 1)}, true
	case 2:
		return Span{From: dayNumber(parts[0], parts[1], 1), To: dayNumber(parts[0], parts[1]+1, 1)}, true
	}
	from := dayNumber(parts[0], parts[1], parts[2])
	return Span{From: from, To: from + 1}, true
}

// partsOfYear are the first and the last month of the parts of a year, as they are said in the three
// languages, with å and ø turned to a and o.
var partsOfYear = []struct {
	sign     *regexp.Regexp
	from, to int
}{
	{sign(`1\. ?halvar|forste halvar|var(en)?|spring|first half`), 1, 6},
	{sign(`2\. ?halvar|andre halvar|haust(en)?|host(en)?|autumn|second half`), 7, 12},
	{sign(`sommar(en)?|sommer(en)?|summer`), 6, 8},
	{sign(`1\. ?kvartal|q1`), 1, 3},
	{sign(`2\. ?kvartal|q2`), 4, 6},
	{sign(`3\. ?kvartal|q3`), 7, 9},
	{sign(`4\. ?kvartal|q4`), 10, 12},
	{sign(`1\. ?tertial`), 1, 4},
	{sign(`2\. ?tertial`), 5, 8},
	{sign(`3\. ?tertial`), 9, 12},
}

func sign(words string) *regexp.Regexp { return regexp.MustCompile(`(?i)\b(?:` + words + `)\b`) }

var (
	plainLetters = strings.NewReplacer("å", "a", "Å", "a", "ø", "o", "Ø", "o")
	yearSaid     = regexp.MustCompile(`\b(?:19|20|21)\d\d\b`)
	untilSaid    = regexp.MustCompile(`–|—|\btil\b|\bto\b`)
)

// spanOfWords reads what was said, where it names years: «våren 2027», «haust 2026 – vår 2027», «2026–2030».
func spanOfWords(said string) (all Span, found bool) {
	for _, part := range untilSaid.Split(dashed(plainLetters.Replace(said)), -1) {
		year, err := strconv.Atoi(yearSaid.FindString(part))
		if err != nil {
			continue
		}
		from, to := 1, 12
		for _, p := range partsOfYear {
			if p.sign.MatchString(part) {
				from, to = p.from, p.to
				break
			}
		}
		span := Span{From: dayNumber(year, from, 1), To: dayNumber(year, to+1, 1)}
		if !found {
			all, found = span, true
		}
		all = Span{From: min(all.From, span.From), To: max(all.To, span.To)}
	}
	return all, found
}

var yearNext = regexp.MustCompile(`^\d{4}`)

// dashed turns each hyphen that stands for «until» into a dash: before what is no figure, and between a
// figure and a year. «2026-04» stays.
func dashed(said string) string {
	var out strings.Builder
	for i := range len(said) {
		if said[i] != '-' {
			out.WriteByte(said[i])
			continue
		}
		rest := said[i+1:]
		beforeYear := i > 0 && isFigure(said[i-1]) && yearNext.MatchString(rest)
		if rest != "" && !isFigure(rest[0]) || beforeYear {
			out.WriteString("–")
		} else {
			out.WriteByte('-')
		}
	}
	return out.String()
}

func isFigure(b byte) bool { return b >= '0' && b <= '9' }
