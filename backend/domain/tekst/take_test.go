package tekst

import (
	"fmt"
	"strings"
	"testing"

	"fellesplan/backend/domain"
	"fellesplan/events"
)

// refusedBy takes one commit that is to be refused, and holds the refusal to its rule, its status and
// words in three languages. The text must be as before.
func (h *house) refusedBy(t *testing.T, rule string, status domain.RefusalKind, c domain.Commit) {
	t.Helper()
	before, v := h.text(), h.version()
	out := h.take(c)[0]
	if out.Fate != domain.Barred {
		t.Fatalf("%v, want a refusal by %s; the text is %s", out.Fate, rule, h.text())
	}
	if r := out.Refusal; r.Rule != rule || r.Kind != status {
		t.Errorf("refused by %s (%d), want %s (%d)", r.Rule, r.Kind, rule, status)
	}
	if w := out.Refusal.Words; w.NN == "" || w.NB == "" || w.EN == "" {
		t.Errorf("no words: %+v", w)
	}
	if h.text() != before || h.version() != v {
		t.Errorf("a refused commit has changed the text: %s", h.text())
	}
}

// writtenHouse is a house whose text holds content.
func writtenHouse(t *testing.T, phase events.PlanFase, content string) *house {
	t.Helper()
	h := newHouse(events.PlanUtkast)
	h.fill(t, content)
	if phase != events.PlanUtkast {
		h.setPhase(phase)
	}
	return h
}

const two = `{"type":"paragraph","content":[{"type":"text","text":"abcd"}]},{"type":"paragraph","content":[{"type":"text","text":"efgh"}]}`

func slice(content string, open int) string {
	return fmt.Sprintf(`"slice":{"content":[%s],"openStart":%d,"openEnd":%d}`, content, open, open)
}

func replaceWith(from, to int, content string) string {
	return fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[%s]}}`, from, to, content)
}

func mark(step string, from, to int, mark string) string {
	return fmt.Sprintf(`{"stepType":%q,"mark":%s,"from":%d,"to":%d}`, step, mark, from, to)
}

func nested(depth int) string {
	return strings.Repeat(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},`, depth/2) +
		para("x") + strings.Repeat("]}]}", depth/2)
}

func cells(n int) string {
	row := `{"type":"table_row","content":[` + strings.TrimSuffix(strings.Repeat(`{"type":"table_cell","content":[{"type":"paragraph"}]},`, 10), ",") + `]}`
	return `{"type":"table","content":[` + strings.TrimSuffix(strings.Repeat(row+",", n/10), ",") + `]}`
}

// TestMarksOfStepsAreWellFormed: a step may name a mark and leave no trace of it; every page must read it.
func TestMarksOfStepsAreWellFormed(t *testing.T) {
	for name, steps := range map[string]string{
		"68 taken off, an id that is none":      mark("removeMark", 1, 3, `{"type":"insertion","attrs":{"id":""}}`),
		"68 put on nothing, an id that is none": mark("addMark", 1, 1, `{"type":"comment","attrs":{"id":""}}`),
		"68 off a node, an id that is none":     `{"stepType":"removeNodeMark","pos":0,"mark":{"type":"insertion","attrs":{"id":""}}}`,
		"68 among several, an id that is none":  `{"stepType":"markSet","steps":[` + mark("addMark", 1, 3, `{"type":"em"}`) + `,` + mark("removeMark", 1, 3, `{"type":"deletion","attrs":{"id":"x"}}`) + `]}`,
	} {
		t.Run(name, func(t *testing.T) {
			h := writtenHouse(t, events.PlanUtkast, two)
			h.refusedBy(t, "step", domain.Broken, commitOf(planner, 1, 1, h.version(), steps))
		})
	}
}

