package plan

import (
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The life of a plan is a line of phases. Not every kind goes through all of them: who recommends and
// who decides differs. A felles utviklingsplan is backed by Partnarskapsmøtet and decided by each
// partner; the yearly handlingsplan is adopted by SSU on what the områdeutval have said; a fagplan is
// approved by SSU; an agreement is decided by each partner without Partnarskapsmøtet.
//
// The rules of moving:
//
//  1. Forward one phase at a time. Back one phase at a time, with a remark that says why.
//  2. What partners decide on, and what is in force, is a version with a name: to go to vedtak and
//     to gjeldande a version must be named. The one of the phase before stands where none is given.
//  3. To be erstatta, the plan that took its place must be named.
var lines = map[events.PlanSlag][]events.PlanFase{
	events.SlagUtviklingsplan:    whole,
	events.SlagGrunnlagsdokument: whole,
	events.SlagHandlingsplan: {
		events.PlanUtkast, events.PlanInnspel, events.PlanTilrading, events.PlanGjeldande, events.PlanErstatta,
	},
	events.SlagFagplan: {
		events.PlanUtkast, events.PlanInnspel, events.PlanHoyring, events.PlanTilrading, events.PlanGjeldande, events.PlanErstatta,
	},
	events.SlagAvtale: {
		events.PlanUtkast, events.PlanInnspel, events.PlanHoyring, events.PlanTilrading, events.PlanVedtak, events.PlanGjeldande, events.PlanErstatta,
	},
}

// whole is the line with every phase.
var whole = []events.PlanFase{
	events.PlanUtkast, events.PlanInnspel, events.PlanHoyring, events.PlanTilrading, events.PlanTilslutnad, events.PlanVedtak,
	events.PlanGjeldande, events.PlanErstatta,
}

// pinned are the phases that are about a version.
var pinned = []events.PlanFase{events.PlanVedtak, events.PlanGjeldande}

// moves lists the phases to which the rules let the plan move, and what must be told with each.
func (s state) moves() []Flytt {
	moves := []Flytt{}
	line := lines[s.Slag]
	here := slices.Index(line, s.Fase)
	for there, fase := range line {
		if here >= 0 && (there == here-1 || there == here+1) {
			moves = append(moves, Flytt{
				Fase: fase, Merknad: there < here, ErstattaAv: fase == events.PlanErstatta,
				Versjon: slices.Contains(pinned, fase) && s.FaseVersjon == "",
			})
		}
	}
	return moves
}

func changePhase(s state, a domain.Asked, c ChangePhase) ([]events.Event, error) {
	sources, err := domain.Sources("kjelder", c.Kjelder)
	if err != nil {
		return nil, err
	}
	if c.Fase == s.Fase {
		return nil, nil
	}
	if c.Sett != "" && c.Sett != s.Fase {
		return nil, domain.ChangedMeanwhile("fase", phaseWords[s.Fase])
	}
	fact := events.PlanPhaseChanged{
		Fase: c.Fase, Versjon: s.versionFor(c), Merknad: c.Merknad.Text(), ErstattaAv: c.ErstattaAv, Kjelder: sources,
	}
	if err := domain.First(s.mayMove(fact), s.checkVersion(fact.Versjon), s.checkReplacedBy(fact, a)); err != nil {
		return nil, err
	}
	return []events.Event{fact}, nil
}

// versionFor is the version that the next phase is about: the one that is given, or, for phases that
// must have one, that of the phase before.
func (s state) versionFor(c ChangePhase) events.ID {
	if c.Versjon != "" || !slices.Contains(pinned, c.Fase) && c.Fase != events.PlanErstatta {
		return c.Versjon
	}
	return s.FaseVersjon
}

func (s state) mayMove(to events.PlanPhaseChanged) error {
	moves := s.moves()
	i := slices.IndexFunc(moves, func(f Flytt) bool { return f.Fase == to.Fase })
	switch {
	case i < 0 && !slices.Contains(lines[s.Slag], to.Fase):
		return domain.Fail("fase", "not-in-line", wordsNotInLine)
	case i < 0:
		return domain.Fail("fase", "phase-move", wordsOneStep)
	case moves[i].Merknad && to.Merknad == "":
		return domain.Fail("merknad", "required", wordsRemark)
	case moves[i].Versjon && to.Versjon == "":
		return domain.Fail("versjon", "required", wordsVersionNeeded)
	case moves[i].ErstattaAv && to.ErstattaAv == "":
		return domain.Fail("erstattaAv", "required", wordsReplacedByWhat)
	}
	return nil
}

func (s state) checkVersion(id events.ID) error {
	if id != "" && s.version(id) < 0 {
		return domain.Fail("versjon", "unknown-versjon", wordsNoVersion)
	}
	return nil
}

// checkReplacedBy: another plan, and only when this one is replaced.
func (s state) checkReplacedBy(to events.PlanPhaseChanged, a domain.Asked) error {
	switch {
	case to.ErstattaAv == "":
		return nil
	case to.Fase != events.PlanErstatta:
		return domain.Fail("erstattaAv", "not-replaced", wordsOnlyReplaced)
	case to.ErstattaAv == s.ID:
		return domain.Fail("erstattaAv", "circle", wordsByItself)
	}
	return domain.IsPlan("erstattaAv", to.ErstattaAv, a)
}

// notReplaced refuses what is asked of a plan whose place another has taken: what it was then stands.
func (s state) notReplaced() error {
	if s.Fase == events.PlanErstatta {
		return domain.Refuse(domain.Broken, "replaced", wordsReplaced)
	}
	return nil
}

// wordsOpen tells whether what the plan says may be changed: its titles, its time, its chapters. It
// goes with the texts (domain.TekstRole): from høyring on the secretariat alone, and from vedtak on
// nobody.
func (s state) wordsOpen(a domain.Asked) error {
	if err := s.notReplaced(); err != nil {
		return err
	}
	switch s.Fase {
	case events.PlanUtkast, events.PlanInnspel:
		return nil
	case events.PlanVedtak, events.PlanGjeldande:
		return domain.Refuse(domain.Broken, "closed", wordsClosed.Each(phaseWords[s.Fase]))
	}
	if a.System || a.Is(domain.RoleSekretariat) {
		return nil
	}
	return domain.Refuse(domain.Broken, "closed", wordsSecretariatOnly.Each(phaseWords[s.Fase]))
}

// phaseWords name the phases in a sentence.
var phaseWords = map[events.PlanFase]domain.Words{
	events.PlanUtkast:     {NN: "Utkast", NB: "Utkast", EN: "Draft"},
	events.PlanInnspel:    {NN: "Innspel", NB: "Innspill", EN: "Input"},
	events.PlanHoyring:    {NN: "Høyring", NB: "Høring", EN: "Consultation"},
	events.PlanTilrading:  {NN: "Tilråding", NB: "Tilråding", EN: "Recommendation"},
	events.PlanTilslutnad: {NN: "Tilslutnad", NB: "Tilslutning", EN: "Endorsement"},
	events.PlanVedtak:     {NN: "Vedtak hos partnarane", NB: "Vedtak hos partnerne", EN: "Decisions of the partners"},
	events.PlanGjeldande:  {NN: "Gjeldande", NB: "Gjeldende", EN: "In force"},
	events.PlanErstatta:   {NN: "Erstatta", NB: "Erstattet", EN: "Replaced"},
}
