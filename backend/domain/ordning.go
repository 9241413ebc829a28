package domain

import (
	"encoding/json"
	"slices"
	"time"

	"fellesplan/events"
)

// Ordning is what a meeting must know of the utval that meets: its open seats, and the rules by which
// it decides and meets. The utval answers with it (AnswerOrdning).
type Ordning struct {
	Plassar []OrdningPlass              `json:"plassar"`
	Reglar  []events.Avgjerdsregel      `json:"reglar"`
	Mote    events.UtvalMeetingsRuled   `json:"mote"`
	Leiing  events.UtvalLeadershipRuled `json:"leiing"`
}

// OrdningPlass is an open seat.
type OrdningPlass struct {
	Plass   events.ID         `json:"plass"`
	Rolle   events.PlassRolle `json:"rolle"`
	Side    events.Side       `json:"side"`
	Partnar events.ID         `json:"partnar,omitempty"`
	Sete    []OrdningSete     `json:"sete"` // who sits in it, and who is alternate
}

// OrdningSete is a time in which somebody sits in a seat, or is alternate for it.
type OrdningSete struct {
	Person events.ID     `json:"person"`
	Fra    events.Moment `json:"fra"`
	Til    events.Moment `json:"til,omitempty"`
	Vara   bool          `json:"vara,omitempty"`
}

// OrdningOf asks an utval; empty where it is not there.
func OrdningOf(a Asked, utval events.ID) (o Ordning) {
	// What is not there answers nothing, which is no seats and no rules.
	_ = json.Unmarshal([]byte(a.Facts.Answer("utval", utval, AnswerOrdning)), &o)
	return o
}

// Plass finds an open seat.
func (o Ordning) Plass(id events.ID) (OrdningPlass, bool) {
	i := slices.IndexFunc(o.Plassar, func(p OrdningPlass) bool { return p.Plass == id })
	if i < 0 {
		return OrdningPlass{}, false
	}
	return o.Plassar[i], true
}

// Counts tells whether a seat counts where nothing else is ruled: it does, unless it is there to write or
// to look on.
func Counts(role events.PlassRolle) bool {
	return role != events.PlassSekretaer && role != events.PlassObservator
}

// AvgjerdFor gives the rule by which the utval decides a matter; where it has ruled nothing, consensus of
// all seats that count.
func (o Ordning) AvgjerdFor(emne events.Sakemne) events.Avgjerdsregel {
	for _, wanted := range []events.Sakemne{emne, events.EmneAnna} {
		for _, rule := range o.Reglar {
			if rule.Emne == wanted {
				return rule
			}
		}
	}
	return events.Avgjerdsregel{Emne: emne, Form: events.FormKonsensus}
}

// HasRight tells whether a seat is one of those that the rights name; with none named, all that count.
func HasRight(rights []events.Rett, role events.PlassRolle, side events.Side) bool {
	if len(rights) == 0 {
		return Counts(role)
	}
	return slices.ContainsFunc(rights, func(r events.Rett) bool { return r.Rolle == role && (r.Side == "" || r.Side == side) })
}

// SitsIn tells whether a person sits in the seat at a moment, or is alternate for it.
func (p OrdningPlass) SitsIn(person events.ID, at time.Time) bool {
	return person != "" && slices.ContainsFunc(p.Sete, func(s OrdningSete) bool { return s.Person == person && s.covers(at) })
}

func (s OrdningSete) covers(at time.Time) bool {
	start, err := s.Fra.Start()
	if err != nil || at.Before(start) {
		return false
	}
	end, err := s.Til.End()
	return err != nil || at.Before(end)
}

// Fellesord is what one side has agreed in its formøte (AnswerFellesord).
type Fellesord struct {
	Utval events.ID            `json:"utval"`
	Side  events.Side          `json:"side"`
	Ord   map[events.ID]string `json:"ord"` // by sak
}

// SitsOnSide tells whether a person sits in the utval on that side now, or is alternate there.
func SitsOnSide(a Asked, utval events.ID, side events.Side) bool {
	return slices.ContainsFunc(OrdningOf(a, utval).Plassar, func(p OrdningPlass) bool { return p.Side == side && p.SitsIn(a.Person, a.Now) })
}
