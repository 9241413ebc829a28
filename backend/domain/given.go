package domain

import (
	"fmt"
	"slices"
	"strings"

	"fellesplan/events"
)

// The parts that several commands have in common, as they are asked for. Each has the JSON form
// of the fact's own (events.Namn, events.Kjelde …), and the limits that a fact no longer needs.

// GivenNamn is a name in the written standards in which it is known.
type GivenNamn struct {
	NN Line `json:"nn" minLength:"1" maxLength:"160" doc:"In nynorsk; shown where the reader's language is missing."`
	NB Line `json:"nb,omitempty" maxLength:"160" doc:"In bokmål."`
	EN Line `json:"en,omitempty" maxLength:"160" doc:"In English."`
}

// GivenKjelde is where a statement was found, or the mark that it was made up.
type GivenKjelde struct {
	Tekst    Line `json:"tekst,omitempty" maxLength:"300" doc:"The source in words."`
	Lenkje   Line `json:"lenkje,omitempty" maxLength:"500" doc:"Its address: http or https."`
	Oppdikta bool `json:"oppdikta,omitempty" doc:"Made up for the demonstration; has no source."`
}

// GivenPeriode is a time frame: what was said, and what can be reckoned with.
type GivenPeriode struct {
	Sagt Line          `json:"sagt,omitempty" maxLength:"120" doc:"The time frame as it was said: \"Våren 2022\"."`
	Fra  events.Moment `json:"fra,omitempty" doc:"First moment, as exact as it is known: 2022, 2022-04, 2022-04-01."`
	Til  events.Moment `json:"til,omitempty" doc:"Last moment, included."`
}

// GivenAktor is one who owns or takes part: a partner, or an organisation outside by its name.
type GivenAktor struct {
	Partnar events.ID `json:"partnar,omitempty" doc:"The partner. Give this or namn, not both."`
	Namn    Line      `json:"namn,omitempty" maxLength:"160" doc:"The name of an organisation outside the partnership."`
}

// Text is the line without blanks around it.
func (l Line) Text() string { return strings.TrimSpace(string(l)) }

// Text is the prose without blanks around it.
func (p Prose) Text() string { return strings.TrimSpace(string(p)) }

// Fact gives the name as a fact holds it; it must stand in nynorsk.
func (n GivenNamn) Fact(field string) (events.Namn, error) {
	name := events.Namn{NN: n.NN.Text(), NB: n.NB.Text(), EN: n.EN.Text()}
	return name, Required(field+".nn", name.NN)
}

// Fact gives the time frame as a fact holds it; it must not end before it begins.
func (p GivenPeriode) Fact(field string) (events.Periode, error) {
	period := events.Periode{Sagt: p.Sagt.Text(), Fra: p.Fra, Til: p.Til}
	return period, InOrder(field, p.Fra, p.Til)
}

// Fact gives the actor as a fact holds it; it is a partner or a name, one of them.
func (g GivenAktor) Fact(field string) (events.Aktor, error) {
	actor := events.Aktor{Partnar: g.Partnar, Namn: g.Namn.Text()}
	if (actor.Partnar == "") == (actor.Namn == "") {
		return actor, Fail(field, "one-of", wordsOneActor)
	}
	return actor, nil
}

// Sources gives the sources as a fact holds them. Each must say something, and an address must
// be one that a browser can follow without harm.
func Sources(field string, given []GivenKjelde) ([]events.Kjelde, error) {
	var sources []events.Kjelde
	for i, g := range given {
		source := events.Kjelde{Tekst: g.Tekst.Text(), Lenkje: g.Lenkje.Text(), Oppdikta: g.Oppdikta}
		at := fmt.Sprintf("%s[%d]", field, i)
		if source == (events.Kjelde{}) {
			return nil, Fail(at, "required", wordsRequired)
		}
		if source.Lenkje != "" && !isWebAddress(source.Lenkje) {
			return nil, Fail(at+".lenkje", "web-address", wordsWebAddress)
		}
		sources = append(sources, source)
	}
	return sources, nil
}

// MadeUp tells whether something that was made up for the demonstration stands among the sources.
func MadeUp(sources []events.Kjelde) bool {
	return slices.ContainsFunc(sources, func(k events.Kjelde) bool { return k.Oppdikta })
}

