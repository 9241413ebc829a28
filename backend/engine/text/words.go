package text

import "fellesplan/backend/domain"

// The sentences in which an opening is refused.
var (
	wordsNone = domain.Words{
		NN: "Vi finn ikkje denne teksten. Det kan hende at han aldri har vore her, eller at du ikkje har tilgang til han.",
		NB: "Vi finner ikke denne teksten. Det kan hende at den aldri har vært her, eller at du ikke har tilgang til den.",
		EN: "We cannot find this text. It may never have been here, or you may not have access to it.",
	}
	wordsClient = domain.Words{
		NN: "Denne økta høyrer til ein annan person. Last sida på nytt.",
		NB: "Denne økten tilhører en annen person. Last siden på nytt.",
		EN: "This session belongs to another person. Reload the page.",
	}
	wordsReload = domain.Words{
		NN: "Sida di har ei utgåve av teksten som ikkje kan følgjast opp lenger. Opne han på nytt. Det du har skrive, er på eininga di.",
		NB: "Siden din har en utgave av teksten som ikke kan følges opp lenger. Åpne den på nytt. Det du har skrevet, er på enheten din.",
		EN: "Your page has a version of the text that can no longer be followed. Open it again. What you wrote is kept on your device.",
	}
	wordsSchema = domain.Words{
		NN: "Sida di er av ei eldre utgåve av Fellesplan. Last ho på nytt. Det du har skrive, er på eininga di.",
		NB: "Siden din er av en eldre utgave av Fellesplan. Last den på nytt. Det du har skrevet, er på enheten din.",
		EN: "Your page is of an older version of Fellesplan. Reload it. What you wrote is kept on your device.",
	}
)
