package sim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"fellesplan/backend/domain"
)

const (
	clients      = 8
	opsPerClient = 60
	linearThings = 3
	firstTitle   = "Prøvetiltak" // of the tiltak that the tests make
)

// act is one operation on the title of a tiltak.
type act struct {
	thing string
	kind  string // read, set, swap (set where it is still what was seen)
	seen  string
	to    string
}

// outcome is what came of it.
type outcome struct {
	title string // read: what was there
	done  string // "ok", "changed" or "unknown"
}

// titles is the model: one register per tiltak. Of an operation without an answer nobody knows
// whether it happened, so both are possible.
var titles = porcupine.NondeterministicModel{
	Partition: func(history []porcupine.Operation) [][]porcupine.Operation {
		parts := map[string][]porcupine.Operation{}
		for _, op := range history {
			thing := op.Input.(act).thing
			parts[thing] = append(parts[thing], op)
		}
		var all [][]porcupine.Operation
		for _, part := range parts {
			all = append(all, part)
		}
		return all
	},
	Init: func() []any { return []any{firstTitle} },
	Step: func(state, input, output any) []any {
		title, in, out := state.(string), input.(act), output.(outcome)
		fits := in.kind != "swap" || in.seen == title || title == in.to
		switch {
		case in.kind == "read":
			return unless(out.title != title, out.title)
		case out.done == "unknown" && fits:
			return []any{title, in.to}
		case out.done == "unknown":
			return []any{title}
		case out.done == "ok":
			return unless(!fits, in.to)
		}
		return unless(fits, title) // refused as changed
	},
	Equal: func(a, b any) bool { return a.(string) == b.(string) },
	DescribeOperation: func(input, output any) string {
		return fmt.Sprintf("%+v -> %+v", input, output)
	},
}

func unless(impossible bool, state string) []any {
	if impossible {
		return nil
	}
	return []any{state}
}

// outsideNATS runs a real nats-server, built from the module, on its own port. What it may store is
// stated, as deploy/nats does: else it goes by what is free on the disk of the day.
func outsideNATS(t *testing.T) string { return outsideNATSWith(t, "64GB") }

