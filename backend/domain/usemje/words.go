package usemje

import "fellesplan/backend/domain"

var (
	wordsOrgan = domain.Words{
		NN: "Vel utvalet når usemja er i områdeutvalet eller SSU, og berre då.",
		NB: "Velg utvalget når uenigheten er i områdeutvalget eller SSU, og bare da.",
		EN: "Choose the committee where the disagreement is with the area or strategic committee, and only then.",
	}
	wordsOver = domain.Words{
		NN: "Usemja er avslutta.",
		NB: "Uenigheten er avsluttet.",
		EN: "The disagreement is over.",
	}
	wordsNotHigher = domain.Words{
		NN: "Usemja kan berre gå vidare oppover.",
		NB: "Uenigheten kan bare gå videre oppover.",
		EN: "A disagreement can only go further up.",
	}
	wordsNoPapers = domain.Words{
		NN: "Før usemja går til nemnda, må papira vere laga, og nokon må ha lese at ingen kan kjennast att i dei.",
		NB: "Før uenigheten går til nemnda, må papirene være laget, og noen må ha lest at ingen kan kjennes igjen i dem.",
		EN: "Before the disagreement goes to the board, the papers must be made, and somebody must have read that nobody can be recognised in them.",
	}
	wordsElsewhere = domain.Words{
		NN: "Usemja er på eit anna nivå no.",
		NB: "Uenigheten er på et annet nivå nå.",
		EN: "The disagreement is at another level now.",
	}
	wordsNoBoard = domain.Words{
		NN: "Nemnda har ikkje svara på denne usemja.",
		NB: "Nemnda har ikke svart på denne uenigheten.",
		EN: "The board has not answered this disagreement.",
	}
	wordsNoAgreement = domain.Words{
		NN: "Vel ein plan som er ein avtale.",
		NB: "Velg en plan som er en avtale.",
		EN: "Choose a plan that is an agreement.",
	}
)
