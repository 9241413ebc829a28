package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/sak"
	"fellesplan/backend/engine/feeds"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// summons is the agenda of a meeting and the papers of each sak, exactly as they were sent out.
func (p *casePage) summons(ctx context.Context) error {
	row, err := p.meeting(ctx, p.ask.ID)
	if err != nil {
		return err
	}
	p.paper.Title, p.paper.Kind = p.about(row), p.say("Innkalling", "Innkalling", "Summons")
	p.paper.Status = meetingStands["planlagt"].In(p.lang)
	if sent := row.Innkalling; sent != nil {
		p.paper.Status, p.paper.Date = meetingStands["innkalla"].In(p.lang), sent.Spor.Time
		p.paper.Notes = append(p.paper.Notes, filled(sent.Ord)...)
	}
	if row.Avlyst != nil {
		p.paper.Status = meetingStands["avlyst"].In(p.lang)
		p.paper.Notes = append(p.paper.Notes, p.say("Møtet er avlyst: ", "Møtet er avlyst: ", "The meeting is cancelled: ")+row.Avlyst.Grunn)
	}
	p.fact(p.say("Tid og stad", "Tid og sted", "Time and place"), p.when(row))
	p.chapter("1", p.say("Sakliste", "Saksliste", "Agenda"), 1, p.agenda(row))
	for _, item := range row.Punkt {
		if err := p.papersOf(ctx, row, item); err != nil {
			return err
		}
	}
	return nil
}

// agenda is the table of the items, with the time at which each begins if all keep to theirs.
func (p *casePage) agenda(row mote.Row) (b blocks) {
	if len(row.Punkt) == 0 {
		return b.orElse(p.say("Saklista er tom.", "Sakslisten er tom.", "The agenda is empty."))
	}
	table := [][]string{{p.say("Sak", "Sak", "Case"), p.say("Slag", "Slag", "Kind"), p.say("Minutt", "Minutter", "Minutes"), p.say("Frå klokka", "Fra klokken", "From")}}
	langs := []string{""}
	at, err := row.Start.Start()
	timed := err == nil && len(row.Start) > len(time.DateOnly)
	for i, item := range row.Punkt {
		title, lang := p.item(item, row.Utval)
		minutes, from := "", ""
		if timed {
			from = at.In(oslo).Format(p.say("15.04", "15.04", "15:04"))
		}
		if item.Minutt > 0 {
			minutes = fmt.Sprint(item.Minutt)
		}
		timed, at = timed && item.Minutt > 0, at.Add(time.Duration(item.Minutt)*time.Minute)
		table, langs = append(table, []string{fmt.Sprintf("%d. %s", i+1, title), itemKinds[item.Slag].In(p.lang), minutes, from}), append(langs, lang)
	}
	b.table(table, langs, []int{330, 110, 80, 100})
	return b
}

// papersOf puts the papers of one item: as they were sent, or as they are while nothing is.
func (p *casePage) papersOf(ctx context.Context, row mote.Row, item mote.Punkt) error {
	of, there := p.sakRow(item.Sak)
	if !there {
		return nil
	}
	title, lang := p.item(item, row.Utval)
	return p.sakPapers(ctx, of, row.Papir, item.Punkt, title, lang)
}

// sakPapers puts the papers of a sak, as they were sent to an item of a meeting, or as they are.
func (p *casePage) sakPapers(ctx context.Context, of sak.Row, sent []mote.Papir, item events.ID, title, lang string) error {
	number := p.next()
	papir, at := p.papersNow(of), view.At{}
	if i := slices.IndexFunc(sent, func(x mote.Papir) bool { return x.Punkt == item }); i >= 0 {
		papir = sent[i]
		at.Seq = papir.Spor.Seq
	}
	var b blocks
	b.prose(of.Bakgrunn, p.written(of.Malform))
	if of.Onske != "" {
		b.say(phrase{p.say("Ønske: ", "Ønske: ", "Wish: "), ""}, phrase{of.Onske, p.written(of.Malform)})
	}
	p.sideWords(&b, of.Fellesord)
	if names := p.attachmentNames(of, papir.Vedlegg); len(names) > 0 {
		b.heading(p.say("Vedlegg", "Vedlegg", "Attachments"), "")
		b.listOf(names)
	}
	if papir.Grunn != "" {
		b.paragraph(p.say("Ettersende ", "Ettersendt ", "Sent later, ") + p.hour(papir.Spor.Time) + ": " + papir.Grunn)
	}
	p.chapter(number, title, 1, b)
	p.paper.Chapters[len(p.paper.Chapters)-1].TitleLang = lang
	for i, text := range []struct {
		title string
		fest  events.TekstFest
	}{{p.proposalTitle(), papir.Framlegg}, {p.paperTitle(), papir.Saksframlegg}} {
		c := papers.Chapter{Number: fmt.Sprintf("%s.%d", number, i+1), Title: text.title, Depth: 2, Lang: string(of.Malform)}
		if err := p.pinned(ctx, c, text.fest, at); err != nil {
			return err
		}
	}
	return nil
}

