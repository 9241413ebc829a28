package papers

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"testing"
)

// xmlNode is an element of a part; its name has its namespace's usual prefix.
type xmlNode struct {
	name  string
	attrs map[string]string
	text  string
	kids  []*xmlNode
}

var prefixes = map[string]string{
	wordNS: "w", officeRel[:len(officeRel)-1]: "r", drawingNS: "wp", mainNS: "a", pictureNS: "pic",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp", "http://purl.org/dc/elements/1.1/": "dc",
	"http://purl.org/dc/terms/": "dcterms", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
}

func named(n xml.Name) string {
	if p := prefixes[n.Space]; p != "" {
		return p + ":" + n.Local
	}
	return n.Local
}

// parseXML reads a part strictly: every element is ended, every prefix is declared.
func parseXML(t testing.TB, name string, raw []byte) *xmlNode {
	t.Helper()
	dec := xml.NewDecoder(bytes.NewReader(raw))
	dec.Strict = true
	root := &xmlNode{}
	open := []*xmlNode{root}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s is no XML: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := &xmlNode{name: named(token.Name), attrs: map[string]string{}}
			if token.Name.Space != "" && prefixes[token.Name.Space] == "" && !strings.Contains(token.Name.Space, "schemas.openxmlformats.org/") {
				t.Fatalf("%s: the prefix of %v is not declared", name, token.Name)
			}
			for _, a := range token.Attr {
				n.attrs[named(a.Name)] = a.Value
			}
			open[len(open)-1].kids = append(open[len(open)-1].kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			open[len(open)-1].text += string(token)
		}
	}
	return root.kids[0]
}

func (n *xmlNode) all(names ...string) (found []*xmlNode) {
	if slices.Contains(names, n.name) {
		found = append(found, n)
	}
	for _, child := range n.kids {
		found = append(found, child.all(names...)...)
	}
	return found
}

func (n *xmlNode) kid(name string) *xmlNode {
	for _, child := range n.kids {
		if child.name == name {
			return child
		}
	}
	return nil
}

// val is the w:val of a child; empty where it is not there.
func (n *xmlNode) val(name string) string {
	if child := n.kid(name); child != nil {
		return child.attrs["w:val"]
	}
	return ""
}

// words are those that one reads, also those suggested to go.
func (n *xmlNode) words() string {
	var s strings.Builder
	for _, part := range n.all("w:t", "w:delText", "w:br", "w:tab") {
		if part.name == "w:br" || part.name == "w:tab" {
			s.WriteByte(' ')
		}
		s.WriteString(part.text)
	}
	return s.String()
}

type docxFile struct {
	parts                                   map[string][]byte
	document, styles, notes, numbers, types *xmlNode
}

