package view

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

func TestWhatARowAndAnEntryLookLike(t *testing.T) {
	w := newWorld()
	rec := events.Record{
		Seq: 1, House: "prova", Room: "tiltak", Thing: testID(1), Command: testID(2), Actor: testID(3), Partner: testID(4),
		Time: timeOf(1), Occurred: "2025-12", Reason: "import", Schema: 1, Facts: []events.Event{events.TiltakRetitled{Tittel: "Å <leve> & bu"}},
	}
	change := w.tell(rec)
	if change.Seq != 1 || len(change.Rows) != 2 || change.Rights != nil {
		t.Fatalf("the change is %+v", change)
	}
	row, entry := change.Rows[0].Row(), change.Rows[1].Row()
	if want := `{"tittel":"Å <leve> & bu","talde":1,"del":1,"sist":"2026-01-01T00:00:01Z","grupper":null,"namn":{"nn":""}}`; string(row.Row) != want {
		t.Errorf("the row is\n%s, want\n%s", row.Row, want)
	}
	if want := `{"seq":1,"time":"2026-01-01T00:00:01Z","occurred":"2025-12","actor":"` + string(testID(3)) + `","partner":"` + string(testID(4)) +
		`","reason":"import","facts":[{"type":"tiltak.Retitled","data":{"tittel":"Å <leve> & bu"}}]}`; string(entry.Row) != want {
		t.Errorf("the entry is\n%s, want\n%s", entry.Row, want)
	}
	if key := "tiltak/" + string(testID(1)); row.Key != key || entry.Key != key+"/historikk/1" || row.Seq != 1 || row.By != testID(3) || !row.At.Equal(timeOf(1)) {
		t.Errorf("%+v and %+v", row, entry)
	}
}

func TestKeys(t *testing.T) {
	w := newWorld()
	for range 2 {
		for n := range 3 {
			w.add("tiltak", testID(n), events.TiltakRetitled{Tittel: fmt.Sprint(n)})
		}
	}
	thing := "tiltak/" + string(testID(1))
	for key, want := range map[string][]string{
		"tiltak":                      {"tiltak/" + string(testID(0)), thing, "tiltak/" + string(testID(2))},
		thing:                         {thing},
		thing + "/historikk":          {thing + "/historikk/2", thing + "/historikk/5"},
		thing + "/historikk/5":        {thing + "/historikk/5"},
		thing + "/historikk/4":        nil,
		"tiltak/" + string(testID(9)): nil,
		"tiltak/" + string(testID(9)) + "/historikk": nil,
		"person": nil,
	} {
		p, err := w.Picture(key, 0, system)
		if err != nil || !slices.Equal(keysOf(p.Rows), want) || !p.Full || p.Seq != 6 || p.Rows == nil {
			t.Errorf("%s is %v %+v, want %v", key, err, p, want)
		}
	}
	for _, key := range []string{
		"", "/", "sak", "tiltak/", "tiltak/*", "tiltak/x", thing + "/", thing + "/x", thing + "/historikk/", thing + "/historikk/0",
		thing + "/historikk/05", thing + "/historikk/-1", thing + "/historikk/5/x", strings.ToUpper(thing), "tiltak/" + strings.ToUpper(string(testID(10))),
		thing + "/historikk/99999999999999999999",
	} {
		if p, err := w.Picture(key, 0, system); !errors.Is(err, ErrKey) {
			t.Errorf("%q is a key: %+v %v", key, p, err)
		}
	}
}

func TestSinceOfAnotherLogGivesAll(t *testing.T) {
	w := newWorld()
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	for since, full := range map[uint64]bool{0: true, 1: false, 2: true, 1 << 63: true} {
		if p, err := w.Picture("tiltak", since, system); err != nil || p.Full != full || len(p.Rows) != map[bool]int{true: 1, false: 0}[full] {
			t.Errorf("since %d: %+v %v", since, p, err)
		}
	}
}

