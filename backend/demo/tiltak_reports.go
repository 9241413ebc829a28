package demo

import (
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/events"
)

// lightCalled are the colours of a report by their first letters: progress, money and risk stand as "gyr";
// a dash says that nothing is told of it.
var lightCalled = map[byte]events.Trafikklys{'g': events.LysGron, 'y': events.LysGul, 'r': events.LysRaud, '-': ""}

// report tells how it goes with all three colours.
func report(day, by, lights string, p domain.GivenPeriode, words domain.Prose) beat {
	return asks(day, by, lights, p, words, "")
}

// asks is a report that asks the utval for a decision.
func asks(day, by, lights string, p domain.GivenPeriode, words, decision domain.Prose) beat {
	return on(day, by, func(st story) domain.Command {
		return tiltak.ReportStatus{
			ID: st.id(), Framdrift: lightCalled[lights[0]], Okonomi: lightCalled[lights[1]], Risiko: lightCalled[lights[2]],
			Tekst: words, Malform: events.Nynorsk, Periode: p, Avgjerd: decision, Kjelder: madeUp,
		}
	})
}

// half and third are the parts of a year of which reports tell: since 2026 the utval ask for one each third.
func half(n, year int) domain.GivenPeriode  { return partOfYear("halvår", n, year, 6) }
func third(n, year int) domain.GivenPeriode { return partOfYear("tertial", n, year, 4) }

func partOfYear(called string, n, year, months int) domain.GivenPeriode {
	return domain.GivenPeriode{
		Sagt: domain.Line(fmt.Sprintf("%d. %s %d", n, called, year)),
		Fra:  events.Moment(fmt.Sprintf("%d-%02d", year, (n-1)*months+1)), Til: events.Moment(fmt.Sprintf("%d-%02d", year, n*months)),
	}
}

// The commands by which a tiltak is put otherwise, or something is taken out of it.

func retold(title domain.Line) commandOf {
	return func(st story) domain.Command { return tiltak.Retitle{ID: st.id(), Tittel: title} }
}

func purposeNow(words domain.Prose) commandOf {
	return func(st story) domain.Command { return tiltak.RewordPurpose{ID: st.id(), Foremal: words} }
}

func challengeNow(words domain.Prose) commandOf {
	return func(st story) domain.Command { return tiltak.RewordChallenge{ID: st.id(), Utfordring: words} }
}

func ownerNow(who domain.GivenAktor) commandOf {
	return func(st story) domain.Command { return tiltak.NameOwner{ID: st.id(), Eigar: who, Kjelder: madeUp} }
}

func leaves(who domain.GivenAktor, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.RemoveParticipant{ID: st.id(), Aktor: who, Merknad: why}
	}
}

func followsNoMore(organ string, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DetachUtval{ID: st.id(), Utval: utvalID(organ), Merknad: why}
	}
}

func timeframeNow(p domain.GivenPeriode) commandOf {
	return func(st story) domain.Command {
		return tiltak.SetTimeframe{ID: st.id(), Tidsramme: p, Kjelder: madeUp}
	}
}

func milestoneDropped(key string, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DropMilestone{ID: st.id(), Milepael: st.part("milepael", key), Merknad: why}
	}
}

// goalDropped, originDropped and riskNow name what they are about by its words.

func goalDropped(words, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DropGoal{ID: st.id(), Mal: st.part("mal", string(words)), Merknad: why}
	}
}

func originDropped(words, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DropOrigin{ID: st.id(), Opphav: st.part("opphav", string(words)), Merknad: why}
	}
}

func riskNow(words domain.Prose, likely, consequent int, measure domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.AssessRisk{
			ID: st.id(), Risiko: st.part("risiko", string(words)), Ordlyd: words, Sannsyn: likely, Konsekvens: consequent, Mottiltak: measure,
			Malform: events.Nynorsk, Kjelder: madeUp,
		}
	}
}

func anchoredNow(day events.Moment, who domain.GivenAktor, grade events.ForankringGrad, words domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.Anchor{ID: st.id(), Kven: who, Grad: grade, Dato: day, Merknad: words, Kjelder: madeUp}
	}
}

func anchorDropped(who domain.GivenAktor, why domain.Prose) commandOf {
	return func(st story) domain.Command { return tiltak.DropAnchor{ID: st.id(), Kven: who, Merknad: why} }
}

func waitsNoMore(key string, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.RemoveDependency{ID: st.id(), Tiltak: idOf("tiltak", key), Merknad: why}
	}
}

func aimsNoMore(indicator string, why domain.Prose) commandOf {
	return func(st story) domain.Command {
		return tiltak.DropIndicator{ID: st.id(), Indikator: indikatorID(indicator), Merknad: why}
	}
}