// TestHostileSteps: numbers are those of the list of hostile inputs.
func TestHostileSteps(t *testing.T) {
	link := func(href string) string { return `{"type":"link","attrs":{"href":` + quote(href) + `}}` }
	image := `{"type":"figure","attrs":{"file":"` + strings.Repeat("a", 64) + `","type":"image/png","width":%d,"height":9,"alt":"x"}}`
	for name, steps := range map[string]string{
		"58 position -1":                   insert(-1, "x"),
		"58 position NaN":                  `{"stepType":"replace","from":NaN,"to":1}`,
		"58 position as text":              `{"stepType":"replace","from":"1","to":1}`,
		"58 position 1.5":                  `{"stepType":"replace","from":1.5,"to":1.5}`,
		"58 position 1e400":                `{"stepType":"replace","from":1e400,"to":1}`,
		"58 position 2^53":                 `{"stepType":"replace","from":9007199254740992,"to":9007199254740992}`,
		"58 past the end":                  insert(999, "x"),
		"58 to before from":                `{"stepType":"replace","from":3,"to":2}`,
		"59 table in a heading":            replaceWith(1, 1, cells(10)),
		"59 text at the top":               insert(0, "x"),
		"60 a node that does not exist":    replaceWith(0, 0, `{"type":"script","content":[{"type":"text","text":"x"}]}`),
		"60 a mark that does not exist":    mark("addMark", 1, 3, `{"type":"blink"}`),
		"60 a step that does not exist":    `{"stepType":"rewrite","from":1,"to":2}`,
		"61 an inverted gap":               `{"stepType":"replaceAround","from":0,"to":6,"gapFrom":5,"gapTo":1,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`,
		"61 a gap outside":                 `{"stepType":"replaceAround","from":2,"to":4,"gapFrom":0,"gapTo":6,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`,
		"68 level as text":                 replaceWith(0, 0, `{"type":"heading","attrs":{"level":"2"}}`),
		"68 level too high":                replaceWith(0, 0, `{"type":"heading","attrs":{"level":9}}`),
		"68 level a fraction":              replaceWith(0, 0, `{"type":"heading","attrs":{"level":2.5}}`),
		"68 object for text":               replaceWith(0, 0, `{"type":"kort","attrs":{"rom":{},"ting":"x"}}`),
		"68 a card of no room":             replaceWith(0, 0, `{"type":"kort","attrs":{"rom":"person","ting":"`+string(theID(1))+`"}}`),
		"68 a card of no id":               replaceWith(0, 0, `{"type":"kort","attrs":{"rom":"tiltak","ting":"../x"}}`),
		"68 width too large":               replaceWith(0, 0, fmt.Sprintf(image, 20001)),
		"68 width 0":                       replaceWith(0, 0, fmt.Sprintf(image, 0)),
		"68 colwidth of text":              replaceWith(0, 0, `{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colwidth":["x"]},"content":[{"type":"paragraph"}]}]}]}`),
		"68 a mark without its id":         mark("addMark", 1, 3, `{"type":"comment"}`),
		"68 an id that is none":            mark("addMark", 1, 3, `{"type":"comment","attrs":{"id":"1"}}`),
		"68 an attribute set wrong":        replaceWith(0, 0, `{"type":"heading","attrs":{"level":2}}`) + `,{"stepType":"attr","pos":0,"attr":"level","value":9}`,
		"41 javascript:":                   mark("addMark", 1, 3, link("javascript:alert(1)")),
		"41 data:":                         mark("addMark", 1, 3, link("data:text/html,x")),
		"41 a name before the host":        mark("addMark", 1, 3, link("https://helsedir.no@evil.example/")),
		"41 a link of 2001 characters":     mark("addMark", 1, 3, link("https://a.no/"+strings.Repeat("x", 1990))),
		"34 NUL":                           insert(1, "a\x00b"),
		"34 escape":                        insert(1, "a\x1bb"),
		"34 DEL":                           insert(1, "a\x7fb"),
		"34 a noncharacter":                insert(1, "a\ufffeb"),
		"36 nine marks on a letter":        insert(1, "a"+strings.Repeat("\u0301", 9)),
		"half a character":                 `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"\ud83d"}]}}`,
		"a key twice":                      `{"stepType":"replace","from":1,"from":2,"to":2}`,
		"__proto__ in an attribute":        replaceWith(0, 0, `{"type":"paragraph","marks":[{"type":"modification","attrs":{"id":"`+string(theID(1))+`","type":"attr","previousValue":{"__proto__":1}}}]}`),
		"no step":                          ``,
		"a step that is none":              `1`,
		"a slice that is open without end": `{"stepType":"replace","from":1,"to":1,` + slice(para("x"), 5) + `}`,
		"an empty text":                    replaceWith(1, 1, `{"type":"text","text":""}`),
		"structure where words stand":      `{"stepType":"replace","from":1,"to":3,"structure":true}`,
		"a remembered value that is large": replaceWith(0, 0, `{"type":"paragraph","marks":[{"type":"modification","attrs":{"id":"`+string(theID(1))+`","type":"attr","previousValue":"`+strings.Repeat("x", 2001)+`"}}]}`),
		"inside a character":               insert(2, "x"),
	} {
		t.Run(name, func(t *testing.T) {
			content := two
			if name == "inside a character" {
				content = para("😀😀")
			}
			h := writtenHouse(t, events.PlanUtkast, content)
			c := commitOf(planner, 1, 1, h.version(), steps)
			before := h.text()
			out := h.take(c)[0]
			if out.Fate != domain.Barred || out.Refusal.Kind != domain.Broken {
				t.Errorf("%+v %v; the text is %s", out, out.Refusal, h.text())
			}
			if h.text() != before {
				t.Errorf("the text is %s", h.text())
			}
		})
	}
}