// readDOCX opens a package and checks what Word checks first: that each part has a type, that what
// is pointed to is there, and that properties stand in the order of the schema.
func readDOCX(t testing.TB, raw []byte) *docxFile {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f := &docxFile{parts: map[string][]byte{}}
	for i, file := range z.File {
		if i == 0 && file.Name != "[Content_Types].xml" {
			t.Errorf("the first part is %s", file.Name)
		}
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if f.parts[file.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	f.types = parseXML(t, "types", f.parts["[Content_Types].xml"])
	for name := range f.parts {
		f.checkPart(t, name)
	}
	f.document = parseXML(t, "document", f.parts["word/document.xml"])
	f.styles = parseXML(t, "styles", f.parts["word/styles.xml"])
	f.notes = parseXML(t, "footnotes", f.parts["word/footnotes.xml"])
	f.numbers = parseXML(t, "numbering", f.parts["word/numbering.xml"])
	f.checkReferences(t)
	return f
}

func (f *docxFile) checkPart(t testing.TB, name string) {
	known := slices.ContainsFunc(f.types.kids, func(k *xmlNode) bool {
		return k.attrs["PartName"] == "/"+name || k.attrs["Extension"] != "" && strings.HasSuffix(name, "."+k.attrs["Extension"])
	})
	if !known && name != "[Content_Types].xml" {
		t.Errorf("the part %s has no type", name)
	}
	if strings.HasSuffix(name, ".xml") {
		checkOrder(t, parseXML(t, name, f.parts[name]))
	}
	if !strings.HasSuffix(name, ".rels") {
		return
	}
	base := path.Dir(path.Dir(name))
	for _, rel := range parseXML(t, name, f.parts[name]).kids {
		target := path.Join(base, rel.attrs["Target"])
		if rel.attrs["TargetMode"] != "External" && f.parts[target] == nil {
			t.Errorf("%s points to %s, which is not there", name, target)
		}
	}
}

// orders are those of ECMA-376, as far as we write them.
var orders = map[string][]string{
	"w:pPr": {
		"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind",
		"w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange",
	},
	"w:rPr": {
		"w:ins", "w:del", "w:rStyle", "w:rFonts", "w:b", "w:i", "w:color", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang",
	},
	"w:tblPr":  {"w:tblStyle", "w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook"},
	"w:tcPr":   {"w:tcW", "w:gridSpan", "w:vMerge", "w:shd"},
	"w:trPr":   {"w:cantSplit", "w:tblHeader", "w:ins", "w:del"},
	"w:tbl":    {"w:tblPr", "w:tblGrid", "w:tr"},
	"w:tr":     {"w:trPr", "w:tc"},
	"w:sectPr": {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:titlePg"},
	"w:style":  {"w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"},
	"w:lvl":    {"w:start", "w:numFmt", "w:lvlText", "w:lvlJc", "w:pPr"},
	"w:p":      {"w:pPr", "*"},
	"w:r":      {"w:rPr", "*"},
	"w:styles": {"w:docDefaults", "w:style"},
	"w:numPr":  {"w:ilvl", "w:numId"},
	"w:settings": {
		"w:zoom", "w:defaultTabStop", "w:footnotePr", "w:compat", "w:themeFontLang",
	},
	"w:numbering": {"w:abstractNum", "w:num"},
	"wp:inline":   {"wp:extent", "wp:docPr", "a:graphic"},
	"pic:pic":     {"pic:nvPicPr", "pic:blipFill", "pic:spPr"},
}

func checkOrder(t testing.TB, n *xmlNode) {
	t.Helper()
	if order, has := orders[n.name]; has {
		last := 0
		for _, child := range n.kids {
			at := slices.Index(order, child.name)
			if at < 0 {
				at = slices.Index(order, "*")
			}
			if at < last {
				t.Errorf("in %s stands %s too late, or where it may not: %d before %d", n.name, child.name, at, last)
			}
			last = max(at, last)
		}
	}
	if n.name == "w:tc" && (len(n.kids) == 0 || n.kids[len(n.kids)-1].name != "w:p") {
		t.Error("a cell does not end with a paragraph")
	}
	for _, child := range n.kids {
		checkOrder(t, child)
	}
}

// checkReferences: styles, numberings, footnotes, bookmarks and relations that are used are there,
// and what must be unique is.
func (f *docxFile) checkReferences(t testing.TB) {
	t.Helper()
	there := func(nodes []*xmlNode, attr string) map[string]bool {
		set := map[string]bool{}
		for _, n := range nodes {
			if set[n.attrs[attr]] {
				t.Errorf("%s %s=%s is there twice", n.name, attr, n.attrs[attr])
			}
			set[n.attrs[attr]] = true
		}
		return set
	}
	need := func(nodes []*xmlNode, attr string, set map[string]bool) {
		for _, n := range nodes {
			if !set[strings.TrimPrefix(n.attrs[attr], "\x00")] {
				t.Errorf("%s points to %q, which is not there", n.name, n.attrs[attr])
			}
		}
	}
	both := &xmlNode{kids: []*xmlNode{f.document, f.notes}}
	need(both.all("w:pStyle", "w:rStyle", "w:tblStyle"), "w:val", there(f.styles.all("w:style"), "w:styleId"))
	need(both.all("w:numId"), "w:val", there(f.numbers.all("w:num"), "w:numId"))
	need(f.document.all("w:footnoteReference"), "w:id", there(f.notes.all("w:footnote"), "w:id"))
	there(both.all("w:ins", "w:del", "w:pPrChange"), "w:id")
	there(f.document.all("w:bookmarkStart"), "w:id")
	bookmarks := there(f.document.all("w:bookmarkStart"), "w:name")
	need(slices.DeleteFunc(f.document.all("w:hyperlink"), func(n *xmlNode) bool { return n.attrs["w:anchor"] == "" }), "w:anchor", bookmarks)
	for part, root := range map[string]*xmlNode{"document": f.document, "footnotes": f.notes} {
		rels := there(parseXML(t, part, f.parts["word/_rels/"+part+".xml.rels"]).kids, "Id")
		for _, n := range root.all("w:hyperlink", "a:blip", "w:headerReference", "w:footerReference") {
			id := n.attrs["r:id"] + n.attrs["r:embed"]
			if id != "" && !rels[id] {
				t.Errorf("%s: the relation %s is not there", part, id)
			}
		}
	}
	f.checkTables(t)
	gone := len(both.all("w:delText"))
	for _, d := range both.all("w:del") {
		gone -= len(d.all("w:delText"))
		if len(d.all("w:t")) > 0 {
			t.Error("words that are to go stand as words that are there")
		}
	}
	if gone != 0 {
		t.Errorf("%d words are gone without anybody's suggestion", gone)
	}
}

// checkTables: each row fills the grid.
func (f *docxFile) checkTables(t testing.TB) {
	t.Helper()
	for _, table := range f.document.all("w:tbl") {
		columns := len(table.kid("w:tblGrid").kids)
		for _, row := range table.kids {
			if row.name != "w:tr" {
				continue
			}
			sum := 0
			for _, c := range row.kids {
				if c.name != "w:tc" {
					continue
				}
				span := c.kid("w:tcPr").val("w:gridSpan")
				if span == "" {
					span = "1"
				}
				sum += atoi(span)
			}
			if sum != columns || columns > maxColumns {
				t.Errorf("a row of %d columns in a grid of %d", sum, columns)
			}
		}
	}
}
