package domain_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fellesplan/backend/domain"
)

// numberFor makes a number with right check digits for a date as written and an individual
// number, by trying all check digits. No number stands in this file: it could be somebody's.
func numberFor(date string, individual int) (string, bool) {
	for check := range 100 {
		number := fmt.Sprintf("%s%03d%02d", date, individual, check)
		if weighted(number, "3761894521") && weighted(number, "54327654321") {
			return number, true
		}
	}
	return "", false // such an individual number is not given out
}

func weighted(number, weights string) bool {
	sum := 0
	for i := range weights {
		sum += int(number[i]-'0') * int(weights[i]-'0')
	}
	return sum%11 == 0
}

func firstNumberFor(t *testing.T, date string, individual int) string {
	t.Helper()
	for i := individual; i < individual+20; i++ {
		if number, ok := numberFor(date, i); ok {
			return number
		}
	}
	t.Fatalf("no number for %s", date)
	return ""
}

func TestFodselsnummerDates(t *testing.T) {
	cases := []struct {
		name, date string
		individual int
		found      bool
	}{
		{"born in the last century", "170568", 100, true},
		{"born in this century", "170505", 600, true},
		{"born in this century, last series", "170505", 950, true},
		{"born before 1900", "170560", 700, true},
		{"born 1940 to 1999, last series", "170545", 950, true},
		{"series not used for that year", "170545", 600, false},
		{"series not used for that year either", "170577", 800, false},
		{"D-number", "570568", 100, true},
		{"H-number", "174568", 100, true},
		{"day 32", "320168", 100, false},
		{"day 0", "000168", 100, false},
		{"D-number with day 0", "400168", 100, false},
		{"month 13", "011368", 100, false},
		{"month 0", "010068", 100, false},
		{"31 April", "310468", 100, false},
		{"29 February in a leap year", "290268", 100, true},
		{"29 February in no leap year", "290267", 100, false},
		{"29 February 2000", "290200", 600, true},
		{"29 February 1900, which there was not", "290200", 100, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if found := domain.Fodselsnummer(firstNumberFor(t, c.date, c.individual)); found != c.found {
				t.Errorf("found %v", found)
			}
		})
	}
}

func TestFodselsnummerInText(t *testing.T) {
	n := firstNumberFor(t, "170568", 100)
	day, month, year, rest := n[:2], n[2:4], n[4:6], n[6:]
	holds := []string{
		n, "Gjeld " + n + ".", "(" + n + ")", "fnr:" + n, "æ" + n + "å", n + " og " + n,
		n[:6] + " " + rest, n[:6] + "-" + rest, n[:6] + "\u00a0" + rest, day + "." + month + "." + year + " " + rest,
		day + " " + month + " " + year + " " + rest, "1-" + n, "12 " + n,
	}
	for _, text := range holds {
		if !domain.Fodselsnummer(text) {
			t.Errorf("not found where there is one: %q", strings.ReplaceAll(text, n, "<number>"))
		}
	}
	free := []string{
		"", "1", n[:10], "1" + n, n + "1", n[:6] + "  " + rest, n[:6] + "/" + rest, "2022-2024", "21. november 2026 kl. 14.03",
		"tlf. 55 55 55 55", "0190a6c4-1d2e-7abc-8def-0123456789ab", strings.Repeat("0", 11), strings.Repeat("9", 11), n[:6] + "\xc2",
	}
	for _, text := range free {
		if domain.Fodselsnummer(text) {
			t.Errorf("found where there is none: %q", text)
		}
	}
}

// TestFodselsnummerChecksBothDigits: each other ending of a number is no number, and few random
// elevens of digits are taken for one.
func TestFodselsnummerChecksBothDigits(t *testing.T) {
	n := firstNumberFor(t, "170568", 100)
	for check := range 100 {
		if other := fmt.Sprintf("%s%02d", n[:9], check); other != n && domain.Fodselsnummer(other) {
			t.Errorf("taken for a number with the check digits %02d", check)
		}
	}
	chance, taken := rand.New(rand.NewPCG(1, 1)), 0
	const tries = 200_000
	for range tries {
		if domain.Fodselsnummer(fmt.Sprintf("%011d", chance.Int64N(100_000_000_000))) {
			taken++
		}
	}
	if taken < tries/1500 || taken > tries/600 {
		t.Errorf("%d of %d random elevens are taken for one; want about one in a thousand", taken, tries)
	}
}

func FuzzFodselsnummer(f *testing.F) {
	f.Add("17.05.68 12345")
	f.Add("\u00a0\u00a0170568\u00a012345")
	f.Fuzz(func(t *testing.T, text string) {
		if domain.Fodselsnummer(text) && !domain.Fodselsnummer("Gjeld "+text+".") {
			t.Errorf("lost in a sentence: %q", text)
		}
	})
}
