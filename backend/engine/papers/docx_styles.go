package papers

import (
	"fmt"
	"strconv"
)

// The colours and the typeface. Calibri is where Word is; LibreOffice has one of the same measures.
const (
	accentHex = "1B5A5B"
	shadeHex  = "E8F0F0"
	quietHex  = "595959" // 7:1 on white
	typeface  = "Calibri"
)

// style is a paragraph style. Sizes are half points, spaces are twentieths of a point.
type style struct {
	id, name, based, next string
	size                  int
	bold, italic          bool
	color                 string
	before, after, line   int
	left                  int
	keepNext, contextual  bool
	outline               int // level of a heading, 1 …
	rule                  bool
	shade                 bool
	tabs                  bool
}

func paperStyles() []style {
	all := []style{
		{id: "Normal", name: "Normal", size: 22, after: 140, line: 276},
		{id: "Partnarskap", name: "Partnarskap", based: "Normal", size: 24, color: quietHex, after: 3000},
		{id: "Title", name: "Title", based: "Normal", next: "Subtitle", size: 64, bold: true, color: accentHex, after: 160, line: 240},
		{id: "Subtitle", name: "Subtitle", based: "Normal", size: 32, color: quietHex, after: 900},
		{id: "Opplysning", name: "Opplysning", based: "Normal", size: 20, after: 40},
		{id: "TOCHeading", name: "TOC Heading", based: "Normal", size: 36, bold: true, color: accentHex, after: 240},
		{id: "ListParagraph", name: "List Paragraph", based: "Normal", after: 80, contextual: true},
		{id: "Quote", name: "Quote", based: "Normal", italic: true, left: 420, rule: true},
		{id: "Caption", name: "caption", based: "Normal", size: 19, color: quietHex, after: 240},
		{id: "Figur", name: "Figur", based: "Normal", before: 160, after: 80},
		{id: "Kort", name: "Kort", based: "Normal", size: 21, after: 0, left: 170, rule: true, shade: true},
		{id: "Tabelltekst", name: "Tabelltekst", based: "Normal", size: 20, after: 60, line: 252},
		{id: "Tabellhovud", name: "Tabellhovud", based: "Tabelltekst", bold: true},
		{id: "Mellomrom", name: "Mellomrom", based: "Normal", size: 8, line: 160},
		{id: "FootnoteText", name: "footnote text", based: "Normal", size: 18, after: 40, line: 240},
		{id: "Header", name: "header", based: "Normal", size: 18, color: quietHex, tabs: true},
		{id: "Footer", name: "footer", based: "Normal", size: 18, color: quietHex, tabs: true},
	}
	for level, size := range []int{34, 28, 25, 23, 22, 22} {
		all = append(all, style{
			id: fmt.Sprintf("Heading%d", level+1), name: fmt.Sprintf("heading %d", level+1), based: "Normal", next: "Normal", size: size, bold: true,
			color: accentHex, before: 400 - 50*level, after: 100, line: 252, keepNext: true, outline: level + 1,
		})
	}
	for level := range deepest {
		all = append(all, style{
			id: fmt.Sprintf("TOC%d", level+1), name: fmt.Sprintf("toc %d", level+1), based: "Normal", after: 60, left: 280 * level, bold: level == 0, tabs: true,
		})
	}
	return all
}

func (d *docx) styles() string {
	x := &markup{}
	x.open("w:styles", "xmlns:w", wordNS)
	x.in("w:docDefaults", func() {
		x.in("w:rPrDefault", func() {
			x.in("w:rPr", func() {
				x.empty("w:rFonts", "w:ascii", typeface, "w:hAnsi", typeface, "w:eastAsia", typeface, "w:cs", typeface)
				x.empty("w:sz", "w:val", "22")
				x.empty("w:szCs", "w:val", "22")
				x.empty("w:lang", "w:val", wordLang(d.Lang), "w:eastAsia", wordLang(d.Lang))
			})
		})
		x.empty("w:pPrDefault")
	})
	for _, s := range paperStyles() {
		s.write(x)
	}
	characterStyles(x)
	tableStyle(x)
	x.close()
	return xmlHead + x.out.String()
}

