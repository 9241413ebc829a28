package events

// TradSlag is the kind of a thread.
type TradSlag string

// The kinds of thread.
const (
	TradKommentar TradSlag = "kommentar" // a remark among those who write
	TradInnspel   TradSlag = "innspel"   // what a partner wants said or changed, to be answered
)

// InnspelUtfall is what became of an innspel.
type InnspelUtfall string

// The outcomes.
const (
	UtfallTekeInn  InnspelUtfall = "teke-inn"
	UtfallDelvis   InnspelUtfall = "delvis"
	UtfallIkkjeInn InnspelUtfall = "ikkje-teke-inn"
	UtfallSvart    InnspelUtfall = "svart" // answered; nothing was to be taken in
)

// TradStarted: a thread was begun on a passage. The passage carries a mark with the thread's id in
// the document, which follows it through every change; the quote is what the words were then.
type TradStarted struct {
	Tekst   ID       `json:"tekst"` // the document
	Slag    TradSlag `json:"slag"`
	Partnar ID       `json:"partnar,omitempty"` // of an innspel: the partner that gives it
	Sitat   string   `json:"sitat"`             // the words of the passage then
	Innlegg ID       `json:"innlegg"`           // the first post
	Ord     string   `json:"ord"`               // what it says
	Malform Malform  `json:"malform"`
	Nemnde  []ID     `json:"nemnde,omitempty"` // persons who are mentioned
}

// TradOpened: a thread was begun on a thing as a whole, such as a tiltak.
type TradOpened struct {
	Rom     string   `json:"rom"`
	Ting    ID       `json:"ting"`
	Slag    TradSlag `json:"slag"`
	Partnar ID       `json:"partnar,omitempty"` // of an innspel: the partner that gives it
	Innlegg ID       `json:"innlegg"`           // the first post
	Ord     string   `json:"ord"`               // what it says
	Malform Malform  `json:"malform"`
	Nemnde  []ID     `json:"nemnde,omitempty"` // persons who are mentioned
}

// TradReplied: somebody answered.
type TradReplied struct {
	Innlegg ID      `json:"innlegg"`
	Ord     string  `json:"ord"`
	Malform Malform `json:"malform"`
	Nemnde  []ID    `json:"nemnde,omitempty"`
}

// TradPostReworded: who wrote a post put it in other words.
type TradPostReworded struct {
	Innlegg ID     `json:"innlegg"`
	Ord     string `json:"ord"`
	Nemnde  []ID   `json:"nemnde,omitempty"`
}

// TradPostWithdrawn: who wrote a post took it back.
type TradPostWithdrawn struct {
	Innlegg ID `json:"innlegg"`
}

// TradResolved: the thread is done with.
type TradResolved struct {
	Utfall  InnspelUtfall `json:"utfall,omitempty"` // of an innspel
	Merknad string        `json:"merknad,omitempty"`
}

// TradReopened: the thread is taken up again.
type TradReopened struct {
	Merknad string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (TradStarted) EventType() string { return "trad.Started" }

// EventType names the fact.
func (TradOpened) EventType() string { return "trad.Opened" }

// EventType names the fact.
func (TradReplied) EventType() string { return "trad.Replied" }

// EventType names the fact.
func (TradPostReworded) EventType() string { return "trad.PostReworded" }

// EventType names the fact.
func (TradPostWithdrawn) EventType() string { return "trad.PostWithdrawn" }

// EventType names the fact.
func (TradResolved) EventType() string { return "trad.Resolved" }

// EventType names the fact.
func (TradReopened) EventType() string { return "trad.Reopened" }

var _ = register(
	TradStarted{}, TradReplied{}, TradPostReworded{}, TradPostWithdrawn{}, TradResolved{}, TradReopened{}, TradOpened{},
)
