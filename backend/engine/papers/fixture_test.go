package papers

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// keep is where the papers that the tests make are left for somebody to look at.
var keep = flag.String("keep", "", "a folder for the papers that are made")

func kept(t testing.TB, name string, data []byte) {
	t.Helper()
	if *keep == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*keep, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// The documents of these tests are written in a shorthand of ProseMirror's JSON.

type attrs = map[string]any

func el(kind string, a attrs, content ...any) any {
	n := map[string]any{"type": kind}
	if a != nil {
		n["attrs"] = a
	}
	if len(content) > 0 {
		n["content"] = content
	}
	return n
}

// tx is text with marks: "strong", or a mark made by mk.
func tx(words string, marks ...any) any {
	n := map[string]any{"type": "text", "text": words}
	return withMarks(n, marks...)
}

func withMarks(node any, marks ...any) any {
	n := node.(map[string]any)
	for i, m := range marks {
		if name, is := m.(string); is {
			marks[i] = mk(name, nil)
		}
	}
	if len(marks) > 0 {
		n["marks"] = marks
	}
	return n
}

func mk(kind string, a attrs) any {
	if a == nil {
		return map[string]any{"type": kind}
	}
	return map[string]any{"type": kind, "attrs": a}
}

func ins(id string) any { return mk("insertion", attrs{"id": id}) }
func del(id string) any { return mk("deletion", attrs{"id": id}) }

func para(content ...any) any {
	for i, c := range content {
		if words, is := c.(string); is {
			content[i] = tx(words)
		}
	}
	return el("paragraph", nil, content...)
}

func head(level int, words string) any { return el("heading", attrs{"level": level}, tx(words)) }

func li(content ...any) any { return el("list_item", nil, content...) }

func bullets(items ...any) any { return el("bullet_list", nil, items...) }

func numbered(start int, items ...any) any {
	return el("ordered_list", attrs{"order": start}, items...)
}

func cellOf(kind string, colspan, rowspan int, content ...any) any {
	if len(content) == 0 {
		content = []any{para()}
	}
	return el(kind, attrs{"colspan": colspan, "rowspan": rowspan, "colwidth": nil}, content...)
}

func th(words string) any { return cellOf("table_header", 1, 1, para(words)) }
func td(words string) any { return cellOf("table_cell", 1, 1, para(words)) }

func tr(cells ...any) any { return el("table_row", nil, cells...) }

func doc(blocks ...any) json.RawMessage {
	if len(blocks) == 0 {
		blocks = []any{para()}
	}
	raw, err := json.Marshal(el("doc", nil, blocks...))
	if err != nil {
		panic(err)
	}
	return raw
}

func photo(w, h int) []byte {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, color.RGBA{uint8(255 * x / w), uint8(255 * y / h), 120, 255})
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, nil); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// drawing has parts through which one sees.
func drawing(w, h int) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if (x/20+y/20)%2 == 0 {
				img.Set(x, y, color.NRGBA{27, 90, 91, 255})
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		panic(err)
	}
	return out.Bytes()
}

var (
	photoHash, drawingHash = strings.Repeat("a", 64), strings.Repeat("b", 64)
	lostHash               = strings.Repeat("c", 64)
	at                     = time.Date(2026, 11, 21, 13, 3, 0, 0, time.UTC)
)

const (
	idA, idB, idC = "0190a6c4-1d2e-7abc-8def-0000000000d1", "0190a6c4-1d2e-7abc-8def-0000000000d2", "0190a6c4-1d2e-7abc-8def-0000000000d3"
	tiltakID      = "0190a6c4-1d2e-7abc-8def-0000000000e1"
	malID         = "0190a6c4-1d2e-7abc-8def-0000000000e2"
)

const long = "Kommunane og sjukehuset har same innbyggjarane. Når ein eldre pasient med fleire sjukdomar reiser frå sjukehuset og heim, må begge vite kva den andre gjer, og pasienten må merke at dei veit det. "

func figureOf(hash, alt, caption string, w, h int) any {
	var content []any
	if caption != "" {
		content = []any{tx(caption)}
	}
	return el("figure", attrs{"file": hash, "type": "image/png", "width": w, "height": h, "alt": alt}, content...)
}

func kort(rom, ting string) any { return el("kort", attrs{"rom": rom, "ting": ting}) }

func analyse(parts ...[]any) any {
	return el("analyse", nil, el("analyse_kommune", nil, parts[0]...), el("analyse_spesialist", nil, parts[1]...), el("analyse_felles", nil, parts[2]...))
}

// images are made once.
var images = sync.OnceValue(func() map[string][]byte {
	return map[string][]byte{photoHash: photo(900, 600), drawingHash: drawing(200, 120)}
})

