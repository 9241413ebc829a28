package live

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

func TestAPageWatchesAndIsPushed(t *testing.T) {
	h := newHouse(t, brisk())
	h.change(nil, nil, thing(1))
	p := h.dial(t, person(1), "s1")
	p.say(t, `{"type":"hello","lang":"nb"}`)
	w := p.next(t, "welcome")
	if w.Conn == "" || w.Seq != 1 || w.Person != person(1) || w.Incarnation != "i1" {
		t.Fatalf("welcome is %+v", w)
	}
	if g := p.watch(t, "tiltak"); !g.Full || g.Key != "tiltak" || g.Seq != 1 || len(g.Rows) != 1 || g.Rows[0].Key != thing(1) {
		t.Fatalf("the first picture is %+v", g)
	}
	h.change(nil, nil, thing(2), thing(2)+"/historikk/2")
	g := p.next(t, "rows")
	if g.Full || g.Key != "" || g.Seq != 2 || len(g.Rows) != 1 || string(g.Rows[0].Row) != `{"v":2}` || g.Rows[0].By != person(1) {
		t.Fatalf("the push is %+v", g)
	}
	p.say(t, `{"type":"ping"}`)
	if g := p.next(t, "pong"); g.Seq != 2 {
		t.Fatalf("the pong is %+v", g)
	}
	p.say(t, `{"type":"unwatch","keys":["tiltak"]}`)
	p.watch(t, thing(2)+"/historikk")
	h.change(nil, nil, thing(2), thing(2)+"/historikk/3")
	if g := p.next(t, "rows"); len(g.Rows) != 1 || g.Rows[0].Key != thing(2)+"/historikk/3" {
		t.Fatalf("after unwatch, the push is %+v", g)
	}
	if g := p.watch(t, "ukjend"); !g.Full || len(g.Rows) != 0 {
		t.Fatalf("a room that is not there gave %+v", g)
	}
}

// Each of these is refused before anything is upgraded.
func TestTheDoor(t *testing.T) {
	h := newHouse(t, brisk())
	host := strings.TrimPrefix(h.server.URL, "http://")
	for name, c := range map[string]struct {
		change func(http.Header)
		status int
	}{
		"no origin":            {func(h http.Header) { h.Del("Origin") }, 403},
		"two origins":          {func(hd http.Header) { hd.Add("Origin", h.server.URL) }, 403},
		"null":                 {func(h http.Header) { h.Set("Origin", "null") }, 403},
		"our host, then more":  {func(hd http.Header) { hd.Set("Origin", "http://"+host+".evil.no") }, 403},
		"our host as user":     {func(hd http.Header) { hd.Set("Origin", "http://"+host+"@evil.no") }, 403},
		"another scheme":       {func(hd http.Header) { hd.Set("Origin", "https://"+host) }, 403},
		"another port":         {func(hd http.Header) { hd.Set("Origin", "http://127.0.0.1:1") }, 403},
		"with a path":          {func(hd http.Header) { hd.Set("Origin", h.server.URL+"/x") }, 403},
		"no subprotocol":       {func(h http.Header) { h.Del("Sec-WebSocket-Protocol") }, 400},
		"another subprotocol":  {func(h http.Header) { h.Set("Sec-WebSocket-Protocol", "fellesplan.2") }, 400},
		"not an upgrade":       {func(h http.Header) { h.Del("Upgrade") }, 426},
		"with a body":          {func(h http.Header) { h.Set("Content-Length", "4") }, 400},
		"all as it should be":  {func(http.Header) {}, 101},
		"subprotocol in a row": {func(h http.Header) { h.Set("Sec-WebSocket-Protocol", "a, fellesplan.1") }, 101},
	} {
		t.Run(name, func(t *testing.T) {
			head := upgrade(h)
			c.change(head)
			_, res := handshake(t, h, "GET /api/live HTTP/1.1", head, "")
			if res.StatusCode != c.status {
				t.Fatalf("status %d, want %d", res.StatusCode, c.status)
			}
		})
	}
}

