package vedtak

import "fellesplan/backend/domain"

var (
	wordsNoThing = domain.Words{
		NN: "Vi finn ikkje det som skal følgje vedtaket opp.",
		NB: "Vi finner ikke det som skal følge vedtaket opp.",
		EN: "We cannot find what is to follow the decision up.",
	}
	wordsExists = domain.Words{
		NN: "Denne koplinga finst alt.",
		NB: "Denne koblingen finnes allerede.",
		EN: "This tie is already there.",
	}
	wordsTwice = domain.Words{
		NN: "Vedtaket er alt knytt til dette.",
		NB: "Vedtaket er allerede knyttet til dette.",
		EN: "The decision is tied to this already.",
	}
	wordsTooMany = domain.Words{
		NN: "Eit vedtak kan ha høgst %d koplingar.",
		NB: "Et vedtak kan ha høyst %d koblinger.",
		EN: "A decision can have at most %d ties.",
	}
	wordsMalform = domain.Words{
		NN: "Målform høyrer til orda: gi begge eller ingen.",
		NB: "Målform hører til ordene: gi begge eller ingen.",
		EN: "The written standard belongs to the words: give both or none.",
	}
)
