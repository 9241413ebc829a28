package web

import (
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"fellesplan/backend/rooms"
)

func TestThePageAndItsFiles(t *testing.T) {
	s, _ := newHouse(t)
	for _, c := range []struct {
		path, accept              string
		status                    int
		body, kind, cache, coding string
	}{
		{"/", "", 200, "<!doctype html><title>Fellesplan</title>", "text/html; charset=utf-8", "no-cache", ""},
		{"/", "gzip, br", 200, "brotli of index", "text/html; charset=utf-8", "no-cache", "br"},
		{"/sak", "", 200, "<!doctype html><title>Fellesplan</title>", "text/html; charset=utf-8", "no-cache", ""},
		{"/sak/" + string(sak1), "", 200, "<!doctype html><title>Fellesplan</title>", "text/html; charset=utf-8", "no-cache", ""},
		{"/assets/index-BQhN3x9z.js", "", 200, "console.log(1)", "text/javascript; charset=utf-8", forever, ""},
		{"/assets/index-BQhN3x9z.js", "gzip, deflate, br, zstd", 200, "brotli of js", "text/javascript; charset=utf-8", forever, "br"},
		{"/assets/index-BQhN3x9z.js", "gzip, br;q=0", 200, "gzip of js", "text/javascript; charset=utf-8", forever, "gzip"},
		{"/assets/index-BQhN3x9z.js", "gzip;q=0, *", 200, "console.log(1)", "text/javascript; charset=utf-8", forever, ""},
		{"/assets/inter-Aa12_-34.woff2", "gzip", 200, "font", "font/woff2", forever, ""},
		{"/favicon.svg", "", 200, "<svg/>", "image/svg+xml", "no-cache", ""},
	} {
		w := s.do("GET", c.path, "", "Accept-Encoding: "+c.accept)
		h := w.Header()
		if w.Code != c.status || w.Body.String() != c.body || h.Get("Content-Type") != c.kind || h.Get("Cache-Control") != c.cache ||
			h.Get("Content-Encoding") != c.coding || !strings.Contains(strings.Join(h.Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s (%s): %d %q %v", c.path, c.accept, w.Code, w.Body, h)
		}
		again := s.do("GET", c.path, "", "Accept-Encoding: "+c.accept, "If-None-Match: "+h.Get("ETag"))
		if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("%s: %d when it is known already", c.path, again.Code)
		}
	}
}

// 77, 78 and their like: what is not a file of ours and not shaped like our addresses is not there.
func TestWhatIsNotThere(t *testing.T) {
	s, _ := newHouse(t)
	for _, path := range []string{
		"/assets/index-BQhN3x9z.js.map", "/assets/index-BQhN3x9z.js.br", "/assets/index-BQhN3x9z.js.gz", "/assets/none-BQhN3x9z.js", "/assets", "/index.html",
		"/.git", "/.git/HEAD", "/.gitkeep", "/.env", "/.well-known/x", "/debug/pprof", "/debug/vars", "/metrics", "/sak/1.css", "/sak/" + string(sak1) + ".js",
		"/sak/" + string(sak1) + "/x.png", "/sak.json", "/SAK", "/sak/", "/sak//x", "/sak/x/y/z/w/v/u", "/sak/æ", "/wp-admin", "/server-status", "/api", "/api/",
		"/api/", "/api/nothing", "/api-doc/nothing.js", "/api-doc/../web.go", "/openapi.yaml", "/sak/-x", "/sak/a_b", "/sak;x=1",
	} {
		if w := s.do("GET", path, "", asKari); w.Code != http.StatusNotFound || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %s", path, w.Code, w.Header().Get("Cache-Control"))
		}
	}
	w := s.do("GET", "/finst-ikkje", "", "Accept: text/html,*/*", "Accept-Language: nb")
	if w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), `<html lang="nb">`) || !strings.Contains(w.Body.String(), "Ikke funnet") {
		t.Errorf("a person is told %d %s", w.Code, w.Body)
	}
	problemIn(t, s.do("GET", "/api/nothing", "", "Accept: application/json"), http.StatusNotFound)
}

func TestBeforeThePageIsBuilt(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) { c.Page = fstest.MapFS{".gitkeep": &fstest.MapFile{}} })
	w := s.do("GET", "/", "", "Accept-Language: en")
	if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "make build") || !strings.Contains(w.Header().Get("Content-Type"), "text/html") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	if strings.Contains(w.Body.String(), "<script") || strings.Contains(w.Body.String(), "style=") {
		t.Error("the plain page breaks our own policy")
	}
	if s.do("GET", "/api/house", "").Code != 200 || s.do("GET", "/api-doc", "").Code != 200 {
		t.Error("the rest works all the same")
	}
}

// The page of the API obeys the policy: nothing inline, nothing from elsewhere.
func TestThePageOfTheAPI(t *testing.T) {
	s, _ := newHouse(t)
	for path, kind := range map[string]string{
		"/api-doc": "text/html", "/api-doc/page.js": "text/javascript", "/api-doc/words.js": "text/javascript", "/api-doc/style.css": "text/css",
	} {
		w := s.do("GET", path, "")
		body := w.Body.String()
		if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), kind) || len(body) < 200 {
			t.Errorf("%s: %d %v", path, w.Code, w.Header())
		}
		for _, foreign := range []string{"https://", "//cdn", "innerHTML", "eval(", "style=", " onclick", "<style"} {
			if strings.Contains(body, foreign) {
				t.Errorf("%s holds %s", path, foreign)
			}
		}
	}
}

// An address that the page knows and the server does not would be a 404 at the next reload.
func TestThePagesAddressesAreKnownHere(t *testing.T) {
	const src = "../../../frontend/src"
	house, found := &Server{Config: Config{Rooms: rooms.All()}}, 0
	err := filepath.WalkDir(src, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(d.Name(), "routes.ts") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for _, m := range regexp.MustCompile(`'(/[a-z][a-z:/-]*)'`).FindAllStringSubmatch(string(text), -1) {
			found++
			if address := regexp.MustCompile(`:[a-z]+`).ReplaceAllString(m[1], "0190a6c4-1d2e-7abc-8def-0123456789ab"); !house.isPage(address) {
				t.Errorf("%s has %s, which the server does not take for a page", name, m[1])
			}
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the page's source is not here")
	}
	if err != nil || found < 3 {
		t.Errorf("%d addresses found, %v", found, err)
	}
}
