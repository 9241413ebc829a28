package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"
)

// hocuspocus is the server of hocuspocus/server.mjs as an editor.
type hocuspocus struct {
	cmd     *exec.Cmd
	address string
	sockets []net.Conn
}

// hocuspocusDir is where its packages are, seen from the folder backend.
const hocuspocusDir = "bench/hocuspocus"

func newHocuspocus(ctx context.Context, _, dir string) (editor, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	address, err := freeAddress()
	if err != nil {
		return nil, err
	}
	_, port, _ := strings.Cut(address, ":")
	database, err := filepath.Abs(filepath.Join(dir, "hocuspocus.sqlite"))
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "node", "server.mjs", port, database)
	cmd.Dir, cmd.Stderr = hocuspocusDir, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting Hocuspocus: %w", err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
		return nil, fmt.Errorf("starting Hocuspocus (are its packages installed? make bench does it): %q, %w", line, err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return &hocuspocus{cmd: cmd, address: address}, nil
}

func (h *hocuspocus) name() string     { return "Hocuspocus" }
func (h *hocuspocus) process() process { return process(h.cmd.Process.Pid) }

func (h *hocuspocus) close() {
	for _, conn := range h.sockets {
		_ = conn.Close()
	}
	_ = h.cmd.Process.Signal(syscall.SIGTERM)
	_ = h.cmd.Wait()
}

// prepare needs nothing: the chapters come when they are first opened, and each writer's first
// letter makes her paragraph, which is a text of its own there.
func (h *hocuspocus) prepare(context.Context, scene) error { return nil }

func (h *hocuspocus) join(ctx context.Context, chapter, writer int, got func(int, []edit)) (pen, error) {
	conn, in, err := upgradePlain(ctx, h.address)
	if err != nil {
		return nil, err
	}
	h.sockets = append(h.sockets, conn)
	p := &yjsPen{conn: conn, document: clientID(chapter), chapter: chapter, writer: writer, got: got, synced: make(chan error, 1)}
	go p.read(in)
	if err := p.send(p.message(hocuspocusAuth, yjsUint(0), yjsString("token"), yjsString("4.7.0"))); err != nil {
		return nil, err
	}
	if err := p.send(p.message(hocuspocusSync, yjsUint(yjsStep1), yjsBytes([]byte{0}))); err != nil {
		return nil, err
	}
	select {
	case err = <-p.synced:
	case <-time.After(20 * time.Second):
		err = errors.New("the document did not come")
	}
	return p, err
}

func upgradePlain(ctx context.Context, address string) (net.Conn, *bufio.Reader, error) {
	v := visitor{h: &house{address: address}}
	return v.upgradeAt(ctx, "/", "")
}

// yjsPen is one person in one document.
type yjsPen struct {
	conn            net.Conn
	document        string
	chapter, writer int
	got             func(int, []edit)
	synced          chan error
	once            sync.Once

	mu sync.Mutex
}

func (p *yjsPen) message(kind uint64, parts ...[]byte) []byte {
	return append(append(yjsString(p.document), yjsUint(kind)...), bytes.Join(parts, nil)...)
}

func (p *yjsPen) send(message []byte) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	_, err := p.conn.Write(masked(0x82, string(message))) // binary
	return err
}

func (p *yjsPen) write(n int) error {
	return p.send(p.message(hocuspocusSync, yjsUint(yjsUpdate), yjsBytes(yjsLetter(p.writer, n))))
}

func (p *yjsPen) read(in *bufio.Reader) {
	var message []byte
	for {
		kind, size, err := frameHead(in)
		if err != nil || kind == 0x8 {
			return
		}
		if cap(message) < size {
			message = make([]byte, size)
		}
		message = message[:size]
		if _, err := io.ReadFull(in, message); err != nil {
			return
		}
		if kind == 0x9 {
			p.mu.Lock()
			_, _ = p.conn.Write(masked(0x8a, string(message)))
			p.mu.Unlock()
			continue
		}
		if err := p.hear(message); err != nil {
			p.once.Do(func() { p.synced <- err })
		}
	}
}

// hear answers the server's question for what we have, and takes the edits out of updates.
func (p *yjsPen) hear(message []byte) error {
	d := yjsDecoder{rest: message}
	d.bytes() // the document's name
	if kind := d.uint(); kind != hocuspocusSync || d.bad {
		return nil // authenticated, awareness, saved
	}
	switch d.uint() {
	case yjsStep1:
		return p.send(p.message(hocuspocusSync, yjsUint(yjsStep2), yjsBytes([]byte{0, 0})))
	case yjsStep2:
		p.once.Do(func() { p.synced <- nil })
	case yjsUpdate:
		edits, err := yjsEdits(d.bytes(), p.chapter)
		p.got(len(message)+frameHeadSize(len(message)), edits)
		return err
	}
	return nil
}
