package events

// Sakemne is what a sak is about, as the rules of decision tell matters apart.
type Sakemne string

// What a sak can be about.
const (
	EmneMandat        Sakemne = "mandat"
	EmneLokaltTiltak  Sakemne = "lokalt-tiltak"
	EmneHandlingsplan Sakemne = "handlingsplan"
	EmneRetningsline  Sakemne = "retningsline" // guideline, procedure or pathway
	EmneStrategi      Sakemne = "strategi"
	EmneAvtale        Sakemne = "avtale"
	EmneUsemje        Sakemne = "usemje" // about what an agreement means
	EmneAnna          Sakemne = "anna"
)

// Avgjerdsform is how an organ comes to its word in a matter.
type Avgjerdsform string

// The forms.
const (
	FormKonsensus   Avgjerdsform = "konsensus"
	FormRoysting    Avgjerdsform = "roysting"
	FormTilrading   Avgjerdsform = "tilrading"   // consensus on what to recommend; others decide
	FormOrientering Avgjerdsform = "orientering" // heard and talked about; nothing is decided
)

// Fleirtal is how many votes carry a proposal.
type Fleirtal string

// The majorities.
const (
	FleirtalVanleg        Fleirtal = "vanleg"         // more votes for than against
	FleirtalAbsolutt      Fleirtal = "absolutt"       // more than half of those who may vote and are there
	FleirtalToTredjedelar Fleirtal = "to-tredjedelar" // at least two thirds of the votes for and against
)

// Kvorum is how many must be there for an organ to decide.
type Kvorum string

// The quorums.
const (
	KvorumIngen         Kvorum = "ingen"
	KvorumHalvparten    Kvorum = "halvparten"     // at least half of the seats
	KvorumToTredjedelar Kvorum = "to-tredjedelar" // at least two thirds of the seats
)

// MandatSvar is what an organ that was asked said of a mandate.
type MandatSvar string

// The answers.
const (
	MandatGodkjent        MandatSvar = "godkjent"
	MandatGodkjentMerknad MandatSvar = "godkjent-merknad"
	MandatIkkjeGodkjent   MandatSvar = "ikkje-godkjent"
	MandatDialog          MandatSvar = "dialog" // neither yet: it is to be talked about
)

// Rett names the seats that have a right: those of a role, or of a role on one side.
type Rett struct {
	Rolle PlassRolle `json:"rolle"`
	Side  Side       `json:"side,omitempty"`
}

// Avgjerdsregel is one rule of how an organ decides in one kind of matter.
type Avgjerdsregel struct {
	Emne     Sakemne      `json:"emne"`
	Form     Avgjerdsform `json:"form"`
	Fleirtal Fleirtal     `json:"fleirtal,omitempty"` // of a vote
	Stemme   []Rett       `json:"stemme,omitempty"`   // whose consent or vote counts
	Tale     []Rett       `json:"tale,omitempty"`     // who may speak
	Framlegg []Rett       `json:"framlegg,omitempty"` // who may propose
	SagtNN   string       `json:"sagtNn,omitempty"`   // the rule in words, nynorsk
	SagtNB   string       `json:"sagtNb,omitempty"`   // bokmål
	SagtEN   string       `json:"sagtEn,omitempty"`   // English
}

// UtvalSuccessorNamed: another organ took over after this one.
type UtvalSuccessorNamed struct {
	Etterfolgjar ID       `json:"etterfolgjar"`
	Fra          Moment   `json:"fra,omitempty"`
	Merknad      string   `json:"merknad,omitempty"`
	Kjelder      []Kjelde `json:"kjelder,omitempty"`
}

// UtvalParentNamed: it stands under another organ from now on, or under none, at this formal level.
type UtvalParentNamed struct {
	Overordna ID     `json:"overordna,omitempty"`
	Niva      int    `json:"niva,omitempty"` // 1–4; 0 = outside the levels
	Merknad   string `json:"merknad,omitempty"`
}

