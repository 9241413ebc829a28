package web

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func TestWhoIsSignedInAndWhatSheMay(t *testing.T) {
	s, _ := newHouse(t)
	problemIn(t, s.do("GET", "/api/session", ""), http.StatusUnauthorized)
	got := decode[sessionJSON](t, s.do("GET", "/api/session", "", asKari))
	if got.Person != kari || got.Namn != "Kari Nordmann" || got.Omtale == "" || got.Demo {
		t.Errorf("%+v", got)
	}
	if fmt.Sprint(got.Roles) != fmt.Sprint([]roleJSON{{Role: domain.RolePlanleggar, Partnar: alver}, {Role: domain.RoleUtvalsmedlem, Utval: sak1}}) {
		t.Errorf("roles %+v", got.Roles)
	}
	// She proposes for her own partner as planleggar, and anywhere as a member of an utval.
	for action, scope := range map[string]domain.Scope{
		"tiltak.see": domain.All, "tiltak.Propose": domain.All, "tiltak.Retitle": domain.Own, "utval.Rename": domain.None, "person.see": domain.Own,
	} {
		if got.May[action] != scope {
			t.Errorf("%s: %q, want %q", action, got.May[action], scope)
		}
	}
	if got := decode[sessionJSON](t, s.do("GET", "/api/session", "", asOla)); len(got.May) != 0 || got.Namn != "" {
		t.Errorf("suspended, and erased from the book: %+v", got)
	}
	per := decode[sessionJSON](t, s.do("GET", "/api/session", "", asPer))
	if per.May["utval.Rename"] != domain.All || len(per.Roles) != 1 || per.Roles[0] != (roleJSON{Role: domain.RoleSekretariat}) {
		t.Errorf("%+v", per)
	}
}

// The table of what she may is for showing; it must never say more than the table itself.
func TestMayNeverSaysMoreThanTheTable(t *testing.T) {
	_, f := newHouse(t)
	for range 20 { // the table is a map: its order must not matter
		checkMay(t, f)
	}
}

func checkMay(t *testing.T, f *fake) {
	for _, who := range []events.ID{kari, per, ola, ""} {
		a := f.Asked(domain.Asker{Person: who})
		may := mayOf(a)
		for _, action := range domain.AccessActions() {
			widest := domain.None
			for _, role := range domain.Roles() {
				if scope := domain.AccessOf(action)[role]; a.Is(role) && (scope == domain.All || scope == domain.Own && widest == domain.None) {
					widest = scope
				}
			}
			if may[action] != widest {
				t.Errorf("%s %s: %q, want %q", who, action, may[action], widest)
			}
		}
	}
}

func TestSigningInAndOut(t *testing.T) {
	s, _ := newHouse(t)
	w := s.do("POST", "/api/session", `{"epost":"kari@example.no","passord":"rett"}`, isJSON)
	if got := decode[sessionJSON](t, w); got.Person != kari {
		t.Errorf("%+v", got)
	}
	cookie := w.Header().Get("Set-Cookie")
	for _, part := range []string{"__Host-fellesplan=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("the cookie lacks %s: %s", part, cookie)
		}
	}
	wrong := s.do("POST", "/api/session", `{"passord":"feil","epost":"kari@example.no"}`, isJSON, "Accept-Language: en")
	if p := problemIn(t, wrong, http.StatusUnauthorized); p.Detail != "wrong" || wrong.Header().Get("Set-Cookie") != "" {
		t.Errorf("%+v", p)
	}
	many := s.do("POST", "/api/session", `{"passord":"feil","epost":"mange@example.no"}`, isJSON)
	if problemIn(t, many, http.StatusTooManyRequests); many.Header().Get("Retry-After") != "90" {
		t.Error(many.Header())
	}
	broken := s.do("POST", "/api/session", `{"passord":"feil","epost":"brot@example.no"}`, isJSON)
	if problemIn(t, broken, http.StatusInternalServerError); strings.Contains(broken.Body.String(), "10.0.0.7") {
		t.Error("it tells of the inside")
	}
	out := s.do("DELETE", "/api/session", "", asKari)
	if out.Code != http.StatusNoContent || !strings.Contains(out.Header().Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("%d %v", out.Code, out.Header())
	}
}

