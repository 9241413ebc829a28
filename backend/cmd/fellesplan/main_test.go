package main

import (
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"slices"
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
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"ready": ready, "fetch": fetch},
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

// fetch signs in to the demonstration as somebody who has a role, and keeps what an address answers:
// fetch <role> <path> <file>. With ! it must be refused.
func fetch(ts *testscript.TestScript, refused bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("fetch <role> <path> <file>")
	}
	base := "http://127.0.0.1:" + ts.Getenv("PORT")
	client := http.DefaultClient
	var demo struct {
		People []struct {
			ID    string
			Roles []struct{ Role string }
		}
	}
	answer, err := client.Get(base + "/api/session/demo")
	ts.Check(err)
	ts.Check(json.NewDecoder(answer.Body).Decode(&demo))
	answer.Body.Close()
	for _, p := range demo.People {
		if !slices.ContainsFunc(p.Roles, func(r struct{ Role string }) bool { return r.Role == args[0] }) {
			continue
		}
		ask, err := http.NewRequest(http.MethodPost, base+"/api/session/demo", strings.NewReader(`{"person":"`+p.ID+`"}`))
		ts.Check(err)
		ask.Header.Set("Content-Type", "application/json")
		ask.Header.Set("Origin", base)
		in, err := client.Do(ask)
		ts.Check(err)
		in.Body.Close()
		get, err := http.NewRequest(http.MethodGet, base+args[1], nil)
		ts.Check(err)
		for _, cookie := range in.Cookies() {
			get.AddCookie(cookie)
		}
		answer, err := client.Do(get)
		ts.Check(err)
		defer answer.Body.Close()
		content, err := io.ReadAll(answer.Body)
		ts.Check(err)
		if (answer.StatusCode == http.StatusOK) == refused {
			ts.Fatalf("%s: %s: %s", args[1], answer.Status, content)
		}
		ts.Check(os.WriteFile(ts.MkAbs(args[2]), content, 0o600))
		return
	}
	ts.Fatalf("nobody has the role %s", args[0])
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
