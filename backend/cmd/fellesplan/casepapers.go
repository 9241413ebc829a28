package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// What leaves a sak, a meeting and a decision: gathered from the rooms, and written as PDF, as DOCX, as an
// archive message or for a calendar. Nothing is read that the asker may not see, and nothing of a formøte: what
// a side says stands in the sak, when it has published it.

// Case writes what leaves a sak, a meeting or a decision.
func (p paperDesk) Case(ctx context.Context, ask web.CaseAsk, a domain.Asked) (web.Paper, error) {
	n, err := p.namesIn(ctx, ask.Lang, a)
	if err != nil {
		return web.Paper{}, err
	}
	page := &casePage{names: n, desk: p, asked: a, ask: ask, paper: papers.Paper{
		House: p.namn.In(ask.Lang), Lang: ask.Lang, Date: a.Now, Images: map[string][]byte{}, Cards: map[string]papers.Card{},
	}}
	switch ask.Room + "." + ask.Name {
	case "mote.innkalling":
		err = page.summons(ctx)
	case "mote.protokoll":
		err = page.protocol(ctx)
	case "mote.mote":
		return page.invitation()
	case "vedtak.utskrift":
		err = page.decision(ctx)
	case "partnarvedtak.utskrift":
		err = page.partnerDecision()
	case "usemje.papir":
		err = page.disagreement(ctx)
	default:
		if err = page.matter(ctx); err == nil && ask.Kind == "zip" {
			return page.archived(ctx)
		}
	}
	if err != nil {
		return web.Paper{}, err
	}
	return page.write(ctx)
}

// casePage is a paper while it is written.
type casePage struct {
	*names
	desk   paperDesk
	asked  domain.Asked
	ask    web.CaseAsk
	paper  papers.Paper
	size   int // of its images
	madeUp bool
	home   takenHome // what a partner takes home
}

func (p *casePage) say(nn, nb, en string) string { return words(nn, nb, en).In(p.lang) }

// written is the language of what somebody wrote; empty where it is that of the paper.
func (p *casePage) written(in events.Malform) string {
	if string(in) == p.lang {
		return ""
	}
	return string(in)
}

func (p *casePage) day(t time.Time) string {
	return p.words.moment(events.Moment(t.In(oslo).Format(time.DateOnly)))
}

// hour is "10. desember 2026 kl. 09.00".
func (p *casePage) hour(t time.Time) string {
	return p.day(t) + p.say(" kl. ", " kl. ", " at ") + t.In(oslo).Format(p.say("15.04", "15.04", "15:04"))
}

// write writes the paper, marked where it is made up.
func (p *casePage) write(ctx context.Context) (web.Paper, error) {
	if p.madeUp {
		p.paper.Status = strings.TrimPrefix(p.paper.Status+" · "+p.say("Oppdikta", "Oppdiktet", "Made up"), " · ")
		p.paper.Notes = append(p.paper.Notes, p.say("Oppdikta for ei demonstrasjon. Personane finst ikkje, og ingenting av dette er vedteke.",
			"Oppdiktet for en demonstrasjon. Personene finnes ikke, og ingenting av dette er vedtatt.", "Made up for a demonstration. The people do not exist, and none of this has been decided."))
	}
	write := papers.PDF
	if p.ask.Kind == "docx" {
		write = papers.DOCX
	}
	raw, err := write(ctx, p.paper)
	if errors.Is(err, papers.ErrTooLarge) {
		err = errors.Join(web.PaperTooLarge(), err)
	}
	return web.Paper{Name: p.paper.Title + " – " + p.paper.Kind, Content: raw}, err
}

// sources notes whether what the paper tells of is made up: it says so itself, or a person who is made up did it.
func (p *casePage) sources(ctx context.Context, from []events.Kjelde, people ...events.ID) {
	for _, source := range from {
		p.madeUp = p.madeUp || source.Oppdikta
	}
	for _, id := range people {
		person, _ := p.desk.vault.Person(ctx, id) // one who is not known is not made up
		p.madeUp = p.madeUp || person.Oppdikta
	}
}

// chapter puts a chapter of our own words at the end.
func (p *casePage) chapter(number, title string, depth int, of blocks) {
	p.paper.Chapters = append(p.paper.Chapters, papers.Chapter{Number: number, Title: title, Depth: depth, Lang: p.lang, Content: of.document()})
}

// text puts a chapter of somebody's text at the end, with all that it points to as it was then.
func (p *casePage) text(ctx context.Context, c papers.Chapter, at view.At) error {
	images, cards := papers.Points(c.Content)
	for _, name := range images {
		if err := p.desk.image(ctx, p.paper.Images, name, &p.size); err != nil {
			return err
		}
	}
	for _, key := range cards {
		if _, known := p.paper.Cards[key]; known {
			continue
		}
		if card, found := p.desk.card(ctx, key, at, p.asked, p.words); found {
			p.paper.Cards[key] = card
		}
	}
	p.paper.Chapters = append(p.paper.Chapters, c)
	return ctx.Err()
}

