package tekst

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsLocked = domain.Words{
		NN: "Teksten er låst: «%s». Ingenting er endra.",
		NB: "Teksten er låst: «%s». Ingenting er endret.",
		EN: "The text is locked: “%s”. Nothing was changed.",
	}
	wordsNotLocked = domain.Words{
		NN: "Teksten er ikkje låst.",
		NB: "Teksten er ikke låst.",
		EN: "The text is not locked.",
	}
	wordsPhase = domain.Words{
		NN: "Planen er komen så langt at teksten ikkje lenger blir endra.",
		NB: "Planen er kommet så langt at teksten ikke lenger blir endret.",
		EN: "The plan has come so far that its text is no longer changed.",
	}
	wordsNone = domain.Words{
		NN: "Vi finn ikkje denne teksten. Det kan hende at han aldri har vore her, eller at du ikkje har tilgang til han.",
		NB: "Vi finner ikke denne teksten. Det kan hende at den aldri har vært her, eller at du ikke har tilgang til den.",
		EN: "We cannot find this text. It may never have been here, or you may not have access to it.",
	}
	wordsRead = domain.Words{
		NN: "Du kan lese denne teksten, men ikkje endre han.",
		NB: "Du kan lese denne teksten, men ikke endre den.",
		EN: "You can read this text, but not change it.",
	}
	wordsCommentOnly = domain.Words{
		NN: "Du kan kommentere i denne teksten, men ikkje endre orda.",
		NB: "Du kan kommentere i denne teksten, men ikke endre ordene.",
		EN: "You can comment on this text, but not change its words.",
	}
	wordsSuggestOnly = domain.Words{
		NN: "Du kan kome med forslag i denne teksten. Endringa ville ha endra sjølve teksten, eller forslaget til ein annan.",
		NB: "Du kan komme med forslag i denne teksten. Endringen ville ha endret selve teksten, eller forslaget til en annen.",
		EN: "You can make suggestions in this text. This would have changed the text itself, or the suggestion of somebody else.",
	}
	wordsOthersComment = domain.Words{
		NN: "Denne kommentaren er sett av ein annan. Du kan ikkje ta han bort.",
		NB: "Denne kommentaren er satt av en annen. Du kan ikke ta den bort.",
		EN: "Somebody else put this comment here. You cannot take it away.",
	}
	wordsClient = domain.Words{
		NN: "Denne økta høyrer til ein annan person. Last sida på nytt.",
		NB: "Denne økten tilhører en annen person. Last siden på nytt.",
		EN: "This session belongs to another person. Reload the page.",
	}
	wordsPartner = domain.Words{
		NN: "Du skriv ikkje for denne partnaren.",
		NB: "Du skriver ikke for denne partneren.",
		EN: "You do not write for this partner.",
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
	wordsStep = domain.Words{
		NN: "Endringa kan ikkje gjerast i denne teksten. Ho er ikkje lagra.",
		NB: "Endringen kan ikke gjøres i denne teksten. Den er ikke lagret.",
		EN: "The change cannot be made in this text. It was not saved.",
	}
	wordsNumber = domain.Words{
		NN: "Endringa har ikkje noko gyldig nummer.",
		NB: "Endringen har ikke noe gyldig nummer.",
		EN: "The change has no valid number.",
	}
	wordsManySteps = domain.Words{
		NN: "Endringa er for stor til å lagrast i eitt: høgst %d steg og %d byte. Del ho opp.",
		NB: "Endringen er for stor til å lagres i ett: høyst %d steg og %d byte. Del den opp.",
		EN: "The change is too large to be saved as one: at most %d steps and %d bytes. Divide it.",
	}
	wordsText = domain.Words{
		NN: "Teksten har teikn som ikkje kan stå her: styreteikn, eller meir enn %d merke på éin bokstav.",
		NB: "Teksten har tegn som ikke kan stå her: styretegn, eller mer enn %d merker på én bokstav.",
		EN: "The text has characters that are not allowed here: control characters, or more than %d marks on one letter.",
	}
	wordsValue = domain.Words{
		NN: "Noko i endringa har ein verdi som ikkje kan brukast her, til dømes ei lenkje som ikkje er ei vanleg nettadresse.",
		NB: "Noe i endringen har en verdi som ikke kan brukes her, for eksempel en lenke som ikke er en vanlig nettadresse.",
		EN: "Something in the change has a value that cannot be used here, such as a link that is no ordinary web address.",
	}
	wordsFull = domain.Words{
		NN: "Teksten ville ha vorte for stor: høgst %d teikn, %d delar og %d celler i tabellar, og ikkje djupare enn %d nivå. Del teksten i fleire kapittel.",
		NB: "Teksten ville ha blitt for stor: høyst %d tegn, %d deler og %d celler i tabeller, og ikke dypere enn %d nivåer. Del teksten i flere kapitler.",
		EN: "The text would have become too large: at most %d characters, %d parts and %d cells of tables, and no deeper than %d levels. Divide it into more chapters.",
	}
	wordsManyIDs = domain.Words{
		NN: "Det er gjort så mange forslag og kommentarar i denne teksten at det ikkje er plass til fleire.",
		NB: "Det er gjort så mange forslag og kommentarer i denne teksten at det ikke er plass til flere.",
		EN: "So many suggestions and comments have been made in this text that there is no room for more.",
	}
)
