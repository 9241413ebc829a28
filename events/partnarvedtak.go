package events

// PartnarUtfall is what a partner decided.
type PartnarUtfall string

// The outcomes.
const (
	PartnarVedteke        PartnarUtfall = "vedteke"
	PartnarVedtekeEndring PartnarUtfall = "vedteke-endring" // with a change of the words
	PartnarVedtekeMerknad PartnarUtfall = "vedteke-merknad" // with a remark
	PartnarOrientering    PartnarUtfall = "orientering"     // taken note of
	PartnarUtsett         PartnarUtfall = "utsett"          // postponed
	PartnarAvvist         PartnarUtfall = "avvist"
)

// SamlaUtfall is how it stands when all partners have decided.
type SamlaUtfall string

// How it can stand.
const (
	SamlaVedteke   SamlaUtfall = "alle-vedteke"
	SamlaAtterhald SamlaUtfall = "med-atterhald" // with changes, with remarks, or only taken note of by some
	SamlaIkkjeAlle SamlaUtfall = "ikkje-alle"    // some said no
)

// SpurdPartnar is one partner that is asked to decide, and the body that decides for it.
type SpurdPartnar struct {
	Partnar ID     `json:"partnar"`
	Organ   string `json:"organ,omitempty"` // kommunestyre, heradsstyre, styre … as it was called then
}

// PartnarvedtakAsked: partners were asked to decide a matter, each for itself, on exactly this text.
type PartnarvedtakAsked struct {
	Sak       ID             `json:"sak,omitempty"`
	Mote      ID             `json:"mote,omitempty"`
	Punkt     ID             `json:"punkt,omitempty"`
	Vedtak    ID             `json:"vedtak,omitempty"` // the decision from which it follows
	Plan      ID             `json:"plan,omitempty"`
	Versjon   ID             `json:"versjon,omitempty"` // a named version of the plan
	Hash      string         `json:"hash"`              // SHA-256, in hex, of what is decided: of the version, of the text, or of the words
	Fest      TekstFest      `json:"fest"`              // empty where the words are in no text
	Tittel    string         `json:"tittel"`
	Ordlyd    string         `json:"ordlyd"` // what is proposed to be decided
	Malform   Malform        `json:"malform"`
	Partnarar []SpurdPartnar `json:"partnarar"`
	Frist     Moment         `json:"frist,omitempty"`
	Kjelder   []Kjelde       `json:"kjelder,omitempty"`
}

// PartnarvedtakDeadlineSet: it is to be decided by another day, or by none.
type PartnarvedtakDeadlineSet struct {
	Frist   Moment `json:"frist,omitempty"`
	Merknad string `json:"merknad,omitempty"`
}

// PartnarvedtakDecided: a partner decided, or it was told otherwise what it decided.
type PartnarvedtakDecided struct {
	Partnar  ID            `json:"partnar"`
	Organ    string        `json:"organ"`
	Dato     Moment        `json:"dato"`
	Utfall   PartnarUtfall `json:"utfall"`
	Hash     string        `json:"hash"`              // what it decided on
	Ordlyd   string        `json:"ordlyd,omitempty"`  // its decision, word for word
	Endring  string        `json:"endring,omitempty"` // the change that it decided, in words
	Merknad  string        `json:"merknad,omitempty"`
	Malform  Malform       `json:"malform,omitempty"`
	Arkivref string        `json:"arkivref,omitempty"` // where it stands in its own archive
	Fil      string        `json:"fil,omitempty"`
	Filtype  string        `json:"filtype,omitempty"`
	Storleik int           `json:"storleik,omitempty"`
	Kjelder  []Kjelde      `json:"kjelder,omitempty"`
}

// PartnarvedtakWithdrawn: what was told of a partner was a mistake, or no longer holds.
type PartnarvedtakWithdrawn struct {
	Partnar ID     `json:"partnar"`
	Grunn   string `json:"grunn"`
}

// PartnarvedtakReminded: partners that have not decided were reminded.
type PartnarvedtakReminded struct {
	Partnarar []ID   `json:"partnarar"`
	Ord       string `json:"ord,omitempty"`
}

// PartnarvedtakVersionReplaced: the text became another. The partners named must decide again; where none is named, all.
type PartnarvedtakVersionReplaced struct {
	Versjon  ID        `json:"versjon,omitempty"`
	Hash     string    `json:"hash"`
	Fest     TekstFest `json:"fest"` // empty where the words are in no text
	Ordlyd   string    `json:"ordlyd,omitempty"`
	Grunn    string    `json:"grunn"`
	Naudsynt []ID      `json:"naudsynt,omitempty"`
}

// PartnarvedtakAllDecided: all partners that were asked have decided.
type PartnarvedtakAllDecided struct {
	Utfall SamlaUtfall `json:"utfall"`
}

// PartnarvedtakClosed: it is no longer waited for.
type PartnarvedtakClosed struct {
	Ord string `json:"ord,omitempty"`
}

// EventType names the fact.
func (PartnarvedtakAsked) EventType() string { return "partnarvedtak.Asked" }

// EventType names the fact.
func (PartnarvedtakDeadlineSet) EventType() string { return "partnarvedtak.DeadlineSet" }

// EventType names the fact.
func (PartnarvedtakDecided) EventType() string { return "partnarvedtak.Decided" }

// EventType names the fact.
func (PartnarvedtakWithdrawn) EventType() string { return "partnarvedtak.Withdrawn" }

// EventType names the fact.
func (PartnarvedtakReminded) EventType() string { return "partnarvedtak.Reminded" }

// EventType names the fact.
func (PartnarvedtakVersionReplaced) EventType() string { return "partnarvedtak.VersionReplaced" }

// EventType names the fact.
func (PartnarvedtakAllDecided) EventType() string { return "partnarvedtak.AllDecided" }

// EventType names the fact.
func (PartnarvedtakClosed) EventType() string { return "partnarvedtak.Closed" }

var _ = register(
	PartnarvedtakAsked{}, PartnarvedtakDeadlineSet{}, PartnarvedtakDecided{}, PartnarvedtakWithdrawn{}, PartnarvedtakReminded{},
	PartnarvedtakVersionReplaced{}, PartnarvedtakAllDecided{}, PartnarvedtakClosed{},
)
