// Package trad holds the talk beside the texts: threads of posts on a passage. A thread is a remark
// among those who write, or an innspel: what a partner wants said or changed, which is answered with
// what became of it. The passage carries a mark with the thread's id in the document, which follows it
// through every change; the thread keeps the words as they were.
package trad

import (
	"fmt"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the threads.
var Room = domain.NewRoom("trad", evolve,
	domain.Starts("Start", domain.NoOwn, start),
	domain.Starts("Open", domain.NoOwn, open),
	domain.On("Reply", domain.NoOwn, reply),
	domain.On("RewordPost", wrote, rewordPost),
	domain.On("WithdrawPost", wrote, withdrawPost),
	domain.On("Resolve", startedOrEdits, resolve),
	domain.On("Reopen", domain.NoOwn, reopen),
	domain.Shows(row),
	domain.FilteredBy("tekst", func(s state) []string { return known(s.Tekst) }),
	domain.FilteredBy("ting", func(s state) []string { return known(s.Ting) }),
	domain.FilteredBy("status", func(s state) []string { return []string{s.status()} }),
	domain.FilteredBy("slag", func(s state) []string { return []string{string(s.Slag)} }),
	domain.FilteredBy("nemnd", mentioned),
)

// state is one thread: all of it is shown, but for the words of posts that were taken back.
type state struct{ Row }

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TradStarted:
		return state{Row{
			ID: m.Thing, Tekst: e.Tekst, Slag: e.Slag, Partnar: e.Partnar, Sitat: e.Sitat, Opphav: m.Trace(),
			Innlegg: []Innlegg{posted(e.Innlegg, e.Ord, e.Malform, e.Nemnde, m)},
		}}
	case events.TradOpened:
		return state{Row{
			ID: m.Thing, Rom: e.Rom, Ting: e.Ting, Slag: e.Slag, Partnar: e.Partnar, Opphav: m.Trace(),
			Innlegg: []Innlegg{posted(e.Innlegg, e.Ord, e.Malform, e.Nemnde, m)},
		}}
	case events.TradReplied:
		s.Innlegg = append(slices.Clone(s.Innlegg), posted(e.Innlegg, e.Ord, e.Malform, e.Nemnde, m))
	case events.TradPostReworded:
		return s.with(e.Innlegg, func(p *Innlegg) { p.Ord, p.Nemnde, p.Endra = e.Ord, e.Nemnde, m.Trace() })
	case events.TradPostWithdrawn:
		return s.with(e.Innlegg, func(p *Innlegg) { p.Ord, p.Nemnde, p.Trekt, p.Endra = "", nil, true, m.Trace() })
	case events.TradResolved:
		s.Loysing = &Loysing{Utfall: e.Utfall, Merknad: e.Merknad, Spor: m.Trace()}
	case events.TradReopened:
		s.Loysing, s.Gjenopna = nil, &Gjenopning{Merknad: e.Merknad, Spor: m.Trace()}
	}
	return s
}

func posted(id events.ID, words string, malform events.Malform, mentions []events.ID, m domain.Mark) Innlegg {
	return Innlegg{Innlegg: id, Person: m.Actor, Partnar: m.Partner, Ord: words, Malform: malform, Nemnde: mentions, Opphav: m.Trace()}
}

func known(id events.ID) []string {
	if id == "" {
		return nil
	}
	return []string{string(id)}
}

// with gives the state with one post altered, and leaves the given one as it was.
func (s state) with(id events.ID, alter func(*Innlegg)) state {
	if i := s.post(id); i >= 0 {
		s.Innlegg = slices.Clone(s.Innlegg)
		alter(&s.Innlegg[i])
	}
	return s
}

func (s state) post(id events.ID) int {
	return slices.IndexFunc(s.Innlegg, func(p Innlegg) bool { return p.Innlegg == id })
}

// The words of the filter "status".
const (
	statusOpen     = "open"
	statusResolved = "loyst"
)

