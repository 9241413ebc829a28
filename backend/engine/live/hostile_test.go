package live

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"fellesplan/events"
)

// What a page may not send, byte by byte, and the code with which it is closed.
func TestHostileFrames(t *testing.T) {
	many := func(n int, f string) string { return strings.Repeat(f, n) }
	for name, c := range map[string]struct {
		send string
		code int
	}{
		"a frame of 1 MB":              {frame(final|text, many(1<<20, "x")), 1009},
		"one byte too much":            {frame(final|text, many(MaxMessage+1, "x")), 1009},
		"a length of 2^62":             {"\x81\xff\x40\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 1009},
		"10 000 fragments of one byte": {frame(text, "{") + many(9_999, frame(0, " ")), 1009},
		"10 000 empty fragments":       {frame(text, "") + many(9_999, frame(0, "")), 1009},
		"fragments with pings between": {frame(text, "{") + many(100, frame(final|ping, "")+frame(0, " ")), TooMuch},
		"a compressed frame":           {frame(final|0x40|text, "x"), 1002},
		"a reserved bit":               {frame(final|0x20|text, "x"), 1002},
		"an unknown kind of frame":     {frame(final|0x03, "x"), 1002},
		"a continuation of nothing":    {frame(final, "x"), 1002},
		"a fragmented ping":            {frame(ping, "x"), 1002},
		"a flood of pings":             {many(12, frame(final|ping, "x")), TooMuch},
		"a flood of pongs":             {many(12, frame(final|pong, "x")), TooMuch},
		"a flood of our own pings":     {frame(final|text, hello) + many(12, frame(final|text, `{"type":"ping"}`)), TooMuch},
		"a flood of messages":          {frame(final|text, hello) + many(messageBurst+20, frame(final|text, `{"type":"unwatch","keys":[]}`)), TooMuch},
		"binary":                       {frame(final|bytesFrame, "x"), 1003},
		"not UTF-8":                    {frame(final|text, hello) + frame(final|text, "{\"type\":\"ping\xff\"}"), NotUnderstood},
		"a message before hello":       {frame(final|text, `{"type":"ping"}`), SignInAgain},
		"a second request, as a frame": {"GET /api/tiltak HTTP/1.1\r\n\r\n", 1002},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t, brisk())
			conn, _ := handshake(t, h, "GET /api/live HTTP/1.1", upgrade(h), "")
			go func() { _, _ = io.WriteString(conn, c.send) }()
			if code := closeCode(conn); code != c.code {
				t.Fatalf("closed with %d, want %d", code, c.code)
			}
		})
	}
}

// closeCode reads frames of the server until the close frame; 0 where the connection ends without.
func closeCode(conn io.Reader) int {
	in := bufio.NewReader(conn)
	for {
		var head [2]byte
		if _, err := io.ReadFull(in, head[:]); err != nil {
			return 0
		}
		n := int(head[1])
		if n == 126 {
			var more [2]byte
			_, _ = io.ReadFull(in, more[:])
			n = int(more[0])<<8 | int(more[1])
		} else if n == 127 {
			var more [8]byte
			_, _ = io.ReadFull(in, more[:])
			n = int(more[5])<<16 | int(more[6])<<8 | int(more[7])
		}
		body := make([]byte, n)
		if _, err := io.ReadFull(in, body); err != nil {
			return 0
		}
		if head[0] == 0x88 && n >= 2 {
			return int(body[0])<<8 | int(body[1])
		}
	}
}

// handshakeAs opens a socket without a library.
func handshakeAs(t testing.TB, h *house, who events.ID, session string) (net.Conn, *http.Response) {
	head := upgrade(h)
	head.Set("Test-Session", string(who)+" "+session)
	return handshake(t, h, "GET /api/live HTTP/1.1", head, "")
}

// handshake speaks HTTP by hand.
func handshake(t testing.TB, h *house, line string, head http.Header, behind string) (net.Conn, *http.Response) {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(h.server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(20 * time.Second))
	var out strings.Builder
	out.WriteString(line + "\r\nHost: " + strings.TrimPrefix(h.server.URL, "http://") + "\r\n")
	_ = head.Write(&out)
	out.WriteString("\r\n" + behind)
	if _, err := io.WriteString(conn, out.String()); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReaderSize(conn, 1) // nothing of the frames that follow may be swallowed
	res, err := http.ReadResponse(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	return bufferedConn{conn, in}, res
}

type bufferedConn struct {
	net.Conn
	in *bufio.Reader
}

func (c bufferedConn) Read(p []byte) (int, error) { return c.in.Read(p) }

// frame writes one masked frame; the mask is zero, so that the payload stands as it is.
func frame(first byte, payload string) string {
	head := []byte{first, 0x80}
	switch n := len(payload); {
	case n < 126:
		head[1] |= byte(n)
	case n < 1<<16:
		head[1] |= 126
		head = append(head, byte(n>>8), byte(n))
	default:
		head[1] |= 127
		head = append(head, 0, 0, 0, 0, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	return string(head) + "\x00\x00\x00\x00" + payload
}

const (
	final      = 0x80
	text       = 0x01
	bytesFrame = 0x02
	ping       = 0x09
	pong       = 0x0a
)

const hello = `{"type":"hello"}`
