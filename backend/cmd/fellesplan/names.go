package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"fellesplan/backend/domain"
	"fellesplan/backend/domain/kodeverk"
	"fellesplan/backend/domain/partnar"
	"fellesplan/backend/domain/tiltak"
	"fellesplan/backend/domain/utval"
	"fellesplan/backend/engine/view"
	"fellesplan/events"
)

// listing reads every row of a room that the asker may see, as they are, or the short rows.
func listing[R any](ctx context.Context, h *house, room string, short bool, filter map[string]string, a domain.Asked, most int) (all []R, err error) {
	err = listed(ctx, h, room, view.Query{Filter: filter, Kort: short}, a, most, func(row R, _ time.Time) { all = append(all, row) })
	return all, err
}

// listed gives each row, with when it last changed.
func listed[R any](ctx context.Context, h *house, room string, q view.Query, a domain.Asked, most int, each func(R, time.Time)) error {
	q.Limit = view.MaxLimit
	for n := 0; ; {
		page, err := h.view.List(ctx, room, q, a)
		if err != nil {
			return err
		}
		for _, shown := range page.Rows {
			var row R
			if err := json.Unmarshal(shown.Row, &row); err != nil {
				return fmt.Errorf("reading the row %s: %w", shown.Key, err)
			}
			if n++; n > most {
				return tooManyRows(most)
			}
			each(row, shown.At)
		}
		if q.After = page.Next; q.After == "" {
			return ctx.Err()
		}
	}
}

func tooManyRows(most int) error {
	return domain.Refuse(domain.TooLarge, "too-many-rows", domain.Words{
		NN: "Det er for mange rader til å laste ned på éin gong. Vel færre med filtera; vi tek høgst %d.",
		NB: "Det er for mange rader til å laste ned på én gang. Velg færre med filtrene; vi tar høyst %d.",
		EN: "There are too many rows to download at once. Choose fewer with the filters; we take %d at most.",
	}.With(most))
}

// names says in words what rows hold as ids and codes, for papers and tables.
type names struct {
	lang     string
	words    paperWords
	partners map[events.ID]partnar.Row
	organs   map[events.ID]utval.Row
	people   map[events.ID]string
	codes    map[string]events.Namn // by "<list>@<version>/<code>"
	tiltak   map[events.ID]string
	changed  map[events.ID]time.Time // when the short row of a tiltak last said something else
}

// mostNames is how many of each kind are looked up; a house has some twenty.
const mostNames = 20_000

// namesIn gathers what things are called, of those that the asker may see.
func (h *house) namesIn(ctx context.Context, lang string, a domain.Asked) (*names, error) {
	n := &names{
		lang: lang, words: paperWordsIn(lang), partners: map[events.ID]partnar.Row{}, organs: map[events.ID]utval.Row{}, people: map[events.ID]string{},
		codes: map[string]events.Namn{}, tiltak: map[events.ID]string{}, changed: map[events.ID]time.Time{},
	}
	partners, err := listing[partnar.Row](ctx, h, partnar.Room.Name, false, nil, a, mostNames)
	if err != nil {
		return nil, err
	}
	for _, p := range partners {
		n.partners[p.ID] = p
	}
	organs, err := listing[utval.Row](ctx, h, utval.Room.Name, false, nil, a, mostNames)
	if err != nil {
		return nil, err
	}
	for _, u := range organs {
		n.organs[u.ID] = u
	}
	err = listed(ctx, h, tiltak.Room.Name, view.Query{Kort: true}, a, mostNames, func(t tiltak.Kort, at time.Time) { n.tiltak[t.ID], n.changed[t.ID] = t.Tittel, at })
	if err != nil {
		return nil, err
	}
	if err := n.addCodes(ctx, h, a); err != nil {
		return nil, err
	}
	people, err := h.vault.People(ctx)
	for _, p := range people {
		n.people[p.ID] = p.Namn
	}
	return n, err
}

func (n *names) addCodes(ctx context.Context, h *house, a domain.Asked) error {
	lists, err := listing[kodeverk.Row](ctx, h, kodeverk.Room.Name, false, nil, a, mostNames)
	for _, list := range lists {
		for _, version := range list.Versjonar {
			for _, code := range version.Kodar {
				n.codes[fmt.Sprintf("%s@%d/%s", list.Kodeverk, version.Versjon, code.Kode)] = code.Namn
			}
		}
	}
	return err
}

// in gives a name in the reader's language; nynorsk where that is missing.
func (n *names) in(name events.Namn) string {
	return domain.Words{NN: name.NN, NB: cmp.Or(name.NB, name.NN), EN: cmp.Or(name.EN, name.NN)}.In(n.lang)
}

func (n *names) partner(id events.ID) string { return n.in(n.partners[id].Namn) }

func (n *names) organ(id events.ID) string {
	row := n.organs[id]
	return cmp.Or(row.Kortnamn, n.in(row.Namn))
}

func (n *names) actor(a events.Aktor) string { return cmp.Or(a.Namn, n.partner(a.Partnar)) }

// person names somebody; one whose name is erased is told as such.
func (n *names) person(id events.ID) string {
	if id == "" {
		return ""
	}
	return cmp.Or(n.people[id], erasedPerson.In(n.lang))
}

// erasedPerson stands where the name of a person stood. Her role and her partner stand as they did.
var erasedPerson = domain.Words{NN: "sletta person", NB: "slettet person", EN: "deleted person"}

func (n *names) coded(list string, version int, codes []string) string {
	var said []string
	for _, code := range codes {
		said = append(said, cmp.Or(n.in(n.codes[fmt.Sprintf("%s@%d/%s", list, version, code)]), code))
	}
	return strings.Join(said, "; ")
}

// place is what the place of a figure is called: a kommune, or a code of the newest list that has it.
func (n *names) place(code string) string {
	for _, p := range n.partners {
		if p.Kommunenummer == code {
			return n.in(p.Namn)
		}
	}
	if code == "alle" {
		return domain.Words{NN: "Heile helsefellesskapet", NB: "Hele helsefellesskapet", EN: "The whole partnership"}.In(n.lang)
	}
	for version := 50; version > 0; version-- {
		if name, there := n.codes[fmt.Sprintf("stad@%d/%s", version, code)]; there {
			return n.in(name)
		}
	}
	return code
}
