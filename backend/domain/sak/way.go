package sak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// report: who reports for a partner or an organ acts for it, or is of the secretariat, which takes in
// what came another way. The two texts are new ones.
func report(_ state, a domain.Asked, c Report) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	fact := events.SakReported{
		Tittel: c.Tittel.Text(), Slag: c.Slag, Emne: c.Emne, Utval: c.Utval, FraPartnar: c.FraPartnar, FraUtval: c.FraUtval,
		Bakgrunn: c.Bakgrunn.Text(), Onske: c.Onske.Text(), Malform: c.Malform, Frist: c.Frist,
		Saksframlegg: c.Saksframlegg, Framlegg: c.Framlegg, Kjelder: sources,
	}
	err := domain.First(
		domain.Required("tittel", fact.Tittel), domain.Required("bakgrunn", fact.Bakgrunn), domain.IsUtval("utval", c.Utval, a),
		speaksFor(a, c), domain.IsMoment("frist", c.Frist), newText("saksframlegg", c.Saksframlegg, a), newText("framlegg", c.Framlegg, a), errSources,
	)
	if err != nil {
		return nil, err
	}
	if c.Saksframlegg == c.Framlegg {
		return nil, domain.Fail("framlegg", "taken", wordsTextTaken)
	}
	return []events.Event{fact}, nil
}

func newText(field string, text events.ID, a domain.Asked) error {
	if err := domain.RequiredID(field, text); err != nil {
		return err
	}
	if a.Facts.Exists("tekst", text) || domain.IsClaimed(a.Facts, text) {
		return domain.Fail(field, "taken", wordsTextTaken)
	}
	return nil
}

func speaksFor(a domain.Asked, c Report) error {
	anybody := a.System || a.Is(domain.RoleSekretariat)
	if c.FraPartnar != "" {
		if err := domain.IsPartnar("fraPartnar", c.FraPartnar, a); err != nil {
			return err
		}
		if !anybody && !a.ActsFor(domain.RolePlanleggar, c.FraPartnar) && !a.ActsFor(domain.RolePartnarkontakt, c.FraPartnar) {
			return domain.Fail("fraPartnar", "other-partnar", wordsOtherPartner)
		}
	}
	if c.FraUtval != "" {
		if err := domain.IsUtval("fraUtval", c.FraUtval, a); err != nil {
			return err
		}
		if !anybody && !a.Leads(c.FraUtval) {
			return domain.Fail("fraUtval", "other-utval", wordsOtherUtval)
		}
	}
	return nil
}

// isAt refuses what is said of an organ where the sak is not, and what is done with one that is closed.
func (s state) isAt(field string, utval events.ID) error {
	if err := s.open(); err != nil {
		return err
	}
	if s.at().Utval != utval {
		r := domain.Fail(field, "elsewhere", wordsElsewhere)
		r.Kind = domain.Changed
		return r
	}
	return nil
}

func (s state) open() error {
	if s.Slutt != nil {
		return domain.Refuse(domain.Changed, "closed", wordsClosed)
	}
	return nil
}

// receive: also what it declined before.
func receive(s state, _ domain.Asked, c Receive) ([]events.Event, error) {
	if err := s.isAt("utval", c.Utval); err != nil {
		return nil, err
	}
	if answer := s.at().Svar; answer != nil && answer.Teken {
		return nil, nil
	}
	return []events.Event{events.SakReceived{Utval: c.Utval, Merknad: c.Merknad.Text()}}, nil
}

// decline: not while it stands on the agenda of a meeting.
func decline(s state, a domain.Asked, c Decline) ([]events.Event, error) {
	reason := c.Grunn.Text()
	if err := domain.First(s.isAt("utval", c.Utval), domain.Required("grunn", reason), s.offAgenda(a)); err != nil {
		return nil, err
	}
	if answer := s.at().Svar; answer != nil && !answer.Teken && answer.Ord == reason {
		return nil, nil
	}
	return []events.Event{events.SakDeclined{Utval: c.Utval, Grunn: reason}}, nil
}

// offAgenda refuses what must not happen to a sak while a meeting has it on its agenda.
func (s state) offAgenda(a domain.Asked) error {
	if len(a.Facts.Objects(domain.ClaimMoteSak, string(s.ID))) > 0 {
		return domain.Refuse(domain.Broken, "on-agenda", wordsOnAgenda)
	}
	return nil
}

