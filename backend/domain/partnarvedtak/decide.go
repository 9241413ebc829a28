package partnarvedtak

import (
	"fmt"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// ask: the text is pinned at that moment: a named version of a plan, a text as it is, or the words alone.
func ask(_ state, a domain.Asked, c Ask) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	partners, errPartners := askedPartners(c.Partnarar, a)
	fact := events.PartnarvedtakAsked{
		Sak: c.Sak, Mote: c.Mote, Punkt: c.Punkt, Vedtak: c.Vedtak, Plan: c.Plan, Versjon: c.Versjon, Tittel: c.Tittel.Text(),
		Ordlyd: c.Ordlyd.Text(), Malform: c.Malform, Partnarar: partners, Frist: c.Frist, Kjelder: sources,
	}
	err := domain.First(
		domain.Required("tittel", fact.Tittel), domain.Required("ordlyd", fact.Ordlyd), errPartners, checkFrom(c, a),
		domain.IsMoment("frist", c.Frist), errSources,
	)
	if err != nil {
		return nil, err
	}
	if fact.Hash, fact.Fest, err = pin(a, c.Plan, c.Versjon, c.Tekst, fact.Ordlyd); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func askedPartners(given []GivenSpurd, a domain.Asked) ([]events.SpurdPartnar, error) {
	partners := []events.SpurdPartnar{}
	for i, g := range given {
		at := fmt.Sprintf("partnarar[%d].partnar", i)
		if slices.ContainsFunc(partners, func(p events.SpurdPartnar) bool { return p.Partnar == g.Partnar }) {
			return nil, domain.Fail(at, "twice", wordsTwice)
		}
		if err := domain.IsPartnar(at, g.Partnar, a); err != nil {
			return nil, err
		}
		partners = append(partners, events.SpurdPartnar{Partnar: g.Partnar, Organ: g.Organ.Text()})
	}
	if len(partners) == 0 {
		return nil, domain.Required("partnarar", "")
	}
	return partners, nil
}

func checkFrom(c Ask, a domain.Asked) error {
	if c.Sak != "" {
		if err := domain.IsSak("sak", c.Sak, a); err != nil {
			return err
		}
	}
	if c.Mote != "" {
		if err := domain.IsMote("mote", c.Mote, a); err != nil {
			return err
		}
	}
	if c.Vedtak != "" && len(a.Facts.Objects(domain.ClaimMoteVedtak, string(c.Vedtak))) == 0 {
		return domain.Fail("vedtak", "unknown-vedtak", wordsNoDecision)
	}
	if c.Plan != "" {
		return domain.IsPlan("plan", c.Plan, a)
	}
	return nil
}

// pin gives the hash of what is to be decided, and the text where it is one.
func pin(a domain.Asked, plan, version, text events.ID, words string) (string, events.TekstFest, error) {
	switch {
	case version != "" && text != "":
		return "", events.TekstFest{}, domain.Fail("tekst", "one-of", wordsOneText)
	case version != "":
		err := domain.IsVersjon("versjon", plan, version, a)
		return domain.VersjonHash(a, plan, version), events.TekstFest{}, err
	case text != "":
		if err := domain.IsTekst("tekst", text, a); err != nil {
			return "", events.TekstFest{}, err
		}
		fest := domain.FestOf(a, text)
		return fest.Hash, fest, nil
	}
	return domain.WordsHash(words), events.TekstFest{}, nil
}

func (s state) going() error {
	if s.Lukka != nil {
		return domain.Refuse(domain.Changed, "closed", wordsClosed)
	}
	return nil
}

func setDeadline(s state, _ domain.Asked, c SetDeadline) ([]events.Event, error) {
	if err := domain.First(s.going(), domain.IsMoment("frist", c.Frist)); err != nil || c.Frist == s.Frist {
		return nil, err
	}
	return []events.Event{events.PartnarvedtakDeadlineSet{Frist: c.Frist, Merknad: c.Merknad.Text()}}, nil
}

// decide: on a text that was put, of a partner that is asked. Told again, it replaces what was told. The
// decision with which all have decided is told in the same record.
func decide(s state, a domain.Asked, c Decide) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.PartnarvedtakDecided{
		Partnar: c.Partnar, Organ: c.Organ.Text(), Dato: c.Dato, Utfall: c.Utfall, Hash: c.Hash.Text(), Ordlyd: c.Ordlyd.Text(), Endring: c.Endring.Text(),
		Merknad: c.Merknad.Text(), Malform: c.Malform, Arkivref: c.Arkivref.Text(), Fil: c.Fil.Text(), Filtype: c.Filtype.Text(), Storleik: c.Storleik, Kjelder: sources,
	}
	err := domain.First(
		s.going(), domain.Required("organ", fact.Organ), domain.Required("dato", string(c.Dato)), domain.NotAhead("dato", c.Dato, a), s.checkDecided(fact), errSources,
	)
	if err != nil {
		return nil, err
	}
	if p := s.Partnarar[s.partner(c.Partnar)]; p.Svar != nil && !p.PaaNytt && sameDecision(*p.Svar, fact) {
		return nil, nil
	}
	facts := []events.Event{fact}
	after := evolve(s, fact, domain.Mark{Thing: s.ID, Time: a.Now})
	if all := after.together(); all != "" && (s.Alle == nil || s.Alle.Utfall != all) {
		facts = append(facts, events.PartnarvedtakAllDecided{Utfall: all})
	}
	return facts, nil
}

