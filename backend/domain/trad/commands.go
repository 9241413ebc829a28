package trad

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Start begins a thread on a passage of a text.
type Start struct {
	ID      events.ID       `json:"id" doc:"The id of the new thread, chosen by the asker (UUIDv7). The passage is marked with it in the document."`
	Tekst   events.ID       `json:"tekst" doc:"The document: the text of a chapter."`
	Slag    events.TradSlag `json:"slag" enum:"kommentar,innspel" doc:"A remark among those who write, or what a partner wants said or changed."`
	Partnar events.ID       `json:"partnar,omitempty" doc:"The partner that gives an innspel; must be given for one, and for nothing else."`
	Sitat   domain.Prose    `json:"sitat,omitempty" maxLength:"2000" doc:"The words of the passage; empty where it has none, such as a picture."`
	Innlegg events.ID       `json:"innlegg" doc:"The id of the first post, chosen by the asker (UUIDv7)."`
	Ord     domain.Prose    `json:"ord" minLength:"1" maxLength:"4000" doc:"What it says."`
	Malform events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard of the post."`
	Nemnde  []events.ID     `json:"nemnde,omitempty" maxItems:"20" doc:"Persons who are mentioned."`
}

// Open begins a thread on a thing as a whole.
type Open struct {
	ID      events.ID       `json:"id" doc:"The id of the new thread, chosen by the asker (UUIDv7)."`
	Rom     domain.Line     `json:"rom" maxLength:"10" enum:"tiltak" doc:"The room of the thing."`
	Ting    events.ID       `json:"ting" doc:"The thing."`
	Slag    events.TradSlag `json:"slag" enum:"kommentar,innspel" doc:"A remark among those who work on it, or what a partner wants said or changed."`
	Partnar events.ID       `json:"partnar,omitempty" doc:"The partner that gives an innspel; must be given for one, and for nothing else."`
	Innlegg events.ID       `json:"innlegg" doc:"The id of the first post, chosen by the asker (UUIDv7)."`
	Ord     domain.Prose    `json:"ord" minLength:"1" maxLength:"4000" doc:"What it says."`
	Malform events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard of the post."`
	Nemnde  []events.ID     `json:"nemnde,omitempty" maxItems:"20" doc:"Persons who are mentioned."`
}

// Reply adds a post.
type Reply struct {
	ID      events.ID      `json:"id" doc:"The thread."`
	Innlegg events.ID      `json:"innlegg" doc:"The id of the new post, chosen by the asker (UUIDv7)."`
	Ord     domain.Prose   `json:"ord" minLength:"1" maxLength:"4000" doc:"What it says."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard of the post."`
	Nemnde  []events.ID    `json:"nemnde,omitempty" maxItems:"20" doc:"Persons who are mentioned."`
}

// RewordPost puts a post of one's own in other words.
type RewordPost struct {
	ID      events.ID    `json:"id" doc:"The thread."`
	Innlegg events.ID    `json:"innlegg" doc:"The post."`
	Ord     domain.Prose `json:"ord" minLength:"1" maxLength:"4000" doc:"The new words."`
	Nemnde  []events.ID  `json:"nemnde,omitempty" maxItems:"20" doc:"Persons who are mentioned."`
}

// WithdrawPost takes a post of one's own back.
type WithdrawPost struct {
	ID      events.ID `json:"id" doc:"The thread."`
	Innlegg events.ID `json:"innlegg" doc:"The post."`
}

// Resolve tells that the thread is done with.
type Resolve struct {
	ID      events.ID            `json:"id" doc:"The thread."`
	Utfall  events.InnspelUtfall `json:"utfall,omitempty" enum:"teke-inn,delvis,ikkje-teke-inn,svart" doc:"What became of an innspel; must be given for one, and for nothing else."`
	Merknad domain.Prose         `json:"merknad,omitempty" maxLength:"1000" doc:"Why, or how."`
}

// Reopen takes the thread up again.
type Reopen struct {
	ID      events.ID    `json:"id" doc:"The thread."`
	Merknad domain.Prose `json:"merknad,omitempty" maxLength:"1000" doc:"Why."`
}

// Thing is the thread.
func (c Start) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c Open) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c Reply) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c RewordPost) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c WithdrawPost) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c Resolve) Thing() events.ID { return c.ID }

// Thing is the thread.
func (c Reopen) Thing() events.ID { return c.ID }

func (c RewordPost) post() events.ID   { return c.Innlegg }
func (c WithdrawPost) post() events.ID { return c.Innlegg }
