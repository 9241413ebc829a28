package utval

import (
	"cmp"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// maxSeats is the most seats that one organ may have had, closed ones too. The largest in the
// Bergen area has some 40.
const maxSeats = 500

// createSeat: a seat that answers a rule has the rule's role, side and partner. A partner that
// holds a seat belongs to the area, and the seat is on its side.
func createSeat(s state, a domain.Asked, c CreateSeat) ([]events.Event, error) {
	fact := events.UtvalSeatCreated{Plass: c.Plass, Regel: c.Regel.Text(), Rolle: c.Rolle, Side: c.Side, Partnar: c.Partnar}
	if err := domain.First(atWork(s), domain.RequiredID("plass", c.Plass)); err != nil {
		return nil, err
	}
	if i := s.seat(c.Plass); i >= 0 {
		p := s.Plassar[i]
		if !p.Lukka && fact == (events.UtvalSeatCreated{Plass: p.Plass, Regel: p.Regel, Rolle: p.Rolle, Side: p.Side, Partnar: p.Partnar}) {
			return nil, nil
		}
		return nil, domain.Fail("plass", "exists", wordsSeatExists)
	}
	if len(s.Plassar) >= maxSeats {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManySeats.With(maxSeats))
	}
	if err := domain.First(checkAnswers(s, fact), checkHolder(s, fact, a)); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// checkAnswers: does the seat fit the rule that it says it answers?
func checkAnswers(s state, seat events.UtvalSeatCreated) error {
	if seat.Regel == "" {
		return nil
	}
	i := slices.IndexFunc(s.rules, func(r events.Samansetjingsregel) bool { return r.Regel == seat.Regel })
	if i < 0 {
		return domain.Fail("regel", "unknown-regel", wordsNoRule)
	}
	rule := s.rules[i]
	switch {
	case seat.Rolle != rule.Rolle:
		return domain.Fail("rolle", "not-as-ruled", wordsRuleRole)
	case rule.Side != "" && seat.Side != rule.Side:
		return domain.Fail("side", "not-as-ruled", wordsRuleSide)
	case rule.BerrePartnar != "" && seat.Partnar != rule.BerrePartnar,
		rule.KvarPartnar && seat.Partnar == "":
		return domain.Fail("partnar", "not-as-ruled", wordsRulePartner)
	}
	return nil
}

// checkHolder: may the partner hold the seat?
func checkHolder(s state, seat events.UtvalSeatCreated, a domain.Asked) error {
	if seat.Partnar == "" {
		return nil
	}
	if err := domain.IsPartnar("partnar", seat.Partnar, a); err != nil {
		return err
	}
	if !s.belongs(seat.Partnar) {
		return domain.Fail("partnar", "not-in-area", wordsNotInArea)
	}
	if side := sideOf(seat.Partnar, a); side != "" && side != seat.Side {
		return domain.Fail("side", "other-side", wordsOtherSide)
	}
	return nil
}

// closeSeat: a seat in which somebody sits, or shall sit, is vacated first. An office that it
// carries ends with it.
func closeSeat(s state, a domain.Asked, c CloseSeat) ([]events.Event, error) {
	if err := atWork(s); err != nil {
		return nil, err
	}
	i := s.seat(c.Plass)
	if i < 0 {
		return nil, domain.Fail("plass", "unknown-plass", wordsNoSeat)
	}
	p := s.Plassar[i]
	if p.Lukka {
		return nil, nil
	}
	if slices.ContainsFunc(p.Sete, func(t Sete) bool { _, end := span(t.Fra, t.Til); return end.After(a.Now) }) {
		return nil, domain.Fail("plass", "occupied", wordsOccupied)
	}
	var facts []events.Event
	if p.Verv != "" {
		facts = append(facts, events.UtvalOfficeEnded{Plass: p.Plass, Verv: p.Verv})
	}
	return append(facts, events.UtvalSeatClosed{Plass: p.Plass, Merknad: c.Merknad.Text()}), nil
}

// fillSeat: one person at a time. A time that overlaps another in the same seat is refused.
func fillSeat(s state, a domain.Asked, c FillSeat) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err != nil {
		return nil, err
	}
	if err := domain.First(domain.Required("fra", string(c.Fra)), checkTerm(c.Fra, c.Til)); err != nil {
		return nil, err
	}
	for _, t := range p.Sete {
		if t.Person == c.Person && t.Fra == c.Fra && t.Til == c.Til {
			return nil, nil
		}
		if overlap(t.Fra, t.Til, c.Fra, c.Til) {
			return nil, domain.Fail("fra", "taken", wordsSeatTaken)
		}
	}
	if err := domain.First(stillHolds(p, a), domain.IsPerson("person", c.Person, a)); err != nil {
		return nil, err
	}
	if len(p.Sete) >= maxTimes {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyTimes.With(maxTimes))
	}
	return []events.Event{events.UtvalSeatFilled{Plass: c.Plass, Person: c.Person, Fra: c.Fra, Til: c.Til}}, nil
}

