package tiltak

import (
	"slices"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/domaintest"
	"fellesplan/events"
)

func move(to events.TiltakFase, remark domain.Prose) ChangePhase {
	return ChangePhase{ID: it, Fase: to, Merknad: remark}
}

func moved(phases ...events.TiltakFase) []events.Event {
	facts := owned[:1:1]
	for _, f := range phases {
		facts = append(facts, phase(f, "Slik vart det."))
	}
	return facts
}

func TestPhases(t *testing.T) {
	stage.Play(t, []domaintest.Story{
		{Name: "a step forward", Given: owned, When: move(events.FaseVedteke, ""), Then: []events.Event{phase(events.FaseVedteke, "")}},
		{Name: "many steps forward", Given: owned, When: move(events.FaseEvaluert, ""), Then: []events.Event{phase(events.FaseEvaluert, "")}},
		{Name: "where it stands", Given: owned, When: move(events.FaseForslag, "")},
		{Name: "a step back", Given: moved(events.FaseIGang), When: move(events.FasePlanlagt, ""), Then: []events.Event{phase(events.FasePlanlagt, "")}},
		{Name: "two steps back", Given: moved(events.FaseIGang), When: move(events.FaseVedteke, "Feil."), Refused: "phase-move", Field: "fase"},
		{Name: "on hold", Given: moved(events.FaseIGang), When: move(events.FasePaVent, ""), Then: []events.Event{phase(events.FasePaVent, "")}},
		{Name: "back from hold", Given: moved(events.FaseIGang, events.FasePaVent), When: move(events.FaseIGang, ""), Then: []events.Event{phase(events.FaseIGang, "")}},
		{Name: "on from hold", Given: moved(events.FaseIGang, events.FasePaVent), When: move(events.FaseIDrift, ""), Then: []events.Event{phase(events.FaseIDrift, "")}},
		{Name: "far back from hold", Given: moved(events.FaseIGang, events.FasePaVent), When: move(events.FaseForslag, ""), Refused: "phase-move"},
		{Name: "ended with a remark", Given: moved(events.FaseIGang), When: move(events.FaseAvslutta, " Ingen pengar. "), Then: []events.Event{phase(events.FaseAvslutta, "Ingen pengar.")}},
		{Name: "ended without a remark", Given: owned, When: move(events.FaseAvslutta, " "), Refused: "required", Field: "merknad"},
		{Name: "ended from hold", Given: moved(events.FaseIGang, events.FasePaVent), When: move(events.FaseAvslutta, "Nei."), Then: []events.Event{phase(events.FaseAvslutta, "Nei.")}},
		{Name: "taken up again", Given: moved(events.FaseIGang, events.FaseAvslutta), When: move(events.FaseIGang, "Nye pengar."), Then: []events.Event{phase(events.FaseIGang, "Nye pengar.")}},
		{Name: "taken up again without a remark", Given: moved(events.FaseIGang, events.FaseAvslutta), When: move(events.FaseIGang, ""), Refused: "required", Field: "merknad"},
		{Name: "taken up where it stood before it was on hold", Given: moved(events.FasePlanlagt, events.FasePaVent, events.FaseAvslutta), When: move(events.FaseVedteke, "Ja."), Then: []events.Event{phase(events.FaseVedteke, "Ja.")}},
		{Name: "from ended to on hold", Given: moved(events.FaseIGang, events.FaseAvslutta), When: move(events.FasePaVent, "Kanskje."), Then: []events.Event{phase(events.FasePaVent, "Kanskje.")}},
		{Name: "evaluated, then on hold", Given: moved(events.FaseEvaluert), When: move(events.FasePaVent, "x"), Refused: "phase-move", Field: "fase"},
		{Name: "evaluated, then ended", Given: moved(events.FaseEvaluert), When: move(events.FaseAvslutta, "x"), Refused: "phase-move"},
		{Name: "evaluated, and back", Given: moved(events.FaseEvaluert), When: move(events.FaseIDrift, ""), Then: []events.Event{phase(events.FaseIDrift, "")}},
		{Name: "a phase that is none", Given: owned, When: move("ferdig", ""), Refused: "unknown-fase"},
		{Name: "as seen", Given: owned, When: ChangePhase{ID: it, Fase: events.FaseVedteke, Sett: events.FaseForslag}, Then: []events.Event{phase(events.FaseVedteke, "")}},
		{Name: "moved by another since", Given: moved(events.FaseIGang), When: ChangePhase{ID: it, Fase: events.FaseVedteke, Sett: events.FaseForslag}, Refused: "changed-meanwhile", Field: "fase"},
		{Name: "moved by another to where one wanted it", Given: moved(events.FaseVedteke), When: ChangePhase{ID: it, Fase: events.FaseVedteke, Sett: events.FaseForslag}},
		{Name: "by the owner's planner", Given: shared, By: planner, When: move(events.FaseVedteke, ""), Then: []events.Event{phase(events.FaseVedteke, "")}},
		{Name: "by a planner who takes part", Given: shared, By: planner2, When: move(events.FaseVedteke, ""), Refused: "access"},
		{Name: "by who leads an utval that follows it", Given: shared, By: chair, When: move(events.FaseVedteke, ""), Then: []events.Event{phase(events.FaseVedteke, "")}},
		{Name: "by a member of it", Given: shared, By: member, When: move(events.FaseVedteke, ""), Refused: "access"},
	})
}

