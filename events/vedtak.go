package events

// OppfolgingGrad is how far the follow-up of a decision has come.
type OppfolgingGrad string

// The degrees.
const (
	OppfolgingIkkjeBegynt OppfolgingGrad = "ikkje-begynt"
	OppfolgingIGang       OppfolgingGrad = "i-gang"
	OppfolgingGjort       OppfolgingGrad = "gjort"
)

// VedtakFollowUpLinked: something follows the decision up.
type VedtakFollowUpLinked struct {
	Folgje ID     `json:"folgje"`
	Rom    string `json:"rom"`
	Ting   ID     `json:"ting"`
	Ord    string `json:"ord,omitempty"`
}

// VedtakFollowUpDropped: it does not follow it up.
type VedtakFollowUpDropped struct {
	Folgje  ID     `json:"folgje"`
	Merknad string `json:"merknad,omitempty"`
}

// VedtakProgressTold: it was told how far the follow-up has come.
type VedtakProgressTold struct {
	Grad    OppfolgingGrad `json:"grad"`
	Ord     string         `json:"ord,omitempty"`
	Malform Malform        `json:"malform,omitempty"`
	Dato    Moment         `json:"dato,omitempty"`
}

// EventType names the fact.
func (VedtakFollowUpLinked) EventType() string { return "vedtak.FollowUpLinked" }

// EventType names the fact.
func (VedtakFollowUpDropped) EventType() string { return "vedtak.FollowUpDropped" }

// EventType names the fact.
func (VedtakProgressTold) EventType() string { return "vedtak.ProgressTold" }

var _ = register(
	VedtakFollowUpLinked{}, VedtakFollowUpDropped{}, VedtakProgressTold{},
)
