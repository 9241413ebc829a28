package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/engine/arkivmelding"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/vault"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/backend/engine/web/attached"
	"fellesplan/events"
)

// What a partner takes home: one file with the case papers, the attachments, and exactly what is to be
// decided; and the same as a message to an archive.

// takenHome is what is gathered for it.
type takenHome struct {
	key           string // by which the thing is known here
	partner       string // for whom
	plan, version events.ID
	sak           sak.Row
	attachments   []papers.File
	exempt        []string // the legal basis on which each is kept from the public; empty = it is not
}

// matter gathers the papers of a sak, or of a matter that the partners decide.
func (p *casePage) matter(ctx context.Context) error {
	if p.ask.Room == sak.Room.Name {
		of, there := p.sakRow(p.ask.ID)
		if !there {
			return errNotSeen
		}
		p.sources(ctx, of.Kjelder, of.Opphav.Actor)
		p.home.key = sak.Room.Name + "/" + string(of.ID)
		p.paper.Title, p.paper.Kind = of.Tittel, p.say("Papir til sak", "Papirer til sak", "Case papers")
		p.paper.Status = p.say("Slik saka er no", "Slik saken er nå", "The case as it is now")
		if err := p.sakPart(ctx, of, "", ""); err != nil {
			return err
		}
		return p.attach(ctx)
	}
	row, there := seen[partnarvedtak.Row](p.desk.house, partnarvedtak.Room.Name, p.ask.ID, view.At{}, p.asked)
	if !there {
		return errNotSeen
	}
	p.sources(ctx, row.Kjelder, row.Opphav.Actor)
	return p.toDecide(ctx, row)
}

// toDecide gathers what the partners are asked to decide: the words, the sak, how the organ treated it, and
// exactly the text.
func (p *casePage) toDecide(ctx context.Context, row partnarvedtak.Row) error {
	text := row.Tekstar[len(row.Tekstar)-1]
	p.home.key, p.home.plan, p.home.version = partnarvedtak.Room.Name+"/"+string(row.ID), row.Plan, text.Versjon
	p.paper.Title, p.paper.Kind = row.Tittel, p.say("Til vedtak hos partnarane", "Til vedtak hos partnerne", "For decision by the partners")
	p.paper.Status, p.paper.Date, p.paper.Hash = p.say("Til vedtak", "Til vedtak", "For decision"), text.Spor.Time, text.Hash
	if row.Frist != "" {
		p.fact(p.say("Frist", "Frist", "Deadline"), p.words.moment(row.Frist))
	}
	if err := p.forPartner(row); err != nil {
		return err
	}
	if text.Grunn != "" {
		p.paper.Notes = append(p.paper.Notes, p.say("Denne teksten kom i staden for ein tidlegare: ", "Denne teksten kom i stedet for en tidligere: ", "This text took the place of an earlier one: ")+text.Grunn)
	}
	var b blocks
	b.quote(text.Ordlyd, p.written(row.Malform))
	p.chapter(p.next(), p.say("Det som skal vedtakast", "Det som skal vedtas", "What is to be decided"), 1, b)
	if of, there := p.sakRow(row.Sak); there {
		if err := p.sakPart(ctx, of, row.Mote, row.Punkt); err != nil {
			return err
		}
	}
	if err := p.exactly(ctx, row, text); err != nil {
		return err
	}
	return p.attach(ctx)
}

// forPartner says for which partner the papers are, and which body decides there.
func (p *casePage) forPartner(row partnarvedtak.Row) error {
	if p.ask.Partnar == "" {
		return nil
	}
	i := slices.IndexFunc(row.Partnarar, func(x partnarvedtak.Partnar) bool { return x.Partnar == p.ask.Partnar })
	if i < 0 {
		return errNotSeen
	}
	p.home.partner = p.partner(p.ask.Partnar)
	p.fact(p.say("Til", "Til", "To"), strings.Join(filled(p.home.partner, cmp.Or(row.Partnarar[i].Organ, p.partners[p.ask.Partnar].Organ)), ", "))
	return nil
}

// sakPart puts the papers of the sak, as the meeting had them, and how it treated them there.
func (p *casePage) sakPart(ctx context.Context, of sak.Row, meeting, item events.ID) error {
	p.home.sak = of
	title := p.say("Saka: ", "Saken: ", "The case: ") + of.Tittel
	row, there := seen[mote.Row](p.desk.house, mote.Room.Name, meeting, view.At{}, p.asked)
	if there {
		title = strings.TrimSpace(p.number(of.ID, row.Utval) + " " + of.Tittel)
	}
	if err := p.sakPapers(ctx, of, row.Papir, item, title, p.written(of.Malform)); err != nil {
		return err
	}
	sent := p.papersNow(of).Vedlegg
	if i := slices.IndexFunc(row.Papir, func(x mote.Papir) bool { return x.Punkt == item }); i >= 0 {
		sent = row.Papir[i].Vedlegg
	}
	if err := p.fetch(ctx, of, sent); err != nil {
		return err
	}
	if i := slices.IndexFunc(row.Punkt, func(x mote.Punkt) bool { return x.Punkt == item }); i >= 0 {
		p.chapter(p.next(), p.say("Handsaminga i ", "Behandlingen i ", "How it was treated in ")+p.organ(row.Utval), 1, p.treated(row, row.Punkt[i]))
	}
	return nil
}

