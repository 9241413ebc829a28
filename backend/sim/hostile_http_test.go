package sim

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// hostile is the running house and those who stand at its door.
type hostile struct {
	t       *testing.T
	h       *house
	v       *visitor // of the secretariat
	other   *visitor // somebody else
	tiltak  string   // a tiltak of this test's own
	utval   string
	chapter string   // a text of this test's own
	reader  *visitor // who looks what it says
}

func newHostile(t *testing.T, h *house) *hostile {
	x := &hostile{t: t, h: h, v: h.signIn("sekretariat"), other: h.signIn("planleggar")}
	x.tiltak = newTiltak(t, h, 1)[0]
	for key := range x.v.rows("utval") {
		x.utval = key[len("utval/"):]
	}
	return x
}

// raw sends bytes as they are and gives the status of the answer; 0 where the door was shut
// without one.
func (x *hostile) raw(text string, wait time.Duration) int {
	x.t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(x.h.base, "http://"))
	if err != nil {
		x.t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(wait))
	// The answer may come before all is sent, so that the rest meets a closed door.
	_, _ = io.WriteString(conn, text)
	return statusFrom(conn)
}

func statusFrom(conn io.Reader) int {
	line, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil || len(line) < 12 {
		return 0
	}
	status, _ := strconv.Atoi(line[9:12])
	return status
}

// host of the house, for raw requests.
func (x *hostile) host() string { return strings.TrimPrefix(x.h.base, "http://") }

// send makes a request to a path with headers changed by edit, and gives the status.
func (x *hostile) send(method, path string, body []byte, edit func(http.Header)) int {
	x.t.Helper()
	status, _ := x.sendAs(x.v, method, path, body, edit)
	return status
}

