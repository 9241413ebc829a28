// Package sak holds the matters that the organs treat: reported by anyone who may, put on a queue and
// given a priority, with two texts of their own (the case paper and what is proposed to be decided), and
// sent from organ to organ. What came of them in a meeting stands with the meeting.
package sak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the saker.
var Room = domain.NewRoom("sak", evolve,
	domain.Starts("Report", domain.NoOwn, report),
	domain.On("Retitle", leadsOrReports, retitle),
	domain.On("SetKind", leads, setKind),
	domain.On("Receive", leads, receive),
	domain.On("Decline", leads, decline),
	domain.On("VoicePriority", sitsInSeat, voicePriority),
	domain.On("Prioritise", leads, prioritise),
	domain.On("Link", leadsOrReports, link),
	domain.On("Unlink", leadsOrReports, unlink),
	domain.On("AddAttachment", leadsOrReports, addAttachment),
	domain.On("RemoveAttachment", leadsOrReports, removeAttachment),
	domain.On("Send", leads, send),
	domain.On("SpeakForSide", onSide, speakForSide),
	domain.On("Close", leads, closeSak),
	domain.On("Reopen", leads, reopen),
	domain.Marks[state](events.SakReported{}, events.SakClosed{}),
	domain.Shows(row),
	domain.Brief(brief),
	domain.Claims(claims),
	domain.Answers(domain.AnswerTekstar, func(s state) string { return string(s.Saksframlegg) + "/" + string(s.Framlegg) }),
	domain.FilteredBy("utval", func(s state) []string { return []string{string(s.at().Utval)} }),
	domain.FilteredBy("stand", func(s state) []string { return []string{s.stand()} }),
)

// state is one sak: all of it is shown.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.SakReported:
		return state{Row{
			ID: m.Thing, Tittel: e.Tittel, Slag: e.Slag, Emne: e.Emne, FraPartnar: e.FraPartnar, FraUtval: e.FraUtval, Bakgrunn: e.Bakgrunn,
			Onske: e.Onske, Malform: e.Malform, Frist: e.Frist, Saksframlegg: e.Saksframlegg, Framlegg: e.Framlegg,
			Veg: []Stopp{{Utval: e.Utval, Komen: m.Trace()}}, Kjelder: e.Kjelder, Opphav: m.Trace(), TittelSpor: m.Trace(),
		}}
	case events.SakRetitled:
		s.Tittel, s.TittelSpor = e.Tittel, m.Trace()
	case events.SakKindSet:
		s.Slag, s.Emne = e.Slag, e.Emne
	case events.SakClosed:
		s.Slutt = &Slutt{Utfall: e.Utfall, Ord: e.Ord, Sak: e.Sak, Spor: m.Trace()}
	case events.SakReopened:
		s.Slutt, s.Gjenopna = nil, &Gjenopning{Ord: e.Ord, Spor: m.Trace()}
	case events.SakSideSpoke:
		s.Fellesord = slices.DeleteFunc(slices.Clone(s.Fellesord), func(w Fellesord) bool { return w.Side == e.Side && w.Utval == e.Utval })
		s.Fellesord = append(s.Fellesord, Fellesord{Side: e.Side, Utval: e.Utval, Ord: e.Ord, Malform: e.Malform, Formote: e.Formote, Spor: m.Trace()})
	default:
		return evolveParts(s, e, m)
	}
	return s
}

func evolveParts(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.SakLinked:
		s.Lenkjer = append(slices.Clone(s.Lenkjer), Lenkje{Lenkje: e.Lenkje, Slag: e.Slag, Rom: e.Rom, Ting: e.Ting, Del: e.Del, Merknad: e.Merknad, Spor: m.Trace()})
	case events.SakUnlinked:
		s.Lenkjer = slices.DeleteFunc(slices.Clone(s.Lenkjer), func(l Lenkje) bool { return l.Lenkje == e.Lenkje })
	case events.SakAttachmentAdded:
		s.Vedlegg = append(slices.Clone(s.Vedlegg), Vedlegg{
			Vedlegg: e.Vedlegg, Tittel: e.Tittel, Fil: e.Fil, Filtype: e.Filtype, Storleik: e.Storleik, Unntak: e.Unntak, Spor: m.Trace(),
		})
	case events.SakAttachmentRemoved:
		s.Vedlegg = slices.Clone(s.Vedlegg)
		if i := s.attachment(e.Vedlegg); i >= 0 {
			s.Vedlegg[i].Borte, s.Vedlegg[i].Merknad, s.Vedlegg[i].Spor = true, e.Merknad, m.Trace()
		}
	default:
		return evolveWay(s, e, m)
	}
	return s
}

