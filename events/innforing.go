package events

// InnforingGrad is how far a partner has come with taking a tiltak into use.
type InnforingGrad string

// The degrees. All but the first follow one another.
const (
	InnforingIkkjeAktuelt InnforingGrad = "ikkje-aktuelt" // not for this partner; the reason is told
	InnforingInformert    InnforingGrad = "informert"
	InnforingEigenPlan    InnforingGrad = "i-eigen-plan" // it stands in the partner's own plan
	InnforingFinansiert   InnforingGrad = "finansiert"
	InnforingInnfort      InnforingGrad = "innfort" // in use
	InnforingMalt         InnforingGrad = "malt"    // in use, and what came of it is measured
)

// InnforingReported: how far one partner has come with taking a tiltak into use. The thing is the
// take-up of one tiltak and has the tiltak's id. A count below five could point to persons: it is
// never written here, only that it is fewer than five.
type InnforingReported struct {
	Partnar ID            `json:"partnar"`
	Grad    InnforingGrad `json:"grad"`
	Dato    Moment        `json:"dato,omitempty"`   // since when
	Tal     Desimal       `json:"tal,omitempty"`    // a count: 0, or 5 and more
	Faerre  int           `json:"faerre,omitempty"` // in place of a small count: fewer than this many
	Eining  string        `json:"eining,omitempty"` // what is counted: "aktive pasientar"
	Ord     string        `json:"ord,omitempty"`    // why not, or how it goes
	Malform Malform       `json:"malform,omitempty"`
	Kjelder []Kjelde      `json:"kjelder,omitempty"`
}

// InnforingRetracted: what was reported for a partner was a mistake; nothing is known of it now.
type InnforingRetracted struct {
	Partnar ID     `json:"partnar"`
	Merknad string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (InnforingReported) EventType() string { return "innforing.Reported" }

// EventType names the fact.
func (InnforingRetracted) EventType() string { return "innforing.Retracted" }

var _ = register(InnforingReported{}, InnforingRetracted{})
