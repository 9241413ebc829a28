package eventlog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go"

	"fellesplan/events"
)

// follower gathers what Follow tells.
type follower struct {
	mu   sync.Mutex
	told []events.Record
	slow func()
}

// listenTo begins to follow and gives what is told. The log may have records already.
func listenTo(t testing.TB, l *Log, slow func()) *follower {
	t.Helper()
	f := &follower{slow: slow}
	ended := make(chan error, 1)
	ctx, cancel := context.WithCancel(deadline(t))
	go func() {
		ended <- l.Follow(ctx, 1, func(rec events.Record) error {
			if f.slow != nil {
				f.slow()
			}
			f.mu.Lock()
			defer f.mu.Unlock()
			f.told = append(f.told, rec)
			return nil
		})
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("Follow ended with %v", err)
		}
	})
	return f
}

// until waits until as many records have been told, and gives them.
func (f *follower) until(t testing.TB, n int) []events.Record {
	t.Helper()
	for late := time.Now().Add(lookBehind - 2*time.Second); ; time.Sleep(time.Millisecond) {
		f.mu.Lock()
		told := slices.Clone(f.told)
		f.mu.Unlock()
		if len(told) >= n {
			return told
		}
		if time.Now().After(late) {
			t.Fatalf("%d records are told, want %d", len(told), n)
		}
	}
}

// consumers counts those who read the log at the server.
func consumers(t testing.TB, l *Log) int {
	t.Helper()
	info, err := l.info(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	return info.State.Consumers
}

func untilConsumers(t testing.TB, l *Log, want int) {
	t.Helper()
	for late := time.Now().Add(10 * time.Second); consumers(t, l) != want; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatalf("%d consumers, want %d", consumers(t, l), want)
		}
	}
}

// checkWhole looks whether what is told is what stands in the log, each record once and in order.
func checkWhole(t testing.TB, l *Log, told []events.Record) {
	t.Helper()
	n := 0
	for want, err := range l.Read(deadline(t), 1, 0) {
		if err != nil {
			t.Fatal(err)
		}
		if n == len(told) {
			t.Fatalf("%d records are told, the log has more", n)
		}
		same(t, told[n], want)
		n++
	}
	if n != len(told) {
		t.Fatalf("%d records are told, the log has %d", len(told), n)
	}
}

// What is appended here is handed over: everybody who follows hears all of it in order, and the server
// has nobody to tell.
func TestFollowDoesWithoutAConsumer(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	fill(t, l, 20)
	one, other := listenTo(t, l, nil), listenTo(t, l, nil)
	one.until(t, 20)
	other.until(t, 20)
	var writers sync.WaitGroup
	for range 8 {
		writers.Go(func() {
			for i := range 50 {
				mustAppend(t, l, record(newID(), fmt.Sprint(i)), 0)
			}
		})
	}
	writers.Wait()
	checkWhole(t, l, one.until(t, 420))
	checkWhole(t, l, other.until(t, 420))
	untilConsumers(t, l, 0)
}

// A reader that has not kept up gets the rest by the server, and by hand again when it has.
func TestWhoIsFarBehindGetsAll(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir(), NoSync: true})
	gate := make(chan struct{})
	f := listenTo(t, l, func() { <-gate })
	const many = mostHanded + 700
	fill(t, l, many)
	close(gate)
	f.until(t, many)
	mustAppend(t, l, record(newID(), "til slutt"), 0)
	checkWhole(t, l, f.until(t, many+1))
	untilConsumers(t, l, 0)
}

// An append whose answer nobody got may be in the log all the same: it is told.
func TestUnansweredIsToldWhereItIsThere(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	f := listenTo(t, l, nil)
	fill(t, l, 3)
	f.until(t, 3)
	mustAppend(t, l, record(newID(), "for hand"), 0)
	f.until(t, 4)
	untilConsumers(t, l, 0)
	msg, _, err := l.encode(record(newID(), "utan svar"), 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.js.PublishMsg(deadline(t), msg); err != nil {
		t.Fatal(err)
	}
	if lost := (&flight{log: l, done: func(uint64, error) {}}); l.enter() == nil {
		l.flights.begin(withMessage(lost, msg))
		lost.end(0, ErrUnknown)
	}
	f.until(t, 5)
	mustAppend(t, l, record(newID(), "etterpå"), 0)
	checkWhole(t, l, f.until(t, 6))
	if consumers(t, l) == 0 {
		t.Error("the consumer is gone while there is doubt")
	}
}

func withMessage(f *flight, msg *nats.Msg) *flight {
	f.msg = msg
	return f
}

// Where the log has more than was handed over, and nobody knows how, it is found all the same.
func TestWhatNobodyHandedIsFound(t *testing.T) {
	t.Parallel()
	l := open(t, Config{Dir: t.TempDir()})
	f := listenTo(t, l, nil)
	fill(t, l, 1) // when it is told, the reader is there, and the next is handed to it
	f.until(t, 1)
	mustAppend(t, l, record(newID(), "for hand"), 0)
	f.until(t, 2)
	untilConsumers(t, l, 0)
	msg, _, err := l.encode(record(newID(), "av nokon annan"), 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.js.PublishMsg(deadline(t), msg); err != nil {
		t.Fatal(err)
	}
	time.Sleep(lookBehind)
	checkWhole(t, l, f.until(t, 3))
}
