package partnarvedtak

import "fellesplan/backend/domain"

var (
	wordsTwice = domain.Words{
		NN: "Partnaren står to gonger.",
		NB: "Partneren står to ganger.",
		EN: "The partner stands there twice.",
	}
	wordsOneText = domain.Words{
		NN: "Vel ein versjon av ein plan, ein tekst, eller ingen av delane.",
		NB: "Velg en versjon av en plan, en tekst, eller ingen av delene.",
		EN: "Choose a version of a plan, a text, or neither.",
	}
	wordsNoDecision = domain.Words{
		NN: "Vi finn ikkje dette vedtaket i noko møte.",
		NB: "Vi finner ikke dette vedtaket i noe møte.",
		EN: "We cannot find this decision in any meeting.",
	}
	wordsClosed = domain.Words{
		NN: "Saka hos partnarane er avslutta.",
		NB: "Saken hos partnerne er avsluttet.",
		EN: "The matter with the partners is closed.",
	}
	wordsNotAsked = domain.Words{
		NN: "Denne partnaren er ikkje spurd.",
		NB: "Denne partneren er ikke spurt.",
		EN: "This partner is not asked.",
	}
	wordsBeforeAsked = domain.Words{
		NN: "Partnaren kan ikkje ha gjort vedtak før han vart spurd.",
		NB: "Partneren kan ikke ha gjort vedtak før den ble spurt.",
		EN: "The partner cannot have decided before it was asked.",
	}
	wordsNoVersion = domain.Words{
		NN: "Denne versjonen har ikkje vore lagd fram til vedtak.",
		NB: "Denne versjonen har ikke vært lagt fram til vedtak.",
		EN: "This version was never put for decision.",
	}
	wordsWhichChange = domain.Words{
		NN: "Skriv endringa når partnaren vedtok med endring, og berre då.",
		NB: "Skriv endringen når partneren vedtok med endring, og bare da.",
		EN: "Write the change where the partner adopted it with one, and only then.",
	}
	wordsWhichRemark = domain.Words{
		NN: "Skriv merknaden.",
		NB: "Skriv merknaden.",
		EN: "Write the remark.",
	}
	wordsMalform = domain.Words{
		NN: "Målform høyrer til orda: gi begge eller ingen.",
		NB: "Målform hører til ordene: gi begge eller ingen.",
		EN: "The written standard belongs to the words: give both or none.",
	}
	wordsFile = domain.Words{
		NN: "Vi finn ikkje dokumentet. Last det opp på nytt.",
		NB: "Vi finner ikke dokumentet. Last det opp på nytt.",
		EN: "We cannot find the document. Upload it again.",
	}
	wordsNothingTold = domain.Words{
		NN: "Det er ikkje ført noko vedtak for denne partnaren.",
		NB: "Det er ikke ført noe vedtak for denne partneren.",
		EN: "No decision is recorded for this partner.",
	}
	wordsDecided = domain.Words{
		NN: "Denne partnaren har alt gjort vedtak.",
		NB: "Denne partneren har allerede gjort vedtak.",
		EN: "This partner has decided already.",
	}
	wordsSameText = domain.Words{
		NN: "Dette er same teksten som er lagd fram.",
		NB: "Dette er samme tekst som er lagt fram.",
		EN: "This is the text that was put already.",
	}
	wordsTooMany = domain.Words{
		NN: "Teksten kan skiftast høgst %d gonger, og partnarane kan minnast høgst like mange.",
		NB: "Teksten kan skiftes høyst %d ganger, og partnerne kan minnes høyst like mange.",
		EN: "The text can be replaced at most %d times, and the partners reminded at most as many.",
	}
)
