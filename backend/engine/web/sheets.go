package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Sheets writes what the views show as tables that a spreadsheet opens.
type Sheets interface {
	// Sheet writes the rows of a room that the filters let stay, or one thing of a room. Its error is a
	// *domain.Refusal, a Teller or that of the context.
	Sheet(ctx context.Context, ask SheetAsk, a domain.Asked) (Paper, error)
}

// SheetAsk says which table is asked for.
type SheetAsk struct {
	Room    string
	ID      events.ID // of one thing; empty = all that the filters let stay
	Kind    string    // csv or xlsx
	Filter  map[string]string
	Columns []string // their keys, in order; none = all
	Lang    string
}

// The tables that there are: of lists, and of one thing.
var (
	sheetLists  = []string{"tiltak", "innforing", "okonomi"}
	sheetThings = []string{"indikator"}
)

var sheetKinds = map[string]string{
	"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"csv":  "text/csv; charset=utf-8",
}

// sheetRoutes are the downloads of tables, for the rooms of this house.
func (s *Server) sheetRoutes(e *echo.Echo) {
	for _, room := range s.Rooms {
		for kind := range sheetKinds {
			if slices.Contains(sheetLists, room.Name) {
				e.GET("/api/"+room.Name+"."+kind, s.sheet(room, kind, false))
			}
			if slices.Contains(sheetThings, room.Name) {
				e.GET("/api/"+room.Name+"/:id/tal."+kind, s.sheet(room, kind, true))
			}
		}
	}
}

func (s *Server) sheet(room *domain.Room, kind string, one bool) echo.HandlerFunc {
	may := []string{"min", "kolonnar"}
	if !one {
		for filter := range room.Filters() {
			may = append(may, filter)
		}
	}
	return func(c echo.Context) error {
		a, _, err := s.reader(c, may)
		if err != nil {
			return err
		}
		ask := SheetAsk{Room: room.Name, Kind: kind, Filter: map[string]string{}, Lang: langOf(c.Request())}
		if one {
			if ask.ID, err = idOf(c); err != nil {
				return err
			}
		}
		for name, values := range c.QueryParams() {
			switch name {
			case "min":
			case "kolonnar":
				ask.Columns = strings.Split(values[0], ",")
			default:
				ask.Filter[name] = values[0]
			}
		}
		made, err := s.atDesk(c, a, func(ctx context.Context) (Paper, error) { return s.Sheets.Sheet(ctx, ask, a) })
		if err != nil {
			return err
		}
		return handOut(c, made, kind, sheetKinds[kind])
	}
}

// atDesk writes something that takes time and memory, when it is its turn and the reader's budget
// allows.
func (s *Server) atDesk(c echo.Context, a domain.Asked, write func(context.Context) (Paper, error)) (Paper, error) {
	if wait := s.writing.take(string(a.Person), s.Now()); wait > 0 {
		return Paper{}, &Trouble{Status: http.StatusTooManyRequests, Rule: "paper-budget", Words: wordsPapers, Wait: wait}
	}
	seq := s.Dispatch.Seq()
	ctx, cancel := context.WithTimeout(c.Request().Context(), paperWait)
	defer cancel()
	select {
	case s.desk <- struct{}{}:
		defer func() { <-s.desk }()
	case <-ctx.Done():
		return Paper{}, ctx.Err()
	}
	setSeq(c, seq)
	return write(ctx)
}
