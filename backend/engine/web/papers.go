package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/labstack/echo/v4"
	"golang.org/x/text/unicode/norm"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Papers writes plans as documents that can be sent and printed.
type Papers interface {
	// Paper writes a named version of a plan, or the plan as it is now where version is empty. kind is
	// "docx" or "pdf". What the asker may not see is as if it were not there.
	Paper(ctx context.Context, plan, version events.ID, kind string, a domain.Asked) (Paper, error)
	// Status writes the status page of an utval as PDF: what has changed, what is late, who owes a report,
	// what needs a decision, and the money.
	Status(ctx context.Context, ask StatusAsk, a domain.Asked) (Paper, error)
	// DifferencesPaper writes as PDF what is other at one moment than at another.
	DifferencesPaper(ctx context.Context, q DifferenceQuery, lang string, a domain.Asked) (Paper, error)
	// Case writes what leaves a sak, a meeting or a decision.
	Case(ctx context.Context, ask CaseAsk, a domain.Asked) (Paper, error)
}

// StatusAsk says which status page is asked for.
type StatusAsk struct {
	Utval events.ID
	Since events.Moment // changes since the beginning of this; empty = since the last meeting
	Lang  string
	Shown *StatusShown // nil = all that the utval follows
}

// StatusShown is what a page shows of the tiltak that an utval follows: those that its filters let stay,
// in its order, and what the filters are. What the asker may not see, or the utval does not follow, is
// left out here, whatever the page says.
type StatusShown struct {
	Rows   []events.ID `json:"rader" maxItems:"50000" doc:"The tiltak, in order."`
	Filter string      `json:"utsnitt,omitempty" maxLength:"600" doc:"The filters in words; they stand under the title. Left out = nothing is filtered."`
}

// Paper is a document.
type Paper struct {
	Name    string // of the file, without its end
	Content []byte
}

const (
	papersAtOnce = 2                // that are written at the same time; each may take a hundred megabytes
	paperWait    = 40 * time.Second // for one to be written, and to wait for its turn
	// A person may have PapersBurst papers at once, and then one every few seconds.
	PapersBurst     = 30
	papersPerSecond = 0.2
)

var paperKinds = map[string]string{
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"pdf":  "application/pdf",
}

// paperRoutes are the downloads of a plan.
func (s *Server) paperRoutes(e *echo.Echo) {
	e.GET("/api/utval/:id/status.pdf", s.statusPaper)
	e.POST("/api/utval/:id/status.pdf", s.statusPaper)
	e.GET("/api/skilnad.pdf", s.differencesPaper)
	s.caseRoutes(e)
	for kind := range paperKinds {
		e.GET("/api/plan/:id/dokument."+kind, s.paper(kind, false))
		e.GET("/api/plan/:id/versjon/:versjon/dokument."+kind, s.paper(kind, true))
	}
}

func (s *Server) paper(kind string, named bool) echo.HandlerFunc {
	return func(c echo.Context) error {
		a, _, err := s.reader(c, []string{"min"})
		if err != nil {
			return err
		}
		id, err := idOf(c)
		if err != nil {
			return err
		}
		var version events.ID
		if named {
			if version, err = events.ParseID(c.Param("versjon")); err != nil {
				return domain.Fail("versjon", "uuid", wordsID)
			}
			if err := s.lookingBack(c, a, "dokument", "plan", id); err != nil {
				return err
			}
		}
		made, err := s.atDesk(c, a, func(ctx context.Context) (Paper, error) { return s.Papers.Paper(ctx, id, version, kind, a) })
		if err != nil {
			return err
		}
		return handOut(c, made, kind, paperKinds[kind])
	}
}

// statusPaper writes the status page of an utval: of all that it follows, or of what a page shows.
func (s *Server) statusPaper(c echo.Context) error {
	a, _, err := s.reader(c, []string{"min", "sidan", "lang"})
	if err != nil {
		return err
	}
	ask := StatusAsk{Since: events.Moment(c.QueryParam("sidan"))}
	if ask.Utval, err = idOf(c); err != nil {
		return err
	}
	if _, err := ask.Since.Start(); err != nil && ask.Since != "" {
		return badParameter("sidan")
	}
	if ask.Lang, err = langAsked(c); err != nil {
		return err
	}
	if c.Request().Method == http.MethodPost {
		if ask.Shown, err = statusShown(c); err != nil {
			return err
		}
	}
	made, err := s.atDesk(c, a, func(ctx context.Context) (Paper, error) { return s.Papers.Status(ctx, ask, a) })
	if err != nil {
		return err
	}
	return handOut(c, made, "pdf", paperKinds["pdf"])
}

