package web

import (
	"net/http"
	"strings"
	"testing"
)

// What is new is asked for since a day, now or as it was; an auditor must have said why before she looks back.
func TestWhatIsNewIsAskedFor(t *testing.T) {
	s, _ := newHouse(t)
	path := "/api/utval/" + string(sak1) + "/nytt"
	for query, want := range map[string]int{
		"?sidan=2026-10-14": http.StatusOK, "?sidan=2026": http.StatusOK, "?sidan=2026-10-14&at=3": http.StatusOK,
		"": http.StatusBadRequest, "?sidan=": http.StatusBadRequest, "?sidan=i-fjor": http.StatusBadRequest, "?sidan=2026-02-30": http.StatusBadRequest,
		"?sidan=2026&at=x": http.StatusBadRequest, "?sidan=2026&bogus=1": http.StatusBadRequest,
	} {
		w := s.do("GET", path+query, "", asKari)
		if w.Code != want {
			t.Errorf("%s: %d %s", query, w.Code, w.Body)
		}
	}
	first := s.do("GET", path+"?sidan=2026-10-14&at=3", "", asKari)
	if body := first.Body.String(); !strings.Contains(body, `"rom":"2026-10-14"`) || !strings.Contains(body, `"seq":3`) {
		t.Errorf("%s", body)
	}
	if again := s.do("GET", path+"?sidan=2026-10-14&at=3", "", asKari, "If-None-Match: "+first.Header().Get("ETag")); again.Code != http.StatusNotModified {
		t.Errorf("asked again: %d", again.Code)
	}
	if w := s.do("GET", "/api/utval/x/nytt?sidan=2026", "", asKari); w.Code != http.StatusUnprocessableEntity {
		t.Errorf("no id: %d", w.Code)
	}
	if w := s.do("GET", path+"?sidan=2026", ""); w.Code != http.StatusUnauthorized {
		t.Errorf("nobody signed in: %d", w.Code)
	}
}

// The status page is written of all, or of what a page shows, which is read strictly.
func TestTheStatusPageOfWhatIsShown(t *testing.T) {
	s, _ := newHouse(t)
	path := "/api/utval/" + string(sak1) + "/status.pdf?lang=nb"
	if w := s.do("GET", path+"&sidan=2026-10-14", "", asKari); w.Code != http.StatusOK || w.Body.String() != "%PDF nb 2026-10-14" {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	post := func(body string) (int, string) {
		w := s.do("POST", path, body, asKari, "Content-Type: application/json")
		return w.Code, w.Body.String()
	}
	if code, said := post(`{"rader":["` + one + `","` + two + `"],"utsnitt":"Fase: I gang"}`); code != http.StatusOK || said != "%PDF nb  2 Fase: I gang" {
		t.Errorf("%d %s", code, said)
	}
	for name, body := range map[string]string{
		"nothing": "", "no JSON": "{", "two": `{"rader":[]}{}`, "unknown": `{"rader":[],"x":1}`, "no id": `{"rader":["x"]}`, "an empty id": `{"rader":[""]}`,
		"a line too many": `{"rader":[],"utsnitt":"a\nb"}`, "long": `{"rader":[],"utsnitt":"` + strings.Repeat("å", 601) + `"}`,
	} {
		if code, said := post(body); code < 400 || code >= 500 {
			t.Errorf("%s was taken: %d %s", name, code, said)
		}
	}
}
