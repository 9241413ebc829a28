package web

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Then remembers what it was asked.
func (f *fake) Then(_ context.Context, q ThenQuery, _ domain.Asked) (domain.Then, error) {
	f.then = q
	return domain.Then{Seq: q.At.Seq, Full: q.Since.IsZero(), Rows: []domain.Row{rowOf(sak1, 3)}}, nil
}

func (f *fake) Axis(domain.Asked) domain.Axis {
	return domain.Axis{Seq: 7, Dagar: []domain.AxisDay{{Dag: "2026-03-14", Fra: 1, Til: 7}}, Merke: []domain.AxisMark{}}
}

func (f *fake) Why(_ context.Context, _ string, id events.ID, path []string, at At, _ domain.Asked) (domain.Why, bool, error) {
	f.why, f.at = path, at
	return domain.Why{Seq: 4}, id == sak1, nil
}

func TestThePastIsAskedForExactly(t *testing.T) {
	s, f := newHouse(t)
	w := s.do("GET", "/api/attende?nokkel=sak,sak/"+string(sak1)+"&at=12&sidan=9", "", asKari)
	if w.Code != 200 || !slices.Equal(f.then.Keys, []string{"sak", "sak/" + string(sak1)}) || f.then.At.Seq != 12 || f.then.Since.Seq != 9 {
		t.Errorf("%d, asked for %+v", w.Code, f.then)
	}
	many := strings.TrimSuffix(strings.Repeat("sak/"+string(sak1)+",", maxThenKeys), ",")
	if w := s.do("GET", "/api/attende?at=3&nokkel="+many, "", asKari); w.Code != 200 || len(f.then.Keys) != maxThenKeys {
		t.Errorf("%d for %d keys", w.Code, maxThenKeys)
	}
	if w := s.do("GET", "/api/attende?nokkel=sak&at=2026-03", "", asKari); w.Code != 200 || f.then.At.Time.Format("2006-01-02") != "2026-03-31" || !f.then.Since.IsZero() {
		t.Errorf("%d, asked for %+v", w.Code, f.then)
	}
	for _, bad := range []string{"at=3", "nokkel=sak", "nokkel=sak&at=x", "nokkel=sak&at=3&sidan=x", "nokkel=sak&at=3&ukjend=1", "at=3&nokkel=sak" + strings.Repeat(",sak", 40)} {
		if w := s.do("GET", "/api/attende?"+bad, "", asKari); w.Code != 400 {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
	for _, path := range []string{"/api/attende?nokkel=sak&at=3", "/api/tid", "/api/kvifor/sak/" + string(sak1) + "?felt=fase"} {
		if w := s.do("GET", path, ""); w.Code != 401 {
			t.Errorf("%s, nobody signed in: %d", path, w.Code)
		}
	}
}

func TestTheAxisAndWhyOverHTTP(t *testing.T) {
	s, f := newHouse(t)
	w := s.do("GET", "/api/tid", "", asKari)
	if got := strings.TrimSpace(w.Body.String()); w.Code != 200 || got != `{"seq":7,"dagar":[{"dag":"2026-03-14","fra":1,"til":7}],"merke":[]}` {
		t.Errorf("%d %s", w.Code, got)
	}
	w = s.do("GET", "/api/kvifor/sak/"+string(sak1)+"?felt=del.x.namn&at=5", "", asKari)
	if w.Code != 200 || !slices.Equal(f.why, []string{"del", "x", "namn"}) || f.at.Seq != 5 || decode[domain.Why](t, w).Seq != 4 {
		t.Errorf("%d, asked for %v at %+v", w.Code, f.why, f.at)
	}
	for path, code := range map[string]int{
		"sak/" + string(sak1): 400, "sak/" + string(sak1) + "?felt=": 400, "sak/" + string(sak1) + "?felt=" + strings.Repeat("x", 201): 400,
		"sak/x?felt=fase": 422, "sak/" + string(hidden1) + "?felt=fase": 404, "hage/" + string(sak1) + "?felt=fase": 404,
	} {
		if w := s.do("GET", "/api/kvifor/"+path, "", asKari); w.Code != code {
			t.Errorf("%s: %d, want %d", path, w.Code, code)
		}
	}
}
