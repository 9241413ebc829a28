package tiltak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const (
	// maxWork is the most goals, origins, dependencies, risks, documents or indicators of one tiltak.
	maxWork = 50
	// maxReports is how many status reports the row holds; history holds them all.
	maxReports = 24
)

// put gives a list with one member in the place of the one that is the same, or else at its end. The
// given list is left as it was.
func put[T any](list []T, member T, same func(T) bool) []T {
	list = slices.Clone(list)
	if i := slices.IndexFunc(list, same); i >= 0 {
		list[i] = member
		return list
	}
	return append(list, member)
}

// without gives a list without the members that are the same.
func without[T any](list []T, same func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), same)
}

// evolveWork follows what it aims at, where it came from and what it waits for.
func evolveWork(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TiltakAreasSet:
		s.Omrade, s.OmradeVersjon, s.Spor.Omrade = e.Omrade, e.Versjon, m.Trace()
	case events.TiltakResponsibleNamed:
		s.Ansvarleg, s.Spor.Ansvarleg = e.Ansvarleg, m.Trace()
	case events.TiltakGoalSet:
		goal := Mal{Mal: e.Mal, Slag: e.Slag, Ordlyd: e.Ordlyd, Element: e.Element, Kjelder: e.Kjelder, Spor: m.Trace()}
		s.Mal = put(s.Mal, goal, isGoal(e.Mal))
	case events.TiltakGoalDropped:
		s.Mal = without(s.Mal, isGoal(e.Mal))
	case events.TiltakOriginNamed:
		origin := Opphavslenke{
			Opphav: e.Opphav, Slag: e.Slag, Rom: e.Rom, Ting: e.Ting, Del: e.Del, Ordlyd: e.Ordlyd, Kjelder: e.Kjelder, Spor: m.Trace(),
		}
		s.Opphavslenkjer = put(s.Opphavslenkjer, origin, isOrigin(e.Opphav))
	case events.TiltakOriginDropped:
		s.Opphavslenkjer = without(s.Opphavslenkjer, isOrigin(e.Opphav))
	case events.TiltakDependencyAdded:
		needed := Avhengnad{Tiltak: e.Tiltak, Merknad: e.Merknad, Kjelder: e.Kjelder, Sidan: m.Trace()}
		s.Treng = put(s.Treng, needed, isNeeded(e.Tiltak))
	case events.TiltakDependencyRemoved:
		s.Treng = without(s.Treng, isNeeded(e.Tiltak))
	default:
		return evolveCare(s, e, m)
	}
	return s
}

func isGoal(id events.ID) func(Mal) bool { return func(m Mal) bool { return m.Mal == id } }
func isOrigin(id events.ID) func(Opphavslenke) bool {
	return func(o Opphavslenke) bool { return o.Opphav == id }
}

func isNeeded(id events.ID) func(Avhengnad) bool {
	return func(t Avhengnad) bool { return t.Tiltak == id }
}

// tooMany refuses one more of what there are enough of.
func tooMany[T any](list []T, most int, words domain.Words) error {
	if len(list) >= most {
		return domain.Refuse(domain.Broken, "too-many", words.With(most))
	}
	return nil
}

// areaList is the code list whose codes name the areas of work.
const areaList = "innsatsomrade"

// setAreas: the areas are a set, as the patient groups are.
func setAreas(s state, a domain.Asked, c SetAreas) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	codes, errCodes := domain.Codes("omrade", areaList, c.Versjon, c.Omrade, a)
	if err := domain.First(notOver(s), errSources, errCodes); err != nil {
		return nil, err
	}
	if slices.Equal(codes, s.Omrade) && (c.Versjon == s.OmradeVersjon || len(codes) == 0) {
		return nil, nil
	}
	if err := sameCodes("omrade", c.Sett, s.Omrade); err != nil {
		return nil, err
	}
	return []events.Event{events.TiltakAreasSet{Omrade: codes, Versjon: c.Versjon, Kjelder: sources}}, nil
}

