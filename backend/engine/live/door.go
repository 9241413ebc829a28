package live

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/coder/websocket"
)

// ServeHTTP is GET /api/live. What is wrong with the request itself is refused before the upgrade;
// what a page must be able to tell apart (no session, too many sockets) is told by a close code,
// since a browser does not show a page the status of a refused upgrade.
func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if status, why := h.refuse(r); status != 0 {
		h.Logger.Warn("websocket refused", "status", status, "why", why)
		w.Header().Set("Connection", "close") // else the server first waits for a body that was announced
		http.Error(w, why, status)
		return
	}
	if !h.enter() {
		http.Error(w, "the server stops", http.StatusServiceUnavailable)
		return
	}
	door := &door{ResponseWriter: w, guard: &guard{hub: h}}
	ws, err := websocket.Accept(door, r, &websocket.AcceptOptions{
		Subprotocols:       []string{Subprotocol},
		InsecureSkipVerify: true, // we have looked ourselves: the library lets an absent origin in
		CompressionMode:    websocket.CompressionDisabled,
	})
	if err != nil {
		h.wg.Done()
		h.Logger.Warn("websocket refused", "why", err)
		return
	}
	ws.SetReadLimit(MaxMessage)
	person, session, ok := h.Who(r)
	c := newClient(h, ws, door.guard, person, session)
	code, reason := SignInAgain, "nobody is signed in"
	if ok {
		code, reason = h.add(c)
	}
	// The handler returns and the socket lives on: what the HTTP server holds for a request (its
	// buffers, headers and the stack of all middleware) is given back.
	go c.live(code, reason)
}

// enter counts one more goroutine, unless the hub is closed and waits for the last.
func (h *Hub) enter() bool {
	h.mu.RLock()
	defer h.mu.RUnlock()
	if !h.closed {
		h.wg.Add(1)
	}
	return !h.closed
}

// refuse looks at the request before anything is upgraded.
func (h *Hub) refuse(r *http.Request) (status int, why string) {
	switch {
	case r.Method != http.MethodGet:
		return http.StatusMethodNotAllowed, "want GET"
	case !r.ProtoAtLeast(1, 1) || r.ProtoMajor != 1:
		return http.StatusBadRequest, "want HTTP/1.1"
	case r.ContentLength != 0 || len(r.TransferEncoding) > 0:
		return http.StatusBadRequest, "an upgrade has no body"
	case len(r.Header.Values("Origin")) != 1 || !h.ours(r.Header.Get("Origin"), r):
		return http.StatusForbidden, "not from our own page"
	case !offers(r, Subprotocol):
		return http.StatusBadRequest, "want the subprotocol " + Subprotocol
	}
	return 0, ""
}

// ours tells whether an origin is our own page: scheme and host, both equal.
func (h *Hub) ours(origin string, r *http.Request) bool {
	if len(h.Origins) > 0 {
		return slices.ContainsFunc(h.Origins, func(o string) bool { return strings.EqualFold(o, origin) })
	}
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" || u.Path != "" {
		return false
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return u.Scheme == scheme && strings.EqualFold(u.Host, r.Host)
}

func offers(r *http.Request, protocol string) bool {
	for _, line := range r.Header.Values("Sec-WebSocket-Protocol") {
		for offered := range strings.SplitSeq(line, ",") {
			if strings.TrimSpace(offered) == protocol {
				return true
			}
		}
	}
	return false
}

// door writes the 101 itself, when the connection is ours and we know that nothing came behind the
// request: a client waits for the answer before it sends, so bytes that are already there are a
// second request that somebody smuggles along. It also puts guard and small buffers in between.
type door struct {
	http.ResponseWriter
	guard *guard
	taken bool
}

// WriteHeader keeps the 101 back until Hijack.
func (d *door) WriteHeader(status int) {
	if status != http.StatusSwitchingProtocols && !d.taken {
		d.ResponseWriter.WriteHeader(status)
	}
}

func (d *door) Write(p []byte) (int, error) {
	if d.taken {
		return len(p), nil
	}
	return d.ResponseWriter.Write(p)
}

// Hijack takes the connection over and answers the upgrade.
func (d *door) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, rw, err := http.NewResponseController(d.ResponseWriter).Hijack()
	if err != nil {
		return nil, nil, fmt.Errorf("taking the connection over: %w", err)
	}
	d.taken = true
	if watched, ok := conn.(interface{ Unwatched() net.Conn }); ok {
		conn = watched.Unwatched() // by those who look at requests
	}
	if rw.Reader.Buffered() > 0 {
		_, _ = io.WriteString(conn, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
		_ = conn.Close()
		return nil, nil, errors.New("something came behind the request")
	}
	var head bytes.Buffer
	head.WriteString("HTTP/1.1 101 Switching Protocols\r\n")
	_ = d.Header().Write(&head)
	head.WriteString("\r\n")
	if _, err := conn.Write(head.Bytes()); err != nil {
		_ = conn.Close()
		return nil, nil, fmt.Errorf("answering the upgrade: %w", err)
	}
	d.guard.over(conn)
	return d.guard, bufio.NewReadWriter(bufio.NewReaderSize(d.guard, readBuffer), bufio.NewWriterSize(d.guard, writeBuffer)), nil
}
