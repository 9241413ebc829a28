package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/backend/prosemirror"
	"fellesplan/backend/rooms"
	"fellesplan/events"
)

const (
	// mostDiffering is how many things one paper tells of.
	mostDiffering = 500
	// mostSaid is how many letters of a value stand in it.
	mostSaid = 700
)

// documents are what texts are read by.
var documents = func() *prosemirror.Schema {
	schema, err := prosemirror.ParseSchema(events.DokumentSchema)
	if err != nil {
		panic("dokument.json: " + err.Error())
	}
	return schema
}()

// DifferencesPaper writes what is other at one moment than at another: a chapter for each room, a table for
// each thing, texts word by word.
func (p paperDesk) DifferencesPaper(ctx context.Context, q web.DifferenceQuery, lang string, a domain.Asked) (web.Paper, error) {
	found, err := p.allDifferences(ctx, q, a)
	if err != nil {
		return web.Paper{}, err
	}
	n, err := p.namesIn(ctx, lang, a)
	if err != nil {
		return web.Paper{}, err
	}
	page := differencePage{names: n, house: p.house, asked: a, found: found}
	paper := papers.Paper{
		Title: page.say("Skilnad mellom to tidspunkt", "Forskjell mellom to tidspunkter", "Difference between two moments"),
		Kind:  page.span(), House: p.namn.In(lang), Lang: lang, Date: found.Til.Tid,
	}
	for _, room := range rooms.All() {
		var of blocks
		for _, row := range found.Rader {
			if row.Rom == room.Name {
				page.tell(ctx, &of, row)
			}
		}
		if len(of) > 0 {
			number := fmt.Sprint(len(paper.Chapters) + 1)
			paper.Chapters = append(paper.Chapters, papers.Chapter{Number: number, Title: page.room(room.Name), Depth: 1, Lang: lang, Content: of.document()})
		}
	}
	if len(paper.Chapters) == 0 {
		nothing := blocks{}.orElse(page.say("Ingenting er annleis.", "Ingenting er annerledes.", "Nothing is different."))
		paper.Chapters = []papers.Chapter{{Number: "1", Title: paper.Title, Depth: 1, Lang: lang, Content: nothing.document()}}
	}
	raw, err := papers.PDF(ctx, paper)
	if errors.Is(err, papers.ErrTooLarge) {
		err = errors.Join(web.PaperTooLarge(), err)
	}
	return web.Paper{Name: fmt.Sprintf("skilnad-%d-%d", found.Fra.Seq, found.Til.Seq), Content: raw}, err
}

// allDifferences gathers the pages.
func (h *house) allDifferences(ctx context.Context, q web.DifferenceQuery, a domain.Asked) (all domain.Differences, err error) {
	q.After, q.Limit = "", view.MaxLimit
	for {
		page, err := h.view.Differences(ctx, view.DifferenceQuery(q), a)
		if err != nil {
			return all, err
		}
		page.Rader = append(all.Rader, page.Rader...)
		if all = page; len(all.Rader) > mostDiffering {
			return all, tooManyRows(mostDiffering)
		}
		if q.After = page.Next; q.After == "" {
			return all, ctx.Err()
		}
	}
}

// differencePage is the paper while it is written.
type differencePage struct {
	*names
	house *house
	asked domain.Asked
	found domain.Differences
}

func (d differencePage) say(nn, nb, en string) string { return words(nn, nb, en).In(d.lang) }

func (d differencePage) span() string {
	from := d.say("før den første hendinga", "før den første hendelsen", "before the first record")
	if d.found.Fra.Seq > 0 {
		from = d.point(d.found.Fra)
	}
	return from + " – " + d.point(d.found.Til)
}

func (d differencePage) point(p domain.Point) string {
	return fmt.Sprintf("%s (%s %d)", d.time(p.Tid), d.say("hending", "hendelse", "record"), p.Seq)
}

func (d differencePage) time(t time.Time) string { return t.In(events.Oslo).Format("02.01.2006 15:04") }

// tell writes what is other of one thing.
func (d differencePage) tell(ctx context.Context, of *blocks, row domain.ThingDifference) {
	of.heading(d.title(row), "")
	switch row.Slag {
	case "ny":
		of.paragraph(d.say("Nytt: ", "Nytt: ", "New: ") + d.cause(row.Cause))
	case "borte":
		of.paragraph(d.say("Ikkje vist lenger: ", "Ikke vist lenger: ", "Not shown any more: ") + d.cause(row.Cause))
		return
	}
	rows := [][]string{{d.say("Kva", "Hva", "What"), d.say("Før", "Før", "Before"), d.say("Etter", "Etter", "After"), d.say("Kven, når og kvifor", "Hvem, når og hvorfor", "Who, when and why")}}
	langs := []string{""}
	for _, s := range row.Skilnader {
		rows = append(rows, []string{d.field(row, s), d.value(s.For), d.value(s.Etter), d.cause(s.Cause)})
		langs = append(langs, "")
	}
	if len(rows) > 1 {
		of.table(rows, langs, []int{22, 28, 28, 22})
	}
	for _, s := range row.Skilnader {
		if row.Rom == tekst.Room.Name && s.Felt == "v" {
			d.wordByWord(ctx, of, row.Ting, s)
		}
	}
}