func (x *hostile) sendAs(v *visitor, method, path string, body []byte, edit func(http.Header)) (int, string) {
	x.t.Helper()
	request := v.request(method, path, nil)
	if body != nil {
		request.Body, request.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	}
	request.Header.Set("Idempotency-Key", newID(x.t))
	if edit != nil {
		edit(request.Header)
	}
	answer, err := v.client.Do(request)
	if err != nil {
		x.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer answer.Body.Close()
	words, _ := io.ReadAll(answer.Body)
	return answer.StatusCode, string(words)
}

// retitle posts a body to the command whose fields are id and tittel.
func (x *hostile) retitle(body string) int {
	x.t.Helper()
	return x.send(http.MethodPost, "/api/tiltak/Retitle", []byte(body), nil)
}

func (x *hostile) with(tail string) string { return `{"id":"` + x.tiltak + `","tittel":` + tail }

// trial is one input of the list in docs/security.md, by its number there.
type trial struct {
	number int
	name   string
	try    func(*hostile) int
	want   []int
}

func set(key, value string) func(http.Header) {
	return func(h http.Header) { h.Set(key, value) }
}

func httpTrials() []trial {
	is := func(codes ...int) []int { return codes }
	get := func(path string, edit func(http.Header)) func(*hostile) int {
		return func(x *hostile) int { return x.send(http.MethodGet, path, nil, edit) }
	}
	post := func(edit func(http.Header)) func(*hostile) int {
		return func(x *hostile) int {
			return x.send(http.MethodPost, "/api/tiltak/Retitle", []byte(x.with(`"Ny tittel"}`)), edit)
		}
	}
	line := func(method, path string) func(*hostile) int {
		return func(x *hostile) int {
			return x.raw(method+" "+path+" HTTP/1.1\r\nHost: "+x.host()+"\r\nConnection: close\r\n\r\n", 5*time.Second)
		}
	}
	return []trial{
		{1, "body over 64 KB", func(x *hostile) int { return x.retitle(x.with(`"` + strings.Repeat("a", 70_000) + `"}`)) }, is(413)},
		{2, "chunked body without end", func(x *hostile) int {
			return x.raw("POST /api/tiltak/Retitle HTTP/1.1\r\nHost: "+x.host()+"\r\nOrigin: "+x.h.base+"\r\nCookie: "+x.v.cookie+"\r\nIdempotency-Key: "+newID(x.t)+"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n", 15*time.Second)
		}, is(408)},
		{3, "Content-Length and Transfer-Encoding both", func(x *hostile) int {
			return x.raw("POST /api/session HTTP/1.1\r\nHost: "+x.host()+"\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 5*time.Second)
		}, is(400)},
		{4, "headers of 1 MB", func(x *hostile) int {
			return x.raw("GET / HTTP/1.1\r\nHost: "+x.host()+"\r\nX-Big: "+strings.Repeat("a", 1<<20)+"\r\n\r\n", 5*time.Second)
		}, is(431)},
		{5, "one byte every few seconds", slowloris, is(0, 400, 408)},
		{6, "text/plain with JSON", post(set("Content-Type", "text/plain")), is(415)},
		{7, "gzip bomb", gzipBomb, is(415)},
		{8, "another Origin", post(set("Origin", "https://evil.example")), is(403)},
		{8, "Sec-Fetch-Site: cross-site", post(set("Sec-Fetch-Site", "cross-site")), is(403)},
		{9, "method override", func(x *hostile) int {
			return x.send(http.MethodGet, "/api/tiltak/Retitle", nil, set("X-HTTP-Method-Override", "POST"))
		}, is(404, 405)},
		{9, "TRACE", line("TRACE", "/"), is(405)},
		{9, "PATCH on a GET", func(x *hostile) int { return x.send(http.MethodPatch, "/api/tiltak", nil, nil) }, is(405)},
		{10, "X-Forwarded-* from anybody", forwarded, is(200)},
		{11, "/api/../../etc/passwd", line("GET", "/api/../../etc/passwd"), is(404)},
		{11, "encoded dots", line("GET", "/api/%2e%2e/%2e%2e/etc/passwd"), is(404)},
		{11, "encoded NUL", line("GET", "/api/tiltak/%00"), is(400, 404)},
		{11, "double slash", line("GET", "//api//tiltak"), is(404)},
		{12, "a query parameter twice", get("/api/tiltak?fase=i-gang&fase=forslag", nil), is(400)},
		{77, "source map", get("/assets/x.js.map", nil), is(404)},
		{77, "/.git", get("/.git", nil), is(404)},
		{77, "/.git/config", get("/.git/config", nil), is(404)},
		{77, "/debug/pprof", get("/debug/pprof/", nil), is(404)},
		{78, "a page that looks like a file", get("/tiltak/1.css", nil), is(404)},
		{71, "old cookie after sign-out", oldCookie, is(401)},
		{71, "old cookie after a role was given", changedRole, is(401)},
		{72, "tampered cookie", func(x *hostile) int {
			return x.send(http.MethodGet, "/api/tiltak", nil, set("Cookie", x.v.cookie[:len(x.v.cookie)-4]+"AAAA"))
		}, is(401)},
		{72, "cookie of 5 KB", get("/api/tiltak", set("Cookie", "__Host-fellesplan="+strings.Repeat("a", 5000))), is(401)},
	}
}

func jsonTrials() []trial {
	var all []trial
	for _, c := range []struct {
		number int
		name   string
		body   func(x *hostile) string
	}{
		{14, "repeated key", func(x *hostile) string { return x.with(`"A","tittel":"B"}`) }},
		{15, "key in the wrong case", func(x *hostile) string { return `{"id":"` + x.tiltak + `","TITTEL":"A"}` }},
		{16, "unknown key", func(x *hostile) string { return x.with(`"A","role":"admin"}`) }},
		{17, "invalid UTF-8", func(x *hostile) string { return x.with("\"\xff\xfe\"}") }},
		{18, "lone surrogate", func(x *hostile) string { return x.with(`"\ud800"}`) }},
		{19, "something after the value", func(x *hostile) string { return x.with(`"A"}{}`) }},
		{20, "null", func(*hostile) string { return `null` }},
		{20, "a list", func(*hostile) string { return `[]` }},
		{20, "a string", func(*hostile) string { return `""` }},
		{20, "nothing", func(*hostile) string { return `` }},
		{20, "a null field", func(x *hostile) string { return x.with(`null}`) }},
		{21, "10 000 nested arrays", func(x *hostile) string {
			return x.with(strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "}")
		}},
		{23, "a number of a million digits' kin", func(x *hostile) string { return x.with(`"A","versjon":` + strings.Repeat("9", 50_000) + "}") }},
		{23, "1e999", func(x *hostile) string { return x.with(`1e999}`) }},
		{23, "-0", func(x *hostile) string { return x.with(`-0}`) }},
		{23, "2⁶³", func(x *hostile) string { return x.with(`9223372036854775808}`) }},
		{24, "byte order mark", func(x *hostile) string { return "\ufeff" + x.with(`"A"}`) }},
		{25, "__proto__", func(x *hostile) string { return x.with(`"A","__proto__":{}}`) }},
		{25, "constructor", func(x *hostile) string { return x.with(`"A","constructor":{}}`) }},
		{26, "id *", func(*hostile) string { return `{"id":"*","tittel":"A"}` }},
		{26, "id >", func(*hostile) string { return `{"id":">","tittel":"A"}` }},
		{26, "id a.b", func(*hostile) string { return `{"id":"a.b","tittel":"A"}` }},
		{26, "id with a blank", func(*hostile) string { return `{"id":"a b","tittel":"A"}` }},
		{26, "id $SYS", func(*hostile) string { return `{"id":"$SYS.x","tittel":"A"}` }},
		{26, "id $JS", func(*hostile) string { return `{"id":"$JS.API.>","tittel":"A"}` }},
		{27, "id into another history", func(*hostile) string { return `{"id":"s1.VedtakMade","tittel":"A"}` }},
		{28, "upper-case id", func(x *hostile) string { return `{"id":"` + strings.ToUpper(x.tiltak) + `","tittel":"A"}` }},
		{28, "braced id", func(x *hostile) string { return `{"id":"{` + x.tiltak + `}","tittel":"A"}` }},
		{33, "CR LF", func(x *hostile) string { return x.with(`"A\r\nSet-Cookie: x=y"}`) }},
		{34, "NUL", func(x *hostile) string { return x.with(`"A\u0000B"}`) }},
		{34, "a control character", func(x *hostile) string { return x.with(`"A\u0007B"}`) }},
		{35, "right-to-left override in a title", func(x *hostile) string { return x.with(`"A\u202eB"}`) }},
		{35, "zero-width joiner in a title", func(x *hostile) string { return x.with(`"A\u200dB"}`) }},
		{36, "a letter with 20 combining marks", func(x *hostile) string { return x.with(`"A` + strings.Repeat("\u0301", 20) + `"}`) }},
	} {
		all = append(all, trial{c.number, c.name, func(x *hostile) int { return x.retitle(c.body(x)) }, []int{422}})
	}
	return append(
		all,
		trial{22, "200 000 keys", func(x *hostile) int {
			var keys strings.Builder
			for i := range 200_000 {
				fmt.Fprintf(&keys, `"k%d":1,`, i)
			}
			return x.retitle("{" + keys.String() + `"z":1}`)
		}, []int{413}},
		trial{29, "an id that is valid and not ours", func(x *hostile) int { return x.retitle(`{"id":"` + newID(x.t) + `","tittel":"A"}`) }, []int{404}},
		trial{29, "the same by reading", func(x *hostile) int { return x.send(http.MethodGet, "/api/tiltak/"+newID(x.t), nil, nil) }, []int{404}},
		trial{30, "an utval where a tiltak is asked", func(x *hostile) int { return x.retitle(`{"id":"` + x.utval + `","tittel":"A"}`) }, []int{404}},
		trial{31, "a command id used with another body", reusedID, []int{409}},
		trial{32, "a command id of another person", sharedID, []int{200}},
	)
}

func slowloris(x *hostile) int {
	conn, err := net.Dial("tcp", x.host())
	if err != nil {
		x.t.Fatal(err)
	}
	defer conn.Close()
	text := "GET / HTTP/1.1\r\nHost: " + x.host() + "\r\n"
	begun := time.Now()
	done := make(chan int, 1)
	go func() { done <- statusFrom(conn) }()
	for i := range len(text) {
		_, _ = conn.Write([]byte{text[i]})
		select {
		case status := <-done:
			if took := time.Since(begun); took > 13*time.Second {
				x.t.Errorf("slow headers were borne for %s", took)
			}
			return status
		case <-time.After(2 * time.Second):
		}
	}
	return -1
}

func gzipBomb(x *hostile) int {
	var bomb bytes.Buffer
	w := gzip.NewWriter(&bomb)
	w.Write(make([]byte, 10<<20))
	w.Close()
	return x.send(http.MethodPost, "/api/tiltak/Retitle", bomb.Bytes(), set("Content-Encoding", "gzip"))
}

func forwarded(x *hostile) int {
	status, words := x.sendAs(x.v, http.MethodGet, "/api/house", nil, func(h http.Header) {
		h.Set("X-Forwarded-For", "203.0.113.7")
		h.Set("X-Forwarded-Host", "evil.example")
		h.Set("X-Forwarded-Proto", "https")
	})
	if strings.Contains(words, "evil") {
		x.t.Errorf("a forwarded host is believed: %s", words)
	}
	return status
}

func oldCookie(x *hostile) int {
	guest := x.h.signIn("revisor")
	if status, _ := x.sendAs(guest, http.MethodDelete, "/api/session", nil, nil); status >= 300 {
		x.t.Errorf("signing out: %d", status)
	}
	status, _ := x.sendAs(guest, http.MethodGet, "/api/tiltak", nil, nil)
	return status
}

func changedRole(x *hostile) int {
	guest := x.h.signIn("partnarkontakt")
	var me struct{ Person string }
	_, words := x.sendAs(guest, http.MethodGet, "/api/session", nil, nil)
	if err := json.Unmarshal([]byte(words), &me); err != nil {
		x.t.Fatal(err)
	}
	admin := x.h.signIn("administrator")
	if _, err := admin.command(x.t.Context(), "/api/person/GrantRole", newID(x.t), map[string]any{"id": me.Person, "rolle": "revisor"}); err != nil {
		x.t.Fatal(err)
	}
	status, _ := x.sendAs(guest, http.MethodGet, "/api/tiltak", nil, nil)
	return status
}

func reusedID(x *hostile) int {
	id := newID(x.t)
	first := x.send(http.MethodPost, "/api/tiltak/Retitle", []byte(x.with(`"Ein tittel"}`)), set("Idempotency-Key", id))
	if first != http.StatusOK {
		x.t.Errorf("the first command: %d", first)
	}
	return x.send(http.MethodPost, "/api/tiltak/Retitle", []byte(x.with(`"Ein annan tittel"}`)), set("Idempotency-Key", id))
}

func sharedID(x *hostile) int {
	id, secretary := newID(x.t), x.h.signIn("utvalsleiar")
	x.send(http.MethodPost, "/api/tiltak/Retitle", []byte(x.with(`"Den fyrste"}`)), set("Idempotency-Key", id))
	fresh := newID(x.t)
	body := `{"id":"` + fresh + `","tittel":"Den andre","foremal":"Ein prøve","malform":"nn","eigar":{"namn":"Prøvehuset"},"tidsramme":{}}`
	status, words := x.sendAs(secretary, http.MethodPost, "/api/tiltak/Propose", []byte(body), set("Idempotency-Key", id))
	if !strings.Contains(words, fresh) {
		x.t.Errorf("the second person got another's answer: %s", words)
	}
	return status
}

// TestHostileHTTP puts every input of the list that comes over HTTP to the running program. Each
// gets the listed answer; nothing changes; nobody else is disturbed; nothing is left open.
func TestHostileHTTP(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	x := newHostile(t, h)
	trials := slices.Concat(httpTrials(), jsonTrials(), imageTrials())
	watch := newNeighbour(t, h)
	for _, trial := range trials {
		t.Run(fmt.Sprintf("%02d %s", trial.number, trial.name), func(t *testing.T) {
			x := *x
			x.t = t
			if got := trial.try(&x); !contains(trial.want, got) {
				t.Errorf("answered %d, want %v", got, trial.want)
			}
		})
	}
	watch.wasUndisturbed()
	if strings.Contains(h.said.String(), "panic") {
		t.Errorf("something panicked:\n%s", h.said)
	}
}

func contains(all []int, one int) bool {
	for _, n := range all {
		if n == one {
			return true
		}
	}
	return false
}

// TestBudget (13): a session that asks without end is told to wait, another is not.
func TestBudget(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir(), "--budget", "50")
	greedy, other := h.signIn("sekretariat"), h.signIn("planleggar")
	refused := 0
	for range 1000 {
		if status := answered(t, greedy, "/api/utval?limit=1"); status == http.StatusTooManyRequests {
			refused++
		}
	}
	if refused == 0 {
		t.Error("a thousand requests at once, and none refused")
	}
	if status := answered(t, other, "/api/tiltak"); status != http.StatusOK {
		t.Errorf("another session got %d meanwhile", status)
	}
}

func answered(t *testing.T, v *visitor, path string) int {
	t.Helper()
	answer, err := v.client.Do(v.request(http.MethodGet, path, nil))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	_, _ = io.Copy(io.Discard, answer.Body)
	return answer.StatusCode
}
