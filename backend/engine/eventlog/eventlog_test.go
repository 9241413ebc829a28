package eventlog

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const house = "prove"

// TestMain lets the test binary play the process that is traced, killed or cut off (crash_test.go).
func TestMain(m *testing.M) {
	if dir := os.Getenv(envChild); dir != "" {
		child(dir)
		return
	}
	code := m.Run()
	_ = os.RemoveAll(builtIn)
	os.Exit(code)
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func deadline(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// open opens the log of the test house and closes it with the test.
func open(t testing.TB, c Config) *Log {
	t.Helper()
	c.House = house
	if c.Logger == nil {
		c.Logger = quiet()
	}
	l, err := Open(deadline(t), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// refused opens the log and wants a refusal that says these words.
func refused(t testing.TB, c Config, words ...string) {
	t.Helper()
	c.House, c.Logger = house, quiet()
	l, err := Open(deadline(t), c)
	if err == nil {
		_ = l.Close()
		t.Fatalf("the log opened; want a refusal with %q", words)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("refused with %q, which does not say %q", err, w)
		}
	}
}

func newID() events.ID { return events.MustID(newUUID()) }

// record makes a record of a thing, by a new command of a new person.
func record(thing events.ID, title string) events.Record {
	return events.Record{
		House: house, Room: "tiltak", Thing: thing, Command: newID(), Actor: newID(), Partner: newID(),
		Time: time.Date(2026, 11, 21, 14, 3, 0, 0, time.UTC), Occurred: "2022-04", Reason: "frist", Digest: "0a0b",
		Schema: events.Schema, Facts: []events.Event{events.TiltakRetitled{Tittel: title}},
	}
}

func mustAppend(t testing.TB, l *Log, rec events.Record, last uint64) uint64 {
	t.Helper()
	seq, err := l.Append(deadline(t), rec, last)
	if err != nil {
		t.Fatal(err)
	}
	return seq
}

// fill appends n records of one thing and gives them as they should be told.
func fill(t testing.TB, l *Log, n int) []events.Record {
	t.Helper()
	thing, recs := newID(), make([]events.Record, n)
	last, err := l.LastSeq(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	first := last
	for i := range recs {
		recs[i] = record(thing, fmt.Sprint("tittel ", i))
		expected := last
		if last == first {
			expected = 0
		}
		last = mustAppend(t, l, recs[i], expected)
		recs[i].Seq = last
	}
	return recs
}

func same(t testing.TB, got, want events.Record) {
	t.Helper()
	a, errA := got.Canonical()
	b, errB := want.Canonical()
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("told\n%s (%v)\nwant\n%s (%v)", a, errA, b, errB)
	}
}

// hear follows from a sequence until it has heard n records.
func hear(t testing.TB, l *Log, from uint64, n int) []events.Record {
	t.Helper()
	var heard []events.Record
	enough := errors.New("enough")
	err := l.Follow(deadline(t), from, func(rec events.Record) error {
		if heard = append(heard, rec); len(heard) == n {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) {
		t.Fatalf("followed %d of %d records: %v", len(heard), n, err)
	}
	return heard
}

func TestAppendIsConditional(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	thing := newID()
	first := mustAppend(t, l, record(thing, "ein"), 0)
	other := mustAppend(t, l, record(newID(), "anna ting"), 0)
	for _, expected := range []uint64{0, other, first + 7} {
		if _, err := l.Append(deadline(t), record(thing, "to"), expected); !errors.Is(err, ErrConflict) {
			t.Errorf("append after %d, expecting %d: %v, want ErrConflict", first, expected, err)
		}
	}
	if seq := mustAppend(t, l, record(thing, "to"), first); seq != other+1 {
		t.Errorf("appended as %d, want %d: a refused append must not use up a sequence", seq, other+1)
	}
}

func TestRecordComesBackAsItWas(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	full := record(newID(), "Æ, ø og å – «med» 🙂\nto linjer")
	bare := events.Record{
		House: house, Room: "person", Thing: newID(), Command: newID(), Time: full.Time, Schema: events.Schema,
		Facts: []events.Event{events.PersonRegistered{}, events.PersonSuspended{}},
	}
	full.Seq, bare.Seq = mustAppend(t, l, full, 0), mustAppend(t, l, bare, 0)
	heard := hear(t, l, 1, 2)
	same(t, heard[0], full)
	same(t, heard[1], bare)
}

// A retry of the same command inside the window: a single server answers the condition first.
func TestSameCommandTwiceIsOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	l := open(t, Config{Dir: dir})
	rec := record(newID(), "ein gong")
	seq := mustAppend(t, l, rec, 0)
	if _, err := l.Append(deadline(t), rec, 0); !errors.Is(err, ErrConflict) {
		t.Errorf("the same again on the old condition: %v, want ErrConflict", err)
	}
	if again := mustAppend(t, l, rec, seq); again != seq {
		t.Errorf("the same again on the new condition is %d, want the first, %d", again, seq)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	l = open(t, Config{Dir: dir})
	if again := mustAppend(t, l, rec, seq); again != seq {
		t.Errorf("the same again after a restart is %d, want the first, %d", again, seq)
	}
	if last, _ := l.LastSeq(deadline(t)); last != seq {
		t.Errorf("the log has %d records, want %d", last, seq)
	}
}

func TestIDOfAnotherRecordIsTaken(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	rec := record(newID(), "min")
	seq := mustAppend(t, l, rec, 0)

	elsewhere := rec
	elsewhere.Thing = newID()
	if _, err := l.Append(deadline(t), elsewhere, 0); !errors.Is(err, ErrTaken) {
		t.Errorf("the id on another thing: %v, want ErrTaken", err)
	}
	changed := rec
	changed.Digest = "ffff"
	if _, err := l.Append(deadline(t), changed, seq); !errors.Is(err, ErrTaken) {
		t.Errorf("the id of another command on the thing: %v, want ErrTaken", err)
	}
	another := rec
	another.Actor = newID()
	if next := mustAppend(t, l, another, seq); next != seq+1 {
		t.Errorf("another person's command with that id is %d, want %d", next, seq+1)
	}
}

func TestBothWrongSequenceCodesAreConflicts(t *testing.T) {
	t.Parallel()
	for code, want := range map[jetstream.ErrorCode]error{
		10071: ErrConflict, 10164: ErrConflict, 10047: ErrFull, 10023: ErrFull, 10054: ErrTooLarge, 10077: ErrUnknown, 10008: ErrUnknown,
	} {
		err := fmt.Errorf("nats: %w", &jetstream.APIError{ErrorCode: code, Description: "write error"})
		if got := meaning(err); !errors.Is(got, want) {
			t.Errorf("code %d means %v, want %v", code, got, want)
		}
	}
	if err := meaning(&jetstream.APIError{ErrorCode: 10077, Description: "maximum bytes exceeded"}); !errors.Is(err, ErrFull) {
		t.Errorf("a full stream means %v, want ErrFull", err)
	}
	for _, err := range []error{nats.ErrTimeout, context.DeadlineExceeded, nats.ErrNoResponders, jetstream.ErrNoStreamResponse, nats.ErrConnectionClosed} {
		if got := meaning(err); !errors.Is(got, ErrUnknown) || !errors.Is(got, err) {
			t.Errorf("%v means %v, want ErrUnknown", err, got)
		}
	}
}

// Each writer tries until all of its records are in. At each sequence of the thing exactly one may
// have won, and each record is stored once.
func TestManyWritersOnOneThing(t *testing.T) {
	t.Parallel()
	const writers, each = 16, 10
	l := open(t, Config{Dir: t.TempDir()})
	won := contend(t, []*Log{l}, writers, each)
	if len(won) != writers*each {
		t.Fatalf("%d sequences were won, want %d", len(won), writers*each)
	}
	for _, rec := range hear(t, l, 1, writers*each) {
		if won[rec.Seq] != rec.Command {
			t.Errorf("record %d is %s, but %s was told that it won it", rec.Seq, rec.Command, won[rec.Seq])
		}
	}
}

// contend lets writers race on one thing and gives the command that won each sequence. It is used
// for one server and for a cluster.
func contend(t testing.TB, logs []*Log, writers, each int) map[uint64]events.ID {
	t.Helper()
	thing, won := newID(), map[uint64]events.ID{}
	var mu sync.Mutex
	var all sync.WaitGroup
	for w := range writers {
		all.Add(1)
		go func() {
			defer all.Done()
			l := logs[w%len(logs)]
			for i := range each {
				rec := record(thing, fmt.Sprint(w, "/", i))
				seq := untilIn(t, l, rec)
				mu.Lock()
				if other, twice := won[seq]; twice {
					t.Errorf("sequence %d was given to %s and %s", seq, other, rec.Command)
				}
				won[seq] = rec.Command
				mu.Unlock()
			}
		}()
	}
	all.Wait()
	return won
}

// untilIn appends a record after whatever its thing ends with, until it is in.
func untilIn(t testing.TB, l *Log, rec events.Record) uint64 {
	for {
		last, err := lastOf(l, rec.Subject())
		if err != nil {
			time.Sleep(20 * time.Millisecond)
			continue
		}
		seq, err := l.Append(deadline(t), rec, last)
		if err == nil {
			return seq
		}
		if !errors.Is(err, ErrConflict) && !errors.Is(err, ErrUnknown) {
			t.Error(err)
			return 0
		}
		if seq, found := findCommand(t, l, rec); found { // kept, though the answer was another
			return seq
		}
	}
}

func lastOf(l *Log, subject string) (last uint64, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second) // a lost leader says nothing
	defer cancel()
	stream, err := l.js.Stream(ctx, l.stream)
	if err != nil {
		return 0, err
	}
	m, err := stream.GetLastMsgForSubject(ctx, subject)
	if errors.Is(err, jetstream.ErrMsgNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	return m.Sequence, nil
}

// findCommand looks for a command among the records, as dispatch does in a thing's state.
func findCommand(t testing.TB, l *Log, rec events.Record) (uint64, bool) {
	for r, err := range l.Read(deadline(t), 1, 0) {
		if err != nil {
			return 0, false
		}
		if r.MessageID() == rec.MessageID() {
			return r.Seq, true
		}
	}
	return 0, false
}

// What could not be read again must not be written: it would stop every reader for ever.
func TestAppendRefusesWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	for name, spoil := range map[string]func(*events.Record){
		"no facts":               func(r *events.Record) { r.Facts = nil },
		"a fact of another room": func(r *events.Record) { r.Facts = []events.Event{events.PersonRegistered{}} },
		"a moment that is none": func(r *events.Record) {
			r.Facts = []events.Event{events.TiltakProposed{Tittel: "x", Tidsramme: events.Periode{Fra: "i fjor"}}}
		},
		"another house":        func(r *events.Record) { r.House = "anna" },
		"a thing with a star":  func(r *events.Record) { r.Thing = "*" },
		"a thing with a dot":   func(r *events.Record) { r.Thing = "a.b" },
		"no command":           func(r *events.Record) { r.Command = "" },
		"a line break":         func(r *events.Record) { r.Reason = "a\r\nNats-Rollup: all" },
		"a blank at the end":   func(r *events.Record) { r.Reason = "a " },
		"an actor in capitals": func(r *events.Record) { r.Actor = events.ID(strings.ToUpper("0190a6c4-1d2e-7abc-8def-0123456789ab")) },
		"no moment":            func(r *events.Record) { r.Occurred = "våren 2022" },
		"another schema":       func(r *events.Record) { r.Schema = 2 },
	} {
		rec := record(newID(), "x")
		spoil(&rec)
		if seq, err := l.Append(deadline(t), rec, 0); err == nil {
			t.Errorf("%s: appended as %d", name, seq)
		}
	}
	if last, _ := l.LastSeq(deadline(t)); last != 0 {
		t.Errorf("%d refused records are in the log", last)
	}
}

func TestAppendSaysUnknownWhenNobodyAnswers(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Append(ctx, record(newID(), "x"), 0); !errors.Is(err, ErrUnknown) {
		t.Errorf("with an asker that is gone: %v, want ErrUnknown", err)
	}
	l.write.Close()
	if _, err := l.Append(deadline(t), record(newID(), "x"), 0); !errors.Is(err, ErrUnknown) {
		t.Errorf("with no connection: %v, want ErrUnknown", err)
	}
	_ = l.Close()
	if _, err := l.Append(deadline(t), record(newID(), "x"), 0); !errors.Is(err, ErrClosed) {
		t.Errorf("after Close: %v, want ErrClosed", err)
	}
}

func TestNothingCanBeTakenOutOfTheLog(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	fill(t, l, 3)
	stream, err := l.js.Stream(deadline(t), l.stream)
	if err != nil {
		t.Fatal(err)
	}
	if stream.DeleteMsg(deadline(t), 2) == nil || stream.SecureDeleteMsg(deadline(t), 2) == nil || stream.Purge(deadline(t)) == nil {
		t.Error("a record could be deleted")
	}
	rollup := &nats.Msg{Subject: record(newID(), "").Subject(), Header: nats.Header{jetstream.MsgRollup: {jetstream.MsgRollupAll}}}
	if _, err := l.js.PublishMsg(deadline(t), rollup); err == nil {
		t.Error("the log could be rolled up")
	}
	hear(t, l, 1, 3)
}

func TestWhispersReachEveryoneAndOneself(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	heard := make(chan string, 4)
	stop, err := l.Listen("presence", func(b []byte) { heard <- string(b) })
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Whisper("presence", []byte("her")); err != nil {
		t.Fatal(err)
	}
	if got := <-heard; got != "her" {
		t.Errorf("heard %q", got)
	}
	stop()
	_ = l.Whisper("presence", []byte("ingen høyrer"))
	_ = l.talk.Flush()
	if len(heard) != 0 {
		t.Errorf("heard %q after stop", <-heard)
	}
	for _, topic := range []string{"", "a..b", "a b", "*", ">", "a.*", strings.Repeat("x", maxTopic+1)} {
		if l.Whisper(topic, nil) == nil {
			t.Errorf("whispered on %q", topic)
		}
	}
	if l.Whisper("presence", make([]byte, MaxWhisper+1)) == nil {
		t.Error("whispered more than the limit")
	}
	if last, _ := l.LastSeq(deadline(t)); last != 0 {
		t.Error("a whisper is in the log")
	}
}

func TestServerInsideListensNowhere(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	if addr := l.server.Addr(); addr != nil {
		t.Errorf("the server inside listens on %s", addr)
	}
	if addr := l.server.MonitorAddr(); addr != nil {
		t.Errorf("the server inside shows itself on %s", addr)
	}
	if err := l.Healthy(deadline(t)); err != nil {
		t.Error(err)
	}
}
