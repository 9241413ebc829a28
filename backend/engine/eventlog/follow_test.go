package eventlog

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

func TestFollowFromTheBeginningAndFromTheMiddle(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	recs := fill(t, l, 50)
	for _, from := range []uint64{0, 1, 2, 25, 50} {
		start := max(from, 1)
		for i, got := range hear(t, l, from, len(recs)-int(start)+1) {
			same(t, got, recs[int(start)-1+i])
		}
	}
}

func TestFollowWaitsForMore(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	ctx, cancel := context.WithCancel(deadline(t))
	told, ended := make(chan uint64), make(chan error, 1)
	go func() {
		ended <- l.Follow(ctx, 1, func(rec events.Record) error { told <- rec.Seq; return nil })
	}()
	for i := range 5 {
		seq := mustAppend(t, l, record(newID(), fmt.Sprint(i)), 0)
		if got := <-told; got != seq {
			t.Fatalf("told %d, want %d", got, seq)
		}
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("Follow ended with %v, want context.Canceled", err)
	}
}

func TestCloseEndsFollow(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	ended := make(chan error, 1)
	told := make(chan bool, 1)
	go func() {
		ended <- l.Follow(context.Background(), 1, func(events.Record) error { told <- true; return nil })
	}()
	fill(t, l, 1)
	<-told
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; !errors.Is(err, ErrClosed) {
		t.Errorf("Follow ended with %v, want ErrClosed", err)
	}
	if err := l.Follow(context.Background(), 1, nil); !errors.Is(err, ErrClosed) {
		t.Errorf("Follow of a closed log: %v, want ErrClosed", err)
	}
}

func TestFollowerThatKnowsMoreThanTheLog(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	fill(t, l, 3)
	wantDamage(t, l, 5, 4, "the log ends at 3")
}

func TestReadGivesTheRangeAndEnds(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	fill(t, l, 10)
	for _, c := range []struct{ from, to, first, n uint64 }{{1, 0, 1, 10}, {0, 3, 1, 3}, {4, 6, 4, 3}, {10, 99, 10, 1}, {11, 0, 0, 0}, {7, 3, 0, 0}} {
		next, n := c.first, uint64(0)
		for rec, err := range l.Read(deadline(t), c.from, c.to) {
			if err != nil || rec.Seq != next {
				t.Fatalf("Read(%d, %d) gave %d, %v; want %d", c.from, c.to, rec.Seq, err, next)
			}
			next, n = next+1, n+1
		}
		if n != c.n {
			t.Errorf("Read(%d, %d) gave %d records, want %d", c.from, c.to, n, c.n)
		}
	}
	for range l.Read(deadline(t), 1, 0) {
		break // must not hang or leak: Close waits for it
	}
}

// wantDamage follows and wants to be stopped at a sequence, with these words, and Healthy to say so.
func wantDamage(t *testing.T, l *Log, from, at uint64, words string) {
	t.Helper()
	told := from - 1
	err := l.Follow(deadline(t), from, func(rec events.Record) error { told = rec.Seq; return nil })
	var damage *Damage
	if !errors.As(err, &damage) || damage.Seq != at {
		t.Fatalf("Follow ended with %v, want damage at %d", err, at)
	}
	if from <= at && told != at-1 {
		t.Errorf("told to %d before damage at %d", told, at)
	}
	if !contains(err, words) {
		t.Errorf("the damage says %q, not %q", err, words)
	}
	if err := l.Healthy(deadline(t)); !errors.As(err, &damage) {
		t.Errorf("Healthy says %v after damage", err)
	}
}

