package vault

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// grow puts a record in the log: from then on the house is no new one.
func (p *place) grow() {
	p.t.Helper()
	if _, err := p.js().Publish(deadline(p.t), "ev."+house+".tiltak.x", nil); err != nil {
		p.t.Fatal(err)
	}
}

func (p *place) lose(stream string) {
	p.t.Helper()
	if err := p.js().DeleteStream(deadline(p.t), stream); err != nil {
		p.t.Fatal(err)
	}
}

func TestVaultIsFoundedBesideAnEmptyLogOnly(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	place.grow()
	place.refused("KEYS_prove is missing", "1 records", "restore a backup")
	place.lose("EV_" + house)
	place.refused("EV_prove")
	if _, err := openAt(deadline(t), place.connect(), "Ikkje eit hus"); err == nil {
		t.Error("a house with blanks was taken")
	}
}

// What is missing from a house that has had people was lost, and is not made anew.
func TestLostStoreIsNotMadeAnew(t *testing.T) {
	t.Parallel()
	for stream, words := range map[string]string{
		"KV_PEOPLE_" + house: "KV_PEOPLE_prove is missing", "KV_SECRETS_" + house: "KV_SECRETS_prove is missing", "KEYS_" + house: "KEYS_prove is missing",
	} {
		t.Run(stream, func(t *testing.T) {
			t.Parallel()
			place := newPlace(t)
			v := place.vault()
			put(t, v, somebody("Kari"))
			_ = v.Close()
			place.lose(stream)
			place.refused(words, "restore a backup")
		})
	}
}

// Sessions are not in backups, so they alone are made anew.
func TestLostSessionsAreMadeAnew(t *testing.T) {
	t.Parallel()
	place := newPlace(t)
	v := place.vault()
	kari := somebody("Kari")
	put(t, v, kari)
	putSession(t, v, "key", newSession(kari.ID))
	place.grow()
	_ = v.Close()
	place.lose("KV_SESSIONS_" + house)
	v = place.vault()
	wantPerson(t, v, kari)
	wantNoSession(t, v, "key")
	putSession(t, v, "key", newSession(kari.ID))
}

// A founding that was cut short is finished.
func TestFoundingThatWasCutShort(t *testing.T) {
	t.Parallel()
	for made := range 4 {
		place := newPlace(t)
		half := &Vault{house: house, expiry: sessionExpiry}
		for _, config := range half.configs(1)[:made] {
			if _, err := place.js().CreateStream(deadline(t), config); err != nil {
				t.Fatal(err)
			}
		}
		put(t, place.vault(), somebody("Kari"))
	}
}

func TestStoreThatIsSetUpOtherwise(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		stream string
		spoil  func(*jetstream.StreamConfig)
	}{
		"people are forgotten by age":  {"KV_PEOPLE_" + house, func(c *jetstream.StreamConfig) { c.MaxAge = time.Hour }},
		"old rows are kept":            {"KV_PEOPLE_" + house, func(c *jetstream.StreamConfig) { c.MaxMsgsPerSubject = 5 }},
		"people are pushed out":        {"KV_PEOPLE_" + house, func(c *jetstream.StreamConfig) { c.Discard = jetstream.DiscardOld }},
		"keys are read from anywhere":  {"KEYS_" + house, func(c *jetstream.StreamConfig) { c.AllowDirect = true }},
		"keys can be overwritten":      {"KEYS_" + house, func(c *jetstream.StreamConfig) { c.DiscardNewPerSubject = false }},
		"keys are told to others":      {"KEYS_" + house, func(c *jetstream.StreamConfig) { c.RePublish = &jetstream.RePublish{Destination: "told.>"} }},
		"sessions never go":            {"KV_SESSIONS_" + house, func(c *jetstream.StreamConfig) { c.MaxAge = 0 }},
		"secrets may be on other side": {"KV_SECRETS_" + house, func(c *jetstream.StreamConfig) { c.Subjects = append(c.Subjects, "more") }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			place := newPlace(t)
			_ = place.vault().Close()
			stream, err := place.js().Stream(deadline(t), c.stream)
			if err != nil {
				t.Fatal(err)
			}
			config := stream.CachedInfo().Config
			c.spoil(&config)
			if _, err := place.js().UpdateStream(deadline(t), config); err != nil {
				t.Fatal(err)
			}
			place.refused(c.stream, "not set up as it must be")
		})
	}
}

// The server goes away and comes back while vaults are open: they hear of changes again.
func TestServerGoesAndComesBack(t *testing.T) {
	t.Parallel()
	place := newOutsidePlace(t)
	a, b := place.vault(), place.vault()
	kari := somebody("Kari")
	put(t, a, kari)
	ctx, cancel := context.WithCancel(deadline(t))
	defer cancel()
	told := listen(t, ctx, b)
	putSession(t, a, "key", newSession(kari.ID))
	place.stop()
	short, done := context.WithTimeout(deadline(t), 200*time.Millisecond)
	defer done()
	if err := a.PutPerson(short, somebody("Ola")); err == nil {
		t.Error("a person was put while the server was away")
	}
	wantPerson(t, b, kari) // those who are known are known
	place.start()
	again := func(what string, try func() error) {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
			err := try()
			if err == nil {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("%s: %v", what, err)
			}
		}
	}
	kari.Namn = "Kari Vik"
	again("putting", func() error { return a.PutPerson(deadline(t), kari) })
	again("dropping", func() error { return a.DropSession(deadline(t), "key") })
	again("the other hears of her", func() error { return orNot(knows(b, kari)(), nil) })
	again("the other hears of the session, or that it could not hear", func() error {
		return orNot(told.heard("key") || len(told.err) > 0, nil)
	})
}

