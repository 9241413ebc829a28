package web

import (
	"cmp"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"
)

// Gauge is a figure that somebody else keeps and /metrics shows.
type Gauge struct {
	Name    string // "fellesplan_websocket_clients"
	Help    string
	Counter bool // it only grows
	Read    func() float64
}

// metrics counts what comes through the door. Labels are routes, methods and command names, all
// from our own lists, so that no stranger can make them many.
type metrics struct {
	mu       sync.Mutex
	requests map[requestLabel]*timing
	commands map[commandLabel]uint64
}

type requestLabel struct {
	method, route string
	status        int
}

type commandLabel struct {
	command string
	status  int
}

// timing counts answers by how long they took, in the buckets of the histogram.
type timing struct {
	count  uint64
	sum    time.Duration
	within [len(buckets)]uint64
}

// buckets are the upper bounds in seconds: from a read in memory to a command that waits.
var buckets = [...]float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

func newMetrics() *metrics {
	return &metrics{requests: map[requestLabel]*timing{}, commands: map[commandLabel]uint64{}}
}

func (m *metrics) request(method, route string, status int, took time.Duration) {
	label := requestLabel{methodOf(method), route, status}
	m.mu.Lock()
	defer m.mu.Unlock()
	t := m.requests[label]
	if t == nil {
		t = &timing{}
		m.requests[label] = t
	}
	t.count++
	t.sum += took
	for i, bound := range buckets {
		if took.Seconds() <= bound {
			t.within[i]++
		}
	}
}

func (m *metrics) command(name string, status int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.commands[commandLabel{name, status}]++
}

// Metrics is /metrics in the text form of Prometheus, for a listener of its own: it is not for the
// street.
func (s *Server) Metrics() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-store")
		s.metrics.writeTo(w)
		for _, g := range s.Gauges {
			kind := "gauge"
			if g.Counter {
				kind = "counter"
			}
			header(w, g.Name, g.Help, kind)
			fmt.Fprintf(w, "%s %s\n", g.Name, strconv.FormatFloat(g.Read(), 'g', -1, 64))
		}
	})
}

func header(w io.Writer, name, help, kind string) {
	fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, kind)
}

func (m *metrics) writeTo(w io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	header(w, "fellesplan_commands_total", "Commands by how they ended, as an HTTP status.", "counter")
	for _, l := range sortedKeys(m.commands, func(l commandLabel) string { return fmt.Sprint(l.command, l.status) }) {
		fmt.Fprintf(w, "fellesplan_commands_total{command=%q,status=\"%d\"} %d\n", l.command, l.status, m.commands[l])
	}
	header(w, "fellesplan_request_seconds", "Requests by route, and how long their answers took.", "histogram")
	for _, l := range sortedKeys(m.requests, func(l requestLabel) string { return fmt.Sprint(l.route, l.method, l.status) }) {
		m.requests[l].writeTo(w, fmt.Sprintf("method=%q,route=%q,status=\"%d\"", l.method, l.route, l.status))
	}
}

func (t *timing) writeTo(w io.Writer, labels string) {
	const name = "fellesplan_request_seconds"
	for i, bound := range buckets {
		fmt.Fprintf(w, "%s_bucket{%s,le=\"%g\"} %d\n", name, labels, bound, t.within[i])
	}
	fmt.Fprintf(w, "%s_bucket{%s,le=\"+Inf\"} %d\n", name, labels, t.count)
	fmt.Fprintf(w, "%s_sum{%s} %g\n%s_count{%s} %d\n", name, labels, t.sum.Seconds(), name, labels, t.count)
}

func sortedKeys[K comparable, V any](m map[K]V, by func(K) string) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int { return cmp.Compare(by(a), by(b)) })
	return keys
}
