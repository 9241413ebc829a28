// Package utval holds the organs of the partnership: what each is for, which partners belong to
// it, the rules of who shall sit in it, its seats, and who sits in them and when.
//
// A seat belongs to a side and a role, and where a partner holds it, to that partner; persons
// come and go in it. All seats of an organ are one thing, so that two people cannot fill the same
// seat at the same moment.
package utval

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Room is the organs.
var Room = domain.NewRoom("utval", evolve,
	domain.Starts("Establish", leadsAbove, establish),
	domain.On("Rename", domain.NoOwn, rename),
	domain.On("WordTasks", leads, wordTasks),
	domain.On("RuleComposition", domain.NoOwn, ruleComposition),
	domain.On("AttachPartner", domain.NoOwn, attachPartner),
	domain.On("DetachPartner", domain.NoOwn, detachPartner),
	domain.On("CreateSeat", domain.NoOwn, createSeat),
	domain.On("CloseSeat", domain.NoOwn, closeSeat),
	domain.On("FillSeat", contactOfSeat, fillSeat),
	domain.On("VacateSeat", contactOfSeat, vacateSeat),
	domain.On("GiveOffice", domain.NoOwn, giveOffice),
	domain.On("EndOffice", domain.NoOwn, endOffice),
	domain.On("Dissolve", domain.NoOwn, dissolve),
	domain.On("RuleReporting", leads, ruleReporting),
	domain.On("ReviewStatus", leads, reviewStatus),
	domain.On("NameSuccessor", domain.NoOwn, nameSuccessor),
	domain.On("NameParent", domain.NoOwn, nameParent),
	domain.InTurn[state]("NameParent"),
	domain.On("SetTerm", leads, setTerm),
	domain.On("ProposeMandate", leads, proposeMandate),
	domain.On("AnswerMandate", leadsAnswering, answerMandate),
	domain.On("AdoptMandate", domain.NoOwn, adoptMandate),
	domain.On("WithdrawMandate", domain.NoOwn, withdrawMandate),
	domain.On("PlanMilestone", leads, planMilestone),
	domain.On("RescheduleMilestone", leads, rescheduleMilestone),
	domain.On("ReachMilestone", leads, reachMilestone),
	domain.On("DropMilestone", leads, dropMilestone),
	domain.On("NameAlternate", contactOfSeat, nameAlternate),
	domain.On("EndAlternate", contactOfSeat, endAlternate),
	domain.On("RuleLeadership", domain.NoOwn, ruleLeadership),
	domain.On("RuleDecisions", domain.NoOwn, ruleDecisions),
	domain.On("RuleMeetings", domain.NoOwn, ruleMeetings),
	domain.Answers(domain.AnswerOrdning, ordning),
	domain.Shows(row),
	domain.Claims(claims),
	domain.Marks[state](events.UtvalEstablished{}, events.UtvalDissolved{}, events.UtvalStatusReviewed{}),
	domain.FilteredBy("kode", func(s state) []string { return []string{string(s.Kode)} }),
	domain.FilteredBy("overordna", above),
	domain.FilteredBy("partnar", partners),
)

// state is one organ. Of the rules it keeps what was said; the row reckons how they are kept.
type state struct {
	Row
	rules    []events.Samansetjingsregel
	leading  events.UtvalLeadershipRuled
	deciding []events.Avgjerdsregel
	meeting  events.UtvalMeetingsRuled
}

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UtvalEstablished:
		return state{Row: Row{
			ID: m.Thing, Namn: e.Namn, Kortnamn: e.Kortnamn, Kode: e.Kode, Niva: e.Niva, Overordna: e.Overordna,
			Fra: e.Fra, Merknad: e.Merknad, Kjelder: e.Kjelder, Opphav: m.Trace(),
		}}
	case events.UtvalRenamed:
		s.Namn, s.Kortnamn = e.Namn, e.Kortnamn
	case events.UtvalTasksWorded:
		s.Oppgaver, s.OppgaverMalform, s.OppgaverKjelder = e.Oppgaver, e.Malform, e.Kjelder
	case events.UtvalCompositionRuled:
		s.rules, s.ReglarKjelder = e.Reglar, e.Kjelder
	case events.UtvalReportingRuled:
		s.Rapportering = rhythmOf(s.Rapportering, e, m)
	case events.UtvalStatusReviewed:
		s.Gjennomgatt = &Gjennomgang{Dato: e.Dato, Merknad: e.Merknad, Spor: m.Trace()}
	case events.UtvalDissolved:
		s.Nedlagt, s.Til, s.SluttMerknad = true, e.Til, e.Merknad
	default:
		return evolvePartsOf(s, e, m)
	}
	return s
}

