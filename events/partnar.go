package events

// PartnarSlag tells the two sides of the partnership apart.
type PartnarSlag string

// The two sides.
const (
	SlagKommune    PartnarSlag = "kommune"
	SlagSpesialist PartnarSlag = "spesialist"
)

// PartnarJoined: a kommune or a specialist party became a party to the agreement.
type PartnarJoined struct {
	Namn          Namn        `json:"namn"`
	Kortnamn      string      `json:"kortnamn,omitempty"`      // short form used in lists: "Helse Bergen"
	Slag          PartnarSlag `json:"slag"`                    // which side it stands on
	Kommunenummer string      `json:"kommunenummer,omitempty"` // four digits, for a kommune
	Orgform       string      `json:"orgform,omitempty"`       // HF, AS …, where found
	Fra           Moment      `json:"fra,omitempty"`           // party from
	Merknad       string      `json:"merknad,omitempty"`       // what one must know, in nynorsk
	Kjelder       []Kjelde    `json:"kjelder,omitempty"`
}

// PartnarRenamed: the partner took another name. Old records keep the old one.
type PartnarRenamed struct {
	Namn     Namn     `json:"namn"`
	Kortnamn string   `json:"kortnamn,omitempty"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// PartnarBodyNamed: the partner said which body of its own decides for it, and what that body is
// called there: kommunestyre, heradsstyre, bystyre, styre.
type PartnarBodyNamed struct {
	Organ   string   `json:"organ"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// PartnarMalformChosen: the partner chose the written standard in which it wants its papers.
type PartnarMalformChosen struct {
	Malform Malform `json:"malform"`
}

// PartnarLeft: the partner is no longer a party.
type PartnarLeft struct {
	Til     Moment `json:"til,omitempty"`
	Merknad string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (PartnarJoined) EventType() string { return "partnar.Joined" }

// EventType names the fact.
func (PartnarRenamed) EventType() string { return "partnar.Renamed" }

// EventType names the fact.
func (PartnarBodyNamed) EventType() string { return "partnar.BodyNamed" }

// EventType names the fact.
func (PartnarMalformChosen) EventType() string { return "partnar.MalformChosen" }

// EventType names the fact.
func (PartnarLeft) EventType() string { return "partnar.Left" }

var _ = register(PartnarJoined{}, PartnarRenamed{}, PartnarBodyNamed{}, PartnarMalformChosen{}, PartnarLeft{})
