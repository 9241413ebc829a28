package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
)

// problemIn reads an answer that must be a problem.
func problemIn(t *testing.T, w *httptest.ResponseRecorder, status int) problem {
	t.Helper()
	var p problem
	if w.Code != status || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/problem+json") {
		t.Fatalf("got %d %s %s, want a problem with %d", w.Code, w.Header().Get("Content-Type"), w.Body, status)
	}
	dec := json.NewDecoder(w.Body)
	dec.DisallowUnknownFields()
	if err := dec.Decode(&p); err != nil {
		t.Fatal(err)
	}
	if p.Status != status || !strings.HasPrefix(p.Type, "/problem/") || len(p.Type) < 12 || p.Title == "" || p.Detail == "" {
		t.Errorf("the problem says too little: %+v", p)
	}
	return p
}

func decode[T any](t *testing.T, w *httptest.ResponseRecorder) (v T) {
	t.Helper()
	if w.Code != http.StatusOK {
		t.Fatalf("got %d %s", w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// Every route, as asked for well and badly, by everybody: the policies stand on each answer.
func TestEveryAnswerHasItsHeaders(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) { c.Secure = true })
	targets := []string{"/nowhere", "/assets/none.js", "/api/nowhere", "/.git", "/assets/index-BQhN3x9z.js", "/tiltak", "/sak/x", "/api/%2e%2e"}
	for _, route := range s.echo.Routes() {
		targets = append(targets, strings.NewReplacer(":id", string(sak1), ":file", "page.js", "/*", "/").Replace(route.Path))
	}
	cases := 0
	for _, target := range targets {
		for _, method := range []string{"GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS", "TRACE"} {
			for _, headers := range [][]string{nil, {asKari}, {asKari, isJSON}, {"Origin: https://evil.example"}, {"Upgrade: websocket"}} {
				w := s.do(method, target, "", headers...)
				cases++
				if w.Code >= 500 || w.Code == 0 {
					t.Errorf("%s %s: %d", method, target, w.Code)
				}
				checkPolicies(t, method+" "+target, w)
			}
		}
	}
	t.Logf("%d answers", cases)
}

func checkPolicies(t *testing.T, what string, w *httptest.ResponseRecorder) {
	t.Helper()
	want := map[string]string{
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
			"connect-src 'self' wss://plan.example.no; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
		"Strict-Transport-Security":    "max-age=63072000; includeSubDomains",
		"X-Content-Type-Options":       "nosniff",
		"X-Frame-Options":              "DENY",
		"Referrer-Policy":              "same-origin",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
	}
	keeps := "no-store"
	if w.Header().Get("Content-Disposition") != "" { // a document to keep, in which nothing may run
		want["Content-Security-Policy"], keeps = filePolicy, "private, no-cache"
	}
	for name, value := range want {
		if got := w.Header().Values(name); len(got) != 1 || got[0] != value {
			t.Errorf("%s: %s is %q", what, name, got)
		}
	}
	if !strings.Contains(w.Header().Get("Permissions-Policy"), "camera=()") || w.Header().Get("Cache-Control") == "" || w.Header().Get(requestHeader) == "" {
		t.Errorf("%s: headers are missing: %v", what, sortedNames(w.Header()))
	}
	if strings.Contains(what, " /api/") && w.Header().Get("Cache-Control") != keeps {
		t.Errorf("%s: may be kept: %s", what, w.Header().Get("Cache-Control"))
	}
	if w.Header().Get("Access-Control-Allow-Origin") != "" || w.Header().Get("Server") != "" {
		t.Errorf("%s: tells or allows too much", what)
	}
}

func TestNoHSTSWithoutTLS(t *testing.T) {
	s, _ := newHouse(t)
	if h := s.do("GET", "/healthz", "").Header().Get("Strict-Transport-Security"); h != "" {
		t.Error(h)
	}
	behind := s.do("GET", "/healthz", "", "From: 10.9.0.1:1", "X-Forwarded-Proto: https")
	if behind.Header().Get("Strict-Transport-Security") == "" {
		t.Error("our own proxy says https")
	}
}

func TestTheHostGetsIntoThePolicyOnlyWhenPlain(t *testing.T) {
	s, _ := newHouse(t)
	for _, host := range []string{"evil; script-src *", "a b", "x'y", "a,b", strings.Repeat("a", 300)} {
		if policy := s.do("GET", "/healthz", "", "Host: "+host).Header().Get("Content-Security-Policy"); !strings.Contains(policy, "connect-src 'self'; ") {
			t.Errorf("%q: %s", host, policy)
		}
	}
}

func TestACommandGoesToItsRoom(t *testing.T) {
	s, f := newHouse(t)
	body := `{"id":"` + string(sak1) + `","tittel":"Ei sak"}`
	w := s.do("POST", "/api/sak/Retitle", body, asKari, isJSON, "Idempotency-Key: "+fresh, "Accept-Language: nb", "Origin: http://plan.example.no")
	done := decode[domain.Answer](t, w)
	if done.Seq != 8 || done.ID != sak1 || w.Header().Get("Fp-Seq") != "8" {
		t.Errorf("answer %+v, %v", done, w.Header())
	}
	if want := string(kari) + " nb sak.Retitle " + fresh + " " + body; f.asked[0] != want {
		t.Errorf("asked %q, want %q", f.asked[0], want)
	}
	for _, path := range []string{"/api/sak/Nothing", "/api/sak/retitle", "/api/nothing/Retitle", "/api/sak"} {
		if w := s.do("POST", path, body, asKari, isJSON); w.Code != http.StatusNotFound && w.Code != http.StatusMethodNotAllowed {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	problemIn(t, s.do("POST", "/api/sak/Retitle", body, isJSON), http.StatusUnauthorized)
	if f.asks() != 1 {
		t.Errorf("%d commands reached the rooms", f.asks())
	}
}

func TestRefusalsAreToldInTheReadersLanguage(t *testing.T) {
	s, f := newHouse(t)
	refusal := domain.Fail("tidsramme.fra", "calendar", domain.Words{NN: "Feil dato.", NB: "Feil dato!", EN: "Wrong date."})
	f.ask = func(context.Context, string, string, []byte) (domain.Answer, error) {
		return domain.Answer{}, fmt.Errorf("deciding: %w", refusal)
	}
	for accept, want := range map[string][2]string{
		"":                          {"nn", "Feil dato."},
		"nn":                        {"nn", "Feil dato."},
		"nb-NO,nb;q=0.9,en;q=0.8":   {"nb", "Feil dato!"},
		"no":                        {"nb", "Feil dato!"},
		"en-GB,en;q=0.5":            {"en", "Wrong date."},
		"de, en;q=0.5, nn;q=0.7":    {"nn", "Feil dato."},
		"de":                        {"nn", "Feil dato."},
		"en;q=0, nn;q=0.1":          {"nn", "Feil dato."},
		"en;q=banana, nb;q=0.00001": {"nb", "Feil dato!"},
		"en;q=7":                    {"nn", "Feil dato."},
	} {
		w := s.do("POST", "/api/sak/Retitle", "{}", asKari, isJSON, "Accept-Language: "+accept)
		lang := w.Header().Get("Content-Language")
		p := problemIn(t, w, http.StatusUnprocessableEntity)
		if lang != want[0] || p.Detail != want[1] || p.Type != "/problem/calendar" || p.Seq != 7 ||
			len(p.Errors) != 1 || p.Errors[0] != (fault{"tidsramme.fra", "calendar", want[1]}) {
			t.Errorf("%q: %s %+v", accept, lang, p)
		}
	}
}

func TestWhatAnErrorBecomes(t *testing.T) {
	words := domain.Words{NN: "nei", NB: "nei", EN: "no"}
	for name, c := range map[string]struct {
		err    error
		status int
		retry  string
	}{
		"not there":       {domain.Refuse(domain.NotFound, "unknown", words), 404, ""},
		"forbidden":       {domain.Refuse(domain.Forbidden, "access", words), 403, ""},
		"changed":         {domain.Refuse(domain.Changed, "changed", words), 409, ""},
		"broken":          {domain.Refuse(domain.Broken, "rule", words), 422, ""},
		"too much":        {&Trouble{Status: 429, Rule: "line", Words: words, Wait: 1500 * time.Millisecond}, 429, "2"},
		"full":            {noEntry{http.StatusInsufficientStorage}, 507, "90"},
		"no answer":       {context.DeadlineExceeded, 503, "1"},
		"our own mistake": {errors.New("the file /srv/secret is not there"), 500, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, f := newHouse(t)
			f.ask = func(context.Context, string, string, []byte) (domain.Answer, error) { return domain.Answer{}, c.err }
			w := s.do("POST", "/api/sak/Retitle", `{"id":"`+string(sak1)+`","tittel":"x"}`, asKari, isJSON)
			if strings.Contains(w.Body.String(), "secret") || w.Header().Get("Retry-After") != c.retry {
				t.Errorf("%s, Retry-After %q", w.Body, w.Header().Get("Retry-After"))
			}
			p := problemIn(t, w, c.status)
			if (p.Row != nil) != (c.status == 409) {
				t.Errorf("row: %v", p.Row)
			}
			if c.status == 500 && (p.Instance != "urn:uuid:"+w.Header().Get(requestHeader) || !strings.Contains(f.log.String(), w.Header().Get(requestHeader))) {
				t.Errorf("the number of the request is not told, or not in the log: %+v", p)
			}
		})
	}
}

// What has changed is shown as it stands now, but never to one who may not see it.
func TestAConflictShowsTheRowAsItStands(t *testing.T) {
	s, f := newHouse(t)
	f.ask = func(context.Context, string, string, []byte) (domain.Answer, error) {
		return domain.Answer{}, domain.Refuse(domain.Changed, "changed", domain.Words{NN: "x", NB: "x", EN: "x"})
	}
	ask := func(who, body string) problem {
		return problemIn(t, s.do("POST", "/api/sak/Retitle", body, who, isJSON), http.StatusConflict)
	}
	if p := ask(asKari, `{"id":"`+string(sak1)+`"}`); p.Row == nil || p.Row.Key != "sak/"+string(sak1) || p.Row.Seq != 3 {
		t.Errorf("%+v", p.Row)
	}
	if p := ask(asKari, `{"id":"`+string(hidden1)+`"}`); p.Row != nil {
		t.Error("Kari is shown what only Per may see")
	}
	if p := ask(asPer, `{"id":"`+string(hidden1)+`"}`); p.Row == nil {
		t.Error("and Per is not")
	}
	if p := ask(asKari, `["`+string(sak1)+`"]`); p.Row != nil {
		t.Error("a row out of nothing")
	}
}

func TestAPanicIsToldAsNothing(t *testing.T) {
	s, f := newHouse(t)
	f.panic = true
	w := s.do("GET", "/api/sak", "", asKari)
	if body := w.Body.String(); strings.Contains(body, "01019012345") || strings.Contains(body, "goroutine") {
		t.Errorf("it tells %s", body)
	}
	p := problemIn(t, w, http.StatusInternalServerError)
	if log := f.log.String(); !strings.Contains(log, p.Instance[len("urn:uuid:"):]) || !strings.Contains(log, "house_test.go") || !strings.Contains(log, "level=ERROR") {
		t.Errorf("the log does not help: %s", log)
	}
	if f.panic = false; s.do("GET", "/api/sak", "", asKari).Code != http.StatusOK {
		t.Error("the house does not go on")
	}
}

func TestRowsAndTheirTags(t *testing.T) {
	s, f := newHouse(t)
	w := s.do("GET", "/api/sak", "", asKari)
	page := decode[pageJSON](t, w)
	if page.Seq != 7 || len(page.Rows) != 1 || page.Next != "neste" || w.Header().Get("Fp-Seq") != "7" {
		t.Errorf("%s %v", w.Body, w.Header())
	}
	if !bytes.Contains(page.Rows[0], []byte("Sak <1> & ei til")) {
		t.Error("rows are escaped for HTML, which nobody asked for")
	}
	tag := w.Header().Get("ETag")
	f.seq.Store(9) // something else has changed
	again := s.do("GET", "/api/sak", "", asKari, "If-None-Match: \"x\", "+tag)
	if again.Code != http.StatusNotModified || again.Body.Len() != 0 || again.Header().Get("Fp-Seq") != "9" {
		t.Errorf("%d %s %v", again.Code, again.Body, again.Header())
	}
	one := s.do("GET", "/api/sak/"+string(sak1), "", asKari)
	if row := decode[domain.Row](t, one); row.Seq != 3 || row.By != kari || one.Header().Get("Fp-Seq") != "9" {
		t.Errorf("%+v", row)
	}
	if w := s.do("GET", "/api/sak/"+string(sak1), "", asKari, "If-None-Match: "+one.Header().Get("ETag")); w.Code != http.StatusNotModified {
		t.Error(w.Code)
	}
	if history := decode[pageJSON](t, s.do("GET", "/api/sak/"+string(sak1)+"/historikk", "", asKari)); len(history.Rows) != 1 || history.Seq != 9 {
		t.Errorf("%+v", history)
	}
	f.list = func(Query) (Page, error) { return Page{Seq: 9}, nil }
	if body := s.do("GET", "/api/sak", "", asKari).Body.String(); body != `{"seq":9,"rows":[]}`+"\n" {
		t.Errorf("an empty list is %s", body)
	}
	head := s.do("HEAD", "/api/sak", "", asKari)
	if head.Code != http.StatusOK || head.Header().Get("Fp-Seq") != "9" {
		t.Error(head.Code)
	}
}

// What one may not see answers exactly as what was never there.
func TestHiddenAndAbsentLookTheSame(t *testing.T) {
	s, _ := newHouse(t)
	absent := strings.ReplaceAll(string(hidden1), "b2", "ff")
	number := regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f-]{27}`)
	for _, form := range []string{"/api/sak/%s", "/api/sak/%s/historikk", "/api/sak/%s?at=1"} {
		a, b := s.do("GET", fmt.Sprintf(form, hidden1), "", asKari), s.do("GET", fmt.Sprintf(form, absent), "", asKari)
		a.Header().Del(requestHeader)
		b.Header().Del(requestHeader)
		if a.Code != http.StatusNotFound || number.ReplaceAllString(a.Body.String(), "") != number.ReplaceAllString(b.Body.String(), "") ||
			fmt.Sprint(a.Header()) != fmt.Sprint(b.Header()) {
			t.Errorf("%s:\n%d %v %s\n%d %v %s", form, a.Code, a.Header(), a.Body, b.Code, b.Header(), b.Body)
		}
	}
}

func TestQueriesAreStrict(t *testing.T) {
	s, f := newHouse(t)
	var got Query
	f.list = func(q Query) (Page, error) { got = q; return Page{}, nil }
	if w := s.do("GET", "/api/sak?fase=forslag&sort=-tittel&limit=20&after=abc&at=5&min=7", "", asKari); w.Code != http.StatusOK {
		t.Fatal(w.Body)
	}
	if fmt.Sprint(got) != fmt.Sprint(Query{map[string]string{"fase": "forslag"}, "-tittel", 20, "abc", At{Seq: 5}, false}) {
		t.Errorf("%+v", got)
	}
	if s.do("GET", "/api/sak", "", asKari); got.Limit != DefaultLimit || len(got.Filter) != 0 || !got.At.IsZero() {
		t.Errorf("%+v", got)
	}
	for _, query := range []string{
		"fase=a&fase=b", "fase=a&fase=a", "Fase=a", "limit=0", "limit=501", "limit=-1", "limit=1e2", "limit=x", "unknown=1", "at=0", "at=-1",
		"at=i+går", "at=9007199254740993", "at=2026-13-01", "min=-1", "min=x", "min=18446744073709551616", "fase=a;sort=b", "fase=%00", "fase=%0d%0aX:1",
		"fase=%zz", "fase=" + strings.Repeat("a", 257), strings.Repeat("a=1&", 30), "role=admin", "&fase=a&&fase=b",
	} {
		p := problemIn(t, s.do("GET", "/api/sak?"+query, "", asKari), http.StatusBadRequest)
		if strings.Contains(p.Detail, "\x00") {
			t.Errorf("%s: it is shown raw", query)
		}
	}
	for _, target := range []string{"/api/sak/" + string(sak1) + "?sort=x", "/api/sak/" + string(sak1) + "/historikk?at=1", "/api/session?x=1&x=2", "/api/house?a=1&a=1"} {
		problemIn(t, s.do("GET", target, "", asKari), http.StatusBadRequest)
	}
}

func TestAsItWas(t *testing.T) {
	s, f := newHouse(t)
	for said, want := range map[string]At{
		"3":                             {Seq: 3},
		"2026":                          {Seq: 2026},
		"2026-11-21T10:00:00Z":          {Time: time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)},
		"2026-11-21T10:00:00.123+01:00": {Time: time.Date(2026, 11, 21, 9, 0, 0, 123e6, time.UTC)},
		"2026-02":                       {Time: time.Date(2026, 2, 28, 22, 59, 59, 999e6, time.UTC)},
		"2026-12-31":                    {Time: time.Date(2026, 12, 31, 22, 59, 59, 999e6, time.UTC)},
	} {
		w := s.do("GET", "/api/sak/"+string(sak1)+"?at="+url.QueryEscape(said), "", asKari)
		if row := decode[domain.Row](t, w); row.Seq != 1 || f.at != want {
			t.Errorf("%s: asked %+v, want %+v", said, f.at, want)
		}
	}
}

func TestAtLeastAsFreshAs(t *testing.T) {
	s, f := newHouse(t)
	go func() {
		time.Sleep(30 * time.Millisecond)
		f.seq.Store(8)
	}()
	if w := s.do("GET", "/api/sak?min=8", "", asKari); w.Code != http.StatusOK || w.Header().Get("Fp-Seq") != "8" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, request("GET", "/api/sak?min=999999", "", asKari).WithContext(ctx))
	if p := problemIn(t, w, http.StatusServiceUnavailable); p.Type != "/problem/not-yet" {
		t.Errorf("%+v", p)
	}
}

// A read changes nothing, so what is not known in time is never told as a change that may be done.
func TestALogThatDoesNotSayWhereItEnds(t *testing.T) {
	s, f := newHouse(t, func(c *Config) {
		c.Latest = func(context.Context) (uint64, error) { return 0, errors.New("no responders") }
	})
	w := s.do("GET", "/api/sak?min=latest", "", asKari)
	if p := problemIn(t, w, http.StatusServiceUnavailable); p.Type != "/problem/not-yet" || !strings.Contains(f.log.String(), "no responders") {
		t.Errorf("%+v; the log says %s", p, f.log.String())
	}
	f.list = func(Query) (Page, error) { return Page{}, context.DeadlineExceeded }
	w = s.do("GET", "/api/sak?at=1", "", asKari)
	if p := problemIn(t, w, http.StatusServiceUnavailable); p.Type != "/problem/late" {
		t.Errorf("%+v", p)
	}
}

func TestIDsInPaths(t *testing.T) {
	s, _ := newHouse(t)
	for id, status := range map[string]int{
		string(sak1):                           200,
		strings.ToUpper(string(sak1)):          422,
		"*":                                    422,
		"a.b":                                  422,
		"s1.VedtakMade":                        422,
		"$SYS.x":                               422,
		"{" + string(sak1) + "}":               422,
		string(sak1)[:35]:                      422,
		"%3e":                                  404,
		"a%20b":                                404,
		"..":                                   404,
		string(sak1) + "%00":                   404,
		"0190a6c4-1d2e-7abc-8def-0000000fffff": 404,
	} {
		r := request("GET", "/api/sak/x", "", asKari)
		r.RequestURI = "/api/sak/" + id
		if u, err := url.ParseRequestURI(r.RequestURI); err == nil {
			r.URL = u
		}
		w := httptest.NewRecorder()
		if s.ServeHTTP(w, r); w.Code != status {
			t.Errorf("%s: %d, want %d", id, w.Code, status)
		}
	}
	if w := s.do("GET", "/api/sak/Raise", "", asKari); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "POST" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}

func TestNoRoomMayHaveADoorOfTheHouse(t *testing.T) {
	for _, name := range []string{"session", "live", "house", "people", "Sak", "a.b", ""} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("a room called %q", name)
				}
			}()
			newHouse(t, func(c *Config) { c.Rooms[0].Name = name })
		}()
	}
}
