package partnarvedtak

import (
	"cmp"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a matter that the partners decide.
type Row struct {
	ID           events.ID       `json:"id" doc:"The matter."`
	Sak          events.ID       `json:"sak,omitempty" doc:"The sak."`
	Mote         events.ID       `json:"mote,omitempty" doc:"The meeting."`
	Punkt        events.ID       `json:"punkt,omitempty" doc:"The item of that meeting."`
	Vedtak       events.ID       `json:"vedtak,omitempty" doc:"The decision from which it follows."`
	Plan         events.ID       `json:"plan,omitempty" doc:"The plan."`
	Tittel       string          `json:"tittel" doc:"What it is called."`
	Malform      events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Tekstar      []Tekst         `json:"tekstar" doc:"What is to be decided: the last, and what it was before."`
	Partnarar    []Partnar       `json:"partnarar" doc:"The partners that are asked, in the order in which they were."`
	Frist        events.Moment   `json:"frist,omitempty" doc:"By when."`
	Alle         *Alle           `json:"alle,omitempty" doc:"All have decided; missing while they have not."`
	Lukka        *Lukka          `json:"lukka,omitempty" doc:"It is no longer waited for; missing while it is."`
	Paaminningar []Paaminning    `json:"paaminningar" doc:"When partners were reminded, the newest last."`
	Kjelder      []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Opphav       domain.Trace    `json:"opphav" doc:"The record in which they were asked."`
}

// Tekst is what is, or was, to be decided.
type Tekst struct {
	Versjon events.ID        `json:"versjon,omitempty" doc:"The named version of the plan."`
	Hash    string           `json:"hash" doc:"SHA-256, in hex: of the version, of the text, or of the words."`
	Fest    events.TekstFest `json:"fest" doc:"The text as it was; empty where there is none."`
	Ordlyd  string           `json:"ordlyd" doc:"What is proposed to be decided."`
	Grunn   string           `json:"grunn,omitempty" doc:"Why it took the place of the one before."`
	Spor    domain.Trace     `json:"spor" doc:"The record in which it was put."`
}

// Partnar is one partner, and what it decided.
type Partnar struct {
	Partnar   events.ID `json:"partnar" doc:"The partner."`
	Organ     string    `json:"organ,omitempty" doc:"The body that decides for it."`
	PaaNytt   bool      `json:"paaNytt,omitempty" doc:"The text is another since: it must decide again."`
	Svar      *Svar     `json:"svar,omitempty" doc:"What it decided; missing where nothing holds."`
	Tidlegare []Svar    `json:"tidlegare" doc:"What it decided before, the newest last."`
}

// Svar is the decision of a partner.
type Svar struct {
	Organ    string               `json:"organ" doc:"The body that decided."`
	Dato     events.Moment        `json:"dato" doc:"When."`
	Utfall   events.PartnarUtfall `json:"utfall" enum:"vedteke,vedteke-endring,vedteke-merknad,orientering,utsett,avvist" doc:"What it decided."`
	Hash     string               `json:"hash" doc:"What it decided on."`
	Ordlyd   string               `json:"ordlyd,omitempty" doc:"Its decision, word for word."`
	Endring  string               `json:"endring,omitempty" doc:"The change that it decided."`
	Merknad  string               `json:"merknad,omitempty" doc:"Its remark."`
	Malform  events.Malform       `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard."`
	Arkivref string               `json:"arkivref,omitempty" doc:"Where it stands in its own archive."`
	Fil      string               `json:"fil,omitempty" doc:"SHA-256 of the document, in hex."`
	Filtype  string               `json:"filtype,omitempty" doc:"Its media type."`
	Storleik int                  `json:"storleik,omitempty" doc:"Its bytes."`
	Kjelder  []events.Kjelde      `json:"kjelder" doc:"Where it was found."`
	Spor     domain.Trace         `json:"spor" doc:"The record that says so."`
}

// Alle is that all have decided.
type Alle struct {
	Utfall events.SamlaUtfall `json:"utfall" enum:"alle-vedteke,med-atterhald,ikkje-alle" doc:"How it stands."`
	Spor   domain.Trace       `json:"spor" doc:"The record of the last of them."`
}

// Lukka is that it is no longer waited for.
type Lukka struct {
	Ord  string       `json:"ord,omitempty" doc:"Why."`
	Spor domain.Trace `json:"spor" doc:"The record that says so."`
}

// Paaminning is that partners were reminded.
type Paaminning struct {
	Partnarar []events.ID  `json:"partnarar" doc:"The partners."`
	Ord       string       `json:"ord,omitempty" doc:"What was said."`
	Spor      domain.Trace `json:"spor" doc:"The record in which they were."`
}

// Kort is what lists of such matters, and the register of decisions, need.
type Kort struct {
	ID        events.ID          `json:"id" doc:"The matter."`
	Tittel    string             `json:"tittel" doc:"What it is called."`
	Malform   events.Malform     `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Sak       events.ID          `json:"sak,omitempty" doc:"The sak."`
	Vedtak    events.ID          `json:"vedtak,omitempty" doc:"The decision from which it follows."`
	Plan      events.ID          `json:"plan,omitempty" doc:"The plan."`
	Versjon   events.ID          `json:"versjon,omitempty" doc:"Its named version."`
	Frist     events.Moment      `json:"frist,omitempty" doc:"By when."`
	Partnarar []KortPartnar      `json:"partnarar" doc:"Each partner that is asked, and what holds of it."`
	Ventar    int                `json:"ventar" doc:"How many have not decided, or must again."`
	Samla     events.SamlaUtfall `json:"samla,omitempty" enum:"alle-vedteke,med-atterhald,ikkje-alle" doc:"How it stands, when all have decided."`
	Lukka     bool               `json:"lukka,omitempty" doc:"It is no longer waited for."`
	Oppdikta  bool               `json:"oppdikta,omitempty" doc:"Made up for the demonstration."`
	Opphav    domain.Trace       `json:"opphav" doc:"The record in which they were asked."`
}

// KortPartnar is one partner in short.
type KortPartnar struct {
	Partnar  events.ID            `json:"partnar" doc:"The partner."`
	Utfall   events.PartnarUtfall `json:"utfall,omitempty" enum:"vedteke,vedteke-endring,vedteke-merknad,orientering,utsett,avvist" doc:"What it decided; missing where nothing holds."`
	Dato     events.Moment        `json:"dato,omitempty" doc:"When."`
	Ord      string               `json:"ord,omitempty" doc:"The first of its words: its decision, its change or its remark."`
	Malform  events.Malform       `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard of the words."`
	Arkivref string               `json:"arkivref,omitempty" doc:"Where it stands in its own archive."`
	Hash     string               `json:"hash,omitempty" doc:"What it decided on."`
	Spor     domain.Trace         `json:"spor,omitzero" doc:"The record that says so."`
	Versjon  events.ID            `json:"versjon,omitempty" doc:"The named version that it decided on, where that is one."`
	PaaNytt  bool                 `json:"paaNytt,omitempty" doc:"It must decide again."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Tekstar, r.Partnarar, r.Paaminningar, r.Kjelder = domain.List(s.Tekstar), domain.List(s.Partnarar), domain.List(s.Paaminningar), domain.List(s.Kjelder)
	for i := range r.Partnarar {
		p := &r.Partnarar[i]
		p.Svar, p.Tidlegare = domain.Copied(p.Svar), domain.List(p.Tidlegare)
		if p.Svar != nil {
			p.Svar.Kjelder = domain.List(p.Svar.Kjelder)
		}
		for k := range p.Tidlegare {
			p.Tidlegare[k].Kjelder = domain.List(p.Tidlegare[k].Kjelder)
		}
	}
	for i := range r.Paaminningar {
		r.Paaminningar[i].Partnarar = domain.List(r.Paaminningar[i].Partnarar)
	}
	r.Alle, r.Lukka = domain.Copied(s.Alle), domain.Copied(s.Lukka)
	return r
}

func brief(s state) Kort {
	k := Kort{
		ID: s.ID, Tittel: s.Tittel, Malform: s.Malform, Sak: s.Sak, Vedtak: s.Vedtak, Plan: s.Plan, Versjon: s.text().Versjon, Frist: s.Frist,
		Partnarar: []KortPartnar{}, Lukka: s.Lukka != nil, Opphav: s.Opphav,
	}
	for _, p := range s.Partnarar {
		short := s.short(p)
		if !p.final() {
			k.Ventar++
		}
		k.Partnarar = append(k.Partnarar, short)
	}
	if s.Alle != nil {
		k.Samla = s.Alle.Utfall
	}
	for _, source := range s.Kjelder {
		k.Oppdikta = k.Oppdikta || source.Oppdikta
	}
	return k
}

// maxShort is how many letters of a decision stand in the short row.
const maxShort = 240

func (s state) short(p Partnar) KortPartnar {
	short := KortPartnar{Partnar: p.Partnar, PaaNytt: p.PaaNytt}
	if p.Svar == nil {
		return short
	}
	words := []rune(cmp.Or(p.Svar.Ordlyd, p.Svar.Endring, p.Svar.Merknad))
	if len(words) > maxShort {
		words = append(words[:maxShort:maxShort], []rune(" …")...)
	}
	short.Utfall, short.Dato, short.Arkivref, short.Hash, short.Spor, short.Ord = p.Svar.Utfall, p.Svar.Dato, p.Svar.Arkivref, p.Svar.Hash, p.Svar.Spor, string(words)
	if short.Ord != "" {
		short.Malform = p.Svar.Malform
	}
	if i := slices.IndexFunc(s.Tekstar, func(t Tekst) bool { return t.Hash == p.Svar.Hash }); i >= 0 {
		short.Versjon = s.Tekstar[i].Versjon
	}
	return short
}