func TestTooMuchAtOnce(t *testing.T) {
	t.Run("63 more steps than are taken", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, two)
		h.refusedBy(t, "steps", domain.TooLarge, commitOf(planner, 1, 1, 1, strings.TrimSuffix(strings.Repeat(`{"stepType":"replace","from":1,"to":1},`, MaxSteps+1), ",")))
	})
	t.Run("a commit that is too long", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, two)
		h.refusedBy(t, "commit-size", domain.TooLarge, commitOf(planner, 1, 1, 1, insert(1, strings.Repeat("x", MaxCommit))))
	})
	t.Run("62 a slice nested deep", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, two)
		h.refusedBy(t, "document-size", domain.TooLarge, commitOf(planner, 1, 1, 1, replaceWith(0, 0, nested(most.Depth+2))))
		h.refusedBy(t, "step", domain.Broken, commitOf(planner, 1, 1, 1, replaceWith(0, 0, nested(700))))
		h.must(t, planner, 1, 1, 1, replaceWith(0, 0, nested(most.Depth-2)))
	})
	t.Run("more cells than a text holds", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, two)
		v := h.version()
		for n := 1; h.of().cells+500 <= most.Cells; n++ {
			h.must(t, planner, 1, n, v, replaceWith(0, 0, cells(500)))
			v = h.version()
		}
		h.refusedBy(t, "document-size", domain.TooLarge, commitOf(planner, 1, 99, v, replaceWith(0, 0, cells(10))))
	})
	t.Run("more text than a text holds", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, two)
		n := 0
		for h.of().units+45_000 <= most.Text {
			n++
			h.must(t, planner, 1, n, h.version(), insert(1, strings.Repeat("x", 45_000)))
		}
		h.refusedBy(t, "document-size", domain.TooLarge, commitOf(planner, 1, n+1, h.version(), insert(1, strings.Repeat("x", 45_000))))
		h.must(t, planner, 1, n+1, h.version(), remove(1, 1000))
	})
	t.Run("marks gathered one by one", func(t *testing.T) {
		h := writtenHouse(t, events.PlanUtkast, para("a"))
		for n := 1; n <= most.Combining; n++ {
			h.must(t, planner, 1, n, h.version(), insert(2, "\u0301"))
		}
		h.refusedBy(t, "text", domain.Broken, commitOf(planner, 1, 99, h.version(), insert(2, "\u0301")))
		strong := `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"text","marks":[{"type":"strong"}],"text":"` + "\u0301" + `"}]}}`
		h.refusedBy(t, "text", domain.Broken, commitOf(planner, 1, 99, h.version(), strong))
	})
}

// TestBasesThatAreNone: 64.
func TestBasesThatAreNone(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	for _, base := range []int{-1, -1_000_000, 2, 1_000_000} {
		h.refusedBy(t, "reload", domain.Outdated, commitOf(planner, 1, 1, base, insert(1, "x")))
	}
	c := commitOf(planner, 1, 1, 1, insert(1, "x"))
	c.Schema = 2
	h.refusedBy(t, "reload", domain.Outdated, c)
	h.refusedBy(t, "number", domain.Broken, commitOf(planner, 1, 0, 1, insert(1, "x")))
	c = commitOf(planner, 1, 1, 1, insert(1, "x"))
	c.Intent = "dance"
	h.refusedBy(t, "intent", domain.Broken, c)
	c.Intent, c.Partnar = events.IntentPaste, voss
	h.refusedBy(t, "partner", domain.Forbidden, c)
	c.Partnar = alver
	if out := h.take(c)[0]; out.Fate != domain.Taken {
		t.Errorf("for her own partner: %+v", out)
	}
}

