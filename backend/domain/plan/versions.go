package plan

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// maxVersions is the most versions that a plan may have.
const maxVersions = 200

// nameVersion pins the plan as it stands: the title, the time, each chapter with the version and the
// hash of its text. The same name twice would leave in doubt which is meant.
func nameVersion(s state, a domain.Asked, c NameVersion) ([]events.Event, error) {
	name := c.Namn.Text()
	if err := domain.First(s.notReplaced(), domain.RequiredID("versjon", c.Versjon), domain.Required("namn", name)); err != nil {
		return nil, err
	}
	if i := s.version(c.Versjon); i >= 0 {
		if s.versions[i].fact.Namn == name {
			return nil, nil
		}
		return nil, domain.Fail("versjon", "exists", wordsVersionExists)
	}
	if err := s.checkName(name); err != nil {
		return nil, err
	}
	fact := events.PlanVersionNamed{
		Versjon: c.Versjon, Namn: name, Tittel: s.Tittel, Periode: s.Periode, Kapittel: []events.VersjonKapittel{}, Merknad: c.Merknad.Text(),
	}
	for _, k := range s.tree() {
		if !k.inPlan() {
			continue
		}
		at, hash, err := contentOf(k.Tekst, a)
		if err != nil {
			return nil, err
		}
		fact.Kapittel = append(fact.Kapittel, events.VersjonKapittel{
			Kapittel: k.Kapittel, Under: k.Under, Tittel: k.Tittel, Malform: k.Malform, Tekst: k.Tekst, Versjon: at, Hash: hash,
		})
	}
	if len(fact.Kapittel) == 0 {
		return nil, domain.Refuse(domain.Broken, "empty", wordsNothingToPin)
	}
	fact.Hash = HashOf(s.ID, fact)
	return []events.Event{fact}, nil
}

func (s state) checkName(name string) error {
	if written(name) > maxTitle {
		return domain.Fail("namn", "too-long", wordsTooLong)
	}
	for _, v := range s.versions {
		if strings.EqualFold(v.fact.Namn, name) {
			return domain.Fail("namn", "name-taken", wordsNameTaken)
		}
	}
	if len(s.versions) >= maxVersions {
		return domain.Refuse(domain.Broken, "too-many", wordsTooManyVersions.With(maxVersions))
	}
	return nil
}

// contentOf asks a text for its version and hash. One in which nobody has written does not exist yet,
// and is empty.
func contentOf(text events.ID, a domain.Asked) (version int, hash string, err error) {
	answer := a.Facts.Answer("tekst", text, domain.AnswerInnhald)
	if answer == "" {
		return 0, events.EmptyDokumentHash, nil
	}
	number, hash, _ := strings.Cut(answer, "/")
	if version, err = strconv.Atoi(number); err != nil || len(hash) != 2*sha256.Size {
		return 0, "", fmt.Errorf("plan: the text %s answers %q", text, answer)
	}
	return version, hash, nil
}

func (s state) version(id events.ID) int {
	return slices.IndexFunc(s.versions, func(v version) bool { return v.fact.Versjon == id })
}

// Version gives a named version of a plan from its state, and who named it.
func Version(of any, id events.ID) (v events.PlanVersionNamed, named domain.Trace, there bool) {
	s, ok := of.(state)
	if !ok {
		return v, named, false
	}
	i := s.version(id)
	if i < 0 {
		return v, named, false
	}
	v = s.versions[i].fact
	v.Kapittel = domain.List(v.Kapittel)
	return v, s.versions[i].spor, true
}

// ListingOf writes what a version holds as plain text, from the record in which it was named:
//
//	fellesplan.plan.versjon.v1
//	plan <id of the plan>
//	tittel <title>
//	periode <from or -> <to or -> <as it was said>
//	kapittel <id> <id of the one above or -> <nn or nb> <id of the text> <version of the text> <hash of the text> <title>
//
// with one line for each chapter, in the order of the plan. Each line ends with a line feed, also the
// last; the text is UTF-8. A hash of a text is that of its document as canonical JSON. What a version
// is called, who named it and why is no part of it: the same content has the same hash.
func ListingOf(plan events.ID, v events.PlanVersionNamed) string {
	var out strings.Builder
	fmt.Fprintf(&out, "fellesplan.plan.versjon.v1\nplan %s\ntittel %s\nperiode %s %s %s\n",
		plan, v.Tittel, orNone(v.Periode.Fra), orNone(v.Periode.Til), v.Periode.Sagt)
	for _, k := range v.Kapittel {
		fmt.Fprintf(&out, "kapittel %s %s %s %s %d %s %s\n", k.Kapittel, orNone(k.Under), k.Malform, k.Tekst, k.Versjon, k.Hash, k.Tittel)
	}
	return out.String()
}

func orNone[T ~string](word T) string {
	if word == "" {
		return "-"
	}
	return string(word)
}

// HashOf is the SHA-256 of the listing, in hex. Anybody can make it again with sha256sum.
func HashOf(plan events.ID, v events.PlanVersionNamed) string {
	sum := sha256.Sum256([]byte(ListingOf(plan, v)))
	return hex.EncodeToString(sum[:])
}

// versionsSaid lists the named versions and their hashes, for rooms that lean on one: "<version>=<hash>"
// with blanks between.
func versionsSaid(s state) string {
	var said []string
	for _, v := range s.versions {
		said = append(said, string(v.fact.Versjon)+"="+v.fact.Hash)
	}
	return strings.Join(said, " ")
}