func TestSignInReadsStrictly(t *testing.T) {
	s, _ := newHouse(t)
	for _, body := range []string{
		"", "null", "[]", `""`, "{}", `{"epost":"a"}`, `{"epost":"a","passord":"rett","x":"y"}`, `{"epost":"a","epost":"b","passord":"rett"}`,
		`{"Epost":"a","passord":"rett"}`, `{"epost":"a","passord":null}`, `{"epost":"a","passord":1}`, `{"epost":{"a":"b"},"passord":"rett"}`,
		`{"epost":"a","passord":"rett"}{}`, `{"epost":"a","passord":"rett"} x`, `{"epost":"a","passord":"rett"`, "\ufeff" + `{"epost":"a","passord":"rett"}`,
		`{"epost":"\ud800","passord":"rett"}`, "{\"epost\":\"\xff\",\"passord\":\"rett\"}", `{"epost":["a"],"passord":"rett"}`, `{"epost":"a","passord":"rett",}`,
		strings.Repeat("[", 10_000), `{"__proto__":"a","passord":"rett"}`,
	} {
		problemIn(t, s.do("POST", "/api/session", body, isJSON), http.StatusUnprocessableEntity)
	}
}

func TestTheDemonstrationsPeople(t *testing.T) {
	s, _ := newHouse(t, demo)
	home := []string{"Host: localhost:8080", "From: 127.0.0.1:9", isJSON}
	type list struct{ People []demoPersonJSON }
	people := decode[list](t, s.do("GET", "/api/session/demo", "", home...)).People
	if len(people) != 1 || people[0].ID != kari || len(people[0].Roles) != 2 {
		t.Errorf("%+v", people)
	}
	if got := decode[sessionJSON](t, s.do("POST", "/api/session/demo", `{"person":"`+string(kari)+`"}`, home...)); got.Person != kari || !got.Demo {
		t.Errorf("%+v", got)
	}
	problemIn(t, s.do("POST", "/api/session/demo", `{"person":"`+string(per)+`"}`, home...), http.StatusForbidden)
	problemIn(t, s.do("POST", "/api/session/demo", `{"person":"Kari"}`, home...), http.StatusUnprocessableEntity)
	real, _ := newHouse(t)
	problemIn(t, real.do("GET", "/api/session/demo", ""), http.StatusNotFound)
	problemIn(t, real.do("POST", "/api/session/demo", `{"person":"`+string(kari)+`"}`, isJSON), http.StatusNotFound)
}

func TestTheHouseAndItsPeople(t *testing.T) {
	s, f := newHouse(t)
	if got := s.do("GET", "/api/house", "").Body.String(); got != `{"house":"bergen","namn":{"nn":"Helsefellesskapet","nb":"Helsefellesskapet","en":"The partnership"},"demo":false,"version":"test","incarnation":"i1"}`+"\n" {
		t.Error(got)
	}
	problemIn(t, s.do("GET", "/api/people", ""), http.StatusUnauthorized)
	type list struct{ People []personJSON }
	if got := decode[list](t, s.do("GET", "/api/people", "", asKari)).People; len(got) != 3 || got[0] != (personJSON{ID: kari, Namn: "Kari Nordmann", Omtale: "Planleggjar i Alver kommune"}) || got[2] != (personJSON{ID: hidden1, Sletta: true}) {
		t.Errorf("%+v", got)
	}
	if w := s.do("GET", "/readyz", ""); w.Code != 200 {
		t.Error(w.Code)
	}
	f.sick = errors.New("no log at 10.0.0.7")
	if w := s.do("GET", "/readyz", ""); w.Code != 503 || strings.Contains(w.Body.String(), "10.0") || !strings.Contains(f.log.String(), "10.0.0.7") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := s.do("GET", "/healthz", ""); w.Code != 200 {
		t.Error("it lives, though it is not ready")
	}
}

func FuzzFlatObject(f *testing.F) {
	f.Add(`{"epost":"a","passord":"b"}`)
	f.Add(`{"a":"\ud800"}`)
	f.Fuzz(func(t *testing.T, body string) {
		fields, err := flatObject([]byte(body))
		if err == nil && fields == nil {
			t.Error("neither yes nor no")
		}
	})
}
