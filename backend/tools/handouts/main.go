// Command handouts writes the documents that hang on the tiltak of the demonstration: backend/demo/papers/*.
// Run it in backend/. All of them are made up, and say so on the first line; they are written by the
// same hands that write plans and tables of the house. The files are kept, since their bytes are their name.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fellesplan/backend/engine/figures"
	"fellesplan/backend/engine/papers"
	"fellesplan/events"
)

const (
	madeUp = "Oppdikta for demonstrasjonen. Ingenting av dette har hendt."
	house  = "Helsefellesskapet i bergensområdet"
)

func main() {
	if err := writeAll(filepath.Join("demo", "papers")); err != nil {
		fmt.Fprintln(os.Stderr, "handouts:", err)
		os.Exit(1)
	}
}

func writeAll(folder string) error {
	for name, h := range handouts {
		write := papers.PDF
		if filepath.Ext(name) == ".docx" {
			write = papers.DOCX
		}
		raw, err := write(context.Background(), h.paper())
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), raw, 0o644)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for name, t := range tables {
		raw, err := figures.WriteXLSX(t)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name), raw, 0o644)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// handout is a document: chapters, each a heading and lines. A line that begins with "- " is one of a list.
type handout struct {
	kind, title, day string
	chapters         []chapter
}

type chapter struct {
	title string
	lines []string
}

func (h handout) paper() papers.Paper {
	day, err := time.Parse(time.DateOnly, h.day)
	if err != nil {
		panic(err)
	}
	p := papers.Paper{Title: h.title, Kind: h.kind, House: house, Lang: "nn", Date: day, Status: madeUp, Version: h.kind}
	for i, c := range h.chapters {
		p.Chapters = append(p.Chapters, papers.Chapter{Number: fmt.Sprint(i + 1), Title: c.title, Depth: 1, Lang: "nn", Content: c.content()})
	}
	return p
}

// node is a piece of a document, as texts are written.
type node struct {
	Type    string `json:"type"`
	Text    string `json:"text,omitempty"`
	Content []node `json:"content,omitempty"`
}

func (c chapter) content() json.RawMessage {
	doc := node{Type: "doc"}
	for _, line := range c.lines {
		item, isItem := strings.CutPrefix(line, "- ")
		paragraph := node{Type: "paragraph", Content: []node{{Type: "text", Text: item}}}
		last := len(doc.Content) - 1
		switch {
		case !isItem:
			doc.Content = append(doc.Content, paragraph)
		case last >= 0 && doc.Content[last].Type == "bullet_list":
			doc.Content[last].Content = append(doc.Content[last].Content, node{Type: "list_item", Content: []node{paragraph}})
		default:
			doc.Content = append(doc.Content, node{Type: "bullet_list", Content: []node{{Type: "list_item", Content: []node{paragraph}}}})
		}
	}
	raw, err := json.Marshal(doc)
	if err != nil {
		panic(err)
	}
	return raw
}

func row(name string, numbers ...string) []figures.Value {
	values := []figures.Value{figures.Text(name)}
	for _, n := range numbers {
		values = append(values, figures.Number(events.Desimal(n)))
	}
	return values
}
