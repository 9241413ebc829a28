// Package web is the door to the street: HTTP in, refusals in words out. It knows every room only
// as its declaration (package domain), so a command or a row that is declared has its route, its
// line in the OpenAPI document and its metrics without a word here.
//
// A request goes through the house like this (door.go): its connection and head are looked at, then
// host, address budget, method, path and query, then, for what writes, where it comes from and what it
// carries; then the router finds the handler, which asks who it is (401) and what her session has
// left (429). Whatever is refused changes nothing and is told as application/problem+json (RFC 9457)
// in nynorsk, bokmål or English.
//
// Cross-site requests. Nothing that is read by GET changes anything. What writes must say that it
// comes from our own page: an Origin, where there is one, must be our own, and Sec-Fetch-Site, where
// there is one, must be same-origin. Every browser that can run the page sends at least one of them
// with a POST or DELETE, so a request with neither comes from a program, which has no cookie but the
// one it was given. Beside that, the cookie is SameSite=Lax and the body must be application/json,
// which no form can send.
package web

import (
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Dispatcher carries commands to their rooms and says who is asking.
type Dispatcher interface {
	// Ask carries out a command. Its error is a *domain.Refusal, a *Trouble or another Teller.
	Ask(ctx context.Context, asker domain.Asker, room, command, id string, body []byte) (domain.Answer, error)
	// Asked tells who somebody is now.
	Asked(domain.Asker) domain.Asked
	// Wait returns when this replica has reached seq.
	Wait(ctx context.Context, seq uint64) error
	// Seq is the sequence that this replica has reached.
	Seq() uint64
}

// Viewer shows rows. What the asker may not see is as if it were not there.
type Viewer interface {
	// List gives a page of a room's rows. Its error is a *domain.Refusal or a Teller.
	List(ctx context.Context, room string, q Query, a domain.Asked) (Page, error)
	One(room string, id events.ID, a domain.Asked) (domain.Row, bool)
	// History gives the entries of one thing, the oldest first.
	History(room string, id events.ID, a domain.Asked) ([]domain.Row, bool)
	// Chronicle gives what has happened to all things, the newest first.
	Chronicle(ctx context.Context, q Chronicle, a domain.Asked) (ChroniclePage, error)
	// At gives a thing as it was.
	At(room string, id events.ID, at At, a domain.Asked) (domain.Row, bool, error)
	Back
}

// Query is what a list is asked for.
type Query struct {
	Filter map[string]string // by the filters that the room declares
	Sort   string            // as the view understands it; empty = its own order
	Limit  int               // 1 … MaxLimit
	After  string            // Next of the page before; empty = from the start
	At     At                // zero = as it is
	Kort   bool              // the short rows
}

// At is a point in the history.
type At = domain.At

// Page is a part of a list.
type Page struct {
	Seq  uint64
	Rows []domain.Row
	Next string // cursor of what follows; empty = nothing
}

// Sessions knows people by their cookie.
type Sessions interface {
	Who(r *http.Request) (person events.ID, key string, ok bool)
	SignIn(r *http.Request, from, epost, passord string) (events.ID, *http.Cookie, error)
	SignInDemo(r *http.Request, from string, person events.ID) (*http.Cookie, error)
	SignOut(r *http.Request) (*http.Cookie, error)
}

// Person is what others may know of somebody.
type Person struct {
	ID       events.ID
	Namn     string
	Omtale   string
	Oppdikta bool
}

// People is the book of names. It stands outside the log, so that a name can be erased.
type People interface {
	Person(ctx context.Context, id events.ID) (p Person, found bool, err error)
	People(ctx context.Context) ([]Person, error)
	// Erased lists those whose names are erased, sorted.
	Erased() []events.ID
}

// Files keeps images and documents by the SHA-256 of their bytes, in hex.
type Files interface {
	PutFile(ctx context.Context, content []byte) (name string, err error)
	File(ctx context.Context, name string) (content []byte, found bool, err error)
}

// House is the partnership that this server serves.
type House struct {
	Code        string // "bergen"
	Namn        domain.Words
	Demo        bool
	Version     string
	Incarnation string
}

// Config is what the door needs. What is not said to be optional must be there.
type Config struct {
	House    House
	Rooms    []*domain.Room
	Dispatch Dispatcher
	View     Viewer
	Sessions Sessions
	People   People
	Files    Files
	Texts    Texts                       // nil = this house has no texts
	Papers   Papers                      // nil = it writes no documents
	News     News                        // nil = it tells no news
	Proofs   Proofs                      // nil = this replica seals nothing
	Feeds    Feeds                       // nil = it has no feeds
	Sheets   Sheets                      // nil = it writes no tables
	Figures  Figures                     // nil = this house reads no figures
	Looks    Looks                       // nil = nobody keeps what auditors look at
	Live     http.Handler                // GET /api/live; looks at the Origin itself
	Ready    func(context.Context) error // why the house is not ready; nil = it is

	// Latest tells where the log ends, for ?min=latest; nil where this replica is the only writer.
	Latest func(context.Context) (uint64, error)

	Secure  bool           // the page is reached over https: HSTS, and an https Origin
	Hosts   []string       // the names under which the house is reached, without port; none = any. A demonstration has loopback only
	Proxies []netip.Prefix // whose X-Forwarded-For and -Proto are believed; none = nobody's
	Limits  Limits         // zero fields = the usual
	Gauges  []Gauge        // what others measure, for /metrics
	Page    fs.FS          // the built page; nil = the one built into the program
	Now     func() time.Time
	Logger  *slog.Logger
}

//go:embed all:dist
var dist embed.FS

// Server is the door.
type Server struct {
	Config
	echo      *echo.Echo
	addresses *budgets
	sessions  *budgets
	uploads   *budgets // bytes, by person
	reception reception
	writing   *budgets      // papers, by person
	desk      chan struct{} // at which they are written
	metrics   *metrics
	noted     noted
	assets    assets
	openAPI   func() asset
}

// reserved are the names under /api that no room may have.
var reserved = []string{"attende", "bevis", "fil", "historikk", "house", "innsynslogg", "kvifor", "live", "people", "session", "skilnad", "straum", "tid"}

// New builds the door. It panics on a room that cannot be served, which is a mistake in the program.
func New(c Config) *Server {
	for _, room := range c.Rooms {
		if slices.Contains(reserved, room.Name) || !events.Token(room.Name) {
			panic("web: no room can be called " + room.Name)
		}
	}
	c.setDefaults()
	s := &Server{
		Config: c, echo: echo.New(), metrics: newMetrics(),
		addresses: newBudgets(c.Limits.AddressPerSecond, c.Limits.AddressBurst),
		sessions:  newBudgets(c.Limits.SessionPerSecond, c.Limits.SessionBurst),
		uploads:   newBudgets(UploadsPerDay/(24*time.Hour.Seconds()), UploadsPerDay),
		reception: newReception(),
		writing:   newBudgets(papersPerSecond, PapersBurst),
		desk:      make(chan struct{}, papersAtOnce),
		assets:    readAssets(c.Page),
		openAPI: sync.OnceValue(func() asset { // 25 ms that most starts need not spend
			return newAsset("openapi.json", OpenAPI(c.Rooms, c.House.Version))
		}),
	}
	s.echo.HTTPErrorHandler = func(err error, c echo.Context) { s.tell(c, err) }
	s.echo.Pre(s.observe, s.headers, s.door)
	s.routes()
	return s
}

func (c *Config) setDefaults() {
	c.Limits = c.Limits.orUsual()
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	if c.Page == nil {
		page, err := fs.Sub(dist, "dist")
		if err != nil {
			panic("web: the built page is not in the program: " + err.Error())
		}
		c.Page = page
	}
	if c.House.Demo {
		c.Hosts = []string{"localhost", "127.0.0.1", "::1"}
	}
}

// ServeHTTP answers one request. HEAD is GET without the body: the copy is for the router, while
// net/http goes on knowing what was asked and leaves the body out.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodHead {
		asGet := *r
		asGet.Method = http.MethodGet
		r = &asGet
	}
	s.echo.ServeHTTP(w, r)
}