func TestWhatOneMayNotSeeIsAsIfItWereNotThere(t *testing.T) {
	w := newWorld()
	anna, berit, sekretaer, ingen := testID(1), testID(2), testID(3), testID(99)
	for _, id := range []events.ID{anna, berit, sekretaer} {
		w.add("person", id, events.PersonRegistered{})
	}
	w.add("person", sekretaer, events.PersonRoleGranted{Rolle: events.RolleSekretariat})
	w.add("person", berit, events.PersonRoleGranted{Rolle: events.RolleRevisor})
	a := w.as(anna)
	for name, see := range map[string]func(id events.ID) string{
		"one":     func(id events.ID) string { row, there := w.One("person", id, a); return fmt.Sprint(row, there) },
		"history": func(id events.ID) string { rows, there := w.History("person", id, a); return fmt.Sprint(rows, there) },
		"as it was": func(id events.ID) string {
			row, there, err := w.At("person", id, At{Seq: 3}, a)
			return fmt.Sprint(row, there, err)
		},
		"picture": func(id events.ID) string { p, err := w.Picture("person/"+string(id), 0, a); return fmt.Sprint(p, err) },
		"resumed": func(id events.ID) string { p, err := w.Picture("person/"+string(id), 2, a); return fmt.Sprint(p, err) },
		"resumed history": func(id events.ID) string {
			p, err := w.Picture("person/"+string(id)+"/historikk", 2, a)
			return fmt.Sprint(p, err)
		},
		"list after": func(id events.ID) string {
			p, err := w.List(t.Context(), "person", Query{After: "person/" + string(id)}, a)
			return fmt.Sprint(p, err)
		},
	} {
		if hidden, absent := see(berit), see(ingen); hidden != absent {
			t.Errorf("%s: one that is not hers is %s, one that is not there %s", name, hidden, absent)
		}
		if see(anna) == see(ingen) {
			t.Errorf("%s: she does not see herself", name)
		}
	}
	for person, sees := range map[events.ID][]string{
		anna: {"person/" + string(anna)}, ingen: nil,
		sekretaer: {"person/" + string(anna), "person/" + string(berit), "person/" + string(sekretaer)},
	} {
		p, _ := w.Picture("person", 0, w.as(person))
		list, err := w.List(t.Context(), "person", Query{}, w.as(person))
		if err != nil || !slices.Equal(keysOf(p.Rows), sees) || !slices.Equal(keysOf(list.Rows), sees) {
			t.Errorf("%s sees %v and %v, %v, want %v", person, keysOf(p.Rows), keysOf(list.Rows), err, sees)
		}
	}
	if p, _ := w.Picture("person", 3, w.as(anna)); len(p.Rows) != 0 || p.Full {
		t.Errorf("changes that are not hers are told: %+v", p)
	}
}

func TestLookingBackOpensNoDoor(t *testing.T) {
	w := newWorld()
	anna := testID(1)
	w.add("person", anna, events.PersonRegistered{})
	w.add("person", anna, events.PersonSuspended{})
	w.add("person", anna, events.PersonReinstated{})
	for seq, there := range map[uint64]bool{1: true, 2: false, 3: true} {
		if _, got, err := w.At("person", anna, At{Seq: seq}, w.as(anna)); got != there || err != nil {
			t.Errorf("at %d: %t %v, want %t", seq, got, err, there)
		}
	}
	w.add("person", anna, events.PersonSuspended{})
	if _, there, _ := w.At("person", anna, At{Seq: 1}, w.as(anna)); there {
		t.Error("what she may not see now she can see as it was")
	}
}

func TestWhoLosesSightOfARowIsTold(t *testing.T) {
	w := newWorld()
	anna := testID(1)
	w.add("person", anna, events.PersonRegistered{})
	w.add("person", anna, events.PersonSuspended{})
	p, err := w.Picture("person", 1, w.as(anna))
	if err != nil || p.Full || len(p.Rows) != 1 || p.Rows[0].Row != nil || p.Rows[0].Seq != 2 || p.Rows[0].By != "" {
		t.Errorf("%+v %v", p, err)
	}
	change := w.add("person", anna, events.PersonRoleGranted{Rolle: events.RolleSekretariat})
	if !slices.Equal(change.Rights, []events.ID{anna}) {
		t.Errorf("rights: %v", change.Rights)
	}
	if p, _ := w.Picture("tiltak", 2, w.as(anna)); !p.Full {
		t.Error("whose rights have changed gets no full picture")
	}
}