func TestTheDoorRefusesOldHTTPAndWhatComesBehind(t *testing.T) {
	h := newHouse(t, brisk())
	if _, res := handshake(t, h, "GET /api/live HTTP/1.0", upgrade(h), ""); res.StatusCode != 400 {
		t.Errorf("HTTP/1.0: status %d", res.StatusCode)
	}
	second := "GET /api/tiltak HTTP/1.1\r\nHost: x\r\n\r\n"
	if _, res := handshake(t, h, "GET /api/live HTTP/1.1", upgrade(h), second); res.StatusCode != 400 {
		t.Errorf("a smuggled second request: status %d", res.StatusCode)
	}
	if _, res := handshake(t, h, "POST /api/live HTTP/1.1", upgrade(h), ""); res.StatusCode != 405 {
		t.Errorf("POST: status %d", res.StatusCode)
	}
}

func TestConfiguredOriginsCountAlone(t *testing.T) {
	h := &house{world: newWorld()}
	h.origins = []string{"https://plan.example.no"}
	h.open(t, brisk())
	for origin, want := range map[string]int{"https://plan.example.no": 101, h.server.URL: 403, "http://plan.example.no": 403} {
		head := upgrade(h)
		head.Set("Origin", origin)
		if _, res := handshake(t, h, "GET /api/live HTTP/1.1", head, ""); res.StatusCode != want {
			t.Errorf("%s: status %d, want %d", origin, res.StatusCode, want)
		}
	}
}

