package web

import (
	"context"
	"net/http"
	"reflect"
	"slices"
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

// differencesPaper writes them as a document.
func (s *Server) differencesPaper(c echo.Context) error {
	a, _, err := s.reader(c, []string{"rom", "ting", "fra", "til", "min", "lang"})
	if err != nil {
		return err
	}
	q, err := s.differencesOf(c)
	if err != nil {
		return err
	}
	lang, err := langAsked(c)
	if err != nil {
		return err
	}
	if err := s.lookingBack(c, a, "skilnad", q.Room, q.Thing); err != nil {
		return err
	}
	made, err := s.atDesk(c, a, func(ctx context.Context) (Paper, error) { return s.Papers.DifferencesPaper(ctx, q, lang, a) })
	if err != nil {
		return err
	}
	return handOut(c, made, "pdf", paperKinds["pdf"])
}

// differences puts them into the document of the API.
func (d *document) differences() {
	text := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: &huma.Schema{Type: huma.TypeString}}
	}
	from := text("fra", "the first moment, as at; 0 = before the first record")
	from.Required = true
	span := append(shared("min"), from, text("til", "the second moment, as at; missing = now"), text("rom", "only this room"),
		&huma.Param{Name: "ting", In: "query", Description: "only this thing of the room", Schema: ownKind(reflect.TypeFor[events.ID]())})
	d.add("historikk", "getDifferences", http.MethodGet, "/api/skilnad", "What is other at one moment than at another",
		"Of all things that the asker may see, each change with the record that set it. Of a text: from which version to which; samanlikn tells it word by word.",
		d.schemas.Schema(reflect.TypeFor[domain.Differences](), true, ""), append(slices.Clone(span), append(shared("limit"), text("etter", "next of the page before"))...)...)
	paper := d.add("historikk", "getDifferencesPaper", http.MethodGet, "/api/skilnad.pdf", "The same as a document, texts word by word",
		"A chapter for each room. Refused where it would be too large.", nil, append(span, text("lang", "nn, nb or en; missing = the reader's"))...)
	paper.Responses["200"] = &huma.Response{Description: "the document", Content: map[string]*huma.MediaType{paperKinds["pdf"]: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}
}
