package mote

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Row is what others see of a meeting, with its protocol as it writes itself.
type Row struct {
	ID           events.ID     `json:"id" doc:"The meeting."`
	Utval        events.ID     `json:"utval" doc:"The organ that meets."`
	Start        events.Moment `json:"start" doc:"When it begins."`
	Slutt        events.Moment `json:"slutt,omitempty" doc:"When it ends."`
	Stad         string        `json:"stad,omitempty" doc:"Where."`
	Lenkje       string        `json:"lenkje,omitempty" doc:"To join it by."`
	Tittel       string        `json:"tittel,omitempty" doc:"What it is called, where it has a name."`
	Arsplan      bool          `json:"arsplan,omitempty" doc:"It is one of the plan of the year."`
	TidGrunn     string        `json:"tidGrunn,omitempty" doc:"Why it was moved last."`
	TidSpor      domain.Trace  `json:"tidSpor" doc:"The record that set time and place."`
	Stand        string        `json:"stand" enum:"planlagt,innkalla,i-gang,heva,protokoll-ute,godkjent,avlyst" doc:"Planned, summoned, going on, closed, its protocol out to be read, approved and locked, or cancelled."`
	Avlyst       *Avlyst       `json:"avlyst,omitempty" doc:"That it will not be held; missing where it is not cancelled."`
	Punkt        []Punkt       `json:"punkt" doc:"The agenda, in its order."`
	No           events.ID     `json:"no,omitempty" doc:"The item that the meeting is about now; missing where it is about none."`
	Innkalling   *Innkalling   `json:"innkalling,omitempty" doc:"The summons; missing where none was sent."`
	Papir        []Papir       `json:"papir" doc:"The papers of each sak as they were last sent out."`
	Frammote     []Frammote    `json:"frammote" doc:"The seats of which it is noted whether they are represented."`
	Observatorar []Observator  `json:"observatorar" doc:"Who may follow it without a seat."`
	Opna         *Opning       `json:"opna,omitempty" doc:"That it was opened; missing where it was not."`
	Vedtaksfor   bool          `json:"vedtaksfor" doc:"Enough are there for it to decide, by the quorum that was ruled; false before it is opened."`
	Heva         *domain.Trace `json:"heva,omitempty" doc:"That it was closed; missing where it was not."`
	Notat        []Notat       `json:"notat" doc:"The notes of its protocol, in the order in which they were made; those that were withdrawn too, without their words."`
	Protokoll    Protokoll     `json:"protokoll" doc:"How far the protocol has come."`
	Opphav       domain.Trace  `json:"opphav" doc:"The record in which it was planned."`
}

// Avlyst is that a meeting will not be held.
type Avlyst struct {
	Grunn string       `json:"grunn" doc:"Why."`
	Spor  domain.Trace `json:"spor" doc:"The record that says so."`
}

// Punkt is one item of the agenda.
type Punkt struct {
	Punkt     events.ID           `json:"punkt" doc:"The item."`
	Sak       events.ID           `json:"sak,omitempty" doc:"The sak; missing where it is none."`
	Tittel    string              `json:"tittel,omitempty" doc:"What it is, where it is no sak."`
	Slag      events.SakSlag      `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What shall be done with it."`
	Minutt    int                 `json:"minutt,omitempty" doc:"How many minutes it may take."`
	Opna      bool                `json:"opna,omitempty" doc:"It has been opened."`
	Form      events.Avgjerdsform `json:"form,omitempty" enum:"konsensus,roysting,tilrading,orientering" doc:"How it is decided, from when it was opened."`
	Fleirtal  events.Fleirtal     `json:"fleirtal,omitempty" enum:"vanleg,absolutt,to-tredjedelar" doc:"The majority of a vote."`
	Stemme    []events.Rett       `json:"stemme" doc:"Whose consent or vote counts; empty = all seats but secretaries and observers."`
	Habilitet []Habilitet         `json:"habilitet" doc:"Questions of impartiality."`
	Framlegg  []Framlegg          `json:"framlegg" doc:"The proposals, in the order in which they were put; only the last counts."`
	Utfall    *Utfall             `json:"utfall,omitempty" doc:"What came of it; missing while it is not concluded."`
	Opphav    domain.Trace        `json:"opphav" doc:"The record in which it was placed."`
}