func upgrade(h *house) http.Header {
	head := h.header(person(1), "s1")
	head.Set("Connection", "Upgrade")
	head.Set("Upgrade", "websocket")
	head.Set("Sec-WebSocket-Version", "13")
	head.Set("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
	head.Set("Sec-WebSocket-Protocol", Subprotocol)
	return head
}

// What is written well but says what it may not.
func TestMessagesThatAreNotUnderstood(t *testing.T) {
	keys := func(n int) string {
		all := make([]string, n)
		for i := range all {
			all[i] = fmt.Sprintf("tiltak/k%d", i)
		}
		return `{"type":"watch","keys":["` + strings.Join(all, `","`) + `"]}`
	}
	for message, code := range map[string]int{
		``:                                      NotUnderstood,
		`null`:                                  NotUnderstood,
		`[]`:                                    NotUnderstood,
		`{"type":"ping"} {}`:                    NotUnderstood,
		`{"type":"ping","type":"ping"}`:         NotUnderstood,
		`{"Type":"ping"}`:                       NotUnderstood,
		`{"type":"ping","x":1}`:                 NotUnderstood,
		`{"type":"dance"}`:                      NotUnderstood,
		`{"type":"hello"}`:                      NotUnderstood, // a second one
		`{"type":"watch","keys":"tiltak"}`:      NotUnderstood,
		`{"type":"watch","keys":null}`:          NotUnderstood,
		`{"type":"watch","keys":["ev.*.>"]}`:    NotUnderstood,
		`{"type":"watch","keys":["a//b"]}`:      NotUnderstood,
		`{"type":"watch","keys":["a/b/c/d/e"]}`: NotUnderstood,
		`{"type":"watch","keys":[".kort"]}`:     NotUnderstood,
		`{"type":"watch","keys":["a.kort.b"]}`:  NotUnderstood,
		`{"type":"watch","keys":["a/b.kort"]}`:  NotUnderstood,
		keys(MaxKeys + 1):                       TooMuch,
		`{"type":"ask","id":"x"}`:               NotUnderstood,
		`{"type":"presence","room":"tiltak"}`:   NotUnderstood,
		`{"type":"presence","room":"` + thing(1) + `","place":"` + strings.Repeat("å", 201) + `"}`: NotUnderstood,
		`{"type":"presence","room":"` + thing(1) + `","place":"a\u202eb"}`:                         NotUnderstood,
	} {
		t.Run(message[:min(len(message), 50)], func(t *testing.T) {
			t.Parallel()
			h := newHouse(t, brisk())
			p := h.greet(t, person(1), "s1")
			p.say(t, message)
			if got := p.closed(t, 10*time.Second); got != code {
				t.Fatalf("closed with %d, want %d", got, code)
			}
		})
	}
	t.Run("short rows", func(t *testing.T) {
		h := newHouse(t, brisk())
		p := h.greet(t, person(1), "s1")
		p.say(t, `{"type":"watch","keys":["tiltak.kort"]}`)
		p.next(t, "rows")
	})
	t.Run("as many keys as one may", func(t *testing.T) {
		h := newHouse(t, brisk())
		p := h.greet(t, person(1), "s1")
		p.say(t, keys(MaxKeys))
		for range MaxKeys {
			p.next(t, "rows")
		}
	})
}

func TestHelloWithAStrangeSince(t *testing.T) {
	lim := brisk()
	lim.sinceWithin = 50 * time.Millisecond
	h := newHouse(t, lim)
	h.change(nil, nil, thing(1))
	for _, since := range []string{"2", "20000", "-1", "9223372036854775808", "1e0", "1.0", `"1"`, "null", "01", "true"} {
		p := h.dial(t, person(1), "s"+since)
		p.say(t, `{"type":"hello","since":`+since+`}`)
		if code := p.closed(t, 5*time.Second); code != NotUnderstood {
			t.Errorf("since %s: closed with %d", since, code)
		}
	}
	p := h.dial(t, person(1), "anew") // the page begins anew and gets everything
	p.say(t, `{"type":"hello"}`)
	p.next(t, "welcome")
	if g := p.watch(t, "tiltak"); !g.Full || len(g.Rows) != 1 {
		t.Errorf("after that, the picture is %+v", g)
	}
	p = h.dial(t, person(1), "other log")
	p.say(t, `{"type":"hello","since":77,"incarnation":"i0"}`)
	p.next(t, "welcome")
	if g := p.watch(t, "tiltak"); !g.Full || len(g.Rows) != 1 {
		t.Errorf("from another incarnation, the picture is %+v", g)
	}
}

func TestAReplicaThatIsBehindCatchesUpWithSince(t *testing.T) {
	h := newHouse(t, brisk())
	h.change(nil, nil, thing(1))
	p := h.dial(t, person(1), "s1")
	p.say(t, `{"type":"hello","since":2}`)
	time.Sleep(50 * time.Millisecond)
	h.change(nil, nil, thing(2))
	p.next(t, "welcome")
	if g := p.watch(t, "tiltak"); g.Full || len(g.Rows) != 0 {
		t.Fatalf("got %+v", g)
	}
}

func TestSince(t *testing.T) {
	h := newHouse(t, brisk())
	for n := range 4 {
		h.change(nil, nil, thing(n))
	}
	p := h.dial(t, person(1), "s1")
	p.say(t, `{"type":"hello","since":2,"incarnation":"i1"}`)
	p.next(t, "welcome")
	if g := p.watch(t, "tiltak"); g.Full || g.Seq != 4 || len(g.Rows) != 2 || g.Rows[0].Seq != 3 {
		t.Errorf("the first watch gave %+v", g)
	}
	if g := p.watch(t, thing(0)); !g.Full || len(g.Rows) != 1 {
		t.Errorf("a later watch gave %+v", g)
	}
	p.say(t, `{"type":"watch","keys":["`+thing(0)+`"],"since":3}`)
	if g := p.next(t, "rows"); g.Full || len(g.Rows) != 0 {
		t.Errorf("a watch with a since of its own gave %+v", g)
	}
}

func TestSessions(t *testing.T) {
	h := newHouse(t, brisk())
	if code := h.dial(t, "", "").closed(t, 5*time.Second); code != SignInAgain {
		t.Errorf("nobody: closed with %d", code)
	}
	h.ended["over"] = true
	p := h.dial(t, person(1), "over")
	p.say(t, `{"type":"hello"}`)
	if code := p.closed(t, 5*time.Second); code != SignInAgain {
		t.Errorf("an ended session: closed with %d", code)
	}
	p, stays := h.greet(t, person(1), "s1"), h.greet(t, person(1), "s2")
	start := time.Now()
	h.hub.EndSession("s1")
	if code := p.closed(t, 5*time.Second); code != SignInAgain || time.Since(start) > time.Second {
		t.Errorf("revoked: closed with %d after %v", code, time.Since(start))
	}
	stays.say(t, `{"type":"ping"}`)
	stays.next(t, "pong")
	h.mu.Lock()
	h.ended["s2"] = true
	h.mu.Unlock()
	stays.say(t, askFor("a1", "Do"))
	if code := stays.closed(t, 5*time.Second); code != SignInAgain || h.upTo() != 0 {
		t.Errorf("an ask after the end: closed with %d, log at %d", code, h.upTo())
	}
}

func TestASessionThatExpiresIsNoticed(t *testing.T) {
	lim := brisk()
	lim.pingEvery = 400 * time.Millisecond
	h := newHouse(t, lim)
	p := h.greet(t, person(1), "s1")
	h.mu.Lock()
	h.ended["s1"] = true
	h.mu.Unlock()
	if code := p.closed(t, 5*time.Second); code != SignInAgain {
		t.Errorf("closed with %d", code)
	}
}

func TestTheEleventhSocketIsRefused(t *testing.T) {
	h := newHouse(t, brisk())
	var first *page
	for range MaxSockets {
		first = h.greet(t, person(1), "s1")
	}
	if code := h.dial(t, person(1), "s1").closed(t, 5*time.Second); code != TooMuch {
		t.Fatalf("the eleventh: closed with %d", code)
	}
	h.greet(t, person(1), "s2")
	_ = first.ws.Close(websocket.StatusNormalClosure, "")
	waitFor(t, "room for one more", func() bool { return h.hub.Stats().Sockets == MaxSockets })
	h.greet(t, person(1), "s1")
}

func askFor(id, command string) string {
	return `{"type":"ask","id":"` + id + `","room":"tiltak","command":"` + command + `","data":{"a":1,"a":2}}`
}

func TestAsk(t *testing.T) {
	h := newHouse(t, brisk())
	p := h.greet(t, person(1), "s1")
	p.watch(t, "tiltak")
	p.say(t, askFor("a1", "Do"))
	if g := p.next(t, "rows"); g.Seq != 1 { // the row comes before the answer
		t.Fatalf("got %+v", g)
	}
	if g := p.next(t, "answer"); g.ID != "a1" || g.Seq != 1 || g.Thing == "" {
		t.Fatalf("got %+v", g)
	}
	p.say(t, askFor("a2", "Refuse"))
	if g := p.next(t, "answer"); g.ID != "a2" || string(g.Problem) != `{"title":"nei","type":"/problem/rule"}` {
		t.Fatalf("got %+v: %s", g, g.Problem)
	}
}

// Quality 54: the same message a thousand times has one effect, over several sockets too.
func TestAnIDRepeatedHasOneEffect(t *testing.T) {
	lim := brisk()
	lim.burst = 2000
	h := newHouse(t, lim)
	pages := []*page{h.greet(t, person(1), "s1"), h.greet(t, person(1), "s2")}
	for _, p := range pages {
		go func() {
			for range 250 {
				_ = p.ws.Write(t.Context(), websocket.MessageText, []byte(askFor("same", "Do")))
			}
		}()
	}
	for _, p := range pages {
		for range 250 {
			if g := p.next(t, "answer"); g.ID != "same" || g.Problem != nil {
				t.Fatalf("got %+v", g)
			}
		}
	}
	if h.upTo() != 1 {
		t.Fatalf("%d effects", h.upTo())
	}
}

func TestCommandsStandInLineAndTheLineHasAnEnd(t *testing.T) {
	lim := brisk()
	lim.burst = 2 * maxAsks
	h := newHouse(t, lim)
	goOn := make(chan struct{})
	h.slowAsk = func(string) error { <-goOn; return nil }
	p := h.greet(t, person(1), "s1")
	for n := range 3 {
		p.say(t, askFor(fmt.Sprint("a", n), "Do"))
	}
	close(goOn)
	for n := range 3 {
		if g := p.next(t, "answer"); g.ID != fmt.Sprint("a", n) {
			t.Fatalf("answer %d is to %s", n, g.ID)
		}
	}
	stuck := make(chan struct{})
	h.slowAsk = func(string) error { <-stuck; return nil }
	defer close(stuck)
	for n := range maxAsks + 2 {
		p.say(t, askFor(fmt.Sprint("b", n), "Do"))
	}
	if code := p.closed(t, 5*time.Second); code != TooMuch {
		t.Fatalf("closed with %d", code)
	}
}

func TestAPanicInOneSocketsWorkStaysThere(t *testing.T) {
	h := newHouse(t, brisk())
	h.slowAsk = func(string) error { panic("planted") }
	p, other := h.greet(t, person(1), "s1"), h.greet(t, person(2), "s2")
	p.say(t, askFor("a1", "Do"))
	if code := p.closed(t, 5*time.Second); code != 1011 {
		t.Errorf("closed with %d", code)
	}
	other.say(t, `{"type":"ping"}`)
	other.next(t, "pong")
}

func TestHelloHasToComeInTime(t *testing.T) {
	lim := brisk()
	lim.helloWithin = 300 * time.Millisecond
	h := newHouse(t, lim)
	if code := h.dial(t, person(1), "s1").closed(t, 5*time.Second); code != SignInAgain {
		t.Errorf("closed with %d", code)
	}
}

func TestAMessageThatNeverEndsIsNotWaitedFor(t *testing.T) {
	lim := brisk()
	lim.messageWithin = 300 * time.Millisecond
	h := newHouse(t, lim)
	conn, _ := handshake(t, h, "GET /api/live HTTP/1.1", upgrade(h), "")
	_, _ = io.WriteString(conn, frame(final|text, hello)+frame(text, "{")+frame(0, " "))
	if code := closeCode(conn); code != NotUnderstood {
		t.Errorf("closed with %d", code)
	}
}

// A page that answers no ping is gone after two of them; one that does stays.
func TestAHalfOpenConnectionIsLetGo(t *testing.T) {
	lim := brisk()
	lim.pingEvery = 400 * time.Millisecond
	h := newHouse(t, lim)
	alive := h.greet(t, person(2), "s2")
	alive.ws.CloseRead(t.Context()) // reads, and so answers pings
	start := time.Now()
	conn, _ := handshake(t, h, "GET /api/live HTTP/1.1", upgrade(h), "")
	waitFor(t, "the silent one to be there", func() bool { return h.hub.Stats().Sockets == 2 })
	_, _ = io.WriteString(conn, frame(final|text, hello))
	waitFor(t, "the silent one to be let go", func() bool { return h.hub.Stats().Sockets == 1 })
	if took := time.Since(start); took < 2*lim.pingEvery {
		t.Errorf("gone after %v", took)
	}
	time.Sleep(3 * lim.pingEvery)
	if h.hub.Stats().Sockets != 1 {
		t.Error("the healthy one is gone too")
	}
}

func TestCloseSaysGoingAwayToAll(t *testing.T) {
	h := newHouse(t, brisk())
	pages := make([]*page, 20)
	for n := range pages {
		pages[n] = h.greet(t, person(n), fmt.Sprint("s", n))
	}
	done := make(chan struct{})
	go func() { h.hub.Close(); close(done) }()
	for _, p := range pages {
		if code := p.closed(t, 5*time.Second); code != GoingAway {
			t.Errorf("closed with %d", code)
		}
	}
	<-done
	if _, res := handshake(t, h, "GET /api/live HTTP/1.1", upgrade(h), ""); res.StatusCode != 503 {
		t.Errorf("afterwards: status %d", res.StatusCode)
	}
	h.hub.Push(changeOf(1)) // a late push harms nobody
}

func waitFor(t testing.TB, what string, is func() bool) {
	t.Helper()
	for until := time.Now().Add(15 * time.Second); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}
