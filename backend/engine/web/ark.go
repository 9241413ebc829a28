package web

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
)

// ArkAsk is a table as a page shows it. What is counted, added up or put side by side there is nowhere a
// row of ours; so that a file is what she sees, the page says all of it, and we write it: every download
// is written in one place, and no cell of any becomes a formula. It tells her nothing that she did not have.
type ArkAsk struct {
	Title   string      `json:"tittel" minLength:"1" maxLength:"200" doc:"What the table is called; the file gets this name."`
	About   []ArkAbout  `json:"om,omitempty" maxItems:"40" doc:"What is told of the table as a whole: its filter, where and when it was shown, what is made up. On a sheet of its own; not in CSV."`
	Columns []ArkColumn `json:"kolonnar" minItems:"1" maxItems:"60" doc:"The columns, in order."`
	Rows    [][]string  `json:"rader" maxItems:"50000" doc:"The cells of each row, one for each column."`
}

// ArkAbout is a line of what is told of a table.
type ArkAbout struct {
	Name  string `json:"namn" maxLength:"200" doc:"What it is."`
	Value string `json:"verdi" maxLength:"4000" doc:"What is told."`
}

// ArkColumn is a column and what stands in it.
type ArkColumn struct {
	Name string     `json:"namn" maxLength:"300" doc:"Its head."`
	Kind ArkContent `json:"slag" enum:"tekst,tal,dato" doc:"What stands in it. In a column of numbers what is no number is a text (such as: fewer than five), and in one of days what is less exact than a day."`
}

// ArkContent is what stands in a column.
type ArkContent string

// The kinds.
const (
	ArkText   ArkContent = "tekst"
	ArkNumber ArkContent = "tal"
	ArkDay    ArkContent = "dato"
)

const (
	arkPath     = "/api/ark"
	maxArkRows  = 50_000
	maxArkAbout = 40
	maxArkCols  = 60
)

// arkRoutes are the downloads of what pages show.
func (s *Server) arkRoutes(e *echo.Echo) {
	for kind := range sheetKinds {
		e.POST(arkPath+"."+kind, s.ark(kind))
	}
}

func (s *Server) ark(kind string) echo.HandlerFunc {
	return s.shownAs(kind, func(_ echo.Context, _ domain.Asked, body []byte) (sheetMaker, error) {
		ask, err := readArk(body)
		return func(ctx context.Context) (Paper, error) { return s.Sheets.Ark(ctx, ask, kind) }, err
	})
}

// readArk reads strictly what a page shows.
func readArk(body []byte) (ask ArkAsk, err error) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&ask); err != nil || d.More() || !utf8.Valid(body) {
		return ask, bad("body", wordsRequest)
	}
	if ask.Title = strings.TrimSpace(ask.Title); ask.Title == "" || longer(ask.Title, 200) {
		return ask, bad("tittel", wordsRequest)
	}
	if len(ask.About) > maxArkAbout || slices.ContainsFunc(ask.About, ArkAbout.tooLong) {
		return ask, bad("om", wordsRequest)
	}
	return ask, ask.check()
}

// check looks whether the rows fit the columns.
func (ask ArkAsk) check() error {
	if len(ask.Columns) == 0 || len(ask.Columns) > maxArkCols {
		return bad("kolonnar", wordsRequest)
	}
	for _, column := range ask.Columns {
		known := column.Kind == ArkText || column.Kind == ArkNumber || column.Kind == ArkDay
		if !known || longer(column.Name, 300) {
			return bad("kolonnar", wordsRequest)
		}
	}
	if len(ask.Rows) > maxArkRows {
		return bad("rader", wordsRequest)
	}
	for _, row := range ask.Rows {
		if len(row) != len(ask.Columns) {
			return bad("rader", wordsRequest)
		}
	}
	return nil
}

func (line ArkAbout) tooLong() bool { return longer(line.Name, 200) || longer(line.Value, 4_000) }

func longer(text string, most int) bool { return utf8.RuneCountInString(text) > most }

// ark puts them into the document of the API.
func (d *document) ark() {
	d.Tags = append(d.Tags, &huma.Tag{Name: "ark"})
	for _, kind := range []string{"csv", "xlsx"} {
		op := d.add("ark", "writeArk"+capital(kind), http.MethodPost, arkPath+"."+kind, "A table that a page shows, as "+strings.ToUpper(kind),
			"The page says all of it, and it is written as it is said: days as days, numbers as numbers, and no cell begins a formula. At most 4 MB. For who is signed in.", nil, shared("min")...)
		op.RequestBody = carries(d.schemas.Schema(reflect.TypeFor[ArkAsk](), true, ""))
		op.Responses["200"] = &huma.Response{Description: "the file", Content: binary(strings.TrimSuffix(sheetKinds[kind], "; charset=utf-8"))}
	}
}
