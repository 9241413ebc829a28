package tiltak

import (
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Commands that change one value each. Where the asker says what she saw and somebody else has
// changed it since, she is told what it is now and can decide again.

func retitle(s state, _ domain.Asked, c Retitle) ([]events.Event, error) {
	title := c.Tittel.Text()
	if err := domain.First(notOver(s), domain.Required("tittel", title)); err != nil {
		return nil, err
	}
	if title == s.Tittel {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != s.Tittel {
		return nil, domain.ChangedMeanwhile("tittel", domain.Same(s.Tittel))
	}
	return []events.Event{events.TiltakRetitled{Tittel: title}}, nil
}

func rewordPurpose(s state, _ domain.Asked, c RewordPurpose) ([]events.Event, error) {
	purpose := c.Foremal.Text()
	if err := domain.First(notOver(s), domain.Required("foremal", purpose)); err != nil {
		return nil, err
	}
	if purpose == s.Foremal {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != s.Foremal {
		return nil, domain.ChangedMeanwhile("foremal", domain.Same(s.Foremal))
	}
	return []events.Event{events.TiltakPurposeReworded{Foremal: purpose}}, nil
}

func rewordChallenge(s state, _ domain.Asked, c RewordChallenge) ([]events.Event, error) {
	challenge := c.Utfordring.Text()
	if err := notOver(s); err != nil {
		return nil, err
	}
	if challenge == s.Utfordring {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != s.Utfordring {
		return nil, changedTo("utfordring", s.Utfordring)
	}
	return []events.Event{events.TiltakChallengeReworded{Utfordring: challenge}}, nil
}

// changedTo says what a text that may be empty is now.
func changedTo(field, now string) error {
	if now == "" {
		return domain.ChangedMeanwhile(field, domain.Words{})
	}
	return domain.ChangedMeanwhile(field, domain.Same(now))
}

// nameOwner: one who took part and becomes owner takes part as owner only.
func nameOwner(s state, a domain.Asked, c NameOwner) ([]events.Event, error) {
	owner, errOwner := c.Eigar.Fact("eigar")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errOwner, errSources); err != nil {
		return nil, err
	}
	if owner == s.Eigar {
		return nil, nil
	}
	if seen := c.Sett; seen != nil && (events.Aktor{Partnar: seen.Partnar, Namn: seen.Namn.Text()}) != s.Eigar {
		return nil, ownerChanged(s.Eigar)
	}
	if owner.Partnar != "" {
		if err := domain.IsPartnar("eigar.partnar", owner.Partnar, a); err != nil {
			return nil, err
		}
	}
	facts := []events.Event{events.TiltakOwnerNamed{Eigar: owner, Kjelder: sources}}
	if s.participant(owner) >= 0 {
		facts = append(facts, events.TiltakParticipantLeft{Aktor: owner})
	}
	return facts, nil
}

// ownerChanged names an organisation outside; which partner it is, the page shows in the row that
// comes with the refusal.
func ownerChanged(now events.Aktor) error {
	if now.Namn != "" {
		return domain.ChangedMeanwhile("eigar", domain.Same(now.Namn))
	}
	r := domain.Fail("eigar", "changed-meanwhile", wordsOtherOwner)
	r.Kind = domain.Changed
	return r
}

func setTimeframe(s state, _ domain.Asked, c SetTimeframe) ([]events.Event, error) {
	timeframe, errTime := c.Tidsramme.Fact("tidsramme")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errTime, errSources); err != nil {
		return nil, err
	}
	if timeframe == s.Tidsramme {
		return nil, nil
	}
	if seen := c.Sett; seen != nil && (events.Periode{Sagt: seen.Sagt.Text(), Fra: seen.Fra, Til: seen.Til}) != s.Tidsramme {
		return nil, changedTo("tidsramme", inWords(s.Tidsramme))
	}
	return []events.Event{events.TiltakTimeframeSet{Tidsramme: timeframe, Kjelder: sources}}, nil
}

// inWords writes a time frame as it was said, or else by its first and last moment.
func inWords(p events.Periode) string {
	if p.Sagt != "" || p == (events.Periode{}) {
		return p.Sagt
	}
	return string(p.Fra) + " – " + string(p.Til)
}

// maxParts is the most who may take part in one tiltak, and the most utval that may follow it.
// The Bergen area has 24 partners and some ten utval.
const maxParts = 100

// addParticipant: the owner takes part as it is. Who takes part already, in another part, changes
// part.
func addParticipant(s state, a domain.Asked, c AddParticipant) ([]events.Event, error) {
	actor, errActor := c.Aktor.Fact("aktor")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errActor, errSources); err != nil {
		return nil, err
	}
	i := s.participant(actor)
	switch {
	case i >= 0 && s.Deltakarar[i].Del == c.Del:
		return nil, nil
	case actor == s.Eigar:
		return nil, domain.Fail("aktor", "is-owner", wordsIsOwner)
	case i < 0 && len(s.Deltakarar) >= maxParts:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyParts.With(maxParts))
	}
	if actor.Partnar != "" {
		if err := domain.IsPartnar("aktor.partnar", actor.Partnar, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.TiltakParticipantJoined{Aktor: actor, Del: c.Del, Kjelder: sources}}, nil
}

func removeParticipant(s state, _ domain.Asked, c RemoveParticipant) ([]events.Event, error) {
	actor, errActor := c.Aktor.Fact("aktor")
	if err := domain.First(notOver(s), errActor); err != nil {
		return nil, err
	}
	if s.participant(actor) < 0 {
		return nil, nil
	}
	return []events.Event{events.TiltakParticipantLeft{Aktor: actor, Merknad: c.Merknad.Text()}}, nil
}

func attachUtval(s state, a domain.Asked, c AttachUtval) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errSources); err != nil {
		return nil, err
	}
	if s.followedBy(c.Utval) {
		return nil, nil
	}
	if err := domain.IsUtval("utval", c.Utval, a); err != nil {
		return nil, err
	}
	if len(s.Utval) >= maxParts {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyUtval.With(maxParts))
	}
	return []events.Event{events.TiltakUtvalAttached{Utval: c.Utval, Kjelder: sources}}, nil
}

