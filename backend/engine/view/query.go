package view

import (
	"net/http"
	"time"

	"fellesplan/backend/domain"
)

const (
	// DefaultLimit is how many rows a page of a list has where nobody says.
	DefaultLimit = 100
	// MaxLimit is how many rows a page of a list may have.
	MaxLimit = 500
)

// Query is what a list is asked for.
type Query struct {
	Filter map[string]string // by the filters that the room declares
	Sort   string            // a field of the row that is a text or a number; "-" before it turns the order; empty = as they came
	Limit  int               // 1 … MaxLimit; 0 = DefaultLimit
	After  string            // the key of the last row of the page before; empty = from the start
	At     At                // zero = as it is
	Kort   bool              // the short rows, where the room has such
}

// Page is a part of a list.
type Page struct {
	Seq  uint64 // where the list stands
	Rows []domain.Row
	Next string // give it as After for what follows; empty = there is no more
}

// BadQuery is a list that cannot be asked for: a mistake of the asker.
type BadQuery struct {
	Parameter string
	Words     domain.Words
}

func (b *BadQuery) Error() string { return "parameter " + b.Parameter + ": " + b.Words.EN }

// Tell gives the status and the words with which the web answers.
func (b *BadQuery) Tell() (status int, rule string, words domain.Words, wait time.Duration) {
	return http.StatusBadRequest, "parameter", b.Words, 0
}

func badQuery(parameter string, words domain.Words) *BadQuery { return &BadQuery{parameter, words} }

var (
	wordsNoRoom = domain.Words{
		NN: "Denne lista finst ikkje.",
		NB: "Denne listen finnes ikke.",
		EN: "There is no such list.",
	}
	wordsNoFilter = domain.Words{
		NN: "Lista kan ikkje avgrensast slik.",
		NB: "Listen kan ikke avgrenses slik.",
		EN: "The list cannot be narrowed down like that.",
	}
	wordsNoSort = domain.Words{
		NN: "Lista kan ikkje sorterast slik.",
		NB: "Listen kan ikke sorteres slik.",
		EN: "The list cannot be sorted like that.",
	}
	wordsLimit = domain.Words{
		NN: "Ei side kan ha frå 1 til %d rader.",
		NB: "En side kan ha fra 1 til %d rader.",
		EN: "A page may have from 1 to %d rows.",
	}.With(MaxLimit)
	wordsNoPlace = domain.Words{
		NN: "Vi finn ikkje staden i lista som du vil halde fram frå. Byrj på nytt.",
		NB: "Vi finner ikke stedet i listen som du vil fortsette fra. Begynn på nytt.",
		EN: "We cannot find the place in the list to go on from. Begin again.",
	}
	wordsAhead = domain.Words{
		NN: "Så langt er vi ikkje komne enno.",
		NB: "Så langt er vi ikke kommet ennå.",
		EN: "We have not come that far yet.",
	}
	wordsBefore = domain.Words{
		NN: "Så langt tilbake går ikkje historikken. Han byrjar %s klokka %s.",
		NB: "Så langt tilbake går ikke historikken. Den begynner %s klokken %s.",
		EN: "The history does not go that far back. It begins on %s at %s.",
	}
	wordsTurned = domain.Words{
		NN: "Det andre tidspunktet må ikkje vere før det første.",
		NB: "Det andre tidspunktet må ikke være før det første.",
		EN: "The second moment must not be before the first.",
	}
)