// pinned puts a text at the end as it was, checked against its hash; it says which text that is. A text in
// which nobody wrote says so.
func (p *casePage) pinned(ctx context.Context, c papers.Chapter, fest events.TekstFest, at view.At) (err error) {
	if fest.Tekst == "" {
		return nil
	}
	if fest.Versjon == 0 {
		p.chapter(c.Number, c.Title, c.Depth, blocks{}.orElse(p.say("Ingen har skrive noko her.", "Ingen har skrevet noe her.", "Nobody has written anything here.")))
		return nil
	}
	if c.Content, err = p.desk.chapterAt(ctx, events.VersjonKapittel{Tekst: fest.Tekst, Versjon: fest.Versjon, Hash: fest.Hash}); err != nil {
		return err
	}
	c.TitleLang = p.lang
	p.paper.Facts = append(p.paper.Facts, [2]string{c.Title + p.say(", kontrollsum av teksten", ", kontrollsum av teksten", ", checksum of the text"), fmt.Sprintf("%s (%s %d)", fest.Hash, p.say("versjon", "versjon", "version"), fest.Versjon)})
	return p.text(ctx, c, at)
}

// asItIs pins a text as it is now.
func (p *casePage) asItIs(id events.ID) events.TekstFest {
	state, _ := p.desk.dispatch.State(tekst.Room.Name, id)
	room := tekst.Documents{}
	return events.TekstFest{Tekst: id, Versjon: room.Version(state), Hash: room.Hash(state)}
}

func (p *casePage) sakRow(id events.ID) (sak.Row, bool) {
	if id == "" {
		return sak.Row{}, false
	}
	return seen[sak.Row](p.desk.house, sak.Room.Name, id, view.At{}, p.asked)
}

// number is what a sak is called in an organ: OU Voss 07/26; empty where it has none there.
func (p *casePage) number(id, organ events.ID) string {
	for _, said := range p.asked.Facts.Objects(domain.ClaimSaksnummer, string(id)) {
		of, rest, _ := strings.Cut(said, "/")
		var year, n int
		if _, err := fmt.Sscanf(rest, "%d/%d", &year, &n); err == nil && events.ID(of) == organ {
			return fmt.Sprintf("%s %02d/%02d", p.organ(organ), n, year%100)
		}
	}
	return ""
}

// item is what an item of an agenda is called, and in which language.
func (p *casePage) item(of mote.Punkt, organ events.ID) (title, lang string) {
	row, there := p.sakRow(of.Sak)
	if !there {
		return cmp.Or(of.Tittel, p.say("Sak", "Sak", "Case")), ""
	}
	return strings.TrimSpace(p.number(row.ID, organ) + " " + row.Tittel), p.written(row.Malform)
}

// meeting reads the meeting that is asked for.
func (p *casePage) meeting(ctx context.Context, id events.ID) (mote.Row, error) {
	row, there := seen[mote.Row](p.desk.house, mote.Room.Name, id, view.At{}, p.asked)
	if !there {
		return row, errNotSeen
	}
	people := []events.ID{row.Opphav.Actor}
	for _, f := range row.Frammote {
		people = append(people, f.Person)
	}
	p.sources(ctx, nil, people...)
	for _, item := range row.Punkt {
		if of, there := p.sakRow(item.Sak); there {
			p.sources(ctx, of.Kjelder)
		}
	}
	return row, nil
}

// about says in which meeting of which organ: «Møte i SSU 10. desember 2026».
func (p *casePage) about(row mote.Row) string {
	title := cmp.Or(row.Tittel, p.say("Møte i ", "Møte i ", "Meeting of ")+p.in(p.organs[row.Utval].Namn))
	return title + ", " + p.words.moment(dayOf(row.Start))
}

// dayOf is the day of a moment, as it is in Norway.
func dayOf(m events.Moment) events.Moment {
	at, err := m.Start()
	if err != nil || len(m) <= len(time.DateOnly) {
		return m
	}
	return events.Moment(at.In(oslo).Format(time.DateOnly))
}

// when says when and where a meeting is held.
func (p *casePage) when(row mote.Row) string {
	said := p.words.moment(dayOf(row.Start))
	if start, err := row.Start.Start(); err == nil && len(row.Start) > len(time.DateOnly) {
		said = p.hour(start)
		if end, err := row.Slutt.Start(); err == nil && len(row.Slutt) > len(time.DateOnly) {
			said += "–" + end.In(oslo).Format(p.say("15.04", "15.04", "15:04"))
		}
	}
	return strings.Join(append([]string{said}, filled(row.Stad, row.Lenkje)...), ", ")
}

// filled leaves out what is empty.
func filled(all ...string) (there []string) {
	for _, s := range all {
		if s != "" {
			there = append(there, s)
		}
	}
	return there
}

func (p *casePage) fact(name, value string) {
	p.paper.Facts = append(p.paper.Facts, [2]string{name, value})
}
