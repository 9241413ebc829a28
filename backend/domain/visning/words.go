package visning

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsWithin = domain.Words{
		NN: "Adressa må vere ei side her i Fellesplan, og byrje med /.",
		NB: "Adressen må være en side her i Fellesplan, og begynne med /.",
		EN: "The address must be a page here in Fellesplan, and begin with /.",
	}
	wordsUtvalOnly = domain.Words{
		NN: "Utval gir du berre når visninga skal delast med eit utval.",
		NB: "Utvalg gir du bare når visningen skal deles med et utvalg.",
		EN: "Give a committee only when the view is to be shared with one.",
	}
	wordsOtherUtval = domain.Words{
		NN: "Du kan berre dele med utval som du sit i.",
		NB: "Du kan bare dele med utvalg som du sitter i.",
		EN: "You can only share with committees in which you sit.",
	}
	wordsRemoved = domain.Words{
		NN: "Denne visninga er teken bort.",
		NB: "Denne visningen er tatt bort.",
		EN: "This view has been removed.",
	}
)
