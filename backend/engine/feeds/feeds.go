// Package feeds writes what calendars and news readers fetch by themselves: iCalendar (RFC 5545, with
// the name and the rhythm of RFC 7986) and Atom (RFC 4287). It is pure: the same input gives the same
// bytes.
package feeds

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the zones of the program and not of the machine
	"unicode/utf8"
)

// The most that a feed has.
const (
	MaxEvents  = 2_000
	MaxEntries = 200
)

// Calendar is a calendar: of whole days, or of hours in Europe/Oslo.
type Calendar struct {
	Name   string
	Lang   string
	Cancel bool // it takes back the events that it has, and has no others
	Events []Event
}

// Event is something that has a day, or an hour.
type Event struct {
	UID     string
	Day     time.Time // only its date counts; where there is no Start
	Start   time.Time
	End     time.Time // zero = not said
	Place   string
	Host    string // who holds it
	HostURL string
	Gone    bool // it will not be held
	Busy    bool // whoever has it in her calendar is busy then
	Changed time.Time
	Version uint64 // goes up when the event changes
	Title   string
	About   string
	URL     string
	Tags    []string
}

// ICS writes a calendar.
func (c Calendar) ICS() []byte {
	var w lines
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//Fellesplan//Fellesplan//" + strings.ToUpper(plainWord(c.Lang)))
	w.line("CALSCALE:GREGORIAN")
	w.line("METHOD:" + c.method())
	w.line("NAME:" + escaped(c.Name))
	w.line("X-WR-CALNAME:" + escaped(c.Name))
	w.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H")
	if slices.ContainsFunc(c.Events, func(e Event) bool { return !e.Start.IsZero() }) {
		w.WriteString(strings.ReplaceAll(zone, "\n", "\r\n"))
	}
	for _, e := range c.Events[:min(len(c.Events), MaxEvents)] {
		e.write(&w)
	}
	w.line("END:VCALENDAR")
	return []byte(w.String())
}

func (e Event) write(w *lines) {
	w.line("BEGIN:VEVENT")
	w.line("UID:" + escaped(e.UID))
	w.line("DTSTAMP:" + e.Changed.UTC().Format("20060102T150405Z"))
	w.line("LAST-MODIFIED:" + e.Changed.UTC().Format("20060102T150405Z"))
	w.line(fmt.Sprintf("SEQUENCE:%d", e.Version%(1<<31)))
	e.when(w)
	w.line("SUMMARY:" + escaped(e.Title))
	if e.About != "" {
		w.line("DESCRIPTION:" + escaped(e.About))
	}
	if e.URL != "" {
		w.line("URL:" + cleaned(e.URL))
	}
	if e.Place != "" {
		w.line("LOCATION:" + escaped(e.Place))
	}
	if e.Host != "" {
		w.line(`ORGANIZER;CN="` + strings.NewReplacer(`"`, "'", "\r", " ", "\n", " ").Replace(cleanedProse(e.Host)) + `":` + cleaned(e.HostURL))
	}
	if e.Gone {
		w.line("STATUS:CANCELLED")
	}
	var tags []string
	for _, tag := range e.Tags {
		tags = append(tags, escaped(tag))
	}
	if len(tags) > 0 {
		w.line("CATEGORIES:" + strings.Join(tags, ","))
	}
	if e.Busy && !e.Gone {
		w.line("TRANSP:OPAQUE")
	} else {
		w.line("TRANSP:TRANSPARENT") // nobody is busy because something is due
	}
	w.line("END:VEVENT")
}

// when says the day, or the hours as clocks show them in Norway.
func (e Event) when(w *lines) {
	const day, hour = "20060102", "20060102T150405"
	if e.Start.IsZero() {
		w.line("DTSTART;VALUE=DATE:" + e.Day.Format(day))
		w.line("DTEND;VALUE=DATE:" + e.Day.AddDate(0, 0, 1).Format(day))
		return
	}
	w.line("DTSTART;TZID=Europe/Oslo:" + e.Start.In(oslo).Format(hour))
	if e.End.After(e.Start) {
		w.line("DTEND;TZID=Europe/Oslo:" + e.End.In(oslo).Format(hour))
	}
}

func (c Calendar) method() string {
	if c.Cancel {
		return "CANCEL"
	}
	return "PUBLISH"
}

// oslo is the zone in which meetings are held.
var oslo = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		panic("feeds: the zones of time are not in the program: " + err.Error())
	}
	return zone
}()

// zone tells a calendar what clocks show in Norway, by the rule that has held since 1996.
const zone = `BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
`

// lines are lines of at most 75 bytes; a longer one goes on in the next after a blank, never within a
// letter.
type lines struct{ strings.Builder }

const lineBytes = 75

func (w *lines) line(s string) {
	room := lineBytes
	for len(s) > room {
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], lineBytes-1
	}
	w.WriteString(s + "\r\n")
}

// escaped writes a text as a value of iCalendar.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(cleanedProse(s))
}

func plainWord(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

// cleanedProse leaves out what neither format can hold; lines stay.
func cleanedProse(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return r
		case r == '\t':
			return ' '
		case r < ' ' || r == 0x7f || r == utf8.RuneError || r == 0xfffe || r == 0xffff:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func cleaned(s string) string {
	return strings.NewReplacer("\r", "", "\n", " ").Replace(cleanedProse(s))
}

// News is a feed of what has happened.
type News struct {
	ID      string // a name that stays: urn:uuid:…
	Title   string
	Lang    string
	Self    string // the address of the page that it tells of
	Updated time.Time
	Entries []Entry
}

// Entry is one piece of news.
type Entry struct {
	ID     string
	Title  string
	Words  string
	Author string
	URL    string
	At     time.Time
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  atomAuthor  `xml:"author"`
	Link    atomLink    `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  *atomAuthor `xml:"author,omitempty"`
	Link    atomLink    `xml:"link"`
	Content atomText    `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// Atom writes a feed.
func (n News) Atom() ([]byte, error) {
	feed := atomFeed{
		Lang: plainWord(n.Lang), ID: cleaned(n.ID), Title: cleaned(n.Title), Updated: n.Updated.UTC().Format(time.RFC3339),
		Author: atomAuthor{"Fellesplan"}, Link: atomLink{"alternate", cleaned(n.Self)},
	}
	for _, e := range n.Entries[:min(len(n.Entries), MaxEntries)] {
		entry := atomEntry{
			ID: cleaned(e.ID), Title: cleaned(e.Title), Updated: e.At.UTC().Format(time.RFC3339), Link: atomLink{"alternate", cleaned(e.URL)},
			Content: atomText{"text", cleanedProse(e.Words)},
		}
		if e.Author != "" {
			entry.Author = &atomAuthor{cleaned(e.Author)}
		}
		feed.Entries = append(feed.Entries, entry)
	}
	raw, err := xml.MarshalIndent(feed, "", " ")
	if err != nil {
		return nil, fmt.Errorf("writing a feed: %w", err)
	}
	return append([]byte(xml.Header), raw...), nil
}
