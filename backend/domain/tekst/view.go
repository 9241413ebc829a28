package tekst

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a text beside the text itself. While people write it is renewed at most
// every ten seconds, and at once when cards, threads, suggestions or the lock change.
type Row struct {
	ID      events.ID      `json:"id" doc:"The text."`
	Feste   events.Feste   `json:"feste" doc:"What it belongs to."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard in which it was begun."`
	V       int            `json:"v" diff:"-" doc:"Its version: the number of its commits, at the moment of this row."`
	Sist    *Made          `json:"sist,omitempty" diff:"-" doc:"Who wrote last, and when, at the moment of this row."`
	Laast   *Laas          `json:"laast,omitempty" doc:"Who locked it, when and why; missing where it can be changed."`
	Kort    []Kort         `json:"kort" doc:"The live cards that stand in it, in their order, each once."`
	Tradar  []events.ID    `json:"tradar" doc:"The threads that have words in it, in their order."`
	Forslag int            `json:"forslag" doc:"How many suggestions stand in it."`
	Ord     int            `json:"ord" diff:"-" doc:"How many words it has."`
	Teikn   int            `json:"teikn" diff:"-" doc:"How many characters it has, as UTF-16 units."`
}

func row(s state) Row {
	r := Row{
		ID: s.id, Feste: s.feste, Malform: s.malform, V: s.shown.v, Kort: domain.List(s.cards),
		Tradar: domain.List(s.comments), Forslag: len(s.suggestions), Ord: s.shown.words, Teikn: s.shown.units,
	}
	if s.shown.v > 0 {
		by := s.shown.by
		r.Sist = &by
	}
	if s.lock != nil {
		laas := *s.lock
		r.Laast = &laas
	}
	return r
}

// claims: each card stands in this text.
func claims(s state) (claims []domain.Claim) {
	for _, card := range s.cards {
		claims = append(claims, domain.Claim{Name: domain.ClaimTekstKort, Subject: card.Rom + "/" + string(card.Ting), Object: string(s.id)})
	}
	return claims
}

// content answers where the text stands and what it says: "<version>/<hash>".
func content(s state) string { return strconv.Itoa(s.v) + "/" + hashOf(s) }

// hashOf is the SHA-256, in hex, of the document's JSON.
func hashOf(s state) string {
	sum := sha256.Sum256(s.document().AppendJSON(nil))
	return hex.EncodeToString(sum[:])
}

func locked(s state) string {
	if s.lock != nil {
		return "ja"
	}
	return ""
}

// writing tells what history gathers: many commits are one line, of who wrote and how much.
func writing(e events.Event) (domain.Writing, bool) {
	changed, is := e.(events.TekstChanged)
	if !is {
		return domain.Writing{}, false
	}
	w := domain.Writing{Fra: changed.V - len(changed.Commits), Til: changed.V}
	for _, c := range changed.Commits {
		w = w.By(c.Person, 1)
	}
	return w, true
}
