package web

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
)

// serve opens the house on a real listener.
func serve(t *testing.T, change ...func(*Config)) (string, *Server, *fake) {
	t.Helper()
	quick := func(c *Config) { c.Limits.ReadTimeout = time.Second }
	s, f := newHouse(t, append([]func(*Config){quick}, change...)...)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("serving: %v", err)
		}
	})
	return listener.Addr().String(), s, f
}

// say sends bytes as they are and gives the statuses of the answers until the other end closes.
func say(t *testing.T, addr string, parts ...any) (statuses []int, closed bool) {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	go func() {
		for _, part := range parts {
			switch p := part.(type) {
			case string:
				_, _ = io.WriteString(conn, p)
			case time.Duration:
				time.Sleep(p)
			}
		}
	}()
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	in := bufio.NewReader(conn)
	for {
		answer, err := http.ReadResponse(in, nil)
		if err != nil {
			timeout, is := err.(net.Error)
			return statuses, !(is && timeout.Timeout())
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
		statuses = append(statuses, answer.StatusCode)
	}
}

const head = "Host: plan.example.no\r\nContent-Type: application/json\r\nCookie: __Host-fellesplan=0190a6c4-1d2e-7abc-8def-000000000001\r\n"

// hostile are the inputs on the wire, by their numbers in the list of hostile inputs, and what must
// be answered. Each ends with the connection closed.
func hostile() map[string]struct {
	send []any
	want []int
} {
	retitle, get := "POST /api/sak/Retitle HTTP/1.1\r\n"+head, "GET /api/sak HTTP/1.1\r\n"+head
	smuggled := get + "\r\n"
	big := strings.Repeat("x", MaxBody+1)
	return map[string]struct {
		send []any
		want []int
	}{
		"1 body over 64 KB":                {[]any{retitle + fmt.Sprintf("Content-Length: %d\r\n\r\n", len(big)) + big}, []int{413}},
		"1 chunked body over 64 KB":        {[]any{retitle + "Transfer-Encoding: chunked\r\n\r\n" + fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(big), big)}, []int{413}},
		"1 only said to be large":          {[]any{retitle + "Content-Length: 99999999999\r\n\r\n"}, []int{413}},
		"2 chunked without end":            {[]any{retitle + "Transfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n"}, []int{408}},
		"2 length without body":            {[]any{retitle + "Content-Length: 10\r\n\r\n{}"}, []int{408}},
		"3 two lengths":                    {[]any{retitle + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled}, []int{400}},
		"3 two lengths, other order":       {[]any{retitle + "transfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n" + smuggled}, []int{400}},
		"3 two lengths in bare lines":      {[]any{strings.ReplaceAll(retitle+"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"+smuggled, "\r\n", "\n")}, []int{400}},
		"3 two lengths, byte by byte":      {trickle(retitle + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"), []int{400}},
		"3 two lengths after a good one":   {[]any{get + "\r\n", 50 * time.Millisecond, retitle + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}, []int{200, 400}},
		"3 two lengths behind a body":      {[]any{retitle + "Content-Length: 2\r\n\r\n{}", 50 * time.Millisecond, retitle + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"}, []int{200, 400}},
		"3 hidden behind a chunked body":   {[]any{retitle + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + smuggled}, []int{200}},
		"3 two different lengths":          {[]any{retitle + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"}, []int{400}},
		"3 length with a sign":             {[]any{retitle + "Content-Length: +2\r\n\r\n{}"}, []int{400}},
		"3 coding with a tab":              {[]any{retitle + "Transfer-Encoding:\tchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"}, []int{400}},
		"3 coding of another kind":         {[]any{retitle + "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"}, []int{501}},
		"3 name with a space":              {[]any{retitle + "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"}, []int{400}},
		"4 head of 1 MB":                   {[]any{get + "X: " + strings.Repeat("x", 1<<20) + "\r\n\r\n"}, []int{431}},
		"4 a thousand headers":             {[]any{get + strings.Repeat("X: 0123456789012345678\r\n", 1000) + "\r\n"}, []int{431}},
		"4 a path of 1 MB":                 {[]any{"GET /" + strings.Repeat("x", 1<<20) + " HTTP/1.1\r\n" + head + "\r\n"}, []int{431}},
		"5 slowloris in the head":          {slowly(get), []int{400}}, // net/http takes what has come for a request, then closes
		"5 slowloris in the body":          {append([]any{retitle + "Content-Length: 100\r\n\r\n"}, slowly("{}")...), []int{408}},
		"5 nothing at all":                 {nil, nil},
		"6 text/plain":                     {[]any{strings.Replace(retitle, "application/json", "text/plain", 1) + "Connection: close\r\nContent-Length: 2\r\n\r\n{}"}, []int{415}},
		"7 gzip bomb":                      {[]any{retitle + "Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"}, []int{415}},
		"8 from another page":              {[]any{retitle + "Origin: https://evil.example\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"}, []int{403}},
		"8 cross-site":                     {[]any{retitle + "Sec-Fetch-Site: cross-site\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"}, []int{403}},
		"9 TRACE":                          {[]any{"TRACE /api/sak HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{405}},
		"9 PATCH":                          {[]any{"PATCH /api/sak HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{405}},
		"9 override":                       {[]any{get + "X-HTTP-Method-Override: DELETE\r\nConnection: close\r\n\r\n"}, []int{405}},
		"9 OPTIONS *":                      {[]any{"OPTIONS * HTTP/1.1\r\n" + head + "\r\n"}, []int{400}},
		"9 CONNECT":                        {[]any{"CONNECT evil.example:443 HTTP/1.1\r\n" + head + "\r\n"}, []int{400}},
		"9 for another host":               {[]any{"GET http://evil.example/ HTTP/1.1\r\n" + head + "\r\n"}, []int{400}},
		"11 dots":                          {[]any{"GET /api/../../etc/passwd HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"11 dots, escaped":                 {[]any{"GET /api/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"11 NUL":                           {[]any{"GET /index.html%00.js HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"11 two slashes":                   {[]any{"GET //evil.example/%2f.. HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"11 two slashes within":            {[]any{"GET /api//sak HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"11 backslash":                     {[]any{"GET /api\\..\\etc HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"12 parameter twice":               {[]any{"GET /api/sak?fase=a&fase=b HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{400}},
		"57 upgrade on HTTP/1.0":           {[]any{"GET /api/live HTTP/1.0\r\n" + head + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"}, []int{400}},
		"57 upgrade with a body":           {[]any{"GET /api/live HTTP/1.1\r\n" + head + "Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 5\r\n\r\nGET /"}, []int{400}},
		"57 upgrade elsewhere":             {[]any{"GET /api/sak HTTP/1.1\r\n" + head + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n"}, []int{400}},
		"57 refused upgrade, then another": {[]any{"GET /api/live HTTP/1.1\r\n" + head + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n" + smuggled}, []int{403}},
		"77 source map":                    {[]any{"GET /assets/index-BQhN3x9z.js.map HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"77 .git":                          {[]any{"GET /.git/config HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"77 pprof":                         {[]any{"GET /debug/pprof HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"77 metrics":                       {[]any{"GET /metrics HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"78 a page like a file":            {[]any{"GET /sak/1.css HTTP/1.1\r\n" + head + "Connection: close\r\n\r\n"}, []int{404}},
		"no host":                          {[]any{"GET /api/sak HTTP/1.1\r\n\r\n"}, []int{400}},
		"two hosts":                        {[]any{get + "Host: evil.example\r\n\r\n"}, []int{400}},
		"not HTTP":                         {[]any{"SSH-2.0-OpenSSH_9\r\n\r\n"}, []int{400}},
		"TLS":                              {[]any{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"}, []int{400}},
		"HTTP/2 without asking":            {[]any{"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"}, []int{505}},
		"cookie of 5 KB":                   {[]any{"GET /api/sak HTTP/1.1\r\nHost: plan.example.no\r\nConnection: close\r\nCookie: __Host-fellesplan=" + strings.Repeat("A", 5000) + "\r\n\r\n"}, []int{401}},
	}
}

func trickle(s string) (parts []any) {
	for _, b := range []byte(s) {
		parts = append(parts, string(b))
	}
	return parts
}

func slowly(s string) (parts []any) {
	for _, b := range []byte(s) {
		parts = append(parts, string(b), 150*time.Millisecond)
	}
	return parts
}

func TestHostileWire(t *testing.T) {
	addr, _, f := serve(t)
	before := runtime.NumGoroutine()
	t.Run("all", func(t *testing.T) {
		for name, c := range hostile() {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				got, closed := say(t, addr, c.send...)
				// TLS bytes may be told otherwise by the library of the day; that they are refused counts.
				if fmt.Sprint(got) != fmt.Sprint(c.want) && !(name == "HTTP/2 without asking" && len(got) == 1 && got[0] >= 400 && got[0] < 600) {
					t.Errorf("answered %v, want %v", got, c.want)
				}
				if !closed {
					t.Error("the connection hangs")
				}
			})
		}
	})
	for _, command := range f.asked {
		if strings.Contains(command, `"a"`) {
			t.Errorf("half a body reached a room: %s", command)
		}
	}
	if f.asks() != 2 { // "behind a body" and "hidden behind a chunked body" begin with a good command
		t.Errorf("%d commands got through", f.asks())
	}
	if log := f.log.String(); strings.Contains(log, "status=500") || strings.Contains(log, "panic") {
		t.Error("something broke:\n" + log)
	}
	for deadline := time.Now().Add(3 * time.Second); runtime.NumGoroutine() > before+2; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}

func TestAConnectionServesManyRequests(t *testing.T) {
	addr, _, f := serve(t)
	get, post := "GET /api/sak HTTP/1.1\r\n"+head+"\r\n", "POST /api/sak/Retitle HTTP/1.1\r\n"+head+"Content-Length: 2\r\n\r\n{}"
	last := strings.Replace(get, "\r\n\r\n", "\r\nConnection: close\r\n\r\n", 1)
	got, closed := say(t, addr, get+post+get, post+"\r\n"+get, last)
	if fmt.Sprint(got) != "[200 200 200 200 200 200]" || !closed || f.asks() != 2 {
		t.Errorf("%v, closed %v, %d commands", got, closed, f.asks())
	}
}

// A command that takes longer than the time to read a request must not be ended by it.
func TestAPatientHandlerIsLeftAlone(t *testing.T) {
	addr, _, f := serve(t)
	f.ask = func(ctx context.Context, _, _ string, _ []byte) (a domain.Answer, err error) {
		select {
		case <-ctx.Done():
			return a, ctx.Err()
		case <-time.After(1500 * time.Millisecond):
			return a, nil
		}
	}
	got, _ := say(t, addr, "POST /api/sak/Retitle HTTP/1.1\r\n"+head+"Connection: close\r\nContent-Length: 2\r\n\r\n{}")
	if fmt.Sprint(got) != "[200]" {
		t.Error(got)
	}
}

// The look at the heads must find the same requests as net/http, wherever the bytes are cut.
func TestHeadsAreFoundWhereverTheBytesAreCut(t *testing.T) {
	good := "GET / HTTP/1.1\r\nHost: x\r\n\r\n" + "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 58\r\n\r\n" +
		"GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: x\r\n\r\n" + // 58 bytes of body that look like a bad head
		"\r\n\r\nGET / HTTP/1.1\nHost: x\n\n"
	bad := good + "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	dice := rand.New(rand.NewPCG(seed, 0))
	for range 500 {
		for stream, want := range map[string]bool{good: false, bad: true} {
			var h headReader
			found := false
			for rest := []byte(stream); len(rest) > 0; {
				n := 1 + dice.IntN(min(len(rest), 40))
				found = h.read(rest[:n]) || found
				rest = rest[n:]
			}
			if found != want {
				t.Fatalf("found %v, want %v", found, want)
			}
		}
	}
}

func TestTheLookTakesBoundedMemory(t *testing.T) {
	var h headReader
	junk := bytes.Repeat([]byte("x"), 1000)
	for range 1000 {
		h.read(junk)
	}
	if cap(h.head) > 8*MaxHeader || h.state != blind {
		t.Errorf("%d bytes held", cap(h.head))
	}
}

func FuzzHeads(f *testing.F) {
	f.Add([]byte("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"))
	f.Fuzz(func(t *testing.T, stream []byte) {
		var whole, pieces headReader
		a := whole.read(stream)
		b := false
		for i := range stream {
			b = pieces.read(stream[i:i+1]) || b
		}
		if a != b {
			t.Errorf("whole %v, in pieces %v", a, b)
		}
	})
}

// A socket gets the bare connection, and what it refuses is told as a problem.
func TestTheSocketGetsItsConnection(t *testing.T) {
	addr, s, f := serve(t)
	var kind string
	f.live = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		conn, rw, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		kind = fmt.Sprintf("%T", conn)
		_, _ = io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
		line, _ := rw.ReadString('\n')
		_, _ = io.WriteString(conn, "echo "+line)
		conn.Close()
	})
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "GET /api/live HTTP/1.1\r\n"+head+"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
	in := bufio.NewReader(conn)
	answer, err := http.ReadResponse(in, nil)
	if err != nil || answer.StatusCode != http.StatusSwitchingProtocols {
		t.Fatal(answer, err)
	}
	time.Sleep(1200 * time.Millisecond) // longer than a request may take
	fmt.Fprint(conn, "hei\n")
	if line, err := in.ReadString('\n'); line != "echo hei\n" || kind != "*net.TCPConn" {
		t.Errorf("%q %v over %s", line, err, kind)
	}
	f.live = nil
	refused := s.do("GET", "/api/live", "", "Upgrade: websocket", "Connection: Upgrade")
	if p := problemIn(t, refused, http.StatusForbidden); p.Type == "" || refused.Header().Get("Connection") != "close" {
		t.Errorf("%+v %v", p, refused.Header())
	}
	// The line about the socket is written when its handler has returned, which is after the page saw it close.
	for end := time.Now().Add(10 * time.Second); !strings.Contains(f.log.String(), "route=/api/live status=101"); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(f.log.String())
		}
	}
}

func TestStoppingLetsWhatIsUnderWayFinish(t *testing.T) {
	s, f := newHouse(t)
	started := make(chan struct{})
	f.ask = func(context.Context, string, string, []byte) (a domain.Answer, err error) {
		close(started)
		time.Sleep(200 * time.Millisecond)
		return a, nil
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	go func() { <-started; cancel() }()
	got, _ := say(t, listener.Addr().String(), "POST /api/sak/Retitle HTTP/1.1\r\n"+head+"Content-Length: 2\r\n\r\n{}")
	if fmt.Sprint(got) != "[200]" {
		t.Error(got)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}
