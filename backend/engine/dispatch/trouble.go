package dispatch

import (
	"net/http"
	"time"

	"fellesplan/backend/domain"
)

// TroubleKind says why a command got neither an answer nor a refusal.
type TroubleKind int

// The kinds of trouble. After Unknown the command may be done or not; after the others it is not.
const (
	Unknown TroubleKind = iota + 1 // 503: ask again with the same command id
	TooMuch                        // 429: too many at once
	Full                           // 507: the log is full
	Stopped                        // 503: this replica takes no commands
)

// Trouble is an answer that is neither yes nor no, with words for the person who asked.
type Trouble struct {
	Kind  TroubleKind
	Words domain.Words
	cause error // for our own log
}

func (t *Trouble) Error() string {
	if t.cause == nil {
		return t.Words.EN
	}
	return t.Words.EN + " (" + t.cause.Error() + ")"
}

// Tell gives the status, the rule and the words with which the web answers, and after how long it
// makes sense to ask again.
func (t *Trouble) Tell() (status int, rule string, words domain.Words, wait time.Duration) {
	switch t.Kind {
	case TooMuch:
		return http.StatusTooManyRequests, "too-much", t.Words, time.Second
	case Full:
		return http.StatusInsufficientStorage, "full", t.Words, 0
	case Stopped:
		return http.StatusServiceUnavailable, "stopped", t.Words, 10 * time.Second
	}
	return http.StatusServiceUnavailable, "unknown-outcome", t.Words, time.Second
}

// Unwrap gives what caused it.
func (t *Trouble) Unwrap() error { return t.cause }

func (d *Dispatch) trouble(kind TroubleKind, cause error) *Trouble {
	return &Trouble{Kind: kind, Words: troubleWords[kind], cause: cause}
}

// unknown is the trouble of a command whose outcome nobody here can tell.
func (d *Dispatch) unknown(j *job, cause error) *Trouble {
	d.logger.Warn("the outcome of a command is unknown", "command", j.String(), "cause", cause)
	return d.trouble(Unknown, cause)
}

var troubleWords = map[TroubleKind]domain.Words{
	Unknown: {
		NN: "Vi veit ikkje om dette vart lagra. Spør på nytt med same nøkkel: det blir gjort berre éin gong.",
		NB: "Vi vet ikke om dette ble lagret. Spør på nytt med samme nøkkel: det blir gjort bare én gang.",
		EN: "We do not know whether this was saved. Ask again with the same key: it will be done only once.",
	},
	TooMuch: {
		NN: "Mange endrar dette samtidig. Ingenting er endra no. Prøv igjen om litt.",
		NB: "Mange endrer dette samtidig. Ingenting er endret nå. Prøv igjen om litt.",
		EN: "Many are changing this at once. Nothing was changed now. Try again in a while.",
	},
	Full: {
		NN: "Lageret er fullt. Ingenting er endra. Sei frå til dei som driftar Fellesplan.",
		NB: "Lageret er fullt. Ingenting er endret. Si fra til dem som drifter Fellesplan.",
		EN: "The store is full. Nothing was changed. Tell those who run Fellesplan.",
	},
	Stopped: {
		NN: "Fellesplan tek ikkje imot endringar no. Ingenting er endra. Prøv igjen seinare.",
		NB: "Fellesplan tar ikke imot endringer nå. Ingenting er endret. Prøv igjen senere.",
		EN: "Fellesplan takes no changes now. Nothing was changed. Try again later.",
	},
}

var (
	wordsCommandID = domain.Words{
		NN: "Nøkkelen til førespurnaden er ikkje gyldig. Han skal vere ein UUID versjon 7 med små bokstavar.",
		NB: "Nøkkelen til forespørselen er ikke gyldig. Den skal være en UUID versjon 7 med små bokstaver.",
		EN: "The key of the request is not valid. It must be a UUID version 7 in lower case.",
	}
	wordsCommandAge = domain.Words{
		NN: "Førespurnaden er meir enn 30 dagar gammal, eller klokka di går feil. Gjer endringa på nytt.",
		NB: "Forespørselen er mer enn 30 dager gammel, eller klokken din går feil. Gjør endringen på nytt.",
		EN: "The request is more than 30 days old, or your clock is wrong. Make the change again.",
	}
	wordsNoCommand = domain.Words{
		NN: "Dette er ikkje noko ein kan be om her.",
		NB: "Dette er ikke noe man kan be om her.",
		EN: "This is not something one can ask for here.",
	}
	wordsReused = domain.Words{
		NN: "Denne nøkkelen er alt brukt til ei anna endring. Gjer endringa på nytt.",
		NB: "Denne nøkkelen er allerede brukt til en annen endring. Gjør endringen på nytt.",
		EN: "This key has already been used for another change. Make the change again.",
	}
	wordsTooLarge = domain.Words{
		NN: "Endringa er for stor til å lagrast i eitt. Ho kan ta %d byte. Del henne opp.",
		NB: "Endringen er for stor til å lagres i ett. Den kan ta %d byte. Del den opp.",
		EN: "The change is too large to be saved as one. It may take %d bytes. Divide it.",
	}
)
