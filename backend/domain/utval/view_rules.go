package utval

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Etterfolgjar is the organ that took over.
type Etterfolgjar struct {
	Utval   events.ID       `json:"utval" doc:"The organ that took over."`
	Fra     events.Moment   `json:"fra,omitempty" doc:"From when."`
	Merknad string          `json:"merknad,omitempty" doc:"What one must know."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that says so."`
}

// Verketid is the time for which an organ is set up.
type Verketid struct {
	Fra     events.Moment   `json:"fra,omitempty" doc:"First day."`
	Til     events.Moment   `json:"til,omitempty" doc:"Last day, included."`
	Merknad string          `json:"merknad,omitempty" doc:"What was said."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that says so."`
}

// Mandat is a mandate, and what was said of it.
type Mandat struct {
	Mandat  events.ID       `json:"mandat" doc:"The mandate."`
	Ordlyd  string          `json:"ordlyd" doc:"Word for word."`
	Malform events.Malform  `json:"malform" enum:"nn,nb" doc:"Its written standard."`
	Spurde  []events.ID     `json:"spurde" doc:"The organs that are asked to approve it."`
	Svar    []Mandatsvar    `json:"svar" doc:"What they said, the newest last; one for each that has answered."`
	Stand   string          `json:"stand" enum:"foreslatt,gjeldande,erstatta,trekt" doc:"Whether it is proposed, holds, held until another did, or was taken back."`
	Dato    events.Moment   `json:"dato,omitempty" doc:"From when it holds, where it does or did and that is known."`
	Merknad string          `json:"merknad,omitempty" doc:"What one must know, or why it was taken back."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record in which it was worded so."`
	Vedteke domain.Trace    `json:"vedteke,omitzero" doc:"The record in which it was put into force; missing where it was not."`
}

