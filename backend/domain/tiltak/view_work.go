package tiltak

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Work is the part of the row that tells of the work: what it aims at, where it came from, what it
// waits for, what may go wrong, who stands behind it, and what belongs to it.
type Work struct {
	Omrade         []string       `json:"omrade" doc:"The areas of work that it belongs to: codes of the list \"innsatsomrade\"."`
	OmradeVersjon  int            `json:"omradeVersjon,omitempty" doc:"The version of the list in which the codes stand."`
	Ansvarleg      events.ID      `json:"ansvarleg,omitempty" doc:"The person responsible; missing where nobody is."`
	Mal            []Mal          `json:"mal" doc:"Its goals, in the order in which they came."`
	Opphavslenkjer []Opphavslenke `json:"opphavslenkjer" doc:"Where it came from, in the order in which it was told."`
	Treng          []Avhengnad    `json:"treng" doc:"The tiltak that must come before it."`
	Risikoar       []Risiko       `json:"risikoar" doc:"Its risks, closed ones too, in the order in which they came."`
	Forankring     []Forankring   `json:"forankring" doc:"Who must stand behind it, in the order in which they came."`
	Dokument       []Dokument     `json:"dokument" doc:"Its documents, in the order in which they came."`
	Indikatorar    []Sikta        `json:"indikatorar" doc:"The indicators that shall tell whether it helps."`
	Rapportar      []Rapport      `json:"rapportar" diff:"-" doc:"The last status reports, the newest first; earlier ones are in its history."`
}

// Mal is a goal: in words, or one that stands in the plans.
type Mal struct {
	Mal     events.ID       `json:"mal" doc:"The goal."`
	Slag    events.MalSlag  `json:"slag" enum:"hovudmal,effektmal,resultatmal" doc:"Its kind."`
	Ordlyd  string          `json:"ordlyd,omitempty" doc:"In words of its own."`
	Element events.ID       `json:"element,omitempty" doc:"Or the goal in the plans."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that last changed it."`
}

// Opphavslenke is where a tiltak came from.
type Opphavslenke struct {
	Opphav  events.ID         `json:"opphav" doc:"This statement."`
	Slag    events.OpphavSlag `json:"slag" enum:"kapittel,avtalepunkt,sak,vedtak,oppdrag,anna" doc:"What it came from."`
	Rom     string            `json:"rom,omitempty" doc:"Where the thing is: plan, planelement, sak, vedtak or partnarvedtak."`
	Ting    events.ID         `json:"ting,omitempty" doc:"The plan, the element, the case, the decision, or the matter that the partners decide."`
	Del     events.ID         `json:"del,omitempty" doc:"Of a plan: the chapter."`
	Ordlyd  string            `json:"ordlyd,omitempty" doc:"In words."`
	Kjelder []events.Kjelde   `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace      `json:"spor" doc:"The record that says so."`
}

// Avhengnad is a tiltak that must come first.
type Avhengnad struct {
	Tiltak  events.ID       `json:"tiltak" doc:"The one that must come first."`
	Merknad string          `json:"merknad,omitempty" doc:"Why, or what of it."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Sidan   domain.Trace    `json:"sidan" doc:"The record that last said so."`
}

// Risiko is what may go wrong.
type Risiko struct {
	Risiko     events.ID       `json:"risiko" doc:"The risk."`
	Ordlyd     string          `json:"ordlyd" doc:"What may happen."`
	Sannsyn    int             `json:"sannsyn" doc:"How likely: 1 to 5."`
	Konsekvens int             `json:"konsekvens" doc:"How bad: 1 to 5."`
	Mottiltak  string          `json:"mottiltak,omitempty" doc:"What is done against it."`
	Malform    events.Malform  `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Lukka      bool            `json:"lukka,omitempty" doc:"It is over."`
	Merknad    string          `json:"merknad,omitempty" doc:"What was said when it was closed."`
	Kjelder    []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor       domain.Trace    `json:"spor" doc:"The record that last changed it."`
}

// Forankring is how far one who must stand behind the tiltak is with it.
type Forankring struct {
	Kven    events.Aktor          `json:"kven" doc:"Who."`
	Grad    events.ForankringGrad `json:"grad" enum:"ikkje-kontakta,informert,spurd,samd" doc:"How far."`
	Dato    events.Moment         `json:"dato,omitempty" doc:"Since when."`
	Merknad string                `json:"merknad,omitempty" doc:"What was said."`
	Kjelder []events.Kjelde       `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace          `json:"spor" doc:"The record that last changed it."`
}