func orNot(is bool, err error) error {
	if !is && err == nil {
		return errors.New("it is not so")
	}
	return err
}

// Nothing goes on after Close, nor after the connection is closed under the vault.
func TestNothingIsLeftRunning(t *testing.T) {
	place := newPlace(t)
	nc := place.connect()
	before := 0
	for range 5 {
		v, err := openAt(deadline(t), nc, house)
		if err != nil {
			t.Fatal(err)
		}
		_ = v.Close()
		if before == 0 { // the server, too, runs more since the vault is founded
			time.Sleep(500 * time.Millisecond)
			before = runtime.NumGoroutine()
		}
	}
	settle(t, before)
	other := place.connect()
	v, err := openAt(deadline(t), other, house)
	if err != nil {
		t.Fatal(err)
	}
	other.Close()
	gone := make(chan struct{})
	go func() { v.work.Wait(); close(gone) }()
	select {
	case <-gone:
	case <-time.After(5 * time.Second):
		t.Error("the vault still tries to hear on a connection that is closed for good")
	}
	_ = v.Close()
	settle(t, before)
}

func settle(t *testing.T, before int) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before+2; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines, there were %d\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// startCluster starts three servers that hold three copies of the log of the house.
func startCluster(t *testing.T) []*server.Server {
	t.Helper()
	var routes []*url.URL
	var servers []*server.Server
	var ports []int
	for range 3 { // a node must know all routes before it starts
		ports = append(ports, freePort(t))
		routes = append(routes, &url.URL{Scheme: "nats", Host: fmt.Sprintf("127.0.0.1:%d", ports[len(ports)-1])})
	}
	for _, port := range ports {
		srv, err := server.NewServer(&server.Options{
			ServerName: fmt.Sprint("node", len(servers)), Host: "127.0.0.1", Port: -1, NoSigs: true, NoLog: true,
			JetStream: true, StoreDir: t.TempDir(), SyncAlways: true, JetStreamMaxStore: 1 << 50, JetStreamMaxMemory: 256 << 20,
			Cluster: server.ClusterOpts{Name: "prove", Host: "127.0.0.1", Port: port}, Routes: routes,
		})
		if err != nil {
			t.Fatal(err)
		}
		go srv.Start()
		t.Cleanup(func() { srv.Shutdown(); srv.WaitForShutdown() })
		servers = append(servers, srv)
	}
	for _, srv := range servers {
		if !srv.ReadyForConnections(20 * time.Second) {
			t.Fatal("a node does not start")
		}
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		for _, srv := range servers {
			if srv.JetStreamIsLeader() && len(srv.JetStreamClusterPeers()) == 3 {
				return servers
			}
		}
		if time.Now().After(end) {
			t.Fatal("the nodes found no leader")
		}
	}
}

// On three nodes the vault has three copies, as the log, and promises the same.
func TestClusterOfThree(t *testing.T) {
	if testing.Short() {
		t.Skip("starts three servers")
	}
	t.Parallel()
	servers := startCluster(t)
	var vaults []*Vault
	for i, srv := range servers {
		nc, err := nats.Connect(srv.ClientURL())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(nc.Close)
		if i == 0 {
			js, _ := jetstream.New(nc)
			if _, err := js.CreateStream(deadline(t), jetstream.StreamConfig{Name: "EV_" + house, Subjects: []string{"ev." + house + ".*.*"}, Replicas: 3}); err != nil {
				t.Fatal(err)
			}
		}
		v, err := openAt(deadline(t), nc, house)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = v.Close() })
		vaults = append(vaults, v)
	}
	if n := vaults[2].keys.CachedInfo().Config.Replicas; n != 3 {
		t.Errorf("the keys have %d copies, the log has 3", n)
	}
	ola := somebody("Ola")
	put(t, vaults[0], ola)
	for i := range 12 {
		kari := somebody("Kari")
		put(t, vaults[i%3], kari)
		taken := somebody("Den andre")
		taken.Epost = kari.Epost
		if err := vaults[(i+1)%3].PutPerson(deadline(t), taken); !errors.Is(err, ErrTaken) {
			t.Fatalf("the address through another node: %v, want ErrTaken", err)
		}
		kari.Namn = "Kari Vik"
		put(t, vaults[(i+2)%3], kari)
		erase(t, vaults[(i+1)%3], kari.ID)
		if err := vaults[i%3].PutPerson(deadline(t), kari); !errors.Is(err, ErrErased) {
			t.Fatalf("putting one who was erased through another node: %v, want ErrErased", err)
		}
	}
	for _, v := range vaults {
		eventually(t, "every node knows who is left", func() bool { people, _ := v.People(deadline(t)); return len(people) == 1 && people[0] == ola })
	}
	secret, err := vaults[0].Secret(deadline(t), "digest")
	if again, err2 := vaults[1].Secret(deadline(t), "digest"); err != nil || err2 != nil || string(again) != string(secret) {
		t.Errorf("the secret differs between nodes: %v, %v", err, err2)
	}
}
