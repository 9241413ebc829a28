package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// usualSpan is how far back the status page of an utval looks that has never gone through it.
const usualSpan = 90 * 24 * time.Hour

// Status writes the status page of an utval: what has changed since a day, what is late, what needs a
// decision, and all its tiltak. What people wrote stands as they wrote it, and is marked with its language.
func (p paperDesk) Status(ctx context.Context, organ events.ID, since time.Time, lang string, a domain.Asked) (web.Paper, error) {
	state, there := p.dispatch.State(utval.Room.Name, organ)
	if !there || !utval.Room.Sees(state, a) {
		return web.Paper{}, errNotSeen
	}
	n, err := p.namesIn(ctx, lang, a)
	if err != nil {
		return web.Paper{}, err
	}
	rows, err := listing[tiltak.Row](ctx, p.house, tiltak.Room.Name, false, map[string]string{"utval": string(organ)}, a, mostNames)
	if err != nil {
		return web.Paper{}, err
	}
	page := statusPage{names: n, organ: n.organs[organ], tiltak: rows, since: since, now: a.Now, takeUp: map[events.ID]innforing.Row{}}
	for _, t := range rows {
		if state, there := p.dispatch.State(innforing.Room.Name, t.ID); there && innforing.Room.Sees(state, a) {
			page.takeUp[t.ID] = innforing.Room.Row(state).(innforing.Row)
		}
	}
	if since.IsZero() {
		page.since = page.lastReview()
	}
	paper := page.paper(p.namn.In(lang))
	raw, err := papers.PDF(ctx, paper)
	if errors.Is(err, papers.ErrTooLarge) {
		err = errors.Join(web.PaperTooLarge(), err)
	}
	return web.Paper{Name: paper.Title + " – " + a.Now.In(oslo).Format(time.DateOnly), Content: raw}, err
}

// oslo is where days begin and end.
var oslo = events.Oslo

// statusPage is what an utval looks at in a meeting.
type statusPage struct {
	*names
	organ  utval.Row
	tiltak []tiltak.Row
	takeUp map[events.ID]innforing.Row
	since  time.Time
	now    time.Time
}

// lastReview is when the utval last went through the status, else some time ago.
func (s statusPage) lastReview() time.Time {
	if s.organ.Gjennomgatt != nil {
		if at, err := s.organ.Gjennomgatt.Dato.Start(); err == nil {
			return at
		}
	}
	return s.now.Add(-usualSpan)
}

func (s statusPage) say(nn, nb, en string) string { return words(nn, nb, en).In(s.lang) }

// written is the language of what somebody wrote; empty where it is that of the page.
func (s statusPage) written(in events.Malform) string {
	if string(in) == s.lang {
		return ""
	}
	return string(in)
}

func (s statusPage) day(t time.Time) string {
	return s.words.moment(events.Moment(t.In(oslo).Format(time.DateOnly)))
}

func (s statusPage) paper(house string) papers.Paper {
	p := papers.Paper{
		Title: s.say("Status: ", "Status: ", "Status: ") + s.in(s.organ.Namn), Kind: s.say("Tiltaka som utvalet følgjer", "Tiltakene som utvalget følger", "The tiltak that the committee follows"), House: house,
		Lang: s.lang, Period: s.day(s.since) + " – " + s.day(s.now), Date: s.now,
	}
	for i, chapter := range []struct {
		title string
		blocks
	}{
		{s.say("Endra sidan sist", "Endret siden sist", "Changed since last time"), s.changed()},
		{s.say("Forseinka", "Forsinket", "Late"), s.late()},
		{s.say("Treng avgjerd", "Trenger beslutning", "Needs a decision"), s.decisions()},
		{s.say("Alle tiltak", "Alle tiltak", "All tiltak"), s.all()},
	} {
		p.Chapters = append(p.Chapters, papers.Chapter{Number: fmt.Sprint(i + 1), Title: chapter.title, Depth: 1, Lang: s.lang, Content: chapter.document()})
	}
	return p
}

// changed tells, tiltak by tiltak, what was recorded since.
func (s statusPage) changed() (b blocks) {
	for _, t := range s.tiltak {
		if news := s.newsOf(t); len(news) > 0 {
			b.heading(t.Tittel, s.written(t.Malform))
			b.list(news)
		}
	}
	return b.orElse(s.say("Ingenting er endra sidan ", "Ingenting er endret siden ", "Nothing has changed since ") + s.day(s.since) + ".")
}

