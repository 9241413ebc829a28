package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/mote"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// Status writes the status page of an utval: what needs a decision, what is late, who owes a report, what has
// changed, the money, and all its tiltak. What people wrote stands as they wrote it, and is marked with its
// language.
func (p paperDesk) Status(ctx context.Context, ask web.StatusAsk, a domain.Asked) (web.Paper, error) {
	state, there := p.dispatch.State(utval.Room.Name, ask.Utval)
	if !there || !utval.Room.Sees(state, a) {
		return web.Paper{}, errNotSeen
	}
	n, err := p.namesIn(ctx, ask.Lang, a)
	if err != nil {
		return web.Paper{}, err
	}
	page := statusPage{names: n, organ: n.organs[ask.Utval], now: a.Now, uptake: map[events.ID]innforing.Kort{}, money: map[events.ID]okonomi.Kort{}}
	if page.tiltak, err = p.followed(ctx, ask, a); err != nil {
		return web.Paper{}, err
	}
	if page.since, err = p.since(ctx, ask, page.organ, a); err != nil {
		return web.Paper{}, err
	}
	if ask.Shown != nil {
		page.filter = ask.Shown.Filter
	}
	set := map[events.ID]bool{}
	for _, t := range page.tiltak {
		set[t.ID] = true
		page.uptake[t.ID] = shortOf[innforing.Kort](p.house, innforing.Room, t.ID, a)
		page.money[t.ID] = shortOf[okonomi.Kort](p.house, okonomi.Room, t.ID, a)
	}
	page.news = p.newsOf(set, beginOf(page.since), 0, a)
	paper := page.paper(p.namn.In(ask.Lang))
	raw, err := papers.PDF(ctx, paper)
	if errors.Is(err, papers.ErrTooLarge) {
		err = errors.Join(web.PaperTooLarge(), err)
	}
	return web.Paper{Name: paper.Title + " – " + a.Now.In(events.Oslo).Format(time.DateOnly), Content: raw}, err
}

// followed gives the tiltak that an utval follows, in order: those that a page shows, else all.
func (p paperDesk) followed(ctx context.Context, ask web.StatusAsk, a domain.Asked) ([]tiltak.Row, error) {
	all, err := listing[tiltak.Row](ctx, p.house, tiltak.Room.Name, false, map[string]string{"utval": string(ask.Utval)}, a, mostNames)
	if err != nil || ask.Shown == nil {
		return inOrder(all), err
	}
	byID := map[events.ID]tiltak.Row{}
	for _, t := range all {
		byID[t.ID] = t
	}
	var shown []tiltak.Row
	for _, id := range ask.Shown.Rows {
		if t, follows := byID[id]; follows {
			shown = append(shown, t)
			delete(byID, id)
		}
	}
	return shown, nil
}

// since is the day from which on changes are told.
func (h *house) since(ctx context.Context, ask web.StatusAsk, organ utval.Row, a domain.Asked) (events.Moment, error) {
	var meetings []mote.Kort
	q := view.Query{Filter: map[string]string{"utval": string(ask.Utval)}, Kort: true}
	err := listed(ctx, h, mote.Room.Name, q, a, mostNames, func(m mote.Kort, _ time.Time) { meetings = append(meetings, m) })
	reviewed := events.Moment("")
	if organ.Gjennomgatt != nil {
		reviewed = organ.Gjennomgatt.Dato
	}
	return sinceOf(ask.Since, meetings, ask.Utval, reviewed, events.DayOf(a.Now)), err
}

// shortOf is the short row of a thing that the asker may see; an empty one where there is none.
func shortOf[K any](h *house, room *domain.Room, id events.ID, a domain.Asked) (short K) {
	if state, there := h.dispatch.State(room.Name, id); there && room.Sees(state, a) {
		short = room.Brief(state).(K)
	}
	return short
}

// statusPage is what an utval looks at in a meeting.
type statusPage struct {
	*names
	organ  utval.Row
	tiltak []tiltak.Row
	uptake map[events.ID]innforing.Kort
	money  map[events.ID]okonomi.Kort
	news   []newsPiece
	since  events.Moment
	filter string // in words; empty = all that it follows
	now    time.Time
}

func (s statusPage) say(nn, nb, en string) string { return words(nn, nb, en).In(s.lang) }

// written is the language of what somebody wrote; empty where it is that of the page.
func (s statusPage) written(in events.Malform) string {
	if string(in) == s.lang {
		return ""
	}
	return string(in)
}

