package demo

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/domain/plan"
	"fellesplan/backend/domain/planelement"
	"fellesplan/backend/domain/tekst"
	"fellesplan/backend/domain/trad"
	"fellesplan/backend/prosemirror"
	"fellesplan/events"
)

// The plan that everybody opens first has what a plan has: chapters of real length by many hands,
// tables, analyses, sources, cards, talk that is over and talk that goes on.
func TestTheFellesUtviklingsplanIsWhole(t *testing.T) {
	w := play(t)
	row := plan.Room.Row(w.state["plan"][utviklingsplan.id()]).(plan.Row)
	found, long, persons, suggestions := map[string]int{}, 0, map[events.ID]bool{}, 0
	for _, k := range row.Kapittel {
		state, written := w.state["tekst"][k.Tekst]
		if !written {
			if k.Nummer != "" {
				t.Errorf("nobody has written in %s %s", k.Nummer, k.Tittel)
			}
			continue
		}
		text := tekst.Room.Row(state).(tekst.Row)
		if text.Ord >= 350 && text.Ord <= 900 {
			long++
		}
		if k.Malform == events.Bokmal {
			found["bokmål"]++
		}
		suggestions += text.Forslag
	}
	for _, d := range drafts("utviklingsplan") {
		for _, s := range d.stages {
			persons[personCalled(s.by).id()] = true
		}
		for kind, n := range kinds(d.stages[len(d.stages)-1].doc) {
			found[kind] += n
		}
	}
	least := map[string]int{
		"heading": 40, "bullet_list": 12, "ordered_list": 6, "table": 8, "analyse": 4, "footnote": 30, "link": 30, "kort": 25, "blockquote": 1, "figure": 2, "bokmål": 1,
	}
	for kind, n := range least {
		if found[kind] < n {
			t.Errorf("%d %s, want at least %d", found[kind], kind, n)
		}
	}
	if long < 12 || len(persons) < 20 || suggestions < 3 || len(row.Versjonar) < 2 || row.Fase != events.PlanInnspel {
		t.Errorf("%d long chapters, %d persons, %d open suggestions, %d versions, %s", long, len(persons), suggestions, len(row.Versjonar), row.Fase)
	}
	t.Log(long, len(persons), suggestions, found)
}

// A chapter that somebody has written in is not said to be unbegun, nor is one with such a chapter
// under it; and who opens the one above finds some words of what is below.
func TestChaptersStandAsTheyAre(t *testing.T) {
	w := play(t)
	for _, row := range rowsOf[plan.Row](w, "plan") {
		begun := map[events.ID]bool{}
		for _, k := range slices.Backward(row.Kapittel) { // those under a chapter come behind it
			_, written := w.state["tekst"][k.Tekst]
			if unbegun := k.Tilstand == events.KapittelIkkjeStarta; unbegun && (written || begun[k.Kapittel]) && k.Nummer != "" {
				t.Errorf("%s %s in %q has been begun, but does not say so", k.Nummer, k.Tittel, row.Tittel)
			}
			if begun[k.Kapittel] && !written {
				t.Errorf("%s %s in %q has no words above those of its parts", k.Nummer, k.Tittel, row.Tittel)
			}
			if written && k.Nummer != "" {
				begun[k.Under] = true
			}
		}
	}
}

