package domain

import "fmt"

// Words are one sentence in the three languages of the product.
type Words struct{ NN, NB, EN string }

// In gives the sentence in a language; nynorsk where the language is not one of ours.
func (w Words) In(lang string) string {
	switch lang {
	case "nb":
		return w.NB
	case "en":
		return w.EN
	}
	return w.NN
}

// With fills in the sentence as fmt.Sprintf does, the same arguments in each language.
func (w Words) With(args ...any) Words {
	return Words{NN: fmt.Sprintf(w.NN, args...), NB: fmt.Sprintf(w.NB, args...), EN: fmt.Sprintf(w.EN, args...)}
}

// RefusalKind says what stood in the way.
type RefusalKind int

// The kinds of refusal and the HTTP status that each becomes.
const (
	NotFound  RefusalKind = 404 // it is not there, or not for you
	Forbidden RefusalKind = 403 // you may see it but not do this
	Changed   RefusalKind = 409 // it is no longer as you saw it
	Outdated  RefusalKind = 410 // it rests on what is no longer kept: begin anew
	TooLarge  RefusalKind = 413 // it is more than is taken at once
	Broken    RefusalKind = 422 // it would break a rule
)

// Fault is one field of a command and the rule that it breaks.
type Fault struct {
	Field string // JSON path in the command, such as "tidsramme.fra"
	Rule  string // short code of the rule, for machines
	Words Words
}

// NotThere says that there is no such thing, or none for the asker.
func NotThere() error { return Refuse(NotFound, "unknown", wordsNotFound) }

// Refusal is an answer of no, with reasons that a person can read. A refused command has changed
// nothing.
type Refusal struct {
	Kind   RefusalKind
	Rule   string
	Words  Words
	Faults []Fault
}

func (r *Refusal) Error() string { return fmt.Sprintf("refused (%s): %s", r.Rule, r.Words.EN) }

// Refuse gives a refusal with its rule and reason.
func Refuse(kind RefusalKind, rule string, words Words) *Refusal {
	return &Refusal{Kind: kind, Rule: rule, Words: words}
}

// Fail gives the refusal of a command for one field that breaks a rule.
func Fail(field, rule string, words Words) *Refusal {
	return &Refusal{Kind: Broken, Rule: rule, Words: words, Faults: []Fault{{Field: field, Rule: rule, Words: words}}}
}

var (
	wordsExists = Words{
		NN: "Dette finst alt.",
		NB: "Dette finnes allerede.",
		EN: "This is already there.",
	}
	wordsNotFound = Words{
		NN: "Vi finn ikkje dette. Det kan hende at det aldri har vore her, eller at du ikkje har tilgang til det.",
		NB: "Vi finner ikke dette. Det kan hende at det aldri har vært her, eller at du ikke har tilgang til det.",
		EN: "We cannot find this. It may never have been here, or you may not have access to it.",
	}
	wordsForbidden = Words{
		NN: "Du har ikkje tilgang til å gjere dette.",
		NB: "Du har ikke tilgang til å gjøre dette.",
		EN: "You do not have access to do this.",
	}
)
