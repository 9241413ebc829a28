package papers

import (
	"fmt"
	"testing"
)

// hundredPages is a plan of some 100 pages: running text, lists, a table in each chapter, footnotes,
// cards and images.
func hundredPages() Paper {
	p := plan()
	p.Chapters = nil
	for i := range 6 {
		var blocks []any
		for j := range 5 {
			blocks = append(blocks, head(2, fmt.Sprintf("Del %d", j+1)))
			for range 6 {
				blocks = append(blocks, para(tx(long+long, "strong"), tx(long+long+long), el("footnote", nil, tx(long))))
			}
			blocks = append(blocks, bullets(li(para(long)), li(para(long), numbered(1, li(para("først")), li(para("så"))))), kort("tiltak", tiltakID))
		}
		rows := []any{tr(th("Kommune"), th("Tal"), th("Merknad"))}
		for n := range 20 {
			rows = append(rows, tr(td(fmt.Sprint("Kommune ", n)), td(fmt.Sprint(1000*n)), td(long)))
		}
		blocks = append(blocks, el("table", nil, rows...), figureOf(photoHash, "Kart", "Kart over området", 900, 600))
		p.Chapters = append(p.Chapters, Chapter{Number: fmt.Sprint(i + 1), Title: fmt.Sprintf("Kapittel %d", i+1), Depth: 1, Lang: "nn", Content: doc(blocks...)})
	}
	return p
}

func BenchmarkPDF(b *testing.B)  { benchmark(b, "PDF") }
func BenchmarkDOCX(b *testing.B) { benchmark(b, "DOCX") }

func benchmark(b *testing.B, kind string) {
	p := hundredPages()
	size := 0
	b.ReportAllocs()
	for b.Loop() {
		out, err := writers[kind](b.Context(), p)
		if err != nil {
			b.Fatal(err)
		}
		size = len(out)
	}
	b.ReportMetric(float64(size)/1000, "kB")
	l, err := layOut(b.Context(), p)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(l.sheets)+1), "pages")
}