func (s style) write(x *markup) {
	first := ""
	if s.id == "Normal" {
		first = "1"
	}
	x.open("w:style", "w:type", "paragraph", "w:default", first, "w:styleId", s.id)
	x.empty("w:name", "w:val", s.name)
	if s.based != "" {
		x.empty("w:basedOn", "w:val", s.based)
	}
	if s.next != "" {
		x.empty("w:next", "w:val", s.next)
	}
	x.empty("w:qFormat")
	x.in("w:pPr", func() { s.paragraph(x) })
	x.in("w:rPr", func() { s.run(x) })
	x.close()
}

func (s style) paragraph(x *markup) {
	if s.keepNext {
		x.empty("w:keepNext")
		x.empty("w:keepLines")
	}
	if s.id == "Normal" {
		x.empty("w:widowControl")
	}
	if s.rule {
		x.in("w:pBdr", func() { x.empty("w:left", "w:val", "single", "w:sz", "18", "w:space", "8", "w:color", accentHex) })
	}
	if s.shade {
		x.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", shadeHex)
	}
	if s.tabs {
		x.in("w:tabs", func() {
			leader := ""
			if s.id != "Header" && s.id != "Footer" {
				leader = "dot"
			}
			x.empty("w:tab", "w:val", "right", "w:leader", leader, "w:pos", strconv.Itoa(textWide))
		})
	}
	line, rule := "", ""
	if s.line > 0 {
		line, rule = strconv.Itoa(s.line), "auto"
	}
	x.empty("w:spacing", "w:before", strconv.Itoa(s.before), "w:after", strconv.Itoa(s.after), "w:line", line, "w:lineRule", rule)
	if s.left > 0 {
		x.empty("w:ind", "w:left", strconv.Itoa(s.left))
	}
	if s.contextual {
		x.empty("w:contextualSpacing")
	}
	if s.outline > 0 {
		x.empty("w:outlineLvl", "w:val", strconv.Itoa(s.outline-1))
	}
}

func (s style) run(x *markup) {
	if s.bold {
		x.empty("w:b")
	}
	if s.italic {
		x.empty("w:i")
	}
	if s.color != "" {
		x.empty("w:color", "w:val", s.color)
	}
	if s.size > 0 {
		x.empty("w:sz", "w:val", strconv.Itoa(s.size))
		x.empty("w:szCs", "w:val", strconv.Itoa(s.size))
	}
}

func characterStyles(x *markup) {
	character := func(id, name string, inner func()) {
		x.open("w:style", "w:type", "character", "w:styleId", id)
		x.empty("w:name", "w:val", name)
		x.in("w:rPr", inner)
		x.close()
	}
	character("FootnoteReference", "footnote reference", func() { x.empty("w:vertAlign", "w:val", "superscript") })
	character("Hyperlink", "Hyperlink", func() {
		x.empty("w:color", "w:val", accentHex)
		x.empty("w:u", "w:val", "single")
	})
}

func tableStyle(x *markup) {
	x.open("w:style", "w:type", "table", "w:styleId", "Tabell")
	x.empty("w:name", "w:val", "Tabell")
	x.in("w:tblPr", func() {
		x.in("w:tblBorders", func() {
			for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
				x.empty("w:"+side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "A6B8B8")
			}
		})
		x.in("w:tblCellMar", func() {
			for _, side := range []string{"top", "left", "bottom", "right"} {
				wide := "100"
				if side == "top" || side == "bottom" {
					wide = "50"
				}
				x.empty("w:"+side, "w:w", wide, "w:type", "dxa")
			}
		})
	})
	x.close()
}

// bulletNumber is the numbering of all lists with points.
const bulletNumber = 1

