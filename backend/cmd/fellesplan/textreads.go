package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/plan"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/text"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// textReads is the authority for web: looks back into texts, and whole versions of plans.
type textReads struct{ *house }

var errNotSeen = domain.Refuse(domain.NotFound, "unknown", domain.Words{
	NN: "Vi finn ikkje dette. Det kan hende at det aldri har vore her, eller at du ikkje har tilgang til det.",
	NB: "Vi finner ikke dette. Det kan hende at det aldri har vært her, eller at du ikke har tilgang til det.",
	EN: "We cannot find this. It may never have been here, or you may not have access to it.",
})

// was gives a text as it was, to who may see it. One that a plan has and nobody has written in is
// empty.
func (h *house) was(ctx context.Context, id events.ID, at text.At, a domain.Asked) (text.Was, error) {
	state, seq := h.dispatch.Thing(tekst.Room.Name, id)
	if (tekst.Documents{}).Role(state, id, a) == domain.TextNone {
		return text.Was{}, errNotSeen
	}
	if seq == 0 && (at.Version == nil || *at.Version == 0) {
		return text.Was{}, nil
	}
	was, there, err := h.texts.Past(ctx, id, at)
	if err == nil && !there {
		err = errNotSeen
	}
	return was, err
}

func documentOf(was text.Was) web.TextDocument {
	content := tekst.Documents{}.Document(was.State)
	sum := sha256.Sum256(content)
	return web.TextDocument{V: was.Version, Seq: was.Seq, At: was.Time, Hash: hex.EncodeToString(sum[:]), Content: content}
}

// momentOf is a version, or the last record of a moment.
func (h *house) momentOf(at web.TextAt, a domain.Asked) (text.At, error) {
	if at.Version != nil || at.IsZero() {
		return text.At{Version: at.Version}, nil
	}
	seq, err := h.view.Placed(at.At, a)
	return text.At{Seq: seq}, err
}

func (t textReads) Document(ctx context.Context, id events.ID, at web.TextAt, a domain.Asked) (web.TextDocument, error) {
	moment, err := t.momentOf(at, a)
	if err != nil {
		return web.TextDocument{}, err
	}
	was, err := t.was(ctx, id, moment, a)
	if err != nil {
		return web.TextDocument{}, err
	}
	return documentOf(was), nil
}

func (t textReads) Commits(ctx context.Context, id events.ID, from, to int, a domain.Asked) ([]web.TextCommit, error) {
	if _, err := t.was(ctx, id, text.At{Version: &to}, a); err != nil {
		return nil, err
	}
	past, err := t.texts.Commits(ctx, id, from, to)
	commits := make([]web.TextCommit, len(past))
	for i, c := range past {
		commits[i] = web.TextCommit{
			V: c.Version, Client: c.Client, N: c.N, Person: c.Person, Partnar: c.Partnar, At: c.At, Steps: c.Steps,
			Origin: c.Origin, Dropped: c.Dropped, Intent: c.Intent,
		}
	}
	return commits, err
}

func (t textReads) Compare(ctx context.Context, id events.ID, from, to int, a domain.Asked) (web.TextComparison, error) {
	if to-from > text.MaxCompared {
		return web.TextComparison{}, domain.Fail("til", "range", wordsFarApart.With(text.MaxCompared))
	}
	before, err := t.was(ctx, id, text.At{Version: &from}, a)
	if err != nil {
		return web.TextComparison{}, err
	}
	after, err := t.was(ctx, id, text.At{Version: &to}, a)
	if err != nil {
		return web.TextComparison{}, err
	}
	changes, err := t.texts.Compare(ctx, id, before, after)
	return web.TextComparison{Fra: documentOf(before), Til: documentOf(after), Endringar: domain.List(changes)}, err
}

var wordsFarApart = domain.Words{
	NN: "Det er for mange endringar mellom desse utgåvene til å samanlikne dei: høgst %d. Vel to som ligg nærmare kvarandre.",
	NB: "Det er for mange endringer mellom disse utgavene til å sammenligne dem: høyst %d. Velg to som ligger nærmere hverandre.",
	EN: "There are too many changes between these versions to compare them: at most %d. Choose two that are closer to each other.",
}

func (t textReads) Authors(ctx context.Context, id events.ID, at web.TextAt, a domain.Asked) (web.TextAuthors, error) {
	moment, err := t.momentOf(at, a)
	if err != nil {
		return web.TextAuthors{}, err
	}
	was, err := t.was(ctx, id, moment, a)
	if err != nil {
		return web.TextAuthors{}, err
	}
	passages, err := t.texts.Authors(ctx, id, was)
	return web.TextAuthors{V: was.Version, Spenn: domain.List(passages)}, err
}

