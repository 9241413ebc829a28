package innforing

import (
	"fellesplan/backend/domain"
	"fellesplan/events"
)

// The sentences in which this room refuses.
var (
	wordsCount = domain.Words{
		NN: "Skriv eit heilt tal, 0 eller meir, berre med siffer.",
		NB: "Skriv et helt tall, 0 eller mer, bare med sifre.",
		EN: "Write a whole number, 0 or more, in digits only.",
	}
	wordsWhyNot = domain.Words{
		NN: "Skriv kvifor det ikkje er aktuelt.",
		NB: "Skriv hvorfor det ikke er aktuelt.",
		EN: "Write why it is not relevant.",
	}
	wordsWhatIsCounted = domain.Words{
		NN: "Skriv kva som er talt, til dømes «aktive pasientar».",
		NB: "Skriv hva som er talt, for eksempel «aktive pasienter».",
		EN: "Write what is counted, such as “active patients”.",
	}
	wordsHowMany = domain.Words{
		NN: "Skriv kor mange, eller ta bort kva som er talt.",
		NB: "Skriv hvor mange, eller ta bort hva som er talt.",
		EN: "Write how many, or take away what is counted.",
	}
)

// wordsGrad name how far a partner has come.
var wordsGrad = map[events.InnforingGrad]domain.Words{
	events.InnforingIkkjeAktuelt: {NN: "ikkje aktuelt", NB: "ikke aktuelt", EN: "not relevant"},
	events.InnforingInformert:    {NN: "informert", NB: "informert", EN: "informed"},
	events.InnforingEigenPlan:    {NN: "i eigen plan", NB: "i egen plan", EN: "in own plan"},
	events.InnforingFinansiert:   {NN: "finansiert", NB: "finansiert", EN: "funded"},
	events.InnforingInnfort:      {NN: "innført", NB: "innført", EN: "in use"},
	events.InnforingMalt:         {NN: "målt", NB: "målt", EN: "measured"},
}
