package indikator

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Stand is what becomes of a figure that is taken in.
type Stand string

// What may become of it.
const (
	StandNy     Stand = "ny"     // there is none for that place and time
	StandEndra  Stand = "endra"  // there is another
	StandLik    Stand = "lik"    // it is there
	StandAvvist Stand = "avvist" // it cannot be taken in
)

// Judged is a figure as it would be taken in.
type Judged struct {
	Tal   events.Indikatortal
	Stand Stand
	For   *Tal            // the figure that is there
	Grunn *domain.Refusal // why it cannot be taken in; its fields are those of the figure
}

// judge looks at figures one by one. Places are asked for once each.
type judge struct {
	s          state
	a          domain.Asked
	projection string
	known      []Tal
	places     map[string]error
	met        map[place]bool
}

func newJudge(s state, a domain.Asked, projection string) *judge {
	return &judge{s: s, a: a, projection: projection, known: s.figuresOf(projection), places: map[string]error{}, met: map[place]bool{}}
}

// Preview tells of each figure what taking it in would make of it. state is that of an indicator;
// nothing is changed.
func Preview(of any, a domain.Asked, projection string, given []GivenTal) []Judged {
	s, _ := of.(state)
	j, judged := newJudge(s, a, projection), make([]Judged, 0, len(given))
	for _, g := range given {
		judged = append(judged, j.judge(g))
	}
	return judged
}

// judge: a place and a time have one figure, so the second for them is refused. Of persons there
// are no negative counts, and of fewer than five only that there are so few is taken in.
func (j *judge) judge(g GivenTal) Judged {
	f := events.Indikatortal{Stad: g.Stad.Text(), Tid: g.Tid, Verdi: g.Verdi, Merke: g.Merke}
	at := place{f.Stad, f.Tid}
	err := domain.First(j.isPlace(f.Stad), domain.Required("tid", string(f.Tid)), isTime("tid", f.Tid), j.notAhead(f.Tid), isFigure(f))
	if err == nil && j.met[at] {
		err = domain.Fail("tid", "twice", wordsTwice)
	}
	j.met[at] = true
	if j.s.SmaTal == events.SmaTalSkjul && f.Verdi != "" {
		switch {
		case err == nil && f.Verdi.Float() < 0:
			err = domain.Fail("verdi", "negative", wordsNegative)
		case isSmall(f.Verdi):
			f.Verdi, f.Merke = "", events.MerkeFaerre
		}
	}
	if err != nil {
		refusal := &domain.Refusal{}
		errors.As(err, &refusal)
		return Judged{Tal: f, Stand: StandAvvist, Grunn: refusal}
	}
	return j.against(f, at)
}

// against compares a figure with the one that is there.
func (j *judge) against(f events.Indikatortal, at place) Judged {
	i, there := find(j.known, at)
	if !there {
		return Judged{Tal: f, Stand: StandNy}
	}
	was := j.known[i]
	if was.Verdi == f.Verdi && was.Merke == f.Merke {
		return Judged{Tal: f, Stand: StandLik, For: &was}
	}
	return Judged{Tal: f, Stand: StandEndra, For: &was}
}

func (j *judge) isPlace(code string) error {
	err, known := j.places[code]
	if !known {
		err = isPlace("stad", j.s.Niva, code, j.a)
		j.places[code] = err
	}
	return err
}

// notAhead: what has not been cannot have been counted; it can only be projected.
func (j *judge) notAhead(t events.Tidsrom) error {
	if j.projection == "" && t.Start().After(j.a.Now) {
		return domain.Fail("tid", "ahead", wordsAhead)
	}
	return nil
}

// alle is the place of figures for the whole partnership.
const alle = "alle"

// isPlace refuses a place that is not there at the level of the indicator.
func isPlace(field string, level events.IndikatorNiva, code string, a domain.Asked) error {
	there := false
	switch level {
	case events.NivaKommune:
		there = len(a.Facts.Objects(domain.ClaimKommunenummer, code)) > 0
	case events.NivaFellesskap:
		there = code == alle
	default:
		there = inAnyVersion("stad", code, a)
	}
	if !there {
		return domain.Fail(field, "unknown-place", wordsNoPlace.Each(domain.Same(code)))
	}
	return nil
}

// inAnyVersion tells whether a code stands in some version of a code list. Versions count 1, 2, 3 …
func inAnyVersion(list, code string, a domain.Asked) bool {
	for version := 1; ; version++ {
		name := list + "@" + strconv.Itoa(version)
		if a.Facts.Holds(domain.ClaimKode, name, code) {
			return true
		}
		if len(a.Facts.Objects(domain.ClaimKode, name)) == 0 {
			return false
		}
	}
}

// isFigure: a value or why there is none.
func isFigure(f events.Indikatortal) error {
	if (f.Verdi == "") == (f.Merke == "") {
		return domain.Fail("verdi", "one-of", wordsOneOf)
	}
	return isNumber("verdi", f.Verdi)
}

// isNumber and isTime refuse what is none. The door has done so before; this is for who comes
// another way.
func isNumber(field string, n events.Desimal) error {
	if _, err := events.ParseDesimal(string(n)); err != nil {
		return domain.Fail(field, "number", wordsNumber)
	}
	return nil
}

func isTime(field string, t events.Tidsrom) error {
	if _, err := events.ParseTidsrom(string(t)); err != nil || t == "" {
		return domain.Fail(field, "time", wordsTime)
	}
	return nil
}

func isHash(hash string) error {
	hex := strings.Trim(hash, "0123456789abcdef") == ""
	if hash != "" && (len(hash) != 64 || !hex) {
		return domain.Fail("fil", "hash", wordsHash)
	}
	return nil
}

// within names the figure of a list at which a refusal stands.
func within(i int, r *domain.Refusal) error { return under(fmt.Sprintf("tal[%d]", i), r) }

func under(field string, r *domain.Refusal) error {
	said := *r
	said.Faults = append([]domain.Fault(nil), r.Faults...)
	for i := range said.Faults {
		said.Faults[i].Field = field + "." + said.Faults[i].Field
	}
	return &said
}