// Messages that somebody published past Append.
func TestForeignMessageIsDamage(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		spoil func(*nats.Msg)
		words string
	}{
		"unknown type": {func(m *nats.Msg) { m.Data = []byte(`{"facts":[{"type":"tiltak.Vanished","data":{}}]}`) }, "tiltak.Vanished"},
		"not JSON":     {func(m *nats.Msg) { m.Data = []byte(`{`) }, "reading a record's body"},
		"unknown field": {func(m *nats.Msg) {
			m.Data = []byte(`{"facts":[{"type":"tiltak.Retitled","data":{"tittel":"a","x":1}}]}`)
		}, "canonical"},
		"no facts":             {func(m *nats.Msg) { m.Data = []byte(`{"facts":[]}`) }, "no facts"},
		"fact of another room": {func(m *nats.Msg) { m.Data = []byte(`{"facts":[{"type":"person.Suspended","data":{}}]}`) }, "person.Suspended in room tiltak"},
		"no time":              {func(m *nats.Msg) { m.Header.Del(headTime) }, headTime},
		"another time format":  {func(m *nats.Msg) { m.Header.Set(headTime, "2026-11-21T14:03:00Z") }, headTime},
		"no id":                {func(m *nats.Msg) { m.Header.Del(headID) }, headID},
		"id of another actor":  {func(m *nats.Msg) { m.Header.Set(headActor, newUUID()) }, headID},
		"no condition":         {func(m *nats.Msg) { m.Header.Del(headExpected) }, "without a condition"},
		"newer schema":         {func(m *nats.Msg) { m.Header.Set(headSchema, "2") }, headSchema},
		"unknown header":       {func(m *nats.Msg) { m.Header.Set("fp-novel", "x") }, "fp-novel"},
		"header in capitals":   {func(m *nats.Msg) { m.Header.Set("FP-Actor", newUUID()) }, "FP-Actor"},
		"header twice":         {func(m *nats.Msg) { m.Header.Add(headReason, "to") }, headReason},
		"digest is not hex":    {func(m *nats.Msg) { m.Header.Set(headDigest, "XYZ") }, headDigest},
		"reason with a tab":    {func(m *nats.Msg) { m.Header.Set(headReason, "a\tb") }, "reason"},
		"thing is no id":       {func(m *nats.Msg) { m.Subject = "ev." + house + ".tiltak.x" }, "subject"},
		"room in capitals":     {func(m *nats.Msg) { m.Subject = "ev." + house + ".TILTAK." + newUUID() }, "subject"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := open(t, Config{Dir: t.TempDir()})
			fill(t, l, 2)
			msg, _, err := l.encode(record(newID(), "god"), 0)
			if err != nil {
				t.Fatal(err)
			}
			c.spoil(msg)
			if _, err := l.js.PublishMsg(deadline(t), msg); err != nil {
				t.Fatal(err)
			}
			mustAppend(t, l, record(newID(), "etter"), 0)
			wantDamage(t, l, 1, 3, c.words)
			for rec, err := range l.Read(deadline(t), 2, 0) {
				if (rec.Seq == 2) != (err == nil) {
					t.Errorf("Read gave %d, %v", rec.Seq, err)
				}
			}
		})
	}
}

// A stream in which a record was really deleted before deletion was denied.
func TestDeletedRecordIsDamage(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	fill(t, l, 5)
	if err := l.js.DeleteStream(deadline(t), l.stream); err != nil {
		t.Fatal(err)
	}
	open := l.streamConfig(l.incarnation, DefaultMaxBytes, 1)
	open.DenyDelete = false
	stream, err := l.js.CreateStream(deadline(t), open)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, l, 5)
	if err := stream.DeleteMsg(deadline(t), 3); err != nil {
		t.Fatal(err)
	}
	if _, err := l.js.UpdateStream(deadline(t), l.streamConfig(l.incarnation, DefaultMaxBytes, 1)); err != nil {
		t.Fatal(err)
	}
	wantDamage(t, l, 1, 3, "from 2 to 4")
}

// stray is a message at a sequence of our choice: what a broken server could send.
type stray struct {
	jetstream.Msg
	seq uint64
}

func (s stray) Metadata() (*jetstream.MsgMetadata, error) {
	return &jetstream.MsgMetadata{Sequence: jetstream.SequencePair{Stream: s.seq}}, nil
}

func TestOutOfOrderIsDamage(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	for _, c := range []struct{ last, comes uint64 }{{0, 2}, {7, 9}, {7, 7}, {7, 3}, {7, 0}} {
		r := &reader{log: l, last: c.last}
		_, _, err := r.accept(deadline(t), stray{seq: c.comes})
		var damage *Damage
		if !errors.As(err, &damage) || damage.Seq != c.last+1 {
			t.Errorf("%d after %d: %v, want damage at %d", c.comes, c.last, err, c.last+1)
		}
	}
}

// One who is slow must get everything all the same, and must not hold up those who write.
func TestSlowFollowerLosesNothing(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir(), NoSync: true})
	const n = 2000
	done := make(chan int, 1)
	go func() {
		heard := 0
		_ = l.Follow(deadline(t), 1, func(events.Record) error {
			if heard++; heard%100 == 0 {
				time.Sleep(5 * time.Millisecond)
			}
			if heard == n {
				return errors.New("enough")
			}
			return nil
		})
		done <- heard
	}()
	fill(t, l, n)
	if heard := <-done; heard != n {
		t.Errorf("heard %d of %d", heard, n)
	}
}