// plan is a paper with everything in it.
func plan() Paper {
	return Paper{
		Title: "Felles utviklingsplan for helsefellesskapet 2026–2029", Kind: "Felles utviklingsplan", House: "Helsefellesskapet i bergensområdet",
		Lang: "nn", Period: "2026–2029", Date: at, Status: "Til høyring", Version: "Høyringsutkast", Hash: strings.Repeat("0123456789abcdef", 4),
		Images: images(),
		Cards: map[string]Card{
			"tiltak/" + tiltakID:   {Kind: "Tiltak", Title: "Digital samkonsultasjon i Nordhordland", Lines: []string{"Status: i gang, etter planen", "Ansvarleg: Alver kommune"}, Lang: "nn"},
			"planelement/" + malID: {Kind: "Hovudmål", Number: "1", Title: "Pasienten skal merke at vi er eitt lag", Lines: []string{"Ansvarleg: Helse Bergen HF"}},
		},
		Suggestions: map[string]Suggestion{idA: {"Kari Nordmann", at.Add(-time.Hour)}, idB: {"Per Hansen", at}},
		Chapters: []Chapter{
			{Number: "1", Title: "Innleiing", Depth: 1, Lang: "nn", Content: introduction()},
			{Number: "2", Title: "Barn og unge", Depth: 1, Lang: "nn", Content: children()},
			{Number: "2.1", Title: "Dagens situasjon", Depth: 2, Lang: "nb", Content: situation()},
			{Number: "2.2", Title: "Analyse og vegval", Depth: 2, Lang: "nn", Content: choices()},
			{Number: "3", Title: "Vedlegg som ingen har skrive på", Depth: 1, Lang: "nn", Content: doc()},
		},
	}
}

func introduction() json.RawMessage {
	return doc(
		para(tx("Denne planen", "strong"), tx(" gjeld for "), tx("alle partane", "em"), tx(". Han byggjer på "),
			tx("den nasjonale helse- og samhandlingsplanen", mk("link", attrs{"href": "https://www.regjeringen.no/no/dokumenter/meld.-st.-9-20232024/id3027594/"})),
			tx(" og på avtalen mellom partane."), el("footnote", nil, tx("Sjå samarbeidsavtalen, del 1, punkt 4. Avtalen vart revidert i 2024 og gjeld til han blir sagd opp.")),
			tx(" H"), tx("2", "subscript"), tx("O og m"), tx("2", "superscript"), tx(".")),
		para(long+long+long),
		head(2, "Kven planen er for"),
		para("Planen er for dei som planlegg:"),
		bullets(li(para("kommunane i området")), li(para("sjukehusa"), bullets(li(para("Haukeland")), li(para("Haraldsplass"), numbered(3, li(para("tredje")), li(para("fjerde")))))), li(para(long))),
		numbered(4, li(para("Først dette.")), li(para("Så dette."), para("Meir om det same punktet."))),
		el("blockquote", nil, para("Vi skal ikkje flytte oppgåver. Vi skal løyse dei saman."), bullets(li(para("sagt i Partnarskapsmøtet")))),
		para(tx("Ordet "), tx("commissioning", mk("language", attrs{"lang": "en"})), tx(" har ingen god norsk bruk. På nordsamisk heiter helse "), tx("dearvvašvuohta", mk("language", attrs{"lang": "se"})), tx(", og Karasjok er Kárášjohka. ČčĐđŊŋŠšŦŧŽž."), el("hard_break", nil), tx("Ny linje.")),
	)
}

func children() json.RawMessage {
	return doc(
		para("Under dette området gjeld desse måla:"),
		kort("planelement", malID), kort("tiltak", tiltakID), kort("tiltak", idC),
		head(3, "Ei overskrift som hoppar over eit nivå"),
		para(long+long),
		figureOf(photoHash, "Kart over området med 18 kommunar", "Kommunane i området. Kjelde: Kartverket.", 900, 600),
		figureOf(drawingHash, "", "", 200, 120),
		figureOf(lostHash, "Søylediagram over liggjedøgn", "Biletet er borte.", 300, 200),
	)
}

func situation() json.RawMessage {
	rows := []any{tr(th("Kommune"), th("Innbyggere"), th("Tiltak"))}
	for i := range 45 {
		rows = append(rows, tr(th(fmt.Sprintf("Kommune nummer %d", i+1)), td(fmt.Sprint(1000*(i+3))), td("Digital hjemmeoppfølging, samkonsultasjon og felles kurs")))
	}
	return doc(
		para("Tabellen viser hvordan det står til i kommunene.", el("footnote", nil, tx("Tallene er fra Statistisk sentralbyrå, "), tx("tabell 07459", mk("link", attrs{"href": "https://www.ssb.no/statbank/table/07459"})), tx("."))),
		el("table", nil, rows...),
		para("Etter tabellen."),
		el("table", nil,
			tr(cellOf("table_header", 2, 1, para("To kolonner")), cellOf("table_header", 1, 2, para("To rader"))),
			tr(th("A"), th("B")),
			tr(cellOf("table_cell", 1, 2, para("Går over to rader"), bullets(li(para("punkt i celle")))), td("x"), td("y")),
			tr(td("z"))),
	)
}

func choices() json.RawMessage {
	return doc(
		head(2, "Slik ser vi det"),
		analyse(
			[]any{para("Kommunane manglar helsesjukepleiarar."), bullets(li(para("lang veg")), li(para("små fagmiljø")))},
			[]any{para(long), kort("tiltak", tiltakID)},
			[]any{para("Vi lagar eit felles ambulant team.")}),
		para(tx("Dette er "), tx("ikkje ", del(idA)), tx("nytt ", ins(idB)), tx("avgjort.")),
		para(tx("Avsnitt som blir"), tx("\u200b", ins(idA))),
		para(tx("\u200b", ins(idA)), tx(" delt i to.")),
		withMarks(para("Eit heilt nytt avsnitt."), ins(idB)),
		withMarks(el("heading", attrs{"level": 3}, tx("Var eit avsnitt")), mk("modification", attrs{"id": idA, "type": "nodeType", "attrName": nil, "previousValue": attrs{"type": "paragraph", "attrs": nil}, "newValue": attrs{"type": "heading", "attrs": attrs{"level": 3}}})),
	)
}
