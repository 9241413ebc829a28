package indikator

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of an indicator: its definition and all its figures.
type Row struct {
	ID                events.ID               `json:"id" doc:"The indicator."`
	Namn              events.Namn             `json:"namn" doc:"What it is called."`
	Definisjon        string                  `json:"definisjon" doc:"What is counted or measured, and of whom."`
	Malform           events.Malform          `json:"malform" enum:"nn,nb" doc:"The written standard of the definition."`
	Eining            string                  `json:"eining" doc:"The unit."`
	Niva              events.IndikatorNiva    `json:"niva" enum:"helsefellesskap,foretak,institusjon,kommune,bydel" doc:"The kind of place that its figures are of."`
	Retning           events.IndikatorRetning `json:"retning" enum:"opp,ned,noytral" doc:"Which way is better; noytral = it only describes."`
	SmaTal            events.SmaTal           `json:"smaTal" enum:"skjul,opne" doc:"What becomes of counts from 1 to 4: skjul = only that they are fewer than five is taken in."`
	Desimalar         int                     `json:"desimalar,omitempty" doc:"How many decimals are shown."`
	Utgjevar          string                  `json:"utgjevar" doc:"The body that the figures come from."`
	Kjelder           []events.Kjelde         `json:"kjelder" doc:"Where the definition was found."`
	Pasientgrupper    []string                `json:"pasientgrupper" doc:"The patient groups that it tells of: codes of the list \"pasientgruppe\"."`
	GruppeVersjon     int                     `json:"gruppeVersjon,omitempty" doc:"The version of that list."`
	Omrade            []string                `json:"omrade" doc:"The areas of work that it tells of: codes of the list \"innsatsomrade\"."`
	OmradeVersjon     int                     `json:"omradeVersjon,omitempty" doc:"The version of that list."`
	Mal               []Mal                   `json:"mal" doc:"Its targets, in the order in which they were set."`
	Brot              []Brot                  `json:"brot" doc:"Where its figures cannot be compared with those before, in the order in which it was noted."`
	Utgatt            bool                    `json:"utgatt,omitempty" doc:"It is no longer followed."`
	UtgattMerknad     string                  `json:"utgattMerknad,omitempty" doc:"Why it is no longer followed."`
	Tal               []Tal                   `json:"tal" doc:"Its figures, by place and time."`
	Framskrivingar    []Framskriving          `json:"framskrivingar" doc:"Its projections, by name. They are no figures."`
	Innlesingar       []Innlesing             `json:"innlesingar" diff:"-" doc:"From where its figures were taken in, the newest first; the last 200."`
	DefinertTidlegare []Definisjon            `json:"definertTidlegare" diff:"-" doc:"How it was defined before, the newest first; the last 20."`
	Oppdikta          bool                    `json:"oppdikta,omitempty" doc:"It, or some of its figures, was made up for the demonstration: the sources say what."`
	Opphav            domain.Trace            `json:"opphav" doc:"The record in which it was first defined."`
	Spor              Spor                    `json:"spor" doc:"The records that set the values."`
}

// Spor follows the values of an indicator back to the records that set them.
type Spor struct {
	Definisjon     domain.Trace `json:"definisjon"`
	Pasientgrupper domain.Trace `json:"pasientgrupper,omitzero" doc:"Missing where no groups were ever set."`
	Omrade         domain.Trace `json:"omrade,omitzero" doc:"Missing where no areas were ever set."`
	Utgatt         domain.Trace `json:"utgatt,omitzero" doc:"Missing where it was never retired."`
}

// Mal is a target.
type Mal struct {
	Mal     events.ID       `json:"mal" doc:"The target."`
	Stad    string          `json:"stad,omitempty" doc:"The place that it is for; missing = every place."`
	Verdi   events.Desimal  `json:"verdi" doc:"What is aimed at."`
	Innan   events.Periode  `json:"innan" doc:"By when; may be empty."`
	Merknad string          `json:"merknad,omitempty" doc:"Why just that."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that last set it."`
}

// Brot is a time from which figures cannot be compared with those before.
type Brot struct {
	Brot    events.ID       `json:"brot" doc:"The break."`
	Tid     events.Tidsrom  `json:"tid" doc:"The first time of the new kind."`
	Merknad string          `json:"merknad" doc:"What is different."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that noted it."`
}

// Tal is one figure.
type Tal struct {
	Stad  string          `json:"stad" doc:"The place."`
	Tid   events.Tidsrom  `json:"tid" doc:"The time that it is of."`
	Verdi events.Desimal  `json:"verdi,omitempty" doc:"The value; missing where there is none."`
	Merke events.TalMerke `json:"merke,omitempty" enum:"manglar,faerre,skjult" doc:"In place of a value: not known, fewer than five, held back by its source."`
	Seq   uint64          `json:"seq" doc:"The record that set it."`
	Retta bool            `json:"retta,omitempty" doc:"It was corrected by hand; history says why."`
	For   []TidlegareTal  `json:"for,omitempty" diff:"-" doc:"What was told before, the newest first; the last 10."`
}

// TidlegareTal is a figure as it was told before.
type TidlegareTal struct {
	Verdi events.Desimal  `json:"verdi,omitempty" doc:"The value."`
	Merke events.TalMerke `json:"merke,omitempty" enum:"manglar,faerre,skjult" doc:"In place of a value."`
	Seq   uint64          `json:"seq" doc:"The record that set it."`
}

// Framskriving is a projection: what somebody reckons will be.
type Framskriving struct {
	Namn string `json:"namn" doc:"Its name."`
	Tal  []Tal  `json:"tal" doc:"What is reckoned, by place and time."`
}

