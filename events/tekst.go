package events

// TekstIntent is what a writer was doing. It explains a commit in the history; what the commit did
// is in its steps.
type TekstIntent string

// The intents. A commit without one is plain writing.
const (
	IntentSuggest TekstIntent = "suggest" // a suggestion: marked, not yet part of the text
	IntentAccept  TekstIntent = "accept"  // a suggestion was taken in
	IntentReject  TekstIntent = "reject"  // a suggestion was turned down
	IntentComment TekstIntent = "comment" // a passage was marked for a thread, or the mark taken away
	IntentPaste   TekstIntent = "paste"
	IntentUndo    TekstIntent = "undo"    // or redo
	IntentRestore TekstIntent = "restore" // what an earlier version held was taken back
	IntentImport  TekstIntent = "import"  // taken in from elsewhere
)

// Feste is what a text belongs to: a thing of another room and, within it, a part.
type Feste struct {
	Rom  string `json:"rom"`           // "plan"
	Ting ID     `json:"ting"`          // the plan
	Del  ID     `json:"del,omitempty"` // its chapter
}

// TekstBegun: a document was begun. It is empty: one paragraph without words.
type TekstBegun struct {
	Feste   Feste   `json:"feste"`
	Malform Malform `json:"malform"`
}

// TekstCommit is what one writer did at once: the steps as they were applied, after those that she
// had not seen were taken into account.
type TekstCommit struct {
	Client  ID          `json:"client"`            // the page load that made it
	N       int         `json:"n"`                 // its running number in that page load: 1, 2, 3 …
	Base    int         `json:"base"`              // the version that the writer had before her
	Person  ID          `json:"person"`            // who wrote, by her session
	Partnar ID          `json:"partnar,omitempty"` // for whom she acted
	Steps   []JSON      `json:"steps"`             // the final steps, as ProseMirror writes them; none where nothing survived
	Origin  []int       `json:"origin,omitempty"`  // which of the sent steps each one comes from, from 0; left out where all survived in order
	Dropped []JSON      `json:"dropped,omitempty"` // the sent steps that had no place any more, as they were sent
	Intent  TekstIntent `json:"intent,omitempty"`
}

// TekstChanged: the text was changed, by one writer or by several in the order given. V is the
// version after it: the number of commits since the text was begun.
type TekstChanged struct {
	V       int           `json:"v"`
	Schema  int           `json:"schema"` // the version of the document schema (dokument.json) by which the steps are written
	Commits []TekstCommit `json:"commits"`
}

// TekstLocked: nobody may change the text until it is reopened.
type TekstLocked struct {
	Grunn string `json:"grunn"` // why
}

// TekstReopened: the text may be changed again.
type TekstReopened struct {
	Grunn string `json:"grunn"` // why
}

// EventType names the fact.
func (TekstBegun) EventType() string { return "tekst.Begun" }

// EventType names the fact.
func (TekstChanged) EventType() string { return "tekst.Changed" }

// EventType names the fact.
func (TekstLocked) EventType() string { return "tekst.Locked" }

// EventType names the fact.
func (TekstReopened) EventType() string { return "tekst.Reopened" }

var _ = register(TekstBegun{}, TekstChanged{}, TekstLocked{}, TekstReopened{})
