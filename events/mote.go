package events

// Frammote tells whether a seat is represented in a meeting.
type Frammote string

// Whether it is.
const (
	FrammoteMott    Frammote = "mott"
	FrammoteForfall Frammote = "forfall" // has told that nobody comes
	FrammoteBorte   Frammote = "borte"   // is not there, or has left
)

// Standpunkt is where a seat stands to a proposal.
type Standpunkt string

// The positions.
const (
	StandSamtykkjer Standpunkt = "samtykkjer"
	StandMerknad    Standpunkt = "merknad"   // agrees, with a remark
	StandAtterhald  Standpunkt = "atterhald" // does not stand in the way, with a reservation
	StandUsamd      Standpunkt = "usamd"     // stands in the way
)

// Stemme is a vote.
type Stemme string

// The votes.
const (
	StemmeFor   Stemme = "for"
	StemmeMot   Stemme = "mot"
	StemmeBlank Stemme = "blank"
)

// PunktUtfall is what came of an item of the agenda.
type PunktUtfall string

// The outcomes.
const (
	PunktVedteke     PunktUtfall = "vedteke"
	PunktTilradd     PunktUtfall = "tilradd"
	PunktOrientering PunktUtfall = "teke-til-orientering"
	PunktDrofta      PunktUtfall = "drofta"
	PunktUtsett      PunktUtfall = "utsett"
	PunktTrekt       PunktUtfall = "trekt"
	PunktUsemje      PunktUtfall = "usemje" // no consensus
	PunktFalle       PunktUtfall = "falle"  // voted down
)

// TekstFest is a text as it was: so many commits, and what it said then.
type TekstFest struct {
	Tekst   ID     `json:"tekst,omitempty"`
	Versjon int    `json:"versjon,omitempty"` // the number of its commits; 0 = nothing was written
	Hash    string `json:"hash,omitempty"`    // SHA-256, in hex, of the document as canonical JSON
}

// Sakspapir are the papers of one sak as they were sent out.
type Sakspapir struct {
	Punkt        ID        `json:"punkt"`
	Sak          ID        `json:"sak"`
	Saksframlegg TekstFest `json:"saksframlegg"`
	Framlegg     TekstFest `json:"framlegg"`
	Vedlegg      []ID      `json:"vedlegg,omitempty"`
}

// MotePlanned: a meeting was planned.
type MotePlanned struct {
	Utval   ID     `json:"utval"`
	Start   Moment `json:"start"`
	Slutt   Moment `json:"slutt,omitempty"`
	Stad    string `json:"stad,omitempty"`
	Lenkje  string `json:"lenkje,omitempty"` // to join it by
	Tittel  string `json:"tittel,omitempty"`
	Arsplan bool   `json:"arsplan,omitempty"` // it is one of the plan of the year
}

// MoteRescheduled: it got another time or place.
type MoteRescheduled struct {
	Start  Moment `json:"start"`
	Slutt  Moment `json:"slutt,omitempty"`
	Stad   string `json:"stad,omitempty"`
	Lenkje string `json:"lenkje,omitempty"`
	Grunn  string `json:"grunn,omitempty"`
}

// MoteCancelled: it will not be held.
type MoteCancelled struct {
	Grunn string `json:"grunn"`
}

// MoteItemPlaced: an item was put on the agenda: a sak, or something that is none, such as the approval of the summons.
type MoteItemPlaced struct {
	Punkt  ID      `json:"punkt"`
	Sak    ID      `json:"sak,omitempty"`
	Tittel string  `json:"tittel,omitempty"` // where it is no sak
	Slag   SakSlag `json:"slag"`
	Minutt int     `json:"minutt,omitempty"`
	Etter  ID      `json:"etter,omitempty"` // the item that it stands after; empty = first
}

// MoteItemMoved: the item got another place on the agenda.
type MoteItemMoved struct {
	Punkt ID `json:"punkt"`
	Etter ID `json:"etter,omitempty"`
}

// MoteItemTimed: the item got so many minutes.
type MoteItemTimed struct {
	Punkt  ID  `json:"punkt"`
	Minutt int `json:"minutt"`
}

// MoteItemRemoved: the item is no longer on the agenda.
type MoteItemRemoved struct {
	Punkt ID     `json:"punkt"`
	Grunn string `json:"grunn,omitempty"`
}

