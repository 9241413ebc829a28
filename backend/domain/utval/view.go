package utval

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of an utval: what it is, who belongs to it, its seats and how they stand
// to the rules of its composition. Nothing in it depends on the clock: what changes by itself on
// a day is given with that day.
type Row struct {
	ID              events.ID        `json:"id" doc:"The utval."`
	Namn            events.Namn      `json:"namn" doc:"Its name."`
	Kortnamn        string           `json:"kortnamn,omitempty" doc:"Short form for lists."`
	Kode            events.UtvalKode `json:"kode" enum:"PM,SSU,OU,FSU,UNDERUTVAL,NETTVERK,ARBEIDSGRUPPE,SSE" doc:"The kind of organ."`
	Niva            int              `json:"niva,omitempty" doc:"Formal level 1-4; 0 = outside the levels."`
	Overordna       events.ID        `json:"overordna,omitempty" doc:"The utval above it."`
	Fra             events.Moment    `json:"fra,omitempty" doc:"It exists from."`
	Nedlagt         bool             `json:"nedlagt,omitempty" doc:"It is dissolved."`
	Til             events.Moment    `json:"til,omitempty" doc:"It existed until, where it is dissolved and the day is known."`
	SluttMerknad    string           `json:"sluttMerknad,omitempty" doc:"What was said when it was dissolved."`
	Merknad         string           `json:"merknad,omitempty" doc:"What one must know, in nynorsk."`
	Kjelder         []events.Kjelde  `json:"kjelder" doc:"Where it was found."`
	Oppgaver        string           `json:"oppgaver,omitempty" doc:"What it is for, one task a line."`
	OppgaverMalform events.Malform   `json:"oppgaverMalform,omitempty" enum:"nn,nb" doc:"The written standard of the tasks."`
	OppgaverKjelder []events.Kjelde  `json:"oppgaverKjelder" doc:"Where the tasks were found."`
	Partnarar       []Tilknyting     `json:"partnarar" doc:"The partners of its area, in the order in which they came."`
	Reglar          []Regel          `json:"reglar" doc:"The rules of its composition and how they are kept."`
	ReglarKjelder   []events.Kjelde  `json:"reglarKjelder" doc:"Where the rules were found."`
	Plassar         []Plass          `json:"plassar" doc:"Its seats, closed ones too, in the order in which they were made."`
	Rapportering    *Rapportering    `json:"rapportering,omitempty" doc:"How often it wants its tiltak reported on; missing where it has not said."`
	Gjennomgatt     *Gjennomgang     `json:"gjennomgatt,omitempty" doc:"When it last went through the status of its tiltak; missing where it never did."`
	Etterfolgjar    *Etterfolgjar    `json:"etterfolgjar,omitempty" doc:"The organ that took over; missing where none did."`
	Verketid        *Verketid        `json:"verketid,omitempty" doc:"For which time it is set up; missing where nothing is said."`
	Mandat          []Mandat         `json:"mandat" doc:"Its mandates, in the order in which they were first proposed."`
	Milepaelar      []Milepael       `json:"milepaelar" doc:"The milestones of its work, in the order in which they were planned."`
	Leiing          *Leiing          `json:"leiing,omitempty" doc:"From which sides leader and deputy come; missing where nothing is ruled."`
	Avgjerder       []Avgjerdsregel  `json:"avgjerder" doc:"How it decides; where nothing is ruled, by consensus."`
	AvgjerdsKjelder []events.Kjelde  `json:"avgjerdsKjelder" doc:"Where the rules of decision were found."`
	AvgjerdsSpor    domain.Trace     `json:"avgjerdsSpor,omitzero" doc:"The record in which they were ruled; missing where they never were."`
	Moteordning     *Moteordning     `json:"moteordning,omitempty" doc:"How it meets; missing where nothing is ruled."`
	Opphav          domain.Trace     `json:"opphav" doc:"The record in which it was set up."`
}

// Rapportering is how often an utval wants its tiltak reported on.
type Rapportering struct {
	Kvar    int              `json:"kvar" doc:"Months between reports."`
	Frist   int              `json:"frist,omitempty" doc:"Days after the end of a period within which its report is due."`
	Fra     events.Moment    `json:"fra,omitempty" doc:"The first period begins with the month of this; missing: periods are reckoned from new year."`
	Merknad string           `json:"merknad,omitempty" doc:"What was said."`
	For     []TidlegareRytme `json:"for" diff:"-" doc:"The rules before it, the newest first, at most five: what was owed by them is owed still."`
	Spor    domain.Trace     `json:"spor" doc:"The record that says so."`
}

// TidlegareRytme is how often it wanted reports before.
type TidlegareRytme struct {
	Kvar  int           `json:"kvar" doc:"Months between reports."`
	Frist int           `json:"frist,omitempty" doc:"Days after the end of a period within which its report was due."`
	Fra   events.Moment `json:"fra,omitempty" doc:"The first period began here; missing: periods were reckoned from new year."`
	Sidan events.Moment `json:"sidan" doc:"The day on which it was ruled."`
	Til   events.Moment `json:"til" doc:"The day on which another took its place."`
}

