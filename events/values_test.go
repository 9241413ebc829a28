package events

import (
	"strings"
	"testing"
)

func TestMoments(t *testing.T) {
	for text, want := range map[string][2]string{
		"2022":                     {"2021-12-31T23:00:00.000Z", "2022-12-31T23:00:00.000Z"},
		"2022-12":                  {"2022-11-30T23:00:00.000Z", "2022-12-31T23:00:00.000Z"},
		"2024-02":                  {"2024-01-31T23:00:00.000Z", "2024-02-29T23:00:00.000Z"},
		"2024-02-29":               {"2024-02-28T23:00:00.000Z", "2024-02-29T23:00:00.000Z"},
		"2022-12-31":               {"2022-12-30T23:00:00.000Z", "2022-12-31T23:00:00.000Z"},
		"2026-03-29":               {"2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"}, // 23 hours
		"2026-10-25":               {"2026-10-24T22:00:00.000Z", "2026-10-25T23:00:00.000Z"}, // 25 hours
		"2026-07":                  {"2026-06-30T22:00:00.000Z", "2026-07-31T22:00:00.000Z"},
		"2022-08-01T10:00:00.001Z": {"2022-08-01T10:00:00.001Z", "2022-08-01T10:00:00.001Z"},
		"1000":                     {"0999-12-31T23:17:00.000Z", "1000-12-31T23:17:00.000Z"}, // the sun's time in Oslo
		"9999-12-31":               {"9999-12-30T23:00:00.000Z", "9999-12-31T23:00:00.000Z"},
	} {
		m, err := ParseMoment(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		start, _ := m.Start()
		end, _ := m.End()
		if got := [2]string{start.UTC().Format(TimeLayout), end.UTC().Format(TimeLayout)}; got != want {
			t.Errorf("%s covers %v, want %v", text, got, want)
		}
	}
	if m, err := ParseMoment(""); m != "" || err != nil {
		t.Errorf("no moment: %q, %v", m, err)
	}
}

func TestNotMoments(t *testing.T) {
	for _, text := range []string{
		" ", "0000", "0202", "222", "20222", "+2022", "-2022", "2022-", "2022-1", "2022-13", "2022-00", "2022-02-29", "2022-04-31", "2022-4-1",
		"2022-04-01 ", "2022/04/01", "2022-04-01T10:00", "2022-04-01T10:00:00Z", "2022-04-01T10:00:00.00Z", "2022-04-01T10:00:00.000",
		"2022-04-01T10:00:00.000+00:00", "2022-04-01t10:00:00.000z", "2022-04-01T24:00:00.000Z", "2022-12-31T23:59:60.000Z",
		"2022-04-01T10:00:00,000Z", "2022-W14", "２０２２", "2022-04-01T10:00:00.0000Z", "10000", "10000-01-01T00:00:00.000Z",
	} {
		if m, err := ParseMoment(text); err == nil {
			t.Errorf("%q is read as the moment %s", text, m)
		}
		if _, err := Moment(text).End(); err == nil {
			t.Errorf("%q has an end", text)
		}
	}
}

func TestIDs(t *testing.T) {
	if id, err := ParseID(anID); err != nil || id != anID {
		t.Errorf("%s: %q, %v", anID, id, err)
	}
	for _, text := range []string{
		"", "*", ">", "a.b", "a b", "$SYS.x", strings.ToUpper(anID), "{" + anID + "}", "urn:uuid:" + anID, strings.ReplaceAll(anID, "-", ""),
		anID + " ", " " + anID, anID[:35], anID + "0", anID[:35] + "g", anID[:35] + ".", anID[:35] + "*", anID[:35] + "\n",
		strings.Replace(anID, "-", "0", 1), "0190a6c4-1d2e-7abc-8def-0123456789å", strings.Repeat("-", 36),
	} {
		if id, err := ParseID(text); err == nil {
			t.Errorf("%q is read as the id %s", text, id)
		}
		if err := new(ID).UnmarshalText([]byte(text)); err == nil && text != "" {
			t.Errorf("%q is read as an id from JSON", text)
		}
	}
}

func TestMustIDPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustID takes anything")
		}
	}()
	MustID("utval-1")
}

// What is taken for an id can stand in a subject as one token, whatever was tried.
func FuzzParseID(f *testing.F) {
	f.Add(anID)
	f.Add("ev.bergen.*.>")
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseID(s)
		if err == nil && (string(id) != s || len(s) != 36 || strings.ContainsFunc(s, notInToken)) {
			t.Errorf("%q is taken for an id", s)
		}
	})
}

// notInToken tells which characters would make a token of a subject mean something else.
func notInToken(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune(".*>", r) }

func FuzzMoment(f *testing.F) {
	f.Add("2022-04-01T10:00:00.000Z")
	f.Add("2022-02")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseMoment(s)
		if err != nil || m == "" {
			return
		}
		start, _ := m.Start()
		end, err := m.End()
		if err != nil || end.Before(start) || string(m) != s || start.Format(TimeLayout[:len(s)]) != s && len(s) < 24 {
			t.Errorf("%q covers %v to %v, %v", s, start, end, err)
		}
	})
}
