package papers

import "testing"

func TestDOCX(t *testing.T) {
	for name, draft := range map[string]bool{"versjon.docx": false, "utkast.docx": true} {
		p := plan()
		p.Draft = draft
		out, err := DOCX(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		kept(t, name, out)
	}
}
