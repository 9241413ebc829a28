package feeds

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

var day = time.Date(2026, 12, 31, 22, 30, 0, 0, time.UTC)

func calendar(title, about string) string {
	return string(Calendar{Name: "Milepælar", Lang: "nn", Events: []Event{{
		UID: "a@b", Day: day, Changed: day, Version: 1<<40 + 7, Title: title, About: about, URL: "https://example.no/tiltak/1", Tags: []string{"Helse, omsorg", "b"},
	}}}.ICS())
}

// unfolded joins lines as a reader does (RFC 5545 § 3.1).
func unfolded(ics string) map[string]string {
	values := map[string]string{}
	for line := range strings.SplitSeq(strings.ReplaceAll(ics, "\r\n ", ""), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		values[name] = value
	}
	return values
}

func TestLinesAreFoldedAndValuesEscaped(t *testing.T) {
	title := "Møte; om «vegval», og \\ anna\nEND:VEVENT\r\nBEGIN:VEVENT " + strings.Repeat("æøå👩🏽‍⚕️", 40)
	ics := calendar(title, "")
	for line := range strings.SplitSeq(strings.TrimSuffix(ics, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	values := unfolded(ics)
	if !strings.HasPrefix(values["SUMMARY"], `Møte\; om «vegval»\, og \\ anna\nEND:VEVENT\nBEGIN:VEVENT `) {
		t.Errorf("not escaped: %q", values["SUMMARY"])
	}
	back := strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n").Replace(values["SUMMARY"])
	if want := strings.ReplaceAll(title, "\r\n", "\n"); back != want {
		t.Errorf("read back %q, want %q", back, want)
	}
	if strings.Count(ics, "BEGIN:VEVENT\r\n") != 1 || strings.Count(ics, "\r\nEND:VEVENT\r\n") != 1 {
		t.Errorf("a title made an event: %s", ics)
	}
	for name, want := range map[string]string{
		"DTSTART;VALUE=DATE": "20261231", "DTEND;VALUE=DATE": "20270101", "DTSTAMP": "20261231T223000Z", "SEQUENCE": "7", "CATEGORIES": `Helse\, omsorg,b`,
		"URL": "https://example.no/tiltak/1", "VERSION": "2.0", "NAME": "Milepælar",
	} {
		if values[name] != want {
			t.Errorf("%s is %q, want %q", name, values[name], want)
		}
	}
}

func TestAtomIsRead(t *testing.T) {
	n := News{ID: "urn:uuid:1", Title: "Endringar <&>\x00", Lang: "nn", Self: "https://example.no/", Updated: day}
	for i := range MaxEntries + 5 {
		n.Entries = append(n.Entries, Entry{ID: fmt.Sprint("urn:x:", i), Title: "<script>\x00", Words: "a\nb ]]>", Author: "Kari", URL: "https://example.no/?a=1&b=2", At: day})
	}
	raw, err := n.Atom()
	if err != nil {
		t.Fatal(err)
	}
	var feed struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Entries []struct {
			Title   string `xml:"title"`
			Content string `xml:"content"`
			Author  string `xml:"author>name"`
			Link    struct {
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(raw, &feed); err != nil {
		t.Fatal(err)
	}
	first := feed.Entries[0]
	if len(feed.Entries) != MaxEntries || feed.ID != "urn:uuid:1" || feed.Title != "Endringar <&>" || feed.Updated != "2026-12-31T22:30:00Z" ||
		first.Title != "<script>" || first.Content != "a\nb ]]>" || first.Author != "Kari" || first.Link.Href != "https://example.no/?a=1&b=2" {
		t.Errorf("%+v", feed)
	}
}

// FuzzFeeds: whatever stands in them, a calendar keeps its lines and its one event, and a feed is XML.
func FuzzFeeds(f *testing.F) {
	f.Add("a\r\n b", "c;d,e")
	f.Add("\xff\xfe\x00", strings.Repeat("å", 80))
	f.Fuzz(func(t *testing.T, title, about string) {
		ics := calendar(title, about)
		lines := strings.Split(strings.TrimSuffix(ics, "\r\n"), "\r\n")
		begun := 0
		for _, line := range lines {
			if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00") {
				t.Fatalf("%q", line)
			}
			if line == "BEGIN:VEVENT" {
				begun++
			}
		}
		if begun != 1 {
			t.Fatalf("%d events", begun)
		}
		raw, err := News{ID: title, Title: title, Updated: day, Entries: []Entry{{ID: about, Title: title, Words: about, At: day}}}.Atom()
		if err != nil || xml.Unmarshal(raw, new(struct{ XMLName xml.Name })) != nil {
			t.Fatalf("%v %s", err, raw)
		}
	})
}

// A meeting stands in the calendar as clocks show it in Norway, in winter and in summer; one that is cancelled
// is taken back under the same name.
func TestMeetingsHaveHours(t *testing.T) {
	meeting := Event{UID: "m@fellesplan", Start: time.Date(2026, 7, 1, 7, 0, 0, 0, time.UTC), End: time.Date(2026, 7, 1, 9, 0, 0, 0, time.UTC), Changed: day, Version: 9, Title: "Møte", Place: "Voss; rådhuset", Host: `SSU "x"`, HostURL: "https://example.no/utval/1", Busy: true}
	summer := unfolded(string(Calendar{Lang: "nn", Events: []Event{meeting}}.ICS()))
	for name, want := range map[string]string{
		"DTSTART;TZID=Europe/Oslo": "20260701T090000", "DTEND;TZID=Europe/Oslo": "20260701T110000", "LOCATION": `Voss\; rådhuset`, "TRANSP": "OPAQUE", "METHOD": "PUBLISH",
		`ORGANIZER;CN="SSU 'x'"`: "https://example.no/utval/1", "TZID": "Europe/Oslo",
	} {
		if summer[name] != want {
			t.Errorf("%s is %q, want %q", name, summer[name], want)
		}
	}
	meeting.Start, meeting.End, meeting.Gone, meeting.Version = time.Date(2026, 12, 10, 8, 0, 0, 0, time.UTC), time.Time{}, true, 10
	gone := string(Calendar{Lang: "nn", Cancel: true, Events: []Event{meeting}}.ICS())
	winter := unfolded(gone)
	if winter["DTSTART;TZID=Europe/Oslo"] != "20261210T090000" || winter["METHOD"] != "CANCEL" || winter["STATUS"] != "CANCELLED" || winter["SEQUENCE"] != "10" || winter["TRANSP"] != "TRANSPARENT" || winter["UID"] != "m@fellesplan" || strings.Contains(gone, "DTEND") {
		t.Error(gone)
	}
	if whole := calendar("a", "b"); strings.Contains(whole, "VTIMEZONE") {
		t.Error("a calendar of days needs no zone")
	}
	for line := range strings.SplitSeq(gone, "\n") {
		if line != "" && !strings.HasSuffix(line, "\r") {
			t.Errorf("a line ends otherwise: %q", line)
		}
	}
}