func detachUtval(s state, _ domain.Asked, c DetachUtval) ([]events.Event, error) {
	if err := notOver(s); err != nil {
		return nil, err
	}
	if !s.followedBy(c.Utval) {
		return nil, nil
	}
	return []events.Event{events.TiltakUtvalDetached{Utval: c.Utval, Merknad: c.Merknad.Text()}}, nil
}

// groupList and targetList are the code lists whose codes say for whom a tiltak is: the patient groups, and the
// others that it is meant to reach.
const (
	groupList  = "pasientgruppe"
	targetList = "malgruppe"
)

// setGroups: the groups are a set; they are kept sorted, each once. Each code must stand in the
// version that is named. Of the other groups she says something only by naming a version of their list.
func setGroups(s state, a domain.Asked, c SetGroups) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	codes, errCodes := domain.Codes("pasientgrupper", groupList, c.Versjon, c.Pasientgrupper, a)
	others, errOthers := domain.Codes("malgrupper", targetList, c.MalgruppeVersjon, c.Malgrupper, a)
	if err := domain.First(notOver(s), errSources, errCodes, errOthers); err != nil {
		return nil, err
	}
	same := c.MalgruppeVersjon == 0 || sameSet(others, c.MalgruppeVersjon, s.Malgrupper, s.MalgruppeVersjon)
	if same && sameSet(codes, c.Versjon, s.Pasientgrupper, s.GruppeVersjon) {
		return nil, nil
	}
	if err := domain.First(sameCodes("pasientgrupper", c.Sett, s.Pasientgrupper), sameCodes("malgrupper", c.SettMalgrupper, s.Malgrupper)); err != nil {
		return nil, err
	}
	fact := events.TiltakGroupsSet{Pasientgrupper: codes, Versjon: c.Versjon, MalgruppeVersjon: c.MalgruppeVersjon, Kjelder: sources}
	if len(others) > 0 {
		fact.Malgrupper = others
	}
	return []events.Event{fact}, nil
}

// sameSet tells whether the codes say what is said already. Of no codes the version is no matter.
func sameSet(codes []string, version int, now []string, versionNow int) bool {
	return slices.Equal(codes, now) && (version == versionNow || len(codes) == 0)
}

// sameCodes refuses a change of codes that are others than the asker saw; nil = she does not say. In
// which order she saw them is no matter.
func sameCodes(field string, seen []domain.Line, now []string) error {
	if seen == nil {
		return nil
	}
	codes := []string{}
	for _, code := range seen {
		codes = append(codes, code.Text())
	}
	slices.Sort(codes)
	if slices.Equal(codes, slices.Sorted(slices.Values(now))) {
		return nil
	}
	return domain.ChangedMeanwhile(field, domain.Same(strings.Join(now, ", ")))
}
