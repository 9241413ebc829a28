package mote

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// openItem: how it is decided, and by whom, is what the organ has ruled for what the sak is about. What is
// there to be heard or talked about is not decided.
func openItem(s state, a domain.Asked, c OpenItem) ([]events.Event, error) {
	if err := s.under(); err != nil {
		return nil, err
	}
	p, err := s.standing(c.Punkt)
	if err != nil || s.No == c.Punkt {
		return nil, err
	}
	if p.Opna {
		return []events.Event{events.MoteItemOpened{Punkt: c.Punkt, Form: p.Form, Fleirtal: p.Fleirtal, Stemme: p.Stemme}}, nil
	}
	matter := events.EmneAnna
	if said := a.Facts.Objects(domain.ClaimSakEmne, string(p.Sak)); len(said) > 0 {
		matter = events.Sakemne(said[0])
	}
	rule := domain.OrdningOf(a, s.Utval).AvgjerdFor(matter)
	fact := events.MoteItemOpened{Punkt: c.Punkt, Form: rule.Form, Fleirtal: rule.Fleirtal, Stemme: rule.Stemme}
	if p.Slag == events.SakDrofting || p.Slag == events.SakOrientering {
		fact = events.MoteItemOpened{Punkt: c.Punkt, Form: events.FormOrientering}
	}
	return []events.Event{fact}, nil
}

// now gives an item that has been opened and is not concluded, of a meeting that goes on.
func (s state) now(id events.ID) (Punkt, error) {
	if err := s.under(); err != nil {
		return Punkt{}, err
	}
	p, err := s.standing(id)
	if err == nil && !p.Opna {
		err = domain.Fail("punkt", "item-not-opened", wordsItemNotOpened)
	}
	return p, err
}

// last is the proposal that counts: the one put last.
func (p Punkt) last() (Framlegg, bool) {
	if n := len(p.Framlegg); n > 0 {
		return p.Framlegg[n-1], true
	}
	return Framlegg{}, false
}

// settled tells whether the last proposal has found its end.
func (p Punkt) settled() bool {
	f, put := p.last()
	return put && (f.Konsensus != nil || f.Usemje != nil || f.Roysting != nil)
}

// carried tells whether the last proposal has: by consensus, or by vote.
func (p Punkt) carried() bool {
	f, put := p.last()
	return put && (f.Konsensus != nil || f.Roysting != nil && f.Roysting.Vedteke)
}

// maxProposals is the most proposals that may be put in one item.
const maxProposals = 50

// putProposal: the text of the sak is pinned as it is at that moment.
func putProposal(s state, a domain.Asked, c PutProposal) ([]events.Event, error) {
	p, err := s.now(c.Punkt)
	words := c.Ordlyd.Text()
	if err := domain.First(err, domain.RequiredID("framlegg", c.Framlegg), domain.Required("ordlyd", words)); err != nil {
		return nil, err
	}
	if f, put := p.last(); put && f.Framlegg == c.Framlegg && f.Ordlyd == words {
		return nil, nil
	}
	switch {
	case p.Form == events.FormOrientering:
		return nil, domain.Fail("punkt", "not-decided", wordsNotDecided)
	case slices.ContainsFunc(p.Framlegg, func(f Framlegg) bool { return f.Framlegg == c.Framlegg }):
		return nil, domain.Fail("framlegg", "exists", wordsProposalExists)
	case len(p.Framlegg) >= maxProposals:
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyProposals.With(maxProposals))
	}
	fact := events.MoteProposalPut{Punkt: c.Punkt, Framlegg: c.Framlegg, Ordlyd: words, Malform: c.Malform}
	if p.Sak != "" {
		_, text := textsOf(a, p.Sak)
		fact.Fest = domain.FestOf(a, text)
	}
	return []events.Event{fact}, nil
}

// speaks gives the last proposal for a seat that may say where it stands to it.
func (s state) speaks(item, proposal, seat events.ID) (Framlegg, error) {
	p, f, err := s.unsettled(item, proposal)
	if err != nil {
		return Framlegg{}, err
	}
	there, noted := s.noted(seat)
	switch {
	case !noted || there.Status != events.FrammoteMott:
		return Framlegg{}, domain.Fail("plass", "not-there", wordsNotThere)
	case !domain.HasRight(p.Stemme, there.Rolle, there.Side):
		return Framlegg{}, domain.Fail("plass", "no-vote", wordsNoVote)
	case !s.mayDecide(there, p.Stemme, item):
		return Framlegg{}, domain.Fail("plass", "partial", wordsPartial)
	}
	return f, nil
}