// next is the number of the next chapter at the top.
func (p *casePage) next() string {
	n := 1
	for _, c := range p.paper.Chapters {
		if c.Depth == 1 {
			n++
		}
	}
	return fmt.Sprint(n)
}

// papersNow are the papers of a sak as they are.
func (p *casePage) papersNow(of sak.Row) mote.Papir {
	now := mote.Papir{Saksframlegg: p.asItIs(of.Saksframlegg), Framlegg: p.asItIs(of.Framlegg)}
	for _, v := range of.Vedlegg {
		if !v.Borte {
			now.Vedlegg = append(now.Vedlegg, v.Vedlegg)
		}
	}
	return now
}

// sideWords are the joint words of the sides, as the sak has them: those that were published, and no others.
func (p *casePage) sideWords(b *blocks, said []sak.Fellesord) {
	for _, word := range said {
		b.heading(p.say("Fellesord frå ", "Fellesord fra ", "Joint word of ")+sides[word.Side].In(p.lang), "")
		b.quote(word.Ord, p.written(word.Malform))
	}
}

// attachmentNames lists attachments by their titles.
func (p *casePage) attachmentNames(of sak.Row, ids []events.ID) (lines [][]phrase) {
	for _, v := range of.Vedlegg {
		if slices.Contains(ids, v.Vedlegg) {
			lines = append(lines, []phrase{{v.Tittel, p.written(of.Malform)}, {p.exempt(v.Unntak), ""}})
		}
	}
	return lines
}

func (p *casePage) exempt(basis string) string {
	if basis == "" {
		return ""
	}
	return p.say(" (unnateke offentlegheit: ", " (unntatt offentlighet: ", " (exempt from public access: ") + basis + ")"
}

func (p *casePage) proposalTitle() string {
	return p.say("Framlegg til vedtak", "Forslag til vedtak", "Proposed decision")
}

func (p *casePage) paperTitle() string { return p.say("Saksframlegg", "Saksframlegg", "Case paper") }

// protocol is what came of a meeting.
func (p *casePage) protocol(ctx context.Context) error {
	row, err := p.meeting(ctx, p.ask.ID)
	if err != nil {
		return err
	}
	p.paper.Title, p.paper.Kind = p.about(row), p.say("Protokoll", "Protokoll", "Minutes")
	p.paper.Status = p.say("Utkast til protokoll", "Utkast til protokoll", "Draft minutes")
	if done := row.Protokoll.Godkjent; done != nil {
		p.paper.Status, p.paper.Date, p.paper.Hash = meetingStands["godkjent"].In(p.lang), done.Spor.Time, done.Hash
		p.fact(p.say("Godkjend", "Godkjent", "Approved"), p.hour(done.Spor.Time)+", "+p.person(done.Spor.Actor))
		if mote.HashOf(row) != done.Hash {
			p.paper.Notes = append(p.paper.Notes, p.say("Kontrollsummen er av protokollen slik programmet skreiv han då han vart godkjend.",
				"Kontrollsummen er av protokollen slik programmet skrev den da den ble godkjent.", "The checksum is of the minutes as the program wrote them when they were approved."))
		}
	} else {
		p.paper.Notes = append(p.paper.Notes, p.say("Protokollen er ikkje godkjend enno, og kan bli endra.", "Protokollen er ikke godkjent ennå, og kan bli endret.", "The minutes are not approved yet, and may be changed."))
	}
	p.fact(p.say("Tid og stad", "Tid og sted", "Time and place"), p.when(row))
	p.chapter("1", p.say("Møtet", "Møtet", "The meeting"), 1, p.held(row))
	for i, item := range row.Punkt {
		title, lang := p.item(item, row.Utval)
		p.chapter(fmt.Sprint(i+2), title, 1, p.treated(row, item))
		p.paper.Chapters[len(p.paper.Chapters)-1].TitleLang = lang
	}
	if len(row.Protokoll.Innvendingar) > 0 {
		p.chapter(fmt.Sprint(len(row.Punkt)+2), p.say("Merknader til protokollen", "Merknader til protokollen", "Remarks on the minutes"), 1, p.objections(row))
	}
	return nil
}

