package web

import (
	"net/http"
	"slices"
	"testing"

	"fellesplan/events"
)

// Each paper is given out under its own address, as what it is, to who is signed in; what is asked for besides
// what it knows is refused.
func TestPapersOfCases(t *testing.T) {
	s, f := newHouse(t)
	for _, paper := range casePapers {
		path := "/api/" + paper.Room + "/" + string(sak1) + "/" + paper.Name + "." + paper.Kind
		w := s.do("GET", path+"?lang=nb", "", asKari)
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != caseMedia[paper.Kind] || w.Body.String() != paper.Room+" "+paper.Name+" nb" || w.Header().Get("Content-Security-Policy") != filePolicy {
			t.Errorf("%s: %d %v %s", path, w.Code, w.Header(), w.Body)
		}
		if w := s.do("GET", path, ""); w.Code != http.StatusUnauthorized {
			t.Errorf("%s: nobody gets it: %d", path, w.Code)
		}
		bad := map[string]int{path + "?lang=se": 400, path + "?x=1": 400, "/api/" + paper.Room + "/x/" + paper.Name + "." + paper.Kind: 422}
		for _, name := range []string{"partnar", "niva"} {
			if !slices.Contains(paper.asks, name) {
				bad[path+"?"+name+"="+string(alver)] = 400
			}
		}
		for path, want := range bad {
			if w := s.do("GET", path, "", asKari); w.Code != want {
				t.Errorf("%s: %d, want %d", path, w.Code, want)
			}
		}
	}
	f.cases = nil
	s.do("GET", "/api/partnarvedtak/"+string(sak1)+"/papir.pdf?partnar="+string(alver), "", asKari)
	s.do("GET", "/api/usemje/"+string(sak1)+"/papir.pdf?niva=SSU", "", asKari)
	if len(f.cases) != 2 || f.cases[0].Partnar != alver || f.cases[0].ID != sak1 || f.cases[1].Niva != events.UsemjeSSU || f.cases[0].Site == "" {
		t.Errorf("%+v", f.cases)
	}
	for _, path := range []string{"/api/usemje/" + string(sak1) + "/papir.pdf?niva=alle", "/api/partnarvedtak/" + string(sak1) + "/papir.pdf?partnar=x"} {
		if w := s.do("GET", path, "", asKari); w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}
