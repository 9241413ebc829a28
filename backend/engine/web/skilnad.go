package web

import (
	"context"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// DifferenceQuery asks what is other at one moment than at another.
type DifferenceQuery struct {
	Room  string    // empty = all rooms
	Thing events.ID // empty = all things
	From  At        // zero = before the first record
	To    At        // zero = now
	After string    // Next of the page before; empty = from the start
	Limit int       // 1 … MaxLimit: a page ends with the thing that reaches it
}

// differences answers with what is other.
func (s *Server) differences(c echo.Context) error {
	a, _, err := s.reader(c, []string{"rom", "ting", "fra", "til", "etter", "limit", "min"})
	if err != nil {
		return err
	}
	q, err := s.differencesOf(c)
	if err != nil {
		return err
	}
	if err := s.lookingBack(c, a, "skilnad", q.Room, q.Thing); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	found, err := s.View.Differences(ctx, q, a)
	if err != nil {
		return err
	}
	return s.told(c, found)
}

// differencesOf reads the query. fra=0 is before the first record.
func (s *Server) differencesOf(c echo.Context) (q DifferenceQuery, err error) {
	q = DifferenceQuery{Room: c.QueryParam("rom"), After: c.QueryParam("etter"), Limit: DefaultLimit}
	if said := c.QueryParam("ting"); said != "" {
		if q.Thing, err = events.ParseID(said); err != nil || q.Room == "" {
			return q, badParameter("ting")
		}
	}
	switch c.QueryParam("fra") {
	case "0":
	case "":
		return q, badParameter("fra")
	default:
		if q.From, err = s.atOf(c, "fra"); err != nil {
			return q, err
		}
	}
	if q.To, err = s.atOf(c, "til"); err != nil {
		return q, err
	}
	if said := c.QueryParam("limit"); said != "" {
		if q.Limit, err = strconv.Atoi(said); err != nil || q.Limit < 1 || q.Limit > MaxLimit {
			return q, badParameter("limit")
		}
	}
	return q, nil
}

// differences puts them into the document of the API.
func (d *document) differences() {
	text := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: &huma.Schema{Type: huma.TypeString}}
	}
	from := text("fra", "the first moment, as at; 0 = before the first record")
	from.Required = true
	d.add("historikk", "getDifferences", http.MethodGet, "/api/skilnad", "What is other at one moment than at another",
		"Of all things that the asker may see, each change with the record that set it. Of a text: from which version to which; samanlikn tells it word by word.",
		d.schemas.Schema(reflect.TypeFor[domain.Differences](), true, ""),
		append(shared("min", "limit"), from, text("til", "the second moment, as at; missing = now"), text("rom", "only this room"),
			&huma.Param{Name: "ting", In: "query", Description: "only this thing of the room", Schema: ownKind(reflect.TypeFor[events.ID]())}, text("etter", "next of the page before"))...)
}
