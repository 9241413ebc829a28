package indikator

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The sentences in which this room refuses.
var (
	wordsRetired = domain.Words{
		NN: "Indikatoren blir ikkje følgd lenger. Ta han opp att før du endrar han.",
		NB: "Indikatoren følges ikke lenger. Ta den opp igjen før du endrer den.",
		EN: "The indicator is no longer followed. Take it up again before you change it.",
	}
	wordsDecimals = domain.Words{
		NN: "Talet på desimalar må vere frå 0 til %d.",
		NB: "Antall desimaler må være fra 0 til %d.",
		EN: "The number of decimals must be from 0 to %d.",
	}
	wordsLevelInUse = domain.Words{
		NN: "Nivået kan ikkje endrast når indikatoren har tal eller mål: stadene høyrer til nivået. Definer ein ny indikator.",
		NB: "Nivået kan ikke endres når indikatoren har tall eller mål: stedene hører til nivået. Definer en ny indikator.",
		EN: "The level cannot change once the indicator has figures or targets: the places belong to it. Define a new indicator.",
	}
	wordsSmallTold = domain.Words{
		NN: "Det står alt tal frå 1 til 4 ope i denne indikatoren, og historia viser dei alltid. Definer ein ny indikator som skjuler små tal.",
		NB: "Det står allerede tall fra 1 til 4 åpent i denne indikatoren, og historien viser dem alltid. Definer en ny indikator som skjuler små tall.",
		EN: "Counts from 1 to 4 already stand openly in this indicator, and history will always show them. Define a new one that hides small counts.",
	}
	wordsTooManyTargets = domain.Words{
		NN: "Ein indikator kan ikkje ha meir enn %d mål.",
		NB: "En indikator kan ikke ha mer enn %d mål.",
		EN: "An indicator cannot have more than %d targets.",
	}
	wordsNoTarget = domain.Words{
		NN: "Vi finn ikkje dette målet.",
		NB: "Vi finner ikke dette målet.",
		EN: "We cannot find this target.",
	}
	wordsBreakExists = domain.Words{
		NN: "Brotet er alt merkt.",
		NB: "Bruddet er allerede merket.",
		EN: "This break is already noted.",
	}
	wordsTooManyBreaks = domain.Words{
		NN: "Ein indikator kan ikkje ha meir enn %d brot.",
		NB: "En indikator kan ikke ha mer enn %d brudd.",
		EN: "An indicator cannot have more than %d breaks.",
	}
	wordsTooManyFigures = domain.Words{
		NN: "Ein indikator kan ikkje ha meir enn %d tal. Del han i fleire indikatorar.",
		NB: "En indikator kan ikke ha mer enn %d tall. Del den i flere indikatorer.",
		EN: "An indicator cannot have more than %d figures. Split it into several.",
	}
	wordsTooManyProjections = domain.Words{
		NN: "Ein indikator kan ikkje ha meir enn %d framskrivingar.",
		NB: "En indikator kan ikke ha mer enn %d framskrivinger.",
		EN: "An indicator cannot have more than %d projections.",
	}
	wordsNoFigure = domain.Words{
		NN: "Det står ikkje noko tal for denne staden og denne tida. Les det inn i staden.",
		NB: "Det står ikke noe tall for dette stedet og denne tiden. Les det inn i stedet.",
		EN: "There is no figure for this place and time. Take it in instead.",
	}
	wordsTwice = domain.Words{
		NN: "Det står fleire tal for same stad og tid.",
		NB: "Det står flere tall for samme sted og tid.",
		EN: "There are several figures for the same place and time.",
	}
	wordsNegative = domain.Words{
		NN: "Ein indikator som skjuler små tal, tel personar. Eit tal på personar kan ikkje vere negativt.",
		NB: "En indikator som skjuler små tall, teller personer. Et antall personer kan ikke være negativt.",
		EN: "An indicator that hides small counts counts persons. A count of persons cannot be negative.",
	}
	wordsAhead = domain.Words{
		NN: "Denne tida er ikkje komen enno. Eit tal for framtida må lesast inn som ei framskriving, med namn.",
		NB: "Denne tiden er ikke kommet ennå. Et tall for framtiden må leses inn som en framskriving, med navn.",
		EN: "That time has not come yet. A figure for the future must be taken in as a projection, with a name.",
	}
	wordsNoPlace = domain.Words{
		NN: "Vi finn ikkje staden «%s» på nivået til denne indikatoren.",
		NB: "Vi finner ikke stedet «%s» på nivået til denne indikatoren.",
		EN: "We cannot find the place “%s” at the level of this indicator.",
	}
	wordsOneOf = domain.Words{
		NN: "Skriv ein verdi, eller vel kvifor det ikkje er nokon. Det må vere eitt av dei.",
		NB: "Skriv en verdi, eller velg hvorfor det ikke er noen. Det må være ett av dem.",
		EN: "Write a value, or choose why there is none. It must be one of them.",
	}
	wordsNumber = domain.Words{
		NN: "Dette er ikkje eit tal. Skriv 12500, -3 eller 0.75.",
		NB: "Dette er ikke et tall. Skriv 12500, -3 eller 0.75.",
		EN: "This is not a number. Write 12500, -3 or 0.75.",
	}
	wordsTime = domain.Words{
		NN: "Dette er ikkje ei tid. Skriv 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		NB: "Dette er ikke en tid. Skriv 2026, 2026H1, 2026T2, 2026K3 eller 2026M09.",
		EN: "This is not a time. Write 2026, 2026H1, 2026T2, 2026K3 or 2026M09.",
	}
	wordsHash = domain.Words{
		NN: "Dette er ikkje fingeravtrykket til ei fil (SHA-256, 64 teikn).",
		NB: "Dette er ikke fingeravtrykket til en fil (SHA-256, 64 tegn).",
		EN: "This is not the fingerprint of a file (SHA-256, 64 characters).",
	}
)

// wordsMarks say why there is no value.
var wordsMarks = map[events.TalMerke]domain.Words{
	events.MerkeManglar: {NN: "manglar", NB: "mangler", EN: "missing"},
	events.MerkeFaerre:  {NN: "færre enn fem", NB: "færre enn fem", EN: "fewer than five"},
	events.MerkeSkjult:  {NN: "halde tilbake av kjelda", NB: "holdt tilbake av kilden", EN: "held back by its source"},
}