// Innlesing is one taking in of figures.
type Innlesing struct {
	Innlesing    events.ID       `json:"innlesing" doc:"The reading."`
	Framskriving string          `json:"framskriving,omitempty" doc:"The projection that the figures are of; missing = figures."`
	Henta        events.Moment   `json:"henta" doc:"When they were fetched from their source."`
	Fil          string          `json:"fil,omitempty" doc:"SHA-256 of the file, in hex."`
	Kjelder      []events.Kjelde `json:"kjelder" doc:"Where they were found."`
	Antal        int             `json:"antal" doc:"How many figures it brought that were new or other."`
	Postar       []uint64        `json:"postar" doc:"The records in the log by which they came."`
	Spor         domain.Trace    `json:"spor" doc:"Who took them in, and when."`
}

// Definisjon is how it was defined before.
type Definisjon struct {
	Definisjon events.IndikatorDefined `json:"definisjon" doc:"The definition."`
	Spor       domain.Trace            `json:"spor" doc:"The record that set it."`
}

// Kort is the short row of an indicator, for lists.
type Kort struct {
	ID             events.ID               `json:"id" doc:"The indicator."`
	Namn           events.Namn             `json:"namn" doc:"What it is called."`
	Eining         string                  `json:"eining" doc:"The unit."`
	Niva           events.IndikatorNiva    `json:"niva" enum:"helsefellesskap,foretak,institusjon,kommune,bydel" doc:"The kind of place that its figures are of."`
	Retning        events.IndikatorRetning `json:"retning" enum:"opp,ned,noytral" doc:"Which way is better."`
	Utgjevar       string                  `json:"utgjevar" doc:"The body that the figures come from."`
	Pasientgrupper []string                `json:"pasientgrupper" doc:"Codes of the list \"pasientgruppe\"."`
	GruppeVersjon  int                     `json:"gruppeVersjon,omitempty" doc:"The version of that list."`
	Omrade         []string                `json:"omrade" doc:"Codes of the list \"innsatsomrade\"."`
	OmradeVersjon  int                     `json:"omradeVersjon,omitempty" doc:"The version of that list."`
	Siste          *Siste                  `json:"siste,omitempty" doc:"The newest time that it has figures of; missing where it has none."`
	Framskrivingar []string                `json:"framskrivingar" doc:"The names of its projections."`
	Utgatt         bool                    `json:"utgatt,omitempty" doc:"It is no longer followed."`
	Oppdikta       bool                    `json:"oppdikta,omitempty" doc:"It, or some of its figures, was made up for the demonstration."`
}

// Siste is the newest time of an indicator.
type Siste struct {
	Tid    events.Tidsrom `json:"tid" doc:"The time."`
	Stader int            `json:"stader" doc:"How many places have a figure of it."`
}

// row copies every list, so that nobody can write in the state.
func row(s state) Row {
	r := s.Row
	r.Kjelder, r.Pasientgrupper, r.Omrade = domain.List(s.Kjelder), domain.List(s.Pasientgrupper), domain.List(s.Omrade)
	r.Mal = domain.List(s.Mal)
	for i := range r.Mal {
		r.Mal[i].Kjelder = domain.List(r.Mal[i].Kjelder)
	}
	r.Brot = domain.List(s.Brot)
	for i := range r.Brot {
		r.Brot[i].Kjelder = domain.List(r.Brot[i].Kjelder)
	}
	r.Innlesingar = domain.List(s.Innlesingar)
	for i := range r.Innlesingar {
		r.Innlesingar[i].Kjelder, r.Innlesingar[i].Postar = domain.List(r.Innlesingar[i].Kjelder), domain.List(r.Innlesingar[i].Postar)
	}
	r.DefinertTidlegare = domain.List(s.DefinertTidlegare)
	for i := range r.DefinertTidlegare {
		r.DefinertTidlegare[i].Definisjon.Kjelder = domain.List(r.DefinertTidlegare[i].Definisjon.Kjelder)
	}
	r.Tal = listed(s.Tal)
	r.Framskrivingar = domain.List(s.Framskrivingar)
	for i := range r.Framskrivingar {
		r.Framskrivingar[i].Tal = listed(r.Framskrivingar[i].Tal)
	}
	return r
}

// listed copies figures with what they were before.
func listed(of []Tal) []Tal {
	out := domain.List(of)
	for i := range out {
		if out[i].For != nil {
			out[i].For = domain.List(out[i].For)
		}
	}
	return out
}

func kort(s state) Kort {
	k := Kort{
		ID: s.ID, Namn: s.Namn, Eining: s.Eining, Niva: s.Niva, Retning: s.Retning, Utgjevar: s.Utgjevar,
		Pasientgrupper: domain.List(s.Pasientgrupper), GruppeVersjon: s.GruppeVersjon, Omrade: domain.List(s.Omrade), OmradeVersjon: s.OmradeVersjon,
		Siste: newest(s.Tal), Framskrivingar: []string{}, Utgatt: s.Utgatt, Oppdikta: s.Oppdikta,
	}
	for _, f := range s.Framskrivingar {
		k.Framskrivingar = append(k.Framskrivingar, f.Namn)
	}
	return k
}

// newest finds the newest time that figures are of; nil where there are none.
func newest(of []Tal) (last *Siste) {
	for _, f := range of {
		switch {
		case last == nil || events.CompareTidsrom(f.Tid, last.Tid) > 0:
			last = &Siste{Tid: f.Tid, Stader: 1}
		case f.Tid == last.Tid:
			last.Stader++
		}
	}
	return last
}
