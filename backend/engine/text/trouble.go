package text

import (
	"net/http"
	"time"

	"fellesplan/backend/domain"
)

// TroubleKind says why a commit got neither a yes nor a refusal of the room.
type TroubleKind int

// The kinds of trouble. After Unknown the commit may be in the log or not; after the others it is not.
const (
	Unknown TroubleKind = iota + 1 // 503: send the same again
	TooMuch                        // 429
	Full                           // 507: the log is full
	Stopped                        // 503: this replica takes no changes
)

// Trouble is an answer that is neither yes nor no, with words for the person who asked.
type Trouble struct {
	Kind  TroubleKind
	Wait  time.Duration // after how long to try again
	Cause error         // for our own log
}

func (t *Trouble) Error() string {
	if t.Cause == nil {
		return troubleWords[t.Kind].EN
	}
	return troubleWords[t.Kind].EN + " (" + t.Cause.Error() + ")"
}

// Unwrap gives what caused it.
func (t *Trouble) Unwrap() error { return t.Cause }

// Tell gives the status, the rule and the words with which it is answered, and after how long it
// makes sense to send again.
func (t *Trouble) Tell() (status int, rule string, words domain.Words, wait time.Duration) {
	status, rule, wait = http.StatusServiceUnavailable, "unknown-outcome", max(t.Wait, time.Second)
	switch t.Kind {
	case TooMuch:
		status, rule = http.StatusTooManyRequests, "too-much"
	case Full:
		status, rule, wait = http.StatusInsufficientStorage, "full", t.Wait
	case Stopped:
		rule, wait = "stopped", 10*time.Second
	}
	return status, rule, troubleWords[t.Kind], wait
}

var troubleWords = map[TroubleKind]domain.Words{
	Unknown: {
		NN: "Vi veit ikkje om dette vart lagra. Sida sender det på nytt: det blir gjort berre éin gong.",
		NB: "Vi vet ikke om dette ble lagret. Siden sender det på nytt: det blir gjort bare én gang.",
		EN: "We do not know whether this was saved. The page sends it again: it will be done only once.",
	},
	TooMuch: {
		NN: "Det kjem for mykje på ein gong. Endringa er ikkje lagra enno. Sida prøver igjen om litt.",
		NB: "Det kommer for mye på en gang. Endringen er ikke lagret ennå. Siden prøver igjen om litt.",
		EN: "Too much is coming at once. The change is not saved yet. The page tries again in a while.",
	},
	Full: {
		NN: "Lageret er fullt. Endringa er ikkje lagra. Sei frå til dei som driftar Fellesplan.",
		NB: "Lageret er fullt. Endringen er ikke lagret. Si fra til dem som drifter Fellesplan.",
		EN: "The store is full. The change was not saved. Tell those who run Fellesplan.",
	},
	Stopped: {
		NN: "Fellesplan tek ikkje imot endringar no. Det du skriv, blir på eininga di til det går igjen.",
		NB: "Fellesplan tar ikke imot endringer nå. Det du skriver, blir på enheten din til det går igjen.",
		EN: "Fellesplan takes no changes now. What you write stays on your device until it does.",
	},
}
