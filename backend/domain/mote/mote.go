// Package mote holds the meetings of the organs: when and where, the agenda, the summons with papers
// pinned as they were, who was there, what each seat said to each proposal, what came of each item, and
// the protocol, which writes itself and is locked when it is approved.
//
// All of a meeting is one thing, so that a position and a decision cannot cross. How an item is decided,
// and by whom, is asked of the organ when the item is opened, and stands in the meeting from then on.
package mote

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the meetings.
var Room = domain.NewRoom("mote", evolve,
	domain.Starts("Plan", leadsIt, plan),
	domain.On("Reschedule", leads, reschedule),
	domain.On("Cancel", leads, cancel),
	domain.On("PlaceItem", leads, placeItem),
	domain.InTurn[state]("PlaceItem"),
	domain.On("MoveItem", leads, moveItem),
	domain.On("TimeItem", leads, timeItem),
	domain.On("RemoveItem", leads, removeItem),
	domain.On("Summon", leads, summon),
	domain.On("SendPapers", leads, sendPapers),
	domain.On("NoteAttendance", leadsOrHolds, noteAttendance),
	domain.On("AdmitObserver", leads, admitObserver),
	domain.On("DismissObserver", leads, dismissObserver),
	domain.On("RaiseImpartiality", leadsOrMember, raiseImpartiality),
	domain.On("RuleImpartiality", leads, ruleImpartiality),
	domain.On("Open", leads, open),
	domain.On("OpenItem", leads, openItem),
	domain.On("PutProposal", leads, putProposal),
	domain.On("TakePosition", leadsOrThere, takePosition),
	domain.On("CastVote", leadsOrThere, castVote),
	domain.On("EstablishConsensus", leads, establishConsensus),
	domain.On("BlockConsensus", leads, blockConsensus),
	domain.On("ConcludeVote", leads, concludeVote),
	domain.On("ConcludeItem", leads, concludeItem),
	domain.On("ReopenItem", leads, reopenItem),
	domain.On("NoteMinute", leads, noteMinute),
	domain.On("CorrectMinute", leads, correctMinute),
	domain.On("WithdrawMinute", leads, withdrawMinute),
	domain.On("Close", leads, closeMeeting),
	domain.On("ProposeProtocol", leads, proposeProtocol),
	domain.On("ObjectToProtocol", leadsOrThere, objectToProtocol),
	domain.On("AnswerObjection", leads, answerObjection),
	domain.On("ApproveProtocol", leads, approveProtocol),
	domain.Marks[state](events.MoteOpened{}, events.MoteItemConcluded{}, events.MoteProtocolApproved{}),
	domain.Shows(row),
	domain.Brief(brief),
	domain.Claims(claims),
	domain.FilteredBy("utval", func(s state) []string { return []string{string(s.Utval)} }),
	domain.FilteredBy("sak", saker),
	domain.FilteredBy("stand", func(s state) []string { return []string{s.stand()} }),
)

// state is one meeting: all of it is shown.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.MotePlanned:
		return state{Row{
			ID: m.Thing, Utval: e.Utval, Start: e.Start, Slutt: e.Slutt, Stad: e.Stad, Lenkje: e.Lenkje, Tittel: e.Tittel, Arsplan: e.Arsplan,
			TidSpor: m.Trace(), Opphav: m.Trace(),
		}}
	case events.MoteRescheduled:
		s.Start, s.Slutt, s.Stad, s.Lenkje, s.TidGrunn, s.TidSpor = e.Start, e.Slutt, e.Stad, e.Lenkje, e.Grunn, m.Trace()
	case events.MoteCancelled:
		s.Avlyst = &Avlyst{Grunn: e.Grunn, Spor: m.Trace()}
	case events.MoteSummoned:
		s.Innkalling = &Innkalling{Frist: e.Frist, Ord: e.Ord, Spor: m.Trace()}
		return s.withPapers(e.Papir, "", m)
	case events.MotePapersSent:
		return s.withPapers(e.Papir, e.Grunn, m)
	case events.MoteOpened:
		s.Opna = &Opning{Kvorum: e.Kvorum, KvarSide: e.KvarSide, Plassar: e.Plassar, Grunn: e.Grunn, Spor: m.Trace()}
	case events.MoteClosed:
		heva := m.Trace()
		s.Heva, s.No = &heva, ""
	default:
		return evolveAgenda(s, e, m)
	}
	return s
}

