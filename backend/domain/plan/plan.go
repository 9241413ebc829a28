// Package plan holds the plans that the partners write together: a felles utviklingsplan, the yearly
// handlingsplan, a fagplan, a grunnlagsdokument, an avtale. A plan is a tree of chapters. Here stands
// what each is called, where it belongs, who is responsible and who writes; its text is a thing of
// its own (room tekst), in which many can write at once. A plan has a life in phases, and versions
// with names, which can always be found again as they were.
package plan

import (
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the plans.
var Room = domain.NewRoom("plan", evolve,
	domain.Starts("Start", startsForOwn, start),
	domain.On("Retitle", inCharge, retitle),
	domain.On("SetPeriod", inCharge, setPeriod),
	domain.On("NameUtval", domain.NoOwn, nameUtval),
	domain.On("ChangePhase", inCharge, changePhase),
	domain.On("AddChapter", addsUnderOwn, addChapter),
	domain.On("RetitleChapter", ofChapter, retitleChapter),
	domain.On("MoveChapter", movesWithinOwn, moveChapter),
	domain.On("WithdrawChapter", allBelow, withdrawChapter),
	domain.On("RestoreChapter", allBelow, restoreChapter),
	domain.On("NameResponsible", ofChapterOrTakes, nameResponsible),
	domain.On("AddContributor", ofChapter, addContributor),
	domain.On("RemoveContributor", ofChapterOrLeaves, removeContributor),
	domain.On("ChooseChapterMalform", ofChapter, chooseChapterMalform),
	domain.On("SetChapterState", writesChapter, setChapterState),
	domain.On("NameVersion", inCharge, nameVersion),
	domain.Shows(row),
	domain.Claims(claims),
	domain.Answers(domain.AnswerVersjonar, versionsSaid),
	domain.Marks[state](events.PlanStarted{}, events.PlanPhaseChanged{}, events.PlanVersionNamed{}),
	domain.FilteredBy("slag", func(s state) []string { return []string{string(s.Slag)} }),
	domain.FilteredBy("fase", func(s state) []string { return []string{string(s.Fase)} }),
	domain.FilteredBy("utval", utvalOf),
	domain.FilteredBy("partnar", partnersOf),
)

// state is one plan. Row holds all that is shown but for the chapters, the versions and the moves,
// which the row reckons.
type state struct {
	Row
	// chapters are all there ever were. Those under the same chapter stand in their order; beyond
	// that the order says nothing (tree.go).
	chapters []Kapittel
	versions []version
}

// version is the plan as it was when it got a name.
type version struct {
	fact events.PlanVersionNamed
	spor domain.Trace
}

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PlanStarted:
		return started(e, m)
	case events.PlanRetitled:
		s.Tittel, s.Spor.Tittel = e.Tittel, m.Trace()
	case events.PlanPeriodSet:
		s.Periode, s.Spor.Periode = e.Periode, m.Trace()
	case events.PlanUtvalNamed:
		s.Utval, s.Spor.Utval = e.Utval, m.Trace()
	case events.PlanPhaseChanged:
		s.Fase, s.FaseMerknad, s.FaseVersjon, s.ErstattaAv = e.Fase, e.Merknad, e.Versjon, e.ErstattaAv
		s.FaseKjelder, s.Spor.Fase = e.Kjelder, m.Trace()
	case events.PlanVersionNamed:
		s.versions = append(slices.Clone(s.versions), version{e, m.Trace()})
	default:
		return evolveChapters(s, e, m)
	}
	return s
}

func started(e events.PlanStarted, m domain.Mark) state {
	t := m.Trace()
	return state{Row: Row{
		ID: m.Thing, Slag: e.Slag, Tittel: e.Tittel, Malform: e.Malform, Periode: e.Periode, Utval: e.Utval,
		Kapittelmal: e.Kapittelmal, Fase: events.PlanUtkast, Kjelder: e.Kjelder, Opphav: t,
		Oppdikta: slices.ContainsFunc(e.Kjelder, func(k events.Kjelde) bool { return k.Oppdikta }),
		Spor:     Spor{Tittel: t, Periode: t, Utval: t, Fase: t},
	}}
}

// evolveChapters follows what stands in the tree, and who writes.
func evolveChapters(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.PlanChapterAdded:
		added := Kapittel{
			Kapittel: e.Kapittel, Tekst: e.Tekst, Under: e.Under, Tittel: e.Tittel, Malform: e.Malform, Rettleiing: e.Rettleiing,
			Tilstand: events.KapittelIkkjeStarta, Opphav: m.Trace(), Spor: m.Trace(),
		}
		s.chapters = placed(s.chapters, added, e.Etter)
	case events.PlanChapterRetitled:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Tittel = e.Tittel })
	case events.PlanChapterMoved:
		return s.moved(e, m)
	case events.PlanChapterWithdrawn:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Trekt, k.TrektMerknad = true, e.Merknad })
	case events.PlanChapterRestored:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Trekt, k.TrektMerknad = false, "" })
	case events.PlanChapterMalformChosen:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Malform = e.Malform })
	case events.PlanChapterStateSet:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Tilstand = e.Tilstand })
	case events.PlanChapterResponsibleNamed:
		return s.with(e.Kapittel, m, func(k *Kapittel) { k.Ansvarleg = e.Partnar })
	case events.PlanChapterContributorAdded:
		return s.with(e.Kapittel, m, func(k *Kapittel) {
			k.Bidragsytarar = append(slices.Clone(k.Bidragsytarar), e.Partnar)
		})
	case events.PlanChapterContributorRemoved:
		return s.with(e.Kapittel, m, func(k *Kapittel) {
			k.Bidragsytarar = slices.DeleteFunc(slices.Clone(k.Bidragsytarar), func(p events.ID) bool { return p == e.Partnar })
		})
	}
	return s
}

