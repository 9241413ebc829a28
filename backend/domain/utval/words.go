package utval

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsLevel = domain.Words{
		NN: "Nivået er eit tal frå 1 til 4, eller tomt for utval utanfor nivåa.",
		NB: "Nivået er et tall fra 1 til 4, eller tomt for utvalg utenfor nivåene.",
		EN: "The level is a number from 1 to 4, or empty for a committee outside the levels.",
	}
	wordsCircle = domain.Words{
		NN: "Eit utval kan ikkje vere overordna seg sjølv.",
		NB: "Et utvalg kan ikke være overordnet seg selv.",
		EN: "A committee cannot be above itself.",
	}
	wordsDissolved = domain.Words{
		NN: "Utvalet er lagt ned, og det som står om det, blir ikkje endra.",
		NB: "Utvalget er lagt ned, og det som står om det, blir ikke endret.",
		EN: "The committee is closed, and what is written about it is not changed.",
	}
	wordsHoldsSeats = domain.Words{
		NN: "Partnaren har framleis plassar i utvalet. Legg ned plassane først.",
		NB: "Partneren har fortsatt plasser i utvalget. Legg ned plassene først.",
		EN: "The partner still holds seats in the committee. Close them first.",
	}
	wordsSeatExists = domain.Words{
		NN: "Denne plassen finst alt.",
		NB: "Denne plassen finnes allerede.",
		EN: "This seat is already there.",
	}
	wordsTooManySeats = domain.Words{
		NN: "Eit utval kan ikkje ha meir enn %d plassar.",
		NB: "Et utvalg kan ikke ha mer enn %d plasser.",
		EN: "A committee cannot have more than %d seats.",
	}
	wordsTooManyTimes = domain.Words{
		NN: "Ein plass kan ikkje fyllast meir enn %d gonger. Opprett ein ny plass.",
		NB: "En plass kan ikke fylles mer enn %d ganger. Opprett en ny plass.",
		EN: "A seat cannot be filled more than %d times. Create a new seat.",
	}
	wordsNoRule = domain.Words{
		NN: "Utvalet har ingen regel med dette kortnamnet.",
		NB: "Utvalget har ingen regel med dette kortnavnet.",
		EN: "The committee has no rule with this short name.",
	}
	wordsRuleRole = domain.Words{
		NN: "Regelen som plassen svarer på, gjeld ei anna rolle.",
		NB: "Regelen som plassen svarer på, gjelder en annen rolle.",
		EN: "The rule that the seat answers is about another role.",
	}
	wordsRuleSide = domain.Words{
		NN: "Regelen som plassen svarer på, gjeld ei anna side.",
		NB: "Regelen som plassen svarer på, gjelder en annen side.",
		EN: "The rule that the seat answers is about another side.",
	}
	wordsRulePartner = domain.Words{
		NN: "Regelen seier kva partnar som har plassen.",
		NB: "Regelen sier hvilken partner som har plassen.",
		EN: "The rule says which partner holds the seat.",
	}
	wordsNotInArea = domain.Words{
		NN: "Partnaren høyrer ikkje til området som utvalet dekkjer. Knyt han til utvalet først.",
		NB: "Partneren hører ikke til området som utvalget dekker. Knytt den til utvalget først.",
		EN: "The partner does not belong to the area of the committee. Attach it first.",
	}
	wordsOtherSide = domain.Words{
		NN: "Partnaren står på den andre sida i samarbeidet.",
		NB: "Partneren står på den andre siden i samarbeidet.",
		EN: "The partner stands on the other side of the partnership.",
	}
	wordsNoSeat = domain.Words{
		NN: "Vi finn ikkje denne plassen i utvalet.",
		NB: "Vi finner ikke denne plassen i utvalget.",
		EN: "We cannot find this seat in the committee.",
	}
	wordsSeatClosed = domain.Words{
		NN: "Plassen er lagd ned.",
		NB: "Plassen er lagt ned.",
		EN: "The seat is closed.",
	}
	wordsOccupied = domain.Words{
		NN: "Nokon sit i plassen, eller skal sitje i han. Meld den siste dagen først.",
		NB: "Noen sitter i plassen, eller skal sitte i den. Meld den siste dagen først.",
		EN: "Somebody sits in the seat, or is going to. Give the last day first.",
	}
	wordsSeatTaken = domain.Words{
		NN: "Plassen er alt fylt i denne tida.",
		NB: "Plassen er allerede fylt i denne tiden.",
		EN: "The seat is already filled at that time.",
	}
	wordsNotInSeat = domain.Words{
		NN: "Personen sit ikkje i plassen den dagen.",
		NB: "Personen sitter ikke i plassen den dagen.",
		EN: "The person does not sit in the seat on that day.",
	}
	wordsHasOffice = domain.Words{
		NN: "Plassen har alt eit verv. Avslutt det først.",
		NB: "Plassen har allerede et verv. Avslutt det først.",
		EN: "The seat already carries an office. End that first.",
	}
	wordsOfficeTaken = domain.Words{
		NN: "Ein annan plass har dette vervet. Avslutt det der først.",
		NB: "En annen plass har dette vervet. Avslutt det der først.",
		EN: "Another seat carries this office. End it there first.",
	}
	wordsRuleTwice = domain.Words{
		NN: "To reglar har same kortnamn.",
		NB: "To regler har samme kortnavn.",
		EN: "Two rules have the same short name.",
	}
	wordsDemand = domain.Words{
		NN: "Talet må vere frå 0 til %d.",
		NB: "Tallet må være fra 0 til %d.",
		EN: "The number must be from 0 to %d.",
	}
	wordsMinMax = domain.Words{
		NN: "Regelen krev fleire enn han tillèt.",
		NB: "Regelen krever flere enn den tillater.",
		EN: "The rule demands more than it allows.",
	}
	wordsEachOrOne = domain.Words{
		NN: "Ein regel gjeld for kvar partnar eller for éin partnar, ikkje begge delar.",
		NB: "En regel gjelder for hver partner eller for én partner, ikke begge deler.",
		EN: "A rule holds for each partner or for one partner, not for both.",
	}
	wordsEachOfWhat = domain.Words{
		NN: "Ein regel som gjeld for kvar partnar, må seie kva side han gjeld: kommune eller spesialist.",
		NB: "En regel som gjelder for hver partner, må si hvilken side den gjelder: kommune eller spesialist.",
		EN: "A rule that holds for each partner must say for which side: kommune or spesialist.",
	}
	wordsRhythm = domain.Words{
		NN: "Det kan vere 1, 2, 3, 4, 6 eller 12 månader mellom rapportane.",
		NB: "Det kan være 1, 2, 3, 4, 6 eller 12 måneder mellom rapportene.",
		EN: "There can be 1, 2, 3, 4, 6 or 12 months between reports.",
	}
	wordsNoRhythm = domain.Words{
		NN: "Utan rapportering er det heller ingen frist og ingen første periode.",
		NB: "Uten rapportering er det heller ingen frist og ingen første periode.",
		EN: "Without reporting there is no deadline and no first period either.",
	}
	wordsDeadline = domain.Words{
		NN: "Fristen kan vere frå 0 til %d dagar etter at perioden er slutt.",
		NB: "Fristen kan være fra 0 til %d dager etter at perioden er slutt.",
		EN: "The deadline can be 0 to %d days after the period has ended.",
	}
	wordsOtherRhythm = domain.Words{
		NN: "Nokon har endra rapporteringa sidan du såg ho.",
		NB: "Noen har endret rapporteringen siden du så den.",
		EN: "Somebody has changed the reporting since you saw it.",
	}
)