func evolveAgenda(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.MoteItemPlaced:
		return s.placed(Punkt{Punkt: e.Punkt, Sak: e.Sak, Tittel: e.Tittel, Slag: e.Slag, Minutt: e.Minutt, Opphav: m.Trace()}, e.Etter)
	case events.MoteItemMoved:
		if i := s.item(e.Punkt); i >= 0 {
			moved := s.Punkt[i]
			s.Punkt = slices.Delete(slices.Clone(s.Punkt), i, i+1)
			return s.placed(moved, e.Etter)
		}
	case events.MoteItemTimed:
		return s.withItem(e.Punkt, func(p *Punkt) { p.Minutt = e.Minutt })
	case events.MoteItemRemoved:
		if i := s.item(e.Punkt); i >= 0 {
			s.Punkt = slices.Delete(slices.Clone(s.Punkt), i, i+1)
		}
	case events.MoteImpartialityRaised:
		return s.withItem(e.Punkt, func(p *Punkt) {
			p.Habilitet = append(without(p.Habilitet, e.Plass), Habilitet{Plass: e.Plass, Grunn: e.Grunn, Spor: m.Trace()})
		})
	case events.MoteImpartialityRuled:
		return s.withItem(e.Punkt, func(p *Punkt) {
			p.Habilitet = append(without(p.Habilitet, e.Plass), Habilitet{Plass: e.Plass, Grunn: e.Grunn, Avgjort: true, Habil: e.Habil, Spor: m.Trace()})
			if !e.Habil {
				p.forget(e.Plass)
			}
		})
	default:
		return evolvePeople(s, e, m)
	}
	return s
}

func without(all []Habilitet, seat events.ID) []Habilitet {
	return slices.DeleteFunc(slices.Clone(all), func(h Habilitet) bool { return h.Plass == seat })
}

func evolvePeople(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.MoteAttendanceNoted:
		s.Frammote = slices.DeleteFunc(slices.Clone(s.Frammote), func(f Frammote) bool { return f.Plass == e.Plass })
		s.Frammote = append(s.Frammote, Frammote{
			Plass: e.Plass, Rolle: e.Rolle, Side: e.Side, Partnar: e.Partnar, Person: e.Person, Status: e.Status, Vara: e.Vara, Spor: m.Trace(),
		})
	case events.MoteObserverAdmitted:
		s.Observatorar = append(slices.Clone(s.Observatorar), Observator{Punkt: e.Punkt, Person: e.Person, Grunn: e.Grunn, Spor: m.Trace()})
	case events.MoteObserverLeft:
		s.Observatorar = slices.Clone(s.Observatorar)
		for i := range s.Observatorar {
			if o := &s.Observatorar[i]; o.Person == e.Person && o.Punkt == e.Punkt {
				o.Gatt, o.Spor = true, m.Trace()
			}
		}
	default:
		return evolveItem(s, e, m)
	}
	return s
}

