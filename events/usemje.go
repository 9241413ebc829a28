package events

// UsemjeNiva is where a disagreement is dealt with.
type UsemjeNiva string

// The levels, from below.
const (
	UsemjeOU     UsemjeNiva = "OU"
	UsemjeSSU    UsemjeNiva = "SSU"
	UsemjeLeiing UsemjeNiva = "leiing" // the leadership of the partners
	UsemjeNemnd  UsemjeNiva = "nemnd"  // the national Tvisteløsningsnemnd
)

// UsemjeUtfall is how a disagreement ended.
type UsemjeUtfall string

// The ends.
const (
	UsemjeSemje      UsemjeUtfall = "semje"
	UsemjeRettleiing UsemjeUtfall = "rettleiing" // by guidance from the nemnd
	UsemjeTrekt      UsemjeUtfall = "trekt"
	UsemjeAvvist     UsemjeUtfall = "avvist"
)

// UsemjeRaised: a disagreement was told: what it is about, and where it is dealt with first.
type UsemjeRaised struct {
	Sak     ID         `json:"sak,omitempty"`
	Mote    ID         `json:"mote,omitempty"`
	Punkt   ID         `json:"punkt,omitempty"`
	Avtale  ID         `json:"avtale,omitempty"`  // a plan of kind avtale
	Klausul ID         `json:"klausul,omitempty"` // a planelement: the clause
	Ord     string     `json:"ord"`
	Malform Malform    `json:"malform"`
	Niva    UsemjeNiva `json:"niva"`
	Utval   ID         `json:"utval,omitempty"`
	Kjelder []Kjelde   `json:"kjelder,omitempty"`
}

// UsemjePositionStated: a partner said where it stands, or stands otherwise.
type UsemjePositionStated struct {
	Partnar ID      `json:"partnar"`
	Ord     string  `json:"ord"`
	Malform Malform `json:"malform"`
}

// UsemjeEscalated: it went on to another level.
type UsemjeEscalated struct {
	Niva  UsemjeNiva `json:"niva"`
	Utval ID         `json:"utval,omitempty"`
	Grunn string     `json:"grunn"`
}

// UsemjePapersPrepared: the papers for a level were made, in which nobody can be recognised.
type UsemjePapersPrepared struct {
	Niva      UsemjeNiva `json:"niva"`
	Ord       string     `json:"ord"`
	Malform   Malform    `json:"malform"`
	Stadfesta bool       `json:"stadfesta"` // somebody has read them for that
}

// UsemjeAnswered: the level where it was answered.
type UsemjeAnswered struct {
	Niva    UsemjeNiva `json:"niva"`
	Ord     string     `json:"ord"`
	Malform Malform    `json:"malform"`
}

// UsemjeResolved: it is over.
type UsemjeResolved struct {
	Utfall UsemjeUtfall `json:"utfall"`
	Ord    string       `json:"ord"`
}

// EventType names the fact.
func (UsemjeRaised) EventType() string { return "usemje.Raised" }

// EventType names the fact.
func (UsemjePositionStated) EventType() string { return "usemje.PositionStated" }

// EventType names the fact.
func (UsemjeEscalated) EventType() string { return "usemje.Escalated" }

// EventType names the fact.
func (UsemjePapersPrepared) EventType() string { return "usemje.PapersPrepared" }

// EventType names the fact.
func (UsemjeAnswered) EventType() string { return "usemje.Answered" }

// EventType names the fact.
func (UsemjeResolved) EventType() string { return "usemje.Resolved" }

var _ = register(
	UsemjeRaised{}, UsemjePositionStated{}, UsemjeEscalated{}, UsemjePapersPrepared{}, UsemjeAnswered{}, UsemjeResolved{},
)
