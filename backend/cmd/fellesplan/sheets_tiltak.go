package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/innforing"
	"fellesplan/backend/domain/okonomi"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/figures"
	"fellesplan/backend/engine/web"
	"fellesplan/events"
)

// measure is a tiltak with what other rooms say of it.
type measure struct {
	tiltak.Row
	group   string
	uptake  []innforing.KortGrad
	money   okonomi.Kort
	next    *tiltak.KortMilepael
	changed time.Time
}

// tiltak gives the rows of tiltak; what the other rooms say is looked up, where a column asks for it.
func (d sheetDesk) tiltak(ctx context.Context, ask web.SheetAsk, n *names, a domain.Asked) (all []measure, err error) {
	rows, err := wanted[tiltak.Row](ctx, d.house, tiltak.Room, ask, a)
	for _, row := range rows {
		m := measure{Row: row.row, group: row.group, changed: n.changed[row.row.ID]}
		if state, there := d.dispatch.State(tiltak.Room.Name, row.row.ID); there {
			m.next = tiltak.Room.Brief(state).(tiltak.Kort).Neste
		}
		if state, there := d.dispatch.State(innforing.Room.Name, row.row.ID); there && innforing.Room.Sees(state, a) {
			m.uptake = innforing.Room.Brief(state).(innforing.Kort).Grader
		}
		if state, there := d.dispatch.State(okonomi.Room.Name, row.row.ID); there && okonomi.Room.Sees(state, a) {
			m.money = okonomi.Room.Brief(state).(okonomi.Kort)
		}
		all = append(all, m)
	}
	return all, err
}

// statusOf is the last report; an empty one where there is none.
func statusOf(t tiltak.Row) tiltak.Status {
	if t.Status == nil {
		return tiltak.Status{}
	}
	return *t.Status
}

var tiltakColumns = []column[measure]{
	textOf("tittel", "Tiltak", "Tiltak", "Measure", func(t measure, _ *names) string { return t.Tittel }),
	textOf("foremal", "Føremål", "Formål", "Purpose", func(t measure, _ *names) string { return t.Foremal }),
	textOf("utfordring", "Utfordring", "Utfordring", "Challenge", func(t measure, _ *names) string { return t.Utfordring }),
	textOf("fase", "Fase", "Fase", "Phase", func(t measure, n *names) string { return termIn(n.lang, string(t.Fase)) }),
	textOf("framdrift", "Framdrift", "Framdrift", "Progress", func(t measure, n *names) string { return termIn(n.lang, string(statusOf(t.Row).Framdrift)) }),
	textOf("okonomi", "Økonomi", "Økonomi", "Money", func(t measure, n *names) string { return lightIn(n.lang, statusOf(t.Row).Okonomi) }),
	textOf("risiko", "Risiko", "Risiko", "Risk", func(t measure, n *names) string { return lightIn(n.lang, statusOf(t.Row).Risiko) }),
	textOf("status", "Status i ord", "Status i ord", "Status in words", func(t measure, _ *names) string { return statusOf(t.Row).Tekst }),
	dateOf("rapportert", "Rapportert", "Rapportert", "Reported", func(t measure) events.Moment { return dayIn(statusOf(t.Row).Spor.Time) }),
	textOf("avgjerd", "Treng avgjerd om", "Trenger beslutning om", "Needs a decision on", func(t measure, _ *names) string { return statusOf(t.Row).Avgjerd }),
	textOf("eigar", "Eigar", "Eier", "Owner", func(t measure, n *names) string { return n.actor(t.Eigar) }),
	textOf("deltakarar", "Deltakarar", "Deltakere", "Participants", func(t measure, n *names) string {
		return joined(t.Deltakarar, func(d tiltak.Deltakar) string { return n.actor(d.Aktor) })
	}),
	textOf("ansvarleg", "Ansvarleg", "Ansvarlig", "Responsible", func(t measure, n *names) string { return n.person(t.Ansvarleg) }),
	textOf("utval", "Utval", "Utvalg", "Committees", func(t measure, n *names) string {
		return joined(t.Utval, func(u tiltak.Utval) string { return n.organ(u.Utval) })
	}),
	textOf("pasientgrupper", "Pasientgrupper", "Pasientgrupper", "Patient groups", func(t measure, n *names) string {
		return n.coded("pasientgruppe", t.GruppeVersjon, t.Pasientgrupper)
	}),
	textOf("malgrupper", "Andre målgrupper", "Andre målgrupper", "Other target groups", func(t measure, n *names) string {
		return n.coded("malgruppe", t.MalgruppeVersjon, t.Malgrupper)
	}),
	textOf("omrade", "Innsatsområde", "Innsatsområde", "Areas of work", func(t measure, n *names) string {
		return n.coded("innsatsomrade", t.OmradeVersjon, t.Omrade)
	}),
	textOf("tidsramme", "Tidsramme", "Tidsramme", "Time frame", func(t measure, n *names) string { return n.words.period(t.Tidsramme) }),
	dateOf("fra", "Frå", "Fra", "From", func(t measure) events.Moment { return t.Tidsramme.Fra }),
	dateOf("til", "Til", "Til", "To", func(t measure) events.Moment { return t.Tidsramme.Til }),
	textOf("neste", "Neste milepæl", "Neste milepæl", "Next milestone", nextMilestone),
	textOf("milepaelar", "Milepælar", "Milepæler", "Milestones", func(t measure, n *names) string {
		return joined(t.Milepaelar, func(m tiltak.Milepael) string {
			if m.Borte {
				return ""
			}
			when := n.words.period(m.Frist)
			if m.Nadd {
				when = words("nådd ", "nådd ", "reached ").In(n.lang) + n.words.moment(m.Dato)
			}
			return strings.TrimSuffix(m.Namn+" ("+when+")", " ()")
		})
	}),
	textOf("mal", "Mål", "Mål", "Goals", func(t measure, _ *names) string {
		return joined(t.Mal, func(m tiltak.Mal) string { return m.Ordlyd })
	}),
	textOf("treng", "Ventar på", "Venter på", "Waits for", func(t measure, n *names) string {
		return joined(t.Treng, func(d tiltak.Avhengnad) string { return n.tiltak[d.Tiltak] })
	}),
	textOf("risikoar", "Risikoar", "Risikoer", "Risks", func(t measure, _ *names) string {
		return joined(t.Risikoar, func(r tiltak.Risiko) string {
			if r.Lukka {
				return ""
			}
			return fmt.Sprintf("%s (%d × %d)", r.Ordlyd, r.Sannsyn, r.Konsekvens)
		})
	}),
	textOf("innfort", "Innført", "Innført", "In use", inUse),
	moneyOf("budsjett", "Budsjett i kroner", "Budsjett i kroner", "Budget in kroner", func(k okonomi.Kort) int { return k.Budsjett }),
	moneyOf("kostnad", "Kostnad i kroner", "Kostnad i kroner", "Cost in kroner", func(k okonomi.Kort) int { return k.Kostnad }),
	moneyOf("innvilga", "Innvilga tilskot i kroner", "Innvilget tilskudd i kroner", "Grants received in kroner", func(k okonomi.Kort) int { return k.Innvilga }),
	moneyOf("omsokt", "Søkt og ikkje avgjort i kroner", "Søkt og ikke avgjort i kroner", "Sought and not answered in kroner", func(k okonomi.Kort) int { return k.Omsokt }),
	moneyOf("gevinst", "Gevinst i kroner per år", "Gevinst i kroner per år", "Gain in kroner a year", func(k okonomi.Kort) int { return k.Gevinst }),
	dateOf("endra", "Endra", "Endret", "Changed", func(t measure) events.Moment { return dayIn(t.changed) }),
	textOf("oppdikta", "Oppdikta", "Oppdiktet", "Made up", madeUpOf),
	textOf("kjelder", "Kjelder", "Kilder", "Sources", func(t measure, _ *names) string { return sources(t.Kjelder) }),
	textOf("id", "Id", "Id", "Id", func(t measure, _ *names) string { return string(t.ID) }),
}

