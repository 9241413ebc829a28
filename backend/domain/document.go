package domain

import (
	"time"

	"fellesplan/events"
)

// A room whose things are documents (tekst) takes more than commands: many write in one document at
// the same time, and what each does comes as a commit of steps, made on the version that she had.
// These are the words in which such a room and the engine speak of it; engine/text carries commits
// to the room and on to the log, as dispatch does with commands.

// TextRole is what somebody may do with a text.
type TextRole string

// The roles, the strongest first. Each may what those after it may.
const (
	TextEdit    TextRole = "edit"
	TextSuggest TextRole = "suggest" // suggestions, which somebody else takes in or turns down
	TextComment TextRole = "comment" // mark a passage for a thread
	TextRead    TextRole = "read"
	TextNone    TextRole = "" // the text is not for her: as if it were not there
)

// Commit is what one writer did at once, as she sends it.
type Commit struct {
	Client  events.ID // her page load
	N       int       // its running number in that page load: 1, 2, 3 …
	Base    int       // the version that she had before it
	Schema  int       // the version of the schema by which her page writes
	Person  events.ID // by her session
	Partnar events.ID // for whom she acts; may be empty
	System  bool      // an import or the demonstration: the rules of who may what are not asked
	Steps   []byte    // a list of ProseMirror steps as JSON
	Intent  events.TekstIntent
	// Gap is what the log holds after Base, up to where the state's own memory begins, for a commit
	// whose base is older than that; see Older.
	Gap []events.TekstChanged
}

// CommitFate is what became of a commit.
type CommitFate int

// The fates.
const (
	Taken  CommitFate = iota + 1 // it is in the facts
	Known                        // the log holds it already: nothing more is to be done
	Barred                       // it is refused; nothing of it is in the facts
	Older                        // its base is older than what the state remembers: ask again with the Gap
	Later                        // the facts are full: ask again when they are in the log
)

// Outcome tells what became of one commit of a batch.
type Outcome struct {
	Fate    CommitFate
	Refusal *Refusal // where it is Barred
	Upto    int      // where it is Older: the version up to which the gap reaches
}

// TextLock tells who locked a text, when and why.
type TextLock struct {
	Person events.ID `json:"person,omitempty"`
	At     time.Time `json:"at"`
	Reason string    `json:"reason"`
}

// TextMade tells who brought a suggestion or a thread into a text, and when.
type TextMade struct {
	ID     events.ID
	Person events.ID
	At     time.Time
}

// PastCommit is a commit that stands in the log: the version that it made, and when it was recorded.
type PastCommit struct {
	events.TekstCommit
	Version int
	At      time.Time
}

// TextChange is a range of a document and what stands in its place in a later one; positions count as
// ProseMirror counts them.
type TextChange struct {
	FraStart int        `json:"fraStart" doc:"Where it begins in the earlier document."`
	FraSlutt int        `json:"fraSlutt" doc:"Where it ends there."`
	TilStart int        `json:"tilStart" doc:"Where it begins in the later document."`
	TilSlutt int        `json:"tilSlutt" doc:"Where it ends there."`
	Borte    []TextSpan `json:"borte" doc:"Who took away what stood there, piece by piece."`
	Nytt     []TextSpan `json:"nytt" doc:"Who put in what stands there, piece by piece."`
}

// TextSpan is a stretch of a document and who did it.
type TextSpan struct {
	Lengd  int       `json:"lengd" doc:"How much, in positions."`
	Person events.ID `json:"person" doc:"Who."`
	At     time.Time `json:"at" doc:"When."`
}

// TextAuthor is a passage and who wrote it.
type TextAuthor struct {
	Fra     int       `json:"fra" doc:"Where it begins."`
	Til     int       `json:"til" doc:"Where it ends."`
	Person  events.ID `json:"person" doc:"Who wrote it."`
	Partnar events.ID `json:"partnar,omitempty" doc:"For which partner."`
	At      time.Time `json:"at" doc:"When, to the hour."`
}

// TextAuthors tells who wrote what in a whole document, to be kept up: each stretch, structure too.
type TextAuthors []TextSpanBy

// TextSpanBy is a stretch and its author.
type TextSpanBy struct {
	Length  int       `json:"l"`
	Person  events.ID `json:"p,omitempty"`
	Partner events.ID `json:"f,omitempty"`
	Hour    int64     `json:"h,omitempty"` // Unix time in hours
}
