package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync/atomic"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/backend/domain"
	"fellesplan/backend/engine/dispatch"
	"fellesplan/backend/engine/eventlog"
	"fellesplan/backend/engine/seal"
	"fellesplan/backend/engine/session"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// house is every part that stands behind the door: the log and what is made of it. The door
// itself (web, live, session) is added by serve.
type house struct {
	code     string // short code of the partnership
	log      *eventlog.Log
	vault    *vault.Vault
	dispatch *dispatch.Dispatch
	view     *view.View
	texts    *text.Hub
	sessions *session.Sessions
	seal     *seal.Seal // nil where this replica has no directory
	logger   *slog.Logger
	shared   bool // other replicas may write to the same log

	keepLooks int // days
	now       func() time.Time

	problem atomic.Pointer[func(err error, lang string) []byte] // how the door tells of an error
	tell    atomic.Pointer[func(domain.Change)]                 // whom to tell of changes; nil while nobody watches
	stop    context.CancelFunc                                  // ends follow
	ended   chan error                                          // why follow ended
}

// digestSecret names the vault's secret with which commands are digested.
const digestSecret = "command-digest"

const existingOnly = true

// openLog opens the log, embedded or outside. With existing it refuses a directory that holds no
// house, so that reading never makes one.
func (s *settings) openLog(ctx context.Context, existing bool) (*eventlog.Log, error) {
	dir, err := s.directory()
	if err != nil {
		return nil, err
	}
	if dir != "" {
		entries, err := os.ReadDir(dir)
		if existing && s.nats == "" && (errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0) {
			return nil, fmt.Errorf("there is no house in %s", dir)
		}
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, fmt.Errorf("making the data directory: %w", err)
		}
	}
	return eventlog.Open(ctx, eventlog.Config{
		Dir: dir, URL: s.nats, House: s.house, MaxBytes: s.quota, Replicas: s.copies, NoSync: faultNoSync, Logger: slog.Default(),
	})
}

// openHouse opens the parts and introduces them to one another. Nothing is known until catchUp.
func openHouse(ctx context.Context, s *settings) (*house, error) {
	log, err := s.openLog(ctx, false)
	if err != nil {
		return nil, advised(err)
	}
	h := &house{code: s.house, log: log, shared: s.nats != "", logger: slog.Default(), ended: make(chan error, 1), keepLooks: s.keepLooks, now: time.Now}
	if h.vault, err = vault.Open(ctx, log.Conn(), s.house, log.Standing); err != nil {
		return nil, errors.Join(advised(err), log.Close())
	}
	secret, err := h.vault.Secret(ctx, digestSecret)
	if err != nil {
		return nil, errors.Join(err, h.close())
	}
	h.dispatch = dispatch.New(dispatch.Config{
		House: s.house, Rooms: rooms.All(), Log: appender{log}, Last: h.latest(), Now: time.Now, Secret: secret, Logger: h.logger,
	})
	h.view = view.New(rooms.All())
	h.texts = h.openTexts(s.house)
	h.view.Texts(h.texts.Standing)
	// Secure also on http://localhost: browsers take such a cookie there.
	h.sessions = session.New(session.Config{Vault: sessionVault{h.vault}, Idle: time.Duration(s.idle) * time.Minute, Absolute: time.Duration(s.hours) * time.Hour, Demo: s.demo, Secure: true, Suspended: h.shutOut, Logger: h.logger})
	if err := h.openSeal(ctx, s); err != nil {
		return nil, errors.Join(err, h.close())
	}
	return h, nil
}

// advised adds what to do where an outside server has no room to promise. Without max_file_store it
// promises three quarters of what was free on its disk when it started, and each stream is promised
// all that it may ever take.
func advised(err error) error {
	const insufficient jetstream.ErrorCode = 10047 // "insufficient storage resources available"
	var api *jetstream.APIError
	if errors.As(err, &api) && api.ErrorCode == insufficient {
		return fmt.Errorf("%w: give max_file_store at the NATS server (64GB in deploy/nats/nats.conf), or a smaller --quota for a house that is not founded yet", err)
	}
	return err
}

// latest tells where the log ends, where others may have written to it; nil where nobody else can.
func (h *house) latest() func(context.Context) (uint64, error) {
	if !h.shared {
		return nil
	}
	return h.log.LastSeq
}

// catchUp starts to follow the log and returns when everything that stood in it is known.
func (h *house) catchUp(ctx context.Context) error {
	last, err := h.log.LastSeq(ctx)
	if err != nil {
		return err
	}
	h.texts.Snapshots(ctx)
	following, stop := context.WithCancel(context.WithoutCancel(ctx))
	h.stop = stop
	go func() {
		err := h.log.Follow(following, 1, h.apply)
		if following.Err() == nil {
			h.dispatch.Stop(err)
		}
		h.ended <- err
	}()
	reached := make(chan error, 1)
	go func() { reached <- h.dispatch.Wait(ctx, last) }()
	select {
	case err := <-h.ended:
		h.ended <- err
		return fmt.Errorf("reading the log: %w", err)
	case err := <-reached:
		return errors.Join(err, h.sealed(ctx, last))
	}
}

// apply is the one true timeline: state first, then rows, then the watchers, and only then those
// who wait for their answer. It is called by follow, one record after the other.
func (h *house) apply(rec events.Record) error {
	state, rights, err := h.dispatch.Apply(rec)
	if err != nil {
		return err
	}
	if err := h.sealNext(rec); err != nil {
		return err
	}
	h.endOldSessions(rec)
	h.tellTexts(rec, state)
	if tell := h.tell.Load(); tell != nil {
		change := h.view.Apply(rec, state)
		change.Rights = rights
		(*tell)(change)
	} else {
		h.view.Absorb(rec, state) // nobody watches: the rows are written when somebody looks
	}
	h.dispatch.Reached(rec.Seq)
	return nil
}

// endOldSessions ends the sessions that a person opened before one of her roles was given or taken:
// what she signed in to is no longer what she may do.
func (h *house) endOldSessions(rec events.Record) {
	for _, fact := range rec.Facts {
		switch fact.(type) {
		case events.PersonRoleGranted, events.PersonRoleWithdrawn:
			h.sessions.RightsChanged(rec.Thing, rec.Time)
		}
	}
}

// close lets go of everything, in the reverse order.
func (h *house) close() error {
	if h.texts != nil {
		h.texts.Close()
	}
	if h.stop != nil {
		h.stop()
		<-h.ended
	}
	if h.seal != nil {
		h.seal.Close()
	}
	if err := h.vault.Close(); err != nil {
		h.logger.Error("closing the vault", "error", err)
	}
	return h.log.Close()
}

// appender lets dispatch write to the log, and tells it outcomes in its own words.
type appender struct{ log *eventlog.Log }

func (a appender) Append(ctx context.Context, rec events.Record, lastOfThing uint64) (uint64, error) {
	seq, err := a.log.Append(ctx, rec, lastOfThing)
	for theirs, ours := range map[error]error{
		eventlog.ErrConflict: dispatch.ErrConflict, eventlog.ErrUnknown: dispatch.ErrUnknown,
		eventlog.ErrTaken: dispatch.ErrTaken, eventlog.ErrFull: dispatch.ErrFull, eventlog.ErrTooLarge: dispatch.ErrTooLarge,
	} {
		if errors.Is(err, theirs) {
			return seq, fmt.Errorf("%w: %w", ours, err)
		}
	}
	return seq, err
}
