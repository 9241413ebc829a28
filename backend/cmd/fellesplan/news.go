package main

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/trad"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// What is new of many tiltak: of themselves, their take-up, their money, and the threads about them. Which
// facts count stands in news_words.go, for the status page on the screen and on paper and for the feed.

// mostNews is how much is told at once.
const mostNews = 1_000

// newsPiece is one record that is news.
type newsPiece struct {
	domain.Happened
	tiltak events.ID
	named  map[events.ID]events.Event // what its parts got their names in
}

// newsOf gives what is new, the newest first; upTo = 0 is now.
func (h *house) newsOf(set map[events.ID]bool, from time.Time, upTo uint64, a domain.Asked) (news []newsPiece) {
	member := func(id events.ID, _ any) bool { return set[id] }
	for _, room := range []string{tiltak.Room.Name, innforing.Room.Name, okonomi.Room.Name} {
		for _, happened := range h.view.Since(room, member, from, upTo, a) {
			news = append(news, newsPiece{Happened: happened, tiltak: happened.Thing})
		}
	}
	threads := map[events.ID]trad.Row{}
	about := func(id events.ID, state any) bool {
		row := trad.Room.Row(state).(trad.Row)
		threads[id] = row
		return row.Rom == tiltak.Room.Name && set[row.Ting]
	}
	for _, happened := range h.view.Since(trad.Room.Name, about, from, upTo, a) {
		thread := threads[happened.Thing]
		happened.Entry.Facts = asItStands(happened.Entry.Facts, thread)
		news = append(news, newsPiece{Happened: happened, tiltak: thread.Ting})
	}
	news = slices.DeleteFunc(news, func(p newsPiece) bool { return len(isNews(p.Entry.Facts)) == 0 })
	for i := range news {
		news[i].Entry.Facts = isNews(news[i].Entry.Facts)
		news[i].named = h.namesOfParts(news[i].Happened, a)
	}
	slices.SortFunc(news, func(a, b newsPiece) int { return cmp.Compare(b.Entry.Seq, a.Entry.Seq) })
	return news
}

// asItStands tells of posts what they say now: what was put in other words or taken back since is not
// told again.
func asItStands(facts []domain.EntryFact, thread trad.Row) (now []domain.EntryFact) {
	post := func(id events.ID) (trad.Innlegg, bool) {
		i := slices.IndexFunc(thread.Innlegg, func(p trad.Innlegg) bool { return p.Innlegg == id })
		if i < 0 || thread.Innlegg[i].Trekt {
			return trad.Innlegg{}, false
		}
		return thread.Innlegg[i], true
	}
	for _, fact := range facts {
		stands := true
		switch e := fact.Data.(type) {
		case events.TradOpened:
			var p trad.Innlegg
			p, stands = post(e.Innlegg)
			e.Ord = p.Ord
			fact.Data = e
		case events.TradReplied:
			var p trad.Innlegg
			p, stands = post(e.Innlegg)
			e.Ord = p.Ord
			fact.Data = e
		}
		if stands {
			now = append(now, fact)
		}
	}
	return now
}

func isNews(facts []domain.EntryFact) []domain.EntryFact {
	return slices.DeleteFunc(slices.Clone(facts), func(f domain.EntryFact) bool { return newsWords[f.Type] == nil })
}

// namesOfParts finds the facts in which the parts got their names that a record only points at.
func (h *house) namesOfParts(happened domain.Happened, a domain.Asked) map[events.ID]events.Event {
	named := map[events.ID]events.Event{}
	for _, fact := range happened.Entry.Facts {
		if id := partAt(fact.Data); id != "" {
			named[id] = nil
		}
	}
	if len(named) == 0 {
		return nil
	}
	this := func(id events.ID, _ any) bool { return id == happened.Thing }
	for _, before := range h.view.Since(happened.Room, this, time.Time{}, happened.Entry.Seq, a) {
		for _, fact := range before.Entry.Facts {
			id := partMade(fact.Data)
			if _, wanted := named[id]; wanted {
				named[id] = fact.Data
			}
		}
	}
	return named
}

// partMade is the part that got its name in a fact; empty where none did.
func partMade(e events.Event) events.ID {
	switch e := e.(type) {
	case events.TiltakStepPlanned:
		return e.Steg
	case events.TiltakMilestonePlanned:
		return e.Milepael
	case events.TiltakGoalSet:
		return e.Mal
	case events.TiltakRiskAssessed:
		return e.Risiko
	case events.TiltakDocumentAttached:
		return e.Dokument
	case events.OkonomiCostEntered:
		return e.Post
	case events.OkonomiFundingSought:
		return e.Soknad
	case events.OkonomiGainEntered:
		return e.Gevinst
	case events.OkonomiSharesAgreed:
		return e.Fordeling
	}
	return ""
}

// partAt is the part that a fact only points at.
func partAt(e events.Event) events.ID {
	switch e := e.(type) {
	case events.TiltakStepRescheduled:
		return e.Steg
	case events.TiltakStepCompleted:
		return e.Steg
	case events.TiltakStepDropped:
		return e.Steg
	case events.TiltakMilestoneRescheduled:
		return e.Milepael
	case events.TiltakMilestoneReached:
		return e.Milepael
	case events.TiltakMilestoneDropped:
		return e.Milepael
	case events.TiltakGoalDropped:
		return e.Mal
	case events.TiltakRiskClosed:
		return e.Risiko
	case events.TiltakDocumentDetached:
		return e.Dokument
	}
	return moneyPartAt(e)
}

func moneyPartAt(e events.Event) events.ID {
	switch e := e.(type) {
	case events.OkonomiCostWithdrawn:
		return e.Post
	case events.OkonomiFundingAnswered:
		return e.Soknad
	case events.OkonomiFundingWithdrawn:
		return e.Soknad
	case events.OkonomiGainWithdrawn:
		return e.Gevinst
	case events.OkonomiSharesWithdrawn:
		return e.Fordeling
	}
	return ""
}

// newsDesk tells the page what is new.
type newsDesk struct{ *house }

// News tells what has happened to the tiltak that an utval follows.
func (d newsDesk) News(ctx context.Context, organ events.ID, since events.Moment, at web.At, a domain.Asked) (domain.News, error) {
	found := domain.News{Hendingar: []domain.NewsEntry{}}
	state, there := d.dispatch.State(utval.Room.Name, organ)
	if !there || !utval.Room.Sees(state, a) {
		return found, errNotSeen
	}
	upTo := uint64(0)
	if !at.IsZero() {
		placed, err := d.view.Placed(at, a)
		if err != nil {
			return found, err
		}
		upTo = placed
	}
	set := map[events.ID]bool{}
	q := view.Query{Filter: map[string]string{"utval": string(organ)}, Kort: true, At: at}
	if err := listed(ctx, d.house, tiltak.Room.Name, q, a, mostNames, func(t tiltak.Kort, _ time.Time) { set[t.ID] = true }); err != nil {
		return found, err
	}
	news := d.newsOf(set, beginOf(firstDay(since)), upTo, a)
	found.Fleire = max(0, len(news)-mostNews)
	for _, p := range news[:len(news)-found.Fleire] {
		entry := domain.NewsEntry{Rom: p.Room, Ting: p.Thing, Tiltak: p.tiltak, Hending: p.Entry}
		for _, id := range slices.Sorted(maps.Keys(p.named)) {
			if fact := p.named[id]; fact != nil {
				entry.Namn = append(entry.Namn, domain.EntryFact{Type: fact.EventType(), Data: fact})
			}
		}
		found.Hendingar = append(found.Hendingar, entry)
	}
	return found, ctx.Err()
}
