package web

import (
	"context"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const asJSONBody = "Content-Type: application/json"

// feedKeys are the keys of a house in memory.
type feedKeys struct {
	of   map[string]events.ID
	asks []FeedAsk
}

func (k *feedKeys) FeedKeyMade(_ context.Context, person events.ID) (events.Moment, error) {
	for _, owner := range k.of {
		if owner == person {
			return "2026-11-25", nil
		}
	}
	return "", nil
}

func (k *feedKeys) MakeFeedKey(_ context.Context, person events.ID) (string, error) {
	key := strings.Repeat("k", 42) + string(rune('a'+len(k.of)))
	k.of = map[string]events.ID{key: person}
	return key, nil
}

func (k *feedKeys) DropFeedKey(context.Context, events.ID) error {
	k.of = nil
	return nil
}

func (k *feedKeys) FeedKeyOf(_ context.Context, key string) (events.ID, bool, error) {
	person, known := k.of[key]
	return person, known, nil
}

func (k *feedKeys) Milestones(_ context.Context, ask FeedAsk, a domain.Asked) ([]byte, error) {
	k.asks = append(k.asks, ask)
	return []byte("BEGIN:VCALENDAR " + string(a.Person)), nil
}

func (k *feedKeys) Changes(ctx context.Context, ask FeedAsk, a domain.Asked) ([]byte, error) {
	return k.Milestones(ctx, ask, a)
}

func (k *feedKeys) Meetings(ctx context.Context, ask FeedAsk, a domain.Asked) ([]byte, error) {
	return k.Milestones(ctx, ask, a)
}

func TestAKeyOpensTheFeeds(t *testing.T) {
	s, f := newHouse(t)
	if w := s.do("POST", "/api/straum", "{}", asJSONBody); w.Code != 401 {
		t.Errorf("nobody makes a key: %d", w.Code)
	}
	if w := s.do("POST", "/api/straum", `{"a":1}`, asKari, asJSONBody); w.Code != 400 {
		t.Errorf("a body: %d", w.Code)
	}
	told := decode[feedAddressesJSON](t, s.do("POST", "/api/straum", "{}", asKari, asJSONBody))
	path, in, _ := strings.Cut(told.Milepaelar[strings.Index(told.Milepaelar, "/api/"):], "?")
	if in != "lang=nn" {
		t.Errorf("the address says no language: %s", told.Milepaelar)
	}
	w := s.do("GET", path+"?utval=u&lang=nb", "")
	if w.Code != 200 || w.Header().Get("Content-Type") != "text/calendar; charset=utf-8" || !strings.HasPrefix(w.Body.String(), "BEGIN:VCALENDAR") || w.Header().Get("Referrer-Policy") != "no-referrer" {
		t.Errorf("the calendar: %d %v %s", w.Code, w.Header(), w.Body)
	}
	if ask := s.Feeds.(*feedKeys).asks[0]; ask.Filter["utval"] != "u" || ask.Lang != "nb" || !strings.HasPrefix(ask.Site, "http://") {
		t.Errorf("asked for %+v", ask)
	}
	if again := s.do("GET", path+"?utval=u&lang=nb", "", "If-None-Match: "+w.Header().Get("ETag")); again.Code != 304 {
		t.Errorf("the same again: %d", again.Code)
	}
	for bad, want := range map[string]int{path + "?fase=x": 400, path + "?lang=xx": 400, "/api/straum/" + strings.Repeat("x", 43) + "/endringar.atom": 404, "/api/straum/kort/endringar.atom": 404} {
		if w := s.do("GET", bad, ""); w.Code != want {
			t.Errorf("%s: %d", bad, w.Code)
		}
	}
	if key := strings.Split(path, "/")[3]; strings.Contains(f.log.String(), key) {
		t.Error("the key stands in the program's log")
	}
	if w := s.do("DELETE", "/api/straum", "", asKari); w.Code != 204 {
		t.Errorf("taking it back: %d", w.Code)
	}
	if w := s.do("GET", path, ""); w.Code != 404 {
		t.Errorf("the key that was taken back: %d", w.Code)
	}
}
