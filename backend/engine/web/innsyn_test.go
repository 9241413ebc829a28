package web

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"strings"
	"testing"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func (f *fake) NoteLook(_ context.Context, l Look) error {
	if f.noLooks == nil {
		f.looked = append(f.looked, l)
	}
	return f.noLooks
}

func (f *fake) Looks(_ context.Context, q LookQuery) ([]Look, uint64, error) {
	f.lookQuery = q
	return f.looked, 7, nil
}

func (f *fake) Days() int { return 730 }

const innsyn1 = events.ID("0190a6c4-1d2e-7abc-8def-0000000000aa")

// auditing makes Kari an auditor, with a session on a room and thing, or with none.
func auditing(f *fake, sessions ...string) {
	said := maps.Clone(claims)
	said[domain.ClaimRevisor+" "+string(kari)] = []string{""}
	if sessions != nil {
		said[domain.ClaimInnsyn+" "+string(kari)] = sessions
	}
	f.auditor = said
}

// lookBacks are all the ways to look back, by what they are noted as.
var lookBacks = map[string]string{
	"/api/sak?at=3":                      "attende sak",
	"/api/sak/" + string(sak1) + "?at=3": "attende sak " + string(sak1),
	"/api/attende?nokkel=sak/" + string(sak1) + "/historikk&at=3":                  "attende sak " + string(sak1),
	"/api/attende?nokkel=sak&at=3":                                                 "attende sak",
	"/api/skilnad?fra=0&til=9":                                                     "skilnad ",
	"/api/skilnad?fra=0&rom=sak&ting=" + string(sak1):                              "skilnad sak " + string(sak1),
	"/api/kvifor/sak/" + string(sak1) + "?felt=fase&at=3":                          "kvifor sak " + string(sak1),
	"/api/bevis/2/kvittering.zip":                                                  "kvittering sak " + string(sak1),
	"/tile/entries/000.p/3":                                                        "eksport ",
	"/api/plan/" + string(sak1) + "/versjon/" + string(innsyn1):                    "dokument plan " + string(sak1),
	"/api/plan/" + string(sak1) + "/versjon/" + string(innsyn1) + "/dokument.pdf":  "dokument plan " + string(sak1),
	"/api/plan/" + string(sak1) + "/versjon/" + string(innsyn1) + "/dokument.docx": "dokument plan " + string(sak1),
	"/api/tekst/" + string(sak1) + "/dokument?v=3":                                 "dokument tekst " + string(sak1),
	"/api/tekst/" + string(sak1) + "/samanlikn?fra=1&til=3":                        "dokument tekst " + string(sak1),
	"/api/tekst/" + string(sak1) + "/endringar?fra=1&til=3":                        "dokument tekst " + string(sak1),
	"/api/tekst/" + string(sak1) + "/forfattarar?at=3":                             "dokument tekst " + string(sak1),
	"/api/skilnad.pdf?fra=0":                                                       "skilnad ",
}

func TestAnAuditorSaysWhyFirst(t *testing.T) {
	for path, kind := range lookBacks {
		s, f := newHouse(t)
		auditing(f)
		w := s.do("GET", path, "", asKari)
		if w.Code != http.StatusForbidden || !strings.Contains(w.Body.String(), `/grunngje"`) || len(f.looked) != 0 {
			t.Errorf("%s without a session: %d %s", path, w.Code, w.Body)
		}
		auditing(f, domain.InnsynOf(innsyn1, "", ""))
		w = s.do("GET", path, "", asKari)
		if w.Code >= 300 && w.Code != http.StatusNotFound || len(f.looked) != 1 {
			t.Errorf("%s in a session: %d, noted %+v", path, w.Code, f.looked)
			continue
		}
		l := f.looked[0]
		if got := l.Kva + " " + strings.TrimSpace(l.Rom+" "+string(l.Ting)); got != kind || l.Person != kari || l.Innsyn != innsyn1 || !l.Tid.Equal(f.Now()) {
			t.Errorf("%s is noted as %+v, want %s", path, l, kind)
		}
	}
}

// TestWhatIsAsItIsNeedsNoReason, nor does the past for those who are no auditors.
func TestWhatIsAsItIsNeedsNoReason(t *testing.T) {
	s, f := newHouse(t)
	auditing(f)
	for _, path := range []string{"/api/sak", "/api/sak/" + string(sak1), "/api/historikk", "/api/tid", "/api/kvifor/sak/" + string(sak1) + "?felt=fase"} {
		if w := s.do("GET", path, "", asKari); w.Code != http.StatusOK {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	f.auditor = nil
	for _, path := range []string{"/api/sak?at=3", "/api/skilnad?fra=0"} {
		if w := s.do("GET", path, "", asKari); w.Code != http.StatusOK {
			t.Errorf("%s by one who is no auditor: %d", path, w.Code)
		}
	}
	if len(f.looked) != 0 {
		t.Errorf("noted: %+v", f.looked)
	}
}

// TestALookThatCannotBeNotedIsNotGiven, and looks within a minute are one.
func TestALookThatCannotBeNotedIsNotGiven(t *testing.T) {
	s, f := newHouse(t)
	auditing(f, domain.InnsynOf(innsyn1, "sak", ""))
	f.noLooks = errors.New("the disk is full")
	if w := s.do("GET", "/api/sak?at=3", "", asKari); w.Code != http.StatusInternalServerError {
		t.Errorf("%d", w.Code)
	}
	f.noLooks = nil
	for i := range 5 {
		if w := s.do("GET", "/api/sak?at="+string(rune('1'+i)), "", asKari); w.Code != http.StatusOK {
			t.Fatalf("%d", w.Code)
		}
	}
	f.now.Add(int64(time.Minute))
	s.do("GET", "/api/sak?at=9", "", asKari)
	if len(f.looked) != 2 || f.looked[0].At != "1" || f.looked[1].At != "9" {
		t.Errorf("noted: %+v", f.looked)
	}
	if w := s.do("GET", "/api/skilnad?fra=0", "", asKari); w.Code != http.StatusForbidden {
		t.Errorf("beyond the session: %d", w.Code)
	}
}

func TestWhoReadsTheLooks(t *testing.T) {
	s, f := newHouse(t)
	f.looked = []Look{{Nr: 9, Kva: "attende", Person: kari}}
	const path = "/api/innsynslogg"
	if w := s.do("GET", path, ""); w.Code != http.StatusUnauthorized {
		t.Errorf("nobody signed in: %d", w.Code)
	}
	if w := s.do("GET", path, "", asKari); w.Code != http.StatusForbidden {
		t.Errorf("one without the role: %d", w.Code)
	}
	auditing(f)
	w := s.do("GET", path+"?person="+string(per)+"&innsyn="+string(innsyn1)+"&etter=8&limit=3", "", asKari)
	want := LookQuery{Person: per, Innsyn: innsyn1, Before: 8, Limit: 3}
	if body := w.Body.String(); w.Code != http.StatusOK || f.lookQuery != want || !strings.Contains(body, `"next":"7","dagar":730`) || !strings.Contains(body, `"kva":"attende"`) {
		t.Errorf("%d, asked %+v: %s", w.Code, f.lookQuery, body)
	}
	for _, bad := range []string{"person=x", "innsyn=x", "etter=0", "limit=0", "limit=501", "ukjend=1"} {
		if w := s.do("GET", path+"?"+bad, "", asKari); w.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
}