// Gjennomgang is when an utval went through the status of its tiltak.
type Gjennomgang struct {
	Dato    events.Moment `json:"dato" doc:"When."`
	Merknad string        `json:"merknad,omitempty" doc:"What was said."`
	Spor    domain.Trace  `json:"spor" doc:"The record that says so."`
}

// Tilknyting is a partner that belongs to the area.
type Tilknyting struct {
	Partnar events.ID       `json:"partnar" doc:"The partner."`
	Side    events.Side     `json:"side,omitempty" enum:"kommune,spesialist,anna" doc:"The side on which it stands."`
	Kjelder []events.Kjelde `json:"kjelder" doc:"Where it was found."`
	Sidan   domain.Trace    `json:"sidan" doc:"The record in which it came."`
}

// Regel is a rule of composition and each demand that follows from it.
type Regel struct {
	events.Samansetjingsregel
	Krav []Krav `json:"krav" diff:"-" doc:"One for the rule; for a rule for each partner, one for each."`
}

// Krav is one demand: so many seats, so many of them filled.
type Krav struct {
	Partnar events.ID `json:"partnar,omitempty" doc:"Of which partner, where the demand is for one."`
	Minst   int       `json:"minst,omitempty" doc:"At least; 0 = no lower bound."`
	Hogst   int       `json:"hogst,omitempty" doc:"At most; 0 = no upper bound said."`
	Plassar int       `json:"plassar" doc:"Open seats that answer it."`
	Over    bool      `json:"over,omitempty" doc:"There are more open seats than the rule allows."`
	Dagar   []Dag     `json:"dagar" doc:"How many of the seats are filled, from each day on; the last one whose day has come is the present. The first has no day."`
}

// Dag is how a demand stands from a day on, until the next.
type Dag struct {
	Fra     events.Moment `json:"fra,omitempty" doc:"From this day; empty = from the beginning."`
	Besette int           `json:"besette" doc:"Seats that are filled."`
	Brote   bool          `json:"brote" doc:"The demand is broken: too few are filled, or there are too many seats."`
}

// Plass is a seat.
type Plass struct {
	Plass   events.ID         `json:"plass" doc:"The seat."`
	Regel   string            `json:"regel,omitempty" doc:"The rule of composition that it answers."`
	Rolle   events.PlassRolle `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"Its role."`
	Side    events.Side       `json:"side" enum:"kommune,spesialist,anna" doc:"Its side."`
	Partnar events.ID         `json:"partnar,omitempty" doc:"The partner that holds it."`
	Verv    events.Verv       `json:"verv,omitempty" enum:"leiar,nestleiar" doc:"The office that it carries now."`
	Lukka   bool              `json:"lukka,omitempty" doc:"The seat is no longer there."`
	Sete    []Sete            `json:"sete" doc:"Who has sat, sits and shall sit in it, by first day."`
	Vara    []Vara            `json:"vara" doc:"Who has been, is and shall be alternate for it, in the order in which they were named."`
	Opphav  domain.Trace      `json:"opphav" doc:"The record in which it was made."`
}

// Sete is one person's time in a seat.
type Sete struct {
	Person events.ID     `json:"person" doc:"Who."`
	Fra    events.Moment `json:"fra" doc:"First day."`
	Til    events.Moment `json:"til,omitempty" doc:"Last day, included, where it is known."`
	Spor   domain.Trace  `json:"spor" doc:"The record that last said so."`
}

// row copies every list, so that nobody can write in the state, and reckons how the rules are
// kept.
func row(s state) Row {
	r := s.Row
	r.Kjelder, r.OppgaverKjelder, r.ReglarKjelder = domain.List(s.Kjelder), domain.List(s.OppgaverKjelder), domain.List(s.ReglarKjelder)
	r.Partnarar = domain.List(s.Partnarar)
	for i := range r.Partnarar {
		r.Partnarar[i].Kjelder = domain.List(r.Partnarar[i].Kjelder)
	}
	r.Plassar = domain.List(s.Plassar)
	for i := range r.Plassar {
		r.Plassar[i].Sete, r.Plassar[i].Vara = domain.List(r.Plassar[i].Sete), domain.List(r.Plassar[i].Vara)
	}
	if s.Rapportering != nil {
		ruled := *s.Rapportering
		ruled.For = domain.List(ruled.For)
		r.Rapportering = &ruled
	}
	if s.Gjennomgatt != nil {
		reviewed := *s.Gjennomgatt
		r.Gjennomgatt = &reviewed
	}
	r.Reglar = make([]Regel, len(s.rules))
	for i, rule := range s.rules {
		r.Reglar[i] = Regel{Samansetjingsregel: rule, Krav: s.demands(rule)}
	}
	return viewRules(s, r)
}
