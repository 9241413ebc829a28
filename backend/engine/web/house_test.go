package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The house of these tests: one room, three people, fakes that answer from maps.

var (
	kari    = events.MustID("0190a6c4-1d2e-7abc-8def-000000000001") // planleggar, invented
	per     = events.MustID("0190a6c4-1d2e-7abc-8def-000000000002") // sekretariat, not invented
	ola     = events.MustID("0190a6c4-1d2e-7abc-8def-000000000003") // suspended
	alver   = events.MustID("0190a6c4-1d2e-7abc-8def-0000000000a1")
	sak1    = events.MustID("0190a6c4-1d2e-7abc-8def-0000000000b1")
	hidden1 = events.MustID("0190a6c4-1d2e-7abc-8def-0000000000b2") // there, but for Per alone
	fresh   = "0190a6c4-1d2e-7abc-8def-0000000000c1"
)

type sak struct{ id events.ID }

// raise and retitle are the commands of the room.
type raise struct {
	ID     events.ID     `json:"id" doc:"The new sak."`
	Tittel domain.Line   `json:"tittel" minLength:"1" maxLength:"120" doc:"Its title."`
	Tekst  domain.Prose  `json:"tekst,omitempty" maxLength:"4000"`
	Slag   events.Side   `json:"slag,omitempty"`
	Frist  events.Moment `json:"frist,omitempty"`
	Merke  []domain.Line `json:"merke" minItems:"1" maxItems:"5"`
}

type retitle struct {
	ID     events.ID   `json:"id"`
	Tittel domain.Line `json:"tittel"`
}

func (c raise) Thing() events.ID   { return c.ID }
func (c retitle) Thing() events.ID { return c.ID }

type sakRow struct {
	ID     events.ID         `json:"id"`
	Tittel string            `json:"tittel"`
	Fase   events.TiltakFase `json:"fase"`
	Del    []sakDel          `json:"del"`
}

type sakDel struct {
	Namn string `json:"namn"`
}

func sakRoom() *domain.Room {
	nobody := func(sak, domain.Asked, domain.Role, raise) bool { return false }
	return domain.NewRoom("sak", func(s sak, _ events.Event, _ domain.Mark) sak { return s },
		domain.Shows(func(s sak) sakRow { return sakRow{ID: s.id} }),
		domain.FilteredBy("fase", func(sak) []string { return nil }),
		domain.Starts("Raise", nobody, func(sak, domain.Asked, raise) ([]events.Event, error) { return nil, nil }),
		domain.On("Retitle", func(sak, domain.Asked, domain.Role, retitle) bool { return false },
			func(sak, domain.Asked, retitle) ([]events.Event, error) { return nil, nil }),
	)
}

type facts map[string][]string

func (f facts) Exists(room string, id events.ID) bool { return true }
func (f facts) Holds(name, subject, object string) bool {
	for _, o := range f[name+" "+subject] {
		if o == object {
			return true
		}
	}
	return false
}
func (f facts) Objects(name, subject string) []string   { return f[name+" "+subject] }
func (f facts) Answer(string, events.ID, string) string { return "" }

var claims = facts{
	domain.ClaimPlanleggar + " " + string(kari): {string(alver)},
	domain.ClaimSekretariat + " " + string(per): {""},
	domain.ClaimSuspended + " " + string(ola):   {""},
	domain.ClaimPlanleggar + " " + string(ola):  {string(alver)},
	domain.ClaimPlass + " " + string(kari):      {string(sak1)},
}

// fake is everything behind the door.
type fake struct {
	chronicle Chronicle
	then      ThenQuery
	differs   DifferenceQuery
	auditor   domain.Facts // what is said of who is an auditor; nil = nobody is
	looked    []Look
	cases     []CaseAsk
	noLooks   error
	forks     []Fork
	lookQuery LookQuery
	why       []string
	mu        sync.Mutex
	asked     []string
	ask       func(ctx context.Context, command, id string, body []byte) (domain.Answer, error)
	list      func(q Query) (Page, error)
	at        At
	seq       atomic.Uint64
	sick      error
	panic     bool
	now       atomic.Int64
	log       syncBuffer
	live      http.Handler
	files     map[string][]byte // by name
	full      bool              // the store of files
	paper     func(ctx context.Context, plan, version events.ID, kind string, a domain.Asked) (Paper, error)
}

type syncBuffer struct {
	mu  sync.Mutex
	out strings.Builder
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.out.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.out.String()
}

func (f *fake) Ask(ctx context.Context, a domain.Asker, room, command, id string, body []byte) (domain.Answer, error) {
	f.mu.Lock()
	f.asked = append(f.asked, fmt.Sprint(a.Person, " ", a.Lang, " ", room, ".", command, " ", id, " ", string(body)))
	f.mu.Unlock()
	if f.ask != nil {
		return f.ask(ctx, command, id, body)
	}
	return domain.Answer{Seq: f.seq.Add(1), ID: sak1}, nil
}