// numberingPart says how lists are numbered: those with points alike, each of the others for itself.
func (d *docx) numberingPart() string {
	x := &markup{}
	x.open("w:numbering", "xmlns:w", wordNS)
	d.abstract(x, "0", "bullet", func(level int) string { return []string{"•", "–", "▪"}[level%3] })
	d.abstract(x, "1", "decimal", func(level int) string { return fmt.Sprintf("%%%d.", level+1) })
	x.in("w:num", func() { x.empty("w:abstractNumId", "w:val", "0") }, "w:numId", strconv.Itoa(bulletNumber))
	for i, n := range d.numbers {
		x.open("w:num", "w:numId", strconv.Itoa(bulletNumber+1+i))
		x.empty("w:abstractNumId", "w:val", "1")
		x.in("w:lvlOverride", func() { x.empty("w:startOverride", "w:val", strconv.Itoa(n.start)) }, "w:ilvl", strconv.Itoa(n.level))
		x.close()
	}
	x.close()
	return xmlHead + x.out.String()
}

func (d *docx) abstract(x *markup, id, format string, text func(level int) string) {
	x.open("w:abstractNum", "w:abstractNumId", id)
	x.empty("w:multiLevelType", "w:val", "hybridMultilevel")
	for level := range deepestList + 1 {
		x.open("w:lvl", "w:ilvl", strconv.Itoa(level))
		x.empty("w:start", "w:val", "1")
		x.empty("w:numFmt", "w:val", format)
		x.empty("w:lvlText", "w:val", text(level))
		x.empty("w:lvlJc", "w:val", "left")
		x.in("w:pPr", func() {
			x.empty("w:ind", "w:left", strconv.Itoa(indentStep*(level+1)), "w:hanging", strconv.Itoa(indentStep))
		})
		x.close()
	}
	x.close()
}

func (d *docx) settings() string {
	x := &markup{}
	x.open("w:settings", "xmlns:w", wordNS)
	x.empty("w:zoom", "w:percent", "100")
	x.empty("w:defaultTabStop", "w:val", "720")
	x.in("w:footnotePr", func() {
		x.empty("w:footnote", "w:id", "-1")
		x.empty("w:footnote", "w:id", "0")
	})
	x.in("w:compat", func() {
		x.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	})
	x.empty("w:themeFontLang", "w:val", wordLang(d.Lang))
	x.close()
	return xmlHead + x.out.String()
}

// header and footer stand on each page but the first.
func (d *docx) header() string {
	return d.edge("w:hdr", "Header", func(x *markup) {
		x.leaf("w:t", clean(d.Title), "xml:space", "preserve")
		x.empty("w:tab")
		x.leaf("w:t", clean(d.Status), "xml:space", "preserve")
	})
}

func (d *docx) footer() string {
	x := &markup{}
	x.open("w:ftr", "xmlns:w", wordNS)
	x.open("w:p")
	x.in("w:pPr", func() { x.empty("w:pStyle", "w:val", "Footer") })
	text := func(s string) { x.in("w:r", func() { x.leaf("w:t", s, "xml:space", "preserve") }) }
	field := func(name string) {
		x.in("w:fldSimple", func() { text("1") }, "w:instr", " "+name+" ")
	}
	text(clean(d.words.day(d.Date)))
	x.in("w:r", func() { x.empty("w:tab") })
	text(d.words.page + " ")
	field("PAGE")
	text(" av ")
	field("NUMPAGES")
	x.close()
	x.close()
	return xmlHead + x.out.String()
}

func (d *docx) edge(name, style string, inner func(*markup)) string {
	x := &markup{}
	x.open(name, "xmlns:w", wordNS)
	x.open("w:p")
	x.in("w:pPr", func() { x.empty("w:pStyle", "w:val", style) })
	x.in("w:r", func() { inner(x) })
	x.close()
	x.close()
	return xmlHead + x.out.String()
}
