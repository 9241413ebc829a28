package okonomi

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// evolveFunding follows the applications for money.
func evolveFunding(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.OkonomiFundingSought:
		s.Soknader = put(s.Soknader, Soknad{
			Soknad: e.Soknad, Sokjar: e.Sokjar, Ordning: e.Ordning, Belop: e.Belop, Dato: e.Dato, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace(),
		}, isApplication(e.Soknad))
	case events.OkonomiFundingAnswered:
		return s.withApplication(e.Soknad, func(a *Soknad) {
			a.Svar = &Svar{
				Utfall: e.Utfall, Belop: e.Belop, Dato: e.Dato, Referanse: e.Referanse, Merknad: e.Merknad, Kjelder: e.Kjelder, Spor: m.Trace(),
			}
		})
	case events.OkonomiFundingWithdrawn:
		return s.withApplication(e.Soknad, func(a *Soknad) {
			at := m.Trace()
			a.Trekt, a.Merknad, a.Trekking = true, added(a.Merknad, e.Merknad), &at
		})
	}
	return s
}

// added puts one remark after another.
func added(old, more string) string {
	if old == "" || more == "" {
		return old + more
	}
	return old + "\n" + more
}

func isApplication(id events.ID) func(Soknad) bool {
	return func(a Soknad) bool { return a.Soknad == id }
}

// withApplication gives the state with one application altered, and leaves the given one as it was.
func (s state) withApplication(id events.ID, alter func(*Soknad)) state {
	if i := slices.IndexFunc(s.Soknader, isApplication(id)); i >= 0 {
		s.Soknader = slices.Clone(s.Soknader)
		alter(&s.Soknader[i])
	}
	return s
}

// seekFunding: what was applied for can be corrected until it is answered or taken back.
func seekFunding(s state, a domain.Asked, c SeekFunding) ([]events.Event, error) {
	who, errWho := actorOf("sokjar", c.Sokjar, a)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.OkonomiFundingSought{
		Soknad: c.Soknad, Sokjar: who, Ordning: c.Ordning.Text(), Belop: c.Belop, Dato: c.Dato, Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	err := domain.First(domain.RequiredID("soknad", c.Soknad), errWho, domain.Required("ordning", fact.Ordning), something("belop", c.Belop),
		domain.NotAhead("dato", c.Dato, a), errSources)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Soknader, isApplication(c.Soknad))
	if i < 0 {
		if err := room(s.Soknader); err != nil {
			return nil, err
		}
		return []events.Event{fact}, nil
	}
	now := s.Soknader[i]
	same := now.Sokjar == fact.Sokjar && now.Ordning == fact.Ordning && now.Belop == fact.Belop && now.Dato == fact.Dato && now.Merknad == fact.Merknad &&
		slices.Equal(now.Kjelder, sources)
	switch {
	case same:
		return nil, nil
	case now.Trekt:
		return nil, domain.Refuse(domain.Changed, "withdrawn", wordsApplicationWithdrawn)
	case now.Svar != nil:
		return nil, domain.Refuse(domain.Changed, "answered", wordsAnswered)
	}
	return []events.Event{fact}, nil
}

// something refuses an amount of nothing.
func something(field string, ore int) error {
	if ore == 0 {
		return domain.Fail(field, "required", wordsHowMuch)
	}
	return anAmount(field, ore)
}

// answerFunding: what is turned down gives nothing; what is granted in part gives less than was
// applied for. An answer can be corrected.
func answerFunding(s state, a domain.Asked, c AnswerFunding) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	i := slices.IndexFunc(s.Soknader, isApplication(c.Soknad))
	switch {
	case i < 0:
		return nil, domain.Fail("soknad", "unknown-soknad", wordsNoApplication)
	case s.Soknader[i].Trekt:
		return nil, domain.Refuse(domain.Changed, "withdrawn", wordsApplicationWithdrawn)
	}
	if err := domain.First(checkGranted(c, s.Soknader[i].Belop), domain.NotAhead("dato", c.Dato, a), errSources); err != nil {
		return nil, err
	}
	fact := events.OkonomiFundingAnswered{
		Soknad: c.Soknad, Utfall: c.Utfall, Belop: c.Belop, Dato: c.Dato, Referanse: c.Referanse.Text(), Merknad: c.Merknad.Text(), Kjelder: sources,
	}
	if now := s.Soknader[i].Svar; now != nil && now.says(fact) {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

func (v *Svar) says(e events.OkonomiFundingAnswered) bool {
	return v.Utfall == e.Utfall && v.Belop == e.Belop && v.Dato == e.Dato && v.Referanse == e.Referanse && v.Merknad == e.Merknad && slices.Equal(v.Kjelder, e.Kjelder)
}

func checkGranted(c AnswerFunding, sought int) error {
	switch {
	case c.Utfall == events.TilskotAvslag && c.Belop != 0:
		return domain.Fail("belop", "turned-down", wordsTurnedDown)
	case c.Utfall == events.TilskotAvslag:
		return nil
	case c.Utfall == events.TilskotDelvis && c.Belop >= sought:
		return domain.Fail("belop", "in-part", wordsInPart.With(Kroner(sought)))
	}
	return something("belop", c.Belop)
}

func withdrawFunding(s state, _ domain.Asked, c WithdrawFunding) ([]events.Event, error) {
	i := slices.IndexFunc(s.Soknader, isApplication(c.Soknad))
	switch {
	case i < 0:
		return nil, domain.Fail("soknad", "unknown-soknad", wordsNoApplication)
	case s.Soknader[i].Trekt:
		return nil, nil
	case s.Soknader[i].Svar != nil:
		return nil, domain.Refuse(domain.Changed, "answered", wordsAnswered)
	}
	return []events.Event{events.OkonomiFundingWithdrawn{Soknad: c.Soknad, Merknad: c.Merknad.Text()}}, nil
}