// Each picture that is kept is shown, with its words in place of it and below it; none is shown that
// is not kept.
func TestPicturesAreToldInWords(t *testing.T) {
	shown := map[string]int{}
	for _, d := range slices.Concat(drafts("utviklingsplan"), drafts("handlingsplan-2026")) {
		d.stages[len(d.stages)-1].doc.Descendants(func(n *prosemirror.Node, _ int, _ *prosemirror.Node, _ int) bool {
			if n.Type().Name() != "figure" {
				return true
			}
			alt, _ := n.Attr("alt").(string)
			file, _ := n.Attr("file").(string)
			if length := len([]rune(alt)); length < 60 || length > 500 || n.ChildCount() == 0 || foreign[events.Nynorsk].MatchString(alt) {
				t.Errorf("%s: %d characters stand for a picture, %d pieces below it: %q", d.file, length, n.ChildCount(), alt)
			}
			shown[file]++
			return false
		})
	}
	for _, p := range Pictures() {
		if shown[p.File] != 1 {
			t.Errorf("%s is shown %d times", p.Name, shown[p.File])
		}
		delete(shown, p.File)
	}
	if len(shown) > 0 || len(Pictures()) < 2 {
		t.Errorf("%d pictures; shown, but not kept: %v", len(Pictures()), shown)
	}
}

// kinds counts nodes and links.
func kinds(doc *prosemirror.Node) map[string]int {
	found := map[string]int{}
	doc.Descendants(func(n *prosemirror.Node, _ int, _ *prosemirror.Node, _ int) bool {
		found[n.Type().Name()]++
		for _, m := range n.Marks() {
			found[m.Type().Name()]++
		}
		return true
	})
	return found
}

// Threads of every kind are there, on texts and on tiltak: open and done with, an innspel that is answered and one that
// waits, somebody who is mentioned, and one that was taken up again.
func TestThereIsTalk(t *testing.T) {
	w := play(t)
	for _, onTiltak := range []bool{false, true} {
		threadsOfEveryKind(t, w, onTiltak)
	}
}

func threadsOfEveryKind(t *testing.T, w *world, onTiltak bool) {
	t.Helper()
	seen := map[string]int{}
	for _, row := range rowsOf[trad.Row](w, "trad") {
		if (row.Ting != "") != onTiltak {
			continue
		}
		seen[string(row.Slag)+map[bool]string{true: " open", false: " done"}[row.Loysing == nil]]++
		for _, p := range row.Innlegg {
			seen["mentions"] += len(p.Nemnde)
		}
		if row.Gjenopna != nil {
			seen["again"]++
		}
		if row.Sitat == "" && !onTiltak {
			t.Errorf("a thread on no words: %v", row.ID)
		}
	}
	for _, kind := range []string{"kommentar open", "kommentar done", "innspel open", "innspel done", "mentions", "again"} {
		if seen[kind] == 0 {
			t.Errorf("no %s (on tiltak: %v): %v", kind, onTiltak, seen)
		}
	}
}

// Each phase in which a text can be written, commented and only read is there to be seen.
func TestPlansStandInDifferentPhases(t *testing.T) {
	phases := map[events.PlanFase]bool{}
	w := play(t)
	for _, row := range rowsOf[plan.Row](w, "plan") {
		phases[row.Fase] = true
		for _, v := range row.Versjonar {
			pinned, named, there := plan.Version(w.state["plan"][row.ID], v.Versjon)
			if !there || plan.HashOf(row.ID, pinned) != v.Hash || named.Actor == "" {
				t.Errorf("%s, %s: the version is not what its hash says", row.Tittel, v.Namn)
			}
		}
	}
	if !phases[events.PlanInnspel] || !phases[events.PlanHoyring] || !phases[events.PlanGjeldande] {
		t.Error(phases)
	}
	for _, row := range rowsOf[planelement.Row](w, "planelement") {
		if !row.Oppdikta {
			t.Errorf("%q is not marked as made up", row.Ordlyd)
		}
	}
}

// Each card is of something that is there.
func TestCardsAreOfWhatIsThere(t *testing.T) {
	w := play(t)
	for _, row := range rowsOf[tekst.Row](w, "tekst") {
		for _, card := range row.Kort {
			if !w.Exists(card.Rom, card.Ting) {
				t.Errorf("a card of %s/%s in %+v", card.Rom, card.Ting, row.Feste)
			}
		}
	}
}

