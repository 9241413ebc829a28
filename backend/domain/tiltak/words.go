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
	wordsOtherResponsible = domain.Words{
		NN: "Nokon har endra dette sidan du såg det. No er det ein annan som er ansvarleg, eller ingen.",
		NB: "Noen har endret dette siden du så det. Nå er det en annen som er ansvarlig, eller ingen.",
		EN: "Somebody has changed this since you saw it. Another person is now responsible, or nobody.",
	}
	wordsWordsOrElement = domain.Words{
		NN: "Skriv målet med eigne ord, eller vel eit mål frå planane. Éin av delane.",
		NB: "Skriv målet med egne ord, eller velg et mål fra planene. Én av delene.",
		EN: "Write the goal in your own words, or choose a goal from the plans. One of the two.",
	}
	wordsNotAGoal = domain.Words{
		NN: "Dette er ein strategi eller eit avtalepunkt, ikkje eit mål.",
		NB: "Dette er en strategi eller et avtalepunkt, ikke et mål.",
		EN: "This is a strategy or a clause, not a goal.",
	}
	wordsTooManyGoals = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d mål.",
		NB: "Et tiltak kan ikke ha mer enn %d mål.",
		EN: "A measure cannot have more than %d goals.",
	}
	wordsOriginKind = domain.Words{
		NN: "Eit kapittel står i ein plan, eit avtalepunkt er eit punkt, eit mål eller ein strategi, og sak, vedtak og oppdrag er det dei heiter. Anna opphav skriv du med ord.",
		NB: "Et kapittel står i en plan, et avtalepunkt er et punkt, et mål eller en strategi, og sak, vedtak og oppdrag er det de heter. Annet opphav skriver du med ord.",
		EN: "A chapter stands in a plan, a clause is a clause, a goal or a strategy, and a case, a decision and a commission are what they are called. Write any other origin in words.",
	}
	wordsNotCommission = domain.Words{
		NN: "Denne saka er ikkje send som oppdrag frå eitt organ til eit anna.",
		NB: "Denne saken er ikke sendt som oppdrag fra ett organ til et annet.",
		EN: "This case was not sent as a commission from one body to another.",
	}
	wordsNoDecision = domain.Words{
		NN: "Vi finn ikkje dette vedtaket.",
		NB: "Vi finner ikke dette vedtaket.",
		EN: "We cannot find this decision.",
	}
	wordsNoChapter = domain.Words{
		NN: "Vi finn ikkje dette kapittelet i planen.",
		NB: "Vi finner ikke dette kapittelet i planen.",
		EN: "We cannot find this chapter in the plan.",
	}
	wordsTooManyOrigins = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d opphav.",
		NB: "Et tiltak kan ikke ha mer enn %d opphav.",
		EN: "A measure cannot have more than %d origins.",
	}
	wordsCircle = domain.Words{
		NN: "Då ville tiltaka vente på kvarandre i ring: det andre tiltaket ventar alt på dette, direkte eller gjennom andre.",
		NB: "Da ville tiltakene vente på hverandre i ring: det andre tiltaket venter allerede på dette, direkte eller gjennom andre.",
		EN: "The measures would then wait for one another in a circle: the other one already waits for this one, directly or through others.",
	}
	wordsTooManyNeeded = domain.Words{
		NN: "Eit tiltak kan ikkje vente på meir enn %d andre.",
		NB: "Et tiltak kan ikke vente på mer enn %d andre.",
		EN: "A measure cannot wait for more than %d others.",
	}
	wordsScale = domain.Words{
		NN: "Sannsyn og konsekvens er tal frå 1 til 5.",
		NB: "Sannsynlighet og konsekvens er tall fra 1 til 5.",
		EN: "Likelihood and consequence are numbers from 1 to 5.",
	}
	wordsTooManyRisks = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d risikoar.",
		NB: "Et tiltak kan ikke ha mer enn %d risikoer.",
		EN: "A measure cannot have more than %d risks.",
	}
	wordsNoRisk = domain.Words{
		NN: "Vi finn ikkje denne risikoen.",
		NB: "Vi finner ikke denne risikoen.",
		EN: "We cannot find this risk.",
	}
	wordsTooManyAnchors = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d som det skal forankrast hos.",
		NB: "Et tiltak kan ikke ha mer enn %d som det skal forankres hos.",
		EN: "A measure cannot have more than %d who must stand behind it.",
	}
	wordsDocumentExists = domain.Words{
		NN: "Dette dokumentet finst alt, og eit dokument kan ikkje endrast. Legg det nye til som eit eige.",
		NB: "Dette dokumentet finnes allerede, og et dokument kan ikke endres. Legg det nye til som et eget.",
		EN: "This document is already there, and a document cannot be changed. Attach the new one as another.",
	}
	wordsLinkOrFile = domain.Words{
		NN: "Gi ei lenkje eller ei fil, éin av delane.",
		NB: "Gi en lenke eller en fil, én av delene.",
		EN: "Give a link or a file, one of the two.",
	}
	wordsFileOnly = domain.Words{
		NN: "Filtype og storleik hører til ei fil, ikkje til ei lenkje.",
		NB: "Filtype og størrelse hører til en fil, ikke til en lenke.",
		EN: "Type and size belong to a file, not to a link.",
	}
	wordsFileSize = domain.Words{
		NN: "Storleiken på fila manglar.",
		NB: "Størrelsen på filen mangler.",
		EN: "The size of the file is missing.",
	}
	wordsTooManyDocuments = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d dokument.",
		NB: "Et tiltak kan ikke ha mer enn %d dokumenter.",
		EN: "A measure cannot have more than %d documents.",
	}
	wordsTooManyIndicators = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d indikatorar.",
		NB: "Et tiltak kan ikke ha mer enn %d indikatorer.",
		EN: "A measure cannot have more than %d indicators.",
	}
)