// MoteSummoned: the summons went out. The papers are as they were then.
type MoteSummoned struct {
	Frist Moment      `json:"frist,omitempty"` // by when the rule wanted it sent
	Ord   string      `json:"ord,omitempty"`
	Papir []Sakspapir `json:"papir"`
}

// MotePapersSent: papers were sent out after the summons: new ones, or in place of those that were sent.
type MotePapersSent struct {
	Papir []Sakspapir `json:"papir"`
	Grunn string      `json:"grunn"`
}

// MoteAttendanceNoted: it was noted whether a seat is represented, and by whom. What the seat was then is kept with it.
type MoteAttendanceNoted struct {
	Plass   ID         `json:"plass"`
	Rolle   PlassRolle `json:"rolle"`
	Side    Side       `json:"side"`
	Partnar ID         `json:"partnar,omitempty"`
	Person  ID         `json:"person,omitempty"`
	Status  Frammote   `json:"status"`
	Vara    bool       `json:"vara,omitempty"` // an alternate sits in it
}

// MoteObserverAdmitted: a person without a seat may follow the meeting, or one item of it.
type MoteObserverAdmitted struct {
	Punkt  ID     `json:"punkt,omitempty"`
	Person ID     `json:"person"`
	Grunn  string `json:"grunn"`
}

// MoteObserverLeft: the person follows it no longer.
type MoteObserverLeft struct {
	Punkt  ID `json:"punkt,omitempty"`
	Person ID `json:"person"`
}

// MoteImpartialityRaised: it was asked whether whoever sits in a seat may take part in an item.
type MoteImpartialityRaised struct {
	Punkt ID     `json:"punkt"`
	Plass ID     `json:"plass"`
	Grunn string `json:"grunn"`
}

// MoteImpartialityRuled: it was ruled whether she may.
type MoteImpartialityRuled struct {
	Punkt ID     `json:"punkt"`
	Plass ID     `json:"plass"`
	Habil bool   `json:"habil"`
	Grunn string `json:"grunn"`
}

// MoteOpened: the meeting was opened. The quorum that was ruled then holds for it.
type MoteOpened struct {
	Kvorum   Kvorum `json:"kvorum"`
	KvarSide bool   `json:"kvarSide,omitempty"`
	Plassar  int    `json:"plassar"`         // seats that count
	Grunn    string `json:"grunn,omitempty"` // why, though no summons was sent
}

// MoteItemOpened: the item is what the meeting is about now. How it is decided, and by whom, was ruled by the organ.
type MoteItemOpened struct {
	Punkt    ID           `json:"punkt"`
	Form     Avgjerdsform `json:"form"`
	Fleirtal Fleirtal     `json:"fleirtal,omitempty"`
	Stemme   []Rett       `json:"stemme,omitempty"`
}

// MoteProposalPut: a proposal was put. What was said to an earlier one in the same item no longer counts.
type MoteProposalPut struct {
	Punkt    ID        `json:"punkt"`
	Framlegg ID        `json:"framlegg"`
	Fest     TekstFest `json:"fest"` // empty where the words are in no text
	Ordlyd   string    `json:"ordlyd"`
	Malform  Malform   `json:"malform"`
}

// MotePositionTaken: a seat said where it stands, or took another stand.
type MotePositionTaken struct {
	Punkt    ID         `json:"punkt"`
	Framlegg ID         `json:"framlegg"`
	Plass    ID         `json:"plass"`
	Stand    Standpunkt `json:"stand"`
	Ord      string     `json:"ord,omitempty"`
	Malform  Malform    `json:"malform,omitempty"`
}

// MoteVoteCast: a seat voted, or voted otherwise.
type MoteVoteCast struct {
	Punkt    ID     `json:"punkt"`
	Framlegg ID     `json:"framlegg"`
	Plass    ID     `json:"plass"`
	Stemme   Stemme `json:"stemme"`
}

// MoteConsensusEstablished: there is consensus on the proposal.
type MoteConsensusEstablished struct {
	Punkt    ID   `json:"punkt"`
	Framlegg ID   `json:"framlegg"`
	Stille   bool `json:"stille,omitempty"` // not all have said so, and nobody spoke against
}

