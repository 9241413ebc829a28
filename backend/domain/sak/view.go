package sak

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a sak. Its number stands in the room saksnummer, what came of it in meetings
// with the meetings, and the words of its texts with the texts.
type Row struct {
	ID           events.ID       `json:"id" doc:"The sak."`
	Tittel       string          `json:"tittel" doc:"Its title."`
	Slag         events.SakSlag  `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What the organ shall do with it."`
	Emne         events.Sakemne  `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"What it is about."`
	FraPartnar   events.ID       `json:"fraPartnar,omitempty" doc:"The partner that reported it."`
	FraUtval     events.ID       `json:"fraUtval,omitempty" doc:"The organ that reported it."`
	Bakgrunn     string          `json:"bakgrunn" doc:"Why."`
	Onske        string          `json:"onske,omitempty" doc:"What is wished."`
	Malform      events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Frist        events.Moment   `json:"frist,omitempty" doc:"By when it should be treated."`
	Saksframlegg events.ID       `json:"saksframlegg" doc:"The text of the case paper. It may have no record before somebody writes in it."`
	Framlegg     events.ID       `json:"framlegg" doc:"The text of what is proposed to be decided."`
	Stand        string          `json:"stand" enum:"meld,i-ko,ikkje-teken,avslutta" doc:"Reported and waiting for an answer, on the queue, declined, or closed."`
	Veg          []Stopp         `json:"veg" doc:"Its way through the organs; the last stop is where it is."`
	Lenkjer      []Lenkje        `json:"lenkjer" doc:"What it is tied to."`
	Vedlegg      []Vedlegg       `json:"vedlegg" doc:"Its attachments, those that were removed too."`
	Fellesord    []Fellesord     `json:"fellesord" doc:"The joint words of the sides, the newest of each."`
	Slutt        *Slutt          `json:"slutt,omitempty" doc:"That it is closed, and how; missing while it is not."`
	Gjenopna     *Gjenopning     `json:"gjenopna,omitempty" doc:"When it was last taken up again; missing where it never was."`
	Kjelder      []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	TittelSpor   domain.Trace    `json:"tittelSpor" doc:"The record that set the title."`
	Opphav       domain.Trace    `json:"opphav" doc:"The record in which it was reported."`
}

// Stopp is one organ on the way of a sak.
type Stopp struct {
	Utval     events.ID       `json:"utval" doc:"The organ."`
	Fra       events.ID       `json:"fra,omitempty" doc:"The organ that sent it here; missing at the first stop."`
	Slag      events.SakVeg   `json:"slag,omitempty" enum:"melding,oppdrag,retur,innspel" doc:"As what it was sent; missing at the first stop."`
	Ord       string          `json:"ord,omitempty" doc:"What was asked."`
	Mote      events.ID       `json:"mote,omitempty" doc:"The meeting in which it was sent on."`
	Punkt     events.ID       `json:"punkt,omitempty" doc:"The item of that meeting."`
	Svar      *Svar           `json:"svar,omitempty" doc:"Whether the organ took it; missing while it has not answered."`
	Stemmer   []Prioritetsord `json:"stemmer" doc:"How much it matters, by seat; the last word of each."`
	Prioritet *Prioritet      `json:"prioritet,omitempty" doc:"The priority that the organ gave it; missing where it gave none."`
	Komen     domain.Trace    `json:"komen" doc:"The record by which it came."`
}

// Svar is whether an organ took a sak.
type Svar struct {
	Teken bool         `json:"teken" doc:"It is on the queue; else the organ does not take it."`
	Ord   string       `json:"ord,omitempty" doc:"Why, or what was said."`
	Spor  domain.Trace `json:"spor" doc:"The record that says so."`
}

// Prioritetsord is how much a sak matters to one seat.
type Prioritetsord struct {
	Plass     events.ID           `json:"plass" doc:"The seat."`
	Rolle     events.PlassRolle   `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"The role of the seat then."`
	Prioritet events.SakPrioritet `json:"prioritet" enum:"no,snart,kan-vente,ikkje" doc:"How much it matters."`
	Ord       string              `json:"ord,omitempty" doc:"Why."`
	Spor      domain.Trace        `json:"spor" doc:"The record that says so."`
}

