package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestUnitFile: the flags in the systemd unit are flags that serve has.
func TestUnitFile(t *testing.T) {
	raw, err := os.ReadFile("../../../deploy/systemd/fellesplan.service")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		_, flags, found := strings.Cut(line, "ExecStart=/usr/local/bin/fellesplan serve ")
		if !found {
			continue
		}
		s := new(settings)
		if err := s.read("serve", streams{err: os.Stderr}, strings.Fields(flags)); err != nil {
			t.Fatal(err)
		}
		if _, err := networks(s.proxies); err != nil || s.demo || len(s.hosts()) != 1 {
			t.Errorf("the unit gives proxies %q (%v), demo %v, hosts %q", s.proxies, err, s.demo, s.hosts())
		}
		return
	}
	t.Error("the unit starts no fellesplan serve")
}

// TestNATSConfig: a real nats-server reads our configuration, and it syncs before it acknowledges.
func TestNATSConfig(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "nats-server")
	if out, err := exec.Command("go", "build", "-o", binary, "github.com/nats-io/nats-server/v2").CombinedOutput(); err != nil {
		t.Fatalf("building nats-server: %v\n%s", err, out)
	}
	config := "../../../deploy/nats/nats.conf"
	check := exec.Command(binary, "-t", "-c", config)
	check.Env = append(os.Environ(), "FELLESPLAN_NATS_PASSWORD=prove")
	if out, err := check.CombinedOutput(); err != nil {
		t.Errorf("nats-server does not take our configuration: %v\n%s", err, out)
	}
	raw, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(raw), "sync_interval: always") {
		t.Error("the configuration does not sync before it acknowledges")
	}
}
