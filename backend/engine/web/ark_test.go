package web

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
)

// arks writes down of a table what it was asked for.
type arks struct{}

func (arks) Sheet(context.Context, SheetAsk, domain.Asked) (Paper, error) { return Paper{}, nil }

func (arks) Ark(_ context.Context, ask ArkAsk, kind string) (Paper, error) {
	said, err := json.Marshal(ask)
	return Paper{Name: ask.Title + " " + kind, Content: said}, err
}

const goodArk = `{"tittel":" Kart ","om":[{"namn":"Filter","verdi":"Fase: I gang"}],"kolonnar":[{"namn":"Partnar","slag":"tekst"},{"namn":"I bruk","slag":"tal"},{"namn":"Sidan","slag":"dato"}],"rader":[["Alver","3","2026-03-14"],["Fedje","","2026"]]}`

func TestATableAsAPageShowsIt(t *testing.T) {
	s, _ := newHouse(t)
	w := s.do("POST", "/api/ark.xlsx", goodArk, asKari, "Content-Type: application/json")
	if w.Code != http.StatusOK || !strings.Contains(w.Header().Get("Content-Disposition"), "Kart") || w.Header().Get("Content-Type") != sheetKinds["xlsx"] {
		t.Errorf("%d %v %s", w.Code, w.Header(), w.Body)
	}
	if !strings.Contains(w.Body.String(), `"rader":[["Alver","3","2026-03-14"],["Fedje","","2026"]]`) {
		t.Errorf("it was asked for %s", w.Body)
	}
	if w := s.do("POST", "/api/ark.csv", goodArk, "Content-Type: application/json"); w.Code != http.StatusUnauthorized {
		t.Errorf("nobody gets %d", w.Code)
	}
	if w := s.do("POST", "/api/ark.csv", strings.Replace(goodArk, "tal", "formel", 1), asKari, "Content-Type: application/json"); w.Code != http.StatusBadRequest {
		t.Errorf("a kind of column that is none gives %d", w.Code)
	}
}

// What a page says is read strictly: whatever does not fit is refused whole.
func TestWhatATableMayBe(t *testing.T) {
	if ask, err := readArk([]byte(goodArk)); err != nil || ask.Title != "Kart" || len(ask.Rows) != 2 || ask.Columns[1].Kind != ArkNumber {
		t.Errorf("%+v %v", ask, err)
	}
	bend := func(alter func(*ArkAsk)) string {
		var ask ArkAsk
		_ = json.Unmarshal([]byte(goodArk), &ask)
		alter(&ask)
		body, _ := json.Marshal(ask)
		return string(body)
	}
	for name, body := range map[string]string{
		"nothing": "", "no JSON": "{", "two": goodArk + " {}", "what is unknown": strings.Replace(goodArk, `"rader"`, `"x":1,"rader"`, 1),
		"broken letters": strings.Replace(goodArk, "Alver", "\xff", 1),
		"no title":       bend(func(a *ArkAsk) { a.Title = " " }),
		"a long title":   bend(func(a *ArkAsk) { a.Title = strings.Repeat("å", 201) }),
		"no columns":     bend(func(a *ArkAsk) { a.Columns = nil }),
		"many columns":   bend(func(a *ArkAsk) { a.Columns, a.Rows = slices.Repeat(a.Columns, 21), nil }),
		"a long head":    bend(func(a *ArkAsk) { a.Columns[0].Name = strings.Repeat("å", 301) }),
		"a short row":    bend(func(a *ArkAsk) { a.Rows[1] = a.Rows[1][:2] }),
		"a long row":     bend(func(a *ArkAsk) { a.Rows[1] = append(a.Rows[1], "") }),
		"many rows":      bend(func(a *ArkAsk) { a.Columns, a.Rows = a.Columns[:1], slices.Repeat([][]string{{""}}, 50_001) }),
		"much about it":  bend(func(a *ArkAsk) { a.About = slices.Repeat(a.About, 41) }),
		"a long value":   bend(func(a *ArkAsk) { a.About[0].Value = strings.Repeat("å", 4_001) }),
	} {
		if _, err := readArk([]byte(body)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
