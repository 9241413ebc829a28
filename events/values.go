package events

import (
	"errors"
	"fmt"
	"time"
	_ "time/tzdata" // the days of the program, also where the machine knows no zones
)

// Oslo is the time by which days, months and years begin and end: a day is the day in Norway.
var Oslo = mustZone("Europe/Oslo")

func mustZone(name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil {
		panic("events: the zones of time are not in the program: " + err.Error())
	}
	return zone
}

// DayOf is the day in Norway of a point in time.
func DayOf(t time.Time) Moment { return Moment(t.In(Oslo).Format(time.DateOnly)) }

// ID names one thing or one person: a UUID in its one canonical spelling, 36 characters, lower
// case, with hyphens. The empty ID means "none". An ID that did not come from ParseID or from a
// decoded record must not reach a subject.
type ID string

// ErrNotID is given for anything that is not a UUID in the canonical spelling.
var ErrNotID = errors.New("not an id: want a UUID in lower case, like 0190a6c4-1d2e-7abc-8def-0123456789ab")

// ParseID reads an ID. Braces, upper case, "urn:uuid:" and the form without hyphens are refused:
// one thing has one spelling, and so one subject in the log.
func ParseID(s string) (ID, error) {
	if len(s) != 36 {
		return "", ErrNotID
	}
	for i := range len(s) {
		if !idByte(i, s[i]) {
			return "", ErrNotID
		}
	}
	return ID(s), nil
}

func idByte(i int, c byte) bool {
	if i == 8 || i == 13 || i == 18 || i == 23 {
		return c == '-'
	}
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f'
}

// MustID is ParseID for constants; it panics on anything else.
func MustID(s string) ID {
	id, err := ParseID(s)
	if err != nil {
		panic(fmt.Sprintf("events: %q is %v", s, err))
	}
	return id
}

// UnmarshalText reads an ID from JSON. The empty string stands for "none" and is accepted here;
// where an ID must be given, the command says so.
func (id *ID) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*id = ""
		return nil
	}
	parsed, err := ParseID(string(text))
	if err != nil {
		return err
	}
	*id = parsed
	return nil
}

// Moment is a point in time as exactly as it is known and no more: "2022", "2022-04",
// "2022-04-01" or a full "2022-04-01T10:00:00.000Z". Sources from before Fellesplan often know
// only the month or the year. Empty means "not known". Years are those from 1000 to 9999: four
// digits without a leading zero, so that a year mistyped as 0202 is refused.
type Moment string

var momentLayouts = []string{"2006", "2006-01", "2006-01-02", TimeLayout}

// ErrNotMoment is given for text that is not a moment in one of the four forms.
var ErrNotMoment = errors.New("not a moment: want 2022, 2022-04, 2022-04-01 or a full time in UTC")

// ParseMoment reads a moment in one of its four forms.
func ParseMoment(s string) (Moment, error) {
	if s == "" {
		return "", nil
	}
	if _, err := Moment(s).Start(); err != nil {
		return "", err
	}
	return Moment(s), nil
}

// Start is the first instant that the moment covers: of a day, a month or a year the midnight in Norway
// with which it begins.
func (m Moment) Start() (time.Time, error) {
	if m == "" || m[0] == '0' {
		return time.Time{}, ErrNotMoment
	}
	for _, layout := range momentLayouts {
		if len(layout) != len(m) { // each form has a length of its own
			continue
		}
		zone := Oslo
		if layout == TimeLayout {
			zone = time.UTC
		}
		if t, err := time.ParseInLocation(layout, string(m), zone); err == nil && t.Format(layout) == string(m) {
			return t, nil
		}
	}
	return time.Time{}, ErrNotMoment
}

// End is the first instant after the moment: the next year, month or day in Norway, of which a day may
// be 23 or 25 hours away; or the same instant for a full time.
func (m Moment) End() (time.Time, error) {
	start, err := m.Start()
	if err != nil {
		return time.Time{}, err
	}
	switch len(m) {
	case len("2006"):
		return start.AddDate(1, 0, 0), nil
	case len("2006-01"):
		return start.AddDate(0, 1, 0), nil
	case len("2006-01-02"):
		return start.AddDate(0, 0, 1), nil
	}
	return start, nil
}

// full tells whether the moment is known to the millisecond.
func (m Moment) full() bool {
	_, err := m.Start()
	return err == nil && len(m) == len(TimeLayout)
}

// UnmarshalText reads a moment from JSON, and refuses one that no calendar knows.
func (m *Moment) UnmarshalText(text []byte) error {
	parsed, err := ParseMoment(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}

// Malform is the written standard of a text.
type Malform string

// The written standards.
const (
	Nynorsk Malform = "nn"
	Bokmal  Malform = "nb"
)

// Namn is a name or a label in the written standards in which it is known. Nynorsk is always
// given; an empty field means that no name in that language is found, and the nynorsk is shown.
type Namn struct {
	NN string `json:"nn"`
	NB string `json:"nb,omitempty"`
	EN string `json:"en,omitempty"`
}

// Kjelde is where a statement about the world was found. Oppdikta marks what was made up for the
// demonstration and has no source; the page shows that beside the statement.
type Kjelde struct {
	Tekst    string `json:"tekst,omitempty"`
	Lenkje   string `json:"lenkje,omitempty"`
	Oppdikta bool   `json:"oppdikta,omitempty"`
}

// Periode is a time frame that keeps what was said ("Våren 2022") beside what can be reckoned
// with: the first and the last moment, both included, each as exact as it is known.
type Periode struct {
	Sagt string `json:"sagt,omitempty"`
	Fra  Moment `json:"fra,omitempty"`
	Til  Moment `json:"til,omitempty"`
}

// Aktor is one who owns or takes part in something: one of the partners, or, where a tiltak
// belongs outside the partnership, the name of an organisation. Exactly one is given.
type Aktor struct {
	Partnar ID     `json:"partnar,omitempty"`
	Namn    string `json:"namn,omitempty"`
}
