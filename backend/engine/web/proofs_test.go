package web

import (
	"bytes"
	"context"
	"net/http"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The proofs of the house of the trials: three sealed records.

const sealedRecords = 3

func (f *fake) Checkpoint() []byte { return []byte("fellesplan/bergen/x\n3\nAAAA\n\n— sig\n") }
func (f *fake) Key() string        { return "fellesplan/bergen/x+1234+key" }

func (f *fake) Tile(path string) ([]byte, bool, bool, error) {
	secret := strings.HasPrefix(path, "tile/entries/")
	return []byte(path), secret, strings.HasSuffix(path, "000.p/3"), nil
}

func (f *fake) Proof(seq uint64) ([]byte, error) {
	if seq > sealedRecords {
		return nil, nil
	}
	return []byte("c2sp.org/tlog-proof@v1\n"), nil
}

// Forks are what a witness has told.
func (f *fake) Forks() []Fork { return f.forks }

func TestAForkIsToldToWhoeverAsks(t *testing.T) {
	s, f := newHouse(t)
	if w := s.do("GET", "/readyz", ""); strings.Contains(w.Body.String(), "warning") || strings.Contains(s.do("GET", "/api/bevis", "").Body.String(), "splitta") {
		t.Errorf("a fork where there is none: %s", w.Body)
	}
	f.forks = []Fork{{Vitne: "alver.example/vitne", Storleik: 7}}
	if w := s.do("GET", "/readyz", ""); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "warning") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if w := s.do("GET", "/api/bevis", ""); !strings.Contains(w.Body.String(), `"splitta":[{"vitne":"alver.example/vitne","storleik":7`) {
		t.Errorf("%s", w.Body)
	}
}

func (f *fake) About(uint64) (string, events.ID) { return "sak", sak1 }

func (f *fake) Receipt(_ context.Context, seq uint64, a domain.Asked, _ string) (Paper, error) {
	if seq > sealedRecords {
		return Paper{}, plain(http.StatusNotFound)
	}
	return Paper{Name: "kvittering", Content: []byte("PK")}, nil
}

func TestProofsAreForEverybodyAndRecordsAreNot(t *testing.T) {
	s, _ := newHouse(t)
	for _, c := range []struct {
		path string
		by   string
		want int
	}{
		{"/checkpoint", "", 200},
		{"/tile/0/000.p/3", "", 200},
		{"/tile/0/000", "", 404},
		{"/tile/entries/000.p/3", "", 401},
		{"/tile/entries/000.p/3", asKari, 403},
		{"/api/bevis", "", 200},
		{"/api/bevis", asKari, 200},
		{"/api/bevis/2", "", 200},
		{"/api/bevis/2?x=1", "", 400},
		{"/api/bevis?x=1", "", 400},
		{"/api/bevis/2", asKari, 200},
		{"/api/bevis/4", asKari, 404},
		{"/api/bevis/0", asKari, 404},
		{"/api/bevis/02", asKari, 404},
		{"/api/bevis/x", asKari, 404},
		{"/api/bevis/2/kvittering.zip", "", 401},
		{"/api/bevis/2/kvittering.zip", asKari, 200},
		{"/api/bevis/9/kvittering.zip", asKari, 404},
	} {
		var headers []string
		if c.by != "" {
			headers = append(headers, c.by)
		}
		w := s.do("GET", c.path, "", headers...)
		if w.Code != c.want {
			t.Errorf("%s as %q: %d, want %d", c.path, c.by, w.Code, c.want)
		}
	}
	if w := s.do("GET", "/tile/0/000.p/3", ""); !bytes.Contains([]byte(w.Header().Get("Cache-Control")), []byte("immutable")) {
		t.Errorf("a tile never changes, but is sent with %q", w.Header().Get("Cache-Control"))
	}
	if w := s.do("GET", "/api/bevis/2/kvittering.zip", "", asKari); !strings.Contains(w.Header().Get("Content-Disposition"), "kvittering.zip") {
		t.Error(w.Header())
	}
}
