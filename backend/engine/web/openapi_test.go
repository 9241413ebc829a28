package web

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// node walks a JSON document by its keys.
type node map[string]any

func (n node) at(path ...string) node {
	for _, key := range path {
		next, ok := n[key].(map[string]any)
		if !ok {
			return nil
		}
		n = next
	}
	return n
}

func documentOf(t *testing.T) (node, string) {
	t.Helper()
	s, _ := newHouse(t)
	w := s.do("GET", "/openapi.json", "")
	if w.Code != 200 || w.Header().Get("Content-Type") != "application/json; charset=utf-8" {
		t.Fatal(w.Code, w.Header())
	}
	var doc node
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return doc, w.Body.String()
}

func asJSON(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(out)
}

func TestTheDocumentTellsOfCommands(t *testing.T) {
	doc, _ := documentOf(t)
	if doc["openapi"] != "3.1.0" {
		t.Error(doc["openapi"])
	}
	op := doc.at("paths", "/api/sak/Raise", "post")
	if op["operationId"] != "sakRaise" || asJSON(op.at("requestBody", "content", "application/json", "schema")) != `{"$ref":"#/components/schemas/SakRaise"}` {
		t.Errorf("%s", asJSON(op))
	}
	raise := doc.at("components", "schemas", "SakRaise")
	if asJSON(raise["required"]) != `["id","tittel","merke"]` || raise["additionalProperties"] != false {
		t.Errorf("%s", asJSON(raise))
	}
	for field, want := range map[string]map[string]any{
		"id":     {"type": "string", "format": "uuid", "pattern": idPattern, "description": "The new sak."},
		"tittel": {"type": "string", "format": "line", "minLength": 1.0, "maxLength": 120.0, "description": "Its title."},
		"tekst":  {"type": "string", "format": "prose", "maxLength": 4000.0},
		"slag":   {"type": "string", "enum": []any{"kommune", "spesialist", "anna"}},
		"frist":  {"type": "string", "pattern": momentPattern},
		"merke":  {"type": "array", "minItems": 1.0, "maxItems": 5.0},
	} {
		got := raise.at("properties", field)
		for key, value := range want {
			if fmt.Sprint(got[key]) != fmt.Sprint(value) {
				t.Errorf("%s: %s is %v, want %v", field, key, got[key], value)
			}
		}
	}
}

func TestTheDocumentTellsOfRows(t *testing.T) {
	doc, _ := documentOf(t)
	schemas := doc.at("components", "schemas")
	row := schemas.at("SakRow", "properties")
	if got := asJSON(row["fase"]); got != `{"enum":["forslag","vedteke","planlagt","i-gang","gjennomfort","i-drift","evaluert","pa-vent","avslutta"],"type":"string"}` {
		t.Error(got)
	}
	if got := row.at("del", "items")["$ref"]; got == nil || row.at("del")["type"] != "array" {
		t.Errorf("%s", asJSON(row["del"]))
	}
	if ref := schemas.at("SakPicture", "properties", "row")["$ref"]; ref != "#/components/schemas/SakRow" {
		t.Error(ref)
	}
	if ref := schemas.at("SakList", "properties", "rows", "items")["$ref"]; ref != "#/components/schemas/SakPicture" {
		t.Error(ref)
	}
	if ref := schemas.at("Entry", "properties", "facts", "items")["$ref"]; ref != "#/components/schemas/Event" {
		t.Error(ref)
	}
	if asJSON(doc.at("paths", "/api/sak", "get")["parameters"]) == "null" || !strings.Contains(asJSON(doc.at("paths", "/api/sak", "get")), `"name":"fase"`) {
		t.Error("the filter is not told of")
	}
}

func TestTheDocumentHoldsEveryEvent(t *testing.T) {
	doc, _ := documentOf(t)
	union := doc.at("components", "schemas", "Event")
	mapping := union.at("discriminator", "mapping")
	if union.at("discriminator")["propertyName"] != "type" || len(mapping) != len(events.Kinds()) || len(union["oneOf"].([]any)) != len(events.Kinds()) {
		t.Fatalf("%s", asJSON(union))
	}
	for _, kind := range events.Kinds() {
		ref, _ := mapping[kind.Type].(string)
		variant := doc.at("components", "schemas", strings.TrimPrefix(ref, refs))
		if asJSON(variant.at("properties", "type")) != `{"enum":["`+kind.Type+`"],"type":"string"}` ||
			variant.at("properties", "data")["$ref"] != refs+kind.Go.Name() {
			t.Errorf("%s: %s", kind.Type, asJSON(variant))
		}
	}
}