// statusShown reads strictly what a page shows.
func statusShown(c echo.Context) (*StatusShown, error) {
	body, err := readUpTo(c, MaxSheetAsk, tooLarge)
	if err != nil {
		return nil, err
	}
	var shown StatusShown
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&shown); err != nil || d.More() || !utf8.Valid(body) {
		return nil, bad("body", wordsRequest)
	}
	if len(shown.Rows) > 50_000 || slices.Contains(shown.Rows, "") {
		return nil, bad("rader", wordsRequest)
	}
	if utf8.RuneCountInString(shown.Filter) > 600 || strings.ContainsFunc(shown.Filter, unicode.IsControl) {
		return nil, bad("utsnitt", wordsRequest)
	}
	return &shown, nil
}

// langAsked is the language that is asked for in the address, else that of the reader's program.
func langAsked(c echo.Context) (string, error) {
	switch said := c.QueryParam("lang"); said {
	case "":
		return langOf(c.Request()), nil
	case "nn", "nb", "en":
		return said, nil
	}
	return "", badParameter("lang")
}

// handOut gives a file to keep, by how its name ends and what it is. It is asked for anew each time,
// since who may see it can change.
func handOut(c echo.Context, made Paper, end, kind string) error {
	h := c.Response().Header()
	h.Set("Cache-Control", "private, "+revalidate)
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("Content-Disposition", attachment(made.Name+"."+end))
	if notModified(c, tagOf(made.Content)) {
		return nil
	}
	return c.Blob(http.StatusOK, kind, made.Content)
}

// attachment names a file for those who keep it (RFC 6266): in plain letters, and as it is.
func attachment(name string) string {
	name = fileNamed(name)
	var plain, whole strings.Builder
	for _, r := range norm.NFD.String(strings.NewReplacer("æ", "ae", "Æ", "Ae", "ø", "o", "Ø", "O", "–", "-", "—", "-").Replace(name)) {
		if r < unicode.MaxASCII {
			plain.WriteRune(r)
		}
	}
	for _, b := range []byte(name) {
		if b < 0x80 && (unicode.IsLetter(rune(b)) || unicode.IsDigit(rune(b)) || strings.IndexByte("-._~", b) >= 0) {
			whole.WriteByte(b)
		} else {
			fmt.Fprintf(&whole, "%%%02X", b)
		}
	}
	return `attachment; filename="` + plain.String() + `"; filename*=UTF-8''` + whole.String()
}

// fileNamed makes a name that every system can keep: no signs that mean something in paths or
// headers, none that turn the direction of writing, not too long.
func fileNamed(name string) string {
	const most = 120
	at := strings.LastIndexByte(name, '.')
	stem, end := name[:at], name[at:]
	var kept []rune
	for _, r := range stem {
		switch {
		case strings.ContainsRune(`/\:*?"<>|%;'`, r):
			r = '-'
		case r == '.' && len(kept) == 0, !unicode.IsGraphic(r):
			continue
		}
		kept = append(kept, r)
	}
	return strings.TrimSpace(string(kept[:min(len(kept), most)])) + end
}

// PaperTooLarge is the answer where a plan is too large for a document.
func PaperTooLarge() error {
	return domain.Refuse(domain.Broken, "paper-size", wordsPaperSize)
}

var (
	wordsPapers = domain.Words{
		NN: "Du har lasta ned mange dokument på kort tid. Vent litt, og prøv så på nytt.",
		NB: "Du har lastet ned mange dokumenter på kort tid. Vent litt, og prøv så på nytt.",
		EN: "You have downloaded many documents in a short time. Wait a little, then try again.",
	}
	wordsPaperSize = domain.Words{
		NN: "Planen er for stor til å bli eitt dokument. Del han opp, eller bruk færre og mindre bilete.",
		NB: "Planen er for stor til å bli ett dokument. Del den opp, eller bruk færre og mindre bilder.",
		EN: "The plan is too large to become one document. Divide it, or use fewer and smaller images.",
	}
)