// newsOf tells what is new of one tiltak, the newest first.
func (s statusPage) newsOf(t tiltak.Row) (told []string) {
	news := s.recorded(t)
	slices.SortStableFunc(news, func(a, b newsOfDay) int { return b.at.Compare(a.at) })
	for _, n := range news {
		told = append(told, s.day(n.at)+": "+n.words)
	}
	return told
}

// newsOfDay is something new, and when it was recorded.
type newsOfDay struct {
	at    time.Time
	words string
	seq   uint64
	actor events.ID
}

func (s statusPage) recorded(t tiltak.Row) (news []newsOfDay) {
	fresh := func(at domain.Trace) bool { return !at.Time.Before(s.since) && at.Time.Before(s.now) }
	told := func(at domain.Trace, words string) {
		if fresh(at) {
			news = append(news, newsOfDay{at.Time, words, at.Seq, at.Actor})
		}
	}
	told(t.Opphav, s.say("Nytt tiltak, foreslått av ", "Nytt tiltak, foreslått av ", "New tiltak, proposed by ")+s.person(t.Opphav.Actor)+".")
	if t.Spor.Fase.Seq != t.Opphav.Seq {
		told(t.Spor.Fase, s.say("Flytt til fasen «", "Flyttet til fasen «", "Moved to the phase “")+termIn(s.lang, string(t.Fase))+s.say("».", "».", "”."))
	}
	for _, r := range t.Rapportar {
		told(r.Spor, s.lights(r.Framdrift, r.Okonomi, r.Risiko)+". "+r.Tekst)
	}
	for _, m := range t.Milepaelar {
		if m.Nadd && !m.Borte {
			told(m.Spor, s.say("Milepæl nådd: ", "Milepæl nådd: ", "Milestone reached: ")+m.Namn+".")
		}
	}
	for _, step := range t.Steg {
		if step.Ferdig && !step.Borte {
			told(step.Spor, s.say("Steg gjennomført: ", "Steg gjennomført: ", "Step completed: ")+step.Namn+".")
		}
	}
	for _, r := range t.Risikoar {
		told(r.Spor, s.say("Risiko: ", "Risiko: ", "Risk: ")+r.Ordlyd+".")
	}
	for _, partner := range s.takeUp[t.ID].Partnarar {
		told(partner.Spor, s.partner(partner.Partnar)+": "+strings.ToLower(termIn(s.lang, string(partner.Grad)))+".")
	}
	return news
}

// lights says the colours of a report in words.
func (s statusPage) lights(progress, money, risk events.Trafikklys) string {
	said := termIn(s.lang, string(progress))
	if money != "" {
		said += s.say(", økonomi ", ", økonomi ", ", money ") + lightIn(s.lang, money)
	}
	if risk != "" {
		said += s.say(", risiko ", ", risiko ", ", risk ") + lightIn(s.lang, risk)
	}
	return said
}

// late tells what should have been done or reported by now.
func (s statusPage) late() (b blocks) {
	for _, t := range s.tiltak {
		var late []string
		if !over(t.Fase) {
			late = s.passed(t)
		}
		if owed, owes := s.owed(t); owes && owed.Overdue {
			late = append(late, s.say("Statusrapport for ", "Statusrapport for ", "The status report for ")+s.words.moment(owed.Fra)+" – "+s.words.moment(owed.Til)+
				s.say(" skulle vore her innan ", " skulle vært her innen ", " was due by ")+s.words.moment(owed.Frist)+". "+s.say("Eigar: ", "Eier: ", "Owner: ")+s.actor(t.Eigar)+".")
		}
		if len(late) > 0 {
			b.heading(t.Tittel, s.written(t.Malform))
			b.list(late)
		}
	}
	return b.orElse(s.say("Ingenting er forseinka.", "Ingenting er forsinket.", "Nothing is late."))
}

func over(phase events.TiltakFase) bool {
	return phase == events.FaseEvaluert || phase == events.FaseAvslutta
}

