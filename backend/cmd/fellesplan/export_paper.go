package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/domain/usemje"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/events"
)

// casePaper puts all of a sak into the package to be read: what it is, its texts as they stood when the
// package was made and as they were decided, each meeting's item with proposals, positions and votes, what
// the partners decided, and disagreements. Seats are told by their role and partner, and not by who sat in
// them: no name of a person is in a package.
func (e *exporting) casePaper(ctx context.Context) error {
	at := view.At{Seq: uint64(e.checkpoint.Size)}
	row, found := seen[sak.Row](e.house, "sak", e.sak, at, operator)
	if !found {
		return fmt.Errorf("there is no sak %s", e.sak)
	}
	n, err := e.namesIn(ctx, string(row.Malform), operator)
	if err != nil {
		return err
	}
	c := wholeCase{names: n, desk: paperDesk{e.house, domain.Words{NN: e.code, NB: e.code, EN: e.code}}, at: at, sak: row}
	c.paper = papers.Paper{Title: row.Tittel, Kind: c.say("Sak", "Sak"), House: e.code, Lang: string(row.Malform), Date: e.last.Time, Images: map[string][]byte{}, Cards: map[string]papers.Card{}}
	if err := c.write(ctx, e.selection); err != nil {
		return err
	}
	raw, err := papers.PDF(ctx, c.paper)
	if err != nil {
		return fmt.Errorf("the sak as PDF: %w", err)
	}
	return e.pack.put("sak.pdf", raw)
}

// wholeCase is that paper while it is written.
type wholeCase struct {
	*names
	desk  paperDesk
	at    view.At
	sak   sak.Row
	size  int // bytes of images
	paper papers.Paper
}

func (c *wholeCase) say(nn, nb string) string { return words(nn, nb, nn).In(c.lang) }

func (c *wholeCase) chapter(title string, content []byte, lang events.Malform) {
	number := fmt.Sprint(len(c.paper.Chapters) + 1)
	c.paper.Chapters = append(c.paper.Chapters, papers.Chapter{Number: number, Title: title, Depth: 1, Lang: cmp.Or(string(lang), c.lang), Content: content})
}

func (c *wholeCase) write(ctx context.Context, s selection) error {
	c.about()
	for _, t := range []struct {
		title string
		id    events.ID
	}{{c.say("Saksframlegg", "Saksframlegg"), c.sak.Saksframlegg}, {c.say("Framlegg til vedtak", "Forslag til vedtak"), c.sak.Framlegg}} {
		if err := c.text(ctx, t.title, t.id, nil, ""); err != nil {
			return err
		}
	}
	for _, meeting := range s.of.meetings() {
		row, found := seen[mote.Row](c.desk.house, "mote", meeting, c.at, operator)
		if !found {
			continue
		}
		for _, item := range row.Punkt {
			if s.of.items[meeting][item.Punkt] {
				if err := c.item(ctx, row, item); err != nil {
					return err
				}
			}
		}
	}
	for _, id := range s.of.things("partnarvedtak") {
		if row, found := seen[partnarvedtak.Row](c.desk.house, "partnarvedtak", id, c.at, operator); found {
			c.partners(row)
		}
	}
	for _, id := range s.of.things("usemje") {
		if row, found := seen[usemje.Row](c.desk.house, "usemje", id, c.at, operator); found {
			c.disagreement(row)
		}
	}
	return ctx.Err()
}

// code says in words what a fact says with one.
func (c *wholeCase) code(said string) string {
	if w, known := wholeCaseWords[said]; known {
		return w.In(c.lang)
	}
	return said
}

var wholeCaseWords = map[string]domain.Words{
	"vedteke": words("vedteke", "vedtatt", "decided"), "tilradd": words("tilrådd", "tilrådd", "recommended"), "teke-til-orientering": words("teke til orientering", "tatt til orientering", "taken note of"),
	"drofta": words("drøfta", "drøftet", "discussed"), "utsett": words("utsett", "utsatt", "postponed"), "trekt": words("trekt", "trukket", "withdrawn"), "usemje": words("ikkje semje", "ikke enighet", "no consensus"),
	"falle": words("falle", "falt", "voted down"), "samtykkjer": words("samtykkjer", "samtykker", "agrees"), "usamd": words("usamd", "uenig", "disagrees"), "atterhald": words("tek atterhald", "tar forbehold", "reserves"),
	"merknad": words("samtykkjer med merknad", "samtykker med merknad", "agrees with a remark"), "vedteke-endring": words("vedteke med endring", "vedtatt med endring", "decided with a change"),
	"vedteke-merknad": words("vedteke med merknad", "vedtatt med merknad", "decided with a remark"), "orientering": words("teke til orientering", "tatt til orientering", "taken note of"),
	"avvist": words("avvist", "avvist", "rejected"), "ferdig": words("ferdig", "ferdig", "done"), "overteken": words("ei anna sak går vidare med ho", "en annen sak går videre med den", "another goes on with it"),
	"semje": words("semje", "enighet", "agreement"), "rettleiing": words("etter rettleiing frå nemnda", "etter veiledning fra nemnda", "by guidance"),
}

