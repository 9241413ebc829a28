package web

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
)

const livePath = "/api/live"

// underAPI tells that a path is for programs and not for the page.
func underAPI(path string) bool { return path == "/api" || strings.HasPrefix(path, "/api/") }

// door looks at each request before it is known what it is for.
func (s *Server) door(next echo.HandlerFunc) echo.HandlerFunc {
	looks := []func(echo.Context) error{s.lookAtWire, s.lookAtHost, s.lookAtAddress, s.lookAtMethod, s.lookAtPath, s.lookAtQuery, s.lookAtWrite}
	return func(c echo.Context) error {
		for _, look := range looks {
			if err := look(c); err != nil {
				return err
			}
		}
		return next(c)
	}
}

// lookAtWire refuses what could mean one thing to us and another to a proxy before us.
func (s *Server) lookAtWire(c echo.Context) error {
	r := c.Request()
	chunked := len(r.TransferEncoding) > 0
	if chunked {
		c.Response().Header().Set("Connection", "close") // so that no request can hide behind the body
	}
	hangUp := bad("request", wordsRequest)
	hangUp.hangUp = true
	conn := connOf(r)
	upgrade := strings.Contains(strings.ToLower(r.Header.Get("Upgrade")), "websocket") // any other is ignored
	hasBody := r.ContentLength != 0 || chunked
	switch {
	case conn != nil && conn.framed.Load():
		return hangUp
	case upgrade && (r.URL.Path != livePath || hasBody), r.Header.Get("Upgrade") != "" && !r.ProtoAtLeast(1, 1):
		return hangUp
	case hasBody && r.Method != http.MethodPost:
		return hangUp
	case !strings.HasPrefix(r.RequestURI, "/"):
		return hangUp
	case repeated(r.Header, "Origin", "Host", "Content-Type", "Idempotency-Key", "Sec-Fetch-Site"):
		return hangUp
	}
	if upgrade {
		c.Response().Header().Set("Connection", "close") // an upgrade that is agreed writes its own
	}
	return nil
}

func repeated(h http.Header, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return len(h.Values(name)) > 1 })
}

// lookAtHost answers only under our own names. For the demonstration that is what stops a page
// elsewhere whose name is made to point at this machine (DNS rebinding). Whether the house is well is
// also asked by address, by a probe that knows no name.
func (s *Server) lookAtHost(c echo.Context) error {
	r := c.Request()
	probe := r.URL.Path == "/healthz" || r.URL.Path == "/readyz"
	if len(s.Hosts) == 0 || probe && !s.House.Demo {
		return nil
	}
	host := hostName(r.Host)
	remote := remoteOf(r)
	if !slices.Contains(s.Hosts, host) || s.House.Demo && !remote.IsLoopback() {
		return &Trouble{Status: http.StatusMisdirectedRequest, Rule: "host", Words: wordsHost, hangUp: true}
	}
	return nil
}

// hostName is a Host header without its port, in lower case.
func hostName(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
}

// remoteOf is the other end of the connection.
func remoteOf(r *http.Request) netip.Addr {
	end, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return end.Addr().Unmap()
}

// clientOf is the address that a request comes from. What X-Forwarded-For says counts only as far
// as it was our own proxies that said it: from the right, past those that are ours.
func (s *Server) clientOf(r *http.Request) netip.Addr {
	addr := remoteOf(r)
	said := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(said) - 1; i >= 0 && s.isProxy(addr); i-- {
		before, err := netip.ParseAddr(strings.TrimSpace(said[i]))
		if err != nil {
			break
		}
		addr = before.Unmap()
	}
	return addr
}

func (s *Server) isProxy(addr netip.Addr) bool {
	return slices.ContainsFunc(s.Proxies, func(p netip.Prefix) bool { return p.Contains(addr) })
}

// secure tells whether the reader came by https.
func (s *Server) secure(r *http.Request) bool {
	return s.Secure || r.TLS != nil || s.isProxy(remoteOf(r)) && r.Header.Get("X-Forwarded-Proto") == "https"
}

func (s *Server) lookAtAddress(c echo.Context) error {
	return s.spend(s.addresses, budgetOf(s.clientOf(c.Request())))
}

func (s *Server) spend(b *budgets, name string) error {
	if wait := b.take(name, s.Now()); wait > 0 {
		t := plain(http.StatusTooManyRequests)
		t.Wait = wait
		return t
	}
	return nil
}

// methods are all that there are.
const methods = "GET, HEAD, POST, DELETE"