// routes is the map of the house.
func (s *Server) routes() {
	e := s.echo
	e.GET("/api/house", s.house)
	e.GET("/api/historikk", s.chronicle)
	s.backRoutes(e)
	e.GET("/api/people", s.people)
	e.GET("/api/session", s.session)
	e.POST("/api/session", s.signIn)
	e.DELETE("/api/session", s.signOut)
	e.GET("/api/session/demo", s.demoPeople)
	e.POST("/api/session/demo", s.signInDemo)
	e.GET(livePath, s.live)
	e.POST(filePath, s.putFile)
	e.GET(filePath+"/:sha256", s.file)
	if s.Texts != nil {
		s.textRoutes(e)
	}
	if s.Papers != nil {
		s.paperRoutes(e)
	}
	if s.News != nil {
		e.GET("/api/utval/:id/nytt", s.news)
	}
	if s.Proofs != nil {
		s.proofRoutes(e)
	}
	if s.Sheets != nil {
		s.sheetRoutes(e)
		s.arkRoutes(e)
	}
	if s.Feeds != nil {
		s.feedRoutes(e)
	}
	if s.Looks != nil {
		e.GET("/api/innsynslogg", s.looks)
	}
	if s.Figures != nil {
		e.POST(figuresPath, s.readFigures)
	}
	for _, room := range s.Rooms {
		base := "/api/" + room.Name
		e.GET(base, s.list(room))
		e.GET(base+"/:id", s.one(room))
		e.GET(base+"/:id/historikk", s.history(room))
		e.POST(base+"/:id", func(echo.Context) error { return unknown("command") })
		for _, h := range room.Commands() {
			e.POST(base+"/"+h.Name, s.command(room, h))
		}
	}
	e.GET("/openapi.json", func(c echo.Context) error { return s.openAPI().serve(c, revalidate) })
	e.GET("/api-doc", s.apiDoc)
	e.GET("/api-doc/:file", s.apiDoc)
	e.GET("/healthz", s.healthz)
	e.GET("/readyz", s.readyz)
	e.GET("/*", s.page)
}
