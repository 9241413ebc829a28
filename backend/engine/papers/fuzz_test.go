package papers

import "testing"

// FuzzPapers: whatever bytes a text is, it is refused or becomes two papers that can be read; what is
// tagged in the PDF belongs to the tree, and what Word gets is well-formed.
func FuzzPapers(f *testing.F) {
	for seed := range uint64(6) {
		r := newRandom(seed)
		r.suggestions = seed%2 == 0
		f.Add([]byte(r.document()))
	}
	for _, c := range small().Chapters {
		f.Add([]byte(c.Content))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		p := small()
		p.Chapters, p.Draft = []Chapter{{Number: "1", Title: "Kapittel", Depth: 1, Lang: "nn", Content: raw}}, true
		out, err := PDF(t.Context(), p)
		if err != nil {
			return
		}
		file := readPDF(t, out)
		file.tree()
		file.complete()
		if out, err = DOCX(t.Context(), p); err != nil {
			t.Fatalf("a PDF, but no DOCX: %v", err)
		}
		readDOCX(t, out)
	})
}
