// Command gen reads the facts of package events, their comments included, and writes what others
// know them by: JSON Schema and AsyncAPI for other systems, TypeScript for the page, and the lists
// of words that the package itself checks enumerations against.
//
// Run it with "go generate ./..." in events. The same source always gives the same bytes; a test
// fails when what is committed is not what the source gives.
package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if err := run("."); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// run writes everything that the source in the folder events gives, and removes schemas of facts
// that are no longer there.
func run(events string) error {
	files, err := generate(events)
	if err != nil {
		return err
	}
	for _, name := range stale(events, files) {
		if err := os.Remove(filepath.Join(events, name)); err != nil {
			return err
		}
	}
	for name, content := range files {
		path := filepath.Join(events, name)
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generate gives every file that is made, by its path from the folder events.
func generate(events string) (map[string][]byte, error) {
	m, err := parse(events)
	if err != nil {
		return nil, fmt.Errorf("reading the facts: %w", err)
	}
	files := map[string][]byte{
		"../frontend/src/events.gen.ts": typescript(m),
		"schema/record.json":            recordSchema(m),
		"schema/asyncapi.yaml":          asyncapi(m),
	}
	if files["enums.gen.go"], err = enumsGo(m); err != nil {
		return nil, err
	}
	for _, fact := range m.facts {
		files["schema/"+fact.kind+".json"] = factSchema(m, fact)
	}
	return files, nil
}

// stale lists the schemas on disk that no fact gives any more.
func stale(events string, files map[string][]byte) (names []string) {
	found, _ := filepath.Glob(filepath.Join(events, "schema", "*"))
	for _, path := range found {
		name := "schema/" + filepath.Base(path)
		if _, made := files[name]; !made {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// sentence makes a description of a comment: "TiltakProposed: somebody proposed it." becomes
// "Somebody proposed it.".
func sentence(name, comment string) string {
	text := strings.Join(strings.Fields(comment), " ")
	text = strings.TrimPrefix(text, name+": ")
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
