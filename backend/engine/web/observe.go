package web

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

// told is what is noted of a refusal, for the log and the metrics.
type told struct {
	rule string
	err  error
}

const toldKey = "fellesplan.told"

func note(c echo.Context, t *Trouble, err error) {
	c.Set(toldKey, told{t.Rule, err})
}

// observe is around everything: it gives the request its number, catches what panics, and writes
// one line in the log. The line holds the route and not the path, since a stranger may write
// anything in a path; no address, no person, no query, no body.
func (s *Server) observe(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := s.Now()
		id := uuid.Must(uuid.NewV7()).String()
		c.Response().Header().Set(requestHeader, id)
		if err := s.calm(c, next); err != nil {
			s.tell(c, err)
		}
		s.write(c, id, s.Now().Sub(start))
		return nil
	}
}

// calm makes an error of a panic, with where it came from.
func (s *Server) calm(c echo.Context, next echo.HandlerFunc) (err error) {
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		if e, ok := p.(error); ok && errors.Is(e, http.ErrAbortHandler) {
			panic(p)
		}
		err = &panicked{fmt.Sprint(p), debug.Stack()}
	}()
	return next(c)
}

type panicked struct {
	what  string
	stack []byte
}

func (p *panicked) Error() string { return "panic: " + p.what }

func (s *Server) write(c echo.Context, id string, took time.Duration) {
	status, route := c.Response().Status, routeOf(c)
	s.metrics.request(c.Request().Method, route, status, took)
	why, _ := c.Get(toldKey).(told)
	line := []any{
		"method", methodOf(c.Request().Method), "route", route, "status", status, "ms", took.Milliseconds(),
		"bytes", c.Response().Size, "request", id,
	}
	level := slog.LevelInfo
	if why.rule != "" {
		line = append(line, "rule", why.rule)
	}
	switch {
	case status == http.StatusTooManyRequests:
		level = slog.LevelDebug // a flood must not become a flood in the log; it is counted
	case status >= 500:
		level = slog.LevelWarn // we said why: full, stopped, not yet
		if status == http.StatusInternalServerError {
			level = slog.LevelError
		}
		line = append(line, "error", why.err)
	}
	var p *panicked
	if errors.As(why.err, &p) {
		line = append(line, "stack", string(p.stack))
	}
	s.Logger.Log(c.Request().Context(), level, "request", line...)
}

// routeOf is the pattern that a request met; "none" where it met none.
func routeOf(c echo.Context) string {
	if c.Path() == "" {
		return "none"
	}
	return c.Path()
}

// methodOf keeps what strangers call a method out of log and metrics.
func methodOf(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete, http.MethodOptions,
		http.MethodPut, http.MethodPatch, http.MethodTrace, http.MethodConnect:
		return method
	}
	return "other"
}
