package eventlog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const (
	metaIncarnation = "incarnation"
	metaSchema      = "schema"
	// duplicates is how long the server itself knows a command id again. Longer costs memory and
	// start-up time; beyond it the thing's own state knows its commands.
	duplicates = 2 * time.Minute
	// headroom is what headers may take beyond the canonical form that events.MaxRecord bounds:
	// the keys, the message id and the expected sequence.
	headroom = 1 << 10
)

// streamConfig is the log as protocol § 1 has it. A full log refuses and never forgets; nothing in
// it can be deleted, purged or rolled up; each subject is one thing.
func (l *Log) streamConfig(incarnation string, maxBytes int64, replicas int) jetstream.StreamConfig {
	return jetstream.StreamConfig{
		Name:        l.stream,
		Description: "Fellesplan: the log of " + l.house,
		Subjects:    []string{"ev." + l.house + ".*.*"},
		Storage:     jetstream.FileStorage,
		Retention:   jetstream.LimitsPolicy,
		Discard:     jetstream.DiscardNew,
		MaxBytes:    maxBytes,
		MaxMsgs:     -1, MaxMsgsPerSubject: -1, MaxConsumers: -1,
		MaxMsgSize:  events.MaxRecord + headroom,
		Duplicates:  duplicates,
		Replicas:    max(replicas, 1),
		DenyDelete:  true,
		DenyPurge:   true,
		Compression: jetstream.NoCompression,
		RePublish:   &jetstream.RePublish{Source: "ev." + l.house + ".*.*", Destination: "push.ev." + l.house + ".{{wildcard(1)}}.{{wildcard(2)}}"},
		Metadata:    map[string]string{metaIncarnation: incarnation, metaSchema: strconv.Itoa(events.Schema)},
	}
}

// openStream finds the log or founds it, checks that it is set up as it must be, and gives its
// last sequence.
func (l *Log) openStream(ctx context.Context, c Config) (last uint64, err error) {
	ctx, cancel := context.WithTimeout(ctx, startDeadline)
	defer cancel()
	quota := c.MaxBytes
	if quota == 0 {
		quota = DefaultMaxBytes
	}
	info, err := l.info(ctx)
	if errors.Is(err, jetstream.ErrStreamNotFound) {
		if err := l.mayFound(ctx); err != nil {
			return 0, err
		}
		if err := l.foundStream(ctx, quota, c.Replicas); err != nil {
			return 0, fmt.Errorf("founding the stream %s: %w", l.stream, err)
		}
		info, err = l.info(ctx)
	}
	if err != nil {
		return 0, err
	}
	if err := l.check(info.Config); err != nil {
		return 0, err
	}
	l.incarnation = info.Config.Metadata[metaIncarnation]
	return info.State.LastSeq, l.fitQuota(ctx, info.Config, quota)
}

// mayFound says no where there has been a log: a stream that is missing was lost, and a new one in
// its place would hide that.
func (l *Log) mayFound(ctx context.Context) error {
	if l.server != nil {
		if l.dir.mark.State == founding {
			return nil
		}
		return fmt.Errorf("the stream %s is missing from %s, though the log has had %d records: it is not made anew; %s, or restore a backup",
			l.stream, l.dir.store(), l.dir.mark.Last, l.dir.rescue())
	}
	if l.dir != nil && l.dir.mark.Incarnation != "" {
		return fmt.Errorf("the stream %s is missing at the server, though %s knows it as incarnation %s with %d records: it is not made anew; restore a backup",
			l.stream, l.dir.path, l.dir.mark.Incarnation, l.dir.mark.Last)
	}
	ctx, cancel := context.WithTimeout(ctx, askTimes*askTimeout)
	defer cancel()
	listed, trace := l.js.StreamNames(ctx), ""
	for name := range listed.Name() {
		if name == l.stream { // another replica has just founded it
			return nil
		}
		if strings.HasSuffix(name, "_"+l.house) {
			trace = name
		}
	}
	if err := listed.Err(); err != nil {
		return fmt.Errorf("looking for what the house has at the server: %w", err)
	}
	if trace != "" {
		return fmt.Errorf("the stream %s is missing at the server, though %s is there: there has been a log, and it is not made anew; restore a backup", l.stream, trace)
	}
	return nil
}