func TestTheDocumentIsWholeAndSteady(t *testing.T) {
	doc, text := documentOf(t)
	for _, ref := range regexp.MustCompile(`"\$ref": "(#/[^"]+)"`).FindAllStringSubmatch(text, -1) {
		if doc.at(strings.Split(ref[1][2:], "/")...) == nil {
			t.Errorf("%s leads nowhere", ref[1])
		}
	}
	if strings.Contains(text, `"null"`) || strings.Contains(text, "$schema") || strings.Contains(text, "http") && strings.Contains(text, "://") {
		t.Error("it holds null types, $schema or foreign addresses")
	}
	rooms := []*domain.Room{sakRoom()}
	for range 3 {
		if string(OpenAPI(rooms, "test")) != text {
			t.Fatal("it is not the same twice")
		}
	}
	for _, problem := range []string{"Problem", "Fault", "Session", "House", "Answer", "Row"} {
		if doc.at("components", "schemas", problem) == nil {
			t.Errorf("%s is missing", problem)
		}
	}
}

// Every operation that is told of is served, and every route under /api is told of.
func TestTheDocumentAndTheRoutesAgree(t *testing.T) {
	s, _ := newHouse(t)
	doc, _ := documentOf(t)
	told := map[string]bool{}
	for path, item := range doc.at("paths") {
		for method := range item.(map[string]any) {
			told[strings.ToUpper(method)+" "+path] = true
		}
	}
	served := map[string]bool{}
	for _, r := range s.echo.Routes() {
		path := regexp.MustCompile(`:(\w+)`).ReplaceAllString(r.Path, "{$1}")
		if underAPI(path) && !(r.Method == "POST" && strings.HasSuffix(path, "{id}")) { // that one only says no
			served[r.Method+" "+path] = true
		}
	}
	for op := range told {
		if !served[op] {
			t.Errorf("%s is told of and not served", op)
		}
	}
	for op := range served {
		if !told[op] {
			t.Errorf("%s is served and not told of", op)
		}
	}
}

func TestMetrics(t *testing.T) {
	s, _ := newHouse(t, func(c *Config) {
		c.Gauges = []Gauge{
			{Name: "fellesplan_websocket_clients", Help: "Open websockets.", Read: func() float64 { return 3 }},
			{Name: "fellesplan_pushed_total", Help: "Pushes.", Counter: true, Read: func() float64 { return 1e9 }},
		}
	})
	s.do("GET", "/api/sak/"+string(sak1), "", asKari)
	s.do("GET", "/api/sak/"+string(sak1), "")
	s.do("POST", "/api/sak/Retitle", "{}", asKari, isJSON)
	s.do("SLADDER", "/hemmeleg", "")
	w := httptest.NewRecorder()
	s.Metrics().ServeHTTP(w, request("GET", "/metrics", ""))
	text := w.Body.String()
	for _, want := range []string{
		`fellesplan_commands_total{command="sak.Retitle",status="200"} 1`,
		`fellesplan_request_seconds_count{method="GET",route="/api/sak/:id",status="200"} 1`,
		`fellesplan_request_seconds_count{method="GET",route="/api/sak/:id",status="401"} 1`,
		`fellesplan_request_seconds_bucket{method="other",route="none",status="405",le="+Inf"} 1`,
		"# TYPE fellesplan_websocket_clients gauge\nfellesplan_websocket_clients 3\n",
		"# TYPE fellesplan_pushed_total counter\nfellesplan_pushed_total 1e+09\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("missing: %s", want)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if !regexp.MustCompile(`^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+)$`).MatchString(line) {
			t.Errorf("not the form of Prometheus: %s", line)
		}
	}
	if strings.Contains(text, "hemmeleg") || strings.Contains(text, "SLADDER") {
		t.Error("a stranger's words are in the metrics")
	}
}
