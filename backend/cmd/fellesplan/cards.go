package main

import (
	"cmp"
	"context"
	"strings"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/planelement"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/engine/papers"
	"fellesplan/backend/engine/view"
	"fellesplan/events"
)

// card is what a paper says of a thing that stands in a text.
func (p paperDesk) card(ctx context.Context, key string, at view.At, a domain.Asked, w paperWords) (papers.Card, bool) {
	room, thing, _ := strings.Cut(key, "/")
	id, err := events.ParseID(thing)
	if err != nil {
		return papers.Card{}, false
	}
	name := func(partner events.ID) string {
		row, _ := seen[partnar.Row](p.house, partnar.Room.Name, partner, at, a)
		return domain.Words{NN: row.Namn.NN, NB: cmp.Or(row.Namn.NB, row.Namn.NN), EN: row.Namn.NN}.In(w.lang)
	}
	switch room {
	case tiltak.Room.Name:
		row, found := seen[tiltak.Row](p.house, room, id, at, a)
		return w.tiltak(row, name), found
	case planelement.Room.Name:
		row, found := seen[planelement.Row](p.house, room, id, at, a)
		return w.element(row, name), found
	}
	return papers.Card{}, false
}

func (w paperWords) tiltak(row tiltak.Row, name func(events.ID) string) papers.Card {
	status := w.tiltakPhases[row.Fase]
	if row.Status != nil {
		status += ", " + w.lights[row.Status.Framdrift]
	}
	owner := row.Eigar.Namn
	if row.Eigar.Partnar != "" {
		owner = name(row.Eigar.Partnar)
	}
	return papers.Card{Kind: "Tiltak", Title: row.Tittel, Lang: string(row.Malform), Lines: said(w.status, status, w.owner, owner)}
}

func (w paperWords) element(row planelement.Row, name func(events.ID) string) papers.Card {
	card := papers.Card{Kind: w.elements[row.Slag], Number: row.Nummer, Title: row.Ordlyd, Lang: string(row.Malform)}
	if row.Slag == events.ElementMal && row.Malslag != "" {
		card.Kind = w.goals[row.Malslag]
	}
	status, owner := "", ""
	if row.Trekt {
		status = w.withdrawn
	}
	if row.Ansvarleg != "" {
		owner = name(row.Ansvarleg)
	}
	card.Lines = said(w.status, status, w.owner, owner)
	return card
}

// said gives "name: value" for each value that is there.
func said(pairs ...string) (lines []string) {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			lines = append(lines, pairs[i]+": "+pairs[i+1])
		}
	}
	return lines
}

// paperWords are the terms of the rooms in the language of a plan; the page has the same
// (frontend/src/domain/*/terms.ts).
type paperWords struct {
	lang, draft, status, owner, withdrawn, from, to string

	months       [12]string
	kinds        map[events.PlanSlag]string
	phases       map[events.PlanFase]string
	tiltakPhases map[events.TiltakFase]string
	lights       map[events.Trafikklys]string
	elements     map[events.PlanelementSlag]string
	goals        map[events.MalSlag]string
}

func paperWordsIn(lang string) paperWords {
	w := paperWords{
		lang: "nn", draft: "Arbeidsutkast", status: "Status", owner: "Ansvarleg", withdrawn: "trekt", from: "frå", to: "til",
		months: [12]string{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"},
		kinds: map[events.PlanSlag]string{
			events.SlagUtviklingsplan: "Felles utviklingsplan", events.SlagHandlingsplan: "Årleg felles handlingsplan", events.SlagFagplan: "Fagplan",
			events.SlagGrunnlagsdokument: "Grunnlagsdokument", events.SlagAvtale: "Avtale",
		},
		phases: map[events.PlanFase]string{
			events.PlanUtkast: "Utkast", events.PlanInnspel: "Innspel", events.PlanHoyring: "Høyring", events.PlanTilrading: "Tilråding",
			events.PlanTilslutnad: "Tilslutnad", events.PlanVedtak: "Vedtak hos partnarane", events.PlanGjeldande: "Gjeldande", events.PlanErstatta: "Erstatta",
		},
		tiltakPhases: map[events.TiltakFase]string{
			"forslag": "forslag", "vedteke": "vedteke", "planlagt": "planlagt", "i-gang": "i gang", "gjennomfort": "gjennomført", "i-drift": "i drift",
			"evaluert": "evaluert", "pa-vent": "på vent", "avslutta": "avslutta",
		},
		lights:   map[events.Trafikklys]string{"gron": "som planlagt", "gul": "noko forseinka", "raud": "står fast"},
		elements: map[events.PlanelementSlag]string{events.ElementMal: "Mål", events.ElementStrategi: "Strategi", events.ElementAvtalepunkt: "Avtalepunkt"},
		goals:    map[events.MalSlag]string{events.Hovudmal: "Hovudmål", events.Effektmal: "Effektmål", events.Resultatmal: "Resultatmål"},
	}
	switch lang {
	case "nb":
		w.bokmal()
	case "en":
		w.english()
	}
	return w
}

// english has the words of times and of what is told beside a plan. Plans themselves are never in it.
func (w *paperWords) english() {
	w.lang, w.owner, w.withdrawn, w.from, w.to = "en", "Responsible", "withdrawn", "from", "until"
	w.months = [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
}

// bokmal changes the words that bokmål has otherwise.
func (w *paperWords) bokmal() {
	w.lang, w.owner, w.withdrawn, w.from = "nb", "Ansvarlig", "trukket", "fra"
	w.kinds[events.SlagHandlingsplan] = "Årlig felles handlingsplan"
	w.phases[events.PlanInnspel], w.phases[events.PlanHoyring], w.phases[events.PlanTilslutnad] = "Innspill", "Høring", "Tilslutning"
	w.phases[events.PlanVedtak], w.phases[events.PlanGjeldande], w.phases[events.PlanErstatta] = "Vedtak hos partnerne", "Gjeldende", "Erstattet"
	w.tiltakPhases["vedteke"], w.tiltakPhases["avslutta"] = "vedtatt", "avsluttet"
	w.lights["gul"] = "noe forsinket"
	w.goals[events.Hovudmal] = "Hovedmål"
}

// period tells a time in words: what was said, else from and to.
func (w paperWords) period(p events.Periode) string {
	if p.Sagt != "" {
		return p.Sagt
	}
	from, to := w.moment(p.Fra), w.moment(p.Til)
	switch {
	case from == to:
		return from
	case len(p.Fra) == len("2026") && len(p.Til) == len("2026"):
		return from + "–" + to
	case from != "" && to != "":
		return from + " – " + to
	case from != "":
		return w.from + " " + from
	}
	return w.to + " " + to
}

// moment is "2026", "april 2026" or "1. april 2026", as exactly as it is known.
func (w paperWords) moment(m events.Moment) string {
	if m == "" {
		return ""
	}
	start, err := m.Start()
	if err != nil {
		return ""
	}
	switch len(m) {
	case len("2026"):
		return start.Format("2006")
	case len("2026-04"):
		return w.months[start.Month()-1] + start.Format(" 2006")
	}
	if w.lang == "en" {
		return start.Format("2 ") + w.months[start.Month()-1] + start.Format(" 2006")
	}
	return start.Format("2. ") + w.months[start.Month()-1] + start.Format(" 2006")
}
