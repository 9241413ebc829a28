package web

import (
	"bufio"
	"context"
	"net"
	"net/http"

	"github.com/labstack/echo/v4"
)

// houseJSON is which partnership this is.
type houseJSON struct {
	House       string    `json:"house" doc:"short code"`
	Namn        namesJSON `json:"namn"`
	Demo        bool      `json:"demo" doc:"a demonstration with invented people"`
	Version     string    `json:"version" doc:"of the program"`
	Incarnation string    `json:"incarnation" doc:"of the log; sequences of another one mean nothing here"`
}

type namesJSON struct {
	NN string `json:"nn"`
	NB string `json:"nb"`
	EN string `json:"en"`
}

func (s *Server) house(c echo.Context) error {
	h := s.House
	return answer(c, http.StatusOK, houseJSON{h.Code, namesJSON{h.Namn.NN, h.Namn.NB, h.Namn.EN}, h.Demo, h.Version, h.Incarnation})
}

// healthz answers while the program runs.
func (s *Server) healthz(c echo.Context) error { return c.String(http.StatusOK, "ok\n") }

// readyz answers with 200 when the house can serve. Why not stands in the log, not in the street.
func (s *Server) readyz(c echo.Context) error {
	ctx, cancel := context.WithTimeout(c.Request().Context(), readyWait)
	defer cancel()
	if err := s.Ready(ctx); err != nil {
		note(c, &Trouble{Rule: "not-ready"}, err)
		return c.String(http.StatusServiceUnavailable, "not ready\n")
	}
	if s.Proofs != nil && len(s.Proofs.Forks()) > 0 {
		return c.String(http.StatusOK, "ready\nwarning: a witness has seen another past of the log: see /api/bevis\n")
	}
	return c.String(http.StatusOK, "ready\n")
}

// live hands a request over to the websocket, which lets no stranger's page in. What it refuses
// before the upgrade is told as a problem like everything else.
func (s *Server) live(c echo.Context) error {
	w := &upgrade{ResponseWriter: c.Response()}
	s.Live.ServeHTTP(w, c.Request())
	switch {
	case w.agreed:
		c.Response().Status, c.Response().Committed = http.StatusSwitchingProtocols, true
	case w.refused != 0:
		return plain(w.refused)
	}
	return nil
}

// upgrade gives the socket the connection itself, without our look at request heads, which has
// nothing more to see there and would hold memory for as long as the socket lives.
type upgrade struct {
	http.ResponseWriter
	refused int
	agreed  bool
}

// Unwrap lets http.ResponseController find what is beneath.
func (u *upgrade) Unwrap() http.ResponseWriter { return u.ResponseWriter }

// WriteHeader keeps a refusal back, to be told as a problem.
func (u *upgrade) WriteHeader(status int) {
	switch {
	case status == http.StatusSwitchingProtocols:
		u.agreed = true
		u.ResponseWriter.WriteHeader(status)
	case u.refused == 0:
		u.refused = status
	}
}

func (u *upgrade) Write(p []byte) (int, error) {
	if u.agreed {
		return u.ResponseWriter.Write(p)
	}
	if u.refused == 0 {
		u.refused = http.StatusBadRequest
	}
	return len(p), nil
}

// Hijack takes the connection over.
func (u *upgrade) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, rw, err := http.NewResponseController(u.ResponseWriter).Hijack()
	if err != nil {
		return nil, nil, err
	}
	u.agreed = true
	if ours, watching := conn.(*watched); watching && rw.Reader.Buffered() == 0 {
		rw.Reader.Reset(ours.Conn)
		rw.Writer.Reset(ours.Conn)
		conn = ours.Conn
	}
	return conn, rw, nil
}