func sameDecision(old Svar, fact events.PartnarvedtakDecided) bool {
	return old.Organ == fact.Organ && old.Dato == fact.Dato && old.Utfall == fact.Utfall && old.Hash == fact.Hash && old.Ordlyd == fact.Ordlyd &&
		old.Endring == fact.Endring && old.Merknad == fact.Merknad && old.Malform == fact.Malform && old.Arkivref == fact.Arkivref && old.Fil == fact.Fil
}

// checkDecided: a change is said in words, and so is a remark; a file is one.
func (s state) checkDecided(fact events.PartnarvedtakDecided) error {
	words := fact.Ordlyd + fact.Endring + fact.Merknad
	whole := fact.Fil == "" && fact.Filtype == "" && fact.Storleik == 0 || domain.IsDigest(fact.Fil) && fact.Filtype != "" && fact.Storleik > 0
	switch {
	case s.partner(fact.Partnar) < 0:
		return domain.Fail("partnar", "not-asked", wordsNotAsked)
	case !domain.Reaches(s.asked, fact.Dato):
		return domain.Fail("dato", "before-asked", wordsBeforeAsked)
	case !slices.ContainsFunc(s.Tekstar, func(t Tekst) bool { return t.Hash == fact.Hash }):
		return domain.Fail("hash", "unknown-versjon", wordsNoVersion)
	case (fact.Utfall == events.PartnarVedtekeEndring) != (fact.Endring != ""):
		return domain.Fail("endring", "change-only", wordsWhichChange)
	case fact.Utfall == events.PartnarVedtekeMerknad && fact.Merknad == "":
		return domain.Fail("merknad", "required", wordsWhichRemark)
	case (words == "") != (fact.Malform == ""):
		return domain.Fail("malform", "with-words", wordsMalform)
	case !whole || strings.ContainsAny(fact.Filtype, " \t"):
		return domain.Fail("fil", "digest", wordsFile)
	}
	return nil
}

func withdraw(s state, _ domain.Asked, c Withdraw) ([]events.Event, error) {
	reason, i := c.Grunn.Text(), s.partner(c.Partnar)
	if err := domain.First(s.going(), domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	switch {
	case i < 0:
		return nil, domain.Fail("partnar", "not-asked", wordsNotAsked)
	case s.Partnarar[i].Svar == nil:
		return nil, domain.Fail("partnar", "nothing-told", wordsNothingTold)
	}
	return []events.Event{events.PartnarvedtakWithdrawn{Partnar: c.Partnar, Grunn: reason}}, nil
}

// maxTexts is how often the text may be replaced, and how often partners may be reminded.
const maxTexts = 100

// remind: only those that have not decided, or must again.
func remind(s state, _ domain.Asked, c Remind) ([]events.Event, error) {
	if err := s.going(); err != nil {
		return nil, err
	}
	var partners []events.ID
	for n, partner := range c.Partnarar {
		at, i := fmt.Sprintf("partnarar[%d]", n), s.partner(partner)
		switch {
		case i < 0:
			return nil, domain.Fail(at, "not-asked", wordsNotAsked)
		case s.Partnarar[i].final():
			return nil, domain.Fail(at, "decided", wordsDecided)
		case !slices.Contains(partners, partner):
			partners = append(partners, partner)
		}
	}
	switch {
	case len(partners) == 0:
		return nil, domain.Required("partnarar", "")
	case len(s.Paaminningar) >= maxTexts:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooMany.With(maxTexts))
	}
	return []events.Event{events.PartnarvedtakReminded{Partnarar: partners, Ord: c.Ord.Text()}}, nil
}

// replaceVersion: with another text than the last.
func replaceVersion(s state, a domain.Asked, c ReplaceVersion) ([]events.Event, error) {
	fact := events.PartnarvedtakVersionReplaced{Versjon: c.Versjon, Ordlyd: c.Ordlyd.Text(), Grunn: c.Grunn.Text()}
	if err := domain.First(s.going(), domain.Required("grunn", fact.Grunn)); err != nil {
		return nil, err
	}
	for n, partner := range c.Naudsynt {
		if s.partner(partner) < 0 {
			return nil, domain.Fail(fmt.Sprintf("naudsynt[%d]", n), "not-asked", wordsNotAsked)
		}
		if !slices.Contains(fact.Naudsynt, partner) {
			fact.Naudsynt = append(fact.Naudsynt, partner)
		}
	}
	words := fact.Ordlyd
	if words == "" {
		words = s.text().Ordlyd
	}
	var err error
	if fact.Hash, fact.Fest, err = pin(a, s.Plan, c.Versjon, c.Tekst, words); err != nil {
		return nil, err
	}
	switch {
	case fact.Hash == s.text().Hash:
		return nil, domain.Fail("versjon", "same", wordsSameText)
	case len(s.Tekstar) >= maxTexts:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooMany.With(maxTexts))
	}
	return []events.Event{fact}, nil
}

func closeMatter(s state, _ domain.Asked, c Close) ([]events.Event, error) {
	if s.Lukka != nil {
		return nil, nil
	}
	return []events.Event{events.PartnarvedtakClosed{Ord: c.Ord.Text()}}, nil
}