// meetings are those that had the sak on their agenda, in an order of its own.
func (c *caseFile) meetings() (all []events.ID) {
	for meeting := range c.items {
		all = append(all, meeting)
	}
	slices.Sort(all)
	return all
}

// things are those of a room that belong to the sak.
func (c *caseFile) things(room string) (all []events.ID) {
	for key := range c.whole {
		if id, of := strings.CutPrefix(key, room+"/"); of {
			all = append(all, events.ID(id))
		}
	}
	slices.Sort(all)
	return all
}

// about tells what the sak is, its way through the organs and its attachments.
func (c *wholeCase) about() {
	var of blocks
	of.paragraph(c.sak.Bakgrunn)
	if c.sak.Onske != "" {
		of.paragraph(c.say("Ønske: ", "Ønske: ") + c.sak.Onske)
	}
	from := cmp.Or(c.partner(c.sak.FraPartnar), c.organ(c.sak.FraUtval))
	of.paragraph(c.say("Meld av ", "Meldt av ") + cmp.Or(from, "–") + ", " + c.day(c.sak.Opphav))
	var way []string
	for _, stop := range c.sak.Veg {
		line := c.organ(stop.Utval) + ", " + c.day(stop.Komen)
		if stop.Svar != nil {
			line += ": " + map[bool]string{true: c.say("teken på kø", "tatt på kø"), false: c.say("ikkje teken", "ikke tatt")}[stop.Svar.Teken] + sentence(stop.Svar.Ord)
		}
		way = append(way, line+sentence(stop.Ord))
	}
	of.list(orNone(way, "–"))
	for _, w := range c.sak.Fellesord {
		of.paragraph(c.say("Fellesord frå ", "Fellesord fra ") + string(w.Side) + ": " + w.Ord)
	}
	if len(c.sak.Vedlegg) > 0 {
		of.heading(c.say("Vedlegg", "Vedlegg"), "")
		var files []string
		for _, v := range c.sak.Vedlegg {
			line := v.Tittel + " – " + attachedFile(v.Fil, v.Filtype)
			if v.Borte {
				line += " (" + c.say("teke bort", "tatt bort") + ")"
			}
			files = append(files, line+sentence(v.Unntak))
		}
		of.list(files)
	}
	if c.sak.Slutt != nil {
		of.paragraph(c.say("Avslutta: ", "Avsluttet: ") + c.code(string(c.sak.Slutt.Utfall)) + ", " + c.day(c.sak.Slutt.Spor) + sentence(c.sak.Slutt.Ord))
	}
	c.chapter(c.say("Saka", "Saken"), of.document(), c.sak.Malform)
}

func (c *wholeCase) day(t domain.Trace) string { return c.words.moment(events.DayOf(t.Time)) }

func orNone(lines []string, none string) []string {
	if len(lines) == 0 {
		return []string{none}
	}
	return lines
}

func sentence(said string) string {
	if said == "" {
		return ""
	}
	return ". " + said
}

// text puts a text in as it was; version nil = as it stood when the package was made.
func (c *wholeCase) text(ctx context.Context, title string, id events.ID, version *int, hash string) error {
	content, err := c.desk.chapterOrNow(ctx, id, version, hash)
	if err != nil {
		return err
	}
	if digest(content) == events.EmptyDokumentHash {
		var of blocks
		of.paragraph(c.say("Ingenting er skrive.", "Ingenting er skrevet."))
		content = of.document()
	}
	images, cards := papers.Points(content)
	for _, name := range images {
		if err := c.desk.image(ctx, c.paper.Images, name, &c.size); err != nil {
			return err
		}
	}
	for _, key := range cards {
		if card, found := c.desk.card(ctx, key, c.at, operator, c.words); found {
			c.paper.Cards[key] = card
		}
	}
	c.chapter(title, content, c.sak.Malform)
	return nil
}

