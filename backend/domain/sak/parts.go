package sak

import (
	"encoding/json"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func retitle(s state, _ domain.Asked, c Retitle) ([]events.Event, error) {
	title := c.Tittel.Text()
	if err := domain.First(s.open(), domain.Required("tittel", title)); err != nil {
		return nil, err
	}
	if title == s.Tittel {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != s.Tittel {
		return nil, domain.ChangedMeanwhile("tittel", domain.Same(s.Tittel))
	}
	return []events.Event{events.SakRetitled{Tittel: title}}, nil
}

func setKind(s state, _ domain.Asked, c SetKind) ([]events.Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	if c.Slag == s.Slag && c.Emne == s.Emne {
		return nil, nil
	}
	return []events.Event{events.SakKindSet{Slag: c.Slag, Emne: c.Emne, Merknad: c.Merknad.Text()}}, nil
}

// maxParts is the most ties, and the most attachments, that one sak may have had.
const maxParts = 100

// roomOf tells in which room the things of each kind are.
var roomOf = map[events.SakLenkjeSlag]string{
	events.LenkjePlan: "plan", events.LenkjeVersjon: "plan", events.LenkjeKapittel: "plan", events.LenkjeElement: "planelement",
	events.LenkjeTiltak: "tiltak", events.LenkjeSak: "sak", events.LenkjeAvtalepunkt: "planelement",
}

func link(s state, a domain.Asked, c Link) ([]events.Event, error) {
	fact := events.SakLinked{Lenkje: c.Lenkje, Slag: c.Slag, Rom: roomOf[c.Slag], Ting: c.Ting, Del: c.Del, Merknad: c.Merknad.Text()}
	if err := domain.First(s.open(), domain.RequiredID("lenkje", c.Lenkje), s.checkLink(fact, a)); err != nil {
		return nil, err
	}
	for _, l := range s.Lenkjer {
		same := l.Slag == fact.Slag && l.Ting == fact.Ting && l.Del == fact.Del
		switch {
		case l.Lenkje == c.Lenkje && same && l.Merknad == fact.Merknad:
			return nil, nil
		case l.Lenkje == c.Lenkje:
			return nil, domain.Fail("lenkje", "exists", wordsLinkExists)
		case same:
			return nil, domain.Fail("ting", "twice", wordsLinkedTwice)
		}
	}
	if len(s.Lenkjer) >= maxParts {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyParts.With(maxParts))
	}
	return []events.Event{fact}, nil
}

// checkLink: what it is tied to must be there, a version and a chapter with their plan.
func (s state) checkLink(fact events.SakLinked, a domain.Asked) error {
	wantsPart := fact.Slag == events.LenkjeVersjon || fact.Slag == events.LenkjeKapittel
	switch {
	case fact.Ting == s.ID:
		return domain.Fail("ting", "itself", wordsItself)
	case fact.Ting == "" || !a.Facts.Exists(fact.Rom, fact.Ting):
		return domain.Fail("ting", "unknown-ting", wordsNoThing)
	case wantsPart != (fact.Del != ""):
		return domain.Fail("del", "part-only", wordsWhichPart)
	case fact.Slag == events.LenkjeVersjon && domain.VersjonHash(a, fact.Ting, fact.Del) == "":
		return domain.Fail("del", "unknown-versjon", wordsNoVersion)
	case fact.Slag == events.LenkjeKapittel && !hasChapter(a, fact.Ting, fact.Del):
		return domain.Fail("del", "unknown-kapittel", wordsNoChapter)
	}
	return nil
}

func hasChapter(a domain.Asked, plan, chapter events.ID) bool {
	return slices.ContainsFunc(a.Facts.Objects(domain.ClaimPlanTekst, string(plan)), func(text string) bool {
		return a.Facts.Holds(domain.ClaimTekst, text, string(plan)+"/"+string(chapter))
	})
}

func unlink(s state, _ domain.Asked, c Unlink) ([]events.Event, error) {
	if err := s.open(); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Lenkjer, func(l Lenkje) bool { return l.Lenkje == c.Lenkje }) {
		return nil, nil
	}
	return []events.Event{events.SakUnlinked{Lenkje: c.Lenkje, Merknad: c.Merknad.Text()}}, nil
}

func addAttachment(s state, _ domain.Asked, c AddAttachment) ([]events.Event, error) {
	fact := events.SakAttachmentAdded{
		Vedlegg: c.Vedlegg, Tittel: c.Tittel.Text(), Fil: c.Fil.Text(), Filtype: c.Filtype.Text(), Storleik: c.Storleik, Unntak: c.Unntak.Text(),
	}
	if err := domain.First(s.open(), domain.RequiredID("vedlegg", c.Vedlegg), domain.Required("tittel", fact.Tittel), domain.Required("filtype", fact.Filtype)); err != nil {
		return nil, err
	}
	switch i := s.attachment(c.Vedlegg); {
	case !domain.IsDigest(fact.Fil):
		return nil, domain.Fail("fil", "digest", wordsNoFile)
	case c.Storleik < 1:
		return nil, domain.Fail("storleik", "number", wordsNoFile)
	case i >= 0 && s.Vedlegg[i].Fil == fact.Fil && s.Vedlegg[i].Tittel == fact.Tittel && !s.Vedlegg[i].Borte:
		return nil, nil
	case i >= 0:
		return nil, domain.Fail("vedlegg", "exists", wordsAttachmentExists)
	case len(s.Vedlegg) >= maxParts:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyParts.With(maxParts))
	}
	return []events.Event{fact}, nil
}

func removeAttachment(s state, _ domain.Asked, c RemoveAttachment) ([]events.Event, error) {
	i := s.attachment(c.Vedlegg)
	if err := s.open(); err != nil {
		return nil, err
	}
	if i < 0 {
		return nil, domain.Fail("vedlegg", "unknown-vedlegg", wordsNoAttachment)
	}
	if s.Vedlegg[i].Borte {
		return nil, nil
	}
	return []events.Event{events.SakAttachmentRemoved{Vedlegg: c.Vedlegg, Merknad: c.Merknad.Text()}}, nil
}

// speakForSide: the words are those that the side agreed in its formøte, and no others.
func speakForSide(s state, a domain.Asked, c SpeakForSide) ([]events.Event, error) {
	var agreed domain.Fellesord
	// What is not there answers nothing, which is nothing agreed.
	_ = json.Unmarshal([]byte(a.Facts.Answer("formote", c.Formote, domain.AnswerFellesord)), &agreed)
	words := agreed.Ord[s.ID]
	if err := s.open(); err != nil {
		return nil, err
	}
	if words == "" {
		return nil, domain.Fail("formote", "not-agreed", wordsNotAgreed)
	}
	if slices.ContainsFunc(s.Fellesord, func(w Fellesord) bool {
		return w.Side == agreed.Side && w.Utval == agreed.Utval && w.Ord == words
	}) {
		return nil, nil
	}
	return []events.Event{events.SakSideSpoke{Side: agreed.Side, Utval: agreed.Utval, Ord: words, Malform: c.Malform, Formote: c.Formote}}, nil
}
