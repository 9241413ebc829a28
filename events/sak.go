package events

// SakSlag is what an organ shall do with a sak.
type SakSlag string

// The kinds of sak.
const (
	SakVedtak      SakSlag = "vedtak"
	SakDrofting    SakSlag = "drofting"
	SakOrientering SakSlag = "orientering"
	SakHoyring     SakSlag = "hoyring" // an answer to somebody who asks for views
)

// SakPrioritet is how much a sak matters now.
type SakPrioritet string

// The priorities, the highest first.
const (
	PrioritetNo       SakPrioritet = "no" // in the next meeting
	PrioritetSnart    SakPrioritet = "snart"
	PrioritetKanVente SakPrioritet = "kan-vente"
	PrioritetIkkje    SakPrioritet = "ikkje" // should not be taken up
)

// SakLenkjeSlag is what a sak is about, where that is kept here.
type SakLenkjeSlag string

// What a sak can be tied to.
const (
	LenkjePlan        SakLenkjeSlag = "plan"
	LenkjeVersjon     SakLenkjeSlag = "versjon" // a named version of a plan
	LenkjeKapittel    SakLenkjeSlag = "kapittel"
	LenkjeElement     SakLenkjeSlag = "element" // a goal or a strategy
	LenkjeTiltak      SakLenkjeSlag = "tiltak"
	LenkjeSak         SakLenkjeSlag = "sak"
	LenkjeAvtalepunkt SakLenkjeSlag = "avtalepunkt"
)

// SakVeg is as what a sak is sent to another organ.
type SakVeg string

// The ways of a sak.
const (
	VegMelding SakVeg = "melding" // reported upwards
	VegOppdrag SakVeg = "oppdrag" // a commission
	VegRetur   SakVeg = "retur"   // back to where it came from
	VegInnspel SakVeg = "innspel" // for input
)

// SakUtfall is how a sak ended.
type SakUtfall string

// The ends.
const (
	SakFerdig    SakUtfall = "ferdig"
	SakTrekt     SakUtfall = "trekt"     // by those who reported it
	SakOverteken SakUtfall = "overteken" // another sak goes on with it
	SakAvvist    SakUtfall = "avvist"
)

// SakReported: a sak was reported to an organ. Its saksframlegg and its framlegg til vedtak are texts of their own
// (room tekst).
type SakReported struct {
	Tittel       string   `json:"tittel"`
	Slag         SakSlag  `json:"slag"`
	Emne         Sakemne  `json:"emne"`
	Utval        ID       `json:"utval"`                // to whom
	FraPartnar   ID       `json:"fraPartnar,omitempty"` // the partner that reports it
	FraUtval     ID       `json:"fraUtval,omitempty"`   // the organ that does
	Bakgrunn     string   `json:"bakgrunn"`             // why
	Onske        string   `json:"onske,omitempty"`      // what is wished
	Malform      Malform  `json:"malform"`
	Frist        Moment   `json:"frist,omitempty"`
	Saksframlegg ID       `json:"saksframlegg"` // a text
	Framlegg     ID       `json:"framlegg"`     // a text: what is proposed to be decided
	Kjelder      []Kjelde `json:"kjelder,omitempty"`
}

// SakRetitled: the title was changed.
type SakRetitled struct {
	Tittel string `json:"tittel"`
}

// SakKindSet: it was said what the organ shall do with it, and what it is about.
type SakKindSet struct {
	Slag    SakSlag `json:"slag"`
	Emne    Sakemne `json:"emne"`
	Merknad string  `json:"merknad,omitempty"`
}

// SakReceived: the organ where it is took it on its queue.
type SakReceived struct {
	Utval   ID     `json:"utval"`
	Merknad string `json:"merknad,omitempty"`
}

// SakDeclined: the organ where it is did not take it on.
type SakDeclined struct {
	Utval ID     `json:"utval"`
	Grunn string `json:"grunn"`
}

// SakPriorityVoiced: one seat of the organ said how much it matters. The last word of a seat counts.
type SakPriorityVoiced struct {
	Utval     ID           `json:"utval"`
	Plass     ID           `json:"plass"`
	Prioritet SakPrioritet `json:"prioritet"`
	Ord       string       `json:"ord,omitempty"`
	Rolle     PlassRolle   `json:"rolle"` // of the seat then
}

