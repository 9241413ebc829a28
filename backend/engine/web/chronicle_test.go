package web

import (
	"context"
	"strings"
	"testing"

	"fellesplan/backend/domain"
)

// Chronicle remembers what it was asked.
func (f *fake) Chronicle(_ context.Context, q Chronicle, _ domain.Asked) (ChroniclePage, error) {
	f.chronicle = q
	return ChroniclePage{Seq: 7, Entries: []domain.Row{}, Next: 5}, nil
}

func TestTheHistoryOfAllIsAskedForExactly(t *testing.T) {
	s, f := newHouse(t)
	w := s.do("GET", "/api/historikk?rom=tiltak&om="+string(sak1)+"&type=tiltak.StatusReported&fra=2026-03&til=2026-03-14&sok=to+ord&etter=9&hending=8&limit=3", "", asKari)
	got := f.chronicle
	if w.Code != 200 || got.Room != "tiltak" || got.About != sak1 || got.Type != "tiltak.StatusReported" || got.Text != "to ord" || got.Before != 9 || got.Holds != 8 || got.Limit != 3 ||
		got.From.Format("2006-01-02") != "2026-03-01" || got.To.Format("2006-01-02") != "2026-03-15" {
		t.Errorf("%d, asked for %+v", w.Code, got)
	}
	if page := decode[struct{ Next string }](t, w); page.Next != "5" {
		t.Errorf("the next page is %q", page.Next)
	}
	for _, bad := range []string{"ting=x", "person=*", "type=tiltak.Nothing", "fra=i+fjor", "til=2026-13", "etter=0", "hending=0", "hending=siste", "etter=-1", "limit=0", "limit=x", "ukjend=1", "sok=" + strings.Repeat("x", 201)} {
		if w := s.do("GET", "/api/historikk?"+bad, "", asKari); w.Code != 400 {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
	if w := s.do("GET", "/api/historikk", ""); w.Code != 401 {
		t.Errorf("nobody signed in: %d", w.Code)
	}
}