// Dokument is a document that belongs to a tiltak.
type Dokument struct {
	Dokument events.ID       `json:"dokument" doc:"The document."`
	Tittel   string          `json:"tittel" doc:"What it is called."`
	Lenkje   string          `json:"lenkje,omitempty" doc:"Its address."`
	Fil      string          `json:"fil,omitempty" doc:"Or the file: SHA-256 of its bytes."`
	Filtype  string          `json:"filtype,omitempty" doc:"Of a file: its media type."`
	Storleik int             `json:"storleik,omitempty" doc:"Of a file: bytes."`
	Kjelder  []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor     domain.Trace    `json:"spor" doc:"The record that attached it."`
}

// Sikta is an indicator that shall tell whether a tiltak helps.
type Sikta struct {
	Indikator events.ID       `json:"indikator" doc:"The indicator."`
	Merknad   string          `json:"merknad,omitempty" doc:"What it is expected to do with the figures."`
	Kjelder   []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Sidan     domain.Trace    `json:"sidan" doc:"The record that last said so."`
}

// Rapport is a status report.
type Rapport struct {
	Framdrift events.Trafikklys `json:"framdrift" enum:"gron,gul,raud" doc:"The colour for progress."`
	Okonomi   events.Trafikklys `json:"okonomi,omitempty" enum:"gron,gul,raud" doc:"The colour for money, where it was told."`
	Risiko    events.Trafikklys `json:"risiko,omitempty" enum:"gron,gul,raud" doc:"The colour for risk, where it was told."`
	Tekst     string            `json:"tekst" doc:"How it went, in words."`
	Malform   events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Periode   events.Periode    `json:"periode" doc:"The time that the report is about; may be empty."`
	Avgjerd   string            `json:"avgjerd,omitempty" doc:"What the utval was asked to decide."`
	Spor      domain.Trace      `json:"spor" doc:"Who reported, and when."`
}

// row copies every list, as that of the whole does.
func (w Work) row() Work {
	w.Omrade, w.Rapportar = domain.List(w.Omrade), domain.List(w.Rapportar)
	w.Mal = withSources(w.Mal, func(m *Mal) *[]events.Kjelde { return &m.Kjelder })
	w.Opphavslenkjer = withSources(w.Opphavslenkjer, func(o *Opphavslenke) *[]events.Kjelde { return &o.Kjelder })
	w.Treng = withSources(w.Treng, func(t *Avhengnad) *[]events.Kjelde { return &t.Kjelder })
	w.Risikoar = withSources(w.Risikoar, func(r *Risiko) *[]events.Kjelde { return &r.Kjelder })
	w.Forankring = withSources(w.Forankring, func(f *Forankring) *[]events.Kjelde { return &f.Kjelder })
	w.Dokument = withSources(w.Dokument, func(d *Dokument) *[]events.Kjelde { return &d.Kjelder })
	w.Indikatorar = withSources(w.Indikatorar, func(i *Sikta) *[]events.Kjelde { return &i.Kjelder })
	return w
}

// withSources copies a list whose members hold a list of sources.
func withSources[T any](of []T, sources func(*T) *[]events.Kjelde) []T {
	list := domain.List(of)
	for i := range list {
		at := sources(&list[i])
		*at = domain.List(*at)
	}
	return list
}
