package mote

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

// watch follows a meeting by its facts alone, and tells when one of them is forbidden: what it knows of
// the rules is written here, and not taken from the room.
type watch struct {
	there    map[events.ID]bool
	partial  map[string]bool // "<item>/<seat>"
	said     map[string]events.Standpunkt
	votes    map[string]events.Stemme
	last     map[events.ID]events.MoteProposalPut
	form     map[events.ID]events.Avgjerdsform
	carried  map[events.ID]bool // by item: what became of the last proposal
	blocked  map[events.ID]bool
	lost     map[events.ID]bool
	done     map[events.ID]bool
	items    map[events.ID]bool
	opened   bool
	closed   bool
	approved bool
	objected map[events.ID]bool // and not answered
}

func newWatch() *watch {
	return &watch{
		there: map[events.ID]bool{}, partial: map[string]bool{}, said: map[string]events.Standpunkt{}, votes: map[string]events.Stemme{},
		last: map[events.ID]events.MoteProposalPut{}, form: map[events.ID]events.Avgjerdsform{}, carried: map[events.ID]bool{}, blocked: map[events.ID]bool{},
		lost: map[events.ID]bool{}, done: map[events.ID]bool{}, items: map[events.ID]bool{}, objected: map[events.ID]bool{},
	}
}

func (w *watch) eligible(item, seat events.ID) bool {
	votes := seat == k1 || seat == s1 || seat == u1 && w.form[item] != events.FormRoysting
	return votes && w.there[seat] && !w.partial[string(item+"/"+seat)]
}

func (w *watch) quorate() bool { return w.there[k1] && w.there[s1] || w.there[u1] && w.there[s1] }

// see follows a fact; an error is a rule that it breaks.
func (w *watch) see(fact events.Event) error {
	if w.approved {
		return errors.New("after the lock")
	}
	switch e := fact.(type) {
	case events.MoteItemPlaced:
		w.items[e.Punkt] = true
	case events.MoteItemRemoved:
		if w.form[e.Punkt] != "" {
			return errors.New("an opened item was removed")
		}
		delete(w.items, e.Punkt)
	case events.MoteAttendanceNoted:
		w.there[e.Plass] = e.Status == events.FrammoteMott
		if w.closed {
			return errors.New("attendance after the end")
		}
	case events.MoteImpartialityRuled:
		w.partial[string(e.Punkt+"/"+e.Plass)] = !e.Habil
	case events.MoteOpened:
		w.opened = true
		if len(w.there) == 0 {
			return errors.New("opened with nobody there")
		}
	case events.MoteItemOpened:
		w.form[e.Punkt] = e.Form
	default:
		return w.seeDecision(fact)
	}
	return nil
}

func (w *watch) seeDecision(fact events.Event) error {
	switch e := fact.(type) {
	case events.MoteProposalPut:
		w.last[e.Punkt] = e
		w.carried[e.Punkt], w.blocked[e.Punkt], w.lost[e.Punkt] = false, false, false
		w.said, w.votes = forgotten(w.said, e.Punkt), forgotten(w.votes, e.Punkt)
		return w.during(e.Punkt)
	case events.MotePositionTaken:
		w.said[string(e.Punkt+"/"+e.Plass)] = e.Stand
		if !w.eligible(e.Punkt, e.Plass) || w.last[e.Punkt].Framlegg != e.Framlegg || w.carried[e.Punkt] {
			return errors.New("a position that does not count")
		}
		return w.during(e.Punkt)
	case events.MoteVoteCast:
		w.votes[string(e.Punkt+"/"+e.Plass)] = e.Stemme
		if !w.eligible(e.Punkt, e.Plass) || w.form[e.Punkt] != events.FormRoysting {
			return errors.New("a vote that does not count")
		}
		return w.during(e.Punkt)
	case events.MoteConsensusEstablished:
		w.carried[e.Punkt] = true
		return w.checkConsensus(e)
	case events.MoteConsensusBlocked:
		w.blocked[e.Punkt] = true
		return w.during(e.Punkt)
	case events.MoteVoteConcluded:
		return w.checkVote(e)
	}
	return w.seeEnd(fact)
}

func forgotten[T any](all map[string]T, item events.ID) map[string]T {
	kept := map[string]T{}
	for key, v := range all {
		if key[:len(item)] != string(item) {
			kept[key] = v
		}
	}
	return kept
}

func (w *watch) during(item events.ID) error {
	if !w.opened || w.closed || w.done[item] || w.form[item] == "" {
		return errors.New("not while the item was treated")
	}
	return nil
}