// foundStream makes the stream. Another replica may do the same at the same moment; one incarnation
// wins, and both open that.
func (l *Log) foundStream(ctx context.Context, quota int64, replicas int) error {
	incarnation := newUUID()
	if l.server != nil {
		incarnation = l.dir.mark.Incarnation
	}
	err := patiently(ctx, func(ctx context.Context) error {
		_, err := l.js.CreateStream(ctx, l.streamConfig(incarnation, quota, replicas))
		return err
	})
	if errors.Is(err, jetstream.ErrStreamNameAlreadyInUse) {
		return nil
	}
	if err == nil {
		l.logger.Info("a new log is founded", "house", l.house, "incarnation", incarnation)
	}
	return err
}

// check refuses a stream that somebody has set up otherwise: one that forgets, or that can be
// rewritten, is not a log.
func (l *Log) check(have jetstream.StreamConfig) error {
	want := l.streamConfig("", 0, 0)
	sound := []struct {
		name string
		ok   bool
	}{
		{"subjects", slices.Equal(have.Subjects, want.Subjects)},
		{"storage", have.Storage == want.Storage},
		{"retention", have.Retention == want.Retention && have.Discard == want.Discard},
		{"limits", have.MaxMsgs == want.MaxMsgs && have.MaxMsgsPerSubject == want.MaxMsgsPerSubject && have.MaxAge == 0},
		{"max message size", have.MaxMsgSize >= want.MaxMsgSize},
		{"deny delete", have.DenyDelete && have.DenyPurge && !have.AllowRollup && !have.AllowMsgTTL},
		{"compression", have.Compression == want.Compression},
		{"persist mode", have.PersistMode == jetstream.DefaultPersistMode},
		{"duplicates", have.Duplicates >= want.Duplicates},
		{"republish", have.RePublish != nil && *have.RePublish == *want.RePublish},
		{"sealed, mirror or transform", !have.Sealed && !have.NoAck && have.Mirror == nil && have.SubjectTransform == nil},
		{"incarnation", have.Metadata[metaIncarnation] != ""},
	}
	for _, s := range sound {
		if !s.ok {
			return fmt.Errorf("the stream %s is not set up as a log must be: %s", l.stream, s.name)
		}
	}
	if schema := have.Metadata[metaSchema]; schema != want.Metadata[metaSchema] {
		return fmt.Errorf("the stream %s is written in schema %q, this program knows %s", l.stream, schema, want.Metadata[metaSchema])
	}
	return nil
}

// fitQuota raises the quota of a log. It never lowers it.
func (l *Log) fitQuota(ctx context.Context, have jetstream.StreamConfig, quota int64) error {
	if quota < have.MaxBytes {
		l.logger.Warn("the log keeps its larger quota: to lower it would delete records", "has", have.MaxBytes, "asked", quota)
	}
	if quota <= have.MaxBytes {
		return nil
	}
	have.MaxBytes = quota
	err := patiently(ctx, func(ctx context.Context) error { _, err := l.js.UpdateStream(ctx, have); return err })
	if err != nil {
		return fmt.Errorf("raising the quota of %s: %w", l.stream, err)
	}
	return nil
}

// info asks the server about the stream now.
func (l *Log) info(ctx context.Context) (info *jetstream.StreamInfo, err error) {
	err = patiently(ctx, func(ctx context.Context) error {
		stream, err := l.js.Stream(ctx, l.stream) // asks the server each time
		if err == nil {
			info = stream.CachedInfo()
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("asking for the stream %s: %w", l.stream, err)
	}
	return info, nil
}

const (
	askTimeout = 2 * time.Second
	askTimes   = 5
	askAgain   = 100 * time.Millisecond // where the server says at once that nobody is there
)

// patiently asks the server a few times where no answer comes. A cluster whose leader has just
// gone says nothing at all, and the question is lost.
func patiently(ctx context.Context, ask func(context.Context) error) (err error) {
	for range askTimes {
		try, cancel := context.WithTimeout(ctx, askTimeout)
		err = ask(try)
		cancel()
		silent := errors.Is(err, context.DeadlineExceeded) || errors.Is(err, nats.ErrTimeout) || errors.Is(err, nats.ErrNoResponders)
		if !silent || ctx.Err() != nil {
			return err
		}
		time.Sleep(askAgain)
	}
	return err
}

// sameLog tells whether the stream is still the one that was opened.
func (l *Log) sameLog(info *jetstream.StreamInfo) error {
	if now := info.Config.Metadata[metaIncarnation]; now != l.incarnation {
		return fmt.Errorf("the log is now incarnation %q, it was %q", now, l.incarnation)
	}
	return nil
}