// evolveItem follows what is said and decided in an item.
func evolveItem(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.MoteItemOpened:
		s.No = e.Punkt
		return s.withItem(e.Punkt, func(p *Punkt) {
			p.Opna, p.Form, p.Fleirtal, p.Stemme = true, e.Form, e.Fleirtal, e.Stemme
		})
	case events.MoteProposalPut:
		return s.withItem(e.Punkt, func(p *Punkt) {
			p.Framlegg = append(slices.Clone(p.Framlegg), Framlegg{Framlegg: e.Framlegg, Fest: e.Fest, Ordlyd: e.Ordlyd, Malform: e.Malform, Spor: m.Trace()})
		})
	case events.MotePositionTaken:
		return s.withProposal(e.Punkt, e.Framlegg, func(f *Framlegg) {
			f.Standpunkt = slices.DeleteFunc(slices.Clone(f.Standpunkt), func(o Standpunkt) bool { return o.Plass == e.Plass })
			f.Standpunkt = append(f.Standpunkt, Standpunkt{Plass: e.Plass, Stand: e.Stand, Ord: e.Ord, Malform: e.Malform, Spor: m.Trace()})
		})
	case events.MoteVoteCast:
		return s.withProposal(e.Punkt, e.Framlegg, func(f *Framlegg) {
			f.Stemmer = slices.DeleteFunc(slices.Clone(f.Stemmer), func(o Stemme) bool { return o.Plass == e.Plass })
			f.Stemmer = append(f.Stemmer, Stemme{Plass: e.Plass, Stemme: e.Stemme, Spor: m.Trace()})
		})
	case events.MoteConsensusEstablished:
		return s.withProposal(e.Punkt, e.Framlegg, func(f *Framlegg) { f.Konsensus = &Konsensus{Stille: e.Stille, Spor: m.Trace()} })
	case events.MoteConsensusBlocked:
		return s.withProposal(e.Punkt, e.Framlegg, func(f *Framlegg) {
			f.Usemje = &Usemje{Usemje: e.Usemje, Klausul: e.Klausul, Ord: e.Ord, Malform: e.Malform, Spor: m.Trace()}
		})
	case events.MoteVoteConcluded:
		return s.withProposal(e.Punkt, e.Framlegg, func(f *Framlegg) {
			f.Roysting = &Roysting{For: e.For, Mot: e.Mot, Blank: e.Blank, Vedteke: e.Vedteke, Spor: m.Trace()}
		})
	default:
		return evolveOutcome(s, e, m)
	}
}

func evolveOutcome(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.MoteItemConcluded:
		if s.No == e.Punkt {
			s.No = ""
		}
		return s.withItem(e.Punkt, func(p *Punkt) {
			p.Utfall = &Utfall{
				Utfall: e.Utfall, Vedtak: e.Vedtak, Framlegg: e.Framlegg, Fest: e.Fest, Ordlyd: e.Ordlyd, Malform: e.Malform, Plan: e.Plan,
				Versjon: e.Versjon, TilMote: e.TilMote, TilUtval: e.TilUtval, Partnarvedtak: e.Partnarvedtak, Ord: e.Ord, Spor: m.Trace(),
			}
		})
	case events.MoteItemReopened:
		s.No = e.Punkt
		return s.withItem(e.Punkt, func(p *Punkt) { p.Utfall, p.Opna = nil, true })
	case events.MoteMinuteNoted:
		s.Notat = append(slices.Clone(s.Notat), Notat{Innlegg: e.Innlegg, Punkt: e.Punkt, Ord: e.Ord, Malform: e.Malform, Opphav: m.Trace()})
	case events.MoteMinuteCorrected:
		return s.withMinute(e.Innlegg, func(n *Notat) { n.Ord, n.Grunn, n.Endra = e.Ord, e.Grunn, m.Trace() })
	case events.MoteMinuteWithdrawn:
		return s.withMinute(e.Innlegg, func(n *Notat) { n.Ord, n.Trekt, n.Endra = "", true, m.Trace() })
	case events.MoteProtocolProposed:
		s.Protokoll.Sendt = &Sendt{Frist: e.Frist, Ord: e.Ord, Spor: m.Trace()}
	case events.MoteProtocolObjected:
		s.Protokoll.Innvendingar = append(slices.Clone(s.Protokoll.Innvendingar), Innvending{Innvending: e.Innvending, Plass: e.Plass, Ord: e.Ord, Malform: e.Malform, Spor: m.Trace()})
	case events.MoteObjectionAnswered:
		s.Protokoll.Innvendingar = slices.Clone(s.Protokoll.Innvendingar)
		for i := range s.Protokoll.Innvendingar {
			if v := &s.Protokoll.Innvendingar[i]; v.Innvending == e.Innvending {
				v.Svar = &Svar{TekenTilFolgje: e.TekenTilFolgje, Ord: e.Ord, Spor: m.Trace()}
			}
		}
	case events.MoteProtocolApproved:
		s.Protokoll.Godkjent = &Godkjent{Hash: e.Hash, Mote: e.Mote, Spor: m.Trace()}
	}
	return s
}

// placed gives the state with an item after another, or first.
func (s state) placed(p Punkt, after events.ID) state {
	at := s.item(after) + 1
	s.Punkt = slices.Insert(slices.Clone(s.Punkt), at, p)
	return s
}

