package web

import (
	"context"
	"mime"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func TestAPlanIsDownloaded(t *testing.T) {
	s, f := newHouse(t)
	f.paper = func(_ context.Context, plan, version events.ID, kind string, a domain.Asked) (Paper, error) {
		if a.Person != kari || plan != sak1 {
			t.Errorf("%s asks for %s", a.Person, plan)
		}
		return Paper{"Felles plan – «Høyring» " + string(version), []byte(kind + string(version))}, nil
	}
	for path, want := range map[string][2]string{
		"/dokument.pdf":  {"application/pdf", "pdf"},
		"/dokument.docx": {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
		"/versjon/" + string(alver) + "/dokument.pdf":  {"application/pdf", "pdf" + string(alver)},
		"/versjon/" + string(alver) + "/dokument.docx": {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx" + string(alver)},
	} {
		w := s.do("GET", "/api/plan/"+string(sak1)+path, "", asKari)
		if w.Code != http.StatusOK || w.Header().Get("Content-Type") != want[0] || w.Body.String() != want[1] || w.Header().Get("Fp-Seq") != "7" {
			t.Errorf("%s: %d %s %s", path, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
		if w.Header().Get("Cache-Control") != "private, no-cache" || w.Header().Get("Content-Security-Policy") != filePolicy {
			t.Errorf("%s: %v", path, w.Header())
		}
		kind, params, err := mime.ParseMediaType(w.Header().Get("Content-Disposition"))
		if err != nil || kind != "attachment" || !strings.HasPrefix(params["filename"], "Felles plan – «Høyring»") {
			t.Errorf("%s: %s %v %v", path, kind, params, err)
		}
		again := s.do("GET", "/api/plan/"+string(sak1)+path, "", asKari, "If-None-Match: "+w.Header().Get("ETag"))
		if again.Code != http.StatusNotModified || again.Body.Len() != 0 {
			t.Errorf("%s: asked again: %d", path, again.Code)
		}
	}
}

// HEAD tells the same as GET, without the document.
func TestHeadOfADocument(t *testing.T) {
	s, _ := newHouse(t)
	server := httptest.NewServer(s)
	defer server.Close()
	request, _ := http.NewRequest(http.MethodHead, server.URL+"/api/plan/"+string(sak1)+"/dokument.pdf", nil)
	request.Header.Set("Cookie", strings.TrimPrefix(asKari, "Cookie: "))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != "application/pdf" || answer.Header.Get("ETag") == "" {
		t.Errorf("%d %v", answer.StatusCode, answer.Header)
	}
}

func TestDocumentsThatAreRefused(t *testing.T) {
	s, f := newHouse(t)
	plan := "/api/plan/" + string(sak1)
	problemIn(t, s.do("GET", plan+"/dokument.pdf", ""), http.StatusUnauthorized)
	problemIn(t, s.do("GET", "/api/plan/x/dokument.pdf", "", asKari), http.StatusUnprocessableEntity)
	problemIn(t, s.do("GET", plan+"/versjon/x/dokument.pdf", "", asKari), http.StatusUnprocessableEntity)
	problemIn(t, s.do("GET", plan+"/dokument.pdf?x=1", "", asKari), http.StatusBadRequest)
	for _, end := range []string{"dokument.odt", "dokument", "dokument.pdf.html"} {
		problemIn(t, s.do("GET", plan+"/"+end, "", asKari), http.StatusNotFound)
	}
	for want, err := range map[int]error{
		http.StatusNotFound: domain.Refuse(domain.NotFound, "unknown", wordsID), http.StatusUnprocessableEntity: PaperTooLarge(),
		http.StatusServiceUnavailable: context.DeadlineExceeded, http.StatusInternalServerError: http.ErrBodyNotAllowed,
	} {
		f.paper = func(context.Context, events.ID, events.ID, string, domain.Asked) (Paper, error) { return Paper{}, err }
		problemIn(t, s.do("GET", plan+"/dokument.docx", "", asKari), want)
	}
}

func TestHowManyDocumentsAtOnce(t *testing.T) {
	s, f := newHouse(t)
	var mu sync.Mutex
	now, most := 0, 0
	f.paper = func(context.Context, events.ID, events.ID, string, domain.Asked) (Paper, error) {
		mu.Lock()
		now++
		most = max(most, now)
		mu.Unlock()
		time.Sleep(20 * time.Millisecond)
		mu.Lock()
		now--
		mu.Unlock()
		return Paper{"Plan", []byte("x")}, nil
	}
	var all sync.WaitGroup
	for range 10 {
		all.Go(func() { s.do("GET", "/api/plan/"+string(sak1)+"/dokument.pdf", "", asKari) })
	}
	all.Wait()
	if most != papersAtOnce {
		t.Errorf("%d were written at once", most)
	}
}

func TestHowManyDocumentsAPersonGets(t *testing.T) {
	s, f := newHouse(t)
	ask := func(who string) *httptest.ResponseRecorder {
		return s.do("GET", "/api/plan/"+string(sak1)+"/dokument.pdf", "", who)
	}
	for i := range PapersBurst {
		if w := ask(asKari); w.Code != http.StatusOK {
			t.Fatalf("document %d: %d", i, w.Code)
		}
	}
	w := ask(asKari)
	if p := problemIn(t, w, http.StatusTooManyRequests); p.Type != "/problem/paper-budget" || w.Header().Get("Retry-After") != "5" {
		t.Errorf("%+v %v", p, w.Header())
	}
	if ask(asPer).Code != http.StatusOK {
		t.Error("another person")
	}
	f.now.Add(int64(6 * time.Second))
	if ask(asKari).Code != http.StatusOK {
		t.Error("after a while")
	}
}

func TestFileNames(t *testing.T) {
	for in, want := range map[string]string{
		"Plan.pdf":                         `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`,
		"Årsplan – æøå.pdf":                `attachment; filename="Arsplan - aeoa.pdf"; filename*=UTF-8''%C3%85rsplan%20%E2%80%93%20%C3%A6%C3%B8%C3%A5.pdf`,
		"../../etc/\"passwd\"\r\nX: y.pdf": `attachment; filename="-..-etc--passwd-X- y.pdf"; filename*=UTF-8''-..-etc--passwd-X-%20y.pdf`,
		"a\u202efdp.pdf":                   `attachment; filename="afdp.pdf"; filename*=UTF-8''afdp.pdf`,
		"你好.pdf":                           `attachment; filename=".pdf"; filename*=UTF-8''%E4%BD%A0%E5%A5%BD.pdf`,
	} {
		if got := attachment(in); got != want {
			t.Errorf("%q: %s\nwant %s", in, got, want)
		}
	}
	if long := fileNamed(strings.Repeat("å", 400) + ".docx"); len([]rune(long)) != 125 {
		t.Errorf("%d letters", len([]rune(long)))
	}
}
