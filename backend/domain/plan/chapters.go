package plan

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// addChapter: the text is one that no plan has. A chapter under another has the same partner
// responsible from its first day.
func addChapter(s state, a domain.Asked, c AddChapter) ([]events.Event, error) {
	title, errTitle := titleOf("tittel", c.Tittel)
	err := domain.First(s.wordsOpen(a), domain.RequiredID("kapittel", c.Kapittel), domain.RequiredID("tekst", c.Tekst), errTitle)
	if err != nil {
		return nil, err
	}
	fact := events.PlanChapterAdded{Kapittel: c.Kapittel, Tekst: c.Tekst, Under: c.Under, Etter: c.Etter, Tittel: title, Malform: c.Malform}
	if i := s.chapter(c.Kapittel); i >= 0 {
		if s.chapters[i].isAs(fact) {
			return nil, nil
		}
		return nil, domain.Fail("kapittel", "exists", wordsChapterExists)
	}
	if err := domain.First(s.checkPlace(c.Under, c.Etter), s.checkRoom(1), s.checkNewText(c.Tekst, a)); err != nil {
		return nil, err
	}
	if s.level(c.Under) >= maxLevels {
		return nil, domain.Fail("under", "too-deep", wordsTooDeep.With(maxLevels))
	}
	facts := []events.Event{fact}
	if above, there := found(s.chapters, c.Under); there && above.Ansvarleg != "" {
		facts = append(facts, events.PlanChapterResponsibleNamed{Kapittel: c.Kapittel, Partnar: above.Ansvarleg})
	}
	return facts, nil
}

// isAs tells whether a chapter is as it was asked for, wherever it has been moved since.
func (k Kapittel) isAs(e events.PlanChapterAdded) bool {
	return k.Tekst == e.Tekst && k.Under == e.Under && k.Tittel == e.Tittel && k.Malform == e.Malform && !k.Trekt
}

// checkRoom: is there room for more chapters?
func (s state) checkRoom(more int) error {
	if count(s.tree())+more > maxChapters {
		return domain.Refuse(domain.Broken, "too-many", wordsTooManyChapters.With(maxChapters))
	}
	if len(s.chapters)+more > maxEver {
		return domain.Refuse(domain.Broken, "too-many", wordsTooManyEver.With(maxEver))
	}
	return nil
}

// checkNewText refuses a text that has been begun, or belongs to a chapter of this or another plan.
func (s state) checkNewText(text events.ID, a domain.Asked) error {
	ours := slices.ContainsFunc(s.chapters, func(k Kapittel) bool { return k.Tekst == text })
	if ours || a.Facts.Exists("tekst", text) || domain.IsClaimed(a.Facts, text) {
		return domain.Fail("tekst", "taken", wordsTextTaken)
	}
	return nil
}

func retitleChapter(s state, a domain.Asked, c RetitleChapter) ([]events.Event, error) {
	title, errTitle := titleOf("tittel", c.Tittel)
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.wordsOpen(a), errChapter, errTitle); err != nil {
		return nil, err
	}
	if title == k.Tittel {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != k.Tittel {
		return nil, domain.ChangedMeanwhile("tittel", domain.Same(k.Tittel))
	}
	return []events.Event{events.PlanChapterRetitled{Kapittel: c.Kapittel, Tittel: title}}, nil
}

// moveChapter: not under itself, nor under one that stands under it; and not so deep that those
// under it come too deep. Two who move at once are decided one after the other, each on the tree as
// it then is.
func moveChapter(s state, a domain.Asked, c MoveChapter) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.wordsOpen(a), errChapter, s.checkPlace(c.Under, c.Etter)); err != nil {
		return nil, err
	}
	if c.Etter == c.Kapittel {
		return nil, domain.Fail("etter", "circle", wordsCircle)
	}
	if k.Under == c.Under && s.isAfter(c.Kapittel, c.Etter) {
		return nil, nil
	}
	branch := below(s.tree(), c.Kapittel)
	if slices.ContainsFunc(branch, func(b Kapittel) bool { return b.Kapittel == c.Under }) {
		return nil, domain.Fail("under", "circle", wordsCircle)
	}
	deepest := slices.MaxFunc(branch, func(x, y Kapittel) int { return x.Niva - y.Niva })
	if s.level(c.Under)+1+deepest.Niva-k.Niva > maxLevels {
		return nil, domain.Fail("under", "too-deep", wordsTooDeep.With(maxLevels))
	}
	return []events.Event{events.PlanChapterMoved{Kapittel: c.Kapittel, Under: c.Under, Etter: c.Etter}}, nil
}

