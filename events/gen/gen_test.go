package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fellesplan/events"
)

func mustGenerate(t *testing.T) map[string][]byte {
	t.Helper()
	files, err := generate("..")
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// What is committed is what the source gives.
func TestCommittedIsFresh(t *testing.T) {
	files := mustGenerate(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		committed, err := os.ReadFile(filepath.Join("..", name))
		if err != nil || !bytes.Equal(committed, files[name]) {
			t.Errorf("%s is stale: run go generate ./... in events (%v)", name, err)
		}
	}
	for _, name := range stale("..", files) {
		t.Errorf("%s is of a fact that is no more: run go generate ./... in events", name)
	}
}

func TestTheSameSourceGivesTheSameBytes(t *testing.T) {
	first := mustGenerate(t)
	for range 3 {
		if again := mustGenerate(t); !maps.EqualFunc(first, again, bytes.Equal) {
			t.Fatal("two runs differ")
		}
	}
}

// A change in the source is seen: this is what makes the test of staleness worth something.
func TestAChangeMakesItStale(t *testing.T) {
	folder := t.TempDir()
	sources, _ := filepath.Glob("../*.go")
	for _, path := range sources {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		raw = bytes.Replace(raw, []byte("// TiltakRetitled: the title was changed."), []byte("// TiltakRetitled: the title was bettered."), 1)
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(path)), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	changed, err := generate(folder)
	if err != nil {
		t.Fatal(err)
	}
	var differ []string
	for name, content := range mustGenerate(t) {
		if !bytes.Equal(changed[name], content) {
			differ = append(differ, name)
		}
	}
	slices.Sort(differ)
	want := []string{"../frontend/src/events.gen.ts", "schema/record.json", "schema/tiltak.Retitled.json"}
	if !slices.Equal(differ, want) {
		t.Errorf("a changed sentence changes %v, want %v", differ, want)
	}
}

// gen reads source, the program reads types: they must agree on which facts there are.
func TestSourceAndProgramAgree(t *testing.T) {
	m, err := parse("..")
	if err != nil {
		t.Fatal(err)
	}
	var fromSource, fromProgram []string
	for _, fact := range m.facts {
		fromSource = append(fromSource, fact.kind+" "+fact.name)
	}
	for _, kind := range events.Kinds() {
		fromProgram = append(fromProgram, kind.Type+" "+kind.Go.Name())
		enums := 0
		for _, e := range m.enums {
			for i := range kind.Go.NumField() {
				if f := kind.Go.Field(i); f.Type.Name() == e.name {
					enums++
					if !slices.Equal(events.Enum(f.Type), e.values()) {
						t.Errorf("%s: the program knows %v, the source %v", e.name, events.Enum(f.Type), e.values())
					}
				}
			}
		}
	}
	if !slices.Equal(fromSource, fromProgram) {
		t.Errorf("the source has %v, the program %v", fromSource, fromProgram)
	}
}

// Every fact is explained, and every field whose name does not say it all may be.
func TestEveryFactHasASentence(t *testing.T) {
	m, err := parse("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, fact := range m.facts {
		if !strings.HasSuffix(fact.doc, ".") || strings.HasPrefix(fact.doc, fact.name) {
			t.Errorf("%s: write its comment as %q, not %q", fact.kind, fact.name+": what happened.", fact.doc)
		}
	}
}

// schemas reads the committed schemas by their names.
func schemas(t *testing.T) map[string]map[string]any {
	t.Helper()
	all := map[string]map[string]any{}
	paths, _ := filepath.Glob("../schema/*.json")
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var schema map[string]any
		if err := json.Unmarshal(raw, &schema); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all[filepath.Base(path)] = schema
	}
	return all
}