func evolvePartsOf(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.UtvalPartnerAttached:
		s.Partnarar = append(slices.Clone(s.Partnarar), Tilknyting{
			Partnar: e.Partnar, Side: e.Side, Kjelder: e.Kjelder, Sidan: m.Trace(),
		})
	case events.UtvalPartnerDetached:
		s.Partnarar = slices.DeleteFunc(slices.Clone(s.Partnarar), func(t Tilknyting) bool { return t.Partnar == e.Partnar })
	case events.UtvalSeatCreated:
		s.Plassar = append(slices.Clone(s.Plassar), Plass{
			Plass: e.Plass, Regel: e.Regel, Rolle: e.Rolle, Side: e.Side, Partnar: e.Partnar, Opphav: m.Trace(),
		})
	case events.UtvalSeatClosed:
		return s.withSeat(e.Plass, func(p *Plass) { p.Lukka = true })
	case events.UtvalSeatFilled:
		return s.withSeat(e.Plass, func(p *Plass) {
			p.Sete = append(slices.Clone(p.Sete), Sete{Person: e.Person, Fra: e.Fra, Til: e.Til, Spor: m.Trace()})
			slices.SortStableFunc(p.Sete, byFirstDay)
		})
	case events.UtvalSeatVacated:
		return s.withSeat(e.Plass, func(p *Plass) { p.Sete = vacated(p.Sete, e, m) })
	case events.UtvalOfficeGiven:
		return s.withSeat(e.Plass, func(p *Plass) { p.Verv = e.Verv })
	case events.UtvalOfficeEnded:
		return s.withSeat(e.Plass, func(p *Plass) { p.Verv = "" })
	default:
		return evolveRules(s, e, m)
	}
	return s
}

// withSeat gives the state with one seat altered, and leaves the given one as it was.
func (s state) withSeat(id events.ID, alter func(*Plass)) state {
	if i := s.seat(id); i >= 0 {
		s.Plassar = slices.Clone(s.Plassar)
		alter(&s.Plassar[i])
	}
	return s
}

func vacated(times []Sete, e events.UtvalSeatVacated, m domain.Mark) []Sete {
	i := sitting(times, e.Person, e.Til)
	if i < 0 {
		return times
	}
	times = slices.Clone(times)
	times[i].Til, times[i].Spor = e.Til, m.Trace()
	return times
}

// seat finds a seat, closed ones too; -1 where there is none.
func (s state) seat(id events.ID) int {
	return slices.IndexFunc(s.Plassar, func(p Plass) bool { return p.Plass == id })
}

// belongs tells whether the partner belongs to the area.
func (s state) belongs(partner events.ID) bool {
	return slices.ContainsFunc(s.Partnarar, func(t Tilknyting) bool { return t.Partnar == partner })
}

// claims: who sits in an open seat of an organ that is not dissolved holds a seat here, on the
// days that she sits in it; where the seat carries an office, she leads the organ on those days. Who is
// alternate for it holds one too: she reads and prepares, and sits in it when she is called.
func claims(s state) []domain.Claim {
	if s.Nedlagt {
		return []domain.Claim{{Name: domain.ClaimDissolved, Subject: string(s.ID)}}
	}
	var said []domain.Claim
	if s.Overordna != "" {
		said = append(said, domain.Claim{Name: domain.ClaimUtvalOver, Subject: string(s.ID), Object: string(s.Overordna)})
	}
	for _, p := range s.Plassar {
		if !p.Lukka {
			said = append(said, claimsOf(p, s.ID)...)
		}
	}
	return said
}

func claimsOf(p Plass, it events.ID) (said []domain.Claim) {
	for _, t := range p.Sete {
		c := domain.Claim{Name: domain.ClaimPlass, Subject: string(t.Person), Object: string(it), From: t.Fra, To: t.Til}
		said = append(said, c)
		if p.Verv != "" {
			c.Name = domain.ClaimLeiar
			said = append(said, c)
		}
	}
	for _, v := range p.Vara {
		said = append(said, domain.Claim{Name: domain.ClaimPlass, Subject: string(v.Person), Object: string(it), From: v.Fra, To: v.Til})
	}
	return said
}

func above(s state) []string {
	if s.Overordna == "" {
		return nil
	}
	return []string{string(s.Overordna)}
}

func partners(s state) (values []string) {
	for _, t := range s.Partnarar {
		values = append(values, string(t.Partnar))
	}
	return values
}

// levels is how many formal levels there are: 1 is Partnarskapsmøtet, 4 the faglege utval.
const levels = 4

