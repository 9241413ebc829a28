package sim

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// looked is what the house says of a file of figures.
type looked struct {
	Fil      string                            `json:"fil"`
	Slag     string                            `json:"slag"`
	Kolonnar []struct{ Namn string }           `json:"kolonnar"`
	Val      struct{ Stad, Tid, Verdi string } `json:"val"`
	Tal      []struct {
		Rad                                                    int
		Indikator, Stad, Tid, Verdi, Merke, Stand, Felt, Grunn string
		For                                                    *struct{ Verdi string }
	} `json:"tal"`
	Teljing map[string]int `json:"teljing"`
	Type    string         `json:"type"` // of a problem
	Detail  string         `json:"detail"`
}

func (v *visitor) looks(query string, file []byte) (int, looked) {
	v.h.t.Helper()
	request := v.request(http.MethodPost, "/api/indikator/les?"+query, nil)
	request.Header.Set("Content-Type", "text/csv")
	request.Header.Set("Accept-Language", "en")
	request.Body, request.ContentLength = io.NopCloser(bytes.NewReader(file)), int64(len(file))
	answer, err := v.client.Do(request)
	if err != nil {
		v.h.t.Fatal(err)
	}
	defer answer.Body.Close()
	var told looked
	if err := json.NewDecoder(answer.Body).Decode(&told); err != nil {
		v.h.t.Fatal(err)
	}
	return answer.StatusCode, told
}

func (v *visitor) indicator() string {
	v.h.t.Helper()
	id := newID(v.h.t)
	v.must("/api/indikator/Define", map[string]any{
		"id": id, "namn": map[string]any{"nn": "=Aktive pasientar"}, "definisjon": "Talet på aktive pasientar.", "malform": "nn", "eining": "personar",
		"niva": "kommune", "retning": "opp", "smaTal": "skjul", "utgjevar": "Kommunane",
	})
	return id
}

const someFigures = "kommunenummer;år;alder;personar\n4601;2024;0-17;12\n4601;2024;18+;300\n4631;2024;0-17;3\n4631;2024;18+;=1+1\n0301;2024;18+;9\n"

