package sim

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"testing"
)

// asks sends something that is no command and gives the answer.
func (v *visitor) asks(method, path, body string) (int, []byte) {
	v.h.t.Helper()
	request := v.request(method, path, nil)
	request.Body, request.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
	answer, err := v.client.Do(request)
	if err != nil {
		v.h.t.Fatal(err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		v.h.t.Fatal(err)
	}
	return answer.StatusCode, raw
}

// stranger reads an address as a program without a cookie does.
func (h *house) stranger(address string) (int, http.Header, string) {
	h.t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		h.t.Fatal(err)
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(raw)
}

// saysInEach reads both feeds in each language.
func (h *house) saysInEach(t *testing.T, milestones, changes string) {
	t.Helper()
	for lang, says := range map[string][2]string{"nn": {"Endringar – ", "Milepælar – "}, "nb": {"Endringer – ", "Milepæler – "}, "en": {"Changes – ", "Milestones – "}} {
		_, _, news := h.stranger(strings.Split(changes, "?")[0] + "?lang=" + lang)
		_, _, calendar := h.stranger(strings.Split(milestones, "?")[0] + "?lang=" + lang)
		if !strings.Contains(news, "<title>"+says[0]) || !strings.Contains(news, `xml:lang="`+lang) || !strings.Contains(calendar, "NAME:"+says[1]) {
			t.Errorf("in %s: %.400s\n%.300s", lang, news, calendar)
		}
		if norwegian := strings.Contains(news, "Flytt") || strings.Contains(news, "foreslått av"); norwegian != (lang != "en") {
			t.Errorf("the sentences in %s: %.900s", lang, news)
		}
	}
}

// TestFeedsAreReadByTheirKeyAlone: a key opens the feeds without a cookie, until it is replaced, taken
// back, or its maker is shut out; it stands neither in the log nor in what the program says.
func TestFeedsAreReadByTheirKeyAlone(t *testing.T) {
	dir := t.TempDir()
	h := start(t, nil, "--data", dir)
	v := h.signIn("utvalsleiar")
	made := func() (addresses struct{ Milepaelar, Endringar string }) {
		t.Helper()
		status, raw := v.asks(http.MethodPost, "/api/straum", "{}")
		if err := json.Unmarshal(raw, &addresses); status != http.StatusOK || err != nil {
			t.Fatalf("%d %s", status, raw)
		}
		return addresses
	}
	if _, raw := v.asks(http.MethodGet, "/api/straum", ""); string(raw) != "{}\n" && string(raw) != "{}" {
		t.Errorf("before there is a key: %s", raw)
	}
	first := made()
	status, head, calendar := h.stranger(first.Milepaelar)
	if status != http.StatusOK || !strings.HasPrefix(head.Get("Content-Type"), "text/calendar") || !strings.HasPrefix(calendar, "BEGIN:VCALENDAR\r\n") || strings.Count(calendar, "BEGIN:VEVENT") < 3 {
		t.Errorf("the calendar: %d %v %.400s", status, head, calendar)
	}
	status, head, news := h.stranger(first.Endringar)
	var feed struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		Entries []struct {
			Title string `xml:"title"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal([]byte(news), &feed); err != nil || status != http.StatusOK || !strings.HasPrefix(head.Get("Content-Type"), "application/atom+xml") || len(feed.Entries) == 0 {
		t.Errorf("the news: %d %v %v %.400s", status, err, head, news)
	}
	h.saysInEach(t, first.Milepaelar, first.Endringar)
	for path, want := range map[string]int{
		strings.Split(first.Milepaelar, "?")[0] + "?lang=se": http.StatusBadRequest,
		first.Milepaelar + "&bogus=1":                        http.StatusBadRequest, h.base + "/api/straum/x/milepaelar.ics": http.StatusNotFound,
		strings.Replace(first.Milepaelar, "straum/", "straum/A", 1): http.StatusNotFound, h.base + "/api/straum": http.StatusUnauthorized,
	} {
		if status, _, raw := h.stranger(path); status != want {
			t.Errorf("%s: %d %s", path, status, raw)
		}
	}
	second := made()
	if status, _, _ := h.stranger(first.Milepaelar); status != http.StatusNotFound {
		t.Errorf("the key that was replaced: %d", status)
	}
	h.kill()
	before := h.base
	h = start(t, nil, "--data", dir)
	second.Milepaelar, second.Endringar = strings.Replace(second.Milepaelar, before, h.base, 1), strings.Replace(second.Endringar, before, h.base, 1)
	if status, _, _ := h.stranger(second.Milepaelar); status != http.StatusOK {
		t.Errorf("after the house was killed: %d", status)
	}
	v = h.signIn("utvalsleiar")
	if status, _ := v.asks(http.MethodDelete, "/api/straum", ""); status != http.StatusNoContent {
		t.Errorf("taking it back: %d", status)
	}
	if status, _, _ := h.stranger(second.Endringar); status != http.StatusNotFound {
		t.Errorf("the key that was taken back: %d", status)
	}
	key := strings.Split(second.Milepaelar, "/")[5]
	if strings.Contains(h.said.String(), key) {
		t.Error("the program tells the key")
	}
}
