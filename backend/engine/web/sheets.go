package web

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Sheets writes what the views show as tables that a spreadsheet opens.
type Sheets interface {
	// Sheet writes the rows of a room that the filters let stay, or one thing of a room. Its error is a
	// *domain.Refusal, a Teller or that of the context.
	Sheet(ctx context.Context, ask SheetAsk, a domain.Asked) (Paper, error)
	// Ark writes a table as a page says it.
	Ark(ctx context.Context, ask ArkAsk, kind string) (Paper, error)
}

// SheetAsk says which table is asked for.
type SheetAsk struct {
	Room    string
	ID      events.ID // of one thing; empty = all that the filters let stay
	Kind    string    // csv or xlsx
	Filter  map[string]string
	Columns []string // their keys, in order; none = all
	Lang    string
	Shown   *SheetShown // what a page shows, instead of what the filters let stay
}

// SheetShown is a list as a page shows it: which things, in which order, under which heads. Searching,
// sorting and grouping are done on the page, by names in the reader's language and by the rules of its
// writing; so that a file is what she sees, the page says what that is. What she may not see is left
// out here, whatever the page says.
type SheetShown struct {
	Rows     []events.ID  `json:"rader" maxItems:"50000" doc:"The things, in order; one may come more than once, under several heads."`
	Grouping string       `json:"gruppering,omitempty" maxLength:"80" doc:"By what they are grouped: the head of the first column. Left out = they are not."`
	Groups   []SheetGroup `json:"grupper,omitempty" maxItems:"5000" doc:"The heads, in order; together they have as many things as there are."`
	Columns  []string     `json:"kolonnar,omitempty" maxItems:"60" doc:"The columns, by their keys; left out = all. Where something comes from, and what of it is made up, stands beside them in any case."`
	Parts    bool         `json:"delar,omitempty" doc:"Of tiltak, as the timeline shows them: a row for each time frame, step and milestone."`
	Title    string       `json:"tittel,omitempty" maxLength:"200" doc:"What the table is called; left out = what the room is."`
	About    []ArkAbout   `json:"om,omitempty" maxItems:"40" doc:"What is told of the table as a whole; on a sheet of its own, not in CSV."`
}

// SheetGroup is a head and how many of the things stand under it.
type SheetGroup struct {
	Name  string `json:"namn" maxLength:"300" doc:"Its words."`
	Count int    `json:"tal" minimum:"0" maximum:"50000" doc:"How many of the things stand under it."`
}

// MaxSheetAsk is how many bytes a page may say of what it shows: 50 000 things and their heads.
const MaxSheetAsk = 4 << 20

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
				e.POST("/api/"+room.Name+"."+kind, s.sheetShown(room, kind))
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

// isSheetPath tells whether a page says there what it shows.
func isSheetPath(path string) bool {
	room, kind, _ := strings.Cut(strings.TrimPrefix(path, "/api/"), ".")
	if strings.HasPrefix(room, "utval/") && strings.HasSuffix(room, "/status") && kind == "pdf" {
		return true
	}
	return strings.HasPrefix(path, "/api/") && (slices.Contains(sheetLists, room) || path == arkPath+"."+kind) && sheetKinds[kind] != ""
}

// sheetShown writes the table that a page shows, of the things that it names.
func (s *Server) sheetShown(room *domain.Room, kind string) echo.HandlerFunc {
	return s.shownAs(kind, func(c echo.Context, a domain.Asked, body []byte) (sheetMaker, error) {
		shown, err := readShown(body)
		ask := SheetAsk{Room: room.Name, Kind: kind, Lang: langOf(c.Request()), Columns: shown.Columns, Shown: &shown}
		return func(ctx context.Context) (Paper, error) { return s.Sheets.Sheet(ctx, ask, a) }, err
	})
}

type sheetMaker = func(context.Context) (Paper, error)

// shownAs hands out what is made of the body of a request, in which a page says what it shows.
func (s *Server) shownAs(kind string, read func(echo.Context, domain.Asked, []byte) (sheetMaker, error)) echo.HandlerFunc {
	return func(c echo.Context) error {
		a, _, err := s.reader(c, []string{"min"})
		if err != nil {
			return err
		}
		body, err := readUpTo(c, MaxSheetAsk, tooLarge)
		if err != nil {
			return err
		}
		maker, err := read(c, a, body)
		if err != nil {
			return err
		}
		made, err := s.atDesk(c, a, maker)
		if err != nil {
			return err
		}
		return handOut(c, made, kind, sheetKinds[kind])
	}
}

// readShown reads strictly what a page shows.
func readShown(body []byte) (shown SheetShown, err error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&shown); err != nil || d.More() || !utf8.Valid(body) {
		return shown, bad("body", wordsRequest)
	}
	total := 0
	for _, g := range shown.Groups {
		if g.Count < 0 || g.Count > len(shown.Rows)-total || utf8.RuneCountInString(g.Name) > 300 {
			return shown, bad("grupper", wordsRequest)
		}
		total += g.Count
	}
	grouped := shown.Grouping != ""
	if longer(shown.Title, 200) || len(shown.About) > maxArkAbout || slices.ContainsFunc(shown.About, ArkAbout.tooLong) {
		return shown, bad("om", wordsRequest)
	}
	if len(shown.Rows) > 50_000 || len(shown.Groups) > 5_000 || len(shown.Columns) > 60 || utf8.RuneCountInString(shown.Grouping) > 80 ||
		grouped != (len(shown.Groups) > 0) || grouped && total != len(shown.Rows) {
		return shown, bad("rader", wordsRequest)
	}
	for _, id := range shown.Rows {
		if _, err := events.ParseID(string(id)); err != nil {
			return shown, bad("rader", wordsRequest)
		}
	}
	return shown, nil
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