// held tells when it was held, who was there, and whether it could decide.
func (p *casePage) held(row mote.Row) (b blocks) {
	if row.Opna != nil {
		b.paragraph(p.say("Møtet vart opna ", "Møtet ble åpnet ", "The meeting was opened ") + p.hour(row.Opna.Spor.Time) + ".")
		if row.Vedtaksfor {
			b.paragraph(p.say("Møtet var vedtaksført.", "Møtet var vedtaksført.", "There was a quorum."))
		} else {
			b.paragraph(p.say("Møtet var ikkje vedtaksført.", "Møtet var ikke vedtaksført.", "There was no quorum."))
		}
	} else {
		b.paragraph(p.say("Møtet er ikkje opna.", "Møtet er ikke åpnet.", "The meeting has not been opened."))
	}
	if row.Heva != nil {
		b.paragraph(p.say("Møtet vart heva ", "Møtet ble hevet ", "The meeting was closed ") + p.hour(row.Heva.Time) + ".")
	}
	var there, away [][]phrase
	for _, f := range row.Frammote {
		if f.Status == events.FrammoteMott {
			alternate := ""
			if f.Vara {
				alternate = p.say(" (vara)", " (vara)", " (alternate)")
			}
			there = append(there, []phrase{{strings.Join(filled(p.person(f.Person)+alternate, p.seat(f)), ", "), ""}})
		} else {
			away = append(away, []phrase{{p.seat(f) + ": " + attendances[f.Status].In(p.lang), ""}})
		}
	}
	for _, o := range row.Observatorar {
		there = append(there, []phrase{{p.person(o.Person) + p.say(" (observatør)", " (observatør)", " (observer)"), ""}})
	}
	b.heading(p.say("Til stades", "Til stede", "Present"), "")
	if b.listOf(there); len(there) == 0 {
		b.paragraph(p.say("Frammøtet er ikkje ført.", "Frammøtet er ikke ført.", "Attendance is not noted."))
	}
	if len(away) > 0 {
		b.heading(p.say("Forfall", "Forfall", "Apologies"), "")
		b.listOf(away)
	}
	p.minutes(&b, row, "")
	return b
}

// minutes are the notes on an item, or on the meeting as a whole.
func (p *casePage) minutes(b *blocks, row mote.Row, item events.ID) {
	for _, note := range row.Notat {
		if note.Punkt == item && !note.Trekt {
			b.prose(note.Ord, p.written(note.Malform))
		}
	}
}

// treated tells how an item was treated and what came of it.
func (p *casePage) treated(row mote.Row, item mote.Punkt) (b blocks) {
	p.minutes(&b, row, item.Punkt)
	for _, h := range item.Habilitet {
		if h.Avgjort {
			ruled := p.say(" er habil: ", " er habil: ", " may take part: ")
			if !h.Habil {
				ruled = p.say(" er ikkje habil: ", " er ikke habil: ", " may not take part: ")
			}
			b.paragraph(p.seatOf(row, h.Plass) + ruled + h.Grunn)
		}
	}
	if n := len(item.Framlegg); n > 0 {
		last := item.Framlegg[n-1]
		b.heading(p.say("Framlegg", "Forslag", "Proposal")+p.inBrackets(forms[item.Form].In(p.lang)), "")
		b.quote(last.Ordlyd, p.written(last.Malform))
		p.positions(&b, row, last)
	}
	if item.Utfall == nil {
		b.paragraph(p.say("Saka er ikkje avslutta i møtet.", "Saken er ikke avsluttet i møtet.", "The item has not been concluded."))
		return b
	}
	p.outcome(&b, *item.Utfall)
	return b
}

func (p *casePage) inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// seatOf is what a seat is called that was noted in the meeting.
func (p *casePage) seatOf(row mote.Row, seat events.ID) string {
	if i := slices.IndexFunc(row.Frammote, func(f mote.Frammote) bool { return f.Plass == seat }); i >= 0 {
		return p.seat(row.Frammote[i])
	}
	return p.say("ein plass", "en plass", "a seat")
}

// positions tells where each seat stands, and what was established.
func (p *casePage) positions(b *blocks, row mote.Row, f mote.Framlegg) {
	var lines [][]phrase
	for _, s := range f.Standpunkt {
		line := []phrase{{p.seatOf(row, s.Plass) + ": " + stands[s.Stand].In(p.lang), ""}}
		if s.Ord != "" {
			line = append(line, phrase{". ", ""}, phrase{s.Ord, p.written(s.Malform)})
		}
		lines = append(lines, line)
	}
	for _, s := range f.Stemmer {
		lines = append(lines, []phrase{{p.seatOf(row, s.Plass) + " " + votes[s.Stemme].In(p.lang), ""}})
	}
	b.listOf(lines)
	if c := f.Konsensus; c != nil && c.Stille {
		b.paragraph(p.say("Det er konsensus: ingen tala imot.", "Det er konsensus: ingen talte imot.", "There is consensus: nobody spoke against."))
	} else if c != nil {
		b.paragraph(p.say("Det er konsensus.", "Det er konsensus.", "There is consensus."))
	}
	if u := f.Usemje; u != nil {
		b.say(phrase{p.say("Det er usemje. ", "Det er uenighet. ", "There is disagreement. "), ""}, phrase{u.Ord, p.written(u.Malform)})
	}
	if v := f.Roysting; v != nil {
		b.paragraph(fmt.Sprintf(p.say("%d for, %d mot, %d blanke.", "%d for, %d mot, %d blanke.", "%d for, %d against, %d blank."), v.For, v.Mot, v.Blank))
	}
}

