package papers

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"
)

// paperOf is a plan of one chapter.
func paperOf(blocks ...any) Paper {
	p := plan()
	p.Chapters = []Chapter{{Number: "1", Title: "Kapittel", Depth: 1, Lang: "nn", Content: doc(blocks...)}}
	return p
}

// both writes a paper both ways, and wants all its words in them.
func both(t *testing.T, p Paper) (*pdfFile, *docxFile) {
	t.Helper()
	want := expectedOf(t, p)
	rawPDF, err := PDF(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	rawDOCX, err := DOCX(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	kept(t, strings.ReplaceAll(t.Name(), "/", "-")+".pdf", rawPDF)
	kept(t, strings.ReplaceAll(t.Name(), "/", "-")+".docx", rawDOCX)
	f, d := readPDF(t, rawPDF), readDOCX(t, rawDOCX)
	same(t, "PDF", treeWords(f), want.all)
	f.complete()
	text, _ := docxWords(d)
	same(t, "DOCX", text, want.words)
	return f, d
}

func repeat[T any](n int, make func(i int) T) []any {
	all := []any{}
	for i := range n {
		all = append(all, make(i))
	}
	return all
}

func TestHostileDocuments(t *testing.T) {
	deepList := func(levels int) any {
		list := bullets(li(para("innarst")))
		for i := range levels {
			list = bullets(li(para(fmt.Sprint("nivå ", i)), list))
		}
		return list
	}
	for name, p := range map[string]Paper{
		"a word of 10 000 letters":        paperOf(para(strings.Repeat("a", 10_000))),
		"a word of wide letters":          paperOf(para(strings.Repeat("W", 3_000) + strings.Repeat("\u0301", 50))),
		"an address of 2 000 characters":  paperOf(para(tx("her", mk("link", attrs{"href": "https://example.no/" + strings.Repeat("å<>\"'()\\", 200)})))),
		"a table of 2 000 cells in a row": paperOf(el("table", nil, tr(repeat(2000, func(i int) any { return td(fmt.Sprint(i)) })...))),
		"a table of 2 000 rows":           paperOf(el("table", nil, append([]any{tr(th("Nummer"))}, repeat(1999, func(i int) any { return tr(td(fmt.Sprint(i))) })...)...)),
		"a table of 2 000 wide cells":     paperOf(el("table", nil, tr(repeat(2000, func(i int) any { return cellOf("table_cell", 50, 500, para(fmt.Sprint(i))) })...))),
		"cells over one another": paperOf(el("table", nil, repeat(40, func(i int) any {
			return tr(repeat(i%7, func(j int) any { return cellOf("table_cell", 1+j, 1+i%9, para(fmt.Sprint(i, ".", j))) })...)
		})...)),
		"a table without cells":              paperOf(el("table", nil, tr(), tr(), tr()), para("etter")),
		"a table of heads alone":             paperOf(el("table", nil, repeat(90, func(i int) any { return tr(th(fmt.Sprint("hovud ", i)), th("x")) })...)),
		"a cell longer than a page":          paperOf(el("table", nil, tr(th("Hovud"), th("To")), tr(cellOf("table_cell", 1, 1, repeat(120, func(i int) any { return para(fmt.Sprint("linje ", i)) })...), td("kort")))),
		"a cell of five pages over two rows": paperOf(el("table", nil, tr(cellOf("table_cell", 1, 2, repeat(250, func(i int) any { return para(fmt.Sprint("linje ", i)) })...), td("a")), tr(td("b")), tr(td("c"), td("d")))),
		"a head taller than a page":          paperOf(el("table", nil, tr(cellOf("table_header", 1, 1, repeat(90, func(i int) any { return para(fmt.Sprint("hovud ", i)) })...)), tr(td("celle")))),
		"lists in lists":                     paperOf(deepList(14)),
		"a list item without words":          paperOf(bullets(li(para()), li(para(), bullets(li(para("x"))))), numbered(9999, li(para("ti tusen")))),
		"a footnote longer than pages":       paperOf(para(tx("ord"), el("footnote", nil, tx(strings.Repeat("lang fotnote ", 2500)))), para("etter")),
		"500 footnotes in one paragraph":     paperOf(para(slices.Concat(repeat(500, func(i int) any { return el("footnote", nil, tx(fmt.Sprint("note ", i))) }), []any{tx("slutt")})...)),
		"signs of footnotes broken over lines": paperOf(el("table", nil, tr(repeat(16, func(i int) any {
			return cellOf("table_cell", 1, 1, para(append([]any{tx(strings.Repeat("o", i))}, repeat(30, func(j int) any { return el("footnote", nil, tx(fmt.Sprint("note ", i, ".", j))) })...)...))
		})...))),
		"footnotes in a head that repeats": paperOf(el("table", nil, append([]any{tr(cellOf("table_header", 1, 1, para(tx("Hovud"), el("footnote", nil, tx("om hovudet")))))}, repeat(120, func(i int) any { return tr(td(fmt.Sprint(i))) })...)...)),
		"nothing":                          paperOf(para()),
		"only line breaks":                 paperOf(para(repeat(300, func(int) any { return el("hard_break", nil) })...)),
		"a heading of 3 000 words":         paperOf(head(2, strings.Repeat("overskrift ", 3000)), para("x")),
		"400 headings and nothing more":    paperOf(repeat(400, func(i int) any { return head(2+i%3, fmt.Sprint("overskrift ", i)) })...),
		"writing from right to left":       paperOf(para("שלום עולם مرحبا بالعالم"), para("før \u202eattende\u202c etter \u2067isolert\u2069 \u200fx\u061c")),
		"signs that combine without end":   paperOf(para("z" + strings.Repeat("\u0301\u0302\u0303", 300))),
		"what XML minds":                   paperOf(para("]]> <!-- & \" ' \ufffe\uffff \ufdd0 <w:p/>"), head(2, "<&>")),
		"letters beyond the first plane":   paperOf(para("😀👩‍⚕️🇳🇴 𝔄𝔅 \U000e0041")),
	} {
		t.Run(name, func(t *testing.T) { both(t, p) })
	}
}

// What no schema allows, but bytes may hold, is left out or shown as it can be, and never a panic.
func TestTextsThatBreakTheSchema(t *testing.T) {
	for name, raw := range map[string]string{
		"empty":                        ``,
		"null":                         `null`,
		"no node":                      `{}`,
		"null among the nodes":         `{"type":"doc","content":[null,{"type":"paragraph","content":[null]}]}`,
		"a table in a cell":            `{"type":"doc","content":[{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell"}]}]}]}]}]}]}`,
		"a table in a list":            `{"type":"doc","content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell"}]}]}]}]}]}`,
		"a figure in a quote":          `{"type":"doc","content":[{"type":"blockquote","content":[{"type":"figure"},{"type":"kort"},{"type":"analyse"}]}]}`,
		"attributes of other types":    `{"type":"doc","content":[{"type":"heading","attrs":{"level":"to"},"content":[{"type":"text","text":"x"}]},{"type":"ordered_list","attrs":{"order":null},"content":[{"type":"list_item"}]},{"type":"figure","attrs":{"width":-5,"height":0,"alt":7,"file":{}}}]}`,
		"a footnote in a footnote":     `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"footnote","content":[{"type":"footnote","content":[{"type":"text","text":"x"}]}]}]}]}`,
		"a node that is not known":     `{"type":"doc","content":[{"type":"video","content":[{"type":"paragraph","content":[{"type":"text","text":"x"},{"type":"smiley"}]}]}]}`,
		"a link to a script":           `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}`,
		"a cell over a billion rows":   `{"type":"doc","content":[{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"rowspan":1000000000,"colspan":1000000000}}]}]}]}`,
		"bad UTF-8":                    "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\xff\xfeb\"}]}]}",
		"a modification that is none":  `{"type":"doc","content":[{"type":"heading","marks":[{"type":"modification","attrs":{"type":"nodeType","previousValue":7}},{"type":"modification"}],"content":[{"type":"text","text":"x"}]}]}`,
		"a heading in a cell":          `{"type":"doc","content":[{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"heading","content":[{"type":"text","text":"x"}]}]}]}]}]}`,
		"a heading in a list, a quote": `{"type":"doc","content":[{"type":"blockquote","content":[{"type":"heading","content":[{"type":"text","text":"x"}]}]},{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"heading","content":[{"type":"text","text":"y"}]}]}]}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			for _, draft := range []bool{false, true} {
				p := paperOf()
				p.Chapters[0].Content, p.Draft = json.RawMessage(raw), draft
				out, err := PDF(t.Context(), p)
				if err != nil {
					t.Fatal(err)
				}
				readPDF(t, out).tree()
				if bytes.Contains(out, []byte("javascript")) {
					t.Error("a script in the PDF")
				}
				if out, err = DOCX(t.Context(), p); err != nil {
					t.Fatal(err)
				}
				if d := readDOCX(t, out); bytes.Contains(d.parts["word/_rels/document.xml.rels"], []byte("javascript")) {
					t.Error("a script in the DOCX")
				}
			}
		})
	}
	p := paperOf()
	p.Chapters[0].Content = json.RawMessage(`{"type":`)
	if _, err := PDF(t.Context(), p); err == nil {
		t.Error("half a text")
	}
}

// Images of every kind, and some that are none.
func TestImages(t *testing.T) {
	var moving bytes.Buffer
	frame := image.NewPaletted(image.Rect(2, 2, 30, 20), color.Palette{color.White, color.Black})
	if err := gif.EncodeAll(&moving, &gif.GIF{Image: []*image.Paletted{frame}, Delay: []int{0}, Config: image.Config{Width: 40, Height: 30}}); err != nil {
		t.Fatal(err)
	}
	var gray bytes.Buffer
	if err := jpeg.Encode(&gray, image.NewGray(image.Rect(0, 0, 20, 20)), nil); err != nil {
		t.Fatal(err)
	}
	tile := "\x2f\x08\x80\x01\x00\x7b\x30\x7b\x30\x7b\x30\x7f\x30\x01\x00" // not a picture, but begins like one
	for name, c := range map[string]struct {
		data   []byte
		kept   bool // the PDF has an image
		inWord string
	}{
		"a photograph":          {photo(300, 200), true, "jpeg"},
		"a gray photograph":     {gray.Bytes(), true, "jpeg"},
		"a drawing":             {drawing(300, 200), true, "png"},
		"a GIF":                 {moving.Bytes(), true, "png"},
		"a large drawing":       {drawing(2500, 300), true, "png"},
		"no image":              {[]byte("<svg/>"), false, ""},
		"a WebP that is broken": {[]byte("RIFF\x1c\x00\x00\x00WEBPVP8L\x0f\x00\x00\x00" + tile + "\x00"), true, ""},
		"half a photograph":     {photo(300, 200)[:400], false, "jpeg"},
		"nothing":               {[]byte{}, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := paperOf(figureOf(photoHash, "Eit bilete", "Tekst under", 300, 200), para("etter"))
			p.Images = map[string][]byte{photoHash: c.data}
			out, err := PDF(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			tree := readPDF(t, out).tree()
			if figures := tree.all("Figure"); c.kept && (len(figures) != 1 || figures[0].alt != "Eit bilete") {
				t.Errorf("%d figures", len(figures))
			}
			raw, err := DOCX(t.Context(), p)
			if err != nil {
				t.Fatal(err)
			}
			d := readDOCX(t, raw)
			if c.inWord != "" && d.parts["word/media/image1."+c.inWord] == nil {
				t.Errorf("Word has no %s", c.inWord)
			}
			if drawings := d.document.all("w:drawing"); (len(drawings) == 1) != (c.inWord != "") {
				t.Errorf("%d drawings", len(drawings))
			}
		})
	}
}

func TestBounds(t *testing.T) {
	large := paperOf(para(strings.Repeat("x", MaxText)))
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for name, write := range writers {
		if _, err := write(t.Context(), large); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := write(stopped, plan()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// 10 000 short paragraphs in one cell: some 300 pages.
	endless := paperOf(el("table", nil, tr(cellOf("table_cell", 1, 1, repeat(10_000, func(int) any { return para("x") })...))))
	start := time.Now()
	if _, err := PDF(t.Context(), endless); err != nil || time.Since(start) > time.Minute {
		t.Errorf("an endless table: %v after %s", err, time.Since(start))
	}
}
