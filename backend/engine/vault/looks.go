package vault

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// What auditors have looked at is kept in stream LOOKS_<house>, beside the log: it is personal data of
// theirs, so it is forgotten after as long as the house keeps it. It names people and things by their ids
// only. When there is no more room the oldest goes; a look that could not be noted is not given.
const (
	maxLook  = 1 << 10
	maxLooks = 1 << 30 // bytes of the stream
	// mostSought is how many entries one question may look through.
	mostSought = 20_000
)

// Look is one look of an auditor into the past.
type Look struct {
	Nr     uint64    `json:"-"`
	Tid    time.Time `json:"tid"`
	Person events.ID `json:"person"`
	Innsyn events.ID `json:"innsyn,omitempty"` // the session in which she looked
	Kva    string    `json:"kva"`              // which kind of look
	Rom    string    `json:"rom,omitempty"`
	Ting   events.ID `json:"ting,omitempty"`
	At     string    `json:"at,omitempty"` // the moment, as it was asked for
	Sidan  string    `json:"sidan,omitempty"`
	Grunn  string    `json:"grunn,omitempty"` // why, where that stands in no session
}

// LookQuery asks for looks, the newest first.
type LookQuery struct {
	Person, Innsyn events.ID // empty = any
	Before         uint64    // the end of the page before; 0 = from the newest
	Limit          int
}

func (v *Vault) lookStream() jetstream.StreamConfig {
	return jetstream.StreamConfig{
		Name: "LOOKS_" + v.house, Description: "Fellesplan: what auditors looked at; forgotten after a while", Subjects: []string{"look." + v.house},
		Storage: jetstream.FileStorage, Discard: jetstream.DiscardOld, Replicas: max(v.replicas, 1),
		MaxMsgsPerSubject: -1, MaxMsgs: -1, MaxConsumers: -1, MaxBytes: maxLooks, MaxMsgSize: maxLook, Duplicates: duplicate,
		DenyDelete: true, AllowDirect: false,
	}
}

// openLooks finds the stream, or makes one: it is younger than the others.
func (v *Vault) openLooks(ctx context.Context) error {
	want := v.lookStream()
	_, err := v.js.Stream(ctx, want.Name)
	if err := v.openStore(ctx, want, errors.Is(err, jetstream.ErrStreamNotFound)); err != nil {
		return err
	}
	if v.looks, err = v.js.Stream(ctx, want.Name); err != nil {
		return fmt.Errorf("opening the store %s: %w", want.Name, err)
	}
	return nil
}

// NoteLook keeps a look. It answers when it is on disk.
func (v *Vault) NoteLook(ctx context.Context, l Look) error {
	raw, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("noting a look: %w", err)
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	if _, err := v.js.Publish(ctx, "look."+v.house, raw); err != nil {
		return fmt.Errorf("noting a look: %w", err)
	}
	return nil
}

// Looks gives a page of looks; next is 0 where there are no more.
func (v *Vault) Looks(ctx context.Context, q LookQuery) (found []Look, next uint64, err error) {
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return nil, 0, err
	}
	defer cancel()
	info, err := v.looks.Info(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("asking for the looks: %w", err)
	}
	seq := info.State.LastSeq
	if q.Before > 0 {
		seq = min(seq, q.Before-1)
	}
	for sought := 0; seq >= info.State.FirstSeq && seq > 0; seq-- {
		if sought++; sought > mostSought {
			return found, seq + 1, nil
		}
		look, there, err := v.look(ctx, seq)
		if err != nil {
			return nil, 0, err
		}
		if !there || q.Person != "" && q.Person != look.Person || q.Innsyn != "" && q.Innsyn != look.Innsyn {
			continue
		}
		if len(found) == q.Limit {
			return found, seq + 1, nil
		}
		found = append(found, look)
	}
	return found, 0, nil
}

func (v *Vault) look(ctx context.Context, seq uint64) (l Look, there bool, err error) {
	msg, err := v.looks.GetMsg(ctx, seq)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return l, false, nil
	}
	if err == nil {
		err = json.Unmarshal(msg.Data, &l)
	}
	if err != nil {
		return l, false, fmt.Errorf("reading a look: %w", err)
	}
	l.Nr = seq
	return l, true, nil
}

// ForgetLooks forgets what was looked at before a time, and tells how many looks that were.
func (v *Vault) ForgetLooks(ctx context.Context, before time.Time) (forgotten uint64, err error) {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	if v.life.Err() != nil {
		return 0, ErrClosed
	}
	info, err := v.looks.Info(ctx)
	if err != nil {
		return 0, fmt.Errorf("asking for the looks: %w", err)
	}
	if info.State.Msgs == 0 {
		return 0, nil
	}
	first := info.State.FirstSeq
	keep := first
	for ; keep <= info.State.LastSeq; keep++ {
		look, there, err := v.look(ctx, keep)
		if err != nil {
			return 0, err
		}
		if there && !look.Tid.Before(before) {
			break
		}
	}
	if keep == first {
		return 0, nil
	}
	if err := v.looks.Purge(ctx, jetstream.WithPurgeSequence(keep)); err != nil {
		return 0, fmt.Errorf("forgetting looks: %w", err)
	}
	return keep - first, nil
}
