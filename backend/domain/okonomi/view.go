package okonomi

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is the money of one tiltak. All amounts are in øre.
type Row struct {
	ID            events.ID    `json:"id" doc:"The tiltak."`
	Budsjett      []Budsjett   `json:"budsjett" doc:"The budget of each year that has one, in the order of the years."`
	Kostnader     []Kostnad    `json:"kostnader" doc:"The costs, in the order in which they came."`
	Soknader      []Soknad     `json:"soknader" doc:"The applications for money, those taken back too, in the order in which they came."`
	Gevinstar     []Gevinst    `json:"gevinstar" doc:"The gains, in the order in which they came."`
	Fordelingar   []Fordeling  `json:"fordelingar" doc:"How sums are shared, in the order in which it was agreed."`
	SumPerPartnar []PartnarSum `json:"sumPerPartnar" diff:"-" doc:"What falls on each partner, and what it gains a year in money, in the order in which they were first named."`
}

// Budsjett is the budget of one year.
type Budsjett struct {
	Aar     int             `json:"aar" doc:"The year."`
	Belop   int             `json:"belop" doc:"Øre."`
	Merknad string          `json:"merknad,omitempty" doc:"What one must know."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace    `json:"spor" doc:"The record that set it."`
}

// Kostnad is a cost that one partner carries in one year.
type Kostnad struct {
	Post    events.ID          `json:"post" doc:"The cost."`
	Partnar events.ID          `json:"partnar" doc:"The partner that carries it."`
	Aar     int                `json:"aar" doc:"In which year."`
	Slag    events.KostnadSlag `json:"slag" enum:"lon,drift,investering,kjop,anna" doc:"What the money is spent on."`
	Belop   int                `json:"belop" doc:"Øre."`
	Rekna   bool               `json:"rekna,omitempty" doc:"It is in the accounts; else it is expected."`
	Merknad string             `json:"merknad,omitempty" doc:"What it is for."`
	Kjelder []events.Kjelde    `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace       `json:"spor" doc:"The record that last changed it."`
}

// Soknad is an application for money.
type Soknad struct {
	Soknad   events.ID       `json:"soknad" doc:"The application."`
	Sokjar   events.Aktor    `json:"sokjar" doc:"Who applied."`
	Ordning  string          `json:"ordning" doc:"From what."`
	Belop    int             `json:"belop" doc:"Øre that were applied for."`
	Dato     events.Moment   `json:"dato,omitempty" doc:"When."`
	Merknad  string          `json:"merknad,omitempty" doc:"What one must know."`
	Kjelder  []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Svar     *Svar           `json:"svar,omitempty" doc:"What became of it; missing while it is waiting."`
	Trekt    bool            `json:"trekt,omitempty" doc:"It was taken back."`
	Spor     domain.Trace    `json:"spor" doc:"The record that last changed it, besides the answer and the taking back."`
	Trekking *domain.Trace   `json:"trekking,omitempty" doc:"The record by which it was taken back."`
}

// Svar is what became of an application.
type Svar struct {
	Utfall    events.TilskotUtfall `json:"utfall" enum:"innvilga,delvis,avslag" doc:"What became of it."`
	Belop     int                  `json:"belop" doc:"Øre granted."`
	Dato      events.Moment        `json:"dato,omitempty" doc:"When."`
	Referanse string               `json:"referanse,omitempty" doc:"The giver's own reference."`
	Merknad   string               `json:"merknad,omitempty" doc:"What one must know."`
	Kjelder   []events.Kjelde      `json:"kjelder" doc:"Where it was found."`
	Spor      domain.Trace         `json:"spor" doc:"The record that says so."`
}

