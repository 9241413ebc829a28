package events

import (
	"cmp"
	"errors"
	"strconv"
	"strings"
	"time"
)

// Desimal is a number written out, exactly as it was said and no more: "12500", "-3", "0.75". It is
// a text, so that no machine rounds it. One number has one spelling: no plus sign, no leading or
// trailing zeros, a point, at most 15 digits before it and 6 after. Empty means that there is none.
type Desimal string

// ErrNotDesimal is given for text that is not a number in that spelling.
var ErrNotDesimal = errors.New("not a number: want 12500, -3 or 0.75")

// ParseDesimal reads a number in its one spelling.
func ParseDesimal(s string) (Desimal, error) {
	if s == "" {
		return "", nil
	}
	whole, part, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	switch {
	case !digits(whole, 15) || len(whole) > 1 && whole[0] == '0',
		point && (!digits(part, 6) || part[len(part)-1] == '0'),
		s[0] == '-' && whole == "0" && !point:
		return "", ErrNotDesimal
	}
	return Desimal(s), nil
}

func digits(s string, most int) bool {
	return s != "" && len(s) <= most && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// Float is the number as a machine reckons with it, for drawing and comparing. 0 where there is none.
func (d Desimal) Float() float64 {
	f, _ := strconv.ParseFloat(string(d), 64)
	return f
}

// UnmarshalText reads a number from JSON.
func (d *Desimal) UnmarshalText(text []byte) error {
	parsed, err := ParseDesimal(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Tidsrom is the time that a figure is of: a year "2026", a half "2026H1", a third "2026T2", a
// quarter "2026K3" or a month "2026M09". Figures that tell how it was on a day stand under the year
// or month that begins with it; the indicator's definition says so.
type Tidsrom string

// ErrNotTidsrom is given for text that is not a time in one of the five forms.
var ErrNotTidsrom = errors.New("not a time of figures: want 2026, 2026H1, 2026T2, 2026K3 or 2026M09")

// months is how long one of each kind lasts, and how many there are in a year.
var tidsromMonths = map[byte]int{'H': 6, 'T': 4, 'K': 3, 'M': 1}

// ParseTidsrom reads a time of figures.
func ParseTidsrom(s string) (Tidsrom, error) {
	if s == "" {
		return "", nil
	}
	if _, _, ok := Tidsrom(s).span(); !ok {
		return "", ErrNotTidsrom
	}
	return Tidsrom(s), nil
}

// span gives the first month and how many there are; false where it is no time.
func (t Tidsrom) span() (first time.Time, months int, ok bool) {
	if len(t) < 4 || !digits(string(t[:4]), 4) || t[0] == '0' {
		return first, 0, false
	}
	year, _ := strconv.Atoi(string(t[:4]))
	first = time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	if len(t) == 4 {
		return first, 12, true
	}
	kind, number := t[4], string(t[5:])
	months = tidsromMonths[kind]
	width := 1
	if kind == 'M' {
		width = 2
	}
	n, err := strconv.Atoi(number)
	if months == 0 || err != nil || len(number) != width || !digits(number, 2) || n < 1 || n > 12/months {
		return first, 0, false
	}
	return first.AddDate(0, (n-1)*months, 0), months, true
}

// Start is the first instant of the time, in UTC; the zero time where there is none.
func (t Tidsrom) Start() time.Time {
	first, _, _ := t.span()
	return first
}

// End is the first instant after it.
func (t Tidsrom) End() time.Time {
	first, months, _ := t.span()
	return first.AddDate(0, months, 0)
}

// CompareTidsrom orders times by when they begin, the longer first.
func CompareTidsrom(a, b Tidsrom) int {
	firstA, monthsA, _ := a.span()
	firstB, monthsB, _ := b.span()
	return cmp.Or(firstA.Compare(firstB), cmp.Compare(monthsB, monthsA))
}

// UnmarshalText reads a time of figures from JSON.
func (t *Tidsrom) UnmarshalText(text []byte) error {
	parsed, err := ParseTidsrom(string(text))
	if err != nil {
		return err
	}
	*t = parsed
	return nil
}