func names(w *world, t *testing.T, q Query) string {
	t.Helper()
	page, err := w.List(t.Context(), "tiltak", q, system)
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	var all []string
	for _, row := range page.Rows {
		_, rest, _ := strings.Cut(string(row.Row), `"tittel":"`)
		name, _, _ := strings.Cut(rest, `"`)
		all = append(all, name)
	}
	return strings.Join(all, " ")
}

func listed(t *testing.T) *world {
	t.Helper()
	w := newWorld()
	for n, name := range []string{"Øygarden", "Alver", "Ålesund", "Ærfugl", "Bømlo", "Aa", "Austevoll", "Zed", "alver"} {
		fase := []events.TiltakFase{events.FaseForslag, events.FaseIGang}[n%2]
		w.add("tiltak", testID(n), events.TiltakRetitled{Tittel: name}, events.TiltakPhaseChanged{Fase: fase},
			events.TiltakGroupsSet{Pasientgrupper: []string{"a", fmt.Sprint("g", n%3)}})
	}
	w.add("tiltak", testID(3), events.TiltakRetitled{Tittel: "Ærfugl"})
	w.add("tiltak", testID(4), events.TiltakRetitled{Tittel: "Bømlo"}, events.TiltakRetitled{Tittel: "Bømlo"})
	return w
}

func TestListsAreSorted(t *testing.T) {
	w := listed(t)
	for sort, want := range map[string]string{
		"":        "Øygarden Alver Ålesund Ærfugl Bømlo Aa Austevoll Zed alver",
		"tittel":  "alver Alver Austevoll Bømlo Zed Ærfugl Øygarden Aa Ålesund",
		"-tittel": "Ålesund Aa Øygarden Ærfugl Zed Bømlo Austevoll Alver alver",
		"-talde":  "Bømlo Ærfugl Øygarden Alver Ålesund Aa Austevoll Zed alver",
		"del":     "Bømlo Ærfugl Øygarden Alver Ålesund Aa Austevoll Zed alver",
		"-sist":   "Bømlo Ærfugl alver Zed Austevoll Aa Ålesund Alver Øygarden",
		"fase":    "Øygarden Ålesund Bømlo Austevoll alver Alver Ærfugl Aa Zed",
	} {
		if got := names(w, t, Query{Sort: sort}); got != want {
			t.Errorf("by %q:\n%s, want\n%s", sort, got, want)
		}
	}
}

func TestEqualRowsStandAsTheyCame(t *testing.T) {
	w := newWorld()
	var want []string
	for n := range 100 {
		w.add("tiltak", testID(n), events.TiltakPhaseChanged{Fase: []events.TiltakFase{events.FaseForslag, events.FaseIGang}[n%2]})
		if n%2 == 0 {
			want = append(want, "tiltak/"+string(testID(n)))
		}
	}
	for _, q := range []Query{{Sort: "fase", Limit: 50}, {Sort: "-fase", Limit: 50, After: "tiltak/" + string(testID(99))}} {
		if page, err := w.List(t.Context(), "tiltak", q, system); err != nil || !slices.Equal(keysOf(page.Rows), want) {
			t.Errorf("%+v: %v %v", q, keysOf(page.Rows), err)
		}
	}
}

func TestListsAreFiltered(t *testing.T) {
	w := listed(t)
	for want, filter := range map[string]map[string]string{
		"Øygarden Ålesund Bømlo Austevoll alver": {"fase": "forslag"},
		"Øygarden Ærfugl Austevoll":              {"gruppe": "g0"},
		"Øygarden Austevoll":                     {"gruppe": "g0", "fase": "forslag"},
		"":                                       {"fase": ""},
	} {
		if got := names(w, t, Query{Filter: filter}); got != want {
			t.Errorf("by %v: %s, want %s", filter, got, want)
		}
	}
}