func (t textReads) PlanVersion(ctx context.Context, id, version events.ID, a domain.Asked) (web.PlanVersion, error) {
	content, err := t.planVersion(ctx, id, version, a)
	if err != nil {
		return web.PlanVersion{}, err
	}
	named := content.Named
	out := web.PlanVersion{
		Plan: id, Versjon: named.Versjon, Namn: named.Namn, Merknad: named.Merknad, Tittel: named.Tittel, Periode: named.Periode,
		Hash: named.Hash, Spor: content.Spor, Kapittel: []web.PlanVersionKapittel{},
	}
	for _, k := range content.Chapters {
		out.Kapittel = append(out.Kapittel, web.PlanVersionKapittel{
			Kapittel: k.Kapittel, Under: k.Under, Nummer: k.Nummer, Niva: k.Niva, Tittel: k.Tittel, Malform: k.Malform,
			Tekst: k.Tekst, Versjon: k.Versjon, Hash: k.Hash, Content: k.Content,
		})
	}
	return out, nil
}

// planContent is a plan with the texts of its chapters: a named version, or as it is now.
type planContent struct {
	Row      plan.Row                 // of the plan as it is now
	Named    *events.PlanVersionNamed // nil = as it is now
	Spor     domain.Trace             // who named it, and when
	Chapters []chapterContent         // in the order of the plan, withdrawn ones left out
}

// chapterContent is a chapter with its text.
type chapterContent struct {
	events.VersjonKapittel
	Nummer  string
	Niva    int
	Content []byte // the document as JSON
}

// planRow gives a plan as it is, to who may see it.
func (h *house) planRow(id events.ID, a domain.Asked) (any, plan.Row, error) {
	state, there := h.dispatch.State(plan.Room.Name, id)
	if !there || !plan.Room.Sees(state, a) {
		return nil, plan.Row{}, errNotSeen
	}
	return state, plan.Room.Row(state).(plan.Row), nil
}

// planVersion gives a named version of a plan. Every text, and the whole, must have the hash that was
// recorded when it was named.
func (h *house) planVersion(ctx context.Context, id, version events.ID, a domain.Asked) (planContent, error) {
	state, row, err := h.planRow(id, a)
	if err != nil {
		return planContent{}, err
	}
	named, trace, there := plan.Version(state, version)
	if !there {
		return planContent{}, errNotSeen
	}
	if got := plan.HashOf(id, named); got != named.Hash {
		return planContent{}, fmt.Errorf("version %s of the plan %s has the hash %s, but %s was recorded", version, id, got, named.Hash)
	}
	content := planContent{Row: row, Named: &named, Spor: trace}
	for _, k := range named.Kapittel {
		was, err := h.chapterAt(ctx, k)
		if err != nil {
			return planContent{}, fmt.Errorf("version %s of the plan %s: %w", version, id, err)
		}
		content.Chapters = append(content.Chapters, chapterContent{VersjonKapittel: k, Content: was})
	}
	number(content.Chapters)
	return content, nil
}

// chapterAt gives the text of a chapter as a version holds it.
func (h *house) chapterAt(ctx context.Context, k events.VersjonKapittel) ([]byte, error) {
	was, there := text.Was{}, k.Versjon == 0
	if !there {
		var err error
		if was, there, err = h.texts.Past(ctx, k.Tekst, text.At{Version: &k.Versjon}); err != nil {
			return nil, err
		}
	}
	if !there {
		return nil, fmt.Errorf("the text %s has no version %d", k.Tekst, k.Versjon)
	}
	content := tekst.Documents{}.Document(was.State)
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != k.Hash {
		return nil, fmt.Errorf("version %d of the text %s has the hash %x, but %s was recorded", k.Versjon, k.Tekst, sum, k.Hash)
	}
	return content, nil
}

// chapterOrNow gives a text as a record holds it, or as it is now.
func (h *house) chapterOrNow(ctx context.Context, id events.ID, version *int, hash string) ([]byte, error) {
	if version == nil {
		state, _ := h.dispatch.State(tekst.Room.Name, id)
		return tekst.Documents{}.Document(state), nil
	}
	return h.chapterAt(ctx, events.VersjonKapittel{Tekst: id, Versjon: *version, Hash: hash})
}

// planNow gives a plan with its texts as they are.
func (h *house) planNow(id events.ID, a domain.Asked) (planContent, error) {
	_, row, err := h.planRow(id, a)
	if err != nil {
		return planContent{}, err
	}
	content := planContent{Row: row}
	for _, k := range row.Kapittel {
		if k.Nummer == "" {
			continue // withdrawn, or under one that is
		}
		state, _ := h.dispatch.State(tekst.Room.Name, k.Tekst)
		room := tekst.Documents{}
		content.Chapters = append(content.Chapters, chapterContent{Content: room.Document(state), VersjonKapittel: events.VersjonKapittel{
			Kapittel: k.Kapittel, Under: k.Under, Tittel: k.Tittel, Malform: k.Malform, Tekst: k.Tekst, Versjon: room.Version(state), Hash: room.Hash(state),
		}})
	}
	number(content.Chapters)
	return content, nil
}

// number gives chapters their numbers by the order in which they stand and what they stand under.
func number(chapters []chapterContent) {
	counts, at := map[events.ID]int{}, map[events.ID]chapterContent{}
	for i := range chapters {
		k := &chapters[i]
		counts[k.Under]++
		k.Nummer, k.Niva = fmt.Sprint(counts[k.Under]), 1
		if above, there := at[k.Under]; there {
			k.Nummer, k.Niva = above.Nummer+"."+k.Nummer, above.Niva+1
		}
		at[k.Kapittel] = *k
	}
}
