package web

import (
	"context"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Chronicle is what has happened to all things, the newest first.
type Chronicle struct {
	Room, Type, Text              string
	Thing, Person, Partner, About events.ID
	From, To                      time.Time
	Holds, Before                 uint64
	Limit                         int
}

// ChroniclePage is a part of it.
type ChroniclePage struct {
	Seq     uint64
	Entries []domain.Row
	Next    uint64 // give it as Before for what came earlier; 0 = there is no more
}

// maxSought is the most letters of a search.
const maxSought = 200

var chronicleParams = []string{"rom", "ting", "person", "partnar", "om", "type", "fra", "til", "sok", "hending", "etter", "limit", "min"}

// chronicle answers with a page of everything that has happened.
func (s *Server) chronicle(c echo.Context) error {
	a, _, err := s.reader(c, chronicleParams)
	if err != nil {
		return err
	}
	q, err := chronicleOf(c)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), lookWait)
	defer cancel()
	page, err := s.View.Chronicle(ctx, q, a)
	if err != nil {
		return err
	}
	next := ""
	if page.Next > 0 {
		next = strconv.FormatUint(page.Next, 10)
	}
	return s.rows(c, Page{Seq: page.Seq, Rows: page.Entries, Next: next})
}

// chronicleOf reads the query.
func chronicleOf(c echo.Context) (q Chronicle, err error) {
	q = Chronicle{Room: c.QueryParam("rom"), Type: c.QueryParam("type"), Text: c.QueryParam("sok")}
	for name, into := range map[string]*events.ID{"ting": &q.Thing, "person": &q.Person, "partnar": &q.Partner, "om": &q.About} {
		if said := c.QueryParam(name); said != "" {
			if *into, err = events.ParseID(said); err != nil {
				return q, badParameter(name)
			}
		}
	}
	if len(q.Text) > maxSought {
		return q, badParameter("sok")
	}
	if known := slices.ContainsFunc(events.Kinds(), func(k events.Kind) bool { return k.Type == q.Type }); q.Type != "" && !known {
		return q, badParameter("type")
	}
	if q.From, err = edge(c.QueryParam("fra"), events.Moment.Start); err != nil {
		return q, badParameter("fra")
	}
	if q.To, err = edge(c.QueryParam("til"), events.Moment.End); err != nil {
		return q, badParameter("til")
	}
	for name, into := range map[string]*uint64{"hending": &q.Holds, "etter": &q.Before} {
		if said := c.QueryParam(name); said != "" {
			if *into, err = strconv.ParseUint(said, 10, 53); err != nil || *into == 0 {
				return q, badParameter(name)
			}
		}
	}
	if said := c.QueryParam("limit"); said != "" {
		if q.Limit, err = strconv.Atoi(said); err != nil || q.Limit < 1 {
			return q, badParameter("limit")
		}
	}
	return q, nil
}

// edge is the first or the last instant of a moment: 2026, 2026-03, 2026-03-14 or a full time.
func edge(said string, of func(events.Moment) (time.Time, error)) (time.Time, error) {
	if said == "" {
		return time.Time{}, nil
	}
	return of(events.Moment(strings.TrimSpace(said)))
}

// chronicle puts it into the document of the API.
func (d *document) chronicle() {
	d.Tags = append(d.Tags, &huma.Tag{Name: "historikk"})
	text := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: &huma.Schema{Type: huma.TypeString}}
	}
	id := func(name, says string) *huma.Param {
		return &huma.Param{Name: name, In: "query", Description: says, Schema: ownKind(reflect.TypeFor[events.ID]())}
	}
	d.add("historikk", "listHistory", http.MethodGet, "/api/historikk", "Everything that has happened, the newest first",
		"Entries of all things that the asker may see. Times are those of recording.", &huma.Schema{Ref: "#/components/schemas/EntryList"}, append(shared("min", "limit"),
			text("rom", "only this room"), id("ting", "only this thing"), id("person", "only what she did or wrote"),
			id("partnar", "only what was done for this partner, or tells of it"), id("om", "only what tells of this thing, for example an utval"),
			text("type", "only this type of fact: tiltak.StatusReported"), text("fra", "recorded from this time on: 2026, 2026-03, 2026-03-14 or a full time"),
			text("til", "recorded before the end of this time"), text("sok", "words that all stand in it"), text("hending", "only the entry of the record of this sequence; where texts were being written around it, these too"), text("etter", "next of the page before"))...)
}
