package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"

	"fellesplan/backend/domain"
)

// Trouble is an answer that is neither yes nor a refusal by a rule of the domain: the request was
// not one, somebody is not signed in, an outcome is not known.
type Trouble struct {
	Status int
	Rule   string // short code, for machines: the last part of the problem's type
	Words  domain.Words
	Wait   time.Duration // ask again after this; 0 = not said

	faults []domain.Fault
	row    *domain.Row // the thing as it stands now
	allow  string      // the methods that there are, for 405
	hangUp bool        // the connection is not to be trusted with another request
}

func (t *Trouble) Error() string { return fmt.Sprintf("%d %s: %s", t.Status, t.Rule, t.Words.EN) }

// Teller is an error that knows how it is told to a person.
type Teller interface {
	error
	Tell() (status int, rule string, words domain.Words, wait time.Duration)
}

// problem is the document that is sent: RFC 9457 and our members.
type problem struct {
	Type     string      `json:"type" doc:"/problem/ and the rule that was broken"`
	Title    string      `json:"title" doc:"what kind of answer this is, in the reader's language"`
	Status   int         `json:"status" doc:"the HTTP status"`
	Detail   string      `json:"detail,omitempty" doc:"what stood in the way, in the reader's language"`
	Instance string      `json:"instance,omitempty" doc:"urn:uuid: and the id of the request, to be given to whoever looks after the server"`
	Errors   []fault     `json:"errors,omitempty" doc:"the fields that break a rule"`
	Seq      uint64      `json:"seq,omitempty" doc:"the sequence at which the answer stands"`
	Row      *domain.Row `json:"row,omitempty" doc:"the thing as it stands now, where it has changed (409)"`
}

// fault is one field of a problem.
type fault struct {
	Field  string `json:"field" doc:"JSON path in the command, such as tidsramme.fra"`
	Rule   string `json:"rule" doc:"short code of the rule"`
	Detail string `json:"detail" doc:"the rule in words"`
}

// troubleOf finds out how an error is told. What it does not know is our own fault, 500, and says
// nothing of what it is.
func troubleOf(err error) *Trouble {
	var trouble *Trouble
	var refusal *domain.Refusal
	var teller Teller
	var fromEcho *echo.HTTPError
	switch {
	case errors.As(err, &trouble):
		return trouble
	case errors.As(err, &refusal):
		return &Trouble{Status: int(refusal.Kind), Rule: refusal.Rule, Words: refusal.Words, faults: refusal.Faults}
	case errors.As(err, &teller):
		t := &Trouble{}
		t.Status, t.Rule, t.Words, t.Wait = teller.Tell()
		return t
	case errors.As(err, &fromEcho) && fromEcho.Code < 500:
		return plain(fromEcho.Code)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return &Trouble{Status: http.StatusServiceUnavailable, Rule: "late", Words: wordsLate, Wait: time.Second}
	}
	return plain(http.StatusInternalServerError)
}

// plain is a trouble that is told by its status alone.
func plain(status int) *Trouble {
	rule := map[int]string{
		http.StatusBadRequest: "request", http.StatusUnauthorized: "sign-in", http.StatusForbidden: "access",
		http.StatusNotFound: "unknown", http.StatusMethodNotAllowed: "method", http.StatusRequestTimeout: "too-slow",
		http.StatusRequestEntityTooLarge: "body-size", http.StatusUnsupportedMediaType: "media-type",
		http.StatusTooManyRequests: "budget", http.StatusUpgradeRequired: "upgrade",
	}[status]
	if rule == "" {
		rule = "internal"
	}
	return &Trouble{Status: status, Rule: rule, Words: detailOf[status]}
}

// unknown is the 404 of a path that we do not have.
func unknown(rule string) error {
	return &Trouble{Status: http.StatusNotFound, Rule: "unknown-" + rule, Words: detailOf[http.StatusNotFound]}
}

// bad is a 400 with its reason.
func bad(rule string, words domain.Words) *Trouble {
	return &Trouble{Status: http.StatusBadRequest, Rule: rule, Words: words}
}

// document writes a trouble in a language.
func (s *Server) document(t *Trouble, lang, instance string) []byte {
	p := problem{
		Type: "/problem/" + t.Rule, Title: titleOf(t.Status).In(lang), Status: t.Status, Detail: t.Words.In(lang),
		Seq: s.Dispatch.Seq(), Row: t.row,
	}
	for _, f := range t.faults {
		p.Errors = append(p.Errors, fault{f.Field, f.Rule, f.Words.In(lang)})
	}
	if t.Status >= 500 && instance != "" {
		p.Instance = "urn:uuid:" + instance
	}
	return encode(p)
}

// Problem gives the document with which an error is answered, for those who answer by another way
// than HTTP.
func (s *Server) Problem(err error, lang string) []byte {
	return s.document(troubleOf(err), lang, "")
}

// tell answers a request with a problem.
func (s *Server) tell(c echo.Context, err error) {
	if c.Response().Committed {
		return
	}
	t := troubleOf(err)
	if t.Status == http.StatusMethodNotAllowed && c.Path() == "/*" && underAPI(c.Request().URL.Path) {
		t = plain(http.StatusNotFound) // the router takes it for a page
	}
	note(c, t, err)
	h := c.Response().Header()
	h.Set("Content-Type", "application/problem+json; charset=utf-8")
	h.Set("Content-Language", langOf(c.Request()))
	h.Add("Vary", "Accept-Language")
	h.Set("Cache-Control", "no-store")
	s.tellHeaders(h, t)
	c.Response().WriteHeader(t.Status)
	_, _ = c.Response().Write(s.document(t, langOf(c.Request()), h.Get(requestHeader)))
}

func (s *Server) tellHeaders(h http.Header, t *Trouble) {
	if t.Status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Session realm="fellesplan"`) // RFC 9110 wants one; ours is a cookie
	}
	if t.Wait > 0 {
		h.Set("Retry-After", strconv.Itoa(int((t.Wait+time.Second-1)/time.Second)))
	}
	if t.allow != "" {
		h.Set("Allow", t.allow)
	}
	if t.hangUp {
		h.Set("Connection", "close")
	}
}

// encode writes JSON without the escapes meant for HTML: it is never put into a page, and nosniff
// keeps it from being taken for one.
func encode(v any) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic("web: an answer cannot be written: " + err.Error())
	}
	return out.Bytes()
}

// answer sends JSON.
func answer(c echo.Context, status int, v any) error { return answerBytes(c, status, encode(v)) }

func answerBytes(c echo.Context, status int, body []byte) error {
	c.Response().Header().Set("Content-Type", "application/json; charset=utf-8")
	c.Response().WriteHeader(status)
	_, err := c.Response().Write(body)
	return err
}