// unsettled gives the last proposal of an item, as long as nothing is settled.
func (s state) unsettled(item, proposal events.ID) (Punkt, Framlegg, error) {
	p, err := s.now(item)
	if err != nil {
		return p, Framlegg{}, err
	}
	f, put := p.last()
	switch {
	case !put || f.Framlegg != proposal:
		r := domain.Fail("framlegg", "other-proposal", wordsOtherProposal)
		r.Kind = domain.Changed
		return p, f, r
	case p.settled():
		return p, f, domain.Fail("punkt", "settled", wordsSettled)
	}
	return p, f, nil
}

func (s state) byVote(item events.ID, want bool) error {
	i := s.item(item)
	if i >= 0 && s.Punkt[i].Opna && (s.Punkt[i].Form == events.FormRoysting) != want {
		if want {
			return domain.Fail("punkt", "no-vote-here", wordsByConsensus)
		}
		return domain.Fail("punkt", "vote-here", wordsByVote)
	}
	return nil
}

// takePosition: a remark, a reservation and a no are said in words.
func takePosition(s state, _ domain.Asked, c TakePosition) ([]events.Event, error) {
	f, err := s.speaks(c.Punkt, c.Framlegg, c.Plass)
	if err := domain.First(s.byVote(c.Punkt, false), err); err != nil {
		return nil, err
	}
	words := c.Ord.Text()
	switch {
	case words == "" && c.Stand != events.StandSamtykkjer:
		return nil, domain.Fail("ord", "required", wordsSayWhy)
	case (words == "") != (c.Malform == ""):
		return nil, domain.Fail("malform", "with-words", wordsMalform)
	case slices.ContainsFunc(f.Standpunkt, func(o Standpunkt) bool { return o.Plass == c.Plass && o.Stand == c.Stand && o.Ord == words }):
		return nil, nil
	}
	return []events.Event{events.MotePositionTaken{Punkt: c.Punkt, Framlegg: c.Framlegg, Plass: c.Plass, Stand: c.Stand, Ord: words, Malform: c.Malform}}, nil
}

func castVote(s state, _ domain.Asked, c CastVote) ([]events.Event, error) {
	f, err := s.speaks(c.Punkt, c.Framlegg, c.Plass)
	if err := domain.First(s.byVote(c.Punkt, true), err); err != nil {
		return nil, err
	}
	if slices.ContainsFunc(f.Stemmer, func(o Stemme) bool { return o.Plass == c.Plass && o.Stemme == c.Stemme }) {
		return nil, nil
	}
	return []events.Event{events.MoteVoteCast{Punkt: c.Punkt, Framlegg: c.Framlegg, Plass: c.Plass, Stemme: c.Stemme}}, nil
}

// establishConsensus: nobody who has a say stands in the way, and all of them have spoken, or it is told
// that nobody spoke against. What was said by seats that have left or may not take part does not count.
func establishConsensus(s state, _ domain.Asked, c EstablishConsensus) ([]events.Event, error) {
	if p, err := s.now(c.Punkt); err == nil {
		if f, put := p.last(); put && f.Framlegg == c.Framlegg && f.Konsensus != nil && f.Konsensus.Stille == c.Stille {
			return nil, nil
		}
	}
	p, f, err := s.unsettled(c.Punkt, c.Framlegg)
	if err := domain.First(s.byVote(c.Punkt, false), err); err != nil {
		return nil, err
	}
	said, against := s.counted(p, f)
	have := s.present(p.Stemme, c.Punkt)
	switch {
	case !s.quorate() || have == 0:
		return nil, domain.Refuse(domain.Broken, "no-quorum", wordsNoQuorum)
	case against > 0:
		return nil, domain.Refuse(domain.Broken, "against", wordsAgainst)
	case said < have && !c.Stille:
		return nil, domain.Fail("stille", "not-all", wordsNotAll)
	}
	return []events.Event{events.MoteConsensusEstablished{Punkt: c.Punkt, Framlegg: c.Framlegg, Stille: c.Stille && said < have}}, nil
}

// counted tells how many of the seats that have a say now have said it, and how many stand in the way.
func (s state) counted(p Punkt, f Framlegg) (said, against int) {
	for _, o := range f.Standpunkt {
		there, _ := s.noted(o.Plass)
		if !s.mayDecide(there, p.Stemme, p.Punkt) {
			continue
		}
		said++
		if o.Stand == events.StandUsamd {
			against++
		}
	}
	return said, against
}