var foreign = map[events.Malform]*regexp.Regexp{
	events.Nynorsk: regexp.MustCompile(`(?i)(?:^|[^\p{L}])(ikke|fra|hva|hvem|hvor|være|også ikke|ble|blir ikke|skriver|kommunene|noen|mye|mer|dere|deres|hverandre|høring)(?:[^\p{L}]|$)`),
	events.Bokmal:  regexp.MustCompile(`(?i)(?:^|[^\p{L}])(ikkje|frå|kva|kven|korleis|vere|vart|kommunane|nokon|mykje|meir|kvarandre|høyring|dei|eit)(?:[^\p{L}]|$)`),
}

// Each chapter keeps to its written standard at every time, and has no blanks too many.
func TestChaptersKeepToTheirMalform(t *testing.T) {
	for _, st := range planStories {
		for _, d := range drafts(st.key) {
			malform := map[bool]events.Malform{true: events.Bokmal, false: events.Nynorsk}[d.chapter == "omrade-brukar"]
			for i, s := range d.stages {
				s.doc.Descendants(func(n *prosemirror.Node, _ int, _ *prosemirror.Node, _ int) bool {
					if !holdsText(n) {
						return true
					}
					text, err := n.TextBetween(0, n.Content().Size(), " ", "")
					if err != nil {
						t.Fatal(err)
					}
					if word := foreign[malform].FindString(text); word != "" {
						t.Errorf("%s, time %d: %q in %q", d.file, i+1, word, text)
					}
					if strings.TrimSpace(text) != text || strings.Contains(text, "  ") || strings.Contains(text, " .") || strings.Contains(text, " ,") || strings.ContainsAny(text, "{}") {
						t.Errorf("%s, time %d: blanks or braces in %q", d.file, i+1, text)
					}
					return false
				})
			}
		}
	}
}

// standingIn gives what a text says at a time, without marks.
func standingIn(text string, now int) string {
	d := draft{file: "a test"}
	strip := strings.NewReplacer(markOpen, "<", markBegin, "|", markClose, ">")
	return strip.Replace(d.standing(text, now))
}

func TestWhatStandsWhen(t *testing.T) {
	for text, want := range map[string][]string{
		"a {2+b +}c":               {"a c", "a b c", "a b c", "a b c"},
		"a {3-b +-}c":              {"a b +c", "a b +c", "a c", "a c"},
		"{2-a-}{2+b{4- c-}+}":      {"a", "b c", "b c", "b"},
		"a{2>4+ b+}":               {"a", "a<insertion:2| b>", "a<insertion:2| b>", "a b"},
		"{2>4-a-}b":                {"ab", "<deletion:2|a>b", "<deletion:2|a>b", "b"},
		"a{2>!4+ b+}":              {"a", "a<insertion:2| b>", "a<insertion:2| b>", "a"},
		"{2>!4-a-}b":               {"ab", "<deletion:2|a>b", "<deletion:2|a>b", "ab"},
		"a{3>+ b+}":                {"a", "a", "a<insertion:3| b>", "a<insertion:3| b>"},
		"{2:ord:a{4+ b+}:} c":      {"a c", "<comment:ord|a> c", "<comment:ord|a> c", "<comment:ord|a b> c"},
		"{kort tiltak a} {x}":      {"{kort tiltak a} {x}", "{kort tiltak a} {x}", "{kort tiltak a} {x}", "{kort tiltak a} {x}"},
		"{2+{3+a+}{3-b-}+}{2-c-}d": {"cd", "bd", "ad", "ad"},
	} {
		for i := range want {
			if got := standingIn(text, i+1); got != want[i] {
				t.Errorf("%q at time %d is %q, want %q", text, i+1, got, want[i])
			}
		}
	}
	for _, broken := range []string{"{2+a", "a {3-b+}", "{2:ord:a"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is read", broken)
				}
			}()
			standingIn(broken, 1)
		}()
	}
}

func document(text string) *prosemirror.Node {
	m := markdown{file: "a test", mark: idOf, quotes: map[string]string{}}
	return m.document(text)
}