func outsideNATSWith(t *testing.T, maxStore string) string {
	t.Helper()
	dir := t.TempDir()
	binary := filepath.Join(dir, "nats-server")
	if out, err := exec.Command("go", "build", "-o", binary, "github.com/nats-io/nats-server/v2").CombinedOutput(); err != nil {
		t.Fatalf("building nats-server: %v\n%s", err, out)
	}
	port := freePort(t)
	config := fmt.Sprintf("listen: \"127.0.0.1:%d\"\njetstream { store_dir: %q, sync_interval: always, max_file_store: %s }\n", port, filepath.Join(dir, "store"), maxStore)
	if err := os.WriteFile(filepath.Join(dir, "nats.conf"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	server := exec.Command(binary, "-c", filepath.Join(dir, "nats.conf"))
	server.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	for range 500 {
		if conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			conn.Close()
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return fmt.Sprintf("nats://127.0.0.1:%d", port)
}

// history collects what the clients did.
type history struct {
	mu  sync.Mutex
	ops []porcupine.Operation
}

func (h *history) add(client int, in act, out outcome, call, back time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	op := porcupine.Operation{ClientId: client, Input: in, Output: out, Call: call.UnixNano(), Return: back.UnixNano()}
	if out.done == "unknown" {
		op.Return = math.MaxInt64
	}
	h.ops = append(h.ops, op)
}

// perform does one operation through one replica.
func perform(ctx context.Context, v *visitor, in act) outcome {
	if in.kind == "read" {
		title, err := v.title(in.thing)
		if err != nil {
			return outcome{done: "unknown"}
		}
		return outcome{title: title, done: "ok"}
	}
	body := map[string]any{"id": in.thing, "tittel": in.to}
	if in.kind == "swap" {
		body["sett"] = in.seen
	}
	_, err := v.command(ctx, "/api/tiltak/Retitle", newID(v.h.t), body)
	switch {
	case err == nil:
		return outcome{done: "ok"}
	case errors.Is(err, syscall.ECONNREFUSED):
		// The replica is gone. The command may still have happened: Go's client sends a request with an
		// Idempotency-Key again by itself when the connection breaks, and tells of the last try only.
		return outcome{done: "gone"}
	case strings.Contains(err.Error(), "409"):
		return outcome{done: "changed"}
	}
	return outcome{done: "unknown"}
}

// title reads the newest title: "latest" waits until this replica stands where the log does.
func (v *visitor) title(thing string) (string, error) {
	answer, err := v.client.Do(v.request(http.MethodGet, "/api/tiltak/"+thing+"?min=latest", nil))
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var row struct{ Row struct{ Tittel string } }
	if err := json.NewDecoder(answer.Body).Decode(&row); err != nil || row.Row.Tittel == "" {
		return "", fmt.Errorf("reading a tiltak: %s, %w", answer.Status, err)
	}
	return row.Row.Tittel, nil
}

// run signs the clients in, lets them loose on the replicas, and harms when they are at work.
func (h *history) run(t *testing.T, random *rand.Rand, replicas []*house, things []string, harm func()) {
	var visitors []*visitor
	for c := range clients {
		visitors = append(visitors, replicas[c%len(replicas)].signIn("sekretariat"))
	}
	harm()
	var all sync.WaitGroup
	for c, v := range visitors {
		dice := rand.New(rand.NewPCG(random.Uint64(), 0))
		all.Go(func() {
			seen := map[string]string{}
			for i := range opsPerClient {
				in := act{thing: things[dice.IntN(len(things))], kind: []string{"read", "set", "swap", "swap"}[dice.IntN(4)], to: fmt.Sprintf("Tittel %d-%d-%d", random64(dice), c, i)}
				if in.seen = seen[in.thing]; in.kind == "swap" && in.seen == "" {
					in.kind = "read"
				}
				call := time.Now()
				out := perform(t.Context(), v, in)
				if out.done == "gone" {
					h.add(c, in, outcome{done: "unknown"}, call, time.Now())
					return
				}
				if in.kind == "read" && out.done == "unknown" {
					continue // a read without an answer says nothing
				}
				h.add(c, in, out, call, time.Now())
				if in.kind == "read" {
					seen[in.thing] = out.title
				} else if out.done == "ok" {
					seen[in.thing] = in.to
				}
			}
		})
	}
	all.Wait()
}

func random64(dice *rand.Rand) uint64 { return dice.Uint64N(1 << 20) }

// TestLinearizable (T4): eight clients on two replicas of one log, commands and reads on the
// same things, with a replica killed in every other history. Some order of the operations, each
// between its call and its answer, must explain every answer.
func TestLinearizable(t *testing.T) {
	random, nats := dice(t), outsideNATS(t)
	a := start(t, nil, "--nats", nats)
	b := start(t, nil, "--nats", nats)
	unknown, total, reads := 0, 0, 0
	for n := range times("SIM_HISTORIES", 6) {
		h := &history{}
		// things that no earlier history has touched, so that each begins anew
		things := newTiltak(t, a, linearThings)
		harm := func() {}
		if n%2 == 1 {
			harm = func() { time.AfterFunc(time.Duration(50+random.IntN(250))*time.Millisecond, b.kill) }
		}
		h.run(t, random, []*house{a, b}, things, harm)
		if n%2 == 1 {
			b.kill()
			b = start(t, nil, "--nats", nats)
		}
		for _, op := range h.ops {
			total++
			if op.Input.(act).kind == "read" {
				reads++
			}
			if op.Output.(outcome).done == "unknown" {
				unknown++
			}
		}
		model := titles.ToModel()
		if got, _ := porcupine.CheckOperationsVerbose(model, h.ops, time.Minute); got != porcupine.Ok {
			t.Fatalf("history %d of %d operations: %s", n, len(h.ops), got)
		}
	}
	t.Logf("%d operations, %d of them reads, %d without an answer, all linearizable", total, reads, unknown)
	if reads < total/10 || unknown > total/2 {
		t.Error("too few reads or too few answers; the run proves nothing")
	}
}

// TestCheckerFindsLies plants the faults that the checker is for.
func TestCheckerFindsLies(t *testing.T) {
	at := func(call, back int64, in act, out outcome) porcupine.Operation {
		in.thing = "x"
		return porcupine.Operation{Input: in, Output: out, Call: call, Return: back}
	}
	set := func(call int64, to string) porcupine.Operation {
		return at(call, call+1, act{kind: "set", to: to}, outcome{done: "ok"})
	}
	lies := map[string][]porcupine.Operation{
		"a lost append":       {set(0, "a"), set(2, "b"), at(4, 5, act{kind: "read"}, outcome{title: "a", done: "ok"})},
		"a stale read":        {set(0, "a"), set(2, "b"), at(4, 5, act{kind: "read"}, outcome{title: "b", done: "ok"}), at(6, 7, act{kind: "read"}, outcome{title: "a", done: "ok"})},
		"a stale refusal":     {set(0, "a"), set(2, "b"), at(4, 5, act{kind: "swap", seen: "b", to: "c"}, outcome{done: "changed"})},
		"a swap that was not": {set(0, "a"), at(2, 3, act{kind: "swap", seen: "z", to: "c"}, outcome{done: "ok"})},
	}
	for name, ops := range lies {
		if porcupine.CheckOperations(titles.ToModel(), ops) {
			t.Errorf("%s passes for true", name)
		}
	}
	truth := slices.Concat(lies["a lost append"][:2], []porcupine.Operation{
		at(4, math.MaxInt64, act{kind: "set", to: "c"}, outcome{done: "unknown"}),
		at(5, 6, act{kind: "read"}, outcome{title: "b", done: "ok"}),
		at(7, 8, act{kind: "read"}, outcome{title: "c", done: "ok"}),
	})
	if !porcupine.CheckOperations(titles.ToModel(), truth) {
		t.Error("a history with an operation that took effect late passes for a lie")
	}
}

// newTiltak proposes tiltak of this test's own.
func newTiltak(t *testing.T, h *house, n int) (ids []string) {
	t.Helper()
	v := h.signIn("sekretariat")
	for range n {
		id := newID(t)
		body := map[string]any{
			"id": id, "tittel": firstTitle, "foremal": "Å prøve at rekkjefølgja held.", "malform": "nn",
			"eigar": map[string]any{"namn": "Prøvehuset"}, "tidsramme": map[string]any{},
		}
		if _, err := v.command(t.Context(), "/api/tiltak/Propose", newID(t), body); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	return ids
}

// TestMatrixKnowsEveryRole keeps the harness honest: the demonstration has somebody in each role.
func TestMatrixKnowsEveryRole(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	for _, role := range domain.Roles() {
		if role != domain.RolePerson {
			h.signIn(string(role))
		}
	}
}