// Habilitet is the question whether whoever sits in a seat may take part in an item.
type Habilitet struct {
	Plass   events.ID    `json:"plass" doc:"The seat."`
	Grunn   string       `json:"grunn" doc:"Why it was asked, or why it was ruled so."`
	Avgjort bool         `json:"avgjort" doc:"It is ruled."`
	Habil   bool         `json:"habil" doc:"She may take part, where it is ruled."`
	Spor    domain.Trace `json:"spor" doc:"The record that last said something of it."`
}

// Framlegg is one proposal, and what was said to it.
type Framlegg struct {
	Framlegg   events.ID        `json:"framlegg" doc:"The proposal."`
	Fest       events.TekstFest `json:"fest" doc:"The text of the sak as it was when it was put; empty where the item is no sak."`
	Ordlyd     string           `json:"ordlyd" doc:"What was proposed, word for word."`
	Malform    events.Malform   `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Standpunkt []Standpunkt     `json:"standpunkt" doc:"Where each seat stands; the last word of each."`
	Stemmer    []Stemme         `json:"stemmer" doc:"How each seat voted; the last vote of each."`
	Konsensus  *Konsensus       `json:"konsensus,omitempty" doc:"There is consensus; missing where there is none."`
	Usemje     *Usemje          `json:"usemje,omitempty" doc:"There is none; missing where that is not told."`
	Roysting   *Roysting        `json:"roysting,omitempty" doc:"The votes were counted; missing where they were not."`
	Spor       domain.Trace     `json:"spor" doc:"The record in which it was put."`
}

// Standpunkt is where a seat stands to a proposal.
type Standpunkt struct {
	Plass   events.ID         `json:"plass" doc:"The seat."`
	Stand   events.Standpunkt `json:"stand" enum:"samtykkjer,merknad,atterhald,usamd" doc:"Where it stands."`
	Ord     string            `json:"ord,omitempty" doc:"The remark, the reservation or the reason."`
	Malform events.Malform    `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard."`
	Spor    domain.Trace      `json:"spor" doc:"The record that says so."`
}

// Stemme is the vote of a seat.
type Stemme struct {
	Plass  events.ID     `json:"plass" doc:"The seat."`
	Stemme events.Stemme `json:"stemme" enum:"for,mot,blank" doc:"The vote."`
	Spor   domain.Trace  `json:"spor" doc:"The record in which it was cast."`
}

// Konsensus is that there is consensus.
type Konsensus struct {
	Stille bool         `json:"stille,omitempty" doc:"Not all had said so, and nobody spoke against."`
	Spor   domain.Trace `json:"spor" doc:"The record that says so."`
}

// Usemje is that there is no consensus.
type Usemje struct {
	Usemje  events.ID      `json:"usemje" doc:"The disagreement; its own room tells how it goes on, once it is raised."`
	Klausul events.ID      `json:"klausul,omitempty" doc:"The clause that it is about."`
	Ord     string         `json:"ord" doc:"What it is about, and where it goes on."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Spor    domain.Trace   `json:"spor" doc:"The record that says so."`
}

// Roysting is how a vote ended.
type Roysting struct {
	For     int          `json:"for" doc:"Votes for."`
	Mot     int          `json:"mot" doc:"Votes against."`
	Blank   int          `json:"blank" doc:"Blank votes."`
	Vedteke bool         `json:"vedteke" doc:"The proposal is carried."`
	Spor    domain.Trace `json:"spor" doc:"The record in which they were counted."`
}

// Utfall is what came of an item.
type Utfall struct {
	Utfall        events.PunktUtfall `json:"utfall" enum:"vedteke,tilradd,teke-til-orientering,drofta,utsett,trekt,usemje,falle" doc:"What came of it."`
	Vedtak        events.ID          `json:"vedtak,omitempty" doc:"The decision, where one was made."`
	Framlegg      events.ID          `json:"framlegg,omitempty" doc:"The proposal on which it rests."`
	Fest          events.TekstFest   `json:"fest" doc:"The text of the sak as it was when the proposal was put; empty where there is none."`
	Ordlyd        string             `json:"ordlyd,omitempty" doc:"The decision, word for word."`
	Malform       events.Malform     `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard."`
	Plan          events.ID          `json:"plan,omitempty" doc:"The plan that was decided on."`
	Versjon       events.ID          `json:"versjon,omitempty" doc:"Its named version."`
	TilMote       events.ID          `json:"tilMote,omitempty" doc:"To which meeting it was postponed."`
	TilUtval      events.ID          `json:"tilUtval,omitempty" doc:"To which organ it goes on."`
	Partnarvedtak bool               `json:"partnarvedtak,omitempty" doc:"The partners must decide it each."`
	Ord           string             `json:"ord,omitempty" doc:"What was said."`
	Spor          domain.Trace       `json:"spor" doc:"The record that says so."`
}

