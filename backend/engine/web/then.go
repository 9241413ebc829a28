package web

import (
	"context"
	"net/http"
	"reflect"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Back looks back into the rows: how they were, along which axis, and why. What the asker may not see
// is as if it were not there. Errors are a *domain.Refusal or a Teller.
type Back interface {
	Then(ctx context.Context, q ThenQuery, a domain.Asked) (domain.Then, error)
	Axis(a domain.Asked) domain.Axis
	Differences(ctx context.Context, q DifferenceQuery, a domain.Asked) (domain.Differences, error)
	Why(ctx context.Context, room string, id events.ID, path []string, at At, a domain.Asked) (why domain.Why, found bool, err error)
}

// ThenQuery asks how the rows under some keys, as the live line has them, were at a moment.
type ThenQuery struct {
	Keys      []string
	At, Since At
}

const (
	maxThenKeys = 40
	maxWhyPath  = 200
)

// backRoutes are the reads of the past of everything.
func (s *Server) backRoutes(e *echo.Echo) {
	e.GET("/api/attende", s.then)
	e.GET("/api/tid", s.axis)
	e.GET("/api/skilnad", s.differences)
	e.GET("/api/kvifor/:rom/:id", s.why)
}

func (s *Server) then(c echo.Context) error {
	a, at, err := s.reader(c, []string{"nokkel", "at", "sidan", "min"})
	if err != nil {
		return err
	}
	q := ThenQuery{Keys: strings.Split(c.QueryParam("nokkel"), ","), At: at}
	switch q.Since, err = s.atOf(c, "sidan"); {
	case err != nil:
		return err
	case q.Keys[0] == "" || len(q.Keys) > maxThenKeys:
		return badParameter("nokkel")
	case at.IsZero():
		return badParameter("at")
	}
	for _, key := range q.Keys {
		name, thing, _ := strings.Cut(key, "/")
		name, _, _ = strings.Cut(name, ".")
		id, _, _ := strings.Cut(thing, "/")
		if err := s.lookingBack(c, a, "attende", name, events.ID(id)); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	then, err := s.View.Then(ctx, q, a)
	if err != nil {
		return err
	}
	return s.told(c, then)
}

func (s *Server) axis(c echo.Context) error {
	a, _, err := s.reader(c, []string{"min"})
	if err != nil {
		return err
	}
	return s.told(c, s.View.Axis(a))
}

func (s *Server) why(c echo.Context) error {
	a, at, err := s.reader(c, []string{"felt", "at", "min"})
	if err != nil {
		return err
	}
	id, err := idOf(c)
	if err != nil {
		return err
	}
	path := c.QueryParam("felt")
	if path == "" || len(path) > maxWhyPath {
		return badParameter("felt")
	}
	if !slices.ContainsFunc(s.Rooms, func(r *domain.Room) bool { return r.Name == c.Param("rom") }) {
		return plain(http.StatusNotFound)
	}
	if !at.IsZero() {
		if err := s.lookingBack(c, a, "kvifor", c.Param("rom"), id); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	why, found, err := s.View.Why(ctx, c.Param("rom"), id, strings.Split(path, "."), at, a)
	switch {
	case err != nil:
		return err
	case !found:
		return plain(http.StatusNotFound)
	}
	return s.told(c, why)
}

// told answers with what does not change until something more happens.
func (s *Server) told(c echo.Context, what any) error {
	setSeq(c, s.Dispatch.Seq())
	body := encode(what)
	if notModified(c, tagOf(body)) {
		return nil
	}
	return answerBytes(c, http.StatusOK, body)
}

// back puts them into the document of the API.
func (d *document) back() {
	text := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: &huma.Schema{Type: huma.TypeString}}
	}
	of := func(v any) *huma.Schema { return d.schemas.Schema(reflect.TypeOf(v), true, "") }
	keys := text("nokkel", "keys as the live line has them, with commas between, up to 40: tiltak.kort,partnar,utval/<id>,tiltak/<id>/historikk")
	keys.Required = true
	d.add("historikk", "getThen", http.MethodGet, "/api/attende", "Rows as they were at a moment",
		"Of all things that the asker may see.", of(domain.Then{}), append(shared("at", "min"), keys, text("sidan", "only what is other than at this moment, null where it was not there"))...)
	d.add("historikk", "getAxis", http.MethodGet, "/api/tid", "The axis of time: days, and marks", "Times are those of recording.", of(domain.Axis{}), shared("min")...)
	d.differences()
	d.looks()
	room := &huma.Param{Name: "rom", In: "path", Required: true, Description: "the room", Schema: &huma.Schema{Type: huma.TypeString}}
	d.add("historikk", "getWhy", http.MethodGet, "/api/kvifor/{rom}/{id}", "Which record set a value",
		"404 where the thing never had such a value.", of(domain.Why{}), append(shared("id", "at", "min"), room, text("felt", "where in the row the value stands: fase, kapittel.<id>.tilstand"))...)
}
