package eventlog

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// What is read from these is the ratios between them in one run:
//
//	go test -run '^$' -bench 'Append|Publish' ./engine/eventlog/   one writer, synced
//	go test -run '^$' -bench 'Consume|Follow' ./engine/eventlog/   a rebuild of 50 000 records

// usual is a record as commands make them: without a reason or a time of its own.
func usual(title string) events.Record {
	rec := record(newID(), title)
	rec.Reason, rec.Occurred = "", ""
	return rec
}

// report says how long one took, at the middle and at the end of the row.
func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

// measure times something that is done b.N times.
func measure(b *testing.B, do func() error) {
	took := make([]time.Duration, 0, b.N)
	b.ResetTimer()
	for range b.N {
		begun := time.Now()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(begun))
	}
	b.StopTimer()
	report(b, took)
}

// BenchmarkBarePublish is the physical limit: the same bytes, the same sync, no condition, no id.
func BenchmarkBarePublish(b *testing.B) {
	l := open(b, Config{Dir: b.TempDir()})
	measure(b, func() error {
		rec := usual("ein tittel")
		body, err := events.EncodeBody(rec.Facts)
		if err != nil {
			return err
		}
		_, err = l.js.PublishMsg(context.Background(), &nats.Msg{Subject: rec.Subject(), Data: body})
		return err
	})
}

func BenchmarkAppend(b *testing.B) {
	l := open(b, Config{Dir: b.TempDir()})
	measure(b, func() error {
		_, err := l.Append(context.Background(), usual("ein tittel"), 0)
		return err
	})
}

// BenchmarkAppendFollowed is an append until the record has come back, decoded.
func BenchmarkAppendFollowed(b *testing.B) {
	l := open(b, Config{Dir: b.TempDir()})
	told := make(chan uint64, 1)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go func() { _ = l.Follow(ctx, 1, func(rec events.Record) error { told <- rec.Seq; return nil }) }()
	measure(b, func() error {
		seq, err := l.Append(context.Background(), usual("ein tittel"), 0)
		if err == nil && <-told != seq {
			return errors.New("told another record")
		}
		return err
	})
}

const rebuilt = 50_000

// filled is a log of some 50 000 records, written without sync.
func filled(b *testing.B) *Log {
	l := open(b, Config{Dir: b.TempDir(), NoSync: true})
	for i := range rebuilt {
		msg, err := l.encode(usual("Samhandling om utskriving av pasientar med samansette behov"), 0)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := l.js.PublishMsgAsync(msg); err != nil {
			b.Fatal(err)
		}
		if i%1000 == 0 {
			<-l.js.PublishAsyncComplete()
		}
	}
	<-l.js.PublishAsyncComplete()
	return l
}

func perEvent(b *testing.B) {
	b.ReportMetric(float64(b.N)*rebuilt/b.Elapsed().Seconds(), "events/s")
}

// BenchmarkBareConsume reads the messages and does nothing with them.
func BenchmarkBareConsume(b *testing.B) {
	l := filled(b)
	for b.Loop() {
		consumer, err := l.reader.OrderedConsumer(context.Background(), l.stream, jetstream.OrderedConsumerConfig{})
		if err != nil {
			b.Fatal(err)
		}
		done, n := make(chan struct{}), 0
		consuming, err := consumer.Consume(func(jetstream.Msg) {
			if n++; n == rebuilt {
				close(done)
			}
		}, jetstream.PullMaxMessages(readAhead))
		if err != nil {
			b.Fatal(err)
		}
		<-done
		consuming.Stop()
	}
	perEvent(b)
}

// BenchmarkFollow reads them strictly, and decodes each.
func BenchmarkFollow(b *testing.B) {
	l := filled(b)
	enough := errors.New("enough")
	for b.Loop() {
		err := l.Follow(context.Background(), 1, func(rec events.Record) error {
			if rec.Seq == rebuilt {
				return enough
			}
			return nil
		})
		if !errors.Is(err, enough) {
			b.Fatal(err)
		}
	}
	perEvent(b)
}

// BenchmarkDecode is Follow's own part of the work, without the log.
func BenchmarkDecode(b *testing.B) {
	l := open(b, Config{Dir: b.TempDir()})
	msg, err := l.encode(usual("Samhandling om utskriving av pasientar med samansette behov"), 0)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := l.decode(1, msg.Subject, msg.Header, msg.Data); err != nil {
			b.Fatal(err)
		}
	}
}