// SakPrioritised: the organ gave it a priority.
type SakPrioritised struct {
	Utval     ID           `json:"utval"`
	Prioritet SakPrioritet `json:"prioritet"`
	Ord       string       `json:"ord,omitempty"`
}

// SakLinked: it is about something that is kept here.
type SakLinked struct {
	Lenkje  ID            `json:"lenkje"`
	Slag    SakLenkjeSlag `json:"slag"`
	Rom     string        `json:"rom"`
	Ting    ID            `json:"ting"`
	Del     ID            `json:"del,omitempty"` // of a plan: the version or the chapter
	Merknad string        `json:"merknad,omitempty"`
}

// SakUnlinked: it is no longer tied to that.
type SakUnlinked struct {
	Lenkje  ID     `json:"lenkje"`
	Merknad string `json:"merknad,omitempty"`
}

// SakAttachmentAdded: a file was attached.
type SakAttachmentAdded struct {
	Vedlegg  ID     `json:"vedlegg"`
	Tittel   string `json:"tittel"`
	Fil      string `json:"fil"`              // SHA-256 of its bytes, in hex
	Filtype  string `json:"filtype"`          // media type, by content
	Storleik int    `json:"storleik"`         // bytes
	Unntak   string `json:"unntak,omitempty"` // the legal basis on which it is kept from the public
}

// SakAttachmentRemoved: the file is no longer attached. It is kept.
type SakAttachmentRemoved struct {
	Vedlegg ID     `json:"vedlegg"`
	Merknad string `json:"merknad,omitempty"`
}

// SakSent: it went on to another organ.
type SakSent struct {
	FraUtval ID     `json:"fraUtval"`
	TilUtval ID     `json:"tilUtval"`
	Slag     SakVeg `json:"slag"`
	Ord      string `json:"ord,omitempty"`
	Mote     ID     `json:"mote,omitempty"`  // the meeting in which that was decided
	Punkt    ID     `json:"punkt,omitempty"` // the item of that meeting
}

// SakSideSpoke: one side said its joint word, agreed in its formøte.
type SakSideSpoke struct {
	Side    Side    `json:"side"`
	Utval   ID      `json:"utval"`
	Ord     string  `json:"ord"`
	Malform Malform `json:"malform"`
	Formote ID      `json:"formote"`
}

// SakClosed: nothing more is to be done with it.
type SakClosed struct {
	Utfall SakUtfall `json:"utfall"`
	Ord    string    `json:"ord,omitempty"`
	Sak    ID        `json:"sak,omitempty"` // the sak that goes on with it
}

// SakReopened: it is taken up again.
type SakReopened struct {
	Ord string `json:"ord"`
}

// EventType names the fact.
func (SakReported) EventType() string { return "sak.Reported" }

// EventType names the fact.
func (SakRetitled) EventType() string { return "sak.Retitled" }

// EventType names the fact.
func (SakKindSet) EventType() string { return "sak.KindSet" }

// EventType names the fact.
func (SakReceived) EventType() string { return "sak.Received" }

// EventType names the fact.
func (SakDeclined) EventType() string { return "sak.Declined" }

// EventType names the fact.
func (SakPriorityVoiced) EventType() string { return "sak.PriorityVoiced" }

// EventType names the fact.
func (SakPrioritised) EventType() string { return "sak.Prioritised" }

// EventType names the fact.
func (SakLinked) EventType() string { return "sak.Linked" }

// EventType names the fact.
func (SakUnlinked) EventType() string { return "sak.Unlinked" }

// EventType names the fact.
func (SakAttachmentAdded) EventType() string { return "sak.AttachmentAdded" }

// EventType names the fact.
func (SakAttachmentRemoved) EventType() string { return "sak.AttachmentRemoved" }

// EventType names the fact.
func (SakSent) EventType() string { return "sak.Sent" }

// EventType names the fact.
func (SakSideSpoke) EventType() string { return "sak.SideSpoke" }

// EventType names the fact.
func (SakClosed) EventType() string { return "sak.Closed" }

// EventType names the fact.
func (SakReopened) EventType() string { return "sak.Reopened" }

var _ = register(
	SakReported{}, SakRetitled{}, SakKindSet{}, SakReceived{}, SakDeclined{}, SakPriorityVoiced{}, SakPrioritised{}, SakLinked{},
	SakUnlinked{}, SakAttachmentAdded{}, SakAttachmentRemoved{}, SakSent{}, SakSideSpoke{}, SakClosed{}, SakReopened{},
)
