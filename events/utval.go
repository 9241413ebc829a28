package events

// UtvalKode is the kind of organ.
type UtvalKode string

// The kinds of organ in a partnership.
const (
	KodePartnarskapsmote UtvalKode = "PM"
	KodeSSU              UtvalKode = "SSU"
	KodeOU               UtvalKode = "OU"
	KodeFSU              UtvalKode = "FSU"
	KodeUnderutval       UtvalKode = "UNDERUTVAL"
	KodeNettverk         UtvalKode = "NETTVERK"
	KodeArbeidsgruppe    UtvalKode = "ARBEIDSGRUPPE"
	KodeSekretariat      UtvalKode = "SSE"
)

// Side is the side of the partnership for which a seat is held.
type Side string

// The sides of a seat. A seat for neither (a KS representative, a tillitsvald) has side "anna".
const (
	SideKommune    Side = "kommune"
	SideSpesialist Side = "spesialist"
	SideAnna       Side = "anna"
)

// PlassRolle is the role in which a seat is held.
type PlassRolle string

// The roles of seats.
const (
	PlassRepresentant       PlassRolle = "representant" // of a partner
	PlassFastlege           PlassRolle = "fastlege"
	PlassKommuneoverlege    PlassRolle = "kommuneoverlege"
	PlassBrukarrepresentant PlassRolle = "brukarrepresentant"
	PlassTillitsvald        PlassRolle = "tillitsvald" // of the hovudsamanslutningar
	PlassKS                 PlassRolle = "ks"
	PlassUtvalsleiing       PlassRolle = "utvalsleiing" // there as leader or deputy of another utval
	PlassSekretaer          PlassRolle = "sekretaer"
	PlassObservator         PlassRolle = "observator" // may speak and propose
)

// Verv is an office in an utval.
type Verv string

// The offices.
const (
	VervLeiar     Verv = "leiar"
	VervNestleiar Verv = "nestleiar"
)

// Samansetjingsregel is one rule of who shall sit in an utval. A rule that says how many is
// checked and shown when broken; one that only says how ("forholdsmessig etter sektoransvar")
// has no number and is shown as it was said.
type Samansetjingsregel struct {
	Regel        string     `json:"regel"` // short name within the utval, [a-z0-9-]; seats refer to it
	Rolle        PlassRolle `json:"rolle"`
	Side         Side       `json:"side,omitempty"`
	KvarPartnar  bool       `json:"kvarPartnar,omitempty"`  // the numbers hold for each partner of the area on that side
	Minst        int        `json:"minst,omitempty"`        // at least; 0 = no lower bound
	Hogst        int        `json:"hogst,omitempty"`        // at most; 0 = no upper bound said
	SagtNN       string     `json:"sagtNn"`                 // the rule in words, nynorsk
	SagtNB       string     `json:"sagtNb,omitempty"`       // bokmål
	SagtEN       string     `json:"sagtEn,omitempty"`       // English
	BerrePartnar ID         `json:"berrePartnar,omitempty"` // holds for this one partner only
}

// UtvalEstablished: an organ was set up.
type UtvalEstablished struct {
	Namn      Namn      `json:"namn"`
	Kortnamn  string    `json:"kortnamn,omitempty"` // "OU Voss"
	Kode      UtvalKode `json:"kode"`
	Niva      int       `json:"niva,omitempty"`      // formal level 1–4; 0 = outside the levels
	Overordna ID        `json:"overordna,omitempty"` // the utval above it
	Fra       Moment    `json:"fra,omitempty"`
	Merknad   string    `json:"merknad,omitempty"`
	Kjelder   []Kjelde  `json:"kjelder,omitempty"`
}