// TestFiguresComeInAndGoOut: a file is looked at, its figures are taken in by the ordinary command, the
// same file is then known, and what goes out has no formula and no small count.
func TestFiguresComeInAndGoOut(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	v := h.signIn("sekretariat")
	young, old := v.indicator(), v.indicator()
	status, seen := v.looks("", []byte(someFigures))
	if status != http.StatusOK || seen.Slag != "csv" || len(seen.Kolonnar) != 4 || seen.Val.Stad != "kommunenummer" || seen.Val.Tid != "år" || len(seen.Tal) != 0 {
		t.Fatalf("the columns: %d %+v", status, seen)
	}
	query := "verdi=personar&deling=alder&indikator.0-17=" + young + "&indikator.18%2B=" + old
	status, seen = v.looks(query, []byte(someFigures))
	if status != http.StatusOK || seen.Teljing["ny"] != 3 || seen.Teljing["avvist"] != 2 {
		t.Fatalf("the figures: %d %+v", status, seen)
	}
	if few := seen.Tal[2]; few.Indikator != young || few.Verdi != "" || few.Merke != "faerre" {
		t.Errorf("a small count: %+v", few)
	}
	if formula, far := seen.Tal[3], seen.Tal[4]; !strings.Contains(formula.Grunn, "formula") || formula.Rad != 5 || far.Felt != "stad" || !strings.Contains(far.Grunn, "0301") {
		t.Errorf("refused: %+v, %+v", formula, far)
	}
	take := map[string]any{"id": young, "innlesing": newID(t), "henta": "2024", "fil": seen.Fil, "kjelder": []any{map[string]any{"tekst": "Eit register"}}}
	take["tal"] = []any{map[string]any{"stad": "4601", "tid": "2024", "verdi": "12"}, map[string]any{"stad": "4631", "tid": "2024", "verdi": "3"}}
	v.must("/api/indikator/TakeFigures", take)
	if _, seen = v.looks(query, bytes.ReplaceAll([]byte(someFigures), []byte(";12\n"), []byte(";13\n"))); seen.Teljing["lik"] != 1 || seen.Teljing["endra"] != 1 || seen.Tal[0].For == nil || seen.Tal[0].For.Verdi != "12" {
		t.Errorf("looked at again: %+v", seen)
	}
	code, head, raw := v.download("/api/indikator/" + young + "/tal.csv?kolonnar=stad,verdi,merke,kjelde")
	if code != http.StatusOK || !strings.HasPrefix(head.Get("Content-Type"), "text/csv") || head.Get("X-Content-Type-Options") != "nosniff" {
		t.Errorf("going out: %d %v", code, head)
	}
	if got, want := string(raw), "\ufeffStad;Verdi;Merke;Kjelde\r\n4601;12;;Eit register\r\n4631;;færre enn 5;Eit register\r\n"; got != want {
		t.Errorf("as CSV: %q", got)
	}
	for path, first := range map[string]string{"/api/indikator/" + young + "/tal.xlsx": "Stad", "/api/tiltak.xlsx?kolonnar=tittel,fase": "Tiltak", "/api/innforing.xlsx": "Tiltak", "/api/okonomi.xlsx": "Tiltak"} {
		code, _, raw := v.download(path)
		f, err := excelize.OpenReader(bytes.NewReader(raw))
		if code != http.StatusOK || err != nil {
			t.Fatalf("%s: %d %v %s", path, code, err, raw)
		}
		if rows, err := f.GetRows(f.GetSheetName(0)); err != nil || rows[0][0] != first || strings.HasPrefix(path, "/api/tiltak") && len(rows) < 10 {
			t.Errorf("%s: %v %v", path, err, rows)
		}
	}
}

// TestATableIsWhatThePageShows: the order, the heads and the columns of the page; a head that would be a
// formula is none, and what is not there is left out.
func TestATableIsWhatThePageShows(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	v := h.signIn("revisor")
	var list struct {
		Rows []struct {
			Row struct{ ID, Tittel string }
		}
	}
	if code, _, raw := v.download("/api/tiltak?kort=true&limit=3"); code != http.StatusOK || json.Unmarshal(raw, &list) != nil || len(list.Rows) != 3 {
		t.Fatalf("%d %s", code, raw)
	}
	a, b := list.Rows[0].Row, list.Rows[2].Row
	body, _ := json.Marshal(map[string]any{
		"rader": []string{b.ID, newID(t), a.ID, b.ID}, "gruppering": "Utval", "grupper": []any{map[string]any{"namn": "=1+1", "tal": 3}, map[string]any{"namn": "Andre", "tal": 1}},
		"kolonnar": []string{"tittel", "innfort", "budsjett", "kostnad", "endra", "neste"},
	})
	status, raw := v.asks(http.MethodPost, "/api/tiltak.csv", string(body))
	lines := strings.Split(strings.TrimSuffix(string(raw), "\r\n"), "\r\n")
	if status != http.StatusOK || len(lines) != 4 || !strings.HasPrefix(lines[0], "\ufeffUtval;Tiltak;Innført;Budsjett i kroner;Kostnad i kroner;Endra;") {
		t.Fatalf("%d %q", status, raw)
	}
	for i, want := range []struct{ group, title string }{{"'=1+1", b.Tittel}, {"'=1+1", a.Tittel}, {"Andre", b.Tittel}} {
		if fields := strings.Split(lines[i+1], ";"); fields[0] != want.group || strings.Trim(fields[1], `"`) != want.title || len(fields[5]) != len("2026-01-01") {
			t.Errorf("row %d: %q, want %v", i+1, lines[i+1], want)
		}
	}
	for name, broken := range map[string]string{"a column": `{"rader":[],"kolonnar":["x"]}`, "heads": `{"rader":[],"gruppering":"x"}`, "size": `{"rader":[` + strings.Repeat(" ", 5<<20) + `]}`} {
		if status, raw := v.asks(http.MethodPost, "/api/tiltak.xlsx", broken); status < 400 || status > 422 {
			t.Errorf("%s: %d %.80s", name, status, raw)
		}
	}
}

