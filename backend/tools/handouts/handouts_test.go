package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"fellesplan/backend/engine/web/attached"
)

// The documents that are kept are those that this command writes, and the door of documents lets
// each of them in.
func TestTheDocumentsAreThese(t *testing.T) {
	t.Chdir(filepath.Join("..", ".."))
	fresh := t.TempDir()
	if err := writeAll(fresh); err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadDir(filepath.Join("demo", "papers"))
	if err != nil || len(kept) != len(handouts)+len(tables) {
		t.Fatalf("%d documents are kept, %d are told of: %v", len(kept), len(handouts)+len(tables), err)
	}
	for _, entry := range kept {
		now, old := readFile(t, filepath.Join(fresh, entry.Name())), readFile(t, filepath.Join("demo", "papers", entry.Name()))
		if _, err := attached.Look(old, ""); err != nil {
			t.Errorf("%s is not let in: %v", entry.Name(), err)
		}
		if !bytes.Equal(now, old) {
			t.Errorf("%s is not what is written now: run go run ./tools/handouts", entry.Name())
		}
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