func (f *fake) asks() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return len(f.asked)
}

func (f *fake) Asked(a domain.Asker) domain.Asked {
	if f.auditor != nil {
		return domain.Asked{Person: a.Person, Now: f.Now(), Facts: f.auditor}
	}
	return domain.Asked{Person: a.Person, Now: f.Now(), Facts: claims}
}

func (f *fake) Wait(ctx context.Context, seq uint64) error {
	for f.seq.Load() < seq {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Millisecond):
		}
	}
	return nil
}
func (f *fake) Seq() uint64 { return f.seq.Load() }

func rowOf(id events.ID, seq uint64) domain.Row {
	return domain.Row{
		Key: "sak/" + string(id), Seq: seq, At: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC), By: kari,
		Row: []byte(`{"id":"` + string(id) + `","tittel":"Sak <1> & ei til","fase":"forslag","del":[]}`),
	}
}

func (f *fake) List(_ context.Context, _ string, q Query, _ domain.Asked) (Page, error) {
	if f.panic {
		panic("the fødselsnummer 01019012345 is in here")
	}
	if f.list != nil {
		return f.list(q)
	}
	return Page{Seq: f.Seq(), Rows: []domain.Row{rowOf(sak1, 3)}, Next: "neste"}, nil
}

func (f *fake) One(_ string, id events.ID, a domain.Asked) (domain.Row, bool) {
	if id == sak1 || id == hidden1 && a.Person == per {
		return rowOf(id, 3), true
	}
	return domain.Row{}, false
}

func (f *fake) History(room string, id events.ID, a domain.Asked) ([]domain.Row, bool) {
	row, found := f.One(room, id, a)
	return []domain.Row{row}, found
}

func (f *fake) At(room string, id events.ID, at At, a domain.Asked) (domain.Row, bool, error) {
	f.at = at
	row, found := f.One(room, id, a)
	row.Seq = 1
	return row, found, nil
}

// Who knows people by a cookie that is their id.
func (f *fake) Who(r *http.Request) (events.ID, string, bool) {
	c, err := r.Cookie("__Host-fellesplan")
	if err != nil {
		return "", "", false
	}
	id, err := events.ParseID(c.Value)
	return id, "key of " + c.Value, err == nil
}

type noEntry struct{ status int }

func (n noEntry) Error() string { return "no entry" }
func (n noEntry) Tell() (int, string, domain.Words, time.Duration) {
	return n.status, "sign-in", domain.Words{NN: "feil", NB: "feil", EN: "wrong"}, 90 * time.Second
}

func (f *fake) SignIn(_ *http.Request, from, epost, passord string) (events.ID, *http.Cookie, error) {
	switch {
	case epost == "mange@example.no":
		return "", nil, noEntry{http.StatusTooManyRequests}
	case epost == "brot@example.no":
		return "", nil, errors.New("the vault at 10.0.0.7 does not answer")
	case passord != "rett":
		return "", nil, noEntry{http.StatusUnauthorized}
	}
	return kari, cookieOf(kari), nil
}

func (f *fake) SignInDemo(_ *http.Request, _ string, person events.ID) (*http.Cookie, error) {
	if person != kari {
		return nil, noEntry{http.StatusForbidden}
	}
	return cookieOf(person), nil
}

func (f *fake) SignOut(*http.Request) (*http.Cookie, error) {
	c := cookieOf("")
	c.MaxAge = -1
	return c, nil
}