// The schemas hold for every frozen record, and notice what is wrong in one.
func TestSchemasHold(t *testing.T) {
	v := validator{schemas(t)}
	paths, _ := filepath.Glob("../testdata/*.txt")
	if len(paths) == 0 {
		t.Fatal("there are no goldens")
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := bytes.Cut(raw, []byte("\n\n"))
		if fault := v.body(t, string(body)); fault != "" {
			t.Errorf("%s: %s", filepath.Base(path), fault)
		}
	}
	const good = `{"facts":[{"type":"utval.SeatFilled","data":{"plass":"0190a6c4-1d2e-7abc-8def-0123456789ab","person":"0190a6c4-1d2e-7abc-8def-0123456789ab","fra":"2022"}}]}`
	if fault := v.body(t, good); fault != "" {
		t.Fatal(fault)
	}
	for name, c := range map[string][2]string{
		"an unknown type":      {"SeatFilled", "SeatSold"},
		"an unknown field":     {`"fra":`, `"vara":"x","fra":`},
		"a missing field":      {`,"fra":"2022"`, ``},
		"an id in upper case":  {"7abc", "7ABC"},
		"a moment in words":    {`"2022"`, `"våren 2022"`},
		"null":                 {`"2022"`, `null`},
		"an empty option":      {`"fra":"2022"`, `"fra":"2022","til":""`},
		"a record of no facts": {good, `{"facts":[]}`},
	} {
		if fault := v.body(t, strings.Replace(good, c[0], c[1], 1)); fault == "" {
			t.Errorf("the schemas take %s", name)
		}
	}
}

// validator is the part of JSON Schema that our schemas use; it panics on a keyword that it does
// not know, so that no rule goes unchecked.
type validator struct{ files map[string]map[string]any }

func (v validator) body(t *testing.T, raw string) string {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(raw), &value); err != nil {
		t.Fatal(err)
	}
	root := v.files["record.json"]
	return v.check(root, root, value, "$")
}

func (v validator) check(root, schema map[string]any, value any, path string) string {
	for _, keyword := range slices.Sorted(maps.Keys(schema)) {
		if fault := v.keyword(root, keyword, schema, value, path); fault != "" {
			return fault
		}
	}
	return ""
}

// keyword checks one keyword that looks into the value; the others are left to holds.
func (v validator) keyword(root map[string]any, keyword string, schema map[string]any, value any, path string) string {
	rule := schema[keyword]
	object, _ := value.(map[string]any)
	list, _ := value.([]any)
	var faults []string
	switch keyword {
	case "$ref":
		if name, inside := strings.CutPrefix(rule.(string), "#/$defs/"); inside {
			return v.check(root, root["$defs"].(map[string]any)[name].(map[string]any), value, path)
		}
		other := v.files[rule.(string)]
		return v.check(other, other, value, path)
	case "properties":
		for key, inner := range rule.(map[string]any) {
			if member, there := object[key]; there {
				faults = append(faults, v.check(root, inner.(map[string]any), member, path+"."+key))
			}
		}
	case "additionalProperties":
		for key := range object {
			if _, known := schema["properties"].(map[string]any)[key]; !known {
				return path + ": " + key + " is not known"
			}
		}
	case "items":
		for _, element := range list {
			faults = append(faults, v.check(root, rule.(map[string]any), element, path+"[]"))
		}
	case "oneOf":
		matching := 0
		for _, one := range rule.([]any) {
			if v.check(root, one.(map[string]any), value, path) == "" {
				matching++
			}
		}
		if matching != 1 {
			return path + " is of none of the kinds"
		}
	case "not":
		if v.check(root, rule.(map[string]any), value, path) == "" {
			return path + " is what it must not be"
		}
	default:
		if !holds(keyword, rule, value) {
			return path + " breaks " + keyword
		}
	}
	return strings.Join(slices.DeleteFunc(faults, func(s string) bool { return s == "" }), "; ")
}

// holds checks a keyword that needs nothing but its rule and the value.
func holds(keyword string, rule, value any) bool {
	object, _ := value.(map[string]any)
	text, _ := value.(string)
	number, _ := value.(float64)
	list, _ := value.([]any)
	switch keyword {
	case "$schema", "$defs", "title", "description", "format":
		return true
	case "type":
		return hasType(rule.(string), value)
	case "enum":
		return slices.Contains(rule.([]any), value)
	case "const":
		return rule == value
	case "pattern":
		return regexp.MustCompile(rule.(string)).MatchString(text)
	case "minLength":
		return len(text) >= int(rule.(float64))
	case "minItems":
		return len(list) >= int(rule.(float64))
	case "minimum":
		return number >= rule.(float64)
	case "maximum":
		return number <= rule.(float64)
	case "required":
		return !slices.ContainsFunc(rule.([]any), func(key any) bool { return object[key.(string)] == nil })
	}
	panic("no check for " + keyword)
}

func hasType(name string, value any) bool {
	switch v := value.(type) {
	case map[string]any:
		return name == "object"
	case []any:
		return name == "array"
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "integer" && v == float64(int64(v))
	}
	return false
}
