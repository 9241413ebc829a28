package events

// IndikatorNiva is for what a figure is told: the kind of place.
type IndikatorNiva string

// The levels.
const (
	NivaFellesskap  IndikatorNiva = "helsefellesskap"
	NivaForetak     IndikatorNiva = "foretak"
	NivaInstitusjon IndikatorNiva = "institusjon"
	NivaKommune     IndikatorNiva = "kommune"
	NivaBydel       IndikatorNiva = "bydel"
)

// IndikatorRetning is which way is better.
type IndikatorRetning string

// The directions.
const (
	RetningOpp     IndikatorRetning = "opp"
	RetningNed     IndikatorRetning = "ned"
	RetningNoytral IndikatorRetning = "noytral" // it only describes
)

// SmaTal is what becomes of counts below five.
type SmaTal string

// The rules for small counts.
const (
	SmaTalSkjul SmaTal = "skjul" // they are not taken in, only that they are fewer than five
	SmaTalOpne  SmaTal = "opne"  // published by a body that has seen to it itself, or no count of persons
)

// TalMerke is said of a figure that has no value.
type TalMerke string

// The marks.
const (
	MerkeManglar TalMerke = "manglar" // not known
	MerkeFaerre  TalMerke = "faerre"  // fewer than five
	MerkeSkjult  TalMerke = "skjult"  // held back by its source
)

// Indikatortal is one figure: for a place in a time.
type Indikatortal struct {
	Stad  string   `json:"stad"` // kommunenummer, or a code of the list "stad"
	Tid   Tidsrom  `json:"tid"`
	Verdi Desimal  `json:"verdi,omitempty"`
	Merke TalMerke `json:"merke,omitempty"` // in place of a value
}

// IndikatorDefined: an indicator was defined, or defined anew: then figures of before are told by
// the definition of then.
type IndikatorDefined struct {
	Namn       Namn             `json:"namn"`
	Definisjon string           `json:"definisjon"`
	Malform    Malform          `json:"malform"`
	Eining     string           `json:"eining"` // "personar", "døgn per 1 000 innbyggjarar"
	Niva       IndikatorNiva    `json:"niva"`
	Retning    IndikatorRetning `json:"retning"`
	SmaTal     SmaTal           `json:"smaTal"`
	Desimalar  int              `json:"desimalar,omitempty"` // how many decimals are shown
	Utgjevar   string           `json:"utgjevar"`            // the body that the figures come from
	Kjelder    []Kjelde         `json:"kjelder,omitempty"`
}

// IndikatorGroupsSet: the patient groups that it tells of were set, all at once.
type IndikatorGroupsSet struct {
	Pasientgrupper []string `json:"pasientgrupper"`
	Versjon        int      `json:"versjon"`
}

// IndikatorAreasSet: the areas of work that it tells of were set, all at once.
type IndikatorAreasSet struct {
	Omrade  []string `json:"omrade"`
	Versjon int      `json:"versjon"`
}

// IndikatorTargetSet: a target was set, or set otherwise.
type IndikatorTargetSet struct {
	Mal     ID       `json:"mal"`
	Stad    string   `json:"stad,omitempty"` // empty = for every place
	Verdi   Desimal  `json:"verdi"`
	Innan   Periode  `json:"innan"`
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// IndikatorTargetDropped: it is no longer aimed at.
type IndikatorTargetDropped struct {
	Mal     ID     `json:"mal"`
	Merknad string `json:"merknad,omitempty"`
}

// IndikatorFiguresTaken: figures were taken in. A figure for a place and a time that has one already
// corrects it; the older stays in history. Many figures come in several records with one innlesing.
type IndikatorFiguresTaken struct {
	Innlesing    ID             `json:"innlesing"`
	Framskriving string         `json:"framskriving,omitempty"` // the name of the projection that they are of; empty = they are figures
	Henta        Moment         `json:"henta"`                  // when they were fetched from their source
	Fil          string         `json:"fil,omitempty"`          // SHA-256 of the file they were read from, in hex
	Tal          []Indikatortal `json:"tal"`
	Kjelder      []Kjelde       `json:"kjelder,omitempty"`
}

// IndikatorFigureCorrected: one figure was wrong; this is the right one.
type IndikatorFigureCorrected struct {
	Framskriving string       `json:"framskriving,omitempty"`
	Tal          Indikatortal `json:"tal"`
	Merknad      string       `json:"merknad"` // why
	Kjelder      []Kjelde     `json:"kjelder,omitempty"`
}

// IndikatorBreakNoted: figures from a time on cannot be compared with those before.
type IndikatorBreakNoted struct {
	Brot    ID       `json:"brot"`
	Tid     Tidsrom  `json:"tid"` // the first of the new kind
	Merknad string   `json:"merknad"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// IndikatorBreakWithdrawn: there was no such break.
type IndikatorBreakWithdrawn struct {
	Brot    ID     `json:"brot"`
	Merknad string `json:"merknad,omitempty"`
}

// IndikatorRetired: it is no longer followed.
type IndikatorRetired struct {
	Merknad string `json:"merknad,omitempty"`
}

// IndikatorReinstated: it is followed again.
type IndikatorReinstated struct {
	Merknad string `json:"merknad,omitempty"`
}

// EventType names the fact.
func (IndikatorDefined) EventType() string { return "indikator.Defined" }

// EventType names the fact.
func (IndikatorGroupsSet) EventType() string { return "indikator.GroupsSet" }

// EventType names the fact.
func (IndikatorAreasSet) EventType() string { return "indikator.AreasSet" }

// EventType names the fact.
func (IndikatorTargetSet) EventType() string { return "indikator.TargetSet" }

// EventType names the fact.
func (IndikatorTargetDropped) EventType() string { return "indikator.TargetDropped" }

// EventType names the fact.
func (IndikatorFiguresTaken) EventType() string { return "indikator.FiguresTaken" }

// EventType names the fact.
func (IndikatorFigureCorrected) EventType() string { return "indikator.FigureCorrected" }

// EventType names the fact.
func (IndikatorBreakNoted) EventType() string { return "indikator.BreakNoted" }

// EventType names the fact.
func (IndikatorBreakWithdrawn) EventType() string { return "indikator.BreakWithdrawn" }

// EventType names the fact.
func (IndikatorRetired) EventType() string { return "indikator.Retired" }

// EventType names the fact.
func (IndikatorReinstated) EventType() string { return "indikator.Reinstated" }

var _ = register(
	IndikatorDefined{}, IndikatorGroupsSet{}, IndikatorAreasSet{}, IndikatorTargetSet{}, IndikatorTargetDropped{},
	IndikatorFiguresTaken{}, IndikatorFigureCorrected{}, IndikatorBreakNoted{}, IndikatorBreakWithdrawn{},
	IndikatorRetired{}, IndikatorReinstated{},
)