// Innkalling is the summons.
type Innkalling struct {
	Frist events.Moment `json:"frist,omitempty" doc:"By when the rule wanted it sent."`
	Ord   string        `json:"ord,omitempty" doc:"What was said with it."`
	Spor  domain.Trace  `json:"spor" doc:"The record in which it was sent."`
}

// Papir are the papers of one sak as they were last sent out.
type Papir struct {
	Punkt        events.ID        `json:"punkt" doc:"The item."`
	Sak          events.ID        `json:"sak" doc:"The sak."`
	Saksframlegg events.TekstFest `json:"saksframlegg" doc:"The case paper as it was."`
	Framlegg     events.TekstFest `json:"framlegg" doc:"What was proposed to be decided, as it was."`
	Vedlegg      []events.ID      `json:"vedlegg" doc:"The attachments."`
	Grunn        string           `json:"grunn,omitempty" doc:"Why they were sent after the summons; missing where they came with it."`
	Spor         domain.Trace     `json:"spor" doc:"The record in which they were sent."`
}

// Frammote is whether a seat is represented, and what the seat was then.
type Frammote struct {
	Plass   events.ID         `json:"plass" doc:"The seat."`
	Rolle   events.PlassRolle `json:"rolle" enum:"representant,fastlege,kommuneoverlege,brukarrepresentant,tillitsvald,ks,utvalsleiing,sekretaer,observator" doc:"Its role."`
	Side    events.Side       `json:"side" enum:"kommune,spesialist,anna" doc:"Its side."`
	Partnar events.ID         `json:"partnar,omitempty" doc:"The partner that holds it."`
	Person  events.ID         `json:"person,omitempty" doc:"Who sits in it."`
	Status  events.Frammote   `json:"status" enum:"mott,forfall,borte" doc:"Whether it is represented."`
	Vara    bool              `json:"vara,omitempty" doc:"An alternate sits in it."`
	Spor    domain.Trace      `json:"spor" doc:"The record that says so."`
}

// Observator is a person who may follow the meeting without a seat.
type Observator struct {
	Punkt  events.ID    `json:"punkt,omitempty" doc:"The item; missing: the whole meeting."`
	Person events.ID    `json:"person" doc:"The person."`
	Grunn  string       `json:"grunn" doc:"As what."`
	Gatt   bool         `json:"gatt,omitempty" doc:"She follows it no longer."`
	Spor   domain.Trace `json:"spor" doc:"The record that last said something of it."`
}

// Opning is that a meeting was opened.
type Opning struct {
	Kvorum   events.Kvorum `json:"kvorum" enum:"ingen,halvparten,to-tredjedelar" doc:"How many of the seats must be there for it to decide."`
	KvarSide bool          `json:"kvarSide,omitempty" doc:"Both sides must be there."`
	Plassar  int           `json:"plassar" doc:"How many seats count."`
	Grunn    string        `json:"grunn,omitempty" doc:"Why it was opened without a summons."`
	Spor     domain.Trace  `json:"spor" doc:"The record that says so."`
}

// Notat is one note of the protocol.
type Notat struct {
	Innlegg events.ID      `json:"innlegg" doc:"The note."`
	Punkt   events.ID      `json:"punkt,omitempty" doc:"The item; missing: the meeting as a whole."`
	Ord     string         `json:"ord" doc:"The note; empty where it was withdrawn."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Trekt   bool           `json:"trekt,omitempty" doc:"It was withdrawn."`
	Grunn   string         `json:"grunn,omitempty" doc:"Why it was corrected."`
	Opphav  domain.Trace   `json:"opphav" doc:"When it was made."`
	Endra   domain.Trace   `json:"endra,omitzero" doc:"When it was last corrected or withdrawn; missing where it never was."`
}

// Protokoll is how far the protocol has come.
type Protokoll struct {
	Sendt        *Sendt       `json:"sendt,omitempty" doc:"It was sent out to be read; missing where it was not."`
	Innvendingar []Innvending `json:"innvendingar" doc:"What seats want otherwise."`
	Godkjent     *Godkjent    `json:"godkjent,omitempty" doc:"It is approved and locked; missing where it is not."`
}

// Sendt is that the protocol was sent out.
type Sendt struct {
	Frist events.Moment `json:"frist,omitempty" doc:"By when one may object."`
	Ord   string        `json:"ord,omitempty" doc:"What was said with it."`
	Spor  domain.Trace  `json:"spor" doc:"The record that says so."`
}

// Innvending is what a seat wants otherwise in the protocol.
type Innvending struct {
	Innvending events.ID      `json:"innvending" doc:"The objection."`
	Plass      events.ID      `json:"plass" doc:"The seat."`
	Ord        string         `json:"ord" doc:"What should be otherwise."`
	Malform    events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard."`
	Svar       *Svar          `json:"svar,omitempty" doc:"The answer; missing while there is none."`
	Spor       domain.Trace   `json:"spor" doc:"The record that says so."`
}