// The forms of the files, one of each.
func TestMarkdown(t *testing.T) {
	for text, want := range map[string]string{
		"":                            `[{"type":"paragraph"}]`,
		"## A":                        `[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"A"}]}]`,
		"a\nb **c** *d*":              `[{"type":"paragraph","content":[{"type":"text","text":"a b "},{"type":"text","marks":[{"type":"strong"}],"text":"c"},{"type":"text","text":" "},{"type":"text","marks":[{"type":"em"}],"text":"d"}]}]`,
		"[a](https://b.no)":           `[{"type":"paragraph","content":[{"type":"text","marks":[{"type":"link","attrs":{"href":"https://b.no"}}],"text":"a"}]}]`,
		"a^[b]":                       `[{"type":"paragraph","content":[{"type":"text","text":"a"},{"type":"footnote","content":[{"type":"text","text":"b"}]}]}]`,
		"> a":                         `[{"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]`,
		"- a\n  b\n- \n- c":           `[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"a b"}]}]},{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"c"}]}]}]}]`,
		"1. a":                        `[{"type":"ordered_list","attrs":{"order":1},"content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}]`,
		"{kort tiltak responssenter}": fmt.Sprintf(`[{"type":"kort","attrs":{"rom":"tiltak","ting":"%s"}}]`, idOf("tiltak", "responssenter")),
	} {
		if got := string(document(text).AppendJSON(nil)); got != `{"type":"doc","content":`+want+`}` {
			t.Errorf("%q is read as\n%s\nwant\n%s", text, got, want)
		}
	}
	table := kinds(document("| a | b |\n|---|---|\n| c | |"))
	if table["table"] != 1 || table["table_row"] != 2 || table["table_header"] != 2 || table["table_cell"] != 2 {
		t.Errorf("a table: %v", table)
	}
	columns := kinds(document(":::analyse\n::kommune\na\n::spesialist\n- b\n::felles\nc\n:::"))
	if columns["analyse_kommune"] != 1 || columns["analyse_spesialist"] != 1 || columns["analyse_felles"] != 1 || columns["bullet_list"] != 1 {
		t.Errorf("an analysis: %v", columns)
	}
	for _, broken := range []string{"**a", "[a](b", "a^[b", "a^[@nowhere]", ":::analyse\n::felles\na\n:::", ":::analyse\n::kommune\na\n::spesialist\nb\n::felles\nc"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is read", broken)
				}
			}()
			document(broken)
		}()
	}
}

// From any text of the demonstration to any other there are steps, which weave itself holds against
// what shall come out; within a text they are small.
func TestWeaving(t *testing.T) {
	var docs []*prosemirror.Node
	for _, d := range drafts("utviklingsplan") {
		docs = append(docs, d.stages[0].doc, d.stages[len(d.stages)-1].doc)
	}
	for i, before := range docs {
		weave(before, docs[(i*7+3)%len(docs)])
		weave(docs[i], docs[(i+1)%len(docs)])
	}
	before, after := document("Dei eldste treng hjelp no. Dei unge ventar."), document("Dei aller eldste treng **hjelp** no. Ingen ventar.")
	var steps []string
	for _, group := range weave(before, after) {
		for _, step := range group {
			steps = append(steps, string(step.AppendJSON(nil)))
		}
	}
	want := []string{
		`{"stepType":"replace","from":5,"to":5,"slice":{"content":[{"type":"text","text":"aller "}]}}`,
		`{"stepType":"replace","from":34,"to":42,"slice":{"content":[{"type":"text","text":"Ingen"}]}}`,
		`{"stepType":"addMark","mark":{"type":"strong"},"from":24,"to":29}`,
	}
	if !slices.Equal(steps, want) {
		t.Errorf("got\n%s", strings.Join(steps, "\n"))
	}
	if groups := weave(after, after); len(groups) != 0 {
		t.Errorf("nothing to do, but %v", groups)
	}
}
