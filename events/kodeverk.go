package events

// Kode is one entry of a code list.
type Kode struct {
	Kode        string `json:"kode"` // [a-z0-9-], for ever the same meaning
	Namn        Namn   `json:"namn"`
	Forklaring  string `json:"forklaring,omitempty"`  // in nynorsk
	TidlegareNN string `json:"tidlegareNn,omitempty"` // an older term for the same, in nynorsk
}

// KodeverkFounded: a code list was set up, for example "pasientgruppe".
type KodeverkFounded struct {
	Kodeverk string `json:"kodeverk"` // short name by which other facts refer to the list: [a-z0-9-]
	Namn     Namn   `json:"namn"`
}

// KodeverkVersionPublished: a version of the list came into force. It holds the whole list; facts
// that name a code from an older version keep their meaning.
type KodeverkVersionPublished struct {
	Versjon int      `json:"versjon"` // 1, 2, 3 …
	Fra     Moment   `json:"fra,omitempty"`
	Kodar   []Kode   `json:"kodar"`
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// EventType names the fact.
func (KodeverkFounded) EventType() string { return "kodeverk.Founded" }

// EventType names the fact.
func (KodeverkVersionPublished) EventType() string { return "kodeverk.VersionPublished" }

var _ = register(KodeverkFounded{}, KodeverkVersionPublished{})