// item tells of one item of a meeting.
func (c *wholeCase) item(ctx context.Context, m mote.Row, item mote.Punkt) error {
	var of blocks
	seats := map[events.ID]string{}
	for _, f := range m.Frammote {
		seats[f.Plass] = strings.TrimSpace(cmp.Or(c.partner(f.Partnar), string(f.Side)) + " (" + string(f.Rolle) + ")")
	}
	if len(item.Framlegg) == 0 {
		of.paragraph(c.say("Ikkje noko framlegg vart sett fram.", "Ikke noe forslag ble fremmet."))
	}
	for i, p := range item.Framlegg {
		of.heading(fmt.Sprintf("%s %d", c.say("Framlegg", "Forslag"), i+1), "")
		of.paragraphIn(p.Ordlyd, string(p.Malform))
		c.proposal(&of, p, seats)
	}
	for _, note := range m.Notat {
		if note.Punkt == item.Punkt && !note.Trekt {
			of.paragraphIn(note.Ord, string(note.Malform))
		}
	}
	out := item.Utfall
	if out != nil {
		of.heading(c.say("Utfall", "Utfall"), "")
		of.paragraph(c.code(string(out.Utfall)) + ", " + c.day(out.Spor) + sentence(out.Ord))
		if out.Ordlyd != "" {
			of.paragraphIn(out.Ordlyd, string(out.Malform))
		}
		if out.Fest.Hash != "" {
			of.paragraph(fmt.Sprintf("%s %d, SHA-256 %s", c.say("Teksten som vart vedteken: utgåve", "Teksten som ble vedtatt: utgave"), out.Fest.Versjon, out.Fest.Hash))
		}
	}
	title := c.organ(m.Utval) + ", " + c.words.moment(dayOnly(m.Start))
	c.chapter(title, of.document(), c.sak.Malform)
	if out != nil && out.Fest.Tekst != "" {
		return c.text(ctx, title+": "+c.say("teksten som han var", "teksten som den var"), out.Fest.Tekst, &out.Fest.Versjon, out.Fest.Hash)
	}
	return nil
}

func dayOnly(m events.Moment) events.Moment {
	start, err := m.Start()
	if err != nil {
		return m
	}
	return events.DayOf(start)
}

// proposal tells where each seat stood, how it voted and what came of it.
func (c *wholeCase) proposal(of *blocks, p mote.Framlegg, seats map[events.ID]string) {
	rows, langs := [][]string{{c.say("Plass", "Plass"), c.say("Standpunkt", "Standpunkt"), c.say("Ord", "Ord")}}, []string{""}
	for _, s := range p.Standpunkt {
		rows, langs = append(rows, []string{cmp.Or(seats[s.Plass], string(s.Plass)), c.code(string(s.Stand)), s.Ord}), append(langs, "")
	}
	for _, s := range p.Stemmer {
		rows, langs = append(rows, []string{cmp.Or(seats[s.Plass], string(s.Plass)), c.say("stemde ", "stemte ") + string(s.Stemme), ""}), append(langs, "")
	}
	if len(rows) > 1 {
		of.table(rows, langs, []int{35, 20, 45})
	}
	switch {
	case p.Konsensus != nil:
		of.paragraph(c.say("Det var semje, ", "Det var enighet, ") + c.day(p.Konsensus.Spor) + ".")
	case p.Usemje != nil:
		of.paragraph(c.say("Det var ikkje semje: ", "Det var ikke enighet: ") + p.Usemje.Ord)
	case p.Roysting != nil:
		of.paragraph(fmt.Sprintf("%s: %d for, %d mot, %d blank", c.say("Røysting", "Avstemning"), p.Roysting.For, p.Roysting.Mot, p.Roysting.Blank))
	}
}

// partners tells what each partner decided.
func (c *wholeCase) partners(row partnarvedtak.Row) {
	var of blocks
	for _, t := range row.Tekstar {
		of.paragraphIn(t.Ordlyd, string(row.Malform))
		of.paragraph("SHA-256 " + t.Hash + ", " + c.day(t.Spor) + sentence(t.Grunn))
	}
	rows, langs := [][]string{{c.say("Partnar", "Partner"), c.say("Vedtak", "Vedtak"), c.say("Ord", "Ord")}}, []string{""}
	for _, p := range row.Partnarar {
		said, word := c.say("ikkje svart", "ikke svart"), ""
		if p.Svar != nil {
			said = c.code(string(p.Svar.Utfall)) + ", " + p.Svar.Organ + ", " + c.words.moment(p.Svar.Dato)
			word = strings.Join(present(p.Svar.Ordlyd, p.Svar.Endring, p.Svar.Merknad, p.Svar.Arkivref), " · ")
		}
		rows, langs = append(rows, []string{c.partner(p.Partnar), said, word}), append(langs, "")
	}
	of.table(rows, langs, []int{25, 30, 45})
	c.chapter(c.say("Vedtak hos partnarane: ", "Vedtak hos partnerne: ")+row.Tittel, of.document(), row.Malform)
}

// present leaves out what is empty.
func present(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// disagreement tells of a disagreement and its way.
func (c *wholeCase) disagreement(row usemje.Row) {
	var of blocks
	of.paragraphIn(row.Ord, string(row.Malform))
	for _, s := range row.Standpunkt {
		of.paragraphIn(c.partner(s.Partnar)+": "+s.Ord, string(s.Malform))
	}
	var steps []string
	for _, s := range row.Steg {
		line := string(s.Niva) + ", " + c.day(s.Spor) + sentence(s.Grunn)
		if s.Svar != nil {
			line += sentence(s.Svar.Ord)
		}
		steps = append(steps, line)
	}
	of.list(orNone(steps, "–"))
	if row.Slutt != nil {
		of.paragraph(c.code(string(row.Slutt.Utfall)) + ", " + c.day(row.Slutt.Spor) + sentence(row.Slutt.Ord))
	}
	c.chapter(c.say("Usemje", "Uenighet"), of.document(), row.Malform)
}