// UtvalRenamed: the organ took another name.
type UtvalRenamed struct {
	Namn     Namn     `json:"namn"`
	Kortnamn string   `json:"kortnamn,omitempty"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// UtvalTasksWorded: what the organ is for was put into words.
type UtvalTasksWorded struct {
	Oppgaver string   `json:"oppgaver"` // one task a line
	Malform  Malform  `json:"malform"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// UtvalCompositionRuled: rules were set for who shall sit in it. They replace the earlier ones
// as a whole.
type UtvalCompositionRuled struct {
	Reglar  []Samansetjingsregel `json:"reglar"`
	Kjelder []Kjelde             `json:"kjelder,omitempty"`
}

// UtvalPartnerAttached: a partner belongs to the organ's area. The side on which it stood then is
// kept here, so that rules for each partner of a side can be counted from the utval's own history.
type UtvalPartnerAttached struct {
	Partnar ID       `json:"partnar"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
	Side    Side     `json:"side,omitempty"`
}

// UtvalPartnerDetached: the partner no longer belongs to the area.
type UtvalPartnerDetached struct {
	Partnar ID     `json:"partnar"`
	Merknad string `json:"merknad,omitempty"`
}

// UtvalSeatCreated: a seat was made. A seat belongs to a side and a role, and where a partner
// holds it, to that partner; persons come and go in it.
type UtvalSeatCreated struct {
	Plass   ID         `json:"plass"`
	Regel   string     `json:"regel,omitempty"` // the rule of composition that the seat answers
	Rolle   PlassRolle `json:"rolle"`
	Side    Side       `json:"side"`
	Partnar ID         `json:"partnar,omitempty"`
}

// UtvalSeatClosed: the seat is no longer there.
type UtvalSeatClosed struct {
	Plass   ID     `json:"plass"`
	Merknad string `json:"merknad,omitempty"`
}

// UtvalSeatFilled: a person sits in the seat from a day on, and, where it is said, until another.
type UtvalSeatFilled struct {
	Plass  ID     `json:"plass"`
	Person ID     `json:"person"`
	Fra    Moment `json:"fra"`
	Til    Moment `json:"til,omitempty"`
}

// UtvalSeatVacated: nobody sits in the seat any more.
type UtvalSeatVacated struct {
	Plass  ID     `json:"plass"`
	Person ID     `json:"person"`
	Til    Moment `json:"til"`
}

// UtvalOfficeGiven: whoever sits in the seat is leader or deputy.
type UtvalOfficeGiven struct {
	Plass ID   `json:"plass"`
	Verv  Verv `json:"verv"`
}

// UtvalOfficeEnded: the seat no longer carries the office.
type UtvalOfficeEnded struct {
	Plass ID   `json:"plass"`
	Verv  Verv `json:"verv"`
}

// UtvalDissolved: the organ is closed. Its history stays.
type UtvalDissolved struct {
	Til     Moment   `json:"til,omitempty"`
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// UtvalReportingRuled: the organ wants the tiltak that it follows reported on in a rhythm; 0 months =
// no longer.
type UtvalReportingRuled struct {
	Kvar    int    `json:"kvar"`            // months between reports: 1, 2, 3, 4, 6 or 12
	Frist   int    `json:"frist,omitempty"` // days after the end of a period within which its report is due
	Fra     Moment `json:"fra,omitempty"`   // the first period begins here
	Merknad string `json:"merknad,omitempty"`
}

// UtvalStatusReviewed: the organ went through the status of its tiltak.
type UtvalStatusReviewed struct {
	Dato    Moment `json:"dato"`
	Merknad string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (UtvalEstablished) EventType() string { return "utval.Established" }

// EventType names the fact.
func (UtvalRenamed) EventType() string { return "utval.Renamed" }

// EventType names the fact.
func (UtvalTasksWorded) EventType() string { return "utval.TasksWorded" }

// EventType names the fact.
func (UtvalCompositionRuled) EventType() string { return "utval.CompositionRuled" }

// EventType names the fact.
func (UtvalPartnerAttached) EventType() string { return "utval.PartnerAttached" }

// EventType names the fact.
func (UtvalPartnerDetached) EventType() string { return "utval.PartnerDetached" }

// EventType names the fact.
func (UtvalSeatCreated) EventType() string { return "utval.SeatCreated" }

// EventType names the fact.
func (UtvalSeatClosed) EventType() string { return "utval.SeatClosed" }

// EventType names the fact.
func (UtvalSeatFilled) EventType() string { return "utval.SeatFilled" }

// EventType names the fact.
func (UtvalSeatVacated) EventType() string { return "utval.SeatVacated" }

// EventType names the fact.
func (UtvalOfficeGiven) EventType() string { return "utval.OfficeGiven" }

// EventType names the fact.
func (UtvalOfficeEnded) EventType() string { return "utval.OfficeEnded" }

// EventType names the fact.
func (UtvalDissolved) EventType() string { return "utval.Dissolved" }

// EventType names the fact.
func (UtvalReportingRuled) EventType() string { return "utval.ReportingRuled" }

// EventType names the fact.
func (UtvalStatusReviewed) EventType() string { return "utval.StatusReviewed" }

var _ = register(
	UtvalEstablished{}, UtvalRenamed{}, UtvalTasksWorded{}, UtvalCompositionRuled{},
	UtvalPartnerAttached{}, UtvalPartnerDetached{}, UtvalSeatCreated{}, UtvalSeatClosed{},
	UtvalSeatFilled{}, UtvalSeatVacated{}, UtvalOfficeGiven{}, UtvalOfficeEnded{}, UtvalDissolved{},
	UtvalReportingRuled{}, UtvalStatusReviewed{},
)
