package eventlog

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/backend/disk"
)

const (
	// startDeadline is how long a store may take to open. A million records without an index take
	// 2.5 s (measured); a flipped bit in a sequence can make the server count for ever.
	startDeadline = 60 * time.Second
	// maxMemory bounds streams in memory, of which we have none but consumers' state.
	maxMemory = 256 << 20
	// maxStore is no second quota: each stream has its own MaxBytes. It must only be given, since
	// the server else takes a share of what is free today.
	maxStore = 1 << 50
	// maxPayload is the server's own default, stated because the whispers rest on it.
	maxPayload = 1 << 20
)

// The accounts of the server inside. The log has one of its own: stores are opened account by account,
// the log is synced by us (sync.go), and what stands beside it by the server.
const (
	accountLog    = "LOG"
	accountBeside = "$G" // the server's own first
)

// inside is the server in this process, and what it goes by.
type inside struct {
	*server.Server
	options *server.Options
	key     string // who knows it may write to the log
	noSync  bool
}

// startServer starts a NATS server in this process. It listens on no port: only connections made
// inside the process reach it. What it opens or founds from now on is synced by us, until founded.
func startServer(store, house string, noSync bool, logger *slog.Logger) (*inside, error) {
	if noSync {
		logger.Warn("the log acknowledges before the disk has the record: a planted fault, never for use")
	}
	in := &inside{key: newUUID(), noSync: noSync, options: &server.Options{
		ServerName: "fellesplan-" + house, DontListen: true, NoSigs: true,
		JetStream: true, StoreDir: store, SyncAlways: !noSync,
		JetStreamMaxMemory: maxMemory, JetStreamMaxStore: maxStore, MaxPayload: maxPayload,
		Accounts: []*server.Account{server.NewAccount(accountLog)},
	}}
	in.options.CustomClientAuthentication = in
	var err error
	if in.Server, err = runServer(in.options, store, logger); err != nil {
		return nil, err
	}
	opened := make(chan error, 1)
	go func() { opened <- in.openStores() }()
	select {
	case err = <-opened:
	case <-time.After(startDeadline):
		err = fmt.Errorf("not in %s", startDeadline)
	}
	if err != nil {
		stopServer(in)
		return nil, fmt.Errorf("the store in %s did not open: %w", store, err)
	}
	return in, nil
}

// Check lets a connection in: to the log who knows the key, all others to what stands beside it.
func (in *inside) Check(c server.ClientAuthentication) bool {
	name := accountBeside
	if c.GetOpts().Password == in.key {
		name = accountLog
	}
	account, err := in.LookupAccount(name)
	if err == nil {
		c.RegisterUser(&server.User{Username: name, Account: account})
	}
	return err == nil
}

// openStores opens what stands beside the log, and then the log. The server looks at SyncAlways each
// time that it opens or founds a stream.
func (in *inside) openStores() error {
	if err := in.openStore(accountBeside); err != nil {
		return err
	}
	in.options.SyncAlways = false
	return in.openStore(accountLog)
}

func (in *inside) openStore(name string) error {
	account, err := in.LookupAccount(name)
	if err != nil {
		return err
	}
	return account.EnableJetStream(nil, nil)
}

// founded tells that the log is there: what is founded from now on stands beside it.
func (in *inside) founded() { in.options.SyncAlways = !in.noSync }

// logDir is where the server keeps the files of a stream of the log.
func logDir(store, stream string) string {
	return filepath.Join(store, server.JetStreamStoreDir, accountLog, "streams", stream)
}

// moveLog brings the log of a store that had all in one account to where it is now.
func moveLog(store, stream string) error {
	before, now := filepath.Join(store, server.JetStreamStoreDir, accountBeside, "streams", stream), logDir(store, stream)
	if _, err := os.Stat(before); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(now), 0o700); err != nil {
		return fmt.Errorf("moving the log: %w", err)
	}
	if err := os.Rename(before, now); err != nil {
		return fmt.Errorf("moving the log: %w", err)
	}
	for _, dir := range []string{filepath.Dir(now), filepath.Dir(before), filepath.Dir(filepath.Dir(now)), filepath.Join(store, server.JetStreamStoreDir)} {
		if err := disk.Sync(dir); err != nil {
			return err
		}
	}
	return nil
}

func runServer(options *server.Options, store string, logger *slog.Logger) (*server.Server, error) {
	srv, err := server.NewServer(options)
	if err != nil {
		return nil, fmt.Errorf("setting up the server inside: %w", err)
	}
	log := &serverLog{logger: logger.With("part", "nats")}
	srv.SetLogger(log, false, false)
	go srv.Start()
	if !srv.ReadyForConnections(startDeadline) {
		return nil, fmt.Errorf("the store in %s did not open in %s: %s", store, startDeadline, log.lastFatal())
	}
	if fatal := log.lastFatal(); fatal != "" || !srv.JetStreamEnabled() {
		srv.Shutdown()
		srv.WaitForShutdown()
		return nil, fmt.Errorf("the store in %s did not open: %s", store, fatal)
	}
	return srv, nil
}

func stopServer(in *inside) {
	if in != nil {
		in.Shutdown()
		in.WaitForShutdown()
	}
}

// serverLog hands the server's lines to ours. Damage that the server finds in its files shows as
// warnings only, so those are kept; its many notices are for the curious.
type serverLog struct {
	logger *slog.Logger
	mu     sync.Mutex
	fatal  string
}

func (s *serverLog) say(level slog.Level, format string, v []any) {
	if s.logger.Enabled(context.Background(), level) {
		s.logger.Log(context.Background(), level, strings.TrimSpace(fmt.Sprintf(format, v...)))
	}
}

