package main

import (
	"context"
	"fmt"
	"time"

	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/web"
)

// How long what stands beside the log is kept. The log itself is kept for ever.
//
//   - what auditors looked at: --keep-looks days
//   - sessions: until they were idle for --session-idle minutes, at the longest --session-hours hours
//   - attempts to sign in: in memory only, as long as they count
//   - keys of people who are erased: overwritten at once, and again at each start if a backup revived them
const (
	mostKeepLooks = 3650
	forgetEvery   = time.Hour
)

// checkRetention refuses what is out of bounds.
func (s *settings) checkRetention() error {
	switch {
	case s.keepLooks < 1 || s.keepLooks > mostKeepLooks:
		return fmt.Errorf("--keep-looks %d: want 1 to %d days", s.keepLooks, mostKeepLooks)
	case s.idle < 5 || s.idle > 12*60:
		return fmt.Errorf("--session-idle %d: want 5 to 720 minutes", s.idle)
	case s.hours < 1 || s.hours > 12:
		return fmt.Errorf("--session-hours %d: want 1 to 12 hours", s.hours)
	}
	return nil
}

// forget lets go of what is older than it may be, now and then until ctx ends.
func (h *house) forget(ctx context.Context, every time.Duration) {
	for {
		if err := h.forgetNow(ctx); err != nil && ctx.Err() == nil {
			h.logger.Error("what is too old could not be forgotten", "error", err)
		}
		select {
		case <-time.After(every):
		case <-ctx.Done():
			return
		}
	}
}

func (h *house) forgetNow(ctx context.Context) error {
	forgotten, err := h.vault.ForgetLooks(ctx, h.now().AddDate(0, 0, -h.keepLooks))
	if forgotten > 0 {
		h.logger.Info("looks of auditors are forgotten", "looks", forgotten, "days", h.keepLooks)
	}
	return err
}

// lookBook is the vault for web: what auditors look at.
type lookBook struct{ *house }

func (l lookBook) NoteLook(ctx context.Context, look web.Look) error {
	return l.vault.NoteLook(ctx, vault.Look{
		Tid: look.Tid, Person: look.Person, Innsyn: look.Innsyn, Kva: look.Kva, Rom: look.Rom, Ting: look.Ting, At: look.At, Sidan: look.Sidan,
	})
}

func (l lookBook) Looks(ctx context.Context, q web.LookQuery) (found []web.Look, next uint64, err error) {
	looks, next, err := l.vault.Looks(ctx, vault.LookQuery(q))
	for _, k := range looks {
		found = append(found, web.Look{Nr: k.Nr, Tid: k.Tid, Person: k.Person, Innsyn: k.Innsyn, Kva: k.Kva, Rom: k.Rom, Ting: k.Ting, At: k.At, Sidan: k.Sidan, Grunn: k.Grunn})
	}
	return found, next, err
}

func (l lookBook) Days() int { return l.keepLooks }