// passed lists what of the plan is not done and has a day that is past.
func (s statusPage) passed(t tiltak.Row) (late []string) {
	add := func(kind, name string, by events.Periode) {
		if span, known := domain.SpanOf(by); known && span.IsPast(domain.DayNumber(s.now.In(oslo))) {
			late = append(late, kind+": "+name+" ("+s.words.period(by)+").")
		}
	}
	for _, step := range t.Steg {
		if !step.Ferdig && !step.Borte {
			add(s.say("Steg", "Steg", "Step"), step.Namn, step.Periode)
		}
	}
	for _, m := range t.Milepaelar {
		if !m.Nadd && !m.Borte {
			add(s.say("Milepæl", "Milepæl", "Milestone"), m.Namn, m.Frist)
		}
	}
	return late
}

// owed is the report that the rhythm of this utval asks for.
func (s statusPage) owed(t tiltak.Row) (tiltak.Owed, bool) {
	ruled := s.organ.Rapportering
	if ruled == nil {
		return tiltak.Owed{}, false
	}
	dayOf := func(at time.Time) events.Moment { return events.Moment(at.In(oslo).Format(time.DateOnly)) }
	rhythm := tiltak.Rhythm{Kvar: ruled.Kvar, Frist: ruled.Frist, Fra: ruled.Fra, Sidan: dayOf(ruled.Spor.Time)}
	for _, r := range ruled.For {
		rhythm.For = append(rhythm.For, tiltak.Rhythm{Kvar: r.Kvar, Frist: r.Frist, Fra: r.Fra, Sidan: r.Sidan, Til: r.Til})
	}
	var newest *tiltak.Told
	if t.Status != nil {
		newest = &tiltak.Told{Dag: dayOf(t.Status.Spor.Time), Periode: t.Status.Periode}
	}
	return tiltak.Owes(rhythm, t.Fase, newest, dayOf(s.now), t.ArbeidSidan)
}

// decisions tells what the utval is asked to decide by the last reports.
func (s statusPage) decisions() (b blocks) {
	for _, t := range s.tiltak {
		if t.Status != nil && t.Status.Avgjerd != "" && !over(t.Fase) {
			b.heading(t.Tittel, s.written(t.Malform))
			b.paragraphIn(t.Status.Avgjerd, s.written(t.Status.Malform))
			b.paragraph(s.say("Bede om av ", "Bedt om av ", "Asked for by ") + s.person(t.Status.Spor.Actor) + ", " + s.day(t.Status.Spor.Time) + ".")
		}
	}
	return b.orElse(s.say("Ingen har bede om ei avgjerd.", "Ingen har bedt om en beslutning.", "Nobody has asked for a decision."))
}

// all is the table of every tiltak that the utval follows.
func (s statusPage) all() (b blocks) {
	if len(s.tiltak) == 0 {
		return b.orElse(s.say("Utvalet følgjer ingen tiltak.", "Utvalget følger ingen tiltak.", "The committee follows no tiltak."))
	}
	table := [][]string{{s.say("Tiltak", "Tiltak", "Tiltak"), s.say("Eigar", "Eier", "Owner"), s.say("Fase", "Fase", "Phase"), s.say("Status", "Status", "Status"), s.say("Innført", "Innført", "In use")}}
	titles := []string{""}
	for _, t := range s.tiltak {
		status := s.say("ikkje rapportert", "ikke rapportert", "not reported")
		if t.Status != nil {
			status = s.lights(t.Status.Framdrift, t.Status.Okonomi, t.Status.Risiko) + " (" + s.day(t.Status.Spor.Time) + ")"
		}
		title := t.Tittel
		if t.Oppdikta {
			title += s.say(" (oppdikta)", " (oppdiktet)", " (made up)")
		}
		titles = append(titles, s.written(t.Malform))
		table = append(table, []string{title, s.actor(t.Eigar), termIn(s.lang, string(t.Fase)), status, s.inUse(t.ID)})
	}
	b.table(table, titles, []int{190, 130, 115, 130, 85})
	return b
}

// inUse counts the partners in which a tiltak is in use.
func (s statusPage) inUse(id events.ID) string {
	reported := s.takeUp[id].Partnarar
	if len(reported) == 0 {
		return "–"
	}
	n := 0
	for _, p := range reported {
		if p.Grad == events.InnforingInnfort || p.Grad == events.InnforingMalt {
			n++
		}
	}
	return fmt.Sprintf(s.say("%d av %d som har meldt", "%d av %d som har meldt", "%d of %d that have reported"), n, len(reported))
}
