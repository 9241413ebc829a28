package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/feeds"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// feedDesk writes feeds and keeps the keys to them.
type feedDesk struct {
	*house
	namn domain.Words
}

// keyBytes is how much chance is in a key.
const keyBytes = 32

func hashOf(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

func (d feedDesk) FeedKeyMade(ctx context.Context, person events.ID) (events.Moment, error) {
	p, err := d.vault.Person(ctx, person)
	if errors.Is(err, vault.ErrNotFound) {
		return "", nil
	}
	return p.Straum.Laga, err
}

func (d feedDesk) MakeFeedKey(ctx context.Context, person events.ID) (string, error) {
	raw := make([]byte, keyBytes)
	_, _ = rand.Read(raw) // never fails (crypto/rand)
	key := base64.RawURLEncoding.EncodeToString(raw)
	err := d.vault.PutStraum(ctx, person, vault.Straum{Hash: hashOf(key), Laga: events.Moment(time.Now().UTC().Format(events.TimeLayout))})
	return key, notThere(err)
}

func (d feedDesk) DropFeedKey(ctx context.Context, person events.ID) error {
	return notThere(d.vault.PutStraum(ctx, person, vault.Straum{}))
}

func notThere(err error) error {
	if errors.Is(err, vault.ErrNotFound) {
		return errors.Join(errNotSeen, err)
	}
	return err
}

func (d feedDesk) FeedKeyOf(ctx context.Context, key string) (events.ID, bool, error) {
	p, err := d.vault.ByStraum(ctx, hashOf(key))
	if errors.Is(err, vault.ErrNotFound) {
		return "", false, nil
	}
	return p.ID, err == nil, err
}

// Milestones is a calendar of the milestones that have a day.
func (d feedDesk) Milestones(ctx context.Context, ask web.FeedAsk, a domain.Asked) ([]byte, error) {
	n, rows, err := d.of(ctx, ask, a)
	if err != nil {
		return nil, err
	}
	calendar := feeds.Calendar{Name: words("Milepælar – ", "Milepæler – ", "Milestones – ").In(ask.Lang) + d.namn.In(ask.Lang), Lang: ask.Lang}
	for _, t := range rows {
		for _, m := range t.Milepaelar {
			if event, has := milestone(t, m, n, ask); has {
				calendar.Events = append(calendar.Events, event)
			}
		}
	}
	slices.SortStableFunc(calendar.Events, func(a, b feeds.Event) int { return b.Day.Compare(a.Day) }) // the latest stay where there are too many
	return calendar.ICS(), nil
}

// of reads the tiltak that a feed tells of.
func (d feedDesk) of(ctx context.Context, ask web.FeedAsk, a domain.Asked) (*names, []tiltak.Row, error) {
	n, err := d.namesIn(ctx, ask.Lang, a)
	if err != nil {
		return nil, nil, err
	}
	rows, err := listing[tiltak.Row](ctx, d.house, tiltak.Room.Name, false, ask.Filter, a, mostNames)
	return n, rows, err
}

// milestone is a day in the calendar: the last on which it shall be reached, or the one on which it was.
func milestone(t tiltak.Row, m tiltak.Milepael, n *names, ask web.FeedAsk) (feeds.Event, bool) {
	if m.Borte {
		return feeds.Event{}, false
	}
	last, said, title := tiltak.Due(tiltak.FristMilepael, m.Frist), n.words.period(m.Frist), m.Namn
	if m.Nadd {
		title = words("Nådd: ", "Nådd: ", "Reached: ").In(ask.Lang) + m.Namn
		last = cmp.Or(m.Dato, last)
	}
	end, err := last.End()
	if err != nil || last == "" {
		return feeds.Event{}, false
	}
	return feeds.Event{
		UID: string(m.Milepael) + "@fellesplan", Day: end.Add(-time.Millisecond), Changed: m.Spor.Time, Version: m.Spor.Seq, Title: title + " (" + t.Tittel + ")",
		About: fmt.Sprintf("%s\n%s: %s\n%s", t.Tittel, words("Frist", "Frist", "Due").In(ask.Lang), said, n.actor(t.Eigar)),
		URL:   ask.Site + "/tiltak/" + string(t.ID), Tags: []string{"Fellesplan"},
	}, true
}

// newsSpan is how far back a feed of changes goes.
const newsSpan = 90 * 24 * time.Hour

// Changes is a feed of what has happened to the tiltak, the newest first.
func (d feedDesk) Changes(ctx context.Context, ask web.FeedAsk, a domain.Asked) ([]byte, error) {
	n, rows, err := d.of(ctx, ask, a)
	if err != nil {
		return nil, err
	}
	from := a.Now.Add(-newsSpan)
	feed := feeds.News{
		ID: "urn:uuid:" + uuid.NewSHA1(uuid.NameSpaceURL, []byte(ask.Site+fmt.Sprint(ask.Filter))).String(), Lang: ask.Lang, Self: ask.Site + "/tiltak",
		Updated: from, Title: words("Endringar – ", "Endringer – ", "Changes – ").In(ask.Lang) + d.namn.In(ask.Lang),
	}
	set := map[events.ID]bool{}
	for _, t := range rows {
		set[t.ID] = true
	}
	for _, p := range d.newsOf(set, from, 0, a) {
		feed.Entries = append(feed.Entries, feeds.Entry{
			ID:    "urn:uuid:" + uuid.NewSHA1(uuid.MustParse(string(p.tiltak)), fmt.Append(nil, p.Entry.Seq)).String(),
			Title: n.tiltak[p.tiltak], Words: telling{n, p.named}.sentences(p.Entry.Facts), Author: n.person(p.Entry.Actor), URL: ask.Site + "/tiltak/" + string(p.tiltak), At: p.Entry.Time,
		})
	}
	if len(feed.Entries) > 0 {
		feed.Updated = feed.Entries[0].At
	}
	return feed.Atom()
}
