package sim

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

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

// TestTextsAreReadAsTheyWere: every version, who wrote it and what changed can be read, also a version
// of the plan that was given a name before more was written.
func TestTextsAreReadAsTheyWere(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	secretary, planner := h.signIn("sekretariat"), h.signIn("planleggar")
	plan, text := secretary.chapter()
	base := "/api/tekst/" + text
	if status, doc := secretary.get(base + "/dokument"); status != 200 || doc["v"].(float64) != 0 || doc["content"] == nil {
		t.Fatalf("an unwritten text: %d %v", status, doc)
	}
	kari, ola := secretary.opens(text), planner.opens(text)
	kari.types(1, "Kommunane samarbeider.")
	ola.hears(1)
	kari.hears(1)
	version := newID(t)
	secretary.must("/api/plan/NameVersion", map[string]any{"id": plan, "versjon": version, "namn": "Til høyring"})
	ola.types(11, "alle ")
	kari.hears(2)
	ola.hears(2)
	kari.n++
	kari.sends(kari.n, kari.at, replaced(1, 11, "Dei"))
	kari.hears(3)
	if _, doc := secretary.get(base + "/dokument?v=1"); !strings.Contains(asJSON(doc["content"]), "Kommunane samarbeider.") {
		t.Errorf("version 1: %v", doc)
	}
	if _, changes := secretary.get(base + "/endringar?fra=0&til=3"); len(changes["commits"].([]any)) != 3 {
		t.Errorf("changes: %v", changes)
	}
	_, compared := secretary.get(base + "/samanlikn?fra=1&til=3")
	if changes := asJSON(compared["endringar"]); !strings.Contains(changes, `"borte":[{`) || !strings.Contains(changes, `"nytt":[{`) {
		t.Errorf("compared: %s", changes)
	}
	_, authors := secretary.get(base + "/forfattarar")
	if spans := authors["spenn"].([]any); len(spans) != 3 {
		t.Errorf("who wrote what: %v", authors)
	}
	status, named := secretary.get("/api/plan/" + plan + "/versjon/" + version)
	if status != 200 || !strings.Contains(asJSON(named), "Kommunane samarbeider.") {
		t.Errorf("the named version: %d %v", status, named)
	}
	for path, want := range map[string]int{
		base + "/dokument?v=4": 404, base + "/dokument?v=-1": 400, base + "/dokument?v=01": 400, base + "/dokument?v=1&at=3": 400,
		base + "/dokument?x=1": 400, base + "/endringar?fra=0&til=1001": 400, base + "/endringar?fra=2&til=1": 400, base + "/endringar?fra=0&til=9": 404,
		base + "/endringar": 400, base + "/samanlikn?fra=0": 400, base + "/dokument?v=1&v=2": 400,
		"/api/tekst/" + newID(t) + "/dokument": 404, "/api/plan/" + plan + "/versjon/" + newID(t): 404, "/api/plan/" + plan + "/versjon/x": 422,
	} {
		if status, problem := secretary.get(path); status != want {
			t.Errorf("%s: %d %v, want %d", path, status, problem["detail"], want)
		}
	}
	if _, row := secretary.get(base + "?at=" + "2020-01-01"); row["status"].(float64) != 400 {
		t.Errorf("before there was a history: %v", row)
	}
	if status, row := secretary.get(base); status != 200 || asJSON(row["row"]) == "null" {
		t.Errorf("the row: %d %v", status, row)
	}
	_, history := secretary.get(base + "/historikk")
	if rows := history["rows"].([]any); len(rows) != 1 || !strings.Contains(asJSON(rows[0]), `"til":3`) {
		t.Errorf("history: %v", asJSON(history))
	}
}

func asJSON(v any) string {
	raw, _ := json.Marshal(v)
	return string(raw)
}

// TestTwoReplicasOfOneText: pages at both replicas of one log write in one chapter at the same time;
// one of the replicas is killed, its pages go on at the other, and all end with the same words, each
// commit once.
func TestTwoReplicasOfOneText(t *testing.T) {
	nats := outsideNATS(t)
	a := start(t, nil, "--nats", nats)
	b := start(t, nil, "--nats", nats)
	atA := a.signIn("sekretariat")
	atB := &visitor{h: b, cookie: atA.cookie, client: atA.client}
	_, text := atA.chapter()
	const each = 15
	writers := []*writer{}
	for _, v := range []*visitor{atA, atB, atA, atB} {
		for n := 0; ; n++ { // the other replica may not have heard of the chapter yet
			if status, _ := v.get("/api/tekst/" + text + "/dokument"); status == 200 || n > 100 {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		writers = append(writers, v.opens(text))
	}
	for n := range each {
		for i, w := range writers {
			w.types(1, string(rune('a'+i)))
		}
		for _, w := range writers {
			w.hears(4 * (n + 1))
		}
	}
	a.kill()
	for _, w := range []*writer{writers[0], writers[2]} {
		w.conn.CloseNow()
		w.connect(atB)
		say(t, w.conn, map[string]any{"type": "text.open", "doc": text, "client": w.client, "schema": 1, "version": w.at, "n": w.n})
		w.types(1, "Z")
	}
	for _, w := range writers {
		w.hears(4*each + 2)
	}
	_, doc := atB.get("/api/tekst/" + text + "/dokument")
	said := asJSON(doc["content"])
	for i, letter := range []string{"a", "b", "c", "d"} {
		if got := strings.Count(textIn(doc["content"]), letter); got != each {
			t.Errorf("writer %d: %d letters of %d: %s", i, got, each, said)
		}
	}
	if doc["v"].(float64) != 4*each+2 {
		t.Errorf("version %v", doc["v"])
	}
}

// textIn gathers the words of a document.
func textIn(node any) (words string) {
	n, _ := node.(map[string]any)
	if text, is := n["text"].(string); is {
		words += text
	}
	content, _ := n["content"].([]any)
	for _, child := range content {
		words += textIn(child)
	}
	return words
}
