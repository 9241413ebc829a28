package eventlog

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"fellesplan/events"
)

// natsServer is a real nats-server process, built from the module that this program embeds.
type natsServer struct {
	t    testing.TB
	dir  string
	addr string
	cmd  *exec.Cmd
}

var builtIn string // the directory that TestMain removes

var buildServer = sync.OnceValues(func() (path string, err error) {
	if builtIn, err = os.MkdirTemp("", "nats-server-"); err != nil {
		return "", err
	}
	path = filepath.Join(builtIn, "nats-server")
	if out, err := exec.Command("go", "build", "-o", path, "github.com/nats-io/nats-server/v2").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building nats-server: %w\n%s", err, out)
	}
	return path, nil
})

func startOutside(t testing.TB) *natsServer {
	t.Helper()
	if testing.Short() {
		t.Skip("builds nats-server")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0") // a port that it can have again after a restart
	if err != nil {
		t.Fatal(err)
	}
	s := &natsServer{t: t, dir: t.TempDir(), addr: listener.Addr().String()}
	_ = listener.Close()
	write(t, filepath.Join(s.dir, "nats.conf"), fmt.Sprintf(
		"listen: %q\nserver_name: outside\nlog_file: %q\njetstream {\n store_dir: %q\n sync_interval: always\n max_file_store: 64GB\n}\n",
		s.addr, filepath.Join(s.dir, "nats.log"), filepath.Join(s.dir, "store")))
	s.start()
	t.Cleanup(s.kill)
	return s
}

func (s *natsServer) url() string { return "nats://" + s.addr }

func (s *natsServer) start() {
	s.t.Helper()
	path, err := buildServer()
	if err != nil {
		s.t.Fatal(err)
	}
	s.cmd = exec.Command(path, "-c", filepath.Join(s.dir, "nats.conf"))
	if err := s.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		conn, err := net.Dial("tcp", s.addr)
		if err == nil {
			_ = conn.Close()
			return
		}
		if time.Now().After(end) {
			s.t.Fatalf("nats-server does not listen: %v", err)
		}
	}
}

// kill is kill -9.
func (s *natsServer) kill() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
}

func TestOutsideServerServesTwoReplicas(t *testing.T) {
	t.Parallel()
	s := startOutside(t)
	one := open(t, Config{URL: s.url(), Dir: t.TempDir()})
	two := open(t, Config{URL: s.url()})
	if one.Incarnation() != two.Incarnation() {
		t.Error("two replicas see two logs")
	}
	rec := record(newID(), "frå ein")
	rec.Seq = mustAppend(t, one, rec, 0)
	same(t, hear(t, two, 1, 1)[0], rec)
	if _, err := two.Append(deadline(t), record(rec.Thing, "frå to"), 0); !errors.Is(err, ErrConflict) {
		t.Errorf("the second replica on an old condition: %v, want ErrConflict", err)
	}
	heard := make(chan string, 1)
	if _, err := one.Listen("presence", func(b []byte) { heard <- string(b) }); err != nil {
		t.Fatal(err)
	}
	if err := two.Whisper("presence", []byte("her")); err != nil {
		t.Fatal(err)
	}
	if got := <-heard; got != "her" {
		t.Errorf("heard %q", got)
	}
	if err := two.Healthy(deadline(t)); err != nil {
		t.Error(err)
	}
}

func TestOutsideLogThatWentMissingIsNotMadeAnew(t *testing.T) {
	t.Parallel()
	s := startOutside(t)
	dir := t.TempDir()
	l := open(t, Config{URL: s.url(), Dir: dir})
	fill(t, l, 3)
	if _, err := l.js.CreateKeyValue(deadline(t), jetstream.KeyValueConfig{Bucket: "PEOPLE_" + house}); err != nil {
		t.Fatal(err)
	}
	if err := l.js.DeleteStream(deadline(t), l.stream); err != nil {
		t.Fatal(err)
	}
	mustClose(t, l)
	refused(t, Config{URL: s.url()}, "KV_PEOPLE_"+house)
	refused(t, Config{URL: s.url(), Dir: dir}, l.Incarnation(), "3 records")
	refused(t, Config{Dir: dir}, "outside server")

	other := startOutside(t) // another server, where the house has never been
	refused(t, Config{URL: other.url(), Dir: dir}, l.Incarnation())
	open(t, Config{URL: other.url()})
	refused(t, Config{URL: other.url(), Dir: dir}, "another log")

	inside := t.TempDir()
	mustClose(t, open(t, Config{Dir: inside}))
	refused(t, Config{URL: other.url(), Dir: inside}, "that it holds itself")
	refused(t, Config{URL: "nats://127.0.0.1:1"}, "connecting")
}