// cause tells who did it, for whom, when and why, and in which record.
func (d differencePage) cause(c domain.Cause) string {
	var who []string
	if c.Av != "" {
		who = []string{d.person(c.Av)}
	}
	for _, id := range c.Folk {
		who = append(who, d.person(id))
	}
	said := strings.Join(who, ", ")
	if c.Partnar != "" {
		said += d.say(" for ", " for ", " for ") + d.partner(c.Partnar)
	}
	said = strings.TrimSpace(said+" "+d.time(c.Tid)) + fmt.Sprintf(" (%s %d)", d.say("hending", "hendelse", "record"), c.Hending)
	if c.Grunn != "" {
		said += ": " + c.Grunn
	}
	return said
}

// value is a value of a row in words: names in place of ids, the parts of what has several.
func (d differencePage) value(raw json.RawMessage) string {
	var v any
	if len(raw) == 0 || json.Unmarshal(raw, &v) != nil {
		return ""
	}
	said := []rune(d.inWords(v))
	if len(said) > mostSaid {
		said = append(said[:mostSaid], '…')
	}
	return string(said)
}

func (d differencePage) inWords(v any) string {
	switch v := v.(type) {
	case string:
		return d.named(v)
	case bool:
		if v {
			return d.say("ja", "ja", "yes")
		}
		return d.say("nei", "nei", "no")
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, d.inWords(one))
		}
		return strings.Join(all, "; ")
	case map[string]any:
		return d.parts(v)
	}
	return fmt.Sprint(v)
}

// parts are the fields of a value, without where it comes from. A name in several languages is told in
// the reader's.
func (d differencePage) parts(of map[string]any) string {
	if nn, is := of["nn"].(string); is {
		nb, _ := of["nb"].(string)
		en, _ := of["en"].(string)
		return d.in(events.Namn{NN: nn, NB: nb, EN: en})
	}
	if _, trace := of["seq"]; trace && of["time"] != nil {
		return ""
	}
	var all []string
	for key, value := range of {
		if said := d.inWords(value); said != "" {
			all = append(all, d.fieldName(key)+": "+said)
		}
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// named gives what an id stands for; anything else is itself.
func (d differencePage) named(text string) string {
	id := events.ID(text)
	if _, err := events.ParseID(text); err != nil {
		if d.lang == "en" {
			return text // these words are of the papers, which are Norwegian
		}
		return cmp.Or(d.words.lights[events.Trafikklys(text)], d.words.phases[events.PlanFase(text)], text)
	}
	for _, name := range []string{d.people[id], d.partner(id), d.organ(id), d.tiltak[id]} {
		if name != "" {
			return name
		}
	}
	if slices.Contains(d.house.vault.Erased(), id) {
		return erasedPerson.In(d.lang)
	}
	return text[:8] + "…"
}

// title is what a thing is called.
func (d differencePage) title(row domain.ThingDifference) string {
	title := cmp.Or(d.value(row.Namn), d.tiltak[row.Ting])
	if row.Rom == tekst.Room.Name {
		title = d.chapterOf(row.Ting)
	}
	if row.Rom == "person" {
		title = d.person(row.Ting)
	}
	return cmp.Or(title, d.room(row.Rom)+" "+string(row.Ting)[:8])
}

// chapterOf is the title of the chapter whose text it is.
func (d differencePage) chapterOf(text events.ID) string {
	for _, said := range d.asked.Facts.Objects(domain.ClaimTekst, string(text)) {
		id, chapter, _ := strings.Cut(said, "/")
		_, row, err := d.house.planRow(events.ID(id), d.asked)
		if err != nil {
			continue
		}
		for _, k := range row.Kapittel {
			if string(k.Kapittel) == chapter {
				return strings.TrimSpace(row.Tittel + ": " + k.Nummer + " " + k.Tittel)
			}
		}
	}
	return ""
}

// wordByWord tells what was written and what was taken away of a text.
func (d differencePage) wordByWord(ctx context.Context, of *blocks, id events.ID, s domain.FieldDifference) {
	var from, to int
	if len(s.For) > 0 && json.Unmarshal(s.For, &from) != nil || json.Unmarshal(s.Etter, &to) != nil {
		return
	}
	compared, err := textReads{d.house}.Compare(ctx, id, from, to, d.asked)
	if err != nil {
		of.paragraph(inWordsOf(err, d.lang))
		return
	}
	before, errBefore := documents.ParseNode(compared.Fra.Content)
	after, errAfter := documents.ParseNode(compared.Til.Content)
	if errBefore != nil || errAfter != nil {
		return
	}
	rows, langs := [][]string{{d.say("Kven", "Hvem", "Who"), d.say("Teke bort", "Tatt bort", "Taken away"), d.say("Skrive", "Skrevet", "Written")}}, []string{""}
	for _, c := range compared.Endringar {
		gone, _ := before.TextBetween(c.FraStart, c.FraSlutt, " / ", "▪")
		come, _ := after.TextBetween(c.TilStart, c.TilSlutt, " / ", "▪")
		rows = append(rows, []string{d.writers(c), cut(gone), cut(come)})
		langs = append(langs, "")
	}
	if len(rows) > 1 {
		of.table(rows, langs, []int{20, 40, 40})
	}
}

func (d differencePage) writers(c domain.TextChange) string {
	var names []string
	for _, span := range slices.Concat(c.Borte, c.Nytt) {
		if name := d.person(span.Person); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

func cut(text string) string {
	said := []rune(text)
	if len(said) > mostSaid {
		return string(said[:mostSaid]) + "…"
	}
	return text
}

// inWordsOf is a refusal in the reader's language.
func inWordsOf(err error, lang string) string {
	var refusal *domain.Refusal
	if !errors.As(err, &refusal) {
		return ""
	}
	said := refusal.Words.In(lang)
	for _, fault := range refusal.Faults {
		said += " " + fault.Words.In(lang)
	}
	return said
}
