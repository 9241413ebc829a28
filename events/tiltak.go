package events

// TiltakFase is where a tiltak stands in its life. The first seven follow one another; the last
// two are ways aside.
type TiltakFase string

// The phases of a tiltak.
const (
	FaseForslag     TiltakFase = "forslag"
	FaseVedteke     TiltakFase = "vedteke"
	FasePlanlagt    TiltakFase = "planlagt"
	FaseIGang       TiltakFase = "i-gang"
	FaseGjennomfort TiltakFase = "gjennomfort"
	FaseIDrift      TiltakFase = "i-drift"
	FaseEvaluert    TiltakFase = "evaluert"
	FasePaVent      TiltakFase = "pa-vent"
	FaseAvslutta    TiltakFase = "avslutta" // ended without a result
)

// Trafikklys is the colour of a status report. The colour never stands alone: words go with it.
type Trafikklys string

// The three colours.
const (
	LysGron Trafikklys = "gron"
	LysGul  Trafikklys = "gul"
	LysRaud Trafikklys = "raud"
)

// TiltakDel is the part that a partner takes in a tiltak besides owning it.
type TiltakDel string

// The parts.
const (
	DelDeltakar   TiltakDel = "deltakar"
	DelObservator TiltakDel = "observator"
)

// TiltakProposed: somebody proposed a tiltak. It begins its life as a forslag.
type TiltakProposed struct {
	Tittel     string   `json:"tittel"`
	Foremal    string   `json:"foremal"`              // what it shall achieve
	Utfordring string   `json:"utfordring,omitempty"` // why: the challenge it answers
	Malform    Malform  `json:"malform"`              // of title, purpose and challenge
	Eigar      Aktor    `json:"eigar"`
	Tidsramme  Periode  `json:"tidsramme"`
	Kjelder    []Kjelde `json:"kjelder,omitempty"`
}

// TiltakRetitled: the title was changed.
type TiltakRetitled struct {
	Tittel string `json:"tittel"`
}

// TiltakPurposeReworded: the purpose was put in other words.
type TiltakPurposeReworded struct {
	Foremal string `json:"foremal"`
}

// TiltakChallengeReworded: the challenge that it answers was put in other words.
type TiltakChallengeReworded struct {
	Utfordring string `json:"utfordring"`
}

