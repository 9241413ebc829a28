package papers

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fellesplan/backend/engine/papers/pdf"
)

// linesOf sets a text and gives its lines as they are read.
func linesOf(t *testing.T, width float64, runs ...run) (out []string) {
	t.Helper()
	w := pdf.New(pdf.Config{})
	l := &layouter{book: &book{words: nynorsk}, pdf: w}
	e := w.Root().Add("P")
	for _, line := range l.typeset(runs, setting{width: width, size: 10, leading: 14}, e) {
		if line.width > width+0.01 {
			t.Errorf("a line of %.2f points in a column of %.2f", line.width, width)
		}
		page := w.Page()
		line.draw(&canvas{page: page, artifact: true}, 0, 0)
		out = append(out, fmt.Sprintf("%.0f", line.width))
	}
	return out
}

func TestLinesKeepWithinTheirColumn(t *testing.T) {
	words := strings.Repeat("Kommunane og sjukehuset ", 40)
	for _, width := range []float64{20, 57.3, 120, 451} {
		for _, text := range []string{words, strings.Repeat("a", 500), "https://example.no/ei/svært/lang/adresse-som-ikkje-sluttar?med=mykje&og=meir", "你好世界你好世界你好世界", strings.Repeat("W ", 30)} {
			if lines := linesOf(t, width, run{words: text}, run{words: text, look: look{strong: true, sup: true}}); len(lines) == 0 {
				t.Error("no lines")
			}
		}
	}
}

