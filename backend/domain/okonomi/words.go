package okonomi

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsAmount = domain.Words{
		NN: "Beløpet må vere frå 0 til 100 milliardar kroner.",
		NB: "Beløpet må være fra 0 til 100 milliarder kroner.",
		EN: "The amount must be from 0 to 100 thousand million kroner.",
	}
	wordsYear = domain.Words{
		NN: "Året må vere frå %d til %d.",
		NB: "Året må være fra %d til %d.",
		EN: "The year must be from %d to %d.",
	}
	wordsTooMany = domain.Words{
		NN: "Eit tiltak kan ikkje ha meir enn %d slike.",
		NB: "Et tiltak kan ikke ha mer enn %d slike.",
		EN: "A measure cannot have more than %d of these.",
	}
	wordsHowMuch = domain.Words{
		NN: "Skriv kor mykje det er.",
		NB: "Skriv hvor mye det er.",
		EN: "Write how much it is.",
	}
	wordsMoneyOnly = domain.Words{
		NN: "Beløp gir du berre når gevinsten er pengar. Skriv elles med ord.",
		NB: "Beløp gir du bare når gevinsten er penger. Skriv ellers med ord.",
		EN: "Give an amount only when the gain is money. Otherwise, write it in words.",
	}
	wordsNoApplication = domain.Words{
		NN: "Vi finn ikkje denne søknaden.",
		NB: "Vi finner ikke denne søknaden.",
		EN: "We cannot find this application.",
	}
	wordsApplicationWithdrawn = domain.Words{
		NN: "Denne søknaden er trekt.",
		NB: "Denne søknaden er trukket.",
		EN: "This application has been withdrawn.",
	}
	wordsAnswered = domain.Words{
		NN: "Denne søknaden er alt svart på.",
		NB: "Denne søknaden er allerede besvart.",
		EN: "This application has already been answered.",
	}
	wordsTurnedDown = domain.Words{
		NN: "Eit avslag gir 0 kroner.",
		NB: "Et avslag gir 0 kroner.",
		EN: "An application that is turned down gives 0 kroner.",
	}
	wordsInPart = domain.Words{
		NN: "Delvis innvilga er mindre enn det som vart søkt om, %s.",
		NB: "Delvis innvilget er mindre enn det som ble søkt om, %s.",
		EN: "Granted in part is less than what was applied for, %s.",
	}
	wordsSharers = domain.Words{
		NN: "Ein sum kan delast mellom frå 1 til %d.",
		NB: "En sum kan deles mellom fra 1 til %d.",
		EN: "A sum can be shared between 1 to %d.",
	}
	wordsTwice = domain.Words{
		NN: "Denne står to gonger.",
		NB: "Denne står to ganger.",
		EN: "This one is there twice.",
	}
	wordsNoKey = domain.Words{
		NN: "Denne fordelingsnøkkelen finst ikkje.",
		NB: "Denne fordelingsnøkkelen finnes ikke.",
		EN: "There is no such cost key.",
	}
	wordsNotOfKey = domain.Words{
		NN: "Denne fordelingsnøkkelen har ikkje bruk for dette talet. Ta det bort, eller vel ein annan nøkkel.",
		NB: "Denne fordelingsnøkkelen har ikke bruk for dette tallet. Ta det bort, eller velg en annen nøkkel.",
		EN: "This cost key has no use for this number. Take it away, or choose another key.",
	}
	wordsWeight = domain.Words{
		NN: "Talet må vere heilt, og ikkje mindre enn 0.",
		NB: "Tallet må være helt, og ikke mindre enn 0.",
		EN: "The number must be whole, and not less than 0.",
	}
	wordsNoWeight = domain.Words{
		NN: "Nokon må ha meir enn 0, elles er det ikkje noko å dele etter.",
		NB: "Noen må ha mer enn 0, ellers er det ikke noe å dele etter.",
		EN: "Somebody must have more than 0, or there is nothing to share by.",
	}
	wordsWhichWeights = domain.Words{
		NN: "Skriv kva tala er, til dømes «Folketal 1. januar 2026, SSB».",
		NB: "Skriv hva tallene er, for eksempel «Folketall 1. januar 2026, SSB».",
		EN: "Write what the numbers are, such as “Population 1 January 2026, Statistics Norway”.",
	}
	wordsTooLittle = domain.Words{
		NN: "Delane er til saman %s mindre enn summen.",
		NB: "Delene er til sammen %s mindre enn summen.",
		EN: "The shares together are %s less than the sum.",
	}
	wordsTooMuch = domain.Words{
		NN: "Delane er til saman %s meir enn summen.",
		NB: "Delene er til sammen %s mer enn summen.",
		EN: "The shares together are %s more than the sum.",
	}
	wordsOneHost = domain.Words{
		NN: "Ved vertskommune ber éin heile summen. Vel éin.",
		NB: "Ved vertskommune bærer én hele summen. Velg én.",
		EN: "With a host, one carries the whole sum. Choose one.",
	}
	wordsOneCarrier = domain.Words{
		NN: "Gi kvart tilskot eit beløp, og la éin stå utan beløp: den ber resten.",
		NB: "Gi hvert tilskudd et beløp, og la én stå uten beløp: den bærer resten.",
		EN: "Give each grant an amount, and leave one without: that one carries the rest.",
	}
)
