package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// bare is JetStream with nothing of ours around it: in the same process as its client, file
// storage, synced before it acknowledges. It is what the program's figures are held against.
type bare struct {
	srv  *server.Server
	conn *nats.Conn
	js   jetstream.JetStream
	last map[string]uint64 // the last sequence on each subject
	seen chan uint64       // what a consumer has got
	stop func()
}

const bareStream = "EV_bench"

// openBare starts a server on a directory.
func openBare(store string) (*bare, error) {
	srv, err := server.NewServer(&server.Options{
		ServerName: "bench", DontListen: true, NoSigs: true, NoLog: true, JetStream: true, StoreDir: store, SyncAlways: true,
		JetStreamMaxMemory: 256 << 20, JetStreamMaxStore: 1 << 40,
	})
	if err != nil {
		return nil, fmt.Errorf("setting bare JetStream up: %w", err)
	}
	go srv.Start()
	if !srv.ReadyForConnections(30 * time.Second) {
		return nil, fmt.Errorf("bare JetStream does not start on %s", store)
	}
	conn, err := nats.Connect("", nats.InProcessServer(srv))
	if err != nil {
		return nil, fmt.Errorf("connecting to bare JetStream: %w", err)
	}
	js, err := jetstream.New(conn)
	return &bare{srv: srv, conn: conn, js: js, last: map[string]uint64{}, stop: func() {}}, err
}

func (b *bare) close() {
	b.stop()
	b.conn.Close()
	b.srv.Shutdown()
	b.srv.WaitForShutdown()
}

// found makes a stream like the log's, and a consumer of it.
func (b *bare) found(ctx context.Context) error {
	_, err := b.js.CreateStream(ctx, jetstream.StreamConfig{
		Name: bareStream, Subjects: []string{"ev.bench.*.*"}, Storage: jetstream.FileStorage, Discard: jetstream.DiscardNew,
		MaxBytes: 1 << 34, Duplicates: 2 * time.Minute, DenyDelete: true, DenyPurge: true,
	})
	if err != nil {
		return fmt.Errorf("founding the bare stream: %w", err)
	}
	b.seen = make(chan uint64, 4096)
	return b.consume(ctx, bareStream, func(seq uint64) {
		select {
		case b.seen <- seq:
		default: // nobody waits for it
		}
	})
}

// consume calls back for each message of a stream, from its first, as the log's follow does.
func (b *bare) consume(ctx context.Context, stream string, got func(seq uint64)) error {
	consumer, err := b.js.OrderedConsumer(ctx, stream, jetstream.OrderedConsumerConfig{DeliverPolicy: jetstream.DeliverAllPolicy})
	if err != nil {
		return fmt.Errorf("consuming %s: %w", stream, err)
	}
	consuming, err := consumer.Consume(func(m jetstream.Msg) {
		if meta, err := m.Metadata(); err == nil {
			got(meta.Sequence.Stream)
		}
	}, jetstream.PullMaxMessages(5000))
	if err != nil {
		return fmt.Errorf("consuming %s: %w", stream, err)
	}
	b.stop = consuming.Stop
	return nil
}

// publish appends one message as large as a record of ours, on the same condition.
func (b *bare) publish(ctx context.Context, thing string, n int) (seq uint64, err error) {
	subject := "ev.bench.tiltak." + thing
	m := nats.NewMsg(subject)
	m.Data = fmt.Appendf(nil, `{"facts":[{"type":"tiltak.StatusReported","data":{"framdrift":"gul","tekst":%q,"malform":"nn","periode":{}}}]}`, report(thing, n)["tekst"])
	for key, value := range map[string]string{"fp-actor": newID(), "fp-time": time.Now().UTC().Format(time.RFC3339Nano), "fp-digest": newID(), "fp-sch": "1"} {
		m.Header.Set(key, value)
	}
	ack, err := b.js.PublishMsg(ctx, m, jetstream.WithMsgID(newID()), jetstream.WithExpectLastSequencePerSubject(b.last[subject]))
	if err != nil {
		return 0, fmt.Errorf("publishing: %w", err)
	}
	b.last[subject] = ack.Sequence
	return ack.Sequence, nil
}

// many publishes from several at once and gives how many a second were acknowledged.
func (b *bare) many(ctx context.Context, publishers, each int) (perSecond float64, err error) {
	errs := make([]error, publishers)
	var publishing sync.WaitGroup
	begun := time.Now()
	for i := range errs {
		publishing.Go(func() {
			own, thing := &bare{js: b.js, last: map[string]uint64{}}, newID()
			for n := 0; n < each && errs[i] == nil; n++ {
				_, errs[i] = own.publish(ctx, thing, n)
			}
		})
	}
	publishing.Wait()
	return float64(publishers*each) / time.Since(begun).Seconds(), errors.Join(errs...)
}