// inUse says how many have it in use, of those for whom it is meant.
func inUse(t measure, n *names) string {
	use, all := 0, 0
	for _, g := range t.uptake {
		if g.Grad == events.InnforingIkkjeAktuelt {
			continue
		}
		if all++; g.Grad == events.InnforingInnfort || g.Grad == events.InnforingMalt {
			use++
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf(words("%d av %d", "%d av %d", "%d of %d").In(n.lang), use, all)
}

// madeUpOf names what of a row is made up: the tiltak, what is told of its take-up, sums of money.
func madeUpOf(t measure, n *names) string {
	var parts []string
	if t.Oppdikta {
		parts = append(parts, words("tiltaket", "tiltaket", "the measure").In(n.lang))
	}
	if slices.ContainsFunc(t.uptake, func(g innforing.KortGrad) bool { return g.Oppdikta }) {
		parts = append(parts, words("innføring", "innføring", "take-up").In(n.lang))
	}
	for _, sum := range t.money.Oppdikta {
		parts = append(parts, strings.ToLower(termIn(n.lang, sum)))
	}
	return strings.Join(parts, ", ")
}

// moneyOf makes a column of sums; 0 is empty, since it means that nothing is said.
func moneyOf(key, nn, nb, en string, of func(okonomi.Kort) int) column[measure] {
	return column[measure]{key, words(nn, nb, en), func(t measure, _ *names) figures.Value {
		if sum := of(t.money); sum != 0 {
			return kroner(sum)
		}
		return figures.Value{}
	}}
}

func nextMilestone(t measure, n *names) string {
	next := t.next
	if next == nil {
		return ""
	}
	return strings.TrimSuffix(next.Namn+" ("+n.words.period(next.Frist)+")", " ()")
}

// dayIn is the day in Norway; empty where nothing is known.
func dayIn(t time.Time) events.Moment {
	if t.IsZero() {
		return ""
	}
	return events.Moment(t.In(oslo).Format(time.DateOnly))
}
