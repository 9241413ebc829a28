package papers

import "testing"

func TestPDF(t *testing.T) {
	for name, draft := range map[string]bool{"versjon.pdf": false, "utkast.pdf": true} {
		p := plan()
		p.Draft = draft
		out, err := PDF(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		kept(t, name, out)
	}
}
