package sim

import (
	"encoding/json"
	"net/http"
	"os/exec"
	"strings"
	"testing"
)

// TestServerWithoutRoom: a NATS server that may not store what a house must be promised is named with
// the setting that mends it; the program does not start half.
func TestServerWithoutRoom(t *testing.T) {
	nats := outsideNATSWith(t, "17GB") // the log alone fits
	out, err := exec.Command(program, "serve", "--demo", "--listen", "127.0.0.1:0", "--nats", nats).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "max_file_store") {
		t.Fatalf("it ended with %v and said:\n%s", err, out)
	}
}

// TestTwoReplicas: what is asked of one replica is seen through the other, signed in once for
// both; who is present at one is seen at the other; and signing out at one ends the socket at the
// other.
func TestTwoReplicas(t *testing.T) {
	nats := outsideNATS(t)
	a := start(t, nil, "--nats", nats)
	b := start(t, nil, "--nats", nats)
	writer := a.signIn("sekretariat")
	reader := &visitor{h: b, cookie: writer.cookie, client: writer.client}
	thing := newTiltak(t, a, 1)[0]

	x := &hostile{t: t, h: b}
	socket := x.greeted(reader)
	say(t, socket, map[string]any{"type": "watch", "keys": []string{"tiltak/" + thing}})
	hear(t, socket, "rows")
	if _, err := writer.command(t.Context(), "/api/tiltak/Retitle", newID(t), map[string]any{"id": thing, "tittel": "Sett frå den andre"}); err != nil {
		t.Fatal(err)
	}
	for !strings.Contains(asText(hear(t, socket, "rows")), "Sett frå den andre") {
	}

	atA := (&hostile{t: t, h: a}).greeted(writer)
	say(t, atA, map[string]any{"type": "presence", "room": "tiltak/" + thing, "place": ""})
	say(t, socket, map[string]any{"type": "presence", "room": "tiltak/" + thing, "place": ""})
	for strings.Count(asText(hear(t, socket, "presence")), `"conn"`) < 2 {
	}

	(&hostile{t: t, h: a}).sendAs(writer, http.MethodDelete, "/api/session", nil, nil)
	if code := closeCode(socket, 2*oneSecond); code != 4401 {
		t.Errorf("signed out at one replica, the socket at the other: %d, want 4401", code)
	}
}

func asText(v any) string {
	raw, _ := json.Marshal(v)
	return string(raw)
}

// TestSameCommandAtBoth: a command that is sent to one replica and, since no answer came, to the
// other, happens once, and both give the same answer.
func TestSameCommandAtBoth(t *testing.T) {
	nats := outsideNATS(t)
	a := start(t, nil, "--nats", nats)
	b := start(t, nil, "--nats", nats)
	atA := a.signIn("sekretariat")
	atB := &visitor{h: b, cookie: atA.cookie, client: atA.client}
	thing, id := newTiltak(t, a, 1)[0], newID(t)
	body := map[string]any{"id": thing, "framdrift": "gul", "malform": "nn", "tekst": "Éin gong", "periode": map[string]any{}}
	type answer struct {
		seq uint64
		err error
	}
	answers := make(chan answer, 6)
	for n := range 6 {
		go func() {
			v := atA
			if n%2 == 1 {
				v = atB
			}
			seq, err := v.command(t.Context(), "/api/tiltak/ReportStatus", id, body)
			answers <- answer{seq, err}
		}()
	}
	first := <-answers
	for range 5 {
		if next := <-answers; next != first || next.err != nil {
			t.Errorf("one command, two answers: %v and %v", first, next)
		}
	}
	_, words := (&hostile{t: t, h: b}).sendAs(atB, http.MethodGet, "/api/tiltak/"+thing+"/historikk?min=latest", nil, nil)
	if n := strings.Count(words, "Éin gong"); n != 1 {
		t.Errorf("the command happened %d times", n)
	}
}