// blockConsensus: somebody who has a say stands in the way.
func blockConsensus(s state, a domain.Asked, c BlockConsensus) ([]events.Event, error) {
	if p, err := s.now(c.Punkt); err == nil {
		if f, put := p.last(); put && f.Framlegg == c.Framlegg && f.Usemje != nil && f.Usemje.Usemje == c.Usemje {
			return nil, nil
		}
	}
	p, f, err := s.unsettled(c.Punkt, c.Framlegg)
	words := c.Ord.Text()
	if err := domain.First(s.byVote(c.Punkt, false), err, domain.RequiredID("usemje", c.Usemje), domain.Required("ord", words)); err != nil {
		return nil, err
	}
	if _, against := s.counted(p, f); against == 0 {
		return nil, domain.Refuse(domain.Broken, "nobody-against", wordsNobodyAgainst)
	}
	if c.Klausul != "" {
		if err := domain.IsPlanelement("klausul", c.Klausul, a); err != nil {
			return nil, err
		}
	}
	return []events.Event{events.MoteConsensusBlocked{Punkt: c.Punkt, Framlegg: c.Framlegg, Usemje: c.Usemje, Klausul: c.Klausul, Ord: words, Malform: c.Malform}}, nil
}

// concludeVote counts the votes of seats that may vote now.
func concludeVote(s state, _ domain.Asked, c ConcludeVote) ([]events.Event, error) {
	if p, err := s.now(c.Punkt); err == nil {
		if f, put := p.last(); put && f.Framlegg == c.Framlegg && f.Roysting != nil {
			return nil, nil
		}
	}
	p, f, err := s.unsettled(c.Punkt, c.Framlegg)
	if err := domain.First(s.byVote(c.Punkt, true), err); err != nil {
		return nil, err
	}
	have := s.present(p.Stemme, c.Punkt)
	if !s.quorate() || have == 0 {
		return nil, domain.Refuse(domain.Broken, "no-quorum", wordsNoQuorum)
	}
	fact := events.MoteVoteConcluded{Punkt: c.Punkt, Framlegg: c.Framlegg}
	for _, o := range f.Stemmer {
		if there, _ := s.noted(o.Plass); !s.mayDecide(there, p.Stemme, c.Punkt) {
			continue
		}
		switch o.Stemme {
		case events.StemmeFor:
			fact.For++
		case events.StemmeMot:
			fact.Mot++
		default:
			fact.Blank++
		}
	}
	if fact.For+fact.Mot+fact.Blank == 0 {
		return nil, domain.Refuse(domain.Broken, "no-votes", wordsNoVotes)
	}
	fact.Vedteke = carries(p.Fleirtal, fact, have)
	return []events.Event{fact}, nil
}

// carries tells whether so many votes carry the proposal, of so many that could be cast.
func carries(majority events.Fleirtal, v events.MoteVoteConcluded, have int) bool {
	switch majority {
	case events.FleirtalAbsolutt:
		return v.For*2 > have
	case events.FleirtalToTredjedelar:
		return v.For > 0 && v.For*3 >= (v.For+v.Mot)*2
	}
	return v.For > v.Mot
}

// concludeItem: what is decided rests on what was settled, and has the words that were. What was not
// opened can only be postponed or withdrawn.
func concludeItem(s state, a domain.Asked, c ConcludeItem) ([]events.Event, error) {
	fact := events.MoteItemConcluded{
		Punkt: c.Punkt, Utfall: c.Utfall, Vedtak: c.Vedtak, Malform: c.Malform, Plan: c.Plan, Versjon: c.Versjon, TilMote: c.TilMote,
		TilUtval: c.TilUtval, Partnarvedtak: c.Partnarvedtak, Ord: c.Ord.Text(),
	}
	if i := s.item(c.Punkt); i >= 0 && s.Punkt[i].Utfall != nil && s.Heva == nil && s.changeable() == nil {
		if u := s.Punkt[i].Utfall; u.Utfall == c.Utfall && u.Vedtak == c.Vedtak && u.Ord == fact.Ord {
			return nil, nil
		}
	}
	if err := s.under(); err != nil {
		return nil, err
	}
	p, err := s.standing(c.Punkt)
	if err := domain.First(err, checkOutcome(p, c), s.checkWhere(c, a)); err != nil {
		return nil, err
	}
	if f, put := p.last(); put && (decides(c.Utfall) || c.Utfall == events.PunktFalle || c.Utfall == events.PunktUsemje) {
		fact.Framlegg, fact.Fest, fact.Ordlyd, fact.Malform = f.Framlegg, f.Fest, f.Ordlyd, f.Malform
	}
	if fact.Ord != "" && fact.Malform == "" || fact.Ord == "" && fact.Ordlyd == "" && fact.Malform != "" {
		return nil, domain.Fail("malform", "with-words", wordsMalform)
	}
	return []events.Event{fact}, nil
}

