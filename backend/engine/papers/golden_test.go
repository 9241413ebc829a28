package papers

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata anew")

// golden compares with what stands in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range gotLines {
			if i >= len(wantLines) || gotLines[i] != wantLines[i] {
				t.Fatalf("%s, line %d:\n got %s\nwant %s\nIf the difference is meant, run with -update and look at it.", name, i+1, gotLines[i], append(wantLines, "")[min(i, len(wantLines))])
			}
		}
		t.Fatalf("%s ends too early", name)
	}
}

// small is the plan of the tests with a table of few rows.
func small() Paper {
	p := plan()
	p.Chapters[2].Content = doc(
		para("Tabellen viser hvordan det står til.", el("footnote", nil, tx("Tallene er fra SSB."))),
		el("table", nil, tr(th("Kommune"), th("Innbyggere")), tr(th("Alver"), td("29 000")), tr(cellOf("table_cell", 2, 1, para("Over to kolonner")))))
	return p
}

// The structure of a PDF: what a screen reader meets, in order.
func TestTheTreeOfAPDF(t *testing.T) {
	raw, err := PDF(t.Context(), small())
	if err != nil {
		t.Fatal(err)
	}
	kept(t, "small.pdf", raw)
	f := readPDF(t, raw)
	root := f.tree()
	f.complete()
	var out strings.Builder
	var walk func(e *element, depth int)
	walk = func(e *element, depth int) {
		fmt.Fprintf(&out, "%s%s", strings.Repeat("  ", depth), e.kind)
		for name, value := range map[string]string{"lang": e.lang} {
			if value != "" {
				fmt.Fprintf(&out, " %s=%s", name, value)
			}
		}
		if e.alt != "" {
			fmt.Fprintf(&out, " alt=%q", e.alt)
		}
		if e.id != "" {
			fmt.Fprintf(&out, " id=%s", e.id)
		}
		if e.attrs != "" {
			fmt.Fprintf(&out, " %s", e.attrs)
		}
		if e.links > 0 {
			fmt.Fprintf(&out, " links=%d", e.links)
		}
		if len(e.kids) == 0 {
			fmt.Fprintf(&out, " %q", strings.TrimSuffix(e.words, "\n"))
		}
		out.WriteByte('\n')
		for _, k := range e.kids {
			walk(k, depth+1)
		}
	}
	walk(root, 0)
	out.WriteString("\nOutline\n" + strings.Join(f.outline(), "\n") + "\n")
	golden(t, "pdf.txt", out.String())
}

// The structure of a DOCX: styles, lists, tables, and words with what is said of them.
func TestTheStructureOfADOCX(t *testing.T) {
	for name, draft := range map[string]bool{"docx.txt": false, "docx-draft.txt": true} {
		p := small()
		p.Draft = draft
		raw, err := DOCX(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		f := readDOCX(t, raw)
		var out strings.Builder
		describe(&out, f.document.kids[0], 0)
		out.WriteString("\nFootnotes\n")
		describe(&out, f.notes, 0)
		golden(t, name, out.String())
	}
}

func describe(out *strings.Builder, n *xmlNode, depth int) {
	in := strings.Repeat("  ", depth)
	for _, k := range n.kids {
		switch k.name {
		case "w:p":
			out.WriteString(in + describeParagraph(k) + "\n")
		case "w:tbl", "w:tr", "w:tc", "w:footnote":
			fmt.Fprintf(out, "%s%s%s\n", in, k.name[2:], describeProperties(k))
			describe(out, k, depth+1)
		default:
			describe(out, k, depth)
		}
	}
}

func describeProperties(n *xmlNode) (s string) {
	for _, group := range n.kids {
		if !strings.HasSuffix(group.name, "Pr") {
			continue
		}
		for _, p := range group.kids {
			switch p.name {
			case "w:tblHeader", "w:gridSpan", "w:vMerge", "w:ins", "w:del", "w:pageBreakBefore", "w:keepNext":
				s += " " + strings.TrimSpace(p.name[2:]+" "+p.attrs["w:val"]+p.attrs["w:author"])
			}
		}
	}
	return s
}

func describeParagraph(p *xmlNode) string {
	style, extra := "Normal", ""
	if properties := p.kid("w:pPr"); properties != nil {
		if s := properties.val("w:pStyle"); s != "" {
			style = s
		}
		if num := properties.kid("w:numPr"); num != nil {
			extra += " num " + num.val("w:numId") + "." + num.val("w:ilvl")
		}
		if change := properties.kid("w:pPrChange"); change != nil {
			extra += " was by " + change.attrs["w:author"]
		}
		if end := properties.kid("w:rPr"); end != nil {
			for _, c := range end.kids {
				extra += " end-" + c.name[2:] + " by " + c.attrs["w:author"]
			}
		}
		extra += describeProperties(p)
	}
	return style + extra + ": " + describeRuns(p)
}

func describeRuns(n *xmlNode) (s string) {
	for _, k := range n.kids {
		switch k.name {
		case "w:r":
			s += describeRun(k)
		case "w:ins", "w:del":
			s += "{" + k.name[2:] + " " + k.attrs["w:author"] + " " + k.attrs["w:date"] + "|" + describeRuns(k) + "}"
		case "w:hyperlink":
			s += "[" + describeRuns(k) + "]"
		}
	}
	return s
}

func describeRun(r *xmlNode) string {
	var about []string
	if properties := r.kid("w:rPr"); properties != nil {
		for _, p := range properties.kids {
			about = append(about, strings.TrimSpace(p.name[2:]+" "+p.attrs["w:val"]))
		}
	}
	words := r.words()
	for _, k := range r.all("w:footnoteReference") {
		words += "^" + k.attrs["w:id"]
	}
	for _, k := range r.all("wp:docPr") {
		words += fmt.Sprintf("<image %q>", k.attrs["descr"])
	}
	for _, k := range r.all("w:instrText") {
		words += "<" + strings.TrimSpace(k.text) + ">"
	}
	if len(about) > 0 {
		return "(" + strings.Join(about, ",") + ")" + words
	}
	return words
}
