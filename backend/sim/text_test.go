package sim

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/coder/websocket"
)

// chapter makes a plan with one chapter and gives the id of its text.
func (v *visitor) chapter() (plan, text string) {
	t := v.h.t
	t.Helper()
	plan, text = newID(t), newID(t)
	v.must("/api/plan/Start", map[string]any{"id": plan, "slag": "fagplan", "tittel": "Plan for prøving", "malform": "nn"})
	v.must("/api/plan/AddChapter", map[string]any{"id": plan, "kapittel": newID(t), "tekst": text, "tittel": "Innleiing", "malform": "nn"})
	return plan, text
}

// must asks a command that is to be carried out.
func (v *visitor) must(path string, body any) uint64 {
	v.h.t.Helper()
	seq, err := v.command(v.h.t.Context(), path, newID(v.h.t), body)
	if err != nil {
		v.h.t.Fatalf("%s: %v", path, err)
	}
	return seq
}

// writer is a page with one text open.
type writer struct {
	t      *testing.T
	conn   *websocket.Conn
	text   string
	client string
	n      int
	at     int // the version that it has
	role   string
	doc    json.RawMessage
}

// opens opens a text as a new page load.
func (v *visitor) opens(text string) *writer {
	t := v.h.t
	t.Helper()
	w := &writer{t: t, text: text, client: newID(t)}
	w.connect(v)
	say(t, w.conn, map[string]any{"type": "text.open", "doc": text, "client": w.client, "schema": 1})
	doc := hear(t, w.conn, "text.doc")
	w.at, w.role = int(doc["version"].(float64)), doc["role"].(string)
	w.doc, _ = json.Marshal(doc["content"])
	return w
}

func (w *writer) connect(v *visitor) {
	w.t.Helper()
	conn, _, err := v.dial(w.t.Context(), nil)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { conn.CloseNow() })
	w.conn = conn
	say(w.t, conn, map[string]any{"type": "hello", "lang": "nn"})
	hear(w.t, conn, "welcome")
}

// types sends a text at a position of the version that it has.
func (w *writer) types(at int, text string) {
	w.t.Helper()
	w.n++
	w.sends(w.n, w.at, replaced(at, at, text))
}

func (w *writer) sends(n, version int, steps ...any) {
	w.t.Helper()
	say(w.t, w.conn, map[string]any{"type": "text.commit", "doc": w.text, "n": n, "version": version, "steps": steps})
}

func replaced(from, to int, text string) map[string]any {
	step := map[string]any{"stepType": "replace", "from": from, "to": to}
	if text != "" {
		step["slice"] = map[string]any{"content": []any{map[string]any{"type": "text", "text": text}}}
	}
	return step
}

// hears waits until the page has everything up to a version, and gives the commits that came.
func (w *writer) hears(version int) (commits []map[string]any) {
	w.t.Helper()
	for w.at < version {
		message := hear(w.t, w.conn, "text.commits")
		for _, c := range message["commits"].([]any) {
			commits = append(commits, c.(map[string]any))
		}
		w.at = int(message["version"].(float64))
	}
	return commits
}

// get reads a path as JSON.
func (v *visitor) get(path string) (int, map[string]any) {
	v.h.t.Helper()
	answer, err := v.client.Do(v.request(http.MethodGet, path, nil))
	if err != nil {
		v.h.t.Fatal(err)
	}
	defer answer.Body.Close()
	var body map[string]any
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		v.h.t.Fatalf("reading %s: %v", path, err)
	}
	return answer.StatusCode, body
}

// TestTextsAreWrittenTogether: two write at the same place, one is cut off and comes back, the house
// is killed and comes back, and all have the same words.
func TestTextsAreWrittenTogether(t *testing.T) {
	dir := t.TempDir()
	h := start(t, nil, "--data", dir)
	secretary := h.signIn("sekretariat")
	_, text := secretary.chapter()
	kari, ola := secretary.opens(text), secretary.opens(text)
	if kari.role != "edit" || kari.at != 0 || string(kari.doc) != `{"content":[{"type":"paragraph"}],"type":"doc"}` {
		t.Fatalf("an unwritten text: %+v %s", kari, kari.doc)
	}
	kari.types(1, "Hei ")
	ola.types(1, "du")
	for _, w := range []*writer{kari, ola} {
		if commits := w.hears(2); len(commits) != 2 || commits[0]["n"].(float64) != 1 {
			t.Fatalf("heard %v", commits)
		}
	}
	// Ola is cut off, Kari writes on, Ola comes back and sends what he wrote meanwhile.
	ola.conn.CloseNow()
	kari.types(1, "Sjå: ")
	kari.hears(3)
	ola.connect(secretary)
	say(t, ola.conn, map[string]any{"type": "text.open", "doc": text, "client": ola.client, "schema": 1, "version": ola.at, "n": 1})
	ola.types(1, "(Ola) ") // made on version 2
	if commits := ola.hears(4); len(commits) != 2 {
		t.Fatalf("heard %v", commits)
	}
	kari.hears(4)
	fresh := secretary.opens(text)
	was := string(fresh.doc)
	if !strings.Contains(was, "Sjå: ") || !strings.Contains(was, "(Ola) ") || fresh.at != 4 {
		t.Fatalf("version %d: %s", fresh.at, was)
	}
	// The same n once more is not written twice.
	ola.sends(2, 4, replaced(1, 1, "(Ola) "))
	if known := hear(t, ola.conn, "text.commits"); len(known["commits"].([]any)) != 0 || known["n"].(float64) != 2 {
		t.Errorf("the same n twice: %v", known)
	}
	h.kill()
	h = start(t, nil, "--data", dir)
	again := h.signIn("sekretariat").opens(text)
	if string(again.doc) != was || again.at != 4 {
		t.Errorf("after the crash, version %d: %s\nwant %s", again.at, again.doc, was)
	}
}