func (p *casePage) outcome(b *blocks, u mote.Utfall) {
	title := p.say("Utfall", "Utfall", "Outcome")
	if u.Vedtak != "" {
		title = p.say("Vedtak", "Vedtak", "Decision")
	}
	b.heading(title+": "+outcomes[u.Utfall].In(p.lang), "")
	b.quote(u.Ordlyd, p.written(u.Malform))
	p.consequences(b, u)
}

// consequences tells what was said with an outcome, what follows from it, and which text it rests on.
func (p *casePage) consequences(b *blocks, u mote.Utfall) {
	b.prose(u.Ord, p.written(u.Malform))
	if u.Partnarvedtak {
		b.paragraph(p.say("Partnarane skal vedta det kvar for seg.", "Partnerne skal vedta det hver for seg.", "The partners are to decide it each for themselves."))
	}
	if u.TilUtval != "" {
		b.paragraph(p.say("Går vidare til ", "Går videre til ", "Goes on to ") + p.organ(u.TilUtval) + ".")
	}
	if u.Fest.Versjon > 0 {
		b.paragraph(fmt.Sprintf(p.say("Teksten er festa: versjon %d, SHA-256 %s.", "Teksten er festet: versjon %d, SHA-256 %s.", "The text is pinned: version %d, SHA-256 %s."), u.Fest.Versjon, u.Fest.Hash))
	}
}

func (p *casePage) objections(row mote.Row) (b blocks) {
	for _, o := range row.Protokoll.Innvendingar {
		b.say(phrase{p.seatOf(row, o.Plass) + ": ", ""}, phrase{o.Ord, p.written(o.Malform)})
		if o.Svar == nil {
			continue
		}
		answer := p.say("Ikkje teken til følgje. ", "Ikke tatt til følge. ", "Not followed. ")
		if o.Svar.TekenTilFolgje {
			answer = p.say("Teken til følgje. ", "Tatt til følge. ", "Followed. ")
		}
		b.paragraph(answer + o.Svar.Ord)
	}
	return b
}

// invitation is one meeting for a calendar; one that is cancelled is taken back.
func (p *casePage) invitation() (web.Paper, error) {
	row, there := seen[mote.Row](p.desk.house, mote.Room.Name, p.ask.ID, view.At{}, p.asked)
	if !there {
		return web.Paper{}, errNotSeen
	}
	event, _ := p.event(row, p.ask.Site)
	calendar := feeds.Calendar{Name: p.about(row), Lang: p.lang, Cancel: row.Avlyst != nil, Events: []feeds.Event{event}}
	return web.Paper{Name: p.about(row), Content: calendar.ICS()}, nil
}

// event is a meeting in a calendar. Its number goes up when its time or place changes, and when it is cancelled.
func (p *casePage) event(row mote.Row, site string) (feeds.Event, bool) {
	e := feeds.Event{
		UID: string(row.ID) + "@fellesplan", Changed: row.TidSpor.Time, Version: row.TidSpor.Seq, Title: p.about(row), Place: row.Stad, Busy: true,
		Host: p.in(p.organs[row.Utval].Namn), HostURL: site + "/utval/" + string(row.Utval), URL: site + "/mote/" + string(row.ID), Tags: []string{"Fellesplan"},
	}
	var agenda []string
	for i, item := range row.Punkt {
		title, _ := p.item(item, row.Utval)
		agenda = append(agenda, fmt.Sprintf("%d. %s", i+1, title))
	}
	e.About = strings.Join(append(filled(row.Lenkje), agenda...), "\n")
	if row.Avlyst != nil {
		e.Gone, e.Changed, e.Version, e.About = true, row.Avlyst.Spor.Time, row.Avlyst.Spor.Seq, row.Avlyst.Grunn
	}
	start, err := row.Start.Start()
	if err != nil {
		return e, false
	}
	if e.Day = start; len(row.Start) > len(time.DateOnly) {
		e.Start = start
		if end, err := row.Slutt.Start(); err == nil && len(row.Slutt) > len(time.DateOnly) {
			e.End = end
		}
	}
	return e, true
}
