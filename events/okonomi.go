package events

// KostnadSlag is what money is spent on.
type KostnadSlag string

// The kinds of cost.
const (
	KostnadLon         KostnadSlag = "lon"
	KostnadDrift       KostnadSlag = "drift"
	KostnadInvestering KostnadSlag = "investering"
	KostnadKjop        KostnadSlag = "kjop" // bought services
	KostnadAnna        KostnadSlag = "anna"
)

// TilskotUtfall is what became of an application for money.
type TilskotUtfall string

// The outcomes.
const (
	TilskotInnvilga TilskotUtfall = "innvilga"
	TilskotDelvis   TilskotUtfall = "delvis"
	TilskotAvslag   TilskotUtfall = "avslag"
)

// GevinstSlag is the kind of a gain.
type GevinstSlag string

// The kinds of gain.
const (
	GevinstPengar     GevinstSlag = "pengar" // lower costs or more income
	GevinstTid        GevinstSlag = "tid"    // time set free
	GevinstKvalitet   GevinstSlag = "kvalitet"
	GevinstTryggleik  GevinstSlag = "tryggleik"
	GevinstKompetanse GevinstSlag = "kompetanse"
	GevinstAnna       GevinstSlag = "anna"
)

// NokkelSlag is by what a sum is shared between the partners.
type NokkelSlag string

// The kinds of cost key.
const (
	NokkelInnbyggjar   NokkelSlag = "per-innbyggjar" // in proportion to the population
	NokkelFast         NokkelSlag = "fast"           // an amount agreed for each
	NokkelBruk         NokkelSlag = "etter-bruk"     // in proportion to use
	NokkelVertskommune NokkelSlag = "vertskommune"   // one carries it for all
	NokkelTilskot      NokkelSlag = "tilskot"        // a grant covers it, as far as it goes; one carries the rest
)

// Kostnadsdel is one share of a sum: of a partner, or of one outside who pays, by its name.
type Kostnadsdel struct {
	Kven   Aktor `json:"kven"`
	Vekt   int   `json:"vekt,omitempty"`   // inhabitants or units of use, where the key is in proportion
	Faerre int   `json:"faerre,omitempty"` // it uses fewer than this many, but not none: vekt then stands for all such
	Belop  int   `json:"belop"`            // øre; the shares make up the whole sum
}

// Money is in øre. The thing is the money of one tiltak and has the tiltak's id.