// MoteConsensusBlocked: there is none: about what, and where it goes on.
type MoteConsensusBlocked struct {
	Punkt    ID      `json:"punkt"`
	Framlegg ID      `json:"framlegg"`
	Usemje   ID      `json:"usemje"`
	Klausul  ID      `json:"klausul,omitempty"` // a planelement: the clause
	Ord      string  `json:"ord"`
	Malform  Malform `json:"malform"`
}

// MoteVoteConcluded: the votes were counted.
type MoteVoteConcluded struct {
	Punkt    ID   `json:"punkt"`
	Framlegg ID   `json:"framlegg"`
	For      int  `json:"for"`
	Mot      int  `json:"mot"`
	Blank    int  `json:"blank"`
	Vedteke  bool `json:"vedteke"`
}

// MoteItemConcluded: the item is done, and this came of it.
type MoteItemConcluded struct {
	Punkt         ID          `json:"punkt"`
	Utfall        PunktUtfall `json:"utfall"`
	Vedtak        ID          `json:"vedtak,omitempty"` // the id of the decision, where one was made
	Framlegg      ID          `json:"framlegg,omitempty"`
	Fest          TekstFest   `json:"fest"`             // empty where the words are in no text
	Ordlyd        string      `json:"ordlyd,omitempty"` // the decision, word for word
	Malform       Malform     `json:"malform,omitempty"`
	Plan          ID          `json:"plan,omitempty"`
	Versjon       ID          `json:"versjon,omitempty"`       // the named version of the plan that was decided on
	TilMote       ID          `json:"tilMote,omitempty"`       // to which meeting it was postponed
	TilUtval      ID          `json:"tilUtval,omitempty"`      // to which organ it goes on
	Partnarvedtak bool        `json:"partnarvedtak,omitempty"` // the partners must decide it each
	Ord           string      `json:"ord,omitempty"`
}

// MoteItemReopened: the item is taken up again in the same meeting. What came of it no longer holds.
type MoteItemReopened struct {
	Punkt ID     `json:"punkt"`
	Grunn string `json:"grunn"`
}

// MoteMinuteNoted: something that was said or done was noted.
type MoteMinuteNoted struct {
	Innlegg ID      `json:"innlegg"`
	Punkt   ID      `json:"punkt,omitempty"`
	Ord     string  `json:"ord"`
	Malform Malform `json:"malform"`
}

// MoteMinuteCorrected: the note was corrected.
type MoteMinuteCorrected struct {
	Innlegg ID     `json:"innlegg"`
	Ord     string `json:"ord"`
	Grunn   string `json:"grunn,omitempty"`
}

// MoteMinuteWithdrawn: the note is no longer part of the protocol.
type MoteMinuteWithdrawn struct {
	Innlegg ID `json:"innlegg"`
}

// MoteClosed: the meeting was closed.
type MoteClosed struct{}

// MoteProtocolProposed: the protocol went out to be read.
type MoteProtocolProposed struct {
	Frist Moment `json:"frist,omitempty"`
	Ord   string `json:"ord,omitempty"`
}

// MoteProtocolObjected: a seat wants the protocol otherwise.
type MoteProtocolObjected struct {
	Innvending ID      `json:"innvending"`
	Plass      ID      `json:"plass"`
	Ord        string  `json:"ord"`
	Malform    Malform `json:"malform"`
}

// MoteObjectionAnswered: it was answered whether the protocol became so.
type MoteObjectionAnswered struct {
	Innvending     ID     `json:"innvending"`
	TekenTilFolgje bool   `json:"tekenTilFolgje"`
	Ord            string `json:"ord,omitempty"`
}

// MoteProtocolApproved: the protocol is approved and locked.
type MoteProtocolApproved struct {
	Hash string `json:"hash"`           // SHA-256, in hex, of the protocol as canonical JSON (domain/mote says of what)
	Mote ID     `json:"mote,omitempty"` // the meeting in which it was approved
}

// EventType names the fact.
func (MotePlanned) EventType() string { return "mote.Planned" }

// EventType names the fact.
func (MoteRescheduled) EventType() string { return "mote.Rescheduled" }

