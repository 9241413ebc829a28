package web

import (
	"context"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Files of figures. One hands in the bytes and is told what taking them in would make; nothing is
// written and nothing is kept. Taking them in is the command indikator.TakeFigures.

const (
	figuresPath = "/api/indikator/les"
	// MaxFigureFile is how large a file of figures may be, in bytes.
	MaxFigureFile = 10 << 20
	figuresWait   = 30 * time.Second // for a file to be read, and to wait for its turn
)

// Figures reads files of figures.
type Figures interface {
	// Preview tells what a file holds, and of each figure what taking it in would make. Its error is a
	// *domain.Refusal or that of the context.
	Preview(ctx context.Context, raw []byte, ask FigureAsk, a domain.Asked) (FigurePreview, error)
}

// FigureAsk says how a file is to be read.
type FigureAsk struct {
	Ark                      string               // the sheet of a workbook; empty = the first that is a table
	Stad, Tid, Verdi, Deling string               // names of columns; empty = found by their names
	Indikator                map[string]events.ID // by the value of the column deling; under "" where rows are not told apart
	Framskriving             string
	Lang                     string // in which refusals are told
}

// FigurePreview is what a file holds.
type FigurePreview struct {
	Fil       string         `json:"fil" pattern:"^[0-9a-f]{64}$" doc:"SHA-256 of the file, in hex; give it to TakeFigures"`
	Slag      string         `json:"slag" enum:"csv,xlsx,json-stat" doc:"what the file is"`
	Teiknsett string         `json:"teiknsett,omitempty" doc:"the encoding in which it was read"`
	Tittel    string         `json:"tittel,omitempty" doc:"what the file says that it is: the name of the sheet or of the dataset"`
	Kjelde    string         `json:"kjelde,omitempty" doc:"the source that the file names"`
	Ark       []string       `json:"ark" doc:"of a workbook: the names of its sheets; the title is the one that was read"`
	Rader     int            `json:"rader" doc:"how many rows it has, without the head"`
	Kolonnar  []FigureColumn `json:"kolonnar" doc:"its columns"`
	Val       FigureChoice   `json:"val" doc:"the columns that are read"`
	Tal       []FigureRow    `json:"tal" doc:"the figures; empty where no indicator was named"`
	Teljing   FigureCounts   `json:"teljing" doc:"how many there are of each"`
}

// FigureColumn is a column of a file.
type FigureColumn struct {
	Namn    string   `json:"namn" doc:"as its head says"`
	Verdiar []string `json:"verdiar" doc:"the different values in it, at most 50"`
	Fleire  bool     `json:"fleire,omitempty" doc:"there are others besides"`
}

// FigureChoice says which columns are read; empty where none was named or found.
type FigureChoice struct {
	Stad   string `json:"stad" doc:"the column of places"`
	Tid    string `json:"tid" doc:"the column of times"`
	Verdi  string `json:"verdi" doc:"the column of values"`
	Deling string `json:"deling" doc:"the column by which rows are told apart"`
}

// FigureRow is one figure of a file, and what taking it in would make.
type FigureRow struct {
	Rad       int             `json:"rad" doc:"where it stands in the file, the head being 1"`
	Indikator events.ID       `json:"indikator" doc:"the indicator"`
	Stad      string          `json:"stad" doc:"the place"`
	Tid       events.Tidsrom  `json:"tid,omitempty" doc:"the time; missing where it cannot be read"`
	Verdi     events.Desimal  `json:"verdi,omitempty" doc:"the value"`
	Merke     events.TalMerke `json:"merke,omitempty" doc:"in place of a value"`
	Stand     string          `json:"stand" enum:"ny,endra,lik,avvist" doc:"new, other than what is there, the same, or refused"`
	For       *FigureBefore   `json:"for,omitempty" doc:"what is there, where it is other"`
	Felt      string          `json:"felt,omitempty" enum:"stad,tid,verdi" doc:"what is wrong with a refused one"`
	Grunn     string          `json:"grunn,omitempty" doc:"why it is refused, in the reader's language"`
}

// FigureBefore is a figure that is there.
type FigureBefore struct {
	Verdi events.Desimal  `json:"verdi,omitempty" doc:"the value"`
	Merke events.TalMerke `json:"merke,omitempty" doc:"in place of a value"`
}

// FigureCounts counts figures.
type FigureCounts struct {
	Ny     int `json:"ny"`
	Endra  int `json:"endra"`
	Lik    int `json:"lik"`
	Avvist int `json:"avvist"`
}

// figureKinds are the types by which programs send such files. What a file is, is seen in it.
var figureKinds = map[string]bool{
	"text/csv": true, "text/plain": true, "text/tab-separated-values": true, "application/json": true, "application/octet-stream": true,
	"application/vnd.ms-excel": true, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": true,
}

// lookAtFigures is the door's look at a file of figures.
func lookAtFigures(r *http.Request) error {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !figureKinds[media] || r.Header.Get("Content-Encoding") != "" {
		return &Trouble{Status: http.StatusUnsupportedMediaType, Rule: "no-table", Words: wordsNoFigures}
	}
	if r.ContentLength > MaxFigureFile {
		return figuresTooLarge()
	}
	return nil
}

func figuresTooLarge() *Trouble {
	return &Trouble{Status: http.StatusRequestEntityTooLarge, Rule: "file-size", Words: wordsFiguresSize.With(MaxFigureFile >> 20), hangUp: true}
}

// figureAsk reads what is said of a file in the address. An indicator is named as indikator=<id> for all
// rows, or as indikator.<value>=<id> for those with that value in the column deling.
func figureAsk(c echo.Context) (FigureAsk, error) {
	ask := FigureAsk{Indikator: map[string]events.ID{}}
	for name, values := range c.QueryParams() {
		value := values[0]
		of, split := strings.CutPrefix(name, "indikator.")
		switch {
		case name == "ark":
			ask.Ark = value
		case name == "stad":
			ask.Stad = value
		case name == "tid":
			ask.Tid = value
		case name == "verdi":
			ask.Verdi = value
		case name == "deling":
			ask.Deling = value
		case name == "framskriving":
			ask.Framskriving = value
		case name == "indikator" || split && of != "":
			id, err := events.ParseID(value)
			if err != nil {
				return ask, badParameter(name)
			}
			if !split {
				of = ""
			}
			ask.Indikator[of] = id
		default:
			return ask, badParameter(name)
		}
	}
	if _, all := ask.Indikator[""]; all && (len(ask.Indikator) > 1 || ask.Deling != "") || !all && len(ask.Indikator) > 0 && ask.Deling == "" {
		return ask, badParameter("deling")
	}
	return ask, nil
}

// readFigures previews a file.
func (s *Server) readFigures(c echo.Context) error {
	asker, err := s.signedIn(c)
	if err != nil {
		return err
	}
	asked := s.Dispatch.Asked(asker)
	if !domain.MayTakeFigures(asked) {
		return domain.Refuse(domain.Forbidden, "access", wordsNoFigureAccess)
	}
	ask, err := figureAsk(c)
	if err != nil {
		return err
	}
	ask.Lang = asker.Lang
	leave, err := s.reception.enter(asker.Person, true)
	if err != nil {
		return err
	}
	defer leave()
	takeTime(c)
	raw, err := readUpTo(c, MaxFigureFile, figuresTooLarge)
	if err != nil {
		return err
	}
	if wait := s.uploads.spend(string(asker.Person), float64(max(len(raw), leastUpload)), s.Now()); wait > 0 {
		return &Trouble{Status: http.StatusTooManyRequests, Rule: "upload-budget", Words: wordsImageBudget, Wait: wait}
	}
	seen, err := s.previewed(c.Request().Context(), raw, ask, asked)
	if err != nil {
		return err
	}
	return answer(c, http.StatusOK, seen)
}

// previewed reads a file when there is memory for it.
func (s *Server) previewed(ctx context.Context, raw []byte, ask FigureAsk, asked domain.Asked) (FigurePreview, error) {
	ctx, cancel := context.WithTimeout(ctx, figuresWait)
	defer cancel()
	select {
	case s.reception.looks <- struct{}{}:
		defer func() { <-s.reception.looks }()
	case <-ctx.Done():
		return FigurePreview{}, ctx.Err()
	}
	return s.Figures.Preview(ctx, raw, ask, asked)
}

var (
	wordsNoFigures = domain.Words{
		NN: "Vi les CSV, XLSX og JSON-stat 2.",
		NB: "Vi leser CSV, XLSX og JSON-stat 2.",
		EN: "We read CSV, XLSX and JSON-stat 2.",
	}
	wordsFiguresSize = domain.Words{
		NN: "Fila er for stor. Ho kan vere på høgst %d MB.",
		NB: "Filen er for stor. Den kan være på høyst %d MB.",
		EN: "The file is too large. It can be at most %d MB.",
	}
	wordsNoFigureAccess = domain.Words{
		NN: "Berre sekretariatet kan lese inn tal.",
		NB: "Bare sekretariatet kan lese inn tall.",
		EN: "Only the secretariat can take figures in.",
	}
)