// stillHolds refuses a seat whose partner is no longer a party.
func stillHolds(p Plass, a domain.Asked) error {
	if p.Partnar == "" {
		return nil
	}
	return domain.IsPartnar("plass", p.Partnar, a)
}

// maxTimes is the most persons that may have sat in one seat; more than a hundred years of terms.
const maxTimes = 100

func checkTerm(from, to events.Moment) error {
	return domain.First(domain.IsMoment("fra", from), domain.IsMoment("til", to), domain.NotBefore("til", to, from))
}

// vacateSeat: the last day may lie ahead. It can be moved nearer, not further away: who shall sit
// longer gets a new time in the seat.
func vacateSeat(s state, _ domain.Asked, c VacateSeat) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err != nil {
		return nil, err
	}
	if err := domain.First(domain.Required("til", string(c.Til)), domain.IsMoment("til", c.Til)); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(p.Sete, func(t Sete) bool { return t.Person == c.Person && t.Til == c.Til }) {
		return nil, nil
	}
	if sitting(p.Sete, c.Person, c.Til) < 0 {
		return nil, domain.Fail("person", "not-in-seat", wordsNotInSeat)
	}
	return []events.Event{events.UtvalSeatVacated{Plass: c.Plass, Person: c.Person, Til: c.Til}}, nil
}

// giveOffice: one leiar and one nestleiar at a time, and not the same seat for both.
func giveOffice(s state, _ domain.Asked, c GiveOffice) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err != nil {
		return nil, err
	}
	if p.Verv == c.Verv {
		return nil, nil
	}
	if p.Verv != "" {
		return nil, domain.Fail("plass", "has-office", wordsHasOffice)
	}
	if slices.ContainsFunc(s.Plassar, func(o Plass) bool { return !o.Lukka && o.Verv == c.Verv }) {
		return nil, domain.Fail("verv", "taken", wordsOfficeTaken)
	}
	return []events.Event{events.UtvalOfficeGiven{Plass: c.Plass, Verv: c.Verv}}, nil
}

func endOffice(s state, _ domain.Asked, c EndOffice) ([]events.Event, error) {
	p, err := s.openSeat(c.Plass)
	if err != nil {
		return nil, err
	}
	if p.Verv != c.Verv {
		return nil, nil
	}
	return []events.Event{events.UtvalOfficeEnded{Plass: c.Plass, Verv: c.Verv}}, nil
}

// openSeat gives a seat that is there and not closed, of an organ that is at work.
func (s state) openSeat(id events.ID) (Plass, error) {
	if err := atWork(s); err != nil {
		return Plass{}, err
	}
	i := s.seat(id)
	if i < 0 {
		return Plass{}, domain.Fail("plass", "unknown-plass", wordsNoSeat)
	}
	if s.Plassar[i].Lukka {
		return Plass{}, domain.Fail("plass", "closed", wordsSeatClosed)
	}
	return s.Plassar[i], nil
}

// sitting finds the person's time in a seat that would end on the given last day: it has begun by
// then and lasts longer. -1 where there is none.
func sitting(times []Sete, person events.ID, last events.Moment) int {
	return slices.IndexFunc(times, func(t Sete) bool {
		_, end := span(t.Fra, t.Til)
		_, ends := span(t.Fra, last)
		return t.Person == person && domain.Reaches(t.Fra, last) && ends.Before(end)
	})
}

// endless stands for the end of a time that has none.
var endless = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

// span gives a time in a seat as instants: the first in it and the first after it. Each day that
// is named is included, and so is each month or year where no more is known.
func span(from, to events.Moment) (start, end time.Time) {
	start, _ = from.Start()
	if to == "" {
		return start, endless
	}
	end, _ = to.End()
	return start, end
}

// overlap tells whether two times in a seat have an instant in common.
func overlap(from1, to1, from2, to2 events.Moment) bool {
	start1, end1 := span(from1, to1)
	start2, end2 := span(from2, to2)
	return start1.Before(end2) && start2.Before(end1)
}

func byFirstDay(a, b Sete) int {
	start1, end1 := span(a.Fra, a.Til)
	start2, end2 := span(b.Fra, b.Til)
	return cmp.Or(start1.Compare(start2), end1.Compare(end2))
}