func nameResponsible(s state, a domain.Asked, c NameResponsible) ([]events.Event, error) {
	if err := notOver(s); err != nil {
		return nil, err
	}
	if c.Ansvarleg == s.Ansvarleg {
		return nil, nil
	}
	if c.Sett != nil && *c.Sett != s.Ansvarleg {
		// Who it is now, the page shows in the row: names of persons are not kept here.
		r := domain.Fail("ansvarleg", "changed-meanwhile", wordsOtherResponsible)
		r.Kind = domain.Changed
		return nil, r
	}
	if c.Ansvarleg != "" {
		if err := domain.IsPerson("ansvarleg", c.Ansvarleg, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.TiltakResponsibleNamed{Ansvarleg: c.Ansvarleg}}, nil
}

// setGoal: a goal is told in words, or it is one of the plans' goals that holds.
func setGoal(s state, a domain.Asked, c SetGoal) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.TiltakGoalSet{Mal: c.Mal, Slag: c.Slag, Ordlyd: c.Ordlyd.Text(), Element: c.Element, Kjelder: sources}
	err := domain.First(notOver(s), domain.RequiredID("mal", c.Mal), checkGoal(fact, a), errSources)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Mal, isGoal(c.Mal))
	if i < 0 {
		if err := tooMany(s.Mal, maxWork, wordsTooManyGoals); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Mal[i]
	if now.Slag == fact.Slag && now.Ordlyd == fact.Ordlyd && now.Element == fact.Element && slices.Equal(now.Kjelder, sources) {
		return nil, nil
	}
	if c.Sett != nil && c.Sett.Text() != now.Ordlyd {
		return nil, changedTo("ordlyd", now.Ordlyd)
	}
	return []events.Event{fact}, nil
}

func checkGoal(fact events.TiltakGoalSet, a domain.Asked) error {
	if (fact.Ordlyd == "") == (fact.Element == "") {
		return domain.Fail("ordlyd", "one-of", wordsWordsOrElement)
	}
	if fact.Element == "" {
		return nil
	}
	if err := domain.IsPlanelement("element", fact.Element, a); err != nil {
		return err
	}
	if !a.Facts.Holds(domain.ClaimElementSlag, string(fact.Element), string(events.ElementMal)) {
		return domain.Fail("element", "not-a-goal", wordsNotAGoal)
	}
	return nil
}

func dropGoal(s state, _ domain.Asked, c DropGoal) ([]events.Event, error) {
	if err := notOver(s); err != nil || !slices.ContainsFunc(s.Mal, isGoal(c.Mal)) {
		return nil, err
	}
	return []events.Event{events.TiltakGoalDropped{Mal: c.Mal, Merknad: c.Merknad.Text()}}, nil
}

// originRooms tells in which rooms the things of a kind of origin are; what is not kept here is told in words. All
// signed in persons see these rooms, so that an origin tells nobody of a thing that she may not see.
var originRooms = map[events.OpphavSlag][]string{
	events.OpphavKapittel: {"plan"}, events.OpphavAvtalepunkt: {"planelement"}, events.OpphavSak: {"sak"},
	events.OpphavVedtak: {"vedtak", "partnarvedtak"}, events.OpphavOppdrag: {"sak"},
}