// exactly puts the text that is decided on: a named version of a plan, chapter by chapter, or a text.
func (p *casePage) exactly(ctx context.Context, row partnarvedtak.Row, text partnarvedtak.Tekst) error {
	at := view.At{Seq: text.Spor.Seq}
	if text.Versjon == "" {
		c := papers.Chapter{Number: p.next(), Title: p.say("Teksten som skal vedtakast", "Teksten som skal vedtas", "The text to be decided"), Depth: 1, Lang: string(row.Malform)}
		return p.pinned(ctx, c, text.Fest, at)
	}
	content, err := p.desk.planVersion(ctx, row.Plan, text.Versjon, p.asked)
	if err != nil {
		return err
	}
	number := p.next()
	var b blocks
	b.paragraph(p.say("Versjonen «", "Versjonen «", "The version “") + content.Named.Namn + p.say("», med kontrollsummen ", "», med kontrollsummen ", "”, with the checksum ") + content.Named.Hash + ".")
	p.chapter(number, content.Named.Tittel+": "+content.Named.Namn, 1, b)
	p.paper.Chapters[len(p.paper.Chapters)-1].TitleLang = string(content.Row.Malform)
	for _, k := range content.Chapters {
		c := papers.Chapter{Number: number + "." + k.Nummer, Title: k.Tittel, Depth: k.Niva + 1, Lang: string(k.Malform), Content: k.Content}
		if err := p.text(ctx, c, view.At{Seq: content.Spor.Seq}); err != nil {
			return err
		}
	}
	return nil
}

// fetch gets the attachments.
func (p *casePage) fetch(ctx context.Context, of sak.Row, ids []events.ID) error {
	for _, v := range of.Vedlegg {
		if !slices.Contains(ids, v.Vedlegg) {
			continue
		}
		raw, err := p.desk.vault.File(ctx, v.Fil)
		if errors.Is(err, vault.ErrNotFound) {
			p.paper.Notes = append(p.paper.Notes, p.say("Eit vedlegg finst ikkje her: ", "Et vedlegg finnes ikke her: ", "An attachment is not here: ")+v.Tittel)
			continue
		}
		if err != nil {
			return err
		}
		if p.size += len(raw); p.size > papers.MaxPaper {
			return web.PaperTooLarge()
		}
		p.home.attachments = append(p.home.attachments, papers.File{Title: v.Tittel, Name: v.Tittel + "." + endOf(v.Filtype), Type: v.Filtype, Content: raw})
		p.home.exempt = append(p.home.exempt, v.Unntak)
	}
	return nil
}

// endOf is how the name of a file of a kind ends.
func endOf(media string) string {
	if image, is := strings.CutPrefix(media, "image/"); is {
		return image
	}
	return cmp.Or(attached.Ending(media), "bin")
}

// attach lists the attachments, and puts them into the paper.
func (p *casePage) attach(ctx context.Context) error {
	p.paper.Files = p.home.attachments
	var b blocks
	var lines [][]phrase
	for i, f := range p.paper.Files {
		where := p.say("Ligg som fil i dette dokumentet.", "Ligger som fil i dette dokumentet.", "Lies as a file in this document.")
		if pages := papers.AsPages(f); pages > 0 {
			where = fmt.Sprintf(p.say("%d sider, bakarst i dette dokumentet.", "%d sider, bakerst i dette dokumentet.", "%d pages, at the end of this document."), pages)
		}
		lines = append(lines, []phrase{
			{fmt.Sprintf("%d. ", i+1), ""},
			{f.Title, p.written(p.home.sak.Malform)},
			{fmt.Sprintf(" (%s, %d kB)%s. %s SHA-256: %s", strings.ToUpper(endOf(f.Type)), (len(f.Content)+999)/1000, p.exempt(p.home.exempt[i]), where, hashOf(string(f.Content))), ""},
		})
	}
	if b.listOf(lines); len(lines) > 0 {
		p.chapter(p.next(), p.say("Vedlegg", "Vedlegg", "Attachments"), 1, b)
	}
	return ctx.Err()
}

// archived packs the paper, the version of the plan and the attachments as a message to an archive.
func (p *casePage) archived(ctx context.Context) (web.Paper, error) {
	whole, err := p.write(ctx)
	if err != nil {
		return web.Paper{}, err
	}
	documents := []arkivmelding.Document{{
		Title: p.paper.Title + ": " + p.paper.Kind, File: "saksdokument.pdf", Name: p.paper.Title + ".pdf", Media: "application/pdf", Content: whole.Content,
	}}
	if p.home.version != "" {
		plan, err := p.desk.Paper(ctx, p.home.plan, p.home.version, "pdf", p.asked)
		if err != nil {
			return web.Paper{}, err
		}
		documents = append(documents, arkivmelding.Document{Title: plan.Name, File: "vedteken-versjon.pdf", Name: plan.Name + ".pdf", Media: "application/pdf", Content: plan.Content})
	}
	for i, f := range p.home.attachments {
		documents = append(documents, arkivmelding.Document{
			Title: f.Title, File: fmt.Sprintf("vedlegg-%02d.%s", i+1, endOf(f.Type)), Name: f.Name, Media: f.Type, Content: f.Content, Exempt: p.home.exempt[i],
		})
	}
	message := arkivmelding.Message{
		Title: p.paper.Title, Key: p.home.key, Description: strings.Join(filled(p.paper.Kind, p.paper.Status), ". "), From: p.paper.House, To: p.home.partner,
		Date: p.paper.Date, Documents: documents,
	}
	xml, err := message.XML()
	if err != nil {
		return web.Paper{}, err
	}
	var out bytes.Buffer
	z := newPack(&out, p.paper.Date)
	if err := z.put("arkivmelding.xml", xml); err != nil {
		return web.Paper{}, err
	}
	for _, d := range documents {
		if err := z.put(d.File, d.Content); err != nil {
			return web.Paper{}, err
		}
	}
	err = z.close()
	return web.Paper{Name: "arkivmelding – " + p.paper.Title, Content: out.Bytes()}, err
}
