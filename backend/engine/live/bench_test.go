package live

import (
	"encoding/json"
	"fmt"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"fellesplan/backend/domain"
)

// One change to all who watch: what the server side of a delivery costs. The reading ends are raw
// connections that only count bytes, in the same process, so about a third of the time is theirs.
func BenchmarkOneChangeToAll(b *testing.B) {
	for _, watchers := range []int{1000, 5000} {
		b.Run(fmt.Sprint(watchers), func(b *testing.B) { oneChangeToAll(b, watchers) })
	}
}

func oneChangeToAll(b *testing.B, watchers int) {
	h := newHouse(b, brisk())
	row := domain.Row{Key: thing(1), At: time.Now().UTC(), By: person(1), Row: json.RawMessage(`{"namn":"` + strings.Repeat("a", 700) + `"}`)}
	var arrived sync.WaitGroup
	frameSize := -1
	conns := make([]net.Conn, watchers)
	for n := range conns {
		conns[n] = h.subscribe(b, n)
	}
	push := func(seq uint64) {
		row.Seq = seq
		h.hub.Push(domain.Change{Seq: seq, Rows: []domain.ChangedRow{{Key: row.Key, Row: func() domain.Row { return row }, Sees: h.sees(false)}}})
	}
	// The size of a frame, from the first one.
	push(1_000_000)
	buf := make([]byte, 4096)
	for n, conn := range conns {
		got, err := conn.Read(buf)
		if err != nil {
			b.Fatal(err)
		}
		if n == 0 {
			frameSize = got
		}
	}
	for _, conn := range conns {
		go func() {
			in := make([]byte, 4096)
			for got := 0; ; {
				n, err := conn.Read(in)
				if err != nil {
					return
				}
				for got += n; got >= frameSize; got -= frameSize {
					arrived.Done()
				}
			}
		}()
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b.ResetTimer()
	for n := range b.N {
		arrived.Add(watchers)
		push(1_000_001 + uint64(n))
		arrived.Wait()
	}
	b.StopTimer()
	runtime.ReadMemStats(&after)
	deliveries := float64(b.N * watchers)
	b.ReportMetric(deliveries/b.Elapsed().Seconds(), "deliveries/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/deliveries, "B/delivery")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/deliveries, "allocs/delivery")
	b.ReportMetric(float64(frameSize), "B/frame")
}

// subscribe opens a raw connection that watches the tiltak and has read its answers.
func (h *house) subscribe(b testing.TB, n int) net.Conn {
	conn, _ := handshakeAs(b, h, person(n), fmt.Sprint("s", n))
	_, _ = conn.Write([]byte(frame(final|text, hello) + frame(final|text, `{"type":"watch","keys":["tiltak"]}`)))
	got, buf := "", make([]byte, 65536)
	for !strings.Contains(got, `"type":"rows"`) {
		k, err := conn.Read(buf)
		if err != nil {
			b.Fatal(err)
		}
		got += string(buf[:k])
	}
	_ = conn.SetDeadline(time.Time{})
	return conn.(bufferedConn).Conn
}

// What the server holds for one client: heap and stacks of this process, both ends, less what the
// bare connections of the reading end take.
func BenchmarkMemoryOfAClient(b *testing.B) {
	for _, subscribed := range []bool{false, true} {
		b.Run(fmt.Sprintf("subscribed=%t", subscribed), func(b *testing.B) {
			const clients = 2000
			for b.Loop() {
				h := newHouse(b, brisk())
				for n := range 300 {
					h.change(nil, nil, thing(n))
				}
				before := inUse()
				conns := make([]net.Conn, clients)
				for n := range conns {
					if subscribed {
						conns[n] = h.subscribe(b, n)
						continue
					}
					conn, _ := handshakeAs(b, h, person(n), fmt.Sprint("s", n))
					_, _ = conn.Write([]byte(frame(final|text, hello)))
					_, _ = conn.Read(make([]byte, 1024))
					conns[n] = conn.(bufferedConn).Conn
				}
				b.ReportMetric((inUse()-before)/clients, "B/client")
				for _, conn := range conns {
					_ = conn.Close()
				}
				h.close()
			}
		})
	}
}

func inUse() float64 {
	var m runtime.MemStats
	for range 3 {
		runtime.GC()
		time.Sleep(50 * time.Millisecond)
	}
	runtime.ReadMemStats(&m)
	return float64(m.HeapInuse + m.StackInuse)
}
