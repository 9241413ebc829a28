package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// paperDesk gathers all that a plan as a document needs: its texts, and what they only point to.
type paperDesk struct {
	*house
	namn domain.Words
}

// Paper writes a plan. A named version is as it was then, its cards too; else it is as it is now.
func (p paperDesk) Paper(ctx context.Context, plan, version events.ID, kind string, a domain.Asked) (web.Paper, error) {
	content, err := p.content(ctx, plan, version, a)
	if err != nil {
		return web.Paper{}, err
	}
	paper, err := p.gather(ctx, content, a)
	if err != nil {
		return web.Paper{}, err
	}
	write := papers.PDF
	if kind == "docx" {
		write = papers.DOCX
	}
	raw, err := write(ctx, paper)
	if errors.Is(err, papers.ErrTooLarge) {
		err = errors.Join(web.PaperTooLarge(), err)
	}
	name := paper.Title + " – " + paper.Version
	if paper.Draft {
		name = paper.Title + " – " + paper.Status
	}
	return web.Paper{Name: name, Content: raw}, err
}

func (p paperDesk) content(ctx context.Context, plan, version events.ID, a domain.Asked) (planContent, error) {
	if version == "" {
		return p.planNow(plan, a)
	}
	return p.planVersion(ctx, plan, version, a)
}

// gather fetches what the texts point to.
func (p paperDesk) gather(ctx context.Context, content planContent, a domain.Asked) (papers.Paper, error) {
	paper := p.front(content)
	paper.Images, paper.Cards = map[string][]byte{}, map[string]papers.Card{}
	at, words := view.At{}, paperWordsIn(paper.Lang)
	if content.Named != nil {
		at.Seq = content.Spor.Seq
	}
	size := 0
	for _, k := range content.Chapters {
		images, cards := papers.Points(k.Content)
		for _, name := range images {
			if err := p.image(ctx, paper.Images, name, &size); err != nil {
				return paper, err
			}
		}
		for _, key := range cards {
			if _, known := paper.Cards[key]; known {
				continue
			}
			if card, found := p.card(ctx, key, at, a, words); found {
				paper.Cards[key] = card
			}
		}
		paper.Chapters = append(paper.Chapters, papers.Chapter{Number: k.Nummer, Title: k.Tittel, Depth: k.Niva, Lang: string(k.Malform), Content: k.Content})
	}
	if paper.Draft {
		paper.Suggestions = p.suggestions(ctx, content, words.lang)
	}
	return paper, ctx.Err()
}

// front is what the title page says.
func (p paperDesk) front(content planContent) papers.Paper {
	row := content.Row
	lang := string(row.Malform)
	words := paperWordsIn(lang)
	paper := papers.Paper{
		Title: row.Tittel, Kind: words.kinds[row.Slag], House: p.namn.In(lang), Lang: lang, Period: words.period(row.Periode),
		Status: words.draft, Draft: true, Date: time.Now(),
	}
	if named := content.Named; named != nil {
		paper.Title, paper.Period, paper.Version, paper.Hash = named.Tittel, words.period(named.Periode), named.Namn, named.Hash
		paper.Draft, paper.Date, paper.Status = false, content.Spor.Time, ""
		if row.FaseVersjon == named.Versjon {
			paper.Status = words.phases[row.Fase]
		}
	}
	return paper
}

// image fetches an image, unless all of them together become too many.
func (p paperDesk) image(ctx context.Context, into map[string][]byte, name string, size *int) error {
	if _, known := into[name]; known {
		return nil
	}
	raw, err := p.vault.File(ctx, name)
	if errors.Is(err, vault.ErrNotFound) {
		return nil // the paper says that it is not here
	}
	if *size += len(raw); *size > papers.MaxPaper {
		return web.PaperTooLarge()
	}
	into[name] = raw
	return err
}

// suggestions tells who made those that wait.
func (p paperDesk) suggestions(ctx context.Context, content planContent, lang string) map[string]papers.Suggestion {
	made := map[string]papers.Suggestion{}
	for _, k := range content.Chapters {
		state, _ := p.dispatch.State(tekst.Room.Name, k.Tekst)
		for _, s := range (tekst.Documents{}).Suggestions(state) {
			person, _ := p.vault.Person(ctx, s.Person) // not found: her name is erased
			made[string(s.ID)] = papers.Suggestion{Author: cmp.Or(person.Namn, erasedPerson.In(lang)), At: s.At}
		}
	}
	return made
}

// seen reads the row of a thing as it was, to who may see it.
func seen[R any](h *house, room string, id events.ID, at view.At, a domain.Asked) (row R, found bool) {
	shown, found, err := h.view.At(room, id, at, a)
	if err != nil || !found {
		return row, false
	}
	return row, json.Unmarshal(shown.Row, &row) == nil
}
