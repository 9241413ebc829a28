package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/partnarvedtak"
	"fellesplan/backend/domain/usemje"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// decision is a decision of an organ, on one page.
func (p *casePage) decision(ctx context.Context) error {
	said := p.asked.Facts.Objects(domain.ClaimMoteVedtak, string(p.ask.ID))
	if len(said) == 0 {
		return errNotSeen
	}
	meeting, _, _ := strings.Cut(said[0], "/")
	row, err := p.meeting(ctx, events.ID(meeting))
	if err != nil {
		return err
	}
	i := slices.IndexFunc(row.Punkt, func(x mote.Punkt) bool { return x.Utfall != nil && x.Utfall.Vedtak == p.ask.ID })
	if i < 0 {
		return errNotSeen
	}
	return p.decided(ctx, row, row.Punkt[i])
}

func (p *casePage) decided(ctx context.Context, row mote.Row, item mote.Punkt) error {
	title, _ := p.item(item, row.Utval)
	u := item.Utfall
	p.paper.Short, p.paper.Date = true, u.Spor.Time
	p.paper.Title, p.paper.Kind = p.say("Utskrift av vedtak", "Utskrift av vedtak", "Extract of a decision"), p.in(p.organs[row.Utval].Namn)
	p.fact(p.say("Sak", "Sak", "Case"), title)
	p.fact(p.say("Møte", "Møte", "Meeting"), p.when(row))
	p.fact(p.say("Utfall", "Utfall", "Outcome"), outcomes[u.Utfall].In(p.lang))
	p.paper.Status = p.say("Protokollen er ikkje godkjend enno", "Protokollen er ikke godkjent ennå", "The minutes are not approved yet")
	if done := row.Protokoll.Godkjent; done != nil {
		p.paper.Status = meetingStands["godkjent"].In(p.lang)
		p.fact(p.say("Protokollen vart godkjend", "Protokollen ble godkjent", "The minutes were approved"), p.hour(done.Spor.Time))
		p.fact(p.say("Kontrollsum av protokollen", "Kontrollsum av protokollen", "Checksum of the minutes"), done.Hash)
	}
	if u.Versjon != "" {
		content, err := p.desk.planVersion(ctx, u.Plan, u.Versjon, p.asked)
		if err != nil {
			return err
		}
		p.fact(p.say("Versjon av planen", "Versjon av planen", "Version of the plan"), content.Named.Tittel+": "+content.Named.Namn)
		p.fact(p.say("Kontrollsum av versjonen", "Kontrollsum av versjonen", "Checksum of the version"), content.Named.Hash)
	}
	var b blocks
	b.quote(u.Ordlyd, p.written(u.Malform))
	p.consequences(&b, *u)
	p.chapter("", p.say("Vedtak", "Vedtak", "Decision"), 2, b)
	if n := len(item.Framlegg); n > 0 {
		var how blocks
		p.positions(&how, row, item.Framlegg[n-1])
		if len(how) > 0 {
			p.chapter("", p.say("Slik vart det avgjort", "Slik ble det avgjort", "How it was decided"), 2, how)
		}
	}
	return nil
}

// partnerDecision is the decision of a partner, on one page.
func (p *casePage) partnerDecision() error {
	row, there := seen[partnarvedtak.Row](p.desk.house, partnarvedtak.Room.Name, p.ask.ID, view.At{}, p.asked)
	i := slices.IndexFunc(row.Partnarar, func(x partnarvedtak.Partnar) bool { return x.Partnar == p.ask.Partnar && x.Svar != nil })
	if !there || i < 0 {
		return errNotSeen
	}
	svar := row.Partnarar[i].Svar
	p.sources(context.Background(), append(slices.Clone(row.Kjelder), svar.Kjelder...), svar.Spor.Actor)
	p.paper.Short, p.paper.Date = true, svar.Spor.Time
	p.paper.Title, p.paper.Kind = p.say("Utskrift av vedtak", "Utskrift av vedtak", "Extract of a decision"), p.partner(p.ask.Partnar)
	p.paper.Status = partnerOutcomes[svar.Utfall].In(p.lang)
	if row.Partnarar[i].PaaNytt {
		p.paper.Notes = append(p.paper.Notes, p.say("Teksten er endra etterpå, og partnaren må vedta på nytt.", "Teksten er endret etterpå, og partneren må vedta på nytt.",
			"The text has changed since, and the partner must decide again."))
	}
	p.fact(p.say("Sak", "Sak", "Case"), row.Tittel)
	p.fact(p.say("Organ", "Organ", "Body"), svar.Organ)
	p.fact(p.say("Dag for vedtaket", "Dag for vedtaket", "Day of the decision"), p.words.moment(svar.Dato))
	p.fact(p.say("Arkivreferanse", "Arkivreferanse", "Archive reference"), svar.Arkivref)
	p.fact(p.say("Vedteke på teksten med kontrollsummen", "Vedtatt på teksten med kontrollsummen", "Decided on the text with the checksum"), svar.Hash)
	p.fact(p.say("Kontrollsum av dokumentet", "Kontrollsum av dokumentet", "Checksum of the document"), svar.Fil)
	p.paper.Facts = slices.DeleteFunc(p.paper.Facts, func(fact [2]string) bool { return fact[1] == "" })
	var b blocks
	b.paragraph(p.paper.Status + ".")
	for _, part := range []struct{ title, words string }{
		{p.say("Ordlyd", "Ordlyd", "Wording"), svar.Ordlyd}, {p.say("Endring", "Endring", "Change"), svar.Endring}, {p.say("Merknad", "Merknad", "Remark"), svar.Merknad},
	} {
		if part.words != "" {
			b.say(phrase{part.title + ":", ""})
			b.quote(part.words, p.written(svar.Malform))
		}
	}
	p.chapter("", p.say("Vedtak", "Vedtak", "Decision"), 2, b)
	if at := slices.IndexFunc(row.Tekstar, func(t partnarvedtak.Tekst) bool { return t.Hash == svar.Hash }); at >= 0 {
		var of blocks
		of.quote(row.Tekstar[at].Ordlyd, p.written(row.Malform))
		p.chapter("", p.say("Det som var føreslått vedteke", "Det som var foreslått vedtatt", "What was proposed to be decided"), 2, of)
	}
	return nil
}

