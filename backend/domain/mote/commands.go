package mote

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Plan plans a meeting.
type Plan struct {
	ID      events.ID     `json:"id" doc:"The id of the new meeting, chosen by the asker (UUIDv7)."`
	Utval   events.ID     `json:"utval" doc:"The organ that meets."`
	Start   events.Moment `json:"start" minLength:"4" doc:"When it begins."`
	Slutt   events.Moment `json:"slutt,omitempty" doc:"When it ends."`
	Stad    domain.Line   `json:"stad,omitempty" maxLength:"200" doc:"Where."`
	Lenkje  domain.Line   `json:"lenkje,omitempty" maxLength:"500" doc:"To join it by: http or https."`
	Tittel  domain.Line   `json:"tittel,omitempty" maxLength:"200" doc:"What it is called, where it has a name."`
	Arsplan bool          `json:"arsplan,omitempty" doc:"It is one of the plan of the year."`
}

// Reschedule gives it another time or place.
type Reschedule struct {
	ID     events.ID     `json:"id" doc:"The meeting."`
	Start  events.Moment `json:"start" minLength:"4" doc:"When it begins."`
	Slutt  events.Moment `json:"slutt,omitempty" doc:"When it ends."`
	Stad   domain.Line   `json:"stad,omitempty" maxLength:"200" doc:"Where."`
	Lenkje domain.Line   `json:"lenkje,omitempty" maxLength:"500" doc:"To join it by."`
	Grunn  domain.Prose  `json:"grunn,omitempty" maxLength:"1000" doc:"Why."`
}

// Cancel tells that it will not be held.
type Cancel struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// PlaceItem puts an item on the agenda.
type PlaceItem struct {
	ID     events.ID      `json:"id" doc:"The meeting."`
	Punkt  events.ID      `json:"punkt" doc:"The id of the item, chosen by the asker (UUIDv7)."`
	Sak    events.ID      `json:"sak,omitempty" doc:"The sak; give this or tittel, not both."`
	Tittel domain.Line    `json:"tittel,omitempty" maxLength:"200" doc:"What it is, where it is no sak."`
	Slag   events.SakSlag `json:"slag" enum:"vedtak,drofting,orientering,hoyring" doc:"What shall be done with it."`
	Minutt int            `json:"minutt,omitempty" minimum:"0" maximum:"600" doc:"How many minutes it may take."`
	Etter  events.ID      `json:"etter,omitempty" doc:"The item after which it comes; empty = first."`
}

// MoveItem gives an item another place.
type MoveItem struct {
	ID    events.ID `json:"id" doc:"The meeting."`
	Punkt events.ID `json:"punkt" doc:"The item."`
	Etter events.ID `json:"etter,omitempty" doc:"The item after which it comes; empty = first."`
}

// TimeItem says how many minutes an item may take.
type TimeItem struct {
	ID     events.ID `json:"id" doc:"The meeting."`
	Punkt  events.ID `json:"punkt" doc:"The item."`
	Minutt int       `json:"minutt" minimum:"0" maximum:"600" doc:"The minutes."`
}

// RemoveItem takes an item off the agenda.
type RemoveItem struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Punkt events.ID    `json:"punkt" doc:"The item."`
	Grunn domain.Prose `json:"grunn,omitempty" maxLength:"1000" doc:"Why."`
}

// Summon sends the summons. The papers of every sak on the agenda are pinned as they are.
type Summon struct {
	ID    events.ID     `json:"id" doc:"The meeting."`
	Frist events.Moment `json:"frist,omitempty" doc:"By when the rule wanted it sent."`
	Ord   domain.Prose  `json:"ord,omitempty" maxLength:"2000" doc:"What is said with it."`
}

// SendPapers sends papers after the summons: of the items named, as they are now.
type SendPapers struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Punkt []events.ID  `json:"punkt" minItems:"1" maxItems:"50" doc:"The items."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// NoteAttendance notes whether a seat is represented, and by whom.
type NoteAttendance struct {
	ID     events.ID       `json:"id" doc:"The meeting."`
	Plass  events.ID       `json:"plass" doc:"The seat."`
	Person events.ID       `json:"person,omitempty" doc:"Who sits in it: its holder, or an alternate."`
	Status events.Frammote `json:"status" enum:"mott,forfall,borte" doc:"Whether it is represented."`
}

// AdmitObserver lets a person without a seat follow the meeting, or one item.
type AdmitObserver struct {
	ID     events.ID    `json:"id" doc:"The meeting."`
	Punkt  events.ID    `json:"punkt,omitempty" doc:"The item; empty = the whole meeting."`
	Person events.ID    `json:"person" doc:"The person."`
	Grunn  domain.Prose `json:"grunn" minLength:"1" maxLength:"500" doc:"As what."`
}

// DismissObserver tells that an observer follows it no longer.
type DismissObserver struct {
	ID     events.ID `json:"id" doc:"The meeting."`
	Punkt  events.ID `json:"punkt,omitempty" doc:"The item; empty = the whole meeting."`
	Person events.ID `json:"person" doc:"The person."`
}

// RaiseImpartiality asks whether whoever sits in a seat may take part in an item.
type RaiseImpartiality struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Punkt events.ID    `json:"punkt" doc:"The item."`
	Plass events.ID    `json:"plass" doc:"The seat."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why it is asked."`
}

