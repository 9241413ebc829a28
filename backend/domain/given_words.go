package domain

// The sentences of the checks in given.go and of those that several rooms share.
var (
	wordsRequired = Words{
		NN: "Dette feltet må fyllast ut.",
		NB: "Dette feltet må fylles ut.",
		EN: "This field must be filled in.",
	}
	wordsOneActor = Words{
		NN: "Vel ein partnar, eller skriv namnet på ein annan organisasjon. Det må vere eitt av dei.",
		NB: "Velg en partner, eller skriv navnet på en annen organisasjon. Det må være ett av dem.",
		EN: "Choose a partner, or write the name of another organisation. It must be one of them.",
	}
	wordsWebAddress = Words{
		NN: "Lenkja må byrje med https:// eller http:// og kan ikkje ha mellomrom.",
		NB: "Lenken må begynne med https:// eller http:// og kan ikke ha mellomrom.",
		EN: "The link must begin with https:// or http:// and cannot have blanks.",
	}
	wordsOrder = Words{
		NN: "Perioden sluttar før han byrjar.",
		NB: "Perioden slutter før den begynner.",
		EN: "The period ends before it begins.",
	}
	wordsMoment = Words{
		NN: "Dette er ikkje ein dato. Skriv 2022, 2022-04 eller 2022-04-01.",
		NB: "Dette er ikke en dato. Skriv 2022, 2022-04 eller 2022-04-01.",
		EN: "This is not a date. Write 2022, 2022-04 or 2022-04-01.",
	}
	wordsNotYet = Words{
		NN: "Datoen er ikkje komen enno. Meld frå når det har hendt.",
		NB: "Datoen er ikke kommet ennå. Meld fra når det har hendt.",
		EN: "That date has not come yet. Tell us when it has happened.",
	}
	wordsChanged = Words{
		NN: "Nokon har endra dette sidan du såg det. No står det: «%s».",
		NB: "Noen har endret dette siden du så det. Nå står det: «%s».",
		EN: "Somebody has changed this since you saw it. It now says: “%s”.",
	}
	wordsEmptied = Words{
		NN: "Nokon har endra dette sidan du såg det. No står det ingenting her.",
		NB: "Noen har endret dette siden du så det. Nå står det ingenting her.",
		EN: "Somebody has changed this since you saw it. It is now empty.",
	}
)
