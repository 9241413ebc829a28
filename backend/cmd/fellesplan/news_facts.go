package main

import (
	"cmp"

	"fellesplan/events"
)

// The facts that are news, in words; and those that are not, since nothing becomes otherwise for those who
// follow a tiltak. A fact that is in none of the lists fails TestEveryFactIsDecidedOn.

var newsOfTiltak = []toldFact{
	told(func(n telling, e events.TiltakProposed) string {
		return n.say("Nytt tiltak, med %s som eigar.", "Nytt tiltak, med %s som eier.", "New measure, owned by %s.", n.actor(e.Eigar))
	}),
	told(func(n telling, e events.TiltakRetitled) string {
		return n.say("Ny tittel: %s.", "Ny tittel: %s.", "New title: %s.", n.quoted(e.Tittel))
	}),
	told(func(n telling, _ events.TiltakPurposeReworded) string {
		return n.say("Føremålet er skrive på nytt.", "Formålet er skrevet på nytt.", "The purpose is put in other words.")
	}),
	told(func(n telling, _ events.TiltakChallengeReworded) string {
		return n.say("Utfordringa er skriven på nytt.", "Utfordringen er skrevet på nytt.", "The challenge is put in other words.")
	}),
	told(func(n telling, e events.TiltakOwnerNamed) string {
		return n.say("Ny eigar: %s.", "Ny eier: %s.", "New owner: %s.", n.actor(e.Eigar))
	}),
	told(func(n telling, e events.TiltakParticipantJoined) string {
		if e.Del == events.DelObservator {
			return n.say("%s er med som observatør.", "%s er med som observatør.", "%s takes part as an observer.", n.actor(e.Aktor))
		}
		return n.say("%s er med som deltakar.", "%s er med som deltaker.", "%s takes part.", n.actor(e.Aktor))
	}),
	told(func(n telling, e events.TiltakParticipantLeft) string {
		return n.say("%s tek ikkje lenger del.", "%s tar ikke lenger del.", "%s no longer takes part.", n.actor(e.Aktor)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakUtvalAttached) string {
		return n.say("%s følgjer tiltaket.", "%s følger tiltaket.", "%s follows it.", n.organ(e.Utval))
	}),
	told(func(n telling, e events.TiltakUtvalDetached) string {
		return n.say("%s følgjer ikkje lenger tiltaket.", "%s følger ikke lenger tiltaket.", "%s no longer follows it.", n.organ(e.Utval)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakGroupsSet) string {
		said := n.say("Pasientgrupper: %s.", "Pasientgrupper: %s.", "Patient groups: %s.", cmp.Or(n.coded("pasientgruppe", e.Versjon, e.Pasientgrupper), "–"))
		if e.MalgruppeVersjon > 0 {
			said += n.say(" Andre målgrupper: %s.", " Andre målgrupper: %s.", " Other target groups: %s.", cmp.Or(n.coded("malgruppe", e.MalgruppeVersjon, e.Malgrupper), "–"))
		}
		return said
	}),
	told(func(n telling, e events.TiltakTimeframeSet) string {
		return n.say("Ny tidsramme: %s.", "Ny tidsramme: %s.", "New time frame: %s.", n.when(e.Tidsramme))
	}),
	told(func(n telling, e events.TiltakStepPlanned) string {
		return n.say("Nytt steg: %s (%s).", "Nytt steg: %s (%s).", "New step: %s (%s).", n.quoted(e.Namn), n.when(e.Periode))
	}),
	told(func(n telling, e events.TiltakStepRescheduled) string {
		return n.say("Steg flytt: %s (no %s).", "Steg flyttet: %s (nå %s).", "Step moved: %s (now %s).", n.part(e.Steg), n.when(e.Periode)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakStepCompleted) string {
		return n.say("Steg gjennomført: %s.", "Steg gjennomført: %s.", "Step completed: %s.", n.part(e.Steg))
	}),
	told(func(n telling, e events.TiltakStepDropped) string {
		return n.say("Steg teke ut: %s.", "Steg tatt ut: %s.", "Step dropped: %s.", n.part(e.Steg)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakMilestonePlanned) string {
		return n.say("Ny milepæl: %s (%s).", "Ny milepæl: %s (%s).", "New milestone: %s (%s).", n.quoted(e.Namn), n.when(e.Frist))
	}),
	told(func(n telling, e events.TiltakMilestoneRescheduled) string {
		return n.say("Milepæl flytt: %s (no %s).", "Milepæl flyttet: %s (nå %s).", "Milestone moved: %s (now %s).", n.part(e.Milepael), n.when(e.Frist)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakMilestoneReached) string {
		return n.say("Milepæl nådd: %s.", "Milepæl nådd: %s.", "Milestone reached: %s.", n.part(e.Milepael))
	}),
	told(func(n telling, e events.TiltakMilestoneDropped) string {
		return n.say("Milepæl teken ut: %s.", "Milepæl tatt ut: %s.", "Milestone dropped: %s.", n.part(e.Milepael)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakPhaseChanged) string {
		return n.say("Flytt til fasen «%s».", "Flyttet til fasen «%s».", "Moved to the phase “%s”.", termIn(n.lang, string(e.Fase))) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakStatusReported) string {
		said := n.lights(e.Framdrift, e.Okonomi, e.Risiko) + ". " + e.Tekst
		if e.Avgjerd != "" {
			said += n.say(" Treng avgjerd: %s", " Trenger avgjørelse: %s", " Needs a decision: %s", e.Avgjerd)
		}
		return said
	}),
}

var newsOfWork = []toldFact{
	told(func(n telling, e events.TiltakAreasSet) string {
		return n.say("Innsatsområde: %s.", "Innsatsområde: %s.", "Areas of work: %s.", cmp.Or(n.coded("innsatsomrade", e.Versjon, e.Omrade), "–"))
	}),
	told(func(n telling, e events.TiltakResponsibleNamed) string {
		if e.Ansvarleg == "" {
			return n.say("Ingen er ansvarleg lenger.", "Ingen er ansvarlig lenger.", "Nobody is responsible any more.")
		}
		return n.say("Ansvarleg: %s.", "Ansvarlig: %s.", "Responsible: %s.", n.person(e.Ansvarleg))
	}),
	told(func(n telling, e events.TiltakGoalSet) string {
		if e.Ordlyd == "" {
			return n.say("Nytt %s, frå planane.", "Nytt %s, fra planene.", "New %s, from the plans.", n.term(string(e.Slag)))
		}
		return n.say("Nytt %s: %s.", "Nytt %s: %s.", "New %s: %s.", n.term(string(e.Slag)), n.quoted(e.Ordlyd))
	}),
	told(func(n telling, e events.TiltakGoalDropped) string {
		return n.say("Mål teke bort: %s.", "Mål tatt bort: %s.", "Goal dropped: %s.", n.part(e.Mal)) + why(e.Merknad)
	}),
	silent[events.TiltakOriginNamed](), // where it came from was so before it was written down
	silent[events.TiltakOriginDropped](),
	told(func(n telling, e events.TiltakDependencyAdded) string {
		return n.say("Ventar på %s.", "Venter på %s.", "Waits for %s.", n.quoted(n.tiltak[e.Tiltak])) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakDependencyRemoved) string {
		return n.say("Ventar ikkje lenger på %s.", "Venter ikke lenger på %s.", "No longer waits for %s.", n.quoted(n.tiltak[e.Tiltak])) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakRiskAssessed) string {
		return n.say("Risiko: %s (%d × %d).", "Risiko: %s (%d × %d).", "Risk: %s (%d × %d).", n.quoted(e.Ordlyd), e.Sannsyn, e.Konsekvens)
	}),
	told(func(n telling, e events.TiltakRiskClosed) string {
		return n.say("Risiko lukka: %s.", "Risiko lukket: %s.", "Risk closed: %s.", n.part(e.Risiko)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakAnchored) string {
		return n.say("Forankring hos %s: %s.", "Forankring hos %s: %s.", "Standing behind it, %s: %s.", n.actor(e.Kven), n.term(string(e.Grad))) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakAnchorDropped) string {
		return n.say("%s treng ikkje stå bak det lenger.", "%s trenger ikke stå bak det lenger.", "%s need no longer stand behind it.", n.actor(e.Kven)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakDocumentAttached) string {
		return n.say("Nytt dokument: %s.", "Nytt dokument: %s.", "New document: %s.", n.quoted(e.Tittel))
	}),
	told(func(n telling, e events.TiltakDocumentDetached) string {
		return n.say("Dokument teke bort: %s.", "Dokument tatt bort: %s.", "Document removed: %s.", n.part(e.Dokument)) + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakIndicatorAimed) string {
		return n.say("Ein indikator skal vise om det hjelper.", "En indikator skal vise om det hjelper.", "An indicator shall tell whether it helps.") + why(e.Merknad)
	}),
	told(func(n telling, e events.TiltakIndicatorDropped) string {
		return n.say("Ein indikator er teken bort.", "En indikator er tatt bort.", "An indicator is removed.") + why(e.Merknad)
	}),
	told(func(n telling, e events.InnforingReported) string { return n.takenUp(e) }),
	told(func(n telling, e events.InnforingRetracted) string {
		return n.say("%s: det som var meldt, gjeld ikkje lenger.", "%s: det som var meldt, gjelder ikke lenger.", "%s: what was reported no longer holds.", n.partner(e.Partnar)) + why(e.Merknad)
	}),
}

var newsOfMoney = []toldFact{
	told(func(n telling, e events.OkonomiBudgetSet) string {
		return n.say("Budsjett for %d: %s.", "Budsjett for %d: %s.", "Budget for %d: %s.", e.Aar, n.kr(e.Belop)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiCostEntered) string {
		return n.say("Kostnad for %s i %d: %s.", "Kostnad for %s i %d: %s.", "Cost for %s in %d: %s.", n.partner(e.Partnar), e.Aar, n.kr(e.Belop)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiCostWithdrawn) string {
		return n.say("Kostnad teken bort: %s.", "Kostnad tatt bort: %s.", "Cost removed: %s.", n.part(e.Post)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiFundingSought) string {
		return n.say("%s søkjer %s om %s.", "%s søker %s om %s.", "%s applied to %s for %s.", n.actor(e.Sokjar), n.quoted(e.Ordning), n.kr(e.Belop)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiFundingAnswered) string {
		return n.say("Søknad svara, %s: %s, %s.", "Søknad besvart, %s: %s, %s.", "Application answered, %s: %s, %s.", n.part(e.Soknad), n.term(string(e.Utfall)), n.kr(e.Belop)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiFundingWithdrawn) string {
		return n.say("Søknad trekt: %s.", "Søknad trukket: %s.", "Application taken back: %s.", n.part(e.Soknad)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiGainEntered) string {
		amount := ""
		if e.Belop != 0 {
			amount = n.say(", %s i året", ", %s i året", ", %s a year", n.kr(e.Belop))
		}
		return n.say("Gevinst for %s%s: %s.", "Gevinst for %s%s: %s.", "Gain for %s%s: %s.", n.actor(e.Kven), amount, n.quoted(e.Ordlyd))
	}),
	told(func(n telling, e events.OkonomiGainWithdrawn) string {
		return n.say("Gevinst teken bort: %s.", "Gevinst tatt bort: %s.", "Gain removed: %s.", n.part(e.Gevinst)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiSharesAgreed) string {
		return n.say("Avtale om deling av %s: %s.", "Avtale om deling av %s: %s.", "Agreed how %s is shared: %s.", n.kr(e.Belop), n.quoted(e.Namn)) + why(e.Merknad)
	}),
	told(func(n telling, e events.OkonomiSharesWithdrawn) string {
		return n.say("Avtale om deling gjeld ikkje lenger: %s.", "Avtale om deling gjelder ikke lenger: %s.", "No longer shared as agreed: %s.", n.part(e.Fordeling)) + why(e.Merknad)
	}),
}

var newsOfThreads = []toldFact{
	silent[events.TradStarted](), // of a passage in a text, never of a tiltak
	told(func(n telling, e events.TradOpened) string {
		if e.Slag == events.TradInnspel {
			return n.say("Innspel frå %s: %s", "Innspill fra %s: %s", "Contribution from %s: %s", n.partner(e.Partnar), n.post(e.Ord))
		}
		return n.say("Kommentar: %s", "Kommentar: %s", "Comment: %s", n.post(e.Ord))
	}),
	told(func(n telling, e events.TradReplied) string {
		return n.say("Svar på ein kommentar: %s", "Svar på en kommentar: %s", "Answer to a comment: %s", n.post(e.Ord))
	}),
	silent[events.TradPostReworded](), // the post is told as it stands
	silent[events.TradPostWithdrawn](),
	told(func(n telling, e events.TradResolved) string {
		return n.say("Ein kommentar er ferdig handsama.", "En kommentar er ferdig behandlet.", "A comment is done with.") + why(e.Merknad)
	}),
	told(func(n telling, e events.TradReopened) string {
		return n.say("Ein kommentar er teken opp att.", "En kommentar er tatt opp igjen.", "A comment is taken up again.") + why(e.Merknad)
	}),
}

// takenUp tells how far a partner has come.
func (n telling) takenUp(e events.InnforingReported) string {
	return n.say("%s: %s.", "%s: %s.", "%s: %s.", n.partner(e.Partnar), n.term(string(e.Grad))) + why(e.Ord)
}