// Svar is the answer to an objection.
type Svar struct {
	TekenTilFolgje bool         `json:"tekenTilFolgje" doc:"The protocol became so."`
	Ord            string       `json:"ord,omitempty" doc:"Why, or how."`
	Spor           domain.Trace `json:"spor" doc:"The record that says so."`
}

// Godkjent is that the protocol is approved.
type Godkjent struct {
	Hash string       `json:"hash" doc:"SHA-256, in hex, of the row of the meeting as JSON without this and the stand."`
	Mote events.ID    `json:"mote,omitempty" doc:"The meeting in which it was approved."`
	Spor domain.Trace `json:"spor" doc:"The record that says so."`
}

// Kort is what lists of meetings, and the register of decisions, need.
type Kort struct {
	ID       events.ID     `json:"id" doc:"The meeting."`
	Utval    events.ID     `json:"utval" doc:"The organ that meets."`
	Start    events.Moment `json:"start" doc:"When it begins."`
	Slutt    events.Moment `json:"slutt,omitempty" doc:"When it ends."`
	Stad     string        `json:"stad,omitempty" doc:"Where."`
	Lenkje   string        `json:"lenkje,omitempty" doc:"To join it by."`
	Tittel   string        `json:"tittel,omitempty" doc:"What it is called."`
	Arsplan  bool          `json:"arsplan,omitempty" doc:"It is one of the plan of the year."`
	Stand    string        `json:"stand" enum:"planlagt,innkalla,i-gang,heva,protokoll-ute,godkjent,avlyst" doc:"How far it has come."`
	TalPunkt int           `json:"talPunkt" doc:"How many items it has."`
	Saker    []events.ID   `json:"saker" doc:"The saker on its agenda, in its order."`
	Opne     []events.ID   `json:"opne" doc:"Those of the saker that it is not done with."`
	Vidare   []KortVidare  `json:"vidare" doc:"The saker that go on to another organ, as it concluded."`
	Vedtak   []KortVedtak  `json:"vedtak" doc:"What it decided, and where it did not agree."`
	Opphav   domain.Trace  `json:"opphav" doc:"The record in which it was planned."`
}

// KortVidare is that a sak goes on to another organ.
type KortVidare struct {
	Punkt    events.ID    `json:"punkt" doc:"The item."`
	Sak      events.ID    `json:"sak" doc:"The sak."`
	TilUtval events.ID    `json:"tilUtval" doc:"The organ."`
	Spor     domain.Trace `json:"spor" doc:"The record that says so."`
}

// KortVedtak is one decision of a meeting, or one item in which there was no consensus.
type KortVedtak struct {
	Punkt         events.ID          `json:"punkt" doc:"The item."`
	Vedtak        events.ID          `json:"vedtak,omitempty" doc:"The decision; missing where none was made."`
	Sak           events.ID          `json:"sak,omitempty" doc:"The sak."`
	Tittel        string             `json:"tittel,omitempty" doc:"What it was, where it was no sak."`
	Utfall        events.PunktUtfall `json:"utfall" enum:"vedteke,tilradd,teke-til-orientering,drofta,utsett,trekt,usemje,falle" doc:"What came of it."`
	Ordlyd        string             `json:"ordlyd,omitempty" doc:"The first of its words."`
	Malform       events.Malform     `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard."`
	Plan          events.ID          `json:"plan,omitempty" doc:"The plan that was decided on."`
	Versjon       events.ID          `json:"versjon,omitempty" doc:"Its named version."`
	Partnarvedtak bool               `json:"partnarvedtak,omitempty" doc:"The partners must decide it each."`
	Usemje        events.ID          `json:"usemje,omitempty" doc:"The disagreement, where there was no consensus."`
	Spor          domain.Trace       `json:"spor" doc:"The record that says so."`
}