// TiltakOwnerNamed: another owner took it over.
type TiltakOwnerNamed struct {
	Eigar   Aktor    `json:"eigar"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakParticipantJoined: a partner, or an organisation outside, takes part.
type TiltakParticipantJoined struct {
	Aktor   Aktor     `json:"aktor"`
	Del     TiltakDel `json:"del"`
	Kjelder []Kjelde  `json:"kjelder,omitempty"`
}

// TiltakParticipantLeft: it no longer takes part.
type TiltakParticipantLeft struct {
	Aktor   Aktor  `json:"aktor"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakUtvalAttached: an utval follows the tiltak.
type TiltakUtvalAttached struct {
	Utval   ID       `json:"utval"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakUtvalDetached: the utval no longer follows it.
type TiltakUtvalDetached struct {
	Utval   ID     `json:"utval"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakGroupsSet: the patient groups that it is for were set, all at once, by the codes of one
// version of the code list "pasientgruppe"; and perhaps the other groups that it is meant to reach, such as
// next of kin or those who work in the services, by the codes of one version of the list "malgruppe".
type TiltakGroupsSet struct {
	Pasientgrupper   []string `json:"pasientgrupper"`
	Versjon          int      `json:"versjon"`
	Kjelder          []Kjelde `json:"kjelder,omitempty"`
	Malgrupper       []string `json:"malgrupper,omitempty"`       // the other groups; said only with malgruppeVersjon
	MalgruppeVersjon int      `json:"malgruppeVersjon,omitempty"` // where it is missing, nothing is said of the other groups
}

// TiltakTimeframeSet: the time frame of the whole was set.
type TiltakTimeframeSet struct {
	Tidsramme Periode  `json:"tidsramme"`
	Kjelder   []Kjelde `json:"kjelder,omitempty"`
}

// TiltakStepPlanned: a step with a time frame of its own was added at the end.
type TiltakStepPlanned struct {
	Steg    ID       `json:"steg"`
	Namn    string   `json:"namn"`
	Periode Periode  `json:"periode"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakStepRescheduled: the step got another time frame.
type TiltakStepRescheduled struct {
	Steg    ID      `json:"steg"`
	Periode Periode `json:"periode"`
	Merknad string  `json:"merknad,omitempty"`
}

// TiltakStepCompleted: the step was carried through.
type TiltakStepCompleted struct {
	Steg    ID       `json:"steg"`
	Dato    Moment   `json:"dato"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// TiltakStepDropped: the step is no longer part of the plan.
type TiltakStepDropped struct {
	Steg    ID     `json:"steg"`
	Merknad string `json:"merknad,omitempty"`
}

// TiltakMilestonePlanned: a milestone was set: something that shall be reached by then.
type TiltakMilestonePlanned struct {
	Milepael ID       `json:"milepael"`
	Namn     string   `json:"namn"`
	Frist    Periode  `json:"frist"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// TiltakMilestoneRescheduled: the milestone got another deadline.
type TiltakMilestoneRescheduled struct {
	Milepael ID      `json:"milepael"`
	Frist    Periode `json:"frist"`
	Merknad  string  `json:"merknad,omitempty"`
}

// TiltakMilestoneReached: the milestone was reached.
type TiltakMilestoneReached struct {
	Milepael ID       `json:"milepael"`
	Dato     Moment   `json:"dato"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// TiltakMilestoneDropped: the milestone is no longer part of the plan.
type TiltakMilestoneDropped struct {
	Milepael ID     `json:"milepael"`
	Merknad  string `json:"merknad,omitempty"`
}

// TiltakPhaseChanged: the tiltak moved to another phase of its life.
type TiltakPhaseChanged struct {
	Fase    TiltakFase `json:"fase"`
	Merknad string     `json:"merknad,omitempty"`
	Kjelder []Kjelde   `json:"kjelder,omitempty"`
}

// TiltakStatusReported: somebody told how it goes: a colour for progress, and words; perhaps one for
// money and one for risk, and what they need decided.
type TiltakStatusReported struct {
	Framdrift Trafikklys `json:"framdrift"`
	Tekst     string     `json:"tekst"`
	Malform   Malform    `json:"malform"`
	Periode   Periode    `json:"periode"` // the time that the report is about; may be empty
	Kjelder   []Kjelde   `json:"kjelder,omitempty"`
	Okonomi   Trafikklys `json:"okonomi,omitempty"` // the colour for money, where it is told
	Risiko    Trafikklys `json:"risiko,omitempty"`  // the colour for risk, where it is told
	Avgjerd   string     `json:"avgjerd,omitempty"` // what the utval is asked to decide
}

// EventType names the fact.
func (TiltakProposed) EventType() string { return "tiltak.Proposed" }

// EventType names the fact.
func (TiltakRetitled) EventType() string { return "tiltak.Retitled" }

// EventType names the fact.
func (TiltakPurposeReworded) EventType() string { return "tiltak.PurposeReworded" }

// EventType names the fact.
func (TiltakChallengeReworded) EventType() string { return "tiltak.ChallengeReworded" }

// EventType names the fact.
func (TiltakOwnerNamed) EventType() string { return "tiltak.OwnerNamed" }

// EventType names the fact.
func (TiltakParticipantJoined) EventType() string { return "tiltak.ParticipantJoined" }

// EventType names the fact.
func (TiltakParticipantLeft) EventType() string { return "tiltak.ParticipantLeft" }

// EventType names the fact.
func (TiltakUtvalAttached) EventType() string { return "tiltak.UtvalAttached" }

// EventType names the fact.
func (TiltakUtvalDetached) EventType() string { return "tiltak.UtvalDetached" }

// EventType names the fact.
func (TiltakGroupsSet) EventType() string { return "tiltak.GroupsSet" }

// EventType names the fact.
func (TiltakTimeframeSet) EventType() string { return "tiltak.TimeframeSet" }

// EventType names the fact.
func (TiltakStepPlanned) EventType() string { return "tiltak.StepPlanned" }

// EventType names the fact.
func (TiltakStepRescheduled) EventType() string { return "tiltak.StepRescheduled" }

// EventType names the fact.
func (TiltakStepCompleted) EventType() string { return "tiltak.StepCompleted" }

// EventType names the fact.
func (TiltakStepDropped) EventType() string { return "tiltak.StepDropped" }

// EventType names the fact.
func (TiltakMilestonePlanned) EventType() string { return "tiltak.MilestonePlanned" }

// EventType names the fact.
func (TiltakMilestoneRescheduled) EventType() string { return "tiltak.MilestoneRescheduled" }

// EventType names the fact.
func (TiltakMilestoneReached) EventType() string { return "tiltak.MilestoneReached" }

// EventType names the fact.
func (TiltakMilestoneDropped) EventType() string { return "tiltak.MilestoneDropped" }

// EventType names the fact.
func (TiltakPhaseChanged) EventType() string { return "tiltak.PhaseChanged" }

// EventType names the fact.
func (TiltakStatusReported) EventType() string { return "tiltak.StatusReported" }

var _ = register(
	TiltakProposed{},
	TiltakRetitled{},
	TiltakPurposeReworded{},
	TiltakChallengeReworded{},
	TiltakOwnerNamed{},
	TiltakParticipantJoined{},
	TiltakParticipantLeft{},
	TiltakUtvalAttached{},
	TiltakUtvalDetached{},
	TiltakGroupsSet{},
	TiltakTimeframeSet{},
	TiltakStepPlanned{},
	TiltakStepRescheduled{},
	TiltakStepCompleted{},
	TiltakStepDropped{},
	TiltakMilestonePlanned{},
	TiltakMilestoneRescheduled{},
	TiltakMilestoneReached{},
	TiltakMilestoneDropped{},
	TiltakPhaseChanged{},
	TiltakStatusReported{},
)
