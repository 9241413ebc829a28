package vault

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/nats-io/nats.go/jetstream"
)

const (
	maxRow    = 8 << 10         // bytes of a row: the limits of a person, JSON-escaped at the worst, and the cipher's share
	keyBytes  = 32              // AES-256
	maxSmall  = 1 << 10         // bytes of a session or a secret
	perEntry  = 512             // what a store needs for an entry beside its value, generously
	maxSealed = 2 * MaxPeople   // keys; some may belong to a row that was never written
	duplicate = 2 * time.Minute // the server's default, stated since nothing here rests on it

	// MaxSessions bounds the store of sessions. Each person who is signed in takes two entries.
	MaxSessions = 200_000
	// sessionExpiry is when a session goes by itself: a bit after it can no longer count (12 h).
	sessionExpiry = 12*time.Hour + 30*time.Minute
	// markerExpiry is how long the store remembers that a session is gone. A replica that could
	// not hear for longer asks anew anyway.
	markerExpiry = 10 * time.Minute
)

// openStores finds the stores of the house, or founds them beside a log that is still empty.
//
// KEYS is made last: as soon as it is there, people may be. From then on a store that is missing
// was lost, and a new one in its place would hide that. Only the sessions are made anew, since
// they are not in backups: a restored session would be one that somebody has ended.
func (v *Vault) openStores(ctx context.Context) error {
	replicas, last, err := v.log(ctx)
	if err != nil {
		return fmt.Errorf("asking for the log beside which the vault stands, EV_%s: %w", v.house, err)
	}
	v.replicas = replicas
	missing, rows, err := v.missing(ctx)
	if err != nil {
		return err
	}
	if err := v.mayFound(missing, max(rows, last)); err != nil {
		return err
	}
	for _, config := range v.configs(v.replicas) {
		if err := v.openStore(ctx, config, slices.Contains(missing, config.Name)); err != nil {
			return err
		}
	}
	if err := v.bind(ctx); err != nil {
		return err
	}
	if err := v.openFiles(ctx); err != nil {
		return err
	}
	if err := v.openSnapshots(ctx); err != nil {
		return err
	}
	if err := v.openLooks(ctx); err != nil {
		return err
	}
	return v.openSeal(ctx)
}

// configs are the stores, in the order in which they are founded.
func (v *Vault) configs(replicas int) []jetstream.StreamConfig {
	people := v.bucket("PEOPLE", "people, encrypted", MaxPeople, maxRow)
	sessions := v.bucket("SESSIONS", "who is signed in", MaxSessions, maxSmall)
	sessions.MaxAge, sessions.Duplicates = v.expiry, min(v.expiry, duplicate)
	sessions.AllowMsgTTL, sessions.SubjectDeleteMarkerTTL = true, markerExpiry
	all := []jetstream.StreamConfig{people, sessions, v.bucket("SECRETS", "secrets of the house", maxSecrets, maxSmall), v.keyStream()}
	for i := range all {
		all[i].Replicas = max(replicas, 1)
	}
	return all
}

// bucket is a KV bucket as nats.go makes it, but read from the leader only, so that what has been
// put or dropped through one replica is so for all.
func (v *Vault) bucket(kind, about string, entries, size int64) jetstream.StreamConfig {
	name := kind + "_" + v.house
	return jetstream.StreamConfig{
		Name: "KV_" + name, Description: "Fellesplan: " + about, Subjects: []string{"$KV." + name + ".>"},
		Storage: jetstream.FileStorage, Discard: jetstream.DiscardNew,
		MaxMsgsPerSubject: 1, MaxMsgs: -1, MaxConsumers: -1,
		MaxBytes: 2 * entries * (size + perEntry), MaxMsgSize: int32(size), Duplicates: duplicate,
		AllowRollup: true, DenyDelete: true, AllowDirect: false,
	}
}

// keyStream holds keys. Each subject is written once, and the server refuses a second: secure
// deletion overwrites only the newest message of a subject.
func (v *Vault) keyStream() jetstream.StreamConfig {
	return jetstream.StreamConfig{
		Name: "KEYS_" + v.house, Description: "Fellesplan: keys of people; deleted to erase", Subjects: []string{"key." + v.house + ".*.*"},
		Storage: jetstream.FileStorage, Discard: jetstream.DiscardNew, DiscardNewPerSubject: true,
		MaxMsgsPerSubject: 1, MaxMsgs: -1, MaxConsumers: -1,
		MaxBytes: maxSealed * perEntry, MaxMsgSize: perEntry, Duplicates: duplicate,
		DenyDelete: false, DenyPurge: true, AllowDirect: false,
	}
}

