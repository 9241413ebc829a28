package main

import (
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"fellesplan/backend/engine/session"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"fellesplan": main})
}

// TestStories runs each story in testdata against the real program. $PORT is a free port of the
// story's own; `ready` waits until the program there can be asked.
func TestStories(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Vars = append(e.Vars, "PORT="+strconv.Itoa(freePort(t)))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"ready": ready},
	})
}

func freePort(t *testing.T) int {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

func ready(ts *testscript.TestScript, _ bool, _ []string) {
	for begun := time.Now(); time.Since(begun) < time.Minute; time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get("http://127.0.0.1:" + ts.Getenv("PORT") + "/readyz")
		if err != nil {
			continue
		}
		answer.Body.Close()
		if answer.StatusCode == http.StatusOK {
			return
		}
	}
	ts.Fatalf("not ready after a minute")
}

// TestSettingsOfOthersAreNotMistakes: one environment file may serve all subcommands.
func TestSettingsOfOthersAreNotMistakes(t *testing.T) {
	t.Setenv("FELLESPLAN_LISTEN", "localhost:9")
	s := new(settings)
	if err := s.read("log", streams{err: os.Stderr}, nil); err != nil {
		t.Error(err)
	}
	if err := s.read("serve", streams{err: os.Stderr}, nil); err != nil || s.listen != "localhost:9" {
		t.Errorf("listen is %q, %v", s.listen, err)
	}
}

// TestOrigin: however the address is written, it is compared as browsers write it.
func TestOrigin(t *testing.T) {
	for given, want := range map[string]struct{ origin, host string }{
		"https://plan.example.no":       {"https://plan.example.no", "plan.example.no"},
		"HTTPS://Plan.Example.no/":      {"https://plan.example.no", "plan.example.no"},
		"https://plan.example.no:443":   {"https://plan.example.no", "plan.example.no"},
		"https://plan.example.no:8443/": {"https://plan.example.no:8443", "plan.example.no"},
		"http://[::1]:8080":             {"http://[::1]:8080", "::1"},
	} {
		s := &settings{house: "bergen", data: "d", origin: given}
		if err := s.check(); err != nil || s.origin != want.origin || len(s.hosts()) != 1 || s.hosts()[0] != want.host {
			t.Errorf("%s: %v, origin %s, hosts %q", given, err, s.origin, s.hosts())
		}
	}
	for _, given := range []string{"plan.example.no", "plan.example.no:8443", "https://", "ftp://plan.example.no", "https://plan.example.no/plan", "https://plan.example.no?a", "https://x@plan.example.no"} {
		if err := (&settings{house: "bergen", data: "d", origin: given}).check(); err == nil {
			t.Errorf("%s is taken for an address", given)
		}
	}
}

// TestPasswordsThatCanBeSet: what signing in would refuse is not set.
func TestPasswordsThatCanBeSet(t *testing.T) {
	for length, good := range map[int]bool{minPassword - 1: false, minPassword: true, session.MaxPassword: true, session.MaxPassword + 1: false} {
		if _, err := hashed(strings.Repeat("x", length)); (err == nil) != good {
			t.Errorf("%d characters: %v", length, err)
		}
	}
}
