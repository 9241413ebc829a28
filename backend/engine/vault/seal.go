package vault

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

// Signed checkpoints of the log are kept in KV SEAL_<house>: the newest under "newest", and under each
// day the last of it, so that an auditor finds one from before the time that she asks about. They are
// public. Nothing here is the only copy: each replica keeps its own beside its tiles.
const (
	newestKey      = "newest"
	dayLayout      = "2006-01-02"
	maxCheckpoint  = 8 << 10 // bytes: three lines, and a signature for each witness
	maxCheckpoints = 40_000  // days
	keepTries      = 10
)

// openSeal finds the store, or makes one: it is younger than the others.
func (v *Vault) openSeal(ctx context.Context) error {
	want := v.bucket("SEAL", "signed checkpoints of the log", maxCheckpoints, maxCheckpoint)
	want.Replicas = max(v.replicas, 1)
	_, err := v.js.Stream(ctx, want.Name)
	if err := v.openStore(ctx, want, errors.Is(err, jetstream.ErrStreamNotFound)); err != nil {
		return err
	}
	if v.seal, err = v.js.KeyValue(ctx, "SEAL_"+v.house); err != nil {
		return fmt.Errorf("opening the store %s: %w", want.Name, err)
	}
	return nil
}

// NewestCheckpoint gives the signed checkpoint that was kept last; nil where there is none.
func (v *Vault) NewestCheckpoint(ctx context.Context) ([]byte, error) {
	return v.checkpoint(ctx, newestKey)
}

// CheckpointOf gives the last one of a day, in UTC; ErrNotFound where none was kept.
func (v *Vault) CheckpointOf(ctx context.Context, day time.Time) ([]byte, error) {
	found, err := v.checkpoint(ctx, day.UTC().Format(dayLayout))
	if err == nil && found == nil {
		err = ErrNotFound
	}
	return found, err
}

func (v *Vault) checkpoint(ctx context.Context, name string) ([]byte, error) {
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer cancel()
	found, err := v.seal.Get(ctx, name)
	if errors.Is(err, jetstream.ErrKeyNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading a checkpoint: %w", err)
	}
	return found.Value(), nil
}

// KeepCheckpoint keeps a signed checkpoint, if newer tells that it is newer than the one that is there.
func (v *Vault) KeepCheckpoint(ctx context.Context, day time.Time, checkpoint []byte, newer func(kept []byte) bool) error {
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return err
	}
	defer cancel()
	for _, name := range []string{day.UTC().Format(dayLayout), newestKey} {
		if err := v.replace(ctx, name, checkpoint, newer); err != nil {
			return fmt.Errorf("keeping a checkpoint: %w", err)
		}
	}
	return nil
}

// replace writes on condition that nobody wrote meanwhile: of two replicas the one that has seen more
// stays.
func (v *Vault) replace(ctx context.Context, name string, checkpoint []byte, newer func(kept []byte) bool) error {
	for try := range keepTries {
		found, err := v.seal.Get(ctx, name)
		switch {
		case errors.Is(err, jetstream.ErrKeyNotFound):
			_, err = v.seal.Create(ctx, name, checkpoint)
		case err != nil:
			return err
		case !newer(found.Value()):
			return nil
		default:
			_, err = v.seal.Update(ctx, name, checkpoint, found.Revision())
		}
		if err == nil {
			return nil
		}
		if !errors.Is(err, jetstream.ErrKeyExists) && !wrongSequence(err) {
			return err
		}
		if !pause(ctx, try) {
			break
		}
	}
	return ErrBusy
}

// wrongSequence tells whether another was first (server codes 10071 and 10164).
func wrongSequence(err error) bool {
	var refused *jetstream.APIError
	return errors.As(err, &refused) && (refused.ErrorCode == 10071 || refused.ErrorCode == 10164)
}
