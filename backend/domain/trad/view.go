package trad

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a thread.
type Row struct {
	ID       events.ID       `json:"id" doc:"The thread. The passage is marked with it in the document."`
	Tekst    events.ID       `json:"tekst" doc:"The document: the text of a chapter; empty where the thread is on a thing as a whole."`
	Rom      string          `json:"rom,omitempty" doc:"The room of the thing that the thread is on, where it is not on a text."`
	Ting     events.ID       `json:"ting,omitempty" doc:"That thing, such as a tiltak."`
	Slag     events.TradSlag `json:"slag" enum:"kommentar,innspel" doc:"A remark among those who write, or what a partner wants said or changed."`
	Partnar  events.ID       `json:"partnar,omitempty" doc:"The partner that gives an innspel."`
	Sitat    string          `json:"sitat,omitempty" doc:"The words of the passage when the thread was begun."`
	Innlegg  []Innlegg       `json:"innlegg" doc:"Its posts, the oldest first; those that were taken back too, without their words."`
	Loysing  *Loysing        `json:"loysing,omitempty" doc:"That it is done with, and how; missing while it is open."`
	Gjenopna *Gjenopning     `json:"gjenopna,omitempty" doc:"When it was last taken up again; missing where it never was."`
	Opphav   domain.Trace    `json:"opphav" doc:"The record in which it was begun."`
}

// Innlegg is one post.
type Innlegg struct {
	Innlegg events.ID      `json:"innlegg" doc:"The post."`
	Person  events.ID      `json:"person,omitempty" doc:"Who wrote it."`
	Partnar events.ID      `json:"partnar,omitempty" doc:"For whom she acted."`
	Ord     string         `json:"ord" doc:"What it says; empty where it was taken back."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Nemnde  []events.ID    `json:"nemnde" doc:"Persons who are mentioned."`
	Trekt   bool           `json:"trekt,omitempty" doc:"It was taken back."`
	Opphav  domain.Trace   `json:"opphav" doc:"When it was written."`
	Endra   domain.Trace   `json:"endra,omitzero" doc:"When it was last put in other words, or taken back; missing where it never was."`
}

// Loysing is that a thread is done with.
type Loysing struct {
	Utfall  events.InnspelUtfall `json:"utfall,omitempty" enum:"teke-inn,delvis,ikkje-teke-inn,svart" doc:"What became of an innspel."`
	Merknad string               `json:"merknad,omitempty" doc:"Why, or how."`
	Spor    domain.Trace         `json:"spor" doc:"Who said so, and when."`
}

// Gjenopning is that a thread was taken up again.
type Gjenopning struct {
	Merknad string       `json:"merknad,omitempty" doc:"Why."`
	Spor    domain.Trace `json:"spor" doc:"Who took it up, and when."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Innlegg = domain.List(s.Innlegg)
	for i := range r.Innlegg {
		r.Innlegg[i].Nemnde = domain.List(r.Innlegg[i].Nemnde)
	}
	if s.Loysing != nil {
		resolved := *s.Loysing
		r.Loysing = &resolved
	}
	if s.Gjenopna != nil {
		reopened := *s.Gjenopna
		r.Gjenopna = &reopened
	}
	return r
}