func (w *watch) checkConsensus(e events.MoteConsensusEstablished) error {
	for _, seat := range []events.ID{k1, s1, u1} {
		stand, spoke := w.said[string(e.Punkt+"/"+seat)]
		if !w.eligible(e.Punkt, seat) {
			continue
		}
		if stand == events.StandUsamd {
			return errors.New("consensus against one who disagrees")
		}
		if !spoke && !e.Stille {
			return errors.New("consensus of those who have not spoken")
		}
	}
	if !w.quorate() || w.form[e.Punkt] == events.FormRoysting {
		return errors.New("consensus without a quorum, or where there is a vote")
	}
	return w.during(e.Punkt)
}

func (w *watch) checkVote(e events.MoteVoteConcluded) error {
	yes, no := 0, 0
	for _, seat := range []events.ID{k1, s1} {
		if v, cast := w.votes[string(e.Punkt+"/"+seat)]; cast && w.eligible(e.Punkt, seat) {
			yes += map[events.Stemme]int{events.StemmeFor: 1}[v]
			no += map[events.Stemme]int{events.StemmeMot: 1}[v]
		}
	}
	w.carried[e.Punkt], w.lost[e.Punkt] = e.Vedteke, !e.Vedteke
	if e.For != yes || e.Mot != no || e.Vedteke != (yes > 0 && 3*yes >= 2*(yes+no)) || !w.quorate() {
		return fmt.Errorf("%d for and %d against were counted as %+v", yes, no, e)
	}
	return w.during(e.Punkt)
}

func (w *watch) seeEnd(fact events.Event) error {
	switch e := fact.(type) {
	case events.MoteItemConcluded:
		decides := e.Utfall == events.PunktVedteke || e.Utfall == events.PunktTilradd
		if decides != w.carried[e.Punkt] || decides != (e.Vedtak != "") || decides && e.Ordlyd != w.last[e.Punkt].Ordlyd || !w.opened || w.closed || w.done[e.Punkt] {
			return errors.New("a decision that rests on nothing, or none where there is one")
		}
		w.done[e.Punkt] = true
	case events.MoteItemReopened:
		w.done[e.Punkt] = false
		if w.closed {
			return errors.New("reopened after the end")
		}
	case events.MoteClosed:
		for item := range w.items {
			if !w.done[item] {
				return errors.New("closed with an item open")
			}
		}
		w.closed = true
	case events.MoteProtocolProposed:
		if !w.closed {
			return errors.New("a protocol of a meeting that goes on")
		}
	case events.MoteProtocolObjected:
		w.objected[e.Innvending] = true
	case events.MoteObjectionAnswered:
		delete(w.objected, e.Innvending)
	case events.MoteProtocolApproved:
		if w.approved = true; len(w.objected) > 0 {
			return errors.New("approved with objections open")
		}
	}
	return nil
}

// anyCommand leans towards what brings a meeting on, so that walks come far.
func anyCommand(t *rapid.T) domain.Command {
	item := rapid.SampledFrom([]events.ID{item1, item1, item2}).Draw(t, "punkt")
	put := rapid.SampledFrom([]events.ID{put1, put1, put2}).Draw(t, "framlegg")
	seat := rapid.SampledFrom([]events.ID{k1, s1, u1}).Draw(t, "plass")
	status := rapid.SampledFrom([]events.Frammote{events.FrammoteMott, events.FrammoteMott, events.FrammoteBorte}).Draw(t, "status")
	switch rapid.IntRange(0, 23).Draw(t, "command") {
	case 0:
		return NoteAttendance{ID: it, Plass: seat, Status: status}
	case 1:
		return Open{ID: it}
	case 2, 3:
		return OpenItem{ID: it, Punkt: item}
	case 4, 5:
		return PutProposal{ID: it, Punkt: item, Framlegg: put, Ordlyd: domain.Prose(put), Malform: events.Nynorsk}
	case 6, 7, 8:
		stand := rapid.SampledFrom([]events.Standpunkt{events.StandSamtykkjer, events.StandSamtykkjer, events.StandAtterhald, events.StandUsamd}).Draw(t, "stand")
		p := position(seat, stand)
		return TakePosition{ID: it, Punkt: item, Framlegg: put, Plass: seat, Stand: stand, Ord: domain.Prose(p.Ord), Malform: p.Malform}
	case 9, 10:
		return CastVote{ID: it, Punkt: item, Framlegg: put, Plass: seat, Stemme: rapid.SampledFrom([]events.Stemme{events.StemmeFor, events.StemmeMot}).Draw(t, "stemme")}
	case 11:
		return EstablishConsensus{ID: it, Punkt: item, Framlegg: put, Stille: rapid.Bool().Draw(t, "stille")}
	case 12:
		return BlockConsensus{ID: it, Punkt: item, Framlegg: put, Usemje: disagreement, Ord: "x", Malform: events.Nynorsk}
	case 13:
		return ConcludeVote{ID: it, Punkt: item, Framlegg: put}
	case 14, 15:
		utfall := rapid.SampledFrom([]events.PunktUtfall{events.PunktVedteke, events.PunktTilradd, events.PunktOrientering, events.PunktUtsett, events.PunktUsemje, events.PunktFalle}).Draw(t, "utfall")
		c := ConcludeItem{ID: it, Punkt: item, Utfall: utfall}
		if decides(utfall) {
			c.Vedtak = item // one for each
		}
		return c
	}
	return anyOther(t, item, seat)
}