// disagreement is the papers for a level in which nobody can be recognised: the words that were made for it, and
// the parties by what they are. Whoever made and read them is not told, and neither is the partnership. Papers that
// name a partner or a person whom we know are not written.
func (p *casePage) disagreement(context.Context) error {
	row, there := seen[usemje.Row](p.desk.house, usemje.Room.Name, p.ask.ID, view.At{}, p.asked)
	level := cmp.Or(p.ask.Niva, events.UsemjeNemnd)
	i := slices.IndexFunc(row.Papir, func(x usemje.Papir) bool { return x.Niva == level })
	if !there || i < 0 {
		return errNotSeen
	}
	paper := row.Papir[i]
	if named := p.recognised(paper.Ord); len(named) > 0 {
		list := strings.Join(named, ", ")
		return web.NotWritten("recognised", domain.Words{
			NN: "Papira nemner " + list + ". Skriv dei om, slik at ingen kan kjennast att.",
			NB: "Papirene nevner " + list + ". Skriv dem om, slik at ingen kan gjenkjennes.",
			EN: "The papers name " + list + ". Write them anew, so that nobody can be recognised.",
		})
	}
	p.paper.House, p.paper.Date = "", paper.Spor.Time
	p.paper.Title, p.paper.Kind = p.say("Usemje om ein avtale", "Uenighet om en avtale", "Disagreement about an agreement"), p.say("Papir til ", "Papirer til ", "Papers for ")+levels[level].In(p.lang)
	p.paper.Status = p.say("Utkast: ikkje lese for personvern", "Utkast: ikke lest for personvern", "Draft: not read for privacy")
	if paper.Stadfesta {
		p.paper.Status = p.say("Lese: ingen kan kjennast att", "Lest: ingen kan gjenkjennes", "Read: nobody can be recognised")
	}
	var b blocks
	b.prose(paper.Ord, p.written(paper.Malform))
	p.paper.Short = true
	p.chapter("", p.say("Kva usemja gjeld", "Hva uenigheten gjelder", "What the disagreement is about"), 2, b)
	var parties blocks
	parties.listOf(p.parties(row.Standpunkt))
	if len(parties) > 0 {
		p.chapter("", p.say("Partane", "Partene", "The parties"), 2, parties)
	}
	return nil
}

// parties are those who have taken a stand, by what they are, in an order that tells nothing.
func (p *casePage) parties(stated []usemje.Standpunkt) (lines [][]phrase) {
	municipal, specialist := 0, 0
	for _, s := range stated {
		if p.partners[s.Partnar].Slag == events.SlagKommune {
			municipal++
		} else {
			specialist++
		}
	}
	for i := range municipal {
		lines = append(lines, []phrase{{fmt.Sprintf(p.say("Kommune %c", "Kommune %c", "Municipality %c"), 'A'+rune(i%26)), ""}})
	}
	for i := range specialist {
		lines = append(lines, []phrase{{fmt.Sprintf(p.say("Part %c frå spesialisthelsetenesta", "Part %c fra spesialisthelsetjenesten", "Party %c of the specialist health service"), 'A'+rune(i%26)), ""}})
	}
	return lines
}

// recognised gives the names of partners and persons that stand in a text.
func (p *casePage) recognised(text string) (named []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(named, name) && holdsName(text, name) {
			named = append(named, name)
		}
	}
	for _, partner := range p.partners {
		for _, name := range []string{partner.Namn.NN, partner.Namn.NB, partner.Kortnamn, strings.TrimSuffix(strings.TrimSuffix(partner.Namn.NN, " kommune"), " herad")} {
			add(name)
		}
	}
	for _, name := range p.people {
		add(name)
	}
	slices.Sort(named)
	return named
}

// holdsName tells whether a name stands in a text as words of its own, also in the genitive.
func holdsName(text, name string) bool {
	text, name = strings.ToLower(text), strings.ToLower(name)
	for at := 0; ; {
		i := strings.Index(text[at:], name)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(name)
		before, after := []rune(text[:start]), []rune(strings.TrimPrefix(text[end:], "s"))
		if (len(before) == 0 || !unicode.IsLetter(before[len(before)-1])) && (len(after) == 0 || !unicode.IsLetter(after[0])) {
			return true
		}
		at = end
	}
}
