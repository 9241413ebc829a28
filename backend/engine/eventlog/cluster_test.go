package eventlog

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"fellesplan/events"
)

// startCluster starts three servers in this process, on loopback, that hold three copies.
func startCluster(t testing.TB) (urls []string, servers []*server.Server) {
	t.Helper()
	if testing.Short() {
		t.Skip("starts three servers")
	}
	var routes []*url.URL
	ports := [3]int{}
	for i := range ports { // a node must know all routes before it starts
		ports[i] = freePort(t)
		routes = append(routes, &url.URL{Scheme: "nats", Host: fmt.Sprintf("127.0.0.1:%d", ports[i])})
	}
	for i, port := range ports {
		srv, err := server.NewServer(&server.Options{
			ServerName: fmt.Sprintf("node%d", i), Host: "127.0.0.1", Port: -1, NoSigs: true, NoLog: true,
			JetStream: true, StoreDir: t.TempDir(), SyncAlways: true, JetStreamMaxStore: maxStore, JetStreamMaxMemory: maxMemory,
			Cluster: server.ClusterOpts{Name: "prove", Host: "127.0.0.1", Port: port}, Routes: routes,
		})
		if err != nil {
			t.Fatal(err)
		}
		go srv.Start()
		t.Cleanup(func() { stopServer(&inside{Server: srv}) })
		servers = append(servers, srv)
	}
	for _, srv := range servers {
		if !srv.ReadyForConnections(20 * time.Second) {
			t.Fatal("a node does not start")
		}
		urls = append(urls, srv.ClientURL())
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		for _, srv := range servers {
			if srv.JetStreamIsLeader() && len(srv.JetStreamClusterPeers()) == 3 {
				return urls, servers
			}
		}
		if time.Now().After(end) {
			t.Fatal("the nodes found no leader")
		}
	}
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

// On three nodes a conflict also comes as 10164, and a retry as a duplicate. Many writers through
// three nodes: exactly one wins each sequence, and each record is there once.
func TestClusterOfThree(t *testing.T) {
	t.Parallel()
	var logs []*Log
	urls, servers := startCluster(t)
	for _, u := range urls {
		logs = append(logs, open(t, Config{URL: u, Replicas: 3}))
	}
	rec := record(newID(), "ein gong")
	seq := mustAppend(t, logs[0], rec, 0)
	var unknown counter // a node that is just up may not know the way to the leader yet
	if again := insist(deadline(t), t, logs[1], rec, &unknown); again != seq {
		t.Errorf("the same again through another node is %d, want the first, %d", again, seq)
	}
	taken := rec
	taken.Thing = newID()
	_, err := logs[2].Append(deadline(t), taken, 0)
	for errors.Is(err, ErrUnknown) {
		_, err = logs[2].Append(deadline(t), taken, 0)
	}
	if !errors.Is(err, ErrTaken) {
		t.Errorf("the id on another thing: %v, want ErrTaken", err)
	}
	if codes := crowd(t, logs); codes["10164"] == 0 {
		t.Logf("no conflict came as 10164 this time: %v", codes)
	} else {
		t.Logf("conflicts by code: %v", codes)
	}
	before, err := logs[0].LastSeq(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(deadline(t))
	followed, told := make(chan error, 1), make(chan uint64, 10_000)
	go func() {
		followed <- logs[0].Follow(ctx, 1, func(rec events.Record) error { told <- rec.Seq; return nil })
	}()
	go func() { // the one that leads the log goes away in the middle
		time.Sleep(300 * time.Millisecond)
		stopServer(&inside{Server: leader(servers, logs[0].stream)})
	}()
	won := contend(t, logs, 12, 5)
	for next := uint64(1); next <= before+uint64(len(won)); next++ {
		select {
		case seq := <-told:
			if seq != next {
				t.Fatalf("told %d, want %d", seq, next)
			}
		case err := <-followed:
			t.Fatalf("Follow ended before %d of %d: %v", next, before+uint64(len(won)), err)
		}
	}
	cancel()
	if err := <-followed; !errors.Is(err, context.Canceled) {
		t.Errorf("Follow ended with %v", err)
	}
	for _, rec := range hear(t, logs[2], before+1, len(won)) {
		if won[rec.Seq] != rec.Command {
			t.Errorf("record %d is %s, but %s was told that it won it", rec.Seq, rec.Command, won[rec.Seq])
		}
	}
}

func leader(servers []*server.Server, stream string) *server.Server {
	for _, srv := range servers {
		if srv.JetStreamIsStreamLeader("$G", stream) {
			return srv
		}
	}
	return nil
}

// crowd lets many append to one thing at the same moment on the same condition, and counts what
// they are told.
func crowd(t testing.TB, logs []*Log) map[string]int {
	codes := map[string]int{}
	var mu sync.Mutex
	for range 20 {
		thing := newID()
		var all sync.WaitGroup
		begin := make(chan struct{})
		for i := range 12 {
			all.Add(1)
			go func() {
				defer all.Done()
				<-begin
				_, err := logs[i%len(logs)].Append(deadline(t), record(thing, "x"), 0)
				mu.Lock()
				defer mu.Unlock()
				codes[kindOf(t, err)]++
			}()
		}
		close(begin)
		all.Wait()
	}
	if codes["won"] != 20 {
		t.Errorf("of 20 things, %d had a winner: %v", codes["won"], codes)
	}
	return codes
}

func kindOf(t testing.TB, err error) string {
	switch {
	case err == nil:
		return "won"
	case errors.Is(err, ErrConflict) && contains(err, "10164"):
		return "10164"
	case errors.Is(err, ErrConflict) && contains(err, "10071"):
		return "10071"
	}
	t.Errorf("neither won nor conflict: %v", err)
	return "other"
}