func TestWhoMayNotLookAtFigures(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	v := h.signIn("sekretariat")
	id := v.indicator()
	if status, told := h.signIn("planleggar").looks("indikator="+id, []byte(someFigures)); status != http.StatusForbidden || !strings.Contains(told.Detail, "secretariat") {
		t.Errorf("a planner: %d %+v", status, told)
	}
	for query, want := range map[string]int{
		"indikator=" + newID(t): http.StatusNotFound, "indikator=x": http.StatusBadRequest, "x=y": http.StatusBadRequest,
		"indikator=" + id + "&deling=alder": http.StatusBadRequest, "indikator.a=" + id: http.StatusBadRequest, "indikator=" + id + "&verdi=x": http.StatusUnprocessableEntity,
	} {
		if status, told := v.looks(query, []byte(someFigures)); status != want {
			t.Errorf("%s: %d %+v", query, status, told)
		}
	}
	for what, file := range map[string][]byte{"nothing": nil, "rows": []byte("a;b\n" + strings.Repeat("1;2\n", 300_000)), "picture": []byte("\x89PNG")} {
		if status, told := v.looks("indikator="+id, file); status != http.StatusUnprocessableEntity && status != http.StatusRequestEntityTooLarge || told.Detail == "" {
			t.Errorf("%s: %d %+v", what, status, told)
		}
	}
	if code, _, raw := v.download("/api/tiltak.csv?kolonnar=x"); code != http.StatusUnprocessableEntity || !bytes.Contains(raw, []byte("tittel, foremal")) {
		t.Errorf("a column that is not there: %d %s", code, raw)
	}
	if code, _, _ := v.download("/api/tiltak.csv?bogus=1"); code != http.StatusBadRequest {
		t.Errorf("a filter that is not there: %d", code)
	}
}

// TestTheStatusPageIsAPaper: the status page of an utval of the demonstration is a tagged PDF that
// names its tiltak; one that is not there has none.
func TestTheStatusPageIsAPaper(t *testing.T) {
	h := start(t, nil, "--data", t.TempDir())
	v := h.signIn("revisor")
	written := 0
	for key := range v.rows("utval") {
		code, head, raw := v.download("/api/utval/" + strings.TrimPrefix(key, "utval/") + "/status.pdf?sidan=2022&lang=nb")
		if code != http.StatusOK || head.Get("Content-Type") != "application/pdf" || !bytes.HasPrefix(raw, []byte("%PDF-")) {
			t.Fatalf("%s: %d %v", key, code, head)
		}
		if written = max(written, len(raw)); written == len(raw) {
			keep(t, "status.pdf", raw)
		}
	}
	if written < 20_000 {
		t.Errorf("the longest has %d bytes", written)
	}
	for path, want := range map[string]int{newID(t): http.StatusNotFound, "x": http.StatusUnprocessableEntity, newID(t) + "/status.pdf?sidan=i-fjor#": http.StatusBadRequest} {
		if !strings.Contains(path, "status.pdf") {
			path += "/status.pdf"
		}
		if code, _, _ := v.download("/api/utval/" + path); code != want {
			t.Errorf("%s: %d", path, code)
		}
	}
}

// keep leaves a file to be looked at, where KEEP_PAPERS names a directory.
func keep(t *testing.T, name string, raw []byte) {
	if dir := os.Getenv("KEEP_PAPERS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), raw, 0o644); err != nil {
			t.Error(err)
		}
	}
}