// The server is killed and comes back, twice, in the middle of appends and follow. Everything that
// was acknowledged is told, once, in order; what was unknown is resolved by asking again.
func TestOutsideServerKilledInTheMiddle(t *testing.T) {
	t.Parallel()
	s := startOutside(t)
	l := open(t, Config{URL: s.url()})
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()

	told := make(chan events.Record, 100_000)
	followed := make(chan error, 1)
	go func() { followed <- l.Follow(ctx, 1, func(rec events.Record) error { told <- rec; return nil }) }()

	var stop, unknown counter
	var writers sync.WaitGroup
	acked := make(chan events.Record, 100_000)
	for range 4 {
		writers.Add(1)
		go func() {
			defer writers.Done()
			for stop.get() == 0 {
				rec := record(newID(), "x")
				rec.Seq = insist(ctx, t, l, rec, &unknown)
				acked <- rec
			}
		}()
	}
	for range 2 {
		time.Sleep(300 * time.Millisecond)
		s.kill()
		time.Sleep(200 * time.Millisecond)
		s.start()
		time.Sleep(500 * time.Millisecond)
	}
	stop.add(1)
	writers.Wait()
	close(acked)
	checkTold(ctx, t, l, acked, told)
	t.Logf("%d appends had an unknown outcome", unknown.get())
	if unknown.get() == 0 {
		t.Error("no append was under way when the server was killed: this test sees nothing")
	}
	cancel()
	if err := <-followed; !errors.Is(err, context.Canceled) {
		t.Errorf("Follow ended with %v", err)
	}
}

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add(n int) { c.mu.Lock(); c.n += n; c.mu.Unlock() }
func (c *counter) get() int  { c.mu.Lock(); defer c.mu.Unlock(); return c.n }

// insist appends the same record on the same condition until the outcome is known.
func insist(ctx context.Context, t testing.TB, l *Log, rec events.Record, unknown *counter) uint64 {
	for ctx.Err() == nil {
		seq, err := l.Append(ctx, rec, 0)
		switch {
		case err == nil:
			return seq
		case errors.Is(err, ErrUnknown):
			unknown.add(1)
			time.Sleep(20 * time.Millisecond)
		case errors.Is(err, ErrConflict):
			if seq, found := findCommand(t, l, rec); found {
				return seq
			}
		default:
			t.Error(err)
			return 0
		}
	}
	return 0
}

// checkTold wants every acknowledged record told at its sequence, and all sequences told in order.
func checkTold(ctx context.Context, t *testing.T, l *Log, acked <-chan events.Record, told <-chan events.Record) {
	last, err := l.LastSeq(ctx)
	if err != nil {
		t.Fatal(err)
	}
	bySeq := map[uint64]events.ID{}
	for seq := uint64(1); seq <= last; seq++ {
		select {
		case rec := <-told:
			if rec.Seq != seq {
				t.Fatalf("told %d, want %d", rec.Seq, seq)
			}
			bySeq[seq] = rec.Command
		case <-ctx.Done():
			t.Fatalf("told %d of %d records", seq-1, last)
		}
	}
	n := 0
	for rec := range acked {
		if n++; bySeq[rec.Seq] != rec.Command {
			t.Errorf("record %d was acknowledged as %s, told was %s", rec.Seq, rec.Command, bySeq[rec.Seq])
		}
	}
	if uint64(n) != last {
		t.Errorf("%d commands made %d records", n, last)
	}
}

// The server comes back with an older store, and others have already written the lost sequences
// anew. Nothing in the sequence shows it; the record that was told last does.
func TestOutsideServerThatLostRecordsIsDamage(t *testing.T) {
	t.Parallel()
	s := startOutside(t)
	l := open(t, Config{URL: s.url()})
	fill(t, l, 5)
	store, aside := filepath.Join(s.dir, "store"), filepath.Join(s.dir, "aside")
	s.kill()
	if out, err := exec.Command("cp", "-r", store, aside).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s.start()
	ended := make(chan error, 1)
	told := make(chan uint64, 100)
	follower := open(t, Config{URL: s.url()})
	go func() {
		ended <- follower.Follow(context.Background(), 1, func(rec events.Record) error { told <- rec.Seq; return nil })
	}()
	writer := open(t, Config{URL: s.url()})
	fill(t, writer, 5)
	for seq := range told {
		if seq == 10 {
			break
		}
	}
	s.kill()
	if err := errors.Join(os.RemoveAll(store), os.Rename(aside, store)); err != nil {
		t.Fatal(err)
	}
	s.start()
	fill(t, open(t, Config{URL: s.url()}), 9)
	var damage *Damage
	if err := <-ended; !errors.As(err, &damage) || damage.Seq != 10 || !strings.Contains(err.Error(), "another one") {
		t.Errorf("Follow ended with %v, want damage at 10", err)
	}
	if len(told) != 0 {
		t.Errorf("%d was told after the loss", <-told)
	}
}

// Replicas that start at the same moment on a server where the house has never been: all open one log.
func TestReplicasFoundOneLogTogether(t *testing.T) {
	t.Parallel()
	s := startOutside(t)
	found := make(chan string, 5)
	for range cap(found) {
		go func() {
			l, err := Open(deadline(t), Config{URL: s.url(), House: house, Logger: quiet()})
			if err != nil {
				t.Error(err)
				found <- ""
				return
			}
			t.Cleanup(func() { _ = l.Close() })
			found <- l.Incarnation()
		}()
	}
	first := <-found
	for range cap(found) - 1 {
		if other := <-found; other != first {
			t.Errorf("one replica opened incarnation %q, another %q", first, other)
		}
	}
}