// row copies what the state holds, so that nobody can write in it.
func row(s state) Row {
	r := s.Row
	r.Stand, r.Vedtaksfor = s.stand(), s.quorate()
	r.Papir, r.Frammote, r.Observatorar, r.Notat = domain.List(s.Papir), domain.List(s.Frammote), domain.List(s.Observatorar), domain.List(s.Notat)
	for i := range r.Papir {
		r.Papir[i].Vedlegg = domain.List(r.Papir[i].Vedlegg)
	}
	r.Avlyst, r.Innkalling, r.Opna, r.Heva = domain.Copied(s.Avlyst), domain.Copied(s.Innkalling), domain.Copied(s.Opna), domain.Copied(s.Heva)
	r.Protokoll.Sendt, r.Protokoll.Godkjent = domain.Copied(s.Protokoll.Sendt), domain.Copied(s.Protokoll.Godkjent)
	r.Protokoll.Innvendingar = domain.List(s.Protokoll.Innvendingar)
	for i := range r.Protokoll.Innvendingar {
		r.Protokoll.Innvendingar[i].Svar = domain.Copied(r.Protokoll.Innvendingar[i].Svar)
	}
	r.Punkt = domain.List(s.Punkt)
	for i := range r.Punkt {
		r.Punkt[i] = r.Punkt[i].copied()
	}
	return r
}

func (p Punkt) copied() Punkt {
	p.Stemme, p.Habilitet, p.Framlegg, p.Utfall = domain.List(p.Stemme), domain.List(p.Habilitet), domain.List(p.Framlegg), domain.Copied(p.Utfall)
	for i := range p.Framlegg {
		f := &p.Framlegg[i]
		f.Standpunkt, f.Stemmer = domain.List(f.Standpunkt), domain.List(f.Stemmer)
		f.Konsensus, f.Usemje, f.Roysting = domain.Copied(f.Konsensus), domain.Copied(f.Usemje), domain.Copied(f.Roysting)
	}
	return p
}

// maxShort is how many letters of a decision stand in the short row.
const maxShort = 240

func brief(s state) Kort {
	k := Kort{
		ID: s.ID, Utval: s.Utval, Start: s.Start, Slutt: s.Slutt, Stad: s.Stad, Lenkje: s.Lenkje, Tittel: s.Tittel, Arsplan: s.Arsplan, Stand: s.stand(),
		TalPunkt: len(s.Punkt), Saker: []events.ID{}, Opne: []events.ID{}, Vidare: []KortVidare{}, Vedtak: []KortVedtak{}, Opphav: s.Opphav,
	}
	for _, p := range s.Punkt {
		if p.Sak != "" && !slices.Contains(k.Saker, p.Sak) {
			k.Saker = append(k.Saker, p.Sak)
		}
		if p.Sak != "" && p.Utfall == nil && s.Avlyst == nil {
			k.Opne = append(k.Opne, p.Sak)
		}
		if u := p.Utfall; u != nil && u.TilUtval != "" && p.Sak != "" {
			k.Vidare = append(k.Vidare, KortVidare{Punkt: p.Punkt, Sak: p.Sak, TilUtval: u.TilUtval, Spor: u.Spor})
		}
		if u := p.Utfall; u != nil && (u.Vedtak != "" || u.Utfall == events.PunktUsemje) {
			k.Vedtak = append(k.Vedtak, p.decided(*u))
		}
	}
	return k
}

func (p Punkt) decided(u Utfall) KortVedtak {
	words := []rune(u.Ordlyd)
	if len(words) > maxShort {
		words = append(words[:maxShort:maxShort], []rune(" …")...)
	}
	v := KortVedtak{
		Punkt: p.Punkt, Vedtak: u.Vedtak, Sak: p.Sak, Tittel: p.Tittel, Utfall: u.Utfall, Ordlyd: string(words), Malform: u.Malform,
		Plan: u.Plan, Versjon: u.Versjon, Partnarvedtak: u.Partnarvedtak, Spor: u.Spor,
	}
	if f, put := p.last(); put && u.Utfall == events.PunktUsemje && f.Usemje != nil {
		v.Usemje = f.Usemje.Usemje
	}
	return v
}
