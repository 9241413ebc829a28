// Package papers writes a plan as a document that can be sent, printed and archived: as DOCX
// (docx*.go) and as tagged PDF (layout*.go over the package pdf).
//
// What comes in is neutral: chapters with their text as ProseMirror writes it (events/dokument.json),
// and everything that the text only points to, already resolved: images by their hash, cards as
// words, who made a suggestion. The package reads no clock, no log and no disk: the same input gives
// the same bytes.
//
// The way of a text: JSON → node (node.go) → without suggestions, where they are not wanted
// (original.go) → blocks (read.go, model.go) → DOCX or PDF. A document that the schema allows
// always becomes a paper. What the schema does not know is left out, never an error.
package papers

import (
	"context"
	"encoding/json"
	"errors"
	"time"
)

// What is the most that a paper may have.
const (
	MaxText  = 8 << 20   // bytes of the chapters' JSON
	MaxPaper = 200 << 20 // bytes of images that go into one
	MaxPages = 5_000
)

// ErrTooLarge: the plan is too large for a paper.
var ErrTooLarge = errors.New("the plan is too large to be written as a document")

// Paper is what is to be written.
type Paper struct {
	Title  string
	Kind   string // what kind of plan it is, in words: "Felles utviklingsplan"
	House  string // the partnership
	Lang   string // of the plan and of the words that we add: "nn" or "nb"
	Period string // the time for which it holds, in words; may be empty
	Date   time.Time

	Version string // the name of the version; empty in a draft
	Hash    string // of the version
	Status  string // «Arbeidsutkast», or the phase of the plan in words

	Chapters    []Chapter
	Images      map[string][]byte     // by the SHA-256 that figures have; one that is not there is told of in words
	Cards       map[string]Card       // by "<rom>/<ting>"
	Suggestions map[string]Suggestion // by id. With Draft, DOCX has them as tracked changes
	Draft       bool                  // the text as it is being written; else suggestions are not taken in

	Facts [][2]string // what else the title page tells: a name and a value
	Notes []string    // sentences below them
	Short bool        // PDF: without title page and contents; its chapters stand one level below the title
	Files []File      // PDF: what goes with it
}

// File is a file that goes with a paper: a PDF as pages after the text, where it can be drawn, any other
// as a file within the file.
type File struct {
	Title   string
	Name    string // of the file, with its end
	Type    string // media type
	Content []byte
}

// Chapter is one chapter, in the order of the plan.
type Chapter struct {
	Number  string // "2.1"
	Title   string
	Depth   int // 1 at the top
	Lang    string
	Content json.RawMessage

	TitleLang string // where its title is in another language than its text
}

// Card is a thing of another room that stands in a text: what it is called now, in words.
type Card struct {
	Kind   string // "Tiltak", "Hovudmål"
	Number string
	Title  string
	Lines  []string // "Status: …", "Ansvarleg: …"
	Lang   string
}

// Suggestion tells who made a suggestion, and when.
type Suggestion struct {
	Author string
	At     time.Time
}

// book is a paper that has been read.
type book struct {
	Paper
	words    words
	sections []section
	notes    []*note
	pending  int      // suggestions that stand in the text
	missing  []string // images that could not be had
}

// read makes blocks of the chapters. With tracked the suggestions stay in them.
func read(ctx context.Context, p Paper, tracked bool) (*book, error) {
	size := 0
	for _, c := range p.Chapters {
		size += len(c.Content)
	}
	for _, image := range p.Images {
		size += len(image) / (MaxPaper / MaxText)
	}
	if size > MaxText {
		return nil, ErrTooLarge
	}
	b := &book{Paper: p, words: wordsIn(p.Lang)}
	seen := map[string]bool{}
	last := 0
	if p.Short {
		last = 1 // below the title
	}
	for _, c := range p.Chapters {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		doc, err := readNode(c.Content)
		if err != nil {
			return nil, err
		}
		doc.suggestions(seen)
		if !tracked {
			doc = original(doc)
		}
		b.sections = append(b.sections, b.section(c, doc, &last))
	}
	b.pending = len(seen)
	return b, nil
}
