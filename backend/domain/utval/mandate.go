package utval

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The states of a mandate.
const (
	mandateProposed = "foreslatt"
	mandateHolds    = "gjeldande"
	mandateReplaced = "erstatta"
	mandateGone     = "trekt"
)

// evolveMandate follows the mandates. A new wording takes the answers to the old one away: they stand in
// history.
func evolveMandate(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UtvalMandateProposed:
		proposed := Mandat{
			Mandat: e.Mandat, Ordlyd: e.Ordlyd, Malform: e.Malform, Spurde: domain.List(e.Spurde), Svar: []Mandatsvar{}, Stand: mandateProposed,
			Merknad: e.Merknad, Kjelder: domain.List(e.Kjelder), Spor: m.Trace(),
		}
		if i := s.mandate(e.Mandat); i >= 0 {
			s.Mandat = slices.Clone(s.Mandat)
			s.Mandat[i] = proposed
			return s
		}
		s.Mandat = append(slices.Clone(s.Mandat), proposed)
	case events.UtvalMandateAnswered:
		return s.withMandate(e.Mandat, func(d *Mandat) {
			d.Svar = slices.DeleteFunc(slices.Clone(d.Svar), func(v Mandatsvar) bool { return v.Utval == e.Utval })
			d.Svar = append(d.Svar, Mandatsvar{Utval: e.Utval, Utfall: e.Utfall, Dato: e.Dato, Merknad: e.Merknad, Kjelder: domain.List(e.Kjelder), Spor: m.Trace()})
		})
	case events.UtvalMandateAdopted:
		s.Mandat = slices.Clone(s.Mandat)
		for i := range s.Mandat {
			switch d := &s.Mandat[i]; {
			case d.Mandat == e.Mandat:
				d.Stand, d.Dato, d.Vedteke = mandateHolds, e.Dato, m.Trace()
			case d.Stand == mandateHolds:
				d.Stand = mandateReplaced
			}
		}
	case events.UtvalMandateWithdrawn:
		return s.withMandate(e.Mandat, func(d *Mandat) { d.Stand, d.Merknad = mandateGone, e.Merknad })
	}
	return s
}

func (s state) mandate(id events.ID) int {
	return slices.IndexFunc(s.Mandat, func(d Mandat) bool { return d.Mandat == id })
}

func (s state) withMandate(id events.ID, alter func(*Mandat)) state {
	if i := s.mandate(id); i >= 0 {
		s.Mandat = slices.Clone(s.Mandat)
		alter(&s.Mandat[i])
	}
	return s
}

// maxMandates is the most mandates that one organ may have had.
const maxMandates = 50

// proposeMandate: what holds, or has held, is not worded anew; a new mandate is.
func proposeMandate(s state, a domain.Asked, c ProposeMandate) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	words := c.Ordlyd.Text()
	asked, errAsked := askedOrgans(c.Spurde, a)
	if err := domain.First(atWork(s), domain.RequiredID("mandat", c.Mandat), domain.Required("ordlyd", words), errAsked, errSources); err != nil {
		return nil, err
	}
	if i := s.mandate(c.Mandat); i >= 0 {
		d := s.Mandat[i]
		switch {
		case d.Ordlyd == words && d.Malform == c.Malform && slices.Equal(d.Spurde, asked) && d.Stand != mandateGone:
			return nil, nil
		case d.Stand != mandateProposed:
			return nil, domain.Fail("mandat", "exists", wordsMandateStands)
		}
	} else if len(s.Mandat) >= maxMandates {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyMandates.With(maxMandates))
	}
	return []events.Event{events.UtvalMandateProposed{
		Mandat: c.Mandat, Ordlyd: words, Malform: c.Malform, Spurde: asked, Merknad: c.Merknad.Text(), Kjelder: sources,
	}}, nil
}

func askedOrgans(given []events.ID, a domain.Asked) (asked []events.ID, err error) {
	for _, organ := range given {
		if err := domain.IsUtval("spurde", organ, a); err != nil {
			return nil, err
		}
		if !slices.Contains(asked, organ) {
			asked = append(asked, organ)
		}
	}
	return asked, nil
}

func (s state) proposed(id events.ID) (Mandat, error) {
	if err := atWork(s); err != nil {
		return Mandat{}, err
	}
	i := s.mandate(id)
	if i < 0 {
		return Mandat{}, domain.Fail("mandat", "unknown-mandat", wordsNoMandate)
	}
	return s.Mandat[i], nil
}

// answerMandate: by one that was asked, while the mandate is proposed. An answer with a remark has one.
func answerMandate(s state, a domain.Asked, c AnswerMandate) ([]events.Event, error) {
	d, err := s.proposed(c.Mandat)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(err, domain.NotAhead("dato", c.Dato, a), errSources); err != nil {
		return nil, err
	}
	remark := c.Merknad.Text()
	switch {
	case !slices.Contains(d.Spurde, c.Utval):
		return nil, domain.Fail("utval", "not-asked", wordsNotAsked)
	case slices.ContainsFunc(d.Svar, func(v Mandatsvar) bool {
		return v.Utval == c.Utval && v.Utfall == c.Utfall && v.Dato == c.Dato && v.Merknad == remark
	}):
		return nil, nil
	case d.Stand != mandateProposed:
		return nil, domain.Fail("mandat", "decided", wordsMandateDecided)
	case c.Utfall == events.MandatGodkjentMerknad && remark == "":
		return nil, domain.Fail("merknad", "required", wordsWhichRemark)
	}
	return []events.Event{events.UtvalMandateAnswered{Mandat: c.Mandat, Utval: c.Utval, Utfall: c.Utfall, Dato: c.Dato, Merknad: remark, Kjelder: sources}}, nil
}

// adoptMandate: also where not all that were asked have approved. That is shown, and was so: three of
// four did, and the fourth got a meeting of its own.
func adoptMandate(s state, a domain.Asked, c AdoptMandate) ([]events.Event, error) {
	d, err := s.proposed(c.Mandat)
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(err, domain.NotAhead("dato", c.Dato, a), errSources); err != nil {
		return nil, err
	}
	switch {
	case d.Stand == mandateHolds && d.Dato == c.Dato:
		return nil, nil
	case d.Stand != mandateProposed:
		return nil, domain.Fail("mandat", "decided", wordsMandateDecided)
	}
	return []events.Event{events.UtvalMandateAdopted{Mandat: c.Mandat, Dato: c.Dato, Merknad: c.Merknad.Text(), Kjelder: sources}}, nil
}

func withdrawMandate(s state, _ domain.Asked, c WithdrawMandate) ([]events.Event, error) {
	d, err := s.proposed(c.Mandat)
	if err != nil || d.Stand == mandateGone {
		return nil, err
	}
	if d.Stand == mandateReplaced {
		return nil, domain.Fail("mandat", "decided", wordsMandateDecided)
	}
	return []events.Event{events.UtvalMandateWithdrawn{Mandat: c.Mandat, Merknad: c.Merknad.Text()}}, nil
}
