package domaintest

import (
	"strconv"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// Write lets somebody type a word in one of the texts that plans have: steps come by the live line
// and not as commands.
func Write(life *Life) error {
	var texts []domain.Claim
	for _, c := range life.World.Claims() {
		if c.Name == domain.ClaimTekst {
			texts = append(texts, c)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	chosen := texts[life.Chance.IntN(len(texts))]
	text := events.ID(chosen.Subject)
	plan, chapter, _ := strings.Cut(chosen.Object, "/")
	said, _, _ := strings.Cut(life.World.Answer("tekst", text, domain.AnswerInnhald), "/")
	v, _ := strconv.Atoi(said) // nothing is said of a text in which nobody has written
	commit := events.TekstCommit{
		Client: Command(1), N: v + 1, Base: v, Person: Command(2),
		Steps: []events.JSON{`{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"ord "}]}}`},
	}
	changed := events.TekstChanged{V: v + 1, Schema: events.DokumentSchemaVersion, Commits: []events.TekstCommit{commit}}
	if life.World.Exists("tekst", text) {
		return life.Happens("tekst", text, changed)
	}
	begun := events.TekstBegun{Feste: events.Feste{Rom: "plan", Ting: events.ID(plan), Del: events.ID(chapter)}, Malform: events.Nynorsk}
	return life.Happens("tekst", text, begun, changed)
}
