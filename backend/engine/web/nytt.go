package web

import (
	"context"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// News tells what has happened to the tiltak that an utval follows, since a day. At a moment, it is
// those that it followed then, and nothing later.
type News interface {
	News(ctx context.Context, utval events.ID, since events.Moment, at At, a domain.Asked) (domain.News, error)
}

// news answers with what is new.
func (s *Server) news(c echo.Context) error {
	a, at, err := s.reader(c, []string{"sidan", "at", "min"})
	if err != nil {
		return err
	}
	id, err := idOf(c)
	if err != nil {
		return err
	}
	since := events.Moment(c.QueryParam("sidan"))
	if _, err := since.Start(); err != nil {
		return badParameter("sidan")
	}
	if !at.IsZero() {
		if err := s.lookingBack(c, a, "attende", "utval", id); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	found, err := s.News.News(ctx, id, since, at, a)
	if err != nil {
		return err
	}
	return s.told(c, found)
}

// news puts it into the document of the API.
func (d *document) news() {
	text := func(name, says string, required bool) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Required: required, Schema: &huma.Schema{Type: huma.TypeString}}
	}
	d.add("utval", "getUtvalNews", http.MethodGet, "/api/utval/{id}/nytt", "What has happened to the tiltak that an utval follows",
		"The same list of facts counts as news here, on the status page as PDF and in the feed of changes. Who may see: "+access("utval.see"),
		d.schemas.Schema(reflect.TypeFor[domain.News](), true, ""), append(shared("id", "min"),
			text("sidan", "recorded from the beginning of this day, month or year in Norway on", true),
			text("at", "as it was then: a sequence, a day, a month or a time; missing = now", false))...)
}
