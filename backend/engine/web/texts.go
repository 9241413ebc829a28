package web

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Texts looks back into documents, and gives whole versions of plans. Every method refuses what the
// asker may not see as what is not there; errors are a *domain.Refusal or a Teller.
type Texts interface {
	Document(ctx context.Context, id events.ID, at TextAt, a domain.Asked) (TextDocument, error)
	Commits(ctx context.Context, id events.ID, from, to int, a domain.Asked) ([]TextCommit, error)
	Compare(ctx context.Context, id events.ID, from, to int, a domain.Asked) (TextComparison, error)
	Authors(ctx context.Context, id events.ID, at TextAt, a domain.Asked) (TextAuthors, error)
	PlanVersion(ctx context.Context, plan, version events.ID, a domain.Asked) (PlanVersion, error)
}

// TextAt is a moment of a text: a version, or a point in the log. Neither is now.
type TextAt struct {
	Version *int
	At
}

// TextDocument is a document as it was.
type TextDocument struct {
	V       int             `json:"v" doc:"Its version: the number of its commits."`
	Seq     uint64          `json:"seq,omitempty" doc:"The record that made it so; missing where nothing is written."`
	At      time.Time       `json:"at,omitzero" doc:"When that was recorded."`
	Hash    string          `json:"hash" doc:"SHA-256, in hex, of the content as JSON in this form."`
	Content json.RawMessage `json:"content" doc:"The document as ProseMirror writes it."`
}

// TextCommit is one commit of a text, as it stands in the log.
type TextCommit struct {
	V       int                `json:"v" doc:"The version that it made."`
	Client  events.ID          `json:"client" doc:"The page load that made it."`
	N       int                `json:"n" doc:"Its running number in that page load."`
	Person  events.ID          `json:"person" doc:"Who wrote."`
	Partnar events.ID          `json:"partnar,omitempty" doc:"For whom."`
	At      time.Time          `json:"at" doc:"When it was recorded."`
	Steps   []events.JSON      `json:"steps" doc:"What was done, as ProseMirror steps."`
	Origin  []int              `json:"origin,omitempty" doc:"Which of the sent steps each comes from; missing where all survived."`
	Dropped []events.JSON      `json:"dropped,omitempty" doc:"The sent steps that had no place any more."`
	Intent  events.TekstIntent `json:"intent,omitempty" doc:"What the writer was doing."`
}

// TextComparison is two versions of a text and what changed between them.
type TextComparison struct {
	Fra       TextDocument        `json:"fra" doc:"The earlier one."`
	Til       TextDocument        `json:"til" doc:"The later one."`
	Endringar []domain.TextChange `json:"endringar" doc:"What changed, word by word, in order."`
}

// TextAuthors tells who wrote each passage of a version.
type TextAuthors struct {
	V     int                 `json:"v" doc:"The version."`
	Spenn []domain.TextAuthor `json:"spenn" doc:"The passages in order; structure that holds no words is left out."`
}

// PlanVersion is a named version of a plan with all that it holds. What does not have the hash that
// was recorded is not given out.
type PlanVersion struct {
	Plan     events.ID             `json:"plan" doc:"The plan."`
	Versjon  events.ID             `json:"versjon" doc:"The version."`
	Namn     string                `json:"namn" doc:"What it was called."`
	Merknad  string                `json:"merknad,omitempty" doc:"What was said of it."`
	Tittel   string                `json:"tittel" doc:"The title of the plan then."`
	Periode  events.Periode        `json:"periode" doc:"The time for which it held then; may be empty."`
	Hash     string                `json:"hash" doc:"SHA-256, in hex, of its listing; it has been made again and is the same."`
	Spor     domain.Trace          `json:"spor" doc:"The record in which it was named."`
	Kapittel []PlanVersionKapittel `json:"kapittel" doc:"Its chapters in the order of the plan."`
}

// PlanVersionKapittel is a chapter of a named version, with its text.
type PlanVersionKapittel struct {
	Kapittel events.ID       `json:"kapittel" doc:"The chapter."`
	Under    events.ID       `json:"under,omitempty" doc:"The chapter that it stands under."`
	Nummer   string          `json:"nummer" doc:"Its number in the version: 1, 1.1 …"`
	Niva     int             `json:"niva" doc:"How deep it stands: 1 is at the top."`
	Tittel   string          `json:"tittel" doc:"Its title."`
	Malform  events.Malform  `json:"malform" enum:"nn,nb" doc:"Its written standard."`
	Tekst    events.ID       `json:"tekst" doc:"The text."`
	Versjon  int             `json:"versjon" doc:"The version of the text; 0 = nothing was written."`
	Hash     string          `json:"hash" doc:"SHA-256, in hex, of its content; it has been made again and is the same."`
	Content  json.RawMessage `json:"content" doc:"The document as ProseMirror writes it."`
}

// MaxTextCommits is how many commits are given at once.
const MaxTextCommits = 1000

