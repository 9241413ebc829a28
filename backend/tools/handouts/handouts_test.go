package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/engine/web/attached"
)

// The documents that are kept say what this command writes now, and the door of documents lets each of
// them in. Their bytes may differ: those that are kept are as they were written once.
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
		t.Run(entry.Name(), func(t *testing.T) {
			old, now := filepath.Join("demo", "papers", entry.Name()), filepath.Join(fresh, entry.Name())
			raw, err := os.ReadFile(old)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := attached.Look(raw, ""); err != nil {
				t.Errorf("it is not let in: %v", err)
			}
			said, meant := wordsOf(t, old), wordsOf(t, now)
			if !slices.Contains(said, "Ingenting") && !slices.ContainsFunc(said, func(w string) bool { return strings.Contains(w, "oppdikta") }) {
				t.Error("it does not say that it is made up")
			}
			if !slices.Equal(said, meant) {
				t.Errorf("it says\n%s\nand should say\n%s\nrun go run ./tools/handouts", said, meant)
			}
		})
	}
}

// wordsOf reads a document: of an office document what stands in its parts, of a PDF what a reader shows.
func wordsOf(t *testing.T, path string) []string {
	t.Helper()
	if filepath.Ext(path) == ".pdf" {
		tool, err := exec.LookPath("pdftotext")
		if err != nil {
			t.Skip("pdftotext is not here")
		}
		out, err := exec.Command(tool, path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Fields(string(out))
	}
	opened, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	var words []string
	for _, part := range opened.File {
		if content.MatchString(part.Name) {
			words = append(words, strings.Fields(tag.ReplaceAllString(string(readPart(t, part)), " "))...)
		}
	}
	return words
}

var (
	content = regexp.MustCompile(`^(word/document|xl/worksheets/.*|xl/sharedStrings)\.xml$`)
	tag     = regexp.MustCompile(`<[^>]*>`)
)

func readPart(t *testing.T, part *zip.File) []byte {
	t.Helper()
	in, err := part.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out bytes.Buffer
	if _, err := io.Copy(&out, in); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
