package main

import (
	"fmt"
	"strings"

	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/dispatch"
	"fellesplan/backend/engine/feeds"
	"fellesplan/backend/engine/figures"
	"fellesplan/backend/engine/live"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/web"
	"fellesplan/backend/engine/web/attached"
	"fellesplan/backend/engine/web/picture"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

// limitsPage is docs/limits.md: every bound that the code holds, read from the code.
func limitsPage() string {
	var page strings.Builder
	page.WriteString("# Limits\n\nGenerated from the code. What is over a limit is refused in words, and nothing is changed.\n\n## Everywhere\n\n| what | limit |\n|---|---|\n")
	for _, l := range []struct {
		what  string
		limit any
	}{
		{"a record of the log, canonical form, bytes", events.MaxRecord},
		{"a message from a page over the websocket, bytes", live.MaxMessage},
		{"frames of one such message", live.MaxFragments},
		{"keys that one websocket watches", live.MaxKeys},
		{"websockets of one session", live.MaxSockets},
		{"characters of a place in presence", live.MaxPlace},
		{"people shown as present in one room", live.MaxPresent},
		{"texts that one websocket has open", live.MaxTexts},
		{"steps of a commit to a text", tekst.MaxSteps},
		{"bytes of its steps", tekst.MaxCommit},
		{"commits of a text that are read at once", web.MaxTextCommits},
		{"commits between two versions that are compared", text.MaxCompared},
		{"an image that is handed in, bytes", picture.MaxBytes},
		{"its pixels (half of it with 16 bits a channel)", picture.MaxPixels},
		{"its pixels on one side", picture.MaxSide},
		{"a document that is handed in, bytes", attached.MaxBytes},
		{"files of one person in a day, bytes", web.UploadsPerDay},
		{"images that come in at the same time", web.MaxUploads},
		{"of them from one person", web.UploadsEach},
		{"documents and files of figures that come in at the same time", web.MaxDocuments},
		{"of them from one person", web.DocumentsEach},
		{"all files of a house, bytes", vault.MaxFileStore},
		{"texts of a plan that becomes a document, bytes of JSON", papers.MaxText},
		{"images of a plan that becomes a document, bytes", papers.MaxPaper},
		{"pages of a document", papers.MaxPages},
		{"documents that one person can have at once; then one in five seconds", web.PapersBurst},
		{"a file of figures, bytes", figures.MaxFile},
		{"rows of such a file", figures.MaxRows},
		{"figures of it that are looked at at once", figures.MaxFigures},
		{"rows of a table that goes out", figures.MaxSheet},
		{"events of a calendar", feeds.MaxEvents},
		{"entries of a feed of changes", feeds.MaxEntries},
	} {
		fmt.Fprintf(&page, "| %s | %v |\n", l.what, l.limit)
	}
	page.WriteString("\n## Commands\n\nLengths are in characters (code points after NFC).\n\n| command | field | rule | value |\n|---|---|---|---|\n")
	for _, l := range dispatch.LimitsOf(rooms.All()) {
		fmt.Fprintf(&page, "| `%s.%s` | %s | %s | %s |\n", l.Room, l.Command, l.Field, l.Rule, strings.ReplaceAll(l.Value, ",", ", "))
	}
	return page.String()
}