// Prioritet is the priority that an organ gave.
type Prioritet struct {
	Prioritet events.SakPrioritet `json:"prioritet" enum:"no,snart,kan-vente,ikkje" doc:"How much it matters."`
	Ord       string              `json:"ord,omitempty" doc:"Why."`
	Spor      domain.Trace        `json:"spor" doc:"The record that says so."`
}

// Lenkje is something that a sak is tied to.
type Lenkje struct {
	Lenkje  events.ID            `json:"lenkje" doc:"The tie."`
	Slag    events.SakLenkjeSlag `json:"slag" enum:"plan,versjon,kapittel,element,tiltak,sak,avtalepunkt" doc:"What it is."`
	Rom     string               `json:"rom" doc:"The room of the thing."`
	Ting    events.ID            `json:"ting" doc:"The thing."`
	Del     events.ID            `json:"del,omitempty" doc:"Of a plan: the version or the chapter."`
	Merknad string               `json:"merknad,omitempty" doc:"What is meant."`
	Spor    domain.Trace         `json:"spor" doc:"The record that says so."`
}

// Vedlegg is an attached file.
type Vedlegg struct {
	Vedlegg  events.ID    `json:"vedlegg" doc:"The attachment."`
	Tittel   string       `json:"tittel" doc:"What it is called."`
	Fil      string       `json:"fil" doc:"SHA-256 of its bytes, in hex."`
	Filtype  string       `json:"filtype" doc:"Its media type."`
	Storleik int          `json:"storleik" doc:"Its bytes."`
	Unntak   string       `json:"unntak,omitempty" doc:"The legal basis on which it is kept from the public."`
	Borte    bool         `json:"borte,omitempty" doc:"It was removed."`
	Merknad  string       `json:"merknad,omitempty" doc:"Why it was."`
	Spor     domain.Trace `json:"spor" doc:"The record that last said something of it."`
}

// Fellesord is the joint word of one side.
type Fellesord struct {
	Side    events.Side    `json:"side" enum:"kommune,spesialist,anna" doc:"The side."`
	Utval   events.ID      `json:"utval" doc:"Of which organ."`
	Ord     string         `json:"ord" doc:"What it says."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Formote events.ID      `json:"formote" doc:"The formøte in which it was agreed."`
	Spor    domain.Trace   `json:"spor" doc:"The record in which it was published."`
}

// Slutt is that a sak is closed.
type Slutt struct {
	Utfall events.SakUtfall `json:"utfall" enum:"ferdig,trekt,overteken,avvist" doc:"How it ended."`
	Ord    string           `json:"ord,omitempty" doc:"What was said."`
	Sak    events.ID        `json:"sak,omitempty" doc:"The sak that goes on with it."`
	Spor   domain.Trace     `json:"spor" doc:"The record that says so."`
}

// Gjenopning is that a sak was taken up again.
type Gjenopning struct {
	Ord  string       `json:"ord" doc:"Why."`
	Spor domain.Trace `json:"spor" doc:"The record that says so."`
}

// Kort is what lists of saker need.
type Kort struct {
	ID         events.ID             `json:"id" doc:"The sak."`
	Tittel     string                `json:"tittel" doc:"Its title."`
	Malform    events.Malform        `json:"malform" enum:"nn,nb" doc:"The written standard of the title."`
	Slag       events.SakSlag        `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What the organ shall do with it."`
	Emne       events.Sakemne        `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"What it is about."`
	Utval      events.ID             `json:"utval" doc:"The organ where it is."`
	Komen      domain.Trace          `json:"komen" doc:"The record by which it came there."`
	Stopp      []events.ID           `json:"stopp" doc:"The organs where it has been, each once, in order; the one where it is too."`
	FraPartnar events.ID             `json:"fraPartnar,omitempty" doc:"The partner that reported it."`
	FraUtval   events.ID             `json:"fraUtval,omitempty" doc:"The organ that reported it."`
	Stand      string                `json:"stand" enum:"meld,i-ko,ikkje-teken,avslutta" doc:"Reported and waiting for an answer, on the queue, declined, or closed."`
	Utfall     events.SakUtfall      `json:"utfall,omitempty" enum:"ferdig,trekt,overteken,avvist" doc:"How it ended, where it is closed."`
	Prioritet  events.SakPrioritet   `json:"prioritet,omitempty" enum:"no,snart,kan-vente,ikkje" doc:"The priority that the organ where it is gave it."`
	Brukarord  []events.SakPrioritet `json:"brukarord" doc:"What the brukarrepresentantar of the organ where it is say of how much it matters."`
	Stemmer    int                   `json:"stemmer" doc:"How many seats have said how much it matters."`
	Frist      events.Moment         `json:"frist,omitempty" doc:"By when it should be treated."`
	Oppdrag    bool                  `json:"oppdrag,omitempty" doc:"It was once sent from one organ to another as a commission."`
	Lenkjer    []KortLenkje          `json:"lenkjer" doc:"The things that it is tied to, each once."`
	Oppdikta   bool                  `json:"oppdikta,omitempty" doc:"Made up for the demonstration."`
	Opphav     domain.Trace          `json:"opphav" doc:"The record in which it was reported."`
}