// OkonomiBudgetSet: the budget of one year was set.
type OkonomiBudgetSet struct {
	Aar     int      `json:"aar"`
	Belop   int      `json:"belop"` // øre
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// OkonomiCostEntered: a cost was entered, or corrected: what one partner carries in one year.
type OkonomiCostEntered struct {
	Post    ID          `json:"post"`
	Partnar ID          `json:"partnar"`
	Aar     int         `json:"aar"`
	Slag    KostnadSlag `json:"slag"`
	Belop   int         `json:"belop"`             // øre
	Rekna   bool        `json:"rekna,omitempty"`   // it is in the accounts; else it is expected
	Merknad string      `json:"merknad,omitempty"` // what it is for
	Kjelder []Kjelde    `json:"kjelder,omitempty"`
}

// OkonomiCostWithdrawn: the cost was a mistake.
type OkonomiCostWithdrawn struct {
	Post    ID     `json:"post"`
	Merknad string `json:"merknad,omitempty"`
}

// OkonomiFundingSought: money was applied for.
type OkonomiFundingSought struct {
	Soknad  ID       `json:"soknad"`
	Sokjar  Aktor    `json:"sokjar"`  // who applied, if need be for several
	Ordning string   `json:"ordning"` // from what: the name of the grant or the fund
	Belop   int      `json:"belop"`   // øre
	Dato    Moment   `json:"dato,omitempty"`
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// OkonomiFundingAnswered: the application was answered.
type OkonomiFundingAnswered struct {
	Soknad    ID            `json:"soknad"`
	Utfall    TilskotUtfall `json:"utfall"`
	Belop     int           `json:"belop"` // øre granted
	Dato      Moment        `json:"dato,omitempty"`
	Referanse string        `json:"referanse,omitempty"` // the giver's own
	Merknad   string        `json:"merknad,omitempty"`
	Kjelder   []Kjelde      `json:"kjelder,omitempty"`
}

// OkonomiFundingWithdrawn: the application was taken back.
type OkonomiFundingWithdrawn struct {
	Soknad  ID     `json:"soknad"`
	Merknad string `json:"merknad,omitempty"`
}

// OkonomiGainEntered: a gain was entered, or put otherwise: what somebody gets out of the tiltak.
type OkonomiGainEntered struct {
	Gevinst ID          `json:"gevinst"`
	Slag    GevinstSlag `json:"slag"`
	Kven    Aktor       `json:"kven"`            // who gets it
	Belop   int         `json:"belop,omitempty"` // øre a year, where it is money
	Aar     int         `json:"aar,omitempty"`   // from which year
	Rekna   bool        `json:"rekna,omitempty"` // it is seen; else it is expected
	Ordlyd  string      `json:"ordlyd"`
	Malform Malform     `json:"malform"`
	Kjelder []Kjelde    `json:"kjelder,omitempty"`
}

// OkonomiGainWithdrawn: the gain is no longer expected, or was a mistake.
type OkonomiGainWithdrawn struct {
	Gevinst ID     `json:"gevinst"`
	Merknad string `json:"merknad,omitempty"`
}

// OkonomiSharesAgreed: it was agreed how a sum is shared. What the key was reckoned from is kept
// with what came of it, so that the shares of then stand when the population is another.
type OkonomiSharesAgreed struct {
	Fordeling ID            `json:"fordeling"`
	Namn      string        `json:"namn"`
	Aar       int           `json:"aar"`
	Slag      NokkelSlag    `json:"slag"`
	Belop     int           `json:"belop"`              // øre, the whole sum
	Grunnlag  string        `json:"grunnlag,omitempty"` // what the weights are: "Folketal 1. januar 2026, SSB"
	Delar     []Kostnadsdel `json:"delar"`
	Merknad   string        `json:"merknad,omitempty"`
	Kjelder   []Kjelde      `json:"kjelder,omitempty"`
}

// OkonomiSharesWithdrawn: the agreement on shares no longer holds.
type OkonomiSharesWithdrawn struct {
	Fordeling ID     `json:"fordeling"`
	Merknad   string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (OkonomiBudgetSet) EventType() string { return "okonomi.BudgetSet" }

// EventType names the fact.
func (OkonomiCostEntered) EventType() string { return "okonomi.CostEntered" }

// EventType names the fact.
func (OkonomiCostWithdrawn) EventType() string { return "okonomi.CostWithdrawn" }

// EventType names the fact.
func (OkonomiFundingSought) EventType() string { return "okonomi.FundingSought" }

// EventType names the fact.
func (OkonomiFundingAnswered) EventType() string { return "okonomi.FundingAnswered" }

// EventType names the fact.
func (OkonomiFundingWithdrawn) EventType() string { return "okonomi.FundingWithdrawn" }

// EventType names the fact.
func (OkonomiGainEntered) EventType() string { return "okonomi.GainEntered" }

// EventType names the fact.
func (OkonomiGainWithdrawn) EventType() string { return "okonomi.GainWithdrawn" }

// EventType names the fact.
func (OkonomiSharesAgreed) EventType() string { return "okonomi.SharesAgreed" }

// EventType names the fact.
func (OkonomiSharesWithdrawn) EventType() string { return "okonomi.SharesWithdrawn" }

var _ = register(
	OkonomiBudgetSet{}, OkonomiCostEntered{}, OkonomiCostWithdrawn{}, OkonomiFundingSought{}, OkonomiFundingAnswered{},
	OkonomiFundingWithdrawn{}, OkonomiGainEntered{}, OkonomiGainWithdrawn{}, OkonomiSharesAgreed{}, OkonomiSharesWithdrawn{},
)
