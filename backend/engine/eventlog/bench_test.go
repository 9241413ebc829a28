package eventlog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// What is read from these is the ratios between them in one run:
//
//	go test -run '^$' -bench Append ./engine/eventlog/             one writer, synced
//	go test -run '^$' -bench Follow ./engine/eventlog/   a rebuild of 50 000 records

// usual is a record as commands make them: without a reason or a time of its own.
func usual(title string) events.Record {
	rec := record(newID(), title)
	rec.Reason, rec.Occurred = "", ""
	return rec
}

// BenchmarkAppend does three things in turn, so that a noisy machine is equally noisy to each, one
// writer, each synced before it is acknowledged: a bare publish of the same body to a plain stream
// (no condition, no id, no headers), an append, and an append until Follow has told the record.
func BenchmarkAppend(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l, followed := open(b, Config{Dir: b.TempDir()}), open(b, Config{Dir: b.TempDir()})
	if _, err := l.js.CreateStream(ctx, jetstream.StreamConfig{Name: "BARE", Subjects: []string{"bare.>"}}); err != nil {
		b.Fatal(err)
	}
	told := make(chan uint64, 1)
	go func() { _ = followed.Follow(ctx, 1, func(rec events.Record) error { told <- rec.Seq; return nil }) }()
	ways := []struct {
		name string
		do   func() error
		took []time.Duration
	}{
		{name: "bare", do: func() error { return bare(ctx, l) }},
		{name: "append", do: func() error {
			_, err := l.Append(ctx, usual("ein tittel"), 0)
			return err
		}},
		{name: "followed", do: func() error {
			_, err := followed.Append(ctx, usual("ein tittel"), 0)
			<-told
			return err
		}},
	}
	for b.Loop() {
		for i := range ways {
			begun := time.Now()
			if err := ways[i].do(); err != nil {
				b.Fatal(err)
			}
			ways[i].took = append(ways[i].took, time.Since(begun))
		}
	}
	for _, way := range ways {
		slices.Sort(way.took)
		for _, p := range []int{50, 95, 99} {
			b.ReportMetric(float64(way.took[len(way.took)*p/100].Microseconds()), fmt.Sprintf("%s-p%d-µs", way.name, p))
		}
	}
}

func bare(ctx context.Context, l *Log) error {
	rec := usual("ein tittel")
	body, err := events.EncodeBody(rec.Facts)
	if err != nil {
		return err
	}
	_, err = l.js.PublishMsg(ctx, &nats.Msg{Subject: "bare." + string(rec.Thing), Data: body})
	return err
}

const rebuilt = 50_000

// filled is a log of some 50 000 records, written without sync.
func filled(b *testing.B) *Log {
	l := open(b, Config{Dir: b.TempDir(), NoSync: true})
	for i := range rebuilt {
		msg, _, err := l.encode(usual("Samhandling om utskriving av pasientar med samansette behov"), 0)
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

// BenchmarkFollow reads all messages and does nothing with them, then follows all records strictly
// and decoded, in turn.
func BenchmarkFollow(b *testing.B) {
	l := filled(b)
	var consuming, following time.Duration
	for b.Loop() {
		begun := time.Now()
		consume(b, l)
		consuming += time.Since(begun)
		begun = time.Now()
		follow(b, l)
		following += time.Since(begun)
	}
	perSecond := func(took time.Duration) float64 { return float64(b.N) * rebuilt / took.Seconds() }
	b.ReportMetric(perSecond(consuming), "bare-events/s")
	b.ReportMetric(perSecond(following), "followed-events/s")
}

func consume(b *testing.B, l *Log) {
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

func follow(b *testing.B, l *Log) {
	enough := errors.New("enough")
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

// BenchmarkDecode is Follow's own part of the work, without the log.
func BenchmarkDecode(b *testing.B) {
	l := open(b, Config{Dir: b.TempDir()})
	msg, _, err := l.encode(usual("Samhandling om utskriving av pasientar med samansette behov"), 0)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := l.decode(1, msg.Subject, msg.Header, msg.Data); err != nil {
			b.Fatal(err)
		}
	}
}
