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
	midnight := time.Date(2026, 11, 20, 23, 0, 0, 0, time.UTC) // in Norway
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
		{"", "2026-11-20T23:00:00.000Z", true},
		{"", "2026-11-20T22:59:59.999Z", false},
	} {
		if within(midnight, c.from, c.to) != c.want {
			t.Errorf("from %q to %q: not %v", c.from, c.to, c.want)
		}
	}
}

// TestLogShowsWhatWasWritten in words, a line for each commit.
func TestLogShowsWhatWasWritten(t *testing.T) {
	person := events.MustID("01900000-0000-7000-8000-00000000b001")
	commit := func(steps ...events.JSON) events.TekstCommit {
		return events.TekstCommit{Client: person, N: 1, Person: person, Steps: steps}
	}
	lost := commit()
	lost.Dropped, lost.Intent = []events.JSON{"{}"}, events.IntentPaste
	rec := events.Record{Seq: 7, Room: "tekst", Thing: person, Time: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), Facts: []events.Event{events.TekstChanged{
		V: 12, Commits: []events.TekstCommit{
			commit(`{"stepType":"replace","from":4,"to":4,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"Hei"}]}]}}`,
				`{"stepType":"replace","from":1,"to":3}`, `{"stepType":"addMark","mark":{"type":"strong"},"from":1,"to":2}`),
			lost,
		},
	}}}
	var out strings.Builder
	if err := writeLines(&out, rec); err != nil {
		t.Fatal(err)
	}
	head := "7.1 2026-01-02T03:04:05.000Z " + string(person) + " tekst/" + string(person) + " tekst.Changed version "
	want := head + "11: put in paragraph(\"Hei\") at 4; take away 1–3; mark 1–2 strong\n" + head + "12 (paste): 1 steps had no place any more\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}