func anyOther(t *rapid.T, item, seat events.ID) domain.Command {
	switch rapid.IntRange(0, 7).Draw(t, "other") {
	case 0:
		return ReopenItem{ID: it, Punkt: item, Grunn: "x"}
	case 1:
		return RaiseImpartiality{ID: it, Punkt: item, Plass: seat, Grunn: "x"}
	case 2:
		return RuleImpartiality{ID: it, Punkt: item, Plass: seat, Habil: rapid.Bool().Draw(t, "habil"), Grunn: "x"}
	case 3:
		return RemoveItem{ID: it, Punkt: item}
	case 4:
		return ProposeProtocol{ID: it}
	case 5:
		return ObjectToProtocol{ID: it, Innvending: objection, Plass: seat, Ord: "x", Malform: events.Nynorsk}
	case 6:
		return rapid.SampledFrom([]domain.Command{AnswerObjection{ID: it, Innvending: objection}, ApproveProtocol{ID: it}}).Draw(t, "end")
	}
	return Close{ID: it}
}

var start = []events.Event{planned, placed1, placed2, summoned, kariThere, olaThere}

// commands is how many are asked in one walk: enough for a meeting to come to its end.
const commands = 200

// walk lets random commands happen. An error is a state that the rules forbid, and how it came about.
func walk(t *rapid.T, room *domain.Room) error {
	w := stage.World(domaintest.Story{Given: start, When: Close{ID: it}})
	state, seen := w.State("mote", it), newWatch()
	for _, fact := range start {
		if err := seen.see(fact); err != nil {
			return err
		}
	}
	for n := range commands {
		c := anyCommand(t)
		facts, err := domaintest.Decide(room, state, domain.Asked{System: true, Now: stage.Now, Facts: w}, handlerOf(room, c), c)
		var refusal *domain.Refusal
		if err != nil && !errors.As(err, &refusal) {
			return err
		}
		for _, fact := range facts {
			if err := seen.see(fact); err != nil {
				return fmt.Errorf("after %d commands %+v: %w", n, fact, err)
			}
			state = room.Evolve(state, fact, domain.Mark{Thing: it, Seq: uint64(n + 20), Time: stage.Now})
		}
	}
	return nil
}

func handlerOf(room *domain.Room, c domain.Command) *domain.Handler {
	for _, h := range room.Commands() {
		if h.Type.String() == fmt.Sprintf("%T", c) {
			return h
		}
	}
	return nil
}

// TestMeetingByItsModel: whatever is asked, in whatever order, a meeting never comes where the rules forbid.
func TestMeetingByItsModel(t *testing.T) {
	reached := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		if err := walk(t, Room); err != nil {
			t.Fatal(err)
		}
	})
	far := rapid.Custom(func(t *rapid.T) string {
		w := stage.World(domaintest.Story{Given: start, When: Close{ID: it}})
		state := w.State("mote", it)
		for range commands {
			c := anyCommand(t)
			facts, _ := domaintest.Decide(Room, state, domain.Asked{System: true, Now: stage.Now, Facts: w}, handlerOf(Room, c), c)
			for _, fact := range facts {
				state = Room.Evolve(state, fact, domain.Mark{Thing: it, Time: stage.Now})
			}
		}
		return Room.Row(state).(Row).Stand
	})
	for seed := range 200 {
		reached[far.Example(seed)]++
	}
	if reached[standApproved] == 0 || reached[standOpen] == 0 {
		t.Errorf("the walks do not come far enough to prove anything: %v", reached)
	}
}

