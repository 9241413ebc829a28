package innsyn

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsRoom = domain.Words{
		NN: "Det finst ikkje noko slag som heiter «%s» her.",
		NB: "Det finnes ikke noe slag som heter «%s» her.",
		EN: "There is no kind of thing called “%s” here.",
	}
	wordsThing = domain.Words{
		NN: "Vi finn ikkje det som innsynet skal gjelde.",
		NB: "Vi finner ikke det som innsynet skal gjelde.",
		EN: "We cannot find what the session is to be about.",
	}
)