func (s statusPage) day(t time.Time) string { return s.words.moment(events.DayOf(t)) }

func (s statusPage) paper(house string) papers.Paper {
	p := papers.Paper{
		Title: s.say("Status: ", "Status: ", "Status: ") + s.in(s.organ.Namn), Kind: s.say("Tiltaka som utvalet følgjer", "Tiltakene som utvalget følger", "The measures that the committee follows"), House: house,
		Lang: s.lang, Period: s.words.moment(s.since) + " – " + s.day(s.now), Date: s.now,
	}
	if s.filter != "" {
		p.Kind = s.say("Berre eit utval av tiltaka: ", "Bare et utvalg av tiltakene: ", "Only some of the measures: ") + s.filter
	}
	for i, chapter := range []struct {
		title string
		blocks
	}{
		{s.say("Treng avgjerd", "Trenger avgjørelse", "Needs a decision"), s.decisions()},
		{s.say("Forseinka", "Forsinket", "Late"), s.late()},
		{s.say("Skuldar rapport", "Skylder rapport", "Owes a report"), s.owes()},
		{s.say("Endra sidan ", "Endret siden ", "Changed since ") + s.words.moment(s.since), s.changed()},
		{s.say("Pengar", "Penger", "Money"), s.sums()},
		{s.say("Alle tiltaka", "Alle tiltakene", "All measures"), s.all()},
	} {
		p.Chapters = append(p.Chapters, papers.Chapter{Number: fmt.Sprint(i + 1), Title: chapter.title, Depth: 1, Lang: s.lang, Content: chapter.document()})
	}
	return p
}

// title is a heading for one tiltak; what is made up says so.
func (s statusPage) title(b *blocks, t tiltak.Row) {
	b.headingOf(t.Tittel, s.written(t.Malform), s.madeUp(t.Oppdikta))
}

func (s statusPage) madeUp(it bool) string {
	if !it {
		return ""
	}
	return s.say(" (oppdikta)", " (oppdiktet)", " (made up)")
}

// changed tells, tiltak by tiltak, what was recorded since; that which changed last stands first.
func (s statusPage) changed() (b blocks) {
	of, order := map[events.ID][]string{}, []events.ID{}
	for _, p := range s.news {
		if of[p.tiltak] == nil {
			order = append(order, p.tiltak)
		}
		of[p.tiltak] = append(of[p.tiltak], s.day(p.Entry.Time)+": "+telling{s.names, p.named}.sentences(p.Entry.Facts))
	}
	for _, id := range order {
		for _, t := range s.tiltak {
			if t.ID == id {
				s.title(&b, t)
				b.list(of[id])
			}
		}
	}
	return b.orElse(s.say("Ingenting er endra.", "Ingenting er endret.", "Nothing has changed."))
}

// lights says the colours of a report in words.
func (n *names) lights(progress, money, risk events.Trafikklys) string {
	said := termIn(n.lang, string(progress))
	if money != "" {
		said += words(", økonomi ", ", økonomi ", ", money ").In(n.lang) + lightIn(n.lang, money)
	}
	if risk != "" {
		said += words(", risiko ", ", risiko ", ", risk ").In(n.lang) + lightIn(n.lang, risk)
	}
	return said
}

// late tells what should have been done by now.
func (s statusPage) late() (b blocks) {
	kinds := map[tiltak.FristSlag]string{
		tiltak.FristSteg: s.say("Steg: ", "Steg: ", "Step: "), tiltak.FristMilepael: s.say("Milepæl: ", "Milepæl: ", "Milestone: "),
		tiltak.FristRamme: s.say("Tidsramma er ute", "Tidsrammen er ute", "The time frame is over"),
	}
	for _, t := range s.tiltak {
		var late []string
		for _, l := range tiltak.LateOf(t, events.DayOf(s.now)) {
			late = append(late, kinds[l.Slag]+l.Namn+s.say(". Fristen var ", ". Fristen var ", ". Was due ")+s.words.period(l.Frist.Frist)+".")
		}
		if len(late) > 0 {
			s.title(&b, t)
			b.paragraph(s.say("Eigar: ", "Eier: ", "Owner: ") + s.actor(t.Eigar) + ".")
			b.list(late)
		}
	}
	return b.orElse(s.say("Ingen fristar er ute.", "Ingen frister er ute.", "No deadlines have passed."))
}