func withdrawChapter(s state, a domain.Asked, c WithdrawChapter) ([]events.Event, error) {
	if i := s.chapter(c.Kapittel); i >= 0 && s.chapters[i].Trekt {
		return nil, nil
	}
	_, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.wordsOpen(a), errChapter); err != nil {
		return nil, err
	}
	return []events.Event{events.PlanChapterWithdrawn{Kapittel: c.Kapittel, Merknad: c.Merknad.Text()}}, nil
}

// restoreChapter: with those under it, which must find room; and no other plan may have taken one of
// the texts meanwhile.
func restoreChapter(s state, a domain.Asked, c RestoreChapter) ([]events.Event, error) {
	if err := s.wordsOpen(a); err != nil {
		return nil, err
	}
	i := s.chapter(c.Kapittel)
	if i < 0 {
		return nil, domain.Fail("kapittel", "unknown-kapittel", wordsNoChapter)
	}
	k := s.chapters[i]
	if !k.Trekt {
		return nil, nil
	}
	if k.Under != "" {
		if _, err := s.standing("kapittel", k.Under); err != nil {
			return nil, changed("kapittel", "above-withdrawn", wordsAboveWithdrawn)
		}
	}
	again := s.with(c.Kapittel, domain.Mark{}, func(k *Kapittel) { k.Trekt = false })
	tree := again.tree()
	if count(tree) > maxChapters {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyChapters.With(maxChapters))
	}
	for _, b := range below(tree, c.Kapittel) {
		if b.inPlan() && len(a.Facts.Objects(domain.ClaimTekst, string(b.Tekst))) > 0 {
			return nil, domain.Fail("kapittel", "taken", wordsTextTaken)
		}
	}
	return []events.Event{events.PlanChapterRestored{Kapittel: c.Kapittel}}, nil
}

// nameResponsible: one that contributed and becomes responsible contributes no more besides.
func nameResponsible(s state, a domain.Asked, c NameResponsible) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.notReplaced(), errChapter); err != nil {
		return nil, err
	}
	if c.Partnar == k.Ansvarleg {
		return nil, nil
	}
	if c.Sett != nil && *c.Sett != k.Ansvarleg {
		return nil, changed("partnar", "changed-meanwhile", wordsOtherResponsible)
	}
	if c.Partnar != "" {
		if err := domain.IsPartnar("partnar", c.Partnar, a); err != nil {
			return nil, err
		}
	}
	facts := []events.Event{events.PlanChapterResponsibleNamed{Kapittel: c.Kapittel, Partnar: c.Partnar}}
	if slices.Contains(k.Bidragsytarar, c.Partnar) {
		facts = append(facts, events.PlanChapterContributorRemoved{Kapittel: c.Kapittel, Partnar: c.Partnar})
	}
	return facts, nil
}

// maxContributors is the most partners that may contribute to one chapter. There are 24 in the
// Bergen area.
const maxContributors = 60

func addContributor(s state, a domain.Asked, c AddContributor) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.notReplaced(), errChapter); err != nil {
		return nil, err
	}
	switch {
	case slices.Contains(k.Bidragsytarar, c.Partnar):
		return nil, nil
	case c.Partnar != "" && c.Partnar == k.Ansvarleg:
		return nil, domain.Fail("partnar", "is-responsible", wordsIsResponsible)
	case len(k.Bidragsytarar) >= maxContributors:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyContributors.With(maxContributors))
	}
	if err := domain.IsPartnar("partnar", c.Partnar, a); err != nil {
		return nil, err
	}
	return []events.Event{events.PlanChapterContributorAdded{Kapittel: c.Kapittel, Partnar: c.Partnar}}, nil
}

func removeContributor(s state, _ domain.Asked, c RemoveContributor) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.notReplaced(), errChapter); err != nil {
		return nil, err
	}
	if !slices.Contains(k.Bidragsytarar, c.Partnar) {
		return nil, nil
	}
	return []events.Event{events.PlanChapterContributorRemoved{Kapittel: c.Kapittel, Partnar: c.Partnar}}, nil
}

func chooseChapterMalform(s state, a domain.Asked, c ChooseChapterMalform) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.wordsOpen(a), errChapter); err != nil {
		return nil, err
	}
	if c.Malform == k.Malform {
		return nil, nil
	}
	return []events.Event{events.PlanChapterMalformChosen{Kapittel: c.Kapittel, Malform: c.Malform}}, nil
}

func setChapterState(s state, _ domain.Asked, c SetChapterState) ([]events.Event, error) {
	k, errChapter := s.standing("kapittel", c.Kapittel)
	if err := domain.First(s.notReplaced(), errChapter); err != nil {
		return nil, err
	}
	if c.Tilstand == k.Tilstand {
		return nil, nil
	}
	return []events.Event{events.PlanChapterStateSet{Kapittel: c.Kapittel, Tilstand: c.Tilstand}}, nil
}
