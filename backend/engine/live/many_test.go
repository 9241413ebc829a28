package live

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coder/websocket"

	"fellesplan/backend/domain"
)

// fat is a change whose row is large, so that it soon fills what a client has not read.
func (h *house) fat(key string, size int) {
	h.mu.Lock()
	h.seq++
	row := domain.Row{Key: key, Seq: h.seq, Row: json.RawMessage(`"` + strings.Repeat("x", size) + `"`)}
	h.rows[key] = row
	seq := h.seq
	h.mu.Unlock()
	h.hub.Push(domain.Change{Seq: seq, Rows: []domain.ChangedRow{{Key: row.Key, Row: func() domain.Row { return row }, Sees: h.sees(false)}}})
	h.mu.Lock()
	h.reached = seq
	h.mu.Unlock()
}

// Quality 49 and T11: who does not read is let go within 10 s, with a code that she finds when she
// reads again; who reads is not disturbed.
func TestASlowClientIsLetGoAndTheOthersAreNot(t *testing.T) {
	h := newHouse(t, brisk())
	const silent, healthy = 10, 10
	var slow []net.Conn
	defer func() { mostFind(t, slow, TooSlow) }()
	for n := range silent {
		conn, _ := handshakeAs(t, h, person(n), fmt.Sprint("slow", n))
		_, _ = io.WriteString(conn, frame(final|text, hello)+frame(final|text, `{"type":"watch","keys":["tiltak"]}`))
		slow = append(slow, conn)
	}
	var worst atomic.Int64
	var reading sync.WaitGroup
	ctx, stop := context.WithCancel(t.Context())
	sent := sync.Map{}
	for n := range healthy {
		p := h.greet(t, person(100+n), fmt.Sprint("well", n))
		p.watch(t, "tiltak")
		reading.Go(func() {
			for {
				g, err := p.read(ctx)
				if err != nil {
					return
				}
				if at, ok := sent.Load(g.Seq); ok {
					worst.Store(max(worst.Load(), int64(time.Since(at.(time.Time)))))
				}
			}
		})
	}
	waitFor(t, "all to watch", func() bool { return h.hub.Stats().Sockets == silent+healthy })
	start := time.Now()
	for h.hub.Stats().Slow < silent && time.Since(start) < 15*time.Second {
		sent.Store(h.upTo()+1, time.Now())
		h.fat(thing(1), 50_000)
		time.Sleep(20 * time.Millisecond)
	}
	took := time.Since(start)
	if s := h.hub.Stats(); s.Slow != silent || took > 10*time.Second {
		t.Errorf("after %v %d of %d slow clients are let go", took, s.Slow, silent)
	}
	for range 50 {
		sent.Store(h.upTo()+1, time.Now())
		h.fat(thing(1), 500)
		time.Sleep(5 * time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
	if n := h.hub.Stats().Sockets; n != healthy {
		t.Errorf("%d sockets are left", n)
	}
	stop()
	reading.Wait()
	if w := time.Duration(worst.Load()); w > 250*time.Millisecond && !raceDetector {
		t.Errorf("a healthy client waited %v", w)
	} else {
		t.Logf("slow clients gone after %v, the longest wait of a healthy one %v", took, w)
	}
}

// mostFind reads what silent clients were sent, to the end. The close code waits behind what was not
// read; on a machine that is busy beyond measure the cable may be cut before it has been taken. A
// page treats a cut as it treats 4008, so what counts is that the code is right wherever it comes,
// and that it comes to most.
func mostFind(t *testing.T, silent []net.Conn, want int) {
	t.Helper()
	told := 0
	for _, conn := range silent {
		switch code := closeCode(conn); code {
		case want:
			told++
		case 0: // cut before it was read
		default:
			t.Errorf("who read at last found code %d", code)
		}
	}
	if told < len(silent)/2 {
		t.Errorf("only %d of %d slow clients found the code", told, len(silent))
	}
}

// A client that reads, but never fast enough, is let go by the count of what waits for it.
func TestTheQueueHasAnEnd(t *testing.T) {
	for name, size := range map[string]int{"by count": 10, "by bytes": 100_000} {
		t.Run(name, func(t *testing.T) {
			lim := brisk()
			lim.queue, lim.queueBytes, lim.writeWithin = 20, 300_000, time.Minute
			h := newHouse(t, lim)
			conn, _ := handshakeAs(t, h, person(1), "s1")
			_, _ = io.WriteString(conn, frame(final|text, hello)+frame(final|text, `{"type":"watch","keys":["tiltak"]}`))
			waitFor(t, "the watch", func() bool { return h.hub.Stats().Keys == 1 })
			// Fill the cable first; what comes then waits in the queue.
			for n := 0; h.hub.Stats().Slow == 0; n++ {
				if n > 20_000 {
					t.Fatal("never let go")
				}
				h.fat(thing(1), max(size, 5_000))
				if n%50 == 0 {
					time.Sleep(time.Millisecond)
				}
			}
			if code := closeCode(conn); code != TooSlow {
				t.Errorf("closed with %d", code)
			}
		})
	}
}

// A server that falls behind its own log lets everybody go, and they come back with since.
func TestPushNeverWaits(t *testing.T) {
	lim := brisk()
	lim.changes = 64
	h := newHouse(t, lim)
	p := h.greet(t, person(1), "s1")
	p.watch(t, "tiltak")
	block := make(chan struct{})
	first := changeOf(1, thing(1))
	first.Rows[0].Sees = func(domain.Asked) bool { <-block; return true }
	h.hub.Push(first)
	start := time.Now()
	for seq := uint64(2); seq < 1000; seq++ {
		h.hub.Push(changeOf(seq, thing(1)))
	}
	if took := time.Since(start); took > time.Second {
		t.Errorf("a thousand pushes to a follower that is stuck took %v", took)
	}
	close(block)
	if code := p.closed(t, 5*time.Second); code != TooSlow {
		t.Errorf("closed with %d", code)
	}
	waitFor(t, "the line to be empty", func() bool { s := h.hub.Stats(); return s.Waiting == 0 && s.Told == 999 })
}

// A thousand sockets come, are pushed and go, and nothing of them is left.
func TestAThousandSockets(t *testing.T) {
	before := runtime.NumGoroutine()
	func() {
		h := newHouse(t, brisk())
		defer h.close()
		const sockets = 1000
		h.change(nil, nil, thing(1))
		pages := make([]*page, sockets)
		for n := range pages {
			pages[n] = h.greet(t, person(n), fmt.Sprint("s", n))
			pages[n].watch(t, "tiltak")
		}
		for range 5 {
			seq := h.change(nil, nil, thing(1))
			for _, p := range pages {
				if g := p.next(t, "rows"); g.Seq != seq {
					t.Fatalf("got %+v, want %d", g, seq)
				}
			}
		}
		if idle := runtime.NumGoroutine() - before; idle > 3*sockets+100 {
			t.Errorf("%d goroutines for %d idle sockets, both ends", idle, sockets)
		}
		for _, p := range pages {
			_ = p.ws.CloseNow()
		}
		waitFor(t, "all to be gone", func() bool { s := h.hub.Stats(); return s.Sockets == 0 && s.Keys == 0 })
	}()
	waitFor(t, "the goroutines to end", func() bool { return runtime.NumGoroutine() <= before+2 })
}

// All at once come back with since, as after a restart.
func TestAHerdComesBack(t *testing.T) {
	h := newHouse(t, brisk())
	for n := range 300 {
		h.change(nil, nil, thing(n))
	}
	const sockets = 1000
	start := time.Now()
	var herd sync.WaitGroup
	for n := range sockets {
		herd.Go(func() {
			p := h.dial(t, person(n), fmt.Sprint("s", n))
			if p.ws.Write(t.Context(), websocket.MessageText, []byte(`{"type":"hello","since":290}`)) != nil {
				t.Error("writing")
			}
			p.next(t, "welcome")
			if g := p.watch(t, "tiltak"); len(g.Rows) != 10 || g.Full {
				t.Errorf("got %d rows", len(g.Rows))
			}
		})
	}
	herd.Wait()
	if took := time.Since(start); took > 10*time.Second && !raceDetector {
		t.Errorf("a thousand pages were back after %v", took)
	} else {
		t.Logf("a thousand pages were back after %v", took)
	}
}
