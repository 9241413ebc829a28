package mote

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// noteAttendance: the person sits in the seat, or is alternate for it, on the day of the meeting; and
// nobody sits in two. What the seat is now is kept with it.
func noteAttendance(s state, a domain.Asked, c NoteAttendance) ([]events.Event, error) {
	if err := s.notClosed(); err != nil {
		return nil, err
	}
	seat, there := domain.OrdningOf(a, s.Utval).Plass(c.Plass)
	if !there {
		return nil, domain.Fail("plass", "unknown-plass", wordsNoSeat)
	}
	fact := events.MoteAttendanceNoted{Plass: c.Plass, Rolle: seat.Rolle, Side: seat.Side, Partnar: seat.Partnar, Person: c.Person, Status: c.Status}
	if c.Person != "" {
		day := s.day(a)
		switch {
		case !seat.SitsIn(c.Person, day):
			return nil, domain.Fail("person", "not-in-seat", wordsNotInSeat)
		case c.Status == events.FrammoteMott && slices.ContainsFunc(s.Frammote, func(f Frammote) bool {
			return f.Person == c.Person && f.Plass != c.Plass && f.Status == events.FrammoteMott
		}):
			return nil, domain.Fail("person", "two-seats", wordsTwoSeats)
		}
		holder := seat
		holder.Sete = slices.DeleteFunc(slices.Clone(seat.Sete), func(t domain.OrdningSete) bool { return t.Vara })
		fact.Vara = !holder.SitsIn(c.Person, day)
	}
	if now, noted := s.noted(c.Plass); noted && now.Person == fact.Person && now.Status == fact.Status && now.Vara == fact.Vara {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

// noted finds what is noted of a seat.
func (s state) noted(seat events.ID) (Frammote, bool) {
	i := slices.IndexFunc(s.Frammote, func(f Frammote) bool { return f.Plass == seat })
	if i < 0 {
		return Frammote{}, false
	}
	return s.Frammote[i], true
}

// maxObservers is the most observers that one meeting may have had.
const maxObservers = 200

func admitObserver(s state, a domain.Asked, c AdmitObserver) ([]events.Event, error) {
	reason := c.Grunn.Text()
	if err := domain.First(s.notClosed(), domain.Required("grunn", reason), domain.IsPerson("person", c.Person, a)); err != nil {
		return nil, err
	}
	if c.Punkt != "" && s.item(c.Punkt) < 0 {
		return nil, domain.Fail("punkt", "unknown-punkt", wordsNoItem)
	}
	if s.observes(c.Person, c.Punkt) {
		return nil, nil
	}
	if len(s.Observatorar) >= maxObservers {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyObservers.With(maxObservers))
	}
	return []events.Event{events.MoteObserverAdmitted{Punkt: c.Punkt, Person: c.Person, Grunn: reason}}, nil
}

func (s state) observes(person, item events.ID) bool {
	return slices.ContainsFunc(s.Observatorar, func(o Observator) bool { return o.Person == person && o.Punkt == item && !o.Gatt })
}

func dismissObserver(s state, _ domain.Asked, c DismissObserver) ([]events.Event, error) {
	if err := s.notClosed(); err != nil || !s.observes(c.Person, c.Punkt) {
		return nil, err
	}
	return []events.Event{events.MoteObserverLeft{Punkt: c.Punkt, Person: c.Person}}, nil
}

func raiseImpartiality(s state, a domain.Asked, c RaiseImpartiality) ([]events.Event, error) {
	p, err := s.standing(c.Punkt)
	reason := c.Grunn.Text()
	if err := domain.First(err, domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	if _, there := domain.OrdningOf(a, s.Utval).Plass(c.Plass); !there {
		return nil, domain.Fail("plass", "unknown-plass", wordsNoSeat)
	}
	if h, raised := p.impartiality(c.Plass); raised {
		if h.Grunn == reason && !h.Avgjort {
			return nil, nil
		}
		if h.Avgjort {
			return nil, domain.Fail("plass", "ruled", wordsRuled)
		}
	}
	return []events.Event{events.MoteImpartialityRaised{Punkt: c.Punkt, Plass: c.Plass, Grunn: reason}}, nil
}

func (p Punkt) impartiality(seat events.ID) (Habilitet, bool) {
	i := slices.IndexFunc(p.Habilitet, func(h Habilitet) bool { return h.Plass == seat })
	if i < 0 {
		return Habilitet{}, false
	}
	return p.Habilitet[i], true
}

// ruleImpartiality: of what was raised; also otherwise than it was ruled, as long as nothing is settled.
func ruleImpartiality(s state, _ domain.Asked, c RuleImpartiality) ([]events.Event, error) {
	p, err := s.standing(c.Punkt)
	reason := c.Grunn.Text()
	if err := domain.First(err, domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	h, raised := p.impartiality(c.Plass)
	switch {
	case !raised:
		return nil, domain.Fail("plass", "not-raised", wordsNotRaised)
	case h.Avgjort && h.Habil == c.Habil && h.Grunn == reason:
		return nil, nil
	case p.settled():
		return nil, domain.Fail("punkt", "settled", wordsSettled)
	}
	return []events.Event{events.MoteImpartialityRuled{Punkt: c.Punkt, Plass: c.Plass, Habil: c.Habil, Grunn: reason}}, nil
}

// open: with a summons, or with a reason why there was none; and with somebody there. The rules of the
// organ hold as they are now.
func open(s state, a domain.Asked, c Open) ([]events.Event, error) {
	if err := s.changeable(); err != nil {
		return nil, err
	}
	reason := c.Grunn.Text()
	switch {
	case s.Opna != nil:
		return nil, nil
	case s.Innkalling == nil && reason == "":
		return nil, domain.Fail("grunn", "not-summoned", wordsNotSummonedOpen)
	case s.present(nil, "") == 0:
		return nil, domain.Refuse(domain.Broken, "nobody-there", wordsNobodyThere)
	}
	rules, seats := domain.OrdningOf(a, s.Utval), 0
	for _, p := range rules.Plassar {
		if domain.Counts(p.Rolle) {
			seats++
		}
	}
	quorum := rules.Mote.Kvorum
	if quorum == "" {
		quorum = events.KvorumIngen
	}
	return []events.Event{events.MoteOpened{Kvorum: quorum, KvarSide: rules.Mote.KvarSide, Plassar: seats, Grunn: reason}}, nil
}

// present counts the seats that are represented now and have one of the rights; with an item, without
// those that may not take part in it. No rights are all that count.
func (s state) present(rights []events.Rett, item events.ID) (n int) {
	for _, f := range s.Frammote {
		if s.mayDecide(f, rights, item) {
			n++
		}
	}
	return n
}

func (s state) mayDecide(f Frammote, rights []events.Rett, item events.ID) bool {
	if f.Status != events.FrammoteMott || !domain.HasRight(rights, f.Rolle, f.Side) {
		return false
	}
	if i := s.item(item); i >= 0 {
		if h, raised := s.Punkt[i].impartiality(f.Plass); raised && h.Avgjort && !h.Habil {
			return false
		}
	}
	return true
}

// quorate tells whether the meeting can decide, by the quorum that was ruled when it was opened.
func (s state) quorate() bool {
	if s.Opna == nil {
		return false
	}
	there := s.present(nil, "")
	sides := func(side events.Side) bool {
		return slices.ContainsFunc(s.Frammote, func(f Frammote) bool { return f.Side == side && s.mayDecide(f, nil, "") })
	}
	switch {
	case s.Opna.KvarSide && !(sides(events.SideKommune) && sides(events.SideSpesialist)):
		return false
	case s.Opna.Kvorum == events.KvorumHalvparten:
		return there*2 >= s.Opna.Plassar
	case s.Opna.Kvorum == events.KvorumToTredjedelar:
		return there*3 >= s.Opna.Plassar*2
	}
	return there > 0
}

// maxNotes is the most notes that one protocol may hold.
const maxNotes = 500

// noteMinute: from the opening until the protocol is approved.
func noteMinute(s state, _ domain.Asked, c NoteMinute) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.changeable(), s.hasBegun(), domain.RequiredID("innlegg", c.Innlegg), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if c.Punkt != "" && s.item(c.Punkt) < 0 {
		return nil, domain.Fail("punkt", "unknown-punkt", wordsNoItem)
	}
	if i := s.note(c.Innlegg); i >= 0 {
		if n := s.Notat[i]; n.Ord == words && n.Punkt == c.Punkt {
			return nil, nil
		}
		return nil, domain.Fail("innlegg", "exists", wordsNoteExists)
	}
	if len(s.Notat) >= maxNotes {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyNotes.With(maxNotes))
	}
	return []events.Event{events.MoteMinuteNoted{Innlegg: c.Innlegg, Punkt: c.Punkt, Ord: words, Malform: c.Malform}}, nil
}

func (s state) hasBegun() error {
	if s.Opna == nil {
		return domain.Refuse(domain.Broken, "not-opened", wordsNotOpened)
	}
	return nil
}

func (s state) note(id events.ID) int {
	return slices.IndexFunc(s.Notat, func(n Notat) bool { return n.Innlegg == id })
}

func correctMinute(s state, _ domain.Asked, c CorrectMinute) ([]events.Event, error) {
	words, i := c.Ord.Text(), s.note(c.Innlegg)
	if err := domain.First(s.changeable(), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	switch {
	case i < 0 || s.Notat[i].Trekt:
		return nil, domain.Fail("innlegg", "unknown-innlegg", wordsNoNote)
	case s.Notat[i].Ord == words:
		return nil, nil
	}
	return []events.Event{events.MoteMinuteCorrected{Innlegg: c.Innlegg, Ord: words, Grunn: c.Grunn.Text()}}, nil
}

func withdrawMinute(s state, _ domain.Asked, c WithdrawMinute) ([]events.Event, error) {
	i := s.note(c.Innlegg)
	if err := s.changeable(); err != nil {
		return nil, err
	}
	switch {
	case i < 0:
		return nil, domain.Fail("innlegg", "unknown-innlegg", wordsNoNote)
	case s.Notat[i].Trekt:
		return nil, nil
	}
	return []events.Event{events.MoteMinuteWithdrawn{Innlegg: c.Innlegg}}, nil
}

// closeMeeting: when every item is done with.
func closeMeeting(s state, _ domain.Asked, _ Close) ([]events.Event, error) {
	if s.Heva != nil && s.Protokoll.Godkjent == nil {
		return nil, nil
	}
	if err := s.under(); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Punkt, func(p Punkt) bool { return p.Utfall == nil }) {
		return nil, domain.Refuse(domain.Broken, "items-open", wordsItemsOpen)
	}
	return []events.Event{events.MoteClosed{}}, nil
}