// EventType names the fact.
func (MoteCancelled) EventType() string { return "mote.Cancelled" }

// EventType names the fact.
func (MoteItemPlaced) EventType() string { return "mote.ItemPlaced" }

// EventType names the fact.
func (MoteItemMoved) EventType() string { return "mote.ItemMoved" }

// EventType names the fact.
func (MoteItemTimed) EventType() string { return "mote.ItemTimed" }

// EventType names the fact.
func (MoteItemRemoved) EventType() string { return "mote.ItemRemoved" }

// EventType names the fact.
func (MoteSummoned) EventType() string { return "mote.Summoned" }

// EventType names the fact.
func (MotePapersSent) EventType() string { return "mote.PapersSent" }

// EventType names the fact.
func (MoteAttendanceNoted) EventType() string { return "mote.AttendanceNoted" }

// EventType names the fact.
func (MoteObserverAdmitted) EventType() string { return "mote.ObserverAdmitted" }

// EventType names the fact.
func (MoteObserverLeft) EventType() string { return "mote.ObserverLeft" }

// EventType names the fact.
func (MoteImpartialityRaised) EventType() string { return "mote.ImpartialityRaised" }

// EventType names the fact.
func (MoteImpartialityRuled) EventType() string { return "mote.ImpartialityRuled" }

// EventType names the fact.
func (MoteOpened) EventType() string { return "mote.Opened" }

// EventType names the fact.
func (MoteItemOpened) EventType() string { return "mote.ItemOpened" }

// EventType names the fact.
func (MoteProposalPut) EventType() string { return "mote.ProposalPut" }

// EventType names the fact.
func (MotePositionTaken) EventType() string { return "mote.PositionTaken" }

// EventType names the fact.
func (MoteVoteCast) EventType() string { return "mote.VoteCast" }

// EventType names the fact.
func (MoteConsensusEstablished) EventType() string { return "mote.ConsensusEstablished" }

// EventType names the fact.
func (MoteConsensusBlocked) EventType() string { return "mote.ConsensusBlocked" }

// EventType names the fact.
func (MoteVoteConcluded) EventType() string { return "mote.VoteConcluded" }

// EventType names the fact.
func (MoteItemConcluded) EventType() string { return "mote.ItemConcluded" }

// EventType names the fact.
func (MoteItemReopened) EventType() string { return "mote.ItemReopened" }

// EventType names the fact.
func (MoteMinuteNoted) EventType() string { return "mote.MinuteNoted" }

// EventType names the fact.
func (MoteMinuteCorrected) EventType() string { return "mote.MinuteCorrected" }

// EventType names the fact.
func (MoteMinuteWithdrawn) EventType() string { return "mote.MinuteWithdrawn" }

// EventType names the fact.
func (MoteClosed) EventType() string { return "mote.Closed" }

// EventType names the fact.
func (MoteProtocolProposed) EventType() string { return "mote.ProtocolProposed" }

// EventType names the fact.
func (MoteProtocolObjected) EventType() string { return "mote.ProtocolObjected" }

// EventType names the fact.
func (MoteObjectionAnswered) EventType() string { return "mote.ObjectionAnswered" }

// EventType names the fact.
func (MoteProtocolApproved) EventType() string { return "mote.ProtocolApproved" }

var _ = register(
	MotePlanned{}, MoteRescheduled{}, MoteCancelled{}, MoteItemPlaced{}, MoteItemMoved{}, MoteItemTimed{}, MoteItemRemoved{},
	MoteSummoned{}, MotePapersSent{}, MoteAttendanceNoted{}, MoteObserverAdmitted{}, MoteObserverLeft{}, MoteImpartialityRaised{},
	MoteImpartialityRuled{}, MoteOpened{}, MoteItemOpened{}, MoteProposalPut{}, MotePositionTaken{}, MoteVoteCast{},
	MoteConsensusEstablished{}, MoteConsensusBlocked{}, MoteVoteConcluded{}, MoteItemConcluded{}, MoteItemReopened{},
	MoteMinuteNoted{}, MoteMinuteCorrected{}, MoteMinuteWithdrawn{}, MoteClosed{}, MoteProtocolProposed{}, MoteProtocolObjected{},
	MoteObjectionAnswered{}, MoteProtocolApproved{},
)