// RuleImpartiality rules whether she may.
type RuleImpartiality struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Punkt events.ID    `json:"punkt" doc:"The item."`
	Plass events.ID    `json:"plass" doc:"The seat."`
	Habil bool         `json:"habil" doc:"She may take part."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// Open opens the meeting.
type Open struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Grunn domain.Prose `json:"grunn,omitempty" maxLength:"1000" doc:"Why, where no summons was sent; must be given then."`
}

// OpenItem makes an item what the meeting is about now.
type OpenItem struct {
	ID    events.ID `json:"id" doc:"The meeting."`
	Punkt events.ID `json:"punkt" doc:"The item."`
}

// PutProposal puts a proposal. What was said to an earlier one in the item no longer counts.
type PutProposal struct {
	ID       events.ID      `json:"id" doc:"The meeting."`
	Punkt    events.ID      `json:"punkt" doc:"The item."`
	Framlegg events.ID      `json:"framlegg" doc:"The id of the proposal, chosen by the asker (UUIDv7)."`
	Ordlyd   domain.Prose   `json:"ordlyd" minLength:"1" maxLength:"8000" doc:"What is proposed, word for word."`
	Malform  events.Malform `json:"malform" enum:"nn,nb" doc:"Its written standard."`
}

// TakePosition says where a seat stands to the proposal.
type TakePosition struct {
	ID       events.ID         `json:"id" doc:"The meeting."`
	Punkt    events.ID         `json:"punkt" doc:"The item."`
	Framlegg events.ID         `json:"framlegg" doc:"The proposal; refused where another was put meanwhile."`
	Plass    events.ID         `json:"plass" doc:"The seat."`
	Stand    events.Standpunkt `json:"stand" enum:"samtykkjer,merknad,atterhald,usamd" doc:"Where it stands."`
	Ord      domain.Prose      `json:"ord,omitempty" maxLength:"2000" doc:"The remark, the reservation or the reason; must be given for those."`
	Malform  events.Malform    `json:"malform,omitempty" enum:"nn,nb" doc:"Its written standard; must be given with ord."`
}

// CastVote votes for a seat.
type CastVote struct {
	ID       events.ID     `json:"id" doc:"The meeting."`
	Punkt    events.ID     `json:"punkt" doc:"The item."`
	Framlegg events.ID     `json:"framlegg" doc:"The proposal; refused where another was put meanwhile."`
	Plass    events.ID     `json:"plass" doc:"The seat."`
	Stemme   events.Stemme `json:"stemme" enum:"for,mot,blank" doc:"The vote."`
}

// EstablishConsensus tells that there is consensus on the proposal.
type EstablishConsensus struct {
	ID       events.ID `json:"id" doc:"The meeting."`
	Punkt    events.ID `json:"punkt" doc:"The item."`
	Framlegg events.ID `json:"framlegg" doc:"The proposal."`
	Stille   bool      `json:"stille,omitempty" doc:"Not all have said so, and nobody spoke against."`
}

// BlockConsensus tells that there is none.
type BlockConsensus struct {
	ID       events.ID      `json:"id" doc:"The meeting."`
	Punkt    events.ID      `json:"punkt" doc:"The item."`
	Framlegg events.ID      `json:"framlegg" doc:"The proposal."`
	Usemje   events.ID      `json:"usemje" doc:"The id of the disagreement, chosen by the asker (UUIDv7)."`
	Klausul  events.ID      `json:"klausul,omitempty" doc:"The clause that it is about."`
	Ord      domain.Prose   `json:"ord" minLength:"1" maxLength:"2000" doc:"What it is about, and where it goes on."`
	Malform  events.Malform `json:"malform" enum:"nn,nb" doc:"The written standard of the words."`
}

// ConcludeVote counts the votes.
type ConcludeVote struct {
	ID       events.ID `json:"id" doc:"The meeting."`
	Punkt    events.ID `json:"punkt" doc:"The item."`
	Framlegg events.ID `json:"framlegg" doc:"The proposal."`
}

// ConcludeItem ends an item with what came of it.
type ConcludeItem struct {
	ID            events.ID          `json:"id" doc:"The meeting."`
	Punkt         events.ID          `json:"punkt" doc:"The item."`
	Utfall        events.PunktUtfall `json:"utfall" enum:"vedteke,tilradd,teke-til-orientering,drofta,utsett,trekt,usemje,falle" doc:"What came of it."`
	Vedtak        events.ID          `json:"vedtak,omitempty" doc:"The id of the decision, chosen by the asker (UUIDv7); must be given where one is made, and for nothing else."`
	Plan          events.ID          `json:"plan,omitempty" doc:"The plan that was decided on."`
	Versjon       events.ID          `json:"versjon,omitempty" doc:"Its named version."`
	TilMote       events.ID          `json:"tilMote,omitempty" doc:"To which meeting it was postponed."`
	TilUtval      events.ID          `json:"tilUtval,omitempty" doc:"To which organ it goes on; the sak is sent there too."`
	Veg           events.SakVeg      `json:"veg,omitempty" enum:"melding,oppdrag,retur,innspel" doc:"As what the sak is sent there; as a report where it is left out."`
	Partnarvedtak bool               `json:"partnarvedtak,omitempty" doc:"The partners must decide it each."`
	Ord           domain.Prose       `json:"ord,omitempty" maxLength:"4000" doc:"What was said."`
	Malform       events.Malform     `json:"malform,omitempty" enum:"nn,nb" doc:"The written standard of ord; must be given with it where there is no proposal."`
}

// ReopenItem takes an item up again. What came of it no longer holds.
type ReopenItem struct {
	ID    events.ID    `json:"id" doc:"The meeting."`
	Punkt events.ID    `json:"punkt" doc:"The item."`
	Grunn domain.Prose `json:"grunn" minLength:"1" maxLength:"1000" doc:"Why."`
}

// NoteMinute notes what was said or done.
type NoteMinute struct {
	ID      events.ID      `json:"id" doc:"The meeting."`
	Innlegg events.ID      `json:"innlegg" doc:"The id of the note, chosen by the asker (UUIDv7)."`
	Punkt   events.ID      `json:"punkt,omitempty" doc:"The item; empty = the meeting as a whole."`
	Ord     domain.Prose   `json:"ord" minLength:"1" maxLength:"8000" doc:"The note."`
	Malform events.Malform `json:"malform" enum:"nn,nb" doc:"Its written standard."`
}

// CorrectMinute corrects a note.
type CorrectMinute struct {
	ID      events.ID    `json:"id" doc:"The meeting."`
	Innlegg events.ID    `json:"innlegg" doc:"The note."`
	Ord     domain.Prose `json:"ord" minLength:"1" maxLength:"8000" doc:"The new words."`
	Grunn   domain.Prose `json:"grunn,omitempty" maxLength:"1000" doc:"Why."`
}

// WithdrawMinute takes a note out of the protocol.
type WithdrawMinute struct {
	ID      events.ID `json:"id" doc:"The meeting."`
	Innlegg events.ID `json:"innlegg" doc:"The note."`
}

// Close closes the meeting.
type Close struct {
	ID events.ID `json:"id" doc:"The meeting."`
}

// ProposeProtocol sends the protocol out to be read.
type ProposeProtocol struct {
	ID    events.ID     `json:"id" doc:"The meeting."`
	Frist events.Moment `json:"frist,omitempty" doc:"By when one may object."`
	Ord   domain.Prose  `json:"ord,omitempty" maxLength:"2000" doc:"What is said with it."`
}

// ObjectToProtocol says for a seat that the protocol should be otherwise.
type ObjectToProtocol struct {
	ID         events.ID      `json:"id" doc:"The meeting."`
	Innvending events.ID      `json:"innvending" doc:"The id of the objection, chosen by the asker (UUIDv7)."`
	Plass      events.ID      `json:"plass" doc:"The seat."`
	Ord        domain.Prose   `json:"ord" minLength:"1" maxLength:"4000" doc:"What should be otherwise."`
	Malform    events.Malform `json:"malform" enum:"nn,nb" doc:"Its written standard."`
}

// AnswerObjection answers whether the protocol becomes so.
type AnswerObjection struct {
	ID             events.ID    `json:"id" doc:"The meeting."`
	Innvending     events.ID    `json:"innvending" doc:"The objection."`
	TekenTilFolgje bool         `json:"tekenTilFolgje" doc:"It does."`
	Ord            domain.Prose `json:"ord,omitempty" maxLength:"2000" doc:"Why, or how."`
}

// ApproveProtocol approves the protocol and locks it.
type ApproveProtocol struct {
	ID   events.ID `json:"id" doc:"The meeting."`
	Mote events.ID `json:"mote,omitempty" doc:"The meeting in which it was approved."`
}

// Thing is what the command is about.
func (c Plan) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Reschedule) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Cancel) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c PlaceItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c MoveItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c TimeItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c RemoveItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Summon) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c SendPapers) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c NoteAttendance) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c AdmitObserver) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c DismissObserver) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c RaiseImpartiality) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c RuleImpartiality) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Open) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c OpenItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c PutProposal) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c TakePosition) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c CastVote) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c EstablishConsensus) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c BlockConsensus) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ConcludeVote) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ConcludeItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ReopenItem) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c NoteMinute) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c CorrectMinute) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c WithdrawMinute) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c Close) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ProposeProtocol) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ObjectToProtocol) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c AnswerObjection) Thing() events.ID { return c.ID }

// Thing is what the command is about.
func (c ApproveProtocol) Thing() events.ID { return c.ID }
