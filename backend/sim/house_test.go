// Package sim runs the real program in a worse world: killed, cut from its power, raced by a
// second replica. What it then finds in the log is compared with what was acknowledged.
package sim

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"
)

var seedFlag = flag.Uint64("seed", 0, "seed of the random choices; 0 = a new one")

// program is the binary, built once with the planted faults compiled in (they are off unless the
// environment asks for one).
var program string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "fellesplan-sim-")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "fellesplan")
	build := exec.Command("go", "build", "-tags", "faults", "-o", program, "../cmd/fellesplan")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building the program: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// dice are the random choices of one test; the seed is printed, and -seed repeats it.
func dice(t *testing.T) *rand.Rand {
	t.Helper()
	seed := *seedFlag
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("seed %d (repeat with -seed %d)", seed, seed)
	return rand.New(rand.NewPCG(seed, seed))
}

// times reads how often to do something from the environment.
func times(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// house is one running program.
type house struct {
	t    *testing.T
	cmd  *exec.Cmd
	base string
	said *said
	died chan struct{}
}

// said keeps the last of what the program wrote.
type said struct {
	mu   sync.Mutex
	text []byte
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.text = append(s.text, p...)
	if len(s.text) > 1<<20 {
		s.text = s.text[len(s.text)/2:]
	}
	return len(p), nil
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.text)
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// start runs `fellesplan serve --demo` with more flags, and waits until it is ready.
func start(t *testing.T, env []string, flags ...string) *house {
	t.Helper()
	address := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	args := append([]string{"serve", "--demo", "--listen", address, "--budget", "100000"}, flags...)
	h := &house{t: t, cmd: exec.Command(program, args...), base: "http://" + address, said: &said{}, died: make(chan struct{})}
	h.cmd.Stdout, h.cmd.Stderr, h.cmd.Env = h.said, h.said, append(os.Environ(), env...)
	h.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := h.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { h.cmd.Wait(); close(h.died) }()
	t.Cleanup(h.kill)
	deadline := time.Now().Add(60 * time.Second)
	for time.Now().Before(deadline) {
		select {
		case <-h.died:
			t.Fatalf("the program ended at its start:\n%s", h.said)
		case <-time.After(20 * time.Millisecond):
		}
		if answer, err := http.Get(h.base + "/readyz"); err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return h
			}
		}
	}
	t.Fatalf("not ready after a minute:\n%s", h.said)
	return nil
}

// kill is kill -9; it returns when the process is gone.
func (h *house) kill() {
	h.cmd.Process.Kill()
	<-h.died
}

// stop asks the program to end and waits for it.
func (h *house) stop() {
	h.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-h.died:
	case <-time.After(20 * time.Second):
		h.t.Errorf("does not end after SIGTERM:\n%s", h.said)
		h.kill()
	}
}

// visitor is one signed-in session.
type visitor struct {
	h      *house
	cookie string
	client *http.Client
}

// signIn signs in as the first invented person that holds the role.
func (h *house) signIn(role string) *visitor {
	h.t.Helper()
	var demo struct {
		People []struct {
			ID    string
			Roles []struct{ Role string }
		}
	}
	answer, err := http.Get(h.base + "/api/session/demo")
	if err != nil {
		h.t.Fatal(err)
	}
	defer answer.Body.Close()
	if err := json.NewDecoder(answer.Body).Decode(&demo); err != nil {
		h.t.Fatal(err)
	}
	for _, p := range demo.People {
		for _, r := range p.Roles {
			if r.Role == role {
				return h.signInAs(p.ID)
			}
		}
	}
	h.t.Fatalf("nobody in the demonstration is %s", role)
	return nil
}

func (h *house) signInAs(person string) *visitor {
	h.t.Helper()
	v := &visitor{h: h, client: &http.Client{Timeout: 15 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 4}}}
	request := v.request(http.MethodPost, "/api/session/demo", map[string]any{"person": person})
	answer, err := v.client.Do(request)
	if err != nil {
		h.t.Fatal(err)
	}
	defer answer.Body.Close()
	for _, c := range answer.Cookies() {
		v.cookie = c.Name + "=" + c.Value
	}
	if v.cookie == "" {
		h.t.Fatalf("signing in: %s", answer.Status)
	}
	return v
}

func (v *visitor) request(method, path string, body any) *http.Request {
	var raw []byte
	if body != nil {
		var err error
		if raw, err = json.Marshal(body); err != nil {
			v.h.t.Fatal(err)
		}
	}
	request, err := http.NewRequest(method, v.h.base+path, bytes.NewReader(raw))
	if err != nil {
		v.h.t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Origin", v.h.base)
	if v.cookie != "" {
		request.Header.Set("Cookie", v.cookie)
	}
	return request
}

// errUnknown is an outcome that nobody knows: no answer, or 503.
var errUnknown = errors.New("unknown outcome")

// command asks for something under a command id and gives the sequence of the answer.
func (v *visitor) command(ctx context.Context, path, id string, body any) (uint64, error) {
	request := v.request(http.MethodPost, path, body).WithContext(ctx)
	request.Header.Set("Idempotency-Key", id)
	answer, err := v.client.Do(request)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", errUnknown, err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode >= 500 {
		return 0, fmt.Errorf("%w: %s", errUnknown, answer.Status)
	}
	if answer.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("refused: %s %s", answer.Status, raw)
	}
	var done struct{ Seq uint64 }
	if err := json.Unmarshal(raw, &done); err != nil || done.Seq == 0 {
		return 0, fmt.Errorf("%w: an answer without a sequence: %s", errUnknown, raw)
	}
	return done.Seq, nil
}

// rows gives the rows of a room as they stand, one per key.
func (v *visitor) rows(room string) map[string]string {
	v.h.t.Helper()
	rows := map[string]string{}
	after := ""
	for {
		answer, err := v.client.Do(v.request(http.MethodGet, "/api/"+room+"?limit=500"+after, nil))
		if err != nil {
			v.h.t.Fatal(err)
		}
		var page struct {
			Rows []json.RawMessage
			Next string
		}
		err = json.NewDecoder(answer.Body).Decode(&page)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK {
			v.h.t.Fatalf("reading %s: %s, %v", room, answer.Status, err)
		}
		for _, row := range page.Rows {
			var key struct{ Key string }
			json.Unmarshal(row, &key)
			rows[key.Key] = string(row)
		}
		if page.Next == "" {
			return rows
		}
		after = "&after=" + page.Next
	}
}

func newID(t *testing.T) string {
	id, err := uuid.NewV7()
	if err != nil {
		t.Fatal(err)
	}
	return id.String()
}

// logged is one line of `fellesplan log --json`.
type logged struct {
	Seq     uint64
	Type    string
	Room    string
	ID      string
	Command string
	Data    json.RawMessage
}

// readLog runs `fellesplan log --json` in the directory; it must be readable.
func readLog(t *testing.T, dir string) []logged {
	t.Helper()
	lines, err := tryLog(dir)
	if err != nil {
		t.Fatalf("reading the log: %v", err)
	}
	return lines
}

// tryLog is readLog for a log that may be damaged.
func tryLog(dir string) (lines []logged, err error) {
	command := exec.Command(program, "log", "--json", "--data", dir)
	var complaints strings.Builder
	command.Stderr = &complaints
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, complaints.String())
	}
	decoder := json.NewDecoder(bytes.NewReader(out))
	for decoder.More() {
		var line logged
		if err := decoder.Decode(&line); err != nil {
			return lines, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}