// claims: a plan tells its kind, and of each text of a chapter that is part of it: where it belongs,
// how it is written, how far the plan has come and which partners write on it.
func claims(s state) []domain.Claim {
	said := []domain.Claim{{Name: domain.ClaimPlanSlag, Subject: string(s.ID), Object: string(s.Slag)}}
	for _, k := range s.tree() {
		if !k.inPlan() {
			continue
		}
		say := func(name, object string) {
			said = append(said, domain.Claim{Name: name, Subject: string(k.Tekst), Object: object})
		}
		said = append(said, domain.Claim{Name: domain.ClaimPlanTekst, Subject: string(s.ID), Object: string(k.Tekst)})
		say(domain.ClaimTekst, string(s.ID)+"/"+string(k.Kapittel))
		say(domain.ClaimTekstMalform, string(k.Malform))
		say(domain.ClaimTekstFase, string(s.Fase))
		if k.Ansvarleg != "" {
			say(domain.ClaimTekstAnsvarleg, string(k.Ansvarleg))
			say(domain.ClaimTekstPartnar, string(k.Ansvarleg))
		}
		for _, p := range k.Bidragsytarar {
			say(domain.ClaimTekstPartnar, string(p))
		}
	}
	return said
}

func utvalOf(s state) []string {
	if s.Utval == "" {
		return nil
	}
	return []string{string(s.Utval)}
}

// partnersOf lists the partners that write on some chapter of the plan.
func partnersOf(s state) (values []string) {
	for _, k := range s.tree() {
		if k.inPlan() && k.Ansvarleg != "" {
			values = append(values, string(k.Ansvarleg))
		}
		if k.inPlan() {
			for _, p := range k.Bidragsytarar {
				values = append(values, string(p))
			}
		}
	}
	return values
}

// start: a plan may be begun by a template, which gives its first chapters. Their ids are made from
// the plan's, so that the same command makes the same plan.
func start(_ state, a domain.Asked, c Start) ([]events.Event, error) {
	title, errTitle := titleOf("tittel", c.Tittel)
	period, errPeriod := c.Periode.Fact("periode")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	code := c.Kapittelmal.Text()
	if err := domain.First(errTitle, errPeriod, errSources, checkTemplate(code, c.Slag)); err != nil {
		return nil, err
	}
	if c.Utval != "" {
		if err := domain.IsUtval("utval", c.Utval, a); err != nil {
			return nil, err
		}
	}
	facts := []events.Event{events.PlanStarted{
		Slag: c.Slag, Tittel: title, Malform: c.Malform, Periode: period, Utval: c.Utval, Kapittelmal: code, Kjelder: sources,
	}}
	return append(facts, chaptersOf(code, c.ID, c.Malform)...), nil
}

func retitle(s state, a domain.Asked, c Retitle) ([]events.Event, error) {
	title, errTitle := titleOf("tittel", c.Tittel)
	if err := domain.First(s.wordsOpen(a), errTitle); err != nil {
		return nil, err
	}
	if title == s.Tittel {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != s.Tittel {
		return nil, domain.ChangedMeanwhile("tittel", domain.Same(s.Tittel))
	}
	return []events.Event{events.PlanRetitled{Tittel: title}}, nil
}

func setPeriod(s state, a domain.Asked, c SetPeriod) ([]events.Event, error) {
	period, errPeriod := c.Periode.Fact("periode")
	if err := domain.First(s.wordsOpen(a), errPeriod); err != nil {
		return nil, err
	}
	if period == s.Periode {
		return nil, nil
	}
	if seen := c.Sett; seen != nil && (events.Periode{Sagt: seen.Sagt.Text(), Fra: seen.Fra, Til: seen.Til}) != s.Periode {
		return nil, domain.ChangedMeanwhile("periode", inWords(s.Periode))
	}
	return []events.Event{events.PlanPeriodSet{Periode: period}}, nil
}

// inWords writes a time as it was said, or else by its first and last moment.
func inWords(p events.Periode) domain.Words {
	switch {
	case p == events.Periode{}:
		return domain.Words{}
	case p.Sagt != "":
		return domain.Same(p.Sagt)
	}
	return domain.Same(string(p.Fra) + " – " + string(p.Til))
}

func nameUtval(s state, a domain.Asked, c NameUtval) ([]events.Event, error) {
	if err := s.notReplaced(); err != nil {
		return nil, err
	}
	if c.Utval == s.Utval {
		return nil, nil
	}
	if c.Utval != "" {
		if err := domain.IsUtval("utval", c.Utval, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.PlanUtvalNamed{Utval: c.Utval, Merknad: c.Merknad.Text()}}, nil
}

// maxTitle is the most bytes that a title may take in the log. A version holds the titles of all
// chapters in one record, so the sum is what counts (limits_test.go); in Norwegian it is some 240
// letters.
const maxTitle = 250

// titleOf gives a title as a fact holds it.
func titleOf(field string, given domain.Line) (string, error) {
	title := given.Text()
	if err := domain.Required(field, title); err != nil {
		return "", err
	}
	if written(title) > maxTitle {
		return "", domain.Fail(field, "too-long", wordsTooLong)
	}
	return title, nil
}

// written is how many bytes a text takes in the log.
func written(text string) int {
	n := len(text)
	for i := range len(text) {
		switch c := text[i]; {
		case strings.IndexByte("\"\\\b\t\n\f\r", c) >= 0:
			n++
		case c < ' ':
			n += len(`\u0000`) - 1
		}
	}
	return n
}