// lookAtMethod knows a request by its own method only, whatever its headers say that it is.
func (s *Server) lookAtMethod(c echo.Context) error {
	r := c.Request()
	for _, override := range []string{"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"} {
		if r.Header.Get(override) != "" {
			return plain(http.StatusMethodNotAllowed)
		}
	}
	switch r.Method {
	case http.MethodGet, http.MethodPost, http.MethodDelete:
	default:
		t := plain(http.StatusMethodNotAllowed)
		t.allow = methods
		return t
	}
	return nil
}

// lookAtPath refuses every spelling of a path but the plain one. None of ours needs an escape.
func (s *Server) lookAtPath(c echo.Context) error {
	raw, _, _ := strings.Cut(c.Request().RequestURI, "?")
	if strings.ContainsAny(raw, "%\\;") || strings.Contains(raw, "//") || len(raw) > 1 && strings.HasSuffix(raw, "/") {
		return plain(http.StatusNotFound)
	}
	for part := range strings.SplitSeq(raw, "/") {
		if strings.HasPrefix(part, ".") {
			return plain(http.StatusNotFound)
		}
	}
	return nil
}

// lookAtQuery reads the query once, strictly. The page's own addresses may say what they like: the
// server does not read them.
func (s *Server) lookAtQuery(c echo.Context) error {
	r := c.Request()
	if !underAPI(r.URL.Path) {
		return nil
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil || len(values) > maxQuery {
		return bad("query", wordsRequest)
	}
	for name, all := range values {
		switch {
		case len(all) > 1:
			return bad("parameter-twice", wordsTwice)
		case len(all[0]) > mostOf(name) || strings.ContainsFunc(all[0], isControl):
			return badParameter(name)
		}
	}
	return nil
}

// mostOf is how long the value of a parameter may be.
func mostOf(name string) int {
	if name == "nokkel" {
		return maxKeys
	}
	return maxValue
}

func isControl(r rune) bool { return r < ' ' || r == 0x7f }

func badParameter(name string) error {
	t := bad("parameter", wordsParameter.With(shown(name)))
	t.faults = []domain.Fault{{Field: shown(name), Rule: "parameter", Words: t.Words}}
	return t
}

// shown makes what a stranger sent fit to be shown to her again.
func shown(s string) string {
	const most = 64
	if len(s) > most {
		s = s[:most] + "…"
	}
	return strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if isControl(r) {
			return -1
		}
		return r
	}, s), "")
}

// lookAtWrite is for what may change something: it must come from our own page and carry JSON, or a
// file where files are handed in.
func (s *Server) lookAtWrite(c echo.Context) error {
	r := c.Request()
	if r.Method != http.MethodPost && r.Method != http.MethodDelete {
		return nil
	}
	if !s.fromOurselves(r) {
		t := plain(http.StatusForbidden)
		t.Rule = "origin"
		return t
	}
	if r.Method == http.MethodDelete {
		return nil
	}
	switch r.URL.Path {
	case filePath:
		return lookAtUpload(r)
	case figuresPath:
		return lookAtFigures(r)
	}
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset, said := params["charset"]
	if err != nil || media != "application/json" || said && !strings.EqualFold(charset, "utf-8") || r.Header.Get("Content-Encoding") != "" {
		return plain(http.StatusUnsupportedMediaType)
	}
	most := int64(MaxBody)
	if isSheetPath(r.URL.Path) {
		most = MaxSheetAsk
	}
	if r.ContentLength > most {
		return tooLarge()
	}
	return nil
}

// fromOurselves tells whether a write comes from our own page, or from no browser at all: see the
// package comment.
func (s *Server) fromOurselves(r *http.Request) bool {
	scheme := "http"
	if s.secure(r) {
		scheme = "https"
	}
	origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
	return (origin == "" || strings.EqualFold(origin, scheme+"://"+r.Host)) && (site == "" || site == "same-origin")
}

func tooLarge() *Trouble {
	t := plain(http.StatusRequestEntityTooLarge)
	t.hangUp = true
	return t
}

// readBody takes in a body within its limits of size and time.
func readBody(c echo.Context) ([]byte, error) { return readUpTo(c, MaxBody, tooLarge) }

func readUpTo(c echo.Context, most int64, over func() *Trouble) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(c.Response(), c.Request().Body, most))
	var large *http.MaxBytesError
	var slow net.Error
	switch {
	case errors.As(err, &large):
		return nil, over()
	case errors.As(err, &slow) && slow.Timeout():
		t := plain(http.StatusRequestTimeout)
		t.hangUp = true
		return nil, t
	case err != nil:
		t := bad("body", wordsRequest)
		t.hangUp = true
		return nil, fmt.Errorf("reading a body (%w): %w", err, t)
	}
	return body, nil
}
