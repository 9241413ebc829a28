package mote

import (
	"encoding/json"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// proposeProtocol: when the meeting is closed; again where there is something new to read.
func proposeProtocol(s state, _ domain.Asked, c ProposeProtocol) ([]events.Event, error) {
	if err := domain.First(s.changeable(), domain.IsMoment("frist", c.Frist)); err != nil {
		return nil, err
	}
	if s.Heva == nil {
		return nil, domain.Refuse(domain.Broken, "not-closed", wordsNotClosed)
	}
	if sent := s.Protokoll.Sendt; sent != nil && sent.Frist == c.Frist && sent.Ord == c.Ord.Text() {
		return nil, nil
	}
	return []events.Event{events.MoteProtocolProposed{Frist: c.Frist, Ord: c.Ord.Text()}}, nil
}

// out refuses what is about a protocol that has not been sent out to be read.
func (s state) out() error {
	if err := s.changeable(); err != nil {
		return err
	}
	if s.Protokoll.Sendt == nil {
		return domain.Refuse(domain.Broken, "not-proposed", wordsNotProposed)
	}
	return nil
}

// maxObjections is the most objections that there may be to one protocol.
const maxObjections = 200

// objectToProtocol: by a seat that was in the meeting.
func objectToProtocol(s state, _ domain.Asked, c ObjectToProtocol) ([]events.Event, error) {
	words := c.Ord.Text()
	if err := domain.First(s.out(), domain.RequiredID("innvending", c.Innvending), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	there, noted := s.noted(c.Plass)
	i := s.objection(c.Innvending)
	switch {
	case !noted || there.Status != events.FrammoteMott:
		return nil, domain.Fail("plass", "not-there", wordsNotThere)
	case i >= 0 && s.Protokoll.Innvendingar[i].Ord == words && s.Protokoll.Innvendingar[i].Plass == c.Plass:
		return nil, nil
	case i >= 0:
		return nil, domain.Fail("innvending", "exists", wordsObjectionExists)
	case len(s.Protokoll.Innvendingar) >= maxObjections:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyObjections.With(maxObjections))
	}
	return []events.Event{events.MoteProtocolObjected{Innvending: c.Innvending, Plass: c.Plass, Ord: words, Malform: c.Malform}}, nil
}

func (s state) objection(id events.ID) int {
	return slices.IndexFunc(s.Protokoll.Innvendingar, func(v Innvending) bool { return v.Innvending == id })
}

func answerObjection(s state, _ domain.Asked, c AnswerObjection) ([]events.Event, error) {
	if err := s.out(); err != nil {
		return nil, err
	}
	i := s.objection(c.Innvending)
	if i < 0 {
		return nil, domain.Fail("innvending", "unknown-innvending", wordsNoObjection)
	}
	if answer := s.Protokoll.Innvendingar[i].Svar; answer != nil && answer.TekenTilFolgje == c.TekenTilFolgje && answer.Ord == c.Ord.Text() {
		return nil, nil
	}
	return []events.Event{events.MoteObjectionAnswered{Innvending: c.Innvending, TekenTilFolgje: c.TekenTilFolgje, Ord: c.Ord.Text()}}, nil
}

// approveProtocol locks it: when it has been out to be read, and every objection is answered. Its hash is
// of all that the meeting holds.
func approveProtocol(s state, a domain.Asked, c ApproveProtocol) ([]events.Event, error) {
	if done := s.Protokoll.Godkjent; done != nil && done.Mote == c.Mote {
		return nil, nil
	}
	if err := s.out(); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(s.Protokoll.Innvendingar, func(v Innvending) bool { return v.Svar == nil }) {
		return nil, domain.Refuse(domain.Broken, "objections-open", wordsObjectionsOpen)
	}
	if c.Mote != "" {
		if err := domain.IsMote("mote", c.Mote, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.MoteProtocolApproved{Hash: HashOf(row(s)), Mote: c.Mote}}, nil
}

// HashOf is SHA-256, in hex, of the protocol as it is approved: the row of the meeting as JSON, without what
// the approval itself adds.
func HashOf(r Row) string {
	r.Protokoll.Godkjent, r.Stand = nil, ""
	raw, err := json.Marshal(r)
	if err != nil {
		panic("mote: its row cannot be written: " + err.Error()) // it holds ids, words, times and numbers
	}
	return domain.WordsHash(string(raw))
}
