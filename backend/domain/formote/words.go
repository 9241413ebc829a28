package formote

import "fellesplan/backend/domain"

var (
	wordsSides = domain.Words{
		NN: "Eit formøte er for kommunane eller for spesialisthelsetenesta.",
		NB: "Et formøte er for kommunene eller for spesialisthelsetjenesten.",
		EN: "A pre-meeting is for the municipalities or for specialist health.",
	}
	wordsOtherUtval = domain.Words{
		NN: "Møtet er i eit anna utval.",
		NB: "Møtet er i et annet utvalg.",
		EN: "The meeting is of another committee.",
	}
	wordsClosed = domain.Words{
		NN: "Formøtet er avslutta.",
		NB: "Formøtet er avsluttet.",
		EN: "The pre-meeting is closed.",
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
	wordsTooManyPosts = domain.Words{
		NN: "Eit formøte kan ha høgst %d innlegg.",
		NB: "Et formøte kan ha høyst %d innlegg.",
		EN: "A pre-meeting can have at most %d posts.",
	}
	wordsElsewhere = domain.Words{
		NN: "Saka er ikkje i dette utvalet.",
		NB: "Saken er ikke i dette utvalget.",
		EN: "The case is not with this committee.",
	}
)
