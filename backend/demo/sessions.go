package demo

import (
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/saksnummer"
	"fellesplan/backend/domain/utval"
	"fellesplan/events"
)

// session is a meeting that has been held, from the summons to the protocol.
type session struct {
	key, organ string
	title      domain.Line
	start, end events.Moment // as exactly as known
	place      domain.Line
	summoned   string        // day on which it is recorded that the papers went out
	held       string        // day on which what happened is recorded
	occurred   events.Moment // when it happened, where it is recorded later
	year       int           // of the numbers of its saker
	reason     string
	absent     []int // seats that nobody met in
	unapproved bool  // the protocol waits for objections
	matters    []matter
}

// matter is one item: a sak of the organ, or something that needs none.
type matter struct {
	key     string // of the sak; empty where it is none
	title   domain.Line
	kind    events.SakSlag
	about   events.Sakemne
	from    string // key of the partner that reported it
	earlier bool   // the sak is there already
	why     domain.Prose
	sources kjelder

	minutes  int
	proposal domain.Prose // empty where nothing was proposed
	holds    map[int]position
	outcome  events.PunktUtfall
	partners bool // the partners decide each
	said     domain.Prose
	sentTo   string // organ that gets it
	sentAs   events.SakVeg
	ask      domain.Prose
}

// position is where one seat stands, where it is otherwise than the rest.
type position struct {
	stand events.Standpunkt
	words domain.Prose
}

func (v session) id() events.ID        { return idOf("mote", v.key) }
func (v session) item(i int) events.ID { return idOf("punkt", fmt.Sprintf("%s/%d", v.key, i+1)) }

func (v session) decision(i int) events.ID { return idOf("vedtak", fmt.Sprintf("%s/%d", v.key, i+1)) }
func (m matter) sak() events.ID            { return idOf("sak", m.key) }

// hold tells of a meeting, from the plan to the approved protocol.
func (s *script) hold(v session) {
	before := note{day: v.summoned, by: "sekretariat", occurred: v.occurred, reason: v.reason}
	then := before
	then.day = v.held
	s.do(before, mote.Plan{ID: v.id(), Utval: utvalID(v.organ), Start: v.start, Slutt: v.end, Tittel: v.title, Stad: v.place, Arsplan: v.end != ""})
	for i, m := range v.matters {
		s.place(before, v, m, i)
	}
	s.do(before, mote.Summon{ID: v.id()})
	s.attend(then, v)
	s.do(then, mote.Open{ID: v.id()})
	for i, m := range v.matters {
		s.treat(then, v, m, i)
	}
	s.do(then, mote.Close{ID: v.id()})
	s.do(then, mote.ProposeProtocol{ID: v.id()})
	if !v.unapproved {
		s.do(then, mote.ApproveProtocol{ID: v.id()})
	}
}

// place reports a sak where it is new, gives it its number, and puts it on the agenda.
func (s *script) place(n note, v session, m matter, i int) {
	organ := utvalID(v.organ)
	item := mote.PlaceItem{ID: v.id(), Punkt: v.item(i), Slag: m.kind, Minutt: m.minutes}
	if i > 0 {
		item.Etter = v.item(i - 1)
	}
	if m.key == "" {
		item.Tittel = m.title
		s.do(n, item)
		return
	}
	item.Sak = m.sak()
	if !m.earlier {
		report := sak.Report{
			ID: m.sak(), Tittel: m.title, Slag: m.kind, Emne: m.about, Utval: organ, Malform: events.Nynorsk, Bakgrunn: m.why, Kjelder: m.sources,
			Saksframlegg: idOf("tekst", m.key+"/saksframlegg"), Framlegg: idOf("tekst", m.key+"/framlegg"),
		}
		if m.from != "" {
			report.FraPartnar = partnerID(m.from)
		}
		s.do(n, report)
		s.do(n, sak.Receive{ID: m.sak(), Utval: organ})
	}
	s.do(n, saksnummer.Give{ID: events.SaksnummerID(organ, v.year), Utval: organ, Aar: v.year, Sak: m.sak()})
	s.do(n, item)
}

// sitting are the seats of an organ in which somebody sits on a day.
func sitting(organ, day string) (seats []int) {
	for i, seat := range seatsOf[organ] {
		if seat.sits != "" && !leftBy(organ, seat.sits, day) {
			seats = append(seats, i)
		}
	}
	return seats
}

// attend notes who met. Who sits where is made up, and so is that they were there.
func (s *script) attend(n note, v session) {
	n.reason = reasonMadeUp
	away := map[int]bool{}
	for _, i := range v.absent {
		away[i] = true
	}
	for _, i := range sitting(v.organ, v.held) {
		note := mote.NoteAttendance{ID: v.id(), Plass: seatID(v.organ, i), Status: events.FrammoteMott, Person: personCalled(seatsOf[v.organ][i].sits).id()}
		if len(v.start) < len("2022-09-12") { // on a day that is not known, who sat in the seat is not either
			note.Person = ""
		}
		if away[i] {
			note.Status, note.Person = events.FrammoteForfall, ""
		}
		s.do(n, note)
	}
}

// treat takes an item through the meeting.
func (s *script) treat(n note, v session, m matter, i int) {
	item, proposal := v.item(i), idOf("framlegg", fmt.Sprintf("%s/%d", v.key, i+1))
	s.do(n, mote.OpenItem{ID: v.id(), Punkt: item})
	conclude := mote.ConcludeItem{ID: v.id(), Punkt: item, Utfall: m.outcome, Partnarvedtak: m.partners, Ord: m.said}
	if m.proposal != "" {
		s.do(n, mote.PutProposal{ID: v.id(), Punkt: item, Framlegg: proposal, Malform: events.Nynorsk, Ordlyd: m.proposal})
		for _, seat := range sitting(v.organ, v.held) {
			if p, otherwise := m.holds[seat]; otherwise {
				s.do(n, mote.TakePosition{ID: v.id(), Punkt: item, Framlegg: proposal, Plass: seatID(v.organ, seat), Stand: p.stand, Ord: p.words, Malform: events.Nynorsk})
			}
		}
		s.do(n, mote.EstablishConsensus{ID: v.id(), Punkt: item, Framlegg: proposal, Stille: true})
		conclude.Vedtak = v.decision(i)
	} else if m.said != "" {
		conclude.Malform = events.Nynorsk
	}
	if m.sentTo != "" {
		conclude.TilUtval = utvalID(m.sentTo)
	}
	s.do(n, conclude)
	if m.sentTo != "" && m.key != "" {
		s.do(n, sak.Send{ID: m.sak(), FraUtval: utvalID(v.organ), TilUtval: utvalID(m.sentTo), Slag: m.sentAs, Ord: m.ask, Mote: v.id(), Punkt: item})
	}
}

// group sets up a working group whose time is over, with what it was to reach.
func (s *script) group(key string, name domain.Line, from, to, recorded events.Moment, k kjelder) events.ID {
	id := idOf("utval", key)
	n := note{day: firstDay, by: "sekretariat", occurred: recorded, reason: reasonFounding}
	s.do(n, utval.Establish{ID: id, Namn: domain.GivenNamn{NN: name}, Kode: events.KodeArbeidsgruppe, Fra: from, Kjelder: k})
	s.do(n, utval.SetTerm{ID: id, Fra: from, Til: to, Kjelder: k})
	return id
}
