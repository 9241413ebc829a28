package trad

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsLocked = domain.Words{
		NN: "Teksten er låst, så det kan ikkje kommenterast i han no.",
		NB: "Teksten er låst, så det kan ikke kommenteres i den nå.",
		EN: "The text is locked, so no new comments can be made in it now.",
	}
	wordsClosed = domain.Words{
		NN: "Planen er komen så langt at det ikkje lenger kan kommenterast i teksten.",
		NB: "Planen er kommet så langt at det ikke lenger kan kommenteres i teksten.",
		EN: "The plan has come so far that no new comments can be made in the text.",
	}
	wordsInnspelOnly = domain.Words{
		NN: "Berre eit innspel kjem frå ein partnar.",
		NB: "Bare et innspill kommer fra en partner.",
		EN: "Only input comes from a partner; a comment does not.",
	}
	wordsOtherPartner = domain.Words{
		NN: "Du kan berre gi innspel for ein partnar som du er planleggar eller kontakt for.",
		NB: "Du kan bare gi innspill for en partner som du er planlegger eller kontakt for.",
		EN: "You can only give input for a partner that you plan for or are the contact of.",
	}
	wordsPostExists = domain.Words{
		NN: "Dette innlegget finst alt.",
		NB: "Dette innlegget finnes allerede.",
		EN: "This post is already there.",
	}
	wordsNoPost = domain.Words{
		NN: "Vi finn ikkje dette innlegget.",
		NB: "Vi finner ikke dette innlegget.",
		EN: "We cannot find this post.",
	}
	wordsPostWithdrawn = domain.Words{
		NN: "Dette innlegget er trekt tilbake.",
		NB: "Dette innlegget er trukket tilbake.",
		EN: "This post has been taken back.",
	}
	wordsTooManyPosts = domain.Words{
		NN: "Ein tråd kan ikkje ha meir enn %d innlegg. Start ein ny.",
		NB: "En tråd kan ikke ha mer enn %d innlegg. Start en ny.",
		EN: "A thread cannot have more than %d posts. Start a new one.",
	}
	wordsResolved = domain.Words{
		NN: "Tråden er løyst. Opne han att først.",
		NB: "Tråden er løst. Åpne den igjen først.",
		EN: "The thread is resolved. Reopen it first.",
	}
	wordsOutcomeOnly = domain.Words{
		NN: "Berre eit innspel har eit utfall.",
		NB: "Bare et innspill har et utfall.",
		EN: "Only input from a partner has an outcome.",
	}
	wordsWhichOutcome = domain.Words{
		NN: "Vel kva det vart til med innspelet.",
		NB: "Velg hva det ble til med innspillet.",
		EN: "Choose what became of the input.",
	}
	wordsEditorsAnswer = domain.Words{
		NN: "Eit innspel blir svart på av dei som kan redigere teksten eller endre tiltaket.",
		NB: "Et innspill blir besvart av dem som kan redigere teksten eller endre tiltaket.",
		EN: "Input is answered by those who can edit the text or change the measure.",
	}
	wordsNoRoom = domain.Words{
		NN: "På dette kan det ikkje hengje ein tråd.",
		NB: "På dette kan det ikke henge en tråd.",
		EN: "A thread cannot hang on this.",
	}
)