// TestWhoMayWrite: 65, 66, 67.
func TestWhoMayWrite(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	h.must(t, planner, 1, 1, 1, insert(1, "x"))
	h.refusedBy(t, "client", domain.Forbidden, commitOf(secretary, 1, 2, 2, insert(1, "x")))
	h.refusedBy(t, "access", domain.Forbidden, commitOf(auditor, 2, 1, 2, insert(1, "x")))
	h.refusedBy(t, "unknown", domain.NotFound, commitOf(stranger, 2, 1, 2, insert(1, "x")))
	h.refusedBy(t, "unknown", domain.NotFound, commitOf("", 2, 1, 2, insert(1, "x")))
	h.setPhase(events.PlanGjeldande)
	h.refusedBy(t, "phase", domain.Changed, commitOf(secretary, 3, 1, 2, insert(1, "x")))
	h.refusedBy(t, "phase", domain.Changed, commitOf(planner, 1, 2, 2, insert(1, "x")))
	// What was written before it was closed is known still, whoever may write now.
	if out := h.take(commitOf(planner, 1, 1, 1, insert(1, "x")))[0]; out.Fate != domain.Known {
		t.Errorf("sent again: %+v", out)
	}
	other := events.ID("01900000-0000-7000-8000-00000000c0ff")
	if _, out := Take(nil, other, h.asked, []domain.Commit{commitOf(planner, 1, 1, 0, insert(1, "x"))}); out[0].Refusal == nil || out[0].Refusal.Kind != domain.NotFound {
		t.Errorf("a text in no plan: %+v", out[0])
	}
}

func TestLockedIsClosedForAll(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	h.happens(events.TekstLocked{Grunn: "Til vedtak"})
	h.refusedBy(t, "locked", domain.Changed, commitOf(secretary, 1, 1, 1, insert(1, "x")))
	h.refusedBy(t, "locked", domain.Changed, commitOf(planner, 2, 1, 1, mark("addMark", 1, 3, comment(1))))
	h.happens(events.TekstReopened{Grunn: "Ein feil"})
	h.must(t, planner, 2, 1, 1, insert(1, "x"))
}

func comment(n int) string {
	return `{"type":"comment","attrs":{"id":"` + string(theID(n)) + `"}}`
}

func insertion(n int) string {
	return `{"type":"insertion","attrs":{"id":"` + string(theID(n)) + `"}}`
}

func deletion(n int) string {
	return `{"type":"deletion","attrs":{"id":"` + string(theID(n)) + `"}}`
}

func marked(text, mark string) string {
	return `{"type":"text","marks":[` + mark + `],"text":` + quote(text) + `}`
}

func TestCommentOnly(t *testing.T) {
	h := writtenHouse(t, events.PlanHoyring, two)
	h.must(t, suggester, 1, 1, 1, mark("addMark", 1, 3, comment(1)))
	for name, steps := range map[string]string{
		"writing": insert(1, "x"), "bold": mark("addMark", 1, 3, `{"type":"strong"}`), "a suggestion": replaceWith(1, 1, marked("x", insertion(2))),
		"bold among comments": `{"stepType":"markSet","steps":[` + mark("addMark", 1, 3, comment(3)) + `,` + mark("addMark", 1, 3, `{"type":"em"}`) + `]}`,
		"an attribute":        `{"stepType":"attr","pos":0,"attr":"level","value":3}`,
		"a mark on a node":    `{"stepType":"addNodeMark","pos":0,"mark":` + insertion(4) + `}`,
	} {
		t.Run(name, func(t *testing.T) {
			h.refusedBy(t, "comment-only", domain.Forbidden, commitOf(suggester, 1, 2, 2, steps))
		})
	}
	h.refusedBy(t, "others-comment", domain.Forbidden, commitOf(another, 5, 1, 2, mark("removeMark", 1, 3, comment(1))))
	h.must(t, suggester, 1, 2, 2, mark("removeMark", 1, 3, comment(1)))
	h.must(t, suggester, 1, 3, 3, `{"stepType":"markSet","steps":[`+mark("addMark", 1, 3, comment(3))+`,`+mark("addMark", 2, 4, comment(4))+`]}`)
	if r := h.row(); len(r.Tradar) != 2 {
		t.Errorf("threads with words: %v", r.Tradar)
	}
	h.must(t, secretary, 9, 1, h.version(), remove(1, 5)) // the secretariat writes in this phase
	if r := h.row(); len(r.Tradar) != 0 {
		t.Errorf("threads without words: %v", r.Tradar)
	}
}

