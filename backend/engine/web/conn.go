package web

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
)

// net/http quietly prefers Transfer-Encoding where a request has a Content-Length too, and shows
// the handler only what it chose. Such a request is the first step of smuggling a second one past
// a proxy, so we want to refuse it, and must look at the heads ourselves. The look is a bystander:
// the bytes go to net/http unchanged.

// watched is a connection whose request heads are looked at.
type watched struct {
	net.Conn
	head   headReader
	framed atomic.Bool // a head had both Content-Length and Transfer-Encoding
}

func (c *watched) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if c.head.read(p[:n]) {
		c.framed.Store(true)
	}
	return n, err
}

// Unwatched gives the connection itself to who takes it over: what comes now is no request any more.
func (c *watched) Unwatched() net.Conn { return c.Conn }

type watchedListener struct{ net.Listener }

func (l watchedListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &watched{Conn: conn}, nil
}

// headReader follows the bytes of a connection from head to head.
type headReader struct {
	state headState
	body  uint64 // bytes of the body that are still to come
	head  []byte
}

type headState int

const (
	inHead headState = iota
	inBody
	blind // nothing more to find: see read
)

// read takes the next bytes and tells whether they end a head with two lengths. It goes blind
// where no further request can follow on the connection: after a chunked body (the door then
// closes), after a head that is too long or has no sense (net/http then closes).
func (h *headReader) read(p []byte) (twice bool) {
	for len(p) > 0 && h.state != blind {
		if h.state == inBody {
			n := min(h.body, uint64(len(p)))
			if h.body -= n; h.body == 0 {
				h.state = inHead
			}
			p = p[n:]
			continue
		}
		var found bool
		p, found = h.gather(p)
		if found {
			twice = h.judge() || twice
			h.head = nil
		}
	}
	return twice
}

// gather adds bytes to the head until its empty line.
func (h *headReader) gather(p []byte) (rest []byte, whole bool) {
	if len(h.head) == 0 {
		p = bytes.TrimLeft(p, "\r\n") // net/http bears a few empty lines between requests
	}
	for i, b := range p {
		h.head = append(h.head, b)
		if b == '\n' && (bytes.HasSuffix(h.head, []byte("\n\r\n")) || bytes.HasSuffix(h.head, []byte("\n\n"))) {
			return p[i+1:], true
		}
		if len(h.head) > 2*MaxHeader {
			h.state, h.head = blind, nil
			return nil, false
		}
	}
	return nil, false
}

// judge reads the lengths of a whole head.
func (h *headReader) judge() (twice bool) {
	var length []byte
	hasLength, hasCoding := false, false
	for line := range bytes.SplitSeq(h.head, []byte("\n")) {
		name, value, _ := bytes.Cut(line, []byte(":"))
		switch {
		case bytes.EqualFold(name, []byte("Content-Length")):
			hasLength, length = true, bytes.TrimSpace(value)
		case bytes.EqualFold(name, []byte("Transfer-Encoding")):
			hasCoding = true
		}
	}
	body, err := strconv.ParseUint(string(length), 10, 63)
	switch {
	case hasCoding, hasLength && err != nil:
		h.state = blind
	case body > 0:
		h.state, h.body = inBody, body
	}
	return hasLength && hasCoding
}

type connKey struct{}

// connOf gives the connection of a request; nil where it did not come through Serve.
func connOf(r *http.Request) *watched {
	conn, _ := r.Context().Value(connKey{}).(*watched)
	return conn
}

// Serve answers on a listener until ctx is done, then lets what is under way finish.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler:                      s,
		ReadTimeout:                  s.Limits.ReadTimeout,
		WriteTimeout:                 writeWait,
		IdleTimeout:                  idleWait,
		MaxHeaderBytes:               MaxHeader,
		DisableGeneralOptionsHandler: true,
		ErrorLog:                     slog.NewLogLogger(s.Logger.Handler(), slog.LevelDebug), // what strangers send
		ConnContext: func(ctx context.Context, conn net.Conn) context.Context {
			return context.WithValue(ctx, connKey{}, conn)
		},
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		wait, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWait)
		defer cancel()
		err := server.Shutdown(wait)
		_ = server.Close()
		stopped <- err
	}()
	err := server.Serve(watchedListener{listener})
	if ctx.Err() == nil {
		return err
	}
	if err := <-stopped; err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