// KortLenkje is a thing of another room that a sak is tied to.
type KortLenkje struct {
	Rom  string    `json:"rom" doc:"The room of the thing."`
	Ting events.ID `json:"ting" doc:"The thing."`
	Del  events.ID `json:"del,omitempty" doc:"Of a plan: the version or the chapter."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Stand = s.stand()
	r.Veg, r.Lenkjer, r.Vedlegg, r.Fellesord, r.Kjelder = domain.List(s.Veg), domain.List(s.Lenkjer), domain.List(s.Vedlegg), domain.List(s.Fellesord), domain.List(s.Kjelder)
	for i := range r.Veg {
		p := &r.Veg[i]
		p.Stemmer, p.Svar, p.Prioritet = domain.List(p.Stemmer), domain.Copied(p.Svar), domain.Copied(p.Prioritet)
	}
	r.Slutt, r.Gjenopna = domain.Copied(s.Slutt), domain.Copied(s.Gjenopna)
	return r
}

func brief(s state) Kort {
	at := s.at()
	k := Kort{
		ID: s.ID, Tittel: s.Tittel, Malform: s.Malform, Slag: s.Slag, Emne: s.Emne, Utval: at.Utval, Komen: at.Komen, Stopp: []events.ID{}, FraPartnar: s.FraPartnar,
		FraUtval: s.FraUtval, Stand: s.stand(), Brukarord: []events.SakPrioritet{}, Lenkjer: []KortLenkje{}, Oppdrag: len(s.commissions()) > 0, Stemmer: len(at.Stemmer), Frist: s.Frist, Opphav: s.Opphav,
	}
	for _, p := range s.Veg {
		if !slices.Contains(k.Stopp, p.Utval) {
			k.Stopp = append(k.Stopp, p.Utval)
		}
	}
	for _, v := range at.Stemmer {
		if v.Rolle == events.PlassBrukarrepresentant {
			k.Brukarord = append(k.Brukarord, v.Prioritet)
		}
	}
	for _, l := range s.Lenkjer {
		if tied := (KortLenkje{l.Rom, l.Ting, l.Del}); !slices.Contains(k.Lenkjer, tied) {
			k.Lenkjer = append(k.Lenkjer, tied)
		}
	}
	if at.Prioritet != nil {
		k.Prioritet = at.Prioritet.Prioritet
	}
	if s.Slutt != nil {
		k.Utfall = s.Slutt.Utfall
	}
	for _, source := range s.Kjelder {
		k.Oppdikta = k.Oppdikta || source.Oppdikta
	}
	return k
}