// Mandatsvar is what one organ said of a mandate.
type Mandatsvar struct {
	Utval   events.ID         `json:"utval" doc:"The organ."`
	Utfall  events.MandatSvar `json:"utfall" enum:"godkjent,godkjent-merknad,ikkje-godkjent,dialog" doc:"What it said."`
	Dato    events.Moment     `json:"dato,omitempty" doc:"When, where that is known."`
	Merknad string            `json:"merknad,omitempty" doc:"Its remark."`
	Kjelder []events.Kjelde   `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace      `json:"spor" doc:"The record that says so."`
}

// Milepael is a milestone of the organ's work.
type Milepael struct {
	Milepael events.ID       `json:"milepael" doc:"The milestone."`
	Namn     string          `json:"namn" doc:"What shall be reached."`
	Frist    events.Periode  `json:"frist" doc:"By when."`
	Nadd     bool            `json:"nadd,omitempty" doc:"It is reached."`
	Dato     events.Moment   `json:"dato,omitempty" doc:"When it was, where that is known."`
	Borte    bool            `json:"borte,omitempty" doc:"It is no milestone any more."`
	Merknad  string          `json:"merknad,omitempty" doc:"What was said when it was moved or dropped."`
	Kjelder  []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor     domain.Trace    `json:"spor" doc:"The record that last said something of it."`
}

// Vara is one person's time as alternate for a seat.
type Vara struct {
	Person events.ID     `json:"person" doc:"Who."`
	Rekkje int           `json:"rekkje" doc:"First, second … alternate."`
	Fra    events.Moment `json:"fra" doc:"First day."`
	Til    events.Moment `json:"til,omitempty" doc:"Last day, included, where it is known."`
	Spor   domain.Trace  `json:"spor" doc:"The record that last said so."`
}

// Leiing is the rule of the sides from which leader and deputy come.
type Leiing struct {
	LeiarSide     events.Side     `json:"leiarSide,omitempty" enum:"kommune,spesialist,anna" doc:"The leader is of this side."`
	NestleiarSide events.Side     `json:"nestleiarSide,omitempty" enum:"kommune,spesialist,anna" doc:"The deputy is of this side."`
	VekslarKvart  int             `json:"vekslarKvart,omitempty" doc:"Years between changes of side; missing: they do not change."`
	ForsteAar     int             `json:"forsteAar,omitempty" doc:"The first year of the turns."`
	ForsteSide    events.Side     `json:"forsteSide,omitempty" enum:"kommune,spesialist,anna" doc:"The side that leads in that year."`
	SagtNN        string          `json:"sagtNn,omitempty" doc:"The rule in words, nynorsk."`
	SagtNB        string          `json:"sagtNb,omitempty" doc:"The rule in words, bokmål."`
	SagtEN        string          `json:"sagtEn,omitempty" doc:"The rule in words, English."`
	Kjelder       []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor          domain.Trace    `json:"spor" doc:"The record that says so."`
}

// Moteordning is the rule of how the organ meets.
type Moteordning struct {
	Kvorum     events.Kvorum   `json:"kvorum" enum:"ingen,halvparten,to-tredjedelar" doc:"How many of the seats must be there for it to decide."`
	KvarSide   bool            `json:"kvarSide,omitempty" doc:"Both sides must be there."`
	Meldefrist int             `json:"meldefrist,omitempty" doc:"Days before the meeting by which a sak must be reported."`
	Innkalling int             `json:"innkalling,omitempty" doc:"Days before the meeting by which it is summoned."`
	Protokoll  int             `json:"protokoll,omitempty" doc:"Days after the meeting by which its protocol is sent out."`
	TalIAaret  int             `json:"talIAaret,omitempty" doc:"Meetings in a year."`
	Merknad    string          `json:"merknad,omitempty" doc:"What was said."`
	Kjelder    []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor       domain.Trace    `json:"spor" doc:"The record that says so."`
}

// Avgjerdsregel is one rule of how the organ decides.
type Avgjerdsregel struct {
	Emne     events.Sakemne      `json:"emne" enum:"mandat,lokalt-tiltak,handlingsplan,retningsline,strategi,avtale,usemje,anna" doc:"In which kind of matter."`
	Form     events.Avgjerdsform `json:"form" enum:"konsensus,roysting,tilrading,orientering" doc:"How it is decided."`
	Fleirtal events.Fleirtal     `json:"fleirtal,omitempty" enum:"vanleg,absolutt,to-tredjedelar" doc:"The majority of a vote."`
	Stemme   []events.Rett       `json:"stemme" doc:"Whose consent or vote counts; empty = all seats but secretaries and observers."`
	Tale     []events.Rett       `json:"tale" doc:"Who may speak; empty = all."`
	Framlegg []events.Rett       `json:"framlegg" doc:"Who may propose; empty = all."`
	SagtNN   string              `json:"sagtNn,omitempty" doc:"The rule in words, nynorsk."`
	SagtNB   string              `json:"sagtNb,omitempty" doc:"The rule in words, bokmål."`
	SagtEN   string              `json:"sagtEn,omitempty" doc:"The rule in words, English."`
}

// viewRules copies what the state holds of rules, mandates and milestones.
func viewRules(s state, r Row) Row {
	r.Milepaelar, r.Mandat, r.AvgjerdsKjelder = domain.List(s.Milepaelar), domain.List(s.Mandat), domain.List(s.AvgjerdsKjelder)
	for i := range r.Milepaelar {
		r.Milepaelar[i].Kjelder = domain.List(r.Milepaelar[i].Kjelder)
	}
	for i := range r.Mandat {
		d := &r.Mandat[i]
		d.Spurde, d.Svar, d.Kjelder = domain.List(d.Spurde), domain.List(d.Svar), domain.List(d.Kjelder)
		for k := range d.Svar {
			d.Svar[k].Kjelder = domain.List(d.Svar[k].Kjelder)
		}
	}
	r.Avgjerder = []Avgjerdsregel{}
	for _, d := range s.deciding {
		r.Avgjerder = append(r.Avgjerder, Avgjerdsregel{
			Emne: d.Emne, Form: d.Form, Fleirtal: d.Fleirtal, Stemme: domain.List(d.Stemme), Tale: domain.List(d.Tale), Framlegg: domain.List(d.Framlegg),
			SagtNN: d.SagtNN, SagtNB: d.SagtNB, SagtEN: d.SagtEN,
		})
	}
	r.Etterfolgjar, r.Verketid, r.Leiing, r.Moteordning = domain.Copied(s.Etterfolgjar), domain.Copied(s.Verketid), domain.Copied(s.Leiing), domain.Copied(s.Moteordning)
	if r.Etterfolgjar != nil {
		r.Etterfolgjar.Kjelder = domain.List(s.Etterfolgjar.Kjelder)
	}
	if r.Verketid != nil {
		r.Verketid.Kjelder = domain.List(s.Verketid.Kjelder)
	}
	if r.Leiing != nil {
		r.Leiing.Kjelder = domain.List(s.Leiing.Kjelder)
	}
	if r.Moteordning != nil {
		r.Moteordning.Kjelder = domain.List(s.Moteordning.Kjelder)
	}
	return r
}
