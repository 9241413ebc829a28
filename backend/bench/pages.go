package main

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

const (
	socketsOfASession = 10
	writersOfPushes   = 4
	settling          = 3 * time.Second // before memory is read
)

// pages measures what open pages cost: for each count of them a fresh program, first idle, then
// watching, then pushed to.
func pages(ctx context.Context, program, dir string, of size, t *table) error {
	for _, n := range of.clients {
		if err := pagesOf(ctx, program, filepath.Join(dir, fmt.Sprint(n)), n, of.changes, t); err != nil {
			return fmt.Errorf("%d clients: %w", n, err)
		}
	}
	return nil
}

func pagesOf(ctx context.Context, program, dir string, n, changes int, t *table) error {
	h, err := start(ctx, program, dir)
	if err != nil {
		return err
	}
	defer h.stop()
	c := crowd{h: h, frames: new(atomic.Int64), lost: new(atomic.Int64), keys: []string{"tiltak", "utval"}}
	defer c.leave()
	if err := c.signIn(ctx, n); err != nil {
		return err
	}
	before := settled(h)
	if err := c.come(ctx, n); err != nil {
		return err
	}
	idle := settled(h)
	if err := c.watch(ctx); err != nil {
		return err
	}
	subscribed := settled(h)
	t.add(fmt.Sprintf("memory per idle client, %d of them", n), "kB", (idle-before)/float64(n)/1024)
	t.add(fmt.Sprintf("memory per subscribed client, %d of them", n), "kB", (subscribed-before)/float64(n)/1024)
	return c.push(ctx, changes, t)
}

// settled reads the resident set when it has stopped falling. What the collector has not taken yet
// is in it, so the figures are upper bounds. A start gives back what it needed a second after the door
// was opened, and on a busy machine later than that.
func settled(h *house) float64 {
	const still = 4
	least, same := h.memory(), 0
	for range 20 {
		time.Sleep(settling)
		now := h.memory()
		if same++; now < least*0.97 {
			same = 0
		}
		if least = min(least, now); same == still {
			break
		}
	}
	return least
}

// crowd is many open pages, each as light as it can be: they count the messages and answer pings.
type crowd struct {
	h        *house
	visitors []*visitor
	sockets  []net.Conn
	frames   *atomic.Int64 // messages that all have got
	lost     *atomic.Int64 // sockets that were closed from the other end
	leaving  atomic.Bool
	readers  sync.WaitGroup
	since    uint64   // up to where the pages have seen all; 0 = nothing yet
	keys     []string // what they watch
}

func (c *crowd) signIn(ctx context.Context, n int) error {
	person, err := c.h.person("planleggar")
	if err != nil {
		return err
	}
	for range (n + socketsOfASession - 1) / socketsOfASession {
		v, err := c.h.signIn(ctx, person)
		if err != nil {
			return err
		}
		c.visitors = append(c.visitors, v)
	}
	return nil
}

// come opens n sockets and says hello on each.
func (c *crowd) come(ctx context.Context, n int) error {
	for i := range n {
		conn, in, err := c.visitors[i/socketsOfASession].upgrade(ctx)
		if err != nil {
			return err
		}
		c.sockets = append(c.sockets, conn)
		c.readers.Go(func() { c.read(conn, in) })
		if _, err := conn.Write(masked(0x81, fmt.Sprintf(`{"type":"hello","lang":"nn","since":%d}`, c.since))); err != nil {
			return fmt.Errorf("saying hello: %w", err)
		}
	}
	return c.until(ctx, int64(n)) // a welcome each
}

func (c *crowd) watch(ctx context.Context) error {
	before := c.frames.Load()
	for _, conn := range c.sockets {
		if _, err := conn.Write(masked(0x81, `{"type":"watch","keys":["`+strings.Join(c.keys, `","`)+`"]}`)); err != nil {
			return fmt.Errorf("watching: %w", err)
		}
	}
	return c.until(ctx, before+int64(len(c.keys)*len(c.sockets)))
}

// until waits until all together have got so many messages.
func (c *crowd) until(ctx context.Context, frames int64) error {
	late := time.Now().Add(60 * time.Second)
	for c.frames.Load() < frames {
		if lost := c.lost.Load(); lost > 0 || time.Now().After(late) || ctx.Err() != nil {
			return errors.Join(fmt.Errorf("%d of %d messages came, %d sockets were closed", c.frames.Load(), frames, lost), ctx.Err())
		}
		time.Sleep(200 * time.Microsecond)
	}
	return nil
}