func cookieOf(id events.ID) *http.Cookie {
	return &http.Cookie{Name: "__Host-fellesplan", Value: string(id), Path: "/", Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
}

func (f *fake) Person(_ context.Context, id events.ID) (Person, bool, error) {
	for _, p := range f.everybody() {
		if p.ID == id {
			return p, true, nil
		}
	}
	return Person{}, false, nil
}

func (f *fake) Erased() []events.ID                      { return []events.ID{hidden1} }
func (f *fake) People(context.Context) ([]Person, error) { return f.everybody(), nil }

func (f *fake) everybody() []Person {
	return []Person{{ID: kari, Namn: "Kari Nordmann", Omtale: "Planleggjar i Alver kommune", Oppdikta: true}, {ID: per, Namn: "Per Hansen"}}
}

// noTexts is a house in which nobody has written anything.
type noTexts struct{}

var errNoText = domain.Refuse(domain.NotFound, "unknown", detailOf[http.StatusNotFound])

func (noTexts) Document(context.Context, events.ID, TextAt, domain.Asked) (TextDocument, error) {
	return TextDocument{}, errNoText
}

func (noTexts) Commits(context.Context, events.ID, int, int, domain.Asked) ([]TextCommit, error) {
	return nil, errNoText
}

func (noTexts) Compare(context.Context, events.ID, int, int, domain.Asked) (TextComparison, error) {
	return TextComparison{}, errNoText
}

func (noTexts) Authors(context.Context, events.ID, TextAt, domain.Asked) (TextAuthors, error) {
	return TextAuthors{}, errNoText
}

func (noTexts) PlanVersion(context.Context, events.ID, events.ID, domain.Asked) (PlanVersion, error) {
	return PlanVersion{}, errNoText
}

func (f *fake) Status(_ context.Context, ask StatusAsk, _ domain.Asked) (Paper, error) {
	said := "%PDF " + ask.Lang + " " + string(ask.Since)
	if ask.Shown != nil {
		said += fmt.Sprint(" ", len(ask.Shown.Rows), " ", ask.Shown.Filter)
	}
	return Paper{Name: "Status", Content: []byte(said)}, nil
}

func (f *fake) News(_ context.Context, _ events.ID, since events.Moment, at At, _ domain.Asked) (domain.News, error) {
	return domain.News{Hendingar: []domain.NewsEntry{{Rom: string(since), Hending: domain.Entry{Seq: at.Seq, Facts: []domain.EntryFact{}}}}}, nil
}

func (f *fake) Paper(ctx context.Context, plan, version events.ID, kind string, a domain.Asked) (Paper, error) {
	if f.paper != nil {
		return f.paper(ctx, plan, version, kind, a)
	}
	return Paper{"Plan", []byte("a " + kind)}, nil
}

func (f *fake) PutFile(_ context.Context, content []byte) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.full {
		return "", NoRoomForFiles()
	}
	sum := sha256.Sum256(content)
	name := hex.EncodeToString(sum[:])
	f.files[name] = content
	return name, nil
}

func (f *fake) File(_ context.Context, name string) ([]byte, bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	content, found := f.files[name]
	return content, found, nil
}

func (f *fake) Now() time.Time {
	return time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC).Add(time.Duration(f.now.Load()))
}

func (f *fake) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f.live != nil {
		f.live.ServeHTTP(w, r)
		return
	}
	http.Error(w, "not from our own page", http.StatusForbidden)
}

// built is a page as the build leaves it.
func built() fstest.MapFS {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return fstest.MapFS{
		".gitkeep":                     file(""),
		"index.html":                   file("<!doctype html><title>Fellesplan</title>"),
		"index.html.br":                file("brotli of index"),
		"favicon.svg":                  file("<svg/>"),
		"assets/index-BQhN3x9z.js":     file("console.log(1)"),
		"assets/index-BQhN3x9z.js.br":  file("brotli of js"),
		"assets/index-BQhN3x9z.js.gz":  file("gzip of js"),
		"assets/index-BQhN3x9z.js.map": file("{}"),
		"assets/inter-Aa12_-34.woff2":  file("font"),
	}
}

func newHouse(t testing.TB, change ...func(*Config)) (*Server, *fake) {
	t.Helper()
	f := &fake{files: map[string][]byte{}}
	f.seq.Store(7)
	c := Config{
		House:    House{Code: "bergen", Namn: domain.Words{NN: "Helsefellesskapet", NB: "Helsefellesskapet", EN: "The partnership"}, Version: "test", Incarnation: "i1"},
		Rooms:    []*domain.Room{sakRoom()},
		Dispatch: f, View: f, Sessions: f, People: f, Files: f, Papers: f, News: f, Texts: noTexts{}, Proofs: f, Looks: f, Feeds: &feedKeys{}, Sheets: arks{}, Live: f, Now: f.Now,
		Ready:   func(context.Context) error { return f.sick },
		Page:    built(),
		Logger:  slog.New(slog.NewTextHandler(&f.log, &slog.HandlerOptions{Level: slog.LevelInfo})),
		Proxies: []netip.Prefix{netip.MustParsePrefix("10.9.0.0/16")},
	}
	for _, alter := range change {
		alter(&c)
	}
	return New(c), f
}

func demo(c *Config) { c.House.Demo = true }

// request makes one; headers come as "Name: value".
func request(method, target, body string, headers ...string) *http.Request {
	r := httptest.NewRequest(method, target, nil)
	if body != "" {
		r = httptest.NewRequest(method, target, strings.NewReader(body))
	}
	r.Host = "plan.example.no"
	r.RemoteAddr = "203.0.113.9:4711"
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		if name == "From" {
			r.RemoteAddr = value
			continue
		}
		r.Header.Add(name, value)
	}
	return r
}

const (
	asKari = "Cookie: __Host-fellesplan=0190a6c4-1d2e-7abc-8def-000000000001"
	asPer  = "Cookie: __Host-fellesplan=0190a6c4-1d2e-7abc-8def-000000000002"
	asOla  = "Cookie: __Host-fellesplan=0190a6c4-1d2e-7abc-8def-000000000003"
	isJSON = "Content-Type: application/json"
)

func (s *Server) do(method, target, body string, headers ...string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, request(method, target, body, headers...))
	return w
}

func sortedNames(h http.Header) []string {
	var names []string
	for name := range h {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
