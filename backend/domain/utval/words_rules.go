package utval

import "fellesplan/backend/domain"

var (
	wordsOwnSuccessor = domain.Words{
		NN: "Eit utval kan ikkje ta over etter seg sjølv.",
		NB: "Et utvalg kan ikke ta over etter seg selv.",
		EN: "A committee cannot take over after itself.",
	}
	wordsMilestoneExists = domain.Words{
		NN: "Denne milepælen finst alt.",
		NB: "Denne milepælen finnes allerede.",
		EN: "This milestone is already there.",
	}
	wordsTooManyMilestones = domain.Words{
		NN: "Eit utval kan ha høgst %d milepælar.",
		NB: "Et utvalg kan ha høyst %d milepæler.",
		EN: "A committee can have at most %d milestones.",
	}
	wordsNoMilestone = domain.Words{
		NN: "Vi finn ikkje denne milepælen i utvalet.",
		NB: "Vi finner ikke denne milepælen i utvalget.",
		EN: "We cannot find this milestone in the committee.",
	}
	wordsMilestoneDone = domain.Words{
		NN: "Milepælen er nådd eller teken bort.",
		NB: "Milepælen er nådd eller tatt bort.",
		EN: "The milestone is reached or dropped.",
	}
	wordsRow = domain.Words{
		NN: "Rekkja må vere eit tal frå 1 til 9.",
		NB: "Rekken må være et tall fra 1 til 9.",
		EN: "The order must be a number from 1 to 9.",
	}
	wordsRowTaken = domain.Words{
		NN: "Det er alt ein vara i denne rekkja i delar av den tida, eller personen er alt vara.",
		NB: "Det er allerede en vara i denne rekken i deler av den tiden, eller personen er allerede vara.",
		EN: "There is already an alternate in this order in part of that time, or the person is one already.",
	}
	wordsSitsHerself = domain.Words{
		NN: "Den som sit i plassen sjølv, kan ikkje vere vara for han.",
		NB: "Den som sitter i plassen selv, kan ikke være vara for den.",
		EN: "Whoever sits in the seat cannot be its alternate.",
	}
	wordsNotAlternate = domain.Words{
		NN: "Denne personen er ikkje vara for plassen på den dagen.",
		NB: "Denne personen er ikke vara for plassen den dagen.",
		EN: "This person is not alternate for the seat on that day.",
	}
	wordsMandateStands = domain.Words{
		NN: "Dette mandatet gjeld, har gjeldt eller er trekt. Legg fram eit nytt.",
		NB: "Dette mandatet gjelder, har gjeldt eller er trukket. Legg fram et nytt.",
		EN: "This mandate holds, has held or was withdrawn. Put forward a new one.",
	}
	wordsTooManyMandates = domain.Words{
		NN: "Eit utval kan ha hatt høgst %d mandat.",
		NB: "Et utvalg kan ha hatt høyst %d mandater.",
		EN: "A committee can have had at most %d mandates.",
	}
	wordsNoMandate = domain.Words{
		NN: "Vi finn ikkje dette mandatet i utvalet.",
		NB: "Vi finner ikke dette mandatet i utvalget.",
		EN: "We cannot find this mandate in the committee.",
	}
	wordsNotAsked = domain.Words{
		NN: "Dette utvalet er ikkje spurt om mandatet.",
		NB: "Dette utvalget er ikke spurt om mandatet.",
		EN: "This committee was not asked about the mandate.",
	}
	wordsMandateDecided = domain.Words{
		NN: "Mandatet er alt avgjort.",
		NB: "Mandatet er allerede avgjort.",
		EN: "The mandate is decided already.",
	}
	wordsWhichRemark = domain.Words{
		NN: "Skriv merknaden.",
		NB: "Skriv merknaden.",
		EN: "Write the remark.",
	}
	wordsTurns = domain.Words{
		NN: "Når leiinga vekslar, må det stå kor mange år det er mellom kvar gong (1–10), kva år det byrjar, og med kva side.",
		NB: "Når ledelsen veksler, må det stå hvor mange år det er mellom hver gang (1–10), hvilket år det begynner, og med hvilken side.",
		EN: "Where the lead changes sides, say how many years are between (1–10), in which year it begins, and with which side.",
	}
	wordsMatterTwice = domain.Words{
		NN: "Det kan vere berre éin regel for kvart emne.",
		NB: "Det kan være bare én regel for hvert emne.",
		EN: "There can be only one rule for each kind of matter.",
	}
	wordsMajority = domain.Words{
		NN: "Ei røysting må ha eit fleirtal, og berre ei røysting har det.",
		NB: "En avstemning må ha et flertall, og bare en avstemning har det.",
		EN: "A vote must have a majority, and only a vote has one.",
	}
	wordsNobodyDecides = domain.Words{
		NN: "Etter denne regelen er det ingen plass i utvalet som kan avgjere saka.",
		NB: "Etter denne regelen er det ingen plass i utvalget som kan avgjøre saken.",
		EN: "By this rule no seat of the committee can decide the matter.",
	}
	wordsDays = domain.Words{
		NN: "Talet må vere frå 0 til %d.",
		NB: "Tallet må være fra 0 til %d.",
		EN: "The number must be from 0 to %d.",
	}
)