// evolveWay follows the sak from organ to organ.
func evolveWay(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.SakReceived:
		return s.here(func(p *Stopp) { p.Svar = &Svar{Teken: true, Ord: e.Merknad, Spor: m.Trace()} })
	case events.SakDeclined:
		return s.here(func(p *Stopp) { p.Svar = &Svar{Ord: e.Grunn, Spor: m.Trace()} })
	case events.SakPriorityVoiced:
		return s.here(func(p *Stopp) {
			p.Stemmer = slices.DeleteFunc(slices.Clone(p.Stemmer), func(v Prioritetsord) bool { return v.Plass == e.Plass })
			p.Stemmer = append(p.Stemmer, Prioritetsord{Plass: e.Plass, Rolle: e.Rolle, Prioritet: e.Prioritet, Ord: e.Ord, Spor: m.Trace()})
		})
	case events.SakPrioritised:
		return s.here(func(p *Stopp) { p.Prioritet = &Prioritet{Prioritet: e.Prioritet, Ord: e.Ord, Spor: m.Trace()} })
	case events.SakSent:
		s.Veg = append(slices.Clone(s.Veg), Stopp{Utval: e.TilUtval, Fra: e.FraUtval, Slag: e.Slag, Ord: e.Ord, Mote: e.Mote, Punkt: e.Punkt, Komen: m.Trace()})
	}
	return s
}

// here gives the state with the stop where the sak is altered, and leaves the given one as it was.
func (s state) here(alter func(*Stopp)) state {
	if len(s.Veg) > 0 {
		s.Veg = slices.Clone(s.Veg)
		alter(&s.Veg[len(s.Veg)-1])
	}
	return s
}

// at is the stop where the sak is.
func (s state) at() (p Stopp) {
	if n := len(s.Veg); n > 0 {
		p = s.Veg[n-1]
	}
	return p
}

// The words of the filter "stand".
const (
	standReported = "meld"
	standQueued   = "i-ko"
	standDeclined = "ikkje-teken"
	standClosed   = "avslutta"
)

func (s state) stand() string {
	switch answer := s.at().Svar; {
	case s.Slutt != nil:
		return standClosed
	case answer == nil:
		return standReported
	case answer.Teken:
		return standQueued
	}
	return standDeclined
}

func (s state) attachment(id events.ID) int {
	return slices.IndexFunc(s.Vedlegg, func(v Vedlegg) bool { return v.Vedlegg == id })
}

// claims: where the sak is, what it is about, and the texts that are written for it.
func claims(s state) []domain.Claim {
	said := []domain.Claim{{Name: domain.ClaimSakEmne, Subject: string(s.ID), Object: string(s.Emne)}}
	open := s.Slutt == nil
	if open {
		said = append(said, domain.Claim{Name: domain.ClaimSakUtval, Subject: string(s.ID), Object: string(s.at().Utval)})
	}
	if s.stand() == standQueued {
		said = append(said, domain.Claim{Name: domain.ClaimSakTatt, Subject: string(s.ID), Object: string(s.at().Utval)})
	}
	said = append(said, s.commissions()...)
	for _, v := range s.Vedlegg {
		if !v.Borte {
			said = append(said, domain.Claim{Name: domain.ClaimSakVedlegg, Subject: string(s.ID), Object: string(v.Vedlegg)})
		}
	}
	for part, text := range map[string]events.ID{"saksframlegg": s.Saksframlegg, "framlegg": s.Framlegg} {
		say := func(name, object string) {
			said = append(said, domain.Claim{Name: name, Subject: string(text), Object: object})
		}
		say(domain.ClaimSakTekst, string(s.ID)+"/"+part)
		say(domain.ClaimSakTekstMalform, string(s.Malform))
		if open {
			say(domain.ClaimSakTekstUtval, string(s.at().Utval))
		}
		if s.FraPartnar != "" {
			say(domain.ClaimSakTekstPartnar, string(s.FraPartnar))
		}
	}
	slices.SortFunc(said, domain.CompareClaims)
	return said
}

// commissions lists each organ to which the sak was ever sent as a commission, once.
func (s state) commissions() (said []domain.Claim) {
	for _, p := range s.Veg {
		told := domain.Claim{Name: domain.ClaimSakOppdrag, Subject: string(s.ID), Object: string(p.Utval)}
		if p.Slag == events.VegOppdrag && !slices.Contains(said, told) {
			said = append(said, told)
		}
	}
	return said
}