// Gevinst is what somebody gets out of the tiltak.
type Gevinst struct {
	Gevinst events.ID          `json:"gevinst" doc:"The gain."`
	Slag    events.GevinstSlag `json:"slag" enum:"pengar,tid,kvalitet,tryggleik,kompetanse,anna" doc:"Its kind."`
	Kven    events.Aktor       `json:"kven" doc:"Who gets it."`
	Belop   int                `json:"belop,omitempty" doc:"Øre a year, where it is money."`
	Aar     int                `json:"aar,omitempty" doc:"From which year."`
	Rekna   bool               `json:"rekna,omitempty" doc:"It is seen; else it is expected."`
	Ordlyd  string             `json:"ordlyd" doc:"What it is, in words."`
	Malform events.Malform     `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Kjelder []events.Kjelde    `json:"kjelder" doc:"Where it was found."`
	Spor    domain.Trace       `json:"spor" doc:"The record that last changed it."`
}

// Fordeling is how a sum is shared.
type Fordeling struct {
	Fordeling events.ID         `json:"fordeling" doc:"The agreement."`
	Namn      string            `json:"namn" doc:"What is shared."`
	Aar       int               `json:"aar" doc:"In which year."`
	Slag      events.NokkelSlag `json:"slag" enum:"per-innbyggjar,fast,etter-bruk,vertskommune,tilskot" doc:"By what it is shared."`
	Belop     int               `json:"belop" doc:"Øre, the whole sum."`
	Grunnlag  string            `json:"grunnlag,omitempty" doc:"What the weights are."`
	Delar     []Del             `json:"delar" doc:"The shares; they make up the whole sum."`
	Merknad   string            `json:"merknad,omitempty" doc:"What one must know."`
	Kjelder   []events.Kjelde   `json:"kjelder" doc:"Where it was found."`
	Spor      domain.Trace      `json:"spor" doc:"The record that says so."`
}

// Del is one share of a sum.
type Del struct {
	Kven   events.Aktor `json:"kven" doc:"Who carries it."`
	Vekt   int          `json:"vekt,omitempty" doc:"Inhabitants or units of use, where the key is in proportion."`
	Faerre int          `json:"faerre,omitempty" doc:"In place of a small weight: it uses fewer than this many, but not none."`
	Belop  int          `json:"belop" doc:"Øre."`
}

// PartnarSum is what falls on one partner and what it gains.
type PartnarSum struct {
	Partnar  events.ID `json:"partnar" doc:"The partner."`
	Kostnad  int       `json:"kostnad" doc:"Øre: its costs of all years."`
	Gevinst  int       `json:"gevinst" doc:"Øre a year: its gains in money."`
	Oppdikta []string  `json:"oppdikta" enum:"kostnad,gevinst" doc:"The sums of which some part is made up for the demonstration."`
}

// Kort is the short row: sums in øre.
type Kort struct {
	ID       events.ID `json:"id" doc:"The tiltak."`
	Budsjett int       `json:"budsjett" doc:"The budgets of all years."`
	Kostnad  int       `json:"kostnad" doc:"The costs of all years and partners."`
	Innvilga int       `json:"innvilga" doc:"What was granted."`
	Omsokt   int       `json:"omsokt" doc:"What was applied for and waits for an answer."`
	Gevinst  int       `json:"gevinst" doc:"The gains in money, a year."`
	Oppdikta []string  `json:"oppdikta" enum:"budsjett,kostnad,innvilga,omsokt,gevinst" doc:"The sums of which some part is made up for the demonstration."`
}

// row copies every list, so that nobody can write in the state, and adds up.
func row(s state) Row {
	r := s.Row
	r.Budsjett = withSources(s.Budsjett, func(b *Budsjett) *[]events.Kjelde { return &b.Kjelder })
	r.Kostnader = withSources(s.Kostnader, func(k *Kostnad) *[]events.Kjelde { return &k.Kjelder })
	r.Gevinstar = withSources(s.Gevinstar, func(g *Gevinst) *[]events.Kjelde { return &g.Kjelder })
	r.Fordelingar = withSources(s.Fordelingar, func(f *Fordeling) *[]events.Kjelde { return &f.Kjelder })
	for i := range r.Fordelingar {
		r.Fordelingar[i].Delar = domain.List(r.Fordelingar[i].Delar)
	}
	r.Soknader = withSources(s.Soknader, func(a *Soknad) *[]events.Kjelde { return &a.Kjelder })
	for i, a := range r.Soknader {
		if a.Svar != nil {
			answer := *a.Svar
			answer.Kjelder = domain.List(answer.Kjelder)
			r.Soknader[i].Svar = &answer
		}
		if a.Trekking != nil {
			at := *a.Trekking
			r.Soknader[i].Trekking = &at
		}
	}
	r.SumPerPartnar = s.perPartner()
	return r
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

// perPartner adds up what falls on each partner and what each gains.
func (s state) perPartner() []PartnarSum {
	sums := []PartnarSum{}
	of := func(partner events.ID) *PartnarSum {
		for i := range sums {
			if sums[i].Partnar == partner {
				return &sums[i]
			}
		}
		sums = append(sums, PartnarSum{Partnar: partner, Oppdikta: []string{}})
		return &sums[len(sums)-1]
	}
	for _, k := range s.Kostnader {
		sum := of(k.Partnar)
		sum.Kostnad += k.Belop
		sum.Oppdikta = marked(sum.Oppdikta, "kostnad", k.Kjelder)
	}
	for _, g := range s.Gevinstar {
		if g.Kven.Partnar != "" && g.Belop > 0 {
			sum := of(g.Kven.Partnar)
			sum.Gevinst += g.Belop
			sum.Oppdikta = marked(sum.Oppdikta, "gevinst", g.Kjelder)
		}
	}
	return sums
}

// marked names a sum, once, when something made up goes into it.
func marked(sums []string, name string, of []events.Kjelde) []string {
	if domain.MadeUp(of) && !slices.Contains(sums, name) {
		return append(sums, name)
	}
	return sums
}

func kort(s state) Kort {
	k := Kort{ID: s.ID, Oppdikta: []string{}}
	for _, b := range s.Budsjett {
		k.add(&k.Budsjett, "budsjett", b.Belop, b.Kjelder)
	}
	for _, c := range s.Kostnader {
		k.add(&k.Kostnad, "kostnad", c.Belop, c.Kjelder)
	}
	for _, g := range s.Gevinstar {
		k.add(&k.Gevinst, "gevinst", g.Belop, g.Kjelder)
	}
	for _, a := range s.Soknader {
		switch {
		case a.Svar != nil:
			k.add(&k.Innvilga, "innvilga", a.Svar.Belop, slices.Concat(a.Kjelder, a.Svar.Kjelder))
		case !a.Trekt:
			k.add(&k.Omsokt, "omsokt", a.Belop, a.Kjelder)
		}
	}
	return k
}

// add puts an amount to a sum; one of nothing makes nothing up.
func (k *Kort) add(sum *int, name string, amount int, of []events.Kjelde) {
	if *sum += amount; amount != 0 {
		k.Oppdikta = marked(k.Oppdikta, name, of)
	}
}