// TestRowShowsTheMovesThatAreAllowed walks from every phase, reached in every way of at most
// three moves, to every phase: the row offers exactly the moves that decide lets through, and
// asks for a remark exactly where decide does.
func TestRowShowsTheMovesThatAreAllowed(t *testing.T) {
	phases := append(slices.Clone(line), events.FasePaVent, events.FaseAvslutta)
	walked := 0
	var walk func(history []events.Event, depth int)
	walk = func(history []events.Event, depth int) {
		world := stage.World(domaintest.Story{Given: history, When: move("", "")})
		s := world.State("tiltak", it).(state)
		offered := row(s).Flytt
		for _, to := range phases {
			i := slices.IndexFunc(offered, func(f Flytt) bool { return f.Fase == to })
			with, errWith := changePhase(s, domain.Asked{}, move(to, "Difor."))
			_, errWithout := changePhase(s, domain.Asked{}, move(to, ""))
			if walked++; to == s.Fase {
				if i >= 0 {
					t.Fatalf("%s offers to move where it stands", s.Fase)
				}
				continue
			}
			if (i >= 0) != (errWith == nil) || i >= 0 && offered[i].Merknad != (errWithout != nil) {
				t.Fatalf("%+v: the row offers %+v, but %s is answered %v with and %v without a remark", history, offered, to, errWith, errWithout)
			}
			if errWith == nil && depth < 3 {
				walk(append(history[:len(history):len(history)], with...), depth+1)
			}
		}
	}
	walk(owned, 0)
	t.Logf("%d moves", walked)
}

// Since when somebody is at work: from the phase in which work begins, through those that follow, until
// it is set aside or is over. A tiltak that is taken up again begins anew.
func TestSinceWhenSomebodyIsAtWork(t *testing.T) {
	to := func(fase events.TiltakFase) events.Event { return events.TiltakPhaseChanged{Fase: fase, Merknad: "x"} }
	for name, c := range map[string]struct {
		phases []events.TiltakFase
		works  bool
	}{
		"proposed":       {nil, false},
		"adopted":        {[]events.TiltakFase{events.FaseVedteke}, false},
		"planned":        {[]events.TiltakFase{events.FasePlanlagt}, true},
		"in operation":   {[]events.TiltakFase{events.FasePlanlagt, events.FaseIGang, events.FaseIDrift}, true},
		"on hold":        {[]events.TiltakFase{events.FaseIGang, events.FasePaVent}, false},
		"taken up again": {[]events.TiltakFase{events.FaseIGang, events.FasePaVent, events.FaseIGang}, true},
		"evaluated":      {[]events.TiltakFase{events.FaseIDrift, events.FaseEvaluert}, false},
	} {
		facts := slices.Clone(owned)
		for _, fase := range c.phases {
			facts = append(facts, to(fase))
		}
		w := workStage.World(domaintest.Story{Given: facts, When: DropStep{ID: it}})
		row := Room.Row(w.State("tiltak", it)).(Row)
		short := Room.Brief(w.State("tiltak", it)).(Kort)
		if works := row.ArbeidSidan != ""; works != c.works || short.ArbeidSidan != row.ArbeidSidan || works && len(row.ArbeidSidan) != len("2026-01-01") {
			t.Errorf("%s: since %q", name, row.ArbeidSidan)
		}
	}
}
