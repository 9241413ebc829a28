package main

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fellesplan/events"
)

// TestALogThatGoesWrongOnTheWay: what was read is shown, and that it is not all is an error.
func TestALogThatGoesWrongOnTheWay(t *testing.T) {
	for _, lines := range []int{0, 1, 10_000} {
		dir := t.TempDir()
		listener, err := net.Listen("unix", filepath.Join(dir, socketName))
		if err != nil {
			t.Fatal(err)
		}
		said := strings.Repeat("1.1 tiltak\n", lines)
		server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, said)
			tellAtEnd(w, errors.New("record 2 is damaged:\nødelagd"))
		}))
		server.Listener.Close()
		server.Listener = listener
		server.Start()
		var out strings.Builder
		err = askServer(t.Context(), dir, "/log", nil, &out)
		if err == nil || err.Error() != "record 2 is damaged:\nødelagd" || out.String() != said {
			t.Errorf("%d lines: %v, %d bytes of %d", lines, err, out.Len(), len(said))
		}
		server.Close()
	}
}

func TestWithin(t *testing.T) {
	midnight := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		from, to events.Moment
		want     bool
	}{
		{"", "", true},
		{"2026-11-21", "", true},
		{"2026-11-22", "", false},
		{"", "2026-11-21", true},
		{"", "2026-11-20", false},
		{"", "2026-10", false},
		{"", "2026-11-21T00:00:00.000Z", true},
		{"", "2026-11-20T23:59:59.999Z", false},
	} {
		if within(midnight, c.from, c.to) != c.want {
			t.Errorf("from %q to %q: not %v", c.from, c.to, c.want)
		}
	}
}