// establish: the organ above must be there and not be dissolved. Since the organ above is there
// first and is never changed, no circle can come about.
func establish(_ state, a domain.Asked, c Establish) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(errName, checkAbove(c, a), domain.IsMoment("fra", c.Fra), errSources); err != nil {
		return nil, err
	}
	return []events.Event{events.UtvalEstablished{
		Namn: name, Kortnamn: c.Kortnamn.Text(), Kode: c.Kode, Niva: c.Niva, Overordna: c.Overordna, Fra: c.Fra,
		Merknad: c.Merknad.Text(), Kjelder: sources,
	}}, nil
}

func checkAbove(c Establish, a domain.Asked) error {
	if c.Niva < 0 || c.Niva > levels {
		return domain.Fail("niva", "level", wordsLevel)
	}
	if c.Overordna == "" {
		return nil
	}
	if c.Overordna == c.ID {
		return domain.Fail("overordna", "circle", wordsCircle)
	}
	return domain.IsUtval("overordna", c.Overordna, a)
}

func rename(s state, _ domain.Asked, c Rename) ([]events.Event, error) {
	name, errName := c.Namn.Fact("namn")
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errName, errSources); err != nil {
		return nil, err
	}
	if name == s.Namn && c.Kortnamn.Text() == s.Kortnamn {
		return nil, nil
	}
	return []events.Event{events.UtvalRenamed{Namn: name, Kortnamn: c.Kortnamn.Text(), Kjelder: sources}}, nil
}

func wordTasks(s state, _ domain.Asked, c WordTasks) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	tasks := c.Oppgaver.Text()
	if err := domain.First(atWork(s), domain.Required("oppgaver", tasks), errSources); err != nil {
		return nil, err
	}
	if tasks == s.Oppgaver && c.Malform == s.OppgaverMalform {
		return nil, nil
	}
	return []events.Event{events.UtvalTasksWorded{Oppgaver: tasks, Malform: c.Malform, Kjelder: sources}}, nil
}

// attachPartner keeps the side on which the partner stands, so that rules for each partner of a
// side can be counted from this organ's own history.
func attachPartner(s state, a domain.Asked, c AttachPartner) ([]events.Event, error) {
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	if err := domain.First(atWork(s), errSources); err != nil {
		return nil, err
	}
	if s.belongs(c.Partnar) {
		return nil, nil
	}
	if err := domain.IsPartnar("partnar", c.Partnar, a); err != nil {
		return nil, err
	}
	return []events.Event{events.UtvalPartnerAttached{Partnar: c.Partnar, Kjelder: sources, Side: sideOf(c.Partnar, a)}}, nil
}

// sideOf gives the side of a partner; empty where it is not told.
func sideOf(partner events.ID, a domain.Asked) events.Side {
	for _, side := range []events.Side{events.SideKommune, events.SideSpesialist} {
		if a.Facts.Holds(domain.ClaimSlag, string(partner), string(side)) {
			return side
		}
	}
	return ""
}

// detachPartner: a partner that still holds open seats stays until they are closed.
func detachPartner(s state, _ domain.Asked, c DetachPartner) ([]events.Event, error) {
	if err := atWork(s); err != nil {
		return nil, err
	}
	if !s.belongs(c.Partnar) {
		return nil, nil
	}
	if slices.ContainsFunc(s.Plassar, func(p Plass) bool { return p.Partnar == c.Partnar && !p.Lukka }) {
		return nil, domain.Fail("partnar", "holds-seats", wordsHoldsSeats)
	}
	return []events.Event{events.UtvalPartnerDetached{Partnar: c.Partnar, Merknad: c.Merknad.Text()}}, nil
}

// dissolve is told when the day has come, not ahead. Seats, and who sat in them, stay in history.
func dissolve(s state, a domain.Asked, c Dissolve) ([]events.Event, error) {
	if s.Nedlagt && c.Til == s.Til {
		return nil, nil
	}
	sources, errSources := domain.Sources("kjelder", c.Kjelder)
	err := domain.First(atWork(s), domain.NotAhead("til", c.Til, a), domain.NotBefore("til", c.Til, s.Fra), errSources)
	if err != nil {
		return nil, err
	}
	return []events.Event{events.UtvalDissolved{Til: c.Til, Merknad: c.Merknad.Text(), Kjelder: sources}}, nil
}

// atWork refuses everything for an organ that is dissolved: what it was then stands.
func atWork(s state) error {
	if s.Nedlagt {
		return domain.Refuse(domain.Broken, "utval-dissolved", wordsDissolved)
	}
	return nil
}
