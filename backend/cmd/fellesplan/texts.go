package main

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/eventlog"
	"fellesplan/backend/engine/live"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/vault"
	"fellesplan/events"
)

// The authority over the texts, and how it is introduced to the others.

// openTexts opens it. Nothing is known of any text until catchUp.
func (h *house) openTexts(code string) *text.Hub {
	c := text.HubConfig{
		Config: text.Config{
			House: code, Room: tekst.Documents{}, Name: tekst.Room.Name, Asked: h.dispatch.Asked, Stamp: h.dispatch.Stamp,
			Now: time.Now, NewID: newID, ActsFor: h.dispatch.ActsFor,
			Problem: func(err error, lang string) []byte { return (*h.problem.Load())(err, lang) },
		},
		Log: textLog{h.log}, Store: textStore{h.vault, h.log.Incarnation()},
		State:   func(id events.ID) (any, uint64) { return h.dispatch.Thing(tekst.Room.Name, id) },
		Stopped: h.dispatch.Stopped, Logger: h.logger,
	}
	if h.shared {
		c.Fresh = h.fresh
	}
	return text.NewHub(c)
}

// newID makes an id of the time.
func newID() events.ID { return events.ID(uuid.Must(uuid.NewV7()).String()) }

// fresh waits until everything that stands in the log now is known here.
func (h *house) fresh(ctx context.Context) error {
	last, err := h.log.LastSeq(ctx)
	if err != nil {
		return err
	}
	return h.dispatch.Wait(ctx, last)
}

// tellTexts tells the authority of a record: its own, or one by which people may do something else.
// What a plan has given a name is kept.
func (h *house) tellTexts(rec events.Record, state any) {
	if rec.Room == tekst.Room.Name {
		h.texts.Apply(rec, state)
		return
	}
	h.texts.Touch()
	for _, fact := range rec.Facts {
		if named, is := fact.(events.PlanVersionNamed); is {
			for _, chapter := range named.Kapittel {
				h.texts.Keep(chapter.Tekst, chapter.Versjon)
			}
		}
	}
}

// textLog is the log for the authority.
type textLog struct{ log *eventlog.Log }

func (l textLog) Append(rec events.Record, last uint64, done func(error)) {
	l.log.Begin(rec, last, func(_ uint64, err error) {
		switch {
		case errors.Is(err, eventlog.ErrConflict):
			err = errors.Join(text.ErrConflict, err)
		case errors.Is(err, eventlog.ErrFull):
			err = errors.Join(text.ErrFull, err)
		}
		done(err)
	})
}

func (l textLog) Records(ctx context.Context, id events.ID, from, to uint64, each func(events.Record) error) error {
	for rec, err := range l.log.Thing(ctx, tekst.Room.Name, id, from, to) {
		if err == nil {
			err = each(rec)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// textSockets is the authority for live.
type textSockets struct{ hub *text.Hub }

func (t textSockets) Open(doc events.ID, who live.TextReader, o live.TextOpening) {
	t.hub.Open(doc, who, text.Opening(o))
}

func (t textSockets) Commit(doc events.ID, who live.TextReader, c domain.Commit) {
	t.hub.Commit(doc, who, c)
}

func (t textSockets) Shut(doc events.ID, who live.TextReader) { t.hub.Shut(doc, who) }

// textStore is the vault for the authority.
type textStore struct {
	vault       *vault.Vault
	incarnation string
}

func (s textStore) Put(ctx context.Context, id events.ID, version int, content []byte) error {
	return s.vault.PutSnapshot(ctx, vault.Snapshot{Incarnation: s.incarnation, Text: id, Version: version}, content)
}

func (s textStore) Get(ctx context.Context, id events.ID, version int) ([]byte, error) {
	return s.vault.GetSnapshot(ctx, vault.Snapshot{Incarnation: s.incarnation, Text: id, Version: version})
}

func (s textStore) List(ctx context.Context) (map[events.ID][]int, error) {
	all, err := s.vault.Snapshots(ctx, s.incarnation)
	versions := map[events.ID][]int{}
	for _, one := range all {
		versions[one.Text] = append(versions[one.Text], one.Version)
	}
	return versions, err
}