func nameOrigin(s state, a domain.Asked, c NameOrigin) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.TiltakOriginNamed{
		Opphav: c.Opphav, Slag: c.Slag, Rom: c.Rom.Text(), Ting: c.Ting, Del: c.Del, Ordlyd: c.Ordlyd.Text(), Kjelder: sources,
	}
	err := domain.First(notOver(s), domain.RequiredID("opphav", c.Opphav), checkOrigin(fact, a), errSources)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Opphavslenkjer, isOrigin(c.Opphav))
	if i < 0 {
		if err := tooMany(s.Opphavslenkjer, maxWork, wordsTooManyOrigins); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Opphavslenkjer[i]
	if now.Slag == fact.Slag && now.Rom == fact.Rom && now.Ting == fact.Ting && now.Del == fact.Del && now.Ordlyd == fact.Ordlyd && slices.Equal(now.Kjelder, sources) {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

func checkOrigin(fact events.TiltakOriginNamed, a domain.Asked) error {
	switch {
	case fact.Ting == "" && fact.Ordlyd == "":
		return domain.Required("ordlyd", "")
	case fact.Ting == "" && (fact.Rom != "" || fact.Del != ""), fact.Ting != "" && !slices.Contains(originRooms[fact.Slag], fact.Rom), fact.Del != "" && fact.Slag != events.OpphavKapittel:
		return domain.Fail("ting", "origin-kind", wordsOriginKind)
	case fact.Ting == "":
		return nil
	}
	switch fact.Rom {
	case "planelement":
		return domain.IsPlanelement("ting", fact.Ting, a)
	case "sak":
		return isOriginSak(fact, a)
	case "vedtak", "partnarvedtak":
		return isDecision(fact, a)
	}
	return isChapter(fact, a)
}

// isOriginSak: a commission is a sak that one organ sent to another as such.
func isOriginSak(fact events.TiltakOriginNamed, a domain.Asked) error {
	err := domain.IsSak("ting", fact.Ting, a)
	if err == nil && fact.Slag == events.OpphavOppdrag && len(a.Facts.Objects(domain.ClaimSakOppdrag, string(fact.Ting))) == 0 {
		return domain.Fail("ting", "not-a-commission", wordsNotCommission)
	}
	return err
}

// isDecision: a decision has the id that a meeting gave it; what the partners decide, each for itself, is a thing
// of its own.
func isDecision(fact events.TiltakOriginNamed, a domain.Asked) error {
	there := fact.Rom == "partnarvedtak" && a.Facts.Exists(fact.Rom, fact.Ting)
	if there || fact.Rom == "vedtak" && len(a.Facts.Objects(domain.ClaimMoteVedtak, string(fact.Ting))) > 0 {
		return nil
	}
	return domain.Fail("ting", "unknown-vedtak", wordsNoDecision)
}

func isChapter(fact events.TiltakOriginNamed, a domain.Asked) error {
	if err := domain.IsPlan("ting", fact.Ting, a); err != nil || fact.Del == "" {
		return err
	}
	for _, text := range a.Facts.Objects(domain.ClaimPlanTekst, string(fact.Ting)) {
		if a.Facts.Holds(domain.ClaimTekst, text, string(fact.Ting)+"/"+string(fact.Del)) {
			return nil
		}
	}
	return domain.Fail("del", "unknown-kapittel", wordsNoChapter)
}

func dropOrigin(s state, _ domain.Asked, c DropOrigin) ([]events.Event, error) {
	if err := notOver(s); err != nil || !slices.ContainsFunc(s.Opphavslenkjer, isOrigin(c.Opphav)) {
		return nil, err
	}
	return []events.Event{events.TiltakOriginDropped{Opphav: c.Opphav, Merknad: c.Merknad.Text()}}, nil
}

// addDependency: nothing waits for itself, neither straight nor by way of others.
func addDependency(s state, a domain.Asked, c AddDependency) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(notOver(s), errSources); err != nil {
		return nil, err
	}
	fact := events.TiltakDependencyAdded{Tiltak: c.Tiltak, Merknad: c.Merknad.Text(), Kjelder: sources}
	i := slices.IndexFunc(s.Treng, isNeeded(c.Tiltak))
	if i >= 0 {
		if s.Treng[i].Merknad == fact.Merknad && slices.Equal(s.Treng[i].Kjelder, sources) {
			return nil, nil
		}
		return []events.Event{fact}, nil
	}
	err := domain.First(domain.IsTiltak("tiltak", c.Tiltak, a), noCircle(s.ID, c.Tiltak, a), tooMany(s.Treng, maxWork, wordsTooManyNeeded))
	if err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// noCircle looks whether the one that must come first waits, by way of however many, for the one
// that is to wait for it. Each is looked at once, so that a ring that two people made at the same
// moment does not hold the walk.
func noCircle(waits, first events.ID, a domain.Asked) error {
	seen, next := map[string]bool{}, []string{string(first)}
	for len(next) > 0 {
		at := next[len(next)-1]
		next = next[:len(next)-1]
		if at == string(waits) {
			return domain.Fail("tiltak", "circle", wordsCircle)
		}
		if !seen[at] {
			seen[at] = true
			next = append(next, a.Facts.Objects(domain.ClaimTiltakTreng, at)...)
		}
	}
	return nil
}

func removeDependency(s state, _ domain.Asked, c RemoveDependency) ([]events.Event, error) {
	if err := notOver(s); err != nil || !slices.ContainsFunc(s.Treng, isNeeded(c.Tiltak)) {
		return nil, err
	}
	return []events.Event{events.TiltakDependencyRemoved{Tiltak: c.Tiltak, Merknad: c.Merknad.Text()}}, nil
}