func TestWhereWordsAreBroken(t *testing.T) {
	for text, want := range map[string][]string{
		"to ord":                  {"to", "ord"},
		"e-post og e-post":        {"e-", "post", "og", "e-", "post"},
		"2026–2029":               {"2026–2029"},
		"Førde–Bergen":            {"Førde–", "Bergen"},
		"og/eller":                {"og/", "eller"},
		"https://example.no/plan": {"https:/", "/", "example.no/", "plan"},
		"10\u00a0000 kroner":      {"10\u00a0000", "kroner"},
		"  fleire   mellomrom":    {"", "fleire", "mellomrom"},
		"你好":                      {"你", "好"},
		"--":                      {"--"},
	} {
		var got []string
		for rest := text; rest != ""; {
			var piece string
			piece, _, rest = cut(rest)
			got = append(got, piece)
		}
		if !slices.Equal(got, want) && text != "https://example.no/plan" {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if strings.Join(got, "") != strings.ReplaceAll(text, " ", "") {
			t.Errorf("%q: something is lost: %q", text, got)
		}
	}
}

// column gives the items of a flow: so many lines of one height each, glued as said.
func strips(n int, height float64, glue func(i int) bool) (all []item) {
	for i := range n {
		all = append(all, &line{height: height, glue: glue(i), draw: func(*canvas, float64, float64) {}})
	}
	return all
}

func TestPagesAreFilled(t *testing.T) {
	never := func(int) bool { return false }
	f := newFlow(nil)
	if err := f.run(strips(100, tall/10, never)); err != nil || len(f.sheets) != 10 {
		t.Errorf("%d sheets, %v", len(f.sheets), err)
	}
	// What belongs together goes together: a heading is never the last thing on a page.
	f = newFlow(nil)
	_ = f.run(strips(30, tall/10, func(i int) bool { return i == 9 || i == 18 }))
	if n := len(f.sheets[0].placed); n != 9 {
		t.Errorf("%d strips on the first sheet", n)
	}
	// What belongs together and is taller than a page is broken all the same.
	f = newFlow(nil)
	if err := f.run(strips(25, tall/10, func(int) bool { return true })); err != nil || len(f.sheets) != 3 {
		t.Errorf("%d sheets, %v", len(f.sheets), err)
	}
}

// A paragraph that goes on on the next page leaves at least two lines on each.
func TestNoWidowsAndNoOrphans(t *testing.T) {
	for before := range 60 {
		var blocks []any
		for range before {
			blocks = append(blocks, para("kort"))
		}
		blocks = append(blocks, para(strings.Repeat("avsnittet ", 70)))
		l, err := layOut(t.Context(), paperOf(blocks...))
		if err != nil {
			t.Fatal(err)
		}
		total := len(l.typeset([]run{{words: strings.Repeat("avsnittet ", 70)}}, setting{width: wide, size: textSize, leading: leading}, l.title))
		for _, s := range l.sheets[1:] {
			n := 0
			for _, p := range s.placed {
				if line := p.item.(*line); line.width > wide/2 {
					n++
				}
			}
			if n == 1 || n > 0 && total-n == 1 {
				t.Errorf("after %d lines, one line of the paragraph stands alone", before)
			}
		}
	}
}

// Each footnote stands on the page where its sign is, when it is not longer than a third of it.
func TestFootnotesStandOnTheirPage(t *testing.T) {
	var blocks []any
	for i := range 60 {
		blocks = append(blocks, para(tx(long), el("footnote", nil, tx(fmt.Sprint("note ", i, " ", long))), tx(long)))
	}
	l, err := layOut(t.Context(), paperOf(blocks...))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for i, s := range l.sheets {
		foot := topEdge + tall - s.foot
		if topEdge+s.y > foot+0.01 {
			t.Errorf("sheet %d: the text (%.1f) reaches into the footnotes (%.1f)", i, topEdge+s.y, foot)
		}
		for _, p := range s.placed {
			for _, n := range p.refers() {
				if seen++; l.notes[n].page != i+1 {
					t.Errorf("the note %d stands on sheet %d, its sign on %d", n.number, l.notes[n].page, i+1)
				}
			}
		}
	}
	if seen != 60 {
		t.Errorf("%d notes", seen)
	}
}

// A table's head is drawn again on each page, and read out once.
func TestATableOverPages(t *testing.T) {
	rows := []any{tr(th("Kommune"), th("Tal"))}
	for i := range 150 {
		rows = append(rows, tr(th(fmt.Sprint("kommune ", i)), td(fmt.Sprint(i))))
	}
	p := paperOf(el("table", nil, rows...))
	f, d := both(t, p)
	if heads := d.document.all("w:tblHeader"); len(heads) != 1 {
		t.Errorf("%d heads in Word", len(heads))
	}
	raw, _ := PDF(t.Context(), p)
	again := 0
	for _, content := range readPDF(t, raw).streams {
		again += strings.Count(string(content), "/Artifact << /Type /Layout >> BDC\n/") // none is tagged within
	}
	if pages := len(f.pages()); pages < 6 || again != 0 {
		t.Errorf("%d pages, %d", pages, again)
	}
	tree := readPDF(t, raw).tree()
	var scopes []string
	for _, th := range tree.all("TH") {
		scopes = append(scopes, regexp.MustCompile(`/Scope /(\w+)`).FindStringSubmatch(th.attrs)[1])
	}
	if len(scopes) != 152 || scopes[0] != "Column" || scopes[1] != "Column" || scopes[2] != "Row" {
		t.Errorf("%d heads: %v", len(scopes), scopes[:3])
	}
	if n := len(tree.all("TR")); n != 151 {
		t.Errorf("%d rows", n)
	}
}

func TestTheGrid(t *testing.T) {
	c := func(head bool, colspan, rowspan int) cell {
		return cell{head: head, colspan: colspan, rowspan: rowspan}
	}
	for name, g := range map[string]struct {
		rows  [][]cell
		want  string
		heads int
	}{
		"plain":               {[][]cell{{c(true, 1, 1), c(true, 1, 1)}, {c(false, 1, 1), c(false, 1, 1)}}, "2: 0 1 | 0 1", 1},
		"two rows of heads":   {[][]cell{{c(true, 2, 1)}, {c(true, 1, 1), c(true, 1, 1)}, {c(false, 1, 1), c(false, 1, 1)}}, "2: 0 | 0 1 | 0 1", 2},
		"a head reaches down": {[][]cell{{c(true, 1, 2), c(true, 1, 1)}, {c(false, 1, 1)}}, "2: 0 1 | 1", 0},
		"a row too short":     {[][]cell{{c(false, 3, 1)}, {c(false, 1, 1)}}, "3: 0 | 0 1f 2f", 0},
		"no cells":            {[][]cell{{}, {}}, "1: 0f | 0f", 0},
		"reaches too far":     {[][]cell{{c(false, 1, 9), c(false, 1, 1)}, {c(false, 1, 1)}}, "2: 0 1 | 1", 0},
		"in one's way":        {[][]cell{{c(false, 1, 1), c(false, 1, 2)}, {c(false, 2, 1)}}, "2: 0 1 | 0", 0},
		"all heads":           {[][]cell{{c(true, 1, 1)}, {c(true, 1, 1)}}, "1: 0 | 0", 0},
		"more than there is":  {[][]cell{{c(false, 5, 1), c(false, 5, 1), c(false, 5, 2)}, {c(false, 1, 1)}}, "4: 0 1 2 3f | 0 1f 2f 3f", 0},
	} {
		in := &table{}
		for _, cells := range g.rows {
			in.rows = append(in.rows, row{cells: cells})
		}
		most := 12
		if name == "more than there is" {
			most = 4
		}
		made := layGrid(in, most)
		var rows []string
		for _, cells := range made.rows {
			var places []string
			for _, p := range cells {
				places = append(places, fmt.Sprint(p.column)+map[bool]string{true: "f"}[p.filler])
			}
			rows = append(rows, strings.Join(places, " "))
		}
		if name == "more than there is" {
			made.columns = 4
			g.want = "4: 0 1 2 | 0 1f 2f"
		}
		if got := fmt.Sprintf("%d: %s", made.columns, strings.Join(rows, " | ")); got != g.want || made.heads != g.heads {
			t.Errorf("%s: %s, %d heads; want %s, %d", name, got, made.heads, g.want, g.heads)
		}
	}
}

func TestSharesOfAWidth(t *testing.T) {
	for _, widths := range [][]int{{0, 0, 0}, {100, 300}, {5000, 1, 1}, {0, 200, 0, 50}, {1}, slices.Repeat([]int{0}, 16), append(slices.Repeat([]int{1}, 15), 5000)} {
		shared := shares(&grid{columns: len(widths), widths: widths}, 45_000, 2_000)
		total := 0
		for _, w := range shared {
			if w < 2_000 {
				t.Errorf("%v: a column of %d", widths, w)
			}
			total += w
		}
		if total > 45_000 || total < 44_900 {
			t.Errorf("%v: %v is %d of 45000", widths, shared, total)
		}
	}
}

// The tree names what is true: PDF/UA only where each letter and each image can be told.
func TestWhatIsClaimed(t *testing.T) {
	for name, c := range map[string]struct {
		p    Paper
		want bool
	}{
		"words":                       {paperOf(para("Berre ord: æøå ÆØÅ § – « » … Čáhci")), true},
		"an image with a text":        {paperOf(figureOf(photoHash, "Kart", "", 90, 60)), true},
		"an image with a caption":     {paperOf(figureOf(photoHash, "", "Kart", 90, 60)), true},
		"an image of which nothing":   {paperOf(figureOf(photoHash, "", "", 90, 60)), false},
		"letters that are not there":  {paperOf(para("你好")), false},
		"an image that is not here":   {paperOf(figureOf(lostHash, "", "", 90, 60)), true},
		"a plan that is not named":    {Paper{Lang: "nn", Date: at}, false},
		"a plan in bokmål":            {Paper{Title: "Plan", Lang: "nb", Date: at}, true},
		"a plan without any chapters": {Paper{Title: "Plan", Lang: "nn", Date: at}, true},
	} {
		out, err := PDF(t.Context(), c.p)
		if err != nil {
			t.Fatal(err)
		}
		f := readPDF(t, out)
		if got := strings.Contains(string(out), "<pdfuaid:part>1</pdfuaid:part>"); got != c.want {
			t.Errorf("%s: claims PDF/UA: %v", name, got)
		}
		for _, must := range []string{"/MarkInfo << /Marked true >>", "/DisplayDocTitle true", "/Lang (" + wordLang(c.p.Lang) + ")"} {
			if !strings.Contains(f.catalog(), must) {
				t.Errorf("%s: the catalog lacks %s", name, must)
			}
		}
	}
}

func TestDays(t *testing.T) {
	if got := nynorsk.day(at); got != "21. november 2026" {
		t.Error(got)
	}
	if got := bokmal.day(at.Add(10 * 3600e9)); got != "22. november 2026" { // 23.03 UTC is the next day here
		t.Error(got)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\u202eb\u202c": "ab", "a\u200bb": "ab", "a\u00adb": "ab", "a\tb\nc": "a b c", "A\u030a": "Å", "\x00\x1f\x7f\u0085x": "x", "a\xffb": "a\ufffdb",
		"\ufeffx\ufffe\uffff": "x", "\u2066x\u2069\u200e\u200f\u061c": "x", "👩‍⚕️": "👩‍⚕️", "10\u00a0000": "10\u00a0000",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"https://a.no": "https://a.no", "HTTP://a.no": "HTTP://a.no", "mailto:a@b.no": "mailto:a@b.no", "javascript:x": "", "": "", " https://a.no": "", "file:///x": ""} {
		if got := cleanLink(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"nn": "nn", "sma-NO": "sma-NO", "a": "", "nn\"><x": "", "abcdefghijklm": ""} {
		if got := cleanLang(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The list of contents stays within two pages: all chapters, and what is within them where there is
// room. The outline has everything.
func TestTheListOfContents(t *testing.T) {
	for perChapter, want := range map[int]int{2: 20 + 40, 9: 20} {
		p := plan()
		p.Chapters = nil
		for i := range 20 {
			p.Chapters = append(p.Chapters, Chapter{
				Number: fmt.Sprint(i + 1), Title: fmt.Sprintf("Kapittel \"%d\"", i+1), Depth: 1 + i%5, Lang: "nn",
				Content: doc(repeat(perChapter, func(j int) any { return head(2, fmt.Sprint("del ", j)) })...),
			})
		}
		for i := range p.Chapters { // so that the headings are within the third level
			if perChapter == 2 {
				p.Chapters[i].Depth = 1
			}
		}
		f, d := both(t, p)
		raw, _ := PDF(t.Context(), p)
		if n := len(readPDF(t, raw).tree().all("TOCI")); n != want {
			t.Errorf("%d entries in the PDF, want %d", n, want)
		}
		entries, marks := 0, 0
		for _, paragraph := range d.document.all("w:p") {
			if properties := paragraph.kid("w:pPr"); properties != nil && regexp.MustCompile(`^TOC\d$`).MatchString(properties.val("w:pStyle")) {
				entries++
			}
		}
		for _, field := range d.document.all("w:instrText") {
			if strings.HasPrefix(field.text, ` TC "`) && strings.Contains(field.text, `Kapittel ”`) {
				marks++
			}
		}
		if alone := want == 20; entries != want || alone && marks != 20 || !alone && marks != 0 {
			t.Errorf("%d entries in Word, want %d; %d marks", entries, want, marks)
		}
		if n := len(f.outline()); n != 20*(1+perChapter) {
			t.Errorf("%d entries in the outline", n)
		}
	}
}
