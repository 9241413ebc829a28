package papers

import (
	"bytes"
	"strings"
	"testing"

	"fellesplan/backend/engine/papers/pdf"
)

// someAttachment is a PDF of so many pages.
func someAttachment(pages int) []byte {
	w := pdf.New(pdf.Config{Title: "x"})
	for range pages {
		p := w.Page()
		p.In(w.Root().Add("P"))
		p.Text(72, 72, pdf.Regular(), 11, pdf.Color{}, "Utgreiing")
	}
	return w.Bytes()
}

// A PDF goes with a paper as pages that say what they are; what cannot be drawn goes with it as a file. Nothing
// is claimed that such pages do not keep.
func TestWhatGoesWithAPaper(t *testing.T) {
	p := paperOf(para("Teksten"))
	bare, err := PDF(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	p.Files = []File{{"Utgreiinga", "utgreiing.pdf", typePDF, someAttachment(2)}, {"Tala", "tal.xlsx", "application/x", []byte("tal")}, {"Låst", "laast.pdf", typePDF, []byte("%PDF-1.4\n")}}
	if AsPages(p.Files[0]) != 2 || AsPages(p.Files[1]) != 0 || AsPages(p.Files[2]) != 0 {
		t.Error("which files become pages")
	}
	raw, err := PDF(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	f, before := readPDF(t, raw), readPDF(t, bare)
	all := func(f *pdfFile) string {
		var out strings.Builder
		for _, o := range f.objects {
			out.WriteString(o + "\n")
		}
		return out.String()
	}
	count := func(f *pdfFile) int { return strings.Count(all(f), "/Type /Page ") }
	if count(f) != count(before)+2 {
		t.Errorf("%d pages, and %d without them", count(f), count(before))
	}
	if n := strings.Count(all(f), "/S /Figure"); n != 2 || strings.Count(all(f), "/Subtype /Form") != 2 || strings.Count(all(f), "/Type /Filespec") != 2 {
		t.Errorf("%d pages have words", n)
	}
	if len(f.loose) > 0 {
		t.Errorf("words that belong to nothing: %q", f.loose)
	}
	if !bytes.Contains(bare, []byte("pdfuaid:part")) || bytes.Contains(raw, []byte("pdfuaid:part")) {
		t.Error("PDF/UA is claimed where it is not known, or not where it is")
	}
	if again, _ := PDF(t.Context(), p); !bytes.Equal(again, raw) {
		t.Error("the same input gives other bytes")
	}
}

// A short paper is one page, with its title as the first heading and its chapters below it.
func TestAShortPaper(t *testing.T) {
	p := paperOf(para("Vedteke."))
	p.Short, p.Facts, p.Notes = true, [][2]string{{"Sak", "OU Voss 07/26"}, {"Tom", ""}}, []string{"Ei merknad."}
	p.Chapters[0].Depth = 2
	raw, err := PDF(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	f := readPDF(t, raw)
	pages, heads := 0, ""
	for _, o := range f.objects {
		if strings.Contains(o, "/Type /Page ") {
			pages++
		}
		if strings.Contains(o, "/S /H") {
			heads += o
		}
	}
	var words strings.Builder
	for _, said := range f.marked {
		words.WriteString(said + "\n")
	}
	if pages != 1 || strings.Count(heads, "/S /H1") != 1 || strings.Count(heads, "/S /H2") != 1 || strings.Contains(heads, "/TOC") {
		t.Errorf("%d pages, %s", pages, heads)
	}
	for _, want := range []string{"Sak: OU Voss 07/26", "Ei merknad.", "Vedteke."} {
		if !strings.Contains(words.String(), want) {
			t.Errorf("%q is missing in %q", want, words.String())
		}
	}
	if strings.Contains(words.String(), "Tom") {
		t.Error("what is not known is told")
	}
}
