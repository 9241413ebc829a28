package tiltak

import (
	"cmp"
	"slices"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The life of a tiltak is a line: forslag, vedteke, planlagt, i gang, gjennomført, i drift,
// evaluert. Aside from the line it can be set on hold (på vent) or ended without a result
// (avslutta). The rules of moving:
//
//  1. Forward along the line it may move any number of steps: some are taken over when they are
//     well under way, and not every tiltak becomes drift.
//  2. Back along the line it may move one step at a time, so that a slip of the hand is put right
//     and a history is not turned around.
//  3. From anywhere on the line but evaluert it may be set on hold or ended. To end it, a remark
//     must say why.
//  4. From aside it may go back to where it stood on the line, or from there as in 1 and 2. To
//     take up again what was ended, a remark must say why.
//  5. What is on hold may be ended, and what is ended may be set on hold, with a remark as in 3
//     and 4.
var line = []events.TiltakFase{
	events.FaseForslag, events.FaseVedteke, events.FasePlanlagt, events.FaseIGang,
	events.FaseGjennomfort, events.FaseIDrift, events.FaseEvaluert,
}

func aside(f events.TiltakFase) bool { return f == events.FasePaVent || f == events.FaseAvslutta }

// moves lists the phases to which the rules let the tiltak move, in the order in which the board
// shows them, and for which of them a remark must be given.
func (s state) moves() []Flytt {
	moves := []Flytt{}
	here := slices.Index(line, s.line)
	takenUp := s.Fase == events.FaseAvslutta
	for there, fase := range line {
		if fase != s.Fase && there >= here-1 {
			moves = append(moves, Flytt{Fase: fase, Merknad: takenUp})
		}
	}
	if s.Fase == events.FaseEvaluert {
		return moves
	}
	if s.Fase != events.FasePaVent {
		moves = append(moves, Flytt{Fase: events.FasePaVent, Merknad: takenUp})
	}
	if s.Fase != events.FaseAvslutta {
		moves = append(moves, Flytt{Fase: events.FaseAvslutta, Merknad: true})
	}
	return moves
}

func changePhase(s state, _ domain.Asked, c ChangePhase) ([]events.Event, error) {
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
	if err := s.mayMove(c.Fase, c.Merknad.Text()); err != nil {
		return nil, err
	}
	return []events.Event{events.TiltakPhaseChanged{Fase: c.Fase, Merknad: c.Merknad.Text(), Kjelder: sources}}, nil
}

func (s state) mayMove(to events.TiltakFase, remark string) error {
	moves := s.moves()
	i := slices.IndexFunc(moves, func(f Flytt) bool { return f.Fase == to })
	switch {
	case i >= 0 && moves[i].Merknad && remark == "":
		return domain.Fail("merknad", "required", wordsRemark)
	case i >= 0:
		return nil
	case phaseWords[to] == (domain.Words{}):
		return domain.Fail("fase", "unknown-fase", wordsNoPhase)
	case aside(to):
		return domain.Fail("fase", "phase-move", wordsAfterEvaluation)
	}
	return domain.Fail("fase", "phase-move", wordsOneStepBack)
}

// movedTo keeps the place on the line while the tiltak is aside.
func movedTo(s state, e events.TiltakPhaseChanged, m domain.Mark) state {
	switch works := reportsIn(e.Fase); {
	case !works:
		s.ArbeidSidan = ""
	case !reportsIn(s.Fase):
		s.ArbeidSidan = cmp.Or(m.Occurred, events.DayOf(m.Time))
	}
	s.Fase, s.FaseMerknad, s.FaseKjelder, s.Spor.Fase = e.Fase, e.Merknad, e.Kjelder, m.Trace()
	s.FaseForPause = s.line
	if !aside(e.Fase) {
		s.line, s.FaseForPause = e.Fase, ""
	}
	return s
}

// phaseWords name the phases in a sentence.
var phaseWords = map[events.TiltakFase]domain.Words{
	events.FaseForslag:     {NN: "Forslag", NB: "Forslag", EN: "Proposed"},
	events.FaseVedteke:     {NN: "Vedteke", NB: "Vedtatt", EN: "Adopted"},
	events.FasePlanlagt:    {NN: "Planlagt", NB: "Planlagt", EN: "Planned"},
	events.FaseIGang:       {NN: "I gang", NB: "I gang", EN: "Under way"},
	events.FaseGjennomfort: {NN: "Gjennomført", NB: "Gjennomført", EN: "Carried out"},
	events.FaseIDrift:      {NN: "I drift", NB: "I drift", EN: "In operation"},
	events.FaseEvaluert:    {NN: "Evaluert", NB: "Evaluert", EN: "Evaluated"},
	events.FasePaVent:      {NN: "På vent", NB: "På vent", EN: "On hold"},
	events.FaseAvslutta:    {NN: "Avslutta", NB: "Avsluttet", EN: "Ended"},
}