// decides tells whether an outcome is a decision.
func decides(o events.PunktUtfall) bool { return o == events.PunktVedteke || o == events.PunktTilradd }

func checkOutcome(p Punkt, c ConcludeItem) error {
	f, _ := p.last()
	switch {
	case !p.Opna && c.Utfall != events.PunktUtsett && c.Utfall != events.PunktTrekt:
		return domain.Fail("utfall", "item-not-opened", wordsItemNotOpened)
	case decides(c.Utfall) && !p.carried():
		return domain.Fail("utfall", "not-carried", wordsNotCarried)
	case !decides(c.Utfall) && p.carried():
		return domain.Fail("utfall", "carried", wordsCarried)
	case c.Utfall == events.PunktVedteke && p.Form == events.FormTilrading:
		return domain.Fail("utfall", "recommends", wordsRecommends)
	case (c.Utfall == events.PunktUsemje) != (f.Usemje != nil):
		return domain.Fail("utfall", "usemje-only", wordsUsemjeOnly)
	case (c.Utfall == events.PunktFalle) != (f.Roysting != nil && !f.Roysting.Vedteke):
		return domain.Fail("utfall", "vote-only", wordsFalleOnly)
	case decides(c.Utfall) != (c.Vedtak != ""):
		return domain.Fail("vedtak", "decision-only", wordsVedtakID)
	case !decides(c.Utfall) && (c.Partnarvedtak || c.Plan != "" || c.Versjon != ""):
		return domain.Fail("utfall", "decision-only", wordsVedtakID)
	}
	return nil
}

// checkWhere: what it is said to be about, and where it is said to go, must be there.
func (s state) checkWhere(c ConcludeItem, a domain.Asked) error {
	ours := slices.ContainsFunc(s.Punkt, func(p Punkt) bool { return p.Utfall != nil && p.Utfall.Vedtak == c.Vedtak })
	if c.Vedtak != "" && (ours || a.Facts.Exists("vedtak", c.Vedtak) || len(a.Facts.Objects(domain.ClaimMoteVedtak, string(c.Vedtak))) > 0) {
		return domain.Fail("vedtak", "exists", wordsVedtakExists)
	}
	if c.Plan != "" {
		if err := domain.IsPlan("plan", c.Plan, a); err != nil {
			return err
		}
	}
	if c.Versjon != "" {
		if err := domain.IsVersjon("versjon", c.Plan, c.Versjon, a); err != nil {
			return err
		}
	}
	if c.TilMote != "" {
		if c.TilMote == s.ID || c.Utfall != events.PunktUtsett {
			return domain.Fail("tilMote", "postponed-only", wordsPostponedOnly)
		}
		if err := domain.IsMote("tilMote", c.TilMote, a); err != nil {
			return err
		}
	}
	switch c.TilUtval {
	case "":
		return nil
	case s.Utval:
		return domain.Fail("tilUtval", "same", wordsSameUtval)
	}
	return domain.IsUtval("tilUtval", c.TilUtval, a)
}

// reopenItem: as long as the meeting goes on. Whoever wants it otherwise puts another proposal.
func reopenItem(s state, _ domain.Asked, c ReopenItem) ([]events.Event, error) {
	reason := c.Grunn.Text()
	if err := domain.First(s.under(), domain.Required("grunn", reason)); err != nil {
		return nil, err
	}
	i := s.item(c.Punkt)
	switch {
	case i < 0:
		return nil, domain.Fail("punkt", "unknown-punkt", wordsNoItem)
	case s.Punkt[i].Utfall == nil:
		return nil, nil
	case !s.Punkt[i].Opna:
		return nil, domain.Fail("punkt", "item-not-opened", wordsReopenUnopened)
	}
	return []events.Event{events.MoteItemReopened{Punkt: c.Punkt, Grunn: reason}}, nil
}