// TestModelFindsFaults: rooms that break one rule each are told from the right one.
func TestModelFindsFaults(t *testing.T) {
	faults := map[string]struct {
		name  string
		fault domain.Part[state]
	}{
		"consensus against one who disagrees": {"EstablishConsensus", domain.On("EstablishConsensus", domain.NoOwn, func(s state, a domain.Asked, c EstablishConsensus) ([]events.Event, error) {
			return establishConsensus(s.withProposal(c.Punkt, c.Framlegg, func(f *Framlegg) {
				for i := range f.Standpunkt {
					f.Standpunkt[i].Stand = events.StandSamtykkjer
				}
			}), a, c)
		})},
		"closed with items open": {"Close", domain.On("Close", domain.NoOwn, func(s state, a domain.Asked, c Close) ([]events.Event, error) {
			s.Punkt = nil
			return closeMeeting(s, a, c)
		})},
		"decided without consensus": {"ConcludeItem", domain.On("ConcludeItem", domain.NoOwn, func(s state, a domain.Asked, c ConcludeItem) ([]events.Event, error) {
			facts, err := concludeItem(s.withItem(c.Punkt, func(p *Punkt) {
				if f, put := p.last(); put && !p.settled() && decides(c.Utfall) {
					f.Konsensus = &Konsensus{}
					p.Framlegg = []Framlegg{f}
				}
			}), a, c)
			return facts, err
		})},
		"partial, and votes": {"CastVote", domain.On("CastVote", domain.NoOwn, func(s state, a domain.Asked, c CastVote) ([]events.Event, error) {
			return castVote(s.withItem(c.Punkt, func(p *Punkt) { p.Habilitet = nil }), a, c)
		})},
		"approved with objections open": {"ApproveProtocol", domain.On("ApproveProtocol", domain.NoOwn, func(s state, a domain.Asked, c ApproveProtocol) ([]events.Event, error) {
			s.Protokoll.Innvendingar = nil
			return approveProtocol(s, a, c)
		})},
		"noted after the lock": {"ObjectToProtocol", domain.On("ObjectToProtocol", domain.NoOwn, func(s state, a domain.Asked, c ObjectToProtocol) ([]events.Event, error) {
			s.Protokoll.Godkjent = nil
			return objectToProtocol(s, a, c)
		})},
	}
	for name, planted := range faults {
		walks := rapid.Custom(func(t *rapid.T) error { return walk(t, withFault(planted.name, planted.fault)) })
		found := false
		for seed := 0; seed < 400 && !found; seed++ {
			found = walks.Example(seed) != nil
		}
		if !found {
			t.Errorf("%s: not found in 400 walks", name)
		}
	}
}

// withFault is the room with one of its commands in place of the right one.
func withFault(name string, fault domain.Part[state]) *domain.Room {
	right := map[string]domain.Part[state]{
		"NoteAttendance": domain.On("NoteAttendance", domain.NoOwn, noteAttendance), "Open": domain.On("Open", domain.NoOwn, open), "OpenItem": domain.On("OpenItem", domain.NoOwn, openItem),
		"PutProposal": domain.On("PutProposal", domain.NoOwn, putProposal), "TakePosition": domain.On("TakePosition", domain.NoOwn, takePosition), "CastVote": domain.On("CastVote", domain.NoOwn, castVote),
		"EstablishConsensus": domain.On("EstablishConsensus", domain.NoOwn, establishConsensus), "BlockConsensus": domain.On("BlockConsensus", domain.NoOwn, blockConsensus),
		"ConcludeVote": domain.On("ConcludeVote", domain.NoOwn, concludeVote), "ConcludeItem": domain.On("ConcludeItem", domain.NoOwn, concludeItem), "ReopenItem": domain.On("ReopenItem", domain.NoOwn, reopenItem),
		"RaiseImpartiality": domain.On("RaiseImpartiality", domain.NoOwn, raiseImpartiality), "RuleImpartiality": domain.On("RuleImpartiality", domain.NoOwn, ruleImpartiality),
		"RemoveItem": domain.On("RemoveItem", domain.NoOwn, removeItem), "ProposeProtocol": domain.On("ProposeProtocol", domain.NoOwn, proposeProtocol), "Close": domain.On("Close", domain.NoOwn, closeMeeting),
		"ObjectToProtocol": domain.On("ObjectToProtocol", domain.NoOwn, objectToProtocol), "AnswerObjection": domain.On("AnswerObjection", domain.NoOwn, answerObjection), "ApproveProtocol": domain.On("ApproveProtocol", domain.NoOwn, approveProtocol),
	}
	right[name] = fault
	parts := []domain.Part[state]{domain.Shows(row)}
	for _, part := range right {
		parts = append(parts, part)
	}
	return domain.NewRoom("mote", evolve, parts...)
}