// voicePriority: by one seat of the organ where the sak is.
func voicePriority(s state, a domain.Asked, c VoicePriority) ([]events.Event, error) {
	if err := s.isAt("utval", c.Utval); err != nil {
		return nil, err
	}
	seat, there := domain.OrdningOf(a, c.Utval).Plass(c.Plass)
	if !there {
		return nil, domain.Fail("plass", "unknown-plass", wordsNoSeat)
	}
	fact := events.SakPriorityVoiced{Utval: c.Utval, Plass: c.Plass, Prioritet: c.Prioritet, Ord: c.Ord.Text(), Rolle: seat.Rolle}
	if slices.ContainsFunc(s.at().Stemmer, func(v Prioritetsord) bool {
		return v.Plass == fact.Plass && v.Prioritet == fact.Prioritet && v.Ord == fact.Ord
	}) {
		return nil, nil
	}
	return []events.Event{fact}, nil
}

func prioritise(s state, _ domain.Asked, c Prioritise) ([]events.Event, error) {
	if err := s.isAt("utval", c.Utval); err != nil {
		return nil, err
	}
	if now := s.at().Prioritet; now != nil && now.Prioritet == c.Prioritet && now.Ord == c.Ord.Text() {
		return nil, nil
	}
	return []events.Event{events.SakPrioritised{Utval: c.Utval, Prioritet: c.Prioritet, Ord: c.Ord.Text()}}, nil
}

// maxStops is more organs than any sak goes through.
const maxStops = 100

// send: from where it is, not while it stands on an agenda. Back goes where it came from.
func send(s state, a domain.Asked, c Send) ([]events.Event, error) {
	if n := len(s.Veg); n > 1 && s.Veg[n-2].Utval == c.FraUtval && s.at().Utval == c.TilUtval && s.at().Slag == c.Slag && s.at().Ord == c.Ord.Text() && s.Slutt == nil {
		return nil, nil // sent already
	}
	if err := domain.First(s.isAt("fraUtval", c.FraUtval), domain.IsUtval("tilUtval", c.TilUtval, a), s.offAgenda(a)); err != nil {
		return nil, err
	}
	switch {
	case c.TilUtval == c.FraUtval:
		return nil, domain.Fail("tilUtval", "same", wordsSameUtval)
	case len(s.Veg) >= maxStops:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyStops.With(maxStops))
	case c.Slag == events.VegRetur && !slices.ContainsFunc(s.Veg, func(p Stopp) bool { return p.Utval == c.TilUtval }):
		return nil, domain.Fail("tilUtval", "not-from-there", wordsNotFromThere)
	}
	if c.Mote != "" {
		if err := domain.IsMote("mote", c.Mote, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.SakSent{FraUtval: c.FraUtval, TilUtval: c.TilUtval, Slag: c.Slag, Ord: c.Ord.Text(), Mote: c.Mote, Punkt: c.Punkt}}, nil
}

// closeSak: not while it stands on the agenda of a meeting.
func closeSak(s state, a domain.Asked, c Close) ([]events.Event, error) {
	fact := events.SakClosed{Utfall: c.Utfall, Ord: c.Ord.Text(), Sak: c.Sak}
	switch end := s.Slutt; {
	case end != nil && end.Utfall == fact.Utfall && end.Ord == fact.Ord && end.Sak == fact.Sak:
		return nil, nil
	case (c.Utfall == events.SakOverteken) != (c.Sak != ""):
		return nil, domain.Fail("sak", "taken-over-only", wordsTakenOver)
	case c.Sak == s.ID:
		return nil, domain.Fail("sak", "itself", wordsItself)
	}
	if c.Sak != "" {
		if err := domain.IsSak("sak", c.Sak, a); err != nil {
			return nil, err
		}
	}
	if err := domain.First(s.open(), s.offAgenda(a)); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func reopen(s state, _ domain.Asked, c Reopen) ([]events.Event, error) {
	if s.Slutt == nil {
		return nil, nil
	}
	words := c.Ord.Text()
	if err := domain.Required("ord", words); err != nil {
		return nil, err
	}
	return []events.Event{events.SakReopened{Ord: words}}, nil
}