// IsWebAddress refuses what a browser cannot follow without harm.
func IsWebAddress(field, address string) error {
	if !isWebAddress(address) {
		return Fail(field, "web-address", wordsWebAddress)
	}
	return nil
}

// isWebAddress accepts http and https, no name or password before the host (they make an address
// look like another), and nothing that could end an attribute or a line.
func isWebAddress(s string) bool {
	rest, secure := strings.CutPrefix(s, "https://")
	if !secure {
		plain := false
		if rest, plain = strings.CutPrefix(s, "http://"); !plain {
			return false
		}
	}
	host := rest
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		host = rest[:end]
	}
	return host != "" && !strings.Contains(host, "@") && !strings.ContainsFunc(rest, func(r rune) bool {
		return r <= ' ' || r == 0x7f || strings.ContainsRune("\"'<>\\^`{|}\u00a0", r)
	})
}

// Required refuses an empty text.
func Required(field, text string) error {
	if text == "" {
		return Fail(field, "required", wordsRequired)
	}
	return nil
}

// RequiredID refuses an id that is not given.
func RequiredID(field string, id events.ID) error { return Required(field, string(id)) }

// InOrder refuses a time frame that ends before it begins. Either end may be open.
func InOrder(field string, from, to events.Moment) error {
	if err := IsMoment(field+".fra", from); err != nil {
		return err
	}
	if err := IsMoment(field+".til", to); err != nil {
		return err
	}
	return NotBefore(field, to, from)
}

// NotBefore refuses a last moment that lies before the first. Either may be open.
func NotBefore(field string, last, first events.Moment) error {
	if first != "" && last != "" && !Reaches(first, last) {
		return Fail(field, "order", wordsOrder)
	}
	return nil
}

// IsMoment refuses what is not a moment. The door has done so before; this is for who comes
// another way.
func IsMoment(field string, m events.Moment) error {
	if _, err := events.ParseMoment(string(m)); err != nil {
		return Fail(field, "moment", wordsMoment)
	}
	return nil
}

// Reaches tells whether a time that begins with from can last to the end of to.
func Reaches(from, to events.Moment) bool {
	start, errStart := from.Start()
	end, errEnd := to.End()
	last, _ := to.Start()
	return errStart == nil && errEnd == nil && (start.Before(end) || start.Equal(last))
}

// NotAhead refuses a moment that has not begun yet, for facts that tell what has happened.
func NotAhead(field string, m events.Moment, a Asked) error {
	if err := IsMoment(field, m); err != nil {
		return err
	}
	if start, err := m.Start(); m != "" && err == nil && start.After(a.Now) {
		return Fail(field, "not-yet", wordsNotYet)
	}
	return nil
}

// First gives the first error there is: a list of checks, read from the top.
func First(checks ...error) error {
	for _, err := range checks {
		if err != nil {
			return err
		}
	}
	return nil
}

// ChangedMeanwhile refuses a change of what somebody else has changed since the asker saw it.
// The sentence says what it is now.
func ChangedMeanwhile(field string, now Words) *Refusal {
	words := wordsChanged.Each(now)
	if now == (Words{}) {
		words = wordsEmptied
	}
	r := Refuse(Changed, "changed-meanwhile", words)
	r.Faults = []Fault{{Field: field, Rule: "changed-meanwhile", Words: words}}
	return r
}

// Each fills in the sentence with one word for each language.
func (w Words) Each(in Words) Words {
	return Words{NN: fmt.Sprintf(w.NN, in.NN), NB: fmt.Sprintf(w.NB, in.NB), EN: fmt.Sprintf(w.EN, in.EN)}
}

// maxQuoted is how many characters of a text stand in a refusal; the row has the rest.
const maxQuoted = 200

// Same is the words for what is written alike in all languages, such as a title or a name.
func Same(text string) Words {
	if letters := []rune(text); len(letters) > maxQuoted {
		text = string(letters[:maxQuoted]) + " …"
	}
	return Words{NN: text, NB: text, EN: text}
}

// List copies a list for a row: never nil, so that the page always gets a list, and never the
// state's own.
func List[T any](of []T) []T { return append([]T{}, of...) }

// Copied gives another of what is there, for a row: never the state's own.
func Copied[T any](of *T) *T {
	if of == nil {
		return nil
	}
	another := *of
	return &another
}
