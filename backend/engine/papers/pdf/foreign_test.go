package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// classic writes a PDF as many programs do: objects one after the other, and a table of their places.
func classic(objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	fmt.Fprintf(&out, "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n0\n%%%%EOF\n", len(objects)+1)
	return out.Bytes()
}

const (
	someCatalog = "<< /Type /Catalog /Pages 2 0 R >>"
	somePages   = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [10 20 210 320] /Resources << /Font << /F1 5 0 R >> >> >>"
	somePage    = "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 6 0 R] /Rotate 90 >>"
	someContent = "<< /Length 7 0 R >>\nstream\nBT endstreamless ET\nendstream"
	someFont    = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvet#69ca /Me [5 0 R (a \\) b) <41>] /Parent 1 0 R >>"
	moreContent = "<< /Length 3 >>\nstream\nq Q\nendstream"
)

func drawn(t *testing.T, raw []byte) (string, Drawing) {
	t.Helper()
	f, err := ReadForeign(raw)
	if err != nil {
		t.Fatal(err)
	}
	w := New(Config{Title: "x", Created: time.Unix(0, 0)})
	var d Drawing
	for i := range f.Pages() {
		if d, err = w.Import(f, i); err != nil {
			t.Fatal(err)
		}
		p := w.Page()
		p.In(w.Root().Add("Figure"))
		p.DrawPage(d, 36, 72, 0.5)
	}
	out := w.Bytes()
	for _, o := range w.objects {
		out = append(out, "\n"+o.text...)
	}
	return string(out), d
}

// A page is drawn with all that it needs, each object once, turned as it is to be read.
func TestAPageOfAnotherDocument(t *testing.T) {
	out, d := drawn(t, classic(someCatalog, somePages, somePage, someContent, someFont, moreContent, "19"))
	if d.Width != 300 || d.Height != 200 {
		t.Errorf("%g × %g", d.Width, d.Height)
	}
	for _, want := range []string{
		"BT endstreamless ET\n", "q Q\n", "/BBox [10 20 210 320]", "/Matrix [0 -1 1 0 -20 210]", "/BaseFont /Helvetica", `(a \) b)`, "<41>",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if strings.Count(out, "/Type /Catalog") != 1 || strings.Count(out, "/BaseFont /Helvetica") != 1 {
		t.Error("it leads out of the page, or a font is there twice")
	}
}

// What we write ourselves, with its packed objects and its stream of addresses, can be read too.
func TestOurOwnPagesAreRead(t *testing.T) {
	w := New(Config{Title: "æ", Lang: "nn", Created: time.Unix(0, 0)})
	for range 3 {
		p := w.Page()
		p.In(w.Root().Add("P"))
		p.Text(72, 72, Regular(), 11, Color{}, "Kommunane og sjukehuset")
	}
	f, err := ReadForeign(w.Bytes())
	if err != nil || f.Pages() != 3 {
		t.Fatalf("%v", err)
	}
	if _, d := drawn(t, w.Bytes()); d.Width != PageWidth {
		t.Errorf("%g", d.Width)
	}
}

// A page that would be another page without what stands on it, and a file that cannot be read whole, are refused.
func TestWhatIsNotTakenIn(t *testing.T) {
	page := func(more string) string { return "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + more + " >>" }
	widget := "<< /Type /Annot /Subtype /Widget >>"
	for what, raw := range map[string][]byte{
		"a form":       classic(someCatalog, somePages, page("/Annots [5 0 R]"), moreContent, widget),
		"a stamp":      classic(someCatalog, somePages, page("/Annots 5 0 R"), moreContent, "[ << /Subtype /Stamp >> ]"),
		"layers":       classic("<< /Type /Catalog /Pages 2 0 R /OCProperties << >> >>", somePages, page(""), moreContent),
		"no size":      classic(someCatalog, "<< /Type /Pages /Kids [3 0 R] >>", page(""), moreContent),
		"a ring":       classic(someCatalog, "<< /Type /Pages /Kids [2 0 R] >>"),
		"no pages":     classic(someCatalog),
		"locked":       bytes.Replace(classic(someCatalog, somePages, page(""), moreContent), []byte("/Root"), []byte("/Encrypt 9 0 R /Root"), 1),
		"packed LZW":   classic(someCatalog, somePages, page(""), "<< /Length 3 /Filter /LZWDecode >>\nstream\nq Q\nendstream"),
		"broken Flate": classic(someCatalog, somePages, page(""), "<< /Length 3 /Filter /FlateDecode >>\nstream\nq Q\nendstream"),
		"deep":         classic(someCatalog, strings.Repeat("[", 5000)),
		"nothing":      nil, "rubbish": []byte("%PDF-1.4\n)>>]"), "cut short": classic(someCatalog, somePages, page(""), moreContent)[:60],
	} {
		f, err := ReadForeign(raw)
		for i := 0; err == nil && i < f.Pages(); i++ {
			_, err = New(Config{}).Import(f, i)
		}
		if !errors.Is(err, ErrForeign) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := ReadForeign(classic(someCatalog, somePages, page("/Annots [5 0 R]"), moreContent, "<< /Subtype /Link >>")); err != nil {
		t.Errorf("a link: %v", err)
	}
}

func FuzzForeign(f *testing.F) {
	f.Add(classic(someCatalog, somePages, somePage, someContent, someFont, moreContent, "19"))
	f.Add(classic(someCatalog, "<< /Type /Pages /Kids [3 0 R 3 0 R] >>", "<< /MediaBox [0 0 9 9] /Contents 3 0 R >>"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		read, err := ReadForeign(raw)
		if err != nil {
			return
		}
		w := New(Config{})
		for i := range min(read.Pages(), 3) {
			_, _ = w.Import(read, i)
		}
		w.Page()
		w.Bytes()
	})
}

func TestAFileInAFile(t *testing.T) {
	w := New(Config{Title: "x"})
	w.Page()
	w.Attach("01-tal (æ).xlsx", "application/vnd.x+y", "Vedlegg 1", []byte("innhald"))
	w.Bytes()
	var all string
	for _, o := range w.objects {
		all += o.text
	}
	for _, want := range []string{"/Subtype /application#2Fvnd.x+y", "/Params << /Size 7 >>", "/Names << /EmbeddedFiles << /Names [<FEFF", "/Desc (Vedlegg 1)"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing", want)
		}
	}
}