// missing names the stores that are not there, and tells how many rows people have had. It looks
// in the reverse order of founding: another replica that founds meanwhile leaves no gap then.
func (v *Vault) missing(ctx context.Context) (names []string, rows uint64, err error) {
	for _, config := range slices.Backward(v.configs(1)) {
		stream, err := v.js.Stream(ctx, config.Name)
		if errors.Is(err, jetstream.ErrStreamNotFound) {
			names = append(names, config.Name)
		} else if err != nil {
			return nil, 0, fmt.Errorf("asking for the store %s: %w", config.Name, err)
		} else if config.Name == "KV_PEOPLE_"+v.house {
			rows = stream.CachedInfo().State.LastSeq
		}
	}
	return names, rows, nil
}

// mayFound says no where the house has had what is missing.
func (v *Vault) mayFound(missing []string, records uint64) error {
	sessions := "KV_SESSIONS_" + v.house
	lost := slices.DeleteFunc(slices.Clone(missing), func(name string) bool { return name == sessions })
	switch {
	case len(lost) == 0:
		return nil
	case !slices.Contains(missing, "KEYS_"+v.house):
		return fmt.Errorf("%s is missing, though KEYS_%s is there: it was lost, and is not made anew; restore a backup", lost[0], v.house)
	case records > 0:
		return fmt.Errorf("KEYS_%s is missing, though the house has had %d records: it was lost, and without it nobody's name can be read; restore a backup", v.house, records)
	}
	return nil
}

func (v *Vault) openStore(ctx context.Context, want jetstream.StreamConfig, found bool) error {
	stream, err := v.js.Stream(ctx, want.Name)
	if found && errors.Is(err, jetstream.ErrStreamNotFound) {
		stream, err = v.js.CreateStream(ctx, want)
		if errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) { // another replica founded it meanwhile
			stream, err = v.js.Stream(ctx, want.Name)
		}
	}
	if err != nil {
		return fmt.Errorf("opening the store %s: %w", want.Name, err)
	}
	return check(stream.CachedInfo().Config, want)
}

// check refuses a store that somebody has set up otherwise: one that forgets people, or keys that
// cannot be erased.
func check(have, want jetstream.StreamConfig) error {
	for _, s := range []struct {
		name string
		ok   bool
	}{
		{"subjects", slices.Equal(have.Subjects, want.Subjects)},
		{"storage", have.Storage == want.Storage},
		{"limits", have.MaxMsgsPerSubject == want.MaxMsgsPerSubject && have.MaxMsgs == -1 && have.MaxMsgSize >= want.MaxMsgSize},
		{"retention", have.Retention == want.Retention && have.Discard == want.Discard && have.DiscardNewPerSubject == want.DiscardNewPerSubject},
		{"age", (have.MaxAge == 0) == (want.MaxAge == 0) && have.AllowMsgTTL == want.AllowMsgTTL},
		{"deny delete", have.DenyDelete == want.DenyDelete && have.AllowRollup == want.AllowRollup},
		{"direct reads", !have.AllowDirect && !have.MirrorDirect},
		{"persist mode", have.PersistMode == jetstream.DefaultPersistMode},
		{"sealed, mirror, republish or transform", !have.Sealed && !have.NoAck && have.Mirror == nil && have.RePublish == nil && have.SubjectTransform == nil},
	} {
		if !s.ok {
			return fmt.Errorf("the store %s is not set up as it must be: %s", have.Name, s.name)
		}
	}
	return nil
}

func (v *Vault) bind(ctx context.Context) (err error) {
	for name, bucket := range map[string]*jetstream.KeyValue{"PEOPLE": &v.people, "SESSIONS": &v.sessions, "SECRETS": &v.secrets} {
		if *bucket, err = v.js.KeyValue(ctx, name+"_"+v.house); err != nil {
			return fmt.Errorf("opening the store %s_%s: %w", name, v.house, err)
		}
	}
	for name, stream := range map[string]*jetstream.Stream{"KV_PEOPLE": &v.rows, "KEYS": &v.keys} {
		if *stream, err = v.js.Stream(ctx, name+"_"+v.house); err != nil {
			return fmt.Errorf("opening the store %s_%s: %w", name, v.house, err)
		}
	}
	return nil
}