// UtvalTermSet: the time for which it is set up was said.
type UtvalTermSet struct {
	Fra     Moment   `json:"fra,omitempty"`
	Til     Moment   `json:"til,omitempty"` // the last day, included
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// UtvalMandateProposed: a mandate was worded, and organs were asked to approve it. It may be a new wording of one that
// was proposed before; the answers are then given anew.
type UtvalMandateProposed struct {
	Mandat  ID       `json:"mandat"`
	Ordlyd  string   `json:"ordlyd"`
	Malform Malform  `json:"malform"`
	Spurde  []ID     `json:"spurde,omitempty"` // the organs that are asked
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// UtvalMandateAnswered: an organ that was asked answered, or came to another answer.
type UtvalMandateAnswered struct {
	Mandat  ID         `json:"mandat"`
	Utval   ID         `json:"utval"`
	Utfall  MandatSvar `json:"utfall"`
	Dato    Moment     `json:"dato,omitempty"`
	Merknad string     `json:"merknad,omitempty"`
	Kjelder []Kjelde   `json:"kjelder,omitempty"`
}

// UtvalMandateAdopted: the mandate holds from now on; an earlier one no longer does.
type UtvalMandateAdopted struct {
	Mandat  ID       `json:"mandat"`
	Dato    Moment   `json:"dato,omitempty"`
	Merknad string   `json:"merknad,omitempty"`
	Kjelder []Kjelde `json:"kjelder,omitempty"`
}

// UtvalMandateWithdrawn: a mandate that was proposed, or that held, does not hold.
type UtvalMandateWithdrawn struct {
	Mandat  ID     `json:"mandat"`
	Merknad string `json:"merknad,omitempty"`
}

// UtvalMilestonePlanned: a milestone of the work was planned.
type UtvalMilestonePlanned struct {
	Milepael ID       `json:"milepael"`
	Namn     string   `json:"namn"`
	Frist    Periode  `json:"frist"`
	Kjelder  []Kjelde `json:"kjelder,omitempty"`
}

// UtvalMilestoneRescheduled: the milestone got another deadline.
type UtvalMilestoneRescheduled struct {
	Milepael ID      `json:"milepael"`
	Frist    Periode `json:"frist"`
	Merknad  string  `json:"merknad,omitempty"`
}

// UtvalMilestoneReached: the milestone was reached.
type UtvalMilestoneReached struct {
	Milepael ID     `json:"milepael"`
	Dato     Moment `json:"dato,omitempty"`
}

// UtvalMilestoneDropped: the milestone is no longer one.
type UtvalMilestoneDropped struct {
	Milepael ID     `json:"milepael"`
	Merknad  string `json:"merknad,omitempty"`
}

// UtvalAlternateNamed: a person sits in the seat when the one who holds it cannot.
type UtvalAlternateNamed struct {
	Plass  ID     `json:"plass"`
	Person ID     `json:"person"`
	Rekkje int    `json:"rekkje"` // first, second … alternate
	Fra    Moment `json:"fra"`
	Til    Moment `json:"til,omitempty"`
}

// UtvalAlternateEnded: the person is no longer alternate for the seat.
type UtvalAlternateEnded struct {
	Plass  ID     `json:"plass"`
	Person ID     `json:"person"`
	Til    Moment `json:"til"`
}

// UtvalLeadershipRuled: it was ruled from which sides leader and deputy come, and when they change. It replaces the earlier
// rule.
type UtvalLeadershipRuled struct {
	LeiarSide     Side     `json:"leiarSide,omitempty"`
	NestleiarSide Side     `json:"nestleiarSide,omitempty"`
	VekslarKvart  int      `json:"vekslarKvart,omitempty"` // years between changes; 0 = they do not change
	ForsteAar     int      `json:"forsteAar,omitempty"`    // the first year in which forsteSide leads
	ForsteSide    Side     `json:"forsteSide,omitempty"`
	SagtNN        string   `json:"sagtNn,omitempty"`
	SagtNB        string   `json:"sagtNb,omitempty"`
	SagtEN        string   `json:"sagtEn,omitempty"`
	Kjelder       []Kjelde `json:"kjelder,omitempty"`
}

// UtvalDecisionsRuled: it was ruled how the organ decides. The rules replace the earlier ones as a whole.
type UtvalDecisionsRuled struct {
	Reglar  []Avgjerdsregel `json:"reglar"`
	Kjelder []Kjelde        `json:"kjelder,omitempty"`
}

// UtvalMeetingsRuled: it was ruled how the organ meets. It replaces the earlier rule.
type UtvalMeetingsRuled struct {
	Kvorum     Kvorum   `json:"kvorum"`
	KvarSide   bool     `json:"kvarSide,omitempty"`   // both sides must be there
	Meldefrist int      `json:"meldefrist,omitempty"` // days before the meeting by which a sak must be reported
	Innkalling int      `json:"innkalling,omitempty"` // days before the meeting by which it is summoned
	Protokoll  int      `json:"protokoll,omitempty"`  // days after the meeting by which its protocol is sent out
	TalIAaret  int      `json:"talIAaret,omitempty"`  // meetings in a year
	Merknad    string   `json:"merknad,omitempty"`
	Kjelder    []Kjelde `json:"kjelder,omitempty"`
}

// EventType names the fact.
func (UtvalSuccessorNamed) EventType() string { return "utval.SuccessorNamed" }

// EventType names the fact.
func (UtvalParentNamed) EventType() string { return "utval.ParentNamed" }

// EventType names the fact.
func (UtvalTermSet) EventType() string { return "utval.TermSet" }

// EventType names the fact.
func (UtvalMandateProposed) EventType() string { return "utval.MandateProposed" }

// EventType names the fact.
func (UtvalMandateAnswered) EventType() string { return "utval.MandateAnswered" }

// EventType names the fact.
func (UtvalMandateAdopted) EventType() string { return "utval.MandateAdopted" }

// EventType names the fact.
func (UtvalMandateWithdrawn) EventType() string { return "utval.MandateWithdrawn" }

// EventType names the fact.
func (UtvalMilestonePlanned) EventType() string { return "utval.MilestonePlanned" }

// EventType names the fact.
func (UtvalMilestoneRescheduled) EventType() string { return "utval.MilestoneRescheduled" }

// EventType names the fact.
func (UtvalMilestoneReached) EventType() string { return "utval.MilestoneReached" }

// EventType names the fact.
func (UtvalMilestoneDropped) EventType() string { return "utval.MilestoneDropped" }

// EventType names the fact.
func (UtvalAlternateNamed) EventType() string { return "utval.AlternateNamed" }

// EventType names the fact.
func (UtvalAlternateEnded) EventType() string { return "utval.AlternateEnded" }

// EventType names the fact.
func (UtvalLeadershipRuled) EventType() string { return "utval.LeadershipRuled" }

// EventType names the fact.
func (UtvalDecisionsRuled) EventType() string { return "utval.DecisionsRuled" }

// EventType names the fact.
func (UtvalMeetingsRuled) EventType() string { return "utval.MeetingsRuled" }

var _ = register(
	UtvalSuccessorNamed{}, UtvalParentNamed{}, UtvalTermSet{}, UtvalMandateProposed{}, UtvalMandateAnswered{},
	UtvalMandateAdopted{}, UtvalMandateWithdrawn{}, UtvalMilestonePlanned{}, UtvalMilestoneRescheduled{}, UtvalMilestoneReached{},
	UtvalMilestoneDropped{}, UtvalAlternateNamed{}, UtvalAlternateEnded{}, UtvalLeadershipRuled{}, UtvalDecisionsRuled{},
	UtvalMeetingsRuled{},
)
