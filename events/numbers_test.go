package events

import (
	"slices"
	"testing"
	"time"
)

func TestNumbersHaveOneSpelling(t *testing.T) {
	for _, good := range []string{"", "0", "7", "12500", "-3", "0.75", "-0.5", "999999999999999.999999"} {
		if d, err := ParseDesimal(good); err != nil || string(d) != good {
			t.Errorf("%q: %q, %v", good, d, err)
		}
	}
	for _, bad := range []string{"-", "-0", "+1", "01", "00", ".5", "5.", "1.50", "0.0", "-0.0", "1e3", "1,5", "1 000", "١", "1234567890123456", "0.1234567", "--1", "NaN"} {
		if d, err := ParseDesimal(bad); err == nil {
			t.Errorf("%q is read as %q", bad, d)
		}
	}
	if Desimal("12.5").Float() != 12.5 || Desimal("").Float() != 0 {
		t.Error("a number is not what it says")
	}
}

func TestTimesOfFigures(t *testing.T) {
	day := func(y int, m time.Month) time.Time { return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC) }
	for text, want := range map[string][2]time.Time{
		"2026":    {day(2026, 1), day(2027, 1)},
		"2026H2":  {day(2026, 7), day(2027, 1)},
		"2026T2":  {day(2026, 5), day(2026, 9)},
		"2026K4":  {day(2026, 10), day(2027, 1)},
		"2026M02": {day(2026, 2), day(2026, 3)},
	} {
		span, err := ParseTidsrom(text)
		if err != nil || !span.Start().Equal(want[0]) || !span.End().Equal(want[1]) {
			t.Errorf("%s: %v to %v, %v", text, span.Start(), span.End(), err)
		}
	}
	for _, bad := range []string{"26", "0202", "2026-01", "2026M1", "2026M13", "2026M00", "2026H3", "2026K0", "2026T4", "2026K11", "2026X1", "2026H", "2026H+1", "2026M+1"} {
		if got, err := ParseTidsrom(bad); err == nil {
			t.Errorf("%q is read as %q", bad, got)
		}
	}
	times := []Tidsrom{"2026M02", "2027", "2026K1", "2026", "2026H1", "2025M12"}
	slices.SortFunc(times, CompareTidsrom)
	if want := []Tidsrom{"2025M12", "2026", "2026H1", "2026K1", "2026M02", "2027"}; !slices.Equal(times, want) {
		t.Errorf("in order: %v", times)
	}
}