// owes tells which reports are not there.
func (s statusPage) owes() (b blocks) {
	for _, t := range s.tiltak {
		owed, owes := owedTo(s.organ.Rapportering, t, s.now)
		if !owes {
			continue
		}
		due := s.say("frist ", "frist ", "due ")
		if owed.Overdue {
			due = s.say("skulle vore her innan ", "skulle vært her innen ", "was due ")
		}
		s.title(&b, t)
		b.paragraph(s.say("For ", "For ", "For ") + s.words.moment(owed.Fra) + " – " + s.words.moment(owed.Til) + ", " + due + s.words.moment(owed.Frist) + ". " +
			s.say("Eigar: ", "Eier: ", "Owner: ") + s.actor(t.Eigar) + ".")
	}
	if s.organ.Rapportering == nil {
		return b.orElse(s.say("Utvalet har ikkje bede om faste rapportar.", "Utvalget har ikke bedt om faste rapporter.", "The committee has not asked for regular reports."))
	}
	return b.orElse(s.say("Alle rapportar er gjevne.", "Alle rapporter er gitt.", "All reports are given."))
}

// decisions tells what the utval is asked to decide by the last reports.
func (s statusPage) decisions() (b blocks) {
	for _, t := range s.tiltak {
		if tiltak.NeedsDecision(t) {
			s.title(&b, t)
			b.paragraphIn(t.Status.Avgjerd, s.written(t.Status.Malform))
			b.paragraph(s.say("Bede om av ", "Bedt om av ", "Asked for by ") + s.person(t.Status.Spor.Actor) + ", " + s.day(t.Status.Spor.Time) + ".")
		}
	}
	return b.orElse(s.say("Ingen har bede om ei avgjerd.", "Ingen har bedt om en avgjørelse.", "Nobody has asked for a decision."))
}

// sums is the table of the money, the sum of all at the end; what is made up is marked, and so is each
// sum that has some of it.
func (s statusPage) sums() (b blocks) {
	sum := sumOf(s.tiltak, s.money)
	if len(sum.of) == 0 {
		return b.orElse(s.say("Ingen pengar er førte.", "Ingen penger er ført.", "No money is entered."))
	}
	line := func(title string, k okonomi.Kort) []string {
		cells := []string{title}
		for _, c := range moneyCells(k) {
			cells = append(cells, c.said+s.madeUp(c.madeUp))
		}
		return cells
	}
	table := [][]string{{
		s.say("Tiltak", "Tiltak", "Measure"), s.say("Budsjett", "Budsjett", "Budget"), s.say("Kostnad", "Kostnad", "Cost"),
		s.say("Innvilga tilskot", "Innvilget tilskudd", "Granted"), s.say("Gevinst i året", "Gevinst i året", "Gain a year"),
	}}
	langs := []string{""}
	for _, k := range sum.of {
		for _, t := range s.tiltak {
			if t.ID == k.ID {
				table, langs = append(table, line(t.Tittel, k)), append(langs, s.written(t.Malform))
			}
		}
	}
	table, langs = append(table, line(s.say("Til saman", "Til sammen", "In all"), sum.Kort)), append(langs, "")
	b.table(table, langs, []int{210, 110, 110, 110, 110})
	return b
}

// all is the table of every tiltak that is shown.
func (s statusPage) all() (b blocks) {
	if len(s.tiltak) == 0 {
		return b.orElse(s.say("Utvalet følgjer ingen tiltak.", "Utvalget følger ingen tiltak.", "The committee follows no measures."))
	}
	table := [][]string{{s.say("Tiltak", "Tiltak", "Measure"), s.say("Eigar", "Eier", "Owner"), s.say("Fase", "Fase", "Phase"), s.say("Status", "Status", "Status"), s.say("Innført hos", "Innført hos", "In use at")}}
	titles := []string{""}
	for _, t := range s.tiltak {
		status := s.say("Ikkje meldt", "Ikke meldt", "Not reported")
		if t.Status != nil {
			status = s.lights(t.Status.Framdrift, t.Status.Okonomi, t.Status.Risiko) + " (" + s.day(t.Status.Spor.Time) + ")"
		}
		titles = append(titles, s.written(t.Malform))
		used := inUse(measure{uptake: s.uptake[t.ID].Grader}, s.names)
		table = append(table, []string{t.Tittel + s.madeUp(t.Oppdikta), s.actor(t.Eigar), termIn(s.lang, string(t.Fase)), status, used})
	}
	b.table(table, titles, []int{190, 130, 115, 130, 85})
	return b
}
