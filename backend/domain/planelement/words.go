package planelement

import "fellesplan/backend/domain"

// The sentences in which this room refuses.
var (
	wordsKindOfGoal = domain.Words{
		NN: "Vel om dette er eit hovudmål, eit effektmål eller eit resultatmål.",
		NB: "Velg om dette er et hovedmål, et effektmål eller et resultatmål.",
		EN: "Choose whether this is a main goal, an effect goal or a result goal.",
	}
	wordsGoalsOnly = domain.Words{
		NN: "Berre eit mål kan vere hovudmål, effektmål eller resultatmål.",
		NB: "Bare et mål kan være hovedmål, effektmål eller resultatmål.",
		EN: "Only a goal can be a main goal, an effect goal or a result goal.",
	}
	wordsWhichAgreement = domain.Words{
		NN: "Vel kva avtale punktet står i.",
		NB: "Velg hvilken avtale punktet står i.",
		EN: "Choose the agreement that this is a clause of.",
	}
	wordsClausesOnly = domain.Words{
		NN: "Berre eit avtalepunkt står i ein avtale.",
		NB: "Bare et avtalepunkt står i en avtale.",
		EN: "Only a clause belongs to an agreement.",
	}
	wordsNoAgreement = domain.Words{
		NN: "Denne planen er ikkje ein avtale.",
		NB: "Denne planen er ikke en avtale.",
		EN: "This plan is not an agreement.",
	}
	wordsCircle = domain.Words{
		NN: "Dette ville gjere at punktet står under seg sjølv.",
		NB: "Dette ville gjøre at punktet står under seg selv.",
		EN: "This would make it stand under itself.",
	}
	wordsStrategy = domain.Words{
		NN: "Ein strategi kan ikkje stå under noko anna.",
		NB: "En strategi kan ikke stå under noe annet.",
		EN: "A strategy cannot stand under anything else.",
	}
	wordsOtherKind = domain.Words{
		NN: "Eit mål kan berre stå under eit mål, og eit avtalepunkt under eit avtalepunkt.",
		NB: "Et mål kan bare stå under et mål, og et avtalepunkt under et avtalepunkt.",
		EN: "A goal can only stand under a goal, and a clause under a clause.",
	}
	wordsOtherAgreement = domain.Words{
		NN: "Dette avtalepunktet står i ein annan avtale.",
		NB: "Dette avtalepunktet står i en annen avtale.",
		EN: "This clause belongs to another agreement.",
	}
	wordsAboveWithdrawn = domain.Words{
		NN: "Det du vil setje dette under, er trekt tilbake.",
		NB: "Det du vil sette dette under, er trukket tilbake.",
		EN: "What you want to place this under has been withdrawn.",
	}
	wordsRing = domain.Words{
		NN: "Det du vil setje dette under, er kome i ein ring av element som står under kvarandre. Flytt eitt av dei ut av ringen først.",
		NB: "Det du vil sette dette under, er kommet i en ring av elementer som står under hverandre. Flytt ett av dem ut av ringen først.",
		EN: "What you want to place this under has come into a ring of elements that stand under one another. Move one of them out of the ring first.",
	}
	wordsTooDeep = domain.Words{
		NN: "Det kan ikkje stå meir enn %d over kvarandre.",
		NB: "Det kan ikke stå mer enn %d over hverandre.",
		EN: "No more than %d can stand over one another.",
	}
	wordsWithdrawn = domain.Words{
		NN: "Dette er trekt tilbake. Ta det opp att før du endrar det.",
		NB: "Dette er trukket tilbake. Ta det opp igjen før du endrer det.",
		EN: "This has been withdrawn. Take it up again before you change it.",
	}
)