func TestSuggestOnly(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	h.must(t, suggester, 1, 1, 1, replaceWith(3, 3, marked("ny", insertion(1)))) // ab[ny]cd
	h.must(t, suggester, 1, 2, 2, mark("addMark", 5, 7, deletion(1)))            // ab[ny](cd)
	if s := (Documents{}).Suggestions(h.state); len(s) != 1 || s[0].Person != suggester || s[0].At.IsZero() {
		t.Errorf("who suggested: %+v", s)
	}
	for name, steps := range map[string]string{
		"writing":                      insert(1, "x"),
		"deleting":                     remove(1, 2),
		"bold":                         mark("addMark", 1, 3, `{"type":"strong"}`),
		"taking in her own suggestion": mark("removeMark", 3, 5, insertion(1)),
		"writing in under an id of hers, and leaving the mark out": replaceWith(1, 1, marked("q", insertion(1))) + "," + mark("removeMark", 1, 2, insertion(1)),
	} {
		t.Run(name, func(t *testing.T) {
			h.refusedBy(t, "suggest-only", domain.Forbidden, commitOf(suggester, 1, 3, 3, steps))
		})
	}
	t.Run("turning down the suggestion of another", func(t *testing.T) {
		h.refusedBy(t, "suggest-only", domain.Forbidden, commitOf(another, 5, 1, 3, remove(3, 5)))
		h.refusedBy(t, "suggest-only", domain.Forbidden, commitOf(another, 5, 1, 3, mark("removeMark", 5, 7, deletion(1))))
	})
	t.Run("writing in the suggestion of another", func(t *testing.T) {
		h.refusedBy(t, "suggest-only", domain.Forbidden, commitOf(another, 5, 1, 3, replaceWith(4, 4, marked("x", insertion(1)))))
	})
	h.must(t, suggester, 1, 3, 3, remove(3, 5)+","+mark("removeMark", 3, 5, deletion(1))) // her own is hers to take back
	if got, want := h.text(), doc(two); got != want {
		t.Errorf("taken back: %s", got)
	}
	h.must(t, planner, 7, 1, 4, insert(1, "x"))
}

// TestLateSteps are brought to the present version; what has lost its place is told.
func TestLateSteps(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	h.must(t, planner, 1, 1, 1, insert(1, "111 ")) // 111 abcd
	h.must(t, secretary, 2, 1, 1, insert(3, "222"))
	if got, want := h.text(), doc(para("111 ab222cd")+","+para("efgh")); got != want {
		t.Errorf("got %s", got)
	}
	h.must(t, planner, 1, 2, 3, remove(0, 13)) // the first paragraph goes
	h.must(t, secretary, 2, 2, 3, insert(5, "lost")+","+insert(18, "kept"))
	last := h.lastCommit()
	if len(last.Steps) != 1 || len(last.Origin) != 1 || last.Origin[0] != 1 || len(last.Dropped) != 1 || !strings.Contains(string(last.Dropped[0]), "lost") {
		t.Errorf("steps %v, origin %v, dropped %v", last.Steps, last.Origin, last.Dropped)
	}
	h.must(t, planner, 1, 3, h.version(), replaceWith(0, h.of().document().Content().Size(), para("")))
	h.must(t, secretary, 2, 3, 5, insert(3, "lost too"))
	if last := h.lastCommit(); len(last.Steps) != 0 || len(last.Dropped) != 1 || h.version() != 7 {
		t.Errorf("nothing survives: %+v, version %d", last, h.version())
	}
}

// TestTwiceIsOnce, also within one batch, and whatever stands there the second time.
func TestTwiceIsOnce(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	c := commitOf(planner, 1, 1, 1, insert(1, "x"))
	out := h.take(c, c, commitOf(planner, 1, 3, 1, insert(1, "y")), commitOf(planner, 1, 2, 1, insert(1, "z")))
	for i, want := range []domain.CommitFate{domain.Taken, domain.Known, domain.Taken, domain.Known} {
		if out[i].Fate != want {
			t.Errorf("%d: %v, want %v", i, out[i].Fate, want)
		}
	}
	if out := h.take(c)[0]; out.Fate != domain.Known {
		t.Errorf("once more: %v", out)
	}
	if h.version() != 3 {
		t.Errorf("version %d", h.version())
	}
}

// TestBatchesFitARecord: what is too much for one record waits for the next.
func TestBatchesFitARecord(t *testing.T) {
	h := writtenHouse(t, events.PlanUtkast, two)
	var batch []domain.Commit
	for i := range 64 {
		batch = append(batch, commitOf(planner, 10+i, 1, 1, insert(1, strings.Repeat("æ", 1000))))
	}
	for taken := 0; len(batch) > 0; {
		before := len(h.records)
		var rest []domain.Commit
		for i, o := range h.take(batch...) {
			switch o.Fate {
			case domain.Taken:
				taken++
			case domain.Later:
				rest = append(rest, batch[i])
			default:
				t.Fatalf("%+v", o)
			}
		}
		if len(h.records) != before+1 {
			t.Fatal("no record")
		}
		batch = rest
	}
	if len(h.records) < 3 || h.version() != 65 {
		t.Errorf("%d records, version %d", len(h.records), h.version())
	}
}
