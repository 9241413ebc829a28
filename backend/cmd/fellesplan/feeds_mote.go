package main

import (
	"cmp"
	"context"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/feeds"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// Meetings is a calendar of meetings: of an utval, of those in which the reader sits, or of all. One that is
// cancelled stays in it as such, so that it goes from the calendars that have it.
func (d feedDesk) Meetings(ctx context.Context, ask web.FeedAsk, a domain.Asked) ([]byte, error) {
	n, err := d.namesIn(ctx, ask.Lang, a)
	if err != nil {
		return nil, err
	}
	rows, err := listing[mote.Row](ctx, d.house, mote.Room.Name, false, ask.Filter, a, mostNames)
	if err != nil {
		return nil, err
	}
	page := &casePage{names: n, desk: paperDesk(d), asked: a}
	calendar := feeds.Calendar{Name: words("Møte – ", "Møter – ", "Meetings – ").In(ask.Lang) + d.namn.In(ask.Lang), Lang: ask.Lang}
	if ask.Mine {
		calendar.Name = words("Mine møte – ", "Mine møter – ", "My meetings – ").In(ask.Lang) + d.namn.In(ask.Lang)
	}
	slices.SortStableFunc(rows, func(a, b mote.Row) int { return cmp.Compare(b.Start, a.Start) }) // the latest stay where there are too many
	for _, row := range rows {
		if ask.Mine && !sits(n.organs[row.Utval], row, a.Person) {
			continue
		}
		if event, has := page.event(row, ask.Site); has {
			calendar.Events = append(calendar.Events, event)
		}
	}
	return calendar.ICS(), nil
}

// sits tells whether somebody belongs in a meeting: she holds a seat on that day, is an alternate then, or follows
// it as an observer.
func sits(organ utval.Row, row mote.Row, person events.ID) bool {
	day := dayOf(row.Start)
	within := func(from, to events.Moment) bool { return from <= day && (to == "" || to >= day) }
	for _, seat := range organ.Plassar {
		held := slices.ContainsFunc(seat.Sete, func(s utval.Sete) bool { return s.Person == person && within(s.Fra, s.Til) })
		stands := slices.ContainsFunc(seat.Vara, func(v utval.Vara) bool { return v.Person == person && within(v.Fra, v.Til) })
		if !seat.Lukka && (held || stands) {
			return true
		}
	}
	return slices.ContainsFunc(row.Observatorar, func(o mote.Observator) bool { return o.Person == person && !o.Gatt })
}
