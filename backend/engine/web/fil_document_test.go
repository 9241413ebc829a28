package web

import (
	"net/http"
	"strings"
	"testing"

	"fellesplan/backend/engine/web/attached"
)

const (
	asPDF     = "Content-Type: application/pdf"
	asUnknown = "Content-Type: application/octet-stream"
	somePDF   = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"
)

// A document is kept to the last byte, and is never a page of ours for whoever opens it.
func TestADocumentIsHandedInAndGivenOut(t *testing.T) {
	s, f := newHouse(t)
	told := decode[fileJSON](t, s.do("POST", "/api/fil", somePDF, asKari, asPDF))
	if told.Type != attached.PDF || told.Bytes != len(somePDF) || told.File != nameOf([]byte(somePDF)) || told.Width != 0 {
		t.Errorf("%+v", told)
	}
	if again := decode[fileJSON](t, s.do("POST", "/api/fil", somePDF, asPer, asUnknown)); again != told || len(f.files) != 1 {
		t.Errorf("by one who does not know what it is: %+v", again)
	}
	w := s.do("GET", "/api/fil/"+told.File+"?namn=Rapport%20om%20%C3%B8%22/../x", "", asPer)
	for name, want := range map[string]string{
		"Content-Type": "application/pdf", "Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff",
		"Cache-Control": "private, max-age=31536000, immutable", "ETag": `"` + told.File + `"`, "Accept-Ranges": "bytes",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	named := w.Header().Get("Content-Disposition")
	if !strings.HasPrefix(named, `attachment; filename="Rapport om o`) || !strings.HasSuffix(named, ".pdf") || strings.ContainsAny(named, "/\r\n") {
		t.Error(named)
	}
	if w.Code != http.StatusOK || w.Body.String() != somePDF {
		t.Errorf("%d, %d bytes", w.Code, w.Body.Len())
	}
	if w := s.do("GET", "/api/fil/"+told.File, "", asPer); !strings.Contains(w.Header().Get("Content-Disposition"), `attachment; filename="dokument-`+told.File[:8]+`.pdf"`) {
		t.Error(w.Header().Get("Content-Disposition"))
	}
}

// A browser that has lost the line may go on from where it was.
func TestAPartOfADocument(t *testing.T) {
	s, _ := newHouse(t)
	told := decode[fileJSON](t, s.do("POST", "/api/fil", somePDF, asKari, asPDF))
	path := "/api/fil/" + told.File
	w := s.do("GET", path, "", asPer, "Range: bytes=5-8")
	if w.Code != http.StatusPartialContent || w.Body.String() != somePDF[5:9] || !strings.HasPrefix(w.Header().Get("Content-Disposition"), "attachment") {
		t.Errorf("%d %q %v", w.Code, w.Body, w.Header())
	}
	if w := s.do("GET", path, "", asPer, "Range: bytes=5-8", `If-Range: "another"`); w.Code != http.StatusOK || w.Body.String() != somePDF {
		t.Errorf("of another file: %d %q", w.Code, w.Body)
	}
	if w := s.do("GET", path, "", asPer, "Range: bytes=9999-"); w.Code != http.StatusRequestedRangeNotSatisfiable {
		t.Errorf("behind its end: %d", w.Code)
	}
	if w := s.do("GET", path, "", asPer, `If-None-Match: "`+told.File+`"`); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("that she has: %d", w.Code)
	}
	problemIn(t, s.do("GET", path, "", "Range: bytes=0-3"), http.StatusUnauthorized)
}

// Each refusal is told in three languages, and nothing is kept.
func TestAttachedDocumentsThatAreRefused(t *testing.T) {
	script := strings.Replace(somePDF, "/Catalog", "/Catalog /OpenAction << /S /JavaScript >>", 1)
	for name, c := range map[string]struct {
		mime, body string
		status     int
		rule       string
	}{
		"a script":             {"application/pdf", script, 422, "document-program"},
		"locked":               {"application/pdf", strings.Replace(somePDF, "/Root", "/Encrypt 2 0 R /Root", 1), 422, "document-locked"},
		"HTML":                 {"application/pdf", "<html><script>alert(1)</script>", 415, "document-type"},
		"HTML of no name":      {"application/octet-stream", "<html><script>alert(1)</script>", 415, "document-type"},
		"HTML after it":        {"application/pdf", somePDF + "<html>", 422, "document-two"},
		"cut short":            {"application/pdf", somePDF[:40], 422, "document-damaged"},
		"nothing":              {"application/pdf", "", 422, "empty"},
		"an old document":      {"application/octet-stream", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 415, "document-old-office"},
		"with macros, by name": {"application/vnd.ms-word.document.macroEnabled.12", somePDF, 415, "document-type"},
		"another kind":         {attached.DOCX, somePDF, 415, "document-label"},
		"a web page":           {"text/html", somePDF, 415, "document-type"},
		"an image of PDF":      {"image/png", somePDF, 415, "image-type"},
		"over 20 MB":           {"application/pdf", somePDF + strings.Repeat(" ", attached.MaxBytes), 413, "document-size"},
	} {
		t.Run(name, func(t *testing.T) {
			s, f := newHouse(t)
			words := map[string]bool{}
			for _, lang := range []string{"nn", "nb", "en"} {
				p := problemIn(t, s.do("POST", "/api/fil", c.body, asKari, "Content-Type: "+c.mime, "Accept-Language: "+lang), c.status)
				if p.Type != "/problem/"+c.rule || strings.Contains(p.Detail, "%") {
					t.Errorf("%+v", p)
				}
				words[p.Detail] = true
			}
			if len(words) != 3 || len(f.files) != 0 {
				t.Errorf("%d wordings, %d files", len(words), len(f.files))
			}
		})
	}
}

func TestEveryRefusalOfADocumentHasWords(t *testing.T) {
	for reason, words := range wordsOfDocument {
		if words.NN == "" || words.NB == "" || words.EN == "" {
			t.Errorf("%s: %+v", reason, words)
		}
	}
}
