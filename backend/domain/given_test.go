package domain_test

import (
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func TestWebAddresses(t *testing.T) {
	cases := map[string]bool{
		"https://www.saman.no/om-oss/": true, "http://x.no": true, "https://x.no?a=b#c": true, "https://x.no/æøå?q=%20": true,
		"https://[2001:db8::1]:8080/": true,
		"":                            false, "x.no": false, "//x.no": false, "ftp://x.no": false, "javascript:alert(1)": false, "data:text/html,x": false,
		"https://": false, "https:///x": false, "https://?x": false, "https://bank.no@evil.no/": false, "https://x.no/a b": false,
		"https://x.no/\"onclick=": false, "https://x.no/<script>": false, "https://x.no/\u00a0x": false, "HTTPS://x.no": false,
	}
	for address, good := range cases {
		_, err := domain.Sources("kjelder", []domain.GivenKjelde{{Tekst: "Kjelde", Lenkje: domain.Line(address)}})
		if wants := good || address == ""; (err == nil) != wants {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestOrderOfMoments(t *testing.T) {
	cases := []struct {
		first, last events.Moment
		good        bool
	}{
		{"", "", true},
		{"2022", "", true},
		{"", "2022", true},
		{"2022", "2022", true},
		{"2022-06-15", "2022-06", true},
		{"2022-06", "2022-06-15", true},
		{"2022", "2021-12", false},
		{"2022-06-15", "2022-06-15", true},
		{"2022-06-16", "2022-06-15", false},
		{"2022-06", "2022-05", false},
		{"2022-05", "2022-04-30", false},
		{"2022-06-15T10:00:00.000Z", "2022-06-15T10:00:00.000Z", true},
		{"2022-06-15T10:00:00.001Z", "2022-06-15T10:00:00.000Z", false},
		{"2022-06-15T10:00:00.000Z", "2022-06-15", true},
	}
	for _, c := range cases {
		if err := domain.InOrder("p", c.first, c.last); (err == nil) != c.good {
			t.Errorf("from %q to %q: %v", c.first, c.last, err)
		}
	}
}

// TestTodayBeginsInNorway: just after midnight in Bergen it is still yesterday in UTC.
func TestTodayBeginsInNorway(t *testing.T) {
	a := domain.Asked{Now: time.Date(2026, 6, 30, 22, 5, 0, 0, time.UTC)}
	if err := domain.NotAhead("dato", "2026-07-01", a); err != nil {
		t.Errorf("1 July has begun in Bergen: %v", err)
	}
	if err := domain.NotAhead("dato", "2026-07-02", a); err == nil {
		t.Error("2 July has not begun anywhere")
	}
	if err := domain.NotAhead("dato", "", a); err != nil {
		t.Errorf("no day is not ahead: %v", err)
	}
}

func TestLongTextIsCutInRefusal(t *testing.T) {
	long := ""
	for range 100 {
		long += "æøå"
	}
	if said := []rune(domain.ChangedMeanwhile("x", domain.Same(long)).Words.NN); len(said) > 300 {
		t.Errorf("%d characters", len(said))
	}
}