func (s *serverLog) Noticef(format string, v ...any) { s.say(slog.LevelDebug, format, v) }
func (s *serverLog) Warnf(format string, v ...any)   { s.say(slog.LevelWarn, format, v) }
func (s *serverLog) Errorf(format string, v ...any)  { s.say(slog.LevelError, format, v) }
func (s *serverLog) Debugf(format string, v ...any)  { s.say(slog.LevelDebug, format, v) }
func (s *serverLog) Tracef(format string, v ...any)  { s.say(slog.LevelDebug, format, v) }

// Fatalf keeps what the server died of, for Open to tell. It does not end the process.
func (s *serverLog) Fatalf(format string, v ...any) {
	s.say(slog.LevelError, format, v)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fatal = fmt.Sprintf(format, v...)
}

func (s *serverLog) lastFatal() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fatal
}

const (
	connectTimeout = 5 * time.Second
	reconnectWait  = 250 * time.Millisecond
	pingEvery      = 5 * time.Second // with two missed pings a dead server is noticed in 15 s
)

// connect makes the three connections. A message that cannot be sent is refused at once instead of
// being kept for later: the asker has then been told "unknown" and asks again herself.
func (l *Log) connect(url string) error {
	for name, conn := range map[string]**nats.Conn{"write": &l.write, "read": &l.read, "talk": &l.talk} {
		options := []nats.Option{
			nats.Name("fellesplan " + l.house + " " + name), nats.MaxReconnects(-1), nats.ReconnectWait(reconnectWait),
			nats.Timeout(connectTimeout), nats.ReconnectBufSize(-1), nats.PingInterval(pingEvery), nats.MaxPingsOutstanding(2),
			nats.ErrorHandler(l.heard), nats.DisconnectErrHandler(l.parted), nats.ReconnectHandler(l.met),
		}
		if l.server != nil {
			options = append(options, nats.InProcessServer(l.server))
			if name != "talk" {
				options = append(options, nats.UserInfo(accountLog, l.server.key))
			}
		}
		nc, err := nats.Connect(url, options...)
		if err != nil {
			return fmt.Errorf("connecting to the log's server: %w", err)
		}
		*conn = nc
	}
	var err error
	if l.js, err = jetstream.New(l.write); err != nil {
		return err
	}
	if l.reader, err = jetstream.New(l.read); err != nil {
		return err
	}
	return l.flights.listen(l)
}

func (l *Log) heard(_ *nats.Conn, sub *nats.Subscription, err error) {
	subject := ""
	if sub != nil {
		subject = sub.Subject
	}
	l.logger.Warn("trouble on a connection to the log's server", "subject", subject, "error", err)
}

func (l *Log) parted(_ *nats.Conn, err error) {
	if l.life.Err() == nil {
		l.logger.Warn("the connection to the log's server is gone", "error", err)
	}
}

func (l *Log) met(nc *nats.Conn) {
	l.logger.Info("the connection to the log's server is back", "server", nc.ConnectedUrlRedacted())
}

func (l *Log) disconnect() {
	for _, nc := range []*nats.Conn{l.read, l.talk, l.write} {
		if nc != nil {
			nc.Close()
		}
	}
}

// Whisper tells something to all replicas, this one too, that need not be kept: presence. It is
// lost where nobody listens or the connection is down.
func (l *Log) Whisper(topic string, payload []byte) error {
	subject, err := l.whisperSubject(topic)
	if err != nil {
		return err
	}
	if len(payload) > MaxWhisper {
		return fmt.Errorf("whisper on %s: %d bytes, the limit is %d", topic, len(payload), MaxWhisper)
	}
	if err := l.talk.Publish(subject, payload); err != nil {
		return fmt.Errorf("whisper on %s: %w", topic, err)
	}
	return nil
}

// Listen hears what is whispered on a topic, one at a time, until stop is called. Who hears too
// slowly loses what does not fit in the queue.
func (l *Log) Listen(topic string, hear func([]byte)) (stop func(), err error) {
	subject, err := l.whisperSubject(topic)
	if err != nil {
		return nil, err
	}
	sub, err := l.talk.Subscribe(subject, func(m *nats.Msg) { hear(m.Data) })
	if err != nil {
		return nil, fmt.Errorf("listening on %s: %w", topic, err)
	}
	if err := sub.SetPendingLimits(whisperQueue, whisperQueueBytes); err != nil {
		return nil, fmt.Errorf("listening on %s: %w", topic, err)
	}
	// The server must know of us before we say that we listen: what another replica whispers
	// from now on is heard.
	if err := l.talk.FlushTimeout(connectTimeout); err != nil {
		return nil, fmt.Errorf("listening on %s: %w", topic, err)
	}
	return func() { _ = sub.Unsubscribe() }, nil
}

// Limits of whispers.
const (
	MaxWhisper        = 64 << 10
	whisperQueue      = 10_000
	whisperQueueBytes = 8 << 20
	maxTopic          = 128
)

var errTopic = errors.New("a topic is 1 to 128 of a–z, A–Z, 0–9, hyphen, underscore, slash and full stop")

func (l *Log) whisperSubject(topic string) (string, error) {
	if topic == "" || len(topic) > maxTopic {
		return "", errTopic
	}
	for _, token := range strings.Split(topic, ".") {
		if token == "" || strings.ContainsFunc(token, notInTopic) {
			return "", fmt.Errorf("topic %q: %w", topic, errTopic)
		}
	}
	return "whisper." + l.house + "." + topic, nil
}

func notInTopic(r rune) bool {
	return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-/", r))
}
