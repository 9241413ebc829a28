package tiltak

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsEvaluated = domain.Words{
		NN: "Tiltaket er evaluert. Flytt det tilbake til ein tidlegare fase før du endrar det.",
		NB: "Tiltaket er evaluert. Flytt det tilbake til en tidligere fase før du endrer det.",
		EN: "The measure is evaluated. Move it back to an earlier phase before you change it.",
	}
	wordsEnded = domain.Words{
		NN: "Tiltaket er avslutta. Ta det opp att før du endrar det.",
		NB: "Tiltaket er avsluttet. Ta det opp igjen før du endrer det.",
		EN: "The measure is ended. Take it up again before you change it.",
	}
	wordsOtherOwner = domain.Words{
		NN: "Nokon har endra dette sidan du såg det. No er det ein annan partnar som eig tiltaket.",
		NB: "Noen har endret dette siden du så det. Nå er det en annen partner som eier tiltaket.",
		EN: "Somebody has changed this since you saw it. Another partner now owns the measure.",
	}
	wordsIsOwner = domain.Words{
		NN: "Den som eig tiltaket, er med som eigar og kan ikkje vere deltakar i tillegg.",
		NB: "Den som eier tiltaket, er med som eier og kan ikke være deltaker i tillegg.",
		EN: "The owner of the measure takes part as owner and cannot be a participant as well.",
	}
	wordsTooManyParts = domain.Words{
		NN: "Det kan ikkje vere meir enn %d deltakarar i eit tiltak.",
		NB: "Det kan ikke være mer enn %d deltakere i et tiltak.",
		EN: "There cannot be more than %d participants in a measure.",
	}
	wordsTooManyUtval = domain.Words{
		NN: "Eit tiltak kan ikkje følgjast av meir enn %d utval.",
		NB: "Et tiltak kan ikke følges av mer enn %d utvalg.",
		EN: "A measure cannot be followed by more than %d committees.",
	}
	wordsNoCode = domain.Words{
		NN: "Denne koden finst ikkje i den versjonen av kodeverket.",
		NB: "Denne koden finnes ikke i den versjonen av kodeverket.",
		EN: "This code is not in that version of the code list.",
	}
	wordsRemark = domain.Words{
		NN: "Skriv ein merknad som seier kvifor.",
		NB: "Skriv en merknad som sier hvorfor.",
		EN: "Write a remark that says why.",
	}
	wordsNoPhase = domain.Words{
		NN: "Denne fasen finst ikkje.",
		NB: "Denne fasen finnes ikke.",
		EN: "There is no such phase.",
	}
	wordsAfterEvaluation = domain.Words{
		NN: "Eit tiltak som er evaluert, kan ikkje setjast på vent eller avsluttast. Flytt det tilbake først.",
		NB: "Et tiltak som er evaluert, kan ikke settes på vent eller avsluttes. Flytt det tilbake først.",
		EN: "A measure that is evaluated cannot be put on hold or ended. Move it back first.",
	}
	wordsOneStepBack = domain.Words{
		NN: "Eit tiltak kan flyttast bakover éin fase om gongen.",
		NB: "Et tiltak kan flyttes bakover én fase om gangen.",
		EN: "A measure can be moved back one phase at a time.",
	}
	wordsStepExists = domain.Words{
		NN: "Dette steget finst alt.",
		NB: "Dette steget finnes allerede.",
		EN: "This step is already there.",
	}
	wordsTooManySteps = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d steg.",
		NB: "Et tiltak kan ikke ha mer enn %d steg.",
		EN: "A measure cannot have more than %d steps.",
	}
	wordsNoStep = domain.Words{
		NN: "Vi finn ikkje dette steget.",
		NB: "Vi finner ikke dette steget.",
		EN: "We cannot find this step.",
	}
	wordsStepDropped = domain.Words{
		NN: "Dette steget er teke ut av planen.",
		NB: "Dette steget er tatt ut av planen.",
		EN: "This step has been taken out of the plan.",
	}
	wordsStepDone = domain.Words{
		NN: "Dette steget er alt gjennomført.",
		NB: "Dette steget er allerede gjennomført.",
		EN: "This step is already carried out.",
	}
	wordsMilestoneExists = domain.Words{
		NN: "Denne milepælen finst alt.",
		NB: "Denne milepælen finnes allerede.",
		EN: "This milestone is already there.",
	}
	wordsTooManyMilestones = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d milepælar.",
		NB: "Et tiltak kan ikke ha mer enn %d milepæler.",
		EN: "A measure cannot have more than %d milestones.",
	}
	wordsNoMilestone = domain.Words{
		NN: "Vi finn ikkje denne milepælen.",
		NB: "Vi finner ikke denne milepælen.",
		EN: "We cannot find this milestone.",
	}
	wordsMilestoneDropped = domain.Words{
		NN: "Denne milepælen er teken ut av planen.",
		NB: "Denne milepælen er tatt ut av planen.",
		EN: "This milestone has been taken out of the plan.",
	}
	wordsMilestoneReached = domain.Words{
		NN: "Denne milepælen er alt nådd.",
		NB: "Denne milepælen er allerede nådd.",
		EN: "This milestone is already reached.",
	}
)
