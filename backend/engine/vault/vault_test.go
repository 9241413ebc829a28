package vault

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

const house = "prove"

// TestMain silences what is told of rows that the tests spoil.
func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.DiscardHandler))
	os.Exit(m.Run())
}

func deadline(t testing.TB) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// place is a server with a store, as the log has it: inside the process, or on loopback.
type place struct {
	t    testing.TB
	dir  string
	port int // 0: listens nowhere
	srv  *server.Server
}

// newPlace starts a server that holds the empty log of the test house.
func newPlace(t testing.TB) *place {
	t.Helper()
	p := &place{t: t, dir: t.TempDir()}
	p.start()
	p.makeLog()
	return p
}

func newOutsidePlace(t testing.TB) *place {
	t.Helper()
	p := &place{t: t, dir: t.TempDir(), port: freePort(t)}
	p.start()
	p.makeLog()
	return p
}

func freePort(t testing.TB) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().(*net.TCPAddr).Port
}

func (p *place) start() {
	p.t.Helper()
	srv, err := server.NewServer(&server.Options{
		ServerName: "prove", DontListen: p.port == 0, Host: "127.0.0.1", Port: p.port, NoSigs: true, NoLog: true,
		JetStream: true, StoreDir: p.dir, SyncAlways: true, JetStreamMaxStore: 1 << 50, JetStreamMaxMemory: 256 << 20,
	})
	if err != nil {
		p.t.Fatal(err)
	}
	p.srv = srv
	go srv.Start()
	if !srv.ReadyForConnections(20 * time.Second) {
		p.t.Fatal("the server does not start")
	}
	p.t.Cleanup(p.stop)
}

func (p *place) stop() {
	p.srv.Shutdown()
	p.srv.WaitForShutdown()
}

func (p *place) connect() *nats.Conn {
	p.t.Helper()
	options := []nats.Option{nats.MaxReconnects(-1), nats.ReconnectWait(20 * time.Millisecond), nats.ReconnectBufSize(-1)}
	url := ""
	if p.port == 0 {
		options = append(options, nats.InProcessServer(p.srv))
	} else {
		url = p.srv.ClientURL()
	}
	nc, err := nats.Connect(url, options...)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(nc.Close)
	return nc
}

func (p *place) js() jetstream.JetStream {
	p.t.Helper()
	js, err := jetstream.New(p.connect())
	if err != nil {
		p.t.Fatal(err)
	}
	return js
}

func (p *place) makeLog() {
	p.t.Helper()
	if _, err := p.js().CreateStream(deadline(p.t), jetstream.StreamConfig{Name: "EV_" + house, Subjects: []string{"ev." + house + ".*.*"}}); err != nil {
		p.t.Fatal(err)
	}
}

// vault opens the vault as one more replica, on a connection of its own.
func (p *place) vault() *Vault {
	p.t.Helper()
	v, err := openAt(deadline(p.t), p.connect(), house)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { _ = v.Close() })
	return v
}

// refused opens the vault and wants a refusal that says these words.
func (p *place) refused(words ...string) {
	p.t.Helper()
	v, err := openAt(deadline(p.t), p.connect(), house)
	if err == nil {
		_ = v.Close()
		p.t.Fatalf("the vault opened; want a refusal with %q", words)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			p.t.Errorf("refused with %q, which does not say %q", err, w)
		}
	}
}

// filesWith counts the files of the store in which these bytes stand.
func (p *place) filesWith(what []byte) (n int) {
	p.t.Helper()
	err := filepath.WalkDir(p.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // a file of the server's that it has just replaced
		}
		if bytes.Contains(raw, what) {
			n++
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return n
}

func newID() events.ID {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return events.MustID(fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:]))
}

// somebody is a new person with everything that a person can have.
func somebody(name string) Person {
	id := newID()
	return Person{
		ID: id, Namn: name, Epost: string(id[:8]) + "@Alver.Kommune.Example", Passord: "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$" + string(id[24:]),
		Oppdikta: true, Omtale: "Planleggjar i Alver kommune",
	}
}

func put(t testing.TB, v *Vault, p Person) {
	t.Helper()
	if err := v.PutPerson(deadline(t), p); err != nil {
		t.Fatal(err)
	}
}

func erase(t testing.TB, v *Vault, id events.ID) {
	t.Helper()
	if err := v.ErasePerson(deadline(t), id); err != nil {
		t.Fatal(err)
	}
}

// wantPerson wants a person to be there, by id and by address.
func wantPerson(t testing.TB, v *Vault, want Person) {
	t.Helper()
	got, err := v.Person(deadline(t), want.ID)
	if err != nil || got != want {
		t.Fatalf("Person(%s) is not as she was put: %v", want.ID, err)
	}
	if want.Epost == "" {
		return
	}
	if got, err = v.ByEmail(deadline(t), want.Epost); err != nil || got != want {
		t.Fatalf("ByEmail of %s is not as she was put: %v", want.ID, err)
	}
}

func wantGone(t testing.TB, v *Vault, p Person) {
	t.Helper()
	if _, err := v.Person(deadline(t), p.ID); !errors.Is(err, ErrNotFound) {
		t.Fatalf("Person of one who is gone: %v, want ErrNotFound", err)
	}
	if _, err := v.ByEmail(deadline(t), p.Epost); !errors.Is(err, ErrNotFound) {
		t.Fatalf("ByEmail of one who is gone: %v, want ErrNotFound", err)
	}
	people, err := v.People(deadline(t))
	for _, other := range people {
		if other.ID == p.ID {
			t.Fatalf("People has one who is gone (%v)", err)
		}
	}
}

// soon is how long another replica may take to know.
const soon = time.Second

// eventually waits until something is so, for no longer than soon.
func eventually(t testing.TB, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(soon); !is(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("after %s it is still not so: %s", soon, what)
		}
	}
}

func knows(v *Vault, p Person) func() bool {
	return func() bool { got, err := v.Person(context.Background(), p.ID); return err == nil && got == p }
}

func knowsNot(v *Vault, p Person) func() bool {
	return func() bool {
		_, err := v.Person(context.Background(), p.ID)
		_, mail := v.ByEmail(context.Background(), p.Epost)
		return errors.Is(err, ErrNotFound) && errors.Is(mail, ErrNotFound)
	}
}

// logAt asks the log where the vault of a test stands.
func logAt(nc *nats.Conn) Standing {
	return func(ctx context.Context) (int, uint64, error) {
		js, err := jetstream.New(nc)
		if err != nil {
			return 0, 0, err
		}
		log, err := js.Stream(ctx, "EV_"+house)
		if err != nil {
			return 0, 0, err
		}
		return log.CachedInfo().Config.Replicas, log.CachedInfo().State.LastSeq, nil
	}
}

func openAt(ctx context.Context, nc *nats.Conn, house string) (*Vault, error) {
	return Open(ctx, nc, house, logAt(nc))
}
