package main

import (
	"regexp"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/events"
)

// telling is what a sentence about something new may ask.
type telling struct {
	*names
	named map[events.ID]events.Event // what the parts got their names in
}

func (n telling) say(nn, nb, en string, args ...any) string {
	return words(nn, nb, en).With(args...).In(n.lang)
}

// part names a step, a milestone, a cost … in quotation marks.
func (n telling) part(id events.ID) string {
	name := ""
	switch e := n.named[id].(type) {
	case events.TiltakStepPlanned:
		name = e.Namn
	case events.TiltakMilestonePlanned:
		name = e.Namn
	case events.TiltakGoalSet:
		name = e.Ordlyd
	case events.TiltakRiskAssessed:
		name = e.Ordlyd
	case events.TiltakDocumentAttached:
		name = e.Tittel
	case events.OkonomiCostEntered:
		name = n.say("%s, %d", "%s, %d", "%s, %d", n.partner(e.Partnar), e.Aar)
	case events.OkonomiFundingSought:
		name = e.Ordning
	case events.OkonomiGainEntered:
		name = e.Ordlyd
	case events.OkonomiSharesAgreed:
		name = n.say("%s, %d", "%s, %d", "%s, %d", e.Namn, e.Aar)
	}
	if name == "" {
		return n.say("ein del utan namn", "en del uten navn", "a part without a name")
	}
	return n.quoted(name)
}

func (n telling) quoted(text string) string { return n.say("«%s»", "«%s»", "“%s”", text) }

// why is a remark that stands after the sentence.
func why(remark string) string {
	if remark == "" {
		return ""
	}
	return " " + remark
}

var mention = regexp.MustCompile(`@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// post is what somebody wrote in a thread, those who are mentioned by their names.
func (n telling) post(text string) string {
	return mention.ReplaceAllStringFunc(text, func(at string) string { return "@" + n.person(events.ID(at[1:])) })
}

// term is a word of the rooms within a sentence.
func (n telling) term(code string) string { return strings.ToLower(termIn(n.lang, code)) }

// when is a time frame, or that there is none.
func (n telling) when(p events.Periode) string {
	if said := n.words.period(p); said != "" {
		return said
	}
	return n.say("utan tid", "uten tid", "no time")
}

func (n telling) kr(sum int) string { return okonomi.Kroner(sum) }

// sayer tells one fact in a sentence.
type sayer func(n telling, e events.Event) string

// toldFact is a type of fact and how it is told; say is nil where it is no news.
type toldFact struct {
	kind string
	say  sayer
}

func told[E events.Event](say func(n telling, e E) string) toldFact {
	var fact E
	return toldFact{fact.EventType(), func(n telling, e events.Event) string { return say(n, e.(E)) }}
}

func silent[E events.Event]() toldFact {
	var fact E
	return toldFact{fact.EventType(), nil}
}

// newsWords has every fact of tiltak, innforing, okonomi and trad: how it is told where it is news.
var newsWords = func() map[string]sayer {
	all := map[string]sayer{}
	for _, facts := range [][]toldFact{newsOfTiltak, newsOfWork, newsOfMoney, newsOfThreads} {
		for _, f := range facts {
			all[f.kind] = f.say
		}
	}
	return all
}()

// sentences are the facts of one record in words.
func (n telling) sentences(facts []domain.EntryFact) string {
	var all []string
	for _, f := range facts {
		all = append(all, newsWords[f.Type](n, f.Data))
	}
	return strings.Join(all, " ")
}
