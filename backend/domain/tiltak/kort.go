package tiltak

import (
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

const (
	// maxKortText is how many letters of a status report stand in the short row.
	maxKortText = 240
	// maxKortDates is how many deadlines do.
	maxKortDates = 3
)

// Kort is the short row of a tiltak: what the board, the table, the timeline, the map and the page of
// an utval show of many at once.
type Kort struct {
	ID               events.ID         `json:"id" doc:"The tiltak."`
	Tittel           string            `json:"tittel" doc:"Its title."`
	Malform          events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard of the title."`
	Eigar            events.Aktor      `json:"eigar" doc:"Who owns it."`
	Deltakarar       []KortDeltakar    `json:"deltakarar" doc:"Who takes part besides the owner."`
	Utval            []events.ID       `json:"utval" doc:"The utval that follow it."`
	Pasientgrupper   []string          `json:"pasientgrupper" doc:"Codes of the list \"pasientgruppe\"."`
	GruppeVersjon    int               `json:"gruppeVersjon,omitempty" doc:"The version of that list."`
	Malgrupper       []string          `json:"malgrupper" doc:"Codes of the list \"malgruppe\"."`
	MalgruppeVersjon int               `json:"malgruppeVersjon,omitempty" doc:"The version of that list."`
	Omrade           []string          `json:"omrade" doc:"Codes of the list \"innsatsomrade\"."`
	OmradeVersjon    int               `json:"omradeVersjon,omitempty" doc:"The version of that list."`
	Ansvarleg        events.ID         `json:"ansvarleg,omitempty" doc:"The person responsible."`
	Tidsramme        events.Periode    `json:"tidsramme" doc:"The time frame of the whole; may be empty."`
	Fase             events.TiltakFase `json:"fase" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert,pa-vent,avslutta" doc:"Where it stands in its life."`
	ArbeidSidan      events.Moment     `json:"arbeidSidan,omitempty" doc:"Since when somebody has been at work with it without a pause."`
	FaseForPause     events.TiltakFase `json:"faseForPause,omitempty" enum:"forslag,vedteke,planlagt,i-gang,gjennomfort,i-drift,evaluert" doc:"Where it stood before it was set on hold or ended."`
	FaseSidan        time.Time         `json:"faseSidan" doc:"When it was recorded that it stands there."`
	Flytt            []Flytt           `json:"flytt" doc:"The phases to which the rules let it move from here."`
	Status           *KortStatus       `json:"status,omitempty" doc:"The last status report; missing where there is none."`
	Neste            *KortMilepael     `json:"neste,omitempty" doc:"The milestone that shall be reached next; missing where there is none."`
	Fristar          []Frist           `json:"fristar" doc:"What of the plan is not done and has a day by which it should be, the earliest first; the first three."`
	Fleire           []events.Moment   `json:"fleire,omitempty" doc:"Of the others the last day by which each should be done, the earliest first; missing where there are no others."`
	Treng            []events.ID       `json:"treng" doc:"The tiltak that must come before it."`
	Indikatorar      []events.ID       `json:"indikatorar" doc:"The indicators that shall tell whether it helps."`
	OpphavFra        []KortOpphav      `json:"opphavFra" doc:"The things kept here that it came from."`
	MalElement       []events.ID       `json:"malElement" doc:"The goals of the plans that it aims at: planelement."`
	HogRisiko        int               `json:"hogRisiko,omitempty" doc:"Of its open risks, the highest likelihood times consequence: 1 to 25; missing where there is none."`
	Oppdikta         bool              `json:"oppdikta,omitempty" doc:"It was made up for the demonstration."`
	Opphav           domain.Trace      `json:"opphav" doc:"The record in which it was proposed."`
}

// KortDeltakar is one who takes part.
type KortDeltakar struct {
	Aktor events.Aktor     `json:"aktor" doc:"Who."`
	Del   events.TiltakDel `json:"del" enum:"deltakar,observator" doc:"In which part."`
}

// KortOpphav is a thing of another room that the tiltak came from.
type KortOpphav struct {
	Rom  string    `json:"rom" doc:"The room of the thing."`
	Ting events.ID `json:"ting" doc:"The thing."`
	Del  events.ID `json:"del,omitempty" doc:"Of a plan: the chapter."`
}

// KortStatus is the last status report, its words cut short.
type KortStatus struct {
	Framdrift events.Trafikklys `json:"framdrift" enum:"gron,gul,raud" doc:"The colour for progress."`
	Okonomi   events.Trafikklys `json:"okonomi,omitempty" enum:"gron,gul,raud" doc:"The colour for money, where it was told."`
	Risiko    events.Trafikklys `json:"risiko,omitempty" enum:"gron,gul,raud" doc:"The colour for risk, where it was told."`
	Tekst     string            `json:"tekst" doc:"How it goes, in words; cut where it is long."`
	Malform   events.Malform    `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
	Periode   events.Periode    `json:"periode" doc:"The time that the report is about; may be empty."`
	Avgjerd   string            `json:"avgjerd,omitempty" doc:"What the utval is asked to decide."`
	Sidan     domain.Trace      `json:"sidan" doc:"Who reported, and when."`
}

// KortMilepael is a milestone.
type KortMilepael struct {
	Milepael events.ID      `json:"milepael" doc:"The milestone."`
	Namn     string         `json:"namn" doc:"What shall be reached."`
	Frist    events.Periode `json:"frist" doc:"By when; may be empty."`
}

// Frist is a step or a milestone that is not done and has a day by which it should be.
type Frist struct {
	Namn  string         `json:"namn" doc:"What shall be done or reached."`
	Frist events.Periode `json:"frist" doc:"By when."`
	Slag  FristSlag      `json:"slag" enum:"steg,milepael" doc:"A step or a milestone."`
}

// FristSlag is what a deadline is of.
type FristSlag string

// The kinds.
const (
	FristSteg     FristSlag = "steg"
	FristMilepael FristSlag = "milepael"
	FristRamme    FristSlag = "ramme" // the time frame of the whole; not among the deadlines of a short row
)

func kort(s state) Kort {
	k := Kort{
		ID: s.ID, Tittel: s.Tittel, Malform: s.Malform, Eigar: s.Eigar, Deltakarar: []KortDeltakar{}, Utval: []events.ID{},
		Pasientgrupper: domain.List(s.Pasientgrupper), GruppeVersjon: s.GruppeVersjon,
		Malgrupper: domain.List(s.Malgrupper), MalgruppeVersjon: s.MalgruppeVersjon, Omrade: domain.List(s.Omrade), OmradeVersjon: s.OmradeVersjon,
		Ansvarleg: s.Ansvarleg, Tidsramme: s.Tidsramme, Fase: s.Fase, ArbeidSidan: s.ArbeidSidan, FaseForPause: s.FaseForPause, FaseSidan: s.Spor.Fase.Time, Flytt: s.moves(),
		Status: s.shortStatus(), Neste: s.nextMilestone(), Treng: []events.ID{}, Indikatorar: []events.ID{},
		OpphavFra: s.cameFrom(), MalElement: s.goalsOfPlans(), HogRisiko: s.highestRisk(), Oppdikta: s.Oppdikta, Opphav: s.Opphav,
	}
	k.Fristar, k.Fleire = Deadlines(s.Row)
	for _, d := range s.Deltakarar {
		k.Deltakarar = append(k.Deltakarar, KortDeltakar{d.Aktor, d.Del})
	}
	for _, u := range s.Utval {
		k.Utval = append(k.Utval, u.Utval)
	}
	for _, t := range s.Treng {
		k.Treng = append(k.Treng, t.Tiltak)
	}
	for _, i := range s.Indikatorar {
		k.Indikatorar = append(k.Indikatorar, i.Indikator)
	}
	return k
}

// cameFrom lists each thing once, however many times it is named.
func (s state) cameFrom() []KortOpphav {
	from := []KortOpphav{}
	for _, o := range s.Opphavslenkjer {
		if at := (KortOpphav{o.Rom, o.Ting, o.Del}); o.Ting != "" && !slices.Contains(from, at) {
			from = append(from, at)
		}
	}
	return from
}

func (s state) goalsOfPlans() []events.ID {
	goals := []events.ID{}
	for _, m := range s.Mal {
		if m.Element != "" && !slices.Contains(goals, m.Element) {
			goals = append(goals, m.Element)
		}
	}
	return goals
}

func (s state) shortStatus() *KortStatus {
	if s.Status == nil {
		return nil
	}
	told := s.Status
	return &KortStatus{
		Framdrift: told.Framdrift, Okonomi: told.Okonomi, Risiko: told.Risiko, Tekst: short(told.Tekst), Malform: told.Malform,
		Periode: told.Periode, Avgjerd: told.Avgjerd, Sidan: told.Spor,
	}
}

// short cuts a text between two words, where it has any, and shows that it goes on.
func short(text string) string {
	letters := []rune(text)
	if len(letters) <= maxKortText {
		return text
	}
	cut := string(letters[:maxKortText-2])
	if blank := strings.LastIndexAny(cut, " \n"); blank > len(cut)/2 {
		cut = cut[:blank]
	}
	return strings.TrimRight(cut, " \n") + " …"
}

// nextMilestone is the one with the earliest deadline; those without a day come last, as planned.
func (s state) nextMilestone() *KortMilepael {
	var next *Milepael
	for i, p := range s.Milepaelar {
		if !p.Nadd && !p.Borte && (next == nil || sooner(p.Frist, next.Frist)) {
			next = &s.Milepaelar[i]
		}
	}
	if next == nil {
		return nil
	}
	return &KortMilepael{Milepael: next.Milepael, Namn: next.Namn, Frist: next.Frist}
}

// sooner tells whether a milestone is due before another; one that has no day never is.
func sooner(a, b events.Periode) bool {
	dueA, dueB := Due(FristMilepael, a), Due(FristMilepael, b)
	return dueA != "" && (dueB == "" || dueA < dueB)
}

// Deadlines gives the first of what is due, and the last days of the rest: so whoever looks knows how
// many are late on any day.
func Deadlines(r Row) (first []Frist, rest []events.Moment) {
	first = []Frist{}
	for i, f := range dueOf(r) {
		if i < maxKortDates {
			first = append(first, f.Frist)
		} else {
			rest = append(rest, f.Sist)
		}
	}
	return first, rest
}

func (s state) highestRisk() (highest int) {
	for _, r := range s.Risikoar {
		if !r.Lukka {
			highest = max(highest, r.Sannsyn*r.Konsekvens)
		}
	}
	return highest
}
