package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/google/uuid"
)

// house is the program, running.
type house struct {
	cmd     *exec.Cmd
	address string
	said    bytes.Buffer
	gone    chan struct{}
	took    time.Duration // from its start until it was ready
}

// start runs the program on a log in dir and waits until it is ready.
func start(ctx context.Context, program, dir string) (*house, error) {
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	h := &house{address: address, gone: make(chan struct{})}
	h.cmd = exec.CommandContext(ctx, program, "serve", "--demo", "--data", dir, "--listen", address, "--budget", "1000000")
	h.cmd.Stderr = &h.said
	h.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	begun := time.Now()
	if err := h.cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting the program: %w", err)
	}
	go func() { _ = h.cmd.Wait(); close(h.gone) }()
	for {
		select {
		case <-h.gone:
			return nil, fmt.Errorf("the program ended at its start:\n%s", h.said.String())
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(2 * time.Millisecond):
		}
		if answer, err := http.Get("http://" + address + "/readyz"); err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				h.took = time.Since(begun)
				return h, nil
			}
		}
	}
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", fmt.Errorf("finding a free port: %w", err)
	}
	defer l.Close()
	return l.Addr().String(), nil
}

// stop asks the program to end and waits for it.
func (h *house) stop() {
	_ = h.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-h.gone:
	case <-time.After(20 * time.Second):
		_ = h.cmd.Process.Kill()
		<-h.gone
	}
}

func (h *house) process() process     { return process(h.cmd.Process.Pid) }
func (h *house) memory() float64      { return h.process().memory() }
func (h *house) spent() time.Duration { return h.process().spent() }

// process is a program that is measured, by its number.
type process int

// memory is what the program holds of the machine's memory: the resident set, in bytes.
func (p process) memory() float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "VmRSS:"); found {
			kB, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kB * 1024
		}
	}
	return 0
}

// spent is the processor time that the program has used.
func (p process) spent() time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond // Linux counts hundredths of a second
}

// visitor is one signed-in session.
type visitor struct {
	h      *house
	cookie string
	client *http.Client
}

// person finds an invented person who holds a role.
func (h *house) person(role string) (string, error) {
	people, err := h.people(role)
	if err == nil && len(people) == 0 {
		err = fmt.Errorf("nobody in the demonstration is %s", role)
	}
	if err != nil {
		return "", err
	}
	return people[0], nil
}

// people lists the invented people who hold a role.
func (h *house) people(role string) (ids []string, err error) {
	answer, err := http.Get("http://" + h.address + "/api/session/demo")
	if err != nil {
		return nil, fmt.Errorf("asking for the invented people: %w", err)
	}
	defer answer.Body.Close()
	var demo struct {
		People []struct {
			ID    string
			Roles []struct{ Role string }
		}
	}
	if err := json.NewDecoder(answer.Body).Decode(&demo); err != nil {
		return nil, fmt.Errorf("reading the invented people: %w", err)
	}
	for _, p := range demo.People {
		for _, r := range p.Roles {
			if r.Role == role {
				ids = append(ids, p.ID)
				break
			}
		}
	}
	return ids, nil
}

var clients = sync.OnceValue(func() *http.Client {
	return &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
})

// signIn opens a session. Its cookie is Secure, so on plain HTTP it is carried by hand.
func (h *house) signIn(ctx context.Context, person string) (*visitor, error) {
	v := &visitor{h: h, client: clients()}
	answer, _, err := v.post(ctx, "/api/session/demo", "", map[string]string{"person": person})
	if err != nil {
		return nil, fmt.Errorf("signing in: %w", err)
	}
	for _, c := range answer.Cookies() {
		v.cookie = c.Name + "=" + c.Value
	}
	if v.cookie == "" {
		return nil, fmt.Errorf("signing in: %s", answer.Status)
	}
	return v, nil
}

func (v *visitor) post(ctx context.Context, path, id string, body any) (*http.Response, []byte, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return nil, nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+v.h.address+path, bytes.NewReader(text))
	if err != nil {
		return nil, nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Origin", "http://"+v.h.address)
	request.Header.Set("Cookie", v.cookie)
	if id != "" {
		request.Header.Set("Idempotency-Key", id)
	}
	answer, err := v.client.Do(request)
	if err != nil {
		return nil, nil, err
	}
	defer answer.Body.Close()
	said, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode >= 300 {
		err = fmt.Errorf("%s: %s", answer.Status, said)
	}
	return answer, said, err
}

// command asks for something and gives the sequence at which it was done.
func (v *visitor) command(ctx context.Context, name string, body any) (seq uint64, err error) {
	_, said, err := v.post(ctx, "/api/tiltak/"+name, newID(), body)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	var done struct{ Seq uint64 }
	if err := json.Unmarshal(said, &done); err != nil || done.Seq == 0 {
		return 0, fmt.Errorf("%s: an answer without a sequence: %s", name, said)
	}
	return done.Seq, nil
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

type fields map[string]any

// propose makes a tiltak to work on.
func (v *visitor) propose(ctx context.Context) (id string, err error) {
	id = newID()
	_, err = v.command(ctx, "Propose", fields{
		"id": id, "tittel": "Måling av kor raskt det går", "foremal": "Å vite kor lang tid eit tiltak tek frå hand til auge.",
		"malform": "nn", "eigar": fields{"namn": "Målehuset"}, "tidsramme": fields{},
	})
	return id, err
}

// report is the command that is measured: how a tiltak goes, in a sentence or two.
func report(id string, n int) fields {
	return fields{
		"id": id, "framdrift": []string{"gron", "gul", "raud"}[n%3], "malform": "nn", "periode": fields{},
		"tekst": fmt.Sprintf("Melding %d: arbeidsgruppa har hatt møte, utkastet er sendt på høyring til kommunane, og svara kjem før påske.", n),
	}
}
