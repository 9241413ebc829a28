// Package tekst holds the texts: chapters of plans, and whatever else many write together. A text is
// a document (package prosemirror, by the schema events/dokument.json) and the commits that made it:
// what one writer did at once, as steps. The order of the commits is the order of the log; the number
// of them is the document's version.
//
// Commits do not come as commands. Take answers a batch of them, as decide answers a command: it is
// as pure, and its facts go to the log on the same condition. Steps that were made on an older version
// are brought to this one; what has no place any more is dropped, and told to its writer. Lock and
// Reopen are ordinary commands.
//
// The files: tekst.go the state and how it evolves, take.go a batch of commits, check.go what a step
// may do by role and schema, original.go what "only suggest" means, limits.go and form.go the limits
// of dokument.json, tally.go counts kept up by each change, ring.go and table.go memory that is cheap
// to copy, saved.go the state as bytes, documents.go what the engine asks for.
package tekst

import (
	"fmt"
	"slices"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// Room is the texts.
var Room = domain.NewRoom("tekst", evolve,
	domain.Opens("Lock", answersFor[Lock], lock),
	domain.On("Reopen", answersFor[Reopen], reopen),
	domain.Shows(row),
	domain.Claims(claims),
	domain.Answers(domain.AnswerInnhald, content),
	domain.Answers(domain.AnswerLaast, locked),
	domain.Gathers[state](writing),
	domain.Renewed(func(s state) int { return s.renewed }),
	domain.FilteredBy("ting", func(s state) []string { return []string{string(s.feste.Ting)} }),
)

// schema is the one that all documents are written by, and empty is a document before its first
// commit.
var (
	schema = must(prosemirror.ParseSchema(events.DokumentSchema))
	empty  = must(schema.ParseNode([]byte(events.EmptyDokument)))
)

func must[T any](value T, err error) T {
	if err != nil {
		panic("tekst: dokument.json: " + err.Error())
	}
	return value
}

// state is one text. Everything in it is shared between states and never changed.
type state struct {
	id      events.ID
	feste   events.Feste
	malform events.Malform
	lock    *Laas

	doc     *prosemirror.Node // nil = empty
	v       int               // commits so far
	ring    ring              // where positions went in the newest of them
	clients table[client]     // what each page load has sent
	made    table[Made]       // who first brought each suggestion and each thread
	last    Made              // the newest commit

	tally
	cards       []Kort
	comments    []events.ID // threads that have words
	suggestions []events.ID
	shown       shown
	renewed     int // goes up where the row is another
}

// Laas tells who locked a text, when and why.
type Laas struct {
	Person events.ID `json:"person,omitempty" doc:"Who."`
	At     time.Time `json:"at" doc:"When."`
	Grunn  string    `json:"grunn" doc:"Why."`
}

// Made tells who did something, and when.
type Made struct {
	Person events.ID `json:"person" doc:"Who."`
	At     time.Time `json:"at" doc:"When."`
}

// client is what one page load has sent.
type client struct {
	n      int // of its newest commit
	v      int // the version that it made
	person events.ID
	at     time.Time
}

// shown is what the row says of the writing. It is renewed at most once in showEvery while people
// write, so that not every letter is told to everybody who looks at a list of texts.
type shown struct {
	v            int
	by           Made
	words, units int
}

const (
	showEvery = 10 * time.Second
	// maxBehind is how old a base may be, in versions. A page that has been away for longer begins
	// anew and keeps its own work as a copy.
	maxBehind = 50_000
	// What a page load has sent is forgotten when it is older than any base that is still taken, and
	// old in time too. It is looked for each time that this many commits have come.
	forgetAfter = 30 * 24 * time.Hour
	forgetEvery = 4096
)

func evolve(s state, e events.Event, m domain.Mark) state {
	switch e := e.(type) {
	case events.TekstBegun:
		return begun(m.Thing, e)
	case events.TekstChanged:
		renewed := s.renewed
		for _, c := range e.Commits {
			s = s.commit(c, m)
		}
		return s.show(renewed, m.Time)
	case events.TekstLocked:
		s.lock = &Laas{m.Actor, m.Time, e.Grunn}
		s.renewed++
	case events.TekstReopened:
		s.lock = nil
		s.renewed++
	}
	return s
}

func begun(id events.ID, e events.TekstBegun) state {
	return state{id: id, feste: e.Feste, malform: e.Malform, tally: foundIn(empty).tally, renewed: 1}
}

// document is what the text says.
func (s state) document() *prosemirror.Node {
	if s.doc == nil {
		return empty
	}
	return s.doc
}

// commit applies what stands in the log. A step that does not fit there is damage: the log has only
// what was applied before it was written.
func (s state) commit(c events.TekstCommit, m domain.Mark) state {
	doc := s.document()
	maps := make([]*prosemirror.StepMap, len(c.Steps))
	for i, raw := range c.Steps {
		step, err := schema.ParseStep([]byte(raw))
		if err == nil {
			doc, err = step.Apply(doc)
		}
		if err != nil {
			panic(fmt.Sprintf("tekst %s, version %d, step %d does not fit: %v", s.id, s.v+1, i, err))
		}
		maps[i] = step.Map()
	}
	return s.advance(c, doc, maps, m.Time)
}

// advance gives the state after a commit that is applied already.
func (s state) advance(c events.TekstCommit, doc *prosemirror.Node, maps []*prosemirror.StepMap, at time.Time) state {
	s = s.count(doc, Made{c.Person, at})
	s.doc, s.ring, s.last = doc, s.ring.add(maps), Made{c.Person, at}
	s.v++
	was, _ := s.clients.get(c.Client)
	if was.person == "" {
		was.person = c.Person
	}
	s.clients = s.clients.put(c.Client, client{c.N, s.v, was.person, at})
	if s.v%forgetEvery == 0 {
		s.clients = s.clients.only(func(c client) bool {
			return c.v > s.v-maxBehind || at.Sub(c.at) < forgetAfter
		})
	}
	return s
}

// count keeps up what is counted and named in the document. Only where the cards or ids in the part
// that changed are others, the whole is looked through.
func (s state) count(doc *prosemirror.Node, by Made) state {
	part := changeOf(s.document(), doc)
	gone, come := part.gone(), part.come()
	s.tally = s.tally.less(gone.tally).plus(come.tally)
	for _, ids := range [][]events.ID{come.comments, come.suggestions} {
		for _, id := range ids {
			if _, known := s.made.get(id); !known {
				s.made = s.made.put(id, by)
			}
		}
	}
	same := slices.Equal(gone.cards, come.cards) && slices.Equal(gone.comments, come.comments) && slices.Equal(gone.suggestions, come.suggestions)
	if !same {
		all := foundIn(doc)
		s.cards, s.comments, s.suggestions = all.cards, all.comments, all.suggestions
		s.renewed++
	}
	return s
}

// show renews what the row says of the writing where that is due, or where the row is another anyway.
func (s state) show(renewed int, at time.Time) state {
	if s.renewed == renewed && at.Sub(s.shown.by.At) < showEvery {
		return s
	}
	s.shown = shown{s.v, s.last, s.words, s.units}
	s.renewed = renewed + 1
	return s
}
