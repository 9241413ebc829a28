package web

import (
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// What leaves a sak, a meeting and a decision on paper, in archives and in calendars.

// CaseAsk says which paper is wanted.
type CaseAsk struct {
	CasePaper
	ID      events.ID
	Lang    string
	Partnar events.ID         // for which partner; empty = for all
	Niva    events.UsemjeNiva // of a disagreement: for which level
	Site    string            // where the page is: https://example.no
}

// CasePaper is one kind of paper.
type CasePaper struct {
	Room, Name, Kind string
	says, about      string
	asks             []string // besides the language
}

// casePapers are all of them: /api/<room>/<id>/<name>.<kind>.
var casePapers = []CasePaper{
	{"mote", "innkalling", "pdf", "The summons of a meeting", summonsAbout, nil},
	{"mote", "innkalling", "docx", "The summons of a meeting", summonsAbout, nil},
	{"mote", "protokoll", "pdf", "The protocol of a meeting", protocolAbout, nil},
	{"mote", "protokoll", "docx", "The protocol of a meeting", protocolAbout, nil},
	{"mote", "mote", "ics", "A meeting for a calendar (iCalendar)", "With the same UID each time and a SEQUENCE that goes up when it is moved; METHOD:CANCEL when it is cancelled.", nil},
	{"vedtak", "utskrift", "pdf", "A decision of an organ, on one page", "The id is that of the decision.", nil},
	{"partnarvedtak", "utskrift", "pdf", "The decision of a partner, on one page", "404 where the partner has decided nothing that holds.", []string{"partnar"}},
	{"partnarvedtak", "papir", "pdf", "The papers that a partner takes home", packageAbout, []string{"partnar"}},
	{"partnarvedtak", "arkivmelding", "zip", "The papers that a partner takes home, for its archive", archiveAbout, []string{"partnar"}},
	{"sak", "papir", "pdf", "The papers of a sak", packageAbout, nil},
	{"sak", "arkivmelding", "zip", "The papers of a sak, for an archive", archiveAbout, nil},
	{"usemje", "papir", "pdf", "The papers of a disagreement, in which nobody can be recognised", "Refused where they name a partner or a person.", []string{"niva"}},
}

const (
	summonsAbout  = "The agenda, and the papers of each sak exactly as they were sent out; a draft before that, and marked so."
	protocolAbout = "Marked as a draft until it is approved; then with its hash."
	packageAbout  = "Case papers, attachments (a PDF as pages, others as files in the file), and exactly what was decided on."
	archiveAbout  = "A Noark 5 arkivmelding by KS' schemas (Fiks Arkiv V1): arkivmelding.xml, the documents, and their sums."
)

var caseMedia = map[string]string{
	"pdf": paperKinds["pdf"], "docx": paperKinds["docx"], "zip": "application/zip", "ics": "text/calendar; charset=utf-8",
}

func (s *Server) caseRoutes(e *echo.Echo) {
	for _, paper := range casePapers {
		e.GET("/api/"+paper.Room+"/:id/"+paper.Name+"."+paper.Kind, s.casePaper(paper))
	}
}

func (s *Server) casePaper(paper CasePaper) echo.HandlerFunc {
	return func(c echo.Context) error {
		a, _, err := s.reader(c, append([]string{"min", "lang"}, paper.asks...))
		if err != nil {
			return err
		}
		ask, err := s.caseAsk(c, paper)
		if err != nil {
			return err
		}
		made, err := s.atDesk(c, a, func(ctx context.Context) (Paper, error) { return s.Papers.Case(ctx, ask, a) })
		if err != nil {
			return err
		}
		return handOut(c, made, paper.Kind, caseMedia[paper.Kind])
	}
}

func (s *Server) caseAsk(c echo.Context, paper CasePaper) (ask CaseAsk, err error) {
	ask = CaseAsk{CasePaper: paper, Niva: events.UsemjeNiva(c.QueryParam("niva")), Site: s.site(c.Request())}
	if ask.ID, err = idOf(c); err != nil {
		return ask, err
	}
	if ask.Lang, err = langAsked(c); err != nil {
		return ask, err
	}
	if said := c.QueryParam("partnar"); said != "" {
		if ask.Partnar, err = events.ParseID(said); err != nil {
			return ask, badParameter("partnar")
		}
	}
	switch ask.Niva {
	case "", events.UsemjeOU, events.UsemjeSSU, events.UsemjeLeiing, events.UsemjeNemnd:
		return ask, nil
	}
	return ask, badParameter("niva")
}

// casePapers puts what leaves a sak, a meeting and a decision.
func (d *document) casePapers() {
	for _, paper := range casePapers {
		params := append(shared("id", "min"), query("lang", "nn, nb or en; left out = by Accept-Language"))
		for _, name := range paper.asks {
			params = append(params, query(name, map[string]string{"partnar": "for this partner", "niva": "for this level: OU, SSU, leiing or nemnd; left out = nemnd"}[name]))
		}
		op := d.add(paper.Room, "get"+capital(paper.Room)+capital(paper.Name)+capital(paper.Kind), http.MethodGet, "/api/"+paper.Room+"/{id}/"+paper.Name+"."+paper.Kind,
			paper.says+", as "+map[string]string{"pdf": "PDF", "docx": "DOCX", "zip": "ZIP", "ics": "iCalendar"}[paper.Kind], paper.about+" Who may see: "+access(paper.Room+".see"), nil, params...)
		op.Responses["200"] = &huma.Response{Description: "the file", Content: binary(strings.TrimSuffix(caseMedia[paper.Kind], "; charset=utf-8"))}
	}
}

// NotWritten is the answer where a paper cannot be made of what is there; words tell why.
func NotWritten(rule string, words domain.Words) error {
	return domain.Refuse(domain.Broken, rule, words)
}
