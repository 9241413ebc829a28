package web

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
)

func (f *fake) Differences(_ context.Context, q DifferenceQuery, _ domain.Asked) (domain.Differences, error) {
	f.differs = q
	return domain.Differences{Til: domain.Point{Seq: 9}, Rader: []domain.ThingDifference{}}, nil
}

func TestDifferencesAreAskedForExactly(t *testing.T) {
	s, f := newHouse(t)
	april := At{Time: time.Date(2025, 4, 30, 21, 59, 59, 999_000_000, time.UTC)}
	for query, want := range map[string]DifferenceQuery{
		"fra=0":                   {Limit: DefaultLimit},
		"fra=3&til=7&rom=sak":     {Room: "sak", From: At{Seq: 3}, To: At{Seq: 7}, Limit: DefaultLimit},
		"fra=2025-04&etter=sak/x": {From: april, After: "sak/x", Limit: DefaultLimit},
		"fra=3&rom=sak&limit=7&ting=" + string(sak1): {Room: "sak", Thing: sak1, From: At{Seq: 3}, Limit: 7},
	} {
		f.differs = DifferenceQuery{}
		if answer := s.do("GET", "/api/skilnad?"+query, "", asKari); answer.Code != http.StatusOK || f.differs != want {
			t.Errorf("%s: %d, asked %+v, want %+v", query, answer.Code, f.differs, want)
		}
	}
	for _, bad := range []string{"", "fra=", "fra=x", "fra=-1", "fra=1&til=0", "fra=1&ting=" + string(sak1), "fra=1&rom=sak&ting=x", "fra=1&limit=0", "fra=1&limit=501", "fra=1&ukjend=1"} {
		if answer := s.do("GET", "/api/skilnad?"+bad, "", asKari); answer.Code != http.StatusBadRequest {
			t.Errorf("%q: %d", bad, answer.Code)
		}
	}
	if answer := s.do("GET", "/api/skilnad?fra=0", ""); answer.Code != http.StatusUnauthorized {
		t.Errorf("nobody signed in: %d", answer.Code)
	}
}

func (f *fake) Case(_ context.Context, ask CaseAsk, _ domain.Asked) (Paper, error) {
	f.cases = append(f.cases, ask)
	return Paper{"Papir", []byte(ask.Room + " " + ask.Name + " " + ask.Lang)}, nil
}

func (f *fake) DifferencesPaper(_ context.Context, q DifferenceQuery, lang string, _ domain.Asked) (Paper, error) {
	f.differs = q
	return Paper{Name: "skilnad-" + lang, Content: []byte("%PDF")}, nil
}

func TestDifferencesAsADocument(t *testing.T) {
	s, f := newHouse(t)
	w := s.do("GET", "/api/skilnad.pdf?fra=3&til=7&rom=sak&lang=en", "", asKari)
	if w.Code != http.StatusOK || f.differs.From.Seq != 3 || f.differs.To.Seq != 7 || f.differs.Room != "sak" || !strings.Contains(w.Header().Get("Content-Disposition"), "skilnad-en.pdf") {
		t.Errorf("%d %v, asked %+v", w.Code, w.Header(), f.differs)
	}
	for _, bad := range []string{"", "fra=3&etter=x", "fra=3&limit=9", "fra=3&lang=se"} {
		if w := s.do("GET", "/api/skilnad.pdf?"+bad, "", asKari); w.Code != http.StatusBadRequest {
			t.Errorf("%q: %d", bad, w.Code)
		}
	}
}