func TestListsComeInPages(t *testing.T) {
	w := listed(t)
	for _, q := range []Query{{}, {Sort: "tittel"}, {Sort: "-fase"}, {Filter: map[string]string{"fase": "forslag"}, Sort: "-tittel"}} {
		whole := names(w, t, q)
		for limit := 1; limit <= 10; limit++ {
			var pages []string
			part := q
			for part.Limit = limit; ; {
				pages = append(pages, names(w, t, part))
				page, err := w.List(t.Context(), "tiltak", part, system)
				if err != nil || page.Seq != w.Seq() || len(page.Rows) > limit {
					t.Fatalf("%+v %v", page, err)
				}
				if part.After = page.Next; page.Next == "" {
					break
				}
			}
			if got := strings.Join(pages, " "); got != whole {
				t.Errorf("%+v by %d:\n%s, want\n%s", q, limit, got, whole)
			}
		}
	}
	// The row from which to go on has moved out of the filter meanwhile.
	q := Query{Filter: map[string]string{"fase": "forslag"}, Sort: "tittel", Limit: 2}
	if got := names(w, t, q); got != "alver Austevoll" {
		t.Fatal(got)
	}
	w.add("tiltak", testID(6), events.TiltakPhaseChanged{Fase: events.FaseIGang})
	q.After = "tiltak/" + string(testID(6))
	if got := names(w, t, q); got != "Bømlo Øygarden" {
		t.Errorf("went on with %s", got)
	}
}

func TestWhatAListCannotBeAskedFor(t *testing.T) {
	w := listed(t)
	for parameter, q := range map[string]Query{
		"eigar": {Filter: map[string]string{"fase": "forslag", "eigar": "x"}},
		"sort":  {Sort: "grupper"},
		"limit": {Limit: 501},
		"after": {After: "tiltak/" + string(testID(999))},
		"at":    {At: At{Seq: 1_000_000}},
	} {
		_, err := w.List(t.Context(), "tiltak", q, system)
		bad, ok := errors.AsType[*BadQuery](err)
		if !ok || bad.Parameter != parameter {
			t.Errorf("%+v: %v", q, err)
			continue
		}
		status, rule, words, _ := bad.Tell()
		if status != 400 || rule != "parameter" || words.NN == "" || words.NB == "" || words.EN == "" || strings.Contains(fmt.Sprint(words), "%!") {
			t.Errorf("%d %s %+v", status, rule, words)
		}
	}
	for _, sort := range []string{"Tittel", "inside", "namn", "--tittel", "-", "tittel,fase", "Talde"} {
		if _, err := w.List(t.Context(), "tiltak", Query{Sort: sort}, system); err == nil {
			t.Errorf("sorted by %q", sort)
		}
	}
	for _, limit := range []int{-1, 501, 1 << 40} {
		if _, err := w.List(t.Context(), "tiltak", Query{Limit: limit}, system); err == nil {
			t.Errorf("a page of %d rows", limit)
		}
	}
	if _, err := w.List(t.Context(), "sak", Query{}, system); err == nil {
		t.Error("a list of a room that is not there")
	}
}

func TestWhoNoLongerWaitsIsNotWorkedFor(t *testing.T) {
	w := listed(t)
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "x"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.List(ctx, "tiltak", Query{At: At{Seq: 5}}, system); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestPastRowsDoNotChange(t *testing.T) {
	w := newWorld()
	w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "Først"})
	first, _ := w.One("tiltak", testID(1), system)
	before := rowsJSON(t, first)
	for range 50 {
		w.add("tiltak", testID(1), events.TiltakRetitled{Tittel: "Så"})
	}
	if rowsJSON(t, first) != before {
		t.Errorf("%s became %s", before, rowsJSON(t, first))
	}
	if domainRow, _ := w.One("tiltak", testID(1), system); domainRow.Seq != 51 {
		t.Errorf("%+v", domainRow)
	}
	var _ domain.Row = first
}