func (s state) item(id events.ID) int {
	return slices.IndexFunc(s.Punkt, func(p Punkt) bool { return p.Punkt == id })
}

// withItem gives the state with one item altered, and leaves the given one as it was.
func (s state) withItem(id events.ID, alter func(*Punkt)) state {
	if i := s.item(id); i >= 0 {
		s.Punkt = slices.Clone(s.Punkt)
		alter(&s.Punkt[i])
	}
	return s
}

func (s state) withProposal(item, proposal events.ID, alter func(*Framlegg)) state {
	return s.withItem(item, func(p *Punkt) {
		p.Framlegg = slices.Clone(p.Framlegg)
		for i := range p.Framlegg {
			if p.Framlegg[i].Framlegg == proposal {
				alter(&p.Framlegg[i])
			}
		}
	})
}

// forget takes back what a seat said to the last proposal: it may not take part.
func (p *Punkt) forget(seat events.ID) {
	if n := len(p.Framlegg); n > 0 {
		p.Framlegg = slices.Clone(p.Framlegg)
		f := &p.Framlegg[n-1]
		f.Standpunkt = slices.DeleteFunc(slices.Clone(f.Standpunkt), func(o Standpunkt) bool { return o.Plass == seat })
		f.Stemmer = slices.DeleteFunc(slices.Clone(f.Stemmer), func(o Stemme) bool { return o.Plass == seat })
	}
}

func (s state) withMinute(id events.ID, alter func(*Notat)) state {
	s.Notat = slices.Clone(s.Notat)
	for i := range s.Notat {
		if s.Notat[i].Innlegg == id {
			alter(&s.Notat[i])
		}
	}
	return s
}

// withPapers gives the state with papers that were sent; those of an item replace the earlier ones.
func (s state) withPapers(papers []events.Sakspapir, reason string, m domain.Mark) state {
	s.Papir = slices.Clone(s.Papir)
	for _, p := range papers {
		s.Papir = slices.DeleteFunc(s.Papir, func(o Papir) bool { return o.Punkt == p.Punkt })
		s.Papir = append(s.Papir, Papir{
			Punkt: p.Punkt, Sak: p.Sak, Saksframlegg: p.Saksframlegg, Framlegg: p.Framlegg, Vedlegg: domain.List(p.Vedlegg), Grunn: reason, Spor: m.Trace(),
		})
	}
	return s
}

// The states of a meeting.
const (
	standPlanned   = "planlagt"
	standSummoned  = "innkalla"
	standOpen      = "i-gang"
	standClosed    = "heva"
	standProtocol  = "protokoll-ute"
	standApproved  = "godkjent"
	standCancelled = "avlyst"
)

func (s state) stand() string {
	switch {
	case s.Avlyst != nil:
		return standCancelled
	case s.Protokoll.Godkjent != nil:
		return standApproved
	case s.Protokoll.Sendt != nil:
		return standProtocol
	case s.Heva != nil:
		return standClosed
	case s.Opna != nil:
		return standOpen
	case s.Innkalling != nil:
		return standSummoned
	}
	return standPlanned
}

// claims: which saker it has on its agenda and has not done with, and what it decided.
func claims(s state) []domain.Claim {
	say := func(name string, subject events.ID, object string) domain.Claim {
		return domain.Claim{Name: name, Subject: string(subject), Object: object}
	}
	said := []domain.Claim{say(domain.ClaimMoteUtval, s.ID, string(s.Utval))}
	for _, p := range s.Punkt {
		if p.Sak != "" && p.Utfall == nil && s.Avlyst == nil && s.Heva == nil {
			said = append(said, say(domain.ClaimMoteSak, p.Sak, string(s.ID)))
		}
		if p.Utfall != nil && p.Utfall.Vedtak != "" {
			said = append(said, say(domain.ClaimMoteVedtak, p.Utfall.Vedtak, string(s.ID)+"/"+string(p.Punkt)))
		}
	}
	for _, p := range s.Papir {
		said = append(said, say(domain.ClaimMotePapir, p.Sak, string(s.ID)))
	}
	return said
}

func saker(s state) (values []string) {
	for _, p := range s.Punkt {
		if p.Sak != "" {
			values = append(values, string(p.Sak))
		}
	}
	return values
}
