package vault

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	secretBytes = 32
	maxSecrets  = 100
	secretTries = 10
)

// Secret gives the secret of a name, 32 random bytes. It is made the first time that any replica
// asks for it, and then is the same for all, for ever.
func (v *Vault) Secret(ctx context.Context, name string) ([]byte, error) {
	if !events.Token(name) {
		return nil, fmt.Errorf("%q is no name of a secret (a–z, 0–9, hyphen)", name)
	}
	ctx, cancel, err := v.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer cancel()
	for try := range secretTries {
		secret, err := v.secret(ctx, name)
		if !errors.Is(err, jetstream.ErrKeyExists) {
			return secret, err
		}
		if !pause(ctx, try) { // another replica makes it just now
			break
		}
	}
	return nil, fmt.Errorf("the secret %s: %w", name, ErrBusy)
}

// secret reads a secret or makes it; ErrKeyExists where another was first.
func (v *Vault) secret(ctx context.Context, name string) ([]byte, error) {
	found, err := v.secrets.Get(ctx, name)
	if err == nil {
		if n := len(found.Value()); n != secretBytes {
			return nil, fmt.Errorf("the secret %s has %d bytes, not %d: it was changed; restore a backup", name, n, secretBytes)
		}
		return found.Value(), nil
	}
	if !errors.Is(err, jetstream.ErrKeyNotFound) {
		return nil, fmt.Errorf("reading the secret %s: %w", name, err)
	}
	fresh := make([]byte, secretBytes)
	_, _ = rand.Read(fresh) // never fails (crypto/rand)
	if _, err := v.secrets.Create(ctx, name, fresh); err != nil {
		return nil, fmt.Errorf("making the secret %s: %w", name, err)
	}
	return fresh, nil
}
