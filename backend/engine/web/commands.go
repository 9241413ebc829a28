package web

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
)

// signedIn tells who asks, and spends one request of her session's budget.
func (s *Server) signedIn(c echo.Context) (domain.Asker, error) {
	person, key, ok := s.Sessions.Who(c.Request())
	if !ok {
		return domain.Asker{}, plain(http.StatusUnauthorized)
	}
	return domain.Asker{Person: person, Lang: langOf(c.Request())}, s.spend(s.sessions, key)
}

// command carries one command to its room. The body is read there; here it is bytes.
func (s *Server) command(room *domain.Room, h *domain.Handler) echo.HandlerFunc {
	name := room.Name + "." + h.Name
	return func(c echo.Context) error {
		asker, err := s.signedIn(c)
		if err != nil {
			return err
		}
		body, err := readBody(c)
		if err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(c.Request().Context(), askWait)
		defer cancel()
		done, err := s.Dispatch.Ask(ctx, asker, room.Name, h.Name, c.Request().Header.Get("Idempotency-Key"), body)
		if err != nil {
			t := troubleOf(err)
			s.metrics.command(name, t.Status)
			return s.withRow(t, err, room, h, body, asker)
		}
		s.metrics.command(name, http.StatusOK)
		setSeq(c, done.Seq)
		return answer(c, http.StatusOK, done)
	}
}

// withRow adds to a 409 how the thing stands now, if the asker may see it. The body is read
// loosely for this alone: whatever comes out is only an id to look for.
func (s *Server) withRow(t *Trouble, err error, room *domain.Room, h *domain.Handler, body []byte, asker domain.Asker) error {
	if t.Status != http.StatusConflict {
		return err
	}
	command := reflect.New(h.Type)
	if json.Unmarshal(body, command.Interface()) != nil {
		return err
	}
	thing := h.Thing(command.Elem().Interface())
	if row, found := s.View.One(room.Name, thing, s.Dispatch.Asked(asker)); found {
		with := *t
		with.row = &row
		return &with
	}
	return err
}

// setSeq says at which sequence an answer stands.
func setSeq(c echo.Context, seq uint64) {
	c.Response().Header().Set("Fp-Seq", strconv.FormatUint(seq, 10))
}