// textsWait is how long a look back into a text may take.
const textsWait = 20 * time.Second

type textCommitsJSON struct {
	Fra     int          `json:"fra" doc:"The version before the first."`
	Til     int          `json:"til" doc:"The version after the last."`
	Commits []TextCommit `json:"commits" doc:"In order."`
}

// textRoutes are the reads of texts and of named versions.
func (s *Server) textRoutes(e *echo.Echo) {
	e.GET("/api/tekst/:id/dokument", s.textDocument)
	e.GET("/api/tekst/:id/endringar", s.textCommits)
	e.GET("/api/tekst/:id/samanlikn", s.compareTexts)
	e.GET("/api/tekst/:id/forfattarar", s.textAuthors)
	e.GET("/api/plan/:id/versjon/:versjon", s.planVersion)
}

func (s *Server) textDocument(c echo.Context) error {
	return s.aboutText(c, []string{"v", "at", "min"}, func(ctx context.Context, id events.ID, a domain.Asked, at At) (any, error) {
		moment, err := textAt(c, at)
		if err != nil {
			return nil, err
		}
		return s.Texts.Document(ctx, id, moment, a)
	})
}

func (s *Server) textCommits(c echo.Context) error {
	return s.aboutText(c, []string{"fra", "til", "min"}, func(ctx context.Context, id events.ID, a domain.Asked, _ At) (any, error) {
		from, to, err := versions(c, MaxTextCommits)
		if err != nil {
			return nil, err
		}
		commits, err := s.Texts.Commits(ctx, id, from, to, a)
		return textCommitsJSON{from, to, domain.List(commits)}, err
	})
}

func (s *Server) compareTexts(c echo.Context) error {
	return s.aboutText(c, []string{"fra", "til", "min"}, func(ctx context.Context, id events.ID, a domain.Asked, _ At) (any, error) {
		from, to, err := versions(c, 0)
		if err != nil {
			return nil, err
		}
		return s.Texts.Compare(ctx, id, from, to, a)
	})
}

func (s *Server) textAuthors(c echo.Context) error {
	return s.aboutText(c, []string{"v", "at", "min"}, func(ctx context.Context, id events.ID, a domain.Asked, at At) (any, error) {
		moment, err := textAt(c, at)
		if err != nil {
			return nil, err
		}
		return s.Texts.Authors(ctx, id, moment, a)
	})
}

func (s *Server) planVersion(c echo.Context) error {
	return s.aboutText(c, []string{"min"}, func(ctx context.Context, id events.ID, a domain.Asked, _ At) (any, error) {
		version, err := events.ParseID(c.Param("versjon"))
		if err != nil {
			return nil, domain.Fail("versjon", "uuid", wordsID)
		}
		if err := s.lookingBack(c, a, "dokument", "plan", id); err != nil {
			return nil, err
		}
		return s.Texts.PlanVersion(ctx, id, version, a)
	})
}

// aboutText answers what is asked of one text or plan.
func (s *Server) aboutText(c echo.Context, may []string, ask func(context.Context, events.ID, domain.Asked, At) (any, error)) error {
	a, at, err := s.reader(c, may)
	if err != nil {
		return err
	}
	id, err := idOf(c)
	if err != nil {
		return err
	}
	if query := c.QueryParams(); query.Has("v") || query.Has("at") || query.Has("fra") {
		if err := s.lookingBack(c, a, "dokument", "tekst", id); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(c.Request().Context(), textsWait)
	defer cancel()
	seq := s.Dispatch.Seq()
	found, err := ask(ctx, id, a, at)
	if err != nil {
		return err
	}
	setSeq(c, seq)
	body := encode(found)
	if notModified(c, tagOf(body)) {
		return nil
	}
	return answerBytes(c, http.StatusOK, body)
}

// textAt reads ?v= or ?at=, not both.
func textAt(c echo.Context, at At) (TextAt, error) {
	if !c.QueryParams().Has("v") {
		return TextAt{At: at}, nil
	}
	v, err := versionOf(c, "v")
	if err == nil && !at.IsZero() {
		err = badParameter("at")
	}
	return TextAt{Version: &v}, err
}

// versions reads ?fra= and ?til=; most bounds how far they may lie apart, 0 does not.
func versions(c echo.Context, most int) (from, to int, err error) {
	if from, err = versionOf(c, "fra"); err != nil {
		return 0, 0, err
	}
	if to, err = versionOf(c, "til"); err != nil {
		return 0, 0, err
	}
	if to < from || most > 0 && to-from > most {
		return 0, 0, badParameter("til")
	}
	return from, to, nil
}

func versionOf(c echo.Context, name string) (int, error) {
	said := c.QueryParam(name)
	v, err := strconv.ParseUint(said, 10, 31)
	if err != nil || strconv.FormatUint(v, 10) != said {
		return 0, badParameter(name)
	}
	return int(v), nil
}