func (s state) status() string {
	if s.Loysing != nil {
		return statusResolved
	}
	return statusOpen
}

func mentioned(s state) (values []string) {
	for _, p := range s.Innlegg {
		for _, person := range p.Nemnde {
			values = append(values, string(person))
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// start: on a text that a plan has, by who may comment on it now. An innspel is a partner's, and
// comes from one who acts for that partner, or from the secretariat, which takes in what came another
// way.
func start(_ state, a domain.Asked, c Start) ([]events.Event, error) {
	words, mentions, err := wordsOf(a, c.Ord, c.Nemnde)
	if err := domain.First(domain.RequiredID("innlegg", c.Innlegg), err, domain.IsTekst("tekst", c.Tekst, a), mayComment(a, c.Tekst), checkPartner(a, c.Slag, c.Partnar)); err != nil {
		return nil, err
	}
	return []events.Event{events.TradStarted{
		Tekst: c.Tekst, Slag: c.Slag, Partnar: c.Partnar, Sitat: c.Sitat.Text(), Innlegg: c.Innlegg, Ord: words, Malform: c.Malform, Nemnde: mentions,
	}}, nil
}

// wordsOf gives the words of a post and whom it mentions, each once: persons who are there.
func wordsOf(a domain.Asked, given domain.Prose, persons []events.ID) (words string, mentions []events.ID, err error) {
	words = given.Text()
	if err := domain.Required("ord", words); err != nil {
		return "", nil, err
	}
	for i, person := range persons {
		if err := domain.IsPerson(fmt.Sprintf("nemnde[%d]", i), person, a); err != nil {
			return "", nil, err
		}
		if !slices.Contains(mentions, person) {
			mentions = append(mentions, person)
		}
	}
	return words, mentions, nil
}

// mayComment: a new thread needs a mark in the text, so the text must be open for it.
func mayComment(a domain.Asked, text events.ID) error {
	locked := a.Facts.Answer("tekst", text, domain.AnswerLaast) != ""
	switch {
	case domain.TekstRole(a, text, locked).Allows(domain.TextComment):
		return nil
	case locked:
		return domain.Refuse(domain.Changed, "locked", wordsLocked)
	}
	return domain.Refuse(domain.Changed, "closed", wordsClosed)
}

// open begins a thread on a thing as a whole.
func open(_ state, a domain.Asked, c Open) ([]events.Event, error) {
	words, mentions, err := wordsOf(a, c.Ord, c.Nemnde)
	if err := domain.First(domain.RequiredID("innlegg", c.Innlegg), err, mayHang(a, c.Rom.Text(), c.Ting), checkPartner(a, c.Slag, c.Partnar)); err != nil {
		return nil, err
	}
	return []events.Event{events.TradOpened{
		Rom: c.Rom.Text(), Ting: c.Ting, Slag: c.Slag, Partnar: c.Partnar, Innlegg: c.Innlegg, Ord: words, Malform: c.Malform, Nemnde: mentions,
	}}, nil
}

// mayHang: the things on which threads hang as a whole are tiltak. The talk may go on also when the
// tiltak is over.
func mayHang(a domain.Asked, room string, thing events.ID) error {
	if room != "tiltak" {
		return domain.Fail("rom", "unknown-rom", wordsNoRoom)
	}
	return domain.IsTiltak("ting", thing, a)
}

func checkPartner(a domain.Asked, slag events.TradSlag, partner events.ID) error {
	switch {
	case slag != events.TradInnspel && partner != "":
		return domain.Fail("partnar", "innspel-only", wordsInnspelOnly)
	case slag != events.TradInnspel:
		return nil
	}
	if err := domain.IsPartnar("partnar", partner, a); err != nil {
		return err
	}
	if a.System || a.Is(domain.RoleSekretariat) || a.ActsFor(domain.RolePlanleggar, partner) || a.ActsFor(domain.RolePartnarkontakt, partner) {
		return nil
	}
	return domain.Fail("partnar", "other-partnar", wordsOtherPartner)
}

// maxPosts is the most posts that a thread may have; the row holds them all.
const maxPosts = 100

// reply: also when the text stands fast, since the talk may go on beside it.
func reply(s state, a domain.Asked, c Reply) ([]events.Event, error) {
	words, mentions, err := wordsOf(a, c.Ord, c.Nemnde)
	if err := domain.First(domain.RequiredID("innlegg", c.Innlegg), err); err != nil {
		return nil, err
	}
	if i := s.post(c.Innlegg); i >= 0 {
		if p := s.Innlegg[i]; p.Ord == words && p.Person == a.Person && slices.Equal(p.Nemnde, mentions) {
			return nil, nil
		}
		return nil, domain.Fail("innlegg", "exists", wordsPostExists)
	}
	if err := s.isOpen(); err != nil {
		return nil, err
	}
	if len(s.Innlegg) >= maxPosts {
		return nil, domain.Refuse(domain.Broken, "too-many", wordsTooManyPosts.With(maxPosts))
	}
	return []events.Event{events.TradReplied{Innlegg: c.Innlegg, Ord: words, Malform: c.Malform, Nemnde: mentions}}, nil
}

// isOpen refuses what would change a talk that is done with.
func (s state) isOpen() error {
	if s.Loysing != nil {
		return domain.Refuse(domain.Changed, "resolved", wordsResolved)
	}
	return nil
}

func rewordPost(s state, a domain.Asked, c RewordPost) ([]events.Event, error) {
	words, mentions, err := wordsOf(a, c.Ord, c.Nemnde)
	i := s.post(c.Innlegg)
	switch {
	case i < 0:
		return nil, domain.Fail("innlegg", "unknown-innlegg", wordsNoPost)
	case s.Innlegg[i].Trekt:
		return nil, domain.Fail("innlegg", "withdrawn", wordsPostWithdrawn)
	}
	if err := domain.First(s.isOpen(), err); err != nil {
		return nil, err
	}
	if p := s.Innlegg[i]; p.Ord == words && slices.Equal(p.Nemnde, mentions) {
		return nil, nil
	}
	return []events.Event{events.TradPostReworded{Innlegg: c.Innlegg, Ord: words, Nemnde: mentions}}, nil
}

// withdrawPost: one may take back one's words also when the talk is done with.
func withdrawPost(s state, _ domain.Asked, c WithdrawPost) ([]events.Event, error) {
	i := s.post(c.Innlegg)
	if i < 0 {
		return nil, domain.Fail("innlegg", "unknown-innlegg", wordsNoPost)
	}
	if s.Innlegg[i].Trekt {
		return nil, nil
	}
	return []events.Event{events.TradPostWithdrawn{Innlegg: c.Innlegg}}, nil
}

// resolve: an innspel is answered with what became of it, by one who may edit the text by her roles, or
// who runs the tiltak.
func resolve(s state, a domain.Asked, c Resolve) ([]events.Event, error) {
	fact := events.TradResolved{Utfall: c.Utfall, Merknad: c.Merknad.Text()}
	switch {
	case s.Slag != events.TradInnspel && c.Utfall != "":
		return nil, domain.Fail("utfall", "innspel-only", wordsOutcomeOnly)
	case s.Loysing != nil && s.Loysing.Utfall == fact.Utfall && s.Loysing.Merknad == fact.Merknad:
		return nil, nil
	case s.Slag == events.TradInnspel && c.Utfall == "":
		return nil, domain.Fail("utfall", "required", wordsWhichOutcome)
	case s.Slag == events.TradInnspel && !s.mayAnswer(a):
		return nil, domain.Refuse(domain.Forbidden, "edit-only", wordsEditorsAnswer)
	}
	if err := s.isOpen(); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

func reopen(s state, _ domain.Asked, c Reopen) ([]events.Event, error) {
	if s.Loysing == nil {
		return nil, nil
	}
	return []events.Event{events.TradReopened{Merknad: c.Merknad.Text()}}, nil
}
