package mote

import (
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// changeable refuses everything for a meeting that is cancelled, or whose protocol is approved.
func (s state) changeable() error {
	switch {
	case s.Protokoll.Godkjent != nil:
		return domain.Refuse(domain.Changed, "locked", wordsLocked)
	case s.Avlyst != nil:
		return domain.Refuse(domain.Changed, "cancelled", wordsCancelled)
	}
	return nil
}

// before refuses what must be done before the meeting is opened.
func (s state) before() error {
	if err := s.changeable(); err != nil {
		return err
	}
	if s.Opna != nil {
		return domain.Refuse(domain.Changed, "opened", wordsOpened)
	}
	return nil
}

// notClosed refuses what must be done before the meeting is closed.
func (s state) notClosed() error {
	if err := s.changeable(); err != nil {
		return err
	}
	if s.Heva != nil {
		return domain.Refuse(domain.Changed, "closed", wordsClosed)
	}
	return nil
}

// under refuses what is done while the meeting goes on.
func (s state) under() error {
	if err := s.notClosed(); err != nil {
		return err
	}
	if s.Opna == nil {
		return domain.Refuse(domain.Broken, "not-opened", wordsNotOpened)
	}
	return nil
}

// day is the moment for which seats are asked: when the meeting begins, or now, once it has.
func (s state) day(a domain.Asked) time.Time {
	start, err := s.Start.Start()
	if err != nil || a.Now.After(start) && s.Opna != nil && s.Heva == nil {
		return a.Now
	}
	return start
}

func checkTime(start, end events.Moment, link string) error {
	if err := domain.First(domain.Required("start", string(start)), domain.IsMoment("start", start), domain.IsMoment("slutt", end), domain.NotBefore("slutt", end, start)); err != nil {
		return err
	}
	if link == "" {
		return nil
	}
	return domain.IsWebAddress("lenkje", link)
}

func plan(_ state, a domain.Asked, c Plan) ([]events.Event, error) {
	if err := domain.First(domain.IsUtval("utval", c.Utval, a), checkTime(c.Start, c.Slutt, c.Lenkje.Text())); err != nil {
		return nil, err
	}
	return []events.Event{events.MotePlanned{
		Utval: c.Utval, Start: c.Start, Slutt: c.Slutt, Stad: c.Stad.Text(), Lenkje: c.Lenkje.Text(), Tittel: c.Tittel.Text(), Arsplan: c.Arsplan,
	}}, nil
}

func reschedule(s state, _ domain.Asked, c Reschedule) ([]events.Event, error) {
	if err := domain.First(s.before(), checkTime(c.Start, c.Slutt, c.Lenkje.Text())); err != nil {
		return nil, err
	}
	fact := events.MoteRescheduled{Start: c.Start, Slutt: c.Slutt, Stad: c.Stad.Text(), Lenkje: c.Lenkje.Text(), Grunn: c.Grunn.Text()}
	if fact == (events.MoteRescheduled{Start: s.Start, Slutt: s.Slutt, Stad: s.Stad, Lenkje: s.Lenkje, Grunn: fact.Grunn}) {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

func cancel(s state, _ domain.Asked, c Cancel) ([]events.Event, error) {
	reason := c.Grunn.Text()
	if s.Avlyst != nil && s.Avlyst.Grunn == reason {
		return nil, nil
	}
	if err := domain.First(s.before(), domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	return []events.Event{events.MoteCancelled{Grunn: reason}}, nil
}

// maxItems is the most items that one meeting may have; the row holds them all.
const maxItems = 100

// placeItem: a sak that the organ has on its queue, and that no meeting has on its agenda; or something
// that is no sak, by its title.
func placeItem(s state, a domain.Asked, c PlaceItem) ([]events.Event, error) {
	fact := events.MoteItemPlaced{Punkt: c.Punkt, Sak: c.Sak, Tittel: c.Tittel.Text(), Slag: c.Slag, Minutt: c.Minutt, Etter: c.Etter}
	if err := domain.First(s.notClosed(), domain.RequiredID("punkt", c.Punkt)); err != nil {
		return nil, err
	}
	if i := s.item(c.Punkt); i >= 0 {
		if p := s.Punkt[i]; p.Sak == fact.Sak && p.Tittel == fact.Tittel && p.Slag == fact.Slag {
			return nil, nil
		}
		return nil, domain.Fail("punkt", "exists", wordsItemExists)
	}
	switch {
	case (fact.Sak == "") == (fact.Tittel == ""):
		return nil, domain.Fail("tittel", "one-of", wordsSakOrTitle)
	case c.Minutt < 0 || c.Minutt > maxMinutes:
		return nil, domain.Fail("minutt", "number", wordsMinutes.With(maxMinutes))
	case len(s.Punkt) >= maxItems:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyItems.With(maxItems))
	}
	if err := domain.First(s.checkAfter(c.Etter, ""), s.checkSak(c.Sak, a)); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

const maxMinutes = 600

func (s state) checkSak(sak events.ID, a domain.Asked) error {
	if sak == "" {
		return nil
	}
	if err := domain.IsSak("sak", sak, a); err != nil {
		return err
	}
	switch {
	case slices.ContainsFunc(s.Punkt, func(p Punkt) bool { return p.Sak == sak }):
		return domain.Fail("sak", "twice", wordsSakTwice)
	case len(a.Facts.Objects(domain.ClaimMoteSak, string(sak))) > 0:
		return domain.Fail("sak", "on-agenda", wordsOtherAgenda)
	case !a.Facts.Holds(domain.ClaimSakTatt, string(sak), string(s.Utval)):
		return domain.Fail("sak", "not-queued", wordsNotQueued)
	}
	return nil
}

func (s state) checkAfter(after, it events.ID) error {
	if after != "" && (after == it || s.item(after) < 0) {
		return domain.Fail("etter", "unknown-punkt", wordsNoItem)
	}
	return nil
}

// standing gives an item that is not concluded, of a meeting that is not closed.
func (s state) standing(id events.ID) (Punkt, error) {
	if err := s.notClosed(); err != nil {
		return Punkt{}, err
	}
	i := s.item(id)
	if i < 0 {
		return Punkt{}, domain.Fail("punkt", "unknown-punkt", wordsNoItem)
	}
	if s.Punkt[i].Utfall != nil {
		return Punkt{}, domain.Fail("punkt", "concluded", wordsConcluded)
	}
	return s.Punkt[i], nil
}

func moveItem(s state, _ domain.Asked, c MoveItem) ([]events.Event, error) {
	_, err := s.standing(c.Punkt)
	if err := domain.First(err, s.checkAfter(c.Etter, c.Punkt)); err != nil {
		return nil, err
	}
	i := s.item(c.Punkt)
	if before := i == 0 && c.Etter == "" || i > 0 && s.Punkt[i-1].Punkt == c.Etter; before {
		return nil, nil
	}
	return []events.Event{events.MoteItemMoved{Punkt: c.Punkt, Etter: c.Etter}}, nil
}

func timeItem(s state, _ domain.Asked, c TimeItem) ([]events.Event, error) {
	p, err := s.standing(c.Punkt)
	if err != nil || p.Minutt == c.Minutt {
		return nil, err
	}
	if c.Minutt < 0 || c.Minutt > maxMinutes {
		return nil, domain.Fail("minutt", "number", wordsMinutes.With(maxMinutes))
	}
	return []events.Event{events.MoteItemTimed{Punkt: c.Punkt, Minutt: c.Minutt}}, nil
}

// removeItem: not when it has been opened; then it is withdrawn or postponed, and stands.
func removeItem(s state, _ domain.Asked, c RemoveItem) ([]events.Event, error) {
	p, err := s.standing(c.Punkt)
	if err != nil {
		return nil, err
	}
	if p.Opna {
		return nil, domain.Fail("punkt", "item-opened", wordsItemOpened)
	}
	return []events.Event{events.MoteItemRemoved{Punkt: c.Punkt, Grunn: c.Grunn.Text()}}, nil
}

// summon pins the papers of every sak on the agenda as they are.
func summon(s state, a domain.Asked, c Summon) ([]events.Event, error) {
	if err := domain.First(s.before(), domain.IsMoment("frist", c.Frist)); err != nil {
		return nil, err
	}
	switch {
	case s.Innkalling != nil:
		return nil, domain.Refuse(domain.Changed, "summoned", wordsSummoned)
	case len(s.Punkt) == 0:
		return nil, domain.Refuse(domain.Broken, "empty", wordsNoItems)
	}
	return []events.Event{events.MoteSummoned{Frist: c.Frist, Ord: c.Ord.Text(), Papir: papersOf(a, s.Punkt)}}, nil
}

// papersOf pins the two texts of each sak, and lists its attachments.
func papersOf(a domain.Asked, items []Punkt) []events.Sakspapir {
	papers := []events.Sakspapir{}
	for _, p := range items {
		if p.Sak == "" {
			continue
		}
		paper, proposal := textsOf(a, p.Sak)
		sent := events.Sakspapir{Punkt: p.Punkt, Sak: p.Sak, Saksframlegg: domain.FestOf(a, paper), Framlegg: domain.FestOf(a, proposal)}
		for _, attachment := range a.Facts.Objects(domain.ClaimSakVedlegg, string(p.Sak)) {
			sent.Vedlegg = append(sent.Vedlegg, events.ID(attachment))
		}
		papers = append(papers, sent)
	}
	return papers
}

func textsOf(a domain.Asked, sak events.ID) (paper, proposal events.ID) {
	first, second, _ := strings.Cut(a.Facts.Answer("sak", sak, domain.AnswerTekstar), "/")
	return events.ID(first), events.ID(second)
}

// sendPapers: after the summons, of items that have a sak.
func sendPapers(s state, a domain.Asked, c SendPapers) ([]events.Event, error) {
	reason := c.Grunn.Text()
	if err := domain.First(s.notClosed(), domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	if s.Innkalling == nil {
		return nil, domain.Refuse(domain.Broken, "not-summoned", wordsNotSummoned)
	}
	var items []Punkt
	for _, id := range c.Punkt {
		i := s.item(id)
		if i < 0 || s.Punkt[i].Sak == "" {
			return nil, domain.Fail("punkt", "unknown-punkt", wordsNoPapers)
		}
		if !slices.ContainsFunc(items, func(p Punkt) bool { return p.Punkt == id }) {
			items = append(items, s.Punkt[i])
		}
	}
	if len(items) == 0 {
		return nil, domain.Fail("punkt", "required", wordsNoPapers)
	}
	return []events.Event{events.MotePapersSent{Papir: papersOf(a, items), Grunn: reason}}, nil
}