func (c *crowd) leave() {
	c.leaving.Store(true)
	for _, conn := range c.sockets {
		_ = conn.Close()
	}
	c.readers.Wait()
}

// push lets a few people change things as fast as they can, and measures until all pages have all.
func (c *crowd) push(ctx context.Context, changes int, t *table) error {
	person, err := c.h.person("sekretariat")
	if err != nil {
		return err
	}
	writer, err := c.h.signIn(ctx, person)
	if err != nil {
		return err
	}
	var things [writersOfPushes]string
	for i := range things {
		if things[i], err = writer.propose(ctx); err != nil {
			return err
		}
	}
	n := len(c.sockets)
	time.Sleep(time.Second) // the proposals are pushed too
	before, spent, begun := c.frames.Load(), c.h.spent(), time.Now()
	errs := make([]error, writersOfPushes)
	var writing sync.WaitGroup
	for i, thing := range things {
		writing.Go(func() {
			for k := 0; k < changes/writersOfPushes && errs[i] == nil; k++ {
				_, errs[i] = writer.command(ctx, "ReportStatus", report(thing, k))
			}
		})
	}
	writing.Wait()
	deliveries := int64(changes / writersOfPushes * writersOfPushes * n)
	if err := errors.Join(append(errs, c.until(ctx, before+deliveries))...); err != nil {
		return err
	}
	took := time.Since(begun)
	t.add(fmt.Sprintf("pushes to %d clients", n), "rows/s", float64(deliveries)/took.Seconds())
	t.add(fmt.Sprintf("processor time of the server per push, %d clients", n), "µs", float64((c.h.spent()-spent).Microseconds())/float64(deliveries))
	return nil
}

// upgrade opens a websocket by hand: with five thousand of them in one process, a library's
// buffers would be measured too.
func (v *visitor) upgrade(ctx context.Context) (net.Conn, *bufio.Reader, error) {
	return v.upgradeAt(ctx, "/api/live", "Sec-WebSocket-Protocol: fellesplan.1\r\n")
}

func (v *visitor) upgradeAt(ctx context.Context, path, more string) (net.Conn, *bufio.Reader, error) {
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", v.h.address)
	if err != nil {
		return nil, nil, fmt.Errorf("opening a websocket: %w", err)
	}
	fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nCookie: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n%s\r\n", path, v.h.address, v.h.address, v.cookie, more)
	in := bufio.NewReaderSize(conn, 1024)
	for first := true; ; first = false {
		line, err := in.ReadString('\n')
		if err != nil || first && line != "HTTP/1.1 101 Switching Protocols\r\n" {
			return nil, nil, fmt.Errorf("opening a websocket: %q, %w", line, errors.Join(err, io.ErrUnexpectedEOF))
		}
		if line == "\r\n" {
			return conn, in, nil
		}
	}
}

// masked is one frame of a client, of less than 64 kB; the mask is zero.
func masked(first byte, payload string) []byte {
	head := []byte{first, 0x80 | byte(len(payload))}
	if n := len(payload); n >= 126 {
		head = []byte{first, 0x80 | 126, byte(n >> 8), byte(n)}
	}
	return append(append(head, 0, 0, 0, 0), payload...)
}

// read counts text messages and answers pings until the socket is closed.
func (c *crowd) read(conn net.Conn, in *bufio.Reader) {
	for {
		kind, size, err := frameHead(in)
		if err != nil || kind == 0x8 {
			if !c.leaving.Load() {
				c.lost.Add(1)
			}
			return
		}
		if kind == 0x9 {
			payload := make([]byte, size)
			_, _ = io.ReadFull(in, payload)
			_, _ = conn.Write(masked(0x8a, string(payload)))
			continue
		}
		if _, err := in.Discard(size); err == nil && kind == 0x1 {
			c.frames.Add(1)
		}
	}
}

func frameHead(in *bufio.Reader) (kind byte, size int, err error) {
	var head [8]byte
	if _, err = io.ReadFull(in, head[:2]); err != nil {
		return 0, 0, err
	}
	kind, size = head[0]&0x0f, int(head[1]&0x7f)
	switch size {
	case 126:
		_, err = io.ReadFull(in, head[:2])
		size = int(binary.BigEndian.Uint16(head[:2]))
	case 127:
		_, err = io.ReadFull(in, head[:8])
		size = int(binary.BigEndian.Uint64(head[:8]))
	}
	return kind, size, err
}
